# The watchdog of no-orphans where there is no reaper: it waits for main's end, which closes its standard input, and then
# starts what takes main's place, and another one where that is killed. Where it can't be started, or fails, it kills at
# once. Main kills it when it is not needed any more. It is run by dash, bash and busybox alike, and uses no program but
# what it is told to start.
#
# ARGUMENTS  the command that takes main's place
# ORDERS, one line each:
#   leader PID     who leads the script
#   group FOLDER   the control group that the script is in
#   also PID       who runs beside the script

leader='' born='' group='' also=' '

# Reads /proc/PID/stat from its last bracket on, since the name before it may hold anything.
look_at() {
    text=''
    { while read -r line || [ -n "$line" ]; do text="$text $line"; done; } < "/proc/$1/stat" || return 1
    set -- ${text##*) }
    [ $# -ge 20 ] || return 1
    state=$1 parent=$2 its_group=$3 session=$4 threads=${18} start=${20}
}

is() { look_at "$1" && [ "$start" = "$2" ]; }

# Finds, as PID:START, everybody in the sessions and groups of the script and of who runs beside it, in its control group,
# and below them; whoever was found before stays. The numbers are the script's own while one of it is left, and nobody in
# it is older than the leader.
find_ours() {
    members=' '
    for folder in "$group" "$group"/* "$group"/*/*; do
        [ -n "$group" ] && [ -r "$folder/cgroup.procs" ] || continue
        while read -r pid; do members="$members$pid "; done < "$folder/cgroup.procs"
    done
    before=''
    while [ "$before" != "$ours" ]; do
        before=$ours
        for folder in /proc/[1-9]*; do
            pid=${folder#/proc/}
            case $ours in *" $pid:"*) continue ;; esac
            look_at "$pid" && [ "$start" -ge "$born" ] || continue
            case "$ours$members" in
            *" $parent:"* | *" $pid "*) ;;
            *) case " $leader:$also" in *" $session:"* | *" $its_group:"*) ;; *) continue ;; esac ;;
            esac
            ours="$ours$pid:$start "
        done
    done
}

kill_all() {
    [ -n "$born" ] || return
    round=0 quiet=0 ours=$also
    # One walk that finds nobody is no proof: who forks meanwhile may have been passed over.
    while [ "$quiet" -lt 3 ] && [ $((round += 1)) -le 200 ]; do
        quiet=$((quiet + 1))
        find_ours
        # At once, so that nobody in it forks meanwhile.
        is "$leader" "$born" && kill -s KILL -- "-$leader"
        for one in $ours; do
            is "${one%:*}" "${one#*:}" && kill -s KILL "${one%:*}" || continue
            # Z is also who runs on without its first thread.
            if [ "$state" != Z ] || [ "$threads" -gt 1 ]; then quiet=0; fi
        done
    done
}

trap '' HUP INT QUIT TERM
# A shell that can't start a process ends.
trap kill_all EXIT
while read -r order argument; do
    case $order in
    leader) look_at "$argument" && leader=$argument born=$start ;;
    group) group=$argument ;;
    also) look_at "$argument" && also="$also$argument:$start " ;;
    esac
done
for _ in 1 2 3; do
    "$@" < /dev/null && trap - EXIT && exit
    # Killed: the next one goes on where it stood.
    [ $? -gt 128 ] || break
done

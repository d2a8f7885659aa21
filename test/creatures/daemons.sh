# Starts a real daemon in the folder DAEMON_DIR: `daemons.sh NAME` in the background of its own making,
# `daemons.sh NAME foreground` as a child. Returns when the daemon is there, and writes down who it is.
d=$DAEMON_DIR
[ -d "$d" ] || { mkdir "$d"; chmod 777 "$d"; }
await() { until [ -s "$1" ]; do sleep 0.01; done; }
await_socket() { until [ -S "$1" ]; do sleep 0.01; done; }

nginx() {
  # Its own folders are made by the first nginx that root starts on a machine.
  folders=$(printf "%s_temp_path $d/temp; " client_body proxy fastcgi uwsgi scgi)
  printf '%s\n' "pid $d/pid; error_log $d/log;" 'worker_processes 1; events {}' \
    "http { access_log off; $folders server { listen unix:$d/socket; } }" > "$d/conf"
  set -- nginx -e "$d/log" -p "$d" -c "$d/conf" "$@"
  if [ "$how" = foreground ]; then command "$@" -g 'daemon off;' & else command "$@"; fi
  await "$d/pid"
}

redis() {
  set -- redis-server --port 0 --unixsocket "$d/socket" --pidfile "$d/pid" --dir "$d" --save ''
  if [ "$how" = foreground ]; then "$@" & else "$@" --daemonize yes; fi
  await "$d/pid"
}

memcached() {
  set -- memcached -s "$d/socket" -u "$(id -un)" -P "$d/pid"
  if [ "$how" = foreground ]; then command "$@" & else command "$@" -d; fi
  await "$d/pid"
}

tmux() {
  # Two words are a command; one would be run by the user's shell, which may be one that refuses.
  export TMUX_TMPDIR=$d
  command tmux -f /dev/null new-session -d sleep 300
  command tmux display-message -p '#{pid}' > "$d/pid"
}

agent() {
  if [ "$how" = foreground ]; then
    ssh-agent -D -a "$d/socket" &
    echo "$!" > "$d/pid"
    await_socket "$d/socket"
  else
    eval "$(ssh-agent -a "$d/socket")"
    echo "$SSH_AGENT_PID" > "$d/pid"
  fi
}

postgres() {
  programs=$(dirname "$(readlink -f "$(type -P postgres)")")
  as_owner=
  if [ "$(id -u)" = 0 ]; then
    chown postgres "$d"
    as_owner='runuser -u postgres --'
  fi
  cd "$d"
  $as_owner "$programs/initdb" -N -A trust -D "$d/data"
  options="-k $d -c listen_addresses= -c fsync=off"
  if [ "$how" = foreground ]; then
    $as_owner "$programs/postgres" -D "$d/data" $options &
    await "$d/data/postmaster.pid"
  else
    $as_owner "$programs/pg_ctl" -D "$d/data" -l "$d/log" -o "$options" -w start
  fi
  head -n 1 "$d/data/postmaster.pid" > "$d/pid"
}

how=${2:-}
"$1"
await "$d/pid"
perl "$CREATURES/records.pl" daemon "$(cat "$d/pid")"

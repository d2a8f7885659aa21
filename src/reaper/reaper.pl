# The reaper of no-orphans: a small process between main and the script, to which the kernel gives every orphan of the
# script's tree (a child subreaper, prctl(2)). It reaps what dies, kills when told, and starts the watchdog when main
# dies without a word. It decides nothing else. reaper.py is the same in Python.
#
# PROCESSES  Three of these, each the parent of the next, all of them subreapers. The innermost is active. When it is
#   killed, its children become those of the next one out, which becomes active. One that comes to its end exits with 0.
#   Each but the outermost tells in a pipe whom it has within, so that the one in the middle may be killed as well. A
#   watchdog tells itself there: it has no channel any more when its reaper is killed, and is replaced with it. Both by
#   pid and start time: by the time that it is read, the number may be that of a child whom an allowed process has left.
# ARGUMENTS  The architecture as node names it, the journal's folder, and the command of the watchdog.
# DESCRIPTORS  0, 1, 2: /dev/null. 3: the channel to main, a stream socket. 4, 5: the runner's stdout and stderr: the
#   script's process makes them its own, and nobody else keeps them, but for the innermost where a second program may come:
#   until it has, or main goes. A reaper that has not kept them opens those of main for it.
# ORDERS, one line each:
#   start BYTES    and so many bytes after it, fields that end with a NUL each: the folder of the control group that it is
#                  to be born in, or nothing; the script's working directory; the number of words of its command, and
#                  these; its environment as NAME=value. Its process is made, and waits. Where it can't be born in the
#                  group (python never can), main moves it there. With a 1 after the number a second program may come
#   second BYTES   the same for a second program, which runs beside the script
#   go             the process that was made last executes its command; it ends with 126 where it can't
#   leader PID     who the leader is, and with another PID the second program, after a change of the active reaper, which
#                  reaps nobody before it is told
#   kill           SIGKILL to all descendants: once to the whole tree, then to those who become our children meanwhile
#   empty          is anybody left?
#   stay           main is about to end in good order: take orders at the socket `reaper` in the journal's folder
#   end            exit
#   One that becomes active finds that socket where main has told the one before it to stay.
#   The end of main's stream without a `stay` or an `end` says that main has died: then the watchdog is started, with a
#   channel of its own, whose number is its last word. If it can't be, or ends badly, all descendants are killed.
# ANSWERS, one line each:
#   ready PID PARENT   this reaper is active, with this pid and this parent
#   refused WHY        there can be no reaper here
#   leader PID         the script's process, which is not reaped before it has the order to go
#   failed WHY         the script's process could not be made, or its command not be executed
#   ended STATUS       the leader's wait status
#   second PID, second-failed WHY, second-ended STATUS   the same of the second program
#   empty, left        to `kill` and to `empty`
# No module is loaded, neither strict nor warnings: that would be a third of its start. A test has both look at this file.

# Numbers of system calls, by architecture: on another one, or for a perl of 32 bits, the same number may be another call.
my %CALLS = (x64 => [157, 112, 14, 289], arm64 => [167, 157, 135, 74]);
my $machine = shift;
my ($PRCTL, $SETSID, $SIGPROCMASK, $SIGNALFD) = length(pack 'l!', 0) == 8 ? @{ $CALLS{$machine} // [] } : ();
# The same for all of them.
my $CLONE3 = 435;
my ($SET_SUBREAPER, $GET_SUBREAPER, $WNOHANG, $UNIX, $STREAM) = (36, 37, 1, 1, 1);
my ($BLOCK, $UNBLOCK, $CHLD, $CLOEXEC, $APPEND) = (0, 1, pack('Q', 1 << 16), 02000000, 02001);

# By descriptor: every stream that orders come from, and what has come of a line.
my (%stream, %received);
my ($leader, $second, $gate, $server, $watchdog_pid, $former_watchdog, $main_goes);
my ($folder, @watchdog) = @ARGV;
my $main_pid = getppid;
# After a change of the active reaper nobody is reaped until the leader is known.
my $may_reap = 1;

$0 = 'no-orphans: reaper';
$SIG{PIPE} = 'IGNORE';
chdir '/';
listen_to(3);
my ($stdout, $stderr) = map { open my $handle, '>&=', $_; fcntl $handle, 2, 1; $handle } 4, 5;
$PRCTL or refuse("the system calls of $machine are not known");
pipe my $told, my $tell or refuse("pipe: $!");
for my $outer (1, 1, 0) {
    syscall $PRCTL, $SET_SUBREAPER, 1, 0, 0, 0;
    my $is = pack 'i', 0;
    syscall $PRCTL, $GET_SUBREAPER, $is, 0, 0, 0;
    unpack('i', $is) == 1 or refuse('the kernel knows no child subreapers');
    last if !$outer;
    my $inner = fork // refuse("fork: $!");
    next if !$inner;
    close_outputs();
    syswrite $tell, identity($inner) if getppid != $main_pid;
    while (defined $inner) {
        waitpid $inner, 0;
        exit if $? == 0;
        $inner = adopted($told);
    }
    $may_reap = 0;
    if ($former_watchdog) { kill KILL => $former_watchdog; waitpid $former_watchdog, 0 }
    last;
}
syscall $SIGPROCMASK, $BLOCK, $CHLD, 0, 8;
my $deaths = syscall $SIGNALFD, -1, $CHLD, 8, $CLOEXEC;
$deaths >= 0 or refuse("signalfd: $!");
open my $death, '<&=', $deaths;
say_to(3, "ready $$ " . getppid);
if (!$may_reap && -S "$folder/reaper") { ($main_goes, $may_reap) = (1, 1); serve() }
reap();

while (1) {
    my $ready = '';
    vec($ready, $_, 1) = 1 for $deaths, keys %stream, $server ? fileno $server : ();
    select $ready, undef, undef, undef;
    sysread $death, my $signals, 4096 if vec $ready, $deaths, 1;
    reap();
    for (keys %stream) { hear($_) if vec $ready, $_, 1 }
    connect_one() if $server && vec $ready, fileno $server, 1;
    exit if $main_goes && !$watchdog_pid && is_empty();
}

sub refuse { say_to(3, "refused @_"); exit }

# A process as it is told in the pipe.
sub identity { "$_[0]@" . start_of($_[0]) . ' ' }

# The one within the one that was killed, where it lives on and is our child now.
sub adopted {
    my ($told) = @_;
    my $ready = '';
    vec($ready, fileno $told, 1) = 1;
    select($ready, undef, undef, 0) > 0 or return;
    sysread $told, my $text, 256;
    my $found;
    while ($text =~ /(w?)(\d+)@(\d+) /g) {
        my ($is_watchdog, $pid) = ($1, $2);
        my ($state, $parent, $start) = (stat_of($pid))[0, 1, 19] or next;
        next if $state eq 'Z' || $parent != $$ || $start != $3;
        if ($is_watchdog) { $former_watchdog = $pid }
        else { $found = $pid }
    }
    return $found;
}

sub close_outputs { close $_ for grep { defined } $stdout, $stderr; undef $_ for $stdout, $stderr }

sub say_to {
    my ($to, $line) = @_;
    syswrite $stream{$to}, "$line\n" if $stream{$to};
}

sub listen_to {
    my ($descriptor, $handle) = @_;
    open $handle, '+<&=', $descriptor if !$handle;
    fcntl $handle, 2, 1;
    ($stream{$descriptor}, $received{$descriptor}) = ($handle, '');
}

sub connect_one {
    accept my $client, $server or return;
    listen_to(fileno $client, $client);
}

# Takes what has come on a stream, and obeys every order that is there as a whole.
sub hear {
    my ($from) = @_;
    if (!sysread $stream{$from}, $received{$from}, 65536, length $received{$from}) {
        close delete $stream{$from};
        close_outputs() if $from == 3;
        main_died() if $from == 3 && !$main_goes;
        return;
    }
    while ($stream{$from} && $received{$from} =~ /^(\w+)(?: ([\d ]*))?\n/) {
        my ($order, $numbers, $line) = ($1, $2 // '', $+[0]);
        my @numbers = split ' ', $numbers;
        my $body = $order eq 'start' || $order eq 'second' ? $numbers[0] : 0;
        return if length $received{$from} < $line + $body;
        my $fields = substr $received{$from}, $line, $body;
        substr($received{$from}, 0, $line + $body) = '';
        obey($from, $order, $fields, @numbers);
    }
}

sub obey {
    my ($from, $order, $fields, @numbers) = @_;
    if ($order eq 'start') { start($numbers[1], split /\0/, $fields, -1) }
    elsif ($order eq 'second') { start_second(split /\0/, $fields, -1) }
    elsif ($order eq 'go') { syswrite $gate, '.' if $gate; undef $gate }
    elsif ($order eq 'leader') { $leader = $numbers[0]; $second //= $numbers[1]; $may_reap = 1; reap() }
    elsif ($order eq 'kill') { kill_all(); answer($from) }
    elsif ($order eq 'empty') { answer($from) }
    elsif ($order eq 'stay') { $main_goes = 1; close_outputs(); serve() }
    elsif ($order eq 'end') { exit }
}

sub answer { say_to($_[0], is_empty() ? 'empty' : 'left') }

sub start {
    my $keeps = shift;
    # Only the innermost of the first hour has kept the runner's descriptors for it.
    return say_to(3, 'failed its reaper was killed before it began') if !$stdout;
    my $pid = make('failed', @_) // return;
    close_outputs() if !$keeps;
    $leader = $pid;
    say_to(3, "leader $pid");
}

sub start_second {
    my $pid = make('second-failed', @_) // return;
    close_outputs();
    $second = $pid;
    say_to(3, "second $pid");
}

# Makes a process, which leads a session of its own when this returns, and waits for the order to go. Returns its pid.
sub make {
    my ($failed, $group, $cwd, $words) = splice @_, 0, 4;
    my @command = splice @_, 0, $words;
    pop @_;
    socketpair $gate, my $start, $UNIX, $STREAM, 0 or do { say_to(3, "$failed $!"); return };
    my $pid = fork_into($group) // fork // do { say_to(3, "$failed $!"); return };
    if (!$pid) {
        undef $gate;
        syscall $SETSID;
        syswrite $start, '.';
        sysread $start, my $go, 1 or do { say_to(3, "$failed its reaper was killed before it began"); exit 1 };
        # perl ignores SIGFPE, and we SIGPIPE.
        @SIG{qw(FPE PIPE)} = ('DEFAULT') x 2;
        syscall $SIGPROCMASK, $UNBLOCK, $CHLD, 0, 8;
        my $is_set = set_output(*STDOUT, $stdout, 1) && set_output(*STDERR, $stderr, 2) && chdir $cwd;
        %ENV = map { split /=/, $_, 2 } @_ if $is_set;
        exec { $command[0] } @command if $is_set;
        say_to(3, "$failed $!");
        exit 126;
    }
    undef $start;
    sysread $gate, my $set, 1;
    return $pid;
}

sub set_output {
    my ($handle, $kept, $number) = @_;
    return open $handle, '>&', $kept if $kept;
    return sysopen $handle, "/proc/$main_pid/fd/$number", $APPEND;
}

# Forks into a control group, which costs a tenth of moving the child there. Returns undef where that can't be.
sub fork_into {
    my ($group) = @_;
    $group ne '' && sysopen my $folder, $group, $CLOEXEC or return;
    # CLONE_INTO_CGROUP, with SIGCHLD as the exit signal
    my $arguments = pack 'Q11', 1 << 33, 0, 0, 0, 17, 0, 0, 0, 0, 0, fileno $folder;
    my $pid = syscall $CLONE3, $arguments, length $arguments;
    return $pid < 0 ? undef : $pid;
}

# Reaps whoever has ended. Returns what waitpid answered last: 0 while we have children, -1 when we have none.
sub reap {
    return 0 if !$may_reap;
    my $pid;
    while (($pid = waitpid -1, $WNOHANG) > 0) {
        my $status = $?;
        if (defined $leader && $pid == $leader) {
            undef $leader;
            say_to(3, "ended $status");
        }
        if (defined $second && $pid == $second) {
            undef $second;
            say_to(3, "second-ended $status");
        }
        if (defined $watchdog_pid && $pid == $watchdog_pid) {
            undef $watchdog_pid;
            kill_until_empty() if $status != 0;
        }
    }
    return $pid;
}

# Whether nobody is left: we have no children, or the watchdog is the only one. A walk would prove nothing, since a storm
# is faster. But who becomes our child comes to the end of the kernel's list: where the watchdog is the first in it,
# nobody is before it any more, and where nobody follows, nobody is left.
sub is_empty {
    return 1 if reap() == -1;
    return 0 if !defined $watchdog_pid;
    my $list = own_list();
    return defined $list ? $list =~ /^$watchdog_pid ?$/ : !tree() && !tree();
}

sub others { grep { $_ != ($watchdog_pid // 0) } children() }

sub main_died {
    # Nobody is left who would tell the leader, or ask for its status.
    ($main_goes, $may_reap) = (1, 1);
    socketpair my $ours, my $theirs, $UNIX, $STREAM, 0;
    my $reaper = $$;
    my $pid = @watchdog ? fork : undef;
    if (defined $pid && !$pid) {
        fcntl $theirs, 2, 0;
        $SIG{PIPE} = 'DEFAULT';
        syscall $SIGPROCMASK, $UNBLOCK, $CHLD, 0, 8;
        syswrite $tell, 'w' . identity($$);
        # The next reaper may have looked there already.
        exit 1 if getppid != $reaper;
        exec { $watchdog[0] } @watchdog, fileno $theirs;
        exit 1;
    }
    return kill_until_empty() if !defined $pid;
    $watchdog_pid = $pid;
    listen_to(fileno $ours, $ours);
}

sub serve {
    chdir $folder or return;
    unlink 'reaper';
    socket my $socket, $UNIX, $STREAM, 0 or return;
    bind $socket, pack('S a*', $UNIX, 'reaper') or return;
    listen $socket, 5 or return;
    $server = $socket;
    chdir '/';
}

sub kill_until_empty {
    # Some ten seconds: on a machine that is busy a storm takes its time.
    for (1 .. 400) { kill_all(); return if is_empty() }
}

# SIGKILL to all but the watchdog: once to all below us, then to our own children while new ones come to us.
sub kill_all {
    my ($pids, $start) = confirmed(tree());
    for my $pid (@$pids) {
        kill KILL => $pid if start_of($pid) == $start->{$pid};
    }
    for (1 .. 20) {
        reap();
        # Nobody else has the number of a child of ours that we have not reaped.
        my @children = others() or last;
        kill KILL => @children;
        select undef, undef, undef, 0.001;
    }
}

sub own_list { slurp('/proc/thread-self/children') }

sub children {
    my $list = own_list();
    return split ' ', $list if defined $list;
    my %start = tree();
    return grep { ((stat_of($_))[1] // 0) == $$ } keys %start;
}

# All who live below us, parents first, each with its start time; the watchdog and what it starts are left out.
sub tree {
    my (%children, %start, @found);
    opendir my $proc, '/proc' or return;
    for my $pid (grep { /^\d/ } readdir $proc) {
        my ($state, $parent, $threads, $start) = (stat_of($pid))[0, 1, 17, 19];
        # Z is also who runs on without its first thread.
        next if !defined $start || $state eq 'Z' && $threads < 2;
        push @{ $children{$parent} }, $pid;
        $start{$pid} = $start;
    }
    for (my @parents = ($$); @parents;) {
        my @below = grep { !defined $watchdog_pid || $_ != $watchdog_pid } @{ $children{ shift @parents } // [] };
        push @found, @below;
        push @parents, @below;
    }
    return map { $_ => $start{$_} } @found;
}

# Those of a tree, parents first, who are still what it shows. It is no snapshot: one of ours may have ended while it was
# read, and left its number to a stranger, who is no parent of ours. Whoever is passed over comes to us, where it is ours.
sub confirmed {
    my %start = @_;
    my ($i, @pids, %ours) = 0;
    for my $pid (grep { !($i++ % 2) } @_) {
        my ($parent, $start) = (stat_of($pid))[1, 19];
        next if !defined $start || $start != $start{$pid};
        next if $parent != $$ && !($ours{$parent} && start_of($parent) == $start{$parent});
        $ours{$pid} = 1;
        push @pids, $pid;
    }
    return (\@pids, \%start);
}

sub start_of { (stat_of($_[0]))[19] // 0 }

# The fields of /proc/PID/stat after the name, which may hold anything.
sub stat_of {
    my $text = slurp("/proc/$_[0]/stat") // return;
    return split ' ', substr $text, rindex($text, ')') + 2;
}

sub slurp {
    open my $file, '<', $_[0] or return;
    local $/;
    return scalar <$file>;
}

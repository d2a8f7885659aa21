# A bystander that goes through all numbers of its PID namespace, the low ones, again and again: short processes in
# groups and sessions of their own, with children. `churns.pl FILE MOST`: whatever of it is signalled is written to FILE.
# Ends when FILE is gone.
use strict;
use warnings;
use POSIX ();

my ($file) = @ARGV;
my ($least, $most) = (300, $ARGV[1]);

sub note {
    open my $hits, '>>', $file or POSIX::_exit(1);
    syswrite $hits, "$_[0]\n";
}

# Who wakes by a signal tells of it, and lives on: none of this is anybody else's to signal.
for my $signal (qw(HUP INT QUIT TERM CONT USR1 USR2)) {
    $SIG{$signal} = sub { note("SIG$signal to $$") };
}

sub lives { select undef, undef, undef, rand 0.003 }

sub waits_for {
    my ($pid) = @_;
    waitpid $pid, 0;
    note("signal " . ($? & 127) . " ended $pid") if $? & 127;
}

sub fork_again {
    my $last;
    if (open my $counter, '+<', '/proc/sys/kernel/ns_last_pid') {
        sysread $counter, $last, 20;
        if ($last > $most) { sysseek $counter, 0, 0; syswrite $counter, $least }
    }
    return fork;
}

while (-e $file) {
    my $pid = fork_again() // next;
    if ($pid) { waits_for($pid); next }
    rand() < 0.5 ? POSIX::setsid() : rand() < 0.5 ? POSIX::setpgid(0, 0) : 0;
    my @children;
    for (1 .. 3) {
        my $child = fork_again() // next;
        if ($child) { push @children, $child; next }
        lives();
        POSIX::_exit(0);
    }
    lives();
    waits_for($_) for @children;
    POSIX::_exit(0);
}

# A process that is held by its tracer, in the middle of a stop: what is sent to it comes to the tracer first. The tracer is
# deaf to SIGTERM.
use strict;
use warnings;
use POSIX ();
require "$ENV{CREATURES}/creature.pl";

my ($name) = @ARGV;
my $ptrace = (POSIX::uname())[4] eq 'aarch64' ? 117 : 101;
$SIG{TERM} = 'IGNORE';
my $child = fork;
if (!$child) {
    # PTRACE_TRACEME
    syscall $ptrace, 0, 0, 0, 0;
    kill STOP => $$;
    sleep 300;
    exit;
}
waitpid $child, 0;
record("$name-child", $child);
settle($name);

# A process that waits in vfork(2) for a child that neither execs nor ends.
use strict;
use warnings;
use POSIX ();
require "$ENV{CREATURES}/creature.pl";

my ($name) = @ARGV;
my ($clone, $nanosleep) = (POSIX::uname())[4] eq 'aarch64' ? (220, 101) : (56, 35);
record("$name-parent");
my $forever = pack 'q2', 300, 0;
# CLONE_VM | CLONE_VFORK | SIGCHLD: the child runs in our memory, and we don't.
if (syscall($clone, 0x100 | 0x4000 | 17, 0, 0, 0, 0) == 0) {
    record($name);
    syscall $nanosleep, $forever, 0 while 1;
}

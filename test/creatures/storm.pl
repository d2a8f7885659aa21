# Four lines of processes, each of which lives for so many milliseconds, starts the next and ends; in sessions of their
# own where it is told `session`. All of them hold the pipe LIFELINE, where there is one: no list of processes can
# prove that no such line is left, but the end of the pipe can. Ends when the file `calm` appears.
use strict;
use warnings;
use POSIX ();
require "$ENV{CREATURES}/creature.pl";

my ($name, $lives, $how) = @ARGV;
$^F = 20;
my $lifeline;
open $lifeline, '>', $ENV{LIFELINE} or die "$ENV{LIFELINE}: $!" if defined $ENV{LIFELINE};
my $until = time + 60;
for (1 .. 4) {
    next if fork;
    while (time < $until && !-e "$ENV{CREATURE_DIR}/calm") {
        select undef, undef, undef, $lives / 1000;
        POSIX::setsid() if ($how // '') eq 'session';
        my $pid = fork;
        POSIX::_exit(0) if !defined $pid || $pid;
    }
    POSIX::_exit(0);
}
settle($name);

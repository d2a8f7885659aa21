# So many daemons that have left their session, their environment and all their parents at once.
use strict;
use warnings;
use POSIX ();
require "$ENV{CREATURES}/creature.pl";

my ($number) = @ARGV;
for (1 .. $number) {
    if (!fork) {
        POSIX::setsid();
        exec 'env', '-i', 'sleep', '300' if !fork;
        POSIX::_exit(0);
    }
    wait;
}
record('legion');

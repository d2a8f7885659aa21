# One runner at a time, each in a session of its own: it starts the next one and ends. Nobody lives longer than 10 ms.
# All of them hold the pipe that is its argument, where there is one, and end when that has been removed.
# With another argument nobody rests at all.
use strict;
use warnings;
use POSIX ();

my $lifeline;
my $hurries = $ARGV[1];
!@ARGV or open $lifeline, '>', $ARGV[0] or die "$ARGV[0]: $!";
my $until = time + 60;
while (time < $until && (!@ARGV || -e $ARGV[0])) {
    my $next = fork // next;
    POSIX::_exit(0) if $next;
    POSIX::setsid();
    select undef, undef, undef, 0.002 if !$hurries;
}

# One runner at a time, each in a session of its own: it starts the next one and ends. Nobody lives longer than 20 ms.
use strict;
use warnings;
use POSIX ();

my $until = time + 60;
while (time < $until) {
    my $next = fork // next;
    POSIX::_exit(0) if $next;
    POSIX::setsid();
    select undef, undef, undef, 0.01;
}

# Leaves the session, keeps writing to the step's log, and is deaf to SIGTERM.
use strict;
use warnings;
use POSIX ();
require "$ENV{CREATURES}/creature.pl";

if (!fork) {
    POSIX::setsid();
    $SIG{TERM} = 'IGNORE';
    record('chatty');
    while (1) {
        print "holding the pipe\n";
        select undef, undef, undef, 0.1;
    }
}
sleep 300;

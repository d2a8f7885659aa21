# Answers SIGTERM by starting ten more, each of them deaf and in a session of its own.
use strict;
use warnings;
use POSIX ();
require "$ENV{CREATURES}/creature.pl";

$SIG{TERM} = sub {
    $SIG{TERM} = 'IGNORE';
    for (1 .. 10) {
        next if fork;
        POSIX::setsid();
        sleep 300;
        exit;
    }
};
settle($ARGV[0]);

# Answers SIGTERM with a daemon that has neither its session nor its environment, and lives beside it for two seconds.
use strict;
use warnings;
use POSIX ();
require "$ENV{CREATURES}/creature.pl";

$SIG{TERM} = sub {
    if (!fork) {
        POSIX::setsid();
        exec 'env', '-i', "CREATURES=$ENV{CREATURES}", "CREATURE_DIR=$ENV{CREATURE_DIR}", $^X,
            "$ENV{CREATURES}/waits.pl", 'late-daemon';
    }
    my $until = time + 3;
    sleep 1 while time < $until;
    exit;
};
settle('asked');

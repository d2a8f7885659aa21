# Starts its child anew as often as that ends, in a session of its own, and is deaf to SIGTERM itself.
use strict;
use warnings;
use POSIX ();
require "$ENV{CREATURES}/creature.pl";

my ($name) = @ARGV;
$SIG{TERM} = 'IGNORE';
record($name);
my $until = time + 300;
while (time < $until) {
    my $pid = fork;
    if (!$pid) {
        $SIG{TERM} = 'DEFAULT';
        POSIX::setsid();
        sleep 300;
        exit;
    }
    print "ready: $name\n";
    waitpid $pid, 0;
}

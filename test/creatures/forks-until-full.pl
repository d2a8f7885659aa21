# Forks whenever it can, deaf to SIGTERM, until nobody can fork any more, and then on: each end of another makes room. Two
# thousand are the most where nothing bounds it.
use strict;
use warnings;
require "$ENV{CREATURES}/creature.pl";

$SIG{TERM} = 'IGNORE';
# Nobody is waited for.
$SIG{CHLD} = 'IGNORE';
my $until = time + 60;
my $count = 0;
while (time < $until) {
    my $pid = $count < 2000 ? fork : undef;
    if (!defined $pid) {
        record($ARGV[0]) if !-e "$ENV{CREATURE_DIR}/$ARGV[0]";
        select undef, undef, undef, 0.002;
        next;
    }
    if (!$pid) {
        sleep 60;
        exit;
    }
    $count++;
}

# Goes by the name of allowed-parent, and starts children of the same name that end by themselves; notes how each ended.
use strict;
use warnings;
require "$ENV{CREATURES}/creature.pl";

$0 = 'allowed-parent';
open my $children, '>', "$ENV{CREATURE_DIR}/children" or die;
$children->autoflush;
record('parent');
my $until = time + 30;
until (-e "$ENV{CREATURE_DIR}/end" || time > $until) {
    if (!fork) {
        select undef, undef, undef, 0.08;
        exit;
    }
    select undef, undef, undef, 0.005;
    while (waitpid(-1, 1) > 0) { print $children "$?\n" }
}
while (waitpid(-1, 0) > 0) { print $children "$?\n" }

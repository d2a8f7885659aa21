# A tree of 100 processes, three levels deep.
use strict;
use warnings;
require "$ENV{CREATURES}/creature.pl";

for my $branch (1 .. 9) {
    next if fork;
    for my $leaf (1 .. 10) {
        next if fork;
        record("leaf-$branch-$leaf");
        sleep 300;
        exit;
    }
    await_file("leaf-$branch-$_") for 1 .. 10;
    record("branch-$branch");
    sleep 300;
    exit;
}
await_file("branch-$_") for 1 .. 9;
settle('crowd');

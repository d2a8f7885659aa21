# Starts two children, each of which starts two more. The first exits at once, and orphans its own; one of the second's
# is deaf to SIGTERM. Writes the file `tree` when all six that live are there.
use strict;
use warnings;
require "$ENV{CREATURES}/creature.pl";

sub start {
    my ($code) = @_;
    return if fork;
    $code->();
    exit;
}

start(sub {
    start(sub { settle('orphan-1') });
    start(sub { settle('orphan-2') });
});
start(sub {
    start(sub { local $SIG{TERM} = 'IGNORE'; settle('deaf') });
    start(sub { settle('grandchild') });
    settle('child');
});
await_file($_) for qw(orphan-1 orphan-2 deaf grandchild child);
settle('tree');

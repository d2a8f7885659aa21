# Eats memory, a megabyte at a time, as much as a group's bound lets it, and 800 MB where nothing bounds it; then waits.
# Deaf to SIGTERM. Told a pid, it has the system prefer that one when somebody has to be killed for it.
use strict;
use warnings;
require "$ENV{CREATURES}/creature.pl";

my ($name, $first) = @ARGV;
$SIG{TERM} = 'IGNORE';
if ($first) {
    open my $file, '>', "/proc/$first/oom_score_adj" or die "oom_score_adj: $!";
    print $file 1000;
    close $file or die "oom_score_adj: $!";
}
record($name);
my @eaten;
push @eaten, 'x' x (1 << 20) for 1 .. 800;
settle($name);

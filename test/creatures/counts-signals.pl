# Writes down each SIGTERM that it gets, in the file `.signals-NAME`, and ends a while after the first one.
use strict;
use warnings;
require "$ENV{CREATURES}/creature.pl";

my ($name) = @ARGV;
my $until;
$SIG{TERM} = sub {
    open my $file, '>>', "$ENV{CREATURE_DIR}/.signals-$name";
    print $file "TERM\n";
    close $file;
    $until //= time + 1;
};
record($name);
select undef, undef, undef, 0.02 until defined $until && time > $until;

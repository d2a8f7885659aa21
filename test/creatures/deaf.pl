# Deaf to whatever can be ignored. Starts as many of its kind as it is told.
use strict;
use warnings;
require "$ENV{CREATURES}/creature.pl";

my ($name, $number) = @ARGV;
$SIG{$_} = 'IGNORE' for qw(HUP INT QUIT USR1 USR2 ALRM TERM);
for (2 .. $number // 1) {
    die "fork: $!" unless defined(my $pid = fork);
    next if $pid;
    sleep 300;
    exit;
}
settle($name);

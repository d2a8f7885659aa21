# Prints so many short lines: `lines.pl NUMBER`.
use strict;
use warnings;

my ($number) = @ARGV;
my $thousand = "a short line of a log\n" x 1000;
print $thousand for 1 .. $number / 1000;

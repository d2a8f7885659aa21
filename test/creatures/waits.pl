# Says that it is there, and waits.
use strict;
use warnings;
require "$ENV{CREATURES}/creature.pl";

settle($ARGV[0]);

# Has a dead child that it never asks about.
use strict;
use warnings;
require "$ENV{CREATURES}/creature.pl";

exit if !fork;
settle($ARGV[0]);

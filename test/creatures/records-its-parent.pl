# Writes down who its parent is, in the file that it is told.
use strict;
use warnings;
use POSIX ();
require "$ENV{CREATURES}/creature.pl";

my $pid = POSIX::getppid();
record($ARGV[0], $pid);

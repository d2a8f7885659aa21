# Ends with 3 on SIGTERM and SIGINT.
use strict;
use warnings;
require "$ENV{CREATURES}/creature.pl";

$SIG{TERM} = $SIG{INT} = sub { exit 3 };
settle('exits-3');

# Goes on when it is signalled, and ends when the file `end` is there.
use strict;
use warnings;
require "$ENV{CREATURES}/creature.pl";

$SIG{INT} = $SIG{TERM} = sub { };
record('takes-its-time');
await_file('end');

# Writes down a process in the file `NAME-PID`, and its children in the files `NAME-child-PID`.
use strict;
use warnings;
require "$ENV{CREATURES}/creature.pl";

my ($name, $parent) = @ARGV;
record("$name-$parent", $parent);
for (`ps -A -o pid= -o ppid=`) {
    my ($pid, $ppid) = split ' ';
    record("$name-child-$pid", $pid) if $ppid == $parent;
}

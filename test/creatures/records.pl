# Writes down the processes with these pids and their children, each in a file of the name and the pid.
use strict;
use warnings;
require "$ENV{CREATURES}/creature.pl";

my ($name, @pids) = @ARGV;
my %parent_of = map { (split ' ')[0, 1] } `ps -A -o pid= -o ppid=`;
for my $pid (keys %parent_of) {
    record("$name-$pid", $pid) if grep { $_ == $pid || $_ == $parent_of{$pid} } @pids;
}

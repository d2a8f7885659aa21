# Waits for the file `number`, then has an orphan with the pid that stands in it: `takes-number.pl NAME` writes it down as
# NAME. In a PID namespace of one's own, as root.
use strict;
use warnings;
require "$ENV{CREATURES}/creature.pl";

my ($name) = @ARGV;
record("$name-waits");
await_file('number');
# It is there for a moment before anything stands in it.
my $number = '';
until ($number =~ /^\d+$/) {
    open my $file, '<', "$ENV{CREATURE_DIR}/number" or die;
    $number = <$file> // '';
}
my $pid = 0;
until ($pid == $number) {
    open my $counter, '>', '/proc/sys/kernel/ns_last_pid' or die;
    print $counter $number - 1;
    close $counter;
    $pid = fork // die;
    next if $pid == $number;
    if ($pid) { waitpid $pid, 0; next }
    settle($name) if $$ == $number;
    exit;
}

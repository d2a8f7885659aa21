# Burns CPU time of one kind, `user` or `system`, for so many seconds, and with 64 MiB of memory held. Then it exits; with a
# name it says so in a file of that name and waits.
use strict;
use warnings;
require "$ENV{CREATURES}/creature.pl";

my ($kind, $seconds, $name) = @ARGV;
my $held = 'x' x (64 << 20);
if ($kind eq 'user') {
    my $sum = 0;
    until ((times)[0] >= $seconds) { $sum += $_ * $_ for 1 .. 100_000 }
}
else {
    open my $random, '<', '/dev/urandom' or die;
    until ((times)[1] >= $seconds) { sysread $random, my $bytes, 1 << 20 }
}
settle($name) if defined $name;

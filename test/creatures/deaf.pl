# Deaf to whatever can be ignored. Starts as many of its kind as it is told, in sessions of their own where it is told
# `session`.
use strict;
use warnings;
use POSIX ();
require "$ENV{CREATURES}/creature.pl";

my ($name, $number, $how) = @ARGV;
$SIG{$_} = 'IGNORE' for qw(HUP INT QUIT USR1 USR2 ALRM TERM);
for (2 .. $number // 1) {
    die "fork: $!" unless defined(my $pid = fork);
    next if $pid;
    POSIX::setsid() if ($how // '') eq 'session';
    sleep 300;
    exit;
}
settle($name);

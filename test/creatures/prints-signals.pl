# Prints the name of each signal that reaches it, and lives on.
use strict;
use warnings;
require "$ENV{CREATURES}/creature.pl";

for my $signal (qw(HUP INT QUIT USR1 USR2 ALRM TERM CONT WINCH)) {
    $SIG{$signal} = sub { print "got SIG$signal\n" };
}
settle($ARGV[0] // 'prints-signals');

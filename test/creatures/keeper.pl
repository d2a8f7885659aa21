# Goes by the name of keeper-1, in a session of its own where it is told `setsid`, lets go of the step's pipes, and
# writes each signal that reaches it to the file `signals`.
use strict;
use warnings;
use POSIX ();
require "$ENV{CREATURES}/creature.pl";

my ($how, $renamed) = @ARGV;
# Assigning to $0 would overwrite its environment as well.
exec { $^X } 'keeper-1', $0, $how // '', 'renamed' if !$renamed;

exit if fork;
POSIX::setsid() if $how eq 'setsid';
open STDOUT, '>', "$ENV{CREATURE_DIR}/signals";
open STDERR, '>&', \*STDOUT;
for my $signal (qw(HUP INT QUIT USR1 USR2 ALRM TERM CONT)) {
    $SIG{$signal} = sub { print "SIG$signal\n" };
}
record('keeper');
my $until = time + 300;
sleep 1 while time < $until;

# A process that gets away as far as it is told: `session` (into one of its own), `environment` (without it), `parents`
# (they are gone). Returns when it is there; with `quickly` main is stopped until then, and sees nothing of it.
use strict;
use warnings;
use POSIX ();
require "$ENV{CREATURES}/creature.pl";

my ($name, @ways) = @ARGV;
my %leaves = map { $_ => 1 } @ways;
my $program = $leaves{thread} ? 'headless.pl' : 'waits.pl';

kill STOP => $ENV{MAIN} if $leaves{quickly};
my $parent = fork;
if (!$parent) {
    POSIX::setsid() if $leaves{session};
    if (!fork) {
        my @command = ($^X, "$ENV{CREATURES}/$program", $name);
        exec @command unless $leaves{environment};
        my @needed = map { "$_=$ENV{$_}" } qw(CREATURES CREATURE_DIR);
        exec 'env', '-i', @needed, @command;
    }
    exit if $leaves{parents};
    # Lives as long as its child.
    wait;
    exit;
}
await_file($name);
waitpid $parent, 0 if $leaves{parents};
kill CONT => $ENV{MAIN} if $leaves{quickly};

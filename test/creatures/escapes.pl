# A process that gets away as far as it is told: `session` (into one of its own), `environment` (without it), `parents`
# (they are gone). Returns when it is there.
use strict;
use warnings;
use POSIX ();
require "$ENV{CREATURES}/creature.pl";

my ($name, @ways) = @ARGV;
my %leaves = map { $_ => 1 } @ways;

if (!fork) {
    POSIX::setsid() if $leaves{session};
    if (!fork) {
        my @command = ($^X, "$ENV{CREATURES}/waits.pl", $name);
        exec @command unless $leaves{environment};
        my @needed = map { "$_=$ENV{$_}" } qw(CREATURES CREATURE_DIR);
        exec 'env', '-i', @needed, @command;
    }
    exit if $leaves{parents};
    # Lives as long as its child; what it runs in is what the child left.
    wait;
    exit;
}
await_file($name);

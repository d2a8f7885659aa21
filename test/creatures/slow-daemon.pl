# A daemon without its environment, whose parent (in the daemon's session) ends only when the file `go` is there. The
# parent stays a zombie until the file `end` is there: an init would reap it at once.
use strict;
use warnings;
use POSIX ();
require "$ENV{CREATURES}/creature.pl";

my ($name) = @ARGV;
if (!fork) {
    POSIX::setsid();
    record('parent');
    await_file('go');
    exit if fork;
    my @needed = map { "$_=$ENV{$_}" } qw(CREATURES CREATURE_DIR);
    exec 'env', '-i', @needed, $^X, "$ENV{CREATURES}/waits.pl", $name;
}
await_file($name);
await_file('end');

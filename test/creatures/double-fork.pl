# A child that waits until its parent is dead before it says that it is there.
use strict;
use warnings;
use POSIX ();
require "$ENV{CREATURES}/creature.pl";

my $parent = $$;
exit 0 if fork;
select undef, undef, undef, 0.005 while POSIX::getppid() == $parent;
settle('double-fork');

# Every process starts two more, deaf ones, until there are five hundred; in sessions of their own where it is told
# `session`.
use strict;
use warnings;
use POSIX ();
require "$ENV{CREATURES}/creature.pl";

my ($name, $how) = @ARGV;
$SIG{TERM} = 'IGNORE';
my $top = $$;
my $generation = 0;
my $is_born = 1;
while ($is_born && ++$generation < 9) {
    $is_born = 0;
    for (1 .. 2) {
        next if fork;
        POSIX::setsid() if ($how // '') eq 'session';
        $is_born = 1;
        last;
    }
}
settle($name) if $$ == $top;
sleep 300;

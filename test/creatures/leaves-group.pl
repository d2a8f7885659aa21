# A process that leaves its control group for the outermost one, or, told `down`, for one that it makes below its own. Deaf
# to SIGTERM. Needs root.
use strict;
use warnings;
require "$ENV{CREATURES}/creature.pl";

my ($name, $how) = @ARGV;
$SIG{TERM} = 'IGNORE';
open my $mounts, '<', '/proc/self/mountinfo' or die "mountinfo: $!";
my ($mount) = map { /^\S+ \S+ \S+ \/ (\S+) .* - cgroup2 / ? $1 : () } <$mounts>;
open my $groups, '<', '/proc/self/cgroup' or die "cgroup: $!";
my ($own) = map { /^0::\/(.*)/ ? $1 : () } <$groups>;
my $target = $mount;
if (($how // '') eq 'down') {
    $target = "$mount/$own/below";
    mkdir $target or die "$target: $!";
}
open my $procs, '>', "$target/cgroup.procs" or die "$target: $!";
syswrite $procs, $$ or die "$target: $!";
settle($name);

# A watchdog that only asks: `asks-for-empty.pl FILE DESCRIPTOR`. Asks the reaper 200 times whether nobody is left, then has
# it kill until nobody is, and writes down how many times nobody was said to be left before the first kill.
use strict;
use warnings;

my ($file, $descriptor) = @ARGV;
open my $reaper, '+<&=', $descriptor or die "$descriptor: $!";
$reaper->autoflush(1);

sub ask {
    print $reaper "$_[0]\n";
    return scalar(<$reaper>) eq "empty\n";
}
my $wrong = grep { ask('empty') } 1 .. 200;
1 until ask('kill');
open my $out, '>', "$file.new" or die "$file: $!";
print $out $wrong;
close $out;
rename "$file.new", $file;

# Writes every byte value, alone and in random order, to stdout and stderr at once: a different text to each, in
# pieces that cut through characters. What it wrote is in the files stdout and stderr of the folder that it was given.
use strict;
use warnings;

my ($folder) = @ARGV;
my %open;
for my $name (qw(stdout stderr)) {
    open $open{$name}, '>:raw', "$folder/$name" or die $!;
    $open{$name}->autoflush(1);
}
binmode STDOUT;
binmode STDERR;
$| = 1;
srand 4711;
my $characters = join '', map { "\xc3\xa4\xf0\x9f\x98\x80\r\n::notacommand\0" . chr int rand 256 } 1 .. 2000;
for my $round (1 .. 400) {
    my $piece = substr $characters, int rand length($characters) - 500, 1 + int rand 400;
    $piece .= join '', map { chr int rand 256 } 1 .. 20;
    # The runner would obey what looks like a command.
    $piece =~ s/::|##/--/g;
    my ($name, $out) = $round % 3 ? ('stdout', \*STDOUT) : ('stderr', \*STDERR);
    print {$out} $piece;
    print { $open{$name} } $piece;
}
print STDOUT "no newline";
print { $open{stdout} } "no newline";

# One process for each name that somebody may take for something else; each is a name and a command line. With a
# number, the process of that name alone.
use strict;
use warnings;
require "$ENV{CREATURES}/creature.pl";

my @names = (
    'two words',
    ') Z 1 1 1 (',
    "a\nb",
    "\n::error::forged",
    "\r::error::forged",
    '::error::forged',
    '##[error]forged',
    "\e[31mred\e[0m",
    "\xc2\x9b31mC1",
    '**bold** _it_',
    '[link](http://forged.example)',
    '![image](x)',
    '<img src=x>',
    '<!-- forged',
    '| cell | cell |',
    '`code`',
    '&lt;b&gt;',
    '@octocat #1',
    'www.forged.example',
    "\xe2\x80\xae" . 'gnp.exe',
    "\xe2\x80\xa8::error::forged",
    "zero\xe2\x80\x8bwidth",
    "\xff\xfe not UTF-8",
    "\x01\x07\x7f",
    'x' x 300,
    '--token=forged-secret',
    '%0A::error::forged',
    '',
    'me@forged.example',
);
my @chosen = @ARGV ? @ARGV : (0 .. $#names);
for my $index (@chosen) {
    next if fork;
    # The name, and the arguments too.
    $0 = $names[$index];
    record("named-$index");
    sleep 300;
    exit;
}
await_file("named-$_") for @chosen;
record('names');

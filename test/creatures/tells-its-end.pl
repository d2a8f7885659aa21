# Writes down that SIGTERM has ended it.
use strict;
use warnings;
require "$ENV{CREATURES}/creature.pl";

$SIG{TERM} = sub {
    open my $file, '>', "$ENV{CREATURE_DIR}/end-of-told" or die;
    print $file "TERM\n";
    close $file;
    exit;
};
settle('told');

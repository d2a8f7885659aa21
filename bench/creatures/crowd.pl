# So many processes that are deaf to SIGTERM: `crowd.pl NUMBER HOW FILE`, where HOW is `group` (all in one process group),
# or `escapees`: each has left the session, and every second one its parent and its environment too. FILE is made when
# all are there, with their pids.
use strict;
use warnings;
use POSIX ();

my ($number, $how, $file) = @ARGV;
$SIG{TERM} = 'IGNORE';
my @pids;
for my $one (1 .. $number) {
    pipe my $from, my $to or die "pipe: $!";
    my $pid = fork // die "fork: $!";
    if (!$pid) {
        if ($how eq 'escapees') {
            POSIX::setsid();
            if ($one % 2) { fork and POSIX::_exit(0) }
        }
        syswrite $to, "$$\n";
        close $to;
        close $from;
        if ($how eq 'escapees' && $one % 2) { exec 'env', '-i', 'perl', '-e', '$SIG{TERM} = "IGNORE"; sleep 1 while 1' }
        sleep 300 while 1;
    }
    close $to;
    push @pids, scalar <$from>;
    waitpid $pid, 0 if $how eq 'escapees' && $one % 2;
}
open my $out, '>', "$file.new" or die "$file: $!";
print $out @pids;
close $out;
rename "$file.new", $file;
sleep 300 while 1;

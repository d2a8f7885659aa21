# Starts a command whose stdout is a socket, and tells its exit code. Passes on what comes through the socket, as it
# comes, or (where its first argument is 0) reads nothing and lives on until SIGUSR1.
use strict;
use warnings;
use Socket;

my ($reads, @command) = @ARGV;
$| = 1;
$SIG{USR1} = sub { exit 0 };
socketpair my $ours, my $theirs, AF_UNIX, SOCK_STREAM, PF_UNSPEC or die $!;
my $pid = fork;
if (!$pid) {
    close $ours;
    $SIG{USR1} = 'DEFAULT';
    open STDOUT, '>&', $theirs or die $!;
    exec @command;
}
close $theirs;
while ($reads && sysread $ours, my $bytes, 65536) {
    print $bytes;
}
waitpid $pid, 0;
print 'main ended with ', $? >> 8, "\n";
sleep 1 until $reads;

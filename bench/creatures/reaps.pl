# Runs a command below it, and reaps at once whoever loses its parents, as the first process of a machine does: `reaps.pl
# COMMAND`. Ends with the command's status when the command has ended.
use strict;
use warnings;
use Config;

# prctl(PR_SET_CHILD_SUBREAPER, 1), by its number on x64 and arm64.
syscall $Config{archname} =~ /aarch64/ ? 167 : 157, 36, 1, 0, 0, 0;
my $pid = fork // die "fork: $!";
if (!$pid) { exec @ARGV or die "exec: $!" }
my $status = 1;
while ((my $ended = wait) > 0) {
    next if $ended != $pid;
    $status = $? >> 8;
    last;
}
exit $status;

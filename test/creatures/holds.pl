# Holds a process where it is, by ptrace(2), until this one ends: SIGCONT does not let it go on, and SIGKILL ends it.
use strict;
use warnings;
use POSIX ();

my ($pid, $said) = @ARGV;
my $ptrace = (POSIX::uname())[4] eq 'aarch64' ? 117 : 101;
# PTRACE_ATTACH
syscall($ptrace, 16, $pid + 0, 0, 0) == 0 or die "ptrace: $!";
waitpid $pid, 0;
open my $file, '>', $said or die "$said: $!";
close $file;
sleep 300;

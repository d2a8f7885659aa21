# What the creatures in perl share. A creature that clears its environment, or whose environment can't be read, is
# known to the tests by the file that it writes.
use strict;
use warnings;

$| = 1;
my $folder = $ENV{CREATURE_DIR};

# When this process was started, in the words of the system.
sub start_time {
    my ($pid) = @_;
    if (open my $stat, '<', "/proc/$pid/stat") {
        local $/;
        my $text = <$stat>;
        return (split ' ', substr $text, rindex($text, ')') + 2)[19];
    }
    my $start = `ps -o lstart= -p $pid`;
    $start =~ s/^\s+|\s+$//g;
    return $start;
}

# Writes down who this process is, or the one with this pid, in the file $name, which is there whole or not at all: until
# then it is hidden.
sub record {
    my ($name, $pid) = @_;
    $pid //= $$;
    open my $file, '>', "$folder/.$name" or die "$folder/$name: $!";
    print $file $pid, ' ', start_time($pid), "\n";
    close $file;
    rename "$folder/.$name", "$folder/$name";
}

# Waits for the file $name, which another process of the test writes.
sub await_file {
    my ($name) = @_;
    select undef, undef, undef, 0.005 until -e "$folder/$name";
}

# Says that it is ready, and lives until it is ended; no test takes longer than this.
sub settle {
    my ($name) = @_;
    record($name);
    print "ready: $name\n";
    my $until = time + 300;
    sleep 1 while time < $until;
    exit;
}

1;

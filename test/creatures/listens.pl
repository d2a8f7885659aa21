# Listens on what its arguments name (tcp, udp, unix, abstract), and writes down in ports-of-NAME what it got.
use strict;
use warnings;
use IO::Socket::INET;
use IO::Socket::UNIX;
use Socket qw(INADDR_ANY pack_sockaddr_in);
require "$ENV{CREATURES}/creature.pl";

my ($name, @kinds) = @ARGV;
my $folder = $ENV{CREATURE_DIR};
my %listen = (
    tcp => sub { IO::Socket::INET->new(Listen => 5, LocalAddr => '0.0.0.0:0', ReuseAddr => 1) },
    udp => sub {
        # Left to itself, the library does not bind to any port of any address.
        my $socket = IO::Socket::INET->new(Proto => 'udp') or return;
        bind($socket, pack_sockaddr_in(0, INADDR_ANY)) and $socket;
    },
    unix => sub { IO::Socket::UNIX->new(Listen => 5, Local => "$folder/.a socket") },
    abstract => sub { IO::Socket::UNIX->new(Listen => 5, Local => "\0no-orphans-test-$$") },
);
my @sockets;
for my $kind (@kinds) {
    my $socket = $listen{$kind}->() or die "$kind: $!";
    push @sockets, $socket;
}
open my $file, '>', "$folder/.ports-of-$name" or die;
print $file join("\n", map { $_->can("sockport") ? $_->sockport : $_->hostpath } @sockets), "\n";
close $file;
settle($name);

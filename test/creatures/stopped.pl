# Stops itself: until it is continued it hears nothing but SIGKILL.
use strict;
use warnings;
require "$ENV{CREATURES}/creature.pl";

record('stopped');
kill STOP => $$;
sleep 300;

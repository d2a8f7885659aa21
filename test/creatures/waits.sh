# Lives until it is ended, as waits.pl does.
. "$CREATURES/settles.sh"
settle "$1"

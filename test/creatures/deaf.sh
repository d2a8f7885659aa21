# Deaf to whatever can be ignored, as deaf.pl is.
. "$CREATURES/settles.sh"
trap '' HUP INT QUIT USR1 USR2 ALRM TERM
settle "$1"

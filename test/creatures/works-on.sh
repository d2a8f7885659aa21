# At SIGTERM it works on for a while, a command at a time, and tells when it has begun.
trap : TERM
: > "$CREATURE_DIR/works"
for number in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16; do sleep 0.1$number; done
exit 0

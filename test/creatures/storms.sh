# Starts a storm: `storms.sh KIND`, of one process after the other, each of which starts the next and ends.
case $1 in
  group) perl "$CREATURES/storm.pl" storm 2 & ;;
  session) perl "$CREATURES/storm.pl" storm 2 session & ;;
  # Nobody of this one waits for it.
  relay) for _ in 1 2; do setsid -f perl "$CREATURES/relay-race.pl"; done; : > "$CREATURE_DIR/storm" ;;
  roots)
    for _ in 1 2; do sudo -n setsid -f perl "$CREATURES/relay-race.pl" "$RUNNER_TEMP/lifeline"; done
    : > "$CREATURE_DIR/storm"
    ;;
esac
until [ -e "$CREATURE_DIR/storm" ]; do sleep 0.01; done

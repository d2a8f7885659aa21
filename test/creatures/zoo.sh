# Starts one creature of each name, all at once: `zoo.sh NAME...`. Returns when each of them is there.
waits() { perl "$CREATURES/waits.pl" waits & }
deaf() { perl "$CREATURES/deaf.pl" deaf & }
job() { set -m; perl "$CREATURES/deaf.pl" job & set +m; }
session() { setsid perl "$CREATURES/deaf.pl" session & }
daemon() { perl "$CREATURES/escapes.pl" daemon session environment parents; }
stopped() { setsid perl "$CREATURES/stopped.pl" & }
ten() { perl "$CREATURES/answers-with-ten.pl" ten & }
respawns() { perl "$CREATURES/respawns.pl" respawns & }
headless() { perl "$CREATURES/headless.pl" headless & }
traced() { perl "$CREATURES/traced.pl" traced & }
vforked() { perl "$CREATURES/vforked.pl" vforked & }
pair() { perl "$CREATURES/pair.pl"; : > "$CREATURE_DIR/pair"; }
sibling() { perl "$CREATURES/sibling.pl" sibling; }
subreaper() { perl "$CREATURES/own-subreaper.pl" subreaper & }
pid_namespace() {
  # Inside its pid is another one.
  unshare --user --map-root-user --pid --fork sleep 300 &
  until perl "$CREATURES/records.pl" inside $! && ls "$CREATURE_DIR"/inside-child-* > /dev/null 2>&1; do sleep 0.02; done
  : > "$CREATURE_DIR/pid_namespace"
}

as_root() { sudo -n env CREATURES="$CREATURES" CREATURE_DIR="$CREATURE_DIR" "$@"; }
roots() { as_root perl "$CREATURES/waits.pl" roots & }
roots_deaf() { as_root perl "$CREATURES/deaf.pl" roots_deaf & }
roots_daemon() { as_root setsid -f perl "$CREATURES/deaf.pl" roots_daemon; }
leaves_group() { as_root setsid -f perl "$CREATURES/leaves-group.pl" leaves_group; }
group_below() { as_root setsid -f perl "$CREATURES/leaves-group.pl" group_below down; }

for name in "$@"; do "$name"; done
for name in "$@"; do until [ -e "$CREATURE_DIR/$name" ]; do sleep 0.01; done; done

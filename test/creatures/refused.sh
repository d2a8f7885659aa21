# Starts a process of root's, and writes it down with the sudo above it, under any user who may start `sleep` by sudo.
sudo -n sleep 300 &
is_there() { [ "$(ps -o comm= -p "$1")" = sleep ] || ls "$CREATURE_DIR"/refused-child-* > /dev/null 2>&1; }
until perl "$CREATURES/records.pl" refused "$!" && is_there "$!"; do sleep 0.02; done

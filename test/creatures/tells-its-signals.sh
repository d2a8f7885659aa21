# Says that it is ready, then the name of each signal that it gets, and ends with 15 at SIGTERM.
for signal in HUP INT QUIT USR1 USR2; do
  trap "echo got $signal" "$signal"
done
trap 'echo got TERM; exit 15' TERM
echo ready
while :; do sleep 0.1; done

# Says each time that it ignores the signal, and goes on for ever.
trap 'echo ignoring signal' TERM
echo ready
while :; do sleep 0.2; done

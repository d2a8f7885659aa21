# Its handler works for longer than any ladder gives.
trap 'echo handling; sleep 300; echo handled' TERM
echo ready
while :; do sleep 1; done

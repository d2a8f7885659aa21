# Says that it ignores the signal, goes on for a second, and ends by itself.
trap 'echo ignoring signal; told=1' TERM
echo ready
until [ "$told" ]; do sleep 300; done
for _ in 1 2 3 4 5; do sleep 0.2; done
echo after

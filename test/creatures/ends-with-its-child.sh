# Goes on when SIGUSR1 reaches it, but waits for a child that does not.
trap : USR1
sleep 300 &
echo ready
wait
wait

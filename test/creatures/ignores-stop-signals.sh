# Ignores every signal that asks a process to stop, and so does all that it starts. Only SIGKILL ends it.
trap '' HUP INT QUIT TERM ALRM USR1 USR2
echo ready
while :; do sleep 600; done

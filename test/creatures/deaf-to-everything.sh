trap '' TERM ALRM INT HUP QUIT USR1 USR2
echo ready
while :; do sleep 1; done

# Ends by itself on any of three signals, with success.
trap 'echo later; exit 0' INT TERM ALRM
echo ready
sleep 300

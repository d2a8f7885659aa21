# Two pipelines of two processes each, one of them on stderr.
sleep 300 | tail &
sleep 300 | tail >&2 &
echo ready
wait

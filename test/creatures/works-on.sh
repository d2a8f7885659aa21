# Works, a command at a time; at SIGTERM it works on for two seconds.
trap asked=1 TERM
until [ "$asked" ]; do sleep 0.1; done
for number in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16; do sleep 0.1$number; done
exit 0

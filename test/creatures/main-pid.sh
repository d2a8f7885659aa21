# Prints the pid of the main step above this process, whatever stands between; fails where there is none any more.
pid=$PPID
until ps -ww -o args= -p "$pid" | grep -q 'main/index\.[jt]s'; do
  pid=$(ps -o ppid= -p "$pid" | tr -d ' ')
  [ "${pid:-0}" -gt 1 ] || exit 1
done
echo "$pid"

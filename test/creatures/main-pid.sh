# Prints the pid of the main step above this process, whatever stands between.
pid=$PPID
until ps -ww -o args= -p "$pid" | grep -q 'main/index\.[jt]s'; do
  pid=$(ps -o ppid= -p "$pid" | tr -d ' ')
done
echo "$pid"

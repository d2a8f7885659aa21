# What the creatures share that get along with dash, or busybox, and no more than env, mv, setsid and sleep.

# Writes down who this process is in the file $1, which is there whole or not at all.
record() {
  read -r stat < "/proc/$$/stat"
  # The name may hold anything but stands in brackets; the start time is the twentieth field after it.
  set -- "$1" ${stat##*)}
  echo "$$ ${21}" > "$CREATURE_DIR/.$1"
  mv "$CREATURE_DIR/.$1" "$CREATURE_DIR/$1"
}

# Lives until it is ended, with the dispositions of signals that it has. No test takes longer than this.
settle() {
  record "$1"
  exec sleep 300
}

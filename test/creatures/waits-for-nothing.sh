# Waits, and leaves each signal what it does by itself.
exec sleep 300

# Looks like a JVM: a file named libjvm.so is mapped, and with `handles` a SIGQUIT is answered with a line, as a JVM
# answers with its stacks. Tells that it is there by its file, and lives until it is ended.
import mmap
import os
import signal
import sys

name, ways = sys.argv[1], sys.argv[2:]
folder = os.environ['CREATURE_DIR']
if 'handles' in ways:
    signal.signal(signal.SIGQUIT, lambda *_: print('stacks of', name, flush=True))
if 'libjvm' in ways:
    os.makedirs('%s/.lib-%s' % (folder, name))
    path = '%s/.lib-%s/libjvm.so' % (folder, name)
    with open(path, 'wb+') as file:
        file.write(b'.' * 4096)
        file.flush()
        mapped = mmap.mmap(file.fileno(), 4096, prot=mmap.PROT_READ)
with open('/proc/self/stat') as file:
    start = file.read().rpartition(')')[2].split()[19]
with open('%s/.%s' % (folder, name), 'w') as file:
    file.write('%d %s\n' % (os.getpid(), start))
os.rename('%s/.%s' % (folder, name), '%s/%s' % (folder, name))
while True:
    signal.pause()

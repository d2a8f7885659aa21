# The reaper of no-orphans, where there is no perl. reaper.pl is the same in Perl, and its head holds the contract:
# processes, descriptors, orders and answers. Any Python from 3.5 on, with the standard library alone.
import ctypes
import os
import re
import select
import signal
import socket
import sys
import time

SET_NAME, SET_SUBREAPER, GET_SUBREAPER = 15, 36, 37

libc = ctypes.CDLL(None, use_errno=True)
streams = {}  # by descriptor: the socket that orders come from, and what has come of a line
# The architecture comes first, which matters to perl alone.
folder, watchdog = os.fsencode(sys.argv[2]), [os.fsencode(word) for word in sys.argv[3:]]
leader = second = gate = server = watchdog_pid = former_watchdog = tell = None
main_goes = False
may_reap = True  # after a change of the active reaper nobody is reaped until the leader is known
main_pid = os.getppid()
outputs = [4, 5]


def main():
    global may_reap, main_goes, tell
    libc.prctl(SET_NAME, b'no-orphans: reaper', 0, 0, 0)
    os.chdir('/')
    listen_to(socket.socket(fileno=3))
    for descriptor in outputs:
        os.set_inheritable(descriptor, False)
    told, tell = os.pipe()
    for outer in (True, True, False):
        become_subreaper()
        if not outer:
            break
        try:
            inner = os.fork()
        except OSError as problem:
            refuse('fork: %s' % problem.strerror)
        if inner == 0:
            continue
        close_outputs()
        if os.getppid() != main_pid:
            os.write(tell, identity(inner))
        while inner is not None:
            if os.waitpid(inner, 0)[1] == 0:
                os._exit(0)
            inner = adopted(told)
        may_reap = False
        if former_watchdog is not None:
            kill(former_watchdog)
            os.waitpid(former_watchdog, 0)
        break
    # The number of every signal is written here, whatever python is doing: no death is missed.
    wake, waker = os.pipe()
    os.set_blocking(wake, False)
    os.set_blocking(waker, False)
    signal.set_wakeup_fd(waker)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    say_to(3, 'ready %d %d' % (os.getpid(), os.getppid()))
    if not may_reap and os.path.exists(os.path.join(folder, b'reaper')):
        main_goes = may_reap = True
        serve()
    reap()
    while True:
        wanted = [wake, *streams] + ([server] if server else [])
        ready = select.select(wanted, [], [])[0]
        if wake in ready:
            os.read(wake, 65536)
        reap()
        for descriptor in [each for each in ready if each in streams]:
            hear(descriptor)
        if server in ready:
            connect_one()
        if main_goes and watchdog_pid is None and is_empty():
            os._exit(0)


def become_subreaper():
    libc.prctl(SET_SUBREAPER, 1, 0, 0, 0)
    answer = ctypes.c_int(0)
    libc.prctl(GET_SUBREAPER, ctypes.byref(answer), 0, 0, 0)
    if answer.value != 1:
        refuse('the kernel knows no child subreapers')


def identity(pid):
    """A process as it is told in the pipe."""
    return b'%d@%s ' % (pid, (stat_of(pid)[19:20] or [b''])[0])


def adopted(told):
    """The one within the one that was killed, where it lives on and is our child now."""
    global former_watchdog
    if not select.select([told], [], [], 0)[0]:
        return None
    found = None
    for is_watchdog, number, begun in re.findall(rb'(w?)(\d+)@(\d+) ', os.read(told, 256)):
        pid = int(number)
        stat = stat_of(pid)
        if not stat or stat[0] == b'Z' or int(stat[1]) != os.getpid() or stat[19] != begun:
            continue
        if is_watchdog:
            former_watchdog = pid
        else:
            found = pid
    return found


def refuse(why):
    say_to(3, 'refused %s' % why)
    os._exit(0)


def close_outputs():
    while outputs:
        os.close(outputs.pop())


def say_to(descriptor, line):
    try:
        streams[descriptor][0].sendall((line + '\n').encode())
    except (KeyError, OSError):
        pass  # Nobody listens any more.


def listen_to(stream):
    stream.set_inheritable(False)
    streams[stream.fileno()] = [stream, b'']


def connect_one():
    try:
        listen_to(server.accept()[0])
    except OSError:
        pass  # It has gone again.


def hear(descriptor):
    """Takes what has come on a stream, and obeys every order that is there as a whole."""
    stream = streams[descriptor]
    try:
        came = stream[0].recv(65536)
    except OSError:
        came = b''
    if not came:
        del streams[descriptor]
        stream[0].close()
        if descriptor == 3:
            close_outputs()
        if descriptor == 3 and not main_goes:
            main_died()
        return
    stream[1] += came
    while descriptor in streams:
        order = re.match(rb'(\w+)(?: ([\d ]*))?\n', stream[1])
        if not order:
            return
        word, numbers = order.group(1).decode(), [int(each) for each in (order.group(2) or b'').split()]
        body = order.end() + (numbers[0] if word in ('start', 'second') else 0)
        if len(stream[1]) < body:
            return
        fields, stream[1] = stream[1][order.end() : body], stream[1][body:]
        obey(descriptor, word, fields, numbers)


def obey(descriptor, word, fields, numbers):
    global leader, second, may_reap, main_goes
    if word == 'start':
        start(len(numbers) > 1, fields.split(b'\0')[:-1])
    elif word == 'second':
        start_second(fields.split(b'\0')[:-1])
    elif word == 'go' and gate:
        gate.sendall(b'.')
        gate.close()
    elif word == 'leader':
        leader, may_reap = numbers[0], True
        second = second or (numbers + [None])[1]
        reap()
    elif word == 'kill':
        kill_all()
        say_to(descriptor, 'empty' if is_empty() else 'left')
    elif word == 'empty':
        say_to(descriptor, 'empty' if is_empty() else 'left')
    elif word == 'stay':
        main_goes = True
        close_outputs()
        serve()
    elif word == 'end':
        os._exit(0)


def start(keeps, fields):
    global leader
    # Only the innermost of the first hour has kept the runner's descriptors for it.
    if not outputs:
        say_to(3, 'failed its reaper was killed before it began')
        return
    pid = make('failed', fields)
    if pid is None:
        return
    if not keeps:
        close_outputs()
    leader = pid
    say_to(3, 'leader %d' % pid)


def start_second(fields):
    global second
    pid = make('second-failed', fields)
    if pid is None:
        return
    close_outputs()
    second = pid
    say_to(3, 'second %d' % pid)


def make(failed, fields):
    """
    Makes a process, which leads a session of its own when this returns, and waits for the order to go. Returns its pid,
    or None where that can't be.
    """
    global gate
    take = iter(fields)
    next(take)
    cwd = next(take)
    command = [next(take) for _ in range(int(next(take)))]
    environment = dict(each.split(b'=', 1) for each in take)
    try:
        gate, begin = socket.socketpair()
        pid = os.fork()
    except OSError as problem:
        say_to(3, '%s %s' % (failed, problem.strerror))
        return None
    if pid == 0:
        gate.close()
        os.setsid()
        begin.sendall(b'.')
        if not begin.recv(1):
            say_to(3, '%s its reaper was killed before it began' % failed)
            os._exit(1)
        try:
            execute(command, cwd, environment)
        except OSError as problem:
            say_to(3, '%s %s' % (failed, problem.strerror))
        os._exit(126)
    begin.close()
    gate.recv(1)
    return pid


def execute(command, cwd, environment):
    # Python ignores these.
    for number in (signal.SIGPIPE, signal.SIGXFSZ):
        signal.signal(number, signal.SIG_DFL)
    for number in (1, 2):
        os.dup2(outputs[number - 1] if outputs else of_main(number), number)
    os.chdir(cwd)
    os.execve(command[0], command, environment)


def of_main(number):
    return os.open('/proc/%d/fd/%d' % (main_pid, number), os.O_WRONLY | os.O_APPEND)


def reap():
    """Reaps whoever has ended. Returns whether we have children."""
    global leader, second, watchdog_pid
    if not may_reap:
        return True
    while True:
        try:
            pid, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return False
        if pid == 0:
            return True
        if pid == leader:
            leader = None
            say_to(3, 'ended %d' % status)
        if pid == second:
            second = None
            say_to(3, 'second-ended %d' % status)
        if pid == watchdog_pid:
            watchdog_pid = None
            if status != 0:
                kill_until_empty()


def is_empty():
    """
    Whether nobody is left: we have no children, or the watchdog is the only one. A walk would prove nothing, since a
    storm is faster. But who becomes our child comes to the end of the kernel's list: where the watchdog is the first in
    it, nobody is before it any more, and where nobody follows, nobody is left.
    """
    if not reap():
        return True
    if watchdog_pid is None:
        return False
    listed = own_list()
    return listed.split() == [b'%d' % watchdog_pid] if listed is not None else not tree() and not tree()


def main_died():
    global main_goes, may_reap, watchdog_pid
    # Nobody is left who would tell the leader, or ask for its status.
    main_goes = may_reap = True
    try:
        ours, theirs = socket.socketpair()
        reaper = os.getpid()
        pid = os.fork() if watchdog else None
    except OSError:
        pid = None
    if pid == 0:
        try:
            theirs.set_inheritable(True)
            signal.signal(signal.SIGPIPE, signal.SIG_DFL)
            signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
            os.write(tell, b'w' + identity(os.getpid()))
            # The next reaper may have looked there already.
            if os.getppid() != reaper:
                os._exit(1)
            os.execv(watchdog[0], watchdog + [str(theirs.fileno()).encode()])
        finally:
            os._exit(1)
    if pid is None:
        kill_until_empty()
        return
    watchdog_pid = pid
    theirs.close()
    listen_to(ours)


def serve():
    global server
    try:
        os.chdir(folder)
        if os.path.exists('reaper'):
            os.unlink('reaper')
        server = socket.socket(socket.AF_UNIX)
        server.bind('reaper')
        server.listen(5)
    except OSError:
        server = None  # Whoever comes finds no socket, and does without us.
    os.chdir('/')


def kill_until_empty():
    # Some ten seconds: on a machine that is busy a storm takes its time.
    for _ in range(400):
        kill_all()
        if is_empty():
            return


def kill_all():
    """SIGKILL to all but the watchdog: once to all below us, then to our own children while new ones come to us."""
    for pid, begun in confirmed(tree()):
        if stat_of(pid)[19:20] == [begun]:
            kill(pid)
    for _ in range(20):
        reap()
        # Nobody else has the number of a child of ours that we have not reaped.
        own = others()
        if not own:
            return
        for pid in own:
            kill(pid)
        time.sleep(0.001)


def kill(pid):
    try:
        os.kill(pid, signal.SIGKILL)
    except OSError:
        pass  # Gone, or root's: who is left is asked for after this.


def others():
    return [pid for pid in children() if pid != watchdog_pid]


def own_list():
    return slurp('/proc/thread-self/children')


def children():
    listed = own_list()
    if listed is not None:
        return [int(pid) for pid in listed.split()]
    us = str(os.getpid()).encode()
    return [pid for pid, _ in tree() if stat_of(pid)[1:2] == [us]]


def tree():
    """All who live below us, parents first, each with its start time; the watchdog and what it starts are left out."""
    below, begun = {}, {}
    for pid in (int(name) for name in os.listdir('/proc') if name.isdigit()):
        stat = stat_of(pid)
        # Z is also who runs on without its first thread.
        if not stat or (stat[0] == b'Z' and int(stat[17]) < 2):
            continue
        below.setdefault(int(stat[1]), []).append(pid)
        begun[pid] = stat[19]
    found, parents = [], [os.getpid()]
    while parents:
        for pid in below.get(parents.pop(), []):
            if pid != watchdog_pid:
                found.append((pid, begun[pid]))
                parents.append(pid)
    return found


def confirmed(found):
    """
    Those of a tree who are still what it shows. It is no snapshot: one of ours may have ended while it was read, and left
    its number to a stranger, who is no parent of ours. Whoever is passed over comes to us, where it is ours.
    """
    ours = {}
    for pid, begun in found:
        stat = stat_of(pid)
        if stat[19:20] != [begun]:
            continue
        parent = int(stat[1])
        if parent == os.getpid() or (parent in ours and stat_of(parent)[19:20] == [ours[parent]]):
            ours[pid] = begun
    return [each for each in found if each[0] in ours]


def stat_of(pid):
    """The fields of /proc/PID/stat after the name, which may hold anything."""
    text = slurp('/proc/%d/stat' % pid) or b''
    return text[text.rfind(b')') + 2 :].split()


def slurp(path):
    try:
        with open(path, 'rb') as file:
            return file.read()
    except OSError:
        return None


main()

import { spawnSync } from 'node:child_process';
import { chownSync, closeSync, constants, existsSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import path from 'node:path';

const { O_NONBLOCK, O_RDONLY, O_WRONLY } = constants;

/** The pipes of one process: real ones, where node's own `'pipe'` is a pair of sockets. */
export interface ProcessPipes {
  /** To hand to the child as its descriptors 0, 1 and 2, and to close behind it with `release`. */
  readonly childEnds: [stdin: number, stdout: number, stderr: number];
  /** Our read ends of stdout and stderr: non-blocking. */
  readonly readEnds: { readonly stdout: number; readonly stderr: number };
  /** Closes the child's ends here. */
  readonly release: () => void;
}

/**
 * Makes the pipes; stdin is at its end. In Linux they have no name, as those of the runner: to open a named one anew
 * (`cat /dev/stdin`) would wait for somebody to write to it.
 *
 * @param folder where named pipes are made, elsewhere. Their names are gone again when this returns.
 * @param user who owns the pipes: a process that opens /dev/stderr anew needs the permission for it.
 */
export function openPipes(folder: string, user: { uid: number; gid: number } | null): ProcessPipes {
  const [stdin, stdout, stderr] = existsSync('/proc/self/fd') ? unnamed(user) : named(folder, user);
  if (!stdin || !stdout || !stderr) throw new Error('Not all pipes could be made');
  closeSync(stdin.writeEnd);
  const childEnds: ProcessPipes['childEnds'] = [stdin.readEnd, stdout.writeEnd, stderr.writeEnd];
  return {
    childEnds,
    readEnds: { stdout: stdout.readEnd, stderr: stderr.readEnd },
    release: () => {
      for (const end of childEnds) closeSync(end);
    },
  };
}

interface Pipe {
  readonly readEnd: number;
  readonly writeEnd: number;
}

/** Node can't make a pipe, but a shell can: three of its children each keep one at stdin until both ends were opened here. */
function unnamed(user: { uid: number; gid: number } | null): Pipe[] {
  const keeper = 'echo "$$"; exec sleep 10 > /dev/null 2>&1';
  const shell = spawnSync('sh', ['-c', `for pipe in 0 1 2; do : | sh -c '${keeper}' & done`], {
    encoding: 'utf8',
    ...user,
  });
  const keepers = shell.stdout
    .split('\n')
    .filter(line => line !== '')
    .map(Number);
  const pipes = keepers.map(pid => open(`/proc/${pid}/fd/0`));
  for (const pid of keepers) process.kill(pid, 'SIGKILL');
  return pipes;
}

function named(parent: string, user: { uid: number; gid: number } | null): Pipe[] {
  const folder = mkdtempSync(path.join(parent, 'pipes-'));
  const names = ['stdin', 'stdout', 'stderr'].map(name => path.join(folder, name));
  spawnSync('sh', ['-c', 'mkfifo -m 600 "$@"', 'sh', ...names]);
  if (user) for (const name of names) chownSync(name, user.uid, user.gid);
  const pipes = names.map(open);
  rmSync(folder, { recursive: true });
  return pipes;
}

/** Our read end first: the write end of a named pipe can't be opened before it. */
function open(file: string): Pipe {
  const readEnd = openSync(file, O_RDONLY | O_NONBLOCK);
  return { readEnd, writeEnd: openSync(file, O_WRONLY) };
}

import { spawnSync } from 'node:child_process';
import { chownSync, closeSync, constants, openSync, unlinkSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';

const { O_NONBLOCK, O_RDONLY, O_WRONLY } = constants;

/** The pipes of one process: real ones, where node's own `'pipe'` is a pair of sockets. */
export interface ProcessPipes {
  /** To hand to the child as its descriptors 0, 1 and 2, and to close behind it with `release`. */
  readonly childEnds: [stdin: number, stdout: number, stderr: number];
  /** Our read ends of stdout and stderr. */
  readonly readEnds: { readonly stdout: number; readonly stderr: number };
  /** Closes the child's ends here. */
  readonly release: () => void;
}

/** Makes the pipes in `folder`; stdin is at its end. Their names are gone again when this returns. */
export function openPipes(folder: string, owner: { uid: number; gid: number } | null): ProcessPipes {
  const names = ['stdin', 'stdout', 'stderr'].map(name => path.join(folder, name));
  const made = spawnSync('mkfifo', ['-m', '600', ...names], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`mkfifo failed: ${made.stderr}`, { cause: made.error });
  const pipes = names.map(name => {
    // A process may open /dev/stderr anew, which asks for the permissions of the pipe itself.
    if (owner) chownSync(name, owner.uid, owner.gid);
    const readEnd = openSync(name, O_RDONLY | O_NONBLOCK);
    const writeEnd = openSync(name, O_WRONLY);
    unlinkSync(name);
    return { readEnd, writeEnd };
  });
  const [stdin, stdout, stderr] = pipes;
  if (!stdin || !stdout || !stderr) throw new Error('unreachable');
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

/**
 * Reads one pipe. Nothing at all is read before the first `resume`, nor between `stall` and `resume`: a writer blocks once
 * the pipe itself (64 KiB on Linux) is full.
 */
export class PipeReader {
  /** Resolves when the last process has closed the pipe and all of it was read. */
  readonly ended: Promise<void>;
  readonly #descriptor: number;
  readonly #take: (bytes: Buffer) => void;
  readonly #end = Promise.withResolvers<undefined>();
  #socket: net.Socket | null = null;
  #dropping = false;

  constructor(descriptor: number, take: (bytes: Buffer) => void) {
    this.#descriptor = descriptor;
    this.#take = take;
    this.ended = this.#end.promise;
  }

  resume(): void {
    if (this.#socket) {
      this.#socket.resume();
      return;
    }
    // With `onread`, a pause stops the reading of the descriptor itself rather than the delivery of what was read.
    const onread = {
      buffer: Buffer.allocUnsafe(65_536),
      callback: (size: number, buffer: Uint8Array) => this.#read(size, buffer),
    };
    const socket = new net.Socket({ fd: this.#descriptor, readable: true, writable: false, onread });
    this.#socket = socket;
    socket.on('end', () => {
      this.#end.resolve(undefined);
    });
    socket.on('error', () => {
      this.#end.resolve(undefined);
    });
    socket.resume();
  }

  stall(): void {
    this.#socket?.pause();
  }

  /** From here on all is read and thrown away, so that a writer neither blocks nor gets SIGPIPE; keeps no test waiting. */
  drop(): void {
    this.#dropping = true;
    this.resume();
    this.#socket?.unref();
  }

  #read(size: number, buffer: Uint8Array): boolean {
    if (!this.#dropping) this.#take(Buffer.from(buffer.subarray(0, size)));
    return true;
  }
}

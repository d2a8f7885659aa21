/** Opens both ends of the script's pipes. */
import { closeSync, constants, openSync } from 'node:fs';
import type { Outputs } from '../script/outputs.ts';

const { O_NONBLOCK, O_RDONLY, O_WRONLY } = constants;

/** A pipe for stdout and one for stderr. */
export interface Pipes {
  /** Non-blocking. */
  readonly readEnds: Outputs;
  readonly writeEnds: Outputs;
}

/**
 * @param files by which the pipes are opened, stdout's first
 * @throws what the system answers; then none is open
 */
export function openPipes(files: readonly string[]): Pipes {
  const [out = '', err = ''] = files;
  const opened: number[] = [];
  const open = (file: string, flags: number): number => {
    const descriptor = openSync(file, flags);
    opened.push(descriptor);
    return descriptor;
  };
  try {
    // The read end first: the write end of a named pipe would wait for it.
    const readEnds = [open(out, O_RDONLY | O_NONBLOCK), open(err, O_RDONLY | O_NONBLOCK)] as const;
    return { readEnds, writeEnds: [open(out, O_WRONLY), open(err, O_WRONLY)] };
  } catch (error) {
    for (const descriptor of opened) closeSync(descriptor);
    throw error;
  }
}

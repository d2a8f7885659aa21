/**
 * Files of /proc that wait for the memory of a process, as its command line and its environment do. Somebody who hangs in
 * the kernel, on a file server that is gone, may hold the lock on it, and then whoever reads such a file hangs as well:
 * so others read them, who are killed when it takes too long.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { SYSTEM_FOLDERS, which } from '../script/which.ts';
import { monotonicMs } from './clock.ts';
import { fieldsOf } from './stat-line.ts';

// Each takes some milliseconds where nothing hangs.
const BOUND_MS = 100;
// Of each second. What is not read by then is not known for now.
const BUDGET_MS = 200;
const MOST_BYTES = 256 * 1024;
const MOST_THREADS = 64;

/** @param folder the process's in /proc @returns whether one of its threads is in uninterruptible sleep */
export function isStuck(folder: string): boolean {
  const fields = statOf(folder);
  if (fields[0] === 'D') return true;
  if (!(Number(fields[17]) > 1)) return false;
  try {
    const threads = readdirSync(`${folder}/task`).slice(0, MOST_THREADS);
    return threads.some(thread => statOf(`${folder}/task/${thread}`)[0] === 'D');
  } catch {
    return false;
  }
}

export class AsideReader {
  #begun = -Infinity;
  #spentMs = 0;

  /** The beginning of a file, as bytes; undefined where it can't be read in time, or is empty. */
  read(file: string): Buffer | undefined {
    const now = monotonicMs();
    if (now - this.#begun > 1000) [this.#begun, this.#spentMs] = [now, 0];
    const program = which('head', SYSTEM_FOLDERS);
    if (program === '' || this.#spentMs >= BUDGET_MS) return undefined;
    // Loaded when it is needed: hardly ever.
    const { spawnSync } = process.getBuiltinModule('node:child_process');
    const { stdout, status } = spawnSync(program, ['-c', String(MOST_BYTES), '--', file], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: {},
      timeout: BOUND_MS,
      killSignal: 'SIGKILL',
      maxBuffer: 2 * MOST_BYTES,
    });
    this.#spentMs += monotonicMs() - now;
    return status === 0 && stdout.length > 0 ? stdout : undefined;
  }
}

function statOf(folder: string): string[] {
  try {
    return fieldsOf(readFileSync(`${folder}/stat`, 'latin1'));
  } catch {
    return [];
  }
}

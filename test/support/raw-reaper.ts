import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import path from 'node:path';
import type { Duplex } from 'node:stream';

import { startOrder } from '../../src/reaper/start-order.ts';

/** A program and the reaper that it runs. */
export const REAPERS = [
  ['perl', 'reaper.pl'],
  ['python3', 'reaper.py'],
] as const;

// For the script.
const nowhere = openSync('/dev/null', 'w');
const scripts = path.join(import.meta.dirname, '../../src/reaper');

export interface RawReaper {
  /** The pid of the innermost of its processes, which is the active one. */
  readonly innermost: number;
  /** Main's end of the channel: when it is destroyed, main is dead. */
  readonly main: Duplex;
}

/**
 * A reaper without main, spoken to by the test, and a leader below it that has come to its end.
 *
 * @param watchdog the command; the number of a descriptor is added to it
 * @param leader what the leader's shell does
 */
export async function startRawReaper(
  [program, script]: (typeof REAPERS)[number],
  folder: string,
  watchdog: readonly string[],
  leader: string,
): Promise<RawReaper> {
  const reaper = spawn(program, [path.join(scripts, script), process.arch, folder, ...watchdog], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe', nowhere, nowhere],
    detached: true,
  });
  const main = reaper.stdio[3] as Duplex;
  const next = async (): Promise<string> => String(((await once(main, 'data')) as unknown[])[0]);
  const [, pid] = /^ready (\d+) /.exec(await next()) ?? [];
  const { PATH } = process.env;
  main.write(
    startOrder({ program: '/bin/sh', arguments: ['-c', leader], cwd: '/', env: { PATH } }, '', false),
  );
  assert.match(await next(), /^leader /);
  main.write('go\n');
  assert.match(await next(), /^ended 0/);
  return { innermost: Number(pid), main };
}

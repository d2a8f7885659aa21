import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import { eventually } from './eventually.ts';
import { startWithPid } from './own-pids.ts';
import { alive } from './processes.ts';

/** Whoever has got the number of a process that has ended, also for its group and its session; with a child. */
export interface Newcomer {
  /** @throws AssertionError where it, or its child, was signalled */
  readonly proveUntouched: () => void;
}

/** Gives the numbers of processes that have ended, or are ending, to newcomers. In a PID namespace of one's own only. */
export async function reuse(context: TestContext, ...pids: readonly number[]): Promise<Newcomer> {
  for (const pid of pids) await eventually(() => !alive(pid), { message: `${pid} lives on` });
  // The system goes through all other numbers before: that takes longer than a tick of its start times, of 10 ms.
  await sleep(20);
  const newcomers: ChildProcess[] = [];
  context.after(async () => {
    for (const newcomer of newcomers) await end(newcomer);
  });
  // Whose child gets the next number.
  for (const pid of pids.toSorted((one, other) => other - one)) newcomers.push(await startWithPid(pid));
  return {
    proveUntouched: () => {
      for (const { pid, exitCode, signalCode } of newcomers) {
        // It would end with its child.
        assert.deepEqual({ exitCode, signalCode }, { exitCode: null, signalCode: null }, `newcomer ${pid}`);
      }
    },
  };
}

async function end(newcomer: ChildProcess): Promise<void> {
  const { pid, exitCode, signalCode } = newcomer;
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  process.kill(-pid, 'SIGKILL');
  await once(newcomer, 'exit');
}

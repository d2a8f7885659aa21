/**
 * What shows once in forty runs: each race is run a hundred times, fifty under each containment, four at a time.
 * NO_ORPHANS_TEST_RACES takes another number than fifty.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { plain, quiet, root, skip, startContained, type User } from './contained.ts';

const RUNS = Number(process.env['NO_ORPHANS_TEST_RACES'] ?? 10);
const AT_ONCE = 4;

interface Race {
  readonly what: string;
  readonly script: string;
  readonly code: number;
}

const parent = `"$(ps -o ppid= -p $$ | tr -d ' ')"`;
const RACES: readonly Race[] = [
  {
    what: 'a script that kills its parents, one after the other at once',
    // The second may read the pid of the first, which is gone then.
    script: `setsid sleep 300 & kill -9 ${parent} || true; kill -9 ${parent} || true; exit 3`,
    code: 3,
  },
  {
    what: 'a storm of forks, each in a session of its own',
    script: 'setsid -f perl "$CREATURES/relay-race.pl"; exit 3',
    code: 3,
  },
  {
    what: 'two that restart each other',
    script: 'perl "$CREATURES/pair.pl"; exit 3',
    code: 3,
  },
];

async function race(one: () => Promise<void>): Promise<void> {
  let next = 0;
  const line = async (): Promise<void> => {
    while (next++ < RUNS) {
      try {
        await one();
      } catch (error) {
        // The others end with what they are at.
        next = RUNS;
        throw error;
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, line));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

for (const [containment, user] of [
  ['cgroup', root],
  ['reaper', plain],
] as const satisfies readonly (readonly [string, User])[]) {
  for (const { what, script, code } of RACES) {
    test(
      `${containment}: ${RUNS} runs of ${what} leave nothing`,
      { skip, timeout: 600_000 },
      async context => {
        await race(async () => {
          const inputs = { run: `${quiet}\n${script}`, 'stop-signals': 'SIGTERM 50ms, SIGKILL' };
          const { step, prove } = await startContained(context, containment, user, inputs);
          await prove();
          assert.equal((await step.done).exitCode, code);
        });
      },
    );
  }
}

/** The memory of all that is ours while a script sleeps, and after it has printed a gigabyte: beside node with a timer. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import { nameOf, rssMb, withChildren } from '../process.ts';
import type { Case } from '../row.ts';
import { inTurn, type Measure } from '../samples.ts';
import { Use } from '../use.ts';

// Until what main loads while the script runs is loaded.
const SETTLED_MS = 3000;

export const memory: Case = {
  name: 'memory',
  rows: async isShort => {
    // It takes a while, and changes little.
    if (isShort) return [];
    const { sleeping, printed, node } = await inTurn(
      { sleeping: () => ours(''), printed: () => ours('head -c 1000000000 /dev/zero'), node: withTimer },
      3,
    );
    return [
      {
        id: 'memory',
        what: 'memory of main and reaper, while a script sleeps',
        beside: 'node with a timer',
        unit: 'MB',
        ours: sleeping,
        theirs: node,
        goal: undefined,
        note: 'goal: at most 75 MB in all',
      },
      {
        id: 'memory-grown',
        what: 'the same after a script has printed 1 GB',
        beside: 'before it',
        unit: 'MB',
        ours: printed,
        theirs: sleeping,
        goal: 1.05,
      },
    ];
  },
};

async function ours(command: string): Promise<number> {
  const use = new Use({ run: `${command}\n: > done\nexec sleep 300`, 'stop-signals': 'SIGKILL' });
  const main = use.start();
  while (!existsSync(use.file('done'))) await sleep(20);
  await sleep(SETTLED_MS);
  // All but the script itself, which only sleeps.
  const mb = withChildren(main.pid ?? 0)
    .filter(pid => nameOf(pid) !== 'sleep')
    .map(rssMb)
    .reduce((sum, each) => sum + each, 0);
  main.kill('SIGINT');
  await new Promise(resolve => main.once('exit', resolve));
  use.remove();
  return mb;
}

const withTimer: Measure = async () => {
  const child = spawn(process.execPath, ['--eval', 'setTimeout(() => {}, 3e5)'], { stdio: 'ignore' });
  await sleep(SETTLED_MS);
  const mb = rssMb(child.pid ?? 0);
  child.kill('SIGKILL');
  return mb;
};

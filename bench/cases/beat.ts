/** What looking costs while a script runs for long: 10,000 bystanders, 1,000 descendants. */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { cpuMs } from '../process.ts';
import { crowdCommand, crowdIn } from '../crowd.ts';
import type { Case } from '../row.ts';
import { samplesOf } from '../samples.ts';
import { Use } from '../use.ts';
import { startCrowd } from './look.ts';

// The first looks, when most is started, come soon after one another.
const SETTLED_MS = 20_000;

export const beat: Case = {
  name: 'beat',
  rows: async isShort => {
    if (isShort) return [];
    const crowd = await startCrowd(10_000);
    const file = path.join(os.tmpdir(), `no-orphans-bench-${randomUUID()}`);
    const run = `exec ${crowdCommand(1000, 'group', file).join(' ')}`;
    const use = new Use({ run, 'stop-signals': 'SIGKILL' });
    const main = use.start();
    await crowdIn(file);
    await sleep(SETTLED_MS);
    const before = cpuMs(main.pid ?? 0);
    const begun = performance.now();
    await sleep(60_000);
    const share = (100 * (cpuMs(main.pid ?? 0) - before)) / (performance.now() - begun);
    main.kill('SIGINT');
    await new Promise(resolve => main.once('exit', resolve));
    use.remove();
    rmSync(file);
    crowd.end();
    return [
      {
        id: 'beat',
        what: 'main while the script runs: 10,000 bystanders, 1,000 descendants',
        beside: 'one CPU, over a minute',
        unit: '% of a CPU',
        ours: samplesOf([share]),
        theirs: undefined,
        goal: 0.5,
      },
    ];
  },
};

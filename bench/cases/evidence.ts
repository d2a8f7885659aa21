/** From a deadline to the first rung, with all evidence: a thousand processes. */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { crowdCommand, crowdIn } from '../crowd.ts';
import type { Case } from '../row.ts';
import { inTurn } from '../samples.ts';
import { Use } from '../use.ts';

// Until then all are there, on a slow machine too.
const TIMEOUT = '10s';

export const evidence: Case = {
  name: 'evidence',
  rows: async isShort => {
    const { ours } = await inTurn({ ours: () => once(isShort ? 100 : 1000) }, isShort ? 1 : 5);
    return [
      {
        id: 'evidence',
        what: `deadline to first rung, with evidence, ${isShort ? 100 : 1000} processes`,
        beside: '',
        unit: 'ms',
        ours,
        theirs: undefined,
        goal: 500,
      },
    ];
  },
};

async function once(number: number): Promise<number> {
  const file = path.join(os.tmpdir(), `no-orphans-bench-${randomUUID()}`);
  const run = `exec ${crowdCommand(number, 'group', file).join(' ')}`;
  const use = new Use({ run, timeout: TIMEOUT, 'stop-signals': 'SIGKILL' });
  try {
    const main = use.start();
    const ended = new Promise(resolve => main.once('exit', resolve));
    await crowdIn(file);
    await ended;
    const { journal } = use;
    const over = journal.find(line => line.kind === 'ended');
    const rung = journal.find(line => line.kind === 'rung');
    if (!over || !rung) throw new Error('The ladder was not walked');
    return Number(rung['at']) - over.t;
  } finally {
    rmSync(file, { force: true });
    use.remove();
  }
}

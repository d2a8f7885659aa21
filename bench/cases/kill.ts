/** From the first rung to nothing left, beside a shell that kills a process group and waits until it has vanished. */
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { crowdCommand, crowdIn } from '../crowd.ts';
import type { Case, Row } from '../row.ts';
import { inTurn } from '../samples.ts';
import { Use } from '../use.ts';

export const kill: Case = {
  name: 'kill',
  rows: async isShort => {
    const rows: Row[] = [];
    for (const number of isShort ? [100] : [1, 10, 100, 1000, 5000]) {
      const rounds = number > 1000 ? 5 : number > 100 ? 8 : isShort ? 10 : 20;
      const two = await inTurn({ ours: () => killByUs(number), shell: () => killByShell(number) }, rounds);
      rows.push({
        id: `kill-${number}`,
        what: `first rung to nothing left, ${number} deaf ${number === 1 ? 'process' : 'processes'}`,
        beside: 'a shell: `kill -KILL -PGID`, and waiting for the group to vanish',
        unit: 'ms',
        ours: two.ours,
        theirs: two.shell,
        goal: number >= 100 ? 1.5 : undefined,
      });
    }
    return rows;
  },
};

/** @param how see crowd.pl */
export async function killByUs(
  number: number,
  how: 'group' | 'escapees' = 'group',
  containment = 'auto',
): Promise<number> {
  const file = path.join(os.tmpdir(), `no-orphans-bench-${randomUUID()}`);
  const run = `exec ${crowdCommand(number, how, file).join(' ')}`;
  const use = new Use({ run, containment, 'stop-signals': 'SIGKILL' });
  try {
    const main = use.start();
    const ended = new Promise(resolve => main.once('exit', resolve));
    await crowdIn(file);
    main.kill('SIGINT');
    await ended;
    return walkOf(use);
  } finally {
    rmSync(file, { force: true });
    use.remove();
  }
}

/** The time between the first rung and the end of the walk, as the journal has it. */
function walkOf({ journal }: Use): number {
  const begun = journal.find(line => line.kind === 'rung');
  const walked = journal.find(line => line.kind === 'walked');
  if (!begun || !walked) throw new Error('The ladder was not walked');
  return walked.t - Number(begun['at']);
}

// Who lost its parent is reaped at once, as by the first process of a usual machine: until then its group is there.
const reaps = path.join(import.meta.dirname, '../creatures/reaps.pl');

const SCRIPT = `
set -m
"\${@:2}" &
until [ -e "$1" ]; do sleep 0.01; done
begun=$EPOCHREALTIME
kill -KILL -- -$!
wait $! 2> /dev/null
while kill -0 -- -$! 2> /dev/null; do :; done
ended=$EPOCHREALTIME
echo $((\${ended/./} - \${begun/./}))
`;

function killByShell(number: number): number {
  const file = path.join(os.tmpdir(), `no-orphans-bench-${randomUUID()}`);
  const { stdout } = spawnSync(
    'perl',
    [reaps, 'bash', '-c', SCRIPT, 'bash', file, ...crowdCommand(number, 'group', file)],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  rmSync(file);
  return Number(stdout.trim()) / 1000;
}

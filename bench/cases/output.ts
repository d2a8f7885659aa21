/** A gigabyte of output, and ten million short lines: beside `cat`, and beside a pipe of node's, as nick-fields/retry has it. */
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';

import type { Case, Row } from '../row.ts';
import { inTurn, timed } from '../samples.ts';
import { Use } from '../use.ts';

const lines = path.join(import.meta.dirname, '../creatures/lines.pl');

const WRITERS = {
  gigabyte: ['1 GB of output', 'head -c 1000000000 /dev/zero'],
  lines: ['10 million short lines', `perl ${lines} 10000000`],
} as const;

export const output: Case = {
  name: 'output',
  rows: async isShort => {
    if (isShort) return [];
    const rows: Row[] = [];
    for (const [id, [what, command]] of Object.entries(WRITERS)) {
      const all = await inTurn(
        { ours: () => ours(command), cat: () => byCat(command), node: () => byNode(command) },
        5,
      );
      rows.push(
        {
          id: `output-${id}`,
          what,
          beside: 'the same through `cat`',
          unit: 'ms',
          ours: all.ours,
          theirs: all.cat,
          goal: 1.2,
        },
        {
          id: `output-${id}-node`,
          what,
          beside: 'the same through a pipe of node',
          unit: 'ms',
          ours: all.ours,
          theirs: all.node,
          goal: 1,
        },
      );
    }
    return rows;
  },
};

/** All that a child prints is read and thrown away, as fast as this process can. */
async function drained(child: ChildProcess): Promise<void> {
  child.stdout?.resume();
  await new Promise(resolve => child.once('close', resolve));
}

async function ours(run: string): Promise<number> {
  const use = new Use({ run });
  try {
    return await timed(() => drained(use.start(['ignore', 'pipe', 'ignore'])));
  } finally {
    use.remove();
  }
}

async function byCat(command: string): Promise<number> {
  return await timed(() =>
    drained(spawn('bash', ['-c', `${command} | cat`], { stdio: ['ignore', 'pipe', 'ignore'] })),
  );
}

const RELAY = `
const { spawn } = require('node:child_process');
const child = spawn('bash', ['-c', process.argv[1]], { stdio: 'pipe' });
child.stdout.pipe(process.stdout);
child.stderr.pipe(process.stderr);
`;

async function byNode(command: string): Promise<number> {
  return await timed(() =>
    drained(spawn(process.execPath, ['--eval', RELAY, command], { stdio: ['ignore', 'pipe', 'ignore'] })),
  );
}

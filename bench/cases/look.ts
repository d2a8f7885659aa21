/** A look for survivors among bystanders, beside `ps`. */
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { Tracking } from '../../src/containment/tracking.ts';
import { openProcessTable } from '../../src/process/open-table.ts';
import { crowdCommand, crowdIn } from '../crowd.ts';
import type { Case, Row } from '../row.ts';
import { inTurn, timed, type Samples } from '../samples.ts';

export const look: Case = {
  name: 'look',
  rows: async isShort => {
    const rows: Row[] = [];
    for (const number of isShort ? [100] : [100, 1000, 10_000]) {
      const two = await lookAmong(number, number > 1000 ? 10 : 20);
      rows.push({
        id: `look-${number}`,
        what: `a look for survivors among ${number} bystanders`,
        beside: '`ps -e -o pid,ppid,pgid,sess,stat,lstart,args`',
        unit: 'ms',
        ours: two['no-orphans'],
        theirs: two.ps,
        goal: 1,
      });
    }
    return rows;
  },
};

/** The times of our look and of ps, in milliseconds, among so many bystanders. */
export async function lookAmong(
  number: number,
  rounds: number,
): Promise<Record<'no-orphans' | 'ps', Samples>> {
  const crowd = await startCrowd(number);
  const tracking = await newTracking();
  const two = await inTurn({ 'no-orphans': () => timed(() => tracking.look()), ps: () => timed(ps) }, rounds);
  crowd.end();
  return two;
}

/** Bystanders that are older than the use: whoever is younger may be a descendant, and is looked at. */
export async function startCrowd(number: number): Promise<{ end: () => void }> {
  const file = path.join(os.tmpdir(), `no-orphans-bench-${randomUUID()}`);
  const [program, ...rest] = crowdCommand(number, 'group', file);
  const child = spawn(program, rest, { stdio: 'ignore', detached: true });
  await crowdIn(file);
  return {
    end: () => {
      process.kill(-(child.pid ?? 0), 'SIGKILL');
      rmSync(file);
    },
  };
}

async function newTracking(): Promise<Tracking> {
  const table = await openProcessTable();
  const main = { pid: process.pid, start: table.now() };
  const marker = {
    name: 'NO_ORPHANS_USE_BENCH',
    bornBefore: Infinity,
    witness: undefined,
    isBesideOthers: false,
    isEndUnknown: false,
  };
  return new Tracking({ table, leader: main, main, marker });
}

function ps(): void {
  spawnSync('ps', ['-e', '-o', 'pid,ppid,pgid,sess,stat,lstart,args'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 2 ** 30,
  });
}

/** The same where everybody has left the session, and half of them their parent and their environment: beside peers. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { execa } from 'execa';
import treeKill from 'tree-kill';

import { countLiving, crowdCommand, crowdIn, endAll, pidsBelow } from '../crowd.ts';
import type { Case, Row } from '../row.ts';
import { inTurn, timed, type Samples } from '../samples.ts';
import { killByUs } from './kill.ts';

/** Each ends the crowd in its way. */
export const PEERS = {
  'tree-kill': byTreeKill,
  'execa with killDescendants': byExeca,
  'GNU `timeout --signal=KILL`': byTimeout,
  '`unshare --pid --kill-child`': byUnshare,
} as const;

export const escapees: Case = {
  name: 'escapees',
  rows: async isShort => {
    const rows: Row[] = [];
    const number = 100;
    const left = new Map<string, number>();
    const peers = Object.entries(PEERS).map(
      ([name, peer]) =>
        [name, async () => await measured(peer, number, alive => left.set(name, alive))] as const,
    );
    const all: Record<string, Samples> = await inTurn(
      { ours: () => killByUs(number, 'escapees'), ...Object.fromEntries(peers) },
      isShort ? 3 : 8,
    );
    for (const [name] of peers) {
      const alive = left.get(name) ?? 0;
      rows.push({
        id: `escapees-${/[a-z-]+/.exec(name)?.[0] ?? name}`,
        what: `first rung to nothing left, ${number} deaf escapees`,
        beside: `${name}, which leaves ${alive === 0 ? 'nothing' : `${alive} of them alive`}`,
        unit: 'ms',
        ours: all['ours'] as Samples,
        theirs: all[name],
        goal: name.includes('unshare') ? 2 : 1,
        isFair: alive === 0,
      });
    }
    return rows;
  },
};

/** Ends the crowd that this command starts. Returns how long that took, in milliseconds. */
type Peer = (command: readonly string[], file: string) => Promise<{ ms: number; pids: number[] }>;

/** How long a peer takes, in milliseconds; tells how many it leaves alive. */
export async function measured(peer: Peer, number: number, tell: (alive: number) => void): Promise<number> {
  const file = path.join(os.tmpdir(), `no-orphans-bench-${randomUUID()}`);
  const { ms, pids } = await peer(crowdCommand(number, 'escapees', file), file);
  tell(countLiving(pids));
  endAll(pids);
  rmSync(file, { force: true });
  return ms;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise(resolve => child.once('exit', resolve));
}

async function byTreeKill([program = '', ...rest]: readonly string[], file: string): ReturnType<Peer> {
  const child = spawn(program, rest, { stdio: 'ignore' });
  const pids = await crowdIn(file);
  const ms = await timed(async () => {
    await promisify<number, string>(treeKill)(child.pid ?? 0, 'SIGKILL');
    await ended(child);
  });
  return { ms, pids };
}

async function byExeca([program = '', ...rest]: readonly string[], file: string): ReturnType<Peer> {
  const child = execa(program, rest, { stdio: 'ignore', reject: false, killDescendants: true });
  const pids = await crowdIn(file);
  const ms = await timed(async () => {
    child.kill('SIGKILL');
    await child;
  });
  return { ms, pids };
}

const LIMIT_S = 2;

async function byTimeout(command: readonly string[], file: string): ReturnType<Peer> {
  const begun = performance.now();
  const child = spawn('timeout', ['--signal=KILL', String(LIMIT_S), ...command], { stdio: 'ignore' });
  const pids = await crowdIn(file);
  await ended(child);
  return { ms: performance.now() - begun - LIMIT_S * 1000, pids };
}

async function byUnshare(command: readonly string[], file: string): ReturnType<Peer> {
  // Its pids are those of another namespace: they are looked for outside, below it.
  const options = [
    '--pid',
    '--fork',
    '--kill-child',
    ...(process.getuid?.() === 0 ? [] : ['--user', '--map-root-user']),
  ];
  const child = spawn('unshare', [...options, ...command], { stdio: 'ignore' });
  await crowdIn(file);
  const pids = pidsBelow(child.pid ?? 0);
  const ms = await timed(async () => {
    child.kill('SIGKILL');
    while (countLiving(pids) > 0) await Promise.resolve();
  });
  return { ms, pids };
}

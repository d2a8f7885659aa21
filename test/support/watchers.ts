/** The processes of the action that watch over main: the reaper's, or the shell where there is none. */
import { readFileSync } from 'node:fs';

import { eventually } from './eventually.ts';
import { alive, stopped } from './processes.ts';
import type { Scene } from './scene.ts';
import type { Step } from './step.ts';

interface Line {
  readonly kind: string;
  readonly pid?: number;
  readonly by?: string;
  readonly main?: { readonly pid: number };
  readonly helpers?: readonly { readonly pid: number }[];
}

/** What a use has written to its journal so far. */
function linesOf(scene: Scene, step: Step): readonly Line[] {
  const journal = scene.journals.find(text => text.includes(`"main":{"pid":${step.main.pid},`)) ?? '';
  return journal
    .split('\n')
    .filter(line => line.endsWith('}'))
    .map(line => JSON.parse(line) as Line);
}

/** The reaper's processes, the outermost first; none where there is no reaper. */
export async function reapersOf(scene: Scene, step: Step): Promise<readonly number[]> {
  return await eventually(
    () =>
      linesOf(scene, step)
        .find(({ kind }) => kind === 'use')
        ?.helpers?.map(({ pid }) => pid),
    { message: 'The journal does not say whose it is' },
  );
}

/** The shell that watches now. */
export async function shellOf(scene: Scene, step: Step): Promise<number> {
  return await eventually(
    () => {
      const pid = linesOf(scene, step).findLast(({ kind }) => kind === 'watchdog')?.pid;
      return pid !== undefined && alive(pid) ? pid : undefined;
    },
    { message: 'No shell watches over main' },
  );
}

/** Whoever would notice main's death. */
export async function watchersOf(scene: Scene, step: Step): Promise<readonly number[]> {
  const reapers = await reapersOf(scene, step);
  return reapers.some(pid => alive(pid)) ? reapers.filter(pid => alive(pid)) : [await shellOf(scene, step)];
}

/** The watchdog that has taken main's place. */
export async function watchdogOf(scene: Scene, step: Step): Promise<number> {
  return await eventually(
    () => linesOf(scene, step).findLast(({ kind, by }) => kind === 'lease' && by === 'watchdog')?.pid,
    { message: 'No watchdog has gone to the ladder' },
  );
}

/** SIGKILL to several processes, none of which can do anything when another one has died. */
export async function killAtOnce(pids: readonly number[]): Promise<void> {
  const living = pids.filter(pid => alive(pid));
  for (const pid of living) process.kill(pid, 'SIGSTOP');
  await eventually(() => living.every(pid => stopped(pid) || !alive(pid)), {
    message: `${living.join(', ')} are not all stopped`,
  });
  for (const pid of living) if (alive(pid)) process.kill(pid, 'SIGKILL');
  await eventually(() => !living.some(pid => alive(pid)));
}

/** SIGKILL to main and to whoever would notice that: everything is left to post. */
export async function killWithWatchers(scene: Scene, step: Step): Promise<void> {
  await killAtOnce([step.main.pid, ...(await watchersOf(scene, step))]);
}

/** The time that a process has computed so far, in ticks of the system. */
export function cpuTicks(pid: number): number {
  const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

/** The process that stands between the script and the runner. */
export async function relayOf(scene: Scene, step: Step): Promise<number> {
  return await eventually(() => linesOf(scene, step).find(({ kind }) => kind === 'relay')?.pid, {
    message: 'The journal tells of no relay',
  });
}

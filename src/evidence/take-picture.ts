/** Takes the picture of the process tree, within a bound: the first rung waits for it. */
import type { Containment, Descendant, Description } from '../containment/containment.ts';
import { monotonicMs, pause } from '../process/clock.ts';
import type { ProcessEntry, ProcessTable } from '../process/table.ts';
import { outputsOf, pulsesOf, UNKNOWN, vitalsOf, type Pulse, type Vitals } from '../process/vitals.ts';
import { hintOf, type Clue } from './hint.ts';
import type { Picture, ProcessPicture } from './picture.ts';

const MOST_PROCESSES = 1000;
// What is not read by then is told by its name alone.
const BOUND_MS = 600;
// The kernel counts CPU time in hundredths of a second.
const SAMPLE_MS = 200;

/**
 * @param leader its pid
 * @throws when the process table can't be read
 */
export async function takePicture(
  containment: Containment,
  table: ProcessTable,
  leader: number,
): Promise<Picture> {
  const at = monotonicMs();
  const until = at + BOUND_MS;
  const { descendants, allowed } = await containment.look();
  const living = [...descendants, ...allowed].sort((one, other) => rank(one, leader) - rank(other, leader));
  const shown = living.slice(0, MOST_PROCESSES);
  const pids = shown.map(each => each.pid);
  const first = await vitalsOf(pids, table, until);
  const sampledAt = monotonicMs();
  const details = await containment.describe(shown);
  const zombies = await zombiesOf(living, table, MOST_PROCESSES - shown.length);
  await pause(Math.max(0, Math.min(sampledAt + SAMPLE_MS, until) - monotonicMs()));
  const second = await pulsesOf(pids, table, until);
  const elapsed = monotonicMs() - sampledAt;
  const processes = shown.map((each): ProcessPicture => {
    const { activity, cpuMs, rssBytes, waitsIn } = {
      ...UNKNOWN,
      ...first.get(each.pid),
      ...second.get(each.pid),
    };
    const told = details.get(each.pid) ?? nameAlone(each);
    const { pid, start, ppid, escape, origin } = each;
    return {
      ...told,
      ...{ pid, start, ppid, escape, origin },
      ...{ activity, cpuMs, rssBytes, waitsIn },
    };
  });
  const clues = cluesOf(first, second, elapsed, scriptsOutputs(first.get(leader)));
  return {
    at,
    leader,
    processes: [...processes, ...zombies],
    total: living.length + zombies.length,
    hint: hintOf(processes, leader, clues),
  };
}

/** Where not all have room: the leader, then those who left its group. */
function rank({ pid, escape }: Descendant, leader: number): number {
  if (pid === leader) return 0;
  return escape === 'none' ? 2 : 1;
}

function nameAlone({ name }: ProcessEntry): Description {
  return { name, command: '', user: undefined, ageMs: 0, ports: [] };
}

/** No look tells of the dead: those who are not reaped by a parent of the tree. */
async function zombiesOf(
  living: readonly Descendant[],
  table: ProcessTable,
  most: number,
): Promise<ProcessPicture[]> {
  const pids = new Set(living.map(each => each.pid));
  // Who was alive a moment ago is told as that.
  const dead = (await table.entries()).filter(
    each => each.state === 'dead' && pids.has(each.ppid) && !pids.has(each.pid),
  );
  const now = table.now();
  return dead.slice(0, Math.max(0, most)).map(({ pid, start, ppid, name }) => ({
    ...{ pid, start, ppid, name, command: '', user: undefined, ports: [] },
    ...{ ageMs: Math.max(0, now - start), escape: 'none', origin: undefined },
    ...{ activity: 'zombie', cpuMs: undefined, rssBytes: undefined, waitsIn: undefined },
  }));
}

/** Those that it was started with: ours, or a relay's pipes, which the leader holds unless it has changed them. */
function scriptsOutputs(leader: Vitals | undefined): ReadonlySet<string> {
  const all = [...(outputsOf('self') ?? []), ...(leader?.outputs ?? [])];
  return new Set(all.filter(each => each !== '/dev/null'));
}

/** Of those who were there at both moments. */
function cluesOf(
  first: ReadonlyMap<number, Vitals>,
  second: ReadonlyMap<number, Pulse>,
  elapsedMs: number,
  outputs: ReadonlySet<string>,
): Map<number, Clue> {
  return new Map(
    [...second].map(([pid, now]) => {
      const vitals = first.get(pid);
      const before = vitals?.cpuMs;
      const isKnown = before !== undefined && now.cpuMs !== undefined && elapsedMs >= SAMPLE_MS / 2;
      const cpuShare = isKnown ? (now.cpuMs - before) / elapsedMs : undefined;
      const isRunning = vitals?.activity === 'running' && now.activity === 'running';
      const holdsOutput = vitals?.outputs?.some(each => outputs.has(each));
      return [pid, { cpuShare, isRunning, holdsOutput }] as const;
    }),
  );
}

/** Which process is likely to be what hangs: a rule has to single out one, and no other rule may single out any. */
import type { HintRule, Picture, ProcessPicture } from './picture.ts';

/** What the rules need to know of a process beside its picture: it was there when that was begun and when it was done. */
export interface Clue {
  /** How much of a CPU it took while the picture was taken, from 0 upwards; undefined where that is not known. */
  readonly cpuShare: number | undefined;
  /** Whether it was running, or waiting for a CPU alone, when that began and when it ended. */
  readonly isRunning: boolean;
  /** Whether its stdout or stderr is the script's; undefined where that is not known. */
  readonly holdsOutput: boolean | undefined;
}

// On a machine that is busy nobody gets a whole one.
const BUSY = 0.1;
// wait(2) and its kin, whatever the kernel's version calls the function; `wait_woken` waits for a socket, and others for else.
const WAITING = /^(?:do_wait|kernel_wait4?|kernel_waitid|(?:__\w*sys_|sys_)?wait(?:4|id|pid))$/;

export function hintOf(
  processes: readonly ProcessPicture[],
  leader: number,
  clues: ReadonlyMap<number, Clue>,
): Picture['hint'] {
  const living = processes.filter(each => each.activity !== 'zombie');
  // Where there is one alone nobody has to be told which it is.
  if (living.length < 2) return undefined;
  const fitting: readonly (readonly [HintRule, number | undefined])[] = [
    ['waited for', waitedFor(living, leader, clues)],
    ['burns CPU', burning(living, clues)],
    ['holds the output', holding(living, clues)],
  ];
  const hints = fitting.flatMap(([rule, pid]) => (pid === undefined ? [] : [{ pid, rule }]));
  return hints.length === 1 ? hints[0] : undefined;
}

/**
 * Down from the leader, as long as a process waits for the only child that it has. What hangs is there still a moment later,
 * and waits for no child: such a one has just ended.
 */
function waitedFor(
  living: readonly ProcessPicture[],
  leader: number,
  clues: ReadonlyMap<number, Clue>,
): number | undefined {
  const children = Map.groupBy(living, each => each.ppid);
  let current = living.find(each => each.pid === leader);
  while (current) {
    const below: readonly ProcessPicture[] = children.get(current.pid) ?? [];
    const isWaiting = WAITING.test(current.waitsIn ?? '');
    if (below.length === 0)
      return current.pid === leader || isWaiting || !clues.has(current.pid) ? undefined : current.pid;
    if (below.length > 1 || !isWaiting) return undefined;
    current = below[0];
  }
  return undefined;
}

/** The only one that takes a tenth of a CPU or more, where it wants nothing but a CPU. */
function burning(living: readonly ProcessPicture[], clues: ReadonlyMap<number, Clue>): number | undefined {
  const busy = living.filter(({ pid }) => (clues.get(pid)?.cpuShare ?? 0) >= BUSY);
  const [first] = busy;
  return busy.length === 1 && first && clues.get(first.pid)?.isRunning === true ? first.pid : undefined;
}

/** The only one left that holds the script's output, where that is known of each. */
function holding(living: readonly ProcessPicture[], clues: ReadonlyMap<number, Clue>): number | undefined {
  if (living.some(({ pid }) => clues.get(pid)?.holdsOutput === undefined)) return undefined;
  const holders = living.filter(({ pid }) => clues.get(pid)?.holdsOutput === true);
  return holders.length === 1 ? holders[0]?.pid : undefined;
}

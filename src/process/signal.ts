/** The one place that sends signals, and the one place that negates a pid. */
import { constants } from 'node:os';
import { answerOf, type Answer } from './errno.ts';
import type { ProcessEntry } from './table.ts';

/** `sent`, or why it was not. Signal 0 asks only whether one could be sent. */
export type Delivery = 'sent' | Answer;

/**
 * Signals one process.
 *
 * @param pid more than 1: the caller has just checked that it is who it should be
 */
export function signalProcess(pid: number, signal: NodeJS.Signals | 0): Delivery {
  return send(checked(pid), signal);
}

/**
 * Signals every member of a process group at once, with no gap for a fork. `sent` says that one member or more was
 * reached: members that are not ours to signal are skipped in silence. (On macOS a group with such a member or a
 * zombie may answer `not permitted` although others were reached.)
 *
 * @param pgid more than 1, with a member that the caller has just checked
 */
export function signalGroup(pgid: number, signal: NodeJS.Signals): Delivery {
  return send(-checked(pgid), signal);
}

/** Whether a process had this signal ignored when it was looked at: such a signal does nothing to it. */
export function isIgnoring({ ignored = 0 }: ProcessEntry, signal: NodeJS.Signals): boolean {
  return (ignored & (1 << (constants.signals[signal] - 1))) !== 0;
}

function checked(id: number): number {
  // 0, 1 and -1 would mean our own group, init, and everybody.
  if (!Number.isSafeInteger(id) || id <= 1) throw new RangeError(`not a pid to signal: ${id}`);
  return id;
}

function send(target: number, signal: NodeJS.Signals | 0): Delivery {
  try {
    process.kill(target, signal);
    return 'sent';
  } catch (error) {
    return answerOf(error);
  }
}

/** The signals that a process can be sent, by what they are for main and post. */
import type { Phase } from './phase.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { shuffled, type Random } from './random.ts';

/** They ask to stop. */
export const REQUESTS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** They ask for nothing; some of them would end or stop a process that does not expect them. */
export const OTHERS = [
  'SIGQUIT',
  'SIGUSR1',
  'SIGUSR2',
  'SIGPIPE',
  'SIGALRM',
  'SIGVTALRM',
  'SIGPROF',
  'SIGCHLD',
  'SIGCONT',
  'SIGTSTP',
  'SIGTTIN',
  'SIGTTOU',
  'SIGURG',
  'SIGXCPU',
  'SIGXFSZ',
  'SIGWINCH',
  'SIGIO',
  'SIGPWR',
  'SIGSTKFLT',
] as const;

/** By them the system tells a process of a fault of its own: it ends. */
export const FAULTS = ['SIGILL', 'SIGTRAP', 'SIGABRT', 'SIGBUS', 'SIGFPE', 'SIGSEGV', 'SIGSYS'] as const;

/** Sends all of them in a random order, with pauses of up to 20 ms. */
export async function sendAll(
  phase: Phase,
  signals: readonly NodeJS.Signals[],
  random: Random,
): Promise<void> {
  const isOver = phase.exited.then(() => true);
  for (const signal of shuffled(signals, random)) {
    // Once it is reaped its number may be another's.
    if (await Promise.race([isOver, sleep(random() * 20, false)])) return;
    process.kill(phase.pid, signal);
  }
}

/** The same, to a process that may not listen yet: one of them may have stopped it, and it would stay so. */
export async function sendAllEarly(
  phase: Phase,
  signals: readonly NodeJS.Signals[],
  random: Random,
): Promise<void> {
  await sendAll(phase, signals, random);
  await sendAll(phase, ['SIGCONT'], random);
}

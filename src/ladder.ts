/** The ladder: the stop signals in order, each with the time that it gives. */
import { constants } from 'node:os';
import { DurationError, parseDuration } from './duration.ts';

/** One rung. Nothing is waited for after the last rung, SIGKILL, whose `waitMs` is 0. */
interface Rung {
  readonly signal: NodeJS.Signals;
  readonly waitMs: number;
}

export type Ladder = readonly Rung[];

/** Why a text is no ladder; the message is the end of a sentence that begins with the value. */
export class LadderError extends Error {
  override readonly name = 'LadderError';
}

const RIGHT = 'write signals with the time that each gives, such as "SIGTERM 5s, SIGKILL"';

/**
 * Parses `SIGTERM 5s, SIGKILL`. Names may lack their SIG and be in lower case; SIGKILL is added where it is missing.
 *
 * @returns one or more rungs, the last and only the last of them SIGKILL
 * @throws LadderError
 */
export function parseLadder(text: string): Ladder {
  const rungs: Rung[] = [];
  for (const part of text.split(',')) {
    const [name = '', ...rest] = part.trim().split(/\s+/);
    if (name === '') throw new LadderError(`has an empty rung; ${RIGHT}`);
    const signal = signalNamed(name);
    if (rungs.at(-1)?.signal === 'SIGKILL')
      throw new LadderError('has a rung after SIGKILL, which is always the last');
    rungs.push({ signal, waitMs: waitOf(signal, rest.join(' ')) });
  }
  if (rungs.at(-1)?.signal !== 'SIGKILL') rungs.push({ signal: 'SIGKILL', waitMs: 0 });
  return rungs;
}

function signalNamed(name: string): NodeJS.Signals {
  const upper = name.toUpperCase();
  const full = upper.startsWith('SIG') ? upper : `SIG${upper}`;
  if (!Object.hasOwn(constants.signals, full))
    throw new LadderError(`has the unknown signal "${name}"; ${RIGHT}`);
  if (full === 'SIGCONT' || full === 'SIGSTOP') {
    throw new LadderError(
      `has ${full} as a rung, which stops nothing for good (SIGCONT follows every rung anyway); ${RIGHT}`,
    );
  }
  return full as NodeJS.Signals;
}

function waitOf(signal: NodeJS.Signals, text: string): number {
  if (signal === 'SIGKILL') {
    if (text !== '') throw new LadderError('gives SIGKILL a time, which it can not use; write SIGKILL alone');
    return 0;
  }
  if (text === '')
    throw new LadderError(`gives ${signal} no time; write for example "${signal} 5s, SIGKILL"`);
  try {
    return parseDuration(text);
  } catch (error) {
    if (!(error instanceof DurationError)) throw error;
    throw new LadderError(
      `gives ${signal} a time that ${error.message.replace('; a duration is', '; it is')}`,
      {
        cause: error,
      },
    );
  }
}

/** The time in milliseconds that all rungs from `first` on give together. */
export function ladderWait(ladder: Ladder, first = 0): number {
  return ladder.slice(first).reduce((sum, rung) => sum + rung.waitMs, 0);
}

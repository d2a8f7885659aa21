/** What the reaper says, a line at a time; the contract stands at the head of reaper.pl. */
import { constants } from 'node:os';
import type { ExitStatus } from '../outcome.ts';

export type Answer =
  /** This reaper is active: the first one, or the next one out after the active one was killed. */
  | { readonly kind: 'ready'; readonly pid: number; readonly parent: number }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'leader'; readonly pid: number }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'ended'; readonly status: ExitStatus }
  | { readonly kind: 'second'; readonly pid: number }
  | { readonly kind: 'second-failed'; readonly why: string }
  | { readonly kind: 'second-ended'; readonly status: ExitStatus }
  | { readonly kind: 'empty' }
  | { readonly kind: 'left' };

/** @returns undefined for a line that is no answer */
export function parseAnswer(line: string): Answer | undefined {
  const [kind = '', ...words] = line.split(' ');
  const [first = NaN, second = NaN] = words.map(Number);
  switch (kind) {
    case 'ready':
      return isPid(first) && isPid(second) ? { kind, pid: first, parent: second } : undefined;
    case 'leader':
    case 'second':
      return isPid(first) ? { kind, pid: first } : undefined;
    case 'ended':
    case 'second-ended':
      return Number.isSafeInteger(first) ? { kind, status: statusFrom(first) } : undefined;
    case 'refused':
    case 'failed':
    case 'second-failed':
      return { kind, why: words.join(' ') };
    case 'empty':
    case 'left':
      return { kind };
    default:
      return undefined;
  }
}

function isPid(value: number): boolean {
  return Number.isSafeInteger(value) && value > 1;
}

/** A wait status (wait(2)): the signal in the lower seven bits, or the exit code in the next eight. */
function statusFrom(status: number): ExitStatus {
  const number = status & 0x7f;
  if (number === 0) return { kind: 'code', code: (status >> 8) & 0xff };
  const name = Object.entries(constants.signals).find(([, value]) => value === number)?.[0];
  // A real-time signal has no name here.
  return name === undefined
    ? { kind: 'code', code: 128 + number }
    : { kind: 'signal', signal: name as NodeJS.Signals };
}

/** When it all happened, as the journal's lines tell it. */
import { keyOf, type Identity } from '../process/identity.ts';
import type { JournalLine, Target } from './lines.ts';

/** All times are on the monotonic clock. */
export interface Timeline {
  /** What makes a time of the process table's clock one of the monotonic clock; undefined where no line tells. */
  readonly offset: number | undefined;
  /** When the script, or main's waiting for it, was over. */
  readonly ended: number | undefined;
  /** When the first rung was walked: from there fates count. */
  readonly begun: number | undefined;
  /** When a walk saw a process no longer, by its key. */
  readonly gone: ReadonlyMap<string, number>;
}

export const NO_TIMELINE: Timeline = {
  offset: undefined,
  ended: undefined,
  begun: undefined,
  gone: new Map(),
};

/** @param lines with the monotonic clock at `t`, which a damaged line may not have */
export function timelineOf(lines: readonly (JournalLine & { readonly t?: unknown })[]): Timeline {
  const ended = lines.find(line => line.kind === 'ended');
  return {
    offset: offsetOf(lines),
    ended: timeOf(ended),
    begun: lines.find(line => line.kind === 'rung')?.at,
    gone: goneOf(lines),
  };
}

/** The one in the middle of all: a clock that jumps, or a line that was written late, is outvoted. */
function offsetOf(lines: readonly (JournalLine & { readonly t?: unknown })[]): number | undefined {
  const offsets = lines.flatMap(line => {
    const t = timeOf(line);
    const clock: unknown = 'clock' in line ? line.clock : undefined;
    return t !== undefined && typeof clock === 'number' ? [t - clock] : [];
  });
  return offsets.sort((one, other) => one - other)[offsets.length >> 1];
}

function timeOf(line: { readonly t?: unknown } | undefined): number | undefined {
  return typeof line?.t === 'number' ? line.t : undefined;
}

function goneOf(lines: readonly JournalLine[]): Map<string, number> {
  const gone = new Map<string, number>();
  for (const line of lines) {
    if (line.kind !== 'gone') continue;
    for (const target of line.processes) {
      const key = keyOf(identityOf(target));
      if (!gone.has(key)) gone.set(key, line.at);
    }
  }
  return gone;
}

function identityOf([pid, start]: Target): Identity {
  return { pid, start };
}

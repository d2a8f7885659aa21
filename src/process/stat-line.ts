/** A line of /proc/PID/stat (proc_pid_stat(5)). */
import type { ProcessEntry } from './table.ts';

// USER_HZ, in which /proc counts start times, is 100 on every architecture that node runs on.
export const MS_PER_TICK = 10;

/** The beginning of the tick in which a time in milliseconds lies. */
export function wholeTicks(ms: number): number {
  // A hair more, since 0.01 s has no exact binary form.
  return Math.floor(ms / MS_PER_TICK + 1e-6) * MS_PER_TICK;
}

/**
 * Parses a line of /proc/PID/stat. The name stands in brackets and may hold brackets, spaces and newlines itself, so
 * the fields are counted from the last closing bracket.
 *
 * @returns undefined for a text that is no such line
 */
export function parseStat(text: string): ProcessEntry | undefined {
  const open = text.indexOf('(');
  const close = text.lastIndexOf(')');
  if (open < 0 || close < open) return undefined;
  const fields = fieldsOf(text);
  const numbers = [
    Number(text.slice(0, open)),
    ...[1, 2, 3, 17, 19, 30].map(index => Number(fields[index] ?? NaN)),
  ] as [number, number, number, number, number, number, number];
  if (!numbers.every(Number.isSafeInteger)) return undefined;
  const [pid, ppid, pgid, sid, threads, ticks, ignored] = numbers;
  const name = text.slice(open + 1, close);
  const state = stateOf(fields[0], threads);
  return { pid, start: ticks * MS_PER_TICK, ppid, pgid, sid, state, ignored, name };
}

/** The fields behind the name, of which the first is the state: field N of proc_pid_stat(5) is at N - 3. */
export function fieldsOf(text: string): string[] {
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function stateOf(letter: string | undefined, threads: number): ProcessEntry['state'] {
  // A process whose first thread has exited shows Z while its other threads run on.
  if (letter === 'Z') return threads > 1 ? 'alive' : 'dead';
  if (letter === 'X' || letter === 'x') return 'dead';
  return letter === 'T' ? 'stopped' : 'alive';
}

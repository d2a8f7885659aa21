/** Durations as users write them (`90s`, `1h30m`, `1.5h`, `2.34e+5d`) and as sentences show them. */

const MILLISECONDS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
type Unit = keyof typeof MILLISECONDS;

const NUMBER = String.raw`(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?`;
const TERM = new RegExp(String.raw`(${NUMBER})\s*([a-zA-Zµ]*)\s*`, 'y');

const NO_DURATION = 'is not a duration; write one with units, such as 90s, 10m or 1h30m';

/** Why a text is no duration; the message is the end of a sentence that begins with the value. */
export class DurationError extends Error {
  override readonly name = 'DurationError';
}

/**
 * Parses a duration.
 *
 * @returns whole milliseconds, at least 1 and at most Number.MAX_SAFE_INTEGER: what is too small to tell from zero
 *   is rounded up, what is too large to count means "very long"
 * @throws DurationError for anything but one or more numbers with units, and for zero
 * @example parseDuration('1h30m') === 5_400_000
 */
export function parseDuration(text: string): number {
  const value = text.trim();
  if (/^[-−]/.test(value))
    throw new DurationError('is negative; a duration is more than zero, such as 90s or 10m');
  let total = 0;
  let isZero = true;
  let position = 0;
  while (position < value.length) {
    TERM.lastIndex = position;
    const match = TERM.exec(value);
    if (!match) throw new DurationError(NO_DURATION);
    const [whole, number = '', unit = ''] = match;
    if (unit === '' && position + whole.length < value.length) throw new DurationError(NO_DURATION);
    if (unit === '') throw new DurationError(withoutUnit(number));
    if (!isUnit(unit)) throw new DurationError(`has the unknown unit "${unit}"; use ms, s, m, h or d`);
    total += Number(number) * MILLISECONDS[unit];
    isZero &&= /^[0.]*$/.test(number.replace(/[eE].*/, ''));
    position += whole.length;
  }
  if (value === '') throw new DurationError('is empty; write a duration such as 90s or 10m');
  if (isZero) throw new DurationError('is zero; a duration is more than zero, such as 90s or 10m');
  return Math.min(Math.max(Math.round(total), 1), Number.MAX_SAFE_INTEGER);
}

function isUnit(text: string): text is Unit {
  return Object.hasOwn(MILLISECONDS, text);
}

function withoutUnit(number: string): string {
  return `has no unit; write ${number}s for seconds or ${number}m for minutes`;
}

/**
 * Shows a duration as a sentence would: `0.02 s`, `0.2 s`, `42 s`, `10 min`, `1 h 30 min`, `2 d`.
 *
 * @param ms milliseconds, not negative
 */
export function formatDuration(ms: number): string {
  if (ms < 95) return `${Math.max(ms / 1000, 0.01).toFixed(2)} s`;
  if (ms < 59_500) return `${trimZero((ms / 1000).toFixed(ms < 9_500 ? 1 : 0))} s`;
  const seconds = Math.round(ms / 1000);
  const parts: [number, string][] = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor(seconds / 3600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ];
  const first = parts.findIndex(([count]) => count > 0);
  return parts
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
}

function trimZero(text: string): string {
  return text.replace(/\.0$/, '');
}

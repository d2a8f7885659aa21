/** The one place that says what an answer of the system means for a process. */

/**
 * - `gone`: there is no such process, or no longer
 * - `not permitted`: it lives and is not ours to signal or to read
 * - `failed`: anything else, such as EMFILE or ENOMEM
 */
export type Answer = 'gone' | 'not permitted' | 'failed';

/** The error's code, such as `ESRCH`, or undefined for what is no answer of the system. */
export function errnoOf(thrown: unknown): string | undefined {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string'
    ? thrown.code
    : undefined;
}

const GONE = new Set(['ESRCH', 'ENOENT', 'ENOTDIR']);
const NOT_PERMITTED = new Set(['EPERM', 'EACCES']);

export function answerOf(thrown: unknown): Answer {
  const errno = errnoOf(thrown) ?? '';
  if (GONE.has(errno)) return 'gone';
  return NOT_PERMITTED.has(errno) ? 'not permitted' : 'failed';
}

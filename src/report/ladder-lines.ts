/** The ladder in the log: one line a rung. */
import { formatDuration } from '../duration.ts';
import type { LadderEvent } from '../ladder-walk.ts';
import { processes } from './plural.ts';

/** Told where nobody can be named who is left. */
export const UNNAMED = 'The kernel says that processes are left, but none of them can be seen from here.';

/**
 * The events of one ladder -> lines; a repeated SIGKILL is told once. The first line begins with a newline where a
 * script shares the log: it may have left a line unfinished.
 *
 * @param heir who goes on with what is handed over
 */
export function ladderLines(
  sharesLog: boolean,
  heir: () => 'watchdog' | 'post' = () => 'post',
): (event: LadderEvent) => string | undefined {
  let toldKill = false;
  let start = sharesLog ? '\n' : '';
  const text = (event: LadderEvent): string | undefined => {
    switch (event.kind) {
      case 'sent': {
        if (event.reached.length + event.refused.length === 0) return undefined;
        if (event.signal === 'SIGKILL' && toldKill) return undefined;
        toldKill ||= event.signal === 'SIGKILL';
        return sentLine(event);
      }
      case 'continued':
      case 'rung':
      case 'gone':
        return undefined;
      case 'waited':
        return `${event.left} left after ${formatDuration(event.waitedMs)}`;
      case 'nothing left':
        return `nothing left after ${formatDuration(event.tookMs)}`;
      case 'given up': {
        if (event.left.length === 0) return UNNAMED;
        const why = event.notPermitted ? 'not permitted to signal' : 'SIGKILL has not ended';
        return `${why} ${processes(event.left.length)}: pid ${pids(event.left)}`;
      }
      case 'handed over': {
        const rest = event.isCut ? 'SIGKILL after it' : 'the rest of the ladder';
        return `the runner leaves no more time: ${formatDuration(event.leftMs)} of this rung and ${rest} ${HEIRS[heir()]}`;
      }
      default:
        return event satisfies never;
    }
  };
  return event => {
    const line = text(event);
    if (line === undefined) return undefined;
    const whole = start + line;
    start = '';
    return whole;
  };
}

const HEIRS = {
  watchdog: 'go on beside the later steps, and the post step waits for them',
  post: 'are left to the post step',
} as const;

/** A signal that was sent, as a line. */
export function sentLine({
  signal,
  reached,
  refused,
}: {
  readonly signal: NodeJS.Signals;
  readonly reached: readonly unknown[];
  readonly refused: readonly unknown[];
}): string {
  const not = refused.length > 0 ? ` (${processes(refused.length)} not permitted)` : '';
  return `${signal} to ${processes(reached.length)}${not}`;
}

/** Who lives on until post, as a line. */
export function keptLine(left: readonly { readonly pid: number }[]): string {
  return `${processes(left.length)} kept until the post step: pid ${pids(left)}`;
}

const MOST_SHOWN = 10;

function pids(left: readonly { readonly pid: number }[]): string {
  const shown = left.slice(0, MOST_SHOWN).map(each => each.pid);
  const more = left.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** What main tells in the log of the step, which it shares with the script. */
import type { Log } from '../log/log.ts';
import { keptLine, ladderLines } from '../report/ladder-lines.ts';
import type { Teller } from '../teller.ts';

/** @param hasHeir whether a watchdog takes over at once, where main hands the ladder over */
export function mainsTeller(log: Log, hasHeir: () => boolean): Teller {
  const lineOf = ladderLines(true, () => (hasHeir() ? 'watchdog' : 'post'));
  return {
    event: event => {
      const line = lineOf(event);
      if (line !== undefined) log.line(line);
    },
    picture: async picture => {
      // Loaded only here: a script that is to start waits for no more than it needs.
      const { treeLines, treeTitle } = await import('../report/tree.ts');
      log.group(treeTitle(picture), treeLines(picture));
    },
    kept: left => {
      log.line(`\n${keptLine(left)}`);
    },
    deadlineNear: message => {
      log.annotate({ level: 'notice', title: 'no-orphans', message });
    },
    // The script, or whatever of it runs, may have left a line unfinished.
    say: line => {
      log.line(`\n${line}`);
    },
  };
}

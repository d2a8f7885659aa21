/** Makes sure that main is over: in a container job no signal of the runner reaches it, and post starts beside it. */
import { longestEvidenceMs } from '../cancel-time.ts';
import { ladderWait } from '../ladder.ts';
import type { Journal } from '../journal/journal.ts';
import type { Use } from '../journal/lines.ts';
import type { Story } from '../journal/story.ts';
import { follow } from './follow.ts';
import { monotonicMs, pause } from '../process/clock.ts';
import { isAlive } from '../process/alive.ts';
import { signalProcess } from '../process/signal.ts';
import type { ProcessTable } from '../process/table.ts';

// Beyond its ladder main takes this long at most for its end, and a killed process this long to go.
const MAINS_END_MS = 2000;
const REST_MS = 50;
const LONGEST_REST_MS = 250;

/**
 * Asks a main that still lives to stop, waits for its ladder, and at last kills it.
 *
 * @param read reads the journal anew: what main says of its ladder is not heard any more, and told here
 * @param limit when post itself has to hurry, on the monotonic clock
 * @returns whether it lived: then nobody has heard what it said at its end
 */
export async function stopMain(
  use: Use,
  read: () => Story,
  journal: Journal,
  table: ProcessTable,
  limit: () => number,
  tell: (line: string) => void,
): Promise<boolean> {
  const lives = async (): Promise<boolean> => await isAlive(use.main, table);
  if (!(await lives())) return false;
  tell('The main step is still running: it is asked to stop.');
  const send = (signal: NodeJS.Signals): void => {
    signalProcess(use.main.pid, signal);
    journal.write({ kind: 'asked', signal, at: monotonicMs(), main: [use.main.pid, use.main.start] });
  };
  const tellSent = follow('main', tell, monotonicMs());
  send('SIGINT');
  // It may be stopped itself, and hears nothing then.
  if (await lives()) send('SIGCONT');
  const { stopSignals, cancelLimitMs } = use.settings;
  const until =
    monotonicMs() +
    Math.min(ladderWait(stopSignals) + longestEvidenceMs(use.settings), cancelLimitMs) +
    MAINS_END_MS;
  // The journal may have megabytes.
  for (let rest = REST_MS; await lives(); rest = Math.min(rest * 1.2, LONGEST_REST_MS)) {
    if (monotonicMs() > Math.min(until, limit())) {
      await kill(send, lives, tell);
      return true;
    }
    await pause(rest);
    tellSent(read());
  }
  tellSent(read());
  return true;
}

async function kill(
  send: (signal: NodeJS.Signals) => void,
  lives: () => Promise<boolean>,
  tell: (line: string) => void,
): Promise<void> {
  tell('The main step did not stop: it is killed.');
  const until = monotonicMs() + MAINS_END_MS;
  while ((await lives()) && monotonicMs() < until) {
    send('SIGKILL');
    await pause(20);
  }
}

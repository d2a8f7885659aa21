/** How the leader below a reaper ended, or the second program there. */
import { isAlive } from '../process/alive.ts';
import { pause } from '../process/clock.ts';
import type { Identity } from '../process/identity.ts';
import type { ProcessTable } from '../process/table.ts';
import type { Leader, LeaderEnd } from '../script/leader.ts';
import type { Answer } from './answers.ts';

const POLL_MS = 50;

/**
 * @param answer how it ended, by the reaper
 * @param gone settles when nobody is left who could tell
 * @param what what it runs, as the begin of a sentence
 */
export function watchLeader(
  identity: Identity,
  answer: Promise<Answer>,
  gone: Promise<void>,
  table: ProcessTable,
  what = 'The script',
): Omit<Leader, 'begin'> {
  let hasExited = false;
  const exited = Promise.race([answer, gone]).then(async (told): Promise<LeaderEnd> => {
    const end = told ? endOf(told, what) : await untold(identity, table);
    hasExited = true;
    return end;
  });
  return { ...identity, exited, hasExited: () => hasExited };
}

function endOf(answer: Answer, what: string): LeaderEnd {
  if ('status' in answer) return answer.status;
  const why = 'why' in answer ? answer.why : 'the reaper does not say why';
  return { kind: 'unknown', message: `${what} could not be started: ${why}` };
}

/** Whoever would have reaped it was killed: its end can be seen, and its status can't. */
async function untold(leader: Identity, table: ProcessTable): Promise<LeaderEnd> {
  // A table that can't be read any more tells no end: then this is it.
  while (await isAlive(leader, table).catch(() => false)) await pause(POLL_MS);
  return {
    kind: 'unknown',
    message: 'The processes that watch over the script were killed, and its exit status is lost with them.',
  };
}

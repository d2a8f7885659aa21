/** The post step: finish what is left, survivors, summary. Wiring only. */
import { cutOf } from '../cancel-time.ts';
import { Cancellation } from '../cancellation.ts';
import { messageOf, stackOf } from '../errors.ts';
import { finish, type Finish } from '../finish.ts';
import { loaded } from '../loaded.ts';
import { Log } from '../log/log.ts';
import { outliveOtherSignals } from '../other-signals.ts';
import { monotonicMs } from '../process/clock.ts';
import { openProcessTable } from '../process/open-table.ts';
import type { ProcessTable } from '../process/table.ts';
import { ladderLines } from '../report/ladder-lines.ts';
import { printable } from '../text/printable.ts';
import { isRoots, removeGroup } from '../remove-group.ts';
import { removeScript } from '../script/script-file.ts';
import type { Story } from '../journal/story.ts';
import { awaitWatchdog, NO_MORE_TIME } from './await-watchdog.ts';
import { siblingEntry } from '../sibling-entry.ts';
import { sudoFor } from '../sudo/may-sudo.ts';
import { endRelay } from './end-relay.ts';
import { findReaper } from './find-reaper.ts';
import { damageOf, findStory } from './find-story.ts';
import { problemsOf } from './problems.ts';
import { report } from './report.ts';
import { stopMain } from './stop-main.ts';
import { takeOver } from './take-over.ts';

// Of the runner's 10 s: SIGKILL comes early then, and time is left to tell of it.
const CANCEL_MS = 3000;
// A watchdog gets its time for SIGKILL before post has to go on without it, and post's own ends soon enough to tell of it.
const HURRY_MS = 500;
const KILL_UNTIL_MS = 7000;
const SUDO_MS = 2000;
const LAST_WORDS_MS = 1000;

const GROUP_STAYS =
  'The control group stays, since an allowed process is in it: the next use clears it away when it is empty.';

const helper = siblingEntry('sudo');

const log = new Log();
// Where nothing holds us any more before all is said.
process.exitCode = 1;

async function run(): Promise<number> {
  // The step's timeout and a cancel bound post as well, by the same signals.
  const cancellation = new Cancellation();
  outliveOtherSignals();
  const limit = (): number => cancellation.limit(CANCEL_MS);
  const { main, problems } = findStory(process.env);
  if (!main) {
    if (problems.length > 0)
      log.annotate({ level: 'warning', title: 'no-orphans', message: printable(problems.join(' ')) });
    return 0;
  }
  const { journal } = main;
  const table = await openProcessTable(process.env['NO_ORPHANS_PROCESS_TABLE']);
  let isHurryTold = false;
  const tellLine = (line: string): void => {
    isHurryTold ||= line === NO_MORE_TIME;
    log.line(line);
  };
  const tellHurry = (): void => {
    if (!isHurryTold) tellLine(NO_MORE_TIME);
  };
  // What main and the watchdog do meanwhile stands in the journal.
  const read = (): Story => findStory(process.env).main?.story ?? main.story;
  const isMainUnheard = await stopMain(main.story.use, read, journal, table, limit, tellLine);
  const awaited = await awaitWatchdog(main.story, read, table, () => cancellation.limit(HURRY_MS), tellLine);
  const story = await takeOver(awaited, read, journal, table);
  const reaper = await findReaper(story, journal, table);
  const sudo = sudoFor(story.use.settings, helper, SUDO_MS, process.env);
  // It takes a while: only root removes what root has made.
  if (isRoots(story.use.group)) sudo?.prepare();
  const cut = cutOf(story);
  const tell = ladderLines(false);
  const finished = await finish({
    story,
    table,
    journal,
    reaper: reaper.reaper,
    sudo,
    by: 'post',
    limit: () => Math.min(limit(), cut),
    killUntil: cancellation.limit(KILL_UNTIL_MS),
    onEvent: event => {
      if (event.kind === 'sent' && event.signal === 'SIGKILL' && monotonicMs() >= limit()) tellHurry();
      const line = tell(event);
      if (line !== undefined) log.line(line);
    },
  });
  const freed = await freedOf(story, finished, table);
  const own = problemsOf(story, finished, sudo);
  const unremoved = await removeGroup(story.use.group, sudo);
  sudo?.end();
  if (unremoved !== undefined && finished.allowed.length > 0) log.line(GROUP_STAYS);
  else if (unremoved !== undefined) own.push(unremoved);
  const all = [...problems, ...damageOf(story), ...own];
  // Of what post itself has sent the journal alone tells when.
  const { sent, timeline } = finished.walk ? read() : story;
  const whole = { ...story, sent, timeline };
  const exitCode = await report(whole, finished, all, journal.file, isMainUnheard, log, freed);
  await reaper.end();
  await endRelay(story, finished, table);
  journal.write({ kind: 'done', by: 'post', clock: table.now() });
  removeScript(story.use.script);
  return exitCode;
}

/** Whether the ports of those who have ended are free, as sentences. */
async function freedOf(story: Story, finished: Finish, table: ProcessTable): Promise<string | undefined> {
  if (story.leftovers.length + story.fates.length === 0 && !finished.walk) return undefined;
  const { freedPorts } = await loaded(() => import('./freed-ports.ts'));
  return await freedPorts(story, finished, table);
}

function fail(error: unknown): number {
  for (const line of stackOf(error).split('\n')) log.line(`  ${printable(line)}`);
  const message = `The post step failed, and processes may be left: ${printable(messageOf(error))}`;
  log.annotate({ level: 'error', title: 'no-orphans', message });
  return 1;
}

async function end(exitCode: number): Promise<never> {
  await log.flush(LAST_WORDS_MS);
  process.exit(exitCode);
}

// A fault that no promise carries, such as a helper program's.
process.once('uncaughtException', error => void end(fail(error)));
void run().catch(fail).then(end);

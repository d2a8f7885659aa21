/** The main step: settings, state, supervise, outputs. Wiring only. */
import { existsSync } from 'node:fs';
import type { ContainmentKind } from '../containment/containment.ts';
import { cutNotice, mainsCancelMs } from '../cancel-time.ts';
import { messageOf, stackOf, UserError } from '../errors.ts';
import { isOver } from '../late-main.ts';
import { loaded } from '../loaded.ts';
import { Log } from '../log/log.ts';
import { exitCodeOf, type Outcome } from '../outcome.ts';
import { openProcessTable } from '../process/open-table.ts';
import { printable } from '../text/printable.ts';
import { saveNothingStarted } from '../state.ts';
import { supervise } from '../supervise.ts';
import { KeptState } from './kept-state.ts';
import { prepare, type Begun } from './prepare.ts';
import { removeIfEmpty } from './remove-if-empty.ts';
import type { Known } from './report-file.ts';
import { mainsTeller } from './teller.ts';

// A reader of the log who never reads again does not hold the step for longer than this.
const LAST_WORDS_MS = 300;
// What the script has printed comes before what is said of its end, unless nobody reads.
const SCRIPTS_WORDS_MS = 300;

const log = new Log();
/** Whether the state tells post what to look for. */
let isStateSaved = false;
/** Writes the report file, and returns its path: empty where nothing was started. */
let writeFile: (known: Known) => Promise<string> = () => Promise.resolve('');

// Loaded while the script runs: it waits for no more than it needs.
const loadReport = () => loaded(() => import('./report.ts'));
const loadReportFile = () => loaded(() => import('./report-file.ts'));

async function run(begun: Begun): Promise<number> {
  if (process.platform === 'win32') {
    throw new UserError(
      'no-orphans does not run on Windows; use timeout-minutes, WSL, or a Linux or macOS runner.',
    );
  }
  const table = await openProcessTable(process.env['NO_ORPHANS_PROCESS_TABLE']);
  let containment: ContainmentKind | '' = '';
  const prepared = await prepare(process.env, table, begun, (kind, why) => {
    containment = kind;
    log.line(`containment: ${kind}${why === '' ? '' : ` (${printable(why)})`}`);
  });
  isStateSaved = true;
  const { journal, reaper, relayed, removeFiles, settings, sudo, use, watch } = prepared;
  if (use.isContainerJob && isOver(process.env)) begun.cancellation.request('SIGINT');
  const notice = cutNotice(settings);
  if (notice !== undefined) log.annotate({ level: 'notice', title: 'no-orphans', message: notice });
  void begun.cancellation.requested.then(() => {
    journal.write({ kind: 'cancelled', at: begun.cancellation.limit(0) });
  });
  // A watchdog that can't read how the ladder stands would kill at once.
  const hasHeir = (): boolean =>
    (reaper?.isGone === false || watch.isThere) && journal.problem === undefined && existsSync(journal.file);
  const limit = (): number =>
    begun.cancellation.limit(mainsCancelMs(settings, hasHeir(), use.isContainerJob));
  const state = new KeptState(journal.file, use);
  const start: typeof prepared.start = async cancelled => {
    const started = await prepared.start(cancelled);
    writeFile = async known => (await loadReportFile()).writeMainsReport(journal.file, use, known);
    // As soon as it has begun. Where that fails, it fails again at the end, and is told.
    setImmediate(() => {
      void Promise.allSettled([loadReport(), loadReportFile()]);
    });
    return started;
  };
  let isHandedOver = false;
  let durationMs: number | undefined;
  try {
    const { cancellation } = begun;
    const result = await supervise({
      ...prepared,
      start,
      table,
      cancellation,
      limit,
      teller: mainsTeller(log, hasHeir),
    });
    durationMs = result.durationMs;
    isHandedOver = result.walk?.handedOver === true;
    const problems = [...result.problems, ...state.end()];
    await relayed?.relay.flush(SCRIPTS_WORDS_MS);
    const { report } = await loadReport();
    await report({ ...result, problems }, containment, writeFile, log, process.env);
    return exitCodeOf(result.outcome);
  } finally {
    // The reaper stays with whoever is left, and goes when nobody is. Where rungs are owed nobody is told anything: at
    // main's end the watchdog is started, which goes on with them.
    if (!isHandedOver) {
      watch.end();
      reaper?.stay();
      // Who is left and prints is not ended by it, and the runner does not wait for it.
      relayed?.relay.release();
    }
    sudo?.end();
    removeFiles();
    removeIfEmpty(use.group);
    journal.write({
      kind: 'done',
      by: 'main',
      clock: table.now(),
      ...(durationMs !== undefined && { durationMs }),
    });
  }
}

async function fail(error: unknown): Promise<number> {
  const message = messageOf(error);
  const outcome: Outcome = { endedBy: 'error', message };
  if (!(error instanceof UserError))
    for (const line of stackOf(error).split('\n')) log.line(`  ${printable(line)}`);
  log.annotate({ level: 'error', title: 'no-orphans', message: printable(message) });
  try {
    if (!isStateSaved) saveNothingStarted(process.env);
  } catch {
    // Where the state can't be written, that is what the annotation is about.
  }
  const known: Known = { outcome, leftovers: [], walk: undefined, resources: undefined, problems: [] };
  try {
    const { reportFailure } = await loadReport();
    await reportFailure(known, writeFile, log, process.env);
  } catch (problem) {
    log.line(`The outputs could not be written: ${printable(messageOf(problem))}`);
  }
  return exitCodeOf(outcome);
}

async function end(exitCode: number): Promise<never> {
  await log.flush(LAST_WORDS_MS);
  // The leader may still run, when the ladder was handed over: nothing of it holds main.
  process.exit(exitCode);
}

export async function main(begun: Begun): Promise<never> {
  const giveUp = async (error: unknown): Promise<number> => {
    // Before there is a state nothing was started that it would have to look after.
    if (!isStateSaved) begun.reaping?.end();
    return await fail(error);
  };
  // A fault that no promise carries, such as a helper program's. Post deals with whoever is left.
  process.once('uncaughtException', error => void giveUp(error).then(end));
  return await end(await run(begun).catch(giveUp));
}

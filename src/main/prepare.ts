/** All that comes before the script: every wrong input is found here, before anything of the user's is started. */
import type { Cancellation } from '../cancellation.ts';
import { allowedNames } from '../containment/allowed.ts';
import { readSettings } from '../inputs.ts';
import { bootId } from '../journal/journal.ts';
import { JOURNAL_VERSION, type Use } from '../journal/lines.ts';
import type { ProcessTable } from '../process/table.ts';
import { randomHex } from '../random.ts';
import { scriptEnvironment } from '../script/environment.ts';
import type { LeaderOptions } from '../script/leader.ts';
import { removeScript, scriptFile, writeScript } from '../script/script-file.ts';
import { findShell } from '../script/shell.ts';
import { titleOf } from '../script/title.ts';
import { findWorkingDirectory } from '../script/working-directory.ts';
import { saveState } from '../state.ts';
import type { Plan } from '../plan.ts';
import type { Started } from '../started.ts';
import { sudoFor } from '../sudo/may-sudo.ts';
import { contain, type Contained } from './contain.ts';
import type { Reaping } from './reaping.ts';
import { relayOf, scriptOutputs, type RelayError, type Relaying } from './relaying.ts';
import { start, type Tell } from './start.ts';
import { openJournal, writeOrRefuse } from './temp-folder.ts';
import { watchOver } from './watch-over.ts';
import type { WatchdogShell, WatchdogShellOptions } from '../watchdog/shell.ts';

// main has two seconds beyond its ladder, of which SIGKILL takes 1.2. Post can wait for longer.
const SUDO_MS = 800;

type Prepared = Omit<Plan, 'cancellation' | 'limit' | 'table' | 'teller'> &
  Pick<Contained, 'reaper'> &
  Pick<Started, 'sudo'> & {
    readonly watch: WatchdogShell;
    /** Removes what post does not know of. */
    readonly removeFiles: () => void;
  };

/** What there is before anything is known. */
export interface Begun {
  readonly cancellation: Cancellation;
  /** The journal's, which is not made yet. */
  readonly journalFile: string;
  /** Undefined where no reaper is wanted. */
  readonly reaping: Reaping | undefined;
  /** Undefined where nobody has to know when the script has printed last. */
  readonly relaying: Relaying | RelayError | undefined;
  /** The watchdog where there is no reaper. */
  readonly shell: Omit<WatchdogShellOptions, 'onStart'>;
  /** The helper that runs as root. */
  readonly sudo: string;
}

/**
 * Reads the settings, makes the journal, saves the state, and writes the script's file.
 *
 * @param tell told which containment it is, before the script begins
 * @throws InputError for whatever the user can mend; then a reaper that has begun is the caller's to end
 */
export async function prepare(
  env: NodeJS.ProcessEnv,
  table: ProcessTable,
  { journalFile, reaping, relaying, shell: watchdogShell, sudo: sudoHelper }: Begun,
  tell: Tell,
): Promise<Prepared> {
  const settings = readSettings(env);
  const shell = findShell(settings.shell, settings.inContainerJob, env['PATH'] ?? '');
  const cwd = findWorkingDirectory(settings.workingDirectory, env['GITHUB_WORKSPACE'] || process.cwd());
  const isAllowed = await allowedNames(settings.allowProcesses);
  // All but the scripts; of the one the first line is told.
  const { run, onTimeout, inContainerJob, ...told } = settings;
  const temp = env['RUNNER_TEMP'] ?? '';
  const relayed = await relayOf(relaying, env, table);
  const journal = openJournal(journalFile, temp);
  const sudo = sudoFor(settings, sudoHelper, SUDO_MS, env);
  const contained = await contain(settings, reaping, table, sudo).catch((error: unknown) => {
    journal.remove();
    throw error;
  });
  const { choice, reaper } = contained;
  const [self] = await table.entries([process.pid]);
  const use: Use = {
    version: JOURNAL_VERSION,
    main: { pid: process.pid, start: self?.start ?? table.now() },
    parent: process.ppid,
    step: env['GITHUB_ACTION'] ?? '',
    bootId: bootId(),
    marker: `NO_ORPHANS_USE_${randomHex(12).toUpperCase()}`,
    witness: env['GITHUB_OUTPUT'] ? `GITHUB_OUTPUT=${env['GITHUB_OUTPUT']}` : undefined,
    isContainerJob: inContainerJob,
    helpers: reaper?.helpers ?? [],
    group: choice.kind === 'none' ? undefined : choice.group.path,
    settings: told,
    script: scriptFile(temp, shell),
    title: titleOf(run),
  };
  const secondFile = scriptFile(temp, shell);
  const optionsFor = (file: string): LeaderOptions => ({
    program: shell.program,
    arguments: shell.argumentsFor(file),
    cwd,
    env: scriptEnvironment(env, use.marker),
  });
  try {
    writeOrRefuse(temp, () => {
      writeScript(use.script, shell, run);
      // Now: at the deadline the disk may be full.
      if (onTimeout !== '') writeScript(secondFile, shell, onTimeout);
    });
    journal.write({ kind: 'use', ...use });
    if (relayed) journal.write({ kind: 'relay', ...relayed.identity, clock: table.now() });
    // Last: where there is a state, post looks for what it tells of.
    saveState(env, journal.file, use);
  } catch (error) {
    journal.remove();
    removeScript(use.script);
    removeScript(secondFile);
    if (choice.kind === 'own') choice.group.remove();
    throw error;
  }
  const leader = optionsFor(use.script);
  const mayComeSecond = onTimeout !== '';
  const watch = watchOver(watchdogShell, reaper, journal, table);
  const { outputs, close: closeOutputs } = scriptOutputs(relaying);
  const isGroupAsked = settings.containment === 'cgroup';
  return {
    settings,
    use,
    journal,
    isAllowed,
    onTimeout: mayComeSecond ? optionsFor(secondFile) : undefined,
    removeFiles: () => {
      if (mayComeSecond) removeScript(secondFile);
    },
    reaper,
    sudo,
    watch,
    relayed,
    start: async cancelled => {
      const options = { leader, mayComeSecond, table, outputs, isGroupAsked, sudo, tell, cancelled };
      const started = await start(contained, options).finally(closeOutputs);
      watch.watch(started.leader.pid, started.group?.path);
      const startSecond: Started['startSecond'] = async (...second) => {
        const made = await started.startSecond(...second);
        watch.watchToo(made.pid);
        return made;
      };
      return { ...started, startSecond };
    },
  };
}

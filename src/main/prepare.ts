/** All that comes before the script: every wrong input is found here, before anything is started. */
import { accessSync, constants } from 'node:fs';
import { allowedNames } from '../containment/allowed.ts';
import { InputError, messageOf } from '../errors.ts';
import { readSettings } from '../inputs.ts';
import { bootId, Journal } from '../journal/journal.ts';
import { JOURNAL_VERSION, type Use } from '../journal/lines.ts';
import type { ProcessTable } from '../process/table.ts';
import { randomHex } from '../random.ts';
import { scriptEnvironment } from '../script/environment.ts';
import { writeScript } from '../script/script-file.ts';
import { findShell } from '../script/shell.ts';
import { findWorkingDirectory } from '../script/working-directory.ts';
import { saveState } from '../state.ts';
import type { Plan } from '../supervise.ts';

const LONGEST_TITLE = 200;

type Prepared = Omit<Plan, 'cancellation' | 'onEvent' | 'table'>;

/**
 * Reads the settings, makes the journal, saves the state, and writes the script's file.
 *
 * @throws InputError for whatever the user can mend
 */
export async function prepare(env: NodeJS.ProcessEnv, table: ProcessTable): Promise<Prepared> {
  const settings = readSettings(env);
  const shell = await findShell(settings.shell, settings.inContainerJob);
  const cwd = findWorkingDirectory(settings.workingDirectory, env['GITHUB_WORKSPACE'] || process.cwd());
  const isAllowed = await allowedNames(settings.allowProcesses);
  const temp = writableTemp(env);
  const { stopSignals, leftoverProcesses, allowProcesses, onSurvivors, summary } = settings;
  const [self] = await table.entries([process.pid]);
  const use: Use = {
    version: JOURNAL_VERSION,
    main: { pid: process.pid, start: self?.start ?? table.now() },
    parent: process.ppid,
    step: env['GITHUB_ACTION'] ?? '',
    bootId: bootId(),
    marker: `NO_ORPHANS_USE_${randomHex(12).toUpperCase()}`,
    witness: env['GITHUB_OUTPUT'] ? `GITHUB_OUTPUT=${env['GITHUB_OUTPUT']}` : undefined,
    settings: { stopSignals, leftoverProcesses, allowProcesses, onSurvivors, summary },
    title: settings.run.trimStart().split('\n', 1)[0]?.slice(0, LONGEST_TITLE) ?? '',
  };
  const journal = Journal.create(temp);
  journal.write({ kind: 'use', ...use });
  saveState(env, journal.file, use);
  const scriptFile = writeScript(temp, shell, settings.run);
  return {
    settings,
    use,
    journal,
    scriptFile,
    isAllowed,
    leader: {
      program: shell.program,
      arguments: shell.argumentsFor(scriptFile),
      cwd,
      env: scriptEnvironment(env, use.marker),
    },
  };
}

/** RUNNER_TEMP, which takes the journal and the script's file. */
function writableTemp(env: NodeJS.ProcessEnv): string {
  const temp = env['RUNNER_TEMP'] ?? '';
  if (temp === '')
    throw new InputError('RUNNER_TEMP', temp, 'is missing; the runner sets it to a writable folder');
  try {
    accessSync(temp, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new InputError(
      'RUNNER_TEMP',
      temp,
      `can not be written (${messageOf(error)}); it has to be a writable folder`,
    );
  }
  return temp;
}

/** The main step's entry: the reaper, which takes a while to start, is started before the rest is loaded. Wiring only. */
import path from 'node:path';
import { Cancellation } from '../cancellation.ts';
import { inputVariable } from '../input-names.ts';
import { newJournalFile } from '../journal/journal.ts';
import { helperEnvironment } from '../helper-environment.ts';
import { outliveOtherSignals } from '../other-signals.ts';
import { siblingEntry } from '../sibling-entry.ts';
import { endUnloaded } from './not-loaded.ts';
import { Reaping } from './reaping.ts';
import { isRelayWanted, scriptOutputs } from './relaying.ts';

const { env } = process;
const cancellation = new Cancellation();
outliveOtherSignals();
const journalFile = newJournalFile(env['RUNNER_TEMP'] ?? '');
const environment = helperEnvironment(env);
const watchdog = [process.execPath, siblingEntry(import.meta.filename, 'watchdog'), journalFile];

const relaying = isRelayWanted(env)
  ? await import('./start-relaying.ts')
      .then(({ startRelaying }) => startRelaying(siblingEntry(import.meta.filename, 'relay'), environment))
      .catch(endUnloaded)
  : undefined;
// A wrong value is found later, and ends it again.
const isReaperWanted = env[inputVariable('containment')]?.trim() !== 'tracking';
const reaping = isReaperWanted
  ? new Reaping(
      path.join(import.meta.dirname, '../reaper'),
      environment,
      { folder: path.dirname(journalFile), watchdog },
      scriptOutputs(relaying).outputs,
    )
  : undefined;
const sudo = siblingEntry(import.meta.filename, 'sudo');

const shell = {
  script: path.join(import.meta.dirname, '../watchdog/watchdog.sh'),
  command: watchdog,
  environment,
};

const { main } = await import('./run.ts').catch((error: unknown) => {
  reaping?.end();
  return endUnloaded(error);
});
await main({ cancellation, journalFile, reaping, relaying, shell, sudo });

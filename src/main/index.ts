/** The main step's entry: the reaper, which takes a while to start, is started before the rest is loaded. Wiring only. */
import path from 'node:path';
import { Cancellation } from '../cancellation.ts';
import { inputVariable } from '../input-names.ts';
import { newJournalFile } from '../journal/journal.ts';
import { helperEnvironment } from '../helper-environment.ts';
import { outliveOtherSignals } from '../other-signals.ts';
import { siblingEntry, siblingFile } from '../sibling-entry.ts';
import { endUnloaded, UNLOADED } from './not-loaded.ts';
import { Reaping } from './reaping.ts';
import { isRelayWanted, scriptOutputs, type RelayError, type Relaying } from './relaying.ts';

const { env } = process;
// Where nothing holds us any more before anybody has said how it ended.
process.exitCode = UNLOADED;
const cancellation = new Cancellation();
outliveOtherSignals();
const journalFile = newJournalFile(env['RUNNER_TEMP'] ?? '');
const environment = helperEnvironment(env);
const watchdog = [process.execPath, siblingEntry('watchdog'), journalFile];
const shell = { script: siblingFile('watchdog/watchdog.sh'), command: watchdog, environment };

async function startRelay(): Promise<Relaying | RelayError | undefined> {
  if (!isRelayWanted(env)) return undefined;
  const { startRelaying } = await import('./start-relaying.ts');
  return await startRelaying(siblingEntry('relay'), environment);
}

async function begin(): Promise<never> {
  const relaying = await startRelay().catch(endUnloaded);
  // A wrong value is found later, and ends it again.
  const isReaperWanted = env[inputVariable('containment')]?.trim() !== 'tracking';
  const reaping = isReaperWanted
    ? new Reaping(
        siblingFile('reaper'),
        environment,
        { folder: path.dirname(journalFile), watchdog },
        scriptOutputs(relaying).outputs,
      )
    : undefined;
  // In a bundle import() throws at once where the file can't be read.
  const load = async () => await import('./run.ts');
  const { main } = await load().catch((error: unknown) => {
    reaping?.end();
    return endUnloaded(error);
  });
  return await main({ cancellation, journalFile, reaping, relaying, shell, sudo: siblingEntry('sudo') });
}

void begin();

/** The main step's entry: the reaper, which takes a while to start, is started before the rest is loaded. Wiring only. */
import path from 'node:path';
import { Cancellation } from '../cancellation.ts';
import { inputVariable } from '../input-names.ts';
import { newJournalFile } from '../journal/journal.ts';
import { siblingEntry } from '../sibling-entry.ts';
import { Reaping } from './reaping.ts';

const { env } = process;
const cancellation = new Cancellation();
const journalFile = newJournalFile(env['RUNNER_TEMP'] ?? '');

// A wrong value is found later, and ends it again.
const isReaperWanted = env[inputVariable('containment')]?.trim() !== 'tracking';
const reaping = isReaperWanted
  ? new Reaping(path.join(import.meta.dirname, '../reaper'), env['PATH'] ?? '', {
      folder: path.dirname(journalFile),
      watchdog: [process.execPath, siblingEntry(import.meta.filename, 'watchdog'), journalFile],
    })
  : undefined;
const sudo = siblingEntry(import.meta.filename, 'sudo');

const { main } = await import('./run.ts');
await main({ cancellation, journalFile, reaping, sudo });

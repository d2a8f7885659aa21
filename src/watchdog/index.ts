/**
 * The watchdog: started when main has died without a word, or has handed its ladder over, as `node index.js JOURNAL
 * [DESCRIPTOR]`, it takes main's place at the ladder. The descriptor is its channel to the reaper that has started it; a
 * shell has none. Wiring only.
 */
import { Socket } from 'node:net';
import { cutOf } from '../cancel-time.ts';
import { finish } from '../finish.ts';
import { Journal } from '../journal/journal.ts';
import type { Use } from '../journal/lines.ts';
import { takeLease } from '../journal/lease.ts';
import { replay } from '../journal/replay.ts';
import { outliveOtherSignals } from '../other-signals.ts';
import { openProcessTable } from '../process/open-table.ts';
import { Channel } from '../reaper/channel.ts';
import { Reaper } from '../reaper/reaper.ts';
import { removeGroup } from '../remove-group.ts';
import { siblingEntry } from '../sibling-entry.ts';
import { sudoFor } from '../sudo/may-sudo.ts';
import { awaitLadder } from './await-ladder.ts';

// Beside a storm of root's a sudo takes its time, and nobody may come after us; post waits for the ladder and six seconds.
const SUDO_MS = 5000;
const helper = siblingEntry('sudo');
const [file = '', descriptor] = process.argv.slice(2);
// A throw exits with it, and so does whatever else ends us before the ladder does: whoever started us then kills whom it knows.
process.exitCode = 1;
/** Set when post has no time to wait for the ladder's end. */
let isHurried = false;
process.on('SIGTERM', () => {
  isHurried = true;
});
// Nobody else has anything to ask of it.
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);
outliveOtherSignals();

async function takeMainsPlace(): Promise<never> {
  const journal = Journal.open(file);
  const table = await openProcessTable(process.env['NO_ORPHANS_PROCESS_TABLE']);
  const lease = await takeLease(journal, 'watchdog', table);
  const { use } = replay(file);
  const reaper = descriptor === undefined ? undefined : reaperAt(Number(descriptor), use);
  try {
    const story = await awaitLadder(lease, () => replay(file), table);
    if (story) {
      const cut = cutOf(story);
      const sudo = sudoFor(use.settings, helper, SUDO_MS, process.env);
      const limit = (): number => (isHurried ? 0 : cut);
      await finish({ story, table, journal, reaper, sudo, by: 'watchdog', limit });
      // Post tells where that fails.
      await removeGroup(use.group, sudo);
      sudo?.end();
    }
  } finally {
    // It stays with whoever is left, until post comes.
    reaper?.stay();
    journal.write({ kind: 'done', by: 'watchdog', clock: table.now() });
  }
  // Not by itself: the channel is open.
  process.exit(0);
}

function reaperAt(channel: number, { helpers }: Use): Reaper {
  return new Reaper(new Channel(new Socket({ fd: channel, readable: true, writable: true })), helpers);
}

void takeMainsPlace();

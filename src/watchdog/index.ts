/**
 * The watchdog: started by the reaper when main has died without a word, as `node index.js JOURNAL DESCRIPTOR`, it takes
 * main's place at the ladder. Wiring only.
 */
import { Socket } from 'node:net';
import { cutOf } from '../cancel-time.ts';
import { finish } from '../finish.ts';
import { Journal } from '../journal/journal.ts';
import { replay } from '../journal/replay.ts';
import { openProcessTable } from '../process/open-table.ts';
import { Channel } from '../reaper/channel.ts';
import { Reaper } from '../reaper/reaper.ts';
import { removeGroup } from '../remove-group.ts';
import { siblingEntry } from '../sibling-entry.ts';
import { sudoFor } from '../sudo/may-sudo.ts';

// Post waits for the ladder and six seconds.
const SUDO_MS = 2000;
const helper = siblingEntry(import.meta.filename, 'sudo');
const [file = '', descriptor = ''] = process.argv.slice(2);
const journal = new Journal(file);
const story = replay(file);
const table = await openProcessTable();
const [self] = await table.entries([process.pid]);
journal.write({ kind: 'watchdog', pid: process.pid, start: self?.start ?? table.now(), clock: table.now() });
const channel = new Channel(new Socket({ fd: Number(descriptor), readable: true, writable: true }));
const reaper = new Reaper(channel, story.use.helpers);
/** Set when post has no time to wait for the ladder's end. */
let isHurried = false;
process.on('SIGTERM', () => {
  isHurried = true;
});
const cut = cutOf(story);
try {
  const sudo = sudoFor(story.use.settings, helper, SUDO_MS, process.env);
  const limit = (): number => (isHurried ? 0 : cut);
  await finish({ story, table, journal, reaper, sudo, by: 'watchdog', limit });
  // Post tells where that fails.
  await removeGroup(story.use.group, sudo);
  sudo?.end();
} finally {
  // It stays with whoever is left, until post comes.
  reaper.stay();
  journal.write({ kind: 'done', by: 'watchdog', clock: table.now() });
}
// Not by itself: the channel is open. A throw exits with another code, and then the reaper kills whom it has.
process.exit();

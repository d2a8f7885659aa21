/**
 * The helper that runs as root: started as `sudo -n node index.js`, with no arguments, by main, the watchdog or post. It
 * obeys the orders that come in on its stdin, answers on its stdout, and ends with its stdin. Wiring only.
 */
import { writeSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { createInterface } from 'node:readline';
import { messageOf } from '../errors.ts';
import { protectedPids } from '../process/ancestors.ts';
import { monotonicMs } from '../process/clock.ts';
import { ProcfsTable } from '../process/procfs.ts';
import { groupByOrder, removeByOrder } from './group-orders.ts';
import { killAll } from './kill-all.ts';
import type { Answer, TimedOrder } from './orders.ts';
import { portsByOrder } from './ports-by-order.ts';
import { signalEach } from './signal-each.ts';

const table = new ProcfsTable();
try {
  // A storm forks on while a loaded machine lets others run.
  setPriority(constants.priority.PRIORITY_HIGHEST);
} catch {
  // A container's root may not.
}
/** Who asks, as sudo says. */
const user = Number(process.env['SUDO_UID'] ?? process.getuid?.());

async function obey(order: TimedOrder, spared: ReadonlySet<number>): Promise<Answer> {
  if (monotonicMs() > order.until) throw new Error('sudo was too late');
  switch (order.do) {
    case 'signal':
      return { reached: await signalEach(order.signal, order.targets, table) };
    case 'kill':
      return { reached: await killAll(order, user, spared, table) };
    case 'make group':
      await groupByOrder(order, user, table);
      return { reached: [] };
    case 'remove group':
      removeByOrder(order);
      return { reached: [] };
    case 'ports':
      return { reached: [], ports: await portsByOrder(order, table) };
    default:
      return order satisfies never;
  }
}

async function serve(): Promise<void> {
  // Read once: where sudo is killed, whoever asks is no ancestor any more.
  const entries = await table.entries();
  const spared = protectedPids(new Map(entries.map(entry => [entry.pid, entry] as const)));
  for await (const line of createInterface({ input: process.stdin })) {
    let answer: Answer;
    try {
      answer = await obey(JSON.parse(line) as TimedOrder, spared);
    } catch (error) {
      answer = { reached: [], problem: messageOf(error) };
    }
    writeSync(1, `${JSON.stringify(answer)}\n`);
  }
}

void serve();

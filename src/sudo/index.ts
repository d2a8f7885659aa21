/**
 * The helper that runs as root: started as `sudo -n node index.js`, with no arguments, by main, the watchdog or post. It
 * obeys the orders that come in on its stdin, answers on its stdout, and ends with its stdin. Wiring only.
 */
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { messageOf } from '../errors.ts';
import { openProcessTable } from '../process/open-table.ts';
import { groupByOrder, removeByOrder } from './group-orders.ts';
import { killAll } from './kill-all.ts';
import type { Answer, Order } from './orders.ts';
import { signalEach } from './signal-each.ts';

const table = await openProcessTable();

async function obey(order: Order): Promise<Answer> {
  switch (order.do) {
    case 'signal':
      return { reached: await signalEach(order.signal, order.targets, table) };
    case 'kill':
      return { reached: await killAll(order.targets, order.reapers, table) };
    case 'make group':
      await groupByOrder(order, table);
      return { reached: [] };
    case 'remove group':
      removeByOrder(order);
      return { reached: [] };
    default:
      return order satisfies never;
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  let answer: Answer;
  try {
    answer = await obey(JSON.parse(line) as Order);
  } catch (error) {
    answer = { reached: [], problem: messageOf(error) };
  }
  writeSync(1, `${JSON.stringify(answer)}\n`);
}

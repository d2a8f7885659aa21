/** The ports that root is asked for, with answers that come, come late, and never come. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Description } from '../../../src/containment/containment.ts';
import { HiddenPorts } from '../../../src/containment/hidden-ports.ts';
import { monotonicMs, pause } from '../../../src/process/clock.ts';
import type { Identity } from '../../../src/process/identity.ts';
import type { Port } from '../../../src/process/port.ts';
import type { Answer, Order } from '../../../src/sudo/orders.ts';
import { eventually } from '../../support/eventually.ts';

const TCP: Port = { protocol: 'tcp', address: '0.0.0.0', port: 80 };
const described: Description = { name: 'nginx', command: 'nginx', user: 'root', ageMs: 1, ports: [] };
const hidden: Description = { ...described, arePortsHidden: true };

/** Stands for the line to root. */
class Line {
  readonly asked: (readonly Identity[])[] = [];
  readonly #answer: () => Promise<Answer | undefined>;

  constructor(answer: () => Promise<Answer | undefined>) {
    this.#answer = answer;
  }

  async askAside(order: Order): Promise<Answer | undefined> {
    if (order.do === 'ports') this.asked.push(order.targets);
    return await this.#answer();
  }
}

async function reveal(ports: HiddenPorts, ...pids: number[]): Promise<(Description | undefined)[]> {
  const processes = pids.map(pid => ({ pid, start: 5 }));
  const before = new Map(pids.map(pid => [pid, hidden] as const));
  const after = await ports.reveal(processes, before, monotonicMs() + 300);
  return pids.map(pid => after.get(pid));
}

test('who is hidden is asked about, once, by pid and start time', async () => {
  const line = new Line(() =>
    Promise.resolve({
      reached: [],
      ports: [
        [7, [TCP]],
        [9, [TCP]],
      ],
    }),
  );
  const ports = new HiddenPorts(line);
  for (let round = 0; round < 2; round++)
    assert.deepEqual(await reveal(ports, 7, 8), [{ ...described, ports: [TCP] }, hidden]);
  assert.deepEqual(line.asked, [
    [
      { pid: 7, start: 5 },
      { pid: 8, start: 5 },
    ],
  ]);
  // Root has told of a ninth without being asked.
  const [ninth] = await reveal(new HiddenPorts(new Line(() => Promise.resolve({ reached: [] }))), 9);
  assert.deepEqual(ninth, hidden);
  const another = await ports.reveal([{ pid: 7, start: 6 }], new Map([[7, hidden]]), monotonicMs() + 300);
  assert.deepEqual(another.get(7), { ...described, ports: [TCP] });
  assert.equal(line.asked.length, 2, 'another process has the number now');
});

test('nobody is asked where nobody is hidden', async () => {
  const line = new Line(() => Promise.resolve({ reached: [] }));
  const before = new Map([[7, described]]);
  const after = await new HiddenPorts(line).reveal([{ pid: 7, start: 5 }], before, monotonicMs() + 300);
  assert.deepEqual([...after], [...before]);
  assert.deepEqual(line.asked, []);
});

test('an answer that never comes is waited for a quarter of a second, in all', async () => {
  const line = new Line(() => new Promise(() => undefined));
  const ports = new HiddenPorts(line);
  const begun = monotonicMs();
  for (let pid = 2; pid < 12; pid++) assert.deepEqual(await reveal(ports, pid), [hidden]);
  const took = monotonicMs() - begun;
  assert.ok(took > 200 && took < 2400, `${took} ms`);
});

test('an answer that is late for one description serves the next one', async () => {
  const late = pause(400).then((): Answer => ({ reached: [], ports: [[7, [TCP]]] }));
  const line = new Line(() => late);
  const ports = new HiddenPorts(line);
  assert.deepEqual(await reveal(ports, 7), [hidden]);
  await eventually(async () => (await reveal(ports, 7))[0]?.ports.length === 1);
  assert.equal(line.asked.length, 1);
});

test('who could not be asked about is asked about another time', async () => {
  const line = new Line(() => Promise.resolve(undefined));
  const ports = new HiddenPorts(line);
  for (let round = 0; round < 2; round++) assert.deepEqual(await reveal(ports, 7), [hidden]);
  assert.equal(line.asked.length, 2);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awaitSilence } from '../../src/no-output.ts';
import type { NoOutput } from '../../src/outcome.ts';
import { monotonicMs, pause } from '../../src/process/clock.ts';
import type { Printed } from '../../src/relay/messages.ts';

const LIMIT_MS = 200;

/** What comes of it within three limits, and how often it was asked. */
async function watch(
  lastOutput: (asked: number) => Printed | undefined,
): Promise<{ outcome: NoOutput | undefined; afterMs: number; asked: number }> {
  const begun = monotonicMs();
  let asked = 0;
  const told: { outcome: NoOutput; afterMs: number }[] = [];
  const listener = { lastOutput: () => Promise.resolve(lastOutput(++asked)) };
  const callOff = awaitSilence(listener, LIMIT_MS, begun, outcome => {
    told.push({ outcome, afterMs: monotonicMs() - begun });
  });
  await pause(3 * LIMIT_MS);
  callOff();
  return { outcome: undefined, afterMs: 0, ...told[0], asked };
}

test('a script that prints nothing at all is silent from its begin on', async () => {
  const { outcome, afterMs, asked } = await watch(() => ({ tail: '' }));
  assert.deepEqual(outcome, { endedBy: 'no-output', noOutputMs: LIMIT_MS });
  assert.ok(afterMs >= LIMIT_MS && asked === 1, `${afterMs} ms, asked ${asked} times`);
});

test('the time begins anew with the last output, and it is asked no more often than it has to be', async () => {
  const begun = monotonicMs();
  const { outcome, afterMs, asked } = await watch(() => ({ at: begun + 150, tail: 'a\nb' }));
  assert.deepEqual(outcome?.last?.lines, ['a', 'b']);
  assert.ok(outcome.last.agoMs >= LIMIT_MS && afterMs >= LIMIT_MS + 149, `${afterMs} ms`);
  assert.equal(asked, 2);
});

test('it never ends a script that goes on printing, nor one of which nobody knows', async () => {
  assert.equal((await watch(() => ({ at: monotonicMs(), tail: '' }))).outcome, undefined);
  const unknown = await watch(() => undefined);
  assert.deepEqual([unknown.outcome, unknown.asked], [undefined, 1]);
});

/** Whatever a program in sudo's place says of ports is ports, or nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';

import { answerIn } from '../../../src/sudo/answer.ts';

const TCP = { protocol: 'tcp', address: '::', port: 80 };
const told = (ports: unknown): unknown => answerIn(JSON.stringify({ reached: [], ports }))?.ports;

test('the ports of an answer are read, and nothing that is beside them', () => {
  const path = { protocol: 'unix', path: '/run/x', elsewhere: true };
  assert.deepEqual(told([[7, [TCP, path]]]), [[7, [TCP, path]]]);
  assert.deepEqual(told([[7, [{ ...TCP, path: '/run/x', more: 'x' }]]]), [[7, [TCP]]]);
  assert.deepEqual(told([[7, []]]), [[7, []]]);
  assert.deepEqual(answerIn('{"reached":[1]}'), { reached: [1] });
});

for (const [what, ports] of [
  ['no list', { 7: [TCP] }],
  ['no pairs', [[7, [TCP], 8]]],
  ['no pids', [['7', [TCP]]]],
  ['one port that is none', [[7, [TCP, { ...TCP, port: 65_536 }]]]],
  ['half a port', [[7, [{ ...TCP, port: 1.5 }]]]],
  ['another protocol', [[7, [{ ...TCP, protocol: 'sctp' }]]]],
  ['another word for elsewhere', [[7, [{ ...TCP, elsewhere: 'yes' }]]]],
  ['an address without end', [[7, [{ ...TCP, address: 'x'.repeat(257) }]]]],
  ['a path without end', [[7, [{ protocol: 'unix', path: 'x'.repeat(257) }]]]],
  ['ports without end', [7, 8].map(pid => [pid, Array.from({ length: 251 }, () => TCP)])],
] as const) {
  test(`an answer with ${what} is one without ports`, () => {
    assert.deepEqual(answerIn(JSON.stringify({ reached: [], ports })), { reached: [] });
  });
}

test('any line is an answer with ports that are ports, or with none', () => {
  const some = fc.oneof(fc.jsonValue(), fc.constantFrom('tcp', 'unix', 80, 70_000, true, TCP));
  const keys = ['protocol', 'address', 'port', 'path', 'elsewhere', '__proto__'];
  const port = fc.oneof(fc.dictionary(fc.constantFrom(...keys), some), some);
  const row = fc.oneof(fc.tuple(fc.oneof(fc.integer(), some), fc.array(port, { maxLength: 4 })), some);
  const answer = fc.record({ reached: fc.constant([]), ports: fc.oneof(fc.array(row), some) });
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    answer.map(value => JSON.stringify(value)),
  );
  fc.assert(
    fc.property(line, text => {
      for (const [pid, ports] of answerIn(text)?.ports ?? []) {
        assert.ok(Number.isSafeInteger(pid));
        for (const each of ports) {
          const { protocol, elsewhere, ...rest } = each;
          assert.ok(elsewhere === undefined || elsewhere);
          const fields = protocol === 'unix' ? ['path'] : ['address', 'port'];
          assert.deepEqual(Object.keys(rest).sort(), fields);
        }
      }
    }),
    { numRuns: 300 },
  );
});

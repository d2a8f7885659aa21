import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findTear, type Tear } from '../../../src/files/records.ts';
import { parseRecords } from '../../support/file-commands.ts';

const whole: readonly string[] = [
  '',
  'a=1\n',
  'a=1',
  'a=\n',
  'a<<EOF\n1\n2\nEOF\n',
  'a<<EOF\n1\n2\nEOF',
  'a<<EOF\nEOF\nb=2\n',
  'a=x<<EOF\n',
  '\n\na=1\n\n',
  'a<<E=F\n=\nE=F\n',
];

for (const text of whole) {
  test(`${JSON.stringify(text)} is not torn`, () => {
    assert.equal(findTear(text), undefined);
  });
}

const torn: readonly [text: string, tear: Tear][] = [
  ['a<<EOF\nxyz', { kind: 'heredoc', name: 'a', keep: 10, append: '\nEOF\n' }],
  ['a<<EOF\nxyz\n', { kind: 'heredoc', name: 'a', keep: 11, append: 'EOF\n' }],
  ['a<<EOF\n', { kind: 'heredoc', name: 'a', keep: 7, append: 'EOF\n' }],
  ['a<<EOF', { kind: 'heredoc', name: 'a', keep: 6, append: '\nEOF\n' }],
  ['a<<EOF\nxyz\nEO', { kind: 'heredoc', name: 'a', keep: 13, append: '\nEOF\n' }],
  ['b=1\na<<', { kind: 'fragment', name: 'a<<', keep: 4, append: '' }],
  ['b=1\nFO', { kind: 'fragment', name: 'FO', keep: 4, append: '' }],
  ['FO', { kind: 'fragment', name: 'FO', keep: 0, append: '' }],
];

for (const [text, tear] of torn) {
  test(`${JSON.stringify(text)} is a torn ${tear.kind}`, () => {
    assert.deepEqual(findTear(text), tear);
  });
}

test("a mistake of the script's own in the middle is left to the runner", () => {
  assert.equal(findTear('nonsense\na=1\n'), undefined);
});

const name = fc.stringMatching(/^[A-Za-z_][\w -]{0,8}$/);
const line = fc.string({ unit: fc.constantFrom('a', 'é', '😀', ' ', '=', '<', '<<', 'EOF', '\r') });
const record = fc.oneof(
  fc.tuple(name, line).map(([key, value]) => `${key}=${value}\n`),
  fc
    .tuple(name, fc.array(line, { maxLength: 4 }), fc.constantFrom('EOF', 'ghadelimiter_1', 'E=F'))
    .filter(([, lines, delimiter]) => !lines.includes(delimiter))
    .map(([key, lines, delimiter]) => `${[`${key}<<${delimiter}`, ...lines, delimiter].join('\n')}\n`),
);

test('E10 a file that is torn anywhere can be read once it is mended, and no whole record of it is lost', () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 5 }), fc.nat(), (records, cut) => {
      const file = records.join('');
      const text = file.slice(0, cut % (file.length + 1));
      const tear = findTear(text);
      const mended = tear ? text.slice(0, tear.keep) + tear.append : text;
      // Then come the outputs of main, on a line of their own.
      const [before, after] = [
        parseRecords(text),
        parseRecords(`${mended}${mended === '' || mended.endsWith('\n') ? '' : '\n'}own=1\n`),
      ];
      assert.equal(after.error, null);
      assert.deepEqual(after.records.slice(0, before.records.length), before.records);
      assert.deepEqual(after.records.at(-1), ['own', '1']);
    }),
    { numRuns: 2000 },
  );
});

test('E10 what the runner can read is never mended', () => {
  const any = fc.string({ unit: fc.constantFrom('a', '=', '<', '<<', '\n', '\r', 'EOF', '\u0000', '😀') });
  fc.assert(
    fc.property(any, text => {
      if (parseRecords(text).error === null) assert.equal(findTear(text), undefined);
      else findTear(text);
    }),
    { numRuns: 5000 },
  );
});

test('E10 a file of many megabytes is looked through in no time', () => {
  const begun = performance.now();
  assert.equal(findTear(`a<<EOF\n${'x\n'.repeat(2_000_000)}`)?.kind, 'heredoc');
  assert.equal(findTear('a=1\n'.repeat(1_000_000)), undefined);
  assert.ok(performance.now() - begun < 5000);
});

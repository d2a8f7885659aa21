import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastLines } from '../../../src/text/last-lines.ts';

const told: readonly [what: string, text: string, lines: readonly string[]][] = [
  ['nothing of nothing', '', []],
  ['no blank lines', 'a\n\n \r\n\tb  \n', ['a', '\tb'.replace('\t', String.raw`\t`)]],
  ['the last writing of a line that is written over', '10 %\r50 %\rdone\r\n', ['done']],
  ['no colours', '\u001b[31mred\u001b[0m', ['red']],
  ['what could be a command harmlessly', '::error::no\n a ##[group]x', [': :error::no', ' a # #[group]x']],
  [
    'no secrets',
    'API_TOKEN=abc\n::add-mask::abc\ncurl https://me:abc@host/',
    ['API_TOKEN=***', 'curl https://***@host/'],
  ],
];

for (const [what, text, lines] of told) {
  test(`of the last output it tells ${what}`, () => {
    assert.deepEqual(lastLines(text), lines);
  });
}

test('it tells ten lines, each of no more than 200 characters', () => {
  const lines = lastLines(
    Array.from({ length: 30 }, (_, number) => `${number} ${'x'.repeat(number * 10)}`).join('\n'),
  );
  assert.ok(lines.length <= 10 && lines.length >= 9);
  assert.match(lines.at(-1) ?? '', /^29 x+…$/);
  assert.ok(lines.every(line => line.length <= 200));
});

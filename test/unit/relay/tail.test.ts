import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Tail } from '../../../src/relay/tail.ts';

function tailOf(...pieces: readonly (readonly [source: 'out' | 'err', text: string])[]): string {
  const tail = new Tail();
  for (const [source, text] of pieces) tail.add(source, Buffer.from(text));
  return tail.text;
}

test('a short output is kept as a whole, whatever pieces it comes in', () => {
  assert.equal(tailOf(['out', 'a'], ['out', 'b\nc'], ['out', 'd']), 'ab\ncd');
});

test('a stream does not go on in the line of the other one', () => {
  assert.equal(tailOf(['out', 'half'], ['err', 'other\n'], ['out', ' line']), 'half\nother\n line');
});

test('of a long output the end is kept, from the begin of a line', () => {
  const lines = Array.from({ length: 2000 }, (_, number) => `line ${number}\n`);
  const end = tailOf(...lines.map(line => ['out', line] as const));
  assert.ok(end.length > 3000 && end.length <= 4096, `${end.length}`);
  assert.match(end, /^line \d+\n[^]*line 1999\n$/);
  assert.equal(tailOf(['out', lines.join('')]), end);
});

test('nothing is kept of a line that is too long: its begin may say that it is a secret', () => {
  assert.equal(tailOf(['out', `TOKEN=${'x'.repeat(5000)}`]), '');
  assert.equal(tailOf(['out', `TOKEN=${'x'.repeat(5000)}`], ['out', '\nend']), 'end');
});

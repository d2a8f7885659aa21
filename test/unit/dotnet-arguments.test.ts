import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitArguments } from '../../src/script/dotnet-arguments.ts';

const cases: readonly [line: string, split: readonly string[]][] = [
  ['', []],
  ['  a \t b ', ['a', 'b']],
  ['-e "a b" c', ['-e', 'a b', 'c']],
  [`-c 'a b'`, ['-c', `'a`, `b'`]],
  [String.raw`a\b \\c`, [String.raw`a\b`, String.raw`\\c`]],
  [String.raw`"a\"b"`, ['a"b']],
  [String.raw`"a\\" b`, ['a\\', 'b']],
  [String.raw`a\\\"b`, [String.raw`a\"b`]],
  ['"a""b"', ['a"b']],
  ['""', ['']],
  ['a"b c"d', ['ab cd']],
  ['"open end', ['open end']],
];

for (const [line, split] of cases) {
  test(`<${line}> is ${split.length} arguments: ${JSON.stringify(split)}`, () => {
    assert.deepEqual(splitArguments(line), split);
  });
}

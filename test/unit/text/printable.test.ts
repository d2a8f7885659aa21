import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { printable, shorten } from '../../../src/text/printable.ts';
import { parseLogCommand } from '../../support/log-commands.ts';

const cases: readonly [text: string, shown: string][] = [
  ['plain text, ünïcode 漢字 😀', 'plain text, ünïcode 漢字 😀'],
  ['a\nb\rc\td', 'a\\nb\\rc\\td'],
  ['\u001b[31mred\u0007', '\\x1b[31mred\\x07'],
  ['\u009b31m', '\\x9b31m'],
  ['evil\u202egnp.exe', 'evil\\u202egnp.exe'],
  ['a\u2028b\u2029c\u0085d', 'a\\u2028b\\u2029c\\x85d'],
  ['zero\u200bwidth\ufeff', 'zero\\u200bwidth\\ufeff'],
  ['\ud800', '\\ud800'],
  ['##[error]x', '# #[error]x'],
  ['###[error]x', '## #[error]x'],
  ['::error::x', ': :error::x'],
  ['  ::error::x', '  : :error::x'],
  ['std::vector', 'std::vector'],
];

for (const [text, shown] of cases) {
  test(`${JSON.stringify(text)} is printed as ${shown}`, () => {
    assert.equal(printable(text), shown);
  });
}

const text = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 1 }),
    fc.constantFrom(':', '::', '#', '##[', ']', 'error', ' '),
  ),
});

test('E10 no text is a command to the runner once it is printable, and none takes a second line', () => {
  fc.assert(
    fc.property(text, value => {
      const shown = printable(value);
      // Whatever the name is: one that is not known now may be a stop token.
      assert.equal(
        parseLogCommand(shown, () => true),
        null,
      );
      assert.doesNotMatch(shown, /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u);
    }),
    { numRuns: 5000 },
  );
});

test('E10 what is printable already stays as it is', () => {
  fc.assert(
    fc.property(text, value => {
      assert.equal(printable(printable(value)), printable(value));
    }),
  );
});

test('E10 a shortened text has no more characters than asked for, and none of them is cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (value, most) => {
      const short = shorten(value, most);
      assert.ok(Array.from(short).length <= most);
      assert.ok(short === value || short.endsWith('…'));
      assert.doesNotMatch(short, /\p{Cs}/u);
    }),
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DurationError, formatDuration, parseDuration } from '../../src/duration.ts';

const accepted: readonly [id: string, text: string, ms: number][] = [
  ['L02', '1d', 86_400_000],
  ['L02', '1h', 3_600_000],
  ['L02', '2m', 120_000],
  ['L02', '0.1s', 100],
  ['L02', '.1s', 100],
  ['L02', '5.s', 5000],
  ['L02', '250ms', 250],
  ['L02', '2.34e+5d', 20_217_600_000_000],
  ['L02', '1E3ms', 1000],
  ['L10', '1e-10000s', 1],
  ['L10', '0.0000001ms', 1],
  ['L10', '0.4ms', 1],
  ['L11', '1e12d', Number.MAX_SAFE_INTEGER],
  ['L11', '4294967296s', 4_294_967_296_000],
  ['L11', '9223372036854775808d', Number.MAX_SAFE_INTEGER],
  ['L11', '1e400d', Number.MAX_SAFE_INTEGER],
  ['L11', `${'9'.repeat(5000)}s`, Number.MAX_SAFE_INTEGER],
  ['L19', '1h30m45s', 5_445_000],
  ['L19', '1.5s', 1500],
  ['L19', '1.5h', 5_400_000],
  ['L19', '1h 30m', 5_400_000],
  ['L19', '  90s\n', 90_000],
];

for (const [id, text, ms] of accepted) {
  test(`${id} the duration <${text.slice(0, 30)}> is ${ms} ms`, () => {
    assert.equal(parseDuration(text), ms);
  });
}

const refused: readonly [id: string, text: string, reason: RegExp][] = [
  ['L09', 'invalid', /^is not a duration/],
  ['L09', ' -0.1', /^is negative/],
  ['L09', '-1e-10000', /^is negative/],
  ['L09', '42D', /^has the unknown unit "D"/],
  ['L09', '5min', /^has the unknown unit "min"/],
  ['L09', '10', /^has no unit; write 10s for seconds or 10m for minutes$/],
  ['L09', '1h30', /^has no unit; write 30s for seconds or 30m for minutes$/],
  ['L09', '0', /^has no unit/],
  ['L09', '0s', /^is zero/],
  ['L09', '0.0e5h', /^is zero/],
  ['L12', `-${'9'.repeat(400)}d`, /^is negative/],
  ['L12', '\u22125m', /^is negative/],
  ['L15', '-1s', /^is negative/],
  ['L15', 'NaN', /^is not a duration/],
  ['L15', 'NaNs', /^is not a duration/],
  ['L15', 'Infinity', /^is not a duration/],
  ['L15', 'true', /^is not a duration/],
  ['L15', '', /^is empty/],
  ['L19', '1h30m-5s', /^is not a duration/],
  ['L19', '1h30m, 5s', /^is not a duration/],
  ['L19', '0x10s', /^has the unknown unit "x"/],
  ['L19', '\u0661s', /^is not a duration/],
  ['L19', '1,5h', /^is not a duration/],
  ['L19', '1_000ms', /^is not a duration/],
  ['L19', '1 000 ms', /^is not a duration/],
];

for (const [id, text, message] of refused) {
  test(`${id} <${text.slice(0, 30)}> is no duration`, () => {
    assert.throws(() => parseDuration(text), { name: 'DurationError', message });
  });
}

const unit = fc.constantFrom('ms', 's', 'm', 'h', 'd');

test('E10 whatever is written, a duration is whole, positive and countable, or is refused with a reason', () => {
  const piece = fc.oneof(fc.string({ unit: 'binary' }), fc.double().map(String), unit);
  const text = fc.oneof(
    fc.array(piece, { maxLength: 8 }).map(parts => parts.join('')),
    fc.stringMatching(/^[-+ .eE\d]{1,40}[smhd]{0,2}$/),
  );
  fc.assert(
    fc.property(text, value => {
      try {
        const ms = parseDuration(value);
        assert.ok(Number.isSafeInteger(ms) && ms >= 1, `${ms}`);
      } catch (error) {
        assert.ok(error instanceof DurationError, String(error));
      }
    }),
    { numRuns: 2000 },
  );
});

test('E10 a compound duration is the sum of its parts, with or without spaces', () => {
  const part = fc.tuple(fc.integer({ min: 1, max: 1_000_000 }), unit);
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 5 }),
      fc.constantFrom('', ' ', '\t'),
      (parts, space) => {
        const terms = parts.map(([number, name]) => `${number}${name}`);
        const sum = terms.reduce((total, term) => total + parseDuration(term), 0);
        assert.equal(parseDuration(terms.join(space)), sum);
      },
    ),
  );
});

test('E10 what takes long to read is not long to parse', () => {
  const begun = performance.now();
  for (const long of [
    '9'.repeat(100_000),
    `${'1h'.repeat(50_000)}x`,
    '.'.repeat(100_000),
    ' '.repeat(100_000),
  ])
    assert.throws(() => parseDuration(long), DurationError);
  assert.ok(performance.now() - begun < 50000);
});

const shown: readonly [ms: number, text: string][] = [
  [0, '0.01 s'],
  [20, '0.02 s'],
  [200, '0.2 s'],
  [1500, '1.5 s'],
  [42_000, '42 s'],
  [59_700, '1 min'],
  [600_000, '10 min'],
  [5_400_000, '1 h 30 min'],
  [172_800_000, '2 d'],
];

for (const [ms, text] of shown) {
  test(`${ms} ms are shown as ${text}`, () => {
    assert.equal(formatDuration(ms), text);
  });
}

test('E10 every duration can be shown, in a few characters', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: Number.MAX_SAFE_INTEGER, noNaN: true }), ms => {
      assert.match(formatDuration(ms), /^\d+(\.\d+)? (s|min|h|d)( \d+ (s|min|h))?$/);
    }),
  );
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { parsePath, parseRecords } from '../support/file-commands.ts';
import { LineSplitter } from '../support/line-splitter.ts';
import { Secrets } from '../support/secrets.ts';
import { StepLog } from '../support/step-log.ts';

function logOf(...lines: string[]): StepLog {
  const log = new StepLog(new Secrets(), false);
  for (const line of lines) log.line(line);
  return log;
}

/** What the runner takes for an error annotation in these lines. */
function errors(...lines: string[]): string[] {
  return logOf(...lines).annotations.kept.map(({ type, title, message }) => `${type}:${title}:${message}`);
}

describe('a log of the double', () => {
  it('knows a command at the start of a line, after any white space of .NET', () => {
    for (const space of ['', '  ', '\t', '\u0085', '\u2028', '\u3000']) {
      assert.deepEqual(errors(`${space}::error::x`), ['error::x'], JSON.stringify(space));
    }
    for (const other of ['a', '\ufeff', '\0', '\x1b[31m', ':']) {
      assert.deepEqual(errors(`${other}::error::x`), [], JSON.stringify(other));
    }
  });

  it('knows the old form anywhere in a line, and no command that is not registered', () => {
    assert.deepEqual(
      errors('a ##[error]x', '##[nonsense]x', '::nonsense::x', '::nonsense::##[Error title=a%5Db]x'),
      ['error::x', 'error:a]b:x'],
    );
  });

  it('unescapes data and properties', () => {
    const escaped = '::warning title=a%3Ab%2Cc,file=x::l1%0Al2%250A';
    const log = logOf(escaped);
    assert.deepEqual(log.annotations.kept[0]?.properties, { title: 'a:b,c', file: 'x' });
    assert.deepEqual(log.visible, ['##[warning]l1', 'l2%0A']);
  });

  it('keeps 10 annotations of each type, 4,096 characters each', () => {
    const lines = Array.from({ length: 12 }, (_, index) => `::error::${String(index)}${'x'.repeat(5000)}`);
    const { annotations } = logOf(...lines, '::notice::n');
    assert.deepEqual([annotations.kept.length, annotations.dropped], [11, 2]);
    assert.equal(annotations.kept[0]?.message.length, 4096);
  });

  it('cuts a live line at 1,024 characters, and shows groups', () => {
    assert.deepEqual(logOf('x'.repeat(1025), '::group::G', '::endgroup::').visible, [
      `${'x'.repeat(1024)}...`,
      '##[group]G',
      '##[endgroup]',
    ]);
  });

  it('takes a stop token in both forms, and none that is a command', () => {
    assert.deepEqual(errors('::stop-commands::t', '::error::a', '##[T]', '::error::b'), ['error::b']);
    assert.throws(() => logOf('::stop-commands::error'), /or another workflow command/);
  });

  it('fails the step for commands that are disabled', () => {
    assert.equal(logOf('::set-env name=A::1').failed, true);
    assert.deepEqual(logOf('::set-output name=a::1').outputs, new Map([['a', '1']]));
  });

  it('hides a secret from its registration on, line by line', () => {
    assert.deepEqual(logOf('one', '::add-mask::one%0Atwo', 'oneone one', 'a two').visible, [
      'one',
      '*** ***',
      'a ***',
    ]);
  });
});

describe('lines of the double', () => {
  it('end at \\n, \\r and \\r\\n, and wait for what follows a \\r', () => {
    const splitter = new LineSplitter();
    assert.deepEqual(splitter.push(Buffer.from('a\nb\rc\r\nd\r')), ['a', 'b', 'c']);
    assert.deepEqual(splitter.push(Buffer.from('\ne\r')), ['d']);
    assert.deepEqual(splitter.push(Buffer.from('f\u20ac').subarray(0, 2)), ['e']);
    assert.deepEqual(splitter.push(Buffer.from('f\u20ac').subarray(2)), []);
    assert.deepEqual(splitter.end(), ['f\u20ac']);
    assert.deepEqual(splitter.end(), []);
  });
});

describe('files of records of the double', () => {
  it('are read up to the tear', () => {
    const torn = [
      ['a=1\nb<<E\n1\n', "Matching delimiter not found 'E'"],
      ['a=1\nb<<E\n1', 'EOF marker missing new line'],
      ['a=1\nnonsense\nc=2', "Invalid format 'nonsense'"],
      ['a=1\n<<E\nx\nE\n', 'Name must not be empty'],
    ] as const;
    for (const [text, error] of torn) {
      const parsed = parseRecords(text);
      assert.deepEqual(parsed.records, [['a', '1']]);
      assert.ok(parsed.error?.includes(error), parsed.error ?? 'no error');
    }
  });

  it('hold anything in a value', () => {
    assert.deepEqual(parseRecords('a=b<<c=d\n\nb<<E\n\nx=1\n\nE\nc<<E\nE').records, [
      ['a', 'b<<c=d'],
      ['b', '\nx=1\n'],
      ['c', ''],
    ]);
    assert.deepEqual(parsePath('/a\r\n/b\n/a\n\n'), ['/b', '/a']);
  });
});

/** Whatever a process calls itself or prints: what is rendered of it is bounded, and holds no command, no escape and no second line. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { command } from '../../../src/log/commands.ts';
import { freedText } from '../../../src/report/freed-text.ts';
import { hintSentence } from '../../../src/report/hint-sentence.ts';
import { lastOutputText } from '../../../src/report/last-output.ts';
import { leftoversJson } from '../../../src/report/leftovers-output.ts';
import { plainSentence } from '../../../src/report/phrase.ts';
import { lastLines } from '../../../src/text/last-lines.ts';
import { parseLogCommand } from '../../support/log-commands.ts';
import { LEADER, somePicture, someProcess } from '../../support/pictures.ts';
import { someDescendant } from '../../support/stories.ts';

const nasty = fc.constantFrom(
  '::error::x',
  '##[error]x',
  '\u001b[31m',
  '\n',
  '\r',
  '\u202e',
  '\u2028',
  '%0A',
  '`',
  '|',
);
const text = fc.array(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 40 })), { maxLength: 8 });
const hostile = text.map(parts => parts.join(''));

function proveLine(line: string, longest: number): void {
  assert.doesNotMatch(line, /[\u0000-\u001f\u007f-\u009f\u2028-\u202e]/);
  assert.doesNotMatch(line, /##\[/);
  assert.equal(
    parseLogCommand(line, () => true),
    null,
  );
  assert.ok(Array.from(line).length <= longest, `${line.length} units`);
}

test('the sentences on ports', () => {
  const holder = fc.record({ pid: fc.nat(), name: hostile, isOurs: fc.boolean() });
  const port = fc.record({
    protocol: fc.constantFrom('tcp' as const, 'udp' as const),
    port: fc.nat({ max: 65_535 }),
    state: fc.oneof(fc.constant('free' as const), holder),
  });
  fc.assert(
    fc.property(fc.array(port, { maxLength: 30 }), all => {
      proveLine(freedText(all), 2000);
    }),
  );
});

test('the output leftovers', () => {
  const ports = fc.array(hostile, { maxLength: 3 });
  fc.assert(
    fc.property(fc.array(fc.tuple(hostile, hostile, ports), { maxLength: 40 }), all => {
      const json = leftoversJson(
        all.map(([name, line, paths]) => ({
          descendant: someDescendant({ name }),
          details: {
            ...{ name, command: line, user: 'runner', ageMs: 1 },
            ports: paths.map(path => ({ protocol: 'unix' as const, path })),
          },
        })),
      );
      assert.ok(Buffer.byteLength(json) <= 64 * 1024);
      proveLine(json.replaceAll('##[', ''), 64 * 1024);
      for (const { name, command: line } of JSON.parse(json) as { name: string; command: string }[]) {
        proveLine(name, 70);
        proveLine(line, 510);
      }
    }),
  );
});

test('the last lines in an annotation', () => {
  fc.assert(
    fc.property(hostile, printed => {
      const outcome = { endedBy: 'no-output' as const, noOutputMs: 1000 };
      const told = lastOutputText({ ...outcome, last: { agoMs: 5, lines: lastLines(printed) } });
      const [, ...lines] = told.split('\n');
      assert.ok(lines.length <= 10);
      for (const line of lines) proveLine(line, 420);
    }),
  );
});

test('an annotation is one command, whatever its message and its title hold', () => {
  fc.assert(
    fc.property(hostile, hostile, (message, title) => {
      const line = command({ level: 'error', title, message });
      assert.doesNotMatch(line, /[\r\n]/);
      const parsed = parseLogCommand(line, () => true);
      assert.equal(parsed?.name, 'error');
    }),
  );
});

test('the sentence on what the script hung on', () => {
  fc.assert(
    fc.property(hostile, hostile, (name, line) => {
      const hung = someProcess({ pid: LEADER + 1, name, command: line });
      const hint = { pid: hung.pid, rule: 'burns CPU' as const };
      const sentence = hintSentence(somePicture([someProcess(), hung], { hint }));
      proveLine(sentence ? plainSentence(sentence) : '', 200);
    }),
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAnswer } from '../../../src/reaper/answers.ts';

const cases: readonly [line: string, answer: ReturnType<typeof parseAnswer>][] = [
  ['ready 12 11', { kind: 'ready', pid: 12, parent: 11 }],
  ['refused the kernel knows none', { kind: 'refused', why: 'the kernel knows none' }],
  ['leader 13', { kind: 'leader', pid: 13 }],
  ['failed Exec format error', { kind: 'failed', why: 'Exec format error' }],
  ['ended 0', { kind: 'ended', status: { kind: 'code', code: 0 } }],
  ['ended 768', { kind: 'ended', status: { kind: 'code', code: 3 } }],
  ['ended 15', { kind: 'ended', status: { kind: 'signal', signal: 'SIGTERM' } }],
  // With a core.
  ['ended 134', { kind: 'ended', status: { kind: 'signal', signal: 'SIGABRT' } }],
  ['ended 34', { kind: 'ended', status: { kind: 'code', code: 162 } }],
  ['empty', { kind: 'empty' }],
  ['left', { kind: 'left' }],
  ['leader 1', undefined],
  ['leader x', undefined],
  ['ready 12', undefined],
  ['', undefined],
  ['anything else', undefined],
];

for (const [line, answer] of cases) {
  test(`the reaper's <${line}> is read`, () => {
    assert.deepEqual(parseAnswer(line), answer);
  });
}

import assert from 'node:assert/strict';
import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { Journal } from '../../../src/journal/journal.ts';
import { recordEvent } from '../../../src/journal/record.ts';
import { JOURNAL_VERSION } from '../../../src/journal/lines.ts';
import { JournalError, replay } from '../../../src/journal/replay.ts';
import { newJournal, someDescendant, someFate, someUse } from '../../support/stories.ts';

test('a journal is private to the user, and its folder too', () => {
  const { file } = newJournal();
  assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.equal(statSync(path.dirname(file)).mode & 0o777, 0o700);
});

test('what was written is read back', () => {
  const journal = newJournal();
  journal.write({ kind: 'leader', pid: 7, start: 60, clock: 61 });
  journal.seen([someDescendant({ pid: 8, ppid: 7, sid: 7, pgid: 7 })], 70);
  journal.write({ kind: 'beat', clock: 90 });
  const story = replay(journal.file);
  assert.deepEqual(story.leader, { pid: 7, start: 60 });
  assert.equal(story.lastSign, 90);
  assert.equal(story.mainEnded, undefined);
  assert.deepEqual(story.seen, [
    { pid: 8, start: 100, sid: 7, pgid: 7, until: 70, origin: { pid: 7, name: 'the script' } },
    { pid: 7, start: 60, sid: 7, pgid: 7, until: 90, origin: undefined },
  ]);
});

test('the leader has one name for those whom it started, also once a look has seen it', () => {
  const journal = newJournal();
  journal.write({ kind: 'leader', pid: 7, start: 60, clock: 61 });
  journal.seen([someDescendant({ pid: 7, start: 60, name: 'bash' })], 65);
  journal.seen([someDescendant({ pid: 8, ppid: 7 })], 70);
  // Another one that has its number by now is another one.
  journal.seen([someDescendant({ pid: 7, start: 80, name: 'perl' })], 85);
  journal.seen([someDescendant({ pid: 9, ppid: 7 })], 90);
  const origins = replay(journal.file).seen.map(({ pid, origin }) => [pid, origin?.name]);
  assert.deepEqual(
    origins.filter(([pid]) => pid !== 7),
    [
      [8, 'the script'],
      [9, 'perl'],
    ],
  );
});

test('a ladder that was cut short is owed, from its last rung', () => {
  const journal = newJournal();
  // The one that is about to be sent counts: whoever comes after must not send it again.
  journal.write({ kind: 'rung', by: 'main', rung: 0, at: 1000 });
  journal.write({ kind: 'rung', by: 'main', rung: 1, at: 2000 });
  const { standing, handedOver } = replay(journal.file);
  assert.deepEqual(standing, { rung: 1, sentAt: 2000, begunAt: 1000, fates: [] });
  assert.equal(handedOver, true, 'no line says that the walk came to its end');
  journal.write({ kind: 'walked', by: 'main', fates: [], handedOver: false });
  assert.equal(replay(journal.file).handedOver, false);
});

test('a torn last line and garbage in between are counted, and the rest is read', () => {
  const journal = newJournal();
  appendFileSync(journal.file, 'garbage\n42\n');
  journal.write({ kind: 'beat', clock: 90 });
  appendFileSync(journal.file, '{"t":1,"kind":"ended","outc');
  const story = replay(journal.file);
  assert.equal(story.damaged, 3);
  assert.equal(story.lastSign, 90);
  assert.equal(story.outcome, undefined);
});

test('a journal that is missing, of nobody, or of another version is an error that says so', () => {
  const { file } = newJournal();
  assert.throws(() => replay(`${file}.gone`), JournalError);
  writeFileSync(file, '{"t":1,"kind":"beat","clock":1}\n');
  assert.throws(() => replay(file), /does not say whose/);
  writeFileSync(file, `${JSON.stringify({ kind: 'use', ...someUse(), version: 9 })}\n`);
  assert.throws(() => replay(file), new RegExp(`version 9; this is version ${JOURNAL_VERSION}$`));
});

test('a write that fails is remembered, and the next line stands on its own', () => {
  // One that has not opened its file yet.
  const journal = Journal.open(newJournal().file);
  const aside = `${journal.file}.aside`;
  renameSync(journal.file, aside);
  mkdirSync(journal.file);
  journal.write({ kind: 'beat', clock: 80 });
  assert.match(journal.problem ?? '', /EISDIR/);
  rmdirSync(journal.file);
  renameSync(aside, journal.file);
  appendFileSync(journal.file, '{"half":');
  journal.write({ kind: 'beat', clock: 90 });
  const story = replay(journal.file);
  assert.equal(story.lastSign, 90);
  assert.equal(story.damaged, 1);
});

test('the names of those that signals reached are bounded, and the lines come all the same', () => {
  const journal = newJournal();
  const many = Array.from({ length: 2000 }, (_, index) => someDescendant({ pid: index + 10 }));
  for (let at = 0; at < 1000; at++) {
    recordEvent(journal, 'main', {
      kind: 'sent',
      rung: 1,
      signal: 'SIGKILL',
      at,
      reached: many,
      refused: [],
    });
    recordEvent(journal, 'main', { kind: 'gone', at, processes: many });
  }
  assert.ok(statSync(journal.file).size < 4 * 1024 * 1024);
  const lines = readFileSync(journal.file, 'utf8').split('\n');
  assert.equal(lines.filter(line => line.includes('"kind":"signal"')).length, 1000);
});

test('whose ports may not be read is read back, by its own word alone', () => {
  const journal = newJournal();
  const { descendant, details } = someFate({ details: { ...someFate().details, arePortsHidden: true } });
  journal.write({ kind: 'leftovers', processes: [{ descendant, details }] });
  assert.equal(replay(journal.file).leftovers[0]?.details.arePortsHidden, true);
  const line = readFileSync(journal.file, 'utf8').trimEnd().split('\n').at(-1) ?? '';
  appendFileSync(journal.file, `${line.replace('"arePortsHidden":true', '"arePortsHidden":"yes"')}\n`);
  assert.equal(replay(journal.file).damaged, 1);
});

test('sightings are bounded', () => {
  const journal = newJournal();
  const many = Array.from({ length: 2000 }, (_, index) => someDescendant({ pid: index + 10 }));
  for (let round = 0; round < 100; round++) journal.seen(many, round);
  assert.ok(statSync(journal.file).size < 4 * 1024 * 1024);
});

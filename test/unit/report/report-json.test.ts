import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import {
  array,
  assert as check,
  constantFrom,
  integer,
  option,
  property,
  record,
  string,
  uint8Array,
} from 'fast-check';
import type { Escape } from '../../../src/containment/containment.ts';
import type { Picture } from '../../../src/evidence/picture.ts';
import type { Finish } from '../../../src/finish.ts';
import type { Story } from '../../../src/journal/story.ts';
import type { Port } from '../../../src/process/port.ts';
import type { Activity } from '../../../src/process/vitals.ts';
import { mainsView } from '../../../src/report/mains-view.ts';
import { renderReport } from '../../../src/report/report-json.ts';
import { rowsOf } from '../../../src/report/rows.ts';
import { verdictOf } from '../../../src/report/verdict.ts';
import { parseReport, type Report } from '../../support/report-schema.ts';
import { someDescendant, someFate, someStory, someUse } from '../../support/stories.ts';

const NOTHING: Finish = { walk: undefined, owed: false, allowed: [], suspects: [] };
const MOST_BYTES = 4_000_000;
const now = { wallMs: Date.UTC(2026, 0, 2, 3, 4, 5), monotonicMs: 5000 };
const base = someStory({ mainEnded: 900 });

function posts(more: Partial<Story>, problems: readonly string[] = [], finish = NOTHING): string {
  const story = { ...base, ...more };
  const rows = rowsOf(story, finish);
  const verdict = verdictOf(story, rows);
  return renderReport({ writer: 'post', now, story, rows, verdict, problems });
}

function mains(more: Partial<Story>): Report {
  const story = { ...base, mainEnded: undefined, ...more };
  return parseReport(renderReport({ writer: 'main', now, story, ...mainsView(story), problems: [] }));
}

const EXIT: Partial<Story> = { outcome: { endedBy: 'exit', status: { kind: 'code', code: 0 } } };
const alive = { endedAfterMs: undefined };

test('the example of the documentation is a report', () => {
  const docs = readFileSync(path.join(import.meta.dirname, '../../../docs/evidence.md'), 'utf8');
  const section = docs.slice(docs.indexOf('\n## The report file\n'));
  const [, example = ''] = /```json\n(.*?)```/s.exec(section) ?? [];
  assert.equal(parseReport(example).processes.length, 1);
});

test('moments are told on the wall clock', () => {
  const [sent] = parseReport(
    posts({
      sent: [
        {
          kind: 'signal',
          by: 'main',
          rung: 0,
          signal: 'SIGTERM',
          at: 4000,
          reached: [
            [7, 1],
            [8, 2],
          ],
          refused: [],
        },
      ],
    }),
  ).signals;
  assert.deepEqual(sent, {
    at: '2026-01-02T03:04:04.000Z',
    by: 'main',
    rung: 0,
    signal: 'SIGTERM',
    reached: { count: 2, pids: [7, 8] },
    refused: { count: 0, pids: [] },
  });
});

test('what has asked JVMs for their stacks is told before the ladder, and is no rung of it', () => {
  const quit = { kind: 'quit', by: 'main', at: 4000, reached: [[7, 1]], refused: [[8, 2]] } as const;
  const sent = { ...quit, kind: 'signal', rung: 0, signal: 'SIGTERM' } as const;
  const told = parseReport(posts({ quits: [quit], sent: [sent] })).signals;
  assert.deepEqual(
    told.map(({ signal, rung, reached, refused }) => [signal, rung, reached, refused]),
    [
      ['SIGQUIT', null, { count: 1, pids: [7] }, { count: 1, pids: [8] }],
      ['SIGTERM', 0, { count: 1, pids: [7] }, { count: 1, pids: [8] }],
    ],
  );
});

test('a use whose end nobody knows is told with null, and in words', () => {
  const { outcome, durationMs } = parseReport(posts({}));
  assert.deepEqual([outcome.endedBy, outcome.exitCode, durationMs], [null, null, null]);
  assert.match(outcome.sentence, /^The main step was killed/);
});

test('main calls nobody a survivor who is kept, or has rungs to come', () => {
  const settings = { ...someUse().settings, leftoverProcesses: 'keep' as const };
  const kept = mains({ ...EXIT, use: someUse({ settings }), leftovers: [someFate()] });
  const owed = mains({
    outcome: { endedBy: 'cancel', signal: 'SIGINT' },
    fates: [someFate(alive)],
    handedOver: true,
  });
  const survived = mains({ ...EXIT, fates: [someFate({ ...alive, notPermitted: true })] });
  assert.deepEqual(
    [kept, owed, survived].map(({ processes: [row] }) => [row?.kind, row?.isAlive, row?.end]),
    [
      ['kept', true, 'still alive: kept until the post step'],
      ['stopped', true, 'still alive: the rest of the ladder goes on'],
      ['survivor', true, 'still alive: not permitted'],
    ],
  );
});

test('main does not call a leftover alive that the ladder found no more', () => {
  const [row] = mains({ ...EXIT, leftovers: [someFate()] }).processes;
  assert.deepEqual([row?.kind, row?.isAlive, row?.end], ['leftover', false, 'ended by itself']);
});

const anyText = string({ unit: 'binary', maxLength: 300 });
const anyBytes = uint8Array({ maxLength: 700 }).map(bytes => Buffer.from(bytes).toString('latin1'));
const text = constantFrom(anyText, anyBytes).chain(each => each);
const anyPort = constantFrom<Port['protocol']>('tcp', 'udp', 'unix').chain(protocol =>
  text.map((value): Port =>
    protocol === 'unix' ? { protocol, path: value } : { protocol, address: value, port: 80 },
  ),
);
const anyProcess = record({
  name: text,
  command: text,
  user: option(text, { nil: undefined }),
  escape: constantFrom<Escape>('none', 'setpgid', 'setsid', 'daemonised', 'left'),
  ports: array(anyPort, { maxLength: 3 }),
  ageMs: integer({ min: 0 }),
  hidden: constantFrom({}, { arePortsHidden: true as const }),
});
const activities: readonly Activity[] = ['running', 'sleeping', 'zombie', 'unknown'];

test('whatever processes call themselves, the report is one line of JSON that its schema takes', () => {
  check(
    property(array(anyProcess, { minLength: 1, maxLength: 4 }), text, (processes, other) => {
      const fates = processes.map(({ name, command, user, ageMs, ports, escape, hidden }, index) =>
        someFate({
          descendant: someDescendant({ pid: index + 10, name, escape, origin: { pid: 9, name: other } }),
          details: { name, command, user, ageMs, ports, ...hidden },
        }),
      );
      const picture: Picture = {
        at: 1,
        leader: 10,
        processes: processes.map(({ hidden, ...each }, index) => ({
          ...each,
          ...hidden,
          pid: index + 10,
          start: 1,
          ppid: 1,
          activity: activities[index] ?? 'stopped',
          cpuMs: undefined,
          rssBytes: 5.5,
          waitsIn: other,
          origin: { pid: 9, name: other },
        })),
        total: processes.length,
        hint: { pid: 10, rule: 'waited for' },
      };
      const use = someUse({ step: other, title: other });
      const story = { outcome: { endedBy: 'error', message: other } as const, use, fates, picture };
      const rendered = posts(story, [other]);
      assert.doesNotMatch(rendered.trimEnd(), /\p{Cc}|\p{Zl}|\p{Zp}|##\[/u);
      const report = parseReport(rendered);
      assert.equal(report.processes.length, processes.length);
      assert.equal(report.picture?.processes.length, processes.length);
      const areHidden = processes.map(({ hidden }) => 'arePortsHidden' in hidden);
      assert.deepEqual(
        report.picture.processes.map(each => each.arePortsHidden),
        areHidden,
      );

      // No text of it is unprintable once it is parsed, either.
      JSON.parse(rendered, (_, value: unknown) => {
        if (typeof value === 'string') assert.doesNotMatch(value, /\p{Cc}|\p{Cs}|[\u202a-\u202e]/u);
        return value;
      });
    }),
    { numRuns: 60 },
  );
});

test('ten thousand processes, and as many signals, are cut to four megabytes, and the rest is counted', () => {
  const long = '\\"😀'.repeat(400);
  const ports = Array.from({ length: 300 }, (): Port => ({ protocol: 'unix', path: long }));
  const details = { name: long, command: long, user: long, ageMs: 1, ports: ports.slice(0, 3) };
  const many = <T>(count: number, make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => make(index));
  const reached = many(1000, index => [4_000_000 + index, 1] as const);
  const fates = many(10_000, index =>
    someFate({
      descendant: someDescendant({ pid: index + 10 }),
      details: { ...details, ports: index === 0 ? ports : details.ports },
    }),
  );
  const rendered = posts(
    {
      fates,
      sent: many(10_000, rung => ({
        kind: 'signal',
        by: 'main',
        rung,
        signal: 'SIGKILL',
        at: rung,
        reached,
        refused: [],
      })),
      picture: {
        at: 1,
        leader: 10,
        processes: many(1000, pid => ({
          ...details,
          pid,
          start: 1,
          ppid: 1,
          activity: 'running',
          cpuMs: 1,
          rssBytes: 1,
          waitsIn: long,
          escape: 'none',
          origin: undefined,
        })),
        total: 20_000,
        hint: undefined,
      },
    },
    many(10_000, () => long),
  );
  const bytes = Buffer.byteLength(rendered);
  assert.ok(bytes > 2_000_000 && bytes <= MOST_BYTES, `${bytes} bytes`);
  const report = parseReport(rendered);
  assert.equal(report.processes.length + report.processesLeftOut, 10_000);
  assert.equal(report.signals.length + report.signalsLeftOut, 10_000);
  assert.equal(report.problems.length + report.problemsLeftOut, 10_000);
  assert.equal((report.picture?.processes.length ?? 0) + (report.picture?.processesLeftOut ?? 0), 20_000);
  const [first] = report.processes;
  assert.deepEqual([first?.ports.length, first?.portsLeftOut], [100, 200]);
});

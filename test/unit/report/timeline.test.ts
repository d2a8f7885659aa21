import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finish } from '../../../src/finish.ts';
import type { Story } from '../../../src/journal/story.ts';
import { NO_TIMELINE } from '../../../src/journal/timeline.ts';
import { chartOf } from '../../../src/report/timeline.ts';
import { someDescendant, someFate, someStory } from '../../support/stories.ts';

const NOTHING: Finish = { walk: undefined, owed: false, allowed: [], suspects: [] };
const base = someStory();
// Start times are 1,000 ms ahead of the monotonic clock.
const TIMED_OUT: Story = {
  ...base,
  leader: { pid: 7, start: 2000 },
  outcome: { endedBy: 'timeout', timeoutMs: 3000 },
  fates: [
    someFate({ descendant: someDescendant({ pid: 7, start: 2000 }), endedAfterMs: 50 }),
    someFate({ descendant: someDescendant({ pid: 8, start: 2500 }), signal: 'SIGKILL', endedAfterMs: 2000 }),
  ],
  sent: [
    {
      kind: 'signal',
      by: 'main',
      rung: 0,
      signal: 'SIGTERM',
      at: 4010,
      reached: [
        [7, 2000],
        [8, 2500],
      ],
      refused: [],
    },
    { kind: 'signal', by: 'main', rung: 1, signal: 'SIGKILL', at: 6010, reached: [[8, 2500]], refused: [] },
    { kind: 'signal', by: 'main', rung: 1, signal: 'SIGKILL', at: 6030, reached: [[8, 2500]], refused: [] },
  ],
  timeline: { ...NO_TIMELINE, offset: -1000, ended: 4000, begun: 4010 },
};

test('a name that holds a secret is told without it, and as it stands elsewhere', () => {
  const [first, ...others] = TIMED_OUT.fates;
  const details = { ...(first ?? someFate()).details, name: 'token=hidden' };
  const story = { ...TIMED_OUT, fates: [{ ...(first ?? someFate()), details }, ...others] };
  assert.equal(chartOf(story, NOTHING)?.bars.find(({ pid }) => pid === 7)?.name, 'token=***');
});

test('those who have no fate of their own are counted', () => {
  const unnamed = { alive: 1, byItself: 2, bySignal: { SIGTERM: 30 } };
  assert.equal(chartOf({ ...TIMED_OUT, unnamed }, NOTHING)?.hidden, 32);
});

test('who was kept and has ended unseen was there until main ended, and who was left over until the script did', () => {
  const { descendant, details } = someFate({ descendant: someDescendant({ pid: 9, start: 2500 }) });
  const exit = { endedBy: 'exit', status: { kind: 'code', code: 0 } } as const;
  const story = {
    ...TIMED_OUT,
    outcome: exit,
    fates: [],
    leftovers: [{ descendant, details }],
    mainEnded: 5500,
  };
  const until = (told: Story): number | undefined =>
    chartOf(told, NOTHING)?.bars.find(({ pid }) => pid === 9)?.until;
  const settings = { ...base.use.settings, leftoverProcesses: 'keep' as const };
  assert.equal(until({ ...story, use: { ...base.use, settings } }), 3500);
  assert.equal(until(story), 3000);
});

test('what has asked JVMs for their stacks is a mark before the first rung', () => {
  const quit = { kind: 'quit', by: 'main', at: 4005, reached: [[8, 2500]], refused: [] } as const;
  const marks = chartOf({ ...TIMED_OUT, quits: [quit, { ...quit, reached: [] }] }, NOTHING)?.marks;
  assert.deepEqual(marks?.slice(0, 3), [
    { text: 'deadline', at: 3000 },
    { text: 'SIGQUIT to 1 JVM', at: 3005 },
    { text: 'SIGTERM to 2 processes', at: 3010 },
  ]);
});

test('lives begin with start times and end with fates; each signal is told once', () => {
  assert.deepEqual(chartOf(TIMED_OUT, NOTHING), {
    lengthMs: 5030 - 20,
    hidden: 0,
    bars: [
      { pid: 7, name: 'node', from: 0, until: 3060, tone: 'ended' },
      { pid: 8, name: 'node', from: 500, until: 5010, tone: 'killed' },
    ],
    marks: [
      { text: 'deadline', at: 3000 },
      { text: 'SIGTERM to 2 processes', at: 3010 },
      { text: 'SIGKILL to 1 process', at: 5010 },
    ],
  });
});

test('whom post has found still alive lives to the end of the chart', () => {
  const alive = someFate({ descendant: someDescendant({ pid: 8, start: 2500 }), endedAfterMs: undefined });
  const walk = { fates: [alive], left: [], handedOver: false, hasUnnamed: false };
  const bar = chartOf(TIMED_OUT, { ...NOTHING, walk })?.bars[1];
  assert.deepEqual([bar?.tone, bar?.until], ['alive', 5010]);
});

test('a script that ended by itself has a bar to its end, beside what it left over', () => {
  const story: Story = {
    ...TIMED_OUT,
    outcome: { endedBy: 'exit', status: { kind: 'code', code: 0 } },
    fates: TIMED_OUT.fates.slice(1),
  };
  const chart = chartOf(story, NOTHING);
  assert.deepEqual(chart?.bars[0], { pid: 7, name: 'the script', from: 0, until: 3000, tone: 'ended' });
  assert.deepEqual(chart.marks[0], { text: 'the script ended', at: 3000 });
});

test('of more than 30 lives the killed are shown first, and the rest is counted', () => {
  const fates = Array.from({ length: 1000 }, (_, index) =>
    someFate({
      descendant: someDescendant({ pid: 10 + index, start: 2000 + index }),
      signal: index > 990 ? 'SIGKILL' : 'SIGTERM',
    }),
  );
  const chart = chartOf({ ...TIMED_OUT, fates }, NOTHING);
  assert.equal(chart?.bars.length, 30);
  assert.equal(chart.hidden, 970);
  assert.equal(chart.bars.filter(bar => bar.tone === 'killed').length, 9);
});

test('without a clock to go by there is no chart', () => {
  assert.equal(chartOf({ ...TIMED_OUT, timeline: NO_TIMELINE }, NOTHING), undefined);
  assert.equal(chartOf({ ...TIMED_OUT, leader: undefined }, NOTHING), undefined);
});

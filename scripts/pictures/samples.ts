/** Invented uses, from one process to a thousand, whose summaries are worth a look. */
import type { Escape } from '../../src/containment/containment.ts';
import type { Picture, ProcessPicture } from '../../src/evidence/picture.ts';
import type { Fate } from '../../src/fate.ts';
import type { Finish } from '../../src/finish.ts';
import type { Story } from '../../src/journal/story.ts';
import { rowsOf } from '../../src/report/rows.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { chartOf } from '../../src/report/timeline.ts';
import { verdictOf } from '../../src/report/verdict.ts';
import { someDescendant, someStory, someUse } from '../../test/support/stories.ts';

export interface Sample {
  readonly name: string;
  readonly markdown: string;
}

const LEADER = { pid: 4100, start: 1_000_000 };
const DEADLINE = 600_000;
// The monotonic clock is behind the clock of start times.
const OFFSET = -400_000;
const NOTHING: Finish = { walk: undefined, owed: false, allowed: [], suspects: [] };

const HOSTILE = [
  '</code></pre><img src=x onerror=alert(1)>',
  '```\n# heading\n| a | b |',
  ':done, 0, 1ms\nclick x href "https://example.org"',
  '\u202egnp.exe \u2066\u200f',
  'שרת בדיקות',
  'خادم الاختبار',
  '開発サーバー テスト 測試伺服器',
  '👩‍👩‍👧‍👦 family',
  '@octocat fixes #1 https://example.org www.example.org',
  '$(rm -rf /) `id` **bold** [link](javascript:alert(1))',
  'section signals',
];

export function samples(): Sample[] {
  const server: Partial<Fate> = {
    descendant: someDescendant({
      pid: 4242,
      start: LEADER.start + 20_000,
      escape: 'setsid',
      origin: { pid: 4115, name: 'node' },
    }),
    details: {
      name: 'node',
      command: 'node server.js',
      user: 'runner',
      ageMs: 580_000,
      ports: [{ protocol: 'tcp', address: '::', port: 3000 }],
    },
  };
  const five = [
    fate(0, { command: 'bash -e /home/runner/work/_temp/script.sh', escape: 'none', after: 40 }),
    fate(10, { command: 'npm run test:integration', escape: 'none', after: 60 }),
    { ...fate(142, { command: '', escape: 'setsid', after: 90 }), ...server },
    child(
      fate(15, { command: 'node --test test/integration', escape: 'none', after: 5100, signal: 'SIGKILL' }),
      4110,
      'npm',
    ),
    fate(17, { command: 'postgres -D data', escape: 'daemonised', after: 300 }),
  ];
  return [
    sample('one', timedOut([fate(0, { command: 'bash -e script.sh', escape: 'none', after: 30 })])),
    sample('five', timedOut(five), pictureOf(five, 3)),
    sample('fifty', timedOut(many(50)), pictureOf(many(50))),
    sample('thousand', timedOut(many(1000)), pictureOf(many(1000))),
    sample(
      'hostile',
      timedOut(
        HOSTILE.map((command, index) => fate(index, { command, escape: 'setsid', after: 100 * index })),
      ),
      pictureOf(HOSTILE.map((command, index) => fate(index, { command, escape: 'setsid', after: 1 }))),
    ),
    leftover(server),
  ];
}

interface Kind {
  readonly command: string;
  readonly escape: Escape;
  readonly after: number;
  readonly signal?: NodeJS.Signals;
}

function fate(index: number, { command, escape, after, signal = 'SIGTERM' }: Kind): Fate {
  const start = LEADER.start + index * 1000;
  const name = command.split(' ')[0] ?? '';
  return {
    descendant: someDescendant({
      pid: LEADER.pid + index,
      ppid: index === 0 ? 1 : LEADER.pid,
      start,
      name,
      escape,
      origin: index === 0 ? undefined : { pid: LEADER.pid, name: 'bash' },
    }),
    details: { name, command, user: 'runner', ageMs: DEADLINE - index * 1000, ports: [] },
    signal,
    endedAfterMs: after,
    notPermitted: false,
  };
}

function child(of: Fate, pid: number, name: string): Fate {
  return { ...of, descendant: { ...of.descendant, origin: { pid, name } } };
}

function many(number: number): Fate[] {
  return Array.from({ length: number }, (_, index) => {
    const isDeaf = index % 17 === 3;
    return fate(index, {
      command:
        index === 0
          ? 'bash -e script.sh'
          : `worker --shard ${index}/${number} --data /srv/data/shard-${index}`,
      escape: index % 9 === 4 ? 'setsid' : 'none',
      after: isDeaf ? 5050 : 40 + index,
      signal: isDeaf ? 'SIGKILL' : 'SIGTERM',
    });
  });
}

function timedOut(fates: readonly Fate[]): Story {
  const at = LEADER.start + OFFSET + DEADLINE;
  const targets = fates.map(({ descendant }) => [descendant.pid, descendant.start] as const);
  const killed = fates.filter(each => each.signal === 'SIGKILL');
  const base = someStory({ use: someUse({ helpers: [{ pid: 4098, start: LEADER.start - 10 }] }) });
  return {
    ...base,
    leader: LEADER,
    outcome: { endedBy: 'timeout', timeoutMs: DEADLINE },
    mainEnded: LEADER.start + DEADLINE + 6000,
    fates,
    sent: [
      { kind: 'signal', by: 'main', rung: 0, signal: 'SIGTERM', at: at + 5, reached: targets, refused: [] },
      ...(killed.length > 0
        ? [
            {
              kind: 'signal' as const,
              by: 'main' as const,
              rung: 1,
              signal: 'SIGKILL' as const,
              at: at + 5000,
              reached: killed.map(({ descendant }) => [descendant.pid, descendant.start] as const),
              refused: [],
            },
          ]
        : []),
    ],
    timeline: { ...base.timeline, offset: OFFSET, ended: at, begun: at + 5 },
    resources: {
      wallMs: DEADLINE + 5100,
      userMs: 431_000,
      systemMs: 62_000,
      maxRssBytes: 1.4 * 2 ** 30,
      processes: fates.length + 38,
      atLeast: ['cpu'],
    },
  };
}

function sample(name: string, story: Story, picture?: Picture, problems: readonly string[] = []): Sample {
  const whole = { ...story, picture };
  const rows = rowsOf(whole, NOTHING);
  const verdict = verdictOf(whole, rows);
  return {
    name,
    markdown: renderSummary({ story: whole, verdict, rows, chart: chartOf(whole, NOTHING), problems }),
  };
}

/** @param hung which of them it hangs on */
function pictureOf(fates: readonly Fate[], hung?: number): Picture {
  const processes = fates.map(({ descendant, details }, index): ProcessPicture => ({
    ...descendant,
    ...details,
    // A ladder of three steps, over and over.
    ppid: parentOf(fates, index),
    activity: index % 7 === 5 ? 'running' : 'sleeping',
    cpuMs: index * 320,
    rssBytes: (index + 3) * 7 * 2 ** 20,
    waitsIn: index % 7 === 5 ? undefined : ['do_wait', 'ep_poll', 'futex_wait_queue'][index % 3],
    escape: descendant.escape,
    origin: descendant.origin,
  }));
  const pid = hung === undefined ? undefined : processes[hung]?.pid;
  return {
    at: LEADER.start + OFFSET + DEADLINE,
    leader: LEADER.pid,
    processes,
    total: processes.length,
    hint: pid === undefined ? undefined : { pid, rule: 'waited for' },
  };
}

/** A small family has the parents that it says; in a large one four in a row are each other's. */
function parentOf(fates: readonly Fate[], index: number): number {
  const { descendant } = fates[index] ?? {};
  if (index === 0 || descendant?.escape === 'daemonised') return 1;
  if (fates.length < 10) return descendant?.origin?.pid ?? 1;
  return fates[index % 4 === 1 ? 0 : index - 1]?.descendant.pid ?? 1;
}

/** A server that a script has left behind, and one of root's that can't be ended. */
function leftover(server: Partial<Fate>): Sample {
  const root = fate(30, { command: 'dockerd --group docker', escape: 'daemonised', after: 0 });
  const story = {
    ...timedOut([
      { ...fate(142, { command: '', escape: 'setsid', after: 90 }), ...server },
      {
        ...root,
        details: { ...root.details, user: 'root' },
        endedAfterMs: undefined,
        notPermitted: true,
      },
    ]),
    outcome: { endedBy: 'exit', status: { kind: 'code', code: 0 } },
  } as const;
  const walk = { fates: story.fates.slice(1), left: [], handedOver: false, hasUnnamed: false };
  const finish = { ...NOTHING, walk };
  const rows = rowsOf(story, finish);
  const problems = ["Other users' processes could not be ended: use-sudo is never."];
  const verdict = verdictOf(story, rows);
  return {
    name: 'leftover',
    markdown: renderSummary({ story, verdict, rows, chart: chartOf(story, finish), problems }),
  };
}

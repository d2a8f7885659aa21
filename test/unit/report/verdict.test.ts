import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Picture, ProcessPicture } from '../../../src/evidence/picture.ts';
import type { Fate } from '../../../src/fate.ts';
import type { Finish } from '../../../src/finish.ts';
import type { Story } from '../../../src/journal/story.ts';
import { plainSentence } from '../../../src/report/phrase.ts';
import { rowsOf } from '../../../src/report/rows.ts';
import { withoutPassing } from '../../../src/report/passing.ts';
import { verdictOf } from '../../../src/report/verdict.ts';
import { someDescendant, someFate, someStory, someUse } from '../../support/stories.ts';

const NOTHING: Finish = { walk: undefined, owed: false, allowed: [], suspects: [] };
const EXIT: Partial<Story> = {
  outcome: { endedBy: 'exit', status: { kind: 'code', code: 0 } },
  mainEnded: 900,
};
const TIMEOUT: Partial<Story> = { outcome: { endedBy: 'timeout', timeoutMs: 600_000 }, mainEnded: 900 };
const KEEP = someUse({ settings: { ...someUse().settings, leftoverProcesses: 'keep' } });
const SERVER = { ...someFate().details, ports: [{ protocol: 'tcp', address: '::', port: 3000 }] } as const;

const BASE = someStory();
let pids = 100;
/** A process of a pid of its own, in the group. */
function plain(more: Partial<Fate> = {}): Fate {
  return someFate({ descendant: someDescendant({ pid: pids++, escape: 'none' }), ...more });
}

const killed = (): Fate => plain({ signal: 'SIGKILL', endedAfterMs: 5100 });
const deaf = someFate({ signal: undefined, endedAfterMs: undefined, notPermitted: true });
const late = (...fates: Fate[]): Finish => ({
  ...NOTHING,
  walk: { fates, left: [], handedOver: false, hasUnnamed: false },
});
const living = (pid: number): Finish['allowed'][number] => ({
  entry: someDescendant({ pid }),
  description: SERVER,
});

function verdict(story: Partial<Story>, finish = NOTHING): string {
  const whole = { ...BASE, ...story };
  const { outcome, hint, processes, telling } = verdictOf(
    whole,
    withoutPassing(whole, rowsOf(whole, finish)),
  );
  const sentences = [outcome, hint ? plainSentence(hint) : '', processes, ...telling.map(plainSentence)];
  return sentences.filter(sentence => sentence !== '').join(' ');
}

const CASES: readonly [what: string, story: Partial<Story>, finish: Finish, told: string | RegExp][] = [
  ['an end by itself', EXIT, NOTHING, 'The script ended with exit code 0.'],
  [
    'a deadline with an escaped server',
    { ...TIMEOUT, fates: [plain(), plain(), someFate({ details: SERVER }), killed()] },
    NOTHING,
    'The script timed out after 10 min. 3 processes ended on SIGTERM, 1 had to be killed. The server `node server.js` (pid 4242, port 3000) had left the group by setsid.',
  ],
  [
    'a cancel that all but one ended on',
    { outcome: { endedBy: 'cancel', signal: 'SIGINT' }, mainEnded: 900, fates: [killed()] },
    NOTHING,
    'The step was cancelled (the runner sent SIGINT). 1 process had to be killed.',
  ],
  [
    'a deadline beside who ignores the signal',
    { ...TIMEOUT, fates: [plain(), plain({ hasIgnored: true })] },
    NOTHING,
    'The script timed out after 10 min. 1 process ended on SIGTERM, 1 ended by itself.',
  ],
  [
    'an error of ours',
    { outcome: { endedBy: 'error', message: 'The shell fish was not found.' }, mainEnded: 900 },
    NOTHING,
    'The shell fish was not found.',
  ],
  [
    'leftovers that left the group',
    {
      ...EXIT,
      fates: Array.from({ length: 5 }, () => someFate({ descendant: someDescendant({ pid: pids++ }) })),
    },
    NOTHING,
    /^The script ended with exit code 0\. 5 processes were left over when the script had ended: all have ended\. (`node server\.js` \(pid \d+\) had left the group by setsid\. ){2}3 more had left the group\.$/,
  ],
  [
    'a leftover server that stayed in the group',
    { ...EXIT, fates: [plain({ details: SERVER }), killed()] },
    NOTHING,
    /: all have ended\. 1 of them had to be killed\. The server `node server\.js` \(pid \d+\) listened on port 3000\.$/,
  ],
  [
    'one leftover, told once',
    { ...EXIT, fates: [someFate({ details: SERVER })] },
    NOTHING,
    'The script ended with exit code 0. 1 process (node, pid 4242, port 3000) was left over when the script had ended: ended by SIGTERM after 0.2 s. It had left the group by setsid.',
  ],
  [
    'a survivor that may not be signalled, before a leftover',
    { ...EXIT, fates: [killed()] },
    late(deaf),
    /^The script ended with exit code 0\. 1 process \(node, pid 4242\) survived the step: still alive: not permitted, it belongs to runner\. It had left the group by setsid\. 1 process \(node, pid \d+\) was left over/,
  ],
  [
    'survivors, the living first',
    EXIT,
    late(someFate({ descendant: someDescendant({ pid: 50 }) }), {
      ...deaf,
      descendant: someDescendant({ escape: 'none' }),
    }),
    '2 processes survived the step: 1 still alive (1 of runner: not permitted to signal). `node server.js` (pid 4242) is still alive: not permitted. `node server.js` (pid 50) had left the group by setsid.',
  ],
  [
    'kept processes',
    { ...EXIT, use: KEEP },
    late(someFate({ descendant: someDescendant({ escape: 'daemonised' }) })),
    'The script ended with exit code 0. 1 process (node, pid 4242) was kept until the post step: ended by SIGTERM after 0.2 s. It had daemonised.',
  ],
  [
    'those that are allowed',
    EXIT,
    { ...NOTHING, allowed: [living(7), living(8)] },
    'The script ended with exit code 0. 2 processes are allowed and live on.',
  ],
  [
    'a suspect',
    EXIT,
    { ...NOTHING, suspects: [living(7)] },
    'The script ended with exit code 0. 1 process looks like one of this step, but started after it; it was not signalled.',
  ],
  [
    'a main that was killed',
    { leader: { pid: 7, start: 100 } },
    late(plain(), killed()),
    'The main step was killed before the script had ended. 2 processes survived the step: all have ended. 1 of them had to be killed.',
  ],
  [
    'a watchdog that took over',
    {
      watchdog: { pid: 9, start: 200 },
      outcome: undefined,
      fates: [plain(), killed(), plain({ signal: 'SIGINT' })],
    },
    NOTHING,
    'The main step was killed, and its watchdog took over. 1 process ended on SIGTERM, 1 ended on SIGINT, 1 had to be killed.',
  ],
];

for (const [what, story, finish, told] of CASES) {
  test(`the verdict on ${what}`, () => {
    const text = verdict(story, finish);
    if (typeof told === 'string') assert.ok(text.endsWith(told), text);
    else assert.match(text, told);
  });
}

test('what ended by itself is not told', () => {
  const fates = [plain({ signal: undefined })];
  assert.equal(verdict({ ...TIMEOUT, fates }), 'The script timed out after 10 min.');
});

const hung: ProcessPicture = {
  pid: 12,
  start: 1,
  ppid: 7,
  name: 'npm',
  command: 'npm test',
  user: undefined,
  ageMs: 1,
  activity: 'sleeping',
  cpuMs: undefined,
  rssBytes: undefined,
  waitsIn: undefined,
  ports: [],
  escape: 'none',
  origin: undefined,
};

for (const [rule, told] of [
  ['waited for', 'It was waiting for `npm test` (pid 12).'],
  ['burns CPU', 'Only `npm test` (pid 12) used the CPU.'],
  ['holds the output', "Only `npm test` (pid 12) still held the script's output."],
] as const) {
  test(`the verdict says what it hung on: ${rule}`, () => {
    const picture: Picture = { at: 1, leader: 7, processes: [hung], total: 1, hint: { pid: 12, rule } };
    assert.equal(verdict({ ...TIMEOUT, picture }), `The script timed out after 10 min. ${told}`);
  });
}

test('a script that waits for nobody but itself is not told to wait', () => {
  const picture: Picture = {
    at: 1,
    leader: 12,
    processes: [hung],
    total: 1,
    hint: { pid: 12, rule: 'waited for' },
  };
  assert.equal(verdict({ ...TIMEOUT, picture }), 'The script timed out after 10 min.');
});

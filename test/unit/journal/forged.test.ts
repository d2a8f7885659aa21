/** Lines that a script has written into the journal: what they hold is shown as text, or is no line at all. */
import assert from 'node:assert/strict';
import { appendFileSync } from 'node:fs';
import { test } from 'node:test';
import { replay } from '../../../src/journal/replay.ts';
import { newJournal, someDescendant, someFate } from '../../support/stories.ts';

const fate = someFate();
const PROCESS = {
  ...{ pid: 4000, start: 1, ppid: 1, name: 'x', command: 'x', ageMs: 1, activity: 'running' },
  ...{ ports: [], escape: 'none' },
};
const picture = (process: object): object => ({
  kind: 'picture',
  picture: { at: 1, leader: 4000, total: 1, processes: [{ ...PROCESS, ...process }] },
});

const FORGED: Readonly<Record<string, object>> = {
  'a signal of a fate': {
    kind: 'walked',
    by: 'main',
    fates: [{ ...fate, signal: '\n::error::x' }],
    handedOver: false,
  },
  'an escape of a fate': {
    kind: 'leftovers',
    processes: [{ ...fate, descendant: { ...someDescendant(), escape: '::error::x' } }],
  },
  'a signal that was sent': {
    ...{ kind: 'signal', by: 'main', rung: 0, signal: '::error::x', at: 1, reached: [], refused: [] },
  },
  'a signal that ended the script': {
    kind: 'ended',
    clock: 1,
    outcome: { endedBy: 'exit', status: { kind: 'signal', signal: 'constructor' } },
  },
  'a signal of the runner': { kind: 'ended', clock: 1, outcome: { endedBy: 'cancel', signal: 'x' } },
  'an escape in the picture': picture({ escape: '\u001b[31m' }),
  'an origin in the picture': picture({ origin: {} }),
  'a count that is none': {
    ...{ kind: 'walked', by: 'main', fates: [], handedOver: false },
    unnamed: { alive: 0, byItself: 0, bySignal: { '::error::x': 1 } },
  },
};

for (const [what, line] of Object.entries(FORGED)) {
  test(`${what} that is none makes a line none`, () => {
    const journal = newJournal();
    appendFileSync(journal.file, `${JSON.stringify({ t: 1, ...line })}\n`);
    assert.equal(replay(journal.file).damaged, 1);
  });
}

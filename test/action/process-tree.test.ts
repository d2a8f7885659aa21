/** The process tree in the log at a deadline: who was there, how, and which of them is likely to be what hangs. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { inOrder } from '../support/in-order.ts';
import { patiently } from '../support/patience.ts';
import { skipUnless } from '../support/require.ts';
import { runUse } from './use.ts';

const skip = skipUnless({ procfs: true, programs: ['perl', 'setsid'] });

const FAMILY = [
  `perl -e 'kill STOP => $$; sleep 300' stopped &`,
  `perl -e 'if (!fork) { exit } sleep 300' never-reaps &`,
  `setsid perl -e 'sleep 300' escapee &`,
  'for each in 1 2 3 4; do sleep 299 & done',
  'sleep 300',
].join('\n');

describe('the process tree at the deadline', { skip, concurrency: 3 }, () => {
  for (const containment of ['reaper', 'tracking']) {
    it(`${containment}: tells of everybody before the first rung`, async context => {
      const { main, scene } = await runUse(context, { run: FAMILY, timeout: patiently(1), containment });
      inOrder(main.log, [
        '##[group]The process tree at the deadline: 10 processes',
        /^bash \(pid \d+, sleeping in do_wait, [\d.]+ s old, CPU 0\.\d+ s, [\d.]+ MiB\) \S*bash -e \S+\.sh$/,
        /^ {2}perl \(pid \d+, stopped, .*\) perl -e .* stopped$/,
        /^ {4}perl \(pid \d+, zombie, [^)]*\)$/,
        /^ {2}4 × sleep \(pids \d+, \d+, \d+ …, sleeping in \S+, .*\) sleep 299$/,
        'left the group: setsid',
        /^ {2}perl \(pid \d+, sleeping in \S+, .*\) perl -e .* escapee$/,
        '##[endgroup]',
        'SIGTERM to 9 processes',
      ]);
      assert.ok(!main.log.some(line => line.includes('<- likely')), 'nothing is singled out');
      assert.match(scene.journals.join(''), /"kind":"picture"/);
    });
  }

  for (const [what, run, likely] of [
    [
      'the last of a chain of waiting parents',
      'sh -c "sh -c \\"sleep 300; :\\"; :"; :',
      /^ {6}sleep .*<- likely: all above it wait for it$/,
    ],
    [
      'the only one that burns CPU',
      `perl -e '1 while 1' burner &\nsleep 300`,
      /^ {2}perl .* burner <- likely: the only one that burns CPU$/,
    ],
    [
      "the only one left that holds the script's output",
      `perl -e 'sleep 300' holder &\nexec > /dev/null 2>&1\nsleep 300`,
      /^ {2}perl .* holder <- likely: the only one left that holds the script's output$/,
    ],
  ] as const) {
    it(`marks ${what}`, async context => {
      // On a machine that has no time for the picture nobody is marked: better nobody than the wrong one.
      for (let round = 1; ; round++) {
        const { main } = await runUse(context, { run, timeout: patiently(3) });
        const marked = main.log.filter(line => line.includes('<- likely'));
        if (marked.length === 0 && round < 3) continue;
        assert.equal(marked.length, 1, main.log.join('\n'));
        assert.match(marked[0] ?? '', likely);
        return;
      }
    });
  }

  it('is none at the end, and none on a cancel', async context => {
    const { main } = await runUse(context, { run: 'sleep 300 & exit 3' });
    assert.ok(!main.log.some(line => line.includes('process tree')));
  });

  it('tells what ps tells where there is no /proc', async context => {
    const env = { NO_ORPHANS_PROCESS_TABLE: 'ps' };
    const { main } = await runUse(context, { run: 'sleep 300 & sleep 300', timeout: patiently(1) }, { env });
    inOrder(main.log, [/^bash \(pid \d+, sleeping, /, /^ {2}sleep \(pid \d+, sleeping, /, /^SIGTERM to /]);
  });
});

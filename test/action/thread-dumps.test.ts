/** `thread-dumps`: who gets SIGQUIT before the first rung, and who does not. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { inOrder } from '../support/in-order.ts';
import { patiently } from '../support/patience.ts';
import { parseReport } from '../support/report-schema.ts';
import { skipUnless } from '../support/require.ts';
import { Scene } from '../support/scene.ts';

const skip = skipUnless({ procfs: true, programs: ['python3'] });
// By python itself: what a version manager puts before it starts a dozen processes.
const creature = (name: string, ways: string): string =>
  `env PATH="/usr/bin:$PATH" python3 "$CREATURES/stacks.py" ${name} ${ways} & until [ -e "$CREATURE_DIR/${name}" ]; do sleep 0.02; done`;
const usual = { timeout: patiently(2), 'stop-signals': 'SIGTERM 1s, SIGKILL' };

describe('thread-dumps', { concurrency: 4 }, () => {
  it('asks JVMs alone, a second before the first rung, and they go on', { skip }, async context => {
    const scene = await Scene.open(context);
    const step = scene.start({
      ...usual,
      'thread-dumps': 'on',
      'on-timeout': 'echo evidence',
      run: [
        creature('jvm', 'libjvm handles'),
        `setsid ${creature('escaped', 'libjvm handles')}`,
        // As one that was started with -Xrs: the signal would end it.
        creature('deaf-jvm', 'libjvm'),
        creature('other', 'handles'),
        'wait; echo unreachable',
      ].join('\n'),
    });
    const { main } = await scene.finish(step);
    const log = main.log.filter(line => line.startsWith('stacks of')).sort();
    assert.deepEqual(log, ['stacks of escaped', 'stacks of jvm']);
    inOrder(main.log, [
      /^evidence$/,
      /^SIGQUIT to 2 JVMs, for their stacks$/,
      // They print meanwhile, and nobody has ended since.
      /^SIGTERM to 5 processes$/,
    ]);
    const journal = scene.journals.join('\n').split('\n');
    const lines = journal.filter(line => line.includes('"kind":"quit"'));
    const quit = JSON.parse(lines[0] ?? '') as { at: number; reached: [number, number][] };
    const rung = JSON.parse(journal.find(line => line.includes('"kind":"rung"')) ?? '') as { at: number };
    const pids = await Promise.all(['jvm', 'escaped'].map(name => scene.traces.pidOf(name)));
    assert.deepEqual(quit.reached.map(([pid]) => pid).sort(), pids.sort());
    const report = parseReport(readFileSync(main.outputs['report-path'] ?? '', 'utf8'));
    assert.deepEqual(
      report.signals
        .slice(0, 2)
        .map(({ signal, rung: number, reached }) => [signal, number, reached.pids.length]),
      [
        ['SIGQUIT', null, 2],
        ['SIGTERM', 0, 5],
      ],
    );
    assert.ok(rung.at - quit.at > 500 && rung.at - quit.at < 2500, `${rung.at - quit.at} ms`);
    assert.deepEqual(
      main.annotations.map(({ type }) => type),
      ['error'],
    );
  });

  it('waits for nothing where nobody is a JVM, and asks nobody when it is off', { skip }, async context => {
    for (const [dumps, ways] of [
      ['on', 'libjvm'],
      ['off', 'libjvm handles'],
    ] as const) {
      const scene = await Scene.open(context);
      const run = `${creature('jvm', ways)}\nwait`;
      const { main } = await scene.finish(scene.start({ ...usual, 'thread-dumps': dumps, run }));
      assert.ok(!main.log.some(line => /SIGQUIT|stacks of/.test(line)), main.log.join('\n'));
      inOrder(main.log, [/^SIGTERM to 2 processes$/, /^nothing left/]);
    }
  });
});

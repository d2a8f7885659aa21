/** `on-timeout`: what it learns and says, and that neither it nor what it starts keeps the ladder from ending all. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

import { eventually } from '../support/eventually.ts';
import { inOrder } from '../support/in-order.ts';
import { patiently } from '../support/patience.ts';
import { alive } from '../support/processes.ts';
import { skipUnless } from '../support/require.ts';
import { Scene } from '../support/scene.ts';
import type { StepResult } from '../support/step-result.ts';
import { root, skip as skipContained, startContained } from './contained.ts';

const skip = skipUnless({ procfs: true, programs: ['perl'] });
const waits = 'exec perl "$CREATURES/waits.pl" leader';
const usual = { timeout: patiently(1), 'stop-signals': 'SIGTERM 1s, SIGKILL' };

function warningsOf({ annotations }: StepResult): string[] {
  return annotations.filter(({ type }) => type === 'warning').map(({ message }) => message);
}

describe('on-timeout', { concurrency: 4 }, () => {
  it(
    'runs before the first rung, like the script, and learns of all descendants',
    { skip },
    async context => {
      const scene = await Scene.open(context);
      const step = scene.start({
        ...usual,
        run: `perl "$CREATURES/waits.pl" child & ${waits}`,
        'on-timeout': `echo "$NO_ORPHANS_REASON in $PWD by $0" >&2
        echo "leader $NO_ORPHANS_LEADER_PID of $NO_ORPHANS_PIDS"
        kill -0 $NO_ORPHANS_PIDS && echo all live
        ps -o sid=,pgid= -p $$ | xargs echo "session and group of $$:"
        env | grep -c -e '^INPUT_' -e '^GITHUB_STATE='`,
        'working-directory': '/tmp',
        shell: 'bash',
      });
      const [leader, child] = [await scene.traces.pidOf('leader'), await scene.traces.pidOf('child')];
      const { main } = await scene.finish(step);
      assert.equal(main.outputs['ended-by'], 'timeout');
      // The shell's own status is grep's, which has found nothing.
      assert.deepEqual(
        main.annotations.map(({ type, message }) => [type, message.replace(/after.*/, '')]),
        [
          ['error', 'The script timed out '],
          ['warning', 'on-timeout ended with exit code 1.'],
        ],
      );
      inOrder(main.log, [
        /^on-timeout runs, for 10 s at most$/,
        /^leader /,
        /^all live$/,
        /^session and group of (\d+): \1 \1$/,
        /^0$/,
        /^on-timeout ended after /,
        /^SIGTERM to 2 processes$/,
      ]);
      assert.ok(main.log.some(line => /^timeout in \/tmp by .*\.sh$/.test(line)));
      const [, told, pids = ''] = /^leader (\d+) of ([\d ]+)$/m.exec(main.log.join('\n')) ?? [];
      assert.equal(Number(told), leader);
      assert.deepEqual(pids.split(' ').map(Number).sort(), [leader, child].sort());
    },
  );

  for (const containment of ['cgroup', 'reaper', 'tracking'])
    it(
      `is ended by the ladder at its limit, with a daemon of its own, under ${containment}`,
      { skip: skipContained },
      async context => {
        const daemon = containment === 'tracking' ? 'session parents' : 'session environment parents';
        const { scene, step, prove } = await startContained(context, containment, root, {
          ...usual,
          run: waits,
          'allow-processes': 'bash',
          'on-timeout-limit': '1500ms',
          'on-timeout': `perl "$CREATURES/escapes.pl" daemon ${daemon}; trap '' TERM
          sleep 600 & echo "$$ $!"; sleep 599; wait`,
        });
        const [daemonPid, line] = [await scene.traces.pidOf('daemon'), await step.waitForLine(/^\d+ \d+$/)];
        await prove();
        const { annotations, log, outputs } = await step.done;
        for (const pid of [daemonPid, ...line.text.split(' ').map(Number)])
          assert.ok(!alive(pid), String(pid));
        assert.match(annotations[1]?.message ?? '', /^on-timeout did not end within its limit of 1\.5 s: /);
        assert.deepEqual([annotations.length, outputs['ended-by']], [2, 'timeout']);
        inOrder(log, [/^SIGTERM to 5 processes$/, /^3 left after 1 s$/, /^SIGKILL to 3/, /^nothing left/]);
      },
    );

  it('has its leftovers ended with the script, which may end while it runs', { skip }, async context => {
    const scene = await Scene.open(context);
    const step = scene.start({
      ...usual,
      containment: 'reaper',
      run: 'until [ -e "$CREATURE_DIR/left" ]; do sleep 0.05; done; exit 3',
      'on-timeout': 'perl "$CREATURES/waits.pl" left & sleep 1',
    });
    const { main } = await scene.finish(step);
    assert.deepEqual([main.exitCode, main.outputs['ended-by'], main.annotations.length], [124, 'timeout', 1]);
    inOrder(main.log, [/^on-timeout ended/, /^SIGTERM to 1 process$/, /^nothing left/]);
  });

  for (const containment of ['reaper', 'tracking'])
    it(`that can't be started is a warning, and no more, under ${containment}`, { skip }, async context => {
      const scene = await Scene.open(context);
      mkdirSync(path.join(scene.job.workspace, 'gone'));
      const step = scene.start({
        ...usual,
        containment,
        run: `rmdir "$PWD"; ${waits}`,
        'working-directory': 'gone',
        'on-timeout': 'echo never',
      });
      const { main } = await scene.finish(step);
      assert.deepEqual([main.exitCode, main.outputs['ended-by']], [124, 'timeout']);
      assert.match(
        main.annotations[1]?.message ?? '',
        /^on-timeout could not be started: .*(ENOENT|No such file)/,
      );
      inOrder(main.log, [/^SIGTERM to [12] process/]);
      assert.ok(!main.log.includes('never'));
    });

  it('survives a change of the reaper before it, and one while it runs', { skip }, async context => {
    const scene = await Scene.open(context);
    const parent = 'kill -9 "$(ps -o ppid= -p $$ | tr -d " ")"; sleep 0.3';
    const step = scene.start({
      ...usual,
      containment: 'reaper',
      run: `${parent}; ${waits}`,
      'on-timeout': `echo before; ${parent}; echo after; exit 7`,
    });
    const { main } = await scene.finish(step);
    assert.equal(main.outputs['ended-by'], 'timeout');
    inOrder(main.log, [/^before$/, /^after$/, /^SIGTERM to 1 process$/]);
    assert.equal(main.annotations[1]?.message, 'on-timeout ended with exit code 7.');
  });

  for (const containment of ['reaper', 'tracking'])
    it(
      `is ended by the watchdog where main is killed meanwhile, under ${containment}`,
      { skip },
      async context => {
        const scene = await Scene.open(context);
        const step = scene.start({
          ...usual,
          containment,
          run: waits,
          // Without the marker it is known by the journal alone.
          'on-timeout': `exec env -i CREATURES="$CREATURES" CREATURE_DIR="$CREATURE_DIR" perl "$CREATURES/waits.pl" second`,
        });
        const pids = [await scene.traces.pidOf('second'), await scene.traces.pidOf('leader')];
        await scene.waitForJournal('"kind":"on-timeout"');
        step.killMain();
        await eventually(() => !pids.some(pid => alive(pid)), { within: 15_000 });
        const { post } = await scene.finish(step);
        assert.match(post.summary, /timed out/);
      },
    );

  it('is cut short by a cancel, which changes nothing else', { skip }, async context => {
    const scene = await Scene.open(context);
    const step = scene.start({
      ...usual,
      run: waits,
      'on-timeout-limit': '1h',
      'on-timeout': 'exec perl "$CREATURES/waits.pl" second',
    });
    await scene.traces.pidOf('second');
    scene.job.cancel();
    const { main } = await scene.finish(step);
    assert.deepEqual([main.exitCode, main.outputs['ended-by'], warningsOf(main)], [124, 'timeout', []]);
    inOrder(main.log, [/^on-timeout is cut short by the cancel$/, /^SIGTERM to 2 processes$/]);
  });

  for (const [limit, isRun] of [
    ['10s', false],
    ['3s', true],
  ] as const)
    it(
      `${isRun ? 'runs' : 'is left out'} on a cancel with a limit of ${limit} and a ladder of 1 s`,
      { skip },
      async context => {
        const scene = await Scene.open(context);
        const step = scene.start({
          'stop-signals': 'SIGTERM 1s, SIGKILL',
          run: waits,
          'on-timeout-limit': limit,
          'on-timeout': 'echo "here for a $NO_ORPHANS_REASON"',
        });
        await scene.traces.pidOf('leader');
        scene.job.cancel();
        const { main } = await scene.finish(step);
        assert.deepEqual([main.exitCode, main.outputs['ended-by'], warningsOf(main)], [130, 'cancel', []]);
        assert.equal(main.log.includes('here for a cancel'), isRun, main.log.join('\n'));
        assert.equal(
          main.log.some(line => line.startsWith('on-timeout is left out')),
          !isRun,
        );
      },
    );
});

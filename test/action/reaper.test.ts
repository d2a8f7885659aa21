/** The containment `reaper`: what it adds to tracking, which loses who leaves session, environment and parents at once. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import { eventually } from '../support/eventually.ts';
import { inOrder } from '../support/in-order.ts';
import { alive, parentOf } from '../support/processes.ts';
import { skipUnless } from '../support/require.ts';
import { Scene } from '../support/scene.ts';

const skip = skipUnless({ procfs: true, programs: ['perl'] });
const main = '"$(sh "$CREATURES/main-pid.sh")"';
const quiet = 'exec > /dev/null 2>&1';
const escape = `MAIN=${main} perl "$CREATURES/escapes.pl" escapee quickly session environment parents`;

describe('a reaper', { concurrency: 4 }, () => {
  it('is told in the log and in the output, and shows who it is', { skip }, async context => {
    const scene = await Scene.open(context);
    const step = scene.start({ run: 'cat "/proc/$PPID/comm" "/proc/$PPID/cmdline"', containment: 'reaper' });
    const { main: result } = await scene.finish(step);
    assert.equal(result.outputs['containment'], 'reaper');
    assert.deepEqual(
      step.lines.slice(0, 2).map(({ text }) => text),
      ['containment: reaper', 'no-orphans: rea'],
    );
    assert.match(step.lines[2]?.text ?? '', /^no-orphans: reaper/);
  });

  it('changes nothing that the script has from its parent', { skip }, async context => {
    const shown: string[] = [];
    for (const containment of ['tracking', 'reaper']) {
      const scene = await Scene.open(context);
      const step = scene.start({ run: 'umask 027; exec sh "$CREATURES/shows-itself.sh"', containment });
      await scene.finish(step);
      const lines = step.lines.slice(1, -1).map(({ text }) => text);
      shown.push(lines.join('\n'));
    }
    assert.match(shown[0] ?? '', /leads its session and its group/);
    assert.equal(shown[1], shown[0]);
  });

  for (const [status, code] of [
    ['exit 0', 0],
    ['exit 255', 255],
    ['kill -TERM $$', 143],
    ['kill -KILL $$', 137],
    ['kill -34 $$', 162],
    ['kill -64 $$', 192],
  ] as const) {
    it(`E01 E02 hands on how the script ended: ${status}`, { skip }, async context => {
      const scene = await Scene.open(context);
      const { main: result } = await scene.finish(scene.start({ run: status, containment: 'reaper' }));
      assert.deepEqual(
        [result.exitCode, result.outputs['exit-code'], result.outputs['ended-by']],
        [code, String(code), 'exit'],
      );
    });
  }

  const parent = 'ps -o ppid= -p $$ | tr -d " "';
  const left = [
    'setsid perl "$CREATURES/waits.pl" one & (setsid perl "$CREATURES/waits.pl" two &)',
    'until [ -e "$CREATURE_DIR/one" ] && [ -e "$CREATURE_DIR/two" ]; do sleep 0.02; done',
  ].join('\n');
  for (const [what, kills] of [
    ['its parent', 'kill -9 "$PPID"; sleep 0.2'],
    ['its parent, and the one after that', `for i in 1 2; do kill -9 "$(${parent})"; sleep 0.2; done`],
    ['the one in the middle', 'm=$(ps -o ppid= -p "$PPID" | tr -d " "); kill -9 "$m"; sleep 0.2'],
    [
      'the one in the middle, and then its parent',
      'm=$(ps -o ppid= -p "$PPID" | tr -d " "); kill -9 "$m"; sleep 0.2; kill -9 "$PPID"; sleep 0.2',
    ],
    ['its whole session', `setsid bash -c 'kill -9 -- -"$1"' bash "$$" & sleep 5; exit 9`],
  ] as const) {
    it(`is not harmed by a script that kills ${what}`, { skip }, async context => {
      const scene = await Scene.open(context);
      const run = `${quiet}\n${left}\n${kills}\nexit 3`;
      const { main: result, post } = await scene.finish(scene.start({ run, containment: 'reaper' }));
      assert.equal(result.exitCode, what === 'its whole session' ? 137 : 3);
      assert.equal(result.outputs['ended-by'], 'exit');
      assert.equal(post.conclusion, 'success');
      assert.equal((JSON.parse(result.outputs['leftovers'] ?? '') as unknown[]).length, 2);
    });
  }

  it(
    'whose processes are all killed makes a red step that says so, and tracking does what it can',
    { skip },
    async context => {
      const scene = await Scene.open(context);
      const kills = `for i in 1 2 3; do kill -9 "$(${parent})"; sleep 0.2; done`;
      const run = `${quiet}\nsetsid sleep 300 & sleep 0.3\n${kills}\nexit 0`;
      const { main: result } = await scene.finish(scene.start({ run, containment: 'reaper' }));
      assert.equal(result.exitCode, 125);
      assert.equal(result.outputs['ended-by'], 'error');
      assert.match(
        result.annotations[0]?.message ?? '',
        /watch over the script were killed, and its exit status is lost/,
      );
    },
  );

  it('that the script stops goes on', { skip }, async context => {
    const scene = await Scene.open(context);
    const step = scene.start({ run: `sleep 0.2; kill -STOP "$PPID"; exit 4`, containment: 'reaper' });
    const { main: result } = await scene.finish(step);
    assert.equal(result.exitCode, 4);
  });

  it(
    'starts a watchdog when main is killed, which walks the ladder without post',
    { skip },
    async context => {
      const scene = await Scene.open(context);
      const run = `${quiet}\nsetsid perl "$CREATURES/deaf.pl" deaf &\nsetsid perl "$CREATURES/tells-its-end.pl" &\nsleep 300`;
      const step = scene.start({ run, containment: 'reaper', 'stop-signals': 'SIGTERM 2s, SIGKILL' });
      const deaf = await scene.traces.pidOf('deaf');
      await scene.traces.pidOf('told');
      step.killMain();
      await step.done;
      await eventually(
        () => readFileSync(path.join(scene.traces.folder, 'end-of-told'), 'utf8') === 'TERM\n',
      );
      assert.ok(alive(deaf), 'the deaf one has the time of its rung');
      await eventually(() => scene.traces.living().length === 0);
      const { post } = await scene.end(step);
      assert.match(post.log.join('\n'), /stopped: pid \d+ · perl .* · killed after \d/);
      assert.match(
        post.annotations[0]?.message ?? '',
        /^The main step was killed, and its watchdog took over\. \d process(es)? ended on SIGTERM, 1 had to be killed\./,
      );
    },
  );

  it('is waited for by a post that comes while the watchdog is at work', { skip }, async context => {
    const scene = await Scene.open(context);
    const run = `${quiet}\nsetsid perl "$CREATURES/deaf.pl" deaf &\nsleep 300`;
    const step = scene.start({ run, containment: 'reaper', 'stop-signals': 'SIGTERM 2s, SIGKILL' });
    await scene.traces.pidOf('deaf');
    step.killMain();
    const { post } = await scene.finish(step);
    inOrder(post.log, [
      'The main step was killed: its watchdog is ending what it started.',
      /^SIGTERM to /,
      /^SIGKILL to /,
      /^stopped: /,
    ]);
    assert.equal(post.log.filter(line => /^SIG\w+ to /.test(line)).length, 2, 'no rung is sent twice');
  });

  it(
    'of which one is killed together with main is replaced by the next one, watchdog and all',
    { skip },
    async context => {
      const scene = await Scene.open(context);
      const run = `${quiet}\nsetsid perl "$CREATURES/deaf.pl" deaf &\nuntil [ -e "$CREATURE_DIR/deaf" ]; do sleep 0.02; done\nkill -9 ${main} "$PPID"\nsleep 300`;
      const step = scene.start({ run, containment: 'reaper', 'stop-signals': 'SIGTERM 1s, SIGKILL' });
      const { post } = await scene.finish(step);
      assert.match(post.log.join('\n'), /^stopped: pid \d+ · perl .* · killed after \d/m);
    },
  );

  it('that is killed while processes are kept is replaced by the next one', { skip }, async context => {
    const scene = await Scene.open(context);
    const run = `${quiet}\nsetsid perl "$CREATURES/waits.pl" kept &\nuntil [ -e "$CREATURE_DIR/kept" ]; do sleep 0.02; done`;
    const step = scene.start({ run, containment: 'reaper', 'leftover-processes': 'keep' });
    await step.done;
    const kept = await scene.traces.pidOf('kept');
    const folder = readdirSync(scene.job.runnerTemp).find(name => name.startsWith('no-orphans-')) ?? '';
    await eventually(() => existsSync(path.join(scene.job.runnerTemp, folder, 'reaper')));
    process.kill(Number(parentOf(kept)), 'SIGKILL');
    await eventually(() => !alive(kept) || Number(parentOf(kept)) > 1);
    await sleep(300);
    assert.ok(alive(kept), 'it is kept all the same');
    const { post } = await scene.finish(step);
    assert.match(post.log.join('\n'), new RegExp(`^kept: pid ${kept} `, 'm'));
  });

  it('that was stopped is woken by post, and starts the watchdog', { skip }, async context => {
    const scene = await Scene.open(context);
    const run = `${quiet}\nsetsid perl "$CREATURES/waits.pl" waits &\nuntil [ -e "$CREATURE_DIR/waits" ]; do sleep 0.02; done\nm=${main}; kill -STOP "$PPID"; kill -9 "$m"; sleep 300`;
    const { post } = await scene.finish(scene.start({ run, containment: 'reaper' }));
    assert.match(post.annotations[0]?.message ?? '', /^The main step was killed, and its watchdog took over/);
  });

  it('is found by the state where the script has emptied RUNNER_TEMP', { skip }, async context => {
    const scene = await Scene.open(context);
    const run = `${quiet}\n${escape}\nrm -rf "$RUNNER_TEMP"/*\nexit 0`;
    const step = scene.start({ run, containment: 'reaper', 'leftover-processes': 'keep' });
    await step.done;
    const helpers = helpersAbove(await scene.traces.pidOf('escapee'));
    assert.equal(helpers.length, 3);
    const { post } = await scene.finish(step);
    assert.match(post.log.join('\n'), /^kept: pid \d+ · perl /m);
    await eventually(() => !helpers.some(pid => alive(pid)));
  });

  it('kills nobody whom an allowed process starts', { skip }, async context => {
    const scene = await Scene.open(context);
    const run = `${quiet}\nsetsid perl "$CREATURES/allowed-parent.pl" &\nperl "$CREATURES/deaf.pl" deaf &\nuntil [ -e "$CREATURE_DIR/deaf" ] && [ -e "$CREATURE_DIR/parent" ]; do sleep 0.02; done\nexit 0`;
    const step = scene.start({
      run,
      containment: 'reaper',
      'allow-processes': 'allowed-*',
      'stop-signals': 'SIGTERM 100ms, SIGKILL',
    });
    await scene.end(step);
    scene.touch('end');
    await eventually(() => scene.traces.living().length === 0);
    assert.equal(readFileSync(path.join(scene.traces.folder, 'children'), 'utf8').replaceAll('0\n', ''), '');
  });

  it('stays with what is kept, and goes with it', { skip }, async context => {
    const scene = await Scene.open(context);
    const run = `${quiet}\n${escape}\nexit 0`;
    const step = scene.start({ run, containment: 'reaper', 'leftover-processes': 'keep' });
    await step.done;
    const pid = await scene.traces.pidOf('escapee');
    assert.ok(alive(pid));
    const { post } = await scene.finish(step);
    assert.match(post.log.join('\n'), new RegExp(`^kept: pid ${pid} `, 'm'));
  });

  it('lets allowed processes live, whatever else it kills', { skip }, async context => {
    const scene = await Scene.open(context);
    const allowed =
      'perl "$CREATURES/keeper.pl" session\nuntil [ -e "$CREATURE_DIR/keeper" ]; do sleep 0.02; done';
    const run = `${quiet}\n${allowed}\nperl "$CREATURES/deaf.pl" deaf &\nuntil [ -e "$CREATURE_DIR/deaf" ]; do sleep 0.02; done\nexit 0`;
    const step = scene.start({
      run,
      containment: 'reaper',
      'allow-processes': 'keep*',
      'stop-signals': 'SIGTERM 100ms, SIGKILL',
    });
    const pid = await scene.traces.pidOf('keeper');
    const { post } = await scene.end(step);
    assert.ok(alive(pid), 'it lives on');
    assert.ok(!alive(await scene.traces.pidOf('deaf')));
    assert.match(post.log.join('\n'), new RegExp(`^allowed: pid ${pid} `, 'm'));
  });
});

/** The reaper's processes above this one. */
function helpersAbove(pid: number): number[] {
  const found: number[] = [];
  for (let above = parentOf(pid); above !== null && isHelper(above); above = parentOf(above))
    found.push(above);
  return found;
}

function isHelper(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8') === 'no-orphans: rea\n';
  } catch {
    // It has ended.
    return false;
  }
}

/** The containment `cgroup`: what it does with its control group, whoever else has to do with it. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { cgroupMount, DelegatedGroup, groupsOf, removeGroup } from '../support/cgroups.ts';
import { eventually } from '../support/eventually.ts';
import { Lifeline } from '../support/lifeline.ts';
import { patiently } from '../support/patience.ts';
import { alive, startTime } from '../support/processes.ts';
import { skipUnless } from '../support/require.ts';
import { Scene } from '../support/scene.ts';
import { findTester } from '../support/users.ts';
import { runUse } from './use.ts';

const skip = skipUnless({ procfs: true, root: true, cgroups: true, programs: ['perl'] });
const { user, skip: noTester } = findTester();
const skipPlain = skip || noTester;
const mount = cgroupMount() ?? '';
const namespace = /\d+/.exec(readlinkSync('/proc/self/ns/pid'))?.[0] ?? '';
const quiet = 'exec > /dev/null 2>&1';
const deaf = 'perl "$CREATURES/deaf.pl" deaf & until [ -e "$CREATURE_DIR/deaf" ]; do sleep 0.01; done';
/** In a script: the folder of its control group. */
const group = `${mount}/$(sed -n 's/^0::\\///p' /proc/self/cgroup)`;

/** Makes a group as an earlier use would have left it. */
function makeGroup(context: TestContext, owner: string, random = 'a'.repeat(24)): string {
  const folder = path.join(mount, `no-orphans.${owner}.${random}`);
  mkdirSync(folder);
  context.after(() => removeGroup(folder));
  return folder;
}

const keeper = 'perl "$CREATURES/keeper.pl" setsid; until [ -e "$CREATURE_DIR/keeper" ]; do sleep 0.01; done';

describe('the control group', { concurrency: 4 }, () => {
  it(
    'is a child of main’s own, has the script in it, and main and the reaper not',
    { skip },
    async context => {
      const scene = await Scene.open(context);
      const run = 'cat /proc/self/cgroup; echo; cat "/proc/$PPID/cgroup"; exit 0';
      const step = scene.start({ run, containment: 'cgroup' });
      await scene.finish(step);
      const own = /^0::(.*)$/m.exec(readFileSync('/proc/self/cgroup', 'utf8'))?.[1];
      const [inner, outer] = step.lines.map(({ text }) => text).filter(text => text.startsWith('0::'));
      assert.equal(outer, `0::${own ?? ''}`);
      assert.match(
        inner ?? '',
        new RegExp(`^0::${own ?? ''}/?no-orphans\\.${namespace}\\.${step.main.pid}\\.\\d+\\.[0-9a-f]{24}$`),
      );
    },
  );

  it(
    'goes with main where nothing is left, and with post where processes were kept',
    { skip },
    async context => {
      const scene = await Scene.open(context);
      const first = scene.start({ run: 'true', containment: 'cgroup' });
      await first.done;
      assert.deepEqual(groupsOf(first.main.pid), []);
      const run = `${quiet}\nsetsid ${deaf}\nexit 0`;
      const inputs = { run, containment: 'cgroup', 'leftover-processes': 'keep', 'stop-signals': 'SIGKILL' };
      const second = scene.start(inputs);
      await second.done;
      assert.equal(groupsOf(second.main.pid).length, 1);
      const { posts } = await scene.finish(second);
      assert.match(posts[0]?.log.join('\n') ?? '', /^kept: pid \d+ · perl .* · killed after/m);
      assert.deepEqual(groupsOf(second.main.pid), []);
    },
  );

  it('goes with the watchdog where main was killed', { skip }, async context => {
    const scene = await Scene.open(context);
    const run = `${quiet}\nsetsid ${deaf}\nsleep 300`;
    const step = scene.start({ run, containment: 'cgroup', 'stop-signals': 'SIGTERM 300ms, SIGKILL' });
    await scene.traces.pidOf('deaf');
    step.killMain();
    await step.done;
    await eventually(() => groupsOf(step.main.pid).length === 0);
    await scene.finish(step);
  });

  it(
    'of an earlier use that was killed goes with the next one; those of others stay',
    { skip },
    async context => {
      const gone = makeGroup(context, `${namespace}.4000000.10`);
      mkdirSync(path.join(gone, 'below'));
      const ofAnother = makeGroup(context, '1.4000000.10');
      // In ticks of 10 ms, and in milliseconds in the name.
      const start = Number(startTime(process.pid)) * 10;
      const ofTheLiving = makeGroup(context, `${namespace}.${process.pid}.${start}`);
      const child = spawn('sleep', ['300'], { stdio: 'ignore' });
      context.after(() => child.kill('SIGKILL'));
      const populated = makeGroup(context, `${namespace}.4000001.10`);
      writeFileSync(path.join(populated, 'cgroup.procs'), String(child.pid));
      await runUse(context, { run: 'true', containment: 'cgroup' });
      assert.deepEqual(
        [gone, ofAnother, ofTheLiving, populated].map(folder => existsSync(folder)),
        [false, true, true, true],
      );
      assert.ok(alive(child.pid ?? 0));
    },
  );

  it(
    'with a stranger in it is not killed at once, and is named where it can not be removed',
    { skip },
    async context => {
      const scene = await Scene.open(context);
      const stranger = spawn('sleep', ['300'], { stdio: 'ignore' });
      const { pid = 0 } = stranger;
      context.after(() => stranger.kill('SIGKILL'));
      // Older than main by a tick of the kernel's clock.
      await eventually(() => startTime(pid) !== null);
      const run = `${quiet}\n${deaf}\nsetsid sleep 300 &\necho ${pid} > "${group}/cgroup.procs"\nexit 0`;
      await new Promise(resolve => setTimeout(resolve, 50));
      const step = scene.start({ run, containment: 'cgroup', 'stop-signals': 'SIGTERM 100ms, SIGKILL' });
      const { post } = await scene.finish(step);
      assert.ok(alive(pid), 'The stranger lives on');
      const [left = ''] = groupsOf(step.main.pid);
      assert.notEqual(left, '');
      assert.match(
        post.annotations[0]?.message ?? '',
        new RegExp(`The control group ${left} could not be removed: EBUSY`),
      );
      assert.doesNotMatch(post.annotations[0]?.message ?? '', /The kernel says|survived/);
      assert.ok(!step.lines.some(({ text }) => text.includes('The kernel says')));
      stranger.kill('SIGKILL');
      await removeGroup(left);
    },
  );

  it('with main itself in it is no danger for main', { skip }, async context => {
    const scene = await Scene.open(context);
    const run = `${quiet}\n${deaf}\necho "$(sh "$CREATURES/main-pid.sh")" > "${group}/cgroup.procs"\nsleep 300`;
    const inputs = {
      run,
      containment: 'cgroup',
      timeout: patiently(2),
      'stop-signals': 'SIGTERM 100ms, SIGKILL',
    };
    const step = scene.start(inputs);
    const { main } = await scene.finish(step);
    assert.equal(main.exitCode, 124);
    assert.match(main.log.join('\n'), /^nothing left after/m);
    assert.deepEqual(groupsOf(step.main.pid), []);
  });

  it('with main itself in it is not frozen beside an allowed process', { skip }, async context => {
    const scene = await Scene.open(context);
    const run = `${quiet}\n${keeper}\n${deaf}\necho "$(sh "$CREATURES/main-pid.sh")" > "${group}/cgroup.procs"\nsleep 300`;
    const ladder = 'SIGTERM 100ms, SIGKILL';
    const inputs = { containment: 'cgroup', 'allow-processes': 'keeper-?', 'stop-signals': ladder };
    const step = scene.start({ run, ...inputs, timeout: patiently(2) });
    const pid = await scene.traces.pidOf('keeper');
    const { main } = await scene.end(step);
    assert.equal(main.exitCode, 124);
    assert.deepEqual(
      scene.traces.living().map(trace => trace.pid),
      [pid],
    );
    process.kill(pid, 'SIGKILL');
    for (const left of groupsOf(step.main.pid)) await removeGroup(left);
  });

  it(
    'of a user’s own tells who is in it though the script has closed it',
    { skip: skipPlain },
    async context => {
      assert.ok(user);
      const delegated = new DelegatedGroup(user);
      context.after(() => delegated.remove());
      const scene = await Scene.open(context, { user });
      const kills = `for i in 1 2 3; do kill -9 "$(ps -o ppid= -p $$ | tr -d ' ')"; sleep 0.2; done`;
      const own = `${delegated.path}/$(basename "$(tail -n 1 /proc/self/cgroup)")`;
      const close = 'chmod 000 "$g/cgroup.procs" "$g/cgroup.events" "$g/cgroup.kill" "$g"';
      const run = `${quiet}\ng="${own}"\n${close}\n${kills}\nperl "$CREATURES/escapes.pl" lost session environment parents\nexit 0`;
      const step = scene.start({ run, containment: 'cgroup', 'stop-signals': 'SIGKILL' }, delegated.options);
      await delegated.take(step);
      await scene.finish(step);
      assert.deepEqual(groupsOf(step.main.pid), []);
    },
  );

  it('with an allowed process in it is not killed at once', { skip }, async context => {
    const scene = await Scene.open(context);
    const run = `${quiet}\n${keeper}\n${deaf}\nexit 0`;
    const step = scene.start({
      run,
      containment: 'cgroup',
      'allow-processes': 'keeper-?',
      'stop-signals': 'SIGTERM 100ms, SIGKILL',
    });
    const { post } = await scene.end(step);
    const pid = await scene.traces.pidOf('keeper');
    assert.deepEqual(
      scene.traces.living().map(trace => trace.pid),
      [pid],
    );
    assert.match(post.log.join('\n'), new RegExp(`^allowed: pid ${pid} `, 'm'));
    const [left = ''] = groupsOf(step.main.pid);
    assert.match(post.log.join('\n'), /^The control group stays, since an allowed process is in it/m);
    // It is what was asked for, and no warning.
    assert.doesNotMatch(post.annotations[0]?.message ?? '', /control group/);
    process.kill(pid, 'SIGKILL');
    await removeGroup(left);
  });

  it('that a main has left frozen, which was killed just then, is thawed first', { skip }, async context => {
    const scene = await Scene.open(context);
    // Without a handler SIGTERM would end it though it stands still.
    const handler = `exec perl -e '$SIG{TERM} = sub { exit }; open F, ">", "$ENV{CREATURE_DIR}/hears"; sleep 1 while 1'`;
    const run = `${quiet}\nperl "$CREATURES/keeper.pl" setsid\n${handler}`;
    const ladder = 'SIGTERM 3s, SIGKILL';
    const inputs = { containment: 'cgroup', 'allow-processes': 'keeper-?', 'stop-signals': ladder };
    const step = scene.start({ run, ...inputs });
    const pid = await scene.traces.pidOf('keeper');
    await scene.traces.waitFor('hears');
    const [group = ''] = groupsOf(step.main.pid);
    writeFileSync(path.join(group, 'cgroup.freeze'), '1');
    step.killMain();
    const { post } = await scene.end(step);
    assert.match(post.log.join('\n'), /ended by SIGTERM after/);
    assert.deepEqual(
      scene.traces.living().map(trace => trace.pid),
      [pid],
    );
    assert.equal(readFileSync(path.join(group, 'cgroup.freeze'), 'utf8'), '0\n');
    process.kill(pid, 'SIGKILL');
    await removeGroup(group);
  });

  it(
    'ends all where the script has killed all of the reaper, and the step is red',
    { skip },
    async context => {
      const scene = await Scene.open(context);
      const kills = `for i in 1 2 3; do kill -9 "$(ps -o ppid= -p $$ | tr -d ' ')"; sleep 0.2; done`;
      const run = `${quiet}\nperl "$CREATURES/escapes.pl" lost session environment parents\n${kills}\nenv -i setsid perl -e 'sleep 300' &\nexit 0`;
      const step = scene.start({ run, containment: 'cgroup' });
      const { main } = await scene.finish(step);
      assert.equal(main.exitCode, 125);
      assert.match(
        main.annotations[0]?.message ?? '',
        /watch over the script were killed, and its exit status is lost/,
      );
      assert.deepEqual(groupsOf(step.main.pid), []);
    },
  );

  it('ends a storm where nothing of the reaper is left', { skip }, async context => {
    const scene = await Scene.open(context);
    const lifeline = new Lifeline(scene.job.runnerTemp);
    context.after(() => {
      lifeline.close();
    });
    const kills = `for i in 1 2 3; do kill -9 "$(ps -o ppid= -p $$ | tr -d ' ')"; sleep 0.2; done`;
    const storm = 'env -i setsid -f perl "$CREATURES/relay-race.pl" "$RUNNER_TEMP/lifeline" hurry';
    const run = `${quiet}\n${kills}\n${storm}\nexit 0`;
    const step = scene.start({ run, containment: 'cgroup', 'stop-signals': 'SIGTERM 300ms, SIGKILL' });
    await scene.finish(step);
    assert.ok(!lifeline.isHeld(), 'somebody still holds the lifeline');
    assert.deepEqual(groupsOf(step.main.pid), []);
  });

  for (const [what, does] of [
    ['has made it a threaded one', `echo $$ > "${mount}/cgroup.procs"; echo threaded > "$g/cgroup.type"`],
    [
      'has made it a threaded one, gone back, and killed all of the reaper',
      `echo $$ > "${mount}/cgroup.procs"; echo threaded > "$g/cgroup.type"; echo $$ > "$g/cgroup.procs"
      for i in 1 2 3; do kill -9 "$(ps -o ppid= -p $$ | tr -d ' ')"; sleep 0.2; done
      perl "$CREATURES/escapes.pl" lost session environment parents`,
    ],
    ['has removed it', `echo $$ > "${mount}/cgroup.procs"; rmdir "$g"`],
    ['has frozen it', '(sleep 0.1; echo 1 > "$g/cgroup.freeze") & sleep 300'],
    [
      'has made a hundred others in it',
      'd=$g; for i in $(seq 100); do d=$d/$i; mkdir "$d"; done; setsid perl "$CREATURES/deaf.pl" deep & until [ -e "$CREATURE_DIR/deep" ]; do sleep 0.01; done; echo $! > "$d/cgroup.procs"',
    ],
  ] as const) {
    it(`is no obstacle where a script ${what}`, { skip }, async context => {
      const scene = await Scene.open(context);
      const run = `${quiet}\ng="${group}"\n${does}\nsetsid sleep 300 & exit 4`;
      const step = scene.start({
        run,
        containment: 'cgroup',
        timeout: patiently(3),
        'stop-signals': 'SIGTERM 300ms, SIGKILL',
      });
      const { main } = await scene.finish(step);
      const code = what.includes('killed') ? 125 : what === 'has frozen it' ? 124 : 4;
      assert.equal(main.exitCode, code);
      assert.deepEqual(groupsOf(step.main.pid), []);
    });
  }

  it('of a use is not that of another one at the same time', { skip }, async context => {
    const scene = await Scene.open(context);
    const first = scene.start({
      run: `${quiet}\n${deaf}\nsleep 300`,
      containment: 'cgroup',
      timeout: patiently(4),
      'stop-signals': 'SIGKILL',
    });
    const run = `${quiet}\nsetsid perl "$CREATURES/deaf.pl" other & until [ -e "$CREATURE_DIR/other" ]; do sleep 0.01; done; exit 0`;
    const second = scene.start({ run, containment: 'cgroup', 'stop-signals': 'SIGKILL' });
    await second.done;
    const [lives, ended] = [await scene.traces.pidOf('deaf'), await scene.traces.pidOf('other')];
    assert.deepEqual([alive(lives), alive(ended)], [true, false]);
    const { main } = await scene.finish(first);
    assert.equal(main.exitCode, 124);
    assert.deepEqual([...groupsOf(first.main.pid), ...groupsOf(second.main.pid)], []);
  });
});

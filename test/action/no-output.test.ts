/** The deadline since the last output, and the relay that it takes. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

import { eventually } from '../support/eventually.ts';
import { inOrder } from '../support/in-order.ts';
import { alive, pidsIn } from '../support/processes.ts';
import { patiently } from '../support/patience.ts';
import { skipUnless } from '../support/require.ts';
import { startedBy } from '../support/started-by.ts';
import { Scene } from '../support/scene.ts';
import { relayOf, watchdogOf } from '../support/watchers.ts';
import { skip as boxSkip, startBoxed } from './boxed.ts';
import { runUse, startUse, type Use } from './use.ts';

const skip = skipUnless({ procfs: true, programs: ['perl'] });
const LONG = { 'no-output-timeout': '10m', 'stop-signals': 'SIGTERM 1s, SIGKILL' };

/** @throws AssertionError where the relay has not ended */
async function proveNoRelay({ scene, step }: Use): Promise<void> {
  const relay = await relayOf(scene, step);
  await eventually(() => !alive(relay), { message: 'The relay is left' });
}

/** Who holds a pipe, but for the test itself. */
function holdersOf(link: string): number[] {
  const holds = (pid: number): boolean => {
    try {
      const folder = `/proc/${pid}/fd`;
      return readdirSync(folder).some(fd => readlinkSync(path.join(folder, fd)) === link);
    } catch {
      // It has ended, or closes one just now.
      return false;
    }
  };
  return pidsIn('/proc')
    .filter(pid => pid !== process.pid && holds(pid))
    .sort((one, other) => one - other);
}

for (const containment of ['reaper', 'tracking']) {
  describe(`${containment}: no-output-timeout`, { skip, concurrency: 4 }, () => {
    it('L17 a script that goes on printing is not stopped, whichever of its processes prints', async context => {
      const run = `for n in 1 2 3 4 5; do (setsid sh -c 'echo "$0" >&2' $n); sleep 0.5; echo $n; sleep 0.5; done`;
      const use = await runUse(context, { containment, run, 'no-output-timeout': patiently(2) });
      assert.equal(use.main.outputs['ended-by'], 'exit');
      assert.equal(use.main.exitCode, 0);
      assert.deepEqual(use.main.log.length, 10);
      await proveNoRelay(use);
    });

    it('L17 a script that falls silent is stopped, and no-output is why', async context => {
      const run = 'echo "TOKEN=hidden"; echo "::add-mask::hush"; sleep 1; printf "la\\e[1mst"; sleep 300';
      const use = await runUse(context, { containment, run, 'no-output-timeout': '2s', shell: 'bash' });
      const { main, post } = use;
      assert.equal(main.exitCode, 124);
      assert.deepEqual([main.outputs['ended-by'], main.outputs['timed-out']], ['no-output', 'true']);
      const message = main.annotations[0]?.message ?? '';
      assert.match(message, /^The script printed nothing for 2 s and was stopped\. \d process/);
      assert.match(message, /Its last output, [2-6](\.\d)? s ago:\n {2}TOKEN=\*\*\*\n {2}last$/);
      const ran = Number(main.outputs['duration-ms']);
      assert.ok(ran > 3000 && ran < 8000, `${ran} ms`);
      assert.match(post.summary, /The script printed nothing for 2 s and was stopped\./);
      await proveNoRelay(use);
    });

    it('reads real pipes, which a script may open anew, and nobody else holds the runner’s', async context => {
      const run = `echo error > /dev/stderr; echo both | tee /dev/stderr; sleep 300 & sleep=$!
        readlink /proc/$$/fd/1 /proc/$$/fd/2 > links; touch begun
        until test -e end; do sleep 0.05; done; kill $sleep`;
      const use = await startUse(context, { containment, run, ...LONG });
      const file = (name: string): string => path.join(use.job.workspace, name);
      await eventually(() => existsSync(file('begun')));
      const { pid } = use.step.main;
      const holders = [pid, await relayOf(use.scene, use.step)].sort((one, other) => one - other);
      for (const fd of [1, 2]) assert.deepEqual(holdersOf(readlinkSync(`/proc/${pid}/fd/${fd}`)), holders);
      for (const link of readFileSync(file('links'), 'utf8').trim().split('\n')) assert.match(link, /^pipe:/);
      writeFileSync(file('end'), '');
      const { main } = await use.end();
      assert.equal(main.exitCode, 0);
      assert.ok(!main.heldPipes);
      assert.equal(use.step.raw('stderr').toString(), 'error\nboth\n');
      assert.match(use.step.raw('stdout').toString(), /^containment: .*\nboth\n\nused: .*\n$/);
      await proveNoRelay(use);
    });

    it('outlives a main that is killed: the script’s grace keeps its output', async context => {
      const run = `trap 'sleep 0.5; echo "after the end"; exit' TERM; echo ready; while :; do sleep 0.05; done`;
      const use = await startUse(context, {
        containment,
        run,
        ...LONG,
        'stop-signals': 'SIGTERM 5s, SIGKILL',
      });
      await use.step.waitForLine('ready');
      use.step.killMain();
      await watchdogOf(use.scene, use.step);
      const { main } = await use.end();
      assert.ok(main.log.includes('after the end'), main.log.join('\n'));
      await proveNoRelay(use);
    });

    it('is told where its relay is killed: silence is nothing any more, and output ends the script', async context => {
      const run = `echo ready; until test -e killed; do sleep 0.05; done; sleep ${patiently(3)}; exec yes`;
      const use = await startUse(context, { containment, run, ...LONG, 'no-output-timeout': patiently(2) });
      await use.step.waitForLine('ready');
      process.kill(await relayOf(use.scene, use.step), 'SIGKILL');
      writeFileSync(path.join(use.job.workspace, 'killed'), '');
      const { main } = await use.end();
      assert.deepEqual([main.exitCode, main.outputs['ended-by']], [141, 'exit']);
      assert.match(main.annotations[1]?.message ?? '', /was killed: no-output-timeout was off from then on/);
    });

    it('lets a kept process print on, and does not make the runner wait for it', async context => {
      const run = `(i=0; while sleep 0.1; do echo "kept $((i += 1))"; echo $i > count; done) & sleep 0.5`;
      const use = await startUse(context, { containment, run, ...LONG, 'leftover-processes': 'keep' });
      const main = await use.step.done;
      assert.equal(main.exitCode, 0);
      assert.equal(main.heldPipes, false);
      const count = (): number => Number(readFileSync(path.join(use.job.workspace, 'count'), 'utf8'));
      const then = count();
      await eventually(() => count() > then + 5, { message: 'The kept process has ended' });
      // Where it can't end by itself, post ends it.
      process.kill(await relayOf(use.scene, use.step), 'SIGSTOP');
      const { post } = await use.end();
      assert.match(post.log.join('\n'), /kept until the post step/);
      await proveNoRelay(use);
    });
  });
}

describe('the relay', { skip, concurrency: 4 }, () => {
  it('changes no byte of both streams, through megabytes and a reader that pauses', async context => {
    const run = `perl "$CREATURES/writes-bytes.pl" .
      (head -c 4000000 /dev/urandom | tee more >&2) & head -c 4000000 /dev/urandom | tee -a stdout; wait; exit 5`;
    const use = await startUse(context, { run, ...LONG }, { stdout: 'stall' });
    await eventually(() => existsSync(path.join(use.job.workspace, 'more')));
    use.step.resume();
    const { main } = await use.end();
    assert.equal(main.exitCode, 5);
    const wrote = (...names: string[]): Buffer =>
      Buffer.concat(names.map(name => readFileSync(path.join(use.job.workspace, name))));
    assert.ok(use.step.raw('stderr').equals(wrote('stderr', 'more')), 'stderr is as it was written');
    const out = use.step.raw('stdout');
    const begin = out.indexOf('\n') + 1;
    const end = out.lastIndexOf('\n::error::Process completed with exit code 5.\n');
    assert.ok(out.subarray(begin, end).equals(wrote('stdout')), 'stdout is as it was written');
  });

  it('throttles a script that nobody reads, which is not silent for it', async context => {
    const run = 'head -c 3000000 /dev/zero; echo done';
    const limits = { 'no-output-timeout': patiently(1), timeout: patiently(4) };
    const use = await startUse(
      context,
      { run, ...limits, 'stop-signals': 'SIGTERM 1s, SIGKILL' },
      { stdout: 'stall' },
    );
    assert.equal((await use.step.main.exited).exitCode, 124);
    use.step.resume();
    const { main } = await use.end();
    assert.equal(main.outputs['ended-by'], 'timeout');
    assert.ok(use.step.raw('stdout').length < 3_000_000, 'the script was throttled');
  });

  it('is woken where the script has stopped it, and ends by no signal that it may get by accident', async context => {
    const run = `echo ready; until test -e go; do sleep 0.05; done; echo last; sleep 300`;
    const use = await startUse(context, { run, 'no-output-timeout': '6s' });
    await use.step.waitForLine('ready');
    const relay = await relayOf(use.scene, use.step);
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT', 'SIGUSR1', 'SIGPIPE', 'SIGSTOP'] as const)
      process.kill(relay, signal);
    writeFileSync(path.join(use.job.workspace, 'go'), '');
    const { main } = await use.end();
    assert.equal(main.outputs['ended-by'], 'no-output');
    assert.match(main.annotations[0]?.message ?? '', /ago:\n {2}ready\n {2}last$/);
  });

  it('has all that the script printed in the log before main says how it ended', async context => {
    const run = 'echo ready; until test -e go; do sleep 0.05; done; echo last; exit 3';
    const use = await startUse(context, { run, ...LONG });
    await use.step.waitForLine('ready');
    // Main lets it go on.
    process.kill(await relayOf(use.scene, use.step), 'SIGSTOP');
    writeFileSync(path.join(use.job.workspace, 'go'), '');
    const { main } = await use.end();
    inOrder(main.log, ['ready', 'last', /Process completed with exit code 3/]);
  });

  it('tells a script whose reader has gone by SIGPIPE, as a pipe does', async context => {
    const goneReader = startedBy('exec "$@" > >(head -c 28 >&2)', 'bash');
    const { main } = await runUse(context, { run: 'exec yes ready', ...LONG, timeout: '20s' }, goneReader);
    assert.equal(main.exitCode, 141);
  });

  it('goes on where main hands its ladder over', async context => {
    const run = `trap 'for i in 1 2 3 4 5 6; do sleep 0.8; echo "late $i"; done; exit' INT
      echo ready; while :; do sleep 0.05; done`;
    const inputs = { containment: 'reaper', run, ...LONG, 'stop-signals': 'SIGINT 60s, SIGKILL' };
    const use = await startUse(context, inputs);
    await use.step.waitForLine('ready');
    use.job.cancel();
    const { main } = await use.end();
    inOrder(main.log, ['late 1', /the rest of the ladder goes on\.$/, 'late 5', 'late 6']);
    await proveNoRelay(use);
  });

  it('stays with a process that is allowed, and ends with it', async context => {
    const scene = await Scene.open(context);
    const run = `cp "$(command -v sleep)" lives; (./lives 300; echo end) & echo go`;
    const step = scene.start({ run, ...LONG, 'allow-processes': 'lives\nsh', shell: 'sh' });
    const { main, post } = await scene.end(step);
    assert.equal(main.heldPipes, false);
    const [, lives = ''] = /^allowed: pid (\d+) · lives /m.exec(post.log.join('\n')) ?? [];
    assert.notEqual(lives, '', post.log.join('\n'));
    const relay = await relayOf(scene, step);
    assert.ok(alive(relay), 'it reads on');
    process.kill(Number(lives), 'SIGTERM');
    await eventually(() => !alive(relay), { message: 'The relay is left' });
    await scene.traces.proveNothingLeft(1000);
  });

  it('ends with a main that finds a wrong input', async context => {
    const { main } = await runUse(context, { run: 'true', ...LONG, shell: 'nope' });
    assert.equal(main.outputs['ended-by'], 'error');
    assert.equal(main.heldPipes, false);
  });
});

describe('a container with next to nothing', { skip: boxSkip }, () => {
  it('has pipes and a relay as well', async context => {
    const box = { kind: 'busybox', containment: 'tracking' } as const;
    const run = 'echo out; echo error > /dev/stderr; sleep 300';
    const { main } = await (
      await startBoxed(context, box, { run, 'no-output-timeout': patiently(1) })
    ).finish();
    assert.match(main.annotations[0]?.message ?? '', /ago:\n {2}out\n {2}error$/);
  });
});

import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, it } from 'node:test';

import { Bystanders } from '../support/bystanders.ts';
import { eventually } from '../support/eventually.ts';
import { alive, commandOf, parentOf, startTime, stopped } from '../support/processes.ts';
import { Traces } from '../support/traces.ts';

let traces: Traces;

beforeEach(() => {
  traces = new Traces();
});

afterEach(() => traces.sweep());

/** Starts a shell that carries the tag, and waits until it says that it is ready. */
async function shell(script: string): Promise<{ child: ChildProcess; pid: number; said: string }> {
  const child = spawn('sh', ['-c', script], {
    env: { ...process.env, ...traces.env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  assert.ok(child.pid !== undefined);
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, pid: child.pid, said: said.toString() };
}

const recordSelf = 'echo "$$ $(cut -d" " -f22 /proc/$$/stat)" > "$CREATURE_DIR/self"';

describe('processes', () => {
  it('tells a living, a stopped and a dead process apart', async () => {
    const { child, pid } = await shell('echo; exec sleep 60');
    const start = startTime(pid);
    assert.ok(start !== null && alive(pid) && !stopped(pid));
    assert.equal(parentOf(pid), process.pid);
    await eventually(() => commandOf(pid) === 'sleep 60');
    child.kill('SIGSTOP');
    await eventually(() => stopped(pid));
    assert.ok(alive(pid));
    assert.equal(startTime(pid), start);
    child.kill('SIGKILL');
    await once(child, 'exit');
    assert.ok(!alive(pid));
    assert.equal(startTime(pid), null);
  });

  it('does not take a zombie for alive', async () => {
    const { child, said } = await shell('sleep 0.01 & echo $!; exec sleep 60');
    const zombie = Number(said);
    await eventually(() => !alive(zombie));
    assert.ok(startTime(zombie) !== null, 'Nobody has waited for it');
    child.kill('SIGKILL');
  });
});

describe('eventually', () => {
  it('gives the first true value, and tells what it saw last', async () => {
    let looks = 0;
    assert.equal(await eventually(() => (++looks > 3 ? looks : 0)), 4);
    const never = (): boolean => {
      throw new Error('not yet');
    };
    await assert.rejects(
      eventually(never, { within: 30, message: 'No luck' }),
      /No luck within \d+ ms: not yet/,
    );
  });
});

describe('traces', () => {
  it('finds processes by their tag, and what cleared its environment by its file', async () => {
    const { pid } = await shell(
      `exec env -i CREATURE_DIR="$CREATURE_DIR" sh -c '${recordSelf}; echo; exec env -i sleep 61'`,
    );
    assert.equal(await traces.pidOf('self'), pid);
    await eventually(() => commandOf(pid) === 'sleep 61');
    assert.deepEqual(
      traces.living().map(trace => [trace.pid, trace.knownBy]),
      [[pid, 'self']],
    );
    const tagged = await shell('echo; exec sleep 62');
    const known = traces.living().map(trace => [trace.pid, trace.knownBy]);
    assert.deepEqual(
      new Map(known as [number, string][]),
      new Map([
        [pid, 'self'],
        [tagged.pid, 'its tag'],
      ]),
    );
    await assert.rejects(traces.proveNothingLeft(), /Something is left.*\n.*sleep 6/);
  });

  it('sweeps all of them and leaves bystanders alone', async () => {
    const bystanders = Bystanders.start();
    const { pid } = await shell(
      'for i in 1 2 3; do setsid sleep 63 & done; echo; trap "" TERM INT; sleep 64; sleep 65',
    );
    bystanders.startYounger();
    const swept = new Traces();
    await swept.sweep();
    assert.ok(alive(pid));
    await traces.sweep();
    assert.ok(!alive(pid));
    bystanders.proveUntouched();
    await bystanders.end();
    traces = new Traces();
  });
});

describe('bystanders', () => {
  it('notice that one was stopped, and that one has ended', async () => {
    const bystanders = Bystanders.start();
    const [first] = bystanders.pids;
    assert.ok(first !== undefined);
    process.kill(first, 'SIGSTOP');
    await eventually(() => stopped(first));
    assert.throws(() => {
      bystanders.proveUntouched();
    }, /older \(pid \d+\) has been stopped/);
    process.kill(first, 'SIGKILL');
    await eventually(() => !alive(first));
    assert.throws(() => {
      bystanders.proveUntouched();
    }, /older \(pid \d+\) has ended/);
    await bystanders.end();
  });
});

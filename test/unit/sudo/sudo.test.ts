/** The line to root, with programs in sudo's place that do what a sudo may do. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { childrenOf } from '../../../src/process/children.ts';
import { pause } from '../../../src/process/clock.ts';
import type { Identity } from '../../../src/process/identity.ts';
import type { Answer } from '../../../src/sudo/orders.ts';
import { Sudo } from '../../../src/sudo/sudo.ts';
import { eventually } from '../../support/eventually.ts';
import { alive, startTime } from '../../support/processes.ts';

const order = { do: 'signal', signal: 'SIGTERM', targets: [{ pid: 4_000_000, start: 1 }] } as const;
const helper = path.join(import.meta.dirname, '../../../src/sudo/index.ts');

/** A line by a program that stands for sudo; nobody runs as anybody else. */
function sudoThat(context: TestContext, does: string): Sudo {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'no-orphans-sudo-'));
  writeFileSync(path.join(folder, 'sudo'), `#!/bin/sh\n${does}\n`);
  chmodSync(path.join(folder, 'sudo'), 0o755);
  const sudo = new Sudo(helper, 800, process.env['PATH'] ?? '', folder);
  context.after(() => {
    sudo.end();
    rmSync(folder, { recursive: true });
  });
  return sudo;
}

describe('the line to root', { concurrency: 4 }, () => {
  it('gives the order to the helper, and the answer back', async context => {
    const sudo = sudoThat(context, 'shift 2; exec "$@"');
    assert.deepEqual(await sudo.ask(order, 10_000), { reached: [] });
    assert.equal(sudo.problem, undefined);
  });

  it('starts anew once it was ended', async context => {
    const sudo = sudoThat(context, 'shift 2; exec "$@"');
    await sudo.ask(order, 10_000);
    sudo.end();
    assert.deepEqual(await sudo.ask(order, 10_000), { reached: [] });
  });

  it('tells what the helper can not do', async context => {
    const sudo = sudoThat(context, 'shift 2; exec "$@"');
    const { problem } = await sudo.ask({ do: 'remove group', path: '/etc' }, 10_000);
    assert.equal(problem, '/etc is no group of this action');
    assert.equal(sudo.problem, problem);
  });

  for (const [what, does, told] of [
    ['wants a password', 'echo "sudo: a password is required" >&2; exit 1', /^sudo: a password is required$/],
    ['ends without a word', 'exit 3', /^sudo has ended with 3$/],
    ['is killed', 'kill -9 $$', /^sudo has ended with a signal$/],
    ['says something else', 'echo hello; exit 1', /^sudo has ended with 1: hello$/],
    ['says null', 'echo null; exit 1', /^sudo has ended with 1: null$/],
    ['says no end of it', 'exec cat /dev/zero', /^sudo says \0{200}$/],
    ['says a lot, and ends', 'head -c 200000 /dev/zero | tr "\\0" x; exit 1', /^sudo has ended with 1$/],
  ] as const) {
    it(`tells of a sudo that ${what}`, async context => {
      const sudo = sudoThat(context, does);
      const { reached, problem } = await sudo.ask(order, 10_000);
      assert.deepEqual(reached, []);
      assert.match(problem ?? '', told);
    });
  }

  it('waits for a sudo that hangs once, and no longer than it may', async context => {
    const sudo = sudoThat(context, 'exec sleep 5');
    const begun = performance.now();
    const { problem, isLate } = await sudo.ask(order, 500);
    assert.deepEqual([problem, isLate], ['sudo did not answer in time', true]);
    for (let round = 0; round < 5; round++) await sudo.ask(order, 5000);
    assert.ok(performance.now() - begun < 4000);
  });

  it('hears late answers as what they are', async context => {
    const sudo = sudoThat(context, 'sleep 1; shift 2; exec "$@"');
    const first = { do: 'remove group', path: '/etc' } as const;
    assert.equal((await sudo.ask(first, 100)).problem, 'sudo did not answer in time');
    const answer = await eventually(async () => {
      const { problem = '' } = await sudo.ask({ do: 'remove group', path: '/srv' }, 5000);
      return problem !== 'sudo did not answer in time' && problem;
    });
    assert.equal(answer, '/srv is no group of this action');
  });

  it('passes over what sudo says before the helper does', async context => {
    const sudo = sudoThat(context, 'echo Welcome; shift 2; exec "$@"');
    assert.deepEqual(await sudo.ask(order, 10_000), { reached: [] });
    const { problem } = await sudo.ask({ do: 'remove group', path: '/etc' }, 10_000);
    assert.equal(problem, '/etc is no group of this action');
  });

  it('gives no order that is too late', async context => {
    const sudo = sudoThat(context, 'sleep 1; shift 2; exec "$@"');
    const child = spawn('sleep', ['300'], { stdio: 'ignore' });
    context.after(() => child.kill('SIGKILL'));
    const target = { pid: child.pid ?? 0, start: Number(startTime(child.pid ?? 0)) * 10 };
    await sudo.ask({ do: 'signal', signal: 'SIGTERM', targets: [target] }, 100);
    await eventually(async () => (await sudo.ask(order, 5000)).problem === undefined);
    assert.ok(alive(target.pid));
  });

  it('signals by pid and start time: not another process with the same pid', async context => {
    const sudo = sudoThat(context, 'shift 2; exec "$@"');
    const child = spawn('sleep', ['300'], { stdio: 'ignore' });
    context.after(() => child.kill('SIGKILL'));
    const { pid = 0 } = child;
    const start = Number(startTime(pid)) * 10;
    const ofAnother = { pid, start: start - 10 };
    assert.deepEqual(await sudo.ask({ do: 'signal', signal: 'SIGTERM', targets: [ofAnother] }, 10_000), {
      reached: [],
    });
    assert.deepEqual(await sudo.ask({ do: 'kill', targets: [ofAnother], reapers: [] }, 10_000), {
      reached: [],
    });
    assert.ok(alive(pid));
    assert.deepEqual(await sudo.ask({ do: 'kill', targets: [{ pid, start }], reapers: [] }, 10_000), {
      reached: [pid],
    });
  });

  it('kills below nobody who is not a reaper by its name', async context => {
    const sudo = sudoThat(context, 'shift 2; exec "$@"');
    const shell = spawn('sh', ['-c', 'sleep 300 & wait'], { stdio: 'ignore' });
    const { pid = 0 } = shell;
    const child = await eventually(() => childrenOf(pid)[0]);
    context.after(() => {
      process.kill(child, 'SIGKILL');
      shell.kill('SIGKILL');
    });
    const reapers = [{ pid, start: Number(startTime(pid)) * 10 }];
    assert.deepEqual(await sudo.ask({ do: 'kill', targets: [], reapers }, 10_000), { reached: [] });
    assert.ok(alive(child));
  });

  it('makes and removes groups in a file system of control groups alone', async context => {
    const sudo = sudoThat(context, 'shift 2; exec "$@"');
    const folder = mkdtempSync(path.join(os.tmpdir(), 'no-orphans-sudo-'));
    context.after(() => {
      rmSync(folder, { recursive: true });
    });
    writeFileSync(path.join(folder, 'cgroup.procs'), `${process.pid}\n`);
    const name = `no-orphans.1.2.3.${'a'.repeat(24)}`;
    const leader = { pid: process.pid, start: Number(startTime(process.pid)) * 10 };
    const made = await sudo.ask({ do: 'make group', parent: folder, name, leader }, 10_000);
    assert.match(made.problem ?? '', /is no place for a group of this step$/);
    mkdirSync(path.join(folder, name));
    const removed = await sudo.ask({ do: 'remove group', path: path.join(folder, name) }, 10_000);
    assert.match(removed.problem ?? '', /is no group of this action$/);
    assert.ok(existsSync(path.join(folder, name)));
  });

  it('does not try again where sudo has refused: it mails root each time', async context => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'no-orphans-sudo-'));
    context.after(() => {
      rmSync(folder, { recursive: true });
    });
    const sudo = sudoThat(context, `echo tried >> ${folder}/tries; exit 1`);
    for (let round = 0; round < 3; round++) await sudo.ask(order, 10_000);
    assert.equal(readFileSync(path.join(folder, 'tries'), 'utf8'), 'tried\n');
  });

  it('tells what processes listen on, by pid and start time', async context => {
    const sudo = sudoThat(context, 'shift 2; exec "$@"');
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    context.after(() => server.close());
    const { port } = server.address() as AddressInfo;
    const own = { pid: process.pid, start: Number(startTime(process.pid)) * 10 };
    const ask = async (...targets: Identity[]): Promise<Answer['ports']> =>
      (await sudo.askAside({ do: 'ports', targets }, 10_000))?.ports;
    const [row, ...others] = (await ask(own, { pid: 4_000_000, start: 1 })) ?? [];
    assert.deepEqual(others, []);
    assert.equal(row?.[0], own.pid);
    assert.ok(row[1].some(each => each.protocol === 'tcp' && each.port === port));
    assert.deepEqual(await ask({ ...own, start: own.start - 10 }), []);
  });

  for (const [what, does, least] of [
    ['hangs', 'exec sleep 5', 500],
    ['is slow', 'sleep 0.3; shift 2; exec "$@"', 0],
  ] as const) {
    it(`waits as long as ever after a question aside that a sudo which ${what} has not answered`, async context => {
      const sudo = sudoThat(context, does);
      const targets = order.targets;
      const aside = sudo.askAside({ do: 'ports', targets }, 100);
      // Nothing is piled up behind it.
      assert.equal(await sudo.askAside({ do: 'ports', targets }, 100), undefined);
      assert.equal(sudo.problem, undefined);
      await Promise.race([aside, pause(150)]);
      const begun = performance.now();
      const { problem } = await sudo.ask(order, least || 10_000);
      assert.equal(problem, least > 0 ? 'sudo did not answer in time' : undefined);
      const waited = performance.now() - begun;
      assert.ok(waited > least - 10, `${waited} ms`);
      if (least === 0) assert.equal((await aside)?.problem, 'sudo was too late');
    });
  }

  it('says that there is no sudo where there is none', async () => {
    const sudo = new Sudo(helper, 800, '/nowhere', '/nowhere');
    assert.equal((await sudo.ask(order)).problem, 'there is no sudo here');
  });
});

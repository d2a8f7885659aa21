/** The line to root, with programs in sudo's place that do what a sudo may do. */
import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import { Sudo } from '../../../src/sudo/sudo.ts';

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

describe('the line to root', { concurrency: 4, timeout: 60_000 }, () => {
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
    ['says something else', 'echo hello; sleep 5', /^sudo says hello$/],
    ['says null', 'echo null; sleep 5', /^sudo says null$/],
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
    assert.equal((await sudo.ask(order, 500)).problem, 'sudo did not answer in time');
    for (let round = 0; round < 5; round++) await sudo.ask(order, 5000);
    assert.ok(performance.now() - begun < 4000);
  });

  it('hears late answers as what they are', async context => {
    const sudo = sudoThat(context, 'sleep 1; shift 2; exec "$@"');
    assert.equal((await sudo.ask(order, 100)).problem, 'sudo did not answer in time');
    await sleep(2500);
    assert.deepEqual(await sudo.ask(order, 5000), { reached: [] });
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

  it('says that there is no sudo where there is none', async () => {
    const sudo = new Sudo(helper, 800, '/nowhere', '/nowhere');
    assert.equal((await sudo.ask(order)).problem, 'there is no sudo here');
  });
});

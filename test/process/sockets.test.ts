/** What processes listen on, as the system tells of real ones. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { portsOf } from '../../src/process/sockets.ts';
import { skipUnless } from '../support/require.ts';
import { creatures } from '../support/scene.ts';
import { Traces } from '../support/traces.ts';

interface Listener {
  readonly pid: number;
  /** What it got. */
  readonly told: readonly string[];
  readonly folder: string;
}

/** Starts a creature that listens on all that can be listened on. Ends it with the test. */
async function startListener(context: TestContext, ...before: string[]): Promise<Listener> {
  const traces = new Traces();
  const [program, ...args] = [
    ...before,
    'perl',
    path.join(creatures, 'listens.pl'),
    'all',
    'tcp',
    'udp',
    'unix',
    'abstract',
  ];
  const env = { ...process.env, ...traces.env, CREATURES: creatures };
  const child = spawn(program, args, { env, stdio: 'ignore' });
  context.after(async () => {
    if (child.kill('SIGKILL')) await once(child, 'exit');
    await traces.sweep();
  });
  const pid = await traces.pidOf('all');
  const told = readFileSync(path.join(traces.folder, '.ports-of-all'), 'utf8').trim().split('\n');
  return { pid, told, folder: traces.folder };
}

describe('the ports of a process', { timeout: 30_000 }, () => {
  it(
    'are its TCP, UDP, unix and abstract sockets that listen',
    { skip: skipUnless({ procfs: true, programs: ['perl'] }) },
    async context => {
      const { pid, told, folder } = await startListener(context);
      assert.deepEqual(portsOf([pid], Infinity).get(pid), [
        { protocol: 'tcp', address: '0.0.0.0', port: Number(told[0]) },
        { protocol: 'udp', address: '0.0.0.0', port: Number(told[1]) },
        { protocol: 'unix', path: `${folder}/.a socket` },
        { protocol: 'unix', path: `@no-orphans-test-${pid}` },
      ]);
      // Out of time, nothing is told, and nothing is thrown.
      assert.deepEqual([...portsOf([pid], 0)], []);
      assert.deepEqual([...portsOf([1_000_000_000], Infinity)], []);
    },
  );

  it(
    'are those of its own network namespace, and told to be elsewhere',
    { skip: skipUnless({ procfs: true, root: true, programs: ['perl', 'unshare'] }) },
    async context => {
      const { pid, told } = await startListener(context, 'unshare', '--net');
      const here = await startListener(context);
      const found = portsOf([here.pid, pid], Infinity);
      assert.deepEqual(found.get(pid)?.[0], {
        protocol: 'tcp',
        address: '0.0.0.0',
        port: Number(told[0]),
        elsewhere: true,
      });
      assert.equal(found.get(pid)?.length, 4);
      assert.equal(found.get(here.pid)?.length, 4);
    },
  );
});

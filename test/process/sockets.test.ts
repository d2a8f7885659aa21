/** What processes listen on, as the system tells of real ones. */
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { promisify } from 'node:util';

import { portsOf } from '../../src/process/sockets.ts';
import { skipUnless } from '../support/require.ts';
import { creatures } from '../support/scene.ts';
import { Traces } from '../support/traces.ts';

// exit(2), which ends one thread, where exit_group(2) would end all.
const HEADLESS = 'threads->create(sub { sleep 60 }); syscall((POSIX::uname())[4] eq q(aarch64) ? 93 : 60, 0)';

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

describe('the ports of a process', () => {
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
    'are hidden where they may not be read, but not those of the dead or of whose first thread has exited',
    { skip: skipUnless({ procfs: true, root: true, programs: ['perl', 'setpriv'] }) },
    async context => {
      const { pid: roots } = await startListener(context);
      const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
      const script = `
        import { spawn } from 'node:child_process';
        import { readFileSync } from 'node:fs';
        import { portsOf } from '${path.join(creatures, '../../src/process/sockets.ts')}';
        // A shell that never reaps, and one whose first thread exits while another sleeps.
        const dead = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
        const headless = spawn('perl', ['-Mthreads', '-MPOSIX', '-e', '${HEADLESS}'], { stdio: 'ignore' });
        const pid = await new Promise(resolve => dead.stdout.once('data', text => resolve(Number(text))));
        const isZombie = each => / Z /.test(readFileSync('/proc/' + each + '/stat', 'utf8'));
        while (!isZombie(pid) || !isZombie(headless.pid)) await new Promise(resolve => setTimeout(resolve, 10));
        const pids = [${roots}, process.pid, pid, headless.pid, 1_000_000_000];
        const found = portsOf(pids, Infinity);
        console.log(JSON.stringify(pids.map(each => found.get(each) ?? 'none')));
        dead.kill('SIGKILL');
        headless.kill('SIGKILL');`;
      const [program, ...args] = [...nobody, process.execPath, '--input-type=module', '-e', script];
      const { stdout, stderr } = await promisify(execFile)(program, args, { timeout: 20_000 });
      assert.equal(stderr, '');
      assert.deepEqual(JSON.parse(stdout), ['hidden', 'none', 'none', 'none', 'none']);
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

/** Real daemons: what each does to its parents, its session and its environment is its own business. */
import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import type { JobOptions } from '../support/job-options.ts';
import { daemonPath, skipUnless } from '../support/require.ts';
import { Scene, type Ending } from '../support/scene.ts';
import { findTester } from '../support/users.ts';

const DAEMONS = [
  { name: 'nginx', program: 'nginx', isLost: 'it overwrites its environment' },
  { name: 'redis', program: 'redis-server', isLost: 'it overwrites its environment' },
  { name: 'memcached', program: 'memcached', isLost: false },
  { name: 'tmux', program: 'tmux', isLost: false },
  { name: 'agent', program: 'ssh-agent', isLost: false },
  { name: 'postgres', program: 'postgres', isLost: false },
] as const;

// Main sees nothing while it is stopped: the daemon has left its parents and its session between two looks.
const unseen = (start: string): string => `trap 'kill -CONT "$PPID"' EXIT\nkill -STOP "$PPID"\n${start}`;
const start = (name: string, how = ''): string =>
  `exec > /dev/null 2>&1\nbash -e "$CREATURES/daemons.sh" ${name} ${how}`;

interface DaemonScene {
  readonly scene: Scene;
  /** For the step. */
  readonly env: Readonly<Record<string, string>>;
}

/** A scene with a folder for the daemon, which may change its user: it is not below that of the job. */
async function open(context: TestContext, options: JobOptions = {}): Promise<DaemonScene> {
  const scene = await Scene.open(context, options);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'no-orphans-daemon-'));
  chmodSync(folder, 0o777);
  context.after(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return { scene, env: { DAEMON_DIR: folder, PATH: daemonPath } };
}

/** Proves that the daemon came to be, and is told as a leftover. */
function proveTold(scene: Scene, { main }: Ending, name: string): void {
  const [pid] = recorded(scene.traces.folder, /^daemon-\d+$/);
  assert.ok(pid !== undefined);
  const leftovers = JSON.parse(main.outputs['leftovers'] ?? '') as { pid: number }[];
  assert.ok(
    leftovers.some(leftover => leftover.pid === pid),
    `${name} is told`,
  );
}

describe('a daemon', { concurrency: 2 }, () => {
  for (const { name, program, isLost } of DAEMONS) {
    const needs = { procfs: true, programs: [program], path: daemonPath };
    const skip = skipUnless(needs);

    if (name !== 'tmux') {
      it(`that stays a child is ended: ${name}`, { skip }, async context => {
        const { scene, env } = await open(context);
        const step = scene.start({ run: start(name, 'foreground') }, { env });
        proveTold(scene, await scene.finish(step), name);
      });
    }

    if (isLost === false) {
      // ssh-agent has its group's privilege, and nobody but root may read of it.
      const isReadable = name === 'agent' ? skipUnless({ ...needs, root: true }) : skip;
      it(
        `that left its parents and its session is ended, by its environment: ${name}`,
        { skip: isReadable },
        async context => {
          const { scene, env } = await open(context);
          const step = scene.start({ run: unseen(start(name)) }, { env });
          proveTold(scene, await scene.finish(step), name);
        },
      );
    } else {
      it(
        `that left its parents and its session between two looks is lost to tracking, since ${isLost}: ${name}`,
        { skip },
        async context => {
          const { scene, env } = await open(context);
          const step = scene.start({ run: unseen(start(name)) }, { env });
          const { main } = await scene.end(step);
          assert.equal(main.outputs['leftovers'], '[]');
          assert.deepEqual(
            scene.traces
              .living()
              .map(({ pid }) => pid)
              .sort((one, other) => one - other),
            recorded(scene.traces.folder, /^daemon-/),
          );
        },
      );
    }
  }
});

describe('a daemon of a user without privilege', () => {
  const { user, skip } = findTester();

  it(
    'that left its parents and its session between two looks is lost to tracking where its environment can not be read: ssh-agent',
    { skip },
    async context => {
      assert.ok(user);
      const { scene, env } = await open(context, { user });
      const step = scene.start({ run: unseen(start('agent')) }, { env });
      const { main } = await scene.end(step);
      assert.equal(main.outputs['leftovers'], '[]');
      assert.deepEqual(
        scene.traces.living().map(({ pid }) => pid),
        recorded(scene.traces.folder, /^daemon-/),
      );
    },
  );
});

function recorded(folder: string, files: RegExp): number[] {
  return readdirSync(folder)
    .filter(name => files.test(name))
    .map(name => Number(/\d+$/.exec(name)?.[0]))
    .sort((one, other) => one - other);
}

/** Uses beside bystanders who go through all numbers of a PID namespace again and again: none of them is signalled. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import { hasOwnPids, withOwnPids } from '../support/own-pids.ts';
import { creatures, Scene } from '../support/scene.ts';

if (hasOwnPids) within();
else withOwnPids('a storm of numbers', import.meta.filename);

const CHURNERS = 3;
// From 300 on, as the system begins anew.
const HIGHEST_NUMBER = 420;
/** All of them, and our own, fork at once; what ends is started anew. */
const run = [
  'exec > /dev/null 2>&1',
  'perl "$CREATURES/storm.pl" sessions 2 session &',
  'perl "$CREATURES/storm.pl" group 2 &',
  'perl "$CREATURES/respawns.pl" respawner &',
  'sleep 300',
].join('\n');

/** Starts the bystanders. @returns what of them was signalled so far */
function churn(context: TestContext): () => string {
  const folder = mkdtempSync(path.join(tmpdir(), 'no-orphans-churn-'));
  const file = path.join(folder, 'signals');
  writeFileSync(file, '');
  const command = [path.join(creatures, 'churns.pl'), file, String(HIGHEST_NUMBER)];
  const churners = Array.from({ length: CHURNERS }, () =>
    spawn('perl', command, { stdio: 'ignore', detached: true }),
  );
  context.after(async () => {
    rmSync(folder, { recursive: true });
    await Promise.all(churners.map(ended));
  });
  return () => {
    const dead = churners.filter(({ exitCode, signalCode }) => exitCode !== null || signalCode !== null);
    return readFileSync(file, 'utf8') + dead.map(({ pid }) => `${pid} has ended\n`).join('');
  };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

function within(): void {
  describe('bystanders in a storm of numbers', () => {
    for (const [containment, how] of [
      ['cgroup', 'a cancel'],
      ['reaper', 'SIGKILL to main'],
      ['tracking', 'a cancel'],
      ['tracking', 'SIGKILL to main'],
    ] as const) {
      it(`live through the end of a use under ${containment} by ${how}`, async context => {
        const signalled = churn(context);
        const scene = await Scene.open(context);
        const step = scene.start({ run, containment, 'stop-signals': 'SIGTERM 1s, SIGKILL' });
        for (const name of ['sessions', 'group', 'respawner']) await scene.traces.pidOf(name);
        // A few looks.
        await sleep(1000);
        if (how === 'a cancel') scene.job.cancel();
        else step.killMain();
        await scene.end(step);
        assert.equal(signalled(), '');
      });
    }
  });
}

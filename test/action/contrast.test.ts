/**
 * Each script twice: with this action nobody is left; without it, where the runner signals the entry pid alone, the
 * test finds who is. So the test would see what the action leaves.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import { Scene } from '../support/scene.ts';

const SCRIPTS = [
  { id: 'G03', what: 'two pipelines', run: 'bash "$CREATURES/two-pipelines.sh"', ready: /^ready$/, left: 5 },
  {
    id: 'G04',
    what: 'a parent and its child',
    run: '(perl "$CREATURES/prints-signals.pl" child)\ntrue',
    ready: 'ready: child',
    left: 1,
  },
  {
    id: 'G05',
    what: 'a double fork',
    run: 'perl "$CREATURES/double-fork.pl"\nsleep 300',
    ready: 'ready: double-fork',
    left: 2,
  },
  { id: 'G08', what: 'a tree', run: 'perl "$CREATURES/tree.pl"\ntrue', ready: 'ready: tree', left: 6 },
] as const;

describe('a script that is cancelled', { concurrency: 4 }, () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'no-orphans-run-'));
    const runs = 'runs: { using: node24, main: dist/main/index.js }';
    writeFileSync(path.join(folder, 'action.yml'), `name: run\ninputs: { run: {} }\n${runs}\n`);
  });

  after(() => {
    rmSync(folder, { recursive: true });
  });

  for (const { id, what, run, ready, left } of SCRIPTS) {
    it(`${id} leaves nobody of ${what} with the action`, async context => {
      const scene = await Scene.open(context);
      const step = scene.start({ run, 'stop-signals': 'SIGTERM 500ms' });
      await step.waitForLine(ready);
      scene.job.cancel();
      await scene.finish(step);
    });

    it(`${id} leaves ${what} alive without the action`, async context => {
      const scene = await Scene.open(context, { actionFile: path.join(folder, 'action.yml') });
      // As the runner starts a script under run: the entry pid is the shell's.
      const shell = { node: '/bin/bash', nodeArguments: ['-ec', 'eval "$INPUT_RUN"'] };
      const step = scene.start({ run }, shell);
      await step.waitForLine(ready);
      step.killMain();
      await step.main.exited;
      const living = scene.traces.living();
      assert.equal(living.length, left, living.map(({ command }) => command).join('\n'));
      scene.proveBystandersUntouched();
    });
  }
});

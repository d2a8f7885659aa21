/** Nobody reads what main and post say: the runner is gone, or reads no more. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { patiently } from '../support/patience.ts';
import type { StepOptions } from '../support/step.ts';
import { BEYOND_LADDER_MS, CONTAINMENTS, proveOverWithin, skip, startFaulty } from './faulty.ts';

const deaf =
  'setsid perl "$CREATURES/deaf.pl" deaf > /dev/null 2>&1 &\nuntil [ -e "$CREATURE_DIR/deaf" ]; do sleep 0.01; done';
/** More than a pipe holds, by a process that outlives the script. */
const noise = '(trap "" TERM; exec head -c 1000000 /dev/zero) &';

/** Main and post write into pipes that nobody can read any more (EPIPE). */
const gone = unread('exec "$@" > >(exec true) 2>&1');
/** Both write into pipes that somebody holds, and never reads; it is gone soon after them. */
const silent = unread(
  'exec "$@" > >(exec env NO_ORPHANS_TEST_TAG= setpriv --pdeathsig KILL perl -e "sleep 1 while kill 0 => $$" > /dev/null 2>&1) 2>&1',
);

function unread(code: string): StepOptions {
  return { node: '/bin/bash', nodeArguments: ['-c', code, 'bash', process.execPath] };
}

for (const [what, options, lines] of [
  ['the runner is gone', gone, ''],
  ['a reader never reads again', silent, noise],
] as const) {
  for (const containment of CONTAINMENTS) {
    describe(`${containment}: ${what}`, { skip, concurrency: 3 }, () => {
      for (const [how, last, inputs, code] of [
        ['an end with leftovers', 'exit 7', {}, 7],
        ['a deadline', 'sleep 300', { timeout: patiently(1) }, 124],
        ['a cancel', ': > "$CREATURE_DIR/all"; sleep 300', {}, 130],
        ['an end that keeps processes', 'exit 3', { 'leftover-processes': 'keep' }, 3],
      ] as const) {
        it(`${how} is over in time, and its outputs are there`, async context => {
          const run = `${deaf}\n${lines}\n${last}`;
          const { scene, step } = await startFaulty(context, { containment, run, ...inputs }, options);
          if (code === 130) {
            await scene.traces.waitFor('all');
            process.kill(step.main.pid, 'SIGTERM');
          }
          const { main, post } = await scene.finish(step);
          assert.deepEqual([main.exitCode, main.outputs['exit-code']], [code, String(code)]);
          proveOverWithin(main, 1000 + 1000 + BEYOND_LADDER_MS);
          assert.equal(post.exitCode, 0);
          proveOverWithin(post, 1000 + BEYOND_LADDER_MS);
          if (code !== 7) assert.notEqual(post.summary, '');
        });
      }
    });
  }
}

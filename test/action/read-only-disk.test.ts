/** RUNNER_TEMP becomes read-only (EROFS) while the script runs. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { hasOwnMounts, runWithOwnMounts } from '../support/own-mounts.ts';
import { patiently } from '../support/patience.ts';
import { skipUnless } from '../support/require.ts';
import { MAKE_READ_ONLY, SmallDisk } from '../support/small-disk.ts';
import { BEYOND_LADDER_MS, CONTAINMENTS, proveOverWithin, skip, startFaulty } from './faulty.ts';

const quiet = 'exec > /dev/null 2>&1';
const deaf =
  'setsid perl "$CREATURES/deaf.pl" deaf &\nuntil [ -e "$CREATURE_DIR/deaf" ]; do sleep 0.01; done';
const stop = { 'stop-signals': 'SIGTERM 1s, SIGKILL' };

if (hasOwnMounts) for (const containment of CONTAINMENTS) within(containment);
else {
  const isMissing = skip || skipUnless({ mounts: true });
  it('a disk that becomes read-only, in a mount namespace', { skip: isMissing }, async () => {
    await runWithOwnMounts(import.meta.filename);
  });
}

function within(containment: string): void {
  describe(`${containment}: RUNNER_TEMP becomes read-only`, { concurrency: 2 }, () => {
    for (const [how, lines, inputs, code] of [
      ['before the end of the script', `${MAKE_READ_ONLY}\nexit 7`, {}, 7],
      ['before its deadline', `${MAKE_READ_ONLY}\nsleep 300`, { timeout: patiently(1) }, 124],
      [
        'in the ladder',
        `trap '${MAKE_READ_ONLY}' TERM\nsleep 300 & wait; wait`,
        { timeout: patiently(1) },
        124,
      ],
      ['before it keeps processes', `${MAKE_READ_ONLY}\nexit 3`, { 'leftover-processes': 'keep' }, 3],
    ] as const) {
      it(`${how}: all is ended in time, and the step says what is missing`, async context => {
        const disk = new SmallDisk(context);
        const run = `${quiet}\n${deaf}\n${lines}`;
        const { step, end } = await startFaulty(
          context,
          { containment, run, ...stop, ...inputs },
          { job: { runnerTemp: disk.folder } },
        );
        await step.done;
        // Else the double can't make the files of post.
        disk.makeWritable();
        const { main } = await end();
        assert.equal(main.exitCode, code);
        assert.match(
          main.annotations.map(({ message }) => message).join('\n'),
          /The outputs could not be written: EROFS/,
        );
        proveOverWithin(main, 1000 + 1000 + BEYOND_LADDER_MS);
      });
    }
  });
}

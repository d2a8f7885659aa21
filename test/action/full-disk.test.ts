/** No space is left in RUNNER_TEMP (ENOSPC): from the start, from the middle, in the ladder. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { hasOwnMounts, runWithOwnMounts } from '../support/own-mounts.ts';
import { patiently } from '../support/patience.ts';
import { skipUnless } from '../support/require.ts';
import { FILL, SmallDisk } from '../support/small-disk.ts';
import { BEYOND_LADDER_MS, CONTAINMENTS, proveOverWithin, skip, startFaulty, type Faulty } from './faulty.ts';

const quiet = 'exec > /dev/null 2>&1';
const deaf =
  'setsid perl "$CREATURES/deaf.pl" deaf &\nuntil [ -e "$CREATURE_DIR/deaf" ]; do sleep 0.01; done';
const FULL = /ENOSPC|disk is full/;

if (hasOwnMounts) for (const containment of CONTAINMENTS) within(containment);
else {
  const isMissing = skip || skipUnless({ mounts: true });
  it('a full disk, in a mount namespace', { skip: isMissing }, async () => {
    await runWithOwnMounts(import.meta.filename);
  });
}

async function start(
  context: TestContext,
  inputs: Readonly<Record<string, string>>,
): Promise<Faulty & { readonly disk: SmallDisk }> {
  const disk = new SmallDisk(context);
  const use = await startFaulty(context, inputs, { job: { runnerTemp: disk.folder } });
  return { ...use, disk };
}

function within(containment: string): void {
  describe(`${containment}: on a full disk`, { concurrency: 2 }, () => {
    it('nothing is started, and the step says why', async context => {
      const disk = new SmallDisk(context);
      disk.fill();
      const inputs = { containment, run: 'touch started' };
      const { scene, end } = await startFaulty(context, inputs, { job: { runnerTemp: disk.folder } });
      const { main } = await end();
      assert.ok(!existsSync(path.join(scene.job.workspace, 'started')), 'the script has not started');
      assert.equal(main.exitCode, 125);
      assert.match(main.annotations[0]?.message ?? '', /^RUNNER_TEMP: ".*" can not be written \(ENOSPC/);
    });

    for (const [how, last, timeout, code, endedBy] of [
      ['that the script fills before its end', 'exit 7', 'off', 7, 'exit'],
      ['that the script fills before its deadline', 'sleep 300', '1s', 124, 'timeout'],
    ] as const) {
      it(`${how}, all is ended, and the step says why its outputs are missing`, async context => {
        const run = `${quiet}\n${deaf}\n${FILL}\n${last}`;
        const { end } = await start(context, { containment, run, timeout });
        const { main } = await end();
        assert.equal(main.exitCode, code);
        const told = main.annotations.map(({ message }) => message).join('\n');
        assert.match(told, FULL);
        assert.match(told, /The report file could not be written: ENOSPC/);
        assert.equal(main.outputs['report-path'] ?? '', '');
        assert.ok(['', endedBy].includes(main.outputs['ended-by'] ?? ''));
        proveOverWithin(main, 1000 + 1000 + BEYOND_LADDER_MS);
      });
    }

    it('that the script fills in the ladder, all is ended in time', async context => {
      const run = `${quiet}\n${deaf}\ntrap '${FILL}' TERM\nsleep 300 & wait; wait`;
      const { end } = await start(context, { containment, run, timeout: patiently(1) });
      const { main } = await end();
      assert.equal(main.exitCode, 124);
      proveOverWithin(main, 1000 + 1000 + BEYOND_LADDER_MS);
    });

    it('a main that is killed leaves nobody', async context => {
      const run = `${quiet}\n${deaf}\n${FILL}\nkill -9 "$(sh "$CREATURES/main-pid.sh")"\nsleep 300`;
      const { end } = await start(context, { containment, run });
      const { main, post } = await end();
      assert.equal(main.signal, 'SIGKILL');
      assert.match(post.annotations[0]?.message ?? '', /main step was killed|survived the step/);
    });

    it('what was kept is ended by post, which says that there is no summary', async context => {
      const run = `${quiet}\n${deaf}\n${FILL}\nexit 0`;
      const { end } = await start(context, { containment, run, 'leftover-processes': 'keep' });
      const { main, post } = await end();
      assert.equal(main.exitCode, 0);
      assert.match(post.log.join('\n'), /^kept: pid \d+ · perl .* · killed after/m);
      assert.match(post.annotations[0]?.message ?? '', /The summary could not be written: ENOSPC/);
    });

    it('a part of the outputs does not fail a step that has succeeded', async context => {
      // The last page of the file has room for 20 bytes more.
      const pad = `head -c 4071 /dev/zero | tr '\\0' x > "$RUNNER_TEMP/pad"; (printf pad=; cat "$RUNNER_TEMP/pad"; echo) >> "$GITHUB_OUTPUT"`;
      const { end } = await start(context, { containment, run: `${pad}\n${FILL}\nexit 0` });
      const { main } = await end();
      assert.deepEqual(main.fileCommandErrors, []);
      assert.equal(main.conclusion, 'success');
      assert.match(main.annotations[0]?.message ?? '', /The outputs could not be written: ENOSPC/);
    });
  });
}

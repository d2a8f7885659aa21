/** A reaper that becomes active ends the watchdog of the one before it, and nobody who has its number by now. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { tmpdir } from 'node:os';

import { eventually } from '../support/eventually.ts';
import { hasOwnPids, withOwnPids } from '../support/own-pids.ts';
import { alive, parentOf } from '../support/processes.ts';
import { REAPERS, startRawReaper } from '../support/raw-reaper.ts';
import { creatures } from '../support/scene.ts';
import { Traces } from '../support/traces.ts';

if (hasOwnPids) within();
else withOwnPids('the number of a watchdog that was used again', import.meta.filename, ['python3']);

function within(): void {
  describe('a descendant with the number of a watchdog that has ended', () => {
    for (const kind of REAPERS) {
      it(`lives when its reaper in ${kind[0]} is replaced`, async context => {
        const folder = mkdtempSync(path.join(tmpdir(), 'no-orphans-reaper-'));
        const traces = new Traces();
        context.after(() => {
          rmSync(folder, { recursive: true });
        });
        context.after(() => traces.sweep());
        const file = path.join(folder, 'watchdog');
        const watchdog = ['/bin/sh', '-c', `echo $$ > ${file}`];
        const env = `CREATURES=${creatures} CREATURE_DIR=${traces.folder} NO_ORPHANS_TEST_TAG=${traces.tag}`;
        const script = `${env} setsid -f perl ${creatures}/takes-number.pl lives\nuntil [ -e ${traces.folder}/lives-waits ]; do sleep 0.01; done`;
        const { innermost, main } = await startRawReaper(kind, folder, watchdog, script);
        const middle = Number(parentOf(innermost));
        main.destroy();
        const number = Number(await eventually(() => readFileSync(file, 'utf8').trim()));
        await eventually(() => !alive(number) && parentOf(number) === null);
        // A number is not used again in the same tick of the kernel's start times.
        await sleep(20);
        writeFileSync(path.join(traces.folder, 'number'), String(number));
        assert.equal(await traces.pidOf('lives'), number);
        await eventually(() => parentOf(number) === innermost);
        process.kill(innermost, 'SIGKILL');
        await eventually(() => parentOf(number) !== innermost);
        await sleep(200);
        assert.equal(parentOf(number), middle);
        assert.ok(alive(number));
      });
    }
  });
}

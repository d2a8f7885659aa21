/** A reaper that has a watchdog for a child: nobody else is its child is what proves that nobody is left then. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { eventually } from '../support/eventually.ts';
import { Lifeline } from '../support/lifeline.ts';
import { REAPERS, startRawReaper } from '../support/raw-reaper.ts';
import { skipUnless } from '../support/require.ts';
import { creatures } from '../support/scene.ts';

describe('a storm is left as long as it goes on, for a watchdog that asks', () => {
  for (const kind of REAPERS) {
    const skip = skipUnless({ procfs: true, programs: ['perl', kind[0]] });
    it(`a reaper in ${kind[0]}`, { skip }, async context => {
      const folder = mkdtempSync(path.join(tmpdir(), 'no-orphans-reaper-'));
      const lifeline = new Lifeline(folder);
      context.after(async () => {
        // The storm ends with its pipe.
        rmSync(lifeline.file);
        await eventually(() => !lifeline.isHeld());
        lifeline.close();
        rmSync(folder, { recursive: true });
      });
      const answer = path.join(folder, 'answer');
      const watchdog = ['/usr/bin/env', 'perl', path.join(creatures, 'asks-for-empty.pl'), answer];
      const storm = `setsid -f perl ${creatures}/relay-race.pl ${lifeline.file} hurry`;
      const { main } = await startRawReaper(kind, folder, watchdog, storm);
      main.destroy();
      await eventually(() => existsSync(answer), { message: 'The watchdog has no answers' });
      assert.equal(readFileSync(answer, 'utf8'), '0', 'times that nobody was said to be left');
      await eventually(() => !lifeline.isHeld());
    });
  }
});

/** A reaper that is killed after it has started the watchdog: never are there two. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { eventually } from '../support/eventually.ts';
import { alive, parentOf } from '../support/processes.ts';
import { REAPERS, startRawReaper } from '../support/raw-reaper.ts';
import { skipUnless } from '../support/require.ts';

describe('the watchdog of a reaper that is killed is replaced by the one of the next', () => {
  for (const kind of REAPERS) {
    const skip = skipUnless({ procfs: true, programs: [kind[0]] });
    it(`a reaper in ${kind[0]}`, { skip }, async context => {
      const folder = mkdtempSync(path.join(tmpdir(), 'no-orphans-reaper-'));
      const file = path.join(folder, 'watchdogs');
      const started = (): number[] =>
        readFileSync(file, 'utf8')
          .split('\n')
          .filter(line => line !== '')
          .map(Number);
      const watchdog = ['/bin/sh', '-c', `echo $$ >> ${file}; exec sleep 300`];
      const { innermost, main } = await startRawReaper(kind, folder, watchdog, `: > ${file}`);
      const middle = Number(parentOf(innermost));
      context.after(async () => {
        for (const pid of started()) if (alive(pid)) process.kill(pid, 'SIGKILL');
        await eventually(() => !alive(middle));
        rmSync(folder, { recursive: true });
      });
      main.destroy();
      await eventually(() => started().length === 1);
      process.kill(innermost, 'SIGKILL');
      await eventually(() => started().length === 2, { message: 'There is no other watchdog' });
      const [first = 0, second = 0] = started();
      assert.ok(!alive(first), 'the first lives on');
      assert.equal(Number(parentOf(second)), middle);
    });
  }
});

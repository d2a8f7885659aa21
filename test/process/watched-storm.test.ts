/** A reaper that has a watchdog for a child: nobody else is its child is what proves that nobody is left then. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Duplex } from 'node:stream';
import { describe, it } from 'node:test';
import { startOrder } from '../../src/reaper/start-order.ts';
import { eventually } from '../support/eventually.ts';
import { Lifeline } from '../support/lifeline.ts';
import { skipUnless } from '../support/require.ts';
import { creatures } from '../support/scene.ts';

// For the script.
const nowhere = openSync('/dev/null', 'w');
const reapers = path.join(import.meta.dirname, '../../src/reaper');

describe('a storm is left as long as it goes on, for a watchdog that asks', { timeout: 60_000 }, () => {
  for (const [program, script] of [
    ['perl', 'reaper.pl'],
    ['python3', 'reaper.py'],
  ] as const) {
    it(
      `a reaper in ${program}`,
      { skip: skipUnless({ procfs: true, programs: ['perl', program] }) },
      async context => {
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
        const perl = ['/usr/bin/perl', path.join(creatures, 'asks-for-empty.pl'), answer];
        const reaper = spawn(program, [path.join(reapers, script), folder, ...perl], {
          stdio: ['ignore', 'ignore', 'inherit', 'pipe', nowhere, nowhere],
          detached: true,
        });
        const main = reaper.stdio[3] as Duplex;
        assert.match(String(await once(main, 'data')), /^ready /);
        const storm = `for i in 1 2 3 4; do setsid -f perl ${creatures}/relay-race.pl ${lifeline.file}; done`;
        const { PATH } = process.env;
        const leader = { program: '/bin/sh', arguments: ['-c', storm], cwd: '/', env: { PATH } };
        main.write(startOrder(leader, ''));
        assert.match(String(await once(main, 'data')), /^leader /);
        main.write('go\n');
        assert.match(String(await once(main, 'data')), /^ended 0/);
        main.destroy();
        await eventually(() => existsSync(answer), {
          within: 20_000,
          message: 'The watchdog has no answers',
        });
        assert.equal(readFileSync(answer, 'utf8'), '0', 'times that nobody was said to be left');
        await eventually(() => !lifeline.isHeld());
      },
    );
  }
});

/** Whose memory is locked by a thread that hangs in the kernel is read by others, who may be waited for no longer than a while. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { ProcfsTable } from '../../src/process/procfs.ts';
import { skipUnless } from '../support/require.ts';

const skip = skipUnless({ programs: ['mkfifo'] });

function statLine(pid: number, state: string, threads = 1): string {
  return `${pid} (x) ${state} 1 2 3 0 -1 4194560 1 0 0 0 7 8 0 0 20 0 ${threads} 0 17 1000 10 1\n`;
}

/**
 * A folder that stands for /proc, with one process.
 *
 * @param hangs whether to read its memory is to wait for ever, as a FIFO without a writer does
 */
function procWith(context: TestContext, stat: string, hangs: boolean, thread?: string): ProcfsTable {
  const root = mkdtempSync(path.join(tmpdir(), 'no-orphans-proc-'));
  context.after(() => {
    rmSync(root, { recursive: true });
  });
  const folder = path.join(root, '7');
  mkdirSync(path.join(folder, 'task/8'), { recursive: true });
  writeFileSync(path.join(folder, 'stat'), stat);
  if (thread !== undefined) writeFileSync(path.join(folder, 'task/8/stat'), thread);
  for (const [name, text] of [
    ['environ', 'A=1\0MARK=é\0'],
    ['cmdline', 'sleep\x0030é\0'],
  ] as const) {
    const file = path.join(folder, name);
    if (hangs) execFileSync('mkfifo', [file]);
    else writeFileSync(file, text);
  }
  return new ProcfsTable(root);
}

async function commandIn(table: ProcfsTable): Promise<readonly string[] | undefined> {
  return (await table.details([7])).get(7)?.command;
}

describe('a process in uninterruptible sleep', { skip }, () => {
  it('is read like any other where its memory is free', async context => {
    for (const table of [
      procWith(context, statLine(7, 'D'), false),
      procWith(context, statLine(7, 'S'), false),
    ]) {
      assert.equal(table.environment(7), Buffer.from('A=1\0MARK=é\0').toString('latin1'));
      assert.deepEqual(await commandIn(table), ['sleep', '30é']);
    }
  });

  it('or not is waited for by nobody where somebody has mounted a FIFO over its files', async context => {
    const table = procWith(context, statLine(7, 'S'), true);
    assert.equal(table.environment(7), undefined);
    assert.deepEqual(await commandIn(table), []);
  });

  for (const [what, stat, thread] of [
    ['itself', statLine(7, 'D'), undefined],
    ['by one of its threads', statLine(7, 'S', 2), statLine(8, 'D', 2)],
  ] as const) {
    it(`holds up nobody who reads what it holds ${what}`, async context => {
      const table = procWith(context, stat, true, thread);
      const begun = performance.now();
      assert.equal(table.environment(7), undefined);
      assert.deepEqual(await commandIn(table), []);
      const once = performance.now() - begun;
      assert.ok(once >= 100 && once < 3000, `${once} ms`);
      // However often it is asked: in the long run a fifth of the time.
      for (let count = 0; count < 500; count++) table.environment(7);
      const often = performance.now() - begun;
      assert.ok(often < 5000, `${often} ms`);
    });
  }
});

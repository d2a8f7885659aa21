/** The script's pipes, with a name and without. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, fstatSync, readdirSync, readSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, it } from 'node:test';

import { namedPipes } from '../../src/relay/named-pipes.ts';
import type { Pipes } from '../../src/relay/open-pipes.ts';
import { makePipes } from '../../src/relay/pipes.ts';
import { childrenOf } from '../support/processes.ts';
import { eventually } from '../support/eventually.ts';
import { skipUnless } from '../support/require.ts';

const env = { PATH: process.env['PATH'] };

const ways: readonly [name: string, make: () => Pipes | Promise<Pipes>][] = [
  ['without a name', () => makePipes(env)],
  ['with a name', () => namedPipes(env, 'no others')],
];

describe('pipes', { skip: skipUnless({ procfs: true, programs: ['mkfifo', 'tee'] }) }, () => {
  for (const [name, make] of ways) {
    it(`${name} go one way each, can be opened anew, and leave nothing but themselves`, async () => {
      const { readEnds, writeEnds } = await make();
      for (const end of [...readEnds, ...writeEnds]) assert.ok(fstatSync(end).isFIFO());
      const child = spawn('sh', ['-c', 'echo out; echo both | tee /dev/stderr'], {
        stdio: ['ignore', ...writeEnds],
      });
      await once(child, 'exit');
      for (const end of writeEnds) closeSync(end);
      const [out, err] = readEnds.map(end => {
        const buffer = Buffer.alloc(100);
        const text = buffer.toString('utf8', 0, readSync(end, buffer));
        assert.equal(readSync(end, buffer), 0, 'nobody else has it open for writing');
        closeSync(end);
        return text;
      });
      assert.deepEqual([out, err], ['out\nboth\n', 'both\n']);
      assert.deepEqual(
        readdirSync(tmpdir()).filter(file => file.startsWith('no-orphans-pipes-')),
        [],
      );
      await eventually(() => childrenOf(process.pid).length === 0, { message: 'A maker of pipes is left' });
    });
  }

  it('that can not be made are told why', () => {
    assert.throws(() => namedPipes({ PATH: '/nowhere' }, 'no shell is installed'), {
      message: /^no pipe can be made \(no shell is installed; .*mkfifo/,
    });
  });
});

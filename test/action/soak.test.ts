/** A minute of the soak, with a seed of its own in every run: see test/soak. */
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { test } from 'node:test';

import { figures } from '../soak/figures.ts';
import { lookAround } from '../soak/machine.ts';
import { playFor } from '../soak/soak.ts';
import { skipUnless } from '../support/require.ts';

const skip = skipUnless({
  procfs: true,
  programs: ['mkfifo', 'perl', 'prlimit', 'setsid', 'sudo', 'unshare'],
});

// One round at a time: the other files of tests run beside it.
test('random creatures, endings and faults leave nothing', { skip }, async context => {
  const seed = randomInt(2 ** 31);
  context.diagnostic(`seed: ${seed}`);
  const played = await playFor(lookAround(), seed, { ms: 60_000, atATime: 1 });
  for (const line of figures(played).split('\n')) context.diagnostic(line);
  const failures = played.flatMap(({ failure }) => failure ?? []);
  assert.deepEqual(failures.length, 0, failures.join('\n\n'));
});

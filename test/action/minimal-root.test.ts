/** The reaper where there is no more than every Debian image has. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { hasPerlBase, MinimalRoot } from '../support/minimal-root.ts';
import { patiently } from '../support/patience.ts';
import { skipUnless } from '../support/require.ts';
import { runUse } from './use.ts';

const skip =
  skipUnless({ procfs: true, root: true, mounts: true, programs: ['perl', 'ldd'] }) ||
  (hasPerlBase() ? false : "needs Debian's perl-base");

describe('a root that holds perl-base only', { skip }, () => {
  for (const [how, end, inputs, code] of [
    ['an end', 'exit 3', {}, 3],
    ['a deadline', 'sleep 300', { timeout: patiently(1) }, 124],
    ['its parents killed', 'kill -9 $PPID; sleep 0.2; exit 4', {}, 4],
  ] as const) {
    it(`has a reaper that ends a daemon after ${how}`, async context => {
      const root = new MinimalRoot();
      context.after(() => {
        root.remove();
      });
      const run = `(env -i setsid sleep 300 &) > /dev/null 2>&1\nsleep 0.1\n${end}`;
      const { main, step } = await runUse(
        context,
        { run, shell: 'sh', containment: 'auto', ...inputs },
        root.options,
      );
      assert.match(
        step.lines[0]?.text ?? '',
        /^containment: reaper \(no cgroup: no cgroup2 file system is mounted\)$/,
      );
      assert.equal(main.exitCode, code);
    });
  }
});

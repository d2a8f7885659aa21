/** A script takes away what we stand on: RUNNER_TEMP, its own file, its descriptors. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { patiently } from '../support/patience.ts';

import { BEYOND_LADDER_MS, CONTAINMENTS, proveOverWithin, skip, startFaulty } from './faulty.ts';

const deaf =
  'setsid perl "$CREATURES/deaf.pl" deaf > /dev/null 2>&1 &\nuntil [ -e "$CREATURE_DIR/deaf" ]; do sleep 0.01; done';
const ways = {
  'deletes RUNNER_TEMP': 'rm -rf "$RUNNER_TEMP"',
  'deletes its own file': 'rm "$0"',
  'overwrites its own file': 'head -c 100000 /dev/urandom > "$0.new"; mv "$0.new" "$0"',
  'closes every descriptor': 'for fd in /proc/$$/fd/*; do eval "exec ${fd##*/}>&-"; done 2> /dev/null',
  'opens descriptors until it has no more':
    'ulimit -n 200; for fd in $(seq 10 250); do eval "exec $fd< /dev/null" || break; done 2> /dev/null',
  'fills a pipe that nobody reads':
    'mkfifo fifo; exec 5<> fifo; dd if=/dev/zero of=/dev/fd/5 bs=65536 count=1 2> /dev/null',
} as const;

for (const containment of CONTAINMENTS) {
  describe(`${containment}: a script`, { skip, concurrency: 3 }, () => {
    for (const [what, lines] of Object.entries(ways)) {
      for (const [how, last, inputs, code] of [
        ['ends', 'exit 7', {}, 7],
        ['passes its deadline', 'exec sleep 300', { timeout: patiently(2) }, 124],
        ['ends and leaves what is kept', 'exit 3', { 'leftover-processes': 'keep' }, 3],
      ] as const) {
        it(`that ${what} and ${how} changes nothing about that`, async context => {
          const run = `${deaf}\n${lines}\n${last}`;
          const { end } = await startFaulty(context, { containment, run, shell: 'bash {0}', ...inputs });
          const { main } = await end();
          assert.equal(main.exitCode, code, main.log.join('\n'));
          proveOverWithin(main, 2000 + 1000 + BEYOND_LADDER_MS);
        });
      }
    }
  });
}

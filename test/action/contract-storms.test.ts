/** What the containments that ask the kernel owe: a storm of forks is over, whoever makes it and whatever ends the step. */
import { describe, it } from 'node:test';

import { endingsFor, withDeadline } from '../support/endings.ts';
import { plain, proveEnded, root, seen, skip, sudoer } from './contained.ts';

const STORMS = [
  ['group', 'in the group', plain],
  ['session', 'with a session each', plain],
  ['relay', 'in sessions of their own, one at a time', plain],
  ['roots', "of root's", sudoer],
  ['relay', 'of a script that is root itself', root],
] as const;
const options = { concurrency: 2 };

for (const containment of ['cgroup', 'reaper']) {
  describe(`${containment}: a storm of forks is over`, options, () => {
    for (const [kind, what, user] of STORMS) {
      for (const ending of endingsFor(containment)) {
        it(`${what}, when it is ended ${ending.how}`, { skip }, async context => {
          // It is there at once, and takes the whole machine until it is over.
          const soon = withDeadline(ending, 4);
          const storm = seen(`bash "$CREATURES/storms.sh" ${kind}`);
          await proveEnded(context, containment, user, storm, soon);
        });
      }
    }
  });
}

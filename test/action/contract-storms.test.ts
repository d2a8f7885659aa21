/** What the containments that ask the kernel owe: a storm of forks is over, whoever makes it and whatever ends the step. */
import { describe, it } from 'node:test';

import { ENDINGS, type Ending } from '../support/endings.ts';
import { plain, proveEnded, root, seen, skip, sudoer } from './contained.ts';

const STORMS = [
  ['group', 'in the group', plain],
  ['session', 'with a session each', plain],
  ['relay', 'in sessions of their own, one at a time', plain],
  ['roots', "of root's", sudoer],
  ['relay', 'of a script that is root itself', root],
] as const;
/** A group's own part is the last rung, which main walks, and the watchdog: the other ways to it are the reaper's as well. */
function endingsFor(containment: string): readonly Ending[] {
  const shared = ['by its own end', 'by a cancel', 'with main by SIGKILL, and with a post'];
  return ENDINGS.filter(({ how }) => containment === 'reaper' || !shared.includes(how));
}

const options = { concurrency: 2, timeout: 180_000 };

for (const containment of ['cgroup', 'reaper']) {
  describe(`${containment}: a storm of forks is over`, options, () => {
    for (const [kind, what, user] of STORMS) {
      for (const ending of endingsFor(containment)) {
        it(`${what}, when it is ended ${ending.how}`, { skip }, async context => {
          const storm = seen(`bash "$CREATURES/storms.sh" ${kind}`);
          await proveEnded(context, containment, user, storm, ending);
        });
      }
    }
  });
}

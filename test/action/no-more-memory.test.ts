/** No memory is left to a group: the system kills somebody in it, and that may be us. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { LimitedGroup, skipWithout } from '../support/limited-group.ts';
import { CONTAINMENTS, skip as mayNot, startFaulty } from './faulty.ts';

const skip = mayNot || skipWithout('memory');
const MOST = 250 * 1024 * 1024;
const quiet = 'exec > /dev/null 2>&1';
const bystander =
  'setsid perl "$CREATURES/deaf.pl" deaf &\nuntil [ -e "$CREATURE_DIR/deaf" ]; do sleep 0.01; done';

for (const containment of CONTAINMENTS) {
  describe(`${containment}: a script has used up all memory`, { skip }, () => {
    it('and is killed for it: its status tells that, and what it left is ended', async context => {
      const group = new LimitedGroup(context, 'memory', MOST);
      const run = `${quiet}\n${bystander}\nexec perl "$CREATURES/eats-memory.pl" eater`;
      const { end } = await startFaulty(context, { containment, run, timeout: '20s' }, group.options);
      const { main } = await end();
      assert.deepEqual([main.exitCode, main.outputs['ended-by']], [137, 'exit'], main.log.join('\n'));
    });

    it('and main is killed for it: nobody is left', async context => {
      const group = new LimitedGroup(context, 'memory', MOST);
      const run = `${quiet}\n${bystander}\nperl "$CREATURES/eats-memory.pl" eater "$(sh "$CREATURES/main-pid.sh")" & wait\nsleep 300`;
      const { end } = await startFaulty(context, { containment, run, timeout: '20s' }, group.options);
      const { main, post } = await end();
      assert.equal(main.signal, 'SIGKILL');
      assert.match(post.summary, /The main step was killed/);
    });
  });
}

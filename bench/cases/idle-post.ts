/** A post step with nothing to do, beside an empty script. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

import type { Case } from '../row.ts';
import { inTurn, timed } from '../samples.ts';
import { Use } from '../use.ts';

export const idlePost: Case = {
  name: 'idle-post',
  rows: async isShort => {
    const use = new Use({ run: 'true' });
    const empty = use.file('empty.mjs');
    writeFileSync(empty, '');
    const ours = async (): Promise<number> => {
      const next = new Use({ run: 'true' });
      next.main();
      const ms = await timed(() => next.post());
      next.remove();
      return ms;
    };
    const node = (): Promise<number> =>
      timed(() => spawnSync(process.execPath, [empty], { stdio: 'ignore' }));
    const two = await inTurn({ ours, node }, isShort ? 8 : 25);
    use.remove();
    return [
      {
        id: 'idle-post',
        what: 'post with nothing to do',
        beside: 'node with an empty script',
        unit: 'ms',
        ours: two.ours,
        theirs: two.node,
        goal: 1.3,
      },
    ];
  },
};

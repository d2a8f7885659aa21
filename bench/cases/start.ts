/** What a use costs that runs nothing: main and post for `true`, beside two starts of the same node. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { cgroupMount } from '../../test/support/cgroups.ts';
import { findSudoer } from '../../test/support/users.ts';
import type { Case, Row } from '../row.ts';
import { inTurn, timed } from '../samples.ts';
import { Use, type UseOptions } from '../use.ts';

const GOALS = { tracking: 1.6, reaper: 1.7, cgroup: 2.1, sudo: 2.4 } as const;

export const start: Case = {
  name: 'start',
  rows: async isShort => {
    const empty = path.join(os.tmpdir(), `no-orphans-bench-${process.pid}.mjs`);
    writeFileSync(empty, '');
    const rows: Row[] = [];
    for (const [kind, inputs, options] of ways()) {
      const two = await inTurn(
        {
          ours: () => once(inputs, options),
          node: () =>
            timed(() => [1, 2].map(() => spawnSync(process.execPath, [empty], { stdio: 'ignore' }))),
        },
        isShort ? 8 : 25,
      );
      rows.push({
        id: `start-${kind}`,
        what: `main and post for \`true\`, ${kind === 'sudo' ? 'cgroup by sudo' : kind}`,
        beside: 'node, twice, with an empty script',
        unit: 'ms',
        ours: two.ours,
        theirs: two.node,
        goal: GOALS[kind],
      });
    }
    return rows;
  },
};

type Way = [keyof typeof GOALS, Record<string, string>, UseOptions];

function ways(): Way[] {
  const hasGroups = process.getuid?.() === 0 && cgroupMount() !== undefined;
  const { user } = findSudoer();
  return [
    ['tracking', { containment: 'tracking' }, {}],
    ['reaper', { containment: 'reaper' }, {}],
    ...(hasGroups ? [['cgroup', { containment: 'cgroup' }, {}] satisfies Way] : []),
    ...(hasGroups && user
      ? [['sudo', { containment: 'cgroup', 'use-sudo': 'always' }, { user }] satisfies Way]
      : []),
  ];
}

async function once(inputs: Record<string, string>, options: UseOptions): Promise<number> {
  const use = new Use({ run: 'true', ...inputs }, options);
  try {
    return await timed(() => {
      for (const { status } of [use.main(), use.post()])
        if (status !== 0) throw new Error(`It ended with ${String(status)}`);
    });
  } finally {
    use.remove();
  }
}

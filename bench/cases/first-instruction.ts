/** From main's start to the script's first instruction, beside node's start to its own. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

import type { Case } from '../row.ts';
import { inTurn } from '../samples.ts';
import { Use } from '../use.ts';

export const firstInstruction: Case = {
  name: 'first-instruction',
  rows: async isShort => {
    // Bash tells the time without another process.
    const use = new Use({ run: 'echo "$EPOCHREALTIME" > begun; exit 0', containment: 'reaper' });
    const [script, file] = [use.file('first.mjs'), use.file('first')];
    writeFileSync(
      script,
      `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(file)}, String(performance.timeOrigin + performance.now()));\n`,
    );
    const node = (): number => {
      const before = now();
      spawnSync(process.execPath, [script], { stdio: 'ignore' });
      return Number(readFileSync(file, 'utf8')) - before;
    };
    const ours = (): number => {
      const before = now();
      use.main();
      return 1000 * Number(readFileSync(use.file('begun'), 'utf8')) - before;
    };
    const two = await inTurn({ ours, node }, isShort ? 8 : 25);
    use.remove();
    return [
      {
        id: 'first-instruction',
        what: "from main's start to the script's first instruction",
        beside: "from node's start to its first instruction",
        unit: 'ms',
        ours: two.ours,
        theirs: two.node,
        goal: 1.8,
      },
    ];
  },
};

function now(): number {
  return performance.timeOrigin + performance.now();
}

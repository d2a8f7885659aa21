/** How much of dist main parses before the script begins. */
import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import type { Case } from '../row.ts';
import { samplesOf } from '../samples.ts';
import { Use } from '../use.ts';

// The journal has whole milliseconds, and what is loaded at once after that line is loaded while the script runs.
const ROUNDED_MS = 0.5;

const loads = path.join(import.meta.dirname, '../loads.ts');

export const parsed: Case = {
  name: 'parsed',
  rows: () => {
    const file = path.join(os.tmpdir(), `no-orphans-bench-${randomUUID()}`);
    const options = { nodeArguments: ['--import', loads], env: { NO_ORPHANS_BENCH_LOADS: file } };
    const use = new Use({ run: 'true' }, options);
    use.main();
    // It is written just before the script's process is told to go.
    const begun = (use.journal.find(line => line.kind === 'leader')?.t ?? NaN) - ROUNDED_MS;
    const lines = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map(line => line.split(' ').map(Number));
    const bytes = lines.filter(([at = Infinity]) => at <= begun).reduce((sum, [, size = 0]) => sum + size, 0);
    use.remove();
    rmSync(file);
    return Promise.resolve([
      {
        id: 'parsed',
        what: 'dist: what main parses before the script begins',
        beside: '',
        unit: 'KB' as const,
        ours: samplesOf([bytes / 1000]),
        theirs: undefined,
        goal: 300,
      },
    ]);
  },
};

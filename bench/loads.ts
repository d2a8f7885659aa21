/** Preloaded into main: writes down which files of dist are loaded, how many bytes they have, and when. */
import { appendFileSync, statSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

import { monotonicMs } from '../src/process/clock.ts';

const file = process.env['NO_ORPHANS_BENCH_LOADS'] ?? '';

registerHooks({
  load: (url, context, nextLoad) => {
    if (url.includes('/dist/')) {
      const { size } = statSync(fileURLToPath(url));
      appendFileSync(file, `${monotonicMs()} ${size} ${url}\n`);
    }
    return nextLoad(url, context);
  },
});

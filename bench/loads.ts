/** Preloaded into main: writes down which files of dist are loaded, how many bytes they have, and when. */
import { appendFileSync, statSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const file = process.env['NO_ORPHANS_BENCH_LOADS'] ?? '';

registerHooks({
  load: (url, context, nextLoad) => {
    if (url.includes('/dist/')) {
      const { size } = statSync(fileURLToPath(url));
      appendFileSync(file, `${performance.timeOrigin + performance.now()} ${size} ${url}\n`);
    }
    return nextLoad(url, context);
  },
});

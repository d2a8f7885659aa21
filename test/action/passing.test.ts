/** Who comes and goes by itself while others are stopped: counted by nobody, and in the report file alone. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { patiently } from '../support/patience.ts';
import { parseReport } from '../support/report-schema.ts';
import { skipUnless } from '../support/require.ts';
import { Scene } from '../support/scene.ts';

const skip = skipUnless({ procfs: true });
describe('who comes and goes by itself', { skip, concurrency: 2 }, () => {
  it('while a timed-out script works on is counted neither by main nor by post', async context => {
    const scene = await Scene.open(context, {}, false);
    const run = 'setsid bash "$CREATURES/works-on.sh" &\nsleep 300';
    const step = scene.start({
      run,
      timeout: patiently(1),
      'stop-signals': 'SIGTERM 5s, SIGKILL',
      shell: 'bash',
    });
    const { main, post } = await scene.finish(step);
    const report = parseReport(readFileSync(main.outputs['report-path'] ?? '', 'utf8'));
    const passing = report.processes.filter(({ end }) => end.startsWith('ended by itself'));
    assert.ok(passing.length > 0, JSON.stringify(report.processes));
    const told = /(\d+) process(?:es)? ended/.exec(main.annotations[0]?.message ?? '')?.[1];
    const counted = report.processes.length - passing.length;
    assert.equal(Number(told), counted, main.annotations[0]?.message);
    const rows = post.summary.split('\n').filter(line => /^\| \d+ \|/.test(line));
    assert.equal(rows.length, counted, post.summary);
  });
});

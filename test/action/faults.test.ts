/** Faults on the way: the outcome stands, what is left is ended, and what is found is called by its right name. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { eventually } from '../support/eventually.ts';
import { patiently } from '../support/patience.ts';
import { skipUnless } from '../support/require.ts';
import { killWithWatchers } from '../support/watchers.ts';
import { runUse, startUse } from './use.ts';

const skip = skipUnless({ procfs: true, programs: ['prlimit', 'setsid'] });
const few = 'prlimit --pid "$M" --nofile=3:4096';
const many = 'prlimit --pid "$M" --nofile=4096:4096';

test(
  'a script that exits while main has no descriptor left keeps its exit status',
  { skip },
  async context => {
    const { main } = await runUse(context, {
      run: `sleep 0.3; export M=$(sh "$CREATURES/main-pid.sh"); (sleep 0.25; ${many}) > /dev/null 2>&1 & ${few}; exit 7`,
    });
    assert.deepEqual([main.exitCode, main.outputs['ended-by'], main.outputs['exit-code']], [7, 'exit', '7']);
  },
);

test('a ladder goes on though main has no descriptor left for a while', { skip }, async context => {
  const inner = `trap "" TERM; sleep 1.3; ${few}; sleep 0.2; ${many}; sleep 300; sleep 300`;
  const { main } = await runUse(context, {
    run: `M=$(sh "$CREATURES/main-pid.sh") setsid bash -c '${inner}' > /dev/null 2>&1 & sleep 300`,
    timeout: patiently(1),
    'stop-signals': 'SIGTERM 2s, SIGKILL',
  });
  assert.deepEqual(
    [main.exitCode, main.outputs['ended-by'], main.outputs['timed-out']],
    [124, 'timeout', 'true'],
  );
  assert.match(main.log.join('\n'), /nothing left after/);
});

test('all that post finds after a main that was killed in mid-ladder with its watchdog has survived', async context => {
  const use = await startUse(context, {
    run: 'trap "" TERM; sleep 300; sleep 300',
    timeout: patiently(1),
    'stop-signals': 'SIGTERM 2s, SIGKILL',
    'on-survivors': 'error',
  });
  await use.step.waitForLine(/^SIGTERM to/);
  await eventually(() => use.step.lines.length > 0);
  await killWithWatchers(use.scene, use.step);
  const { post } = await use.end();
  assert.equal(post.conclusion, 'failure');
  assert.match(
    post.annotations[0]?.message ?? '',
    /^The script timed out after \d s\. 2 processes survived the step: all have ended\./,
  );
});

test('leftovers that a cancel handed over are told as leftovers', async context => {
  const use = await startUse(context, {
    run: 'trap "" TERM; sleep 300 > /dev/null 2>&1 & exit 0',
    'stop-signals': 'SIGTERM 9500ms, SIGKILL',
  });
  await use.step.waitForLine(/^SIGTERM to/);
  use.job.cancel();
  const { main, post } = await use.end();
  assert.equal(main.outputs['ended-by'], 'exit');
  assert.match(post.annotations[0]?.message ?? '', /was left over when the script had ended: killed after/);
});

test('a kept process that ends before post is told all the same', async context => {
  const run = 'sleep 3 > /dev/null 2>&1 & sleep 0.1';
  const use = await startUse(context, { run, 'leftover-processes': 'keep' });
  await use.step.done;
  await eventually(() => use.traces.living().length === 0);
  const { post } = await use.end();
  assert.match(post.summary, /was kept for the later steps&#58; ended before the post step/);
});

test('a script that makes a folder of its own file harms nothing', async context => {
  const { main, post } = await runUse(context, { run: 'rm "$0"; mkdir "$0"' }, { heir: false });
  assert.deepEqual([main.conclusion, post.conclusion, post.log.join('')], ['success', 'success', '']);
});

test('a shell that can not be started is an error of main, and post says so', async context => {
  const folder = mkdtempSync(path.join(tmpdir(), 'no-orphans-shell-'));
  context.after(() => {
    rmSync(folder, { recursive: true });
  });
  const shell = path.join(folder, 'shell');
  writeFileSync(shell, '#!/nowhere/at/all\n', { mode: 0o755 });
  const { main, post } = await runUse(context, { run: 'echo hi', shell: `${shell} {0}` });
  assert.deepEqual(
    [main.exitCode, main.outputs['ended-by'], main.outputs['exit-code']],
    [125, 'error', '125'],
  );
  assert.match(post.summary, /The script could not be started/);
});

test('the post of a use with a wrong input leaves another use with the same id alone', async context => {
  const use = await startUse(
    context,
    { run: 'setsid sleep 300 > /dev/null 2>&1 & sleep 0.2', 'leftover-processes': 'keep' },
    { id: 'twice' },
  );
  await use.step.done;
  await use.job.start({ id: 'twice', with: { run: 'echo', timeout: '10' } }).done;
  const posts = await use.job.post();
  assert.deepEqual(
    posts.map(post => [post.log.filter(line => /^kept: /.test(line)).length, post.summary === '']),
    [
      [0, true],
      [1, false],
    ],
  );
  await use.traces.proveNothingLeft();
});

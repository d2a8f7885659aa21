import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { startedBy } from '../support/started-by.ts';
import { runUse } from './use.ts';

test('the script is written as it stands to a file in RUNNER_TEMP that all may read, and is gone after post', async context => {
  const run =
    'cp "$0" copy\necho "$0"; ls -l "$0"\n# ünïcode 漢字 😀, a tab\t, a line end of Windows\r\n\n  # no newline';
  const { job, main, post } = await runUse(context, { run }, startedBy('umask 077'));
  const [file = '', listing = ''] = main.log;
  assert.deepEqual(readFileSync(path.join(job.workspace, 'copy')), Buffer.from(run));
  assert.equal(path.dirname(file), job.runnerTemp);
  assert.match(listing, /^-rw-r--r--/);
  assert.ok(!existsSync(file), 'the file is gone');
  assert.equal(post.conclusion, 'success');
});

test('the file of a script that timed out is gone after post', async context => {
  const { main } = await runUse(context, { run: 'echo "$0"; sleep 600', timeout: '1s' });
  assert.ok(main.log[0]?.endsWith('.sh'));
  assert.ok(!existsSync(main.log[0] ?? ''));
});

test('a script may remove its own file', async context => {
  const { main, post } = await runUse(context, { run: 'rm "$0"; echo on' }, { heir: false });
  assert.deepEqual(main.log, ['on']);
  assert.deepEqual([post.conclusion, post.log], ['success', []]);
});

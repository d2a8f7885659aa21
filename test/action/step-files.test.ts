import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { ownActionFile, readActionFile } from '../support/action-file.ts';
import { runUse, startUse } from './use.ts';

const own = readActionFile(ownActionFile).outputs;

test('what a script writes to the files of the step works as under run:', async context => {
  const run = `
    echo "one=1" >> "$GITHUB_OUTPUT"
    { echo 'many<<END'; echo a; echo b=c; echo END; } >> "$GITHUB_OUTPUT"
    echo "FROM_SCRIPT=yes" >> "$GITHUB_ENV"
    echo "$PWD/tools" >> "$GITHUB_PATH"
    echo '# A title' >> "$GITHUB_STEP_SUMMARY"
    echo '::set-output name=old::way'`;
  const use = await runUse(context, { run }, { heir: false });
  const { job, main, post } = use;
  assert.equal(main.conclusion, 'success');
  assert.deepEqual(Object.keys(main.outputs).sort(), [...own, 'many', 'old', 'one'].sort());
  assert.deepEqual([main.outputs['one'], main.outputs['many']], ['1', 'a\nb=c']);
  assert.deepEqual(main.env, { FROM_SCRIPT: 'yes' });
  assert.deepEqual(main.path, [path.join(job.workspace, 'tools')]);
  assert.equal(main.summary, '# A title\n');
  assert.equal(post.summary, '');
});

test('a later step sees what a script wrote to GITHUB_ENV and GITHUB_PATH', async context => {
  const run = 'echo "FROM_SCRIPT=yes" >> "$GITHUB_ENV"; echo /of-the-script >> "$GITHUB_PATH"; echo >&2 done';
  const { job, step, traces } = await startUse(context, { run });
  await step.done;
  const next = job.start({ with: { run: 'echo "$FROM_SCRIPT ${PATH%%:*}"' }, env: traces.env });
  assert.equal((await next.done).log[1], 'yes /of-the-script');
  const posts = await job.post();
  assert.deepEqual(
    posts.map(({ conclusion, summary }) => [conclusion, summary]),
    [
      ['success', ''],
      ['success', ''],
    ],
  );
  await traces.proveNothingLeft();
});

for (const [file, record] of [
  ['GITHUB_OUTPUT', 'last=end'],
  ['GITHUB_OUTPUT', 'last<<EOF\nend\nEOF'],
] as const) {
  test(`a last record ${JSON.stringify(record)} without its newline is not glued to ours`, async context => {
    const { main } = await runUse(context, { run: `printf '${record}' >> "$${file}"` });
    assert.deepEqual(main.fileCommandErrors, []);
    assert.equal(main.outputs['last'], 'end');
    assert.deepEqual(Object.keys(main.outputs).sort(), [...own, 'last'].sort());
  });
}

test('a script can not pass its own words for our outputs', async context => {
  const { main } = await runUse(context, { run: 'echo "exit-code=99" >> "$GITHUB_OUTPUT"; exit 3' });
  assert.equal(main.outputs['exit-code'], '3');
});

test('our outputs arrive where the script has removed the file', async context => {
  const { main } = await runUse(context, { run: 'rm "$GITHUB_OUTPUT" "$GITHUB_ENV"; exit 3' });
  assert.equal(main.outputs['exit-code'], '3');
  assert.equal(main.annotations.length, 1);
});

test('a script sees a marker in its environment, and may copy all of it into GITHUB_ENV', async context => {
  const run = `printenv | grep -E '^(NO_ORPHANS|GITHUB_SHA)' >> "$GITHUB_ENV"; sleep 600 &`;
  const { main, post } = await runUse(context, { run });
  assert.equal(main.conclusion, 'success');
  assert.equal(post.conclusion, 'success');
  assert.ok(Object.keys(main.env).some(name => name.startsWith('NO_ORPHANS_USE_')));
});

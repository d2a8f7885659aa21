/** A machine on which the action can't work: the step fails before anything is started, and post has nothing to say. */
import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { skipUnless } from '../support/require.ts';
import { startedBy } from '../support/started-by.ts';
import { runUse, type UseOptions } from './use.ts';

let folder: string;

before(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'no-orphans-refusals-'));
  chmodSync(folder, 0o755);
  writeFileSync(path.join(folder, 'file'), '', { mode: 0o644 });
  writeFileSync(path.join(folder, 'program'), '', { mode: 0o755 });
});

after(() => {
  rmSync(folder, { recursive: true });
});

/** Main alone gets this variable with this value. FOLDER stands for the folder of these tests. */
function withVariable(assignment: string): () => UseOptions {
  return () => startedBy(`export ${assignment.replace('FOLDER', folder)}`);
}

// In a mount namespace of main's own.
const readOnly = `mkdir "$RUNNER_TEMP/_read_only" && export RUNNER_TEMP="$RUNNER_TEMP/_read_only" &&
  mount --bind "$RUNNER_TEMP" "$RUNNER_TEMP" && mount -o remount,ro,bind "$RUNNER_TEMP" && exec "$@"`;

/** Neither the test's own user nor root; with a PATH that holds nothing of root's own. */
const ofAnother: UseOptions = { env: { PATH: '/usr/bin:/bin' }, job: { user: { uid: 65_534, gid: 65_534 } } };

const cases: readonly [what: string, options: () => UseOptions, message: RegExp, skip?: string | false][] = [
  ['RUNNER_TEMP is empty', withVariable('RUNNER_TEMP='), /^RUNNER_TEMP: "" is missing; the runner sets it/],
  ['RUNNER_TEMP is missing', () => startedBy('unset RUNNER_TEMP'), /^RUNNER_TEMP: "" is missing/],
  [
    'RUNNER_TEMP does not exist',
    withVariable('RUNNER_TEMP=FOLDER/nowhere'),
    /^RUNNER_TEMP: ".*" can not be written \(ENOENT/,
  ],
  [
    'RUNNER_TEMP is a file',
    withVariable('RUNNER_TEMP=FOLDER/file'),
    /^RUNNER_TEMP: ".*" .*; it has to be a writable folder$/,
  ],
  [
    'RUNNER_TEMP is a program',
    withVariable('RUNNER_TEMP=FOLDER/program'),
    /^RUNNER_TEMP: ".*" .*; it has to be a writable folder$/,
  ],
  [
    'RUNNER_TEMP is on a read-only mount',
    () => startedBy(`exec unshare --mount sh -c '${readOnly}' sh "$@"`),
    /^RUNNER_TEMP: ".*" can not be written \(EROFS/,
    skipUnless({ root: true, mounts: true }),
  ],
  [
    'RUNNER_TEMP belongs to another user',
    () => ({ ...withVariable('RUNNER_TEMP=FOLDER')(), ...ofAnother }),
    /^RUNNER_TEMP: ".*" can not be written \(EACCES/,
    skipUnless({ root: true }),
  ],
  ['GITHUB_STATE is missing', () => startedBy('unset GITHUB_STATE'), /^GITHUB_STATE: "" can not be written/],
  [
    'GITHUB_STATE is in no folder',
    withVariable('GITHUB_STATE=FOLDER/nowhere/state'),
    /^GITHUB_STATE: ".*" can not be written \(ENOENT/,
  ],
  [
    'GITHUB_STATE is a folder',
    withVariable('GITHUB_STATE=FOLDER'),
    /^GITHUB_STATE: ".*" can not be written \(EISDIR/,
  ],
  [
    'GITHUB_STATE belongs to another user',
    () => ({ ...withVariable('GITHUB_STATE=FOLDER/file')(), ...ofAnother }),
    /^GITHUB_STATE: ".*" can not be written \(EACCES.*\); the runner sets it to a writable file$/,
    skipUnless({ root: true }),
  ],
  [
    'the system is Windows',
    () => ({
      nodeArguments: [
        `--import=data:text/javascript,Object.defineProperty(process,'platform',{value:'win32'})`,
      ],
    }),
    /^no-orphans does not run on Windows; use timeout-minutes, WSL, or a Linux or macOS runner\.$/,
  ],
];

for (const [what, options, message, skip = false] of cases) {
  test(`the step is refused where ${what}`, { skip }, async context => {
    const { job, main, post } = await runUse(context, { run: 'touch started' }, options());
    assert.ok(!existsSync(path.join(job.workspace, 'started')), 'the script has not started');
    const [annotation, ...others] = main.annotations;
    assert.deepEqual([annotation?.type, others], ['error', []]);
    assert.match(annotation?.message ?? '', message);
    assert.deepEqual(main.log, ['', `##[error]${annotation?.message ?? ''}`]);
    assert.equal(main.exitCode, 125);
    assert.deepEqual([main.outputs['ended-by'], main.outputs['exit-code']], ['error', '125']);
    assert.equal(post.conclusion, 'success');
    assert.equal(post.summary, '');
    // Where main can't leave a state it can't say either that it has started nothing.
    if (what.startsWith('GITHUB_STATE'))
      assert.match(post.annotations[0]?.message ?? '', /left neither a state nor a journal/);
    else assert.deepEqual([post.log, post.annotations], [[], []]);
  });
}

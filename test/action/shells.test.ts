import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { skipUnless } from '../support/require.ts';
import { creatures } from '../support/scene.ts';
import { runUse, type UseOptions } from './use.ts';

/** A folder for PATH that holds nothing but stand-ins for these shells. */
function standIns(context: TestContext, names: readonly string[]): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'no-orphans-shells-'));
  context.after(() => {
    rmSync(folder, { recursive: true });
  });
  for (const name of names) symlinkSync(path.join(creatures, 'stand-in-shell.sh'), path.join(folder, name));
  return folder;
}

/** What a stand-in was called with, the script's file written as FILE, and what was in that file. */
async function called(
  context: TestContext,
  names: readonly string[],
  shell: string,
  options: UseOptions = {},
): Promise<{ command: string[]; extension: string; script: string }> {
  const folder = standIns(context, names);
  const run = 'echo "hello"';
  const { job, main } = await runUse(context, { run, shell }, { ...options, env: { PATH: folder } });
  assert.equal(main.conclusion, 'success', main.log.join('\n'));
  const text = readFileSync(path.join(folder, 'arguments'), 'utf8');
  const [file = ''] = new RegExp(`${job.runnerTemp}/[0-9a-f]+(\\.\\w+)?`).exec(text) ?? [];
  return {
    command: text.replaceAll(file, 'FILE').trimEnd().split('\n'),
    extension: path.extname(file),
    script: readFileSync(path.join(folder, 'script'), 'utf8'),
  };
}

const all = ['bash', 'sh', 'python', 'pwsh', 'perl'];

const commands: readonly [what: string, shell: string, command: string[], extension: string][] = [
  ['no shell', '', ['bash', '-e', 'FILE'], '.sh'],
  ['bash', 'bash', ['bash', '--noprofile', '--norc', '-e', '-o', 'pipefail', 'FILE'], '.sh'],
  ['sh', 'sh', ['sh', '-e', 'FILE'], '.sh'],
  ['python', 'python', ['python', 'FILE'], '.py'],
  ['pwsh', 'pwsh', ['pwsh', '-command', ". 'FILE'"], '.ps1'],
  ['a template of bash', 'bash -x {0} -v', ['bash', '-x', 'FILE', '-v'], '.sh'],
  ['a template of perl', 'perl {0}', ['perl', 'FILE'], ''],
  [
    'a template with quotes',
    String.raw`perl -e "a  'b" 'c d' "{0}" e\"f "g""h" i\j ""`,
    ['perl', '-e', "a  'b", "'c", "d'", 'FILE', 'e"f', 'g"h', String.raw`i\j`, ''],
    '',
  ],
  ['a template with braces', 'perl {{print}} {0}', ['perl', '{print}', 'FILE'], ''],
];

for (const [what, shell, command, extension] of commands) {
  test(`${what} runs the script as run: does`, async context => {
    const seen = await called(context, all, shell);
    // The last line of the file is lost where the last argument is empty.
    assert.deepEqual(seen.command, command.at(-1) === '' ? command.slice(0, -1) : command);
    assert.equal(seen.extension, extension);
    if (!shell.startsWith('pwsh')) assert.equal(seen.script, 'echo "hello"');
  });
}

for (const shell of ['pwsh', 'pwsh -File {0}']) {
  test(`${shell} stops at the first error, and ends as the last program did`, async context => {
    const { script, extension } = await called(context, all, shell);
    assert.equal(extension, '.ps1');
    assert.deepEqual(script.split('\n'), [
      "$ErrorActionPreference = 'stop'",
      'echo "hello"',
      String.raw`if ((Test-Path -LiteralPath variable:\LASTEXITCODE)) { exit $LASTEXITCODE }`,
    ]);
  });
}

test('a shell may be given by its path', { skip: skipUnless({ programs: ['perl'] }) }, async context => {
  const { main } = await runUse(context, { run: 'print "on\\n"', shell: '/usr/bin/env perl {0}' });
  assert.deepEqual(main.log, ['on']);
});

test('what only has the name of a shell is passed over in PATH', async context => {
  const [folder, file, real] = [standIns(context, []), standIns(context, []), standIns(context, ['bash'])];
  mkdirSync(path.join(folder, 'bash'));
  writeFileSync(path.join(file, 'bash'), '', { mode: 0o644 });
  const env = { PATH: `${folder}:${file}::${real}` };
  const { main } = await runUse(context, { run: 'true' }, { env });
  assert.equal(main.conclusion, 'success');
  assert.ok(existsSync(path.join(real, 'arguments')));
});

test('no shell means sh where there is no bash', async context => {
  assert.deepEqual((await called(context, ['sh'], '')).command, ['sh', '-e', 'FILE']);
});

test('no shell means sh in a container job', async context => {
  const { command } = await called(context, all, '', { job: { container: true } });
  assert.deepEqual(command, ['sh', '-e', 'FILE']);
});

const real: readonly [shell: string, run: string, program: string, log: string[], exitCode: number][] = [
  ['', 'false | true; echo on; false; echo off', 'bash', ['on'], 1],
  ['bash', 'echo on; false | true; echo off', 'bash', ['on'], 1],
  ['sh', 'false | true; echo on; false; echo off', 'sh', ['on'], 1],
  ['bash {0}', 'false; echo on; exit 4', 'bash', ['on'], 4],
  ['python', 'import sys\nprint("on")\nsys.exit(5)', 'python', ['on'], 5],
  ['perl {0}', 'print "on\\n"; exit 6', 'perl', ['on'], 6],
];

for (const [shell, run, program, log, exitCode] of real) {
  test(
    `shell: <${shell}> really runs a script`,
    { skip: skipUnless({ programs: [program] }) },
    async context => {
      const { main } = await runUse(context, { run, shell });
      const end = ['', `##[error]Process completed with exit code ${exitCode}.`];
      assert.deepEqual(main.log, [...log, ...end]);
      assert.equal(main.exitCode, exitCode);
    },
  );
}

test(
  'a folder in PATH that may not be read changes nothing, and main says nothing of it',
  { skip: skipUnless({ root: true }) },
  async context => {
    const folder = standIns(context, []);
    chmodSync(folder, 0o700);
    const { main } = await runUse(
      context,
      { run: 'echo on' },
      { env: { PATH: `${folder}:/usr/bin:/bin` }, job: { user: { uid: 65_534, gid: 65_534 } } },
    );
    assert.deepEqual(main.log, ['on']);
  },
);

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { patiently } from '../support/patience.ts';
import { runUse, startUse } from './use.ts';

const inputs = { 'stop-signals': 'SIGKILL' };

/** What a script had written when it was killed, and what the runner then reads. */
const tears: readonly [
  what: string,
  write: string,
  outputs: Record<string, string>,
  env: Record<string, string>,
  warning: RegExp,
][] = [
  [
    'in a heredoc of GITHUB_OUTPUT',
    String.raw`printf 'whole=1\ntorn<<EOF\nfirst\nsec' >> "$GITHUB_OUTPUT"`,
    { whole: '1', torn: 'first\nsec' },
    {},
    /^The script was stopped while it wrote "torn" to GITHUB_OUTPUT: the record was closed, and its value may be cut\.$/,
  ],
  [
    'in a name in GITHUB_OUTPUT',
    String.raw`printf 'whole=1\nfrag' >> "$GITHUB_OUTPUT"`,
    { whole: '1' },
    {},
    /^The script was stopped while it wrote to GITHUB_OUTPUT: the unfinished record "frag" was removed\.$/,
  ],
  [
    'in GITHUB_ENV, after a value of many bytes',
    String.raw`printf 'WHOLE=\303\244\360\237\230\200\nTORN<<EOF\n' >> "$GITHUB_ENV"`,
    {},
    { WHOLE: 'ä😀', TORN: '' },
    /^The script was stopped while it wrote "TORN" to GITHUB_ENV/,
  ],
  [
    'in a name, after a value of many bytes',
    String.raw`printf 'WHOLE=\303\244\360\237\230\200\nFRA\303\204G' >> "$GITHUB_ENV"`,
    {},
    { WHOLE: 'ä😀' },
    /to GITHUB_ENV: the unfinished record "FRAÄG" was removed/,
  ],
  [
    'in both files',
    String.raw`printf 'torn<<EOF' >> "$GITHUB_OUTPUT"; printf 'FRAG' >> "$GITHUB_ENV"`,
    { torn: '' },
    {},
    /"torn" to GITHUB_OUTPUT: .* to GITHUB_ENV: the unfinished record "FRAG"/,
  ],
  [
    'behind bytes that are no UTF-8',
    String.raw`printf 'whole=\377\n\377frag' >> "$GITHUB_OUTPUT"`,
    { whole: '\ufffd' },
    {},
    /the unfinished record ".frag" was removed/,
  ],
  ['with a name that is a command', String.raw`printf '::error::x' >> "$GITHUB_ENV"`, {}, {}, /"::error::x"/],
];

for (const [what, write, outputs, env, warning] of tears) {
  test(`a record torn ${what} does not fail a step that was stopped, and our outputs arrive`, async context => {
    const { step, end } = await startUse(context, { ...inputs, run: `${write}\necho ready\nsleep 600` });
    await step.waitForLine(/^ready$/);
    process.kill(step.main.pid, 'SIGINT');
    const { main } = await end();
    assert.deepEqual(main.fileCommandErrors, []);
    assert.equal(main.outputs['exit-code'], '130');
    for (const [name, value] of Object.entries(outputs)) assert.equal(main.outputs[name], value, name);
    assert.deepEqual(main.env, env);
    const [error, told, ...others] = main.annotations;
    assert.deepEqual([error?.type, told?.type, others], ['error', 'warning', []]);
    assert.match(told?.message ?? '', warning);
  });
}

test('a record that the deadline has torn is mended too', async context => {
  const run = String.raw`printf 'torn<<EOF\nxyz' >> "$GITHUB_OUTPUT"; sleep 600`;
  const { main } = await runUse(context, { ...inputs, run, timeout: patiently(1) });
  assert.deepEqual(main.fileCommandErrors, []);
  assert.deepEqual([main.outputs['torn'], main.outputs['exit-code']], ['xyz', '124']);
});

test('a record that a script has torn that killed itself is mended too', async context => {
  const { main } = await runUse(context, {
    run: String.raw`printf 'torn<<EOF\nxyz' >> "$GITHUB_OUTPUT"; kill -9 $$`,
  });
  assert.deepEqual(main.fileCommandErrors, []);
  assert.deepEqual([main.outputs['torn'], main.outputs['exit-code']], ['xyz', '137']);
});

for (const [file, text, error] of [
  ['GITHUB_OUTPUT', 'torn<<EOF\\nxyz\\n', "Matching delimiter not found 'EOF'"],
  ['GITHUB_ENV', 'torn<<EOF\\nxyz', 'EOF marker missing new line'],
  ['GITHUB_OUTPUT', 'nonsense\\n', "Invalid format 'nonsense'"],
] as const) {
  test(`a script that ends by itself and leaves "${text}" in ${file} fails the step, as under run:`, async context => {
    const { main } = await runUse(context, { run: `printf 'whole=1\\n${text}' >> "$${file}"` });
    assert.equal(main.exitCode, 0);
    assert.equal(main.conclusion, 'failure');
    assert.equal(main.fileCommandErrors.length, 1);
    assert.ok(main.fileCommandErrors[0]?.includes(error), main.fileCommandErrors[0]);
    assert.equal((file === 'GITHUB_ENV' ? main.env : main.outputs)['whole'], '1');
  });
}

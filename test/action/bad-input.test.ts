/** A wrong input fails the step before anything is started, and says what would be right. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { runUse, type UseOptions } from './use.ts';

/** Runs a use that is refused, and looks at all that is the same for each. */
async function refused(
  context: TestContext,
  inputs: Readonly<Record<string, string>>,
  options?: UseOptions,
): Promise<string> {
  const { job, main, post } = await runUse(context, { run: 'touch started', ...inputs }, options);
  assert.ok(!existsSync(path.join(job.workspace, 'started')), 'the script has not started');
  const [annotation, ...others] = main.annotations;
  assert.deepEqual([annotation?.type, annotation?.title, others], ['error', 'no-orphans', []]);
  // The annotation, and nothing else but the newline before it.
  assert.deepEqual(main.log, ['', `##[error]${annotation?.message ?? ''}`]);
  assert.equal(main.conclusion, 'failure');
  assert.equal(main.exitCode, 125);
  assert.deepEqual(main.outputs, {
    'ended-by': 'error',
    'exit-code': '125',
    'timed-out': 'false',
    'duration-ms': '0',
    leftovers: '[]',
    'cpu-ms': '',
    'max-rss-bytes': '',
    processes: '',
    'report-path': '',
    containment: main.outputs['containment'],
  });
  assert.equal(post.conclusion, 'success');
  assert.deepEqual([post.log, post.annotations, post.summary], [[], [], '']);
  assert.deepEqual(
    readdirSync(job.runnerTemp).filter(name => !name.startsWith('_')),
    [],
    'nothing was written to RUNNER_TEMP',
  );
  return annotation?.message ?? '';
}

const cases: readonly [input: string, value: string, message: RegExp][] = [
  ['run', '', /^run: "" is empty; write the script to run/],
  ['run', ' \n\t', /^run: " \\n\\t" is empty; write the script to run/],
  ['timeout', '10', /^timeout: "10" has no unit; write 10s for seconds or 10m for minutes, or "off"/],
  ['timeout', '-5m', /^timeout: "-5m" is negative; a duration is more than zero, such as 90s/],
  ['timeout', 'NaN', /^timeout: "NaN" is not a duration; write one with units, such as 90s/],
  ['timeout', '42D', /^timeout: "42D" has the unknown unit "D"; use ms, s, m, h or d/],
  ['timeout', '0s', /^timeout: "0s" is zero; a duration is more than zero, such as 90s/],
  ['timeout', '0', /^timeout: "0" has no unit/],
  ['timeout', 'Off', /^timeout: "Off" is not a duration; .* or "off" for no deadline$/],
  ['stop-signals', 'SIGFOO 5s', /^stop-signals: "SIGFOO 5s" has the unknown signal "SIGFOO"; write signals/],
  [
    'stop-signals',
    'SIGTERM, SIGKILL',
    /^stop-signals: ".*" gives SIGTERM no time; write for example "SIGTERM 5s/,
  ],
  ['stop-signals', 'SIGTERM 0s', /^stop-signals: "SIGTERM 0s" gives SIGTERM a time that is zero; it is more/],
  ['stop-signals', 'SIGTERM -1s', /^stop-signals: "SIGTERM -1s" gives SIGTERM a time that is negative/],
  ['stop-signals', 'SIGTERM 5', /^stop-signals: "SIGTERM 5" gives SIGTERM a time that has no unit; write 5s/],
  [
    'stop-signals',
    'SIGKILL, SIGTERM 5s',
    /^stop-signals: ".*" has a rung after SIGKILL, which is always the last$/,
  ],
  ['stop-signals', 'SIGCONT 5s', /^stop-signals: "SIGCONT 5s" has SIGCONT as a rung, .*; write signals/],
  ['stop-signals', 'SIGSTOP 5s, SIGKILL', /^stop-signals: ".*" has SIGSTOP as a rung/],
  ['stop-signals', ',', /^stop-signals: "," has an empty rung; write signals/],
  [
    'leftover-processes',
    'stopp',
    /^leftover-processes: "stopp" is unknown; did you mean "stop"\? .* stop or keep$/,
  ],
  [
    'on-survivors',
    'warning',
    /^on-survivors: "warning" is unknown; did you mean "warn"\? .* warn, error or ignore$/,
  ],
  [
    'summary',
    'allways',
    /^summary: "allways" is unknown; did you mean "always"\? .* on-problem, always or never$/,
  ],
  [
    'shell',
    'zsh-of-nobody {0}',
    /^shell: "zsh-of-nobody \{0\}" .*\(zsh-of-nobody: command not found\); install it/,
  ],
  [
    'shell',
    'pyhton',
    /^shell: "pyhton" is no built-in shell; write bash, sh, pwsh, python, or a command with \{0\}/,
  ],
  ['shell', 'perl -w', /^shell: "perl -w" has no \{0\}; write bash, sh, .* such as "perl \{0\}"$/],
  [
    'working-directory',
    'nowhere',
    /^working-directory: "nowhere" does not exist \(\/.*\/nowhere\); name a folder/,
  ],
];

for (const [input, value, message] of cases) {
  test(`L09 ${input}: ${JSON.stringify(value)} is refused`, async context => {
    assert.match(await refused(context, { [input]: value }), message);
  });
}

test('L09 a script that is not given at all is refused', async context => {
  const { main, post } = await runUse(context, {});
  assert.match(main.annotations[0]?.message ?? '', /^run: "" is empty/);
  assert.deepEqual([main.exitCode, post.conclusion, post.log], [125, 'success', []]);
});

test('a built-in shell that is not installed is told by its name', async context => {
  const message = await refused(context, { shell: 'pwsh' }, { env: { PATH: '/nowhere' } });
  assert.match(
    message,
    /^shell: "pwsh" can not be used \(pwsh: command not found\); install it, or write bash/,
  );
});

test('no shell at all is told as well', async context => {
  const message = await refused(context, {}, { env: { PATH: '/nowhere' } });
  assert.match(message, /sh: command not found/);
});

test('a value in an annotation is short, and can be no command', async context => {
  const value = `1\n::error::injected\r##[error]injected\u2028\u001b[31m${'x'.repeat(5000)}`;
  const message = await refused(context, { timeout: value });
  assert.ok(message.length < 300, `${message.length} characters`);
  assert.doesNotMatch(message, /[\p{Cc}\p{Zl}]|##\[/u);
});

test('each wrong input is told by itself, the first one first', async context => {
  const message = await refused(context, { timeout: '1', summary: 'x', 'stop-signals': '' });
  assert.match(message, /^timeout: /);
});

test('an empty input means its default, for each but the script', async context => {
  const names = ['shell', 'working-directory', 'timeout', 'stop-signals', 'leftover-processes'];
  const more = ['allow-processes', 'on-survivors', 'summary', 'job-container'];
  const inputs = Object.fromEntries([...names, ...more].map(name => [name, '']));
  const { main, post } = await runUse(context, { ...inputs, run: 'sleep 600 & sleep 0.3' });
  assert.equal(main.conclusion, 'success');
  assert.equal((JSON.parse(main.outputs['leftovers'] ?? '') as unknown[]).length, 1);
  assert.ok(main.log.includes('SIGTERM to 1 process'));
  assert.deepEqual(
    post.annotations.map(({ type }) => type),
    ['warning'],
  );
  assert.notEqual(post.summary, '');
});

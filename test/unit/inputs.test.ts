import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InputError } from '../../src/errors.ts';
import { INPUT_NAMES, inputVariable } from '../../src/input-names.ts';
import { readSettings, type Settings } from '../../src/inputs.ts';
import { evaluateInputs, ownActionFile, readActionFile } from '../support/action-file.ts';

const action = readActionFile(ownActionFile);

function settingsOf(inputs: Readonly<Record<string, string>>): Settings {
  const given = { run: 'true', ...inputs };
  return readSettings(
    Object.fromEntries(Object.entries(given).map(([name, value]) => [inputVariable(name), value])),
  );
}

test('the inputs that are read are those of action.yml', () => {
  assert.deepEqual(INPUT_NAMES, [...action.inputs.keys()]);
});

test('an empty input, a blank one and a missing one mean the default of action.yml', () => {
  const { inputs } = evaluateInputs(action, {}, { job: { container: { id: '' } } });
  inputs.delete('run');
  const byDefault = settingsOf(Object.fromEntries(inputs));
  for (const blank of ['', ' \n']) {
    const empty = Object.fromEntries([...inputs.keys()].map(name => [name, blank]));
    assert.deepEqual(settingsOf(empty), byDefault);
  }
  assert.deepEqual(settingsOf({}), byDefault);
  assert.deepEqual(byDefault, {
    run: 'true',
    shell: '',
    workingDirectory: '',
    timeoutMs: 3_600_000,
    noOutputTimeoutMs: null,
    stopSignals: [
      { signal: 'SIGTERM', waitMs: 5000 },
      { signal: 'SIGKILL', waitMs: 0 },
    ],
    leftoverProcesses: 'stop',
    allowProcesses: [],
    onSurvivors: 'warn',
    onTimeout: '',
    onTimeoutLimitMs: 0,
    threadDumps: 'off',
    summary: 'on-problem',
    containment: 'auto',
    useSudo: 'auto',
    cancelLimitMs: 180_000,
    isHosted: false,
    inContainerJob: false,
  });
});

test('L16 a deadline that is off is no deadline', () => {
  assert.equal(settingsOf({ timeout: 'off' }).timeoutMs, null);
});

test('L17 a deadline since the last output is off by default, and a duration like the other one', () => {
  assert.equal(settingsOf({ 'no-output-timeout': 'off' }).noOutputTimeoutMs, null);
  assert.equal(settingsOf({ 'no-output-timeout': '1m30s' }).noOutputTimeoutMs, 90_000);
});

test('the script is kept as written, with its blanks and line ends', () => {
  const run = '  echo a\r\n\n\techo b ';
  assert.equal(settingsOf({ run }).run, run);
});

test('allowed processes are one a line, without blanks around them', () => {
  const { allowProcesses } = settingsOf({ 'allow-processes': '\n gpg-agent \r\n\r\nssh *\n' });
  assert.deepEqual(allowProcesses, ['gpg-agent', 'ssh *']);
});

test('a container job is told by its id', () => {
  assert.equal(settingsOf({ 'job-container': 'c0ffee' }).inContainerJob, true);
});

const refused: readonly [id: string, input: string, value: string, message: string][] = [
  ['L09', 'timeout', 'invalid', 'timeout: "invalid" is not a duration; '],
  ['L09', 'timeout', '42D', 'timeout: "42D" has the unknown unit "D"; '],
  ['L09', 'timeout', '10', 'timeout: "10" has no unit; write 10s for seconds or 10m for minutes, or "off"'],
  ['L09', 'timeout', '0', 'timeout: "0" has no unit; '],
  [
    'L17',
    'no-output-timeout',
    '5',
    'no-output-timeout: "5" has no unit; write 5s for seconds or 5m for minutes, or "off"',
  ],
  ['L17', 'no-output-timeout', 'of', 'no-output-timeout: "of" is not a duration; '],
  ['L12', 'timeout', `-${'9'.repeat(400)}d`, `timeout: "-${'9'.repeat(79)}…" is negative; `],
  ['L15', 'cancel-limit', '-1s', 'cancel-limit: "-1s" is negative; '],
  ['L09', 'cancel-limit', '9s', 'cancel-limit: "9s" is too short; write 10s to 285s: '],
  ['L09', 'cancel-limit', '286s', 'cancel-limit: "286s" is too long; write 10s to 285s: '],
  ['L09', 'on-timeout-limit', '10', 'on-timeout-limit: "10" has no unit; write 10s for seconds'],
  ['L15', 'on-timeout-limit', '0s', 'on-timeout-limit: "0s" is zero; '],
  [
    'L09',
    'thread-dumps',
    'yes',
    'thread-dumps: "yes" is unknown; did you mean "off"? It is one of off or on',
  ],
  ['L15', 'timeout', '-1', 'timeout: "-1" is negative; '],
  ['L15', 'timeout', 'NaN', 'timeout: "NaN" is not a duration; '],
  [
    'L15',
    'stop-signals',
    'SIGTERM NaN, SIGKILL',
    'stop-signals: "SIGTERM NaN, SIGKILL" gives SIGTERM a time',
  ],
  ['L19', 'timeout', '1h30', 'timeout: "1h30" has no unit; '],
  ['L09', 'run', ' \n', 'run: " \\n" is empty; write the script to run'],
  ['L09', 'summary', 'allways', 'summary: "allways" is unknown; did you mean "always"? It is one of '],
  [
    'L09',
    'use-sudo',
    'Always',
    'use-sudo: "Always" is unknown; did you mean "always"? It is one of auto, always or never',
  ],
  ['L09', 'on-survivors', 'Error', 'on-survivors: "Error" is unknown; did you mean "error"? It is one of '],
  ['L09', 'leftover-processes', 'stopp', 'leftover-processes: "stopp" is unknown; did you mean "stop"? '],
];

for (const [id, input, value, message] of refused) {
  test(`${id} the input ${input} can't be <${value.trim().slice(0, 30)}>`, () => {
    assert.throws(
      () => settingsOf({ [input]: value }),
      (error: unknown) => {
        assert.ok(error instanceof InputError);
        assert.equal(error.input, input);
        assert.equal(error.message.slice(0, message.length), message);
        return true;
      },
    );
  });
}

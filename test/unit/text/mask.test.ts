import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maskedCommandLine, maskText } from '../../../src/text/mask.ts';

const cases: readonly [command: readonly string[], shown: string][] = [
  [['server', '--port', '3000'], 'server --port 3000'],
  [['server', '--token', 'abc'], 'server --token ***'],
  [['server', '--api-key=abc', 'x'], 'server --api-key=*** x'],
  [['env', 'AWS_SECRET_ACCESS_KEY=abc', 'run'], 'env AWS_SECRET_ACCESS_KEY=*** run'],
  [['mysql', '--password', 'a b'], 'mysql --password ***'],
  [['curl', 'https://me:abc@example.com/x'], 'curl https://***@example.com/x'],
  [['curl', '-H', 'Authorization: Bearer abc'], "curl -H 'Authorization: ***'"],
  [
    ['bash', '-c', 'login --password "a b" && PGPASSWORD=abc psql'],
    `bash -c 'login --password *** && PGPASSWORD=*** psql'`,
  ],
  [['x', '--password', '--verbose', '-v'], 'x --password --verbose -v'],
  [['x', '--token', '-SECRET2'], 'x --token ***'],
  [['curl', '-H', 'Authorization: token abc', 'y'], "curl -H 'Authorization: ***' y"],
  [['x', 'API_TOKEN: A B'], "x 'API_TOKEN: ***'"],
  [['bash', '-c', `curl -H "X-Api-Key: a b" h`], `bash -c 'curl -H "X-Api-Key: ***" h'`],
  [['deploy', '--secret=abc,next=1'], 'deploy --secret=***'],
  [['deploy', '--token=a b & c; d)'], 'deploy --token=***'],
  [['sh', '-c', 'deploy --secret=abc,next=1 x'], `sh -c 'deploy --secret=***,next=1 x'`],
  [['sh', '-c', 'run; TOKEN=$(echo a b) go'], `sh -c 'run; TOKEN=*** go'`],
  [['sh', '-c', 'run; TOKEN=`echo a b` go'], `sh -c 'run; TOKEN=*** go'`],
  [['sh', '-c', 'run; TOKEN=a\\ b go'], `sh -c 'run; TOKEN=*** go'`],
  [['x', '--pass', 'abc', '--passive=no'], 'x --pass *** --passive=no'],
  [['DB_PASS=abc', 'x'], 'DB_PASS=*** x'],
  [['npm', 'config', 'set', '//registry/:_authToken=abc'], 'npm config set //registry/:_authToken=***'],
  [['sh', '-c', 'npm config set //r/:_authToken=abc x'], "sh -c 'npm config set //r/:_authToken=*** x'"],
  [['x', '/run/token=abc'], 'x /run/token=***'],
  // Titles that programs have written over their arguments.
  [['curl -H Bearer abc h'], 'curl -H Bearer *** h'],
  [['nginx: master process'], 'nginx: master process'],
  [['worker 3 of 4   ', '    ', ''], 'worker 3 of 4'],
  [['my server', '--port', '3000'], "'my server' --port 3000"],
  [['server', '', ' '], "server '' ' '"],
  [
    ['git', '-c', 'http.extraheader=AUTHORIZATION: basic abc'],
    `git -c 'http.extraheader=AUTHORIZATION: basic ***'`,
  ],
];

for (const [command, shown] of cases) {
  test(`${command.join(' ')} -> ${shown}`, () => {
    assert.equal(maskedCommandLine(command), shown);
  });
}

test('a line of a script is masked too', () => {
  assert.equal(maskText('TOKEN=abc ./run https://u:p@h'), 'TOKEN=*** ./run https://***@h');
});

test('a command line of a megabyte is masked in no time, and cut', () => {
  const begun = performance.now();
  const shown = maskedCommandLine(['x', 'a'.repeat(1_000_000), 'key'.repeat(300_000)]);
  assert.ok(shown.length < 20_000);
  assert.ok(performance.now() - begun < 50000);
});

for (const part of ['key-', 'QUJDREVGkey1', 'http://', '--key', "key='", 'key=\\']) {
  test(`a command line of nothing but ${part} is masked in no time`, () => {
    const begun = performance.now();
    for (let count = 0; count < 100; count++) maskedCommandLine(['x', part.repeat(4096 / part.length)]);
    assert.ok(performance.now() - begun < 5000);
  });
}

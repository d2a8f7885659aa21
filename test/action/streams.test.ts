import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { patiently } from '../support/patience.ts';
import { skipUnless } from '../support/require.ts';
import { startedBy } from '../support/started-by.ts';
import { runUse } from './use.ts';

/** All but our own first line, which tells the containment. */
function fromScript(output: Buffer): Buffer {
  const end = output.indexOf('\n') + 1;
  assert.match(output.subarray(0, end).toString(), /^containment: \w+\n$/);
  const used = output.lastIndexOf('\nused: ');
  assert.ok(used > 0, 'its last line tells what was used');
  return output.subarray(end, used);
}

test(
  'E06 stdout and stderr come apart, byte for byte',
  { skip: skipUnless({ programs: ['perl'] }) },
  async context => {
    const { job, step, main } = await runUse(context, { run: 'perl "$CREATURES/writes-bytes.pl" .' });
    assert.equal(main.conclusion, 'success');
    for (const stream of ['stdout', 'stderr'] as const) {
      const wrote = readFileSync(path.join(job.workspace, stream));
      assert.ok(wrote.length > 20_000);
      const read = stream === 'stdout' ? fromScript(step.raw(stream)) : step.raw(stream);
      assert.ok(read.equals(wrote), `${stream} is as the script wrote it`);
    }
  },
);

test('E06 a script may write to /dev/stdout and /dev/stderr, and tee to them', async context => {
  const run = `echo error > /dev/stderr; echo out > /dev/stdout
    echo both | tee /dev/stderr; echo three >> /proc/self/fd/2 || echo three >&2`;
  const { step, main } = await runUse(context, { run });
  assert.equal(main.conclusion, 'success');
  assert.equal(fromScript(step.raw('stdout')).toString(), 'out\nboth\n');
  assert.equal(step.raw('stderr').toString(), 'error\nboth\nthree\n');
});

test(
  'E06 a script inherits no descriptor but the three',
  { skip: skipUnless({ procfs: true, programs: ['python'] }) },
  async context => {
    const { main } = await runUse(
      context,
      { run: 'import os; print(sorted(os.listdir("/proc/self/fd")))', shell: 'python' },
      startedBy(
        'for fd in /proc/$$/fd/*; do fd=${fd##*/}; if test $fd -gt 2; then eval "exec $fd>&-"; fi; done',
        'bash',
      ),
    );
    // The fourth is the listing itself.
    assert.deepEqual(main.log, ["['0', '1', '2', '3']"]);
  },
);

test('E05 100 MiB of output come through, and the exit code with them', async context => {
  const line = 'x'.repeat(1023);
  const bytes = 100 * 1024 * 1024;
  const { step, main } = await runUse(context, {
    run: `set +e; yes ${line} | head -c ${bytes}; exit 3`,
    shell: 'bash {0}',
    timeout: '60s',
  });
  assert.equal(main.exitCode, 3);
  const all = fromScript(step.raw('stdout'));
  const output = all.subarray(0, bytes);
  const expected = createHash('sha256');
  for (let count = 0; count < 1024; count++) expected.update(`${line}\n`.repeat(100));
  assert.equal(createHash('sha256').update(output).digest('hex'), expected.digest('hex'));
  assert.equal(all.subarray(bytes).toString(), '\n::error::Process completed with exit code 3.\n');
});

test('E05 a gigabyte of output comes through without a wait', async context => {
  const { main } = await runUse(
    context,
    { run: 'head -c 1000000000 /dev/zero; exit 3', timeout: '60s', containment: 'tracking' },
    startedBy('exec 3>&1; exec "$@" > >(wc -c >&3)', 'bash'),
  );
  assert.equal(main.exitCode, 3);
  const own = 'containment: tracking\n\n::error::Process completed with exit code 3.\n\nused: '.length;
  // The last line's length differs.
  const beyond = Number(main.log[0]) - 1_000_000_000 - own;
  assert.ok(beyond > 0 && beyond < 200, `${beyond} bytes more`);
});

test('an unfinished line of the script does not swallow our annotation', async context => {
  const { main } = await runUse(context, { run: 'printf "no newline"; exit 3' });
  assert.deepEqual(main.log, ['no newline', '##[error]Process completed with exit code 3.']);
  assert.equal(main.annotations.length, 1);
});

test('stdout may be a plain file: nothing in it is written over', async context => {
  const { job, main } = await runUse(
    context,
    {
      run: `trap 'echo last words' TERM; i=0
        while test $i -lt 500; do echo "line $i"; i=$((i + 1)); done
        sleep 600`,
      timeout: patiently(1),
    },
    startedBy('exec > "$GITHUB_WORKSPACE/log"'),
  );
  assert.equal(main.exitCode, 124);
  const lines = fromScript(readFileSync(path.join(job.workspace, 'log')))
    .toString()
    .split('\n');
  assert.deepEqual(
    lines.slice(0, 500),
    Array.from({ length: 500 }, (_, number) => `line ${number}`),
  );
  const rest = lines.slice(500).join('\n');
  for (const part of [
    /^last words$/m,
    /^SIGTERM to 2 processes$/m,
    /^::error title=no-orphans::The script timed out/m,
  ])
    assert.match(rest, part);
});

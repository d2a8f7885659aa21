import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism, userInfo } from 'node:os';
import { test } from 'node:test';
import { runUse } from './use.ts';

interface Leftover {
  pid: number;
  name: string;
  command: string;
  user: string | null;
  ageMs: number;
  escape: string;
}

function leftoversOf(outputs: Readonly<Record<string, string>>): Leftover[] {
  return JSON.parse(outputs['leftovers'] ?? '') as Leftover[];
}

for (const policy of ['stop', 'keep']) {
  test(`the output leftovers tells who was left over, with leftover-processes: ${policy}`, async context => {
    const { step, main } = await runUse(context, {
      run: `sleep 601 & echo "$! in the group"
        set -m; sleep 602 & echo "$! left the group: setpgid"
        sleep 0.5`,
      'leftover-processes': policy,
    });
    const told = new Map(
      step.lines.map(({ text }) => [Number.parseInt(text, 10), text.replace(/^\d+ /, '')]),
    );
    const leftovers = leftoversOf(main.outputs).sort((one, other) =>
      one.command.localeCompare(other.command),
    );
    assert.deepEqual(
      leftovers.map(({ name, command, user, escape }) => ({ name, command, user, escape })),
      [
        { name: 'sleep', command: 'sleep 601', user: userInfo().username, escape: 'in the group' },
        { name: 'sleep', command: 'sleep 602', user: userInfo().username, escape: 'left the group: setpgid' },
      ],
    );
    for (const { pid, escape, ageMs, ...rest } of leftovers) {
      assert.equal(told.get(pid), escape);
      assert.ok(Number.isInteger(ageMs) && ageMs >= 400 && ageMs < 60_000, `${ageMs} ms old`);
      assert.deepEqual(Object.keys(rest).sort(), ['command', 'name', 'ports', 'user']);
    }
  });
}

test('the output leftovers holds whole entries alone, and no more than 64 KiB of them', async context => {
  const { main } = await runUse(context, {
    run: `long=$(printf '😀%.0s' {1..900})
      for number in {1..120}; do (exec -a "$number $long" sleep 600) & done
      sleep 1`,
    shell: 'bash',
    'stop-signals': 'SIGKILL',
  });
  const text = main.outputs['leftovers'] ?? '';
  assert.ok(Buffer.byteLength(text) <= 65_536, `${Buffer.byteLength(text)} bytes`);
  // As many as there is room for.
  assert.ok(Buffer.byteLength(text) > 60_000, `${Buffer.byteLength(text)} bytes`);
  const leftovers = leftoversOf(main.outputs);
  for (const { name, command } of leftovers) {
    assert.equal(name, 'sleep');
    assert.match(command, /^'?\d+ 😀{400,500}…$/u);
  }
  assert.ok(leftovers.length < 120);
});

test('the output leftovers is one line, whatever a process calls itself, and holds no secret', async context => {
  const { main } = await runUse(context, {
    run: `(exec -a $'one\\ntwo\\r::error::x\\e[31m\\x01"\\\\' sleep 600) &
      (exec -a 'tool --token=hunter2 --password hunter2 https://me:hunter2@example.org' sleep 600) &
      sleep 0.3`,
    shell: 'bash',
  });
  const text = main.outputs['leftovers'] ?? '';
  assert.doesNotMatch(text, /\p{Cc}/u);
  assert.doesNotMatch(text, /hunter2/);
  assert.equal(leftoversOf(main.outputs).length, 2);
  assert.deepEqual(main.fileCommandErrors, []);
});

test('E11 a failure and what the script left over are both shown', async context => {
  const { main, post } = await runUse(context, { run: 'sleep 600 & sleep 0.3; echo broken >&2; exit 3' });
  assert.equal(main.exitCode, 3);
  assert.ok(main.log.includes('broken'));
  assert.deepEqual(
    main.annotations.map(({ type, message }) => [type, message]),
    [['error', 'Process completed with exit code 3.']],
  );
  assert.equal(leftoversOf(main.outputs).length, 1);
  const [warning, ...others] = post.annotations;
  assert.equal(warning?.type, 'warning');
  assert.match(warning.message, /^1 process \(sleep, pid \d+\) was left over when the script had ended: /);
  assert.deepEqual(others, []);
  assert.match(post.summary, /The script ended with exit code 3\./);
  assert.match(post.summary, /<code>sleep 600<\/code>/);
});

test('leftovers that were ended are told as leftovers, and none as kept, however many they are', async context => {
  const { post } = await runUse(context, {
    run: `for i in $(seq 1200); do sleep 600 & done; for i in 1 2 3; do setsid sleep 600 & done`,
    'stop-signals': 'SIGKILL',
  });
  assert.match(post.annotations[0]?.message ?? '', /^\d+ processes were left over/);
  assert.doesNotMatch(`${post.annotations[0]?.message ?? ''} ${post.summary}`, /kept/);
});

test('E12 on a loaded machine nothing that is just ending is called a leftover', async context => {
  const burners: ChildProcess[] = [];
  context.after(async () => {
    for (const burner of burners) if (burner.kill('SIGKILL')) await once(burner, 'exit');
  });
  for (let count = 0; count < 2 * availableParallelism(); count++)
    burners.push(spawn('sh', ['-c', 'while :; do :; done'], { stdio: 'ignore' }));
  for (let round = 0; round < 5; round++) {
    const { main, post } = await runUse(
      context,
      {
        // What ends a moment after the script: a pipeline's last words, and a child that has its orders.
        run: `yes | head -n 1000 | sort | uniq -c > /dev/null &
        (sleep 0.02; : | cat | cat) & sleep 0.03 & sh -c 'kill $$' & exec true`,
      },
      { heir: false },
    );
    assert.equal(main.outputs['leftovers'], '[]');
    assert.deepEqual([main.log, post.annotations, post.summary], [[], [], '']);
  }
});

/** A reaper that is killed while it starts the leader: its end is not waited for in vain, nor taken for a success. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { RUNNERS_OUTPUTS } from '../../src/script/outputs.ts';
import { openProcessTable } from '../../src/process/open-table.ts';
import type { ProcessTable } from '../../src/process/table.ts';
import type { Reaper } from '../../src/reaper/reaper.ts';
import { findInterpreters } from '../../src/reaper/interpreter.ts';
import { StartingReaper } from '../../src/reaper/starting.ts';
import type { LeaderOptions } from '../../src/script/leader.ts';
import { eventually } from '../support/eventually.ts';
import { alive, parentOf } from '../support/processes.ts';
import { skipUnless } from '../support/require.ts';

const skip = skipUnless({ procfs: true, programs: ['perl'] });
const leader: LeaderOptions = {
  program: '/bin/sh',
  arguments: ['-c', 'exit 5'],
  cwd: '/',
  env: { PATH: process.env['PATH'] },
};

async function start(
  context: TestContext,
  program = 'perl',
): Promise<[StartingReaper, Reaper, ProcessTable]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'no-orphans-reaper-'));
  const scripts = path.join(import.meta.dirname, '../../src/reaper');
  const interpreter = findInterpreters(scripts, process.env['PATH'] ?? '').find(found =>
    found.program.endsWith(program),
  );
  assert.ok(interpreter);
  const after = { folder, watchdog: [] };
  const starting = new StartingReaper(interpreter, { PATH: process.env['PATH'] }, after, RUNNERS_OUTPUTS);
  const table = await openProcessTable();
  const reaper = await starting.ready(table);
  context.after(async () => {
    reaper.end();
    await eventually(() => !reaper.helpers.some(({ pid }) => alive(pid)));
    rmSync(folder, { recursive: true });
  });
  return [starting, reaper, table];
}

function innermost({ helpers }: Reaper): number {
  const pid = helpers.at(-1)?.pid;
  assert.ok(pid !== undefined);
  return pid;
}

describe('a reaper', { concurrency: 4 }, () => {
  it('hands on how the leader ended', { skip }, async context => {
    const [starting, reaper, table] = await start(context);
    const { exited, begin } = await starting.startLeader(leader, '', table);
    begin();
    assert.deepEqual(await exited, { kind: 'code', code: 5 });
    assert.equal(await reaper.isEmpty(), 'empty');
  });

  for (const count of [1, 2]) {
    it(`that is killed before it is told to start is an error, ${count} at once`, { skip }, async context => {
      const [starting, reaper, table] = await start(context);
      for (const { pid } of reaper.helpers.slice(-count)) process.kill(pid, 'SIGKILL');
      const ended = starting.startLeader(leader, '', table).then(async ({ exited, begin }) => {
        begin();
        return await exited;
      });
      // The one that was killed may have made the leader first.
      const message = await ended.then(
        end => (end.kind === 'unknown' ? end.message : end.kind),
        (error: unknown) => String(error),
      );
      assert.match(message, /The script could not be started: its reaper was killed before it began/);
    });
  }

  for (const program of ['perl', 'python3'])
    it(
      `starts a second program, and so does the next one, run by ${program}`,
      { skip: skipUnless({ procfs: true, programs: ['perl', program] }) },
      async context => {
        const [starting, reaper, table] = await start(context, program);
        const waits = { ...leader, arguments: ['-c', 'exec sleep 600'] };
        const first = await starting.startLeader(waits, '', table, true);
        first.begin();
        context.after(() => {
          if (!first.hasExited()) process.kill(first.pid, 'SIGKILL');
        });
        const second = await starting.startSecond(leader, '', table, 'It');
        second.begin();
        assert.deepEqual(await second.exited, { kind: 'code', code: 5 });
        process.kill(innermost(reaper), 'SIGKILL');
        await eventually(() => !alive(innermost(reaper)));
        const another = await starting.startSecond(leader, '', table, 'It');
        assert.equal(parentOf(another.pid), reaper.helpers.at(-2)?.pid);
        another.begin();
        const its = await another.exited;
        // Under the test runner our standard output is a socket, which nobody can open.
        const isTold = its.kind === 'code' ? its.code === 5 : /No such device/.test(JSON.stringify(its));
        assert.ok(isTold, JSON.stringify(its));
        // Its end is told twice where it could not begin, and the second time must not pass for the next one's.
        await eventually(() => !existsSync(`/proc/${another.pid}`));
        await reaper.isEmpty();
        const missing = await starting.startSecond({ ...leader, program: '/nowhere' }, '', table, 'It');
        missing.begin();
        const end = await missing.exited;
        assert.match(end.kind === 'unknown' ? end.message : '', /^It could not be started: No such/);
        process.kill(first.pid, 'SIGKILL');
        assert.deepEqual(await first.exited, { kind: 'signal', signal: 'SIGKILL' });
      },
    );

  it('that is killed before the leader begins makes its end unknown', { skip }, async context => {
    const [starting, reaper, table] = await start(context);
    const { exited, begin } = await starting.startLeader(leader, '', table);
    process.kill(innermost(reaper), 'SIGKILL');
    await eventually(() => !alive(innermost(reaper)));
    begin();
    const end = await exited;
    assert.equal(end.kind, 'unknown');
    assert.match(end.message, /its reaper was killed before it began/);
  });

  it('all of which are killed before it is told to start is an error', { skip }, async context => {
    const [starting, reaper, table] = await start(context);
    for (const { pid } of reaper.helpers) process.kill(pid, 'SIGKILL');
    await assert.rejects(starting.startLeader(leader, '', table), /the reaper does not answer/);
  });

  it('whose leader can not be executed says why', { skip }, async context => {
    const [starting, , table] = await start(context);
    const { exited, begin } = await starting.startLeader({ ...leader, program: '/nowhere' }, '', table);
    begin();
    const end = await exited;
    assert.equal(end.kind, 'unknown');
    assert.match(end.message, /^The script could not be started: No such file or directory/);
  });
});

it('strict and warnings find nothing in reaper.pl, which does without them', { skip }, () => {
  const script = path.join(import.meta.dirname, '../../src/reaper/reaper.pl');
  const { stdout, stderr } = spawnSync('perl', ['-Mstrict', '-Mwarnings', '-c', script], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  assert.equal(stdout + stderr, `${script} syntax OK\n`);
});

/** The report file: who writes it, what stands in it, and what a script may do to it. */
import assert from 'node:assert/strict';
import { globSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { patiently } from '../support/patience.ts';
import { parseReport, type Report } from '../support/report-schema.ts';
import type { Step } from '../support/step.ts';
import { startUse, type Use, type UseOptions } from './use.ts';

const quiet = 'exec > /dev/null 2>&1';
/** The folder of this use's journal, for a script. */
const FOLDER = 'folder=$(dirname "$RUNNER_TEMP"/no-orphans-*/journal.jsonl)';

/** Without a process of a later step, which post tells of. */
async function start(
  context: TestContext,
  inputs: Readonly<Record<string, string>>,
  options: UseOptions = {},
): Promise<Use> {
  return await startUse(context, inputs, { ...options, heir: false });
}

function reportAt(file: string): Report {
  assert.equal(lstatSync(file).mode & 0o777, 0o600);
  assert.deepEqual(globSync(`${path.dirname(file)}/.report*`), []);
  return parseReport(readFileSync(file, 'utf8'));
}

function reportFileOf({ job }: Use): string {
  const [file, ...others] = globSync(`${job.runnerTemp}/no-orphans-*/report.json`);
  assert.deepEqual(others, []);
  return file ?? '';
}

/** What a later step could upload, and what post makes of it. */
async function bothReports(use: Use): Promise<{ mains: Report; posts: Report; main: Awaited<Step['done']> }> {
  const main = await use.step.done;
  const file = main.outputs['report-path'] ?? '';
  assert.equal(file, reportFileOf(use));
  const mains = reportAt(file);
  assert.equal(mains.writer, 'main');
  const { outcome, durationMs, containment } = mains;
  assert.deepEqual(
    [outcome.endedBy, outcome.exitCode, outcome.timedOut, durationMs, containment].map(String),
    ['ended-by', 'exit-code', 'timed-out', 'duration-ms', 'containment'].map(name => main.outputs[name]),
  );
  await use.end();
  const posts = reportAt(file);
  assert.equal(posts.writer, 'post');
  assert.ok(posts.at > mains.at);
  for (const same of ['outcome', 'durationMs', 'containment', 'step', 'title'] as const)
    assert.deepEqual(posts[same], mains[same], same);
  return { mains, posts, main };
}

function told(report: Report): string[] {
  return report.processes.map(({ kind, command, escape, end }) => {
    return `${kind}: ${command}, ${escape ?? ''}, ${end.replace(/ after .*/, '')}`;
  });
}

describe('the report file', { concurrency: 4 }, () => {
  for (const containment of ['tracking', 'reaper']) {
    it(`tells what was left over when the script had ended, under ${containment}`, async context => {
      const run = `${quiet}\nsleep 601 &\nsetsid sleep 602 &\nsleep 0.5\nexit 3`;
      const { mains, posts } = await bothReports(await start(context, { run, containment }));
      for (const report of [mains, posts]) {
        assert.deepEqual(told(report).sort(), [
          'leftover: sleep 601, none, ended by SIGTERM',
          'leftover: sleep 602, setsid, ended by SIGTERM',
        ]);
        assert.equal(report.outcome.sentence, 'The script ended with exit code 3.');
        assert.match(
          report.verdict,
          /2 processes were left over when the script had ended: all have ended\.$/,
        );
        assert.deepEqual(
          report.signals.map(({ by, signal, reached }) => [by, signal, reached.pids.length]),
          [['main', 'SIGTERM', 2]],
        );
        const [sent] = report.signals;
        assert.ok(sent && Math.abs(Date.parse(report.at) - Date.parse(sent.at)) < 30_000, sent?.at);
        assert.deepEqual(report.problems, []);
      }
    });
  }

  it('tells who was stopped at the deadline', async context => {
    const run = `trap '' TERM\nsleep 601 &\nwait $!\nsleep 602`;
    const inputs = { run, timeout: patiently(1), 'stop-signals': 'SIGTERM 500ms, SIGKILL' };
    const { mains, posts } = await bothReports(await start(context, inputs));
    for (const report of [mains, posts]) {
      assert.ok(report.processes.length >= 2);
      assert.ok(report.processes.every(({ kind, isAlive }) => kind === 'stopped' && !isAlive));
      assert.deepEqual(
        report.signals.slice(0, 2).map(({ signal }) => signal),
        ['SIGTERM', 'SIGKILL'],
      );
      assert.equal(report.title, `trap '' TERM`);
    }
  });

  it('tells after a cancel what is owed, and post what became of it', async context => {
    const run = `exec perl "$CREATURES/deaf.pl" ready`;
    const inputs = { run, containment: 'tracking', 'stop-signals': 'SIGTERM 8s, SIGKILL' };
    const use = await start(context, inputs);
    await use.traces.pidOf('ready');
    process.kill(use.step.main.pid, 'SIGINT');
    const { mains, posts } = await bothReports(use);
    assert.match(mains.verdict, /1 process still alive: the rest of the ladder goes on\.$/);
    assert.deepEqual(
      mains.processes.map(({ kind, isAlive }) => [kind, isAlive]),
      [['stopped', true]],
    );
    assert.deepEqual(
      posts.processes.map(({ kind, isAlive }) => [kind, isAlive]),
      [['stopped', false]],
    );
    assert.ok(posts.signals.some(({ by, signal }) => by !== 'main' && signal === 'SIGKILL'));
  });

  it('tells of the kept as alive, and post how they ended', async context => {
    const run = `${quiet}\nsleep 601 &\nsleep 0.3`;
    const { mains, posts } = await bothReports(await start(context, { run, 'leftover-processes': 'keep' }));
    assert.deepEqual(told(mains), ['kept: sleep 601, none, still alive: kept until the post step']);
    assert.match(mains.verdict, /1 process kept until the post step\.$/);
    assert.deepEqual(mains.signals, []);
    assert.deepEqual(told(posts), ['kept: sleep 601, none, ended by SIGTERM']);
    assert.deepEqual(
      posts.signals.map(({ by, signal }) => [by, signal]),
      [['post', 'SIGTERM']],
    );
  });

  it('is written by post where main was killed', async context => {
    const run = `${quiet}\nperl "$CREATURES/waits.pl" ready &\nwait`;
    const use = await start(context, { run });
    await use.traces.pidOf('ready');
    use.step.killMain();
    await use.step.done;
    assert.equal(reportFileOf(use), '');
    await use.end();
    const report = reportAt(reportFileOf(use));
    assert.equal(report.writer, 'post');
    assert.deepEqual(
      [report.outcome.endedBy, report.outcome.exitCode, report.durationMs],
      [null, null, null],
    );
    assert.ok(report.processes.length > 0);
  });

  it('holds no secret of a command line, and no control character', async context => {
    const run = `${quiet}
      (exec -a $'one\\ntwo\\e[31m::error::x' sleep 600) &
      (exec -a 'tool --token=hunter2 --password hunter2 https://me:hunter2@example.org' sleep 600) &
      sleep 0.3 # TOKEN=hunter2`;
    const use = await start(context, { run: `true TOKEN=hunter2\n${run}`, shell: 'bash' });
    const { mains } = await bothReports(use);
    assert.equal(mains.processes.length, 2);
    const text = readFileSync(reportFileOf(use), 'utf8');
    assert.doesNotMatch(text, /hunter2/);
    assert.doesNotMatch(text.trimEnd(), /\p{Cc}|(?<!\\)\\[nrtbfu]/u);
  });

  it('holds what main knows by itself where a script has removed the journal', async context => {
    const run = `${quiet}\n${FOLDER}\nrm "$folder/journal.jsonl"\nsleep 601 &\nsleep 0.3\nexit 7`;
    const use = await start(context, { run });
    const { outputs } = await use.step.done;
    const report = reportAt(outputs['report-path'] ?? '');
    assert.deepEqual(told(report), ['leftover: sleep 601, none, ended by SIGTERM']);
    assert.equal(report.outcome.exitCode, 7);
    assert.match(report.problems.join(), /^The journal .* is not there: what stood in it is lost\.$/);
    await use.end();
  });

  for (const [what, put] of [
    ['a FIFO', 'mkfifo "$folder/report.json"'],
    ['a symlink', 'ln -s "$PRECIOUS" "$folder/report.json"'],
  ] as const) {
    it(`is written where a script has put ${what}, which is not followed`, async context => {
      const run = `${FOLDER}\n${put}\nexit 4`;
      const use = await start(context, { run }, { env: { PRECIOUS: '../precious' } });
      writeFileSync(path.join(use.job.runnerTemp, 'precious'), 'as it was');
      const { main, posts } = await bothReports(use);
      assert.equal(main.exitCode, 4);
      assert.ok(lstatSync(reportFileOf(use)).isFile());
      assert.equal(readFileSync(path.join(use.job.runnerTemp, 'precious'), 'utf8'), 'as it was');
      assert.deepEqual(posts.problems, []);
    });
  }

  for (const [what, spoil, why] of [
    ['a folder is in its place', `${FOLDER}\nmkdir -p "$folder/report.json/full"`, /EISDIR|ENOTEMPTY/],
    [
      'its folder has become a link',
      `${FOLDER}\nmv "$folder" elsewhere\nln -s "$PWD/elsewhere" "$folder"`,
      /is no folder/,
    ],
    ['RUNNER_TEMP is emptied', 'rm -rf "$RUNNER_TEMP"', /ENOENT/],
  ] as const) {
    it(`is told to be missing where ${what}`, async context => {
      const use = await start(context, { run: `${spoil}\nexit 5` });
      const { main, post } = await use.end();
      assert.equal(main.exitCode, 5);
      if (what !== 'RUNNER_TEMP is emptied') assert.equal(main.outputs['report-path'], '');
      for (const { annotations } of [main, post]) {
        const warnings = annotations.filter(({ type }) => type === 'warning');
        assert.equal(warnings.length, 1);
        assert.match(warnings[0]?.message ?? '', /The report file could not be written: /);
        assert.match(warnings[0]?.message ?? '', why);
      }
    });
  }
});

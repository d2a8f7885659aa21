import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';

import { eventually } from '../support/eventually.ts';
import { Job } from '../support/job.ts';
import type { JobOptions } from '../support/job-options.ts';
import { alive } from '../support/processes.ts';
import { skipUnless } from '../support/require.ts';
import { Traces } from '../support/traces.ts';

/** An action that does what its inputs say: `run` is main's JavaScript, the variable POST that of post. */
let dist: string;

before(() => {
  dist = mkdtempSync(path.join(os.tmpdir(), 'no-orphans-fake-action-'));
  chmodSync(dist, 0o755);
  const prelude = `const fs = require('fs'), cp = require('child_process'), env = process.env;
    const set = (name, text) => fs.appendFileSync(env['GITHUB_' + name], text);\n`;
  for (const [stage, code] of [
    ['main', 'env.INPUT_RUN'],
    ['post', "env.POST ?? ''"],
  ] as const) {
    mkdirSync(path.join(dist, stage));
    writeFileSync(path.join(dist, stage, 'index.js'), `${prelude}eval(${code});`);
  }
});

after(() => {
  rmSync(dist, { recursive: true });
});

async function createJob(context: TestContext, options: JobOptions = {}): Promise<Job> {
  const job = await Job.create({ dist, ...options });
  context.after(() => job.cleanup());
  return job;
}

function traced(context: TestContext): Traces {
  const traces = new Traces();
  context.after(() => traces.sweep());
  return traces;
}

/** Main code that says when it starts, when a signal comes, and then lives on. */
const stubborn = `for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => console.log(signal));
  console.log('ready'); setInterval(() => {}, 1000);`;

describe('the double of the runner', { concurrency: 4 }, () => {
  it('gives main real pipes, and a stdin at its end', async context => {
    const job = await createJob(context);
    const script =
      'echo to stderr > /dev/stderr; tee /dev/stdout < /dev/stdin | wc -c; test -p /dev/stdin && ! test -t 0 && echo pipe';
    const step = job.start({ with: { run: `cp.execSync(${JSON.stringify(script)}, { stdio: 'inherit' })` } });
    const { conclusion, heldPipes } = await step.done;
    assert.equal(conclusion, 'success');
    assert.equal(heldPipes, false);
    assert.deepEqual(
      step.lines.filter(line => line.stream === 'stderr').map(line => line.text),
      ['to stderr'],
    );
    assert.equal(step.raw('stdout').toString().replaceAll(' ', ''), '0\npipe\n');
  });

  it('gives main its inputs, contexts and files, and nothing of the test', async context => {
    const job = await createJob(context, {
      env: { FROM_JOB: 'job', BOTH: 'job' },
      runnerEnvironment: 'github-hosted',
    });
    const step = job.start({
      with: {
        Timeout: '3s',
        run: 'console.log(JSON.stringify(env)); console.log(process.cwd())',
        shell: '${{ env.FROM_JOB }}',
      },
      env: { BOTH: 'step' },
      id: 'named',
    });
    const { log } = await step.done;
    const env = JSON.parse(step.lines[0]?.text ?? '') as Record<string, string>;
    assert.equal(log[1], job.workspace);
    assert.deepEqual(
      [env['INPUT_TIMEOUT'], env['INPUT_STOP-SIGNALS'], env['INPUT_JOB-CONTAINER'], env['INPUT_SHELL']],
      ['3s', 'SIGTERM 5s, SIGKILL', '', 'job'],
    );
    assert.deepEqual(
      [env['FROM_JOB'], env['BOTH'], env['CI'], env['GITHUB_ACTION']],
      ['job', 'step', 'true', 'named'],
    );
    assert.deepEqual([env['RUNNER_TEMP'], env['RUNNER_ENVIRONMENT']], [job.runnerTemp, 'github-hosted']);
    assert.equal(env['RUNNER_TRACKING_ID'], job.trackingId);
    assert.ok(process.env['NODE_TEST_CONTEXT'] !== undefined && !('NODE_TEST_CONTEXT' in env));
  });

  it('walks the whole ladder against the one pid of main', async context => {
    const traces = traced(context);
    const job = await createJob(context);
    const child =
      'trap "echo INT >> got" INT; trap "echo TERM >> got" TERM; touch got; while :; do sleep 0.1; done';
    const code = `cp.spawn('sh', ['-c', ${JSON.stringify(child)}], { stdio: 'ignore' });
      const wait = setInterval(() => { if (fs.existsSync('got')) { clearInterval(wait); console.log('go'); } }, 10); ${stubborn}`;
    const step = job.start({ with: { run: code }, env: traces.env });
    await step.waitForLine('go');
    const cancelledAt = performance.now();
    job.cancel();
    setTimeout(() => {
      job.cancel();
    }, 1000);
    const result = await step.done;
    const tookMs = performance.now() - cancelledAt;
    assert.equal(result.conclusion, 'cancelled');
    assert.equal(result.signal, 'SIGKILL');
    assert.ok(tookMs > 9900 && tookMs < 14_000, `${tookMs} ms`);
    const signals = step.lines.filter(line => line.text.startsWith('SIG'));
    assert.deepEqual(
      signals.map(line => line.text),
      ['SIGINT', 'SIGTERM'],
    );
    const [first = { at: 0 }, second = { at: 0 }] = signals;
    assert.ok(Math.abs(second.at - first.at - 7500) < 3000, `${second.at - first.at} ms between them`);
    assert.equal(readFileSync(path.join(job.workspace, 'got'), 'utf8'), '');
    assert.equal(result.annotations.at(-1)?.message, 'The operation was canceled.');
  });

  it('waits 5 s for a pipe that is held, and loses what comes later', async context => {
    const traces = traced(context);
    const job = await createJob(context);
    const child = 'sleep 1; echo early; sleep 9; echo late && echo alive > after; sleep 60';
    const step = job.start({
      with: { run: `cp.spawn('sh', ['-c', ${JSON.stringify(child)}], { stdio: 'inherit' }).unref()` },
      env: traces.env,
    });
    const result = await step.done;
    assert.equal(result.conclusion, 'success');
    assert.equal(result.heldPipes, true);
    const waited = result.durationMs - (result.mainEndedMs ?? 0);
    assert.ok(waited > 4900 && waited < 9000, `${waited} ms`);
    const after = path.join(job.workspace, 'after');
    await eventually(() => readFileSync(after, 'utf8') === 'alive\n', {
      within: 15_000,
      message: 'The script did not get past its late line',
    });
    assert.deepEqual(result.log, ['early']);
  });

  it('counts that wait into the wait of the rung', async context => {
    const traces = traced(context);
    const job = await createJob(context);
    const code = `cp.spawn('sleep', ['60'], { stdio: 'inherit' });
      process.on('SIGINT', () => setTimeout(() => process.exit(0), 1000)); console.log('ready')`;
    const step = job.start({ with: { run: code }, env: traces.env });
    const ready = await step.waitForLine('ready');
    job.cancel();
    const result = await step.done;
    assert.equal(result.conclusion, 'cancelled');
    assert.equal(result.exitCode, 0);
    const tookMs = result.durationMs - ready.at;
    assert.ok(tookMs > 5900 && tookMs < 9500, `${tookMs} ms`);
  });

  it('fails a step for a torn record, and keeps the records before it', async context => {
    const job = await createJob(context);
    const step = job.start({
      with: { run: "set('OUTPUT', 'a=1b=2\\nb<<END\\n1\\n2\\nEND\\nc<<END\\ntorn\\n')" },
    });
    const result = await step.done;
    assert.equal(result.conclusion, 'failure');
    assert.equal(result.exitCode, 0);
    assert.deepEqual(result.outputs, { a: '1b=2', b: '1\n2' });
    assert.deepEqual(result.fileCommandErrors, ["output: Invalid value. Matching delimiter not found 'END'"]);
    assert.equal(job.status, 'failure');
  });

  it('hands the state of a killed main to post, and drops what post sets', async context => {
    const job = await createJob(context);
    const step = job.start({
      with: { run: `set('STATE', 'kept=yes\\n'); ${stubborn}`, shell: '${{ job.status }}' },
      env: {
        POST: "console.log(env.STATE_kept, env.INPUT_SHELL); set('OUTPUT', 'lost=1\\n'); process.exitCode = 1",
      },
    });
    await step.waitForLine('ready');
    step.killMain();
    assert.deepEqual([(await step.done).signal, (await step.done).conclusion], ['SIGKILL', 'failure']);
    const [post] = await job.post();
    assert.deepEqual(post?.log, ['yes failure']);
    assert.deepEqual(post.outputs, {});
    assert.equal(post.conclusion, 'failure');
  });

  it('lets continue-on-error forgive main and post', async context => {
    const job = await createJob(context);
    const step = job.start({
      with: { run: 'process.exit(3)' },
      env: { POST: 'process.exit(4)' },
      continueOnError: true,
    });
    const main = await step.done;
    const [post] = await job.post();
    assert.deepEqual([main.exitCode, main.outcome, main.conclusion], [3, 'failure', 'success']);
    assert.deepEqual([post?.exitCode, post?.outcome, post?.conclusion], [4, 'failure', 'success']);
    assert.equal(job.status, 'success');
  });

  it('runs posts in reverse order, and skips a step behind a failed one', async context => {
    const job = await createJob(context);
    const first = job.start({ with: { run: '0' }, id: 'first' });
    const second = job.start({ with: { run: 'process.exit(1)' }, id: 'second' });
    await Promise.all([first.done, second.done]);
    const skipped = job.start({ with: { run: '0' } });
    assert.equal((await skipped.done).conclusion, 'skipped');
    const third = job.start({ with: { run: '0' }, id: 'third', if: 'always()' });
    assert.equal((await third.done).conclusion, 'success');
    assert.deepEqual(
      (await job.post()).map(post => post.id),
      ['third', 'second', 'first'],
    );
  });

  it('shows no summary over 1 MiB, and says so', async context => {
    const job = await createJob(context);
    const fits = job.start({ with: { run: "set('STEP_SUMMARY', 'x'.repeat(1048576))" } });
    const tooLarge = job.start({ with: { run: "set('STEP_SUMMARY', 'x'.repeat(1048577))" } });
    assert.equal((await fits.done).summary.length, 1_048_577);
    const result = await tooLarge.done;
    assert.deepEqual([result.summary, result.conclusion], ['', 'success']);
    assert.match(result.summaryError ?? '', /supports content up to a size of 1024k, got 1024k/);
    assert.equal(result.annotations[0]?.message, result.summaryError);
  });

  it('stops commands for the rest of main only', async context => {
    const job = await createJob(context);
    const step = job.start({
      with: {
        run: "console.log('::stop-commands::token-1\\n::error::hidden\\n::token-1::\\n::error title=T::seen\\n::stop-commands::x')",
      },
      env: { POST: "console.log('::warning::from post')" },
    });
    const main = await step.done;
    const [post] = await job.post();
    assert.deepEqual(
      main.annotations.map(({ title, message }) => [title, message]),
      [['T', 'seen']],
    );
    assert.deepEqual(main.log, [
      '::stop-commands::***',
      '::error::hidden',
      '::***::',
      '##[error]seen',
      '::stop-commands::x',
    ]);
    assert.deepEqual(
      post?.annotations.map(({ type, message }) => [type, message]),
      [['warning', 'from post']],
    );
  });

  it('gives a step up, and leaves main alone, at a stop token that is none', async context => {
    const job = await createJob(context);
    const step = job.start({ with: { run: `${stubborn}; console.log('::stop-commands::')` } });
    const result = await step.done;
    assert.deepEqual([result.conclusion, result.mainEndedMs], ['failure', null]);
    assert.ok(alive(step.main.pid));
  });

  it('marks a container step done at once on a cancel, with main alive', async context => {
    const job = await createJob(context, { container: true });
    const step = job.start({
      with: {
        run: `set('OUTPUT', 'early=1\\n'); ${stubborn}; process.on('SIGUSR2', () => { console.log('late'); set('OUTPUT', 'late=1\\n'); })`,
      },
      env: { POST: 'console.log(env.RUNNER_TRACKING_ID, env["INPUT_JOB-CONTAINER"].length)' },
    });
    await step.waitForLine('ready');
    job.cancel();
    const result = await step.done;
    process.kill(step.main.pid, 'SIGUSR2');
    assert.deepEqual([result.conclusion, result.mainEndedMs, result.exitCode], ['cancelled', null, null]);
    assert.deepEqual(result.outputs, { early: '1' });
    const [post] = await job.post();
    assert.deepEqual(post?.log, ['undefined 64']);
    assert.ok(alive(step.main.pid));
    assert.deepEqual(
      step.lines.map(line => line.text),
      ['ready'],
    );
    await job.cleanup();
    assert.ok(!alive(step.main.pid));
  });

  it('takes a step timeout for a failure, and counts it anew for post', async context => {
    const job = await createJob(context);
    const wait = "process.on('SIGINT', () => process.exit(0)); setInterval(() => {}, 1000)";
    const step = job.start({ with: { run: wait }, env: { POST: wait }, timeoutMinutes: 0.05 });
    const main = await step.done;
    const [post] = await job.post();
    for (const result of [main, post]) {
      assert.deepEqual([result?.conclusion, result?.exitCode], ['failure', 0]);
      assert.match(result?.annotations[0]?.message ?? '', /has timed out after 0\.05 minutes\./);
      assert.ok(result && result.durationMs > 2900 && result.durationMs < 10_000);
    }
  });

  it('sends no signal to an always() step on a cancel, and to every step on a shutdown', async context => {
    const job = await createJob(context);
    const code =
      "process.on('SIGINT', () => process.exit(0)); setTimeout(() => process.exit(5), 700); console.log('ready')";
    const step = job.start({ with: { run: code }, if: 'always()' });
    await step.waitForLine('ready');
    job.cancel();
    assert.equal((await step.done).exitCode, 5);
    assert.equal((await job.post()).length, 1);

    const other = await createJob(context);
    const doomed = other.start({ with: { run: code }, if: 'always()' });
    await doomed.waitForLine('ready');
    other.shutdown();
    assert.deepEqual([(await doomed.done).exitCode, (await doomed.done).conclusion], [0, 'cancelled']);
    assert.deepEqual(await other.post(), []);
  });

  it('reads nothing while stalled', async context => {
    const job = await createJob(context);
    const code =
      "fs.writeFileSync('before', ''); fs.writeSync(1, 'x'.repeat(200000) + '\\n'); fs.writeFileSync('written', '')";
    const step = job.start({ with: { run: code }, stdout: 'stall' });
    const has = (name: string): boolean => {
      try {
        return readFileSync(path.join(job.workspace, name)).length === 0;
      } catch {
        return false;
      }
    };
    await eventually(() => has('before'));
    await assert.rejects(eventually(() => has('written'), { within: 500 }));
    step.resume();
    assert.equal((await step.done).log[0]?.length, 1027);
    assert.equal(step.raw('stdout').length, 200_001);
  });

  it('stalls a pipe that it was reading', async context => {
    const job = await createJob(context);
    const code =
      "fs.writeSync(1, 'ready\\n'); let n = 0; for (;;) { fs.writeSync(1, 'x'.repeat(4095) + '\\n'); fs.writeFileSync('n', String(++n)); }";
    const step = job.start({ with: { run: code } });
    await step.waitForLine('ready');
    step.stall();
    const count = (): string => readFileSync(path.join(job.workspace, 'n'), 'utf8');
    let last = '';
    await eventually(() => last === (last = count()) && last !== '', {
      every: 200,
      message: 'Main was never blocked',
    });
    step.resume();
    await eventually(() => Number(count()) > Number(last) + 100);
    step.killMain();
    assert.equal((await step.done).heldPipes, false);
  });

  it('carries GITHUB_ENV, GITHUB_PATH and secrets to later steps', async context => {
    const job = await createJob(context);
    const first = job.start({
      with: {
        run: "set('ENV', 'A=1\\nNODE_OPTIONS=x\\n'); set('PATH', '/one\\n/two\\n'); console.log('::add-mask::s3cret')",
      },
    });
    assert.deepEqual((await first.done).masks, ['s3cret']);
    const second = job.start({
      with: {
        run: "console.log(env.A, env.PATH, env.NODE_OPTIONS); console.log('a s3cret'); set('STEP_SUMMARY', 'a s3cret')",
      },
    });
    const { log, summary } = await second.done;
    assert.match(log[0] ?? '', /^1 \/two:\/one:\/.* undefined$/);
    assert.deepEqual([log[1], summary], ['a ***', 'a ***\n']);
  });

  it(
    'runs main as another user, who may open its pipes anew',
    { skip: skipUnless({ root: true }) },
    async context => {
      const job = await createJob(context, { user: { uid: 65_534, gid: 65_534 } });
      const script =
        'id -u; echo $((1 + 1)) > /dev/stderr; cat /dev/stdin; touch here "$RUNNER_TEMP/there"; echo a=1 >> "$GITHUB_OUTPUT"';
      const step = job.start({
        with: { run: `cp.execSync(${JSON.stringify(script)}, { stdio: 'inherit' })` },
      });
      const { conclusion, outputs } = await step.done;
      assert.deepEqual(step.lines.map(line => line.text).sort(), ['2', '65534']);
      assert.deepEqual([conclusion, outputs], ['success', { a: '1' }]);
    },
  );

  it('tells the whole log when a line does not come', async context => {
    const job = await createJob(context);
    const step = job.start({ with: { run: "console.log('one'); console.error('two')" } });
    await assert.rejects(step.waitForLine(/three/), error => {
      assert.match(String(error), /No line of main matched \/three\/ before it was done/);
      assert.match(String(error), /stdout: one/);
      assert.match(String(error), /stderr: two/);
      return true;
    });
  });
});

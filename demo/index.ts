/**
 * `npm run demo`: two steps with the action of `dist`, run by a double of the runner, and a count of what is left.
 * Exits with 0 only when nothing is.
 */
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Job } from '../test/support/job.ts';
import type { Step } from '../test/support/step.ts';
import { Traces } from '../test/support/traces.ts';
import { count } from './count.ts';
import { showHeading, showLive } from './live-log.ts';
import { steps } from './steps.ts';
import { forTerminal } from './terminal-summary.ts';

const POST_LOOK_MS = 10;

async function play(job: Job, traces: Traces): Promise<number> {
  const started: { name: string; step: Step }[] = [];
  for (const { name, options } of steps) {
    showHeading(name, options.with);
    const step = job.start(options);
    started.push({ name, step });
    await showLive(step.main);
  }
  // They run one by one, the last step's first.
  const posts = job.post();
  const summaries: string[] = [];
  for (const { name, step } of started.toReversed()) {
    while (!step.post) await sleep(POST_LOOK_MS);
    showHeading(`Post: ${name}`);
    summaries.unshift((await showLive(step.post)).summary);
  }
  await posts;
  showHeading('The summary of the job');
  for (const summary of summaries.filter(text => text !== '')) console.log(`\n${forTerminal(summary)}`);
  return count(
    traces,
    steps.flatMap(each => each.starts),
  );
}

/** Settles with the exit code for the first signal; later ones change nothing. */
async function interruption(): Promise<number> {
  return await new Promise(resolve => {
    for (const [signal, code] of [
      ['SIGINT', 130],
      ['SIGTERM', 143],
      ['SIGHUP', 129],
    ] as const) {
      process.on(signal, () => {
        resolve(code);
      });
    }
  });
}

const traces = new Traces();
const job = await Job.create({
  // The scripts find the node that runs the demo.
  env: { ...traces.env, PATH: `${path.dirname(process.execPath)}:${process.env['PATH'] ?? ''}` },
});
let exitCode: number;
try {
  exitCode = await Promise.race([interruption(), play(job, traces)]);
} finally {
  // Nothing starts from here on; what still lives is killed.
  job.shutdown();
  await job.cleanup();
  await traces.sweep();
}
process.exit(exitCode);

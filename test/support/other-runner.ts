/**
 * Another runner of the same user on the same machine: the double in a process of its own, which is the parent of its
 * mains and posts, as each runner's worker is of its own. Run as a program, it does what it is told by messages.
 */
import assert from 'node:assert/strict';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { TestContext } from 'node:test';

import type { JobOptions } from './job-options.ts';
import { Job } from './job.ts';
import type { StepResult } from './step-result.ts';
import type { Step, StepOptions } from './step.ts';

type Order =
  | { readonly do: 'start'; readonly job: JobOptions; readonly step: StepOptions }
  | { readonly do: 'kill main' }
  | { readonly do: 'cancel' }
  | { readonly do: 'main' }
  | { readonly do: 'post' };

export class OtherRunner {
  readonly #process: ChildProcess;
  /** The pid of its one step's main. */
  readonly main: number;

  private constructor(process: ChildProcess, main: number) {
    this.#process = process;
    this.main = main;
  }

  /** Starts one with a job of one step. It ends with the test. */
  static async start(context: TestContext, job: JobOptions, step: StepOptions): Promise<OtherRunner> {
    const runner = fork(import.meta.filename, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    context.after(async () => {
      if (runner.connected) runner.disconnect();
      if (runner.exitCode === null) await once(runner, 'exit');
    });
    const main = await ask(runner, { do: 'start', job, step });
    assert.ok(typeof main === 'number');
    return new OtherRunner(runner, main);
  }

  killMain(): Promise<unknown> {
    return ask(this.#process, { do: 'kill main' });
  }

  cancel(): Promise<unknown> {
    return ask(this.#process, { do: 'cancel' });
  }

  /** Waits for main. */
  async done(): Promise<StepResult> {
    return (await ask(this.#process, { do: 'main' })) as StepResult;
  }

  /** Waits for main, and runs post. */
  async post(): Promise<StepResult> {
    return (await ask(this.#process, { do: 'post' })) as StepResult;
  }
}

/** The answers come in the order of what was asked: a test asks one thing after the other. */
async function ask(runner: ChildProcess, order: Order): Promise<unknown> {
  runner.send(order);
  const [answer] = (await once(runner, 'message')) as [{ readonly told?: unknown }];
  return answer.told;
}

async function obey(order: Order, { job, step }: Running): Promise<unknown> {
  switch (order.do) {
    case 'start':
      return undefined;
    case 'kill main':
      step.killMain();
      return undefined;
    case 'cancel':
      job.cancel();
      return undefined;
    case 'main':
      return await step.done;
    case 'post':
      return (await job.post())[0];
    default:
      return order satisfies never;
  }
}

interface Running {
  readonly job: Job;
  readonly step: Step;
}

async function begin({ job: options, step }: Extract<Order, { do: 'start' }>): Promise<Running> {
  const job = await Job.create(options);
  return { job, step: job.start(step) };
}

if (process.argv[1] === import.meta.filename) {
  let running: Promise<Running> | undefined;
  process.on('message', (order: Order) => {
    running ??= begin(order as Extract<Order, { do: 'start' }>);
    void running.then(async all => {
      const told = order.do === 'start' ? all.step.main.pid : await obey(order, all);
      process.send?.({ told });
    });
  });
  process.on('disconnect', () => {
    void running?.then(({ job }) => job.cleanup()).finally(() => process.exit());
  });
}

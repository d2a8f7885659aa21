import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Afterwards } from './afterwards.ts';
import { Bystanders } from './bystanders.ts';
import { eventually } from './eventually.ts';
import type { JobOptions } from './job-options.ts';
import { Job } from './job.ts';
import { alive, startTime } from './processes.ts';
import type { StepResult } from './step-result.ts';
import type { Step, StepOptions } from './step.ts';
import { Traces } from './traces.ts';

/** Where the misbehaving scripts are: $CREATURES in every script of a scene. */
export const creatures = path.join(import.meta.dirname, '../creatures');

/** What the tests run under that do not say otherwise. The weakest asks most of the rest. */
const usualContainment = process.env['NO_ORPHANS_TEST_CONTAINMENT'] ?? 'tracking';

/** What was there when the uses of a scene were all over. */
export interface Ending {
  /** The first step's main and post. */
  readonly main: StepResult;
  readonly post: StepResult;
  /** All posts, in the order in which they ran. */
  readonly posts: readonly StepResult[];
}

/**
 * One job with all that a test of the action must look after: traces of what its scripts start, bystanders that must
 * live on, among them one that inherits the marker from the script, as a later step does where the script copied its
 * environment into GITHUB_ENV. Ends everything with the test.
 */
export class Scene {
  readonly job: Job;
  readonly traces: Traces;
  readonly #bystanders: Bystanders;
  readonly #hasHeir: boolean;
  #heir: { child: ChildProcess; pid: number; start: string | null } | undefined;

  private constructor(job: Job, traces: Traces, bystanders: Bystanders, hasHeir: boolean) {
    this.#hasHeir = hasHeir;
    this.job = job;
    this.traces = traces;
    this.#bystanders = bystanders;
  }

  /** @param hasHeir false where post is expected to have nothing to say: it tells of an heir */
  static async open(context: Afterwards, options: JobOptions = {}, hasHeir = true): Promise<Scene> {
    const bystanders = Bystanders.start();
    context.after(() => bystanders.end());
    const traces = new Traces();
    context.after(() => traces.sweep());
    const job = await Job.create(options);
    context.after(() => job.cleanup());
    const scene = new Scene(job, traces, bystanders, hasHeir);
    context.after(() => scene.#endHeir());
    return scene;
  }

  /** Starts a use of the action; a bystander follows that is younger than its main. */
  start(inputs: Readonly<Record<string, string>>, options: StepOptions = {}): Step {
    const env = { ...this.traces.env, CREATURES: creatures, ...options.env };
    const step = this.job.start({ ...options, with: { containment: usualContainment, ...inputs }, env });
    this.#bystanders.startYounger();
    return step;
  }

  /** Waits for all mains, runs all posts, and proves that nothing is left and that no bystander was touched. */
  async finish(step: Step): Promise<Ending> {
    const ending = await this.end(step);
    await this.traces.proveNothingLeft();
    return ending;
  }

  /** The same where something is meant to live on: only the bystanders are looked at. */
  async end(step: Step): Promise<Ending> {
    const done = await step.done;
    // What it says of the containment, and of what was used, is looked at by tests of their own.
    const main = { ...done, log: withoutUsed(done.log).filter(line => !line.startsWith('containment: ')) };
    await this.startHeir();
    const posts = await this.job.post();
    const post = posts.find(result => result.id === step.id);
    assert.ok(post, 'post ran');
    this.proveBystandersUntouched();
    return { main, post, posts };
  }

  /** Makes a file that a creature of this scene waits for. */
  touch(file: string): void {
    writeFileSync(path.join(this.traces.folder, file), '');
  }

  /** What the uses of this job have written down, for a test that fails. */
  get journals(): readonly string[] {
    return journalsOf(this.job);
  }

  /** Waits until a use of this job has written down that it has seen the process. */
  async waitUntilSeen(pid: number): Promise<void> {
    await this.waitForJournal(`[${pid},`);
  }

  /** Waits until a use of this job has written something to its journal. */
  async waitForJournal(text: string): Promise<void> {
    await eventually(() => journalsOf(this.job).some(journal => journal.includes(text)), {
      message: `No journal holds ${text}`,
    });
  }

  proveBystandersUntouched(): void {
    this.#bystanders.proveUntouched();
    if (!this.#heir) return;
    const { pid, start } = this.#heir;
    assert.ok(
      alive(pid) && startTime(pid) === start,
      `Another step (pid ${pid}) that inherited the marker was ended`,
    );
  }

  /** The process of a later step that inherited the marker; undefined where no script let it get away. */
  get heir(): number | undefined {
    return this.#heir?.pid;
  }

  /** Starts a process of a later step that has inherited the marker, once. The runner gives that step files of its own. */
  async startHeir(): Promise<void> {
    const { job } = this;
    const markers = this.#markers();
    if (!this.#hasHeir || this.#heir || markers.length === 0) return;
    // The runner takes longer between two steps than a tick of the kernel's start times, which is 10 ms.
    await sleep(20);
    const otherStep = path.join(job.runnerTemp, 'another-step');
    // Without the tag: it is no trace of the script.
    const env = {
      ...job.env,
      ...Object.fromEntries(markers.map(name => [name, '1'])),
      GITHUB_OUTPUT: otherStep,
      NO_ORPHANS_TEST_TAG: '',
    };
    // In a session of its own: what is done to it can't spread to the test's own group.
    const child = spawn('sleep', ['601'], { env, stdio: 'ignore', detached: true });
    assert.ok(child.pid !== undefined, 'sleep can be started');
    // A suite that is cut off does not end it, and must not wait for it.
    child.unref();
    this.#heir = { child, pid: child.pid, start: startTime(child.pid) };
  }

  /** The markers that scripts have let get away, and those of all uses whose main is over. */
  #markers(): string[] {
    const leaked = Object.keys(this.job.env).filter(name => name.startsWith('NO_ORPHANS_USE_'));
    const others = journalsOf(this.job).flatMap(journal => {
      // What a test has spoilt tells no marker.
      const [, pid, marker] = /"main":\{"pid":(\d+),.*"marker":"(\w+)"/.exec(journal) ?? [];
      return marker === undefined || alive(Number(pid)) ? [] : [marker];
    });
    return [...leaked, ...others];
  }

  async #endHeir(): Promise<void> {
    this.#heir?.child.ref();
    if (this.#heir?.child.kill('SIGKILL')) await once(this.#heir.child, 'exit');
  }
}

/** It is the last line, and begins on a line of its own. */
function withoutUsed(log: readonly string[]): readonly string[] {
  return log.at(-1)?.startsWith('used: ') === true ? log.slice(0, log.at(-2) === '' ? -2 : -1) : log;
}

function journalsOf({ runnerTemp }: Job): string[] {
  if (!existsSync(runnerTemp)) return [];
  return (
    readdirSync(runnerTemp)
      .map(name => path.join(runnerTemp, name, 'journal.jsonl'))
      // A test may have made a FIFO of it, which would be waited for.
      .filter(file => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false)
      .map(file => readFileSync(file, 'utf8'))
  );
}

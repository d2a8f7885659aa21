import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

import { alive, startTime, stopped } from './processes.ts';

interface Bystander {
  readonly name: string;
  readonly child: ChildProcess;
  readonly pid: number;
  readonly start: string | null;
}

/**
 * Processes that have nothing to do with any script, and that must live through all that is done to one. They are in the
 * test's own group, which is also the double's (`older`, and `younger` once asked for), or in a session of their own.
 */
export class Bystanders {
  readonly #processes: Bystander[] = [];

  /** Starts two of them: before the step, so that they are older than any of its processes. */
  static start(): Bystanders {
    const bystanders = new Bystanders();
    bystanders.#add('older', false);
    bystanders.#add('in a session of its own', true);
    return bystanders;
  }

  get pids(): number[] {
    return this.#processes.map(({ pid }) => pid);
  }

  /** Starts one more: while the step runs, so that it is younger than its script. */
  startYounger(): void {
    this.#add('younger', false);
  }

  /** @throws AssertionError where one has ended, has been stopped, or is another process with the same pid. */
  proveUntouched(): void {
    for (const { name, pid, start } of this.#processes) {
      assert.ok(alive(pid), `The bystander ${name} (pid ${pid}) has ended`);
      assert.equal(startTime(pid), start, `The bystander ${name} is no longer pid ${pid}`);
      assert.ok(!stopped(pid), `The bystander ${name} (pid ${pid}) has been stopped`);
    }
  }

  /** Ends them: for `after` hooks. */
  async end(): Promise<void> {
    for (const { child } of this.#processes.splice(0)) {
      child.ref();
      if (child.kill('SIGKILL')) await once(child, 'exit');
    }
  }

  #add(name: string, ownSession: boolean): void {
    const child = spawn('sleep', ['600'], { stdio: 'ignore', detached: ownSession });
    const { pid } = child;
    // A suite that is cut off ends nobody, and must not be waited for.
    child.unref();
    assert.ok(pid !== undefined, 'sleep can be started');
    this.#processes.push({ name, child, pid, start: startTime(pid) });
  }
}

/** The line to the helper that runs as root. It is started when it is first needed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { messageOf } from '../errors.ts';
import { after } from '../process/clock.ts';
import { which } from '../script/which.ts';
import type { Answer, Order } from './orders.ts';

// sudo may ask a directory server that does not answer; a kill that waits for it must not hold the step.
const BOUND_MS = 800;
// Who was silent once is not waited for again.
const IMPATIENT_MS = 50;

const SYSTEM = '/usr/bin:/usr/local/bin:/bin';
const MOST_TOLD = 200;

export class Sudo {
  readonly #command: readonly string[];
  readonly #searchPath: string;
  #child: ChildProcess | undefined;
  #pending: ((answer: Answer) => void)[] = [];
  #isSilent = false;
  #problem: string | undefined;

  /**
   * @param helper the file of the helper
   * @param searchPath PATH
   */
  constructor(helper: string, searchPath: string) {
    this.#command = ['-n', '--', process.execPath, helper];
    this.#searchPath = searchPath;
  }

  /** What kept it from doing what was asked, as the end of a sentence. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** Asks, and waits for the answer, within a bound. Never throws: what went wrong is told in the answer. */
  async ask(order: Order, boundMs = BOUND_MS): Promise<Answer> {
    const child = this.#running();
    if (!child) return this.#failed(this.#problem ?? 'sudo could not be started');
    return await new Promise<Answer>(resolve => {
      const callOff = after(this.#isSilent ? IMPATIENT_MS : boundMs, () => {
        this.#isSilent = true;
        resolve(this.#failed('sudo did not answer in time'));
      });
      this.#pending.push(answer => {
        callOff();
        if (answer.problem !== undefined) this.#problem = answer.problem;
        resolve(answer);
      });
      child.stdin?.write(`${JSON.stringify(order)}\n`);
    });
  }

  /** It is not needed for now: it ends. */
  end(): void {
    this.#child?.stdin?.end();
    this.#child = undefined;
  }

  #running(): ChildProcess | undefined {
    if (this.#child) return this.#child;
    const program = which('sudo', `${SYSTEM}:${this.#searchPath}`);
    if (program === '') {
      this.#problem = 'there is no sudo here';
      return undefined;
    }
    const child = spawn(program, this.#command, {
      stdio: 'pipe',
      env: { PATH: this.#searchPath, LC_ALL: 'C' },
    });
    this.#child = child;
    let told = '';
    const fail = (why: string): void => {
      if (this.#child === child) this.#child = undefined;
      for (const settle of this.#pending.splice(0)) settle(this.#failed(why));
    };
    child.once('error', error => {
      fail(messageOf(error));
    });
    child.once('close', code => {
      fail(told.trim() || `sudo has ended with ${code ?? 'a signal'}`);
    });
    // It may have ended before it has read what it was asked: its end tells that.
    child.stdin.on('error', () => undefined);
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      told = (told + text).slice(0, MOST_TOLD);
    });
    createInterface({ input: child.stdout }).on('line', line => {
      this.#isSilent = false;
      this.#pending.shift()?.(answerIn(line));
    });
    return child;
  }

  #failed(problem: string): Answer {
    this.#problem = problem;
    return { reached: [], problem };
  }
}

function answerIn(line: string): Answer {
  try {
    return JSON.parse(line) as Answer;
  } catch {
    return { reached: [], problem: `sudo says ${line.slice(0, MOST_TOLD)}` };
  }
}

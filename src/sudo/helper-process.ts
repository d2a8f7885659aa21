/** One run of the helper below sudo: orders in, answers out, in turn. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { messageOf } from '../errors.ts';
import type { Answer, Order } from './orders.ts';

const MOST_TOLD = 200;

export class HelperProcess {
  readonly #child: ChildProcess;
  readonly #pending: ((answer: Answer) => void)[] = [];
  /** Why it has ended, once it has. */
  #ended: string | undefined;
  #hasAnswered = false;
  #told = '';

  /** @param program sudo, with an absolute path */
  constructor(program: string, command: readonly string[], searchPath: string) {
    // Nothing of the step's environment is root's business.
    this.#child = spawn(program, command, { stdio: 'pipe', env: { PATH: searchPath, LC_ALL: 'C' } });
    this.#child.once('error', error => {
      this.#fail(messageOf(error));
    });
    this.#child.once('close', code => {
      this.#fail(this.#told.trim() || `sudo has ended with ${code ?? 'a signal'}`);
    });
    const { stdin, stdout, stderr } = this.#child;
    // It may have ended before it has read what it was asked: its end tells that.
    stdin?.on('error', () => undefined);
    stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#told = (this.#told + text).slice(0, MOST_TOLD);
    });
    if (stdout) {
      createInterface({ input: stdout }).on('line', line => {
        const answer = answerIn(line);
        this.#hasAnswered ||= answer !== undefined;
        this.#pending.shift()?.(answer ?? { reached: [], problem: `sudo says ${line.slice(0, MOST_TOLD)}` });
      });
    }
  }

  get hasEnded(): boolean {
    return this.#ended !== undefined;
  }

  /** Whether it has ever obeyed: a sudo that refuses once refuses again, and mails root each time. */
  get hasAnswered(): boolean {
    return this.#hasAnswered;
  }

  /** Never rejects; settles when it answers or ends, however long that takes. */
  async ask(order: Order): Promise<Answer> {
    if (this.#ended !== undefined) return { reached: [], problem: this.#ended };
    return await new Promise(resolve => {
      this.#pending.push(resolve);
      this.#child.stdin?.write(`${JSON.stringify(order)}\n`);
    });
  }

  /** Nothing more is asked: it ends by itself. */
  end(): void {
    this.#child.stdin?.end();
  }

  #fail(why: string): void {
    this.#ended = why;
    for (const settle of this.#pending.splice(0)) settle({ reached: [], problem: why });
  }
}

function answerIn(line: string): Answer | undefined {
  try {
    const answer = JSON.parse(line) as Answer;
    if (Array.isArray(answer.reached)) return answer;
  } catch {
    // A word of sudo's own, or of a program in its place.
  }
  return undefined;
}

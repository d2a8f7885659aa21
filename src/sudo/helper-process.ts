/** One run of the helper below sudo: orders in, answers out, in turn. */
import type { ChildProcess } from 'node:child_process';
import { messageOf } from '../errors.ts';
import { answerIn } from './answer.ts';
import type { Answer, TimedOrder } from './orders.ts';

const MOST_TOLD = 200;
// An answer names pids: a program in sudo's place may say anything, and without end.
const MOST_ANSWERED = 1 << 20;

export class HelperProcess {
  readonly #child: ChildProcess;
  readonly #pending: ((answer: Answer) => void)[] = [];
  /** Why it has ended, once it has. */
  #ended: string | undefined;
  #hasAnswered = false;
  /** What came on its stderr, and on its stdout beside answers. */
  #told = '';
  #said = '';
  #received = '';

  /** @param program sudo, with an absolute path */
  constructor(program: string, command: readonly string[], searchPath: string) {
    // Loaded when it is needed: post seldom starts a program.
    const { spawn } = process.getBuiltinModule('node:child_process');
    // Nothing of the step's environment is root's business.
    this.#child = spawn(program, command, { stdio: 'pipe', env: { PATH: searchPath, LC_ALL: 'C' } });
    this.#child.on('error', error => {
      this.#fail(messageOf(error));
    });
    this.#child.once('close', code => {
      const said = this.#said.trim();
      const ended = `sudo has ended with ${code ?? 'a signal'}${said === '' ? '' : `: ${said}`}`;
      this.#fail(this.#told.trim() || ended);
    });
    const { stdin, stdout, stderr } = this.#child;
    // It may have ended before it has read what it was asked: its end tells that.
    stdin?.on('error', () => undefined);
    stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#told = (this.#told + text).slice(0, MOST_TOLD);
    });
    stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.#hear(text);
    });
  }

  get hasEnded(): boolean {
    return this.#ended !== undefined;
  }

  /** Whether it has ever obeyed: a sudo that refuses once refuses again, and mails root each time. */
  get hasAnswered(): boolean {
    return this.#hasAnswered;
  }

  /** Never rejects; settles when it answers or ends, however long that takes. */
  async ask(order: TimedOrder): Promise<Answer> {
    if (this.#ended !== undefined) return { reached: [], problem: this.#ended };
    return await new Promise(resolve => {
      this.#pending.push(resolve);
      this.#child.stdin?.write(`${JSON.stringify(order)}\n`);
    });
  }

  /** Whether something that it was asked is not answered yet. */
  get isBusy(): boolean {
    return this.#pending.length > 0;
  }

  /** Nothing more is asked: it ends by itself, and a sudo that hangs, or has not yet come to run it, is killed. */
  end(): void {
    this.#child.stdin?.end();
    if (this.#pending.length > 0 || !this.#hasAnswered) this.#child.kill('SIGKILL');
  }

  #hear(text: string): void {
    const lines = (this.#received + text).split('\n');
    this.#received = lines.pop() ?? '';
    for (const line of lines) {
      const answer = answerIn(line);
      if (answer) {
        this.#hasAnswered = true;
        this.#pending.shift()?.(answer);
      } else {
        // A word of sudo's own, such as of the day.
        this.#said = (this.#said + line).slice(0, MOST_TOLD);
      }
    }
    if (this.#received.length < MOST_ANSWERED) return;
    this.#fail(`sudo says ${this.#received.slice(0, MOST_TOLD)}`);
    this.#child.stdout?.destroy();
    this.#child.kill('SIGKILL');
  }

  #fail(why: string): void {
    this.#ended ??= why;
    for (const settle of this.#pending.splice(0)) settle({ reached: [], problem: why });
  }
}

/** The watchdog where there is no reaper: a shell that waits for main's end. Whoever ends it gets another one. */
import { spawn, type ChildProcess } from 'node:child_process';
import { SYSTEM_FOLDERS, which } from '../script/which.ts';

// A script that kills it again and again must not keep the machine busy.
const REST_MS = 20;
const LONGEST_REST_MS = 1000;

export interface WatchdogShellOptions {
  /** Where watchdog.sh is, whose head holds the contract. */
  readonly script: string;
  /** What takes main's place: the command, whose first word is an absolute path. */
  readonly command: readonly string[];
  /** Its own, and that of the command. */
  readonly environment: NodeJS.ProcessEnv;
  /** Told of each one that is started. */
  readonly onStart: (pid: number) => void;
}

export class WatchdogShell {
  readonly #options: WatchdogShellOptions;
  readonly #shell: string;
  #process: ChildProcess | undefined;
  #orders = '';
  #state: 'idle' | 'watching' | 'over' = 'idle';
  #rest = REST_MS;

  /** Starts nothing yet. */
  constructor(options: WatchdogShellOptions) {
    this.#options = options;
    // dash is smaller, and a bash that can't fork tries for fifteen seconds.
    const folders = `${SYSTEM_FOLDERS}:${options.environment['PATH'] ?? ''}`;
    this.#shell = which('dash', folders) || which('sh', folders);
  }

  /** Starts it, once. */
  begin(): void {
    if (this.#state !== 'idle' || this.#shell === '') return;
    this.#state = 'watching';
    this.#start();
  }

  /** Whether there is one now. */
  get isThere(): boolean {
    return this.#process !== undefined;
  }

  /** Tells whom it kills where it can do nothing else. */
  watch(leader: number, group: string | undefined): void {
    this.#orders = `leader ${leader}\n${group === undefined ? '' : `group ${group}\n`}`;
    this.#process?.stdin?.write(this.#orders);
  }

  /** Tells of another one, which leads a session of its own. */
  watchToo(pid: number): void {
    const order = `also ${pid}\n`;
    this.#orders += order;
    this.#process?.stdin?.write(order);
  }

  /** It is not needed any more, or there has to be none. */
  end(): void {
    this.#state = 'over';
    // By SIGKILL: somebody may have stopped it.
    this.#process?.kill('SIGKILL');
  }

  #start(): void {
    if (this.#state !== 'watching') return;
    const child = this.#spawn();
    // Without a process or a descriptor left there is none.
    if (!child?.stdin) {
      this.#again();
      return;
    }
    this.#process = child;
    child.once('exit', () => {
      this.#process = undefined;
      this.#again();
    });
    // It may end while it is spoken to: its end tells.
    child.stdin.on('error', () => undefined);
    if (child.pid !== undefined) this.#options.onStart(child.pid);
    if (this.#orders !== '') child.stdin.write(this.#orders);
  }

  #spawn(): ChildProcess | undefined {
    const { script, command, environment } = this.#options;
    try {
      const child: ChildProcess = spawn(this.#shell, [script, ...command], {
        stdio: ['pipe', 'ignore', 'ignore'],
        env: environment,
        detached: true,
      });
      // What could not be started has no pid; what could not be killed has ended.
      child.on('error', () => undefined);
      return child.pid === undefined ? undefined : child;
    } catch {
      return undefined;
    }
  }

  #again(): void {
    setTimeout(() => {
      this.#start();
    }, this.#rest).unref();
    this.#rest = Math.min(this.#rest * 2, LONGEST_REST_MS);
  }
}

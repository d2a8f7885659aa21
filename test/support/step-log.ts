import { Annotations, type Annotation } from './annotations.ts';
import { knownCommands, parseLogCommand, type LogCommand } from './log-commands.ts';
import type { Secrets } from './secrets.ts';

const liveLineLength = 1024;

/**
 * The log of one main or post: takes the lines of both streams, obeys the workflow commands in them, and keeps what a
 * reader of the live log would see. Each has its own: `stop-commands` ends with it. Secrets are the job's.
 * Problem matchers are accepted and never match.
 */
export class StepLog {
  /** Masked; each cut at 1,024 characters, as shown live. */
  readonly visible: string[] = [];
  readonly annotations = new Annotations();
  /** What it registered as secret. */
  readonly masks: string[] = [];
  /** What the old commands `set-output` and `save-state` set. */
  readonly outputs = new Map<string, string>();
  readonly state = new Map<string, string>();
  /** Whether there was a command that could not be obeyed: it fails the step. */
  failed = false;
  readonly #secrets: Secrets;
  readonly #showDebug: boolean;
  #stopToken: string | null = null;
  #echo: boolean;

  constructor(secrets: Secrets, showDebug: boolean) {
    this.#secrets = secrets;
    this.#showDebug = showDebug;
    this.#echo = showDebug;
  }

  /**
   * Takes one line that the process wrote.
   *
   * @throws Error for a stop token that is none: the one command that the runner itself does not survive.
   */
  line(text: string): void {
    const stopToken = this.#stopToken?.toLowerCase();
    const command = parseLogCommand(text, name => knownCommands.includes(name) || name === stopToken);
    if (command && stopToken === undefined) {
      this.#obey(command, text);
      return;
    }
    if (command?.name.toLowerCase() === stopToken) this.#stopToken = null;
    this.#show(text.replaceAll(/##\[(start|end)-action/g, '##[\\$1-action'));
  }

  /** Adds an annotation, and its line in the log. */
  annotate(type: Annotation['type'], message: string, properties?: Readonly<Record<string, string>>): void {
    const annotation = this.annotations.add(type, this.#secrets.mask(message), properties);
    if (annotation.message !== '') this.#show(`##[${type}]${annotation.message}`);
  }

  #show(text: string): void {
    for (const line of this.#secrets.mask(text).split('\n')) {
      this.visible.push(line.length > liveLineLength ? `${line.slice(0, liveLineLength)}...` : line);
    }
  }

  #obey(command: LogCommand, text: string): void {
    const name = command.name.toLowerCase();
    if (name === 'stop-commands') {
      this.#stop(command.data, text);
      return;
    }
    if (this.#echo && !['add-mask', 'debug', 'error', 'notice', 'warning'].includes(name)) this.#show(text);
    try {
      this.#run(name, command);
    } catch (cause) {
      this.annotate(
        'error',
        `Unable to process command '${name === 'add-mask' ? name : text}' successfully.`,
      );
      this.annotate('error', cause instanceof Error ? cause.message : String(cause));
      this.failed = true;
    }
  }

  #run(name: string, { data, properties }: LogCommand): void {
    switch (name) {
      case 'error':
      case 'warning':
      case 'notice':
        this.annotate(name, data, Object.fromEntries(properties));
        return;
      case 'group':
      case 'endgroup':
        this.#show(`##[${name}]${name === 'group' ? data : ''}`);
        return;
      case 'debug':
        if (this.#showDebug) for (const line of data.split('\n')) this.#show(`##[debug]${line}`);
        return;
      case 'add-mask':
        if (data.trim() !== '') this.#mask(data);
        else this.annotate('warning', "Can't add secret mask for empty string in ##[add-mask] command.");
        return;
      case 'echo':
        this.#echo = readSwitch(data);
        return;
      case 'set-output':
      case 'save-state':
        this.#setByOldCommand(name, properties.get('name'), data);
        return;
      case 'set-env':
      case 'add-path':
        throw new Error(`The \`${name}\` command is disabled.`);
    }
  }

  #stop(token: string, text: string): void {
    const name = token.toLowerCase();
    if (name === '' || name === 'pause-logging' || knownCommands.includes(name)) {
      const wrong = "an empty string, the string 'pause-logging', or another workflow command";
      throw new Error(`You cannot use a endToken that is ${wrong}.`);
    }
    this.#stopToken = token;
    if (token.length > 6) this.#mask(token);
    this.#show(text);
  }

  #mask(secret: string): void {
    this.masks.push(secret);
    this.#secrets.add(secret);
  }

  #setByOldCommand(command: 'set-output' | 'save-state', name: string | undefined, value: string): void {
    this.annotate('warning', `The \`${command}\` command is deprecated and will be disabled soon.`);
    if (name === undefined) throw new Error(`Required field 'name' is missing in ##[${command}] command.`);
    (command === 'set-output' ? this.outputs : this.state).set(name, value);
  }
}

function readSwitch(data: string): boolean {
  const value = data.trim().toUpperCase();
  if (value === 'ON' || value === 'OFF') return value === 'ON';
  const possible = "Possible values can be: 'on', 'off'";
  throw new Error(`Invalid echo command value. ${possible}. Current value is: '${data}'.`);
}

import { knownCommands, parseLogCommand, type LogCommand } from './log-commands.ts';
import type { Secrets } from './secrets.ts';

/** An error, warning or notice that a step shows beside its log. */
export interface Annotation {
  readonly type: 'error' | 'warning' | 'notice';
  /** `''` where there is none. */
  readonly title: string;
  /** Masked, and cut at 4,096 characters. */
  readonly message: string;
  /** All that the command gave: file, line, title and so on, by lower-case name. */
  readonly properties: Readonly<Record<string, string>>;
}

const annotationsOfAType = 10;
const annotationLength = 4096;
const liveLineLength = 1024;

/**
 * The log of one main or post: takes the lines of both streams, obeys the workflow commands in them, and keeps what a
 * reader of the live log would see. Each has its own: `stop-commands` ends with it. Secrets are the job's.
 * Problem matchers are accepted and never match.
 */
export class StepLog {
  /** Masked; each cut at 1,024 characters, as shown live. */
  readonly visible: string[] = [];
  /** 10 of each type at most; `dropped` counts the others. */
  readonly annotations: Annotation[] = [];
  dropped = 0;
  readonly masks: string[] = [];
  /** What the old commands `set-output` and `save-state` set. */
  readonly outputs = new Map<string, string>();
  readonly state = new Map<string, string>();
  /** A command that could not be obeyed: it fails the step. */
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

  /** Takes one line that the process wrote. */
  line(text: string): void {
    const command = parseLogCommand(
      text,
      name => knownCommands.includes(name) || name === this.#stopToken?.toLowerCase(),
    );
    if (!command) this.#show(text.replaceAll(/##\[(start|end)-action/g, '##[\\$1-action'));
    else if (this.#stopToken === null) this.#obey(command, text);
    else if (command.name.toLowerCase() === this.#stopToken.toLowerCase()) {
      this.#show(text);
      this.#stopToken = null;
    } else this.#show(text);
  }

  /** The runner's own annotation. */
  annotate(
    type: Annotation['type'],
    message: string,
    properties: Readonly<Record<string, string>> = {},
  ): void {
    const masked = this.#secrets.mask(message).slice(0, annotationLength);
    const sameType = this.annotations.filter(annotation => annotation.type === type).length;
    if (sameType < annotationsOfAType) {
      this.annotations.push({ type, title: properties['title'] ?? '', message: masked, properties });
    } else this.dropped += 1;
    if (masked !== '') this.#show(`##[${type}]${masked}`);
  }

  #show(text: string): void {
    for (const line of this.#secrets.mask(text).split('\n')) {
      this.visible.push(line.length > liveLineLength ? `${line.slice(0, liveLineLength)}...` : line);
    }
  }

  #obey(command: LogCommand, text: string): void {
    const name = command.name.toLowerCase();
    const silent = ['add-mask', 'debug', 'error', 'notice', 'stop-commands', 'warning'].includes(name);
    if (this.#echo && !silent) this.#show(text);
    try {
      this.#run(name, command, text);
    } catch (cause) {
      this.annotate(
        'error',
        `Unable to process command '${name === 'add-mask' ? name : text}' successfully.`,
      );
      this.annotate('error', cause instanceof Error ? cause.message : String(cause));
      this.failed = true;
    }
  }

  #run(name: string, { data, properties }: LogCommand, text: string): void {
    switch (name) {
      case 'error':
      case 'warning':
      case 'notice':
        this.annotate(name, data, Object.fromEntries(properties));
        return;
      case 'group':
        this.#show(`##[group]${data}`);
        return;
      case 'endgroup':
        this.#show('##[endgroup]');
        return;
      case 'debug':
        if (this.#showDebug) for (const line of data.split('\n')) this.#show(`##[debug]${line}`);
        return;
      case 'add-mask':
        if (data.trim() === '')
          this.annotate('warning', "Can't add secret mask for empty string in ##[add-mask] command.");
        else this.#mask(data);
        return;
      case 'echo':
        this.#echo = readSwitch(data);
        return;
      case 'stop-commands':
        this.#stop(data, text);
        return;
      case 'set-output':
        this.#setByOldCommand(this.outputs, name, properties, data);
        return;
      case 'save-state':
        this.#setByOldCommand(this.state, name, properties, data);
        return;
      case 'set-env':
      case 'add-path':
        throw new Error(`The \`${name}\` command is disabled.`);
    }
  }

  #stop(token: string, text: string): void {
    if (
      token === '' ||
      token.toLowerCase() === 'pause-logging' ||
      knownCommands.includes(token.toLowerCase())
    ) {
      throw new Error(
        "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command.",
      );
    }
    this.#stopToken = token;
    if (token.length > 6) this.#mask(token);
    this.#show(text);
  }

  #mask(secret: string): void {
    this.masks.push(secret);
    this.#secrets.add(secret);
  }

  #setByOldCommand(
    values: Map<string, string>,
    command: string,
    properties: LogCommand['properties'],
    data: string,
  ): void {
    this.annotate('warning', `The \`${command}\` command is deprecated and will be disabled soon.`);
    const name = properties.get('name');
    if (name === undefined) throw new Error(`Required field 'name' is missing in ##[${command}] command.`);
    values.set(name, data);
  }
}

function readSwitch(data: string): boolean {
  const value = data.trim().toUpperCase();
  if (value !== 'ON' && value !== 'OFF') {
    throw new Error(
      `Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${data}'.`,
    );
  }
  return value === 'ON';
}

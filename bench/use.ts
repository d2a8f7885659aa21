/** One use of the action, as it is measured: main and post as the runner starts them, without a double of the runner. */
import { spawn, spawnSync, type ChildProcess, type SpawnSyncReturns } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { ownActionFile, readActionFile } from '../test/support/action-file.ts';
import { actionEnvironment, workerEnvironment } from '../test/support/environment.ts';
import { FileCommands, parseRecords } from '../test/support/file-commands.ts';
import { JobFolder } from '../test/support/job-folder.ts';

interface User {
  readonly uid: number;
  readonly gid: number;
}

export interface UseOptions {
  readonly user?: User | undefined;
  readonly env?: Readonly<Record<string, string>>;
  /** Options of node for main and post, such as `--import`. */
  readonly nodeArguments?: readonly string[];
}

type Line = Readonly<Record<string, unknown>> & { readonly kind: string; readonly t: number };

export class Use {
  readonly folder: JobFolder;
  readonly #inputs: Map<string, string>;
  readonly #options: UseOptions;
  readonly #temp: string;
  readonly #files: FileCommands;

  /** @param inputs those that are given; the others have their defaults */
  constructor(inputs: Readonly<Record<string, string>>, options: UseOptions = {}) {
    this.#options = options;
    this.folder = new JobFolder(options.user ?? null);
    this.#temp = this.folder.make('temp');
    this.#files = new FileCommands(this.#temp, options.user ?? null);
    const defaults = [...readActionFile(ownActionFile).inputs].map(
      ([name, value]) => [name, value.includes('${{') ? '' : value] as const,
    );
    this.#inputs = new Map([...defaults, ...Object.entries(inputs)]);
  }

  /** Runs main to its end. What it prints is lost. */
  main(): SpawnSyncReturns<Buffer> {
    return spawnSync(...this.#command('main'));
  }

  post(): SpawnSyncReturns<Buffer> {
    return spawnSync(...this.#command('post'));
  }

  /** Starts main, for whoever wants to see it run. */
  start(stdio: 'ignore' | ['ignore', 'pipe' | number, 'ignore'] = 'ignore'): ChildProcess {
    const [program, options, rest] = this.#command('main');
    return spawn(program, options, { ...rest, stdio });
  }

  /** The lines of its journal. */
  get journal(): Line[] {
    const [folder] = readdirSync(this.#temp).filter(name => name.startsWith('no-orphans-'));
    if (folder === undefined) return [];
    const lines = readFileSync(path.join(this.#temp, folder, 'journal.jsonl'), 'utf8')
      .trim()
      .split('\n');
    return lines.map(line => JSON.parse(line) as Line);
  }

  /** A path that the script may write to. */
  file(name: string): string {
    return path.join(this.#temp, name);
  }

  remove(): void {
    this.folder.remove();
  }

  #command(
    stage: 'main' | 'post',
  ): [string, string[], { env: Record<string, string>; stdio: 'ignore' } & Partial<User>] {
    const state =
      stage === 'post'
        ? Object.fromEntries(parseRecords(readFileSync(this.#files.paths.state, 'utf8')).records)
        : {};
    const env = actionEnvironment({
      worker: workerEnvironment('bench'),
      job: this.#options.env ?? {},
      step: {},
      state,
      inputs: this.#inputs,
      pathAdditions: [],
      contexts: {
        github: { workspace: this.#temp, action: 'bench', ...this.#files.paths },
        runner: { temp: this.#temp, environment: 'self-hosted', os: 'Linux' },
      },
    });
    const script = path.join(path.dirname(ownActionFile), 'dist', stage, 'index.js');
    return [
      process.execPath,
      [...(this.#options.nodeArguments ?? []), script],
      { env, stdio: 'ignore', ...this.#options.user },
    ];
  }
}

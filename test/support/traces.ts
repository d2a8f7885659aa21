import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { eventually } from './eventually.ts';
import { alive, commandOf, livingWithMarker, parentOf, startTime } from './processes.ts';

/** A process that a test started, known by pid and start time. */
export interface Trace {
  readonly pid: number;
  readonly start: string;
  readonly command: string;
  /** By the tag in its environment, or by the file that it wrote. */
  readonly knownBy: string;
}

/**
 * Finds what a test's script started, without any help of the code under test: by a tag in the environment, and by the
 * files of creatures that clear theirs. Such a file is in the folder CREATURE_DIR, under any name, and holds one process a
 * line: the pid, a space, and the start time as `startTime` gives it (in Linux, field 22 of /proc/PID/stat).
 */
export class Traces {
  readonly tag = randomUUID();
  /** The folder for the files. Any user may write there. */
  readonly folder: string;
  /** For the step's `env`. */
  readonly env: Readonly<Record<string, string>>;

  constructor() {
    this.folder = mkdtempSync(path.join(os.tmpdir(), 'no-orphans-creatures-'));
    chmodSync(this.folder, 0o777);
    this.env = { NO_ORPHANS_TEST_TAG: this.tag, CREATURE_DIR: this.folder };
  }

  /** Those that are alive now: main, post and the watchdog carry the tag too. */
  living(): Trace[] {
    const found = new Map<number, Trace>();
    for (const pid of livingWithMarker(`NO_ORPHANS_TEST_TAG=${this.tag}`)) {
      const start = startTime(pid);
      if (start !== null) found.set(pid, { pid, start, command: commandOf(pid), knownBy: 'its tag' });
    }
    for (const { pid, start, file } of this.#recorded()) {
      if (startTime(pid) === start && alive(pid))
        found.set(pid, { pid, start, command: commandOf(pid), knownBy: file });
    }
    return [...found.values()];
  }

  /** The pid that a creature wrote to `file`, as soon as it is there. */
  async pidOf(file: string, within = 20_000): Promise<number> {
    const look = (): number | undefined => this.#recorded().find(record => record.file === file)?.pid;
    return eventually(look, {
      within,
      message: () => `No process was recorded in ${file} by\n${this.#shown()}\n`,
    });
  }

  /** Waits until a script has made `file` in the folder. */
  async waitFor(file: string, within = 20_000): Promise<void> {
    const look = (): boolean => existsSync(path.join(this.folder, file));
    await eventually(look, { within, message: () => `${file} was not made by\n${this.#shown()}\n` });
  }

  /** @throws Error with the list of what still lives after `within` ms. */
  async proveNothingLeft(within = 0): Promise<void> {
    await eventually(
      () => {
        const shown = this.#shown();
        assert.equal(shown, '', `\n${shown}`);
        return true;
      },
      { within, message: 'Something is left' },
    );
  }

  /** Kills what is left, for `afterEach`: two looks in a row find nothing when it returns. Removes the folder. */
  async sweep(): Promise<void> {
    let quietLooks = 0;
    await eventually(
      () => {
        const left = this.living();
        for (const trace of left) kill(trace);
        quietLooks = left.length === 0 ? quietLooks + 1 : 0;
        return quietLooks === 2;
      },
      { message: `Processes with the tag ${this.tag} can't be ended` },
    );
    rmSync(this.folder, { recursive: true, force: true });
  }

  #shown(): string {
    const lines = this.living().map(
      ({ pid, command, knownBy }) => `  ${pid} ${command} (known by ${knownBy})`,
    );
    return lines.join('\n');
  }

  #recorded(): { pid: number; start: string; file: string }[] {
    // A hidden one is not written yet.
    const files = readdirSync(this.folder).filter(file => !file.startsWith('.'));
    return files.flatMap(file => {
      const lines = readFileSync(path.join(this.folder, file), 'utf8').split('\n');
      return lines.flatMap(line => {
        const [, pid, start] = /^(\d+) (.+)$/.exec(line.trim()) ?? [];
        return pid !== undefined && start !== undefined ? [{ pid: Number(pid), start, file }] : [];
      });
    });
  }
}

function kill({ pid, start }: Trace): void {
  if (ourOwn().has(pid) || startTime(pid) !== start) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch (cause) {
    // Another user's (the sweep then ends with an error that tells), or gone by itself.
    if (!['EPERM', 'ESRCH'].includes(String((cause as NodeJS.ErrnoException).code))) throw cause;
  }
}

/** The test itself and all above it. */
function ourOwn(): Set<number> {
  const pids = new Set<number>();
  for (let pid: number | null = process.pid; pid !== null && pid > 0 && !pids.has(pid); pid = parentOf(pid))
    pids.add(pid);
  return pids;
}

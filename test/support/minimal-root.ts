import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { startedBy } from './started-by.ts';
import type { StepOptions } from './step.ts';

const repository = path.join(import.meta.dirname, '../..');
const PROGRAMS = [
  '/bin/sh',
  '/usr/bin/env',
  '/usr/bin/sleep',
  '/usr/bin/setsid',
  '/usr/bin/perl',
  process.execPath,
];

/** Whether the Debian package is there whose files make up such a root. */
export function hasPerlBase(): boolean {
  return spawnSync('dpkg', ['-L', 'perl-base']).status === 0;
}

/** A root that holds perl-base, a shell and three small programs, and beside them only the node of the action. */
export class MinimalRoot {
  readonly #folder = mkdtempSync(path.join(os.tmpdir(), 'no-orphans-root-'));

  constructor() {
    for (const folder of ['usr/bin', 'usr/lib', 'usr/lib64', 'proc', 'tmp', 'dev'])
      mkdirSync(path.join(this.#folder, folder), { recursive: true });
    for (const folder of ['bin', 'lib', 'lib64'])
      symlinkSync(`usr/${folder}`, path.join(this.#folder, folder));
    const package_ = execFileSync('dpkg', ['-L', 'perl-base'], { encoding: 'utf8' }).split('\n');
    const libraries = execFileSync('ldd', PROGRAMS, { encoding: 'utf8' }).matchAll(/(\/\S+) \(0x/g);
    const files = [...package_, ...PROGRAMS, ...[...libraries].map(([, file = '']) => file)];
    // Folders come with the files in them.
    const copy = 'for file; do if [ -f "$file" ]; then cp --parents -L "$file" "$0"; fi; done';
    execFileSync('bash', ['-c', copy, this.#folder, ...new Set(files)]);
  }

  /** For a step whose main sees this root alone. Needs root and a mount namespace. */
  get options(): StepOptions {
    const root = this.#folder;
    const binds = ['/proc', '/tmp', '/dev'].map(folder => `mount --rbind ${folder} ${root}${folder}`);
    const own = `mkdir -p "${root}${repository}" && mount --bind "${repository}" "${root}${repository}"`;
    const enter = [...binds, own, `exec /usr/sbin/chroot ${root} "$@"`].join('\n');
    return {
      ...startedBy(`exec unshare --mount bash -ec '${enter}' bash "$@"`, 'bash'),
      env: { PATH: '/usr/bin:/bin' },
    };
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }
}

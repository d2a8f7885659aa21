import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { startedBy } from './started-by.ts';
import type { StepOptions } from './step.ts';

const repository = path.join(import.meta.dirname, '../..');

/**
 * What there is beside the node of the action:
 * - `busybox`: Debian's busybox-static alone, with a link for each of its programs but `ps`; the shell is its `ash`
 * - `dash`: dash, and five small programs
 * - `perl-base`: the same, and all of Debian's perl-base
 */
export type RootKind = 'busybox' | 'dash' | 'perl-base';

const FOLDERS = ['usr/bin', 'usr/sbin', 'usr/lib', 'usr/lib64', 'sys/fs/cgroup', 'proc', 'tmp', 'dev'];
const SMALL = ['/bin/sh', ...['env', 'mv', 'setsid', 'sleep', 'tail'].map(name => `/usr/bin/${name}`)];

/** Whether the Debian package is there whose files make up such a root. */
export function hasPerlBase(): boolean {
  return spawnSync('dpkg', ['-L', 'perl-base']).status === 0;
}

/** A root that holds next to nothing, by default a shell, a few programs and perl-base. */
export class MinimalRoot {
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'no-orphans-root-'));

  constructor(kind: RootKind = 'perl-base') {
    // Any user may look at a root.
    chmodSync(this.folder, 0o755);
    for (const folder of FOLDERS) mkdirSync(path.join(this.folder, folder), { recursive: true });
    for (const folder of ['bin', 'sbin', 'lib', 'lib64'])
      symlinkSync(`usr/${folder}`, path.join(this.folder, folder));
    switch (kind) {
      case 'busybox':
        this.#copy(['/bin/busybox'], []);
        this.#linkBusybox();
        return;
      case 'dash':
        this.#copy([], SMALL);
        return;
      case 'perl-base':
        this.#copy(linesOf('dpkg', '-L', 'perl-base'), [...SMALL, '/usr/bin/perl']);
        return;
      default:
        kind satisfies never;
    }
  }

  /** Lines of bash that mount into it what every main needs, in a mount namespace of their own: all but /proc and /sys. */
  get mounts(): string {
    const { folder } = this;
    const node = process.execPath;
    return [
      ...['/tmp', '/dev'].map(each => `mount --rbind ${each} ${folder}${each}`),
      `mkdir -p "${folder}${repository}" && mount --bind "${repository}" "${folder}${repository}"`,
      // Where it is no package of the repository.
      `[ -e "${folder}${node}" ] || install -D /dev/null "${folder}${node}"`,
      `[ -s "${folder}${node}" ] || mount --bind "${node}" "${folder}${node}"`,
    ].join('\n');
  }

  /** For a step whose main sees this root alone. Needs root and a mount namespace. */
  get options(): StepOptions {
    const { folder, mounts } = this;
    const enter = `mount --rbind /proc ${folder}/proc\n${mounts}\nexec /usr/sbin/chroot ${folder} "$@"`;
    return {
      ...startedBy(`exec unshare --mount bash -ec '${enter}' bash "$@"`, 'bash'),
      env: { PATH: '/usr/bin:/bin' },
    };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  /** Copies files as they are, and programs with the libraries that they and node need. Folders come with their files. */
  #copy(files: readonly string[], programs: readonly string[]): void {
    const told = linesOf('ldd', ...programs, process.execPath).join('\n');
    const libraries = [...told.matchAll(/(\/\S+) \(0x/g)].map(([, file = '']) => file);
    const all = [...files, ...programs, ...libraries].filter(
      file => statSync(file, { throwIfNoEntry: false })?.isFile() === true,
    );
    execFileSync('cp', ['--parents', '-L', ...new Set(all), this.folder]);
  }

  #linkBusybox(): void {
    const names = linesOf('/bin/busybox', '--list').filter(name => !['', 'busybox', 'ps'].includes(name));
    for (const name of names) symlinkSync('busybox', path.join(this.folder, 'bin', name));
  }
}

function linesOf(program: string, ...parameters: string[]): string[] {
  return execFileSync(program, parameters, { encoding: 'utf8' }).split('\n');
}

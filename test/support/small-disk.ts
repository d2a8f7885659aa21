import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';

const SIZE = '256k';

/** Fills the disk that holds RUNNER_TEMP, to the last byte. */
export const FILL = 'head -c 1000000 /dev/zero > "$RUNNER_TEMP/fill" 2> /dev/null || true';
/** What was open before can be written on: an open file keeps the system from more. */
export const MAKE_READ_ONLY =
  'mount --bind "$RUNNER_TEMP" "$RUNNER_TEMP"; mount -o remount,ro,bind "$RUNNER_TEMP"';

/** A file system of a few pages, for a job's RUNNER_TEMP. In a mount namespace of one's own only. */
export class SmallDisk {
  readonly folder: string;

  constructor(context: TestContext) {
    this.folder = mkdtempSync(path.join(os.tmpdir(), 'no-orphans-small-disk-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE},mode=1777`, 'none', this.folder]);
    context.after(() => {
      while (spawnSync('umount', ['--lazy', this.folder]).status === 0);
      rmSync(this.folder, { recursive: true });
    });
  }

  fill(): void {
    execFileSync('sh', ['-c', FILL], { env: { ...process.env, RUNNER_TEMP: this.folder } });
  }

  /** Takes back what `MAKE_READ_ONLY` has done. */
  makeWritable(): void {
    execFileSync('umount', ['--lazy', this.folder]);
  }
}

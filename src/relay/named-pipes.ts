/** Pipes with a name, where there can be none without one. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { messageOf } from '../errors.ts';
import { openPipes, type Pipes } from './open-pipes.ts';

const BOUND_MS = 5000;

/**
 * Makes them. Their names are gone again when this returns.
 *
 * @param whyNoOthers why there are none without a name, for the message
 * @throws Error where `mkfifo` can't make one
 */
export function namedPipes(env: NodeJS.ProcessEnv, whyNoOthers: string): Pipes {
  try {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'no-orphans-pipes-'));
    try {
      const names = ['stdout', 'stderr'].map(name => path.join(folder, name));
      execFileSync('mkfifo', ['-m', '600', ...names], { env, stdio: 'ignore', timeout: BOUND_MS });
      return openPipes(names);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  } catch (error) {
    throw new Error(`no pipe can be made (${whyNoOthers}; ${messageOf(error)})`, { cause: error });
  }
}

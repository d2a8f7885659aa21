/** Real pipes for the script: node's own are sockets, which nobody can open anew (`echo x > /dev/stderr`). */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { messageOf } from '../errors.ts';
import { SYSTEM_FOLDERS, which } from '../script/which.ts';
import { namedPipes } from './named-pipes.ts';
import { openPipes, type Pipes } from './open-pipes.ts';

const BOUND_MS = 5000;

/**
 * Makes them.
 *
 * @throws Error where neither a shell nor `mkfifo` can make one; the message is the end of a sentence
 */
export async function makePipes(env: NodeJS.ProcessEnv): Promise<Pipes> {
  try {
    return await unnamedPipes(env);
  } catch (error) {
    return namedPipes(env, messageOf(error));
  }
}

// It holds the pipes until our end of its standard input closes, so that it never outlives us. `read` would put another
// file in the place of descriptor 0 for a moment.
const KEEPER = 'exec 5<&0; echo "$$"; read -r line <&3';
const MAKER = 'exec 3<&0; : | { exec 4<&0; : | "$0" -c "$1"; }';
const KEPT = [4, 5];

/** A shell makes them, and they are opened where Linux shows its descriptors: they never have a name. */
async function unnamedPipes(env: NodeJS.ProcessEnv): Promise<Pipes> {
  const shell = which('sh', `${SYSTEM_FOLDERS}:${env['PATH'] ?? ''}`);
  if (shell === '') throw new Error('no shell is installed');
  if (!existsSync('/proc/self/fd')) throw new Error('there is no /proc');
  const child = spawn(shell, ['-c', MAKER, shell, KEEPER], { stdio: ['pipe', 'pipe', 'ignore'], env });
  child.on('error', () => undefined);
  // Without a descriptor left there are no streams at all.
  const { stdin, stdout } = child as Partial<Pick<typeof child, 'stdin' | 'stdout'>>;
  if (!stdin || !stdout) throw new Error('a shell can not be started');
  stdin.on('error', () => undefined);
  try {
    const said = once(stdout, 'data', { signal: AbortSignal.timeout(BOUND_MS) });
    const [text] = (await Promise.race([said, once(child, 'exit')])) as [unknown];
    const pid = Number(String(text));
    return openPipes(KEPT.map(descriptor => `/proc/${pid}/fd/${descriptor}`));
  } finally {
    stdin.destroy();
    stdout.destroy();
  }
}

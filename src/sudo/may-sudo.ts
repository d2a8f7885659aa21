/** Whether sudo may be used: a `sudo -n` that fails mails root on many machines, so it is never tried unasked. */
import type { Settings } from '../inputs.ts';
import { Sudo } from './sudo.ts';

type Choice = Pick<Settings, 'useSudo' | 'isHosted'>;

/** @returns why not, as a clause; undefined where it may be used */
export function sudoRefusal({ useSudo, isHosted }: Choice): string | undefined {
  if (process.platform !== 'linux') return 'sudo is used on Linux only';
  if (useSudo === 'always' || (useSudo === 'auto' && isHosted)) return undefined;
  return useSudo === 'auto'
    ? 'use-sudo is auto, which uses it on GitHub-hosted runners only'
    : 'use-sudo is never';
}

/**
 * The line to root, where it may be used and there is need of it.
 *
 * @param helper the file of the helper that runs as root
 * @param boundMs how long an answer is waited for
 */
export function sudoFor(
  choice: Choice,
  helper: string,
  boundMs: number,
  env: NodeJS.ProcessEnv,
): Sudo | undefined {
  const isRoot = process.getuid?.() === 0;
  return isRoot || sudoRefusal(choice) !== undefined
    ? undefined
    : new Sudo(helper, boundMs, env['PATH'] ?? '');
}

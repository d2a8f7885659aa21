import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const INSIDE = 'NO_ORPHANS_TEST_IN_MOUNT_NAMESPACE';

/** Whether this process has a mount namespace to itself, with root's rights over it. */
export const hasOwnMounts = process.env[INSIDE] === '1';

/**
 * Runs a test file in a mount namespace of its own: what is mounted there is seen by the double and by all that it starts,
 * and goes with them.
 *
 * @throws AssertionError with all that it printed, where one of its tests failed or none ran.
 */
export async function runWithOwnMounts(file: string): Promise<void> {
  const env: NodeJS.ProcessEnv = { ...process.env, [INSIDE]: '1' };
  delete env['NODE_TEST_CONTEXT'];
  const node = [process.execPath, '--test-reporter=spec', file];
  const child = spawn('unshare', ['--mount', ...node], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const output: Buffer[] = [];
  child.stdout.on('data', (bytes: Buffer) => output.push(bytes));
  const [exitCode] = (await once(child, 'close')) as [number | null];
  const text = Buffer.concat(output).toString();
  assert.equal(exitCode, 0, text);
  assert.match(text, /pass [1-9]/);
}

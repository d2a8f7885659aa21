import { spawnSync } from 'node:child_process';

import { skipUnless } from './require.ts';

/** Made by .ci/install-test-tools: may run `sleep` as root without a password, and nothing else. */
const NAME = 'no-orphans-tester';

/** The user for tests that need one without privilege, or why there is none here: for a test's option `skip`. */
export function findTester():
  { user: { uid: number; gid: number }; skip: false } | { user: undefined; skip: string } {
  const skip = skipUnless({ root: true, programs: ['sudo'] });
  if (skip !== false) return { user: undefined, skip };
  const [uid, gid] = ['-u', '-g'].map(option => {
    const { status, stdout } = spawnSync('id', [option, NAME], { encoding: 'utf8' });
    return status === 0 ? Number(stdout) : undefined;
  });
  if (uid !== undefined && gid !== undefined) return { user: { uid, gid }, skip: false };
  const reason = `needs the user ${NAME}`;
  if (process.env['NO_ORPHANS_TEST_NO_SKIP'] === '1') throw new Error(`A test may not be skipped: ${reason}`);
  return { user: undefined, skip: reason };
}

import { spawnSync } from 'node:child_process';

import { skipUnless } from './require.ts';

interface Ids {
  readonly uid: number;
  readonly gid: number;
}

/** A user, or why there is none here, for a test's option `skip`. */
export type Found =
  { readonly user: Ids; readonly skip: false } | { readonly user: undefined; readonly skip: string };

/** The one without privilege: may run `sleep` as root without a password, and nothing else. */
export function findTester(): Found {
  return findUser('no-orphans-tester');
}

/** The one who may run anything as root without a password. */
export function findSudoer(): Found {
  return findUser('no-orphans-sudoer');
}

/** Both are made by .ci/install-test-tools. */
function findUser(name: string): Found {
  const skip = skipUnless({ root: true, programs: ['sudo'] });
  if (skip !== false) return { user: undefined, skip };
  const [uid, gid] = ['-u', '-g'].map(option => {
    const { status, stdout } = spawnSync('id', [option, name], { encoding: 'utf8' });
    return status === 0 ? Number(stdout) : undefined;
  });
  if (uid !== undefined && gid !== undefined) return { user: { uid, gid }, skip: false };
  const reason = `needs the user ${name}`;
  if (process.env['NO_ORPHANS_TEST_NO_SKIP'] === '1') throw new Error(`A test may not be skipped: ${reason}`);
  return { user: undefined, skip: reason };
}

/**
 * What every containment owes: whatever a script starts, whatever ends the step, and whoever runs it, nobody is left. What
 * tracking can't owe has tests of its own.
 */
import { describe, it } from 'node:test';

import { ENDINGS, endingsFor, withDeadline } from '../support/endings.ts';
import { daemonPath, skipUnless } from '../support/require.ts';
import { plain, proveEnded, root, seen, skip, sudoer, unseen, type User } from './contained.ts';

const ZOO =
  'waits deaf job session stopped ten respawns pair headless traced vforked sibling subreaper pid_namespace';
const ROOTS = 'roots roots_deaf';
/** What is lost to tracking where it comes and goes between two looks. */
const DAEMON = 'daemon';
const ROOTS_DAEMONS = 'roots_daemon leaves_group';

/** All creatures that a containment answers for, where this user starts them. */
function zooFor(containment: string, user: User): string {
  const isPrivileged = user !== plain;
  const asksKernel = containment !== 'tracking';
  return [
    ZOO,
    ...(isPrivileged ? [ROOTS] : []),
    ...(asksKernel ? [DAEMON] : []),
    ...(asksKernel && isPrivileged ? [ROOTS_DAEMONS] : []),
    ...(containment === 'cgroup' && isPrivileged ? ['group_below'] : []),
  ].join(' ');
}

const DAEMONS = {
  nginx: 'nginx',
  redis: 'redis-server',
  memcached: 'memcached',
  tmux: 'tmux',
  agent: 'ssh-agent',
  postgres: 'postgres',
} as const;
const options = { concurrency: 2 };

for (const containment of ['cgroup', 'reaper', 'tracking']) {
  for (const user of [root, sudoer, plain]) {
    describe(`${containment}: of what ${user.who} starts nothing is left`, options, () => {
      for (const ending of ENDINGS) {
        it(`when it is ended ${ending.how}`, { skip }, async context => {
          const zoo = unseen(`bash "$CREATURES/zoo.sh" ${zooFor(containment, user)}`);
          await proveEnded(context, containment, user, zoo, ending);
        });
      }
    });
  }
}

for (const containment of ['cgroup', 'reaper']) {
  describe(`${containment}: a thousand daemons are ended`, options, () => {
    for (const ending of endingsFor(containment)) {
      it(`when it is ended ${ending.how}`, { skip }, async context => {
        const legion = seen('perl "$CREATURES/legion.pl" 1000');
        await proveEnded(context, containment, root, legion, withDeadline(ending, 12));
      });
    }
  });

  describe(`${containment}: real daemons that go their own ways are ended`, options, () => {
    const programs = Object.values(DAEMONS);
    const isInstalled = skip || skipUnless({ programs, path: daemonPath });
    for (const user of [root, plain]) {
      for (const ending of endingsFor(containment)) {
        it(`of ${user.who}, when it is ended ${ending.how}`, { skip: isInstalled }, async context => {
          const starts = Object.keys(DAEMONS).map(
            name => `DAEMON_DIR="$CREATURE_DIR/.${name}" bash -e "$CREATURES/daemons.sh" ${name}`,
          );
          const env = { PATH: daemonPath };
          await proveEnded(context, containment, user, unseen(starts.join('\n')), ending, { env });
        });
      }
    }
  });
}

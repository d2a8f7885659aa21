/**
 * What every containment that asks the kernel owes: whatever a script starts, whatever ends the step, and whoever runs it,
 * nobody is left. What tracking loses has tests of its own.
 */
import { describe, it } from 'node:test';

import { ENDINGS } from '../support/endings.ts';
import { daemonPath, skipUnless } from '../support/require.ts';
import {
  main,
  plain,
  proveEnded,
  quiet,
  root,
  seen,
  skip,
  startContained,
  sudoer,
  unseen,
} from './contained.ts';

const ZOO =
  'waits deaf job session daemon stopped ten respawns pair headless traced vforked sibling subreaper pid_namespace';
const ROOTS = 'roots roots_deaf roots_daemon leaves_group';

const STORMS = [
  ['group', 'in the group', plain],
  ['session', 'with a session each', plain],
  ['relay', 'in sessions of their own, one at a time', plain],
  ['roots', "of root's", sudoer],
  ['relay', 'of a script that is root itself', root],
] as const;

const DAEMONS = {
  nginx: 'nginx',
  redis: 'redis-server',
  memcached: 'memcached',
  tmux: 'tmux',
  agent: 'ssh-agent',
  postgres: 'postgres',
} as const;
const options = { concurrency: 2, timeout: 120_000 };

for (const containment of ['cgroup', 'reaper']) {
  for (const user of [root, sudoer, plain]) {
    describe(`${containment}: of what ${user.who} starts nothing is left`, options, () => {
      for (const ending of ENDINGS) {
        it(`when it is ended ${ending.how}`, { skip }, async context => {
          const roots = user === plain ? '' : ROOTS;
          const below = containment === 'cgroup' && user !== plain ? 'group_below' : '';
          const zoo = unseen(`bash "$CREATURES/zoo.sh" ${ZOO} ${roots} ${below}`);
          await proveEnded(context, containment, user, zoo, ending);
        });
      }
    });
  }

  describe(`${containment}: a storm of forks is over`, options, () => {
    for (const [kind, what, user] of STORMS) {
      for (const ending of ENDINGS) {
        it(`${what}, when it is ended ${ending.how}`, { skip }, async context => {
          const storm = seen(`bash "$CREATURES/storms.sh" ${kind}`);
          await proveEnded(context, containment, user, storm, ending);
        });
      }
    }
  });

  describe(`${containment}: a thousand daemons are ended`, options, () => {
    for (const [how, end] of [
      ['after the end of the script', 'exit 0'],
      ['with main by SIGKILL', `kill -9 ${main}; sleep 300`],
    ] as const) {
      it(how, { skip }, async context => {
        const run = [quiet, 'perl "$CREATURES/legion.pl" 1000', end].join('\n');
        const { prove } = await startContained(context, containment, root, { run });
        await prove();
      });
    }
  });

  describe(`${containment}: real daemons that go their own ways are ended`, options, () => {
    const programs = Object.values(DAEMONS);
    const isInstalled = skip || skipUnless({ programs, path: daemonPath });
    for (const user of [root, plain]) {
      for (const ending of ENDINGS) {
        it(`of ${user.who}, when it is ended ${ending.how}`, { skip: isInstalled }, async context => {
          const starts = Object.keys(DAEMONS).map(
            name => `DAEMON_DIR="$CREATURE_DIR/.${name}" bash -e "$CREATURES/daemons.sh" ${name}`,
          );
          const env = { PATH: daemonPath };
          await proveEnded(context, containment, user, unseen(starts.join('\n')), ending, env);
        });
      }
    }
  });
}

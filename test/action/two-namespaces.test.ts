/** Two uses at the same time with the same pid, in a PID namespace each, as in two containers of one machine. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

import { cgroupMount } from '../support/cgroups.ts';
import { eventually } from '../support/eventually.ts';
import { alive } from '../support/processes.ts';
import { skipUnless } from '../support/require.ts';
import { Scene } from '../support/scene.ts';
import { startedBy } from '../support/started-by.ts';

const skip = skipUnless({ procfs: true, root: true, cgroups: true, programs: ['perl', 'unshare'] });
const until = (name: string): string => `until [ -e "$CREATURE_DIR/${name}" ]; do sleep 0.01; done`;

/** Main becomes the second process of its namespace, below a shell that reaps. */
const inNamespace = startedBy(
  `exec unshare --pid --fork --mount-proc --kill-child sh -c '"$@" & wait "$!"' sh "$@"`,
  'bash',
);

interface Told {
  /** The pid of main in its own namespace. */
  readonly main: number;
  /** The control group of the script, from the root of the mount. */
  readonly group: string;
}

describe('a use in a PID namespace of its own', { skip }, () => {
  for (const containment of ['reaper', 'cgroup']) {
    it(`under ${containment} ends nothing of another one with the same pid`, async context => {
      const scene = await Scene.open(context, {}, false);
      const start = (name: string) => {
        const tells = `echo "$(sh "$CREATURES/main-pid.sh") $(sed -n 's/^0:://p' /proc/self/cgroup)" > "$CREATURE_DIR/.told-${name}"`;
        const run = `exec > /dev/null 2>&1\nsetsid perl "$CREATURES/waits.pl" .${name} &\n${until(`.${name}`)}\n${tells}\n: > "$CREATURE_DIR/.there-${name}"\n${until(`go-${name}`)}`;
        const inputs = { containment, 'stop-signals': 'SIGTERM 1s, SIGKILL' };
        return scene.start({ run, ...inputs }, inNamespace);
      };
      const told = async (name: string): Promise<Told> => {
        await scene.traces.waitFor(`.there-${name}`);
        const [main = '', group = ''] = readFileSync(path.join(scene.traces.folder, `.told-${name}`), 'utf8')
          .trim()
          .split(' ');
        return { main: Number(main), group };
      };
      const [one, two] = [start('one'), start('two')];
      const [ofOne, ofTwo] = [await told('one'), await told('two')];
      assert.equal(ofOne.main, ofTwo.main);
      // The tag alone tells them here: what a creature writes down is a number of its own namespace.
      const before = scene.traces.living().filter(({ command }) => command.includes('waits.pl .'));
      assert.equal(before.length, 2);
      scene.touch('go-one');
      assert.equal((await one.done).exitCode, 0);
      const left = scene.traces.living().filter(({ command }) => command.includes('waits.pl .'));
      assert.deepEqual(
        left.map(({ command }) => command.endsWith('.two')),
        [true],
      );
      if (containment === 'cgroup') {
        assert.notEqual(ofOne.group, ofTwo.group);
        const folder = (group: string): string => path.join(cgroupMount() ?? '', group);
        assert.ok(!existsSync(folder(ofOne.group)));
        assert.ok(existsSync(folder(ofTwo.group)));
      }
      scene.touch('go-two');
      assert.equal((await two.done).exitCode, 0);
      await eventually(() => !left.some(({ pid }) => alive(pid)));
      await scene.finish(two);
    });
  }
});

/** Ten uses at the same time in one job (`background: true`), which end in ten ways: each ends its own, and tells its own. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { groupsOf } from '../support/cgroups.ts';
import { eventually } from '../support/eventually.ts';
import { CONTAINMENTS } from '../support/own-pids.ts';
import { patiently } from '../support/patience.ts';
import { alive } from '../support/processes.ts';
import { skipUnless } from '../support/require.ts';
import { Scene } from '../support/scene.ts';
import type { Step } from '../support/step.ts';

const skip = skipUnless({ procfs: true, root: true, cgroups: true, programs: ['perl'] });
const main = '"$(sh "$CREATURES/main-pid.sh")"';

/** How one of them ends: by what its script does last when it is told to go on, or by what is done to it. */
interface Way {
  readonly how: string;
  readonly end: string;
  readonly act?: (step: Step) => void;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Whether its escapee outlives main: post ends it, or it is allowed. */
  readonly leaves?: 'to post' | 'allowed';
  readonly exitCode: number | null;
  /** What its post says, where that is left to post. */
  readonly told?: RegExp;
}

const WAYS: readonly Way[] = [
  { how: 'its end', end: 'exit 0', exitCode: 0, told: /^(?:leftover|stopped): pid ESCAPEE /m },
  { how: 'its failure', end: 'exit 5', exitCode: 5, told: /^(?:leftover|stopped): pid ESCAPEE /m },
  {
    how: 'its end, with what is kept',
    end: 'exit 0',
    inputs: { 'leftover-processes': 'keep' },
    leaves: 'to post',
    exitCode: 0,
    told: /^kept: pid ESCAPEE /m,
  },
  {
    how: 'its end, with what is allowed',
    end: 'exit 0',
    inputs: { 'allow-processes': 'perl' },
    leaves: 'allowed',
    exitCode: 0,
    told: /^allowed: pid ESCAPEE /m,
  },
  {
    how: 'its deadline',
    end: 'sleep 300',
    inputs: { timeout: patiently(8) },
    exitCode: 124,
  },
  {
    how: 'a signal of its own',
    end: 'kill -TERM "$$"',
    exitCode: 143,
    told: /^(?:leftover|stopped): pid ESCAPEE /m,
  },
  {
    how: 'SIGKILL to its group',
    end: 'kill -9 -- "-$$"',
    exitCode: 137,
    told: /^(?:leftover|stopped): pid ESCAPEE /m,
  },
  {
    how: 'a cancel of this one step',
    end: 'sleep 300',
    act: step => {
      step.main.cancel();
    },
    exitCode: 130,
  },
  {
    how: 'SIGKILL to main',
    end: 'sleep 300',
    act: step => {
      step.killMain();
    },
    leaves: 'to post',
    exitCode: null,
    told: /^(?:survivor|stopped): pid ESCAPEE /m,
  },
  {
    how: 'SIGKILL to main and to the script at once',
    end: `kill -9 ${main} "$$"`,
    leaves: 'to post',
    exitCode: null,
    told: /^(?:survivor|stopped): pid ESCAPEE /m,
  },
];

function script(index: number, end: string): string {
  const start = `setsid perl "$CREATURES/waits.pl" escapee-${index} &\nperl "$CREATURES/waits.pl" member-${index} &`;
  const until = (file: string): string => `until [ -e "$CREATURE_DIR/${file}" ]; do sleep 0.05; done`;
  return `exec > /dev/null 2>&1\n${start}\n${until(`escapee-${index}`)}\n${until(`member-${index}`)}\n${until(`go-${index}`)}\n${end}`;
}

describe('ten uses at the same time', { skip }, () => {
  for (const containment of CONTAINMENTS) {
    it(`under ${containment}: each ends its own, and its post tells its own`, async context => {
      const scene = await Scene.open(context);
      const inputs = { containment, 'stop-signals': 'SIGTERM 2s, SIGKILL', summary: 'always' };
      const steps = WAYS.map(({ end, inputs: own }, index) =>
        scene.start({ run: script(index, end), ...inputs, ...own }),
      );
      const own = await Promise.all(
        WAYS.map(async (_, index) => ({
          escapee: await scene.traces.pidOf(`escapee-${index}`, 30_000),
          member: await scene.traces.pidOf(`member-${index}`, 30_000),
        })),
      );
      for (const { escapee } of own) await scene.waitUntilSeen(escapee);
      for (const [index, { how, act, leaves, exitCode }] of WAYS.entries()) {
        const step = steps[index];
        const { escapee = 0, member = 0 } = own[index] ?? {};
        assert.ok(step);
        act?.(step);
        scene.touch(`go-${index}`);
        const done = await step.done;
        assert.equal(done.exitCode, exitCode, how);
        if (leaves === undefined) await eventually(() => !alive(escapee) && !alive(member));
        if (leaves === 'allowed') assert.ok(alive(escapee));
        const told = (JSON.parse(done.outputs['leftovers'] || '[]') as { pid: number }[]).map(
          ({ pid }) => pid,
        );
        assert.ok(
          told.every(pid => pid === escapee || pid === member),
          `${how} tells ${told.join(' ')}`,
        );
        // Those whose turn comes are all alive; but for the one with a deadline.
        for (const [later, { escapee: other, member: another }] of own.entries()) {
          if (later <= index || WAYS[later]?.inputs?.['timeout'] !== undefined) continue;
          assert.ok(alive(other) && alive(another), `the end by ${how} has ended one of ${WAYS[later]?.how}`);
        }
      }
      const [first] = steps;
      assert.ok(first);
      const { posts } = await scene.end(first);
      for (const [index, { how, told, leaves }] of WAYS.entries()) {
        const { escapee = 0, member = 0 } = own[index] ?? {};
        const post = posts.find(({ id }) => id === steps[index]?.id);
        const log = (post?.log ?? []).join('\n');
        if (told)
          assert.match(log, new RegExp(told.source.replace('ESCAPEE', String(escapee)), told.flags), how);
        const others = own.filter((_, other) => other !== index).flatMap(each => [each.escapee, each.member]);
        for (const pid of others)
          assert.doesNotMatch(
            `${log}\n${post?.summary ?? ''}`,
            new RegExp(`pid ${pid} |\\| ${pid} \\|`),
            how,
          );
        assert.equal(alive(escapee) && alive(member), leaves === 'allowed', how);
        // A later use clears away the group of those who are allowed.
        const groups = groupsOf(steps[index]?.main.pid ?? 0);
        assert.equal(groups.length, leaves === 'allowed' && containment === 'cgroup' ? 1 : 0, how);
      }
    });
  }
});

/** What was written down in another boot tells nothing of the processes that have the same pids and start times now. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { alive, parentOf, startTime, stopped } from '../support/processes.ts';
import { skipUnless } from '../support/require.ts';
import { Scene } from '../support/scene.ts';
import { killWithWatchers } from '../support/watchers.ts';

const skip = skipUnless({ procfs: true, programs: ['perl'] });

const escapee = `setsid perl "$CREATURES/waits.pl" escapee &\nuntil [ -e "$CREATURE_DIR/escapee" ]; do sleep 0.01; done`;
const seen = `until grep -q '"kind":"seen"' "$RUNNER_TEMP"/no-orphans-*/journal.jsonl; do sleep 0.01; done`;
const otherBoot = (file: string): string => `perl -pi -e 's/"bootId":"[^"]*"/"bootId":"another"/' ${file}`;
const state = otherBoot('"$RUNNER_TEMP"/_runner_file_commands/save_state_*');
const journal = otherBoot('"$RUNNER_TEMP"/no-orphans-*/journal.jsonl');
// Main would write an empty one again.
const noState = 'ln -sf /dev/null "$(echo "$RUNNER_TEMP"/_runner_file_commands/save_state_*)"';

describe('post signals nobody', { skip, concurrency: 2 }, () => {
  for (const [what, spoil] of [
    ['whose state and journal are of another boot', `${state}\n${journal}`],
    ['whose state is of another boot', state],
    ['whose state is lost, and whose journal is of another boot', `${noState}\n${journal}`],
  ] as const) {
    for (const [when, container] of [
      ['after main was killed', false],
      ['beside main', true],
    ] as const) {
      it(`${what}, ${when}`, async context => {
        const scene = await Scene.open(context, { container }, false);
        const run = `exec > /dev/null 2>&1\n${escapee}\n${seen}\n${spoil}\n: > "$CREATURE_DIR/all"\nsleep 300`;
        const step = scene.start({ run, containment: 'tracking', 'stop-signals': 'SIGTERM 1s, SIGKILL' });
        await scene.traces.waitFor('all');
        const pid = await scene.traces.pidOf('escapee');
        const living = [pid, Number(parentOf(pid)), ...(container ? [step.main.pid] : [])];
        const starts = living.map(each => startTime(each));
        if (container) scene.job.cancel();
        else await killWithWatchers(scene, step);
        const { post } = await scene.end(step);
        assert.equal(post.conclusion, 'success');
        assert.ok(!post.log.some(line => /^SIG\w+ to |asked to stop/.test(line)), post.log.join('\n'));
        assert.deepEqual(
          living.map(each => startTime(each)),
          starts,
        );
        assert.ok(living.every(each => alive(each) && !stopped(each)));
        // Nobody has heard of a cancel.
        if (container) assert.ok(!scene.journals.some(each => each.includes('"kind":"cancelled"')));
      });
    }
  }
});

it(
  'post takes a journal of another boot for lost, and ends what carries the marker alone',
  { skip },
  async context => {
    const scene = await Scene.open(context);
    const clean = 'env -i CREATURES="$CREATURES" CREATURE_DIR="$CREATURE_DIR"';
    const parent = `${clean} perl "$CREATURES/waits.pl" seen & until [ -e "$CREATURE_DIR/go" ]; do sleep 0.01; done`;
    const run = `exec > /dev/null 2>&1\nsetsid sh -c '${parent}'\n${escapee}\n${journal}\n: > "$CREATURE_DIR/all"\nsleep 300`;
    const step = scene.start({ run, containment: 'tracking', 'stop-signals': 'SIGTERM 1s, SIGKILL' });
    const pid = await scene.traces.pidOf('seen');
    await scene.waitUntilSeen(pid);
    scene.touch('go');
    await scene.traces.waitFor('all');
    const escaped = await scene.traces.pidOf('escapee');
    await killWithWatchers(scene, step);
    const { post } = await scene.end(step);
    assert.match(
      post.annotations[0]?.message ?? '',
      /The journal .* is of another boot: what main saw is lost/,
    );
    assert.ok(!alive(escaped));
    assert.ok(alive(pid), 'only the journal knows it');
  },
);

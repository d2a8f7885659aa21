/** What post does where something is missing of what main left: its state, its journal, parts of them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { Scene, type Ending } from '../support/scene.ts';
import type { Step } from '../support/step.ts';

const state = '"$RUNNER_TEMP"/_runner_file_commands/save_state_*';
const journal = '"$RUNNER_TEMP"/no-orphans-*/journal.jsonl';
const escapee =
  'setsid perl "$CREATURES/waits.pl" escapee &\nuntil [ -e "$CREATURE_DIR/escapee" ]; do sleep 0.01; done';
const leak = 'printenv >> "$GITHUB_ENV"';

const endMain = 'sh "$CREATURES/end-main.sh"; exec sleep 300';

/** A script that spoils something, and kills main. */
function spoils(scene: Scene, spoil: string, end = endMain): Step {
  // A main that goes on mends its state.
  const stop = end === endMain ? 'kill -STOP "$(sh "$CREATURES/main-pid.sh")"' : '';
  const run = `exec > /dev/null 2>&1\n${leak}\n${escapee}\n${stop}\n${spoil}\n${end}`;
  return scene.start({ run, 'stop-signals': 'SIGTERM 1s, SIGKILL', summary: 'always' });
}

/** Everything is ended, and post tells what was missing. */
function proveTold({ post }: Ending, problem: RegExp): void {
  assert.match(post.log.join('\n'), problem);
  assert.equal(post.annotations.length, 1);
  assert.match(post.annotations[0]?.message ?? '', problem);
  assert.match(
    post.summary.replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))),
    problem,
  );
  assert.equal(post.conclusion, 'success');
}

describe('post, when main was killed', { concurrency: 4 }, () => {
  for (const [what, spoil, problem] of [
    [
      'its state is lost',
      `: > $(echo ${state})`,
      /state that the main step leaves is lost; its journal was found/,
    ],
    [
      'its state is torn',
      `printf 'use<<END\\ntorn' > $(echo ${state})`,
      /state that the main step leaves is lost/,
    ],
    ['its state is no JSON', `echo 'use={' > $(echo ${state})`, /state that main left can not be used/],
    [
      'its state is of another version',
      `perl -pi -e 's/"version":1,/"version":99,/' ${state}`,
      /state that main left can not be used: it has version 99/,
    ],
    ['its journal is missing', 'rm -r "$RUNNER_TEMP"/no-orphans-*', /journal .* is not there/],
    [
      'its journal is a FIFO',
      'for j in "$RUNNER_TEMP"/no-orphans-*/journal.jsonl; do rm "$j"; mkfifo "$j"; done',
      /journal .* can not be read/,
    ],
    ['its journal is empty', `: > $(echo ${journal})`, /journal .* does not say whose it is/],
    ['its journal is garbage', `head -c 5000 /dev/urandom > $(echo ${journal})`, /journal .* does not say/],
    [
      'its journal is of another version',
      `perl -pi -e 's/"version":[0-9]+,/"version":99,/' ${journal}`,
      /journal .* has version 99/,
    ],
  ] as const) {
    it(`ends all, and tells it, where ${what}`, async context => {
      const scene = await Scene.open(context);
      const ending = await scene.finish(spoils(scene, spoil));
      proveTold(ending, problem);
    });
  }

  for (const [what, spoil] of [
    ['damaged in between', `printf '%s\\n' '{"kind":' 'null' '[]' '{}' '\\0' '"x"' >> $(echo ${journal})`],
    [
      'full of lines of the right kinds and wrong shapes',
      `printf '{"kind":"%s"}\\n' seen leader ended leftovers signal walked done beat >> $(echo ${journal})`,
    ],
    [
      'full of lines that are wrong within',
      `printf '%s\\n' ${[
        { kind: 'leftovers', processes: [{ descendant: { pid: 55_555, start: 5 }, details: {} }] },
        {
          kind: 'walked',
          fates: [{ descendant: { pid: 55_555, start: 5 }, details: {} }],
          handedOver: false,
        },
        { kind: 'ended', outcome: { endedBy: 'foo' }, clock: 5 },
        { kind: 'rung', by: 'main', rung: 9, at: 1e15 },
        { kind: 'signal', by: 'main', rung: 9, signal: 'SIGTERM', at: 1e15, reached: {}, refused: [] },
      ]
        .map(line => `'${JSON.stringify(line)}'`)
        .join(' ')} >> $(echo ${journal})`,
    ],
    ['torn at its end', `printf '{"kind":"seen","clock":12,"proc' >> $(echo ${journal})`],
  ] as const) {
    it(`ends all where its journal is ${what}`, async context => {
      const scene = await Scene.open(context);
      const { post } = await scene.finish(spoils(scene, spoil));
      assert.equal(post.conclusion, 'success');
      assert.match(
        post.log.join('\n'),
        new RegExp(`^survivor: pid ${await scene.traces.pidOf('escapee')} `, 'm'),
      );
    });
  }

  it('says that it knows nothing of the script where state and journal are lost together', async context => {
    const scene = await Scene.open(context);
    const step = spoils(scene, `: > $(echo ${state}); rm -r "$RUNNER_TEMP"/no-orphans-*`);
    const { post } = await scene.end(step);
    assert.equal(post.conclusion, 'success');
    assert.match(
      post.annotations[0]?.message ?? '',
      /left neither a state nor a journal: if it has started the script/,
    );
    const escapee = await scene.traces.pidOf('escapee');
    assert.ok(scene.traces.living().some(({ pid }) => pid === escapee));
  });
});

describe('post, when main has ended in good order', { concurrency: 4 }, () => {
  for (const [what, spoil] of [
    ['its state is lost', `: > $(echo ${state})`],
    ['its journal is missing', 'rm -r "$RUNNER_TEMP"/no-orphans-*'],
    ['the script has emptied RUNNER_TEMP', 'rm -r "$RUNNER_TEMP"/*'],
  ] as const) {
    it(`ends what was kept where ${what}`, async context => {
      const scene = await Scene.open(context);
      const run = `exec > /dev/null 2>&1\n${escapee}\n${spoil}`;
      const step = scene.start({ run, 'leftover-processes': 'keep' });
      const { main, post } = await scene.finish(step);
      assert.equal(main.exitCode, 0);
      assert.equal(post.conclusion, 'success');
    });
  }
});

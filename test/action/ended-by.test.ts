/** What ends the script first stands, whatever comes later: each cause before each of the others. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { PATIENCE } from '../support/patience.ts';
import { skipUnless } from '../support/require.ts';
import { Scene } from '../support/scene.ts';
import type { Step } from '../support/step.ts';

const skip = skipUnless({ procfs: true, programs: ['perl'] });

/** So many moments, each of them long enough for whatever is to happen in it. */
// Three of them are a ladder that main walks by itself after a cancel: seven seconds at most.
const MOMENT_S = Math.min(PATIENCE, 2.2);
const moments = (count: number): string => `${count * MOMENT_S}s`;

const DEAF = `trap '' TERM INT
echo ready
until [ -e "$CREATURE_DIR/go" ]; do sleep 0.05; done
exit 0`;
const LEAVES_DEAF = `sh "$CREATURES/deaf.sh" left &
until [ -e "$CREATURE_DIR/left"* ]; do sleep 0.05; done
exit 3`;

interface First {
  readonly cause: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** Brings it about. */
  readonly act?: (scene: Scene, step: Step) => Promise<void>;
  /** A line of the log from which on it is the first. */
  readonly until: RegExp;
  readonly code: number;
  /** main's one error annotation. */
  readonly told: RegExp;
}

interface Later {
  readonly what: string;
  /** The cause that it would have been. */
  readonly cause: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly act?: (scene: Scene, step: Step) => Promise<void> | void;
}

const SENT = /^SIGTERM to \d+ process/;

const FIRST: readonly First[] = [
  { cause: 'exit', inputs: { run: LEAVES_DEAF }, until: SENT, code: 3, told: /exit code 3\.$/ },
  { cause: 'timeout', inputs: { run: DEAF, timeout: moments(1) }, until: SENT, code: 124, told: /timed out/ },
  {
    cause: 'no-output',
    inputs: { run: DEAF, 'no-output-timeout': moments(1) },
    until: SENT,
    code: 124,
    told: /printed nothing/,
  },
  {
    cause: 'cancel',
    inputs: { run: DEAF },
    act: async (_, step) => {
      await step.waitForLine(/^ready$/);
      // Not by the job: what comes later may be a cancel of its own.
      process.kill(step.main.pid, 'SIGINT');
    },
    until: SENT,
    code: 130,
    told: /was cancelled/,
  },
  {
    cause: 'timeout',
    inputs: {
      run: DEAF,
      timeout: moments(1),
      'on-timeout': 'echo evidence; exec sleep 600',
      'on-timeout-limit': moments(3),
    },
    until: /^evidence$/,
    code: 124,
    told: /timed out/,
  },
];

const LATER: readonly Later[] = [
  {
    what: "the script's exit",
    cause: 'exit',
    act: scene => {
      scene.touch('go');
    },
  },
  { what: 'its deadline', cause: 'timeout', inputs: { timeout: moments(2) } },
  {
    what: 'its deadline since the last output',
    cause: 'no-output',
    inputs: { 'no-output-timeout': moments(2) },
  },
  {
    what: 'a cancel',
    cause: 'cancel',
    act: scene => {
      scene.job.cancel();
    },
  },
  {
    what: 'SIGKILL to the leader',
    cause: 'exit',
    act: scene => {
      const [, pid] = /"kind":"leader","pid":(\d+)/.exec(scene.journals.join('\n')) ?? [];
      process.kill(Number(pid), 'SIGKILL');
    },
  },
];

describe('what has ended the script first', { skip, concurrency: 4 }, () => {
  for (const first of FIRST) {
    const isGathering = first.inputs['on-timeout'] !== undefined;
    for (const later of LATER) {
      // A deadline that would come first, once more, or that is no other cause.
      if (later.cause === first.cause || (later.inputs && isGathering && later.cause === 'timeout')) continue;
      const when = isGathering ? 'while on-timeout runs' : 'while the ladder is walked';
      it(`stays ${first.cause} where ${later.what} comes ${when}`, async context => {
        const scene = await Scene.open(context);
        const step = scene.start({
          ...later.inputs,
          ...first.inputs,
          containment: 'reaper',
          'stop-signals': `SIGTERM ${moments(3)}, SIGKILL`,
        });
        await first.act?.(scene, step);
        await step.waitForLine(first.until, 60_000);
        await later.act?.(scene, step);
        const { main } = await scene.finish(step);
        assert.deepEqual(
          ['ended-by', 'exit-code', 'timed-out'].map(name => main.outputs[name]),
          [first.cause, String(first.code), String(first.code === 124)],
        );
        if (main.exitCode !== null) assert.equal(main.exitCode, first.code);
        // The runner has a word of its own for a cancel.
        const errors = main.annotations.filter(
          ({ type, message }) => type === 'error' && !/operation was cancell?ed/.test(message),
        );
        assert.equal(errors.length, 1);
        assert.match(errors[0]?.message ?? '', first.told);
        // It did come: a deadline has passed by the end, and the ladder was still walked.
        if (later.inputs) assert.ok(Number(main.outputs['duration-ms']) > 2000 * MOMENT_S);
      });
    }
  }
});

/** How loud post is, and when it writes a summary. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { Scene } from '../support/scene.ts';

const SCRIPTS = {
  'ended well': { run: 'echo well', isProblem: false },
  'failed, and left nothing': { run: 'exit 3', isProblem: false },
  'left something': { run: 'sleep 300 &', isProblem: true },
  'was killed with main': {
    run: 'exec > /dev/null 2>&1\nsleep 300 &\nsh "$CREATURES/end-main.sh"\nsleep 300',
    isProblem: true,
  },
  'timed out': { run: 'sleep 300', isProblem: true },
} as const;

describe('the summary', { concurrency: 4 }, () => {
  for (const [what, { run, isProblem }] of Object.entries(SCRIPTS)) {
    for (const summary of ['on-problem', 'always', 'never'] as const) {
      const isWritten = summary === 'always' || (summary === 'on-problem' && isProblem);
      it(`has ${isWritten ? 'a' : 'no'} section with ${summary} where the script ${what}`, async context => {
        const scene = await Scene.open(context, {}, isWritten);
        const step = scene.start({ run, summary, timeout: what === 'timed out' ? '1s' : '60s' });
        const { main, post } = await scene.finish(step);
        assert.equal(main.summary, '');
        assert.equal(post.summaryError, null);
        if (isWritten) assert.match(post.summary, /^### no-orphans: /);
        else assert.equal(post.summary, '');
      });
    }
  }
});

describe('survivors', { concurrency: 4 }, () => {
  const { run } = SCRIPTS['was killed with main'];
  for (const [loudness, annotations, conclusion] of [
    ['warn', ['warning'], 'success'],
    ['error', ['error'], 'failure'],
    ['ignore', [], 'success'],
  ] as const) {
    it(`are ended, and reported with ${loudness}`, async context => {
      const scene = await Scene.open(context);
      const { post } = await scene.finish(scene.start({ run, 'on-survivors': loudness }));
      assert.deepEqual(
        post.annotations.map(({ type }) => type),
        annotations,
      );
      assert.equal(post.conclusion, conclusion);
      assert.match(post.log.join('\n'), /3 processes survived the step: all have ended/);
      assert.match(post.summary, /3 processes survived the step&#58; all have ended/);
      assert.match(post.summary, /\n {2}SIGTERM to 3 processes :milestone, \d+, 0ms\n/);
    });
  }

  it('fail the job, but not where the step may fail', async context => {
    const scene = await Scene.open(context);
    const step = scene.start({ run, 'on-survivors': 'error' }, { continueOnError: true });
    const { post } = await scene.finish(step);
    assert.equal(post.exitCode, 1);
    assert.equal(post.conclusion, 'success');
  });
});

describe('leftovers and kept processes', { concurrency: 4 }, () => {
  for (const policy of ['stop', 'keep'] as const) {
    for (const [loudness, annotations] of [
      ['warn', ['warning']],
      ['error', ['warning']],
      ['ignore', []],
    ] as const) {
      it(`are no survivors: ${policy} with ${loudness}`, async context => {
        const scene = await Scene.open(context);
        const step = scene.start({
          run: 'exec > /dev/null 2>&1\nsetsid sleep 300 & sleep 300 &',
          'on-survivors': loudness,
          'leftover-processes': policy,
        });
        const { main, post } = await scene.finish(step);
        assert.equal(main.conclusion, 'success');
        assert.deepEqual(main.annotations, []);
        assert.deepEqual(
          post.annotations.map(({ type }) => type),
          annotations,
        );
        assert.equal(post.conclusion, 'success');
        const told =
          policy === 'stop' ? /2 processes were left over when/ : /2 processes were kept until the post step/;
        assert.match(post.summary, told);
      });
    }
  }
});

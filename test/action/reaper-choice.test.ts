/** Which containment there is where programs are missing, and what is said of it. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { skipUnless } from '../support/require.ts';
import { startedBy } from '../support/started-by.ts';
import { runUse, type UseOptions } from './use.ts';

const skip = skipUnless({ procfs: true, root: true, mounts: true, programs: ['perl', 'python3'] });

/** Main sees a system without these programs. */
function without(...programs: string[]): UseOptions {
  const hide = ['/usr/bin', '/usr/local/bin']
    .flatMap(folder => programs.map(program => `${folder}/${program}`))
    .map(file => `if test -e ${file}; then mount --bind /dev/null ${file}; fi`)
    .join('; ');
  return {
    // bash, since others drop variables with a dash in their names, as those of inputs are.
    ...startedBy(`exec unshare --mount bash -c '${hide}; exec "$@"' bash "$@"`, 'bash'),
    env: { PATH: '/usr/bin:/bin' },
  };
}

const run = 'env -i setsid sleep 300 > /dev/null 2>&1 & exit 3';
const noneOf = 'there is no reaper here: neither perl nor python3 is installed';

describe('the containment', { concurrency: 4, timeout: 60_000 }, () => {
  for (const containment of ['auto', 'reaper']) {
    it(`${containment} is the reaper, by python, where there is no perl`, { skip }, async context => {
      const { main, step } = await runUse(context, { run, containment }, without('perl'));
      assert.equal(step.lines[0]?.text, 'containment: reaper');
      assert.deepEqual([main.exitCode, main.outputs['containment']], [3, 'reaper']);
      assert.equal((JSON.parse(main.outputs['leftovers'] ?? '') as unknown[]).length, 1);
    });
  }

  it('reaper by python changes nothing that the script has from its parent', { skip }, async context => {
    const shown: string[] = [];
    for (const containment of ['tracking', 'reaper']) {
      const inputs = { run: 'umask 027; exec sh "$CREATURES/shows-itself.sh"', containment };
      const { step } = await runUse(context, inputs, without('perl'));
      shown.push(
        step.lines
          .slice(1)
          .map(({ text }) => text)
          .join('\n'),
      );
    }
    assert.match(shown[0] ?? '', /leads its session and its group/);
    assert.equal(shown[1], shown[0]);
  });

  it(
    'reaper by python outlives a script that kills its parents, and ends what is kept',
    { skip },
    async context => {
      const inputs = {
        run: `for i in 1 2; do kill -9 "$(ps -o ppid= -p $$ | tr -d ' ')"; sleep 0.2; done
        env -i setsid sleep 300 > /dev/null 2>&1 & exit 3`,
        containment: 'reaper',
        'leftover-processes': 'keep',
      };
      const { main, post } = await runUse(context, inputs, without('perl'));
      assert.equal(main.exitCode, 3);
      assert.match(post.log.join('\n'), /^kept: pid \d+ · sleep .* ended by SIGTERM/m);
    },
  );

  it('auto is tracking, and says why, where there is neither perl nor python', { skip }, async context => {
    const { main, step } = await runUse(
      context,
      { run: 'exit 3', containment: 'auto' },
      without('perl', 'python3'),
    );
    assert.equal(step.lines[0]?.text, `containment: tracking (${noneOf})`);
    assert.deepEqual([main.exitCode, main.outputs['containment']], [3, 'tracking']);
  });

  it('reaper fails the step before anything is started where there is neither', { skip }, async context => {
    const inputs = { run: 'touch started', containment: 'reaper' };
    const { job, main } = await runUse(context, inputs, without('perl', 'python3'));
    assert.equal(main.exitCode, 125);
    assert.equal(
      main.annotations[0]?.message,
      `containment: "reaper" can not be had, since ${noneOf}; it needs Linux with perl or python3; write auto for the strongest that can be had`,
    );
    assert.ok(!existsSync(path.join(job.workspace, 'started')));
  });

  it('that is unknown fails the step, and the nearest is named', async context => {
    const { main } = await runUse(context, { run: 'true', containment: 'reper' });
    assert.match(
      main.annotations[0]?.message ?? '',
      /^containment: "reper" is unknown; did you mean "reaper"\?/,
    );
  });
});

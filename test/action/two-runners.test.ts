/** Two runners of one user on one machine, whose jobs have the same step ids: none touches what is the other's. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { groupsOf } from '../support/cgroups.ts';
import { OtherRunner } from '../support/other-runner.ts';
import { alive, startTime } from '../support/processes.ts';
import { skipUnless } from '../support/require.ts';
import { creatures } from '../support/scene.ts';
import { Traces } from '../support/traces.ts';

const skip = skipUnless({ procfs: true, root: true, cgroups: true, programs: ['perl'] });
const until = (name: string): string => `until [ -e "$CREATURE_DIR/${name}" ]; do sleep 0.02; done`;
const main = '"$(sh "$CREATURES/main-pid.sh")"';
const loseState = `: > "$(tr '\\0' '\\n' < /proc/${main}/environ | sed -n 's/^GITHUB_STATE=//p')"`;
const kept = { 'leftover-processes': 'keep' };

const ENDS = [
  ['has ended', 'exit 0', {}, undefined],
  ['has ended, with what is kept', 'exit 0', kept, /^kept: pid PID /m],
  ['was killed', `kill -9 ${main}; sleep 300`, {}, /^(?:survivor|stopped): pid PID /m],
  // A main that is not killed would write it again.
  [
    'was killed, and its state is lost',
    `kill -STOP ${main}; ${loseState}\nkill -9 ${main}; sleep 300`,
    {},
    /state .* is lost; its journal was found/,
  ],
] as const;

/** One use in a runner of its own, with a process in a session of its own. */
async function start(
  context: TestContext,
  traces: Traces,
  temp: string,
  name: string,
  end: string,
  inputs: Readonly<Record<string, string>>,
): Promise<{ runner: OtherRunner; pid: number }> {
  const run = `exec > /dev/null 2>&1\nsetsid perl "$CREATURES/waits.pl" ${name} &\n${until(name)}\n${until('go')}\n${end}`;
  const env = { ...traces.env, CREATURES: creatures };
  const inputsOfAll = { run, 'stop-signals': 'SIGTERM 1s, SIGKILL', ...inputs };
  const runner = await OtherRunner.start(context, { runnerTemp: temp }, { with: inputsOfAll, env });
  return { runner, pid: await traces.pidOf(name) };
}

/** The journal of this main. */
function journalOf(pid: number, temp: string): string {
  const files = readdirSync(temp).filter(name => name.startsWith('no-orphans-'));
  const texts = files.map(name => readFileSync(path.join(temp, name, 'journal.jsonl'), 'utf8'));
  return texts.find(text => text.includes(`"main":{"pid":${pid},`)) ?? '';
}

for (const [containment, where, isShared] of [
  ['cgroup', 'with the same RUNNER_TEMP', true],
  ['reaper', 'with a RUNNER_TEMP of its own', false],
  ['tracking', 'with the same RUNNER_TEMP', true],
  ['tracking', 'with a RUNNER_TEMP of its own', false],
] as const) {
  describe(`${containment}: a runner ${where}`, { skip, concurrency: 2 }, () => {
    for (const [how, end, inputs, told] of ENDS) {
      it(`leaves the other one alone when its main ${how}`, async context => {
        const parent = mkdtempSync(path.join(tmpdir(), 'no-orphans-runners-'));
        context.after(() => {
          rmSync(parent, { recursive: true });
        });
        const traces = new Traces();
        context.after(() => traces.sweep());
        const temps = isShared
          ? [parent, parent]
          : ['one', 'two'].map(name => mkdtempSync(path.join(parent, name)));
        const [ownTemp = '', otherTemp = ''] = temps;
        const other = await start(context, traces, otherTemp, 'other', 'sleep 300', { containment });
        const own = await start(context, traces, ownTemp, 'own', end, { containment, ...inputs });
        const started = startTime(other.pid);
        const groups = groupsOf(other.runner.main);
        writeFileSync(path.join(traces.folder, 'go'), '');
        const post = await own.runner.post();
        assert.equal(post.conclusion, 'success');
        if (told)
          assert.match(post.log.join('\n'), new RegExp(told.source.replace('PID', String(own.pid)), 'm'));
        assert.ok(!alive(own.pid));
        assert.equal(startTime(other.pid), started);
        assert.ok(alive(other.pid) && alive(other.runner.main));
        assert.ok(!post.log.join('\n').includes(`pid ${other.pid} `));
        assert.doesNotMatch(journalOf(other.runner.main, otherTemp), /"by":|"kind":"asked"/);
        assert.deepEqual(groupsOf(other.runner.main), groups);
        assert.deepEqual(groupsOf(own.runner.main), []);
        await other.runner.cancel();
        const last = await other.runner.post();
        assert.equal(last.conclusion, 'success');
        assert.ok(!last.log.join('\n').includes(`pid ${own.pid} `));
        await traces.proveNothingLeft();
        assert.deepEqual(groupsOf(other.runner.main), []);
      });
    }
  });
}

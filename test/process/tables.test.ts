/** The two process tables tell the same story of the same processes. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import { ProcfsTable } from '../../src/process/procfs.ts';
import { PsTable } from '../../src/process/ps.ts';
import type { ProcessEntry } from '../../src/process/table.ts';
import { eventually } from '../support/eventually.ts';
import { skipUnless } from '../support/require.ts';
import { creatures } from '../support/scene.ts';
import { Traces } from '../support/traces.ts';

/** Every kind of process that the tables tell apart, by the file that it writes. */
const ZOO = `
  perl "$CREATURES/waits.pl" waits &
  setsid perl "$CREATURES/waits.pl" own-session &
  set -m; perl "$CREATURES/waits.pl" own-group & set +m
  perl "$CREATURES/stopped.pl" &
  perl "$CREATURES/never-reaps.pl" never-reaps &
  perl "$CREATURES/headless.pl" headless &
  perl "$CREATURES/hostile-names.pl" 0 1 7 14 &
  wait`;
const NAMES = [
  'waits',
  'own-session',
  'own-group',
  'stopped',
  'never-reaps',
  'headless',
  'named-0',
  'named-1',
  'named-7',
  'named-14',
];

describe('the process table', { skip: skipUnless({ procfs: true, programs: ['ps'] }) }, () => {
  const traces = new Traces();
  const [procfs, ps] = [new ProcfsTable(), new PsTable()];
  let zoo: ChildProcess;
  let pids: ReadonlyMap<string, number>;

  before(async () => {
    const env = { ...process.env, ...traces.env, CREATURES: creatures };
    zoo = spawn('bash', ['-c', ZOO], { env, stdio: 'ignore', cwd: path.dirname(creatures) });
    const found = await Promise.all(NAMES.map(async name => [name, await traces.pidOf(name)] as const));
    pids = new Map(found);
  });

  after(async () => {
    if (zoo.kill('SIGKILL')) await once(zoo, 'exit');
    await traces.sweep();
  });

  const entriesOf = async (table: ProcfsTable | PsTable): Promise<Map<number, ProcessEntry>> =>
    new Map((await table.entries([...pids.values()])).map(entry => [entry.pid, entry] as const));

  it('has the same pids, parents, groups, sessions and states in /proc and in ps', async () => {
    // The zoo is at rest when all of it is in the state that it should be in.
    await eventually(async () => (await procfs.entries([pids.get('stopped') ?? 0]))[0]?.state === 'stopped');
    const story = (entries: ReadonlyMap<number, ProcessEntry>): unknown =>
      NAMES.filter(name => name !== 'headless').map(name => {
        const { ppid, pgid, sid, state } = entries.get(pids.get(name) ?? 0) ?? {};
        return { name, ppid, pgid, sid, state };
      });
    // And when the parents of those that have only to be there are gone.
    await eventually(async () => {
      const [ofProcfs, ofPs] = [await entriesOf(procfs), await entriesOf(ps)];
      assert.deepEqual(story(ofPs), story(ofProcfs));
      assert.equal(ofPs.size, NAMES.length);
      return true;
    });
  });

  it('has the same names in /proc and in ps, but for what ps makes visible', async () => {
    const [ofProcfs, ofPs] = [await entriesOf(procfs), await entriesOf(ps)];
    for (const [pid, { name }] of ofProcfs) {
      const visible = name.replaceAll(/[^ -~]/g, '.');
      assert.equal(ofPs.get(pid)?.name, visible);
    }
  });

  it('has the same ages in /proc and in ps, as far as ps can tell', async () => {
    const [ofProcfs, ofPs] = [await entriesOf(procfs), await entriesOf(ps)];
    const [bootNow, now] = [procfs.now(), ps.now()];
    for (const [pid, { start }] of ofProcfs) {
      const difference = bootNow - start - (now - (ofPs.get(pid)?.start ?? 0));
      assert.ok(Math.abs(difference) <= ps.startTolerance + 1000, `${pid}: ${difference} ms`);
    }
  });

  it('shows a process as alive whose first thread alone has ended', async () => {
    const pid = pids.get('headless') ?? 0;
    for (const table of [procfs, ps]) {
      const [entry] = await table.entries([pid]);
      assert.equal(entry?.state, 'alive', table.kind);
    }
  });

  it('shows a process as dead that nobody has reaped', async () => {
    const parent = pids.get('never-reaps');
    const children: ProcessEntry[][] = [];
    for (const table of [procfs, ps]) {
      const zombies = (await table.entries()).filter(({ ppid }) => ppid === parent);
      assert.deepEqual(
        zombies.map(({ state }) => state),
        ['dead'],
        table.kind,
      );
      children.push(zombies);
    }
    assert.equal(children[0]?.[0]?.pid, children[1]?.[0]?.pid);
  });

  it('has the same users and command lines in /proc and in ps', async () => {
    const pid = pids.get('waits') ?? 0;
    const details = [await procfs.details([pid]), await ps.details([pid])].map(found => found.get(pid));
    assert.deepEqual(details[1], details[0]);
    assert.deepEqual(details[0]?.command, ['perl', path.join(creatures, 'waits.pl'), 'waits']);
  });
});

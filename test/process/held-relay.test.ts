/** A relay in a control group, beside an allowed process: nobody lives long enough to be met by two looks. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';

import { assemble } from '../../src/containment/assemble.ts';
import type { Containment } from '../../src/containment/containment.ts';
import { Tracking } from '../../src/containment/tracking.ts';
import { walkLadder } from '../../src/escalate.ts';
import { ProcfsTable } from '../../src/process/procfs.ts';
import { eventually } from '../support/eventually.ts';
import { startInGroup } from '../support/in-group.ts';
import { Lifeline } from '../support/lifeline.ts';
import { alive } from '../support/processes.ts';
import { skipUnless } from '../support/require.ts';
import { creatures } from '../support/scene.ts';
import { someMarker } from '../support/stories.ts';

const skip = skipUnless({ procfs: true, root: true, cgroups: true, programs: ['perl', 'setsid'] });
const RUNNERS = 4;

interface Race {
  readonly containment: Containment;
  readonly lifeline: Lifeline;
  readonly keeper: number;
}

/** A group that holds an allowed process, which says a byte a millisecond, and some runners. */
async function start(context: TestContext): Promise<Race> {
  const folder = mkdtempSync(path.join(tmpdir(), 'no-orphans-relay-'));
  const lifeline = new Lifeline(folder);
  const relay = `setsid -f perl "${creatures}/relay-race.pl" "${lifeline.file}" hurry`;
  const starts = Array.from({ length: RUNNERS }, () => `${relay} > /dev/null`).join('; ');
  context.after(() => {
    rmSync(folder, { recursive: true, force: true });
    lifeline.close();
  });
  const { group, pid } = await startInGroup(context, `${starts}; while :; do echo; sleep 0.001; done`);
  await eventually(() => lifeline.isHeld());
  const table = new ProcfsTable();
  const [own] = await table.entries([process.pid]);
  assert.ok(own);
  const options = {
    table,
    leader: undefined,
    main: own,
    marker: someMarker(),
    members: () => group.members(),
    // Its commands are not, and come and go like the runners.
    isAllowed: (name: string) => name === 'sh',
  };
  const containment = assemble(new Tracking(options), options, { reaper: undefined, group, sudo: undefined });
  return { containment, lifeline, keeper: pid };
}

test('is never told as over while it goes on', { skip }, async context => {
  const { containment, lifeline } = await start(context);
  for (let round = 0; round < 30; round++) {
    const look = await containment.look();
    assert.ok(look.allowed.length > 0);
    assert.equal(await containment.isEmpty({ ...look, descendants: [] }), 'left');
  }
  assert.ok(lifeline.isHeld());
});

test('is over at the last rung, and the allowed process goes on', { skip }, async context => {
  const { containment, lifeline, keeper } = await start(context);
  await walkLadder({ ladder: [{ signal: 'SIGKILL', waitMs: 0 }], containment, killMs: 1200 });
  assert.ok(!lifeline.isHeld());
  assert.ok(alive(keeper));
});

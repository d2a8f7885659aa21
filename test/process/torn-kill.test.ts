/** Root's helper kills nobody below whoever has got, during its walk, the number of a target or of a reaper. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, it, type TestContext } from 'node:test';
import { childrenOf } from '../../src/process/children.ts';
import { ProcfsTable } from '../../src/process/procfs.ts';
import type { ProcessEntry } from '../../src/process/table.ts';
import { killAll } from '../../src/sudo/kill-all.ts';
import { eventually } from '../support/eventually.ts';
import { alive } from '../support/processes.ts';
import { skipUnless } from '../support/require.ts';

const skip = skipUnless({ procfs: true });
const uid = process.getuid?.() ?? 0;
const NOBODY: ReadonlySet<number> = new Set();

/** Its walks still show an older process, which has ended since, in the place of whoever has its number now. */
class TornTable extends ProcfsTable {
  readonly #former: ProcessEntry;

  constructor(former: ProcessEntry) {
    super();
    this.#former = former;
  }

  override async entries(pids?: readonly number[]): Promise<ProcessEntry[]> {
    const found = await super.entries(pids);
    return pids ? found : found.map(entry => (entry.pid === this.#former.pid ? this.#former : entry));
  }
}

/** A process with a child, both of which are to live. */
async function family(context: TestContext): Promise<{ parent: ProcessEntry; child: number }> {
  const shell = spawn('sh', ['-c', 'sleep 300; :'], { stdio: 'ignore', detached: true });
  const pid = Number(shell.pid);
  context.after(async () => {
    if (alive(pid)) process.kill(-pid, 'SIGKILL');
    if (shell.exitCode === null && shell.signalCode === null) await once(shell, 'exit');
  });
  const child = await eventually(() => childrenOf(pid)[0]);
  const [parent] = await new ProcfsTable().entries([pid]);
  assert.ok(parent);
  return { parent, child };
}

describe('a kill by root', { skip }, () => {
  it('spares the child of whoever has got the number of a target', async context => {
    const { parent, child } = await family(context);
    const target = { ...parent, start: parent.start - 1000 };
    const order = { do: 'kill', targets: [target], reapers: [] } as const;
    assert.deepEqual(await killAll(order, uid, NOBODY, new TornTable(target)), []);
    assert.ok(alive(parent.pid) && alive(child));
  });

  it('spares the child of whoever has got the number of a reaper', async context => {
    const { parent, child } = await family(context);
    const reaper = { ...parent, start: parent.start - 1000, name: 'no-orphans: rea' };
    const order = { do: 'kill', targets: [], reapers: [reaper] } as const;
    assert.deepEqual(await killAll(order, uid, NOBODY, new TornTable(reaper)), []);
    assert.ok(alive(parent.pid) && alive(child));
  });

  it('reaches a target and its child where the walk is not torn', async context => {
    const { parent, child } = await family(context);
    const order = { do: 'kill', targets: [parent], reapers: [] } as const;
    await killAll(order, uid, NOBODY, new ProcfsTable());
    await eventually(() => !alive(parent.pid) && !alive(child));
  });
});

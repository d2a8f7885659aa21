/** What root is asked of those whose ports may not be read, with a program in sudo's place. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import type { Containment, Look } from '../../../src/containment/containment.ts';
import { Privileged } from '../../../src/containment/privileged.ts';
import { monotonicMs, pause } from '../../../src/process/clock.ts';
import { Sudo } from '../../../src/sudo/sudo.ts';
import { eventually } from '../../support/eventually.ts';
import { someDescendant } from '../../support/stories.ts';

const NOBODY: Look = { descendants: [], allowed: [], suspects: [], missed: 0 };
const ANSWER = '{"reached":[],"ports":[[4242,[{"protocol":"tcp","address":"::","port":80}]]]}';
const ANSWERS = `read order; echo "$order" >> "$0.orders"; echo '${ANSWER}'`;

/** Whoever is described, which takes so long, may not be read. */
const inner = (describeMs: number): Containment => ({
  look: () => Promise.resolve(NOBODY),
  isEmpty: () => Promise.resolve('unsure'),
  signal: () => Promise.resolve({ reached: [], refused: [] }),
  living: () => Promise.resolve(new Set()),
  describe: async processes => {
    await pause(describeMs);
    const hidden = {
      name: 'x',
      command: '',
      user: 'root',
      ageMs: 1,
      ports: [],
      arePortsHidden: true,
    } as const;
    return new Map(processes.map(({ pid }) => [pid, hidden] as const));
  },
});

interface Asked {
  readonly containment: Containment;
  readonly orders: () => string;
}

function withSudo(context: TestContext, does: string, within: Containment = inner(0)): Asked {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'no-orphans-sudo-'));
  const program = path.join(folder, 'sudo');
  writeFileSync(program, `#!/bin/sh\n${does}\n`, { mode: 0o755 });
  const sudo = new Sudo('/nowhere', 800, process.env['PATH'] ?? '', folder);
  context.after(() => {
    sudo.end();
    rmSync(folder, { recursive: true });
  });
  const file = `${program}.orders`;
  const orders = (): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  return { containment: new Privileged(within, sudo, []), orders };
}

describe('those whose ports may not be read', { concurrency: 4 }, () => {
  it('are described with the ports that root tells', async context => {
    const { containment, orders } = withSudo(context, `${ANSWERS}; sleep 5`);
    // On a loaded machine the answer is late for the first description.
    await eventually(async () => {
      const described = await containment.describe([someDescendant()]);
      return described.get(4242)?.ports.length === 1;
    });
    assert.match(orders(), /^\{"do":"ports","targets":\[\{"pid":4242,"start":100\}\],"until":[\d.]+\}\n$/);
  });

  it('are described in time by a sudo that hangs', async context => {
    const times: number[] = [];
    // A loaded machine may be late itself.
    for (let round = 0; round < 10 && !times.some(each => each < 400); round++) {
      const { containment } = withSudo(context, 'exec sleep 5', inner(250));
      const begun = monotonicMs();
      const described = await containment.describe([someDescendant()]);
      times.push(monotonicMs() - begun);
      assert.equal(described.get(4242)?.arePortsHidden, true);
    }
    const shortest = Math.min(...times);
    assert.ok(shortest > 290 && shortest < 400, `${times.join(', ')} ms`);
  });

  it('are not asked about after SIGKILL', async context => {
    const { containment, orders } = withSudo(context, `${ANSWERS}; sleep 5`);
    await containment.signal('SIGKILL', NOBODY);
    const described = await containment.describe([someDescendant()]);
    assert.equal(described.get(4242)?.arePortsHidden, true);
    assert.equal(orders(), '');
  });
});

const LATE = [
  'sleep 1.2; n=0',
  'while read -r order; do echo "$order" >> "$0.orders"; n=$((n + 1))',
  `if [ $n = 1 ]; then echo '{"reached":[]}'; else echo '{"reached":[4242]}'; fi; done`,
].join('\n');

describe('those whom root alone may signal', () => {
  it('get their signal, and SIGCONT, from a helper that was late for it', async context => {
    const target = someDescendant({ pid: 4242 });
    const refuses: Containment = {
      ...inner(0),
      signal: () => Promise.resolve({ reached: [], refused: [{ target, answer: 'not permitted' }] }),
    };
    const { containment, orders } = withSudo(context, LATE, refuses);
    const look = { ...NOBODY, descendants: [target] };
    const { reached, refused, isPending } = await containment.signal('SIGTERM', look);
    assert.deepEqual([reached.length, refused.length, isPending], [0, 1, true]);
    await containment.signal('SIGCONT', look);
    await eventually(async () => (await containment.signalLate?.())?.reached.length === 1);
    const asked = orders()
      .trim()
      .split('\n')
      .map(order => (JSON.parse(order) as { signal: string }).signal);
    assert.deepEqual(asked.slice(-2), ['SIGTERM', 'SIGCONT']);
    assert.deepEqual(await containment.signalLate?.(), { reached: [], refused: [] });
  });
});

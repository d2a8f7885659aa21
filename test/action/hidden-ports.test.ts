/** What root's leftovers listen on: asked of root where sudo may be used, and else said not to be known. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { skipUnless } from '../support/require.ts';
import { Scene, type Ending } from '../support/scene.ts';
import { findSudoer } from '../support/users.ts';

const { user, skip: noSudoer } = findSudoer();
const skip = noSudoer || skipUnless({ procfs: true, root: true, programs: ['perl', 'sudo'] });
const RUN = `exec > /dev/null 2>&1
  sudo -n env CREATURES="$CREATURES" CREATURE_DIR="$CREATURE_DIR" setsid -f perl "$CREATURES/listens.pl" server tcp
  until [ -e "$CREATURE_DIR/server" ]; do sleep 0.01; done`;

interface Leftover {
  readonly pid: number;
  readonly ports: readonly object[];
  readonly arePortsHidden?: boolean;
}

interface Played extends Ending {
  readonly server: Leftover;
  readonly port: number;
}

async function play(context: TestContext, useSudo: string): Promise<Played> {
  assert.ok(user);
  const scene = await Scene.open(context, { user });
  const inputs = { run: RUN, containment: 'reaper', 'use-sudo': useSudo };
  const ending = await scene.end(scene.start(inputs));
  const pid = await scene.traces.pidOf('server');
  const leftovers = JSON.parse(ending.main.outputs['leftovers'] ?? '') as Leftover[];
  const server = leftovers.find(each => each.pid === pid);
  assert.ok(server, ending.main.log.join('\n'));
  const port = Number(readFileSync(path.join(scene.traces.folder, '.ports-of-server'), 'utf8'));
  return { ...ending, server, port };
}

describe('the port of a server of root’s', { skip, concurrency: 2 }, () => {
  it('is told where sudo may be used', async context => {
    let played = await play(context, 'always');
    // On a loaded machine sudo may take longer for its start than a description may.
    for (let round = 0; played.server.arePortsHidden && round < 3; round++)
      played = await play(context, 'always');
    const { server, port, post } = played;
    assert.deepEqual(server.ports, [{ protocol: 'tcp', address: '0.0.0.0', port }]);
    assert.equal(server.arePortsHidden, undefined);
    const log = post.log.join('\n');
    assert.match(log, new RegExp(`^leftover: pid ${server.pid} · perl · .* · root · port ${port} · `, 'm'));
    assert.match(log, new RegExp(`^Port ${port} is free again\\.$`, 'm'));
    assert.match(post.summary, new RegExp(`\\| ${server.pid} \\| .*s \\| ${port} \\| `));
    assert.doesNotMatch(`${log}\n${post.summary}`, /be read/);
  });

  it('is said not to be known where sudo may not be used', async context => {
    const { server, port, post } = await play(context, 'never');
    assert.deepEqual([server.ports, server.arePortsHidden], [[], true]);
    const log = post.log.join('\n');
    assert.match(log, new RegExp(`^survivor: pid ${server.pid} .* · root · ports can't be read · `, 'm'));
    assert.match(post.summary, new RegExp(`\\| ${server.pid} \\| .*s \\| can&#39;t be read \\| `));
    assert.doesNotMatch(`${log}\n${post.summary}`, new RegExp(`\\b${port}\\b`));
  });
});

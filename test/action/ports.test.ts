/** What leftovers listened on, and that it is free when they have ended. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import { describe, it } from 'node:test';

import { eventually } from '../support/eventually.ts';
import { alive } from '../support/processes.ts';
import { skipUnless } from '../support/require.ts';
import { Scene } from '../support/scene.ts';
import type { Traces } from '../support/traces.ts';

const skip = skipUnless({ procfs: true, programs: ['perl'] });
const KEEPS_SERVER = {
  run: `perl "$CREATURES/listens.pl" server tcp > /dev/null 2>&1 &
    until [ -e "$CREATURE_DIR/server" ]; do sleep 0.01; done`,
  'leftover-processes': 'keep',
};

function portOf({ folder }: Traces): number {
  return Number(readFileSync(path.join(folder, '.ports-of-server'), 'utf8'));
}

/** Takes the port, as the next step's server would. */
async function listenOn(port: number): Promise<Server> {
  const server = createServer().listen(port, '0.0.0.0');
  await once(server, 'listening');
  return server;
}

describe('the port of a kept server', { skip }, () => {
  it('C11 is free when post has ended the server, and the log and the summary say so', async context => {
    const scene = await Scene.open(context);
    const { main, post } = await scene.finish(scene.start(KEEPS_SERVER));
    const port = portOf(scene.traces);
    const server = await listenOn(port);
    server.close();
    const [leftover] = JSON.parse(main.outputs['leftovers'] ?? '') as { name: string; ports: unknown }[];
    assert.deepEqual(leftover?.ports, [{ protocol: 'tcp', address: '0.0.0.0', port }]);
    const log = post.log.join('\n');
    assert.match(log, new RegExp(`^kept: pid \\d+ · perl · .* · port ${port} · `, 'm'));
    assert.match(log, new RegExp(`^Port ${port} is free again\\.$`, 'm'));
    assert.match(post.summary, new RegExp(` Port ${port} is free again\\.\\n`));
    assert.match(post.summary, /\| age \| ports \|/);
    assert.match(post.summary, new RegExp(`s \\| ${port} \\| `));
  });

  it('is not called free where somebody else has taken it meanwhile, and who has is named', async context => {
    const scene = await Scene.open(context);
    const step = scene.start(KEEPS_SERVER);
    await step.done;
    const pid = await scene.traces.pidOf('server');
    process.kill(pid, 'SIGKILL');
    await eventually(() => !alive(pid));
    const port = portOf(scene.traces);
    const server = await listenOn(port);
    context.after(() => server.close());
    const { post } = await scene.finish(step);
    const sentence = `Port ${port} is now held by node (pid ${process.pid}).`;
    assert.ok(post.log.includes(sentence), post.log.join('\n'));
    assert.match(
      post.summary,
      new RegExp(`Port ${port} is now held by node &#40;pid ${process.pid}&#41;\\.`),
    );
  });

  it('is not told where nobody had one', async context => {
    const scene = await Scene.open(context);
    const { post } = await scene.finish(scene.start({ run: 'sleep 300 &' }));
    assert.doesNotMatch(`${post.log.join('\n')}\n${post.summary}`, /\bports?\b/i);
  });
});

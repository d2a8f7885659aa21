/** A fault that nothing catches, where node is told to be silent about it: no process of ours ends as if all were well. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';

import { runUse } from './use.ts';

const dist = path.join(import.meta.dirname, '../../dist');
const noClock = 'process.hrtime.bigint=()=>{throw new Error("no clock")}';
const nodeArguments = ['--unhandled-rejections=none', `--import=data:text/javascript,${noClock}`];

test('main without a clock, and a post after it, fail', async context => {
  const { main, post } = await runUse(context, { run: 'true' }, { nodeArguments });
  assert.deepEqual([main.exitCode, post.exitCode], [125, 1]);
});

test('a watchdog without a clock fails: whoever has started it kills whom it knows', () => {
  const { status } = spawnSync(process.execPath, [...nodeArguments, `${dist}/watchdog/index.js`, '/nowhere']);
  assert.equal(status, 1);
});

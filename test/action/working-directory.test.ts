import assert from 'node:assert/strict';
import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { Scene } from '../support/scene.ts';

const folders: readonly [input: string, folder: string][] = [
  ['', ''],
  ['sub folder', 'sub folder'],
  ['./sub folder/../link', 'elsewhere'],
  ['${{ github.workspace }}/sub folder', 'sub folder'],
  ['../outside', '../outside'],
];

for (const [input, folder] of folders) {
  test(`working-directory: <${input}> is where the script runs`, async context => {
    const scene = await Scene.open(context);
    const { workspace } = scene.job;
    for (const name of ['sub folder', 'elsewhere', '../outside']) mkdirSync(path.join(workspace, name));
    symlinkSync('elsewhere', path.join(workspace, 'link'));
    const { main } = await scene.finish(scene.start({ run: 'pwd -P', 'working-directory': input }));
    assert.deepEqual(main.log, [realpathSync(path.join(workspace, folder))]);
  });
}

const refused: readonly [input: string, reason: string][] = [
  ['missing', '"missing" does not exist ('],
  ['file', '"file" is a file; name a folder'],
  ['file/sub', '"file/sub" leads through a file; name a folder'],
  ['dangling', '"dangling" does not exist ('],
  ['loop', '"loop" can not be used (ELOOP); name a folder'],
];

for (const [input, reason] of refused) {
  test(`working-directory: <${input}> is refused before anything starts`, async context => {
    const scene = await Scene.open(context);
    const { workspace } = scene.job;
    writeFileSync(path.join(workspace, 'file'), '');
    symlinkSync('nowhere', path.join(workspace, 'dangling'));
    symlinkSync('loop', path.join(workspace, 'loop'));
    const step = scene.start({ run: 'echo started', 'working-directory': input });
    const { main, post } = await scene.finish(step);
    const [annotation, ...others] = main.annotations;
    assert.equal(annotation?.type, 'error');
    assert.ok(annotation.message.startsWith(`working-directory: ${reason}`), annotation.message);
    assert.deepEqual(others, []);
    assert.equal(main.exitCode, 125);
    assert.ok(!main.log.includes('started'));
    assert.deepEqual([post.conclusion, post.log, post.summary], ['success', [], '']);
  });
}

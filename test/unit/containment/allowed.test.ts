import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allowedNames } from '../../../src/containment/allowed.ts';

test('without globs there is nothing to ask', async () => {
  assert.equal(await allowedNames([]), undefined);
});

test('G15 globs match the kernel name, and the last part of the first argument', async () => {
  const isAllowed = await allowedNames(['nginx*', 'google-chrome-stable', '[ab]?']);
  assert.ok(isAllowed);
  assert.equal(isAllowed('nginx: worker', []), true);
  assert.equal(isAllowed('google-chrome-s', ['/opt/google-chrome-stable', '--x']), true);
  assert.equal(isAllowed('a1', []), true);
  assert.equal(isAllowed('c1', ['/bin/c1']), false);
  assert.equal(isAllowed('', ['']), false);
});

test('a star matches a slash, a leading dot and a login shell; a leading "!" negates nothing', async () => {
  const isAllowed = await allowedNames(['k*r', '.hidden*', 'bash', '!sleep']);
  assert.ok(isAllowed);
  assert.equal(isAllowed('kworker/0:1-ev/r', []), true);
  assert.equal(isAllowed('.hidden-one', []), true);
  assert.equal(isAllowed('other', ['-bash']), true);
  assert.equal(isAllowed('cat', ['cat']), false);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { titleOf } from '../../src/script/title.ts';

test('a script is told by its first line that says something', () => {
  assert.equal(titleOf('\n\n  npm test  \nnpm run more\n'), 'npm test');
});

test('a secret in that line is masked, and a long line is cut', () => {
  assert.equal(titleOf('TOKEN=abc ./deploy'), 'TOKEN=*** ./deploy');
  assert.equal(titleOf('x '.repeat(100_000)).length, 200);
});

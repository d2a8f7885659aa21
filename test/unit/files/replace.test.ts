import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { replaceWhole } from '../../../src/files/replace.ts';

function newFolder(context: TestContext): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'no-orphans-replace-'));
  context.after(() => {
    fs.rmSync(folder, { recursive: true });
  });
  return folder;
}

test('a file is private, and replaced as a whole: who reads it goes on with the old one', context => {
  const folder = newFolder(context);
  const file = path.join(folder, 'file');
  replaceWhole(file, 'one'.repeat(100_000));
  assert.equal(fs.statSync(file).mode & 0o777, 0o600);
  const reader = fs.openSync(file, 'r');
  replaceWhole(file, 'two');
  assert.equal(fs.readFileSync(reader, 'utf8'), 'one'.repeat(100_000));
  fs.closeSync(reader);
  assert.equal(fs.readFileSync(file, 'utf8'), 'two');
  assert.deepEqual(fs.readdirSync(folder), ['file']);
});

test('a FIFO and a symlink in its place are replaced, and neither waited for nor followed', context => {
  const folder = newFolder(context);
  const [fifo, link, aim] = ['fifo', 'link', 'aim'].map(name => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  execFileSync('mkfifo', [fifo]);
  fs.writeFileSync(aim, 'as it was');
  fs.symlinkSync(aim, link);
  for (const file of [fifo, link]) {
    replaceWhole(file, 'new');
    assert.ok(fs.lstatSync(file).isFile());
    assert.equal(fs.readFileSync(file, 'utf8'), 'new');
  }
  assert.equal(fs.readFileSync(aim, 'utf8'), 'as it was');
});

test('where it can not be written nothing is left of it, and no folder is made', context => {
  const folder = newFolder(context);
  const taken = path.join(folder, 'taken');
  fs.mkdirSync(taken);
  assert.throws(() => {
    replaceWhole(taken, 'new');
  }, /EISDIR/);
  const gone = path.join(folder, 'gone');
  assert.throws(() => {
    replaceWhole(path.join(gone, 'file'), 'new');
  }, /ENOENT/);
  const link = path.join(folder, 'link');
  fs.symlinkSync(taken, link);
  assert.throws(() => {
    replaceWhole(path.join(link, 'file'), 'new');
  }, /is no folder any more/);
  assert.deepEqual(fs.readdirSync(folder).sort(), ['link', 'taken']);
  assert.deepEqual(fs.readdirSync(taken), []);
});

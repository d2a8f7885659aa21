import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { lastByte, readRegular } from '../../src/regular-file.ts';

let folder: string;

before(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'no-orphans-files-'));
});

after(() => {
  rmSync(folder, { recursive: true });
});

test('a file is read, and one that is not there is none', () => {
  const file = path.join(folder, 'file');
  writeFileSync(file, 'a=1\n');
  assert.equal(readRegular(file)?.toString(), 'a=1\n');
  assert.equal(readRegular(`${file}.gone`), undefined);
  assert.equal(readRegular(''), undefined);
  assert.equal(lastByte(file), 0x0a);
  writeFileSync(file, '');
  assert.equal(lastByte(file), undefined);
});

test('a FIFO that a script has made of it is refused, and not waited for', { timeout: 10_000 }, () => {
  const fifo = path.join(folder, 'fifo');
  execFileSync('mkfifo', [fifo]);
  assert.throws(() => readRegular(fifo), /is no file any more/);
  assert.throws(() => lastByte(fifo), /is no file any more/);
});

test('a file that is too long to look through is refused', () => {
  const file = path.join(folder, 'long');
  writeFileSync(file, '');
  truncateSync(file, 1024 ** 3);
  assert.throws(() => readRegular(file), /has 1073741824 bytes, which is too much/);
});

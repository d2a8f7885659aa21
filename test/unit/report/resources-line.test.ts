import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatBytes } from '../../../src/report/bytes.ts';
import { resourcesLine } from '../../../src/report/resources-line.ts';

const USED = {
  wallMs: 600_000,
  userMs: 62_000,
  systemMs: 3000,
  maxRssBytes: 1.5 * 2 ** 30,
  processes: 43,
} as const;

test('all that is known is told', () => {
  assert.equal(
    resourcesLine({ ...USED, atLeast: [] }),
    'It ran for 10 min, with 43 processes. It used 1 min 2 s of user and 3 s of system CPU, and up to 1.5 GiB of memory.',
  );
});

test('what is partial is told as such', () => {
  assert.equal(
    resourcesLine({ ...USED, processes: 1, atLeast: ['cpu', 'memory', 'processes'] }),
    'It ran for 10 min, with at least 1 process. It used at least 1 min 2 s of user and 3 s of system CPU, and at least 1.5 GiB of memory.',
  );
});

test('what is not known is left out', () => {
  assert.equal(
    resourcesLine({ ...USED, maxRssBytes: undefined, processes: undefined, atLeast: [] }),
    'It ran for 10 min. It used 1 min 2 s of user and 3 s of system CPU.',
  );
});

test('bytes are told in the unit that a person would take', () => {
  assert.deepEqual([0, 1023, 1024, 45.4 * 2 ** 20, 2 ** 60].map(formatBytes), [
    '0 B',
    '1023 B',
    '1 KiB',
    '45 MiB',
    '1048576 TiB',
  ]);
});

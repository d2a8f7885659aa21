import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';

const INPUTS = [
  'run',
  'shell',
  'working-directory',
  'timeout',
  'no-output-timeout',
  'stop-signals',
  'leftover-processes',
  'allow-processes',
  'on-survivors',
  'on-timeout',
  'on-timeout-limit',
  'thread-dumps',
  'summary',
  'containment',
  'use-sudo',
  'cancel-limit',
  'job-container',
];
const OUTPUTS = [
  'ended-by',
  'exit-code',
  'timed-out',
  'duration-ms',
  'leftovers',
  'cpu-ms',
  'max-rss-bytes',
  'processes',
  'containment',
  'report-path',
];

interface Metadata {
  description: string;
  inputs: Record<string, { description?: string; required?: boolean; default?: string }>;
  outputs: Record<string, { description?: string }>;
  runs: { using: string; main: string; post: string; 'post-if': string };
}

const root = path.join(import.meta.dirname, '../..');
const action = parse(readFileSync(path.join(root, 'action.yml'), 'utf8')) as Metadata;

describe('action.yml', () => {
  it('has the inputs and the outputs that users were promised, in their order', () => {
    assert.deepEqual(Object.keys(action.inputs), INPUTS);
    assert.deepEqual(Object.keys(action.outputs), OUTPUTS);
  });

  it('describes each of them', () => {
    for (const [name, { description }] of [
      ...Object.entries(action.inputs),
      ...Object.entries(action.outputs),
    ]) {
      assert.ok(description?.trim(), `${name} has no description`);
    }
  });

  it('requires the script alone, and has a default for everything else', () => {
    for (const [name, input] of Object.entries(action.inputs)) {
      assert.equal(input.required, name === 'run', name);
      assert.equal(typeof input.default, name === 'run' ? 'undefined' : 'string', name);
    }
  });

  it('runs main and always post, on node 24', () => {
    assert.equal(action.runs.using, 'node24');
    assert.equal(action.runs['post-if'], 'always()');
  });

  it('names bundles that are there', () => {
    for (const entry of [action.runs.main, action.runs.post]) {
      assert.match(entry, /^dist\//);
      assert.ok(existsSync(path.join(root, entry)), `${entry} is missing: run "npm run build"`);
    }
  });

  it('can be found in the marketplace, which takes at most 125 characters of description', () => {
    assert.match(action.description, /orphan process/);
    assert.ok(action.description.length <= 125, `it has ${action.description.length} characters`);
  });
});

describe('README.md', () => {
  const readme = path.join(root, 'README.md');

  it('has a table row for each input and output', () => {
    const rows = readFileSync(readme, 'utf8').matchAll(/^\| *`([^`]+)`/gm);
    const named = new Set(Array.from(rows, row => row[1]));
    const missing = [...INPUTS, ...OUTPUTS].filter(name => !named.has(name));
    assert.deepEqual(missing, []);
  });
});

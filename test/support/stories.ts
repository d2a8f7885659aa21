/** Journals and stories of invented uses, for the tests of what is made of them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Descendant } from '../../src/containment/containment.ts';
import type { Marker } from '../../src/containment/marker.ts';
import type { Fate } from '../../src/fate.ts';
import { Journal, newJournalFile } from '../../src/journal/journal.ts';
import { JOURNAL_VERSION, type Use } from '../../src/journal/lines.ts';
import { replay } from '../../src/journal/replay.ts';
import type { Story } from '../../src/journal/story.ts';
import { parseLadder } from '../../src/ladder.ts';

export function someUse(more: Partial<Use> = {}): Use {
  return {
    version: JOURNAL_VERSION,
    main: { pid: 5_000_000, start: 50 },
    parent: 1,
    step: 'tests',
    bootId: 'boot',
    marker: 'MARK',
    witness: undefined,
    isContainerJob: false,
    helpers: [],
    group: undefined,
    settings: {
      shell: '',
      workingDirectory: '',
      timeoutMs: 60_000,
      noOutputTimeoutMs: null,
      stopSignals: parseLadder('SIGTERM 5s, SIGKILL'),
      leftoverProcesses: 'stop',
      allowProcesses: [],
      onSurvivors: 'warn',
      onTimeoutLimitMs: 0,
      threadDumps: 'off',
      summary: 'on-problem',
      containment: 'auto',
      useSudo: 'auto',
      cancelLimitMs: 180_000,
      isHosted: false,
    },
    script: '/tmp/no-orphans-test-script.sh',
    title: 'npm test',
    ...more,
  };
}

/** A journal with its first line, in a temporary folder that goes with the test's process. */
export function newJournal(use: Use = someUse()): Journal {
  const folder = mkdtempSync(path.join(tmpdir(), 'no-orphans-test-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const journal = Journal.create(newJournalFile(folder));
  journal.write({ kind: 'use', ...use });
  return journal;
}

export function someStory(more: Partial<Story> = {}): Story {
  return { ...replay(newJournal().file), ...more };
}

export function someMarker(more: Partial<Marker> = {}): Marker {
  const usual = { witness: undefined, isBesideOthers: false, isEndUnknown: false };
  return { name: 'MARK', bornBefore: Infinity, ...usual, ...more };
}

export function someDescendant(more: Partial<Descendant> = {}): Descendant {
  return {
    pid: 4242,
    start: 100,
    ppid: 1,
    pgid: 4242,
    sid: 4242,
    state: 'alive',
    name: 'node',
    link: 'parent',
    escape: 'setsid',
    origin: undefined,
    ...more,
  };
}

export function someFate(more: Partial<Fate> = {}): Fate {
  return {
    descendant: someDescendant(),
    details: { name: 'node', command: 'node server.js', user: 'runner', ageMs: 1500, ports: [] },
    signal: 'SIGTERM',
    endedAfterMs: 200,
    notPermitted: false,
    ...more,
  };
}

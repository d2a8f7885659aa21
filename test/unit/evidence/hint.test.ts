import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hintOf, type Clue } from '../../../src/evidence/hint.ts';
import { LEADER, someProcess } from '../../support/pictures.ts';

const waits = { waitsIn: 'ep_poll' };
const leader = someProcess();
const child = someProcess({ pid: 4001, ppid: LEADER, name: 'make' });
const leaf = someProcess({ pid: 4002, ppid: 4001, name: 'cc1', ...waits });
const other = someProcess({ pid: 4003, ppid: LEADER, name: 'server', ...waits });

const CALM: Clue = { cpuShare: 0, isRunning: true, holdsOutput: false };

/** Of everybody: these, and nothing of the others. */
function clues(...some: [pid: number, clue: Partial<Clue>][]): Map<number, Clue> {
  const all = new Map([LEADER, 4001, 4002, 4003].map(pid => [pid, CALM]));
  for (const [pid, clue] of some) all.set(pid, { ...CALM, ...clue });
  return all;
}

/** Of everybody but this one, who was gone when the picture was done. */
function cluesBut(gone: number, ...some: [pid: number, clue: Partial<Clue>][]): Map<number, Clue> {
  const all = clues(...some);
  all.delete(gone);
  return all;
}

test('the leaf that a chain of waiting parents ends in is likely', () => {
  assert.deepEqual(hintOf([leader, child, leaf], LEADER, clues()), { pid: 4002, rule: 'waited for' });
});

test('a parent that waits for one of several children tells nothing', () => {
  assert.equal(hintOf([leader, child, leaf, other], LEADER, clues()), undefined);
});

test('a parent that does not wait tells nothing', () => {
  assert.equal(hintOf([leader, { ...child, ...waits }, leaf], LEADER, clues()), undefined);
  assert.equal(hintOf([leader, { ...child, waitsIn: undefined }, leaf], LEADER, clues()), undefined);
});

test('who waits for something else does not wait for its child', () => {
  // For a socket, a page, a lock.
  for (const waitsIn of ['wait_woken', 'wait_for_completion', 'wait_on_page_bit_common', 'ep_poll'])
    assert.equal(hintOf([leader, { ...child, waitsIn }, leaf], LEADER, clues()), undefined, waitsIn);
  for (const waitsIn of ['do_wait', 'kernel_wait4', 'kernel_waitid', '__do_sys_waitid', 'do_wait'])
    assert.equal(hintOf([leader, { ...child, waitsIn }, leaf], LEADER, clues())?.pid, 4002, waitsIn);
});

test('a zombie is no child that is waited for', () => {
  const zombie = someProcess({ pid: 4009, ppid: LEADER, activity: 'zombie' });
  assert.deepEqual(hintOf([leader, child, leaf, zombie], LEADER, clues())?.pid, 4002);
});

test('a leaf that was there for a moment only, or that waits for a child, is nothing that hangs', () => {
  assert.equal(hintOf([leader, child, leaf], LEADER, cluesBut(4002)), undefined);
  // Its own child has just ended.
  assert.equal(hintOf([leader, child], LEADER, clues()), undefined);
});

test('the only one that burns CPU is likely', () => {
  const all = [leader, child, leaf, other];
  assert.deepEqual(hintOf(all, LEADER, clues([4003, { cpuShare: 0.9 }])), { pid: 4003, rule: 'burns CPU' });
  assert.equal(hintOf(all, LEADER, clues([4003, { cpuShare: 0.9 }], [4002, { cpuShare: 0.2 }])), undefined);
  assert.equal(hintOf(all, LEADER, clues([4003, { cpuShare: 0.05 }])), undefined);
  assert.equal(hintOf(all, LEADER, clues([4003, { cpuShare: 0.9, isRunning: false }])), undefined);
});

test("the only one left that holds the script's output is likely", () => {
  const all = [leader, child, leaf, other];
  const one = clues([4003, { holdsOutput: true }]);
  assert.deepEqual(hintOf(all, LEADER, one), { pid: 4003, rule: 'holds the output' });
  assert.equal(
    hintOf(all, LEADER, clues([4003, { holdsOutput: true }], [4002, { holdsOutput: true }])),
    undefined,
  );
});

test("the only one of whom it is known is not the only one that holds the script's output", () => {
  const all = [leader, child, leaf, other];
  const holds: [number, Partial<Clue>] = [4003, { holdsOutput: true }];
  assert.equal(hintOf(all, LEADER, cluesBut(4002, holds)), undefined);
  assert.equal(hintOf(all, LEADER, clues(holds, [4002, { holdsOutput: undefined }])), undefined);
});

test('where two rules fit there is no hint, whomever they single out', () => {
  const chain = [leader, child, leaf];
  assert.equal(hintOf(chain, LEADER, clues([4002, { cpuShare: 1 }])), undefined);
  assert.equal(hintOf(chain, LEADER, clues([4001, { cpuShare: 1 }])), undefined);
});

test('a script that is alone needs no hint', () => {
  assert.equal(hintOf([leader], LEADER, clues([LEADER, { cpuShare: 1 }])), undefined);
});

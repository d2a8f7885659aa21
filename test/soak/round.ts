/** One round: starts what was drawn, brings its end on, and proves what is promised. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { quiet, seen, unseen } from '../action/contained.ts';
import type { Afterwards } from '../support/afterwards.ts';
import { settlesWithin } from '../support/cancel-ladder.ts';
import { DelegatedGroup, groupsOf, removeGroup } from '../support/cgroups.ts';
import { eventually } from '../support/eventually.ts';
import { Lifeline } from '../support/lifeline.ts';
import { PATIENCE } from '../support/patience.ts';
import { daemonPath } from '../support/require.ts';
import { Scene } from '../support/scene.ts';
import type { StepResult } from '../support/step-result.ts';
import type { Step } from '../support/step.ts';
import { Neighbour } from './neighbour.ts';
import type { Draw, DrawnFault } from './draw.ts';
import { FAULTS } from './faults.ts';
import { USERS } from './machine.ts';
import { promisedFor, type Promised } from './promises.ts';
import { Stage } from './stage.ts';

/** What a loaded machine may take beyond what is promised, in milliseconds. */
export const SLACK_MS = 10_000 * PATIENCE;
const START_MS = 60_000;

/** What there is to look at when a round is over. */
export interface Course {
  readonly draw: Draw;
  readonly promised: Promised;
  readonly stage: Stage;
  readonly lifeline: Lifeline;
  readonly main: StepResult;
  /** Undefined where the runner has shut down. */
  readonly post: StepResult | undefined;
  /** How long main lived after the end had begun, in milliseconds. */
  readonly mainMs: number;
}

/** What can be told of a round that fails half-way, too. */
export interface Traced {
  stage?: Stage;
  lifeline?: Lifeline;
}

/** @throws Error where something takes longer than it may, by far, or a bystander was touched */
export async function play(round: Afterwards, draw: Draw, traced: Traced): Promise<Course> {
  const promised = promisedFor(draw);
  const { ending } = promised;
  const { ids, useSudo } = USERS[draw.user];
  const scene = await Scene.open(round, { ...ending.job, ...(ids && { user: ids }) });
  const lifeline = new Lifeline(scene.job.runnerTemp);
  traced.lifeline = lifeline;
  round.after(() => endAll(lifeline));
  const isDelegated = draw.containment === 'cgroup' && ids !== undefined && useSudo === 'never';
  const group = isDelegated ? new DelegatedGroup(ids) : undefined;
  round.after(() => group?.remove());
  const begun = performance.now();
  const { timeoutMinutes } = ending;
  const options = { ...group?.options, env: { PATH: daemonPath }, ...(timeoutMinutes && { timeoutMinutes }) };
  const step = scene.start(inputsOf(draw, promised), options);
  const stage = new Stage(scene, step, draw);
  traced.stage = stage;
  if (!group) round.after(() => clear(step.main.pid));
  await group?.take(step);
  const neighbour = draw.isBeside ? await Neighbour.start(scene, draw, group) : undefined;
  await untilAllThere(stage);
  for (const fault of draw.faults) if (!fault.isLate) await bring(stage, fault);
  const late = draw.faults.filter(fault => fault.isLate).map(fault => bring(stage, fault));
  const ended = (ending.inputs?.['timeout'] ?? timeoutMinutes) === undefined ? performance.now() : begun;
  await ending.act(stage);
  const limit = ended + promised.mainMs + SLACK_MS - performance.now();
  if (!ending.job?.container && !(await settlesWithin(step.main.exited, limit)))
    throw new Error('main is not over in time');
  const isWatchdogs = ending.isBeforePost === true || !ending.hasPost;
  if (isWatchdogs && promised.whyNot === undefined) await untilNothingLeft(stage, lifeline);
  await step.done;
  await neighbour?.proveUntouched();
  await scene.startHeir();
  const posts = await scene.job.post();
  await Promise.all(late);
  if (!(await settlesWithin(step.main.exited, promised.mainMs + SLACK_MS))) endLostMain(step, promised);
  const exit = await step.main.exited;
  // What is left by then is for the findings.
  if (promised.isPostBlind) await untilNothingLeft(stage, lifeline).catch(() => undefined);
  scene.proveBystandersUntouched();
  const main = await step.done;
  const mainMs = exit.at + begun - ended;
  const post = posts.find(({ id }) => id === step.id);
  return { draw, promised, stage, lifeline, main, post, mainMs };
}

function inputsOf(draw: Draw, { ending, creatures, evidence }: Promised): Record<string, string> {
  const starts = creatures.map(({ start }) => start).join('\n');
  const lines = ['exec 3>&1 4>&2', quiet, draw.isUnseen ? unseen(starts) : seen(starts), ending.end];
  return {
    run: lines.join('\n'),
    containment: draw.containment,
    'use-sudo': USERS[draw.user].useSudo,
    'stop-signals': draw.ladder,
    'leftover-processes': draw.leftovers,
    'allow-processes': creatures.some(({ stays }) => stays === 'allowed') ? 'keeper-*' : '',
    ...Object.fromEntries(evidence.flatMap(({ inputs }) => Object.entries(inputs))),
    ...ending.inputs,
  };
}

/** @throws Error where it is not lost: post had to end it */
function endLostMain(step: Step, { whyNot }: Promised): void {
  if (whyNot === undefined) throw new Error('main outlives its post');
  step.killMain();
}

/** Waits for the script's last lines, or for main's end: a deadline may come sooner on a loaded machine. */
async function untilAllThere(stage: Stage): Promise<void> {
  const all = path.join(stage.scene.traces.folder, 'all');
  const isThere = (): boolean => {
    stage.learn();
    return stage.isMainOver() || existsSync(all);
  };
  const message = 'The script did not come to its last lines';
  await eventually(isThere, { within: START_MS, every: 20, message });
  const hasEnded = stage.scene.journals.some(journal => journal.includes('"outcome":{"endedBy":"exit"'));
  assert.ok(existsSync(all) || !hasEnded, 'The script could not start what it was to start');
}

async function bring(stage: Stage, fault: DrawnFault): Promise<void> {
  await sleep(fault.afterMs);
  await FAULTS.find(({ name }) => name === fault.name)?.act(stage, fault);
}

async function untilNothingLeft(stage: Stage, lifeline: Lifeline): Promise<void> {
  const within = promisedFor(stage.draw).ladderMs + 2000 + SLACK_MS;
  const isNothingLeft = (): boolean => {
    // Root's hold no lifeline: sudo closes it.
    assert.deepEqual(
      stage.creaturesLeft().map(({ pid, command }) => `${pid} ${command}`),
      [],
    );
    return !lifeline.isHeld();
  };
  await eventually(isNothingLeft, { within, message: 'The watchdog leaves somebody' });
}

/** What the script has printed. */
export function printedBy({ traces }: Scene): string {
  const file = path.join(traces.folder, '.log');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** After a round that failed, or where somebody may live on. */
async function endAll(lifeline: Lifeline): Promise<void> {
  await eventually(
    () => {
      lifeline.endHolders();
      return !lifeline.isHeld();
    },
    { message: 'Who holds the lifeline can not be ended' },
  );
  lifeline.close();
}

/** Whoever was allowed has kept the group. */
async function clear(main: number): Promise<void> {
  for (const folder of groupsOf(main)) await removeGroup(folder);
}

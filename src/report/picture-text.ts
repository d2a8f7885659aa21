/** One process of the picture, or a fold of many, in a line of words. */
import { formatDuration } from '../duration.ts';
import type { HintRule, ProcessPicture } from '../evidence/picture.ts';
import type { Activity } from '../process/vitals.ts';
import { memoryText } from './memory-text.ts';
import { listensText, withNoun } from './ports-text.ts';
import { commandText, nameText } from './process-text.ts';

const LONGEST_COMMAND = 160;

/**
 * The line of a process, without its indentation: printable, and no longer than some 400 characters.
 *
 * @param others those that are folded into it: same parent, same command, same state
 * @param rule where it is the one that is likely to be what hangs
 */
export function pictureText(
  process: ProcessPicture,
  others: readonly ProcessPicture[] = [],
  rule?: HintRule,
): string {
  const all = [process, ...others];
  const who = others.length > 0 ? `${all.length} × ${nameText(process.name)}` : nameText(process.name);
  const [cpu, rss] = [sum(all.map(each => each.cpuMs)), sum(all.map(each => each.rssBytes))];
  const facts = [
    others.length > 0 ? `pids ${pidsText(all)}` : `pid ${process.pid}`,
    stateText(process),
    `${formatDuration(process.ageMs)} old`,
    ...(cpu === undefined ? [] : [`CPU ${formatDuration(cpu)}`]),
    ...(rss === undefined ? [] : [memoryText(rss)]),
    ...listensFact(process),
  ];
  const command = commandText(process, LONGEST_COMMAND);
  const text = `${who} (${facts.join(', ')})${command === '' ? '' : ` ${command}`}`;
  return rule === undefined ? text : `${text} <- likely: ${RULES[rule]}`;
}

const RULES: Readonly<Record<HintRule, string>> = {
  'waited for': 'all above it wait for it',
  'burns CPU': 'the only one that burns CPU',
  'holds the output': "the only one left that holds the script's output",
};

const STATES: Readonly<Record<Activity, string>> = {
  running: 'running',
  sleeping: 'sleeping',
  uninterruptible: 'uninterruptible (disk)',
  stopped: 'stopped',
  traced: 'traced',
  zombie: 'zombie',
  unknown: 'state unknown',
};

function stateText({ activity, waitsIn }: ProcessPicture): string {
  const state = STATES[activity];
  const isWaiting = activity === 'sleeping' || activity === 'uninterruptible';
  return waitsIn === undefined || !isWaiting ? state : `${state} in ${nameText(waitsIn)}`;
}

function listensFact(process: ProcessPicture): string[] {
  const listens = listensText(process);
  if (listens === '') return [];
  return [process.arePortsHidden ? withNoun(listens) : `listens on ${listens}`];
}

function pidsText(all: readonly ProcessPicture[]): string {
  const shown = all.slice(0, 3).map(each => each.pid);
  return shown.join(', ') + (all.length > shown.length ? ' …' : '');
}

function sum(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter(value => value !== undefined);
  return known.length === 0 ? undefined : known.reduce((total, value) => total + value, 0);
}

/** Whether a line of a journal is one: whatever was damaged on the disk must not end post. */
import type { ContainmentKind } from '../containment/containment.ts';
import { isPicture, isResources } from './evidence-shapes.ts';
import { isFate, isUnnamed } from './fate-shapes.ts';
import {
  isIdentity,
  isListOf,
  isNumber,
  isObject,
  isOptional,
  isSignal,
  isText,
  type Fields,
} from '../shape.ts';
import { JOURNAL_VERSION, type JournalLine, type Use, type Walker } from './lines.ts';

type Kind = JournalLine['kind'];

const SHAPES: Readonly<Record<Kind, (line: Fields) => boolean>> = {
  // Another version may look otherwise, and is told by its number.
  use: line => line['version'] !== JOURNAL_VERSION || isUse(line),
  leader: line =>
    isIdentity(line) &&
    isNumber(line['clock']) &&
    isOptional(line['containment'], kind => CONTAINMENTS.has(kind)),
  'on-timeout': line => isIdentity(line) && isNumber(line['clock']),
  watchdog: isIdentity,
  relay: isIdentity,
  lease: line => isIdentity(line) && WALKERS.has(line['by']),
  seen: line => isNumber(line['clock']) && isListOf(line['processes'], isRow),
  beat: line => isNumber(line['clock']),
  cancelled: line => isNumber(line['at']),
  ended: line => isNumber(line['clock']) && isOutcome(line['outcome']),
  quit: line =>
    WALKERS.has(line['by']) &&
    isNumber(line['at']) &&
    isListOf(line['reached'], isTarget) &&
    isListOf(line['refused'], isTarget),
  picture: line => isPicture(line['picture']),
  resources: line => isResources(line['resources']),
  leftovers: line => isListOf(line['processes'], isFate) && isOptional(line['total'], isNumber),
  rung: line => Number.isSafeInteger(line['rung']) && Number(line['rung']) >= 0 && isNumber(line['at']),
  signal: line =>
    WALKERS.has(line['by']) &&
    isNumber(line['rung']) &&
    isSignal(line['signal']) &&
    isNumber(line['at']) &&
    isListOf(line['reached'], isTarget) &&
    isListOf(line['refused'], isTarget) &&
    isOptional(line['total'], isNumber),
  continued: line => isNumber(line['at']),
  gone: line => isNumber(line['at']) && isListOf(line['processes'], Array.isArray),
  asked: line => isNumber(line['at']),
  walked: line => isListOf(line['fates'], isFate) && isOptional(line['unnamed'], isUnnamed),
  done: line => isNumber(line['clock']) && isOptional(line['durationMs'], isNumber),
};

const WALKERS: ReadonlySet<unknown> = new Set<Walker>(['main', 'watchdog', 'post']);
const CONTAINMENTS: ReadonlySet<unknown> = new Set<ContainmentKind>(['tracking', 'reaper', 'cgroup']);

export function isJournalLine(value: unknown): value is JournalLine {
  if (!isObject(value) || typeof value['kind'] !== 'string' || !Object.hasOwn(SHAPES, value['kind']))
    return false;
  return SHAPES[value['kind'] as Kind](value);
}

/** Whether a value is what main tells of itself in this version. */
export function isUse(value: unknown): value is Use {
  if (!isObject(value) || value['version'] !== JOURNAL_VERSION || !isIdentity(value['main'])) return false;
  const { settings } = value;
  const texts = [value['marker'], value['step'], value['title'], value['script'], value['bootId']];
  return (
    texts.every(text => typeof text === 'string') &&
    isListOf(value['helpers'], isIdentity) &&
    isOptional(value['group'], isText) &&
    isObject(settings) &&
    isNumber(settings['cancelLimitMs']) &&
    isNumber(settings['onTimeoutLimitMs']) &&
    isListOf(settings['stopSignals'], rung => isObject(rung) && isNumber(rung['waitMs'])) &&
    isListOf(settings['allowProcesses'], glob => typeof glob === 'string')
  );
}

function isOutcome(value: unknown): boolean {
  if (!isObject(value)) return false;
  switch (value['endedBy']) {
    case 'exit':
      return (
        isObject(value['status']) &&
        (isNumber(value['status']['code']) || isSignal(value['status']['signal']))
      );
    case 'timeout':
      return isNumber(value['timeoutMs']);
    case 'no-output':
      return isNumber(value['noOutputMs']) && isOptional(value['last'], isLastOutput);
    case 'cancel':
      return isSignal(value['signal']);
    case 'error':
      return isText(value['message']);
    default:
      return false;
  }
}

function isLastOutput(value: unknown): boolean {
  return isObject(value) && isNumber(value['agoMs']) && isListOf(value['lines'], isText);
}

function isTarget(value: unknown): boolean {
  return Array.isArray(value) && Number.isSafeInteger(value[0]);
}

function isRow(value: unknown): boolean {
  return (
    Array.isArray(value) && value.slice(0, 5).filter(isNumber).length === 5 && typeof value[5] === 'string'
  );
}

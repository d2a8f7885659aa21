/** Whether what a journal tells of the evidence is told as this version tells it. */
import type { Escape } from '../containment/containment.ts';
import type { HintRule } from '../evidence/picture.ts';
import { isPort } from '../process/port-shape.ts';
import type { Activity } from '../process/vitals.ts';
import { isIdentity, isListOf, isNumber, isObject, isOptional, isText, isTrue } from '../shape.ts';

const ACTIVITIES: ReadonlySet<unknown> = new Set<Activity>([
  'running',
  'sleeping',
  'uninterruptible',
  'stopped',
  'traced',
  'zombie',
  'unknown',
]);
const RULES: ReadonlySet<unknown> = new Set<HintRule>(['waited for', 'burns CPU', 'holds the output']);

const ESCAPES: ReadonlySet<unknown> = new Set<Escape>(['none', 'setpgid', 'setsid', 'daemonised', 'left']);

export function isEscape(value: unknown): boolean {
  return ESCAPES.has(value);
}

/** What started a process. */
export function isOrigin(value: unknown): boolean {
  return isObject(value) && isText(value['name']) && isNumber(value['pid']);
}

export function isPicture(value: unknown): boolean {
  if (!isObject(value)) return false;
  return (
    isNumber(value['at']) &&
    isNumber(value['leader']) &&
    isNumber(value['total']) &&
    isListOf(value['processes'], isProcess) &&
    isOptional(value['hint'], hint => isObject(hint) && isNumber(hint['pid']) && RULES.has(hint['rule']))
  );
}

function isProcess(value: unknown): boolean {
  if (!isObject(value) || !isIdentity(value)) return false;
  return (
    isNumber(value['ppid']) &&
    isText(value['name']) &&
    isText(value['command']) &&
    isOptional(value['user'], isText) &&
    isNumber(value['ageMs']) &&
    ACTIVITIES.has(value['activity']) &&
    isOptional(value['cpuMs'], isNumber) &&
    isOptional(value['rssBytes'], isNumber) &&
    isOptional(value['waitsIn'], isText) &&
    isListOf(value['ports'], isPort) &&
    isOptional(value['arePortsHidden'], isTrue) &&
    isEscape(value['escape']) &&
    isOptional(value['origin'], isOrigin)
  );
}

export function isResources(value: unknown): boolean {
  if (!isObject(value)) return false;
  return (
    isNumber(value['wallMs']) &&
    isNumber(value['userMs']) &&
    isNumber(value['systemMs']) &&
    isOptional(value['maxRssBytes'], isNumber) &&
    isOptional(value['processes'], isNumber) &&
    isListOf(value['atLeast'], isText)
  );
}

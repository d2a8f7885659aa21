/** Whether a value of a journal is what became of a process, or of those who are not named. */
import { isPort } from '../process/port-shape.ts';
import { isIdentity, isListOf, isNumber, isObject, isOptional, isSignal, isText, isTrue } from '../shape.ts';
import { isEscape, isOrigin } from './evidence-shapes.ts';

export function isUnnamed(value: unknown): boolean {
  return (
    isObject(value) &&
    isNumber(value['alive']) &&
    isNumber(value['byItself']) &&
    isObject(value['bySignal']) &&
    Object.entries(value['bySignal']).every(([signal, count]) => isSignal(signal) && isNumber(count))
  );
}

/** A fate or a leftover. */
export function isFate(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { descendant, details, endedAfterMs, signal, hasIgnored } = value;
  return (
    isDescendant(descendant) &&
    isObject(details) &&
    isText(details['name']) &&
    isText(details['command']) &&
    isOptional(details['user'], isText) &&
    isNumber(details['ageMs']) &&
    isListOf(details['ports'], isPort) &&
    isOptional(details['arePortsHidden'], isTrue) &&
    isOptional(endedAfterMs, isNumber) &&
    isOptional(signal, isSignal) &&
    isOptional(hasIgnored, isTrue)
  );
}

function isDescendant(value: unknown): boolean {
  if (!isObject(value) || !isIdentity(value)) return false;
  const { name, escape, origin } = value;
  return isText(name) && isEscape(escape) && isOptional(origin, isOrigin);
}

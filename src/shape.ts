/** The parts of which the shapes of what others tell are made: journal lines, and answers of the helper that runs as root. */

import { constants } from 'node:os';

export type Fields = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** Whether a mark is set, which is left out where it is not. */
export function isTrue(value: unknown): value is true {
  return value === true;
}

export function isSignal(value: unknown): value is NodeJS.Signals {
  return isText(value) && Object.hasOwn(constants.signals, value);
}

export function isListOf(value: unknown, test: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(test);
}

export function isOptional(value: unknown, test: (value: unknown) => boolean): boolean {
  return value === undefined || test(value);
}

export function isIdentity(value: unknown): boolean {
  return (
    isObject(value) &&
    Number.isSafeInteger(value['pid']) &&
    Number(value['pid']) > 1 &&
    isNumber(value['start'])
  );
}

/** What a line is that came from sudo: an answer of the helper's, or whatever a program in sudo's place says. */
import { isPort } from '../process/port-shape.ts';
import type { Port } from '../process/port.ts';
import { isListOf, isObject, isText } from '../shape.ts';
import { LONGEST_TEXT, MOST_PORTS_TOLD, type Answer } from './orders.ts';

/** @returns undefined for a word of sudo's own, or of a program in its place */
export function answerIn(line: string): Answer | undefined {
  try {
    const answer: unknown = JSON.parse(line);
    if (!isObject(answer) || !isListOf(answer['reached'], Number.isSafeInteger)) return undefined;
    const { reached, problem, ports } = answer as Partial<Record<keyof Answer, unknown>>;
    if (problem !== undefined && !isText(problem)) return undefined;
    return {
      reached: reached as number[],
      ...(problem !== undefined && { problem }),
      // Who answers is not left waiting for the next answer, whatever is in this one.
      ...(arePorts(ports) && { ports: ports.map(([pid, some]) => [pid, some.map(portIn)] as const) }),
    };
  } catch {
    return undefined;
  }
}

/** All of them or none: they come from root, or from nobody to be believed. */
function arePorts(value: unknown): value is NonNullable<Answer['ports']> {
  if (!Array.isArray(value) || !value.every(isRow)) return false;
  return value.reduce((sum, [, ports]) => sum + ports.length, 0) <= MOST_PORTS_TOLD;
}

function isRow(value: unknown): value is [number, Port[]] {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [pid, ports] = value as unknown[];
  return Number.isSafeInteger(pid) && isListOf(ports, port => isPort(port) && !isLong(port));
}

function isLong(port: Port): boolean {
  return (port.protocol === 'unix' ? port.path : port.address).length > LONGEST_TEXT;
}

/** Nothing else that an object may hold goes on from here. */
function portIn(port: Port): Port {
  const { protocol, elsewhere } = port;
  const where = elsewhere && { elsewhere };
  return protocol === 'unix'
    ? { protocol, path: port.path, ...where }
    : { protocol, address: port.address, port: port.port, ...where };
}

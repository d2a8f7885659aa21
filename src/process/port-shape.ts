/** Whether what a journal, or a program in sudo's place, calls a port is one. */
import { isObject, isOptional, isText, isTrue } from '../shape.ts';
import type { Port } from './port.ts';

const HIGHEST = 65_535;

/** How long its texts are is not looked at. */
export function isPort(value: unknown): value is Port {
  if (!isObject(value) || !isOptional(value['elsewhere'], isTrue)) return false;
  const { protocol, port } = value;
  if (protocol === 'unix') return isText(value['path']);
  const isNumberOfPort = Number.isSafeInteger(port) && Number(port) >= 0 && Number(port) <= HIGHEST;
  return (protocol === 'tcp' || protocol === 'udp') && isText(value['address']) && isNumberOfPort;
}

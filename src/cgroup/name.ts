/** What our control groups are called, so that whoever comes later knows whose each one was. */
import { readlinkSync } from 'node:fs';
import type { Identity } from '../process/identity.ts';
import { randomHex } from '../random.ts';

const NAME = /^no-orphans\.(\d+)\.(\d+)\.(\d+)\.[0-9a-f]{24}$/;

export interface Owner extends Identity {
  /** The number of the PID namespace in which the pid counts. */
  readonly namespace: number;
}

/** A name that no other has, not even one of a use with the same pid in another namespace. */
export function groupName({ namespace, pid, start }: Owner): string {
  return `no-orphans.${namespace}.${pid}.${start}.${randomHex(12)}`;
}

/** Whose group a name tells of; undefined for a name that is not one of ours. */
export function ownerIn(name: string): Owner | undefined {
  const [namespace, pid, start] = NAME.exec(name)?.slice(1).map(Number) ?? [];
  if (namespace === undefined || pid === undefined || start === undefined) return undefined;
  return { namespace, pid, start };
}

/** @throws where there is no /proc */
export function pidNamespace(): number {
  return Number(/\d+/.exec(readlinkSync('/proc/self/ns/pid'))?.[0]);
}

/** The orders to start the leader and a second program, as bytes; the contract stands at the head of reaper.pl. */
import type { LeaderOptions } from '../script/leader.ts';

/**
 * @param group the folder of the control group that it is to be born in; empty for none
 * @param mayComeSecond whether a second program may come, for which the step's output is kept
 */
export function startOrder(options: LeaderOptions, group: string, mayComeSecond: boolean): Buffer {
  const body = bodyOf(options, group);
  return Buffer.concat([Buffer.from(`start ${body.length}${mayComeSecond ? ' 1' : ''}\n`), body]);
}

/** The same for a second program. */
export function secondOrder(options: LeaderOptions, group: string): Buffer {
  const body = bodyOf(options, group);
  return Buffer.concat([Buffer.from(`second ${body.length}\n`), body]);
}

function bodyOf({ program, ...options }: LeaderOptions, group: string): Buffer {
  const command = [program, ...options.arguments];
  const environment = Object.entries(options.env).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${value}`],
  );
  const fields = [group, options.cwd, String(command.length), ...command, ...environment];
  return Buffer.from(fields.map(field => `${field}\0`).join(''));
}

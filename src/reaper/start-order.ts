/** The order to start the leader, as bytes; the contract stands at the head of reaper.pl. */
import type { LeaderOptions } from '../script/leader.ts';

/** @param group the folder of the control group that it is to be born in; empty for none */
export function startOrder({ program, ...options }: LeaderOptions, group: string): Buffer {
  const command = [program, ...options.arguments];
  const environment = Object.entries(options.env).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${value}`],
  );
  const fields = [group, options.cwd, String(command.length), ...command, ...environment];
  const body = Buffer.from(fields.map(field => `${field}\0`).join(''));
  return Buffer.concat([Buffer.from(`start ${body.length}\n`), body]);
}

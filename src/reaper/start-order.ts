/** The order to start the leader, as bytes; the contract stands at the head of reaper.pl. */
import type { LeaderOptions } from '../script/leader.ts';

/** What the reaper needs when main is over. */
export interface AfterMain {
  /** The journal's folder, for the socket at which it takes orders. */
  readonly folder: string;
  /** The command that is the watchdog; its first word is an absolute path. */
  readonly watchdog: readonly string[];
}

export function startOrder({ program, ...options }: LeaderOptions, { folder, watchdog }: AfterMain): Buffer {
  const command = [program, ...options.arguments];
  const environment = Object.entries(options.env).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${value}`],
  );
  const fields = [
    folder,
    String(watchdog.length),
    ...watchdog,
    options.cwd,
    String(command.length),
    ...command,
    ...environment,
  ];
  const body = Buffer.from(fields.map(field => `${field}\0`).join(''));
  return Buffer.concat([Buffer.from(`start ${body.length}\n`), body]);
}

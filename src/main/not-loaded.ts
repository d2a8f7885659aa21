/** The last words of a main whose own code can't be loaded, as without a descriptor left: there is no log yet. */
import { writeSync } from 'node:fs';
import { messageOf } from '../errors.ts';
import { command } from '../log/commands.ts';

/** main's exit code where nothing else is known. */
export const UNLOADED = 125;

export function endUnloaded(error: unknown): never {
  const message = `The action could not be loaded: ${messageOf(error)}`;
  writeSync(1, `\n${command({ level: 'error', title: 'no-orphans', message })}\n`);
  process.exit(UNLOADED);
}

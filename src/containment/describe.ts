/** What may be told of a process: no secrets, and no more than anybody reads. */
import { programName } from '../process/program-name.ts';
import type { ProcessDetails, ProcessEntry } from '../process/table.ts';
import { maskedCommandLine } from '../text/mask.ts';
import { shorten } from '../text/printable.ts';
import type { Description } from './containment.ts';

const LONGEST_COMMAND = 500;

/** @param now on the clock of the start times */
export function describe(entry: ProcessEntry, details: ProcessDetails | undefined, now: number): Description {
  const { command, user } = details ?? { command: [], user: undefined };
  return {
    name: programName(entry.name, command),
    command: shorten(maskedCommandLine(command), LONGEST_COMMAND),
    user,
    ageMs: Math.max(0, Math.round(now - entry.start)),
  };
}

/** What may be told of a process: no secrets, and no more than anybody reads. */
import { maskedCommandLine } from '../mask.ts';
import { programName } from '../process/program-name.ts';
import type { ProcessDetails, ProcessEntry } from '../process/table.ts';
import type { Description } from './containment.ts';

const LONGEST_COMMAND = 500;

/** @param now on the clock of the start times */
export function describe(entry: ProcessEntry, details: ProcessDetails | undefined, now: number): Description {
  const { command, user } = details ?? { command: [], user: undefined };
  const text = maskedCommandLine(command);
  return {
    name: programName(entry.name, command),
    command: text.length > LONGEST_COMMAND ? `${text.slice(0, LONGEST_COMMAND - 1)}…` : text,
    user,
    ageMs: Math.max(0, Math.round(now - entry.start)),
  };
}

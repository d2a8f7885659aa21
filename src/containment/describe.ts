/** What may be told of a process: no secrets, and no more than anybody reads. */
import { monotonicMs } from '../process/clock.ts';
import { programName } from '../process/program-name.ts';
import type { ProcessDetails, ProcessEntry, ProcessTable } from '../process/table.ts';
import { maskedCommandLine } from '../text/mask.ts';
import { shorten } from '../text/printable.ts';
import type { Description } from './containment.ts';

const LONGEST_COMMAND = 500;
const BOUND_MS = 250;
const AT_ONCE = 100;

/**
 * Describes processes, by pid. A signal may wait for this: beyond the time that it may take, names have to do.
 *
 * @param isBrief without their ports
 */
export async function describeAll(
  processes: readonly ProcessEntry[],
  table: ProcessTable,
  isBrief = false,
): Promise<Map<number, Description>> {
  const until = monotonicMs() + BOUND_MS;
  const described = new Map<number, Description>();
  for (let first = 0; first < processes.length; first += AT_ONCE) {
    const some = processes.slice(first, first + AT_ONCE);
    const isInTime = monotonicMs() < until;
    const details = isInTime ? await table.details(some.map(each => each.pid)) : undefined;
    const now = table.now();
    for (const entry of some) described.set(entry.pid, describe(entry, details?.get(entry.pid), now));
  }
  if (isBrief) return described;
  // Last: nobody's name is lost for them.
  for (const [pid, ports] of table.ports([...described.keys()], until)) {
    const known = described.get(pid);
    const told = ports === 'hidden' ? { arePortsHidden: true as const } : { ports };
    if (known) described.set(pid, { ...known, ...told });
  }
  return described;
}

/** @param now on the clock of the start times */
function describe(entry: ProcessEntry, details: ProcessDetails | undefined, now: number): Description {
  const { command, user } = details ?? { command: [], user: undefined };
  return {
    name: programName(entry.name, command),
    command: shorten(maskedCommandLine(command), LONGEST_COMMAND),
    user,
    ageMs: Math.max(0, Math.round(now - entry.start)),
    ports: [],
  };
}

/** The descendants that a journal names: whom main's looks saw, the leader, and on-timeout. */
import type { Origin } from '../containment/containment.ts';
import type { Sighting } from '../containment/sighting.ts';
import type { Identity } from '../process/identity.ts';
import type { JournalLine } from './lines.ts';

/** @param leaderUntil until when the leader's number was certainly its own, on the process table's clock */
export function sightings(
  lines: readonly JournalLine[],
  leader: Identity | undefined,
  leaderUntil: number,
): Sighting[] {
  const found: Sighting[] = [];
  // The last process that had the pid; with the leader, whose name nobody noted.
  const names = new Map(leader ? [[leader.pid, 'the script']] : []);
  const originOf = (pid: number): Origin | undefined => {
    const name = names.get(pid);
    return name === undefined ? undefined : { pid, name };
  };
  for (const line of lines) {
    if (line.kind !== 'seen') continue;
    for (const [pid, start, , , , name] of line.processes) {
      if (pid !== leader?.pid || start !== leader.start) names.set(pid, name);
    }
    for (const [pid, start, sid, pgid, ppid] of line.processes) {
      found.push({
        pid,
        start,
        sid: sid === 0 ? undefined : sid,
        pgid,
        until: line.clock,
        origin: originOf(ppid),
      });
    }
  }
  if (leader) {
    // Its number is its own until it is reaped, seen or not.
    const { pid, start } = leader;
    found.push({ pid, start, sid: pid, pgid: pid, until: leaderUntil, origin: undefined });
  }
  return [...found, ...ofSecond(lines)];
}

/** on-timeout leads a session and a group, whose number was its own when it was noted, and stays so while it lives. */
function ofSecond(lines: readonly JournalLine[]): Sighting[] {
  return lines
    .filter(line => line.kind === 'on-timeout')
    .map(({ pid, start, clock }) => ({ pid, start, sid: pid, pgid: pid, until: clock, origin: undefined }));
}

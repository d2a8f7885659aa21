/** Reads a journal back: what main did, as far as it came to write it down. */
import type { Sighting } from '../containment/tracking.ts';
import type { ContainmentKind, Origin } from '../containment/containment.ts';
import type { Picture } from '../evidence/picture.ts';
import type { Resources } from '../evidence/resources.ts';
import { NOBODY, type Fate, type Unnamed } from '../fate.ts';
import type { Standing } from '../ladder-walk.ts';
import type { Leftover } from '../leftovers.ts';
import type { Outcome } from '../outcome.ts';
import { monotonicMs } from '../process/clock.ts';
import type { Identity } from '../process/identity.ts';
import { readRegular } from '../regular-file.ts';
import { JOURNAL_VERSION, type JournalLine, type Lease, type Use } from './lines.ts';
import { isJournalLine } from './shapes.ts';
import { timelineOf, type Timeline } from './timeline.ts';

export interface Story {
  readonly use: Use;
  readonly leader: Identity | undefined;
  /** Who runs on-timeout, where somebody does: a session leader like the leader. */
  readonly second: Identity | undefined;
  /** Who waits for main's end: the reaper's processes, and the shell where there is none. Any of them starts a watchdog. */
  readonly keepers: readonly Identity[];
  /** Who stands between the script and the runner, where somebody does: no descendant. */
  readonly relay: Identity | undefined;
  /** Who has gone to the ladder, in turn. */
  readonly leases: readonly Lease[];
  /** The watchdog, where one has taken main's place. */
  readonly watchdog: Identity | undefined;
  /** Whether it has said that it is done. */
  readonly watchdogEnded: boolean;
  readonly seen: readonly Sighting[];
  readonly outcome: Outcome | undefined;
  /** The one used; undefined where the leader was not noted. */
  readonly containment: ContainmentKind | undefined;
  /** How long the script ran with what it left; undefined where main did not get to say so. */
  readonly durationMs: number | undefined;
  /** When the runner's first signal came, on the monotonic clock. */
  readonly cancelledAt: number | undefined;
  /** The process tree at the deadline; undefined where no deadline passed, or it could not be taken. */
  readonly picture: Picture | undefined;
  readonly resources: Resources | undefined;
  readonly leftovers: readonly Leftover[];
  /** How many there were, of whom no more than a thousand are named. */
  readonly leftoverTotal: number;
  /** The signals of the ladder, in turn. */
  readonly sent: readonly Extract<JournalLine, { kind: 'signal' }>[];
  /** The last signal of the ladder. */
  readonly standing: Standing | undefined;
  /** Whether main left rungs to whoever comes after it. */
  readonly handedOver: boolean;
  readonly fates: readonly Fate[];
  /** Those who are not among the fates, since there were too many. */
  readonly unnamed: Unnamed;
  /** When it all happened. */
  readonly timeline: Timeline;
  /** When main ended, on the process table's clock; undefined when it did not get to say so. */
  readonly mainEnded: number | undefined;
  /** The last moment of that clock at which main certainly lived. */
  readonly lastSign: number;
  /** Whether the journal is lost, and with it all but the use itself. */
  readonly isLost: boolean;
  /** Whether a post has been here already. */
  readonly finished: boolean;
  /** How many lines could not be read. One at the very end is what a killed writer leaves. */
  readonly damaged: number;
}

/** A journal that can't be used; the message says why. */
export class JournalError extends Error {
  override readonly name = 'JournalError';
}

type Stamped = JournalLine & { readonly t: number };

/**
 * @throws JournalError for a file that can't be read, has no first line, or is of another version
 */
export function replay(file: string): Story {
  let text: string | undefined;
  try {
    text = readRegular(file)?.toString();
  } catch (error) {
    throw new JournalError(`The journal ${file} can not be read`, { cause: error });
  }
  if (text === undefined) throw new JournalError(`The journal ${file} is not there`);
  const { lines, damaged } = parse(text);
  const use = lines.find(line => line.kind === 'use');
  if (!use) throw new JournalError(`The journal ${file} does not say whose it is`);
  if ((use.version as number) !== JOURNAL_VERSION) {
    throw new JournalError(
      `The journal ${file} has version ${String(use.version)}; this is version ${JOURNAL_VERSION}`,
    );
  }
  return { ...tell(lines, use), damaged };
}

function parse(text: string): { lines: Stamped[]; damaged: number } {
  const lines: Stamped[] = [];
  let damaged = 0;
  for (const line of text.split('\n')) {
    if (line === '') continue;
    try {
      const value: unknown = JSON.parse(line);
      if (!isJournalLine(value)) throw new SyntaxError('no line of a journal');
      lines.push(value as Stamped);
    } catch {
      damaged++;
    }
  }
  return { lines, damaged };
}

function tell(lines: readonly Stamped[], use: Use): Omit<Story, 'damaged'> {
  const last = <Kind extends JournalLine['kind']>(kind: Kind): Extract<Stamped, { kind: Kind }> | undefined =>
    lines.findLast((line): line is Extract<Stamped, { kind: Kind }> => line.kind === kind);
  const leader = last('leader');
  const leases = lines
    .filter(line => line.kind === 'lease')
    .map(({ by, pid, start }) => ({ by, pid, start }));
  const relay = last('relay');
  const second = last('on-timeout');
  const shells = lines.filter(line => line.kind === 'watchdog').map(({ pid, start }) => ({ pid, start }));
  // The first cause stands.
  const ended = lines.find(line => line.kind === 'ended');
  const mainsEnd = lines.filter(line => line.kind === 'done').find(line => line.by === 'main');
  const rungs = lines.filter(line => line.kind === 'rung');
  const rung = rungs.at(-1);
  const walked = last('walked');
  const leftovers = last('leftovers');
  const fates = walked?.fates ?? [];
  const clocks = lines.filter(isMains).map(line => ('clock' in line ? line.clock : 0));
  const lastSign = Math.max(use.main.start, ...clocks.slice(-50));
  return {
    use,
    leader: leader && { pid: leader.pid, start: leader.start },
    second: second && { pid: second.pid, start: second.start },
    keepers: [...use.helpers, ...shells],
    relay: relay && { pid: relay.pid, start: relay.start },
    leases,
    watchdog: leases.findLast(({ by }) => by === 'watchdog'),
    watchdogEnded: lines.some(line => line.kind === 'done' && line.by === 'watchdog'),
    seen: [...sightings(lines, leader, ended?.clock ?? lastSign), ...seconds(lines)],
    outcome: ended?.outcome,
    containment: leader?.containment,
    durationMs: mainsEnd?.durationMs,
    cancelledAt: lines.find(line => line.kind === 'cancelled')?.at,
    picture: last('picture')?.picture,
    resources: last('resources')?.resources,
    leftovers: leftovers?.processes ?? [],
    leftoverTotal: leftovers?.total ?? leftovers?.processes.length ?? 0,
    sent: lines.filter(line => line.kind === 'signal'),
    standing: rung && standingAt(rung, rungs[0] ?? rung, fates),
    handedOver: walked?.handedOver ?? rung !== undefined,
    fates,
    unnamed: walked?.unnamed ?? NOBODY,
    timeline: timelineOf(lines),
    mainEnded: mainsEnd?.clock,
    isLost: false,
    finished: lines.some(line => line.kind === 'done' && line.by === 'post'),
    lastSign,
  };
}

/** Whether main wrote this line. */
function isMains(line: Stamped): boolean {
  return !('by' in line && line.by !== 'main');
}

/** Whatever a damaged line says, no signal was sent in the time to come. */
function standingAt(
  last: Extract<JournalLine, { kind: 'rung' }>,
  first: Extract<JournalLine, { kind: 'rung' }>,
  fates: readonly Fate[],
): Standing {
  const now = monotonicMs();
  return { rung: last.rung, sentAt: Math.min(last.at, now), begunAt: Math.min(first.at, now), fates };
}

/** on-timeout leads a session and a group, whose number was its own when it was noted, and stays so while it lives. */
function seconds(lines: readonly Stamped[]): Sighting[] {
  return lines
    .filter(line => line.kind === 'on-timeout')
    .map(({ pid, start, clock }) => ({ pid, start, sid: pid, pgid: pid, until: clock, origin: undefined }));
}

function sightings(lines: readonly Stamped[], leader: Identity | undefined, leaderUntil: number): Sighting[] {
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
  return found;
}

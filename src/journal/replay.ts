/** Reads a journal back: what main did, as far as it came to write it down. */
import { NOBODY, type Fate } from '../fate.ts';
import type { Standing } from '../ladder-walk.ts';
import { monotonicMs } from '../process/clock.ts';
import { readRegular } from '../regular-file.ts';
import { JOURNAL_VERSION, type JournalLine, type Use } from './lines.ts';
import { isJournalLine } from './shapes.ts';
import { sightings } from './sightings.ts';
import type { Story } from './story.ts';
import { timelineOf } from './timeline.ts';

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
    seen: sightings(lines, leader, ended?.clock ?? lastSign),
    outcome: ended?.outcome,
    containment: leader?.containment,
    durationMs: mainsEnd?.durationMs,
    cancelledAt: lines.find(line => line.kind === 'cancelled')?.at,
    picture: last('picture')?.picture,
    resources: last('resources')?.resources,
    leftovers: leftovers?.processes ?? [],
    leftoverTotal: leftovers?.total ?? leftovers?.processes.length ?? 0,
    quits: lines.filter(line => line.kind === 'quit'),
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

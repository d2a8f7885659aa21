/**
 * The containment that needs nothing from the system: descendants are found by the leader's group and session, by
 * parent links, by the marker in the environment, and by what earlier looks have seen. What leaves all of these
 * between two looks is lost to it.
 */
import { isSame, keyOf, type Identity } from '../process/identity.ts';
import type { IsAllowed } from './allowed.ts';
import { livingOf } from '../process/alive.ts';
import { protectedPids } from '../process/ancestors.ts';
import { refresh } from '../process/refresh.ts';
import type { ProcessEntry, ProcessTable } from '../process/table.ts';
import type {
  Containment,
  Descendant,
  Description,
  Emptiness,
  Link,
  Look,
  Origin,
  Signalled,
} from './containment.ts';
import { deliver } from './deliver.ts';
import { describeAll } from './describe.ts';
import { Kinship, type OurRooms } from './kinship.ts';
import { addMembers } from './members.ts';
import { Memory } from './memory.ts';
import { MarkerReader, type Marker } from './marker.ts';
import { Rooms } from './rooms.ts';
import { Spared } from './spared.ts';

export interface TrackingOptions {
  readonly table: ProcessTable;
  /** Undefined where no leader is known, as after a lost journal: then the marker alone is left to go by. */
  readonly leader: Identity | undefined;
  /** main of this use: whatever is older is no descendant. */
  readonly main: Identity;
  readonly marker: Marker;
  /** Descendants that earlier looks have seen, and until when their sessions and groups were certainly ours. */
  readonly seen?: readonly Sighting[];
  /** Processes of ours that are no descendants, and whose children are. */
  readonly helpers?: readonly Identity[];
  /** The pids of who is known to be ours by now, by other means. */
  readonly members?: (() => readonly number[]) | undefined;
  readonly isAllowed?: IsAllowed | undefined;
  /** Called with the descendants that a look found first, and until when their rooms were certainly ours: its begin. */
  readonly onSeen?: (fresh: readonly Descendant[], clock: number) => void;
}

/** A descendant as an earlier look saw it, at `until`. */
export interface Sighting extends Identity {
  readonly sid: number | undefined;
  readonly pgid: number;
  readonly until: number;
  readonly origin: Origin | undefined;
}

// Numbers change hands within one look on hardly any machine; where they do so all the time, no look is ever perfect.
const MOST_REFRESHED = 3;

// Where forks go on, a look finds somebody new at least this often.
const STORM_MS = 1000;

interface Linked extends Marked {
  readonly kinship: Kinship;
  readonly rooms: OurRooms;
}

interface Marked {
  readonly suspects: readonly ProcessEntry[];
  readonly untold: readonly ProcessEntry[];
}

export class Tracking implements Containment {
  readonly #options: TrackingOptions;
  readonly #marker: MarkerReader;
  #rooms: OurRooms = { session: new Rooms(), group: new Rooms() };
  readonly #memory: Memory;
  readonly #spared: Spared;
  #lastLook = 0;
  #lastNewcomer = -Infinity;
  #leaderSeen: number;
  /** What runs beside the script, in a session of its own. */
  #second: Identity | undefined;

  constructor(options: TrackingOptions) {
    this.#options = options;
    this.#memory = new Memory(options.table.startTolerance);
    this.#spared = new Spared(options.isAllowed, options.table);
    this.#marker = new MarkerReader(options.table, options.marker);
    for (const { pid, start, sid, pgid, until, origin } of options.seen ?? []) {
      this.#memory.learn({ pid, start }, origin);
      if (sid !== undefined) this.#rooms.session.confirm(sid, until);
      this.#rooms.group.confirm(pgid, until);
    }
    const { leader } = options;
    if (leader) this.#memory.learn(leader, undefined);
    this.#leaderSeen = leader?.start ?? 0;
  }

  /** When the last look began that has found the leader, dead or alive: until then its number was its own. */
  get leaderSeen(): number {
    return this.#leaderSeen;
  }

  /**
   * The leader has ended, and was reaped at `clock`: until then its number was its own, and whoever is in its session
   * or group and was born by then is ours.
   */
  leaderEnded(clock: number): void {
    const { leader } = this.#options;
    if (leader) this.#confirmRooms(leader, clock);
  }

  /** Another root beside the leader, which leads a session of its own: it is ours, and never allowed. */
  addSecond(second: Identity): void {
    this.#second = second;
    this.#memory.learn(second, undefined);
  }

  /** The same as leaderEnded, of the second root. */
  secondEnded(clock: number): void {
    if (this.#second) this.#confirmRooms(this.#second, clock);
  }

  #confirmRooms({ pid }: Identity, clock: number): void {
    this.#rooms.session.confirm(pid, clock);
    this.#rooms.group.confirm(pid, clock);
  }

  async look(): Promise<Look> {
    const { table } = this.#options;
    // Read before the entries: who is found in a room was in it no earlier than this.
    const now = table.now();
    const entries = new Map((await table.entries()).map(entry => [entry.pid, entry] as const));
    const members = await addMembers(entries, this.#options.members, table);
    let linked = this.#link(entries, members, now);
    for (let round = 0; round < MOST_REFRESHED && (await this.#refresh(entries, linked)); round++)
      linked = this.#link(entries, members, now);
    const { kinship, suspects, untold } = linked;
    this.#rooms = linked.rooms;
    // A look is no snapshot: what forked and ended during the last one may have been missed by it.
    this.#rooms.session.forget(this.#lastLook);
    this.#rooms.group.forget(this.#lastLook);
    this.#lastLook = now;
    const sorted = await this.#sorted(entries, kinship.links, now);
    // Else it is strangers who come and go.
    const isStorm = now - this.#lastNewcomer < STORM_MS;
    const missed = isStorm ? untold.length - (await this.living(untold)).size : 0;
    return { ...sorted, suspects, missed };
  }

  /** Who of these is ours. */
  #link(entries: ReadonlyMap<number, ProcessEntry>, members: ReadonlySet<string>, now: number): Linked {
    const { table, main } = this.#options;
    const helpers = this.#helpers(entries);
    const spared = new Set([...protectedPids(entries), ...helpers]);
    const [young, others] = partition(entries.values(), entry => {
      return entry.start >= main.start - table.startTolerance && !spared.has(entry.pid);
    });
    const rooms = { session: this.#rooms.session.copy(), group: this.#rooms.group.copy() };
    const kinship = new Kinship(young, others, rooms, now);
    this.#linkKnown(young, kinship, now);
    for (const entry of young) {
      if (helpers.has(entry.ppid)) kinship.add(entry, 'reaper');
      else if (members.has(keyOf(entry))) kinship.add(entry, 'cgroup');
    }
    kinship.spread();
    return { kinship, rooms, ...this.#linkMarked(young, kinship, now) };
  }

  /**
   * Whom a newcomer was linked by may have ended during the walk, and left its number to a stranger whose child or whose
   * companion the newcomer is. Returns whether a number was somebody else's.
   */
  async #refresh(entries: Map<number, ProcessEntry>, { kinship: { links } }: Linked): Promise<boolean> {
    const { table } = this.#options;
    if (table.kind !== 'procfs') return false;
    const numbers = [...links.keys()].flatMap(pid => {
      const entry = entries.get(pid);
      if (!entry || this.#memory.recall(entry)) return [];
      return [entry.ppid, entry.pgid, entry.sid ?? 0];
    });
    return numbers.length > 0 && (await refresh(entries, numbers, table));
  }

  /** A second look that finds nobody proves that nobody slipped through the first. */
  async isEmpty(look: Look): Promise<Emptiness> {
    if (look.missed > 0) return 'unsure';
    const { descendants, missed } = await this.look();
    return descendants.length === 0 && missed === 0 ? 'empty' : 'unsure';
  }

  async signal(signal: NodeJS.Signals, look: Look): Promise<Signalled> {
    return await deliver(this.#options.table, signal, look, this.#options.leader?.pid);
  }

  async living(processes: readonly Identity[]): Promise<ReadonlySet<number>> {
    const living = await livingOf(processes, this.#options.table);
    return new Set(living.map(entry => entry.pid));
  }

  async describe(processes: readonly ProcessEntry[]): Promise<ReadonlyMap<number, Description>> {
    return await describeAll(processes, this.#options.table);
  }

  /** Those helpers that live. */
  #helpers(entries: ReadonlyMap<number, ProcessEntry>): ReadonlySet<number> {
    const { helpers = [], table } = this.#options;
    const living = helpers.filter(helper => {
      const entry = entries.get(helper.pid);
      return entry && isSame(helper, entry, table.startTolerance);
    });
    return new Set(living.map(helper => helper.pid));
  }

  /** Links who is known from before, or in a room of ours, and whoever is linked to them. */
  #linkKnown(young: readonly ProcessEntry[], kinship: Kinship, now: number): void {
    const { leader, table } = this.#options;
    for (const entry of young) {
      if (this.#memory.recall(entry)) kinship.add(entry, entry.pid === leader?.pid ? 'leader' : 'seen');
      if (leader && isSame(leader, entry, table.startTolerance)) this.#leaderSeen = now - 1;
    }
    kinship.spread();
  }

  /**
   * Links who carries the marker, and whoever is linked to them. Returns who carries it without counting, and of whom
   * that can't be told.
   */
  #linkMarked(young: readonly ProcessEntry[], kinship: Kinship, now: number): Marked {
    const { leader } = this.#options;
    const suspects = new Set(leader ? kinship.alone(leader.pid) : []);
    const untold: ProcessEntry[] = [];
    for (const entry of young) {
      if (kinship.links.has(entry.pid) || entry.state === 'dead' || this.#isOwnProgram(entry)) continue;
      const verdict = this.#marker.verdict(entry, now);
      if (verdict === 'suspect') suspects.add(entry);
      if (verdict === 'untold') untold.push(entry);
      if (verdict === 'descendant') kinship.add(entry, 'marker');
    }
    kinship.spread();
    const isUnlinked = (entry: ProcessEntry): boolean => !kinship.links.has(entry.pid);
    return { suspects: [...suspects].filter(isUnlinked), untold: untold.filter(isUnlinked) };
  }

  /** A program that we started ourselves, such as ps, has the marker where our own environment has it. */
  #isOwnProgram({ ppid }: ProcessEntry): boolean {
    return ppid === process.pid && process.env[this.#options.marker.name] !== undefined;
  }

  /** Turns links into descendants, remembers them, and forgets who is gone. */
  async #sorted(
    entries: ReadonlyMap<number, ProcessEntry>,
    links: ReadonlyMap<number, Link>,
    now: number,
  ): Promise<Pick<Look, 'descendants' | 'allowed'>> {
    const { leader, onSeen } = this.#options;
    const { all, fresh } = this.#memory.tell(entries, links, leader, this.#second);
    if (fresh.length > 0) {
      this.#lastNewcomer = this.#options.table.now();
      onSeen?.(fresh, now - 1);
    }
    return await this.#spared.sort(all, [leader, this.#second]);
  }
}

function partition(
  entries: Iterable<ProcessEntry>,
  test: (entry: ProcessEntry) => boolean,
): [ProcessEntry[], ProcessEntry[]] {
  const parts = Map.groupBy(entries, test);
  return [parts.get(true) ?? [], parts.get(false) ?? []];
}

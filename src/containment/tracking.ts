/**
 * The containment that needs nothing from the system: descendants are found by the leader's group and session, by
 * parent links, by the marker in the environment, and by what earlier looks have seen. What leaves all of these
 * between two looks is lost to it.
 */
import type { Identity } from '../process/identity.ts';
import { livingOf } from '../process/alive.ts';
import type { ProcessEntry } from '../process/table.ts';
import type { Containment, Description, Emptiness, Link, Look, Signalled } from './containment.ts';
import { deliver } from './deliver.ts';
import { describeAll } from './describe.ts';
import type { OurRooms } from './kinship.ts';
import { Linker, type Linked } from './linker.ts';
import { addMembers } from './members.ts';
import { Memory } from './memory.ts';
import { refreshLinks } from './refresh-links.ts';
import { Rooms } from './rooms.ts';
import { Spared } from './spared.ts';
import type { TrackingOptions } from './tracking-options.ts';

// Numbers change hands within one look on hardly any machine; where they do so all the time, no look is ever perfect.
const MOST_REFRESHED = 3;

// Where forks go on, a look finds somebody new at least this often.
const STORM_MS = 1000;

export class Tracking implements Containment {
  readonly #options: TrackingOptions;
  readonly #linker: Linker;
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
    this.#linker = new Linker(options, this.#memory);
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
    const link = (): Linked => {
      const linked = this.#linker.link(entries, members, this.#rooms, now);
      if (linked.hasLeader) this.#leaderSeen = now - 1;
      return linked;
    };
    let linked = link();
    for (
      let round = 0;
      round < MOST_REFRESHED && (await refreshLinks(entries, linked, this.#memory, table));
      round++
    )
      linked = link();
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

  async describe(
    processes: readonly ProcessEntry[],
    isBrief = false,
  ): Promise<ReadonlyMap<number, Description>> {
    return await describeAll(processes, this.#options.table, isBrief);
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

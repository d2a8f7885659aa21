/** Who is linked to whom in one look: from those known, by parents, sessions and groups, to everybody else of ours. */
import type { ProcessEntry } from '../process/table.ts';
import type { Link } from './containment.ts';
import type { Rooms } from './rooms.ts';

export interface OurRooms {
  readonly session: Rooms;
  readonly group: Rooms;
}

export class Kinship {
  /** Every live process that was found to be ours, by pid. */
  readonly links = new Map<number, Link>();
  readonly #young: readonly ProcessEntry[];
  /** Who has which number. */
  readonly #holders: ReadonlyMap<number, ProcessEntry>;
  readonly #rooms: OurRooms;
  readonly #now: number;
  readonly #foreign: {
    readonly session: ReadonlySet<number | undefined>;
    readonly group: ReadonlySet<number>;
  };
  readonly #queue: ProcessEntry[] = [];

  /**
   * @param young who may be ours, since they are younger than main and none of its ancestors
   * @param others everybody else: a room that holds one of them is not ours
   * @param now when the look began, on the clock of the start times
   */
  constructor(young: readonly ProcessEntry[], others: readonly ProcessEntry[], rooms: OurRooms, now: number) {
    this.#young = young;
    this.#holders = new Map(young.map(entry => [entry.pid, entry] as const));
    this.#rooms = rooms;
    this.#now = now;
    this.#foreign = {
      session: new Set(others.map(each => each.sid)),
      group: new Set(others.map(each => each.pgid)),
    };
  }

  /** This one is ours, dead or alive: a zombie still holds the numbers of its rooms. */
  add(entry: ProcessEntry, link: Link): void {
    this.#confirmRooms(entry);
    if (entry.state === 'dead' || this.links.has(entry.pid)) return;
    this.links.set(entry.pid, link);
    this.#queue.push(entry);
  }

  /** Follows rooms, parents, sessions and groups from those added until nobody new is found. */
  spread(): void {
    const live = this.#young.filter(entry => entry.state !== 'dead');
    for (const entry of live) {
      const link = this.links.has(entry.pid) ? undefined : this.#roomLink(entry);
      if (link) this.add(entry, link);
    }
    const byParent = Map.groupBy(live, entry => entry.ppid);
    const bySession = Map.groupBy(live, entry => entry.sid);
    const byGroup = Map.groupBy(live, entry => entry.pgid);
    for (let entry = this.#queue.pop(); entry; entry = this.#queue.pop()) {
      const { pid, sid, pgid, start } = entry;
      // A parent's number can't be reused while its child names it, so a child is younger than its parent.
      for (const child of byParent.get(pid) ?? []) if (child.start >= start) this.add(child, 'parent');
      // Whoever leads a session is older than all who are in it: a younger one has its number, and another session.
      if (sid !== undefined && (this.#holders.get(sid)?.start ?? start) > start) continue;
      if (this.#isOurs('session', sid)) {
        for (const each of bySession.get(sid) ?? []) this.add(each, 'session');
        // Each room is gone through once.
        bySession.delete(sid);
      }
      if (this.#isOurs('group', pgid)) {
        // A group is never of two sessions: who is in another one has the number later.
        const { ours = [], later = [] } = Object.groupBy(byGroup.get(pgid) ?? [], each =>
          each.sid === sid ? 'ours' : 'later',
        );
        for (const each of ours) this.add(each, 'group');
        byGroup.set(pgid, later);
      }
    }
  }

  /**
   * Who is in the session or the group of this number, in which no stranger is, and is no relation of those who are
   * known: the room was ours, and may be another one by now.
   */
  alone(room: number): ProcessEntry[] {
    const isIn = ({ pgid, sid }: ProcessEntry): boolean =>
      (pgid === room && this.#isOurs('group', pgid)) || (sid === room && this.#isOurs('session', sid));
    return this.#young.filter(entry => entry.state !== 'dead' && !this.links.has(entry.pid) && isIn(entry));
  }

  #roomLink({ pgid, sid, start }: ProcessEntry): Link | undefined {
    // What an earlier look has noted may be foreign all the same: who is known by the marker may be anywhere.
    if (this.#isOurs('group', pgid) && this.#rooms.group.holds(pgid, start)) return 'group';
    if (sid === undefined || !this.#isOurs('session', sid)) return undefined;
    return this.#rooms.session.holds(sid, start) ? 'session' : undefined;
  }

  #confirmRooms({ sid, pgid }: ProcessEntry): void {
    // Not whoever was born in the very tick of the look: the room may be free by then, and its number used again.
    const until = this.#now - 1;
    if (sid !== undefined && this.#isOurs('session', sid)) this.#rooms.session.confirm(sid, until);
    if (this.#isOurs('group', pgid)) this.#rooms.group.confirm(pgid, until);
  }

  #isOurs(kind: 'session' | 'group', room: number | undefined): boolean {
    if (room === undefined) return false;
    return !this.#foreign[kind].has(room);
  }
}

/**
 * Who of all processes is a descendant, by one look: those known from before, those in a room of ours, the children of
 * helpers, the members of the control group, whoever carries the marker, and whoever is linked to one of them.
 */
import { protectedPids } from '../process/ancestors.ts';
import { isSame, keyOf } from '../process/identity.ts';
import type { ProcessEntry } from '../process/table.ts';
import { Kinship, type OurRooms } from './kinship.ts';
import { MarkerReader } from './marker.ts';
import type { Memory } from './memory.ts';
import type { TrackingOptions } from './tracking-options.ts';

type LinkerOptions = Pick<TrackingOptions, 'table' | 'leader' | 'main' | 'marker' | 'helpers'>;

export interface Linked extends Marked {
  readonly kinship: Kinship;
  readonly rooms: OurRooms;
  /** Whether the leader is among them, dead or alive. */
  readonly hasLeader: boolean;
}

interface Marked {
  /** Who carries the marker without counting, or is alone in the leader's rooms. */
  readonly suspects: readonly ProcessEntry[];
  /** Of whom it can't be told. */
  readonly untold: readonly ProcessEntry[];
}

export class Linker {
  readonly #options: LinkerOptions;
  readonly #memory: Memory;
  readonly #marker: MarkerReader;

  /** @param memory of those that were seen before; not changed */
  constructor(options: LinkerOptions, memory: Memory) {
    this.#options = options;
    this.#memory = memory;
    this.#marker = new MarkerReader(options.table, options.marker);
  }

  /**
   * Who of these is ours.
   *
   * @param members keys of who is known to be ours by other means
   * @param known sessions and groups that were ours at the last look; not changed
   * @param now when the entries were begun to be read
   */
  link(
    entries: ReadonlyMap<number, ProcessEntry>,
    members: ReadonlySet<string>,
    known: OurRooms,
    now: number,
  ): Linked {
    const { leader, table, main } = this.#options;
    const helpers = this.#helpers(entries);
    const spared = new Set([...protectedPids(entries), ...helpers]);
    const [young, others] = partition(entries.values(), entry => {
      return entry.start >= main.start - table.startTolerance && !spared.has(entry.pid);
    });
    const rooms = { session: known.session.copy(), group: known.group.copy() };
    const kinship = new Kinship(young, others, rooms, now);
    this.#linkKnown(young, kinship);
    for (const entry of young) {
      if (helpers.has(entry.ppid)) kinship.add(entry, 'reaper');
      else if (members.has(keyOf(entry))) kinship.add(entry, 'cgroup');
    }
    kinship.spread();
    const hasLeader =
      leader !== undefined && young.some(entry => isSame(leader, entry, table.startTolerance));
    return { kinship, rooms, hasLeader, ...this.#linkMarked(young, kinship, now) };
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
  #linkKnown(young: readonly ProcessEntry[], kinship: Kinship): void {
    const { leader } = this.#options;
    for (const entry of young) {
      if (this.#memory.recall(entry)) kinship.add(entry, entry.pid === leader?.pid ? 'leader' : 'seen');
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
}

function partition(
  entries: Iterable<ProcessEntry>,
  test: (entry: ProcessEntry) => boolean,
): [ProcessEntry[], ProcessEntry[]] {
  const parts = Map.groupBy(entries, test);
  return [parts.get(true) ?? [], parts.get(false) ?? []];
}

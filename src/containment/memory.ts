/** The descendants that looks have found, with what a later look can't tell any more: where they came from. */
import { isSame, type Identity } from '../process/identity.ts';
import { programName } from '../process/program-name.ts';
import type { ProcessEntry } from '../process/table.ts';
import type { Descendant, Escape, Link, Origin } from './containment.ts';
import { escapeOf } from './escape.ts';

interface Known extends Identity {
  readonly origin: Origin | undefined;
  readonly escape?: Escape;
}

export class Memory {
  readonly #known = new Map<number, Known>();
  readonly #startTolerance: number;

  constructor(startTolerance: number) {
    this.#startTolerance = startTolerance;
  }

  learn({ pid, start }: Identity, origin: Origin | undefined): void {
    this.#known.set(pid, { pid, start, origin });
  }

  /** What is known of this very process; nothing of an earlier one with its pid. */
  recall(entry: ProcessEntry): Known | undefined {
    const known = this.#known.get(entry.pid);
    return known && isSame(known, entry, this.#startTolerance) ? known : undefined;
  }

  /** Turns what a look has linked into descendants, remembers them, and forgets who is gone. */
  tell(
    entries: ReadonlyMap<number, ProcessEntry>,
    links: ReadonlyMap<number, Link>,
    leader: Identity | undefined,
    second?: Identity,
  ): { all: Descendant[]; fresh: Descendant[] } {
    const isDescendant = (pid: number): boolean => links.has(pid);
    const kin = {
      leader: leader ?? { pid: 0, start: 0 },
      leaderAlive: leader !== undefined && links.get(leader.pid) === 'leader',
      isDescendant,
    };
    // Who is in the session that the second root was given has not left the script's.
    const secondKin = second ? { leader: second, leaderAlive: links.has(second.pid), isDescendant } : kin;
    const all: Descendant[] = [];
    const fresh: Descendant[] = [];
    for (const [pid, link] of links) {
      const entry = entries.get(pid);
      if (!entry) continue;
      const before = this.recall(entry);
      const parent = links.has(entry.ppid) ? entries.get(entry.ppid) : undefined;
      const origin = before ? before.origin : parent && { pid: parent.pid, name: programName(parent.name) };
      const escape = remembered(before?.escape, escapeOf(entry, entry.sid === second?.pid ? secondKin : kin));
      const descendant = { ...entry, link, escape, origin };
      all.push(descendant);
      if (!before) fresh.push(descendant);
      this.#known.set(pid, { pid, start: entry.start, origin, escape });
    }
    for (const pid of this.#known.keys()) if (!entries.has(pid)) this.#known.delete(pid);
    return { all, fresh };
  }
}

/** Who was seen without a parent while the leader lived has daemonised; the leader's own end makes orphans of others, too. */
function remembered(before: Escape | undefined, now: Escape): Escape {
  return before === 'daemonised' && now === 'setsid' ? before : now;
}

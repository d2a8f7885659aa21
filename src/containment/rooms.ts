/**
 * The sessions and process groups that are ours. Their numbers are pids, which the system reuses: a room is ours only
 * until the last moment at which a process of ours was certainly in it, and a stranger in a later room of the same
 * number is told by having been born after that moment. Nobody joins a room from outside of its session, so who was
 * born before that moment and is in the room is ours.
 */
export class Rooms {
  readonly #ours: Map<number, number>;

  constructor(ours: Iterable<readonly [number, number]> = []) {
    this.#ours = new Map(ours);
  }

  copy(): Rooms {
    return new Rooms(this.#ours);
  }

  /** A process of ours was in this room at `moment`. */
  confirm(number: number, moment: number): void {
    this.#ours.set(number, Math.max(moment, this.#ours.get(number) ?? 0));
  }

  /** Whether someone who was born at `start` and is in this room is ours. */
  holds(number: number, start: number): boolean {
    const until = this.#ours.get(number);
    return until !== undefined && start <= until;
  }

  /** Forgets the rooms that no look has confirmed since `before`: nobody of ours is left in them. */
  forget(before: number): void {
    for (const [number, until] of this.#ours) if (until < before) this.#ours.delete(number);
  }
}

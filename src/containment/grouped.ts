/**
 * The containment by a control group: the kernel's own list of who is in it, and a kill of all of them at once that
 * reaches root's processes too. Root can leave a group: whoever did is known by what stands beside it.
 */
import type { ControlGroup } from '../cgroup/control-group.ts';
import { freeze, thaw } from '../cgroup/freeze.ts';
import { protectedPids } from '../process/ancestors.ts';
import { isSame, keyOf, type Identity } from '../process/identity.ts';
import type { ProcessEntry, ProcessTable } from '../process/table.ts';
import type { Containment, Description, Emptiness, Look, Signalled } from './containment.ts';

export class Grouped implements Containment {
  readonly #inner: Containment;
  readonly #group: ControlGroup;
  readonly #main: Identity;
  readonly #helpers: readonly Identity[];
  readonly #table: ProcessTable;
  /** Whom the kernel was told to kill, by keyOf. */
  readonly #killed = new Set<string>();

  /**
   * @param inner looks at the group's members as well
   * @param main whoever is older is nobody's descendant here
   * @param helpers processes of ours that are no descendants
   */
  constructor(
    inner: Containment,
    group: ControlGroup,
    main: Identity,
    helpers: readonly Identity[],
    table: ProcessTable,
  ) {
    this.#helpers = helpers;
    this.#inner = inner;
    this.#group = group;
    this.#main = main;
    this.#table = table;
  }

  async look(): Promise<Look> {
    return await this.#inner.look();
  }

  async isEmpty(look: Look): Promise<Emptiness> {
    const isPopulated = this.#group.isPopulated();
    const held = isPopulated && look.allowed.length > 0 ? await this.#emptinessWhileHeld() : undefined;
    if (held) return held;
    const answer = await this.#inner.isEmpty(look);
    if (!isPopulated || look.allowed.length > 0) return answer;
    const members = this.#group.members();
    const strangers = await this.#strangers(members);
    // Who is in another PID namespace has no number here.
    return members.length === 0 || members.some(pid => !strangers.has(pid)) ? 'left' : answer;
  }

  /** Who lives for a moment only is there still while everybody stands still. Undefined where that tells nothing. */
  async #emptinessWhileHeld(): Promise<Emptiness | undefined> {
    const release = await this.hold();
    if (!release) return undefined;
    try {
      const { descendants, missed } = await this.#inner.look();
      if (descendants.length > 0) return 'left';
      return missed > 0 ? undefined : 'empty';
    } finally {
      release();
    }
  }

  async signal(signal: NodeJS.Signals, look: Look): Promise<Signalled> {
    const isForAll = signal === 'SIGKILL' && look.allowed.length === 0;
    const members = new Set(isForAll ? this.#group.members() : []);
    if (!isForAll || (await this.#strangers([...members])).size > 0 || !this.#group.kill())
      return await this.#inner.signal(signal, look);
    const { inside = [], outside = [] } = Object.groupBy(look.descendants, ({ pid }) =>
      members.has(pid) ? 'inside' : 'outside',
    );
    // The kernel's kill passes over who runs on without its first thread, and over who has left: they are there at the next
    // look. What else reaches them is dear, and mostly not needed.
    const isAgain = inside.some(each => this.#killed.has(keyOf(each)));
    for (const each of inside) this.#killed.add(keyOf(each));
    if (inside.length > 0 && outside.length === 0 && !isAgain) return { reached: inside, refused: [] };
    if (isAgain) return await this.#inner.signal(signal, look);
    const { reached, refused } = await this.#inner.signal(signal, { ...look, descendants: outside });
    return { reached: [...inside, ...reached], refused };
  }

  async hold(): Promise<(() => void) | undefined> {
    const { path } = this.#group;
    // Nobody would let us go on, were we in it ourselves.
    if ((await this.#strangers(this.#group.members())).size > 0) return undefined;
    if (!(await freeze(path))) return undefined;
    return () => {
      thaw(path);
    };
  }

  async living(processes: readonly Identity[]): Promise<ReadonlySet<number>> {
    return await this.#inner.living(processes);
  }

  async describe(
    processes: readonly ProcessEntry[],
    isBrief = false,
  ): Promise<ReadonlyMap<number, Description>> {
    return await this.#inner.describe(processes, isBrief);
  }

  /** Those of the members who are none of ours: root can move anybody in. */
  async #strangers(members: readonly number[]): Promise<ReadonlySet<number>> {
    const entries = await this.#table.entries(members);
    const spared = protectedPids(new Map(entries.map(entry => [entry.pid, entry] as const)));
    const isHelper = (entry: ProcessEntry): boolean =>
      this.#helpers.some(helper => isSame(helper, entry, this.#table.startTolerance));
    const strangers = entries.filter(
      entry => entry.start < this.#main.start || spared.has(entry.pid) || isHelper(entry),
    );
    return new Set(strangers.map(({ pid }) => pid));
  }
}

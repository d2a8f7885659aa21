/** Finds what is still alive of this use, and ends it. */
import { ControlGroup } from './cgroup/control-group.ts';
import { thaw } from './cgroup/freeze.ts';
import { assemble } from './containment/assemble.ts';
import type { Containment, Description, Look } from './containment/containment.ts';
import { Tracking } from './containment/tracking.ts';
import type { TrackingOptions } from './containment/tracking-options.ts';
import type { LadderEvent, LadderWalk, Standing } from './ladder-walk.ts';
import type { Journal } from './journal/journal.ts';
import type { Walker } from './journal/lines.ts';
import { recordEvent, recordWalk } from './journal/record.ts';
import { loaded } from './loaded.ts';
import type { Story } from './journal/story.ts';
import { monotonicMs } from './process/clock.ts';
import { keyOf } from './process/identity.ts';
import type { Reaper } from './reaper/reaper.ts';
import type { Sudo } from './sudo/sudo.ts';
import type { ProcessEntry, ProcessTable } from './process/table.ts';
import { allowedNames } from './containment/allowed.ts';

export interface Finish {
  /** The ladder, where somebody was left. */
  readonly walk: LadderWalk | undefined;
  /** Whether they were owed the rest of a ladder, and so are no survivors though main had ended. */
  readonly owed: boolean;
  readonly allowed: readonly Described[];
  readonly suspects: readonly Described[];
}

export interface Described {
  readonly entry: ProcessEntry;
  readonly description: Description;
}

// Post is the last to come: on a loaded machine root's helper alone may need seconds for its start. After the watchdog of a
// runner that shuts down nobody comes at all, and a post that comes ends one that takes too long.
const KILL_MS = { post: 8000, watchdog: 20_000 } as const;
const LEAST_KILL_MS = 500;

export interface FinishOptions {
  readonly story: Story;
  readonly table: ProcessTable;
  readonly journal: Journal;
  readonly by: Exclude<Walker, 'main'>;
  /** Where there is one that can be reached. */
  readonly reaper?: Reaper | undefined;
  /** Where it may be used. */
  readonly sudo: Sudo | undefined;
  /** When everything has to be over, on the monotonic clock: SIGKILL comes early then. Default: never. */
  readonly limit?: () => number;
  /** Until when SIGKILL may be repeated, on the monotonic clock. Default: for as long as it takes. */
  readonly killUntil?: number;
  readonly onEvent?: (event: LadderEvent) => void;
}

/** @throws when the process table can't be read */
export async function finish(options: FinishOptions): Promise<Finish> {
  const { story, limit, journal, by } = options;
  const group = story.use.group === undefined ? undefined : new ControlGroup(story.use.group);
  // Who walked the ladder before may have been killed while it held everybody.
  if (group) thaw(group.path);
  const containment = await contain(options, group);
  const look = await containment.look();
  // A main that died without a word owes nobody anything: all that is found then are survivors.
  const owed = story.handedOver && story.mainEnded !== undefined;
  const [allowed, suspects] = [
    await describe(containment, look.allowed),
    await describe(containment, look.suspects),
  ];
  // The kernel may know of somebody whom a look does not see.
  const asksKernel = options.reaper !== undefined || group?.isPopulated() === true;
  const isLeft = look.descendants.length > 0 || (asksKernel && (await containment.isEmpty(look)) === 'left');
  if (!isLeft) return { walk: undefined, owed, allowed, suspects };
  // Seldom needed by post.
  const { walkLadder } = await loaded(() => import('./escalate.ts'));
  const walk = await walkLadder({
    ladder: story.use.settings.stopSignals,
    containment,
    from: standingOf(story, look),
    ...(limit && { limit }),
    killMs: Math.max(LEAST_KILL_MS, Math.min(KILL_MS[by], (options.killUntil ?? Infinity) - monotonicMs())),
    atLimit: 'kill',
    onEvent: event => {
      recordEvent(journal, by, event);
      options.onEvent?.(event);
    },
  });
  recordWalk(journal, by, walk);
  return { walk, owed, allowed, suspects };
}

async function contain(
  { story, table, reaper, sudo }: FinishOptions,
  group: ControlGroup | undefined,
): Promise<Containment> {
  const { use, mainEnded, lastSign, keepers, watchdog, relay } = story;
  const helpers = relay ? [...keepers, relay] : keepers;
  const options: TrackingOptions = {
    table,
    leader: story.leader,
    // Not the watchdog itself, where that is who walks: its children are its own, root's helper among them.
    helpers: watchdog && watchdog.pid !== process.pid ? [...helpers, watchdog] : helpers,
    members: group && (() => group.members()),
    main: use.main,
    marker: {
      name: use.marker,
      bornBefore: mainEnded ?? lastSign,
      witness: use.witness,
      isBesideOthers: use.isContainerJob,
      isEndUnknown: mainEnded === undefined,
    },
    seen: story.seen,
    isAllowed: await allowedNames(use.settings.allowProcesses),
  };
  const tracking = new Tracking(options);
  if (story.second) tracking.addSecond(story.second);
  return assemble(tracking, options, { reaper, group, sudo });
}

/** Where the ladder stands for those who are left. Who appeared after a whole ladder gets one of its own. */
function standingOf(story: Story, look: Look): Standing | undefined {
  if (story.handedOver) return story.standing;
  const walked = new Set(story.fates.map(fate => keyOf(fate.descendant)));
  const isWalked = look.descendants.every(each => walked.has(keyOf(each)));
  return isWalked ? story.standing : undefined;
}

async function describe(containment: Containment, entries: readonly ProcessEntry[]): Promise<Described[]> {
  const descriptions = await containment.describe(entries);
  return entries.flatMap(entry => {
    const description = descriptions.get(entry.pid);
    return description ? [{ entry, description }] : [];
  });
}

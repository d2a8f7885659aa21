/** The ways in which a round comes to its end. */
import type { JobOptions } from '../support/job-options.ts';
import { eventually } from '../support/eventually.ts';
import type { Place } from './machine.ts';
import type { Stage } from './stage.ts';

export type EndedBy = 'exit' | 'timeout' | 'cancel' | 'error';

export interface SoakEnding {
  readonly name: string;
  /** The script's last line. */
  readonly end: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly job?: JobOptions;
  /** Of main, and of post anew. */
  readonly timeoutMinutes?: number;
  readonly fits?: (where: Pick<Place, 'containment'>) => boolean;
  /** Brings the end on. */
  readonly act: (stage: Stage) => unknown;
  /** What main may say that ended the script; nothing where it is killed. */
  readonly causes: readonly EndedBy[];
  readonly killsMain: boolean;
  readonly hasPost: boolean;
  /** Whether all has to be over before there is a post, by the watchdog. */
  readonly isBeforePost?: boolean;
  /** When main is over at the latest, after the end has begun, for a ladder of so long. */
  readonly mainMs: (ladderMs: number) => number;
}

const DEADLINE_MS = 4000;
const untilAsked = 'until [ -e "$CREATURE_DIR/.go" ]; do sleep 0.02; done';
const forever = 'sleep 300';
const deadline = { timeout: `${DEADLINE_MS}ms` };
/** The runner's own ladder ends with SIGKILL. */
const RUNNER_MS = 10_000;
const afterCancel = (ladderMs: number): number => Math.min(RUNNER_MS, ladderMs + 2000);
const afterDeadline = (ladderMs: number): number => DEADLINE_MS + ladderMs + 2000;

const byItself = { killsMain: false, hasPost: true } as const;
const killed = { causes: [], killsMain: true, hasPost: true, mainMs: () => 0 } as const;

/** Waits until the ladder has begun, or main is over. */
async function ladderBegun(stage: Stage): Promise<void> {
  const hasBegun = (): boolean =>
    stage.isMainOver() || stage.scene.journals.some(journal => journal.includes('"kind":"signal"'));
  // A journal that a fault has removed tells nothing.
  await eventually(hasBegun, { within: DEADLINE_MS + 3000 }).catch(() => undefined);
  await stage.pause();
}

export const ENDINGS: readonly SoakEnding[] = [
  {
    name: 'its own end',
    end: `${untilAsked}\nexit 7`,
    act: stage => {
      stage.go();
    },
    causes: ['exit'],
    ...byItself,
    mainMs: ladderMs => ladderMs + 2000,
  },
  {
    name: 'its deadline',
    end: forever,
    inputs: deadline,
    act: ladderBegun,
    causes: ['timeout'],
    ...byItself,
    mainMs: afterDeadline,
  },
  {
    name: 'a cancel',
    end: forever,
    act: ({ scene }) => {
      scene.job.cancel();
    },
    causes: ['cancel'],
    ...byItself,
    mainMs: afterCancel,
  },
  {
    name: 'its deadline, then a cancel in the ladder',
    end: forever,
    inputs: deadline,
    act: async stage => {
      await ladderBegun(stage);
      stage.scene.job.cancel();
    },
    causes: ['timeout'],
    ...byItself,
    mainMs: afterDeadline,
  },
  {
    name: 'its own end, then a cancel',
    end: `${untilAsked}\nexit 7`,
    act: async stage => {
      stage.go();
      await stage.pause();
      stage.scene.job.cancel();
    },
    causes: ['exit', 'cancel'],
    ...byItself,
    mainMs: ladderMs => ladderMs + 2000,
  },
  {
    name: "a cancel where post runs beside main (a container's job)",
    end: forever,
    job: { container: true },
    act: ({ scene }) => {
      scene.job.cancel();
    },
    causes: ['cancel'],
    ...byItself,
    mainMs: ladderMs => ladderMs + 2000,
  },
  {
    name: "the step's timeout",
    end: forever,
    timeoutMinutes: 5 / 60,
    act: ladderBegun,
    causes: ['cancel'],
    ...byItself,
    mainMs: ladderMs => 5000 + afterCancel(ladderMs),
  },
  {
    name: 'a shutdown of the runner',
    end: forever,
    act: ({ scene }) => {
      scene.job.shutdown();
    },
    causes: ['cancel'],
    ...byItself,
    hasPost: false,
    mainMs: afterCancel,
  },
  {
    name: 'SIGKILL to main',
    end: forever,
    act: ({ step }) => {
      step.killMain();
    },
    ...killed,
  },
  {
    name: 'SIGKILL to main, and all over without a post',
    end: forever,
    act: ({ step }) => {
      step.killMain();
    },
    ...killed,
    isBeforePost: true,
  },
  {
    name: 'SIGKILL to main by the script',
    end: `${untilAsked}\nkill -9 "$(sh "$CREATURES/main-pid.sh")"\n${forever}`,
    act: stage => {
      stage.go();
    },
    ...killed,
    // The script needs a moment for it.
    mainMs: () => 1000,
  },
  {
    name: 'SIGKILL to main and leader at once',
    end: forever,
    act: ({ step, kill }) => {
      kill('leader', 'SIGKILL');
      step.killMain();
    },
    ...killed,
    // A deadline is what main may have seen first.
    causes: ['exit'],
  },
  {
    name: 'its deadline, then SIGKILL to main in the ladder',
    end: forever,
    inputs: deadline,
    act: async stage => {
      await ladderBegun(stage);
      stage.step.killMain();
    },
    ...killed,
    causes: ['timeout'],
    mainMs: afterDeadline,
  },
  {
    name: 'a cancel, then SIGKILL to main in the ladder',
    end: forever,
    act: async stage => {
      stage.scene.job.cancel();
      await stage.pause();
      stage.step.killMain();
    },
    ...killed,
    causes: ['cancel'],
    mainMs: afterCancel,
  },
  {
    name: 'SIGSTOP to main, then SIGKILL',
    end: forever,
    act: async stage => {
      stage.kill('main', 'SIGSTOP');
      await stage.pause();
      stage.step.killMain();
    },
    ...killed,
    mainMs: () => 2000,
  },
  {
    name: 'SIGSTOP to main, then a cancel',
    end: forever,
    act: stage => {
      stage.kill('main', 'SIGSTOP');
      stage.scene.job.cancel();
    },
    ...killed,
    // Where somebody has continued it.
    causes: ['cancel'],
    mainMs: () => RUNNER_MS,
  },
];

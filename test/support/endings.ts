import { eventually } from './eventually.ts';
import { PATIENCE } from './patience.ts';
import type { Scene } from './scene.ts';
import type { Step } from './step.ts';

/** The same way with another deadline, where that is what it is, in seconds. */
export function withDeadline(ending: Ending, seconds: number): Ending {
  return ending.inputs?.['timeout'] === undefined
    ? ending
    : { ...ending, inputs: { timeout: `${seconds * PATIENCE}s` } };
}

/** A way in which a step comes to its end. */
export interface Ending {
  readonly how: string;
  /** The script's last lines. */
  readonly end: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** What is done once the script has come to its last lines. */
  readonly act?: (scene: Scene, step: Step) => unknown;
}

export const ENDINGS: readonly Ending[] = [
  { how: 'by its own end', end: 'exit 7' },
  { how: 'by its deadline', end: 'sleep 300', inputs: { timeout: `${6 * PATIENCE}s` } },
  {
    how: 'by a cancel',
    end: 'sleep 300',
    act: scene => {
      scene.job.cancel();
    },
  },
  {
    how: 'with main by SIGKILL, and with a post',
    end: 'sleep 300',
    act: (_, step) => {
      step.killMain();
    },
  },
  {
    how: 'with main by SIGKILL, and without a post',
    end: 'sleep 300',
    act: async (scene, step) => {
      step.killMain();
      await eventually(() => scene.traces.living().length === 0, {
        message: 'The watchdog leaves somebody',
      });
    },
  },
];

/**
 * The ways in which what takes long is ended. A group's own part is the last rung, which main walks, and the watchdog: the
 * other ways to it are the reaper's as well.
 */
export function endingsFor(containment: string): readonly Ending[] {
  const shared = ['by its own end', 'by a cancel', 'with main by SIGKILL, and with a post'];
  return ENDINGS.filter(({ how }) => containment === 'reaper' || !shared.includes(how));
}

import { eventually } from './eventually.ts';
import { PATIENCE } from './patience.ts';
import type { Scene } from './scene.ts';
import type { Step } from './step.ts';

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
  { how: 'by its deadline', end: 'sleep 300', inputs: { timeout: `${8 * PATIENCE}s` } },
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
        within: 20_000,
        message: 'The watchdog leaves somebody',
      });
    },
  },
];

/** The evidence that is gathered between what ended the script and the first rung, where the ladder has to end it. */
import { isDeadline } from '../outcome.ts';
import { monotonicMs } from '../process/clock.ts';
import { showPicture } from './show-picture.ts';
import { runOnTimeout, type Scene } from './on-timeout.ts';
import { askForStacks } from './thread-dumps.ts';

/**
 * After a deadline or a cancel. The picture first, while all is as it hung; then `on-timeout`, and then the JVMs' stacks, so that what the two print
 * does not mix. Never throws.
 *
 * @returns what went wrong, as sentences
 */
export async function gatherEvidence(scene: Scene): Promise<string[]> {
  const { plan, containment, started, outcome } = scene;
  const begun = monotonicMs();
  const problems = isDeadline(outcome) ? await showPicture(plan, containment, started.leader) : [];
  const spentMs = monotonicMs() - begun;
  return [...problems, ...(await runOnTimeout(scene)), ...(await askForStacks(scene, spentMs))];
}

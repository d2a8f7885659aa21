/** The slow beat of looks while the script runs, so that a parent that dies does not hide its children. */
import type { Containment, Look } from './containment/containment.ts';

const FIRST_MS = 50;
const STEADY_MS = 1000;
// A look among ten thousand processes takes a while: in the long run looking never takes more than this part of a CPU.
const SHARE = 1 / 200;

/**
 * Looks soon after the start, when most is started, then ever more slowly down to once a second, and more slowly
 * still where a look is expensive.
 *
 * @param onBeat called after each look; what it costs counts as the look's
 * @param onProblem called with what a look threw; the beat goes on
 * @returns ends the beat; a look that is under way is waited for
 */
export function startBeat(
  containment: Containment,
  onBeat: (look: Look) => void,
  onProblem: (error: unknown) => void,
): () => Promise<void> {
  let timer: NodeJS.Timeout;
  let current: Promise<void> = Promise.resolve();
  let stopped = false;
  const look = async (rest: number): Promise<void> => {
    const before = process.cpuUsage();
    try {
      onBeat(await containment.look());
    } catch (error) {
      onProblem(error);
    }
    const { user, system } = process.cpuUsage(before);
    const cost = (user + system) / 1000;
    if (!stopped) arm(rest < STEADY_MS ? Math.min(rest * 2, STEADY_MS) : Math.max(STEADY_MS, cost / SHARE));
  };
  const arm = (rest: number): void => {
    timer = setTimeout(() => {
      current = look(rest);
    }, rest);
  };
  arm(FIRST_MS);
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await current;
  };
}

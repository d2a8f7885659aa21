/** The environment that the script gets: what `run:` would give it, and the marker. */
import { INPUT_NAMES, inputVariable } from '../input-names.ts';

const ONLY_THE_ACTIONS = new Set([
  ...INPUT_NAMES.map(inputVariable),
  'ACTIONS_RUNTIME_URL',
  // A secret: whoever has it can speak to GitHub as this job.
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_RESULTS_URL',
  // With it a script could overwrite what main leaves for post.
  'GITHUB_STATE',
]);
const ONLY_THE_ACTIONS_BEGIN = ['ACTIONS_CACHE_', 'ACTIONS_RUNTIME_', 'STATE_'];

/** Leaves out what the runner gives actions alone, and adds the marker. */
export function scriptEnvironment(env: NodeJS.ProcessEnv, markerName: string): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(
    ([name]) => !ONLY_THE_ACTIONS.has(name) && !ONLY_THE_ACTIONS_BEGIN.some(start => name.startsWith(start)),
  );
  return { ...Object.fromEntries(kept), [markerName]: '1' };
}

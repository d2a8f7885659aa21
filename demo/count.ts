/** Counts what is left, with nothing of the action's own code: by a tag in the environment, and by pid files. */
import { readdirSync } from 'node:fs';
import { styleText } from 'node:util';
import type { Traces } from '../test/support/traces.ts';

/**
 * Looks through the system's processes, and tells what it finds.
 *
 * @param expected the names of all that the scripts should have started; where one never started, the demo shows nothing
 * @returns the demo's exit code: 0 only when all had started and nothing is left
 */
export function count(traces: Traces, expected: readonly string[]): 0 | 1 {
  console.log(`\n${styleText('bold', 'An independent count')}`);
  const started = readdirSync(traces.folder);
  const missing = expected.filter(name => !started.includes(name));
  if (missing.length > 0) {
    console.log(styleText('red', `Never started: ${missing.join(', ')}. This run shows nothing.`));
    return 1;
  }
  console.log(`started: ${expected.length} (${expected.join(', ')}), and the two scripts`);
  const left = traces.living();
  console.log(`left: ${left.length}`);
  for (const { pid, command, knownBy } of left) {
    console.log(styleText('red', `  pid ${pid}  ${command}  (known by ${knownBy})`));
  }
  if (left.length === 0) console.log(styleText('green', 'No process is left behind.'));
  return left.length === 0 ? 0 : 1;
}

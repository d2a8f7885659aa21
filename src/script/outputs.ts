/** Where the script's output goes. */

/** The descriptors that the script gets as its own. */
export type Outputs = readonly [stdout: number, stderr: number];

/** The runner's own: nothing stands between, and they do not break when main dies. */
export const RUNNERS_OUTPUTS: Outputs = [1, 2];

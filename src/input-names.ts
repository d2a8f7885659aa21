/** The inputs, and the variables in which the runner passes them. */

/** The inputs that action.yml declares; the script does not get to see their variables. */
export const INPUT_NAMES = [
  'run',
  'shell',
  'working-directory',
  'timeout',
  'no-output-timeout',
  'stop-signals',
  'leftover-processes',
  'allow-processes',
  'on-survivors',
  'on-timeout',
  'on-timeout-limit',
  'thread-dumps',
  'summary',
  'containment',
  'use-sudo',
  'cancel-limit',
  'job-container',
] as const;

export type InputName = (typeof INPUT_NAMES)[number];

/** The name of the variable in which the runner passes an input: upper case, white space as `_`, dashes kept. */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

/** What main leaves for post: one versioned JSON document in the runner's state, and the one module that knows it. */
import { appendFileSync } from 'node:fs';
import { InputError, messageOf } from './errors.ts';
import type { Use } from './journal/lines.ts';
import { isJournalLine } from './journal/shapes.ts';

const NAME = 'use';
const VERSION = 1;

export interface State {
  readonly version: typeof VERSION;
  /** The journal's path. */
  readonly journal: string;
  /** What post needs when the journal is lost. */
  readonly use: Use;
}

/**
 * Saves the state in one write: a torn record would cost all of it.
 *
 * @throws InputError when GITHUB_STATE is missing or not writable
 */
export function saveState(env: NodeJS.ProcessEnv, journal: string, use: Use): void {
  const file = env['GITHUB_STATE'] ?? '';
  const state: State = { version: VERSION, journal, use };
  try {
    appendFileSync(file, `${NAME}=${JSON.stringify(state)}\n`);
  } catch (error) {
    throw new InputError(
      'GITHUB_STATE',
      file,
      `can not be written (${messageOf(error)}); the runner sets it to a writable file`,
    );
  }
}

/**
 * Reads the state in post.
 *
 * @returns undefined when main left none; a sentence when what it left can't be used
 */
export function loadState(env: NodeJS.ProcessEnv): State | undefined | string {
  const text = env[`STATE_${NAME}`];
  if (text === undefined || text === '') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('version' in value))
      throw new Error('it has no version');
    if (value.version !== VERSION)
      throw new Error(`it has version ${String(value.version)}; this is version ${VERSION}`);
    const { journal, use } = value as Partial<State>;
    if (typeof journal !== 'string' || !isJournalLine({ kind: 'use', ...use }))
      throw new Error('parts of it are missing');
    return value as State;
  } catch (error) {
    return `The state that main left can not be used: ${messageOf(error)}`;
  }
}

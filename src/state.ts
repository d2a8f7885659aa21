/** What main leaves for post: one versioned JSON document in the runner's state, and the one module that knows it. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { InputError, messageOf } from './errors.ts';
import { appendWhole } from './files/append.ts';
import type { Use } from './journal/lines.ts';
import { isUse } from './journal/shapes.ts';
import { readRegular } from './regular-file.ts';

const NAME = 'use';
const VERSION = 1;

interface State {
  readonly version: typeof VERSION;
  /** The journal's path. */
  readonly journal: string;
  /** What post needs when the journal is lost. */
  readonly use: Use;
}

/** What post finds: a state, the word of main that it started nothing, no state at all, or one that can't be used. */
export type Found =
  | ({ readonly kind: 'state' } & State)
  | { readonly kind: 'nothing started' }
  | { readonly kind: 'none' }
  | { readonly kind: 'damaged'; readonly problem: string };

/**
 * Saves the state in one write: a torn record would cost all of it.
 *
 * @throws InputError when GITHUB_STATE is missing or not writable
 */
export function saveState(env: NodeJS.ProcessEnv, journal: string, use: Use): void {
  save(env, { version: VERSION, journal, use } satisfies State);
}

/**
 * Says that nothing was started: without it post would look for the journal of a lost state.
 *
 * @throws InputError when GITHUB_STATE is missing or not writable
 */
export function saveNothingStarted(env: NodeJS.ProcessEnv): void {
  save(env, { version: VERSION, nothingStarted: true });
}

/**
 * Saves the state again where it is gone: a script may have emptied RUNNER_TEMP, and where processes are kept nobody
 * would find them.
 *
 * @returns whether it was gone
 * @throws what the system answers
 */
export function restoreState(env: NodeJS.ProcessEnv, journal: string, use: Use): boolean {
  const file = env['GITHUB_STATE'] ?? '';
  if (readRegular(file)?.includes(`${NAME}=`)) return false;
  mkdirSync(path.dirname(file), { recursive: true });
  saveState(env, journal, use);
  return true;
}

function save(env: NodeJS.ProcessEnv, document: object): void {
  const file = env['GITHUB_STATE'] ?? '';
  try {
    appendWhole(file, `${NAME}=${JSON.stringify(document)}\n`);
  } catch (error) {
    const right = 'the runner sets it to a writable file';
    throw new InputError('GITHUB_STATE', file, `can not be written (${messageOf(error)}); ${right}`);
  }
}

/** Reads the state in post. */
export function loadState(env: NodeJS.ProcessEnv): Found {
  const text = env[`STATE_${NAME}`];
  if (text === undefined || text === '') return { kind: 'none' };
  try {
    const { version, journal, use, nothingStarted } = JSON.parse(text) as Partial<State> & {
      nothingStarted?: true;
    };
    if (version !== VERSION) throw new Error(`it has version ${String(version)}; this is version ${VERSION}`);
    if (nothingStarted) return { kind: 'nothing started' };
    if (typeof journal !== 'string' || !isUse(use)) throw new Error('parts of it are missing');
    return { kind: 'state', version, journal, use };
  } catch (error) {
    return { kind: 'damaged', problem: `The state that main left can not be used: ${messageOf(error)}.` };
  }
}

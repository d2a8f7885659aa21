import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

import { evaluate, type Contexts } from './expressions.ts';

/** action.yml, as far as the runner reads it for a JavaScript action. */
export interface ActionFile {
  /** The declared inputs, each with its default: not evaluated, and `''` where there is none. */
  readonly inputs: ReadonlyMap<string, string>;
  readonly outputs: readonly string[];
  /** Both are relative to the folder of action.yml. */
  readonly runs: { readonly using: string; readonly main: string; readonly post: string | null };
}

/** The action.yml at the root of this repository. */
export const ownActionFile = path.join(import.meta.dirname, '..', '..', 'action.yml');

interface Manifest {
  inputs?: Record<string, { default?: unknown } | null>;
  outputs?: Record<string, unknown>;
  runs: { using: string; main: string; post?: string; 'post-if'?: string };
}

/**
 * Reads an action.yml.
 *
 * @throws Error where it uses what the double does not do: another runtime than node, another `post-if` than `always()`.
 */
export function readActionFile(file: string): ActionFile {
  const manifest = parse(readFileSync(file, 'utf8')) as Manifest;
  const { using, main, post } = manifest.runs;
  if (!/^node\d+$/.test(using))
    throw new Error(`${file}: the double can't run an action that is using ${using}`);
  const condition = manifest.runs['post-if'] ?? 'always()';
  if (condition !== 'always()') throw new Error(`${file}: the double does not know post-if: ${condition}`);
  const inputs = Object.entries(manifest.inputs ?? {}).map(
    ([name, input]) => [name, scalar(input?.default)] as const,
  );
  return {
    inputs: new Map(inputs),
    outputs: Object.keys(manifest.outputs ?? {}),
    runs: { using, main, post: post ?? null },
  };
}

/** What an action is given: each input that is passed (even as `''`), else its default, with expressions evaluated. */
export function evaluateInputs(
  action: ActionFile,
  passed: Readonly<Record<string, string>>,
  contexts: Contexts,
): { inputs: Map<string, string>; unexpected: string[] } {
  const inputs = new Map<string, string>();
  for (const [name, value] of Object.entries(passed))
    inputs.set(name.toLowerCase(), evaluate(value, contexts));
  const declared = new Set([...action.inputs.keys()].map(name => name.toLowerCase()));
  const unexpected = [...inputs.keys()].filter(name => !declared.has(name));
  for (const [name, value] of action.inputs) {
    if (!inputs.has(name.toLowerCase())) inputs.set(name.toLowerCase(), evaluate(value, contexts));
  }
  return { inputs, unexpected };
}

/** The name of the environment variable that carries an input. */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

function scalar(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Error('A default in action.yml must be a scalar');
}

/**
 * The step's outputs. Written here and not by @actions/core, whose HTTP client takes as long to load as node takes to
 * start.
 */
import { lastByte } from '../regular-file.ts';
import { appendWhole } from './append.ts';

/**
 * Appends the outputs in one write, after a last record of the script's that may lack its newline.
 *
 * @param values one line each
 * @throws what the system answers to the write
 */
export function writeOutputs(env: NodeJS.ProcessEnv, values: Readonly<Record<string, string>>): void {
  const file = env['GITHUB_OUTPUT'] ?? '';
  if (file === '') return;
  const lines = Object.entries(values).map(
    ([name, value]) => `${name}=${value.replaceAll(/[\r\n]+/g, ' ')}\n`,
  );
  appendWhole(file, `${lacksNewline(file) ? '\n' : ''}${lines.join('')}`);
}

function lacksNewline(file: string): boolean {
  const last = lastByte(file);
  return last !== undefined && last !== 0x0a;
}

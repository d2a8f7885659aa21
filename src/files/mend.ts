/** Closes the record that a killed script left torn, which would otherwise make the runner fail the step. */
import { appendFileSync, truncateSync } from 'node:fs';
import { readRegular } from '../regular-file.ts';
import { findTear, type Tear } from './records.ts';

const FILES = ['GITHUB_OUTPUT', 'GITHUB_ENV'] as const;

export interface Mended {
  readonly file: (typeof FILES)[number];
  readonly tear: Tear;
}

/**
 * Mends the step's files.
 *
 * @returns what was torn
 * @throws what the system answers, but for a file that is not there
 */
export function mendRecords(env: NodeJS.ProcessEnv): Mended[] {
  return FILES.flatMap(name => {
    const tear = mend(env[name] ?? '');
    return tear ? [{ file: name, tear }] : [];
  });
}

function mend(file: string): Tear | undefined {
  // A character a byte: what a script wrote need not be UTF-8, and bytes are what is cut.
  const text = readRegular(file)?.toString('latin1');
  const tear = text === undefined ? undefined : findTear(text);
  if (text === undefined || !tear) return undefined;
  if (tear.keep < text.length) truncateSync(file, tear.keep);
  if (tear.append !== '') appendFileSync(file, tear.append, 'latin1');
  return { ...tear, name: Buffer.from(tear.name, 'latin1').toString() };
}

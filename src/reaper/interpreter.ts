/** What the reaper is run by: perl, or python3 where there is none. */
import path from 'node:path';
import { SYSTEM_FOLDERS, which } from '../script/which.ts';

export interface Interpreter {
  readonly program: string;
  readonly arguments: readonly string[];
  readonly script: string;
}

/**
 * @param folder where reaper.pl and reaper.py are
 * @param searchPath PATH
 * @returns those that there are, the quickest first: one that is there may not work
 */
export function findInterpreters(folder: string, searchPath: string): Interpreter[] {
  const find = (name: string): string => which(name, `${SYSTEM_FOLDERS}:${searchPath}`);
  const all = [
    { program: find('perl'), arguments: [], script: path.join(folder, 'reaper.pl') },
    // -I: nothing of the user's; -S: no site packages, which take long to look through.
    { program: find('python3'), arguments: ['-I', '-S'], script: path.join(folder, 'reaper.py') },
  ];
  return all.filter(({ program }) => program !== '');
}

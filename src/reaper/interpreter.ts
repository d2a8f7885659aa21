/** What the reaper is run by: perl, or python3 where there is none. */
import path from 'node:path';
import { which } from '../script/which.ts';

export interface Interpreter {
  readonly program: string;
  readonly arguments: readonly string[];
  readonly script: string;
}

// What the system brings comes first: a user's own perl may be a shim that takes a while.
const SYSTEM = '/usr/bin:/usr/local/bin:/bin';

/**
 * @param folder where reaper.pl and reaper.py are
 * @param searchPath PATH
 * @returns undefined where there is neither
 */
export function findInterpreter(folder: string, searchPath: string): Interpreter | undefined {
  const find = (name: string): string => which(name, `${SYSTEM}:${searchPath}`);
  const perl = find('perl');
  if (perl !== '') return { program: perl, arguments: [], script: path.join(folder, 'reaper.pl') };
  const python = find('python3');
  // -I: nothing of the user's; -S: no site packages, which take long to look through.
  if (python !== '')
    return { program: python, arguments: ['-I', '-S'], script: path.join(folder, 'reaper.py') };
  return undefined;
}

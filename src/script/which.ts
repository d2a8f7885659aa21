/** Finds a program. (@actions/io's `which` prints to process.stdout what it can't read, which the script shares.) */
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/** The system's own folders of programs, for what is to be the system's own: a user's may be a shim that takes a while. */
export const SYSTEM_FOLDERS = '/usr/bin:/usr/local/bin:/bin';

/**
 * Looks a program up in PATH. A name with a slash in it is looked up where it says, if it is absolute.
 *
 * @returns the program's path, or an empty text where there is none that may be run
 */
export function which(name: string, searchPath: string): string {
  if (name.includes('/')) return path.isAbsolute(name) && isProgram(name) ? name : '';
  const folders = searchPath.split(path.delimiter).filter(folder => folder !== '');
  return folders.map(folder => path.resolve(folder, name)).find(isProgram) ?? '';
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    // Not there, not to be run, or in a folder that may not be read: the next folder is asked.
    return false;
  }
}

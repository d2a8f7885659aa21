/** Where the other entries of the action are: they stand in folders side by side, as sources and as bundles alike. */
import path from 'node:path';

// As node was started with it. A bundle does not know its own place otherwise.
const own = process.argv[1] ?? '';

/** @param name the other entry's folder */
export function siblingEntry(name: 'relay' | 'sudo' | 'watchdog'): string {
  return siblingFile(`${name}/index${path.extname(own)}`);
}

/** @param file from the folder of all entries */
export function siblingFile(file: string): string {
  return path.join(path.dirname(own), '..', file);
}

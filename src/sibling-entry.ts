/** Where the other entries of the action are, and what stands beside them: in folders side by side, sources and bundles alike. */
import path from 'node:path';

// As node was started with it: sources have no `__filename`, and bundles no `import.meta`. Absolute; links are not followed.
const own = process.argv[1] ?? '';

/** @param name the other entry's folder */
export function siblingEntry(name: 'relay' | 'sudo' | 'watchdog'): string {
  return siblingFile(`${name}/index${path.extname(own)}`);
}

/** @param file a file or a folder, by its path in the folder that holds all entries */
export function siblingFile(file: string): string {
  return path.join(path.dirname(own), '..', file);
}

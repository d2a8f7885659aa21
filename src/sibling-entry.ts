/** Where another entry of the action is: entries stand in folders side by side, as sources and as bundles alike. */
import path from 'node:path';

/**
 * @param own the asking entry's own file: in a bundle only an entry knows it
 * @param name the other entry's folder
 */
export function siblingEntry(own: string, name: 'relay' | 'sudo' | 'watchdog'): string {
  return path.join(path.dirname(own), '..', name, `index${path.extname(own)}`);
}

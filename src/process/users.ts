/** User numbers -> names, from /etc/passwd. */
import { readFileSync } from 'node:fs';

let names: Map<number, string> | undefined;

/** The user's name, or its number as text where there is no name for it (network directories are not asked). */
export function userName(uid: number): string {
  names ??= readNames();
  return names.get(uid) ?? String(uid);
}

function readNames(): Map<number, string> {
  const found = new Map<number, string>();
  try {
    for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
      const [name, , uid] = line.split(':');
      // The first line of a number is the one that getpwuid(3) finds.
      if (name && uid && !found.has(Number(uid))) found.set(Number(uid), name);
    }
  } catch {
    // Without the file numbers are shown.
  }
  return found;
}

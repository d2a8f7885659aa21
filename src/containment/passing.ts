/** Who hears a signal from sudo, and needs none of ours. */
import type { Descendant, Look } from './containment.ts';

/**
 * The pids of those who pass a signal on to their children: a sudo that it has reached, and one below it, as where sudo
 * gives a terminal to its command. Their children are not signalled a second time, which is more than once to some. Who
 * is further below hears nothing of sudo.
 */
export function passing(look: Look, reached: readonly Descendant[]): ReadonlySet<number> {
  const sudos = look.descendants.filter(({ name }) => name === 'sudo');
  const found = new Set(sudos.filter(each => reached.includes(each)).map(({ pid }) => pid));
  for (let size = -1; size < found.size;) {
    size = found.size;
    for (const { pid, ppid } of sudos) if (found.has(ppid)) found.add(pid);
  }
  return found;
}

/** The children of a process, by the kernel's own short list. */
import { readdirSync, readFileSync } from 'node:fs';

/**
 * The list of proc_pid_tid_children(5). It may leave some out while others of them end, so it is good for being quick,
 * not for proving that nobody is left. Nothing where the kernel keeps no such list, or the process is gone.
 */
export function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap(thread =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'latin1')
        .split(' ')
        .filter(word => word !== '')
        .map(Number),
    );
  } catch {
    return [];
  }
}

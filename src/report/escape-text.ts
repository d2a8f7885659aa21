/** How a process got away, in words. */
import type { Escape } from '../containment/containment.ts';

export function escapeText(escape: Escape): string {
  switch (escape) {
    case 'none':
      return 'in the group';
    case 'setpgid':
      return 'left the group: setpgid';
    case 'setsid':
      return 'left the group: setsid';
    case 'daemonised':
      return 'daemonised';
    case 'left':
      return 'left the group';
    default:
      return escape satisfies never;
  }
}

import { startedBy } from './started-by.ts';
import type { StepOptions } from './step.ts';

/**
 * Has main started in a mount namespace of its own, where root has mounted something first. For a user who may run anything
 * by sudo.
 *
 * @param code lines of bash that root runs there; without single quotes
 */
export function withMounts(code: string): StepOptions {
  const back = 'setpriv --reuid="$SUDO_UID" --regid="$SUDO_GID" --clear-groups';
  const inside = `set -e\n${code}\nexec env -u SUDO_UID -u SUDO_GID -u SUDO_USER -u SUDO_COMMAND PATH="$0" ${back} "$@"`;
  return startedBy(`exec sudo -n --preserve-env unshare --mount bash -c '${inside}' "$PATH" "$@"`, 'bash');
}

/** Whether there can be a control group for this use: by our own right, or, where it is asked for, by sudo. */
import { CgroupError } from '../cgroup/cgroup-error.ts';
import { clearStale } from '../cgroup/clear-stale.ts';
import { ControlGroup } from '../cgroup/control-group.ts';
import { makeGroup } from '../cgroup/make-group.ts';
import { groupName, pidNamespace } from '../cgroup/name.ts';
import { ownGroup } from '../cgroup/own-group.ts';
import type { Settings } from '../inputs.ts';
import { messageOf } from '../errors.ts';
import { ProcfsTable } from '../process/procfs.ts';
import { sudoRefusal } from '../sudo/may-sudo.ts';

export type GroupChoice =
  /** It is there, and empty. */
  | { readonly kind: 'own'; readonly group: ControlGroup; readonly parent: string }
  /** It is not there yet: root makes it when there is a leader to be moved into it. */
  | { readonly kind: 'by sudo'; readonly group: ControlGroup; readonly parent: string; readonly name: string }
  /** Why there is none, as the end of a sentence; empty where none is wanted. */
  | { readonly kind: 'none'; readonly why: string };

export async function chooseGroup(
  settings: Pick<Settings, 'containment' | 'useSudo' | 'isHosted'>,
): Promise<GroupChoice> {
  const { containment } = settings;
  if (containment !== 'cgroup' && containment !== 'auto') return { kind: 'none', why: '' };
  if (process.platform !== 'linux') return { kind: 'none', why: 'only Linux has control groups' };
  try {
    const parent = ownGroup();
    const namespace = pidNamespace();
    // Whichever table there is else: all uses have to read a name alike.
    const table = new ProcfsTable();
    const [self] = await table.entries([process.pid]);
    const name = groupName({ namespace, pid: process.pid, start: self?.start ?? 0 });
    await clearStale(parent, namespace, table);
    try {
      return { kind: 'own', group: makeGroup(parent, name), parent };
    } catch (error) {
      if (containment !== 'cgroup' || process.getuid?.() === 0) throw error;
      const refusal = sudoRefusal(settings);
      if (refusal !== undefined)
        throw new CgroupError(`${messageOf(error)}, and ${refusal}`, { cause: error });
      return { kind: 'by sudo', group: new ControlGroup(`${parent}/${name}`), parent, name };
    }
  } catch (error) {
    return { kind: 'none', why: messageOf(error) };
  }
}

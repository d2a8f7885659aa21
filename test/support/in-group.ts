import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

import { ControlGroup } from '../../src/cgroup/control-group.ts';
import type { Afterwards } from './afterwards.ts';
import { DelegatedGroup } from './cgroups.ts';

/** Runs a shell script in a control group of its own until the test is over, and waits for what it prints first. */
export async function startInGroup(
  context: Afterwards,
  script: string,
): Promise<{ group: ControlGroup; child: ChildProcess & { stdout: Readable }; pid: number }> {
  const place = new DelegatedGroup({ uid: 0, gid: 0 });
  const group = new ControlGroup(place.path);
  // It does nothing before it is in the group.
  const child = spawn('sh', ['-c', `read go; ${script}`], { stdio: ['pipe', 'pipe', 'ignore'] });
  context.after(async () => {
    child.kill('SIGKILL');
    group.kill();
    await place.remove();
  });
  const pid = child.pid ?? 0;
  group.add(pid);
  child.stdin.end('\n');
  await once(child.stdout, 'data');
  return { group, child, pid };
}

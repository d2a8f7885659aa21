import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TestContext } from 'node:test';

import { cgroupMount, removeGroup } from './cgroups.ts';
import { startedBy } from './started-by.ts';
import type { StepOptions } from './step.ts';

/** What a group may use: the name of the file, in both versions of control groups, and what is written to it. */
const LIMITS = {
  pids: [['pids.max', 'pids.max']],
  memory: [
    ['memory.limit_in_bytes', 'memory.max'],
    ['memory.memsw.limit_in_bytes', 'memory.swap.max'],
  ],
} as const;
type Controller = keyof typeof LIMITS;

/** Where groups with this controller can be made, and in which version; undefined where there is none. */
function placeOf(controller: Controller): { readonly folder: string; readonly isFirst: boolean } | undefined {
  const mounts = readFileSync('/proc/self/mountinfo', 'utf8').matchAll(
    /^\S+ \S+ \S+ \/ (\S+) rw\S*.* - cgroup \S+ (\S+)$/gm,
  );
  const first = [...mounts].find(([, , options = '']) => options.split(',').includes(controller))?.[1];
  if (first !== undefined) return { folder: first, isFirst: true };
  const second = cgroupMount();
  const controllers = second && readFileSync(path.join(second, 'cgroup.controllers'), 'utf8');
  return second && controllers?.split(/\s/).includes(controller)
    ? { folder: second, isFirst: false }
    : undefined;
}

/** For a test's option `skip`. A machine without the controller has it by nature, whatever the environment says. */
export function skipWithout(controller: Controller): string | false {
  return placeOf(controller) ? false : `needs a control group with the controller ${controller}`;
}

/** A control group with a bound, for a main and all that it starts. Needs root. */
export class LimitedGroup {
  readonly #path: string;

  constructor(context: TestContext, controller: Controller, most: number) {
    const place = placeOf(controller);
    if (!place) throw new Error(`There is no controller ${controller}`);
    const { folder, isFirst } = place;
    this.#path = path.join(folder, `test-of-no-orphans-${randomUUID()}`);
    if (!isFirst) writeFileSync(path.join(folder, 'cgroup.subtree_control'), `+${controller}`);
    mkdirSync(this.#path);
    // In version 1 the bound is that of memory and swap together.
    for (const [index, names] of LIMITS[controller].entries())
      this.#set(names[isFirst ? 0 : 1], isFirst || index === 0 ? most : 0);
    context.after(() => removeGroup(this.#path));
  }

  /** For a step whose main is in it. */
  get options(): StepOptions {
    return startedBy(`echo $$ > ${this.#path}/cgroup.procs; exec "$@"`, 'bash');
  }

  #set(file: string, value: number): void {
    try {
      writeFileSync(path.join(this.#path, file), String(value));
    } catch (cause) {
      // A kernel may have no account of swap.
      if (!file.includes('sw')) throw cause;
    }
  }
}

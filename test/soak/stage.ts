/** A round under way: what an ending and a fault can act upon. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { alive, commandOf, parentOf, startTime } from '../support/processes.ts';
import type { Scene } from '../support/scene.ts';
import type { Trace } from '../support/traces.ts';
import type { Step } from '../support/step.ts';
import type { Draw } from './draw.ts';

interface Identity {
  readonly pid: number;
  readonly start: number;
}

/** What the journal has told so far: a fault may remove it. */
export interface Known {
  /** The outermost first. */
  helpers: readonly Identity[];
  leader: Identity | undefined;
  script: string | undefined;
}

export type Role =
  | 'main'
  | 'leader'
  | 'active reaper'
  | 'outermost reaper'
  | 'all reapers'
  | 'shell'
  | 'watchdog'
  | "root's helpers";

export class Stage {
  readonly scene: Scene;
  readonly step: Step;
  readonly draw: Draw;
  readonly known: Known = { helpers: [], leader: undefined, script: undefined };
  #isMainOver = false;

  constructor(scene: Scene, step: Step, draw: Draw) {
    this.scene = scene;
    this.step = step;
    this.draw = draw;
    void step.main.exited.then(() => (this.#isMainOver = true));
  }

  isMainOver(): boolean {
    return this.#isMainOver;
  }

  /** The creatures of this use that live and are not meant to, as far as they have written down who they are. */
  creaturesLeft(): Trace[] {
    return this.scene.traces
      .living()
      .filter(({ knownBy }) => !/^its tag$|keeper|refused|neighbour/.test(knownBy));
  }

  /** Lets a script that waits for it go on. */
  go(): void {
    writeFileSync(path.join(this.scene.traces.folder, '.go'), '');
  }

  /** The time between two moments of an ending. */
  async pause(): Promise<void> {
    await sleep(this.draw.pauseMs);
  }

  journalFiles(): string[] {
    const { runnerTemp } = this.scene.job;
    return readdirSync(runnerTemp)
      .map(name => path.join(runnerTemp, name, 'journal.jsonl'))
      .filter(file => existsSync(file));
  }

  /** Learns who is who, as soon as main has written it down. */
  readonly learn = (): void => {
    for (const line of this.#lines()) {
      if (line.kind === 'use') Object.assign(this.known, { helpers: line.helpers, script: line.script });
      if (line.kind === 'leader') this.known.leader = { pid: line.pid, start: line.start };
    }
  };

  /** Whom each rung's signal has reached, and who sent it. */
  sent(): { readonly rung: number; readonly by: string; readonly target: string }[] {
    return this.#lines().flatMap(line =>
      line.kind === 'signal'
        ? line.reached.map(target => ({ rung: line.rung, by: line.by, target: target.join('@') }))
        : [],
    );
  }

  /** Signals whoever plays a part now, if anybody does: checked by pid and start time. */
  readonly kill = (role: Role, signal: NodeJS.Signals): void => {
    for (const { pid, start } of this.#playing(role)) {
      if (Number(startTime(pid)) === start && alive(pid)) signalIfThere(pid, signal);
    }
  };

  #playing(role: Role): readonly Identity[] {
    const { helpers, leader } = this.known;
    const living = helpers.filter(({ pid, start }) => Number(startTime(pid)) === start && alive(pid));
    switch (role) {
      case 'main': {
        const { pid } = this.step.main;
        // Ours until it has been waited for.
        return this.#isMainOver ? [] : [{ pid, start: Number(startTime(pid)) }];
      }
      case 'leader':
        return leader ? [leader] : [];
      case 'active reaper':
        return living.slice(-1);
      case 'outermost reaper':
        return living.slice(0, 1);
      case 'all reapers':
        return living;
      case "root's helpers":
        return this.#rootsHelpers();
      case 'shell':
        return this.#lines().flatMap(line => (line.kind === 'watchdog' ? [line] : []));
      case 'watchdog':
        return this.#lines().flatMap(line => (line.kind === 'lease' && line.by === 'watchdog' ? [line] : []));
    }
  }

  /** Those of our main alone: other tests run helpers too. */
  #rootsHelpers(): readonly Identity[] {
    const isOurs = (pid: number | null): boolean =>
      pid !== null && pid > 1 && (pid === this.step.main.pid || isOurs(parentOf(pid)));
    const pids = readdirSync('/proc')
      .filter(name => /^\d+$/.test(name))
      .map(Number);
    return pids
      .filter(pid => commandOf(pid).includes('sudo/index.js') && isOurs(pid))
      .map(pid => ({ pid, start: Number(startTime(pid)) }));
  }

  /** The lines of this use's journal: another one may run beside it. */
  #lines(): Line[] {
    return this.scene.journals
      .map(linesOf)
      .filter(lines => lines.some(line => line.kind === 'use' && line.main.pid === this.step.main.pid))
      .flat();
  }
}

function signalIfThere(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ESRCH') throw cause;
  }
}

type Line =
  | { kind: 'use'; main: Identity; helpers: Identity[]; script: string }
  | ({ kind: 'leader' | 'watchdog' } & Identity)
  | ({ kind: 'lease'; by: string } & Identity)
  | { kind: 'signal'; rung: number; by: string; reached: [pid: number, start: number][] }
  | { kind: 'other' };

function linesOf(journal: string): Line[] {
  return journal.split('\n').flatMap(line => {
    try {
      return [JSON.parse(line) as Line];
    } catch {
      // The last one is on its way, or a fault has torn it.
      return [];
    }
  });
}

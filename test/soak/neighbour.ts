/** Another use in the same job, beside the one of the round: what happens to that is no business of this one. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import type { DelegatedGroup } from '../support/cgroups.ts';
import { alive } from '../support/processes.ts';
import type { Scene } from '../support/scene.ts';
import type { Step } from '../support/step.ts';
import type { Draw } from './draw.ts';
import { USERS } from './machine.ts';
import { promisedFor } from './promises.ts';

const NAMES = ['neighbour', 'deaf-neighbour'];
const START_MS = 60_000;

export class Neighbour {
  readonly #scene: Scene;
  readonly #step: Step;
  readonly #isLeftAlone: boolean;
  readonly #losesFiles: boolean;

  private constructor(scene: Scene, step: Step, draw: Draw) {
    this.#scene = scene;
    this.#step = step;
    const { ending, losesFiles } = promisedFor(draw);
    // A cancel and a shutdown are for both.
    this.#isLeftAlone = !/cancel|shutdown/.test(ending.name);
    this.#losesFiles = losesFiles;
  }

  /** Returns when its processes are there. */
  static async start(scene: Scene, draw: Draw, group: DelegatedGroup | undefined): Promise<Neighbour> {
    const run = [
      'exec > /dev/null 2>&1',
      'setsid perl "$CREATURES/waits.pl" neighbour &',
      'perl "$CREATURES/deaf.pl" deaf-neighbour &',
      'until [ -e "$CREATURE_DIR/.go-on" ]; do sleep 0.05; done',
      'exit 3',
    ];
    const inputs = {
      run: run.join('\n'),
      containment: draw.containment,
      'use-sudo': USERS[draw.user].useSudo,
      'stop-signals': 'SIGTERM 1s, SIGKILL',
    };
    const step = scene.start(inputs, { ...group?.options });
    await group?.take(step);
    for (const name of NAMES) await scene.traces.pidOf(name, START_MS);
    return new Neighbour(scene, step, draw);
  }

  /** Proves that it lives when the other is over, unless both were cancelled; then lets it come to its own end. */
  async proveUntouched(): Promise<void> {
    if (this.#isLeftAlone) {
      assert.ok(alive(this.#step.main.pid), 'the main of the use beside it was ended');
      for (const name of NAMES)
        assert.ok(alive(await this.#scene.traces.pidOf(name)), `${name} of the use beside it was ended`);
    }
    writeFileSync(path.join(this.#scene.traces.folder, '.go-on'), '');
    const { exitCode, outputs } = await this.#step.done;
    if (!this.#isLeftAlone) return;
    assert.equal(exitCode, 3, 'the exit code of the use beside it');
    if (!this.#losesFiles) assert.equal(outputs['ended-by'], 'exit', 'what ended the use beside it');
  }
}

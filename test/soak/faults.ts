/** What goes wrong on the way. Another one is another entry here. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { DrawnFault } from './draw.ts';
import type { EndedBy, SoakEnding } from './endings.ts';
import type { Place } from './machine.ts';
import type { Stage } from './stage.ts';

/** The longest that a fault waits for its moment, in milliseconds. */
export const LAST_MS = 1500;

export interface Fault {
  readonly name: string;
  readonly fits?: (where: Place & { readonly ending: SoakEnding }) => boolean;
  readonly act: (stage: Stage, drawn: DrawnFault) => unknown;
  /** What else main may say then. */
  readonly causes?: readonly EndedBy[];
  readonly killsMain?: boolean;
  /** Whether nobody but main and post is left to act. */
  readonly endsWatch?: boolean;
  /** Whether the watch rests until somebody continues it. */
  readonly stopsWatch?: boolean;
  /** The files of the step are lost: outputs, state, summary. */
  readonly losesFiles?: boolean;
  readonly losesJournal?: boolean;
  /** Whether main is held up for as long as it lasts. */
  readonly holdsMain?: boolean;
}

const underReaper: Fault['fits'] = ({ containment }) => containment !== 'tracking';
/** Where main is dead, and nobody watches, post alone is left. */
const hasPost: Fault['fits'] = ({ ending }) => ending.hasPost && ending.isBeforePost !== true;

const DEADLY = ['SIGQUIT', 'SIGUSR2', 'SIGALRM', 'SIGSEGV'] as const;
const limit = (pid: number, what: string): void => {
  spawnSync('prlimit', ['--pid', String(pid), what], { stdio: 'ignore' });
};

export const FAULTS: readonly Fault[] = [
  {
    name: 'RUNNER_TEMP is emptied',
    act: ({ scene }) => {
      const { runnerTemp } = scene.job;
      for (const name of readdirSync(runnerTemp))
        rmSync(path.join(runnerTemp, name), { recursive: true, force: true });
    },
    losesFiles: true,
    losesJournal: true,
  },
  {
    name: "the script's file is removed",
    act: stage => {
      if (stage.known.script !== undefined) rmSync(stage.known.script, { force: true });
    },
  },
  {
    name: 'the journal is removed',
    act: stage => {
      for (const file of stage.journalFiles()) rmSync(file, { force: true });
    },
    losesJournal: true,
  },
  {
    name: 'the journal is torn',
    act: stage => {
      for (const file of stage.journalFiles()) appendFileSync(file, '{"t":1,"kind":"sig');
    },
  },
  {
    name: 'main has no descriptor left for a while',
    act: async ({ step }, { forMs }) => {
      limit(step.main.pid, '--nofile=3:');
      await sleep(forMs);
      limit(step.main.pid, '--nofile=1024:');
    },
    holdsMain: true,
  },
  {
    name: 'neither main nor a reaper can fork',
    act: ({ step, known }) => {
      for (const pid of [step.main.pid, ...known.helpers.map(helper => helper.pid)]) limit(pid, '--nproc=0:');
    },
  },
  {
    name: 'nobody reads the log for a while',
    act: async ({ step }, { forMs }) => {
      step.stall();
      await sleep(forMs);
      step.resume();
    },
  },
  {
    name: 'the reader of the log goes',
    act: ({ step }) => {
      step.main.leave();
    },
  },
  {
    name: 'signals',
    act: async stage => {
      for (const signal of stage.draw.signals) {
        stage.kill('main', signal);
        await sleep(20);
      }
    },
    causes: ['cancel'],
  },
  {
    name: 'a signal that nobody handles to main',
    act: (stage, { forMs }) => {
      stage.kill('main', DEADLY[forMs % DEADLY.length] ?? 'SIGQUIT');
    },
    killsMain: true,
  },
  {
    name: 'main is stopped for a while',
    act: async (stage, { forMs }) => {
      stage.kill('main', 'SIGSTOP');
      await sleep(forMs);
      stage.kill('main', 'SIGCONT');
    },
    holdsMain: true,
  },
  {
    name: 'SIGKILL to the leader',
    act: stage => {
      stage.kill('leader', 'SIGKILL');
    },
    causes: ['exit'],
  },
  {
    name: 'SIGKILL to the active reaper',
    fits: underReaper,
    act: stage => {
      stage.kill('active reaper', 'SIGKILL');
    },
  },
  {
    name: 'SIGKILL to the outermost reaper',
    fits: underReaper,
    act: stage => {
      stage.kill('outermost reaper', 'SIGKILL');
    },
  },
  {
    name: 'SIGKILL to all reapers',
    fits: where => underReaper(where) && hasPost(where),
    act: stage => {
      stage.kill('all reapers', 'SIGKILL');
    },
    causes: ['error'],
    endsWatch: true,
  },
  {
    name: 'SIGSTOP to the active reaper',
    fits: where => underReaper(where) && hasPost(where),
    act: stage => {
      stage.kill('active reaper', 'SIGSTOP');
    },
    stopsWatch: true,
  },
  {
    name: 'SIGKILL to the watching shell',
    act: stage => {
      stage.kill('shell', 'SIGKILL');
    },
  },
  {
    name: 'SIGSTOP to the watching shell',
    fits: hasPost,
    act: stage => {
      stage.kill('shell', 'SIGSTOP');
    },
    stopsWatch: true,
  },
  {
    name: 'SIGKILL to the watchdog',
    act: stage => {
      stage.kill('watchdog', 'SIGKILL');
    },
  },
  {
    name: 'SIGSTOP to the watchdog',
    fits: hasPost,
    act: stage => {
      stage.kill('watchdog', 'SIGSTOP');
    },
    stopsWatch: true,
  },
  {
    name: "SIGKILL to root's helper",
    fits: where => where.user === 'sudoer' && hasPost(where),
    act: stage => {
      stage.kill("root's helpers", 'SIGKILL');
    },
  },
];

/** The steps of the demo's job, as a workflow would have them. */
import path from 'node:path';
import type { StepOptions } from '../test/support/step.ts';

export interface DemoStep {
  readonly name: string;
  readonly options: StepOptions & { readonly with: Readonly<Record<string, string>> };
  /** The processes that the script starts; each writes a file of its name. */
  readonly starts: readonly string[];
}

const scripts = path.join(import.meta.dirname, 'scripts');

export const steps: readonly DemoStep[] = [
  {
    name: 'A tree of processes that misses its deadline',
    options: {
      id: 'tree',
      with: {
        run: [
          'node family.ts parent-1 &   # starts two, and goes: they are orphans',
          'node family.ts parent-2 &   # starts two: one is deaf to SIGTERM, one leaves by setsid',
          'wait',
        ].join('\n'),
        'working-directory': scripts,
        timeout: '3s',
        'stop-signals': 'SIGTERM 2s, SIGKILL',
      },
    },
    starts: ['parent-1', 'orphan-1', 'orphan-2', 'parent-2', 'deaf', 'escapee'],
  },
  {
    name: 'A test that leaves its server behind',
    options: {
      id: 'server',
      if: 'always()',
      with: {
        run: [
          'node server.ts &',
          'until [ -s "$CREATURE_DIR/server" ]; do sleep 0.1; done',
          'echo "the test has passed; nobody stops the server"',
        ].join('\n'),
        'working-directory': scripts,
        timeout: '20s',
        'stop-signals': 'SIGTERM 2s, SIGKILL',
      },
    },
    starts: ['server'],
  },
];

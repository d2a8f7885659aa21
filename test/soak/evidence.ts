/** The inputs of a round that gather evidence: each brings processes of ours, or of the user's, beside the script's. */

export interface Evidence {
  readonly name: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** How much later than without it main may be over, in milliseconds. */
  readonly mainMs: number;
}

// It holds the lifeline as the script's own do, and leaves somebody behind.
const LEAVES = [
  'exec > /dev/null 2>&1 9> "$RUNNER_TEMP/lifeline"',
  'setsid perl "$CREATURES/waits.pl" evidence &',
  'sleep 0.2',
  'exit 3',
].join('\n');

export const EVIDENCE: readonly Evidence[] = [
  // The relay stands between the script and the runner; its own deadline never passes.
  { name: 'a relay', inputs: { 'no-output-timeout': '1h' }, mainMs: 0 },
  {
    name: 'on-timeout',
    inputs: { 'on-timeout': LEAVES, 'on-timeout-limit': '1s' },
    mainMs: 2000,
  },
  { name: 'thread dumps', inputs: { 'thread-dumps': 'on' }, mainMs: 1000 },
];

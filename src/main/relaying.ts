/** The relay and the script's pipes, where somebody has to know when the script has printed last. */
import { InputError, messageOf } from '../errors.ts';
import { inputVariable } from '../input-names.ts';
import type { Plan } from '../plan.ts';
import type { ProcessTable } from '../process/table.ts';
import type { Relay } from '../relay/relay.ts';
import { RUNNERS_OUTPUTS, type Outputs } from '../script/outputs.ts';

export interface Relaying {
  readonly relay: Relay;
  /** What the script gets as its stdout and stderr. */
  readonly outputs: Outputs;
  /** The script has them, or never will. */
  readonly close: () => void;
}

/** Why there is no relay; the message is the end of a sentence. */
export class RelayError extends Error {
  override readonly name = 'RelayError';
}

/** Whether the input asks for one. A wrong value is found later. */
export function isRelayWanted(env: NodeJS.ProcessEnv): boolean {
  const asked = env[inputVariable('no-output-timeout')]?.trim() ?? '';
  return asked !== '' && asked !== 'off' && process.platform !== 'win32';
}

/** What the script gets: the runner's own descriptors, where there is no relay. */
export function scriptOutputs(
  relaying: Relaying | RelayError | undefined,
): Pick<Relaying, 'outputs' | 'close'> {
  if (relaying && !(relaying instanceof RelayError)) return relaying;
  return { outputs: RUNNERS_OUTPUTS, close: () => undefined };
}

/**
 * Waits until the relay reads.
 *
 * @throws InputError where there is none
 */
export async function relayOf(
  relaying: Relaying | RelayError | undefined,
  env: NodeJS.ProcessEnv,
  table: ProcessTable,
): Promise<Plan['relayed']> {
  if (!relaying) return undefined;
  if (relaying instanceof RelayError) throw refusal(relaying, env);
  const { relay } = relaying;
  const pid = await relay.ready().catch((error: unknown) => {
    throw refusal(error, env);
  });
  const [entry] = await table.entries([pid]);
  return { relay, identity: { pid, start: entry?.start ?? table.now() } };
}

function refusal(why: unknown, env: NodeJS.ProcessEnv): InputError {
  const input = 'no-output-timeout';
  const advice = `can not be had, since ${messageOf(why)}; write "off" for no such deadline`;
  return new InputError(input, env[inputVariable(input)] ?? '', advice);
}

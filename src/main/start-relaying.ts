/** Starts the relay. Loaded only where there is to be one. */
import { closeSync } from 'node:fs';
import { messageOf } from '../errors.ts';
import { makePipes } from '../relay/pipes.ts';
import { Relay } from '../relay/relay.ts';
import { RelayError, type Relaying } from './relaying.ts';

/**
 * Makes the pipes and starts the relay, which is not waited for.
 *
 * @param entry the relay's program
 * @param environment of the relay: nothing of the step's
 */
export async function startRelaying(
  entry: string,
  environment: NodeJS.ProcessEnv,
): Promise<Relaying | RelayError> {
  try {
    const { readEnds, writeEnds } = await makePipes(environment);
    const relay = new Relay(entry, environment, readEnds);
    for (const end of readEnds) closeSync(end);
    const close = (): void => {
      for (const end of writeEnds) closeSync(end);
    };
    return { relay, outputs: writeEnds, close };
  } catch (error) {
    return new RelayError(messageOf(error), { cause: error });
  }
}

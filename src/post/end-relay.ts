/** The relay, where it has outlived the script: it reads what those print who were kept, or could not be ended. */
import type { Finish } from '../finish.ts';
import type { Story } from '../journal/story.ts';
import { livingOf } from '../process/alive.ts';
import { signalProcess } from '../process/signal.ts';
import type { ProcessTable } from '../process/table.ts';

/**
 * Ends it. Where somebody is allowed who lives on it stays, since a pipe without a reader would end them: it ends with
 * the last of them.
 *
 * @throws when the process table can't be read
 */
export async function endRelay({ relay }: Story, { allowed }: Finish, table: ProcessTable): Promise<void> {
  if (!relay || allowed.length > 0) return;
  for (const { pid } of await livingOf([relay], table)) signalProcess(pid, 'SIGKILL');
}

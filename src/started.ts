/** The leader, and what it was started below. */
import type { Means } from './containment/assemble.ts';
import type { Leader, LeaderOptions } from './script/leader.ts';

export interface Started extends Means {
  readonly leader: Leader;
  /**
   * Starts a second program beside the script, contained as the script is; it may wait until it is told to begin.
   *
   * @throws when it can't be started; `what` begins the message
   */
  readonly startSecond: (options: LeaderOptions, what: string) => Promise<Leader>;
}

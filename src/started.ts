/** The leader, and what it was started below. */
import type { Means } from './containment/assemble.ts';
import type { Leader } from './script/leader.ts';

export interface Started extends Means {
  readonly leader: Leader;
}

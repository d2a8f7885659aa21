/** Tells people what happens while the script runs and is stopped. */
import type { Picture } from './evidence/picture.ts';
import type { LadderEvent } from './ladder-walk.ts';
import type { Identity } from './process/identity.ts';

export interface Teller {
  readonly event: (event: LadderEvent) => void;
  /** Shows the process tree as it was at a deadline. */
  readonly picture: (picture: Picture) => Promise<void>;
  /** These were left over, and live on until the post step. */
  readonly kept: (processes: readonly Identity[]) => void;
  /** The deadline is near; the sentence says how near. */
  readonly deadlineNear: (sentence: string) => void;
  /** Tells a line that is not of the ladder. Untrusted text in it has gone through `printable`. */
  readonly say: (line: string) => void;
}

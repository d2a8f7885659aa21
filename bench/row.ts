/** A row of the table: what something of ours costs, beside what it is compared with. */
import type { Samples } from './samples.ts';

type Unit = 'ms' | 'MB' | 'KB' | '% of a CPU' | 'left';

export interface Row {
  /** Its name in the JSON. */
  readonly id: string;
  readonly what: string;
  readonly beside: string;
  readonly unit: Unit;
  readonly ours: Samples;
  /** Undefined where an absolute figure is the goal. */
  readonly theirs: Samples | undefined;
  /** What the ratio should be at most or, where there is no peer, the figure itself. */
  readonly goal: number | undefined;
  readonly note?: string;
  /** False where the peer does less, such as one that leaves somebody alive: then the ratio tells nothing of us. */
  readonly isFair?: boolean;
}

/** The ratio of the medians, or the figure itself where there is nothing to compare it with. */
export function figureOf({ ours, theirs }: Row): number {
  return theirs ? ours.median / theirs.median : ours.median;
}

/** What a case is told, and what it gives. */
export interface Case {
  readonly name: string;
  /** Why it can't be measured here; undefined where it can. */
  readonly missing?: () => string | undefined;
  /** @param isShort whether less has to do: a minute for all cases together */
  readonly rows: (isShort: boolean) => Promise<readonly Row[]>;
}

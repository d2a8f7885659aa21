/** How descendants were known, in a sentence, with what that can't do. */
import type { Use } from '../journal/lines.ts';

export function containmentLine({ group, helpers }: Pick<Use, 'group' | 'helpers'>): string {
  if (group !== undefined)
    return helpers.length > 0
      ? 'Contained in a control group, below a reaper.'
      : 'Contained in a control group, without a reaper.';
  if (helpers.length > 0) return 'Contained below a reaper.';
  return 'Known by tracking alone: a process that shed its group, session, parent and environment between two looks is missing here.';
}

/** What could not be done about those who are left, as sentences. */
import type { Finish } from '../finish.ts';
import type { Story } from '../journal/story.ts';
import { UNNAMED } from '../report/ladder-lines.ts';
import { sudoRefusal } from '../sudo/may-sudo.ts';
import type { Sudo } from '../sudo/sudo.ts';

export function problemsOf(story: Story, { walk }: Finish, sudo: Sudo | undefined): string[] {
  const { use, mainEnded, watchdog, watchdogEnded } = story;
  const isCutShort = mainEnded !== undefined && watchdog !== undefined && !watchdogEnded;
  const short = isCutShort
    ? ['The watchdog was ended before it was done: what was left got no more time.']
    : [];
  if (!walk) return short;
  const isRefused = walk.fates.some(fate => fate.endedAfterMs === undefined && fate.notPermitted);
  const why = sudo ? sudo.problem : sudoRefusal(use.settings);
  return [
    ...short,
    ...(isRefused && why !== undefined ? [`Other users' processes could not be ended: ${why}.`] : []),
    ...(walk.hasUnnamed ? [UNNAMED] : []),
  ];
}

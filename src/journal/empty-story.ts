/** What is known of a use whose journal is lost. */
import { NOBODY } from '../fate.ts';
import type { Use } from './lines.ts';
import { NO_TIMELINE } from './timeline.ts';
import type { Story } from './story.ts';

export function emptyStory(use: Use): Story {
  return {
    use,
    leader: undefined,
    second: undefined,
    keepers: use.helpers,
    relay: undefined,
    leases: [],
    watchdog: undefined,
    watchdogEnded: false,
    quits: [],
    sent: [],
    cancelledAt: undefined,
    seen: [],
    outcome: undefined,
    containment: undefined,
    durationMs: undefined,
    picture: undefined,
    resources: undefined,
    leftovers: [],
    leftoverTotal: 0,
    standing: undefined,
    handedOver: false,
    fates: [],
    unnamed: NOBODY,
    timeline: NO_TIMELINE,
    mainEnded: undefined,
    lastSign: use.main.start,
    isLost: true,
    finished: false,
    damaged: 0,
  };
}

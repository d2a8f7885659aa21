/** What is known of a use whose journal is lost. */
import type { Use } from './lines.ts';
import { NO_TIMELINE } from './timeline.ts';
import type { Story } from './replay.ts';

export function emptyStory(use: Use): Story {
  return {
    use,
    leader: undefined,
    keepers: use.helpers,
    relay: undefined,
    leases: [],
    watchdog: undefined,
    watchdogEnded: false,
    sent: [],
    cancelledAt: undefined,
    seen: [],
    outcome: undefined,
    containment: undefined,
    durationMs: undefined,
    picture: undefined,
    resources: undefined,
    leftovers: [],
    standing: undefined,
    handedOver: false,
    fates: [],
    timeline: NO_TIMELINE,
    mainEnded: undefined,
    lastSign: use.main.start,
    isLost: true,
    finished: false,
    damaged: 0,
  };
}

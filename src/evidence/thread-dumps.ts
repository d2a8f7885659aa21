/** `thread-dumps`: JVMs print their stacks when they get SIGQUIT, and go on. */
import { deliver } from '../containment/deliver.ts';
import { messageOf } from '../errors.ts';
import { ladderWait } from '../ladder.ts';
import type { Plan } from '../plan.ts';
import { monotonicMs, pause } from '../process/clock.ts';
import { catches, withLibjvm } from '../process/jvm.ts';
import { jvms } from '../report/plural.ts';
import type { Scene } from './on-timeout.ts';

// The first rung waits no longer than that for all evidence but on-timeout, and a JVM gets some of it in any case.
const WHOLE_MS = 1000;
const LEAST_MS = 300;
const FIND_MS = 400;
// For what comes after the ladder, on a cancel.
const END_MS = 1500;

/**
 * Asks all JVMs among the descendants for their stacks, and gives them the rest of a second to print them. Nobody else
 * gets the signal: it would end them. Never throws.
 *
 * @param spentMs how much of that second is over already
 * @returns what went wrong, as sentences
 */
export async function askForStacks({ plan, containment }: Scene, spentMs: number): Promise<string[]> {
  const { settings, table, journal } = plan;
  const { say } = plan.teller;
  if (settings.threadDumps === 'off') return [];
  if (table.kind !== 'procfs') return ['Without /proc no JVM can be told: there are no thread dumps.'];
  const until = monotonicMs() + Math.max(LEAST_MS, WHOLE_MS - spentMs);
  try {
    const look = await containment.look();
    const mayBe = look.descendants.filter(({ pid }) => catches(pid, 'SIGQUIT'));
    const found = await withLibjvm(
      mayBe.map(({ pid }) => pid),
      FIND_MS,
    );
    const asked = mayBe.filter(({ pid }) => found.has(pid) && catches(pid, 'SIGQUIT'));
    if (asked.length === 0) return [];
    const at = monotonicMs();
    const { reached, refused } = await deliver(table, 'SIGQUIT', { ...look, descendants: asked }, undefined);
    const notReached = journal.targets(refused.map(({ target }) => target));
    journal.write({ kind: 'quit', by: 'main', at, reached: journal.targets(reached), refused: notReached });
    if (reached.length > 0) {
      say(`SIGQUIT to ${jvms(reached.length)}, for ${reached.length === 1 ? 'its' : 'their'} stacks`);
      await waitUntil(Math.max(until, monotonicMs() + LEAST_MS), plan);
    }
    return [];
  } catch (error) {
    return [`There are no thread dumps: ${messageOf(error)}.`];
  }
}

/** A cancel counts its own time: the ladder has to fit in what is left of that. */
async function waitUntil(until: number, { limit, settings }: Plan): Promise<void> {
  const isOver = (): boolean =>
    monotonicMs() >= Math.min(until, limit() - ladderWait(settings.stopSignals) - END_MS);
  while (!isOver()) await pause(20);
}

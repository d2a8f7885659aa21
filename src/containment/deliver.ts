/** One signal to many processes: the leader's group at once, then the others one by one, each checked first. */
import { isSame } from '../process/identity.ts';
import { signalGroup, signalProcess, type Delivery } from '../process/signal.ts';
import type { ProcessEntry, ProcessTable } from '../process/table.ts';
import type { Descendant, Look, Signalled } from './containment.ts';

/**
 * Sends `signal` to the descendants of a look.
 *
 * @param leaderGroup the leader's process group, signalled as a group where no allowed process is in it
 */
export async function deliver(
  table: ProcessTable,
  signal: NodeJS.Signals,
  look: Look,
  leaderGroup: number | undefined,
): Promise<Signalled> {
  const answers = new Map<Descendant, Delivery>();
  const members = look.descendants.filter(each => each.pgid === leaderGroup);
  if (leaderGroup !== undefined && !look.allowed.some(each => each.pgid === leaderGroup)) {
    await toGroup(table, signal, members, leaderGroup, answers);
  }
  const rest = look.descendants.filter(each => !answers.has(each));
  for (let first = 0; first < rest.length; first += table.batch) {
    const targets = rest.slice(first, first + table.batch);
    const now = await fresh(table, targets);
    for (const target of targets) {
      answers.set(target, isStill(target, now, table) ? signalProcess(target.pid, signal) : 'gone');
    }
  }
  return sorted(answers);
}

/** Signals the group if one of its members is still who it was, and in it. Otherwise leaves `answers` as it is. */
async function toGroup(
  table: ProcessTable,
  signal: NodeJS.Signals,
  members: readonly Descendant[],
  group: number,
  answers: Map<Descendant, Delivery>,
): Promise<void> {
  for (const member of members) {
    const now = await fresh(table, [member]);
    if (!isStill(member, now, table) || now.get(member.pid)?.pgid !== group) continue;
    if (signalGroup(group, signal) !== 'sent') return;
    const after = await fresh(table, members);
    // The system skips in silence whom we may not signal: each is asked. Who has left the group since the look may not
    // have heard, and is signalled by itself.
    for (const each of members) {
      if ((after.get(each.pid)?.pgid ?? group) !== group) continue;
      const answer = signalProcess(each.pid, 0);
      answers.set(each, answer === 'gone' ? 'sent' : answer);
    }
    return;
  }
}

async function fresh(
  table: ProcessTable,
  targets: readonly Descendant[],
): Promise<Map<number, ProcessEntry>> {
  const entries = await table.entries(targets.map(each => each.pid));
  return new Map(entries.map(entry => [entry.pid, entry] as const));
}

function isStill(target: Descendant, now: ReadonlyMap<number, ProcessEntry>, table: ProcessTable): boolean {
  const entry = now.get(target.pid);
  return entry !== undefined && entry.state !== 'dead' && isSame(target, entry, table.startTolerance);
}

function sorted(answers: ReadonlyMap<Descendant, Delivery>): Signalled {
  const reached: Descendant[] = [];
  const refused: { target: Descendant; answer: Exclude<Delivery, 'sent' | 'gone'> }[] = [];
  for (const [target, answer] of answers) {
    if (answer === 'sent') reached.push(target);
    else if (answer !== 'gone') refused.push({ target, answer });
  }
  return { reached, refused };
}

/** The one or two processes that say most: who lives on, who got away, who is a server. */
import { shorten } from '../text/printable.ts';
import { portsText, withNoun } from './ports-text.ts';
import type { Sentence } from './phrase.ts';
import type { Row } from './row.ts';

const MOST_NAMED = 2;
const LONGEST_COMMAND = 60;

/**
 * A sentence for each of the most telling rows, survivors first, then those that left the group, and one that counts the
 * others that left it.
 *
 * @param named whom another sentence has named already
 */
export function tellingSentences(rows: readonly Row[], named: ReadonlySet<Row>): Sentence[] {
  const telling = rows
    .filter(row => !named.has(row) && weight(row) > 0)
    .sort((one, other) => weight(other) - weight(one));
  const sentences = telling.slice(0, MOST_NAMED).map(sentenceOf);
  const more = telling.slice(MOST_NAMED).filter(row => row.way !== 'none').length;
  return more > 0 ? [...sentences, [`${more} more had left the group.`]] : sentences;
}

/** How a process left the group, as the end of a sentence; empty where it did not. */
export function departure({ way }: Pick<Row, 'way'>): string {
  switch (way) {
    case 'none':
      return '';
    case 'setpgid':
    case 'setsid':
      return `had left the group by ${way}`;
    case 'daemonised':
      return 'had daemonised';
    case 'left':
      return 'had left the group';
    default:
      return way satisfies never;
  }
}

function weight({ kind, isAlive, way, ports }: Row): number {
  if (kind === 'allowed' || kind === 'suspect') return 0;
  const telling = (isAlive ? 8 : 0) + (way === 'none' ? 0 : 2) + (ports.length > 0 ? 1 : 0);
  return telling > 0 && kind === 'survivor' ? telling + 4 : telling;
}

function sentenceOf(row: Row): Sentence {
  const ports = withNoun(portsText(row.ports));
  const deeds = [departure(row), row.isAlive ? `is ${row.end}` : ''].filter(deed => deed !== '');
  const isServer = ports !== '';
  const facts = [`pid ${row.pid}`, deeds.length > 0 ? ports : ''].filter(fact => fact !== '').join(', ');
  const deed = deeds.length > 0 ? deeds.join(' and ') : `listened on ${ports}`;
  const command = row.command === '' ? row.name : shorten(row.command, LONGEST_COMMAND);
  return [isServer ? 'The server ' : '', { code: command }, ` (${facts}) ${deed}.`];
}

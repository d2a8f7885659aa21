/** The process tree at the deadline, for the summary. */
import { formatDuration } from '../duration.ts';
import type { Picture, ProcessPicture } from '../evidence/picture.ts';
import { markdownText } from '../text/markdown.ts';
import { maskText } from '../text/mask.ts';
import { printable, shorten } from '../text/printable.ts';
import { formatBytes } from './bytes.ts';
import { escapeText } from './escape-text.ts';
import { portsText, withNoun } from './ports-text.ts';

const MOST_LINES = 100;
const MOST_BYTES = 64 * 1024;
const DEEPEST = 20;
const LONGEST_COMMAND = 80;

/** Lines for a `<pre>`, with every mark as an entity; what is too much is counted in the last one. */
export function treeLines({ processes, total, leader, hint }: Picture): string[] {
  const lines: string[] = [];
  let bytes = 0;
  for (const { process, prefix } of inOrder(processes, leader)) {
    const line = `${prefix}${markdownText(printable(labelOf(process, hint?.pid === process.pid)))}`;
    bytes += Buffer.byteLength(line) + 1;
    if (lines.length === MOST_LINES || bytes > MOST_BYTES) break;
    lines.push(line);
  }
  const hidden = Math.max(total, processes.length) - lines.length;
  return hidden > 0 ? [...lines, `and ${hidden} more`] : lines;
}

interface Node {
  readonly process: ProcessPicture;
  /** The lines that lead to it. */
  readonly prefix: string;
}

/** Depth first, the leader's tree before the others. What is told of parents may be a circle. */
function* inOrder(all: readonly ProcessPicture[], leader: number): Generator<Node> {
  const sorted = [...all].sort((one, other) => one.start - other.start || one.pid - other.pid);
  const known = new Set(sorted.map(each => each.pid));
  const children = Map.groupBy(sorted, each => each.ppid);
  const met = new Set<ProcessPicture>();
  const roots = sorted.filter(each => each.pid === leader || !known.has(each.ppid));
  roots.sort((one, other) => Number(other.pid === leader) - Number(one.pid === leader));
  for (const root of [...roots, ...sorted]) {
    const open: (Node & { readonly below: string; readonly depth: number })[] = [
      { process: root, prefix: '', below: '', depth: 0 },
    ];
    for (let node = open.pop(); node; node = open.pop()) {
      const { process, prefix, below, depth } = node;
      if (met.has(process)) continue;
      met.add(process);
      yield { process, prefix };
      const fresh = (children.get(process.pid) ?? []).filter(each => !met.has(each) && each.pid !== leader);
      const isDeep = depth >= DEEPEST;
      for (const [index, child] of [...fresh.entries()].reverse()) {
        const isLast = index === fresh.length - 1;
        open.push({
          process: child,
          prefix: `${below}${isLast ? '└─ ' : '├─ '}`,
          below: isDeep ? below : `${below}${isLast ? '   ' : '│  '}`,
          depth: depth + 1,
        });
      }
    }
  }
}

function labelOf(process: ProcessPicture, isHint: boolean): string {
  const { pid, name, command, activity, waitsIn, cpuMs, rssBytes, ports, escape, origin } = process;
  const facts = [
    `${pid} ${shorten(printable(command === '' ? maskText(name) : command), LONGEST_COMMAND)}`,
    (activity === 'unknown' ? '' : activity) + (waitsIn ? ` in ${shorten(printable(waitsIn), 40)}` : ''),
    cpuMs === undefined ? '' : `${formatDuration(cpuMs)} CPU`,
    rssBytes === undefined ? '' : formatBytes(rssBytes),
    withNoun(portsText(ports)),
    escape === 'none' ? '' : escapeText(escape),
    escape === 'none' || !origin
      ? ''
      : `started by ${shorten(printable(maskText(origin.name)), 40)} (${origin.pid})`,
    isHint ? '← it hangs here' : '',
  ];
  return facts.filter(fact => fact.trim() !== '').join(' · ');
}

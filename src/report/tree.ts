/** The picture of the process tree, as lines of the log. */
import type { Picture, ProcessPicture } from '../evidence/picture.ts';
import { escapeText } from './escape-text.ts';
import { pictureText } from './picture-text.ts';
import { nameText } from './process-text.ts';
import { processes } from './plural.ts';

const MOST_LINES = 300;
// The log takes a group as a whole, and drops what its reader can't take in time.
const MOST_BYTES = 128 * 1024;
const DEEPEST = 20;
const LEAST_FOLDED = 3;

interface Tree {
  readonly picture: Picture;
  readonly children: ReadonlyMap<number, readonly ProcessPicture[]>;
  readonly byPid: ReadonlyMap<number, ProcessPicture>;
  /** How many processes each line stands for. */
  readonly lines: { text: string; count: number }[];
}

/** The heading of the group that the lines are in. */
export function treeTitle({ total }: Picture): string {
  return `The process tree at the deadline: ${processes(total)}`;
}

/** Indented by descent, escapees under a line that says how they got away; no more than so many lines, and one that counts the rest. */
export function treeLines(picture: Picture, most = MOST_LINES): string[] {
  const byPid = new Map(picture.processes.map(each => [each.pid, each] as const));
  const children = Map.groupBy(picture.processes, each => each.ppid);
  const tree: Tree = { picture, children, byPid, lines: [] };
  const leader = picture.processes.filter(each => each.pid === picture.leader);
  addAll(tree, leader, 0);
  const roots = picture.processes.filter(each => each.pid !== picture.leader && isRoot(each, tree));
  for (const [way, some] of Map.groupBy(roots, wayOf)) {
    tree.lines.push({ text: way, count: 0 });
    addAll(tree, some, 1);
  }
  return cut(tree, most);
}

/** Whether it does not stand below its parent: it got away from where that is, or has none any more. */
function isRoot(process: ProcessPicture, { byPid }: Tree): boolean {
  const parent = byPid.get(process.ppid);
  return !parent || (process.activity !== 'zombie' && parent.escape !== process.escape);
}

function wayOf({ escape, activity }: ProcessPicture): string {
  if (escape === 'none') return activity === 'zombie' ? 'ended' : 'in the group, its parent has ended';
  return escapeText(escape);
}

function addAll(tree: Tree, siblings: readonly ProcessPicture[], depth: number): void {
  const isLeaf = (each: ProcessPicture): boolean =>
    (tree.children.get(each.pid) ?? []).length === 0 && each.pid !== tree.picture.hint?.pid;
  const alike = Map.groupBy(siblings, each => (isLeaf(each) ? keyOf(each) : `${each.pid}`));
  for (const group of alike.values()) {
    const [first, ...others] = group;
    if (!first) continue;
    if (group.length >= LEAST_FOLDED) add(tree, first, others, depth);
    else for (const each of group) add(tree, each, [], depth);
  }
}

/** Siblings with the same key are told in one line. */
function keyOf(process: ProcessPicture): string {
  const { name, command, activity, ppid, ports, arePortsHidden, escape } = process;
  return JSON.stringify([name, command, activity, ppid, ports, arePortsHidden, escape]);
}

function add(tree: Tree, process: ProcessPicture, others: readonly ProcessPicture[], depth: number): void {
  const { hint, leader } = tree.picture;
  const rule = hint?.pid === process.pid ? hint.rule : undefined;
  const from =
    depth === 1 && process.origin && process.ppid !== leader && process.escape !== 'none'
      ? `, started by ${nameText(process.origin.name)} (${process.origin.pid})`
      : '';
  const indent = '  '.repeat(Math.min(depth, DEEPEST));
  tree.lines.push({ text: indent + pictureText(process, others, rule) + from, count: 1 + others.length });
  const below = (tree.children.get(process.pid) ?? []).filter(each => !isRoot(each, tree));
  addAll(tree, below, depth + 1);
}

function cut({ lines, picture }: Tree, most: number): string[] {
  let bytes = 0;
  const shown = lines
    .slice(0, most)
    .filter(({ text }) => (bytes += Buffer.byteLength(text) + 1) <= MOST_BYTES);
  const told = shown.reduce((sum, { count }) => sum + count, 0);
  const texts = shown.map(({ text }) => text);
  return told < picture.total ? [...texts, `and ${processes(picture.total - told)} more`] : texts;
}

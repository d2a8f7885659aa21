/** The report file's text: all that is known of a use, as plain data of one version. See docs/report.schema.json. */
import type { ContainmentKind } from '../containment/containment.ts';
import type { Picture } from '../evidence/picture.ts';
import type { Resources } from '../evidence/resources.ts';
import type { Story } from '../journal/story.ts';
import { exitCodeOf, isDeadline } from '../outcome.ts';
import { maskText } from '../text/mask.ts';
import { printable, shorten } from '../text/printable.ts';
import type { View } from './mains-view.ts';
import { untoldOf } from './untold.ts';
import { pictureProcessJson, rowJson } from './process-json.ts';
import { withinBytes } from './within-bytes.ts';

const VERSION = 1;
// 4 MB at most in all.
const MOST_BYTES = { processes: 1_500_000, signals: 500_000, picture: 1_500_000, problems: 200_000 } as const;
const LONGEST_TITLE = 200;
const LONGEST_SENTENCE = 2000;

/** The same moment on two clocks. */
interface Moment {
  readonly wallMs: number;
  readonly monotonicMs: number;
}

export interface ReportFacts extends View {
  readonly writer: 'main' | 'post';
  readonly now: Moment;
  readonly story: Story;
  /** What could not be done or read, as sentences. */
  readonly problems: readonly string[];
}

/** Facts -> JSON in one line. */
export function renderReport({ writer, now, story, rows, verdict, problems }: ReportFacts): string {
  const { use, outcome } = story;
  const processes = withinBytes(rows, rowJson, MOST_BYTES.processes);
  const quits = story.quits.map(quit => ({ ...quit, rung: null, signal: 'SIGQUIT' }));
  const signals = withinBytes([...quits, ...story.sent], sent => signalJson(sent, now), MOST_BYTES.signals);
  const told = withinBytes(problems, sentence, MOST_BYTES.problems);
  const report = {
    version: VERSION,
    writer,
    at: isoTime(now.monotonicMs, now),
    step: shorten(printable(use.step), LONGEST_TITLE),
    title: shorten(printable(use.title), LONGEST_TITLE),
    outcome: {
      endedBy: outcome?.endedBy ?? null,
      exitCode: outcome ? exitCodeOf(outcome) : null,
      timedOut: outcome !== undefined && isDeadline(outcome),
      sentence: sentence(verdict.outcome),
    },
    durationMs: story.durationMs ?? null,
    containment: story.containment ?? likelyContainment(story),
    verdict: sentence([verdict.outcome, verdict.processes].join(' ').trim()),
    processes: processes.shown,
    processesLeftOut: processes.leftOut + untoldOf(story, rows).total,
    signals: signals.shown,
    signalsLeftOut: signals.leftOut,
    picture: story.picture ? pictureJson(story.picture, now) : null,
    resources: story.resources ? resourcesJson(story.resources) : null,
    problems: told.shown,
    problemsLeftOut: told.leftOut,
  };
  return `${JSON.stringify(report)}\n`;
}

function sentence(text: string): string {
  return shorten(printable(maskText(text)), LONGEST_SENTENCE);
}

/** Where the leader was not noted. */
function likelyContainment({ use }: Story): ContainmentKind {
  if (use.group !== undefined) return 'cgroup';
  return use.helpers.length > 0 ? 'reaper' : 'tracking';
}

type Sent = Omit<Story['sent'][number], 'kind' | 'rung' | 'signal'> & { rung: number | null; signal: string };

function signalJson({ at, by, rung, signal, reached, refused, total }: Sent, now: Moment): object {
  const pids = (targets: typeof reached): object => ({
    count: targets.length,
    pids: targets.map(([pid]) => pid),
  });
  return {
    at: isoTime(at, now),
    by,
    rung,
    signal: printable(signal),
    reached: { ...pids(reached), count: total ?? reached.length },
    refused: pids(refused),
  };
}

function pictureJson({ at, leader, processes, total, hint }: Picture, now: Moment): object {
  const { shown } = withinBytes(processes, pictureProcessJson, MOST_BYTES.picture);
  return {
    at: isoTime(at, now),
    leader,
    processes: shown,
    processesLeftOut: Math.max(total, processes.length) - shown.length,
    hint: hint ? { pid: hint.pid, rule: hint.rule } : null,
  };
}

function resourcesJson(resources: Resources): object {
  const { wallMs, userMs, systemMs, maxRssBytes, processes, atLeast } = resources;
  return {
    wallMs,
    userMs,
    systemMs,
    maxRssBytes: maxRssBytes ?? null,
    processes: processes ?? null,
    atLeast,
  };
}

/** A moment of the monotonic clock as the wall clock has it now. */
function isoTime(at: number, { wallMs, monotonicMs }: Moment): string {
  const time = new Date(wallMs - monotonicMs + at);
  // A damaged journal may tell of any moment.
  return (Number.isNaN(time.getTime()) ? new Date(wallMs) : time).toISOString();
}

/** What main says when the script has ended: the report file, the outputs, one error annotation, and one warning at most. */
import type { ContainmentKind } from '../containment/containment.ts';
import { messageOf } from '../errors.ts';
import { mendRecords, type Mended } from '../files/mend.ts';
import { writeOutputs } from '../files/outputs.ts';
import type { Log } from '../log/log.ts';
import { exitCodeOf, isDeadline, sentenceOf, type Outcome } from '../outcome.ts';
import { leftoversJson } from '../report/leftovers-output.ts';
import { lastOutputText } from '../report/last-output.ts';
import type { Resources } from '../evidence/resources.ts';
import { processes } from '../report/plural.ts';
import { noReport } from '../report/no-report.ts';
import { usedLine } from '../report/used-line.ts';
import { printable } from '../text/printable.ts';
import type { Result } from '../supervise.ts';
import type { Known } from './report-file.ts';

/** @param writeFile writes the report file, and returns its path: empty where nothing was started */
export async function report(
  result: Result,
  containment: ContainmentKind | '',
  writeFile: (result: Result) => Promise<string>,
  log: Log,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const { outcome } = result;
  const warnings = [...result.problems];
  const attempt = (what: string, act: () => void): void => {
    try {
      act();
    } catch (error) {
      warnings.push(`${what}: ${messageOf(error)}.`);
    }
  };
  if (wasKilled(result)) {
    attempt('The files of the step could not be checked', () => {
      warnings.push(...mendRecords(env).map(mendedSentence));
    });
  }
  const reportPath = await writeFile({ ...result, problems: [...warnings] }).catch((error: unknown) => {
    warnings.push(noReport(error));
    return '';
  });
  attempt('The outputs could not be written', () => {
    const leftovers = leftoversJson(result.leftovers);
    writeOutputs(
      env,
      outputsOf(outcome, containment, result.durationMs, leftovers, reportPath, result.resources),
    );
  });
  announce(result, log);
  const message = warnings.slice(0, 5).map(printable).join(' ');
  if (message !== '') log.annotate({ level: 'warning', title: 'no-orphans', message });
  // The script may have left a line unfinished.
  if (result.resources) log.line(`\n${usedLine(result.resources)}`);
}

/**
 * Writes what is left to write after a fault, or a wrong input.
 *
 * @throws when the outputs can't be written
 */
export async function reportFailure(
  known: Known,
  writeFile: (known: Known) => Promise<string>,
  log: Log,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const reportPath = await writeFile(known).catch((problem: unknown) => {
    log.line(printable(noReport(problem)));
    return '';
  });
  writeOutputs(env, outputsOf(known.outcome, '', 0, '[]', reportPath));
}

/** The outputs of a step that has come to an end of any kind. */
function outputsOf(
  outcome: Outcome,
  containment: ContainmentKind | '',
  durationMs: number,
  leftovers: string,
  reportPath: string,
  resources?: Resources,
): Record<string, string> {
  return {
    'ended-by': outcome.endedBy,
    'exit-code': String(exitCodeOf(outcome)),
    'timed-out': String(isDeadline(outcome)),
    'duration-ms': String(durationMs),
    leftovers,
    'cpu-ms': resources ? String(resources.userMs + resources.systemMs) : '',
    'max-rss-bytes': String(resources?.maxRssBytes ?? ''),
    processes: String(resources?.processes ?? ''),
    containment,
    'report-path': reportPath,
  };
}

/** A script that ended by itself may leave torn files: under `run:` that fails the step, and so it does here. */
function wasKilled({ outcome, walk }: Result): boolean {
  return outcome.endedBy !== 'exit' || outcome.status.kind === 'signal' || walk !== undefined;
}

function mendedSentence({ file, tear }: Mended): string {
  const name = JSON.stringify(tear.name);
  return tear.kind === 'heredoc'
    ? `The script was stopped while it wrote ${name} to ${file}: the record was closed, and its value may be cut.`
    : `The script was stopped while it wrote to ${file}: the unfinished record ${name} was removed.`;
}

function announce({ outcome, walk }: Result, log: Log): void {
  switch (outcome.endedBy) {
    case 'exit': {
      const code = exitCodeOf(outcome);
      // As under run:, word for word.
      if (code !== 0) log.annotate({ level: 'error', message: `Process completed with exit code ${code}.` });
      return;
    }
    case 'timeout':
    case 'no-output':
    case 'cancel': {
      const last = outcome.endedBy === 'no-output' ? [lastOutputText(outcome)] : [];
      const message = [sentenceOf(outcome), ...stopped(walk), ...last].join(' ');
      log.annotate({ level: 'error', title: 'no-orphans', message });
      return;
    }
    case 'error':
      log.annotate({ level: 'error', title: 'no-orphans', message: printable(outcome.message) });
      return;
    default:
      outcome satisfies never;
  }
}

/** What the ladder did, as sentences. */
function stopped(walk: Result['walk']): string[] {
  if (!walk) return [];
  // Who came and went by itself meanwhile, as the commands of a loop do, was not stopped.
  const ended = walk.fates.filter(
    ({ endedAfterMs, signal }) => endedAfterMs !== undefined && signal !== undefined,
  );
  const killed = ended.filter(fate => fate.signal === 'SIGKILL').length;
  const how = killed > 0 ? ` (${killed} by SIGKILL)` : '';
  const sentences = ended.length > 0 ? [`${processes(ended.length)} ended${how}.`] : [];
  if (walk.left.length === 0) return sentences;
  const rest = walk.handedOver ? 'the rest of the ladder goes on' : 'the post step reports them';
  return [...sentences, `${processes(walk.left.length)} still alive: ${rest}.`];
}

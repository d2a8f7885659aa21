/** The log of main or post in the terminal while it grows, as a person sees it on the page of the job. */
import { setTimeout as sleep } from 'node:timers/promises';
import { styleText } from 'node:util';
import type { Phase } from '../test/support/phase.ts';
import { Secrets } from '../test/support/secrets.ts';
import { StepLog } from '../test/support/step-log.ts';
import type { StepResult } from '../test/support/step-result.ts';

const LOOK_MS = 30;

/**
 * Shows the heading and the inputs of a step.
 *
 * @param inputs what the workflow says below `with:`
 */
export function showHeading(name: string, inputs: Readonly<Record<string, string>> = {}): void {
  console.log(`\n${styleText('bold', `▶ ${name}`)}`);
  for (const [input, value] of Object.entries(inputs)) {
    const lines = value.split('\n');
    const shown = lines.length > 1 ? ['|', ...lines.map(line => `  ${line}`)].join('\n    ') : value;
    console.log(styleText('dim', `    ${input}: ${shown}`));
  }
}

/** Shows the lines as they come, and at last how long it took and what came of it. */
export async function showLive(phase: Phase): Promise<StepResult> {
  // Obeys the workflow commands in the lines, as the runner's own log does.
  const log = new StepLog(new Secrets(), false);
  let taken = 0;
  let shown = 0;
  const show = (lines: readonly string[]): void => {
    for (const line of lines.slice(shown)) console.log(`  ${coloured(line)}`);
    shown = lines.length;
  };
  let result: StepResult | undefined;
  void phase.done.then(done => {
    result = done;
  });
  while (result === undefined) {
    for (const line of phase.lines.slice(taken)) log.line(line.text);
    taken = phase.lines.length;
    show(log.visible);
    await sleep(LOOK_MS);
  }
  // What the runner adds at the end is only here.
  show(result.log);
  console.log(ending(result));
  return result;
}

/** The runner's page shows `##[error]` as a red `Error:`. */
function coloured(line: string): string {
  const [, level, message] = /^##\[(error|warning|notice)\](.*)$/s.exec(line) ?? [];
  if (level === undefined || message === undefined) return line;
  const colour = level === 'error' ? 'red' : level === 'warning' ? 'yellow' : 'cyan';
  return styleText(colour, `${level.charAt(0).toUpperCase()}${level.slice(1)}: ${message}`);
}

function ending({ conclusion, durationMs, outputs }: StepResult): string {
  const mark = conclusion === 'success' ? styleText('green', '✓') : styleText('red', '✗');
  const told = ['ended-by', 'exit-code', 'timed-out'].flatMap(name => {
    const value = outputs[name];
    return value === undefined ? [] : [`${name}: ${value}`];
  });
  const seconds = `${(durationMs / 1000).toFixed(1)} s`;
  return `${mark} ${[`${conclusion} after ${seconds}`, ...told].join(', ')}`;
}

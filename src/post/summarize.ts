/** The section of the job's summary, written to the runner's file. Loaded only where there is something to say. */
import { summary } from '@actions/core';
import type { Finish } from '../finish.ts';
import { renderSummary, type UnchartedFacts } from '../report/summary.ts';
import { chartOf } from '../report/timeline.ts';

/** @throws when the file can't be written */
export async function summarize(facts: UnchartedFacts, finish: Finish): Promise<void> {
  const chart = chartOf(facts.story, finish);
  await summary.addRaw(renderSummary({ ...facts, chart })).write();
}

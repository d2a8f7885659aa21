/** The report file: where it is, and how it gets there. */
import path from 'node:path';
import { replaceWhole } from '../files/replace.ts';
import { monotonicMs } from '../process/clock.ts';
import { renderReport, type ReportFacts } from './report-json.ts';

/**
 * Writes it beside the journal, over an earlier one.
 *
 * @returns its path
 * @throws what the system answers
 */
export function writeReport(journalFile: string, facts: Omit<ReportFacts, 'now'>): string {
  const file = path.join(path.dirname(journalFile), 'report.json');
  replaceWhole(file, renderReport({ ...facts, now: { wallMs: Date.now(), monotonicMs: monotonicMs() } }));
  return file;
}

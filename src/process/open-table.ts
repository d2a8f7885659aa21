/** Which process table there is to ask. */
import { readFileSync } from 'node:fs';
import { PatientTable } from './patient-table.ts';
import { ProcfsTable } from './procfs.ts';
import type { ProcessTable } from './table.ts';

/**
 * Chooses the table: /proc where there is one, else `ps`.
 *
 * @param forced `ps` to ask `ps` also where there is a /proc, as the tests do
 */
export async function openProcessTable(forced?: string): Promise<ProcessTable> {
  if (forced !== 'ps' && hasProcfs()) return new PatientTable(new ProcfsTable());
  const { PsTable } = await import('./ps.ts');
  return new PatientTable(new PsTable());
}

function hasProcfs(): boolean {
  try {
    return readFileSync('/proc/self/stat', 'latin1').startsWith(`${process.pid} `);
  } catch {
    // No /proc, or one that may not be read: either way `ps` is what is left to ask.
    return false;
  }
}

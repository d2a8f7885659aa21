/** Report files, each proven by its schema. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';

interface Targets {
  readonly count: number;
  readonly pids: readonly number[];
}

/** What the tests ask a report for. */
export interface Report {
  readonly writer: 'main' | 'post';
  readonly at: string;
  readonly step: string;
  readonly title: string;
  readonly outcome: {
    readonly endedBy: string | null;
    readonly exitCode: number | null;
    readonly timedOut: boolean;
    readonly sentence: string;
  };
  readonly durationMs: number | null;
  readonly containment: string;
  readonly verdict: string;
  readonly processes: readonly {
    readonly kind: string;
    readonly pid: number;
    readonly name: string;
    readonly command: string;
    readonly user: string | null;
    readonly origin: { readonly pid: number; readonly name: string } | null;
    readonly escape: string | null;
    readonly end: string;
    readonly isAlive: boolean;
    readonly ports: readonly object[];
    readonly portsLeftOut: number;
    readonly arePortsHidden: boolean;
  }[];
  readonly processesLeftOut: number;
  readonly signals: readonly {
    readonly at: string;
    readonly by: string;
    readonly rung: number | null;
    readonly signal: string;
    readonly reached: Targets;
    readonly refused: Targets;
  }[];
  readonly signalsLeftOut: number;
  readonly picture: {
    readonly processes: readonly { readonly arePortsHidden: boolean }[];
    readonly processesLeftOut: number;
  } | null;
  readonly problems: readonly string[];
  readonly problemsLeftOut: number;
}

const file = path.join(import.meta.dirname, '../../docs/report.schema.json');
const ajv = new Ajv2020({ strict: true, strictTypes: false, allowUnionTypes: true });
const isReport = ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object);

export function parseReport(text: string): Report {
  const report: unknown = JSON.parse(text);
  assert.ok(isReport(report), ajv.errorsText(isReport.errors));
  return report as Report;
}

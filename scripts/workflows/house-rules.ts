/** Rules of this repository that GitHub does not know. */
import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Node,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { Finding } from './finding.ts';

/** Where a workflow, or an action, breaks a rule of the house. A text that is not YAML has no such place. */
export function checkHouseRules(file: string, text: string): Finding[] {
  const lines = new LineCounter();
  const root = parseDocument(text, { lineCounter: lines }).contents;
  if (!isMap(root)) return [];

  const findings: Finding[] = [];
  const report = (node: Node | YAMLMap, message: string): void => {
    const { line, col } = lines.linePos(node.range?.[0] ?? 0);
    findings.push({ file, line, column: col, message });
  };

  const jobs = mapIn(root, 'jobs');
  const jobMaps = jobs ? jobs.items.map(pair => pair.value).filter(isMap) : [];
  const steps = [...jobMaps, mapIn(root, 'runs')].flatMap(stepsOf);

  for (const owner of [...jobMaps, ...steps]) {
    const uses = scalarIn(owner, 'uses');
    if (uses) checkPin(uses, text, report);
  }
  for (const step of steps) {
    checkCheckout(step, report);
    checkScript(step, report);
  }
  if (file.startsWith('.github/workflows/')) {
    checkPermissions(root, report);
    if (jobs) checkGate(jobs, report);
  }
  return findings;
}

type Report = (node: Node | YAMLMap, message: string) => void;

const PINNED = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/;
const VERSION_COMMENT = /^['"]?[ \t]+# v\d+\.\d+\.\d+[ \t]*$/;

/** A tag can be moved to other code; a commit hash can't, but tells nobody which version it is. */
function checkPin(uses: Scalar<string>, text: string, report: Report): void {
  if (uses.value.startsWith('./')) return;
  if (!PINNED.test(uses.value)) {
    report(uses, `'${uses.value}' is not pinned: name the commit by its 40 hexadecimal digits`);
    return;
  }
  const end = uses.range?.[1] ?? 0;
  const restOfLine = /.*/.exec(text.slice(end))?.[0] ?? '';
  if (!VERSION_COMMENT.test(restOfLine)) {
    report(uses, `'${uses.value}' needs its version as a comment behind it, such as '# v1.2.3'`);
  }
}

/** By default checkout leaves the job's token in .git/config, for every later step to read. */
function checkCheckout(step: YAMLMap, report: Report): void {
  const uses = scalarIn(step, 'uses');
  if (!uses?.value.startsWith('actions/checkout@')) return;
  if (step.getIn(['with', 'persist-credentials']) !== false)
    report(uses, "checkout needs 'persist-credentials: false'");
}

/** An expression is pasted into the script before the shell reads it, whatever its value holds. */
function checkScript(step: YAMLMap, report: Report): void {
  const run = scalarIn(step, 'run');
  if (run?.value.includes('${{'))
    report(run, "a script gets values through 'env', not through an expression");
}

function checkPermissions(workflow: YAMLMap, report: Report): void {
  const permissions = mapIn(workflow, 'permissions');
  if (permissions?.items.length !== 0) {
    report(
      permissions ?? workflow,
      "a workflow has 'permissions: {}' at its top; a job asks for what it needs",
    );
  }
}

/** Branch protection names one job, the gate. A job that the gate doesn't wait for could fail unseen. */
function checkGate(jobs: YAMLMap, report: Report): void {
  const gate = mapIn(jobs, 'all-green');
  if (!gate) {
    report(jobs, "a workflow has a last job 'all-green' that needs all others");
    return;
  }
  const needs = gate.get('needs', true);
  const needed = isSeq(needs) ? needs.items.filter(isScalar).map(item => item.value) : [];
  const names = jobs.items.filter(isPair).map(pair => (isScalar(pair.key) ? pair.key.value : pair.key));
  const forgotten = names.filter(name => name !== 'all-green' && !needed.includes(name));
  if (forgotten.length > 0) report(gate, `'all-green' has to need ${forgotten.join(', ')} too`);
  if (gate.get('if') !== 'always()')
    report(gate, "'all-green' needs 'if: always()': a skipped gate counts as passed");
}

function stepsOf(owner: YAMLMap | undefined): YAMLMap[] {
  const steps = owner?.get('steps', true);
  return isSeq(steps) ? steps.items.filter(isMap) : [];
}

function mapIn(map: YAMLMap, key: string): YAMLMap | undefined {
  const value = map.get(key, true);
  return isMap(value) ? value : undefined;
}

function scalarIn(map: YAMLMap, key: string): Scalar<string> | undefined {
  const value = map.get(key, true);
  return isScalar<string>(value) && typeof value.value === 'string' ? value : undefined;
}

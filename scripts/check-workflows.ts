/**
 * Checks action.yml, the workflows and the actions below .github: by GitHub's own language service, and by the rules
 * of this repository. Prints what it finds as `file:line:column message`, and exits with 1 if that is anything.
 */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { asLine, type Finding } from './workflows/finding.ts';
import { checkHouseRules } from './workflows/house-rules.ts';
import { diagnose } from './workflows/language-service.ts';

const root = path.join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** The files that GitHub reads, as paths in the repository. */
export function workflowFiles(): string[] {
  return [
    'action.yml',
    ...globSync('.github/{workflows/*,actions/*/action}.{yml,yaml}', { cwd: root }).sort(),
  ];
}

/** All that is wrong with `text`, which need not be what the file of that path holds. */
export async function check(file: string, text: string = read(file)): Promise<Finding[]> {
  return [...(await diagnose(file, text, read)), ...checkHouseRules(file, text)];
}

async function main(): Promise<void> {
  const files = workflowFiles();
  const findings: Finding[] = [];
  for (const file of files) findings.push(...(await check(file)));
  if (findings.length > 0) {
    for (const finding of findings) console.error(asLine(finding));
    process.exitCode = 1;
  } else {
    console.log(`workflows: ${files.length} files, nothing to object to`);
  }
}

if (import.meta.main) await main();

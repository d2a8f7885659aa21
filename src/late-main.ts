/**
 * A main that is only beginning when its post comes: in a container job the runner starts post at once on a cancel. Post
 * leaves word that the step is over, and looks for main's journal then; main looks for that word when it has written its
 * journal, before it starts the script. So one of them learns of the other, whoever is first.
 */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** By post, which has found nothing of main. Where RUNNER_TEMP can't be written no main starts a script. */
export function sayOver(env: NodeJS.ProcessEnv): void {
  try {
    writeFileSync(wordOf(env), '');
  } catch {
    // RUNNER_TEMP is gone.
  }
}

/** By main, which has written its journal: whether its post has been here already. */
export function isOver(env: NodeJS.ProcessEnv): boolean {
  return existsSync(wordOf(env));
}

/** The runner empties RUNNER_TEMP before each job, and in a job the mains of all steps come before the first post. */
function wordOf(env: NodeJS.ProcessEnv): string {
  const step = encodeURIComponent(env['GITHUB_ACTION'] ?? '');
  return path.join(env['RUNNER_TEMP'] ?? '', `no-orphans-over-${step}`);
}

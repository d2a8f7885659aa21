/** Where the script runs. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '../errors.ts';
import { errnoOf } from '../process/errno.ts';

/**
 * Joins the input `working-directory` to the workspace; an absolute one wins.
 *
 * @param workspace GITHUB_WORKSPACE
 * @throws InputError for a path that is missing, no folder, or out of reach
 */
export function findWorkingDirectory(input: string, workspace: string): string {
  const folder = path.resolve(workspace, input);
  const shown = input || folder;
  const right = 'name a folder that exists, relative to the workspace';
  try {
    if (!statSync(folder).isDirectory())
      throw new InputError('working-directory', shown, `is a file; ${right}`);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const code = errnoOf(error);
    if (code === 'ENOENT')
      throw new InputError('working-directory', shown, `does not exist (${folder}); ${right}`);
    if (code === 'ENOTDIR')
      throw new InputError('working-directory', shown, `leads through a file; ${right}`);
    throw new InputError(
      'working-directory',
      shown,
      `can not be used (${code ?? 'unknown error'}); ${right}`,
    );
  }
  return folder;
}

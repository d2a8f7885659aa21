/** The processes that `allow-processes` lets live. */

/** Whether `allow-processes` names a process, by its name and its command line. */
export type IsAllowed = (name: string, command: readonly string[]) => boolean;

/**
 * Makes the test of a process against the user's globs. A process is known by the kernel's name (15 bytes at most),
 * and by the last part of its first argument: `google-chrome*` finds what the kernel calls `google-chrome-s`.
 *
 * @returns undefined where there are no globs
 */
export async function allowedNames(globs: readonly string[]): Promise<IsAllowed | undefined> {
  if (globs.length === 0) return undefined;
  const { default: picomatch } = await import('picomatch');
  // bash: a star matches slashes too; names are no paths.
  const matches = picomatch([...globs], { dot: true, bash: true, nonegate: true });
  return (name, command) => [name, baseName(command[0] ?? '')].some(each => each !== '' && matches(each));
}

function baseName(program: string): string {
  // A login shell's first argument begins with a dash.
  return program.slice(program.lastIndexOf('/') + 1).replace(/^-/, '');
}

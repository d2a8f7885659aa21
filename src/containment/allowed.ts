/** The processes that `allow-processes` lets live. */
import picomatch from 'picomatch';

/**
 * Makes the test of a process against the user's globs. A process is known by the kernel's name (15 bytes at most),
 * and by the last part of its first argument: `google-chrome*` finds what the kernel calls `google-chrome-s`.
 */
export function allowedNames(
  globs: readonly string[],
): ((name: string, command: readonly string[]) => boolean) | undefined {
  if (globs.length === 0) return undefined;
  // bash: a star matches slashes too; names are no paths.
  const matches = picomatch([...globs], { dot: true, bash: true, nonegate: true });
  return (name, command) => [name, baseName(command[0] ?? '')].some(each => each !== '' && matches(each));
}

function baseName(program: string): string {
  // A login shell's first argument begins with a dash.
  return program.slice(program.lastIndexOf('/') + 1).replace(/^-/, '');
}

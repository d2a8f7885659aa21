/** What to call a process. */

/**
 * The kernel's name of a process is that of its first thread, and node calls that `MainThread`, whatever runs on it:
 * then the program's own name tells more.
 *
 * @param command its arguments, or none where they are not known
 */
export function programName(name: string, command: readonly string[] = []): string {
  if (name !== 'MainThread') return name;
  const [program = 'node'] = command;
  return program.slice(program.lastIndexOf('/') + 1) || name;
}

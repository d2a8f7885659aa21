import type { StepOptions } from './step.ts';

/**
 * Has main started by a shell that does something first. Post is started as ever.
 *
 * @param code what the shell does; `exec "$@"` in it makes the shell's own process main's, and is also its end.
 */
export function startedBy(
  code: string,
  shell: 'sh' | 'bash' = 'sh',
): Required<Pick<StepOptions, 'node' | 'nodeArguments'>> {
  const script = `case $2 in */main/index.js) ${code}\n;; esac\nexec "$@"`;
  return { node: `/bin/${shell}`, nodeArguments: ['-c', script, shell, process.execPath] };
}

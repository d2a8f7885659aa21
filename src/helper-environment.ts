/**
 * The environment of our own helpers: nothing of the step's, since neither the runner's final clean-up nor a marker must
 * find them, and a perl or a shell may be told anything by its environment.
 */
export function helperEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  // All of us have to read the same process table.
  const { PATH: searchPath = '', NO_ORPHANS_PROCESS_TABLE: table } = env;
  return { PATH: searchPath, PERL_BADLANG: '0', ...(table && { NO_ORPHANS_PROCESS_TABLE: table }) };
}

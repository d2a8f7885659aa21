/** Signals that ask us for nothing, and that would end or stop us without a word. */

/**
 * All whose usual action ends or stops a process. Not among them: those that ask to stop (see Cancellation), and those by
 * which the system tells of a fault of our own (SIGSEGV and the like): to go on after one would be to hang in it.
 */
const SIGNALS = [
  'SIGQUIT',
  // Else node opens its debugger.
  'SIGUSR1',
  'SIGUSR2',
  'SIGALRM',
  'SIGVTALRM',
  'SIGPROF',
  'SIGIO',
  'SIGPWR',
  'SIGSTKFLT',
  'SIGTSTP',
  'SIGTTIN',
  'SIGTTOU',
  'SIGXCPU',
  // Where a limit on the size of files is reached: the write is told of it as well.
  'SIGXFSZ',
] as const;

/** Lives through them from now on. What is started inherits nothing of that. */
export function outliveOtherSignals(): void {
  for (const signal of SIGNALS) process.on(signal, () => undefined);
}

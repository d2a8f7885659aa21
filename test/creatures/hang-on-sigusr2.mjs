/** Loaded into main before its own code: at SIGUSR2 it hangs for good, and no handler of its own runs any more. */
process.on('SIGUSR2', () => {
  for (;;);
});

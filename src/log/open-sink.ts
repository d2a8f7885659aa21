/**
 * Bytes to the runner's log without ever waiting for it. main shares its standard output with the script: a
 * descriptor made non-blocking is non-blocking for the script too, and a write to a full pipe would hold up a kill.
 * So lines go through an open file description of our own, or, where none can be had, through a `cat`.
 */
import { constants, fstatSync, openSync } from 'node:fs';
import { DescriptorSink } from './descriptor-sink.ts';
import { RelaySink } from './relay-sink.ts';
import type { Sink } from './sink.ts';

/** Opens the way to our standard output. */
export function openSink(): Sink {
  // A file never blocks, and through a second description we would write over the script's lines. On Windows there is
  // neither a script nor, as a rule, a `cat`: all that is written is why.
  if (process.platform === 'win32' || fstatSync(1).isFile()) return new DescriptorSink(1);
  try {
    return new DescriptorSink(
      openSync('/proc/self/fd/1', constants.O_WRONLY | constants.O_NONBLOCK | constants.O_NOCTTY),
    );
  } catch {
    // No /proc (macOS), a socket (ENXIO), or a pipe of another user's (EACCES).
    return new RelaySink();
  }
}

/**
 * The relay: a process of its own between the script and the runner, where somebody has to know when the script has
 * printed last. It reads the script's pipes and writes what comes to the runner's descriptors. Main asks it. When main
 * dies it goes on, since a pipe without a reader would end the script; it ends with the last who holds the pipes, or
 * when post ends it.
 *
 * DESCRIPTORS  3: the channel to main. 4, 5: the runner's stdout and stderr. 6, 7: the read ends of the script's pipes.
 */
import { monotonicMs } from '../process/clock.ts';
import { outliveOtherSignals } from '../other-signals.ts';
import type { Asked, Told } from './messages.ts';
import { RelayedStream } from './relayed-stream.ts';
import { Tail } from './tail.ts';

process.title = 'no-orphans: relay';
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
outliveOtherSignals();

const tail = new Tail();
let at: number | undefined;
let isReleased = false;

const streams = [
  [6, 4],
  [7, 5],
].map(([source = 0, target = 0]) => {
  return new RelayedStream(source, target, {
    onBytes: bytes => {
      at = monotonicMs();
      tail.add(source, bytes);
    },
    // A script that is held up is not silent.
    onWritten: () => {
      at = monotonicMs();
    },
    onEnd: () => {
      endIfOver();
    },
    // Who is still stopping when the step is over must not be ended by what it prints.
    passesOn: () => process.connected && !isReleased,
  });
});

process.on('message', ({ id, question }: Asked) => {
  if (question === 'last output') {
    // Where it was stopped, or had no turn, the script may have printed what is not read yet.
    for (const stream of streams) if (!stream.isBehind) stream.sweep();
    answer(id);
  }
  if (question === 'flush')
    void Promise.all(streams.map(stream => stream.flush())).then(() => {
      answer(id);
    });
  if (question === 'release') release();
});
process.on('disconnect', () => {
  endIfOver();
});
tell({ kind: 'ready' });

function answer(id: number): void {
  if (streams.some(stream => stream.isBehind)) at = monotonicMs();
  tell({ kind: 'answer', id, ...(at !== undefined && { at }), tail: tail.text });
}

function tell(message: Told): void {
  // Main may have ended.
  if (process.connected) process.send?.(message, () => undefined);
}

function release(): void {
  isReleased = true;
  for (const stream of streams) void stream.release();
  endIfOver();
}

/** While main is there it may still ask. */
function endIfOver(): void {
  if ((process.connected && !isReleased) || !streams.every(stream => stream.isAtEnd)) return;
  void Promise.all(streams.map(stream => stream.release())).then(() => process.exit());
}

/** The machine that was measured, in a line. */
import os from 'node:os';

export function machine(): string {
  const [cpu] = os.cpus();
  const memory = Math.round(os.totalmem() / 1024 ** 3);
  return `${os.cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${memory} GiB, Linux ${os.release()}, node ${process.versions.node}`;
}

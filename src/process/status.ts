/** /proc/PID/status (proc_pid_status(5)). */
import { readFileSync } from 'node:fs';

/** The values of a process's status, by the names of their lines. */
export type Status = (name: string) => string | undefined;

/** Where the process is gone, or hidden from us, nothing has a value. */
export function statusOf(pid: number): Status {
  const text = read(pid);
  return name => new RegExp(`^${name}:[ \\t]*(.*)$`, 'm').exec(text)?.[1];
}

/** A line such as `VmRSS:   123 kB`, in bytes. */
export function bytesIn(status: Status, name: string): number | undefined {
  const kilobytes = /^(\d+) kB$/.exec(status(name) ?? '')?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

function read(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'latin1');
  } catch {
    return '';
  }
}

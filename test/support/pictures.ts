/** Pictures of invented processes. */
import type { Picture, ProcessPicture } from '../../src/evidence/picture.ts';

export const LEADER = 4000;

export function someProcess(more: Partial<ProcessPicture> = {}): ProcessPicture {
  return {
    pid: LEADER,
    start: 100,
    ppid: 1,
    name: 'bash',
    command: 'bash -e script.sh',
    user: 'runner',
    ageMs: 60_000,
    activity: 'sleeping',
    cpuMs: 10,
    rssBytes: 3_000_000,
    waitsIn: 'do_wait',
    ports: [],
    escape: 'none',
    origin: undefined,
    ...more,
  };
}

export function somePicture(processes: readonly ProcessPicture[], more: Partial<Picture> = {}): Picture {
  return { at: 1, leader: LEADER, processes, total: processes.length, hint: undefined, ...more };
}

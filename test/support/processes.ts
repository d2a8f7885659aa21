import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';

const hasProc = existsSync('/proc/self/stat');

/**
 * When a process was started, in the words of the system: two looks at one process give the same text, and a pid that was
 * used again gives another. Null where there is no such process; a zombie still has its time.
 */
export function startTime(pid: number, proc = '/proc'): string | null {
  return hasProc ? (statFields(`${proc}/${pid}/stat`)?.[19] ?? null) : ps(pid, 'lstart=');
}

/**
 * Whether a process runs. A zombie does not, unless it is only the first thread that has ended.
 *
 * @param proc where the /proc of another PID namespace is seen
 */
export function alive(pid: number, proc = '/proc'): boolean {
  if (!hasProc) return /^[^Z]/.test(ps(pid, 'state=') ?? '');
  return entries(`${proc}/${pid}/task`).some(thread => {
    const state = statFields(`${proc}/${pid}/task/${thread}/stat`)?.[0];
    return state !== undefined && state !== 'Z' && state !== 'X';
  });
}

/** Whether a process is stopped, as by SIGSTOP. */
export function stopped(pid: number, proc = '/proc'): boolean {
  const state = hasProc ? statFields(`${proc}/${pid}/stat`)?.[0] : ps(pid, 'state=');
  return state?.startsWith('T') === true;
}

export function parentOf(pid: number): number | null {
  const parent = hasProc ? statFields(`/proc/${pid}/stat`)?.[1] : ps(pid, 'ppid=');
  return parent === undefined || parent === null ? null : Number(parent);
}

export function childrenOf(parent: number): number[] {
  return pidsIn('/proc').filter(pid => parentOf(pid) === parent);
}

/** All that there are, zombies too. */
export function pidsIn(proc: string): number[] {
  return entries(proc)
    .filter(name => /^\d+$/.test(name))
    .map(Number);
}

/** A process's command line, or its name where it has none: for messages. */
export function commandOf(pid: number, proc = '/proc'): string {
  if (!hasProc) return ps(pid, 'command=') ?? '?';
  const command = read(`${proc}/${pid}/cmdline`).toString().replaceAll('\0', ' ').trim();
  return command === '' ? `[${read(`${proc}/${pid}/comm`).toString().trim()}]` : command;
}

/** The living processes whose environment, as it was when they started their program, holds `text`. Never the caller. */
export function livingWithMarker(text: string): number[] {
  const pids = hasProc
    ? pidsIn('/proc').filter(pid => read(`/proc/${pid}/environ`).includes(text))
    : psLines('-axEww', '-o', 'pid=,command=')
        .filter(line => line.includes(text))
        .map(line => line.trim().split(' ', 1)[0]);
  return pids.map(Number).filter(pid => pid !== process.pid && alive(pid));
}

/** The fields of a stat file from the state on: the name before them may hold anything. */
function statFields(file: string): string[] | null {
  const text = read(file).toString();
  return text === '' ? null : text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** A file of a process that may be gone, or another user's: then nothing. */
function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function ps(pid: number, column: string): string | null {
  const text = psLines('-o', column, '-p', String(pid))[0]?.trim();
  return text === undefined || text === '' ? null : text;
}

function psLines(...args: string[]): string[] {
  return spawnSync('ps', args, { encoding: 'utf8', maxBuffer: 1 << 26 }).stdout.split('\n');
}

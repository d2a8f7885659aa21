/** Processes as plain data for the report file: every text of theirs masked, printable and short. */
import type { Origin } from '../containment/containment.ts';
import type { ProcessPicture } from '../evidence/picture.ts';
import { printable } from '../text/printable.ts';
import { portFields, type Listens } from './ports-text.ts';
import { commandText, nameText } from './process-text.ts';
import type { Row } from './row.ts';

const LONGEST_COMMAND = 500;
const MOST_PORTS = 100;

export function rowJson(row: Row): object {
  const { kind, pid, name, details, user, descendant, end, isAlive, notPermitted } = row;
  return {
    kind,
    pid,
    name,
    command: commandText(details, LONGEST_COMMAND),
    user: user === '' ? null : user,
    ageMs: details.ageMs,
    origin: originJson(descendant?.origin),
    escape: descendant?.escape ?? null,
    end: printable(end),
    isAlive,
    notPermitted,
    ...portsJson(details),
  };
}

export function pictureProcessJson(process: ProcessPicture): object {
  const { pid, ppid, ageMs, activity, cpuMs, rssBytes, escape } = process;
  return {
    pid,
    ppid,
    name: nameText(process.name),
    command: commandText(process, LONGEST_COMMAND),
    user: process.user === undefined ? null : nameText(process.user),
    ageMs,
    activity,
    cpuMs: cpuMs ?? null,
    rssBytes: rssBytes ?? null,
    waitsIn: process.waitsIn === undefined ? null : nameText(process.waitsIn),
    origin: originJson(process.origin),
    escape,
    ...portsJson(process),
  };
}

function originJson(origin: Origin | undefined): object | null {
  return origin ? { pid: origin.pid, name: nameText(origin.name) } : null;
}

function portsJson({ ports, arePortsHidden }: Listens): object {
  const shown = ports.slice(0, MOST_PORTS);
  return {
    ports: shown.map(portFields),
    portsLeftOut: ports.length - shown.length,
    arePortsHidden: arePortsHidden === true,
  };
}

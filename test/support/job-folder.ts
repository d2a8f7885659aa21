import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A job's private folder under the system's temporary one, and the folders in it. */
export class JobFolder {
  readonly path: string;
  readonly #user: { readonly uid: number; readonly gid: number } | null;

  /** @param user who owns it all; null for the caller. */
  constructor(user: { readonly uid: number; readonly gid: number } | null) {
    this.#user = user;
    this.path = mkdtempSync(path.join(os.tmpdir(), 'no-orphans-job-'));
    this.#give(this.path);
  }

  /** A folder in it, which is made. */
  make(name: string): string {
    const folder = path.join(this.path, name);
    mkdirSync(folder);
    this.#give(folder);
    return folder;
  }

  /** The file of the event that started the workflow: an empty one. */
  eventFile(): string {
    const file = path.join(this.path, 'event.json');
    writeFileSync(file, '{}');
    this.#give(file);
    return file;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  #give(entry: string): void {
    if (this.#user) chownSync(entry, this.#user.uid, this.#user.gid);
  }
}

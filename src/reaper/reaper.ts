/** The reaper's side of a containment: who its processes are, and what it is asked. */
import type { Identity } from '../process/identity.ts';
import type { Channel, Reply } from './channel.ts';

// A reaper looks through all processes for a kill: a second is far more than it needs.
const REPLY_MS = 1000;

export class Reaper {
  /** Its processes, the outermost first. They are ours: no descendants, and never signalled by the ladder. */
  readonly helpers: readonly Identity[];
  readonly #channel: Channel;

  constructor(channel: Channel, helpers: readonly Identity[]) {
    this.#channel = channel;
    this.helpers = helpers;
  }

  /** Settles when the last of its processes has ended. */
  get gone(): Promise<void> {
    return this.#channel.closed;
  }

  get isGone(): boolean {
    return this.#channel.isClosed;
  }

  /** Whether the kernel says that no descendant is left (ECHILD). `silent` where it can't be asked any more. */
  async isEmpty(): Promise<Reply> {
    return await this.#channel.ask('empty', REPLY_MS);
  }

  /** SIGKILL to every descendant, the tree once and then whoever comes to the reaper meanwhile. */
  async kill(): Promise<Reply> {
    return await this.#channel.ask('kill', REPLY_MS);
  }

  /** It is no longer needed: it exits. Whoever is left goes to the next subreaper above, or to init. */
  end(): void {
    this.#channel.order('end\n');
  }

  /** We end, somebody is left: it stays until nobody is, and takes the orders of whoever comes after us. */
  stay(): void {
    this.#channel.order('stay\n');
  }
}

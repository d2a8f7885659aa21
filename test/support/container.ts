import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

import { eventually } from './eventually.ts';
import { MinimalRoot, type RootKind } from './minimal-root.ts';
import { alive, childrenOf, commandOf, pidsIn, startTime, stopped } from './processes.ts';
import type { StepOptions } from './step.ts';

/** What docker leaves to root in a container. */
const CAPABILITIES =
  'chown dac_override fowner fsetid kill setgid setuid setpcap net_bind_service net_raw sys_chroot mknod audit_write setfcap';

/** A process in a container. */
export interface Inmate {
  readonly pid: number;
  readonly start: string | null;
  readonly command: string;
}

const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/**
 * A container as the runner makes one for a job: its first process is `tail -f /dev/null`, which reaps nobody; what is
 * started in it (as by `docker exec`) has its parent outside, leads a session of its own, and is root with docker's
 * capabilities; the control groups can be read only. All pids here are those that it has inside.
 */
export class Container {
  readonly #root: MinimalRoot;
  readonly #unshare: ChildProcess;
  readonly #init: number;

  private constructor(root: MinimalRoot, unshare: ChildProcess, init: number) {
    this.#root = root;
    this.#unshare = unshare;
    this.#init = init;
  }

  static async start(kind: RootKind): Promise<Container> {
    const root = new MinimalRoot(kind);
    const { folder } = root;
    const enter = [
      'set -e; exec 2>&1',
      `mount -t proc proc ${folder}/proc`,
      `mount --bind ${folder}/proc/sys ${folder}/proc/sys && mount -o remount,bind,ro ${folder}/proc/sys`,
      `mount -t cgroup2 cgroup ${folder}/sys/fs/cgroup && mount -o remount,bind,ro ${folder}/sys/fs/cgroup`,
      root.mounts,
      'echo ready',
      `exec ${quoted(asDocker(folder, '/'))} /usr/bin/tail -f /dev/null < /dev/null > /dev/null 2>&1`,
    ];
    const own = ['--pid', '--mount', '--cgroup', '--propagation', 'private', '--fork', '--kill-child'];
    const unshare = spawn('unshare', [...own, 'bash', '-c', enter.join('\n')], {
      stdio: ['ignore', 'pipe', 'ignore'],
      detached: true,
    });
    assert.equal(String(await once(unshare.stdout, 'data')), 'ready\n');
    const [init] = childrenOf(unshare.pid ?? 0);
    assert.ok(init !== undefined, 'the container has a first process');
    // Until then its root, and the /proc in it, are the machine's.
    await eventually(() => commandOf(init).startsWith('/usr/bin/tail'));
    return new Container(root, unshare, init);
  }

  /**
   * For a step whose main and post run in it.
   *
   * @param nodeArguments for node, before the action's file
   */
  options(workspace: string, nodeArguments: readonly string[] = []): StepOptions {
    const [node = '', ...enter] = this.#enter(workspace, [process.execPath, ...nodeArguments]);
    return { node, nodeArguments: enter, env: { PATH } };
  }

  /** Runs lines of sh in it. @returns what they printed */
  run(code: string): string {
    const [program = '', ...rest] = this.#enter('/', ['/bin/sh', '-c', code]);
    const { status, stdout, stderr } = spawnSync(program, rest, { encoding: 'utf8', env: { PATH } });
    assert.equal(status, 0, `${code}\n${stderr}`);
    return stdout;
  }

  /** Starts a process in it that is nobody's descendant, and that lives until the container ends. */
  async startBystander(env: Readonly<Record<string, string>> = {}): Promise<Inmate> {
    const before = new Set(this.living.map(({ pid }) => pid));
    const [program = '', ...rest] = this.#enter('/', ['/usr/bin/sleep', '600']);
    spawn(program, rest, { stdio: 'ignore', detached: true, env: { PATH, ...env } }).unref();
    return await eventually(() =>
      this.living.find(({ pid, command }) => !before.has(pid) && command === '/usr/bin/sleep 600'),
    );
  }

  /** Whoever lives in it but its first process. Zombies do not. */
  get living(): Inmate[] {
    const proc = this.#proc;
    const pids = pidsIn(proc).filter(pid => pid !== 1 && alive(pid, proc));
    return pids.map(pid => ({ pid, start: startTime(pid, proc), command: commandOf(pid, proc) }));
  }

  /** The pids of zombies. */
  get zombies(): number[] {
    return pidsIn(this.#proc).filter(pid => !alive(pid, this.#proc));
  }

  /** Its own /proc, seen from outside. */
  get #proc(): string {
    return `/proc/${this.#init}/root/proc`;
  }

  /** The pid of whoever lives in it and has this text in its command line, as soon as there is somebody. */
  async find(text: string): Promise<number> {
    const found = await eventually(() => this.living.find(({ command }) => command.includes(text)), {
      message: `Nobody in the container is ${text}`,
    });
    return found.pid;
  }

  /** Sends a signal from within. */
  signal(name: 'KILL' | 'STOP' | 'USR2', ...pids: number[]): void {
    this.run(`kill -${name} ${pids.join(' ')}`);
  }

  isStopped(pid: number): boolean {
    return stopped(pid, this.#proc);
  }

  /** Ends it, with all that lives in it. */
  async end(): Promise<void> {
    process.kill(this.#init, 'SIGKILL');
    await once(this.#unshare, 'exit');
    this.#root.remove();
  }

  /**
   * Bash, outside, keeps the numbers of its own namespace: so what it starts has no parent that is seen inside. The inputs'
   * variables, which have hyphens in their names, would not come through every shell.
   */
  #enter(folder: string, command: readonly string[]): string[] {
    const init = String(this.#init);
    // What a shell says of a child that was killed is not for the step's log.
    const outside = 'exec 3>&2 2> /dev/null; "$@" 2>&3 3>&-; exit "$?"';
    return [
      ...['nsenter', '--target', init, '--pid', '--no-fork', 'bash', '-c', outside, 'bash'],
      ...[
        'nsenter',
        '--target',
        init,
        '--mount',
        '--cgroup',
        'setsid',
        ...asDocker(this.#root.folder, folder),
      ],
      ...command,
    ];
  }
}

/** Before a command: runs it in this folder of this root. */
function asDocker(root: string, folder: string): string[] {
  const all = CAPABILITIES.split(' ').map(name => `+${name}`);
  return [
    ...['setpriv', `--bounding-set=${['-all', ...all].join(',')}`, '--inh-caps=-all'],
    ...['perl', '-e', 'chroot shift and chdir shift and exec { $ARGV[0] } @ARGV', root, folder],
  ];
}

function quoted(words: readonly string[]): string {
  return words.map(word => `'${word}'`).join(' ');
}

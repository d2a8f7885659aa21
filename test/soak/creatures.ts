/** What a script of the soak may start, each with the places in which a containment answers for it. */
import { plain as plainUser } from '../action/contained.ts';
import { has, type Place } from './machine.ts';
import type { SoakEnding } from './endings.ts';

export interface Creature {
  readonly name: string;
  readonly start: string;
  /** Whether it takes a good part of the machine. */
  readonly isHeavy: boolean;
  readonly fits: (where: Place & { readonly ending: SoakEnding }) => boolean;
  /** Whether it is of root's, whoever has started it. */
  readonly isRoots?: boolean;
  /** What lives on: by itself since it is allowed, or since nobody may end it. It has to be told then. */
  readonly stays?: 'allowed' | 'named';
}

type Fits = Creature['fits'];

const everywhere: Fits = () => true;
const asksKernel: Fits = ({ containment }) => containment !== 'tracking';
const isPrivileged: Fits = ({ user }) => user !== 'plain';
const both: Fits = where => asksKernel(where) && isPrivileged(where);

const zoo = (name: string, fits = everywhere): Creature => ({
  name,
  start: `bash "$CREATURES/zoo.sh" ${name}`,
  isHeavy: false,
  fits,
});

const roots = (name: string, fits: Fits): Creature => ({ ...zoo(name, fits), isRoots: true });

const daemon = (name: string, program: string): Creature => ({
  name: program,
  start: `DAEMON_DIR="$CREATURE_DIR/.${name}" bash -e "$CREATURES/daemons.sh" ${name}`,
  isHeavy: name === 'postgres',
  // Daemons change their user, which takes a root that is there.
  fits: where => asksKernel(where) && has(program) && (where.user !== 'plain' || plainUser.ids !== undefined),
});

const heavy = (name: string, start: string, fits = everywhere): Creature => ({
  name,
  start,
  isHeavy: true,
  fits,
});
const storm = (kind: string, fits: Fits): Creature =>
  heavy(`storm of ${kind}`, `bash "$CREATURES/storms.sh" ${kind}`, fits);
const thatIsThere = (start: string, file: string): string =>
  `${start} &\nuntil [ -e "$CREATURE_DIR/${file}" ]; do sleep 0.01; done`;

export const CREATURES: readonly Creature[] = [
  ...['waits', 'deaf', 'job', 'session', 'stopped', 'ten', 'respawns', 'pair', 'headless', 'traced'].map(
    name => zoo(name),
  ),
  ...['vforked', 'sibling', 'subreaper'].map(name => zoo(name)),
  zoo('pid_namespace', () => process.getuid?.() === 0),
  roots('roots', isPrivileged),
  roots('roots_deaf', isPrivileged),
  zoo('daemon', asksKernel),
  roots('roots_daemon', both),
  roots('leaves_group', both),
  roots('group_below', where => where.containment === 'cgroup' && isPrivileged(where)),
  daemon('nginx', 'nginx'),
  daemon('redis', 'redis-server'),
  daemon('memcached', 'memcached'),
  daemon('tmux', 'tmux'),
  daemon('agent', 'ssh-agent'),
  daemon('postgres', 'postgres'),
  {
    name: 'noisy',
    // It holds the pipes of the step, and writes to them.
    start: `setsid sh -c 'while :; do echo noise; sleep 0.05; done' >&3 2>&4 &`,
    isHeavy: false,
    fits: everywhere,
  },
  {
    name: 'allowed',
    start: thatIsThere('perl "$CREATURES/keeper.pl" setsid 9>&-', 'keeper'),
    isHeavy: false,
    // Where one that is allowed lives, storms may slip through: the last rung is for each alone then.
    fits: everywhere,
    stays: 'allowed',
  },
  {
    name: 'refused',
    // Of root's, for one who may start it and may not end it.
    start: 'bash "$CREATURES/refused.sh"',
    isHeavy: false,
    // Without a post nobody names it.
    fits: ({ user, ending }) => user === 'plain' && plainUser.ids !== undefined && ending.hasPost,
    stays: 'named',
  },
  heavy('crowd', thatIsThere('perl "$CREATURES/crowd.pl"', 'crowd')),
  heavy('swarm', thatIsThere('perl "$CREATURES/swarm.pl" swarm', 'swarm')),
  heavy('swarm in sessions', thatIsThere('perl "$CREATURES/swarm.pl" swarm session', 'swarm')),
  heavy('legion', 'perl "$CREATURES/legion.pl" 200', asksKernel),
  storm('group', asksKernel),
  storm('session', asksKernel),
  storm('relay', asksKernel),
  { ...storm('roots', both), isRoots: true },
];

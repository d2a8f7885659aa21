/** Which containment there is where something is missing, and what is said of it. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { cgroupMount, DelegatedGroup } from '../support/cgroups.ts';
import { skipUnless } from '../support/require.ts';
import { startedBy } from '../support/started-by.ts';
import { findTester } from '../support/users.ts';
import { runUse, startUse, type UseOptions } from './use.ts';

const skip = skipUnless({
  procfs: true,
  root: true,
  mounts: true,
  cgroups: true,
  programs: ['perl', 'python3', 'sudo'],
});
const mount = cgroupMount() ?? '';
const { user } = findTester();

/** Main sees a system that was changed by these commands, in a mount namespace of its own. */
function on(...commands: string[]): UseOptions {
  return {
    // bash, since others drop variables with a dash in their names, as those of inputs are.
    ...startedBy(`exec unshare --mount bash -ec '${commands.join('\n')}; exec "$@"' bash "$@"`, 'bash'),
    env: { PATH: '/usr/bin:/bin' },
  };
}

const without = (...programs: string[]): string =>
  ['/usr/bin', '/usr/local/bin']
    .flatMap(folder => programs.map(program => `${folder}/${program}`))
    .map(file => `if test -e ${file}; then mount --bind /dev/null ${file}; fi`)
    .join('\n');
const readOnlyGroups = `mount --bind ${mount} ${mount}; mount -o remount,bind,ro ${mount}`;
const noGroups = `umount ${mount}`;
const noReaper = without('perl', 'python3');

const escape = 'setsid sleep 300 > /dev/null 2>&1 & exit 3';
const run = `env -i ${escape}`;
const noneOf = 'there is no reaper here: neither perl nor python3 is installed';

const CHOICES: readonly [asked: string, where: string, options: UseOptions, line: RegExp][] = [
  ['auto', 'for root', {}, /^containment: cgroup$/],
  ['cgroup', 'for root', {}, /^containment: cgroup$/],
  ['reaper', 'for root', {}, /^containment: reaper$/],
  ['tracking', 'for root', {}, /^containment: tracking$/],
  [
    'auto',
    'where control groups are mounted read-only',
    on(readOnlyGroups),
    new RegExp(`^containment: reaper \\(no cgroup: ${mount} is mounted read-only\\)$`),
  ],
  [
    'auto',
    'where no control groups are mounted',
    on(noGroups),
    /^containment: reaper \(no cgroup: no cgroup2 file system is mounted\)$/,
  ],
  ['auto', 'where there is no perl', on(without('perl'), noGroups), /^containment: reaper \(/],
  ['reaper', 'where there is no perl', on(without('perl')), /^containment: reaper$/],
  [
    'auto',
    'where there is no perl that works',
    on('mount --bind /usr/bin/false /usr/bin/perl'),
    /^containment: cgroup$/,
  ],
  [
    'reaper',
    'where there is no perl that works',
    on('mount --bind /usr/bin/false /usr/bin/perl'),
    /^containment: reaper$/,
  ],
  [
    'auto',
    'where there is neither perl nor python, nor a control group',
    on(noReaper, noGroups),
    new RegExp(`^containment: tracking \\(${noneOf}; no cgroup: no cgroup2 file system is mounted\\)$`),
  ],
  [
    'auto',
    'where there is neither perl nor python',
    on(noReaper),
    new RegExp(`^containment: cgroup \\(${noneOf}; so whoever root moves out of the group may be lost\\)$`),
  ],
  [
    'cgroup',
    'where there is neither perl nor python',
    on(noReaper),
    /^containment: cgroup \(there is no reaper/,
  ],
];

const DENIALS: readonly [asked: string, where: string, options: UseOptions, message: RegExp][] = [
  [
    'reaper',
    'where there is neither perl nor python',
    on(noReaper),
    new RegExp(
      `^containment: "reaper" can not be had, since ${noneOf}; it needs Linux with perl or python3; write auto`,
    ),
  ],
  [
    'cgroup',
    'where control groups are mounted read-only',
    on(readOnlyGroups),
    /^containment: "cgroup" can not be had, since .* is mounted read-only; it needs Linux 5\.14 with cgroup v2, and root, .*; write auto/,
  ],
  [
    'cgroup',
    'where no control groups are mounted',
    on(noGroups),
    /^containment: "cgroup" can not be had, since no cgroup2 file system is mounted; it needs/,
  ],
  ['reper', 'at all', {}, /^containment: "reper" is unknown; did you mean "reaper"\?/],
];

async function deny(
  context: TestContext,
  inputs: Readonly<Record<string, string>>,
  options: UseOptions,
  message: RegExp,
): Promise<void> {
  const { job, main, post } = await runUse(context, { run: 'touch started', ...inputs }, options);
  assert.equal(main.exitCode, 125);
  assert.match(main.annotations[0]?.message ?? '', message);
  assert.equal(main.outputs['containment'], '');
  assert.equal(post.conclusion, 'success');
  assert.ok(!existsSync(path.join(job.workspace, 'started')));
}

describe('the containment', { concurrency: 4 }, () => {
  for (const [containment, where, options, line] of CHOICES) {
    it(
      `${containment} ${where} is ${line.source}, and ends who has left its session`,
      { skip },
      async context => {
        // Tracking loses who has another environment.
        const script = line.source.includes('tracking') ? escape : run;
        const { main, step } = await runUse(context, { run: script, containment }, options);
        assert.match(step.lines[0]?.text ?? '', line);
        assert.equal(main.exitCode, 3);
        assert.equal(main.outputs['containment'], /: (\w+)/.exec(step.lines[0]?.text ?? '')?.[1]);
        assert.equal((JSON.parse(main.outputs['leftovers'] ?? '') as unknown[]).length, 1);
      },
    );
  }

  for (const [containment, where, options, message] of DENIALS) {
    it(`${containment} is denied ${where}, before anything is started`, { skip }, async context => {
      await deny(context, { containment }, options, message);
    });
  }

  it('auto is the reaper for a user without privilege, and says why', { skip }, async context => {
    assert.ok(user);
    const { step } = await runUse(context, { run, containment: 'auto' }, { job: { user } });
    assert.match(
      step.lines[0]?.text ?? '',
      new RegExp(`^containment: reaper \\(no cgroup: this user may not make one in ${mount}.*\\)$`),
    );
  });

  for (const [useSudo, message] of [
    ['never', /may not make one in \S+, and use-sudo is never; it needs/],
    [
      'auto',
      /may not make one in \S+, and use-sudo is auto, which uses it on GitHub-hosted runners only; it needs/,
    ],
    ['always', /may not make one in \S+, and sudo did not: sudo: a password is required; /],
  ] as const) {
    it(`cgroup is denied to a user without privilege, with use-sudo: ${useSudo}`, { skip }, async context => {
      assert.ok(user);
      await deny(context, { containment: 'cgroup', 'use-sudo': useSudo }, { job: { user } }, message);
    });
  }

  for (const [what, change, why] of [
    [
      'may hold no others',
      (group: string) => {
        writeFileSync(path.join(group, 'cgroup.max.descendants'), '0');
      },
      /has a limit on the groups below it/,
    ],
    [
      'is threaded',
      (group: string) => {
        mkdirSync(path.join(group, 'threaded'));
        writeFileSync(path.join(group, 'threaded/cgroup.type'), 'threaded');
        return path.join(group, 'threaded');
      },
      /is a threaded group/,
    ],
    [
      'has threaded ones below it',
      (group: string) => {
        mkdirSync(path.join(group, 'threaded'));
        writeFileSync(path.join(group, 'threaded/cgroup.type'), 'threaded');
      },
      /our own group is threaded \(domain invalid\)/,
    ],
  ] as const) {
    it(`auto is the reaper where the group of main ${what}`, { skip }, async context => {
      const group = new DelegatedGroup({ uid: 0, gid: 0 });
      const place = change(group.path) ?? group.path;
      context.after(() => group.remove());
      const use = await startUse(context, { run, containment: 'auto' }, group.options);
      await group.take(use.step, place);
      await use.end();
      assert.match(use.step.lines[0]?.text ?? '', /^containment: reaper \(no cgroup: /);
      assert.match(use.step.lines[0]?.text ?? '', why);
    });
  }

  it('reaper by python changes nothing that the script has from its parent', { skip }, async context => {
    const shown: string[] = [];
    for (const containment of ['tracking', 'reaper']) {
      const inputs = { run: 'umask 027; exec sh "$CREATURES/shows-itself.sh"', containment };
      const { step } = await runUse(context, inputs, on(without('perl')));
      shown.push(
        step.lines
          .slice(1, -1)
          .map(({ text }) => text)
          .join('\n'),
      );
    }
    assert.match(shown[0] ?? '', /leads its session and its group/);
    assert.equal(shown[1], shown[0]);
  });

  it(
    'reaper by python outlives a script that kills its parents, and ends what is kept',
    { skip },
    async context => {
      const inputs = {
        run: `for i in 1 2; do kill -9 "$(ps -o ppid= -p $$ | tr -d ' ')"; sleep 0.2; done
        env -i setsid sleep 300 > /dev/null 2>&1 & exit 3`,
        containment: 'reaper',
        'leftover-processes': 'keep',
      };
      const { main, post } = await runUse(context, inputs, on(without('perl')));
      assert.equal(main.exitCode, 3);
      assert.match(post.log.join('\n'), /^kept: pid \d+ · sleep .* ended by SIGTERM/m);
    },
  );
});

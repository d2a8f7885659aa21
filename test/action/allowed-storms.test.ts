/** A storm beside a process that is allowed: neither the reaper nor the kernel may kill all, so each has to be met. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { Lifeline } from '../support/lifeline.ts';
import { Scene } from '../support/scene.ts';
import { skip } from './faulty.ts';

// What a socket is takes milliseconds to find out. Those who inherit it are deaf as well.
const holdingSocket = `perl -MSocket -e '$SIG{TERM} = "IGNORE"; $^F = 20;
  socketpair my $one, my $other, AF_UNIX, SOCK_STREAM, 0; exec "perl", @ARGV'`;

describe('beside an allowed process', { skip, timeout: 170_000 }, () => {
  for (const containment of ['cgroup', 'reaper']) {
    it(`${containment}: runners who live for 2 ms, each in a session of its own, are ended by main`, async context => {
      const scene = await Scene.open(context);
      const lifeline = new Lifeline(scene.job.runnerTemp);
      context.after(() => {
        lifeline.endHolders();
        lifeline.close();
      });
      const race = `env -i ${holdingSocket} "$CREATURES/relay-race.pl" "${lifeline.file}" &`;
      const run = `exec > /dev/null 2>&1\ncp "$(command -v sleep)" lives; ./lives 20 &\n${race}\nsleep 300`;
      const inputs = { 'stop-signals': 'SIGTERM 1s, SIGKILL', 'allow-processes': 'lives' };
      const step = scene.start({ run, timeout: '2s', containment, ...inputs });
      const { log } = await step.done;
      assert.equal(lifeline.isHeld(), false, log.join('\n'));
      assert.match(log.join('\n'), /^nothing left after/m);
      await scene.end(step);
    });
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freedText, type Freed } from '../../../src/report/freed-text.ts';
import { listensText, portsText, withNoun } from '../../../src/report/ports-text.ts';
import type { Port } from '../../../src/process/port.ts';

const tcp = (port: number, address = '0.0.0.0'): Port => ({ protocol: 'tcp', address, port });

test('a port is told by its number, and by its address where that is one of many', () => {
  assert.equal(portsText([]), '');
  assert.equal(portsText([tcp(3000), tcp(3000, '::')]), '3000');
  assert.equal(portsText([tcp(3000, '127.0.0.1'), tcp(3000, '::1')]), '127.0.0.1:3000, [::1]:3000');
  assert.equal(portsText([tcp(80), { protocol: 'udp', address: '::', port: 53 }]), '80, udp 53');
  assert.equal(
    portsText([{ protocol: 'tcp', address: '::', port: 80, elsewhere: true }]),
    '80 (other network)',
  );
  assert.equal(withNoun('3000'), 'port 3000');
  assert.equal(withNoun('3000, udp 53'), 'ports 3000, udp 53');
});

test('ports that may not be read are told to be so', () => {
  assert.equal(listensText({ ports: [], arePortsHidden: true }), "can't be read");
  assert.equal(withNoun(listensText({ ports: [], arePortsHidden: true })), "ports can't be read");
  assert.equal(listensText({ ports: [tcp(3000)] }), '3000');
  assert.equal(listensText({ ports: [] }), '');
});

test('five ports are told, and how many more there are', () => {
  assert.equal(portsText([1, 2, 3, 4, 5, 6, 7].map(port => tcp(port))), '1, 2, 3, 4, 5 and 2 more');
});

test('the path of a unix socket is printable, short, and without secrets', () => {
  const text = portsText([{ protocol: 'unix', path: `/run/x?token=hunter2\n::error::x${'y'.repeat(100)}` }]);
  assert.equal(text.length, 'unix '.length + 60);
  assert.doesNotMatch(text, /\p{Cc}|hunter2/u);
});

test('no address of a damaged journal reaches the log as it is', () => {
  assert.equal(portsText([tcp(1, 'a\n##[error]')]), 'a\\n# #[error]:1');
});

const free = (port: number, protocol: Freed['protocol'] = 'tcp'): Freed => ({
  protocol,
  port,
  state: 'free',
});
const held = (port: number, pid: number | undefined, name = 'nginx', isOurs = false): Freed => ({
  protocol: 'tcp',
  port,
  state: { pid, name, isOurs },
});

for (const [ports, text] of [
  [[], ''],
  [[free(3000)], 'Port 3000 is free again.'],
  [[free(3000), free(3001)], 'Ports 3000 and 3001 are free again.'],
  [[free(80), free(443), free(53, 'udp')], 'Ports 80, 443 and udp 53 are free again.'],
  [[1, 2, 3, 4, 5, 6, 7].map(port => free(port)), 'Ports 1, 2, 3, 4, 5 and 2 more are free again.'],
  [[free(80), held(3000, 5)], 'Port 80 is free again. Port 3000 is now held by nginx (pid 5).'],
  [[held(80, 5), held(443, 5)], 'Ports 80 and 443 are now held by nginx (pid 5).'],
  [[held(80, 5, 'nginx', true)], 'Port 80 is still held by nginx (pid 5).'],
  [[held(80, undefined)], "Port 80 is now held by somebody who can't be named."],
  [
    [1, 2, 3, 4, 5].map(number => held(number, number, 'x\n')),
    [1, 2, 3].map(number => `Port ${number} is now held by x\\n (pid ${number}).`).join(' ') +
      ' Ports 4 and 5 are now held by others.',
  ],
] as const) {
  test(`what became of ports is told so: ${text}`, () => {
    assert.equal(freedText(ports), text);
  });
}

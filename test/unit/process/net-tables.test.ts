import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { NET_TABLES } from '../../../src/process/net-tables.ts';
import { inOrder, type Port } from '../../../src/process/port.ts';

const HEAD =
  '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode';
const UNIX_HEAD = 'Num       RefCount Protocol Flags    Type St Inode Path';

function inet(local: string, remote: string, state: string, inode: number): string {
  return `   0: ${local} ${remote} ${state} 00000000:00000000 00:00000000 00000000     0        0 ${inode} 1 0000000017834c8b 100 0 0 10 0    `;
}

function unix(flags: string, inode: number, path = ''): string {
  return `0000000000000000: 00000002 00000000 ${flags} 0001 01 ${inode}${path}`;
}

function table(...lines: string[]): string {
  return `${[HEAD, ...lines].join('\n')}\n`;
}

test('a TCP socket that listens is a port, and a connection is none', () => {
  const text = table(
    inet('0100007F:1F90', '00000000:0000', '0A', 11),
    inet('00000000:0BB8', '00000000:0000', '0A', 12),
    inet('0100007F:1F90', '0100007F:A954', '01', 13),
    inet('020200C0:9B54', '507100CB:0050', '06', 0),
  );
  assert.deepEqual(
    [...NET_TABLES.tcp(text)],
    [
      [11, { protocol: 'tcp', address: '127.0.0.1', port: 8080 }],
      [12, { protocol: 'tcp', address: '0.0.0.0', port: 3000 }],
    ],
  );
});

for (const [hex, address] of [
  ['00000000000000000000000000000000', '::'],
  ['00000000000000000000000001000000', '::1'],
  ['0000000000000000FFFF00000100007F', '127.0.0.1'],
  ['B80D0120000000000000000002000000', '2001:db8::2'],
] as const) {
  test(`${hex} in the table of IPv6 is ${address}`, () => {
    const text = table(inet(`${hex}:0050`, `${'0'.repeat(32)}:0000`, '0A', 7));
    assert.deepEqual([...NET_TABLES.tcp6(text)], [[7, { protocol: 'tcp', address, port: 80 }]]);
  });
}

test('a UDP socket is a port while it has no remote', () => {
  const text = table(
    inet('3500007F:0035', '00000000:0000', '07', 5),
    inet('0F02000A:8D3F', '08080808:0035', '01', 6),
  );
  assert.deepEqual([...NET_TABLES.udp(text)], [[5, { protocol: 'udp', address: '127.0.0.53', port: 53 }]]);
});

test('a unix socket that listens is a port, by its path or its abstract name', () => {
  const text = [
    UNIX_HEAD,
    unix('00010000', 21, ' /run/a socket'),
    unix('00010000', 22, ' @abstract'),
    unix('00000000', 23, ' /run/connected'),
    unix('00000000', 24),
    '',
  ].join('\n');
  assert.deepEqual(
    [...NET_TABLES.unix(text)],
    [
      [21, { protocol: 'unix', path: '/run/a socket' }],
      [22, { protocol: 'unix', path: '@abstract' }],
    ],
  );
});

test('any text is a table of whole ports, or of none', () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(inet('0100007F:1F90', '00000000:0000', '0A', 11), unix('00010000', 21, ' /run/x')),
  );
  const torn = fc.tuple(line, fc.nat(180), fc.string()).map(([text, cut, tail]) => text.slice(0, cut) + tail);
  const word = fc.constantFrom(
    '0:',
    '0A',
    '07',
    'FFFFFFFF:FFFF',
    '00:0000',
    'x:0000',
    '99999999999999999999',
    '-1',
  );
  const text = fc
    .array(
      fc.oneof(
        line,
        torn,
        fc.array(word).map(words => words.join(' ')),
      ),
    )
    .map(all => all.join('\n'));
  fc.assert(
    fc.property(text, value => {
      for (const parse of Object.values(NET_TABLES))
        for (const [inode, port] of parse(value)) {
          assert.ok(Number.isSafeInteger(inode) && inode > 0, String(inode));
          if (port.protocol === 'unix') assert.notEqual(port.path, '');
          else assert.ok(port.port > 0 && port.port < 65_536 && /^[\d.]+$|^[\da-f:.]+$/.test(port.address));
        }
    }),
    { numRuns: 500 },
  );
});

test('ports are told once each, by protocol and number', () => {
  const tcp = (port: number, address = '::'): Port => ({ protocol: 'tcp', address, port });
  const udp: Port = { protocol: 'udp', address: '::', port: 53 };
  const socket: Port = { protocol: 'unix', path: '/run/x' };
  assert.deepEqual(inOrder([socket, tcp(3000), udp, tcp(80), tcp(3000), tcp(80, '0.0.0.0'), socket]), [
    tcp(80, '0.0.0.0'),
    tcp(80),
    tcp(3000),
    udp,
    socket,
  ]);
});

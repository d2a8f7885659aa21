/** A small server, such as a test starts in the background and forgets. It lives for a minute at most. */
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { startTime } from '../../test/support/processes.ts';

const LIFE_MS = 60_000;

const server = createServer((_request, response) => {
  response.end('hello\n');
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  console.log(`server: pid ${process.pid}, port ${String(port)}`);
  const folder = process.env['CREATURE_DIR'] ?? '.';
  writeFileSync(path.join(folder, 'server'), `${process.pid} ${startTime(process.pid)}\n`);
});
setTimeout(() => process.exit(), LIFE_MS);

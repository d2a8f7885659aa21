/** Loaded into main before its own code: it begins when the test makes the file `begin`. Does nothing in post. */
import { existsSync } from 'node:fs';
import path from 'node:path';

const file = path.join(process.env.CREATURE_DIR, 'begin');
const rest = new Int32Array(new SharedArrayBuffer(4));
if (process.argv[1].endsWith('/dist/main/index.js')) while (!existsSync(file)) Atomics.wait(rest, 0, 0, 20);

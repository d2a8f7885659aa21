/** Proves that the committed `dist` is what the sources build, byte for byte. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from './build.ts';

function filesBelow(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  return new Map(
    files.map(entry => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(folder, file), readFileSync(file)];
    }),
  );
}

const committed = filesBelow(path.join(import.meta.dirname, '../dist'));
const target = mkdtempSync(path.join(tmpdir(), 'no-orphans-dist-'));
try {
  build(target);
  const built = filesBelow(target);
  const names = new Set([...committed.keys(), ...built.keys()]);
  const wrong = [...names].filter(name => {
    const [before, after] = [committed.get(name), built.get(name)];
    return !before || !after || !before.equals(after);
  });
  if (wrong.length > 0) {
    console.error(
      `dist differs from its sources: ${wrong.sort().join(', ')}. Run "npm run build" and commit dist.`,
    );
    process.exitCode = 1;
  } else {
    console.log(`dist: ${built.size} files, equal to a fresh build`);
  }
} finally {
  rmSync(target, { recursive: true, force: true });
}

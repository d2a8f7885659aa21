/** Pages -> pictures, by a headless chromium. */
import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

const CHROMIUM = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--hide-scrollbars',
  '--allow-file-access-from-files',
  '--virtual-time-budget=20000',
];
const LONGEST_MS = 120_000;
const MOST_HEIGHT = 4000;

/** Returns what the page has to say of itself, such as a diagram that can't be drawn; undefined for nothing. */
export function takePicture(page: string, png: string, width: number): string | undefined {
  const url = pathToFileURL(page).href;
  // First how high the page is: a picture is as high as the window.
  const dom = chromium(['--dump-dom', `--window-size=${width},1000`, url]);
  const height = Math.min(MOST_HEIGHT, Number(/data-height="(\d+)"/.exec(dom)?.[1] ?? 1000));
  chromium([`--screenshot=${png}`, `--window-size=${width},${height}`, url]);
  return /data-problem="([^"]*)"/.exec(dom)?.[1];
}

function chromium(options: readonly string[]): string {
  return execFileSync('chromium', [...CHROMIUM, ...options], {
    encoding: 'utf8',
    timeout: LONGEST_MS,
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** All that is measured, in the order of the table. */
import { beat } from './cases/beat.ts';
import { escapees } from './cases/escapees.ts';
import { evidence } from './cases/evidence.ts';
import { firstInstruction } from './cases/first-instruction.ts';
import { idlePost } from './cases/idle-post.ts';
import { kill } from './cases/kill.ts';
import { look } from './cases/look.ts';
import { memory } from './cases/memory.ts';
import { output } from './cases/output.ts';
import { parsed } from './cases/parsed.ts';
import { start } from './cases/start.ts';
import type { Case } from './row.ts';

export const CASES: readonly Case[] = [
  start,
  firstInstruction,
  kill,
  escapees,
  evidence,
  look,
  beat,
  output,
  memory,
  idlePost,
  parsed,
];

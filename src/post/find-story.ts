/** What main did: from its state and journal, and from what is there when one of them is lost. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { messageOf } from '../errors.ts';
import { emptyStory } from '../journal/empty-story.ts';
import { bootId, FILE_NAME, FOLDER_PREFIX, Journal } from '../journal/journal.ts';
import type { Use } from '../journal/lines.ts';
import { JournalError, replay } from '../journal/replay.ts';
import type { Story } from '../journal/story.ts';
import { inputVariable } from '../input-names.ts';
import { sayOver } from '../late-main.ts';
import { loadState } from '../state.ts';

export interface Found {
  /** Undefined when main started nothing (it saves its state before it starts the script), or when all is lost. */
  readonly main: { readonly story: Story; readonly journal: Journal } | undefined;
  /** What was missing or damaged, as sentences. */
  readonly problems: readonly string[];
}

export function findStory(env: NodeJS.ProcessEnv): Found {
  const state = loadState(env);
  switch (state.kind) {
    case 'nothing started':
      return { main: undefined, problems: [] };
    case 'none':
      return byPlace(env, []);
    case 'damaged':
      return byPlace(env, [state.problem]);
    case 'state':
      return byState(state.journal, state.use);
    default:
      return state satisfies never;
  }
}

function byState(file: string, use: Use): Found {
  if (use.bootId !== bootId()) return { main: undefined, problems: [] };
  const journal = Journal.open(file);
  try {
    const story = replay(file);
    if (story.use.bootId !== use.bootId) throw new JournalError(`The journal ${file} is of another boot`);
    return { main: { story, journal }, problems: [] };
  } catch (error) {
    if (!(error instanceof JournalError)) throw error;
    const problem = `${messageOf(error)}: what main saw is lost, and only what carries this step's environment is found.`;
    return { main: { story: emptyStory(use), journal }, problems: [problem] };
  }
}

/** What is missing from a story. A torn last line is what a killed main leaves, and tells nothing. */
export function damageOf({ damaged, mainEnded }: Story): string[] {
  const unexpected = mainEnded === undefined ? damaged - 1 : damaged;
  return unexpected > 0
    ? [`The journal is damaged (${unexpected} of its lines): what they told is lost.`]
    : [];
}

const NOTHING =
  'The main step left neither a state nor a journal: if it has started the script, what is left of that is not known.';

const NOT_ANY_MORE = 'If it has not, it will not do so any more.';

/** Without a state: the journals of this step whose main had the same parent as this post, which is the runner. */
function byPlace(env: NodeJS.ProcessEnv, problems: readonly string[]): Found {
  let all = candidates(env);
  const mayBegin = all.length === 0 && (env[inputVariable('job-container')] ?? '').trim() !== '';
  if (mayBegin) {
    sayOver(env);
    all = candidates(env);
  }
  // Two uses may share an id, in a composite action that is called twice: one that was cut off has lost its state sooner.
  const cutOff = all.filter(({ story }) => story.mainEnded === undefined);
  const found = cutOff.length > 0 ? cutOff : all;
  const lost = 'The state that the main step leaves is lost';
  if (found.length === 0) {
    const nothing = mayBegin ? [NOTHING, NOT_ANY_MORE] : [NOTHING];
    return { main: undefined, problems: [...problems, ...nothing] };
  }
  if (found.length > 1)
    return { main: undefined, problems: [...problems, `${lost}, and several journals could be its own.`] };
  return { main: found[0], problems: [...problems, `${lost}; its journal was found by the step.`] };
}

interface Candidate {
  readonly story: Story;
  readonly journal: Journal;
}

function candidates(env: NodeJS.ProcessEnv): Candidate[] {
  return journalsIn(env['RUNNER_TEMP'] ?? '').filter(({ story: { use, finished } }) => {
    return (
      !finished && use.parent === process.ppid && use.step === env['GITHUB_ACTION'] && use.bootId === bootId()
    );
  });
}

function journalsIn(temp: string): Candidate[] {
  try {
    return readdirSync(temp)
      .filter(name => name.startsWith(FOLDER_PREFIX))
      .flatMap(name => {
        const file = path.join(temp, name, FILE_NAME);
        const story = tryReplay(file);
        return story ? [{ story, journal: Journal.open(file) }] : [];
      });
  } catch {
    // RUNNER_TEMP is gone, and every journal with it.
    return [];
  }
}

function tryReplay(file: string): Story | undefined {
  try {
    return replay(file);
  } catch {
    // Somebody else's folder, or another user's: not ours to tell of.
    return undefined;
  }
}

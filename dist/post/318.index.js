"use strict";
exports.id = 318;
exports.ids = [318];
exports.modules = {

/***/ 9318:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  summarize: () => (/* binding */ summarize)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 9 modules
var core = __webpack_require__(1070);
// EXTERNAL MODULE: ./out/compiled/src/text/markdown.js
var markdown = __webpack_require__(4131);
// EXTERNAL MODULE: ./out/compiled/src/text/printable.js
var printable = __webpack_require__(5151);
;// CONCATENATED MODULE: ./out/compiled/src/report/containment-line.js
function containmentLine({ group, helpers }) {
    if (group !== undefined)
        return helpers.length > 0
            ? 'Contained in a control group, below a reaper.'
            : 'Contained in a control group, without a reaper.';
    if (helpers.length > 0)
        return 'Contained below a reaper.';
    return 'Known by tracking alone: a process that shed its group, session, parent and environment between two looks is missing here.';
}

// EXTERNAL MODULE: ./out/compiled/src/report/phrase.js
var phrase = __webpack_require__(8940);
;// CONCATENATED MODULE: ./out/compiled/src/report/table.js
/** The table of the summary: a row a process, and a column for all that tells one from another. */

const MOST_ROWS = 200;
// A page is a thousand pixels wide: what is the same for all, or nothing, takes the room from how each ended.
const COLUMNS = [
    { title: 'pid', rule: '---:', cell: ({ pid }) => String(pid) },
    { title: 'process', rule: '---', cell: ({ name }) => (0,markdown/* markdownCode */.D)(name) },
    { title: 'command', rule: '---', cell: ({ command }) => (0,markdown/* markdownCode */.D)(command) },
    {
        title: 'user',
        rule: '---',
        cell: ({ user }) => (0,markdown/* markdownText */.p)(user),
        // Whose a process is that may not be signalled is what has to be known of it.
        isNeeded: rows => new Set(rows.map(({ user }) => user).filter(user => user !== '')).size > 1 ||
            rows.some(({ notPermitted }) => notPermitted),
    },
    { title: 'age', rule: '---:', cell: ({ age }) => unbroken(age) },
    {
        title: 'ports',
        rule: '---',
        cell: ({ listens }) => (0,markdown/* markdownText */.p)(listens),
        isNeeded: rows => rows.some(({ listens }) => listens !== ''),
    },
    {
        title: 'started by',
        rule: '---',
        cell: ({ origin }) => (0,markdown/* markdownText */.p)(origin),
        isNeeded: rows => rows.some(({ origin }) => origin !== ''),
    },
    { title: 'how it got away', rule: '---', cell: ({ escape }) => (0,markdown/* markdownText */.p)(escape) },
    { title: 'how it ended', rule: '---', cell: ({ end }) => unbroken((0,markdown/* markdownText */.p)(end)) },
];
/**
 * @param mostBytes of all lines together: as many rows as there is room for, 200 at most, and how many are left out
 * @param untold how many have no row
 */
function tableLines(rows, mostBytes, untold) {
    const columns = COLUMNS.filter(({ isNeeded }) => isNeeded?.(rows) ?? true);
    const lines = [
        `| ${columns.map(({ title }) => title).join(' | ')} |`,
        `|${columns.map(({ rule }) => rule).join('|')}|`,
    ];
    let bytes = Buffer.byteLength(lines.join('\n'));
    let shown = 0;
    for (const row of rows.slice(0, MOST_ROWS)) {
        const line = `| ${columns.map(({ cell }) => cell(row)).join(' | ')} |`;
        bytes += Buffer.byteLength(line) + 1;
        if (bytes > mostBytes)
            break;
        lines.push(line);
        shown++;
    }
    const hidden = rows.length - shown + untold;
    return hidden > 0 ? [...lines, '', `and ${hidden} more, left out here`] : lines;
}
/** A narrow column breaks no duration between its number and its unit. */
function unbroken(text) {
    return text.replaceAll(/(?<=\d) (?=(?:s|min|h|d)\b)|(?<=\d (?:min|h|d)) (?=\d)/g, '&#160;');
}

// EXTERNAL MODULE: ./out/compiled/src/duration.js
var duration = __webpack_require__(3288);
;// CONCATENATED MODULE: ./out/compiled/src/report/close-up.js
// A part of the chart that is larger can be seen in the whole.
const LARGEST_PART = 0.2;
const MARGIN = 0.2;
/** From shortly before the first event; undefined where the whole chart shows it well. Nobody who ended before is in it. */
function closeUp({ bars, marks, hidden, lengthMs }) {
    const [first] = marks;
    if (!first || bars.length === 0)
        return undefined;
    const part = lengthMs - first.at;
    if (part <= 0 || part > lengthMs * LARGEST_PART)
        return undefined;
    const begin = Math.max(0, Math.round(first.at - part * MARGIN));
    const shown = bars
        .filter(bar => bar.until >= first.at)
        .map((bar) => ({ ...bar, from: Math.max(0, bar.from - begin), until: bar.until - begin }));
    return {
        bars: shown,
        marks: marks.map(({ text, at }) => ({ text, at: Math.max(0, at - begin) })),
        hidden: hidden + bars.length - shown.length,
        lengthMs: lengthMs - begin,
    };
}

;// CONCATENATED MODULE: ./out/compiled/src/report/gantt.js
const LONGEST_NAME = 30;
const MOST_TICKS = 8;
/** How mermaid colours a bar. (What is `done` can't be read in the dark.) */
const TAGS = { ended: '', killed: 'crit, ', alive: 'active, crit, ' };
/**
 * The lines of a diagram, without their fence. Each name is cut down to letters, digits, blanks, dots, dashes and asterisks: nothing
 * else is safe in that language, and it has no escapes.
 */
function renderGantt(chart) {
    const scale = scaleFor(chart.lengthMs);
    return [
        'gantt',
        '  dateFormat x',
        `  axisFormat ${scale.format}`,
        `  tickInterval ${scale.tick}`,
        ...(chart.marks.length > 0 ? ['  section events'] : []),
        ...chart.marks.map(mark => markLine(mark, scale)),
        ...(chart.bars.length > 0 ? ['  section processes'] : []),
        ...chart.bars.map(bar => barLine(bar, scale)),
    ];
}
/**
 * The axis shows times since the beginning, and mermaid knows dates only. A count of seconds since 1970 is the one form
 * that is the same in every time zone: for long charts a minute or an hour is written as a second.
 */
function scaleFor(lengthMs) {
    if (lengthMs < 4000)
        return { divisor: 1, format: '%Q ms', tick: `${tickOf(lengthMs)}millisecond` };
    const [divisor, unit] = lengthMs < 600_000 ? [1, 's'] : lengthMs < 36_000_000 ? [60, 'min'] : [3600, 'h'];
    return { divisor, format: `%s ${unit}`, tick: `${tickOf(lengthMs / divisor / 1000)}second` };
}
/** 1, 2 or 5 times a power of ten. */
function tickOf(length) {
    const least = Math.max(1, length / MOST_TICKS);
    const power = 10 ** Math.floor(Math.log10(least));
    return [1, 2, 5, 10].map(times => times * power).find(tick => tick >= least) ?? 10 * power;
}
function markLine({ text, at }, scale) {
    return `  ${taskName(text)} :milestone, ${scaled(at, scale)}, 0ms`;
}
function barLine({ pid, name, from, until, tone }, scale) {
    const start = scaled(from, scale);
    // A bar of no length is not drawn.
    const length = Math.max(1, scaled(until, scale) - start);
    // The number first: no name is taken for a word of the language then.
    return `  ${pid} ${taskName(name)} :${TAGS[tone]}${start}, ${length}ms`;
}
function scaled(time, { divisor }) {
    return Math.max(0, Math.round(time / divisor));
}
function taskName(text) {
    const name = text
        .replaceAll(/[^A-Za-z0-9 .*-]+/g, ' ')
        .replaceAll(/ {2,}/g, ' ')
        .trim();
    return name.slice(0, LONGEST_NAME).trim() || 'unnamed';
}

// EXTERNAL MODULE: ./out/compiled/src/report/plural.js
var plural = __webpack_require__(7595);
;// CONCATENATED MODULE: ./out/compiled/src/report/timeline-fold.js
/** The timeline, as the lines of a fold: the whole, its end where that needs one, and what the colours mean. */




function timelineLines(chart) {
    const near = closeUp(chart);
    const has = (tone) => chart.bars.some(bar => bar.tone === tone);
    const words = [
        has('killed') ? 'Red: had to be killed.' : '',
        has('alive') ? 'With a red border: lives on.' : '',
        chart.hidden > 0 ? `And ${(0,plural/* processes */.u)(chart.hidden)} more, left out here.` : '',
    ].filter(word => word !== '');
    return [
        ...diagram(chart),
        ...(near ? ['', `The last ${(0,duration/* formatDuration */.a3)(near.lengthMs)} of it:`, '', ...diagram(near)] : []),
        ...(words.length > 0 ? ['', words.join(' ')] : []),
    ];
}
function diagram(chart) {
    return ['```mermaid', ...renderGantt(chart), '```'];
}

// EXTERNAL MODULE: ./out/compiled/src/report/escape-text.js
var escape_text = __webpack_require__(5540);
;// CONCATENATED MODULE: ./out/compiled/src/report/memory-text.js
const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
/** A number of bytes for people: `512 B`, `3.4 MiB`, `12 GiB`. */
function memoryText(bytes) {
    let [value, unit] = [bytes, 0];
    while (value >= 1024 && unit < UNITS.length - 1) {
        value /= 1024;
        unit++;
    }
    return `${unit === 0 || value >= 10 ? Math.round(value) : value.toFixed(1).replace(/\.0$/, '')} ${UNITS[unit] ?? ''}`;
}

// EXTERNAL MODULE: ./out/compiled/src/report/ports-text.js
var ports_text = __webpack_require__(2505);
// EXTERNAL MODULE: ./out/compiled/src/report/process-text.js
var process_text = __webpack_require__(3110);
;// CONCATENATED MODULE: ./out/compiled/src/report/picture-text.js
/** One process of the picture, or a fold of many, in a line of words. */




const LONGEST_COMMAND = 160;
/**
 * The line of a process, without its indentation: printable, and no longer than some 400 characters.
 *
 * @param others those that are folded into it: same parent, same command, same state
 * @param rule where it is the one that is likely to be what hangs
 */
function pictureText(process, others = [], rule) {
    const all = [process, ...others];
    const who = others.length > 0 ? `${all.length} × ${(0,process_text/* nameText */.f)(process.name)}` : (0,process_text/* nameText */.f)(process.name);
    const [cpu, rss] = [sum(all.map(each => each.cpuMs)), sum(all.map(each => each.rssBytes))];
    const facts = [
        others.length > 0 ? `pids ${pidsText(all)}` : `pid ${process.pid}`,
        stateText(process),
        `${(0,duration/* formatDuration */.a3)(process.ageMs)} old`,
        ...(cpu === undefined ? [] : [`CPU ${(0,duration/* formatDuration */.a3)(cpu)}`]),
        ...(rss === undefined ? [] : [memoryText(rss)]),
        ...listensFact(process),
    ];
    const command = (0,process_text/* commandText */.j)(process, LONGEST_COMMAND);
    const text = `${who} (${facts.join(', ')})${command === '' ? '' : ` ${command}`}`;
    return rule === undefined ? text : `${text} <- likely: ${RULES[rule]}`;
}
const RULES = {
    'waited for': 'all above it wait for it',
    'burns CPU': 'the only one that burns CPU',
    'holds the output': "the only one left that holds the script's output",
};
const STATES = {
    running: 'running',
    sleeping: 'sleeping',
    uninterruptible: 'uninterruptible (disk)',
    stopped: 'stopped',
    traced: 'traced',
    zombie: 'zombie',
    unknown: 'state unknown',
};
function stateText({ activity, waitsIn }) {
    const state = STATES[activity];
    const isWaiting = activity === 'sleeping' || activity === 'uninterruptible';
    return waitsIn === undefined || !isWaiting ? state : `${state} in ${(0,process_text/* nameText */.f)(waitsIn)}`;
}
function listensFact(process) {
    const listens = (0,ports_text/* listensText */.yq)(process);
    if (listens === '')
        return [];
    return [process.arePortsHidden ? (0,ports_text/* withNoun */.ZU)(listens) : `listens on ${listens}`];
}
function pidsText(all) {
    const shown = all.slice(0, 3).map(each => each.pid);
    return shown.join(', ') + (all.length > shown.length ? ' …' : '');
}
function sum(values) {
    const known = values.filter(value => value !== undefined);
    return known.length === 0 ? undefined : known.reduce((total, value) => total + value, 0);
}

;// CONCATENATED MODULE: ./out/compiled/src/report/tree.js




const MOST_LINES = 300;
// The log takes a group as a whole, and drops what its reader can't take in time.
const MOST_BYTES = 128 * 1024;
const DEEPEST = 20;
const LEAST_FOLDED = 3;
/** The heading of the group that the lines are in. */
function treeTitle({ total }) {
    return `The process tree at the deadline: ${(0,plural/* processes */.u)(total)}`;
}
/** Indented by descent, escapees under a line that says how they got away; no more than so many lines, and one that counts the rest. */
function treeLines(picture, most = MOST_LINES) {
    const byPid = new Map(picture.processes.map(each => [each.pid, each]));
    const children = Map.groupBy(picture.processes, each => each.ppid);
    const tree = { picture, children, byPid, lines: [] };
    const leader = picture.processes.filter(each => each.pid === picture.leader);
    addAll(tree, leader, 0);
    const roots = picture.processes.filter(each => each.pid !== picture.leader && isRoot(each, tree));
    for (const [way, some] of Map.groupBy(roots, wayOf)) {
        tree.lines.push({ text: way, count: 0 });
        addAll(tree, some, 1);
    }
    return cut(tree, most);
}
/** Whether it does not stand below its parent: it got away from where that is, or has none any more. */
function isRoot(process, { byPid }) {
    const parent = byPid.get(process.ppid);
    return !parent || (process.activity !== 'zombie' && parent.escape !== process.escape);
}
function wayOf({ escape, activity }) {
    if (escape === 'none')
        return activity === 'zombie' ? 'ended' : 'in the group, its parent has ended';
    return (0,escape_text/* escapeText */.X)(escape);
}
function addAll(tree, siblings, depth) {
    const isLeaf = (each) => (tree.children.get(each.pid) ?? []).length === 0 && each.pid !== tree.picture.hint?.pid;
    const alike = Map.groupBy(siblings, each => (isLeaf(each) ? keyOf(each) : `${each.pid}`));
    for (const group of alike.values()) {
        const [first, ...others] = group;
        if (!first)
            continue;
        if (group.length >= LEAST_FOLDED)
            add(tree, first, others, depth);
        else
            for (const each of group)
                add(tree, each, [], depth);
    }
}
/** Siblings with the same key are told in one line. */
function keyOf(process) {
    const { name, command, activity, ppid, ports, arePortsHidden, escape } = process;
    return JSON.stringify([name, command, activity, ppid, ports, arePortsHidden, escape]);
}
function add(tree, process, others, depth) {
    const { hint, leader } = tree.picture;
    const rule = hint?.pid === process.pid ? hint.rule : undefined;
    const from = depth === 1 && process.origin && process.ppid !== leader && process.escape !== 'none'
        ? `, started by ${(0,process_text/* nameText */.f)(process.origin.name)} (${process.origin.pid})`
        : '';
    const indent = '  '.repeat(Math.min(depth, DEEPEST));
    tree.lines.push({ text: indent + pictureText(process, others, rule) + from, count: 1 + others.length });
    const below = (tree.children.get(process.pid) ?? []).filter(each => !isRoot(each, tree));
    addAll(tree, below, depth + 1);
}
function cut({ lines, picture }, most) {
    let bytes = 0;
    const shown = lines
        .slice(0, most)
        .filter(({ text }) => (bytes += Buffer.byteLength(text) + 1) <= MOST_BYTES);
    const told = shown.reduce((sum, { count }) => sum + count, 0);
    const texts = shown.map(({ text }) => text);
    return told < picture.total ? [...texts, `and ${(0,plural/* processes */.u)(picture.total - told)} more`] : texts;
}

// EXTERNAL MODULE: ./out/compiled/src/report/untold.js
var untold = __webpack_require__(6927);
;// CONCATENATED MODULE: ./out/compiled/src/report/used-line.js
/** What the script has used, in a line: the log's last one, and one of the summary. */



function usedLine({ userMs, systemMs, wallMs, maxRssBytes, processes: count, atLeast, }) {
    const least = (of) => (atLeast.includes(of) ? 'at least ' : '');
    const [all, user, system, wall] = [userMs + systemMs, userMs, systemMs, wallMs].map(duration/* formatDuration */.a3);
    const parts = [`${least('cpu')}${all} of CPU (${user} user, ${system} system) in ${wall}`];
    if (maxRssBytes !== undefined)
        parts.push(`${least('memory')}${memoryText(maxRssBytes)} at once`);
    if (count !== undefined)
        parts.push(`${least('processes')}${(0,plural/* processes */.u)(count)}`);
    return `used: ${parts.join(', ')}`;
}

;// CONCATENATED MODULE: ./out/compiled/src/report/summary.js









// The runner takes 1 MiB a step; a page of this size is as much as anybody reads.
const summary_MOST_BYTES = 256 * 1024;
const MOST_TREE_LINES = 100;
const LONGEST_TITLE = 60;
const MOST_PROBLEMS = 20;
const LONGEST_PROBLEM = 1000;
/** The verdict, the table and what could not be done; then the folds, which go first where room is short; then the small print. */
function renderSummary({ story, verdict, rows, chart, problems, freed = '' }) {
    const head = [`### no-orphans: ${heading(story)}`, `${verdictText(verdict)} ${plain(freed)}`.trim()];
    const tail = problemLines(problems).join('\n');
    const used = story.resources ? `${usedLine(story.resources)}.` : '';
    const foot = [used.replace(/^u/, 'U'), containmentLine(story.use)];
    const last = plain(foot.filter(part => part !== '').join(' '));
    let room = summary_MOST_BYTES - Buffer.byteLength([...head, tail, last].join('\n\n'));
    const table = rows.length > 0 ? tableLines(rows, room, (0,untold/* untoldOf */.Y)(story, rows).total).join('\n') : '';
    room -= Buffer.byteLength(table);
    const folds = foldsOf(story, rows, chart).filter(fold => {
        room -= Buffer.byteLength(fold) + 2;
        return room > 0;
    });
    return `${[...head, table, tail, ...folds, last].filter(part => part !== '').join('\n\n')}\n\n`;
}
function problemLines(problems) {
    const lines = problems
        .slice(0, MOST_PROBLEMS)
        .map(problem => `- ${plain((0,printable/* shorten */.m)(problem, LONGEST_PROBLEM))}`);
    const more = problems.length - lines.length;
    return more > 0 ? [...lines, `- and ${more} more`] : lines;
}
function verdictText({ outcome, processes, hint, telling }) {
    const hung = hint ? [(0,phrase/* markdownSentence */.n)(hint)] : [];
    return [plain(outcome), ...hung, plain(processes), ...telling.map(phrase/* markdownSentence */.n)]
        .filter(sentence => sentence !== '')
        .join(' ');
}
function foldsOf({ picture }, rows, chart) {
    const folds = [];
    if (rows.length > 0 && chart && chart.bars.length > 0)
        folds.push(fold('Timeline', timelineLines(chart)));
    if (picture && picture.processes.length > 0)
        folds.push(fold(treeTitle(picture), ['<pre>', ...treeLines(picture, MOST_TREE_LINES).map(markdown/* markdownText */.p), '</pre>']));
    return folds;
}
function fold(title, lines) {
    return [`<details><summary>${title}</summary>`, '', ...lines, '', '</details>'].join('\n');
}
/** The step's id where the user gave it one; the runner's own begin with two underscores. */
function heading(story) {
    const { step, title } = story.use;
    if (step !== '' && !step.startsWith('__'))
        return (0,markdown/* markdownText */.p)((0,printable/* shorten */.m)((0,printable/* printable */.g)(step), LONGEST_TITLE));
    return (0,markdown/* markdownCode */.D)((0,printable/* shorten */.m)((0,printable/* printable */.g)(title), LONGEST_TITLE));
}
function plain(sentence) {
    return (0,markdown/* markdownText */.p)((0,printable/* printable */.g)(sentence));
}

// EXTERNAL MODULE: ./out/compiled/src/fate.js
var fate = __webpack_require__(2754);
// EXTERNAL MODULE: ./out/compiled/src/journal/story.js
var journal_story = __webpack_require__(5343);
// EXTERNAL MODULE: ./out/compiled/src/process/identity.js
var identity = __webpack_require__(724);
;// CONCATENATED MODULE: ./out/compiled/src/report/timeline.js
/** The lives of the processes and what was sent to them, as bars and marks of a chart. */





const MOST_BARS = 30;
const MOST_MARKS = 20;
/** The chart of a use; undefined where the journal does not tell when its processes were born. */
function chartOf(story, finish) {
    const { offset } = story.timeline;
    if (offset === undefined || !story.leader)
        return undefined;
    const spans = [...leaderSpan(story, story.leader, offset), ...fateSpans(story, finish, offset)];
    const marks = marksOf(story);
    const times = [
        ...spans.flatMap(span => [span.from, span.until ?? span.from]),
        ...marks.map(({ at }) => at),
    ];
    const begin = story.leader.start + offset;
    const end = Math.max(begin + 1, ...times);
    const within = (time) => Math.round(Math.min(Math.max(time, begin), end) - begin);
    return {
        bars: mostTelling(spans).map(({ from, until, ...rest }) => ({
            ...rest,
            from: within(from),
            until: within(until ?? end),
        })),
        marks: marks.map(({ text, at }) => ({ text, at: within(at) })),
        // Those whose lives nobody noted, since there were too many, as well.
        hidden: Math.max(0, spans.length - MOST_BARS) + story.unnamed.byItself + (0,fate/* stoppedOf */.Di)(story.unnamed),
        lengthMs: Math.round(end - begin),
    };
}
/** The leader, where it ended before anything was signalled: else it has a fate. */
function leaderSpan({ timeline, fates, outcome }, leader, offset) {
    if (outcome?.endedBy !== 'exit' || fates.some(fate => (0,identity/* keyOf */.T)(fate.descendant) === (0,identity/* keyOf */.T)(leader)))
        return [];
    const from = leader.start + offset;
    return [{ pid: leader.pid, name: 'the script', from, until: timeline.ended ?? from, tone: 'ended' }];
}
function fateSpans(story, { walk }, offset) {
    const spans = new Map();
    // Post's walk goes on with main's fates, and knows more.
    for (const fate of [...story.fates, ...(walk?.fates ?? [])])
        spans.set((0,identity/* keyOf */.T)(fate.descendant), spanOf(fate, story, offset, walk !== undefined));
    for (const { descendant, details } of story.leftovers) {
        const key = (0,identity/* keyOf */.T)(descendant);
        if (spans.has(key))
            continue;
        const { pid, start } = descendant;
        const from = start + offset;
        const until = story.timeline.gone.get(key) ?? lastSeen(story, offset) ?? from;
        spans.set(key, { pid, name: (0,process_text/* nameText */.f)(details.name), from, until, tone: 'ended' });
    }
    return [...spans.values()];
}
/** When those whose end nobody has seen were certainly there. */
function lastSeen(story, offset) {
    const { mainEnded, timeline } = story;
    return (0,journal_story/* isKeep */.S)(story) && mainEnded !== undefined ? mainEnded + offset : timeline.ended;
}
function spanOf(fate, { timeline }, offset, isLast) {
    const { descendant, details, endedAfterMs, signal } = fate;
    const { pid, start } = descendant;
    const from = start + offset;
    const gone = timeline.gone.get((0,identity/* keyOf */.T)(descendant));
    const counted = endedAfterMs !== undefined && timeline.begun !== undefined ? timeline.begun + endedAfterMs : undefined;
    const until = gone ?? counted;
    const isAlive = until === undefined && isLast;
    const tone = isAlive ? 'alive' : signal === 'SIGKILL' ? 'killed' : 'ended';
    return { pid, name: (0,process_text/* nameText */.f)(details.name), from, until, tone };
}
/** Who lives on and who had to be killed, then the eldest; in the order of their births. */
function mostTelling(spans) {
    const weight = { alive: 2, killed: 1, ended: 0 };
    return [...spans]
        .sort((one, other) => weight[other.tone] - weight[one.tone] || one.from - other.from)
        .slice(0, MOST_BARS)
        .sort((one, other) => one.from - other.from || one.pid - other.pid);
}
/** What ended the script, what asked for stacks, and each rung's signal once. */
function marksOf({ outcome, timeline, cancelledAt, quits, sent }) {
    const marks = [];
    const ended = outcome?.endedBy === 'cancel' ? (cancelledAt ?? timeline.ended) : timeline.ended;
    if (outcome && ended !== undefined)
        marks.push({ text: ENDINGS[outcome.endedBy], at: ended });
    for (const { at, reached } of quits)
        if (reached.length > 0)
            marks.push({ text: `SIGQUIT to ${(0,plural/* jvms */.j)(reached.length)}`, at });
    const told = new Set();
    for (const { by, rung, signal, at, reached, total } of sent) {
        const key = `${by} ${rung} ${signal}`;
        if (told.has(key) || reached.length === 0)
            continue;
        told.add(key);
        marks.push({ text: `${signal} to ${(0,plural/* processes */.u)(total ?? reached.length)}`, at });
    }
    return marks.slice(0, MOST_MARKS);
}
const ENDINGS = {
    exit: 'the script ended',
    timeout: 'deadline',
    'no-output': 'deadline',
    cancel: 'cancel',
    error: 'error',
};

;// CONCATENATED MODULE: ./out/compiled/src/post/summarize.js
/** The section of the job's summary, written to the runner's file. Loaded only where there is something to say. */



/** @throws when the file can't be written */
async function summarize(facts, finish) {
    const chart = chartOf(facts.story, finish);
    await core/* summary */.z.addRaw(renderSummary({ ...facts, chart })).write();
}


/***/ })

};
;
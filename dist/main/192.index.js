"use strict";
exports.id = 192;
exports.ids = [192];
exports.modules = {

/***/ 5192:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writeMainsReport: () => (/* binding */ writeMainsReport)
});

// EXTERNAL MODULE: ./out/compiled/src/errors.js
var errors = __webpack_require__(1403);
// EXTERNAL MODULE: ./out/compiled/src/fate.js
var src_fate = __webpack_require__(2754);
// EXTERNAL MODULE: ./out/compiled/src/process/identity.js
var identity = __webpack_require__(724);
;// CONCATENATED MODULE: ./out/compiled/src/journal/timeline.js
/** When it all happened, as the journal's lines tell it. */

const NO_TIMELINE = {
    offset: undefined,
    ended: undefined,
    begun: undefined,
    gone: new Map(),
};
/** @param lines with the monotonic clock at `t`, which a damaged line may not have */
function timelineOf(lines) {
    const ended = lines.find(line => line.kind === 'ended');
    return {
        offset: offsetOf(lines),
        ended: timeOf(ended),
        begun: lines.find(line => line.kind === 'rung')?.at,
        gone: goneOf(lines),
    };
}
/** The one in the middle of all: a clock that jumps, or a line that was written late, is outvoted. */
function offsetOf(lines) {
    const offsets = lines.flatMap(line => {
        const t = timeOf(line);
        const clock = 'clock' in line ? line.clock : undefined;
        return t !== undefined && typeof clock === 'number' ? [t - clock] : [];
    });
    return offsets.sort((one, other) => one - other)[offsets.length >> 1];
}
function timeOf(line) {
    return typeof line?.t === 'number' ? line.t : undefined;
}
function goneOf(lines) {
    const gone = new Map();
    for (const line of lines) {
        if (line.kind !== 'gone')
            continue;
        for (const target of line.processes) {
            const key = (0,identity/* keyOf */.T)(identityOf(target));
            if (!gone.has(key))
                gone.set(key, line.at);
        }
    }
    return gone;
}
function identityOf([pid, start]) {
    return { pid, start };
}

;// CONCATENATED MODULE: ./out/compiled/src/journal/empty-story.js
/** What is known of a use whose journal is lost. */


function emptyStory(use) {
    return {
        use,
        leader: undefined,
        second: undefined,
        keepers: use.helpers,
        relay: undefined,
        leases: [],
        watchdog: undefined,
        watchdogEnded: false,
        quits: [],
        sent: [],
        cancelledAt: undefined,
        seen: [],
        outcome: undefined,
        containment: undefined,
        durationMs: undefined,
        picture: undefined,
        resources: undefined,
        leftovers: [],
        leftoverTotal: 0,
        standing: undefined,
        handedOver: false,
        fates: [],
        unnamed: src_fate/* NOBODY */.oQ,
        timeline: NO_TIMELINE,
        mainEnded: undefined,
        lastSign: use.main.start,
        isLost: true,
        finished: false,
        damaged: 0,
    };
}

// EXTERNAL MODULE: ./out/compiled/src/process/clock.js
var clock = __webpack_require__(6642);
// EXTERNAL MODULE: ./out/compiled/src/regular-file.js
var regular_file = __webpack_require__(4365);
// EXTERNAL MODULE: ./out/compiled/src/journal/lines.js
var journal_lines = __webpack_require__(7769);
// EXTERNAL MODULE: ./out/compiled/src/journal/shapes.js + 2 modules
var shapes = __webpack_require__(7076);
;// CONCATENATED MODULE: ./out/compiled/src/journal/sightings.js
/** @param leaderUntil until when the leader's number was certainly its own, on the process table's clock */
function sightings(lines, leader, leaderUntil) {
    const found = [];
    // The last process that had the pid; with the leader, whose name nobody noted.
    const names = new Map(leader ? [[leader.pid, 'the script']] : []);
    const originOf = (pid) => {
        const name = names.get(pid);
        return name === undefined ? undefined : { pid, name };
    };
    for (const line of lines) {
        if (line.kind !== 'seen')
            continue;
        for (const [pid, start, , , , name] of line.processes) {
            if (pid !== leader?.pid || start !== leader.start)
                names.set(pid, name);
        }
        for (const [pid, start, sid, pgid, ppid] of line.processes) {
            found.push({
                pid,
                start,
                sid: sid === 0 ? undefined : sid,
                pgid,
                until: line.clock,
                origin: originOf(ppid),
            });
        }
    }
    if (leader) {
        // Its number is its own until it is reaped, seen or not.
        const { pid, start } = leader;
        found.push({ pid, start, sid: pid, pgid: pid, until: leaderUntil, origin: undefined });
    }
    return [...found, ...ofSecond(lines)];
}
/** on-timeout leads a session and a group, whose number was its own when it was noted, and stays so while it lives. */
function ofSecond(lines) {
    return lines
        .filter(line => line.kind === 'on-timeout')
        .map(({ pid, start, clock }) => ({ pid, start, sid: pid, pgid: pid, until: clock, origin: undefined }));
}

;// CONCATENATED MODULE: ./out/compiled/src/journal/replay.js
/** Reads a journal back: what main did, as far as it came to write it down. */







/** A journal that can't be used; the message says why. */
class JournalError extends Error {
    name = 'JournalError';
}
/**
 * @throws JournalError for a file that can't be read, has no first line, or is of another version
 */
function replay(file) {
    let text;
    try {
        text = (0,regular_file/* readRegular */.V)(file)?.toString();
    }
    catch (error) {
        throw new JournalError(`The journal ${file} can not be read`, { cause: error });
    }
    if (text === undefined)
        throw new JournalError(`The journal ${file} is not there`);
    const { lines, damaged } = parse(text);
    const use = lines.find(line => line.kind === 'use');
    if (!use)
        throw new JournalError(`The journal ${file} does not say whose it is`);
    if (use.version !== journal_lines/* JOURNAL_VERSION */.d) {
        throw new JournalError(`The journal ${file} has version ${String(use.version)}; this is version ${journal_lines/* JOURNAL_VERSION */.d}`);
    }
    return { ...tell(lines, use), damaged };
}
function parse(text) {
    const lines = [];
    let damaged = 0;
    for (const line of text.split('\n')) {
        if (line === '')
            continue;
        try {
            const value = JSON.parse(line);
            if (!(0,shapes/* isJournalLine */.s)(value))
                throw new SyntaxError('no line of a journal');
            lines.push(value);
        }
        catch {
            damaged++;
        }
    }
    return { lines, damaged };
}
function tell(lines, use) {
    const last = (kind) => lines.findLast((line) => line.kind === kind);
    const leader = last('leader');
    const leases = lines
        .filter(line => line.kind === 'lease')
        .map(({ by, pid, start }) => ({ by, pid, start }));
    const relay = last('relay');
    const second = last('on-timeout');
    const shells = lines.filter(line => line.kind === 'watchdog').map(({ pid, start }) => ({ pid, start }));
    // The first cause stands.
    const ended = lines.find(line => line.kind === 'ended');
    const mainsEnd = lines.filter(line => line.kind === 'done').find(line => line.by === 'main');
    const rungs = lines.filter(line => line.kind === 'rung');
    const rung = rungs.at(-1);
    const walked = last('walked');
    const leftovers = last('leftovers');
    const fates = walked?.fates ?? [];
    const clocks = lines.filter(isMains).map(line => ('clock' in line ? line.clock : 0));
    const lastSign = Math.max(use.main.start, ...clocks.slice(-50));
    return {
        use,
        leader: leader && { pid: leader.pid, start: leader.start },
        second: second && { pid: second.pid, start: second.start },
        keepers: [...use.helpers, ...shells],
        relay: relay && { pid: relay.pid, start: relay.start },
        leases,
        watchdog: leases.findLast(({ by }) => by === 'watchdog'),
        watchdogEnded: lines.some(line => line.kind === 'done' && line.by === 'watchdog'),
        seen: sightings(lines, leader, ended?.clock ?? lastSign),
        outcome: ended?.outcome,
        containment: leader?.containment,
        durationMs: mainsEnd?.durationMs,
        cancelledAt: lines.find(line => line.kind === 'cancelled')?.at,
        picture: last('picture')?.picture,
        resources: last('resources')?.resources,
        leftovers: leftovers?.processes ?? [],
        leftoverTotal: leftovers?.total ?? leftovers?.processes.length ?? 0,
        quits: lines.filter(line => line.kind === 'quit'),
        sent: lines.filter(line => line.kind === 'signal'),
        standing: rung && standingAt(rung, rungs[0] ?? rung, fates),
        handedOver: walked?.handedOver ?? rung !== undefined,
        fates,
        unnamed: walked?.unnamed ?? src_fate/* NOBODY */.oQ,
        timeline: timelineOf(lines),
        mainEnded: mainsEnd?.clock,
        isLost: false,
        finished: lines.some(line => line.kind === 'done' && line.by === 'post'),
        lastSign,
    };
}
/** Whether main wrote this line. */
function isMains(line) {
    return !('by' in line && line.by !== 'main');
}
/** Whatever a damaged line says, no signal was sent in the time to come. */
function standingAt(last, first, fates) {
    const now = (0,clock/* monotonicMs */.dR)();
    return { rung: last.rung, sentAt: Math.min(last.at, now), begunAt: Math.min(first.at, now), fates };
}

;// CONCATENATED MODULE: ./out/compiled/src/journal/story.js
/** Whether the user wants what is left over to be kept until post. */
function story_isKeep({ use }) {
    return use.settings.leftoverProcesses === 'keep';
}

// EXTERNAL MODULE: ./out/compiled/src/duration.js
var duration = __webpack_require__(3288);
;// CONCATENATED MODULE: ./out/compiled/src/report/end-text.js
/** How a process ended, in words. */

const end_text_GONE = 'ended before the post step';
const STILL_ALIVE = 'still alive: ';
const BY_ITSELF = 'ended by itself';
/** Whether no signal of ours was needed. */
function endedByItself({ end }) {
    return end.startsWith(BY_ITSELF);
}
function end_text_endOf({ endedAfterMs, signal, hasIgnored, notPermitted }) {
    if (endedAfterMs === undefined)
        return STILL_ALIVE + (notPermitted ? 'not permitted' : 'SIGKILL did not end it');
    const when = `after ${(0,duration/* formatDuration */.a3)(endedAfterMs)}`;
    if (signal === undefined)
        return `${BY_ITSELF} ${when}`;
    if (hasIgnored)
        return `ignored ${signal}, ${BY_ITSELF} ${when}`;
    return signal === 'SIGKILL' ? `killed ${when}` : `ended by ${signal} ${when}`;
}

;// CONCATENATED MODULE: ./out/compiled/src/report/passing.js


/** The rows of everybody else: those stand in the report file, and nobody has to read of them anywhere else. */
function withoutPassing(story, rows) {
    const wereLeft = new Set(story.leftovers.map(({ descendant }) => (0,identity/* keyOf */.T)(descendant)));
    return rows.filter(({ kind, descendant, ...row }) => {
        const mayPass = kind === 'stopped' || kind === 'leftover' || kind === 'kept';
        const wasLeft = descendant !== undefined && wereLeft.has((0,identity/* keyOf */.T)(descendant));
        return !mayPass || wasLeft || !endedByItself(row);
    });
}

// EXTERNAL MODULE: ./out/compiled/src/report/plural.js
var plural = __webpack_require__(7595);
;// CONCATENATED MODULE: ./out/compiled/src/report/row.js
/** The most telling first. */
function row_sorted(rows) {
    return rows.toSorted((one, other) => weight(other) - weight(one));
}
function weight(row) {
    const kind = { survivor: 4, kept: 3, leftover: 3, suspect: 2, stopped: 1, allowed: 0 }[row.kind];
    return kind + (row.isAlive && row.kind === 'survivor' ? 10 : 0) + (row.escape === 'in the group' ? 0 : 0.5);
}

// EXTERNAL MODULE: ./out/compiled/src/report/escape-text.js
var escape_text = __webpack_require__(5540);
// EXTERNAL MODULE: ./out/compiled/src/report/ports-text.js
var ports_text = __webpack_require__(2505);
// EXTERNAL MODULE: ./out/compiled/src/report/process-text.js
var process_text = __webpack_require__(3110);
;// CONCATENATED MODULE: ./out/compiled/src/report/rows.js









const LONGEST_COMMAND = 160;
/** All rows, the most telling first: what lives, then what got away, then the rest. */
function rowsOf(story, finish) {
    const over = new Set(story.fates.filter(fate => fate.endedAfterMs !== undefined).map(fate => keyOf(fate.descendant)));
    // Post's walk goes on with main's fates: whose end main has seen has not outlived it.
    const late = (finish.walk?.fates ?? []).filter(fate => !over.has(keyOf(fate.descendant)));
    const known = new Set([...late, ...story.fates].map(fate => keyOf(fate.descendant)));
    const isLate = new Set(late.map(fate => keyOf(fate.descendant)));
    const early = story.fates.filter(fate => !isLate.has(keyOf(fate.descendant)));
    const vanished = story.leftovers.filter(each => !known.has(keyOf(each.descendant)));
    const rows = [
        ...late.map(fate => fateRow(lateKind(story, finish.owed), fate, endOf(fate))),
        // Post has looked: whoever main could not see the end of has ended since.
        ...early.map(fate => fateRow(earlyKind(story), fate, fate.endedAfterMs === undefined ? GONE : endOf(fate))),
        ...vanished.map(each => fateRow(isKeep(story) ? 'kept' : 'leftover', each, GONE)),
        ...finish.allowed.map(each => livingRow('allowed', each, 'allowed: lives on')),
        ...finish.suspects.map(each => livingRow('suspect', each, 'not signalled: it started after the step had ended')),
    ];
    return sorted(rows);
}
/** Those that main dealt with, or was still dealing with. */
function earlyKind(story) {
    return story.outcome?.endedBy === 'exit' ? 'leftover' : 'stopped';
}
function lateKind(story, owed) {
    if (owed)
        return earlyKind(story);
    // Where the journal is lost, whether it was kept can't be known: nobody is blamed for what was asked for.
    if (story.isLost)
        return isKeep(story) ? 'kept' : 'survivor';
    return isKeep(story) && story.outcome?.endedBy === 'exit' && story.mainEnded !== undefined
        ? 'kept'
        : 'survivor';
}
function fateRow(kind, { descendant, details, ...fate }, end) {
    const isAlive = end.startsWith(STILL_ALIVE);
    return {
        // Who lives though no rung is owed to it any more has survived.
        kind: isAlive && kind !== 'kept' ? 'survivor' : kind,
        ...told(details),
        pid: descendant.pid,
        way: descendant.escape,
        escape: (0,escape_text/* escapeText */.X)(descendant.escape),
        origin: descendant.origin ? `${(0,process_text/* nameText */.f)(descendant.origin.name)} (${descendant.origin.pid})` : '',
        end,
        endedBy: fate.endedAfterMs === undefined ? undefined : (0,src_fate/* signalOf */.oX)({ signal: undefined, ...fate }),
        isAlive,
        notPermitted: isAlive && fate.notPermitted === true,
        descendant,
    };
}
function livingRow(kind, { entry, description }, end) {
    return {
        kind,
        ...told(description),
        pid: entry.pid,
        way: 'none',
        escape: '',
        origin: '',
        end,
        endedBy: undefined,
        isAlive: true,
        notPermitted: false,
        descendant: undefined,
    };
}
function told(details) {
    return {
        name: (0,process_text/* nameText */.f)(details.name),
        command: (0,process_text/* commandText */.j)(details, LONGEST_COMMAND),
        user: (0,process_text/* nameText */.f)(details.user ?? ''),
        age: (0,duration/* formatDuration */.a3)(details.ageMs),
        ports: details.ports,
        listens: (0,ports_text/* listensText */.yq)(details),
        details,
    };
}

// EXTERNAL MODULE: ./out/compiled/src/outcome.js
var src_outcome = __webpack_require__(8446);
;// CONCATENATED MODULE: ./out/compiled/src/report/hint-sentence.js

const hint_sentence_LONGEST_COMMAND = 60;
function hintSentence(picture) {
    const hint = picture?.hint;
    const hung = picture?.processes.find(each => each.pid === hint?.pid);
    if (!hint || !hung)
        return undefined;
    // A script that waits for itself alone: the next words would tell nothing.
    if (hint.rule === 'waited for' && hung.pid === picture.leader)
        return undefined;
    const command = hung.command === '' ? (0,process_text/* nameText */.f)(hung.name) : (0,process_text/* commandText */.j)(hung, hint_sentence_LONGEST_COMMAND);
    const [before, behind] = WORDS[hint.rule];
    return [before, { code: command }, ` (pid ${hung.pid})${behind}.`];
}
const WORDS = {
    'waited for': ['It was waiting for ', ''],
    'burns CPU': ['Only ', ' used the CPU'],
    'holds the output': ['Only ', " still held the script's output"],
};

// EXTERNAL MODULE: ./out/compiled/src/text/printable.js
var printable = __webpack_require__(5151);
;// CONCATENATED MODULE: ./out/compiled/src/report/telling.js
/** The one or two processes that say most: who lives on, who got away, who is a server. */


const MOST_NAMED = 2;
const telling_LONGEST_COMMAND = 60;
/**
 * A sentence for each of the most telling rows, survivors first, then those that left the group, and one that counts the
 * others that left it.
 *
 * @param named whom another sentence has named already
 */
function tellingSentences(rows, named) {
    const telling = rows
        .filter(row => !named.has(row) && telling_weight(row) > 0)
        .sort((one, other) => telling_weight(other) - telling_weight(one));
    const sentences = telling.slice(0, MOST_NAMED).map(sentenceOf);
    const more = telling.slice(MOST_NAMED).filter(row => row.way !== 'none').length;
    return more > 0 ? [...sentences, [`${more} more had left the group.`]] : sentences;
}
/** How a process left the group, as the end of a sentence; empty where it did not. */
function departure({ way }) {
    switch (way) {
        case 'none':
            return '';
        case 'setpgid':
        case 'setsid':
            return `had left the group by ${way}`;
        case 'daemonised':
            return 'had daemonised';
        case 'left':
            return 'had left the group';
        default:
            return way;
    }
}
function telling_weight({ kind, isAlive, way, ports }) {
    if (kind === 'allowed' || kind === 'suspect')
        return 0;
    const telling = (isAlive ? 8 : 0) + (way === 'none' ? 0 : 2) + (ports.length > 0 ? 1 : 0);
    return telling > 0 && kind === 'survivor' ? telling + 4 : telling;
}
function sentenceOf(row) {
    const ports = (0,ports_text/* withNoun */.ZU)((0,ports_text/* portsText */.WS)(row.ports));
    const deeds = [departure(row), row.isAlive ? `is ${row.end}` : ''].filter(deed => deed !== '');
    const isServer = ports !== '';
    const facts = [`pid ${row.pid}`, deeds.length > 0 ? ports : ''].filter(fact => fact !== '').join(', ');
    const deed = deeds.length > 0 ? deeds.join(' and ') : `listened on ${ports}`;
    const command = row.command === '' ? row.name : (0,printable/* shorten */.m)(row.command, telling_LONGEST_COMMAND);
    return [isServer ? 'The server ' : '', { code: command }, ` (${facts}) ${deed}.`];
}

;// CONCATENATED MODULE: ./out/compiled/src/report/untold.js
/** Those who are in no row, since the journal names no more than a thousand. */

function untoldOf(story, rows) {
    const { outcome, unnamed, fates, leftovers, leftoverTotal } = story;
    const bySignal = (0,src_fate/* stoppedOf */.Di)(unnamed);
    // Who was alive at main's end is found by post, and has a row.
    if (outcome?.endedBy !== 'exit')
        return { stopped: unnamed.bySignal, leftOver: 0, killed: 0, total: bySignal };
    const isCut = leftoverTotal > leftovers.length || bySignal > 0;
    const told = rows.filter(({ descendant }) => descendant !== undefined).length;
    const leftOver = isCut ? Math.max(0, Math.max(leftoverTotal, fates.length + bySignal) - told) : 0;
    const killed = Math.min(leftOver, unnamed.bySignal['SIGKILL'] ?? 0);
    return { stopped: {}, leftOver, killed, total: leftOver };
}

;// CONCATENATED MODULE: ./out/compiled/src/report/verdict.js
/** The whole use in a few sentences, for the summary and for post's annotation. */








/** @param rows without those who came and went by themselves */
function verdictOf(story, rows) {
    const of = (kind) => rows.filter(row => row.kind === kind);
    const untold = untoldOf(story, rows);
    const [leftOver, kept] = story_isKeep(story) ? [NONE, untold] : [untold, NONE];
    const sentences = [
        outlivedSentence('survived the step', 'survived the step', of('survivor')),
        stoppedSentence(of('stopped'), untold.stopped),
        outlivedSentence('was left over when the script had ended', 'were left over when the script had ended', of('leftover'), leftOver),
        outlivedSentence(keptUntil(of('kept')), 'were kept until the post step', of('kept'), kept),
        livingSentence(of('allowed'), 'is allowed and lives on', 'are allowed and live on'),
        livingSentence(of('suspect'), 'looks like one of this step, but started after it; it was not signalled', 'look like some of this step, but started after it; they were not signalled'),
    ];
    return {
        outcome: outcomeOf(story),
        processes: sentences.filter(sentence => sentence !== '').join(' '),
        hint: hintSentence(story.picture),
        telling: tellingSentences(rows, new Set(OUTLIVED.flatMap(kind => alone(of(kind)) ?? []))),
    };
}
/** One that has ended before was not kept for as long. */
function keptUntil([first]) {
    return first?.end === end_text_GONE ? 'was kept for the later steps' : 'was kept until the post step';
}
function outcomeOf(story) {
    const { outcome, use } = story;
    if (!outcome)
        return unknownEnd(story);
    // There it was post who sent the signal.
    return outcome.endedBy === 'cancel' && use.isContainerJob ? 'The step was cancelled.' : (0,src_outcome/* sentenceOf */.$N)(outcome);
}
function unknownEnd({ leader, isLost, watchdog }) {
    if (isLost)
        return 'What ended the script is not known.';
    if (watchdog)
        return 'The main step was killed, and its watchdog took over.';
    if (!leader)
        return 'The main step was killed before it had noted the start of the script.';
    return 'The main step was killed before the script had ended.';
}
/** @param untold how many more were stopped by each signal */
function stoppedSentence(rows, untold) {
    const count = (signal) => rows.filter(row => row.endedBy === signal).length + (untold[signal] ?? 0);
    const signals = new Set([...rows.map(row => row.endedBy ?? ''), ...Object.keys(untold)]);
    const others = [...signals].filter(signal => signal !== '' && signal !== 'SIGKILL');
    const unasked = rows.filter(row => row.endedBy === undefined && row.end !== end_text_GONE);
    const ends = [
        ...others.map((signal) => [`ended on ${signal}`, count(signal)]),
        ['had to be killed', count('SIGKILL')],
        [unasked.length === 1 ? 'ended by itself' : 'ended by themselves', unasked.length],
        ['ended before the post step', rows.filter(row => row.end === end_text_GONE).length],
    ];
    const told = ends.filter(([, number]) => number > 0);
    const words = told.map(([end, number], index) => `${index === 0 ? (0,plural/* processes */.u)(number) : number} ${end}`);
    return words.length === 0 ? '' : `${words.join(', ')}.`;
}
/** Of these kinds a single process is named. */
const OUTLIVED = ['leftover', 'kept', 'survivor'];
function alone(rows) {
    return rows.length === 1 ? rows[0] : undefined;
}
const NONE = { leftOver: 0, killed: 0 };
/** @param untold how many more there are */
function outlivedSentence(one, many, rows, untold = NONE) {
    const [first] = rows;
    if (!first)
        return '';
    const total = rows.length + untold.leftOver;
    if (total > 1)
        return `${(0,plural/* processes */.u)(total)} ${many}: ${fateOfMany(rows)}.${killedOf(rows, untold.killed)}`;
    const owner = first.notPermitted ? `, it belongs to ${first.user || 'another user'}` : '';
    const facts = [first.name, `pid ${first.pid}`, (0,ports_text/* withNoun */.ZU)((0,ports_text/* portsText */.WS)(first.ports))]
        .filter(fact => fact !== '')
        .join(', ');
    const way = first.way === 'none' ? '' : ` It ${departure(first)}.`;
    return `${(0,plural/* processes */.u)(1)} (${facts}) ${one}: ${first.end}${owner}.${way}`;
}
function killedOf(rows, untold) {
    const killed = rows.filter(row => row.endedBy === 'SIGKILL').length + untold;
    return killed > 0 ? ` ${killed} of them had to be killed.` : '';
}
const MOST_USERS = 5;
function fateOfMany(rows) {
    const alive = rows.filter(row => row.isAlive);
    if (alive.length === 0)
        return 'all have ended';
    const refusing = alive.filter(row => row.notPermitted);
    const users = [...new Set(refusing.map(row => row.user))]
        .filter(user => user !== '')
        .slice(0, MOST_USERS)
        .join(', ');
    const why = refusing.length > 0 ? ` (${refusing.length} of ${users || 'another user'}: not permitted to signal)` : '';
    return `${alive.length} still alive${why}`;
}
function livingSentence(rows, one, many) {
    return rows.length === 0 ? '' : `${(0,plural/* processes */.u)(rows.length)} ${rows.length === 1 ? one : many}.`;
}

;// CONCATENATED MODULE: ./out/compiled/src/report/mains-view.js
/** What main knows at its end of those who outlived the script: post has not looked yet. */








/** Who lives on because it is kept, or because rungs are still owed to it, is no survivor. */
function mainsView(story) {
    const isOwed = ({ endedAfterMs }) => story.handedOver && endedAfterMs === undefined;
    const known = new Set(story.fates.map(fate => (0,identity/* keyOf */.T)(fate.descendant)));
    const unwalked = story.leftovers.filter(each => !known.has((0,identity/* keyOf */.T)(each.descendant)));
    const ended = [
        ...story.fates.filter(fate => !isOwed(fate)).map(fate => fateRow(earlyKind(story), fate, end_text_endOf(fate))),
        ...(story_isKeep(story) ? [] : unwalked.map(each => fateRow('leftover', each, BY_ITSELF))),
    ];
    const owed = story.fates
        .filter(isOwed)
        .map(fate => living({ ...fateRow(earlyKind(story), fate, OWED), kind: earlyKind(story) }));
    const kept = story_isKeep(story) ? unwalked.map(each => living(fateRow('kept', each, KEPT))) : [];
    const verdict = verdictOf(story, withoutPassing(story, ended));
    const sentences = [
        verdict.processes,
        owed.length > 0 ? `${(0,plural/* processes */.u)(owed.length)} still alive: the rest of the ladder goes on.` : '',
        kept.length > 0 ? `${(0,plural/* processes */.u)(kept.length)} kept until the post step.` : '',
    ];
    return {
        rows: row_sorted([...ended, ...owed, ...kept]),
        verdict: { ...verdict, processes: sentences.filter(sentence => sentence !== '').join(' ') },
    };
}
const OWED = `${STILL_ALIVE}the rest of the ladder goes on`;
const KEPT = `${STILL_ALIVE}kept until the post step`;
/** Not refused for good: it gets its next signal, or is ended by post. */
function living(row) {
    return { ...row, isAlive: true, notPermitted: false };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./out/compiled/src/random.js
var random = __webpack_require__(5999);
;// CONCATENATED MODULE: ./out/compiled/src/files/replace.js
/** Writes a file as a whole, over whatever a script may have put in its place. */



// A name of our own, made new: nothing is opened that was there before, a FIFO or a symlink least of all.
const NEW = external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL | external_node_fs_.constants.O_NOFOLLOW;
/**
 * Readers see the old file or the new one, never a part. Its folder has to be there: it is not made.
 *
 * @throws what the system answers; then the old file stands
 */
function replaceWhole(file, text) {
    const folder = external_node_path_default().dirname(file);
    if (!(0,external_node_fs_.lstatSync)(folder).isDirectory())
        throw new Error(`${folder} is no folder any more`);
    const fresh = external_node_path_default().join(folder, `.${external_node_path_default().basename(file)}-${(0,random/* randomHex */.n)(6)}`);
    const descriptor = (0,external_node_fs_.openSync)(fresh, NEW, 0o600);
    try {
        try {
            writeAll(descriptor, Buffer.from(text));
        }
        finally {
            (0,external_node_fs_.closeSync)(descriptor);
        }
        (0,external_node_fs_.renameSync)(fresh, file);
    }
    catch (error) {
        discard(fresh);
        throw error;
    }
}
function writeAll(descriptor, bytes) {
    for (let written = 0; written < bytes.length;)
        written += (0,external_node_fs_.writeSync)(descriptor, bytes, written);
}
function discard(fresh) {
    try {
        (0,external_node_fs_.unlinkSync)(fresh);
    }
    catch {
        // It is gone, or the runner empties RUNNER_TEMP after the job.
    }
}

// EXTERNAL MODULE: ./out/compiled/src/text/mask.js
var mask = __webpack_require__(8706);
;// CONCATENATED MODULE: ./out/compiled/src/report/process-json.js



const process_json_LONGEST_COMMAND = 500;
const MOST_PORTS = 100;
function rowJson(row) {
    const { kind, pid, name, details, user, descendant, end, isAlive, notPermitted } = row;
    return {
        kind,
        pid,
        name,
        command: (0,process_text/* commandText */.j)(details, process_json_LONGEST_COMMAND),
        user: user === '' ? null : user,
        ageMs: details.ageMs,
        origin: originJson(descendant?.origin),
        escape: descendant?.escape ?? null,
        end: (0,printable/* printable */.g)(end),
        isAlive,
        notPermitted,
        ...portsJson(details),
    };
}
function pictureProcessJson(process) {
    const { pid, ppid, ageMs, activity, cpuMs, rssBytes, escape } = process;
    return {
        pid,
        ppid,
        name: (0,process_text/* nameText */.f)(process.name),
        command: (0,process_text/* commandText */.j)(process, process_json_LONGEST_COMMAND),
        user: process.user === undefined ? null : (0,process_text/* nameText */.f)(process.user),
        ageMs,
        activity,
        cpuMs: cpuMs ?? null,
        rssBytes: rssBytes ?? null,
        waitsIn: process.waitsIn === undefined ? null : (0,process_text/* nameText */.f)(process.waitsIn),
        origin: originJson(process.origin),
        escape,
        ...portsJson(process),
    };
}
function originJson(origin) {
    return origin ? { pid: origin.pid, name: (0,process_text/* nameText */.f)(origin.name) } : null;
}
function portsJson({ ports, arePortsHidden }) {
    const shown = ports.slice(0, MOST_PORTS);
    return {
        ports: shown.map(ports_text/* portFields */.hJ),
        portsLeftOut: ports.length - shown.length,
        arePortsHidden: arePortsHidden === true,
    };
}

;// CONCATENATED MODULE: ./out/compiled/src/report/within-bytes.js
/** Lists of a length that a script decides on, cut to what a file may have. */
/**
 * @param render makes of an item what is shown of it: no longer than there is room
 * @param mostBytes of all of them together as JSON
 */
function withinBytes(items, render, mostBytes) {
    const shown = [];
    let bytes = 0;
    for (const item of items) {
        const one = render(item);
        bytes += Buffer.byteLength(JSON.stringify(one)) + 1;
        if (bytes > mostBytes)
            break;
        shown.push(one);
    }
    return { shown, leftOut: items.length - shown.length };
}

;// CONCATENATED MODULE: ./out/compiled/src/report/report-json.js






const VERSION = 1;
// 4 MB at most in all.
const MOST_BYTES = { processes: 1_500_000, signals: 500_000, picture: 1_500_000, problems: 200_000 };
const LONGEST_TITLE = 200;
const LONGEST_SENTENCE = 2000;
/** Facts -> JSON in one line. */
function renderReport({ writer, now, story, rows, verdict, problems }) {
    const { use, outcome } = story;
    const processes = withinBytes(rows, rowJson, MOST_BYTES.processes);
    const quits = story.quits.map(quit => ({ ...quit, rung: null, signal: 'SIGQUIT' }));
    const signals = withinBytes([...quits, ...story.sent], sent => signalJson(sent, now), MOST_BYTES.signals);
    const told = withinBytes(problems, sentence, MOST_BYTES.problems);
    const report = {
        version: VERSION,
        writer,
        at: isoTime(now.monotonicMs, now),
        step: (0,printable/* shorten */.m)((0,printable/* printable */.g)(use.step), LONGEST_TITLE),
        title: (0,printable/* shorten */.m)((0,printable/* printable */.g)(use.title), LONGEST_TITLE),
        outcome: {
            endedBy: outcome?.endedBy ?? null,
            exitCode: outcome ? (0,src_outcome/* exitCodeOf */.FO)(outcome) : null,
            timedOut: outcome !== undefined && (0,src_outcome/* isDeadline */.vh)(outcome),
            sentence: sentence(verdict.outcome),
        },
        durationMs: story.durationMs ?? null,
        containment: story.containment ?? likelyContainment(story),
        verdict: sentence([verdict.outcome, verdict.processes].join(' ').trim()),
        processes: processes.shown,
        processesLeftOut: processes.leftOut + untoldOf(story, rows).total,
        signals: signals.shown,
        signalsLeftOut: signals.leftOut,
        picture: story.picture ? pictureJson(story.picture, now) : null,
        resources: story.resources ? resourcesJson(story.resources) : null,
        problems: told.shown,
        problemsLeftOut: told.leftOut,
    };
    return `${JSON.stringify(report)}\n`;
}
function sentence(text) {
    return (0,printable/* shorten */.m)((0,printable/* printable */.g)((0,mask/* maskText */.g)(text)), LONGEST_SENTENCE);
}
/** Where the leader was not noted. */
function likelyContainment({ use }) {
    if (use.group !== undefined)
        return 'cgroup';
    return use.helpers.length > 0 ? 'reaper' : 'tracking';
}
function signalJson({ at, by, rung, signal, reached, refused, total }, now) {
    const pids = (targets) => ({
        count: targets.length,
        pids: targets.map(([pid]) => pid),
    });
    return {
        at: isoTime(at, now),
        by,
        rung,
        signal: (0,printable/* printable */.g)(signal),
        reached: { ...pids(reached), count: total ?? reached.length },
        refused: pids(refused),
    };
}
function pictureJson({ at, leader, processes, total, hint }, now) {
    const { shown } = withinBytes(processes, pictureProcessJson, MOST_BYTES.picture);
    return {
        at: isoTime(at, now),
        leader,
        processes: shown,
        processesLeftOut: Math.max(total, processes.length) - shown.length,
        hint: hint ? { pid: hint.pid, rule: hint.rule } : null,
    };
}
function resourcesJson(resources) {
    const { wallMs, userMs, systemMs, maxRssBytes, processes, atLeast } = resources;
    return {
        wallMs,
        userMs,
        systemMs,
        maxRssBytes: maxRssBytes ?? null,
        processes: processes ?? null,
        atLeast,
    };
}
/** A moment of the monotonic clock as the wall clock has it now. */
function isoTime(at, { wallMs, monotonicMs }) {
    const time = new Date(wallMs - monotonicMs + at);
    // A damaged journal may tell of any moment.
    return (Number.isNaN(time.getTime()) ? new Date(wallMs) : time).toISOString();
}

;// CONCATENATED MODULE: ./out/compiled/src/report/report-file.js
/** The report file: where it is, and how it gets there. */




/**
 * Writes it beside the journal, over an earlier one.
 *
 * @returns its path
 * @throws what the system answers
 */
function writeReport(journalFile, facts) {
    const file = external_node_path_default().join(external_node_path_default().dirname(journalFile), 'report.json');
    replaceWhole(file, renderReport({ ...facts, now: { wallMs: Date.now(), monotonicMs: (0,clock/* monotonicMs */.dR)() } }));
    return file;
}

;// CONCATENATED MODULE: ./out/compiled/src/main/report-file.js
/** main's report file, from what it knows and what its journal tells. Loaded only at the end. */






/**
 * @returns the file's path
 * @throws what the system answers
 */
function writeMainsReport(journalFile, use, known) {
    const { story: told, problems } = readJournal(journalFile, use);
    const { outcome, durationMs, leftovers, walk } = known;
    const story = {
        ...told,
        use,
        outcome,
        durationMs,
        leftovers,
        leftoverTotal: leftovers.length,
        fates: walk?.fates ?? [],
        // Here all are known.
        unnamed: src_fate/* NOBODY */.oQ,
        handedOver: walk?.handedOver === true,
    };
    return writeReport(journalFile, {
        writer: 'main',
        story,
        ...mainsView(story),
        problems: [...known.problems, ...problems],
    });
}
/** A script may have done anything to it: what main knows by itself is written without it. */
function readJournal(file, use) {
    try {
        return { story: replay(file), problems: [] };
    }
    catch (error) {
        return { story: emptyStory(use), problems: [`${(0,errors/* messageOf */.bD)(error)}: what stood in it is lost.`] };
    }
}


/***/ }),

/***/ 5540:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ escapeText)
/* harmony export */ });
function escapeText(escape) {
    switch (escape) {
        case 'none':
            return 'in the group';
        case 'setpgid':
            return 'left the group: setpgid';
        case 'setsid':
            return 'left the group: setsid';
        case 'daemonised':
            return 'daemonised';
        case 'left':
            return 'left the group';
        default:
            return escape;
    }
}


/***/ }),

/***/ 2505:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WS: () => (/* binding */ portsText),
/* harmony export */   ZU: () => (/* binding */ withNoun),
/* harmony export */   hJ: () => (/* binding */ portFields),
/* harmony export */   yq: () => (/* binding */ listensText)
/* harmony export */ });
/* harmony import */ var _process_port_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5749);
/* harmony import */ var _text_mask_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8706);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5151);



const MOST_SHOWN = 5;
const LONGEST_PATH = 60;
const LONGEST_FIELD = 160;
// The kernel's have 108 bytes at most (unix(7)); a damaged journal may tell of any.
const LONGEST_READ = 256;
/** `3000, udp 53, unix /run/x.sock`, five at most and how many more; empty where there is none. */
function portsText(ports) {
    // An address may come from a damaged journal.
    const all = [...new Set(ports.map(portText).map(_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g))];
    const more = all.length - MOST_SHOWN;
    const shown = all.slice(0, MOST_SHOWN).join(', ');
    return more > 0 ? `${shown} and ${more} more` : shown;
}
/** The same of a process, or `can't be read`. */
function listensText({ ports, arePortsHidden }) {
    return arePortsHidden ? UNREADABLE : portsText(ports);
}
const UNREADABLE = "can't be read";
/** The text of ports behind what it is: `port 3000`, `ports 3000, udp 53`, `ports can't be read`. */
function withNoun(text) {
    if (text === UNREADABLE)
        return `ports ${text}`;
    if (text === '' || text.startsWith('unix '))
        return text;
    return `${text.includes(', ') ? 'ports' : 'port'} ${text}`;
}
/** A port as it stands in an output. */
function portFields(port) {
    return port.protocol === 'unix'
        ? { protocol: port.protocol, path: pathText(port.path, LONGEST_FIELD) }
        : { protocol: port.protocol, address: (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .m)((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(port.address), LONGEST_PATH), port: port.port };
}
function portText(port) {
    const where = port.elsewhere ? ' (other network)' : '';
    switch (port.protocol) {
        case 'tcp':
            return numberText(port.address, port.port) + where;
        case 'udp':
            return `udp ${numberText(port.address, port.port)}${where}`;
        case 'unix':
            return `unix ${pathText(port.path, LONGEST_PATH)}${where}`;
        default:
            return port;
    }
}
/** Who listens on any address is told by the number alone. */
function numberText(address, port) {
    if ((0,_process_port_js__WEBPACK_IMPORTED_MODULE_2__/* .isAnyAddress */ .J)(address))
        return String(port);
    return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}
function pathText(path, longest) {
    return (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .m)((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)((0,_text_mask_js__WEBPACK_IMPORTED_MODULE_0__/* .maskText */ .g)((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .m)(path, LONGEST_READ))), longest);
}


/***/ }),

/***/ 3110:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ nameText),
/* harmony export */   j: () => (/* binding */ commandText)
/* harmony export */ });
/* harmony import */ var _text_mask_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8706);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5151);


const LONGEST_NAME = 64;
/** A name may be the beginning of a command line, secrets and all. */
function nameText(name) {
    return (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .m)((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)((0,_text_mask_js__WEBPACK_IMPORTED_MODULE_0__/* .maskText */ .g)(name)), LONGEST_NAME);
}
/** The command line; empty where it can't be read, as of a process that is just ending. */
function commandText(details, longest) {
    // Cut before as well: to escape a long one takes a while.
    return (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .m)((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .m)(details.command, longest)), longest);
}


/***/ })

};
;
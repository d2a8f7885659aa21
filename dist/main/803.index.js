"use strict";
exports.id = 803;
exports.ids = [803];
exports.modules = {

/***/ 8803:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gatherEvidence: () => (/* binding */ gatherEvidence)
});

// EXTERNAL MODULE: ./out/compiled/src/outcome.js
var src_outcome = __webpack_require__(8446);
// EXTERNAL MODULE: ./out/compiled/src/process/clock.js
var clock = __webpack_require__(6642);
// EXTERNAL MODULE: ./out/compiled/src/errors.js
var errors = __webpack_require__(1403);
// EXTERNAL MODULE: ./out/compiled/src/process/vitals.js
var vitals = __webpack_require__(6501);
;// CONCATENATED MODULE: ./out/compiled/src/evidence/hint.js
// On a machine that is busy nobody gets a whole one.
const BUSY = 0.1;
// wait(2) and its kin, whatever the kernel's version calls the function; `wait_woken` waits for a socket, and others for else.
const WAITING = /^(?:do_wait|kernel_wait4?|kernel_waitid|(?:__\w*sys_|sys_)?wait(?:4|id|pid))$/;
function hintOf(processes, leader, clues) {
    const living = processes.filter(each => each.activity !== 'zombie');
    // Where there is one alone nobody has to be told which it is.
    if (living.length < 2)
        return undefined;
    const fitting = [
        ['waited for', waitedFor(living, leader, clues)],
        ['burns CPU', burning(living, clues)],
        ['holds the output', holding(living, clues)],
    ];
    const hints = fitting.flatMap(([rule, pid]) => (pid === undefined ? [] : [{ pid, rule }]));
    return hints.length === 1 ? hints[0] : undefined;
}
/**
 * Down from the leader, as long as a process waits for the only child that it has. What hangs is there still a moment later,
 * and waits for no child: such a one has just ended.
 */
function waitedFor(living, leader, clues) {
    const children = Map.groupBy(living, each => each.ppid);
    let current = living.find(each => each.pid === leader);
    while (current) {
        const below = children.get(current.pid) ?? [];
        const isWaiting = WAITING.test(current.waitsIn ?? '');
        if (below.length === 0)
            return current.pid === leader || isWaiting || !clues.has(current.pid) ? undefined : current.pid;
        if (below.length > 1 || !isWaiting)
            return undefined;
        current = below[0];
    }
    return undefined;
}
/** The only one that takes a tenth of a CPU or more, where it wants nothing but a CPU. */
function burning(living, clues) {
    const busy = living.filter(({ pid }) => (clues.get(pid)?.cpuShare ?? 0) >= BUSY);
    const [first] = busy;
    return busy.length === 1 && first && clues.get(first.pid)?.isRunning === true ? first.pid : undefined;
}
/** The only one left that holds the script's output, where that is known of each. */
function holding(living, clues) {
    if (living.some(({ pid }) => clues.get(pid)?.holdsOutput === undefined))
        return undefined;
    const holders = living.filter(({ pid }) => clues.get(pid)?.holdsOutput === true);
    return holders.length === 1 ? holders[0]?.pid : undefined;
}

;// CONCATENATED MODULE: ./out/compiled/src/evidence/take-picture.js



const MOST_PROCESSES = 1000;
// What is not read by then is told by its name alone.
const BOUND_MS = 600;
// The kernel counts CPU time in hundredths of a second.
const SAMPLE_MS = 200;
/**
 * @param leader its pid
 * @throws when the process table can't be read
 */
async function takePicture(containment, table, leader) {
    const at = (0,clock/* monotonicMs */.dR)();
    const until = at + BOUND_MS;
    const { descendants, allowed } = await containment.look();
    const living = [...descendants, ...allowed].sort((one, other) => rank(one, leader) - rank(other, leader));
    const shown = living.slice(0, MOST_PROCESSES);
    const pids = shown.map(each => each.pid);
    const first = await (0,vitals/* vitalsOf */.XE)(pids, table, until);
    const sampledAt = (0,clock/* monotonicMs */.dR)();
    const details = await containment.describe(shown);
    const zombies = await zombiesOf(living, table, MOST_PROCESSES - shown.length);
    await (0,clock/* pause */.v7)(Math.max(0, Math.min(sampledAt + SAMPLE_MS, until) - (0,clock/* monotonicMs */.dR)()));
    const second = await (0,vitals/* pulsesOf */.av)(pids, table, until);
    const elapsed = (0,clock/* monotonicMs */.dR)() - sampledAt;
    const processes = shown.map((each) => {
        const { activity, cpuMs, rssBytes, waitsIn } = {
            ...vitals/* UNKNOWN */.HV,
            ...first.get(each.pid),
            ...second.get(each.pid),
        };
        const told = details.get(each.pid) ?? nameAlone(each);
        const { pid, start, ppid, escape, origin } = each;
        return {
            ...told,
            ...{ pid, start, ppid, escape, origin },
            ...{ activity, cpuMs, rssBytes, waitsIn },
        };
    });
    const clues = cluesOf(first, second, elapsed, scriptsOutputs(first.get(leader)));
    return {
        at,
        leader,
        processes: [...processes, ...zombies],
        total: living.length + zombies.length,
        hint: hintOf(processes, leader, clues),
    };
}
/** Where not all have room: the leader, then those who left its group. */
function rank({ pid, escape }, leader) {
    if (pid === leader)
        return 0;
    return escape === 'none' ? 2 : 1;
}
function nameAlone({ name }) {
    return { name, command: '', user: undefined, ageMs: 0, ports: [] };
}
/** No look tells of the dead: those who are not reaped by a parent of the tree. */
async function zombiesOf(living, table, most) {
    const pids = new Set(living.map(each => each.pid));
    // Who was alive a moment ago is told as that.
    const dead = (await table.entries()).filter(each => each.state === 'dead' && pids.has(each.ppid) && !pids.has(each.pid));
    const now = table.now();
    return dead.slice(0, Math.max(0, most)).map(({ pid, start, ppid, name }) => ({
        ...{ pid, start, ppid, name, command: '', user: undefined, ports: [] },
        ...{ ageMs: Math.max(0, now - start), escape: 'none', origin: undefined },
        ...{ activity: 'zombie', cpuMs: undefined, rssBytes: undefined, waitsIn: undefined },
    }));
}
/** Those that it was started with: ours, or a relay's pipes, which the leader holds unless it has changed them. */
function scriptsOutputs(leader) {
    const all = [...((0,vitals/* outputsOf */.Yz)('self') ?? []), ...(leader?.outputs ?? [])];
    return new Set(all.filter(each => each !== '/dev/null'));
}
/** Of those who were there at both moments. */
function cluesOf(first, second, elapsedMs, outputs) {
    return new Map([...second].map(([pid, now]) => {
        const vitals = first.get(pid);
        const before = vitals?.cpuMs;
        const isKnown = before !== undefined && now.cpuMs !== undefined && elapsedMs >= SAMPLE_MS / 2;
        const cpuShare = isKnown ? (now.cpuMs - before) / elapsedMs : undefined;
        const isRunning = vitals?.activity === 'running' && now.activity === 'running';
        const holdsOutput = vitals?.outputs?.some(each => outputs.has(each));
        return [pid, { cpuShare, isRunning, holdsOutput }];
    }));
}

;// CONCATENATED MODULE: ./out/compiled/src/evidence/show-picture.js


/**
 * Takes the picture, shows it and writes it down. Never throws: the ladder has to be walked.
 *
 * @returns what went wrong, as sentences
 */
async function showPicture(plan, containment, leader) {
    try {
        const picture = await takePicture(containment, plan.table, leader.pid);
        plan.journal.picture(picture);
        await plan.teller.picture(picture);
        return [];
    }
    catch (error) {
        return [`The process tree could not be shown: ${(0,errors/* messageOf */.bD)(error)}.`];
    }
}

// EXTERNAL MODULE: ./out/compiled/src/cancel-time.js
var cancel_time = __webpack_require__(1966);
// EXTERNAL MODULE: ./out/compiled/src/duration.js
var duration = __webpack_require__(3288);
;// CONCATENATED MODULE: ./out/compiled/src/evidence/on-timeout.js
/** `on-timeout`: a script of the user's own that gathers evidence between a deadline and the first rung. */





// An environment string of 128 KiB makes exec fail.
const MOST_PIDS_LENGTH = 100_000;
/**
 * Runs it, where there is one, and time for it. It is a descendant like any other: whatever of it still runs when this
 * returns, at its limit at the latest and at once on a cancel, is the ladder's. Never throws.
 *
 * @returns what went wrong, as sentences
 */
async function runOnTimeout(scene) {
    const { onTimeout, settings, cancellation } = scene.plan;
    const { say } = scene.plan.teller;
    if (!onTimeout)
        return [];
    if (!hasTime(scene)) {
        say('on-timeout is left out: after the cancel there is no time for it');
        return [];
    }
    const limit = (0,duration/* formatDuration */.a3)(settings.onTimeoutLimitMs);
    say(`on-timeout runs, for ${limit} at most`);
    const begun = (0,clock/* monotonicMs */.dR)();
    const over = Promise.withResolvers();
    const callOff = (0,clock/* after */.Pl)(settings.onTimeoutLimitMs, () => {
        over.resolve('over');
    });
    const cut = (0,src_outcome/* isDeadline */.vh)(scene.outcome) ? [cancellation.requested.then(() => 'cut')] : [];
    let isWaitedFor = true;
    const end = await Promise.race([run(scene, onTimeout, () => isWaitedFor), over.promise, ...cut]);
    isWaitedFor = false;
    callOff();
    if (end === 'over')
        return [`on-timeout did not end within its limit of ${limit}: the ladder ends it as well.`];
    const took = (0,duration/* formatDuration */.a3)((0,clock/* monotonicMs */.dR)() - begun);
    if (end === 'cut')
        say('on-timeout is cut short by the cancel');
    else if (end.kind !== 'unknown')
        say(`on-timeout ended after ${took}`);
    return end === 'cut' ? [] : problemOf(end);
}
function hasTime({ plan: { settings, use, cancellation }, outcome }) {
    return (0,src_outcome/* isDeadline */.vh)(outcome)
        ? cancellation.signal === undefined
        : (0,cancel_time/* hasTimeForOnTimeout */.$e)(settings, use.isContainerJob);
}
/** @param isWaitedFor what is not begun while it is true never is */
async function run(scene, options, isWaitedFor) {
    const { plan, started, tracking } = scene;
    const { journal, table } = plan;
    let second;
    try {
        const env = { ...options.env, ...(await told(scene)) };
        if (!isWaitedFor())
            return { kind: 'code', code: 0 };
        second = await started.startSecond({ ...options, env }, 'on-timeout');
    }
    catch (error) {
        return { kind: 'unknown', message: (0,errors/* messageOf */.bD)(error) };
    }
    tracking.addSecond(second);
    scene.onSecond();
    journal.write({ kind: 'on-timeout', pid: second.pid, start: second.start, clock: table.now() });
    if (isWaitedFor())
        second.begin();
    const end = await second.exited;
    // Below a reaper it was reaped before we hear of it.
    if (!started.reaper)
        tracking.secondEnded(table.now());
    return end;
}
/** What it learns from its environment. */
async function told({ started, containment, outcome }) {
    const leader = String(started.leader.pid);
    const living = await containment.look().then(({ descendants, allowed }) => [...descendants, ...allowed].map(({ pid }) => pid), 
    // It can do without.
    () => [leader]);
    const pids = living.join(' ');
    const last = pids.lastIndexOf(' ', MOST_PIDS_LENGTH);
    return {
        NO_ORPHANS_PIDS: pids.length > MOST_PIDS_LENGTH ? pids.slice(0, last) : pids,
        NO_ORPHANS_LEADER_PID: leader,
        NO_ORPHANS_REASON: outcome.endedBy,
    };
}
function problemOf(end) {
    switch (end.kind) {
        case 'code':
            return end.code === 0 ? [] : [`on-timeout ended with exit code ${end.code}.`];
        case 'signal':
            return [`on-timeout was ended by ${end.signal}.`];
        case 'unknown':
            return [`${end.message.replace(/\.$/, '')}.`];
        default:
            return end;
    }
}

// EXTERNAL MODULE: ./out/compiled/src/containment/deliver.js
var deliver = __webpack_require__(8892);
// EXTERNAL MODULE: ./out/compiled/src/ladder.js
var ladder = __webpack_require__(5268);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./out/compiled/src/script/which.js
var which = __webpack_require__(1997);
// EXTERNAL MODULE: ./out/compiled/src/process/status.js
var process_status = __webpack_require__(5024);
;// CONCATENATED MODULE: ./out/compiled/src/process/jvm.js
/** Which processes are JVMs that answer SIGQUIT with their stacks. */





// One grep each.
const MOST_ASKED = 64;
/** Whether a process has a handler of its own for a signal (SigCgt of proc_pid_status(5)). False where that can't be read. */
function catches(pid, signal) {
    const mask = (0,process_status/* statusOf */.c)(pid)('SigCgt');
    if (mask === undefined || !/^[0-9a-f]+$/.test(mask))
        return false;
    return ((BigInt(`0x${mask}`) >> BigInt(external_node_os_.constants.signals[signal] - 1)) & 1n) === 1n;
}
/**
 * Those of `pids` that have libjvm mapped. To read the maps of a process that is stuck may block for good: so others do
 * it, which are killed when `boundMs` are over; of 64 at most.
 */
async function withLibjvm(pids, boundMs) {
    const grep = (0,which/* which */.K)('grep', `${which/* SYSTEM_FOLDERS */.E}:${process.env['PATH'] ?? ''}`);
    const found = new Set();
    if (grep === '')
        return found;
    const over = (0,clock/* pause */.v7)(boundMs);
    const asked = pids.slice(0, MOST_ASKED).map(async (pid) => {
        if (await isMapped(grep, pid, over))
            found.add(pid);
    });
    await Promise.all(asked);
    return found;
}
async function isMapped(grep, pid, over) {
    const child = (0,external_node_child_process_.spawn)(grep, ['-qsF', '/libjvm.so', `/proc/${pid}/maps`], { stdio: 'ignore', env: {} });
    const ended = new Promise(resolve => {
        child.once('exit', code => {
            resolve(code === 0);
        });
        // Without a process or a descriptor left nobody can be asked.
        child.once('error', () => {
            resolve(false);
        });
    });
    const isFound = await Promise.race([ended, over.then(() => undefined)]);
    if (isFound === undefined)
        child.kill('SIGKILL');
    return isFound === true;
}

// EXTERNAL MODULE: ./out/compiled/src/report/plural.js
var plural = __webpack_require__(7595);
;// CONCATENATED MODULE: ./out/compiled/src/evidence/thread-dumps.js
/** `thread-dumps`: JVMs print their stacks when they get SIGQUIT, and go on. */






// The first rung waits no longer than that for all evidence but on-timeout, and a JVM gets some of it in any case.
const WHOLE_MS = 1000;
const LEAST_MS = 300;
const FIND_MS = 400;
// For what comes after the ladder, on a cancel.
const END_MS = 1500;
/**
 * Asks all JVMs among the descendants for their stacks, and gives them the rest of a second to print them. Nobody else
 * gets the signal: it would end them. Never throws.
 *
 * @param spentMs how much of that second is over already
 * @returns what went wrong, as sentences
 */
async function askForStacks({ plan, containment }, spentMs) {
    const { settings, table, journal } = plan;
    const { say } = plan.teller;
    if (settings.threadDumps === 'off')
        return [];
    if (table.kind !== 'procfs')
        return ['Without /proc no JVM can be told: there are no thread dumps.'];
    const until = (0,clock/* monotonicMs */.dR)() + Math.max(LEAST_MS, WHOLE_MS - spentMs);
    try {
        const look = await containment.look();
        const mayBe = look.descendants.filter(({ pid }) => catches(pid, 'SIGQUIT'));
        const found = await withLibjvm(mayBe.map(({ pid }) => pid), FIND_MS);
        const asked = mayBe.filter(({ pid }) => found.has(pid) && catches(pid, 'SIGQUIT'));
        if (asked.length === 0)
            return [];
        const at = (0,clock/* monotonicMs */.dR)();
        const { reached, refused } = await (0,deliver/* deliver */.c)(table, 'SIGQUIT', { ...look, descendants: asked }, undefined);
        const notReached = journal.targets(refused.map(({ target }) => target));
        journal.write({ kind: 'quit', by: 'main', at, reached: journal.targets(reached), refused: notReached });
        if (reached.length > 0) {
            say(`SIGQUIT to ${(0,plural/* jvms */.j)(reached.length)}, for ${reached.length === 1 ? 'its' : 'their'} stacks`);
            await waitUntil(Math.max(until, (0,clock/* monotonicMs */.dR)() + LEAST_MS), plan);
        }
        return [];
    }
    catch (error) {
        return [`There are no thread dumps: ${(0,errors/* messageOf */.bD)(error)}.`];
    }
}
/** A cancel counts its own time: the ladder has to fit in what is left of that. */
async function waitUntil(until, { limit, settings }) {
    const isOver = () => (0,clock/* monotonicMs */.dR)() >= Math.min(until, limit() - (0,ladder/* ladderWait */.yg)(settings.stopSignals) - END_MS);
    while (!isOver())
        await (0,clock/* pause */.v7)(20);
}

;// CONCATENATED MODULE: ./out/compiled/src/evidence/gather.js
/** The evidence that is gathered between what ended the script and the first rung, where the ladder has to end it. */





/**
 * After a deadline or a cancel. The picture first, while all is as it hung; then `on-timeout`, and then the JVMs' stacks, so that what the two print
 * does not mix. Never throws.
 *
 * @returns what went wrong, as sentences
 */
async function gatherEvidence(scene) {
    const { plan, containment, started, outcome } = scene;
    const begun = (0,clock/* monotonicMs */.dR)();
    const problems = (0,src_outcome/* isDeadline */.vh)(outcome) ? await showPicture(plan, containment, started.leader) : [];
    const spentMs = (0,clock/* monotonicMs */.dR)() - begun;
    return [...problems, ...(await runOnTimeout(scene)), ...(await askForStacks(scene, spentMs))];
}


/***/ }),

/***/ 6501:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HV: () => (/* binding */ UNKNOWN),
/* harmony export */   XE: () => (/* binding */ vitalsOf),
/* harmony export */   Yz: () => (/* binding */ outputsOf),
/* harmony export */   av: () => (/* binding */ pulsesOf),
/* harmony export */   nx: () => (/* binding */ activityOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6642);
/* harmony import */ var _errno_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6740);
/* harmony import */ var _stat_line_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1679);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5024);
/** How a process is at a moment, as far as the system tells: for people, never for whom to signal. */





const UNKNOWN = {
    activity: 'unknown',
    cpuMs: undefined,
    rssBytes: undefined,
    waitsIn: undefined,
    outputs: undefined,
};
/**
 * Reads them, by pid; whoever is gone, or comes after `until` (monotonic), is left out. Nothing that is read here waits
 * for a process, as its command line may: a lock of its memory is held by whoever hangs in a page fault.
 */
async function vitalsOf(pids, table, until) {
    if (table.kind === 'ps') {
        const { vitalsByPs } = await __webpack_require__.e(/* import() */ 983).then(__webpack_require__.bind(__webpack_require__, 7983));
        return await vitalsByPs(pids);
    }
    return readEach(pids, until, read);
}
/** Reads the pulse of those whose vitals were read before; the same in all else. */
async function pulsesOf(pids, table, until) {
    if (table.kind === 'ps')
        return await vitalsOf(pids, table, until);
    return readEach(pids, until, pulseOf);
}
function readEach(pids, until, readOne) {
    const found = new Map();
    for (const pid of pids) {
        if ((0,_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .monotonicMs */ .dR)() > until)
            break;
        const one = readOne(pid);
        if (one)
            found.set(pid, one);
    }
    return found;
}
function pulseOf(pid) {
    const stat = attempt(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, 'latin1'));
    if (stat === undefined)
        return undefined;
    const fields = (0,_stat_line_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldsOf */ .Pf)(stat);
    const ticks = Number(fields[11]) + Number(fields[12]);
    const threads = Number(fields[17]);
    return {
        activity: activityOf(fields[0] ?? '', threads),
        cpuMs: Number.isFinite(ticks) ? ticks * _stat_line_js__WEBPACK_IMPORTED_MODULE_4__/* .MS_PER_TICK */ .$O : undefined,
    };
}
function read(pid) {
    const pulse = pulseOf(pid);
    if (!pulse)
        return undefined;
    return {
        ...pulse,
        rssBytes: (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesIn */ .t)((0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .statusOf */ .c)(pid), 'VmRSS'),
        waitsIn: waitsIn(pid),
        outputs: outputsOf(pid),
    };
}
/** @param threads one whose first thread has ended shows Z while others run on */
function activityOf(letter, threads = 1) {
    switch (letter) {
        case 'R':
            return 'running';
        case 'S':
        case 'I':
            return 'sleeping';
        case 'D':
        case 'K':
        case 'U':
            return 'uninterruptible';
        case 'T':
            return 'stopped';
        case 't':
            return 'traced';
        case 'Z':
            return threads > 1 ? 'unknown' : 'zombie';
        default:
            return 'unknown';
    }
}
/** What each of its outputs is, but for a closed one. Undefined where that may not be read. */
function outputsOf(pid) {
    const found = [];
    for (const descriptor of [1, 2]) {
        try {
            found.push((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(`/proc/${pid}/fd/${descriptor}`));
        }
        catch (error) {
            if ((0,_errno_js__WEBPACK_IMPORTED_MODULE_1__/* .errnoOf */ .U)(error) !== 'ENOENT')
                return undefined;
        }
    }
    return found;
}
function waitsIn(pid) {
    const text = attempt(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/wchan`, 'latin1'));
    // 0 is told of who runs, and of whom we may not ask.
    return text === undefined || text === '0' || text === '' ? undefined : text;
}
function attempt(act) {
    try {
        return act();
    }
    catch {
        // Gone, or not ours to read.
        return undefined;
    }
}


/***/ })

};
;
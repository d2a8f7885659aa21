"use strict";
exports.id = 966;
exports.ids = [966];
exports.modules = {

/***/ 8892:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ deliver)
/* harmony export */ });
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(724);
/* harmony import */ var _process_signal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7126);
/** One signal to many processes: the leader's group at once, then the others one by one, each checked first. */


/**
 * Sends `signal` to the descendants of a look.
 *
 * @param leaderGroup the leader's process group, signalled as a group where no allowed process is in it
 */
async function deliver(table, signal, look, leaderGroup) {
    const answers = new Map();
    const members = look.descendants.filter(each => each.pgid === leaderGroup);
    if (leaderGroup !== undefined && !look.allowed.some(each => each.pgid === leaderGroup)) {
        await toGroup(table, signal, members, leaderGroup, answers);
    }
    const rest = look.descendants.filter(each => !answers.has(each));
    for (let first = 0; first < rest.length; first += table.batch) {
        const targets = rest.slice(first, first + table.batch);
        const now = await fresh(table, targets);
        for (const target of targets) {
            answers.set(target, isStill(target, now, table) ? (0,_process_signal_js__WEBPACK_IMPORTED_MODULE_0__/* .signalProcess */ .a7)(target.pid, signal) : 'gone');
        }
    }
    return sorted(answers);
}
/** Signals the group if one of its members is still who it was, and in it. Otherwise leaves `answers` as it is. */
async function toGroup(table, signal, members, group, answers) {
    for (const member of members) {
        const now = await fresh(table, [member]);
        if (!isStill(member, now, table) || now.get(member.pid)?.pgid !== group)
            continue;
        if ((0,_process_signal_js__WEBPACK_IMPORTED_MODULE_0__/* .signalGroup */ .i8)(group, signal) !== 'sent')
            return;
        const after = await fresh(table, members);
        // The system skips in silence whom we may not signal: each is asked. Who has left the group since the look may not
        // have heard, and is signalled by itself.
        for (const each of members) {
            if ((after.get(each.pid)?.pgid ?? group) !== group)
                continue;
            const answer = (0,_process_signal_js__WEBPACK_IMPORTED_MODULE_0__/* .signalProcess */ .a7)(each.pid, 0);
            answers.set(each, answer === 'gone' ? 'sent' : answer);
        }
        return;
    }
}
async function fresh(table, targets) {
    const entries = await table.entries(targets.map(each => each.pid));
    return new Map(entries.map(entry => [entry.pid, entry]));
}
function isStill(target, now, table) {
    const entry = now.get(target.pid);
    return entry !== undefined && entry.state !== 'dead' && (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .isSame */ .F)(target, entry, table.startTolerance);
}
function sorted(answers) {
    const reached = [];
    const refused = [];
    for (const [target, answer] of answers) {
        if (answer === 'sent')
            reached.push(target);
        else if (answer !== 'gone')
            refused.push({ target, answer });
    }
    return { reached, refused };
}


/***/ }),

/***/ 966:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  follow: () => (/* binding */ follow)
});

;// CONCATENATED MODULE: ./out/compiled/src/beat.js
const FIRST_MS = 50;
const STEADY_MS = 1000;
// A look among ten thousand processes takes a while: in the long run looking never takes more than this part of a CPU.
const SHARE = 1 / 200;
/**
 * Looks soon after the start, when most is started, then ever more slowly down to once a second, and more slowly
 * still where a look is expensive.
 *
 * @param onBeat called after each look; what it costs counts as the look's
 * @param onProblem called with what a look threw; the beat goes on
 * @returns ends the beat; a look that is under way is waited for
 */
function startBeat(containment, onBeat, onProblem) {
    let timer;
    let current = Promise.resolve();
    let stopped = false;
    const look = async (rest) => {
        const before = process.cpuUsage();
        try {
            onBeat(await containment.look());
        }
        catch (error) {
            onProblem(error);
        }
        const { user, system } = process.cpuUsage(before);
        const cost = (user + system) / 1000;
        if (!stopped)
            arm(rest < STEADY_MS ? Math.min(rest * 2, STEADY_MS) : Math.max(STEADY_MS, cost / SHARE));
    };
    const arm = (rest) => {
        timer = setTimeout(() => {
            current = look(rest);
        }, rest);
    };
    arm(FIRST_MS);
    return async () => {
        stopped = true;
        clearTimeout(timer);
        await current;
    };
}

// EXTERNAL MODULE: ./out/compiled/src/process/clock.js
var clock = __webpack_require__(6642);
// EXTERNAL MODULE: ./out/compiled/src/cgroup/kernel-file.js
var kernel_file = __webpack_require__(97);
;// CONCATENATED MODULE: ./out/compiled/src/cgroup/freeze.js
/** Has the members of a control group stand still, so that a look at them is a snapshot. SIGKILL ends them all the same. */


// A member in uninterruptible sleep stands still for nobody, and forks for nobody either.
const BOUND_MS = 100;
/**
 * Stops the members until `thaw`, and waits until all of them stand still, for a tenth of a second at most.
 *
 * @param group the group's folder
 * @returns false where that may not be done, or the kernel can't do it (before Linux 5.2): nobody is stopped then
 */
async function freeze(group) {
    if (!(0,kernel_file/* write */.M)(`${group}/cgroup.freeze`, '1'))
        return false;
    const until = (0,clock/* monotonicMs */.dR)() + BOUND_MS;
    while (!isFrozen(group) && (0,clock/* monotonicMs */.dR)() < until)
        await (0,clock/* pause */.v7)(1);
    return true;
}
/** Lets them go on. Where nobody was stopped, or the group is gone, nothing is to be done. */
function thaw(group) {
    (0,kernel_file/* write */.M)(`${group}/cgroup.freeze`, '0');
}
function isFrozen(group) {
    const { text, errno } = (0,kernel_file/* read */.L)(`${group}/cgroup.events`);
    return errno !== undefined || text.includes('frozen 1');
}

;// CONCATENATED MODULE: ./out/compiled/src/process/ancestors.js
/**
 * The pids of init, of this process and of all its ancestors (the runner's processes among them). A chain that ends
 * early, as under a foreign PID namespace's parent 0, gives what there is of it.
 */
function protectedPids(entries, self = process.pid) {
    const found = new Set([0, 1]);
    let pid = self;
    while (pid !== undefined && !found.has(pid)) {
        found.add(pid);
        pid = entries.get(pid)?.ppid ?? (pid === process.pid ? process.ppid : undefined);
    }
    return found;
}

// EXTERNAL MODULE: ./out/compiled/src/process/identity.js
var identity = __webpack_require__(724);
;// CONCATENATED MODULE: ./out/compiled/src/containment/grouped.js



class Grouped {
    #inner;
    #group;
    #main;
    #helpers;
    #table;
    /** Whom the kernel was told to kill, by keyOf. */
    #killed = new Set();
    /**
     * @param inner looks at the group's members as well
     * @param main whoever is older is nobody's descendant here
     * @param helpers processes of ours that are no descendants
     */
    constructor(inner, group, main, helpers, table) {
        this.#helpers = helpers;
        this.#inner = inner;
        this.#group = group;
        this.#main = main;
        this.#table = table;
    }
    async look() {
        return await this.#inner.look();
    }
    async isEmpty(look) {
        const isPopulated = this.#group.isPopulated();
        const held = isPopulated && look.allowed.length > 0 ? await this.#emptinessWhileHeld() : undefined;
        if (held)
            return held;
        const answer = await this.#inner.isEmpty(look);
        if (!isPopulated || look.allowed.length > 0)
            return answer;
        const members = this.#group.members();
        const strangers = await this.#strangers(members);
        // Who is in another PID namespace has no number here.
        return members.length === 0 || members.some(pid => !strangers.has(pid)) ? 'left' : answer;
    }
    /** Who lives for a moment only is there still while everybody stands still. Undefined where that tells nothing. */
    async #emptinessWhileHeld() {
        const release = await this.hold();
        if (!release)
            return undefined;
        try {
            const { descendants, missed } = await this.#inner.look();
            if (descendants.length > 0)
                return 'left';
            return missed > 0 ? undefined : 'empty';
        }
        finally {
            release();
        }
    }
    async signal(signal, look) {
        const isForAll = signal === 'SIGKILL' && look.allowed.length === 0;
        const members = new Set(isForAll ? this.#group.members() : []);
        if (!isForAll || (await this.#strangers([...members])).size > 0 || !this.#group.kill())
            return await this.#inner.signal(signal, look);
        const { inside = [], outside = [] } = Object.groupBy(look.descendants, ({ pid }) => members.has(pid) ? 'inside' : 'outside');
        // The kernel's kill passes over who runs on without its first thread, and over who has left: they are there at the next
        // look. What else reaches them is dear, and mostly not needed.
        const isAgain = inside.some(each => this.#killed.has((0,identity/* keyOf */.T)(each)));
        for (const each of inside)
            this.#killed.add((0,identity/* keyOf */.T)(each));
        if (inside.length > 0 && outside.length === 0 && !isAgain)
            return { reached: inside, refused: [] };
        if (isAgain)
            return await this.#inner.signal(signal, look);
        const { reached, refused } = await this.#inner.signal(signal, { ...look, descendants: outside });
        return { reached: [...inside, ...reached], refused };
    }
    async hold() {
        const { path } = this.#group;
        // Nobody would let us go on, were we in it ourselves.
        if ((await this.#strangers(this.#group.members())).size > 0)
            return undefined;
        if (!(await freeze(path)))
            return undefined;
        return () => {
            thaw(path);
        };
    }
    async living(processes) {
        return await this.#inner.living(processes);
    }
    async describe(processes, isBrief = false) {
        return await this.#inner.describe(processes, isBrief);
    }
    /** Those of the members who are none of ours: root can move anybody in. */
    async #strangers(members) {
        const entries = await this.#table.entries(members);
        const spared = protectedPids(new Map(entries.map(entry => [entry.pid, entry])));
        const isHelper = (entry) => this.#helpers.some(helper => (0,identity/* isSame */.F)(helper, entry, this.#table.startTolerance));
        const strangers = entries.filter(entry => entry.start < this.#main.start || spared.has(entry.pid) || isHelper(entry));
        return new Set(strangers.map(({ pid }) => pid));
    }
}

// EXTERNAL MODULE: ./out/compiled/src/process/signal.js
var process_signal = __webpack_require__(7126);
// EXTERNAL MODULE: ./out/compiled/src/sudo/orders.js
var orders = __webpack_require__(709);
;// CONCATENATED MODULE: ./out/compiled/src/containment/hidden-ports.js
/** The ports of processes that may not be read are asked of root, where sudo may be used: each once, within a bound. */



// In all, however often somebody is described: a sudo that hangs does so every time.
const WAIT_MS = 250;
// An answer that is late for one description serves the next one.
const WORTH_MS = 1000;
class HiddenPorts {
    #sudo;
    /** Who was asked about, and what root has told. */
    #asked = new Set();
    #known = new Map();
    #leftMs = WAIT_MS;
    constructor(sudo) {
        this.#sudo = sudo;
    }
    /**
     * The descriptions with the ports that root can read. Never throws: who is not told of in time stays hidden.
     *
     * @param until on the monotonic clock: how long an answer is waited for at most; nobody is asked when it is over
     */
    async reveal(processes, described, until) {
        const hidden = processes.filter(({ pid }) => described.get(pid)?.arePortsHidden);
        const fresh = hidden.filter(each => !this.#asked.has((0,identity/* keyOf */.T)(each))).slice(0, orders/* MOST_ASKED */.V6);
        const isTime = this.#leftMs > 0 && (0,clock/* monotonicMs */.dR)() < until;
        if (fresh.length > 0 && isTime)
            await this.#ask(fresh, until);
        const revealed = new Map(described);
        for (const each of hidden) {
            const ports = this.#known.get((0,identity/* keyOf */.T)(each));
            const description = described.get(each.pid);
            if (!ports || !description)
                continue;
            const { name, command, user, ageMs } = description;
            revealed.set(each.pid, { name, command, user, ageMs, ports });
        }
        return revealed;
    }
    /** Waits for the answer, and learns from it also when it comes later. */
    async #ask(processes, until) {
        const begun = (0,clock/* monotonicMs */.dR)();
        const targets = processes.map(({ pid, start }) => ({ pid, start }));
        for (const each of targets)
            this.#asked.add((0,identity/* keyOf */.T)(each));
        const answer = this.#sudo.askAside({ do: 'ports', targets }, WORTH_MS).then(told => {
            this.#learn(targets, told);
        });
        await new Promise(resolve => {
            const callOff = (0,clock/* after */.Pl)(Math.min(this.#leftMs, until - begun), resolve);
            void answer.then(() => {
                callOff();
                resolve();
            });
        });
        this.#leftMs -= (0,clock/* monotonicMs */.dR)() - begun;
    }
    /** Nothing is learned of anybody else than those who were asked about; who was not, for once, is another time. */
    #learn(targets, answer) {
        const told = new Map(answer?.ports);
        for (const target of targets) {
            if (!answer)
                this.#asked.delete((0,identity/* keyOf */.T)(target));
            const ports = told.get(target.pid);
            if (ports)
                this.#known.set((0,identity/* keyOf */.T)(target), ports);
        }
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/containment/passing.js
/**
 * The pids of those who pass a signal on to their children: a sudo that it has reached, and one below it, as where sudo
 * gives a terminal to its command. Their children are not signalled a second time, which is more than once to some. Who
 * is further below hears nothing of sudo.
 */
function passing(look, reached) {
    const sudos = look.descendants.filter(({ name }) => name === 'sudo');
    const found = new Set(sudos.filter(each => reached.includes(each)).map(({ pid }) => pid));
    for (let size = -1; size < found.size;) {
        size = found.size;
        for (const { pid, ppid } of sudos)
            if (found.has(ppid))
                found.add(pid);
    }
    return found;
}

;// CONCATENATED MODULE: ./out/compiled/src/containment/privileged.js
/** Whom we may not signal is signalled by root, and whom we may not read is read, where sudo may be used: small, and late. */




// A storm of root's is over for a signal, and on again for the next look: who was just there is there still.
const REFUSED_MS = 5000;
// Who has ended before SIGKILL came, or is not seen yet, is mostly our own user's, and found by the next look.
const IN_VAIN = 2;
const IN_VAIN_MS = 100;
// In all. The first rung may wait for it.
const DESCRIBE_MS = 300;
class Privileged {
    #inner;
    #sudo;
    #hiddenPorts;
    #reapers;
    /** Whether the last look has seen somebody whom we may not signal, and when one of the looks last has. */
    #isRefusing = false;
    #refusedAt = -Infinity;
    #hasKilled = false;
    /** Whom the helper was late for. */
    #late;
    /** Since when, and how many times, SIGKILL has reached nobody, though somebody is left. */
    #inVain;
    /** @param reapers the reaper's processes, whose children are all descendants */
    constructor(inner, sudo, reapers) {
        this.#inner = inner;
        this.#sudo = sudo;
        this.#hiddenPorts = new HiddenPorts(sudo);
        this.#reapers = reapers;
    }
    async look() {
        const look = await this.#inner.look();
        // Asked at once: the next signal may come too late to be refused.
        this.#isRefusing = look.descendants.some(({ pid }) => (0,process_signal/* signalProcess */.a7)(pid, 0) === 'not permitted');
        if (this.#isRefusing)
            this.#refusedAt = (0,clock/* monotonicMs */.dR)();
        return look;
    }
    async isEmpty(look) {
        return await this.#inner.isEmpty(look);
    }
    async signal(signal, look) {
        const { reached, refused } = await this.#inner.signal(signal, look);
        const forbidden = refused.filter(({ answer }) => answer === 'not permitted').map(({ target }) => target);
        const isLast = signal === 'SIGKILL';
        this.#hasKilled ||= isLast;
        const hears = isLast ? new Set() : passing(look, reached);
        const { passedOn = [], targets = [] } = Object.groupBy(forbidden, ({ ppid }) => hears.has(ppid) ? 'passedOn' : 'targets');
        const isForAll = isLast && look.allowed.length === 0;
        const isUnheard = look.descendants.length === 0 || reached.length + refused.length < look.descendants.length;
        // Root sees also whom we may not see (hidepid).
        const isNeeded = isForAll && this.#reapers.length > 0 && (this.#isInVain(reached) || this.#isStorm(isUnheard));
        const answer = isNeeded || targets.length > 0 ? await this.#ask(signal, targets, isForAll) : { reached: [] };
        // It takes a while until it hears, and the last rung has not that long.
        const isStop = signal !== 'SIGCONT';
        if (isStop)
            this.#late = answer.isLate && !isLast ? { signal, targets } : undefined;
        if (isStop && this.#isRefusing && forbidden.length === 0 && isUnheard)
            this.#sudo.prepare();
        const hit = new Set(answer.reached);
        const heard = new Set([...passedOn, ...targets.filter(({ pid }) => hit.has(pid))]);
        // Whom root could not reach, and said no word of, has gone meanwhile.
        const isRefused = (target) => !heard.has(target) && (answer.problem !== undefined || !targets.includes(target));
        return {
            reached: [...reached, ...heard],
            refused: refused.filter(({ target }) => isRefused(target)),
            isPending: answer.isLate === true,
        };
    }
    async signalLate() {
        if (!this.#late)
            return { reached: [], refused: [] };
        const { signal, targets } = this.#late;
        const answer = await this.#ask(signal, targets, false);
        if (answer.isLate)
            return { reached: [], refused: [], isPending: true };
        this.#late = undefined;
        const hit = new Set(answer.reached);
        const reached = targets.filter(({ pid }) => hit.has(pid));
        if (reached.length > 0)
            await this.#ask('SIGCONT', reached, false);
        return { reached, refused: [] };
    }
    async hold() {
        return await this.#inner.hold?.();
    }
    async living(processes) {
        return await this.#inner.living(processes);
    }
    async describe(processes, isBrief = false) {
        // After SIGKILL there is nothing that could not wait for a storm's end.
        const until = this.#hasKilled ? -Infinity : (0,clock/* monotonicMs */.dR)() + DESCRIBE_MS;
        const described = await this.#inner.describe(processes, isBrief);
        if (isBrief)
            return described;
        return await this.#hiddenPorts.reveal(processes, described, until);
    }
    /** Whether somebody of root's, who was there a moment ago, is over before a signal, and somebody like it is left. */
    #isStorm(isUnheard) {
        return isUnheard && (0,clock/* monotonicMs */.dR)() - this.#refusedAt < REFUSED_MS;
    }
    #isInVain(reached) {
        const now = (0,clock/* monotonicMs */.dR)();
        if (reached.length > 0) {
            this.#inVain = undefined;
            return false;
        }
        this.#inVain ??= { since: now, times: 0 };
        this.#inVain.times++;
        return this.#inVain.times > IN_VAIN || now - this.#inVain.since > IN_VAIN_MS;
    }
    async #ask(signal, descendants, isForAll) {
        const targets = descendants.map(({ pid, start }) => ({ pid, start }));
        return isForAll
            ? await this.#sudo.ask({ do: 'kill', targets, reapers: this.#reapers })
            : await this.#sudo.ask({ do: 'signal', signal, targets });
    }
}

// EXTERNAL MODULE: ./out/compiled/src/process/alive.js
var alive = __webpack_require__(2581);
;// CONCATENATED MODULE: ./out/compiled/src/reaper/wake.js
/** Helpers of ours that somebody has stopped: a script's `kill -STOP $PPID` must not hide its end. */


/**
 * Lets those go on that were stopped.
 *
 * @returns whether any of them lives
 * @throws when the process table can't be read
 */
async function wake(helpers, table) {
    const living = await (0,alive/* livingOf */.Z)(helpers, table);
    for (const { pid, state } of living)
        if (state === 'stopped')
            (0,process_signal/* signalProcess */.a7)(pid, 'SIGCONT');
    return living.length > 0;
}

;// CONCATENATED MODULE: ./out/compiled/src/containment/reaped.js

class Reaped {
    #tracking;
    #reaper;
    #table;
    /** @param tracking knows the reaper's processes as helpers */
    constructor(tracking, reaper, table) {
        this.#tracking = tracking;
        this.#reaper = reaper;
        this.#table = table;
    }
    async look() {
        if (!this.#reaper.isGone)
            await wake(this.#reaper.helpers, this.#table);
        return await this.#tracking.look();
    }
    async isEmpty(look) {
        const reply = await this.#reaper.isEmpty();
        // Its word is less than that of a look only where it can't tell the allowed from the others, or says nothing.
        return reply === 'silent' || (reply === 'left' && look.allowed.length > 0)
            ? await this.#tracking.isEmpty(look)
            : reply;
    }
    async signal(signal, look) {
        const signalled = await this.#tracking.signal(signal, look);
        // The reaper knows only the allowed of this look, and not whom they start meanwhile.
        if (signal === 'SIGKILL' && look.allowed.length === 0)
            await this.#reaper.kill();
        return signalled;
    }
    async living(processes) {
        return await this.#tracking.living(processes);
    }
    async describe(processes, isBrief = false) {
        return await this.#tracking.describe(processes, isBrief);
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/containment/assemble.js



/** @param tracking made of the same options, with the members of the group */
function assemble(tracking, { table, main, helpers = [] }, { reaper, group, sudo }) {
    let containment = tracking;
    if (reaper)
        containment = new Reaped(tracking, reaper, table);
    if (group)
        containment = new Grouped(containment, group, main, helpers, table);
    if (sudo)
        containment = new Privileged(containment, sudo, helpers);
    return containment;
}

// EXTERNAL MODULE: ./out/compiled/src/containment/deliver.js
var deliver = __webpack_require__(8892);
;// CONCATENATED MODULE: ./out/compiled/src/process/program-name.js
/** What to call a process. */
/**
 * The kernel's name of a process is that of its first thread, and node calls that `MainThread`, whatever runs on it:
 * then the program's own name tells more.
 *
 * @param command its arguments, or none where they are not known
 */
function programName(name, command = []) {
    if (name !== 'MainThread')
        return name;
    const [program = 'node'] = command;
    return program.slice(program.lastIndexOf('/') + 1) || name;
}

// EXTERNAL MODULE: ./out/compiled/src/text/mask.js
var mask = __webpack_require__(8706);
// EXTERNAL MODULE: ./out/compiled/src/text/printable.js
var printable = __webpack_require__(5151);
;// CONCATENATED MODULE: ./out/compiled/src/containment/describe.js
/** What may be told of a process: no secrets, and no more than anybody reads. */




const LONGEST_COMMAND = 500;
const describe_BOUND_MS = 250;
const AT_ONCE = 100;
/**
 * Describes processes, by pid. A signal may wait for this: beyond the time that it may take, names have to do.
 *
 * @param isBrief without their ports
 */
async function describeAll(processes, table, isBrief = false) {
    const until = (0,clock/* monotonicMs */.dR)() + describe_BOUND_MS;
    const described = new Map();
    for (let first = 0; first < processes.length; first += AT_ONCE) {
        const some = processes.slice(first, first + AT_ONCE);
        const isInTime = (0,clock/* monotonicMs */.dR)() < until;
        const details = isInTime ? await table.details(some.map(each => each.pid)) : undefined;
        const now = table.now();
        for (const entry of some)
            described.set(entry.pid, describe(entry, details?.get(entry.pid), now));
    }
    if (isBrief)
        return described;
    // Last: nobody's name is lost for them.
    for (const [pid, ports] of table.ports([...described.keys()], until)) {
        const known = described.get(pid);
        const told = ports === 'hidden' ? { arePortsHidden: true } : { ports };
        if (known)
            described.set(pid, { ...known, ...told });
    }
    return described;
}
/** @param now on the clock of the start times */
function describe(entry, details, now) {
    const { command, user } = details ?? { command: [], user: undefined };
    return {
        name: programName(entry.name, command),
        command: (0,printable/* shorten */.m)((0,mask/* maskedCommandLine */.L)(command), LONGEST_COMMAND),
        user,
        ageMs: Math.max(0, Math.round(now - entry.start)),
        ports: [],
    };
}

;// CONCATENATED MODULE: ./out/compiled/src/containment/kinship.js
class Kinship {
    /** Every live process that was found to be ours, by pid. */
    links = new Map();
    #young;
    /** Who has which number. */
    #holders;
    #rooms;
    #now;
    #foreign;
    #queue = [];
    /**
     * @param young who may be ours, since they are younger than main and none of its ancestors
     * @param others everybody else: a room that holds one of them is not ours
     * @param now when the look began, on the clock of the start times
     */
    constructor(young, others, rooms, now) {
        this.#young = young;
        this.#holders = new Map(young.map(entry => [entry.pid, entry]));
        this.#rooms = rooms;
        this.#now = now;
        this.#foreign = {
            session: new Set(others.map(each => each.sid)),
            group: new Set(others.map(each => each.pgid)),
        };
    }
    /** This one is ours, dead or alive: a zombie still holds the numbers of its rooms. */
    add(entry, link) {
        this.#confirmRooms(entry);
        if (entry.state === 'dead' || this.links.has(entry.pid))
            return;
        this.links.set(entry.pid, link);
        this.#queue.push(entry);
    }
    /** Follows rooms, parents, sessions and groups from those added until nobody new is found. */
    spread() {
        const live = this.#young.filter(entry => entry.state !== 'dead');
        for (const entry of live) {
            const link = this.links.has(entry.pid) ? undefined : this.#roomLink(entry);
            if (link)
                this.add(entry, link);
        }
        const byParent = Map.groupBy(live, entry => entry.ppid);
        const bySession = Map.groupBy(live, entry => entry.sid);
        const byGroup = Map.groupBy(live, entry => entry.pgid);
        for (let entry = this.#queue.pop(); entry; entry = this.#queue.pop()) {
            const { pid, sid, pgid, start } = entry;
            // A parent's number can't be reused while its child names it, so a child is younger than its parent.
            for (const child of byParent.get(pid) ?? [])
                if (child.start >= start)
                    this.add(child, 'parent');
            // Whoever leads a session is older than all who are in it: a younger one has its number, and another session.
            if (sid !== undefined && (this.#holders.get(sid)?.start ?? start) > start)
                continue;
            if (this.#isOurs('session', sid)) {
                for (const each of bySession.get(sid) ?? [])
                    this.add(each, 'session');
                // Each room is gone through once.
                bySession.delete(sid);
            }
            if (this.#isOurs('group', pgid)) {
                // A group is never of two sessions: who is in another one has the number later.
                const { ours = [], later = [] } = Object.groupBy(byGroup.get(pgid) ?? [], each => each.sid === sid ? 'ours' : 'later');
                for (const each of ours)
                    this.add(each, 'group');
                byGroup.set(pgid, later);
            }
        }
    }
    /**
     * Who is in the session or the group of this number, in which no stranger is, and is no relation of those who are
     * known: the room was ours, and may be another one by now.
     */
    alone(room) {
        const isIn = ({ pgid, sid }) => (pgid === room && this.#isOurs('group', pgid)) || (sid === room && this.#isOurs('session', sid));
        return this.#young.filter(entry => entry.state !== 'dead' && !this.links.has(entry.pid) && isIn(entry));
    }
    #roomLink({ pgid, sid, start }) {
        // What an earlier look has noted may be foreign all the same: who is known by the marker may be anywhere.
        if (this.#isOurs('group', pgid) && this.#rooms.group.holds(pgid, start))
            return 'group';
        if (sid === undefined || !this.#isOurs('session', sid))
            return undefined;
        return this.#rooms.session.holds(sid, start) ? 'session' : undefined;
    }
    #confirmRooms({ sid, pgid }) {
        // Not whoever was born in the very tick of the look: the room may be free by then, and its number used again.
        const until = this.#now - 1;
        if (sid !== undefined && this.#isOurs('session', sid))
            this.#rooms.session.confirm(sid, until);
        if (this.#isOurs('group', pgid))
            this.#rooms.group.confirm(pgid, until);
    }
    #isOurs(kind, room) {
        if (room === undefined)
            return false;
        return !this.#foreign[kind].has(room);
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/containment/marker.js
// An exec shows an empty environment for a moment, and a fork's child execs soon: a younger "no" is asked again.
const SETTLED_MS = 2000;
class MarkerReader {
    #table;
    #marker;
    #strangers = new Map();
    constructor(table, marker) {
        this.#table = table;
        this.#marker = marker;
    }
    /**
     * What the environment of a process that nothing else links to us says of it; `untold` for a young one whose
     * environment can't be read (any more).
     */
    verdict(entry, now) {
        if (this.#strangers.get(entry.pid) === entry.start)
            return 'stranger';
        const environment = this.#table.environment(entry.pid);
        if (environment === undefined || !has(environment, `${this.#marker.name}=`)) {
            const isSettled = now - entry.start > SETTLED_MS;
            if (isSettled)
                this.#strangers.set(entry.pid, entry.start);
            return environment === undefined && !isSettled && this.#table.kind === 'procfs' ? 'untold' : 'stranger';
        }
        return this.#counts(entry, this.#origin(environment)) ? 'descendant' : 'suspect';
    }
    #counts({ start }, origin) {
        const { bornBefore, isBesideOthers, isEndUnknown } = this.#marker;
        // Not in main's last tick of the clock: a later step may have been born in it as well.
        if (start < bornBefore)
            return !(isBesideOthers && origin === 'another step');
        return isEndUnknown && origin === 'this step';
    }
    #origin(environment) {
        const { witness } = this.#marker;
        if (witness === undefined)
            return 'unknown';
        if (has(environment, `${witness}\0`))
            return 'this step';
        return has(environment, witness.slice(0, witness.indexOf('=') + 1)) ? 'another step' : 'unknown';
    }
}
function has(environment, start) {
    return environment.startsWith(start) || environment.includes(`\0${start}`);
}

;// CONCATENATED MODULE: ./out/compiled/src/containment/linker.js
/**
 * Who of all processes is a descendant, by one look: those known from before, those in a room of ours, the children of
 * helpers, the members of the control group, whoever carries the marker, and whoever is linked to one of them.
 */




class Linker {
    #options;
    #memory;
    #marker;
    /** @param memory of those that were seen before; not changed */
    constructor(options, memory) {
        this.#options = options;
        this.#memory = memory;
        this.#marker = new MarkerReader(options.table, options.marker);
    }
    /**
     * Who of these is ours.
     *
     * @param members keys of who is known to be ours by other means
     * @param known sessions and groups that were ours at the last look; not changed
     * @param now when the entries were begun to be read
     */
    link(entries, members, known, now) {
        const { leader, table, main } = this.#options;
        const helpers = this.#helpers(entries);
        const spared = new Set([...protectedPids(entries), ...helpers]);
        const [young, others] = partition(entries.values(), entry => {
            return entry.start >= main.start - table.startTolerance && !spared.has(entry.pid);
        });
        const rooms = { session: known.session.copy(), group: known.group.copy() };
        const kinship = new Kinship(young, others, rooms, now);
        this.#linkKnown(young, kinship);
        for (const entry of young) {
            if (helpers.has(entry.ppid))
                kinship.add(entry, 'reaper');
            else if (members.has((0,identity/* keyOf */.T)(entry)))
                kinship.add(entry, 'cgroup');
        }
        kinship.spread();
        const hasLeader = leader !== undefined && young.some(entry => (0,identity/* isSame */.F)(leader, entry, table.startTolerance));
        return { kinship, rooms, hasLeader, ...this.#linkMarked(young, kinship, now) };
    }
    /** Those helpers that live. */
    #helpers(entries) {
        const { helpers = [], table } = this.#options;
        const living = helpers.filter(helper => {
            const entry = entries.get(helper.pid);
            return entry && (0,identity/* isSame */.F)(helper, entry, table.startTolerance);
        });
        return new Set(living.map(helper => helper.pid));
    }
    /** Links who is known from before, or in a room of ours, and whoever is linked to them. */
    #linkKnown(young, kinship) {
        const { leader } = this.#options;
        for (const entry of young) {
            if (this.#memory.recall(entry))
                kinship.add(entry, entry.pid === leader?.pid ? 'leader' : 'seen');
        }
        kinship.spread();
    }
    /**
     * Links who carries the marker, and whoever is linked to them. Returns who carries it without counting, and of whom
     * that can't be told.
     */
    #linkMarked(young, kinship, now) {
        const { leader } = this.#options;
        const suspects = new Set(leader ? kinship.alone(leader.pid) : []);
        const untold = [];
        for (const entry of young) {
            if (kinship.links.has(entry.pid) || entry.state === 'dead' || this.#isOwnProgram(entry))
                continue;
            const verdict = this.#marker.verdict(entry, now);
            if (verdict === 'suspect')
                suspects.add(entry);
            if (verdict === 'untold')
                untold.push(entry);
            if (verdict === 'descendant')
                kinship.add(entry, 'marker');
        }
        kinship.spread();
        const isUnlinked = (entry) => !kinship.links.has(entry.pid);
        return { suspects: [...suspects].filter(isUnlinked), untold: untold.filter(isUnlinked) };
    }
    /** A program that we started ourselves, such as ps, has the marker where our own environment has it. */
    #isOwnProgram({ ppid }) {
        return ppid === process.pid && process.env[this.#options.marker.name] !== undefined;
    }
}
function partition(entries, test) {
    const parts = Map.groupBy(entries, test);
    return [parts.get(true) ?? [], parts.get(false) ?? []];
}

;// CONCATENATED MODULE: ./out/compiled/src/containment/members.js
/** Those among a look's processes whom other means know to be ours. */

/**
 * They are read anew, between two looks at the list: a pid that the walk has found may have been another one's. So whoever
 * the walk has missed is added to its entries as well.
 *
 * @param entries what the walk has found, by pid
 * @param members gives the pids of the members
 * @returns the members by keyOf: a number may be somebody else's when it is read once more
 * @throws when the process table can't be read
 */
async function addMembers(entries, members, table) {
    const listed = members?.() ?? [];
    if (!members || listed.length === 0)
        return new Set();
    for (const entry of await table.entries(listed))
        entries.set(entry.pid, entry);
    const still = new Set(members());
    return new Set(listed.flatMap(pid => {
        const entry = entries.get(pid);
        return entry && still.has(pid) ? [(0,identity/* keyOf */.T)(entry)] : [];
    }));
}

;// CONCATENATED MODULE: ./out/compiled/src/containment/escape.js
function escapeOf(entry, kin) {
    const { leader } = kin;
    if (entry.pgid === leader.pid)
        return 'none';
    if (entry.sid === undefined)
        return 'left';
    if (entry.sid === leader.pid)
        return 'setpgid';
    if (kin.isDescendant(entry.ppid))
        return 'setsid';
    // An orphan. A session's own first process that lost its parent only by the leader's end did nothing but setsid.
    if (entry.sid === entry.pid && !kin.leaderAlive)
        return 'setsid';
    return entry.sid !== entry.pid && kin.isDescendant(entry.sid) ? 'setsid' : 'daemonised';
}

;// CONCATENATED MODULE: ./out/compiled/src/containment/memory.js
/** The descendants that looks have found, with what a later look can't tell any more: where they came from. */



class Memory {
    #known = new Map();
    #startTolerance;
    constructor(startTolerance) {
        this.#startTolerance = startTolerance;
    }
    learn({ pid, start }, origin) {
        this.#known.set(pid, { pid, start, origin });
    }
    /** What is known of this very process; nothing of an earlier one with its pid. */
    recall(entry) {
        const known = this.#known.get(entry.pid);
        return known && (0,identity/* isSame */.F)(known, entry, this.#startTolerance) ? known : undefined;
    }
    /** Turns what a look has linked into descendants, remembers them, and forgets who is gone. */
    tell(entries, links, leader, second) {
        const isDescendant = (pid) => links.has(pid);
        const kin = {
            leader: leader ?? { pid: 0, start: 0 },
            leaderAlive: leader !== undefined && links.get(leader.pid) === 'leader',
            isDescendant,
        };
        // Who is in the session that the second root was given has not left the script's.
        const secondKin = second ? { leader: second, leaderAlive: links.has(second.pid), isDescendant } : kin;
        const all = [];
        const fresh = [];
        for (const [pid, link] of links) {
            const entry = entries.get(pid);
            if (!entry)
                continue;
            const before = this.recall(entry);
            const parent = links.has(entry.ppid) ? entries.get(entry.ppid) : undefined;
            const origin = before ? before.origin : parent && { pid: parent.pid, name: programName(parent.name) };
            const escape = remembered(before?.escape, escapeOf(entry, entry.sid === second?.pid ? secondKin : kin));
            const descendant = { ...entry, link, escape, origin };
            all.push(descendant);
            if (!before)
                fresh.push(descendant);
            this.#known.set(pid, { pid, start: entry.start, origin, escape });
        }
        for (const pid of this.#known.keys())
            if (!entries.has(pid))
                this.#known.delete(pid);
        return { all, fresh };
    }
}
/** Who was seen without a parent while the leader lived has daemonised; the leader's own end makes orphans of others, too. */
function remembered(before, now) {
    return before === 'daemonised' && now === 'setsid' ? before : now;
}

;// CONCATENATED MODULE: ./out/compiled/src/process/refresh.js
/** A walk through the process table is no snapshot: a number may have changed hands between two of its entries. */

/**
 * Reads these numbers anew, after all that names them, and puts whoever has one of them now in the place of whoever had
 * it before. Who has ended and left its number to nobody stays as it was read.
 *
 * @returns whether a number is somebody else's by now
 * @throws when the process table can't be read
 */
async function refresh(entries, pids, table) {
    let isChanged = false;
    for (const now of await table.entries([...new Set(pids)])) {
        const before = entries.get(now.pid);
        if (before && (0,identity/* isSame */.F)(before, now, table.startTolerance))
            continue;
        entries.set(now.pid, now);
        isChanged = true;
    }
    return isChanged;
}

;// CONCATENATED MODULE: ./out/compiled/src/containment/refresh-links.js

/**
 * Whom a newcomer was linked by may have ended during the walk, and left its number to a stranger whose child or whose
 * companion the newcomer is: those are read once more. Returns whether a number was somebody else's.
 */
async function refreshLinks(entries, { kinship: { links } }, memory, table) {
    if (table.kind !== 'procfs')
        return false;
    const numbers = [...links.keys()].flatMap(pid => {
        const entry = entries.get(pid);
        if (!entry || memory.recall(entry))
            return [];
        return [entry.ppid, entry.pgid, entry.sid ?? 0];
    });
    return numbers.length > 0 && (await refresh(entries, numbers, table));
}

;// CONCATENATED MODULE: ./out/compiled/src/containment/rooms.js
/**
 * The sessions and process groups that are ours. Their numbers are pids, which the system reuses: a room is ours only
 * until the last moment at which a process of ours was certainly in it, and a stranger in a later room of the same
 * number is told by having been born after that moment. Nobody joins a room from outside of its session, so who was
 * born before that moment and is in the room is ours.
 */
class Rooms {
    #ours;
    constructor(ours = []) {
        this.#ours = new Map(ours);
    }
    copy() {
        return new Rooms(this.#ours);
    }
    /** A process of ours was in this room at `moment`. */
    confirm(number, moment) {
        this.#ours.set(number, Math.max(moment, this.#ours.get(number) ?? 0));
    }
    /** Whether someone who was born at `start` and is in this room is ours. */
    holds(number, start) {
        const until = this.#ours.get(number);
        return until !== undefined && start <= until;
    }
    /** Forgets the rooms that no look has confirmed since `before`: nobody of ours is left in them. */
    forget(before) {
        for (const [number, until] of this.#ours)
            if (until < before)
                this.#ours.delete(number);
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/containment/spared.js
/** Sorts those who are allowed from the other descendants of a look. */

class Spared {
    #isAllowed;
    #table;
    #known = new Set();
    /** @param isAllowed undefined where nobody is */
    constructor(isAllowed, table) {
        this.#isAllowed = isAllowed;
        this.#table = table;
    }
    /** @param roots never allowed: they are the script itself, and what runs beside it */
    async sort(all, roots) {
        if (!this.#isAllowed)
            return { descendants: all, allowed: [] };
        const isRoot = (pid) => roots.some(root => root?.pid === pid);
        const details = await this.#table.details(all.map(each => each.pid));
        const spared = new Set();
        for (const each of all) {
            if (isRoot(each.pid))
                continue;
            const command = details.get(each.pid)?.command ?? [];
            // Who was allowed stays so while its command line can't be read.
            const stays = command.length === 0 && this.#known.has((0,identity/* keyOf */.T)(each));
            if (!stays && !this.#isAllowed(each.name, command))
                continue;
            this.#known.add((0,identity/* keyOf */.T)(each));
            spared.add(each.pid);
            for (const pid of sudosAbove(each, all))
                if (!isRoot(pid))
                    spared.add(pid);
        }
        const { allowed = [], descendants = [] } = Object.groupBy(all, ({ pid }) => spared.has(pid) ? 'allowed' : 'descendants');
        return { descendants, allowed };
    }
}
/** A sudo passes signals on to its command: who is allowed would be signalled by way of it. */
function sudosAbove(descendant, all) {
    const found = [];
    const parentOf = (ppid) => all.find(({ pid, name }) => pid === ppid && name === 'sudo' && !found.includes(pid));
    for (let above = parentOf(descendant.ppid); above; above = parentOf(above.ppid))
        found.push(above.pid);
    return found;
}

;// CONCATENATED MODULE: ./out/compiled/src/containment/tracking.js









// Numbers change hands within one look on hardly any machine; where they do so all the time, no look is ever perfect.
const MOST_REFRESHED = 3;
// Where forks go on, a look finds somebody new at least this often.
const STORM_MS = 1000;
class Tracking {
    #options;
    #linker;
    #rooms = { session: new Rooms(), group: new Rooms() };
    #memory;
    #spared;
    #lastLook = 0;
    #lastNewcomer = -Infinity;
    #leaderSeen;
    /** What runs beside the script, in a session of its own. */
    #second;
    constructor(options) {
        this.#options = options;
        this.#memory = new Memory(options.table.startTolerance);
        this.#spared = new Spared(options.isAllowed, options.table);
        this.#linker = new Linker(options, this.#memory);
        for (const { pid, start, sid, pgid, until, origin } of options.seen ?? []) {
            this.#memory.learn({ pid, start }, origin);
            if (sid !== undefined)
                this.#rooms.session.confirm(sid, until);
            this.#rooms.group.confirm(pgid, until);
        }
        const { leader } = options;
        if (leader)
            this.#memory.learn(leader, undefined);
        this.#leaderSeen = leader?.start ?? 0;
    }
    /** When the last look began that has found the leader, dead or alive: until then its number was its own. */
    get leaderSeen() {
        return this.#leaderSeen;
    }
    /**
     * The leader has ended, and was reaped at `clock`: until then its number was its own, and whoever is in its session
     * or group and was born by then is ours.
     */
    leaderEnded(clock) {
        const { leader } = this.#options;
        if (leader)
            this.#confirmRooms(leader, clock);
    }
    /** Another root beside the leader, which leads a session of its own: it is ours, and never allowed. */
    addSecond(second) {
        this.#second = second;
        this.#memory.learn(second, undefined);
    }
    /** The same as leaderEnded, of the second root. */
    secondEnded(clock) {
        if (this.#second)
            this.#confirmRooms(this.#second, clock);
    }
    #confirmRooms({ pid }, clock) {
        this.#rooms.session.confirm(pid, clock);
        this.#rooms.group.confirm(pid, clock);
    }
    async look() {
        const { table } = this.#options;
        // Read before the entries: who is found in a room was in it no earlier than this.
        const now = table.now();
        const entries = new Map((await table.entries()).map(entry => [entry.pid, entry]));
        const members = await addMembers(entries, this.#options.members, table);
        const link = () => {
            const linked = this.#linker.link(entries, members, this.#rooms, now);
            if (linked.hasLeader)
                this.#leaderSeen = now - 1;
            return linked;
        };
        let linked = link();
        for (let round = 0; round < MOST_REFRESHED && (await refreshLinks(entries, linked, this.#memory, table)); round++)
            linked = link();
        const { kinship, suspects, untold } = linked;
        this.#rooms = linked.rooms;
        // A look is no snapshot: what forked and ended during the last one may have been missed by it.
        this.#rooms.session.forget(this.#lastLook);
        this.#rooms.group.forget(this.#lastLook);
        this.#lastLook = now;
        const sorted = await this.#sorted(entries, kinship.links, now);
        // Else it is strangers who come and go.
        const isStorm = now - this.#lastNewcomer < STORM_MS;
        const missed = isStorm ? untold.length - (await this.living(untold)).size : 0;
        return { ...sorted, suspects, missed };
    }
    /** A second look that finds nobody proves that nobody slipped through the first. */
    async isEmpty(look) {
        if (look.missed > 0)
            return 'unsure';
        const { descendants, missed } = await this.look();
        return descendants.length === 0 && missed === 0 ? 'empty' : 'unsure';
    }
    async signal(signal, look) {
        return await (0,deliver/* deliver */.c)(this.#options.table, signal, look, this.#options.leader?.pid);
    }
    async living(processes) {
        const living = await (0,alive/* livingOf */.Z)(processes, this.#options.table);
        return new Set(living.map(entry => entry.pid));
    }
    async describe(processes, isBrief = false) {
        return await describeAll(processes, this.#options.table, isBrief);
    }
    /** Turns links into descendants, remembers them, and forgets who is gone. */
    async #sorted(entries, links, now) {
        const { leader, onSeen } = this.#options;
        const { all, fresh } = this.#memory.tell(entries, links, leader, this.#second);
        if (fresh.length > 0) {
            this.#lastNewcomer = this.#options.table.now();
            onSeen?.(fresh, now - 1);
        }
        return await this.#spared.sort(all, [leader, this.#second]);
    }
}

// EXTERNAL MODULE: ./out/compiled/src/cancel-time.js
var cancel_time = __webpack_require__(1966);
;// CONCATENATED MODULE: ./out/compiled/src/last-rung.js

// Between two times, while those whom it has reached end.
const FIRST_REST_MS = 10;
const LONGEST_REST_MS = 50;
/**
 * Sends SIGKILL again and again, until two looks in a row find nothing, all that is left refuses, or the bound is over.
 *
 * @param first a look just made; where there is none, one is made
 * @throws when the process table can't be read
 */
async function killAll(walk, first) {
    const { ladder, killMs, atLimit } = walk.options;
    const rung = ladder.length - 1;
    const at = (0,clock/* monotonicMs */.dR)();
    const bound = at + killMs;
    walk.tell({ kind: 'rung', rung, at });
    let next = first;
    for (let rest = FIRST_REST_MS;; rest = Math.min(rest * 2, LONGEST_REST_MS)) {
        const met = walk.fates.size;
        // Of a relay each is there for some milliseconds.
        const look = next ?? (await walk.look(true));
        next = undefined;
        const emptiness = await walk.emptiness(look);
        if (emptiness === 'empty')
            return walk.nothingLeft();
        if (emptiness === 'left') {
            const { reached, isPending = false } = await walk.kill(rung, look);
            const isInVain = look.descendants.length > 0 && reached.length === 0 && !isPending;
            if (isInVain && (await areAllRefusing(walk)))
                return walk.giveUp(true);
        }
        if ((0,clock/* monotonicMs */.dR)() > bound)
            return await atBound(walk);
        if (atLimit !== 'kill' && (0,clock/* monotonicMs */.dR)() > walk.limit)
            return walk.handOver(rung, 0);
        // While newcomers appear, somebody forks: to rest is to lose ground.
        if (walk.fates.size > met)
            rest = FIRST_REST_MS;
        else
            await restFor(walk, rest);
    }
}
/** Waits until all who are known have gone, no longer than so many milliseconds: to ask for them costs a part of a look. */
async function restFor(walk, ms) {
    // Somebody is left whom nobody sees.
    if (walk.fates.open().length === 0) {
        await (0,clock/* pause */.v7)(ms);
        return;
    }
    const until = (0,clock/* monotonicMs */.dR)() + ms;
    for (let cost = 0; (0,clock/* monotonicMs */.dR)() < until;) {
        await (0,clock/* pause */.v7)(Math.min(1 + cost, ms));
        const asked = (0,clock/* monotonicMs */.dR)();
        if (await walk.areAllGone())
            return;
        cost = (0,clock/* monotonicMs */.dR)() - asked;
    }
}
/** SIGKILL takes a while as well: a last look tells who is left. */
async function atBound(walk) {
    const look = await walk.look();
    if (look.descendants.length > 0)
        return walk.giveUp(await areAllRefusing(walk, look));
    // On a machine where young strangers end all the time no look tells all.
    return (await walk.emptiness(look)) === 'left' ? walk.giveUp(false) : walk.nothingLeft();
}
/**
 * Whether all who are left live on and could not be signalled: waiting for them would be in vain.
 *
 * @param now a look just made; where there is none, one is made
 */
async function areAllRefusing(walk, now) {
    const refusing = new Set(walk.fates
        .all()
        .filter(fate => fate.notPermitted)
        .map(fate => fate.descendant.pid));
    if (refusing.size === 0)
        return false;
    const { descendants } = now ?? (await walk.look(true));
    return descendants.length > 0 && descendants.every(each => refusing.has(each.pid));
}

;// CONCATENATED MODULE: ./out/compiled/src/fates.js


/** Collects fates while a ladder is walked. */
class Fates {
    // One pid may have several lives during a storm, and each is told.
    #open = new Map();
    /** @param earlier what is known from an earlier walk */
    constructor(earlier = []) {
        for (const fate of earlier)
            this.#open.set((0,identity/* keyOf */.T)(fate.descendant), { ...fate });
    }
    /** Notes who is there. */
    meet(descendants, details) {
        for (const descendant of descendants) {
            const key = (0,identity/* keyOf */.T)(descendant);
            if (this.#open.has(key))
                continue;
            const known = details.get(descendant.pid) ?? {
                name: descendant.name,
                command: '',
                user: undefined,
                ageMs: 0,
                ports: [],
            };
            this.#open.set(key, {
                descendant,
                details: known,
                signal: undefined,
                endedAfterMs: undefined,
                notPermitted: false,
            });
        }
    }
    /** Whether this life of the pid is noted already. */
    has(descendant) {
        return this.#open.has((0,identity/* keyOf */.T)(descendant));
    }
    reached(descendants, signal) {
        for (const descendant of descendants) {
            const fate = this.#open.get((0,identity/* keyOf */.T)(descendant));
            if (!fate)
                continue;
            fate.notPermitted = false;
            const isIgnored = (0,process_signal/* isIgnoring */.c$)(descendant, signal);
            if (isIgnored && fate.signal !== undefined && !fate.hasIgnored)
                continue;
            fate.signal = signal;
            if (isIgnored)
                fate.hasIgnored = true;
            else
                delete fate.hasIgnored;
        }
    }
    refused(descendants) {
        for (const descendant of descendants) {
            const fate = this.#open.get((0,identity/* keyOf */.T)(descendant));
            if (fate)
                fate.notPermitted = true;
        }
    }
    /** How many have been noted. */
    get size() {
        return this.#open.size;
    }
    /** Those not known to have ended. */
    open() {
        return [...this.#open.values()]
            .filter(fate => fate.endedAfterMs === undefined)
            .map(fate => fate.descendant);
    }
    /**
     * Notes the end of everyone whose pid is not among the living, or has been met again in another life. Returns those
     * whose end was not noted before.
     */
    settle(living, afterMs) {
        const gone = [];
        const lastLife = new Map([...this.#open.values()].map(fate => [fate.descendant.pid, fate]));
        for (const fate of this.#open.values()) {
            const { pid } = fate.descendant;
            if (fate.endedAfterMs !== undefined || (living.has(pid) && lastLife.get(pid) === fate))
                continue;
            fate.endedAfterMs = afterMs;
            gone.push(fate.descendant);
        }
        return gone;
    }
    all() {
        return [...this.#open.values()];
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/walk.js


const MOST_DESCRIBED = 500;
class Walk {
    options;
    fates;
    #containment;
    #begun;
    constructor(options) {
        this.options = options;
        this.fates = new Fates(options.from?.fates);
        this.#containment = options.containment;
        this.#begun = options.from?.begunAt ?? (0,clock/* monotonicMs */.dR)();
    }
    /** When it has to be over, on the monotonic clock; it may come nearer at any time. */
    get limit() {
        return this.options.limit?.() ?? Infinity;
    }
    /**
     * @param isHurried whether a signal must not wait for what takes long to read of newcomers
     * @throws when the process table can't be read
     */
    async look(isHurried = false) {
        const look = await this.#containment.look();
        const met = look.descendants.filter(each => !this.fates.has(each));
        // Nobody reads of thousands, and a storm must not be given the time.
        const told = met.slice(0, Math.max(0, MOST_DESCRIBED - this.fates.size));
        if (met.length > 0)
            this.fates.meet(met, await this.#containment.describe(told, isHurried));
        this.#settle(new Set(look.descendants.map(each => each.pid)));
        return look;
    }
    /** Asks who of those whom it has met lives on: cheaper than a look, and blind to newcomers. */
    async areAllGone() {
        const living = await this.#containment.living(this.fates.open());
        this.#settle(living);
        return living.size === 0;
    }
    /** What the containment says of a look just made; `left` where the look has found somebody. */
    async emptiness(look) {
        return look.descendants.length > 0 ? 'left' : await this.#containment.isEmpty(look);
    }
    /** Sends the signal of a rung to whom a look has just found. */
    async signal(rung, signal, look) {
        const at = (0,clock/* monotonicMs */.dR)();
        const signalled = await this.#containment.signal(signal, look);
        const { reached, refused } = signalled;
        const notReached = refused.map(each => each.target);
        this.fates.reached(reached, signal);
        this.fates.refused(notReached);
        if (reached.length + refused.length > 0)
            this.tell({ kind: 'sent', rung, signal, at, reached, refused: notReached });
        return signalled;
    }
    /** Sends the signal of a rung to those whom root's helper was late for. Returns whether it still is. */
    async signalLate(rung, signal) {
        const at = (0,clock/* monotonicMs */.dR)();
        const answer = await this.#containment.signalLate?.();
        if (!answer)
            return false;
        const { reached } = answer;
        this.fates.reached(reached, signal);
        if (reached.length > 0)
            this.tell({ kind: 'sent', rung, signal, at, reached, refused: [] });
        return answer.isPending === true;
    }
    /**
     * Sends SIGKILL to whom a look has just found. Beside an allowed process no kill reaches all at once: where that can be,
     * everybody is held meanwhile, and looked for anew.
     */
    async kill(rung, look) {
        const release = look.allowed.length > 0 ? await this.#containment.hold?.() : undefined;
        try {
            return await this.signal(rung, 'SIGKILL', release ? await this.look(true) : look);
        }
        finally {
            release?.();
        }
    }
    /** A stopped process hears nothing until it is continued. */
    async continueAll(look) {
        const { reached } = await this.#containment.signal('SIGCONT', look);
        this.tell({ kind: 'continued', at: (0,clock/* monotonicMs */.dR)(), reached });
    }
    nothingLeft() {
        // Who was just ending when the kernel still knew of them, and was never seen, is nobody to be told of.
        if (this.fates.size > 0)
            this.tell({ kind: 'nothing left', tookMs: (0,clock/* monotonicMs */.dR)() - this.#begun });
        return this.end([], false);
    }
    /** @param until when the rung's time is over */
    handOver(rung, until) {
        const cut = this.options.cut?.() ?? Infinity;
        const leftMs = Math.max(0, Math.min(until, cut) - (0,clock/* monotonicMs */.dR)());
        this.tell({ kind: 'handed over', rung, leftMs, isCut: cut < until });
        return this.end(this.fates.open(), true);
    }
    giveUp(notPermitted) {
        const left = this.fates.open();
        this.tell({ kind: 'given up', left, notPermitted });
        return this.end(left, false, left.length === 0);
    }
    end(left, handedOver, hasUnnamed = false) {
        return { fates: this.fates.all(), left, handedOver, hasUnnamed };
    }
    tell(event) {
        this.options.onEvent?.(event);
    }
    #settle(living) {
        const at = (0,clock/* monotonicMs */.dR)();
        const gone = this.fates.settle(living, at - this.#begun);
        if (gone.length > 0)
            this.tell({ kind: 'gone', at, processes: gone });
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/escalate.js



// While a rung waits: soon after its signal, when most happens, then once a second, and less often where looks are dear.
const FIRST_LOOK_MS = 50;
const STEADY_LOOK_MS = 1000;
const LOOK_SHARE = 20;
/**
 * Walks the ladder until nothing but allowed processes is left, SIGCONT after every rung, a rung's wait no longer
 * than somebody is left. Never throws for what a process does or answers. Ends within the ladder's waits, `killMs`
 * (a process in uninterruptible sleep never ends), and the time that looks take.
 *
 * @throws when the process table can't be read
 */
async function walkLadder(options) {
    const { ladder, from, atLimit } = options;
    const walk = new Walk(options);
    let look = await walk.look();
    if ((await walk.emptiness(look)) === 'empty')
        return walk.end([], false);
    for (const [index, rung] of ladder.entries()) {
        if (rung.signal === 'SIGKILL')
            break;
        if (from && index < from.rung)
            continue;
        const sent = from?.rung === index ? { at: from.sentAt } : await send(walk, index, rung.signal, look);
        const ended = await wait(walk, sent.at + rung.waitMs, sent.again);
        if (ended === 'empty')
            return walk.nothingLeft();
        if (ended === 'limit') {
            if (atLimit === 'kill')
                return await killAll(walk);
            return walk.handOver(index, sent.at + rung.waitMs);
        }
        // Newcomers count as well.
        look = await walk.look();
        walk.tell({ kind: 'waited', left: look.descendants.length, waitedMs: rung.waitMs });
    }
    return await killAll(walk, look);
}
/** Sends a rung's signal to whom a look has just found. */
async function send(walk, rung, signal, look) {
    const at = (0,clock/* monotonicMs */.dR)();
    walk.tell({ kind: 'rung', rung, at });
    const { isPending = false } = await walk.signal(rung, signal, look);
    await walk.continueAll(look);
    return isPending ? { at, again: () => walk.signalLate(rung, signal) } : { at };
}
/** Waits until `until`, or until nobody is left, or until the limit. */
async function wait(walk, until, again) {
    let next = again;
    let [nextLook, rest] = [(0,clock/* monotonicMs */.dR)() + FIRST_LOOK_MS, FIRST_LOOK_MS];
    for (let interval = 5;; interval = Math.min(interval * 1.5, 100)) {
        const asked = (0,clock/* monotonicMs */.dR)();
        const areAllGone = await walk.areAllGone();
        if (areAllGone && (await walk.emptiness(await walk.look())) === 'empty')
            return 'empty';
        if ((0,clock/* monotonicMs */.dR)() >= nextLook) {
            // Whoever starts now, and leaves its parents and its environment, is known only by a look that sees it before.
            const begun = (0,clock/* monotonicMs */.dR)();
            await walk.look();
            rest = Math.max(Math.min(rest * 2, STEADY_LOOK_MS), LOOK_SHARE * ((0,clock/* monotonicMs */.dR)() - begun));
            nextLook = (0,clock/* monotonicMs */.dR)() + rest;
        }
        if (next && !(await next()))
            next = undefined;
        const now = (0,clock/* monotonicMs */.dR)();
        const { limit } = walk;
        if (now >= limit)
            return 'limit';
        if (now >= until)
            return 'over';
        // A thousand processes take a while to ask: asking never takes more than a fifth of the time.
        await (0,clock/* pause */.v7)(Math.max(1, Math.min(Math.max(interval, 4 * (now - asked)), until - now, limit - now)));
    }
}

// EXTERNAL MODULE: ./out/compiled/src/journal/record.js
var record = __webpack_require__(8781);
// EXTERNAL MODULE: ./out/compiled/src/journal/lines.js
var lines = __webpack_require__(7769);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./out/compiled/src/process/load.js
/** Whether the machine has more to do than it can. */


/**
 * Whether more threads want to run than there are processors: right now by /proc/loadavg (proc_loadavg(5)), over the
 * last minute where there is none.
 */
function isLoaded() {
    return waiting() > (0,external_node_os_.availableParallelism)();
}
function waiting() {
    try {
        // "0.20 0.18 0.12 1/80 11206": one of 80 threads runs.
        const running = /(\d+)\/\d+/.exec((0,external_node_fs_.readFileSync)('/proc/loadavg', 'latin1'))?.[1];
        if (running !== undefined)
            return Number(running);
    }
    catch {
        // No /proc (macOS).
    }
    return (0,external_node_os_.loadavg)()[0] ?? 0;
}

;// CONCATENATED MODULE: ./out/compiled/src/leftovers.js



// The last words of a pipeline are no leftover: on a loaded machine a process takes a while to end.
const QUIET_MS = 100;
const LONGEST_MS = 500;
/**
 * Looks for leftovers, once those that are just ending have ended: until nobody has ended for QUIET_MS, or, on a
 * loaded machine, for LONGEST_MS in all.
 *
 * @param onLook told of each look
 */
async function findLeftovers(containment, onLook) {
    const begun = (0,clock/* monotonicMs */.dR)();
    let quietSince = begun;
    let patient = isLoaded();
    const lookAgain = async () => {
        const look = await containment.look();
        onLook(look);
        return look;
    };
    let before = await lookAgain();
    for (let interval = 5;; interval = Math.min(interval * 2, 50)) {
        const isNobodySeen = before.descendants.length === 0;
        const emptiness = isNobodySeen ? await containment.isEmpty(before) : 'left';
        if (emptiness === 'empty')
            return { look: before, isLeft: false };
        await (0,clock/* pause */.v7)(interval);
        patient ||= isLoaded();
        const look = await lookAgain();
        const now = (0,clock/* monotonicMs */.dR)();
        if (before.descendants.some(each => !includes(look, each)))
            quietSince = now;
        if (now - begun >= LONGEST_MS || (!patient && now - quietSince >= QUIET_MS))
            return { look, isLeft: look.descendants.length > 0 || emptiness === 'left' };
        before = look;
    }
}
function includes(look, descendant) {
    return look.descendants.some(each => (0,identity/* keyOf */.T)(each) === (0,identity/* keyOf */.T)(descendant));
}

;// CONCATENATED MODULE: ./out/compiled/src/aftermath.js
/** What follows from the first cause: the ladder at a deadline and on a cancel, leftovers after an exit. */





// With the answer of sudo that is waited for at its end, main stays within two seconds.
const KILL_MS = 1200;
/**
 * @param onLook told of the looks before the ladder
 * @throws when the process table can't be read
 */
async function dealWithTheRest(plan, containment, outcome, onLook) {
    if (outcome.endedBy !== 'exit')
        return { leftovers: [], walk: await climb(plan, containment) };
    const { look, isLeft } = await findLeftovers(containment, onLook);
    if (!isLeft)
        return { leftovers: [], walk: undefined };
    const { descendants } = look;
    const details = await containment.describe(descendants);
    const leftovers = descendants.flatMap(descendant => {
        const told = details.get(descendant.pid);
        return told ? [{ descendant, details: told }] : [];
    });
    plan.journal.write({
        kind: 'leftovers',
        processes: leftovers.slice(0, lines/* MOST_NAMED */.S),
        total: leftovers.length,
    });
    const isToStop = plan.settings.leftoverProcesses === 'stop';
    if (!isToStop && leftovers.length > 0)
        plan.teller.kept(descendants);
    return { leftovers, walk: isToStop ? await climb(plan, containment) : undefined };
}
async function climb(plan, containment) {
    const { journal, settings, use, table, limit, teller } = plan;
    journal.write({ kind: 'lease', by: 'main', ...use.main, clock: table.now() });
    const walk = await walkLadder({
        ladder: settings.stopSignals,
        containment,
        limit,
        cut: () => plan.cancellation.limit((0,cancel_time/* laddersCancelMs */.uE)(settings)),
        killMs: KILL_MS,
        atLimit: 'hand over',
        onEvent: event => {
            (0,record/* recordEvent */.yM)(journal, 'main', event);
            teller.event(event);
        },
    });
    (0,record/* recordWalk */.x)(journal, 'main', walk);
    return walk;
}

// EXTERNAL MODULE: ./out/compiled/src/process/usage.js
var usage = __webpack_require__(1739);
;// CONCATENATED MODULE: ./out/compiled/src/evidence/usage.js


// Each takes two small reads a look.
const MOST_READ = 256;
class Usage {
    #plan;
    #started;
    /** What main had reaped before the leader was there: nothing of the script's. */
    #before;
    /** What the leader has brought with it when main reaped it. */
    #reaped;
    /** Who has lost its parent, where no reaper gets it: nobody adds up what it uses. */
    #orphans = new Map();
    /** What was known when something had ended the script: whom the ladder ends together with its parent nobody adds up. */
    #marked = usage/* NO_TIME */.wM;
    #living;
    #seen = 1;
    #peak = 0;
    /** @param before what main had reaped before it started the leader */
    constructor(plan, started, before) {
        this.#plan = plan;
        this.#started = started;
        this.#living = [started.leader];
        this.#before = before;
        if (!started.reaper)
            void started.leader.exited.then(() => (this.#reaped = this.#reapedByMain()));
    }
    /** So many descendants were seen for the first time. */
    met(count) {
        this.#seen += count;
    }
    /** Takes what can be had at a look. */
    sample({ descendants, allowed }) {
        const all = [...descendants, ...allowed];
        this.#living = all;
        const pids = new Set(all.map(({ pid }) => pid));
        let together = 0;
        for (const each of all.slice(0, MOST_READ)) {
            const memory = (0,usage/* memoryOf */.zE)(each.pid);
            together += memory?.rss ?? 0;
            this.#peak = Math.max(this.#peak, memory?.peak ?? 0, together);
            const isOrphan = !pids.has(each.ppid) && each.ppid !== process.pid;
            const cpu = !this.#started.reaper && isOrphan ? wholeOf(each) : undefined;
            if (cpu)
                this.#orphans.set((0,identity/* keyOf */.T)(each), cpu);
        }
    }
    /** Something has ended the script. */
    mark() {
        if (!this.#started.group)
            this.#marked = this.#cpuOfReaped([]);
    }
    /**
     * What there is to tell at main's end; undefined where the system tells nothing.
     *
     * @param left who was alive at the last look after the beat had ended, where there was one
     */
    total(wallMs, left) {
        if (this.#plan.table.kind !== 'procfs')
            return undefined;
        const cpu = this.#cpuOfGroup() ?? this.#larger(this.#cpuOfReaped(left));
        return {
            wallMs: Math.round(wallMs),
            userMs: Math.round(cpu.userMs),
            systemMs: Math.round(cpu.systemMs),
            maxRssBytes: this.#peak > 0 ? this.#peak : undefined,
            processes: this.#seen,
            // Who lives on goes on.
            atLeast: cpu.isWhole && left.length === 0 ? ['memory', 'processes'] : ['cpu', 'memory', 'processes'],
        };
    }
    #cpuOfGroup() {
        const time = this.#started.group?.cpuTime();
        return time && { ...time, isWhole: true };
    }
    #larger(cpu) {
        const isLess = cpu.userMs + cpu.systemMs < this.#marked.userMs + this.#marked.systemMs;
        return isLess ? { ...this.#marked, isWhole: false } : cpu;
    }
    #cpuOfReaped(left) {
        const { reaper } = this.#started;
        const known = new Map([...this.#living, ...left].map(each => [(0,identity/* keyOf */.T)(each), each]));
        const orphans = [...this.#orphans].flatMap(([key, cpu]) => (known.has(key) ? [] : [cpu]));
        // Who has ended since, and was an orphan, is as it was when it was seen last.
        const living = [...known].flatMap(([key, each]) => wholeOf(each) ?? this.#orphans.get(key) ?? []);
        if (!reaper) {
            const [mains, before] = [this.#reaped ?? this.#before, this.#before];
            const leaders = { userMs: mains.userMs - before.userMs, systemMs: mains.systemMs - before.systemMs };
            return { ...(0,usage/* sumOf */.XN)([leaders, ...orphans, ...living]), isWhole: false };
        }
        // One that was killed has left what it had added up to the next one out.
        const reaped = reaper.helpers.flatMap(helper => (0,usage/* cpuOf */.cJ)(helper)?.reaped ?? []);
        return { ...(0,usage/* sumOf */.XN)([...reaped, ...living]), isWhole: reaped.length > 0 };
    }
    #reapedByMain() {
        return (0,usage/* cpuOf */.cJ)(this.#plan.use.main)?.reaped ?? usage/* NO_TIME */.wM;
    }
}
/** Its own, and that of all whom it has reaped; nothing of one that has ended. */
function wholeOf(process) {
    const cpu = (0,usage/* cpuOf */.cJ)(process);
    return cpu && (0,usage/* sumOf */.XN)([cpu.own, cpu.reaped]);
}

// EXTERNAL MODULE: ./out/compiled/src/errors.js
var errors = __webpack_require__(1403);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./out/compiled/src/text/last-lines.js
/** The last lines of what a script has printed, for people: few, short, printable, and without secrets. */



const MOST_LINES = 10;
const LONGEST_LINE = 200;
const MOST_CHARACTERS = 2000;
// It names a secret, and is never shown by the runner either.
const NAMES_SECRET = /^\s*::add-mask::|##\[add-mask\]/i;
/** Blank lines are left out. A line that is written over and over, as a progress bar, counts as its last writing. */
function lastLines(text) {
    const lines = text
        .split('\n')
        .filter(line => !NAMES_SECRET.test(line))
        .map(lastWriting)
        .filter(line => line !== '')
        .slice(-MOST_LINES)
        .map(line => (0,printable/* shorten */.m)((0,printable/* printable */.g)((0,mask/* maskText */.g)(line)), LONGEST_LINE));
    while (lines.join('').length > MOST_CHARACTERS)
        lines.shift();
    return lines;
}
function lastWriting(line) {
    return ((0,external_node_util_.stripVTControlCharacters)(line)
        .split('\r')
        .map(each => each.trimEnd())
        .findLast(each => each !== '') ?? '');
}

;// CONCATENATED MODULE: ./out/compiled/src/no-output.js


/**
 * Waits until the script has printed nothing for `limitMs`. It asks when that may be so, and at no other time; where
 * nobody knows it any more, the deadline is off.
 *
 * @param begun when the script began, on the monotonic clock
 * @returns calls it off
 */
function awaitSilence(listener, limitMs, begun, onSilence) {
    let isOff = false;
    let callOff;
    const check = async () => {
        const printed = await listener.lastOutput();
        if (isOff || !printed)
            return;
        const left = Math.max(begun, printed.at ?? begun) + limitMs - (0,clock/* monotonicMs */.dR)();
        if (left > 0)
            arm(left);
        else
            onSilence({ endedBy: 'no-output', noOutputMs: limitMs, ...lastOf(printed) });
    };
    const arm = (ms) => {
        callOff = (0,clock/* after */.Pl)(ms, () => void check());
    };
    arm(begun + limitMs - (0,clock/* monotonicMs */.dR)());
    return () => {
        isOff = true;
        callOff();
    };
}
function lastOf({ at, tail }) {
    if (at === undefined)
        return {};
    return { last: { agoMs: Math.max(0, Math.round((0,clock/* monotonicMs */.dR)() - at)), lines: lastLines(tail) } };
}

;// CONCATENATED MODULE: ./out/compiled/src/first-cause.js


/**
 * Waits for what ends the script. A later cause changes nothing.
 *
 * @param deadlines counted from `begun` (monotonic), and from the last output after it; null where one is off
 * @param listener undefined where nobody has to know when the script has printed last
 */
async function firstCause(leader, { timeoutMs, noOutputTimeoutMs }, begun, cancellation, listener) {
    const callOffs = [];
    const causes = [
        leader.exited.then(end => end.kind === 'unknown' ? { endedBy: 'error', message: end.message } : { endedBy: 'exit', status: end }),
        cancellation.requested.then(signal => ({ endedBy: 'cancel', signal })),
        new Promise(resolve => {
            if (timeoutMs === null)
                return;
            const left = timeoutMs - ((0,clock/* monotonicMs */.dR)() - begun);
            callOffs.push((0,clock/* after */.Pl)(left, () => {
                resolve({ endedBy: 'timeout', timeoutMs });
            }));
        }),
        new Promise(resolve => {
            if (noOutputTimeoutMs === null || !listener)
                return;
            callOffs.push(awaitSilence(listener, noOutputTimeoutMs, begun, resolve));
        }),
    ];
    try {
        return await Promise.race(causes);
    }
    finally {
        for (const callOff of callOffs)
            callOff();
    }
}

// EXTERNAL MODULE: ./out/compiled/src/duration.js
var duration = __webpack_require__(3288);
;// CONCATENATED MODULE: ./out/compiled/src/near-deadline.js
/** A deadline that is near is told once, so that a reader of the log knows why the script is about to be stopped. */


const near_deadline_SHARE = 0.9;
// Of a deadline of ten minutes or less nobody has time to do anything about it.
const LEAST_LEFT_MS = 60_000;
/** How long the script has run when its deadline is near; undefined where that is not told. */
function nearAfterMs(timeoutMs) {
    if (timeoutMs === null)
        return undefined;
    const near = timeoutMs * near_deadline_SHARE;
    return timeoutMs - near > LEAST_LEFT_MS ? near : undefined;
}
/** What is told then, as a sentence. */
function nearSentence(timeoutMs) {
    const near = timeoutMs * near_deadline_SHARE;
    const [all, ran, left] = [timeoutMs, near, timeoutMs - near].map(duration/* formatDuration */.a3);
    return `The script has run for ${ran}, and is stopped in ${left}: timeout is ${all}.`;
}
/**
 * Tells when the deadline is near.
 *
 * @param ranMs how long the script has run already
 * @param arm calls something after so many milliseconds, and returns what calls it off
 * @returns calls it off
 */
function tellNear(timeoutMs, ranMs, tell, arm = clock/* after */.Pl) {
    const near = nearAfterMs(timeoutMs);
    if (timeoutMs === null || near === undefined)
        return () => undefined;
    return arm(near - ranMs, () => {
        tell(nearSentence(timeoutMs));
    });
}

// EXTERNAL MODULE: ./out/compiled/src/outcome.js
var src_outcome = __webpack_require__(8446);
// EXTERNAL MODULE: ./out/compiled/src/loaded.js
var loaded = __webpack_require__(6361);
;// CONCATENATED MODULE: ./out/compiled/src/follow.js
/** Waits for what ends a script that has begun: exit, deadline or cancellation, the first of them wins; and all that follows. */













const RELAY_KILLED = "The process that reads the script's output was killed: no-output-timeout was off from then on, and what the script printed later is lost.";
// A script that is over by then waits for nothing that it has no use for.
const LOAD_EVIDENCE_MS = 100;
const loadEvidence = () => (0,loaded/* loaded */.K)(() => __webpack_require__.e(/* import() */ 803).then(__webpack_require__.bind(__webpack_require__, 8803)));
/** @throws when the journal can't be told of the end */
async function follow(plan, started, begun) {
    const { leader } = started;
    const { journal, table, settings, cancellation } = plan;
    const relay = plan.relayed?.relay;
    const usage = new Usage(plan, started, begun.reapedBefore);
    const { containment, tracking, leaderUntil } = contain(plan, started, begun, usage);
    const callOffLoading = (0,clock/* after */.Pl)(LOAD_EVIDENCE_MS, () => {
        // Where that fails, it fails again when it is needed, and is told.
        loadEvidence().catch(() => undefined);
    });
    const problems = new Set();
    const fail = (error) => {
        problems.add(`Looking for processes failed: ${(0,errors/* messageOf */.bD)(error)}.`);
    };
    const onBeat = (look) => {
        usage.sample(look);
        journal.write({ kind: 'beat', clock: table.now() });
    };
    const stopBeat = startBeat(containment, onBeat, fail);
    const callOffNear = tellNear(settings.timeoutMs, (0,clock/* monotonicMs */.dR)() - begun.at, plan.teller.deadlineNear);
    const outcome = await firstCause(leader, settings, begun.at, cancellation, relay);
    callOffNear();
    callOffLoading();
    (0,record/* recordEnd */.$f)(journal, outcome, leaderUntil());
    usage.mark();
    const onSecond = () => {
        usage.met(1);
    };
    for (const problem of await evidenceOf({ plan, started, containment, tracking, outcome, onSecond })) {
        problems.add(problem);
    }
    await stopBeat();
    const sample = (look) => {
        usage.sample(look);
    };
    const aftermath = await dealWithTheRest(plan, containment, outcome, sample).catch(async (error) => {
        fail(error);
        if (await killBlindly(started))
            problems.add('SIGKILL was sent to all that can be reached so instead.');
        const isKept = outcome.endedBy === 'exit' && settings.leftoverProcesses === 'keep';
        const walk = { fates: [], left: [], handedOver: !isKept, hasUnnamed: false };
        (0,record/* recordWalk */.x)(journal, 'main', walk);
        return { leftovers: [], walk };
    });
    if (relay?.wasKilled)
        problems.add(RELAY_KILLED);
    if (journal.problem !== undefined)
        problems.add(`The journal could not be written: ${journal.problem}.`);
    const durationMs = Math.round((0,clock/* monotonicMs */.dR)() - begun.at);
    const left = aftermath.walk?.left ?? aftermath.leftovers.map(({ descendant }) => descendant);
    const resources = usage.total(durationMs, left);
    if (resources)
        journal.write({ kind: 'resources', resources });
    return { outcome, durationMs, resources, problems: [...problems], ...aftermath };
}
/** Gathers it where a ladder comes. @returns what went wrong, as sentences */
async function evidenceOf(scene) {
    const { outcome } = scene;
    if (!(0,src_outcome/* isDeadline */.vh)(outcome) && outcome.endedBy !== 'cancel')
        return [];
    try {
        const { gatherEvidence } = await loadEvidence();
        return await gatherEvidence(scene);
    }
    catch (error) {
        return [`The evidence could not be gathered: ${(0,errors/* messageOf */.bD)(error)}.`];
    }
}
/** The last resort, where nothing can be known: the reaper's children, or the leader's group while main has not reaped it. */
async function killBlindly({ leader, reaper }) {
    // Below a reaper the leader may be reaped, and its number somebody else's, before main hears of it.
    if (reaper)
        return (await reaper.kill()) !== 'silent';
    return !leader.hasExited() && (0,process_signal/* signalGroup */.i8)(leader.pid, 'SIGKILL') === 'sent';
}
function contain(plan, started, { reaped }, usage) {
    const { table, journal, use, isAllowed, relayed } = plan;
    const { leader, reaper, group } = started;
    const options = {
        table,
        leader: { pid: leader.pid, start: leader.start },
        helpers: [...(reaper?.helpers ?? []), ...(relayed ? [relayed.identity] : [])],
        members: group && (() => group.members()),
        main: use.main,
        marker: {
            name: use.marker,
            bornBefore: Infinity,
            witness: use.witness,
            isBesideOthers: use.isContainerJob,
            isEndUnknown: false,
        },
        isAllowed,
        onSeen: (fresh, clock) => {
            journal.seen(fresh, clock);
            usage.met(fresh.length);
        },
    };
    const tracking = new Tracking(options);
    let ended;
    void reaped.then(clock => {
        ended = clock;
        tracking.leaderEnded(clock);
    });
    // A reaper reaps it long before a main hears of it that was stopped.
    const leaderUntil = () => (reaper ? tracking.leaderSeen : (ended ?? table.now()));
    return { containment: assemble(tracking, options, started), tracking, leaderUntil };
}


/***/ })

};
;
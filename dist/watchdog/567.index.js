"use strict";
exports.id = 567;
exports.ids = [567];
exports.modules = {

/***/ 567:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  walkLadder: () => (/* binding */ walkLadder)
});

// EXTERNAL MODULE: ./out/compiled/src/process/clock.js
var clock = __webpack_require__(642);
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

// EXTERNAL MODULE: ./out/compiled/src/process/identity.js
var identity = __webpack_require__(724);
// EXTERNAL MODULE: ./out/compiled/src/process/signal.js
var process_signal = __webpack_require__(126);
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


/***/ })

};
;
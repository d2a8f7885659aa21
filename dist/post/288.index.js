export const id = 288;
export const ids = [288];
export const modules = {

/***/ 7288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  walkLadder: () => (/* binding */ walkLadder)
});

// EXTERNAL MODULE: ./out/src/process/identity.js
var identity = __webpack_require__(9569);
;// CONCATENATED MODULE: ./out/src/fate.js

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
            if (fate)
                Object.assign(fate, { signal, notPermitted: false });
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

// EXTERNAL MODULE: ./out/src/process/clock.js
var clock = __webpack_require__(5037);
;// CONCATENATED MODULE: ./out/src/escalate.js


const MOST_DESCRIBED = 500;
// Between two times SIGKILL, while those whom it has reached end.
const FIRST_REST_MS = 10;
const LONGEST_REST_MS = 50;
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
    return await new Walk(options).run();
}
class Walk {
    #options;
    #fates;
    #begun;
    constructor(options) {
        this.#options = options;
        this.#fates = new Fates(options.from?.fates);
        this.#begun = options.from?.begunAt ?? (0,clock/* monotonicMs */.dR)();
    }
    async run() {
        const { ladder, from } = this.#options;
        let look = await this.#look();
        if (await this.#isEmpty(look))
            return this.#end([], false);
        for (const [index, rung] of ladder.entries()) {
            if (rung.signal === 'SIGKILL')
                break;
            if (from && index < from.rung)
                continue;
            const sentAt = from?.rung === index ? from.sentAt : await this.#send(index, rung.signal, look);
            const ended = await this.#wait(sentAt + rung.waitMs);
            if (ended === 'empty')
                return this.#nothingLeft();
            if (ended === 'limit') {
                if (this.#options.atLimit === 'kill')
                    return await this.#kill();
                return this.#handOver(index, Math.max(0, sentAt + rung.waitMs - (0,clock/* monotonicMs */.dR)()));
            }
            // Newcomers count as well.
            look = await this.#look();
            this.#tell({ kind: 'waited', left: look.descendants.length, waitedMs: rung.waitMs });
        }
        return await this.#kill(look);
    }
    /** Sends a rung's signal to whom a look has just found. Returns when. */
    async #send(rung, signal, look) {
        const at = (0,clock/* monotonicMs */.dR)();
        this.#tell({ kind: 'rung', rung, at });
        await this.#signal(rung, signal, look);
        // A stopped process hears nothing until it is continued.
        const { reached } = await this.#options.containment.signal('SIGCONT', look);
        this.#tell({ kind: 'continued', at: (0,clock/* monotonicMs */.dR)(), reached });
        return at;
    }
    async #signal(rung, signal, look) {
        const at = (0,clock/* monotonicMs */.dR)();
        const { reached, refused } = await this.#options.containment.signal(signal, look);
        const notReached = refused.map(each => each.target);
        this.#fates.reached(reached, signal);
        this.#fates.refused(notReached);
        this.#tell({ kind: 'sent', rung, signal, at, reached, refused: notReached });
        return reached;
    }
    /**
     * SIGKILL again and again, until two looks in a row find nothing, all that is left refuses, or the bound is over.
     *
     * @param first a look just made
     */
    async #kill(first) {
        const rung = this.#options.ladder.length - 1;
        const at = (0,clock/* monotonicMs */.dR)();
        const bound = at + this.#options.killMs;
        this.#tell({ kind: 'rung', rung, at });
        const limit = () => this.#options.atLimit === 'kill' ? Infinity : (this.#options.limit?.() ?? Infinity);
        let next = first;
        for (let rest = FIRST_REST_MS;; rest = Math.min(rest * 2, LONGEST_REST_MS)) {
            const met = this.#fates.size;
            const look = next ?? (await this.#look());
            next = undefined;
            const isFound = look.descendants.length > 0;
            const emptiness = isFound ? 'left' : await this.#options.containment.isEmpty(look);
            if (emptiness === 'empty')
                return this.#nothingLeft();
            if (emptiness === 'left') {
                const reached = await this.#signal(rung, 'SIGKILL', look);
                if (isFound && reached.length === 0 && (await this.#onlyRefusing()))
                    return this.#giveUp(true);
            }
            if ((0,clock/* monotonicMs */.dR)() > bound)
                return await this.#atBound();
            if ((0,clock/* monotonicMs */.dR)() > limit())
                return this.#handOver(rung, 0);
            // While newcomers appear, somebody forks: to rest is to lose ground.
            if (this.#fates.size > met)
                rest = FIRST_REST_MS;
            else
                await this.#rest(rest);
        }
    }
    /** Waits until all who are known have gone: to ask for them costs a part of a look. */
    async #rest(ms) {
        const until = (0,clock/* monotonicMs */.dR)() + ms;
        for (let cost = 0; (0,clock/* monotonicMs */.dR)() < until;) {
            await (0,clock/* pause */.v7)(Math.min(1 + cost, ms));
            const asked = (0,clock/* monotonicMs */.dR)();
            const living = await this.#options.containment.living(this.#fates.open());
            this.#settle(living);
            if (living.size === 0)
                return;
            cost = (0,clock/* monotonicMs */.dR)() - asked;
        }
    }
    /** SIGKILL takes a while as well: a last look tells who is left. */
    async #atBound() {
        const look = await this.#look();
        if (look.descendants.length > 0)
            return this.#giveUp(false);
        const emptiness = await this.#options.containment.isEmpty(look);
        // On a machine where young strangers end all the time no look tells all.
        return emptiness === 'left' ? this.#giveUp(false) : this.#nothingLeft();
    }
    /** Whether all who are left live on and could not be signalled: waiting for them would be in vain. */
    async #onlyRefusing() {
        const { descendants } = await this.#look();
        const refusing = new Set(this.#fates
            .all()
            .filter(fate => fate.notPermitted)
            .map(fate => fate.descendant.pid));
        return descendants.length > 0 && descendants.every(each => refusing.has(each.pid));
    }
    /** Waits until `until`, or until nobody is left, or until the limit. */
    async #wait(until) {
        let [nextLook, rest] = [(0,clock/* monotonicMs */.dR)() + FIRST_LOOK_MS, FIRST_LOOK_MS];
        for (let interval = 5;; interval = Math.min(interval * 1.5, 100)) {
            const asked = (0,clock/* monotonicMs */.dR)();
            const living = await this.#options.containment.living(this.#fates.open());
            this.#settle(living);
            if (living.size === 0 && (await this.#isEmpty(await this.#look())))
                return 'empty';
            if ((0,clock/* monotonicMs */.dR)() >= nextLook) {
                // Whoever starts now, and leaves its parents and its environment, is known only by a look that sees it before.
                const begun = (0,clock/* monotonicMs */.dR)();
                await this.#look();
                rest = Math.max(Math.min(rest * 2, STEADY_LOOK_MS), LOOK_SHARE * ((0,clock/* monotonicMs */.dR)() - begun));
                nextLook = (0,clock/* monotonicMs */.dR)() + rest;
            }
            const now = (0,clock/* monotonicMs */.dR)();
            const limit = this.#options.limit?.() ?? Infinity;
            if (now >= limit)
                return 'limit';
            if (now >= until)
                return 'over';
            // A thousand processes take a while to ask: asking never takes more than a fifth of the time.
            await (0,clock/* pause */.v7)(Math.max(1, Math.min(Math.max(interval, 4 * (now - asked)), until - now, limit - now)));
        }
    }
    async #isEmpty(look) {
        return look.descendants.length === 0 && (await this.#options.containment.isEmpty(look)) === 'empty';
    }
    async #look() {
        const { containment } = this.#options;
        const look = await containment.look();
        const met = look.descendants.filter(each => !this.#fates.has(each));
        // Nobody reads of thousands, and a storm must not be given the time.
        const told = met.slice(0, Math.max(0, MOST_DESCRIBED - this.#fates.size));
        if (met.length > 0)
            this.#fates.meet(met, await containment.describe(told));
        this.#settle(new Set(look.descendants.map(each => each.pid)));
        return look;
    }
    #settle(living) {
        const at = (0,clock/* monotonicMs */.dR)();
        const gone = this.#fates.settle(living, at - this.#begun);
        if (gone.length > 0)
            this.#tell({ kind: 'gone', at, processes: gone });
    }
    #nothingLeft() {
        // Who was just ending when the kernel still knew of them, and was never seen, is nobody to be told of.
        if (this.#fates.size > 0)
            this.#tell({ kind: 'nothing left', tookMs: (0,clock/* monotonicMs */.dR)() - this.#begun });
        return this.#end([], false);
    }
    #handOver(rung, leftMs) {
        this.#tell({ kind: 'handed over', rung, leftMs });
        return this.#end(this.#fates.open(), true);
    }
    #giveUp(notPermitted) {
        const left = this.#fates.open();
        this.#tell({ kind: 'given up', left, notPermitted });
        return this.#end(left, false, left.length === 0);
    }
    #end(left, handedOver, hasUnnamed = false) {
        return { fates: this.#fates.all(), left, handedOver, hasUnnamed };
    }
    #tell(event) {
        this.#options.onEvent?.(event);
    }
}


/***/ })

};

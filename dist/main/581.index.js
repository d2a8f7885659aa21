"use strict";
exports.id = 581;
exports.ids = [581];
exports.modules = {

/***/ 1916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
__webpack_unused_export__ = exports.kp = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
__webpack_unused_export__ = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
exports.kp = closest;


/***/ }),

/***/ 1966:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ hasTimeForOnTimeout),
/* harmony export */   RB: () => (/* binding */ mainsCancelMs),
/* harmony export */   uE: () => (/* binding */ laddersCancelMs),
/* harmony export */   zm: () => (/* binding */ cutNotice)
/* harmony export */ });
/* unused harmony exports longestEvidenceMs, cutOf, longestWalkMs */
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3288);
/* harmony import */ var _ladder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5268);
/** How much of a ladder a cancel leaves time for, and whose it is. */



// The runner sends SIGKILL 10 s after its first signal; what is left of that is for outputs and the journal.
const CANCEL_MS = 8800;
// A ladder of no more than this main walks itself.
const OWN_LADDER_MS = 7000;
// The runner waits 5 s for a script that holds its pipes, and sends main SIGTERM, which nobody hears any more, after 7.5 s.
const HAND_OVER_MS = 2000;
// For SIGKILL, and for what post has to tell.
const LAST_MS = 5000;
/**
 * How long main may go on after the first signal of a cancel, in milliseconds.
 *
 * @param hasHeir whether a watchdog takes over at once, where main hands the ladder over
 */
function mainsCancelMs(settings, hasHeir, isContainerJob) {
    const cut = laddersCancelMs(settings);
    // No signal of the runner arrives there: post asks, and waits.
    if (isContainerJob)
        return cut;
    const isLong = (0,_ladder_js__WEBPACK_IMPORTED_MODULE_1__/* .ladderWait */ .yg)(settings.stopSignals) > OWN_LADDER_MS;
    return Math.min(cut, hasHeir && isLong ? HAND_OVER_MS : CANCEL_MS);
}
/** Whether main has time for `on-timeout`, its ladder after it included, where a cancel has ended the script. */
function hasTimeForOnTimeout(settings, isContainerJob) {
    const needed = settings.onTimeoutLimitMs + (0,_ladder_js__WEBPACK_IMPORTED_MODULE_1__/* .ladderWait */ .yg)(settings.stopSignals);
    return needed <= (isContainerJob ? laddersCancelMs(settings) : OWN_LADDER_MS);
}
/** How long main may gather evidence before its ladder, where post asks it to stop, in milliseconds. */
function longestEvidenceMs(settings) {
    const dumps = settings.threadDumps === 'on' ? 1000 : 0;
    return dumps + (hasTimeForOnTimeout(settings, true) ? settings.onTimeoutLimitMs : 0);
}
/** How long after a cancel the ladder's rungs may wait, before SIGKILL cuts it, in milliseconds. */
function laddersCancelMs({ cancelLimitMs }) {
    return cancelLimitMs - LAST_MS;
}
/** When SIGKILL cuts what is left of a use's ladder, on the monotonic clock; Infinity where nobody has cancelled it. */
function cutOf({ cancelledAt, use }) {
    return cancelledAt === undefined ? Infinity : cancelledAt + laddersCancelMs(use.settings);
}
/** How long a use's ladder may take at most from now on, in milliseconds. */
function longestWalkMs(story) {
    const wait = ladderWait(story.use.settings.stopSignals);
    return Math.max(0, Math.min(wait, cutOf(story) - monotonicMs()));
}
/** What is to be told when the step starts, as a sentence: a cancel cuts its ladder. Undefined where it does not. */
function cutNotice(settings) {
    const wait = (0,_ladder_js__WEBPACK_IMPORTED_MODULE_1__/* .ladderWait */ .yg)(settings.stopSignals);
    const given = laddersCancelMs(settings);
    if (wait <= given)
        return undefined;
    const [all, cut, limit] = [wait, given, settings.cancelLimitMs].map(_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3);
    return `The ladder gives ${all}. After a cancel it is cut with SIGKILL when ${cut} are over, since cancel-limit is ${limit}.`;
}


/***/ }),

/***/ 97:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ read),
/* harmony export */   M: () => (/* binding */ write)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _process_errno_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6740);
/**
 * The kernel's files of a control group. A script in a group that is its own user's may close them to itself, and we are
 * that user too: such a file is opened again to its owner.
 */



/** What a file of the kernel's tells, or why it tells nothing. */
function read(file) {
    try {
        return { text: opened(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.R_OK, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'latin1')), errno: undefined };
    }
    catch (error) {
        return { text: '', errno: (0,_process_errno_js__WEBPACK_IMPORTED_MODULE_2__/* .errnoOf */ .U)(error) };
    }
}
/** Tells it to the kernel. Returns whether that has taken it; no file is made where there is none. */
function write(file, value) {
    try {
        opened(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK, () => {
            const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY);
            try {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(descriptor, value);
            }
            finally {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
            }
        });
        return true;
    }
    catch {
        return false;
    }
}
/** @throws what `use` throws, at the second time where the first was not permitted */
function opened(file, access, use) {
    try {
        return use();
    }
    catch (error) {
        if ((0,_process_errno_js__WEBPACK_IMPORTED_MODULE_2__/* .answerOf */ .u)(error) !== 'not permitted' || !hasOpened(file, access))
            throw error;
        return use();
    }
}
/** Opens it to its owner. Returns whether it may be used now. */
function hasOpened(file, access) {
    try {
        for (const each of [node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(file), file])
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(each, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(each).mode | 0o700);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(file, access);
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 3288:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   N2: () => (/* binding */ DurationError),
/* harmony export */   a3: () => (/* binding */ formatDuration)
/* harmony export */ });
/** Durations as users write them (`90s`, `1h30m`, `1.5h`, `2.34e+5d`) and as sentences show them. */
const MILLISECONDS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const NUMBER = String.raw `(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?`;
const TERM = new RegExp(String.raw `(${NUMBER})\s*([a-zA-Zµ]*)\s*`, 'y');
const NO_DURATION = 'is not a duration; write one with units, such as 90s, 10m or 1h30m';
/** Why a text is no duration; the message is the end of a sentence that begins with the value. */
class DurationError extends Error {
    name = 'DurationError';
}
/**
 * Parses a duration.
 *
 * @returns whole milliseconds, at least 1 and at most Number.MAX_SAFE_INTEGER: what is too small to tell from zero
 *   is rounded up, what is too large to count means "very long"
 * @throws DurationError for anything but one or more numbers with units, and for zero
 * @example parseDuration('1h30m') === 5_400_000
 */
function parseDuration(text) {
    const value = text.trim();
    if (/^[-−]/.test(value))
        throw new DurationError('is negative; a duration is more than zero, such as 90s or 10m');
    let total = 0;
    let isZero = true;
    let position = 0;
    while (position < value.length) {
        TERM.lastIndex = position;
        const match = TERM.exec(value);
        if (!match)
            throw new DurationError(NO_DURATION);
        const [whole, number = '', unit = ''] = match;
        if (unit === '' && position + whole.length < value.length)
            throw new DurationError(NO_DURATION);
        if (unit === '')
            throw new DurationError(withoutUnit(number));
        if (!isUnit(unit))
            throw new DurationError(`has the unknown unit "${unit}"; use ms, s, m, h or d`);
        total += Number(number) * MILLISECONDS[unit];
        isZero &&= /^[0.]*$/.test(number.replace(/[eE].*/, ''));
        position += whole.length;
    }
    if (value === '')
        throw new DurationError('is empty; write a duration such as 90s or 10m');
    if (isZero)
        throw new DurationError('is zero; a duration is more than zero, such as 90s or 10m');
    return Math.min(Math.max(Math.round(total), 1), Number.MAX_SAFE_INTEGER);
}
function isUnit(text) {
    return Object.hasOwn(MILLISECONDS, text);
}
function withoutUnit(number) {
    return `has no unit; write ${number}s for seconds or ${number}m for minutes`;
}
/**
 * Shows a duration as a sentence would: `0.02 s`, `0.2 s`, `42 s`, `10 min`, `1 h 30 min`, `2 d`.
 *
 * @param ms milliseconds, not negative
 */
function formatDuration(ms) {
    if (ms < 95)
        return `${Math.max(ms / 1000, 0.01).toFixed(2)} s`;
    if (ms < 59_500)
        return `${trimZero((ms / 1000).toFixed(ms < 9_500 ? 1 : 0))} s`;
    const seconds = Math.round(ms / 1000);
    const parts = [
        [Math.floor(seconds / 86_400), 'd'],
        [Math.floor(seconds / 3600) % 24, 'h'],
        [Math.floor(seconds / 60) % 60, 'min'],
        [seconds % 60, 's'],
    ];
    const first = parts.findIndex(([count]) => count > 0);
    return parts
        .slice(first, first + 2)
        .filter(([count]) => count > 0)
        .map(([count, unit]) => `${count} ${unit}`)
        .join(' ');
}
function trimZero(text) {
    return text.replace(/\.0$/, '');
}


/***/ }),

/***/ 2754:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Di: () => (/* binding */ stoppedOf),
/* harmony export */   bC: () => (/* binding */ countFates),
/* harmony export */   oQ: () => (/* binding */ NOBODY),
/* harmony export */   oX: () => (/* binding */ signalOf)
/* harmony export */ });
const NOBODY = { alive: 0, byItself: 0, bySignal: {} };
/** How many of them a signal has ended. */
function stoppedOf({ bySignal }) {
    return Object.values(bySignal).reduce((sum, count) => sum + count, 0);
}
/** By which signal it has ended, as far as that can be known. */
function signalOf({ signal, hasIgnored, }) {
    return hasIgnored ? undefined : signal;
}
function countFates(fates) {
    const ended = fates.filter(({ endedAfterMs }) => endedAfterMs !== undefined);
    const groups = Object.groupBy(ended, fate => signalOf(fate) ?? '');
    const { '': byThemselves = [], ...bySignal } = groups;
    return {
        alive: fates.length - ended.length,
        byItself: byThemselves.length,
        bySignal: Object.fromEntries(Object.entries(bySignal).map(([signal, some]) => [signal, some.length])),
    };
}


/***/ }),

/***/ 184:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ appendWhole)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/** Appends a record to one of the runner's files, the whole of it or nothing. */

/**
 * Where the disk is full a part may be written: the runner would fail the step for it, whatever the script's status.
 *
 * @throws what the system answers to the write
 */
function appendWhole(file, text) {
    const before = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false })?.size ?? 0;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(file, text);
    }
    catch (error) {
        cut(file, before);
        throw error;
    }
}
function cut(file, size) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.truncateSync)(file, size);
    }
    catch {
        // Then it could not be written either.
    }
}


/***/ }),

/***/ 8781:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ recordEnd),
/* harmony export */   x: () => (/* binding */ recordWalk),
/* harmony export */   yM: () => (/* binding */ recordEvent)
/* harmony export */ });
/* harmony import */ var _fate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2754);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7769);
/** What a ladder did, as lines of the journal. */


/** Writes down what happened on the way, as far as post needs it or a reader would ask for it. */
function recordEvent(journal, by, event) {
    switch (event.kind) {
        case 'rung':
            journal.write({ kind: 'rung', by, rung: event.rung, at: event.at });
            return;
        case 'sent': {
            const { rung, signal, at } = event;
            const [reached, refused] = [journal.targets(event.reached), journal.targets(event.refused)];
            const total = event.reached.length;
            const more = total > reached.length ? { total } : {};
            journal.write({ kind: 'signal', by, rung, signal, at, reached, refused, ...more });
            return;
        }
        case 'continued':
            journal.write({ kind: 'continued', by, at: event.at, reached: journal.targets(event.reached) });
            return;
        case 'gone':
            journal.write({ kind: 'gone', by, at: event.at, processes: journal.targets(event.processes) });
            return;
        case 'waited':
        case 'nothing left':
        case 'given up':
        case 'handed over':
            // The line of the whole walk tells it.
            return;
        default:
            event;
    }
}
/** @param leaderUntil until when the leader's number was certainly its own, on the process table's clock */
function recordEnd(journal, outcome, leaderUntil) {
    journal.write({ kind: 'ended', outcome, clock: leaderUntil });
}
function recordWalk(journal, by, walk) {
    const all = [...walk.fates].sort((one, other) => weight(other) - weight(one));
    const [fates, rest] = [all.slice(0, _lines_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_NAMED */ .S), all.slice(_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_NAMED */ .S)];
    const more = rest.length > 0 ? { unnamed: (0,_fate_js__WEBPACK_IMPORTED_MODULE_0__/* .countFates */ .bC)(rest) } : {};
    journal.write({ kind: 'walked', by, fates, ...more, handedOver: walk.handedOver });
}
/** Where not all can be named: the living first, then those who got away. */
function weight(fate) {
    return (fate.endedAfterMs === undefined ? 2 : 0) + (fate.descendant.escape === 'none' ? 0 : 1);
}


/***/ }),

/***/ 7076:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ isJournalLine)
});

// UNUSED EXPORTS: isUse

// EXTERNAL MODULE: ./out/compiled/src/process/port-shape.js
var port_shape = __webpack_require__(2313);
// EXTERNAL MODULE: ./out/compiled/src/shape.js
var shape = __webpack_require__(6951);
;// CONCATENATED MODULE: ./out/compiled/src/journal/evidence-shapes.js


const ACTIVITIES = new Set([
    'running',
    'sleeping',
    'uninterruptible',
    'stopped',
    'traced',
    'zombie',
    'unknown',
]);
const RULES = new Set(['waited for', 'burns CPU', 'holds the output']);
const ESCAPES = new Set(['none', 'setpgid', 'setsid', 'daemonised', 'left']);
function isEscape(value) {
    return ESCAPES.has(value);
}
/** What started a process. */
function isOrigin(value) {
    return (0,shape/* isObject */.Gv)(value) && (0,shape/* isText */.KH)(value['name']) && (0,shape/* isNumber */.Et)(value['pid']);
}
function isPicture(value) {
    if (!(0,shape/* isObject */.Gv)(value))
        return false;
    return ((0,shape/* isNumber */.Et)(value['at']) &&
        (0,shape/* isNumber */.Et)(value['leader']) &&
        (0,shape/* isNumber */.Et)(value['total']) &&
        (0,shape/* isListOf */.sh)(value['processes'], isProcess) &&
        (0,shape/* isOptional */.dK)(value['hint'], hint => (0,shape/* isObject */.Gv)(hint) && (0,shape/* isNumber */.Et)(hint['pid']) && RULES.has(hint['rule'])));
}
function isProcess(value) {
    if (!(0,shape/* isObject */.Gv)(value) || !(0,shape/* isIdentity */.Lk)(value))
        return false;
    return ((0,shape/* isNumber */.Et)(value['ppid']) &&
        (0,shape/* isText */.KH)(value['name']) &&
        (0,shape/* isText */.KH)(value['command']) &&
        (0,shape/* isOptional */.dK)(value['user'], shape/* isText */.KH) &&
        (0,shape/* isNumber */.Et)(value['ageMs']) &&
        ACTIVITIES.has(value['activity']) &&
        (0,shape/* isOptional */.dK)(value['cpuMs'], shape/* isNumber */.Et) &&
        (0,shape/* isOptional */.dK)(value['rssBytes'], shape/* isNumber */.Et) &&
        (0,shape/* isOptional */.dK)(value['waitsIn'], shape/* isText */.KH) &&
        (0,shape/* isListOf */.sh)(value['ports'], port_shape/* isPort */.s) &&
        (0,shape/* isOptional */.dK)(value['arePortsHidden'], shape/* isTrue */.Hn) &&
        isEscape(value['escape']) &&
        (0,shape/* isOptional */.dK)(value['origin'], isOrigin));
}
function isResources(value) {
    if (!(0,shape/* isObject */.Gv)(value))
        return false;
    return ((0,shape/* isNumber */.Et)(value['wallMs']) &&
        (0,shape/* isNumber */.Et)(value['userMs']) &&
        (0,shape/* isNumber */.Et)(value['systemMs']) &&
        (0,shape/* isOptional */.dK)(value['maxRssBytes'], shape/* isNumber */.Et) &&
        (0,shape/* isOptional */.dK)(value['processes'], shape/* isNumber */.Et) &&
        (0,shape/* isListOf */.sh)(value['atLeast'], shape/* isText */.KH));
}

;// CONCATENATED MODULE: ./out/compiled/src/journal/fate-shapes.js
/** Whether a value of a journal is what became of a process, or of those who are not named. */



function isUnnamed(value) {
    return ((0,shape/* isObject */.Gv)(value) &&
        (0,shape/* isNumber */.Et)(value['alive']) &&
        (0,shape/* isNumber */.Et)(value['byItself']) &&
        (0,shape/* isObject */.Gv)(value['bySignal']) &&
        Object.entries(value['bySignal']).every(([signal, count]) => (0,shape/* isSignal */.Hp)(signal) && (0,shape/* isNumber */.Et)(count)));
}
/** A fate or a leftover. */
function isFate(value) {
    if (!(0,shape/* isObject */.Gv)(value))
        return false;
    const { descendant, details, endedAfterMs, signal, hasIgnored } = value;
    return (isDescendant(descendant) &&
        (0,shape/* isObject */.Gv)(details) &&
        (0,shape/* isText */.KH)(details['name']) &&
        (0,shape/* isText */.KH)(details['command']) &&
        (0,shape/* isOptional */.dK)(details['user'], shape/* isText */.KH) &&
        (0,shape/* isNumber */.Et)(details['ageMs']) &&
        (0,shape/* isListOf */.sh)(details['ports'], port_shape/* isPort */.s) &&
        (0,shape/* isOptional */.dK)(details['arePortsHidden'], shape/* isTrue */.Hn) &&
        (0,shape/* isOptional */.dK)(endedAfterMs, shape/* isNumber */.Et) &&
        (0,shape/* isOptional */.dK)(signal, shape/* isSignal */.Hp) &&
        (0,shape/* isOptional */.dK)(hasIgnored, shape/* isTrue */.Hn));
}
function isDescendant(value) {
    if (!(0,shape/* isObject */.Gv)(value) || !(0,shape/* isIdentity */.Lk)(value))
        return false;
    const { name, escape, origin } = value;
    return (0,shape/* isText */.KH)(name) && isEscape(escape) && (0,shape/* isOptional */.dK)(origin, isOrigin);
}

// EXTERNAL MODULE: ./out/compiled/src/journal/lines.js
var lines = __webpack_require__(7769);
;// CONCATENATED MODULE: ./out/compiled/src/journal/shapes.js




const SHAPES = {
    // Another version may look otherwise, and is told by its number.
    use: line => line['version'] !== lines/* JOURNAL_VERSION */.d || isUse(line),
    leader: line => (0,shape/* isIdentity */.Lk)(line) &&
        (0,shape/* isNumber */.Et)(line['clock']) &&
        (0,shape/* isOptional */.dK)(line['containment'], kind => CONTAINMENTS.has(kind)),
    'on-timeout': line => (0,shape/* isIdentity */.Lk)(line) && (0,shape/* isNumber */.Et)(line['clock']),
    watchdog: shape/* isIdentity */.Lk,
    relay: shape/* isIdentity */.Lk,
    lease: line => (0,shape/* isIdentity */.Lk)(line) && WALKERS.has(line['by']),
    seen: line => (0,shape/* isNumber */.Et)(line['clock']) && (0,shape/* isListOf */.sh)(line['processes'], isRow),
    beat: line => (0,shape/* isNumber */.Et)(line['clock']),
    cancelled: line => (0,shape/* isNumber */.Et)(line['at']),
    ended: line => (0,shape/* isNumber */.Et)(line['clock']) && isOutcome(line['outcome']),
    quit: line => WALKERS.has(line['by']) &&
        (0,shape/* isNumber */.Et)(line['at']) &&
        (0,shape/* isListOf */.sh)(line['reached'], isTarget) &&
        (0,shape/* isListOf */.sh)(line['refused'], isTarget),
    picture: line => isPicture(line['picture']),
    resources: line => isResources(line['resources']),
    leftovers: line => (0,shape/* isListOf */.sh)(line['processes'], isFate) && (0,shape/* isOptional */.dK)(line['total'], shape/* isNumber */.Et),
    rung: line => Number.isSafeInteger(line['rung']) && Number(line['rung']) >= 0 && (0,shape/* isNumber */.Et)(line['at']),
    signal: line => WALKERS.has(line['by']) &&
        (0,shape/* isNumber */.Et)(line['rung']) &&
        (0,shape/* isSignal */.Hp)(line['signal']) &&
        (0,shape/* isNumber */.Et)(line['at']) &&
        (0,shape/* isListOf */.sh)(line['reached'], isTarget) &&
        (0,shape/* isListOf */.sh)(line['refused'], isTarget) &&
        (0,shape/* isOptional */.dK)(line['total'], shape/* isNumber */.Et),
    continued: line => (0,shape/* isNumber */.Et)(line['at']),
    gone: line => (0,shape/* isNumber */.Et)(line['at']) && (0,shape/* isListOf */.sh)(line['processes'], Array.isArray),
    asked: line => (0,shape/* isNumber */.Et)(line['at']),
    walked: line => (0,shape/* isListOf */.sh)(line['fates'], isFate) && (0,shape/* isOptional */.dK)(line['unnamed'], isUnnamed),
    done: line => (0,shape/* isNumber */.Et)(line['clock']) && (0,shape/* isOptional */.dK)(line['durationMs'], shape/* isNumber */.Et),
};
const WALKERS = new Set(['main', 'watchdog', 'post']);
const CONTAINMENTS = new Set(['tracking', 'reaper', 'cgroup']);
function isJournalLine(value) {
    if (!(0,shape/* isObject */.Gv)(value) || typeof value['kind'] !== 'string' || !Object.hasOwn(SHAPES, value['kind']))
        return false;
    return SHAPES[value['kind']](value);
}
/** Whether a value is what main tells of itself in this version. */
function isUse(value) {
    if (!(0,shape/* isObject */.Gv)(value) || value['version'] !== lines/* JOURNAL_VERSION */.d || !(0,shape/* isIdentity */.Lk)(value['main']))
        return false;
    const { settings } = value;
    const texts = [value['marker'], value['step'], value['title'], value['script'], value['bootId']];
    return (texts.every(text => typeof text === 'string') &&
        (0,shape/* isListOf */.sh)(value['helpers'], shape/* isIdentity */.Lk) &&
        (0,shape/* isOptional */.dK)(value['group'], shape/* isText */.KH) &&
        (0,shape/* isObject */.Gv)(settings) &&
        (0,shape/* isNumber */.Et)(settings['cancelLimitMs']) &&
        (0,shape/* isNumber */.Et)(settings['onTimeoutLimitMs']) &&
        (0,shape/* isListOf */.sh)(settings['stopSignals'], rung => (0,shape/* isObject */.Gv)(rung) && (0,shape/* isNumber */.Et)(rung['waitMs'])) &&
        (0,shape/* isListOf */.sh)(settings['allowProcesses'], glob => typeof glob === 'string'));
}
function isOutcome(value) {
    if (!(0,shape/* isObject */.Gv)(value))
        return false;
    switch (value['endedBy']) {
        case 'exit':
            return ((0,shape/* isObject */.Gv)(value['status']) &&
                ((0,shape/* isNumber */.Et)(value['status']['code']) || (0,shape/* isSignal */.Hp)(value['status']['signal'])));
        case 'timeout':
            return (0,shape/* isNumber */.Et)(value['timeoutMs']);
        case 'no-output':
            return (0,shape/* isNumber */.Et)(value['noOutputMs']) && (0,shape/* isOptional */.dK)(value['last'], isLastOutput);
        case 'cancel':
            return (0,shape/* isSignal */.Hp)(value['signal']);
        case 'error':
            return (0,shape/* isText */.KH)(value['message']);
        default:
            return false;
    }
}
function isLastOutput(value) {
    return (0,shape/* isObject */.Gv)(value) && (0,shape/* isNumber */.Et)(value['agoMs']) && (0,shape/* isListOf */.sh)(value['lines'], shape/* isText */.KH);
}
function isTarget(value) {
    return Array.isArray(value) && Number.isSafeInteger(value[0]);
}
function isRow(value) {
    return (Array.isArray(value) && value.slice(0, 5).filter(shape/* isNumber */.Et).length === 5 && typeof value[5] === 'string');
}


/***/ }),

/***/ 5268:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _k: () => (/* binding */ parseLadder),
/* harmony export */   yg: () => (/* binding */ ladderWait),
/* harmony export */   zf: () => (/* binding */ LadderError)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3288);
/** The ladder: the stop signals in order, each with the time that it gives. */


/** Why a text is no ladder; the message is the end of a sentence that begins with the value. */
class LadderError extends Error {
    name = 'LadderError';
}
const RIGHT = 'write signals with the time that each gives, such as "SIGTERM 5s, SIGKILL"';
/**
 * Parses `SIGTERM 5s, SIGKILL`. Names may lack their SIG and be in lower case; SIGKILL is added where it is missing.
 *
 * @returns one or more rungs, the last and only the last of them SIGKILL
 * @throws LadderError
 */
function parseLadder(text) {
    const rungs = [];
    for (const part of text.split(',')) {
        const [name = '', ...rest] = part.trim().split(/\s+/);
        if (name === '')
            throw new LadderError(`has an empty rung; ${RIGHT}`);
        const signal = signalNamed(name);
        if (rungs.at(-1)?.signal === 'SIGKILL')
            throw new LadderError('has a rung after SIGKILL, which is always the last');
        rungs.push({ signal, waitMs: waitOf(signal, rest.join(' ')) });
    }
    if (rungs.at(-1)?.signal !== 'SIGKILL')
        rungs.push({ signal: 'SIGKILL', waitMs: 0 });
    return rungs;
}
function signalNamed(name) {
    const upper = name.toUpperCase();
    const full = upper.startsWith('SIG') ? upper : `SIG${upper}`;
    if (!Object.hasOwn(node_os__WEBPACK_IMPORTED_MODULE_0__.constants.signals, full))
        throw new LadderError(`has the unknown signal "${name}"; ${RIGHT}`);
    if (full === 'SIGCONT' || full === 'SIGSTOP') {
        throw new LadderError(`has ${full} as a rung, which stops nothing for good (SIGCONT follows every rung anyway); ${RIGHT}`);
    }
    return full;
}
function waitOf(signal, text) {
    if (signal === 'SIGKILL') {
        if (text !== '')
            throw new LadderError('gives SIGKILL a time, which it can not use; write SIGKILL alone');
        return 0;
    }
    if (text === '')
        throw new LadderError(`gives ${signal} no time; write for example "${signal} 5s, SIGKILL"`);
    try {
        return (0,_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E9)(text);
    }
    catch (error) {
        if (!(error instanceof _duration_js__WEBPACK_IMPORTED_MODULE_1__/* .DurationError */ .N2))
            throw error;
        throw new LadderError(`gives ${signal} a time that ${error.message.replace('; a duration is', '; it is')}`, {
            cause: error,
        });
    }
}
/** The time in milliseconds that all rungs from `first` on give together. */
function ladderWait(ladder, first = 0) {
    return ladder.slice(first).reduce((sum, rung) => sum + rung.waitMs, 0);
}


/***/ }),

/***/ 6361:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ loaded)
/* harmony export */ });
/* harmony import */ var _process_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6642);
/** Parts of the program that are loaded only when they are needed, so that a start waits for nothing else. */

const BOUND_MS = 1000;
const REST_MS = 50;
/**
 * Loads a part. Where it can't be read just now, as without a descriptor left, it is tried again for a second.
 *
 * @param load imports it
 * @throws what the import throws
 */
async function loaded(load) {
    const until = (0,_process_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .monotonicMs */ .dR)() + BOUND_MS;
    for (;;) {
        try {
            return await load();
        }
        catch (error) {
            if ((0,_process_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .monotonicMs */ .dR)() > until)
                throw error;
            await (0,_process_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .pause */ .v7)(REST_MS);
        }
    }
}


/***/ }),

/***/ 6581:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./out/compiled/src/cancel-time.js
var cancel_time = __webpack_require__(1966);
// EXTERNAL MODULE: ./out/compiled/src/errors.js
var errors = __webpack_require__(1403);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
;// CONCATENATED MODULE: ./out/compiled/src/late-main.js
/**
 * A main that is only beginning when its post comes: in a container job the runner starts post at once on a cancel. Post
 * leaves word that the step is over, and looks for main's journal then; main looks for that word when it has written its
 * journal, before it starts the script. So one of them learns of the other, whoever is first.
 */


/** By post, which has found nothing of main. Where RUNNER_TEMP can't be written no main starts a script. */
function sayOver(env) {
    try {
        writeFileSync(wordOf(env), '');
    }
    catch {
        // RUNNER_TEMP is gone.
    }
}
/** By main, which has written its journal: whether its post has been here already. */
function isOver(env) {
    return (0,external_node_fs_.existsSync)(wordOf(env));
}
/** The runner empties RUNNER_TEMP before each job, and in a job the mains of all steps come before the first post. */
function wordOf(env) {
    const step = encodeURIComponent(env['GITHUB_ACTION'] ?? '');
    return external_node_path_default().join(env['RUNNER_TEMP'] ?? '', `no-orphans-over-${step}`);
}

// EXTERNAL MODULE: ./out/compiled/src/loaded.js
var loaded = __webpack_require__(6361);
// EXTERNAL MODULE: ./out/compiled/src/process/clock.js
var clock = __webpack_require__(6642);
// EXTERNAL MODULE: ./out/compiled/src/log/commands.js
var commands = __webpack_require__(337);
// EXTERNAL MODULE: ./out/compiled/src/process/errno.js
var errno = __webpack_require__(6740);
;// CONCATENATED MODULE: ./out/compiled/src/log/descriptor-sink.js


/** An open file description that never blocks. */
class DescriptorSink {
    #descriptor;
    constructor(descriptor) {
        this.#descriptor = descriptor;
    }
    write(bytes) {
        try {
            return (0,external_node_fs_.writeSync)(this.#descriptor, bytes);
        }
        catch (error) {
            // EPIPE: the runner is gone. Whatever else (EIO, ENOSPC of a file) will not get better either.
            return (0,errno/* errnoOf */.U)(error) === 'EAGAIN' ? 0 : 'closed';
        }
    }
    async end() {
        // Every write was done when it returned.
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/log/relay-sink.js
/** A `cat` takes the blocking on itself. It ends with its input, or is killed where its reader does not read. */
class RelaySink {
    // Loaded when it is needed: post seldom starts a program.
    #relay = process
        .getBuiltinModule('node:child_process')
        .spawn('cat', [], { stdio: ['pipe', 'inherit', 'ignore'], detached: true });
    #input = this.#relay.stdin;
    #closed = false;
    constructor() {
        const close = () => {
            this.#closed = true;
        };
        this.#relay.once('error', close).once('exit', close);
        this.#relay.unref();
        // Without a descriptor left there is no pipe to it.
        if (this.#input)
            this.#input.on('error', close);
        else
            close();
    }
    write(bytes) {
        if (this.#closed || !this.#input)
            return 'closed';
        if (this.#input.writableNeedDrain)
            return 0;
        this.#input.write(bytes);
        return bytes.length;
    }
    async end(ms) {
        if (this.#closed)
            return;
        await new Promise(resolve => {
            const done = () => {
                resolve();
            };
            this.#relay.ref();
            this.#relay.once('exit', done).once('error', done);
            this.#input?.end();
            // Who never reads would keep it for ever.
            setTimeout(() => {
                this.#relay.kill('SIGKILL');
                done();
            }, ms);
        });
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/log/open-sink.js
/**
 * Bytes to the runner's log without ever waiting for it. main shares its standard output with the script: a
 * descriptor made non-blocking is non-blocking for the script too, and a write to a full pipe would hold up a kill.
 * So lines go through an open file description of our own, or, where none can be had, through a `cat`.
 */



/** Opens the way to our standard output. */
function openSink() {
    // A file never blocks, and through a second description we would write over the script's lines. On Windows there is
    // neither a script nor, as a rule, a `cat`: all that is written is why.
    if (process.platform === 'win32' || (0,external_node_fs_.fstatSync)(1).isFile())
        return new DescriptorSink(1);
    try {
        return new DescriptorSink((0,external_node_fs_.openSync)('/proc/self/fd/1', external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_NONBLOCK | external_node_fs_.constants.O_NOCTTY));
    }
    catch {
        // No /proc (macOS), a socket (ENXIO), or a pipe of another user's (EACCES).
        return new RelaySink();
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/log/log.js
/** Lines for the runner's log, and its annotations. Never blocks; what the reader does not take in time is counted. */



const MOST_QUEUED = 256 * 1024;
const RETRY_MS = 20;
class Log {
    // Opened at once: a script may leave no descriptor for it later.
    #sink = openSink();
    #queue = [];
    #queued = 0;
    #dropped = 0;
    #closed = false;
    #retry;
    /**
     * Writes a line of our own. Untrusted text in it has gone through `printable` before.
     *
     * @param text one line, without its end
     */
    line(text) {
        this.#put(`${text}\n`);
    }
    /** Writes lines that are folded until a reader opens them. A newline goes first. */
    group(title, lines) {
        this.#put(`\n${(0,commands/* groupCommand */.p)(title)}\n${lines.map(line => `${line}\n`).join('')}${commands/* GROUP_END */.s8}\n`);
    }
    /** Writes an annotation. A newline goes first: a script may have left a line unfinished. */
    annotate(annotation) {
        this.#put(`\n${(0,commands/* command */.G5)(annotation)}\n`);
    }
    /** Waits until everything is through, at most `ms`; what is not through by then is lost. */
    async flush(ms) {
        const until = (0,clock/* monotonicMs */.dR)() + ms;
        while (this.#queue.length > 0 && !this.#closed && (0,clock/* monotonicMs */.dR)() < until) {
            await (0,clock/* pause */.v7)(5);
            this.#drain();
        }
        clearTimeout(this.#retry);
        await this.#sink.end(Math.max(0, until - (0,clock/* monotonicMs */.dR)()));
    }
    #put(text) {
        if (this.#closed)
            return;
        const bytes = Buffer.from(text);
        if (this.#queued + bytes.length > MOST_QUEUED) {
            this.#dropped++;
            return;
        }
        this.#queue.push(bytes);
        this.#queued += bytes.length;
        this.#drain();
    }
    #drain() {
        for (let first = this.#queue[0]; first; first = this.#queue[0]) {
            const written = this.#sink.write(first);
            if (written === 'closed') {
                this.#closed = true;
                this.#queue = [];
                return;
            }
            this.#queued -= written;
            if (written < first.length) {
                this.#queue[0] = first.subarray(written);
                this.#later();
                return;
            }
            this.#queue.shift();
        }
        if (this.#dropped > 0) {
            const dropped = this.#dropped;
            this.#dropped = 0;
            this.line(`(${dropped} lines of this log were dropped: nobody read them in time)`);
        }
    }
    #later() {
        clearTimeout(this.#retry);
        this.#retry = setTimeout(() => {
            this.#drain();
        }, RETRY_MS);
    }
}

// EXTERNAL MODULE: ./out/compiled/src/outcome.js
var src_outcome = __webpack_require__(8446);
;// CONCATENATED MODULE: ./out/compiled/src/process/patient-table.js
/** A process table that is asked again for a while where it can't be read: out of descriptors is not out of processes. */

const BOUND_MS = 1000;
const REST_MS = 50;
class PatientTable {
    kind;
    startTolerance;
    batch;
    #table;
    constructor(table) {
        this.#table = table;
        this.kind = table.kind;
        this.startTolerance = table.startTolerance;
        this.batch = table.batch;
    }
    now() {
        return this.#table.now();
    }
    /** @throws when the table can't be read for longer than a second */
    async entries(pids) {
        const until = (0,clock/* monotonicMs */.dR)() + BOUND_MS;
        for (;;) {
            try {
                return await this.#table.entries(pids);
            }
            catch (error) {
                if ((0,clock/* monotonicMs */.dR)() > until)
                    throw error;
                await (0,clock/* pause */.v7)(REST_MS);
            }
        }
    }
    environment(pid) {
        return this.#table.environment(pid);
    }
    /** Never throws: what is told to people is not worth a step. */
    async details(pids) {
        try {
            return await this.#table.details(pids);
        }
        catch {
            return new Map();
        }
    }
    ports(pids, until) {
        try {
            return this.#table.ports(pids, until);
        }
        catch {
            return new Map();
        }
    }
}

// EXTERNAL MODULE: ./out/compiled/src/script/which.js
var which = __webpack_require__(1997);
// EXTERNAL MODULE: ./out/compiled/src/process/stat-line.js
var stat_line = __webpack_require__(1679);
;// CONCATENATED MODULE: ./out/compiled/src/process/stuck.js
/**
 * Files of /proc that wait for the memory of a process, as its command line and its environment do. Somebody who hangs in
 * the kernel, on a file server that is gone, may hold the lock on it, and then whoever reads such a file hangs as well:
 * so others read them, who are killed when it takes too long.
 */




// Each takes some milliseconds where nothing hangs.
const stuck_BOUND_MS = 100;
// Of each second. What is not read by then is not known for now.
const BUDGET_MS = 200;
const MOST_BYTES = 256 * 1024;
const MOST_THREADS = 64;
/** @param folder the process's in /proc @returns whether one of its threads is in uninterruptible sleep */
function isStuck(folder) {
    const fields = statOf(folder);
    if (fields[0] === 'D')
        return true;
    if (!(Number(fields[17]) > 1))
        return false;
    try {
        const threads = (0,external_node_fs_.readdirSync)(`${folder}/task`).slice(0, MOST_THREADS);
        return threads.some(thread => statOf(`${folder}/task/${thread}`)[0] === 'D');
    }
    catch {
        return false;
    }
}
class AsideReader {
    #begun = -Infinity;
    #spentMs = 0;
    /** The beginning of a file, as bytes; undefined where it can't be read in time, or is empty. */
    read(file) {
        const now = (0,clock/* monotonicMs */.dR)();
        if (now - this.#begun > 1000)
            [this.#begun, this.#spentMs] = [now, 0];
        const program = (0,which/* which */.K)('head', which/* SYSTEM_FOLDERS */.E);
        if (program === '' || this.#spentMs >= BUDGET_MS)
            return undefined;
        // Loaded when it is needed: hardly ever.
        const { spawnSync } = process.getBuiltinModule('node:child_process');
        const { stdout, status } = spawnSync(program, ['-c', String(MOST_BYTES), '--', file], {
            stdio: ['ignore', 'pipe', 'ignore'],
            env: {},
            timeout: stuck_BOUND_MS,
            killSignal: 'SIGKILL',
            maxBuffer: 2 * MOST_BYTES,
        });
        this.#spentMs += (0,clock/* monotonicMs */.dR)() - now;
        return status === 0 && stdout.length > 0 ? stdout : undefined;
    }
}
function statOf(folder) {
    try {
        return (0,stat_line/* fieldsOf */.Pf)((0,external_node_fs_.readFileSync)(`${folder}/stat`, 'latin1'));
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/process/any-thread.js
/** What all threads of a process share, such as its command line and its environment, read from /proc. */


// Whatever is mounted there is not waited for.
const READ = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK;
class AnyThreadReader {
    #root;
    #aside = new AsideReader();
    /** @param root where procfs is mounted */
    constructor(root) {
        this.#root = root;
    }
    /**
     * Reads a file of a process. A first thread that has exited tells nothing (by an empty file, or ESRCH, from one kernel
     * to the other): then the others are asked. Undefined where none tells anything, and where it hangs and can't be read.
     *
     * @param most how many bytes, from the beginning; default: all, or what can be had of one that hangs
     */
    read(pid, name, encoding, most) {
        const folder = `${this.#root}/${pid}`;
        if (isStuck(folder))
            return this.#aside.read(`${folder}/${name}`)?.subarray(0, most).toString(encoding);
        const attempt = (file) => {
            try {
                return ((most === undefined ? readAll(file, encoding) : readBeginning(file, encoding, most)) || undefined);
            }
            catch {
                // Gone, or not ours to read.
                return undefined;
            }
        };
        return (attempt(`${folder}/${name}`) ??
            otherThreads(folder, pid)
                .map(thread => attempt(`${folder}/task/${thread}/${name}`))
                .find(text => text));
    }
}
function readAll(file, encoding) {
    return (0,external_node_fs_.readFileSync)(file, { encoding, flag: READ });
}
function readBeginning(file, encoding, most) {
    const descriptor = (0,external_node_fs_.openSync)(file, READ);
    try {
        const buffer = Buffer.allocUnsafe(most);
        return buffer.toString(encoding, 0, (0,external_node_fs_.readSync)(descriptor, buffer));
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
function otherThreads(folder, pid) {
    try {
        return (0,external_node_fs_.readdirSync)(`${folder}/task`).filter(thread => thread !== String(pid));
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/process/net-tables.js
/** The tables by their names; IPv4 and IPv6 look alike. */
const NET_TABLES = {
    tcp: text => parseInet(text, 'tcp', LISTENS),
    tcp6: text => parseInet(text, 'tcp', LISTENS),
    udp: text => parseInet(text, 'udp', UNCONNECTED),
    udp6: text => parseInet(text, 'udp', UNCONNECTED),
    unix: parseUnix,
};
// What the kernel calls TCP_LISTEN and TCP_CLOSE. A UDP socket has the latter until it has a remote.
const LISTENS = '0A';
const UNCONNECTED = '07';
function parseInet(text, protocol, state) {
    const found = new Map();
    for (const line of text.split('\n')) {
        const fields = line.trim().split(/\s+/, 10);
        const [, local = '', remote = '', actual] = fields;
        if (actual !== state || !/:0000$/.test(remote))
            continue;
        const inode = inodeOf(fields[9]);
        const [address = '', hexPort = ''] = local.split(':');
        const readable = addressOf(address);
        if (inode === undefined || readable === undefined || !/^[\dA-F]{4}$/i.test(hexPort))
            continue;
        const port = Number.parseInt(hexPort, 16);
        if (port !== 0)
            found.set(inode, { protocol, address: readable, port });
    }
    return found;
}
/** One or four 32-bit words, each in the order of the machine, which is little-endian wherever a runner runs. */
function addressOf(hex) {
    if (!/^(?:[\dA-F]{8}|[\dA-F]{32})$/i.test(hex))
        return undefined;
    const bytes = Buffer.from(hex, 'hex').swap32();
    if (bytes.length === 4)
        return bytes.join('.');
    if (bytes.subarray(0, 12).equals(MAPPED))
        return bytes.subarray(12).join('.');
    const groups = bytes.toString('hex').match(/.{4}/g) ?? [];
    // Loaded when it is needed: post seldom tells of ports.
    const { SocketAddress } = process.getBuiltinModule('node:net');
    return new SocketAddress({ address: groups.join(':'), family: 'ipv6' }).address;
}
/** ::ffff:0:0/96, in which IPv6 sockets have IPv4 addresses. */
const MAPPED = Buffer.from('00000000000000000000ffff', 'hex');
// Num RefCount Protocol Flags Type St Inode Path: a path may hold spaces. One with a newline makes lines of its own.
const UNIX_LINE = /^[\da-f]+: [\da-f]{8} [\da-f]{8} ([\da-f]{8}) [\da-f]{4} [\da-f]{2} +(\d+) (.+)$/i;
const ACCEPTS = 0x0001_0000;
function parseUnix(text) {
    const found = new Map();
    for (const line of text.split('\n')) {
        const [, flags = '', digits, path = ''] = UNIX_LINE.exec(line) ?? [];
        const inode = inodeOf(digits);
        if (inode === undefined || (Number.parseInt(flags, 16) & ACCEPTS) === 0)
            continue;
        found.set(inode, { protocol: 'unix', path });
    }
    return found;
}
/** A socket that belongs to nobody any more has 0. */
function inodeOf(text) {
    const inode = /^\d{1,15}$/.test(text ?? '') ? Number(text) : 0;
    return inode === 0 ? undefined : inode;
}

// EXTERNAL MODULE: ./out/compiled/src/process/port.js
var port = __webpack_require__(5749);
;// CONCATENATED MODULE: ./out/compiled/src/process/socket-files.js
/** Reads of /proc that must not take long, whatever is in there. */



const MOST_DESCRIPTORS = 4096;
const MOST_TABLE_BYTES = 4 * 1024 * 1024;
const CHUNK_BYTES = 64 * 1024;
/**
 * The inodes of the sockets that a process has open, of its first 4,096 descriptors; undefined where it has none, or they
 * can't be read for now. Root lists what it may not read where it lacks a capability, as in a container.
 *
 * @param folder the process's or a thread's in /proc
 * @param until on the monotonic clock: what is not read by then is left out
 */
function socketInodes(folder, until) {
    const found = new Set();
    let count = 0;
    try {
        const descriptors = (0,external_node_fs_.opendirSync)(`${folder}/fd`, { bufferSize: 256 });
        try {
            for (; count < MOST_DESCRIPTORS && (0,clock/* monotonicMs */.dR)() < until; count++) {
                const descriptor = descriptors.readSync();
                if (!descriptor)
                    break;
                const inode = SOCKET.exec(readLink(`${folder}/fd/${descriptor.name}`))?.[1];
                if (inode !== undefined)
                    found.add(Number(inode));
            }
        }
        finally {
            descriptors.closeSync();
        }
    }
    catch (error) {
        if ((0,errno/* answerOf */.u)(error) === 'not permitted')
            return 'not permitted';
        // Gone, or we have no descriptor left ourselves.
    }
    return count > 0 ? found : undefined;
}
const SOCKET = /^socket:\[(\d{1,15})\]$/;
/**
 * Empty for a descriptor that was closed meanwhile.
 *
 * @throws where it may not be read
 */
function readLink(file) {
    try {
        return (0,external_node_fs_.readlinkSync)(file);
    }
    catch (error) {
        if ((0,errno/* answerOf */.u)(error) === 'not permitted')
            throw error;
        return '';
    }
}
/** What a link of /proc names; undefined where it is gone, or not ours to read. */
function linkOf(file) {
    try {
        return (0,external_node_fs_.readlinkSync)(file);
    }
    catch {
        return undefined;
    }
}
/**
 * The whole lines of a table in /proc, as far as they can be read until then. A machine may have a million connections,
 * and the kernel writes those that listen first.
 */
function linesOf(file, until) {
    const chunks = [];
    let isWhole = false;
    try {
        // Whatever is mounted there is not waited for.
        const descriptor = (0,external_node_fs_.openSync)(file, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
        try {
            for (let bytes = 0; !isWhole && bytes < MOST_TABLE_BYTES && (0,clock/* monotonicMs */.dR)() < until;) {
                const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
                const count = (0,external_node_fs_.readSync)(descriptor, chunk);
                chunks.push(chunk.subarray(0, count));
                bytes += count;
                isWhole = count === 0;
            }
        }
        finally {
            (0,external_node_fs_.closeSync)(descriptor);
        }
    }
    catch (error) {
        // A kernel without IPv6 has no table of it. Of one that breaks off, what was read counts.
        isWhole = (0,errno/* answerOf */.u)(error) === 'gone';
    }
    const text = Buffer.concat(chunks).toString('utf8');
    // A number that is cut is another number.
    return { text: text.slice(0, text.lastIndexOf('\n') + 1), isWhole };
}

;// CONCATENATED MODULE: ./out/compiled/src/process/sockets.js
/** What processes listen on, by the sockets that they have open and the tables of their network namespaces. */






// What is told of a process goes into the journal.
const MOST_PORTS = 64;
const MOST_PORTS_IN_ALL = 2000;
/**
 * The ports of those processes that listen, and who may not be read. Never throws: who can't be read for another reason
 * (it is gone, a process of ours without a free descriptor) is left out, as is who listens on nothing.
 *
 * @param until on the monotonic clock: what is not read by then is not told
 * @param root where procfs is mounted
 */
function portsOf(pids, until, root = '/proc') {
    const tables = new Map();
    const own = namespaceOf(`${root}/self`);
    const found = new Map();
    let left = MOST_PORTS_IN_ALL;
    for (const pid of pids) {
        const { folder, inodes, isHidden } = socketsOf(`${root}/${pid}`, until);
        if (isHidden)
            found.set(pid, 'hidden');
        // Most have none, and tables are dear.
        if (inodes.size === 0)
            continue;
        const namespace = namespaceOf(folder);
        const key = namespace ?? folder;
        const table = tables.get(key) ?? listening(folder, until).ports;
        tables.set(key, table);
        const isElsewhere = namespace !== own;
        const ports = [...inodes].flatMap(inode => {
            const port = table.get(inode);
            return port ? [isElsewhere ? { ...port, elsewhere: true } : port] : [];
        });
        const told = (0,port/* inOrder */.a)(ports).slice(0, Math.min(MOST_PORTS, left));
        left -= told.length;
        if (told.length > 0)
            found.set(pid, told);
    }
    return found;
}
/**
 * What listens in the network namespace of a process, as far as it can be read.
 *
 * @param folder the process's or a thread's in /proc
 */
function listening(folder, until) {
    const ports = new Map();
    let isWhole = true;
    for (const [name, parse] of Object.entries(NET_TABLES)) {
        const lines = linesOf(`${folder}/net/${name}`, until);
        for (const [inode, port] of parse(lines.text))
            ports.set(inode, port);
        isWhole &&= lines.isWhole;
    }
    return { ports, isWhole };
}
/**
 * Which of these processes has one of these sockets open: the first of them, by the socket. Never throws.
 *
 * @param until on the monotonic clock: who is not found by then is not known
 */
function holdersOf(sockets, pids, until) {
    const found = new Map();
    for (const pid of pids) {
        if (found.size === sockets.size)
            break;
        for (const inode of socketsOf(`/proc/${pid}`, until).inodes)
            if (sockets.has(inode) && !found.has(inode))
                found.set(inode, pid);
    }
    return found;
}
/** A first thread that has exited has no descriptors any more, or only root may ask it: the others share them. */
function socketsOf(folder, until) {
    const own = socketInodes(folder, until);
    if (own instanceof Set)
        return { folder, inodes: own, isHidden: false };
    const thread = otherThread(folder);
    const others = socketInodes(thread, until);
    if (others instanceof Set)
        return { folder: thread, inodes: others, isHidden: false };
    // The dead are root's to read, whosever they were.
    const isHidden = others === 'not permitted' && !isDead(folder);
    return { folder: thread, inodes: new Set(), isHidden };
}
function isDead(folder) {
    try {
        return (0,stat_line/* parseStat */.ky)((0,external_node_fs_.readFileSync)(`${folder}/stat`, 'utf8'))?.state === 'dead';
    }
    catch {
        // It has gone meanwhile.
        return true;
    }
}
/** The folder of another thread of a process; of its first where there is none. */
function otherThread(folder) {
    const first = external_node_path_default().basename(folder);
    try {
        const thread = (0,external_node_fs_.readdirSync)(`${folder}/task`).find(each => each !== first);
        return `${folder}/task/${thread ?? first}`;
    }
    catch {
        return folder;
    }
}
/** Undefined where it can't be told, as on a kernel without namespaces. */
function namespaceOf(folder) {
    return linkOf(`${folder}/ns/net`);
}

;// CONCATENATED MODULE: ./out/compiled/src/process/users.js
/** User numbers -> names, from /etc/passwd. */

let names;
/** The user's name, or its number as text where there is no name for it (network directories are not asked). */
function userName(uid) {
    names ??= readNames();
    return names.get(uid) ?? String(uid);
}
function readNames() {
    const found = new Map();
    try {
        for (const line of (0,external_node_fs_.readFileSync)('/etc/passwd', 'utf8').split('\n')) {
            const [name, , uid] = line.split(':');
            // The first line of a number is the one that getpwuid(3) finds.
            if (name && uid && !found.has(Number(uid)))
                found.set(Number(uid), name);
        }
    }
    catch {
        // Without the file numbers are shown.
    }
    return found;
}

;// CONCATENATED MODULE: ./out/compiled/src/process/procfs.js
/** The process table as Linux tells it in /proc (proc_pid_stat(5)). */






// On a machine that forks all the time somebody always appears.
const MOST_ROUNDS = 4;
// A command line may have megabytes.
const MOST_COMMAND_BYTES = 8192;
class ProcfsTable {
    kind = 'procfs';
    startTolerance = 0;
    batch = 1;
    #root;
    #ownStart;
    #reader;
    /** @param root where procfs is mounted; another folder serves tests */
    constructor(root = '/proc') {
        this.#root = root;
        this.#reader = new AnyThreadReader(root);
        this.#ownStart = this.#entry(process.pid)?.start ?? 0;
    }
    /**
     * The boot clock in whole ticks, as start times are, from /proc/uptime where it is plausible. In some containers (lxcfs) it counts from the
     * container's start while start times count from the machine's; then our own age and start time give the clock.
     */
    now() {
        const byAge = this.#ownStart + process.uptime() * 1000;
        try {
            const uptime = Number((0,external_node_fs_.readFileSync)(`${this.#root}/uptime`, 'latin1').split(' ', 1)[0]) * 1000;
            if (Math.abs(uptime - byAge) < 2000)
                return (0,stat_line/* wholeTicks */.yZ)(uptime);
        }
        catch {
            // The other clock serves as well.
        }
        return (0,stat_line/* wholeTicks */.yZ)(byAge);
    }
    entries(pids) {
        return Promise.resolve(pids ? this.#read(pids) : this.#all());
    }
    /**
     * A walk takes a while, and is no snapshot: what was listed first may be gone when it is its turn, with children
     * that were not listed. So whoever appeared meanwhile is read as well, which is quick, until nobody appears.
     */
    #all() {
        const listed = new Set();
        const found = [];
        for (let round = 0; round < MOST_ROUNDS; round++) {
            const fresh = this.#pids().filter(pid => !listed.has(pid));
            if (fresh.length === 0)
                break;
            for (const pid of fresh)
                listed.add(pid);
            found.push(...this.#read(fresh));
        }
        return found;
    }
    #read(pids) {
        return pids.map(pid => this.#entry(pid)).filter(entry => entry !== undefined);
    }
    environment(pid) {
        return this.#reader.read(pid, 'environ', 'latin1');
    }
    details(pids) {
        return Promise.resolve(new Map(pids.map(pid => [pid, { command: this.#command(pid), user: this.#user(pid) }])));
    }
    ports(pids, until) {
        return portsOf(pids, until, this.#root);
    }
    #pids() {
        return (0,external_node_fs_.readdirSync)(this.#root)
            .filter(name => /^\d+$/.test(name))
            .map(Number);
    }
    #entry(pid) {
        try {
            return (0,stat_line/* parseStat */.ky)((0,external_node_fs_.readFileSync)(`${this.#root}/${pid}/stat`, 'utf8'));
        }
        catch (error) {
            // It vanished, or is hidden from us (hidepid). Anything else, such as EMFILE, must not pass for its end.
            if ((0,errno/* answerOf */.u)(error) === 'failed')
                throw error;
            return undefined;
        }
    }
    #command(pid) {
        const text = this.#reader.read(pid, 'cmdline', 'utf8', MOST_COMMAND_BYTES) ?? '';
        return text === '' ? [] : text.replace(/\0+$/, '').split('\0');
    }
    #user(pid) {
        try {
            return userName((0,external_node_fs_.statSync)(`${this.#root}/${pid}`).uid);
        }
        catch {
            return undefined;
        }
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/process/open-table.js
/** Which process table there is to ask. */



/**
 * Chooses the table: /proc where there is one, else `ps`.
 *
 * @param forced `ps` to ask `ps` also where there is a /proc, as the tests do
 */
async function openProcessTable(forced) {
    if (forced !== 'ps' && hasProcfs())
        return new PatientTable(new ProcfsTable());
    const { PsTable } = await __webpack_require__.e(/* import() */ 267).then(__webpack_require__.bind(__webpack_require__, 7983));
    return new PatientTable(new PsTable());
}
function hasProcfs() {
    try {
        return (0,external_node_fs_.readFileSync)('/proc/self/stat', 'latin1').startsWith(`${process.pid} `);
    }
    catch {
        // No /proc, or one that may not be read: either way `ps` is what is left to ask.
        return false;
    }
}

// EXTERNAL MODULE: ./out/compiled/src/text/printable.js
var printable = __webpack_require__(5151);
// EXTERNAL MODULE: ./out/compiled/src/files/append.js
var append = __webpack_require__(184);
// EXTERNAL MODULE: ./out/compiled/src/journal/shapes.js + 2 modules
var shapes = __webpack_require__(7076);
// EXTERNAL MODULE: ./out/compiled/src/regular-file.js
var regular_file = __webpack_require__(4365);
;// CONCATENATED MODULE: ./out/compiled/src/state.js
/** What main leaves for post: one versioned JSON document in the runner's state, and the one module that knows it. */






const NAME = 'use';
const VERSION = 1;
/**
 * Saves the state in one write: a torn record would cost all of it.
 *
 * @throws InputError when GITHUB_STATE is missing or not writable
 */
function saveState(env, journal, use) {
    save(env, { version: VERSION, journal, use });
}
/**
 * Says that nothing was started: without it post would look for the journal of a lost state.
 *
 * @throws InputError when GITHUB_STATE is missing or not writable
 */
function saveNothingStarted(env) {
    save(env, { version: VERSION, nothingStarted: true });
}
/**
 * Saves the state again where it is gone: a script may have emptied RUNNER_TEMP, and where processes are kept nobody
 * would find them.
 *
 * @returns whether it was gone
 * @throws what the system answers
 */
function restoreState(env, journal, use) {
    const file = env['GITHUB_STATE'] ?? '';
    if ((0,regular_file/* readRegular */.V)(file)?.includes(`${NAME}=`))
        return false;
    (0,external_node_fs_.mkdirSync)(external_node_path_default().dirname(file), { recursive: true });
    saveState(env, journal, use);
    return true;
}
function save(env, document) {
    const file = env['GITHUB_STATE'] ?? '';
    try {
        (0,append/* appendWhole */.g)(file, `${NAME}=${JSON.stringify(document)}\n`);
    }
    catch (error) {
        const right = 'the runner sets it to a writable file';
        throw new errors/* InputError */.dz('GITHUB_STATE', file, `can not be written (${(0,errors/* messageOf */.bD)(error)}); ${right}`);
    }
}
/** Reads the state in post. */
function loadState(env) {
    const text = env[`STATE_${NAME}`];
    if (text === undefined || text === '')
        return { kind: 'none' };
    try {
        const { version, journal, use, nothingStarted } = JSON.parse(text);
        if (version !== VERSION)
            throw new Error(`it has version ${String(version)}; this is version ${VERSION}`);
        if (nothingStarted)
            return { kind: 'nothing started' };
        if (typeof journal !== 'string' || !isUse(use))
            throw new Error('parts of it are missing');
        return { kind: 'state', version, journal, use };
    }
    catch (error) {
        return { kind: 'damaged', problem: `The state that main left can not be used: ${messageOf(error)}.` };
    }
}

// EXTERNAL MODULE: ./out/compiled/src/journal/record.js
var record = __webpack_require__(8781);
// EXTERNAL MODULE: ./out/compiled/src/process/usage.js
var usage = __webpack_require__(1739);
;// CONCATENATED MODULE: ./out/compiled/src/supervise.js
/** Starts the script, and sees it through. */




/**
 * Starts the leader, waits for the first cause, and deals with whoever is left. From the first cause on the outcome
 * stands, whatever goes wrong then.
 *
 * @throws when the leader can't be started, or the process table can't be read at its start
 */
async function supervise(plan) {
    const { cancellation } = plan;
    const early = cancellation.signal;
    if (early)
        return cancelled(plan, early);
    let started;
    try {
        started = await plan.start(cancellation.requested);
        const begun = begin(plan, started);
        // Loaded only here: the script waits for no more than it needs.
        const { follow } = await (0,loaded/* loaded */.K)(() => __webpack_require__.e(/* import() */ 966).then(__webpack_require__.bind(__webpack_require__, 966)));
        return await follow(plan, started, begun);
    }
    catch (error) {
        const { signal } = plan.cancellation;
        if (!started && signal)
            return cancelled(plan, signal);
        (0,record/* recordEnd */.$f)(plan.journal, { endedBy: 'error', message: (0,errors/* messageOf */.bD)(error) }, plan.table.now());
        throw error;
    }
}
/** Where nothing has begun yet. */
function cancelled({ journal, table }, signal) {
    const outcome = { endedBy: 'cancel', signal };
    (0,record/* recordEnd */.$f)(journal, outcome, table.now());
    return { outcome, durationMs: 0, resources: undefined, leftovers: [], walk: undefined, problems: [] };
}
/** Writes down who the leader is, and lets it go. */
function begin({ journal, table, use }, { leader, reaper, group }) {
    const reapedBefore = (0,usage/* cpuOf */.cJ)(use.main)?.reaped ?? usage/* NO_TIME */.wM;
    const reaped = reaper ? new Promise(() => undefined) : leader.exited.then(() => table.now());
    const kind = group ? 'cgroup' : reaper ? 'reaper' : 'tracking';
    const { pid, start } = leader;
    journal.write({ kind: 'leader', pid, start, clock: table.now(), containment: kind });
    return { at: leader.begin(), reapedBefore, reaped };
}

;// CONCATENATED MODULE: ./out/compiled/src/main/kept-state.js
/** The state for post, written again where it is gone: a script may empty RUNNER_TEMP. */


const EVERY_MS = 1000;
/**
 * Keeps it while the script runs: a post that starts beside main, or after one that was killed, has nothing else to
 * find main by.
 */
class KeptState {
    #journalFile;
    #use;
    #timer;
    #isMended = false;
    constructor(journalFile, use) {
        this.#journalFile = journalFile;
        this.#use = use;
        // What fails here fails at the end again, and is told there.
        this.#timer = setInterval(() => this.#mend(), EVERY_MS);
        this.#timer.unref();
    }
    /** Once more, for the last time. @returns what there is to tell, as sentences */
    end() {
        clearInterval(this.#timer);
        const problem = this.#mend();
        if (problem !== undefined)
            return [`The state of this step is gone, and could not be written again: ${problem}.`];
        return this.#isMended ? ['The script has removed the state of this step: it was written again.'] : [];
    }
    #mend() {
        try {
            this.#isMended = restoreState(process.env, this.#journalFile, this.#use) || this.#isMended;
            return undefined;
        }
        catch (error) {
            return (0,errors/* messageOf */.bD)(error);
        }
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/containment/allowed.js
/** The processes that `allow-processes` lets live. */
/**
 * Makes the test of a process against the user's globs. A process is known by the kernel's name (15 bytes at most),
 * and by the last part of its first argument: `google-chrome*` finds what the kernel calls `google-chrome-s`.
 *
 * @returns undefined where there are no globs
 */
async function allowedNames(globs) {
    if (globs.length === 0)
        return undefined;
    const { default: picomatch } = await __webpack_require__.e(/* import() */ 6).then(__webpack_require__.t.bind(__webpack_require__, 4006, 23));
    // bash: a star matches slashes too; names are no paths.
    const matches = picomatch([...globs], { dot: true, bash: true, nonegate: true });
    return (name, command) => [name, baseName(command[0] ?? '')].some(each => each !== '' && matches(each));
}
function baseName(program) {
    // A login shell's first argument begins with a dash.
    return program.slice(program.lastIndexOf('/') + 1).replace(/^-/, '');
}

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
// EXTERNAL MODULE: ./out/compiled/src/duration.js
var duration = __webpack_require__(3288);
// EXTERNAL MODULE: ./out/compiled/src/input-names.js
var input_names = __webpack_require__(9695);
// EXTERNAL MODULE: ./out/compiled/src/ladder.js
var ladder = __webpack_require__(5268);
;// CONCATENATED MODULE: ./out/compiled/src/inputs.js
/** action.yml's inputs -> Settings. All reading and checking of what the user wrote stands here. */





const LEFTOVER_PROCESSES = ['stop', 'keep'];
const ON_SURVIVORS = ['warn', 'error', 'ignore'];
const THREAD_DUMPS = ['off', 'on'];
const SUMMARY = ['on-problem', 'always', 'never'];
const CONTAINMENT = ['auto', 'cgroup', 'reaper', 'tracking'];
const USE_SUDO = ['auto', 'always', 'never'];
const LONGEST = 16_384;
/**
 * Reads the settings from the environment that the runner gives an action. An empty input means its default.
 *
 * @throws InputError for the first wrong one
 */
function readSettings(env) {
    const raw = (name) => env[(0,input_names/* inputVariable */.L)(name)] ?? '';
    const text = (name, initial = '') => inputs_short(name, raw(name).trim()) || initial;
    const run = raw('run');
    const onTimeout = raw('on-timeout');
    const onTimeoutLimitMs = durationFrom('on-timeout-limit', text('on-timeout-limit', '10s'));
    if (run.trim() === '') {
        throw new errors/* InputError */.dz('run', run, 'is empty; write the script to run, such as "npm test"');
    }
    return {
        run,
        // Not trimmed: `perl {0}` and `bash ` mean what they mean under run:.
        shell: text('shell') === '' ? '' : raw('shell'),
        workingDirectory: text('working-directory'),
        timeoutMs: timeoutFrom('timeout', text('timeout', '60m')),
        noOutputTimeoutMs: timeoutFrom('no-output-timeout', text('no-output-timeout', 'off')),
        stopSignals: ladderFrom(text('stop-signals', 'SIGTERM 5s, SIGKILL')),
        leftoverProcesses: oneOf('leftover-processes', text('leftover-processes', 'stop'), LEFTOVER_PROCESSES),
        allowProcesses: text('allow-processes')
            .split(/[\r\n]+/)
            .map(line => line.trim())
            .filter(line => line !== ''),
        onSurvivors: oneOf('on-survivors', text('on-survivors', 'warn'), ON_SURVIVORS),
        onTimeout: onTimeout.trim() === '' ? '' : onTimeout,
        onTimeoutLimitMs: onTimeout.trim() === '' ? 0 : onTimeoutLimitMs,
        threadDumps: oneOf('thread-dumps', text('thread-dumps', 'off'), THREAD_DUMPS),
        summary: oneOf('summary', text('summary', 'on-problem'), SUMMARY),
        containment: oneOf('containment', text('containment', 'auto'), CONTAINMENT),
        useSudo: oneOf('use-sudo', text('use-sudo', 'auto'), USE_SUDO),
        cancelLimitMs: cancelLimitFrom(text('cancel-limit', '180s')),
        isHosted: env['RUNNER_ENVIRONMENT'] === 'github-hosted',
        inContainerJob: raw('job-container').trim() !== '',
    };
}
/** What goes into the state is bounded: post gets it as one environment string. */
function inputs_short(name, text) {
    if (text.length <= LONGEST)
        return text;
    throw new errors/* InputError */.dz(name, text, `is ${text.length} characters long; write ${LONGEST} at most`);
}
function timeoutFrom(input, text) {
    if (text === 'off')
        return null;
    try {
        return (0,duration/* parseDuration */.E9)(text);
    }
    catch (error) {
        if (!(error instanceof duration/* DurationError */.N2))
            throw error;
        throw new errors/* InputError */.dz(input, text, `${error.message}, or "off" for no deadline`);
    }
}
// The runner's own SIGKILL comes after the one, and the end of everything after the other.
const [LEAST_CANCEL_MS, MOST_CANCEL_MS] = [10_000, 285_000];
function cancelLimitFrom(text) {
    const limitMs = durationFrom('cancel-limit', text);
    if (limitMs >= LEAST_CANCEL_MS && limitMs <= MOST_CANCEL_MS)
        return limitMs;
    const problem = limitMs < LEAST_CANCEL_MS ? 'short' : 'long';
    const right = 'write 10s to 285s: after a cancel the runner gives the whole job no longer';
    throw new errors/* InputError */.dz('cancel-limit', text, `is too ${problem}; ${right}`);
}
function durationFrom(input, text) {
    try {
        return (0,duration/* parseDuration */.E9)(text);
    }
    catch (error) {
        if (!(error instanceof duration/* DurationError */.N2))
            throw error;
        throw new errors/* InputError */.dz(input, text, error.message);
    }
}
function ladderFrom(text) {
    try {
        return (0,ladder/* parseLadder */._k)(text);
    }
    catch (error) {
        if (!(error instanceof ladder/* LadderError */.zf))
            throw error;
        throw new errors/* InputError */.dz('stop-signals', text, error.message);
    }
}
function oneOf(input, text, values) {
    const found = values.find(value => value === text);
    if (found !== undefined)
        return found;
    const list = `${values.slice(0, -1).join(', ')} or ${values.at(-1) ?? ''}`;
    throw new errors/* InputError */.dz(input, text, `is unknown; did you mean "${(0,mod/* closest */.kp)(text.toLowerCase(), [...values])}"? It is one of ${list}`);
}

// EXTERNAL MODULE: ./out/compiled/src/journal/journal.js
var journal_journal = __webpack_require__(5101);
// EXTERNAL MODULE: ./out/compiled/src/journal/lines.js
var lines = __webpack_require__(7769);
// EXTERNAL MODULE: ./out/compiled/src/random.js
var random = __webpack_require__(5999);
;// CONCATENATED MODULE: ./out/compiled/src/script/environment.js
/** The environment that the script gets: what `run:` would give it, and the marker. */

const ONLY_THE_ACTIONS = new Set([
    ...input_names/* INPUT_NAMES */.Q.map(input_names/* inputVariable */.L),
    'ACTIONS_RUNTIME_URL',
    // A secret: whoever has it can speak to GitHub as this job.
    'ACTIONS_RUNTIME_TOKEN',
    'ACTIONS_RESULTS_URL',
    // With it a script could overwrite what main leaves for post.
    'GITHUB_STATE',
]);
const ONLY_THE_ACTIONS_BEGIN = ['ACTIONS_CACHE_', 'ACTIONS_RUNTIME_', 'STATE_'];
/** Leaves out what the runner gives actions alone, and adds the marker. */
function scriptEnvironment(env, markerName) {
    const kept = Object.entries(env).filter(([name]) => !ONLY_THE_ACTIONS.has(name) && !ONLY_THE_ACTIONS_BEGIN.some(start => name.startsWith(start)));
    return { ...Object.fromEntries(kept), [markerName]: '1' };
}

;// CONCATENATED MODULE: ./out/compiled/src/script/script-file.js
/** The file that the shell reads the script from. */



/** A path for the script's file, with an unused random name, in `folder` (RUNNER_TEMP). */
function scriptFile(folder, shell) {
    return external_node_path_default().join(folder, `${(0,random/* randomHex */.n)(16)}${shell.extension}`);
}
/**
 * Writes the script as the runner does: UTF-8, readable by everybody, since a script may run itself again as another
 * user.
 *
 * @throws what the system answers to the write
 */
function writeScript(file, shell, script) {
    (0,external_node_fs_.writeFileSync)(file, shell.dress(script), { flag: 'wx' });
    // Whatever the umask is.
    (0,external_node_fs_.chmodSync)(file, 0o644);
}
/** Removes the file. A script may have done so itself, or have made something else of it: then that stays. */
function removeScript(file) {
    try {
        (0,external_node_fs_.rmSync)(file, { force: true });
    }
    catch {
        // It is no file any more, or its folder is not ours any more. The runner empties RUNNER_TEMP after the job.
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/script/dotnet-arguments.js
/** Command lines as .NET splits them on Unix, which is how the runner passes a shell template on. */
/**
 * Splits a line into arguments. Spaces and tabs separate; double quotes group; a backslash counts only before a
 * double quote, where two stand for one and an odd one keeps the quote; `""` within quotes is one quote. Single
 * quotes mean nothing. (Facts from System.Diagnostics.Process, ParseArgumentsIntoList.)
 */
function splitArguments(line) {
    const found = [];
    let position = 0;
    while ((position = skipBlank(line, position)) < line.length) {
        const { argument, end } = readArgument(line, position);
        found.push(argument);
        position = end;
    }
    return found;
}
function skipBlank(line, start) {
    let position = start;
    while (isBlank(line[position]))
        position++;
    return position;
}
function isBlank(character) {
    return character === ' ' || character === '\t';
}
function readArgument(line, start) {
    let argument = '';
    let quoted = false;
    let position = start;
    while (position < line.length) {
        const slashes = /^\\*/.exec(line.slice(position))?.[0].length ?? 0;
        position += slashes;
        if (line[position] !== '"') {
            argument += '\\'.repeat(slashes);
            if (slashes > 0)
                continue;
            if (!quoted && isBlank(line[position]))
                break;
            argument += line[position] ?? '';
            position++;
            continue;
        }
        argument += '\\'.repeat(Math.floor(slashes / 2));
        position++;
        if (slashes % 2 === 1)
            argument += '"';
        else if (quoted && line[position] === '"') {
            argument += '"';
            position++;
        }
        else
            quoted = !quoted;
    }
    return { argument, end: position };
}

;// CONCATENATED MODULE: ./out/compiled/src/script/shell.js
/** The shell that runs the script, by the rules of `run:` (the runner's ScriptHandler). */



const TEMPLATES = {
    bash: '--noprofile --norc -e -o pipefail {0}',
    sh: '-e {0}',
    python: '{0}',
    pwsh: `-command ". '{0}'"`,
};
const EXTENSIONS = { bash: '.sh', sh: '.sh', python: '.py', pwsh: '.ps1' };
const RIGHT = 'write bash, sh, pwsh, python, or a command with {0} where the script file stands, such as "perl {0}"';
/**
 * Finds the shell for the input `shell`.
 *
 * @param option as written; empty for the default: `bash -e {0}`, or `sh -e {0}` where bash is missing and in
 *   container jobs
 * @param searchPath PATH
 * @throws InputError for a shell that is not installed, and for a template without `{0}`
 */
function findShell(option, inContainerJob, searchPath) {
    if (option === '') {
        const bash = inContainerJob ? '' : (0,which/* which */.K)('bash', searchPath);
        return shell('sh', bash || installed('sh', option, searchPath), TEMPLATES['sh'] ?? '');
    }
    const space = option.indexOf(' ');
    const name = space < 0 ? option : option.slice(0, space);
    const template = (space < 0 ? '' : option.slice(space + 1).trimStart()) || own(TEMPLATES, name);
    if (!template.includes('{0}')) {
        const what = space < 0 ? 'is no built-in shell' : 'has no {0}';
        throw new errors/* InputError */.dz('shell', option, `${what}; ${RIGHT}`);
    }
    return shell(name, installed(name, option, searchPath), template);
}
function installed(name, option, searchPath) {
    const found = (0,which/* which */.K)(name, searchPath);
    if (found !== '')
        return found;
    throw new errors/* InputError */.dz('shell', option, `can not be used (${name}: command not found); install it, or ${RIGHT}`);
}
function shell(name, program, template) {
    return {
        program,
        extension: own(EXTENSIONS, name),
        dress: name === 'pwsh' ? dressPowerShell : script => script,
        argumentsFor: file => splitArguments(fill(template, file.replaceAll('"', '\\"'))),
    };
}
function own(table, name) {
    return Object.hasOwn(table, name) ? (table[name] ?? '') : '';
}
/** .NET's string.Format with one value: doubled braces stand for single ones. */
function fill(template, value) {
    return template.replace(/\{\{|\}\}|\{0\}/g, found => (found === '{0}' ? value : found.charAt(0)));
}
/** pwsh: the first error ends the script, and its status is that of the last program. */
function dressPowerShell(script) {
    const status = 'if ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }';
    return `$ErrorActionPreference = 'stop'\n${script}\n${status}`;
}

// EXTERNAL MODULE: ./out/compiled/src/text/mask.js
var mask = __webpack_require__(8706);
;// CONCATENATED MODULE: ./out/compiled/src/script/title.js
/** A script in a line, to tell one use from another. */

const title_LONGEST = 200;
/**
 * The first line that says something, with secrets masked and cut to 200 characters. Never the whole script: post
 * gets it as part of one environment string, which holds 128 KiB at most.
 */
function titleOf(script) {
    const [line = ''] = script.trimStart().split('\n', 1);
    return (0,mask/* maskText */.g)(line.trim()).slice(0, title_LONGEST);
}

;// CONCATENATED MODULE: ./out/compiled/src/script/working-directory.js
/** Where the script runs. */




/**
 * Joins the input `working-directory` to the workspace; an absolute one wins.
 *
 * @param workspace GITHUB_WORKSPACE
 * @throws InputError for a path that is missing, no folder, or out of reach
 */
function findWorkingDirectory(input, workspace) {
    const folder = external_node_path_default().resolve(workspace, input);
    const shown = input || folder;
    const right = 'name a folder that exists, relative to the workspace';
    try {
        if (!(0,external_node_fs_.statSync)(folder).isDirectory())
            throw new errors/* InputError */.dz('working-directory', shown, `is a file; ${right}`);
    }
    catch (error) {
        if (error instanceof errors/* InputError */.dz)
            throw error;
        const code = (0,errno/* errnoOf */.U)(error);
        if (code === 'ENOENT')
            throw new errors/* InputError */.dz('working-directory', shown, `does not exist (${folder}); ${right}`);
        if (code === 'ENOTDIR')
            throw new errors/* InputError */.dz('working-directory', shown, `leads through a file; ${right}`);
        throw new errors/* InputError */.dz('working-directory', shown, `can not be used (${code ?? 'unknown error'}); ${right}`);
    }
    return folder;
}

// EXTERNAL MODULE: ./out/compiled/src/process/port-shape.js
var port_shape = __webpack_require__(2313);
// EXTERNAL MODULE: ./out/compiled/src/shape.js
var shape = __webpack_require__(6951);
// EXTERNAL MODULE: ./out/compiled/src/sudo/orders.js
var orders = __webpack_require__(709);
;// CONCATENATED MODULE: ./out/compiled/src/sudo/answer.js
/** What a line is that came from sudo: an answer of the helper's, or whatever a program in sudo's place says. */



/** @returns undefined for a word of sudo's own, or of a program in its place */
function answerIn(line) {
    try {
        const answer = JSON.parse(line);
        if (!(0,shape/* isObject */.Gv)(answer) || !(0,shape/* isListOf */.sh)(answer['reached'], Number.isSafeInteger))
            return undefined;
        const { reached, problem, ports } = answer;
        if (problem !== undefined && !(0,shape/* isText */.KH)(problem))
            return undefined;
        return {
            reached: reached,
            ...(problem !== undefined && { problem }),
            // Who answers is not left waiting for the next answer, whatever is in this one.
            ...(arePorts(ports) && { ports: ports.map(([pid, some]) => [pid, some.map(portIn)]) }),
        };
    }
    catch {
        return undefined;
    }
}
/** All of them or none: they come from root, or from nobody to be believed. */
function arePorts(value) {
    if (!Array.isArray(value) || !value.every(isRow))
        return false;
    return value.reduce((sum, [, ports]) => sum + ports.length, 0) <= orders/* MOST_PORTS_TOLD */.DO;
}
function isRow(value) {
    if (!Array.isArray(value) || value.length !== 2)
        return false;
    const [pid, ports] = value;
    return Number.isSafeInteger(pid) && (0,shape/* isListOf */.sh)(ports, port => (0,port_shape/* isPort */.s)(port) && !isLong(port));
}
function isLong(port) {
    return (port.protocol === 'unix' ? port.path : port.address).length > orders/* LONGEST_TEXT */.xG;
}
/** Nothing else that an object may hold goes on from here. */
function portIn(port) {
    const { protocol, elsewhere } = port;
    const where = elsewhere && { elsewhere };
    return protocol === 'unix'
        ? { protocol, path: port.path, ...where }
        : { protocol, address: port.address, port: port.port, ...where };
}

;// CONCATENATED MODULE: ./out/compiled/src/sudo/helper-process.js


const MOST_TOLD = 200;
// An answer names pids: a program in sudo's place may say anything, and without end.
const MOST_ANSWERED = 1 << 20;
class HelperProcess {
    #child;
    #pending = [];
    /** Why it has ended, once it has. */
    #ended;
    #hasAnswered = false;
    /** What came on its stderr, and on its stdout beside answers. */
    #told = '';
    #said = '';
    #received = '';
    /** @param program sudo, with an absolute path */
    constructor(program, command, searchPath) {
        // Loaded when it is needed: post seldom starts a program.
        const { spawn } = process.getBuiltinModule('node:child_process');
        // Nothing of the step's environment is root's business.
        this.#child = spawn(program, command, { stdio: 'pipe', env: { PATH: searchPath, LC_ALL: 'C' } });
        this.#child.on('error', error => {
            this.#fail((0,errors/* messageOf */.bD)(error));
        });
        this.#child.once('close', code => {
            const said = this.#said.trim();
            const ended = `sudo has ended with ${code ?? 'a signal'}${said === '' ? '' : `: ${said}`}`;
            this.#fail(this.#told.trim() || ended);
        });
        const { stdin, stdout, stderr } = this.#child;
        // It may have ended before it has read what it was asked: its end tells that.
        stdin?.on('error', () => undefined);
        stderr?.setEncoding('utf8').on('data', (text) => {
            this.#told = (this.#told + text).slice(0, MOST_TOLD);
        });
        stdout?.setEncoding('utf8').on('data', (text) => {
            this.#hear(text);
        });
    }
    get hasEnded() {
        return this.#ended !== undefined;
    }
    /** Whether it has ever obeyed: a sudo that refuses once refuses again, and mails root each time. */
    get hasAnswered() {
        return this.#hasAnswered;
    }
    /** Never rejects; settles when it answers or ends, however long that takes. */
    async ask(order) {
        if (this.#ended !== undefined)
            return { reached: [], problem: this.#ended };
        return await new Promise(resolve => {
            this.#pending.push(resolve);
            this.#child.stdin?.write(`${JSON.stringify(order)}\n`);
        });
    }
    /** Whether something that it was asked is not answered yet. */
    get isBusy() {
        return this.#pending.length > 0;
    }
    /** Nothing more is asked: it ends by itself, and a sudo that hangs, or has not yet come to run it, is killed. */
    end() {
        this.#child.stdin?.end();
        if (this.#pending.length > 0 || !this.#hasAnswered)
            this.#child.kill('SIGKILL');
    }
    #hear(text) {
        const lines = (this.#received + text).split('\n');
        this.#received = lines.pop() ?? '';
        for (const line of lines) {
            const answer = answerIn(line);
            if (answer) {
                this.#hasAnswered = true;
                this.#pending.shift()?.(answer);
            }
            else {
                // A word of sudo's own, such as of the day.
                this.#said = (this.#said + line).slice(0, MOST_TOLD);
            }
        }
        if (this.#received.length < MOST_ANSWERED)
            return;
        this.#fail(`sudo says ${this.#received.slice(0, MOST_TOLD)}`);
        this.#child.stdout?.destroy();
        this.#child.kill('SIGKILL');
    }
    #fail(why) {
        this.#ended ??= why;
        for (const settle of this.#pending.splice(0))
            settle({ reached: [], problem: why });
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/sudo/sudo.js
/** The line to the helper that runs as root. It is started when it is first needed. */




// Who was silent once is not waited for again.
const IMPATIENT_MS = 50;
const SILENT = { reached: [], problem: 'sudo did not answer in time', isLate: true };
class Sudo {
    #command;
    #searchPath;
    #boundMs;
    #helper;
    #isSilent = false;
    #problem;
    /**
     * @param helper the file of the helper
     * @param boundMs how long an answer is waited for: sudo may ask a directory server that does not answer
     * @param searchPath PATH, for where the system's own folders have no sudo
     * @param system the system's own folders; others serve tests
     */
    constructor(helper, boundMs, searchPath, system = which/* SYSTEM_FOLDERS */.E) {
        this.#boundMs = boundMs;
        this.#command = ['-n', '--', process.execPath, helper];
        this.#searchPath = `${system}:${searchPath}`;
    }
    /** What kept it from doing what was asked last, as the end of a sentence. */
    get problem() {
        return this.#problem;
    }
    /** Asks, and waits for the answer, within a bound. Never throws: what went wrong is told in the answer. */
    async ask(order, boundMs = this.#boundMs) {
        const answer = await this.#answer(order, this.#isSilent ? IMPATIENT_MS : boundMs);
        this.#problem = answer.problem;
        return answer;
    }
    /**
     * Asks for what can be done without. Whatever becomes of it, the next question is waited for as long as ever, and
     * `problem` stays what it was. Never rejects; settles when there is an answer, however long that takes.
     *
     * @param boundMs for how long the order is worth obeying
     * @returns undefined where it was not asked: something else is unanswered, or there is no sudo
     */
    async askAside(order, boundMs) {
        const helper = this.#start();
        if (typeof helper === 'string' || helper.isBusy)
            return undefined;
        return await helper.ask({ ...order, until: (0,clock/* monotonicMs */.dR)() + boundMs });
    }
    /** Starts the helper, unless it is there or has refused: it hears at once what it is asked then. */
    prepare() {
        this.#start();
    }
    /** It is not needed for now: it ends. */
    end() {
        this.#helper?.end();
        this.#helper = undefined;
    }
    async #answer(order, boundMs) {
        const helper = this.#start();
        if (typeof helper === 'string')
            return { reached: [], problem: helper };
        if (this.#isSilent && helper.isBusy) {
            // Nothing is piled up behind what is not answered.
            await (0,clock/* pause */.v7)(IMPATIENT_MS);
            return SILENT;
        }
        const answer = helper.ask({ ...order, until: (0,clock/* monotonicMs */.dR)() + boundMs }).then(told => {
            this.#isSilent = false;
            return told;
        });
        return await new Promise(resolve => {
            const callOff = (0,clock/* after */.Pl)(boundMs, () => {
                this.#isSilent = true;
                resolve(SILENT);
            });
            void answer.then(told => {
                callOff();
                resolve(told);
            });
        });
    }
    /** @returns the helper, or why it can't be started, as the end of a sentence */
    #start() {
        // One that refuses without an answer refuses again.
        if (this.#helper && !(this.#helper.hasEnded && this.#helper.hasAnswered))
            return this.#helper;
        const program = (0,which/* which */.K)('sudo', this.#searchPath);
        if (program === '')
            return 'there is no sudo here';
        try {
            this.#helper = new HelperProcess(program, this.#command, this.#searchPath);
            return this.#helper;
        }
        catch (error) {
            return (0,errors/* messageOf */.bD)(error);
        }
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/sudo/may-sudo.js

/** @returns why not, as a clause; undefined where it may be used */
function sudoRefusal({ useSudo, isHosted }) {
    if (process.platform !== 'linux')
        return 'sudo is used on Linux only';
    if (useSudo === 'always' || (useSudo === 'auto' && isHosted))
        return undefined;
    return useSudo === 'auto'
        ? 'use-sudo is auto, which uses it on GitHub-hosted runners only'
        : 'use-sudo is never';
}
/**
 * The line to root, where it may be used and there is need of it.
 *
 * @param helper the file of the helper that runs as root
 * @param boundMs how long an answer is waited for
 */
function sudoFor(choice, helper, boundMs, env) {
    const isRoot = process.getuid?.() === 0;
    return isRoot || sudoRefusal(choice) !== undefined
        ? undefined
        : new Sudo(helper, boundMs, env['PATH'] ?? '');
}

;// CONCATENATED MODULE: ./out/compiled/src/cgroup/cgroup-error.js
/** Why there is no control group; the message is the end of a sentence. */
class CgroupError extends Error {
    name = 'CgroupError';
}

// EXTERNAL MODULE: ./out/compiled/src/process/alive.js
var alive = __webpack_require__(2581);
// EXTERNAL MODULE: ./out/compiled/src/process/status.js
var process_status = __webpack_require__(5024);
// EXTERNAL MODULE: ./out/compiled/src/cgroup/kernel-file.js
var kernel_file = __webpack_require__(97);
;// CONCATENATED MODULE: ./out/compiled/src/cgroup/control-group.js
/** One control group of ours with all groups below it: the kernel's own list of who is in it. */




class ControlGroup {
    path;
    constructor(path) {
        this.path = path;
    }
    /**
     * Moves a process in.
     *
     * @throws what the system answers
     */
    add(pid) {
        (0,external_node_fs_.writeFileSync)(`${this.path}/cgroup.procs`, String(pid));
    }
    /**
     * The pids of all members. Whoever is not in our PID namespace or below it has none here, and is left out.
     */
    members() {
        return this.#groups().flatMap(group => {
            const { text, errno } = (0,kernel_file/* read */.L)(`${group}/cgroup.procs`);
            // A threaded group tells of its threads alone.
            const pids = errno === 'ENOTSUP' ? threadsIn(group).flatMap(processOf) : numbers(text);
            return pids.filter(pid => pid > 0);
        });
    }
    /** Whether this one is in the group itself, and not in one below it. */
    holds(pid) {
        return numbers((0,kernel_file/* read */.L)(`${this.path}/cgroup.procs`).text).includes(pid);
    }
    /** Whether anybody lives in it, whom we may see or not. One that does not tell may hold anybody. */
    isPopulated() {
        const { text, errno } = (0,kernel_file/* read */.L)(`${this.path}/cgroup.events`);
        return text.includes('populated 1') || (errno !== undefined && errno !== 'ENOENT' && errno !== 'ENODEV');
    }
    /** The CPU time of all who are or were in it, in milliseconds; undefined where the kernel does not tell. */
    cpuTime() {
        const { text } = (0,kernel_file/* read */.L)(`${this.path}/cpu.stat`);
        const [user, system] = ['user', 'system'].map(kind => Number(new RegExp(`^${kind}_usec (\\d+)$`, 'm').exec(text)?.[1] ?? NaN));
        if (Number.isNaN(user + system))
            return undefined;
        return { userMs: user / 1000, systemMs: system / 1000 };
    }
    /** SIGKILL to all members at once, whoever they belong to. Returns whether the kernel did it. */
    kill() {
        // A script of root's may have removed the group or made it a threaded one: then its members are to be ended one by one.
        return (0,kernel_file/* write */.M)(`${this.path}/cgroup.kill`, '1');
    }
    /**
     * Removes it with all groups below it. Where there is none, nothing is to be done.
     *
     * @throws what the system answers, and EBUSY while somebody is in it: those below it are theirs then
     */
    remove() {
        if (this.isPopulated())
            throw new Error('EBUSY: somebody is in it');
        for (const group of this.#groups().toReversed()) {
            try {
                (0,external_node_fs_.rmdirSync)(group);
            }
            catch (error) {
                if ((0,errno/* errnoOf */.U)(error) !== 'ENOENT')
                    throw error;
            }
        }
    }
    /** It and those below it, each before those below it. */
    #groups() {
        const found = [this.path];
        // It grows while we go through it.
        for (const group of found)
            found.push(...foldersIn(group));
        return found;
    }
}
function numbers(text) {
    return text.split('\n').flatMap(line => (line === '' ? [] : [Number(line)]));
}
function threadsIn(group) {
    return numbers((0,kernel_file/* read */.L)(`${group}/cgroup.threads`).text);
}
/** The process that a thread belongs to (proc_pid_status(5)). */
function processOf(thread) {
    const pid = Number((0,process_status/* statusOf */.c)(thread)('Tgid'));
    return Number.isInteger(pid) ? [pid] : [];
}
function foldersIn(group) {
    try {
        return (0,external_node_fs_.readdirSync)(group, { withFileTypes: true })
            .filter(entry => entry.isDirectory())
            .map(({ name }) => `${group}/${name}`);
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/cgroup/name.js
/** What our control groups are called, so that whoever comes later knows whose each one was. */


const name_NAME = /^no-orphans\.(\d+)\.(\d+)\.(\d+)\.[0-9a-f]{24}$/;
/** A name that no other has, not even one of a use with the same pid in another namespace. */
function groupName({ namespace, pid, start }) {
    return `no-orphans.${namespace}.${pid}.${start}.${(0,random/* randomHex */.n)(12)}`;
}
/** Whose group a name tells of; undefined for a name that is not one of ours. */
function ownerIn(name) {
    const [namespace, pid, start] = name_NAME.exec(name)?.slice(1).map(Number) ?? [];
    if (namespace === undefined || pid === undefined || start === undefined)
        return undefined;
    return { namespace, pid, start };
}
/** @throws where there is no /proc */
function pidNamespace() {
    return Number(/\d+/.exec((0,external_node_fs_.readlinkSync)('/proc/self/ns/pid'))?.[0]);
}

;// CONCATENATED MODULE: ./out/compiled/src/cgroup/clear-stale.js
/** Groups that an earlier use could not remove, since it was killed and no post came. */




/**
 * Removes those of our groups in `parent` that are empty and whose main is gone. Those of another PID namespace are left:
 * whether their main lives can't be told from here.
 *
 * @throws when the process table can't be read
 */
async function clearStale(parent, namespace, table) {
    for (const name of clear_stale_names(parent)) {
        const owner = ownerIn(name);
        if (owner?.namespace !== namespace)
            continue;
        const group = new ControlGroup(`${parent}/${name}`);
        if (group.isPopulated() || (await (0,alive/* isAlive */._)(owner, table)))
            continue;
        try {
            group.remove();
        }
        catch {
            // Root's, where we are not root; or its last member is just ending. It harms nobody.
        }
    }
}
function clear_stale_names(parent) {
    try {
        return (0,external_node_fs_.readdirSync)(parent);
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/cgroup/make-group.js
/** Makes a control group for one use, a child of the group that main is in, so that no limit of the job is left. */





/**
 * @param parent the folder of main's own group
 * @param name one that nobody else takes
 * @throws CgroupError where the system does not let us, or can't kill a group; then nothing is left of it
 */
function makeGroup(parent, name) {
    const path = `${parent}/${name}`;
    try {
        // A move asks for this one too: it is the group above both.
        (0,external_node_fs_.accessSync)(`${parent}/cgroup.procs`, external_node_fs_.constants.W_OK);
        (0,external_node_fs_.mkdirSync)(path);
    }
    catch (cause) {
        throw new CgroupError(refusal(parent, cause), { cause });
    }
    const problem = unfitness(path);
    if (problem === undefined)
        return new ControlGroup(path);
    discard(path);
    throw new CgroupError(problem);
}
function refusal(parent, cause) {
    if ((0,errno/* answerOf */.u)(cause) === 'not permitted')
        return `this user may not make one in ${parent}`;
    if ((0,errno/* errnoOf */.U)(cause) === 'EROFS')
        return `${parent} is mounted read-only`;
    if ((0,errno/* errnoOf */.U)(cause) === 'EAGAIN')
        return `${parent} has a limit on the groups below it`;
    return (0,errors/* messageOf */.bD)(cause);
}
/** Why a group that was made is of no use. */
function unfitness(path) {
    try {
        (0,external_node_fs_.accessSync)(`${path}/cgroup.kill`);
    }
    catch {
        return 'the kernel can not kill one (Linux 5.14 is the first that can)';
    }
    const type = typeOf(path);
    return type === 'domain' ? undefined : `our own group is threaded (${type})`;
}
function typeOf(path) {
    try {
        return (0,external_node_fs_.readFileSync)(`${path}/cgroup.type`, 'latin1').trim();
    }
    catch (error) {
        return (0,errors/* messageOf */.bD)(error);
    }
}
function discard(path) {
    try {
        new ControlGroup(path).remove();
    }
    catch {
        // The next use clears it away.
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/cgroup/own-group.js
/** Where our own control group stands in the file system (cgroups(7), version 2). */



/**
 * The folder of the group that this process is in.
 *
 * @param proc where procfs is mounted; another folder serves tests
 * @throws CgroupError where there is none that can be reached and changed
 */
function ownGroup(proc = '/proc') {
    const mounts = mountsIn(read(`${proc}/self/mountinfo`));
    const own = groupIn(read(`${proc}/self/cgroup`));
    if (mounts.length === 0 || own === undefined)
        throw new CgroupError('no cgroup2 file system is mounted');
    // What was mounted over another one is listed later.
    const visible = new Map(mounts.map(mount => [mount.point, mount]));
    const folders = [...visible.values()].flatMap(mount => {
        const folder = folderOf(own, mount);
        return folder !== undefined && holdsUs(folder) ? [{ folder, isReadOnly: mount.isReadOnly }] : [];
    });
    const found = folders.find(({ isReadOnly }) => !isReadOnly) ?? folders[0];
    if (!found)
        throw new CgroupError(`our own group, ${own}, is not below any cgroup2 mount`);
    if (found.isReadOnly)
        throw new CgroupError(`${found.folder} is mounted read-only`);
    return found.folder;
}
/** The mounts of version 2 in the text of /proc/PID/mountinfo (proc_pid_mountinfo(5)). */
function mountsIn(mountinfo) {
    return mountinfo.split('\n').flatMap(line => {
        // Any number of optional fields stands before the dash.
        const [before = '', after = ''] = line.split(' - ', 2);
        const [, , , root, point, options = ''] = before.split(' ');
        const [type, , superOptions = ''] = after.split(' ');
        if (type !== 'cgroup2' || root === undefined || point === undefined)
            return [];
        const isReadOnly = [options, superOptions].some(all => all.split(',').includes('ro'));
        return [{ root: unescaped(root), point: unescaped(point), isReadOnly }];
    });
}
/** The group of version 2 in the text of /proc/PID/cgroup: `0::/a/b`. */
function groupIn(text) {
    return /^0::(\/.*)$/m.exec(text)?.[1];
}
/** @returns undefined where the mount does not show the group */
function folderOf(group, { root, point }) {
    const isBelow = root === '/' || group === root || group.startsWith(`${root}/`);
    const rest = root === '/' ? group : group.slice(root.length);
    // A group outside of our namespace is shown by its way up: that way leads elsewhere in the file system.
    if (!isBelow || rest.split('/').includes('..'))
        return undefined;
    return `${point === '/' ? '' : point}${rest === '/' ? '' : rest}` || '/';
}
/** What is mounted there may be somebody else's by the same name. */
function holdsUs(folder) {
    try {
        return (0,external_node_fs_.readFileSync)(`${folder}/cgroup.procs`, 'latin1').split('\n').includes(String(process.pid));
    }
    catch (cause) {
        // EOPNOTSUPP
        if ((0,errno/* errnoOf */.U)(cause) === 'ENOTSUP')
            throw new CgroupError(`${folder} is a threaded group`, { cause });
        return false;
    }
}
function read(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch (cause) {
        throw new CgroupError(`${file} can not be read`, { cause });
    }
}
/** Spaces, tabs, newlines and backslashes are written in octal. */
function unescaped(text) {
    return text.replace(/\\([0-7]{3})/g, (_, digits) => String.fromCharCode(parseInt(digits, 8)));
}

;// CONCATENATED MODULE: ./out/compiled/src/main/choose-group.js
/** Whether there can be a control group for this use: by our own right, or, where it is asked for, by sudo. */









async function chooseGroup(settings) {
    const { containment } = settings;
    if (containment !== 'cgroup' && containment !== 'auto')
        return { kind: 'none', why: '' };
    if (process.platform !== 'linux')
        return { kind: 'none', why: 'only Linux has control groups' };
    try {
        const parent = ownGroup();
        const namespace = pidNamespace();
        // Whichever table there is else: all uses have to read a name alike.
        const table = new ProcfsTable();
        const [self] = await table.entries([process.pid]);
        const name = groupName({ namespace, pid: process.pid, start: self?.start ?? 0 });
        await clearStale(parent, namespace, table);
        try {
            return { kind: 'own', group: makeGroup(parent, name), parent };
        }
        catch (error) {
            if (containment !== 'cgroup' || process.getuid?.() === 0)
                throw error;
            const refusal = sudoRefusal(settings);
            if (refusal !== undefined)
                throw new CgroupError(`${(0,errors/* messageOf */.bD)(error)}, and ${refusal}`, { cause: error });
            return { kind: 'by sudo', group: new ControlGroup(`${parent}/${name}`), parent, name };
        }
    }
    catch (error) {
        return { kind: 'none', why: (0,errors/* messageOf */.bD)(error) };
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/main/contain.js


/**
 * @param reaping undefined where no reaper is wanted
 * @param sudo where it may be used: it is started as soon as it is known to be needed
 * @throws InputError where what was asked for can't be had
 */
async function contain(settings, reaping, table, sudo) {
    // While the reaper starts.
    const choice = await chooseGroup(settings);
    if (choice.kind === 'by sudo')
        sudo?.prepare();
    const none = { reaper: undefined, starting: undefined, whyNoReaper: '' };
    const reaped = (await reaping?.ready(table)) ?? none;
    try {
        check(settings, choice, reaped.whyNoReaper);
    }
    catch (error) {
        if (choice.kind === 'own')
            choice.group.remove();
        throw error;
    }
    return { ...reaped, choice };
}
/** @throws InputError where what was asked for can't be had */
function check({ containment }, choice, whyNoReaper) {
    if (containment === 'reaper' && whyNoReaper !== '')
        throw contain_refusal(containment, whyNoReaper, 'it needs Linux with perl or python3');
    if (containment !== 'cgroup')
        return;
    if (choice.kind === 'none')
        throw contain_refusal(containment, choice.why, GROUP_NEEDS);
    if (choice.kind === 'by sudo' && whyNoReaper !== '')
        throw contain_refusal(containment, whyNoReaper, 'a group that sudo makes needs Linux with perl or python3');
}
const GROUP_NEEDS = 'it needs Linux 5.14 with cgroup v2, and root, a group that is delegated to this user, or password-less sudo that use-sudo lets it use';
function contain_refusal(asked, why, right) {
    const advice = `can not be had, since ${why}; ${right}; write auto for the strongest that can be had`;
    return new errors/* InputError */.dz('containment', asked, advice);
}

// EXTERNAL MODULE: ./out/compiled/src/main/relaying.js
var main_relaying = __webpack_require__(3487);
// EXTERNAL MODULE: ./out/compiled/src/script/outputs.js
var outputs = __webpack_require__(5070);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: ./out/compiled/src/process/signal.js
var signal = __webpack_require__(7126);
;// CONCATENATED MODULE: ./out/compiled/src/script/spawn-leader.js
/** Starts the leader as a child of main, where no reaper stands between. */





/**
 * Starts the leader. Its stdin is at its end.
 *
 * @param outputs its stdout and stderr
 * @throws what the system answers to the spawn, with the program's name; and when the process table can't be read,
 *   where the leader's group has been killed
 * @param what what it runs, as the begin of a sentence
 */
async function spawnLeader(options, table, outputs, what = 'The script') {
    const at = (0,clock/* monotonicMs */.dR)();
    const child = (0,external_node_child_process_.spawn)(options.program, options.arguments, {
        cwd: options.cwd,
        env: options.env,
        stdio: ['ignore', ...outputs],
        // A session of its own, and with it a process group.
        detached: true,
    });
    const exited = new Promise(resolve => {
        // Not 'close', which waits for everybody who holds a pipe.
        child.once('exit', (code, signal) => {
            resolve(signal === null ? { kind: 'code', code: code ?? 1 } : { kind: 'signal', signal });
        });
    });
    const hasExited = () => child.exitCode !== null || child.signalCode !== null;
    const pid = child.pid ?? (await spawn_leader_refusal(child, what));
    try {
        // Read before the event loop can reap it.
        const [entry] = await table.entries([pid]);
        return { pid, start: entry?.start ?? table.now(), exited, hasExited, begin: () => at };
    }
    catch (error) {
        // Until it is reaped the number is its own.
        if (!hasExited())
            (0,signal/* signalGroup */.i8)(pid, 'SIGKILL');
        throw error;
    }
}
async function spawn_leader_refusal(child, what) {
    const [cause] = (await (0,external_node_events_.once)(child, 'error'));
    throw new Error(`${what} could not be started: ${(0,errors/* messageOf */.bD)(cause)}`, { cause });
}

;// CONCATENATED MODULE: ./out/compiled/src/main/enter-group.js
/** Ways into the control group of this use. */


/** Moves a process into the group, unless it is there: a move takes as long as the start of a process. */
function enter(choice, pid) {
    if (choice.kind !== 'own')
        return { group: undefined, why: choice.kind === 'none' ? choice.why : '' };
    const { group } = choice;
    try {
        if (!group.members().includes(pid))
            group.add(pid);
        return { group, why: '' };
    }
    catch (error) {
        return { group: undefined, why: `no process can be moved into ${group.path}: ${(0,errors/* messageOf */.bD)(error)}` };
    }
}
/** Moves main, which had entered, back to where it was. */
function leave(choice) {
    if (choice.kind !== 'own')
        return;
    try {
        new ControlGroup(choice.parent).add(process.pid);
    }
    catch {
        // A group with main in it is not killed at once but one by one, and post removes it.
    }
}
// Nothing has begun yet that would have to be stopped in time.
const SUDO_MS = 5000;
/** Has root make the group, with the leader in it. */
async function enterBySudo({ group, parent, name }, { pid, start }, sudo, cancelled) {
    const order = { do: 'make group', parent, name, leader: { pid, start } };
    const answer = await Promise.race([sudo?.ask(order, SUDO_MS), cancelled.then(() => undefined)]);
    const problem = answer ? answer.problem : 'it may not be used any more';
    sudo?.end();
    if (problem === undefined)
        return { group, why: '' };
    return { group: undefined, why: `this user may not make one in ${parent}, and sudo did not: ${problem}` };
}

;// CONCATENATED MODULE: ./out/compiled/src/main/start.js




/** @throws InputError where a group is asked for and can't be had after all; and when the leader can't be started */
async function start(contained, options) {
    const { starting, reaper } = contained;
    if (!starting)
        return await startAlone(contained, options);
    try {
        return await startBelow(starting, contained, options);
    }
    catch (error) {
        // The leader, which waits, ends with it.
        reaper?.end();
        throw error;
    }
}
/** The leader waits below the reaper until it is in the group. */
async function startBelow(starting, contained, { leader: options, mayComeSecond, table, isGroupAsked, sudo, tell, cancelled }) {
    const { reaper, choice } = contained;
    const group = choice.kind === 'own' ? choice.group.path : '';
    const leader = await starting.startLeader(options, group, table, mayComeSecond);
    const entry = choice.kind === 'by sudo'
        ? await enterBySudo(choice, leader, sudo, cancelled)
        : enter(choice, leader.pid);
    start_check(entry, isGroupAsked);
    const kind = entry.group ? 'cgroup' : 'reaper';
    tell(kind, noGroup(entry));
    const startSecond = async (second, what) => {
        // Nobody is left who could start it below itself.
        if (reaper?.isGone === true)
            return await startSecondAlone(contained, second, table, what);
        const made = await starting.startSecond(second, group, table, what);
        // One that sudo has made takes nobody from us: there the reaper has to do.
        enter(choice, made.pid);
        return made;
    };
    return { leader, reaper, sudo, group: entry.group, startSecond };
}
const LOST_WITHOUT_REAPER = 'whoever root moves out of the group may be lost';
/** Without a reaper nobody waits: main enters the group, so that the leader is born in it, and leaves. */
async function startAlone(contained, { leader: options, table, outputs, isGroupAsked, sudo, tell }) {
    const { choice, whyNoReaper } = contained;
    const entry = enter(choice, process.pid);
    try {
        start_check(entry, isGroupAsked);
        const kind = entry.group ? 'cgroup' : 'tracking';
        const whys = [whyNoReaper, noGroup(entry)].filter(why => why !== '').join('; ');
        tell(kind, kind === 'cgroup' ? `${whys}; so ${LOST_WITHOUT_REAPER}` : whys);
        const leader = await spawnLeader(options, table, outputs);
        const startSecond = (second, what) => startSecondAlone(contained, second, table, what);
        return { leader, reaper: undefined, sudo, group: entry.group, startSecond };
    }
    finally {
        leave(choice);
    }
}
/** Its output goes to the runner itself: a relay's pipes are the script's alone by now. */
async function startSecondAlone({ choice }, options, table, what) {
    enter(choice, process.pid);
    try {
        return await spawnLeader(options, table, outputs/* RUNNERS_OUTPUTS */.x, what);
    }
    finally {
        leave(choice);
    }
}
function noGroup({ why }) {
    return why === '' ? '' : `no cgroup: ${why}`;
}
function start_check({ group, why }, isGroupAsked) {
    if (!group && isGroupAsked)
        throw contain_refusal('cgroup', why, GROUP_NEEDS);
}

;// CONCATENATED MODULE: ./out/compiled/src/main/temp-folder.js
/** RUNNER_TEMP, where the journal and the script's file are: whatever is wrong with it the user can mend. */


/**
 * Makes the journal in RUNNER_TEMP, which takes the script's file as well.
 *
 * @throws InputError where RUNNER_TEMP is missing, and as writeOrRefuse does
 */
function openJournal(file, temp) {
    if (temp === '')
        throw new errors/* InputError */.dz('RUNNER_TEMP', temp, 'is missing; the runner sets it to a writable folder');
    return writeOrRefuse(temp, () => journal_journal/* Journal */.CQ.create(file));
}
/**
 * Writes something there.
 *
 * @throws InputError where RUNNER_TEMP is no folder, may not be written, or is full
 */
function writeOrRefuse(temp, write) {
    try {
        return write();
    }
    catch (error) {
        throw new errors/* InputError */.dz('RUNNER_TEMP', temp, `can not be written (${(0,errors/* messageOf */.bD)(error)}); it has to be a writable folder`);
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/watchdog/shell.js
/** The watchdog where there is no reaper: a shell that waits for main's end. Whoever ends it gets another one. */


// A script that kills it again and again must not keep the machine busy.
const shell_REST_MS = 20;
const LONGEST_REST_MS = 1000;
class WatchdogShell {
    #options;
    #shell;
    #process;
    #orders = '';
    #state = 'idle';
    #rest = shell_REST_MS;
    /** Starts nothing yet. */
    constructor(options) {
        this.#options = options;
        // dash is smaller, and a bash that can't fork tries for fifteen seconds.
        const folders = `${which/* SYSTEM_FOLDERS */.E}:${options.environment['PATH'] ?? ''}`;
        this.#shell = (0,which/* which */.K)('dash', folders) || (0,which/* which */.K)('sh', folders);
    }
    /** Starts it, once. */
    begin() {
        if (this.#state !== 'idle' || this.#shell === '')
            return;
        this.#state = 'watching';
        this.#start();
    }
    /** Whether there is one now. */
    get isThere() {
        return this.#process !== undefined;
    }
    /** Tells whom it kills where it can do nothing else. */
    watch(leader, group) {
        this.#orders = `leader ${leader}\n${group === undefined ? '' : `group ${group}\n`}`;
        this.#process?.stdin?.write(this.#orders);
    }
    /** Tells of another one, which leads a session of its own. */
    watchToo(pid) {
        const order = `also ${pid}\n`;
        this.#orders += order;
        this.#process?.stdin?.write(order);
    }
    /** It is not needed any more, or there has to be none. */
    end() {
        this.#state = 'over';
        // By SIGKILL: somebody may have stopped it.
        this.#process?.kill('SIGKILL');
    }
    #start() {
        if (this.#state !== 'watching')
            return;
        const child = this.#spawn();
        // Without a process or a descriptor left there is none.
        if (!child?.stdin) {
            this.#again();
            return;
        }
        this.#process = child;
        child.once('exit', () => {
            this.#process = undefined;
            this.#again();
        });
        // It may end while it is spoken to: its end tells.
        child.stdin.on('error', () => undefined);
        if (child.pid !== undefined)
            this.#options.onStart(child.pid);
        if (this.#orders !== '')
            child.stdin.write(this.#orders);
    }
    #spawn() {
        const { script, command, environment } = this.#options;
        try {
            const child = (0,external_node_child_process_.spawn)(this.#shell, [script, ...command], {
                stdio: ['pipe', 'ignore', 'ignore'],
                env: environment,
                detached: true,
            });
            // What could not be started has no pid; what could not be killed has ended.
            child.on('error', () => undefined);
            return child.pid === undefined ? undefined : child;
        }
        catch {
            return undefined;
        }
    }
    #again() {
        setTimeout(() => {
            this.#start();
        }, this.#rest).unref();
        this.#rest = Math.min(this.#rest * 2, LONGEST_REST_MS);
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/main/watch-over.js

function watchOver(options, reaper, journal, table) {
    const note = async (pid) => {
        const [entry] = await table.entries([pid]);
        if (entry)
            journal.write({ kind: 'watchdog', pid, start: entry.start, clock: table.now() });
    };
    const shell = new WatchdogShell({
        ...options,
        // Where the table can't be read post does not know it, and waits for no more than what it does.
        onStart: pid => void note(pid).catch(() => undefined),
    });
    if (reaper) {
        void reaper.gone.then(() => {
            shell.begin();
        });
    }
    else
        shell.begin();
    return shell;
}

;// CONCATENATED MODULE: ./out/compiled/src/main/prepare.js

















// main has two seconds beyond its ladder, of which SIGKILL takes 1.2. Post can wait for longer.
const prepare_SUDO_MS = 800;
/**
 * Reads the settings, makes the journal, saves the state, and writes the script's file.
 *
 * @param tell told which containment it is, before the script begins
 * @throws InputError for whatever the user can mend; then a reaper that has begun is the caller's to end
 */
async function prepare(env, table, { journalFile, reaping, relaying, shell: watchdogShell, sudo: sudoHelper }, tell) {
    const settings = readSettings(env);
    const shell = findShell(settings.shell, settings.inContainerJob, env['PATH'] ?? '');
    const cwd = findWorkingDirectory(settings.workingDirectory, env['GITHUB_WORKSPACE'] || process.cwd());
    const isAllowed = await allowedNames(settings.allowProcesses);
    // All but the scripts; of the one the first line is told.
    const { run, onTimeout, inContainerJob, ...told } = settings;
    const temp = env['RUNNER_TEMP'] ?? '';
    const relayed = await (0,main_relaying/* relayOf */.Vx)(relaying, env, table);
    const journal = openJournal(journalFile, temp);
    const sudo = sudoFor(settings, sudoHelper, prepare_SUDO_MS, env);
    const contained = await contain(settings, reaping, table, sudo).catch((error) => {
        journal.remove();
        throw error;
    });
    const { choice, reaper } = contained;
    const [self] = await table.entries([process.pid]);
    const use = {
        version: lines/* JOURNAL_VERSION */.d,
        main: { pid: process.pid, start: self?.start ?? table.now() },
        parent: process.ppid,
        step: env['GITHUB_ACTION'] ?? '',
        bootId: (0,journal_journal/* bootId */.aW)(),
        marker: `NO_ORPHANS_USE_${(0,random/* randomHex */.n)(12).toUpperCase()}`,
        witness: env['GITHUB_OUTPUT'] ? `GITHUB_OUTPUT=${env['GITHUB_OUTPUT']}` : undefined,
        isContainerJob: inContainerJob,
        helpers: reaper?.helpers ?? [],
        group: choice.kind === 'none' ? undefined : choice.group.path,
        settings: told,
        script: scriptFile(temp, shell),
        title: titleOf(run),
    };
    const secondFile = scriptFile(temp, shell);
    const optionsFor = (file) => ({
        program: shell.program,
        arguments: shell.argumentsFor(file),
        cwd,
        env: scriptEnvironment(env, use.marker),
    });
    try {
        writeOrRefuse(temp, () => {
            writeScript(use.script, shell, run);
            // Now: at the deadline the disk may be full.
            if (onTimeout !== '')
                writeScript(secondFile, shell, onTimeout);
        });
        journal.write({ kind: 'use', ...use });
        if (relayed)
            journal.write({ kind: 'relay', ...relayed.identity, clock: table.now() });
        // Last: where there is a state, post looks for what it tells of.
        saveState(env, journal.file, use);
    }
    catch (error) {
        journal.remove();
        removeScript(use.script);
        removeScript(secondFile);
        if (choice.kind === 'own')
            choice.group.remove();
        throw error;
    }
    const leader = optionsFor(use.script);
    const mayComeSecond = onTimeout !== '';
    const watch = watchOver(watchdogShell, reaper, journal, table);
    const { outputs, close: closeOutputs } = (0,main_relaying/* scriptOutputs */._w)(relaying);
    const isGroupAsked = settings.containment === 'cgroup';
    return {
        settings,
        use,
        journal,
        isAllowed,
        onTimeout: mayComeSecond ? optionsFor(secondFile) : undefined,
        removeFiles: () => {
            if (mayComeSecond)
                removeScript(secondFile);
        },
        reaper,
        sudo,
        watch,
        relayed,
        start: async (cancelled) => {
            const options = { leader, mayComeSecond, table, outputs, isGroupAsked, sudo, tell, cancelled };
            const started = await start(contained, options).finally(closeOutputs);
            watch.watch(started.leader.pid, started.group?.path);
            const startSecond = async (...second) => {
                const made = await started.startSecond(...second);
                watch.watchToo(made.pid);
                return made;
            };
            return { ...started, startSecond };
        },
    };
}

;// CONCATENATED MODULE: ./out/compiled/src/main/remove-if-empty.js

/** Removes the control group of a use, if there is one. What is left in it, or is root's to remove, is post's. */
function removeIfEmpty(group) {
    try {
        if (group !== undefined)
            new ControlGroup(group).remove();
    }
    catch {
        // Post tells where it can't be removed at last.
    }
}

// EXTERNAL MODULE: ./out/compiled/src/report/plural.js
var plural = __webpack_require__(7595);
;// CONCATENATED MODULE: ./out/compiled/src/report/ladder-lines.js
/** The ladder in the log: one line a rung. */


/** Told where nobody can be named who is left. */
const UNNAMED = 'The kernel says that processes are left, but none of them can be seen from here.';
/**
 * The events of one ladder -> lines; a repeated SIGKILL is told once. The first line begins with a newline where a
 * script shares the log: it may have left a line unfinished.
 *
 * @param heir who goes on with what is handed over
 */
function ladderLines(sharesLog, heir = () => 'post') {
    let toldKill = false;
    let start = sharesLog ? '\n' : '';
    const text = (event) => {
        switch (event.kind) {
            case 'sent': {
                if (event.reached.length + event.refused.length === 0)
                    return undefined;
                if (event.signal === 'SIGKILL' && toldKill)
                    return undefined;
                toldKill ||= event.signal === 'SIGKILL';
                return sentLine(event);
            }
            case 'continued':
            case 'rung':
            case 'gone':
                return undefined;
            case 'waited':
                return `${event.left} left after ${(0,duration/* formatDuration */.a3)(event.waitedMs)}`;
            case 'nothing left':
                return `nothing left after ${(0,duration/* formatDuration */.a3)(event.tookMs)}`;
            case 'given up': {
                if (event.left.length === 0)
                    return UNNAMED;
                const why = event.notPermitted ? 'not permitted to signal' : 'SIGKILL has not ended';
                return `${why} ${(0,plural/* processes */.u)(event.left.length)}: pid ${pids(event.left)}`;
            }
            case 'handed over': {
                const rest = event.isCut ? 'SIGKILL after it' : 'the rest of the ladder';
                return `the runner leaves no more time: ${(0,duration/* formatDuration */.a3)(event.leftMs)} of this rung and ${rest} ${HEIRS[heir()]}`;
            }
            default:
                return event;
        }
    };
    return event => {
        const line = text(event);
        if (line === undefined)
            return undefined;
        const whole = start + line;
        start = '';
        return whole;
    };
}
const HEIRS = {
    watchdog: 'go on beside the later steps, and the post step waits for them',
    post: 'are left to the post step',
};
/** A signal that was sent, as a line. */
function sentLine({ signal, reached, refused, }) {
    const not = refused.length > 0 ? ` (${(0,plural/* processes */.u)(refused.length)} not permitted)` : '';
    return `${signal} to ${(0,plural/* processes */.u)(reached.length)}${not}`;
}
/** Who lives on until post, as a line. */
function keptLine(left) {
    return `${(0,plural/* processes */.u)(left.length)} kept until the post step: pid ${pids(left)}`;
}
const MOST_SHOWN = 10;
function pids(left) {
    const shown = left.slice(0, MOST_SHOWN).map(each => each.pid);
    const more = left.length - shown.length;
    return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

;// CONCATENATED MODULE: ./out/compiled/src/main/teller.js

/** @param hasHeir whether a watchdog takes over at once, where main hands the ladder over */
function mainsTeller(log, hasHeir) {
    const lineOf = ladderLines(true, () => (hasHeir() ? 'watchdog' : 'post'));
    return {
        event: event => {
            const line = lineOf(event);
            if (line !== undefined)
                log.line(line);
        },
        picture: async (picture) => {
            // Loaded only here: a script that is to start waits for no more than it needs.
            const { treeLines, treeTitle } = await __webpack_require__.e(/* import() */ 549).then(__webpack_require__.bind(__webpack_require__, 2549));
            log.group(treeTitle(picture), treeLines(picture));
        },
        kept: left => {
            log.line(`\n${keptLine(left)}`);
        },
        deadlineNear: message => {
            log.annotate({ level: 'notice', title: 'no-orphans', message });
        },
        // The script, or whatever of it runs, may have left a line unfinished.
        say: line => {
            log.line(`\n${line}`);
        },
    };
}

;// CONCATENATED MODULE: ./out/compiled/src/main/run.js
/** The main step: settings, state, supervise, outputs. Wiring only. */















// A reader of the log who never reads again does not hold the step for longer than this.
const LAST_WORDS_MS = 300;
// What the script has printed comes before what is said of its end, unless nobody reads.
const SCRIPTS_WORDS_MS = 300;
const log = new Log();
/** Whether the state tells post what to look for. */
let isStateSaved = false;
/** Writes the report file, and returns its path: empty where nothing was started. */
let writeFile = () => Promise.resolve('');
// Loaded while the script runs: it waits for no more than it needs.
const loadReport = () => (0,loaded/* loaded */.K)(() => __webpack_require__.e(/* import() */ 13).then(__webpack_require__.bind(__webpack_require__, 2013)));
const loadReportFile = () => (0,loaded/* loaded */.K)(() => __webpack_require__.e(/* import() */ 192).then(__webpack_require__.bind(__webpack_require__, 5192)));
async function run(begun) {
    if (process.platform === 'win32') {
        throw new errors/* UserError */.yo('no-orphans does not run on Windows; use timeout-minutes, WSL, or a Linux or macOS runner.');
    }
    const table = await openProcessTable(process.env['NO_ORPHANS_PROCESS_TABLE']);
    let containment = '';
    const prepared = await prepare(process.env, table, begun, (kind, why) => {
        containment = kind;
        log.line(`containment: ${kind}${why === '' ? '' : ` (${(0,printable/* printable */.g)(why)})`}`);
    });
    isStateSaved = true;
    const { journal, reaper, relayed, removeFiles, settings, sudo, use, watch } = prepared;
    if (use.isContainerJob && isOver(process.env))
        begun.cancellation.request('SIGINT');
    const notice = (0,cancel_time/* cutNotice */.zm)(settings);
    if (notice !== undefined)
        log.annotate({ level: 'notice', title: 'no-orphans', message: notice });
    void begun.cancellation.requested.then(() => {
        journal.write({ kind: 'cancelled', at: begun.cancellation.limit(0) });
    });
    // A watchdog that can't read how the ladder stands would kill at once.
    const hasHeir = () => (reaper?.isGone === false || watch.isThere) && journal.problem === undefined && (0,external_node_fs_.existsSync)(journal.file);
    const limit = () => begun.cancellation.limit((0,cancel_time/* mainsCancelMs */.RB)(settings, hasHeir(), use.isContainerJob));
    const state = new KeptState(journal.file, use);
    const start = async (cancelled) => {
        const started = await prepared.start(cancelled);
        writeFile = async (known) => (await loadReportFile()).writeMainsReport(journal.file, use, known);
        // As soon as it has begun. Where that fails, it fails again at the end, and is told.
        setImmediate(() => {
            void Promise.allSettled([loadReport(), loadReportFile()]);
        });
        return started;
    };
    let isHandedOver = false;
    let durationMs;
    try {
        const { cancellation } = begun;
        const result = await supervise({
            ...prepared,
            start,
            table,
            cancellation,
            limit,
            teller: mainsTeller(log, hasHeir),
        });
        durationMs = result.durationMs;
        isHandedOver = result.walk?.handedOver === true;
        const problems = [...result.problems, ...state.end()];
        await relayed?.relay.flush(SCRIPTS_WORDS_MS);
        const { report } = await loadReport();
        await report({ ...result, problems }, containment, writeFile, log, process.env);
        return (0,src_outcome/* exitCodeOf */.FO)(result.outcome);
    }
    finally {
        // The reaper stays with whoever is left, and goes when nobody is. Where rungs are owed nobody is told anything: at
        // main's end the watchdog is started, which goes on with them.
        if (!isHandedOver) {
            watch.end();
            reaper?.stay();
            // Who is left and prints is not ended by it, and the runner does not wait for it.
            relayed?.relay.release();
        }
        sudo?.end();
        removeFiles();
        removeIfEmpty(use.group);
        journal.write({
            kind: 'done',
            by: 'main',
            clock: table.now(),
            ...(durationMs !== undefined && { durationMs }),
        });
    }
}
async function fail(error) {
    const message = (0,errors/* messageOf */.bD)(error);
    const outcome = { endedBy: 'error', message };
    if (!(error instanceof errors/* UserError */.yo))
        for (const line of (0,errors/* stackOf */.US)(error).split('\n'))
            log.line(`  ${(0,printable/* printable */.g)(line)}`);
    log.annotate({ level: 'error', title: 'no-orphans', message: (0,printable/* printable */.g)(message) });
    try {
        if (!isStateSaved)
            saveNothingStarted(process.env);
    }
    catch {
        // Where the state can't be written, that is what the annotation is about.
    }
    const known = { outcome, leftovers: [], walk: undefined, resources: undefined, problems: [] };
    try {
        const { reportFailure } = await loadReport();
        await reportFailure(known, writeFile, log, process.env);
    }
    catch (problem) {
        log.line(`The outputs could not be written: ${(0,printable/* printable */.g)((0,errors/* messageOf */.bD)(problem))}`);
    }
    return (0,src_outcome/* exitCodeOf */.FO)(outcome);
}
async function end(exitCode) {
    await log.flush(LAST_WORDS_MS);
    // The leader may still run, when the ladder was handed over: nothing of it holds main.
    process.exit(exitCode);
}
async function main(begun) {
    const giveUp = async (error) => {
        // Before there is a state nothing was started that it would have to look after.
        if (!isStateSaved)
            begun.reaping?.end();
        return await fail(error);
    };
    // A fault that no promise carries, such as a helper program's. Post deals with whoever is left.
    process.once('uncaughtException', error => void giveUp(error).then(end));
    return await end(await run(begun).catch(giveUp));
}


/***/ }),

/***/ 8446:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ sentenceOf),
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   vh: () => (/* binding */ isDeadline)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3288);
/** What ended the script: the union, its sentence, its exit code. */


/** Whether a deadline has ended the script. */
function isDeadline({ endedBy }) {
    return endedBy === 'timeout' || endedBy === 'no-output';
}
/** The step's exit code: the script's own where it ended by itself. */
function exitCodeOf(outcome) {
    switch (outcome.endedBy) {
        case 'exit':
            return statusCode(outcome.status);
        case 'timeout':
        case 'no-output':
            return 124;
        case 'cancel':
            return 130;
        case 'error':
            return 125;
        default:
            return outcome;
    }
}
function statusCode(status) {
    return status.kind === 'code' ? status.code : 128 + node_os__WEBPACK_IMPORTED_MODULE_0__.constants.signals[status.signal];
}
/** The outcome as a sentence. */
function sentenceOf(outcome) {
    switch (outcome.endedBy) {
        case 'exit':
            return outcome.status.kind === 'code'
                ? `The script ended with exit code ${outcome.status.code}.`
                : `The script was ended by ${outcome.status.signal}, which this action did not send.`;
        case 'timeout':
            return `The script timed out after ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(outcome.timeoutMs)}.`;
        case 'no-output':
            return `The script printed nothing for ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(outcome.noOutputMs)} and was stopped.`;
        case 'cancel':
            return `The step was cancelled (the runner sent ${outcome.signal}).`;
        case 'error':
            return outcome.message;
        default:
            return outcome;
    }
}


/***/ }),

/***/ 6740:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ errnoOf),
/* harmony export */   u: () => (/* binding */ answerOf)
/* harmony export */ });
/** The one place that says what an answer of the system means for a process. */
/** The error's code, such as `ESRCH`, or undefined for what is no answer of the system. */
function errnoOf(thrown) {
    return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string'
        ? thrown.code
        : undefined;
}
const GONE = new Set(['ESRCH', 'ENOENT', 'ENOTDIR']);
const NOT_PERMITTED = new Set(['EPERM', 'EACCES']);
function answerOf(thrown) {
    const errno = errnoOf(thrown) ?? '';
    if (GONE.has(errno))
        return 'gone';
    return NOT_PERMITTED.has(errno) ? 'not permitted' : 'failed';
}


/***/ }),

/***/ 2313:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ isPort)
/* harmony export */ });
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6951);
/** Whether what a journal, or a program in sudo's place, calls a port is one. */

const HIGHEST = 65_535;
/** How long its texts are is not looked at. */
function isPort(value) {
    if (!(0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) || !(0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .isOptional */ .dK)(value['elsewhere'], _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .isTrue */ .Hn))
        return false;
    const { protocol, port } = value;
    if (protocol === 'unix')
        return (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .isText */ .KH)(value['path']);
    const isNumberOfPort = Number.isSafeInteger(port) && Number(port) >= 0 && Number(port) <= HIGHEST;
    return (protocol === 'tcp' || protocol === 'udp') && (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .isText */ .KH)(value['address']) && isNumberOfPort;
}


/***/ }),

/***/ 5749:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ isAnyAddress),
/* harmony export */   a: () => (/* binding */ inOrder)
/* harmony export */ });
/** Each port once: TCP, then UDP, by number and address, then unix sockets by path. */
function inOrder(ports) {
    return [...new Map(ports.map(port => [keyOf(port), port])).values()].sort(compare);
}
function keyOf(port) {
    const where = port.protocol === 'unix' ? port.path : `${port.port} ${port.address}`;
    return `${port.protocol} ${port.elsewhere ? 'elsewhere' : 'here'} ${where}`;
}
const PROTOCOLS = ['tcp', 'udp', 'unix'];
function compare(one, other) {
    if (one.protocol === 'unix' || other.protocol === 'unix' || one.protocol !== other.protocol) {
        const byProtocol = PROTOCOLS.indexOf(one.protocol) - PROTOCOLS.indexOf(other.protocol);
        return byProtocol !== 0 ? byProtocol : alphabetically(keyOf(one), keyOf(other));
    }
    return one.port - other.port || alphabetically(keyOf(one), keyOf(other));
}
function alphabetically(one, other) {
    return one === other ? 0 : one < other ? -1 : 1;
}
/** Whether who has this address listens on all of the machine's. */
function isAnyAddress(address) {
    return address === '0.0.0.0' || address === '::';
}


/***/ }),

/***/ 7126:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a7: () => (/* binding */ signalProcess),
/* harmony export */   c$: () => (/* binding */ isIgnoring),
/* harmony export */   i8: () => (/* binding */ signalGroup)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errno_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6740);
/** The one place that sends signals, and the one place that negates a pid. */


/**
 * Signals one process.
 *
 * @param pid more than 1: the caller has just checked that it is who it should be
 */
function signalProcess(pid, signal) {
    return send(checked(pid), signal);
}
/**
 * Signals every member of a process group at once, with no gap for a fork. `sent` says that one member or more was
 * reached: members that are not ours to signal are skipped in silence. (On macOS a group with such a member or a
 * zombie may answer `not permitted` although others were reached.)
 *
 * @param pgid more than 1, with a member that the caller has just checked
 */
function signalGroup(pgid, signal) {
    return send(-checked(pgid), signal);
}
/** Whether a process had this signal ignored when it was looked at: such a signal does nothing to it. */
function isIgnoring({ ignored = 0 }, signal) {
    return (ignored & (1 << (node_os__WEBPACK_IMPORTED_MODULE_0__.constants.signals[signal] - 1))) !== 0;
}
function checked(id) {
    // 0, 1 and -1 would mean our own group, init, and everybody.
    if (!Number.isSafeInteger(id) || id <= 1)
        throw new RangeError(`not a pid to signal: ${id}`);
    return id;
}
function send(target, signal) {
    try {
        process.kill(target, signal);
        return 'sent';
    }
    catch (error) {
        return (0,_errno_js__WEBPACK_IMPORTED_MODULE_1__/* .answerOf */ .u)(error);
    }
}


/***/ }),

/***/ 1679:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $O: () => (/* binding */ MS_PER_TICK),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   ky: () => (/* binding */ parseStat),
/* harmony export */   yZ: () => (/* binding */ wholeTicks)
/* harmony export */ });
// USER_HZ, in which /proc counts start times, is 100 on every architecture that node runs on.
const MS_PER_TICK = 10;
/** The beginning of the tick in which a time in milliseconds lies. */
function wholeTicks(ms) {
    // A hair more, since 0.01 s has no exact binary form.
    return Math.floor(ms / MS_PER_TICK + 1e-6) * MS_PER_TICK;
}
/**
 * Parses a line of /proc/PID/stat. The name stands in brackets and may hold brackets, spaces and newlines itself, so
 * the fields are counted from the last closing bracket.
 *
 * @returns undefined for a text that is no such line
 */
function parseStat(text) {
    const open = text.indexOf('(');
    const close = text.lastIndexOf(')');
    if (open < 0 || close < open)
        return undefined;
    const fields = fieldsOf(text);
    const numbers = [
        Number(text.slice(0, open)),
        ...[1, 2, 3, 17, 19, 30].map(index => Number(fields[index] ?? NaN)),
    ];
    if (!numbers.every(Number.isSafeInteger))
        return undefined;
    const [pid, ppid, pgid, sid, threads, ticks, ignored] = numbers;
    const name = text.slice(open + 1, close);
    const state = stateOf(fields[0], threads);
    return { pid, start: ticks * MS_PER_TICK, ppid, pgid, sid, state, ignored, name };
}
/** The fields behind the name, of which the first is the state: field N of proc_pid_stat(5) is at N - 3. */
function fieldsOf(text) {
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
}
function stateOf(letter, threads) {
    // A process whose first thread has exited shows Z while its other threads run on.
    if (letter === 'Z')
        return threads > 1 ? 'alive' : 'dead';
    if (letter === 'X' || letter === 'x')
        return 'dead';
    return letter === 'T' ? 'stopped' : 'alive';
}


/***/ }),

/***/ 5024:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ statusOf),
/* harmony export */   t: () => (/* binding */ bytesIn)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/** /proc/PID/status (proc_pid_status(5)). */

/** Where the process is gone, or hidden from us, nothing has a value. */
function statusOf(pid) {
    const text = read(pid);
    return name => new RegExp(`^${name}:[ \\t]*(.*)$`, 'm').exec(text)?.[1];
}
/** A line such as `VmRSS:   123 kB`, in bytes. */
function bytesIn(status, name) {
    const kilobytes = /^(\d+) kB$/.exec(status(name) ?? '')?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}
function read(pid) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/status`, 'latin1');
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 1739:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XN: () => (/* binding */ sumOf),
/* harmony export */   cJ: () => (/* binding */ cpuOf),
/* harmony export */   wM: () => (/* binding */ NO_TIME),
/* harmony export */   zE: () => (/* binding */ memoryOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _stat_line_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1679);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5024);
/** What single processes have used, as /proc tells it. Undefined where it does not. */



const NO_TIME = { userMs: 0, systemMs: 0 };
/** Nothing of another process that has the number by now. */
function cpuOf({ pid, start }) {
    const fields = (0,_stat_line_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(read(`/proc/${pid}/stat`));
    const [user, system, reapedUser, reapedSystem, begun] = [11, 12, 13, 14, 19].map(index => Number(fields[index] ?? NaN) * _stat_line_js__WEBPACK_IMPORTED_MODULE_2__/* .MS_PER_TICK */ .$O);
    if (begun !== start || ![user, system, reapedUser, reapedSystem].every(Number.isFinite))
        return undefined;
    return {
        own: { userMs: user, systemMs: system },
        reaped: { userMs: reapedUser, systemMs: reapedSystem },
    };
}
/** The memory that a process holds now, and the most that it has held at once, in bytes (proc_pid_status(5)). */
function memoryOf(pid) {
    const status = (0,_status_js__WEBPACK_IMPORTED_MODULE_1__/* .statusOf */ .c)(pid);
    const [rss, peak] = [(0,_status_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesIn */ .t)(status, 'VmRSS'), (0,_status_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesIn */ .t)(status, 'VmHWM')];
    return rss === undefined || peak === undefined ? undefined : { rss, peak };
}
function sumOf(times) {
    const sum = (pick) => times.reduce((before, time) => before + pick(time), 0);
    return { userMs: sum(time => time.userMs), systemMs: sum(time => time.systemMs) };
}
function read(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'latin1');
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 4365:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ readRegular),
/* harmony export */   p: () => (/* binding */ lastByte)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _process_errno_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6740);
/** Reads a file that a script could reach: it may have made anything of it. */


const MOST_BYTES = 16 * 1024 * 1024;
/**
 * @returns undefined for an empty path, and where there is no such file
 * @throws what the system answers; for what is no regular file, since a FIFO would be waited for; and for more than
 *   16 MiB
 */
function readRegular(file) {
    return withRegular(file, (descriptor, size) => {
        if (size > MOST_BYTES)
            throw new Error(`${file} has ${size} bytes, which is too much to look through`);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(descriptor);
    });
}
/** The last byte of a file; undefined where it is empty, and otherwise as above. */
function lastByte(file) {
    return withRegular(file, (descriptor, size) => {
        const buffer = Buffer.alloc(1);
        return size > 0 && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, buffer, 0, 1, size - 1) === 1 ? buffer[0] : undefined;
    });
}
function withRegular(file, read) {
    if (file === '')
        return undefined;
    let descriptor;
    try {
        descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    }
    catch (error) {
        if ((0,_process_errno_js__WEBPACK_IMPORTED_MODULE_1__/* .errnoOf */ .U)(error) === 'ENOENT')
            return undefined;
        throw error;
    }
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
        if (!stat.isFile())
            throw new Error(`${file} is no file any more`);
        return read(descriptor, stat.size);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}


/***/ }),

/***/ 7595:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ jvms),
/* harmony export */   u: () => (/* binding */ processes)
/* harmony export */ });
/** `1 process`, `5 processes`. */
function processes(number) {
    return `${number} ${number === 1 ? 'process' : 'processes'}`;
}
/** `1 JVM`, `5 JVMs`. */
function jvms(number) {
    return `${number} ${number === 1 ? 'JVM' : 'JVMs'}`;
}


/***/ }),

/***/ 6951:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Et: () => (/* binding */ isNumber),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Hn: () => (/* binding */ isTrue),
/* harmony export */   Hp: () => (/* binding */ isSignal),
/* harmony export */   KH: () => (/* binding */ isText),
/* harmony export */   Lk: () => (/* binding */ isIdentity),
/* harmony export */   dK: () => (/* binding */ isOptional),
/* harmony export */   sh: () => (/* binding */ isListOf)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/** The parts of which the shapes of what others tell are made: journal lines, and answers of the helper that runs as root. */

function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isNumber(value) {
    return typeof value === 'number' && Number.isFinite(value);
}
function isText(value) {
    return typeof value === 'string';
}
/** Whether a mark is set, which is left out where it is not. */
function isTrue(value) {
    return value === true;
}
function isSignal(value) {
    return isText(value) && Object.hasOwn(node_os__WEBPACK_IMPORTED_MODULE_0__.constants.signals, value);
}
function isListOf(value, test) {
    return Array.isArray(value) && value.every(test);
}
function isOptional(value, test) {
    return value === undefined || test(value);
}
function isIdentity(value) {
    return (isObject(value) &&
        Number.isSafeInteger(value['pid']) &&
        Number(value['pid']) > 1 &&
        isNumber(value['start']));
}


/***/ }),

/***/ 709:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DO: () => (/* binding */ MOST_PORTS_TOLD),
/* harmony export */   V6: () => (/* binding */ MOST_ASKED),
/* harmony export */   xG: () => (/* binding */ LONGEST_TEXT)
/* harmony export */ });
/** How many processes are asked about at once, and how many ports are told of them in all. */
const MOST_ASKED = 500;
const MOST_PORTS_TOLD = 500;
/** Of an address or a path. The kernel's own paths have 108 bytes (unix(7)). */
const LONGEST_TEXT = 256;


/***/ }),

/***/ 8706:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ maskedCommandLine),
/* harmony export */   g: () => (/* binding */ maskText)
/* harmony export */ });
/** Command lines hold secrets, and the runner masks only what it knows, and not in files. */
const MASK = '***';
const SECRET = '(?:token|passw(?:or)?d|passwd|passphrase|pass(?![a-z])|pwd|secret|api[-_]?key|access[-_]?key|private[-_]?key|credentials?|authorization|key)';
// Bounded: a name is sought at every place of a text, and a text may be one long word.
const NAME = String.raw `[\w.-]{0,40}${SECRET}[\w.-]{0,40}`;
const OPTION = new RegExp(`^--?${NAME}$`, 'i');
// What is given as a value of its own may begin with a dash, but not look like an option.
const NEXT_OPTION = /^(?:--[a-z]|-[a-z]$)/i;
// As in a header: all up to a quote or the line's end, since a value may have several words.
const HEADER = new RegExp(String.raw `((?:^|[\s"'{,])${NAME}["']?:\s+)["']?[^"'\n]+`, 'gi');
const ASSIGNMENT = new RegExp(String.raw `((?:^|[\s"';&?({,/:])(?:--?|/)?${NAME}["']?\s*[=:]\s*)("[^"]*"|'[^']*'|(?:\\.|\$\([^)]*\)|\`[^\`]*\`|[^\s"'&;,)}])+)`, 'gi');
const SPACED_OPTION = new RegExp(String.raw `((?:^|\s)--?${NAME}\s+)("[^"]*"|'[^']*'|[^\s"'-][^\s"']*)`, 'gi');
// What an argument as a whole is: all of it after the name is the value, whatever stands in it.
const WHOLE_ASSIGNMENT = new RegExp(String.raw `^((?:--?|/|[^\s=]{0,200}[/:])?${NAME}\s*[=:]\s*)[^]+$`, 'i');
const SCHEME = /\b(Bearer|Basic)\s+[^\s"']+/gi;
const URL_CREDENTIALS = /([a-z][a-z\d+.-]{0,20}:\/\/)[^\s/?#"']*@/gi;
// Patterns that look for names anywhere take long over a very long text.
const MOST_READ = 2048;
/**
 * Joins a command line for people, with the values replaced by `***` that follow options or assignments named like
 * token, password, secret or key, and the credentials in URLs.
 */
function maskedCommandLine(command) {
    if (isTitle(command))
        return maskWhole(command[0].trimEnd());
    const shown = [];
    let read = 0;
    for (const [index, argument] of command.entries()) {
        if (read > MOST_READ)
            return `${shown.join(' ')} …`;
        read += argument.length + 1;
        const before = command[index - 1];
        const isValue = before !== undefined && OPTION.test(before) && !NEXT_OPTION.test(argument);
        shown.push(quoted(isValue ? MASK : maskWhole(argument)));
    }
    return shown.join(' ');
}
/**
 * Whether a program has written a title over its arguments, as nginx and perl do: some words in the first, and blanks over
 * the rest.
 */
function isTitle(command) {
    const [first = '', ...others] = command;
    return /\S\s/.test(first) && others.every(each => each.trim() === '');
}
function maskWhole(argument) {
    return maskText(argument.replace(WHOLE_ASSIGNMENT, `$1${MASK}`));
}
/** Masks secrets in a text that is not split into arguments, such as a line of a script. */
function maskText(text) {
    return (text.length > MOST_READ ? `${text.slice(0, MOST_READ)}…` : text)
        .replace(URL_CREDENTIALS, `$1${MASK}@`)
        .replace(HEADER, `$1${MASK}`)
        .replace(SCHEME, `$1 ${MASK}`)
        .replace(ASSIGNMENT, `$1${MASK}`)
        .replace(SPACED_OPTION, `$1${MASK}`);
}
function quoted(argument) {
    return argument === '' || /[\s"'\\]/.test(argument) ? `'${argument.replaceAll("'", "'\\''")}'` : argument;
}


/***/ }),

/***/ 5151:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ printable),
/* harmony export */   m: () => (/* binding */ shorten)
/* harmony export */ });
/** Untrusted text -> text that is safe on a line of the runner's log. */
// Control characters (C0, DEL, C1), what ends or reorders a line in some reader, what is invisible, lone surrogates.
const UNSAFE = 
// eslint-disable-next-line no-misleading-character-class -- the parts of combined characters are what it looks for
/[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/**
 * Makes every character visible that is not, as `\n`, `\x1b` or `\u202e`, and breaks what the runner would take for
 * a command: `##[` anywhere in a line, `::` at its start.
 */
function printable(text) {
    return text
        .replace(UNSAFE, escapeCharacter)
        .replaceAll('##[', '# #[')
        .replace(/^(\s*):(?=:)/, '$1: ');
}
const SHORT = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
function escapeCharacter(character) {
    const code = character.charCodeAt(0);
    return SHORT[character] ?? (code < 256 ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`);
}
function hex(code, width) {
    return code.toString(16).padStart(width, '0');
}
/** Cuts a text to so many characters (code points), the last of them an ellipsis where something was cut. */
function shorten(text, most) {
    // No character takes more than two units of a string's length; one more than asked for tells that some are cut.
    const characters = Array.from(text.slice(0, 2 * (most + 1)));
    return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}


/***/ })

};
;
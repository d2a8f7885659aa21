/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 642:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Pl: () => (/* binding */ after),
/* harmony export */   dR: () => (/* binding */ monotonicMs),
/* harmony export */   v7: () => (/* binding */ pause)
/* harmony export */ });
/** The clock of deadlines and of the journal. */
/**
 * Milliseconds on the system's monotonic clock: it never jumps, and every process of one boot reads the same, so that
 * post can go on where main stopped.
 */
function monotonicMs() {
    return Number(process.hrtime.bigint() / 1000n) / 1000;
}
// A longer timer of node's fires at once.
const LONGEST_TIMER = 2 ** 31 - 1;
/** Calls `callback` once after `ms`, however long that is. The returned function calls it off. */
function after(ms, callback) {
    const due = monotonicMs() + ms;
    let timer;
    const arm = () => {
        const left = due - monotonicMs();
        if (left <= 0)
            callback();
        else
            timer = setTimeout(arm, Math.min(Math.ceil(left), LONGEST_TIMER));
    };
    timer = setTimeout(arm, Math.min(Math.max(Math.ceil(ms), 0), LONGEST_TIMER));
    return () => {
        clearTimeout(timer);
    };
}
/** Waits for `ms` milliseconds, a short while. */
async function pause(ms) {
    await new Promise(resolve => {
        setTimeout(resolve, ms);
    });
}


/***/ }),

/***/ 740:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 724:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isSame),
/* harmony export */   T: () => (/* binding */ keyOf)
/* harmony export */ });
/**
 * Whether two identities are the same process.
 *
 * @param tolerance how far two readings of one start time can lie apart, in milliseconds (ProcessTable.startTolerance)
 */
function isSame(one, other, tolerance) {
    return one.pid === other.pid && Math.abs(one.start - other.start) <= tolerance;
}
/** A text that stands for this very process, as the key of a map. */
function keyOf({ pid, start }) {
    return `${pid}@${start}`;
}


/***/ }),

/***/ 126:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a7: () => (/* binding */ signalProcess),
/* harmony export */   c$: () => (/* binding */ isIgnoring),
/* harmony export */   i8: () => (/* binding */ signalGroup)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errno_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(740);
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

/***/ 643:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ statusOf)
/* harmony export */ });
/* unused harmony export bytesIn */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
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

/***/ 613:
/***/ ((module) => {

module.exports = require("assert");

/***/ }),

/***/ 317:
/***/ ((module) => {

module.exports = require("child_process");

/***/ }),

/***/ 434:
/***/ ((module) => {

module.exports = require("events");

/***/ }),

/***/ 896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 161:
/***/ ((module) => {

module.exports = require("node:os");

/***/ }),

/***/ 75:
/***/ ((module) => {

module.exports = require("node:stream");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = require("os");

/***/ }),

/***/ 928:
/***/ ((module) => {

module.exports = require("path");

/***/ }),

/***/ 193:
/***/ ((module) => {

module.exports = require("string_decoder");

/***/ }),

/***/ 557:
/***/ ((module) => {

module.exports = require("timers");

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = require("node:net");
;// CONCATENATED MODULE: ./out/compiled/src/duration.js
/** Durations as users write them (`90s`, `1h30m`, `1.5h`, `2.34e+5d`) and as sentences show them. */
const MILLISECONDS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const NUMBER = String.raw `(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?`;
const TERM = new RegExp(String.raw `(${NUMBER})\s*([a-zA-Zµ]*)\s*`, 'y');
const NO_DURATION = 'is not a duration; write one with units, such as 90s, 10m or 1h30m';
/** Why a text is no duration; the message is the end of a sentence that begins with the value. */
class duration_DurationError extends (/* unused pure expression or super */ null && (Error)) {
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
function duration_parseDuration(text) {
    const value = text.trim();
    if (/^[-−]/.test(value))
        throw new duration_DurationError('is negative; a duration is more than zero, such as 90s or 10m');
    let total = 0;
    let isZero = true;
    let position = 0;
    while (position < value.length) {
        TERM.lastIndex = position;
        const match = TERM.exec(value);
        if (!match)
            throw new duration_DurationError(NO_DURATION);
        const [whole, number = '', unit = ''] = match;
        if (unit === '' && position + whole.length < value.length)
            throw new duration_DurationError(NO_DURATION);
        if (unit === '')
            throw new duration_DurationError(withoutUnit(number));
        if (!isUnit(unit))
            throw new duration_DurationError(`has the unknown unit "${unit}"; use ms, s, m, h or d`);
        total += Number(number) * MILLISECONDS[unit];
        isZero &&= /^[0.]*$/.test(number.replace(/[eE].*/, ''));
        position += whole.length;
    }
    if (value === '')
        throw new duration_DurationError('is empty; write a duration such as 90s or 10m');
    if (isZero)
        throw new duration_DurationError('is zero; a duration is more than zero, such as 90s or 10m');
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
function duration_formatDuration(ms) {
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

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(161);
;// CONCATENATED MODULE: ./out/compiled/src/ladder.js
/** The ladder: the stop signals in order, each with the time that it gives. */


/** Why a text is no ladder; the message is the end of a sentence that begins with the value. */
class LadderError extends (/* unused pure expression or super */ null && (Error)) {
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
    if (!Object.hasOwn(constants.signals, full))
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
        return parseDuration(text);
    }
    catch (error) {
        if (!(error instanceof DurationError))
            throw error;
        throw new LadderError(`gives ${signal} a time that ${error.message.replace('; a duration is', '; it is')}`, {
            cause: error,
        });
    }
}
/** The time in milliseconds that all rungs from `first` on give together. */
function ladder_ladderWait(ladder, first = 0) {
    return ladder.slice(first).reduce((sum, rung) => sum + rung.waitMs, 0);
}

;// CONCATENATED MODULE: ./out/compiled/src/cancel-time.js
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
    const isLong = ladderWait(settings.stopSignals) > OWN_LADDER_MS;
    return Math.min(cut, hasHeir && isLong ? HAND_OVER_MS : CANCEL_MS);
}
/** Whether main has time for `on-timeout`, its ladder after it included, where a cancel has ended the script. */
function hasTimeForOnTimeout(settings, isContainerJob) {
    const needed = settings.onTimeoutLimitMs + ladderWait(settings.stopSignals);
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
    const wait = ladderWait(settings.stopSignals);
    const given = laddersCancelMs(settings);
    if (wait <= given)
        return undefined;
    const [all, cut, limit] = [wait, given, settings.cancelLimitMs].map(formatDuration);
    return `The ladder gives ${all}. After a cancel it is cut with SIGKILL when ${cut} are over, since cancel-limit is ${limit}.`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: ./out/compiled/src/process/errno.js
var errno = __nccwpck_require__(740);
// EXTERNAL MODULE: ./out/compiled/src/process/status.js
var process_status = __nccwpck_require__(643);
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = require("node:path");
var external_node_path_default = /*#__PURE__*/__nccwpck_require__.n(external_node_path_namespaceObject);
;// CONCATENATED MODULE: ./out/compiled/src/cgroup/kernel-file.js
/**
 * The kernel's files of a control group. A script in a group that is its own user's may close them to itself, and we are
 * that user too: such a file is opened again to its owner.
 */



/** What a file of the kernel's tells, or why it tells nothing. */
function read(file) {
    try {
        return { text: opened(file, external_node_fs_.constants.R_OK, () => (0,external_node_fs_.readFileSync)(file, 'latin1')), errno: undefined };
    }
    catch (error) {
        return { text: '', errno: (0,errno/* errnoOf */.U)(error) };
    }
}
/** Tells it to the kernel. Returns whether that has taken it; no file is made where there is none. */
function write(file, value) {
    try {
        opened(file, external_node_fs_.constants.W_OK, () => {
            const descriptor = (0,external_node_fs_.openSync)(file, external_node_fs_.constants.O_WRONLY);
            try {
                (0,external_node_fs_.writeSync)(descriptor, value);
            }
            finally {
                (0,external_node_fs_.closeSync)(descriptor);
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
        if ((0,errno/* answerOf */.u)(error) !== 'not permitted' || !hasOpened(file, access))
            throw error;
        return use();
    }
}
/** Opens it to its owner. Returns whether it may be used now. */
function hasOpened(file, access) {
    try {
        for (const each of [external_node_path_default().dirname(file), file])
            (0,external_node_fs_.chmodSync)(each, (0,external_node_fs_.statSync)(each).mode | 0o700);
        (0,external_node_fs_.accessSync)(file, access);
        return true;
    }
    catch {
        return false;
    }
}

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
            const { text, errno } = read(`${group}/cgroup.procs`);
            // A threaded group tells of its threads alone.
            const pids = errno === 'ENOTSUP' ? threadsIn(group).flatMap(processOf) : numbers(text);
            return pids.filter(pid => pid > 0);
        });
    }
    /** Whether this one is in the group itself, and not in one below it. */
    holds(pid) {
        return numbers(read(`${this.path}/cgroup.procs`).text).includes(pid);
    }
    /** Whether anybody lives in it, whom we may see or not. One that does not tell may hold anybody. */
    isPopulated() {
        const { text, errno } = read(`${this.path}/cgroup.events`);
        return text.includes('populated 1') || (errno !== undefined && errno !== 'ENOENT' && errno !== 'ENODEV');
    }
    /** The CPU time of all who are or were in it, in milliseconds; undefined where the kernel does not tell. */
    cpuTime() {
        const { text } = read(`${this.path}/cpu.stat`);
        const [user, system] = ['user', 'system'].map(kind => Number(new RegExp(`^${kind}_usec (\\d+)$`, 'm').exec(text)?.[1] ?? NaN));
        if (Number.isNaN(user + system))
            return undefined;
        return { userMs: user / 1000, systemMs: system / 1000 };
    }
    /** SIGKILL to all members at once, whoever they belong to. Returns whether the kernel did it. */
    kill() {
        // A script of root's may have removed the group or made it a threaded one: then its members are to be ended one by one.
        return write(`${this.path}/cgroup.kill`, '1');
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
    return numbers(read(`${group}/cgroup.threads`).text);
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

// EXTERNAL MODULE: ./out/compiled/src/process/clock.js
var clock = __nccwpck_require__(642);
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
    if (!write(`${group}/cgroup.freeze`, '1'))
        return false;
    const until = (0,clock/* monotonicMs */.dR)() + BOUND_MS;
    while (!isFrozen(group) && (0,clock/* monotonicMs */.dR)() < until)
        await (0,clock/* pause */.v7)(1);
    return true;
}
/** Lets them go on. Where nobody was stopped, or the group is gone, nothing is to be done. */
function thaw(group) {
    write(`${group}/cgroup.freeze`, '0');
}
function isFrozen(group) {
    const { text, errno } = read(`${group}/cgroup.events`);
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
var process_identity = __nccwpck_require__(724);
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
        const isAgain = inside.some(each => this.#killed.has((0,process_identity/* keyOf */.T)(each)));
        for (const each of inside)
            this.#killed.add((0,process_identity/* keyOf */.T)(each));
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
        const isHelper = (entry) => this.#helpers.some(helper => (0,process_identity/* isSame */.F)(helper, entry, this.#table.startTolerance));
        const strangers = entries.filter(entry => entry.start < this.#main.start || spared.has(entry.pid) || isHelper(entry));
        return new Set(strangers.map(({ pid }) => pid));
    }
}

// EXTERNAL MODULE: ./out/compiled/src/process/signal.js
var process_signal = __nccwpck_require__(126);
;// CONCATENATED MODULE: ./out/compiled/src/sudo/orders.js
/** How many processes are asked about at once, and how many ports are told of them in all. */
const MOST_ASKED = 500;
const MOST_PORTS_TOLD = 500;
/** Of an address or a path. The kernel's own paths have 108 bytes (unix(7)). */
const LONGEST_TEXT = 256;

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
        const fresh = hidden.filter(each => !this.#asked.has((0,process_identity/* keyOf */.T)(each))).slice(0, MOST_ASKED);
        const isTime = this.#leftMs > 0 && (0,clock/* monotonicMs */.dR)() < until;
        if (fresh.length > 0 && isTime)
            await this.#ask(fresh, until);
        const revealed = new Map(described);
        for (const each of hidden) {
            const ports = this.#known.get((0,process_identity/* keyOf */.T)(each));
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
            this.#asked.add((0,process_identity/* keyOf */.T)(each));
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
                this.#asked.delete((0,process_identity/* keyOf */.T)(target));
            const ports = told.get(target.pid);
            if (ports)
                this.#known.set((0,process_identity/* keyOf */.T)(target), ports);
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

;// CONCATENATED MODULE: ./out/compiled/src/process/alive.js
/** Which processes, known by pid and start time, live. */

/**
 * Those of `identities` that live, as the table has them now.
 *
 * @throws when the process table can't be read
 */
async function livingOf(identities, table) {
    const entries = await table.entries(identities.map(each => each.pid));
    const wanted = new Map(identities.map(each => [each.pid, each]));
    return entries.filter(entry => {
        const identity = wanted.get(entry.pid);
        return entry.state !== 'dead' && identity && (0,process_identity/* isSame */.F)(identity, entry, table.startTolerance);
    });
}
/** @throws when the process table can't be read */
async function isAlive(identity, table) {
    return (await livingOf([identity], table)).length > 0;
}

;// CONCATENATED MODULE: ./out/compiled/src/reaper/wake.js
/** Helpers of ours that somebody has stopped: a script's `kill -STOP $PPID` must not hide its end. */


/**
 * Lets those go on that were stopped.
 *
 * @returns whether any of them lives
 * @throws when the process table can't be read
 */
async function wake(helpers, table) {
    const living = await livingOf(helpers, table);
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

;// CONCATENATED MODULE: ./out/compiled/src/containment/deliver.js
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
            answers.set(target, isStill(target, now, table) ? (0,process_signal/* signalProcess */.a7)(target.pid, signal) : 'gone');
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
        if ((0,process_signal/* signalGroup */.i8)(group, signal) !== 'sent')
            return;
        const after = await fresh(table, members);
        // The system skips in silence whom we may not signal: each is asked. Who has left the group since the look may not
        // have heard, and is signalled by itself.
        for (const each of members) {
            if ((after.get(each.pid)?.pgid ?? group) !== group)
                continue;
            const answer = (0,process_signal/* signalProcess */.a7)(each.pid, 0);
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
    return entry !== undefined && entry.state !== 'dead' && (0,process_identity/* isSame */.F)(target, entry, table.startTolerance);
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

;// CONCATENATED MODULE: ./out/compiled/src/text/mask.js
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

;// CONCATENATED MODULE: ./out/compiled/src/text/printable.js
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
        command: shorten(maskedCommandLine(command), LONGEST_COMMAND),
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
            else if (members.has((0,process_identity/* keyOf */.T)(entry)))
                kinship.add(entry, 'cgroup');
        }
        kinship.spread();
        const hasLeader = leader !== undefined && young.some(entry => (0,process_identity/* isSame */.F)(leader, entry, table.startTolerance));
        return { kinship, rooms, hasLeader, ...this.#linkMarked(young, kinship, now) };
    }
    /** Those helpers that live. */
    #helpers(entries) {
        const { helpers = [], table } = this.#options;
        const living = helpers.filter(helper => {
            const entry = entries.get(helper.pid);
            return entry && (0,process_identity/* isSame */.F)(helper, entry, table.startTolerance);
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
        return entry && still.has(pid) ? [(0,process_identity/* keyOf */.T)(entry)] : [];
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
        return known && (0,process_identity/* isSame */.F)(known, entry, this.#startTolerance) ? known : undefined;
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
        if (before && (0,process_identity/* isSame */.F)(before, now, table.startTolerance))
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
            const stays = command.length === 0 && this.#known.has((0,process_identity/* keyOf */.T)(each));
            if (!stays && !this.#isAllowed(each.name, command))
                continue;
            this.#known.add((0,process_identity/* keyOf */.T)(each));
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
        return await deliver(this.#options.table, signal, look, this.#options.leader?.pid);
    }
    async living(processes) {
        const living = await livingOf(processes, this.#options.table);
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

;// CONCATENATED MODULE: ./out/compiled/src/fate.js
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

;// CONCATENATED MODULE: ./out/compiled/src/journal/lines.js
const JOURNAL_VERSION = 3;
/** How many processes a line names at most: a storm may have any number. */
const MOST_NAMED = 1000;

;// CONCATENATED MODULE: ./out/compiled/src/journal/record.js
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
    const [fates, rest] = [all.slice(0, MOST_NAMED), all.slice(MOST_NAMED)];
    const more = rest.length > 0 ? { unnamed: countFates(rest) } : {};
    journal.write({ kind: 'walked', by, fates, ...more, handedOver: walk.handedOver });
}
/** Where not all can be named: the living first, then those who got away. */
function weight(fate) {
    return (fate.endedAfterMs === undefined ? 2 : 0) + (fate.descendant.escape === 'none' ? 0 : 1);
}

;// CONCATENATED MODULE: ./out/compiled/src/loaded.js
/** Parts of the program that are loaded only when they are needed, so that a start waits for nothing else. */

const loaded_BOUND_MS = 1000;
const REST_MS = 50;
/**
 * Loads a part. Where it can't be read just now, as without a descriptor left, it is tried again for a second.
 *
 * @param load imports it
 * @throws what the import throws
 */
async function loaded(load) {
    const until = (0,clock/* monotonicMs */.dR)() + loaded_BOUND_MS;
    for (;;) {
        try {
            return await load();
        }
        catch (error) {
            if ((0,clock/* monotonicMs */.dR)() > until)
                throw error;
            await (0,clock/* pause */.v7)(REST_MS);
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
    const { default: picomatch } = await __nccwpck_require__.e(/* import() */ 6).then(__nccwpck_require__.t.bind(__nccwpck_require__, 6, 23));
    // bash: a star matches slashes too; names are no paths.
    const matches = picomatch([...globs], { dot: true, bash: true, nonegate: true });
    return (name, command) => [name, baseName(command[0] ?? '')].some(each => each !== '' && matches(each));
}
function baseName(program) {
    // A login shell's first argument begins with a dash.
    return program.slice(program.lastIndexOf('/') + 1).replace(/^-/, '');
}

;// CONCATENATED MODULE: ./out/compiled/src/finish.js
/** Finds what is still alive of this use, and ends it. */









// Post is the last to come: on a loaded machine root's helper alone may need seconds for its start. After the watchdog of a
// runner that shuts down nobody comes at all, and a post that comes ends one that takes too long.
const KILL_MS = { post: 8000, watchdog: 20_000 };
const LEAST_KILL_MS = 500;
/** @throws when the process table can't be read */
async function finish(options) {
    const { story, limit, journal, by } = options;
    const group = story.use.group === undefined ? undefined : new ControlGroup(story.use.group);
    // Who walked the ladder before may have been killed while it held everybody.
    if (group)
        thaw(group.path);
    const containment = await contain(options, group);
    const look = await containment.look();
    // A main that died without a word owes nobody anything: all that is found then are survivors.
    const owed = story.handedOver && story.mainEnded !== undefined;
    const [allowed, suspects] = [
        await finish_describe(containment, look.allowed),
        await finish_describe(containment, look.suspects),
    ];
    // The kernel may know of somebody whom a look does not see.
    const asksKernel = options.reaper !== undefined || group?.isPopulated() === true;
    const isLeft = look.descendants.length > 0 || (asksKernel && (await containment.isEmpty(look)) === 'left');
    if (!isLeft)
        return { walk: undefined, owed, allowed, suspects };
    // Seldom needed by post.
    const { walkLadder } = await loaded(() => __nccwpck_require__.e(/* import() */ 567).then(__nccwpck_require__.bind(__nccwpck_require__, 567)));
    const walk = await walkLadder({
        ladder: story.use.settings.stopSignals,
        containment,
        from: standingOf(story, look),
        ...(limit && { limit }),
        killMs: Math.max(LEAST_KILL_MS, Math.min(KILL_MS[by], (options.killUntil ?? Infinity) - (0,clock/* monotonicMs */.dR)())),
        atLimit: 'kill',
        onEvent: event => {
            recordEvent(journal, by, event);
            options.onEvent?.(event);
        },
    });
    recordWalk(journal, by, walk);
    return { walk, owed, allowed, suspects };
}
async function contain({ story, table, reaper, sudo }, group) {
    const { use, mainEnded, lastSign, keepers, watchdog, relay } = story;
    const helpers = relay ? [...keepers, relay] : keepers;
    const options = {
        table,
        leader: story.leader,
        // Not the watchdog itself, where that is who walks: its children are its own, root's helper among them.
        helpers: watchdog && watchdog.pid !== process.pid ? [...helpers, watchdog] : helpers,
        members: group && (() => group.members()),
        main: use.main,
        marker: {
            name: use.marker,
            bornBefore: mainEnded ?? lastSign,
            witness: use.witness,
            isBesideOthers: use.isContainerJob,
            isEndUnknown: mainEnded === undefined,
        },
        seen: story.seen,
        isAllowed: await allowedNames(use.settings.allowProcesses),
    };
    const tracking = new Tracking(options);
    if (story.second)
        tracking.addSecond(story.second);
    return assemble(tracking, options, { reaper, group, sudo });
}
/** Where the ladder stands for those who are left. Who appeared after a whole ladder gets one of its own. */
function standingOf(story, look) {
    if (story.handedOver)
        return story.standing;
    const walked = new Set(story.fates.map(fate => (0,process_identity/* keyOf */.T)(fate.descendant)));
    const isWalked = look.descendants.every(each => walked.has((0,process_identity/* keyOf */.T)(each)));
    return isWalked ? story.standing : undefined;
}
async function finish_describe(containment, entries) {
    const descriptions = await containment.describe(entries);
    return entries.flatMap(entry => {
        const description = descriptions.get(entry.pid);
        return description ? [{ entry, description }] : [];
    });
}

;// CONCATENATED MODULE: ./out/compiled/src/errors.js
/** Something that the user can fix. Its message says what is wrong and what would be right; its stack is nobody's. */
class UserError extends Error {
    name = 'UserError';
}
/** A wrong input. The message names the input, shows the value and says what would be right. */
class InputError extends UserError {
    name = 'InputError';
    input;
    /**
     * @param input the input's name in action.yml, or the environment variable that the runner sets
     * @param value what it holds, shown shortened and printable
     * @param advice what is wrong with it and what would be right, as the end of a sentence
     */
    constructor(input, value, advice) {
        super(`${input}: ${quote(value)} ${advice}`);
        this.input = input;
    }
}
const SHOWN = 80;
function quote(value) {
    const shown = value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value;
    return JSON.stringify(shown);
}
/** The message of anything that was thrown. */
function messageOf(thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
}
/** The stack of anything that was thrown, with the stacks of its causes. */
function stackOf(thrown) {
    if (!(thrown instanceof Error))
        return String(thrown);
    const stack = thrown.stack ?? thrown.message;
    return thrown.cause === undefined ? stack : `${stack}\ncaused by: ${stackOf(thrown.cause)}`;
}

;// CONCATENATED MODULE: ./out/compiled/src/random.js
/** Random names. Read from the system itself: loading node's crypto would take a tenth of the time that main may cost. */

/**
 * @param bytes how many bytes of randomness
 * @returns twice as many hexadecimal digits
 */
function random_randomHex(bytes) {
    const source = openSync('/dev/urandom', 'r');
    try {
        const buffer = Buffer.alloc(bytes);
        readSync(source, buffer);
        return buffer.toString('hex');
    }
    finally {
        closeSync(source);
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/journal/journal.js
/** Writes the journal: append-only, private to the user, one synchronous write a line. */






const FOLDER_PREFIX = 'no-orphans-';
const FILE_NAME = 'journal.jsonl';
// A script decides on how many processes there are to be told of, and a storm of forks is killed a thousand times: after
// this much no more sightings are kept, and after so many names a signal's line names nobody.
const MOST_SEEN_BYTES = 2 * 1024 * 1024;
const MOST_TARGETS = 100_000;
const MOST_PICTURE_BYTES = 512 * 1024;
// A script may have made a FIFO of it, which would be waited for.
const APPEND = external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_APPEND | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_NONBLOCK;
/**
 * Where a new journal can be made.
 *
 * @param temp RUNNER_TEMP
 */
function newJournalFile(temp) {
    return path.join(temp, `${FOLDER_PREFIX}${randomHex(6)}`, FILE_NAME);
}
class Journal {
    file;
    /** Why the last write failed, such as a full disk; nothing else comes of a failed write. */
    problem;
    #seenBytes = 0;
    #targets = 0;
    #torn;
    #descriptor;
    /** @param isNew false where others have written it before: its last line may be torn */
    constructor(file, isNew) {
        this.file = file;
        this.#torn = !isNew;
    }
    /** A journal that somebody else has made. */
    static open(file) {
        return new Journal(file, false);
    }
    /** Makes the journal's folder, which is private to the user. @throws what the system answers when it can't be made */
    static create(file) {
        (0,external_node_fs_.mkdirSync)(external_node_path_default().dirname(file), { mode: 0o700 });
        return new Journal(file, true);
    }
    /** Removes the journal with its folder, where nothing was started that it could tell of. Never throws. */
    remove() {
        try {
            (0,external_node_fs_.rmSync)(external_node_path_default().dirname(this.file), { recursive: true, force: true });
        }
        catch {
            // Without a descriptor left it can't. The runner empties RUNNER_TEMP after the job.
        }
    }
    /** Returns how many bytes the line has. */
    write(line) {
        const text = `${JSON.stringify({ t: Math.round((0,clock/* monotonicMs */.dR)()), ...line })}\n`;
        this.#append(text);
        return Buffer.byteLength(text);
    }
    /** Notes descendants that were not known before, while there is room for them. */
    seen(fresh, clock) {
        if (this.#seenBytes > MOST_SEEN_BYTES)
            return;
        const processes = fresh.map((each) => [
            each.pid,
            each.start,
            each.sid ?? 0,
            each.pgid,
            each.ppid,
            each.name,
        ]);
        this.#seenBytes += this.write({ kind: 'seen', clock, processes });
    }
    /** Notes the picture: some processes are left out of it where there is no room for all. */
    picture(picture) {
        let bytes = 0;
        const processes = picture.processes.filter(each => {
            bytes += Buffer.byteLength(JSON.stringify(each));
            return bytes <= MOST_PICTURE_BYTES;
        });
        this.write({ kind: 'picture', picture: { ...picture, processes } });
    }
    /** Those who are named in a line, while there is room for them. */
    targets(processes) {
        const named = processes.slice(0, Math.min(MOST_NAMED, MOST_TARGETS - this.#targets));
        this.#targets += named.length;
        return named.map(({ pid, start }) => [pid, start]);
    }
    #append(text) {
        // After a write that failed half-way the next line begins on a line of its own.
        const bytes = Buffer.from(this.#torn ? `\n${text}` : text);
        try {
            // Held open: a script may leave no descriptor for it later.
            this.#descriptor ??= (0,external_node_fs_.openSync)(this.file, APPEND, 0o600);
            this.#torn = (0,external_node_fs_.writeSync)(this.#descriptor, bytes) < bytes.length;
            if (this.#torn)
                this.problem = 'the disk is full';
        }
        catch (error) {
            this.#torn = true;
            this.problem = messageOf(error);
        }
    }
}
/** The id of this boot: a monotonic time or a start time of another boot means nothing now. Empty where there is none. */
function bootId() {
    try {
        return readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/journal/lease.js
/**
 * Who is at the ladder. Main, the watchdog and post may all be there to walk it, and one of them may have been taken for
 * dead. Each writes a lease before it begins; it is the ladder's holder who is the first of those that live.
 */


/** Writes down that this process goes to the ladder. Returns its lease. */
async function takeLease(journal, by, table) {
    const [self] = await table.entries([process.pid]);
    const lease = { by, pid: process.pid, start: self?.start ?? table.now() };
    journal.write({ kind: 'lease', ...lease, clock: table.now() });
    return lease;
}
/**
 * Whoever has an earlier lease than `own` and lives; undefined where the ladder is our own.
 *
 * @param leases read from the journal after the own one was written
 * @throws when the process table can't be read
 */
async function holderBefore(own, leases, table) {
    for (const lease of leases) {
        if ((0,process_identity/* isSame */.F)(lease, own, table.startTolerance))
            return undefined;
        if (await isAlive(lease, table))
            return lease;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./out/compiled/src/regular-file.js
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
        return (0,external_node_fs_.readFileSync)(descriptor);
    });
}
/** The last byte of a file; undefined where it is empty, and otherwise as above. */
function lastByte(file) {
    return withRegular(file, (descriptor, size) => {
        const buffer = Buffer.alloc(1);
        return size > 0 && readSync(descriptor, buffer, 0, 1, size - 1) === 1 ? buffer[0] : undefined;
    });
}
function withRegular(file, read) {
    if (file === '')
        return undefined;
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)(file, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
    }
    catch (error) {
        if ((0,errno/* errnoOf */.U)(error) === 'ENOENT')
            return undefined;
        throw error;
    }
    try {
        const stat = (0,external_node_fs_.fstatSync)(descriptor);
        if (!stat.isFile())
            throw new Error(`${file} is no file any more`);
        return read(descriptor, stat.size);
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/shape.js
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
    return isText(value) && Object.hasOwn(external_node_os_.constants.signals, value);
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

;// CONCATENATED MODULE: ./out/compiled/src/process/port-shape.js
/** Whether what a journal, or a program in sudo's place, calls a port is one. */

const HIGHEST = 65_535;
/** How long its texts are is not looked at. */
function isPort(value) {
    if (!isObject(value) || !isOptional(value['elsewhere'], isTrue))
        return false;
    const { protocol, port } = value;
    if (protocol === 'unix')
        return isText(value['path']);
    const isNumberOfPort = Number.isSafeInteger(port) && Number(port) >= 0 && Number(port) <= HIGHEST;
    return (protocol === 'tcp' || protocol === 'udp') && isText(value['address']) && isNumberOfPort;
}

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
    return isObject(value) && isText(value['name']) && isNumber(value['pid']);
}
function isPicture(value) {
    if (!isObject(value))
        return false;
    return (isNumber(value['at']) &&
        isNumber(value['leader']) &&
        isNumber(value['total']) &&
        isListOf(value['processes'], isProcess) &&
        isOptional(value['hint'], hint => isObject(hint) && isNumber(hint['pid']) && RULES.has(hint['rule'])));
}
function isProcess(value) {
    if (!isObject(value) || !isIdentity(value))
        return false;
    return (isNumber(value['ppid']) &&
        isText(value['name']) &&
        isText(value['command']) &&
        isOptional(value['user'], isText) &&
        isNumber(value['ageMs']) &&
        ACTIVITIES.has(value['activity']) &&
        isOptional(value['cpuMs'], isNumber) &&
        isOptional(value['rssBytes'], isNumber) &&
        isOptional(value['waitsIn'], isText) &&
        isListOf(value['ports'], isPort) &&
        isOptional(value['arePortsHidden'], isTrue) &&
        isEscape(value['escape']) &&
        isOptional(value['origin'], isOrigin));
}
function isResources(value) {
    if (!isObject(value))
        return false;
    return (isNumber(value['wallMs']) &&
        isNumber(value['userMs']) &&
        isNumber(value['systemMs']) &&
        isOptional(value['maxRssBytes'], isNumber) &&
        isOptional(value['processes'], isNumber) &&
        isListOf(value['atLeast'], isText));
}

;// CONCATENATED MODULE: ./out/compiled/src/journal/fate-shapes.js
/** Whether a value of a journal is what became of a process, or of those who are not named. */



function isUnnamed(value) {
    return (isObject(value) &&
        isNumber(value['alive']) &&
        isNumber(value['byItself']) &&
        isObject(value['bySignal']) &&
        Object.entries(value['bySignal']).every(([signal, count]) => isSignal(signal) && isNumber(count)));
}
/** A fate or a leftover. */
function isFate(value) {
    if (!isObject(value))
        return false;
    const { descendant, details, endedAfterMs, signal, hasIgnored } = value;
    return (isDescendant(descendant) &&
        isObject(details) &&
        isText(details['name']) &&
        isText(details['command']) &&
        isOptional(details['user'], isText) &&
        isNumber(details['ageMs']) &&
        isListOf(details['ports'], isPort) &&
        isOptional(details['arePortsHidden'], isTrue) &&
        isOptional(endedAfterMs, isNumber) &&
        isOptional(signal, isSignal) &&
        isOptional(hasIgnored, isTrue));
}
function isDescendant(value) {
    if (!isObject(value) || !isIdentity(value))
        return false;
    const { name, escape, origin } = value;
    return isText(name) && isEscape(escape) && isOptional(origin, isOrigin);
}

;// CONCATENATED MODULE: ./out/compiled/src/journal/shapes.js




const SHAPES = {
    // Another version may look otherwise, and is told by its number.
    use: line => line['version'] !== JOURNAL_VERSION || isUse(line),
    leader: line => isIdentity(line) &&
        isNumber(line['clock']) &&
        isOptional(line['containment'], kind => CONTAINMENTS.has(kind)),
    'on-timeout': line => isIdentity(line) && isNumber(line['clock']),
    watchdog: isIdentity,
    relay: isIdentity,
    lease: line => isIdentity(line) && WALKERS.has(line['by']),
    seen: line => isNumber(line['clock']) && isListOf(line['processes'], isRow),
    beat: line => isNumber(line['clock']),
    cancelled: line => isNumber(line['at']),
    ended: line => isNumber(line['clock']) && isOutcome(line['outcome']),
    quit: line => WALKERS.has(line['by']) &&
        isNumber(line['at']) &&
        isListOf(line['reached'], isTarget) &&
        isListOf(line['refused'], isTarget),
    picture: line => isPicture(line['picture']),
    resources: line => isResources(line['resources']),
    leftovers: line => isListOf(line['processes'], isFate) && isOptional(line['total'], isNumber),
    rung: line => Number.isSafeInteger(line['rung']) && Number(line['rung']) >= 0 && isNumber(line['at']),
    signal: line => WALKERS.has(line['by']) &&
        isNumber(line['rung']) &&
        isSignal(line['signal']) &&
        isNumber(line['at']) &&
        isListOf(line['reached'], isTarget) &&
        isListOf(line['refused'], isTarget) &&
        isOptional(line['total'], isNumber),
    continued: line => isNumber(line['at']),
    gone: line => isNumber(line['at']) && isListOf(line['processes'], Array.isArray),
    asked: line => isNumber(line['at']),
    walked: line => isListOf(line['fates'], isFate) && isOptional(line['unnamed'], isUnnamed),
    done: line => isNumber(line['clock']) && isOptional(line['durationMs'], isNumber),
};
const WALKERS = new Set(['main', 'watchdog', 'post']);
const CONTAINMENTS = new Set(['tracking', 'reaper', 'cgroup']);
function isJournalLine(value) {
    if (!isObject(value) || typeof value['kind'] !== 'string' || !Object.hasOwn(SHAPES, value['kind']))
        return false;
    return SHAPES[value['kind']](value);
}
/** Whether a value is what main tells of itself in this version. */
function isUse(value) {
    if (!isObject(value) || value['version'] !== JOURNAL_VERSION || !isIdentity(value['main']))
        return false;
    const { settings } = value;
    const texts = [value['marker'], value['step'], value['title'], value['script'], value['bootId']];
    return (texts.every(text => typeof text === 'string') &&
        isListOf(value['helpers'], isIdentity) &&
        isOptional(value['group'], isText) &&
        isObject(settings) &&
        isNumber(settings['cancelLimitMs']) &&
        isNumber(settings['onTimeoutLimitMs']) &&
        isListOf(settings['stopSignals'], rung => isObject(rung) && isNumber(rung['waitMs'])) &&
        isListOf(settings['allowProcesses'], glob => typeof glob === 'string'));
}
function isOutcome(value) {
    if (!isObject(value))
        return false;
    switch (value['endedBy']) {
        case 'exit':
            return (isObject(value['status']) &&
                (isNumber(value['status']['code']) || isSignal(value['status']['signal'])));
        case 'timeout':
            return isNumber(value['timeoutMs']);
        case 'no-output':
            return isNumber(value['noOutputMs']) && isOptional(value['last'], isLastOutput);
        case 'cancel':
            return isSignal(value['signal']);
        case 'error':
            return isText(value['message']);
        default:
            return false;
    }
}
function isLastOutput(value) {
    return isObject(value) && isNumber(value['agoMs']) && isListOf(value['lines'], isText);
}
function isTarget(value) {
    return Array.isArray(value) && Number.isSafeInteger(value[0]);
}
function isRow(value) {
    return (Array.isArray(value) && value.slice(0, 5).filter(isNumber).length === 5 && typeof value[5] === 'string');
}

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
            const key = (0,process_identity/* keyOf */.T)(identityOf(target));
            if (!gone.has(key))
                gone.set(key, line.at);
        }
    }
    return gone;
}
function identityOf([pid, start]) {
    return { pid, start };
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
        text = readRegular(file)?.toString();
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
    if (use.version !== JOURNAL_VERSION) {
        throw new JournalError(`The journal ${file} has version ${String(use.version)}; this is version ${JOURNAL_VERSION}`);
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
            if (!isJournalLine(value))
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
        unnamed: walked?.unnamed ?? NOBODY,
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

;// CONCATENATED MODULE: ./out/compiled/src/other-signals.js
/** Signals that ask us for nothing, and that would end or stop us without a word. */
/**
 * All whose usual action ends or stops a process. Not among them: those that ask to stop (see Cancellation), and those by
 * which the system tells of a fault of our own (SIGSEGV and the like): to go on after one would be to hang in it.
 */
const SIGNALS = [
    'SIGQUIT',
    // Else node opens its debugger.
    'SIGUSR1',
    'SIGUSR2',
    'SIGALRM',
    'SIGVTALRM',
    'SIGPROF',
    'SIGIO',
    'SIGPWR',
    'SIGSTKFLT',
    'SIGTSTP',
    'SIGTTIN',
    'SIGTTOU',
    'SIGXCPU',
    // Where a limit on the size of files is reached: the write is told of it as well.
    'SIGXFSZ',
];
/** Lives through them from now on. What is started inherits nothing of that. */
function outliveOtherSignals() {
    for (const signal of SIGNALS)
        process.on(signal, () => undefined);
}

;// CONCATENATED MODULE: ./out/compiled/src/process/patient-table.js
/** A process table that is asked again for a while where it can't be read: out of descriptors is not out of processes. */

const patient_table_BOUND_MS = 1000;
const patient_table_REST_MS = 50;
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
        const until = (0,clock/* monotonicMs */.dR)() + patient_table_BOUND_MS;
        for (;;) {
            try {
                return await this.#table.entries(pids);
            }
            catch (error) {
                if ((0,clock/* monotonicMs */.dR)() > until)
                    throw error;
                await (0,clock/* pause */.v7)(patient_table_REST_MS);
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

;// CONCATENATED MODULE: ./out/compiled/src/script/which.js
/** Finds a program. (@actions/io's `which` prints to process.stdout what it can't read, which the script shares.) */


/** The system's own folders of programs, for what is to be the system's own: a user's may be a shim that takes a while. */
const SYSTEM_FOLDERS = '/usr/bin:/usr/local/bin:/bin';
/**
 * Looks a program up in PATH. A name with a slash in it is looked up where it says, if it is absolute.
 *
 * @returns the program's path, or an empty text where there is none that may be run
 */
function which(name, searchPath) {
    if (name.includes('/'))
        return external_node_path_default().isAbsolute(name) && isProgram(name) ? name : '';
    const folders = searchPath.split((external_node_path_default()).delimiter).filter(folder => folder !== '');
    return folders.map(folder => external_node_path_default().resolve(folder, name)).find(isProgram) ?? '';
}
function isProgram(file) {
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(file).isFile();
    }
    catch {
        // Not there, not to be run, or in a folder that may not be read: the next folder is asked.
        return false;
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/process/stat-line.js
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
const stuck_MOST_BYTES = 256 * 1024;
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
        const program = which('head', SYSTEM_FOLDERS);
        if (program === '' || this.#spentMs >= BUDGET_MS)
            return undefined;
        // Loaded when it is needed: hardly ever.
        const { spawnSync } = process.getBuiltinModule('node:child_process');
        const { stdout, status } = spawnSync(program, ['-c', String(stuck_MOST_BYTES), '--', file], {
            stdio: ['ignore', 'pipe', 'ignore'],
            env: {},
            timeout: stuck_BOUND_MS,
            killSignal: 'SIGKILL',
            maxBuffer: 2 * stuck_MOST_BYTES,
        });
        this.#spentMs += (0,clock/* monotonicMs */.dR)() - now;
        return status === 0 && stdout.length > 0 ? stdout : undefined;
    }
}
function statOf(folder) {
    try {
        return fieldsOf((0,external_node_fs_.readFileSync)(`${folder}/stat`, 'latin1'));
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

;// CONCATENATED MODULE: ./out/compiled/src/process/port.js
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
        const told = inOrder(ports).slice(0, Math.min(MOST_PORTS, left));
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
        return parseStat((0,external_node_fs_.readFileSync)(`${folder}/stat`, 'utf8'))?.state === 'dead';
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
                return wholeTicks(uptime);
        }
        catch {
            // The other clock serves as well.
        }
        return wholeTicks(byAge);
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
            return parseStat((0,external_node_fs_.readFileSync)(`${this.#root}/${pid}/stat`, 'utf8'));
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
    const { PsTable } = await __nccwpck_require__.e(/* import() */ 878).then(__nccwpck_require__.bind(__nccwpck_require__, 878));
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

;// CONCATENATED MODULE: ./out/compiled/src/reaper/answers.js
/** What the reaper says, a line at a time; the contract stands at the head of reaper.pl. */

/** @returns undefined for a line that is no answer */
function parseAnswer(line) {
    const [kind = '', ...words] = line.split(' ');
    const [first = NaN, second = NaN] = words.map(Number);
    switch (kind) {
        case 'ready':
            return isPid(first) && isPid(second) ? { kind, pid: first, parent: second } : undefined;
        case 'leader':
        case 'second':
            return isPid(first) ? { kind, pid: first } : undefined;
        case 'ended':
        case 'second-ended':
            return Number.isSafeInteger(first) ? { kind, status: statusFrom(first) } : undefined;
        case 'refused':
        case 'failed':
        case 'second-failed':
            return { kind, why: words.join(' ') };
        case 'empty':
        case 'left':
            return { kind };
        default:
            return undefined;
    }
}
function isPid(value) {
    return Number.isSafeInteger(value) && value > 1;
}
/** A wait status (wait(2)): the signal in the lower seven bits, or the exit code in the next eight. */
function statusFrom(status) {
    const number = status & 0x7f;
    if (number === 0)
        return { kind: 'code', code: (status >> 8) & 0xff };
    const name = Object.entries(external_node_os_.constants.signals).find(([, value]) => value === number)?.[0];
    // A real-time signal has no name here.
    return name === undefined
        ? { kind: 'code', code: 128 + number }
        : { kind: 'signal', signal: name };
}

;// CONCATENATED MODULE: ./out/compiled/src/reaper/channel.js


class Channel {
    /** Settles when nobody is at the other end any more. Never rejects. */
    closed;
    #stream;
    #onAnswer;
    #received = '';
    #pending = [];
    #isClosed = false;
    /** @param onAnswer called with all that is no reply to a question */
    constructor(stream, onAnswer = () => undefined) {
        this.#stream = stream;
        this.#onAnswer = onAnswer;
        this.closed = new Promise(resolve => {
            stream.once('close', () => {
                this.#isClosed = true;
                for (const { settle } of this.#pending.splice(0))
                    settle('silent');
                resolve();
            });
        });
        // A reset says no more than the end that follows it.
        stream.on('error', () => stream.destroy());
        stream.setEncoding('latin1').on('data', (text) => {
            this.#hear(text);
        });
    }
    get isClosed() {
        return this.#isClosed;
    }
    /** Gives an order that nothing is answered to. */
    order(text) {
        if (!this.#isClosed)
            this.#stream.write(text);
    }
    /**
     * Asks, and waits for the reply, `boundMs` at most: a reaper may have been stopped. Questions are answered in turn.
     */
    async ask(question, boundMs) {
        if (this.#isClosed)
            return 'silent';
        const order = `${question}\n`;
        return await new Promise(resolve => {
            const callOff = (0,clock/* after */.Pl)(boundMs, () => {
                resolve('silent');
            });
            this.#pending.push({
                order,
                settle: reply => {
                    callOff();
                    resolve(reply);
                },
            });
            this.order(order);
        });
    }
    /** Asks again what the reaper that died may not have answered. */
    repeat() {
        for (const { order } of this.#pending)
            this.order(order);
    }
    #hear(text) {
        const lines = (this.#received + text).split('\n');
        this.#received = lines.pop() ?? '';
        for (const line of lines) {
            const answer = parseAnswer(line);
            if (answer?.kind === 'empty' || answer?.kind === 'left')
                this.#pending.shift()?.settle(answer.kind);
            else if (answer)
                this.#onAnswer(answer);
        }
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/reaper/reaper.js
// A reaper looks through all processes for a kill: a second is far more than it needs.
const REPLY_MS = 1000;
class Reaper {
    /** Its processes, the outermost first. They are ours: no descendants, and never signalled by the ladder. */
    helpers;
    #channel;
    constructor(channel, helpers) {
        this.#channel = channel;
        this.helpers = helpers;
    }
    /** Settles when the last of its processes has ended. */
    get gone() {
        return this.#channel.closed;
    }
    get isGone() {
        return this.#channel.isClosed;
    }
    /** Whether the kernel says that no descendant is left (ECHILD). `silent` where it can't be asked any more. */
    async isEmpty() {
        return await this.#channel.ask('empty', REPLY_MS);
    }
    /** SIGKILL to every descendant, the tree once and then whoever comes to the reaper meanwhile. */
    async kill() {
        return await this.#channel.ask('kill', REPLY_MS);
    }
    /** It is no longer needed: it exits. Whoever is left goes to the next subreaper above, or to init. */
    end() {
        this.#channel.order('end\n');
    }
    /** We end, somebody is left: it stays until nobody is, and takes the orders of whoever comes after us. */
    stay() {
        this.#channel.order('stay\n');
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/remove-group.js
/** Removes the control group of a use, once everything is over. */






// Who has just ended may still count for a moment.
const ATTEMPTS = 5;
const remove_group_REST_MS = 20;
/** Whether it is there, and not ours to remove. */
function isRoots(group) {
    if (group === undefined || !existsSync(group))
        return false;
    try {
        accessSync(path.dirname(group), constants.W_OK);
        return false;
    }
    catch {
        return true;
    }
}
/**
 * @param folder undefined where there was none
 * @returns what is to be told where it could not be removed, as a sentence
 */
async function removeGroup(folder, sudo) {
    if (folder === undefined)
        return undefined;
    const group = new ControlGroup(folder);
    for (let attempt = 1;; attempt++) {
        const problem = await attemptTo(group, sudo);
        if (problem === undefined)
            return undefined;
        if (attempt === ATTEMPTS)
            return `The control group ${folder} could not be removed: ${problem.slice(0, 200)}.`;
        await (0,clock/* pause */.v7)(remove_group_REST_MS);
    }
}
async function attemptTo(group, sudo) {
    try {
        group.remove();
        return undefined;
    }
    catch (error) {
        // One that root has made is root's to remove.
        const isRoots = (0,errno/* answerOf */.u)(error) === 'not permitted' && !group.isPopulated();
        if (!isRoots || !sudo)
            return messageOf(error);
        return (await sudo.ask({ do: 'remove group', path: group.path })).problem;
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/sibling-entry.js
/** Where the other entries of the action are, and what stands beside them: in folders side by side, sources and bundles alike. */

// As node was started with it: sources have no `__filename`, and bundles no `import.meta`. Absolute; links are not followed.
const own = process.argv[1] ?? '';
/** @param name the other entry's folder */
function siblingEntry(name) {
    return siblingFile(`${name}/index${external_node_path_default().extname(own)}`);
}
/** @param file a file or a folder, by its path in the folder that holds all entries */
function siblingFile(file) {
    return external_node_path_default().join(external_node_path_default().dirname(own), '..', file);
}

;// CONCATENATED MODULE: ./out/compiled/src/sudo/answer.js
/** What a line is that came from sudo: an answer of the helper's, or whatever a program in sudo's place says. */



/** @returns undefined for a word of sudo's own, or of a program in its place */
function answerIn(line) {
    try {
        const answer = JSON.parse(line);
        if (!isObject(answer) || !isListOf(answer['reached'], Number.isSafeInteger))
            return undefined;
        const { reached, problem, ports } = answer;
        if (problem !== undefined && !isText(problem))
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
    if (!Array.isArray(value) || !value.every(answer_isRow))
        return false;
    return value.reduce((sum, [, ports]) => sum + ports.length, 0) <= MOST_PORTS_TOLD;
}
function answer_isRow(value) {
    if (!Array.isArray(value) || value.length !== 2)
        return false;
    const [pid, ports] = value;
    return Number.isSafeInteger(pid) && isListOf(ports, port => isPort(port) && !isLong(port));
}
function isLong(port) {
    return (port.protocol === 'unix' ? port.path : port.address).length > LONGEST_TEXT;
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
            this.#fail(messageOf(error));
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
    constructor(helper, boundMs, searchPath, system = SYSTEM_FOLDERS) {
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
        const program = which('sudo', this.#searchPath);
        if (program === '')
            return 'there is no sudo here';
        try {
            this.#helper = new HelperProcess(program, this.#command, this.#searchPath);
            return this.#helper;
        }
        catch (error) {
            return messageOf(error);
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

;// CONCATENATED MODULE: ./out/compiled/src/watchdog/await-ladder.js
/** Whether the ladder is the watchdog's. */


const POLL_MS = 50;
/**
 * Waits while somebody else is at the ladder who is about to end: a main that hands it over, a watchdog whose reaper was
 * killed.
 *
 * @param read reads the journal anew
 * @returns the newest story; undefined where post has come before us, or another watchdog has done it all
 */
async function awaitLadder(own, read, table) {
    for (;;) {
        const story = read();
        if (story.watchdogEnded)
            return undefined;
        const holder = await holderBefore(own, story.leases, table);
        if (!holder)
            return story;
        if (holder.by === 'post')
            return undefined;
        await (0,clock/* pause */.v7)(POLL_MS);
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/watchdog/index.js
/**
 * The watchdog: started when main has died without a word, or has handed its ladder over, as `node index.js JOURNAL
 * [DESCRIPTOR]`, it takes main's place at the ladder. The descriptor is its channel to the reaper that has started it; a
 * shell has none. Wiring only.
 */














// Beside a storm of root's a sudo takes its time, and nobody may come after us; post waits for the ladder and six seconds.
const SUDO_MS = 5000;
const helper = siblingEntry('sudo');
const [file = '', descriptor] = process.argv.slice(2);
// A throw exits with it, and so does whatever else ends us before the ladder does: whoever started us then kills whom it knows.
process.exitCode = 1;
/** Set when post has no time to wait for the ladder's end. */
let isHurried = false;
process.on('SIGTERM', () => {
    isHurried = true;
});
// Nobody else has anything to ask of it.
for (const signal of ['SIGINT', 'SIGHUP'])
    process.on(signal, () => undefined);
outliveOtherSignals();
async function takeMainsPlace() {
    const journal = Journal.open(file);
    const table = await openProcessTable(process.env['NO_ORPHANS_PROCESS_TABLE']);
    const lease = await takeLease(journal, 'watchdog', table);
    const { use } = replay(file);
    const reaper = descriptor === undefined ? undefined : reaperAt(Number(descriptor), use);
    try {
        const story = await awaitLadder(lease, () => replay(file), table);
        if (story) {
            const cut = cutOf(story);
            const sudo = sudoFor(use.settings, helper, SUDO_MS, process.env);
            const limit = () => (isHurried ? 0 : cut);
            await finish({ story, table, journal, reaper, sudo, by: 'watchdog', limit });
            // Post tells where that fails.
            await removeGroup(use.group, sudo);
            sudo?.end();
        }
    }
    finally {
        // It stays with whoever is left, until post comes.
        reaper?.stay();
        journal.write({ kind: 'done', by: 'watchdog', clock: table.now() });
    }
    // Not by itself: the channel is open.
    process.exit(0);
}
function reaperAt(channel, { helpers }) {
    return new Reaper(new Channel(new external_node_net_namespaceObject.Socket({ fd: channel, readable: true, writable: true })), helpers);
}
void takeMainsPlace();

module.exports = __webpack_exports__;
/******/ })()
;
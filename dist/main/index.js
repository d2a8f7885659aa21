/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 1403:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   US: () => (/* binding */ stackOf),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
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


/***/ }),

/***/ 9695:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ inputVariable),
/* harmony export */   Q: () => (/* binding */ INPUT_NAMES)
/* harmony export */ });
/** The inputs, and the variables in which the runner passes them. */
/** The inputs that action.yml declares; the script does not get to see their variables. */
const INPUT_NAMES = [
    'run',
    'shell',
    'working-directory',
    'timeout',
    'no-output-timeout',
    'stop-signals',
    'leftover-processes',
    'allow-processes',
    'on-survivors',
    'on-timeout',
    'on-timeout-limit',
    'thread-dumps',
    'summary',
    'containment',
    'use-sudo',
    'cancel-limit',
    'job-container',
];
/** The name of the variable in which the runner passes an input: upper case, white space as `_`, dashes kept. */
function inputVariable(name) {
    return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}


/***/ }),

/***/ 5101:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CQ: () => (/* binding */ Journal),
/* harmony export */   Wf: () => (/* binding */ newJournalFile),
/* harmony export */   aW: () => (/* binding */ bootId)
/* harmony export */ });
/* unused harmony exports FOLDER_PREFIX, FILE_NAME */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1403);
/* harmony import */ var _process_clock_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6642);
/* harmony import */ var _random_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5999);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7769);
/** Writes the journal: append-only, private to the user, one synchronous write a line. */






const FOLDER_PREFIX = 'no-orphans-';
const FILE_NAME = 'journal.jsonl';
// A script decides on how many processes there are to be told of, and a storm of forks is killed a thousand times: after
// this much no more sightings are kept, and after so many names a signal's line names nobody.
const MOST_SEEN_BYTES = 2 * 1024 * 1024;
const MOST_TARGETS = 100_000;
const MOST_PICTURE_BYTES = 512 * 1024;
// A script may have made a FIFO of it, which would be waited for.
const APPEND = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_APPEND | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK;
/**
 * Where a new journal can be made.
 *
 * @param temp RUNNER_TEMP
 */
function newJournalFile(temp) {
    return node_path__WEBPACK_IMPORTED_MODULE_1___default().join(temp, `${FOLDER_PREFIX}${(0,_random_js__WEBPACK_IMPORTED_MODULE_3__/* .randomHex */ .n)(6)}`, FILE_NAME);
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
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(file), { mode: 0o700 });
        return new Journal(file, true);
    }
    /** Removes the journal with its folder, where nothing was started that it could tell of. Never throws. */
    remove() {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(this.file), { recursive: true, force: true });
        }
        catch {
            // Without a descriptor left it can't. The runner empties RUNNER_TEMP after the job.
        }
    }
    /** Returns how many bytes the line has. */
    write(line) {
        const text = `${JSON.stringify({ t: Math.round((0,_process_clock_js__WEBPACK_IMPORTED_MODULE_4__/* .monotonicMs */ .dR)()), ...line })}\n`;
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
        const named = processes.slice(0, Math.min(_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .MOST_NAMED */ .S, MOST_TARGETS - this.#targets));
        this.#targets += named.length;
        return named.map(({ pid, start }) => [pid, start]);
    }
    #append(text) {
        // After a write that failed half-way the next line begins on a line of its own.
        const bytes = Buffer.from(this.#torn ? `\n${text}` : text);
        try {
            // Held open: a script may leave no descriptor for it later.
            this.#descriptor ??= (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(this.file, APPEND, 0o600);
            this.#torn = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(this.#descriptor, bytes) < bytes.length;
            if (this.#torn)
                this.problem = 'the disk is full';
        }
        catch (error) {
            this.#torn = true;
            this.problem = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error);
        }
    }
}
/** The id of this boot: a monotonic time or a start time of another boot means nothing now. Empty where there is none. */
function bootId() {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/sys/kernel/random/boot_id', 'latin1').trim();
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 7769:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ MOST_NAMED),
/* harmony export */   d: () => (/* binding */ JOURNAL_VERSION)
/* harmony export */ });
const JOURNAL_VERSION = 3;
/** How many processes a line names at most: a storm may have any number. */
const MOST_NAMED = 1000;


/***/ }),

/***/ 337:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G5: () => (/* binding */ command),
/* harmony export */   p: () => (/* binding */ groupCommand),
/* harmony export */   s8: () => (/* binding */ GROUP_END)
/* harmony export */ });
/** The runner's log commands, as far as we give them. (@actions/core would write them to process.stdout.) */
// The runner keeps 4,096 characters of a message.
const LONGEST_MESSAGE = 4000;
/** The command's line, with everything escaped that would end it or begin another. */
function command(annotation) {
    const message = annotation.message.length > LONGEST_MESSAGE
        ? `${annotation.message.slice(0, LONGEST_MESSAGE)}…`
        : annotation.message;
    const title = annotation.title === undefined ? '' : ` title=${escapeProperty(annotation.title)}`;
    return `::${annotation.level}${title}::${escapeData(message)}`;
}
/** Begins a fold; GROUP_END ends it. */
function groupCommand(title) {
    return `::group::${escapeData(title)}`;
}
const GROUP_END = '::endgroup::';
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}


/***/ }),

/***/ 3487:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Vx: () => (/* binding */ relayOf),
/* harmony export */   _w: () => (/* binding */ scriptOutputs),
/* harmony export */   cx: () => (/* binding */ RelayError),
/* harmony export */   lW: () => (/* binding */ isRelayWanted)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1403);
/* harmony import */ var _input_names_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9695);
/* harmony import */ var _script_outputs_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5070);
/** The relay and the script's pipes, where somebody has to know when the script has printed last. */



/** Why there is no relay; the message is the end of a sentence. */
class RelayError extends Error {
    name = 'RelayError';
}
/** Whether the input asks for one. A wrong value is found later. */
function isRelayWanted(env) {
    const asked = env[(0,_input_names_js__WEBPACK_IMPORTED_MODULE_1__/* .inputVariable */ .L)('no-output-timeout')]?.trim() ?? '';
    return asked !== '' && asked !== 'off' && process.platform !== 'win32';
}
/** What the script gets: the runner's own descriptors, where there is no relay. */
function scriptOutputs(relaying) {
    if (relaying && !(relaying instanceof RelayError))
        return relaying;
    return { outputs: _script_outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .RUNNERS_OUTPUTS */ .x, close: () => undefined };
}
/**
 * Waits until the relay reads.
 *
 * @throws InputError where there is none
 */
async function relayOf(relaying, env, table) {
    if (!relaying)
        return undefined;
    if (relaying instanceof RelayError)
        throw refusal(relaying, env);
    const { relay } = relaying;
    const pid = await relay.ready().catch((error) => {
        throw refusal(error, env);
    });
    const [entry] = await table.entries([pid]);
    return { relay, identity: { pid, start: entry?.start ?? table.now() } };
}
function refusal(why, env) {
    const input = 'no-output-timeout';
    const advice = `can not be had, since ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(why)}; write "off" for no such deadline`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(input, env[(0,_input_names_js__WEBPACK_IMPORTED_MODULE_1__/* .inputVariable */ .L)(input)] ?? '', advice);
}


/***/ }),

/***/ 2581:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ livingOf),
/* harmony export */   _: () => (/* binding */ isAlive)
/* harmony export */ });
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(724);
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
        return entry.state !== 'dead' && identity && (0,_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .isSame */ .F)(identity, entry, table.startTolerance);
    });
}
/** @throws when the process table can't be read */
async function isAlive(identity, table) {
    return (await livingOf([identity], table)).length > 0;
}


/***/ }),

/***/ 6642:
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

/***/ 5999:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ randomHex)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/** Random names. Read from the system itself: loading node's crypto would take a tenth of the time that main may cost. */

/**
 * @param bytes how many bytes of randomness
 * @returns twice as many hexadecimal digits
 */
function randomHex(bytes) {
    const source = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)('/dev/urandom', 'r');
    try {
        const buffer = Buffer.alloc(bytes);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(source, buffer);
        return buffer.toString('hex');
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(source);
    }
}


/***/ }),

/***/ 5070:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ RUNNERS_OUTPUTS)
/* harmony export */ });
/** Where the script's output goes. */
/** The runner's own: nothing stands between, and they do not break when main dies. */
const RUNNERS_OUTPUTS = [1, 2];


/***/ }),

/***/ 1997:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ SYSTEM_FOLDERS),
/* harmony export */   K: () => (/* binding */ which)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
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
        return node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(name) && isProgram(name) ? name : '';
    const folders = searchPath.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().delimiter)).filter(folder => folder !== '');
    return folders.map(folder => node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(folder, name)).find(isProgram) ?? '';
}
function isProgram(file) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file).isFile();
    }
    catch {
        // Not there, not to be run, or in a folder that may not be read: the next folder is asked.
        return false;
    }
}


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = require("assert");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = require("child_process");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = require("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = require("node:child_process");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = require("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = require("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = require("node:stream");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = require("node:util");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = require("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = require("path");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = require("string_decoder");

/***/ }),

/***/ 3557:
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
var external_node_path_default = /*#__PURE__*/__nccwpck_require__.n(external_node_path_);
// EXTERNAL MODULE: ./out/compiled/src/process/clock.js
var clock = __nccwpck_require__(6642);
;// CONCATENATED MODULE: ./out/compiled/src/cancellation.js
/** The runner's signals: the first one asks the step to stop, the later ones of its ladder change nothing. */

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
class Cancellation {
    /** Settles with the first signal; never rejects. */
    requested;
    #resolve;
    #first;
    /** Listens from now on, for good. */
    constructor() {
        const { promise, resolve } = Promise.withResolvers();
        this.requested = promise;
        this.#resolve = resolve;
        for (const signal of SIGNALS) {
            process.on(signal, () => {
                this.request(signal);
            });
        }
    }
    /** Does what this signal does: the runner has asked by other means. */
    request(signal) {
        this.#first ??= { signal, at: (0,clock/* monotonicMs */.dR)() };
        this.#resolve(signal);
    }
    /** The first signal, or undefined while there was none. */
    get signal() {
        return this.#first?.signal;
    }
    /**
     * When we have to be done, on the monotonic clock; Infinity while nobody asked.
     *
     * @param givenMs how long after the first signal we may go on; the runner sends SIGKILL after 10 s
     */
    limit(givenMs) {
        return this.#first ? this.#first.at + givenMs : Infinity;
    }
}

// EXTERNAL MODULE: ./out/compiled/src/input-names.js
var input_names = __nccwpck_require__(9695);
// EXTERNAL MODULE: ./out/compiled/src/journal/journal.js
var journal = __nccwpck_require__(5101);
;// CONCATENATED MODULE: ./out/compiled/src/helper-environment.js
/**
 * The environment of our own helpers: nothing of the step's, since neither the runner's final clean-up nor a marker must
 * find them, and a perl or a shell may be told anything by its environment.
 */
function helperEnvironment(env) {
    // All of us have to read the same process table.
    const { PATH: searchPath = '', NO_ORPHANS_PROCESS_TABLE: table } = env;
    return { PATH: searchPath, PERL_BADLANG: '0', ...(table && { NO_ORPHANS_PROCESS_TABLE: table }) };
}

;// CONCATENATED MODULE: ./out/compiled/src/other-signals.js
/** Signals that ask us for nothing, and that would end or stop us without a word. */
/**
 * All whose usual action ends or stops a process. Not among them: those that ask to stop (see Cancellation), and those by
 * which the system tells of a fault of our own (SIGSEGV and the like): to go on after one would be to hang in it.
 */
const other_signals_SIGNALS = [
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
    for (const signal of other_signals_SIGNALS)
        process.on(signal, () => undefined);
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: ./out/compiled/src/errors.js
var errors = __nccwpck_require__(1403);
// EXTERNAL MODULE: ./out/compiled/src/log/commands.js
var commands = __nccwpck_require__(337);
;// CONCATENATED MODULE: ./out/compiled/src/main/not-loaded.js
/** The last words of a main whose own code can't be loaded, as without a descriptor left: there is no log yet. */



/** main's exit code where nothing else is known. */
const UNLOADED = 125;
function endUnloaded(error) {
    const message = `The action could not be loaded: ${(0,errors/* messageOf */.bD)(error)}`;
    (0,external_node_fs_.writeSync)(1, `\n${(0,commands/* command */.G5)({ level: 'error', title: 'no-orphans', message })}\n`);
    process.exit(UNLOADED);
}

// EXTERNAL MODULE: ./out/compiled/src/script/which.js
var which = __nccwpck_require__(1997);
;// CONCATENATED MODULE: ./out/compiled/src/reaper/interpreter.js
/** What the reaper is run by: perl, or python3 where there is none. */


/**
 * @param folder where reaper.pl and reaper.py are
 * @param searchPath PATH
 * @returns those that there are, the quickest first: one that is there may not work
 */
function findInterpreters(folder, searchPath) {
    const find = (name) => (0,which/* which */.K)(name, `${which/* SYSTEM_FOLDERS */.E}:${searchPath}`);
    const all = [
        { program: find('perl'), arguments: [], script: external_node_path_default().join(folder, 'reaper.pl') },
        // -I: nothing of the user's; -S: no site packages, which take long to look through.
        { program: find('python3'), arguments: ['-I', '-S'], script: external_node_path_default().join(folder, 'reaper.py') },
    ];
    return all.filter(({ program }) => program !== '');
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
;// CONCATENATED MODULE: ./out/compiled/src/reaper/spawn-reaper.js
/** Starts a reaper's program. */


/** Why there is no reaper; the message is the end of a sentence. */
class ReaperError extends Error {
    name = 'ReaperError';
}
/**
 * @param environment of the reaper, and of the watchdog after it
 * @param outputs of the script
 * @throws ReaperError where it can't be started
 */
function spawnReaper({ program, arguments: options, script }, environment, after, outputs) {
    const reaper = (0,external_node_child_process_.spawn)(program, [...options, script, process.arch, after.folder, ...after.watchdog], {
        // 3 is the channel; 4 and 5 are for the script alone.
        stdio: ['ignore', 'ignore', 'ignore', 'pipe', ...outputs],
        // The script's environment goes to the script alone.
        env: environment,
        detached: true,
    });
    const failed = new Promise(resolve => {
        reaper.once('error', cause => {
            resolve(new ReaperError((0,errors/* messageOf */.bD)(cause), { cause }));
        });
    });
    // Without a descriptor left there are no streams at all, and no channel to it.
    const { stdio } = reaper;
    const stream = stdio?.[3];
    if (!stream)
        throw new ReaperError('it could not be started');
    return { process: reaper, stream, failed };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
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

;// CONCATENATED MODULE: ./out/compiled/src/reaper/conversation.js
/** What a reaper says beside its replies to questions: whoever waits for some kinds of answer gets the next one of them. */

// The longest is python's start: 20 ms on a machine that has nothing else to do.
const ANSWER_MS = 5000;
class Conversation {
    #closed;
    #waiting = new Set();
    /** @param closed settles when nobody will say anything any more */
    constructor(closed) {
        this.#closed = closed;
    }
    /** Gives an answer to whoever waits for it. */
    hear(answer) {
        for (const hear of this.#waiting)
            hear(answer);
    }
    /** The next answer of one of these kinds. Never settles when the reaper is gone. */
    async next(kinds) {
        return await new Promise(resolve => {
            const hear = (answer) => {
                if (!kinds.includes(answer.kind))
                    return;
                this.#waiting.delete(hear);
                resolve(answer);
            };
            this.#waiting.add(hear);
        });
    }
    /** An answer that is waited for, or undefined where the reaper is gone or does not give it in time. */
    async inTime(answer) {
        return (await Promise.race([answer, this.#closed, (0,clock/* pause */.v7)(ANSWER_MS)])) ?? undefined;
    }
}

// EXTERNAL MODULE: ./out/compiled/src/process/alive.js
var alive = __nccwpck_require__(2581);
;// CONCATENATED MODULE: ./out/compiled/src/reaper/leader.js
/** How the leader below a reaper ended, or the second program there. */


const POLL_MS = 50;
/**
 * @param answer how it ended, by the reaper
 * @param gone settles when nobody is left who could tell
 * @param what what it runs, as the begin of a sentence
 */
function watchLeader(identity, answer, gone, table, what = 'The script') {
    let hasExited = false;
    const exited = Promise.race([answer, gone]).then(async (told) => {
        const end = told ? endOf(told, what) : await untold(identity, table);
        hasExited = true;
        return end;
    });
    return { ...identity, exited, hasExited: () => hasExited };
}
function endOf(answer, what) {
    if ('status' in answer)
        return answer.status;
    const why = 'why' in answer ? answer.why : 'the reaper does not say why';
    return { kind: 'unknown', message: `${what} could not be started: ${why}` };
}
/** Whoever would have reaped it was killed: its end can be seen, and its status can't. */
async function untold(leader, table) {
    // A table that can't be read any more tells no end: then this is it.
    while (await (0,alive/* isAlive */._)(leader, table).catch(() => false))
        await (0,clock/* pause */.v7)(POLL_MS);
    return {
        kind: 'unknown',
        message: 'The processes that watch over the script were killed, and its exit status is lost with them.',
    };
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

;// CONCATENATED MODULE: ./out/compiled/src/reaper/start-order.js
/**
 * @param group the folder of the control group that it is to be born in; empty for none
 * @param mayComeSecond whether a second program may come, for which the step's output is kept
 */
function startOrder(options, group, mayComeSecond) {
    const body = bodyOf(options, group);
    return Buffer.concat([Buffer.from(`start ${body.length}${mayComeSecond ? ' 1' : ''}\n`), body]);
}
/** The same for a second program. */
function secondOrder(options, group) {
    const body = bodyOf(options, group);
    return Buffer.concat([Buffer.from(`second ${body.length}\n`), body]);
}
function bodyOf({ program, ...options }, group) {
    const command = [program, ...options.arguments];
    const environment = Object.entries(options.env).flatMap(([name, value]) => value === undefined ? [] : [`${name}=${value}`]);
    const fields = [group, options.cwd, String(command.length), ...command, ...environment];
    return Buffer.from(fields.map(field => `${field}\0`).join(''));
}

;// CONCATENATED MODULE: ./out/compiled/src/reaper/starting.js







/** A reaper that is just starting: what else there is to do can be done meanwhile. */
class StartingReaper {
    #process;
    #channel;
    #conversation;
    #begun;
    /** Who the leader is, once there is one: the next reaper has to be told. */
    #leader;
    #second;
    /** The order to start it, while that is not answered. */
    #starting;
    /**
     * Starts it, as spawnReaper does.
     *
     * @throws ReaperError where it can't be started
     */
    constructor(...parameters) {
        const spawned = spawnReaper(...parameters);
        this.#process = spawned.process;
        this.#channel = new Channel(spawned.stream, answer => {
            if (answer.kind === 'ready')
                this.#changed();
            this.#conversation.hear(answer);
        });
        this.#conversation = new Conversation(this.#channel.closed);
        this.#begun = Promise.race([this.#conversation.next(['ready', 'refused']), spawned.failed]);
    }
    /** @throws ReaperError where there can be none */
    async ready(table) {
        const answer = await this.#conversation.inTime(this.#begun);
        if (answer instanceof ReaperError)
            throw answer;
        if (answer?.kind !== 'ready') {
            this.#process.kill('SIGKILL');
            throw new ReaperError(answer?.kind === 'refused' ? answer.why : 'it did not start');
        }
        const pids = [this.#process.pid ?? 0, answer.parent, answer.pid];
        const entries = new Map((await table.entries(pids)).map(entry => [entry.pid, entry]));
        const helpers = pids.flatMap(pid => entries.get(pid) ?? []).map(({ pid, start }) => ({ pid, start }));
        return new Reaper(this.#channel, helpers);
    }
    /**
     * Starts the leader, which waits until it is told to begin.
     *
     * @param group the folder of the control group that it is born in, where the reaper can do that; empty for none
     * @param mayComeSecond whether a second program may be started later
     * @throws when it can't be made
     */
    async startLeader(options, group, table, mayComeSecond = false) {
        const ended = this.#conversation.next(['ended', 'failed']);
        const answer = this.#conversation.next(['leader', 'failed']);
        this.#starting = startOrder(options, group, mayComeSecond);
        this.#channel.order(this.#starting);
        const made = await this.#conversation.inTime(answer);
        this.#starting = undefined;
        if (made?.kind !== 'leader') {
            const why = made?.kind === 'failed' ? made.why : 'the reaper does not answer';
            throw new Error(`The script could not be started: ${why}`);
        }
        this.#leader = made.pid;
        return await this.#made(made.pid, ended, table, 'The script');
    }
    /**
     * Starts a second program beside the script, which waits until it is told to begin as well.
     *
     * @param what what it is, as the begin of a sentence
     * @throws when it can't be made
     */
    async startSecond(options, group, table, what) {
        const ended = this.#conversation.next(['second-ended', 'second-failed']);
        const answer = this.#conversation.next(['second', 'second-failed']);
        this.#channel.order(secondOrder(options, group));
        const made = await this.#conversation.inTime(answer);
        if (made?.kind !== 'second') {
            const why = made?.kind === 'second-failed' ? made.why : 'the reaper does not answer';
            throw new Error(`${what} could not be started: ${why}`);
        }
        this.#second = made.pid;
        return await this.#made(made.pid, ended, table, what);
    }
    async #made(pid, ended, table, what) {
        const [entry] = await table.entries([pid]);
        const identity = { pid, start: entry?.start ?? table.now() };
        const begin = () => {
            const at = (0,clock/* monotonicMs */.dR)();
            this.#channel.order('go\n');
            return at;
        };
        return { ...watchLeader(identity, ended, this.#channel.closed, table, what), begin };
    }
    /** It is not needed: it exits as soon as it hears. */
    end() {
        this.#channel.order('end\n');
    }
    /** Another one is active: it has to know the leader, and what was asked of the one that died. */
    #changed() {
        // It can't start the leader any more, and says so; the order may have been lost with the one before.
        if (this.#starting)
            this.#channel.order(this.#starting);
        if (this.#leader === undefined)
            return;
        const second = this.#second === undefined ? '' : ` ${this.#second}`;
        this.#channel.order(`leader ${this.#leader}${second}\n`);
        this.#channel.repeat();
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/main/reaping.js
/** A reaper that is being started, by what there is to run it. */




class Reaping {
    /** Starts one by what is left to try. */
    #attempts;
    #current;
    /**
     * Starts the first at once.
     *
     * @param folder where reaper.pl and reaper.py are
     * @param environment of the reaper: whatever runs it is looked for in its PATH
     * @param outputs of the script
     */
    constructor(folder, environment, after, outputs) {
        this.#attempts = waysToReap(folder, environment, after, outputs);
        this.#current = this.#attempts.shift()?.();
    }
    /** The first that works. */
    async ready(table) {
        let whyNoReaper = '';
        for (; this.#current; this.#current = this.#attempts.shift()?.()) {
            const starting = this.#current;
            try {
                if (starting instanceof ReaperError)
                    throw starting;
                return { reaper: await starting.ready(table), starting, whyNoReaper: '' };
            }
            catch (error) {
                if (!(error instanceof ReaperError))
                    throw error;
                whyNoReaper = `there is no reaper here: ${(0,errors/* messageOf */.bD)(error)}`;
            }
        }
        return { reaper: undefined, starting: undefined, whyNoReaper };
    }
    /** None is needed: whoever waits below it ends with it. */
    end() {
        if (this.#current instanceof StartingReaper)
            this.#current.end();
    }
}
function waysToReap(folder, environment, ...rest) {
    if (process.platform !== 'linux')
        return [() => new ReaperError('only Linux has child subreapers')];
    const found = findInterpreters(folder, environment['PATH'] ?? '');
    if (found.length === 0)
        return [() => new ReaperError('neither perl nor python3 is installed')];
    return found.map(interpreter => () => attempt(interpreter, environment, ...rest));
}
function attempt(...parameters) {
    try {
        return new StartingReaper(...parameters);
    }
    catch (error) {
        if (error instanceof ReaperError)
            return error;
        return new ReaperError((0,errors/* messageOf */.bD)(error), { cause: error });
    }
}

// EXTERNAL MODULE: ./out/compiled/src/main/relaying.js
var main_relaying = __nccwpck_require__(3487);
;// CONCATENATED MODULE: ./out/compiled/src/main/index.js
/** The main step's entry: the reaper, which takes a while to start, is started before the rest is loaded. Wiring only. */










const { env } = process;
// Where nothing holds us any more before anybody has said how it ended.
process.exitCode = UNLOADED;
const cancellation = new Cancellation();
outliveOtherSignals();
const journalFile = (0,journal/* newJournalFile */.Wf)(env['RUNNER_TEMP'] ?? '');
const environment = helperEnvironment(env);
const watchdog = [process.execPath, siblingEntry('watchdog'), journalFile];
const shell = { script: siblingFile('watchdog/watchdog.sh'), command: watchdog, environment };
async function startRelay() {
    if (!(0,main_relaying/* isRelayWanted */.lW)(env))
        return undefined;
    const { startRelaying } = await __nccwpck_require__.e(/* import() */ 699).then(__nccwpck_require__.bind(__nccwpck_require__, 2699));
    return await startRelaying(siblingEntry('relay'), environment);
}
async function begin() {
    const relaying = await startRelay().catch(endUnloaded);
    // A wrong value is found later, and ends it again.
    const isReaperWanted = env[(0,input_names/* inputVariable */.L)('containment')]?.trim() !== 'tracking';
    const reaping = isReaperWanted
        ? new Reaping(siblingFile('reaper'), environment, { folder: external_node_path_default().dirname(journalFile), watchdog }, (0,main_relaying/* scriptOutputs */._w)(relaying).outputs)
        : undefined;
    // In a bundle import() throws at once where the file can't be read.
    const load = async () => await __nccwpck_require__.e(/* import() */ 581).then(__nccwpck_require__.bind(__nccwpck_require__, 6581));
    const { main } = await load().catch((error) => {
        reaping?.end();
        return endUnloaded(error);
    });
    return await main({ cancellation, journalFile, reaping, relaying, shell, sudo: siblingEntry('sudo') });
}
void begin();

module.exports = __webpack_exports__;
/******/ })()
;
/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 3288:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a3: () => (/* binding */ formatDuration)
/* harmony export */ });
/* unused harmony exports DurationError, parseDuration */
/** Durations as users write them (`90s`, `1h30m`, `1.5h`, `2.34e+5d`) and as sentences show them. */
const MILLISECONDS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const NUMBER = String.raw `(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?`;
const TERM = new RegExp(String.raw `(${NUMBER})\s*([a-zA-Zµ]*)\s*`, 'y');
const NO_DURATION = 'is not a duration; write one with units, such as 90s, 10m or 1h30m';
/** Why a text is no duration; the message is the end of a sentence that begins with the value. */
class DurationError extends (/* unused pure expression or super */ null && (Error)) {
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
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 5343:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ isKeep)
/* harmony export */ });
/** Whether the user wants what is left over to be kept until post. */
function isKeep({ use }) {
    return use.settings.leftoverProcesses === 'keep';
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

/***/ 6740:
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

/***/ 5749:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 3702:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ programName)
/* harmony export */ });
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


/***/ }),

/***/ 7126:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a7: () => (/* binding */ signalProcess),
/* harmony export */   c$: () => (/* binding */ isIgnoring),
/* harmony export */   i8: () => (/* binding */ signalGroup)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errno_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6740);
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

/***/ 2569:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  pW: () => (/* binding */ holdersOf),
  u3: () => (/* binding */ listening),
  a5: () => (/* binding */ portsOf)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
var external_node_path_default = /*#__PURE__*/__nccwpck_require__.n(external_node_path_);
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
var port = __nccwpck_require__(5749);
// EXTERNAL MODULE: ./out/compiled/src/process/clock.js
var clock = __nccwpck_require__(6642);
// EXTERNAL MODULE: ./out/compiled/src/process/errno.js
var errno = __nccwpck_require__(6740);
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

// EXTERNAL MODULE: ./out/compiled/src/process/stat-line.js
var stat_line = __nccwpck_require__(1679);
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


/***/ }),

/***/ 1679:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   ky: () => (/* binding */ parseStat),
/* harmony export */   yZ: () => (/* binding */ wholeTicks)
/* harmony export */ });
/* unused harmony export MS_PER_TICK */
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
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ statusOf)
/* harmony export */ });
/* unused harmony export bytesIn */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
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

/***/ 5540:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 8940:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ plainSentence),
/* harmony export */   n: () => (/* binding */ markdownSentence)
/* harmony export */ });
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4131);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5151);
/** Sentences in which commands are named: in backticks in the log, in a fixed-width font in the summary. */


/** For the log and for annotations. */
function plainSentence(sentence) {
    return (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(sentence.map(phrase => (typeof phrase === 'string' ? phrase : `\`${phrase.code}\``)).join(''));
}
/** For the summary. */
function markdownSentence(sentence) {
    return sentence
        .map(phrase => typeof phrase === 'string' ? (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p)((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(phrase)) : (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownCode */ .D)((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(phrase.code)))
        .join('');
}


/***/ }),

/***/ 7595:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 2505:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   WS: () => (/* binding */ portsText),
/* harmony export */   ZU: () => (/* binding */ withNoun),
/* harmony export */   hJ: () => (/* binding */ portFields),
/* harmony export */   yq: () => (/* binding */ listensText)
/* harmony export */ });
/* harmony import */ var _process_port_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5749);
/* harmony import */ var _text_mask_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8706);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5151);



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
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ nameText),
/* harmony export */   j: () => (/* binding */ commandText)
/* harmony export */ });
/* harmony import */ var _text_mask_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8706);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5151);


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


/***/ }),

/***/ 6927:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ untoldOf)
/* harmony export */ });
/* harmony import */ var _fate_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2754);
/** Those who are in no row, since the journal names no more than a thousand. */

function untoldOf(story, rows) {
    const { outcome, unnamed, fates, leftovers, leftoverTotal } = story;
    const bySignal = (0,_fate_js__WEBPACK_IMPORTED_MODULE_0__/* .stoppedOf */ .Di)(unnamed);
    // Who was alive at main's end is found by post, and has a row.
    if (outcome?.endedBy !== 'exit')
        return { stopped: unnamed.bySignal, leftOver: 0, killed: 0, total: bySignal };
    const isCut = leftoverTotal > leftovers.length || bySignal > 0;
    const told = rows.filter(({ descendant }) => descendant !== undefined).length;
    const leftOver = isCut ? Math.max(0, Math.max(leftoverTotal, fates.length + bySignal) - told) : 0;
    const killed = Math.min(leftOver, unnamed.bySignal['SIGKILL'] ?? 0);
    return { stopped: {}, leftOver, killed, total: leftOver };
}


/***/ }),

/***/ 4131:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ markdownCode),
/* harmony export */   p: () => (/* binding */ markdownText)
/* harmony export */ });
/** Untrusted text -> text that markdown shows as it is. */
const SAFE = new Set(['-', ',', '.', '/']);
/**
 * Writes every ASCII punctuation mark as an entity, which is shown as the mark and never read as markup: neither as
 * markdown (emphasis, links, table cells, autolinks, mentions) nor as HTML. The text has gone through `printable`.
 */
function markdownText(text) {
    // A dot makes a link of www.name; the other four make nothing, once every colon and bracket is an entity.
    return text.replace(/www\.|[!-/:-@[-`{-~]/gi, mark => SAFE.has(mark) ? mark : mark.slice(0, -1) + entity(mark.at(-1) ?? ''));
}
/** The same in a fixed-width font. */
function markdownCode(text) {
    return text === '' ? '' : `<code>${markdownText(text)}</code>`;
}
function entity(mark) {
    // GitHub looks for e-mail addresses after it has read the entities: a comment before the mark ends the name.
    return `${mark === '@' ? '<!-- -->' : ''}&#${mark.charCodeAt(0)};`;
}


/***/ }),

/***/ 8706:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = require("assert");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = require("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = require("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = require("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = require("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = require("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = require("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = require("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = require("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = require("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = require("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = require("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = require("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = require("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = require("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = require("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = require("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = require("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = require("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = require("node:stream");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = require("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = require("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = require("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = require("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = require("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = require("node:zlib");

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

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = require("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = require("util");

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

// EXTERNAL MODULE: ./out/compiled/src/duration.js
var duration = __nccwpck_require__(3288);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
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

// EXTERNAL MODULE: ./out/compiled/src/process/clock.js
var clock = __nccwpck_require__(6642);
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
    const needed = settings.onTimeoutLimitMs + ladder_ladderWait(settings.stopSignals);
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
    const wait = ladder_ladderWait(story.use.settings.stopSignals);
    return Math.max(0, Math.min(wait, cutOf(story) - (0,clock/* monotonicMs */.dR)()));
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

;// CONCATENATED MODULE: ./out/compiled/src/errors.js
/** Something that the user can fix. Its message says what is wrong and what would be right; its stack is nobody's. */
class UserError extends Error {
    name = 'UserError';
}
/** A wrong input. The message names the input, shows the value and says what would be right. */
class errors_InputError extends UserError {
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
function errors_messageOf(thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
}
/** The stack of anything that was thrown, with the stacks of its causes. */
function stackOf(thrown) {
    if (!(thrown instanceof Error))
        return String(thrown);
    const stack = thrown.stack ?? thrown.message;
    return thrown.cause === undefined ? stack : `${stack}\ncaused by: ${stackOf(thrown.cause)}`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: ./out/compiled/src/process/errno.js
var errno = __nccwpck_require__(6740);
// EXTERNAL MODULE: ./out/compiled/src/process/status.js
var process_status = __nccwpck_require__(5024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
var external_node_path_default = /*#__PURE__*/__nccwpck_require__.n(external_node_path_);
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
var process_signal = __nccwpck_require__(7126);
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

// EXTERNAL MODULE: ./out/compiled/src/process/program-name.js
var program_name = __nccwpck_require__(3702);
// EXTERNAL MODULE: ./out/compiled/src/text/mask.js
var mask = __nccwpck_require__(8706);
// EXTERNAL MODULE: ./out/compiled/src/text/printable.js
var printable = __nccwpck_require__(5151);
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
        name: (0,program_name/* programName */.k)(entry.name, command),
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
            const origin = before ? before.origin : parent && { pid: parent.pid, name: (0,program_name/* programName */.k)(parent.name) };
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

// EXTERNAL MODULE: ./out/compiled/src/fate.js
var src_fate = __nccwpck_require__(2754);
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
    const more = rest.length > 0 ? { unnamed: (0,src_fate/* countFates */.bC)(rest) } : {};
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
    const { default: picomatch } = await __nccwpck_require__.e(/* import() */ 6).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4006, 23));
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
    const { walkLadder } = await loaded(() => __nccwpck_require__.e(/* import() */ 567).then(__nccwpck_require__.bind(__nccwpck_require__, 9567)));
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

;// CONCATENATED MODULE: ./out/compiled/src/log/commands.js
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
        this.#put(`\n${groupCommand(title)}\n${lines.map(line => `${line}\n`).join('')}${GROUP_END}\n`);
    }
    /** Writes an annotation. A newline goes first: a script may have left a line unfinished. */
    annotate(annotation) {
        this.#put(`\n${command(annotation)}\n`);
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

// EXTERNAL MODULE: ./out/compiled/src/process/stat-line.js
var stat_line = __nccwpck_require__(1679);
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
        const program = which('head', SYSTEM_FOLDERS);
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

// EXTERNAL MODULE: ./out/compiled/src/process/sockets.js + 2 modules
var sockets = __nccwpck_require__(2569);
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
        return (0,sockets/* portsOf */.a5)(pids, until, this.#root);
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
    const { PsTable } = await __nccwpck_require__.e(/* import() */ 878).then(__nccwpck_require__.bind(__nccwpck_require__, 3878));
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

// EXTERNAL MODULE: ./out/compiled/src/report/plural.js
var plural = __nccwpck_require__(7595);
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
    return `${processes(left.length)} kept until the post step: pid ${pids(left)}`;
}
const MOST_SHOWN = 10;
function pids(left) {
    const shown = left.slice(0, MOST_SHOWN).map(each => each.pid);
    const more = left.length - shown.length;
    return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

;// CONCATENATED MODULE: ./out/compiled/src/remove-group.js
/** Removes the control group of a use, once everything is over. */






// Who has just ended may still count for a moment.
const ATTEMPTS = 5;
const remove_group_REST_MS = 20;
/** Whether it is there, and not ours to remove. */
function isRoots(group) {
    if (group === undefined || !(0,external_node_fs_.existsSync)(group))
        return false;
    try {
        (0,external_node_fs_.accessSync)(external_node_path_default().dirname(group), external_node_fs_.constants.W_OK);
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
            return errors_messageOf(error);
        return (await sudo.ask({ do: 'remove group', path: group.path })).problem;
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/random.js
/** Random names. Read from the system itself: loading node's crypto would take a tenth of the time that main may cost. */

/**
 * @param bytes how many bytes of randomness
 * @returns twice as many hexadecimal digits
 */
function random_randomHex(bytes) {
    const source = (0,external_node_fs_.openSync)('/dev/urandom', 'r');
    try {
        const buffer = Buffer.alloc(bytes);
        (0,external_node_fs_.readSync)(source, buffer);
        return buffer.toString('hex');
    }
    finally {
        (0,external_node_fs_.closeSync)(source);
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/script/script-file.js
/** The file that the shell reads the script from. */



/** A path for the script's file, with an unused random name, in `folder` (RUNNER_TEMP). */
function scriptFile(folder, shell) {
    return path.join(folder, `${randomHex(16)}${shell.extension}`);
}
/**
 * Writes the script as the runner does: UTF-8, readable by everybody, since a script may run itself again as another
 * user.
 *
 * @throws what the system answers to the write
 */
function writeScript(file, shell, script) {
    writeFileSync(file, shell.dress(script), { flag: 'wx' });
    // Whatever the umask is.
    chmodSync(file, 0o644);
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

;// CONCATENATED MODULE: ./out/compiled/src/post/follow.js

/**
 * @param since signals that were sent before are told already, on the monotonic clock
 * @returns tells what is new in a story, SIGKILL once
 */
function follow(walker, tell, since = -Infinity) {
    let known = 0;
    let hasKilled = false;
    return story => {
        const all = story.sent.filter(({ by, at }) => by === walker && at >= since);
        for (const sent of all.slice(known)) {
            const isRepeated = hasKilled && sent.signal === 'SIGKILL';
            hasKilled ||= sent.signal === 'SIGKILL';
            if (!isRepeated && sent.reached.length + sent.refused.length > 0)
                tell(sentLine(sent));
        }
        known = all.length;
    };
}

;// CONCATENATED MODULE: ./out/compiled/src/post/await-watchdog.js





// For its start, for SIGKILL at the ladder's end, and for a sudo that does not answer.
const BEYOND_LADDER_MS = 6000;
// How long a watchdog takes to start and to say so, on a loaded machine.
const START_MS = 5000;
// For SIGKILL alone, where post has no more time.
const HURRIED_MS = 3500;
const await_watchdog_REST_MS = 50;
const LONGEST_REST_MS = 250;
/**
 * Waits until the watchdog has said that it is done, or nobody is left who could be or start one; no longer than it can
 * need. Where post has to hurry, so has the watchdog: it skips to SIGKILL.
 *
 * @param known the story as it was when post began
 * @param read reads the journal anew
 * @param limit when the watchdog has to hurry, on the monotonic clock
 * @returns the newest story
 */
async function awaitWatchdog(known, read, table, limit, tell) {
    if (!isOwing(known))
        return known;
    let story = read();
    if (!isOwing(story))
        return story;
    const tellSent = follow('watchdog', tell);
    let until = (0,clock/* monotonicMs */.dR)() + longestWalkMs(story) + BEYOND_LADDER_MS;
    let [isTold, isHurried] = [false, false];
    let hurried;
    let deadSince;
    // The journal may have megabytes.
    for (let rest = await_watchdog_REST_MS;; rest = Math.min(rest * 1.2, LONGEST_REST_MS), story = read()) {
        const all = story.watchdog ? [...story.keepers, story.watchdog] : story.keepers;
        if (story.watchdogEnded || !(await wake(all, table))) {
            story = read();
            if (isTold)
                tellSent(story);
            return story;
        }
        // One whose reaper was killed is replaced; one that was killed itself is not.
        const isDead = !story.watchdog || !(await wake([story.watchdog], table));
        deadSince = isDead ? (deadSince ?? (0,clock/* monotonicMs */.dR)()) : undefined;
        if (deadSince !== undefined && (0,clock/* monotonicMs */.dR)() - deadSince > START_MS)
            return read();
        if (!isTold && !story.isLost)
            tell(story.mainEnded === undefined ? KILLED : HANDED_OVER);
        isTold = true;
        tellSent(story);
        if (!isHurried && (0,clock/* monotonicMs */.dR)() > limit()) {
            tell(NO_MORE_TIME);
            isHurried = true;
            until = (0,clock/* monotonicMs */.dR)() + HURRIED_MS;
        }
        if (isHurried && story.watchdog && !isDead && story.watchdog.pid !== hurried) {
            (0,process_signal/* signalProcess */.a7)(story.watchdog.pid, 'SIGTERM');
            hurried = story.watchdog.pid;
        }
        if ((0,clock/* monotonicMs */.dR)() > until) {
            tell('The watchdog is not done in time: the post step goes on without it.');
            return read();
        }
        await (0,clock/* pause */.v7)(rest);
    }
}
/** Where the runner has sent post its own signal. */
const NO_MORE_TIME = 'The runner leaves the post step no more time: what is left is killed at once.';
const KILLED = 'The main step was killed: its watchdog is ending what it started.';
const HANDED_OVER = 'The rest of the ladder is under way since the cancel: the post step waits for its end.';
/** Whether main has left something to a watchdog. A main that has said its last word, and owes nothing, has not. */
function isOwing({ mainEnded, handedOver, watchdogEnded }) {
    return mainEnded === undefined || (handedOver && !watchdogEnded);
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
    if (!Array.isArray(value) || !value.every(isRow))
        return false;
    return value.reduce((sum, [, ports]) => sum + ports.length, 0) <= MOST_PORTS_TOLD;
}
function isRow(value) {
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
            this.#fail(errors_messageOf(error));
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
            return errors_messageOf(error);
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

;// CONCATENATED MODULE: ./out/compiled/src/post/end-relay.js


/**
 * Ends it. Where somebody is allowed who lives on it stays, since a pipe without a reader would end them: it ends with
 * the last of them.
 *
 * @throws when the process table can't be read
 */
async function endRelay({ relay }, { allowed }, table) {
    if (!relay || allowed.length > 0)
        return;
    for (const { pid } of await livingOf([relay], table))
        (0,process_signal/* signalProcess */.a7)(pid, 'SIGKILL');
}

;// CONCATENATED MODULE: ./out/compiled/src/post/find-reaper.js
/** The reaper that main has left with whoever outlived the script. */



async function findReaper({ use: { helpers } }, journal, table) {
    if ((await livingOf(helpers, table)).length === 0)
        return { reaper: undefined, end: () => Promise.resolve() };
    // Loaded only here: a reaper that has outlived main is rare.
    const { connectReaper } = await __nccwpck_require__.e(/* import() */ 356).then(__nccwpck_require__.bind(__nccwpck_require__, 356));
    const reaper = await connectReaper(external_node_path_default().dirname(journal.file), helpers);
    return {
        reaper,
        end: async () => {
            if (reaper)
                reaper.end();
            // They hang.
            else
                for (const { pid } of await livingOf(helpers, table))
                    (0,process_signal/* signalProcess */.a7)(pid, 'SIGKILL');
        },
    };
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
            this.problem = errors_messageOf(error);
        }
    }
}
/** The id of this boot: a monotonic time or a start time of another boot means nothing now. Empty where there is none. */
function bootId() {
    try {
        return (0,external_node_fs_.readFileSync)('/proc/sys/kernel/random/boot_id', 'latin1').trim();
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/regular-file.js
/** Reads a file that a script could reach: it may have made anything of it. */


const regular_file_MOST_BYTES = 16 * 1024 * 1024;
/**
 * @returns undefined for an empty path, and where there is no such file
 * @throws what the system answers; for what is no regular file, since a FIFO would be waited for; and for more than
 *   16 MiB
 */
function regular_file_readRegular(file) {
    return withRegular(file, (descriptor, size) => {
        if (size > regular_file_MOST_BYTES)
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
    seen: line => isNumber(line['clock']) && isListOf(line['processes'], shapes_isRow),
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
function shapes_isRow(value) {
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
        text = regular_file_readRegular(file)?.toString();
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

;// CONCATENATED MODULE: ./out/compiled/src/input-names.js
/** The inputs, and the variables in which the runner passes them. */
/** The inputs that action.yml declares; the script does not get to see their variables. */
const INPUT_NAMES = (/* unused pure expression or super */ null && ([
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
]));
/** The name of the variable in which the runner passes an input: upper case, white space as `_`, dashes kept. */
function inputVariable(name) {
    return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

;// CONCATENATED MODULE: ./out/compiled/src/late-main.js
/**
 * A main that is only beginning when its post comes: in a container job the runner starts post at once on a cancel. Post
 * leaves word that the step is over, and looks for main's journal then; main looks for that word when it has written its
 * journal, before it starts the script. So one of them learns of the other, whoever is first.
 */


/** By post, which has found nothing of main. Where RUNNER_TEMP can't be written no main starts a script. */
function sayOver(env) {
    try {
        (0,external_node_fs_.writeFileSync)(wordOf(env), '');
    }
    catch {
        // RUNNER_TEMP is gone.
    }
}
/** By main, which has written its journal: whether its post has been here already. */
function isOver(env) {
    return existsSync(wordOf(env));
}
/** The runner empties RUNNER_TEMP before each job, and in a job the mains of all steps come before the first post. */
function wordOf(env) {
    const step = encodeURIComponent(env['GITHUB_ACTION'] ?? '');
    return external_node_path_default().join(env['RUNNER_TEMP'] ?? '', `no-orphans-over-${step}`);
}

;// CONCATENATED MODULE: ./out/compiled/src/files/append.js
/** Appends a record to one of the runner's files, the whole of it or nothing. */

/**
 * Where the disk is full a part may be written: the runner would fail the step for it, whatever the script's status.
 *
 * @throws what the system answers to the write
 */
function append_appendWhole(file, text) {
    const before = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    try {
        appendFileSync(file, text);
    }
    catch (error) {
        cut(file, before);
        throw error;
    }
}
function cut(file, size) {
    try {
        truncateSync(file, size);
    }
    catch {
        // Then it could not be written either.
    }
}

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
    if (readRegular(file)?.includes(`${NAME}=`))
        return false;
    mkdirSync(path.dirname(file), { recursive: true });
    saveState(env, journal, use);
    return true;
}
function save(env, document) {
    const file = env['GITHUB_STATE'] ?? '';
    try {
        appendWhole(file, `${NAME}=${JSON.stringify(document)}\n`);
    }
    catch (error) {
        const right = 'the runner sets it to a writable file';
        throw new InputError('GITHUB_STATE', file, `can not be written (${messageOf(error)}); ${right}`);
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
        return { kind: 'damaged', problem: `The state that main left can not be used: ${errors_messageOf(error)}.` };
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/post/find-story.js
/** What main did: from its state and journal, and from what is there when one of them is lost. */









function findStory(env) {
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
            return state;
    }
}
function byState(file, use) {
    if (use.bootId !== bootId())
        return { main: undefined, problems: [] };
    const journal = Journal.open(file);
    try {
        const story = replay(file);
        if (story.use.bootId !== use.bootId)
            throw new JournalError(`The journal ${file} is of another boot`);
        return { main: { story, journal }, problems: [] };
    }
    catch (error) {
        if (!(error instanceof JournalError))
            throw error;
        const problem = `${errors_messageOf(error)}: what main saw is lost, and only what carries this step's environment is found.`;
        return { main: { story: emptyStory(use), journal }, problems: [problem] };
    }
}
/** What is missing from a story. A torn last line is what a killed main leaves, and tells nothing. */
function damageOf({ damaged, mainEnded }) {
    const unexpected = mainEnded === undefined ? damaged - 1 : damaged;
    return unexpected > 0
        ? [`The journal is damaged (${unexpected} of its lines): what they told is lost.`]
        : [];
}
const NOTHING = 'The main step left neither a state nor a journal: if it has started the script, what is left of that is not known.';
const NOT_ANY_MORE = 'If it has not, it will not do so any more.';
/** Without a state: the journals of this step whose main had the same parent as this post, which is the runner. */
function byPlace(env, problems) {
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
function candidates(env) {
    return journalsIn(env['RUNNER_TEMP'] ?? '').filter(({ story: { use, finished } }) => {
        return (!finished && use.parent === process.ppid && use.step === env['GITHUB_ACTION'] && use.bootId === bootId());
    });
}
function journalsIn(temp) {
    try {
        return (0,external_node_fs_.readdirSync)(temp)
            .filter(name => name.startsWith(FOLDER_PREFIX))
            .flatMap(name => {
            const file = external_node_path_default().join(temp, name, FILE_NAME);
            const story = tryReplay(file);
            return story ? [{ story, journal: Journal.open(file) }] : [];
        });
    }
    catch {
        // RUNNER_TEMP is gone, and every journal with it.
        return [];
    }
}
function tryReplay(file) {
    try {
        return replay(file);
    }
    catch {
        // Somebody else's folder, or another user's: not ours to tell of.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/post/problems.js


function problemsOf(story, { walk }, sudo) {
    const { use, mainEnded, watchdog, watchdogEnded } = story;
    const isCutShort = mainEnded !== undefined && watchdog !== undefined && !watchdogEnded;
    const short = isCutShort
        ? ['The watchdog was ended before it was done: what was left got no more time.']
        : [];
    if (!walk)
        return short;
    const isRefused = walk.fates.some(fate => fate.endedAfterMs === undefined && fate.notPermitted);
    const why = sudo ? sudo.problem : sudoRefusal(use.settings);
    return [
        ...short,
        ...(isRefused && why !== undefined ? [`Other users' processes could not be ended: ${why}.`] : []),
        ...(walk.hasUnnamed ? [UNNAMED] : []),
    ];
}

;// CONCATENATED MODULE: ./out/compiled/src/report/no-report.js

/** Told where the report file could not be written. */
function noReport(error) {
    return `The report file could not be written: ${errors_messageOf(error)}.`;
}

;// CONCATENATED MODULE: ./out/compiled/src/report/end-text.js
/** How a process ended, in words. */

const GONE = 'ended before the post step';
const STILL_ALIVE = 'still alive: ';
const BY_ITSELF = 'ended by itself';
/** Whether no signal of ours was needed. */
function endedByItself({ end }) {
    return end.startsWith(BY_ITSELF);
}
function endOf({ endedAfterMs, signal, hasIgnored, notPermitted }) {
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
    const wereLeft = new Set(story.leftovers.map(({ descendant }) => (0,process_identity/* keyOf */.T)(descendant)));
    return rows.filter(({ kind, descendant, ...row }) => {
        const mayPass = kind === 'stopped' || kind === 'leftover' || kind === 'kept';
        const wasLeft = descendant !== undefined && wereLeft.has((0,process_identity/* keyOf */.T)(descendant));
        return !mayPass || wasLeft || !endedByItself(row);
    });
}

// EXTERNAL MODULE: ./out/compiled/src/report/phrase.js
var phrase = __nccwpck_require__(8940);
// EXTERNAL MODULE: ./out/compiled/src/report/ports-text.js
var ports_text = __nccwpck_require__(2505);
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
    const fresh = external_node_path_default().join(folder, `.${external_node_path_default().basename(file)}-${random_randomHex(6)}`);
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

;// CONCATENATED MODULE: ./out/compiled/src/outcome.js
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
    return status.kind === 'code' ? status.code : 128 + external_node_os_.constants.signals[status.signal];
}
/** The outcome as a sentence. */
function sentenceOf(outcome) {
    switch (outcome.endedBy) {
        case 'exit':
            return outcome.status.kind === 'code'
                ? `The script ended with exit code ${outcome.status.code}.`
                : `The script was ended by ${outcome.status.signal}, which this action did not send.`;
        case 'timeout':
            return `The script timed out after ${(0,duration/* formatDuration */.a3)(outcome.timeoutMs)}.`;
        case 'no-output':
            return `The script printed nothing for ${(0,duration/* formatDuration */.a3)(outcome.noOutputMs)} and was stopped.`;
        case 'cancel':
            return `The step was cancelled (the runner sent ${outcome.signal}).`;
        case 'error':
            return outcome.message;
        default:
            return outcome;
    }
}

// EXTERNAL MODULE: ./out/compiled/src/report/untold.js
var report_untold = __nccwpck_require__(6927);
// EXTERNAL MODULE: ./out/compiled/src/report/process-text.js
var process_text = __nccwpck_require__(3110);
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






const report_json_VERSION = 1;
// 4 MB at most in all.
const report_json_MOST_BYTES = { processes: 1_500_000, signals: 500_000, picture: 1_500_000, problems: 200_000 };
const LONGEST_TITLE = 200;
const LONGEST_SENTENCE = 2000;
/** Facts -> JSON in one line. */
function renderReport({ writer, now, story, rows, verdict, problems }) {
    const { use, outcome } = story;
    const processes = withinBytes(rows, rowJson, report_json_MOST_BYTES.processes);
    const quits = story.quits.map(quit => ({ ...quit, rung: null, signal: 'SIGQUIT' }));
    const signals = withinBytes([...quits, ...story.sent], sent => signalJson(sent, now), report_json_MOST_BYTES.signals);
    const told = withinBytes(problems, sentence, report_json_MOST_BYTES.problems);
    const report = {
        version: report_json_VERSION,
        writer,
        at: isoTime(now.monotonicMs, now),
        step: (0,printable/* shorten */.m)((0,printable/* printable */.g)(use.step), LONGEST_TITLE),
        title: (0,printable/* shorten */.m)((0,printable/* printable */.g)(use.title), LONGEST_TITLE),
        outcome: {
            endedBy: outcome?.endedBy ?? null,
            exitCode: outcome ? exitCodeOf(outcome) : null,
            timedOut: outcome !== undefined && isDeadline(outcome),
            sentence: sentence(verdict.outcome),
        },
        durationMs: story.durationMs ?? null,
        containment: story.containment ?? likelyContainment(story),
        verdict: sentence([verdict.outcome, verdict.processes].join(' ').trim()),
        processes: processes.shown,
        processesLeftOut: processes.leftOut + (0,report_untold/* untoldOf */.Y)(story, rows).total,
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
    const { shown } = withinBytes(processes, pictureProcessJson, report_json_MOST_BYTES.picture);
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

// EXTERNAL MODULE: ./out/compiled/src/journal/story.js
var journal_story = __nccwpck_require__(5343);
// EXTERNAL MODULE: ./out/compiled/src/report/escape-text.js
var escape_text = __nccwpck_require__(5540);
;// CONCATENATED MODULE: ./out/compiled/src/report/row.js
/** The most telling first. */
function row_sorted(rows) {
    return rows.toSorted((one, other) => row_weight(other) - row_weight(one));
}
function row_weight(row) {
    const kind = { survivor: 4, kept: 3, leftover: 3, suspect: 2, stopped: 1, allowed: 0 }[row.kind];
    return kind + (row.isAlive && row.kind === 'survivor' ? 10 : 0) + (row.escape === 'in the group' ? 0 : 0.5);
}

;// CONCATENATED MODULE: ./out/compiled/src/report/rows.js









const rows_LONGEST_COMMAND = 160;
/** All rows, the most telling first: what lives, then what got away, then the rest. */
function rowsOf(story, finish) {
    const over = new Set(story.fates.filter(fate => fate.endedAfterMs !== undefined).map(fate => (0,process_identity/* keyOf */.T)(fate.descendant)));
    // Post's walk goes on with main's fates: whose end main has seen has not outlived it.
    const late = (finish.walk?.fates ?? []).filter(fate => !over.has((0,process_identity/* keyOf */.T)(fate.descendant)));
    const known = new Set([...late, ...story.fates].map(fate => (0,process_identity/* keyOf */.T)(fate.descendant)));
    const isLate = new Set(late.map(fate => (0,process_identity/* keyOf */.T)(fate.descendant)));
    const early = story.fates.filter(fate => !isLate.has((0,process_identity/* keyOf */.T)(fate.descendant)));
    const vanished = story.leftovers.filter(each => !known.has((0,process_identity/* keyOf */.T)(each.descendant)));
    const rows = [
        ...late.map(fate => fateRow(lateKind(story, finish.owed), fate, endOf(fate))),
        // Post has looked: whoever main could not see the end of has ended since.
        ...early.map(fate => fateRow(earlyKind(story), fate, fate.endedAfterMs === undefined ? GONE : endOf(fate))),
        ...vanished.map(each => fateRow((0,journal_story/* isKeep */.S)(story) ? 'kept' : 'leftover', each, GONE)),
        ...finish.allowed.map(each => livingRow('allowed', each, 'allowed: lives on')),
        ...finish.suspects.map(each => livingRow('suspect', each, 'not signalled: it started after the step had ended')),
    ];
    return row_sorted(rows);
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
        return (0,journal_story/* isKeep */.S)(story) ? 'kept' : 'survivor';
    return (0,journal_story/* isKeep */.S)(story) && story.outcome?.endedBy === 'exit' && story.mainEnded !== undefined
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
        command: (0,process_text/* commandText */.j)(details, rows_LONGEST_COMMAND),
        user: (0,process_text/* nameText */.f)(details.user ?? ''),
        age: (0,duration/* formatDuration */.a3)(details.ageMs),
        ports: details.ports,
        listens: (0,ports_text/* listensText */.yq)(details),
        details,
    };
}

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

;// CONCATENATED MODULE: ./out/compiled/src/report/telling.js
/** The one or two processes that say most: who lives on, who got away, who is a server. */


const telling_MOST_NAMED = 2;
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
    const sentences = telling.slice(0, telling_MOST_NAMED).map(telling_sentenceOf);
    const more = telling.slice(telling_MOST_NAMED).filter(row => row.way !== 'none').length;
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
function telling_sentenceOf(row) {
    const ports = (0,ports_text/* withNoun */.ZU)((0,ports_text/* portsText */.WS)(row.ports));
    const deeds = [departure(row), row.isAlive ? `is ${row.end}` : ''].filter(deed => deed !== '');
    const isServer = ports !== '';
    const facts = [`pid ${row.pid}`, deeds.length > 0 ? ports : ''].filter(fact => fact !== '').join(', ');
    const deed = deeds.length > 0 ? deeds.join(' and ') : `listened on ${ports}`;
    const command = row.command === '' ? row.name : (0,printable/* shorten */.m)(row.command, telling_LONGEST_COMMAND);
    return [isServer ? 'The server ' : '', { code: command }, ` (${facts}) ${deed}.`];
}

;// CONCATENATED MODULE: ./out/compiled/src/report/verdict.js
/** The whole use in a few sentences, for the summary and for post's annotation. */








/** @param rows without those who came and went by themselves */
function verdictOf(story, rows) {
    const of = (kind) => rows.filter(row => row.kind === kind);
    const untold = (0,report_untold/* untoldOf */.Y)(story, rows);
    const [leftOver, kept] = (0,journal_story/* isKeep */.S)(story) ? [NONE, untold] : [untold, NONE];
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
    return first?.end === GONE ? 'was kept for the later steps' : 'was kept until the post step';
}
function outcomeOf(story) {
    const { outcome, use } = story;
    if (!outcome)
        return unknownEnd(story);
    // There it was post who sent the signal.
    return outcome.endedBy === 'cancel' && use.isContainerJob ? 'The step was cancelled.' : sentenceOf(outcome);
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
    const unasked = rows.filter(row => row.endedBy === undefined && row.end !== GONE);
    const ends = [
        ...others.map((signal) => [`ended on ${signal}`, count(signal)]),
        ['had to be killed', count('SIGKILL')],
        [unasked.length === 1 ? 'ended by itself' : 'ended by themselves', unasked.length],
        ['ended before the post step', rows.filter(row => row.end === GONE).length],
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

;// CONCATENATED MODULE: ./out/compiled/src/post/report.js
/** What post says: lines in its log, one annotation, the summary, the report file. */










const MOST_LINES = 50;
/**
 * Reports everything that outlived the script.
 *
 * @param problems what was missing or could not be done, as sentences
 * @param journalFile beside which the report file is brought up to date
 * @param isMainUnheard whether main was still running when post began: the runner has shown nothing of it since
 * @param freed whether the ports of those who have ended are free, as sentences
 * @returns post's exit code
 */
async function report(story, finish, problems, journalFile, isMainUnheard, log, freed) {
    const everybody = rowsOf(story, finish);
    const rows = withoutPassing(story, everybody);
    const verdict = verdictOf(story, rows);
    // Main has told what it stopped. Where a watchdog has gone on, or nobody has heard main, post tells of all.
    const isWatchdogs = story.watchdog !== undefined;
    const tellsAll = isWatchdogs || isMainUnheard;
    // A main that was killed has told nothing; where the runner has not shown what it told, the log does.
    const isUntold = story.mainEnded === undefined && (isWatchdogs || !(isMainUnheard || story.isLost));
    const told = rows.filter(row => row.kind !== 'stopped' || tellsAll);
    const outlived = rows.some(row => ['survivor', 'leftover', 'kept'].includes(row.kind));
    // Who outlived the script is for the annotation.
    const headline = outlived ? verdict.outcome : `${verdict.outcome} ${verdict.processes}`;
    if (isMainUnheard && !isUntold)
        log.line((0,printable/* printable */.g)(headline.trim()));
    for (const row of told.slice(0, MOST_LINES))
        log.line(rowLine(row));
    if (told.length > MOST_LINES)
        log.line(`and ${told.length - MOST_LINES} more`);
    // Without a word of who had them it would be a riddle: the summary tells.
    if (freed !== undefined && told.length > 0)
        log.line((0,printable/* printable */.g)(freed));
    const { onSurvivors } = story.use.settings;
    const hasSurvivors = rows.some(row => row.kind === 'survivor');
    const summaryProblem = await writeSummary({ story, rows, verdict, problems, freed }, finish);
    const known = [...problems, ...summaryProblem];
    const all = [...known, ...updateReport(journalFile, { story, rows: everybody, verdict, problems: known })];
    const tellsProcesses = isUntold || outlived;
    const message = [
        isUntold ? verdict.outcome : '',
        tellsProcesses ? verdict.processes : '',
        ...(tellsProcesses ? verdict.telling.map(phrase/* plainSentence */.G) : []),
        ...all,
    ]
        .filter(part => part !== '')
        .map(printable/* printable */.g)
        .join(' ');
    const isError = onSurvivors === 'error' && hasSurvivors;
    if (message !== '' && onSurvivors === 'ignore')
        log.line(message);
    else if (message !== '')
        log.annotate({ level: isError ? 'error' : 'warning', title: 'no-orphans', message });
    return isError ? 1 : 0;
}
/** Returns a sentence when the summary could not be written. */
async function writeSummary(facts, finish) {
    const { story, rows, problems } = facts;
    const { summary: when } = story.use.settings;
    const isProblem = story.outcome?.endedBy !== 'exit' || rows.some(row => row.kind !== 'allowed') || problems.length > 0;
    if (when === 'never' || (when === 'on-problem' && !isProblem))
        return [];
    try {
        // It takes as long as node's start.
        const { summarize } = await loaded(() => Promise.all(/* import() */[__nccwpck_require__.e(260), __nccwpck_require__.e(70), __nccwpck_require__.e(318)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9318)));
        await summarize(facts, finish);
        return [];
    }
    catch (error) {
        return [`The summary could not be written: ${errors_messageOf(error)}.`];
    }
}
/** Returns a sentence when the report file could not be written. */
function updateReport(journalFile, facts) {
    try {
        writeReport(journalFile, { writer: 'post', ...facts });
        return [];
    }
    catch (error) {
        return [noReport(error)];
    }
}
function rowLine(row) {
    const { pid, name, command, user, listens, escape, end } = row;
    const parts = [`pid ${pid}`, name, command, user, (0,ports_text/* withNoun */.ZU)(listens), escape, end].filter(part => part !== '');
    return `${row.kind}: ${parts.join(' · ')}`;
}

;// CONCATENATED MODULE: ./out/compiled/src/post/stop-main.js
/** Makes sure that main is over: in a container job no signal of the runner reaches it, and post starts beside it. */






// Beyond its ladder main takes this long at most for its end, and a killed process this long to go.
const MAINS_END_MS = 2000;
const stop_main_REST_MS = 50;
const stop_main_LONGEST_REST_MS = 250;
/**
 * Asks a main that still lives to stop, waits for its ladder, and at last kills it.
 *
 * @param read reads the journal anew: what main says of its ladder is not heard any more, and told here
 * @param limit when post itself has to hurry, on the monotonic clock
 * @returns whether it lived: then nobody has heard what it said at its end
 */
async function stopMain(use, read, journal, table, limit, tell) {
    const lives = async () => await isAlive(use.main, table);
    if (!(await lives()))
        return false;
    tell('The main step is still running: it is asked to stop.');
    const send = (signal) => {
        (0,process_signal/* signalProcess */.a7)(use.main.pid, signal);
        journal.write({ kind: 'asked', signal, at: (0,clock/* monotonicMs */.dR)(), main: [use.main.pid, use.main.start] });
    };
    const tellSent = follow('main', tell, (0,clock/* monotonicMs */.dR)());
    send('SIGINT');
    // It may be stopped itself, and hears nothing then.
    if (await lives())
        send('SIGCONT');
    const { stopSignals, cancelLimitMs } = use.settings;
    const until = (0,clock/* monotonicMs */.dR)() +
        Math.min(ladder_ladderWait(stopSignals) + longestEvidenceMs(use.settings), cancelLimitMs) +
        MAINS_END_MS;
    // The journal may have megabytes.
    for (let rest = stop_main_REST_MS; await lives(); rest = Math.min(rest * 1.2, stop_main_LONGEST_REST_MS)) {
        if ((0,clock/* monotonicMs */.dR)() > Math.min(until, limit())) {
            await kill(send, lives, tell);
            return true;
        }
        await (0,clock/* pause */.v7)(rest);
        tellSent(read());
    }
    tellSent(read());
    return true;
}
async function kill(send, lives, tell) {
    tell('The main step did not stop: it is killed.');
    const until = (0,clock/* monotonicMs */.dR)() + MAINS_END_MS;
    while ((await lives()) && (0,clock/* monotonicMs */.dR)() < until) {
        send('SIGKILL');
        await (0,clock/* pause */.v7)(20);
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

;// CONCATENATED MODULE: ./out/compiled/src/post/take-over.js
/** Post goes to the ladder: whoever was there before it, and was not done in time, is ended first. */





// A killed process takes this long to go, at most; one in uninterruptible sleep walks no ladder.
const END_MS = 2000;
/**
 * @param read reads the journal anew
 * @returns the newest story
 * @throws when the process table can't be read
 */
async function takeOver(known, read, journal, table) {
    if (!isOwing(known))
        return known;
    const lease = await takeLease(journal, 'post', table);
    const until = (0,clock/* monotonicMs */.dR)() + END_MS;
    for (;;) {
        const story = read();
        // A shell would kill everybody at the end of its watchdog. One that begins later finds our lease, and goes.
        const shells = story.keepers.slice(story.use.helpers.length);
        const holder = await holderBefore(lease, story.leases, table);
        const left = await livingOf(holder?.by === 'watchdog' ? [...shells, holder] : shells, table);
        if (left.length === 0 || (0,clock/* monotonicMs */.dR)() > until)
            return story;
        for (const { pid } of left)
            (0,process_signal/* signalProcess */.a7)(pid, 'SIGKILL');
        await (0,clock/* pause */.v7)(20);
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/post/index.js
/** The post step: finish what is left, survivors, summary. Wiring only. */























// Of the runner's 10 s: SIGKILL comes early then, and time is left to tell of it.
const post_CANCEL_MS = 3000;
// A watchdog gets its time for SIGKILL before post has to go on without it, and post's own ends soon enough to tell of it.
const HURRY_MS = 500;
const KILL_UNTIL_MS = 7000;
const SUDO_MS = 2000;
const LAST_WORDS_MS = 1000;
const GROUP_STAYS = 'The control group stays, since an allowed process is in it: the next use clears it away when it is empty.';
const helper = siblingEntry('sudo');
const log = new Log();
// Where nothing holds us any more before all is said.
process.exitCode = 1;
async function run() {
    // The step's timeout and a cancel bound post as well, by the same signals.
    const cancellation = new Cancellation();
    outliveOtherSignals();
    const limit = () => cancellation.limit(post_CANCEL_MS);
    const { main, problems } = findStory(process.env);
    if (!main) {
        if (problems.length > 0)
            log.annotate({ level: 'warning', title: 'no-orphans', message: (0,printable/* printable */.g)(problems.join(' ')) });
        return 0;
    }
    const { journal } = main;
    const table = await openProcessTable(process.env['NO_ORPHANS_PROCESS_TABLE']);
    let isHurryTold = false;
    const tellLine = (line) => {
        isHurryTold ||= line === NO_MORE_TIME;
        log.line(line);
    };
    const tellHurry = () => {
        if (!isHurryTold)
            tellLine(NO_MORE_TIME);
    };
    // What main and the watchdog do meanwhile stands in the journal.
    const read = () => findStory(process.env).main?.story ?? main.story;
    const isMainUnheard = await stopMain(main.story.use, read, journal, table, limit, tellLine);
    const awaited = await awaitWatchdog(main.story, read, table, () => cancellation.limit(HURRY_MS), tellLine);
    const story = await takeOver(awaited, read, journal, table);
    const reaper = await findReaper(story, journal, table);
    const sudo = sudoFor(story.use.settings, helper, SUDO_MS, process.env);
    // It takes a while: only root removes what root has made.
    if (isRoots(story.use.group))
        sudo?.prepare();
    const cut = cutOf(story);
    const tell = ladderLines(false);
    const finished = await finish({
        story,
        table,
        journal,
        reaper: reaper.reaper,
        sudo,
        by: 'post',
        limit: () => Math.min(limit(), cut),
        killUntil: cancellation.limit(KILL_UNTIL_MS),
        onEvent: event => {
            if (event.kind === 'sent' && event.signal === 'SIGKILL' && (0,clock/* monotonicMs */.dR)() >= limit())
                tellHurry();
            const line = tell(event);
            if (line !== undefined)
                log.line(line);
        },
    });
    const freed = await freedOf(story, finished, table);
    const own = problemsOf(story, finished, sudo);
    const unremoved = await removeGroup(story.use.group, sudo);
    sudo?.end();
    if (unremoved !== undefined && finished.allowed.length > 0)
        log.line(GROUP_STAYS);
    else if (unremoved !== undefined)
        own.push(unremoved);
    const all = [...problems, ...damageOf(story), ...own];
    // Of what post itself has sent the journal alone tells when.
    const { sent, timeline } = finished.walk ? read() : story;
    const whole = { ...story, sent, timeline };
    const exitCode = await report(whole, finished, all, journal.file, isMainUnheard, log, freed);
    await reaper.end();
    await endRelay(story, finished, table);
    journal.write({ kind: 'done', by: 'post', clock: table.now() });
    removeScript(story.use.script);
    return exitCode;
}
/** Whether the ports of those who have ended are free, as sentences. */
async function freedOf(story, finished, table) {
    if (story.leftovers.length + story.fates.length === 0 && !finished.walk)
        return undefined;
    const { freedPorts } = await loaded(() => __nccwpck_require__.e(/* import() */ 387).then(__nccwpck_require__.bind(__nccwpck_require__, 7387)));
    return await freedPorts(story, finished, table);
}
function fail(error) {
    for (const line of stackOf(error).split('\n'))
        log.line(`  ${(0,printable/* printable */.g)(line)}`);
    const message = `The post step failed, and processes may be left: ${(0,printable/* printable */.g)(errors_messageOf(error))}`;
    log.annotate({ level: 'error', title: 'no-orphans', message });
    return 1;
}
async function end(exitCode) {
    await log.flush(LAST_WORDS_MS);
    process.exit(exitCode);
}
// A fault that no promise carries, such as a helper program's.
process.once('uncaughtException', error => void end(fail(error)));
void run().catch(fail).then(end);

module.exports = __webpack_exports__;
/******/ })()
;
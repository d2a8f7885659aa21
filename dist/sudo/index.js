/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	// The require scope
/******/ 	var __nccwpck_require__ = {};
/******/ 	
/************************************************************************/
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
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = require("node:fs");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = require("node:os");
;// CONCATENATED MODULE: external "node:readline"
const external_node_readline_namespaceObject = require("node:readline");
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

;// CONCATENATED MODULE: ./out/compiled/src/process/clock.js
/** The clock of deadlines and of the journal. */
/**
 * Milliseconds on the system's monotonic clock: it never jumps, and every process of one boot reads the same, so that
 * post can go on where main stopped.
 */
function monotonicMs() {
    return Number(process.hrtime.bigint() / 1000n) / 1000;
}
// A longer timer of node's fires at once.
const LONGEST_TIMER = (/* unused pure expression or super */ null && (2 ** 31 - 1));
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

;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = require("node:path");
var external_node_path_default = /*#__PURE__*/__nccwpck_require__.n(external_node_path_namespaceObject);
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
        (0,external_node_fs_namespaceObject.accessSync)(file, external_node_fs_namespaceObject.constants.X_OK);
        return (0,external_node_fs_namespaceObject.statSync)(file).isFile();
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
const BOUND_MS = 100;
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
        const threads = (0,external_node_fs_namespaceObject.readdirSync)(`${folder}/task`).slice(0, MOST_THREADS);
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
        const now = monotonicMs();
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
            timeout: BOUND_MS,
            killSignal: 'SIGKILL',
            maxBuffer: 2 * MOST_BYTES,
        });
        this.#spentMs += monotonicMs() - now;
        return status === 0 && stdout.length > 0 ? stdout : undefined;
    }
}
function statOf(folder) {
    try {
        return fieldsOf((0,external_node_fs_namespaceObject.readFileSync)(`${folder}/stat`, 'latin1'));
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/process/any-thread.js
/** What all threads of a process share, such as its command line and its environment, read from /proc. */


// Whatever is mounted there is not waited for.
const READ = external_node_fs_namespaceObject.constants.O_RDONLY | external_node_fs_namespaceObject.constants.O_NONBLOCK;
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
    return (0,external_node_fs_namespaceObject.readFileSync)(file, { encoding, flag: READ });
}
function readBeginning(file, encoding, most) {
    const descriptor = (0,external_node_fs_namespaceObject.openSync)(file, READ);
    try {
        const buffer = Buffer.allocUnsafe(most);
        return buffer.toString(encoding, 0, (0,external_node_fs_namespaceObject.readSync)(descriptor, buffer));
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(descriptor);
    }
}
function otherThreads(folder, pid) {
    try {
        return (0,external_node_fs_namespaceObject.readdirSync)(`${folder}/task`).filter(thread => thread !== String(pid));
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/process/errno.js
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
        const descriptors = (0,external_node_fs_namespaceObject.opendirSync)(`${folder}/fd`, { bufferSize: 256 });
        try {
            for (; count < MOST_DESCRIPTORS && monotonicMs() < until; count++) {
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
        if (answerOf(error) === 'not permitted')
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
        return (0,external_node_fs_namespaceObject.readlinkSync)(file);
    }
    catch (error) {
        if (answerOf(error) === 'not permitted')
            throw error;
        return '';
    }
}
/** What a link of /proc names; undefined where it is gone, or not ours to read. */
function linkOf(file) {
    try {
        return (0,external_node_fs_namespaceObject.readlinkSync)(file);
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
        const descriptor = (0,external_node_fs_namespaceObject.openSync)(file, external_node_fs_namespaceObject.constants.O_RDONLY | external_node_fs_namespaceObject.constants.O_NONBLOCK);
        try {
            for (let bytes = 0; !isWhole && bytes < MOST_TABLE_BYTES && monotonicMs() < until;) {
                const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
                const count = (0,external_node_fs_namespaceObject.readSync)(descriptor, chunk);
                chunks.push(chunk.subarray(0, count));
                bytes += count;
                isWhole = count === 0;
            }
        }
        finally {
            (0,external_node_fs_namespaceObject.closeSync)(descriptor);
        }
    }
    catch (error) {
        // A kernel without IPv6 has no table of it. Of one that breaks off, what was read counts.
        isWhole = answerOf(error) === 'gone';
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
        return parseStat((0,external_node_fs_namespaceObject.readFileSync)(`${folder}/stat`, 'utf8'))?.state === 'dead';
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
        const thread = (0,external_node_fs_namespaceObject.readdirSync)(`${folder}/task`).find(each => each !== first);
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
        for (const line of (0,external_node_fs_namespaceObject.readFileSync)('/etc/passwd', 'utf8').split('\n')) {
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
            const uptime = Number((0,external_node_fs_namespaceObject.readFileSync)(`${this.#root}/uptime`, 'latin1').split(' ', 1)[0]) * 1000;
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
        return (0,external_node_fs_namespaceObject.readdirSync)(this.#root)
            .filter(name => /^\d+$/.test(name))
            .map(Number);
    }
    #entry(pid) {
        try {
            return parseStat((0,external_node_fs_namespaceObject.readFileSync)(`${this.#root}/${pid}/stat`, 'utf8'));
        }
        catch (error) {
            // It vanished, or is hidden from us (hidepid). Anything else, such as EMFILE, must not pass for its end.
            if (answerOf(error) === 'failed')
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
            return userName((0,external_node_fs_namespaceObject.statSync)(`${this.#root}/${pid}`).uid);
        }
        catch {
            return undefined;
        }
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/process/identity.js
/**
 * Whether two identities are the same process.
 *
 * @param tolerance how far two readings of one start time can lie apart, in milliseconds (ProcessTable.startTolerance)
 */
function isSame(one, other, tolerance) {
    return one.pid === other.pid && Math.abs(one.start - other.start) <= tolerance;
}
/** A text that stands for this very process, as the key of a map. */
function identity_keyOf({ pid, start }) {
    return `${pid}@${start}`;
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
        return entry.state !== 'dead' && identity && isSame(identity, entry, table.startTolerance);
    });
}
/** @throws when the process table can't be read */
async function isAlive(identity, table) {
    return (await livingOf([identity], table)).length > 0;
}

;// CONCATENATED MODULE: ./out/compiled/src/process/status.js
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
        return (0,external_node_fs_namespaceObject.readFileSync)(`/proc/${pid}/status`, 'latin1');
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/cgroup/kernel-file.js
/**
 * The kernel's files of a control group. A script in a group that is its own user's may close them to itself, and we are
 * that user too: such a file is opened again to its owner.
 */



/** What a file of the kernel's tells, or why it tells nothing. */
function kernel_file_read(file) {
    try {
        return { text: opened(file, external_node_fs_namespaceObject.constants.R_OK, () => (0,external_node_fs_namespaceObject.readFileSync)(file, 'latin1')), errno: undefined };
    }
    catch (error) {
        return { text: '', errno: errnoOf(error) };
    }
}
/** Tells it to the kernel. Returns whether that has taken it; no file is made where there is none. */
function write(file, value) {
    try {
        opened(file, external_node_fs_namespaceObject.constants.W_OK, () => {
            const descriptor = (0,external_node_fs_namespaceObject.openSync)(file, external_node_fs_namespaceObject.constants.O_WRONLY);
            try {
                (0,external_node_fs_namespaceObject.writeSync)(descriptor, value);
            }
            finally {
                (0,external_node_fs_namespaceObject.closeSync)(descriptor);
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
        if (answerOf(error) !== 'not permitted' || !hasOpened(file, access))
            throw error;
        return use();
    }
}
/** Opens it to its owner. Returns whether it may be used now. */
function hasOpened(file, access) {
    try {
        for (const each of [external_node_path_default().dirname(file), file])
            (0,external_node_fs_namespaceObject.chmodSync)(each, (0,external_node_fs_namespaceObject.statSync)(each).mode | 0o700);
        (0,external_node_fs_namespaceObject.accessSync)(file, access);
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
        (0,external_node_fs_namespaceObject.writeFileSync)(`${this.path}/cgroup.procs`, String(pid));
    }
    /**
     * The pids of all members. Whoever is not in our PID namespace or below it has none here, and is left out.
     */
    members() {
        return this.#groups().flatMap(group => {
            const { text, errno } = kernel_file_read(`${group}/cgroup.procs`);
            // A threaded group tells of its threads alone.
            const pids = errno === 'ENOTSUP' ? threadsIn(group).flatMap(processOf) : numbers(text);
            return pids.filter(pid => pid > 0);
        });
    }
    /** Whether this one is in the group itself, and not in one below it. */
    holds(pid) {
        return numbers(kernel_file_read(`${this.path}/cgroup.procs`).text).includes(pid);
    }
    /** Whether anybody lives in it, whom we may see or not. One that does not tell may hold anybody. */
    isPopulated() {
        const { text, errno } = kernel_file_read(`${this.path}/cgroup.events`);
        return text.includes('populated 1') || (errno !== undefined && errno !== 'ENOENT' && errno !== 'ENODEV');
    }
    /** The CPU time of all who are or were in it, in milliseconds; undefined where the kernel does not tell. */
    cpuTime() {
        const { text } = kernel_file_read(`${this.path}/cpu.stat`);
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
                (0,external_node_fs_namespaceObject.rmdirSync)(group);
            }
            catch (error) {
                if (errnoOf(error) !== 'ENOENT')
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
    return numbers(kernel_file_read(`${group}/cgroup.threads`).text);
}
/** The process that a thread belongs to (proc_pid_status(5)). */
function processOf(thread) {
    const pid = Number(statusOf(thread)('Tgid'));
    return Number.isInteger(pid) ? [pid] : [];
}
function foldersIn(group) {
    try {
        return (0,external_node_fs_namespaceObject.readdirSync)(group, { withFileTypes: true })
            .filter(entry => entry.isDirectory())
            .map(({ name }) => `${group}/${name}`);
    }
    catch {
        return [];
    }
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

;// CONCATENATED MODULE: ./out/compiled/src/cgroup/name.js
/** What our control groups are called, so that whoever comes later knows whose each one was. */


const NAME = /^no-orphans\.(\d+)\.(\d+)\.(\d+)\.[0-9a-f]{24}$/;
/** A name that no other has, not even one of a use with the same pid in another namespace. */
function groupName({ namespace, pid, start }) {
    return `no-orphans.${namespace}.${pid}.${start}.${randomHex(12)}`;
}
/** Whose group a name tells of; undefined for a name that is not one of ours. */
function ownerIn(name) {
    const [namespace, pid, start] = NAME.exec(name)?.slice(1).map(Number) ?? [];
    if (namespace === undefined || pid === undefined || start === undefined)
        return undefined;
    return { namespace, pid, start };
}
/** @throws where there is no /proc */
function pidNamespace() {
    return Number(/\d+/.exec(readlinkSync('/proc/self/ns/pid'))?.[0]);
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
        if (group.isPopulated() || (await isAlive(owner, table)))
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
        return (0,external_node_fs_namespaceObject.readdirSync)(parent);
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/cgroup/cgroup-error.js
/** Why there is no control group; the message is the end of a sentence. */
class CgroupError extends Error {
    name = 'CgroupError';
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
        (0,external_node_fs_namespaceObject.accessSync)(`${parent}/cgroup.procs`, external_node_fs_namespaceObject.constants.W_OK);
        (0,external_node_fs_namespaceObject.mkdirSync)(path);
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
    if (answerOf(cause) === 'not permitted')
        return `this user may not make one in ${parent}`;
    if (errnoOf(cause) === 'EROFS')
        return `${parent} is mounted read-only`;
    if (errnoOf(cause) === 'EAGAIN')
        return `${parent} has a limit on the groups below it`;
    return messageOf(cause);
}
/** Why a group that was made is of no use. */
function unfitness(path) {
    try {
        (0,external_node_fs_namespaceObject.accessSync)(`${path}/cgroup.kill`);
    }
    catch {
        return 'the kernel can not kill one (Linux 5.14 is the first that can)';
    }
    const type = typeOf(path);
    return type === 'domain' ? undefined : `our own group is threaded (${type})`;
}
function typeOf(path) {
    try {
        return (0,external_node_fs_namespaceObject.readFileSync)(`${path}/cgroup.type`, 'latin1').trim();
    }
    catch (error) {
        return messageOf(error);
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

;// CONCATENATED MODULE: ./out/compiled/src/sudo/group-orders.js
/** Control groups that only root can make and remove. */







// CGROUP2_SUPER_MAGIC (statfs(2)): in such a file system nobody makes links, and nobody renames.
const CGROUP2 = 0x63677270;
/**
 * Makes the group, moves the leader in, and hands over the file that kills it. Nothing is left of it where that fails.
 *
 * @param user who is to be able to kill it
 * @throws with the reason, as the end of a sentence
 */
async function groupByOrder({ parent, name, leader }, user, table) {
    const owner = ownerIn(name);
    // A job's processes stay below the limits of their own group.
    const isParent = isCgroup(parent) && new ControlGroup(parent).holds(leader.pid);
    if (!owner || !isParent)
        throw new Error(`${parent}/${name} is no place for a group of this step`);
    await clearStale(parent, owner.namespace, table);
    const group = makeGroup(parent, name);
    try {
        if (!(await isAlive(leader, table)))
            throw new Error('the script is gone');
        group.add(leader.pid);
        (0,external_node_fs_namespaceObject.chownSync)(`${group.path}/cgroup.kill`, user, -1);
    }
    catch (error) {
        // Who was moved in goes back first.
        for (const pid of group.members())
            new ControlGroup(parent).add(pid);
        group.remove();
        throw error;
    }
}
/** @throws what the system answers, such as EBUSY while somebody is in it */
function removeByOrder({ path: folder }) {
    if (!ownerIn(external_node_path_default().basename(folder)) || !isCgroup(external_node_path_default().dirname(folder)))
        throw new Error(`${folder} is no group of this action`);
    new ControlGroup(folder).remove();
}
/** Whether a path leads, without a detour, to a folder of control groups. */
function isCgroup(folder) {
    try {
        return (0,external_node_fs_namespaceObject.realpathSync)(folder) === folder && (0,external_node_fs_namespaceObject.statfsSync)(folder).type === CGROUP2;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/process/children.js
/** The children of a process, by the kernel's own short list. */

/**
 * The list of proc_pid_tid_children(5). It may leave some out while others of them end, so it is good for being quick,
 * not for proving that nobody is left. Nothing where the kernel keeps no such list, or the process is gone.
 */
function childrenOf(pid) {
    try {
        return (0,external_node_fs_namespaceObject.readdirSync)(`/proc/${pid}/task`).flatMap(thread => (0,external_node_fs_namespaceObject.readFileSync)(`/proc/${pid}/task/${thread}/children`, 'latin1')
            .split(' ')
            .filter(word => word !== '')
            .map(Number));
    }
    catch {
        return [];
    }
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
        if (before && isSame(before, now, table.startTolerance))
            continue;
        entries.set(now.pid, now);
        isChanged = true;
    }
    return isChanged;
}

;// CONCATENATED MODULE: ./out/compiled/src/process/signal.js
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
    return (ignored & (1 << (constants.signals[signal] - 1))) !== 0;
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
        return answerOf(error);
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/sudo/signal-each.js
/** One signal to each of these, by who may signal anybody. */


/**
 * Each is checked by pid and start time just before.
 *
 * @returns the pids of those that were reached
 * @throws when the process table can't be read
 */
async function signalEach(signal, targets, table) {
    const reached = [];
    for (let first = 0; first < targets.length; first += table.batch) {
        for (const { pid } of await livingOf(targets.slice(first, first + table.batch), table)) {
            if (signalProcess(pid, signal) === 'sent')
                reached.push(pid);
        }
    }
    return reached;
}

;// CONCATENATED MODULE: ./out/compiled/src/sudo/kill-all.js
/** SIGKILL until nobody is left, as root: a storm of root's forks is faster than one call of sudo for each look. */








// What does not end in this time is in uninterruptible sleep, and whoever asked has not much longer.
const kill_all_BOUND_MS = 500;
const QUICK_ROUNDS = 50;
// As much of it as the kernel keeps.
const REAPER_NAME = 'no-orphans: rea';
function parentsOf({ below }) {
    return below.map(({ ppid }) => ppid);
}
/**
 * Kills the targets, all below them, and all below the reapers.
 *
 * @param user whose reapers are meant: nobody else's processes are below one
 * @param spared pids that are never killed
 * @returns the pids of all that were reached
 * @throws when the process table can't be read
 */
async function killAll({ targets, reapers: named }, user, spared, table) {
    const reached = new Set();
    const until = monotonicMs() + kill_all_BOUND_MS;
    const kill = async (found) => {
        for (const pid of await signalEach('SIGKILL', found, table))
            reached.add(pid);
    };
    for (let quiet = 0; quiet < 2 && monotonicMs() < until;) {
        const entries = new Map((await table.entries()).map(entry => [entry.pid, entry]));
        const find = () => {
            const reapers = named.filter(each => isThere(each, entries, table) && isReaper(entries.get(each.pid), user));
            const own = new Set([...spared, ...reapers.map(({ pid }) => pid)]);
            const roots = targets.filter(target => isThere(target, entries, table));
            return { reapers, own, roots, below: below([...roots, ...reapers], entries, own) };
        };
        let found = find();
        // A number may have changed hands during the walk: whose parent is another one by now is somebody else's child.
        // Where they do so all the time, as in a storm, to read on would be to lose ground.
        if (await refresh(entries, parentsOf(found), table))
            found = find();
        const { reapers, own } = found;
        const left = [...found.roots, ...found.below].filter(({ pid }) => !own.has(pid));
        quiet = left.length === 0 ? quiet + 1 : 0;
        await kill(left);
        for (const pid of await killOrphans(reapers, own, until, table))
            reached.add(pid);
        if (left.length > 0)
            await pause(1);
    }
    return [...reached];
}
/**
 * Orphans come to the reaper at once: its own children are few, and quick to read. Each is killed as soon as it is read:
 * one of a relay lives for 2 ms.
 *
 * @returns the pids of all that were reached
 */
async function killOrphans(reapers, spared, until, table) {
    const reached = new Set();
    for (let round = 0; round < QUICK_ROUNDS && monotonicMs() < until; round++) {
        // Once a round: to ask before each kill would take as long as one of a relay lives.
        const living = await livingOf(reapers, table);
        const pids = living.flatMap(({ pid }) => childrenOf(pid)).filter(pid => !spared.has(pid));
        let found = 0;
        for (const pid of pids) {
            const [child] = await table.entries([pid]);
            if (!child || child.state === 'dead' || !living.some(reaper => reaper.pid === child.ppid))
                continue;
            found++;
            if (signalProcess(pid, 'SIGKILL') === 'sent')
                reached.add(pid);
        }
        if (found === 0)
            break;
    }
    return reached;
}
/** Whether it is a reaper of ours by its name and its user: an order is no better than the journal that it comes from. */
function isReaper(entry, user) {
    try {
        return entry?.name === REAPER_NAME && (0,external_node_fs_namespaceObject.statSync)(`/proc/${entry.pid}`).uid === user;
    }
    catch {
        return false;
    }
}
function isThere(identity, entries, table) {
    const entry = entries.get(identity.pid);
    return entry !== undefined && entry.state !== 'dead' && isSame(identity, entry, table.startTolerance);
}
/** Who lives below these, but below nobody who is spared. */
function below(roots, entries, spared) {
    const byParent = Map.groupBy(entries.values(), entry => entry.ppid);
    const found = new Set();
    const queue = [...roots];
    for (const { pid } of queue) {
        for (const child of byParent.get(pid) ?? []) {
            if (spared.has(child.pid) || found.has(child))
                continue;
            found.add(child);
            queue.push(child);
        }
    }
    return [...found].filter(({ state }) => state !== 'dead');
}

;// CONCATENATED MODULE: ./out/compiled/src/sudo/orders.js
/** How many processes are asked about at once, and how many ports are told of them in all. */
const MOST_ASKED = 500;
const MOST_PORTS_TOLD = 500;
/** Of an address or a path. The kernel's own paths have 108 bytes (unix(7)). */
const LONGEST_TEXT = 256;

;// CONCATENATED MODULE: ./out/compiled/src/sudo/ports-by-order.js
/** What those listen on whom only root may read. */



// A signal may be the next order, and whoever gives it has not much longer.
const ports_by_order_BOUND_MS = 100;
/**
 * Each is checked by pid and start time just before. Who can't be read, by root or in time, is left out.
 *
 * @throws when the process table can't be read
 */
async function portsByOrder({ targets }, table) {
    const until = monotonicMs() + ports_by_order_BOUND_MS;
    const living = await livingOf(targets.slice(0, MOST_ASKED), table);
    const pids = living.map(({ pid }) => pid);
    const found = table.ports(pids, until);
    const isInTime = monotonicMs() < until;
    let left = MOST_PORTS_TOLD;
    return pids.flatMap(pid => {
        const ports = found.get(pid) ?? (isInTime ? [] : 'hidden');
        if (ports === 'hidden')
            return [];
        const told = ports.slice(0, left);
        left -= told.length;
        return [[pid, told]];
    });
}

;// CONCATENATED MODULE: ./out/compiled/src/sudo/index.js
/**
 * The helper that runs as root: started as `sudo -n node index.js`, with no arguments, by main, the watchdog or post. It
 * obeys the orders that come in on its stdin, answers on its stdout, and ends with its stdin. Wiring only.
 */











const table = new ProcfsTable();
try {
    // A storm forks on while a loaded machine lets others run.
    (0,external_node_os_namespaceObject.setPriority)(external_node_os_namespaceObject.constants.priority.PRIORITY_HIGHEST);
}
catch {
    // A container's root may not.
}
/** Who asks, as sudo says. */
const user = Number(process.env['SUDO_UID'] ?? process.getuid?.());
async function obey(order, spared) {
    if (monotonicMs() > order.until)
        throw new Error('sudo was too late');
    switch (order.do) {
        case 'signal':
            return { reached: await signalEach(order.signal, order.targets, table) };
        case 'kill':
            return { reached: await killAll(order, user, spared, table) };
        case 'make group':
            await groupByOrder(order, user, table);
            return { reached: [] };
        case 'remove group':
            removeByOrder(order);
            return { reached: [] };
        case 'ports':
            return { reached: [], ports: await portsByOrder(order, table) };
        default:
            return order;
    }
}
async function serve() {
    // Read once: where sudo is killed, whoever asks is no ancestor any more.
    const entries = await table.entries();
    const spared = protectedPids(new Map(entries.map(entry => [entry.pid, entry])));
    for await (const line of (0,external_node_readline_namespaceObject.createInterface)({ input: process.stdin })) {
        let answer;
        try {
            answer = await obey(JSON.parse(line), spared);
        }
        catch (error) {
            answer = { reached: [], problem: messageOf(error) };
        }
        (0,external_node_fs_namespaceObject.writeSync)(1, `${JSON.stringify(answer)}\n`);
    }
}
void serve();

module.exports = __webpack_exports__;
/******/ })()
;
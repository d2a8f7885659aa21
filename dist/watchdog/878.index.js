"use strict";
exports.id = 878;
exports.ids = [878];
exports.modules = {

/***/ 878:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PsTable: () => (/* binding */ PsTable),
  vitalsByPs: () => (/* binding */ vitalsByPs)
});

// UNUSED EXPORTS: parsePsLine

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(75);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(24);
// EXTERNAL MODULE: ./out/compiled/src/process/errno.js
var errno = __webpack_require__(740);
// EXTERNAL MODULE: ./out/compiled/src/process/status.js
var process_status = __webpack_require__(643);
;// CONCATENATED MODULE: ./out/compiled/src/process/vitals.js
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
        const { vitalsByPs } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 878));
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
        if (monotonicMs() > until)
            break;
        const one = readOne(pid);
        if (one)
            found.set(pid, one);
    }
    return found;
}
function pulseOf(pid) {
    const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, 'latin1'));
    if (stat === undefined)
        return undefined;
    const fields = fieldsOf(stat);
    const ticks = Number(fields[11]) + Number(fields[12]);
    const threads = Number(fields[17]);
    return {
        activity: activityOf(fields[0] ?? '', threads),
        cpuMs: Number.isFinite(ticks) ? ticks * MS_PER_TICK : undefined,
    };
}
function read(pid) {
    const pulse = pulseOf(pid);
    if (!pulse)
        return undefined;
    return {
        ...pulse,
        rssBytes: bytesIn(statusOf(pid), 'VmRSS'),
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
            found.push(readlinkSync(`/proc/${pid}/fd/${descriptor}`));
        }
        catch (error) {
            if (errnoOf(error) !== 'ENOENT')
                return undefined;
        }
    }
    return found;
}
function waitsIn(pid) {
    const text = attempt(() => readFileSync(`/proc/${pid}/wchan`, 'latin1'));
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

;// CONCATENATED MODULE: ./out/compiled/src/process/ps.js
/**
 * The process table as `ps` tells it: for macOS and other Unixes. It tells less than /proc: start times to the
 * second, no environment of other programs, and on macOS no sessions.
 */


const COLUMNS = ['pid', 'ppid', 'pgid', process.platform === 'darwin' ? 'pgid' : 'sess', 'stat', 'lstart'];
// Five words of lstart stand between the state and the name: "Mon Nov 23 21:50:00 2026".
const LINE = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\S+\s+\S+\s+\d+\s+[\d:]+\s+\d+)\s?(.*)$/;
class PsTable {
    kind = 'ps';
    // procps computes a start from two clocks, and its second can differ from one call to the next.
    startTolerance = 1000;
    batch = 100;
    now() {
        return Date.now();
    }
    async entries(pids) {
        if (pids?.length === 0)
            return [];
        const columns = COLUMNS.flatMap(column => ['-o', `${column}=`]);
        const lines = await ps([...selection(pids), ...columns, '-o', 'comm=']);
        return lines.map(parsePsLine).filter(entry => entry !== undefined);
    }
    environment() {
        return undefined;
    }
    async details(pids) {
        if (pids.length === 0)
            return new Map();
        const lines = await ps([...selection(pids), '-o', 'pid=', '-o', 'user=', '-o', 'args=']);
        const found = new Map();
        for (const line of lines) {
            const match = /^\s*(\d+)\s+(\S+)\s+(.*)$/.exec(line);
            if (match)
                found.set(Number(match[1]), { user: match[2], command: (match[3] ?? '').trim().split(' ') });
        }
        return found;
    }
    ports() {
        return new Map();
    }
}
/** What `ps` tells of how processes are: neither where they wait nor what their outputs are. */
async function vitalsByPs(pids) {
    if (pids.length === 0)
        return new Map();
    const lines = await ps([
        ...selection(pids),
        ...['pid', 'stat', 'time', 'rss'].flatMap(each => ['-o', `${each}=`]),
    ]);
    const found = new Map();
    for (const line of lines) {
        const [pid, state = '', time = '', kilobytes] = line.trim().split(/\s+/);
        const vitals = {
            cpuMs: cpuTime(time),
            rssBytes: Number(kilobytes) * 1024,
            waitsIn: undefined,
            outputs: undefined,
        };
        found.set(Number(pid), { activity: activityOf(state.charAt(0)), ...vitals });
    }
    return found;
}
/** `[[days-]hours:]minutes:seconds[.hundredths]` -> milliseconds. */
function cpuTime(text) {
    const [rest = '', days = '0'] = text.split('-').reverse();
    const seconds = rest.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) + Number(days) * 86_400;
    return Number.isFinite(seconds) ? Math.round(seconds * 1000) : undefined;
}
function selection(pids) {
    return pids === undefined ? ['-A'] : ['-p', pids.join(',')];
}
async function ps(columns) {
    const { getExecOutput } = await __webpack_require__.e(/* import() */ 260).then(__webpack_require__.bind(__webpack_require__, 260));
    // Streams of our own: the toolkit's default is process.stdout, which the script shares.
    const [outStream, errStream] = [new external_node_stream_.PassThrough().resume(), new external_node_stream_.PassThrough().resume()];
    const { exitCode, stdout, stderr } = await getExecOutput('ps', [...columns], {
        env: { ...definedOnly(process.env), LC_ALL: 'C', TZ: 'UTC0' },
        silent: true,
        ignoreReturnCode: true,
        outStream,
        errStream,
    });
    // ps answers 1 when none of the named processes is there.
    if (exitCode !== 0 && (stdout !== '' || stderr !== ''))
        throw new Error(`ps failed with ${exitCode}: ${stderr.trim()}`);
    return stdout.split('\n').filter(line => line !== '');
}
function definedOnly(env) {
    return Object.fromEntries(Object.entries(env).filter((pair) => pair[1] !== undefined));
}
/** Parses a line of `ps -o pid,ppid,pgid,sess,stat,lstart,comm` in the C locale and UTC; undefined for any other text. */
function parsePsLine(line) {
    const match = LINE.exec(line);
    if (!match)
        return undefined;
    const [pid, ppid, pgid, sid] = match.slice(1, 5).map(Number);
    const start = Date.parse(`${match[6] ?? ''} UTC`);
    if (Number.isNaN(start))
        return undefined;
    return {
        pid,
        start,
        ppid,
        pgid,
        // macOS prints a kernel address, or 0, for a session.
        sid: process.platform === 'darwin' ? undefined : sid,
        state: stateOf(match[5] ?? ''),
        name: (match[7] ?? '').replace(/ <defunct>$/, ''),
    };
}
function stateOf(state) {
    // procps marks who has several threads with an l: then only the first one has exited.
    if (state.startsWith('Z'))
        return state.includes('l') ? 'alive' : 'dead';
    return state.startsWith('T') ? 'stopped' : 'alive';
}


/***/ })

};
;
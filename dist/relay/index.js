/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
var __webpack_exports__ = {};

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

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = require("node:fs");
;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = require("node:net");
;// CONCATENATED MODULE: ./out/compiled/src/relay/output.js
/** The way to one of the runner's descriptors. */


/**
 * Opens it. A pipe is waited for by way of an open file description of our own: one that is shared must not be made
 * non-blocking. Whatever else it is, a thread of node's waits for it.
 *
 * @param descriptor closed with the stream
 */
function openOutput(descriptor) {
    try {
        if ((0,external_node_fs_namespaceObject.fstatSync)(descriptor).isFIFO()) {
            const own = (0,external_node_fs_namespaceObject.openSync)(`/proc/self/fd/${descriptor}`, external_node_fs_namespaceObject.constants.O_WRONLY | external_node_fs_namespaceObject.constants.O_NONBLOCK);
            (0,external_node_fs_namespaceObject.closeSync)(descriptor);
            return new external_node_net_namespaceObject.Socket({ fd: own, readable: false, writable: true });
        }
    }
    catch {
        // No /proc (macOS), or a pipe of another user's (EACCES).
    }
    return (0,external_node_fs_namespaceObject.createWriteStream)('', { fd: descriptor });
}

;// CONCATENATED MODULE: ./out/compiled/src/relay/relayed-stream.js
/** One stream on its way: from the script's pipe to the runner's descriptor, byte for byte. */



const CHUNK_BYTES = 64 * 1024;
// A pipe holds no more than this, unless root has raised the limit.
const MOST_SWEPT_BYTES = 1024 * 1024;
class RelayedStream {
    #descriptor;
    #input;
    #listener;
    /** Undefined where what comes is thrown away. */
    #output;
    #unwritten = 0;
    #waiting = [];
    /** @param source the read end of the script's pipe, non-blocking. @param target the runner's descriptor */
    constructor(source, target, listener) {
        this.#descriptor = source;
        this.#listener = listener;
        const output = openOutput(target);
        this.#output = output;
        output.on('error', () => {
            this.#lose(output);
        });
        output.on('drain', () => this.#input.resume());
        const buffer = Buffer.alloc(CHUNK_BYTES);
        // With `onread` all that was read is taken at once: nothing waits where a sweep would overtake it.
        const callback = (size) => this.#take(Buffer.from(buffer.subarray(0, size)));
        this.#input = new external_node_net_namespaceObject.Socket({ fd: source, readable: true, writable: false, onread: { buffer, callback } });
        this.#input.on('error', () => undefined).on('close', listener.onEnd);
        this.#input.resume();
    }
    /** Whether no more comes from the script. */
    get isAtEnd() {
        return this.#input.destroyed;
    }
    /** Whether the runner has not taken all yet. */
    get isBehind() {
        return this.#unwritten > 0;
    }
    /** Settles when all that was printed by now is with the runner, or nobody is there who would take it. */
    async flush() {
        this.sweep();
        if (!this.isBehind)
            return;
        await new Promise(resolve => {
            this.#waiting.push(resolve);
        });
    }
    /** Closes the runner's descriptor when all that was printed by now is there. What comes later is thrown away. */
    async release() {
        const flushed = this.flush();
        const output = this.#output;
        this.#output = undefined;
        this.#input.resume();
        await flushed;
        output?.destroy();
    }
    /** Takes what the pipe holds now, whoever goes on writing to it. */
    sweep() {
        const buffer = Buffer.alloc(CHUNK_BYTES);
        try {
            for (let all = 0; all < MOST_SWEPT_BYTES && !this.isAtEnd;) {
                const size = (0,external_node_fs_namespaceObject.readSync)(this.#descriptor, buffer);
                if (size === 0)
                    return;
                this.#take(Buffer.from(buffer.subarray(0, size)));
                all += size;
            }
        }
        catch {
            // EAGAIN: it is empty.
        }
    }
    /** Returns whether more may come. */
    #take(bytes) {
        this.#listener.onBytes(bytes);
        if (!this.#output)
            return true;
        this.#unwritten++;
        return this.#output.write(bytes, error => {
            this.#unwritten--;
            if (!error)
                this.#listener.onWritten();
            if (!this.isBehind)
                for (const resolve of this.#waiting.splice(0))
                    resolve();
        });
    }
    /** The runner has closed it, or it can't be written. */
    #lose(output) {
        output.destroy();
        if (this.#output !== output)
            return;
        this.#output = undefined;
        if (this.#listener.passesOn())
            this.#input.destroy();
        else
            this.#input.resume();
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/relay/tail.js
/** The end of what the script has printed, both streams in the order in which they were read. */
const MOST_BYTES = 4096;
const NEWLINE = 0x0a;
class Tail {
    #bytes = Buffer.alloc(0);
    #source;
    #isCut = false;
    /** @param source the stream: where it changes within a line, a new line begins */
    add(source, bytes) {
        if (bytes.length === 0)
            return;
        const isOther = this.#source !== source && this.#bytes.length > 0 && this.#bytes.at(-1) !== NEWLINE;
        this.#source = source;
        const parts = [this.#bytes, Buffer.from(isOther ? '\n' : ''), bytes.subarray(-MOST_BYTES)];
        const all = Buffer.concat(parts);
        this.#isCut ||= bytes.length > MOST_BYTES || all.length > MOST_BYTES;
        this.#bytes = all.subarray(-MOST_BYTES);
    }
    /** From a line's begin on: what is left of a line may be the secret whose name is cut off. */
    get text() {
        const begin = this.#isCut ? this.#bytes.indexOf(NEWLINE) + 1 || this.#bytes.length : 0;
        return this.#bytes.toString('utf8', begin);
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/relay/index.js
/**
 * The relay: a process of its own between the script and the runner, where somebody has to know when the script has
 * printed last. It reads the script's pipes and writes what comes to the runner's descriptors. Main asks it. When main
 * dies it goes on, since a pipe without a reader would end the script; it ends with the last who holds the pipes, or
 * when post ends it.
 *
 * DESCRIPTORS  3: the channel to main. 4, 5: the runner's stdout and stderr. 6, 7: the read ends of the script's pipes.
 */




process.title = 'no-orphans: relay';
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => undefined);
outliveOtherSignals();
const tail = new Tail();
let at;
let isReleased = false;
const streams = [
    [6, 4],
    [7, 5],
].map(([source = 0, target = 0]) => {
    return new RelayedStream(source, target, {
        onBytes: bytes => {
            at = monotonicMs();
            tail.add(source, bytes);
        },
        // A script that is held up is not silent.
        onWritten: () => {
            at = monotonicMs();
        },
        onEnd: () => {
            endIfOver();
        },
        // Who is still stopping when the step is over must not be ended by what it prints.
        passesOn: () => process.connected && !isReleased,
    });
});
process.on('message', ({ id, question }) => {
    if (question === 'last output') {
        // Where it was stopped, or had no turn, the script may have printed what is not read yet.
        for (const stream of streams)
            if (!stream.isBehind)
                stream.sweep();
        answer(id);
    }
    if (question === 'flush')
        void Promise.all(streams.map(stream => stream.flush())).then(() => {
            answer(id);
        });
    if (question === 'release')
        release();
});
process.on('disconnect', () => {
    endIfOver();
});
tell({ kind: 'ready' });
function answer(id) {
    if (streams.some(stream => stream.isBehind))
        at = monotonicMs();
    tell({ kind: 'answer', id, ...(at !== undefined && { at }), tail: tail.text });
}
function tell(message) {
    // Main may have ended.
    if (process.connected)
        process.send?.(message, () => undefined);
}
function release() {
    isReleased = true;
    for (const stream of streams)
        void stream.release();
    endIfOver();
}
/** While main is there it may still ask. */
function endIfOver() {
    if ((process.connected && !isReleased) || !streams.every(stream => stream.isAtEnd))
        return;
    void Promise.all(streams.map(stream => stream.release())).then(() => process.exit());
}

module.exports = __webpack_exports__;
/******/ })()
;
"use strict";
exports.id = 356;
exports.ids = [356];
exports.modules = {

/***/ 356:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connectReaper: () => (/* binding */ connectReaper)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./out/compiled/src/process/clock.js
var clock = __webpack_require__(6642);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
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

;// CONCATENATED MODULE: ./out/compiled/src/reaper/connect.js
/** The way to a reaper that has outlived main. */





// It makes the socket when main tells it to stay, and main does not wait for that.
const BOUND_MS = 500;
const SOCKET = 'reaper';
/**
 * @param folder the journal's
 * @param helpers the reaper's processes, as the journal names them
 * @returns undefined where it can't be reached
 */
async function connectReaper(folder, helpers) {
    const until = (0,clock/* monotonicMs */.dR)() + BOUND_MS;
    do {
        const socket = await connected(folder);
        if (socket)
            return new Reaper(new Channel(socket), helpers);
        await (0,clock/* pause */.v7)(20);
    } while ((0,clock/* monotonicMs */.dR)() < until);
    return undefined;
}
async function connected(folder) {
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)(folder, 'r');
    }
    catch {
        // The script has removed it, and the socket with it.
        return undefined;
    }
    return await new Promise(resolve => {
        // By the descriptor: a socket's path holds 107 bytes, and RUNNER_TEMP may be longer than that.
        const socket = (0,external_node_net_.connect)(`/proc/self/fd/${descriptor}/${SOCKET}`);
        const fail = () => {
            (0,external_node_fs_.closeSync)(descriptor);
            resolve(undefined);
        };
        socket.once('error', fail).once('connect', () => {
            // From here on its errors are the channel's.
            socket.off('error', fail);
            (0,external_node_fs_.closeSync)(descriptor);
            resolve(socket);
        });
    });
}


/***/ })

};
;
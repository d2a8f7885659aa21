"use strict";
exports.id = 699;
exports.ids = [699];
exports.modules = {

/***/ 2699:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startRelaying: () => (/* binding */ startRelaying)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./out/compiled/src/errors.js
var errors = __webpack_require__(1403);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: ./out/compiled/src/script/which.js
var which = __webpack_require__(1997);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
var external_node_os_default = /*#__PURE__*/__webpack_require__.n(external_node_os_);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
;// CONCATENATED MODULE: ./out/compiled/src/relay/open-pipes.js
/** Opens both ends of the script's pipes. */

const { O_NONBLOCK, O_RDONLY, O_WRONLY } = external_node_fs_.constants;
/**
 * @param files by which the pipes are opened, stdout's first
 * @throws what the system answers; then none is open
 */
function openPipes(files) {
    const [out = '', err = ''] = files;
    const opened = [];
    const open = (file, flags) => {
        const descriptor = (0,external_node_fs_.openSync)(file, flags);
        opened.push(descriptor);
        return descriptor;
    };
    try {
        // The read end first: the write end of a named pipe would wait for it.
        const readEnds = [open(out, O_RDONLY | O_NONBLOCK), open(err, O_RDONLY | O_NONBLOCK)];
        return { readEnds, writeEnds: [open(out, O_WRONLY), open(err, O_WRONLY)] };
    }
    catch (error) {
        for (const descriptor of opened)
            (0,external_node_fs_.closeSync)(descriptor);
        throw error;
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/relay/named-pipes.js
/** Pipes with a name, where there can be none without one. */






const BOUND_MS = 5000;
/**
 * Makes them. Their names are gone again when this returns.
 *
 * @param whyNoOthers why there are none without a name, for the message
 * @throws Error where `mkfifo` can't make one
 */
function namedPipes(env, whyNoOthers) {
    try {
        const folder = (0,external_node_fs_.mkdtempSync)(external_node_path_default().join(external_node_os_default().tmpdir(), 'no-orphans-pipes-'));
        try {
            const names = ['stdout', 'stderr'].map(name => external_node_path_default().join(folder, name));
            (0,external_node_child_process_.execFileSync)('mkfifo', ['-m', '600', ...names], { env, stdio: 'ignore', timeout: BOUND_MS });
            return openPipes(names);
        }
        finally {
            (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        }
    }
    catch (error) {
        throw new Error(`no pipe can be made (${whyNoOthers}; ${(0,errors/* messageOf */.bD)(error)})`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./out/compiled/src/relay/pipes.js
/** Real pipes for the script: node's own are sockets, which nobody can open anew (`echo x > /dev/stderr`). */







const pipes_BOUND_MS = 5000;
/**
 * Makes them.
 *
 * @throws Error where neither a shell nor `mkfifo` can make one; the message is the end of a sentence
 */
async function makePipes(env) {
    try {
        return await unnamedPipes(env);
    }
    catch (error) {
        return namedPipes(env, (0,errors/* messageOf */.bD)(error));
    }
}
// It holds the pipes until our end of its standard input closes, so that it never outlives us. `read` would put another
// file in the place of descriptor 0 for a moment.
const KEEPER = 'exec 5<&0; echo "$$"; read -r line <&3';
const MAKER = 'exec 3<&0; : | { exec 4<&0; : | "$0" -c "$1"; }';
const KEPT = [4, 5];
/** A shell makes them, and they are opened where Linux shows its descriptors: they never have a name. */
async function unnamedPipes(env) {
    const shell = (0,which/* which */.K)('sh', `${which/* SYSTEM_FOLDERS */.E}:${env['PATH'] ?? ''}`);
    if (shell === '')
        throw new Error('no shell is installed');
    if (!(0,external_node_fs_.existsSync)('/proc/self/fd'))
        throw new Error('there is no /proc');
    const child = (0,external_node_child_process_.spawn)(shell, ['-c', MAKER, shell, KEEPER], { stdio: ['pipe', 'pipe', 'ignore'], env });
    child.on('error', () => undefined);
    // Without a descriptor left there are no streams at all.
    const { stdin, stdout } = child;
    if (!stdin || !stdout)
        throw new Error('a shell can not be started');
    stdin.on('error', () => undefined);
    try {
        const said = (0,external_node_events_.once)(stdout, 'data', { signal: AbortSignal.timeout(pipes_BOUND_MS) });
        const [text] = (await Promise.race([said, (0,external_node_events_.once)(child, 'exit')]));
        const pid = Number(String(text));
        return openPipes(KEPT.map(descriptor => `/proc/${pid}/fd/${descriptor}`));
    }
    finally {
        stdin.destroy();
        stdout.destroy();
    }
}

// EXTERNAL MODULE: ./out/compiled/src/process/clock.js
var clock = __webpack_require__(6642);
// EXTERNAL MODULE: ./out/compiled/src/script/outputs.js
var outputs = __webpack_require__(5070);
;// CONCATENATED MODULE: ./out/compiled/src/relay/relay.js
/** Main's side of the relay. */




const START_MS = 10_000;
// One that was stopped is woken this often.
const REPEAT_MS = 1000;
class Relay {
    /** Settles when it has ended, or could not be started. Never rejects. */
    gone;
    #child;
    #ready = Promise.withResolvers();
    #waiting = new Map();
    #lastId = 0;
    #isGone = false;
    #isReleased = false;
    #failure = 'it did not start';
    /**
     * Starts it, with the runner's descriptors as its own.
     *
     * @param entry the program that node runs
     * @param environment nothing of the step's
     * @param sources the read ends of the script's pipes
     * @throws what the system answers where there is no descriptor left
     */
    constructor(entry, environment, sources) {
        this.#child = (0,external_node_child_process_.spawn)(process.execPath, [entry], {
            stdio: ['ignore', 'ignore', 'ignore', 'ipc', ...outputs/* RUNNERS_OUTPUTS */.x, ...sources],
            env: environment,
            // A session of its own: what ends our group does not end it.
            detached: true,
        });
        this.gone = new Promise(resolve => {
            const end = () => {
                this.#isGone = true;
                resolve();
            };
            this.#child.once('exit', end);
            this.#child.on('error', error => {
                this.#failure = (0,errors/* messageOf */.bD)(error);
                // Where it was started, this is about a message that did not reach it.
                if (this.#child.pid === undefined)
                    end();
            });
        });
        this.#child.on('message', told => {
            this.#hear(told);
        });
    }
    /** Waits until it reads. @returns its pid. @throws Error where it does not start; the message is the end of a sentence */
    async ready() {
        const isReady = await Promise.race([this.#ready.promise, this.gone, (0,clock/* pause */.v7)(START_MS)]);
        if (isReady && this.#child.pid !== undefined)
            return this.#child.pid;
        this.#child.kill('SIGKILL');
        throw new Error(`the process that reads the script's output can not be started (${this.#failure})`);
    }
    /** What the script has printed last; undefined where the relay was killed. */
    async lastOutput() {
        return await this.#ask('last output', Infinity);
    }
    /** Waits until all that the script has printed is with the runner, `boundMs` at most. */
    async flush(boundMs) {
        await this.#ask('flush', boundMs);
    }
    /** The step is over: the runner's descriptors are not held any longer, and what is printed from now on is lost. */
    release() {
        this.#isReleased = true;
        this.#send({ id: 0, question: 'release' });
    }
    /** Whether it has ended before its time. */
    get wasKilled() {
        return this.#isGone && !this.#isReleased;
    }
    async #ask(question, boundMs) {
        const id = ++this.#lastId;
        const until = (0,clock/* monotonicMs */.dR)() + boundMs;
        const answered = new Promise(resolve => {
            this.#waiting.set(id, resolve);
        });
        while (!this.#isGone && (0,clock/* monotonicMs */.dR)() < until) {
            this.#send({ id, question });
            const rest = (0,clock/* pause */.v7)(Math.min(REPEAT_MS, until - (0,clock/* monotonicMs */.dR)()));
            const answer = await Promise.race([answered, this.gone, rest]);
            if (answer)
                return answer;
        }
        this.#waiting.delete(id);
        return undefined;
    }
    #send(message) {
        // Our child's number is its own until its end was noticed here. The script may have stopped it.
        this.#child.kill('SIGCONT');
        this.#child.send(message, () => undefined);
    }
    #hear(told) {
        if (told.kind === 'ready') {
            this.#ready.resolve(true);
            return;
        }
        this.#waiting.get(told.id)?.(told);
        this.#waiting.delete(told.id);
    }
}

// EXTERNAL MODULE: ./out/compiled/src/main/relaying.js
var relaying = __webpack_require__(3487);
;// CONCATENATED MODULE: ./out/compiled/src/main/start-relaying.js
/** Starts the relay. Loaded only where there is to be one. */





/**
 * Makes the pipes and starts the relay, which is not waited for.
 *
 * @param entry the relay's program
 * @param environment of the relay: nothing of the step's
 */
async function startRelaying(entry, environment) {
    try {
        const { readEnds, writeEnds } = await makePipes(environment);
        const relay = new Relay(entry, environment, readEnds);
        for (const end of readEnds)
            (0,external_node_fs_.closeSync)(end);
        const close = () => {
            for (const end of writeEnds)
                (0,external_node_fs_.closeSync)(end);
        };
        return { relay, outputs: writeEnds, close };
    }
    catch (error) {
        return new relaying/* RelayError */.cx((0,errors/* messageOf */.bD)(error), { cause: error });
    }
}


/***/ })

};
;
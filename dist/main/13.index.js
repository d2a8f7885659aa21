"use strict";
exports.id = 13;
exports.ids = [13];
exports.modules = {

/***/ 2013:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  report: () => (/* binding */ report),
  reportFailure: () => (/* binding */ reportFailure)
});

// EXTERNAL MODULE: ./out/compiled/src/errors.js
var errors = __webpack_require__(1403);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./out/compiled/src/regular-file.js
var regular_file = __webpack_require__(4365);
;// CONCATENATED MODULE: ./out/compiled/src/files/records.js
/** The records of GITHUB_OUTPUT, GITHUB_ENV and GITHUB_STATE: `name=value`, or a heredoc over several lines. */
/**
 * Finds a record that a killed script left unfinished. A last line `name=value` without its newline is complete.
 *
 * @returns undefined where the runner could read the file as it is
 */
function findTear(text) {
    let position = 0;
    while (position < text.length) {
        const line = lineAt(text, position);
        const heredoc = heredocOf(line);
        if (!heredoc) {
            const end = position + line.length;
            // Only the last line can be a fragment of a record; anywhere else it is the script's own mistake.
            if (end === text.length && line !== '' && !line.includes('=')) {
                return { kind: 'fragment', name: line, keep: position, append: '' };
            }
            position = end + 1;
            continue;
        }
        const next = endOfHeredoc(text, position + line.length + 1, heredoc.delimiter);
        if (next === undefined) {
            const newline = text.endsWith('\n') ? '' : '\n';
            return {
                kind: 'heredoc',
                name: heredoc.name,
                keep: text.length,
                append: `${newline}${heredoc.delimiter}\n`,
            };
        }
        position = next;
    }
    return undefined;
}
function lineAt(text, start) {
    const end = text.indexOf('\n', start);
    return text.slice(start, end < 0 ? text.length : end);
}
function heredocOf(line) {
    const [equals, marks] = [line.indexOf('='), line.indexOf('<<')];
    if (marks <= 0 || (equals >= 0 && equals < marks) || marks + 2 === line.length)
        return undefined;
    return { name: line.slice(0, marks), delimiter: line.slice(marks + 2) };
}
/** Where the text goes on after the heredoc that begins at `start`; undefined when its delimiter is missing. */
function endOfHeredoc(text, start, delimiter) {
    for (let position = start; position < text.length;) {
        const line = lineAt(text, position);
        position += line.length + 1;
        if (line === delimiter)
            return position;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./out/compiled/src/files/mend.js
/** Closes the record that a killed script left torn, which would otherwise make the runner fail the step. */



const FILES = ['GITHUB_OUTPUT', 'GITHUB_ENV'];
/**
 * Mends the step's files.
 *
 * @returns what was torn
 * @throws what the system answers, but for a file that is not there
 */
function mendRecords(env) {
    return FILES.flatMap(name => {
        const tear = mend(env[name] ?? '');
        return tear ? [{ file: name, tear }] : [];
    });
}
function mend(file) {
    // A character a byte: what a script wrote need not be UTF-8, and bytes are what is cut.
    const text = (0,regular_file/* readRegular */.V)(file)?.toString('latin1');
    const tear = text === undefined ? undefined : findTear(text);
    if (text === undefined || !tear)
        return undefined;
    if (tear.keep < text.length)
        (0,external_node_fs_.truncateSync)(file, tear.keep);
    if (tear.append !== '')
        (0,external_node_fs_.appendFileSync)(file, tear.append, 'latin1');
    return { ...tear, name: Buffer.from(tear.name, 'latin1').toString() };
}

// EXTERNAL MODULE: ./out/compiled/src/files/append.js
var append = __webpack_require__(184);
;// CONCATENATED MODULE: ./out/compiled/src/files/outputs.js
/**
 * The step's outputs. Written here and not by @actions/core, whose HTTP client takes as long to load as node takes to
 * start.
 */


/**
 * Appends the outputs in one write, after a last record of the script's that may lack its newline.
 *
 * @param values one line each
 * @throws what the system answers to the write
 */
function writeOutputs(env, values) {
    const file = env['GITHUB_OUTPUT'] ?? '';
    if (file === '')
        return;
    const lines = Object.entries(values).map(([name, value]) => `${name}=${value.replaceAll(/[\r\n]+/g, ' ')}\n`);
    (0,append/* appendWhole */.g)(file, `${lacksNewline(file) ? '\n' : ''}${lines.join('')}`);
}
function lacksNewline(file) {
    const last = (0,regular_file/* lastByte */.p)(file);
    return last !== undefined && last !== 0x0a;
}

// EXTERNAL MODULE: ./out/compiled/src/outcome.js
var src_outcome = __webpack_require__(8446);
// EXTERNAL MODULE: ./out/compiled/src/report/escape-text.js
var escape_text = __webpack_require__(5540);
// EXTERNAL MODULE: ./out/compiled/src/report/ports-text.js
var ports_text = __webpack_require__(2505);
// EXTERNAL MODULE: ./out/compiled/src/report/process-text.js
var process_text = __webpack_require__(3110);
;// CONCATENATED MODULE: ./out/compiled/src/report/leftovers-output.js



// An environment string of a later step holds 128 KiB at most.
const MOST_BYTES = 64 * 1024;
const LONGEST_COMMAND = 500;
const MOST_PORTS = 20;
/** Renders leftovers as JSON of at most 64 KiB, whole entries only. */
function leftoversJson(leftovers) {
    let json = '';
    let bytes = 2;
    for (const { descendant, details } of leftovers) {
        const entry = JSON.stringify({
            pid: descendant.pid,
            name: (0,process_text/* nameText */.f)(details.name),
            command: (0,process_text/* commandText */.j)(details, LONGEST_COMMAND),
            user: details.user ?? null,
            ageMs: details.ageMs,
            escape: (0,escape_text/* escapeText */.X)(descendant.escape),
            ports: details.ports.slice(0, MOST_PORTS).map(ports_text/* portFields */.hJ),
            ...(details.arePortsHidden && { arePortsHidden: true }),
        });
        bytes += Buffer.byteLength(entry) + 1;
        if (bytes > MOST_BYTES)
            break;
        json += `${json === '' ? '' : ','}${entry}`;
    }
    return `[${json}]`;
}

// EXTERNAL MODULE: ./out/compiled/src/duration.js
var duration = __webpack_require__(3288);
;// CONCATENATED MODULE: ./out/compiled/src/report/last-output.js
/** What a script that went silent has printed last. */

/** A sentence, and below it the last lines where they are known. */
function lastOutputText({ last }) {
    if (!last)
        return 'It had not printed anything before.';
    const ago = `${(0,duration/* formatDuration */.a3)(last.agoMs)} ago`;
    if (last.lines.length === 0)
        return `Its last output was ${ago}.`;
    return [`Its last output, ${ago}:`, ...last.lines.map(line => `  ${line}`)].join('\n');
}

// EXTERNAL MODULE: ./out/compiled/src/report/plural.js
var plural = __webpack_require__(7595);
;// CONCATENATED MODULE: ./out/compiled/src/report/no-report.js

/** Told where the report file could not be written. */
function noReport(error) {
    return `The report file could not be written: ${(0,errors/* messageOf */.bD)(error)}.`;
}

// EXTERNAL MODULE: ./out/compiled/src/report/memory-text.js
var memory_text = __webpack_require__(1212);
;// CONCATENATED MODULE: ./out/compiled/src/report/used-line.js
/** What the script has used, in a line: the log's last one, and one of the summary. */



function usedLine({ userMs, systemMs, wallMs, maxRssBytes, processes: count, atLeast, }) {
    const least = (of) => (atLeast.includes(of) ? 'at least ' : '');
    const [all, user, system, wall] = [userMs + systemMs, userMs, systemMs, wallMs].map(duration/* formatDuration */.a3);
    const parts = [`${least('cpu')}${all} of CPU (${user} user, ${system} system) in ${wall}`];
    if (maxRssBytes !== undefined)
        parts.push(`${least('memory')}${(0,memory_text/* memoryText */.F)(maxRssBytes)} at once`);
    if (count !== undefined)
        parts.push(`${least('processes')}${(0,plural/* processes */.u)(count)}`);
    return `used: ${parts.join(', ')}`;
}

// EXTERNAL MODULE: ./out/compiled/src/text/printable.js
var printable = __webpack_require__(5151);
;// CONCATENATED MODULE: ./out/compiled/src/main/report.js










/** @param writeFile writes the report file, and returns its path: empty where nothing was started */
async function report(result, containment, writeFile, log, env) {
    const { outcome } = result;
    const warnings = [...result.problems];
    const attempt = (what, act) => {
        try {
            act();
        }
        catch (error) {
            warnings.push(`${what}: ${(0,errors/* messageOf */.bD)(error)}.`);
        }
    };
    if (wasKilled(result)) {
        attempt('The files of the step could not be checked', () => {
            warnings.push(...mendRecords(env).map(mendedSentence));
        });
    }
    const reportPath = await writeFile({ ...result, problems: [...warnings] }).catch((error) => {
        warnings.push(noReport(error));
        return '';
    });
    attempt('The outputs could not be written', () => {
        const leftovers = leftoversJson(result.leftovers);
        writeOutputs(env, outputsOf(outcome, containment, result.durationMs, leftovers, reportPath, result.resources));
    });
    announce(result, log);
    const message = warnings.slice(0, 5).map(printable/* printable */.g).join(' ');
    if (message !== '')
        log.annotate({ level: 'warning', title: 'no-orphans', message });
    // The script may have left a line unfinished.
    if (result.resources)
        log.line(`\n${usedLine(result.resources)}`);
}
/**
 * Writes what is left to write after a fault, or a wrong input.
 *
 * @throws when the outputs can't be written
 */
async function reportFailure(known, writeFile, log, env) {
    const reportPath = await writeFile(known).catch((problem) => {
        log.line((0,printable/* printable */.g)(noReport(problem)));
        return '';
    });
    writeOutputs(env, outputsOf(known.outcome, '', 0, '[]', reportPath));
}
/** The outputs of a step that has come to an end of any kind. */
function outputsOf(outcome, containment, durationMs, leftovers, reportPath, resources) {
    return {
        'ended-by': outcome.endedBy,
        'exit-code': String((0,src_outcome/* exitCodeOf */.FO)(outcome)),
        'timed-out': String((0,src_outcome/* isDeadline */.vh)(outcome)),
        'duration-ms': String(durationMs),
        leftovers,
        'cpu-ms': resources ? String(resources.userMs + resources.systemMs) : '',
        'max-rss-bytes': String(resources?.maxRssBytes ?? ''),
        processes: String(resources?.processes ?? ''),
        containment,
        'report-path': reportPath,
    };
}
/** A script that ended by itself may leave torn files: under `run:` that fails the step, and so it does here. */
function wasKilled({ outcome, walk }) {
    return outcome.endedBy !== 'exit' || outcome.status.kind === 'signal' || walk !== undefined;
}
function mendedSentence({ file, tear }) {
    const name = JSON.stringify(tear.name);
    return tear.kind === 'heredoc'
        ? `The script was stopped while it wrote ${name} to ${file}: the record was closed, and its value may be cut.`
        : `The script was stopped while it wrote to ${file}: the unfinished record ${name} was removed.`;
}
function announce({ outcome, walk }, log) {
    switch (outcome.endedBy) {
        case 'exit': {
            const code = (0,src_outcome/* exitCodeOf */.FO)(outcome);
            // As under run:, word for word.
            if (code !== 0)
                log.annotate({ level: 'error', message: `Process completed with exit code ${code}.` });
            return;
        }
        case 'timeout':
        case 'no-output':
        case 'cancel': {
            const last = outcome.endedBy === 'no-output' ? [lastOutputText(outcome)] : [];
            const message = [(0,src_outcome/* sentenceOf */.$N)(outcome), ...stopped(walk), ...last].join(' ');
            log.annotate({ level: 'error', title: 'no-orphans', message });
            return;
        }
        case 'error':
            log.annotate({ level: 'error', title: 'no-orphans', message: (0,printable/* printable */.g)(outcome.message) });
            return;
        default:
            outcome;
    }
}
/** What the ladder did, as sentences. */
function stopped(walk) {
    if (!walk)
        return [];
    // Who came and went by itself meanwhile, as the commands of a loop do, was not stopped.
    const ended = walk.fates.filter(({ endedAfterMs, signal }) => endedAfterMs !== undefined && signal !== undefined);
    const killed = ended.filter(fate => fate.signal === 'SIGKILL').length;
    const how = killed > 0 ? ` (${killed} by SIGKILL)` : '';
    const sentences = ended.length > 0 ? [`${(0,plural/* processes */.u)(ended.length)} ended${how}.`] : [];
    if (walk.left.length === 0)
        return sentences;
    const rest = walk.handedOver ? 'the rest of the ladder goes on' : 'the post step reports them';
    return [...sentences, `${(0,plural/* processes */.u)(walk.left.length)} still alive: ${rest}.`];
}


/***/ }),

/***/ 5540:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 1212:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ memoryText)
/* harmony export */ });
const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
/** A number of bytes for people: `512 B`, `3.4 MiB`, `12 GiB`. */
function memoryText(bytes) {
    let [value, unit] = [bytes, 0];
    while (value >= 1024 && unit < UNITS.length - 1) {
        value /= 1024;
        unit++;
    }
    return `${unit === 0 || value >= 10 ? Math.round(value) : value.toFixed(1).replace(/\.0$/, '')} ${UNITS[unit] ?? ''}`;
}


/***/ }),

/***/ 2505:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WS: () => (/* binding */ portsText),
/* harmony export */   ZU: () => (/* binding */ withNoun),
/* harmony export */   hJ: () => (/* binding */ portFields),
/* harmony export */   yq: () => (/* binding */ listensText)
/* harmony export */ });
/* harmony import */ var _process_port_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5749);
/* harmony import */ var _text_mask_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8706);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5151);



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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ nameText),
/* harmony export */   j: () => (/* binding */ commandText)
/* harmony export */ });
/* harmony import */ var _text_mask_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8706);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5151);


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


/***/ })

};
;
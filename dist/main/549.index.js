"use strict";
exports.id = 549;
exports.ids = [549];
exports.modules = {

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


/***/ }),

/***/ 2549:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  treeLines: () => (/* binding */ treeLines),
  treeTitle: () => (/* binding */ treeTitle)
});

// EXTERNAL MODULE: ./out/compiled/src/report/escape-text.js
var escape_text = __webpack_require__(5540);
// EXTERNAL MODULE: ./out/compiled/src/duration.js
var duration = __webpack_require__(3288);
// EXTERNAL MODULE: ./out/compiled/src/report/memory-text.js
var memory_text = __webpack_require__(1212);
// EXTERNAL MODULE: ./out/compiled/src/report/ports-text.js
var ports_text = __webpack_require__(2505);
// EXTERNAL MODULE: ./out/compiled/src/report/process-text.js
var process_text = __webpack_require__(3110);
;// CONCATENATED MODULE: ./out/compiled/src/report/picture-text.js
/** One process of the picture, or a fold of many, in a line of words. */




const LONGEST_COMMAND = 160;
/**
 * The line of a process, without its indentation: printable, and no longer than some 400 characters.
 *
 * @param others those that are folded into it: same parent, same command, same state
 * @param rule where it is the one that is likely to be what hangs
 */
function pictureText(process, others = [], rule) {
    const all = [process, ...others];
    const who = others.length > 0 ? `${all.length} × ${(0,process_text/* nameText */.f)(process.name)}` : (0,process_text/* nameText */.f)(process.name);
    const [cpu, rss] = [sum(all.map(each => each.cpuMs)), sum(all.map(each => each.rssBytes))];
    const facts = [
        others.length > 0 ? `pids ${pidsText(all)}` : `pid ${process.pid}`,
        stateText(process),
        `${(0,duration/* formatDuration */.a3)(process.ageMs)} old`,
        ...(cpu === undefined ? [] : [`CPU ${(0,duration/* formatDuration */.a3)(cpu)}`]),
        ...(rss === undefined ? [] : [(0,memory_text/* memoryText */.F)(rss)]),
        ...listensFact(process),
    ];
    const command = (0,process_text/* commandText */.j)(process, LONGEST_COMMAND);
    const text = `${who} (${facts.join(', ')})${command === '' ? '' : ` ${command}`}`;
    return rule === undefined ? text : `${text} <- likely: ${RULES[rule]}`;
}
const RULES = {
    'waited for': 'all above it wait for it',
    'burns CPU': 'the only one that burns CPU',
    'holds the output': "the only one left that holds the script's output",
};
const STATES = {
    running: 'running',
    sleeping: 'sleeping',
    uninterruptible: 'uninterruptible (disk)',
    stopped: 'stopped',
    traced: 'traced',
    zombie: 'zombie',
    unknown: 'state unknown',
};
function stateText({ activity, waitsIn }) {
    const state = STATES[activity];
    const isWaiting = activity === 'sleeping' || activity === 'uninterruptible';
    return waitsIn === undefined || !isWaiting ? state : `${state} in ${(0,process_text/* nameText */.f)(waitsIn)}`;
}
function listensFact(process) {
    const listens = (0,ports_text/* listensText */.yq)(process);
    if (listens === '')
        return [];
    return [process.arePortsHidden ? (0,ports_text/* withNoun */.ZU)(listens) : `listens on ${listens}`];
}
function pidsText(all) {
    const shown = all.slice(0, 3).map(each => each.pid);
    return shown.join(', ') + (all.length > shown.length ? ' …' : '');
}
function sum(values) {
    const known = values.filter(value => value !== undefined);
    return known.length === 0 ? undefined : known.reduce((total, value) => total + value, 0);
}

// EXTERNAL MODULE: ./out/compiled/src/report/plural.js
var plural = __webpack_require__(7595);
;// CONCATENATED MODULE: ./out/compiled/src/report/tree.js




const MOST_LINES = 300;
// The log takes a group as a whole, and drops what its reader can't take in time.
const MOST_BYTES = 128 * 1024;
const DEEPEST = 20;
const LEAST_FOLDED = 3;
/** The heading of the group that the lines are in. */
function treeTitle({ total }) {
    return `The process tree at the deadline: ${(0,plural/* processes */.u)(total)}`;
}
/** Indented by descent, escapees under a line that says how they got away; no more than so many lines, and one that counts the rest. */
function treeLines(picture, most = MOST_LINES) {
    const byPid = new Map(picture.processes.map(each => [each.pid, each]));
    const children = Map.groupBy(picture.processes, each => each.ppid);
    const tree = { picture, children, byPid, lines: [] };
    const leader = picture.processes.filter(each => each.pid === picture.leader);
    addAll(tree, leader, 0);
    const roots = picture.processes.filter(each => each.pid !== picture.leader && isRoot(each, tree));
    for (const [way, some] of Map.groupBy(roots, wayOf)) {
        tree.lines.push({ text: way, count: 0 });
        addAll(tree, some, 1);
    }
    return cut(tree, most);
}
/** Whether it does not stand below its parent: it got away from where that is, or has none any more. */
function isRoot(process, { byPid }) {
    const parent = byPid.get(process.ppid);
    return !parent || (process.activity !== 'zombie' && parent.escape !== process.escape);
}
function wayOf({ escape, activity }) {
    if (escape === 'none')
        return activity === 'zombie' ? 'ended' : 'in the group, its parent has ended';
    return (0,escape_text/* escapeText */.X)(escape);
}
function addAll(tree, siblings, depth) {
    const isLeaf = (each) => (tree.children.get(each.pid) ?? []).length === 0 && each.pid !== tree.picture.hint?.pid;
    const alike = Map.groupBy(siblings, each => (isLeaf(each) ? keyOf(each) : `${each.pid}`));
    for (const group of alike.values()) {
        const [first, ...others] = group;
        if (!first)
            continue;
        if (group.length >= LEAST_FOLDED)
            add(tree, first, others, depth);
        else
            for (const each of group)
                add(tree, each, [], depth);
    }
}
/** Siblings with the same key are told in one line. */
function keyOf(process) {
    const { name, command, activity, ppid, ports, arePortsHidden, escape } = process;
    return JSON.stringify([name, command, activity, ppid, ports, arePortsHidden, escape]);
}
function add(tree, process, others, depth) {
    const { hint, leader } = tree.picture;
    const rule = hint?.pid === process.pid ? hint.rule : undefined;
    const from = depth === 1 && process.origin && process.ppid !== leader && process.escape !== 'none'
        ? `, started by ${(0,process_text/* nameText */.f)(process.origin.name)} (${process.origin.pid})`
        : '';
    const indent = '  '.repeat(Math.min(depth, DEEPEST));
    tree.lines.push({ text: indent + pictureText(process, others, rule) + from, count: 1 + others.length });
    const below = (tree.children.get(process.pid) ?? []).filter(each => !isRoot(each, tree));
    addAll(tree, below, depth + 1);
}
function cut({ lines, picture }, most) {
    let bytes = 0;
    const shown = lines
        .slice(0, most)
        .filter(({ text }) => (bytes += Buffer.byteLength(text) + 1) <= MOST_BYTES);
    const told = shown.reduce((sum, { count }) => sum + count, 0);
    const texts = shown.map(({ text }) => text);
    return told < picture.total ? [...texts, `and ${(0,plural/* processes */.u)(picture.total - told)} more`] : texts;
}


/***/ })

};
;
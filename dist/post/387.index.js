"use strict";
exports.id = 387;
exports.ids = [387];
exports.modules = {

/***/ 7387:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  freedPorts: () => (/* binding */ freedPorts)
});

// EXTERNAL MODULE: ./out/compiled/src/process/clock.js
var clock = __webpack_require__(6642);
// EXTERNAL MODULE: ./out/compiled/src/process/identity.js
var identity = __webpack_require__(724);
// EXTERNAL MODULE: ./out/compiled/src/process/port.js
var port = __webpack_require__(5749);
// EXTERNAL MODULE: ./out/compiled/src/process/program-name.js
var program_name = __webpack_require__(3702);
// EXTERNAL MODULE: ./out/compiled/src/process/sockets.js + 2 modules
var sockets = __webpack_require__(2569);
// EXTERNAL MODULE: ./out/compiled/src/report/process-text.js
var process_text = __webpack_require__(3110);
;// CONCATENATED MODULE: ./out/compiled/src/report/freed-text.js
/** What became of ports whose holders have ended, as sentences. */

const MOST_NAMED = 5;
const MOST_HOLDERS = 3;
/** `Port 3000 is free again. Port 3001 is now held by nginx (pid 5).` Empty for none. */
function freedText(all) {
    const free = all.filter(({ state }) => state === 'free');
    const held = new Map();
    for (const each of all) {
        if (each.state === 'free')
            continue;
        const by = holderText(each.state);
        held.set(by, [...(held.get(by) ?? []), each]);
    }
    const groups = [...held].slice(0, MOST_HOLDERS);
    const rest = [...held].slice(MOST_HOLDERS).flatMap(([, ports]) => ports);
    return [
        sentence(free, 'free again'),
        ...groups.map(([by, ports]) => sentence(ports, by)),
        sentence(rest, 'now held by others'),
    ]
        .filter(text => text !== '')
        .join(' ');
}
function holderText({ pid, name, isOurs }) {
    const who = pid === undefined ? "somebody who can't be named" : `${(0,process_text/* nameText */.f)(name)} (pid ${pid})`;
    return `${isOurs ? 'still' : 'now'} held by ${who}`;
}
function sentence(ports, what) {
    if (ports.length === 0)
        return '';
    return ports.length === 1 ? `Port ${list(ports)} is ${what}.` : `Ports ${list(ports)} are ${what}.`;
}
/** `3000`, `3000 and udp 53`, at most five and how many more. */
function list(ports) {
    const all = ports.map(({ protocol, port }) => (protocol === 'udp' ? `udp ${port}` : String(port)));
    const shown = all.slice(0, MOST_NAMED);
    const more = all.length - shown.length;
    const last = more > 0 ? `${more} more` : shown.pop();
    return shown.length === 0 ? (last ?? '') : `${shown.join(', ')} and ${last ?? ''}`;
}

;// CONCATENATED MODULE: ./out/compiled/src/post/freed-ports.js






// Post is bounded, and after a cancel it has little time.
const BOUND_MS = 500;
/**
 * Sentences on the ports of those who outlived the script or were stopped and have ended; undefined where none of them
 * had one. A unix socket is not told of: its file may stand in the way of the next one whoever has ended. Never throws.
 */
async function freedPorts(story, finish, table) {
    const { ended, living } = sortedOut(story, finish);
    const ports = netPortsOf(ended);
    if (ports.length === 0)
        return undefined;
    try {
        const until = (0,clock/* monotonicMs */.dR)() + BOUND_MS;
        const now = (0,sockets/* listening */.u3)('/proc/self', until);
        // Nothing is claimed that was not read.
        if (!now.isWhole)
            return undefined;
        const holders = await holdersNow(ports, now.ports, living, table, until);
        return freedText(unique(ports.map(port => ({ ...port, state: holders(port) ?? 'free' }))));
    }
    catch {
        // The process table can't be read.
        return undefined;
    }
}
/** Everybody whom main or post has described. Post has looked: whom it has not found has ended. */
function sortedOut(story, { walk, allowed, suspects }) {
    const left = (walk?.fates ?? []).filter(fate => fate.endedAfterMs === undefined);
    const leftKeys = new Set(left.map(({ descendant }) => (0,identity/* keyOf */.T)(descendant)));
    const all = [...story.leftovers, ...story.fates, ...(walk?.fates ?? [])];
    return {
        ended: all.filter(({ descendant }) => !leftKeys.has((0,identity/* keyOf */.T)(descendant))),
        living: new Set([
            ...left.map(({ descendant }) => descendant.pid),
            ...[...allowed, ...suspects].map(({ entry }) => entry.pid),
        ]),
    };
}
/** Those of our own network namespace: the others' numbers are no numbers here. */
function netPortsOf(processes) {
    const all = (0,port/* inOrder */.a)(processes.flatMap(({ details }) => details.ports));
    return all.filter((port) => port.protocol !== 'unix' && port.elsewhere !== true);
}
/** Tells who has a port now; undefined for nobody. */
async function holdersNow(ports, now, living, table, until) {
    const taken = [...now].filter(([, other]) => ports.some(port => isInTheWay(other, port)));
    if (taken.length === 0)
        return () => undefined;
    const entries = await table.entries();
    const others = entries.map(({ pid }) => pid).sort((one, other) => one - other);
    const holders = (0,sockets/* holdersOf */.pW)(new Set(taken.map(([inode]) => inode)), others, until);
    const details = await table.details([...new Set(holders.values())]);
    const names = new Map(entries.map(({ pid, name }) => [pid, (0,program_name/* programName */.k)(name, details.get(pid)?.command)]));
    return port => {
        const inode = taken.find(([, other]) => isInTheWay(other, port))?.[0];
        if (inode === undefined)
            return undefined;
        const pid = holders.get(inode);
        const isOurs = pid !== undefined && living.has(pid);
        return { pid, name: pid === undefined ? '' : (names.get(pid) ?? ''), isOurs };
    };
}
/** Whether nobody could listen on `port` beside `other`. */
function isInTheWay(other, port) {
    if (other.protocol !== port.protocol || other.port !== port.port)
        return false;
    return covers(other.address, port.address) || covers(port.address, other.address);
}
/** An IPv6 socket for any address gets what comes by IPv4 as well, unless it was told not to. */
function covers(one, other) {
    return one === other || one === '::' || ((0,port/* isAnyAddress */.J)(one) && !other.includes(':'));
}
/** One number may have had several addresses, and is free when all of them are. */
function unique(all) {
    const found = new Map();
    for (const each of all) {
        const key = `${each.protocol} ${each.port}`;
        if ((found.get(key)?.state ?? 'free') === 'free')
            found.set(key, each);
    }
    return [...found.values()];
}


/***/ })

};
;
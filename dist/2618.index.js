export const id = 2618;
export const ids = [2618];
export const modules = {

/***/ 73768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ GitHubApi)
/* harmony export */ });
/* unused harmony export apiVersion */
/* harmony import */ var _host_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4705);
/* harmony import */ var _system_dates_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32907);
/* harmony import */ var _system_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43195);
/* harmony import */ var _system_waiting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18401);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63957);





/** How long an outage is waited for, or the end of a limit. */
const patienceMs = 60_000;
const apiVersion = '2022-11-28';
/** GitHub's REST API. Outages and short limits are waited for. */
class GitHubApi {
    #parts;
    #url;
    constructor(parts) {
        this.#parts = parts;
        this.#url = parts.url ?? (0,_system_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .ambient */ .T)('GITHUB_API_URL') ?? 'https://api.github.com';
    }
    /**
     * What stands under `path`, as JSON.
     * @throws GitHubError for everything but 200; `permission` is what the job may lack.
     */
    get(path, permission) {
        return this.#ask({ path, permission });
    }
    /**
     * What was made under `path`. After an attempt whose answer is not known `made` looks first whether it is there.
     * @throws GitHubError for everything but 201.
     */
    post(path, permission, { body, made }) {
        return this.#ask({ path, permission, body, made });
    }
    async #ask(request) {
        const { path, permission, body, made } = request;
        const asked = { what: `${body === undefined ? 'GET' : 'POST'} ${path}`, permission };
        const { clock, signal } = this.#parts;
        const begun = clock.now();
        for (let count = 0;; count += 1) {
            const outcome = await this.#once(request).catch((thrown) => (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .unanswered */ .bj)(asked, thrown));
            signal.throwIfAborted();
            if (isGood(outcome, body === undefined ? 200 : 201))
                return parsed(asked, outcome);
            const pause = pauseOf(outcome, { count, now: clock.now() });
            await this.#pause(pause, begun, () => errorOf(asked, outcome));
            const found = isRefusal(outcome) ? undefined : await made?.();
            if (found !== undefined)
                return found;
        }
    }
    /** Before the next attempt. @throws what `error` makes, where none would help, or none is left. */
    async #pause(ms, begun, error) {
        const { clock, signal } = this.#parts;
        if (ms === undefined || ms > begun + patienceMs - clock.now())
            throw error();
        await clock.sleep(ms, signal);
    }
    async #once({ path, body }) {
        const { token, signal } = this.#parts;
        const headers = {
            accept: 'application/vnd.github+json',
            authorization: `Bearer ${token}`,
            'x-github-api-version': apiVersion,
        };
        const url = `${this.#url}${path}`;
        const send = this.#parts.send ?? (await __webpack_require__.e(/* import() */ 5248).then(__webpack_require__.bind(__webpack_require__, 5248))).httpSend(userAgent);
        const sent = body === undefined ? {} : { body: JSON.stringify(body) };
        return (0,_system_waiting_js__WEBPACK_IMPORTED_MODULE_0__/* .untilAborted */ .Eu)(send({ url, headers, ...sent }), signal);
    }
}
function isGood(outcome, status) {
    return !(outcome instanceof _failures_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_) && outcome.status === status;
}
function errorOf(asked, outcome) {
    return outcome instanceof _failures_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_ ? outcome : (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .failureOf */ .g5)(asked, outcome);
}
/** Nothing was done: the limit stands before everything. */
function isRefusal(outcome) {
    return !(outcome instanceof _failures_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_) && (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .isRateLimit */ .a5)(outcome);
}
const userAgent = `adhoc-actions/${_host_version_js__WEBPACK_IMPORTED_MODULE_3__/* .suiteVersion */ .D}`;
/** A captive portal answers 200, too. */
function parsed(asked, answer) {
    try {
        return JSON.parse(answer.body);
    }
    catch (thrown) {
        throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .unanswered */ .bj)(asked, thrown);
    }
}
/** Before the next attempt; undefined where none would help. */
function pauseOf(outcome, { count, now }) {
    const backoff = Math.min(1_000 * 2 ** count, 15_000) * (0.5 + Math.random() / 2);
    if (outcome instanceof _failures_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_)
        return backoff;
    if ((0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .isRateLimit */ .a5)(outcome))
        return limitMs(outcome.headers, now) ?? backoff;
    return outcome.status >= 500 ? backoff : undefined;
}
/** As the answer itself says; its Date is what its reset is measured by. */
function limitMs(headers, now) {
    const after = Number(headers['retry-after'] ?? Number.NaN);
    if (after >= 0)
        return after * 1_000;
    const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN) * 1_000;
    if (!(reset >= 0))
        return undefined;
    const date = (0,_system_dates_js__WEBPACK_IMPORTED_MODULE_4__/* .msOf */ .Q)(headers.date ?? '');
    return Math.max(1_000, reset - (Number.isNaN(date) ? now : date));
}


/***/ }),

/***/ 63957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a5: () => (/* binding */ isRateLimit),
/* harmony export */   bj: () => (/* binding */ unanswered),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   y_: () => (/* binding */ GitHubError)
/* harmony export */ });
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28649);
/* harmony import */ var _text_foreign_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29840);


/** An answer of GitHub's API that is not what was asked for. */
class GitHubError extends _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi {
    /** 0: no answer. */
    status;
    constructor(status, problem, options) {
        super(problem, options);
        this.status = status;
    }
}
/** What an answer that is an error means, in GitHub's own words. */
function failureOf(asked, { status, headers, body }) {
    const said = (0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_1__/* .foreign */ .V$)(messageIn(body));
    const request = headers['x-github-request-id'];
    const what = `${asked.what} was answered with ${status}: ${said}${request ? ` (request id ${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_1__/* .foreign */ .V$)(request)})` : ''}`;
    if (isRateLimit({ status, headers, body }))
        return new GitHubError(status, {
            code: 'github-rate-limited',
            what: `GitHub's API lets this token ask no more for now. ${what}`,
            remedy: `Run again after ${resetOf(headers)}.`,
        });
    if (status === 401)
        return new GitHubError(status, {
            code: 'github-token-refused',
            what: `GitHub does not take the token. ${what}`,
            // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of workflows
            remedy: 'with: { github-token: "${{ github.token }}" }',
        });
    if (status === 403 || status === 404)
        return new GitHubError(status, denied(asked, { status, what }));
    if (status === 422)
        return new GitHubError(status, { code: 'github-refused-request', what });
    return new GitHubError(status, {
        code: 'github-unreachable',
        what,
        remedy: 'Run again; https://www.githubstatus.com tells of outages.',
    });
}
/** A private repository answers 404 to who may not read it, so the two cannot always be told apart. */
function denied({ permission }, seen) {
    const remedy = `permissions: { ${permission} }`;
    if (seen.status === 403)
        return { code: 'github-denied', what: seen.what, remedy };
    const what = `${seen.what}. It is not there, or the token may not see it.`;
    return { code: 'github-not-found', what, remedy };
}
/** Without an answer. */
function unanswered({ what }, cause) {
    const said = (0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_1__/* .foreign */ .V$)(cause instanceof Error ? cause.message : String(cause));
    const problem = {
        code: 'github-unreachable',
        what: `${what} was not answered: ${said}`,
        remedy: 'Run again; behind a proxy check HTTPS_PROXY and NO_PROXY.',
    };
    return new GitHubError(0, problem, { cause });
}
/**
 * Primary limits leave no requests, secondary ones ask to come back later; both may come as 403.
 * Source: docs.github.com, "Rate limits for the REST API".
 */
function isRateLimit({ status, headers, body }) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    const spent = headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined;
    return spent || /rate limit/i.test(messageIn(body));
}
function resetOf(headers) {
    const after = headers['retry-after'];
    if (after && /^\d+$/.test(after))
        return `${after} s`;
    return 'the hour of the limit is over';
}
function messageIn(body) {
    try {
        const { message } = JSON.parse(body);
        return typeof message === 'string' ? message : body.slice(0, 200);
    }
    catch {
        return body.slice(0, 200);
    }
}


/***/ }),

/***/ 51596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   Qc: () => (/* binding */ flagAt),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   jj: () => (/* binding */ idAt)
/* harmony export */ });
/** Readers of JSON that is not believed: each gives what it is asked for, or undefined. */
function member(value, name) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    return value[name];
}
function textAt(value, ...path) {
    const found = path.reduce(member, value);
    return typeof found === 'string' ? found : undefined;
}
/** Ids are numbers in the API and texts in claims. */
function idAt(value, ...path) {
    const found = path.reduce(member, value);
    return typeof found === 'number' || typeof found === 'string' ? String(found) : undefined;
}
function flagAt(value, ...path) {
    const found = path.reduce(member, value);
    return typeof found === 'boolean' ? found : undefined;
}
function listAt(value, ...path) {
    const found = path.reduce(member, value);
    return Array.isArray(found) ? found : [];
}


/***/ }),

/***/ 91005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ webAddress),
/* harmony export */   h: () => (/* binding */ address)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6092);

const allowed = 'an address that begins with https:// or http://, without name and password, query and fragment';
/** The address of something on the web. */
function address(declared) {
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(declared, {
        kind: 'address',
        allowed,
        example: 'https://alpha.example.com',
        absent: undefined,
        parse: (text) => {
            const url = webAddress(text);
            return url && url.search === '' && !text.includes('?') ? { value: url } : { wrong: allowed };
        },
    });
}
/** What can be asked for by HTTP; undefined for all else, and for what holds a name or password. */
function webAddress(text) {
    const url = /^https?:\/\/[^\s\\]+$/i.test(text) ? URL.parse(text) : null;
    if (!url || text.includes('#') || url.username !== '' || url.password !== '')
        return undefined;
    return url;
}


/***/ }),

/***/ 36249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./.build/actions/library/system/clock.js
var clock = __webpack_require__(90724);
// EXTERNAL MODULE: ./.build/actions/library/system/heap.js
var heap = __webpack_require__(59174);
// EXTERNAL MODULE: ./.build/actions/library/host/cancel.js
var host_cancel = __webpack_require__(48951);
// EXTERNAL MODULE: ./.build/actions/library/host/crash.js
var host_crash = __webpack_require__(20062);
// EXTERNAL MODULE: ./.build/actions/library/host/github-site.js + 1 modules
var github_site = __webpack_require__(95905);
// EXTERNAL MODULE: ./.build/actions/library/host/leave.js
var leave = __webpack_require__(64314);
// EXTERNAL MODULE: ./.build/actions/library/host/parse.js
var parse = __webpack_require__(1942);
// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(28649);
// EXTERNAL MODULE: ./.build/actions/library/text/foreign.js
var foreign = __webpack_require__(29840);
// EXTERNAL MODULE: ./.build/actions/library/text/markdown.js + 1 modules
var markdown = __webpack_require__(85843);
;// CONCATENATED MODULE: ./.build/actions/library/host/report.js



/** Tells what was thrown, what had been done by then, and fails the step. */
async function reportFailure(failing, thrown) {
    const problems = thrown instanceof errors/* ReportedError */.SS ? thrown.problems : [ourBug(failing, thrown)];
    await failWith(failing, problems);
    if (thrown instanceof Error && thrown.cause)
        failing.site.debug(causes(thrown));
}
/** Tells the problems, what had been done by then, and fails the step. */
async function failWith({ site, trail, action }, problems) {
    const { deeds } = trail;
    const told = reportProblems(site, problems);
    reportDeeds(site, deeds);
    await site.summary(failurePage(action, { problems: told, deeds }));
}
/**
 * Prints each problem with its remedy, and fails the step under their codes. Outputs that were lost until
 * then are one of them; answers all.
 */
function reportProblems(site, problems) {
    process.exitCode = 1;
    site.closeGroup();
    const all = [...problems, ...lostOutputs(site)];
    site.output('failure-code', [...new Set(all.map((problem) => problem.code))].join(','));
    const told = [...problems, ...lostOutputs(site)];
    for (const problem of told)
        site.error(toldIn(problem));
    return told;
}
/** Many a remedy says the line to copy already. */
function toldIn({ what, remedy, snippet }) {
    const isSaid = snippet !== undefined && remedy?.includes(snippet);
    return [what, remedy, isSaid ? undefined : snippet].filter(Boolean).join('\n');
}
/** Outputs are what later steps go by: they must not take one that is not there for an empty one. */
function lostOutputs({ unwritten }) {
    if (unwritten.length === 0)
        return [];
    const names = unwritten.map(({ output }) => output).join(', ');
    return [
        {
            code: 'outputs-not-written',
            what: `The outputs of this step could not be written, and steps that read them would find nothing: ${names}. ${(0,foreign/* foreign */.V$)(unwritten[0]?.why ?? '')}`,
            remedy: 'Look at the disk of the runner, and at what else writes to the file of GITHUB_OUTPUT; the values stand in the log above.',
        },
    ];
}
/** Prints what was changed and not undone, each with the command that undoes it or goes on. */
function reportDeeds(site, deeds) {
    for (const deed of deeds) {
        site.line(`Done before that: ${deed.what}`);
        site.line(`    ${deed.next}`);
    }
}
function ourBug({ site, action }, thrown) {
    if (thrown instanceof Error && thrown.stack)
        site.line(thrown.stack);
    return {
        code: 'internal-error',
        what: `${action} failed in a way that it should not: ${(0,errors/* messageOf */.bD)(thrown)}`,
        remedy: 'This is a defect of adhoc-actions: please report it with the lines above.',
    };
}
function causes(error) {
    const cause = error.cause;
    return cause instanceof Error ? `Caused by: ${cause.stack ?? cause.message}` : String(cause);
}
function failurePage(action, told) {
    const problems = told.problems.map((problem) => (0,markdown.md) `- ${problem.what}${mending(problem)}`);
    const deeds = told.deeds.map((deed) => (0,markdown.md) `- ${deed.what}: ${(0,markdown/* code */.aY)(deed.next)}`);
    const done = deeds.length > 0 ? (0,markdown.md) `\n\nDone before that:\n\n${deeds}` : (0,markdown.md) ``;
    return (0,markdown.md) `### ❌ ${action}\n\n${problems}${done}\n`;
}
/**
 * A remedy is there to be copied, unless it stands before what is. In a fence nothing is escaped, so that the
 * runner still knows a secret when it sees one.
 */
function mending({ remedy, snippet }) {
    if (snippet !== undefined)
        return (0,markdown.md) ` ${before(snippet, remedy ?? '')}\n\n${(0,markdown/* codeBlock */.DV)(snippet)}\n`;
    if (remedy === undefined)
        return (0,markdown.md) ``;
    return (0,markdown.md) `\n\n${(0,markdown/* codeBlock */.DV)(remedy)}\n`;
}
function before(snippet, remedy) {
    return remedy.endsWith(snippet) ? remedy.slice(0, -snippet.length).trimEnd() : remedy;
}

// EXTERNAL MODULE: ./.build/actions/library/system/environment.js
var environment = __webpack_require__(43195);
;// CONCATENATED MODULE: ./.build/actions/library/host/supported.js



/**
 * Holds runner and server against what the suite is made for. What neither says counts as supported: a terminal, act,
 * the CI of others.
 * @throws RefusedError with all that is not.
 */
function refuseUnsupported() {
    const problems = [unsupportedRunner(), unsupportedServer()].filter((one) => one !== undefined);
    if (problems.length > 0)
        throw new errors/* RefusedError */.fk(problems);
}
/** The runner's own words: Windows, macOS, Linux; X86, X64, ARM, ARM64. */
function unsupportedRunner() {
    const os = (0,environment/* ambient */.T)('RUNNER_OS') ?? 'Linux';
    const arch = (0,environment/* ambient */.T)('RUNNER_ARCH') ?? 'X64';
    if (os === 'Linux' && ['X64', 'ARM64'].includes(arch))
        return undefined;
    return {
        code: 'runner-unsupported',
        what: `This runner is ${(0,foreign/* foreign */.V$)(os)} on ${(0,foreign/* foreign */.V$)(arch)} (RUNNER_OS, RUNNER_ARCH); supported: Linux on X64 or ARM64.`,
        remedy: 'runs-on: ubuntu-24.04 # in a call of a workflow of the suite: with: { runner: ubuntu-24.04 }',
    };
}
function unsupportedServer() {
    const url = (0,environment/* ambient */.T)('GITHUB_SERVER_URL') ?? 'https://github.com';
    const { hostname } = URL.canParse(url) ? new URL(url) : { hostname: url };
    if (hostname === 'github.com' || hostname.endsWith('.ghe.com'))
        return undefined;
    return {
        code: 'server-unsupported',
        what: `This job is of ${(0,foreign/* foreign */.V$)(url)} (GITHUB_SERVER_URL); supported: github.com and, for actions alone, GitHub Enterprise Cloud on ghe.com. GitHub Enterprise Server is not: it has no artifacts by id and digest, which plans travel as.`,
        remedy: 'Run the workflow in a repository on github.com.',
    };
}

// EXTERNAL MODULE: ./.build/actions/library/host/trail.js
var host_trail = __webpack_require__(38921);
;// CONCATENATED MODULE: ./.build/actions/library/host/unread-log.js
/**
 * Lets the work go on when nobody reads the log any more, as when the runner has died: each line is an error of the
 * stream then. What was begun in AWS by that time is better brought to its end, or taken back, than left.
 */
function outliveTheLog() {
    if (!process.stdout.listeners('error').includes(lost))
        process.stdout.on('error', lost);
}
function lost() {
    // There is nowhere to tell it.
}

;// CONCATENATED MODULE: ./.build/actions/library/host/run.js











/**
 * Runs one action to its end: parses, executes, writes results, reports, sets the exit code.
 * The only place that fails a step.
 */
async function runAction(spec, execute) {
    outliveTheLog();
    const site = new github_site/* GitHubSite */.d();
    const cancel = (0,host_cancel/* onCancel */.Ao)();
    const trail = new host_trail/* Trail */.X();
    const fail = (thrown) => reportFailure({ site, trail, action: spec.name }, thrown);
    const crash = (0,host_crash/* onCrash */.T)(fail);
    try {
        refuseUnsupported();
        const inputs = (0,parse/* parseInputs */.T)(spec.inputs, (name) => site.input(name));
        (0,heap/* preferSmallHeap */.u)();
        const { signal } = cancel;
        const run = { action: spec.name, inputs, site, clock: clock/* systemClock */.m, signal, trail };
        const result = await execute(run);
        await writeResult(site, result);
        if (result.failure) {
            reportProblems(site, [result.failure]);
            reportDeeds(site, trail.deeds);
        }
        else if (site.unwritten.length > 0) {
            await failWith({ site, trail, action: spec.name }, []);
        }
    }
    catch (thrown) {
        await fail(thrown);
    }
    finally {
        site.closeGroup();
        cancel.stop();
        crash.stop();
        (0,leave/* leaveSoon */.b)();
    }
}
async function writeResult(site, result) {
    const outputs = Object.entries(result.outputs).filter((pair) => pair[1] !== undefined);
    site.openGroup('Outputs');
    for (const [name, value] of outputs) {
        site.output(name, value);
        site.line(`${name}: ${value?.replaceAll('\n', '\n    ')}`);
    }
    site.closeGroup();
    if (result.summary)
        await site.summary(result.summary);
}


/***/ }),

/***/ 4705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ suiteVersion)
/* harmony export */ });
/** The suite's version, as package.json has it: in user agents and in what is sealed. */
const suiteVersion = '0.1.0';


/***/ }),

/***/ 32907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ isoTime),
/* harmony export */   Q: () => (/* binding */ msOf)
/* harmony export */ });
/** `2026-11-21T12:00:00.000Z` for milliseconds since the epoch. */
function isoTime(ms) {
    return new Date(ms).toISOString();
}
/** Milliseconds since the epoch; NaN for what is no date. */
function msOf(iso) {
    return Date.parse(iso);
}


/***/ }),

/***/ 62618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./.build/actions/library/github/api.js
var api = __webpack_require__(73768);
// EXTERNAL MODULE: ./.build/actions/library/host/run.js + 3 modules
var run = __webpack_require__(36249);
// EXTERNAL MODULE: ./.build/actions/library/github/json.js
var json = __webpack_require__(51596);
;// CONCATENATED MODULE: ./.build/actions/library/github/deployments.js

const permission = 'deployments: write';
/** The records of a repository. */
class Deployments {
    #api;
    #path;
    constructor(api, repository) {
        this.#api = api;
        this.#path = `/repos/${repository}/deployments`;
    }
    /**
     * The id of a new record. Neither transient nor of production by its flags, whatever its environment is: of those
     * alone GitHub takes the one before out of use by itself when the next one succeeds.
     * Source: docs.github.com, REST API, "Create a deployment" and "Create a deployment status", `auto_inactive`.
     */
    async begin({ environment, commit, key }) {
        const body = {
            ref: commit,
            environment,
            auto_merge: false,
            required_contexts: [],
            transient_environment: false,
            production_environment: false,
            payload: { key },
        };
        const made = async () => {
            const page = await this.#page(environment, 1);
            return page.find((one) => (0,json/* textAt */.$6)(one.payload, 'key') === key);
        };
        const answer = await this.#api.post(this.#path, permission, { body, made });
        return (0,json/* idAt */.jj)(answer, 'id') ?? '';
    }
    async say(id, said) {
        await this.#api.post(`${this.#path}/${id}/statuses`, permission, { body: said });
    }
    /** All of an environment. */
    async of(environment) {
        const all = [];
        for (let number = 1;; number += 1) {
            const page = await this.#page(environment, number);
            all.push(...page);
            if (page.length < pageSize)
                return all;
        }
    }
    /** What was said last; undefined when nothing was. */
    async stateOf({ id }) {
        const path = `${this.#path}/${id}/statuses?per_page=${pageSize}`;
        const statuses = listIn(await this.#api.get(path, permission));
        return (0,json/* textAt */.$6)(newest(statuses), 'state');
    }
    async #page(environment, number) {
        const query = `environment=${encodeURIComponent(environment)}&per_page=${pageSize}&page=${number}`;
        const page = listIn(await this.#api.get(`${this.#path}?${query}`, permission));
        return page.map((one) => ({ id: (0,json/* idAt */.jj)(one, 'id') ?? '', payload: (0,json/* member */.Dc)(one, 'payload') }));
    }
}
const pageSize = 100;
function listIn(answer) {
    return Array.isArray(answer) ? answer : [];
}
/** By its id: in which order a list comes is documented nowhere. */
function newest(all) {
    return [...all].sort((one, other) => Number((0,json/* idAt */.jj)(other, 'id')) - Number((0,json/* idAt */.jj)(one, 'id')))[0];
}

// EXTERNAL MODULE: ./.build/actions/library/github/failures.js
var failures = __webpack_require__(63957);
;// CONCATENATED MODULE: ./.build/actions/record-deployment/not-taken.js

/** What GitHub answers; undefined when it does not take it, which is told and fails nothing. */
async function unlessRefused(site, ask) {
    try {
        return await ask();
    }
    catch (thrown) {
        if (!(thrown instanceof failures/* GitHubError */.y_))
            throw thrown;
        site.warning(thrown.problems.map(told).join('\n'));
        return undefined;
    }
}
function told({ what, remedy }) {
    const mend = remedy === undefined ? '' : ` To mend it: ${remedy}`;
    return `GitHub does not show this deployment as it is, which changes nothing of it. ${what}${mend}`;
}

// EXTERNAL MODULE: ./.build/actions/library/host/address.js
var host_address = __webpack_require__(91005);
// EXTERNAL MODULE: ./.build/actions/library/system/environment.js
var system_environment = __webpack_require__(43195);
// EXTERNAL MODULE: ./.build/actions/library/text/foreign.js
var foreign = __webpack_require__(29840);
;// CONCATENATED MODULE: ./.build/actions/record-deployment/operations.js




/** Files a deployment that is in progress. */
async function begin({ environment, commit }, { deployments, site }) {
    const { identity } = site;
    const deployed = commit ?? identity.commit;
    const id = await deployments.begin({ environment, commit: deployed, key: keyOf(identity) });
    site.line(`GitHub has a deployment of ${deployed} to ${environment}: ${id}`);
    // Its end is said by its id, whether this is taken or not.
    const said = await unlessRefused(site, async () => {
        await deployments.say(id, { state: 'in_progress', log_url: runUrl(identity) });
        return true;
    });
    return { id, isWithoutState: !said };
}
/** One for each execution of the step: another attempt of the run is another deployment. */
function keyOf({ runId, attempt, job, jobInstance, step, execution }) {
    return [runId, attempt, jobInstance || job, step, execution].join('/');
}
const stateOf = {
    success: 'success',
    failure: 'failure',
    // What a cancelled job left is known to nobody.
    cancelled: 'error',
};
/** Says how it ended; GitHub then takes the one before out of use. */
async function end({ deploymentId: id, outcome = 'failure', url }, { deployments, site }) {
    if (id === undefined) {
        site.line('nothing was filed when the deployment began: nothing to say of its end');
        return {};
    }
    const address = addressIn(url, site);
    await deployments.say(id, {
        state: stateOf[outcome],
        log_url: runUrl(site.identity),
        ...(address ? { environment_url: address.href } : {}),
    });
    site.line(`GitHub shows deployment ${id} as ${stateOf[outcome]}`);
    return { id };
}
/** What a tool puts out as an address may be anything. */
function addressIn(url, site) {
    if (url === undefined)
        return undefined;
    const address = (0,host_address/* webAddress */.D)(url);
    if (!address)
        site.warning(`GitHub does not show the address of this deployment: "${(0,foreign/* foreign */.V$)(url)}" is none that begins with https:// or http://, without name and password and #.`);
    return address;
}
/** Takes all deployments of an environment that is gone out of use, the oldest first. */
async function retire({ environment }, { deployments, site }) {
    const all = await deployments.of(environment);
    let retired = 0;
    for (const one of all.toSorted((a, b) => Number(a.id) - Number(b.id))) {
        if ((await deployments.stateOf(one)) === 'inactive')
            continue;
        await deployments.say(one.id, { state: 'inactive', log_url: runUrl(site.identity) });
        retired += 1;
    }
    site.line(`GitHub shows ${all.length} deployments of ${environment} as inactive, ${retired} of them since now`);
    return { retired };
}
function runUrl({ repository, runId, attempt }) {
    const server = (0,system_environment/* ambient */.T)('GITHUB_SERVER_URL') ?? 'https://github.com';
    return `${server}/${repository}/actions/runs/${runId}/attempts/${attempt}`;
}

;// CONCATENATED MODULE: ./.build/actions/record-deployment/record-deployment.js



const operations = { begin: begin, end: end, retire: retire };
/** Brings the record to GitHub. What GitHub does not take is told, and fails nothing. */
async function recordDeployment(inputs, { github, site }) {
    const { repository } = site.identity;
    const deployments = new Deployments(github, repository);
    const recorded = await unlessRefused(site, () => operations[inputs.operation](inputs, { deployments, site }));
    return { inputs, repository, recorded };
}

// EXTERNAL MODULE: ./.build/actions/library/host/fields.js
var fields = __webpack_require__(6092);
// EXTERNAL MODULE: ./.build/actions/library/host/spec.js
var spec = __webpack_require__(15662);
// EXTERNAL MODULE: ./.build/actions/library/naming/inputs.js
var inputs = __webpack_require__(69038);
;// CONCATENATED MODULE: ./.build/actions/record-deployment/needs.js
/** How a job stands, as `job.status` says it. */
const outcomes = ['success', 'failure', 'cancelled'];
/** How a deployment ended is not guessed. */
function outcomeProblems(outcome, inputs) {
    if (inputs.get('operation') !== 'end' || outcome !== undefined)
        return [];
    return [
        {
            code: 'input-missing',
            what: `Input "outcome" is missing, without which nobody knows how the deployment ended; allowed: ${outcomes.join(', ')}.`,
            // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of workflows
            remedy: 'with: { outcome: "${{ job.status }}" }',
        },
    ];
}

;// CONCATENATED MODULE: ./.build/actions/record-deployment/spec.js




const spec_spec = (0,spec/* defineSpec */.j)({
    name: 'record-deployment',
    description: "Files a deployment of an environment with GitHub, says how it ended, and takes an environment's deployments out of use when it is gone. What GitHub does not take is a warning: a record fails no deployment.",
    inputs: {
        operation: (0,fields/* choice */.Yq)(['begin', 'end', 'retire'], {
            prose: '`begin` files a deployment that is in progress; `end` says how it ended; `retire` makes all deployments of the environment inactive.',
            required: true,
        }),
        environment: inputs/* environmentInputs */.rg.environment,
        commit: (0,fields/* text */.Qq)({
            prose: 'For `begin`: the commit that is deployed. Default: that of the run.',
            pattern: /^[0-9a-f]{40}$/,
            allowed: 'all 40 digits of a commit',
            example: '1f0c5d8e3b7a9c2d4e6f8a0b1c3d5e7f9a1b3c5d',
        }),
        'deployment-id': (0,fields/* text */.Qq)({
            prose: 'For `end`: the output of the step that began. Where it is empty nothing was filed, and there is nothing to say.',
            pattern: /^[1-9]\d{0,19}$/,
            allowed: 'the id of a deployment',
            // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of workflows
            example: '${{ steps.record.outputs.deployment-id }}',
        }),
        outcome: {
            ...(0,fields/* choice */.Yq)(outcomes, {
                prose: 'For `end`: how the job stands.',
                // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of workflows
                example: '${{ job.status }}',
            }),
            crossCheck: outcomeProblems,
        },
        url: (0,fields/* text */.Qq)({
            prose: 'For `end`: the address of the environment, behind the button "View deployment". What is no address is left out, with a warning: how it ended is said all the same.',
            example: 'https://alpha.example.com',
        }),
        'github-token': (0,fields/* text */.Qq)({
            prose: 'The token that the record is written with: `deployments: write`.',
            // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of workflows
            default: '${{ github.token }}',
        }),
    },
    outputs: {
        'deployment-id': 'Id of the deployment that was filed; empty when GitHub did not take it.',
        recorded: '`true` when GitHub has all that was to be said, else `false`.',
    },
    calls: [],
    permissions: { deployments: 'write, to file deployments and what became of them' },
});

// EXTERNAL MODULE: ./.build/actions/library/text/markdown.js + 1 modules
var markdown = __webpack_require__(85843);
;// CONCATENATED MODULE: ./.build/actions/record-deployment/summary.js


/** Outputs; and of an environment that is gone a page with what a workflow cannot do. */
function resultOf(finished) {
    const { inputs, recorded } = finished;
    return {
        outputs: { 'deployment-id': recorded?.id ?? '', recorded: String(isWhole(finished)) },
        ...(inputs.operation === 'retire' ? { summary: retiredPage(finished) } : {}),
    };
}
function isWhole({ recorded }) {
    return recorded !== undefined && recorded.isWithoutState !== true;
}
/** The token of a job can delete no environment: there is no permission for it. */
function retiredPage({ inputs: { environment }, repository, recorded }) {
    const server = (0,system_environment/* ambient */.T)('GITHUB_SERVER_URL') ?? 'https://github.com';
    const shown = (0,markdown/* link */.nf)(environment, `${server}/${repository}/deployments/${environment}`);
    const state = recorded === undefined
        ? (0,markdown.md) `GitHub may still show deployments of ${shown} as active: the log says why.`
        : (0,markdown.md) `GitHub shows the deployments of ${shown} as inactive.`;
    const command = `gh api -X DELETE repos/${repository}/environments/${environment}`;
    return (0,markdown.md) `### Deployments of ${environment}

${state} The name stays in the list of the repository's environments, as no token of a workflow deletes one; an administrator does: ${(0,markdown/* code */.aY)(command)}. A new environment of that name goes on with it.
`;
}

;// CONCATENATED MODULE: ./.build/actions/record-deployment/main.js





function main() {
    return (0,run/* runAction */.C)(spec_spec, async (run) => {
        const { inputs, clock, signal } = run;
        const github = new api/* GitHubApi */.y({ token: inputs.githubToken, clock, signal });
        return resultOf(await recordDeployment(inputs, { ...run, github }));
    });
}


/***/ })

};

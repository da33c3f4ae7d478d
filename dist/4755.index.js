export const id = 4755;
export const ids = [4755];
export const modules = {

/***/ 70563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ printHead)
/* harmony export */ });
/* harmony import */ var _host_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4705);

/** Prints which version does what, in which account and as whom, before anything is read there. */
async function printHead(what, { action, aws, site }) {
    const caller = await aws.identity();
    const { account, arn } = caller;
    site.line(`${action} ${_host_version_js__WEBPACK_IMPORTED_MODULE_0__/* .suiteVersion */ .D}: ${what}, account ${account}, ${aws.region}, as ${arn}`);
    return caller;
}


/***/ }),

/***/ 19022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i6: () => (/* binding */ principalOf),
/* harmony export */   xH: () => (/* binding */ isSamePrincipal),
/* harmony export */   z$: () => (/* binding */ roleArnOf)
/* harmony export */ });
/**
 * The principal of an ARN, of itself or of a session of it; undefined for an ARN of another form.
 * Source: IAM User Guide, "IAM identifiers": `iam::<account>:role/<path>/<name>`,
 * `sts::<account>:assumed-role/<name>/<session>`, which has no path.
 */
function principalOf(arn) {
    const form = /^arn:aws[\w-]*:(?:iam|sts)::(\d{12}):([\w-]+)(?:\/(.+))?$/.exec(arn);
    const [, account = '', kind = '', rest = ''] = form ?? [];
    const parts = rest.split('/');
    if (kind === 'root')
        return { account, kind, name: 'root' };
    if (rest === '')
        return undefined;
    if (kind === 'assumed-role')
        return { account, kind: 'role', name: parts[0] ?? '' };
    if (kind === 'role' || kind === 'user' || kind === 'federated-user')
        return { account, kind, name: parts.at(-1) ?? '' };
    return undefined;
}
/** Whether both are sessions of one principal; undefined where an ARN does not say. */
function isSamePrincipal(a, b) {
    const [one, other] = [principalOf(a), principalOf(b)];
    if (!one || !other)
        return undefined;
    const sameName = one.name.toLowerCase() === other.name.toLowerCase();
    return one.account === other.account && one.kind === other.kind && sameName;
}
/** The role behind a session's ARN, as far as that tells it; other ARNs stay as they are. */
function roleArnOf(arn) {
    const [, partition, account, name] = /^arn:(aws[\w-]*):sts::(\d{12}):assumed-role\/([^/]+)\//.exec(arn) ?? [];
    return name === undefined ? arn : `arn:${partition}:iam::${account}:role/${name}`;
}


/***/ }),

/***/ 50763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ plannedFiles),
/* harmony export */   Tb: () => (/* binding */ readSealed),
/* harmony export */   Tt: () => (/* binding */ readOptions),
/* harmony export */   wE: () => (/* binding */ sealOptions)
/* harmony export */ });
/* harmony import */ var _sealed_plan_shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71384);
/* harmony import */ var _sealed_plan_shapes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71527);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28649);



const schema = (0,_sealed_plan_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .members */ .ol)({
    operation: (0,_sealed_plan_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['create-update', 'destroy'], 'What the plan was asked for.'),
    targets: (0,_sealed_plan_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_sealed_plan_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('An address.'), 'The only resources that were planned.'),
    replace: (0,_sealed_plan_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_sealed_plan_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('An address.'), 'What is replaced because somebody asked for it.'),
    refresh: { type: 'boolean', description: 'Whether the plan looked at what is there.' },
});
const commit = (0,_sealed_plan_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)('^[0-9a-f]{40}([0-9a-f]{24})?$', 'The commit whose files were planned.');
/** Both lie side by side: settings must have other names than options. */
function sealOptions({ options, settings, checkedOut }) {
    const { operation, targets, replace, refresh } = options;
    const sealed = { operation, targets, replace, refresh, ...settings };
    return checkedOut === undefined ? sealed : { ...sealed, checkedOut };
}
/** The sealed form again. @throws RefusedError `plan-format-unknown`. */
function readOptions(sealed) {
    const all = Object.entries(typeof sealed === 'object' && sealed !== null ? sealed : {});
    const isOption = ([name]) => Object.hasOwn(schema.properties, name);
    const options = Object.fromEntries(all.filter(isOption));
    const { checkedOut, ...settings } = Object.fromEntries(all.filter((one) => !isOption(one)));
    const read = { options: readSealed(schema, options), settings };
    return checkedOut === undefined ? read : { ...read, checkedOut: readSealed(commit, checkedOut) };
}
/** What was planned, for its page: the folder is undefined where the settings of an engine name none. */
function plannedFiles(sealed) {
    const { settings, checkedOut } = readOptions(sealed);
    const { directory } = settings;
    return { folder: typeof directory === 'string' ? directory : undefined, checkedOut };
}
/**
 * A sealed value, held against its schema: the seal vouches for who wrote it, and not for which version of the
 * suite that was.
 * @throws RefusedError `plan-format-unknown`.
 */
function readSealed(shape, sealed) {
    const wrong = (0,_sealed_plan_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .departure */ .n)(shape, sealed);
    if (wrong === undefined)
        return sealed;
    throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: 'plan-format-unknown',
        what: `The options of the plan are not those that this version of the suite reads: ${wrong}.`,
        remedy: 'Pin one version of the suite for the plan, review and apply jobs, then plan again.',
    });
}


/***/ }),

/***/ 25095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cd: () => (/* binding */ readJob)
});

// UNUSED EXPORTS: foreignHeadOf, gateAudience

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./.build/actions/library/aws/claims.js
var aws_claims = __webpack_require__(12391);
// EXTERNAL MODULE: ./.build/actions/library/system/environment.js
var environment = __webpack_require__(43195);
// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(28649);
// EXTERNAL MODULE: ./.build/actions/library/text/foreign.js
var foreign = __webpack_require__(29840);
// EXTERNAL MODULE: ./.build/actions/library/github/json.js
var json = __webpack_require__(51596);
;// CONCATENATED MODULE: ./.build/actions/library/github/origin.js

/**
 * From the claims of the job's ID token, and from its event for what these do not have: the number of a pull request.
 * Source: docs.github.com, "OpenID Connect reference", claims `ref` and `head_ref`; webhook `pull_request`.
 */
function originOfRun(claims, event) {
    const number = Number((0,json/* idAt */.jj)(event, 'pull_request', 'number') ?? Number.NaN);
    const head = (0,json/* textAt */.$6)(claims, 'head_ref') || (0,json/* textAt */.$6)(event, 'pull_request', 'head', 'ref');
    const ref = head ? `refs/heads/${head}` : (0,json/* textAt */.$6)(claims, 'ref');
    return {
        ...(ref ? { ref } : {}),
        ...(Number.isSafeInteger(number) ? { pullRequest: number } : {}),
    };
}

;// CONCATENATED MODULE: ./.build/actions/library/github/job.js







/** No audience of any cloud: the token is read here and opens nothing. */
const gateAudience = 'adhoc-actions-gate';
/**
 * Reads claims and event. The token comes straight from the runner's endpoint over TLS, so its signature is not
 * checked; that its claims are true is what makes the name of the environment worth anything.
 */
async function readJob(site) {
    const claims = (0,aws_claims/* decodeClaims */.Yq)(await tokenOf(site));
    const repositoryId = (0,json/* idAt */.jj)(claims, 'repository_id') ?? '';
    const event = readEvent();
    return {
        repository: (0,json/* textAt */.$6)(claims, 'repository') ?? site.identity.repository,
        repositoryId,
        runId: (0,json/* idAt */.jj)(claims, 'run_id') ?? site.identity.runId,
        environment: (0,json/* textAt */.$6)(claims, 'environment'),
        event: (0,json/* textAt */.$6)(claims, 'event_name') ?? (0,environment/* ambient */.T)('GITHUB_EVENT_NAME') ?? '',
        visibility: visibilityOf((0,json/* textAt */.$6)(claims, 'repository_visibility')),
        foreignHead: foreignHeadOf(event, repositoryId),
        origin: originOfRun(claims, event),
    };
}
function visibilityOf(claim) {
    return claim === 'public' || claim === 'private' || claim === 'internal' ? claim : undefined;
}
async function tokenOf(site) {
    try {
        const token = await site.idToken(gateAudience);
        site.mask(token);
        return token;
    }
    catch (thrown) {
        const what = `GitHub gave no ID token, from which the job's environment is read: ${(0,foreign/* foreign */.V$)((0,errors/* messageOf */.bD)(thrown))}`;
        const remedy = 'permissions: { id-token: write }';
        throw new errors/* RemoteError */.Hi({ code: 'gate-token-missing', what, remedy }, { cause: thrown });
    }
}
function readEvent() {
    const path = (0,environment/* ambient */.T)('GITHUB_EVENT_PATH');
    try {
        return path ? JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8')) : undefined;
    }
    catch {
        return undefined;
    }
}
/** The head of a pull request, or of the run that a `workflow_run` is about, when it is another repository's. */
function foreignHeadOf(event, repositoryId) {
    const heads = [
        { of: (0,json/* member */.Dc)(event, 'pull_request'), path: ['head', 'repo'] },
        { of: (0,json/* member */.Dc)(event, 'workflow_run'), path: ['head_repository'] },
    ];
    const odd = heads.find(({ of, path }) => of && (0,json/* idAt */.jj)(of, ...path, 'id') !== repositoryId);
    // A fork that was deleted has no name any more.
    return odd && ((0,json/* textAt */.$6)(odd.of, ...odd.path, 'full_name') ?? 'a deleted repository');
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

/***/ 27853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** The candidate that takes the fewest edits to become `text`; undefined where there is none. */
function nearest(text, candidates) {
    const ranked = candidates
        .map((candidate) => ({ candidate, edits: editsBetween(text, candidate) }))
        .toSorted((a, b) => a.edits - b.edits);
    return ranked[0]?.candidate;
}
/** Levenshtein's distance, row by row. */
function editsBetween(from, to) {
    let row = Array.from({ length: to.length + 1 }, (_, at) => at);
    for (const [index, letter] of [...from].entries()) {
        const before = row;
        row = [index + 1];
        for (let at = 1; at <= to.length; at += 1)
            row.push(Math.min((row[at - 1] ?? 0) + 1, (before[at] ?? 0) + 1, (before[at - 1] ?? 0) + (letter === to[at - 1] ? 0 : 1)));
    }
    return row.at(-1) ?? 0;
}


/***/ }),

/***/ 9266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ summaryVersion),
/* harmony export */   g: () => (/* binding */ summaryText)
/* harmony export */ });
/** The version of the form below: a member more is the same version, another meaning is the next. */
const summaryVersion = 1;
/** The summary's bytes: names of members in order, so that two derivations of one plan are equal or differ in truth. */
function summaryText(summary) {
    return `${JSON.stringify(inOrder(summary))}\n`;
}
function inOrder(value) {
    if (Array.isArray(value))
        return value.map(inOrder);
    if (typeof value !== 'object' || value === null)
        return value;
    const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([name, member]) => [name, inOrder(member)]));
}


/***/ }),

/***/ 18415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D8: () => (/* binding */ isReplacement),
/* harmony export */   UD: () => (/* binding */ compare),
/* harmony export */   oi: () => (/* binding */ dangersOf)
/* harmony export */ });
/** From what cannot be taken back to what is only worth knowing: also the order in which a page is cut. */
const order = [
    'delete',
    'replace',
    'other-image',
    'runs-code',
    'forget',
    'targeted',
    'incomplete',
    'deferred',
    'not-refreshed',
];
const dangerous = {
    delete: { kind: 'delete', what: 'is destroyed' },
    'delete-then-create': { kind: 'replace', what: 'is destroyed, then made anew' },
    'create-then-delete': { kind: 'replace', what: 'is made anew, then the old one is destroyed' },
    'create-then-forget': { kind: 'replace', what: 'is made anew; the old one stays, unmanaged' },
    'forget-then-create': { kind: 'replace', what: 'is left unmanaged, then made anew' },
    forget: { kind: 'forget', what: 'stays, unmanaged from now on' },
};
/** Whether one thing is replaced by another. */
function isReplacement(action) {
    return dangerous[action]?.kind === 'replace';
}
/** Everything that a reviewer has to see first, worst first. */
function dangersOf(planned) {
    const dangers = [
        ...planned.changes.flatMap(ofChange),
        ...planned.code.map(({ address, what }) => ({ kind: 'runs-code', address, what })),
        ...(planned.otherImages ?? []).map(({ address, image, record }) => ({
            kind: 'other-image',
            address,
            what: `brings ${image}; the last deployment brought ${record}, its image of record`,
        })),
        ...planned.deferred.map(({ address, reason }) => ({
            kind: 'deferred',
            address,
            what: `is not planned yet (${reason})`,
        })),
        ...ofOptions(planned),
    ];
    return dangers.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || compare(a.address, b.address));
}
function ofChange({ address, action, cause, danger: hint }) {
    const danger = hint ?? dangerous[action];
    if (!danger)
        return [];
    const why = cause ? ` (${cause.reason})` : '';
    return [{ kind: danger.kind, address, what: `${danger.what}${why}` }];
}
function ofOptions({ options, incomplete }) {
    const { targets, refresh } = options;
    const all = [
        targets.length > 0 && {
            kind: 'targeted',
            address: targets.join(', '),
            what: 'is all that this plan looked at: the rest of the environment may need changes too',
        },
        incomplete && {
            kind: 'incomplete',
            address: '',
            what: 'there is more to do than this plan holds: plan again after it is applied',
        },
        !refresh && {
            kind: 'not-refreshed',
            address: '',
            what: 'nobody looked at what exists: the plan goes by what was remembered',
        },
    ];
    return all.filter((danger) => danger !== false);
}
/** By code units, as no locale is the same everywhere. */
function compare(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}


/***/ }),

/***/ 86700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ dataLossOf)
});

;// CONCATENATED MODULE: ./.build/actions/library/review/data-types.js
/**
 * Resource types whose end is the end of data that is nowhere else: databases, buckets, file systems, volumes, caches
 * and queues, logs, images, and the keys without which data cannot be read.
 */
const terraform = `
  aws_db_instance aws_db_snapshot aws_rds_cluster aws_db_cluster_snapshot aws_docdb_cluster aws_neptune_cluster
  aws_redshift_cluster aws_redshiftserverless_namespace aws_dsql_cluster aws_lightsail_database
  aws_dynamodb_table aws_keyspaces_keyspace aws_keyspaces_table aws_timestreamwrite_database
  aws_timestreamwrite_table aws_qldb_ledger aws_opensearch_domain aws_elasticsearch_domain
  aws_opensearchserverless_collection aws_elasticache_cluster aws_elasticache_replication_group
  aws_elasticache_serverless_cache aws_memorydb_cluster
  aws_s3_bucket aws_s3_object aws_s3_directory_bucket aws_s3tables_table_bucket aws_s3tables_table
  aws_glacier_vault aws_backup_vault aws_ecr_repository aws_codecommit_repository aws_cloudwatch_log_group
  aws_efs_file_system aws_fsx_lustre_file_system aws_fsx_ontap_file_system aws_fsx_ontap_volume
  aws_fsx_openzfs_file_system aws_fsx_openzfs_volume aws_fsx_windows_file_system aws_ebs_volume aws_ebs_snapshot
  aws_sqs_queue aws_kinesis_stream aws_msk_cluster aws_mq_broker aws_cognito_user_pool
  aws_kms_key aws_kms_external_key aws_kms_replica_key aws_secretsmanager_secret
  postgresql_database postgresql_schema mysql_database
`;
const cloudFormation = `
  AWS::RDS::DBInstance AWS::RDS::DBCluster AWS::DocDB::DBCluster AWS::Neptune::DBCluster AWS::Redshift::Cluster
  AWS::RedshiftServerless::Namespace AWS::DSQL::Cluster AWS::Lightsail::Database AWS::DynamoDB::Table
  AWS::DynamoDB::GlobalTable AWS::Cassandra::Keyspace AWS::Cassandra::Table AWS::Timestream::Database
  AWS::Timestream::Table AWS::QLDB::Ledger AWS::OpenSearchService::Domain AWS::Elasticsearch::Domain
  AWS::OpenSearchServerless::Collection AWS::ElastiCache::CacheCluster AWS::ElastiCache::ReplicationGroup
  AWS::ElastiCache::ServerlessCache AWS::MemoryDB::Cluster
  AWS::S3::Bucket AWS::S3Express::DirectoryBucket AWS::S3Tables::TableBucket AWS::S3Tables::Table
  AWS::Backup::BackupVault AWS::ECR::Repository AWS::CodeCommit::Repository AWS::Logs::LogGroup
  AWS::EFS::FileSystem AWS::FSx::FileSystem AWS::FSx::Volume AWS::EC2::Volume
  AWS::SQS::Queue AWS::Kinesis::Stream AWS::MSK::Cluster AWS::AmazonMQ::Broker AWS::Cognito::UserPool
  AWS::KMS::Key AWS::KMS::ReplicaKey AWS::SecretsManager::Secret
`;
const types = new Set(`${terraform}${cloudFormation}`.trim().split(/\s+/));
function holdsData(type) {
    return types.has(type);
}

;// CONCATENATED MODULE: ./.build/actions/library/review/data-loss.js

/** What ends the thing that holds the data; one that is only left unmanaged stays. */
const destroying = {
    delete: 'is destroyed with its data',
    'delete-then-create': 'is destroyed with its data, and made anew without',
    'create-then-delete': 'is made anew without its data, then the old one is destroyed',
};
/** Everything with data in it that a plan destroys or replaces, or may replace, by its resource type. */
function dataLossOf({ changes, dangers, }) {
    const replaced = new Set(dangers.flatMap((one) => (one.kind === 'replace' ? [one.address] : [])));
    return changes.flatMap(({ address, type, action }) => {
        const perhaps = action === 'update' && replaced.has(address) ? mayBeReplaced : undefined;
        const what = destroying[action] ?? perhaps;
        return what !== undefined && holdsData(type) ? [{ address, type, what }] : [];
    });
}
/** What only the apply decides counts as the worse of both. */
const mayBeReplaced = 'may be made anew without its data, and the old one destroyed';


/***/ }),

/***/ 6919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x6: () => (/* binding */ changesPage),
  WN: () => (/* binding */ countsText)
});

// UNUSED EXPORTS: destroys

// EXTERNAL MODULE: ./.build/actions/library/text/cut.js
var cut = __webpack_require__(43336);
// EXTERNAL MODULE: ./.build/actions/library/text/markdown.js + 1 modules
var markdown = __webpack_require__(85843);
// EXTERNAL MODULE: ./.build/actions/library/review/dangers.js
var dangers = __webpack_require__(18415);
;// CONCATENATED MODULE: ./.build/actions/library/review/page-fit.js

/** Room for titles, heads and the line that says what was cut, for each section. */
const page_fit_frame = 600;
/**
 * The sections below each other within `limit` bytes. Whole rows go, those of the highest rank first and of one
 * rank the last ones first, and each section says how many of its own are missing.
 */
function fitSections(sections, limit) {
    const filled = sections.filter((section) => sizeOf(section) > 0);
    const room = limit - page_fit_frame * filled.length;
    const kept = keptOf(filled.flatMap(piecesOf), room);
    const parts = filled.map((section, index) => render(section, kept.get(index) ?? new Set()));
    return parts.length === 0 ? (0,markdown.md) `` : parts.reduce((all, part) => (0,markdown.md) `${all}\n\n${part}`);
}
/** Which rows of each section stay. */
function keptOf(pieces, room) {
    const kept = new Map();
    let left = room;
    for (const { section, index, size } of pieces.toSorted(byDanger)) {
        if (size > left)
            break;
        left -= size;
        kept.set(section, (kept.get(section) ?? new Set()).add(index));
    }
    return kept;
}
function byDanger(a, b) {
    return a.rank - b.rank || a.section - b.section || a.index - b.index;
}
function sizeOf({ body }) {
    return 'rows' in body ? body.rows.length : body.blocks.length;
}
function piecesOf({ body }, section) {
    const sources = 'rows' in body
        ? body.rows.map((row) => ({ rank: row.rank, source: rowSource(row) }))
        : body.blocks.map(({ rank, source }) => ({ rank, source: source.source }));
    return sources.map(({ rank, source }, index) => ({
        section,
        index,
        rank,
        size: Buffer.byteLength(source) + 2,
    }));
}
function rowSource({ cells }) {
    return (0,markdown/* table */.tp)([], [cells]).source;
}
function render({ title, rowsAre, body }, kept) {
    const all = 'rows' in body ? body.rows.length : body.blocks.length;
    const cut = all - kept.size;
    const note = cut > 0 ? (0,markdown.md) `\n\n${cut} of ${all} ${rowsAre} are left out here: ${cutWhy}` : (0,markdown.md) ``;
    const inside = 'rows' in body
        ? (0,markdown/* table */.tp)(body.head, body.rows.filter((_, index) => kept.has(index)).map(({ cells }) => cells))
        : body.blocks
            .filter((_, index) => kept.has(index))
            .reduce((text, { source }) => (0,markdown.md) `${text}\n\n${source}`, (0,markdown.md) ``);
    return (0,markdown.md) `#### ${title}\n\n${inside}${note}`;
}
const cutWhy = 'the page would be too long for GitHub. The sealed plan has all of them.';

// EXTERNAL MODULE: ./.build/actions/library/review/data-loss.js + 1 modules
var data_loss = __webpack_require__(86700);
// EXTERNAL MODULE: ./.build/actions/library/review/protection.js
var protection = __webpack_require__(98568);
;// CONCATENATED MODULE: ./.build/actions/library/review/page-rows.js



/** The most of one value that a page shows; the whole of it is in the sealed summary. */
const valueLimit = 200;
const words = {
    'delete-then-create': 'replace: destroy, then create',
    'create-then-delete': 'replace: create, then destroy',
    'create-then-forget': 'replace: create, leave the old one',
    'forget-then-create': 'replace: leave the old one, then create',
    delete: 'destroy',
    forget: 'forget, destroy nothing',
    update: 'update',
    create: 'create',
    read: 'read',
    unchanged: 'no change',
};
/** How far up the danger list an action stands. */
function rankOf(action) {
    const ranks = { forget: 1, update: 2, create: 3, read: 4 };
    if (action === 'unchanged')
        return 5;
    return ranks[action] ?? 0;
}
const dangerHead = ['danger', 'what', 'why'];
function dangerRow({ kind, address, what }) {
    return { rank: 0, cells: [kind, address === '' ? '' : (0,markdown/* code */.aY)(address), what] };
}
const dataLossHead = ['address', 'type', 'what', 'allowed by'];
/** Each with the word that allows it, so that nobody approves a loss unseen. */
function dataLossRows(summary, permissions) {
    return (0,data_loss/* dataLossOf */.F)(summary).map((loss) => {
        const allowance = (0,protection/* allowanceOf */.UF)(loss, permissions);
        const word = allowance === undefined
            ? (0,markdown.md) `**nothing**`
            : (0,markdown/* code */.aY)(allowance.replace(/^(allow-data-loss): .*/s, '$1'));
        return { rank: 0, cells: [(0,markdown/* code */.aY)(loss.address), (0,markdown/* code */.aY)(loss.type), loss.what, word] };
    });
}
const changeHead = ['action', 'address', 'type', 'attributes', 'notes'];
function changeRow(change) {
    const { action, address, type, attributes } = change;
    return {
        rank: rankOf(action),
        cells: [words[action], (0,markdown/* code */.aY)(address), (0,markdown/* code */.aY)(type), attributes.length, notesOf(change)],
    };
}
function notesOf({ cause, movedFrom, imported }) {
    const notes = [
        cause && (0,markdown.md) `${cause.reason}`,
        movedFrom !== undefined && (0,markdown.md) `moved from ${(0,markdown/* code */.aY)(movedFrom)}`,
        imported && (0,markdown.md) `imported: ${imported.id ? (0,markdown/* code */.aY)(imported.id) : 'id known at apply'}`,
    ];
    const told = notes.filter((note) => note instanceof Object);
    return told.reduce((all, note, index) => (index === 0 ? note : (0,markdown.md) `${all}; ${note}`), (0,markdown.md) ``);
}
/** The attributes of one resource, to open on click. */
function changeDetails(change) {
    const title = `${change.address}: ${words[change.action]}`;
    return (0,markdown/* details */.zH)(title, attributeTable(change.attributes));
}
function attributeTable(attributes) {
    return (0,markdown/* table */.tp)(['attribute', 'before', 'after'], attributes.map(({ path, before, after, forcesReplacement }) => [
        forcesReplacement ? (0,markdown.md) `${(0,markdown/* code */.aY)(path)} (forces the replacement)` : (0,markdown/* code */.aY)(path),
        cell(before),
        cell(after),
    ]));
}
function cell(value) {
    if ('masked' in value)
        return (0,markdown.md) `(hidden, #${value.masked})`;
    if ('unknown' in value)
        return (0,markdown.md) `(known after apply)`;
    if ('absent' in value)
        return (0,markdown.md) ``;
    const { text } = value;
    if (text.length <= valueLimit)
        return (0,markdown/* code */.aY)(text);
    return (0,markdown.md) `${(0,markdown/* code */.aY)(text.slice(0, valueLimit))} and ${text.length - valueLimit} more characters`;
}
const outputHead = ['output', 'action', 'attribute', 'before', 'after'];
function outputRows({ outputs }) {
    return outputs.flatMap(({ name, action, attributes }) => attributes.map(({ path, before, after }) => ({
        rank: 4,
        cells: [(0,markdown/* code */.aY)(name), words[action], partOf(name, path), cell(before), cell(after)],
    })));
}
/** The path of an output begins with its name, which stands beside it. */
function partOf(name, path) {
    const part = path.startsWith(name) ? path.slice(name.length).replace(/^\./, '') : path;
    return part === '' ? '' : (0,markdown/* code */.aY)(part);
}
const checkHead = ['check', 'status', 'problems'];
function checkRows({ checks }) {
    return checks.map(({ address, status, problems }) => ({
        rank: status === 'pass' ? 5 : 1,
        cells: [(0,markdown/* code */.aY)(address), status, problems.join('; ')],
    }));
}
const deferredHead = ['not planned yet', 'type', 'reason'];
function deferredRows({ deferred }) {
    return deferred.map(({ address, type, reason }) => ({
        rank: 1,
        cells: [(0,markdown/* code */.aY)(address), (0,markdown/* code */.aY)(type), reason],
    }));
}

;// CONCATENATED MODULE: ./.build/actions/library/review/page.js





/** The page of a plan: what it comes to, the dangers, all changes, and their attributes to open on click. */
function changesPage({ title, facts, summary, permissions, limit = cut/* pageLimit */.L, }) {
    const head = [
        (0,markdown.md) `### ${title}`,
        ...(facts ? [facts] : []),
        (0,markdown.md) `**${countsText(summary.counts)}**`,
        ...optionLines(summary),
    ];
    const top = head.reduce((all, part) => (0,markdown.md) `${all}\n\n${part}`);
    const room = limit - Buffer.byteLength(top.source) - 2;
    const sections = fitSections(sectionsOf(summary, permissions), room);
    return sections.source === '' ? top : (0,markdown.md) `${top}\n\n${sections}`;
}
/** `1 to create, 2 to replace`, or that there is nothing to do. */
function countsText(counts) {
    const words = [
        [counts.delete, 'to destroy'],
        [counts.replace, 'to replace'],
        [counts.forget, 'to forget'],
        [counts.update, 'to update'],
        [counts.create, 'to create'],
        [counts.read, 'to read'],
        [counts.imported, 'imported'],
        [counts.moved, 'moved'],
        [counts.deferred, 'not planned yet'],
        [counts.drifted, 'changed outside'],
        [counts.outputs, counts.outputs === 1 ? 'output changes' : 'outputs change'],
    ];
    const told = words.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
    return told.length > 0 ? told.join(', ') : 'No changes';
}
function optionLines({ options }) {
    const { operation, targets, replace, refresh } = options;
    const lines = [
        [operation !== 'create-update', `operation: ${operation}`],
        [targets.length > 0, `targets: ${targets.join(', ')}`],
        [replace.length > 0, `replace: ${replace.join(', ')}`],
        [!refresh, 'refresh: false'],
    ];
    const asked = lines.filter(([given]) => given).map(([, text]) => text);
    return asked.length > 0 ? [(0,markdown.md) `Asked for with ${asked.join('; ')}.`] : [];
}
function sectionsOf(summary, permissions) {
    const { changes, drift, dangers } = summary;
    const rows = (title, rowsAre, body) => ({
        title,
        rowsAre,
        body,
    });
    return [
        rows('⚠️ Data loss', 'losses', {
            head: dataLossHead,
            rows: permissions ? dataLossRows(summary, permissions) : [],
        }),
        rows('⚠️ Dangers', 'dangers', { head: dangerHead, rows: dangers.map(dangerRow) }),
        rows('Changes', 'changes', { head: changeHead, rows: page_byDanger(changes).map(changeRow) }),
        rows('Not planned yet', 'resources', { head: deferredHead, rows: deferredRows(summary) }),
        rows('Checks', 'checks', { head: checkHead, rows: checkRows(summary) }),
        rows('Outputs', 'changes', { head: outputHead, rows: outputRows(summary) }),
        rows('Changed outside', 'resources', { head: changeHead, rows: drift.map(changeRow) }),
        rows('What changes in each', 'resources', { blocks: blocksOf(changes, 10) }),
        rows('What changed outside in each', 'resources', { blocks: blocksOf(drift, 20) }),
    ];
}
function page_byDanger(changes) {
    return changes.toSorted((a, b) => rankOf(a.action) - rankOf(b.action));
}
/** Behind all rows of the tables, as these say what happens and the blocks only how. */
function blocksOf(changes, behind) {
    return page_byDanger(changes)
        .filter(({ attributes }) => attributes.length > 0)
        .map((change) => ({ source: changeDetails(change), rank: behind + rankOf(change.action) }));
}
/** Whether a summary holds anything that destroys or replaces. */
function destroys({ changes }) {
    return changes.some(({ action }) => action === 'delete' || isReplacement(action));
}


/***/ }),

/***/ 66274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ factsLine)
/* harmony export */ });
/* harmony import */ var _text_foreign_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29840);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85843);


/** One line of them for the top of a page. */
function factsLine(facts) {
    const { account, region, baseEnvironment, kind, layer, folder, repository } = facts;
    const { commit, checkedOut, run, role, given } = facts;
    const known = [
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `account ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(account)}`,
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(region)),
        ...(baseEnvironment === null ? [] : [(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `base ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(baseEnvironment))}`]),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `${kind}`,
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `layer ${layer}`,
        ...(folder === undefined ? [] : [(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `folder ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(folder || '.'))}`]),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(repository.name))} at ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(commit.slice(0, 12))}`,
        ...(checkedOut === undefined
            ? []
            : [(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `**files of another commit, ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(checkedOut.slice(0, 12))}**`]),
        ...(given.length === 0 ? [] : [(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `given ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(given.toSorted().join(', ')))}`]),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `run ${run.id}, attempt ${run.attempt}`,
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `planned by ${role === null ? 'a role that was not known' : (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(role))}`,
    ];
    return known.reduce((line, fact) => (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `${line} · ${fact}`);
}


/***/ }),

/***/ 98568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UF: () => (/* binding */ allowanceOf),
/* harmony export */   aL: () => (/* binding */ allowedInVain),
/* harmony export */   k0: () => (/* binding */ permissionsOf),
/* harmony export */   u3: () => (/* binding */ refuseDataLoss)
/* harmony export */ });
/* harmony import */ var _naming_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27853);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28649);
/* harmony import */ var _text_foreign_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29840);
/* harmony import */ var _data_loss_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86700);




/** The permission of a plan that is not protected. */
const unprotected = 'protect: false';
/** What is sealed as allowed: addresses that lose data in this plan, and no others. */
function permissionsOf(wish, summary) {
    const lost = new Set((0,_data_loss_js__WEBPACK_IMPORTED_MODULE_2__/* .dataLossOf */ .F)(summary).map(({ address }) => address));
    const named = [...new Set(wish.allowed)].filter((address) => lost.has(address));
    return [...(wish.protect ? [] : [unprotected]), ...named.map(permissionFor)];
}
function permissionFor(address) {
    return `allow-data-loss: ${address}`;
}
/** How a loss of data stands with what was sealed as allowed: undefined when nothing allows it. */
function allowanceOf({ address }, permissions) {
    return [permissionFor(address), unprotected].find((one) => permissions.includes(one));
}
/** Addresses that were allowed to lose data and lose none, each with the one that was perhaps meant. */
function allowedInVain({ allowed }, summary) {
    const lost = (0,_data_loss_js__WEBPACK_IMPORTED_MODULE_2__/* .dataLossOf */ .F)(summary).map(({ address }) => address);
    const known = lost.length > 0 ? lost : summary.changes.map(({ address }) => address);
    return [...new Set(allowed)]
        .filter((address) => !lost.includes(address))
        .map((address) => {
        const near = (0,_naming_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(address, known);
        const meant = near === undefined || near === address ? '' : `; the nearest is ${near}`;
        return String((0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_1__/* .foreign */ .V$)(`allow-data-loss names ${address}, which loses no data here${meant}`));
    });
}
/**
 * Refuses a plan that destroys data which nothing allows to be lost. Held against a derivation of one's own, so that a
 * permission covers what it names and no more.
 * @throws RefusedError `data-loss-not-allowed`.
 */
function refuseDataLoss(summary, permissions) {
    const refused = (0,_data_loss_js__WEBPACK_IMPORTED_MODULE_2__/* .dataLossOf */ .F)(summary).filter((loss) => !allowanceOf(loss, permissions));
    if (refused.length > 0)
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk(notAllowed(refused));
}
function notAllowed(refused) {
    const lines = refused.map(({ address, type, what }) => `  ${address} (${type}) ${what}`);
    const addresses = refused.map(({ address }) => `    ${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_1__/* .foreign */ .V$)(address)}\n`).join('');
    return {
        code: 'data-loss-not-allowed',
        what: ['The plan is protected, and destroys data:', ...lines.map(_text_foreign_js__WEBPACK_IMPORTED_MODULE_1__/* .foreign */ .V$)].join('\n'),
        remedy: 'Where that is meant, name each in the plan step and plan again; the reviewer sees it on top of the page:',
        snippet: `with:\n  allow-data-loss: |\n${addresses}`,
    };
}


/***/ }),

/***/ 82321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hj: () => (/* binding */ privateLimit),
/* harmony export */   jh: () => (/* binding */ measured),
/* harmony export */   rD: () => (/* binding */ archive),
/* harmony export */   zQ: () => (/* binding */ privateName)
/* harmony export */ });
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28649);
/* harmony import */ var _read_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74164);
/* harmony import */ var _tar_header_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36614);



/** The name of the archive's first entry. */
const privateName = 'private.json';
/** The most bytes of it, as it is read in one piece: 100,000 files with long names and a large summary. */
const privateLimit = 33_554_432;
/** Sizes and hashes, one file after the other. */
async function measured(files) {
    const all = [];
    for (const { path, source, executable } of files) {
        const meter = new _read_file_js__WEBPACK_IMPORTED_MODULE_1__/* .Meter */ .k();
        for await (const piece of (0,_read_file_js__WEBPACK_IMPORTED_MODULE_1__/* .fileBytes */ .s)(source))
            meter.add(piece);
        all.push({ path, source, executable, bytes: meter.bytes, sha256: meter.digest() });
    }
    return all;
}
/** The archive: private part, files, empty folders. Throws a UserError when a file is not as it was measured. */
async function* archive({ first, files, emptyFolders }) {
    yield (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_2__/* .tarHeader */ .pI)({ path: privateName, bytes: first.length, kind: 'file' });
    yield first;
    yield Buffer.alloc((0,_tar_header_js__WEBPACK_IMPORTED_MODULE_2__/* .paddingOf */ .Zt)(first.length));
    for (const file of files) {
        yield (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_2__/* .tarHeader */ .pI)({ ...file, kind: file.executable ? 'program' : 'file' });
        yield* asMeasured(file);
        yield Buffer.alloc((0,_tar_header_js__WEBPACK_IMPORTED_MODULE_2__/* .paddingOf */ .Zt)(file.bytes));
    }
    for (const path of emptyFolders)
        yield (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_2__/* .tarHeader */ .pI)({ path, bytes: 0, kind: 'folder' });
    yield _tar_header_js__WEBPACK_IMPORTED_MODULE_2__/* .tarEnd */ .JO;
}
async function* asMeasured({ source, path, bytes, sha256 }) {
    const meter = new _read_file_js__WEBPACK_IMPORTED_MODULE_1__/* .Meter */ .k();
    yield* meter.through((0,_read_file_js__WEBPACK_IMPORTED_MODULE_1__/* .fileBytes */ .s)(source));
    if (meter.bytes !== bytes || meter.digest() !== sha256)
        throw changedFile(path);
}
function changedFile(path) {
    return new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo({
        code: 'plan-project-changing',
        what: `${path} changed while the plan was being sealed.`,
        remedy: 'Let nothing write to the project beside this step, or exclude the file: `plan-exclude`.',
    });
}


/***/ }),

/***/ 44356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ unknownFormat),
/* harmony export */   l: () => (/* binding */ brokenSeal)
/* harmony export */ });
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28649);
/* harmony import */ var _public_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59402);


const freshPlan = 'Nothing was read further and nothing was changed. Run the workflow again: it makes a fresh plan.';
/** The plan is not what was sealed: one reason, and the end. */
function brokenSeal(reason) {
    return new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: 'plan-seal-broken',
        what: `The seal of the plan is broken: ${reason}.`,
        remedy: freshPlan,
    });
}
/** A version of the suite made the plan that writes another form of it. */
function unknownFormat(format) {
    return new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: 'plan-format-unknown',
        what: `The plan has format ${JSON.stringify(format)}; this version of the suite reads format ${_public_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .formatVersion */ .qh}.`,
        remedy: 'Pin one version of the suite for the plan, review and apply jobs, then plan again.',
    });
}


/***/ }),

/***/ 86763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V$: () => (/* binding */ sealedFrames),
/* harmony export */   cA: () => (/* binding */ openedFrames),
/* harmony export */   uX: () => (/* binding */ FrameRefused)
/* harmony export */ });
/* unused harmony exports frameBytes, tagBytes */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** Bytes of plain text in every frame but the last, which has 1 to as many. */
const frameBytes = 1_048_576;
const tagBytes = 16;
/** A frame did not open: wrong key, or not the frame that was sealed in this place. */
class FrameRefused extends Error {
    index;
    constructor(index) {
        super(`frame ${index + 1} does not open`);
        this.index = index;
    }
}
/**
 * Plain bytes as AES-256-GCM frames. The nonce is the frame's number and whether it is the last, so that
 * none can be left out, moved, repeated or cut off; a key is used for one payload, so no nonce comes twice.
 * Source: Hoang, Reyhanitabar, Rogaway, Vizár, "Online Authenticated-Encryption and its Nonce-Reuse
 * Misuse-Resistance", CRYPTO 2015 (STREAM); the same as in age, age-encryption.org/v1, "Payload".
 */
async function* sealedFrames(plain, { key, associated }) {
    let index = 0;
    for await (const { piece, last } of pieces(plain, frameBytes)) {
        const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createCipheriv)('aes-256-gcm', key, nonce(index, last));
        cipher.setAAD(associated);
        const sealed = cipher.update(piece);
        cipher.final();
        yield sealed;
        release(sealed);
        yield cipher.getAuthTag();
        index += 1;
    }
}
/** The plain bytes again, each frame whole and only once its tag was right. Throws FrameRefused. */
async function* openedFrames(sealed, key) {
    let index = 0;
    for await (const { piece, last } of pieces(sealed, frameBytes + tagBytes)) {
        const plain = openedFrame(piece, nonce(index, last), key) ?? refuse(index);
        yield plain;
        release(plain);
        index += 1;
    }
}
function refuse(index) {
    throw new FrameRefused(index);
}
function openedFrame(frame, iv, { key, associated }) {
    const end = frame.length - tagBytes;
    if (end < 0)
        return undefined;
    const decipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createDecipheriv)('aes-256-gcm', key, iv, { authTagLength: tagBytes });
    decipher.setAAD(associated);
    decipher.setAuthTag(frame.subarray(end));
    const plain = decipher.update(frame.subarray(0, end));
    try {
        decipher.final();
        return plain;
    }
    catch {
        return undefined;
    }
}
/** Gives a frame's memory back at once: V8 would wait for some 60 of them before it looks. */
function release({ buffer }) {
    if (buffer instanceof ArrayBuffer && buffer.byteLength === frameBytes)
        buffer.transfer(0);
}
/** 11 bytes of counter, one that is 1 in the last frame only. */
function nonce(index, last) {
    const bytes = Buffer.alloc(12);
    bytes.writeUIntBE(index, 5, 6);
    bytes[11] = last ? 1 : 0;
    return bytes;
}
/** The bytes in pieces of exactly `size`, the last one of what is left; one empty piece for no bytes. */
async function* pieces(bytes, size) {
    // Filled over again: whoever is handed a piece is done with it when asking for the next.
    const held = Buffer.allocUnsafe(size);
    let filled = 0;
    for await (const chunk of bytes) {
        for (let at = 0; at < chunk.length;) {
            if (filled === size) {
                yield { piece: held, last: false };
                filled = 0;
            }
            const taken = chunk.copy(held, filled, at);
            filled += taken;
            at += taken;
        }
    }
    yield { piece: held.subarray(0, filled), last: true };
}


/***/ }),

/***/ 85535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   hm: () => (/* binding */ readCanonical)
/* harmony export */ });
/**
 * The one way to write a value: members sorted by UTF-16 code units, no space, numbers and strings as
 * ECMAScript writes them, so that equal values have equal digests.
 * Source: RFC 8785, JSON Canonicalization Scheme.
 */
function canonical(value) {
    if (typeof value === 'number' && !Number.isFinite(value))
        throw new TypeError(`${value} in JSON`);
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    if (isList(value))
        return `[${value.map(canonical).join(',')}]`;
    const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}
/**
 * Reads what `canonical` wrote. Undefined for every other text, also where it means the same: a repeated
 * member or another spelling would let two readers see two values under one digest.
 */
function readCanonical(bytes) {
    try {
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        const value = JSON.parse(text);
        return canonical(value) === text ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** Array.isArray does not tell a readonly array from an object to the compiler. */
function isList(value) {
    return Array.isArray(value);
}


/***/ }),

/***/ 93076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T8: () => (/* binding */ manifestBytes),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   hV: () => (/* binding */ associatedData),
/* harmony export */   ku: () => (/* binding */ statementOf),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   t7: () => (/* binding */ manifestLimit)
/* harmony export */ });
/* unused harmony export digestPattern */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _broken_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44356);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85535);
/* harmony import */ var _public_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59402);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71384);





/** A manifest is a page of text; what is longer is none. */
const manifestLimit = 1_048_576;
/** A plan's identity: 64 hexadecimal digits. */
const digestPattern = /^[0-9a-f]{64}$/;
/** The bytes of a manifest, whose SHA-256 is the plan's identity. */
function manifestBytes(manifest) {
    return Buffer.from((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonical */ .$N)(manifest));
}
function digestOf(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
}
/** What each frame is bound to: all that was known before the payload was made. */
function associatedData(statement) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonical */ .$N)(statement)).digest();
}
/** The statement inside a manifest. */
function statementOf({ payload: _, ...statement }) {
    return statement;
}
/** The manifest behind `digest`. Throws a RefusedError for bytes that are not it, before they are read. */
function readManifest(bytes, digest) {
    const found = digestOf(bytes);
    if (found !== digest)
        throw (0,_broken_js__WEBPACK_IMPORTED_MODULE_1__/* .brokenSeal */ .l)(`its manifest has the digest ${found}, not ${digest}`);
    const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .readCanonical */ .hm)(bytes);
    if (value === undefined)
        throw (0,_broken_js__WEBPACK_IMPORTED_MODULE_1__/* .brokenSeal */ .l)('its manifest is not canonical JSON');
    const format = formatOf(value);
    if (format !== _public_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .formatVersion */ .qh)
        throw (0,_broken_js__WEBPACK_IMPORTED_MODULE_1__/* .unknownFormat */ .C)(format);
    const wrong = (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .departure */ .n)(_public_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .publicSchema */ .Zn, value);
    if (wrong)
        throw (0,_broken_js__WEBPACK_IMPORTED_MODULE_1__/* .brokenSeal */ .l)(`its manifest does not follow the schema: ${wrong}`);
    return value;
}
function formatOf(value) {
    if (typeof value !== 'object' || value === null || (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isList */ .Lv)(value))
        return undefined;
    return value.format;
}


/***/ }),

/***/ 13936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ joinPlan),
/* harmony export */   c: () => (/* binding */ splitPlan)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _broken_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44356);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93076);
/* harmony import */ var _read_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74164);
/* harmony import */ var _seal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2580);






/** Canonical JSON has none: texts spell theirs `\n`. */
const lineBreak = 0x0a;
const newFile = { flag: 'wx', mode: 0o600 };
/** The one file that a plan travels as, made of what `seal` wrote into `folder`: manifest, line break, payload. */
async function joinPlan(folder, file) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, joined(folder), newFile);
}
async function* joined(folder) {
    yield await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, _seal_js__WEBPACK_IMPORTED_MODULE_5__/* .manifestName */ .vS));
    yield Buffer.of(lineBreak);
    yield* (0,_read_file_js__WEBPACK_IMPORTED_MODULE_4__/* .fileBytes */ .s)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, _seal_js__WEBPACK_IMPORTED_MODULE_5__/* .payloadName */ .Oh));
}
/**
 * The two files again, in an empty `folder`, for `checkSeal`: nothing is verified or interpreted here but the place
 * of the first line break. Throws a RefusedError `plan-seal-broken` where there is none that could end a manifest.
 */
async function splitPlan(file, folder) {
    const manifest = await firstLine(file);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, _seal_js__WEBPACK_IMPORTED_MODULE_5__/* .manifestName */ .vS), manifest, newFile);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, _seal_js__WEBPACK_IMPORTED_MODULE_5__/* .payloadName */ .Oh), behind((0,_read_file_js__WEBPACK_IMPORTED_MODULE_4__/* .fileBytes */ .s)(file), manifest.length + 1), newFile);
}
async function firstLine(file) {
    const read = [];
    let bytes = 0;
    for await (const piece of (0,_read_file_js__WEBPACK_IMPORTED_MODULE_4__/* .fileBytes */ .s)(file)) {
        const end = piece.indexOf(lineBreak);
        read.push(Buffer.from(end < 0 ? piece : piece.subarray(0, end)));
        bytes += piece.length;
        if (end >= 0)
            return Buffer.concat(read);
        if (bytes > _manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestLimit */ .t7)
            break;
    }
    throw (0,_broken_js__WEBPACK_IMPORTED_MODULE_2__/* .brokenSeal */ .l)(`its file has no line break behind a manifest`);
}
async function* behind(source, bytes) {
    let left = bytes;
    for await (const piece of source) {
        const skipped = Math.min(left, piece.length);
        left -= skipped;
        if (skipped < piece.length)
            yield piece.subarray(skipped);
    }
}


/***/ }),

/***/ 59402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zn: () => (/* binding */ publicSchema),
/* harmony export */   qh: () => (/* binding */ formatVersion)
/* harmony export */ });
/* unused harmony export statementSchema */
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71527);

/** Counts up whenever a sealed plan changes its form; every version of one major reads those before. */
const formatVersion = 1;
const moment = (description) => (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)('^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$', description);
const base64 = (description) => (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)('^[A-Za-z0-9+/]+={0,2}$', description);
const kms = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .members */ .ol)({
    method: { const: 'kms' },
    keyArn: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)('^arn:aws(-[a-z]+)*:kms:', 'ARN of the KMS key that the data key is encrypted under.'),
    dataKey: base64('The encrypted data key, as GenerateDataKey answered it.'),
});
const passphrase = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .members */ .ol)({
    method: { const: 'passphrase' },
    salt: base64('Salt of scrypt, new for every plan.'),
    cost: { const: 32_768 },
    blockSize: { const: 8 },
    parallelization: { const: 3 },
});
const none = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .members */ .ol)({ method: { const: 'none' } });
/** What a plan is, in clear: for people, and for all that is decided before it may be read. */
const statementSchema = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .members */ .ol)({
    format: { const: formatVersion },
    suite: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('Version of the suite that made the plan.'),
    tool: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .members */ .ol)({
        name: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)('^[a-z][a-z0-9-]*$', 'terraform, opentofu, cloudformation or pulumi.'),
        version: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('Exact version of the tool.'),
    }),
    platform: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .members */ .ol)({
        os: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('Operating system, as Node names it: linux, darwin.'),
        arch: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('Processor, as Node names it: x64, arm64.'),
    }),
    path: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)('^/', 'Where the project lay; a plan is applied there and nowhere else.'),
    environment: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('The application environment.'),
    baseEnvironment: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('The base environment; null where there is none.')),
    kind: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['ad-hoc', 'prod'], 'Kind of the environment.'),
    layer: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['base', 'app'], 'Layer of the infrastructure.'),
    operation: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['create-update', 'destroy'], 'What an apply does.'),
    repository: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .members */ .ol)({
        id: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)('^\\d+$', "GitHub's number of the repository, which a renamed one keeps."),
        name: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('owner/name.'),
    }),
    commit: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)('^[0-9a-f]{40}([0-9a-f]{24})?$', 'The commit that was planned.'),
    run: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .members */ .ol)({
        id: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)('^\\d+$', 'The workflow run that planned.'),
        attempt: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .whole */ .WQ)(1, 'Its attempt.'),
    }),
    actor: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('Who started the run.'),
    createdAt: moment('When the plan was made.'),
    expiresAt: moment('From when on the plan is refused.'),
    account: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)('^\\d{12}$', 'AWS account.'),
    region: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('AWS region.'),
    role: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('ARN of the role, or of who else, planned; null where that was not known.')),
    counts: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .mapOf */ .A7)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .whole */ .WQ)(0, 'How many.'), 'Number of changes of each kind, by the names of the review.'),
    encryption: { anyOf: [kms, passphrase, none] },
});
const payload = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .members */ .ol)({
    sha256: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)('SHA-256 of the payload as it is stored, encrypted or not.'),
    bytes: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .whole */ .WQ)(1, 'Size of the same.'),
});
/** The public part: what was stated before the payload was encrypted, and the payload that came of it. */
const publicSchema = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .members */ .ol)({ ...statementSchema.properties, payload });


/***/ }),

/***/ 74164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ Meter),
/* harmony export */   s: () => (/* binding */ fileBytes)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);



const pieceBytes = 1_048_576;
/** A file's bytes in pieces; each is overwritten by the next. A link in the file's place is not followed. */
async function* fileBytes(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW);
    try {
        const { size } = await file.stat();
        const buffer = Buffer.allocUnsafe(Math.min(pieceBytes, Math.max(1, size)));
        for (;;) {
            const { bytesRead } = await file.read(buffer);
            if (bytesRead === 0)
                return;
            yield buffer.subarray(0, bytesRead);
        }
    }
    finally {
        await file.close();
    }
}
/** Counts and hashes what passes. */
class Meter {
    #hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    bytes = 0;
    async *through(source) {
        for await (const piece of source) {
            this.add(piece);
            yield piece;
        }
    }
    add(piece) {
        this.#hash.update(piece);
        this.bytes += piece.length;
    }
    /** SHA-256 of all that passed; asked once. */
    digest() {
        return this.#hash.digest('hex');
    }
}


/***/ }),

/***/ 2580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vS: () => (/* binding */ manifestName),
  Oh: () => (/* binding */ payloadName),
  od: () => (/* binding */ seal)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(28649);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/archive-write.js
var archive_write = __webpack_require__(82321);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/frames.js
var sealed_plan_frames = __webpack_require__(86763);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/json.js
var json = __webpack_require__(85535);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/key.js + 1 modules
var sealed_plan_key = __webpack_require__(4143);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/manifest.js
var sealed_plan_manifest = __webpack_require__(93076);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/public-schema.js
var public_schema = __webpack_require__(59402);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/read-file.js
var read_file = __webpack_require__(74164);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/size.js + 1 modules
var size = __webpack_require__(83192);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/entry-path.js
var entry_path = __webpack_require__(88381);
;// CONCATENATED MODULE: ./.build/actions/library/sealed-plan/unsafe-tree.js

/** What of a project cannot travel, all at once, with the lines that leave it out. */
function treeProblems({ files, emptyFolders, refused }) {
    const clash = (0,entry_path/* collision */.Zh)([...files.map(({ path }) => path), ...emptyFolders]);
    const reasons = [
        ...refused,
        ...(clash ? [`${clash[1]}: on some file systems the same as ${clash[0]}`] : []),
    ];
    if (reasons.length === 0)
        return [];
    const shown = reasons.slice(0, 20).map((reason) => `  ${reason}`);
    const more = reasons.length > 20 ? [`  and ${reasons.length - 20} more`] : [];
    return [
        {
            code: 'plan-path-unsupported',
            what: ['These cannot travel with the plan:', ...shown, ...more].join('\n'),
            remedy: 'Rename them; put a file in place of a link that leaves the project; or exclude what no apply reads, by `plan-exclude`.',
        },
    ];
}

;// CONCATENATED MODULE: ./.build/actions/library/sealed-plan/seal.js












/** The two files of a sealed plan. */
const manifestName = 'manifest.json';
const payloadName = 'payload.bin';
const newFile = { flag: 'wx', mode: 0o600 };
/**
 * Writes manifest and payload. Throws UserErrors: `plan-path-unsupported`, `plan-too-large`,
 * `plan-project-changing`; what the key service throws passes through.
 */
async function seal(plan) {
    const problems = treeProblems(plan.project);
    if (problems.length > 0)
        throw new errors/* UserError */.yo(problems);
    (0,size/* checkSize */.C1)(plan.project.files, plan.sizeLimit);
    const { key, encryption } = await (0,sealed_plan_key/* newKey */.uM)(plan.lock, plan.facts);
    const statement = { ...plan.facts, format: public_schema/* formatVersion */.qh, encryption };
    const plain = (0,archive_write/* archive */.rD)(await partsOf(plan));
    const stored = key ? (0,sealed_plan_frames/* sealedFrames */.V$)(plain, { key, associated: (0,sealed_plan_manifest/* associatedData */.hV)(statement) }) : plain;
    const meter = new read_file/* Meter */.k();
    // One piece is written before the next is asked for, as pieces share their memory.
    await (0,promises_.writeFile)((0,external_node_path_.join)(plan.folder, payloadName), meter.through(stored), newFile);
    const manifest = { ...statement, payload: { sha256: meter.digest(), bytes: meter.bytes } };
    const bytes = (0,sealed_plan_manifest/* manifestBytes */.T8)(manifest);
    await (0,promises_.writeFile)((0,external_node_path_.join)(plan.folder, manifestName), bytes, newFile);
    return { digest: (0,sealed_plan_manifest/* digestOf */.ol)(bytes), manifest };
}
async function partsOf({ toolFiles, project, secrets }) {
    const files = await (0,archive_write/* measured */.jh)([...below('tool', toolFiles), ...below('project', project.files)]);
    const emptyFolders = project.emptyFolders.map((path) => `project/${path}`);
    const first = Buffer.from((0,json/* canonical */.$N)({ ...secrets, files: files.map(listed), emptyFolders }));
    if (first.length > archive_write/* privateLimit */.hj)
        throw new errors/* UserError */.yo((0,size/* tooMuchToTell */.Gh)(first.length));
    return { first, files, emptyFolders };
}
function below(folder, files) {
    return files.map((file) => ({ ...file, path: `${folder}/${file.path}` }));
}
function listed({ path, bytes, sha256, executable }) {
    return { path, bytes, sha256, executable };
}


/***/ }),

/***/ 71384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ departure)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85535);

/** Where a value departs from its schema, in words, or undefined when it does not. */
function departure(schema, value, at = '') {
    if (schema.anyOf) {
        const fits = schema.anyOf.some((one) => departure(one, value, at) === undefined);
        return fits ? undefined : `${at || '/'} is none of what it may be`;
    }
    if (!isOfType(schema, value))
        return `${at || '/'} is not ${nameOfType(schema)}`;
    if (typeof value === 'string')
        return textDeparture(schema, value, at);
    if (typeof value === 'number')
        return numberDeparture(schema, value, at);
    if (typeof value !== 'object' || value === null)
        return undefined;
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(value) ? listDeparture(schema, value, at) : objectDeparture(schema, value, at);
}
function isOfType({ type, const: only }, value) {
    if (only !== undefined)
        return value === only;
    if (type === undefined)
        return true;
    if (type === 'integer')
        return Number.isInteger(value);
    if (type === 'null')
        return value === null;
    if (type === 'array')
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(value);
    if (type === 'object')
        return typeof value === 'object' && value !== null && !(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(value);
    return typeof value === type;
}
function nameOfType({ type, const: only }) {
    return only === undefined ? `of type ${type}` : JSON.stringify(only);
}
function textDeparture(schema, value, at) {
    if (schema.enum && !schema.enum.includes(value))
        return `${at} is none of ${schema.enum}`;
    const fits = schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(value);
    return fits ? undefined : `${at} does not match ${schema.pattern}`;
}
function numberDeparture({ minimum, maximum }, value, at) {
    const fits = value >= (minimum ?? -Infinity) && value <= (maximum ?? Infinity);
    return fits ? undefined : `${at} is not from ${minimum ?? 'any'} to ${maximum ?? 'any'}`;
}
function listDeparture({ items }, value, at) {
    if (!items)
        return undefined;
    for (const [index, item] of value.entries()) {
        const found = departure(items, item, `${at}/${index}`);
        if (found)
            return found;
    }
    return undefined;
}
function objectDeparture(schema, value, at) {
    const absent = schema.required?.find((name) => !Object.hasOwn(value, name));
    if (absent !== undefined)
        return `${at}/${absent} is missing`;
    for (const [name, member] of Object.entries(value)) {
        const found = memberDeparture(schema, { name, member }, `${at}/${name}`);
        if (found)
            return found;
    }
    return undefined;
}
function memberDeparture({ properties, additionalProperties }, { name, member }, at) {
    const known = properties && Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (known)
        return departure(known, member, at);
    if (additionalProperties === false)
        return `${at} is not known`;
    return additionalProperties && departure(additionalProperties, member, at);
}


/***/ }),

/***/ 71527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ mapOf),
/* harmony export */   OZ: () => (/* binding */ opaque),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   WQ: () => (/* binding */ whole),
/* harmony export */   Xd: () => (/* binding */ orNull),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   ol: () => (/* binding */ members),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/** An object with exactly these members: a member that nobody knows of is not read. */
function members(properties) {
    const required = Object.keys(properties);
    return { type: 'object', properties, required, additionalProperties: false };
}
/** Any number of members, each of the same shape. */
function mapOf(additionalProperties, description) {
    return { type: 'object', additionalProperties, description };
}
function listOf(items, description) {
    return { type: 'array', items, description };
}
function text(description) {
    return { type: 'string', description };
}
function matching(pattern, description) {
    return { type: 'string', pattern, description };
}
function oneOf(words, description) {
    return { type: 'string', enum: words, description };
}
/** A number that every reader holds exactly. */
function whole(minimum, description) {
    return { type: 'integer', minimum, maximum: Number.MAX_SAFE_INTEGER, description };
}
/** What is of that shape, or is null because there is none. */
function orNull(shape) {
    return { anyOf: [shape, { type: 'null' }] };
}
/** Any JSON: another concept owns its shape. */
function opaque(description) {
    return { description };
}
/** SHA-256 in hexadecimal digits. */
function sha256(description) {
    return matching('^[0-9a-f]{64}$', description);
}


/***/ }),

/***/ 36614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F3: () => (/* binding */ sizeIn),
/* harmony export */   JO: () => (/* binding */ tarEnd),
/* harmony export */   L6: () => (/* binding */ blockSize),
/* harmony export */   Zt: () => (/* binding */ paddingOf),
/* harmony export */   pI: () => (/* binding */ tarHeader)
/* harmony export */ });
/** tar's unit: headers are one block, content is padded to whole blocks. */
const blockSize = 512;
const kinds = {
    file: { mode: 0o644, flag: '0' },
    program: { mode: 0o755, flag: '0' },
    folder: { mode: 0o755, flag: '5' },
};
/**
 * The header of an entry, with a pax record for a path that the old field cannot hold. It is a function
 * of path, size and kind alone: a reader that knows them compares bytes and never interprets any.
 * Source: POSIX.1-2024, pax, "ustar Interchange Format" and "pax Extended Header".
 */
function tarHeader({ path, bytes, kind }) {
    const { mode, flag } = kinds[kind];
    const plain = /^[\x20-\x7e]{1,100}$/.test(path);
    const header = block({ name: plain ? path : 'path-in-pax-header', mode, bytes, flag });
    return plain ? header : Buffer.concat([paxPath(path), header]);
}
/** Zeros behind content of so many bytes. */
function paddingOf(bytes) {
    return (blockSize - (bytes % blockSize)) % blockSize;
}
/** What ends an archive. */
const tarEnd = Buffer.alloc(2 * blockSize);
/** Size in the header of the first entry, whose size nobody could know before; undefined when it holds none. */
function sizeIn(header) {
    const digits = /^([0-7]{11})\0$/.exec(header.toString('latin1', 124, 136))?.[1];
    return digits === undefined ? undefined : Number.parseInt(digits, 8);
}
function paxPath(path) {
    const record = Buffer.from(paxRecord(path));
    const header = block({ name: 'pax', mode: 0o644, bytes: record.length, flag: 'x' });
    return Buffer.concat([header, record, Buffer.alloc(paddingOf(record.length))]);
}
/** `<length> path=<value>\n`, where the length counts itself. */
function paxRecord(path) {
    const rest = Buffer.byteLength(` path=${path}\n`);
    const guess = rest + String(rest).length;
    return `${rest + String(guess).length} path=${path}\n`;
}
function block({ name, mode, bytes, flag }) {
    const header = Buffer.alloc(blockSize);
    header.write(name, 0, 'latin1');
    header.write(octal(mode, 7), 100, 'latin1');
    header.write(octal(0, 7), 108, 'latin1');
    header.write(octal(0, 7), 116, 'latin1');
    header.write(octal(bytes, 11), 124, 'latin1');
    header.write(octal(0, 11), 136, 'latin1');
    header.write('        ', 148, 'latin1');
    header.write(flag, 156, 'latin1');
    header.write('ustar\x0000', 257, 'latin1');
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${octal(sum, 6)}\0 `, 148, 'latin1');
    return header;
}
function octal(value, digits) {
    return value.toString(8).padStart(digits, '0');
}


/***/ })

};

export const id = 2979;
export const ids = [2979];
export const modules = {

/***/ 22147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ found),
/* harmony export */   LO: () => (/* binding */ missing),
/* harmony export */   Pg: () => (/* binding */ findings),
/* harmony export */   bs: () => (/* binding */ together),
/* harmony export */   lb: () => (/* binding */ notChecked)
/* harmony export */ });
/** Findings of which only some kinds were made. */
function findings(made) {
    return { problems: [], warnings: [], notes: [], ...made };
}
/** One line for what could not be looked at. */
function notChecked(what) {
    return findings({ notes: [`not checked: ${what}`] });
}
/** All of them in this order, no line twice. */
function together(all) {
    return {
        problems: all.flatMap(({ problems }) => problems),
        warnings: [...new Set(all.flatMap(({ warnings }) => warnings))],
        notes: [...new Set(all.flatMap(({ notes }) => notes))],
    };
}
/** A value, and what was found on the way to it. */
function found(value, ...onTheWay) {
    return { ...together(onTheWay), value };
}
/** Nothing was found, and why that is a problem. */
function missing(problem, ...onTheWay) {
    return found(undefined, ...onTheWay, findings({ problems: [problem] }));
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

/***/ 19060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ imageRemedy)
/* harmony export */ });
/** The line that mends an image, for the input that there is: `with: { images: "web/app=backend:v2" }`. */
function imageRemedy({ name, service }, image, container = '') {
    const key = container && service ? `${service}/${container}` : container;
    return `with: { ${name}: "${key ? `${key}=` : ''}${image}" }`;
}


/***/ }),

/***/ 66865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pv: () => (/* binding */ withoutVersion),
/* harmony export */   RB: () => (/* binding */ sameRepository),
/* harmony export */   Uh: () => (/* binding */ namesRegistry),
/* harmony export */   dp: () => (/* binding */ pinned),
/* harmony export */   e8: () => (/* binding */ ecrOf),
/* harmony export */   zZ: () => (/* binding */ parseImage)
/* harmony export */ });
/* harmony import */ var _aws_partition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64174);

/*
 * The grammar of distribution/reference v2 (reference.go, regexp.go), with its rule that a first part is a
 * registry only when it could be a host (a dot, a port, upper case, localhost), and its 255 characters.
 */
const part = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const host = `(?:${label}(?:\\.${label})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?`;
const hostAhead = '[^/]*[.:A-Z][^/]*/|localhost/';
const grammar = new RegExp(`^(?:(?=${hostAhead})(?<registry>${host})/|(?!${hostAhead}))(?<repository>${part}(?:/${part})*)` +
    '(?::(?<tag>\\w[\\w.-]{0,127}))?(?:@(?<digest>sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128}))?$');
const longestName = 255;
const dockerHub = /^(?:index\.)?docker\.io$/;
/** The parts of an image's name; undefined when it is none. */
function parseImage(image) {
    // Names are at most 255 characters, tags 128, digests 136.
    if (image.length > longestName * 3)
        return undefined;
    const { groups } = grammar.exec(image) ?? {};
    if (!groups?.repository)
        return undefined;
    const { registry, repository, tag, digest } = groups;
    if (`${registry ?? ''}/${repository}`.length > longestName)
        return undefined;
    if (registry !== undefined && !dockerHub.test(registry))
        return { registry, repository, tag, digest };
    return { registry: undefined, repository: repository.replace(/^library\//, ''), tag, digest };
}
/** Whether the name says where the image comes from; Docker Hub may be said, too. */
function namesRegistry(image) {
    return grammar.exec(image)?.groups?.registry !== undefined;
}
/** Whether both are images of the same repository, in whatever registry and account. */
function sameRepository(a, b) {
    const [left, right] = [parseImage(a), parseImage(b)];
    return left !== undefined && left.repository === right?.repository;
}
/** The name without tag and digest, as it was written. */
function withoutVersion(image) {
    return image.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
}
/**
 * `repository:tag@sha256:...`: people read the tag, whoever pulls takes the digest. Without a digest the
 * image as it is. ECS takes this form: aws/amazon-ecs-agent, issue 4226, shows a task with it.
 */
function pinned(image, digest) {
    return digest === undefined ? image : `${image.replace(/@.*$/, '')}@${digest}`;
}
// AWS General Reference, "Amazon ECR endpoints": the region's partition says what a host ends with.
const ecrHost = /^(?<account>\d{12})\.dkr(?:\.ecr(?:-fips)?\.(?<region>[a-z0-9-]+)\.(?<suffix>.+)|-ecr(?:-fips)?\.(?<dual>[a-z0-9-]+)\.on\.(?<dualSuffix>.+))$/;
/** Account and region of a private ECR registry; undefined for every other host. */
function ecrOf({ registry }) {
    const { groups = {} } = ecrHost.exec(registry ?? '') ?? {};
    const { account, dual, region = dual, suffix, dualSuffix } = groups;
    if (account === undefined || region === undefined)
        return undefined;
    const partition = (0,_aws_partition_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionOf */ .i)(region);
    const isOurs = suffix === partition.suffix || dualSuffix === partition.dualStackSuffix;
    return isOurs ? { account, region } : undefined;
}


/***/ }),

/***/ 79869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ parseWanted)
/* harmony export */ });
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28649);
/* harmony import */ var _image_input_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19060);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66865);



/**
 * Reads the items of an input for images: one image, or `container=image` pairs. The name of an image has no `=`.
 * @throws UserError with everything that is wrong.
 */
function parseWanted(items, input) {
    const pairs = items.filter((item) => item.includes('=')).map(splitPair);
    const alone = items.filter((item) => !item.includes('='));
    const problems = [
        ...(alone.length > 0 && items.length > 1 ? [ambiguous(items, input)] : []),
        ...pairs.filter(isRepeated).map(([container]) => repeated(container)),
        ...alone.flatMap((image) => versionProblem(['', image], input)),
        ...pairs.flatMap((pair) => versionProblem(pair, input)),
    ];
    if (problems.length > 0)
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(problems);
    return { image: alone[0], byContainer: new Map(pairs) };
}
function splitPair(item) {
    const at = item.indexOf('=');
    return [item.slice(0, at).trim(), item.slice(at + 1).trim()];
}
function isRepeated([container], index, pairs) {
    return pairs.findIndex(([name]) => name === container) < index;
}
function ambiguous(items, input) {
    const alone = items.find((item) => !item.includes('='));
    return {
        code: 'image-invalid',
        what: `Image "${alone}" names no container, yet there are ${items.length} images; allowed: one image, or container=image for each.`,
        remedy: (0,_image_input_js__WEBPACK_IMPORTED_MODULE_2__/* .imageRemedy */ .A)(input, alone ?? '', '<container>'),
    };
}
function repeated(container) {
    return {
        code: 'image-invalid',
        what: `Container "${container}" is given more than one image; allowed: one each.`,
    };
}
function versionProblem([container, image], input) {
    const reference = (0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImage */ .zZ)(image);
    if (reference && (reference.tag || reference.digest))
        return [];
    const what = reference
        ? `Image "${image}" has neither a tag nor a digest; allowed: repository:tag or repository@sha256:digest.`
        : `"${image}" is not the name of an image; allowed: [registry/]repository:tag or repository@sha256:digest.`;
    const remedy = (0,_image_input_js__WEBPACK_IMPORTED_MODULE_2__/* .imageRemedy */ .A)(input, versioned(image), container);
    return [{ code: 'image-invalid', what, remedy }];
}
/** What is left out is added; what is a version alone, as `v1.8.0`, is one. */
function versioned(image) {
    if (/^v?\d[\w.-]*$/.test(image))
        return `<registry>/<repository>:${image}`;
    return `${(0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImage */ .zZ)(image) ? image : '<registry>/<repository>'}:v1.8.0`;
}


/***/ }),

/***/ 24690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ leaseOnDemandInputs),
/* harmony export */   q: () => (/* binding */ leaseInputs)
/* harmony export */ });
/* harmony import */ var _host_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6092);

const timeout = (0,_host_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)({
    prose: 'How long the lease of the environment is waited for while another job has it; the log says which.',
    default: '30m',
});
/** The inputs of actions that change an environment and therefore take its lease. */
const leaseInputs = {
    lease: (0,_host_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        prose: 'Whether the lease of the environment is taken, so that no other job changes it meanwhile. Where no base environment is known there is none, and the log says so.',
        default: 'true',
    }),
    'lease-timeout': timeout,
};
/** The inputs of actions that may do without. */
const leaseOnDemandInputs = {
    lease: (0,_host_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        prose: 'Whether the lease of the environment is taken, so that no migration, rollout or apply happens meanwhile. It needs a base environment.',
        default: 'false',
    }),
    'lease-timeout': timeout,
};


/***/ }),

/***/ 76832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ findCluster)
/* harmony export */ });
/* harmony import */ var _findings_findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22147);
/* harmony import */ var _text_shell_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21730);


/** The cluster, when it is there and active. */
async function findCluster(aws, name) {
    const ecs = await aws.ecs();
    const cluster = await ecs.describeCluster(name);
    if (cluster?.status === 'ACTIVE')
        return (0,_findings_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .found */ .F9)(cluster);
    return (0,_findings_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .missing */ .LO)({
        code: 'cluster-not-found',
        what: `There is no active cluster "${name}" in ${aws.region}${cluster ? ` (it is ${cluster.status})` : ''}.`,
        remedy: `with: { cluster: "<name>", aws-region: "<region>" }; ${(0,_text_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .awsCommand */ .bg)('ecs list-clusters', { region: aws.region })}`,
    });
}


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

/***/ 5756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./.build/actions/library/aws/network.js
var network = __webpack_require__(87346);
// EXTERNAL MODULE: ./.build/actions/library/aws/session.js + 2 modules
var session = __webpack_require__(58491);
// EXTERNAL MODULE: ./.build/actions/library/host/run.js + 3 modules
var run = __webpack_require__(36249);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./.build/actions/library/host/version.js
var version = __webpack_require__(4705);
// EXTERNAL MODULE: ./.build/actions/library/system/dates.js
var dates = __webpack_require__(32907);
;// CONCATENATED MODULE: ./.build/actions/smoke-check/ask.js





/** Asks by the given agents. Bodies come as they are: what a server packs nobody unpacks here. */
function askBy({ httpAgent, httpsAgent }) {
    return ({ url, headers, bodyLimit }, signal) => new Promise((resolve, reject) => {
        const isSecure = url.protocol === 'https:';
        const request = isSecure ? external_node_https_.request : external_node_http_.request;
        const sent = request(url, {
            agent: isSecure ? httpsAgent : httpAgent,
            headers: { ...usual, ...headers },
            signal,
        });
        sent.on('error', reject);
        sent.on('response', (answer) => {
            replyOf(answer, bodyLimit)
                .then(resolve, reject)
                .finally(() => sent.destroy());
        });
        sent.end();
    });
}
const usual = {
    accept: '*/*',
    'accept-encoding': 'identity',
    'cache-control': 'no-cache',
    connection: 'close',
    'user-agent': `adhoc-actions/${version/* suiteVersion */.D} smoke-check`,
};
async function replyOf(answer, bodyLimit) {
    const { statusCode: status = 0, headers, socket } = answer;
    const until = socket instanceof external_node_tls_.TLSSocket ? validUntil(socket) : undefined;
    const body = await beginningOf(answer, bodyLimit);
    return { status, headers, body, ...(until === undefined ? {} : { certificateUntil: until }) };
}
function validUntil(socket) {
    const until = (0,dates/* msOf */.Q)(socket.getPeerCertificate().valid_to);
    return Number.isFinite(until) ? until : undefined;
}
/** As much of it as is asked for, however much comes. */
async function beginningOf(answer, limit) {
    const parts = [];
    let size = 0;
    if (limit === 0)
        return '';
    for await (const part of answer) {
        parts.push(part);
        size += part.length;
        if (size >= limit)
            break;
    }
    return Buffer.concat(parts).subarray(0, limit).toString('utf8');
}

;// CONCATENATED MODULE: ./.build/actions/smoke-check/check.js
function good(seen) {
    return { verdict: 'good', seen };
}
function bad(seen) {
    return { verdict: 'bad', seen };
}

// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(28649);
// EXTERNAL MODULE: ./.build/actions/library/text/foreign.js
var foreign = __webpack_require__(29840);
;// CONCATENATED MODULE: ./.build/actions/smoke-check/short.js
const most = 120;
/** The beginning of what somebody else wrote, on one line. */
function short_short(text) {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length <= most ? line : `${line.slice(0, most)}...`;
}

;// CONCATENATED MODULE: ./.build/actions/smoke-check/no-reply.js



/** What Node and OpenSSL call what a reader can do something about. */
const words = {
    ENOTFOUND: 'the name does not resolve',
    EAI_AGAIN: 'the name could not be looked up: no name server answered',
    ECONNREFUSED: 'connection refused',
    ECONNRESET: 'the connection was closed before an answer came',
    EPIPE: 'the connection was closed before an answer came',
    ETIMEDOUT: 'no connection: the host does not answer',
    EHOSTUNREACH: 'no way to the host',
    ENETUNREACH: 'no way to the network of the host',
    CERT_HAS_EXPIRED: 'the certificate has expired',
    CERT_NOT_YET_VALID: 'the certificate is not valid yet',
    ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is for another name',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'the certificate is self-signed',
    SELF_SIGNED_CERT_IN_CHAIN: 'the certificate comes from an authority that is not trusted',
    UNABLE_TO_GET_ISSUER_CERT: 'the certificate comes from an authority that is not trusted',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'the certificate comes from an authority that is not trusted',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the certificate comes without those between it and a trusted authority',
    CERT_REVOKED: 'the certificate was revoked',
    CERT_SIGNATURE_FAILURE: 'the signature of the certificate is wrong',
    ERR_SSL_WRONG_VERSION_NUMBER: 'the port does not speak TLS',
    ERR_PROXY_TUNNEL: 'the proxy refused the way there',
    EPROTO: 'no TLS connection came about',
    HPE_HEADER_OVERFLOW: 'the answer has more than 16 KiB of headers',
    HPE_INVALID_CONSTANT: 'the port does not speak HTTP',
};
/** Why nothing came back from a host, in plain words; the code stays beside words of our own. */
function noReply(thrown, { host }) {
    const code = codeOf(thrown);
    const known = words[code] ?? (code.startsWith('HPE_') ? 'the answer is no HTTP' : undefined);
    if (known === undefined)
        return `${host}: ${(0,foreign/* foreign */.V$)(short_short((0,errors/* messageOf */.bD)(thrown)))}`;
    return `${host}: ${known} (${code})`;
}
/** Of all that can go wrong with TLS, OpenSSL puts only into words that there is none. */
function codeOf(thrown) {
    if (/wrong version number|packet length too long/.test((0,errors/* messageOf */.bD)(thrown)))
        return 'ERR_SSL_WRONG_VERSION_NUMBER';
    return String(thrown?.code ?? '');
}

;// CONCATENATED MODULE: ./.build/actions/smoke-check/certificate-probe.js



const dayMs = 86_400_000;
/** A look at the certificate of each host that is asked by TLS. */
function certificateProbes(pages, parts) {
    const hosts = new Map();
    for (const page of pages)
        if (page.url.protocol === 'https:' && !hosts.has(page.url.host))
            hosts.set(page.url.host, page);
    return [...hosts.values()].map((page) => certificateProbe(page, parts));
}
function certificateProbe({ url, headers }, { days, ask, clock, onExpiry }) {
    return {
        checks: [{ name: `certificate of ${url.host}`, expected: `valid for ${days} days or more` }],
        look: async (signal) => {
            try {
                const { certificateUntil } = await ask({ url, headers, bodyLimit: 0 }, signal);
                if (certificateUntil === undefined)
                    return [bad('none was shown')];
                onExpiry(certificateUntil);
                const left = (certificateUntil - clock.now()) / dayMs;
                const day = (0,dates/* isoTime */.L)(certificateUntil).slice(0, 10);
                const seen = `until ${day}, ${Math.floor(left)} days`;
                return [left >= days ? good(seen) : bad(seen)];
            }
            catch (thrown) {
                return [bad(noReply(thrown, url))];
            }
        },
    };
}

// EXTERNAL MODULE: ./.build/actions/library/host/address.js
var host_address = __webpack_require__(91005);
;// CONCATENATED MODULE: ./.build/actions/smoke-check/behind.js
/** `/health` behind `https://alpha.example.com/shop`: never another host, however the path begins. */
function behind(base, path) {
    const url = new URL(base);
    const [, name = '', query = ''] = /^([^?]*)(.*)$/.exec(path) ?? [];
    url.pathname = `${base.pathname.replace(/\/$/, '')}${name}`;
    url.search = query;
    return url;
}

;// CONCATENATED MODULE: ./.build/actions/smoke-check/page-wish.js


/** Without `paths` it is `/` behind `url`; lines that need `url` and have none are left out. */
function pageWishes({ url, paths, ...more }) {
    const lines = paths.length > 0 || !url ? paths : [{ address: '/', statuses: [] }];
    const of = (all, address) => all.filter((one) => one.address === address).map(({ text }) => text);
    return lines.flatMap(({ address, ...line }) => {
        const target = (0,host_address/* webAddress */.D)(address) ?? (url && behind(url, address));
        if (!target)
            return [];
        return {
            ...line,
            name: address,
            url: target,
            headers: target.origin === url?.origin ? more.requestHeaders : {},
            body: of(more.expectBody, address),
            holds: of(more.expectHeader, address),
        };
    });
}
/** Whether the first answer is what is asked for: a redirect, by its status or by where it leads. */
function wantsRedirect({ statuses, leadsTo }) {
    return leadsTo !== undefined || statuses.some((status) => status.startsWith('3'));
}
/** `200, body has ok, content-type: text/html`: for the table. */
function expectationOf({ statuses, leadsTo, body, holds }) {
    const usual = leadsTo === undefined ? '2xx' : '3xx';
    const status = statuses.length > 0 ? statuses.join(' or ') : usual;
    return [
        leadsTo === undefined ? status : `${status} to ${leadsTo}`,
        ...body.map((text) => `body has ${text}`),
        ...holds,
    ].join(', ');
}

;// CONCATENATED MODULE: ./.build/actions/smoke-check/follow.js

/** As many as a person would not be surprised by. */
const mostRedirects = 5;
/** A megabyte: what nobody reads does not have to be fetched. */
const bodyLimit = 1_048_576;
/**
 * Goes where the page leads, on the same host alone: the sign-in page of somebody else, answering 200, would pass for
 * the application, and headers that are secrets would come to others.
 */
async function follow(wish, ask, signal) {
    const limit = wish.body.length > 0 ? bodyLimit : 0;
    let url = wish.url;
    for (let redirects = 0;; redirects += 1) {
        const headers = url.origin === wish.url.origin ? wish.headers : {};
        const reply = await ask({ url, headers, bodyLimit: limit }, signal);
        const next = wantsRedirect(wish) ? undefined : leadsTo(reply, url);
        if (!next)
            return { reply, url, redirects };
        const stopped = whyNot(url, next, redirects);
        if (stopped !== undefined)
            return { reply, url, redirects, stopped };
        url = next;
    }
}
const redirecting = [301, 302, 303, 307, 308];
/** Where an answer leads; undefined when it is the end of the way. */
function leadsTo({ status, headers }, from) {
    if (!redirecting.includes(status) || headers.location === undefined)
        return undefined;
    return URL.parse(headers.location, from.href) ?? undefined;
}
function whyNot(from, next, redirects) {
    if (!/^https?:$/.test(next.protocol))
        return 'no web address';
    if (next.hostname !== from.hostname)
        return 'another host';
    if (from.protocol === 'https:' && next.protocol === 'http:')
        return 'no longer encrypted';
    return redirects >= mostRedirects ? `after ${redirects} redirects` : undefined;
}

;// CONCATENATED MODULE: ./.build/actions/smoke-check/judge-page.js





/** What an answer means for the page. Of a body nothing is ever shown: it may be anybody's. */
function judgePage(wish, arrival) {
    const { reply, stopped } = arrival;
    const seen = whatCame(arrival);
    if (stopped !== undefined)
        return bad(`${seen}, ${stopped}`);
    const faults = [
        ...statusFault(wish, reply),
        ...targetFault(wish, reply),
        ...wish.body.flatMap((text) => bodyFault(text, reply)),
        ...wish.holds.flatMap((line) => headerFault(line, reply)),
    ];
    return faults.length === 0 ? good(seen) : bad([seen, ...faults].filter(Boolean).join(', '));
}
/** `302 to https://alpha.example.com/login`, `200 at /accounts/login/`. */
function whatCame({ reply, url, redirects }) {
    const to = leadsTo(reply, url);
    const where = redirects > 0 ? ` at ${(0,foreign/* foreign */.V$)(short_short(url.pathname))}` : '';
    return `${reply.status}${balancer(reply)}${where}${to ? ` to ${withoutQuery(to)}` : ''}`;
}
/** What an Application Load Balancer answers by itself says so. */
function balancer({ status, headers }) {
    return status >= 400 && String(headers.server).startsWith('awselb/')
        ? ' of the load balancer itself'
        : '';
}
/** A query may hold what signs somebody in. */
function withoutQuery({ protocol, host, pathname, search }) {
    const rest = search === '' ? '' : '?...';
    return `${(0,foreign/* foreign */.V$)(short_short(`${protocol}//${host}${pathname}`))}${rest}`;
}
function statusFault(wish, { status }) {
    const usual = wantsRedirect(wish) ? ['3xx'] : ['2xx'];
    const wanted = wish.statuses.length > 0 ? wish.statuses : usual;
    const text = String(status);
    const fits = wanted.some((one) => one === text || one === `${text[0]}xx`);
    return fits ? [] : [''];
}
function targetFault({ leadsTo: wanted, url }, reply) {
    if (wanted === undefined)
        return [];
    const to = leadsTo(reply, url);
    const meant = URL.parse(wanted, url.href);
    if (!to || !meant)
        return ['no redirect'];
    // Where the workflow says nothing of a query, any will do: `/login/?next=/`.
    const same = to.origin === meant.origin && to.pathname === meant.pathname;
    return same && (meant.search === '' || meant.search === to.search) ? [] : ['another address'];
}
function bodyFault(text, { body, headers }) {
    if (body.includes(text))
        return [];
    const packed = headers['content-encoding'];
    if (packed !== undefined && packed !== 'identity')
        return [`the body is packed (${(0,foreign/* foreign */.V$)(short_short(packed))})`];
    const size = Buffer.byteLength(body);
    const of = size >= bodyLimit ? 'the first MiB' : `the ${size} bytes`;
    return [`no ${JSON.stringify(text)} in ${of} of the body`];
}
function headerFault(line, { headers }) {
    const at = line.indexOf(':');
    const name = line.slice(0, at).toLowerCase();
    const wanted = line.slice(at + 1).trim();
    const value = headers[name];
    const values = value === undefined ? [] : [value].flat();
    if (values.length === 0)
        return [`no header ${name}`];
    if (values.some((one) => one.toLowerCase().includes(wanted.toLowerCase())))
        return [];
    return [`${name}: ${(0,foreign/* foreign */.V$)(short_short(values.join('; ')))}`];
}

;// CONCATENATED MODULE: ./.build/actions/smoke-check/page-probe.js





/** The look at one page. */
function pageProbe(wish, ask) {
    return {
        checks: [{ name: wish.name, expected: expectationOf(wish) }],
        look: async (signal) => {
            let at = wish.url;
            const asking = (question, until) => {
                at = question.url;
                return ask(question, until);
            };
            try {
                return [judgePage(wish, await follow(wish, asking, signal))];
            }
            catch (thrown) {
                return [bad(noReply(thrown, at))];
            }
        },
    };
}

// EXTERNAL MODULE: ./.build/actions/library/naming/names.js
var naming_names = __webpack_require__(77615);
// EXTERNAL MODULE: ./.build/actions/library/placement/cluster.js
var placement_cluster = __webpack_require__(76832);
// EXTERNAL MODULE: ./.build/actions/library/rollout/prepare/choose.js
var choose = __webpack_require__(13231);
// EXTERNAL MODULE: ./.build/actions/library/rollout/service/origin.js
var origin = __webpack_require__(1940);
// EXTERNAL MODULE: ./.build/actions/library/rollout/service/spellings.js
var spellings = __webpack_require__(19011);
// EXTERNAL MODULE: ./.build/actions/library/text/shell.js
var shell = __webpack_require__(21730);
;// CONCATENATED MODULE: ./.build/actions/smoke-check/services.js







/**
 * The services to look at.
 * @throws UserError `cluster-not-found`, `service-not-found`.
 */
async function findServices(asked, aws) {
    const { environment, cluster = (0,naming_names/* clusterName */.SL)(environment) } = asked;
    const { problems } = await (0,placement_cluster/* findCluster */.K)(aws, cluster);
    if (problems.length > 0)
        throw new errors/* UserError */.yo(problems);
    const services = asked.services.length > 0
        ? await named({ ...asked, cluster }, aws)
        : await ofEnvironment(environment, cluster, aws);
    return { cluster, services };
}
async function ofEnvironment(environment, cluster, aws) {
    const ecs = await aws.ecs();
    const names = (0,naming_names/* servicesOf */.Yj)(environment, (await ecs.listServices(cluster)).map(origin/* shortName */.EU));
    const described = await ecs.describeServices(cluster, names);
    const active = described.filter(({ status }) => status === 'ACTIVE');
    if (active.length === 0)
        throw new errors/* UserError */.yo({
            code: 'service-not-found',
            what: `Cluster ${cluster} has no active service "${environment}-*".`,
            remedy: 'with: { services: "<names>" }',
        });
    return active.sort((a, b) => (String(a.serviceName) < String(b.serviceName) ? -1 : 1));
}
async function named({ environment, cluster, services }, aws) {
    const written = [...new Set(services)];
    const names = [...new Set(written.flatMap((one) => (0,spellings/* spellings */.c)(environment, one)))];
    const described = await (await aws.ecs()).describeServices(cluster, names);
    const found = written.map((one) => (0,choose/* findService */.Ln)(described, { environment, written: one }));
    const missing = written.filter((_, index) => found[index] === undefined);
    const place = { region: aws.region, cluster };
    if (missing.length > 0)
        throw new errors/* UserError */.yo(missing.map((name) => notFound(name, place)));
    return [...new Set(found.flatMap((service) => service ?? []))];
}
function notFound(name, { region, cluster }) {
    return {
        code: 'service-not-found',
        what: `There is no service "${name}" in ${cluster}, neither as it is nor with the environment in front.`,
        remedy: (0,shell/* awsCommand */.bg)('ecs list-services', { region, cluster }),
    };
}

;// CONCATENATED MODULE: ./.build/actions/smoke-check/steady.js


const steadyExpected = 'every wanted task runs, in one deployment that is completed';
/** Whether nothing of a service is on the move. Undefined: ECS does not know it any more. */
function steadiness(service) {
    if (!service)
        return bad('not there any more');
    const { status, desiredCount = 0, runningCount = 0, pendingCount = 0 } = service;
    if (status !== 'ACTIVE')
        return bad(`it is ${status}`);
    const primary = (0,origin/* primaryOf */.Os)(service);
    const revision = (0,origin/* shortName */.EU)(primary?.taskDefinition ?? service.taskDefinition ?? '');
    const counts = `${runningCount} of ${desiredCount} tasks run`;
    if (primary && !(0,origin/* isCompleted */.Yw)(primary, service)) {
        const how = primary.rolloutState === 'FAILED' ? 'failed' : 'is under way';
        return bad(`${counts}, the rollout of ${revision} ${how}`);
    }
    if ((service.deployments?.length ?? 0) > 1)
        return bad(`${counts}, of more than one deployment`);
    if (runningCount !== desiredCount || pendingCount > 0)
        return bad(counts);
    return good(desiredCount === 0 ? 'no task is wanted' : `${counts}: ${revision}`);
}

;// CONCATENATED MODULE: ./.build/actions/smoke-check/targets.js



const targetsExpected = 'a healthy target for each wanted task, and no unhealthy one';
/**
 * The target groups of each way by which a service is reached. Of one that is deployed blue/green, linear or canary
 * two stand for one way: the tasks are in either.
 */
function waysTo({ loadBalancers = [] }) {
    return loadBalancers.flatMap(({ targetGroupArn, advancedConfiguration }) => {
        if (targetGroupArn === undefined)
            return [];
        const other = advancedConfiguration?.alternateTargetGroupArn;
        return [other === undefined ? [targetGroupArn] : [targetGroupArn, other]];
    });
}
/** `alpha-gunicorn` of a target group's ARN. */
function groupName(arn) {
    return arn.split('/')[1] ?? arn;
}
/** Those that drain are on their way out, and count as neither. */
function targetHealth(targets, wanted) {
    if (targets === undefined)
        return bad('the target group is not there any more');
    const staying = targets.filter(({ state }) => state !== 'draining');
    const ill = staying.filter(({ state }) => state !== 'healthy');
    const healthy = staying.length - ill.length;
    const seen = [`${healthy} healthy`, ...countsOf(ill)].join(', ');
    const [first] = ill;
    if (first)
        return bad(`${seen}${reasonOf(first)}`);
    if (healthy < wanted)
        return bad(`${seen} of ${wanted}`);
    return good(wanted === 0 ? 'no task is wanted' : seen);
}
function countsOf(ill) {
    const states = [...new Set(ill.map(({ state }) => state))];
    return states.map((state) => `${ill.filter((one) => one.state === state).length} ${state}`);
}
function reasonOf({ id, reason, description }) {
    const words = [reason, description].filter((word) => word !== undefined && word !== '');
    return words.length > 0 ? ` (${(0,foreign/* foreign */.V$)(short_short(`${id}: ${words.join(': ')}`))})` : '';
}

;// CONCATENATED MODULE: ./.build/actions/smoke-check/services-probe.js


/** One look at all services, and at the targets behind each load balancer of theirs. */
function servicesProbe({ cluster, services }, aws) {
    const names = services.map(({ serviceName = '' }) => serviceName);
    return {
        checks: services.flatMap(checksOf),
        look: async () => {
            const ecs = await aws.ecs();
            const described = await ecs.describeServices(cluster, names);
            const now = new Map(described.map((service) => [service.serviceName, service]));
            const seen = services.map((before) => seenOf(before, now.get(before.serviceName), aws));
            return (await Promise.all(seen)).flat();
        },
    };
}
function checksOf(service) {
    const name = service.serviceName ?? '';
    const ways = waysTo(service);
    const targets = ways.map((groups) => ({
        name: `targets of ${name}${ways.length > 1 ? ` in ${groupName(groups[0] ?? '')}` : ''}`,
        expected: targetsExpected,
    }));
    return [{ name: `service ${name}`, expected: steadyExpected }, ...targets];
}
/** The rows are those of the first look, whatever becomes of the service. */
async function seenOf(before, now, aws) {
    const ways = now ? waysTo(now) : [];
    const wanted = now?.desiredCount ?? 0;
    const healths = waysTo(before).map(async (groups, index) => targetHealth(await targetsOf(ways[index] ?? groups, aws), wanted));
    return [steadiness(now), ...(await Promise.all(healths))];
}
/** Of groups of which one holds the tasks; undefined when one is not there. */
async function targetsOf(groups, aws) {
    const balancing = await aws.loadBalancing();
    const found = await Promise.all(groups.map((group) => balancing.targetHealth(group)));
    return found.includes(undefined) ? undefined : found.flatMap((targets) => targets ?? []);
}

// EXTERNAL MODULE: ./.build/actions/library/system/waiting.js
var waiting = __webpack_require__(18401);
// EXTERNAL MODULE: ./.build/actions/library/text/duration.js
var duration = __webpack_require__(3694);
;// CONCATENATED MODULE: ./.build/actions/smoke-check/watch.js



/**
 * Makes all looks again and again until all were good as often in a row as is asked for, or it is too late for
 * another round. What is good already is looked at on: in the end everything was good together. The last round has
 * its full time: cut short, it would call bad what is good.
 */
async function watch(probes, patience, parts) {
    const { clock, signal, onChange } = parts;
    const start = clock.now();
    const deadline = start + patience.timeout;
    let rows = [];
    for (;;) {
        const ms = patience.attemptTimeout;
        const seen = await Promise.all(probes.map((probe) => lookOnce(probe, { ...parts, ms })));
        const before = rows;
        rows = seen.flat().map((now, index) => rowOf(now, before[index], clock.now() - start));
        for (const [index, row] of rows.entries())
            if (row.seen !== before[index]?.seen || row.verdict !== before[index]?.verdict)
                onChange(row);
        const tookMs = clock.now() - start;
        if (rows.every(({ streak }) => streak >= patience.consecutive))
            return { rows, tookMs };
        if (clock.now() + patience.interval >= deadline)
            return { rows, tookMs };
        await clock.sleep(patience.interval, signal);
    }
}
async function lookOnce({ checks, look }, { clock, signal, ms }) {
    const seen = await (0,waiting/* within */.ux)({ clock, ms, signal }, look);
    const none = bad(`no answer within ${(0,duration/* formatDuration */.a)(ms)}`);
    return checks.map((check, index) => ({
        ...check,
        ...(seen === waiting/* late */.fn ? none : (seen[index] ?? none)),
    }));
}
function rowOf(now, before, at) {
    const isGood = now.verdict === 'good';
    return {
        ...now,
        attempts: (before?.attempts ?? 0) + 1,
        streak: isGood ? (before?.streak ?? 0) + 1 : 0,
        goodSince: isGood ? (before?.goodSince ?? at) : undefined,
    };
}

;// CONCATENATED MODULE: ./.build/actions/smoke-check/smoke-check.js






/** Looks at everything that is named until all of it is good, or the time is over. */
async function smokeCheck(inputs, parts) {
    const { site } = parts;
    const secrets = Object.values(inputs.requestHeaders);
    for (const secret of secrets)
        site.mask(secret);
    if (secrets.length > 0 && inputs.url?.protocol === 'http:')
        site.warning('"request-headers" go over the network as they are: "url" begins with http://.');
    const dates = [];
    const probes = [
        ...webProbes(inputs, { ...parts, onExpiry: (until) => dates.push(until) }),
        ...(await awsProbes(inputs, parts)),
    ];
    const { timeout, interval, attemptTimeout, consecutive } = inputs;
    const patience = { timeout, interval, attemptTimeout, consecutive };
    const onChange = (row) => site.line(lineOf(row));
    const { rows, tookMs } = await watch(probes, patience, { ...parts, onChange });
    const certificateUntil = dates.length > 0 ? Math.min(...dates) : undefined;
    const subject = inputs.environment ?? inputs.url?.host ?? 'the addresses';
    return { subject, rows, tookMs, patience, certificateUntil };
}
function webProbes(inputs, { ask, clock, onExpiry }) {
    const pages = pageWishes(inputs);
    const days = inputs.certificateDays;
    return [
        ...pages.map((page) => pageProbe(page, ask)),
        ...(days === undefined ? [] : certificateProbes(pages, { days, ask, clock, onExpiry })),
    ];
}
async function awsProbes({ environment, cluster, services }, { openAws }) {
    if (environment === undefined)
        return [];
    const aws = await openAws();
    return [servicesProbe(await findServices({ environment, cluster, services }, aws), aws)];
}
function lineOf({ name, seen, verdict, expected }) {
    return verdict === 'good'
        ? `good: ${name}: ${seen}`
        : `not yet: ${name}: ${seen}; expected: ${expected}`;
}

// EXTERNAL MODULE: ./.build/actions/library/aws/calls.js
var calls = __webpack_require__(83397);
// EXTERNAL MODULE: ./.build/actions/library/aws/inputs.js
var inputs = __webpack_require__(4915);
// EXTERNAL MODULE: ./.build/actions/library/aws/region.js
var region = __webpack_require__(10090);
// EXTERNAL MODULE: ./.build/actions/library/aws/role.js
var role = __webpack_require__(94750);
// EXTERNAL MODULE: ./.build/actions/library/host/fields.js
var fields = __webpack_require__(6092);
// EXTERNAL MODULE: ./.build/actions/library/host/spec.js
var spec = __webpack_require__(15662);
// EXTERNAL MODULE: ./.build/actions/library/naming/inputs.js
var naming_inputs = __webpack_require__(69038);
// EXTERNAL MODULE: ./.build/actions/library/rollout/request/inputs.js + 1 modules
var request_inputs = __webpack_require__(20651);
;// CONCATENATED MODULE: ./.build/actions/smoke-check/needs.js


/** What paths are put behind must be there, and something to look at at all. */
function urlProblems(url, inputs) {
    if (url || !inputs.has('paths'))
        return [];
    const paths = inputs.get('paths');
    if (paths.length === 0 && inputs.get('environment') !== undefined)
        return [];
    if (paths.length > 0 && paths.every(({ address }) => (0,host_address/* webAddress */.D)(address)))
        return [];
    return [
        {
            code: 'input-missing',
            what: paths.length === 0
                ? 'Nothing says what to look at: "url", "paths" and "environment" are missing.'
                : 'Input "url" is missing, and "paths" has lines that begin with "/".',
            remedy: 'with: { url: "https://alpha.example.com" }',
        },
    ];
}
/** What says something of services is nothing without their environment. */
function environmentProblems(environment, inputs) {
    const isGiven = (name) => [inputs.get(name) ?? []].flat().length > 0;
    const given = ['cluster', 'services', 'role-to-assume'].filter(isGiven);
    if (environment !== undefined || given.length === 0)
        return [];
    return [
        {
            code: 'input-missing',
            what: `Input "environment" is missing, without which AWS is asked for nothing; given: ${given.join(', ')}.`,
            remedy: 'with: { environment: "alpha" }',
        },
    ];
}
/** The check of an input that only looks at services need. */
function withEnvironment(check) {
    return (value, inputs) => inputs.get('environment') === undefined ? [] : check(value, inputs);
}
/** Only what is asked by TLS has a certificate. */
function certificateProblems(days, inputs) {
    const url = inputs.get('url');
    const paths = (inputs.get('paths') ?? []);
    const all = [url, ...paths.map(({ address }) => (0,host_address/* webAddress */.D)(address))];
    const isPlain = all.some(Boolean) && all.every((one) => one?.protocol !== 'https:');
    if (days === undefined || !isPlain)
        return [];
    return [
        {
            code: 'input-conflict',
            what: 'Input "certificate-days" is given, and no address begins with https://.',
            remedy: 'with: { url: "https://alpha.example.com" }',
        },
    ];
}
// Faster is no smoke check any more, but load.
const shortestInterval = 500;
function intervalProblems(interval, inputs) {
    if (interval < shortestInterval)
        return [tooFast(interval)];
    const { timeout, consecutive } = Object.fromEntries(inputs);
    if (timeout === undefined || consecutive === undefined)
        return []; // wrong by themselves
    if (interval * (consecutive - 1) < timeout)
        return [];
    return [
        {
            code: 'input-conflict',
            what: `${consecutive} looks in a row (input "consecutive"), ${(0,duration/* formatDuration */.a)(interval)} apart ("interval"), do not fit into ${(0,duration/* formatDuration */.a)(timeout)} ("timeout").`,
            remedy: 'with: { timeout: "5m" }',
        },
    ];
}
function tooFast(interval) {
    return {
        code: 'input-invalid',
        what: `Input "interval" is ${(0,duration/* formatDuration */.a)(interval)}; allowed: ${(0,duration/* formatDuration */.a)(shortestInterval)} or more.`,
        remedy: 'with: { interval: "3s" }',
    };
}

;// CONCATENATED MODULE: ./.build/actions/smoke-check/page-lines.js


const grammar = /^(?<address>\S+)(?:[ \t]+(?<statuses>[1-5](?:\d\d|xx)(?:,[1-5](?:\d\d|xx))*))?(?:[ \t]+->[ \t]*(?<to>\S+))?$/;
const page_lines_most = 50;
const allowed = `at most ${page_lines_most} lines, each once: a path or a whole address, the status if it is not 2xx, and where a redirect leads, such as /login 302 -> /accounts/login/`;
/** What is asked for, one address a line. */
function pageLines(declared) {
    return (0,fields/* field */.ZZ)({ ...declared, example: '/health 200' }, { kind: 'lines', allowed, example: '/health 200', absent: [], parse });
}
function parse(text) {
    const found = [];
    for (const [index, line] of text.split(/\r?\n/).entries()) {
        if (line.trim() === '')
            continue;
        const parsed = pageLine(line.trim());
        // Only the number is shown: an address may hold a token.
        const place = `${allowed} (not line ${index + 1})`;
        if (!parsed || found.some(({ address }) => address === parsed.address))
            return { wrong: place };
        found.push(parsed);
    }
    return found.length <= page_lines_most ? { value: found } : { wrong: allowed };
}
function pageLine(line) {
    const { address = '', statuses, to } = grammar.exec(line)?.groups ?? {};
    if (!isPlace(address) || (to !== undefined && !isPlace(to)))
        return undefined;
    return {
        address,
        statuses: statuses?.split(',') ?? [],
        ...(to === undefined ? {} : { leadsTo: to }),
    };
}
function isPlace(text) {
    return /^\/[^\\#]*$/.test(text) || (0,host_address/* webAddress */.D)(text) !== undefined;
}

;// CONCATENATED MODULE: ./.build/actions/smoke-check/request-headers.js

const request_headers_allowed = 'one name: value a line, each name once, none of host, connection, content-length and transfer-encoding';
const request_headers_grammar = /^([A-Za-z0-9!#$%&'*+.^_`|~-]+):[ \t]*([\t\x20-\x7e\xa0-\xff]+)$/;
// They would change what is asked, or whom.
const ours = ['host', 'connection', 'content-length', 'transfer-encoding', 'upgrade', 'expect'];
/** Headers that requests carry; values are secrets. */
function requestHeaders(prose) {
    const example = `x-adhoc-check: \${{ secrets.CHECK_SECRET }}`;
    const shape = { kind: 'lines', allowed: request_headers_allowed, example, absent: {}, parse: request_headers_parse };
    return { ...(0,fields/* field */.ZZ)({ prose, example }, shape), crossCheck: withoutUrl };
}
function request_headers_parse(text) {
    const found = {};
    for (const [index, line] of text.split(/\r?\n/).entries()) {
        if (line.trim() === '')
            continue;
        const [, name = '', value = ''] = request_headers_grammar.exec(line.trim()) ?? [];
        const key = name.toLowerCase();
        if (key === '' || ours.includes(key) || key in found)
            return { wrong: `${request_headers_allowed} (not line ${index + 1})` };
        found[key] = value;
    }
    return { value: found };
}
/** They go to the host of `url` alone: without it they would go nowhere. */
function withoutUrl(headers, inputs) {
    const isMissing = inputs.has('url') && inputs.get('url') === undefined;
    if (Object.keys(headers).length === 0 || !isMissing)
        return [];
    return [
        {
            code: 'input-missing',
            what: 'Input "request-headers" is given without "url": they are sent to no other host.',
            remedy: 'with: { url: "https://alpha.example.com" }',
        },
    ];
}

;// CONCATENATED MODULE: ./.build/actions/smoke-check/text-lines.js

/** What the body of a page must hold: the address, then the text. */
function bodyLines(prose) {
    return textLines(/^(\S+)[ \t]+(.*\S)$/, { prose, example: '/health "status":"ok"' });
}
/** A header that an answer must have, and what it must hold. */
function headerLines(prose) {
    return textLines(/^(\S+)[ \t]+([A-Za-z0-9!#$%&'*+.^_`|~-]+:.*)$/, {
        prose,
        example: '/ content-type: text/html',
    });
}
function textLines(grammar, { prose, example }) {
    const allowed = `lines such as ${example}`;
    const parse = (value) => {
        const lines = value.split(/\r?\n/).flatMap((line) => line.trim() || []);
        const odd = lines.findIndex((line) => !grammar.test(line));
        if (odd >= 0)
            return { wrong: `${allowed} (not line ${odd + 1})` };
        const parts = lines.map((line) => grammar.exec(line) ?? []);
        return { value: parts.map(([, address = '', text = '']) => ({ address, text })) };
    };
    const shape = { kind: 'lines', allowed, example, absent: [], parse };
    const declared = (0,fields/* field */.ZZ)({ prose, example }, shape);
    return { ...declared, crossCheck: unknownAddresses };
}
/** A mistyped address would check nothing. */
function unknownAddresses(lines, inputs) {
    const pages = inputs.get('paths');
    if (!pages)
        return []; // wrong by itself
    const known = pages.length > 0 ? pages.map(({ address }) => address) : ['/'];
    const unknown = new Set(lines.map(({ address }) => address).filter((one) => !known.includes(one)));
    return [...unknown].map((address) => ({
        code: 'input-conflict',
        what: `Something is expected of ${JSON.stringify(address)}, which is no line of "paths"; allowed: ${known.join(', ')}.`,
        remedy: `with:\n  paths: |\n    ${[...known, address].join('\n    ')}`,
    }));
}

;// CONCATENATED MODULE: ./.build/actions/smoke-check/spec.js













const spec_spec = (0,spec/* defineSpec */.j)({
    name: 'smoke-check',
    description: 'Asks the addresses of an environment, and looks at its services, until all is as it should be, or the time is over, and shows what was seen.',
    inputs: {
        url: {
            ...(0,host_address/* address */.h)({ prose: 'The address of the environment; what `paths` are put behind.' }),
            crossCheck: urlProblems,
        },
        paths: pageLines({
            prose: 'What is asked for by GET: a path behind `url` or a whole address, then the status (`200`, `2xx`, `200,204`), then `->` and where a redirect must lead. Without a status it is 2xx, and redirects on the same host are followed. Default: `/`.',
        }),
        'expect-body': bodyLines('Text that the first MiB of a body must hold: the address as `paths` has it, then the text. Several lines for one address all count.'),
        'expect-header': headerLines('Headers that an answer must have: the address as `paths` has it, then `name:` and what the value must hold, upper and lower case being the same.'),
        'request-headers': requestHeaders('Headers that requests carry, such as one that passes a sign-in. Values are hidden in the log, and go to the scheme, host and port of `url` alone.'),
        'certificate-days': {
            ...(0,fields/* count */.U9)({
                prose: 'For how many days from now the certificate of each host must still be valid. Without it only that it is valid.',
                min: 1,
                max: 398,
                example: '14',
            }),
            crossCheck: certificateProblems,
        },
        environment: {
            ...(0,naming_inputs/* optionalEnvironment */.ky)('Name of an environment whose services are looked at too: each steady, and healthy at its load balancer. Without it AWS is asked for nothing.'),
            crossCheck: environmentProblems,
        },
        cluster: naming_inputs/* environmentInputs */.rg.cluster,
        services: (0,fields/* list */.p_)({
            ...request_inputs/* serviceItem */.r,
            prose: 'Services to look at, by their names with or without `<environment>-`. Default: every active `<environment>-*` of the cluster.',
        }),
        consecutive: (0,fields/* count */.U9)({
            prose: 'How many looks in a row must find everything good.',
            default: '2',
            min: 1,
            max: 100,
        }),
        timeout: (0,fields/* duration */.p0)({
            prose: 'How long all of it may take to become good: no look begins after that.',
            default: '5m',
        }),
        interval: {
            ...(0,fields/* duration */.p0)({ prose: 'How long to wait between two looks.', default: '3s' }),
            crossCheck: intervalProblems,
        },
        'attempt-timeout': (0,fields/* duration */.p0)({
            prose: 'How long one look may take, redirects included.',
            default: '10s',
        }),
        'role-to-assume': {
            ...inputs/* awsInputs */.x['role-to-assume'],
            crossCheck: withEnvironment(role/* roleProblems */.J),
        },
        'aws-region': { ...inputs/* awsInputs */.x['aws-region'], crossCheck: withEnvironment(region/* regionProblems */.XD) },
        'allowed-account-ids': inputs/* awsInputs */.x['allowed-account-ids'],
    },
    outputs: {
        checks: 'JSON list of what was looked at, each with `check`, `expected`, `seen`, `attempts` and `result` (`good`, `bad`).',
        'failed-checks': 'JSON list of the names of those that failed; `[]` when none did.',
        'certificate-expires': 'When the first of the certificates ends, such as `2027-02-01T12:00:00.000Z`; only with `certificate-days`.',
    },
    calls: [
        ...calls/* sessionCalls */.C,
        {
            action: 'ecs:DescribeClusters',
            need: 'with-input',
            why: '`environment`: the cluster exists',
        },
        {
            action: 'ecs:ListServices',
            need: 'with-input',
            why: '`environment` without `services`: which services it has',
        },
        {
            action: 'ecs:DescribeServices',
            need: 'with-input',
            why: '`environment`: whether they are steady',
        },
        {
            action: 'elasticloadbalancing:DescribeTargetHealth',
            need: 'with-input',
            why: '`environment`: whether their targets are healthy',
        },
    ],
    permissions: { 'id-token': 'write, for role-to-assume' },
});

// EXTERNAL MODULE: ./.build/actions/library/text/markdown.js + 1 modules
var markdown = __webpack_require__(85843);
;// CONCATENATED MODULE: ./.build/actions/smoke-check/summary.js



/** Outputs and page of a smoke check; red unless every row was good as often as was asked for. */
function resultOf(finished) {
    const { rows, certificateUntil } = finished;
    const failed = failedOf(finished);
    const checks = rows.map(({ name, expected, seen, verdict, attempts }) => ({
        ...{ check: name, expected, seen, attempts },
        result: verdict,
    }));
    const outputs = {
        checks: JSON.stringify(checks),
        'failed-checks': JSON.stringify(failed.map(({ name }) => name)),
        ...(certificateUntil === undefined ? {} : { 'certificate-expires': (0,dates/* isoTime */.L)(certificateUntil) }),
    };
    const failure = failed.length > 0 ? problemOf(finished, failed) : undefined;
    return { outputs, summary: pageOf(finished, failed), ...(failure ? { failure } : {}) };
}
function failedOf({ rows, patience }) {
    return rows.filter(({ streak }) => streak < patience.consecutive);
}
function problemOf({ rows, tookMs, patience }, failed) {
    const lines = failed.map((row) => `- ${row.name}: ${toldOf(row, patience.consecutive)}`);
    return {
        code: 'smoke-check-failed',
        what: [
            `${failed.length} of ${rows.length} checks did not hold after ${(0,duration/* formatDuration */.a)(tookMs)}:`,
            ...lines,
        ].join('\n'),
        remedy: 'What is not up by then for want of time alone: with: { timeout: "10m" }. Else look at the log of the service that answers.',
    };
}
/** What is good only now was not so before. */
function toldOf({ seen, expected, streak }, consecutive) {
    return streak > 0
        ? `${seen}, good for the last ${streak} of ${consecutive} looks`
        : `${seen}; expected: ${expected}`;
}
function pageOf({ subject, rows, tookMs }, failed) {
    const mark = failed.length === 0 ? '✅' : '❌';
    const verdict = failed.length === 0
        ? `${rows.length} of ${rows.length} checks hold`
        : `${failed.length} of ${rows.length} checks do not hold`;
    const isFailed = (row) => failed.includes(row);
    const lines = rows.map((row) => [
        isFailed(row) ? '❌' : '✅',
        (0,markdown/* code */.aY)(row.name),
        row.expected,
        row.seen,
        row.attempts,
        sinceWhen(row),
    ]);
    return (0,markdown.md) `### ${mark} smoke-check: ${subject}: ${verdict}

${(0,markdown/* table */.tp)(['', 'check', 'expected', 'seen', 'attempts', 'good since'], lines)}

It took ${(0,duration/* formatDuration */.a)(tookMs)}.
`;
}
function sinceWhen({ goodSince, streak, attempts }) {
    if (goodSince === undefined)
        return '';
    return streak === attempts ? 'the first look' : `${(0,duration/* formatDuration */.a)(goodSince)} after the start`;
}

;// CONCATENATED MODULE: ./.build/actions/smoke-check/main.js







function main() {
    return (0,run/* runAction */.C)(spec_spec, async (run) => {
        const ask = askBy((0,network/* agentsForOnce */.l)());
        const openAws = () => (0,session/* openSession */.f)(run.inputs, run);
        return resultOf(await smokeCheck(run.inputs, { ...run, ask, openAws }));
    });
}


/***/ })

};

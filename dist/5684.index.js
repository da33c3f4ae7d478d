export const id = 5684;
export const ids = [5684];
export const modules = {

/***/ 78533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ taskDefinitionLink),
/* harmony export */   dE: () => (/* binding */ logStreamLink),
/* harmony export */   eG: () => (/* binding */ taskLink),
/* harmony export */   oT: () => (/* binding */ serviceLink)
/* harmony export */ });
/* harmony import */ var _partition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64174);

/** An address in the console of the region's own partition; empty where there is no console to link to. */
function inConsole(region, path) {
    const host = (0,_partition_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionOf */ .i)(region).console?.replace('*', region);
    return host === undefined ? '' : `https://${host}${path}`;
}
function taskLink(task) {
    const { region, cluster, id } = task;
    return inConsole(region, `/ecs/v2/clusters/${encodeURIComponent(nameOf(cluster))}/tasks/${id}?region=${region}`);
}
function serviceLink(named) {
    const { region, cluster, service } = named;
    return inConsole(region, `/ecs/v2/clusters/${encodeURIComponent(nameOf(cluster))}/services/${encodeURIComponent(service)}/health?region=${region}`);
}
/** `name` is `family:revision`. */
function taskDefinitionLink({ region, name }) {
    const [family = '', revision = ''] = name.split(':');
    return inConsole(region, `/ecs/v2/task-definitions/${encodeURIComponent(family)}/${revision}?region=${region}`);
}
function logStreamLink(log) {
    const { region, group, stream } = log;
    const path = `log-groups/log-group/${fragment(group)}/log-events/${fragment(stream)}`;
    return inConsole(region, `/cloudwatch/home?region=${region}#logsV2:${path}`);
}
/** The console encodes what stands behind `#` twice, with `$` in place of `%`. */
function fragment(text) {
    return encodeURIComponent(encodeURIComponent(text)).replaceAll('%', '$');
}
/** A cluster may be given by its ARN. */
function nameOf(cluster) {
    return cluster.split('/').at(-1) ?? cluster;
}


/***/ }),

/***/ 99820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nl: () => (/* binding */ graceMs),
/* harmony export */   pj: () => (/* binding */ withGrace),
/* harmony export */   xp: () => (/* binding */ evenAfterCancel)
/* harmony export */ });
/* harmony import */ var _system_waiting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18401);

/**
 * How long after the cancel each may still take, all counted from that one moment: the runner kills a
 * cancelled step after 7.5 s.
 */
const graceMs = { write: 2_500, stop: 4_500, cleanUp: 6_000 };
/**
 * Does what a cancel must not tear in two: it ends `ms` after the cancel, whatever it waits for.
 * @throws the reason of the cancel when that came before: then nothing is begun.
 */
async function withGrace(parts, ms, work) {
    parts.signal.throwIfAborted();
    return evenAfterCancel(parts, ms, work);
}
/** Does what is to be done whether or not a cancel came, such as to clean up; it ends `ms` after that. */
async function evenAfterCancel({ aws, clock, signal }, ms, work) {
    const over = new AbortController();
    const done = new AbortController();
    const cancelled = cancelOf(signal, clock);
    const onCancel = () => {
        const left = (cancelled.at ?? clock.now()) + ms - clock.now();
        clock.sleep(left, done.signal).then(() => over.abort(signal.reason), () => { });
    };
    if (signal.aborted)
        onCancel();
    else
        signal.addEventListener('abort', onCancel, { once: true });
    try {
        return await (0,_system_waiting_js__WEBPACK_IMPORTED_MODULE_0__/* .untilAborted */ .Eu)(work(aws.uncancelled(over.signal)), over.signal);
    }
    finally {
        done.abort();
        signal.removeEventListener('abort', onCancel);
    }
}
const cancels = new WeakMap();
/** When the signal was aborted, or will have been. */
function cancelOf(signal, clock) {
    const known = cancels.get(signal);
    if (known)
        return known;
    const cancel = signal.aborted ? { at: clock.now() } : {};
    const note = () => {
        cancel.at = clock.now();
    };
    signal.addEventListener('abort', note, { once: true });
    cancels.set(signal, cancel);
    return cancel;
}


/***/ }),

/***/ 69287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Op: () => (/* binding */ markLost),
/* harmony export */   WF: () => (/* binding */ answerWasLost),
/* harmony export */   hZ: () => (/* binding */ losesAnswer)
/* harmony export */ });
/* harmony import */ var _failure_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77941);

/** Failures before the request left this machine. */
const neverSent = ['ENOTFOUND', 'ECONNREFUSED', 'EAI_AGAIN'];
/** Whether this attempt may have been carried out although no answer says so. */
function losesAnswer(thrown) {
    const code = (0,_failure_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$)(thrown);
    if (neverSent.includes(code))
        return false;
    const kind = (0,_failure_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(code).code;
    const metadata = thrown?.$metadata;
    const broken = (metadata?.httpStatusCode ?? 0) >= 500 && kind !== 'aws-throttled';
    return broken || kind === 'aws-unreachable';
}
const lost = new WeakSet();
/** Marks the failure of a call of which any attempt lost its answer, whatever the last one was answered. */
function markLost(failure) {
    if (typeof failure === 'object' && failure !== null)
        lost.add(failure);
    return failure;
}
/** Whether the call that failed with it may have been carried out all the same. */
function answerWasLost(failure) {
    return typeof failure === 'object' && failure !== null && lost.has(failure);
}


/***/ }),

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

/***/ 38953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ optionalLookup),
/* harmony export */   x: () => (/* binding */ optionalCheck)
/* harmony export */ });
/* harmony import */ var _aws_aws_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1906);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22147);


/** A check that nothing depends on: a call that AWS denies or that fails for good costs it and no more. */
async function optionalCheck(check) {
    try {
        return await check();
    }
    catch (thrown) {
        if (!(thrown instanceof _aws_aws_error_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsError */ .Gy))
            throw thrown;
        const how = thrown.isDenied ? 'denied' : `failed (${thrown.awsCode})`;
        return (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .notChecked */ .lb)(`${thrown.action} ${how}`);
    }
}
/** A look-up whose answer decides what is done: only a denial may leave us with the fall-back. */
async function optionalLookup(look, fallback) {
    try {
        return (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .found */ .F9)(await look());
    }
    catch (thrown) {
        if (!(thrown instanceof _aws_aws_error_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsError */ .Gy && thrown.isDenied))
            throw thrown;
        return (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .found */ .F9)(fallback, (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .notChecked */ .lb)(`${thrown.action} denied`));
    }
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

/***/ 52467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ noSuchContainer),
/* harmony export */   g: () => (/* binding */ assignImages)
/* harmony export */ });
/* harmony import */ var _image_input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19060);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66865);


/**
 * Which container gets which image. Without names it is every container whose image is of the same
 * repository; an image of another repository must be asked for by container, and so must one without a
 * registry where there was one: it would come from Docker Hub.
 */
function assignImages(containers, { image, byContainer }, input) {
    const names = containers.map((container) => String(container.name));
    const unknown = [...byContainer].filter(([name]) => !names.includes(name));
    const problems = unknown.map((pair) => noContainerFor(pair, names, input));
    const images = image === undefined ? byContainer : fitting(containers, image);
    if (image !== undefined)
        problems.push(...misfits(image, { containers, images, input }));
    const warnings = containers.flatMap((container) => moved(container, images));
    return { images, problems, warnings: problems.length > 0 ? [] : warnings };
}
function misfits(image, { containers, images, input }) {
    if (images.size === 0)
        return [nothingFits(image, containers, input)];
    if ((0,_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .namesRegistry */ .Uh)(image))
        return [];
    const elsewhere = containers.find((container) => images.has(String(container.name)) && (0,_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .namesRegistry */ .Uh)(String(container.image)));
    return elsewhere ? [withoutRegistry(image, elsewhere, input)] : [];
}
function fitting(containers, image) {
    const same = containers.filter((container) => (0,_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .sameRepository */ .RB)(String(container.image), image));
    return new Map(same.map((container) => [String(container.name), image]));
}
/** Another registry, account or repository is allowed, but not in silence. */
function moved(container, images) {
    const image = images.get(String(container.name));
    if (image === undefined)
        return [];
    const [before, after] = [String(container.image), image].map(placeOf);
    return before === after
        ? []
        : [`container ${container.name}: image from ${after}, before from ${before}`];
}
function placeOf(image) {
    const reference = (0,_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImage */ .zZ)(image);
    return reference ? `${reference.registry ?? 'docker.io'}/${reference.repository}` : image;
}
function withoutRegistry(image, { name, image: current }, input) {
    const registry = String(current).split('/')[0];
    return {
        code: 'image-without-registry',
        what: `Image "${image}" names no registry, so that it would come from Docker Hub; container "${name}" has ${current}.`,
        remedy: (0,_image_input_js__WEBPACK_IMPORTED_MODULE_1__/* .imageRemedy */ .A)(input, `${registry}/${image}`),
    };
}
/** A container was named that the definition does not have. */
function noSuchContainer(name, names) {
    return {
        code: 'container-not-found',
        what: `There is no container "${name}" in the task definition; it has: ${names.join(', ')}.`,
        remedy: `with: { container: "${names[0]}" }`,
    };
}
function noContainerFor([name, image], names, input) {
    return { ...noSuchContainer(name, names), remedy: (0,_image_input_js__WEBPACK_IMPORTED_MODULE_1__/* .imageRemedy */ .A)(input, image, names[0]) };
}
function nothingFits(image, containers, input) {
    const seen = containers.map(({ name, image: current }) => `${name} (${current})`).join(', ');
    return {
        code: 'image-of-another-repository',
        what: `No container runs an image of the repository of "${image}"; the containers are: ${seen}.`,
        remedy: (0,_image_input_js__WEBPACK_IMPORTED_MODULE_1__/* .imageRemedy */ .A)(input, image, String(containers[0]?.name)),
    };
}


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

/***/ 54903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ awaitLease),
  p: () => (/* binding */ withLease)
});

// EXTERNAL MODULE: ./.build/actions/library/naming/names.js
var names = __webpack_require__(77615);
// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(28649);
// EXTERNAL MODULE: ./.build/actions/library/lease/problems.js
var problems = __webpack_require__(10415);
// EXTERNAL MODULE: ./.build/actions/library/lease/record.js
var record = __webpack_require__(88226);
// EXTERNAL MODULE: ./.build/actions/library/lease/sight.js
var sight = __webpack_require__(79150);
// EXTERNAL MODULE: ./.build/actions/library/lease/wait.js
var wait = __webpack_require__(77814);
// EXTERNAL MODULE: ./.build/actions/library/lease/watch.js
var lease_watch = __webpack_require__(22908);
;// CONCATENATED MODULE: ./.build/actions/library/lease/await-free.js





/**
 * Waits until no other job has the lease, and takes it not: for who only reads.
 * @throws RefusedError `lease-timeout` when it is not free in time.
 */
async function awaitFree(wanted, parts) {
    const { aws, clock, site } = parts;
    const { name } = wanted;
    const owner = (0,record/* ownerOf */.bf)(site.identity);
    const watch = new lease_watch/* LeaseWatch */.S(clock);
    const look = async () => {
        const seen = await (0,sight/* sight */.W)({ ssm: await aws.ssm(aws.region), name });
        if (!seen || (0,sight/* isHeldBy */.D)(owner, seen) || watch.isOver(seen.current, seen.held))
            return { had: undefined };
        return { inTheWay: seen.held };
    };
    return (0,wait/* waitFor */.f)(wanted, parts, look).catch((thrown) => {
        throw (0,problems/* explainDenial */.L)(thrown, name);
    });
}

// EXTERNAL MODULE: ./.build/actions/library/lease/hold.js
var hold = __webpack_require__(8938);
;// CONCATENATED MODULE: ./.build/actions/library/lease/wish.js





/**
 * Works under the lease of the environment, or without one where none is to be had.
 * @throws UserError when one is required and no base environment is known.
 */
async function withLease(wish, parts, work) {
    const wanted = wantedBy(wish, parts);
    if (wanted)
        return (0,hold/* holdLease */.U)(wanted, parts, work);
    return work({ ...parts, waited: false, leave: () => undefined });
}
/**
 * For who only reads: waits as `withLease` would, and takes nothing. Says whether somebody else had the lease first.
 * @throws UserError as `withLease` does.
 */
async function awaitLease(wish, parts) {
    const wanted = wantedBy(wish, parts);
    return wanted ? awaitFree(wanted, parts) : { waited: false };
}
/** The lease that is to be had; undefined: there is none, which is told. */
function wantedBy(wish, { site }) {
    const { base, environment, lease, leaseTimeoutMs: timeoutMs } = wish;
    if (lease === 'required' && base === undefined)
        throw new errors/* UserError */.yo((0,problems/* baseUnknown */.q)(wish.cluster));
    if (base !== undefined && (lease === 'required' || lease === 'where-known'))
        return { name: (0,names/* leaseParameter */.Qh)(base, environment), timeoutMs };
    if (lease === 'waived')
        site.line('no lease: "lease" is false; another job may change the environment meanwhile');
    if (lease === 'where-known')
        site.line(withoutBase(wish));
    return undefined;
}
function withoutBase({ cluster }) {
    return `no lease: no input "base-environment" and no tag "${names/* baseTag */.qu}" on ${cluster}; another job may change the environment meanwhile`;
}


/***/ }),

/***/ 9278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ baseOf)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77615);

/** The base environment: as it was given, else by the tag of the cluster. */
function baseOf(given, tagged) {
    return given ?? tagged?.tags?.find(({ key }) => key === _names_js__WEBPACK_IMPORTED_MODULE_0__/* .baseTag */ .qu)?.value;
}


/***/ }),

/***/ 37267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cf: () => (/* binding */ readLogCommand),
/* harmony export */   Hj: () => (/* binding */ createGroupCommand),
/* harmony export */   IM: () => (/* binding */ stopCommand),
/* harmony export */   Iu: () => (/* binding */ listCommand),
/* harmony export */   Wm: () => (/* binding */ deregisterCommand),
/* harmony export */   vL: () => (/* binding */ describeCommand),
/* harmony export */   yf: () => (/* binding */ listRevisionsCommand)
/* harmony export */ });
/* harmony import */ var _text_shell_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21730);

/** What a person runs to go on by hand with a task that is left. */
function stopCommand({ region, cluster, id }) {
    return (0,_text_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .awsCommand */ .bg)('ecs stop-task', { region, cluster, task: id });
}
/** What shows how a task ended. */
function describeCommand({ region, cluster, id }) {
    return (0,_text_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .awsCommand */ .bg)('ecs describe-tasks', { region, cluster, tasks: id });
}
/** What shows the tasks under way that were started by this name, and those of the family that ended. */
function listCommand(asked) {
    const { region, cluster, family, startedBy } = asked;
    // With --started-by AWS takes no other filter, and shows no task that ended.
    const ended = { cluster, family, 'desired-status': 'STOPPED' };
    return [
        (0,_text_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .awsCommand */ .bg)('ecs list-tasks', { region, cluster, 'started-by': startedBy }),
        (0,_text_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .awsCommand */ .bg)('ecs list-tasks', { region, ...ended }),
    ].join('; ');
}
function deregisterCommand(region, name) {
    return (0,_text_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .awsCommand */ .bg)('ecs deregister-task-definition', { region, 'task-definition': name });
}
/** What shows the active revisions of a family. */
function listRevisionsCommand(region, family) {
    return (0,_text_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .awsCommand */ .bg)('ecs list-task-definitions', { region, 'family-prefix': family });
}
function createGroupCommand({ region, group }) {
    return (0,_text_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .awsCommand */ .bg)('logs create-log-group', { region, 'log-group-name': group });
}
function readLogCommand(log) {
    const { region, group, stream } = log;
    return (0,_text_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .awsCommand */ .bg)('logs get-log-events', {
        region,
        'log-group-name': group,
        'log-stream-name': stream,
    });
}


/***/ }),

/***/ 50591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ clusterCall),
/* harmony export */   h: () => (/* binding */ placementCalls)
/* harmony export */ });
/** What everything else is looked for in. */
const clusterCall = {
    action: 'ecs:DescribeClusters',
    need: 'needed',
    why: 'the cluster exists',
};
/** The look-ups that find a place; all but those of services by name are for want of a better one. */
const placementCalls = [
    {
        action: 'ecs:DescribeServices',
        need: 'needed',
        why: 'network and capacity of a running service',
    },
    {
        action: 'ecs:ListServices',
        need: 'optional',
        why: 'a service to borrow the network of, when none has a name of the contract',
    },
    {
        action: 'ec2:DescribeSubnets',
        need: 'optional',
        why: 'the network by its tags, when there is no service',
    },
    {
        action: 'ec2:DescribeSecurityGroups',
        need: 'optional',
        why: 'the network by its tags, when there is no service',
    },
];


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

/***/ 20359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ preflightCalls)
/* harmony export */ });
/** The look-ups of the preflight: a role that may not make them loses the check, never the run. */
const preflightCalls = [
    { action: 'ecr:DescribeImages', need: 'optional', why: 'the image exists' },
    { action: 'ecr:BatchGetImage', need: 'optional', why: 'its architecture fits the task' },
    { action: 'ecr:GetDownloadUrlForLayer', need: 'optional', why: 'its architecture fits the task' },
    {
        action: 'ecr:DescribePullThroughCacheRules',
        need: 'optional',
        why: 'an image that is not there may come through a cache on its first pull',
    },
    {
        action: 'secretsmanager:DescribeSecret',
        need: 'optional',
        why: 'each secret exists and has a value, which is never read',
    },
    {
        action: 'ssm:DescribeParameters',
        need: 'optional',
        why: 'each parameter exists; its value is never read',
    },
];


/***/ }),

/***/ 20404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A$: () => (/* binding */ capacityOf),
/* harmony export */   h_: () => (/* binding */ fargateProblems),
/* harmony export */   kC: () => (/* binding */ onFargate)
/* harmony export */ });
/** Where the tasks of a service run; undefined where the service does not tell. */
function capacityOf({ launchType, capacityProviderStrategy, }) {
    const capacityProvider = capacityProviderStrategy?.[0]?.capacityProvider;
    if (capacityProvider === undefined && launchType === undefined)
        return undefined;
    return { capacityProvider, launchType: launchType === 'FARGATE' ? 'FARGATE' : 'EC2' };
}
/** By where it is to run; while that is not known, Fargate unless the definition is not meant for it. */
function onFargate(definition, capacity) {
    if (capacity)
        return goesToFargate(capacity);
    const { requiresCompatibilities: required } = definition;
    return !Array.isArray(required) || required.includes('FARGATE');
}
/**
 * Why a described definition cannot run with a network of its own, which every task of ours gets, or on
 * Fargate when that is where it goes. AWS says so only when the task is started, after everything was written.
 */
function fargateProblems(definition, capacity) {
    const { networkMode = 'bridge' } = definition;
    const wrong = [
        ...(networkMode === 'awsvpc' ? [] : [`its networkMode is ${networkMode}`]),
        ...(capacity && goesToFargate(capacity) ? launchTypeProblem(definition) : []),
    ];
    if (wrong.length === 0)
        return [];
    return [
        {
            code: 'task-definition-not-fargate',
            what: `Task definition ${definition.family} cannot run as a task on Fargate: ${wrong.join(', ')}.`,
            remedy: '"networkMode": "awsvpc", "requiresCompatibilities": ["FARGATE"] in the definition',
        },
    ];
}
function goesToFargate({ capacityProvider, launchType }) {
    return capacityProvider?.startsWith('FARGATE') ?? launchType === 'FARGATE';
}
/** AWS's own finding goes before what was required: it holds every launch type that fits. */
function launchTypeProblem({ compatibilities, requiresCompatibilities }) {
    const able = compatibilities ?? requiresCompatibilities;
    if (!Array.isArray(able) || able.length === 0 || able.includes('FARGATE'))
        return [];
    return [`it fits ${able.join(' and ')} only`];
}


/***/ }),

/***/ 6701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ checkTasks)
});

// EXTERNAL MODULE: ./.build/actions/library/findings/findings.js
var findings = __webpack_require__(22147);
// EXTERNAL MODULE: ./.build/actions/library/findings/optional.js
var optional = __webpack_require__(38953);
// EXTERNAL MODULE: ./.build/actions/library/image/reference.js
var image_reference = __webpack_require__(66865);
// EXTERNAL MODULE: ./.build/actions/library/task-definition/task-definition.js
var task_definition = __webpack_require__(5309);
// EXTERNAL MODULE: ./.build/actions/library/aws/aws-error.js
var aws_error = __webpack_require__(1906);
// EXTERNAL MODULE: ./.build/actions/library/text/shell.js
var shell = __webpack_require__(21730);
;// CONCATENATED MODULE: ./.build/actions/library/preflight/missing-image.js



/** What it means that a registry does not hold an image: a mistake, unless a cache brings it. */
async function missingImage(lookup, missing) {
    const rule = await cacheRule(lookup);
    if (rule !== undefined)
        return (0,findings/* notChecked */.lb)(`image ${lookup.image} may come through pull-through cache "${rule}"`);
    const problem = missing === 'image' ? await imageMissing(lookup) : repositoryMissing(lookup);
    return (0,findings/* findings */.Pg)({ problems: [problem] });
}
/** The prefix of the pull-through cache that the repository belongs to; denied, there is none to know of. */
async function cacheRule({ ecr, repository }) {
    const { account, name } = repository;
    const prefixes = await ifAnswered(() => ecr.pullThroughPrefixes(account));
    return prefixes?.find((prefix) => prefix === 'ROOT' || name.startsWith(`${prefix}/`));
}
const shownTags = 5;
async function imageMissing(lookup) {
    const { image, repository, region } = lookup;
    return {
        code: 'image-not-found',
        what: `There is no image "${image}"; repository "${repository.name}" exists${await newest(lookup)}.`,
        remedy: (0,shell/* awsCommand */.bg)('ecr describe-images', {
            'repository-name': repository.name,
            'registry-id': repository.account,
            region,
        }),
    };
}
/** Help for the reader; that the image is missing is known without it. */
async function newest({ ecr, repository }) {
    const tags = await ifAnswered(() => ecr.newestTags(repository, shownTags));
    if (!tags)
        return '';
    return tags.length > 0 ? ` and its newest tags are: ${tags.join(', ')}` : ' but has no tags';
}
async function ifAnswered(read) {
    try {
        return await read();
    }
    catch (thrown) {
        if (thrown instanceof aws_error/* AwsError */.Gy)
            return undefined;
        throw thrown;
    }
}
function repositoryMissing({ image, repository, region }) {
    const { account, name } = repository;
    return {
        code: 'repository-not-found',
        what: `There is no repository "${name}" in account ${account}, region ${region}, for image "${image}".`,
        remedy: (0,shell/* awsCommand */.bg)('ecr describe-repositories', { 'registry-id': account, region }),
    };
}

// EXTERNAL MODULE: ./.build/actions/library/preflight/fargate.js
var fargate = __webpack_require__(20404);
;// CONCATENATED MODULE: ./.build/actions/library/preflight/platform.js

/**
 * What tasks of a definition run on; undefined where the instance decides.
 * Source: AWS docs, RuntimePlatform: on Fargate X86_64 and LINUX unless it says otherwise.
 */
function platformOf(definition, capacity) {
    const platform = (definition.runtimePlatform ?? {});
    const { cpuArchitecture, operatingSystemFamily = '' } = platform;
    if (!cpuArchitecture && !(0,fargate/* onFargate */.kC)(definition, capacity))
        return undefined;
    return {
        os: String(operatingSystemFamily).startsWith('WINDOWS') ? 'windows' : 'linux',
        architecture: cpuArchitecture === 'ARM64' ? 'arm64' : 'amd64',
    };
}
/** `linux/amd64`. */
function nameOf({ os, architecture }) {
    return `${os}/${architecture}`;
}
// A configuration holds the history of a build, never more than some kilobytes.
const largestConfig = 1_000_000;
/**
 * What an image was built for: the platforms that its index names or the one of its configuration. Empty
 * when neither says. Source: the OCI image specification, image-index.md, manifest.md, config.md.
 */
async function platformsOf(ecr, repository, digest) {
    const manifest = await ecr.manifest(repository, digest);
    if (Array.isArray(manifest?.manifests))
        return manifest.manifests.flatMap((entry) => known(entry.platform));
    const config = (manifest?.config ?? {});
    if (typeof config.digest !== 'string' || Number(config.size) > largestConfig)
        return [];
    return known(await ecr.config(repository, config.digest));
}
/** An index also holds attestations, whose platform is `unknown`. */
function known(platform) {
    const { os, architecture } = (platform ?? {});
    if (typeof os !== 'string' || typeof architecture !== 'string')
        return [];
    return os === 'unknown' ? [] : [{ os, architecture }];
}

;// CONCATENATED MODULE: ./.build/actions/library/preflight/images.js






/** Whether each image exists and fits what the tasks run on. */
async function checkImages(aws, tasks) {
    const uses = tasks.flatMap(({ definition, capacity }) => (0,task_definition/* containersOf */.Mz)(definition).map(({ image }) => ({
        image: String(image),
        platform: platformOf(definition, capacity),
    })));
    const images = Object.entries(Object.groupBy(uses, ({ image }) => image));
    const checks = images.map(([image, all = []]) => checkImage(aws, image, distinct(all.flatMap(({ platform }) => platform ?? []))));
    return (0,findings/* together */.bs)(await Promise.all(checks));
}
function distinct(platforms) {
    const names = platforms.map(nameOf);
    return platforms.filter((one, index) => names.indexOf(nameOf(one)) === index);
}
async function checkImage(aws, image, wanted) {
    const reference = (0,image_reference/* parseImage */.zZ)(image);
    const registry = reference && (0,image_reference/* ecrOf */.e8)(reference);
    if (!registry)
        return (0,findings/* notChecked */.lb)(`image ${image}, its registry is not Amazon ECR`);
    const repository = { account: registry.account, name: reference.repository };
    const ecr = await aws.ecr(registry.region);
    const lookup = { ecr, image, repository, region: registry.region };
    return (0,optional/* optionalCheck */.x)(async () => {
        const found = await ecr.findImage(repository, versionOf(reference));
        if (!('digest' in found))
            return missingImage(lookup, found.missing);
        return (0,findings/* together */.bs)([
            (0,findings/* findings */.Pg)({ notes: [`image ${image} is ${found.digest}`] }),
            ...(wanted.length > 0 ? [await checkPlatforms(lookup, found.digest, wanted)] : []),
        ]);
    });
}
/** What a container runtime asks for. */
function versionOf({ tag, digest }) {
    return digest ?? tag ?? 'latest';
}
function checkPlatforms(lookup, digest, wanted) {
    const { ecr, image, repository } = lookup;
    return (0,optional/* optionalCheck */.x)(async () => {
        const built = await platformsOf(ecr, repository, digest);
        if (built.length === 0)
            return (0,findings/* notChecked */.lb)(`architecture of ${image}, it names none`);
        const names = built.map(nameOf);
        const unfit = wanted.filter((one) => !names.includes(nameOf(one)));
        return (0,findings/* findings */.Pg)({ problems: unfit.map((one) => mismatch(image, built, one)) });
    });
}
function mismatch(image, built, wanted) {
    const cpu = wanted.architecture === 'arm64' ? 'ARM64' : 'X86_64';
    return {
        code: 'image-architecture-mismatch',
        what: `Image "${image}" is built for ${built.map(nameOf).join(', ')}, but the task runs ${cpu} (${nameOf(wanted)}).`,
        remedy: `docker buildx build --platform ${nameOf(wanted)}; or runtimePlatform.cpuArchitecture in the task definition`,
    };
}

;// CONCATENATED MODULE: ./.build/actions/library/preflight/references.js

/** Every secret that AWS reads before the containers start: variables, log options, a registry's password. */
function secretUses(definition) {
    return (0,task_definition/* containersOf */.Mz)(definition).flatMap((container) => {
        const of = `of container ${container.name}`;
        const options = container.logConfiguration?.secretOptions;
        const password = container.repositoryCredentials
            ?.credentialsParameter;
        return [
            ...named(container.secrets, of),
            ...named(options, `as log option ${of}`),
            ...(password
                ? [{ valueFrom: secretArn(password), purpose: `the registry's password ${of}` }]
                : []),
        ];
    });
}
function named(list, of) {
    return (list ?? []).map(({ name, valueFrom }) => ({
        valueFrom,
        purpose: `${name} ${of}`,
    }));
}
/** Alone here a bare name is that of a secret and not of a parameter. */
function secretArn(reference) {
    const text = String(reference);
    return text.startsWith('arn:') ? text : `${throughParameter}${text}`;
}
// AWS docs, Systems Manager, "Referencing AWS Secrets Manager secrets from Parameter Store parameters".
const throughParameter = '/aws/reference/secretsmanager/';
/**
 * How a secret's ARN with a key has to be written, when it is not: ECS takes the name alone or all three
 * parts behind it, be they empty. Source: the same page as for `placeOf`.
 */
function completed(valueFrom) {
    const parts = valueFrom.split(':');
    const [arn, , service] = parts;
    if (arn !== 'arn' || service !== 'secretsmanager')
        return undefined;
    const [whole, withParts] = [7, 10];
    if (parts.length <= whole || parts.length === withParts)
        return undefined;
    return Array.from({ length: withParts }, (_, index) => parts[index] ?? '').join(':');
}
/**
 * Takes a reference apart; undefined when it is none that we know. `region` is the task's own.
 * Source: AWS docs, Amazon ECS, "Pass sensitive data to an Amazon ECS container".
 */
function placeOf(valueFrom, region) {
    if (!valueFrom.startsWith('arn:'))
        return parameter([valueFrom], { region, account: undefined });
    const [, , service, where = '', account, ...resource] = valueFrom.split(':');
    if (service === 'secretsmanager') {
        const [, , stage, version] = resource.slice(1);
        const id = valueFrom.split(':').slice(0, 7).join(':');
        return {
            kind: 'secret',
            region: where,
            id,
            stage: stage || undefined,
            version: version || undefined,
        };
    }
    const path = /^parameter(\/.+)$/.exec(resource.join(':'))?.[1];
    if (service !== 'ssm' || path === undefined)
        return undefined;
    // A name without a hierarchy has no slash of its own, which its ARN does not show.
    const names = path.lastIndexOf('/') === 0 ? [path, path.slice(1)] : [path];
    return parameter(names, { region: where, account });
}
function parameter(names, { region, account }) {
    // Behind a colon stands a version or a label.
    const [first = '', ...more] = names.map((name) => name.replace(/:[^:/]*$/, ''));
    if (first.startsWith(throughParameter)) {
        const id = first.slice(throughParameter.length);
        return { kind: 'secret', region, id, stage: undefined, version: undefined };
    }
    // AWS's own parameters are in no list of the account.
    if (first.startsWith('/aws/'))
        return undefined;
    return { kind: 'parameter', region, account, names: [first, ...more] };
}

;// CONCATENATED MODULE: ./.build/actions/library/preflight/roles.js




/** What the definition alone shows of its roles. */
function roleProblems(definition, capacity) {
    const malformed = ['taskRoleArn', 'executionRoleArn'].flatMap((member) => shapeProblem(member, definition[member]));
    const needs = definition.executionRoleArn ? [] : executionNeeds(definition, capacity);
    return needs.length > 0 ? [...malformed, missing(needs)] : malformed;
}
/** A name without a path is allowed too. */
function shapeProblem(member, role) {
    if (!role || /^(arn:[\w-]+:iam::\d{12}:role\/.+|[\w+=,.@-]{1,64})$/.test(String(role)))
        return [];
    return [
        {
            code: 'role-invalid',
            what: `${member} of the task definition is "${role}"; allowed: the name or the ARN of an IAM role.`,
            remedy: `"${member}": "arn:aws:iam::<account>:role/<name>"`,
        },
    ];
}
/**
 * On an instance its own role pulls images and writes logs; a definition that is registered for Fargate, too,
 * has to have the role all the same. Source: AWS docs, "Amazon ECS task execution IAM role", and
 * RegisterTaskDefinition's "Fargate requires task definition to have execution role ARN to support ...".
 */
function executionNeeds(definition, capacity) {
    const containers = (0,task_definition/* containersOf */.Mz)(definition);
    const needs = secretUses(definition).length > 0 ? ['reads secrets'] : [];
    const { requiresCompatibilities: required } = definition;
    const forFargate = Array.isArray(required) && required.includes('FARGATE');
    if (!forFargate && !(0,fargate/* onFargate */.kC)(definition, capacity))
        return needs;
    if (containers.some(isInEcr))
        needs.push('pulls an image from Amazon ECR');
    if (containers.some(logsToCloudWatch))
        needs.push('writes its log to CloudWatch');
    return needs;
}
function isInEcr({ image }) {
    const reference = (0,image_reference/* parseImage */.zZ)(String(image));
    return reference !== undefined && (0,image_reference/* ecrOf */.e8)(reference) !== undefined;
}
function logsToCloudWatch({ logConfiguration }) {
    return logConfiguration?.logDriver === 'awslogs';
}
function missing(needs) {
    return {
        code: 'execution-role-missing',
        what: `The task definition has no execution role, but the task ${needs.join(', ')}.`,
        remedy: '"executionRoleArn": "arn:aws:iam::<account>:role/<name>" with AmazonECSTaskExecutionRolePolicy',
    };
}

// EXTERNAL MODULE: ./.build/actions/library/aws/partition.js
var partition = __webpack_require__(64174);
;// CONCATENATED MODULE: ./.build/actions/library/preflight/secrets.js





/** Whether each secret exists and has a value. The value itself is not asked for by any of these calls. */
async function checkSecrets(aws, definitions) {
    const all = wantedSecrets(definitions);
    const wanted = all.filter(({ valueFrom }) => completed(valueFrom) === undefined);
    const placed = wanted.map((one) => ({ ...one, place: placeOf(one.valueFrom, aws.region) }));
    const unknown = placed.filter(({ place }) => place === undefined);
    const secrets = placed.filter((one) => one.place?.kind === 'secret');
    const parameters = placed.filter((one) => one.place?.kind === 'parameter');
    const accounts = definitions
        .map(({ executionRoleArn }) => (0,partition/* originOf */.y)(String(executionRoleArn ?? '')).account)
        .filter(Boolean);
    return (0,findings/* together */.bs)([
        (0,findings/* findings */.Pg)({ problems: all.flatMap(incomplete) }),
        ...unknown.map(({ valueFrom }) => (0,findings/* notChecked */.lb)(`secret ${valueFrom}`)),
        ...(await Promise.all(secrets.map((one) => (0,optional/* optionalCheck */.x)(() => checkSecret(aws, one))))),
        ...(await checkParameters(aws, parameters, accounts)),
    ]);
}
function wantedSecrets(definitions) {
    const uses = Object.groupBy(definitions.flatMap(secretUses), ({ valueFrom }) => valueFrom);
    return Object.entries(uses).map(([valueFrom, all = []]) => ({
        valueFrom,
        purposes: [...new Set(all.map(({ purpose }) => purpose))],
    }));
}
function incomplete({ valueFrom, purposes }) {
    const whole = completed(valueFrom);
    if (whole === undefined)
        return [];
    return [
        {
            code: 'secret-reference-invalid',
            what: `"${valueFrom}", wanted for ${purposes.join(', ')}, is no reference that ECS takes: behind the secret's ARN stands nothing, or :key:stage:version with all three colons.`,
            remedy: whole,
        },
    ];
}
async function checkSecret(aws, wanted) {
    const { region, id } = wanted.place;
    const secret = await (await aws.secretsManager(region)).describe(id);
    if (!secret)
        return (0,findings/* findings */.Pg)({ problems: [notFound(wanted)] });
    const lack = lackOf(secret, wanted);
    return (0,findings/* findings */.Pg)(lack === undefined ? {} : { problems: [withoutValue(wanted, lack)] });
}
/** Why the version that is asked for cannot be read. */
function lackOf({ deleted, stages }, { place }) {
    if (deleted)
        return 'is scheduled for deletion';
    const { version, stage = version ? undefined : 'AWSCURRENT' } = place;
    if (version && !(version in stages))
        return `has no version ${version}`;
    const held = Object.values(stages).flat();
    if (stage === undefined || held.includes(stage))
        return undefined;
    return held.length === 0 ? 'has no value' : `has no version of stage ${stage}`;
}
/** One call for each region. */
function checkParameters(aws, wanted, own) {
    const regions = Object.entries(Object.groupBy(wanted, ({ place }) => place.region));
    return Promise.all(regions.map(([region, all = []]) => (0,optional/* optionalCheck */.x)(() => checkRegion(aws, region, ours(all, own)))));
}
/** Who may list parameters sees those of one account only. */
function ours(wanted, own) {
    const mine = ({ place: { account } }) => !account || own.length === 0 || own.includes(account);
    return { mine: wanted.filter(mine), foreign: wanted.filter((one) => !mine(one)) };
}
async function checkRegion(aws, region, { mine, foreign }) {
    const unchecked = foreign.map(({ valueFrom }) => (0,findings/* notChecked */.lb)(`${valueFrom}, of another account`));
    if (mine.length === 0)
        return (0,findings/* together */.bs)(unchecked);
    const existing = await (await aws.ssm(region)).existing(mine.flatMap(({ place }) => place.names));
    const missing = mine.filter(({ place }) => !place.names.some((name) => existing.has(name)));
    return (0,findings/* together */.bs)([...unchecked, (0,findings/* findings */.Pg)({ problems: missing.map(notFound) })]);
}
function notFound({ valueFrom, purposes, place }) {
    const kind = place.kind === 'secret' ? 'secret' : 'parameter';
    return {
        code: 'secret-not-found',
        what: `There is no ${kind} "${valueFrom}" in ${place.region}, wanted for ${purposes.join(', ')}.`,
        remedy: createCommand(place),
    };
}
function createCommand(place) {
    const { region } = place;
    if (place.kind === 'secret')
        return (0,shell/* awsCommand */.bg)('secretsmanager create-secret', {
            name: (0,shell/* blank */.hQ)('name'),
            'secret-string': (0,shell/* blank */.hQ)('value'),
            region,
        });
    const value = { name: place.names[0], value: (0,shell/* blank */.hQ)('value') };
    return (0,shell/* awsCommand */.bg)('ssm put-parameter', { type: 'SecureString', ...value, region });
}
function withoutValue({ valueFrom, purposes, place }, lack) {
    const { id, region } = place;
    const command = lack.endsWith('deletion') ? 'restore-secret' : 'put-secret-value';
    const value = command === 'put-secret-value' ? (0,shell/* blank */.hQ)('value') : undefined;
    return {
        code: 'secret-without-value',
        what: `Secret "${valueFrom}" ${lack}; it is wanted for ${purposes.join(', ')}.`,
        remedy: (0,shell/* awsCommand */.bg)(`secretsmanager ${command}`, {
            'secret-id': id,
            'secret-string': value,
            region,
        }),
    };
}

;// CONCATENATED MODULE: ./.build/actions/library/preflight/preflight.js




/** Looks at everything that these tasks need to start. What several share, an image or a secret, is asked for once. */
async function checkTasks(aws, tasks) {
    const definitions = tasks.map(({ definition }) => definition);
    const looked = await Promise.all([checkImages(aws, tasks), checkSecrets(aws, definitions)]);
    const problems = tasks.flatMap(({ definition, capacity }) => roleProblems(definition, capacity));
    return (0,findings/* together */.bs)([(0,findings/* findings */.Pg)({ problems }), ...looked]);
}


/***/ }),

/***/ 68273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ explainStop)
});

;// CONCATENATED MODULE: ./.build/actions/library/stopped-task/exit-code.js
/** What an exit code means by convention; undefined where only the program knows. */
function meaningOf(exitCode) {
    return meanings[exitCode] ?? (exitCode > 128 && exitCode < 160 ? bySignal(exitCode) : undefined);
}
// 125 to 127: Docker and POSIX shells; above 128: 128 plus the number of the signal.
const meanings = {
    125: 'the container could not be run as asked',
    126: 'the command was found but cannot be executed',
    127: 'the command was not found in the image',
    130: 'it was interrupted (SIGINT)',
    134: 'it aborted itself (SIGABRT)',
    137: 'it was killed (SIGKILL): it used more memory than it has, or did not stop in time',
    139: 'it crashed (SIGSEGV)',
    143: 'it was asked to stop (SIGTERM) before it was done',
};
function bySignal(exitCode) {
    return `signal ${exitCode - 128} ended it`;
}
/** What mends it, where that can be said. */
function remedyOf(exitCode) {
    return remedies[exitCode];
}
/** The same whether the shell or the container runtime looked for the command. */
const commandNotFoundRemedy = 'Check the spelling and the PATH in the image; a shell line needs command: ["sh","-c","..."].';
const remedies = {
    125: 'Look at entryPoint, user and workingDirectory of the container in the task definition.',
    126: 'Make the file executable in the image and check its first line (#!) and the architecture that it was built for.',
    127: commandNotFoundRemedy,
    137: 'Give the task more memory, or end it in less than its stopTimeout.',
    139: 'Look at the last lines; a library built for another architecture does this too.',
};

// EXTERNAL MODULE: ./.build/actions/library/stopped-task/reasons.js
var reasons = __webpack_require__(83695);
;// CONCATENATED MODULE: ./.build/actions/library/stopped-task/start-failure.js

/**
 * What ECS's reason for a task that did not start means, most particular first.
 * Source: AWS docs, "Amazon ECS stopped tasks error messages" and "CannotPullContainer task errors".
 */
function explainStart(reason) {
    const kind = kinds.find(({ words }) => words.test(reason)) ?? anyKind;
    const { code, means, remedy } = kind;
    return { code, means, remedy };
}
const pull = String.raw `(?:CannotPull\w*|pull image|pull command failed).*`;
const kinds = [
    {
        code: 'image-pull-failed',
        words: new RegExp(`${pull}(?:no matching manifest|platform)`, 'is'),
        means: 'the image does not exist for the architecture of the task',
        remedy: 'Build the image for the runtimePlatform of the task definition: docker build --platform linux/<arm64 or amd64>.',
    },
    {
        code: 'image-pull-failed',
        words: new RegExp(`${pull}(?:toomanyrequests|rate limit)`, 'is'),
        means: 'the registry limits how often images are pulled',
        remedy: 'Copy the image into ECR, or use an ECR pull-through cache.',
    },
    {
        code: 'image-pull-failed',
        words: new RegExp(`${pull}(?:timeout|timed out|deadline|no such host|canceled|dial tcp)`, 'is'),
        means: 'the registry cannot be reached from the task',
        remedy: 'The subnets need a NAT gateway, a public address, or VPC endpoints for ecr.api, ecr.dkr and s3; the security group must let port 443 out.',
    },
    {
        code: 'image-pull-failed',
        words: new RegExp(`${pull}(?:denied|forbidden|unauthori|403|no basic auth)`, 'is'),
        means: 'the execution role may not pull the image, or there is no such repository',
        remedy: 'Allow the execution role ecr:GetAuthorizationToken, ecr:BatchGetImage and ecr:GetDownloadUrlForLayer, and look at the name of the repository.',
    },
    {
        code: 'image-pull-failed',
        words: new RegExp(`${pull}(?:not found|manifest unknown|does not exist)`, 'is'),
        means: 'there is no such image',
        remedy: 'aws ecr describe-images --repository-name <repository> lists the tags that exist.',
    },
    {
        code: 'image-pull-failed',
        words: /CannotPull|pull image manifest/i,
        means: 'the image could not be pulled',
        remedy: 'Look at the name of the image, at the execution role and at the way to the registry.',
    },
    {
        code: 'secret-not-available',
        words: /secret|ssm|parameter/i,
        means: 'a secret of the task definition could not be read',
        remedy: 'The secret must exist and have a value, the execution role needs secretsmanager:GetSecretValue or ssm:GetParameters (and kms:Decrypt), and the subnets a way to them (NAT or VPC endpoints).',
    },
    {
        code: 'log-group-missing',
        words: /ResourceInitializationError.*(?:log|awslogs)/is,
        means: 'the log group does not exist or cannot be written',
        remedy: 'Create the group that awslogs-group of the task definition names; the execution role needs logs:CreateLogStream and logs:PutLogEvents.',
    },
    {
        code: 'volume-not-mounted',
        words: /ResourceInitializationError.*(?:EFS|mount|volume|EBS)/is,
        means: 'a volume could not be mounted',
        remedy: 'Look at the mount targets of the file system and at the security groups between (port 2049).',
    },
    {
        code: 'task-network-failed',
        words: /\bENI\b|network interface|subnet|elastic network|ip address/i,
        means: 'the task got no network',
        remedy: 'Look for free addresses in the subnets.',
    },
    {
        code: 'no-capacity',
        words: /capacity|RESOURCE:/i,
        means: 'AWS had no capacity for the task',
        remedy: 'Run the job again; when it stays so, ask for less cpu and memory, or other subnets.',
    },
    {
        code: 'command-not-found',
        words: /executable file not found|no such file or directory|exec: /i,
        means: 'the command is not in the image',
        remedy: commandNotFoundRemedy,
    },
    {
        code: 'task-failed-to-start',
        words: /ResourceInitializationError/i,
        means: 'something that the task needs before it starts could not be reached',
        remedy: 'Look at secrets, log group and volumes of the task definition, and at NAT or VPC endpoints of its subnets.',
    },
];
const anyKind = {
    code: 'task-failed-to-start',
    means: 'ECS could not start the task',
    remedy: 'Look at the reason above and at the events in the console.',
};

;// CONCATENATED MODULE: ./.build/actions/library/stopped-task/explain.js



/** Why a stopped task did not succeed, in one sentence, and what mends it. */
function explainStop(task, verdict) {
    const interruption = interruptions[task.stopCode ?? ''];
    if (interruption)
        return interrupted(task, interruption);
    const killed = task.containers?.find(({ reason = '' }) => /OutOfMemory/i.test(reason));
    if (killed)
        return outOfMemory(killed);
    if (task.stopCode === 'TaskFailedToStart')
        return notStarted(task);
    return verdict.exitCode === undefined
        ? withoutExitCode(task, verdict.container)
        : exited(task, verdict.container, verdict.exitCode);
}
const interruptions = {
    UserInitiated: {
        code: 'task-stopped-by-user',
        who: 'Somebody stopped the task',
        remedy: 'aws cloudtrail lookup-events --lookup-attributes AttributeKey=EventName,AttributeValue=StopTask tells who.',
    },
    SpotInterruption: { code: 'spot-interrupted', who: 'AWS took the Spot capacity back' },
    TerminationNotice: {
        code: 'host-terminated',
        who: 'The host of the task was shut down',
        remedy: 'Run the job again.',
    },
    ServiceSchedulerInitiated: {
        code: 'task-stopped-by-service',
        who: 'The ECS scheduler stopped the task',
    },
};
function interrupted(task, { who, ...told }) {
    return { ...told, what: `${who} before it was done.${(0,reasons/* ecsSays */.i$)(task.stoppedReason)}` };
}
function outOfMemory({ name, exitCode, reason }) {
    const exit = exitCode === undefined ? '' : ` (exit code ${exitCode})`;
    return {
        code: 'out-of-memory',
        what: `Container "${name}" used more memory than it has and was killed${exit}.${(0,reasons/* ecsSays */.i$)(reason)}`,
        remedy: 'Raise memory of the container or of the task in the task definition.',
    };
}
function notStarted({ stoppedReason, containers = [] }) {
    const reason = (0,reasons/* wordsOf */.Z9)([stoppedReason, ...containers.map((container) => container.reason)]);
    const { means, ...told } = explainStart(reason);
    return { ...told, what: `The task did not start: ${means}.${(0,reasons/* ecsSays */.i$)(reason)}` };
}
function withoutExitCode(task, name) {
    const says = (0,reasons/* ecsSays */.i$)((0,reasons/* containerOf */.t8)(task, name).reason, task.stoppedReason);
    return {
        code: 'exit-code-unknown',
        what: `Container "${name}" has no exit code: it never ran, or ECS did not learn how it ended.${says}`,
        remedy: 'Look at the last lines and at what the container waits for (dependsOn); nothing is known to have been done.',
    };
}
function exited(task, name, exitCode) {
    const meaning = meaningOf(exitCode);
    const remedy = remedyOf(exitCode);
    return {
        ...(exitCode === 126 || exitCode === 127
            ? { code: 'command-not-found' }
            : { code: 'command-failed' }),
        what: `Container "${name}" left with exit code ${exitCode}${meaning ? `: ${meaning}` : ''}.${(0,reasons/* ecsSays */.i$)((0,reasons/* containerOf */.t8)(task, name).reason)}`,
        ...(remedy ? { remedy } : {}),
    };
}


/***/ }),

/***/ 83695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   i$: () => (/* binding */ ecsSays),
/* harmony export */   t8: () => (/* binding */ containerOf)
/* harmony export */ });
/* harmony import */ var _text_foreign_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29840);

/** A container of the task, as far as AWS tells of it. */
function containerOf(task, name) {
    return task.containers?.find((container) => container.name === name) ?? { name };
}
/** ECS's own words, each once; empty when it said nothing. */
function wordsOf(reasons) {
    return [...new Set(reasons.filter(Boolean))].join('; ');
}
/** A sentence that quotes ECS as text, to stand behind another one. */
function ecsSays(...reasons) {
    const words = wordsOf(reasons);
    return words ? ` ECS says: ${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(words)}` : '';
}


/***/ }),

/***/ 8695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ judge)
/* harmony export */ });
/* harmony import */ var _reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83695);

// Ended from outside: an exit code then tells how the container took its SIGTERM, not that it was done.
const cutShort = new Set([
    'UserInitiated',
    'SpotInterruption',
    'TerminationNotice',
    'ServiceSchedulerInitiated',
    'TaskFailedToStart',
]);
/**
 * Success only when every deciding container ran and left with an expected code of its own accord. A
 * container without an exit code never ran, whatever the others say; a sidecar's code does not count.
 */
function judge(task, expectation) {
    const containers = expectation.deciding.map((name) => (0,_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .containerOf */ .t8)(task, name));
    const bad = containers.find((container) => !isExpected(container, expectation));
    const decided = bad ?? containers[0] ?? { name: '' };
    const whole = !cutShort.has(task.stopCode ?? '');
    return {
        succeeded: bad === undefined && containers.length > 0 && whole,
        exitCode: decided.exitCode ?? undefined,
        container: decided.name ?? '',
    };
}
function isExpected({ exitCode }, { exitCodes }) {
    return typeof exitCode === 'number' && exitCodes.includes(exitCode);
}


/***/ }),

/***/ 63741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ registeringCalls)
/* harmony export */ });
/** The AWS calls behind a new revision. */
const registeringCalls = [
    { action: 'ecs:RegisterTaskDefinition', need: 'needed', why: 'a revision with the new image' },
    { action: 'ecs:TagResource', need: 'needed', why: 'the new revision keeps the tags' },
    { action: 'iam:PassRole', need: 'needed', why: "hands the definition's own roles to the task" },
];


/***/ }),

/***/ 79153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JS: () => (/* binding */ isFamily),
/* harmony export */   KF: () => (/* binding */ findTaskDefinition),
/* harmony export */   q0: () => (/* binding */ describe)
/* harmony export */ });
/* harmony import */ var _aws_aws_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1906);
/* harmony import */ var _findings_findings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22147);
/* harmony import */ var _text_shell_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21730);
/* harmony import */ var _task_definition_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5309);




// AWS has one exception for everything wrong with a request; only its text says that there is none.
const unknown = /Unable to describe task definition/i;
/** The definition that was asked for; undefined, with the reason beside it, when there is none. */
async function findTaskDefinition(ecs, asked) {
    const references = asked.task === undefined ? asked.families : [asked.task];
    const answers = await Promise.all(references.map((reference) => describe(ecs, reference)));
    const existing = answers.filter((definition) => definition !== undefined);
    const problem = problemOf(existing, asked);
    return problem ? (0,_findings_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .missing */ .LO)(problem) : (0,_findings_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .found */ .F9)(existing[0]);
}
/** Whether a reference leaves the revision to AWS, which then answers the newest active one. */
function isFamily(reference) {
    return reference === undefined || !reference.includes(':');
}
/** The newest active revision of a family, or the revision that is named; undefined when there is none. */
async function describe(ecs, reference) {
    try {
        return await ecs.describeTaskDefinition(reference);
    }
    catch (thrown) {
        if ((0,_aws_aws_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isAwsError */ .m_)(thrown, 'ClientException') && unknown.test(thrown.message))
            return undefined;
        throw thrown;
    }
}
function problemOf(existing, asked) {
    const [first] = existing;
    if (!first)
        return notFound(asked);
    if (existing.length > 1)
        return ambiguous(asked);
    const { status } = first.taskDefinition;
    return status === 'ACTIVE' ? undefined : notActive((0,_task_definition_js__WEBPACK_IMPORTED_MODULE_2__/* .revisionName */ .pd)(first.taskDefinition), status);
}
function notFound({ task, families, region }) {
    const what = task === undefined
        ? `There is no one-off task in ${region}: looked for the families ${families.join(' and ')}, neither is active.`
        : `There is no task definition "${task}" in ${region}${otherRegion(task, region)}.`;
    return {
        code: 'task-definition-not-found',
        what,
        remedy: `with: { task: "<family, family:revision or ARN>" }; ${(0,_text_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .awsCommand */ .bg)('ecs list-task-definition-families', { status: 'ACTIVE', region })}`,
    };
}
/** An ARN says itself where it is. */
function otherRegion(task, region) {
    const [arn, , , named] = task.split(':');
    const differs = arn === 'arn' && named && named !== region;
    return differs ? `: the ARN is of ${named}, the step works in ${region}` : '';
}
function ambiguous({ families }) {
    return {
        code: 'task-definition-ambiguous',
        what: `Which task is meant? ${families.join(' and ')} are both active.`,
        remedy: `with: { task: "${families[0]}" }`,
    };
}
function notActive(name, status) {
    return {
        code: 'task-definition-inactive',
        what: `Task definition ${name} is ${status}: AWS starts no task from it.`,
        remedy: `with: { task: "${name.split(':')[0]}" } takes the newest active revision`,
    };
}


/***/ }),

/***/ 16562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ imageChanges)
/* harmony export */ });
/* harmony import */ var _task_definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5309);

/** The containers whose image really differs, in the definition's order. */
function imageChanges(definition, images) {
    return (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .containersOf */ .Mz)(definition).flatMap(({ name, image }) => {
        const to = images.get(String(name));
        const differs = to !== undefined && to !== image;
        return differs ? [{ container: String(name), from: String(image), to }] : [];
    });
}


/***/ }),

/***/ 51929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ registerOnce)
/* harmony export */ });
/* harmony import */ var _aws_lost_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69287);
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79153);
/* harmony import */ var _same_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4500);



const pauseMs = 2_000;
const patienceMs = 120_000;
/**
 * Registers one revision and no second one, which AWS would make for every request: when an answer was
 * lost, the newest revision of the family is taken if it is what was asked for, else the request is made
 * again.
 */
async function registerOnce(aws, wanted, { clock, signal }) {
    const ecs = await aws.ecs();
    const end = clock.now() + patienceMs;
    let lost;
    for (;;) {
        try {
            return await ecs.registerTaskDefinition(wanted);
        }
        catch (thrown) {
            if (!(0,_aws_lost_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .answerWasLost */ .WF)(thrown))
                throw lost ? (0,_aws_lost_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .markLost */ .Op)(thrown) : thrown;
            lost = thrown;
        }
        const newest = await (0,_find_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(ecs, String(wanted.family)).catch((thrown) => {
            throw (0,_aws_lost_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .markLost */ .Op)(thrown);
        });
        if (newest && (0,_same_js__WEBPACK_IMPORTED_MODULE_2__/* .isSame */ .F)(newest, wanted))
            return newest.taskDefinition;
        if (clock.now() >= end)
            throw lost;
        await clock.sleep(pauseMs, signal);
    }
}


/***/ }),

/***/ 4500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isSame)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _task_definition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5309);


/** Whether registering `input` would only repeat `definition`: members and tags in any order, the rest as it is. */
function isSame(definition, input) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(comparable((0,_task_definition_js__WEBPACK_IMPORTED_MODULE_1__/* .registrationOf */ .DD)(definition)), comparable(input));
}
function comparable(input) {
    const tags = (input.tags ?? []);
    return { ...input, tags: [...tags].sort((a, b) => compare(String(a.key), String(b.key))) };
}
function compare(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}


/***/ }),

/***/ 5309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BG: () => (/* binding */ essentialNames),
/* harmony export */   DD: () => (/* binding */ registrationOf),
/* harmony export */   MR: () => (/* binding */ containerNames),
/* harmony export */   Mz: () => (/* binding */ containersOf),
/* harmony export */   nS: () => (/* binding */ withImages),
/* harmony export */   pd: () => (/* binding */ revisionName)
/* harmony export */ });
/** What AWS adds when it registers; everything else belongs to the definition. */
const readOnlyMembers = new Set([
    'taskDefinitionArn',
    'revision',
    'status',
    'requiresAttributes',
    'compatibilities',
    'registeredAt',
    'registeredBy',
    'deregisteredAt',
    'deleteRequestedAt',
]);
/** The input that registers this definition again, byte for byte but for what AWS itself adds. */
function registrationOf({ taskDefinition, tags }) {
    const kept = Object.entries(taskDefinition).filter(([member]) => !readOnlyMembers.has(member));
    const input = Object.fromEntries(kept);
    // RegisterTaskDefinition refuses an empty list of tags, and those that only AWS may write.
    const own = tags.filter(({ key }) => !/^aws:/i.test(String(key)));
    return own.length > 0 ? { ...input, tags: own } : input;
}
function containersOf(definition) {
    return (definition.containerDefinitions ?? []);
}
function containerNames(definition) {
    return containersOf(definition).map((container) => String(container.name));
}
/** Absent means essential. */
function essentialNames(definition) {
    const essential = containersOf(definition).filter((container) => container.essential !== false);
    return essential.map((container) => String(container.name));
}
/** `family:revision`. */
function revisionName(definition) {
    return `${definition.family}:${definition.revision}`;
}
/** The same input with the images of the named containers replaced. */
function withImages(input, images) {
    const containerDefinitions = containersOf(input).map((container) => {
        const image = images.get(String(container.name));
        return image === undefined ? container : { ...container, image };
    });
    return { ...input, containerDefinitions };
}


/***/ }),

/***/ 62302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ logLocation),
/* harmony export */   a: () => (/* binding */ logStreamOf)
/* harmony export */ });
/**
 * Where the `awslogs` driver writes what a container prints.
 * Source: AWS docs, "Send Amazon ECS logs to CloudWatch": without a prefix the stream has the
 * container's id on its host, which no API tells.
 */
function logLocation(container, clusterRegion) {
    const logging = container.logConfiguration;
    const driver = logging?.logDriver;
    if (driver === undefined)
        return { unknown: 'it has no log configuration' };
    if (driver !== 'awslogs')
        return { unknown: `its log driver is ${driver}, not awslogs` };
    const options = (logging?.options ?? {});
    const group = options['awslogs-group'];
    const prefix = options['awslogs-stream-prefix'];
    if (!group)
        return { unknown: 'its log options have no awslogs-group' };
    if (!prefix)
        return { unknown: 'its log options have no awslogs-stream-prefix, so its stream is unknown' };
    return { group, prefix, region: options['awslogs-region'] ?? clusterRegion };
}
/** The stream of one container of one task: prefix/container/task-id. */
function logStreamOf(container, task) {
    const location = logLocation(container, task.region);
    if ('unknown' in location)
        return undefined;
    const { region, group, prefix } = location;
    return { region, group, stream: `${prefix}/${container.name}/${task.id}` };
}


/***/ })

};

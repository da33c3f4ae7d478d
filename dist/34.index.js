export const id = 34;
export const ids = [34];
export const modules = {

/***/ 1906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ AwsError),
/* harmony export */   m: () => (/* binding */ isAwsError)
/* harmony export */ });
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8649);
/* harmony import */ var _text_foreign_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9840);


/** A call to AWS that failed for good, after all retries. */
class AwsError extends _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi {
    /** As IAM names it: `ecs:RunTask`. */
    action;
    /** AWS's name of the error: `ClusterNotFoundException`. */
    awsCode;
    constructor(action, cause) {
        super(problemOf(action, cause), { cause });
        this.action = action;
        this.awsCode = codeOf(cause);
    }
    get isDenied() {
        return this.problems[0]?.code === 'aws-access-denied';
    }
}
/** Whether AWS itself answered with one of these errors. */
function isAwsError(thrown, ...awsCodes) {
    return thrown instanceof AwsError && awsCodes.includes(thrown.awsCode);
}
function problemOf(action, cause) {
    const kind = kinds.find((candidate) => candidate.matches.test(codeOf(cause))) ?? otherKind;
    const { requestId, attempts } = metadataOf(cause);
    const tries = attempts !== undefined && attempts > 1 ? ` after ${attempts} attempts` : '';
    const request = requestId ? ` (request id ${requestId})` : '';
    return {
        code: kind.code,
        what: `${action} failed${tries}: ${codeOf(cause)}: ${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_1__/* .neutral */ .SY)((0,_text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(cause))}${request}`,
        ...(kind.remedy ? { remedy: kind.remedy(action) } : {}),
    };
}
/** The exception's own name; a network failure has Node's code instead. */
function codeOf(cause) {
    const { name, code } = (cause ?? {});
    return name && name !== 'Error' ? name : (code ?? 'Error');
}
function metadataOf(cause) {
    return cause?.$metadata ?? {};
}
const kinds = [
    {
        code: 'aws-access-denied',
        matches: /AccessDenied|UnauthorizedOperation|AuthorizationError|NotAuthorized/,
        remedy: (action) => `Add to the role's policy: {"Effect":"Allow","Action":"${action}","Resource":"*"}`,
    },
    {
        code: 'aws-credentials-expired',
        matches: /ExpiredToken|RequestExpired/,
        remedy: () => 'Set role-to-assume on this step: the action then renews its credentials itself.',
    },
    {
        code: 'aws-credentials-invalid',
        matches: /CredentialsProviderError|UnrecognizedClient|InvalidClientTokenId|SignatureDoesNotMatch|AuthFailure|InvalidSignature/,
        remedy: () => 'with: { role-to-assume: "arn:aws:iam::<account>:role/<name>" } and permissions: { id-token: write }',
    },
    { code: 'aws-throttled', matches: /Throttl|TooManyRequests|RequestLimitExceeded/ },
    {
        code: 'aws-unreachable',
        matches: /^E[A-Z_]+$|Timeout|ServerException|InternalFailure|InternalServerError|ServiceUnavailable/,
    },
];
const otherKind = { code: 'aws-call-failed', matches: /./ };


/***/ }),

/***/ 8649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hi: () => (/* binding */ RemoteError),
/* harmony export */   SS: () => (/* binding */ ReportedError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/* unused harmony export RefusedError */
/** Whose turn it is: every error that we mean to show is one of the three subclasses. */
class ReportedError extends Error {
    problems;
    constructor(problems, options) {
        const list = Array.isArray(problems) ? problems : [problems];
        super(list.map((problem) => problem.what).join('\n'), options);
        this.problems = list;
        this.name = new.target.name;
    }
    /** The stable codes, in order, without repetition, joined by commas. */
    get code() {
        return [...new Set(this.problems.map((problem) => problem.code))].join(',');
    }
}
/** The workflow, its inputs or the names in them are wrong: mend them and run again. */
class UserError extends ReportedError {
}
/** A guard said no. */
class RefusedError extends (/* unused pure expression or super */ null && (ReportedError)) {
}
/** AWS, GitHub or a tool failed or refused; nothing in the workflow file is known to be wrong. */
class RemoteError extends ReportedError {
}
/** The message of whatever was thrown. */
function messageOf(thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
}


/***/ }),

/***/ 9840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   GH: () => (/* binding */ neutralLine),
/* harmony export */   SY: () => (/* binding */ neutral),
/* harmony export */   V$: () => (/* binding */ foreign),
/* harmony export */   lf: () => (/* binding */ Foreign)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);

/**
 * Text that somebody else wrote: a log line, a reason from AWS, a branch name.
 * Interpolating it anywhere yields its neutral form; only `raw` gives the bytes back.
 */
class Foreign {
    raw;
    constructor(raw) {
        this.raw = raw;
    }
    toString() {
        return neutral(this.raw);
    }
    toJSON() {
        return this.raw;
    }
}
function foreign(raw) {
    return new Foreign(raw);
}
const zeroWidthSpace = '\u200b';
const esc = '\\u001b';
// OSC, DCS, SOS, PM and APC strings with their terminator; Node strips the other sequences.
const stringSequences = new RegExp(`(?:${esc}[\\]PX^_]|[\\u0090\\u0098\\u009d-\\u009f])[^\\u0007${esc}\\u009c]*(?:\\u0007|${esc}\\\\|\\u009c)`, 'g');
// Control characters but the tab, and the marks that reorder text on a page.
const unprintable = /(?!\t)\p{Cc}|\p{Bidi_Control}/gu;
/** Splits where the runner's .NET reader does: `\n`, `\r\n` and a bare `\r`. */
function linesOf(text) {
    return text.split(/\r\n|\r|\n/);
}
/**
 * One line that neither of the runner's grammars takes for a command:
 * `::name::` at the start after trimming, `##[name]` anywhere.
 * Source: actions/runner, src/Runner.Common/ActionCommand.cs.
 */
function neutralLine(line) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(line.replace(stringSequences, ''))
        .replace(unprintable, '')
        .replaceAll('##[', `#${zeroWidthSpace}#[`)
        .replace(/^(\s*):(?=:)/, `$1${zeroWidthSpace}:`);
}
/** Every line of the text made harmless, the lines kept apart by `\n` alone. */
function neutral(text) {
    return linesOf(text).map(neutralLine).join('\n');
}


/***/ }),

/***/ 2034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

;// CONCATENATED MODULE: ./.build/actions/library/system/environment.js
/** A variable of the process environment; an empty one counts as not set. */
function ambient(name) {
    const value = process.env[name];
    return value === '' ? undefined : value;
}

// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(8649);
;// CONCATENATED MODULE: ./.build/actions/library/aws/aws.js
/** The services of one account and region; each client is loaded when it is first asked for. */
class Aws {
    #connection;
    #ecs;
    #ec2;
    #logs = new Map();
    constructor(connection) {
        this.#connection = connection;
    }
    get region() {
        return this.#connection.region;
    }
    ecs() {
        this.#ecs ??= Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(212), __webpack_require__.e(882)]).then(__webpack_require__.bind(__webpack_require__, 882)).then(({ Ecs }) => new Ecs(this.#connection));
        return this.#ecs;
    }
    ec2() {
        this.#ec2 ??= Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(193), __webpack_require__.e(550)]).then(__webpack_require__.bind(__webpack_require__, 8550)).then(({ Ec2 }) => new Ec2(this.#connection));
        return this.#ec2;
    }
    /** Log groups may lie in another region than the cluster. */
    logs(region) {
        const known = this.#logs.get(region);
        if (known)
            return known;
        const made = Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(303), __webpack_require__.e(909)]).then(__webpack_require__.bind(__webpack_require__, 2909)).then(({ Logs }) => new Logs({ ...this.#connection, region }));
        this.#logs.set(region, made);
        return made;
    }
    /** The same account and region, deaf to the cancel and at most bound by `until`: for what must still be done after it. */
    uncancelled(until) {
        const { signal: _, ...connection } = this.#connection;
        return new Aws(until ? { ...connection, signal: until } : connection);
    }
}

;// CONCATENATED MODULE: ./.build/actions/library/aws/session.js



/** Opens the account and region that the inputs name. */
async function openSession(inputs, parts) {
    return new Aws({ region: regionOf(inputs.awsRegion), clock: parts.clock, signal: parts.signal });
}
function regionOf(input) {
    const region = input ?? ambient('AWS_REGION') ?? ambient('AWS_DEFAULT_REGION');
    if (region)
        return region;
    throw new errors/* UserError */.yo({
        code: 'region-missing',
        what: 'No AWS region: the input "aws-region" is empty, and neither AWS_REGION nor AWS_DEFAULT_REGION is set.',
        remedy: 'with: { aws-region: "eu-west-1" }',
    });
}

;// CONCATENATED MODULE: ./.build/actions/library/system/clock.js
/** The machine's clock. Reads the globals at each call, so that time can be scaled from outside. */
const systemClock = {
    now: () => Date.now(),
    sleep: (ms, signal) => new Promise((resolve, reject) => {
        if (signal?.aborted)
            return reject(signal.reason);
        const onAbort = () => {
            clearTimeout(timer);
            reject(signal?.reason);
        };
        const timer = setTimeout(() => {
            signal?.removeEventListener('abort', onAbort);
            resolve();
        }, ms);
        signal?.addEventListener('abort', onAbort, { once: true });
    }),
};

;// CONCATENATED MODULE: ./.build/actions/library/host/cancel.js

/** The job was cancelled, or the runner is shutting down. */
class CancelledError extends errors/* ReportedError */.SS {
    constructor() {
        super({ code: 'cancelled', what: 'The job was cancelled.' });
    }
}
/**
 * Turns the runner's SIGINT (and SIGTERM, 7.5 s later) into an abort.
 * Source: actions/runner, src/Runner.Sdk/ProcessInvoker.cs.
 */
function onCancel() {
    const controller = new AbortController();
    const abort = () => controller.abort(new CancelledError());
    const signals = ['SIGINT', 'SIGTERM'];
    for (const name of signals)
        process.on(name, abort);
    const stop = () => {
        for (const name of signals)
            process.off(name, abort);
    };
    return { signal: controller.signal, stop };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
// EXTERNAL MODULE: ./.build/actions/library/text/foreign.js
var foreign = __webpack_require__(9840);
;// CONCATENATED MODULE: ./.build/actions/library/host/github-site.js



/** A step of a job on GitHub's runner. */
class GitHubSite {
    identity = identityFrom(process.env);
    #groupOpen = false;
    input(name) {
        return core/* getInput */.V4(name, { trimWhitespace: false });
    }
    line(text) {
        process.stdout.write(`${(0,foreign/* neutral */.SY)(text)}\n`);
    }
    debug(text) {
        for (const line of (0,foreign/* linesOf */.Dx)(text))
            core/* debug */.Yz((0,foreign/* neutralLine */.GH)(line));
    }
    notice(text) {
        core/* notice */.lm((0,foreign/* neutral */.SY)(text));
    }
    warning(text) {
        core/* warning */.$e((0,foreign/* neutral */.SY)(text));
    }
    error(text) {
        core/* error */.z3((0,foreign/* neutral */.SY)(text));
    }
    openGroup(title) {
        this.closeGroup();
        core/* startGroup */.Oh((0,foreign/* neutralLine */.GH)(title));
        this.#groupOpen = true;
    }
    closeGroup() {
        if (this.#groupOpen)
            core/* endGroup */.N4();
        this.#groupOpen = false;
    }
    mask(secret) {
        core/* setSecret */.Pq(secret);
    }
    output(name, value) {
        core/* setOutput */.uH(name, value);
    }
    async summary(page) {
        const file = process.env.GITHUB_STEP_SUMMARY;
        if (file)
            (0,external_node_fs_.appendFileSync)(file, `${page.source}\n`);
    }
    idToken(audience) {
        return core/* getIDToken */.V9(audience);
    }
}
function identityFrom(env) {
    return {
        runId: env.GITHUB_RUN_ID ?? '',
        attempt: env.GITHUB_RUN_ATTEMPT ?? '1',
        job: env.GITHUB_JOB ?? '',
        step: env.GITHUB_ACTION ?? '',
        repository: env.GITHUB_REPOSITORY ?? '',
        actor: env.GITHUB_ACTOR ?? '',
        commit: env.GITHUB_SHA ?? '',
    };
}

;// CONCATENATED MODULE: ./.build/actions/library/host/spec.js
/** Fixes the types of a spec without repeating them. */
function defineSpec(spec) {
    return spec;
}
function camelCase(name) {
    return name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

;// CONCATENATED MODULE: ./.build/actions/library/host/parse.js


/**
 * Makes the typed inputs of a spec.
 * @throws UserError with every input that is missing or wrong, in the order of the spec.
 */
function parseInputs(fields, read) {
    const problems = [];
    const values = {};
    for (const [name, field] of Object.entries(fields)) {
        const result = parseOne(name, field, read(name));
        if ('problem' in result)
            problems.push(result.problem);
        else
            values[camelCase(name)] = result.value;
    }
    if (problems.length > 0)
        throw new errors/* UserError */.yo(problems);
    return values;
}
function parseOne(name, field, given) {
    const text = given.trim() === '' ? (field.default ?? '') : given;
    if (text === '')
        return field.required ? { problem: missing(name, field) } : { value: field.absent };
    const parsed = field.parse(text.trim());
    return 'value' in parsed
        ? parsed
        : { problem: wrong({ name, field, text, allowed: parsed.wrong }) };
}
function missing(name, field) {
    return {
        code: 'input-missing',
        what: `Input "${name}" is missing; allowed: ${field.allowed}.`,
        remedy: yamlLine(name, field),
    };
}
function wrong({ name, field, text, allowed }) {
    // The lines of a `lines` input may hold secrets, so only their names are ever shown (by `allowed`).
    const seen = field.kind === 'lines' ? 'has a line that is not allowed' : `is ${JSON.stringify(text)}`;
    return {
        code: 'input-invalid',
        what: `Input "${name}" ${seen}; allowed: ${allowed}.`,
        remedy: yamlLine(name, field),
    };
}
function yamlLine(name, field) {
    return `with: { ${name}: ${JSON.stringify(field.example)} }`;
}

;// CONCATENATED MODULE: ./.build/actions/library/text/markdown.js

/** Text that is known to be markdown. Only `md` and the builders below make it. */
class Markdown {
    source;
    constructor(source) {
        this.source = source;
    }
    toString() {
        return this.source;
    }
}
/** Markdown whose interpolated values are text unless they are markdown already. */
function md(strings, ...values) {
    const parts = strings.map((part, index) => {
        const value = values[index];
        return value === undefined ? part : part + render(value);
    });
    return new Markdown(parts.join(''));
}
function render(value) {
    if (value instanceof Markdown)
        return value.source;
    if (Array.isArray(value))
        return value.map((item) => item.source).join('\n');
    return escapeMarkdown(value instanceof foreign/* Foreign */.lf ? value.raw : String(value));
}
const zeroWidthSpace = '\u200b';
/**
 * Text as text: no tag, link, table cell, emphasis, formula, mention or issue number comes of it.
 * Mentions and issue numbers are made after rendering, so no escape stops them: a zero-width space does.
 */
function escapeMarkdown(text) {
    return (0,foreign/* neutral */.SY)(text)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replace(/[\\`*_{}[\]|~$!]/g, '\\$&')
        .replace(/:(?=\/\/)|\.(?<=www\.)/gi, '\\$&')
        .replace(/@|#(?=\d)/g, `$&${zeroWidthSpace}`)
        .replace(/^(\s*)([-+=#]|\d+(?=[.)]))/gm, '$1\\$2')
        .replaceAll('\n', '<br>');
}
/** Inline code; an element and not backticks, because those do not survive a `|` inside a table. */
function code(text) {
    const escaped = escapeMarkdown(text instanceof foreign/* Foreign */.lf ? text.raw : text);
    return new Markdown(`<code>${escaped}</code>`);
}
/** A fenced block; the fence is longer than any run of backticks in the text. */
function codeBlock(text, language = '') {
    const body = (0,foreign/* neutral */.SY)(text instanceof foreign/* Foreign */.lf ? text.raw : text);
    const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    return new Markdown(`${fence}${language}\n${body}\n${fence}`);
}
/** A table; cells are text unless they are markdown. */
function table(head, rows) {
    const line = (cells) => `| ${cells.map(render).join(' | ')} |`;
    return new Markdown([line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n'));
}
/** A part that opens on click. */
function details(title, body) {
    return new Markdown(`<details><summary>${escapeMarkdown(title)}</summary>\n\n${body.source}\n\n</details>`);
}
/** A link; the address must be ours to trust, the text need not be. */
function markdown_link(text, url) {
    return new Markdown(`<a href="${url.replaceAll('&', '&amp;').replaceAll('"', '%22')}">${escapeMarkdown(text)}</a>`);
}

;// CONCATENATED MODULE: ./.build/actions/library/host/report.js


/** Tells what was thrown, what had been done by then, and fails the step. */
async function reportFailure(failing, thrown) {
    const problems = thrown instanceof errors/* ReportedError */.SS ? thrown.problems : [ourBug(failing, thrown)];
    const { deeds } = failing.trail;
    reportProblems(failing.site, problems);
    for (const deed of deeds) {
        failing.site.line(`Done before that: ${deed.what}`);
        failing.site.line(`    ${deed.next}`);
    }
    if (thrown instanceof Error && thrown.cause)
        failing.site.debug(causes(thrown));
    await failing.site.summary(failurePage(failing.action, { problems, deeds }));
}
/** Prints each problem with its remedy, and fails the step under their codes. */
function reportProblems(site, problems) {
    site.closeGroup();
    for (const problem of problems) {
        site.error([problem.what, problem.remedy].filter(Boolean).join('\n'));
    }
    site.output('failure-code', [...new Set(problems.map((problem) => problem.code))].join(','));
    process.exitCode = 1;
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
    const problems = told.problems.map((problem) => md `- ${problem.what}${problem.remedy ? md ` ${code(problem.remedy)}` : ''}`);
    const deeds = told.deeds.map((deed) => md `- ${deed.what}: ${code(deed.next)}`);
    const done = deeds.length > 0 ? md `\n\nDone before that:\n\n${deeds}` : md ``;
    return md `### ❌ ${action}\n\n${problems}${done}\n`;
}

;// CONCATENATED MODULE: ./.build/actions/library/host/trail.js
/** What was done so far, so that an error or a cancel can name it. */
class Trail {
    #deeds = new Map();
    /** Notes a change; the same `what` again replaces the first. */
    add(deed) {
        this.#deeds.set(deed.what, deed);
    }
    /** What needs no more attention, because it was undone or came to its end. */
    settle(what) {
        this.#deeds.delete(what);
    }
    get deeds() {
        return [...this.#deeds.values()];
    }
}

;// CONCATENATED MODULE: ./.build/actions/library/host/run.js






/**
 * Runs one action to its end: parses, executes, writes results, reports, sets the exit code.
 * The only place that fails a step.
 */
async function runAction(spec, execute) {
    const site = new GitHubSite();
    const cancel = onCancel();
    const trail = new Trail();
    try {
        const inputs = parseInputs(spec.inputs, (name) => site.input(name));
        const run = { inputs, site, clock: systemClock, signal: cancel.signal, trail };
        const result = await execute(run);
        await writeResult(site, result);
        if (result.failure)
            reportProblems(site, [result.failure]);
    }
    catch (thrown) {
        await reportFailure({ site, trail, action: spec.name }, thrown);
    }
    finally {
        site.closeGroup();
        cancel.stop();
    }
}
async function writeResult(site, result) {
    const outputs = Object.entries(result.outputs).filter((pair) => pair[1] !== undefined);
    site.openGroup('Outputs');
    for (const [name, value] of outputs) {
        site.output(name, value);
        site.line(`${name}: ${value}`);
    }
    site.closeGroup();
    if (result.summary)
        await site.summary(result.summary);
}

;// CONCATENATED MODULE: ./.build/actions/library/image/reference.js
const grammar = /^(?:(?<registry>(?:[\w-]+\.)+[\w-]+(?::\d+)?|localhost(?::\d+)?|[\w-]+:\d+)\/)?(?<repository>[a-z0-9]+(?:[._/-]+[a-z0-9]+)*)(?::(?<tag>\w[\w.-]{0,127}))?(?:@(?<digest>sha256:[0-9a-f]{64}))?$/;
/** The parts of an image's name; undefined when it is none. */
function parseImage(image) {
    const { groups } = grammar.exec(image) ?? {};
    if (!groups?.repository)
        return undefined;
    const { registry, repository, tag, digest } = groups;
    return { registry, repository, tag, digest };
}
/** The last part of the repository: what makes two images versions of the same thing in any registry. */
function sameRepository(a, b) {
    const [left, right] = [parseImage(a), parseImage(b)];
    return left !== undefined && left.repository === right?.repository;
}

;// CONCATENATED MODULE: ./.build/actions/library/image/assignment.js


/**
 * Reads `images`: one image, or `container=image` lines.
 * @throws UserError naming every line that is not one of the two.
 */
function parseWanted(items) {
    const single = items.length === 1 && !items[0]?.includes('=') ? items[0] : undefined;
    const named = single === undefined ? items.map(splitPair) : [];
    const problems = [...named.map(([, image]) => image), ...(single ? [single] : [])].flatMap(versionProblem);
    if (problems.length > 0)
        throw new errors/* UserError */.yo(problems);
    return { image: single, byContainer: new Map(named) };
}
function splitPair(item) {
    const at = item.indexOf('=');
    return [item.slice(0, at).trim(), item.slice(at + 1).trim()];
}
function versionProblem(image) {
    const reference = parseImage(image);
    if (reference && (reference.tag || reference.digest))
        return [];
    const what = reference
        ? `Image "${image}" has neither a tag nor a digest; allowed: repository:tag or repository@sha256:digest.`
        : `Image "${image}" is not the name of an image; allowed: [registry/]repository:tag or repository@sha256:digest.`;
    return [
        {
            code: 'image-invalid',
            what,
            remedy: `with: { image: "${reference?.repository ?? 'repository'}:v1.8.0" }`,
        },
    ];
}
/**
 * Which container gets which image. Without names it is every container whose image has the same
 * repository name; an image of another repository must be asked for by container.
 */
function assignImages(containers, wanted) {
    const names = containers.map((container) => String(container.name));
    const unknown = [...wanted.byContainer.keys()].filter((name) => !names.includes(name));
    const problems = unknown.map((name) => noSuchContainer(name, names));
    if (wanted.image === undefined)
        return { images: wanted.byContainer, problems };
    const image = wanted.image;
    const fitting = containers.filter((container) => sameRepository(String(container.image), image));
    if (fitting.length === 0)
        problems.push(nothingFits(image, containers));
    return { images: new Map(fitting.map((container) => [String(container.name), image])), problems };
}
function noSuchContainer(name, names) {
    return {
        code: 'container-not-found',
        what: `There is no container "${name}" in the task definition; it has: ${names.join(', ')}.`,
        remedy: `with: { container: "${names[0]}" }`,
    };
}
function nothingFits(image, containers) {
    const seen = containers.map(({ name, image: current }) => `${name} (${current})`).join(', ');
    return {
        code: 'image-of-another-repository',
        what: `No container runs an image of the repository of "${image}"; the containers are: ${seen}.`,
        remedy: `with: { image: "${containers[0]?.name}=${image}" }`,
    };
}

;// CONCATENATED MODULE: ./.build/actions/library/naming/names.js
/**
 * The naming contract: what is called how in an environment, whoever made it (CDK, Terraform, Pulumi).
 * Every name is a default; inputs override it.
 */
/** Lower case letters, digits and inner hyphens, short enough for a load balancer's 32 characters. */
const environmentName = /^[a-z]([a-z0-9-]{0,18}[a-z0-9])?$/;
function clusterName(environment) {
    return `${environment}-cluster`;
}
function serviceName(environment, service) {
    return `${environment}-${service}`;
}
/** Families of the one-off task that brings the database up to date, in order of preference. */
function updateTaskFamilies(environment) {
    return [`${environment}-migrate`, `${environment}-backend_update`];
}
/** Services in the order in which their network is borrowed for a one-off task. */
const serviceRoles = ['gunicorn', 'default', 'beat', 'web-ui', 'redis'];
/** Tag that a cluster carries when it is part of a base environment. */
const baseTag = 'adhoc:base';

;// CONCATENATED MODULE: ./.build/actions/library/task-definition/task-definition.js
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
    // RegisterTaskDefinition refuses an empty list of tags.
    return tags.length > 0 ? { ...input, tags } : input;
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

;// CONCATENATED MODULE: ./.build/actions/library/task-log/location.js
/**
 * Where the `awslogs` driver writes what a container of a task prints; undefined with another driver.
 * Source: AWS docs, "Send Amazon ECS logs to CloudWatch": prefix/container/task-id.
 */
function logStreamOf(container, task) {
    const logging = container.logConfiguration;
    if (logging?.logDriver !== 'awslogs')
        return undefined;
    const options = (logging.options ?? {});
    const prefix = options['awslogs-stream-prefix'];
    const group = options['awslogs-group'];
    if (!group || !prefix)
        return undefined;
    const region = options['awslogs-region'] ?? task.region;
    return { region, group, stream: `${prefix}/${container.name}/${task.id}` };
}

;// CONCATENATED MODULE: ./.build/actions/library/task-log/tail.js

/** Reads one container's log stream, from its first line on, each line once. */
class LogTail {
    container;
    stream;
    #aws;
    #token;
    constructor(aws, container, stream) {
        this.#aws = aws;
        this.container = container;
        this.stream = stream;
    }
    /** The next page; at the end of what is readable now the token stays as it was. */
    async page() {
        const logs = await this.#aws.logs(this.stream.region);
        const page = await logs.read(this.stream, this.#token);
        const atEnd = page.next === this.#token;
        this.#token = page.next;
        const lines = page.events.map(({ timestamp, message }) => ({
            container: this.container,
            timestamp,
            text: (0,foreign/* foreign */.V$)(message),
        }));
        return { lines, atEnd };
    }
}
/**
 * Everything that is readable now, in batches of at most one page a container, each batch in the
 * order of the containers' own clocks: memory stays flat however much there is.
 */
async function* readable(tails) {
    let open = [...tails];
    while (open.length > 0) {
        const pages = await Promise.all(open.map((tail) => tail.page()));
        const batch = pages.flatMap((page) => page.lines);
        if (batch.length > 0)
            yield batch.sort((a, b) => a.timestamp - b.timestamp);
        open = open.filter((_, index) => !pages[index]?.atEnd);
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/client-token.js

/**
 * The token under which AWS starts a task at most once: the same step of the same attempt of the same
 * run, asking for the same, gets the task that it started before.
 * RunTask takes at most 64 characters: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html
 */
function clientToken(parts) {
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex');
}

;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/follow.js


const pollIntervalMs = 3_000;
/** A describe may lag the RunTask before it; a task that stays unknown longer is gone. */
const visibleWithinMs = 60_000;
const drainIntervalMs = 500;
const quietEndsDrainMs = 2_000;
const longestDrainMs = 5_000;
/** Follows the task until it is STOPPED and its last readable line has been handed on. */
async function followTask(followed, parts) {
    const startedAt = parts.clock.now();
    let seen = '';
    let overdue = false;
    for (;;) {
        const task = await look(followed, parts);
        if (!task && parts.clock.now() - startedAt > visibleWithinMs)
            throw vanished(followed);
        if (task && task.lastStatus !== seen) {
            followed.status(task);
            seen = task.lastStatus ?? '';
        }
        if (task?.lastStatus === 'STOPPED') {
            await drain(followed, parts);
            return task;
        }
        if (!overdue && parts.clock.now() >= followed.deadline) {
            overdue = true;
            await followed.timedOut();
        }
        await parts.clock.sleep(pollIntervalMs, parts.signal);
    }
}
/** One poll: the task's state and every new line, asked for side by side. */
async function look(followed, { aws }) {
    const ecs = await aws.ecs();
    const [task] = await Promise.all([
        ecs.describeTask(followed.cluster, followed.taskArn),
        handOn(followed),
    ]);
    return task;
}
/** Hands on what is readable; answers how many lines that were. */
async function handOn(followed) {
    let count = 0;
    for await (const batch of readable(followed.tails)) {
        followed.lines(batch);
        count += batch.length;
    }
    return count;
}
/** Lines become readable some seconds after they were written: reads on until 2 s bring none, at most 5 s. */
async function drain(followed, { clock, signal }) {
    if (followed.tails.length === 0)
        return;
    const end = clock.now() + longestDrainMs;
    let quietSince = clock.now();
    while (clock.now() < end) {
        if ((await handOn(followed)) > 0)
            quietSince = clock.now();
        if (clock.now() - quietSince >= quietEndsDrainMs)
            return;
        await clock.sleep(drainIntervalMs, signal);
    }
}
function vanished({ taskArn, cluster }) {
    return new errors/* RemoteError */.Hi({
        code: 'task-vanished',
        what: `AWS no longer knows task ${taskArn}: it was started, and how it ended cannot be told.`,
        remedy: `aws ecs describe-tasks --cluster ${cluster} --tasks ${taskArn}`,
    });
}

// EXTERNAL MODULE: ./.build/actions/library/aws/aws-error.js
var aws_error = __webpack_require__(1906);
;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/placement.js
const spotProvider = 'FARGATE_SPOT';
/** The network, platform version and capacity of a service, for a task beside it. */
function placementOf(service, allow) {
    const network = service.networkConfiguration?.awsvpcConfiguration;
    if (!network?.subnets || network.subnets.length === 0)
        return undefined;
    return {
        subnets: network.subnets,
        securityGroups: network.securityGroups ?? [],
        assignPublicIp: network.assignPublicIp ?? 'DISABLED',
        platformVersion: service.platformVersion,
        capacityProvider: capacityOf(service, allow),
        from: `service ${service.serviceName}`,
    };
}
/** A task that runs once is not to be interrupted: Spot only when it was asked for. */
function capacityOf(service, allow) {
    if (allow.spot)
        return spotProvider;
    const strategy = service.capacityProviderStrategy ?? [];
    const onDemand = strategy.find((item) => item.capacityProvider !== spotProvider);
    const only = onDemand?.capacityProvider;
    return only === 'FARGATE' ? undefined : only;
}

;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/prepare.js






/**
 * Reads what the task needs, changes nothing.
 * @throws UserError with everything that is wrong, found together.
 */
async function prepareTask(aws, request) {
    await requireCluster(aws, request.cluster);
    const [definition, placement] = await Promise.all([
        findDefinition(aws, request.task),
        findPlacement(aws, request),
    ]);
    const problems = [definition, placement].flatMap((found) => 'problem' in found ? [found.problem] : []);
    const chosen = 'problem' in definition ? undefined : choose(definition, request);
    problems.push(...(chosen?.problems ?? []));
    if (problems.length > 0 || !chosen || 'problem' in placement || 'problem' in definition) {
        throw new errors/* UserError */.yo(problems);
    }
    return { definition, placement, ...chosen };
}
async function requireCluster(aws, name) {
    const ecs = await aws.ecs();
    const cluster = await ecs.describeCluster(name);
    if (cluster?.status === 'ACTIVE')
        return;
    throw new errors/* UserError */.yo({
        code: 'cluster-not-found',
        what: `There is no active cluster "${name}" in ${aws.region}${cluster ? ` (it is ${cluster.status})` : ''}.`,
        remedy: 'with: { cluster: "<name>", aws-region: "<region>" }',
    });
}
async function findDefinition(aws, reference) {
    const ecs = await aws.ecs();
    try {
        return await ecs.describeTaskDefinition(reference);
    }
    catch (thrown) {
        if (!(0,aws_error/* isAwsError */.m)(thrown, 'ClientException'))
            throw thrown;
        const problem = {
            code: 'task-definition-not-found',
            what: `There is no active task definition "${reference}" in ${aws.region}.`,
            remedy: 'with: { task: "<family>" }',
        };
        return { problem };
    }
}
/** Explicit inputs first, then the named service, then a running service of the environment. */
async function findPlacement(aws, request) {
    if (request.subnets.length > 0)
        return explicitPlacement(request);
    const services = await candidateServices(aws, request);
    const placements = services.map((service) => placementOf(service, request));
    return placements.find((placement) => placement !== undefined) ?? { problem: noNetwork(request) };
}
function explicitPlacement(request) {
    return {
        subnets: request.subnets,
        securityGroups: request.securityGroups,
        assignPublicIp: request.assignPublicIp ? 'ENABLED' : 'DISABLED',
        platformVersion: undefined,
        capacityProvider: request.spot ? 'FARGATE_SPOT' : undefined,
        from: 'the input "subnets"',
    };
}
async function candidateServices(aws, request) {
    const { environment, cluster, networkFrom } = request;
    const preferred = serviceRoles.map((role) => serviceName(environment, role));
    const ecs = await aws.ecs();
    const names = networkFrom ? [networkFrom] : preferred;
    const services = await ecs.describeServices(cluster, names);
    const active = services.filter((service) => service.status === 'ACTIVE');
    return active.sort((a, b) => names.indexOf(a.serviceName ?? '') - names.indexOf(b.serviceName ?? ''));
}
function noNetwork({ networkFrom, cluster, environment }) {
    const looked = networkFrom ? `service "${networkFrom}"` : `any service of "${environment}"`;
    return {
        code: 'network-not-found',
        what: `No network for the task: ${looked} in cluster "${cluster}" is neither active nor has subnets.`,
        remedy: 'with: { subnets: "subnet-...", security-groups: "sg-..." }',
    };
}
function choose({ taskDefinition }, request) {
    const names = containerNames(taskDefinition);
    const essential = essentialNames(taskDefinition);
    const { images, problems } = assignImages(containersOf(taskDefinition), request.images);
    const container = request.container ?? essential[0] ?? '';
    if (!names.includes(container))
        problems.push(noSuchContainer(container, names));
    const deciding = request.container ? [request.container] : essential;
    return { images, problems, container, deciding };
}

;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/start.js


/**
 * Starts the task, or finds the one that this very step started before.
 * @throws RemoteError when AWS could not place it.
 */
async function startTask(aws, launch) {
    const ecs = await aws.ecs();
    const { tasks, failures } = await ecs.runTask(runTaskInput(launch));
    const task = tasks[0];
    if (task)
        return task;
    throw new errors/* RemoteError */.Hi(failures.length > 0 ? failures.map(notPlaced) : [nothingStarted(launch)]);
}
function runTaskInput(launch) {
    const { placement } = launch;
    const capacity = placement.capacityProvider
        ? { capacityProviderStrategy: [{ capacityProvider: placement.capacityProvider, weight: 1 }] }
        : { launchType: 'FARGATE' };
    return {
        ...capacity,
        cluster: launch.cluster,
        taskDefinition: launch.taskDefinition,
        clientToken: launch.clientToken,
        startedBy: launch.startedBy,
        count: 1,
        overrides: { containerOverrides: [launch.override] },
        networkConfiguration: {
            awsvpcConfiguration: {
                subnets: [...placement.subnets],
                securityGroups: [...placement.securityGroups],
                assignPublicIp: placement.assignPublicIp,
            },
        },
        ...(placement.platformVersion ? { platformVersion: placement.platformVersion } : {}),
    };
}
function notPlaced(failure) {
    const reason = (0,foreign/* foreign */.V$)([failure.reason, failure.detail].filter(Boolean).join(': '));
    return {
        code: 'task-not-placed',
        what: `AWS could not place the task: ${reason}${failure.arn ? ` (${failure.arn})` : ''}.`,
        remedy: 'Run the job again; when it stays so, ask for less cpu and memory, or for other subnets.',
    };
}
function nothingStarted({ taskDefinition, cluster }) {
    return {
        code: 'task-not-placed',
        what: `AWS answered RunTask of ${taskDefinition} in ${cluster} with neither a task nor a reason.`,
        remedy: 'Run the job again.',
    };
}

;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/verdict.js
/**
 * Success only when every deciding container ran and left with an expected code. A container without
 * an exit code never ran, whatever the others say; a sidecar's code does not count.
 */
function judge(task, expectation) {
    const containers = expectation.deciding.map((name) => findContainer(task, name));
    const bad = containers.find((container) => !isExpected(container, expectation));
    const decided = bad ?? containers[0] ?? { name: '' };
    return {
        succeeded: bad === undefined && containers.length > 0,
        exitCode: decided.exitCode,
        container: decided.name ?? '',
    };
}
function findContainer(task, name) {
    return task.containers?.find((container) => container.name === name) ?? { name };
}
function isExpected(container, { exitCodes }) {
    return container.exitCode !== undefined && exitCodes.includes(container.exitCode);
}

;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/run.js









const keptLines = 20;
/** Registers what must be registered, starts the task once, follows it live, and judges how it ended. */
async function runOneOffTask(request, parts) {
    const { site, clock } = parts;
    site.openGroup('Read the environment');
    const prepared = await prepareTask(parts.aws, request);
    const definition = await revisionToRun(prepared, parts);
    const task = await launch({ request, prepared, definition }, parts);
    const startedAt = clock.now();
    const id = task.taskArn?.split('/').at(-1) ?? '';
    const lastLines = [];
    site.openGroup(`Follow task ${id}`);
    const stopped = await followTask({
        cluster: request.cluster,
        taskArn: task.taskArn ?? '',
        tails: tailsOf(definition, { id, aws: parts.aws }),
        deadline: startedAt + request.timeoutMs,
        timedOut: async () => stop(request, task, parts),
        status: (seen) => site.line(`task ${seen.lastStatus}`),
        lines: (batch) => {
            for (const line of batch)
                printLine(site, line);
            lastLines.push(...batch);
            lastLines.splice(0, lastLines.length - keptLines);
        },
    }, parts);
    site.closeGroup();
    parts.trail.settle(startedDeed(request, task).what);
    const verdict = judge(stopped, {
        deciding: prepared.deciding,
        exitCodes: request.expectedExitCodes,
    });
    const durationMs = clock.now() - startedAt;
    return { task: stopped, id, revision: revisionName(definition), verdict, lastLines, durationMs };
}
function printLine(site, { container, text }) {
    for (const line of (0,foreign/* linesOf */.Dx)(text.raw))
        site.line(`${container} | ${line}`);
}
async function revisionToRun({ definition, images }, parts) {
    if (images.size === 0)
        return definition.taskDefinition;
    const ecs = await parts.aws.ecs();
    const registered = await ecs.registerTaskDefinition(withImages(registrationOf(definition), images));
    const name = revisionName(registered);
    parts.site.line(`Registered ${name}`);
    parts.trail.add({
        what: `registered task definition ${name}`,
        next: `aws ecs deregister-task-definition --task-definition ${name}`,
    });
    return registered;
}
async function launch({ request, prepared, definition }, parts) {
    const revision = revisionName(definition);
    parts.site.line(`Network of ${prepared.placement.from}`);
    const task = await startTask(parts.aws, {
        cluster: request.cluster,
        taskDefinition: revision,
        placement: prepared.placement,
        override: overrideOf(request, prepared),
        clientToken: tokenOf(request, { identity: parts.site.identity, images: prepared.images }),
        startedBy: 'adhoc-actions',
    });
    parts.trail.add(startedDeed(request, task));
    return task;
}
function tokenOf({ cluster, task, command }, { identity, images }) {
    const { runId, attempt, job, step } = identity;
    return clientToken([runId, attempt, job, step, cluster, task, command, [...images.values()]]);
}
function overrideOf(request, { container }) {
    const environment = [...request.environmentVariables].map(([name, value]) => ({ name, value }));
    return {
        name: container,
        ...(request.command.length > 0 ? { command: [...request.command] } : {}),
        ...(environment.length > 0 ? { environment } : {}),
    };
}
function startedDeed({ cluster }, task) {
    return {
        what: `started task ${task.taskArn}`,
        next: `aws ecs stop-task --cluster ${cluster} --task ${task.taskArn}`,
    };
}
function tailsOf(definition, task) {
    return containersOf(definition).flatMap((container) => {
        const stream = logStreamOf(container, { id: task.id, region: task.aws.region });
        return stream ? [new LogTail(task.aws, String(container.name), stream)] : [];
    });
}
async function stop({ cluster }, task, { aws }) {
    const ecs = await aws.ecs();
    await ecs.stopTask({ cluster, task: task.taskArn ?? '', reason: 'adhoc-actions: timed out' });
}

;// CONCATENATED MODULE: ./.build/actions/run-command/run-command.js



/** Runs the command in a task of its own and waits for its end. */
async function runCommand(inputs, parts) {
    return runOneOffTask({
        ...inputs,
        cluster: inputs.cluster ?? clusterName(inputs.environment),
        task: inputs.task ?? updateTaskFamilies(inputs.environment)[0] ?? '',
        images: parseWanted(inputs.image),
        timeoutMs: inputs.timeout,
        expectedExitCodes: inputs.expectedExitCodes.map(Number),
    }, parts);
}

;// CONCATENATED MODULE: ./.build/actions/library/text/duration.js
const unitMs = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** Milliseconds of `90s`, `15m`, `1h30m`; undefined when the text is no duration. A bare number is none. */
function parseDuration(text) {
    if (!/^(\d+(ms|s|m|h|d))+$/.test(text))
        return undefined;
    const parts = [...text.matchAll(/(\d+)(ms|s|m|h|d)/g)];
    return parts.reduce((sum, part) => sum + Number(part[1]) * unitMs[part[2]], 0);
}
/** `850 ms`, `4.2 s`, `2 m 05 s`, `1 h 02 m`: as exact as a reader needs. */
function formatDuration(ms) {
    if (ms < 1_000)
        return `${Math.round(ms)} ms`;
    if (ms < 59_950)
        return `${(ms / 1_000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1_000);
    if (seconds < 3_600)
        return `${Math.floor(seconds / 60)} m ${two(seconds % 60)} s`;
    return `${Math.floor(seconds / 3_600)} h ${two(Math.floor((seconds % 3_600) / 60))} m`;
}
function two(count) {
    return String(count).padStart(2, '0');
}

;// CONCATENATED MODULE: ./.build/actions/library/host/fields.js

function field(declared, shape) {
    return {
        ...shape,
        prose: declared.prose,
        required: declared.required ?? false,
        example: declared.example ?? declared.default ?? shape.example,
        ...(declared.default === undefined ? {} : { default: declared.default }),
    };
}
/** A field whose absence shows in its type. */
function optionalField(declared, shape) {
    const absent = undefined;
    return field(declared, { ...shape, absent });
}
/** One line of text. */
function fields_text(declared) {
    const allowed = declared.allowed ?? 'one line of text';
    return optionalField(declared, {
        kind: 'text',
        allowed,
        example: 'value',
        parse: (value) => /[\r\n]/.test(value) || (declared.pattern && !declared.pattern.test(value))
            ? { wrong: allowed }
            : { value },
    });
}
/** One of the given words. */
function choice(words, declared) {
    const allowed = words.join(', ');
    return optionalField(declared, {
        kind: `one of ${allowed}`,
        allowed: `one of ${allowed}`,
        example: words[0] ?? '',
        parse: (value) => words.includes(value) ? { value: value } : { wrong: `one of ${allowed}` },
    });
}
/** `true` or `false`, as YAML 1.2 spells them. */
function flag(declared) {
    const allowed = 'true or false';
    return field(declared, {
        absent: false,
        kind: 'true or false',
        allowed,
        example: 'true',
        parse: (value) => value === 'true' || value === 'false' ? { value: value === 'true' } : { wrong: allowed },
    });
}
/** A whole number between the bounds, inclusive. */
function count(declared) {
    const allowed = `a whole number from ${declared.min} to ${declared.max}`;
    return optionalField(declared, {
        kind: 'number',
        allowed,
        example: String(declared.min),
        parse: (value) => {
            const number = Number(value);
            const fits = /^\d+$/.test(value) && number >= declared.min && number <= declared.max;
            return fits ? { value: number } : { wrong: allowed };
        },
    });
}
/** A length of time, kept in milliseconds. */
function duration(declared) {
    const allowed = 'a duration such as 90s, 15m or 1h30m';
    return optionalField(declared, {
        kind: 'duration',
        allowed,
        example: '15m',
        parse: (value) => {
            const ms = parseDuration(value);
            return ms === undefined || ms === 0 ? { wrong: allowed } : { value: ms };
        },
    });
}
/** Items divided by commas or line breaks; empty ones are dropped, so an absent list is empty. */
function list(declared) {
    const allowed = `${declared.item}, several divided by commas or line breaks`;
    return field(declared, {
        kind: 'list',
        allowed,
        example: 'one, two',
        absent: [],
        parse: (value) => {
            const items = value.split(/[,\r\n]/).map((item) => item.trim());
            const filled = items.filter((item) => item !== '');
            const odd = filled.find((item) => declared.pattern && !declared.pattern.test(item));
            return odd === undefined
                ? { value: filled }
                : { wrong: `${allowed} (not ${JSON.stringify(odd)})` };
        },
    });
}
/** One `KEY=value` a line. The value is everything behind the first `=`, empty values and further `=` included. */
function pairs(declared) {
    const allowed = `one ${declared.line} a line, each key once`;
    return field(declared, {
        kind: 'lines',
        allowed,
        example: declared.line,
        absent: new Map(),
        parse: (value) => parsePairs(value, declared.key, allowed),
    });
}
function parsePairs(text, key, allowed) {
    const found = new Map();
    for (const line of text.split(/\r?\n/).filter((candidate) => candidate.trim() !== '')) {
        const at = line.indexOf('=');
        const name = line.slice(0, at).trim();
        // Only the name is shown: what stands behind `=` may be a secret.
        if (at < 0)
            return { wrong: `${allowed} (a line without "=")` };
        if (!key.test(name) || found.has(name))
            return { wrong: `${allowed} (not ${JSON.stringify(name)})` };
        found.set(name, line.slice(at + 1));
    }
    return { value: found };
}

;// CONCATENATED MODULE: ./.build/actions/library/aws/inputs.js

/** The inputs of every action that talks to AWS. */
const awsInputs = {
    'role-to-assume': fields_text({
        prose: 'ARN of the role that this step takes on by OIDC, renewed while it runs. Without it the credentials of the environment are used.',
        pattern: /^arn:[\w-]+:iam::\d{12}:role\/.+$/,
        allowed: 'the ARN of an IAM role',
        example: 'arn:aws:iam::123456789012:role/adhoc-deploy',
    }),
    'aws-region': fields_text({
        prose: 'Region of the environment. Without it `AWS_REGION` or `AWS_DEFAULT_REGION` is used.',
        pattern: /^[a-z]{2}(-[a-z]+)+-\d$/,
        allowed: 'the name of an AWS region',
        example: 'eu-west-1',
    }),
    'allowed-account-ids': list({
        prose: 'Accounts in which this step may act; in another one it is refused before it reads anything.',
        pattern: /^\d{12}$/,
        item: 'an AWS account id of 12 digits',
        example: '123456789012',
    }),
};

;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/calls.js
/** The AWS calls behind every one-off task. */
const oneOffTaskCalls = [
    { action: 'ecs:DescribeClusters', need: 'needed', why: 'the cluster exists' },
    {
        action: 'ecs:DescribeServices',
        need: 'needed',
        why: 'network and capacity of a running service',
    },
    { action: 'ecs:DescribeTaskDefinition', need: 'needed', why: 'what is to be run' },
    { action: 'ecs:RegisterTaskDefinition', need: 'needed', why: 'a revision with the new image' },
    { action: 'ecs:RunTask', need: 'needed', why: 'starts the task' },
    { action: 'ecs:DescribeTasks', need: 'needed', why: 'follows the task' },
    { action: 'ecs:StopTask', need: 'needed', why: 'stops it on time-out and cancel' },
    { action: 'logs:GetLogEvents', need: 'needed', why: 'the live log' },
];

;// CONCATENATED MODULE: ./.build/actions/library/command-line/words.js
/**
 * Reads a command: a JSON array of words, or words quoted as POSIX shells quote them. No shell runs it,
 * so nothing is expanded, and what only a shell could do is refused instead of passed on as text.
 * Source: POSIX.1-2024, Shell Command Language, 2.2 Quoting.
 */
function parseCommand(text) {
    return text.startsWith('[') ? parseJsonArray(text) : parseWords(text);
}
function parseJsonArray(text) {
    try {
        const value = JSON.parse(text);
        const words = Array.isArray(value) && value.every((word) => typeof word === 'string');
        if (words && value.length > 0)
            return { words: value };
    }
    catch {
        // Told below, together with an array of something else.
    }
    return { wrong: 'a JSON array of strings, for example ["python","manage.py","migrate"]' };
}
// In order: white space, 'single', "double", \escape, one other character.
const token = /(\s+)|'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|\\([\s\S])|([\s\S])/g;
const unclosed = /^['"\\]$/;
// What a shell would act on: outside quotes, and inside double quotes.
const operator = /[|&;<>$`]/;
const expansion = /(?<!\\)[$`]/;
function parseWords(text) {
    const pieces = [...text.matchAll(token)];
    const wrong = pieces.map((piece) => problemOf(piece, text)).find((problem) => problem);
    if (wrong)
        return { wrong };
    const words = joined(pieces);
    return words.length > 0 ? { words } : { wrong: 'at least one word' };
}
function problemOf([, , , double = '', , plain = ''], text) {
    if (unclosed.test(plain))
        return `every quote closed (open: ${plain})`;
    return operator.test(plain) || expansion.test(double) ? shellNeeded(text) : '';
}
/** Pieces that touch make one word; white space ends it. */
function joined(pieces) {
    const words = [undefined];
    for (const [, space, single, double, escaped, plain] of pieces) {
        const piece = single ?? unescapeDouble(double) ?? escaped ?? plain ?? '';
        if (space === undefined)
            words.push((words.pop() ?? '') + piece);
        else
            words.push(undefined);
    }
    return words.filter((word) => word !== undefined);
}
/** Inside double quotes a backslash escapes only these; before anything else it stays. */
function unescapeDouble(text) {
    return text?.replace(/\\([$`"\\\n])/g, (_, mark) => (mark === '\n' ? '' : mark));
}
function shellNeeded(text) {
    const command = JSON.stringify(['sh', '-c', text]);
    return `words without | & ; < > $ and backticks, which only a shell acts on; with a shell: ${command}`;
}

;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/inputs.js



/** An input that holds a command; `run-command` requires it, `migrate` has the definition's own. */
function commandField(declared) {
    return {
        prose: declared.prose,
        required: declared.required,
        kind: 'command',
        allowed: 'words, or a JSON array of words such as ["python","manage.py","check"]',
        example: '["python","manage.py","check"]',
        absent: [],
        parse(value) {
            const parsed = parseCommand(value);
            return 'words' in parsed ? { value: parsed.words } : parsed;
        },
    };
}
const variableName = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** The inputs of every action that runs a one-off task. */
const oneOffTaskInputs = {
    environment: fields_text({
        prose: 'Name of the environment; the defaults of all other names are made from it.',
        required: true,
        pattern: environmentName,
        allowed: 'at most 20 lower case letters, digits and inner hyphens, a letter first',
        example: 'alpha',
    }),
    'base-environment': fields_text({
        prose: 'Name of the base environment that it stands on. Without it the tag `adhoc:base` of the cluster is used.',
        pattern: environmentName,
        allowed: 'at most 20 lower case letters, digits and inner hyphens, a letter first',
        example: 'dev',
    }),
    cluster: fields_text({
        prose: 'The ECS cluster. Default: `<environment>-cluster`.',
        example: 'alpha-cluster',
    }),
    task: fields_text({
        prose: 'Task definition to run: a family (its newest active revision), `family:revision` or an ARN.',
        example: 'alpha-migrate',
    }),
    container: fields_text({
        prose: 'Container that runs the command and whose exit code decides. Default: the only essential one.',
        example: 'migrate',
    }),
    image: list({
        prose: 'Image to run: one image, or `container=image` lines. Without it nothing is registered.',
        item: 'an image with a tag or digest, or container=image',
        example: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/backend:v1.8.0',
    }),
    'environment-variables': pairs({
        prose: 'Environment variables for this run, added to those of the definition.',
        key: variableName,
        line: 'NAME=value',
    }),
    'network-from': fields_text({
        prose: 'Service whose network, platform version and capacity provider the task gets. Default: a running service of the environment.',
        example: 'alpha-gunicorn',
    }),
    subnets: list({
        prose: 'Subnets of the task, in place of those of a service.',
        pattern: /^subnet-[0-9a-f]+$/,
        item: 'a subnet id',
        example: 'subnet-0a1b2c3d',
    }),
    'security-groups': list({
        prose: 'Security groups of the task, in place of those of a service.',
        pattern: /^sg-[0-9a-f]+$/,
        item: 'a security group id',
        example: 'sg-0a1b2c3d',
    }),
    'assign-public-ip': flag({
        prose: 'Whether the task gets a public address; only with `subnets`.',
        default: 'false',
    }),
    spot: flag({
        prose: 'Whether the task may run on Fargate Spot, where AWS may stop it.',
        default: 'false',
    }),
    timeout: duration({
        prose: 'How long the task may take, from its start to its end; then it is stopped and the step fails.',
        default: '30m',
    }),
    'expected-exit-codes': list({
        prose: 'Exit codes that count as success.',
        default: '0',
        pattern: /^\d{1,3}$/,
        item: 'an exit code from 0 to 255',
    }),
    'require-logs': flag({
        prose: 'Whether a container without CloudWatch logs is refused. Otherwise it is a warning, and the exit code alone decides.',
        default: 'false',
    }),
};

;// CONCATENATED MODULE: ./.build/actions/run-command/spec.js




const spec = defineSpec({
    name: 'run-command',
    description: "Runs one command in the application's own task definition and network, with its live log.",
    inputs: {
        ...oneOffTaskInputs,
        command: commandField({
            prose: 'The command: words quoted as in a POSIX shell but without expansion, or a JSON array.',
            required: true,
        }),
        ...awsInputs,
    },
    outputs: {
        'task-id': 'Id of the ECS task.',
        'task-definition': 'The revision that ran, as family:revision.',
        'exit-code': 'Exit code of the container that decided; empty when it never ran.',
        'last-lines': 'The last lines of the log.',
    },
    calls: oneOffTaskCalls,
    permissions: { 'id-token': 'write, for role-to-assume' },
});

;// CONCATENATED MODULE: ./.build/actions/run-command/summary.js


/** Outputs and page of a finished command. */
function resultOf(finished) {
    const { verdict, id, revision, durationMs } = finished;
    const exitCode = verdict.exitCode === undefined ? '' : String(verdict.exitCode);
    const lastLines = finished.lastLines.map((line) => line.text.toString()).join('\n');
    const facts = table(['task', 'task definition', 'exit code', 'duration'], [[id, revision, exitCode, formatDuration(durationMs)]]);
    return {
        outputs: {
            'task-id': id,
            'task-definition': revision,
            'exit-code': exitCode,
            'last-lines': lastLines,
        },
        summary: md `### ${verdict.succeeded ? '✅' : '❌'} run-command\n\n${facts}\n\n${codeBlock(lastLines)}\n`,
        ...(verdict.succeeded
            ? {}
            : {
                failure: {
                    code: 'command-failed',
                    what: `Container "${verdict.container}" left with exit code ${exitCode || 'none'}.`,
                },
            }),
    };
}

;// CONCATENATED MODULE: ./.build/actions/run-command/main.js





function main() {
    return runAction(spec, async (run) => {
        const aws = await openSession(run.inputs, run);
        return resultOf(await runCommand(run.inputs, { ...run, aws }));
    });
}


/***/ })

};

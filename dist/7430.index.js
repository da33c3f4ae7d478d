export const id = 7430;
export const ids = [7430];
export const modules = {

/***/ 4705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ suiteVersion)
/* harmony export */ });
/** The suite's version, as package.json has it: in user agents and in what is sealed. */
const suiteVersion = '0.1.0';


/***/ }),

/***/ 79600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ oneOffTaskCalls),
/* harmony export */   a: () => (/* binding */ throwAwayCalls)
/* harmony export */ });
/* harmony import */ var _lease_calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85822);
/* harmony import */ var _placement_calls_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50591);
/* harmony import */ var _preflight_calls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20359);
/* harmony import */ var _task_definition_calls_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63741);




/** The AWS calls behind every one-off task. */
const oneOffTaskCalls = [
    _placement_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .clusterCall */ .V,
    ..._placement_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .placementCalls */ .h,
    { action: 'ecs:DescribeTaskDefinition', need: 'needed', why: 'what is to be run' },
    ..._preflight_calls_js__WEBPACK_IMPORTED_MODULE_2__/* .preflightCalls */ .L,
    ..._lease_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .leaseCalls */ .g,
    ..._task_definition_calls_js__WEBPACK_IMPORTED_MODULE_3__/* .registeringCalls */ .V,
    { action: 'ecs:RunTask', need: 'needed', why: 'starts the task' },
    { action: 'ecs:DescribeTasks', need: 'needed', why: 'follows the task' },
    { action: 'ecs:StopTask', need: 'needed', why: 'stops it on time-out and cancel' },
    { action: 'logs:GetLogEvents', need: 'optional', why: 'the live log' },
];
/** What `secrets` needs beside: the throw-away revision is taken back after the run. */
const throwAwayCalls = [
    {
        action: 'ecs:DeregisterTaskDefinition',
        need: 'with-input',
        why: '`secrets`: takes back the throw-away revision that they need',
    },
];


/***/ }),

/***/ 51295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ commandField),
  K: () => (/* binding */ oneOffTaskInputs)
});

;// CONCATENATED MODULE: ./.build/actions/library/command-line/pieces.js
/*
 * In order: blanks, a line that goes on, 'single', "double", \escape, NAME= before the first word, plain text,
 * any other character.
 * Source: POSIX.1-2024, Shell Command Language, 2.2 Quoting, 2.3 Token Recognition, 2.9.1 Simple Commands.
 */
const grammar = /(?<blank>[ \t]+)|(?<joint>\\\n)|'(?<single>[^']*)'|"(?<double>(?:[^"\\]|\\[\s\S])*)"|\\(?<escaped>[\s\S])|(?<assignment>^[A-Za-z_]\w*=)|(?<plain>[^ \t\n\\'"|&;<>()$`#]+)|(?<other>[\s\S])/g;
// A backslash takes the meaning from what follows it, so that both go together.
const expansion = /^(?:[^\\$`]|\\[\s\S])*([$`])/;
/** Cuts a command line into its pieces, in order. */
function* cut(line) {
    for (const { groups = {} } of line.matchAll(grammar)) {
        // A line that goes on is joined before words are made: that neither makes nor divides one.
        if (groups.joint === undefined)
            yield pieceOf(groups);
    }
}
function pieceOf(found) {
    const { blank, double, assignment, other } = found;
    if (blank !== undefined)
        return { kind: 'blank', text: blank };
    if (double !== undefined)
        return quoted(double);
    if (assignment !== undefined)
        return { kind: 'shell', text: assignment };
    if (other !== undefined)
        return { kind: kindOf(other), text: other };
    return { kind: 'word', text: found.single ?? found.escaped ?? found.plain ?? '' };
}
/** Inside double quotes a backslash escapes only these; before anything else it stays. */
function quoted(text) {
    const [, mark] = expansion.exec(text) ?? [];
    if (mark !== undefined)
        return { kind: 'shell', text: mark };
    const unescaped = text.replace(/\\([$`"\\\n])/g, (_, next) => next.trim());
    return { kind: 'word', text: unescaped };
}
function kindOf(mark) {
    if (mark === '#')
        return 'hash';
    return /['"\\]/.test(mark) ? 'open' : 'shell';
}

;// CONCATENATED MODULE: ./.build/actions/library/command-line/words.js

/**
 * Reads a command: a JSON array of words, or words quoted as POSIX shells quote them. No shell runs it,
 * so nothing is expanded, and what only a shell could do is refused instead of passed on as text.
 */
function parseCommand(text) {
    return text.startsWith('[') ? parseJsonArray(text) : parseWords(text);
}
// `[ -f /x ]`, the command that tests. Behind the first item of an array stands a comma.
const bracketCommand = /^\[\[?\s+[^\s,\]]+\s/;
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
    const wrong = 'a JSON array of strings, for example ["python","manage.py","migrate"]';
    return bracketCommand.test(text) ? { wrong, example: withShell(text) } : { wrong };
}
function parseWords(text) {
    const words = [];
    let inWord = false;
    for (const { kind, text: seen } of cut(text)) {
        if (kind === 'open')
            return { wrong: openQuote(seen) };
        if (kind === 'shell' || (kind === 'hash' && !inWord))
            return { wrong: shellNeeded(seen), example: withShell(text) };
        if (kind !== 'blank')
            words.push(`${inWord ? words.pop() : ''}${seen}`);
        inWord = kind !== 'blank';
    }
    return words.length > 0 ? { words } : { wrong: 'at least one word' };
}
function shellNeeded(seen) {
    const mark = seen === '\n' ? 'line breaks' : seen;
    const quotes = /[$`]/.test(seen) ? 'single quotes' : 'quotes';
    return `words without ${mark} outside of ${quotes}, as only a shell acts on it`;
}
function withShell(text) {
    return JSON.stringify(['sh', '-c', text]);
}
/** The text is not taken apart for an example: one word of a secret is not hidden in what is shown. */
function openQuote(mark) {
    return `every quote closed (open: ${mark}); one that is text belongs into a JSON array of words`;
}

// EXTERNAL MODULE: ./.build/actions/library/host/fields.js
var fields = __webpack_require__(6092);
// EXTERNAL MODULE: ./.build/actions/library/host/pairs.js
var pairs = __webpack_require__(55488);
// EXTERNAL MODULE: ./.build/actions/library/image/wanted.js
var wanted = __webpack_require__(79869);
// EXTERNAL MODULE: ./.build/actions/library/naming/inputs.js
var inputs = __webpack_require__(69038);
;// CONCATENATED MODULE: ./.build/actions/library/placement/inputs.js

/** The inputs of every action that places a task. */
const placementInputs = {
    'network-from': (0,fields/* text */.Qq)({
        prose: 'Service whose network, platform version and capacity provider the task gets. Default: a running service of the environment.',
        example: 'alpha-gunicorn',
    }),
    subnets: (0,fields/* list */.p_)({
        prose: 'Subnets of the task, in place of those of a service.',
        pattern: /^subnet-[0-9a-f]+$/,
        item: 'a subnet id',
        example: 'subnet-0a1b2c3d',
    }),
    'security-groups': (0,fields/* list */.p_)({
        prose: 'Security groups of the task, in place of those of a service.',
        pattern: /^sg-[0-9a-f]+$/,
        item: 'a security group id',
        example: 'sg-0a1b2c3d',
    }),
    'assign-public-ip': {
        ...(0,fields/* flag */.Jt)({
            prose: 'Whether the task gets a public address; only with `subnets`.',
            default: 'false',
        }),
        crossCheck: publicIpProblems,
    },
    spot: (0,fields/* flag */.Jt)({
        prose: 'Whether the task may run on Fargate Spot, where AWS may stop it.',
        default: 'false',
    }),
};
/** A public address is given to the subnets that come with it; a service's network is taken as it is. */
function publicIpProblems(wanted, inputs) {
    const subnets = inputs.get('subnets');
    if (!wanted || subnets === undefined || subnets.length > 0)
        return [];
    return [
        {
            code: 'input-conflict',
            what: 'Input "assign-public-ip" is true, but "subnets" is empty: the network of a service is taken as it is.',
            remedy: 'with: { subnets: "subnet-...", assign-public-ip: true }',
        },
    ];
}

// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(28649);
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
/** The inputs of every action that runs a one-off task. */
const oneOffTaskInputs = {
    ...inputs/* environmentInputs */.rg,
    task: (0,fields/* text */.Qq)({
        prose: 'Task definition to run: a family (its newest active revision), `family:revision` or an ARN. Default: the active one of `<environment>-migrate` and `<environment>-backend_update`.',
        example: 'alpha-migrate',
    }),
    container: (0,fields/* text */.Qq)({
        prose: 'Container that runs the command and whose exit code decides. Default: the only essential one runs it, all essential ones decide.',
        example: 'migrate',
    }),
    image: {
        ...(0,fields/* list */.p_)({
            prose: 'Image to run: one image for every container of the same repository, or `container=image` lines. Without it nothing is registered.',
            item: 'an image with a tag or digest, or container=image',
            example: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/backend:v1.8.0',
        }),
        crossCheck: (items) => (0,errors/* problemsIn */._n)(() => (0,wanted/* parseWanted */.V)(items, { name: 'image' })),
    },
    'environment-variables': (0,pairs/* variables */.Ee)({
        prose: 'Environment variables for this run, added to those of the definition.',
    }),
    ...placementInputs,
    timeout: (0,fields/* duration */.p0)({
        prose: 'How long the task may take, from its start to its end; then it is stopped and the step fails.',
        default: '30m',
    }),
    'expected-exit-codes': (0,fields/* list */.p_)({
        prose: 'Exit codes that count as success.',
        default: '0',
        pattern: /^(?:\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])$/,
        item: 'an exit code from 0 to 255',
    }),
    'require-logs': (0,fields/* flag */.Jt)({
        prose: 'Whether a container without CloudWatch logs is refused. Otherwise it is a warning, and the exit code alone decides.',
        default: 'false',
    }),
};


/***/ }),

/***/ 66515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ oneOffTaskOutputs)
/* harmony export */ });
/** The outputs of every action that runs a one-off task. */
const oneOffTaskOutputs = {
    'task-id': 'Id of the ECS task; written as soon as the task is started.',
    'task-definition': 'The revision that runs, as family:revision; written as soon as it is known.',
    'exit-code': 'Exit code of the container that decided; empty when it never ran.',
    'stop-code': 'Why ECS stopped the task, for example `EssentialContainerExited`.',
    'stopped-reason': "ECS's own words for it.",
    'duration-seconds': 'From the start of the task to its end, in whole seconds.',
    'last-lines': 'The last lines of the log, each as `container | text`.',
    'log-url': 'Address of the log stream in the AWS console.',
};


/***/ }),

/***/ 11536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ requestOf)
/* harmony export */ });
/* harmony import */ var _image_wanted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79869);
/* harmony import */ var _naming_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77615);


/** Completes the inputs by the naming contract. */
function requestOf(inputs) {
    return {
        ...inputs,
        cluster: inputs.cluster ?? (0,_naming_names_js__WEBPACK_IMPORTED_MODULE_1__/* .clusterName */ .SL)(inputs.environment),
        families: (0,_naming_names_js__WEBPACK_IMPORTED_MODULE_1__/* .updateTaskFamilies */ .f1)(inputs.environment),
        images: (0,_image_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .parseWanted */ .V)(inputs.image, { name: 'image' }),
        secrets: inputs.secrets ?? new Map(),
        timeoutMs: inputs.timeout,
        expectedExitCodes: inputs.expectedExitCodes.map(Number),
        lease: inputs.lease ? 'where-known' : 'waived',
        leaseTimeoutMs: inputs.leaseTimeout,
        eachExecution: false,
    };
}


/***/ }),

/***/ 80247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ resultOf)
});

// EXTERNAL MODULE: ./.build/actions/library/aws/console-links.js
var console_links = __webpack_require__(78533);
// EXTERNAL MODULE: ./.build/actions/library/task-log/last-lines.js
var last_lines = __webpack_require__(27211);
// EXTERNAL MODULE: ./.build/actions/library/text/foreign.js
var foreign = __webpack_require__(29840);
// EXTERNAL MODULE: ./.build/actions/library/placement/placement.js
var placement = __webpack_require__(76141);
// EXTERNAL MODULE: ./.build/actions/library/stopped-task/reasons.js
var reasons = __webpack_require__(83695);
// EXTERNAL MODULE: ./.build/actions/library/task-definition/task-definition.js
var task_definition = __webpack_require__(5309);
// EXTERNAL MODULE: ./.build/actions/library/text/duration.js
var duration = __webpack_require__(3694);
// EXTERNAL MODULE: ./.build/actions/library/text/markdown.js + 1 modules
var markdown = __webpack_require__(85843);
// EXTERNAL MODULE: ./.build/actions/library/one-off-task/commands.js
var commands = __webpack_require__(37267);
;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/page.js








/** The page of a finished task: the verdict and what to do, the last lines, then facts and what was done. */
function pageOf(finished, { action, consequence }) {
    const { failure, request, revision } = finished;
    const parts = [
        (0,markdown.md) `### ${failure ? '❌' : '✅'} ${action} ${failure ? 'failed' : 'succeeded'} in ${request.environment}`,
        ...(failure ? [reason(failure)] : []),
        ...(failure && consequence ? [consequence] : []),
        lastLines(finished),
        (0,markdown/* table */.tp)(['', ''], facts(finished)),
        command(request),
        ...(revision.isNew ? [registered(finished)] : []),
    ];
    return parts.reduce((page, part) => (0,markdown.md) `${page}\n\n${part}`);
}
function reason({ what, remedy, code: name }) {
    const how = remedy ? (0,markdown.md) `\n\nWhat to do: ${remedy}` : (0,markdown.md) ``;
    return (0,markdown.md) `**${what}** (${(0,markdown/* code */.aY)(name)})${how}`;
}
function facts(finished) {
    const { request, prepared, revision, ending, region, id } = finished;
    const cluster = request.cluster;
    const { stopCode = '', stoppedReason = '' } = ending.task;
    const changed = prepared.revision.changes.map(({ container, from, to }) => [`image of ${container}`, (0,markdown.md) `${(0,markdown/* code */.aY)(from)} → ${(0,markdown/* code */.aY)(to)}`]);
    const rows = [
        ...foundRow(finished),
        ['environment', request.environment],
        ['cluster', `${cluster} in ${region}`],
        ['task', (0,markdown/* link */.nf)(id, (0,console_links/* taskLink */.eG)({ region, cluster, id }))],
        ['task definition', (0,markdown/* link */.nf)(revision.name, (0,console_links/* taskDefinitionLink */.L5)({ region, name: revision.name }))],
        ...changed,
        ...exitCodes(finished),
        ['stopped', (0,foreign/* foreign */.V$)([stopCode, stoppedReason].filter(Boolean).join(': '))],
        ['duration', (0,duration/* formatDuration */.a)(finished.durationMs)],
        ['network', (0,placement/* networkOf */.Af)(prepared.placement)],
        ...logRow(finished),
    ];
    return rows;
}
function foundRow({ foundFrom }) {
    if (!foundFrom)
        return [];
    return [['started', `earlier in this attempt, at ${foundFrom}; nothing was started now`]];
}
/**
 * In a fence, where nothing is escaped: the runner hides a secret only where it stands as it was registered.
 */
function command({ command: words }) {
    if (words.length === 0)
        return (0,markdown.md) `Command: the definition's own.`;
    return (0,markdown.md) `Command:\n\n${(0,markdown/* codeBlock */.DV)(JSON.stringify(words), 'json')}`;
}
/** Of every container, also of those that decide nothing. */
function exitCodes({ revision, ending }) {
    return (0,task_definition/* containersOf */.Mz)(revision.definition).map(({ name }) => {
        const { exitCode } = (0,reasons/* containerOf */.t8)(ending.task, String(name));
        return [`exit code of ${name}`, String(exitCode ?? 'none')];
    });
}
function logRow({ log, lineCount }) {
    return log ? [['log', (0,markdown/* link */.nf)(`${log.group} (${lineCount} lines shown)`, (0,console_links/* logStreamLink */.dE)(log))]] : [];
}
function lastLines({ lastLines, log, unread, ran, revision }) {
    if (lastLines.length > 0) {
        const several = (0,task_definition/* containersOf */.Mz)(revision.definition).length > 1;
        const body = lastLines.map(({ container, text }) => (several ? `${container} | ` : '') + text.raw);
        return (0,markdown.md) `Last lines:\n\n${(0,markdown/* codeBlock */.DV)((0,foreign/* foreign */.V$)(body.join('\n')), 'text')}`;
    }
    if (!ran)
        return (0,markdown.md) `It never ran, so it has no log.`;
    const shown = log !== undefined && unread.length === 0;
    return shown ? (0,markdown.md) `It printed no line.` : (0,markdown.md) `Its log could not be shown.`;
}
function registered({ revision, prepared, region, notTakenBack }) {
    if (notTakenBack)
        return (0,markdown.md) `Registered ${(0,markdown/* code */.aY)(revision.name)} for this run only; it could not be deregistered (${notTakenBack.why}): ${(0,markdown/* code */.aY)(notTakenBack.command)}`;
    return prepared.revision.throwAway
        ? (0,markdown.md) `Registered ${(0,markdown/* code */.aY)(revision.name)} for this run only, and deregistered it.`
        : (0,markdown.md) `Registered ${(0,markdown/* code */.aY)(revision.name)}; to take it back: ${(0,markdown/* code */.aY)((0,commands/* deregisterCommand */.Wm)(region, revision.name))}`;
}

;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/result.js




const linesInError = 5;
/** The runner ends a message at 4,096 characters: src/Runner.Worker/ExecutionContext.cs. */
const longestInError = 500;
/** Outputs, page and failure of a task that came to its end. */
function resultOf(finished, page) {
    const failure = finished.failure && withLastLines(finished, finished.failure);
    return {
        outputs: outputsOf(finished),
        summary: pageOf(finished, page),
        ...(failure ? { failure } : {}),
    };
}
function outputsOf(finished) {
    const { id, revision, verdict, ending, durationMs, lastLines, log } = finished;
    return {
        'task-id': id,
        'task-definition': revision.name,
        'exit-code': String(verdict.exitCode ?? ''),
        'stop-code': ending.task.stopCode ?? '',
        'stopped-reason': ending.task.stoppedReason ?? '',
        'duration-seconds': String(Math.round(durationMs / 1_000)),
        'last-lines': lastLines.map(written).join('\n'),
        'log-url': log ? (0,console_links/* logStreamLink */.dE)(log) : '',
    };
}
/** The last lines belong to the error: its reader then need not look for them. */
function withLastLines({ lastLines, prepared }, problem) {
    const shown = (0,last_lines/* lastOf */.g1)(lastLines, linesInError, prepared.chosen.deciding);
    if (shown.length === 0)
        return problem;
    const lines = shown.map((line) => `    ${written(shortened(line))}`);
    return { ...problem, what: [problem.what, 'Last lines:', ...lines].join('\n') };
}
function shortened({ container, text }) {
    return { container, text: (0,foreign/* foreign */.V$)((0,last_lines/* wholeOrCounted */.R8)(text.raw, longestInError)) };
}
function written({ container, text }) {
    return `${container} | ${text}`;
}


/***/ }),

/***/ 82922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ runOneOffTask)
});

// EXTERNAL MODULE: ./.build/actions/library/host/cancel.js
var cancel = __webpack_require__(48951);
// EXTERNAL MODULE: ./.build/actions/library/host/version.js
var version = __webpack_require__(4705);
// EXTERNAL MODULE: ./.build/actions/library/lease/wish.js + 1 modules
var wish = __webpack_require__(54903);
// EXTERNAL MODULE: ./.build/actions/library/placement/placement.js
var placement_placement = __webpack_require__(76141);
// EXTERNAL MODULE: ./.build/actions/library/task-definition/task-definition.js
var task_definition = __webpack_require__(5309);
// EXTERNAL MODULE: ./.build/actions/library/task-log/location.js
var task_log_location = __webpack_require__(62302);
// EXTERNAL MODULE: ./.build/actions/library/aws/aws-error.js
var aws_error = __webpack_require__(1906);
// EXTERNAL MODULE: ./.build/actions/library/system/waiting.js
var waiting = __webpack_require__(18401);
// EXTERNAL MODULE: ./.build/actions/library/text/foreign.js
var foreign = __webpack_require__(29840);
;// CONCATENATED MODULE: ./.build/actions/library/task-log/tail.js



/** AWS allows 10,000; what is read at once is also what lies in memory at once. */
const eventsPerPage = 1_000;
// GetLogEvents stops at the events we ask for or at 1 MB, so a page near that is hardly the last one.
const fullPage = { events: eventsPerPage, bytes: 500_000 };
/** What CloudWatch counts for an event beside its text. */
const bytesBesideText = 26;
const nothing = { lines: [], full: false, atEnd: true };
/** Reads one container's log stream, from its first line on, each line once. */
class LogTail {
    container;
    stream;
    /** What kept the last read from its lines. */
    trouble;
    /** More than was read last is readable already. */
    behind = false;
    #token;
    #reading;
    constructor(container, stream) {
        this.container = container;
        this.stream = stream;
    }
    /** The next page. Never throws because of the log; one that comes late is had by a later look. */
    async page({ aws, clock, signal, until }) {
        if (this.#reading?.aws !== aws)
            this.#reading = { aws, page: this.#read(aws) };
        const { page: reading } = this.#reading;
        const ms = until() - clock.now();
        const page = await (0,waiting/* within */.ux)({ clock, ms, signal }, () => reading);
        if (page === waiting/* late */.fn) {
            this.trouble ??= { kind: 'late' };
            return nothing;
        }
        this.#reading = undefined;
        return page ? this.#turn(page) : nothing;
    }
    /** Whether there is anything to read, and what is in the way. */
    async probe(aws) {
        await this.#read(aws);
        return this.trouble;
    }
    #turn(page) {
        const atEnd = page.next === this.#token;
        this.#token = page.next;
        const lines = page.events.map(({ timestamp, message }) => ({
            container: this.container,
            timestamp,
            text: (0,foreign/* foreign */.V$)(message),
        }));
        const full = isFull(page);
        this.behind = full && !atEnd;
        return { lines, full, atEnd };
    }
    async #read(aws) {
        if (this.trouble?.kind === 'denied')
            return undefined;
        const logs = await aws.logs(this.stream.region);
        try {
            const page = await logs.read(this.stream, {
                from: this.#token,
                limit: eventsPerPage,
            });
            this.trouble = page.missing === 'group' ? { kind: 'group-missing' } : undefined;
            return page;
        }
        catch (error) {
            if (!(error instanceof aws_error/* AwsError */.Gy))
                throw error;
            this.trouble = { kind: error.isDenied ? 'denied' : 'unreadable', error };
            return undefined;
        }
    }
}
function isFull({ events }) {
    const sizes = events.map(({ message }) => Buffer.byteLength(message) + bytesBesideText);
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    return events.length >= fullPage.events || bytes >= fullPage.bytes;
}
/** What one look at a task under way may cost: the task itself must be looked at, too. */
const recentLimits = { pages: 5, ms: 2_000 };
/** What a container that is still printing has printed; what is more than a few pages waits for the next look. */
function recent(parts, tails) {
    const end = parts.clock.now() + recentLimits.ms;
    let pages = 0;
    return batches({ ...parts, until: () => end }, tails, (page) => {
        pages += 1;
        return page.full && !page.atEnd && pages < recentLimits.pages * tails.length;
    });
}
/** Everything that is readable of a log that grows no more: only a token that stays the same is the end. */
function remaining(look, tails) {
    return batches(look, tails, (page) => !page.atEnd);
}
/**
 * Batches of at most one page a container, each in the order of the containers' own clocks: memory
 * stays flat however much there is.
 */
async function* batches(look, tails, goesOn) {
    let open = [...tails];
    while (open.length > 0 && look.clock.now() < look.until()) {
        const pages = await Promise.all(open.map((tail) => tail.page(look)));
        const batch = pages.flatMap((page) => page.lines);
        if (batch.length > 0)
            yield batch.sort((a, b) => a.timestamp - b.timestamp);
        open = open.filter((_, index) => pages[index] && goesOn(pages[index]));
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/client-token.js

/**
 * The token under which AWS starts a task at most once: retries of this execution never start a second one.
 * Without `eachExecution` the same step of the same attempt of the same run, asking for the same, gets the
 * task that it started before.
 * RunTask takes at most 64 characters: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html
 */
function tokenOf(request, { identity, prepared, }) {
    const { repository, runId, attempt, job, jobInstance, step } = identity;
    const execution = request.eachExecution ? [identity.execution] : [];
    const { cluster, command, images, environmentVariables, secrets } = request;
    return hash([
        [repository, runId, attempt, job, jobInstance, step, ...execution],
        [cluster, String(prepared.definition.taskDefinition.family), prepared.chosen.container],
        command,
        [images.image ?? '', ...entries(images.byContainer)],
        entries(environmentVariables),
        entries(secrets),
    ]);
}
function entries(map) {
    return [...map].map((pair) => JSON.stringify(pair)).sort();
}
function hash(parts) {
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex');
}

// EXTERNAL MODULE: ./.build/actions/library/stopped-task/reasons.js
var reasons = __webpack_require__(83695);
// EXTERNAL MODULE: ./.build/actions/library/stopped-task/verdict.js
var stopped_task_verdict = __webpack_require__(8695);
// EXTERNAL MODULE: ./.build/actions/library/one-off-task/commands.js
var one_off_task_commands = __webpack_require__(37267);
// EXTERNAL MODULE: ./.build/actions/library/stopped-task/explain.js + 2 modules
var explain = __webpack_require__(68273);
// EXTERNAL MODULE: ./.build/actions/library/text/duration.js
var duration = __webpack_require__(3694);
;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/own-reasons.js
/** What ECS tells as the reason of a task that we stopped. */
const ownReasons = {
    cancelled: 'adhoc-actions: job cancelled',
    leaseLost: 'adhoc-actions: lease lost',
    timeLimit: 'adhoc-actions: time limit',
};

;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/explain.js







/** Why, in one sentence, and what mends it. */
function explain_explain(failed) {
    const { ending, verdict } = failed;
    if (ending.timedOut)
        return timedOut(ending, ending.timedOut);
    const own = stoppedByUs(ending);
    if (own)
        return own;
    const problem = (0,explain/* explainStop */.c)(ending.task, verdict);
    const remedy = ownRemedies[problem.code] ?? groupsToMake(failed, problem) ?? besideFinished(failed, problem);
    return remedy ? { ...problem, remedy } : problem;
}
/** A step that finds a task which this attempt stopped before. */
function stoppedByUs({ task }) {
    const remedy = 'Run the job again: a new attempt starts a new task.';
    if (task.stopCode !== 'UserInitiated')
        return undefined;
    if (task.stoppedReason === ownReasons.cancelled)
        return {
            code: 'attempt-cancelled',
            what: 'This attempt was cancelled before, and its task was stopped with it.',
            remedy,
        };
    if (task.stoppedReason === ownReasons.timeLimit)
        return {
            code: 'task-timed-out',
            what: 'This attempt stopped its task before, when the time limit of the step was over.',
            remedy,
        };
    return undefined;
}
/** What mends a task that was started alone, by failure code: its inputs, mostly. */
const ownRemedies = {
    'spot-interrupted': 'with: { spot: false }',
    'task-stopped-by-service': 'Look at the events of the cluster; a task of its own belongs to no service.',
    'task-network-failed': 'Look for free addresses in the subnets, or give other ones by subnets.',
};
function timedOut({ task, stopped }, late) {
    const running = late.status === 'RUNNING';
    const where = whereabouts(late.status);
    const says = task.stoppedReason === ownReasons.timeLimit ? '' : (0,reasons/* ecsSays */.i$)(task.stoppedReason);
    const after = (0,duration/* formatDuration */.a)(late.afterMs);
    const then = stopped
        ? 'it was stopped'
        : `it is not STOPPED yet${late.stopFailure ? `: ${late.stopFailure}` : ''}`;
    return {
        code: 'task-timed-out',
        what: `${where} after ${after}, the time limit of this step; ${then}.${says}`,
        remedy: running || !late.status
            ? 'with: { timeout: "1h" }, or find in the last lines what it waits for'
            : 'Look at capacity, subnets, image and secrets of the task: it never came to run.',
    };
}
function whereabouts(status) {
    if (status === undefined)
        return 'The task was not seen to have ended (AWS did not tell how it was)';
    return status === 'RUNNING' ? 'The task was still running' : `The task hung in ${status}`;
}
/** ECS does not say which log group it missed: one that is there already is not made again. */
function groupsToMake({ definition, region }, { code, remedy }) {
    if (code !== 'log-group-missing')
        return undefined;
    const commands = (0,task_definition/* containersOf */.Mz)(definition).flatMap((container) => {
        const location = (0,task_log_location/* logLocation */.U)(container, region);
        return 'unknown' in location ? [] : [(0,one_off_task_commands/* createGroupCommand */.Hj)(location)];
    });
    return [...new Set(commands), remedy].join('\n');
}
/** Several essential containers: the first one's end is the others' SIGTERM. */
function besideFinished({ ending, verdict, deciding }, { code }) {
    const ended = verdict.exitCode === 143 || verdict.exitCode === 137;
    if (code !== 'command-failed' || !ended)
        return undefined;
    const done = deciding.find((name) => (0,reasons/* containerOf */.t8)(ending.task, name).exitCode === 0);
    return done === undefined
        ? undefined
        : `"${done}" ended with exit code 0 and ECS then stopped the others; when it alone counts: with: { container: "${done}" }`;
}

;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/finished.js






/** Judges what was seen. */
function finish(seen) {
    const { ending, prepared, request, revision, id, region } = seen;
    const { deciding } = prepared.chosen;
    const verdict = (0,stopped_task_verdict/* judge */.S)(ending.task, { deciding, exitCodes: request.expectedExitCodes });
    const container = (0,task_definition/* containersOf */.Mz)(revision.definition).find(({ name }) => name === verdict.container);
    const ran = mayHaveRun(ending, deciding);
    return {
        ...seen,
        verdict,
        failure: failureOf(seen, verdict),
        durationMs: durationOf(seen),
        log: ran && container ? (0,task_log_location/* logStreamOf */.a)(container, { id, region }) : undefined,
        ran,
    };
}
/** ECS says when a task came to run; a container that left with a code ran, whatever else is said. */
function mayHaveRun({ task, stopped }, deciding) {
    if (!stopped || task.startedAt !== undefined)
        return true;
    return deciding.some((name) => typeof (0,reasons/* containerOf */.t8)(task, name).exitCode === 'number');
}
function failureOf(seen, verdict) {
    const { ending, prepared, request, unread, revision, region } = seen;
    const { deciding } = prepared.chosen;
    const failed = { ending, verdict, deciding, definition: revision.definition, region };
    if (!ending.stopped)
        return stillThere(seen, explain_explain(failed));
    if (!verdict.succeeded || ending.timedOut)
        return explain_explain(failed);
    const hidden = deciding.filter((name) => unread.includes(name));
    return request.requireLogs && hidden.length > 0 ? logsHidden(hidden) : undefined;
}
/** A task that goes on after its step is ended by a person. */
function stillThere({ request, id, region }, problem) {
    return { ...problem, remedy: (0,one_off_task_commands/* stopCommand */.IM)({ region, cluster: request.cluster, id }) };
}
function logsHidden(containers) {
    return {
        code: 'log-not-shown',
        what: `The task succeeded, but the log of ${containers.join(', ')} could not be read, and this step requires it.`,
        remedy: 'with: { require-logs: false }, or allow logs:GetLogEvents and create the log group',
    };
}
function durationOf({ ending, elapsedMs }) {
    const { createdAt, stoppedAt } = ending.task;
    return createdAt && stoppedAt ? stoppedAt.getTime() - createdAt.getTime() : elapsedMs;
}

// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(28649);
;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/drain.js
const drainIntervalMs = 500;
const quietEndsDrainMs = 2_000;
/** Without progress, which is a full page with more behind it: what was printed faster than it was read. */
const longestDrainMs = 5_000;
/** With progress: at ten pages a second, 6,000,000 lines. */
const longestBacklogMs = 600_000;
/**
 * Lines become readable some seconds after they were written: reads on until 2 s bring none, at most 5 s
 * from the last full page on, and at most 10 min, which is told. A cancel ends it early and is no failure: the task's
 * end is known.
 */
async function drain(drained, { clock, signal }) {
    const { tails } = drained;
    const began = clock.now();
    let [quietSince, progressAt] = [began, began];
    const until = () => Math.min(progressAt + longestDrainMs, began + longestBacklogMs);
    async function* noted(batches) {
        for await (const batch of batches) {
            if (tails.some(({ behind }) => behind))
                progressAt = clock.now();
            yield batch;
        }
    }
    try {
        while (clock.now() < until() && tails.some(mayBringLines)) {
            signal.throwIfAborted();
            if ((await drained.handOn(noted(drained.read(until)))) > 0)
                quietSince = clock.now();
            if (clock.now() - quietSince >= quietEndsDrainMs)
                return;
            await clock.sleep(Math.min(drainIntervalMs, until() - clock.now()), signal);
        }
        if (clock.now() >= began + longestBacklogMs)
            drained.cutOff();
    }
    catch (thrown) {
        if (!signal.aborted)
            throw thrown;
    }
}
function mayBringLines({ trouble }) {
    return trouble?.kind !== 'denied';
}

;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/follow.js





const pollIntervalMs = 3_000;
/** How long one look at the task is waited for: the time limit must not wait for AWS. */
const lookMs = 15_000;
/** A describe may lag the RunTask before it; a task that AWS calls missing for longer is gone. */
const visibleWithinMs = 60_000;
/** SIGTERM, at most 120 s of stopTimeout, SIGKILL, and ECS's own time to tell. */
const stoppedWithinMs = 150_000;
/** The last part of a task's ARN, which is what people and commands know it by. */
function idOf(taskArn) {
    return taskArn.split('/').at(-1) ?? taskArn;
}
/** Follows the task until it is STOPPED and its last readable line has been handed on. */
async function followTask(followed, parts) {
    const { clock, signal } = parts;
    const watch = new Watch(followed);
    // What is still asked of the log when the task has been followed is asked no more.
    const log = new AbortController();
    const onAbort = () => log.abort(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    const reading = { aws: parts.aws.uncancelled(log.signal), clock, signal };
    try {
        for (;;) {
            watch.see(await look(followed, parts), clock.now());
            if (watch.task?.lastStatus === 'STOPPED') {
                await drainLog(followed, reading);
                return watch.ending();
            }
            if (watch.givenUp(clock.now()))
                return watch.ending();
            await handOn(followed, recent(reading, followed.tails));
            await watch.mindTheTime(clock);
            await clock.sleep(pollIntervalMs, signal);
        }
    }
    finally {
        signal.removeEventListener('abort', onAbort);
        log.abort(new Error('the log is read no more'));
    }
}
function drainLog(followed, reading) {
    const { tails } = followed;
    const read = (until) => remaining({ ...reading, until }, tails);
    const cutOff = () => followed.cutOff();
    return drain({ read, handOn: (batches) => handOn(followed, batches), tails, cutOff }, reading);
}
/** What is known of the task between two looks. */
class Watch {
    task;
    #followed;
    #latest = 'unknown';
    #missing;
    #overdue;
    constructor(followed) {
        this.#followed = followed;
    }
    /** An answer may be older than the one before it: a task's status only ever goes forward. */
    see(seen, now) {
        this.#latest = seen;
        if (seen === 'missing')
            this.#miss(now);
        if (seen === 'missing' || seen === 'unknown')
            return;
        this.#missing = undefined;
        if (order(seen) < order(this.task))
            return;
        const changed = seen.lastStatus !== this.task?.lastStatus;
        this.task = seen;
        if (changed)
            this.#followed.status(seen);
    }
    /** Counted between answers of AWS: time in which it gave none says nothing. */
    #miss(now) {
        this.#missing ??= { since: now };
        if (now - this.#missing.since > visibleWithinMs)
            throw vanished(this.#followed);
    }
    /** Stops the task when its time is over, whether or not AWS tells how it is. */
    async mindTheTime(clock) {
        const { startedAt, timeoutMs, stop } = this.#followed;
        const afterMs = clock.now() - startedAt;
        if (this.#overdue || afterMs < timeoutMs)
            return;
        const status = this.#latest === 'unknown' ? undefined : (this.task?.lastStatus ?? 'PROVISIONING');
        const stopFailure = await stop();
        this.#overdue = { afterMs, status, stopFailure, at: clock.now() };
    }
    /** A task that could not be stopped, or does not stop, is not waited for without end. */
    givenUp(now) {
        const overdue = this.#overdue;
        if (!overdue)
            return false;
        return overdue.stopFailure !== undefined || now - overdue.at >= stoppedWithinMs;
    }
    ending() {
        const task = this.task ?? {};
        const stopped = task.lastStatus === 'STOPPED';
        // One that came to its own end before the stop reached it is judged by that end.
        const ownEnd = stopped && task.stopCode !== undefined && task.stopCode !== 'UserInitiated';
        return { task, stopped, timedOut: ownEnd ? undefined : this.#overdue };
    }
}
const statuses = [
    'PROVISIONING',
    'PENDING',
    'ACTIVATING',
    'RUNNING',
    'DEACTIVATING',
    'STOPPING',
    'DEPROVISIONING',
    'STOPPED',
];
function order(task) {
    return task ? statuses.indexOf(task.lastStatus ?? '') : -1;
}
/** Failures that say nothing about the task and may pass; a refusal ends the following at once. */
const passing = ['aws-throttled', 'aws-unreachable', 'id-token-failed'];
async function look({ cluster, taskArn }, { aws, clock, signal }) {
    const ecs = await aws.ecs();
    try {
        const answer = await (0,waiting/* within */.ux)({ clock, ms: lookMs, signal }, (over) => ecs.describeTask(cluster, taskArn, over));
        return answer === waiting/* late */.fn ? 'unknown' : (answer ?? 'missing');
    }
    catch (thrown) {
        signal.throwIfAborted();
        const passes = thrown instanceof errors/* ReportedError */.SS && passing.includes(thrown.problems[0]?.code ?? '');
        if (!passes)
            throw thrown;
        return 'unknown';
    }
}
/** Hands on the lines; answers how many they were. */
async function handOn(followed, batches) {
    let count = 0;
    for await (const batch of batches) {
        followed.lines(batch);
        count += batch.length;
    }
    followed.read();
    return count;
}
function vanished({ taskArn, cluster, region }) {
    const id = idOf(taskArn);
    return new errors/* RemoteError */.Hi({
        code: 'task-vanished',
        what: `AWS no longer knows task ${id}: it was started, and how it ended cannot be told.`,
        remedy: (0,one_off_task_commands/* describeCommand */.vL)({ region, cluster, id }),
    });
}

// EXTERNAL MODULE: ./.build/actions/library/aws/console-links.js
var console_links = __webpack_require__(78533);
// EXTERNAL MODULE: ./.build/actions/library/text/markdown.js + 1 modules
var markdown = __webpack_require__(85843);
;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/left-page.js




/** The page of a task whose end was not seen: how to look first, how to stop it last. */
function leftPage({ request, stopping, why, region, id, lastLines, logs }, action) {
    const { environment, cluster } = request;
    const task = { region, cluster, id };
    const commands = [
        '# how it is',
        (0,one_off_task_commands/* describeCommand */.vL)(task),
        ...(stopping ? [] : ['# only if it has to be stopped', (0,one_off_task_commands/* stopCommand */.IM)(task)]),
    ];
    const state = stopping
        ? `The task was told to stop, because ${why}.`
        : 'The task may still be running.';
    const lines = lastLines.map(({ container, text }) => `${container} | ${text.raw}`);
    const rows = [
        ['environment', environment],
        ['cluster', `${cluster} in ${region}`],
        ['task', (0,markdown/* link */.nf)(id, (0,console_links/* taskLink */.eG)(task))],
        ...logs.map(({ container, stream }) => [`log of ${container}`, (0,markdown/* link */.nf)(stream.group, (0,console_links/* logStreamLink */.dE)(stream))]),
    ];
    const seen = lines.length > 0
        ? (0,markdown.md) `Last lines seen:\n\n${(0,markdown/* codeBlock */.DV)((0,foreign/* foreign */.V$)(lines.join('\n')), 'text')}`
        : (0,markdown.md) `No line of it was seen.`;
    return (0,markdown.md) `### ❌ ${action} in ${environment}: the end of the task was not seen\n\n**${state}**\n\n${(0,markdown/* codeBlock */.DV)(commands.join('\n'), 'sh')}\n\n${seen}\n\n${(0,markdown/* table */.tp)(['', ''], rows)}\n`;
}

// EXTERNAL MODULE: ./.build/actions/library/task-log/last-lines.js
var last_lines = __webpack_require__(27211);
;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/log-screen.js




const keptLines = 20;
const noAnswer = 'logs:GetLogEvents has not answered in time.';
/** Shows what happens to one task: its status, its lines, and once what keeps lines from being shown. */
class LogScreen {
    last;
    #site;
    #tails;
    #told = new Set();
    #ran = false;
    #isCutOff = false;
    constructor(site, tails, deciding) {
        this.last = new last_lines/* LastLines */.UR(keptLines, deciding);
        this.#site = site;
        this.#tails = tails;
    }
    status(task, elapsedMs) {
        this.#ran ||= task.lastStatus === 'RUNNING' || task.lastStatus === 'STOPPED';
        this.#site.line(`task ${task.lastStatus} after ${(0,duration/* formatDuration */.a)(elapsedMs)}`);
    }
    lines(batch) {
        for (const line of batch) {
            for (const text of (0,foreign/* linesOf */.Dx)(line.text.raw))
                this.#site.line(`${line.container} | ${text}`);
            this.last.add(line);
        }
    }
    /** Why lines may be missing; a group that a container has yet to make is not missing before it runs. */
    troubles() {
        for (const { trouble, stream } of this.#tails) {
            if (trouble?.kind === 'group-missing' && this.#ran)
                this.#once('warning', `There is no log group "${stream.group}" in ${stream.region}: no line can be shown.`);
            if (trouble?.kind === 'denied')
                this.#once('line', `not shown: ${trouble.error.action} denied`);
            if (trouble?.kind === 'unreadable')
                this.#once('warning', `Lines may be missing: ${trouble.error.message}`);
            if (trouble?.kind === 'late')
                this.#once('warning', `Lines come late or are missing: ${noAnswer}`);
        }
    }
    /** What is printed faster than it is read has no end that is worth waiting for. */
    cutOff() {
        this.#isCutOff = true;
        const where = this.#tails.map(({ stream }) => stream.group).join(', ');
        this.#once('warning', `Reading the log went on for ${(0,duration/* formatDuration */.a)(longestBacklogMs)} after the task had ended and is left there: the lines behind the last one above are in ${where} alone.`);
    }
    /** Containers whose log could not be read to its end. */
    get unread() {
        const unread = this.#tails.filter(({ trouble, behind }) => {
            return trouble !== undefined || (this.#isCutOff && behind);
        });
        return unread.map(({ container }) => container);
    }
    #once(how, text) {
        if (this.#told.has(text))
            return;
        this.#told.add(text);
        this.#site[how](text);
    }
}

;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/override.js
/** RunTask's own limit for all overrides together. */
const longestOverrides = 8_192;
/** What this run changes about the container without a new revision; undefined when nothing. */
function overrideOf({ command, environmentVariables }, container) {
    const environment = [...environmentVariables].map(([name, value]) => ({ name, value }));
    if (command.length === 0 && environment.length === 0)
        return undefined;
    return {
        name: container,
        ...(command.length > 0 ? { command: [...command] } : {}),
        ...(environment.length > 0 ? { environment } : {}),
    };
}
/** Command and variables that are longer than RunTask takes. */
function overrideProblems(asked, container) {
    const override = overrideOf(asked, container);
    const bytes = Buffer.byteLength(JSON.stringify({ containerOverrides: override ? [override] : [] }));
    if (bytes <= longestOverrides)
        return [];
    return [
        {
            code: 'overrides-too-long',
            what: `Command and environment variables have ${bytes} bytes; RunTask takes at most ${longestOverrides}.`,
            remedy: 'Put long values into the image, a parameter or a secret.',
        },
    ];
}

// EXTERNAL MODULE: ./.build/actions/library/findings/findings.js
var findings = __webpack_require__(22147);
// EXTERNAL MODULE: ./.build/actions/library/image/assignment.js
var assignment = __webpack_require__(52467);
// EXTERNAL MODULE: ./.build/actions/library/naming/base.js
var naming_base = __webpack_require__(9278);
// EXTERNAL MODULE: ./.build/actions/library/placement/cluster.js
var placement_cluster = __webpack_require__(76832);
// EXTERNAL MODULE: ./.build/actions/library/findings/optional.js
var optional = __webpack_require__(38953);
// EXTERNAL MODULE: ./.build/actions/library/naming/names.js
var naming_names = __webpack_require__(77615);
;// CONCATENATED MODULE: ./.build/actions/library/placement/lenders.js

/** Names of the services whose network is borrowed first. */
function preferredLenders(environment) {
    return naming_names/* serviceRoles */.bj.map((role) => (0,naming_names/* serviceName */.fe)(environment, role));
}
/** Services that may lend their network, best first: running ones, then the contract's order, then by name. */
function lenders(services, environment) {
    const preferred = preferredLenders(environment);
    const rank = ({ serviceName: name = '' }) => preferred.includes(name) ? preferred.indexOf(name) : preferred.length;
    const idle = ({ runningCount = 0 }) => (runningCount > 0 ? 0 : 1);
    return services
        .filter((service) => service.status === 'ACTIVE')
        .sort((a, b) => idle(a) - idle(b) || rank(a) - rank(b) || byName(a, b));
}
function byName(a, b) {
    return (a.serviceName ?? '') < (b.serviceName ?? '') ? -1 : 1;
}
/** Of all services in a cluster those of the environment: all of them in its own cluster. */
function ownServices(arns, { environment, cluster }) {
    const names = arns.map((arn) => arn.split('/').at(-1) ?? arn);
    const own = (0,naming_names/* servicesOf */.Yj)(environment, names);
    return own.length > 0 || cluster !== (0,naming_names/* clusterName */.SL)(environment) ? own : names;
}

;// CONCATENATED MODULE: ./.build/actions/library/placement/tagged-network.js

/** The private subnets and the security group of a base environment, by their tags and in one VPC. */
async function taggedNetwork(aws, base) {
    const ec2 = await aws.ec2();
    const tags = (0,naming_names/* networkTags */.Ab)(base);
    const [subnets, groups] = await Promise.all([
        ec2.subnets(tags.subnets),
        ec2.securityGroups(tags.securityGroup),
    ]);
    const group = groups[0];
    const inVpc = subnets.filter(({ vpc }) => vpc === group?.vpc).map(({ id }) => id);
    if (!group || inVpc.length === 0)
        return undefined;
    return { subnets: inVpc, securityGroups: [group.id], from: `the tags of "${base}"` };
}

;// CONCATENATED MODULE: ./.build/actions/library/placement/find.js






/**
 * The named service, then any service of the environment, then the network's tags. Inputs take the place of
 * what they name, and suffice where nobody lends anything.
 */
async function findPlacement(aws, request, cluster) {
    const search = await lookForPlacement(aws, request, cluster);
    const groups = search.value?.securityGroups ?? [];
    if (request.subnets.length === 0 || groups.length > 0 || !search.value)
        return search;
    return (0,findings/* missing */.LO)(withoutGroups(search.value), search);
}
async function lookForPlacement(aws, request, cluster) {
    if (request.networkFrom !== undefined)
        return placementFrom(aws, request, request.networkFrom);
    const lent = await borrowed(aws, request);
    if (lent.value)
        return lent;
    const inputsOnly = { subnets: [], securityGroups: [], from: 'nobody' };
    if (request.subnets.length > 0 && request.securityGroups.length > 0)
        return (0,findings/* found */.F9)((0,placement_placement/* plainPlacement */.Y)(request, inputsOnly), lent);
    const base = request.baseEnvironment ?? cluster.tags?.find((tag) => tag.key === naming_names/* baseTag */.qu)?.value;
    const byTags = await tagged(aws, request, base);
    if (byTags.value || request.subnets.length === 0)
        return (0,findings/* found */.F9)(byTags.value, lent, byTags);
    const { problems: _, ...told } = byTags;
    return (0,findings/* found */.F9)((0,placement_placement/* plainPlacement */.Y)(request, inputsOnly), lent, (0,findings/* findings */.Pg)(told));
}
/** Without security groups AWS takes the VPC's default one, which hardly reaches anything. */
function withoutGroups({ from }) {
    return {
        code: 'security-groups-missing',
        what: `Input "subnets" is given without "security-groups", and nothing lends any (looked at: ${from}).`,
        remedy: 'with: { security-groups: "sg-..." }',
    };
}
async function placementFrom(aws, request, name) {
    const { cluster } = request;
    const ecs = await aws.ecs();
    const [service] = await ecs.describeServices(cluster, [name]);
    if (service?.status !== 'ACTIVE') {
        const active = await activeServices(aws, request);
        const seen = { status: service?.status, cluster, active: active.value };
        return (0,findings/* missing */.LO)(notActive(name, seen), active);
    }
    const placement = (0,placement_placement/* placementOf */.xc)(service, request);
    return placement ? (0,findings/* found */.F9)(placement) : (0,findings/* missing */.LO)(withoutNetwork(name));
}
async function activeServices(aws, { cluster, environment }) {
    const ecs = await aws.ecs();
    const listed = await (0,optional/* optionalLookup */.Z)(() => ecs.listServices(cluster), []);
    const services = listed.value.length > 0 ? await ecs.describeServices(cluster, listed.value) : [];
    const names = lenders(services, environment).map(({ serviceName = '' }) => serviceName);
    return (0,findings/* found */.F9)(names, listed);
}
async function borrowed(aws, request) {
    const { cluster, environment } = request;
    const ecs = await aws.ecs();
    const preferred = await ecs.describeServices(cluster, preferredLenders(environment));
    const placement = firstPlacement(preferred, request);
    if (placement)
        return (0,findings/* found */.F9)(placement);
    const listed = await (0,optional/* optionalLookup */.Z)(() => ecs.listServices(cluster), []);
    const names = ownServices(listed.value, request);
    const others = names.length > 0 ? await ecs.describeServices(cluster, names) : [];
    return (0,findings/* found */.F9)(firstPlacement(others, request), listed);
}
function firstPlacement(services, request) {
    return lenders(services, request.environment)
        .filter((service) => service.networkConfiguration?.awsvpcConfiguration)
        .map((service) => (0,placement_placement/* placementOf */.xc)(service, request))
        .find((placement) => placement !== undefined);
}
async function tagged(aws, request, base) {
    const network = base
        ? await (0,optional/* optionalLookup */.Z)(() => taggedNetwork(aws, base), undefined)
        : (0,findings/* found */.F9)(undefined);
    return network.value
        ? (0,findings/* found */.F9)((0,placement_placement/* plainPlacement */.Y)(request, network.value), network)
        : (0,findings/* missing */.LO)(noNetwork(request, base), network);
}
const explicitNetwork = 'with: { subnets: "subnet-...", security-groups: "sg-..." }';
function noNetwork({ cluster, environment }, base) {
    const byTags = base
        ? `there are no subnets tagged env=${base} and Name=*private* with a security group tagged Name=${base}-ecs-sg`
        : `there is no base environment to look for tagged subnets of (no input "base-environment", no tag "${naming_names/* baseTag */.qu}" on the cluster)`;
    return {
        code: 'network-not-found',
        what: `No network for the task: cluster "${cluster}" has no active service of "${environment}", and ${byTags}.`,
        remedy: explicitNetwork,
    };
}
function notActive(name, seen) {
    const { status, cluster, active } = seen;
    const state = status ? `is ${status}` : 'does not exist';
    return {
        ...(status ? { code: 'service-not-active' } : { code: 'service-not-found' }),
        what: `Service "${name}" ${state} in cluster "${cluster}"; active there: ${active.join(', ') || 'none'}.`,
        remedy: `with: { network-from: "${active[0] ?? '<service>'}" }`,
    };
}
function withoutNetwork(name) {
    return {
        code: 'network-not-found',
        what: `Service "${name}" has no network of its own: it is not in awsvpc mode.`,
        remedy: explicitNetwork,
    };
}

// EXTERNAL MODULE: ./.build/actions/library/preflight/fargate.js
var fargate = __webpack_require__(20404);
// EXTERNAL MODULE: ./.build/actions/library/preflight/preflight.js + 6 modules
var preflight = __webpack_require__(6701);
// EXTERNAL MODULE: ./.build/actions/library/task-definition/find.js
var find = __webpack_require__(79153);
;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/containers.js


/** The named container, or the only essential one; all essential ones decide when none is named. */
function chooseContainers(definition, asked) {
    const names = (0,task_definition/* containerNames */.MR)(definition);
    const essential = (0,task_definition/* essentialNames */.BG)(definition);
    const { container } = asked;
    if (container !== undefined) {
        const problems = names.includes(container) ? [] : [(0,assignment/* noSuchContainer */.A)(container, names)];
        return { container, deciding: [container], problems };
    }
    const problems = essential.length > 1 && overrides(asked) ? [ambiguous(essential)] : [];
    return { container: essential[0] ?? '', deciding: essential, problems };
}
function overrides({ command, environmentVariables, secrets }) {
    return command.length > 0 || environmentVariables.size > 0 || secrets.size > 0;
}
function ambiguous(essential) {
    return {
        code: 'container-ambiguous',
        what: `Which container gets the command? Several are essential: ${essential.join(', ')}.`,
        remedy: `with: { container: "${essential[0]}" }`,
    };
}

;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/logs-check.js





/** Lines that will not be seen: a problem when logs are required, else one warning. */
async function checkLogs(aws, checked) {
    const containers = (0,task_definition/* containersOf */.Mz)(checked.definition).filter(({ name }) => checked.deciding.includes(String(name)));
    const unknown = unknownLogs(containers, aws.region);
    if (!checked.required)
        return (0,findings/* findings */.Pg)({ warnings: unknown.map(({ what }) => what) });
    // These reads cost a call each, so they are made only where their answer may refuse the run.
    const unreadable = await Promise.all(containers.map((container) => unreadableLog(aws, container)));
    const seen = unreadable.filter((problem) => problem !== undefined);
    return (0,findings/* findings */.Pg)({ problems: [...unknown, ...seen] });
}
function unknownLogs(containers, region) {
    const reasons = containers.flatMap((container) => {
        const location = (0,task_log_location/* logLocation */.U)(container, region);
        return 'unknown' in location ? [`${container.name}: ${location.unknown}`] : [];
    });
    if (reasons.length === 0)
        return [];
    const problem = {
        code: 'log-not-shown',
        what: `The log cannot be shown (${reasons.join('; ')}): only the exit code tells how the task ends.`,
        remedy: 'In the task definition: log driver awslogs with awslogs-group, awslogs-region and awslogs-stream-prefix.',
    };
    return [problem];
}
async function unreadableLog(aws, container) {
    const stream = (0,task_log_location/* logStreamOf */.a)(container, { id: 'not-started-yet', region: aws.region });
    if (!stream)
        return undefined;
    const tail = new LogTail(String(container.name), stream);
    const trouble = await tail.probe(aws);
    if (trouble === undefined)
        return undefined;
    if ('error' in trouble)
        return trouble.error.problems[0];
    return createsGroup(container) ? undefined : missingGroup(stream);
}
function createsGroup(container) {
    const options = container.logConfiguration.options;
    return options['awslogs-create-group'] === 'true';
}
function missingGroup({ group, region }) {
    return {
        code: 'log-group-missing',
        what: `There is no log group "${group}" in ${region}.`,
        remedy: (0,one_off_task_commands/* createGroupCommand */.Hj)({ region, group }),
    };
}

// EXTERNAL MODULE: ./.build/actions/library/task-definition/image-change.js
var image_change = __webpack_require__(16562);
// EXTERNAL MODULE: ./.build/actions/library/task-definition/same.js
var same = __webpack_require__(4500);
;// CONCATENATED MODULE: ./.build/actions/library/task-definition/secrets.js

/** The same input with the secrets added. */
function withSecrets(input, { container, references }) {
    const containerDefinitions = (0,task_definition/* containersOf */.Mz)(input).map((definition) => definition.name === container ? addTo(definition, references) : definition);
    return { ...input, containerDefinitions };
}
function addTo(container, references) {
    const added = [...references].map(([name, valueFrom]) => ({ name, valueFrom }));
    // AWS refuses a name that is both a variable and a secret.
    const environment = without(container.environment, references);
    return {
        ...container,
        ...(container.environment === undefined ? {} : { environment }),
        secrets: [...without(container.secrets, references), ...added],
    };
}
function without(named, names) {
    return (named ?? []).filter(({ name }) => !names.has(String(name)));
}

;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/revision.js





/** What would have to be registered, and whether it is there already. */
async function wantedRevision(ecs, wish) {
    const { definition, images, secrets } = wish;
    const changes = (0,image_change/* imageChanges */.n)(definition.taskDefinition, images);
    const imaged = (0,task_definition/* withImages */.nS)((0,task_definition/* registrationOf */.DD)(definition), images);
    const throwAway = secrets.references.size > 0;
    const told = { changes, imagesAsked: images.size > 0, throwAway };
    if (throwAway)
        return { ...told, wanted: withSecrets(imaged, secrets), existing: undefined };
    const existing = changes.length === 0 ? definition.taskDefinition : await sameNewest(ecs, wish, imaged);
    return { ...told, wanted: imaged, existing };
}
/** The newest active revision when registering would only repeat it. */
async function sameNewest(ecs, { definition, newest }, wanted) {
    const latest = newest ? definition : await (0,find/* describe */.q0)(ecs, String(wanted.family));
    return latest && (0,same/* isSame */.F)(latest, wanted) ? latest.taskDefinition : undefined;
}

;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/prepare.js














/**
 * Reads what the task needs, changes nothing; tells of the cluster first.
 * @throws UserError with everything that is wrong, found together.
 */
async function prepareTask(aws, request, tell) {
    const cluster = await (0,placement_cluster/* findCluster */.K)(aws, request.cluster);
    tell(cluster.value);
    const placing = cluster.value
        ? findPlacement(aws, request, cluster.value)
        : Promise.resolve((0,findings/* found */.F9)(undefined));
    const [placement, plan] = await Promise.all([placing, planTask(aws, request, placing)]);
    const unfit = plan.value
        ? (0,fargate/* fargateProblems */.h_)(plan.value.definition.taskDefinition, placement.value)
        : [];
    const seen = (0,findings/* together */.bs)([cluster, placement, plan, (0,findings/* findings */.Pg)({ problems: unfit })]);
    if (!placement.value || !plan.value || seen.problems.length > 0)
        throw new errors/* UserError */.yo(seen.problems);
    const base = (0,naming_base/* baseOf */.b)(request.baseEnvironment, cluster.value);
    return { ...plan.value, placement: placement.value, base, findings: seen };
}
/** The definition, what of it is to differ, and whether a task of it could start. */
async function planTask(aws, request, placing) {
    const ecs = await aws.ecs();
    const asked = await (0,find/* findTaskDefinition */.KF)(ecs, { ...request, region: aws.region });
    const definition = asked.value;
    if (!definition)
        return (0,findings/* found */.F9)(undefined, asked);
    const { taskDefinition } = definition;
    const assigned = (0,assignment/* assignImages */.g)((0,task_definition/* containersOf */.Mz)(taskDefinition), request.images, {
        name: 'image',
    });
    const { images } = assigned;
    const chosen = chooseContainers(taskDefinition, { ...request, images });
    const revision = await wantedRevision(ecs, {
        definition,
        images,
        secrets: { container: chosen.container, references: request.secrets },
        newest: (0,find/* isFamily */.JS)(request.task),
    });
    const logs = { deciding: chosen.deciding, required: request.requireLogs };
    const looked = await Promise.all([
        placing.then(({ value }) => (0,preflight/* checkTasks */.L)(aws, [{ definition: revision.wanted, capacity: value }])),
        checkLogs(aws, { ...logs, definition: revision.wanted }),
    ]);
    const tooLong = overrideProblems(request, chosen.container);
    const problems = [...assigned.problems, ...chosen.problems, ...tooLong];
    return (0,findings/* found */.F9)({ definition, revision, chosen }, (0,findings/* findings */.Pg)({ problems, warnings: assigned.warnings }), ...looked);
}

// EXTERNAL MODULE: ./.build/actions/library/aws/grace.js
var grace = __webpack_require__(99820);
// EXTERNAL MODULE: ./.build/actions/library/aws/lost-answer.js
var lost_answer = __webpack_require__(69287);
// EXTERNAL MODULE: ./.build/actions/library/task-definition/register-once.js
var register_once = __webpack_require__(51929);
;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/register.js









/**
 * Runs `work` with the revision that it needs, registered when it is not there yet. A throw-away
 * family is taken back afterwards, however `work` ended.
 */
async function withRevision({ environment, prepared, hash }, parts, work) {
    const { revision } = prepared;
    tellChanges(revision, parts);
    if (!revision.throwAway) {
        const done = await work(await revisionToRun(revision, parts));
        return { ...done, notTakenBack: undefined };
    }
    const family = (0,naming_names/* throwAwayFamily */.zT)(environment, hash);
    let notTakenBack;
    let value;
    try {
        value = await work(await register({ ...revision.wanted, family }, parts));
    }
    finally {
        notTakenBack = await takeBack(family, parts);
    }
    return { ...value, notTakenBack };
}
function tellChanges(revision, { site }) {
    const { changes, existing, imagesAsked } = revision;
    for (const { container, from, to } of changes) {
        site.line(`image of ${container}: ${from} -> ${to}`);
    }
    if (imagesAsked && existing) {
        site.line(`${(0,task_definition/* revisionName */.pd)(existing)} is just that: no new revision`);
    }
}
async function revisionToRun(revision, parts) {
    const { existing, wanted } = revision;
    if (!existing)
        return register(wanted, parts);
    return { definition: existing, name: (0,task_definition/* revisionName */.pd)(existing), isNew: false };
}
async function register(wanted, parts) {
    const { aws: { region }, site, trail, } = parts;
    const asked = askedDeed(region, String(wanted.family));
    parts.signal.throwIfAborted();
    trail.add(asked);
    try {
        const definition = await (0,grace/* withGrace */.pj)(parts, grace/* graceMs */.Nl.write, (aws) => (0,register_once/* registerOnce */.x)(aws, wanted, parts));
        const name = (0,task_definition/* revisionName */.pd)(definition);
        site.line(`registered ${name}`);
        trail.settle(asked.what);
        trail.add(registeredDeed(region, name));
        return { definition, name, isNew: true };
    }
    catch (thrown) {
        if (thrown instanceof errors/* RemoteError */.Hi && !(0,lost_answer/* answerWasLost */.WF)(thrown))
            trail.settle(asked.what);
        throw thrown;
    }
}
function askedDeed(region, family) {
    return {
        what: `asked to register a revision of ${family}; it may be there`,
        next: (0,one_off_task_commands/* listRevisionsCommand */.yf)(region, family),
    };
}
function registeredDeed(region, name) {
    return {
        what: `registered task definition ${name}`,
        next: (0,one_off_task_commands/* deregisterCommand */.Wm)(region, name),
    };
}
/** Deregisters every revision of the family: an answer that was lost leaves one that nobody was told of. */
async function takeBack(family, parts) {
    const { region } = parts.aws;
    // Found only when the family was read; a first answer that fails leaves the way to list it.
    let command = (0,one_off_task_commands/* listRevisionsCommand */.yf)(region, family);
    const seen = (name) => {
        command = (0,one_off_task_commands/* deregisterCommand */.Wm)(region, name);
    };
    try {
        const all = await (0,grace/* evenAfterCancel */.xp)(parts, grace/* graceMs */.Nl.cleanUp, (aws) => deregisterAll(aws, family, { ...parts, seen }));
        if (all)
            return undefined;
        return tellKept(family, { why: 'it has more revisions', command }, parts);
    }
    catch (thrown) {
        const why = thrown instanceof aws_error/* AwsError */.Gy ? thrown.message : 'there was no time left';
        return tellKept(family, { why, command }, parts);
    }
}
function tellKept(family, kept, { site }) {
    const { why, command } = kept;
    site.warning(`Task definition family ${family} could not be taken back: ${why}\n${command}`);
    return kept;
}
const mostRevisions = 5;
/** Whether none is left. */
async function deregisterAll(aws, family, parts) {
    const ecs = await aws.ecs();
    const { region } = parts.aws;
    for (let count = 0;; count += 1) {
        const found = await (0,find/* describe */.q0)(ecs, family);
        if (!found)
            return true;
        const name = (0,task_definition/* revisionName */.pd)(found.taskDefinition);
        parts.seen(name);
        if (count === mostRevisions)
            return false;
        await ecs.deregisterTaskDefinition(name);
        parts.site.line(`deregistered ${name}`);
        for (const { what } of [registeredDeed(region, name), askedDeed(region, family)])
            parts.trail.settle(what);
    }
}

;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/start.js






/**
 * Starts the task, or finds the one that this attempt started before `stepBegan`; notes it in the trail.
 * @throws RemoteError when AWS could not place it.
 */
async function startTask(launch, stepBegan, parts) {
    parts.signal.throwIfAborted();
    const asked = start_askedDeed(launch);
    parts.trail.add(asked);
    try {
        const task = await (0,grace/* withGrace */.pj)(parts, grace/* graceMs */.Nl.write, (aws) => runTask(aws, launch));
        parts.trail.settle(asked.what);
        return { task, foundFrom: foundFrom(task, { stepBegan, now: parts.clock.now() }) };
    }
    catch (thrown) {
        if (isAnswer(thrown))
            parts.trail.settle(asked.what);
        throw thrown;
    }
}
/** By how much the clocks of runner and AWS may differ, and how long no new task is under way. */
const allowanceMs = 5_000;
function foundFrom({ createdAt, lastStatus = '' }, { stepBegan, now }) {
    if (!createdAt)
        return undefined;
    const older = createdAt.getTime() < stepBegan - allowanceMs;
    // A clock of ours that is slow makes an old task look new: one that is this far is not.
    const tooFar = now - stepBegan < allowanceMs && ['RUNNING', 'STOPPED'].includes(lastStatus);
    return older || tooFar ? createdAt.toISOString() : undefined;
}
/** Whether AWS said no to every attempt; otherwise an answer was lost, and the task may well be there. */
function isAnswer(thrown) {
    return thrown instanceof errors/* RemoteError */.Hi && !(0,lost_answer/* answerWasLost */.WF)(thrown);
}
function startedBy({ clientToken }) {
    return `adhoc-${clientToken.slice(0, 26)}`;
}
function lookCommand(launch) {
    const { region, cluster, taskDefinition } = launch;
    const family = taskDefinition.split('/').at(-1)?.split(':')[0] ?? '';
    return (0,one_off_task_commands/* listCommand */.Iu)({ region, cluster, family, startedBy: startedBy(launch) });
}
function start_askedDeed(launch) {
    return {
        what: `asked for a task of ${launch.taskDefinition}; it may have been started`,
        next: lookCommand(launch),
    };
}
async function runTask(aws, launch) {
    const ecs = await aws.ecs();
    try {
        const { tasks, failures } = await ecs.runTask(runTaskInput(launch));
        if (tasks[0])
            return tasks[0];
        throw new errors/* RemoteError */.Hi(failures.length > 0 ? failures.map(notPlaced) : [nothingStarted(launch)]);
    }
    catch (thrown) {
        throw (0,aws_error/* isAwsError */.m_)(thrown, 'ConflictException') ? alreadyStarted(launch, thrown) : thrown;
    }
}
function runTaskInput(launch) {
    const { placement } = launch;
    const { capacityProvider, launchType } = placement;
    const capacity = capacityProvider
        ? { capacityProviderStrategy: [{ capacityProvider, weight: 1 }] }
        : { launchType };
    return {
        ...capacity,
        cluster: launch.cluster,
        taskDefinition: launch.taskDefinition,
        clientToken: launch.clientToken,
        startedBy: startedBy(launch),
        count: 1,
        ...(launch.override ? { overrides: { containerOverrides: [launch.override] } } : {}),
        networkConfiguration: {
            awsvpcConfiguration: {
                subnets: [...placement.subnets],
                ...(placement.securityGroups.length > 0
                    ? { securityGroups: [...placement.securityGroups] }
                    : {}),
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
        what: `AWS could not place the task: ${reason}${failure.arn ? ` (${failure.arn})` : ''}. It never started; nothing was changed by it.`,
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
function alreadyStarted(launch, cause) {
    const problem = {
        code: 'task-already-started',
        what: 'This step of this attempt started its task before, with other parameters: no second one is started.',
        remedy: `${lookCommand(launch)} shows it; a new attempt of the run may start another.`,
    };
    return new errors/* RemoteError */.Hi(problem, { cause });
}

;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/stop.js







/** What is left to do about a task that was started and not seen to its end: to look first. */
function startedDeed(task) {
    return {
        what: `started task ${task.id}, which may still be running; look at it, and stop it only if it has to be`,
        next: `${(0,one_off_task_commands/* describeCommand */.vL)(task)}; ${(0,one_off_task_commands/* stopCommand */.IM)(task)}`,
    };
}
/** Stops the task; answers why that could not be done. A task that is gone or stopped needs no stop. */
async function stopTask({ aws }, { cluster, id, reason }) {
    const ecs = await aws.ecs();
    try {
        await ecs.stopTask({ cluster, task: id, reason });
        return undefined;
    }
    catch (thrown) {
        if ((0,aws_error/* isAwsError */.m_)(thrown, 'InvalidParameterException'))
            return undefined;
        if (thrown instanceof aws_error/* AwsError */.Gy)
            return thrown.message;
        throw thrown;
    }
}
function reasonOf({ reason }) {
    return reason instanceof cancel/* CancelledError */.cc ? ownReasons.cancelled : ownReasons.leaseLost;
}
/** Stops the task and shows what can be read already; answers whether AWS took the stop. Never throws, never takes longer than its grace. */
async function stopAfterCancel(followed, { id, parts }) {
    const { site, trail } = parts;
    const { cluster } = followed;
    const task = { region: parts.aws.region, cluster, id };
    let taken = false;
    await (0,grace/* evenAfterCancel */.xp)(parts, grace/* graceMs */.Nl.stop, async (aws) => {
        const failure = await stopTask({ aws }, { cluster, id, reason: reasonOf(parts.signal) });
        if (failure)
            return site.warning(`Task ${id} could not be stopped: ${failure}`);
        taken = true;
        trail.settle(startedDeed(task).what);
        trail.add({
            what: `stopped task ${id}, because ${(0,cancel/* whyBrokenOff */.fn)(parts.signal)}`,
            next: (0,one_off_task_commands/* describeCommand */.vL)(task),
        });
        const { clock } = parts;
        // No timer is longer than 2^31 ms: one that is goes off at once.
        const end = clock.now() + grace/* graceMs */.Nl.stop;
        await handOn(followed, remaining({ aws, clock, until: () => end }, followed.tails));
    }).catch(() => {
        // Out of time: the trail still names the task and the command that stops it.
    });
    return taken;
}

;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/run.js


















/** Registers what must be registered, starts the task once, follows it live, and judges how it ended. */
async function runOneOffTask(request, parts) {
    const stepBegan = parts.clock.now();
    const prepared = await prepareTask(parts.aws, request, (cluster) => {
        parts.site.line(run_whereabouts(request, { cluster, parts }));
        parts.site.openGroup('Read the environment');
    });
    showPrepared(prepared, parts);
    return (0,wish/* withLease */.p)({ ...request, base: prepared.base }, parts, async (guarded) => {
        const now = guarded.waited ? await readAgain(request, guarded) : prepared;
        return runPrepared({ request, prepared: now, stepBegan }, guarded);
    });
}
/** What was read before the lease was ours may have changed since. */
async function readAgain(request, parts) {
    parts.site.openGroup('Read the environment again');
    const prepared = await prepareTask(parts.aws, request, () => { });
    showPrepared(prepared, parts);
    return prepared;
}
async function runPrepared({ request, prepared, stepBegan }, parts) {
    const clientToken = tokenOf(request, { identity: parts.site.identity, prepared });
    parts.site.openGroup('Start the task');
    const registering = { environment: request.environment, prepared, hash: clientToken };
    return withRevision(registering, parts, async (revision) => {
        parts.site.output('task-definition', revision.name);
        const started = await startTask({
            region: parts.aws.region,
            cluster: request.cluster,
            taskDefinition: revision.name,
            placement: prepared.placement,
            override: overrideOf(request, prepared.chosen.container),
            clientToken,
        }, stepBegan, parts);
        return followToEnd({ request, prepared, revision, ...started }, parts);
    });
}
/** What runs as whom and where: the first line of the log. */
function run_whereabouts({ environment, cluster: name, roleToAssume }, { cluster, parts }) {
    const [, , , region = parts.aws.region, account = ''] = cluster?.clusterArn?.split(':') ?? [];
    const where = [`cluster ${name}`, ...(account ? [`account ${account}`] : []), region];
    const role = roleToAssume ? `, role ${roleToAssume}` : '';
    return `${parts.action} ${version/* suiteVersion */.D}: environment ${environment}, ${where.join(', ')}${role}`;
}
function showPrepared({ findings, placement }, { site }) {
    for (const warning of findings.warnings)
        site.warning(warning);
    for (const note of findings.notes)
        site.line(note);
    site.line(`network of ${(0,placement_placement/* networkOf */.Af)(placement)}`);
    site.line(`capacity: ${placement.capacityProvider ?? placement.launchType}`);
}
async function followToEnd(started, parts) {
    const { request, prepared, revision, task, foundFrom } = started;
    const { site, clock, trail } = parts;
    const { region } = parts.aws;
    const id = idOf(task.taskArn ?? '');
    const deed = startedDeed({ region, cluster: request.cluster, id });
    site.output('task-id', id);
    trail.add(deed);
    tellFound(id, started, site);
    site.openGroup(`Follow task ${id} of ${revision.name}`);
    const tails = tailsOf(revision, { id, region });
    const screen = new LogScreen(site, tails, prepared.chosen.deciding);
    const followed = followedOn(screen, { ...started, tails }, parts);
    try {
        const ending = await followTask(followed, parts);
        if (ending.stopped)
            trail.settle(deed.what);
        const { last, unread } = screen;
        const log = { lastLines: last.lines, lineCount: last.count, unread };
        const elapsedMs = clock.now() - followed.startedAt;
        return finish({
            request,
            prepared,
            revision,
            foundFrom,
            ending,
            id,
            region,
            elapsedMs,
            ...log,
        });
    }
    catch (thrown) {
        const stopping = parts.signal.aborted && (await stopAfterCancel(followed, { id, parts }));
        const why = (0,cancel/* whyBrokenOff */.fn)(parts.signal);
        const seen = { request, stopping, why, region, id, lastLines: screen.last.lines, logs: tails };
        await site.summary(leftPage(seen, parts.action));
        throw thrown;
    }
    finally {
        site.closeGroup();
    }
}
function tellFound(id, { foundFrom }, site) {
    if (!foundFrom)
        return;
    site.notice(`found task ${id}, which this attempt started at ${foundFrom}: nothing was started now`);
}
function followedOn(screen, { request, task, tails }, parts) {
    const { cluster, timeoutMs } = request;
    const { taskArn = '' } = task;
    const startedAt = parts.clock.now();
    const stop = { cluster, id: idOf(taskArn), reason: ownReasons.timeLimit };
    return {
        region: parts.aws.region,
        cluster,
        taskArn,
        tails,
        startedAt,
        timeoutMs,
        stop: () => stopTask(parts, stop),
        lines: (batch) => screen.lines(batch),
        status: (seen) => screen.status(seen, parts.clock.now() - startedAt),
        read: () => screen.troubles(),
        cutOff: () => screen.cutOff(),
    };
}
function tailsOf({ definition }, task) {
    return (0,task_definition/* containersOf */.Mz)(definition).flatMap((container) => {
        const stream = (0,task_log_location/* logStreamOf */.a)(container, task);
        return stream ? [new LogTail(String(container.name), stream)] : [];
    });
}


/***/ }),

/***/ 76141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Af: () => (/* binding */ networkOf),
/* harmony export */   Y: () => (/* binding */ plainPlacement),
/* harmony export */   xc: () => (/* binding */ placementOf)
/* harmony export */ });
/** As people read it. */
function networkOf({ from, subnets, securityGroups }) {
    const groups = securityGroups.join(', ') || "the VPC's default one";
    return `${from}: ${subnets.join(', ')}; security groups ${groups}`;
}
const spotProvider = 'FARGATE_SPOT';
/** The network, platform version and capacity of a service, for a task beside it; inputs go first. */
function placementOf(service, wishes) {
    const network = service.networkConfiguration?.awsvpcConfiguration;
    const { serviceName, platformVersion } = service;
    const placement = withWishes(wishes, {
        subnets: network?.subnets ?? [],
        securityGroups: network?.securityGroups ?? [],
        assignPublicIp: network?.assignPublicIp ?? 'DISABLED',
        platformVersion,
        capacityProvider: capacityOf(service, wishes),
        launchType: service.launchType === 'EC2' ? 'EC2' : 'FARGATE',
        from: `service ${serviceName}`,
    });
    return placement.subnets.length > 0 ? placement : undefined;
}
/** Each input takes the place of what it names, and of nothing else. */
function withWishes(wishes, lent) {
    const { subnets, securityGroups } = wishes;
    const own = subnets.length > 0 ? { subnets, assignPublicIp: publicIp(wishes) } : {};
    const groups = securityGroups.length > 0 ? { securityGroups } : {};
    const given = [
        ...Object.keys(own).slice(0, 1),
        ...(securityGroups.length > 0 ? ['security-groups'] : []),
    ];
    if (given.length === 0)
        return lent;
    return {
        ...lent,
        ...own,
        ...groups,
        from: `${lent.from}, with ${given.join(' and ')} of the inputs`,
    };
}
/** A placement that no service lends anything to. */
function plainPlacement(wishes, network) {
    return withWishes(wishes, {
        ...network,
        assignPublicIp: publicIp(wishes),
        platformVersion: undefined,
        capacityProvider: wishes.spot ? spotProvider : undefined,
        launchType: 'FARGATE',
    });
}
function publicIp({ assignPublicIp }) {
    return assignPublicIp ? 'ENABLED' : 'DISABLED';
}
/** A task that runs once is not to be interrupted: Spot only when it was asked for. */
function capacityOf(service, { spot }) {
    if (spot)
        return spotProvider;
    const strategy = service.capacityProviderStrategy ?? [];
    const onDemand = strategy.find((item) => item.capacityProvider !== spotProvider);
    const only = onDemand?.capacityProvider;
    return only === 'FARGATE' ? undefined : only;
}


/***/ }),

/***/ 27211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R8: () => (/* binding */ wholeOrCounted),
/* harmony export */   UR: () => (/* binding */ LastLines),
/* harmony export */   g1: () => (/* binding */ lastOf)
/* harmony export */ });
/* harmony import */ var _text_foreign_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29840);

const longestLine = 2_000;
/**
 * Keeps the last lines of a log, however long it is; one of absurd length is told by it. Those of the containers that
 * matter go first: others only fill the room that they leave.
 */
class LastLines {
    #kept = [];
    #limit;
    #first;
    count = 0;
    constructor(limit, first) {
        this.#limit = limit;
        this.#first = first;
    }
    add({ container, text }) {
        const lines = (0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .Dx)(text.raw);
        this.count += lines.length;
        const last = lines
            .slice(-this.#limit)
            .map((line) => ({ container, text: (0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(wholeOrCounted(line, longestLine)) }));
        this.#kept = lastOf([...this.#kept, ...last], this.#limit, this.#first);
    }
    get lines() {
        return this.#kept;
    }
}
/** The last lines of the containers in `first`, then those of others as far as there is room, in their order. */
function lastOf(lines, limit, first) {
    if (lines.length <= limit)
        return lines;
    const matters = ({ container }) => first.includes(container);
    const own = lines.filter(matters).slice(-limit);
    const room = limit - own.length;
    const others = room > 0 ? lines.filter((line) => !matters(line)).slice(-room) : [];
    const kept = new Set([...own, ...others]);
    return lines.filter((line) => kept.has(line));
}
/**
 * The line, or its length alone. A part of a line may end within a secret, with spaces or without, and the
 * runner hides secrets, and each line of one, only where they stand whole.
 * Source: actions/runner, src/Runner.Worker/Worker.cs, InitializeSecretMasker.
 */
function wholeOrCounted(line, longest) {
    return line.length <= longest
        ? line
        : `… (a line of ${line.length} characters, in the log alone)`;
}


/***/ })

};

export const id = 514;
export const ids = [514];
export const modules = {

/***/ 6182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ oneOffTaskCalls),
  a: () => (/* binding */ throwAwayCalls)
});

;// CONCATENATED MODULE: ./.build/actions/library/placement/calls.js
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

// EXTERNAL MODULE: ./.build/actions/library/preflight/calls.js
var calls = __webpack_require__(359);
;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/calls.js


/** The AWS calls behind every one-off task. */
const oneOffTaskCalls = [
    { action: 'ecs:DescribeClusters', need: 'needed', why: 'the cluster exists' },
    ...placementCalls,
    { action: 'ecs:DescribeTaskDefinition', need: 'needed', why: 'what is to be run' },
    ...calls/* preflightCalls */.L,
    { action: 'ecs:RegisterTaskDefinition', need: 'needed', why: 'a revision with the new image' },
    { action: 'ecs:TagResource', need: 'needed', why: 'the new revision keeps the tags' },
    { action: 'iam:PassRole', need: 'needed', why: "hands the definition's own roles to the task" },
    { action: 'ecs:RunTask', need: 'needed', why: 'starts the task' },
    { action: 'ecs:DescribeTasks', need: 'needed', why: 'follows the task' },
    { action: 'ecs:StopTask', need: 'needed', why: 'stops it on time-out and cancel' },
    { action: 'logs:GetLogEvents', need: 'optional', why: 'the live log' },
];
/** What `secrets` needs beside: the throw-away revision is taken back after the run. */
const throwAwayCalls = [
    {
        action: 'ecs:DeregisterTaskDefinition',
        need: 'needed',
        why: 'takes back the throw-away revision that `secrets` needs',
    },
];


/***/ }),

/***/ 6515:
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

/***/ 1536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ requestOf)
/* harmony export */ });
/* harmony import */ var _image_wanted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9869);
/* harmony import */ var _naming_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7615);


/** Completes the inputs by the naming contract. */
function requestOf(inputs) {
    return {
        ...inputs,
        cluster: inputs.cluster ?? (0,_naming_names_js__WEBPACK_IMPORTED_MODULE_1__/* .clusterName */ .SL)(inputs.environment),
        families: (0,_naming_names_js__WEBPACK_IMPORTED_MODULE_1__/* .updateTaskFamilies */ .f1)(inputs.environment),
        images: (0,_image_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .parseWanted */ .V)(inputs.image),
        secrets: inputs.secrets ?? new Map(),
        timeoutMs: inputs.timeout,
        expectedExitCodes: inputs.expectedExitCodes.map(Number),
    };
}


/***/ }),

/***/ 247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ resultOf)
});

// EXTERNAL MODULE: ./.build/actions/library/aws/console-links.js
var console_links = __webpack_require__(8533);
// EXTERNAL MODULE: ./.build/actions/library/text/duration.js
var duration = __webpack_require__(3694);
// EXTERNAL MODULE: ./.build/actions/library/text/foreign.js
var foreign = __webpack_require__(9840);
// EXTERNAL MODULE: ./.build/actions/library/text/markdown.js + 1 modules
var markdown = __webpack_require__(5843);
;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/page.js




/** The page of a finished task: the verdict first, then facts, the last lines, and what was done. */
function pageOf(finished, { action, consequence }) {
    const { failure, request, revision } = finished;
    const parts = [
        (0,markdown.md) `### ${failure ? '❌' : '✅'} ${action}: ${revision.name} in ${request.cluster}`,
        ...(failure ? [reason(failure)] : []),
        ...(failure && consequence ? [consequence] : []),
        (0,markdown/* table */.tp)(['', ''], facts(finished)),
        lastLines(finished),
        ...(revision.isNew ? [registered(finished)] : []),
    ];
    return parts.reduce((page, part) => (0,markdown.md) `${page}\n\n${part}`);
}
function reason({ what, remedy, code: name }) {
    const how = remedy ? (0,markdown.md) `\n\nWhat to do: ${remedy}` : (0,markdown.md) ``;
    return (0,markdown.md) `**${what}** (${(0,markdown/* code */.aY)(name)})${how}`;
}
function facts(finished) {
    const { request, prepared, revision, ending, verdict, region, id } = finished;
    const cluster = request.cluster;
    const { stopCode = '', stoppedReason = '' } = ending.task;
    const changed = prepared.revision.changes.map(({ container, from, to }) => [`image of ${container}`, (0,markdown.md) `${(0,markdown/* code */.aY)(from)} → ${(0,markdown/* code */.aY)(to)}`]);
    const rows = [
        ['task', (0,markdown/* link */.nf)(id, (0,console_links/* taskLink */.eG)({ region, cluster, id }))],
        ['task definition', (0,markdown/* link */.nf)(revision.name, (0,console_links/* taskDefinitionLink */.L5)({ region, name: revision.name }))],
        ...changed,
        [
            'command',
            request.command.length > 0 ? (0,markdown/* code */.aY)(JSON.stringify(request.command)) : "the definition's own",
        ],
        [`exit code of ${verdict.container}`, String(verdict.exitCode ?? 'none')],
        ['stopped', (0,foreign/* foreign */.V$)([stopCode, stoppedReason].filter(Boolean).join(': '))],
        ['duration', (0,duration/* formatDuration */.a)(finished.durationMs)],
        ['network', `${prepared.placement.from}: ${prepared.placement.subnets.join(', ')}`],
        ...logRow(finished),
    ];
    return rows;
}
function logRow({ log, lineCount }) {
    return log ? [['log', (0,markdown/* link */.nf)(`${log.group} (${lineCount} lines shown)`, (0,console_links/* logStreamLink */.dE)(log))]] : [];
}
function lastLines({ lastLines, log, unread }) {
    if (lastLines.length > 0) {
        const several = new Set(lastLines.map(({ container }) => container)).size > 1;
        const body = lastLines.map(({ container, text }) => (several ? `${container} | ` : '') + text.raw);
        return (0,markdown.md) `Last lines:\n\n${(0,markdown/* codeBlock */.DV)((0,foreign/* foreign */.V$)(body.join('\n')), 'text')}`;
    }
    const shown = log !== undefined && unread.length === 0;
    return shown ? (0,markdown.md) `It printed no line.` : (0,markdown.md) `Its log could not be shown.`;
}
function registered({ revision, prepared }) {
    return prepared.revision.throwAway
        ? (0,markdown.md) `Registered ${(0,markdown/* code */.aY)(revision.name)} for this run only, and deregistered it.`
        : (0,markdown.md) `Registered ${(0,markdown/* code */.aY)(revision.name)}; to take it back: ${(0,markdown/* code */.aY)(`aws ecs deregister-task-definition --task-definition ${revision.name}`)}`;
}

;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/result.js


const linesInError = 5;
const longestInError = 300;
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
function withLastLines({ lastLines }, problem) {
    const shown = lastLines.slice(-linesInError);
    if (shown.length === 0)
        return problem;
    const lines = shown.map((line) => `    ${written(line)}`.slice(0, longestInError));
    return { ...problem, what: [problem.what, 'Last lines:', ...lines].join('\n') };
}
function written({ container, text }) {
    return `${container} | ${text}`;
}


/***/ }),

/***/ 8296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ runOneOffTask)
});

// EXTERNAL MODULE: ./.build/actions/library/task-definition/task-definition.js
var task_definition = __webpack_require__(5309);
;// CONCATENATED MODULE: ./.build/actions/library/task-log/location.js
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

// EXTERNAL MODULE: ./.build/actions/library/aws/aws-error.js + 2 modules
var aws_error = __webpack_require__(2777);
// EXTERNAL MODULE: ./.build/actions/library/text/foreign.js
var foreign = __webpack_require__(9840);
;// CONCATENATED MODULE: ./.build/actions/library/task-log/tail.js


/** AWS allows 10,000; what is read at once is also what lies in memory at once. */
const eventsPerPage = 1_000;
// GetLogEvents stops at the events we ask for or at 1 MB, so a page near that is hardly the last one.
const fullPage = { events: eventsPerPage, bytes: 500_000 };
/** What CloudWatch counts for an event beside its text. */
const bytesBesideText = 26;
/** Reads one container's log stream, from its first line on, each line once. */
class LogTail {
    container;
    stream;
    /** What kept the last read from its lines. */
    trouble;
    #token;
    constructor(container, stream) {
        this.container = container;
        this.stream = stream;
    }
    /** The next page. Never throws because of the log. */
    async page(aws) {
        const page = await this.#read(aws);
        if (!page)
            return { lines: [], full: false, atEnd: true };
        const atEnd = page.next === this.#token;
        this.#token = page.next;
        const lines = page.events.map(({ timestamp, message }) => ({
            container: this.container,
            timestamp,
            text: (0,foreign/* foreign */.V$)(message),
        }));
        return { lines, full: isFull(page), atEnd };
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
/** What a container that is still printing has printed; a page that is not full waits for the next look. */
function recent(aws, tails) {
    return batches(aws, tails, (page) => page.full && !page.atEnd);
}
/** Everything that is readable of a log that grows no more: only a token that stays the same is the end. */
function remaining(aws, tails) {
    return batches(aws, tails, (page) => !page.atEnd);
}
/**
 * Batches of at most one page a container, each in the order of the containers' own clocks: memory
 * stays flat however much there is.
 */
async function* batches(aws, tails, goesOn) {
    let open = [...tails];
    while (open.length > 0) {
        const pages = await Promise.all(open.map((tail) => tail.page(aws)));
        const batch = pages.flatMap((page) => page.lines);
        if (batch.length > 0)
            yield batch.sort((a, b) => a.timestamp - b.timestamp);
        open = open.filter((_, index) => pages[index] && goesOn(pages[index]));
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
function tokenOf(request, { identity, prepared, }) {
    const { repository, runId, attempt, job, jobInstance, step } = identity;
    const { cluster, command, images, environmentVariables, secrets } = request;
    return hash([
        [repository, runId, attempt, job, jobInstance, step],
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

// EXTERNAL MODULE: ./.build/actions/library/stopped-task/verdict.js
var stopped_task_verdict = __webpack_require__(8695);
;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/commands.js
/** What a person runs to go on by hand with a task that is left. */
function stopCommand(cluster, id) {
    return `aws ecs stop-task --cluster ${cluster} --task ${id}`;
}
/** What shows how a task ended. */
function describeCommand(cluster, id) {
    return `aws ecs describe-tasks --cluster ${cluster} --tasks ${id}`;
}

// EXTERNAL MODULE: ./.build/actions/library/stopped-task/explain.js + 2 modules
var explain = __webpack_require__(8273);
// EXTERNAL MODULE: ./.build/actions/library/stopped-task/reasons.js
var reasons = __webpack_require__(3695);
// EXTERNAL MODULE: ./.build/actions/library/text/duration.js
var duration = __webpack_require__(3694);
;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/explain.js



/** Why, in one sentence, and what mends it. */
function explain_explain(failed) {
    const { ending, verdict } = failed;
    if (ending.timedOut)
        return timedOut(ending, ending.timedOut);
    const problem = (0,explain/* explainStop */.c)(ending.task, verdict);
    const remedy = ownRemedies[problem.code] ?? besideFinished(failed, problem);
    return remedy ? { ...problem, remedy } : problem;
}
/** What mends a task that was started alone, by failure code: its inputs, mostly. */
const ownRemedies = {
    'spot-interrupted': 'with: { spot: false }',
    'task-stopped-by-service': 'Look at the events of the cluster; a task of its own belongs to no service.',
    'task-network-failed': 'Look for free addresses in the subnets, or give other ones by subnets.',
};
function timedOut({ task, stopped }, late) {
    const running = late.status === 'RUNNING';
    const where = running ? 'The task was still running' : `The task hung in ${late.status}`;
    const after = (0,duration/* formatDuration */.a)(late.afterMs);
    const then = stopped
        ? 'it was stopped'
        : `it is not STOPPED yet${late.stopFailure ? `: ${late.stopFailure}` : ''}`;
    return {
        code: 'task-timed-out',
        what: `${where} after ${after}, the time limit of this step; ${then}.${(0,reasons/* ecsSays */.i$)(task.stoppedReason)}`,
        remedy: running
            ? 'with: { timeout: "1h" }, or find in the last lines what it waits for'
            : 'Look at capacity, subnets, image and secrets of the task: it never came to run.',
    };
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
    return {
        ...seen,
        verdict,
        failure: failureOf(seen, verdict),
        durationMs: durationOf(seen),
        log: container && logStreamOf(container, { id, region }),
    };
}
function failureOf(seen, verdict) {
    const { ending, prepared, request, unread } = seen;
    const { deciding } = prepared.chosen;
    if (!ending.stopped)
        return stillThere(seen, explain_explain({ ending, verdict, deciding }));
    if (!verdict.succeeded || ending.timedOut)
        return explain_explain({ ending, verdict, deciding });
    const hidden = deciding.filter((name) => unread.includes(name));
    return request.requireLogs && hidden.length > 0 ? logsHidden(hidden) : undefined;
}
/** A task that goes on after its step is ended by a person. */
function stillThere({ request, id }, problem) {
    return { ...problem, remedy: stopCommand(request.cluster, id) };
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
var errors = __webpack_require__(8649);
;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/drain.js
const drainIntervalMs = 500;
const quietEndsDrainMs = 2_000;
const longestDrainMs = 5_000;
/** Lines become readable some seconds after they were written: reads on until 2 s bring none, at most 5 s. */
async function drain(drained, { clock, signal }) {
    const end = clock.now() + longestDrainMs;
    let quietSince = clock.now();
    while (clock.now() < end && drained.tails.some(mayBringLines)) {
        if ((await drained.handOn()) > 0)
            quietSince = clock.now();
        if (clock.now() - quietSince >= quietEndsDrainMs)
            return;
        await clock.sleep(drainIntervalMs, signal);
    }
}
function mayBringLines({ trouble }) {
    return trouble?.kind !== 'denied';
}

;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/follow.js




const pollIntervalMs = 3_000;
/** A describe may lag the RunTask before it; a task that stays unknown longer is gone. */
const visibleWithinMs = 60_000;
/** SIGTERM, at most 120 s of stopTimeout, SIGKILL, and ECS's own time to tell. */
const stoppedWithinMs = 150_000;
/** The last part of a task's ARN, which is what people and commands know it by. */
function idOf(taskArn) {
    return taskArn.split('/').at(-1) ?? taskArn;
}
/** Follows the task until it is STOPPED and its last readable line has been handed on. */
async function followTask(followed, parts) {
    const watch = new Watch(followed);
    for (;;) {
        watch.see(await describe(followed, parts), parts.clock.now());
        if (watch.task?.lastStatus === 'STOPPED') {
            const rest = () => handOn(followed, remaining(parts.aws, followed.tails));
            await drain({ handOn: rest, tails: followed.tails }, parts);
            return watch.ending();
        }
        await handOn(followed, recent(parts.aws, followed.tails));
        await watch.mindTheTime(parts.clock);
        if (watch.givenUp(parts.clock.now()))
            return watch.ending();
        await parts.clock.sleep(pollIntervalMs, parts.signal);
    }
}
/** What is known of the task between two looks. */
class Watch {
    task;
    #followed;
    #lastSeenAt;
    #overdue;
    constructor(followed) {
        this.#followed = followed;
        this.#lastSeenAt = followed.startedAt;
    }
    /** An answer may be older than the one before it: a task's status only ever goes forward. */
    see(task, now) {
        if (task)
            this.#lastSeenAt = now;
        else if (now - this.#lastSeenAt > visibleWithinMs)
            throw vanished(this.#followed);
        if (!task || order(task) < order(this.task))
            return;
        const changed = task.lastStatus !== this.task?.lastStatus;
        this.task = task;
        if (changed)
            this.#followed.status(task);
    }
    async mindTheTime(clock) {
        const { startedAt, timeoutMs, stop } = this.#followed;
        const afterMs = clock.now() - startedAt;
        if (this.#overdue || afterMs < timeoutMs)
            return;
        const stopFailure = await stop();
        const status = this.task?.lastStatus ?? 'PROVISIONING';
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
async function describe(followed, { aws }) {
    const ecs = await aws.ecs();
    return ecs.describeTask(followed.cluster, followed.taskArn);
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
function vanished({ taskArn, cluster }) {
    const id = idOf(taskArn);
    return new errors/* RemoteError */.Hi({
        code: 'task-vanished',
        what: `AWS no longer knows task ${id}: it was started, and how it ended cannot be told.`,
        remedy: describeCommand(cluster, id),
    });
}

;// CONCATENATED MODULE: ./.build/actions/library/task-log/last-lines.js

const longestLine = 2_000;
/** Keeps the last lines of a log, however long it is; one of absurd length is cut. */
class LastLines {
    #kept = [];
    #limit;
    count = 0;
    constructor(limit) {
        this.#limit = limit;
    }
    add({ container, text }) {
        const lines = (0,foreign/* linesOf */.Dx)(text.raw);
        this.count += lines.length;
        for (const line of lines.slice(-this.#limit)) {
            this.#kept.push({ container, text: (0,foreign/* foreign */.V$)(cut(line)) });
        }
        this.#kept.splice(0, this.#kept.length - this.#limit);
    }
    get lines() {
        return this.#kept;
    }
}
function cut(line) {
    const more = line.length - longestLine;
    return more > 0 ? `${line.slice(0, longestLine)} … (${more} more characters)` : line;
}

;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/log-screen.js



const keptLines = 20;
/** Shows what happens to one task: its status, its lines, and once what keeps lines from being shown. */
class LogScreen {
    last = new LastLines(keptLines);
    #site;
    #tails;
    #told = new Set();
    #ran = false;
    constructor(site, tails) {
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
        }
    }
    /** Containers whose log could not be read to its end. */
    get unread() {
        return this.#tails.filter(({ trouble }) => trouble).map(({ container }) => container);
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
var findings = __webpack_require__(2147);
// EXTERNAL MODULE: ./.build/actions/library/image/assignment.js
var assignment = __webpack_require__(4848);
// EXTERNAL MODULE: ./.build/actions/library/placement/cluster.js
var placement_cluster = __webpack_require__(6832);
// EXTERNAL MODULE: ./.build/actions/library/findings/optional.js
var optional = __webpack_require__(8953);
// EXTERNAL MODULE: ./.build/actions/library/naming/names.js
var naming_names = __webpack_require__(7615);
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
    const own = names.filter((name) => (0,naming_names/* isServiceOf */.DB)(environment, name));
    return own.length > 0 || cluster !== (0,naming_names/* clusterName */.SL)(environment) ? own : names;
}

;// CONCATENATED MODULE: ./.build/actions/library/placement/placement.js
const spotProvider = 'FARGATE_SPOT';
/** The network, platform version and capacity of a service, for a task beside it; inputs go first. */
function placementOf(service, wishes) {
    const network = service.networkConfiguration?.awsvpcConfiguration;
    const own = wishes.subnets.length > 0;
    const subnets = own ? wishes.subnets : (network?.subnets ?? []);
    if (subnets.length === 0)
        return undefined;
    const { securityGroups } = wishes;
    const { serviceName, platformVersion } = service;
    return {
        subnets,
        securityGroups: securityGroups.length > 0 ? securityGroups : (network?.securityGroups ?? []),
        assignPublicIp: own ? publicIp(wishes) : (network?.assignPublicIp ?? 'DISABLED'),
        platformVersion,
        capacityProvider: capacityOf(service, wishes),
        launchType: service.launchType === 'EC2' ? 'EC2' : 'FARGATE',
        from: own ? `the inputs, capacity of service ${serviceName}` : `service ${serviceName}`,
    };
}
/** A placement that no service lends anything to. */
function plainPlacement(wishes, network) {
    return {
        ...network,
        assignPublicIp: publicIp(wishes),
        platformVersion: undefined,
        capacityProvider: wishes.spot ? spotProvider : undefined,
        launchType: 'FARGATE',
    };
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






/** Inputs first, then the named service, then any service of the environment, then the network's tags. */
async function findPlacement(aws, request, cluster) {
    if (request.networkFrom !== undefined)
        return placementFrom(aws, request, request.networkFrom);
    if (request.subnets.length > 0)
        return (0,findings/* found */.F9)(explicitPlacement(request));
    const lent = await borrowed(aws, request);
    if (lent.value)
        return lent;
    const base = request.baseEnvironment ?? cluster.tags?.find((tag) => tag.key === naming_names/* baseTag */.qu)?.value;
    const byTags = await tagged(aws, request, base);
    return (0,findings/* found */.F9)(byTags.value, lent, byTags);
}
function explicitPlacement(request) {
    const { subnets, securityGroups } = request;
    return plainPlacement(request, { subnets, securityGroups, from: 'the input "subnets"' });
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
    const placement = placementOf(service, request);
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
        .map((service) => placementOf(service, request))
        .find((placement) => placement !== undefined);
}
async function tagged(aws, request, base) {
    const network = base
        ? await (0,optional/* optionalLookup */.Z)(() => taggedNetwork(aws, base), undefined)
        : (0,findings/* found */.F9)(undefined);
    return network.value
        ? (0,findings/* found */.F9)(plainPlacement(request, network.value), network)
        : (0,findings/* missing */.LO)(noNetwork(request, base), network);
}
const explicitNetwork = 'with: { subnets: "subnet-...", security-groups: "sg-..." }';
function noNetwork({ cluster, environment }, base) {
    const byTags = base
        ? `no subnets tagged env=${base} and Name=*private* with a security group tagged Name=${base}-ecs-sg`
        : `no base environment to look for tagged subnets of (no input "base-environment", no tag "${naming_names/* baseTag */.qu}" on the cluster)`;
    return {
        code: 'network-not-found',
        what: `No network for the task: cluster "${cluster}" has no active service of "${environment}", and there are ${byTags}.`,
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

// EXTERNAL MODULE: ./.build/actions/library/preflight/preflight.js + 6 modules
var preflight = __webpack_require__(6701);
// EXTERNAL MODULE: ./.build/actions/library/task-definition/find.js
var find = __webpack_require__(9153);
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
        const location = logLocation(container, region);
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
    const stream = logStreamOf(container, { id: 'not-started-yet', region: aws.region });
    if (!stream)
        return undefined;
    const tail = new LogTail(String(container.name), stream);
    await tail.page(aws);
    const { trouble } = tail;
    if (trouble === undefined)
        return undefined;
    if (trouble.kind !== 'group-missing')
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
        remedy: `aws logs create-log-group --log-group-name ${group} --region ${region}`,
    };
}

// EXTERNAL MODULE: ./.build/actions/library/task-definition/image-change.js
var image_change = __webpack_require__(6562);
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
 * Reads what the task needs, changes nothing.
 * @throws UserError with everything that is wrong, found together.
 */
async function prepareTask(aws, request) {
    const cluster = await (0,placement_cluster/* findCluster */.K)(aws, request.cluster);
    const [placement, plan] = await Promise.all([
        cluster.value ? findPlacement(aws, request, cluster.value) : (0,findings/* found */.F9)(undefined),
        planTask(aws, request),
    ]);
    const seen = (0,findings/* together */.bs)([cluster, placement, plan]);
    if (!placement.value || !plan.value || seen.problems.length > 0)
        throw new errors/* UserError */.yo(seen.problems);
    return { ...plan.value, placement: placement.value, findings: seen };
}
/** The definition, what of it is to differ, and whether a task of it could start. */
async function planTask(aws, request) {
    const ecs = await aws.ecs();
    const asked = await (0,find/* findTaskDefinition */.KF)(ecs, { ...request, region: aws.region });
    const definition = asked.value;
    if (!definition)
        return (0,findings/* found */.F9)(undefined, asked);
    const { taskDefinition } = definition;
    const assigned = (0,assignment/* assignImages */.g)((0,task_definition/* containersOf */.Mz)(taskDefinition), request.images);
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
        (0,preflight/* checkTask */.y)(aws, revision.wanted),
        checkLogs(aws, { ...logs, definition: revision.wanted }),
    ]);
    const tooLong = overrideProblems(request, chosen.container);
    const problems = [...assigned.problems, ...chosen.problems, ...tooLong];
    return (0,findings/* found */.F9)({ definition, revision, chosen }, (0,findings/* findings */.Pg)({ problems, notes: assigned.facts }), ...looked);
}

// EXTERNAL MODULE: ./.build/actions/library/one-off-task/grace.js
var grace = __webpack_require__(7833);
;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/register.js





/**
 * Runs `work` with the revision that it needs, registered when it is not there yet. A throw-away
 * family is taken back afterwards, however `work` ended.
 */
async function withRevision({ environment, prepared, hash }, parts, work) {
    const { revision } = prepared;
    tellChanges(revision, parts);
    if (!revision.throwAway)
        return work(await revisionToRun(revision, parts));
    const family = (0,naming_names/* throwAwayFamily */.zT)(environment, hash);
    try {
        return await work(await register({ ...revision.wanted, family }, parts));
    }
    finally {
        await takeBack(family, parts);
    }
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
    const definition = await (0,grace/* withGrace */.p)(parts, grace/* graceMs */.N.write, async (aws) => {
        const ecs = await aws.ecs();
        return ecs.registerTaskDefinition(wanted);
    });
    const name = (0,task_definition/* revisionName */.pd)(definition);
    parts.site.line(`registered ${name}`);
    parts.trail.add(registeredDeed(name));
    return { definition, name, isNew: true };
}
function registeredDeed(name) {
    return {
        what: `registered task definition ${name}`,
        next: `aws ecs deregister-task-definition --task-definition ${name}`,
    };
}
/** Deregisters every revision of the family: an answer that was lost leaves one that nobody was told of. */
async function takeBack(family, parts) {
    try {
        await (0,grace/* withGrace */.p)(parts, grace/* graceMs */.N.cleanUp, (aws) => deregisterAll(aws, family, parts));
    }
    catch (thrown) {
        const why = thrown instanceof aws_error/* AwsError */.Gy ? thrown.message : 'there was no time left';
        parts.site.warning(`Task definition family ${family} could not be taken back: ${why}`);
    }
}
const mostRevisions = 5;
async function deregisterAll(aws, family, parts) {
    const ecs = await aws.ecs();
    for (let count = 0; count < mostRevisions; count += 1) {
        const found = await (0,find/* describe */.q0)(ecs, family);
        if (!found)
            return;
        const name = (0,task_definition/* revisionName */.pd)(found.taskDefinition);
        await ecs.deregisterTaskDefinition(name);
        parts.site.line(`deregistered ${name}`);
        parts.trail.settle(registeredDeed(name).what);
    }
}

;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/start.js




/**
 * Starts the task, or finds the one that this very step started before; notes it in the trail.
 * @throws RemoteError when AWS could not place it.
 */
async function startTask(launch, parts) {
    const asked = askedDeed(launch);
    parts.trail.add(asked);
    try {
        const task = await (0,grace/* withGrace */.p)(parts, grace/* graceMs */.N.write, (aws) => runTask(aws, launch));
        parts.trail.settle(asked.what);
        return task;
    }
    catch (thrown) {
        if (isAnswer(thrown))
            parts.trail.settle(asked.what);
        throw thrown;
    }
}
/** Whether AWS said no; otherwise its answer was lost, and the task may well be there. */
function isAnswer(thrown) {
    if (!(thrown instanceof aws_error/* AwsError */.Gy))
        return thrown instanceof errors/* RemoteError */.Hi;
    return thrown.problems.every(({ code }) => code !== 'aws-unreachable');
}
function startedBy({ clientToken }) {
    return `adhoc-${clientToken.slice(0, 26)}`;
}
function listCommand(launch) {
    return `aws ecs list-tasks --cluster ${launch.cluster} --started-by ${startedBy(launch)}`;
}
function askedDeed(launch) {
    return {
        what: `asked for a task of ${launch.taskDefinition}; it may have been started`,
        next: listCommand(launch),
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
function alreadyStarted(launch, cause) {
    const problem = {
        code: 'task-already-started',
        what: 'This step of this attempt started its task before, with other parameters: no second one is started.',
        remedy: `${listCommand(launch)} shows it; a new attempt of the run may start another.`,
    };
    return new errors/* RemoteError */.Hi(problem, { cause });
}

;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/stop.js





/** What is left to do about a task that was started and not seen to its end. */
function startedDeed(cluster, id) {
    return {
        what: `started task ${id}`,
        next: stopCommand(cluster, id),
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
/** Stops the task and shows what can be read already; never throws, never takes longer than its grace. */
async function stopAfterCancel(followed, { id, parts }) {
    const { site, trail } = parts;
    const { cluster } = followed;
    await (0,grace/* withGrace */.p)(parts, grace/* graceMs */.N.stop, async (aws) => {
        const failure = await stopTask({ aws }, { cluster, id, reason: 'adhoc-actions: job cancelled' });
        if (failure)
            return site.warning(`Task ${id} could not be stopped: ${failure}`);
        trail.settle(startedDeed(cluster, id).what);
        trail.add({
            what: `stopped task ${id}, because the job was cancelled`,
            next: describeCommand(cluster, id),
        });
        await handOn(followed, remaining(aws, followed.tails));
    }).catch(() => {
        // Out of time: the trail still names the task and the command that stops it.
    });
}

;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/run.js












/** Registers what must be registered, starts the task once, follows it live, and judges how it ended. */
async function runOneOffTask(request, parts) {
    parts.site.openGroup('Read the environment');
    const prepared = await prepareTask(parts.aws, request);
    showPrepared(prepared, parts);
    const clientToken = tokenOf(request, { identity: parts.site.identity, prepared });
    parts.site.openGroup('Start the task');
    const registering = { environment: request.environment, prepared, hash: clientToken };
    return withRevision(registering, parts, async (revision) => {
        parts.site.output('task-definition', revision.name);
        const task = await startTask({
            cluster: request.cluster,
            taskDefinition: revision.name,
            placement: prepared.placement,
            override: overrideOf(request, prepared.chosen.container),
            clientToken,
        }, parts);
        return followToEnd({ request, prepared, revision, task }, parts);
    });
}
function showPrepared({ findings, placement }, { site }) {
    for (const warning of findings.warnings)
        site.warning(warning);
    for (const note of findings.notes)
        site.line(note);
    site.line(`network of ${placement.from}: ${placement.subnets.join(', ')}`);
    site.line(`capacity: ${placement.capacityProvider ?? placement.launchType}`);
}
async function followToEnd(started, parts) {
    const { request, prepared, revision, task } = started;
    const { site, clock, trail } = parts;
    const { region } = parts.aws;
    const id = idOf(task.taskArn ?? '');
    const deed = startedDeed(request.cluster, id);
    site.output('task-id', id);
    trail.add(deed);
    site.openGroup(`Follow task ${id} of ${revision.name}`);
    const tails = tailsOf(revision, { id, region });
    const screen = new LogScreen(site, tails);
    const followed = followedOn(screen, { ...started, tails }, parts);
    try {
        const ending = await followTask(followed, parts);
        if (ending.stopped)
            trail.settle(deed.what);
        const { last, unread } = screen;
        const log = { lastLines: last.lines, lineCount: last.count, unread };
        const elapsedMs = clock.now() - followed.startedAt;
        return finish({ request, prepared, revision, ending, id, region, elapsedMs, ...log });
    }
    catch (thrown) {
        if (parts.signal.aborted)
            await stopAfterCancel(followed, { id, parts });
        throw thrown;
    }
    finally {
        site.closeGroup();
    }
}
function followedOn(screen, { request, task, tails }, parts) {
    const { cluster, timeoutMs } = request;
    const { taskArn = '' } = task;
    const startedAt = parts.clock.now();
    const stop = { cluster, id: idOf(taskArn), reason: 'adhoc-actions: time limit' };
    return {
        cluster,
        taskArn,
        tails,
        startedAt,
        timeoutMs,
        stop: () => stopTask(parts, stop),
        lines: (batch) => screen.lines(batch),
        status: (seen) => screen.status(seen, parts.clock.now() - startedAt),
        read: () => screen.troubles(),
    };
}
function tailsOf({ definition }, task) {
    return (0,task_definition/* containersOf */.Mz)(definition).flatMap((container) => {
        const stream = logStreamOf(container, task);
        return stream ? [new LogTail(String(container.name), stream)] : [];
    });
}


/***/ })

};

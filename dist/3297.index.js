export const id = 3297;
export const ids = [3297];
export const modules = {

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

/***/ 83804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ StackApplier)
});

// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(28649);
// EXTERNAL MODULE: ./.build/actions/library/aws/aws-error.js
var aws_error = __webpack_require__(1906);
// EXTERNAL MODULE: ./.build/actions/library/aws/grace.js
var grace = __webpack_require__(99820);
// EXTERNAL MODULE: ./.build/actions/library/aws/lost-answer.js
var lost_answer = __webpack_require__(69287);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/moved.js
var moved = __webpack_require__(10774);
// EXTERNAL MODULE: ./.build/actions/library/review/summarise.js
var summarise = __webpack_require__(42163);
// EXTERNAL MODULE: ./.build/actions/library/text/foreign.js
var foreign = __webpack_require__(29840);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/changes/planned-changes.js + 2 modules
var planned_changes = __webpack_require__(54834);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/project/pins.js
var pins = __webpack_require__(8485);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/saved-plan/saved-plan.js
var saved_plan = __webpack_require__(73372);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/saved-plan/saved-templates.js
var saved_templates = __webpack_require__(68468);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/saved-plan/starting-state.js
var starting_state = __webpack_require__(59037);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/stack/describe-change-set.js
var describe_change_set = __webpack_require__(96213);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/plan/destroy-plan.js + 3 modules
var destroy_plan = __webpack_require__(39307);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/plan/saved-reading.js










/**
 * What the change sets of a plan do as the cloud tells it now, or what the stacks hold that are to be deleted.
 * @throws RefusedError `change-set-gone`.
 */
async function summariseSaved(saved, aws, tool = 'cloudformation') {
    const { folder, options, maskKey, images } = saved;
    const cloud = await aws.cloudFormation();
    const { stacks, deferred } = await (0,saved_plan/* readPlan */.m3)(folder);
    if (options.operation === 'destroy')
        return (0,destroy_plan/* summariseDestroy */.v)(stacks, saved, { cloud, tool });
    const planned = stacks.filter(({ changeSet }) => changeSet !== null);
    const told = await Promise.all(planned.map(({ changeSet }) => (0,describe_change_set/* describe */.q0)(cloud, changeSet ?? '')));
    const gone = planned.filter((_, at) => told[at] === undefined);
    if (gone.length > 0)
        throw new errors/* RefusedError */.fk(gone.map(goneProblem));
    const changed = await Promise.all(planned.flatMap(({ name }, at) => {
        const described = told[at];
        if (!described)
            return [];
        const templates = (0,saved_templates/* keptTemplates */._)({ path: [name], described }, folder);
        return templates.then((kept) => ({ name, described, templates: kept }));
    }));
    return (0,summarise/* summarise */.f)((0,planned_changes/* plannedChanges */.p)(changed, { tool, options, deferred, images }), maskKey);
}
function goneProblem({ name, changeSet }) {
    return {
        code: 'change-set-gone',
        what: `Stack ${(0,foreign/* foreign */.V$)(name)}: the change set of the plan is not there any more: ${changeSet}.`,
        remedy: 'Plan again, and approve the new plan.',
    };
}
async function startingStateNow({ folder }, aws) {
    return (0,starting_state/* startingStateOf */.f)(await (0,saved_plan/* readPlan */.m3)(folder), await aws.cloudFormation());
}
/** What the role may not look at is left out, as is what is gone. */
async function assetsNow(assets, aws) {
    return (await (0,pins/* versionsOf */.x)(assets.map(({ id }) => id), aws)).assets;
}

// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/verify/standing.js
var standing = __webpack_require__(14985);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/stack/stack-id.js
var stack_id = __webpack_require__(78368);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/stack/stack-status.js
var stack_status = __webpack_require__(61047);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/json.js
var json = __webpack_require__(85535);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/verify/stack-differences.js


const planAgain = 'Plan again, and approve the new plan.';
function stackGone({ name, id }) {
    return {
        code: 'stack-gone',
        what: `Stack ${(0,foreign/* foreign */.V$)(name)} of the plan is not there any more (${(0,foreign/* foreign */.V$)(id)}).`,
        remedy: planAgain,
    };
}
/** A template that is another one than planned. JSON may be told in another form than it was handed in. */
function differingTemplate({ stack, template, planned }) {
    if (template !== undefined && sameText(template, planned))
        return undefined;
    return {
        code: 'stack-template-differs',
        what: `Stack ${(0,foreign/* foreign */.V$)(stack.name)}: the template that CloudFormation has is not the one that was planned.`,
        remedy: planAgain,
    };
}
function sameText(a, b) {
    if (a === b)
        return true;
    const [left, right] = [jsonForm(a), jsonForm(b)];
    return left !== undefined && left === right;
}
function jsonForm(text) {
    try {
        return (0,json/* canonical */.$N)(JSON.parse(text));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/verify/verify-change-set.js





/** Why a change set cannot be executed as it was planned. */
function changeSetProblems(standing) {
    const { stack, now, described } = standing;
    if (!now || (0,stack_status/* isGone */.ST)(now))
        return [stackGone(stack)];
    if (!described)
        return [changeSetGone(standing)];
    const status = statusProblem(stack, described);
    if (status)
        return [status];
    const differences = [
        differingTemplate(standing),
        differingParameters(stack, described),
        differingTags(stack, described),
        differingRole(standing),
    ].filter((problem) => problem !== undefined);
    if (differences.length > 0)
        return differences;
    return (0,describe_change_set/* digestOf */.ol)(described) === stack.described ? [] : [otherChanges(stack)];
}
/** Of a name that somebody took again, ours is another one: it is known by its ARN. */
function changeSetGone({ stack, siblings }) {
    const arn = stack.changeSet ?? '';
    const name = (0,stack_id/* changeSetName */.G)(arn);
    const other = siblings.find((sibling) => (0,stack_id/* changeSetName */.G)(sibling) === name);
    if (other !== undefined)
        return {
            code: 'change-set-replaced',
            what: `Stack ${(0,foreign/* foreign */.V$)(stack.name)}: change set ${(0,foreign/* foreign */.V$)(name)} is another one than was planned: ${(0,foreign/* foreign */.V$)(other)} instead of ${(0,foreign/* foreign */.V$)(arn)}.`,
            remedy: planAgain,
        };
    return {
        code: 'change-set-gone',
        what: `Stack ${(0,foreign/* foreign */.V$)(stack.name)}: change set ${(0,foreign/* foreign */.V$)(name)} is not there any more. CloudFormation removes all change sets of a stack when one of them is executed.`,
        remedy: planAgain,
    };
}
/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeChangeSet.html */
function statusProblem({ name }, { changeSet }) {
    const { Status, ExecutionStatus = '' } = changeSet;
    if (Status === 'CREATE_COMPLETE' && ExecutionStatus === 'AVAILABLE')
        return undefined;
    if (ExecutionStatus === 'OBSOLETE')
        return {
            code: 'change-set-obsolete',
            what: `Stack ${(0,foreign/* foreign */.V$)(name)} was changed since this was planned: its change set is OBSOLETE.`,
            remedy: planAgain,
        };
    if (ExecutionStatus.startsWith('EXECUTE_'))
        return {
            code: 'change-set-executed',
            what: `Stack ${(0,foreign/* foreign */.V$)(name)}: the change set was executed already, it is ${(0,foreign/* foreign */.V$)(ExecutionStatus)}.`,
            remedy: planAgain,
        };
    return {
        code: 'change-set-not-ready',
        what: `Stack ${(0,foreign/* foreign */.V$)(name)}: the change set is ${(0,foreign/* foreign */.V$)(Status ?? 'in no status')} and ${(0,foreign/* foreign */.V$)(ExecutionStatus)}, not CREATE_COMPLETE and AVAILABLE.`,
        remedy: planAgain,
    };
}
/** The values of NoEcho parameters are never told: of those the names alone are compared. */
function differingParameters(stack, { changeSet }) {
    const told = new Map((changeSet.Parameters ?? []).map(({ ParameterKey = '', ParameterValue = '' }) => [
        ParameterKey,
        ParameterValue,
    ]));
    const planned = new Map(stack.parameters.map((parameter) => [parameter.name, parameter]));
    const names = new Set([...told.keys(), ...planned.keys()]);
    const differing = [...names].filter((name) => {
        const parameter = planned.get(name);
        const now = told.get(name);
        if (parameter === undefined || now === undefined)
            return true;
        return 'value' in parameter && parameter.value !== now;
    });
    return differing.length === 0
        ? undefined
        : differs(stack, {
            code: 'change-set-parameters-differ',
            what: `parameters ${listed(differing)}`,
        });
}
function differingTags(stack, { changeSet }) {
    const told = Object.fromEntries((changeSet.Tags ?? []).map(({ Key, Value }) => [Key, Value]));
    const names = new Set([...Object.keys(told), ...Object.keys(stack.tags)]);
    const differing = [...names].filter((name) => told[name] !== stack.tags[name]);
    return differing.length === 0
        ? undefined
        : differs(stack, { code: 'change-set-tags-differ', what: `tags ${listed(differing)}` });
}
/** A change set does not tell its role; a stack tells the one that it was last given. */
function differingRole({ stack, now }) {
    const role = now?.RoleARN;
    if (stack.action === 'create' && role !== undefined && role !== stack.role)
        return differs(stack, { code: 'change-set-role-differs', what: `role ${(0,foreign/* foreign */.V$)(role)}` });
    return undefined;
}
function differs({ name }, { code, what }) {
    return {
        code,
        what: `Stack ${(0,foreign/* foreign */.V$)(name)}: the change set has other ${what} than were planned.`,
        remedy: planAgain,
    };
}
function otherChanges({ name }) {
    return {
        code: 'change-set-differs',
        what: `Stack ${(0,foreign/* foreign */.V$)(name)}: what the change set does, read again from CloudFormation, is not what was planned and reviewed.`,
        remedy: planAgain,
    };
}
function listed(names) {
    return names
        .toSorted()
        .map((name) => (0,foreign/* foreign */.V$)(name).toString())
        .join(', ');
}

// EXTERNAL MODULE: ./.build/actions/library/text/shell.js
var shell = __webpack_require__(21730);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/stack/living-stack.js
var living_stack = __webpack_require__(66578);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/verify/verify-deletion.js






/** Statuses in which CloudFormation begins to delete a stack. */
const atRest = /_(COMPLETE|FAILED)$/;
/** Why a stack cannot be deleted as it was planned. */
function deletionProblems(standing) {
    const { stack, now, living } = standing;
    if (!now || (0,stack_status/* isGone */.ST)(now))
        return [stackGone(stack)];
    const { StackStatus = '', EnableTerminationProtection, LastUpdatedTime } = now;
    const problems = [];
    if (!atRest.test(StackStatus))
        problems.push(busy(stack.name, StackStatus));
    if (EnableTerminationProtection === true)
        problems.push(isProtected(standing));
    const template = differingTemplate(standing);
    const changed = LastUpdatedTime?.toISOString() ?? null;
    if (template)
        problems.push(template);
    else if (changed !== stack.lastUpdated)
        problems.push(updated(standing, changed));
    else if (living && stack.described !== null && (0,living_stack/* livingDigest */.k)(living) !== stack.described)
        problems.push(otherResources(standing));
    return problems;
}
/** Also where CloudFormation says so when it is asked to begin. */
function busy(name, status) {
    return {
        code: 'stack-busy',
        what: `Stack ${(0,foreign/* foreign */.V$)(name)} is ${(0,foreign/* foreign */.V$)(status)}: something else works on it.`,
        remedy: 'Wait until it is done, then run this job again. Where that changed the stack, a new plan is needed.',
    };
}
function isProtected({ stack: { name, id } }) {
    const command = (0,shell/* awsCommand */.bg)('cloudformation update-termination-protection', {
        'stack-name': name,
        'no-enable-termination-protection': true,
        region: (0,stack_id/* regionOf */.A)(id),
    });
    return {
        code: 'stack-protected',
        what: `Stack ${(0,foreign/* foreign */.V$)(name)} is protected from being deleted (termination protection).`,
        remedy: `If it is to go: ${command}, then plan again.`,
        snippet: command,
    };
}
function otherResources({ stack: { name } }) {
    return {
        code: 'stack-changed',
        what: `Stack ${(0,foreign/* foreign */.V$)(name)} has other resources than when it was planned to be deleted.`,
        remedy: planAgain,
    };
}
function updated({ stack: { name, lastUpdated } }, now) {
    return {
        code: 'stack-changed',
        what: `Stack ${(0,foreign/* foreign */.V$)(name)} was changed at ${now ?? 'no time that it tells'} since it was planned to be deleted; then, its last change was ${lastUpdated ?? 'its creation'}.`,
        remedy: planAgain,
    };
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/verify/verify.js




/**
 * Holds stacks against their plan as they are now, and answers them. Reads only.
 * @throws RefusedError with all differences of all stacks, each by its own code.
 */
async function verify(stacks, setting) {
    const standings = await Promise.all(stacks.map((stack) => (0,standing/* standingOf */.Y)(stack, setting)));
    const problems = standings.flatMap(problemsOf);
    if (problems.length > 0)
        throw new errors/* RefusedError */.fk(problems);
    return standings;
}
/** Why a stack cannot be brought to what was planned, as it is now. */
async function differences(stack, setting) {
    return problemsOf(await (0,standing/* standingOf */.Y)(stack, setting));
}
/** Why a stack cannot be brought to what was planned; nothing where it can. */
function problemsOf(standing) {
    const { action } = standing.stack;
    if (action === 'unchanged')
        return [];
    return action === 'delete' ? deletionProblems(standing) : changeSetProblems(standing);
}

// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/begin/delete-stack.js
var delete_stack = __webpack_require__(53603);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/begin/execute.js
/** Executes the change set, by its ARN. https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ExecuteChangeSet.html */
async function execute(run, aws) {
    const cloud = await aws.cloudFormation();
    const { changeSet } = run.standing.stack;
    await cloud.executeChangeSet({
        ChangeSetName: changeSet ?? undefined,
        ClientRequestToken: run.token,
    });
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/begin/begin.js









/**
 * Begins what is planned for a stack; answers why it could not be begun. One that had to wait for others is held
 * against the plan once more. A call whose answer was lost counts as one that began it: the events tell.
 * @throws the reason of the cancel.
 */
async function begin(run, { setting, parts, follower }) {
    const { stack } = run.standing;
    const changed = stack.after.length > 0 ? await changedMeanwhile(stack, setting, parts) : [];
    if (changed.length > 0)
        return changed;
    const trace = await run.begin(setting.cloud);
    follower.onCloud?.(trace);
    const send = run.operation.kind === 'delete' ? delete_stack/* deleteStack */.wm : execute;
    try {
        await (0,grace/* withGrace */.pj)(parts, grace/* graceMs */.Nl.write, (aws) => send(run, aws));
        return [];
    }
    catch (thrown) {
        if (!(thrown instanceof aws_error/* AwsError */.Gy) || parts.signal.aborted)
            throw thrown;
        if ((0,lost_answer/* answerWasLost */.WF)(thrown) || sameAgain.includes(thrown.awsCode))
            return [];
        return whyNot(thrown, run, setting);
    }
}
async function changedMeanwhile(stack, setting, parts) {
    const assets = await movedAssets(setting.assets, parts);
    return [...assets, ...(await differences(stack, setting))];
}
/** What the plan refers to by name is resolved by CloudFormation when it executes. */
async function movedAssets(planned, { aws, signal }) {
    if (planned.length === 0)
        return [];
    return (0,moved/* assetReasons */.At)(planned, await assetsNow(planned, aws.uncancelled(signal)));
}
/** The token was seen before: an earlier attempt of this very call got through. */
const sameAgain = ['TokenAlreadyExistsException', 'TokenAlreadyExists'];
/** How CloudFormation words that change set or stack are not what they were a moment ago. */
const changedSince = /^(InvalidChangeSetStatus|ChangeSetNotFound|ValidationError)/;
/** How it words that something else works on the stack, as `DescribeStacks` does not tell yet. */
const busyNow = /is in (\w+_IN_PROGRESS) state/;
/** Somebody may have been faster in the moment between: what differs now says it better. */
async function whyNot(thrown, run, setting) {
    if (!changedSince.test(thrown.awsCode))
        return thrown.problems;
    const changed = await differences(run.standing.stack, setting);
    if (changed.length > 0)
        return changed;
    const [, status] = busyNow.exec(thrown.message) ?? [];
    return status === undefined ? thrown.problems : [busy(run.standing.stack.name, status)];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/begin/request-token.js

/**
 * The token under which CloudFormation begins an operation at most once, and which all of its events have: the same
 * for a plan and a stack however often it is asked. The mask key is of one plan alone, and does not show in it.
 * At most 128 characters: https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ExecuteChangeSet.html
 */
function requestToken({ id, changeSet }, maskKey) {
    const digest = (0,external_node_crypto_.createHmac)('sha256', maskKey)
        .update(`token ${changeSet ?? id}`)
        .digest('hex');
    return `adhoc-${digest}`;
}

// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/stack/seen-event.js
var seen_event = __webpack_require__(16652);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/end/changed.js

/** Addresses of what is now as it was planned; of what was taken back, nothing. */
function changedIn(run) {
    const { expected, ended, isBegun } = run;
    if (ended?.outcome === 'complete')
        return [...expected];
    if (!isBegun || ended?.outcome === 'rolled-back')
        return [];
    const arrived = new Set();
    let goesBack = false;
    for (const event of inTime(run.events.all)) {
        goesBack ||= (0,seen_event/* isOwn */.NP)(event) && event.status.includes('ROLLBACK');
        if (!event.status.endsWith('_COMPLETE') || (0,seen_event/* isOwn */.NP)(event))
            continue;
        const address = run.addresses.of(event);
        if (goesBack)
            arrived.delete(address);
        else
            arrived.add(address);
    }
    return expected.filter((address) => arrived.has(address));
}
function inTime(events) {
    return events.toSorted((a, b) => a.atMs - b.atMs);
}

// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/end/goes-on.js
var goes_on = __webpack_require__(79053);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/end/untouched.js

/** What passes without a change to any stack of the plan, or is not about the plan at all. */
const passing = ['stack-busy', 'aws-access-denied', 'aws-credentials-expired', 'aws-throttled'];
/** Whether what stood in the way passes, so that the same plan may be applied when it is gone. */
function passes(problems) {
    return problems.length > 0 && problems.every(({ code }) => passing.includes(code));
}
/** What failed before anything was begun, for a reason that passes, is an answer; all else is thrown again. */
function refusedForNow(thrown) {
    if (!(thrown instanceof errors/* ReportedError */.SS) || !passes(thrown.problems))
        throw thrown;
    const failure = { problems: thrown.problems, diagnostics: [] };
    return { changed: [], notChanged: [], outputs: [], failure, untouched: true };
}
/** Whether CloudFormation took no stack in hand, and would take them later. */
function isUntouched(runs) {
    const isIdle = ({ isBegun, ended, standing }) => standing.stack.action === 'unchanged' || !isBegun || ended?.outcome === 'not-begun';
    return runs.every(isIdle) && passes(runs.flatMap(({ ended }) => ended?.problems ?? []));
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/operation/progress.js


/** How far all stacks of an apply are together. */
class StackProgress {
    #total;
    #done = new Set();
    #running = new Map();
    constructor(runs) {
        this.#total = runs.reduce((sum, { expected }) => sum + expected.length, 0);
    }
    /** Takes in what a stack told, and answers what is worth a line: ends, failures and the stack's own word. */
    take(run, news, nowMs) {
        run.addresses.learn(news);
        return news.flatMap((event) => {
            const address = run.addresses.of(event);
            const isUnderWay = event.status.endsWith('_IN_PROGRESS');
            if (!(0,seen_event/* isOwn */.NP)(event))
                this.#step(address, isUnderWay ? nowMs : undefined);
            if (isDone(event) && run.expected.includes(address))
                this.#done.add(address);
            return isUnderWay && !(0,seen_event/* isOwn */.NP)(event) ? [] : [this.#now(lineOf(event, address))];
        });
    }
    #step(address, sinceMs) {
        if (sinceMs === undefined)
            this.#running.delete(address);
        else if (!this.#running.has(address))
            this.#running.set(address, sinceMs);
    }
    #now(line) {
        const running = [...this.#running].map(([address, sinceMs]) => ({ address, sinceMs }));
        return { done: this.#done.size, total: this.#total, running, line };
    }
}
function isDone({ status }) {
    return /_COMPLETE$|_SKIPPED$/.test(status) && !status.includes('ROLLBACK');
}
function lineOf({ status, reason }, address) {
    return reason === '' ? `${address} ${status}` : `${address} ${status}: ${(0,foreign/* foreign */.V$)(reason)}`;
}

// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/operation/stack-run.js + 2 modules
var stack_run = __webpack_require__(53572);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/end/ended.js + 1 modules
var ended = __webpack_require__(60749);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/apply/follow.js





/** Between two looks at all stacks together. */
const pollIntervalMs = 2_500;
/** Looks without any event of an operation that was asked for, after which it is not waited for any longer. */
const looksUntilNotBegun = 24;
/**
 * Begins each stack as soon as those before it are at their end, and looks at all that go on until none does. After
 * a failure nothing more is begun, and what goes on is seen to its end.
 * @throws the reason of the cancel.
 */
async function followAll(following) {
    const { runs, parts } = following;
    for (;;) {
        await Promise.all(ready(runs).map((run) => beginOne(run, following)));
        await Promise.all(follow_open(runs).map((run) => look(run, following)));
        if (ready(runs).length > 0)
            continue;
        if (follow_open(runs).length === 0)
            return;
        await parts.clock.sleep(pollIntervalMs, parts.signal);
    }
}
function follow_open(runs) {
    return runs.filter((run) => run.isBegun && !run.ended);
}
/** All that it comes after are complete; none is where one of all failed. */
function ready(runs) {
    const isComplete = ({ ended }) => ended?.outcome === 'complete';
    if (runs.some((run) => run.ended && !isComplete(run)))
        return [];
    const complete = new Set(runs.filter(isComplete).map(({ name }) => name));
    return runs.filter((run) => !run.isBegun && !run.ended && run.standing.stack.after.every((name) => complete.has(name)));
}
async function beginOne(run, following) {
    const { parts } = following;
    parts.site.line(`begins with stack ${(0,foreign/* foreign */.V$)(run.name)}`);
    const problems = await begin(run, following).catch((thrown) => {
        // Others may be at work or done: what became of those is told with why this one was not begun.
        if (!(thrown instanceof errors/* ReportedError */.SS) || parts.signal.aborted)
            throw thrown;
        return thrown.problems;
    });
    if (problems.length > 0)
        run.ended = (0,ended/* notBegun */.dH)(problems);
}
async function look(run, following) {
    const { setting, parts, progress, follower } = following;
    try {
        const news = await run.events.look();
        for (const told of progress.take(run, news, parts.clock.now()))
            follower.onProgress(told);
        const { verdict } = run;
        const isLost = verdict.outcome === 'not-begun' && run.events.looksWithout >= looksUntilNotBegun;
        if (isLost)
            run.ended = (0,ended/* notKnown */.bh)(run, 'no event of it was seen for a minute.');
        else
            run.ended = await (0,ended/* endOf */.pJ)(run, verdict, setting);
    }
    catch (thrown) {
        // What cannot be read for good is not known: it may go on.
        if (!(thrown instanceof aws_error/* AwsError */.Gy) || parts.signal.aborted)
            throw thrown;
        run.ended = (0,ended/* notKnown */.bh)(run, thrown.message);
    }
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/apply/apply.js












/**
 * Brings all stacks to what was planned for them, and nothing else. A failure is an answer; so is a cancel, with
 * what goes on by itself.
 * @throws RefusedError when a stack is not as it was planned, before anything is begun; busy stacks are an answer.
 */
async function applyStacks(saved, follower, parts) {
    const { folder, maskKey, assets = [] } = saved;
    const cloud = await parts.aws.uncancelled(parts.signal).cloudFormation();
    const setting = { cloud, folder, assets };
    const moved = await movedAssets(assets, parts);
    if (moved.length > 0)
        throw new errors/* RefusedError */.fk(moved);
    const standings = await verify((await (0,saved_plan/* readPlan */.m3)(folder)).stacks, setting).catch(refusedForNow);
    if ('failure' in standings)
        return standings;
    const runs = standings.map((standing) => {
        const token = requestToken(standing.stack, maskKey);
        return new stack_run/* StackRun */.a(standing, { expected: expectedOf(standing), token });
    });
    const progress = new StackProgress(runs);
    try {
        await followAll({ runs, setting, parts, progress, follower });
        return appliedOf(runs);
    }
    catch (thrown) {
        if (!parts.signal.aborted)
            throw thrown;
        return brokenOff(runs);
    }
}
function expectedOf({ stack: { name }, described, living }) {
    if (living)
        return (0,delete_stack/* deletedWith */.OV)(living, name);
    return described ? (0,stack_run/* changedBy */.I)(described, name) : [];
}
/** Why it was broken off, the one who did it knows. */
function brokenOff(runs) {
    const applied = appliedOf(runs);
    const failure = applied.failure ?? { problems: [], diagnostics: [] };
    return { ...applied, failure, goesOn: runs.filter(isOpen).map(goes_on/* goesOn */.E) };
}
function isOpen({ isBegun, ended }) {
    return isBegun && (!ended || ended.outcome === 'not-known');
}
function appliedOf(runs) {
    const changed = runs.flatMap(changedIn);
    const done = new Set(changed);
    const failure = failureOf(runs);
    const retained = runs.flatMap(({ ended }) => ended?.retained ?? []);
    const left = runs.filter(isOpen).map(goes_on/* goesOn */.E);
    return {
        changed: changed.toSorted(),
        notChanged: runs
            .flatMap(({ expected }) => expected)
            .filter((address) => !done.has(address))
            .toSorted(),
        outputs: outputsOf(runs),
        ...(failure ? { failure } : {}),
        ...(left.length > 0 ? { goesOn: left } : {}),
        ...(retained.length > 0 ? { retained } : {}),
        ...(isUntouched(runs) ? { untouched: true } : {}),
    };
}
function failureOf(runs) {
    const problems = runs.flatMap(({ ended }) => ended?.problems ?? []);
    if (problems.length === 0)
        return undefined;
    const first = runs.find(({ ended }) => ended?.first !== undefined)?.ended?.first;
    return { problems, diagnostics: [], ...(first === undefined ? {} : { first }) };
}
/** By their own names where a plan is of one stack; of several `<stack>.<name>`, as names may be in each. */
function outputsOf(runs) {
    const isAlone = runs.length === 1;
    return runs.flatMap(({ name: stack, ended }) => (ended?.outputs ?? []).map((output) => ({
        ...output,
        name: isAlone ? output.name : `${stack}.${output.name}`,
    })));
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/apply/discard.js











/**
 * Removes the change sets of a plan that nobody will apply, and of a stack that the plan was to create what lies
 * there under its name, if nothing but that change set ever did. Says what was removed, and what was left and why.
 * @throws RefusedError `change-set-executed` where all of it was applied.
 */
async function discardPlan(saved, parts) {
    const cloud = await parts.aws.uncancelled(parts.signal).cloudFormation();
    const setting = { cloud, folder: saved.folder, assets: [] };
    const { stacks } = await (0,saved_plan/* readPlan */.m3)(saved.folder);
    const planned = stacks.filter(({ changeSet }) => changeSet !== null);
    const executed = await Promise.all(planned.map((stack) => executionOf(stack, setting)));
    if (planned.length > 0 && executed.every((status) => status !== undefined))
        throw new errors/* RefusedError */.fk(planned.map(wasExecuted));
    if (planned.length === 0)
        return ['nothing of this plan lies with the cloud'];
    const said = [];
    for (const [at, stack] of planned.entries()) {
        if (executed[at] !== undefined)
            said.push(`left stack ${stack.name}: its change set was executed`);
        else
            said.push(...(await removeUnused(stack, { saved, setting, parts })));
    }
    return said;
}
/** Undefined where the change set was not executed, or is gone. */
async function executionOf({ changeSet }, { cloud }) {
    const { ExecutionStatus } = (await cloud.changeSet(changeSet ?? '', 'names')) ?? {};
    return ExecutionStatus?.startsWith('EXECUTE_') ? ExecutionStatus : undefined;
}
function wasExecuted({ name }) {
    return {
        code: 'change-set-executed',
        what: `Stack ${(0,foreign/* foreign */.V$)(name)}: the change set was executed, and is not there to be discarded.`,
        remedy: `What was applied is taken back by another plan. ${planAgain}`,
    };
}
async function removeUnused(stack, removal) {
    const removed = await removeChangeSet(stack, removal.setting);
    return stack.action === 'create' ? [removed, await removeStack(stack, removal)] : [removed];
}
async function removeChangeSet({ name, changeSet }, { cloud }) {
    const arn = changeSet ?? '';
    const there = await cloud.changeSet(arn, 'names');
    const set = `change set ${(0,stack_id/* changeSetName */.G)(arn)} of stack ${name}`;
    if (!there)
        return `${set} was gone already`;
    await cloud.deleteChangeSet(arn);
    return `removed ${set}`;
}
/** By its id, so that one made under its name since is another. */
async function removeStack(stack, { saved, setting, parts }) {
    const why = await inTheWay(stack, setting);
    if (why !== undefined)
        return `left stack ${stack.name}: ${why}`;
    const removed = { ...stack, action: 'delete', changeSet: null, after: [] };
    const token = requestToken(removed, saved.maskKey);
    const run = new stack_run/* StackRun */.a((0,standing/* unread */.g)(removed), { expected: [], token });
    const follower = { onStarted: () => undefined, onProgress: () => undefined };
    const progress = new StackProgress([run]);
    await followAll({ runs: [run], setting, parts, progress, follower });
    const [problem] = run.ended?.problems ?? [];
    if (problem)
        throw new errors/* RemoteError */.Hi(problem);
    return `removed stack ${stack.name}, which was empty`;
}
/** Why what was made for the plan alone is not that any more; undefined where it is. */
async function inTheWay({ id }, { cloud }) {
    const now = await cloud.stack(id);
    if (!now || (0,stack_status/* isGone */.ST)(now))
        return 'it was gone already';
    if (now.StackStatus !== 'REVIEW_IN_PROGRESS')
        return `it is ${(0,foreign/* foreign */.V$)(now.StackStatus ?? 'in no status')}, no stack under review any more`;
    const [sets, resources] = await Promise.all([cloud.changeSets(id), cloud.resources(id)]);
    if (sets.length > 0)
        return 'it has other change sets';
    return resources.length > 0 ? 'it is not empty' : undefined;
}

// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/project/planning.js
var planning = __webpack_require__(27436);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/applier.js






/** Works with a plan whose change sets lie with the cloud: nothing of the project is needed. */
class StackApplier {
    #parts;
    #settings;
    #identity;
    constructor(parts, settings, identityOfPlan = planning/* identity */.D_) {
        this.#parts = parts;
        this.#settings = settings;
        this.#identity = identityOfPlan;
    }
    get directory() {
        return this.#settings.directory;
    }
    async identify() {
        return this.#identity;
    }
    summarise(saved) {
        return summariseSaved(saved, this.#parts.aws, this.#identity.tool);
    }
    /** @throws RefusedError where a change set or a stack says itself what is different. */
    async startingState(saved) {
        const { aws } = this.#parts;
        const { folder } = saved;
        const { stacks } = await (0,saved_plan/* readPlan */.m3)(folder);
        await verify(stacks, { cloud: await aws.cloudFormation(), folder });
        return startingStateNow(saved, aws);
    }
    assetsNow(assets) {
        return assetsNow(assets, this.#parts.aws);
    }
    /** Nothing of the machine is part of an apply. */
    lockFileHash() {
        return null;
    }
    apply(saved, follower) {
        return applyStacks(saved, follower, this.#parts);
    }
    destroyKit() {
        const { directory, stacks } = this.#settings;
        return { directory, stacks };
    }
    discard(saved) {
        return discardPlan(saved, this.#parts);
    }
}


/***/ }),

/***/ 703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ stacksAfterwards)
/* harmony export */ });
/* harmony import */ var _aws_aws_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1906);
/* harmony import */ var _text_foreign_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29840);
/* harmony import */ var _end_ended_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60749);
/* harmony import */ var _end_goes_on_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79053);
/* harmony import */ var _end_rollback_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8015);
/* harmony import */ var _operation_stack_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53572);
/* harmony import */ var _saved_plan_saved_plan_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73372);
/* harmony import */ var _stack_seen_event_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(16652);
/* harmony import */ var _verify_standing_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(14985);









/**
 * How it stands with the stacks of an apply that nobody followed to its end: what became of each that it had begun,
 * by the events of that operation alone, and which it had not come to.
 */
async function stacksAfterwards({ folder, begun }, aws) {
    const cloud = await aws.cloudFormation();
    const { stacks } = await (0,_saved_plan_saved_plan_js__WEBPACK_IMPORTED_MODULE_6__/* .readPlan */ .m3)(folder);
    const planned = stacks.filter(({ action }) => action !== 'unchanged');
    return Promise.all(planned.map((stack) => {
        const trace = begun.find(({ name }) => name === stack.name);
        return trace ? becameOf(stack, trace, cloud) : notBegun(stack);
    }));
}
function notBegun({ name, changeSet }) {
    const planned = changeSet === null ? 'It is as it was.' : 'Its change set was not executed.';
    return { outcome: 'not-begun', what: `stack ${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_1__/* .foreign */ .V$)(name)} was not begun. ${planned}` };
}
async function becameOf(stack, { token, newestBefore }, cloud) {
    const run = new _operation_stack_run_js__WEBPACK_IMPORTED_MODULE_5__/* .StackRun */ .a((0,_verify_standing_js__WEBPACK_IMPORTED_MODULE_7__/* .unread */ .g)(stack), { expected: [], token });
    run.resume(cloud, newestBefore);
    try {
        run.addresses.learn(await run.events.look());
        return told(run);
    }
    catch (thrown) {
        if (!(thrown instanceof _aws_aws_error_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsError */ .Gy))
            throw thrown;
        return unknown(run, thrown.message);
    }
}
function told(run) {
    const { verdict } = run;
    const status = (0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_1__/* .foreign */ .V$)(run.events.all.findLast(_stack_seen_event_js__WEBPACK_IMPORTED_MODULE_8__/* .isOwn */ .NP)?.status ?? '');
    if (verdict.outcome === 'complete')
        return {
            outcome: 'complete',
            what: `stack ${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_1__/* .foreign */ .V$)(run.name)} came to its end as planned: ${status}.`,
        };
    if (verdict.outcome === 'not-begun')
        return unknown(run, 'no event of it was seen yet.');
    if (verdict.outcome === 'running') {
        const { what, next } = (0,_end_goes_on_js__WEBPACK_IMPORTED_MODULE_3__/* .goesOn */ .E)(run);
        return { outcome: 'goes-on', what: `${what}: ${status}.`, next };
    }
    const { what, remedy } = (0,_end_rollback_js__WEBPACK_IMPORTED_MODULE_4__/* .problemOf */ .Z)(run, verdict);
    return { outcome: 'undone', what, next: remedy };
}
function unknown(run, why) {
    const [problem] = (0,_end_ended_js__WEBPACK_IMPORTED_MODULE_2__/* .notKnown */ .bh)(run, why).problems;
    return { outcome: 'not-known', what: problem?.what ?? why, next: problem?.remedy };
}


/***/ }),

/***/ 53603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OV: () => (/* binding */ deletedWith),
/* harmony export */   wm: () => (/* binding */ deleteStack),
/* harmony export */   yQ: () => (/* binding */ retainedBy)
/* harmony export */ });
/* harmony import */ var _stack_resource_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50543);
/* harmony import */ var _stack_seen_event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16652);


/** Deletes the stack with this id: one made anew under its name is another. */
async function deleteStack({ standing, token }, aws) {
    const { id, role } = standing.stack;
    const cloud = await aws.cloudFormation();
    await cloud.deleteStack({
        StackName: id,
        ClientRequestToken: token,
        ...(role === null ? {} : { RoleARN: role }),
    });
}
/** What goes with a stack, what is in nested ones included. */
function deletedWith({ resources, nested }, stack) {
    return resources.flatMap(({ LogicalResourceId: id = '' }) => {
        const address = (0,_stack_resource_address_js__WEBPACK_IMPORTED_MODULE_0__/* .addressIn */ ._)(stack, id);
        const inner = nested.get(id);
        return [address, ...(inner ? deletedWith(inner, address) : [])];
    });
}
/** What CloudFormation left where it is because its DeletionPolicy says so. */
function retainedBy(events) {
    return events.filter((event) => event.status === 'DELETE_SKIPPED' && !(0,_stack_seen_event_js__WEBPACK_IMPORTED_MODULE_1__/* .isNested */ ._$)(event));
}


/***/ }),

/***/ 6213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ placed),
/* harmony export */   XM: () => (/* binding */ pathOf),
/* harmony export */   hw: () => (/* binding */ pointerPath),
/* harmony export */   sm: () => (/* binding */ valuesOf)
/* harmony export */ });
/* harmony import */ var _template_template_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3014);

/** Stands where a value comes to be only while the change set is executed. */
const knownAfterApply = '{{changeSet:KNOWN_AFTER_APPLY}}';
/**
 * From the two contexts, JSON in a text each; where AWS gives none, from the single attributes that change, and
 * of those whose value it does not tell it is known that they do.
 */
function valuesOf(change) {
    const { BeforeContext, AfterContext, Details = [] } = change;
    if (BeforeContext !== undefined || AfterContext !== undefined) {
        const after = contextOf(AfterContext);
        return { before: contextOf(BeforeContext), after, unknown: unknownIn(after) };
    }
    const values = { before: null, after: null, unknown: false };
    return Details.reduce(withDetail, values);
}
function contextOf(text) {
    if (text === undefined)
        return null;
    try {
        return JSON.parse(text);
    }
    catch {
        return text;
    }
}
function unknownIn(value) {
    if (typeof value === 'string')
        return value.includes(knownAfterApply);
    if (Array.isArray(value))
        return value.map(unknownIn);
    if (!(0,_template_template_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
        return false;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, unknownIn(member)]));
}
function withDetail(values, detail) {
    const { Target: { BeforeValue, AfterValue } = {} } = detail;
    const path = pathOf(detail);
    const isTold = BeforeValue !== undefined || AfterValue !== undefined;
    const isUnknown = !isTold || (AfterValue?.includes(knownAfterApply) ?? false);
    return {
        before: placed(values.before, path, BeforeValue ?? null),
        after: placed(values.after, path, AfterValue ?? null),
        unknown: isUnknown ? placed(values.unknown, path, true) : values.unknown,
    };
}
/** Where the attribute is that a detail speaks of: a JSON pointer, or the name of a property. */
function pathOf({ Target = {} }) {
    const { Attribute = '', Name, Path: pointer } = Target;
    if (pointer === undefined || pointer === '')
        return Name === undefined ? [Attribute] : [Attribute, Name];
    return pointerPath(pointer);
}
/** The path of a JSON pointer (RFC 6901): whole numbers count in lists. */
function pointerPath(pointer) {
    const parts = pointer.split('/').slice(pointer.startsWith('/') ? 1 : 0);
    const names = parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
    return names.map((name) => (/^(0|[1-9]\d*)$/.test(name) ? Number(name) : name));
}
/** The same with `value` at the path; a whole that stands above it stays. */
function placed(whole, path, value) {
    const [first, ...rest] = path;
    if (first === undefined)
        return value;
    if (whole !== null && whole !== false && !(0,_template_template_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(whole))
        return whole;
    const members = (0,_template_template_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(whole) ? whole : {};
    const own = Object.hasOwn(members, first) ? (members[first] ?? null) : null;
    return { ...members, [first]: placed(own, rest, value) };
}


/***/ }),

/***/ 35372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ outputChanges)
/* harmony export */ });
/* harmony import */ var _sealed_plan_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85535);
/* harmony import */ var _stack_resource_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50543);
/* harmony import */ var _template_template_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3014);
/* harmony import */ var _template_template_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93798);




/**
 * Outputs that a template has otherwise than before, or that tell of a resource which is made anew. A change set tells
 * nothing of them, not even when it holds nothing else; what is compared is how their values are made, and the values
 * come to be when it is applied.
 */
function outputChanges(stack, { before, after, replaced }) {
    const names = [...new Set([...before.outputs.keys(), ...after.outputs.keys()])].toSorted();
    return names.flatMap((name) => {
        const [was, is] = [before.outputs.get(name), after.outputs.get(name)];
        const isOfAnother = was !== undefined && (0,_template_template_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .isMadeOf */ .ZK)(is?.Value, replaced);
        if (was && is && (0,_sealed_plan_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonical */ .$N)(was) === (0,_sealed_plan_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonical */ .$N)(is) && !isOfAnother)
            return [];
        return [
            {
                name: (0,_stack_resource_address_js__WEBPACK_IMPORTED_MODULE_3__/* .addressIn */ ._)(stack, name),
                action: actionOf(was, is),
                before: expressionsOf(was),
                after: expressionsOf(is),
                unknown: isOfAnother ? { Value: true } : false,
                beforeSensitive: false,
                afterSensitive: false,
            },
        ];
    });
}
function actionOf(was, is) {
    if (!was)
        return 'create';
    return is ? 'update' : 'delete';
}
/** A function stays as it is written: what is under it is not a value yet. */
function expressionsOf(output) {
    if (!output)
        return null;
    return Object.fromEntries(Object.entries(output).map(([name, value]) => [
        name,
        (0,_template_template_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) ? (0,_sealed_plan_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonical */ .$N)(value) : value,
    ]));
}


/***/ }),

/***/ 54834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ passedOn),
  p: () => (/* binding */ plannedChanges)
});

// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/stack/resource-address.js
var resource_address = __webpack_require__(50543);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/template/template.js
var template = __webpack_require__(3014);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/template/template-secrets.js
var template_secrets = __webpack_require__(93798);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/changes/change-action.js
/**
 * `PolicyAction` tells what becomes of what is there, and so of its data; `Replacement` alone does not.
 * Source: AWS CloudFormation API Reference, "ResourceChange".
 */
function happeningOf(change) {
    const { Action: action, PhysicalResourceId: id } = change;
    switch (action) {
        case 'Add':
            return { action: 'create' };
        case 'Remove':
            return removal(change);
        case 'Modify':
            return modification(change);
        case 'Import':
            return { action: 'unchanged', imported: id === undefined ? {} : { id } };
        case 'SyncWithActual':
            return { action: 'unchanged', imported: id === undefined ? {} : { id } };
        case 'Dynamic':
            return undecided('is decided while the stack above it is applied');
        default:
            return undecided(`CloudFormation calls "${action ?? 'nothing'}", which is not known here`);
    }
}
function removal({ PolicyAction: policy }) {
    if (policy === 'Retain')
        return { action: 'forget' };
    if (policy === 'Snapshot')
        return { action: 'delete', danger: { kind: 'delete', what: 'is destroyed, after a snapshot' } };
    return { action: 'delete' };
}
const replacements = {
    ReplaceAndDelete: { action: 'create-then-delete' },
    ReplaceAndRetain: { action: 'create-then-forget' },
    ReplaceAndSnapshot: {
        action: 'create-then-delete',
        danger: {
            kind: 'replace',
            what: 'is made anew, then the old one is destroyed, after a snapshot',
        },
    },
};
function modification({ PolicyAction: policy, Replacement }) {
    const replacing = replacements[policy ?? ''];
    if (Replacement === 'Conditional')
        return perhaps(replacing?.action);
    if (replacing)
        return replacing;
    if (Replacement === 'True')
        return { action: 'create-then-delete' };
    return { action: 'update' };
}
/** What is only known while it is applied is as dangerous as the worst of it. */
function perhaps(action = 'create-then-delete') {
    const what = 'may be made anew, which only the apply decides';
    const danger = action === 'create-then-forget'
        ? { kind: 'forget', what: `${what}: the old one would stay, unmanaged` }
        : { kind: 'replace', what: `${what}: the old one would be destroyed` };
    return { action: 'update', danger };
}
function undecided(what) {
    return { action: 'update', danger: { kind: 'incomplete', what: `What happens to it ${what}` } };
}

// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/changes/contexts.js
var contexts = __webpack_require__(6213);
// EXTERNAL MODULE: ./.build/actions/library/image/reference.js
var reference = __webpack_require__(66865);
// EXTERNAL MODULE: ./.build/actions/library/naming/names.js
var names = __webpack_require__(77615);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/changes/other-images.js



/**
 * Images that new task definitions bring in place of those of record. CloudFormation compares a template with the
 * template before: where both name an image themselves it tells no change, and the update takes a deployment back.
 */
function otherImages(changes, records) {
    const known = records.filter(({ version }) => version !== null);
    return changes
        .filter(({ type, after }) => type === 'AWS::ECS::TaskDefinition' && after !== null)
        .flatMap(({ address, after }) => containersOf(after).flatMap((container) => {
        const record = known.find((one) => isOf(one, container));
        if (!record || isSame(container.image, record.value))
            return [];
        return [{ address, ...{ image: container.image, record: record.value } }];
    }));
}
function containersOf(after) {
    const { Family: family, ContainerDefinitions: all } = members(members(after).Properties);
    const containers = Array.isArray(all) ? all.map(members) : [];
    return containers.flatMap(({ Name: container, Image: image }) => [family, container, image].every((one) => typeof one === 'string')
        ? [{ family: String(family), container: String(container), image: String(image) }]
        : []);
}
function members(value) {
    return (0,template/* isObject */.Gv)(value) ? value : {};
}
/** By the naming contract: family `<environment>-<service>`, and its main container is called like the service. */
function isOf({ service }, { family, container }) {
    const [name = '', further = name] = service.split('/');
    return family.endsWith((0,names/* serviceName */.fe)('', name)) && container === further;
}
/** A record may have the digest of the tag that the other names. */
function isSame(image, record) {
    const [one, other] = [(0,reference/* parseImage */.zZ)(image), (0,reference/* parseImage */.zZ)(record)];
    if (!one || !other)
        return image === record;
    const isPinned = one.digest !== undefined && other.digest !== undefined;
    return (one.registry === other.registry &&
        one.repository === other.repository &&
        (isPinned ? one.digest === other.digest : one.tag === other.tag));
}

// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/changes/output-changes.js
var output_changes = __webpack_require__(35372);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/changes/planned-changes.js







/** Described change sets in the words of the review: nothing of them is left out. */
function plannedChanges(stacks, { tool, options, deferred, images = [] }) {
    const changes = stacks.flatMap((stack) => changesIn(stack, [stack.name]));
    return {
        ...{ tool, options, deferred, changes },
        drift: [],
        outputs: stacks.flatMap(outputsOf),
        checks: [],
        code: changes.flatMap(codeOf),
        otherImages: otherImages(changes, images),
        incomplete: deferred.length > 0,
    };
}
const unknownTemplates = { before: undefined, after: undefined, nested: new Map() };
function changesIn(level, above) {
    const { described, templates, inherited = new Set() } = level;
    const hidden = {
        before: new Set([...(0,template_secrets/* hiddenIn */.k_)(templates.before ?? template/* noTemplate */.Ub), ...inherited]),
        after: new Set([...(0,template_secrets/* hiddenIn */.k_)(templates.after ?? template/* noTemplate */.Ub), ...inherited]),
    };
    return described.changeSet.Changes.flatMap(({ ResourceChange: change }) => {
        if (!change)
            return [];
        const own = changeOf(change, { templates, hidden, above });
        const { LogicalResourceId: id = '' } = change;
        const inner = described.nested.get(id);
        if (!inner)
            return [own];
        const below = {
            described: inner,
            templates: templates.nested.get(id) ?? unknownTemplates,
            inherited: passedOn(templates.after ?? template/* noTemplate */.Ub, id, hidden.after),
        };
        return [own, ...changesIn(below, [...above, id])];
    });
}
/** Parameters of a nested stack whose values are made of secrets of the one above it. */
function passedOn({ resources }, id, hidden) {
    const properties = resources.get(id)?.Properties;
    const parameters = (0,template/* isObject */.Gv)(properties) ? properties.Parameters : undefined;
    const given = (0,template/* isObject */.Gv)(parameters) ? Object.entries(parameters) : [];
    return new Set(given.filter(([, value]) => (0,template_secrets/* isMadeOf */.ZK)(value, hidden)).map(([name]) => name));
}
function changeOf(change, { templates, hidden, above }) {
    const { LogicalResourceId: id = '', ResourceType: type = '' } = change;
    const [stack = '', ...ids] = above;
    const cause = causeOf(change);
    const values = (0,contexts/* valuesOf */.sm)(change);
    // A context that is no JSON was cut off: nobody knows what is in it.
    const secrets = (template, value, names) => template === undefined || typeof value === 'string'
        ? value !== null
        : (0,template_secrets/* secretsIn */.VY)(template.resources.get(id)?.all, value, names);
    return {
        address: (0,resource_address/* addressIn */._)(stack, ...ids, id),
        type,
        ...happeningOf(change),
        ...(cause ? { cause } : {}),
        ...values,
        beforeSensitive: secrets(templates.before, values.before, hidden.before),
        afterSensitive: secrets(templates.after, values.after, hidden.after),
    };
}
function causeOf({ Action: action, Replacement, Details = [] }) {
    if (action === 'Remove')
        return { kind: 'not-in-configuration', reason: 'not in the template', attributes: [] };
    if (Replacement !== 'True' && Replacement !== 'Conditional')
        return undefined;
    const forcing = Details.filter(({ Target }) => ['Always', 'Conditionally'].includes(Target?.RequiresRecreation ?? ''));
    const names = new Set(forcing.map((detail) => (0,contexts/* pathOf */.XM)(detail).join('.')));
    return {
        kind: Replacement === 'True' ? 'attribute-cannot-change' : 'not-known-before-apply',
        reason: names.size > 0 ? `by ${[...names].join(', ')}` : 'it requires recreation',
        attributes: forcing.map(contexts/* pathOf */.XM),
    };
}
function outputsOf({ name, described, templates }) {
    const { before = template/* noTemplate */.Ub, after = template/* noTemplate */.Ub } = templates;
    const replaced = described.changeSet.Changes.flatMap(({ ResourceChange: change }) => change && isReplaced(change) ? (change.LogicalResourceId ?? []) : []);
    return (0,output_changes/* outputChanges */.x)(name, { before, after, replaced: new Set(replaced) });
}
function isReplaced({ Action: action, Replacement }) {
    return action === 'Modify' && (Replacement === 'True' || Replacement === 'Conditional');
}
/** A custom resource is a function of the account that the change set starts. */
function codeOf({ address, type, action }) {
    const isCustom = /^(Custom::|AWS::CloudFormation::CustomResource$)/.test(type);
    return isCustom && action !== 'unchanged' ? [{ address, what: `custom resource ${type}` }] : [];
}


/***/ }),

/***/ 60749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pJ: () => (/* binding */ endOf),
  dH: () => (/* binding */ notBegun),
  bh: () => (/* binding */ notKnown)
});

// EXTERNAL MODULE: ./.build/actions/library/review/mask.js
var mask = __webpack_require__(77975);
// EXTERNAL MODULE: ./.build/actions/library/text/foreign.js
var foreign = __webpack_require__(29840);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/begin/delete-stack.js
var delete_stack = __webpack_require__(53603);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/end/goes-on.js
var goes_on = __webpack_require__(79053);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/end/rollback.js + 1 modules
var rollback = __webpack_require__(8015);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/changes/planned-changes.js + 2 modules
var planned_changes = __webpack_require__(54834);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/saved-plan/saved-templates.js
var saved_templates = __webpack_require__(68468);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/stack/seen-event.js
var seen_event = __webpack_require__(16652);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/template/expressions.js
var expressions = __webpack_require__(50321);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/template/template.js
var template = __webpack_require__(3014);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/template/template-secrets.js
var template_secrets = __webpack_require__(93798);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/end/secret-outputs.js






/**
 * Names of the outputs whose values are made of hidden parameters or dynamic references, in this stack or in one
 * nested in it. CloudFormation hides the parameter and shows the output.
 * Source: AWS CloudFormation User Guide, "Parameters", the note on NoEcho.
 */
async function secretOutputs({ stack: { name }, described, planned }, folder) {
    const nothing = { before: undefined, after: undefined, nested: new Map() };
    const kept = described ? await (0,saved_templates/* keptTemplates */._)({ path: [name], described }, folder) : nothing;
    return secretIn({ ...kept, after: kept.after ?? (0,template/* readTemplate */.xV)(planned) });
}
function secretIn({ after, nested }, inherited = new Set()) {
    if (!after)
        return new Set();
    const hidden = new Set([...(0,template_secrets/* hiddenIn */.k_)(after), ...inherited]);
    const isSecret = (value) => (0,template_secrets/* isMadeOf */.ZK)(value, hidden) ||
        (value !== undefined && (0,template_secrets/* holdsReference */.sm)(value)) ||
        [...(0,expressions/* referredIn */.dP)(value)].some((id) => tellsSecret(id, { after, nested, hidden }));
    const all = [...after.outputs].filter(([, { Value }]) => isSecret(Value));
    return new Set(all.map(([name]) => name));
}
/** A nested stack with any secret output tells a secret, and so may one whose template is not known. */
function tellsSecret(id, { after, nested, hidden }) {
    if (after.resources.get(id)?.Type !== seen_event/* stackType */.xD)
        return false;
    const inner = nested.get(id);
    const inherited = (0,planned_changes/* passedOn */.I)(after, id, hidden);
    return inner?.after ? secretIn(inner, inherited).size > 0 : inherited.size > 0;
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/end/ended.js






/** How it ended, for a verdict after which CloudFormation does no more by itself; else undefined. */
async function endOf(run, verdict, { cloud, folder }) {
    if (verdict.outcome === 'not-begun' || verdict.outcome === 'running')
        return undefined;
    const retained = (0,delete_stack/* retainedBy */.yQ)(run.events.all).map((event) => `${(0,foreign/* foreign */.V$)(run.addresses.of(event))} (${(0,foreign/* foreign */.V$)(event.physicalId)})`);
    if (verdict.outcome === 'complete') {
        const isDeleted = run.operation.kind === 'delete';
        const now = isDeleted ? undefined : await cloud.stack(run.operation.stackId);
        const outputs = now ? outputsOf(now, await secretOutputs(run.standing, folder)) : [];
        return { outcome: 'complete', problems: [], outputs, retained };
    }
    const first = (0,rollback/* firstFailed */.g)(run);
    const { outcome } = verdict;
    const problems = [(0,rollback/* problemOf */.Z)(run, verdict)];
    return { outcome, problems, outputs: [], retained, ...(first === undefined ? {} : { first }) };
}
/** Nothing was changed. */
function notBegun(problems) {
    return { outcome: 'not-begun', problems, outputs: [], retained: [] };
}
/** It may go on, and how could not be read. */
function notKnown(run, why) {
    const { what, next } = (0,goes_on/* goesOn */.E)(run);
    const problem = {
        code: 'stack-not-known',
        what: `What becomes of stack ${(0,foreign/* foreign */.V$)(run.name)} could not be read: ${(0,foreign/* foreign */.V$)(why)} Perhaps ${what}.`,
        remedy: next,
    };
    return { outcome: 'not-known', problems: [problem], outputs: [], retained: [] };
}
/** What is named like a secret or made of one is not told: CloudFormation shows it, and knows no sensitive outputs. */
function outputsOf({ Outputs = [] }, secret) {
    return Outputs.map(({ OutputKey: name = '', OutputValue: value }) => {
        const sensitive = secret.has(name) || (0,mask/* namedLikeSecret */.RG)([name]);
        return { name, sensitive, ...(sensitive || value === undefined ? {} : { value }) };
    });
}


/***/ }),

/***/ 79053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ goesOn)
/* harmony export */ });
/* harmony import */ var _text_foreign_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29840);
/* harmony import */ var _text_shell_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21730);
/* harmony import */ var _stack_stack_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78368);



/** A stack that was begun and not seen to its end. */
function goesOn(run) {
    const { id, action } = run.standing.stack;
    const options = { 'stack-name': id, region: (0,_stack_stack_id_js__WEBPACK_IMPORTED_MODULE_2__/* .regionOf */ .A)(id) };
    const follow = (0,_text_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .awsCommand */ .bg)('cloudformation describe-stack-events', options);
    const stop = stopCommand(run, options);
    return {
        what: `stack ${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(run.name)} goes on being ${doing[action]} by CloudFormation itself`,
        next: stop === undefined ? follow : `${follow}; ${stop}`,
    };
}
const doing = { create: 'created', update: 'updated', delete: 'deleted', unchanged: 'left' };
/** A deletion cannot be stopped, nor can a roll-back. */
function stopCommand({ standing, verdict }, options) {
    if (verdict.outcome === 'running' && verdict.isGoingBack)
        return undefined;
    const { action } = standing.stack;
    if (action === 'create')
        return (0,_text_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .awsCommand */ .bg)('cloudformation delete-stack', options);
    return action === 'update'
        ? (0,_text_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .awsCommand */ .bg)('cloudformation cancel-update-stack', options)
        : undefined;
}


/***/ }),

/***/ 8015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ firstFailed),
  Z: () => (/* binding */ problemOf)
});

// EXTERNAL MODULE: ./.build/actions/library/text/foreign.js
var foreign = __webpack_require__(29840);
// EXTERNAL MODULE: ./.build/actions/library/text/shell.js
var shell = __webpack_require__(21730);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/stack/stack-id.js
var stack_id = __webpack_require__(78368);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/stack/seen-event.js
var seen_event = __webpack_require__(16652);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/end/failed-resources.js

/** CloudFormation's words for what it broke off itself. */
const cascade = /^Resource (creation|update|deletion|import)( was)? cancell?ed/i;
/** Of the operation's events, oldest first: the cause on top, the cascade behind it only counted. */
function failuresOf(events) {
    const failed = inTime(events).filter((event) => event.status.endsWith('_FAILED') && !(0,seen_event/* isOwn */.NP)(event));
    const told = failed.filter((event) => !cascade.test(event.reason));
    const causes = told.filter((event) => !isToldInside(event, told));
    const [first, ...others] = firstOfEach(causes).map((event) => failure(event, events));
    return { first, others, brokenOff: firstOfEach(failed).length - firstOfEach(told).length };
}
/** Failures while CloudFormation took a stack back: what keeps it from going on. */
function failedBack(events) {
    const ordered = inTime(events);
    const back = ordered.findIndex((event) => (0,seen_event/* isOwn */.NP)(event) && /ROLLBACK_IN_/.test(event.status));
    if (back < 0)
        return [];
    const behind = ordered.slice(back);
    const failed = behind.filter((event) => event.status.endsWith('_FAILED') && !(0,seen_event/* isOwn */.NP)(event));
    const causes = failed.filter((event) => !isToldInside(event, failed));
    return firstOfEach(causes).map((event) => failure(event, events));
}
/** By AWS's clock, which nested stacks share; what came at the same time stays as it was told. */
function inTime(events) {
    return events.toSorted((a, b) => a.atMs - b.atMs);
}
/** A nested stack fails because something in it did: that is told by itself. */
function isToldInside(event, failed) {
    return (0,seen_event/* isNested */._$)(event) && failed.some(({ stackId }) => stackId === event.physicalId);
}
function firstOfEach(events) {
    const known = new Map();
    for (const event of events) {
        const key = `${event.stackId} ${event.logicalId}`;
        if (!known.has(key))
            known.set(key, event);
    }
    return [...known.values()];
}
function failure(event, events) {
    const hooks = events
        .filter(({ stackId, logicalId, hookFailure }) => {
        return hookFailure && stackId === event.stackId && logicalId === event.logicalId;
    })
        .map(({ hookFailure = '' }) => hookFailure);
    const reasons = [event.reason, ...hooks].filter((text) => text !== '');
    return { event, reason: reasons.join(' ') || 'CloudFormation gives no reason.' };
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/end/rollback.js




/** Why a stack is not as planned: the resource that failed first, and how the stack was left. */
function problemOf(run, verdict) {
    const { action } = run.standing.stack;
    if (verdict.outcome === 'rolled-back')
        return rolledBack(run, verdict.isGone);
    if (action === 'delete')
        return notDeleted(run, verdict.status);
    if (verdict.status === 'UPDATE_ROLLBACK_FAILED')
        return stuck(run);
    return leftHalfway(run, verdict.status);
}
/** `adhoc-app-alpha/Service` of the resource that failed first; undefined where none is told. */
function firstFailed(run) {
    const { first } = failuresOf(run.events.all);
    return first && run.addresses.of(first.event);
}
function rolledBack(run, isGone) {
    return { code: 'stack-rolled-back', ...backAgain(run, isGone) };
}
function backAgain(run, isGone) {
    const name = (0,foreign/* foreign */.V$)(run.name);
    if (run.standing.stack.action === 'update') {
        const what = `Stack ${name} could not be updated. ${causeOf(run)} CloudFormation took everything back: the stack is as it was before.`;
        return { what, remedy: mend };
    }
    const what = `Stack ${name} could not be created. ${causeOf(run)}`;
    if (isGone)
        return { what: `${what} CloudFormation removed it again, with all in it.`, remedy: mend };
    const command = deleteCommand(run);
    return {
        what: `${what} CloudFormation removed all in it; the empty stack stays in ROLLBACK_COMPLETE, in which it cannot be changed any more.`,
        remedy: `${command}\nThen mend the cause, and plan again.`,
        snippet: command,
    };
}
/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-continueupdaterollback.html */
function stuck(run) {
    const { id } = run.standing.stack;
    const failed = failedBack(run.events.all);
    const skipped = failed.map(({ event }) => skippable(run, event));
    const options = { 'stack-name': id, region: (0,stack_id/* regionOf */.A)(id) };
    const again = (0,shell/* awsCommand */.bg)('cloudformation continue-update-rollback', options);
    const skipping = (0,shell/* awsCommand */.bg)('cloudformation continue-update-rollback', {
        ...options,
        ...(skipped.length > 0 ? { 'resources-to-skip': skipped } : {}),
    });
    const remedy = [
        `Mend what keeps the roll-back from going on, then: ${again}`,
        ...(skipped.length > 0
            ? [
                `Or leave those resources as they are, which the next plan then does not know of: ${skipping}`,
            ]
            : []),
    ];
    return {
        code: 'stack-rollback-failed',
        what: `Stack ${(0,foreign/* foreign */.V$)(run.name)} could not be updated, and could not be taken back either: it is UPDATE_ROLLBACK_FAILED. ${causeOf(run)} The roll-back stopped at ${toldList(run, failed)}`,
        remedy: remedy.join('\n'),
        snippet: again,
    };
}
/** In a nested stack: `<name of the nested stack>.<logical id>`. */
function skippable({ standing }, { stackId, stackName, logicalId }) {
    return stackId === standing.stack.id ? logicalId : `${stackName}.${logicalId}`;
}
function notDeleted(run, status) {
    const { first, others } = failuresOf(run.events.all);
    const failed = first ? [first, ...others] : [];
    return {
        code: 'stack-delete-failed',
        what: `Stack ${(0,foreign/* foreign */.V$)(run.name)} was not deleted to its end: it is ${(0,foreign/* foreign */.V$)(status)}. What could not be deleted: ${toldList(run, failed)}`,
        remedy: 'Remove what stands in the way (the objects of a bucket, what uses the resource), then plan the destroy again.',
    };
}
function leftHalfway(run, status) {
    const left = failedBack(run.events.all);
    const stopped = left.length > 0 ? ` The roll-back stopped at ${toldList(run, left)}` : '';
    const isNew = run.standing.stack.action === 'create';
    const command = isNew ? deleteCommand(run) : rollBackCommand(run);
    return {
        code: 'stack-failed',
        what: `Stack ${(0,foreign/* foreign */.V$)(run.name)} is ${(0,foreign/* foreign */.V$)(status)}. ${causeOf(run)}${stopped} What was made until then is still there.`,
        remedy: `${command}\nThen mend the cause, and plan again.`,
        snippet: command,
    };
}
/** The cause on top; what only broke off because of it is counted. */
function causeOf(run) {
    const { first, others, brokenOff } = failuresOf(run.events.all);
    if (!first)
        return `CloudFormation names no resource that failed${stackReason(run)}.`;
    const more = others.length > 0 ? ` Others that failed: ${toldList(run, others)}` : '';
    const broken = brokenOff > 0 ? ` ${brokenOff} more were broken off because of it.` : '';
    return `First to fail: ${told(run, first)}${more}${broken}`;
}
function stackReason({ events, operation }) {
    const { stackId } = operation;
    const own = events.all.filter(({ physicalId, reason }) => physicalId === stackId && reason);
    const reason = own.findLast(({ status }) => !/_IN_PROGRESS$/.test(status) || /ROLLBACK/.test(status))?.reason;
    return reason === undefined ? '' : ` (${(0,foreign/* foreign */.V$)(reason)})`;
}
const mostTold = 5;
function toldList(run, failed) {
    if (failed.length === 0)
        return `nothing that it names${stackReason(run)}.`;
    const more = failed.length - mostTold;
    const shown = failed.slice(0, mostTold).map((resource) => told(run, resource));
    return [...shown, ...(more > 0 ? [`And ${more} more.`] : [])].join(' ');
}
function told({ addresses }, { event, reason }) {
    const text = (0,foreign/* foreign */.V$)(reason).toString();
    return `${(0,foreign/* foreign */.V$)(addresses.of(event))} (${(0,foreign/* foreign */.V$)(event.type)}): ${text}${/[.!?]$/.test(text) ? '' : '.'}`;
}
function deleteCommand({ standing }) {
    const { id } = standing.stack;
    return (0,shell/* awsCommand */.bg)('cloudformation delete-stack', { 'stack-name': id, region: (0,stack_id/* regionOf */.A)(id) });
}
function rollBackCommand({ standing }) {
    const { id } = standing.stack;
    return (0,shell/* awsCommand */.bg)('cloudformation rollback-stack', { 'stack-name': id, region: (0,stack_id/* regionOf */.A)(id) });
}
const mend = 'Mend the cause, then plan again: a change set that failed is not executed again.';


/***/ }),

/***/ 13297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cloudFormationKind: () => (/* binding */ cloudFormationKind),
  isStackWish: () => (/* binding */ isStackWish)
});

// EXTERNAL MODULE: ./.build/actions/library/engines/project-place.js
var project_place = __webpack_require__(59201);
// EXTERNAL MODULE: ./.build/actions/library/engines/sealed-options.js
var sealed_options = __webpack_require__(50763);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/applier.js + 14 modules
var applier = __webpack_require__(83804);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/apply/afterwards.js
var afterwards = __webpack_require__(703);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/plan/destroy-plan.js + 3 modules
var destroy_plan = __webpack_require__(39307);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/plan/drift.js + 1 modules
var drift = __webpack_require__(13941);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/plan/plan.js + 8 modules
var plan = __webpack_require__(40739);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/plan/take-back.js
var take_back = __webpack_require__(54454);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/project/stacks.js + 1 modules
var project_stacks = __webpack_require__(41865);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/engine.js






const plans = {
    'create-update': plan/* makePlan */.C,
    destroy: destroy_plan/* planDestroy */.U,
    drift: drift/* lookForDrift */.M,
};
/** Plans the stacks of a project that lies `below` the top level of its repository. */
class StackEngine extends applier/* StackApplier */.Q {
    #planning;
    constructor(planning, below) {
        const stacks = [...(0,project_stacks/* wantedStacks */.Fz)(planning.project)].map(([name, path]) => `${name}=${path}`);
        super(planning, { directory: below, stacks });
        this.#planning = planning;
    }
    plan(request) {
        return plans[request.options.operation](this.#planning, request);
    }
    abandon(request) {
        return (0,take_back/* abandonPlan */.f)(request, this.#planning);
    }
    sealedOptions() {
        return this.destroyKit();
    }
}

// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/shapes.js
var shapes = __webpack_require__(71527);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/project/settings.js


const schema = (0,shapes/* members */.ol)({
    directory: (0,shapes/* matching */.wC)('^(?!/)(?!(.*/)?\\.\\.(/|$))\\P{Cc}*$', 'Where the templates lie.'),
    stacks: (0,shapes/* listOf */.c3)((0,shapes/* text */.Qq)('`name=path of a template`.'), 'In the order in which they are applied.'),
});
/** @throws RefusedError `plan-format-unknown`. */
function readSettings(sealed) {
    return (0,sealed_options/* readSealed */.Tb)(schema, sealed);
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/kind.js






/** CloudFormation: change sets that lie with the cloud, which applies them without the project. */
const cloudFormationKind = {
    needsProject: false,
    // No child is started.
    environmentProblems: () => [],
    withEngine: (wish, parts, work) => work(new StackEngine({ ...parts, project: projectOf(wish, parts), tool: 'cloudformation' }, parts.place.below)),
    withApplier: ({ plan }, parts, work) => {
        const settings = readSettings((0,sealed_options/* readOptions */.Tt)(plan.part.options).settings);
        return work(() => new applier/* StackApplier */.Q(parts, settings));
    },
    cloudAfterwards: afterwards/* stacksAfterwards */.B,
};
function isStackWish(wish) {
    return 'stacks' in wish;
}
function projectOf(wish, { place, site }) {
    if (!isStackWish(wish))
        throw new TypeError('an action that plans has the inputs of stacks');
    return {
        ...wish,
        directory: (0,project_place/* directoryOf */.jt)(place),
        directoryName: wish.workingDirectory,
        repository: site.identity.repository,
    };
}


/***/ }),

/***/ 53572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ StackRun),
  I: () => (/* binding */ changedBy)
});

// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/stack/resource-address.js
var resource_address = __webpack_require__(50543);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/stack/seen-event.js
var seen_event = __webpack_require__(16652);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/operation/operation-events.js

/** The newest event of a stack: what an operation that has yet to begin does not reach back to. */
async function newestEvent(cloud, stackId) {
    const { events } = await cloud.events(stackId);
    return events[0]?.EventId;
}
/**
 * The events of one operation and no other: those behind the newest before it, without those of another's operation.
 * So an end that a stack came to earlier is never taken for this one's. Nested stacks are followed from when they
 * are first told of.
 */
class OperationEvents {
    #cloud;
    #beginning;
    #events = [];
    #known = new Set();
    /** Nested stacks in which something goes on. */
    #nested = new Set();
    #looksWithout = 0;
    constructor(cloud, beginning) {
        this.#cloud = cloud;
        this.#beginning = beginning;
    }
    /** Oldest first, each stack's in the order of their times. */
    get all() {
        return this.#events;
    }
    /** Looks in a row that brought no event of the stack itself. */
    get looksWithout() {
        return this.#looksWithout;
    }
    /** What has come since the last look, oldest first. */
    async look() {
        const { stackId } = this.#beginning;
        const own = await this.#newOf(stackId);
        this.#looksWithout = own.some(seen_event/* isOwn */.NP) ? 0 : this.#looksWithout + 1;
        this.#note(own);
        const inside = await this.#newInside();
        return [...own, ...inside].toSorted((a, b) => a.atMs - b.atMs);
    }
    /** Nested stacks that nested ones tell of are looked at in the same look: their end must not come after it. */
    async #newInside() {
        const found = [];
        const seen = new Set();
        for (;;) {
            const open = [...this.#nested].filter((id) => !seen.has(id));
            if (open.length === 0)
                return found;
            for (const id of open)
                seen.add(id);
            const news = (await Promise.all(open.map((id) => this.#newOf(id)))).flat();
            this.#note(news);
            found.push(...news);
        }
    }
    #note(news) {
        this.#events.push(...news);
        for (const event of news) {
            const { physicalId, status } = event;
            if ((0,seen_event/* isNested */._$)(event) && status.endsWith('_IN_PROGRESS'))
                this.#nested.add(physicalId);
            if ((0,seen_event/* isOwn */.NP)(event) && !status.endsWith('_IN_PROGRESS'))
                this.#nested.delete(physicalId);
        }
    }
    /** Pages back to the first event that is known or older than the operation. */
    async #newOf(stackId) {
        const news = new Map();
        for (let from, more = true; more; more = from !== undefined) {
            const page = await this.#cloud.events(stackId, from);
            const fresh = page.events.slice(0, this.#firstOld(page.events)).map(seen_event/* seenEvent */.ql);
            for (const event of fresh)
                news.set(keyOf(event.stackId, event.id), event);
            from = fresh.length < page.events.length ? undefined : page.next;
        }
        for (const key of news.keys())
            this.#known.add(key);
        const oldestFirst = [...news.values()].reverse();
        return oursAmong(oldestFirst, this.#beginning.token, this.#events.length > 0);
    }
    #firstOld(events) {
        const startedAt = this.#events[0]?.atMs ?? 0;
        const at = events.findIndex(({ EventId = '', StackId = '', Timestamp }) => this.#known.has(keyOf(StackId, EventId)) ||
            (StackId === this.#beginning.stackId && EventId === this.#beginning.newestBefore) ||
            // Nested stacks have the time of the same AWS, and begin after the one that they are in.
            (StackId !== this.#beginning.stackId && (Timestamp?.getTime() ?? 0) < startedAt));
        return at < 0 ? events.length : at;
    }
}
/** A stack's own ids are told apart; those of two stacks are not said to be. */
function keyOf(stackId, eventId) {
    return `${stackId} ${eventId}`;
}
/**
 * Those of an operation, which is begun or begins among them; oldest first. All events of an operation have the token
 * of the call that began it. Of nested stacks, and of what CloudFormation then does by itself, that is not documented.
 */
function oursAmong(events, ours, wasBegun) {
    let isBegun = wasBegun;
    return events.filter(({ token }) => {
        isBegun ||= token === ours;
        return isBegun && (token === ours || token === undefined);
    });
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/operation/stack-judge.js

const complete = ['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'IMPORT_COMPLETE'];
const wentBack = [
    'ROLLBACK_COMPLETE',
    'UPDATE_ROLLBACK_COMPLETE',
    'IMPORT_ROLLBACK_COMPLETE',
];
/** A roll-back or a deletion may still follow. */
const perhapsLast = ['CREATE_FAILED', 'UPDATE_FAILED', 'IMPORT_FAILED'];
/** Between a failure and the roll-back that CloudFormation begins by itself there is no pause worth the name. */
const looksUntilLast = 4;
/**
 * What the events of one operation mean for its stack: by the first that ends it of those that the stack tells of
 * itself. What it tells behind that is another operation's.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/view-stack-events.html
 */
function judgeStack(operation, seen) {
    const own = seen.events.filter((event) => (0,seen_event/* isOwn */.NP)(event) && event.stackId === operation.stackId);
    const verdicts = own.map(({ status }) => verdictOf(status, operation));
    const end = verdicts.find(({ outcome }) => outcome !== 'running');
    const last = own.at(-1)?.status;
    if (end)
        return end;
    if (last === undefined)
        return { outcome: 'not-begun' };
    return mayGoOn(last, seen)
        ? { outcome: 'running', isGoingBack: goesBack(last, operation) }
        : { outcome: 'failed', status: last };
}
/** What a status means where no other follows. */
function verdictOf(status, operation) {
    if (operation.kind === 'delete')
        return judgeDeletion(status);
    if (status === 'DELETE_COMPLETE')
        return { outcome: 'rolled-back', isGone: true };
    if (complete.includes(status))
        return { outcome: 'complete' };
    if (wentBack.includes(status))
        return { outcome: 'rolled-back', isGone: false };
    const isLast = !perhapsLast.includes(status) || operation.onFailure === 'nothing';
    if (status.endsWith('_FAILED') && isLast)
        return { outcome: 'failed', status };
    return { outcome: 'running', isGoingBack: goesBack(status, operation) };
}
function mayGoOn(status, { looksWithout }) {
    return !status.endsWith('_FAILED') || looksWithout < looksUntilLast;
}
function goesBack(status, { kind }) {
    return kind === 'change' && /ROLLBACK|^DELETE|_FAILED$/.test(status);
}
/** Where an export is in use elsewhere, the stack is soon what it was, as if nothing had been asked. */
function judgeDeletion(status) {
    if (status === 'DELETE_COMPLETE')
        return { outcome: 'complete' };
    if (status.endsWith('_IN_PROGRESS'))
        return { outcome: 'running', isGoingBack: false };
    return { outcome: 'failed', status };
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/operation/stack-run.js



/** A stack of the plan on its way. What becomes of it is decided by its own events alone. */
class StackRun {
    standing;
    /** Addresses of all that is to change. */
    expected;
    addresses;
    token;
    operation;
    ended;
    #events;
    constructor(standing, { token, expected }) {
        const { name, id, action } = standing.stack;
        this.standing = standing;
        this.expected = expected;
        this.token = token;
        this.addresses = new resource_address/* Addresses */.t(id, name);
        const onFailure = onFailureOf(standing.described);
        this.operation = { stackId: id, kind: action === 'delete' ? 'delete' : 'change', onFailure };
        if (action === 'unchanged')
            this.ended = unchanged;
    }
    get name() {
        return this.standing.stack.name;
    }
    get isBegun() {
        return this.#events !== undefined;
    }
    get events() {
        if (!this.#events)
            throw new TypeError(`stack ${this.name} was not begun`);
        return this.#events;
    }
    /** From here on it counts as begun, whether or not the call that begins it is answered. */
    async begin(cloud) {
        const newestBefore = await newestEvent(cloud, this.standing.stack.id);
        this.resume(cloud, newestBefore);
        const { name, token } = this;
        return { name, token, ...(newestBefore === undefined ? {} : { newestBefore }) };
    }
    /** It was begun behind that event, by whomever. */
    resume(cloud, newestBefore) {
        const { id: stackId } = this.standing.stack;
        this.#events = new OperationEvents(cloud, { stackId, token: this.token, newestBefore });
    }
    get verdict() {
        const { all: events, looksWithout } = this.events;
        return judgeStack(this.operation, { events, looksWithout });
    }
}
const unchanged = { outcome: 'complete', problems: [], outputs: [], retained: [] };
/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateChangeSet.html, OnStackFailure. */
function onFailureOf(described) {
    const { OnStackFailure } = described?.changeSet ?? {};
    if (OnStackFailure === 'DELETE')
        return 'delete';
    return OnStackFailure === 'DO_NOTHING' ? 'nothing' : 'rollback';
}
/** What a change set changes, nested stacks and what is in them included. */
function changedBy({ changeSet, nested }, stack) {
    return changeSet.Changes.flatMap(({ ResourceChange }) => {
        const id = ResourceChange?.LogicalResourceId;
        if (id === undefined)
            return [];
        const address = (0,resource_address/* addressIn */._)(stack, id);
        const inner = nested.get(id);
        return [address, ...(inner ? changedBy(inner, address) : [])];
    });
}


/***/ }),

/***/ 39307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ planDestroy),
  v: () => (/* binding */ summariseDestroy)
});

// EXTERNAL MODULE: ./.build/actions/library/review/summarise.js
var summarise = __webpack_require__(42163);
// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(28649);
// EXTERNAL MODULE: ./.build/actions/library/text/shell.js
var shell = __webpack_require__(21730);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/stack/resource-address.js
var resource_address = __webpack_require__(50543);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/template/template.js
var template_template = __webpack_require__(3014);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/changes/output-changes.js
var output_changes = __webpack_require__(35372);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/changes/planned-deletions.js



/** A destroy in the words of the review: every resource that there is, and every output. */
function plannedDeletions(stacks, { tool, options }) {
    return {
        ...{ tool, options, drift: [], deferred: [], checks: [], code: [] },
        outputs: stacks.flatMap(outputsOf),
        changes: stacks.flatMap(({ name, living, templates }) => deletionsIn([name], living, templates)),
        incomplete: false,
    };
}
function outputsOf({ name, templates }) {
    const { template: before = template_template/* noTemplate */.Ub } = templates;
    return (0,output_changes/* outputChanges */.x)(name, { before, after: template_template/* noTemplate */.Ub, replaced: new Set() });
}
function deletionsIn(path, { resources, nested }, templates) {
    return resources.flatMap((resource) => {
        const { LogicalResourceId: id = '' } = resource;
        const own = deletionOf(path, resource, templates?.template?.resources.get(id));
        const inner = nested.get(id);
        // A nested stack that stays keeps all that is in it.
        if (!inner || own.action === 'forget')
            return [own];
        return [own, ...deletionsIn([...path, id], inner, templates?.nested.get(id))];
    });
}
function deletionOf([stack = '', ...ids], { LogicalResourceId: id = '', ResourceType: type = '' }, declared) {
    const values = { before: null, after: null, unknown: false };
    const secrets = { beforeSensitive: false, afterSensitive: false };
    const address = (0,resource_address/* addressIn */._)(stack, ...ids, id);
    const policy = policyOf(type, declared);
    const base = { address, type, ...values, ...secrets };
    if (policy === 'Retain' || policy === 'RetainExceptOnCreate')
        return { ...base, action: 'forget' };
    if (policy !== 'Snapshot')
        return { ...base, action: 'delete' };
    const danger = { kind: 'delete', what: 'is destroyed, after a snapshot' };
    return { ...base, action: 'delete', danger };
}
/**
 * The policy that a template gives, or AWS's own: databases that stand alone, and clusters of them, leave a snapshot.
 * Source: AWS CloudFormation User Guide, "DeletionPolicy attribute".
 */
function policyOf(type, declared) {
    if (declared?.DeletionPolicy !== undefined)
        return String(declared.DeletionPolicy);
    if (type === 'AWS::RDS::DBCluster')
        return 'Snapshot';
    const properties = declared?.Properties;
    const isAlone = (0,template_template/* isObject */.Gv)(properties) && properties.DBClusterIdentifier === undefined;
    return type === 'AWS::RDS::DBInstance' && isAlone ? 'Snapshot' : 'Delete';
}

// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/project/planning.js
var project_planning = __webpack_require__(27436);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/saved-plan/saved-plan.js
var saved_plan = __webpack_require__(73372);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/saved-plan/living-templates.js




/** Keeps the templates of a stack and of those nested in it, as their transforms left them. */
async function keepLivingTemplates(path, { id, nested }, place) {
    const text = await place.cloud.template({ stack: id, stage: 'Processed' });
    if (text !== undefined)
        await (0,saved_plan/* writeBeside */.Ae)(place.folder, fileOf(path), text);
    await Promise.all([...nested].map(([name, inner]) => keepLivingTemplates([...path, name], inner, place)));
}
async function keptLivingTemplates(path, { nested }, folder) {
    const file = fileOf(path);
    const template = (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, file))
        ? (0,template_template/* readTemplate */.xV)(await (0,saved_plan/* readBeside */.ri)(folder, file))
        : undefined;
    const inner = await Promise.all([...nested].map(async ([name, stack]) => [name, await keptLivingTemplates([...path, name], stack, folder)]));
    return { template, nested: new Map(inner) };
}
function fileOf(path) {
    return ['processed', ...path.map(encodeURIComponent), 'now.template'].join('/');
}

// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/saved-plan/starting-state.js
var starting_state = __webpack_require__(59037);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/stack/living-stack.js
var living_stack = __webpack_require__(66578);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/stack/stack-status.js
var stack_status = __webpack_require__(61047);
// EXTERNAL MODULE: ./.build/actions/library/text/foreign.js
var foreign = __webpack_require__(29840);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/stack/stack-id.js
var stack_id = __webpack_require__(78368);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/plan/destroy-check.js




/** Why stacks of an environment must not be deleted, all of it. */
async function destroyCheck(stacks, environment, cloud) {
    const exports = stacks.length === 0 ? [] : await cloud.exports();
    const inUse = await Promise.all(stacks.map((stack) => exportProblems(stack, { stacks, exports, cloud })));
    return stacks.flatMap((stack, at) => [
        ...(0,stack_status/* ownerProblems */.kj)(stack, environment),
        ...(0,stack_status/* destroyProblems */.xG)(stack),
        ...protectionProblems(stack),
        ...(inUse[at] ?? []),
    ]);
}
function protectionProblems(stack) {
    const { StackName: name = '', EnableTerminationProtection: isProtected = false } = stack;
    if (!isProtected)
        return [];
    const snippet = (0,shell/* awsCommand */.bg)('cloudformation update-termination-protection', {
        'stack-name': name,
        'no-enable-termination-protection': true,
        region: (0,stack_id/* regionOf */.A)(stack.StackId ?? ''),
    });
    return [
        {
            code: 'stack-protected',
            what: `Stack ${(0,foreign/* foreign */.V$)(name)} is protected from being deleted (termination protection).`,
            remedy: `If it is to go: ${snippet}, then plan again.`,
            snippet,
        },
    ];
}
/** CloudFormation deletes no stack whose exports are in use; stacks of this plan are gone by then. */
async function exportProblems(stack, { stacks, exports, cloud }) {
    const going = stacks.map(({ StackName }) => StackName);
    const own = exports.filter(({ stackId }) => stackId === stack.StackId);
    const all = await Promise.all(own.map(async ({ name }) => {
        const others = (await cloud.importers(name)).filter((one) => !going.includes(one));
        return others.length === 0 ? [] : [`${(0,foreign/* foreign */.V$)(name)} by ${others.map(foreign/* foreign */.V$).join(', ')}`];
    }));
    const used = all.flat();
    if (used.length === 0)
        return [];
    return [
        {
            code: 'stack-exports-in-use',
            what: `Stack ${(0,foreign/* foreign */.V$)(stack.StackName ?? '')} cannot be deleted: its exports are in use elsewhere: ${used.join('; ')}.`,
            remedy: 'Delete those stacks first, or take the imports out of them.',
        },
    ];
}

// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/plan/plan.js + 8 modules
var plan = __webpack_require__(40739);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/plan/destroy-plan.js












/** CloudFormation plans no deletion itself: what is there, and what its templates say becomes of it, is the plan. */
async function planDestroy(planning, request) {
    const { project, aws } = planning;
    const cloud = await aws.cloudFormation();
    const names = (0,project_planning/* stackNames */.zD)(planning).toReversed();
    const found = await Promise.all(names.map((name) => cloud.stack(name)));
    const stacks = found.filter((stack) => stack !== undefined && !(0,stack_status/* isInReview */.AC)(stack));
    const problems = await destroyCheck(stacks, project.environment, cloud);
    if (problems.length > 0)
        throw new errors/* RefusedError */.fk(problems);
    const living = await Promise.all(stacks.map(({ StackId = '' }) => (0,living_stack/* livingStack */.G)(StackId, cloud)));
    const saved = await Promise.all(stacks.map((stack, at) => savedStack(stack, { living: living[at], cloud, request })));
    const plan = { stacks: saved.map((stack, at) => inOrder(stack, saved[at - 1])), deferred: [] };
    await (0,saved_plan/* writePlan */.pD)(request.folder, plan);
    return {
        hasChanges: plan.stacks.length > 0,
        summary: await summariseDestroy(plan.stacks, request, { cloud, tool: planning.tool }),
        startingState: await (0,starting_state/* startingStateOf */.f)(plan, cloud),
        assets: [],
        notes: names.flatMap((name, at) => noteOn(name, found[at])),
    };
}
/** The same whenever it is derived, as long as the stacks have what they had. */
async function summariseDestroy(stacks, { folder, options, maskKey }, { cloud, tool }) {
    const deleted = await Promise.all(stacks.map(async ({ name, id }) => {
        const living = await (0,living_stack/* livingStack */.G)(id, cloud);
        return { name, living, templates: await keptLivingTemplates([name], living, folder) };
    }));
    return (0,summarise/* summarise */.f)(plannedDeletions(deleted, { tool, options }), maskKey);
}
async function savedStack(stack, { living, cloud, request }) {
    const { StackName: name = '', StackId: id = '', RoleARN: role = null } = stack;
    const body = (await cloud.template({ stack: id })) ?? '';
    await (0,saved_plan/* writeBeside */.Ae)(request.folder, (0,saved_plan/* templatePath */.Y7)(name), body);
    await keepLivingTemplates([name], living, { cloud, folder: request.folder });
    return {
        ...{ name, id, role },
        action: 'delete',
        after: [],
        changeSet: null,
        templateHash: (0,saved_plan/* hashOf */.qQ)(body),
        ...{ parameters: [], tags: {}, capabilities: [] },
        described: (0,living_stack/* livingDigest */.k)(living),
        lastUpdated: (0,plan/* lastUpdated */._)(stack),
    };
}
function inOrder(stack, before) {
    return { ...stack, after: before ? [before.name] : [] };
}
function noteOn(name, stack) {
    if (!stack)
        return [`There is no stack ${name}: nothing of it is to be destroyed.`];
    if (!(0,stack_status/* isInReview */.AC)(stack))
        return [];
    const command = (0,shell/* awsCommand */.bg)('cloudformation delete-stack', { 'stack-name': name });
    return [`The stack ${name} is in review and holds nothing: ${command} removes it.`];
}


/***/ }),

/***/ 13941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ lookForDrift)
});

// EXTERNAL MODULE: ./.build/actions/library/review/summarise.js
var summarise = __webpack_require__(42163);
// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(28649);
// EXTERNAL MODULE: ./.build/actions/library/text/foreign.js
var foreign = __webpack_require__(29840);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/stack/resource-address.js
var resource_address = __webpack_require__(50543);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/template/template-secrets.js
var template_secrets = __webpack_require__(93798);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/changes/contexts.js
var contexts = __webpack_require__(6213);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/changes/planned-drift.js



/** What deployments change, and a stack is not to be held to: which revision runs, and how many tasks of it. */
const deployed = {
    'AWS::ECS::Service': /^\/(TaskDefinition|DesiredCount)$/,
};
/** What was changed outside, in the words of the review. */
function driftsOf(drifts, around) {
    return drifts.flatMap((drift) => driftOf(drift, around));
}
function driftOf(drift, around) {
    const { StackResourceDriftStatus: status, ResourceType: type = '' } = drift;
    // Deployments deregister old revisions.
    if (status === 'DELETED')
        return type === 'AWS::ECS::TaskDefinition' ? [] : [changeOf(drift, [], around)];
    const all = drift.PropertyDifferences ?? [];
    const left = all.filter(({ PropertyPath = '' }) => !deployed[type]?.test(PropertyPath));
    return all.length > 0 && left.length === 0 ? [] : [changeOf(drift, left, around)];
}
function changeOf({ LogicalResourceId: id = '', ResourceType: type = '', StackResourceDriftStatus, }, differences, { path: [stack = '', ...ids], template }) {
    const before = valuesOf(differences, ({ ExpectedValue, DifferenceType }) => DifferenceType === 'ADD' ? null : (ExpectedValue ?? null));
    const after = valuesOf(differences, ({ ActualValue, DifferenceType }) => DifferenceType === 'REMOVE' ? null : (ActualValue ?? null));
    const secrets = (value) => template === undefined
        ? value !== null
        : (0,template_secrets/* secretsIn */.VY)(template.resources.get(id)?.Properties, value, hiddenAt(template, ids.length));
    return {
        address: (0,resource_address/* addressIn */._)(stack, ...ids, id),
        type,
        action: StackResourceDriftStatus === 'DELETED' ? 'delete' : 'update',
        ...{ before, after, unknown: false },
        beforeSensitive: secrets(before),
        afterSensitive: secrets(after),
    };
}
/** A nested stack does not know which of its parameters its parent hides: any of them may be one. */
function hiddenAt(template, depth) {
    return depth === 0 ? (0,template_secrets/* hiddenIn */.k_)(template) : new Set(template.parameters.keys());
}
function valuesOf(differences, valueIn) {
    return differences.reduce((whole, difference) => (0,contexts/* placed */.GS)(whole, (0,contexts/* pointerPath */.hw)(difference.PropertyPath ?? ''), valueIn(difference)), null);
}

// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/project/planning.js
var project_planning = __webpack_require__(27436);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/stack/living-stack.js
var living_stack = __webpack_require__(66578);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/stack/stack-status.js
var stack_status = __webpack_require__(61047);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/template/template.js
var template_template = __webpack_require__(3014);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/plan/drift.js








const lookEveryMs = 2_000;
/** Finds what was changed outside of the stacks. What deployments change by themselves is none of it. */
async function lookForDrift(planning, request) {
    const { project, aws } = planning;
    const cloud = await aws.cloudFormation();
    const names = (0,project_planning/* stackNames */.zD)(planning);
    const found = await Promise.all(names.map((name) => cloud.stack(name)));
    const there = found.flatMap((stack) => (stack && !(0,stack_status/* isInReview */.AC)(stack) ? [stack] : []));
    const problems = there.flatMap((stack) => (0,stack_status/* ownerProblems */.kj)(stack, project.environment));
    if (problems.length > 0)
        throw new errors/* UserError */.yo(problems);
    const living = await Promise.all(there.map(async ({ StackName = '', StackId = '' }) => ({
        path: [StackName],
        stack: await (0,living_stack/* livingStack */.G)(StackId, cloud),
    })));
    const all = living.flatMap(({ path, stack }) => withNested(path, stack));
    const looked = await Promise.all(all.map((level) => lookAtOne(level, planning)));
    const drift = looked.flatMap(({ changes }) => changes);
    const nothing = { changes: [], outputs: [], deferred: [], checks: [], code: [] };
    const { options, maskKey } = request;
    const told = { tool: planning.tool, options, drift, ...nothing, incomplete: false };
    const summary = (0,summarise/* summarise */.f)(told, maskKey);
    return {
        hasChanges: summary.counts.drifted > 0,
        summary,
        startingState: {},
        assets: [],
        notes: [
            ...names.filter((_, at) => !found[at]).map((name) => `There is no stack ${name}.`),
            ...looked.flatMap(({ notes }) => notes),
        ],
    };
}
/** A look at a stack leaves out those nested in it. */
function withNested(path, stack) {
    const inner = [...stack.nested].flatMap(([id, one]) => withNested([...path, id], one));
    return [{ path, stack }, ...inner];
}
async function lookAtOne({ path, stack }, planning) {
    const cloud = await planning.aws.cloudFormation();
    const drift = await planning.aws.cloudFormationDrift();
    const failed = await detected(stack.id, drift, planning);
    const text = await cloud.template({ stack: stack.id, stage: 'Processed' });
    const template = text === undefined ? undefined : (0,template_template/* readTemplate */.xV)(text);
    const note = `not all of ${path.join('/')} could be looked at: ${(0,foreign/* foreign */.V$)(failed ?? '')}`;
    return {
        changes: driftsOf(await drift.drifts(stack.id), { path, template }),
        notes: failed === undefined ? [] : [note],
    };
}
/** Ends with the look; answers why a part of it failed. */
async function detected(stack, drift, { clock, signal }) {
    const id = await drift.detect(stack);
    for (;;) {
        const { status, reason = 'no reason was given' } = await drift.detection(id);
        if (status === 'DETECTION_FAILED')
            return reason;
        if (status === 'DETECTION_COMPLETE')
            return undefined;
        await clock.sleep(lookEveryMs, signal);
    }
}


/***/ }),

/***/ 40739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ lastUpdated),
  C: () => (/* binding */ makePlan)
});

// EXTERNAL MODULE: ./.build/actions/library/review/summarise.js
var summarise = __webpack_require__(42163);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/mask-key.js
var mask_key = __webpack_require__(11567);
// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(28649);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/changes/planned-changes.js + 2 modules
var planned_changes = __webpack_require__(54834);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/project/parameters.js
/** Gives each stack the values that its template declares, and finds those that none declares or nobody gave. */
function parameters_assign(stacks, sources) {
    const each = stacks.map((stack) => ({ stack: stack.stack, ...ofStack(stack, sources) }));
    return {
        given: new Map(each.map(({ stack, given }) => [stack, given])),
        problems: [
            ...sources.flatMap((source) => unknownIn(source, stacks)),
            ...each.flatMap(({ problems }) => problems),
        ],
    };
}
/** `Name=value` for every stack that declares it, `stack/Name=value` for one. */
function sourcesOf(lines, stacks) {
    const everywhere = [...lines].filter(([name]) => !name.includes('/'));
    const own = [...lines].filter(([name]) => name.includes('/'));
    return [
        { origin: 'parameters', stacks, values: new Map(everywhere) },
        ...own.map(([path, value]) => {
            const [stack = '', name = ''] = path.split('/');
            return { origin: 'parameters', stacks: [stack], values: new Map([[name, value]]) };
        }),
    ];
}
function ofStack(stack, sources) {
    const reaching = sources.filter(({ stacks }) => stacks.includes(stack.stack));
    const values = new Map(reaching.flatMap((source) => [...source.values]));
    const each = stack.declared.map((parameter) => ofParameter(parameter, { stack, values }));
    const given = each.flatMap((one) => one.given ?? []);
    return {
        given: given.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
        problems: each.flatMap(({ problem }) => problem ?? []),
    };
}
function ofParameter(parameter, { stack, values }) {
    const { ParameterKey: name = '', DefaultValue, NoEcho: hidden = false } = parameter;
    const value = values.get(name);
    if (value !== undefined) {
        const problem = notAllowed(stack.stack, parameter, value);
        return problem ? { problem } : { given: { name, value, hidden } };
    }
    if (DefaultValue !== undefined)
        return {};
    if (stack.current.has(name))
        return { given: { name, previous: true } };
    return { problem: missing(stack.stack, parameter) };
}
function missing(stack, { ParameterKey: name = '', ParameterType }) {
    return {
        code: 'parameter-missing',
        what: `The parameter ${name} (${ParameterType ?? 'String'}) of ${stack} has no default, and nothing gives it a value.`,
        remedy: `parameters: ${name}=<value>, or name it in the environment's file of parameters.`,
    };
}
function notAllowed(stack, { ParameterKey: name = '', ParameterConstraints, NoEcho }, value) {
    const allowed = ParameterConstraints?.AllowedValues ?? [];
    if (allowed.length === 0 || allowed.includes(value))
        return undefined;
    const seen = NoEcho ? 'a hidden value' : JSON.stringify(value);
    return {
        code: 'parameter-not-allowed',
        what: `The parameter ${name} of ${stack} is ${seen}; allowed: ${allowed.join(', ')}.`,
        remedy: `parameters: ${name}=${allowed[0]}`,
    };
}
/** What no stack in reach declares is a wrong name: AWS would refuse it for each stack by itself. */
function unknownIn({ origin, stacks, values }, all) {
    const reached = all.filter(({ stack }) => stacks.includes(stack));
    if (reached.some(({ isKnown }) => !isKnown))
        return [];
    const names = new Set(reached.flatMap(({ declared }) => declared.map(({ ParameterKey = '' }) => ParameterKey)));
    return [...values.keys()]
        .filter((name) => !names.has(name))
        .map((name) => ({
        code: 'parameter-unknown',
        what: `${origin} gives ${JSON.stringify(name)}, which no template of ${stacks.join(', ')} declares; declared: ${[...names].join(', ') || 'none'}.`,
        remedy: 'Correct the name, or declare it under Parameters of the template.',
    }));
}

// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/project/pins.js
var project_pins = __webpack_require__(8485);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/project/planning.js
var planning = __webpack_require__(27436);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/project/stacks.js + 1 modules
var stacks = __webpack_require__(41865);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/stack/stack-status.js
var stack_status = __webpack_require__(61047);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/template/expressions.js
var expressions = __webpack_require__(50321);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/template/template.js
var template_template = __webpack_require__(3014);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/template/dependencies.js


/** One text for a thing, to look it up by. */
function keyOf({ kind, name }) {
    return `${kind} ${name}`;
}
/** What a stack must find when its change set is made. Names that only the cloud knows are left to the cloud. */
function needsOf({ template, known }) {
    const imports = [...valuesOf(template)].flatMap((value) => (0,template_template/* isObject */.Gv)(value) && 'Fn::ImportValue' in value
        ? named('export', (0,expressions/* textOf */.b6)(value['Fn::ImportValue'], known))
        : []);
    const typed = [...template.parameters]
        .filter(([, { Type = '' }]) => /^AWS::SSM::Parameter::Value</.test(String(Type)))
        .flatMap(([name]) => named('ssm-parameter', known.get(name)));
    const all = [...imports, ...typed, ...ssmReferences({ template, known })];
    return [...new Map(all.map((thing) => [keyOf(thing), thing])).values()];
}
function ssmReferences({ template, known }) {
    return referencesIn({ template, known }).flatMap(({ service, id }) => service === 'ssm' ? [{ kind: 'ssm-parameter', name: id }] : []);
}
function named(kind, name) {
    return name === undefined ? [] : [{ kind, name }];
}
function* valuesOf({ resources, outputs }) {
    for (const { all } of resources.values())
        yield* (0,expressions/* valuesIn */.aC)(all);
    for (const output of outputs.values())
        yield* (0,expressions/* valuesIn */.aC)(output);
}
/** What a stack makes that others may need, by `keyOf`, each with the logical ids that its value comes from. */
function providesOf({ template, known, }) {
    const exports = [...template.outputs.values()].flatMap(({ Export, Value }) => {
        const name = (0,template_template/* isObject */.Gv)(Export) ? (0,expressions/* textOf */.b6)(Export.Name, known) : undefined;
        return name === undefined
            ? []
            : [[keyOf({ kind: 'export', name }), (0,expressions/* referredIn */.dP)(Value)]];
    });
    const parameters = [...template.resources].flatMap(([id, { Type, Properties }]) => {
        if (Type !== 'AWS::SSM::Parameter' || !(0,template_template/* isObject */.Gv)(Properties))
            return [];
        const name = (0,expressions/* textOf */.b6)(Properties.Name, known);
        return name === undefined
            ? []
            : [[keyOf({ kind: 'ssm-parameter', name }), new Set([id])]];
    });
    return new Map([...exports, ...parameters]);
}
/** Sources: AWS CloudFormation User Guide, "Get values stored in other services using dynamic references". */
function referencesIn({ template, known }) {
    const texts = [...valuesOf(template)].flatMap((value) => textWithReferences(value, known));
    const found = texts.flatMap((text) => [...text.matchAll(/\{\{resolve:([a-z-]+):([^}]+)\}\}/g)]);
    const all = found.flatMap(([, service = '', rest = '']) => unpinned(service, rest));
    return [...new Map(all.map((one) => [`${one.service} ${one.id}`, one])).values()];
}
function textWithReferences(value, known) {
    const isText = typeof value === 'string' || ((0,template_template/* isObject */.Gv)(value) && 'Fn::Sub' in value);
    const text = isText ? (0,expressions/* textOf */.b6)(value, known) : undefined;
    return text === undefined || text.includes('${') ? [] : [text];
}
function unpinned(service, rest) {
    if (service === 'ssm' || service === 'ssm-secure') {
        const [id = '', version] = rest.split(':');
        return version ? [] : [{ service, id: id.trim() }];
    }
    if (service !== 'secretsmanager')
        return [];
    // An ARN has six colons of its own: arn:aws:secretsmanager:<region>:<account>:secret:<name>.
    const parts = rest.split(':');
    const length = rest.startsWith('arn:') ? 7 : 1;
    const [, , , versionId] = parts.slice(length);
    const id = parts.slice(0, length).join(':').trim();
    return versionId ? [] : [{ service, id }];
}

// EXTERNAL MODULE: ./.build/actions/library/text/foreign.js
var foreign = __webpack_require__(29840);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/prepare/arrange.js



/** Which stack has to wait for which, and what none of them makes. */
function waitsIn(stacks, there) {
    const provided = stacks.map((stack) => ({ name: stack.name, things: providesOf(stack) }));
    const each = stacks.map((stack, position) => {
        const needs = needsOf(stack).map((thing) => {
            const at = provided.findIndex(({ things }) => things.has(keyOf(thing)));
            return { thing, at, isThere: isThere(thing, there) };
        });
        const waits = needs.flatMap(({ thing, at, isThere: found }) => {
            const provider = provided[at];
            if (!provider || at === position)
                return [];
            const from = provider.things.get(keyOf(thing)) ?? new Set();
            return [{ thing, stack: provider.name, from, isThere: found, isLater: at > position }];
        });
        const lacking = needs.filter(({ at, isThere: found }) => at < 0 && !found);
        return {
            waits: [stack.name, waits],
            problems: [
                ...waits.flatMap((wait) => (wait.isLater ? [wrongOrder(stack.name, wait)] : [])),
                ...lacking.map(({ thing }) => nowhere(stack.name, thing)),
            ],
        };
    });
    return {
        waits: new Map(each.map(({ waits }) => waits)),
        problems: each.flatMap(({ problems }) => problems),
    };
}
function isThere({ kind, name }, { exports, missing }) {
    if (kind === 'ssm-parameter')
        return !missing.includes((0,project_pins/* pinOf */.n)('ssm', name));
    return exports.some((one) => one.name === name);
}
function thingText({ kind, name }) {
    const what = kind === 'export' ? 'the export' : 'the SSM parameter';
    return `${what} ${(0,foreign/* foreign */.V$)(name)}`;
}
function wrongOrder(stack, { thing, stack: provider }) {
    return {
        code: 'stacks-out-of-order',
        what: `${stack} needs ${thingText(thing)}, which ${provider} makes, and stands before it in stacks.`,
        remedy: `Put the line of ${provider} before that of ${stack}.`,
    };
}
function nowhere(stack, thing) {
    return {
        code: 'stack-needs-missing',
        what: `${stack} needs ${thingText(thing)}, which is not in this region and account, and no stack of this plan makes it.`,
        remedy: 'Apply the stack that makes it first, or correct the name in the template.',
    };
}

// EXTERNAL MODULE: ./.build/actions/library/aws/aws-error.js
var aws_error = __webpack_require__(1906);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/prepare/look.js


/** Reads what there is of a stack and what its template needs; all that is wrong with either is found. */
async function lookAt(source, wish, cloud) {
    const [now, { summary, problem }] = await Promise.all([
        cloud.stack(source.name),
        summaryOf(source, cloud),
    ]);
    const shells = now && (0,stack_status/* isInReview */.AC)(now) ? await cloud.changeSets(source.name) : [];
    return {
        source,
        now,
        summary,
        problems: [
            ...(now ? [...(0,stack_status/* statusProblems */.zg)(now), ...(0,stack_status/* ownerProblems */.kj)(now, wish.environment)] : []),
            ...(0,stack_status/* reviewProblems */.tC)(source.name, shells, wish.prefix),
            ...(problem ? [problem] : []),
            ...(summary ? capabilityProblems(source, summary, wish.capabilities) : []),
        ],
    };
}
async function summaryOf({ name, path, body, url }, cloud) {
    try {
        return {
            summary: await cloud.templateSummary(url === undefined ? { TemplateBody: body } : { TemplateURL: url }),
        };
    }
    catch (thrown) {
        if (!(thrown instanceof aws_error/* AwsError */.Gy) || thrown.awsCode !== 'ValidationError')
            throw thrown;
        const problem = {
            code: 'template-refused',
            what: `CloudFormation does not take the template ${path} of ${name}: ${thrown.message}`,
            remedy: `Correct ${path}.`,
        };
        return { summary: undefined, problem };
    }
}
/** CAPABILITY_AUTO_EXPAND is asked of those who expand macros without a look at a change set. */
function capabilityProblems({ name, path }, { Capabilities = [], CapabilitiesReason: reason }, given) {
    const has = (capability) => given.includes(capability) ||
        (capability === 'CAPABILITY_IAM' && given.includes('CAPABILITY_NAMED_IAM'));
    const missing = Capabilities.filter((one) => one !== 'CAPABILITY_AUTO_EXPAND' && !has(one));
    if (missing.length === 0)
        return [];
    const snippet = `capabilities: ${[...given, ...missing].join(',')}`;
    return [
        {
            code: 'capabilities-missing',
            what: `The template ${path} of ${name} needs ${missing.join(', ')}${reason === undefined ? '' : ` (${reason})`}.`,
            remedy: `If it may: ${snippet}`,
            snippet,
        },
    ];
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/prepare/prepare.js









/**
 * Reads the project and what there is, and writes nothing.
 * @throws UserError with all that is wrong: first what the files show, then what the cloud does.
 */
async function prepare({ project, made, aws, site }) {
    const { stacks: sources, files, problems: inFiles, notes } = made ?? (0,stacks/* readProject */.Wh)(project);
    if (inFiles.length > 0)
        throw new errors/* UserError */.yo(inFiles);
    if (sources.some(({ url }) => url !== undefined))
        await made?.deliver();
    const cloud = await aws.cloudFormation();
    const wish = { ...project, prefix: (0,planning/* changeSetPrefix */.$S)(project.environment) };
    const seen = await Promise.all(sources.map((source) => lookAt(source, wish, cloud)));
    const names = sources.map(({ name }) => name);
    const assigned = parameters_assign(seen.map(declaringOf), [
        ...files,
        ...sourcesOf(project.parameters, names),
    ]);
    for (const one of [...assigned.given.values()].flat())
        if ('value' in one && one.hidden && one.value !== '')
            site.mask(one.value);
    const account = (await aws.identity()).account;
    const readable = seen.map((stack) => ({
        name: stack.source.name,
        template: stack.source.template,
        known: knownIn(stack, assigned.given.get(stack.source.name) ?? [], { aws, account }),
    }));
    const pins = await (0,project_pins/* versionsOf */.x)(pinsIn(readable), aws);
    const needsExports = readable.some((one) => needsOf(one).some(({ kind }) => kind === 'export'));
    const exports = needsExports ? await cloud.exports() : [];
    const { waits, problems: ofOrder } = waitsIn(readable, { exports, missing: pins.missing });
    const problems = [
        ...seen.flatMap((stack) => stack.problems),
        ...assigned.problems,
        ...ofOrder,
    ];
    if (problems.length > 0)
        throw new errors/* UserError */.yo(problems);
    return {
        stacks: seen.map((stack) => ({
            ...stack,
            parameters: assigned.given.get(stack.source.name) ?? [],
            waits: waits.get(stack.source.name) ?? [],
        })),
        pins,
        notes: [...notes, ...pins.unseen.map((id) => `not checked: which version ${id} has`)],
    };
}
function declaringOf({ source, summary, now }) {
    const current = now && !(0,stack_status/* isInReview */.AC)(now) ? (now.Parameters ?? []) : [];
    return {
        stack: source.name,
        declared: summary?.Parameters ?? [],
        // AWS did not take the template: nothing is known of its parameters.
        isKnown: summary !== undefined,
        current: new Set(current.map(({ ParameterKey = '' }) => ParameterKey)),
    };
}
function pinsIn(stacks) {
    const ids = stacks.flatMap((stack) => [
        ...referencesIn(stack).map(({ service, id }) => (0,project_pins/* pinOf */.n)(service, id)),
        ...needsOf(stack).flatMap(({ kind, name }) => kind === 'ssm-parameter' ? [(0,project_pins/* pinOf */.n)('ssm', name)] : []),
    ]);
    return [...new Set(ids)].toSorted();
}
/** What references stand for; AWS tells no value of a hidden parameter, and those that were given are left out, too. */
function knownIn(stack, given, { aws, account }) {
    const { source, summary, now } = stack;
    const previous = new Set(given.flatMap((one) => ('previous' in one ? [one.name] : [])));
    const current = (now?.Parameters ?? []).filter(({ ParameterKey = '' }) => previous.has(ParameterKey));
    const hidden = (summary?.Parameters ?? []).filter(({ NoEcho }) => NoEcho === true);
    const known = new Map([
        ['AWS::Region', aws.region],
        ['AWS::AccountId', account],
        ['AWS::Partition', aws.partition],
        ['AWS::StackName', source.name],
        ...(summary?.Parameters ?? []).map(({ ParameterKey = '', DefaultValue }) => [ParameterKey, DefaultValue]),
        ...current.map(({ ParameterKey = '', ParameterValue }) => [ParameterKey, ParameterValue]),
        ...given.flatMap((one) => ('value' in one ? [[one.name, one.value]] : [])),
    ].flatMap(([name = '', value]) => (value === undefined ? [] : [[name, value]])));
    for (const { ParameterKey = '' } of hidden)
        known.delete(ParameterKey);
    return known;
}

// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/saved-plan/saved-plan.js
var saved_plan = __webpack_require__(73372);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/saved-plan/saved-templates.js
var saved_templates = __webpack_require__(68468);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/saved-plan/starting-state.js
var starting_state = __webpack_require__(59037);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/stack/describe-change-set.js
var describe_change_set = __webpack_require__(96213);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./.build/actions/library/naming/names.js
var names = __webpack_require__(77615);
// EXTERNAL MODULE: ./.build/actions/library/engines/engine.js
var engine = __webpack_require__(43870);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/plan/change-set.js




/** Between two looks at change sets that are being made. */
const lookEveryMs = 1_000;
/** The token makes a call whose answer was lost the same call when it is repeated. */
async function askFor(cloud, wish) {
    try {
        const { id: arn, stackId } = await cloud.createChangeSet(inputOf(wish));
        return { arn, stackId };
    }
    catch (thrown) {
        if (!(thrown instanceof aws_error/* AwsError */.Gy) || !/^AlreadyExists/.test(thrown.awsCode))
            throw thrown;
        throw new errors/* UserError */.yo(nameTaken(wish, thrown));
    }
}
/** The same request by the same token is no error: this one was made for another plan of the run. */
function nameTaken({ stack, name }, { message }) {
    return {
        code: 'change-set-exists',
        what: `The stack ${stack} has a change set ${name} already, which was made of something else: ${(0,foreign/* foreign */.V$)(message)}`,
        remedy: 'Plan again: each plan gives its change sets a name of its own.',
    };
}
function inputOf(wish) {
    return {
        StackName: wish.stack,
        ChangeSetName: wish.name,
        ChangeSetType: wish.type,
        ClientToken: wish.name,
        ...(wish.url === undefined ? { TemplateBody: wish.body } : { TemplateURL: wish.url }),
        Parameters: wish.parameters.map(parameterOf),
        Capabilities: wish.capabilities,
        Tags: Object.entries(wish.tags).map(([Key, Value]) => ({ Key, Value })),
        IncludeNestedStacks: true,
        // A creation that fails leaves nothing half-made; a stack that worked goes back to what worked.
        OnStackFailure: wish.type === 'CREATE' ? 'DELETE' : 'ROLLBACK',
        ...(wish.role === undefined ? {} : { RoleARN: wish.role }),
    };
}
function parameterOf(given) {
    const { name: ParameterKey } = given;
    return 'previous' in given
        ? { ParameterKey, UsePreviousValue: true }
        : { ParameterKey, ParameterValue: given.value };
}
/** Waits until a change set is made or failed to be, and answers what it does. */
async function outcomeOf({ arn }, { cloud, clock, signal }) {
    for (;;) {
        const seen = await cloud.changeSet(arn, 'names');
        const { Status = 'gone', StatusReason: reason = '' } = seen ?? {};
        if (Status === 'CREATE_COMPLETE') {
            const described = await (0,describe_change_set/* describe */.q0)(cloud, arn);
            return described ? { kind: 'made', described } : { kind: 'failed', reason: 'it is gone' };
        }
        if (Status !== 'CREATE_PENDING' && Status !== 'CREATE_IN_PROGRESS')
            return isEmpty(reason) ? { kind: 'empty' } : { kind: 'failed', reason: reason || Status };
        await clock.sleep(lookEveryMs, signal);
    }
}
/** The two texts of a change set without changes; the second is that of templates with transforms. */
function isEmpty(reason) {
    return (reason.startsWith("The submitted information didn't contain changes") ||
        reason.startsWith('No updates are to be performed'));
}

// EXTERNAL MODULE: ./.build/actions/library/findings/optional.js
var optional = __webpack_require__(38953);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/plan/change-set-failure.js


/**
 * AWS's reason, with what early validation found: that is told as events, and the reason only says that there are
 * some. A nested change set that failed is looked into.
 * Source: AWS CloudFormation User Guide, "Validate stack deployments".
 */
async function failureOf(failed, cloud) {
    const { reason, details } = await innermost(failed, cloud);
    const found = details.map(({ summary, address }) => `${address ?? failed.stack}: ${summary}`);
    const told = found.length > 0 ? ` ${found.map((one) => (0,foreign/* foreign */.V$)(one)).join('; ')}` : '';
    return {
        problem: {
            code: 'change-set-failed',
            what: `No change set could be made for the stack ${failed.stack}: ${(0,foreign/* foreign */.V$)(reason)}${told}`,
            remedy: `Correct ${failed.path}, or what the message names, then plan again.`,
        },
        diagnostics: details.map((detail) => ({ ...detail, file: failed.path })),
    };
}
async function innermost({ stack, arn, reason }, cloud) {
    const nested = /Nested change set (arn:\S+)/.exec(reason)?.[1];
    if (nested !== undefined && nested !== arn) {
        const inner = await cloud.changeSet(nested, 'names');
        const why = inner?.StatusReason;
        const path = `${stack} (nested ${inner?.StackName ?? nested})`;
        if (why !== undefined)
            return innermost({ stack: path, path, arn: nested, reason: why }, cloud);
    }
    if (!/EarlyValidation|validation/i.test(reason))
        return { reason, details: [] };
    const look = await (0,optional/* optionalLookup */.Z)(() => cloud.changeSetEvents(arn), []);
    return { reason, details: look.value.flatMap((event) => diagnosticOf(event, stack)) };
}
function diagnosticOf(event, stack) {
    const { EventType, LogicalResourceId: id, ValidationPath: path } = event;
    if (EventType !== 'VALIDATION_ERROR')
        return [];
    const reason = event.ValidationStatusReason ?? event.ValidationName ?? 'a validation failed';
    return [
        {
            severity: event.ValidationFailureMode === 'WARN' ? 'warning' : 'error',
            summary: path === undefined ? reason : `${path}: ${reason}`,
            detail: event.ValidationName ?? '',
            ...(id === undefined ? {} : { address: `${stack}/${id}` }),
        },
    ];
}

// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/plan/take-back.js
var take_back = __webpack_require__(54454);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/plan/make-all.js










/**
 * Makes the change sets of all stacks at the same time; one that needs something of another is begun when it is
 * known what becomes of that. Where one fails, none of them stays.
 * @throws ToolError with why each failed, or what a call threw.
 */
async function makeAll(stacks, planning, maskKey) {
    const maker = new Maker(planning, maskKey);
    const cloud = await planning.aws.cloudFormation();
    const outcomes = new Map();
    for (const stack of stacks)
        outcomes.set(stack.source.name, maker.outcomeOf(stack, outcomes, cloud));
    const settled = await Promise.allSettled(outcomes.values());
    const failures = settled.flatMap((one) => failureIn(one));
    const thrown = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    if (failures.length > 0 || thrown.length > 0) {
        await (0,take_back/* takeBack */.z)(maker.asked.map(arnOf), planning);
        throw errorOf(failures, thrown);
    }
    const done = stacks.map((stack, at) => ({ stack, outcome: valueIn(settled[at]) }));
    await (0,take_back/* takeBack */.z)(maker.empty.map(arnOf), planning);
    return done.map(({ stack, outcome }) => ({ stack, outcome, wish: maker.wishFor(stack) }));
}
function arnOf({ arn }) {
    return arn;
}
function failureIn(one) {
    return one.status === 'fulfilled' && one.value.kind === 'failed' ? [one.value.failure] : [];
}
/** Failures were told before. */
function valueIn(one) {
    return one.value;
}
function errorOf(failures, thrown) {
    const unreported = thrown.find((one) => !(one instanceof errors/* ReportedError */.SS));
    if (unreported !== undefined)
        return unreported;
    if (failures.length === 0 && thrown.length === 1)
        return thrown[0];
    const problems = [
        ...failures.map(({ problem }) => problem),
        ...thrown.flatMap((one) => one.problems),
    ];
    const diagnostics = failures.flatMap((failure) => failure.diagnostics);
    return new engine/* ToolError */.v(problems, diagnostics);
}
class Maker {
    /** Change sets of this plan, and those of them that hold nothing. */
    asked = [];
    empty = [];
    #planning;
    #name;
    constructor(planning, maskKey) {
        this.#planning = planning;
        this.#name = nameFor(planning, maskKey);
    }
    async outcomeOf(stack, others, cloud) {
        for (const wait of stack.waits) {
            const other = await others.get(wait.stack)?.catch(() => undefined);
            const reason = other && whyDeferred(wait, other);
            if (reason !== undefined)
                return { kind: 'deferred', reason };
        }
        const asked = await askFor(cloud, this.wishFor(stack));
        this.asked.push(asked);
        const { site } = this.#planning;
        site.line(`change set ${this.#name} of ${stack.source.name} is being made`);
        const made = await outcomeOf(asked, { ...this.#planning, cloud });
        site.line(`change set of ${stack.source.name}: ${made.kind}`);
        if (made.kind === 'made')
            return { ...made, asked };
        if (made.kind === 'empty')
            this.empty.push(asked);
        if (made.kind === 'empty')
            return made;
        const { name, path } = stack.source;
        const failed = { stack: name, path, arn: asked.arn, reason: made.reason };
        return { kind: 'failed', failure: await failureOf(failed, cloud) };
    }
    wishFor({ source, now, parameters }) {
        const { project, tool } = this.#planning;
        const { capabilities, executionRole: role = source.role, stackTags, repository } = project;
        const own = (0,names/* identityTags */._z)(project, { tool, repository });
        return {
            ...{
                stack: source.name,
                name: this.#name,
                body: source.body,
                url: source.url,
                parameters,
                capabilities,
                role,
            },
            type: now && !(0,stack_status/* isInReview */.AC)(now) ? 'UPDATE' : 'CREATE',
            tags: { ...source.tags, ...own, ...Object.fromEntries(stackTags) },
        };
    }
}
/** One name for a plan, and another in every attempt and step: `adhoc-alpha-4711-1-3f9ac2d1`. */
function nameFor({ project, site }, maskKey) {
    const { runId, attempt } = site.identity;
    const own = (0,external_node_crypto_.createHash)('sha256').update(maskKey).update('change set').digest('hex').slice(0, 8);
    return `${(0,planning/* changeSetPrefix */.$S)(project.environment)}${runId}-${attempt}-${own}`;
}
/** AWS takes the value that is there when the change set is made: one that will be another must be applied first. */
function whyDeferred(wait, other) {
    const then = `apply this plan, then plan again`;
    const what = `it needs ${thingText(wait.thing)} of ${wait.stack}`;
    if (other.kind === 'deferred')
        return `${what}, which is not planned yet either: ${then}`;
    if (other.kind !== 'made')
        return undefined;
    if (!wait.isThere)
        return `${what}, which this plan makes: ${then}`;
    return isChanged(wait, other.described)
        ? `${what}, whose value this plan changes: ${then}`
        : undefined;
}
/** A parameter is its own value; an export changes with the resource that it names. */
function isChanged({ thing, from }, { changeSet }) {
    return changeSet.Changes.some(({ ResourceChange: change }) => {
        if (!change || !from.has(change.LogicalResourceId ?? ''))
            return false;
        return (thing.kind === 'ssm-parameter' || change.Action === 'Add' || change.Replacement !== 'False');
    });
}
/** Nothing can be applied, and something is still to be planned. */
function refuseAllDeferred(planned) {
    const deferred = planned.flatMap(({ stack, outcome }) => outcome.kind === 'deferred'
        ? [
            {
                code: 'stack-deferred',
                what: `${stack.source.name} cannot be planned: ${outcome.reason}.`,
            },
        ]
        : []);
    if (deferred.length > 0 && !planned.some(({ outcome }) => outcome.kind === 'made'))
        throw new errors/* UserError */.yo(deferred);
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/plan/plan.js











/** Makes a change set for each stack, and keeps all that they are later held against. */
async function makePlan(planning, request) {
    const { stacks, pins, notes } = await prepare(planning);
    const delivered = await (0,project_pins/* versionsOf */.x)((await planning.made?.deliver()) ?? [], planning.aws);
    refuseUndelivered(delivered);
    const planned = await makeAll(stacks, planning, request.maskKey);
    refuseAllDeferred(planned);
    const cloud = await planning.aws.cloudFormation();
    const { folder, options, maskKey, images } = request;
    const plan = {
        stacks: planned.flatMap((one, at) => savedStack(one, planned.slice(0, at), maskKey)),
        deferred: planned.flatMap(deferredOf),
    };
    await (0,saved_plan/* writePlan */.pD)(folder, plan);
    for (const { stack } of planned)
        await (0,saved_plan/* writeBeside */.Ae)(folder, (0,saved_plan/* templatePath */.Y7)(stack.source.name), stack.source.body);
    const changed = await Promise.all(planned.flatMap(({ stack, wish, outcome }) => {
        if (outcome.kind !== 'made')
            return [];
        const { name } = stack.source;
        const level = { path: [name], described: outcome.described };
        return (0,saved_templates/* keepTemplates */.P)({ ...level, exists: wish.type === 'UPDATE' }, cloud, folder)
            .then(() => (0,saved_templates/* keptTemplates */._)(level, folder))
            .then((templates) => ({ name, described: outcome.described, templates }));
    }));
    const around = { tool: planning.tool, options, deferred: plan.deferred, images };
    return {
        hasChanges: changed.length > 0,
        summary: (0,summarise/* summarise */.f)((0,planned_changes/* plannedChanges */.p)(changed, around), maskKey),
        startingState: await (0,starting_state/* startingStateOf */.f)(plan, cloud),
        assets: [...pins.assets, ...delivered.assets],
        notes: [...notes, ...warningsOf(planned), ...delivered.unseen.map(unseenNote)],
    };
}
/** Somebody removed it a moment after it was brought there. */
function refuseUndelivered({ missing }) {
    if (missing.length === 0)
        return;
    throw new errors/* RemoteError */.Hi({
        code: 'asset-not-delivered',
        what: `What the templates refer to is not there although it was delivered: ${missing.join(', ')}.`,
        remedy: 'Plan again.',
    });
}
function unseenNote(id) {
    return `not checked: which version ${id} has`;
}
/** Lines of `stacks` are an order: each waits for the one before it, as nobody knows all that it may need of it. */
function savedStack({ stack, wish, outcome }, before, maskKey) {
    if (outcome.kind === 'deferred')
        return [];
    const made = outcome.kind === 'made' ? outcome : undefined;
    const previous = before.findLast((one) => one.outcome.kind === 'made');
    const { name } = stack.source;
    return [
        {
            name,
            id: made?.asked.stackId ?? stack.now?.StackId ?? name,
            action: made ? (wish.type === 'CREATE' ? 'create' : 'update') : 'unchanged',
            after: previous ? [previous.stack.source.name] : [],
            changeSet: made?.asked.arn ?? null,
            templateHash: (0,saved_plan/* hashOf */.qQ)(stack.source.body),
            parameters: made ? savedParameters({ stack, wish, outcome: made }, maskKey) : [],
            tags: wish.tags,
            capabilities: wish.capabilities,
            role: wish.role ?? null,
            described: made ? (0,describe_change_set/* digestOf */.ol)(made.described) : null,
            lastUpdated: lastUpdated(stack.now),
        },
    ];
}
/** All that the change set has, those with a default among them. */
function savedParameters({ stack, outcome }, maskKey) {
    const declared = new Map((stack.summary?.Parameters ?? []).map((one) => [one.ParameterKey ?? '', one]));
    const given = new Map(stack.parameters.map((one) => [one.name, one]));
    const key = Buffer.from(maskKey).toString('hex');
    const all = (outcome.described.changeSet.Parameters ?? []).map(({ ParameterKey: name = '', ParameterValue: value = '' }) => {
        const { NoEcho, DefaultValue } = declared.get(name) ?? {};
        if (NoEcho !== true)
            return { name, value };
        const own = given.get(name);
        const secret = own && 'value' in own ? own.value : DefaultValue;
        if (secret === undefined)
            return { name, previous: true };
        return { name, hash: (0,mask_key/* keyedHash */.N)(key, secret) };
    });
    return all.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
function lastUpdated(stack) {
    return stack?.LastUpdatedTime?.toISOString() ?? null;
}
function deferredOf({ stack, outcome }) {
    if (outcome.kind !== 'deferred')
        return [];
    return [
        { address: stack.source.name, type: 'AWS::CloudFormation::Stack', reason: outcome.reason },
    ];
}
function warningsOf(planned) {
    return planned.flatMap(({ stack }) => {
        const unknown = stack.summary?.Warnings?.UnrecognizedResourceTypes ?? [];
        const kept = stack.parameters.flatMap((one) => 'previous' in one
            ? [`The parameter ${one.name} of ${stack.source.name} keeps its value.`]
            : []);
        return [
            ...kept,
            ...unknown.map((type) => `${stack.source.name}: CloudFormation does not know ${type}.`),
        ];
    });
}


/***/ }),

/***/ 54454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ abandonPlan),
/* harmony export */   z: () => (/* binding */ takeBack)
/* harmony export */ });
/* harmony import */ var _aws_grace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99820);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28649);
/* harmony import */ var _text_foreign_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29840);
/* harmony import */ var _saved_plan_saved_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73372);




/** All that a plan made. */
async function abandonPlan({ folder }, planning) {
    const { stacks } = await (0,_saved_plan_saved_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .readPlan */ .m3)(folder);
    const made = stacks.flatMap(({ changeSet }) => changeSet ?? []);
    await takeBack(made, planning);
}
/**
 * Removes change sets of a plan that nobody will be able to apply: our own and no others. Those that a role may not
 * remove are told, and left for the next execution, which removes them.
 */
async function takeBack(arns, planning) {
    if (arns.length === 0)
        return;
    const { site } = planning;
    await (0,_aws_grace_js__WEBPACK_IMPORTED_MODULE_0__/* .evenAfterCancel */ .xp)(planning, _aws_grace_js__WEBPACK_IMPORTED_MODULE_0__/* .graceMs */ .Nl.cleanUp, async (aws) => {
        const cloud = await aws.cloudFormation();
        const removals = await Promise.allSettled(arns.map((arn) => cloud.deleteChangeSet(arn)));
        for (const [at, removal] of removals.entries())
            if (removal.status === 'rejected')
                site.line(`stays behind: ${arns[at]} (${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_2__/* .foreign */ .V$)((0,_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(removal.reason))})`);
    }).catch((thrown) => site.line(`stays behind: ${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_2__/* .foreign */ .V$)((0,_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(thrown))}`));
}


/***/ }),

/***/ 8485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ pinOf),
/* harmony export */   x: () => (/* binding */ versionsOf)
/* harmony export */ });
/* harmony import */ var _aws_aws_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1906);

function pinOf(service, id) {
    return `${service === 'ssm-secure' ? 'ssm' : service}:${id}`;
}
async function versionsOf(ids, aws) {
    const looks = await Promise.all(ids.map(async (id) => ({ id, seen: await lookUp(id, aws) })));
    const all = (wanted) => looks.filter(({ seen }) => seen === wanted).map(({ id }) => id);
    return {
        assets: looks.flatMap(({ id, seen }) => (typeof seen === 'object' ? [{ id, ...seen }] : [])),
        missing: all('missing'),
        unseen: all('unseen'),
    };
}
async function lookUp(pin, aws) {
    try {
        const version = await versionOf(pin, aws);
        return version === undefined ? 'missing' : { version };
    }
    catch (thrown) {
        if (thrown instanceof _aws_aws_error_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsError */ .Gy && thrown.isDenied)
            return 'unseen';
        throw thrown;
    }
}
async function versionOf(pin, aws) {
    const at = pin.indexOf(':');
    const [service, id] = [pin.slice(0, at), pin.slice(at + 1)];
    if (service === 's3')
        return objectVersion(id, aws);
    if (service === 'ecr')
        return imageDigest(id, aws);
    const region = id.startsWith('arn:') ? (id.split(':')[3] ?? aws.region) : aws.region;
    if (service === 'ssm') {
        const stored = await (await aws.ssm(region)).read(id);
        return stored === undefined ? undefined : String(stored.version);
    }
    const secret = await (await aws.secretsManager(region)).describe(id);
    const versions = Object.entries(secret?.stages ?? {});
    return versions.find(([, stages]) => stages.includes('AWSCURRENT'))?.[0];
}
/** `//bucket/key` */
async function objectVersion(id, aws) {
    const [, bucket = '', key = ''] = /^\/\/([^/]+)\/(.+)$/s.exec(id) ?? [];
    return (await aws.s3(aws.region)).version({ bucket, key });
}
/** `123456789012.dkr.ecr.eu-west-1.amazonaws.com/name:tag` */
async function imageDigest(id, aws) {
    const [, account = '', region = '', name = '', tag = ''] = /^(\d{12})\.dkr\.ecr\.([a-z0-9-]+)\.[^/]+\/(.+):([^:/]+)$/.exec(id) ?? [];
    const found = await (await aws.ecr(region)).findImage({ account, name }, tag);
    return 'digest' in found ? found.digest : undefined;
}


/***/ }),

/***/ 27436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ changeSetPrefix),
/* harmony export */   D_: () => (/* binding */ identity),
/* harmony export */   zD: () => (/* binding */ stackNames)
/* harmony export */ });
/* harmony import */ var _stacks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41865);

/** In the order in which they are worked off. */
function stackNames({ made, project }) {
    return made ? made.stacks.map(({ name }) => name) : [...(0,_stacks_js__WEBPACK_IMPORTED_MODULE_0__/* .wantedStacks */ .Fz)(project).keys()];
}
/** What the names of an environment's change sets begin with. */
function changeSetPrefix(environment) {
    return `adhoc-${environment}-`;
}
/** The version of the API that makes and executes change sets: what applies is the cloud, on any machine. */
const identity = {
    tool: 'cloudformation',
    version: '2010-05-15',
    platform: 'aws',
};


/***/ }),

/***/ 41865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Wh: () => (/* binding */ readProject),
  BJ: () => (/* binding */ templateLimits),
  Fz: () => (/* binding */ wantedStacks)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/actions/library/naming/names.js
var names = __webpack_require__(77615);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/template/template.js
var template = __webpack_require__(3014);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/template/template-text.js
var template_text = __webpack_require__(71028);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/project/parameter-file.js


/**
 * A file of parameters in any of the forms that are in use: the AWS CLI's list of `ParameterKey` and
 * `ParameterValue`, its list of `Name=value`, a map by name, or such a map under `Parameters`. Undefined for another.
 */
function readParameterFile(text) {
    const read = (0,template_text/* readText */.y)(text);
    if (Array.isArray(read))
        return ofList(read);
    if (!(0,template/* isObject */.Gv)(read))
        return undefined;
    const { Parameters: inner } = read;
    return ofMap((0,template/* isObject */.Gv)(inner) ? inner : read);
}
function ofList(items) {
    const entries = items.map(ofItem);
    return entries.every((entry) => entry !== undefined) ? new Map(entries) : undefined;
}
function ofItem(item) {
    if (typeof item === 'string' && item.includes('=')) {
        const at = item.indexOf('=');
        return [item.slice(0, at).trim(), item.slice(at + 1)];
    }
    if (!(0,template/* isObject */.Gv)(item) || typeof item.ParameterKey !== 'string')
        return undefined;
    const value = textValue(item.ParameterValue);
    return value === undefined ? undefined : [item.ParameterKey, value];
}
function ofMap(map) {
    const entries = Object.entries(map).map(([name, value]) => [name, textValue(value)]);
    return entries.every((entry) => entry[1] !== undefined)
        ? new Map(entries)
        : undefined;
}
/** A list of values is what CloudFormation calls one: divided by commas. */
function textValue(value) {
    if (Array.isArray(value)) {
        const parts = value.map(textValue);
        return parts.includes(undefined) ? undefined : parts.join(',');
    }
    return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/project/stacks.js






/**
 * As many bytes as a call takes with it, and as many as CloudFormation reads from a bucket: "1 MB" in its list of
 * quotas, and `Template may not exceed 1000000 bytes in size` where it refuses one (formkiq/formkiq-core issue 204).
 */
const templateLimits = { inCall: 51_200, inBucket: 1_000_000 };
/** Reads the templates and files of parameters of a project, and finds all that is wrong with them. */
function readProject(project) {
    const wanted = wantedStacks(project);
    const read = [...wanted].map(([name, path]) => readStack({ name, path }, project));
    const stacks = read.flatMap(({ stack }) => stack ?? []);
    const files = parameterFiles(project, wanted);
    return {
        stacks,
        files: files.flatMap(({ source }) => source ?? []),
        problems: [
            ...nameProblems([...wanted.keys()]),
            ...sameNames(project, wanted),
            ...[...read, ...files].flatMap(({ problem }) => problem ?? []),
        ],
        notes: files.flatMap(({ note }) => note ?? []),
    };
}
/** Those that `stacks` names, or the one of the naming contract. */
function wantedStacks(project) {
    const { stacks, template, environment } = project;
    const inPlace = (text) => text.replaceAll('{environment}', environment);
    if (stacks.size === 0)
        return new Map([[(0,names/* stackName */.Qx)(project), inPlace(template)]]);
    return new Map([...stacks].map(([name, path]) => [inPlace(name), inPlace(path)]));
}
function nameProblems(names) {
    return names
        .filter((name) => !/^[A-Za-z][A-Za-z0-9-]{0,127}$/.test(name))
        .map((name) => ({
        code: 'input-invalid',
        what: `stacks names ${JSON.stringify(name)}; allowed: a letter, then letters, digits and hyphens, at most 128 characters.`,
    }));
}
/** Two lines may come to one name when the environment stands in one of them. */
function sameNames({ stacks }, wanted) {
    if (stacks.size === 0 || stacks.size === wanted.size)
        return [];
    return [
        {
            code: 'input-invalid',
            what: `stacks names ${stacks.size} stacks, of which some have one name: ${[...wanted.keys()].join(', ')} is all.`,
            remedy: 'Give each stack a name of its own: stacks: <name>=<template>, one a line.',
        },
    ];
}
function readStack({ name, path }, { directory, directoryName }) {
    const file = (0,external_node_path_.join)(directory, path);
    if (!(0,external_node_fs_.existsSync)(file))
        return { problem: withoutTemplate({ name, path }, directoryName) };
    const body = (0,external_node_fs_.readFileSync)(file, 'utf8');
    const tooLarge = sizeProblem({ name, path }, Buffer.byteLength(body));
    if (tooLarge)
        return { problem: tooLarge };
    try {
        return { stack: { name, path, body, template: (0,template/* readTemplate */.xV)(body) } };
    }
    catch (thrown) {
        if (!(thrown instanceof template_text/* UnreadableText */.j))
            throw thrown;
        return { problem: unreadable(path, thrown.message) };
    }
}
function withoutTemplate({ name, path }, directory) {
    return {
        code: 'template-missing',
        what: `The template ${JSON.stringify(path)} of the stack ${name} is not in ${directory}.`,
        remedy: 'stacks: <name>=<path of the template>, relative to working-directory; or, for one stack, template: <path>',
    };
}
function sizeProblem({ name, path }, bytes) {
    const { inCall, inBucket } = templateLimits;
    if (bytes <= inCall)
        return undefined;
    const what = `The template ${path} of ${name} has ${bytes} bytes`;
    if (bytes > inBucket)
        return {
            code: 'template-too-large',
            what: `${what}; CloudFormation reads at most ${inBucket}.`,
            remedy: 'Divide it into several stacks, or move parts of it into nested ones.',
        };
    return {
        code: 'template-too-large',
        what: `${what}; a call takes ${inCall}, and templates are not put into a bucket here.`,
        remedy: 'Divide it into several stacks; or move parts of it into nested ones, which `aws cloudformation package --s3-bucket <bucket>` stores before this step; or let the CDK deliver it: tool: cdk.',
    };
}
function unreadable(path, why) {
    return {
        code: 'template-unreadable',
        what: `${path} is neither JSON nor YAML that CloudFormation reads: ${why}.`,
        remedy: `aws cloudformation validate-template shows the same: correct the file.`,
    };
}
/** `<environment>.json` or `.yaml` beside the templates, then the files that the workflow names, for all stacks. */
function parameterFiles(project, wanted) {
    const all = [...wanted.keys()];
    const folders = Map.groupBy(wanted, ([, path]) => (0,external_node_path_.dirname)(path));
    const own = [...folders].map(([folder, stacks]) => conventional(project, folder, stacks.map(([name]) => name)));
    const named = project.parameterFiles.map((path) => {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(project.directory, path)))
            return readFile(project, path, all);
        return {
            problem: {
                code: 'parameter-file-missing',
                what: `parameter-files names ${JSON.stringify(path)}, which is not in ${project.directoryName}.`,
                remedy: 'Add the file, or correct its name: paths are relative to working-directory.',
            },
        };
    });
    return [...own, ...named];
}
function conventional(project, folder, stacks) {
    const names = ['json', 'yaml', 'yml'].map((kind) => `${project.environment}.${kind}`);
    const paths = names.map((name) => (0,external_node_path_.join)(folder, name));
    const found = paths.find((path) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(project.directory, path)));
    if (found !== undefined)
        return readFile(project, found, stacks);
    return {
        note: `No ${names[0]} or ${names[1]} beside the templates in ${(0,external_node_path_.join)(project.directoryName, folder)}: parameters come from the inputs and the templates' defaults alone.`,
    };
}
function readFile({ directory }, path, stacks) {
    try {
        const values = readParameterFile((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(directory, path), 'utf8'));
        if (values)
            return { source: { origin: path, stacks, values } };
        return { problem: notParameters(path, 'it has another form') };
    }
    catch (thrown) {
        if (!(thrown instanceof template_text/* UnreadableText */.j))
            throw thrown;
        return { problem: notParameters(path, thrown.message) };
    }
}
function notParameters(path, why) {
    return {
        code: 'parameter-file-unreadable',
        what: `${path} is no file of parameters: ${why}.`,
        remedy: 'Allowed: a map { "Name": "value" }, or the list of the AWS CLI, [{ "ParameterKey": "Name", "ParameterValue": "value" }].',
    };
}


/***/ }),

/***/ 73372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ writeBeside),
/* harmony export */   Y7: () => (/* binding */ templatePath),
/* harmony export */   m3: () => (/* binding */ readPlan),
/* harmony export */   pD: () => (/* binding */ writePlan),
/* harmony export */   qQ: () => (/* binding */ hashOf),
/* harmony export */   ri: () => (/* binding */ readBeside)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _sealed_plan_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85535);




/** Another meaning of a member is another version. */
const version = 1;
/** Where a stack's template lies in the plan's folder, as it was handed in. */
function templatePath(stack) {
    return `templates/${stack}`;
}
/** SHA-256 in hex. */
function hashOf(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}
async function writePlan(folder, plan) {
    const text = (0,_sealed_plan_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonical */ .$N)({ version, ...plan });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'plan.json'), text, { mode: 0o600 });
}
/** The seal vouches for what it says. */
async function readPlan(folder) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'plan.json'), 'utf8');
    const read = JSON.parse(text);
    if (read.version !== version)
        throw new TypeError(`plan.json has version ${read.version}, ${version} is read here`);
    return { stacks: read.stacks, deferred: read.deferred };
}
/** `path` is relative to the plan's folder. */
async function writeBeside(folder, path, text) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, path);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file), { recursive: true, mode: 0o700 });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(file, text, { mode: 0o600 });
}
async function readBeside(folder, path) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, path), 'utf8');
}


/***/ }),

/***/ 68468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ keepTemplates),
/* harmony export */   _: () => (/* binding */ keptTemplates)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _template_template_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3014);
/* harmony import */ var _saved_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73372);




/**
 * Keeps the templates before and after a change, as the transforms left them and as far down as stacks are nested:
 * they tell which values are secret, and stay what they are although the cloud's will not.
 */
async function keepTemplates({ path, described, exists }, cloud, folder) {
    const { StackId: stack = '', ChangeSetId: changeSet = '', Changes } = described.changeSet;
    const [after, before] = await Promise.all([
        cloud.template({ stack, changeSet, stage: 'Processed' }),
        exists ? cloud.template({ stack, stage: 'Processed' }) : undefined,
    ]);
    const keep = async (name, text) => text === undefined ? undefined : await (0,_saved_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .writeBeside */ .Ae)(folder, fileOf(path, name), text);
    await Promise.all([keep('after', after), keep('before', before)]);
    await Promise.all([...described.nested].map(([id, inner]) => {
        const change = Changes.find((one) => one.ResourceChange?.LogicalResourceId === id);
        const isThere = change?.ResourceChange?.Action !== 'Add';
        return keepTemplates({ path: [...path, id], described: inner, exists: isThere }, cloud, folder);
    }));
}
/** A template that is not there is unknown: then nothing of the values may be shown. */
async function keptTemplates({ path, described }, folder) {
    const [before, after] = await Promise.all(['before', 'after'].map((name) => kept(fileOf(path, name), folder)));
    const nested = await Promise.all([...described.nested].map(async ([id, inner]) => [id, await keptTemplates({ path: [...path, id], described: inner }, folder)]));
    return { before, after, nested: new Map(nested) };
}
async function kept(file, folder) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file)) ? (0,_template_template_js__WEBPACK_IMPORTED_MODULE_2__/* .readTemplate */ .xV)(await (0,_saved_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .readBeside */ .ri)(folder, file)) : undefined;
}
function fileOf(path, name) {
    return ['processed', ...path.map(encodeURIComponent), `${name}.template`].join('/');
}


/***/ }),

/***/ 59037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ startingStateOf)
/* harmony export */ });
/** Each stack of a plan as it stands: id, status and when it was last changed. A change set changes none of them. */
async function startingStateOf({ stacks }, cloud) {
    const all = await Promise.all(stacks.map((stack) => stateOf(stack, cloud)));
    return Object.fromEntries(all.map((state, at) => [stacks[at]?.name ?? '', state]));
}
async function stateOf({ id }, cloud) {
    const now = (await cloud.stack(id)) ?? {};
    const changed = now.LastUpdatedTime ?? now.CreationTime;
    return {
        id: now.StackId ?? null,
        status: now.StackStatus ?? null,
        changed: changed?.toISOString() ?? null,
    };
}


/***/ }),

/***/ 96213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   q0: () => (/* binding */ describe)
/* harmony export */ });
/* unused harmony export merged */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _sealed_plan_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85535);


/**
 * A change set with all that AWS tells of it; undefined when it is gone. It is asked for twice: with the values of
 * properties AWS leaves out resources (`[WARN] --include-property-values option can return incomplete ChangeSet
 * data`), without them it leaves out the values.
 */
async function describe(cloud, arn) {
    const [full, valued] = await Promise.all([
        cloud.changeSet(arn, 'names'),
        cloud.changeSet(arn, 'values'),
    ]);
    if (!full || !valued)
        return undefined;
    const changeSet = { ...full, Changes: merged(full.Changes, valued.Changes) };
    const nested = await Promise.all(nestedIn(changeSet).map(async ([id, child]) => [id, await describe(cloud, child)]));
    return { changeSet, nested: new Map(nested.filter(isFound)) };
}
/** Every resource of both, with its values where one has them. */
function merged(full, valued) {
    const withValues = new Map(valued.map((change) => [idOf(change), change]));
    const known = new Set(full.map(idOf));
    return [
        ...full.map((change) => withValues.get(idOf(change)) ?? change),
        ...valued.filter((change) => !known.has(idOf(change))),
    ];
}
function idOf({ ResourceChange }) {
    return ResourceChange?.LogicalResourceId ?? '';
}
function nestedIn({ Changes }) {
    return Changes.flatMap(({ ResourceChange: { ChangeSetId, LogicalResourceId = '' } = {} }) => ChangeSetId === undefined ? [] : [[LogicalResourceId, ChangeSetId]]);
}
function isFound(entry) {
    return entry[1] !== undefined;
}
/**
 * What a change set does, in one hash: the same however often and in which order it is told. How far it is
 * (statuses) is not part of it.
 */
function digestOf(described) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update((0,_sealed_plan_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)(essence(described)))
        .digest('hex');
}
function essence({ changeSet, nested }) {
    const { StackId, ChangeSetId, Parameters, Capabilities, Tags, Changes, ...rest } = changeSet;
    const { NotificationARNs, RollbackConfiguration, OnStackFailure } = rest;
    const lists = { Parameters, Capabilities, Tags, NotificationARNs };
    const inOrder = Object.entries(lists).map(([name, list]) => [name, sorted(list ?? [])]);
    return plain({
        ...{ StackId, ChangeSetId, RollbackConfiguration, OnStackFailure },
        ...Object.fromEntries(inOrder),
        Changes: sorted(Changes.map(withSortedParts)),
        nested: sorted([...nested].map(([id, child]) => [id, essence(child)])),
    });
}
function withSortedParts(change) {
    const { ResourceChange } = change;
    if (!ResourceChange)
        return change;
    const { Details = [], Scope = [] } = ResourceChange;
    return {
        ...change,
        ResourceChange: { ...ResourceChange, Details: sorted(Details), Scope: sorted(Scope) },
    };
}
function sorted(list) {
    const texts = list.map((item) => (0,_sealed_plan_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)(plain(item)));
    return texts.toSorted().map((text) => JSON.parse(text));
}
/** Without members that are undefined, and dates as texts. */
function plain(value) {
    return JSON.parse(JSON.stringify(value));
}


/***/ }),

/***/ 66578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ livingStack),
/* harmony export */   k: () => (/* binding */ livingDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _sealed_plan_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85535);


/** Reads what a stack has, as far down as stacks are nested. */
async function livingStack(id, cloud) {
    const all = await cloud.resources(id);
    const resources = all.filter(({ ResourceStatus }) => ResourceStatus !== 'DELETE_COMPLETE');
    const inner = resources.filter((one) => one.ResourceType === 'AWS::CloudFormation::Stack' && one.PhysicalResourceId);
    const nested = await Promise.all(inner.map(async ({ LogicalResourceId = '', PhysicalResourceId = '' }) => [LogicalResourceId, await livingStack(PhysicalResourceId, cloud)]));
    return { id, resources, nested: new Map(nested) };
}
/** What is there, in one hash: the same in whatever order it is told. */
function livingDigest(stack) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update((0,_sealed_plan_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)(essence(stack)))
        .digest('hex');
}
function essence({ id, resources, nested }) {
    const own = resources.map(({ LogicalResourceId, PhysicalResourceId, ResourceType }) => (0,_sealed_plan_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)([LogicalResourceId ?? '', PhysicalResourceId ?? '', ResourceType ?? '']));
    const inner = [...nested].map(([name, stack]) => (0,_sealed_plan_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)([name, essence(stack)]));
    return { id, resources: own.toSorted(), nested: inner.toSorted() };
}


/***/ }),

/***/ 50543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ addressIn),
/* harmony export */   t: () => (/* binding */ Addresses)
/* harmony export */ });
/* harmony import */ var _seen_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16652);

/** How a resource is called wherever it is told: `adhoc-app-alpha/Service`, `adhoc-app-alpha/Network/Subnet` of a nested stack. */
function addressIn(stack, ...logicalIds) {
    return [stack, ...logicalIds].join('/');
}
/** Learns from the events of an operation which nested stack is which. */
class Addresses {
    #byStack = new Map();
    constructor(stackId, stackName) {
        this.#byStack.set(stackId, stackName);
    }
    /** Parents are told of before what is in them. */
    learn(events) {
        for (const event of events)
            if ((0,_seen_event_js__WEBPACK_IMPORTED_MODULE_0__/* .isNested */ ._$)(event))
                this.#byStack.set(event.physicalId, this.of(event));
    }
    of(event) {
        const { stackId, stackName, logicalId } = event;
        const within = this.#byStack.get(stackId) ?? stackName;
        return (0,_seen_event_js__WEBPACK_IMPORTED_MODULE_0__/* .isOwn */ .NP)(event) ? within : addressIn(within, logicalId);
    }
}


/***/ }),

/***/ 16652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NP: () => (/* binding */ isOwn),
/* harmony export */   _$: () => (/* binding */ isNested),
/* harmony export */   ql: () => (/* binding */ seenEvent),
/* harmony export */   xD: () => (/* binding */ stackType)
/* harmony export */ });
const stackType = 'AWS::CloudFormation::Stack';
function seenEvent(event) {
    const { HookType, HookStatus, HookStatusReason } = event;
    const failed = HookStatus === 'HOOK_COMPLETE_FAILED' || HookStatus === 'HOOK_FAILED';
    return {
        id: event.EventId ?? '',
        stackId: event.StackId ?? '',
        stackName: event.StackName ?? '',
        logicalId: event.LogicalResourceId ?? '',
        physicalId: event.PhysicalResourceId ?? '',
        type: event.ResourceType ?? '',
        status: event.ResourceStatus ?? '',
        reason: event.ResourceStatusReason ?? '',
        atMs: event.Timestamp?.getTime() ?? 0,
        token: event.ClientRequestToken,
        hookFailure: failed ? `${HookType ?? 'hook'}: ${HookStatusReason ?? HookStatus}` : undefined,
    };
}
/** Whether a stack tells it of itself. */
function isOwn({ stackId, physicalId, type }) {
    return type === stackType && physicalId === stackId;
}
/** Whether it is told of a stack inside of the one that tells it. */
function isNested(event) {
    return event.type === stackType && event.physicalId !== '' && !isOwn(event);
}


/***/ }),

/***/ 78368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ regionOf),
/* harmony export */   G: () => (/* binding */ changeSetName)
/* harmony export */ });
/** The region in the ARN of a stack or change set. */
function regionOf(arn) {
    return arn.split(':')[3];
}
/** The name in the ARN of a change set: `arn:aws:cloudformation:<region>:<account>:changeSet/<name>/<id>`. */
function changeSetName(arn) {
    return arn.split('/')[1] ?? arn;
}


/***/ }),

/***/ 61047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AC: () => (/* binding */ isInReview),
/* harmony export */   ST: () => (/* binding */ isGone),
/* harmony export */   kj: () => (/* binding */ ownerProblems),
/* harmony export */   tC: () => (/* binding */ reviewProblems),
/* harmony export */   xG: () => (/* binding */ destroyProblems),
/* harmony export */   zg: () => (/* binding */ statusProblems)
/* harmony export */ });
/* harmony import */ var _naming_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77615);
/* harmony import */ var _text_foreign_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29840);
/* harmony import */ var _text_shell_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21730);
/* harmony import */ var _stack_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78368);




function targetOf({ StackName: name = '', StackId: id = '' }) {
    const region = (0,_stack_id_js__WEBPACK_IMPORTED_MODULE_2__/* .regionOf */ .A)(id);
    return { 'stack-name': name, ...(region ? { region } : {}) };
}
const deleteIt = (stack) => `It was never whole and cannot be updated: ${(0,_text_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .awsCommand */ .bg)('cloudformation delete-stack', stack)}, then plan again.`;
const waitFor = (waiter) => (stack) => `Wait for its end: ${(0,_text_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .awsCommand */ .bg)(`cloudformation wait ${waiter}`, stack)}, then plan again.`;
/**
 * What to do about a stack that no change set can be made for.
 * Source: AWS CloudFormation User Guide, "Stack status codes".
 */
const remedies = {
    CREATE_FAILED: deleteIt,
    ROLLBACK_COMPLETE: deleteIt,
    ROLLBACK_FAILED: deleteIt,
    DELETE_FAILED: (stack) => `See what could not be deleted: ${(0,_text_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .awsCommand */ .bg)('cloudformation describe-stack-events', stack)}. Then delete it again, with --retain-resources for what is to stay: ${(0,_text_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .awsCommand */ .bg)('cloudformation delete-stack', stack)}`,
    UPDATE_FAILED: (stack) => `Take it back to what worked: ${(0,_text_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .awsCommand */ .bg)('cloudformation rollback-stack', stack)}, then plan again.`,
    UPDATE_ROLLBACK_FAILED: (stack) => `Mend what the roll-back failed at, then: ${(0,_text_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .awsCommand */ .bg)('cloudformation continue-update-rollback', stack)}, with --resources-to-skip for what cannot be mended.`,
    IMPORT_ROLLBACK_FAILED: (stack) => `See why: ${(0,_text_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .awsCommand */ .bg)('cloudformation describe-stack-events', stack)}`,
    CREATE_IN_PROGRESS: waitFor('stack-create-complete'),
    ROLLBACK_IN_PROGRESS: waitFor('stack-rollback-complete'),
    DELETE_IN_PROGRESS: waitFor('stack-delete-complete'),
    UPDATE_IN_PROGRESS: waitFor('stack-update-complete'),
    UPDATE_COMPLETE_CLEANUP_IN_PROGRESS: waitFor('stack-update-complete'),
    UPDATE_ROLLBACK_IN_PROGRESS: waitFor('stack-rollback-complete'),
    UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS: waitFor('stack-rollback-complete'),
    IMPORT_IN_PROGRESS: waitFor('stack-import-complete'),
    IMPORT_ROLLBACK_IN_PROGRESS: waitFor('stack-import-complete'),
};
const ready = /^(CREATE|UPDATE|UPDATE_ROLLBACK|IMPORT|IMPORT_ROLLBACK)_COMPLETE$/;
/** A stack in review has never had a resource: it is made by the change set that will be executed. */
function isInReview({ StackStatus }) {
    return StackStatus === 'REVIEW_IN_PROGRESS';
}
/** Asked for by its id, a deleted stack is told for ninety days. */
function isGone({ StackStatus }) {
    return StackStatus === 'DELETE_COMPLETE';
}
/** Why nothing can be planned for a stack as it stands; none when something can. */
function statusProblems(stack) {
    const { StackName: name = '', StackStatus: status = '', StackStatusReason: reason } = stack;
    if (ready.test(status) || isInReview(stack))
        return [];
    const why = reason === undefined ? '' : `: ${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(reason)}`;
    const what = `The stack ${name} is in ${status}${why}, so that no change set can be made for it.`;
    const remedy = remedies[status]?.(targetOf(stack)) ??
        'Bring it into a state in which CloudFormation updates it, then plan again.';
    return status.endsWith('_IN_PROGRESS')
        ? [{ code: 'stack-busy', what, remedy }]
        : [{ code: 'stack-broken', what, remedy }];
}
/** A destroy can also begin where an earlier creation or deletion failed. */
function destroyProblems(stack) {
    const { StackStatus: status = '' } = stack;
    if (/^(CREATE_FAILED|ROLLBACK_COMPLETE|ROLLBACK_FAILED|DELETE_FAILED|UPDATE_FAILED)$/.test(status))
        return [];
    if (/^UPDATE_ROLLBACK_FAILED$/.test(status))
        return [];
    return statusProblems(stack);
}
/** Whose stack it is by its tags; one without any of ours may be taken over. */
function ownerProblems({ StackName: name = '', Tags = [] }, environment) {
    const tag = Tags.find(({ Key = '' }) => _naming_names_js__WEBPACK_IMPORTED_MODULE_3__/* .environmentTags */ .TA.includes(Key));
    if (!tag || tag.Value === environment)
        return [];
    return [
        {
            code: 'stack-not-ours',
            what: `The stack ${name} belongs to ${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(tag.Value ?? '')}, by its tag ${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(tag.Key ?? '')}; this plan is of ${environment}.`,
            remedy: 'Give the stack of this environment another name: stacks: <name>=<template>.',
        },
    ];
}
/**
 * A stack in review is the shell that a change set of type CREATE made. Ours are named for the environment; those
 * of others are left alone, as executing any of them makes the stack theirs.
 */
function reviewProblems(stack, changeSets, prefix) {
    const others = changeSets.map(nameOf).filter((name) => !name.startsWith(prefix));
    if (others.length === 0)
        return [];
    const target = { 'stack-name': stack, region: (0,_stack_id_js__WEBPACK_IMPORTED_MODULE_2__/* .regionOf */ .A)(changeSets[0] ?? '') };
    return [
        {
            code: 'stack-in-review',
            what: `The stack ${stack} does not exist yet, and somebody else plans to create it: change set ${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(others.join(', '))}.`,
            remedy: `Have it executed, or discarded with its stack: ${(0,_text_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .awsCommand */ .bg)('cloudformation delete-stack', target)}`,
        },
    ];
}
/** `arn:aws:cloudformation:<region>:<account>:changeSet/<name>/<uuid>`. */
function nameOf(arn) {
    return arn.split('/')[1] ?? arn;
}


/***/ }),

/***/ 50321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tn: () => (/* binding */ isFunction),
/* harmony export */   aC: () => (/* binding */ valuesIn),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   dP: () => (/* binding */ referredIn)
/* harmony export */ });
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3014);

/** The text that an expression comes to; undefined where only the cloud knows. */
function textOf(expression, known) {
    if (typeof expression === 'string')
        return expression;
    if (typeof expression === 'number' || typeof expression === 'boolean')
        return String(expression);
    if (expression === undefined || !(0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(expression))
        return undefined;
    if ('Ref' in expression)
        return known.get(String(expression.Ref));
    if ('Fn::Sub' in expression)
        return substituted(expression['Fn::Sub'] ?? null, known);
    if ('Fn::Join' in expression)
        return joined(expression['Fn::Join'] ?? null, known);
    return undefined;
}
function substituted(argument, known) {
    const [text, own] = Array.isArray(argument) ? argument : [argument, {}];
    if (typeof text !== 'string')
        return undefined;
    const values = new Map(known);
    for (const [name, value] of Object.entries((own ?? {}))) {
        const read = textOf(value, known);
        if (read === undefined)
            values.delete(name);
        else
            values.set(name, read);
    }
    const names = namesInSub(text);
    if (!names.every((name) => values.has(name)))
        return undefined;
    return text.replace(/\$\{([^!}][^}]*)\}/g, (_, name) => values.get(name.trim()) ?? '');
}
function joined(argument, known) {
    const [separator, parts] = Array.isArray(argument) ? argument : [];
    if (typeof separator !== 'string' || !Array.isArray(parts))
        return undefined;
    const texts = parts.map((part) => textOf(part, known));
    return texts.includes(undefined) ? undefined : texts.join(separator);
}
/** What a text under `Fn::Sub` takes in; `${!Literal}` is none. */
function namesInSub(text) {
    return [...text.matchAll(/\$\{([^!}][^}]*)\}/g)].map(([, name = '']) => name.trim());
}
/** Every value of a part of a template, and the part itself, from the top down. */
function* valuesIn(part) {
    if (part === undefined)
        return;
    yield part;
    if (typeof part !== 'object' || part === null)
        return;
    for (const member of Object.values(part))
        yield* valuesIn(member);
}
/** Names of parameters and logical ids that a part of a template refers to. */
function referredIn(part) {
    const names = [...valuesIn(part)].flatMap((value) => ((0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) ? referredBy(value) : []));
    return new Set(names);
}
function referredBy(value) {
    if (typeof value.Ref === 'string')
        return [value.Ref];
    const attribute = value['Fn::GetAtt'];
    if (Array.isArray(attribute))
        return [String(attribute[0])];
    if (typeof attribute === 'string')
        return [attribute.split('.')[0] ?? ''];
    const sub = value['Fn::Sub'];
    const text = Array.isArray(sub) ? sub[0] : sub;
    if (typeof text !== 'string')
        return [];
    return namesInSub(text).map((name) => name.split('.')[0] ?? '');
}
/** Whether a value is a function of CloudFormation and no object of a property. */
function isFunction(value) {
    if (!(0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
        return false;
    const names = Object.keys(value);
    return names.length === 1 && /^(Ref|Fn::.+)$/.test(names[0] ?? '');
}


/***/ }),

/***/ 93798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VY: () => (/* binding */ secretsIn),
/* harmony export */   ZK: () => (/* binding */ isMadeOf),
/* harmony export */   k_: () => (/* binding */ hiddenIn),
/* harmony export */   sm: () => (/* binding */ holdsReference)
/* harmony export */ });
/* harmony import */ var _expressions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50321);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3014);


/** Parameters that the template itself hides. */
function hiddenIn({ parameters }) {
    return new Set([...parameters].filter(([, one]) => (0,_template_js__WEBPACK_IMPORTED_MODULE_1__/* .isNoEcho */ .jm)(one)).map(([name]) => name));
}
/**
 * Which parts of `value` are secret, in its shape with true where one is: what comes of a hidden parameter, or
 * stands where the template has a dynamic reference and is not that reference. AWS hides a NoEcho parameter, and
 * shows the properties that are made of it.
 */
function secretsIn(expression, value, hidden) {
    if (expression === undefined)
        return false;
    if (Array.isArray(expression) && Array.isArray(value) && expression.length === value.length)
        return value.map((item, at) => secretsIn(expression[at], item, hidden));
    if ((0,_template_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(expression) && (0,_template_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value) && !(0,_expressions_js__WEBPACK_IMPORTED_MODULE_0__/* .isFunction */ .Tn)(expression))
        return membersOf(expression, value, hidden);
    // A function, a plain value, or another form than the template has: secret when anything in it may be one.
    return isMadeOf(expression, hidden) || isResolved(expression, value);
}
function membersOf(expression, value, hidden) {
    const functions = Object.keys(expression).filter((name) => name.startsWith('Fn::'));
    const around = functions.length > 0 ? expression : undefined;
    const members = Object.entries(value).map(([name, member]) => {
        const own = Object.hasOwn(expression, name) ? expression[name] : around;
        return [name, secretsIn(own, member, hidden)];
    });
    return Object.fromEntries(members);
}
/** Whether a part of a template uses a hidden parameter. */
function isMadeOf(expression, hidden) {
    return [...(0,_expressions_js__WEBPACK_IMPORTED_MODULE_0__/* .referredIn */ .dP)(expression)].some((name) => hidden.has(name));
}
/** Where the template has a reference, a value without one is what it stands for. */
function isResolved(expression, value) {
    return holdsReference(expression) && !holdsReference(value);
}
function holdsReference(part) {
    return [...(0,_expressions_js__WEBPACK_IMPORTED_MODULE_0__/* .valuesIn */ .aC)(part)].some((one) => typeof one === 'string' && one.includes('{{resolve:'));
}


/***/ }),

/***/ 71028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ UnreadableText),
/* harmony export */   y: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

/** Why a text is neither JSON nor the YAML that CloudFormation reads. */
class UnreadableText extends Error {
}
/**
 * JSON or YAML, short forms of functions (`!Ref`, `!Sub`) spelled out as JSON has them.
 * Source: AWS CloudFormation User Guide, "Template format: YAML"; it supports no aliases either.
 * @throws UnreadableText
 */
function readText(text) {
    if (/^\s*[[{]/.test(text)) {
        try {
            return JSON.parse(text);
        }
        catch {
            // YAML in flow style begins with a brace, too.
        }
    }
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { version: '1.2', uniqueKeys: true, logLevel: 'silent' });
    const [error] = document.errors;
    if (error)
        throw new UnreadableText(error.message.split('\n')[0]);
    return document.contents === null ? null : plain(document.contents, document);
}
function plain(node, document) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
        throw new UnreadableText(`the alias *${node.source}: CloudFormation has none`);
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) && !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isCollection */ .P3)(node))
        return null;
    const value = valueIn(node, document);
    const tag = node.tag ?? '';
    return /^![^!]/.test(tag) ? asFunction(tag.slice(1), value) : value;
}
function valueIn(node, document) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
        return node.items.map((item) => plain(item, document));
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)) {
        const entries = node.items
            .filter(yaml__WEBPACK_IMPORTED_MODULE_0__/* .isPair */ .tO)
            .map(({ key, value }) => [keyOf(key), plain(value, document)]);
        return Object.fromEntries(entries);
    }
    const { value } = node;
    return typeof value === 'bigint' ? Number(value) : (value ?? null);
}
function keyOf(key) {
    return String((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) ? key.value : key);
}
function asFunction(name, value) {
    if (name === 'Ref' || name === 'Condition')
        return { [name]: value };
    return { [`Fn::${name}`]: name === 'GetAtt' ? attributeOf(value) : value };
}
/** `Resource.Attribute`; an attribute may have dots of its own. */
function attributeOf(value) {
    if (typeof value !== 'string')
        return value;
    const [resource = '', ...attribute] = value.split('.');
    return [resource, attribute.join('.')];
}


/***/ }),

/***/ 3014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Ub: () => (/* binding */ noTemplate),
/* harmony export */   jm: () => (/* binding */ isNoEcho),
/* harmony export */   xV: () => (/* binding */ readTemplate)
/* harmony export */ });
/* harmony import */ var _template_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71028);

const noTemplate = {
    resources: new Map(),
    parameters: new Map(),
    outputs: new Map(),
};
/** @throws UnreadableText for what is no template. */
function readTemplate(text) {
    const read = (0,_template_text_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .y)(text);
    if (!isObject(read))
        throw new _template_text_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableText */ .j('not an object with the section Resources');
    const declared = [...section(read, 'Resources')].map(([id, resource]) => [
        id,
        {
            Type: String(resource.Type ?? ''),
            ...(resource.DeletionPolicy === undefined
                ? {}
                : { DeletionPolicy: resource.DeletionPolicy }),
            Properties: resource.Properties ?? {},
            all: resource,
        },
    ]);
    return {
        resources: new Map(declared),
        parameters: section(read, 'Parameters'),
        outputs: section(read, 'Outputs'),
    };
}
function section(template, name) {
    const all = template[name];
    if (all === undefined || !isObject(all))
        return new Map();
    return new Map(Object.entries(all).filter((entry) => isObject(entry[1])));
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Whether CloudFormation shows the value of a parameter to nobody. */
function isNoEcho(parameter) {
    return parameter !== undefined && ['true', 'True'].includes(String(parameter.NoEcho));
}


/***/ }),

/***/ 14985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ standingOf),
/* harmony export */   g: () => (/* binding */ unread)
/* harmony export */ });
/* harmony import */ var _saved_plan_saved_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73372);
/* harmony import */ var _stack_describe_change_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96213);
/* harmony import */ var _stack_living_stack_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66578);
/* harmony import */ var _stack_stack_status_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61047);




/** A stack of a plan of which nothing was read. */
function unread(stack) {
    const nothing = { now: undefined, described: undefined, living: undefined, template: undefined };
    return { ...nothing, stack, siblings: [], planned: '' };
}
/** Reads how it stands with a stack. */
async function standingOf(stack, { cloud, folder }) {
    const { id, changeSet, action } = stack;
    const planned = await (0,_saved_plan_saved_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .readBeside */ .ri)(folder, (0,_saved_plan_saved_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .templatePath */ .Y7)(stack.name));
    if (action === 'unchanged')
        return { ...unread(stack), planned };
    const [now, described, template] = await Promise.all([
        cloud.stack(id),
        changeSet === null ? undefined : (0,_stack_describe_change_set_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(cloud, changeSet),
        cloud.template({ stack: id, ...(changeSet === null ? {} : { changeSet }) }),
    ]);
    const isThere = now !== undefined && !(0,_stack_stack_status_js__WEBPACK_IMPORTED_MODULE_3__/* .isGone */ .ST)(now);
    const isLost = changeSet !== null && described === undefined && isThere;
    const siblings = isLost ? await cloud.changeSets(id) : [];
    const living = action === 'delete' && isThere ? await (0,_stack_living_stack_js__WEBPACK_IMPORTED_MODULE_2__/* .livingStack */ .G)(id, cloud) : undefined;
    return { stack, now, described, living, siblings, template, planned };
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

/***/ 11567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ keyedHash)
/* harmony export */ });
/* unused harmony export newMaskKey */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** The key of a plan's keyed hashes: random for every plan, and nowhere but in its private part. */
function newMaskKey() {
    return randomBytes(32).toString('hex');
}
/** HMAC-SHA-256 of a value that must not be guessed from its hash. */
function keyedHash(maskKey, value) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', Buffer.from(maskKey, 'hex')).update(value).digest('hex');
}


/***/ }),

/***/ 10774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   At: () => (/* binding */ assetReasons),
/* harmony export */   V5: () => (/* binding */ imageReasons),
/* harmony export */   vB: () => (/* binding */ movedReasons)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85535);

const planAgain = 'Plan again: the new plan starts from what is there now.';
/** What has changed in the world since the plan was made. */
function movedReasons({ part }, here) {
    return [
        ...stateReason(part.startingState, here.startingState),
        ...imageReasons(part.images, here.images),
        ...assetReasons(part.assets, here.assets),
    ];
}
/** Images of record that are other ones now. */
function imageReasons(planned, now) {
    return linesReason(imageLines(planned, now), {
        code: 'plan-image-moved',
        what: 'Images of record are not those that were planned with:',
    });
}
/** What a plan refers to by name and does not mean any more, as another version has the name. */
function assetReasons(planned, now) {
    return linesReason(assetLines(planned, now), {
        code: 'plan-asset-replaced',
        what: 'What the plan refers to has been replaced:',
    });
}
function stateReason(planned, now) {
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)(planned) === (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)(now))
        return [];
    return [
        {
            code: 'plan-starting-state-moved',
            what: `The state that the plan starts from has moved: ${differingNames(planned, now)}. Something was applied in between.`,
            remedy: planAgain,
        },
    ];
}
/** Names alone: a starting state can hold parameters, and those can be secrets. */
function differingNames(planned, now) {
    const [before, after] = [membersOf(planned), membersOf(now)];
    const names = [...new Set([...before.keys(), ...after.keys()])].sort();
    const differing = names.filter((name) => before.get(name) !== after.get(name));
    return differing.length > 0 ? `other ${differing.join(', ')}` : 'it is another one';
}
function membersOf(value) {
    if (typeof value !== 'object' || value === null || (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(value))
        return new Map();
    return new Map(Object.entries(value).map(([name, member]) => [name, (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)(member)]));
}
function imageLines(planned, now) {
    const before = new Map(planned.map((image) => [image.service, image]));
    const after = new Map(now.map((image) => [image.service, image]));
    return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((service) => {
        const [was, is] = [imageName(before.get(service)), imageName(after.get(service))];
        return was === is ? [] : [`${service}: planned with ${was}, now ${is}`];
    });
}
function imageName(image) {
    if (!image)
        return 'none';
    return image.version === null ? image.value : `${image.value} (version ${image.version})`;
}
function assetLines(planned, now) {
    const found = new Map(now.map(({ id, version }) => [id, version]));
    return planned.flatMap(({ id, version }) => {
        const is = found.get(id);
        return is === version ? [] : [`${id}: planned with ${version}, now ${is ?? 'none'}`];
    });
}
function linesReason(lines, { code, what }) {
    if (lines.length === 0)
        return [];
    return [
        { code, what: [what, ...lines.map((line) => `  ${line}`)].join('\n'), remedy: planAgain },
    ];
}


/***/ })

};

export const id = 9909;
export const ids = [9909];
export const modules = {

/***/ 47243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ imageReadCall),
/* harmony export */   g: () => (/* binding */ imageRecordCalls)
/* harmony export */ });
/** The AWS calls behind images of record. */
const imageRecordCalls = [
    {
        action: 'ssm:GetParameters',
        need: 'optional',
        why: 'with `record-images`: an image of record that is so already is not written again',
    },
    {
        action: 'ssm:PutParameter',
        need: 'with-input',
        why: '`record-images`: writes the images of record',
    },
];
/** The call that reads those of a whole environment. */
const imageReadCall = {
    action: 'ssm:GetParametersByPath',
    need: 'needed',
    why: 'the images of record, which a plan is bound to',
};


/***/ }),

/***/ 98685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ migrationBefore),
/* harmony export */   w: () => (/* binding */ leaveMigration)
/* harmony export */ });
/** Tells later steps of this job that the migration is in. */
function leaveMigration(site, place, migration) {
    const written = { ...migration, ...place, job: jobOf(site.identity) };
    site.keep(nameOf(place), JSON.stringify(written));
}
/** The last migration that a step of this job ran there, if it left word of one. */
function migrationBefore(site, place) {
    const written = read(site.kept(nameOf(place)) ?? '');
    if (!written || written.job !== jobOf(site.identity))
        return undefined;
    const { environment, cluster, region } = written;
    const isHere = environment === place.environment && cluster === place.cluster && region === place.region;
    return isHere ? written : undefined;
}
function nameOf({ environment }) {
    return `migrated-${environment}.json`;
}
/** A runner that does not clean up between jobs has what an earlier one left. */
function jobOf({ repository, runId, attempt, job }) {
    return [repository, runId, attempt, job].join(' ');
}
/** Whoever wrote it: of the expected shape, or nothing. */
function read(text) {
    try {
        const value = JSON.parse(text);
        const { command, endedAt, ...others } = value;
        const names = ['taskDefinition', 'environment', 'cluster', 'region', 'job'];
        const isWhole = names.every((name) => typeof others[name] === 'string');
        const isCommand = Array.isArray(command) && command.every((word) => typeof word === 'string');
        if (!isWhole || !isCommand)
            return undefined;
        return { ...others, command, endedAt: endedAt ? String(endedAt) : undefined };
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 48085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ rolloutCalls)
/* harmony export */ });
/* harmony import */ var _image_record_calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47243);
/* harmony import */ var _lease_calls_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85822);
/* harmony import */ var _placement_calls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50591);
/* harmony import */ var _preflight_calls_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20359);
/* harmony import */ var _task_definition_calls_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63741);





/** The AWS calls behind every rollout. */
const rolloutCalls = [
    _placement_calls_js__WEBPACK_IMPORTED_MODULE_2__/* .clusterCall */ .V,
    { action: 'ecs:ListServices', need: 'needed', why: 'the services of the environment' },
    { action: 'ecs:DescribeServices', need: 'needed', why: 'what runs, and how the rollouts go' },
    { action: 'ecs:DescribeTaskDefinition', need: 'needed', why: 'what runs and what is to run' },
    ..._preflight_calls_js__WEBPACK_IMPORTED_MODULE_3__/* .preflightCalls */ .L,
    ..._lease_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .leaseCalls */ .g,
    ..._task_definition_calls_js__WEBPACK_IMPORTED_MODULE_4__/* .registeringCalls */ .V,
    { action: 'ecs:UpdateService', need: 'needed', why: 'starts the rollouts, and takes them back' },
    {
        action: 'ecs:DescribeServiceDeployments',
        need: 'optional',
        why: 'how ECS itself says that a rollout ended; needed for blue/green, linear and canary',
    },
    {
        action: 'ecs:StopServiceDeployment',
        need: 'optional',
        why: 'takes a rollout back that is under way; else UpdateService does',
    },
    {
        action: 'ecs:ContinueServiceDeployment',
        need: 'with-input',
        why: '`operation: continue`, and pauses on the way back',
    },
    { action: 'ecs:ListTasks', need: 'optional', why: 'tasks that stopped, and those that run' },
    { action: 'ecs:DescribeTasks', need: 'optional', why: 'why they stopped, and which images run' },
    {
        action: 'ecs:ListServiceDeployments',
        need: 'optional',
        why: 'what a service ran before: `revision: previous`, and a step that was killed',
    },
    {
        action: 'ecs:DescribeServiceRevisions',
        need: 'optional',
        why: 'what a service ran before: `revision: previous`, and a step that was killed',
    },
    {
        action: 'ecs:ListTaskDefinitions',
        need: 'optional',
        why: '`revision: previous`, where no service deployment tells it',
    },
    ..._image_record_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .imageRecordCalls */ .g,
];


/***/ }),

/***/ 78222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ isLost),
/* harmony export */   O: () => (/* binding */ finish)
/* harmony export */ });
/* harmony import */ var _judge_outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16432);
/* harmony import */ var _service_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22128);
/* harmony import */ var _service_origin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1940);
/* harmony import */ var _serving_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15758);




/** Puts together what was seen. */
function finish(ended) {
    const { request, watches, region, elapsedMs, endedAt } = ended;
    const services = watches.map((watch) => endOf(watch, ended));
    const problems = services.flatMap(({ problem }) => (problem ? [problem] : []));
    const stuck = services.filter((one) => one.stuck !== undefined);
    const failures = [
        ...problems,
        ...stuck.map((one) => notBack(one, { region, cluster: request.cluster })),
    ];
    const outcome = outcomeOf(ended, stuck);
    return { request, region, services, outcome, failures, elapsedMs, endedAt };
}
function outcomeOf({ request, watches }, stuck) {
    const failed = watches.some(({ judgement }) => judgement && !(0,_judge_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .isGood */ .K)(judgement));
    const paused = watches.some(({ judgement }) => judgement?.outcome === 'paused');
    if (!failed)
        return paused ? 'paused' : 'stable';
    const changed = watches.filter(({ isChanged }) => isChanged);
    if (changed.length === 0)
        return 'not-started';
    const isKept = request.onFailure === 'keep' && request.operation !== 'rollback';
    if (isKept || changed.every(isTaken))
        return 'kept';
    return stuck.length > 0 ? 'torn' : 'taken-back';
}
/** Nothing is taken back that is somebody else's now, or no more. */
function isTaken({ judgement }) {
    return judgement?.outcome === 'superseded' || judgement?.outcome === 'gone';
}
function endOf(watch, { ways }) {
    const { service, judgement = { outcome: 'interrupted' }, name } = watch;
    const way = ways.find((one) => one.name === name);
    const fell = !(0,_judge_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .isGood */ .K)(judgement) && judgement.outcome !== 'interrupted';
    const { revision } = service.origin;
    return {
        name,
        watch,
        before: revision === undefined ? undefined : (0,_service_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .shortName */ .EU)(revision),
        to: service.to,
        after: (way ? undefined : (0,_serving_js__WEBPACK_IMPORTED_MODULE_2__/* .servingAtPause */ .S)(watch)) ??
            (0,_service_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .shortName */ .EU)(watch.runs ?? foundOn(watch) ?? service.to),
        outcome: (way && !fell ? wayEnds[way.state] : undefined) ?? judgement.outcome,
        problem: judgement.problem,
        stuck: way ? stuckReason(way) : undefined,
        way: way?.begunAt === undefined ? undefined : { begunAt: way.begunAt, endedAt: way.endedAt },
    };
}
/** Whether it is somebody else's now, or no more. */
function isLost({ outcome }) {
    return outcome === 'superseded' || outcome === 'gone';
}
/** As it was read before anything was changed; of one that may have been changed unseen that says nothing. */
function foundOn({ service, isUnheard }) {
    return isUnheard ? undefined : service.service.taskDefinition;
}
/** What became of a service that had not failed itself, when all went back. */
const wayEnds = {
    back: 'taken-back',
    'same-revision': 'taken-back',
    theirs: 'superseded',
    gone: 'gone',
    waiting: 'not-back',
    'not-up': 'not-back',
};
const reasons = {
    waiting: 'it was not back when rollback-timeout was over',
    nothing: 'there is nothing to go back to: nothing of it was ever stable',
    theirs: "somebody else's deployment is in charge now; it is left as it is",
    gone: 'the service went away',
    'not-up': 'a restart keeps the revision, and its new tasks do not come up',
};
function stuckReason({ state, trouble }) {
    return trouble ?? reasons[state];
}
function notBack({ name, after, before, stuck, watch }, place) {
    const { countBefore } = watch.service.origin;
    const tasks = countBefore === undefined ? '' : ` with a desired count of ${countBefore}`;
    if (before === after && countBefore === undefined)
        return {
            code: 'rollback-incomplete',
            what: `Service ${name} is on its revision from before, ${after}, and not known to be stable there: ${stuck}.`,
            remedy: `Look at its events for what its tasks wait for: ${(0,_service_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .describeCommand */ .vL)(place, [name])}`,
        };
    const remedy = before
        ? (0,_service_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .backCommand */ .nA)(place, name, watch.service.origin)
        : `${(0,_service_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .countCommand */ .$t)(place, name, 0)}, or deploy a version that works`;
    return {
        code: 'rollback-incomplete',
        what: `Service ${name} ${watch.isUnheard ? 'may be' : 'is'} on ${after} and did not go back${before ? ` to ${before}${tasks}` : ''}: ${stuck}.`,
        remedy,
    };
}


/***/ }),

/***/ 15758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ servingAtPause),
/* harmony export */   Y: () => (/* binding */ splitAtPause)
/* harmony export */ });
/* harmony import */ var _service_origin_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1940);
/* harmony import */ var _service_stage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54334);


/**
 * The revision that serves production while a deployment of ours stands at a pause: the one before until all of
 * the production traffic is on ours. Undefined: it stands at none.
 */
function servingAtPause({ observed, service, target }) {
    const { history } = observed;
    const { revision } = target.origin;
    if (!(0,_service_stage_js__WEBPACK_IMPORTED_MODULE_1__/* .pauseOf */ .eY)(history) || revision === undefined)
        return undefined;
    return productionShare(history) < 100 ? (0,_service_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)(revision) : service.to;
}
/** `alpha-web:3, and alpha-web:4 for 10 % of the traffic`: undefined where one revision serves all of it. */
function splitAtPause(watch) {
    const serving = servingAtPause(watch);
    const share = productionShare(watch.observed.history);
    if (serving === undefined || share === 0 || share >= 100)
        return undefined;
    return `${serving}, and ${watch.service.to} for ${share} % of the traffic`;
}
function productionShare(history) {
    return history?.targetServiceRevision?.requestedProductionTrafficWeight ?? 0;
}


/***/ }),

/***/ 76583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N6: () => (/* binding */ isFailure),
/* harmony export */   Sd: () => (/* binding */ causeInEvents),
/* harmony export */   rl: () => (/* binding */ causeOf),
/* harmony export */   su: () => (/* binding */ newestOf)
/* harmony export */ });
/* harmony import */ var _stopped_task_explain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68273);
/* harmony import */ var _stopped_task_reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83695);
/* harmony import */ var _stopped_task_verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8695);
/* harmony import */ var _text_foreign_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29840);




const unhealthy = /health check|unhealthy/i;
/** Whether a task stopped because of what it is, and not because somebody wanted it gone. */
function isFailure({ stopCode, stoppedReason = '' }) {
    if (stopCode === 'ServiceSchedulerInitiated')
        return unhealthy.test(stoppedReason);
    return stopCode === 'TaskFailedToStart' || stopCode === 'EssentialContainerExited';
}
/** The task that failed last. */
function newestOf(failures) {
    return [...failures].sort((a, b) => stoppedAt(b) - stoppedAt(a))[0];
}
/** The cause that the newest failed task tells. */
function causeOf(failures) {
    const newest = newestOf(failures);
    if (!newest)
        return undefined;
    if (unhealthy.test(newest.stoppedReason ?? ''))
        return notHealthy(newest);
    const { code, what, remedy } = (0,_stopped_task_explain_js__WEBPACK_IMPORTED_MODULE_0__/* .explainStop */ .c)(newest, (0,_stopped_task_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .judge */ .S)(newest, expectation(newest)));
    return { outcome: words[code] ?? 'crash-loop', what, ...(remedy ? { remedy } : {}) };
}
/** What the events of a service tell when there is not even a task. */
function causeInEvents({ events = [] }, before) {
    const fresh = events.filter(({ id = '' }) => !before.has(id));
    const unplaced = fresh.find(({ message = '' }) => /unable to (consistently start|place)/i.test(message));
    if (!unplaced)
        return undefined;
    return {
        outcome: 'no-capacity',
        what: `No task could be placed. ECS says: ${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_3__/* .foreign */ .V$)(unplaced.message ?? '')}`,
        remedy: 'Run the job again; when it stays so, ask for less cpu and memory, or other subnets.',
    };
}
const words = {
    'image-pull-failed': 'image-pull',
    'no-capacity': 'no-capacity',
    'task-network-failed': 'no-capacity',
};
/** A service's container is never meant to end: whichever did decides. */
function expectation({ containers = [] }) {
    const ended = containers.filter(({ exitCode }) => typeof exitCode === 'number');
    const bad = ended.filter(({ exitCode }) => exitCode !== 0 && exitCode !== 143);
    const shown = [bad, ended, containers].find((some) => some.length > 0) ?? [];
    return { deciding: shown.map(({ name = '' }) => name), exitCodes: [] };
}
function notHealthy({ stoppedReason }) {
    return {
        outcome: 'unhealthy',
        what: `Its tasks start, and do not become healthy.${(0,_stopped_task_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .ecsSays */ .i$)(stoppedReason)}`,
        remedy: 'Look at the log of the tasks, at path, port and grace period of the health check, and at the security group between load balancer and task.',
    };
}
function stoppedAt(task) {
    return task.stoppedAt?.getTime() ?? 0;
}


/***/ }),

/***/ 16432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ isGood)
/* harmony export */ });
const good = ['stable', 'unchanged', 'registered-not-proven', 'paused'];
/** Whether the service is on the new revision, as far as it can be. */
function isGood({ outcome }) {
    return good.includes(outcome);
}


/***/ }),

/***/ 72295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ perform)
});

// EXTERNAL MODULE: ./.build/actions/library/lease/wish.js + 1 modules
var wish = __webpack_require__(54903);
// EXTERNAL MODULE: ./.build/actions/library/rollout/service/origin.js
var service_origin = __webpack_require__(1940);
// EXTERNAL MODULE: ./.build/actions/library/findings/findings.js
var findings = __webpack_require__(22147);
// EXTERNAL MODULE: ./.build/actions/library/findings/optional.js
var optional = __webpack_require__(38953);
// EXTERNAL MODULE: ./.build/actions/library/naming/names.js
var naming_names = __webpack_require__(77615);
// EXTERNAL MODULE: ./.build/actions/library/text/shell.js
var shell = __webpack_require__(21730);
;// CONCATENATED MODULE: ./.build/actions/library/image-record/base.js


/** Images of record are the base environment's parameters, and it is not known. */
function withoutBase({ clusterArn, clusterName }) {
    return {
        code: 'base-environment-missing',
        what: `Input "record-images" is true, and the base environment of cluster "${clusterName}" is not known: neither input "base-environment" nor a tag "${naming_names/* baseTag */.qu}" says it.`,
        remedy: `with: { base-environment: "<name>" }, or ${(0,shell/* awsCommand */.bg)('ecs tag-resource', { region: String(clusterArn).split(':')[3], 'resource-arn': String(clusterArn) })} --tags key=${naming_names/* baseTag */.qu},value=<name>`,
    };
}

// EXTERNAL MODULE: ./.build/actions/library/naming/base.js
var naming_base = __webpack_require__(9278);
// EXTERNAL MODULE: ./.build/actions/library/placement/cluster.js
var placement_cluster = __webpack_require__(76832);
// EXTERNAL MODULE: ./.build/actions/library/preflight/fargate.js
var fargate = __webpack_require__(20404);
// EXTERNAL MODULE: ./.build/actions/library/preflight/preflight.js + 6 modules
var preflight = __webpack_require__(6701);
// EXTERNAL MODULE: ./.build/actions/library/task-definition/find.js
var find = __webpack_require__(79153);
// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(28649);
// EXTERNAL MODULE: ./.build/actions/library/rollout/revision/revision-input.js
var revision_input = __webpack_require__(64682);
// EXTERNAL MODULE: ./.build/actions/library/rollout/service/spellings.js
var spellings = __webpack_require__(19011);
// EXTERNAL MODULE: ./.build/actions/library/rollout/prepare/choose.js
var choose = __webpack_require__(13231);
// EXTERNAL MODULE: ./.build/actions/library/rollout/prepare/first-counts.js
var first_counts = __webpack_require__(94247);
// EXTERNAL MODULE: ./.build/actions/library/aws/aws-error.js
var aws_error = __webpack_require__(1906);
// EXTERNAL MODULE: ./.build/actions/library/rollout/service/stage.js
var service_stage = __webpack_require__(54334);
;// CONCATENATED MODULE: ./.build/actions/library/rollout/prepare/history-access.js



/**
 * Whether the role may read how deployments in stages go: nothing else tells when one is over, so a
 * denial is told before anything is touched.
 */
async function checkHistoryAccess(ecs, services) {
    const staged = services.filter(service_stage/* isStaged */.Fl);
    const arns = staged.flatMap(({ currentServiceDeployment: arn }) => (arn ? [arn] : []));
    if (arns.length === 0)
        return (0,findings/* findings */.Pg)({});
    try {
        await ecs.describeServiceDeployments(arns);
        return (0,findings/* findings */.Pg)({});
    }
    catch (thrown) {
        if (!(thrown instanceof aws_error/* AwsError */.Gy && thrown.isDenied))
            throw thrown;
        const names = staged.map(({ serviceName, deploymentConfiguration }) => {
            return `${serviceName} (${deploymentConfiguration?.strategy})`;
        });
        const why = `Only this call tells how deployments in stages go: ${names.join(', ')}.`;
        const problems = thrown.problems.map((one) => ({ ...one, what: `${one.what}\n${why}` }));
        return (0,findings/* findings */.Pg)({ problems });
    }
}

// EXTERNAL MODULE: ./.build/actions/library/task-definition/image-change.js
var image_change = __webpack_require__(16562);
// EXTERNAL MODULE: ./.build/actions/library/task-definition/task-definition.js
var task_definition = __webpack_require__(5309);
;// CONCATENATED MODULE: ./.build/actions/library/rollout/revision/past.js



/**
 * The service deployments that ECS remembers, the newest first; undefined where the role may not ask, or the
 * region has no such record (UnsupportedFeatureException).
 */
async function pastOf(aws, { cluster, service, status }) {
    const history = await aws.ecsHistory();
    try {
        return await (0,optional/* optionalLookup */.Z)(() => history.deployments(cluster, service, status), undefined);
    }
    catch (thrown) {
        if (!(0,aws_error/* isAwsError */.m_)(thrown, 'UnsupportedFeatureException'))
            throw thrown;
        return unread(thrown);
    }
}
/** The same where nothing but more care depends on it: a call that fails for good costs that and no more. */
async function pastIfAble(aws, asked, signal) {
    try {
        return await pastOf(aws, asked);
    }
    catch (thrown) {
        if (!(thrown instanceof aws_error/* AwsError */.Gy) || signal.aborted)
            throw thrown;
        return unread(thrown);
    }
}
function unread({ action, awsCode }) {
    return (0,findings/* found */.F9)(undefined, (0,findings/* notChecked */.lb)(`${action} failed (${awsCode})`));
}

// EXTERNAL MODULE: ./.build/actions/library/rollout/revision/revision-problems.js
var revision_problems = __webpack_require__(19848);
;// CONCATENATED MODULE: ./.build/actions/library/rollout/revision/previous.js






/**
 * What a service ran before the deployment that runs now, as an ARN: by ECS's own record of service
 * deployments; where that does not tell, the newest active revision of the family below the one that runs, with a
 * warning. Refused where the same word could mean either of two revisions.
 */
async function findPrevious(asking, service) {
    const primary = (0,service_origin/* primaryOf */.Os)(service);
    const { revision: proven, service: name } = (0,service_origin/* originOf */.yv)(service);
    const runs = primary?.taskDefinition ?? service.taskDefinition ?? '';
    const about = { service: name, revision: (0,service_origin/* shortName */.EU)(runs) };
    if (primary && !(0,service_origin/* isCompleted */.Yw)(primary, service)) {
        if (primary.rolloutState === 'FAILED' && proven !== undefined)
            return (0,findings/* found */.F9)(proven, said(name, proven, `the rollout of ${(0,service_origin/* shortName */.EU)(runs)} failed`));
        return unclear(about, 'a rollout is under way', { runs, before: proven });
    }
    const search = await beforeCompleted(asking, name, runs);
    if (asking.attempt === '1' || search.value === undefined)
        return search;
    const why = 'this is not the first attempt of the run, and an earlier one may have changed it';
    const told = unclear(about, why, { runs, before: search.value });
    return (0,findings/* found */.F9)(told.value, search, told);
}
/**
 * Refused, with the revision that a person most likely means as the value: the older of the two. Where an earlier
 * attempt went back already, the one that ran before is the bad one, and it is the newer.
 */
function unclear(about, why, { runs, before }) {
    const problem = (0,revision_problems/* previousUnclear */.MP)(about, { why, before: before && (0,service_origin/* shortName */.EU)(before) });
    const isNewer = before !== undefined &&
        (0,revision_input/* familyOf */.Ap)(before) === (0,revision_input/* familyOf */.Ap)(runs) &&
        numberOf(before) > numberOf(runs);
    return (0,findings/* found */.F9)(isNewer ? runs : before, (0,findings/* findings */.Pg)({ problems: [problem] }));
}
async function beforeCompleted({ aws, cluster }, name, runs) {
    const past = await pastOf(aws, { cluster, service: name, status: 'SUCCESSFUL' });
    const before = past.value && previousIn(past.value, runs);
    if (before !== undefined)
        return (0,findings/* found */.F9)(before, past, said(name, before, 'by its service deployments'));
    const family = await belowInFamily(aws, runs);
    const about = { service: name, revision: (0,service_origin/* shortName */.EU)(runs) };
    const why = past.value
        ? 'no service deployment that ECS remembers tells it'
        : 'its service deployments cannot be read';
    if (family.value === undefined) {
        const lower = 'its family has no active revision below';
        return (0,findings/* missing */.LO)((0,revision_problems/* nothingBefore */.TR)(about, `${why}, and ${lower}`), past, family);
    }
    const guess = `${name}: taken for what it ran before: ${(0,service_origin/* shortName */.EU)(family.value)}, the newest active revision of its family below ${(0,service_origin/* shortName */.EU)(runs)}, because ${why}.`;
    return (0,findings/* found */.F9)(family.value, past, family, (0,findings/* findings */.Pg)({ warnings: [guess] }));
}
/** Of what succeeded, the newest first: where the running definition came from, restarts of it left out. */
function previousIn(past, runs) {
    const since = past.findIndex(({ target }) => target === runs);
    if (since < 0)
        return undefined;
    for (const [index, { target, sources }] of past.entries()) {
        if (index < since)
            continue;
        if (target !== runs)
            return target;
        const others = sources.filter((source) => source !== runs);
        const older = past.slice(index + 1).find((one) => one.target !== runs)?.target;
        const from = others.find((source) => source === older) ?? others[0];
        if (from !== undefined)
            return from;
    }
    return undefined;
}
/** The same of all that ECS remembers; a revision whose every rollout failed is none to go back to. */
function provenBefore(past, runs) {
    const before = previousIn(past.filter(({ succeeded }) => succeeded), runs);
    const known = past.filter(({ target }) => target === before);
    return known.length > 0 && !known.some(({ succeeded }) => succeeded) ? undefined : before;
}
async function belowInFamily(aws, runs) {
    const history = await aws.ecsHistory();
    const listed = await (0,optional/* optionalLookup */.Z)(() => history.activeRevisions((0,revision_input/* familyOf */.Ap)(runs)), []);
    return (0,findings/* found */.F9)(newestBelow(listed.value, runs), listed);
}
/** Of revisions of one family the newest that is older than the one that runs. */
function newestBelow(revisions, runs) {
    const lower = revisions.filter((one) => numberOf(one) < numberOf(runs));
    return lower.toSorted((a, b) => numberOf(b) - numberOf(a))[0];
}
function numberOf(revision) {
    return Number(revision.split(':').at(-1));
}
function said(service, revision, how) {
    return (0,findings/* findings */.Pg)({ notes: [`${service} ran ${(0,service_origin/* shortName */.EU)(revision)} before, ${how}`] });
}

// EXTERNAL MODULE: ./.build/actions/library/image/assignment.js
var assignment = __webpack_require__(52467);
// EXTERNAL MODULE: ./.build/actions/library/task-definition/same.js
var same = __webpack_require__(4500);
;// CONCATENATED MODULE: ./.build/actions/library/task-definition/variables.js

/** The same input with the variables set: one that is there keeps its place, others come last. */
function withVariables(input, { containers, variables }) {
    if (variables.size === 0)
        return input;
    const containerDefinitions = (0,task_definition/* containersOf */.Mz)(input).map((container) => containers.includes(String(container.name)) ? setIn(container, variables) : container);
    return { ...input, containerDefinitions };
}
function setIn(container, variables) {
    const present = (container.environment ?? []);
    const kept = present.map((entry) => {
        const value = variables.get(String(entry.name));
        return value === undefined ? entry : { ...entry, value };
    });
    const names = new Set(present.map(({ name }) => name));
    const added = [...variables].filter(([name]) => !names.has(name));
    return {
        ...container,
        environment: [...kept, ...added.map(([name, value]) => ({ name, value }))],
    };
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/prepare/wanted.js





/** The lines of `images` for one service, under whichever of its names they were written. */
function imagesNamed({ byService }, names) {
    return new Map(names.flatMap((name) => [...(byService.get(name) ?? [])]));
}
/** The base with images and variables put in; what does not fit is a problem and not left out. */
function wantedDefinition(base, wish) {
    const containers = (0,task_definition/* containersOf */.Mz)(base.taskDefinition);
    const { images, problems, warnings } = wanted_assign(containers, wish);
    const names = [...images.keys()];
    const imaged = (0,task_definition/* withImages */.nS)((0,task_definition/* registrationOf */.DD)(base), images);
    const input = withVariables(imaged, { containers: names, variables: wish.variables });
    return {
        input,
        changes: (0,image_change/* imageChanges */.n)(base.taskDefinition, images),
        problems: [...problems, ...secretClashes(containers, { ...wish, containers: names })].map((problem) => ofService(problem, wish.service)),
        warnings: warnings.map((warning) => `${wish.service}: ${warning}`),
    };
}
/** The one image goes where it fits; a container that is named has its own. */
function wanted_assign(containers, { service, image, named }) {
    const input = { name: 'images', service };
    const byName = (0,assignment/* assignImages */.g)(containers, { image: undefined, byContainer: named }, input);
    if (image === undefined)
        return byName;
    const rest = containers.filter(({ name }) => !named.has(String(name)));
    const byRepository = (0,assignment/* assignImages */.g)(rest, { image, byContainer: new Map() }, input);
    return {
        images: new Map([...byRepository.images, ...byName.images]),
        problems: [...byName.problems, ...(named.size > 0 ? [] : byRepository.problems)],
        warnings: [...byRepository.warnings, ...byName.warnings],
    };
}
function ofService(problem, service) {
    return { ...problem, what: `Service ${service}: ${problem.what}` };
}
/** AWS refuses a name that is both a variable and a secret. */
function secretClashes(containers, { variables, containers: names }) {
    const touched = containers.filter(({ name }) => names.includes(String(name)));
    return touched.flatMap(({ name, secrets }) => (secrets ?? [])
        .filter((secret) => variables.has(String(secret.name)))
        .map((secret) => ({
        code: 'variable-is-secret',
        what: `Variable ${secret.name} is a secret of container "${name}": it cannot be a plain variable as well.`,
        remedy: `Take ${secret.name} out of environment-variables.`,
    })));
}
/** The first of the revisions that is just what would be registered, and can be run. */
function existingRevision(candidates, wanted) {
    return candidates.find((one) => one.taskDefinition.status === 'ACTIVE' && (0,same/* isSame */.F)(one, wanted))
        ?.taskDefinition;
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/prepare/plan-revision.js











/** Plans that a service runs a revision that is registered already, with what speaks against it. */
async function planRevision(around, service, running) {
    const name = service.serviceName ?? '';
    const asked = await askedOf(around, service, running);
    if (asked.value === undefined)
        return (0,findings/* found */.F9)(undefined, asked);
    const about = { service: name, revision: (0,service_origin/* shortName */.EU)(asked.value) };
    const definition = await (0,find/* describe */.q0)(await around.aws.ecs(), asked.value);
    if (!definition)
        return (0,findings/* missing */.LO)((0,revision_problems/* revisionNotFound */.dH)(about, around.aws.region), asked);
    const theirs = environmentOf(definition);
    const { environment } = around.request;
    if (theirs !== undefined && theirs !== environment)
        return (0,findings/* missing */.LO)((0,revision_problems/* ofAnotherEnvironment */.ov)(about, { theirs, environment }), asked);
    const plan = await planned(around, { service, running, definition });
    const warnings = plan.remark === undefined ? [] : [`${name}: ${plan.remark}.`];
    return (0,findings/* found */.F9)(plan, asked, (0,findings/* findings */.Pg)({ warnings }));
}
/** AWS rolls no service to a revision that was deregistered: a copy of it is one that it can be rolled to. */
async function planned({ aws }, { service, running, definition }) {
    const wanted = (0,task_definition/* registrationOf */.DD)(definition);
    const { taskDefinition } = definition;
    const images = (0,task_definition/* containersOf */.Mz)(taskDefinition).map((one) => [String(one.name), String(one.image)]);
    const origin = (0,service_origin/* originOf */.yv)(service);
    const plan = {
        name: origin.service,
        ...{ service, origin, wanted, running, asked: (0,task_definition/* revisionName */.pd)(taskDefinition) },
        changes: (0,image_change/* imageChanges */.n)(running.taskDefinition, new Map(images)),
    };
    const isIn = origin.revision === taskDefinition.taskDefinitionArn;
    if (taskDefinition.status === 'ACTIVE' || isIn)
        return { ...plan, existing: taskDefinition };
    const newest = await (0,find/* describe */.q0)(await aws.ecs(), String(taskDefinition.family));
    const existing = existingRevision([running, ...(newest ? [newest] : [])], wanted);
    return { ...plan, existing, remark: copied(taskDefinition, existing) };
}
function copied(inactive, existing) {
    const state = `${(0,task_definition/* revisionName */.pd)(inactive)} is ${inactive.status}, and AWS rolls no service to such a revision`;
    return existing
        ? `${state}: ${(0,task_definition/* revisionName */.pd)(existing)} is the same`
        : `${state}: a copy of it is registered`;
}
/** The revision for a service: of its own line, of its family, or what it ran before. */
async function askedOf({ aws, request, attempt }, service, running) {
    const { revisions, environment, cluster } = request;
    if (revisions.previous)
        return findPrevious({ aws, cluster, attempt }, service);
    const name = service.serviceName ?? '';
    const family = String(running.taskDefinition.family);
    const lines = [...revisions.byService]
        .filter(([written]) => (0,spellings/* spellings */.c)(environment, written).includes(name))
        .map(([, revision]) => revision);
    const own = lines.length > 0 ? lines : revisions.alone.filter((one) => (0,revision_input/* familyOf */.Ap)(one) === family);
    const [revision, ...more] = [...new Set(own)];
    if (revision === undefined)
        return (0,findings/* missing */.LO)((0,revision_problems/* withoutLine */.Hx)(name, family));
    if (more.length > 0)
        return (0,findings/* missing */.LO)((0,revision_problems/* severalLines */.ge)(name, [revision, ...more]));
    if ((0,revision_input/* familyOf */.Ap)(revision) !== family)
        return (0,findings/* missing */.LO)((0,revision_problems/* ofAnotherFamily */.h$)({ service: name, revision }, family));
    return (0,findings/* found */.F9)(revision);
}
/** The environment that a revision is of by its tags; undefined: they do not say. */
function environmentOf({ tags }) {
    const values = naming_names/* environmentTags */.TA.map((key) => tags.find((tag) => tag.key === key)?.value);
    const value = values.find((one) => one !== undefined);
    return value === undefined ? undefined : String(value);
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/prepare/previous-block.js


/**
 * Where `previous` is unclear for some services, one block says it for all of the step: lines for a part of them,
 * pasted, would roll that part alone.
 */
function withPreviousBlock(problems, services, planned) {
    const unclear = problems.filter(({ code }) => code === 'revision-previous-unclear');
    const last = unclear.at(-1);
    if (!last)
        return problems;
    const block = blockOf(services, planned);
    return problems.map((one) => {
        if (!unclear.includes(one))
            return one;
        const { code, what } = one;
        return one === last ? { code, what, remedy: block } : { code, what };
    });
}
function blockOf(services, planned) {
    const lines = services.map(({ serviceName = '', taskDefinition = '' }) => {
        const plan = planned.find(({ name }) => name === serviceName);
        const revision = plan?.asked ?? `${(0,revision_input/* familyOf */.Ap)((0,service_origin/* shortName */.EU)(taskDefinition))}:<revision>`;
        return `    ${serviceName}=${revision}`;
    });
    const names = services.map(({ serviceName }) => serviceName).join(', ');
    return ['with:', `  services: ${names}`, '  revision: |', ...lines].join('\n');
}

// EXTERNAL MODULE: ./.build/actions/library/rollout/service/commands.js
var commands = __webpack_require__(22128);
;// CONCATENATED MODULE: ./.build/actions/library/rollout/prepare/restart.js


/**
 * Why a service is not restarted: a rollout to another revision is under way, which would be followed as if it
 * were ours, and taken back when it is late. A restart under way is followed: it may be this step's own.
 */
function restartHindrance(service, { operation, cluster }, region) {
    const primary = (0,service_origin/* primaryOf */.Os)(service);
    if (operation !== 'restart' || !primary || (0,service_origin/* isCompleted */.Yw)(primary, service))
        return undefined;
    if (primary.rolloutState === 'FAILED')
        return undefined;
    const { revision, service: name } = (0,service_origin/* originOf */.yv)(service);
    // Without one that was ever stable there is nothing else that it could be rolled from.
    if (revision === undefined || revision === primary.taskDefinition)
        return undefined;
    return {
        code: 'rollout-under-way',
        what: `Service "${name}" is to be restarted, and a rollout from ${(0,service_origin/* shortName */.EU)(revision)} to ${(0,service_origin/* shortName */.EU)(primary.taskDefinition ?? '')} is under way, which this step did not start.`,
        remedy: `Restart it when that is over, or end it by operation: continue or rollback with the output rollout of the step that began it. How it goes: ${(0,commands/* describeCommand */.vL)({ region, cluster }, [name])}`,
    };
}

// EXTERNAL MODULE: ./.build/actions/library/rollout/prepare/service-problems.js
var service_problems = __webpack_require__(13752);
;// CONCATENATED MODULE: ./.build/actions/library/rollout/prepare/prepare.js






















/**
 * Reads what the rollout needs, changes nothing.
 * @throws UserError with everything that is wrong, found together.
 */
async function prepareRollout(aws, request, attempt) {
    const cluster = await (0,placement_cluster/* findCluster */.K)(aws, request.cluster);
    if (!cluster.value)
        throw new errors/* UserError */.yo(cluster.problems);
    const ecs = await aws.ecs();
    const { region } = aws;
    const { described, unknown, existing } = await describeAll(ecs, request);
    const chosen = (0,choose/* chooseServices */.wh)({ ...request, region, existing }, described);
    const plans = await Promise.all(chosen.services.map((service) => planService({ aws, ecs, request, attempt }, service)));
    const base = (0,naming_base/* baseOf */.b)(request.baseEnvironment, cluster.value);
    const baseless = request.recordImages && base === undefined ? [withoutBase(cluster.value)] : [];
    const listed = unknown.map((name) => (0,service_problems/* notDescribed */.T3)(name, { ...request, region }));
    const problems = [...listed, ...baseless, ...chosen.problems];
    const seen = (0,findings/* together */.bs)([cluster, (0,findings/* findings */.Pg)({ problems }), chosen.first, ...plans]);
    const planned = plans
        .flatMap(({ value }) => value ?? [])
        .map((one) => (0,first_counts/* startedFromNone */.y)(one, chosen.first.counts));
    const all = (0,findings/* together */.bs)([
        seen,
        await (0,preflight/* checkTasks */.L)(aws, planned.map(taskOf)),
        await checkHistoryAccess(ecs, chosen.services),
    ]);
    if (all.problems.length > 0)
        throw new errors/* UserError */.yo(withPreviousBlock(distinct(all.problems), chosen.services, planned));
    return { services: planned, base, findings: all };
}
function taskOf({ wanted, service }) {
    return { definition: wanted, capacity: (0,fargate/* capacityOf */.A$)(service) };
}
async function describeAll(ecs, request) {
    const { environment, cluster } = request;
    const arns = (0,choose/* meansAll */.Q7)(request) ? await ecs.listServices(cluster) : [];
    const listed = arns.map((arn) => arn.split('/').at(-1) ?? arn);
    const written = (0,choose/* namedServices */.Qw)(request).flatMap((name) => (0,spellings/* spellings */.c)(environment, name));
    const wanted = [...new Set([...listed, ...written])];
    if (wanted.length === 0)
        return { described: [], unknown: [], existing: [] };
    const first = await ecs.describeServices(cluster, wanted);
    const existing = await existingNames(ecs, request, first);
    const missing = listed.filter((name) => !has(first, name));
    if (missing.length === 0)
        return { described: first, unknown: [], existing };
    const second = await ecs.describeServices(cluster, missing);
    const unknown = missing.filter((name) => !has(second, name));
    return { described: [...first, ...second], unknown, existing };
}
/** Whoever named one that is not there is told which are; where they cannot be listed, the rest is told. */
async function existingNames(ecs, request, described) {
    const { environment, cluster } = request;
    const isFound = (written) => (0,choose/* findService */.Ln)(described, { environment, written });
    if ((0,choose/* namedServices */.Qw)(request).every(isFound))
        return [];
    const { value: arns } = await (0,optional/* optionalLookup */.Z)(() => ecs.listServices(cluster), []);
    const names = arns.map((arn) => arn.split('/').at(-1) ?? arn).sort();
    const own = (0,naming_names/* servicesOf */.Yj)(environment, names);
    return own.length > 0 ? own : names;
}
function has(services, name) {
    return services.some(({ serviceName }) => serviceName === name);
}
async function planService(around, service) {
    const { aws, ecs, request } = around;
    const name = service.serviceName ?? '';
    const reference = service.taskDefinition ?? '';
    const running = await (0,find/* describe */.q0)(ecs, reference);
    if (!running)
        return (0,findings/* missing */.LO)(withoutDefinition(name, reference, aws.region));
    const hindrance = restartHindrance(service, request, aws.region);
    if (hindrance)
        return (0,findings/* missing */.LO)(hindrance);
    return (0,revision_input/* isAsked */.D6)(request.revisions)
        ? planRevision(around, service, running)
        : planImages(around, service, running);
}
async function planImages({ ecs, request }, service, running) {
    const name = service.serviceName ?? '';
    const newest = await newestOf(ecs, running, request);
    const base = request.baseRevision === 'running' ? running : (newest ?? running);
    const { images, environmentVariables } = request;
    const wish = {
        service: name,
        image: images.image,
        named: imagesNamed(images, [name, name.replace(`${request.environment}-`, '')]),
        variables: environmentVariables,
    };
    const wanted = wantedDefinition(base, wish);
    const candidates = [running, ...(newest ? [newest] : [])];
    const existing = request.operation === 'restart'
        ? running.taskDefinition
        : existingRevision(candidates, wanted.input);
    const plan = {
        name,
        service,
        origin: (0,service_origin/* originOf */.yv)(service),
        wanted: wanted.input,
        existing,
        running,
    };
    return (0,findings/* found */.F9)({ ...plan, changes: wanted.changes }, (0,findings/* findings */.Pg)({ problems: wanted.problems, warnings: wanted.warnings }));
}
/** A restart looks at nothing but what runs. */
function newestOf(ecs, { taskDefinition }, { operation }) {
    return operation === 'restart'
        ? Promise.resolve(undefined)
        : (0,find/* describe */.q0)(ecs, String(taskDefinition.family));
}
function distinct(problems) {
    return problems.filter(({ what }, index) => problems.findIndex((one) => one.what === what) === index);
}
function withoutDefinition(service, reference, region) {
    return {
        code: 'task-definition-not-found',
        what: `Service "${service}" runs "${reference}", and there is no such task definition in ${region}.`,
        remedy: (0,shell/* awsCommand */.bg)('ecs describe-task-definition', { 'task-definition': reference, region }),
    };
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/prepare/read.js


/** Reads what the rollout needs, and tells what it found. */
function readEnvironment(request, parts) {
    return readUnder('Read the environment', request, parts);
}
/** What was read while another job had the lease may have changed since, the revisions to go back to first of all. */
function readAgain(request, parts) {
    return readUnder('Read the environment again', request, parts);
}
async function readUnder(heading, request, parts) {
    parts.site.openGroup(heading);
    const prepared = await prepareRollout(parts.aws, request, parts.site.identity.attempt);
    tell(prepared, parts);
    return prepared;
}
function tell({ services, findings }, { site }) {
    for (const warning of findings.warnings)
        site.warning(warning);
    for (const note of findings.notes)
        site.line(note);
    for (const { name, origin, changes } of services) {
        const from = origin.revision ? (0,service_origin/* shortName */.EU)(origin.revision) : 'nothing that was ever stable';
        site.line(`${name} runs ${from}`);
        for (const { container, from: before, to } of changes)
            site.line(`${name}: image of ${container}: ${before} -> ${to}`);
    }
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/start/step.js

/**
 * Nothing when it runs already; a rollout under way to that very revision is followed, not started again. One
 * that is started from no tasks gets its count with the revision, by a deployment of its own: a count alone makes
 * none, and nothing would prove it.
 */
function stepFor({ service, definition, to, firstCount: desiredCount }, { cluster, operation }) {
    const name = service.serviceName ?? '';
    const primary = (0,service_origin/* primaryOf */.Os)(service);
    const isOn = primary?.taskDefinition === definition.taskDefinitionArn;
    const again = { cluster, service: name, taskDefinition: to, forceNewDeployment: true };
    if (desiredCount !== undefined)
        return update(isOn
            ? { ...again, desiredCount }
            : { cluster, service: name, taskDefinition: to, desiredCount });
    const completed = primary !== undefined && (0,service_origin/* isCompleted */.Yw)(primary, service);
    if (primary && isOn && !completed && primary.rolloutState !== 'FAILED')
        return { kind: 'pick-up', deploymentId: primary.id ?? '' };
    if (operation === 'restart')
        return update({ cluster, service: name, forceNewDeployment: true });
    if (!isOn)
        return update({ cluster, service: name, taskDefinition: to });
    return completed ? { kind: 'none' } : update(again);
}
function update(input) {
    return { kind: 'update', input };
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/check/checked-service.js



/** What would become of a service that was read. */
function checkedService(planned, request) {
    const { name, origin, existing, wanted } = planned;
    const before = origin.revision === undefined ? undefined : (0,service_origin/* shortName */.EU)(origin.revision);
    if (!existing) {
        const step = `a new revision of ${String(wanted.family)} would be registered and rolled out`;
        return { name, before, planned, fate: 'would-be-rolled', step: step + proofOf(planned) };
    }
    const to = (0,task_definition/* revisionName */.pd)(existing);
    const { kind } = stepFor({ ...planned, definition: existing, to }, request);
    const { fate, does } = steps[kind];
    const proof = fate === 'unchanged' ? '' : proofOf(planned);
    return { name, before, planned, fate, step: `${to} ${does}${proof}` };
}
const steps = {
    none: { fate: 'unchanged', does: 'runs already, no rollout' },
    'pick-up': { fate: 'would-be-followed', does: 'is being rolled out, and would be followed' },
    update: { fate: 'would-be-rolled', does: 'is registered already, and would be rolled out' },
};
/** The tasks that it would be proven by, where it has none. */
function proofOf({ firstCount, origin }) {
    if (firstCount !== undefined)
        return `, with a desired count of ${firstCount}`;
    return origin.desiredCount === 0 ? ', not proven, with a desired count of 0' : '';
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/check/check.js



/**
 * The reading half of a rollout: refuses what it would refuse before its first change, and changes nothing. The lease
 * is waited for and not taken, as taking it is a write.
 * @throws UserError, RefusedError as the rollout would.
 */
async function checkRollout(request, parts) {
    const { site, clock, aws } = parts;
    const begunAt = clock.now();
    const first = await readEnvironment(request, parts);
    const { waited } = await (0,wish/* awaitLease */.n)({ ...request, base: first.base }, parts);
    const { services, findings } = waited ? await readAgain(request, parts) : first;
    site.closeGroup();
    const checked = services.map((one) => checkedService(one, request));
    for (const { name, step } of checked)
        site.line(`${name}: ${step}`);
    site.line('this rollout could begin now; nothing was changed');
    const remarks = services.flatMap(({ name, remark }) => (remark ? [`${name}: ${remark}`] : []));
    return {
        ...{ outcome: 'checked', request, region: aws.region, services: checked },
        ...{ remarks: [...findings.warnings, ...remarks], elapsedMs: clock.now() - begunAt },
    };
}

// EXTERNAL MODULE: ./.build/actions/library/host/cancel.js
var cancel = __webpack_require__(48951);
// EXTERNAL MODULE: ./.build/actions/library/image/reference.js
var image_reference = __webpack_require__(66865);
;// CONCATENATED MODULE: ./.build/actions/library/image-record/record.js



/**
 * Value by parameter: the image of the service's main container under its own name, that of each other
 * container below it.
 */
function recordsOf(recorded) {
    const { base, environment, service, definition, digests } = recorded;
    const name = (0,naming_names/* imageRecordName */._W)({ base, environment }, (0,naming_names/* roleOf */.kp)(environment, service));
    const main = mainContainer(definition, (0,naming_names/* roleOf */.kp)(environment, service));
    return new Map((0,task_definition/* containersOf */.Mz)(definition).map((container) => {
        const [own, image] = [String(container.name), String(container.image)];
        return [own === main ? name : `${name}/${own}`, (0,image_reference/* pinned */.dp)(image, digests.get(own))];
    }));
}
/** By the naming contract the container of the service's own name; else the only essential, else the first one. */
function mainContainer(definition, role) {
    const names = (0,task_definition/* containersOf */.Mz)(definition).map(({ name }) => String(name));
    const essential = (0,task_definition/* essentialNames */.BG)(definition);
    if (names.includes(role))
        return role;
    return essential.length === 1 ? essential[0] : names[0];
}

;// CONCATENATED MODULE: ./.build/actions/library/image-record/write.js



/**
 * Writes those that are not so already: each write makes a version, and a plan that was made on another version
 * is refused. One that fails keeps no other from being written.
 */
async function writeRecords(aws, records, site) {
    const recorded = new Map();
    const failures = [];
    const known = await knownOf(aws, [...records.keys()], site);
    for (const [name, value] of records) {
        const isSo = known.get(name) === value;
        const failure = isSo ? undefined : await failureOf(() => put(aws, name, value));
        if (failure)
            failures.push(failure);
        else
            recorded.set(name, value);
        if (!failure)
            site.line(`${name} ${isSo ? 'was' : 'is'} ${value}`);
    }
    const [first] = failures;
    const left = [...records].filter(([name]) => !recorded.has(name));
    return { recorded, problem: first && notRecorded(left, first, aws.region) };
}
async function knownOf(aws, names, site) {
    const ssm = await aws.ssm(aws.region);
    try {
        const { value, notes } = await (0,optional/* optionalLookup */.Z)(() => ssm.values(names), new Map());
        for (const note of notes)
            site.line(note);
        return value;
    }
    catch (thrown) {
        // What cannot be read is written.
        if (!(thrown instanceof aws_error/* AwsError */.Gy))
            throw thrown;
        return new Map();
    }
}
async function put(aws, name, value) {
    await (await aws.ssm(aws.region)).overwrite(name, value);
}
async function failureOf(work) {
    try {
        await work();
        return undefined;
    }
    catch (thrown) {
        if (thrown instanceof aws_error/* AwsError */.Gy)
            return thrown;
        throw thrown;
    }
}
/** What a person runs to write one. */
function putCommand(region, [name, value]) {
    return (0,shell/* awsCommand */.bg)('ssm put-parameter', { region, type: 'String', overwrite: true, name, value });
}
function notRecorded(left, { problems }, region) {
    const [first] = problems;
    const names = left.map(([name]) => name).join(', ');
    const remedy = [
        ...left.map((pair) => putCommand(region, pair)),
        ...(first?.remedy ? [first.remedy] : []),
    ];
    return {
        code: 'image-not-recorded',
        what: `The rollout is done and stays, but images of record could not be written: ${names}. Until they are, a stack update would bring the images before. ${first?.what ?? ''}`,
        remedy: remedy.join('\n'),
    };
}

// EXTERNAL MODULE: ./.build/actions/library/migration/migration.js
var migration = __webpack_require__(98685);
;// CONCATENATED MODULE: ./.build/actions/library/rollout/end/tag-moved.js



/** Warns where a tag stands for another image by now than what runs; each image is asked for once. */
async function tagMoved(aws, running) {
    const groups = Object.entries(Object.groupBy(running, ({ image }) => image));
    return (0,findings/* together */.bs)(await Promise.all(groups.map(([image, all = []]) => checkTag(aws, image, all))));
}
async function checkTag(aws, image, running) {
    const reference = (0,image_reference/* parseImage */.zZ)(image);
    const registry = reference && (0,image_reference/* ecrOf */.e8)(reference);
    if (!registry || !reference.tag || reference.digest)
        return (0,findings/* findings */.Pg)({});
    const repository = { account: registry.account, name: reference.repository };
    const { tag } = reference;
    return (0,optional/* optionalCheck */.x)(async () => {
        const ecr = await aws.ecr(registry.region);
        const found = await ecr.findImage(repository, tag);
        if (!('digest' in found))
            return (0,findings/* findings */.Pg)({});
        const { digest } = found;
        const others = running.filter((one) => one.digest !== digest);
        if (others.length === 0)
            return (0,findings/* findings */.Pg)({});
        const platforms = await platformsOf(ecr, repository, digest);
        const moved = others.filter((one) => !platforms.includes(one.digest));
        return (0,findings/* findings */.Pg)({ warnings: moved.map((one) => told(one, digest)) });
    });
}
/** The images that an index stands for: ECS may tell the digest of the one that it took. */
async function platformsOf(ecr, repository, digest) {
    const { manifests } = (await ecr.manifest(repository, digest)) ?? {};
    return Array.isArray(manifests)
        ? manifests.map((one) => String(one.digest))
        : [];
}
function told({ service, container, image, digest }, now) {
    return `${service}: container ${container} runs ${digest}, and ${image} stands for ${now} by now; operation: restart starts what it stands for`;
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/end/running-images.js




/** Reads what every service runs at the end, for all at once. A look-up that fails costs what it would have told. */
async function runningImages(aws, { services, request }) {
    const ids = services.map(deploymentOf);
    if (ids.every((id) => id === undefined))
        return { ...(0,findings/* findings */.Pg)({}), running: [] };
    const tasks = await (0,optional/* optionalLookup */.Z)(async () => (await aws.ecs()).runningTasks(request.cluster), []);
    const seen = services.map((one, index) => imagesOf(one.name, ofDeployment(tasks.value, ids[index])));
    const running = seen.flatMap((one) => one.running);
    const moved = await tagMoved(aws, running);
    return { ...(0,findings/* together */.bs)([tasks, ...seen, moved]), running };
}
/** The one in charge; undefined where no task is to run. */
function deploymentOf({ watch }) {
    const service = watch.observed.service ?? watch.service.service;
    return service.desiredCount === 0 ? undefined : (0,service_origin/* primaryOf */.Os)(service)?.id;
}
function ofDeployment(tasks, id) {
    return id === undefined ? [] : tasks.filter(({ startedBy }) => startedBy === id);
}
function imagesOf(service, tasks) {
    const all = newestFirst(tasks).flatMap((task) => containersOf(service, task));
    const running = all.filter((one, index) => firstOf(all, one) === index);
    return { ...(0,findings/* findings */.Pg)({ warnings: several(all, running) }), running };
}
function newestFirst(tasks) {
    return tasks.toSorted((a, b) => (b.createdAt?.getTime() ?? 0) - (a.createdAt?.getTime() ?? 0));
}
function containersOf(service, { containers = [] }) {
    return containers.flatMap(({ name: container = '', image = '', imageDigest: digest }) => digest ? [{ service, container, image, digest }] : []);
}
function firstOf(all, { container }) {
    return all.findIndex((one) => one.container === container);
}
/** Where a tag was moved while the tasks started, not all are the same. */
function several(all, running) {
    return running.flatMap(({ service, container, digest }) => {
        const others = all.filter((one) => one.container === container && one.digest !== digest);
        const digests = [...new Set(others.map((one) => one.digest))];
        return digests.length === 0
            ? []
            : [
                `${service}: tasks of one deployment run different images in container ${container}: ${[digest, ...digests].join(', ')}`,
            ];
    });
}

// EXTERNAL MODULE: ./.build/actions/library/aws/grace.js
var grace = __webpack_require__(99820);
// EXTERNAL MODULE: ./.build/actions/library/aws/lost-answer.js
var lost_answer = __webpack_require__(69287);
;// CONCATENATED MODULE: ./.build/actions/library/rollout/start/start.js






const atOnce = 10;
/**
 * Starts every rollout, whatever becomes of the others: then all of them are known. Each is handed to
 * `onStarted` as soon as it is answered: a cancel must find those that were begun.
 * @throws the reason of a cancel, after which none is begun; those under way are answered before.
 */
async function startAll(services, { request, onStarted }, parts) {
    for (let from = 0; from < services.length; from += atOnce) {
        const batch = services.slice(from, from + atOnce);
        const ends = await Promise.allSettled(batch.map(async (one) => onStarted(await startOne(one, request, parts))));
        parts.signal.throwIfAborted();
        for (const end of ends)
            if (end.status === 'rejected')
                throw end.reason;
    }
}
async function startOne(service, request, parts) {
    parts.signal.throwIfAborted();
    const { name, to, origin } = service;
    const step = stepFor(service, request);
    const known = origin.deployments;
    if (step.kind === 'none') {
        parts.site.line(`${name}: runs ${to} already, no rollout`);
        const deploymentId = service.isRejoined ? (0,service_origin/* primaryOf */.Os)(service.service)?.id : undefined;
        const others = without(known, deploymentId ?? '');
        return { service, deploymentId, judgement: { outcome: 'unchanged' }, known: others };
    }
    const { cluster } = request;
    parts.trail.add(rollingDeed(service, { region: parts.aws.region, cluster }));
    if (step.kind === 'pick-up') {
        parts.site.line(`${name}: a rollout to ${to} is under way, following it`);
        const { deploymentId } = step;
        return { service, deploymentId, judgement: undefined, known: without(known, deploymentId) };
    }
    return begin(service, step.input, parts);
}
/** How often an update is asked for whose answer was lost, and which was not carried out. */
const attempts = 3;
const pauseMs = 2_000;
async function begin(service, input, parts) {
    for (let attempt = 1;; attempt += 1) {
        const isLast = !input.forceNewDeployment || attempt >= attempts;
        const started = await updateOne(service, input, parts).catch((thrown) => startedInSpite(service, { thrown, isLast }, parts));
        if (started)
            return started;
        await parts.clock.sleep(pauseMs, parts.signal);
    }
}
/** What a failed update left; undefined: it was not carried out, and is to be asked for again. */
async function startedInSpite(service, { thrown, isLast }, parts) {
    if (isBrokenOff(thrown, parts))
        return unheard(service, brokenOff, parts);
    if (!(thrown instanceof aws_error/* AwsError */.Gy))
        throw thrown;
    if (!isLost(thrown))
        return notStarted(service, thrown, parts);
    const started = await startedUnheard(service, thrown, parts);
    return started ?? (isLast ? unheard(service, thrown, parts) : undefined);
}
async function updateOne(service, input, parts) {
    const answer = await (0,grace/* withGrace */.pj)(parts, grace/* graceMs */.Nl.write, async (aws) => (await aws.ecs()).updateService(input));
    const deploymentId = (0,service_origin/* primaryOf */.Os)(answer)?.id ?? '';
    if (service.origin.deployments.has(deploymentId))
        return notStarted(service, nothingNew, parts);
    const { name, to, firstCount } = service;
    const tasks = firstCount === undefined ? '' : `, with a desired count of ${firstCount}`;
    parts.site.line(`${name}: rolling to ${to}${tasks}`);
    return { service, deploymentId, judgement: undefined, known: knownBy(answer, deploymentId) };
}
/** What was in charge before is never taken for ours, however completed it is. */
const nothingNew = {
    problems: [
        {
            code: 'rollout-not-started',
            what: 'AWS took the update, and shows no new deployment: the one before is still in charge.',
        },
    ],
};
/** The cancel came while it was under way, and AWS's answer not in time. */
function isBrokenOff(thrown, { signal }) {
    return signal.aborted && (thrown === signal.reason || isLost(thrown));
}
function isLost(thrown) {
    return (0,lost_answer/* answerWasLost */.WF)(thrown) || (thrown instanceof aws_error/* AwsError */.Gy && wasUnheard(thrown));
}
const brokenOff = {
    problems: [{ code: 'rollout-not-started', what: 'It was broken off before AWS answered.' }],
};
/** An update whose answer was lost counts as carried out until a look shows that it was not. */
function unheard(service, failure, { site }) {
    const judgement = neverStarted(service, failure);
    site.line(`${service.name}: AWS did not answer, it may be rolling to ${service.to}`);
    const known = service.origin.deployments;
    return { service, deploymentId: undefined, judgement: undefined, known, unheard: judgement };
}
function wasUnheard({ problems }) {
    return problems.some(({ code }) => code === 'aws-unreachable');
}
/** An answer that was lost for good may have been a yes: then the rollout is ours all the same. */
async function startedUnheard(service, failure, parts) {
    const { aws, site } = parts;
    const [now] = await (await aws.ecs())
        .describeServices(service.service.clusterArn ?? '', [service.name])
        .catch(() => []);
    if (!now)
        return unheard(service, failure, parts);
    const { id = '', taskDefinition } = (0,service_origin/* primaryOf */.Os)(now) ?? {};
    const isOurs = taskDefinition === service.definition.taskDefinitionArn;
    if (!isOurs || service.origin.deployments.has(id))
        return undefined;
    site.line(`${service.name}: rolling to ${service.to}, though AWS's answer was lost`);
    return { service, deploymentId: id, judgement: undefined, known: knownBy(now, id) };
}
function knownBy({ deployments = [] }, ours) {
    return without(new Set(deployments.map(({ id = '' }) => id)), ours);
}
function without(ids, ours) {
    return new Set([...ids].filter((id) => id !== ours));
}
/** How the trail calls it. */
function rollingWhat({ name, to }) {
    return `started the rollout of ${name} to ${to}`;
}
/** What a person does to take one service back. */
function rollingDeed(service, place) {
    const { name, to, origin } = service;
    return {
        what: rollingWhat(service),
        next: (0,commands/* backCommand */.nA)(place, name, { ...origin, revision: origin.revision ?? to }),
    };
}
function notStarted(service, failure, { site }) {
    const judgement = neverStarted(service, failure);
    site.line(judgement.problem.what);
    return { service, deploymentId: undefined, judgement, known: service.origin.deployments };
}
function neverStarted(service, { problems }) {
    const what = problems.map((problem) => problem.what).join('; ');
    const remedy = problems[0]?.remedy;
    const problem = {
        code: 'rollout-not-started',
        what: `Service ${service.name}: its rollout could not be started. ${what}`,
        ...(remedy ? { remedy } : {}),
    };
    return { outcome: 'not-started', problem };
}

// EXTERNAL MODULE: ./.build/actions/library/rollout/judge/outcome.js
var outcome = __webpack_require__(16432);
// EXTERNAL MODULE: ./.build/actions/library/rollout/service/paused.js
var paused = __webpack_require__(22392);
;// CONCATENATED MODULE: ./.build/actions/library/rollout/cancel/left.js





/** How a job that was broken off leaves a service, in one sentence; `isOpen`: it may still be asked to go back. */
function leftOnCancel(watch, place, why) {
    const settled = settledText(watch, why);
    const look = (0,commands/* describeCommand */.vL)(place, [watch.name]);
    if (settled !== undefined) {
        const { sentBack } = watch;
        const isUnderWay = sentBack && !sentBack.isThere;
        const to = { ...watch.service.origin, revision: sentBack?.to };
        const again = isUnderWay ? [(0,commands/* backCommand */.nA)(place, watch.name, to)] : [];
        return { what: settled, next: [look, ...again].join('\n    '), isOpen: false };
    }
    return {
        what: `${watch.name} ${stateText(watch)}; because ${why} it is left so`,
        next: [look, ...waysOn(watch, place)].join('\n    '),
        isOpen: true,
    };
}
/** Of what went back, was sent there, or is not ours any more. */
function settledText(watch, why) {
    const { name, sentBack, judgement, service, runs } = watch;
    if (sentBack?.isThere)
        return `${name} is back on ${sentBack.to}`;
    if (sentBack)
        return `${name} was sent back to ${sentBack.to}, and ${why} before it was there`;
    if (judgement?.outcome === 'rolled-back') {
        const now = runs && (0,service_origin/* shortName */.EU)(runs) !== service.to ? ` to ${(0,service_origin/* shortName */.EU)(runs)}` : '';
        return `ECS itself took ${name} back from ${service.to}${now}`;
    }
    if (judgement?.outcome === 'superseded')
        return `${name} is in somebody else's deployment${runs ? ` of ${(0,service_origin/* shortName */.EU)(runs)}` : ''}`;
    return judgement?.outcome === 'gone' ? `${name} went away` : undefined;
}
function stateText(watch) {
    const { judgement, pause, service, observed } = watch;
    const { to } = service;
    if (judgement && (0,outcome/* isGood */.K)(judgement))
        return `is ${judgement.outcome} on ${to}`;
    if (judgement)
        return `failed on ${to} (${judgement.outcome})`;
    if (pause)
        return `is on its way to ${to}, ${(0,paused/* pauseText */.Iy)(pause)}`;
    const stage = (0,service_stage/* stageText */.U2)(observed.history);
    if (watch.isUnheard)
        return `may be rolling to ${to}, for AWS did not answer`;
    return `is still rolling${stage ? ` (${stage})` : ''} to ${to}`;
}
/** At a pause ECS waits for an answer: an update would have to pass all stages again. */
function waysOn({ pause, service, name }, place) {
    if (pause)
        return [(0,paused/* answerCommand */.k3)(pause, 'CONTINUE'), (0,paused/* answerCommand */.k3)(pause, 'ROLLBACK')];
    const { origin } = service;
    return origin.revision ? [(0,commands/* backCommand */.nA)(place, name, origin)] : [];
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/cancel/cancel.js









/** Says what is left behind, and asks ECS to take it back when that was asked for; never waits for it. */
async function leaveOnCancel(watches, request, parts) {
    const place = { region: parts.aws.region, cluster: request.cluster };
    const changed = watches.filter(({ isChanged }) => isChanged);
    const open = [];
    for (const watch of changed) {
        const { isOpen, ...left } = leftOnCancel(watch, place, (0,cancel/* whyBrokenOff */.fn)(parts.signal));
        parts.trail.settle(rollingWhat(watch.service));
        parts.trail.add(left);
        if (isOpen)
            open.push(watch);
    }
    if (request.onCancel === 'leave' || open.length === 0)
        return;
    await (0,grace/* evenAfterCancel */.xp)(parts, grace/* graceMs */.Nl.stop, async (aws) => {
        const ours = await stillOurs(open, aws, request);
        await Promise.all(ours.map((watch) => takeBack(watch, { aws, place, parts })));
    }).catch(() => {
        // Out of time: the trail still names every service and the command that takes it back.
    });
}
/**
 * What somebody else deployed since the last look is theirs. A stale answer may show what was there before
 * ours, and one in part may miss some, which are then asked for once more.
 */
async function stillOurs(changed, aws, { cluster }) {
    const ecs = await aws.ecs();
    const names = changed.map(({ name }) => name);
    const first = await ecs.describeServices(cluster, names);
    const missing = names.filter((name) => first.every(({ serviceName }) => serviceName !== name));
    const second = missing.length > 0 ? await ecs.describeServices(cluster, missing) : [];
    const services = [...first, ...second];
    return changed.filter((watch) => {
        const { name } = watch;
        const now = services.find(({ serviceName }) => serviceName === name);
        const id = now && (0,service_origin/* primaryOf */.Os)(now)?.id;
        if (now)
            watch.recognise(now);
        const { target } = watch;
        return id === target.deploymentId || (id && target.origin.deployments.has(id));
    });
}
/** In stages a new update would go through them all: ECS is asked to roll this one back. */
async function stopInFlight(watch, around) {
    const { service, name, observed } = watch;
    const { history } = observed;
    const { serviceDeploymentArn: arn } = history ?? {};
    if (!service.origin.staged || !history || !arn || !(0,service_stage/* isUnderWay */.gn)(history))
        return false;
    try {
        await (await around.aws.ecs()).rollBackServiceDeployment(arn);
        asked(watch, around, {
            what: `asked ECS to roll the deployment of ${name} back, and did not wait for it`,
            next: (0,shell/* awsCommand */.bg)('ecs describe-service-deployments', {
                region: around.place.region,
                'service-deployment-arns': arn,
            }),
        });
        return true;
    }
    catch (thrown) {
        if (!(thrown instanceof aws_error/* AwsError */.Gy))
            throw thrown;
        around.parts.site.warning(`${name}: ${thrown.message}`);
        return false;
    }
}
/** What was asked takes the place of what was left. */
function asked(watch, { place, parts }, deed) {
    parts.trail.settle(leftOnCancel(watch, place, (0,cancel/* whyBrokenOff */.fn)(parts.signal)).what);
    parts.trail.add(deed);
}
async function takeBack(watch, around) {
    const { aws, place, parts } = around;
    const { cluster } = place;
    const { service, name } = watch;
    const { revision, countBefore: desiredCount } = service.origin;
    // ECS rolls a revision back and no count.
    if (desiredCount === undefined && (await stopInFlight(watch, around)))
        return;
    const isRestart = revision === service.definition.taskDefinitionArn;
    if (revision === undefined || (isRestart && desiredCount === undefined))
        return;
    const taskDefinition = (0,service_origin/* shortName */.EU)(revision);
    const count = desiredCount === undefined ? {} : { desiredCount };
    try {
        await (await aws.ecs()).updateService({ cluster, service: name, taskDefinition, ...count });
        asked(watch, around, {
            what: `asked ECS to take ${name} back to ${taskDefinition}, and did not wait for it`,
            next: (0,commands/* describeCommand */.vL)(place, [name]),
        });
    }
    catch (thrown) {
        if (!(thrown instanceof aws_error/* AwsError */.Gy))
            throw thrown;
        parts.site.warning(`${name} could not be taken back: ${thrown.message}`);
    }
}

// EXTERNAL MODULE: ./.build/actions/library/text/duration.js
var duration = __webpack_require__(3694);
;// CONCATENATED MODULE: ./.build/actions/library/rollout/follow/bake.js


/** A job of GitHub's own runners ends then: https://docs.github.com/en/actions/reference/limits */
const longestJobMs = 6 * 3_600_000;
/**
 * How long a deployment of this configuration waits by its own settings, pauses aside: steps of the
 * traffic shift (none after the last) and bake time.
 */
function bakeMs(configuration = {}) {
    const { strategy = 'ROLLING', bakeTimeInMinutes = 0, linearConfiguration } = configuration;
    if (strategy === 'ROLLING')
        return 0;
    const shifts = Math.ceil(100 / (linearConfiguration?.stepPercent ?? 10)) - 1;
    const steps = strategy === 'LINEAR' ? shifts : 1;
    return steps * (0,service_stage/* stepBakeMs */.Cx)(configuration) + bakeTimeInMinutes * 60_000;
}
/** The services wait beside each other: the one that waits longest counts. */
function patienceFor(services) {
    const waits = services.filter(service_stage/* isStaged */.Fl).map(({ serviceName: name = '', ...one }) => {
        const { deploymentConfiguration: configuration } = one;
        return { name, strategy: configuration?.strategy ?? '', ms: bakeMs(configuration) };
    });
    const extraMs = Math.max(0, ...waits.map(({ ms }) => ms));
    const notes = waits
        .filter(({ ms }) => ms > 0)
        .map(({ name, strategy, ms }) => `${name} is deployed by ${strategy} and bakes ${(0,duration/* formatDuration */.a)(ms)}, which is added to the time limits`);
    const warnings = extraMs < longestJobMs
        ? []
        : [
            `The services bake ${(0,duration/* formatDuration */.a)(extraMs)}: a job on GitHub's own runners ends after 6 h. Run it on a runner of your own with timeout-minutes, or bake less.`,
        ];
    return { extraMs, notes, warnings };
}
/** The request with time limits that hold what the services prescribe. */
function patient(request, { extraMs }) {
    const { timeoutMs, rollbackTimeoutMs } = request;
    return {
        ...request,
        timeoutMs: timeoutMs + extraMs,
        rollbackTimeoutMs: rollbackTimeoutMs + extraMs,
    };
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/follow/answer.js





/**
 * Continues every deployment of ours that stands at a pause; one that does not is followed as it is.
 * @throws RemoteError when none could be continued: then all stand where they stood.
 */
async function answerPauses(watches, parts) {
    const ecs = await parts.aws.ecs();
    await readRecords(watches, ecs);
    const standing = watches.filter(({ pause }) => pause);
    for (const { name, observed } of watches)
        if (!standing.some((one) => one.name === name) && observed.history)
            parts.site.line(`${name}: no pause to continue, its deployment is ${observed.history.status}`);
    if (standing.length === 0)
        parts.site.line('nothing stands at a pause: following what there is');
    const refused = [];
    for (const watch of standing) {
        const problem = await continuePause(watch, ecs, parts);
        if (problem)
            refused.push({ watch, problem });
    }
    if (refused.length > 0 && refused.length === standing.length)
        throw new errors/* RemoteError */.Hi(refused.map(({ problem }) => problem));
    for (const { watch, problem } of refused)
        watch.end({ outcome: 'not-started', problem }, parts.clock.now());
}
/**
 * Continues what shows the pause at which it was handed over only now: the look before may have been stale. A
 * later pause is somebody else's to answer, so nothing but that very hook is.
 */
async function answerLate(watches, parts) {
    const ecs = await parts.aws.ecs();
    for (const watch of watches.filter(({ handedPause }) => handedPause)) {
        const problem = await continuePause(watch, ecs, parts);
        if (problem)
            watch.end({ outcome: 'not-started', problem }, parts.clock.now());
    }
}
/** The records of ECS of the services that are deployed in stages. */
async function readRecords(watches, ecs) {
    const arns = watches.flatMap(({ service }) => {
        const { currentServiceDeployment: arn } = service.service;
        return service.origin.staged && arn ? [arn] : [];
    });
    if (arns.length === 0)
        return;
    for (const history of await ecs.describeServiceDeployments(arns))
        for (const watch of watches)
            watch.seeHistory(history);
}
/** Continues the pause that a deployment of ours stands at; answers why it could not. */
async function continuePause(watch, ecs, parts) {
    const { pause, name } = watch;
    if (!pause)
        return undefined;
    const { deployment: serviceDeploymentArn, hookId } = pause;
    const input = { serviceDeploymentArn, hookId, action: 'CONTINUE' };
    try {
        await (0,grace/* withGrace */.pj)(parts, grace/* graceMs */.Nl.write, async (aws) => (await aws.ecs()).continueServiceDeployment(input));
        watch.answered(pause);
        parts.site.line(`${name}: continued from ${pause.stage}`);
        return undefined;
    }
    catch (thrown) {
        if (!(thrown instanceof aws_error/* AwsError */.Gy) || parts.signal.aborted)
            throw thrown;
        if (!thrown.isDenied && (await isAnswered(pause, ecs))) {
            parts.site.line(`${name}: somebody else answered the pause at ${pause.stage} meanwhile`);
            watch.answered(pause);
            return undefined;
        }
        return notContinued(watch.name, pause, thrown);
    }
}
/** An answer that was lost may have been a yes; or somebody was faster. */
async function isAnswered({ deployment, hookId }, ecs) {
    const [history] = await ecs.describeServiceDeployments([deployment]);
    return history !== undefined && (0,service_stage/* pauseOf */.eY)(history)?.hookId !== hookId;
}
function notContinued(name, pause, { problems }) {
    const what = problems.map((problem) => problem.what).join('; ');
    return {
        code: 'rollout-not-continued',
        what: `Service ${name}: its deployment could not be continued from ${pause.stage}. ${what}`,
        remedy: problems[0]?.remedy ?? (0,paused/* answerCommand */.k3)(pause, 'CONTINUE'),
    };
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/follow/pass-pauses.js

/**
 * Continues what stands at a pause on its way to the revision before: who approves is asked about new versions,
 * and a way back that waits for him would bring the bad one back when its time is over.
 */
class PausePasser {
    #isAsked;
    /** One that may not be continued is waited for like any other; it is not asked for at every look. */
    #refused = new Set();
    constructor({ revisions }) {
        this.#isAsked = revisions.previous;
    }
    async pass(watches, parts) {
        if (!this.#isAsked)
            return;
        for (const watch of watches) {
            const { pause } = watch;
            if (!pause || this.#refused.has(pause.hookId))
                continue;
            const problem = await continuePause(watch, await parts.aws.ecs(), parts);
            if (!problem)
                continue;
            this.#refused.add(pause.hookId);
            parts.site.warning([problem.what, problem.remedy].join(' '));
        }
    }
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/follow/follow.js




/** Between two looks at all services together. */
const pollIntervalMs = 2_500;
/**
 * Looks at all services that are not decided, until every one is; when all go back on a failure, until
 * the first has failed. Those that stand at a pause may be left there.
 */
async function followAll(following, request, parts) {
    const { clock, signal } = parts;
    const { watches, startedAt } = following;
    const deadline = startedAt + request.timeoutMs;
    const passer = new PausePasser(request);
    while (!isOver(watches, request)) {
        await lookIfAble(following, { clock, signal });
        await passer.pass(follow_open(watches), parts);
        await following.afterLook?.();
        const now = clock.now();
        if (now >= deadline)
            giveUp(following, now);
        if (isOver(watches, request))
            break;
        await clock.sleep(Math.min(pollIntervalMs, deadline - now), signal);
    }
    const failed = watches.some(({ judgement }) => judgement && !(0,outcome/* isGood */.K)(judgement));
    if (!failed || request.onFailure === 'keep')
        leavePaused(watches, clock.now());
}
/** What cannot be read for good is not known: the services then go back, or are named. */
async function lookIfAble(following, { clock, signal }) {
    try {
        await lookAt(following, () => clock.now());
    }
    catch (thrown) {
        if (!(thrown instanceof aws_error/* AwsError */.Gy) || signal.aborted)
            throw thrown;
        for (const watch of follow_open(following.watches))
            watch.end(notKnown(watch, thrown), clock.now());
    }
}
function leavePaused(watches, now) {
    for (const watch of watches)
        if (watch.pause)
            watch.end({ outcome: 'paused' }, now);
}
function giveUp({ watches, startedAt }, now) {
    for (const watch of follow_open(watches))
        watch.giveUp(now, (0,duration/* formatDuration */.a)(now - startedAt));
}
function follow_open(watches) {
    return watches.filter(({ judgement }) => !judgement);
}
function isOver(watches, { onFailure, onPause }) {
    const failed = watches.some(({ judgement }) => judgement && !(0,outcome/* isGood */.K)(judgement));
    const moving = follow_open(watches).filter(({ pause }) => onPause === 'wait' || !pause);
    return moving.length === 0 || (failed && onFailure === 'rollback-all');
}
/**
 * Those that are stable are looked at as long as others are not, and those that were not changed as well: green
 * speaks of them all, and it costs no call more, up to ten.
 */
async function lookAt({ watches, looker, progress }, now) {
    const undecided = follow_open(watches);
    const stable = watches.filter(({ judgement }) => judgement && (0,outcome/* isGood */.K)(judgement));
    const services = await looker.services([...undecided, ...stable].map(({ name }) => name));
    const histories = await looker.histories(services.values());
    for (const watch of undecided) {
        watch.see(services.get(watch.name), now());
        for (const history of histories)
            watch.seeHistory(history);
        progress.show(watch, now());
    }
    // All at once: one after the other a hundred services would keep the next look waiting for seconds.
    await Promise.all(undecided.map((watch) => lookAtTasks(watch, looker, now())));
    for (const watch of undecided) {
        watch.judge(now());
        if (watch.judgement)
            progress.tell(watch.name, watch.judgement.outcome, now());
    }
    for (const watch of stable) {
        watch.see(services.get(watch.name), now());
        watch.judgeAgain(now());
        if (watch.judgement)
            progress.tell(watch.name, watch.judgement.outcome, now());
    }
}
/** When something stirs, and before a failure is told: its reason is what the reader needs. */
async function lookAtTasks(watch, looker, now) {
    const ahead = watch.preview();
    const isFailure = ahead !== undefined && !(0,outcome/* isGood */.K)(ahead) && ahead.outcome !== 'superseded';
    if (!isFailure && (ahead || !watch.wantsTasks(now)))
        return;
    watch.seeTasks(await looker.stoppedTasks(watch.name), now);
}
function notKnown({ name }, { problems }) {
    const what = problems.map((problem) => problem.what).join('; ');
    const remedy = problems[0]?.remedy;
    const problem = {
        code: 'rollout-not-known',
        what: `Service ${name}: how its rollout goes could not be read. ${what}`,
        ...(remedy ? { remedy } : {}),
    };
    return { outcome: 'not-known', problem };
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/follow/look.js


/** Reads services as they are: what must be known, and what helps where the role may look. */
class Looker {
    #ecs;
    #site;
    #cluster;
    #denied = new Set();
    constructor(ecs, { site, cluster }) {
        this.#ecs = ecs;
        this.#site = site;
        this.#cluster = cluster;
    }
    async services(names) {
        const services = await this.#ecs.describeServices(this.#cluster, names);
        return new Map(services.map((service) => [service.serviceName ?? '', service]));
    }
    /**
     * The service deployments that these services are in, for all of them at once.
     * @throws AwsError when it fails and one of them is deployed in stages: nothing else tells how that goes.
     */
    async histories(services) {
        const arns = [...services].flatMap(({ currentServiceDeployment: arn }) => (arn ? [arn] : []));
        if (arns.length === 0)
            return [];
        const read = () => this.#ecs.describeServiceDeployments(arns);
        const needed = [...services].some(service_stage/* isStaged */.Fl);
        return needed ? read() : this.#optional('histories', [], read);
    }
    async stoppedTasks(service) {
        return this.#optional('tasks', [], () => this.#ecs.stoppedTasks(this.#cluster, service));
    }
    /** Once denied, or not there in this region, it is not asked for again. */
    async #optional(kind, fallback, read) {
        if (this.#denied.has(kind))
            return fallback;
        try {
            return await read();
        }
        catch (thrown) {
            if (!(thrown instanceof aws_error/* AwsError */.Gy))
                throw thrown;
            if (thrown.isDenied)
                this.#denied.add(kind);
            const how = thrown.isDenied ? 'denied' : `failed (${thrown.awsCode})`;
            this.#site.line(`not checked: ${thrown.action} ${how}`);
            return fallback;
        }
    }
}

// EXTERNAL MODULE: ./.build/actions/library/text/foreign.js
var foreign = __webpack_require__(29840);
;// CONCATENATED MODULE: ./.build/actions/library/rollout/follow/stages.js

/** Remembers since when each service stands in its stage: ECS tells the stage and not its beginning. */
class Stages {
    #since = new Map();
    /** `BAKE_TIME, 100 % of the production traffic, about 2 min left`; undefined: not in stages. */
    text(name, { service, history }, now) {
        const text = (0,service_stage/* stageText */.U2)(history);
        if (text === undefined)
            return undefined;
        const before = this.#since.get(name);
        const since = before?.text === text ? before.at : now;
        this.#since.set(name, { text, at: since });
        const configuration = history.deploymentConfiguration ?? service.deploymentConfiguration ?? {};
        const left = since + (0,service_stage/* stageLastsMs */._f)(history, configuration) - now;
        return left > 0 ? `${text}, about ${coarse(left)} left` : text;
    }
}
/** So coarse that a day's bake is no more than fifty lines. */
function coarse(ms) {
    const minutes = Math.ceil(ms / 60_000);
    if (minutes > 120)
        return `${Math.ceil(minutes / 60)} h`;
    return `${minutes > 10 ? Math.ceil(minutes / 10) * 10 : minutes} min`;
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/follow/progress.js





/** Prints what changes: a line for a service when its counts do, its events as they come. */
class Progress {
    #site;
    #startedAt;
    #last = new Map();
    #stages = new Stages();
    #pauses = new Set();
    constructor(site, startedAt) {
        this.#site = site;
        this.#startedAt = startedAt;
    }
    show(watch, now) {
        for (const { message = '' } of watch.newEvents())
            this.event(message);
        const { service, history } = watch.observed;
        if (!service)
            return;
        const counts = countsOf(service, watch.target.deploymentId);
        const stage = history && this.#stages.text(watch.name, { service, history }, now);
        this.tell(watch.name, [counts, ...(stage ? [stage] : [])].join(', '), now);
        if (watch.pause)
            this.#tellPause(watch.name, watch.pause);
    }
    /** How it is answered, once. */
    #tellPause(name, pause) {
        if (this.#pauses.has(pause.hookId))
            return;
        this.#pauses.add(pause.hookId);
        this.#site.line(`${name}: ${(0,paused/* pauseText */.Iy)(pause)}; to go on: ${(0,paused/* answerCommand */.k3)(pause, 'CONTINUE')}`);
    }
    event(message) {
        this.#site.line(`event: ${(0,foreign/* foreign */.V$)(message)}`);
    }
    /** Prints a line about a service unless it is the one printed last. */
    tell(name, text, now) {
        if (this.#last.get(name) === text)
            return;
        this.#last.set(name, text);
        this.#site.line(`${name}: ${text} (${(0,duration/* formatDuration */.a)(now - this.#startedAt)})`);
    }
}
/** `1 of 2 new running, 1 pending, 2 old`. */
function countsOf({ deployments = [] }, id) {
    const ours = deployments.find((one) => one.id === id);
    const old = deployments
        .filter((one) => one !== ours)
        .reduce((sum, { runningCount = 0 }) => sum + runningCount, 0);
    if (!ours)
        return `our deployment is not among its deployments, ${old} others running`;
    const { runningCount = 0, desiredCount = 0, pendingCount = 0, failedTasks = 0 } = ours;
    return [
        `${runningCount} of ${desiredCount} new running`,
        ...(pendingCount > 0 ? [`${pendingCount} pending`] : []),
        ...(failedTasks > 0 ? [`${failedTasks} failed`] : []),
        ...(old > 0 ? [`${old} old`] : []),
        ...(ours.rolloutState === 'IN_PROGRESS' ? [] : [String(ours.rolloutState ?? '').toLowerCase()]),
    ]
        .filter(Boolean)
        .join(', ');
}
/** What is in charge: `alpha-beat:3, 1 of 1 running`. */
function chargeOf(service) {
    const { taskDefinition = '', runningCount = 0, desiredCount = 0 } = (0,service_origin/* primaryOf */.Os)(service) ?? {};
    return `${(0,service_origin/* shortName */.EU)(taskDefinition)}, ${runningCount} of ${desiredCount} running`;
}

// EXTERNAL MODULE: ./.build/actions/library/one-off-task/commands.js
var one_off_task_commands = __webpack_require__(37267);
// EXTERNAL MODULE: ./.build/actions/library/task-definition/register-once.js
var register_once = __webpack_require__(51929);
;// CONCATENATED MODULE: ./.build/actions/library/rollout/start/register.js




/**
 * AWS takes 20 registrations at once and one a second from then on:
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/request-throttling.html. Somebody else in
 * the account may want some of them.
 */
const register_atOnce = 18;
const paceMs = 1_000;
/**
 * Registers what is not there yet, one after the other and no faster than AWS takes them. The first
 * that fails ends the step before any service is touched.
 */
async function registerAll(services, parts) {
    const { clock, signal } = parts;
    const begunAt = clock.now();
    const registered = [];
    for (const planned of services) {
        signal.throwIfAborted();
        const made = registered.filter(({ isNew }) => isNew).length;
        const earlyMs = begunAt + (made - register_atOnce) * paceMs - clock.now();
        if (!planned.existing && earlyMs > 0)
            await clock.sleep(earlyMs, signal);
        registered.push(await registeredOf(planned, parts));
    }
    return registered;
}
async function registeredOf(planned, parts) {
    const { existing, wanted } = planned;
    if (existing) {
        const to = (0,task_definition/* revisionName */.pd)(existing);
        parts.site.line(`${planned.name}: ${to} is just that, no new revision`);
        return { ...planned, definition: existing, to, isNew: false };
    }
    const definition = await register(wanted, parts);
    return { ...planned, definition, to: (0,task_definition/* revisionName */.pd)(definition), isNew: true };
}
/** Registers one definition, and notes it. */
async function register(wanted, parts) {
    const definition = await (0,grace/* withGrace */.pj)(parts, grace/* graceMs */.Nl.write, (aws) => (0,register_once/* registerOnce */.x)(aws, wanted, parts));
    const name = (0,task_definition/* revisionName */.pd)(definition);
    parts.site.line(`registered ${name}`);
    parts.trail.add({
        what: `registered task definition ${name}`,
        next: (0,one_off_task_commands/* deregisterCommand */.Wm)(parts.aws.region, name),
    });
    return definition;
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/go-back/return.js


/** Stale answers may show the time before our rollout: only many show that it went back by itself. */
const looksUntilBack = 10;
/** Where ours was in charge when the way back began, it is asked for sooner. */
const looksUntilAsked = 3;
/** Then going back is not left to ECS any more. */
const looksUntilStuck = 20;
/** Decides by one look. Nothing is ever done to a deployment that is not ours. */
function returnStep(returning, service, history) {
    if (!service)
        return { kind: 'waiting' };
    if (service.status !== 'ACTIVE')
        return { kind: 'gone' };
    const primary = (0,service_origin/* primaryOf */.Os)(service);
    const id = primary?.id ?? '';
    if (!primary || !(isFamiliar(returning, id) || isRollback(returning, primary)))
        return { kind: 'theirs' };
    if (returning.target === undefined)
        return { kind: 'nothing' };
    const isHome = primary.taskDefinition === returning.target &&
        !isForward(returning, id) &&
        hasItsCount(returning, service);
    const completed = isBack(returning, primary, service);
    if (isHome)
        return onTheWay(returning, { id, history, completed });
    return inCharge(returning, { id, history, completed, failed: primary.rolloutState === 'FAILED' });
}
/** Asked for once: who changes it afterwards may keep it. */
function hasItsCount({ countBefore, wayBack }, { desiredCount }) {
    return countBefore === undefined || wayBack !== undefined || desiredCount === countBefore;
}
/** Where it had no tasks, none are left as well: that a deployment is completed says nothing of a count. */
function isBack({ arrived, countBefore }, primary, service) {
    const isSettled = arrived ?? (0,service_origin/* isCompleted */.Yw)(primary, service);
    if (countBefore === undefined)
        return isSettled;
    const { desiredCount, runningCount } = service;
    return isSettled && desiredCount === countBefore && runningCount === countBefore;
}
function isFamiliar({ ours, known }, id) {
    return ours.has(id) || known.has(id);
}
/** ECS may give a rollback that we asked for a deployment of its own. */
function isRollback({ stopped, target }, { taskDefinition }) {
    return stopped && taskDefinition === target;
}
/** Our rollout itself; on a restart it has the same revision as the way back. */
function isForward({ ours, wayBack }, id) {
    return ours.has(id) && id !== wayBack;
}
function onTheWay(returning, { id, history, completed }) {
    const { wayBack, looksBack, doubted } = returning;
    const isTold = history?.status === 'ROLLBACK_SUCCESSFUL';
    const isCertain = id === wayBack || isTold;
    // To be asked for what is there already changes nothing; for what is not, it is the way back.
    if (!isCertain && doubted && wayBack === undefined && looksBack >= looksUntilAsked)
        return { kind: 'update' };
    return { kind: completed && (isCertain || looksBack >= looksUntilBack) ? 'back' : 'waiting' };
}
/** Our deployment is in charge, or an old one that is not where it should be. */
function inCharge(returning, now) {
    const { stopped, looksStuck, wayBack, isRestart, countBefore } = returning;
    const { id, history, completed, failed } = now;
    if (wayBack !== undefined && id !== wayBack && looksStuck < looksUntilStuck)
        return { kind: 'waiting' };
    if (stopped && looksStuck < looksUntilStuck)
        return { kind: 'waiting' };
    if (countBefore === undefined && !completed && !stopped && canStop(history))
        return { kind: 'stop', arn: history?.serviceDeploymentArn ?? '' };
    if (!isRestart)
        return { kind: 'update' };
    return { kind: completed ? 'same-revision' : failed ? 'not-up' : 'waiting' };
}
function canStop(history) {
    return history?.serviceDeploymentArn !== undefined && (0,service_stage/* isUnderWay */.gn)(history);
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/go-back/way-back.js









const ended = ['back', 'theirs', 'nothing', 'gone', 'same-revision', 'not-up'];
/** One service on its way back to what it ran before. */
class WayBack {
    watch;
    state = 'waiting';
    /** Why it cannot go on. */
    trouble;
    /** Of its first look, and of the one that ended it. */
    begunAt;
    endedAt;
    #returning;
    #cluster;
    #answered = new Set();
    constructor(watch, cluster) {
        const { origin, deploymentId } = watch.target;
        this.watch = watch;
        this.#cluster = cluster;
        const running = watch.service.definition.taskDefinitionArn;
        this.#returning = {
            target: origin.revision,
            isRestart: origin.revision === running && origin.countBefore === undefined,
            countBefore: origin.countBefore,
            doubted: origin.revision !== running && wasInCharge(watch),
            known: origin.deployments,
            ours: new Set([deploymentId]),
            wayBack: undefined,
            stopped: false,
            looksBack: 0,
            looksStuck: 0,
        };
    }
    get name() {
        return this.watch.name;
    }
    get isOver() {
        return ended.includes(this.state) || this.trouble !== undefined;
    }
    /** Takes in one look and does what it asks for. */
    async see(service, histories, parts) {
        this.begunAt ??= parts.clock.now();
        this.watch.see(service, parts.clock.now());
        this.#recognise();
        this.#count(service);
        const arn = service?.currentServiceDeployment;
        const current = histories.find(({ serviceDeploymentArn: one }) => one && one === arn);
        if (service && (0,service_stage/* isStaged */.Fl)(service))
            this.#seeStages((0,service_origin/* primaryOf */.Os)(service), current);
        const step = returnStep(this.#returning, service, this.#history(service));
        try {
            await this.#answer(current, parts);
            await this.#take(step, parts);
        }
        catch (thrown) {
            if (!(thrown instanceof aws_error/* AwsError */.Gy) || parts.signal.aborted)
                throw thrown;
            this.trouble = thrown.message;
        }
        if (this.isOver)
            this.endedAt ??= parts.clock.now();
        if (this.state !== 'back')
            return;
        this.#sent(true);
        parts.trail.settle(rollingWhat(this.watch.service));
    }
    /** A rollout whose answer was lost is known for ours by a look only. */
    #recognise() {
        const { ours } = this.#returning;
        const { deploymentId } = this.watch.target;
        this.#returning = { ...this.#returning, ours: new Set([...ours, deploymentId]) };
    }
    /** ECS's record, when the service is still in the deployment that it is of. */
    #history(service) {
        const { history } = this.watch.observed;
        const isCurrent = history?.serviceDeploymentArn === service?.currentServiceDeployment;
        return isCurrent ? history : undefined;
    }
    #seeStages(primary, current) {
        const arrived = current !== undefined && (0,service_stage/* hasArrived */.iU)(primary?.id ?? '', current);
        this.#returning = { ...this.#returning, arrived };
    }
    /** The way back is not held up by pauses: who approves is asked about new versions. */
    async #answer(current, parts) {
        const pause = (0,service_stage/* pauseOf */.eY)(current, this.#answered);
        const { wayBack } = this.#returning;
        if (!pause || !wayBack || !current || !(0,service_stage/* isOf */.yW)(wayBack, current))
            return;
        this.#answered.add(pause.hookId);
        const { deployment: serviceDeploymentArn, hookId } = pause;
        await (0,grace/* withGrace */.pj)(parts, grace/* graceMs */.Nl.write, async (aws) => (await aws.ecs()).continueServiceDeployment({ serviceDeploymentArn, hookId }));
        parts.site.line(`${this.name}: continued its way back, which stood at ${pause.stage}`);
    }
    #count(service) {
        const primary = service && (0,service_origin/* primaryOf */.Os)(service);
        if (!primary)
            return;
        const { ours, wayBack, stopped, looksBack, looksStuck } = this.#returning;
        const forward = ours.has(primary.id ?? '') && primary.id !== wayBack;
        const asked = stopped || wayBack !== undefined;
        this.#returning = {
            ...this.#returning,
            looksBack: forward ? 0 : looksBack + 1,
            looksStuck: forward && asked ? looksStuck + 1 : 0,
        };
    }
    async #take(step, parts) {
        if (step.kind === 'stop')
            return this.#stop(step.arn, parts);
        if (step.kind === 'update')
            return this.#update(parts);
        this.state = step.kind;
    }
    async #stop(arn, parts) {
        this.#returning = { ...this.#returning, stopped: true };
        try {
            await (0,grace/* withGrace */.pj)(parts, grace/* graceMs */.Nl.write, async (aws) => (await aws.ecs()).rollBackServiceDeployment(arn));
            this.#sent();
            parts.site.line(`${this.name}: asked ECS to roll its deployment back`);
        }
        catch (thrown) {
            if (!(thrown instanceof aws_error/* AwsError */.Gy) || parts.signal.aborted)
                throw thrown;
            // It ended meanwhile, or we may not: the next look decides, UpdateService does it then.
            parts.site.line(`${this.name}: ${thrown.message}`);
            if (!this.#returning.isRestart)
                await this.#update(parts);
        }
    }
    #sent(isThere = false) {
        const { target } = this.#returning;
        if (target !== undefined)
            this.watch.sentBack = { to: (0,service_origin/* shortName */.EU)(target), isThere };
    }
    async #update(parts) {
        const revision = await (0,grace/* withGrace */.pj)(parts, grace/* graceMs */.Nl.write, (aws) => this.#usable(aws, parts));
        const { countBefore: desiredCount } = this.#returning;
        const service = await (0,grace/* withGrace */.pj)(parts, grace/* graceMs */.Nl.write, async (aws) => (await aws.ecs()).updateService({
            cluster: this.#cluster,
            service: this.name,
            taskDefinition: (0,service_origin/* shortName */.EU)(revision),
            ...(desiredCount === undefined ? {} : { desiredCount }),
        }));
        const wayBack = (0,service_origin/* primaryOf */.Os)(service)?.id;
        const ours = new Set([...this.#returning.ours, ...(wayBack ? [wayBack] : [])]);
        const known = this.#returning.known;
        const isNew = wayBack !== undefined && !known.has(wayBack);
        this.#returning = {
            ...this.#returning,
            ...{ wayBack, looksStuck: 0, target: revision, ours: isNew ? ours : this.#returning.ours },
        };
        this.#sent();
        const tasks = desiredCount === undefined ? '' : `, with a desired count of ${desiredCount}`;
        parts.site.line(`${this.name}: going back to ${(0,service_origin/* shortName */.EU)(revision)}${tasks}`);
    }
    /** A revision that was deregistered starts no task: a copy of it does. */
    async #usable(aws, parts) {
        const revision = this.#returning.target ?? '';
        const definition = await (0,find/* describe */.q0)(await aws.ecs(), revision);
        if (!definition || definition.taskDefinition.status === 'ACTIVE')
            return revision;
        const copy = await register((0,task_definition/* registrationOf */.DD)(definition), parts);
        return String(copy.taskDefinitionArn);
    }
}
/** As it was seen last, and not being taken back by ECS. */
function wasInCharge({ observed, service, target }) {
    const seen = observed.service ?? service.service;
    const isRolledBack = observed.history?.status?.startsWith('ROLLBACK') ?? false;
    return !isRolledBack && (0,service_origin/* primaryOf */.Os)(seen)?.id === target.deploymentId;
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/go-back/go-back.js




/** Takes every service that was changed back, and waits until each really is; answers how far each came. */
async function goBack(changed, { looker, progress, request }, parts) {
    const { clock, signal } = parts;
    const ways = changed.map((watch) => new WayBack(watch, request.cluster));
    const deadline = clock.now() + request.rollbackTimeoutMs;
    for (;;) {
        const open = ways.filter(({ isOver }) => !isOver);
        if (open.length === 0)
            return ways;
        await go_back_lookAt(open, { looker, progress }, parts);
        if (ways.every(({ isOver }) => isOver))
            return ways;
        if (clock.now() >= deadline)
            return ways;
        await clock.sleep(Math.min(pollIntervalMs, deadline - clock.now()), signal);
    }
}
async function go_back_lookAt(open, { looker, progress }, parts) {
    try {
        const services = await looker.services(open.map(({ name }) => name));
        const histories = await looker.histories(services.values());
        for (const history of histories)
            for (const { watch } of open)
                watch.seeHistory(history);
        await Promise.all(open.map((way) => way.see(services.get(way.name), histories, parts)));
    }
    catch (thrown) {
        if (!(thrown instanceof aws_error/* AwsError */.Gy) || parts.signal.aborted)
            throw thrown;
        for (const way of open)
            way.trouble ??= thrown.message;
    }
    for (const way of open)
        show(way, progress, parts.clock.now());
}
function show({ watch, state, isOver }, progress, now) {
    for (const { message = '' } of watch.newEvents())
        progress.event(message);
    const { service } = watch.observed;
    const how = isOver || !service ? state : chargeOf(service);
    progress.tell(watch.name, `going back: ${how}`, now);
}

// EXTERNAL MODULE: ./.build/actions/library/rollout/end/finished.js
var finished = __webpack_require__(78222);
;// CONCATENATED MODULE: ./.build/actions/library/rollout/end/attend.js







/** Follows rollouts that were started until each is decided, and takes all back when one fails. */
async function attend({ watches, startedAt, begunAt, afterLook }, request, parts) {
    const { clock, aws } = parts;
    const following = await followingOf({ watches, startedAt }, request, parts);
    const patience = patient(request, patienceOf(watches, parts));
    await followAll({ ...following, afterLook }, patience, parts);
    const ways = await backIfNeeded(following, patience, parts);
    const endedAt = clock.now();
    const elapsedMs = endedAt - begunAt;
    return (0,finished/* finish */.O)({ request, watches, ways, elapsedMs, endedAt, region: aws.region });
}
/** Takes rollouts back because that was asked for. */
async function takeAllBack({ watches, startedAt, begunAt }, request, parts) {
    const { clock, aws } = parts;
    const { looker, progress } = await followingOf({ watches, startedAt }, request, parts);
    const patience = patient(request, patienceOf(watches, parts));
    const ways = await goBack(watches, { looker, progress, request: patience }, parts);
    for (const watch of watches)
        watch.end({ outcome: 'interrupted' }, clock.now());
    const endedAt = clock.now();
    const elapsedMs = endedAt - begunAt;
    return (0,finished/* finish */.O)({ request, watches, ways, elapsedMs, endedAt, region: aws.region });
}
async function followingOf({ watches, startedAt }, { cluster }, { aws, site }) {
    const looker = new Looker(await aws.ecs(), { site, cluster });
    return { watches, looker, progress: new Progress(site, startedAt), startedAt };
}
function patienceOf(watches, { site }) {
    const open = watches.filter(({ isChanged }) => isChanged);
    const patience = patienceFor(open.map(({ service }) => service.service));
    for (const note of patience.notes)
        site.line(note);
    for (const warning of patience.warnings)
        site.warning(warning);
    return patience;
}
async function backIfNeeded({ watches, looker, progress }, request, parts) {
    const failed = watches.some(({ judgement }) => judgement && !(0,outcome/* isGood */.K)(judgement));
    if (!failed)
        return [];
    for (const { judgement } of watches)
        if (judgement?.problem)
            parts.site.line(judgement.problem.what);
    if (request.onFailure === 'keep')
        return [];
    const changed = watches.filter(({ isChanged, judgement }) => {
        return isChanged && judgement?.outcome !== 'superseded' && judgement?.outcome !== 'gone';
    });
    parts.site.openGroup('Take all back');
    return goBack(changed, { looker, progress, request }, parts);
}

// EXTERNAL MODULE: ./.build/actions/library/rollout/judge/cause.js
var cause = __webpack_require__(76583);
;// CONCATENATED MODULE: ./.build/actions/library/rollout/judge/rollout-problems.js




/** ECS took our deployment back. */
function rolledBack(target, seen) {
    const says = backReason(target, seen);
    const alarms = seen.history?.alarms?.triggeredAlarmNames ?? [];
    const by = [
        alarms.length > 0 ? ` (alarms: ${(0,foreign/* foreign */.V$)(alarms.join(', '))})` : '',
        (0,service_stage/* hookTrouble */.lu)(seen.history),
    ].join('');
    const why = seen.cause ? ` ${seen.cause.what}` : '';
    return {
        outcome: 'rolled-back',
        problem: withRemedy({
            code: 'rollout-rolled-back',
            what: `Service ${target.origin.service}: ECS rolled ${target.to} back${by}.${says ? ` ECS says: ${(0,foreign/* foreign */.V$)(says)}` : ''}${why}`,
        }, seen.cause?.remedy),
    };
}
/** The deployment's own reason; else the event that names it, which stays when the deployment is gone. */
function backReason({ deploymentId }, { service, history }) {
    const { deployments = [], events = [] } = service ?? {};
    const ours = deployments.find(({ id }) => id === deploymentId);
    const event = events.find(({ message = '' }) => message.includes(deploymentId) && message.includes('failed'));
    const primary = service && (0,service_origin/* primaryOf */.Os)(service)?.rolloutStateReason;
    return ours?.rolloutStateReason ?? event?.message ?? history?.statusReason ?? primary;
}
/** Somebody else deployed: what they did is theirs. */
function superseded(target, theirs) {
    const what = theirs?.taskDefinition ? ` (${(0,service_origin/* shortName */.EU)(theirs.taskDefinition)})` : '';
    return {
        outcome: 'superseded',
        problem: {
            code: 'rollout-superseded',
            what: `Service ${target.origin.service}: somebody else's deployment${what} took the place of ${target.to}; it is left as it is.`,
            remedy: 'Give the jobs that deploy this environment one concurrency group, and run this one again if its version is the right one.',
        },
    };
}
/** Tasks of our deployment do not stay. */
function failing({ origin, to }, cause, { count, reason }) {
    const outcome = cause?.outcome ?? 'crash-loop';
    const times = count > 0 ? ` ${count} of its tasks failed.` : '';
    const says = reason ? ` ECS says: ${(0,foreign/* foreign */.V$)(reason)}` : '';
    const what = `Service ${origin.service}: ${to} does not come up.${times} ${cause?.what ?? ''}${says}`;
    return { outcome, problem: withRemedy({ ...codes[outcome], what: what.trim() }, cause?.remedy) };
}
const codes = {
    'crash-loop': { code: 'rollout-crash-loop' },
    unhealthy: { code: 'rollout-unhealthy' },
    'no-capacity': { code: 'rollout-no-capacity' },
    'image-pull': { code: 'rollout-image-pull' },
};
/** The service itself is no more. */
function gone({ origin }, how) {
    return {
        outcome: 'gone',
        problem: {
            code: 'service-gone',
            what: `Service ${origin.service} went away while it was rolled: it is ${how}.`,
            remedy: 'Find out who deletes services of this environment; deploy the environment again.',
        },
    };
}
/** The time of the whole step is over. */
function late({ origin, to }, { after, pause, history }) {
    const unseen = origin.staged && !history ? ' AWS showed no record of its deployment in all that time.' : '';
    if (pause)
        return {
            code: 'rollout-timed-out',
            what: `Service ${origin.service}: ${to} is ${(0,paused/* pauseText */.Iy)(pause)}; nobody answered within ${after}, the time limit of this step.`,
            remedy: 'with: { on-pause: leave }, and a job behind an approval with operation: continue; or a longer timeout',
        };
    return {
        code: 'rollout-timed-out',
        what: `Service ${origin.service}: ${to} is not stable after ${after}, the time limit of this step.${unseen}`,
        remedy: 'with: { timeout: "1h" }, or find in the events of the service what it waits for',
    };
}
function withRemedy(problem, remedy) {
    return remedy ? { ...problem, remedy } : problem;
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/judge/judge.js



/**
 * Stale answers may show the time before our deployment, and several in a row: that it is gone is believed
 * late. Where ECS keeps a history of deployments, that tells of a roll-back at once.
 */
const looksUntilGone = 10;
const looksUntilMissing = 20;
/** What the observation means for the service; undefined while it can still become anything. */
function judgeRollout(target, seen) {
    const { service } = seen;
    if (seen.looksMissing >= looksUntilMissing)
        return gone(target, 'not known any more');
    if (!service)
        return undefined;
    if (service.status !== 'ACTIVE')
        return gone(target, service.status ?? 'gone');
    const ours = service.deployments?.find(({ id }) => id === target.deploymentId);
    return (byHistory(target, seen, ours) ??
        (ours ? present(target, ours, seen) : absent(target, seen, service)));
}
/** What succeeded may have been replaced since. Of a deployment in stages nothing else tells its success. */
function byHistory(target, seen, ours) {
    const status = seen.history?.status ?? '';
    if (status === 'SUCCESSFUL' && ours?.status === 'PRIMARY')
        return arrived(target, seen.service);
    if (status === 'ROLLBACK_FAILED' && ours?.status === 'PRIMARY')
        return failed(target, seen, ours);
    if (status.startsWith('ROLLBACK'))
        return back(target, seen);
    return undefined;
}
/** Our deployment is there: in charge, or pushed aside. */
function present(target, ours, seen) {
    const service = seen.service ?? {};
    if (ours.status === 'PRIMARY') {
        if (!target.origin.staged && (0,service_origin/* isCompleted */.Yw)(ours, service))
            return arrived(target, service);
        return hasFailed(ours, seen) ? failed(target, seen, ours) : looping(target, seen);
    }
    if (ours.rolloutState === 'FAILED' || isOld(target, (0,service_origin/* primaryOf */.Os)(service)))
        return back(target, seen);
    return superseded(target, (0,service_origin/* primaryOf */.Os)(service));
}
/** Our deployment is not there: not visible yet, rolled back to the end, or replaced. */
function absent(target, seen, service) {
    const primary = (0,service_origin/* primaryOf */.Os)(service);
    if (primary && !isOld(target, primary))
        return superseded(target, primary);
    return seen.looksWithout >= looksUntilGone ? back(target, seen) : undefined;
}
/** A deployment in stages is stopped by a breaker that may not go back. */
function hasFailed({ rolloutState }, { history }) {
    return rolloutState === 'FAILED' || history?.status === 'STOPPED';
}
function isOld({ origin }, primary) {
    return primary?.id !== undefined && origin.deployments.has(primary.id);
}
function arrived(_target, service) {
    return { outcome: service?.desiredCount === 0 ? 'registered-not-proven' : 'stable' };
}
function back(target, seen) {
    return rolledBack(target, { ...seen, cause: judge_cause(target, seen) });
}
/** The circuit breaker gave up and has nothing to go back to, or may not. */
function failed(target, seen, ours) {
    const reason = ours.rolloutStateReason;
    return failing(target, judge_cause(target, seen), { count: seen.failures.length, reason });
}
/** Without a breaker three failures are enough; with one ECS decides, unless it counts none of them. */
function looping(target, seen) {
    const { breaker } = target.origin;
    const limit = breaker ? 10 + 2 * (seen.service?.desiredCount ?? 0) : 3;
    const count = seen.failures.length;
    if (count < limit)
        return undefined;
    return failing(target, (0,cause/* causeOf */.rl)(seen.failures), { count, reason: undefined });
}
function judge_cause({ origin }, { failures, service }) {
    return (0,cause/* causeOf */.rl)(failures) ?? (service && (0,cause/* causeInEvents */.Sd)(service, origin.events));
}
/** The time is over: by what was seen until then. */
function judgeLate(target, seen, late) {
    const known = judge_cause(target, seen);
    const remedy = known?.remedy ?? late.remedy;
    const what = known ? `${late.what} ${known.what}` : late.what;
    return {
        outcome: known?.outcome ?? 'timed-out',
        problem: { ...late, what, ...(remedy ? { remedy } : {}) },
    };
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/follow/watch.js





/** A describe may lag the UpdateService before it. */
const visibleWithinMs = 60_000;
/** Tasks are looked at when something happened, not oftener than this. */
const tasksEveryMs = 9_000;
/** And now and then without a sign: a task that dies quietly leaves no event for a while. */
const tasksAtLeastEveryMs = 30_000;
/** What is known of one service between two looks. */
class Watch {
    service;
    target;
    judgement;
    endedAt;
    /** When a task of the new revision was seen running first. */
    firstRunningAt;
    /** Where it was sent back to, as `family:revision`; undefined: nobody of us asked for that. */
    sentBack;
    #seen = {
        service: undefined,
        looksMissing: 0,
        looksWithout: 0,
        history: undefined,
        failures: [],
    };
    #startedAt;
    #answered = new Set();
    #handedPause;
    #ourSeen = false;
    #tasksAt;
    #stirred = false;
    /** A look showed none of our tasks running: of what is taken up, nobody saw the first. */
    #wasIdle = false;
    #events;
    #unheard;
    constructor(started, now) {
        const { service, deploymentId = '', judgement, known, unheard, pause } = started;
        this.#unheard = unheard;
        this.service = service;
        const { origin, to } = service;
        const deployments = new Set([...origin.deployments, ...known].filter((id) => id !== deploymentId));
        this.target = { origin: { ...origin, deployments }, deploymentId, to };
        this.#handedPause = pause;
        this.#startedAt = now;
        this.#tasksAt = now;
        this.#events = new Set(origin.events);
        this.judgement = judgement;
        if (judgement)
            this.endedAt = now;
    }
    get name() {
        return this.service.name;
    }
    get startedAt() {
        return this.#startedAt;
    }
    /** From the start of the rollout until it was decided. */
    get tookMs() {
        return this.endedAt === undefined ? undefined : this.endedAt - this.#startedAt;
    }
    /** Whether this step changed the service, or took over a change under way. */
    get isChanged() {
        return this.target.deploymentId !== '' || this.isUnheard;
    }
    /** Whether this step may have changed the service: AWS's answer was lost, and no look has told yet. */
    get isUnheard() {
        const isOpen = this.#unheard !== undefined && this.judgement !== this.#unheard;
        return isOpen && this.target.deploymentId === '';
    }
    /** A deployment that was not there before, of the revision that was asked for, is ours. */
    recognise({ deployments = [] }) {
        if (!this.isUnheard)
            return;
        const { taskDefinitionArn } = this.service.definition;
        const ours = deployments.find(({ id = '', taskDefinition }) => {
            return taskDefinition === taskDefinitionArn && !this.target.origin.deployments.has(id);
        });
        if (ours?.id)
            this.target = { ...this.target, deploymentId: ours.id };
    }
    get observed() {
        return this.#seen;
    }
    /** Takes in one answer. */
    see(service, now) {
        const before = this.#seen;
        if (!service) {
            this.#seen = { ...before, looksMissing: before.looksMissing + 1 };
            return;
        }
        this.recognise(service);
        const ours = service.deployments?.find(({ id }) => id === this.target.deploymentId);
        if (ours)
            this.#ourSeen = true;
        const runs = (ours?.runningCount ?? 0) > 0;
        if (runs && this.#wasIdle)
            this.firstRunningAt ??= now;
        if (!runs)
            this.#wasIdle = true;
        if ((ours?.failedTasks ?? 0) > 0)
            this.#stirred = true;
        const counts = this.#ourSeen || now - this.#startedAt > visibleWithinMs;
        const looksWithout = !ours && counts ? before.looksWithout + 1 : 0;
        this.#seen = { ...before, service, looksMissing: 0, looksWithout };
    }
    /** ECS's record of a deployment; kept when it is of ours. */
    seeHistory(history) {
        if ((0,service_stage/* isOf */.yW)(this.target.deploymentId, history))
            this.#seen = { ...this.#seen, history };
    }
    seeTasks(tasks, now) {
        this.#tasksAt = now;
        this.#stirred = false;
        const ours = tasks.filter(({ startedBy }) => startedBy === this.target.deploymentId);
        const failed = ours.filter(cause/* isFailure */.N6);
        // AWS forgets stopped tasks, and lists a hundred: what was seen once stays.
        const known = new Map([...this.#seen.failures, ...failed].map((task) => [task.taskArn, task]));
        this.#seen = { ...this.#seen, failures: [...known.values()] };
    }
    /** The pause that it stands at, unless it was answered by us: a stale answer may still show that. */
    get pause() {
        return this.judgement ? undefined : this.#standsAt;
    }
    /** The same where an earlier step left it there, and it was handed over to be answered. */
    get handedPause() {
        const { pause } = this;
        return pause?.hookId === this.#handedPause ? pause : undefined;
    }
    /** Where this step left it. */
    get leftAt() {
        return this.judgement?.outcome === 'paused' ? this.#standsAt : undefined;
    }
    get #standsAt() {
        return (0,service_stage/* pauseOf */.eY)(this.#seen.history, this.#answered);
    }
    answered({ hookId }) {
        this.#answered.add(hookId);
    }
    /** The events that are new, oldest first. */
    newEvents() {
        const events = this.#seen.service?.events ?? [];
        const fresh = events.filter(({ id = '' }) => !this.#events.has(id)).reverse();
        for (const { id = '' } of fresh)
            this.#events.add(id);
        if (fresh.length > 0)
            this.#stirred = true;
        return fresh;
    }
    /** Whether the stopped tasks are worth a look. */
    wantsTasks(now) {
        const since = now - this.#tasksAt;
        return since >= (this.#stirred ? tasksEveryMs : tasksAtLeastEveryMs);
    }
    /** What it would be judged now. */
    preview() {
        const judged = judgeRollout(this.target, this.#seen);
        return judged?.outcome === 'rolled-back' && this.isUnheard ? this.#unheard : judged;
    }
    judge(now) {
        this.#end(this.preview(), now);
    }
    /** One that was stable, or not changed at all, may be replaced or deleted before the others are done. */
    judgeAgain(now) {
        const later = this.preview();
        const isLost = later?.outcome === 'superseded' || later?.outcome === 'gone';
        if (!later || !isLost || (later.outcome === 'superseded' && this.#showsThePast))
            return;
        this.judgement = later;
        this.endedAt = now;
    }
    /** A stale answer about a service that was not changed: what was in charge before what we found. */
    get #showsThePast() {
        if (this.isChanged)
            return false;
        const found = (0,service_origin/* primaryOf */.Os)(this.service.service)?.createdAt;
        const seen = this.#seen.service && (0,service_origin/* primaryOf */.Os)(this.#seen.service)?.createdAt;
        return found !== undefined && seen !== undefined && seen < found;
    }
    giveUp(now, after) {
        const problem = late(this.target, { after, pause: this.pause, history: this.#seen.history });
        this.#end(judgeLate(this.target, this.#seen, problem), now);
    }
    end(judgement, now) {
        this.#end(judgement, now);
    }
    /** The revision of the deployment in charge, as it was seen last. */
    get runs() {
        const { service } = this.#seen;
        return service && (0,service_origin/* primaryOf */.Os)(service)?.taskDefinition;
    }
    #end(judgement, now) {
        if (!judgement || this.judgement)
            return;
        this.judgement = judgement;
        this.endedAt = now;
    }
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/start/rejoin.js



/** All updates of one step are sent within moments; those of a hundred services, throttled, within minutes. */
const togetherMs = 120_000;
/**
 * A step that was killed may have left services stable on the new revision and others not. Run again, it takes
 * those for its own and not for unchanged, so that they go back with the others when one fails. Which they
 * are, it tells by a rollout of another service to its revision that was begun together with theirs, before
 * theirs was done, and is not completed; in a later attempt of the run also by one that is over and gone. What
 * a finished step brought, whose rollouts were done before the next began, stays. What they ran before is ECS's
 * to tell; where it does not, they stay, and a warning says so.
 */
async function rejoin(services, request, parts) {
    if (request.onFailure === 'keep' || request.operation === 'restart')
        return services;
    const arrived = services.filter(hasArrived);
    const others = services.filter((one) => !arrived.includes(one));
    if (arrived.length === 0 || others.length === 0)
        return services;
    const begun = await Promise.all(others.map((one) => begunAt(one, request.cluster, parts)));
    const times = begun.flat();
    const left = arrived.filter((one) => begunWith(times, one).length > 0);
    const { cluster } = request;
    return Promise.all(services.map((one) => (left.includes(one) ? rejoined(one, { cluster, times }, parts) : one)));
}
function hasArrived(one) {
    const primary = (0,service_origin/* primaryOf */.Os)(one.service);
    return primary !== undefined && isOn(one) && (0,service_origin/* isCompleted */.Yw)(primary, one.service);
}
function isOn({ service, definition }) {
    return (0,service_origin/* primaryOf */.Os)(service)?.taskDefinition === definition.taskDefinitionArn;
}
function begunWith(times, { service }) {
    const own = (0,service_origin/* primaryOf */.Os)(service)?.createdAt?.getTime();
    return own === undefined ? [] : times.filter((time) => Math.abs(time - own) <= togetherMs);
}
/** When rollouts to the revision began that did not come to a good end. */
async function begunAt(one, cluster, { aws, site, signal }) {
    const { name, service, definition, isNew } = one;
    const { createdAt } = (0,service_origin/* primaryOf */.Os)(service) ?? {};
    if (isOn(one))
        return createdAt ? [createdAt.getTime()] : [];
    if (isNew || site.identity.attempt === '1')
        return [];
    const past = await pastIfAble(aws, { cluster, service: name }, signal);
    for (const note of past.notes)
        site.line(note);
    const ours = (past.value ?? []).filter(({ target }) => target === definition.taskDefinitionArn);
    return ours.map((deployment) => deployment.createdAt);
}
async function rejoined(one, { cluster, times }, { aws, site, signal }) {
    const { name, to, definition, origin } = one;
    const { value: past = [], notes } = await pastIfAble(aws, { cluster, service: name }, signal);
    for (const note of notes)
        site.line(note);
    const runs = String(definition.taskDefinitionArn);
    const doneAt = past.find(({ target, succeeded }) => succeeded && target === runs)?.finishedAt;
    if (begunWith(times, one).every((time) => doneAt !== undefined && time >= doneAt))
        return one;
    const revision = provenBefore(past, runs);
    const unfinished = `${name} runs ${to} already, by a step that was not finished`;
    if (revision === undefined) {
        site.warning(`${unfinished}, and nothing tells what it ran before and was stable on: it stays if others go back.`);
        return one;
    }
    site.line(`${unfinished}: if one fails, it goes back to ${(0,service_origin/* shortName */.EU)(revision)} with the others`);
    return { ...one, origin: { ...origin, revision }, isRejoined: true };
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/run.js








/** Registers what must be registered, rolls all services, follows them, and takes all back when one fails. */
async function rollOut(request, parts) {
    const begunAt = parts.clock.now();
    const prepared = await readEnvironment(request, parts);
    return (0,wish/* withLease */.p)({ ...request, base: prepared.base }, parts, async (guarded) => {
        const now = guarded.waited ? await readAgain(request, guarded) : prepared;
        return rollPrepared({ request, prepared: now, begunAt }, guarded);
    });
}
async function rollPrepared({ request, prepared, begunAt }, parts) {
    const { site, clock } = parts;
    site.openGroup('Register revisions');
    const revisions = await registerAll(prepared.services, parts);
    const registered = await rejoin(revisions, request, parts);
    site.openGroup(`Roll ${registered.length} services of ${request.cluster}`);
    const watches = [];
    const places = new Map(registered.map(({ name }, index) => [name, index]));
    const placeOf = ({ name }) => places.get(name) ?? 0;
    try {
        const startedAt = clock.now();
        const onStarted = (started) => watches.push(new Watch(started, startedAt));
        await startAll(registered, { request, onStarted }, parts);
        watches.sort((one, other) => placeOf(one) - placeOf(other));
        const complete = { ...request, baseEnvironment: prepared.base };
        return await attend({ watches, startedAt, begunAt }, complete, parts);
    }
    catch (thrown) {
        if (parts.signal.aborted)
            await leaveOnCancel(watches, request, parts);
        throw thrown;
    }
    finally {
        site.closeGroup();
    }
}

// EXTERNAL MODULE: ./.build/actions/library/rollout/request/handover.js
var request_handover = __webpack_require__(34772);
;// CONCATENATED MODULE: ./.build/actions/library/rollout/take-up/handed-problems.js






/**
 * What speaks against taking up a service. The input passed through a workflow, where anybody may have written
 * it: it gets to no service and to no revision that `services` and `revision` would not get to.
 */
function handedProblems(one, asked, region) {
    const { service, handed } = one;
    // A service without tasks may go back: nothing is to be proven then.
    const requireRunning = asked.requireRunning && asked.operation === 'continue';
    return [
        ...((0,choose/* belongs */.Fz)(service, asked) ? [] : [(0,service_problems/* ofAnother */.LY)(service, { ...asked, region })]),
        ...(0,service_problems/* unfit */.Ri)(service, { ...asked, requireRunning, region }),
        ...(handed.from !== undefined && !one.from
            ? [(0,revision_problems/* revisionNotFound */.dH)({ service: handed.name, revision: (0,service_origin/* shortName */.EU)(handed.from) }, region)]
            : []),
        ...revisionProblems(one, { revision: handed.from, definition: one.from }, asked),
        ...revisionProblems(one, { revision: handed.to, definition: one.to }, asked),
    ];
}
function revisionProblems({ handed, service }, { revision: named, definition }, { environment }) {
    if (named === undefined)
        return [];
    const about = { service: handed.name, revision: (0,service_origin/* shortName */.EU)(named) };
    const family = (0,revision_input/* familyOf */.Ap)(service.taskDefinition ?? '');
    const theirs = definition && environmentOf(definition);
    return [
        ...((0,revision_input/* familyOf */.Ap)(named) === family ? [] : [(0,revision_problems/* ofAnotherFamily */.h$)(about, family)]),
        ...(theirs === undefined || theirs === environment
            ? []
            : [(0,revision_problems/* ofAnotherEnvironment */.ov)(about, { theirs, environment })]),
    ];
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/take-up/taken-up.js


/** A rollout of services that this step is not about: another action's, or others than `services` names. */
function ofOtherServices(handed, { services, environment, operation }) {
    if (services.length === 0)
        return undefined;
    const meant = services.flatMap((written) => (0,spellings/* spellings */.c)(environment, written));
    const others = handed.map(({ name }) => name).filter((name) => !meant.includes(name));
    if (others.length === 0)
        return undefined;
    return {
        code: 'input-conflict',
        what: `Input "rollout" is of ${others.join(', ')}, and this step is about ${services.join(', ')} alone.`,
        remedy: `Give it the output rollout of the step that rolled ${services.join(', ')}; or ${operation} that one by the action that rolled it, with: { services: "${handed.map(({ name }) => name).join(', ')}" }`,
    };
}
/**
 * There is nothing to continue where a deployment of the revision before is in charge, begun since. What ECS itself
 * took back is in charge under its old id, and ECS's record has the reason.
 */
function rolledBackSince(handed, service, from) {
    const { id = '', taskDefinition } = (0,service_origin/* primaryOf */.Os)(service) ?? {};
    const isNew = id !== handed.deployment && !handed.known.includes(id);
    return isNew && from !== undefined && taskDefinition === from && handed.from !== handed.to
        ? undone(handed)
        : undefined;
}
function undone({ name, from, to }) {
    return {
        outcome: 'rolled-back',
        problem: {
            code: 'rollout-rolled-back',
            what: `Service ${name}: its rollout to ${to} was rolled back meanwhile, it is on ${from} again: there is nothing to continue.`,
            remedy: 'Roll out anew, and hand the output rollout of that step on.',
        },
    };
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/take-up/resume.js

















/**
 * Takes up the rollout of an earlier step: answers its pauses and follows it, or takes it back. What was
 * done meanwhile by somebody else is seen for what it is.
 * @throws UserError when a service of it is not there any more; nothing is changed then.
 */
async function resumeRollout(asked, parts) {
    const { site, clock } = parts;
    const begunAt = clock.now();
    const handover = (0,request_handover/* parseHandover */.d)(asked.rollout ?? '');
    const strangers = ofOtherServices(handover?.services ?? [], asked);
    if (strangers)
        throw new errors/* UserError */.yo([strangers]);
    const named = { ...asked, cluster: handover?.cluster ?? asked.cluster };
    site.openGroup('Read the environment');
    const handed = handover?.services ?? [];
    const read = await readAll(handed, named, parts);
    return (0,wish/* withLease */.p)({ ...named, base: read.base }, parts, async (guarded) => {
        const { started, base } = guarded.waited ? await readAll(handed, named, guarded) : read;
        return takeUp({ started, begunAt }, { ...named, baseEnvironment: base }, guarded);
    });
}
async function takeUp({ started, begunAt }, request, parts) {
    const { site, clock } = parts;
    const watches = started.map((one) => new Watch(one, clock.now()));
    site.openGroup(`Take up ${watches.length} services of ${request.cluster}`);
    try {
        const underWay = { watches, startedAt: clock.now(), begunAt };
        if (request.operation === 'rollback')
            return await takeAllBack(underWay, request, parts);
        await answerPauses(watches, parts);
        for (const { service } of started)
            parts.trail.add(rollingDeed(service, { ...request, region: parts.aws.region }));
        const afterLook = () => answerLate(watches, parts);
        return await attend({ ...underWay, afterLook }, request, parts);
    }
    catch (thrown) {
        if (parts.signal.aborted)
            await leaveOnCancel(watches, request, parts);
        throw thrown;
    }
    finally {
        site.closeGroup();
    }
}
async function readAll(handed, request, { aws }) {
    const cluster = await (0,placement_cluster/* findCluster */.K)(aws, request.cluster);
    if (!cluster.value)
        throw new errors/* UserError */.yo(cluster.problems);
    const ecs = await aws.ecs();
    const names = handed.map(({ name }) => name);
    const services = await ecs.describeServices(request.cluster, names);
    const access = await checkHistoryAccess(ecs, services);
    const base = (0,naming_base/* baseOf */.b)(request.baseEnvironment, cluster.value);
    const baseless = request.recordImages && base === undefined ? [withoutBase(cluster.value)] : [];
    const problems = [...access.problems, ...baseless];
    const started = [];
    for (const one of handed) {
        const service = services.find(({ serviceName }) => serviceName === one.name);
        if (!service) {
            problems.push((0,service_problems/* notFound */.mX)(one.name, { ...request, region: aws.region }));
            continue;
        }
        const from = one.from === undefined ? undefined : await (0,find/* describe */.q0)(ecs, one.from);
        const to = await (0,find/* describe */.q0)(ecs, one.to);
        const now = { handed: one, service, from, to };
        problems.push(...handedProblems(now, request, aws.region));
        started.push(startedOf(now, request));
    }
    if (problems.length > 0)
        throw new errors/* UserError */.yo(problems);
    return { started, base };
}
function countOf({ count }) {
    return count === undefined ? {} : { countBefore: count };
}
/** As it was when the earlier step began. */
function startedOf({ handed, service, from: before, to: described }, { operation }) {
    const { name, to, deployment: deploymentId, known: handedKnown, pause } = handed;
    const definition = described?.taskDefinition ?? { taskDefinitionArn: to };
    const revision = before && String(before.taskDefinition.taskDefinitionArn);
    const { id, taskDefinition } = (0,service_origin/* primaryOf */.Os)(service) ?? {};
    // Where all goes back, what runs the old revision now is home, whoever did that.
    const isReturn = operation === 'rollback';
    const undone = isReturn ? undefined : rolledBackSince(handed, service, revision);
    const isHome = isReturn && taskDefinition === revision && id !== deploymentId;
    const known = new Set([...handedKnown, ...(isHome && id ? [id] : [])]);
    const registered = {
        ...{ name, service, definition, to, isNew: false, changes: [] },
        ...{ wanted: definition, existing: definition },
        origin: { ...(0,service_origin/* originOf */.yv)(service), revision, deployments: known, ...countOf(handed) },
        running: described ?? { taskDefinition: definition, tags: [] },
    };
    // Nothing of ours is left to follow or to take back: what is in charge now is somebody's.
    if (undone)
        return { service: registered, deploymentId: undefined, judgement: undone, known };
    return { service: registered, deploymentId, judgement: undefined, known, pause };
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/deploy.js









/** Rolls all services or takes all back; then reads what really runs, and records it when all is stable. */
async function deploy(request, parts) {
    const isTakenUp = request.operation === 'continue' || request.operation === 'rollback';
    const finished = await (isTakenUp ? resumeRollout : rollOut)(request, parts);
    parts.site.openGroup('Look at what runs');
    const { running, warnings: seen, notes } = await lookUnlessCancelled(finished, parts);
    const warnings = [...seen, ...deploy_notRecorded(finished)];
    for (const note of notes)
        parts.site.line(note);
    const remarks = [...finished.services.flatMap(remarksOf), ...warnings];
    for (const warning of [...finished.services.flatMap(unproven), ...warnings])
        parts.site.warning(warning);
    const written = await recorded(finished, running, parts);
    parts.site.closeGroup();
    const failures = [...finished.failures, ...(written?.problem ? [written.problem] : [])];
    return {
        ...finished,
        failures,
        running,
        remarks,
        recorded: written?.recorded,
        migration: knownMigration(request, parts),
    };
}
/** A cancel costs what this look would have told, and not the verdict: that is known by now. */
async function lookUnlessCancelled(finished, { aws, signal }) {
    try {
        return await runningImages(aws, finished);
    }
    catch (thrown) {
        if (!signal.aborted)
            throw thrown;
        const notes = [`what runs was not looked at, because ${(0,cancel/* whyBrokenOff */.fn)(signal)}`];
        return { ...(0,findings/* findings */.Pg)({ notes }), running: [] };
    }
}
/** The input speaks of another job, or of a step of this one, which then has more to tell. */
function knownMigration(request, { site, aws }) {
    const { migratedBy } = request;
    const before = (0,migration/* migrationBefore */.G)(site, { ...request, region: aws.region });
    if (migratedBy === undefined || before?.taskDefinition === migratedBy)
        return before;
    return { taskDefinition: migratedBy, command: [], endedAt: undefined };
}
function remarksOf({ name, watch }) {
    const { remark } = watch.service;
    return remark === undefined ? [] : [`${name}: ${remark}`];
}
function unproven({ name, to, outcome }) {
    if (outcome !== 'registered-not-proven')
        return [];
    return [`${name} has a desired count of 0: ${to} is set and not proven.`];
}
/**
 * When all is stable, and when the rollout of an earlier step is all taken back: that step may have recorded it.
 * What one step rolled and took back itself was never recorded.
 */
function isRecorded({ request, outcome }) {
    const isTakenUp = request.operation === 'continue' || request.operation === 'rollback';
    return request.recordImages && (outcome === 'stable' || (isTakenUp && outcome === 'taken-back'));
}
/** Nothing of it runs: which digest its tag would be is not known, and nothing has proven it. */
function isAsleep({ watch }) {
    return (watch.observed.service ?? watch.service.service).desiredCount === 0;
}
function deploy_notRecorded(finished) {
    if (!isRecorded(finished))
        return [];
    return finished.services
        .filter(isAsleep)
        .map(({ name }) => `${name} has a desired count of 0: its images of record stay as they are.`);
}
/** What it runs: after going back that is what ran before, or a copy of it. */
async function definitionOf({ watch }, aws) {
    const { definition } = watch.service;
    const runs = watch.runs ?? definition.taskDefinitionArn;
    if (runs === definition.taskDefinitionArn)
        return definition;
    const described = await (0,find/* describe */.q0)(await aws.ecs(), String(runs));
    return described?.taskDefinition ?? definition;
}
/** Once every service is where it belongs. */
async function recorded(finished, running, { aws, site, signal, trail }) {
    const { baseEnvironment: base, environment } = finished.request;
    if (!isRecorded(finished) || base === undefined)
        return undefined;
    const records = new Map();
    for (const end of finished.services.filter((one) => !isAsleep(one))) {
        const { name: service } = end;
        const own = running.filter((one) => one.service === service);
        const digests = new Map(own.map(({ container, digest }) => [container, digest]));
        const definition = await definitionOf(end, aws);
        const known = recordsOf({ base, environment, service, definition, digests });
        for (const [name, value] of known)
            records.set(name, value);
    }
    try {
        return await writeRecords(aws, records, site);
    }
    catch (thrown) {
        const what = 'every service is where it belongs and stays there; not every image of record was written';
        if (signal.aborted)
            trail.add({
                what,
                next: [...records].map((pair) => putCommand(aws.region, pair)).join('\n    '),
            });
        throw thrown;
    }
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/perform.js


/** Does what was asked for: looks at what a rollout would do, or does it. */
function perform(request, parts) {
    return request.operation === 'check' ? checkRollout(request, parts) : deploy(request, parts);
}


/***/ }),

/***/ 11939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ requestOf)
/* harmony export */ });
/* harmony import */ var _image_service_images_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43174);
/* harmony import */ var _naming_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77615);
/* harmony import */ var _revision_revision_input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64682);
/* harmony import */ var _desired_counts_input_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52000);




/** Completes the inputs by the naming contract. */
function requestOf(inputs) {
    return {
        ...inputs,
        subject: inputs.environment,
        cluster: inputs.cluster ?? (0,_naming_names_js__WEBPACK_IMPORTED_MODULE_3__/* .clusterName */ .SL)(inputs.environment),
        images: (0,_image_service_images_js__WEBPACK_IMPORTED_MODULE_0__/* .parseServiceImages */ .D)(inputs.images),
        revisions: (0,_revision_revision_input_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRevisions */ .cW)(inputs.revision),
        desiredCounts: (0,_desired_counts_input_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDesiredCounts */ .a)(inputs.desiredCounts),
        lease: inputs.lease ? 'where-known' : 'waived',
        leaseTimeoutMs: inputs.leaseTimeout,
        timeoutMs: inputs.timeout,
        rollbackTimeoutMs: inputs.rollbackTimeout,
    };
}


/***/ }),

/***/ 22392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iy: () => (/* binding */ pauseText),
/* harmony export */   cz: () => (/* binding */ pausesOnPage),
/* harmony export */   k3: () => (/* binding */ answerCommand)
/* harmony export */ });
/* unused harmony export regionOf */
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85843);
/* harmony import */ var _text_shell_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21730);


/** What a person runs to answer a pause. */
function answerCommand({ deployment, hookId }, action) {
    return (0,_text_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .awsCommand */ .bg)('ecs continue-service-deployment', {
        region: regionOf(deployment),
        'service-deployment-arn': deployment,
        'hook-id': hookId,
        action,
    });
}
/** An ARN has its region: `arn:aws:ecs:eu-west-1:…`. */
function regionOf(arn) {
    return arn.split(':')[3] || undefined;
}
/** `paused at POST_TEST_TRAFFIC_SHIFT until 2026-07-21T10:00:00Z, then ECS rolls back`. */
function pauseText({ stage, expires, then }) {
    const until = expires ? ` until ${expires}` : '';
    const does = then === 'CONTINUE' ? 'continues' : 'rolls back';
    return `paused at ${stage}${until}, then ECS ${does}`;
}
/** The page's part about services that stand at a pause. */
function pausesOnPage(paused) {
    const known = paused.flatMap(({ name, pause }) => (pause ? [{ name, pause }] : []));
    const lines = known.map(({ name, pause }) => (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `⏸️ ${name} is ${pauseText(pause)}.`);
    const commands = known.flatMap(({ name, pause }) => [
        `# ${name}: go on, or back`,
        answerCommand(pause, 'CONTINUE'),
        answerCommand(pause, 'ROLLBACK'),
    ]);
    const how = (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `A job goes on with ${'operation: continue'} or back with ${'operation: rollback'}, and the output ${'rollout'} of this step as its input; by hand, without the other services:`;
    return [...lines, how, (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)(commands.join('\n'), 'sh')].reduce((page, part) => (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${page}\n\n${part}`);
}


/***/ }),

/***/ 43452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ rolloutOutputs)
/* harmony export */ });
/** The outputs of every action that rolls services. */
const rolloutOutputs = {
    outcome: 'What became of the environment: `stable`, `paused` (on-pause: leave), `taken-back`, `kept` (failed and left as it is: on-failure: keep, or none of it is ours any more), `torn` (going back failed), `not-started` (no service was changed), `checked` (operation: check).',
    services: 'JSON: what became of each service, by its name; of operation: check what would: `would-be-rolled`, `would-be-followed`, `unchanged`.',
    'revisions-before': 'JSON: the revision that each service ran before, as family:revision.',
    'revisions-after': 'JSON: the revision that each service is on now, as far as it is known; at a pause the one before, until all of the production traffic is on the new one.',
    rollout: 'JSON for the input `rollout` of a later job that goes on or back; empty when nothing was changed.',
    'image-digests': 'JSON: what really runs, as repository@sha256:... by service/container, as far as ECS tells.',
    'duration-seconds': 'From the first look to the end, in whole seconds.',
};


/***/ }),

/***/ 79998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ resultOf)
});

// EXTERNAL MODULE: ./.build/actions/library/rollout/end/finished.js
var end_finished = __webpack_require__(78222);
// EXTERNAL MODULE: ./.build/actions/library/image/reference.js
var reference = __webpack_require__(66865);
;// CONCATENATED MODULE: ./.build/actions/library/rollout/end/running-image.js

/** `repository@sha256:...` by `service/container`, as JSON. */
function digestsOf(running) {
    const pairs = running.map(({ service, container, image, digest }) => [`${service}/${container}`, `${(0,reference/* withoutVersion */.Pv)(image)}@${digest}`]);
    return JSON.stringify(Object.fromEntries(pairs));
}

// EXTERNAL MODULE: ./.build/actions/library/aws/console-links.js
var console_links = __webpack_require__(78533);
// EXTERNAL MODULE: ./.build/actions/library/text/markdown.js + 1 modules
var markdown = __webpack_require__(85843);
// EXTERNAL MODULE: ./.build/actions/library/task-definition/task-definition.js
var task_definition = __webpack_require__(5309);
;// CONCATENATED MODULE: ./.build/actions/library/rollout/tell/image-cell.js


/** The images that change, else all that are meant to run, each with the digest that really runs. */
function imageCell({ name, changes, definition }, running) {
    const meant = changes.length > 0
        ? changes.map(({ container, to }) => ({ container, image: to }))
        : (0,task_definition/* containersOf */.Mz)(definition).map((one) => ({
            container: String(one.name),
            image: String(one.image),
        }));
    const cells = meant.map(({ container, image }) => {
        const runs = running.find((one) => one.service === name && one.container === container);
        return runs ? withDigest(image, runs) : (0,markdown/* code */.aY)(image);
    });
    const distinct = cells.filter(({ source }, index) => cells.findIndex((one) => one.source === source) === index);
    return distinct.reduce((all, one) => (0,markdown.md) `${all}, ${one}`);
}
/** After going back, or while the new tasks start, what runs is another image than the one that was meant. */
function withDigest(image, runs) {
    const digest = (0,markdown/* code */.aY)(shortDigest(runs.digest));
    const isOther = runs.image.replace(/@.*$/, '') !== image.replace(/@.*$/, '');
    if (isOther)
        return (0,markdown.md) `${(0,markdown/* code */.aY)(image)}; what runs is ${(0,markdown/* code */.aY)(runs.image)}, ${digest}`;
    return image.includes(runs.digest) ? (0,markdown/* code */.aY)(image) : (0,markdown.md) `${(0,markdown/* code */.aY)(image)} runs ${digest}`;
}
/** As much of a digest as people compare. */
function shortDigest(digest) {
    return digest.slice(0, 'sha256:'.length + 12);
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/tell/checked-page.js



/** That a rollout could begin, what it would do, and that nothing was done. */
function checkedPage(checked, action) {
    const parts = [
        (0,markdown.md) `### ✅ ${action}: ${checked.request.subject} could be rolled out now`,
        (0,markdown.md) `Nothing was changed.`,
        (0,markdown/* table */.tp)(['service', 'runs', 'what would be done', 'image'], rowsOf(checked)),
        ...checked.remarks.map((remark) => (0,markdown.md) `⚠️ ${remark}`),
    ];
    return parts.reduce((page, part) => (0,markdown.md) `${page}\n\n${part}`);
}
function rowsOf({ services, request, region }) {
    return services.map(({ name, before, step, planned }) => [
        (0,markdown/* link */.nf)(name, (0,console_links/* serviceLink */.oT)({ region, cluster: request.cluster, service: name })),
        before ?? 'nothing stable',
        step,
        imageCell({ ...planned, definition: planned.wanted }, []),
    ]);
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/tell/checked-result.js

/** Outputs and page of a rollout that was checked, and not begun. */
function checkedResultOf(checked, action) {
    const { services, outcome, elapsedMs } = checked;
    const fates = services.map(({ name, fate }) => [name, fate]);
    const before = services.map((one) => [one.name, one.before ?? '']);
    return {
        outputs: {
            outcome,
            services: JSON.stringify(Object.fromEntries(fates)),
            'revisions-before': JSON.stringify(Object.fromEntries(before)),
            'duration-seconds': String(Math.round(elapsedMs / 1_000)),
        },
        summary: checkedPage(checked, action),
    };
}

// EXTERNAL MODULE: ./.build/actions/library/one-off-task/commands.js
var one_off_task_commands = __webpack_require__(37267);
// EXTERNAL MODULE: ./.build/actions/library/task-log/location.js
var task_log_location = __webpack_require__(62302);
// EXTERNAL MODULE: ./.build/actions/library/rollout/judge/cause.js
var cause = __webpack_require__(76583);
;// CONCATENATED MODULE: ./.build/actions/library/rollout/tell/failed-task.js






/** Services that fail together fail of the same: more than these would hide the rest. */
const mostTasks = 5;
/** The newest failed task of services that failed by their tasks. */
function failedTasksOf(finished) {
    const all = finished.services.flatMap((one) => {
        const task = (0,cause/* newestOf */.su)(one.watch.observed.failures);
        return one.problem && task ? [failedTask(one, task, finished)] : [];
    });
    return all.slice(0, mostTasks);
}
function failedTask({ name, watch }, task, { region, request }) {
    const id = task.taskArn?.split('/').at(-1) ?? '';
    // One whose image did not come, or that found no place, printed nothing.
    const started = task.stopCode === 'TaskFailedToStart' ? [] : (task.containers ?? []);
    const logs = (0,task_definition/* containersOf */.Mz)(watch.service.definition)
        .filter(({ name: own }) => started.some((one) => one.name === own))
        .flatMap((container) => (0,task_log_location/* logStreamOf */.a)(container, { id, region }) ?? []);
    return { service: name, id, region, cluster: request.cluster, logs };
}
/** Where the cause stands: the task's log, and what ECS knows of it for an hour. */
function failedTasksOnPage(finished) {
    return failedTasksOf(finished).map((task) => {
        const { service, id, region, logs } = task;
        const links = logs.map((log) => (0,markdown.md) `, ${(0,markdown/* link */.nf)('its log', (0,console_links/* logStreamLink */.dE)(log))}`);
        const log = links.length === 0 ? (0,markdown.md) `` : links.reduce((all, one) => (0,markdown.md) `${all}${one}`);
        const commands = [...logs.map(one_off_task_commands/* readLogCommand */.Cf), (0,one_off_task_commands/* describeCommand */.vL)(task)];
        return (0,markdown.md) `The task of ${service} that failed last: ${(0,markdown/* link */.nf)(id, (0,console_links/* taskLink */.eG)(task))} in ${region}${log}\n\n${(0,markdown/* codeBlock */.DV)(commands.join('\n'), 'sh')}`;
    });
}
/** The same for the log of the step. */
function failedTasksText(finished) {
    return failedTasksOf(finished).flatMap((task) => [
        `The task of ${task.service} that failed last is ${task.id}:`,
        ...(task.logs.length > 0 ? task.logs.map(one_off_task_commands/* readLogCommand */.Cf) : [(0,one_off_task_commands/* describeCommand */.vL)(task)]),
    ]);
}

// EXTERNAL MODULE: ./.build/actions/library/rollout/request/handover.js
var handover = __webpack_require__(34772);
// EXTERNAL MODULE: ./.build/actions/library/rollout/service/origin.js
var origin = __webpack_require__(1940);
;// CONCATENATED MODULE: ./.build/actions/library/rollout/tell/handover-output.js


/** The output of a step that changed something; else empty. */
function handoverOf(watches, { environment, cluster }) {
    const services = watches.filter(({ target }) => target.deploymentId !== '').map(handed);
    return services.length > 0 ? JSON.stringify({ environment, cluster, services }) : '';
}
function handed({ name, target, service, leftAt }) {
    const { revision, deployments, countBefore: count } = target.origin;
    const { hookId } = leftAt ?? {};
    return {
        name,
        deployment: target.deploymentId,
        ...(revision ? { from: (0,origin/* shortName */.EU)(revision) } : {}),
        to: service.to,
        known: [...deployments],
        ...(count === undefined ? {} : { count }),
        ...((0,handover/* isText */.K)(hookId) && !hookId.startsWith('arn:') ? { pause: hookId } : {}),
    };
}

// EXTERNAL MODULE: ./.build/actions/library/text/duration.js
var duration = __webpack_require__(3694);
// EXTERNAL MODULE: ./.build/actions/library/rollout/end/serving.js
var serving = __webpack_require__(15758);
// EXTERNAL MODULE: ./.build/actions/library/rollout/service/paused.js
var service_paused = __webpack_require__(22392);
// EXTERNAL MODULE: ./.build/actions/library/rollout/service/stage.js
var stage = __webpack_require__(54334);
// EXTERNAL MODULE: ./.build/actions/library/text/shell.js
var shell = __webpack_require__(21730);
// EXTERNAL MODULE: ./.build/actions/library/rollout/service/commands.js
var service_commands = __webpack_require__(22128);
// EXTERNAL MODULE: ./.build/actions/library/naming/names.js
var names = __webpack_require__(77615);
;// CONCATENATED MODULE: ./.build/actions/library/rollout/tell/back-step.js






/** How a person goes back to what ran before: the step to paste, and the commands without a workflow. */
function backStep(finished, action) {
    const { services, request, outcome, region } = finished;
    const back = outcome === 'taken-back' ? [] : services.filter(isElsewhere);
    if (back.length === 0)
        return (0,markdown.md) ``;
    const commands = back.map((one) => commandOf(one, { region, cluster: request.cluster }));
    const step = stepOf(back, finished, action);
    return (0,markdown.md) `To go back, with role and region as in this step:\n\n${(0,markdown/* codeBlock */.DV)(step, 'yaml')}\n\nOr by ${(0,markdown/* code */.aY)('aws')}:\n\n${(0,markdown/* codeBlock */.DV)(commands.join('\n'), 'sh')}\n\n`;
}
function isElsewhere({ before, after, watch }) {
    const isElse = before !== after || standsAt(watch) !== undefined || isStarted(watch);
    return before !== undefined && isElse;
}
/** It had no tasks before: a revision alone does not take it back. */
function isStarted({ service }) {
    return service.origin.countBefore !== undefined;
}
function standsAt({ observed }) {
    return (0,stage/* pauseOf */.eY)(observed.history);
}
/** A deployment that stands at a pause is rolled back: an update would start another, which pauses again. */
function commandOf({ name, watch }, place) {
    const pause = standsAt(watch);
    return pause ? (0,service_paused/* answerCommand */.k3)(pause, 'ROLLBACK') : (0,service_commands/* backCommand */.nA)(place, name, watch.service.origin);
}
function stepOf(back, { request, services, outcome }, action) {
    const { environment, cluster } = request;
    const rollout = handoverOf(services.map(({ watch }) => watch), request);
    const asWhole = back.some(({ watch }) => watch.service.origin.staged || isStarted(watch));
    const isTakenBack = (outcome === 'paused' || asWhole) && rollout !== '';
    return [
        `- uses: org/adhoc-actions/${action}@v1`,
        '  with:',
        `    environment: ${environment}`,
        ...(cluster === (0,names/* clusterName */.SL)(environment) ? [] : [`    cluster: ${cluster}`]),
        ...(isTakenBack ? rollbackOf(rollout, request.services) : revisionsOf(back)),
    ].join('\n');
}
/** A new rollout to the old revision would go through every stage, and stand at every pause. */
function rollbackOf(rollout, services) {
    return [
        ...(services.length > 0 ? [`    services: ${services.join(', ')}`] : []),
        '    operation: rollback',
        `    rollout: '${rollout.replaceAll("'", "''")}'`,
    ];
}
function revisionsOf(back) {
    return [
        `    services: ${back.map(({ name }) => name).join(', ')}`,
        '    revision: |',
        ...back.map(({ name, before }) => `      ${name}=${before}`),
    ];
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/tell/next-steps.js





/** What a person may need next: the way back, and a look inside. */
function nextSteps(finished, action) {
    return (0,markdown.md) `${backStep(finished, action)}${lookInside(finished)}`;
}
/** At what failed, else at all. */
function lookInside({ services, request, region }) {
    const place = { region, cluster: request.cluster };
    const failed = services.filter(({ problem }) => problem);
    const looked = failed.length > 0 ? failed : services;
    const tasks = looked.map((one) => (0,service_commands/* tasksCommand */.Q2)(place, one.name, isEmpty(one) ? 'STOPPED' : 'RUNNING'));
    const inside = looked.find((one) => !isEmpty(one));
    const commands = [...tasks, ...(inside ? [shellCommand(inside, place)] : [])];
    return (0,markdown.md) `To look inside:\n\n${(0,markdown/* codeBlock */.DV)(commands.join('\n'), 'sh')}`;
}
/** Nothing of it ran when it was looked at last. */
function isEmpty({ watch }) {
    return (watch.observed.service ?? watch.service.service).runningCount === 0;
}
function shellCommand({ watch }, { region, cluster }) {
    return (0,shell/* awsCommand */.bg)('ecs execute-command', {
        region,
        cluster,
        task: (0,shell/* blank */.hQ)('task id'),
        container: String((0,task_definition/* containersOf */.Mz)(watch.service.definition)[0]?.name),
        interactive: true,
        command: 'sh',
    });
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/tell/remarks.js

/** What a reader must know beside the table: copies, tags that moved, and what was recorded. */
function remarksOf({ remarks, recorded }) {
    const records = [...(recorded ?? [])].map(([name, value]) => (0,markdown.md) `- ${(0,markdown/* code */.aY)(name)}: ${(0,markdown/* code */.aY)(value)}`);
    return [
        ...remarks.map((remark) => (0,markdown.md) `⚠️ ${remark}`),
        ...(records.length > 0 ? [(0,markdown/* details */.zH)(`Images of record: ${records.length}`, (0,markdown.md) `${records}`)] : []),
    ];
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/tell/schema-note.js


/** Whether code runs that is older than the schema: a migration is in, and its rollout did not stay. */
function isSchemaAhead({ migration, outcome }) {
    return migration !== undefined && outcome !== 'stable' && outcome !== 'paused';
}
/** Which migration is in, which code runs, and the two ways on. */
function schemaNote(finished) {
    const { migration, services, request, outcome } = finished;
    if (!migration || !isSchemaAhead(finished))
        return undefined;
    const { taskDefinition, command, endedAt } = migration;
    const when = endedAt === undefined ? (0,markdown.md) `` : (0,markdown.md) ` at ${endedAt}`;
    const ran = command.length > 0 ? (0,markdown.md) `\n\n${(0,markdown/* codeBlock */.DV)(JSON.stringify(command), 'json')}\n\n` : (0,markdown.md) ` `;
    const now = services.map(({ name, after }) => `${name} ${after}`).join(', ');
    const allOld = outcome === 'taken-back' || outcome === 'not-started';
    const who = allOld && !services.some(end_finished/* isLost */.J) ? 'All services' : 'Some services';
    const parts = [
        (0,markdown.md) `**The schema is ahead of the code.** The migration ${taskDefinition} succeeded${when}, and nothing takes back what it applied:${ran}${who} run code from before it. Now: ${now}.`,
        (0,markdown.md) `What to do: deploy a version that works with the schema as it is. Or, when the old code does not work with it, take the schema back by the application's own down-migration, in the image that knows it:`,
        (0,markdown/* codeBlock */.DV)(downStep(request.environment, taskDefinition), 'yaml'),
    ];
    return parts.reduce((note, part) => (0,markdown.md) `${note}\n\n${part}`);
}
function downStep(environment, task) {
    return [
        '- uses: org/adhoc-actions/run-command@v1',
        '  with:',
        `    environment: ${JSON.stringify(environment)}`,
        `    task: ${JSON.stringify(task)}`,
        `    command: '["python","manage.py","migrate","<app>","<the migration before>"]'`,
    ].join('\n');
}

// EXTERNAL MODULE: ./.build/actions/library/rollout/judge/outcome.js
var judge_outcome = __webpack_require__(16432);
;// CONCATENATED MODULE: ./.build/actions/library/rollout/tell/timeline.js


/** A diagram is for the eye: more services than this are in the table alone. */
const mostServices = 20;
/** A bar that is shorter is not seen. */
const shortestMs = 1_000;
/**
 * When each service was rolled, came to run and was decided, and its way back: a gantt diagram of mermaid,
 * which GitHub draws. Source: mermaid's documentation, "Gantt diagrams".
 */
function timelineOf({ services, endedAt }) {
    const rolled = services.filter(({ watch }) => watch.isChanged);
    if (rolled.length === 0)
        return undefined;
    const shown = [...rolled].sort(byInterest).slice(0, mostServices);
    const inOrder = rolled.filter((one) => shown.includes(one));
    const lines = [
        'gantt',
        '  dateFormat x',
        '  axisFormat %H:%M:%S',
        '  todayMarker off',
        ...inOrder.flatMap((service) => [
            `  section ${harmless(service.name)}`,
            ...barsOf(service, endedAt).map(lineOf),
        ]),
    ];
    const left = rolled.length - shown.length;
    const more = left > 0 ? (0,markdown.md) `\n\n${left} more services are in the table alone.` : (0,markdown.md) ``;
    return (0,markdown.md) `${(0,markdown/* codeBlock */.DV)(lines.join('\n'), 'mermaid')}${more}`;
}
/** What failed first, then what took longest. */
function byInterest(a, b) {
    const failed = ({ problem }) => (problem ? 0 : 1);
    return failed(a) - failed(b) || (b.watch.tookMs ?? 0) - (a.watch.tookMs ?? 0);
}
function barsOf(service, endedAt) {
    const { watch, way, stuck } = service;
    const forward = forwardBars(service);
    if (!way)
        return forward;
    const isStuck = stuck !== undefined;
    const text = isStuck ? 'going back, not there' : 'going back';
    const tag = isStuck ? 'crit' : 'active';
    const until = way.endedAt ?? endedAt;
    // What was taken up to go back was not rolled by this step.
    const all = way.begunAt > watch.startedAt ? forward : [];
    return [...all, { text, tag, from: way.begunAt, until }];
}
function forwardBars(service) {
    const { watch } = service;
    const from = watch.startedAt;
    const until = forwardEnd(service) ?? from;
    const ran = watch.firstRunningAt;
    const { outcome } = watch.judgement ?? service;
    const isCut = outcome === 'interrupted' || watch.judgement === undefined;
    const text = isCut ? 'until it was called back' : `until ${outcome.replaceAll('-', ' ')}`;
    const end = { text, until, ...(isCut ? {} : { tag: tagOf(outcome) }) };
    return ran === undefined || ran >= until
        ? [{ ...end, from }]
        : [
            { text: 'until the first new task ran', from, until: ran },
            { ...end, from: ran },
        ];
}
/** When it was decided, or called back undecided. */
function forwardEnd({ watch, way }) {
    const ends = [watch.endedAt, way?.begunAt].filter((one) => one !== undefined);
    return ends.length > 0 ? Math.min(...ends) : undefined;
}
/** For how long it was rolled; of what was only taken back, for how long it went back. */
function tookMs(service, endedAt) {
    const { watch, way } = service;
    const until = forwardEnd(service) ?? endedAt;
    if (!way || way.begunAt > watch.startedAt)
        return until - watch.startedAt;
    return (way.endedAt ?? endedAt) - way.begunAt;
}
function tagOf(outcome) {
    if (outcome === 'not-back')
        return 'crit';
    return outcome === 'taken-back' || (0,judge_outcome/* isGood */.K)({ outcome }) ? 'done' : 'crit';
}
function lineOf({ text, tag, from, until }) {
    const tags = tag ? `${tag}, ` : '';
    return `  ${text} :${tags}${from}, ${Math.max(until, from + shortestMs)}`;
}
/** In a name mermaid takes `:`, `#`, `;`, `%` and line breaks for its own; what AWS allows in one stays. */
function harmless(name) {
    return name.replace(/[^A-Za-z0-9_-]/g, '_');
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/tell/page.js












/** The page of a finished rollout: the verdict first, reasons, the services, what a person may need next. */
function pageOf(finished, action) {
    const { failures, services, request, outcome } = finished;
    const good = outcome === 'paused' ? '⏸️' : '✅';
    const mark = failures.length === 0 ? good : '❌';
    const paused = services.filter((one) => one.outcome === 'paused');
    const schema = schemaNote(finished);
    const timeline = timelineOf(finished);
    const parts = [
        (0,markdown.md) `### ${mark} ${action}: ${request.subject} ${verdicts[outcome]}`,
        ...failures.map(reason),
        ...(schema ? [schema] : []),
        ...failedTasksOnPage(finished),
        ...services.filter(isUnproven).map(unproven),
        ...(paused.length > 0 ? [(0,service_paused/* pausesOnPage */.cz)(paused.map(standing))] : []),
        (0,markdown/* table */.tp)(['service', 'from', 'to', 'image', 'duration', 'outcome', 'now'], page_rowsOf(finished)),
        ...remarksOf(finished),
        ...(timeline ? [timeline] : []),
        nextSteps(finished, action),
    ];
    return parts.reduce((page, part) => (0,markdown.md) `${page}\n\n${part}`);
}
const verdicts = {
    stable: 'is stable',
    paused: 'is paused',
    'taken-back': 'was taken back',
    kept: 'failed and is kept as it is',
    torn: 'failed and is not back',
    'not-started': 'was not changed',
};
function reason({ what, remedy, code: name }) {
    const how = remedy ? (0,markdown.md) `\n\nWhat to do: ${remedy}` : (0,markdown.md) ``;
    return (0,markdown.md) `**${what}** (${(0,markdown/* code */.aY)(name)})${how}`;
}
function standing({ name, watch }) {
    return { name, pause: (0,stage/* pauseOf */.eY)(watch.observed.history) };
}
function isUnproven({ outcome }) {
    return outcome === 'registered-not-proven';
}
function unproven({ name, to }) {
    return (0,markdown.md) `⚠️ ${name} has a desired count of 0: ${to} is set and not proven.`;
}
/** The count is a change as well. */
function startedText({ watch }) {
    const { firstCount, origin } = watch.service;
    return firstCount === undefined ? '' : `, ${origin.countBefore} → ${firstCount} tasks`;
}
function page_rowsOf(finished) {
    const { services, request, region, endedAt } = finished;
    return services.map((one) => [
        (0,markdown/* link */.nf)(one.name, (0,console_links/* serviceLink */.oT)({ region, cluster: request.cluster, service: one.name })),
        one.before ?? 'nothing stable',
        `${one.to}${startedText(one)}`,
        imageCell(one.watch.service, finished.running),
        (0,duration/* formatDuration */.a)(tookMs(one, endedAt)),
        one.outcome,
        (0,serving/* splitAtPause */.Y)(one.watch) ?? one.after,
    ]);
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/tell/result.js







/** Outputs, page and failure of a rollout that came to its end, or was checked and not begun. */
function resultOf(finished, action) {
    if (finished.outcome === 'checked')
        return checkedResultOf(finished, action);
    const failure = failureOf(finished);
    return {
        outputs: outputsOf(finished),
        summary: pageOf(finished, action),
        ...(failure ? { failure } : {}),
    };
}
function outputsOf(finished) {
    const { services, outcome, request, elapsedMs, running } = finished;
    return {
        outcome,
        services: byName(services, (service) => service.outcome),
        'revisions-before': byName(services, ({ before }) => before ?? ''),
        'revisions-after': byName(services, ({ after }) => after),
        rollout: handoverOf(services.map(({ watch }) => watch), request),
        'image-digests': digestsOf(running),
        'duration-seconds': String(Math.round(elapsedMs / 1_000)),
    };
}
function byName(services, value) {
    return JSON.stringify(Object.fromEntries(services.map((one) => [one.name, value(one)])));
}
/** The first reason with its code; the others stand with it, and where every service is now. */
function failureOf(finished) {
    const [first, ...others] = orderOf(finished);
    if (!first)
        return undefined;
    const rest = others.map(({ what, remedy }) => [what, remedy].filter(Boolean).join('\n'));
    return {
        ...first,
        what: [first.what, ...rest, ...failedTasksText(finished), whereAllAre(finished)].join('\n'),
    };
}
/** An environment that is torn is worse than what tore it. */
function orderOf({ failures }) {
    const torn = failures.filter(({ code }) => code === 'rollback-incomplete');
    return [...torn, ...failures.filter((one) => !torn.includes(one))];
}
function listOf(services) {
    return services.map(({ name, after }) => `${name} ${after}`).join(', ');
}
function whereAllAre(finished) {
    const { services, outcome, migration } = finished;
    const now = listOf(services);
    const ahead = isSchemaAhead(finished)
        ? `\nThe schema is ahead of the code: migration ${migration?.taskDefinition} is in.`
        : '';
    if (outcome === 'not-started')
        return `No service was changed: ${now}${ahead}`;
    if (outcome !== 'taken-back')
        return `Now: ${now}${ahead}`;
    const lost = services.filter(end_finished/* isLost */.J);
    const back = services.filter((one) => one.watch.isChanged && !lost.includes(one));
    const isBack = `service that was changed is back: ${listOf(back)}`;
    if (lost.length === 0)
        return `Every ${isBack}${ahead}`;
    const left = `Not ours any more: ${listOf(lost)}`;
    return `${left}${back.length > 0 ? `\nEvery other ${isBack}` : ''}${ahead}`;
}


/***/ })

};

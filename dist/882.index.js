export const id = 882;
export const ids = [882];
export const modules = {

/***/ 7882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./.build/actions/library/aws/session.js + 3 modules
var session = __webpack_require__(3167);
// EXTERNAL MODULE: ./.build/actions/library/host/run.js + 9 modules
var run = __webpack_require__(7457);
// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(8649);
// EXTERNAL MODULE: ./.build/actions/library/image/wanted.js
var wanted = __webpack_require__(9869);
;// CONCATENATED MODULE: ./.build/actions/library/image/service-images.js


/**
 * Reads the items of an images input: at most one image alone, and `service/container=image` lines.
 * @throws UserError with everything that is wrong.
 */
function parseServiceImages(items) {
    const alone = items.filter((item) => !item.includes('='));
    const named = items.filter((item) => item.includes('='));
    const problems = [
        ...(alone.length > 1 ? [several(alone)] : []),
        ...named.filter((item) => !namesBoth(item)).map(noService),
        ...problemsOf(alone.slice(0, 1)),
        ...problemsOf(named),
    ];
    if (problems.length > 0)
        throw new errors/* UserError */.yo(problems);
    return { image: alone[0], byService: grouped((0,wanted/* parseWanted */.V)(named).byContainer) };
}
function namesBoth(item) {
    return /^[^/=]+\/[^/=]+=/.test(item);
}
function problemsOf(items) {
    try {
        (0,wanted/* parseWanted */.V)(items);
        return [];
    }
    catch (thrown) {
        if (thrown instanceof errors/* UserError */.yo)
            return thrown.problems;
        throw thrown;
    }
}
function grouped(pairs) {
    const byService = new Map();
    for (const [key, image] of pairs) {
        const [service = '', container = ''] = key.split('/').map((part) => part.trim());
        const containers = byService.get(service) ?? new Map();
        byService.set(service, containers.set(container, image));
    }
    return byService;
}
function several(alone) {
    return {
        code: 'image-invalid',
        what: `Images ${alone.map((image) => `"${image}"`).join(', ')} name no service; allowed: one such image, or service/container=image for each.`,
        remedy: `with: { images: "<service>/<container>=${alone[0]}" }`,
    };
}
function noService(item) {
    const [left = '', image = ''] = item.split(/=(.*)/s);
    return {
        code: 'image-invalid',
        what: `"${left.trim()}" in images names no container of a service; allowed: service/container=image.`,
        remedy: `with: { images: "<service>/${left.trim()}=${image.trim()}" }`,
    };
}

// EXTERNAL MODULE: ./.build/actions/library/naming/names.js
var naming_names = __webpack_require__(7615);
;// CONCATENATED MODULE: ./.build/actions/library/rollout/request.js


/** Completes the inputs by the naming contract. */
function requestOf(inputs) {
    return {
        ...inputs,
        cluster: inputs.cluster ?? (0,naming_names/* clusterName */.SL)(inputs.environment),
        images: parseServiceImages(inputs.images),
        timeoutMs: inputs.timeout,
        rollbackTimeoutMs: inputs.rollbackTimeout,
    };
}

// EXTERNAL MODULE: ./.build/actions/library/aws/aws-error.js
var aws_error = __webpack_require__(1906);
// EXTERNAL MODULE: ./.build/actions/library/one-off-task/grace.js
var grace = __webpack_require__(7833);
;// CONCATENATED MODULE: ./.build/actions/library/rollout/origin.js
/** What is worth remembering of a service. */
function originOf(service) {
    const { deployments = [], events = [], deploymentConfiguration } = service;
    return {
        service: service.serviceName ?? '',
        revision: provenOf(service),
        deployments: new Set(deployments.map(({ id = '' }) => id)),
        events: new Set(events.map(({ id = '' }) => id)),
        desiredCount: service.desiredCount ?? 0,
        breaker: deploymentConfiguration?.deploymentCircuitBreaker?.enable ?? false,
    };
}
/** The deployment that is in charge. */
function primaryOf({ deployments = [] }) {
    return deployments.find(({ status }) => status === 'PRIMARY');
}
/** Where ECS tells no state of a rollout, the counts do: all tasks there, and no other deployment. */
function isCompleted(deployment, service) {
    if (deployment.rolloutState !== undefined)
        return deployment.rolloutState === 'COMPLETED';
    const alone = (service.deployments ?? []).every(({ id }) => id === deployment.id);
    return alone && deployment.runningCount === deployment.desiredCount;
}
/** The revision that was completed last: not one whose rollout is still going on, or failed. */
function provenOf(service) {
    const { deployments = [], taskDefinition } = service;
    const primary = primaryOf(service);
    if (!primary)
        return taskDefinition;
    if (isCompleted(primary, service))
        return primary.taskDefinition;
    const others = deployments.filter(({ id, rolloutState }) => id !== primary.id && rolloutState !== 'FAILED');
    return others.find((one) => one.taskDefinition !== primary.taskDefinition)?.taskDefinition;
}
/** `family:revision` of an ARN, or of what is that already. */
function shortName(revision) {
    return revision.split('/').at(-1) ?? revision;
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/commands.js

/** What a person runs to put a service on a revision. */
function updateCommand(cluster, service, revision) {
    return `aws ecs update-service --cluster ${cluster} --service ${service} --task-definition ${shortName(revision)}`;
}
/** What shows a service as it is. */
function describeCommand(cluster, services) {
    return `aws ecs describe-services --cluster ${cluster} --services ${services.join(' ')}`;
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/start.js




/** Nothing when it runs already; a rollout under way to that very revision is followed, not started again. */
function stepFor({ service, definition, to }, { cluster, operation }) {
    const name = service.serviceName ?? '';
    const primary = primaryOf(service);
    const isOn = primary?.taskDefinition === definition.taskDefinitionArn;
    const completed = primary !== undefined && isCompleted(primary, service);
    if (primary && isOn && !completed && primary.rolloutState !== 'FAILED')
        return { kind: 'pick-up', deploymentId: primary.id ?? '' };
    if (operation === 'restart')
        return update({ cluster, service: name, forceNewDeployment: true });
    if (!isOn)
        return update({ cluster, service: name, taskDefinition: to });
    if (completed)
        return { kind: 'none' };
    return update({ cluster, service: name, taskDefinition: to, forceNewDeployment: true });
}
function update(input) {
    return { kind: 'update', input };
}
const atOnce = 10;
/** Starts every rollout, whatever becomes of the others: then all of them are known. */
async function startAll(services, request, parts) {
    const started = [];
    for (let from = 0; from < services.length; from += atOnce) {
        const batch = services.slice(from, from + atOnce);
        started.push(...(await Promise.all(batch.map((one) => startOne(one, request, parts)))));
    }
    return started;
}
async function startOne(service, request, parts) {
    const { name, to, origin } = service;
    const step = stepFor(service, request);
    const known = origin.deployments;
    if (step.kind === 'none') {
        parts.site.line(`${name}: runs ${to} already, no rollout`);
        return { service, deploymentId: undefined, judgement: { outcome: 'unchanged' }, known };
    }
    parts.trail.add(rollingDeed(service, request.cluster));
    if (step.kind === 'pick-up') {
        parts.site.line(`${name}: a rollout to ${to} is under way, following it`);
        const { deploymentId } = step;
        return { service, deploymentId, judgement: undefined, known: without(known, deploymentId) };
    }
    return begin(service, step.input, parts);
}
async function begin(service, input, parts) {
    try {
        const answer = await (0,grace/* withGrace */.p)(parts, grace/* graceMs */.N.write, async (aws) => (await aws.ecs()).updateService(input));
        const deploymentId = primaryOf(answer)?.id ?? '';
        parts.site.line(`${service.name}: rolling to ${service.to}`);
        return { service, deploymentId, judgement: undefined, known: knownBy(answer, deploymentId) };
    }
    catch (thrown) {
        if (!(thrown instanceof aws_error/* AwsError */.Gy) || parts.signal.aborted)
            throw thrown;
        return (await startedUnheard(service, thrown, parts)) ?? notStarted(service, thrown, parts);
    }
}
/** An answer that was lost for good may have been a yes: then the rollout is ours all the same. */
async function startedUnheard(service, { problems }, { aws, site }) {
    if (problems.every(({ code }) => code !== 'aws-unreachable'))
        return undefined;
    const [now] = await (await aws.ecs())
        .describeServices(service.service.clusterArn ?? '', [service.name])
        .catch(() => []);
    const primary = now && primaryOf(now);
    const { id = '', taskDefinition } = primary ?? {};
    const isOurs = taskDefinition === service.definition.taskDefinitionArn;
    if (!now || !isOurs || service.origin.deployments.has(id))
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
/** What a person does to take one service back. */
function rollingDeed({ name, to, origin }, cluster) {
    return {
        what: `started the rollout of ${name} to ${to}`,
        next: updateCommand(cluster, name, origin.revision ?? to),
    };
}
function notStarted(service, { problems }, parts) {
    const what = problems.map((problem) => problem.what).join('; ');
    const remedy = problems[0]?.remedy;
    const problem = {
        code: 'rollout-not-started',
        what: `Service ${service.name}: its rollout could not be started. ${what}`,
        ...(remedy ? { remedy } : {}),
    };
    parts.site.line(problem.what);
    return {
        service,
        deploymentId: undefined,
        judgement: { outcome: 'not-started', problem },
        known: service.origin.deployments,
    };
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/cancel.js





/** Says what is left behind, and asks ECS to take it back when that was asked for; never waits for it. */
async function leaveOnCancel(watches, request, parts) {
    const changed = watches.filter(({ isChanged }) => isChanged);
    for (const watch of changed)
        note(watch, request, parts);
    if (request.onCancel === 'leave' || changed.length === 0)
        return;
    await (0,grace/* withGrace */.p)(parts, grace/* graceMs */.N.stop, async (aws) => {
        const ours = await stillOurs(changed, aws, request);
        await Promise.all(ours.map((watch) => takeBack(watch, { aws, request, parts })));
    }).catch(() => {
        // Out of time: the trail still names every service and the command that takes it back.
    });
}
/** What somebody else deployed since the last look is theirs. */
async function stillOurs(changed, aws, { cluster }) {
    const ecs = await aws.ecs();
    const services = await ecs.describeServices(cluster, changed.map(({ name }) => name));
    return changed.filter(({ name, target }) => {
        const now = services.find(({ serviceName }) => serviceName === name);
        return now && primaryOf(now)?.id === target.deploymentId;
    });
}
function note(watch, { cluster }, { trail }) {
    const { service, judgement, name } = watch;
    trail.settle(rollingDeed(service, cluster).what);
    const state = judgement ? `is ${judgement.outcome} on` : 'is still rolling to';
    trail.add({
        what: `${name} ${state} ${service.to}, because the job was cancelled it is left so`,
        next: [
            describeCommand(cluster, [name]),
            ...(service.origin.revision ? [updateCommand(cluster, name, service.origin.revision)] : []),
        ].join('\n    '),
    });
}
async function takeBack(watch, { aws, request, parts }) {
    const { cluster } = request;
    const { service, name } = watch;
    const { revision } = service.origin;
    const isRestart = revision === service.definition.taskDefinitionArn;
    if (revision === undefined || isRestart)
        return;
    const taskDefinition = shortName(revision);
    try {
        await (await aws.ecs()).updateService({ cluster, service: name, taskDefinition });
        parts.trail.add({
            what: `asked ECS to take ${name} back to ${taskDefinition}, and did not wait for it`,
            next: describeCommand(cluster, [name]),
        });
    }
    catch (thrown) {
        if (!(thrown instanceof aws_error/* AwsError */.Gy))
            throw thrown;
        parts.site.warning(`${name} could not be taken back: ${thrown.message}`);
    }
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/outcome.js
const good = ['stable', 'unchanged', 'registered-not-proven'];
/** Whether the service is on the new revision, as far as it can be. */
function isGood({ outcome }) {
    return good.includes(outcome);
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/finished.js



/** Puts together what was seen. */
function finish(ended) {
    const { request, watches, region, elapsedMs } = ended;
    const services = watches.map((watch) => endOf(watch, ended));
    const problems = services.flatMap(({ problem }) => (problem ? [problem] : []));
    const stuck = services.filter((one) => one.stuck !== undefined);
    const failures = [...problems, ...stuck.map((one) => notBack(one, request.cluster))];
    return { request, region, services, outcome: outcomeOf(ended, stuck), failures, elapsedMs };
}
function outcomeOf({ request, watches }, stuck) {
    const failed = watches.some(({ judgement }) => judgement && !isGood(judgement));
    if (!failed)
        return 'stable';
    if (request.onFailure === 'keep')
        return 'kept';
    return stuck.length > 0 ? 'torn' : 'taken-back';
}
function endOf(watch, { ways }) {
    const { service, judgement = { outcome: 'interrupted' }, name } = watch;
    const way = ways.find((one) => one.name === name);
    const isBack = way !== undefined && ['back', 'same-revision'].includes(way.state);
    const fell = !isGood(judgement) && judgement.outcome !== 'interrupted';
    const { revision } = service.origin;
    return {
        name,
        watch,
        before: revision === undefined ? undefined : shortName(revision),
        to: service.to,
        after: shortName(watch.runs ?? service.service.taskDefinition ?? service.to),
        outcome: isBack && !fell ? 'taken-back' : judgement.outcome,
        problem: judgement.problem,
        stuck: way ? stuckReason(way) : undefined,
    };
}
const reasons = {
    waiting: 'it was not back when rollback-timeout was over',
    nothing: 'there is nothing to go back to: nothing of it was ever stable',
    theirs: "somebody else's deployment is in charge now; it is left as it is",
    gone: 'the service went away',
};
function stuckReason({ state, trouble }) {
    return trouble ?? reasons[state];
}
function notBack({ name, after, before, stuck }, cluster) {
    const remedy = before
        ? updateCommand(cluster, name, before)
        : `aws ecs update-service --cluster ${cluster} --service ${name} --desired-count 0, or deploy a version that works`;
    return {
        code: 'rollback-incomplete',
        what: `Service ${name} is on ${after} and did not go back${before ? ` to ${before}` : ''}: ${stuck}.`,
        remedy,
    };
}

// EXTERNAL MODULE: ./.build/actions/library/text/duration.js
var duration = __webpack_require__(3694);
;// CONCATENATED MODULE: ./.build/actions/library/rollout/follow.js



/** Between two looks at all services together. */
const pollIntervalMs = 3_000;
/**
 * Looks at all services that are not decided, until every one is; when all go back on a failure, until
 * the first has failed.
 */
async function followAll(following, request, { clock, signal }) {
    const { watches, startedAt } = following;
    const deadline = startedAt + request.timeoutMs;
    while (!isOver(watches, request)) {
        await lookIfAble(following, { clock, signal });
        const now = clock.now();
        if (now >= deadline)
            giveUp(following, now);
        if (isOver(watches, request))
            return;
        await clock.sleep(Math.min(pollIntervalMs, deadline - now), signal);
    }
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
function giveUp({ watches, startedAt }, now) {
    for (const watch of follow_open(watches))
        watch.giveUp(now, (0,duration/* formatDuration */.a)(now - startedAt));
}
function follow_open(watches) {
    return watches.filter(({ judgement }) => !judgement);
}
function isOver(watches, { onFailure }) {
    const failed = watches.some(({ judgement }) => judgement && !isGood(judgement));
    return follow_open(watches).length === 0 || (failed && onFailure === 'rollback-all');
}
/** Those that are stable are looked at as long as others are not: it costs no call more, up to ten. */
async function lookAt({ watches, looker, progress }, now) {
    const undecided = follow_open(watches);
    const stable = watches.filter(({ judgement, isChanged }) => {
        return isChanged && judgement && isGood(judgement);
    });
    const services = await looker.services([...undecided, ...stable].map(({ name }) => name));
    const histories = await looker.histories(services.values());
    for (const watch of undecided) {
        watch.see(services.get(watch.name), now());
        for (const history of histories)
            watch.seeHistory(history);
        progress.show(watch, now());
        await lookAtTasks(watch, looker, now());
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
    const isFailure = ahead !== undefined && !isGood(ahead) && ahead.outcome !== 'superseded';
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

// EXTERNAL MODULE: ./.build/actions/library/text/foreign.js
var foreign = __webpack_require__(9840);
;// CONCATENATED MODULE: ./.build/actions/library/rollout/progress.js



/** Prints what changes: a line for a service when its counts do, its events as they come. */
class Progress {
    #site;
    #startedAt;
    #last = new Map();
    constructor(site, startedAt) {
        this.#site = site;
        this.#startedAt = startedAt;
    }
    show(watch, now) {
        for (const { message = '' } of watch.newEvents())
            this.event(message);
        const { service } = watch.observed;
        if (service)
            this.tell(watch.name, countsOf(service, watch.target.deploymentId), now);
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
    const { taskDefinition = '', runningCount = 0, desiredCount = 0 } = primaryOf(service) ?? {};
    return `${shortName(taskDefinition)}, ${runningCount} of ${desiredCount} running`;
}

// EXTERNAL MODULE: ./.build/actions/library/task-definition/find.js
var find = __webpack_require__(9153);
// EXTERNAL MODULE: ./.build/actions/library/task-definition/task-definition.js
var task_definition = __webpack_require__(5309);
;// CONCATENATED MODULE: ./.build/actions/library/rollout/register.js


/**
 * Registers what is not there yet, one after the other: AWS lets one a second through. The first that
 * fails ends the step before any service is touched.
 */
async function registerAll(services, parts) {
    const registered = [];
    for (const planned of services)
        registered.push(await registeredOf(planned, parts));
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
    const definition = await (0,grace/* withGrace */.p)(parts, grace/* graceMs */.N.write, async (aws) => (await aws.ecs()).registerTaskDefinition(wanted));
    const name = (0,task_definition/* revisionName */.pd)(definition);
    parts.site.line(`registered ${name}`);
    parts.trail.add({
        what: `registered task definition ${name}`,
        next: `aws ecs deregister-task-definition --task-definition ${name}`,
    });
    return definition;
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/return.js

/** A stale answer may show the time before our rollout: only several show that it went back by itself. */
const looksUntilBack = 3;
/** Then going back is not left to ECS any more. */
const looksUntilStuck = 20;
/** Decides by one look. Nothing is ever done to a deployment that is not ours. */
function returnStep(returning, service, history) {
    if (!service)
        return { kind: 'waiting' };
    if (service.status !== 'ACTIVE')
        return { kind: 'gone' };
    const primary = primaryOf(service);
    const id = primary?.id ?? '';
    if (!primary || !(isFamiliar(returning, id) || isRollback(returning, primary)))
        return { kind: 'theirs' };
    if (returning.target === undefined)
        return { kind: 'nothing' };
    const isHome = primary.taskDefinition === returning.target && !isForward(returning, id);
    if (isHome)
        return onTheWay(returning, id, isCompleted(primary, service));
    return inCharge(returning, { id, history, completed: isCompleted(primary, service) });
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
function onTheWay(returning, id, completed) {
    const { wayBack, stopped, looksBack } = returning;
    const isSure = id === wayBack || stopped || looksBack >= looksUntilBack;
    return { kind: isSure && completed ? 'back' : 'waiting' };
}
/** Our deployment is in charge, or an old one that is not where it should be. */
function inCharge(returning, { id, history, completed }) {
    const { stopped, looksStuck, wayBack, isRestart } = returning;
    if (wayBack !== undefined && id !== wayBack && looksStuck < looksUntilStuck)
        return { kind: 'waiting' };
    if (stopped && looksStuck < looksUntilStuck)
        return { kind: 'waiting' };
    if (!completed && !stopped && canStop(history))
        return { kind: 'stop', arn: history?.serviceDeploymentArn ?? '' };
    return isRestart ? { kind: 'same-revision' } : { kind: 'update' };
}
function canStop(history) {
    const { status = '', serviceDeploymentArn } = history ?? {};
    return serviceDeploymentArn !== undefined && ['PENDING', 'IN_PROGRESS'].includes(status);
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/way-back.js








const ended = ['back', 'theirs', 'nothing', 'gone', 'same-revision'];
/** One service on its way back to what it ran before. */
class WayBack {
    watch;
    state = 'waiting';
    /** Why it cannot go on. */
    trouble;
    #returning;
    #cluster;
    constructor(watch, cluster) {
        const { origin, deploymentId } = watch.target;
        this.watch = watch;
        this.#cluster = cluster;
        const running = watch.service.definition.taskDefinitionArn;
        this.#returning = {
            target: origin.revision,
            isRestart: origin.revision === running,
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
    async see(service, parts) {
        this.watch.see(service, parts.clock.now());
        this.#count(service);
        const step = returnStep(this.#returning, service, this.#history(service));
        try {
            await this.#take(step, parts);
        }
        catch (thrown) {
            if (!(thrown instanceof aws_error/* AwsError */.Gy) || parts.signal.aborted)
                throw thrown;
            this.trouble = thrown.message;
        }
        if (this.state === 'back')
            parts.trail.settle(rollingDeed(this.watch.service, this.#cluster).what);
    }
    /** ECS's record, when the service is still in the deployment that it is of. */
    #history(service) {
        const { history } = this.watch.observed;
        const isCurrent = history?.serviceDeploymentArn === service?.currentServiceDeployment;
        return isCurrent ? history : undefined;
    }
    #count(service) {
        const primary = service && primaryOf(service);
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
            await (0,grace/* withGrace */.p)(parts, grace/* graceMs */.N.write, async (aws) => (await aws.ecs()).rollBackServiceDeployment(arn));
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
    async #update(parts) {
        const revision = await (0,grace/* withGrace */.p)(parts, grace/* graceMs */.N.write, (aws) => this.#usable(aws, parts));
        const service = await (0,grace/* withGrace */.p)(parts, grace/* graceMs */.N.write, async (aws) => (await aws.ecs()).updateService({
            cluster: this.#cluster,
            service: this.name,
            taskDefinition: shortName(revision),
        }));
        const wayBack = primaryOf(service)?.id;
        const ours = new Set([...this.#returning.ours, ...(wayBack ? [wayBack] : [])]);
        const known = this.#returning.known;
        const isNew = wayBack !== undefined && !known.has(wayBack);
        this.#returning = {
            ...this.#returning,
            ...{ wayBack, looksStuck: 0, target: revision, ours: isNew ? ours : this.#returning.ours },
        };
        parts.site.line(`${this.name}: going back to ${shortName(revision)}`);
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

;// CONCATENATED MODULE: ./.build/actions/library/rollout/go-back.js




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
        for (const history of await looker.histories(services.values()))
            for (const { watch } of open)
                watch.seeHistory(history);
        await Promise.all(open.map((way) => way.see(services.get(way.name), parts)));
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

;// CONCATENATED MODULE: ./.build/actions/library/rollout/look.js

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
    /** The service deployments that these services are in, for all of them at once. */
    async histories(services) {
        const arns = [...services].flatMap(({ currentServiceDeployment: arn }) => (arn ? [arn] : []));
        if (arns.length === 0)
            return [];
        return this.#optional('histories', [], () => this.#ecs.describeServiceDeployments(arns));
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

// EXTERNAL MODULE: ./.build/actions/library/findings/findings.js
var findings = __webpack_require__(2147);
// EXTERNAL MODULE: ./.build/actions/library/placement/cluster.js
var placement_cluster = __webpack_require__(6832);
// EXTERNAL MODULE: ./.build/actions/library/preflight/preflight.js + 6 modules
var preflight = __webpack_require__(6701);
;// CONCATENATED MODULE: ./.build/actions/library/rollout/service-problems.js
/** A service was named that the cluster does not have, or that `services` leaves out. */
function notFound(name, { cluster, environment }) {
    return {
        code: 'service-not-found',
        what: `There is no service "${name}" among those to roll in ${cluster}; looked for it as it is and as "${environment}-${name}".`,
        remedy: `aws ecs list-services --cluster ${cluster}`,
    };
}
/** Nothing is left to roll. */
function noServices({ cluster, environment }) {
    return {
        code: 'service-not-found',
        what: `Cluster ${cluster} has no active service "${environment}-*" beside frontend and cache.`,
        remedy: 'with: { services: "<names>" }',
    };
}
/** The same service twice, maybe in both spellings. */
function repeated({ serviceName }) {
    return {
        code: 'service-repeated',
        what: `Service "${serviceName}" is named more than once in services.`,
        remedy: `with: { services: "${serviceName}" }`,
    };
}
/** A service that this step must not touch. */
function ofAnother({ serviceName }, { environment }) {
    return {
        code: 'service-of-another-environment',
        what: `Service "${serviceName}" does not belong to environment "${environment}", by neither its name nor its tags.`,
        remedy: `with: { environment: "<the environment of ${serviceName}>" }`,
    };
}
/** Everything for which a service cannot be rolled. */
function unfit(service, asked) {
    if (service.status !== 'ACTIVE')
        return [notActive(service)];
    return [...controller(service), ...strategy(service), ...withoutTasks(service, asked)];
}
function notActive({ serviceName, status }) {
    return {
        code: 'service-not-active',
        what: `Service "${serviceName}" is ${status}: it takes no deployment any more.`,
        remedy: 'Take it out of services, or deploy the environment again.',
    };
}
const instead = {
    CODE_DEPLOY: 'Deploy it with CodeDeploy (aws deploy create-deployment), or give the service the ECS controller, which has blue/green of its own.',
    EXTERNAL: 'Deploy it with what owns its task sets (aws ecs create-task-set).',
};
function controller({ serviceName, deploymentController }) {
    const type = deploymentController?.type ?? 'ECS';
    if (type === 'ECS')
        return [];
    return [
        {
            code: 'deployment-controller-unsupported',
            what: `Service "${serviceName}" is deployed by ${type}; allowed: the deployment controller ECS.`,
            remedy: instead[type] ?? 'Take it out of services.',
        },
    ];
}
function strategy({ serviceName, deploymentConfiguration }) {
    const used = deploymentConfiguration?.strategy ?? 'ROLLING';
    if (used === 'ROLLING')
        return [];
    return [
        {
            code: 'deployment-strategy-unsupported',
            what: `Service "${serviceName}" is deployed by strategy ${used}; allowed as yet: ROLLING.`,
            remedy: `aws ecs update-service --cluster <cluster> --service ${serviceName} --task-definition <revision>`,
        },
    ];
}
function withoutTasks({ serviceName, desiredCount }, asked) {
    if (!asked.requireRunning || desiredCount !== 0)
        return [];
    return [
        {
            code: 'service-without-tasks',
            what: `Service "${serviceName}" has a desired count of 0: its new revision would not be proven, and require-running is true.`,
            remedy: `aws ecs update-service --cluster ${asked.cluster} --service ${serviceName} --desired-count 1, or with: { require-running: false }`,
        },
    ];
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/choose.js


/** Names that were written, in `services` and in lines of `images`; without either there are none. */
function namedServices({ services, images }) {
    return services.length > 0 ? services : [...images.byService.keys()];
}
/** Whether all services of the environment are meant. */
function meansAll({ services, images }) {
    return services.length === 0 && (images.image !== undefined || images.byService.size === 0);
}
/** Under which names a service may be found that was written so. */
function spellings(environment, written) {
    return (0,naming_names/* servicesOf */.Yj)(environment, [written]).length > 0
        ? [written]
        : [written, (0,naming_names/* serviceName */.fe)(environment, written)];
}
/** The service that was meant, of those that AWS described. */
function findService(described, { environment, written }) {
    const names = spellings(environment, written);
    return names
        .map((name) => described.find((service) => service.serviceName === name))
        .find((service) => service !== undefined);
}
/** Which services are rolled, and everything that is wrong with them, at once. */
function chooseServices(asked, described) {
    const written = namedServices(asked);
    const found = written.map((name) => ({
        name,
        service: findService(described, { environment: asked.environment, written: name }),
    }));
    const named = found.flatMap(({ service }) => (service ? [service] : []));
    const services = [
        ...new Set([...(meansAll(asked) ? applicationOf(asked, described) : []), ...named]),
    ];
    const missing = found.filter(({ service }) => !service).map(({ name }) => notFound(name, asked));
    const problems = [
        ...missing,
        ...linesWithoutService(asked, services, described),
        ...named.filter((service, index) => named.indexOf(service) < index).map(repeated),
        ...services.filter((service) => !belongs(service, asked)).map((one) => ofAnother(one, asked)),
        ...services.flatMap((service) => unfit(service, asked)),
    ];
    if (services.length === 0 && problems.length === 0)
        problems.push(noServices(asked));
    return { services, problems };
}
/** Every active service of the environment but those that stand beside the application. */
function applicationOf({ environment }, described) {
    const names = described.map(({ serviceName: name = '' }) => name);
    const own = (0,naming_names/* servicesOf */.Yj)(environment, names);
    const beside = naming_names/* besideTheApplication */.yg.map((role) => (0,naming_names/* serviceName */.fe)(environment, role));
    return described
        .filter(({ status }) => status === 'ACTIVE')
        .filter(({ serviceName: name = '' }) => own.includes(name) && !beside.includes(name))
        .sort((a, b) => ((a.serviceName ?? '') < (b.serviceName ?? '') ? -1 : 1));
}
/** A line of `images` for a service that `services` leaves out would be lost in silence. */
function linesWithoutService(asked, services, described) {
    if (asked.services.length === 0)
        return [];
    const { environment } = asked;
    return [...asked.images.byService.keys()]
        .filter((written) => {
        const service = findService(described, { environment, written });
        return !service || !services.includes(service);
    })
        .map((name) => notFound(name, asked));
}
/** By its name, by its tags, or because it is in the environment's own cluster under no other's tag. */
function belongs(service, { environment, cluster }) {
    if ((0,naming_names/* servicesOf */.Yj)(environment, [service.serviceName ?? '']).length > 0)
        return true;
    const tag = naming_names/* environmentTags */.TA
        .map((key) => service.tags?.find((one) => one.key === key)?.value)
        .find((value) => value !== undefined);
    return tag === undefined ? cluster === (0,naming_names/* clusterName */.SL)(environment) : tag === environment;
}

// EXTERNAL MODULE: ./.build/actions/library/image/assignment.js
var assignment = __webpack_require__(4848);
// EXTERNAL MODULE: ./.build/actions/library/task-definition/image-change.js
var image_change = __webpack_require__(6562);
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

;// CONCATENATED MODULE: ./.build/actions/library/rollout/wanted.js





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
function wanted_assign(containers, { image, named }) {
    const byName = (0,assignment/* assignImages */.g)(containers, { image: undefined, byContainer: named });
    if (image === undefined)
        return byName;
    const rest = containers.filter(({ name }) => !named.has(String(name)));
    const byRepository = (0,assignment/* assignImages */.g)(rest, { image, byContainer: new Map() });
    return {
        images: new Map([...byRepository.images, ...byName.images]),
        problems: [...byName.problems, ...(named.size > 0 ? [] : byRepository.problems)],
        warnings: [...byRepository.warnings, ...byName.warnings],
    };
}
function ofService(problem, service) {
    const remedy = problem.remedy?.replace(/with: \{ image: "/, `with: { images: "${service}/`);
    return { ...problem, what: `Service ${service}: ${problem.what}`, ...(remedy ? { remedy } : {}) };
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

;// CONCATENATED MODULE: ./.build/actions/library/rollout/prepare.js








/**
 * Reads what the rollout needs, changes nothing.
 * @throws UserError with everything that is wrong, found together.
 */
async function prepareRollout(aws, request) {
    const cluster = await (0,placement_cluster/* findCluster */.K)(aws, request.cluster);
    if (!cluster.value)
        throw new errors/* UserError */.yo(cluster.problems);
    const ecs = await aws.ecs();
    const described = await describeAll(ecs, request);
    const chosen = chooseServices(request, described);
    const plans = await Promise.all(chosen.services.map((service) => planService({ aws, ecs, request }, service)));
    const seen = (0,findings/* together */.bs)([cluster, (0,findings/* findings */.Pg)({ problems: chosen.problems }), ...plans]);
    const checks = await checkOnce(aws, plans);
    const all = (0,findings/* together */.bs)([seen, checks]);
    if (all.problems.length > 0)
        throw new errors/* UserError */.yo(distinct(all.problems));
    return { services: plans.flatMap(({ value }) => (value ? [value] : [])), findings: all };
}
async function describeAll(ecs, request) {
    const { environment, cluster } = request;
    const listed = meansAll(request) ? await ecs.listServices(cluster) : [];
    const names = listed.map((arn) => arn.split('/').at(-1) ?? arn);
    const written = namedServices(request).flatMap((name) => spellings(environment, name));
    const wanted = [...new Set([...names, ...written])];
    return wanted.length > 0 ? ecs.describeServices(cluster, wanted) : [];
}
async function planService({ aws, ecs, request }, service) {
    const name = service.serviceName ?? '';
    const reference = service.taskDefinition ?? '';
    const running = await (0,find/* describe */.q0)(ecs, reference);
    if (!running)
        return (0,findings/* missing */.LO)(withoutDefinition(name, reference, aws.region));
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
        origin: originOf(service),
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
/** What several services share, an image or a secret, is looked up for each and told once. */
async function checkOnce(aws, plans) {
    const wanted = plans.flatMap(({ value }) => (value ? [value.wanted] : []));
    return (0,findings/* together */.bs)(await Promise.all(wanted.map((definition) => (0,preflight/* checkTask */.y)(aws, definition))));
}
function distinct(problems) {
    return problems.filter(({ what }, index) => problems.findIndex((one) => one.what === what) === index);
}
function withoutDefinition(service, reference, region) {
    return {
        code: 'task-definition-not-found',
        what: `Service "${service}" runs "${reference}", and there is no such task definition in ${region}.`,
        remedy: `aws ecs describe-task-definition --task-definition ${reference} --region ${region}`,
    };
}

// EXTERNAL MODULE: ./.build/actions/library/stopped-task/explain.js + 2 modules
var explain = __webpack_require__(8273);
// EXTERNAL MODULE: ./.build/actions/library/stopped-task/reasons.js
var stopped_task_reasons = __webpack_require__(3695);
// EXTERNAL MODULE: ./.build/actions/library/stopped-task/verdict.js
var verdict = __webpack_require__(8695);
;// CONCATENATED MODULE: ./.build/actions/library/rollout/cause.js




const unhealthy = /health check|unhealthy/i;
/** Whether a task stopped because of what it is, and not because somebody wanted it gone. */
function isFailure({ stopCode, stoppedReason = '' }) {
    if (stopCode === 'ServiceSchedulerInitiated')
        return unhealthy.test(stoppedReason);
    return stopCode === 'TaskFailedToStart' || stopCode === 'EssentialContainerExited';
}
/** The cause that the newest failed task tells. */
function causeOf(failures) {
    const newest = [...failures].sort((a, b) => stoppedAt(b) - stoppedAt(a))[0];
    if (!newest)
        return undefined;
    if (unhealthy.test(newest.stoppedReason ?? ''))
        return notHealthy(newest);
    const { code, what, remedy } = (0,explain/* explainStop */.c)(newest, (0,verdict/* judge */.S)(newest, expectation(newest)));
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
        what: `No task could be placed. ECS says: ${(0,foreign/* foreign */.V$)(unplaced.message ?? '')}`,
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
        what: `Its tasks start, and do not become healthy.${(0,stopped_task_reasons/* ecsSays */.i$)(stoppedReason)}`,
        remedy: 'Look at the log of the tasks, at path, port and grace period of the health check, and at the security group between load balancer and task.',
    };
}
function stoppedAt(task) {
    return task.stoppedAt?.getTime() ?? 0;
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/rollout-problems.js


/** ECS took our deployment back. */
function rolledBack(target, seen) {
    const says = backReason(target, seen);
    const alarms = seen.history?.alarms?.triggeredAlarmNames ?? [];
    const by = alarms.length > 0 ? ` (alarms: ${(0,foreign/* foreign */.V$)(alarms.join(', '))})` : '';
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
    const primary = service && primaryOf(service)?.rolloutStateReason;
    return ours?.rolloutStateReason ?? event?.message ?? history?.statusReason ?? primary;
}
/** Somebody else deployed: what they did is theirs. */
function superseded(target, theirs) {
    const what = theirs?.taskDefinition ? ` (${shortName(theirs.taskDefinition)})` : '';
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
function late({ origin, to }, { after }) {
    return {
        code: 'rollout-timed-out',
        what: `Service ${origin.service}: ${to} is not stable after ${after}, the time limit of this step.`,
        remedy: 'with: { timeout: "1h" }, or find in the events of the service what it waits for',
    };
}
function withRemedy(problem, remedy) {
    return remedy ? { ...problem, remedy } : problem;
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/judge.js



/** A stale answer may show the time before our deployment: only several say that it is gone. */
const looksUntilGone = 3;
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
/** What succeeded may have been replaced since. */
function byHistory(target, seen, ours) {
    const status = seen.history?.status ?? '';
    if (status === 'SUCCESSFUL' && ours?.status === 'PRIMARY')
        return arrived(target, seen.service);
    if (status.startsWith('ROLLBACK'))
        return back(target, seen);
    return undefined;
}
/** Our deployment is there: in charge, or pushed aside. */
function present(target, ours, seen) {
    const service = seen.service ?? {};
    if (ours.status === 'PRIMARY') {
        if (isCompleted(ours, service))
            return arrived(target, service);
        return ours.rolloutState === 'FAILED' ? failed(target, seen, ours) : looping(target, seen);
    }
    if (ours.rolloutState === 'FAILED' || isOld(target, primaryOf(service)))
        return back(target, seen);
    return superseded(target, primaryOf(service));
}
/** Our deployment is not there: not visible yet, rolled back to the end, or replaced. */
function absent(target, seen, service) {
    const primary = primaryOf(service);
    if (primary && !isOld(target, primary))
        return superseded(target, primary);
    return seen.looksWithout >= looksUntilGone ? back(target, seen) : undefined;
}
function isOld({ origin }, primary) {
    return primary?.id !== undefined && origin.deployments.has(primary.id);
}
function arrived(_target, service) {
    return { outcome: service?.desiredCount === 0 ? 'registered-not-proven' : 'stable' };
}
function back(target, seen) {
    return rolledBack(target, { ...seen, cause: cause(target, seen) });
}
/** The circuit breaker gave up and has nothing to go back to, or may not. */
function failed(target, seen, ours) {
    const reason = ours.rolloutStateReason;
    return failing(target, cause(target, seen), { count: seen.failures.length, reason });
}
/** Without a breaker three failures are enough; with one ECS decides, unless it counts none of them. */
function looping(target, seen) {
    const { breaker } = target.origin;
    const limit = breaker ? 10 + 2 * (seen.service?.desiredCount ?? 0) : 3;
    const count = seen.failures.length;
    if (count < limit)
        return undefined;
    return failing(target, causeOf(seen.failures), { count, reason: undefined });
}
function cause({ origin }, { failures, service }) {
    return causeOf(failures) ?? (service && causeInEvents(service, origin.events));
}
/** The time is over: by what was seen until then. */
function judgeLate(target, seen, late) {
    const known = cause(target, seen);
    const remedy = known?.remedy ?? late.remedy;
    const what = known ? `${late.what} ${known.what}` : late.what;
    return {
        outcome: known?.outcome ?? 'timed-out',
        problem: { ...late, what, ...(remedy ? { remedy } : {}) },
    };
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/watch.js




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
    #seen = {
        service: undefined,
        looksMissing: 0,
        looksWithout: 0,
        history: undefined,
        failures: [],
    };
    #startedAt;
    #ourSeen = false;
    #tasksAt;
    #stirred = false;
    #events;
    constructor({ service, deploymentId = '', judgement, known }, now) {
        this.service = service;
        const { origin, to } = service;
        const deployments = new Set([...origin.deployments, ...known].filter((id) => id !== deploymentId));
        this.target = { origin: { ...origin, deployments }, deploymentId, to };
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
    /** From the start of the rollout until it was decided. */
    get tookMs() {
        return this.endedAt === undefined ? undefined : this.endedAt - this.#startedAt;
    }
    /** Whether this step changed the service, or took over a change under way. */
    get isChanged() {
        return this.target.deploymentId !== '';
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
        const ours = service.deployments?.find(({ id }) => id === this.target.deploymentId);
        if (ours)
            this.#ourSeen = true;
        if ((ours?.failedTasks ?? 0) > 0)
            this.#stirred = true;
        const counts = this.#ourSeen || now - this.#startedAt > visibleWithinMs;
        const looksWithout = !ours && counts ? before.looksWithout + 1 : 0;
        this.#seen = { ...before, service, looksMissing: 0, looksWithout };
    }
    /** ECS's record of a deployment; kept when it is of ours. */
    seeHistory(history) {
        const number = this.target.deploymentId.split('/').at(-1);
        const revision = history.targetServiceRevision?.arn?.split('/').at(-1);
        if (revision === number)
            this.#seen = { ...this.#seen, history };
    }
    seeTasks(tasks, now) {
        this.#tasksAt = now;
        this.#stirred = false;
        const ours = tasks.filter(({ startedBy }) => startedBy === this.target.deploymentId);
        const failed = ours.filter(isFailure);
        // AWS forgets stopped tasks, and lists a hundred: what was seen once stays.
        const known = new Map([...this.#seen.failures, ...failed].map((task) => [task.taskArn, task]));
        this.#seen = { ...this.#seen, failures: [...known.values()] };
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
        return judgeRollout(this.target, this.#seen);
    }
    judge(now) {
        this.#end(this.preview(), now);
    }
    /** One that was stable may be replaced or deleted before the others are done. */
    judgeAgain(now) {
        const later = this.preview();
        const isLost = later?.outcome === 'superseded' || later?.outcome === 'gone';
        if (!later || !isLost)
            return;
        this.judgement = later;
        this.endedAt = now;
    }
    giveUp(now, after) {
        const problem = late(this.target, { after });
        this.#end(judgeLate(this.target, this.#seen, problem), now);
    }
    end(judgement, now) {
        this.#end(judgement, now);
    }
    /** The revision of the deployment in charge, as it was seen last. */
    get runs() {
        const { service } = this.#seen;
        return service && primaryOf(service)?.taskDefinition;
    }
    #end(judgement, now) {
        if (!judgement || this.judgement)
            return;
        this.judgement = judgement;
        this.endedAt = now;
    }
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/run.js












/** Registers what must be registered, rolls all services, follows them, and takes all back when one fails. */
async function rollOut(request, parts) {
    const { site, clock, aws } = parts;
    const begunAt = clock.now();
    site.openGroup('Read the environment');
    const prepared = await prepareRollout(aws, request);
    tell(prepared, parts);
    site.openGroup('Register revisions');
    const registered = await registerAll(prepared.services, parts);
    site.openGroup(`Roll ${registered.length} services of ${request.cluster}`);
    const watches = [];
    const looker = new Looker(await aws.ecs(), { site, cluster: request.cluster });
    try {
        const startedAt = clock.now();
        for (const started of await startAll(registered, request, parts))
            watches.push(new Watch(started, startedAt));
        const progress = new Progress(site, startedAt);
        const following = { watches, looker, progress, startedAt };
        await followAll(following, request, parts);
        const ways = await backIfNeeded(following, request, parts);
        const elapsedMs = clock.now() - begunAt;
        return finish({ request, watches, ways, elapsedMs, region: aws.region });
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
async function backIfNeeded({ watches, looker, progress }, request, parts) {
    const failed = watches.some(({ judgement }) => judgement && !isGood(judgement));
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
function tell({ services, findings }, { site }) {
    for (const warning of findings.warnings)
        site.warning(warning);
    for (const note of findings.notes)
        site.line(note);
    for (const { name, origin, changes } of services) {
        const from = origin.revision ? shortName(origin.revision) : 'nothing that was ever stable';
        site.line(`${name} runs ${from}`);
        for (const { container, from: before, to } of changes)
            site.line(`${name}: image of ${container}: ${before} -> ${to}`);
    }
}

;// CONCATENATED MODULE: ./.build/actions/rolling-update/rolling-update.js


/** Brings the environment's services to the new image together, or all of them back. */
async function rollingUpdate(inputs, parts) {
    const finished = await rollOut(requestOf(inputs), parts);
    for (const { name, to, outcome } of finished.services)
        if (outcome === 'registered-not-proven')
            parts.site.warning(`${name} has a desired count of 0: ${to} is set and not proven.`);
    return finished;
}

// EXTERNAL MODULE: ./.build/actions/library/aws/calls.js
var calls = __webpack_require__(5778);
// EXTERNAL MODULE: ./.build/actions/library/aws/inputs.js
var inputs = __webpack_require__(4915);
// EXTERNAL MODULE: ./.build/actions/library/host/spec.js
var spec = __webpack_require__(5662);
// EXTERNAL MODULE: ./.build/actions/library/preflight/calls.js
var preflight_calls = __webpack_require__(359);
;// CONCATENATED MODULE: ./.build/actions/library/rollout/calls.js

/** The AWS calls behind every rollout. */
const rolloutCalls = [
    { action: 'ecs:DescribeClusters', need: 'needed', why: 'the cluster exists' },
    { action: 'ecs:ListServices', need: 'needed', why: 'the services of the environment' },
    { action: 'ecs:DescribeServices', need: 'needed', why: 'what runs, and how the rollouts go' },
    { action: 'ecs:DescribeTaskDefinition', need: 'needed', why: 'what runs and what is to run' },
    ...preflight_calls/* preflightCalls */.L,
    { action: 'ecs:RegisterTaskDefinition', need: 'needed', why: 'revisions with the new image' },
    { action: 'ecs:TagResource', need: 'needed', why: 'new revisions keep the tags' },
    { action: 'iam:PassRole', need: 'needed', why: "hands the definitions' own roles to the tasks" },
    { action: 'ecs:UpdateService', need: 'needed', why: 'starts the rollouts, and takes them back' },
    {
        action: 'ecs:DescribeServiceDeployments',
        need: 'optional',
        why: 'how ECS itself says that a rollout ended',
    },
    {
        action: 'ecs:StopServiceDeployment',
        need: 'optional',
        why: 'takes a rollout back that is under way; else UpdateService does',
    },
    { action: 'ecs:ListTasks', need: 'optional', why: 'tasks of a rollout that stopped' },
    { action: 'ecs:DescribeTasks', need: 'optional', why: 'why they stopped' },
];

// EXTERNAL MODULE: ./.build/actions/library/host/fields.js
var fields = __webpack_require__(6092);
// EXTERNAL MODULE: ./.build/actions/library/one-off-task/inputs.js + 3 modules
var one_off_task_inputs = __webpack_require__(1295);
;// CONCATENATED MODULE: ./.build/actions/library/rollout/inputs.js




const { environment } = one_off_task_inputs/* oneOffTaskInputs */.KC;
/** The inputs of every action that rolls services. */
const rolloutInputs = {
    environment,
    cluster: (0,fields/* text */.Qq)({
        prose: 'The ECS cluster. Default: `<environment>-cluster`.',
        example: 'alpha-cluster',
    }),
    services: (0,fields/* list */.p_)({
        prose: 'Services to roll, by their names with or without `<environment>-`. Default: those that lines of `images` name; else every active service `<environment>-*` of the cluster but `web-ui` and `redis`.',
        item: 'the name of a service',
        pattern: /^[A-Za-z0-9_-]{1,255}$/,
        example: 'gunicorn, default, beat',
    }),
    images: {
        ...(0,fields/* list */.p_)({
            prose: 'Image to deploy: one image for every container of the same repository, and `service/container=image` lines for those that differ. Without it the base revision is deployed as it is.',
            item: 'an image with a tag or digest, or service/container=image',
            example: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/backend:v1.8.0',
        }),
        crossCheck: imageProblems,
    },
    'environment-variables': {
        ...(0,fields/* pairs */.AS)({
            prose: 'Environment variables set in the containers that get an image.',
            key: one_off_task_inputs/* variableName */.cG,
            line: 'NAME=value',
        }),
        crossCheck: variableProblems,
    },
    'base-revision': (0,fields/* choice */.Yq)(['latest', 'running'], {
        prose: 'What the image is put into: the newest active revision of the family, so that what infrastructure registered last is picked up, or the revision that runs.',
        default: 'latest',
    }),
    operation: {
        ...(0,fields/* choice */.Yq)(['deploy', 'restart'], {
            prose: '`restart` starts new tasks of the revision that runs; nothing is registered.',
            default: 'deploy',
        }),
        crossCheck: restartProblems,
    },
    'on-failure': (0,fields/* choice */.Yq)(['rollback-all', 'keep'], {
        prose: 'What happens when a service fails: all services that this step changed go back, or each stays as it is.',
        default: 'rollback-all',
    }),
    'on-cancel': (0,fields/* choice */.Yq)(['leave', 'rollback'], {
        prose: 'What happens to rollouts under way when the job is cancelled: they go on without us, or ECS is asked to take them back.',
        default: 'leave',
    }),
    'require-running': (0,fields/* flag */.Jt)({
        prose: 'Whether a service at 0 tasks is refused. Otherwise its revision is set, not proven, and a warning says so.',
        default: 'false',
    }),
    timeout: (0,fields/* duration */.p0)({
        prose: 'How long the services may take to become stable, all together.',
        default: '30m',
    }),
    'rollback-timeout': (0,fields/* duration */.p0)({
        prose: 'How long going back may take.',
        default: '15m',
    }),
};
function imageProblems(items) {
    try {
        parseServiceImages(items);
        return [];
    }
    catch (thrown) {
        if (thrown instanceof errors/* UserError */.yo)
            return thrown.problems;
        throw thrown;
    }
}
function isEmpty(inputs, name) {
    const value = inputs.get(name);
    return value === undefined || ('size' in value ? value.size : value.length) === 0;
}
function variableProblems(variables, inputs) {
    if (variables.size === 0 || inputs.get('operation') !== 'deploy')
        return [];
    if (!inputs.has('images') || !isEmpty(inputs, 'images'))
        return [];
    return [
        {
            code: 'input-conflict',
            what: 'Input "environment-variables" is given without "images": variables are set in the containers that get an image.',
            remedy: 'with: { images: "<repository>:<tag>" }',
        },
    ];
}
function restartProblems(operation, inputs) {
    if (operation !== 'restart')
        return [];
    const given = ['images', 'environment-variables'].filter((name) => !isEmpty(inputs, name));
    return given.map((name) => ({
        code: 'input-conflict',
        what: `Input "operation" is restart, and "${name}" is given: a restart keeps the revision that runs.`,
        remedy: 'with: { operation: deploy }',
    }));
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/outputs.js
/** The outputs of every action that rolls services. */
const rolloutOutputs = {
    outcome: 'What became of the environment: `stable`, `taken-back`, `kept` (failed, on-failure: keep), `torn` (going back failed).',
    services: 'JSON: what became of each service, by its name.',
    'revisions-before': 'JSON: the revision that each service ran before, as family:revision.',
    'revisions-after': 'JSON: the revision that each service is on now, as far as it is known.',
    'duration-seconds': 'From the first look to the end, in whole seconds.',
};

;// CONCATENATED MODULE: ./.build/actions/rolling-update/spec.js






const spec_spec = (0,spec/* defineSpec */.j)({
    name: 'rolling-update',
    description: 'Brings the services of an environment to a new image together; when one fails, all go back.',
    inputs: { ...rolloutInputs, ...inputs/* awsInputs */.x },
    outputs: rolloutOutputs,
    calls: [...calls/* sessionCalls */.C, ...rolloutCalls],
    permissions: { 'id-token': 'write, for role-to-assume' },
});

// EXTERNAL MODULE: ./.build/actions/library/aws/console-links.js
var console_links = __webpack_require__(8533);
// EXTERNAL MODULE: ./.build/actions/library/text/markdown.js + 1 modules
var markdown = __webpack_require__(5843);
;// CONCATENATED MODULE: ./.build/actions/library/rollout/page.js





/** The page of a finished rollout: the verdict first, reasons, the services, what a person may need next. */
function pageOf(finished, action) {
    const { failures, services, request, outcome } = finished;
    const mark = outcome === 'stable' ? '✅' : '❌';
    const parts = [
        (0,markdown.md) `### ${mark} ${action}: ${request.environment} ${verdicts[outcome]}`,
        ...failures.map(reason),
        ...services.filter(isUnproven).map(unproven),
        (0,markdown/* table */.tp)(['service', 'from', 'to', 'image', 'duration', 'outcome', 'now'], rowsOf(finished)),
        next(finished),
    ];
    return parts.reduce((page, part) => (0,markdown.md) `${page}\n\n${part}`);
}
const verdicts = {
    stable: 'is stable',
    'taken-back': 'was taken back',
    kept: 'failed and is kept as it is',
    torn: 'failed and is not back',
};
function reason({ what, remedy, code: name }) {
    const how = remedy ? (0,markdown.md) `\n\nWhat to do: ${remedy}` : (0,markdown.md) ``;
    return (0,markdown.md) `**${what}** (${(0,markdown/* code */.aY)(name)})${how}`;
}
function isUnproven({ outcome }) {
    return outcome === 'registered-not-proven';
}
function unproven({ name, to }) {
    return (0,markdown.md) `⚠️ ${name} has a desired count of 0: ${to} is set and not proven.`;
}
function rowsOf(finished) {
    const { services, request, region, elapsedMs } = finished;
    return services.map(({ name, before, to, outcome, after, watch }) => [
        (0,markdown/* link */.nf)(name, (0,console_links/* serviceLink */.oT)({ region, cluster: request.cluster, service: name })),
        before ?? 'nothing stable',
        to,
        imagesOf(watch.service),
        (0,duration/* formatDuration */.a)(watch.tookMs ?? elapsedMs),
        outcome,
        after,
    ]);
}
/** Those that change, else all that run. */
function imagesOf({ changes, definition }) {
    const images = changes.length > 0
        ? changes.map(({ to }) => to)
        : (0,task_definition/* containersOf */.Mz)(definition).map(({ image }) => String(image));
    return [...new Set(images)].map((image) => (0,markdown/* code */.aY)(image)).reduce((all, one) => (0,markdown.md) `${all}, ${one}`);
}
function next({ services, request, outcome }) {
    const { cluster } = request;
    const [first] = services;
    const container = first && (0,task_definition/* containersOf */.Mz)(first.watch.service.definition)[0]?.name;
    const shell = `aws ecs execute-command --cluster ${cluster} --task <task id> --container ${container} --interactive --command sh`;
    const isBack = outcome === 'taken-back';
    const back = services.flatMap(({ name, before, after }) => before && before !== after && !isBack ? [updateCommand(cluster, name, before)] : []);
    const tasks = services.map(({ name }) => `aws ecs list-tasks --cluster ${cluster} --service-name ${name}`);
    const undo = back.length > 0 ? (0,markdown.md) `To go back:\n\n${(0,markdown/* codeBlock */.DV)(back.join('\n'), 'sh')}\n\n` : (0,markdown.md) ``;
    return (0,markdown.md) `${undo}To look inside:\n\n${(0,markdown/* codeBlock */.DV)([...tasks, shell].join('\n'), 'sh')}`;
}

;// CONCATENATED MODULE: ./.build/actions/library/rollout/result.js

/** Outputs, page and failure of a rollout that came to its end. */
function resultOf(finished, action) {
    const failure = failureOf(finished);
    return {
        outputs: outputsOf(finished),
        summary: pageOf(finished, action),
        ...(failure ? { failure } : {}),
    };
}
function outputsOf({ services, outcome, elapsedMs }) {
    return {
        outcome,
        services: byName(services, (service) => service.outcome),
        'revisions-before': byName(services, ({ before }) => before ?? ''),
        'revisions-after': byName(services, ({ after }) => after),
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
    return { ...first, what: [first.what, ...rest, whereAllAre(finished)].join('\n') };
}
/** An environment that is torn is worse than what tore it. */
function orderOf({ failures }) {
    const torn = failures.filter(({ code }) => code === 'rollback-incomplete');
    return [...torn, ...failures.filter((one) => !torn.includes(one))];
}
function whereAllAre({ services, outcome }) {
    const now = services.map(({ name, after }) => `${name} ${after}`).join(', ');
    return outcome === 'taken-back'
        ? `Every service that was changed is back: ${now}`
        : `Now: ${now}`;
}

;// CONCATENATED MODULE: ./.build/actions/rolling-update/summary.js

/** Outputs and page of a finished rolling update. */
function summary_resultOf(finished) {
    return resultOf(finished, 'rolling-update');
}

;// CONCATENATED MODULE: ./.build/actions/rolling-update/main.js





function main() {
    return (0,run/* runAction */.C)(spec_spec, async (run) => {
        const aws = await (0,session/* openSession */.f)(run.inputs, run);
        return summary_resultOf(await rollingUpdate(run.inputs, { ...run, aws }));
    });
}


/***/ })

};

export const id = 5804;
export const ids = [5804];
export const modules = {

/***/ 15804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./.build/actions/library/aws/session.js + 2 modules
var session = __webpack_require__(58491);
// EXTERNAL MODULE: ./.build/actions/library/github/api.js
var api = __webpack_require__(73768);
// EXTERNAL MODULE: ./.build/actions/library/host/run.js + 3 modules
var run = __webpack_require__(36249);
// EXTERNAL MODULE: ./.build/actions/library/system/machine.js
var machine = __webpack_require__(1751);
// EXTERNAL MODULE: ./.build/actions/library/aws/head-line.js
var head_line = __webpack_require__(70563);
// EXTERNAL MODULE: ./.build/actions/library/engines/open.js
var engines_open = __webpack_require__(11532);
// EXTERNAL MODULE: ./.build/actions/library/github/approval-phrase.js
var approval_phrase = __webpack_require__(63223);
// EXTERNAL MODULE: ./.build/actions/library/github/artifacts.js
var artifacts = __webpack_require__(83939);
// EXTERNAL MODULE: ./.build/actions/library/system/private-folder.js
var private_folder = __webpack_require__(81026);
// EXTERNAL MODULE: ./.build/actions/library/text/foreign.js
var foreign = __webpack_require__(29840);
// EXTERNAL MODULE: ./.build/actions/library/engines/annotate.js
var annotate = __webpack_require__(73536);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./.build/actions/library/system/dates.js
var dates = __webpack_require__(32907);
// EXTERNAL MODULE: ./.build/actions/library/system/environment.js
var environment = __webpack_require__(43195);
// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(28649);
;// CONCATENATED MODULE: ./.build/actions/library/lease/applied.js





/**
 * Marks the digest of a plan as applied, before its first change: the parameter is created, never overwritten,
 * so that of two jobs one may go on. Under the lease.
 * @throws RefusedError `plan-already-applied` with the run that did.
 */
async function markApplied(name, { aws, identity, now, }) {
    const ssm = await aws.ssm(aws.region);
    const value = JSON.stringify(appliedBy(identity, now));
    if (await ssm.create(name, value))
        return { name, value };
    const before = await ssm.read(name);
    // Ours, if the answer to an earlier attempt was lost.
    if (before?.value === value)
        return { name, value };
    throw new errors/* RefusedError */.fk({
        code: 'plan-already-applied',
        what: `This plan was applied before${byWhom(before?.value)}: a plan is applied at most once, also when that did not come to its end.`,
        remedy: 'Plan again, and approve the new plan.',
    });
}
/**
 * Takes back the mark of a plan of which nothing was begun. One that is not as we wrote it is somebody else's, and
 * stays: false.
 */
async function takeMarkBack({ name, value }, aws) {
    const ssm = await aws.ssm(aws.region);
    const now = await ssm.read(name);
    if (now && now.value !== value)
        return false;
    if (now)
        await ssm.remove(name);
    return true;
}
/** Who applied the plan before, in words; undefined when nobody did. */
async function readApplied(name, aws) {
    const before = await (await aws.ssm(aws.region)).read(name);
    return before && (byWhom(before.value).replace(/^, /, '') || 'by a record of no known form');
}
function appliedBy({ repository, runId, attempt, job }, now) {
    const server = (0,environment/* ambient */.T)('GITHUB_SERVER_URL') ?? 'https://github.com';
    const run = `${server}/${repository}/actions/runs/${runId}`;
    // Legs of a matrix are one job, and may be here in the same millisecond.
    return { id: (0,external_node_crypto_.randomUUID)(), run, attempt, job, at: (0,dates/* isoTime */.L)(now) };
}
function byWhom(value) {
    try {
        const { run, attempt, at } = JSON.parse(value ?? '');
        return `, by attempt ${(0,foreign/* foreign */.V$)(String(attempt))} of ${(0,foreign/* foreign */.V$)(String(run))} at ${(0,foreign/* foreign */.V$)(String(at))}`;
    }
    catch {
        return '';
    }
}

// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/path-holders.js
var path_holders = __webpack_require__(3492);
// EXTERNAL MODULE: ./.build/actions/library/text/shell.js
var shell = __webpack_require__(21730);
;// CONCATENATED MODULE: ./.build/actions/apply-env/carry-out/carried-out.js
/** All of the plan was applied. */
function isComplete({ applied, stopped }) {
    return !applied.failure && !stopped;
}

// EXTERNAL MODULE: ./.build/actions/library/text/duration.js
var duration = __webpack_require__(3694);
;// CONCATENATED MODULE: ./.build/actions/apply-env/carry-out/follow.js


/** Prints how far an apply is, and remembers it for a cancel. */
class Follower {
    trace;
    progress;
    #site;
    #clock;
    onCloud;
    #onTrace;
    constructor({ site, clock, onTrace, onCloud }) {
        this.#site = site;
        this.#clock = clock;
        this.#onTrace = onTrace;
        this.onCloud = onCloud;
    }
    onStarted = (trace) => {
        this.trace = trace;
        this.#onTrace(trace);
    };
    onProgress = (progress) => {
        this.progress = progress;
        const { done, total, line, running } = progress;
        const long = this.#clock.now() - worthTellingMs;
        const others = running.filter(({ address, sinceMs }) => sinceMs <= long && !line.includes(address));
        const beside = others.length > 0 ? ` (running: ${this.#runningText(others)})` : '';
        const count = total > 0 ? `${done}/${total} ` : '';
        this.#site.line(`${count}${(0,foreign/* foreign */.V$)(line)}${beside}`);
    };
    /** `aws_db_instance.main since 2 m 05 s`; empty when nothing runs. */
    get running() {
        return this.#runningText(this.progress?.running ?? []);
    }
    #runningText(running) {
        const now = this.#clock.now();
        const told = running
            .slice(0, mostShown)
            .map(({ address, sinceMs }) => `${(0,foreign/* foreign */.V$)(address)} since ${(0,duration/* formatDuration */.a)(now - sinceMs)}`);
        const more = running.length - mostShown;
        return [...told, ...(more > 0 ? [`${more} more`] : [])].join(', ');
    }
}
/** What comes and goes needs no word. */
const worthTellingMs = 10_000;
/** A line of the log, not a table. */
const mostShown = 3;

// EXTERNAL MODULE: ./.build/actions/apply-env/carry-out/outliving.js
var outliving = __webpack_require__(18487);
// EXTERNAL MODULE: ./.build/actions/library/engines/sealed-options.js
var sealed_options = __webpack_require__(50763);
// EXTERNAL MODULE: ./.build/actions/library/naming/names.js
var names = __webpack_require__(77615);
// EXTERNAL MODULE: ./.build/actions/library/system/waiting.js
var waiting = __webpack_require__(18401);
;// CONCATENATED MODULE: ./.build/actions/apply-env/carry-out/record.js







/**
 * Writes what the environment is and how it is destroyed without its branch; of an environment that was destroyed,
 * nothing stays but which plans were applied. What others keep in the record is left as it is. Never throws: what was
 * applied is applied.
 */
async function writeRecord(known, ended, parts) {
    const { record } = known.candidate.where;
    const { aws, clock, site, signal } = parts;
    const isDestroyed = known.candidate.opened.manifest.operation === 'destroy' && isComplete(ended);
    const write = async (over) => {
        const ssm = await aws.uncancelled(over).ssm(aws.region);
        if (isDestroyed)
            return forget(known, ssm, site);
        const before = membersIn((await ssm.read(record))?.value);
        await ssm.overwrite(record, JSON.stringify({ ...before, ...recordOf(known, before, parts) }));
    };
    const ms = signal.aborted ? patienceMs.cancelled : patienceMs.otherwise;
    const why = await (0,waiting/* within */.ux)({ clock, ms }, write).then((answer) => (answer === waiting/* late */.fn ? 'AWS did not answer in time' : undefined), (thrown) => {
        if (thrown instanceof errors/* ReportedError */.SS)
            return (0,errors/* messageOf */.bD)(thrown);
        throw thrown;
    });
    const left = isDestroyed ? 'and the images of record are not all removed' : 'was not written';
    if (why !== undefined)
        site.warning(`The record ${record} ${left}: ${(0,foreign/* foreign */.V$)(why)}`);
}
/**
 * Images first, as the record tells that there was an environment: a new one of the name starts from images that
 * somebody gives it, and not unseen from those that ran here last. A base environment has none.
 */
async function forget({ candidate }, ssm, site) {
    const { where, opened } = candidate;
    const images = opened.manifest.layer === 'app' ? await ssm.below((0,names/* imageRecordsPath */.FV)(where)) : [];
    for (const { name } of images)
        await ssm.remove(name);
    await ssm.remove(where.record);
    if (images.length > 0)
        site.line(`removed with the environment: ${images.length} images of record`);
}
/** A cancelled step has 7.5 s, most of which its tool may have needed. */
const patienceMs = { cancelled: 1_000, otherwise: 30_000 };
function recordOf({ candidate, verified }, before, parts) {
    const { manifest } = candidate.opened;
    const { ref, pullRequest } = candidate.gate.run.origin;
    const now = (0,dates/* isoTime */.L)(parts.clock.now());
    const { repository, commit, run, kind, layer, tool } = manifest;
    return {
        created: before.created ?? now,
        owner: before.owner ?? manifest.actor,
        protected: before.protected ?? kind === 'prod',
        expires: expiryOf(kind, before, parts),
        ref,
        // Once of a pull request, it goes with that, whoever applied since.
        pullRequest: pullRequest ?? before.pullRequest,
        kind,
        layer,
        repository: repository.name,
        run: run.id,
        applied: now,
        destroy: {
            tool: tool.name,
            version: tool.version,
            commit: (0,sealed_options/* plannedFiles */.G)(candidate.opened.part.options).checkedOut ?? commit,
            ...verified.applier.destroyKit(),
        },
    };
}
/** Each apply that says how long an environment lives begins that time anew; production does not end by itself. */
function expiryOf(kind, before, { inputs, clock, site }) {
    const { expiresIn } = inputs;
    if (kind === 'prod' && expiresIn !== undefined)
        site.warning('expires-in is not heard: the plan is of kind prod, which does not end by itself');
    if (kind === 'prod')
        return undefined;
    return expiresIn === undefined ? before.expires : (0,dates/* isoTime */.L)(clock.now() + expiresIn);
}
function membersIn(value) {
    try {
        const members = JSON.parse(value ?? '{}');
        return typeof members === 'object' && members !== null ? members : {};
    }
    catch {
        return {};
    }
}

// EXTERNAL MODULE: ./.build/actions/library/lease/hold.js
var hold = __webpack_require__(8938);
// EXTERNAL MODULE: ./.build/actions/library/github/failures.js
var failures = __webpack_require__(63957);
// EXTERNAL MODULE: ./.build/actions/library/github/json.js
var json = __webpack_require__(51596);
;// CONCATENATED MODULE: ./.build/actions/library/github/run.js

/** @throws GitHubError when it cannot be read. */
async function readRun(api, repository, runId) {
    const answer = await api.get(`/repos/${repository}/actions/runs/${runId}`, 'actions: read');
    return {
        id: (0,json/* idAt */.jj)(answer, 'id') ?? '',
        attempt: (0,json/* idAt */.jj)(answer, 'run_attempt') ?? '',
        repositoryId: (0,json/* idAt */.jj)(answer, 'repository', 'id') ?? '',
        headRepositoryId: (0,json/* idAt */.jj)(answer, 'head_repository', 'id'),
        commit: (0,json/* textAt */.$6)(answer, 'head_sha') ?? '',
        branch: (0,json/* textAt */.$6)(answer, 'head_branch') ?? '',
        workflow: ((0,json/* textAt */.$6)(answer, 'path') ?? '').replace(/@.*$/, ''),
        event: (0,json/* textAt */.$6)(answer, 'event') ?? '',
        conclusion: (0,json/* textAt */.$6)(answer, 'conclusion'),
        actor: (0,json/* textAt */.$6)(answer, 'actor', 'login') ?? '',
        url: (0,json/* textAt */.$6)(answer, 'html_url') ?? '',
    };
}
/**
 * Who reviewed the run's deployments, in any of its attempts.
 * Source: docs.github.com, REST API, "Get the review history for a workflow run".
 */
async function readApprovals(api, repository, runId) {
    const path = `/repos/${repository}/actions/runs/${runId}/approvals`;
    const answer = await api.get(path, 'actions: read');
    return (Array.isArray(answer) ? answer : []).map((review) => ({
        state: (0,json/* textAt */.$6)(review, 'state') ?? '',
        comment: (0,json/* textAt */.$6)(review, 'comment') ?? '',
        user: (0,json/* textAt */.$6)(review, 'user', 'login') ?? '',
        environments: (0,json/* listAt */.gT)(review, 'environments').flatMap((one) => (0,json/* textAt */.$6)(one, 'name') ?? []),
    }));
}

;// CONCATENATED MODULE: ./.build/actions/library/lease/run-ended.js



/** The lease itself ends in time, whatever GitHub answers. */
const run_ended_patienceMs = 5_000;
/**
 * Asks GitHub for the run of a holder. What cannot be read, such as a run of another repository, counts as one that
 * goes on; a run with a later attempt has ended the one before.
 */
function endOfRuns(api, clock) {
    return async ({ run, attempt }) => {
        const [, repository = '', id = ''] = runUrl.exec(run) ?? [];
        if (id === '')
            return false;
        const found = await (0,waiting/* within */.ux)({ clock, ms: run_ended_patienceMs }, () => readRun(api, repository, id).catch(unreadable));
        if (found === waiting/* late */.fn || found === undefined)
            return false;
        const isSame = found.attempt === attempt;
        return isSame ? found.conclusion !== undefined : Number(found.attempt) > Number(attempt);
    };
}
const runUrl = /^https?:\/\/[\w.:-]+\/([\w.-]+\/[\w.-]+)\/actions\/runs\/(\d{1,19})$/;
function unreadable(thrown) {
    if (thrown instanceof failures/* GitHubError */.y_)
        return undefined;
    throw thrown;
}

;// CONCATENATED MODULE: ./.build/actions/apply-env/carry-out/under-lease.js


/** Works while no other job changes the environment, unless the workflow wants it without. */
function underLease(name, parts, work) {
    const { inputs, site } = parts;
    if (inputs.lease)
        return noted(name, parts, work);
    site.line('no lease: "lease" is false; another job may change the environment meanwhile');
    return work({ ...parts, waited: false, leave: () => undefined });
}
/** The lease is open until it is given back. */
async function noted(name, parts, work) {
    const { inputs, leavings, github, clock } = parts;
    const wanted = { name, timeoutMs: inputs.leaseTimeout, hasEnded: endOfRuns(github, clock) };
    let isLeft = false;
    try {
        return await (0,hold/* holdLease */.U)(wanted, parts, (leased) => {
            leavings.note({ lease: name });
            const leave = () => {
                isLeft = true;
                leased.leave();
            };
            return work({ ...leased, leave });
        });
    }
    finally {
        if (!isLeft)
            leavings.note({ lease: undefined });
    }
}

// EXTERNAL MODULE: ./.build/actions/apply-env/carry-out/unsaved-state.js
var unsaved_state = __webpack_require__(63008);
;// CONCATENATED MODULE: ./.build/actions/apply-env/carry-out/unspent.js





/**
 * A plan of which surely nothing was begun is not used up: its mark is taken back, so that the job can be run again.
 * Undefined where the mark is true.
 */
async function takeBackUnlessBegun({ untouched }, mark, parts) {
    if (!untouched)
        return undefined;
    const answer = await tryToTakeBack(mark, parts);
    if (answer === 'taken-back') {
        parts.site.line('nothing was begun, and the plan counts as not applied: its mark is gone');
        return { isTakenBack: true };
    }
    const left = answer === 'not-ours' ? ofAnother(mark, parts) : stays(answer, mark, parts);
    parts.site.warning(`${left.what} ${left.command}`);
    return left;
}
function ofAnother({ name }, { aws: { region } }) {
    const what = 'Nothing was begun here, but by now the plan has a mark that this job did not write: somebody else applies it. See who:';
    return { isTakenBack: false, what, command: (0,shell/* awsCommand */.bg)('ssm get-parameter', { name, region }) };
}
function stays(why, { name }, { aws: { region } }) {
    const what = `Nothing was begun, but the mark that the plan was applied could not be taken back: ${why}. Remove it, then run this job again:`;
    const command = (0,shell/* awsCommand */.bg)('ssm delete-parameter', { name, region });
    return { isTakenBack: false, what, command };
}
/** A cancelled step has 7.5 s, most of which its tool may have needed. */
const takeBackMs = { cancelled: 1_500, otherwise: 30_000 };
/** Or why it may still be there, in words. */
async function tryToTakeBack(mark, { aws, clock, signal }) {
    const ms = signal.aborted ? takeBackMs.cancelled : takeBackMs.otherwise;
    const work = (over) => takeMarkBack(mark, aws.uncancelled(over));
    return (0,waiting/* within */.ux)({ clock, ms }, work).then((answer) => {
        if (answer === waiting/* late */.fn)
            return (0,foreign/* foreign */.V$)('AWS did not answer in time');
        return answer ? 'taken-back' : 'not-ours';
    }, (thrown) => {
        if (thrown instanceof errors/* ReportedError */.SS)
            return (0,foreign/* foreign */.V$)((0,errors/* messageOf */.bD)(thrown));
        throw thrown;
    });
}

;// CONCATENATED MODULE: ./.build/actions/apply-env/carry-out/carry-out.js












/** Applies under the lease, at most once: from here on things change. */
function carryOut(deed, parts) {
    return underLease(deed.candidate.where.lease, parts, (leased) => applyOnce(deed, leased));
}
async function applyOnce(deed, parts) {
    const { candidate, verified, stopping } = deed;
    const { where } = candidate;
    const { inputs, aws, clock, site, trail } = parts;
    stopping.follow(parts.signal);
    // Who had the lease may have given it back between our look and our turn, so that nobody was waited for.
    await (parts.waited ? verified.again() : verified.imagesAgain());
    const now = clock.now();
    const mark = await markApplied(where.applied, { aws, identity: site.identity, now });
    const begun = begunDeed(where.applied, inputs.planDigest ?? '', aws.region);
    trail.add(begun);
    stopping.after(inputs.timeout, clock);
    const ended = await applyWith(deed, parts);
    const tookMs = clock.now() - now;
    const { applied, left } = ended;
    // Who comes next must not start beside what goes on.
    if (left || applied.goesOn?.length)
        parts.leave();
    if (applied.goesOn?.length)
        parts.leavings.note({ lease: undefined });
    for (const one of applied.goesOn ?? [])
        trail.add(one);
    (0,annotate/* annotate */.f)(site, verified.applier.directory, applied.failure?.diagnostics ?? []);
    const unsaved = applied.failure?.unsavedState;
    const about = { plan: candidate.opened.manifest, tool: verified.tool.tool };
    const kept = unsaved ? await (0,unsaved_state/* keepUnsavedState */.F)(unsaved, about, parts) : undefined;
    if (!left)
        parts.leavings.note({ apply: undefined, cloud: undefined });
    if (applied.changed.length > 0 || !applied.failure)
        await writeRecord(deed, ended, parts);
    const unspent = await takeBackUnlessBegun(applied, mark, parts);
    if (unspent?.isTakenBack === false)
        trail.add({ ...begun, next: unspent.command });
    else if (unspent || isComplete(ended))
        trail.settle(begun.what);
    return { ...ended, tookMs, kept, unspent };
}
async function applyWith(deed, parts) {
    const { verified, stopping } = deed;
    const { leavings } = parts;
    const { placement } = deed.candidate.opened;
    const onTrace = (trace) => {
        // It may go on when this process has ended.
        if (placement && parts.inputs.fixedPath)
            (0,path_holders/* hold */._2)(placement.path, trace);
        leavings.note({ apply: underWay(deed, trace) });
    };
    const about = { tool: verified.tool.tool, folder: verified.saved.folder };
    const onCloud = (trace) => leavings.noteCloud(trace, about);
    const follower = new Follower({ ...parts, onTrace, onCloud });
    stopping.signal.addEventListener('abort', () => leavings.noteAsked(), { once: true });
    try {
        const applied = await verified.applier.apply(verified.saved, follower);
        const stopped = applied.failure ? reasonOf(stopping) : undefined;
        return stopped ? { applied, stopped } : { applied };
    }
    catch (thrown) {
        const stopped = reasonOf(stopping);
        const { trace } = follower;
        if (!stopped || !trace)
            throw thrown;
        const { applier, saved } = verified;
        if (applier.afterwards && (await (0,outliving/* endsInTime */.H)(trace, parts)))
            return { applied: (await applier.afterwards(saved, trace)).applied, stopped };
        const nobodyKnows = { changed: [], notChanged: [], outputs: [] };
        const left = { pid: trace.pid, running: follower.running, stdout: trace.stdout };
        return { applied: nobodyKnows, stopped, left };
    }
}
function underWay({ candidate, verified }, trace) {
    const { opened } = candidate;
    const { encryption, repository, run, environment } = opened.manifest;
    const root = opened.placement?.path ?? opened.folder;
    return {
        tool: verified.tool.tool,
        trace,
        folder: verified.saved.folder,
        place: { root, below: verified.applier.directory },
        plan: { encryption, repository, run, environment },
        isAsked: false,
    };
}
function reasonOf({ signal }) {
    return signal.aborted && signal.reason instanceof errors/* ReportedError */.SS ? signal.reason : undefined;
}
function begunDeed(parameter, digest, region) {
    return {
        what: `began to apply plan ${digest.slice(0, 12)}, which is marked as applied`,
        next: (0,shell/* awsCommand */.bg)('ssm get-parameter', { name: parameter, region }),
    };
}

;// CONCATENATED MODULE: ./.build/actions/apply-env/carry-out/check.js

/**
 * Holds a plan that was verified against what is once more, and changes nothing. Under the lease, as an apply would:
 * who has it may be moving what the plan stands on. All of it is looked at again, as no tool and no mark comes after.
 * @throws RefusedError as `verify` does.
 */
async function check({ candidate, verified, stopping }, parts) {
    await underLease(candidate.where.lease, parts, ({ signal }) => {
        stopping.follow(signal);
        return verified.again();
    });
    parts.site.line('this plan could be applied now; nothing was changed');
}

// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/place.js
var place = __webpack_require__(60714);
;// CONCATENATED MODULE: ./.build/actions/apply-env/carry-out/put-back.js




/** Puts back what lay at the plan's path, unless a tool still works there. Never throws: the apply is over. */
async function putBackUnlessLeft({ placement }, carried, { inputs, site, leavings }) {
    if (!placement)
        return;
    const { path, holding } = placement;
    if (carried?.left) {
        site.warning(`The planned project stays at ${path}; what lay there before is in ${holding}.`);
        return;
    }
    await (0,place/* putBack */.pK)(placement).then(() => {
        if (inputs.fixedPath)
            (0,path_holders/* release */._r)(path);
        leavings.note({ placement: undefined });
    }, (thrown) => {
        site.warning(`What lay at ${path} could not be put back (${(0,foreign/* foreign */.V$)((0,errors/* messageOf */.bD)(thrown))}): it is in ${holding}.`);
    });
}

;// CONCATENATED MODULE: ./.build/actions/apply-env/carry-out/stopping.js


/** One signal for the tool, whatever stops it: a cancel, a lost lease, or the time. The first reason counts. */
class Stopping {
    #controller = new AbortController();
    #over = new AbortController();
    constructor(cancelled) {
        this.follow(cancelled);
    }
    get signal() {
        return this.#controller.signal;
    }
    /** Aborted when nothing runs any more. */
    get over() {
        return this.#over.signal;
    }
    follow(other) {
        const stop = () => this.#controller.abort(other.reason);
        if (other.aborted)
            stop();
        else
            other.addEventListener('abort', stop, { once: true, signal: this.#over.signal });
    }
    after(ms, clock) {
        clock.sleep(ms, this.over).then(() => this.#controller.abort(outOfTime(ms)), () => undefined);
    }
    [Symbol.dispose]() {
        this.#over.abort();
    }
}
function outOfTime(ms) {
    return new errors/* RemoteError */.Hi({
        code: 'apply-timeout',
        what: `The apply took longer than ${(0,duration/* formatDuration */.a)(ms)}, and the tool was asked to stop.`,
        remedy: 'Plan again for what is missing, and give the apply more time: with: { timeout: 4h }',
    });
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/actions/library/engines/saved-plan.js
var saved_plan = __webpack_require__(79609);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/comparisons.js
var comparisons = __webpack_require__(26619);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./.build/actions/library/github/known-artifact.js
var known_artifact = __webpack_require__(17522);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/fetch.js
var fetch = __webpack_require__(79661);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/fixed-path.js
var fixed_path = __webpack_require__(79319);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/open-plan.js
var open_plan = __webpack_require__(67281);
// EXTERNAL MODULE: ./.build/actions/library/engines/kinds.js
var kinds = __webpack_require__(37353);
;// CONCATENATED MODULE: ./.build/actions/apply-env/open/kind-for.js


/** @throws UserError for all variables of the job that would change what the tool does behind its inputs' back. */
async function kindFor(tool, { machine }) {
    const kind = await (0,kinds/* kindOf */.I)(tool);
    const refused = kind.environmentProblems(machine.variables.keys());
    if (refused.length > 0)
        throw new errors/* UserError */.yo(refused);
    return kind;
}

// EXTERNAL MODULE: ./.build/actions/apply-env/request/inputs.js + 3 modules
var request_inputs = __webpack_require__(79516);
;// CONCATENATED MODULE: ./.build/actions/apply-env/open/unheard.js

/** What was given of inputs that the tool of the plan does not know: one job may apply plans of several tools. */
function unheardBy(tool, inputs) {
    const beside = new Map([['tool', tool]]);
    const { variables, parallelism, 'child-environment': child } = request_inputs/* applyInputs */.ME;
    return [
        ...(variables.crossCheck?.(inputs.variables, beside) ?? []),
        ...(parallelism.crossCheck?.(inputs.parallelism, beside) ?? []),
        ...(request_inputs/* applyInputs */.ME['lock-timeout'].crossCheck?.(inputs.lockTimeout, beside) ?? []),
        ...(child.crossCheck?.(inputs.childEnvironment, beside) ?? []),
    ].map(({ what }) => what);
}

;// CONCATENATED MODULE: ./.build/actions/apply-env/open/open-plan.js











/**
 * The first stage: one reason, and the end. What the job has that would change the plan is refused as soon as its
 * tool is known. @throws what `fetchPlan`, `toolOf`, `kindFor` and `openPlan` throw.
 */
async function openHere(gate, parts) {
    const { inputs, folder, aws } = parts;
    const fetched = await bring(gate, parts);
    const { manifest } = fetched;
    gate.admit(manifest);
    const tool = (0,engines_open/* toolOf */.wS)(manifest);
    const { needsProject } = await kindFor(tool, parts);
    for (const unheard of unheardBy(tool, inputs))
        parts.site.warning(unheard);
    const placement = needsProject ? await placementFor(manifest, gate, parts) : undefined;
    const into = placement ? (0,place/* openedIn */.PU)(placement) : folder.path('opened');
    try {
        return { ...(await (0,open_plan/* openPlan */.u)({ fetched, inputs, aws, into })), needsProject, placement };
    }
    catch (thrown) {
        if (placement)
            await (0,place/* putBack */.pK)(placement);
        if (placement && parts.inputs.fixedPath)
            (0,path_holders/* release */._r)(placement.path);
        parts.leavings.note({ placement: undefined });
        throw thrown;
    }
}
/** From this run, or from the one that planned by `gate: dispatch`. */
function bring(gate, { inputs, folder, github }) {
    const { planArtifactId: artifactId = '', planDigest: digest = '', planSizeLimit } = inputs;
    const wanted = { artifactId, digest, sizeLimit: planSizeLimit };
    const { repository, repositoryId, runId } = gate.job;
    if (!gate.isOtherRun)
        return (0,fetch/* fetchPlan */.u)(wanted, folder).catch(async (thrown) => {
            throw await (0,known_artifact/* whyAbsent */.gP)(thrown, github, { repository, repositoryId, runId, id: artifactId });
        });
    const { githubToken: token } = inputs;
    const other = { repository, repositoryId, runId: gate.run.id, token, github };
    return (0,fetch/* fetchPlan */.u)({ ...wanted, other }, folder);
}
async function placementFor(manifest, gate, parts) {
    const { path } = manifest;
    if (pathHere(manifest, gate, parts) !== path)
        return undefined;
    if (parts.inputs.fixedPath)
        await (0,fixed_path/* claim */.B7)(path);
    const placement = await (0,place/* prepare */.iA)(path);
    parts.leavings.note({ placement });
    return placement;
}
/**
 * Where a plan of that path belongs here. An apply has no checkout, so any folder of the workspace may be it: the
 * workflow decides that by `path:` of its checkout in the job that plans.
 */
function pathHere(manifest, { job, run }, parts) {
    const { environment, layer, path: planned } = manifest;
    if (parts.inputs.fixedPath)
        return (0,fixed_path/* fixedPath */.M4)({ repositoryId: job.repositoryId, environment, layer, runId: run.id });
    const { workspace } = parts.machine;
    return isBelow(workspace, planned) ? planned : workspace;
}
/** As it is spelt and as it is: whoever wrote the plan may have written `..`, and a link may lead out. */
function isBelow(workspace, planned) {
    const isWithin = (path, folder) => (0,external_node_path_.join)(path, '/').startsWith((0,external_node_path_.join)(folder, '/'));
    if (planned !== (0,external_node_path_.resolve)(planned) || !isWithin((0,external_node_path_.dirname)(planned), workspace))
        return false;
    const beside = (0,external_node_path_.dirname)(planned);
    return !(0,external_node_fs_.existsSync)(beside) || isWithin((0,external_node_fs_.realpathSync)(beside), (0,external_node_fs_.realpathSync)(workspace));
}

;// CONCATENATED MODULE: ./.build/actions/apply-env/request/where.js


/** @throws UserError `base-environment-unknown`, RefusedError `plan-of-another-environment`. */
function whereOf(manifest, { baseEnvironment, planDigest = '' }) {
    const { layer, environment } = manifest;
    const ofBase = layer === 'base' ? environment : null;
    const base = baseEnvironment ?? manifest.baseEnvironment ?? ofBase;
    if (!base)
        throw new errors/* UserError */.yo(baseUnknown);
    if (!names/* environmentName */.VE.test(base))
        throw new errors/* RefusedError */.fk(noBase(base));
    const app = layer === 'base' ? undefined : environment;
    return {
        base,
        environment,
        lease: (0,names/* leaseParameter */.Qh)(base, app),
        applied: (0,names/* appliedParameter */.$J)(planDigest, base, app),
        record: (0,names/* recordParameter */.Jr)(base, app),
    };
}
const baseUnknown = {
    code: 'base-environment-unknown',
    what: 'Nothing says to which base environment the plan belongs, under which lease and applied plans are noted: neither the plan nor an input "base-environment".',
    remedy: 'with: { base-environment: "<name>" }, in the plan step and in this one',
};
/** Names of parameters are made of it, and the plan may have it of anybody. */
function noBase(base) {
    return {
        code: 'plan-of-another-environment',
        what: `The plan's base environment is ${JSON.stringify(base)}, which no environment is called.`,
        remedy: 'Plan again: a plan is applied where and for what it was made, or not at all.',
    };
}

// EXTERNAL MODULE: ./.build/actions/library/inventory/base-in-use.js + 1 modules
var base_in_use = __webpack_require__(32436);
// EXTERNAL MODULE: ./.build/actions/library/image-record/read.js
var read = __webpack_require__(44496);
;// CONCATENATED MODULE: ./.build/actions/apply-env/verify/images.js

/** The images of record now; a base environment has no services. */
async function imagesNow({ manifest, part }, { base, environment }, aws) {
    if (manifest.layer === 'base')
        return [];
    return (0,read/* readAgain */.n)(part.images, { base, environment }, aws);
}

;// CONCATENATED MODULE: ./.build/actions/apply-env/verify/here.js





/**
 * What this job is, to hold a plan against: of what may change meanwhile, what the plan says of it stands here, as
 * that is looked at only for a plan that is for this job.
 */
async function jobHere(facts, parts) {
    const { opened, gate, tool, applier, caller } = facts;
    const { manifest, part } = opened;
    const { inputs, aws, machine, clock } = parts;
    const { account } = await aws.identity();
    return {
        repository: { id: gate.job.repositoryId, name: gate.job.repository },
        commit: gate.run.commit,
        run: { id: gate.run.id, attempt: gate.run.attempt },
        environment: inputs.environment,
        baseEnvironment: inputs.baseEnvironment,
        ...(caller === undefined ? {} : { caller }),
        account,
        region: aws.region,
        nowMs: clock.now(),
        tool: { name: tool.tool, version: tool.version },
        // What no program of this machine applies is for every machine.
        platform: opened.needsProject ? machine.platform : manifest.platform,
        path: opened.needsProject ? pathHere(manifest, gate, parts) : manifest.path,
        lockFile: applier.lockFileHash(),
        startingState: part.startingState,
        images: part.images,
        assets: part.assets,
        gateLacks: [],
    };
}
/** The same with what may have changed since the plan, read anew each time, and what the tool itself refuses. */
async function hereNow(facts, saved, parts) {
    const { where, opened, applier } = facts;
    const { aws } = parts;
    const { startingState, refused } = await stateNow(opened, applier, saved);
    const here = {
        ...(await jobHere(facts, parts)),
        startingState,
        assets: await applier.assetsNow(opened.part.assets),
        images: await imagesNow(opened, where, aws),
        applied: await readApplied(where.applied, aws),
    };
    return { here, refused: [...refused, ...(await (0,base_in_use/* baseInUse */.c)(opened.manifest, aws))] };
}
/** A tool that says more of why than that its state is another one stands for that reason. */
async function stateNow({ part }, applier, saved) {
    try {
        return { startingState: await applier.startingState(saved), refused: [] };
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* RefusedError */.fk))
            throw thrown;
        return { startingState: part.startingState, refused: thrown.problems };
    }
}

;// CONCATENATED MODULE: ./.build/actions/apply-env/discard.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});












/**
 * Removes what a plan that nobody will apply left with the cloud. It may be expired, and its environment may have
 * moved on; it must be for this place all the same.
 * @throws UserError `nothing-to-discard`; RefusedError with all that it is not for.
 */
async function discard(gate, parts) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { inputs, machine, site } = parts;
        const opened = await openHere(gate, parts);
        const stopping = __addDisposableResource(env_1, new Stopping(parts.signal), false);
        try {
            const where = whereOf(opened.manifest, inputs);
            const around = { ...parts, variables: machine.variables, signal: stopping.signal };
            const said = await (0,engines_open/* withSealedEngine */.pd)({ plan: opened, apply: inputs }, around, async (at) => {
                const applier = at((0,external_node_path_.join)(opened.folder, 'project'));
                if (!applier.discard)
                    throw new errors/* UserError */.yo(nothingToDiscard(opened.manifest.tool.name));
                const tool = await applier.identify();
                const here = await jobHere({ opened, gate, where, tool, applier }, parts);
                const reasons = (0,comparisons/* differing */.R)((0,comparisons/* comparisons */.l)(opened, here));
                if (reasons.length > 0)
                    throw new errors/* RefusedError */.fk(reasons);
                return underLease(where.lease, parts, async ({ signal }) => {
                    stopping.follow(signal);
                    return (await applier.discard?.((0,saved_plan/* savedPlan */.X)(opened))) ?? [];
                });
            });
            for (const one of said)
                site.line(`${(0,foreign/* foreign */.V$)(one)}`);
            const { environment } = inputs;
            return { kind: 'discard', gate, environment, digest: inputs.planDigest ?? '', said };
        }
        finally {
            await putBackUnlessLeft(opened, undefined, parts);
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
function nothingToDiscard(tool) {
    return {
        code: 'nothing-to-discard',
        what: `A plan of ${(0,foreign/* foreign */.V$)(tool)} lies nowhere but in its artifact: there is nothing to discard.`,
        remedy: 'Leave it: it expires, and its artifact with it.',
    };
}

// EXTERNAL MODULE: ./.build/actions/library/github/gate.js
var gate = __webpack_require__(85017);
;// CONCATENATED MODULE: ./.build/actions/library/github/dispatch.js


/** For log and page: what this gate does not stop. */
const dispatchLabel = 'gate: dispatch. A person started this apply and typed run and digest; GitHub asked nobody else. It does not stop one person who plans and applies alone, nor anybody with write access, unless the trust of the apply role names the approvers (actor_id).';
/** The second-best gate: a person starts the apply by workflow_dispatch, naming run and digest. */
function judgeDispatch({ job, run, plan, workflow }) {
    const notes = [dispatchLabel];
    const here = [...(0,gate/* originProblems */.jo)(job), ...startProblems(job)];
    if ('unreadable' in run)
        return { problems: [...here, dispatch_unreadable(run.unreadable)], notes, approvedBy: [] };
    const problems = [
        ...here,
        ...identityProblems(run.value, job),
        ...planProblems(run.value, plan),
        ...workflowProblems(run.value, workflow),
    ];
    return { problems, notes, approvedBy: [] };
}
function startProblems({ event }) {
    if (event === 'workflow_dispatch')
        return [];
    return [
        {
            code: 'gate-not-dispatched',
            what: `gate: dispatch wants a person to start the apply, and this run was started by ${(0,foreign/* foreign */.V$)(event)}.`,
            remedy: 'on: workflow_dispatch',
        },
    ];
}
function dispatch_unreadable(why) {
    return {
        code: 'plan-run-unreadable',
        what: `The run that planned could not be read: ${(0,foreign/* foreign */.V$)(why)}`,
        remedy: 'with: { plan-run-id: "<id>" } and permissions: { actions: read }',
    };
}
function identityProblems(run, job) {
    const problems = [];
    const { repositoryId, headRepositoryId, conclusion } = run;
    if (repositoryId !== job.repositoryId || headRepositoryId !== job.repositoryId)
        problems.push({
            code: 'plan-run-of-another-repository',
            what: `Run ${(0,foreign/* foreign */.V$)(run.id)} ran code of repository ${(0,foreign/* foreign */.V$)(headRepositoryId ?? 'that is gone')} in ${(0,foreign/* foreign */.V$)(repositoryId)}; this one is ${(0,foreign/* foreign */.V$)(job.repositoryId)}.`,
            remedy: 'Plan in this repository, on a branch of its own.',
        });
    if (conclusion !== 'success')
        problems.push({
            code: 'plan-run-not-successful',
            what: conclusion
                ? `Run ${(0,foreign/* foreign */.V$)(run.id)} ended with ${(0,foreign/* foreign */.V$)(conclusion)}.`
                : `Run ${(0,foreign/* foreign */.V$)(run.id)} has not ended yet.`,
            remedy: 'Wait for it, or plan again.',
        });
    return problems;
}
function planProblems(run, plan) {
    const problems = [];
    if (run.id !== plan.runId)
        problems.push({
            code: 'plan-of-another-run',
            what: `The plan says that run ${(0,foreign/* foreign */.V$)(plan.runId)} made it, and plan-run-id is ${(0,foreign/* foreign */.V$)(run.id)}.`,
            remedy: 'with: { plan-run-id: "<the id of the run that planned>" }',
        });
    if (run.commit !== plan.commit)
        problems.push({
            code: 'plan-run-of-another-commit',
            what: `The plan was made of commit ${(0,foreign/* foreign */.V$)(plan.commit)}, and its run ran ${(0,foreign/* foreign */.V$)(run.commit)}.`,
            remedy: 'Plan again.',
        });
    if (Number(plan.attempt) > Number(run.attempt))
        problems.push({
            code: 'plan-of-another-run',
            what: `The plan says attempt ${(0,foreign/* foreign */.V$)(plan.attempt)}, and the run had ${(0,foreign/* foreign */.V$)(run.attempt)}.`,
            remedy: 'Plan again.',
        });
    return problems;
}
function workflowProblems({ workflow, id }, wanted) {
    if (wanted === undefined || workflow === wanted)
        return [];
    return [
        {
            code: 'plan-run-of-another-workflow',
            what: `Run ${(0,foreign/* foreign */.V$)(id)} is one of ${(0,foreign/* foreign */.V$)(workflow)}; plans are taken from ${wanted}.`,
            remedy: `with: { plan-workflow: "${wanted}" } names the file that plans`,
        },
    ];
}

// EXTERNAL MODULE: ./.build/actions/library/github/job.js + 1 modules
var github_job = __webpack_require__(25095);
;// CONCATENATED MODULE: ./.build/actions/library/github/environment.js

/** @throws GitHubError when it cannot be read; GitHub needs `actions: read` for it. */
async function readEnvironment(api, repository, name) {
    const path = `/repos/${repository}/environments/${encodeURIComponent(name)}`;
    const rules = rulesIn(await api.get(path, 'actions: read'));
    if (rules.branches !== 'selected')
        return rules;
    const policies = await api.get(`${path}/deployment-branch-policies?per_page=100`, 'actions: read');
    return takesAll(policies) ? { ...rules, branches: undefined } : rules;
}
/**
 * Whether one of the selected patterns selects nothing: made of stars alone, it takes whatever somebody calls a branch.
 * Source: docs.github.com, REST API, "List deployment branch policies".
 */
function takesAll(answer) {
    const patterns = (0,json/* listAt */.gT)(answer, 'branch_policies').map((one) => (0,json/* textAt */.$6)(one, 'name') ?? '*');
    return patterns.some((pattern) => /^[*/]+$/.test(pattern));
}
/** What is not said is taken for unprotected. */
function rulesIn(answer) {
    const rules = (0,json/* listAt */.gT)(answer, 'protection_rules');
    const required = rules.filter((rule) => (0,json/* textAt */.$6)(rule, 'type') === 'required_reviewers');
    const reviewers = required.flatMap((rule) => (0,json/* listAt */.gT)(rule, 'reviewers')).map(reviewerIn);
    return {
        name: (0,json/* textAt */.$6)(answer, 'name') ?? '',
        reviewers: reviewers.filter((one) => one !== undefined),
        preventsSelfReview: required.some((rule) => (0,json/* flagAt */.Qc)(rule, 'prevent_self_review') === true),
        branches: branchesIn((0,json/* member */.Dc)(answer, 'deployment_branch_policy')),
        adminsMayBypass: (0,json/* flagAt */.Qc)(answer, 'can_admins_bypass') !== false,
    };
}
function reviewerIn(entry) {
    return (0,json/* textAt */.$6)(entry, 'reviewer', 'login') ?? (0,json/* textAt */.$6)(entry, 'reviewer', 'slug');
}
function branchesIn(policy) {
    if ((0,json/* flagAt */.Qc)(policy, 'protected_branches') === true)
        return 'protected';
    return (0,json/* flagAt */.Qc)(policy, 'custom_branch_policies') === true ? 'selected' : undefined;
}

;// CONCATENATED MODULE: ./.build/actions/library/github/read-gate.js



/** Reads what the gate judges. What GitHub refuses is a fact, too; only a cancel is thrown. */
async function readGate(api, job) {
    const { environment, repository, runId } = job;
    if (environment === undefined)
        return { job, rules: undefined, approvals: undefined };
    const [rules, approvals] = await Promise.all([
        reading(() => readEnvironment(api, repository, environment)),
        reading(() => readApprovals(api, repository, runId)),
    ]);
    return { job, rules, approvals };
}
/** Reads the run that planned, for the gate by dispatch. */
function readPlanRun(api, { repository }, runId) {
    return reading(() => readRun(api, repository, runId));
}
async function reading(read) {
    try {
        return { value: await read() };
    }
    catch (thrown) {
        if (thrown instanceof failures/* GitHubError */.y_)
            return { unreadable: thrown.message };
        throw thrown;
    }
}

;// CONCATENATED MODULE: ./.build/actions/apply-env/gate/gate.js





/** Asks GitHub who may apply here. @throws RefusedError with all reasons against it. */
async function passGate(inputs, parts) {
    const job = await (0,github_job/* readJob */.cd)(parts.site);
    const gate = inputs.gate === 'dispatch'
        ? await dispatched(job, inputs, parts)
        : await approved(job, inputs, parts);
    for (const note of gate.notes)
        parts.site.line(note);
    return gate;
}
async function approved(job, inputs, parts) {
    const { approvalPhrase, planDigest, gateWaive } = inputs;
    const verdict = (0,gate/* judgeGate */.$U)(await readGate(parts.github, job), {
        waived: gateWaive,
        approvedDigest: approvalPhrase === 'digest' ? planDigest : undefined,
    });
    const { notes, approvedBy } = opened(verdict);
    const { attempt, commit } = parts.site.identity;
    const run = { id: job.runId, attempt: Number(attempt), commit, origin: job.origin };
    const isBound = approvalPhrase === 'digest' || approvedBy.length === 0;
    const all = run.attempt > 1 && !isBound ? [...notes, ofAnyAttempt] : notes;
    return { job, run, isOtherRun: false, notes: all, approvedBy, admit: () => undefined };
}
/** Source: docs.github.com, REST API, "Get the review history for a workflow run": no attempt, no time. */
const ofAnyAttempt = 'gate: this is a later attempt of its run, and GitHub does not say which attempt was approved: by approval-phrase: digest an approval names its plan';
async function dispatched(job, inputs, parts) {
    const { planRunId = '', planWorkflow: workflow } = inputs;
    const read = await readPlanRun(parts.github, job, planRunId);
    const judged = (plan) => opened(judgeDispatch({ job, run: read, plan, workflow }));
    const run = foundIn(read);
    // Before anything is fetched the plan's own word is not known: the run is held against itself.
    judged({ runId: run?.id ?? '', attempt: run?.attempt ?? '0', commit: run?.commit ?? '' });
    const { id = '', attempt = '0', commit = '', branch } = run ?? {};
    const origin = branch ? { ref: `refs/heads/${branch}` } : {};
    return {
        job,
        run: { id, attempt: Number(attempt), commit, origin },
        isOtherRun: id !== job.runId,
        notes: [dispatchLabel],
        approvedBy: [],
        admit: (plan) => void judged({
            runId: plan.run.id,
            attempt: String(plan.run.attempt),
            commit: plan.commit,
        }),
    };
}
function foundIn(read) {
    return 'value' in read ? read.value : undefined;
}
function opened(verdict) {
    if (verdict.problems.length > 0)
        throw new errors/* RefusedError */.fk(verdict.problems);
    return verdict;
}

// EXTERNAL MODULE: ./.build/actions/apply-env/request/leavings.js
var request_leavings = __webpack_require__(22252);
// EXTERNAL MODULE: ./.build/actions/library/lease/acquire.js
var acquire = __webpack_require__(93447);
// EXTERNAL MODULE: ./.build/actions/library/lease/record.js
var lease_record = __webpack_require__(88226);
// EXTERNAL MODULE: ./.build/actions/library/lease/times.js
var times = __webpack_require__(16997);
;// CONCATENATED MODULE: ./.build/actions/library/lease/unlock.js




/** Long enough to see that nobody renews it, and to take it over beside others who try. */
const watchMs = times/* times */.H.expiry + 2 * times/* times */.H.claim;
/**
 * Ends a lease that its holder left behind: watches that nobody renews it, takes it over, gives it back. False: there
 * is none.
 * @throws UserError `unlock-id-differs` when another lease than the named one is there; RefusedError
 * `lease-in-use` when its holder renews it.
 */
async function unlockLease({ name, id, ...how }, parts) {
    const { aws, site } = parts;
    const current = await (await aws.ssm(aws.region)).read(name);
    if (!current) {
        site.line(`there is no lease ${name}: nothing to unlock`);
        return false;
    }
    const record = (0,lease_record/* readRecord */.aE)(current.value);
    const holder = (0,lease_record/* describeHolder */.sG)(record);
    if (record?.id !== id)
        throw new errors/* UserError */.yo({
            code: 'unlock-id-differs',
            what: `The lease ${name} has the id ${record?.id ?? 'of no known form'}, not ${id}: ${holder} has it.`,
            remedy: record ? `with: { lock-id: "${record.id}" }, if that is the one to be ended` : '',
        });
    site.line(`lease ${name}: ${holder} has it`);
    const { lease } = await (0,acquire/* acquireLease */.Z)({ name, timeoutMs: watchMs, ...how }, parts).catch((thrown) => {
        throw isTimeout(thrown) ? inUse(name, String(holder), thrown) : thrown;
    });
    await lease.release(aws.uncancelled());
    site.line(`unlocked ${name}`);
    return true;
}
function isTimeout(thrown) {
    return thrown instanceof errors/* RefusedError */.fk && thrown.code === 'lease-timeout';
}
function inUse(name, holder, cause) {
    const problem = {
        code: 'lease-in-use',
        what: `The lease ${name} is not stale: ${holder} has it and renews it.`,
        remedy: 'Cancel that run, if it has to end; it then gives the lease back.',
    };
    return new errors/* RefusedError */.fk(problem, { cause });
}

;// CONCATENATED MODULE: ./.build/actions/apply-env/unlock.js







/** Ends the lock of that id. @throws what `unlockLease` and the engine throw. */
async function unlock(gate, parts) {
    const { lock = 'state', lockId: id = '' } = parts.inputs;
    const wasThere = await (lock === 'lease' ? unlockTheLease(id, parts) : unlockTheState(id, parts));
    return { kind: 'unlock', gate, lock, id, wasThere };
}
function unlockTheLease(id, parts) {
    const { baseEnvironment: base = '', environment } = parts.inputs;
    // The base layer's own lease has no environment beside it.
    const name = (0,names/* leaseParameter */.Qh)(base, environment === base ? undefined : environment);
    const hasEnded = endOfRuns(parts.github, parts.clock);
    return unlockLease({ name, id, hasEnded }, parts);
}
/** The tool fails where there is none. */
async function unlockTheState(id, parts) {
    const { inputs, machine } = parts;
    const { tool, workingDirectory: below } = inputs;
    const { workspace: root, variables } = machine;
    if (!(0,external_node_path_.join)(root, below, '/').startsWith((0,external_node_path_.join)(root, '/')))
        throw new errors/* UserError */.yo(outside(below));
    await kindFor(tool, parts);
    const around = { ...parts, variables, place: { root, below } };
    await (0,engines_open/* withEngine */.f)({ ...inputs, variableFiles: [] }, around, async (engine) => {
        if (!engine.unlock)
            throw new errors/* UserError */.yo(withoutLock(tool));
        await engine.unlock(id);
    });
    return true;
}
function withoutLock(tool) {
    return {
        code: 'input-conflict',
        what: `lock: state is for tools that lock their state, and ${tool} is none of them.`,
        remedy: 'with: { lock: lease }',
    };
}
function outside(directory) {
    return {
        code: 'input-invalid',
        what: `Input "working-directory" is ${JSON.stringify(directory)}, which is outside of the workspace; allowed: a folder in it.`,
        remedy: 'with: { working-directory: "infra/app" }',
    };
}

// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/moved.js
var moved = __webpack_require__(10774);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/reasons.js + 1 modules
var reasons = __webpack_require__(53833);
// EXTERNAL MODULE: ./.build/actions/library/aws/principal.js
var principal = __webpack_require__(19022);
;// CONCATENATED MODULE: ./.build/actions/apply-env/gate/who-applies.js


/** Tells a comparison that is not made: waived, or not possible. */
async function whoApplies({ role }, { inputs, aws, site }) {
    if (inputs.allowSameRole) {
        const note = 'roles: whether plan and apply have roles of their own is not checked, because allow-same-role says so';
        site.line(note);
        return { notes: [note] };
    }
    const { arn } = await aws.identity();
    if (role !== null && (0,principal/* principalOf */.i6)(role) && (0,principal/* principalOf */.i6)(arn))
        return { caller: arn, notes: [] };
    const note = String((0,foreign/* foreign */.V$)(`roles: whether plan and apply have roles of their own cannot be known: planned by ${role ?? 'nobody named'}, applied by ${arn}`));
    site.warning(note);
    return { notes: [note] };
}

;// CONCATENATED MODULE: ./.build/actions/apply-env/verify/verify.js










/**
 * The second stage, all reasons at once. A plan that is not for here is neither put into its place nor read by its
 * tool: so its starting state is looked at only when everything it is for is this.
 */
async function verify(candidate, parts) {
    const { opened, at } = candidate;
    const inOpened = at((0,external_node_path_.join)(opened.folder, 'project'));
    const tool = await inOpened.identify();
    const { caller, notes } = await whoApplies(opened.manifest, parts);
    const facts = { ...candidate, tool, caller };
    const before = await jobHere({ ...facts, applier: inOpened }, parts);
    const isForHere = (0,reasons/* reasonsWithoutLooking */.d)(opened, before).length === 0;
    const isNowhere = opened.needsProject && !opened.placement;
    if (!isForHere || isNowhere)
        throw new errors/* RefusedError */.fk((0,reasons/* reasonsAgainst */.l)(opened, before));
    const applier = opened.placement ? at(await placed(opened.placement)) : inOpened;
    const saved = (0,saved_plan/* savedPlan */.X)(opened);
    const again = async () => {
        const { here, refused } = await hereNow({ ...facts, applier }, saved, parts);
        refuse([...refused, ...(0,reasons/* reasonsAgainst */.l)(opened, here)]);
    };
    const imagesAgain = async () => {
        const now = await imagesNow(opened, candidate.where, parts.aws);
        refuse((0,moved/* imageReasons */.V5)(opened.part.images, now));
    };
    await again();
    const summary = await (0,saved_plan/* summariseAgain */.o)(opened, applier);
    parts.site.line(verifiedLine(opened.manifest, tool));
    return { applier, tool, saved, summary, notes, again, imagesAgain };
}
function verifiedLine({ run, createdAt, actor }, { tool, version }) {
    return `plan of run ${run.id}, made ${createdAt} by ${(0,foreign/* foreign */.V$)(actor)}: for here and now, and ${tool} ${version} reads in it what was sealed`;
}
async function placed(placement) {
    await (0,place/* place */.ik)(placement);
    return placement.path;
}
function refuse(reasons) {
    if (reasons.length > 0)
        throw new errors/* RefusedError */.fk(reasons);
}

;// CONCATENATED MODULE: ./.build/actions/apply-env/apply-env.js
var apply_env_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var apply_env_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});

















/**
 * Applies, checks or discards a sealed plan behind its gate, or ends a lock. Nothing changes before the lease and the
 * mark.
 */
async function applyEnv(inputs, around) {
    const opening = passGate(inputs, around);
    // While GitHub answers, this process has nothing else to do.
    if (inputs.operation !== 'unlock')
        (0,artifacts/* loadArtifacts */.kZ)();
    const gate = await opening;
    if (gate.approvedBy.length > 0)
        around.site.line(`approved by ${(0,foreign/* foreign */.V$)(gate.approvedBy.join(', '))}`);
    const aws = await around.openAws();
    await (0,head_line/* printHead */.Y)(headOf(inputs), { ...around, aws });
    const folder = (0,private_folder/* privateFolder */.q)('apply-env');
    if (inputs.planPassphrase)
        around.site.mask(inputs.planPassphrase);
    const leavings = new request_leavings/* Leavings */.K(around.site);
    leavings.note({ folder: folder.path('.') });
    const parts = { ...around, inputs, aws, folder, leavings };
    const emptied = () => {
        folder[Symbol.dispose]();
        leavings.note({ folder: undefined });
    };
    const finished = await work(gate, parts).catch((thrown) => {
        emptied();
        throw thrown;
    });
    // A tool that goes on by itself writes there.
    if (finished.kind !== 'apply' || !finished.left)
        emptied();
    return finished;
}
function headOf({ environment, operation, planDigest }) {
    const plan = planDigest === undefined ? '' : `, plan ${(0,approval_phrase/* approvalPhrase */.$)(planDigest)}`;
    return `environment ${environment}, ${operation}${plan}`;
}
async function work(gate, parts) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { inputs, machine } = parts;
        if (inputs.operation === 'unlock')
            return unlock(gate, parts);
        if (inputs.operation === 'discard')
            return discard(gate, parts);
        const opened = await openHere(gate, parts);
        const stopping = apply_env_addDisposableResource(env_1, new Stopping(parts.signal), false);
        let carried;
        try {
            const where = whereOf(opened.manifest, inputs);
            // Whatever stops the apply stops its tool.
            const around = { ...parts, variables: machine.variables, signal: stopping.signal };
            return await (0,engines_open/* withSealedEngine */.pd)({ plan: opened, apply: inputs }, around, async (at) => {
                const candidate = { opened, gate, at, where };
                const verified = await verify(candidate, parts);
                const held = { opened, gate, verified, digest: inputs.planDigest ?? '' };
                const deed = { candidate, verified, stopping };
                if (inputs.operation === 'check') {
                    await check(deed, parts);
                    return { kind: 'check', ...held };
                }
                carried = await carryOut(deed, parts);
                return { kind: 'apply', ...held, ...carried };
            });
        }
        finally {
            await putBackUnlessLeft(opened, carried, parts);
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        apply_env_disposeResources(env_1);
    }
}

// EXTERNAL MODULE: ./.build/actions/apply-env/spec.js
var spec = __webpack_require__(73812);
// EXTERNAL MODULE: ./.build/actions/library/review/page.js + 2 modules
var page = __webpack_require__(6919);
// EXTERNAL MODULE: ./.build/actions/library/review/plan-facts.js
var plan_facts = __webpack_require__(66274);
// EXTERNAL MODULE: ./.build/actions/library/text/markdown.js + 1 modules
var markdown = __webpack_require__(85843);
;// CONCATENATED MODULE: ./.build/actions/apply-env/page.js






/** The page of an apply: the verdict, what failed first, what it came to, and the outputs. */
function applyPage(finished, failure) {
    const parts = [
        heading(finished, failure),
        whereAndWhat(finished.opened),
        ...(failure ? [failed(finished, failure)] : []),
        facts(finished),
        ...(finished.applied.failure ? [whatChanged(finished)] : []),
        ...goesOn(finished),
        ...retained(finished),
        ...outputs(finished),
        ...[...finished.gate.notes, ...finished.verified.notes].map((note) => (0,markdown.md) `- ${note}`),
    ];
    return parts.reduce((page, part) => (0,markdown.md) `${page}\n\n${part}`);
}
function heading({ opened, applied, left }, failure) {
    const { environment, operation } = opened.manifest;
    const done = operation === 'destroy' ? 'destroyed' : 'applied';
    if (!failure)
        return (0,markdown.md) `### ✅ apply-env: ${environment} ${done}`;
    if (left || applied.goesOn?.length)
        return (0,markdown.md) `### ❌ apply-env: ${environment} is still being ${done}`;
    const partly = applied.changed.length > 0 ? 'in part' : 'not';
    return (0,markdown.md) `### ❌ apply-env: ${environment} ${partly} ${done}`;
}
/** Account, base, folder, run and role of a plan. */
function whereAndWhat({ manifest, part }) {
    const given = Object.keys(part.variables);
    return (0,plan_facts/* factsLine */.U)({ ...manifest, ...(0,sealed_options/* plannedFiles */.G)(part.options), given });
}
/** The resource that failed first and what was said of it stand on top. */
function failed({ applied, unspent }, failure) {
    const first = applied.failure?.first;
    const where = first === undefined ? (0,markdown.md) `` : (0,markdown.md) `First to fail: ${(0,markdown/* code */.aY)((0,foreign/* foreign */.V$)(first))}\n\n`;
    const remedy = remedyBeside(failure, unspent);
    const mend = remedy ? (0,markdown.md) `\n\n${(0,markdown/* codeBlock */.DV)(remedy)}` : (0,markdown.md) ``;
    return (0,markdown.md) `${where}${(0,foreign/* foreign */.V$)(failure.what)}${mend}\n\n${whatNext(unspent)}`;
}
/** That a new plan is needed is said below. */
function remedyBeside({ remedy = '' }, unspent) {
    return unspent ? remedy : remedy.replace(/^A new plan is needed[^.]*\.\s*/, '');
}
function whatNext(unspent) {
    if (!unspent)
        return (0,markdown.md) `**A new plan is needed**: this one was used, and is not applied again.`;
    if (unspent.isTakenBack)
        return (0,markdown.md) `**This plan was not used**: nothing of it was begun. When what was in its way is gone, run this job again: it is held against gate and environment anew.`;
    return (0,markdown.md) `**${(0,foreign/* foreign */.V$)(unspent.what)}**\n\n${(0,markdown/* codeBlock */.DV)(unspent.command)}`;
}
function facts(finished) {
    const { opened, verified, gate, digest, applied, tookMs, left } = finished;
    const { manifest } = opened;
    const { tool, version } = verified.tool;
    const approved = gate.approvedBy.length > 0 ? gate.approvedBy.join(', ') : 'nobody GitHub asked';
    return (0,markdown/* table */.tp)(['what', ''], [
        ['planned', (0,page/* countsText */.WN)(verified.summary.counts)],
        [
            'changed',
            left
                ? 'not known'
                : `${applied.changed.length} resources, ${applied.notChanged.length} not${halfDoneText(applied)}`,
        ],
        ['approved by', (0,foreign/* foreign */.V$)(approved)],
        ['plan', (0,markdown.md) `${(0,markdown/* code */.aY)(digest)}`],
        ['made', (0,foreign/* foreign */.V$)(`${manifest.createdAt} by ${manifest.actor}, run ${manifest.run.id}`)],
        ['commit', (0,markdown.md) `${(0,markdown/* code */.aY)(manifest.commit)}`],
        ['tool', `${tool} ${version}`],
        ['took', (0,duration/* formatDuration */.a)(tookMs)],
    ]);
}
function halfDoneText({ unfinished = [] }) {
    return unfinished.length > 0 ? ` (${unfinished.length} of them begun)` : '';
}
const mostAddresses = 200;
const halfDone = 'Begun and not finished, so it may exist';
function whatChanged({ applied }) {
    const { changed, notChanged, unfinished = [] } = applied;
    const untouched = notChanged.filter((address) => !unfinished.includes(address));
    const begun = unfinished.length > 0 ? [addresses(halfDone, unfinished)] : [];
    const lists = [addresses('Changed', changed), ...begun, addresses('Not changed', untouched)];
    return lists.reduce((page, list) => (0,markdown.md) `${page}\n\n${list}`);
}
function addresses(title, all) {
    if (all.length === 0)
        return (0,markdown.md) `${title}: nothing.`;
    const shown = all.slice(0, mostAddresses).map((address) => (0,markdown.md) `- ${(0,markdown/* code */.aY)((0,foreign/* foreign */.V$)(address))}`);
    const more = all.length - shown.length;
    const rest = more > 0 ? (0,markdown.md) `\n- and ${more} more` : (0,markdown.md) ``;
    return (0,markdown/* details */.zH)(`${title}: ${all.length}`, (0,markdown.md) `${shown}${rest}`);
}
/** Nobody follows it from here. */
function goesOn({ applied }) {
    return (applied.goesOn ?? []).map(({ what, next }) => (0,markdown.md) `Goes on by itself: ${(0,foreign/* foreign */.V$)(what)}.\n\n${(0,markdown/* codeBlock */.DV)(next)}`);
}
function retained({ applied: { retained: all = [] } }) {
    return all.length > 0 ? [addresses('Stays, as its policy says', all)] : [];
}
/** A value that the tool marks as sensitive is not even here. */
function outputs({ applied }) {
    if (applied.outputs.length === 0)
        return [];
    const rows = applied.outputs.map(({ name, sensitive, value }) => [
        (0,markdown/* code */.aY)((0,foreign/* foreign */.V$)(name)),
        sensitive ? (0,markdown.md) `*sensitive*` : (0,markdown/* code */.aY)((0,foreign/* foreign */.V$)(shown(value))),
    ]);
    return [(0,markdown.md) `#### Outputs\n\n${(0,markdown/* table */.tp)(['output', 'value'], rows)}`];
}
const longestValue = 500;
function shown(value) {
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
    return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}

;// CONCATENATED MODULE: ./.build/actions/apply-env/short-pages.js




/** What a lock's end leaves on the page. */
function unlockPage({ lock, id, gate, wasThere }) {
    if (!wasThere)
        return (0,markdown.md) `### ✅ apply-env: there was no ${lock} to unlock\n\nNothing was changed: no lock ${(0,markdown/* code */.aY)(id)}, and no other.${approvers(gate)}\n`;
    return (0,markdown.md) `### ✅ apply-env: unlocked the ${lock}\n\nLock ${(0,markdown/* code */.aY)(id)} is no more.${approvers(gate)}\n`;
}
/** That a plan could be applied, and was not. */
function checkPage({ opened, verified, gate, digest }) {
    const { environment, operation } = opened.manifest;
    const done = operation === 'destroy' ? 'destroyed' : 'applied';
    const plan = (0,markdown.md) `Plan ${(0,markdown/* code */.aY)(digest)}: ${(0,page/* countsText */.WN)(verified.summary.counts)}.${approvers(gate)}`;
    const notes = [...gate.notes, ...verified.notes].map((note) => (0,markdown.md) `- ${note}`);
    return (0,markdown.md) `### ✅ apply-env: ${environment} could be ${done} now\n\n${whereAndWhat(opened)}\n\nNothing was changed. ${plan}\n\n${notes}\n`;
}
/** What became of a plan that nobody will apply. */
function discardPage({ environment, digest, said, gate }) {
    const rows = said.map((one) => (0,markdown.md) `- ${(0,foreign/* foreign */.V$)(one)}\n`);
    return (0,markdown.md) `### ✅ apply-env: a plan for ${environment} was discarded\n\nPlan ${(0,markdown/* code */.aY)(digest)}.${approvers(gate)}\n\n${rows}`;
}
function approvers({ approvedBy }) {
    return approvedBy.length > 0 ? (0,markdown.md) ` Approved by ${approvedBy.join(', ')}.` : (0,markdown.md) ``;
}

;// CONCATENATED MODULE: ./.build/actions/apply-env/summary.js



/** Outputs and page of a finished apply. Problems beside the first are told in the log at once. */
function resultOf(finished, site) {
    if (finished.kind === 'unlock') {
        const approvedBy = finished.gate.approvedBy.join(',');
        return {
            outputs: { applied: 'false', 'approved-by': approvedBy },
            summary: unlockPage(finished),
        };
    }
    if (finished.kind === 'discard')
        return ofUnapplied(finished, discardPage(finished));
    if (finished.kind === 'check')
        return ofUnapplied(finished, checkPage(finished));
    const [failure, ...others] = failuresOf(finished);
    for (const { what, remedy } of others)
        site.error([what, remedy].filter(Boolean).join('\n'));
    const result = { outputs: outputsOf(finished), summary: applyPage(finished, failure) };
    return failure ? { ...result, failure } : result;
}
function ofUnapplied({ gate, digest }, summary) {
    const approvedBy = gate.approvedBy.join(',');
    return {
        outputs: { applied: 'false', 'plan-digest': digest, 'approved-by': approvedBy },
        summary,
    };
}
function outputsOf(finished) {
    const { applied, gate, digest, kept } = finished;
    const told = applied.outputs.filter(({ sensitive, value }) => !sensitive && value !== undefined);
    const values = Object.fromEntries(told.map(({ name, value }) => [name, value]));
    return {
        applied: String(isComplete(finished)),
        'changed-count': String(applied.changed.length),
        'unchanged-count': String(applied.notChanged.length),
        ...(told.length > 0 ? { outputs: JSON.stringify(values) } : {}),
        'plan-digest': digest,
        'approved-by': gate.approvedBy.join(','),
        ...(kept ? { 'unsaved-state-artifact-id': kept.artifactId } : {}),
    };
}
/** Why the apply did not come to its end, the first reason first; none when it did. */
function failuresOf(finished) {
    const { applied, stopped, kept } = finished;
    const problems = applied.failure?.problems ?? [];
    const unsaved = problems
        .filter(({ code }) => code === 'state-not-saved')
        .map((problem) => kept ? { ...problem, remedy: kept.commands, snippet: kept.commands } : problem);
    const others = problems.filter(({ code }) => code !== 'state-not-saved');
    const broken = stopped ? stopped.problems.map((problem) => brokenOff(problem, finished)) : [];
    return [...unsaved, ...broken, ...others];
}
function brokenOff(problem, { left, unspent }) {
    const next = unspent?.isTakenBack ? runAgain : planAgain;
    if (!left)
        return { ...problem, remedy: problem.remedy ?? next };
    const running = left.running ? `, busy with ${left.running}` : '';
    return {
        code: problem.code,
        what: `${problem.what} The tool goes on as process ${left.pid}${running}: it was asked once to stop, and ends by itself when what it has begun is done.`,
        remedy: `${planAgain} The state stays locked until the tool has ended; a lock that it leaves behind is named, with its id, by the next plan, and ended by operation: unlock.`,
    };
}
const runAgain = 'Nothing of the plan was begun: this job can be run again.';
const planAgain = 'A new plan is needed: it has what is still missing.';

;// CONCATENATED MODULE: ./.build/actions/apply-env/main.js







function main() {
    return (0,run/* runAction */.C)(spec/* spec */.I, async (run) => {
        const { inputs, clock, signal } = run;
        const github = new api/* GitHubApi */.y({ token: inputs.githubToken, clock, signal });
        const openAws = () => (0,session/* openSession */.f)(inputs, run);
        const around = { ...run, github, openAws, machine: (0,machine/* thisMachine */.g)() };
        return resultOf(await applyEnv(inputs, around), run.site);
    });
}


/***/ }),

/***/ 73536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ annotate)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** Puts what a tool says of a file there, for the page of the commit; `directory` is relative to the repository. */
function annotate(site, directory, diagnostics) {
    for (const { severity, summary, detail, file, line } of diagnostics) {
        if (file === undefined)
            continue;
        const place = { file: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(directory, file), ...(line === undefined ? {} : { line }) };
        site.annotation(severity, detail || summary, { ...place, title: summary });
    }
}


/***/ }),

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

/***/ 44496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readRecords),
/* harmony export */   n: () => (/* binding */ readAgain)
/* harmony export */ });
/* harmony import */ var _naming_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77615);

/** All images of record of an environment, by service. */
async function readRecords(where, aws) {
    const path = (0,_naming_names_js__WEBPACK_IMPORTED_MODULE_0__/* .imageRecordsPath */ .FV)(where);
    const found = await (await aws.ssm(aws.region)).below(path);
    return found.map(({ name, value, version }) => ({
        service: name.slice(path.length + 1),
        version,
        value,
    }));
}
/**
 * What a plan was made with, as it is now: every record, and of what was given for want of one, that which has none
 * still.
 */
async function readAgain(planned, where, aws) {
    const records = await readRecords(where, aws);
    const recorded = new Set(records.map(({ service }) => service));
    const given = planned.filter(({ service, version }) => version === null && !recorded.has(service));
    return [...records, ...given];
}


/***/ }),

/***/ 32436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ baseInUse)
});

// EXTERNAL MODULE: ./.build/actions/library/text/foreign.js
var foreign = __webpack_require__(29840);
// EXTERNAL MODULE: ./.build/actions/library/text/shell.js
var shell = __webpack_require__(21730);
// EXTERNAL MODULE: ./.build/actions/library/naming/listener-slots.js
var listener_slots = __webpack_require__(13463);
// EXTERNAL MODULE: ./.build/actions/library/naming/names.js
var naming_names = __webpack_require__(77615);
;// CONCATENATED MODULE: ./.build/actions/library/inventory/environments.js


/** All that stand on a base environment, by name. */
async function environmentsOn(base, aws) {
    const ssm = await aws.ssm(aws.region);
    const [slots, records] = await Promise.all([
        ssm.below((0,listener_slots/* slotsPath */.j9)(base)),
        ssm.namesBelow(`/adhoc/${base}`, '/record'),
    ]);
    const told = [
        ...slots
            .filter(({ name }) => (0,listener_slots/* slotOf */.SW)(base, name) !== undefined)
            .map(({ name, value }) => ({ environment: value, parameter: name })),
        ...records.flatMap((parameter) => {
            const environment = (0,naming_names/* environmentOfRecord */.EO)(base, parameter);
            return environment === undefined ? [] : [{ environment, parameter }];
        }),
    ];
    const names = [...new Set(told.map(({ environment }) => environment))].sort();
    return names.map((environment) => ({
        environment,
        parameters: told
            .filter((one) => one.environment === environment)
            .map(({ parameter }) => parameter),
    }));
}

;// CONCATENATED MODULE: ./.build/actions/library/inventory/base-in-use.js



// As many as a person reads.
const shownAtMost = 30;
/** Why a base environment is not destroyed: what stands on it would lose its network, its database and its host. */
async function baseInUse({ layer, operation, environment: base }, aws) {
    if (layer !== 'base' || operation !== 'destroy')
        return [];
    const all = await environmentsOn(base, aws);
    const [first] = all;
    if (!first)
        return [];
    const many = all.length === 1 ? '1 environment stands' : `${all.length} environments stand`;
    const lines = all.slice(0, shownAtMost).map(lineOf);
    const more = all.length > shownAtMost ? [`and ${all.length - shownAtMost} more`] : [];
    const name = first.parameters[0] ?? '';
    const gone = (0,shell/* awsCommand */.bg)('ssm delete-parameter', { region: aws.region, name });
    return [
        {
            code: 'base-in-use',
            what: [
                `The base environment "${base}" is not destroyed: ${many} on it.`,
                ...lines,
                ...more,
            ].join('\n'),
            remedy: `Destroy each of them first: plan-env and apply-env with { operation: destroy }, then listener-slot with { operation: release }. What is left of one that is gone already: ${gone}`,
        },
    ];
}
function lineOf({ environment, parameters }) {
    return `${(0,foreign/* foreign */.V$)(environment)} (${(0,foreign/* foreign */.V$)(parameters.join(', '))})`;
}


/***/ }),

/***/ 13463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GY: () => (/* binding */ prioritiesOfSlot),
/* harmony export */   SW: () => (/* binding */ slotOf),
/* harmony export */   Tt: () => (/* binding */ firstPriority),
/* harmony export */   gD: () => (/* binding */ slotOfPriority),
/* harmony export */   j9: () => (/* binding */ slotsPath),
/* harmony export */   sN: () => (/* binding */ listenerParameter),
/* harmony export */   uK: () => (/* binding */ slotParameter),
/* harmony export */   x: () => (/* binding */ lastSlot)
/* harmony export */ });
/**
 * Slots of a shared load balancer: an environment has one, and the priorities of its listener rules follow from
 * its number, so that environments made by different tools never take each other's.
 */
/** An environment has at most as many rules. */
const prioritiesOfSlot = 100;
// Priorities go from 1 to 50,000, and those below the first slot belong to the base environment:
// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateRule.html
const lastPriority = 50_000;
/** Slots are counted from 1 to this. */
const lastSlot = Math.floor((lastPriority - prioritiesOfSlot + 1) / prioritiesOfSlot);
/** Where the slots of a base environment are noted: each parameter below it has an environment as its value. */
function slotsPath(base) {
    return `/adhoc/${base}/slots`;
}
function slotParameter(base, slot) {
    return `${slotsPath(base)}/${slot}`;
}
/** The number in the name of such a parameter; undefined for any other name. */
function slotOf(base, parameter) {
    const number = Number(parameter.slice(slotsPath(base).length + 1));
    const isSlot = Number.isInteger(number) && number >= 1 && number <= lastSlot;
    return isSlot && slotParameter(base, number) === parameter ? number : undefined;
}
/** The lowest of the slot's priorities, `prioritiesOfSlot` of which are its own. */
function firstPriority(slot) {
    return slot * prioritiesOfSlot;
}
/** Whose rule it is by its priority; 0 is the base environment. */
function slotOfPriority(priority) {
    return Math.floor(priority / prioritiesOfSlot);
}
/** The parameter in which a base environment says which listener its environments share. */
function listenerParameter(base) {
    return `/adhoc/${base}/listener-arn`;
}


/***/ }),

/***/ 79319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ claim),
/* harmony export */   M4: () => (/* binding */ fixedPath),
/* harmony export */   QU: () => (/* binding */ removeFixedPath),
/* harmony export */   St: () => (/* binding */ copyToFixedPath)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _system_process_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36327);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28649);
/* harmony import */ var _path_holders_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3492);







/** Where both jobs of a plan work with `fixed-path: true`, whatever their workspaces are called. */
function fixedPath({ repositoryId, environment, layer, runId }) {
    const work = JSON.stringify([repositoryId, environment, layer, runId]);
    const short = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(work).digest('hex').slice(0, 12);
    return `/tmp/adhoc-plan-${short}/project`;
}
/**
 * The folder that the path lies in, made, ours alone and held by this process: its name can be foretold, somebody
 * else on the machine may have been there first, and another runner of the machine may be at work there. Each holds
 * it before it looks for others, so that of two at once at most one goes on.
 * @throws UserError `fixed-path-taken`, `fixed-path-in-use`.
 */
async function claim(path) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { mode: 0o700 }).catch(() => undefined);
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(folder).catch(() => undefined);
    if (!found?.isDirectory() || found.uid !== (0,node_os__WEBPACK_IMPORTED_MODULE_2__.userInfo)().uid)
        throw taken(folder);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(folder, 0o700);
    const self = (0,_system_process_js__WEBPACK_IMPORTED_MODULE_4__/* .thisProcess */ .WF)();
    (0,_path_holders_js__WEBPACK_IMPORTED_MODULE_6__/* .hold */ ._2)(path, self);
    const other = (0,_path_holders_js__WEBPACK_IMPORTED_MODULE_6__/* .holders */ .wb)(path).find(({ pid }) => pid !== self.pid);
    if (other === undefined)
        return;
    (0,_path_holders_js__WEBPACK_IMPORTED_MODULE_6__/* .release */ ._r)(path);
    throw inUse(path, other.pid);
}
/** The project's copy that the plan step works in: all of it, installed packages and history too. */
async function copyToFixedPath(project, path) {
    await claim(path);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.cp)(project, path, { recursive: true, verbatimSymlinks: true });
}
/** Removes the copy and gives the path back. */
async function removeFixedPath(path) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true });
    (0,_path_holders_js__WEBPACK_IMPORTED_MODULE_6__/* .release */ ._r)(path);
}
function taken(folder) {
    return new _text_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo({
        code: 'fixed-path-taken',
        what: `${folder}, in which \`fixed-path: true\` works, is no folder of the user that runs this step.`,
        remedy: 'Remove it, or run the jobs of this repository as one user.',
    });
}
function inUse(path, pid) {
    return new _text_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo({
        code: 'fixed-path-in-use',
        what: `Process ${pid} of this machine works at ${path}: it plans or applies for the same environment, layer and run.`,
        remedy: `Let it end (ps -p ${pid}) and run this job again; let the jobs of one environment and layer follow each other by \`needs:\`.`,
    });
}


/***/ })

};

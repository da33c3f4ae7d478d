export const id = 468;
export const ids = [468];
export const modules = {

/***/ 42468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./.build/actions/library/aws/session.js + 3 modules
var session = __webpack_require__(93167);
// EXTERNAL MODULE: ./.build/actions/library/host/version.js
var version = __webpack_require__(4705);
// EXTERNAL MODULE: ./.build/actions/library/system/dates.js
var dates = __webpack_require__(32907);
// EXTERNAL MODULE: ./.build/actions/library/system/environment.js
var environment = __webpack_require__(43195);
// EXTERNAL MODULE: ./.build/actions/library/system/waiting.js
var waiting = __webpack_require__(18401);
// EXTERNAL MODULE: ./.build/actions/library/github/failures.js
var failures = __webpack_require__(63957);
;// CONCATENATED MODULE: ./.build/actions/library/github/api.js





/** How long an outage is waited for, or the end of a limit. */
const patienceMs = 60_000;
const apiVersion = '2022-11-28';
/** GitHub's REST API, read only. */
class GitHubApi {
    #parts;
    #url;
    constructor(parts) {
        this.#parts = parts;
        this.#url = parts.url ?? (0,environment/* ambient */.T)('GITHUB_API_URL') ?? 'https://api.github.com';
    }
    /**
     * What stands under `path`, as JSON. Outages and short limits are waited for.
     * @throws GitHubError for everything but 200; `permission` is what the job may lack.
     */
    async get(path, permission) {
        const asked = { what: `GET ${path}`, permission };
        const { clock, signal } = this.#parts;
        const begun = clock.now();
        for (let count = 0;; count += 1) {
            const outcome = await this.#once(path).catch((thrown) => (0,failures/* unanswered */.bj)(asked, thrown));
            signal.throwIfAborted();
            if (!(outcome instanceof failures/* GitHubError */.y_) && outcome.status === 200)
                return parsed(asked, outcome);
            const pause = pauseOf(outcome, { count, now: clock.now() });
            const left = begun + patienceMs - clock.now();
            if (pause === undefined || pause > left)
                throw outcome instanceof failures/* GitHubError */.y_ ? outcome : (0,failures/* failureOf */.g5)(asked, outcome);
            await clock.sleep(pause, signal);
        }
    }
    async #once(path) {
        const { token, signal } = this.#parts;
        const headers = {
            accept: 'application/vnd.github+json',
            authorization: `Bearer ${token}`,
            'x-github-api-version': apiVersion,
        };
        const send = this.#parts.send ?? (await __webpack_require__.e(/* import() */ 248).then(__webpack_require__.bind(__webpack_require__, 5248))).httpSend(userAgent);
        return (0,waiting/* untilAborted */.Eu)(send(`${this.#url}${path}`, headers), signal);
    }
}
const userAgent = `adhoc-actions/${version/* suiteVersion */.D}`;
/** A captive portal answers 200, too. */
function parsed(asked, answer) {
    try {
        return JSON.parse(answer.body);
    }
    catch (thrown) {
        throw (0,failures/* unanswered */.bj)(asked, thrown);
    }
}
/** Before the next attempt; undefined where none would help. */
function pauseOf(outcome, { count, now }) {
    const backoff = Math.min(1_000 * 2 ** count, 15_000) * (0.5 + Math.random() / 2);
    if (outcome instanceof failures/* GitHubError */.y_)
        return backoff;
    if ((0,failures/* isRateLimit */.a5)(outcome))
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
    const date = (0,dates/* msOf */.Q)(headers.date ?? '');
    return Math.max(1_000, reset - (Number.isNaN(date) ? now : date));
}

// EXTERNAL MODULE: ./.build/actions/library/host/run.js + 9 modules
var run = __webpack_require__(81969);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./.build/actions/library/system/machine.js


/** Links followed, as a plan's path is. */
function real(path) {
    return (0,external_node_fs_.existsSync)(path) ? (0,external_node_fs_.realpathSync)(path) : path;
}
/** This one. */
function thisMachine() {
    return {
        platform: { os: process.platform, arch: process.arch },
        variables: (0,environment/* ambientVariables */.G)(),
        workspace: real((0,environment/* ambient */.T)('GITHUB_WORKSPACE') ?? process.cwd()),
    };
}

// EXTERNAL MODULE: ./.build/actions/library/engines/terraform/refused-environment.js
var refused_environment = __webpack_require__(42113);
// EXTERNAL MODULE: ./.build/actions/library/system/private-folder.js
var private_folder = __webpack_require__(81026);
// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(28649);
// EXTERNAL MODULE: ./.build/actions/library/text/foreign.js
var foreign = __webpack_require__(29840);
// EXTERNAL MODULE: ./.build/actions/library/engines/annotate.js
var annotate = __webpack_require__(73536);
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
        return;
    const before = await ssm.read(name);
    // Ours, if the answer to an earlier attempt was lost.
    if (before?.value === value)
        return;
    throw new errors/* RefusedError */.fk({
        code: 'plan-already-applied',
        what: `This plan was applied before${byWhom(before?.value)}: a plan is applied at most once, also when that did not come to its end.`,
        remedy: 'Plan again, and approve the new plan.',
    });
}
/** Who applied the plan before, in words; undefined when nobody did. */
async function readApplied(name, aws) {
    const before = await (await aws.ssm(aws.region)).read(name);
    return before && (byWhom(before.value).replace(/^, /, '') || 'by a record of no known form');
}
function appliedBy({ repository, runId, attempt, job }, now) {
    const server = (0,environment/* ambient */.T)('GITHUB_SERVER_URL') ?? 'https://github.com';
    const run = `${server}/${repository}/actions/runs/${runId}`;
    return { run, attempt, job, at: (0,dates/* isoTime */.L)(now) };
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

// EXTERNAL MODULE: ./.build/actions/library/lease/hold.js
var hold = __webpack_require__(8938);
// EXTERNAL MODULE: ./.build/actions/library/system/process.js
var system_process = __webpack_require__(36327);
// EXTERNAL MODULE: ./.build/actions/library/text/shell.js
var shell = __webpack_require__(21730);
;// CONCATENATED MODULE: ./.build/actions/apply-env/carried-out.js
/** All of the plan was applied. */
function isComplete({ applied, stopped }) {
    return !applied.failure && !stopped;
}

// EXTERNAL MODULE: ./.build/actions/library/text/duration.js
var duration = __webpack_require__(3694);
;// CONCATENATED MODULE: ./.build/actions/apply-env/follow.js


/** Prints how far an apply is, and remembers it for a cancel. */
class Follower {
    trace;
    progress;
    #site;
    #clock;
    constructor({ site, clock }) {
        this.#site = site;
        this.#clock = clock;
    }
    onStarted = (trace) => {
        this.trace = trace;
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

;// CONCATENATED MODULE: ./.build/actions/apply-env/record.js





/** Settings of a backend that say where a state lies; others may be secrets, and a parameter is read by many. */
const placeSettings = /^\s*(bucket|key|region|prefix|path|workspace_dir|workspace_key_prefix|container_name|storage_account_name|resource_group_name|schema_name|secret_suffix|namespace|use_lockfile|dynamodb_table)\s*=/;
/**
 * Writes what the environment is and how it is destroyed without its branch; of an environment that was destroyed,
 * nothing stays. What others keep in the record is left as it is. Never throws: what was applied is applied.
 */
async function writeRecord(known, ended, parts) {
    const { record } = known.candidate.where;
    const { aws, clock, site, signal } = parts;
    const isDestroyed = known.candidate.opened.manifest.operation === 'destroy' && isComplete(ended);
    const write = async (over) => {
        const ssm = await aws.uncancelled(over).ssm(aws.region);
        if (isDestroyed)
            return ssm.remove(record);
        const before = membersIn((await ssm.read(record))?.value);
        await ssm.overwrite(record, JSON.stringify({ ...before, ...recordOf(known, before, parts) }));
    };
    const ms = signal.aborted ? record_patienceMs.cancelled : record_patienceMs.otherwise;
    const why = await (0,waiting/* within */.ux)({ clock, ms }, write).then((answer) => (answer === waiting/* late */.fn ? 'AWS did not answer in time' : undefined), (thrown) => {
        if (thrown instanceof errors/* ReportedError */.SS)
            return (0,errors/* messageOf */.bD)(thrown);
        throw thrown;
    });
    if (why !== undefined)
        site.warning(`The record ${record} was not written: ${(0,foreign/* foreign */.V$)(why)}`);
}
/** A cancelled step has 7.5 s, most of which its tool may have needed. */
const record_patienceMs = { cancelled: 1_000, otherwise: 30_000 };
function recordOf({ candidate, verified }, before, { clock }) {
    const { manifest } = candidate.opened;
    const { sealed } = verified;
    const now = (0,dates/* isoTime */.L)(clock.now());
    const { repository, commit, run, kind, layer, tool } = manifest;
    return {
        created: before.created ?? now,
        owner: before.owner ?? manifest.actor,
        protected: before.protected ?? kind === 'prod',
        kind,
        layer,
        repository: repository.name,
        run: run.id,
        applied: now,
        destroy: {
            tool: tool.name,
            version: tool.version,
            commit,
            directory: sealed.directory,
            backend: sealed.backendConfig.filter((line) => !line.includes('=') || placeSettings.test(line)),
            workspace: sealed.workspace,
            variableFiles: sealed.variableFiles,
        },
    };
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./.build/actions/library/github/artifacts.js + 1 modules
var artifacts = __webpack_require__(83817);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/key.js + 1 modules
var sealed_plan_key = __webpack_require__(4143);
;// CONCATENATED MODULE: ./.build/actions/apply-env/unsaved-state.js








const retentionDays = 30;
/**
 * Stores the state, encrypted under the key of the plan where that has one, in the form of `openssl enc`: whoever
 * has the key opens it without the suite. Never throws: the state then stays where it is, which is told.
 */
async function keepUnsavedState(file, { candidate, verified }, parts) {
    const { manifest } = candidate.opened;
    const { environment } = manifest;
    const { site, folder } = parts;
    try {
        const password = await passwordOf(manifest, parts);
        const state = (0,external_node_fs_.readFileSync)(file);
        const content = password === undefined ? state : await encrypted(state, password);
        const extension = password === undefined ? 'tfstate' : 'tfstate.enc';
        const name = `${(0,artifacts/* nameForAttempt */.GJ)(`adhoc-errored-state-${environment}`, site.identity)}.${extension}`;
        const path = folder.path(name);
        (0,external_node_fs_.writeFileSync)(path, content, { mode: 0o600 });
        const { id } = await (0,artifacts/* uploadFile */.QM)(path, retentionDays);
        return { artifactId: id, commands: commandsFor({ id, name, manifest, verified }, parts) };
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* ReportedError */.SS))
            throw thrown;
        return keptBeside(file, (0,errors/* messageOf */.bD)(thrown), parts);
    }
}
/** As text: what `openssl enc -pass` takes. */
async function passwordOf(manifest, { inputs, aws }) {
    if (manifest.encryption.method === 'none')
        return undefined;
    if (manifest.encryption.method === 'passphrase')
        return inputs.planPassphrase;
    const key = await (0,sealed_plan_key/* keyAgain */.S_)(manifest, { keys: await aws.uncancelled().kms() });
    return key?.toString('base64');
}
const rounds = 600_000;
/** AES-256-CBC by PBKDF2, as OpenSSL's `enc -pbkdf2` writes it: `Salted__`, salt, ciphertext. */
async function encrypted(state, password) {
    const salt = (0,external_node_crypto_.randomBytes)(8);
    const derived = await (0,external_node_util_.promisify)(external_node_crypto_.pbkdf2)(password, salt, rounds, 48, 'sha256');
    const cipher = (0,external_node_crypto_.createCipheriv)('aes-256-cbc', derived.subarray(0, 32), derived.subarray(32));
    return Buffer.concat([Buffer.from('Salted__'), salt, cipher.update(state), cipher.final()]);
}
function commandsFor({ id, name, manifest, verified }, { site, aws }) {
    const program = verified.tool.tool === 'terraform' ? 'terraform' : 'tofu';
    const open = `openssl enc -d -aes-256-cbc -pbkdf2 -iter ${rounds} -in ${name} -out errored.tfstate`;
    const { encryption } = manifest;
    const from = (0,shell/* shellWord */.r7)(`repos/${site.identity.repository}/actions/artifacts/${id}/zip`);
    const fetched = `gh api ${from} > ${name}`;
    const opening = {
        none: [`mv ${name} errored.tfstate`],
        passphrase: [`${open} -pass env:PLAN_PASSPHRASE`],
        kms: [`${decryptCommand(manifest, aws.region)} | ${open} -pass stdin`],
    }[encryption.method];
    return [fetched, ...opening, `${program} state push errored.tfstate`].join('\n');
}
function decryptCommand(manifest, region) {
    if (manifest.encryption.method !== 'kms')
        return '';
    const { keyArn, dataKey } = manifest.encryption;
    const context = JSON.stringify((0,sealed_plan_key/* keyContext */.Zx)(manifest));
    return (0,shell/* awsCommand */.bg)('kms decrypt', {
        region,
        'key-id': keyArn,
        'encryption-context': context,
        'ciphertext-blob': dataKey,
        query: 'Plaintext',
        output: 'text',
    });
}
/** On a runner of one's own it can still be fetched. */
function keptBeside(file, why, { site, folder }) {
    const beside = `${folder.path('..')}/adhoc-${site.identity.runId}-errored.tfstate`;
    (0,external_node_fs_.writeFileSync)(beside, (0,external_node_fs_.readFileSync)(file), { mode: 0o600 });
    (0,external_node_fs_.chmodSync)(beside, 0o600);
    site.warning(`The state that its backend did not take could not be stored as an artifact (${(0,foreign/* foreign */.V$)(why)}): it is in ${beside} of this runner.`);
    return undefined;
}

;// CONCATENATED MODULE: ./.build/actions/apply-env/carry-out.js










/** Applies under the lease, at most once: from here on things change. */
function carryOut(deed, parts) {
    const { inputs, site } = parts;
    const { lease: name } = deed.candidate.where;
    if (inputs.lease)
        return (0,hold/* holdLease */.U)({ name, timeoutMs: inputs.leaseTimeout }, parts, (leased) => applyOnce(deed, leased));
    site.line('no lease: "lease" is false; another job may change the environment meanwhile');
    return applyOnce(deed, { ...parts, waited: false, leave: () => undefined });
}
async function applyOnce(deed, parts) {
    const { candidate, verified, stopping } = deed;
    const { where } = candidate;
    const { inputs, aws, clock, site, trail } = parts;
    stopping.follow(parts.signal);
    if (parts.waited)
        await verified.again();
    const now = clock.now();
    await markApplied(where.applied, { aws, identity: site.identity, now });
    const begun = begunDeed(where.applied, inputs.planDigest ?? '', aws.region);
    trail.add(begun);
    stopping.after(inputs.timeout, clock);
    const ended = await applyWith(deed, parts);
    const tookMs = clock.now() - now;
    const { applied, left } = ended;
    if (left)
        parts.leave();
    if (applied.failure)
        (0,annotate/* annotate */.f)(site, verified.sealed.directory, applied.failure.diagnostics);
    const unsaved = applied.failure?.unsavedState;
    const kept = unsaved ? await keepUnsavedState(unsaved, deed, parts) : undefined;
    if (applied.changed.length > 0 || !applied.failure)
        await writeRecord(deed, ended, parts);
    if (isComplete(ended))
        trail.settle(begun.what);
    return { ...ended, tookMs, ...(kept ? { kept } : {}) };
}
async function applyWith({ verified, stopping }, parts) {
    const follower = new Follower(parts);
    try {
        const applied = await verified.engine.apply(verified.saved, follower);
        const stopped = applied.failure ? reasonOf(stopping) : undefined;
        return stopped ? { applied, stopped } : { applied };
    }
    catch (thrown) {
        const stopped = reasonOf(stopping);
        const { trace } = follower;
        if (!stopped || !trace)
            throw thrown;
        const nobodyKnows = { changed: [], notChanged: [], outputs: [] };
        if (await endsByItself(trace.pid, parts))
            return { applied: nobodyKnows, stopped };
        const left = { pid: trace.pid, running: follower.running, stdout: trace.stdout };
        return { applied: nobodyKnows, stopped, left };
    }
}
/** The time after a cancel is short; after any other stop the tool is waited for. */
const carry_out_patienceMs = 240_000;
async function endsByItself(pid, { clock, signal }) {
    const over = clock.now() + carry_out_patienceMs;
    while ((0,system_process/* isRunning */.W)(pid) && clock.now() < over && !signal.aborted)
        await clock.sleep(1_000, signal).catch(() => undefined);
    return !(0,system_process/* isRunning */.W)(pid);
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

// EXTERNAL MODULE: ./.build/actions/library/engines/child-environment.js
var child_environment = __webpack_require__(50460);
// EXTERNAL MODULE: ./.build/actions/library/engines/terraform/terraform.js + 23 modules
var terraform = __webpack_require__(65957);
;// CONCATENATED MODULE: ./.build/actions/apply-env/engine-for.js




/** Works with what the tool may see of the job: with a role, that one by a token file and no key. */
async function withToolEnvironment(parts, work) {
    const { inputs, machine, aws, action, site } = parts;
    const { roleToAssume: roleArn, childEnvironment: named } = inputs;
    const choice = { from: machine.variables, settings: refused_environment/* toolSettings */.u, named };
    const { region } = aws;
    const here = { AWS_REGION: region, AWS_DEFAULT_REGION: region };
    const open = (cloud) => work({ ...(0,child_environment/* childEnvironment */.Q)({ ...choice, cloud }), ...here });
    if (roleArn === undefined)
        return open('ambient');
    const { sessionName, withTokenFile } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(76), __webpack_require__.e(348)]).then(__webpack_require__.bind(__webpack_require__, 90348));
    const role = { roleArn, region, sessionName: sessionName(action, site.identity.runId) };
    return withTokenFile(role, parts, open);
}
/** The project of a plan at `directory`, as it was planned. */
function projectOf(sealed, directory, { inputs }) {
    const { backendConfig, workspace, variableFiles } = sealed;
    const { environment, parallelism } = inputs;
    return {
        directory,
        directoryName: sealed.directory || '.',
        environment,
        backendConfig,
        variables: inputs.variables,
        variableFiles,
        lockTimeoutMs: inputs.lockTimeout,
        ...(workspace === null
            ? {}
            : { workspace: workspace.replaceAll('{environment}', environment) }),
        ...(parallelism === undefined ? {} : { parallelism }),
    };
}
/** @throws UserError `tool-not-found`. */
function engineFor(tool, project, { run, parts }) {
    const { folder, clock, site } = parts;
    const line = (text) => site.line(text);
    return (0,terraform/* terraformEngine */.p)({ tool, project, folder, clock, line, ...run });
}
/** @throws RefusedError `plan-tool-unknown` for a plan of a tool that this version does not apply. */
function knownTool({ name }) {
    if (name === 'terraform' || name === 'opentofu')
        return name;
    throw new errors/* RefusedError */.fk({
        code: 'plan-tool-unknown',
        what: `The plan was made by ${JSON.stringify(name)}; this version of the suite applies plans of terraform and opentofu.`,
        remedy: 'Pin one version of the suite for the plan, review and apply jobs, then plan again.',
    });
}

// EXTERNAL MODULE: ./.build/actions/library/github/known-artifact.js
var known_artifact = __webpack_require__(17522);
;// CONCATENATED MODULE: ./.build/actions/apply-env/fetch.js



/** What encryption, manifest and list of files add to the files of a plan, at most. */
const besideTheFiles = 100_000_000;
/**
 * Brings the plan's artifact, by its id, from this run, or from the one that planned by `gate: dispatch`. Its bytes
 * are those that GitHub noted when they were stored.
 * @throws what `ofOwnRun`, `ofOtherRun` and `downloadFile` throw.
 */
async function fetchPlan(gate, parts) {
    const { inputs, folder, github } = parts;
    const { planArtifactId: id = '', planSizeLimit, githubToken: token } = inputs;
    const wanted = { id, mostBytes: planSizeLimit + besideTheFiles };
    const into = folder.path('artifact');
    (0,external_node_fs_.mkdirSync)(into, { mode: 0o700 });
    if (!gate.isOtherRun)
        return (0,artifacts/* downloadFile */.PE)((0,known_artifact/* ofOwnRun */.H)(await (0,artifacts/* listOwnRun */.iI)(), wanted), into);
    const { repository, repositoryId } = gate.job;
    const runId = gate.run.id;
    const known = await (0,known_artifact/* ofOtherRun */.r)(github, { repository, repositoryId, runId }, wanted);
    return (0,artifacts/* downloadFile */.PE)(known, into, { repository, runId, token });
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
        return { problems: [...here, unreadable(run.unreadable)], notes, approvedBy: [] };
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
function unreadable(why) {
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
            what: `Run ${(0,foreign/* foreign */.V$)(run.id)} ended with ${(0,foreign/* foreign */.V$)(conclusion ?? 'nothing yet')}.`,
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

// EXTERNAL MODULE: ./.build/actions/library/github/job.js
var github_job = __webpack_require__(52055);
// EXTERNAL MODULE: ./.build/actions/library/github/json.js
var json = __webpack_require__(51596);
;// CONCATENATED MODULE: ./.build/actions/library/github/environment.js

/** @throws GitHubError when it cannot be read; GitHub needs `actions: read` for it. */
async function readEnvironment(api, repository, name) {
    const path = `/repos/${repository}/environments/${encodeURIComponent(name)}`;
    return rulesIn(await api.get(path, 'actions: read'));
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

;// CONCATENATED MODULE: ./.build/actions/apply-env/gate.js





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
    const run = { id: job.runId, attempt: Number(attempt), commit };
    return { job, run, isOtherRun: false, notes, approvedBy, admit: () => undefined };
}
async function dispatched(job, inputs, parts) {
    const { planRunId = '', planWorkflow: workflow } = inputs;
    const read = await readPlanRun(parts.github, job, planRunId);
    const judged = (plan) => opened(judgeDispatch({ job, run: read, plan, workflow }));
    const run = foundIn(read);
    // Before anything is fetched the plan's own word is not known: the run is held against itself.
    judged({ runId: run?.id ?? '', attempt: run?.attempt ?? '0', commit: run?.commit ?? '' });
    const { id = '', attempt = '0', commit = '' } = run ?? {};
    return {
        job,
        run: { id, attempt: Number(attempt), commit },
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/fixed-path.js
var fixed_path = __webpack_require__(79319);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./.build/actions/library/sealed-plan/place.js




/**
 * Makes room for a plan beside `path`. Save the answer for `post` before anything else: from here on
 * `putBack` knows what to do, whatever happens. Throws a UserError, `plan-path-unusable`.
 */
async function prepare(path) {
    try {
        const holding = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_path_.dirname)(path), `.${(0,external_node_path_.basename)(path)}-plan-`));
        return { path, holding, wasThere: (0,external_node_fs_.existsSync)(path) };
    }
    catch (thrown) {
        throw unusable(path, thrown);
    }
}
/** Where `unseal` is to open the plan. */
function openedIn({ holding }) {
    return (0,external_node_path_.join)(holding, 'opened');
}
/** The plan file and its like; they are not moved. */
function toolFilesOf(placement) {
    return join(openedIn(placement), 'tool');
}
/**
 * Moves what lies at the path aside, and the planned project there. A process whose working directory is
 * the path still stands in the old folder: start children with the path given. Throws a UserError.
 */
async function place(placement) {
    const { path, wasThere } = placement;
    try {
        if (wasThere)
            await (0,promises_.rename)(path, asideOf(placement));
        await (0,promises_.rename)((0,external_node_path_.join)(openedIn(placement), 'project'), path);
    }
    catch (thrown) {
        await putBack(placement);
        throw unusable(path, thrown);
    }
}
/** Puts back what lay there before and removes the plan; again, or after a stop at any point, as well. */
async function putBack(placement) {
    const { path, holding, wasThere } = placement;
    const aside = asideOf(placement);
    const isOurs = wasThere ? (0,external_node_fs_.existsSync)(aside) : isPlaced(placement);
    if (isOurs && (0,external_node_fs_.existsSync)(path)) {
        await (0,promises_.rm)(doneOf(placement), { recursive: true, force: true });
        await (0,promises_.rename)(path, doneOf(placement));
    }
    if ((0,external_node_fs_.existsSync)(aside))
        await (0,promises_.rename)(aside, path);
    await (0,promises_.rm)(holding, { recursive: true, force: true });
}
/** Nothing lay there, so that only the absence of what we moved tells. */
function isPlaced(placement) {
    const opened = openedIn(placement);
    return (0,external_node_fs_.existsSync)((0,external_node_path_.join)(opened, 'tool')) && !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(opened, 'project'));
}
function asideOf({ holding }) {
    return (0,external_node_path_.join)(holding, 'aside');
}
function doneOf({ holding }) {
    return (0,external_node_path_.join)(holding, 'done');
}
function unusable(path, thrown) {
    return new errors/* UserError */.yo({
        code: 'plan-path-unusable',
        what: `The planned project cannot be put at ${path}: ${(0,errors/* messageOf */.bD)(thrown)}.`,
        remedy: 'Let both jobs work in a copy under one fixed path, in the plan and in the apply step:',
        snippet: 'with:\n  fixed-path: true\n',
    }, { cause: thrown });
}

// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/plan-file-form.js
var plan_file_form = __webpack_require__(13936);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/unseal.js + 4 modules
var unseal = __webpack_require__(22820);
;// CONCATENATED MODULE: ./.build/actions/apply-env/open-plan.js






/** The first stage: one reason, and the end. @throws what `checkSeal` and `unseal` throw. */
async function openPlan(artifact, gate, parts) {
    const { inputs, folder } = parts;
    const sealed = folder.path('sealed');
    (0,external_node_fs_.mkdirSync)(sealed, { mode: 0o700 });
    await (0,plan_file_form/* splitPlan */.c)(artifact, sealed);
    const manifest = await (0,unseal/* checkSeal */._)(sealed, inputs.planDigest ?? '');
    gate.admit(manifest);
    const placement = await placementFor(manifest, gate, parts);
    const into = placement ? openedIn(placement) : folder.path('opened');
    try {
        const keyring = { keys: await keysOf(parts), passphrase: inputs.planPassphrase };
        const part = await (0,unseal/* unseal */.D)({ folder: sealed, manifest, keyring, into });
        return { manifest, part, folder: into, placement };
    }
    catch (thrown) {
        if (placement)
            await putBack(placement);
        throw thrown;
    }
}
async function keysOf({ inputs, aws }) {
    return inputs.planKmsKey === undefined ? undefined : aws.kms();
}
async function placementFor({ path }, gate, parts) {
    if (pathHere(path, gate, parts) !== path)
        return undefined;
    if (parts.inputs.fixedPath)
        await (0,fixed_path/* claim */.B7)(path);
    const placement = await prepare(path);
    parts.site.keep('apply-env-placement', JSON.stringify(placement));
    return placement;
}
/**
 * Where a plan of that path belongs here. An apply has no checkout, so any folder of the workspace may be it: the
 * workflow decides that by `path:` of its checkout in the job that plans.
 */
function pathHere(planned, { job }, parts) {
    if (parts.inputs.fixedPath)
        return (0,fixed_path/* fixedPath */.M4)(job.repositoryId);
    const { workspace } = parts.machine;
    return planned.startsWith((0,external_node_path_.join)(workspace, '/')) ? planned : workspace;
}

;// CONCATENATED MODULE: ./.build/actions/apply-env/put-back.js



/** Puts back what lay at the plan's path, unless a tool still works there. Never throws: the apply is over. */
async function putBackUnlessLeft({ placement }, carried, { site }) {
    if (!placement)
        return;
    const { path, holding } = placement;
    if (carried?.left) {
        site.warning(`The planned project stays at ${path}; what lay there before is in ${holding}.`);
        return;
    }
    await putBack(placement).catch((thrown) => {
        site.warning(`What lay at ${path} could not be put back (${(0,foreign/* foreign */.V$)((0,errors/* messageOf */.bD)(thrown))}): it is in ${holding}.`);
    });
}

;// CONCATENATED MODULE: ./.build/actions/apply-env/stopping.js


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

// EXTERNAL MODULE: ./.build/actions/library/lease/acquire.js + 1 modules
var acquire = __webpack_require__(43340);
// EXTERNAL MODULE: ./.build/actions/library/lease/record.js
var lease_record = __webpack_require__(88226);
// EXTERNAL MODULE: ./.build/actions/library/lease/times.js
var times = __webpack_require__(16997);
;// CONCATENATED MODULE: ./.build/actions/library/lease/unlock.js




/** Long enough to see that nobody renews it, and to take it over beside others who try. */
const watchMs = times/* times */.H.expiry + 2 * times/* times */.H.claim;
/**
 * Ends a lease that its holder left behind: watches that nobody renews it, takes it over, gives it back.
 * @throws UserError `unlock-id-differs` when another lease than the named one is there; RefusedError
 * `lease-in-use` when its holder renews it.
 */
async function unlockLease({ name, id }, parts) {
    const { aws, site } = parts;
    const current = await (await aws.ssm(aws.region)).read(name);
    if (!current)
        return site.line(`there is no lease ${name}: nothing to unlock`);
    const record = (0,lease_record/* readRecord */.aE)(current.value);
    const holder = (0,lease_record/* describeHolder */.sG)(record);
    if (record?.id !== id)
        throw new errors/* UserError */.yo({
            code: 'unlock-id-differs',
            what: `The lease ${name} has the id ${record?.id ?? 'of no known form'}, not ${id}: ${holder} has it.`,
            remedy: record ? `with: { lock-id: "${record.id}" }, if that is the one to be ended` : '',
        });
    site.line(`lease ${name}: ${holder} has it`);
    const { lease } = await (0,acquire/* acquireLease */.Z)({ name, timeoutMs: watchMs }, parts).catch((thrown) => {
        throw isTimeout(thrown) ? inUse(name, String(holder), thrown) : thrown;
    });
    await lease.release(aws.uncancelled());
    site.line(`unlocked ${name}`);
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

// EXTERNAL MODULE: ./.build/actions/library/naming/names.js
var names = __webpack_require__(77615);
;// CONCATENATED MODULE: ./.build/actions/apply-env/unlock.js





/** Ends the lock of that id. @throws what `unlockLease` and the engine throw. */
async function unlock({ gate, run }, parts) {
    const { lock = 'state', lockId: id = '' } = parts.inputs;
    await (lock === 'lease' ? unlockTheLease(id, parts) : unlockTheState(id, run, parts));
    return { kind: 'unlock', gate, lock, id };
}
function unlockTheLease(id, parts) {
    const { baseEnvironment: base = '', environment } = parts.inputs;
    // The base layer's own lease has no environment beside it.
    const name = (0,names/* leaseParameter */.Qh)(base, environment === base ? undefined : environment);
    return unlockLease({ name, id }, parts);
}
async function unlockTheState(id, run, parts) {
    const { inputs, machine } = parts;
    const { tool, workingDirectory, backendConfig, workspace, environment } = inputs;
    const directory = (0,external_node_path_.join)(machine.workspace, workingDirectory);
    if (!(0,external_node_path_.join)(directory, '/').startsWith((0,external_node_path_.join)(machine.workspace, '/')))
        throw new errors/* UserError */.yo(outside(workingDirectory));
    const project = {
        ...{ directory, directoryName: workingDirectory, environment, backendConfig },
        ...{ variables: inputs.variables, variableFiles: [], lockTimeoutMs: inputs.lockTimeout },
        ...(workspace === undefined
            ? {}
            : { workspace: workspace.replaceAll('{environment}', environment) }),
    };
    await engineFor(tool, project, { run, parts }).unlock(id);
}
function outside(directory) {
    return {
        code: 'input-invalid',
        what: `Input "working-directory" is ${JSON.stringify(directory)}, which is outside of the workspace; allowed: a folder in it.`,
        remedy: 'with: { working-directory: "infra/app" }',
    };
}

// EXTERNAL MODULE: ./.build/actions/library/engines/sealed-options.js
var sealed_options = __webpack_require__(50763);
// EXTERNAL MODULE: ./.build/actions/library/review/change-summary.js
var change_summary = __webpack_require__(9266);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/comparisons.js
var comparisons = __webpack_require__(26619);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/reasons.js + 1 modules
var reasons = __webpack_require__(63566);
// EXTERNAL MODULE: ./.build/actions/library/engines/terraform/lock-file.js
var lock_file = __webpack_require__(77557);
// EXTERNAL MODULE: ./.build/actions/library/image-record/read.js
var read = __webpack_require__(44496);
;// CONCATENATED MODULE: ./.build/actions/apply-env/images.js

/** The images of record now; a base environment has no services. */
async function imagesNow({ manifest, part }, { base, environment }, aws) {
    if (manifest.layer === 'base')
        return [];
    return (0,read/* readAgain */.n)(part.images, { base, environment }, aws);
}

;// CONCATENATED MODULE: ./.build/actions/apply-env/here.js




/**
 * What this job is, to hold a plan against: of what may change meanwhile, what the plan says of it stands here, as
 * that is looked at only for a plan that is for this job.
 */
async function jobHere(facts, parts) {
    const { opened, gate, tool, directory } = facts;
    const { manifest, part } = opened;
    const { inputs, aws, machine, clock } = parts;
    const { account } = await aws.identity();
    const lockFile = (0,lock_file/* readLockFile */.cx)(directory);
    return {
        repository: { id: gate.job.repositoryId, name: gate.job.repository },
        commit: gate.run.commit,
        run: { id: gate.run.id, attempt: gate.run.attempt },
        environment: inputs.environment,
        baseEnvironment: inputs.baseEnvironment,
        account,
        region: aws.region,
        nowMs: clock.now(),
        tool: { name: tool.tool, version: tool.version },
        platform: machine.platform,
        path: pathHere(manifest.path, gate, parts),
        lockFile: lockFile === undefined ? null : (0,lock_file/* lockFileHash */.Mr)(lockFile),
        startingState: part.startingState,
        images: part.images,
        // Terraform pins what it refers to in its own plan.
        assets: part.assets,
        gateLacks: [],
    };
}
/** The same with what may have changed since the plan: read anew each time. */
async function hereNow(facts, startingState, parts) {
    const { where, opened } = facts;
    const { aws } = parts;
    return {
        ...(await jobHere(facts, parts)),
        startingState,
        images: await imagesNow(opened, where, aws),
        applied: await readApplied(where.applied, aws),
    };
}

;// CONCATENATED MODULE: ./.build/actions/apply-env/verify.js









/**
 * The second stage, all reasons at once. A plan that is not for here is neither put into its place nor read by its
 * tool: so its starting state is looked at only when everything it is for is this.
 */
async function verify(candidate, parts) {
    const { opened } = candidate;
    const { manifest, part, placement } = opened;
    const sealed = (0,sealed_options/* readOptions */.Tt)(part.options);
    const tool = await identify(sealed, candidate, parts);
    const inOpened = (0,external_node_path_.join)(opened.folder, 'project', sealed.directory);
    const facts = { ...candidate, tool };
    const before = await jobHere({ ...facts, directory: inOpened }, parts);
    const isForHere = (0,comparisons/* differing */.R)((0,comparisons/* comparisons */.l)(opened, before)).length === 0;
    if (!isForHere || !placement)
        throw new errors/* RefusedError */.fk((0,reasons/* reasonsAgainst */.l)(opened, before));
    await place(placement);
    const directory = (0,external_node_path_.join)(manifest.path, sealed.directory);
    const project = projectOf(sealed, directory, parts);
    const engine = engineFor(tool.tool, project, { run: candidate.run, parts });
    const again = async () => {
        const startingState = await engine.startingState();
        const here = await hereNow({ ...facts, directory }, startingState, parts);
        refuse((0,reasons/* reasonsAgainst */.l)(opened, here));
    };
    await again();
    const planFile = (0,external_node_path_.join)(opened.folder, 'tool', sealed_options/* planFileName */.xr);
    const maskKey = Buffer.from(part.maskKey, 'hex');
    const saved = { options: (0,sealed_options/* planOptions */.Su)(sealed), planFile, maskKey };
    const summary = await engine.summarise(saved);
    refuseOther(summary, part.summary);
    return { engine, tool, saved, sealed, summary, directory, again };
}
/** Asked where nothing of the plan lies. */
function identify(sealed, { opened, run }, parts) {
    const project = projectOf(sealed, parts.folder.path('.'), parts);
    return engineFor(knownTool(opened.manifest.tool), project, { run, parts }).identify();
}
function refuse(reasons) {
    if (reasons.length > 0)
        throw new errors/* RefusedError */.fk(reasons);
}
/** What was reviewed is what the plan file itself says, to the byte. */
function refuseOther(derived, sealed) {
    if ((0,change_summary/* summaryText */.g)(derived) === (0,change_summary/* summaryText */.g)(sealed))
        return;
    throw new errors/* RefusedError */.fk({
        code: 'plan-summary-differs',
        what: 'What the plan does, read again from the plan file, is not what was sealed and reviewed.',
        remedy: 'Plan again. If it happens again, the versions of the suite differ between the jobs: pin one.',
    });
}

;// CONCATENATED MODULE: ./.build/actions/apply-env/where.js


/** @throws UserError `base-environment-unknown`. */
function whereOf(manifest, { baseEnvironment, planDigest = '' }) {
    const { layer, environment } = manifest;
    const ofBase = layer === 'base' ? environment : null;
    const base = baseEnvironment ?? manifest.baseEnvironment ?? ofBase;
    if (!base)
        throw new errors/* UserError */.yo(baseUnknown);
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

;// CONCATENATED MODULE: ./.build/actions/apply-env/apply-env.js
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














/** Applies a sealed plan behind its gate, or ends a lock. Nothing changes before the lease and the mark. */
async function applyEnv(inputs, around) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const refused = (0,refused_environment/* refusedVariables */.Y)(around.machine.variables.keys());
        if (refused.length > 0)
            throw new errors/* UserError */.yo(refused);
        const gate = await passGate(inputs, around);
        if (gate.approvedBy.length > 0)
            around.site.line(`approved by ${(0,foreign/* foreign */.V$)(gate.approvedBy.join(', '))}`);
        const aws = await around.openAws();
        const folder = (0,private_folder/* privateFolder */.q)('apply-env');
        if (inputs.planPassphrase)
            around.site.mask(inputs.planPassphrase);
        const parts = { ...around, inputs, aws, folder };
        const stopping = __addDisposableResource(env_1, new Stopping(around.signal), false);
        const finished = await withToolEnvironment(parts, (environment) => work({ gate, stopping, environment }, parts)).catch((thrown) => {
            folder[Symbol.dispose]();
            throw thrown;
        });
        // A tool that goes on by itself writes there.
        if (finished.kind === 'unlock' || !finished.left)
            folder[Symbol.dispose]();
        return finished;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
async function work({ gate, stopping, environment }, parts) {
    const run = { environment, signal: stopping.signal };
    if (parts.inputs.operation === 'unlock')
        return unlock({ gate, run }, parts);
    const artifact = await fetchPlan(gate, parts);
    const opened = await openPlan(artifact, gate, parts);
    let carried;
    try {
        const candidate = { opened, gate, run, where: whereOf(opened.manifest, parts.inputs) };
        const verified = await verify(candidate, parts);
        carried = await carryOut({ candidate, verified, stopping }, parts);
        const digest = parts.inputs.planDigest ?? '';
        return { kind: 'apply', opened, gate, verified, digest, ...carried };
    }
    finally {
        await putBackUnlessLeft(opened, carried, parts);
    }
}

// EXTERNAL MODULE: ./.build/actions/library/aws/calls.js
var calls = __webpack_require__(83397);
// EXTERNAL MODULE: ./.build/actions/library/aws/inputs.js
var inputs = __webpack_require__(4915);
// EXTERNAL MODULE: ./.build/actions/library/host/fields.js
var fields = __webpack_require__(6092);
;// CONCATENATED MODULE: ./.build/actions/library/github/inputs.js


/** The inputs of actions that ask GitHub. */
const githubInputs = {
    'github-token': (0,fields/* text */.Qq)({
        prose: 'The token that runs, environments and approvals are read with: `actions: read`.',
        // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of workflows
        default: '${{ github.token }}',
    }),
};
/** The inputs of actions behind the gate. */
const gateInputs = {
    ...githubInputs,
    gate: (0,fields/* choice */.Yq)(['environment', 'dispatch'], {
        prose: 'What an apply needs: the approval of a protected environment, which the job names; or, where a plan of GitHub has no required reviewers, a person who starts it by `workflow_dispatch` with the id of the run and the digest of the plan. The second stops less, and the page says what.',
        default: 'environment',
    }),
    'gate-waive': (0,fields/* list */.p_)({
        prose: `Checks of the environment that are not made: ${gate/* gateChecks */.He.map((one) => `\`${one}\``).join(', ')}. Each is named in log and page.`,
        pattern: new RegExp(`^(${gate/* gateChecks */.He.join('|')})$`),
        item: `one of ${gate/* gateChecks */.He.join(', ')}`,
        example: 'branch-policy',
    }),
    'approval-phrase': (0,fields/* choice */.Yq)(['none', 'digest'], {
        prose: 'Whether an approval must hold the first 12 digits of the digest of the plan in its comment, so that it is of this plan and no other.',
        default: 'none',
    }),
};

// EXTERNAL MODULE: ./.build/actions/library/host/spec.js
var spec = __webpack_require__(15662);
// EXTERNAL MODULE: ./.build/actions/library/image-record/calls.js
var image_record_calls = __webpack_require__(47243);
// EXTERNAL MODULE: ./.build/actions/library/lease/calls.js
var lease_calls = __webpack_require__(85822);
// EXTERNAL MODULE: ./.build/actions/library/lease/inputs.js
var lease_inputs = __webpack_require__(24690);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/inputs.js
var sealed_plan_inputs = __webpack_require__(38600);
// EXTERNAL MODULE: ./.build/actions/library/engines/inputs.js + 1 modules
var engines_inputs = __webpack_require__(84137);
// EXTERNAL MODULE: ./.build/actions/library/naming/inputs.js
var naming_inputs = __webpack_require__(69038);
;// CONCATENATED MODULE: ./.build/actions/apply-env/inputs.js



/** The longest that GitHub lets a job run on its own runners, which the job's right to ID tokens does not outlive. */
const longestApplyMs = 21_600_000;
/** Each operation needs other inputs: all that are missing are told at once. */
const operation = {
    ...(0,fields/* choice */.Yq)(['apply', 'unlock'], {
        prose: 'What is done: `apply` applies the sealed plan; `unlock` ends a lock that somebody left behind, named by `lock` and `lock-id`. Both are behind the gate.',
        default: 'apply',
    }),
    crossCheck: (value, inputs) => value === 'apply' ? applyProblems(inputs) : unlockProblems(inputs),
};
const applyInputs = {
    environment: {
        ...naming_inputs/* environmentInputs */.r.environment,
        prose: 'Name of the environment, as the plan has it.',
    },
    'base-environment': {
        ...naming_inputs/* environmentInputs */.r['base-environment'],
        prose: 'Name of the base environment. Without it, that of the plan is taken; with it, the plan must be for the same.',
    },
    operation,
    'plan-artifact-id': (0,fields/* text */.Qq)({
        prose: 'Artifact with the sealed plan: the output `plan-artifact-id` of the job before.',
        pattern: /^[1-9]\d{0,18}$/,
        allowed: 'the number of an artifact',
        // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of workflows
        example: '${{ needs.plan.outputs.id }}',
    }),
    'plan-digest': (0,fields/* text */.Qq)({
        prose: "The plan's identity: the output `plan-digest` of the job before.",
        pattern: /^[0-9a-f]{64}$/,
        allowed: '64 hexadecimal digits',
        // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of workflows
        example: '${{ needs.plan.outputs.digest }}',
    }),
    'plan-run-id': (0,fields/* text */.Qq)({
        prose: 'With `gate: dispatch`: the run that planned.',
        pattern: /^[1-9]\d{0,18}$/,
        allowed: 'the number of a run',
        example: '4711',
    }),
    'plan-workflow': (0,fields/* text */.Qq)({
        prose: 'With `gate: dispatch`: the only workflow file whose plans are taken. Default: any of the repository.',
        pattern: /^\.github\/workflows\/[\w.-]+\.ya?ml$/,
        allowed: 'the path of a workflow file',
        example: '.github/workflows/plan.yml',
    }),
    variables: {
        ...engines_inputs/* engineInputs */.I.variables,
        prose: 'Variables whose values no plan holds (ephemeral ones), as they were given to the plan, one `name=value` a line.',
    },
    parallelism: engines_inputs/* engineInputs */.I.parallelism,
    'lock-timeout': engines_inputs/* engineInputs */.I['lock-timeout'],
    'child-environment': engines_inputs/* engineInputs */.I['child-environment'],
    timeout: atMost((0,fields/* duration */.p0)({
        prose: 'How long the apply may take; then the tool is asked to stop, as by a cancel.',
        default: '2h',
    })),
};
/** The inputs of `operation: unlock`. */
const unlockInputs = {
    lock: (0,fields/* choice */.Yq)(['state', 'lease'], {
        prose: "With `operation: unlock`: which lock, that of the tool's state or the lease of the environment.",
    }),
    'lock-id': (0,fields/* text */.Qq)({
        prose: 'With `operation: unlock`: the id of the lock, as the message about it shows it.',
        pattern: /^\w[\w./-]{0,199}$/,
        allowed: 'the id of a lock',
        example: '2c1f8a5e-9c1b-4b55-8f0e-7b1d4c9a3e21',
    }),
    tool: (0,fields/* choice */.Yq)(['terraform', 'opentofu'], {
        prose: 'With `lock: state`: the tool. A plan names its own.',
        default: 'terraform',
    }),
    'working-directory': forState(engines_inputs/* engineInputs */.I['working-directory']),
    'backend-config': forState(engines_inputs/* engineInputs */.I['backend-config']),
    workspace: forState(engines_inputs/* engineInputs */.I.workspace),
};
function forState(field) {
    return { ...field, prose: `With \`lock: state\`, as the plan had it: ${field.prose}` };
}
function applyProblems(inputs) {
    const dispatched = inputs.get('gate') === 'dispatch';
    return [
        ...missing(inputs, 'plan-artifact-id', `operation: apply`),
        ...missing(inputs, 'plan-digest', `operation: apply`),
        ...(dispatched ? missing(inputs, 'plan-run-id', `gate: dispatch`) : []),
        ...(inputs.get('plan-kms-key') && inputs.get('plan-passphrase') ? [twoKeys] : []),
    ];
}
function unlockProblems(inputs) {
    const isLease = inputs.get('lock') === 'lease';
    return [
        ...missing(inputs, 'lock', `operation: unlock`),
        ...missing(inputs, 'lock-id', `operation: unlock`),
        ...(isLease ? missing(inputs, 'base-environment', `lock: lease`) : []),
        ...(inputs.get('gate') === 'dispatch' ? [gatedUnlock] : []),
    ];
}
/** What is there and wrong has been told by itself, and is not in the map at all. */
function missing(inputs, name, needs) {
    if (!inputs.has(name) || inputs.get(name) !== undefined)
        return [];
    const example = examples[name] ?? 'value';
    return [
        {
            code: 'input-missing',
            what: `Input "${name}" is missing; ${needs} needs it.`,
            remedy: `with: { ${name}: "${example}" }`,
        },
    ];
}
const examples = {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of workflows
    'plan-artifact-id': '${{ needs.plan.outputs.id }}',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of workflows
    'plan-digest': '${{ needs.plan.outputs.digest }}',
    'plan-run-id': '<the id of the run that planned>',
    'base-environment': 'dev',
    lock: 'state',
    'lock-id': '<the id that the message about the lock shows>',
};
const twoKeys = {
    code: 'input-conflict',
    what: '`plan-kms-key` and `plan-passphrase` are both given; a plan has one key.',
    remedy: 'Give the one that the plan step was given.',
};
const gatedUnlock = {
    code: 'input-conflict',
    what: 'operation: unlock has no plan that `gate: dispatch` could be about.',
    remedy: 'with: { gate: environment }',
};
function atMost(field) {
    const allowed = `${field.allowed}, at most 6h`;
    return {
        ...field,
        allowed,
        parse: (value) => {
            const parsed = field.parse(value);
            return 'value' in parsed && parsed.value > longestApplyMs ? { wrong: allowed } : parsed;
        },
    };
}

;// CONCATENATED MODULE: ./.build/actions/apply-env/spec.js









const spec_spec = (0,spec/* defineSpec */.j)({
    name: 'apply-env',
    description: 'Applies a sealed plan, exactly what was approved and at most once; or ends a lock that was left behind.',
    inputs: {
        ...applyInputs,
        ...sealed_plan_inputs/* keyInputs */.NE,
        ...sealed_plan_inputs/* pathInputs */.ng,
        'plan-size-limit': sealed_plan_inputs/* sealInputs */.jX['plan-size-limit'],
        ...gateInputs,
        ...unlockInputs,
        ...lease_inputs/* leaseInputs */.q,
        ...inputs/* awsInputs */.x,
    },
    outputs: {
        applied: '`true` when all of the plan was applied, else `false`.',
        'changed-count': 'How many resources were changed.',
        'unchanged-count': 'How many resources of the plan were not changed.',
        outputs: "The tool's outputs as a JSON object, without those that it marks as sensitive; absent when there are none.",
        'plan-digest': "The plan's identity.",
        'approved-by': 'Who approved, divided by commas.',
        'unsaved-state-artifact-id': 'Artifact with the state that its backend did not take; absent when it took it.',
    },
    calls: [
        ...calls/* sessionCalls */.C,
        ...lease_calls/* leaseCalls */.g,
        image_record_calls/* imageReadCall */.M,
        { action: 'kms:Decrypt', need: 'needed', why: 'plan-kms-key: opens the data key of the plan' },
    ],
    permissions: {
        'id-token': "write, for the job's environment and role-to-assume",
        actions: 'read, for the rules of the environment, approvals, and the run that planned',
    },
});

// EXTERNAL MODULE: ./.build/actions/library/review/page.js + 2 modules
var page = __webpack_require__(6919);
// EXTERNAL MODULE: ./.build/actions/library/text/markdown.js + 1 modules
var markdown = __webpack_require__(85843);
;// CONCATENATED MODULE: ./.build/actions/apply-env/page.js




/** What a lock's end leaves on the page. */
function unlockPage({ lock, id, gate }) {
    const by = gate.approvedBy.length > 0 ? (0,markdown.md) ` Approved by ${gate.approvedBy.join(', ')}.` : (0,markdown.md) ``;
    return (0,markdown.md) `### ✅ apply-env: unlocked the ${lock}\n\nLock ${(0,markdown/* code */.aY)(id)} is no more.${by}\n`;
}
/** The page of an apply: the verdict, what failed first, what it came to, and the outputs. */
function applyPage(finished, failure) {
    const parts = [
        heading(finished, failure),
        ...(failure ? [failed(finished, failure)] : []),
        facts(finished),
        ...(finished.applied.failure ? [whatChanged(finished)] : []),
        ...outputs(finished),
        ...finished.gate.notes.map((note) => (0,markdown.md) `- ${note}`),
    ];
    return parts.reduce((page, part) => (0,markdown.md) `${page}\n\n${part}`);
}
function heading({ opened, applied, left }, failure) {
    const { environment, operation } = opened.manifest;
    const done = operation === 'destroy' ? 'destroyed' : 'applied';
    if (!failure)
        return (0,markdown.md) `### ✅ apply-env: ${environment} ${done}`;
    if (left)
        return (0,markdown.md) `### ❌ apply-env: ${environment} is still being ${done}`;
    const partly = applied.changed.length > 0 ? 'in part' : 'not';
    return (0,markdown.md) `### ❌ apply-env: ${environment} ${partly} ${done}`;
}
/** The resource that failed first and what was said of it stand on top. */
function failed({ applied }, failure) {
    const first = applied.failure?.first;
    const where = first === undefined ? (0,markdown.md) `` : (0,markdown.md) `First to fail: ${(0,markdown/* code */.aY)((0,foreign/* foreign */.V$)(first))}\n\n`;
    const mend = failure.remedy ? (0,markdown.md) `\n\n${(0,markdown/* codeBlock */.DV)(failure.remedy)}` : (0,markdown.md) ``;
    return (0,markdown.md) `${where}${(0,foreign/* foreign */.V$)(failure.what)}${mend}\n\n**A new plan is needed**: this one was used, and is not applied again.`;
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
                : `${applied.changed.length} resources, ${applied.notChanged.length} not`,
        ],
        ['approved by', (0,foreign/* foreign */.V$)(approved)],
        ['plan', (0,markdown.md) `${(0,markdown/* code */.aY)(digest)}`],
        ['made', (0,foreign/* foreign */.V$)(`${manifest.createdAt} by ${manifest.actor}, run ${manifest.run.id}`)],
        ['commit', (0,markdown.md) `${(0,markdown/* code */.aY)(manifest.commit)}`],
        ['tool', `${tool} ${version}`],
        ['took', (0,duration/* formatDuration */.a)(tookMs)],
    ]);
}
const mostAddresses = 200;
function whatChanged({ applied }) {
    const { changed, notChanged } = applied;
    return (0,markdown.md) `${addresses('Changed', changed)}\n\n${addresses('Not changed', notChanged)}`;
}
function addresses(title, all) {
    if (all.length === 0)
        return (0,markdown.md) `${title}: nothing.`;
    const shown = all.slice(0, mostAddresses).map((address) => (0,markdown.md) `- ${(0,markdown/* code */.aY)((0,foreign/* foreign */.V$)(address))}`);
    const more = all.length - shown.length;
    const rest = more > 0 ? (0,markdown.md) `\n- and ${more} more` : (0,markdown.md) ``;
    return (0,markdown/* details */.zH)(`${title}: ${all.length}`, (0,markdown.md) `${shown}${rest}`);
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
    const [failure, ...others] = failuresOf(finished);
    for (const { what, remedy } of others)
        site.error([what, remedy].filter(Boolean).join('\n'));
    const result = { outputs: outputsOf(finished), summary: applyPage(finished, failure) };
    return failure ? { ...result, failure } : result;
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
function failuresOf({ applied, stopped, left, kept }) {
    const problems = applied.failure?.problems ?? [];
    const unsaved = problems
        .filter(({ code }) => code === 'state-not-saved')
        .map((problem) => kept ? { ...problem, remedy: kept.commands, snippet: kept.commands } : problem);
    const others = problems.filter(({ code }) => code !== 'state-not-saved');
    const broken = stopped ? stopped.problems.map((problem) => brokenOff(problem, left)) : [];
    return [...unsaved, ...broken, ...others];
}
function brokenOff(problem, left) {
    if (!left)
        return { ...problem, remedy: problem.remedy ?? planAgain };
    const running = left.running ? `, busy with ${left.running}` : '';
    return {
        code: problem.code,
        what: `${problem.what} The tool goes on as process ${left.pid}${running}: it was asked once to stop, and ends by itself when what it has begun is done.`,
        remedy: `${planAgain} The state stays locked until the tool has ended; a lock that it leaves behind is named, with its id, by the next plan, and ended by operation: unlock.`,
    };
}
const planAgain = 'A new plan is needed: it has what is still missing.';

;// CONCATENATED MODULE: ./.build/actions/apply-env/main.js







function main() {
    return (0,run/* runAction */.C)(spec_spec, async (run) => {
        const { inputs, clock, signal } = run;
        const github = new GitHubApi({ token: inputs.githubToken, clock, signal });
        const openAws = () => (0,session/* openSession */.f)(inputs, run);
        const around = { ...run, github, openAws, machine: thisMachine() };
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

/***/ 84137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ engineInputs),
  A: () => (/* binding */ planOptionInputs)
});

// EXTERNAL MODULE: ./.build/actions/library/host/fields.js
var fields = __webpack_require__(6092);
;// CONCATENATED MODULE: ./.build/actions/library/host/lines.js

/** One item a line, where an item may hold commas; empty lines are dropped. */
function lines(declared) {
    const allowed = `${declared.line}, one a line`;
    return (0,fields/* field */.ZZ)(declared, {
        kind: 'lines',
        allowed,
        example: declared.line,
        absent: [],
        parse: (value) => {
            const filled = value.split(/\r?\n/).flatMap((line) => line.trim() || []);
            const odd = filled.findIndex((line) => declared.pattern && !declared.pattern.test(line));
            if (filled.length === 0)
                return { wrong: allowed };
            // Only the number is shown: a line may hold a password.
            return odd < 0 ? { value: filled } : { wrong: `${allowed} (not line ${odd + 1})` };
        },
    });
}

// EXTERNAL MODULE: ./.build/actions/library/host/pairs.js
var pairs = __webpack_require__(55488);
;// CONCATENATED MODULE: ./.build/actions/library/engines/inputs.js



/** The inputs of every action that runs a tool in a project. */
const engineInputs = {
    tool: (0,fields/* choice */.Yq)(['terraform', 'opentofu'], {
        prose: 'The tool, whose program is on the PATH of the job.',
        required: true,
    }),
    'working-directory': (0,fields/* text */.Qq)({
        prose: 'The folder of the project in which the tool is started.',
        pattern: /^(?![/-])(?!(.*\/)?\.\.(\/|$))[^\\]+$/,
        allowed: 'a path inside of the workspace, relative to it',
        default: '.',
        example: 'infra/app',
    }),
    variables: (0,pairs/* pairs */.AS)({
        prose: "The project's variables. They reach the tool by a file, never on a command line; only keyed hashes of them are in the plan.",
        key: /^[A-Za-z_][\w-]*$/,
        line: 'name=value',
    }),
    'backend-config': lines({
        prose: 'Settings of the state backend, in which `{environment}` stands for the environment, or names of files with such. Without one that says where the state lies, `adhoc/<environment>/terraform.tfstate` is its key.',
        line: 'name=value, or the name of a file',
        example: 'key=app/{environment}.tfstate',
    }),
    workspace: (0,fields/* text */.Qq)({
        prose: 'A workspace of the state that exists; none is created.',
        pattern: /^[\w.{}-]{1,90}$/,
        allowed: 'the name of a workspace',
        example: 'alpha',
    }),
    parallelism: (0,fields/* count */.U9)({ prose: 'How many things the tool does at once.', min: 1, max: 100 }),
    'lock-timeout': (0,fields/* duration */.p0)({
        prose: 'How long the lock of the state is waited for.',
        default: '5m',
    }),
    'child-environment': (0,fields/* list */.p_)({
        prose: "Variables of the job that the tool gets beside those of the machine, proxies, git and the tool's own registries. No other ones reach it.",
        pattern: /^(?!ACTIONS_|GITHUB_|INPUT_|TF_CLI_ARGS|TF_VAR_)[A-Za-z_]\w*$/,
        item: "the name of a variable that is none of GitHub's",
        example: 'DATADOG_API_KEY',
    }),
};
/** What may be asked of a plan; the page shows what was. */
const planOptionInputs = {
    operation: (0,fields/* choice */.Yq)(['create-update', 'destroy', 'drift'], {
        prose: 'What is planned: to create and update, to destroy all, or, with `drift`, a page of what was changed outside and no plan.',
        default: 'create-update',
    }),
    'variable-files': (0,fields/* list */.p_)({
        prose: 'Files with values of variables, relative to `working-directory`, behind `<environment>.tfvars`, which is taken when it is there.',
        pattern: /^[^-]/,
        item: 'the path of a file',
        example: 'common.tfvars',
    }),
    targets: lines({
        prose: 'Addresses to which the plan is limited; the page calls it a danger.',
        line: 'the address of a resource or module',
        example: 'module.web',
    }),
    replace: lines({
        prose: 'Addresses that are to be replaced.',
        line: 'the address of a resource',
        example: 'aws_instance.web',
    }),
    refresh: (0,fields/* flag */.Jt)({
        prose: 'Whether the tool looks at what there is before it plans.',
        default: 'true',
    }),
};


/***/ }),

/***/ 42113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ refusedVariables),
/* harmony export */   u: () => (/* binding */ toolSettings)
/* harmony export */ });
/** Settings of the tool itself that reach it: where its registry credentials and its mirrors are. */
const toolSettings = /^(TF_TOKEN_\w+|TF_CLI_CONFIG_FILE)$/;
/**
 * Variables of the job that would change what is planned without standing in any input: refused by name, rather
 * than silently left out.
 */
function refusedVariables(names) {
    return [...names].toSorted().flatMap((name) => refusal(name) ?? []);
}
function refusal(name) {
    if (name.startsWith('TF_CLI_ARGS'))
        return hiddenArguments(name);
    if (name.startsWith('TF_VAR_'))
        return variable(name);
    const input = {
        TF_WORKSPACE: 'workspace',
        TF_DATA_DIR: undefined,
        TF_REATTACH_PROVIDERS: undefined,
    };
    return Object.hasOwn(input, name) ? setting(name, input[name]) : undefined;
}
function hiddenArguments(name) {
    return {
        code: 'tool-arguments-in-environment',
        what: `The job sets ${name}, which adds arguments to a command that nobody reviews.`,
        remedy: `Remove ${name}; what may be asked for has inputs: targets, replace, refresh, parallelism, variables, variable-files, backend-config.`,
    };
}
/** Its value is not shown: it may well be a secret. */
function variable(name) {
    const own = name.slice('TF_VAR_'.length);
    return {
        code: 'variable-in-environment',
        what: `The job sets ${name}: variables are given as an input, so that the plan can hold which ones it was made with.`,
        remedy: `with: { variables: "${own}=..." } in place of ${name}`,
        snippet: `variables: |\n  ${own}=...`,
    };
}
function setting(name, input) {
    return {
        code: 'tool-setting-in-environment',
        what: `The job sets ${name}, which changes what the tool works on and stands in no plan.`,
        remedy: input ? `Remove ${name}; with: { ${input}: "..." }` : `Remove ${name}.`,
    };
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

/***/ 79319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ claim),
/* harmony export */   M4: () => (/* binding */ fixedPath),
/* harmony export */   St: () => (/* binding */ copyToFixedPath)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28649);





/** Where every job of a repository works with `fixed-path: true`, whatever its workspace is called. */
function fixedPath(repositoryId) {
    const short = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(repositoryId).digest('hex').slice(0, 12);
    return `/tmp/adhoc-plan-${short}/project`;
}
/**
 * The folder that the path lies in, made and ours alone: its name can be foretold, and somebody else on
 * the machine may have been there first. Throws a UserError, `fixed-path-taken`.
 */
async function claim(path) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { mode: 0o700 }).catch(() => undefined);
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(folder).catch(() => undefined);
    if (!found?.isDirectory() || found.uid !== (0,node_os__WEBPACK_IMPORTED_MODULE_2__.userInfo)().uid)
        throw taken(folder);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(folder, 0o700);
}
/** The project's copy that the plan step works in: all of it, installed packages and history too. */
async function copyToFixedPath(project, path) {
    await claim(path);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.cp)(project, path, { recursive: true, verbatimSymlinks: true });
}
function taken(folder) {
    return new _text_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo({
        code: 'fixed-path-taken',
        what: `${folder}, in which \`fixed-path: true\` works, is no folder of the user that runs this step.`,
        remedy: 'Remove it, or run the jobs of this repository as one user.',
    });
}


/***/ })

};

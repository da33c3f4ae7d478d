export const id = 669;
export const ids = [669];
export const modules = {

/***/ 79609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ savedPlan),
/* harmony export */   o: () => (/* binding */ summariseAgain)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _review_change_summary_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9266);
/* harmony import */ var _review_protection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98568);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28649);
/* harmony import */ var _sealed_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50763);





/** What was planned, from a plan that was opened. @throws RefusedError `plan-format-unknown`. */
function savedPlan({ folder, part }) {
    const { options } = (0,_sealed_options_js__WEBPACK_IMPORTED_MODULE_3__/* .readOptions */ .Tt)(part.options);
    const maskKey = Buffer.from(part.maskKey, 'hex');
    const { assets, images } = part;
    return { options, folder: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'tool'), maskKey, assets, images };
}
/**
 * What the plan does, read again: to the byte what was sealed and reviewed, and no data lost that the seal does not
 * name.
 * @throws RefusedError `plan-summary-differs`, `data-loss-not-allowed`.
 */
async function summariseAgain(opened, applier) {
    const summary = await applier.summarise(savedPlan(opened));
    const sealed = opened.part.summary;
    if ((0,_review_change_summary_js__WEBPACK_IMPORTED_MODULE_4__/* .summaryText */ .g)(summary) !== (0,_review_change_summary_js__WEBPACK_IMPORTED_MODULE_4__/* .summaryText */ .g)(sealed))
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RefusedError */ .fk(differs);
    (0,_review_protection_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseDataLoss */ .u3)(summary, opened.part.permissions);
    return summary;
}
const differs = {
    code: 'plan-summary-differs',
    what: 'What the plan does, read again from the plan itself, is not what was sealed and reviewed.',
    remedy: 'Plan again. If it happens again, the versions of the suite differ between the jobs: pin one.',
};


/***/ }),

/***/ 63957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a5: () => (/* binding */ isRateLimit),
/* harmony export */   bj: () => (/* binding */ unanswered),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   y_: () => (/* binding */ GitHubError)
/* harmony export */ });
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28649);
/* harmony import */ var _text_foreign_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29840);


/** An answer of GitHub's API that is not what was asked for. */
class GitHubError extends _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi {
    /** 0: no answer. */
    status;
    constructor(status, problem, options) {
        super(problem, options);
        this.status = status;
    }
}
/** What an answer that is an error means, in GitHub's own words. */
function failureOf(asked, { status, headers, body }) {
    const said = (0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_1__/* .foreign */ .V$)(messageIn(body));
    const request = headers['x-github-request-id'];
    const what = `${asked.what} was answered with ${status}: ${said}${request ? ` (request id ${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_1__/* .foreign */ .V$)(request)})` : ''}`;
    if (isRateLimit({ status, headers, body }))
        return new GitHubError(status, {
            code: 'github-rate-limited',
            what: `GitHub's API lets this token ask no more for now. ${what}`,
            remedy: `Run again after ${resetOf(headers)}.`,
        });
    if (status === 401)
        return new GitHubError(status, {
            code: 'github-token-refused',
            what: `GitHub does not take the token. ${what}`,
            // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of workflows
            remedy: 'with: { github-token: "${{ github.token }}" }',
        });
    if (status === 403 || status === 404)
        return new GitHubError(status, denied(asked, { status, what }));
    if (status === 422)
        return new GitHubError(status, { code: 'github-refused-request', what });
    return new GitHubError(status, {
        code: 'github-unreachable',
        what,
        remedy: 'Run again; https://www.githubstatus.com tells of outages.',
    });
}
/** A private repository answers 404 to who may not read it, so the two cannot always be told apart. */
function denied({ permission }, seen) {
    const remedy = `permissions: { ${permission} }`;
    if (seen.status === 403)
        return { code: 'github-denied', what: seen.what, remedy };
    const what = `${seen.what}. It is not there, or the token may not see it.`;
    return { code: 'github-not-found', what, remedy };
}
/** Without an answer. */
function unanswered({ what }, cause) {
    const said = (0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_1__/* .foreign */ .V$)(cause instanceof Error ? cause.message : String(cause));
    const problem = {
        code: 'github-unreachable',
        what: `${what} was not answered: ${said}`,
        remedy: 'Run again; behind a proxy check HTTPS_PROXY and NO_PROXY.',
    };
    return new GitHubError(0, problem, { cause });
}
/**
 * Primary limits leave no requests, secondary ones ask to come back later; both may come as 403.
 * Source: docs.github.com, "Rate limits for the REST API".
 */
function isRateLimit({ status, headers, body }) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    const spent = headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined;
    return spent || /rate limit/i.test(messageIn(body));
}
function resetOf(headers) {
    const after = headers['retry-after'];
    if (after && /^\d+$/.test(after))
        return `${after} s`;
    return 'the hour of the limit is over';
}
function messageIn(body) {
    try {
        const { message } = JSON.parse(body);
        return typeof message === 'string' ? message : body.slice(0, 200);
    }
    catch {
        return body.slice(0, 200);
    }
}


/***/ }),

/***/ 17522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HH: () => (/* binding */ ofOwnRun),
/* harmony export */   gP: () => (/* binding */ whyAbsent),
/* harmony export */   ry: () => (/* binding */ ofOtherRun)
/* harmony export */ });
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28649);
/* harmony import */ var _text_foreign_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29840);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63957);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51596);




/** One of this run, out of those that it has. @throws UserError `artifact-not-found`, and what `checked` throws. */
function ofOwnRun(all, wanted) {
    const known = all.find(({ id }) => id === wanted.id);
    if (known)
        return checked(known, wanted);
    throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo({
        code: 'artifact-not-found',
        what: `This run has no artifact ${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_1__/* .foreign */ .V$)(wanted.id)}: it has expired, or another run stored it.`,
        remedy: 'with: { plan-artifact-id: "<output plan-artifact-id of plan-env>" }; one of another run needs gate: dispatch and plan-run-id',
    });
}
/**
 * One of another run, which must be the named one, in this repository and of its own code.
 * Source: docs.github.com, REST API, "Get an artifact".
 * @throws GitHubError when it cannot be read; UserError and RefusedError as above.
 */
async function ofOtherRun(api, { repository, repositoryId, runId }, wanted) {
    const answer = await api
        .get(`/repos/${repository}/actions/artifacts/${wanted.id}`, 'actions: read')
        .catch((thrown) => {
        throw thrown instanceof _failures_js__WEBPACK_IMPORTED_MODULE_2__/* .GitHubError */ .y_ && thrown.status === 410 ? expired(wanted.id) : thrown;
    });
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .flagAt */ .Qc)(answer, 'expired') !== false)
        throw expired(wanted.id);
    const run = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .idAt */ .jj)(answer, 'workflow_run', 'id');
    const repositories = ['repository_id', 'head_repository_id'].map((name) => (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .idAt */ .jj)(answer, 'workflow_run', name));
    if (run !== runId || repositories.some((id) => id !== repositoryId))
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk(ofAnotherRun(wanted.id, { run, runId }));
    const known = {
        id: (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .idAt */ .jj)(answer, 'id') ?? '',
        name: (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(answer, 'name') ?? '',
        digest: (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(answer, 'digest') ?? '',
        bytes: Number((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .idAt */ .jj)(answer, 'size_in_bytes')),
    };
    return checked(known, wanted);
}
/**
 * What `ofOwnRun` throws, or a truer reason where the token may read one: the artifact has expired, or belongs to
 * another run. Everything but `artifact-not-found` is handed back as it is.
 */
async function whyAbsent(thrown, api, asked) {
    if (!(thrown instanceof _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo) || thrown.code !== 'artifact-not-found')
        return thrown;
    const wanted = { id: asked.id, mostBytes: Number.POSITIVE_INFINITY };
    return ofOtherRun(api, asked, wanted).then(() => thrown, (reason) => (reason instanceof _failures_js__WEBPACK_IMPORTED_MODULE_2__/* .GitHubError */ .y_ ? thrown : reason));
}
/** @throws RefusedError `artifact-digest-differs`, `artifact-too-large`. */
function checked(known, { digest, mostBytes }) {
    const problems = [];
    const noted = /^sha256:[0-9a-f]{64}$/.test(known.digest);
    if (!noted || (digest !== undefined && digest !== known.digest))
        problems.push({
            code: 'artifact-digest-differs',
            what: `GitHub noted ${noted ? known.digest : 'no digest'} for artifact ${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_1__/* .foreign */ .V$)(known.id)}${digest ? `, and ${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_1__/* .foreign */ .V$)(digest)} is wanted` : ''}.`,
            remedy: 'Plan again, and hand on id and digest of one and the same plan.',
        });
    if (!(known.bytes <= mostBytes))
        problems.push({
            code: 'artifact-too-large',
            what: `Artifact ${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_1__/* .foreign */ .V$)(known.id)} has ${known.bytes} bytes, and at most ${mostBytes} are taken.`,
            remedy: 'Plan again with plan-exclude, or raise plan-size-limit in both jobs.',
        });
    if (problems.length > 0)
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk(problems);
    return known;
}
function expired(id) {
    return new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo({
        code: 'artifact-expired',
        what: `Artifact ${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_1__/* .foreign */ .V$)(id)} has expired, and GitHub has deleted it.`,
        remedy: 'Plan again.',
    });
}
function ofAnotherRun(id, seen) {
    return {
        code: 'artifact-of-another-run',
        what: `Artifact ${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_1__/* .foreign */ .V$)(id)} was stored by run ${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_1__/* .foreign */ .V$)(seen.run ?? 'unknown')}, not by run ${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_1__/* .foreign */ .V$)(seen.runId)} of this repository's own code.`,
        remedy: 'with: { plan-run-id: "<the run that planned>" }, and the plan-artifact-id that it gave',
    };
}


/***/ }),

/***/ 26619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ differing),
/* harmony export */   l: () => (/* binding */ comparisons)
/* harmony export */ });
const planAgain = 'Plan again: a plan is applied where and for what it was made, or not at all.';
/** A problem for each that differs. */
function differing(all) {
    return all
        .filter(({ planned, here }) => planned !== here)
        .map(({ code, of, planned, here, remedy = planAgain, snippet }) => ({
        code,
        what: `The plan's ${of} is ${planned}, here it is ${here}.`,
        remedy,
        ...(snippet === undefined ? {} : { snippet }),
    }));
}
function comparisons({ manifest, part }, here) {
    return [
        ...origins(manifest, here),
        ...targets(manifest, here),
        ...machines(manifest, here),
        {
            code: 'plan-lock-file-differs',
            of: 'lock file',
            planned: hashed(part.lockFile),
            here: hashed(here.lockFile),
            remedy: 'Commit the lock file that `init` wrote, and plan again.',
        },
    ];
}
function origins(plan, here) {
    const [planned, now] = [plan.repository, here.repository];
    const byNumber = planned.id === now.id;
    return [
        {
            code: 'plan-of-another-repository',
            of: 'repository',
            planned: byNumber ? planned.id : `${planned.name} (${planned.id})`,
            here: byNumber ? now.id : `${now.name} (${now.id})`,
        },
        { code: 'plan-of-another-commit', of: 'commit', planned: plan.commit, here: here.commit },
        {
            code: 'plan-of-another-run',
            of: 'run',
            planned: plan.run.attempt > here.run.attempt ? runName(plan.run) : plan.run.id,
            here: plan.run.attempt > here.run.attempt ? runName(here.run) : here.run.id,
            remedy: 'Hand on `plan-artifact-id` and `plan-digest` from the plan job of the same run.',
        },
    ];
}
/** A later attempt may apply what an earlier one planned; an earlier one cannot know a later plan. */
function runName({ id, attempt }) {
    return `${id}, attempt ${attempt}`;
}
function targets(plan, here) {
    return [
        {
            code: 'plan-of-another-environment',
            of: 'environment',
            planned: environmentName(plan.environment, here.baseEnvironment && plan.baseEnvironment),
            here: environmentName(here.environment, here.baseEnvironment),
        },
        {
            code: 'plan-of-another-account',
            of: 'AWS account',
            planned: plan.account,
            here: here.account,
        },
        { code: 'plan-of-another-region', of: 'AWS region', planned: plan.region, here: here.region },
    ];
}
function environmentName(app, base) {
    // A name that none of ours can have may read like another one on its base.
    const named = /\s/.test(app) ? JSON.stringify(app) : app;
    return base ? `${named} on ${base}` : named;
}
function machines(plan, here) {
    return [
        {
            code: 'plan-tool-differs',
            of: 'tool',
            planned: `${plan.tool.name} ${plan.tool.version}`,
            here: `${here.tool.name} ${here.tool.version}`,
            remedy: 'Set up the same version in both jobs.',
        },
        {
            code: 'plan-platform-differs',
            of: 'platform',
            planned: `${plan.platform.os} ${plan.platform.arch}`,
            here: `${here.platform.os} ${here.platform.arch}`,
            remedy: 'Run both jobs on the same kind of runner: `runs-on`.',
        },
        {
            code: 'plan-path-differs',
            of: 'path',
            planned: plan.path,
            here: here.path,
            remedy: 'Plans hold absolute paths. Let both jobs work in a copy under one fixed path, in the plan and in the apply step:',
            snippet: 'with:\n  fixed-path: true\n',
        },
    ];
}
function hashed(sha256) {
    return sha256 === null ? 'none' : `sha256:${sha256}`;
}


/***/ }),

/***/ 79661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ fetchPlan)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _github_artifacts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83939);
/* harmony import */ var _github_known_artifact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17522);
/* harmony import */ var _plan_file_form_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13936);
/* harmony import */ var _unseal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22820);





/** What encryption, manifest and list of files add to the files of a plan, at most. */
const besideTheFiles = 100_000_000;
/**
 * Brings a plan by its artifact's id, and checks its seal as far as that goes without a key: one reason, and the end.
 * Its bytes are those that GitHub noted when they were stored.
 * @throws what `ofOwnRun`, `ofOtherRun`, `downloadFile` and `checkSeal` throw.
 */
async function fetchPlan(wanted, folder) {
    const [into, sealed] = [folder.path('artifact'), folder.path('sealed')];
    for (const path of [into, sealed])
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path, { mode: 0o700 });
    await (0,_plan_file_form_js__WEBPACK_IMPORTED_MODULE_3__/* .splitPlan */ .c)(await download(wanted, into), sealed);
    return { folder: sealed, manifest: await (0,_unseal_js__WEBPACK_IMPORTED_MODULE_4__/* .checkSeal */ ._)(sealed, wanted.digest) };
}
async function download({ artifactId: id, sizeLimit, other }, into) {
    const wanted = { id, mostBytes: sizeLimit + besideTheFiles };
    if (!other)
        return (0,_github_artifacts_js__WEBPACK_IMPORTED_MODULE_1__/* .downloadFile */ .PE)((0,_github_known_artifact_js__WEBPACK_IMPORTED_MODULE_2__/* .ofOwnRun */ .HH)(await (0,_github_artifacts_js__WEBPACK_IMPORTED_MODULE_1__/* .listOwnRun */ .iI)(), wanted), into);
    return (0,_github_artifacts_js__WEBPACK_IMPORTED_MODULE_1__/* .downloadFile */ .PE)(await (0,_github_known_artifact_js__WEBPACK_IMPORTED_MODULE_2__/* .ofOtherRun */ .ry)(other.github, other, wanted), into, other);
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


/***/ }),

/***/ 67281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ openPlan)
/* harmony export */ });
/* harmony import */ var _unseal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22820);

/** The rest of the first stage. @throws what `unseal` throws. */
async function openPlan({ fetched, inputs, aws, into }) {
    const { planKmsKey, planPassphrase: passphrase } = inputs;
    const keys = planKmsKey === undefined ? undefined : await aws.kms();
    const part = await (0,_unseal_js__WEBPACK_IMPORTED_MODULE_0__/* .unseal */ .D)({ ...fetched, keyring: { keys, passphrase }, into });
    return { manifest: fetched.manifest, part, folder: into };
}


/***/ }),

/***/ 53833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ reasonsAgainst),
  d: () => (/* binding */ reasonsWithoutLooking)
});

// EXTERNAL MODULE: ./.build/actions/library/system/timestamp.js
var timestamp = __webpack_require__(50658);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/comparisons.js
var comparisons = __webpack_require__(26619);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/expiry.js
var expiry = __webpack_require__(96870);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/moved.js
var moved = __webpack_require__(10774);
// EXTERNAL MODULE: ./.build/actions/library/aws/principal.js
var principal = __webpack_require__(19022);
;// CONCATENATED MODULE: ./.build/actions/library/sealed-plan/same-role.js

/**
 * Who may plan runs the project's code on every pull request; if the same could apply, no gate would stop anybody.
 * None where it cannot be known, or is not to be judged.
 */
function sameRoleReason({ role }, { caller }) {
    if (role === null || caller === undefined || (0,principal/* isSamePrincipal */.xH)(role, caller) !== true)
        return [];
    return [
        {
            code: 'plan-by-same-role',
            what: `The plan was made by ${role}, and this job would apply it as ${caller}: a role that may plan could apply, whatever the gate says.`,
            remedy: 'Give plan and apply roles of their own, and let the trust policy of the second ask for the protected environment (`sub` ends with `:environment:<name>`). On your own risk, and printed:',
            snippet: 'with:\n  allow-same-role: true\n',
        },
    ];
}

;// CONCATENATED MODULE: ./.build/actions/library/sealed-plan/reasons.js





/**
 * The second stage: why a plan whose seal is whole is not for here or not for now. All reasons at once,
 * each with its own code, in a fixed order; none when it may be applied.
 */
function reasonsAgainst(plan, here) {
    return [
        ...reasonsWithoutLooking(plan, here),
        ...expiredReason(plan, here),
        ...(0,moved/* movedReasons */.vB)(plan, here),
        ...appliedReason(here),
        ...gateReason(here),
    ];
}
/** Those that job and plan alone show: a plan that has one is not for here, and nothing of it is run or looked up. */
function reasonsWithoutLooking(plan, here) {
    return [...(0,comparisons/* differing */.R)((0,comparisons/* comparisons */.l)(plan, here)), ...sameRoleReason(plan.manifest, here)];
}
function expiredReason({ manifest }, { nowMs }) {
    if (!(0,expiry/* isExpired */._d)(manifest, nowMs))
        return [];
    return [
        {
            code: 'plan-expired',
            what: `The plan was made at ${manifest.createdAt} and expired at ${manifest.expiresAt}; it is ${(0,timestamp/* timestamp */.v)(nowMs)}.`,
            remedy: 'Plan again; where approvals take longer, let plans live longer:',
            snippet: 'with:\n  plan-expires-in: 168h\n',
        },
    ];
}
function appliedReason({ applied }) {
    if (applied === undefined)
        return [];
    return [
        {
            code: 'plan-already-applied',
            what: `The plan was applied before: ${applied}. A plan is applied once, also when that was not to the end.`,
            remedy: 'Plan again: the new plan has what is still missing.',
        },
    ];
}
function gateReason({ gateLacks }) {
    if (gateLacks.length === 0)
        return [];
    return [
        {
            code: 'plan-gate-missing',
            what: ['The job is not behind a gate:', ...gateLacks.map((lack) => `  ${lack}`)].join('\n'),
            remedy: 'Give the job a protected environment with required reviewers: `environment: adhoc`.',
        },
    ];
}


/***/ }),

/***/ 22820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ checkSeal),
  D: () => (/* binding */ unseal)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/archive-write.js
var archive_write = __webpack_require__(82321);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/broken.js
var broken = __webpack_require__(44356);
;// CONCATENATED MODULE: ./.build/actions/library/sealed-plan/byte-reader.js

/** Hands out a stream's bytes by the count. Throws a RefusedError where it ends too early. */
class ByteReader {
    #source;
    #held = Buffer.alloc(0);
    constructor(source) {
        this.#source = source[Symbol.asyncIterator]();
    }
    /** The next `count` bytes in one piece. */
    async take(count) {
        const taken = [];
        for await (const piece of this.pass(count))
            taken.push(Buffer.from(piece));
        return Buffer.concat(taken);
    }
    /** The next `count` bytes in pieces, each of which is overwritten by the next. */
    async *pass(count) {
        for (let left = count; left > 0;) {
            if (this.#held.length === 0 && !(await this.#more()))
                throw (0,broken/* brokenSeal */.l)('its payload ends too early');
            const piece = this.#held.subarray(0, left);
            this.#held = this.#held.subarray(piece.length);
            left -= piece.length;
            yield piece;
        }
    }
    /** Whether all was handed out; to know, it asks for more. */
    async isAtEnd() {
        return this.#held.length === 0 && !(await this.#more());
    }
    /** Lets go of the source: files are closed. */
    async close() {
        await this.#source.return?.();
    }
    async #more() {
        for (;;) {
            const { value, done } = await this.#source.next();
            if (done)
                return false;
            this.#held = value;
            if (value.length > 0)
                return true;
        }
    }
}

// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/json.js
var json = __webpack_require__(85535);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/entry-path.js
var entry_path = __webpack_require__(88381);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/size.js + 1 modules
var size = __webpack_require__(83192);
;// CONCATENATED MODULE: ./.build/actions/library/sealed-plan/listing.js



/** The folders of a payload: what the tool needs, and the project. */
const folders = ['project/', 'tool/'];
/**
 * Refuses a list of files that could write anywhere but below the folder that is opened for it, or one
 * file over another. A plan that we made never has one; this holds even for somebody who has its key.
 */
function checkListing({ files, emptyFolders }, room) {
    const paths = [...files.map(({ path }) => path), ...emptyFolders];
    if (paths.length > 2 * size/* fileLimit */.ub)
        throw (0,broken/* brokenSeal */.l)(`it lists ${paths.length} files`);
    for (const path of paths) {
        const unsafe = (0,entry_path/* unsafePath */.Kc)(path);
        if (unsafe)
            throw (0,broken/* brokenSeal */.l)(`it lists ${JSON.stringify(path)}, which ${unsafe}`);
        if (!folders.some((folder) => path.startsWith(folder)))
            throw (0,broken/* brokenSeal */.l)(`it lists ${JSON.stringify(path)}, which is in none of its folders`);
    }
    const clash = (0,entry_path/* collision */.Zh)(paths);
    if (clash)
        throw (0,broken/* brokenSeal */.l)(`it lists ${clash.map((path) => JSON.stringify(path)).join(' and ')}`);
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    if (bytes > room)
        throw (0,broken/* brokenSeal */.l)(`its files have ${bytes} bytes, its payload ${room}`);
}

// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/shapes.js
var shapes = __webpack_require__(71527);
;// CONCATENATED MODULE: ./.build/actions/library/sealed-plan/private-schema.js

const file = (0,shapes/* members */.ol)({
    path: (0,shapes/* text */.Qq)('Below `project/` or `tool/`, divided by slashes.'),
    bytes: (0,shapes/* whole */.WQ)(0, 'Size.'),
    sha256: (0,shapes/* sha256 */.sc)('SHA-256 of the content.'),
    executable: { type: 'boolean', description: 'Whether its owner may execute it.' },
});
const private_schema_image = (0,shapes/* members */.ol)({
    service: (0,shapes/* text */.Qq)('Name of the service; behind a slash that of a further container.'),
    version: (0,shapes/* orNull */.Xd)((0,shapes/* whole */.WQ)(1, 'Version of its parameter; null where `images` gave the value.')),
    value: (0,shapes/* text */.Qq)('The image.'),
});
const asset = (0,shapes/* members */.ol)({
    id: (0,shapes/* text */.Qq)('Where it is: `s3://bucket/key` or a repository.'),
    version: (0,shapes/* text */.Qq)('S3 version id or image digest.'),
});
/** The first entry of the payload: what would tell secrets if it stood in clear. */
const privateSchema = (0,shapes/* members */.ol)({
    files: (0,shapes/* listOf */.c3)(file, 'Every file of the payload behind this one, in the order of the archive.'),
    emptyFolders: (0,shapes/* listOf */.c3)((0,shapes/* text */.Qq)('Below `project/`.'), 'Folders in which nothing lies.'),
    lockFile: (0,shapes/* orNull */.Xd)((0,shapes/* sha256 */.sc)('SHA-256 of the lock file; null for tools without one.')),
    maskKey: (0,shapes/* matching */.wC)('^[0-9a-f]{64}$', 'The key of all keyed hashes of this plan.'),
    variables: (0,shapes/* mapOf */.A7)((0,shapes/* sha256 */.sc)('HMAC-SHA-256.'), 'Keyed hashes of the variables given, by name.'),
    options: (0,shapes/* opaque */.OZ)('Targets and other options of the plan.'),
    permissions: (0,shapes/* listOf */.c3)((0,shapes/* text */.Qq)('`allow-data-loss: <address>`, or `protect: false`.'), 'What was explicitly allowed.'),
    images: (0,shapes/* listOf */.c3)(private_schema_image, 'Images of record of the environment, by service.'),
    assets: (0,shapes/* listOf */.c3)(asset, 'What the plan refers to by name and pins by version.'),
    startingState: (0,shapes/* opaque */.OZ)("What the plan starts from; its shape is the tool's."),
    summary: (0,shapes/* opaque */.OZ)("The change summary; its shape is the review's."),
});

// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/read-file.js
var read_file = __webpack_require__(74164);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/shape.js
var shape = __webpack_require__(71384);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/tar-header.js
var tar_header = __webpack_require__(36614);
;// CONCATENATED MODULE: ./.build/actions/library/sealed-plan/archive-read.js











/**
 * Writes what an archive holds below `folder`, which is new and ours alone, and hands back its private
 * part. No header is interpreted: each must have the very bytes that the list of files makes it have,
 * so that nothing unlisted, no link, no device and no other spelling of a name can occur.
 */
async function unpack(plain, { folder, room }) {
    const reader = new ByteReader(plain);
    try {
        return await new Unpacking(reader, folder).all(room);
    }
    finally {
        await reader.close();
    }
}
class Unpacking {
    #reader;
    #folder;
    #made = new Set();
    constructor(reader, folder) {
        this.#reader = reader;
        this.#folder = folder;
    }
    async all(room) {
        const part = await this.#privatePart();
        checkListing(part, room);
        await this.#folderOf('project/.');
        await this.#folderOf('tool/.');
        for (const file of part.files)
            await this.#file(file);
        for (const path of part.emptyFolders) {
            await this.#header({ path, bytes: 0, kind: 'folder' });
            await this.#folderOf(`${path}/.`);
        }
        await this.#exactly(tar_header/* tarEnd */.JO, 'its end');
        if (!(await this.#reader.isAtEnd()))
            throw (0,broken/* brokenSeal */.l)('something stands behind its last file');
        return part;
    }
    async #privatePart() {
        const header = await this.#reader.take(tar_header/* blockSize */.L6);
        const bytes = (0,tar_header/* sizeIn */.F3)(header) ?? 0;
        if (!header.equals((0,tar_header/* tarHeader */.pI)({ path: archive_write/* privateName */.zQ, bytes, kind: 'file' })))
            throw (0,broken/* brokenSeal */.l)(`it does not begin with ${archive_write/* privateName */.zQ}`);
        if (bytes > archive_write/* privateLimit */.hj)
            throw (0,broken/* brokenSeal */.l)(`its ${archive_write/* privateName */.zQ} has ${bytes} bytes`);
        const value = (0,json/* readCanonical */.hm)(await this.#reader.take(bytes));
        await this.#padding(bytes);
        if (value === undefined)
            throw (0,broken/* brokenSeal */.l)(`its ${archive_write/* privateName */.zQ} is not canonical JSON`);
        const wrong = (0,shape/* departure */.n)(privateSchema, value);
        if (wrong)
            throw (0,broken/* brokenSeal */.l)(`its ${archive_write/* privateName */.zQ} does not follow the schema: ${wrong}`);
        return value;
    }
    async #file(file) {
        await this.#header({ ...file, kind: file.executable ? 'program' : 'file' });
        await this.#folderOf(file.path);
        const meter = new read_file/* Meter */.k();
        const mode = file.executable ? 0o777 : 0o666;
        const target = await (0,promises_.open)((0,external_node_path_.join)(this.#folder, file.path), 'wx', mode);
        try {
            await target.writeFile(meter.through(this.#reader.pass(file.bytes)));
        }
        finally {
            await target.close();
        }
        if (meter.digest() !== file.sha256)
            throw (0,broken/* brokenSeal */.l)(`${file.path} is not what it lists`);
        await this.#padding(file.bytes);
    }
    async #folderOf(path) {
        const folder = (0,external_node_path_.join)(this.#folder, (0,external_node_path_.dirname)(path));
        if (!this.#made.has(folder))
            await (0,promises_.mkdir)(folder, { recursive: true });
        this.#made.add(folder);
    }
    #header(entry) {
        return this.#exactly((0,tar_header/* tarHeader */.pI)(entry), `the header of ${entry.path}`);
    }
    #padding(bytes) {
        return this.#exactly(Buffer.alloc((0,tar_header/* paddingOf */.Zt)(bytes)), 'padding');
    }
    async #exactly(expected, what) {
        const found = await this.#reader.take(expected.length);
        if (!found.equals(expected))
            throw (0,broken/* brokenSeal */.l)(`it has something else in place of ${what}`);
    }
}

// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/frames.js
var sealed_plan_frames = __webpack_require__(86763);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/key.js + 1 modules
var sealed_plan_key = __webpack_require__(4143);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/manifest.js
var sealed_plan_manifest = __webpack_require__(93076);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/seal.js + 1 modules
var seal = __webpack_require__(2580);
;// CONCATENATED MODULE: ./.build/actions/library/sealed-plan/unseal.js









/**
 * The first stage, as far as it goes without a key: the manifest is the one with that digest, the payload
 * the one that it tells of. Throws a RefusedError, `plan-seal-broken` or `plan-format-unknown`.
 */
async function checkSeal(folder, digest) {
    const bytes = await sizeOf(folder, seal/* manifestName */.vS);
    if (bytes > sealed_plan_manifest/* manifestLimit */.t7)
        throw (0,broken/* brokenSeal */.l)(`its ${seal/* manifestName */.vS} has ${bytes} bytes`);
    const manifest = (0,sealed_plan_manifest/* readManifest */.WI)(await (0,promises_.readFile)((0,external_node_path_.join)(folder, seal/* manifestName */.vS)), digest);
    const found = await sizeOf(folder, seal/* payloadName */.Oh);
    const { payload } = manifest;
    if (found !== payload.bytes)
        throw (0,broken/* brokenSeal */.l)(`its payload has ${found} bytes, and was sealed with ${payload.bytes}`);
    for await (const _ of storedBytes(folder, manifest))
        ;
    return manifest;
}
async function sizeOf(folder, name) {
    const found = await (0,promises_.lstat)((0,external_node_path_.join)(folder, name)).catch(() => undefined);
    if (!found?.isFile())
        throw (0,broken/* brokenSeal */.l)(`it has no file ${name}`);
    return found.size;
}
/** The payload as it is stored; ends only when all of it is what was sealed. */
async function* storedBytes(folder, { payload }) {
    const meter = new read_file/* Meter */.k();
    yield* meter.through((0,read_file/* fileBytes */.s)((0,external_node_path_.join)(folder, seal/* payloadName */.Oh)));
    const digest = meter.digest();
    if (digest !== payload.sha256)
        throw (0,broken/* brokenSeal */.l)(`its payload has the digest ${digest}, and was sealed with ${payload.sha256}`);
}
/**
 * The rest of the first stage: opens the payload below `into`. What is there may be used once this has
 * come to its end; when it fails, nothing is there. Throws a RefusedError (`plan-seal-broken`,
 * `plan-key-wrong`) or a UserError (`plan-key-missing`); what the key service throws passes through.
 */
async function unseal({ folder, manifest, keyring, into }) {
    const key = await (0,sealed_plan_key/* keyAgain */.S_)(manifest, keyring);
    const stored = storedBytes(folder, manifest);
    const associated = (0,sealed_plan_manifest/* associatedData */.hV)((0,sealed_plan_manifest/* statementOf */.ku)(manifest));
    const plain = key ? (0,sealed_plan_frames/* openedFrames */.cA)(stored, { key, associated }) : stored;
    // Where something lies already this throws, and the removal below never meets what is not ours.
    await (0,promises_.mkdir)(into, { mode: 0o700 });
    try {
        return await unpack(plain, { folder: into, room: manifest.payload.bytes });
    }
    catch (thrown) {
        await (0,promises_.rm)(into, { recursive: true, force: true });
        throw thrown instanceof sealed_plan_frames/* FrameRefused */.uX ? refusal(thrown, manifest) : thrown;
    }
}
function refusal({ index, message }, { encryption }) {
    return index === 0 ? (0,sealed_plan_key/* wrongKey */.PT)(encryption) : (0,broken/* brokenSeal */.l)(`its ${message}`);
}


/***/ })

};

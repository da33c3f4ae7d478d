export const id = 5363;
export const ids = [5363];
export const modules = {

/***/ 12391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K3: () => (/* binding */ claimLines),
/* harmony export */   Yq: () => (/* binding */ decodeClaims),
/* harmony export */   nB: () => (/* binding */ subjectForm)
/* harmony export */ });
/** Reads the claims; the signature is AWS's business. Anything that is no token has none. */
function decodeClaims(token) {
    try {
        const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
        const claims = JSON.parse(payload);
        return typeof claims === 'object' && claims !== null ? claims : {};
    }
    catch {
        return {};
    }
}
/** The claims that trust policies are written on, in the order in which a reader checks them. */
const shown = [
    'sub',
    'aud',
    'iss',
    'repository',
    'environment',
    'ref',
    'job_workflow_ref',
];
/** One `name: value` for each of them that the token has. */
function claimLines(claims) {
    const present = shown.filter((name) => claims[name] !== undefined);
    return present.map((name) => `${name}: ${String(claims[name])}`);
}
/**
 * The two forms of `sub`: by names, or by names and ids, which a renamed or newly created
 * repository has since July 15, 2026. Custom templates make a third.
 * Source: docs.github.com, "OpenID Connect reference", immutable subject claims.
 */
function subjectForm(subject) {
    if (/^repo:[^/:@]+@\d+\/[^/:@]+@\d+:/.test(subject))
        return 'Its sub has the immutable form (repo:OWNER@ID/NAME@ID:...): a trust policy written for repo:OWNER/NAME:... does not match it.';
    if (/^repo:[^/:]+\/[^/:]+:/.test(subject))
        return 'Its sub has the form by names (repo:OWNER/NAME:...): a trust policy written for repo:OWNER@ID/NAME@ID:... does not match it.';
    return 'Its sub has a form of its own, from a customised template (include_claim_keys).';
}


/***/ }),

/***/ 28866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OW: () => (/* binding */ readingCalls),
/* harmony export */   T7: () => (/* binding */ planningCalls),
/* harmony export */   YW: () => (/* binding */ applyingCalls)
/* harmony export */ });
/* unused harmony export pinCalls */
const withTool = '`tool: cloudformation`:';
function needed(operation, why) {
    return { action: `cloudformation:${operation}`, need: 'with-input', why: `${withTool} ${why}` };
}
function optional(action, why) {
    return { action, need: 'optional', why: `${withTool} ${why}` };
}
/** What reading a saved plan again asks, when it is reviewed and when it is applied. */
const readingCalls = [
    needed('DescribeChangeSet', 'what a change set does'),
    needed('DescribeStacks', 'how a stack stands'),
    needed('ListStackResources', 'what is in a stack that is to be destroyed'),
];
/** The versions that names in templates and parameters stand for. */
const pinCalls = [
    optional('ssm:GetParameter', 'the version of a parameter that a template refers to'),
    optional('secretsmanager:DescribeSecret', 'the version of a secret that a template refers to'),
];
/** What planning asks. It executes nothing and deletes no stack. */
const planningCalls = [
    ...readingCalls,
    needed('CreateChangeSet', 'the plan of a stack; of a new one it makes the empty stack in review'),
    needed('GetTemplate', 'the templates before and after'),
    needed('GetTemplateSummary', 'what a template declares'),
    needed('ListChangeSets', 'whose plan a stack in review is'),
    needed('ListExports', 'what stacks take from another'),
    needed('ListImports', 'with `operation: destroy`: who uses what is to go'),
    optional('cloudformation:DescribeEvents', 'what the validation of a change set found'),
    optional('cloudformation:DeleteChangeSet', 'removes change sets of this plan that are empty or failed, or all when it is not stored'),
    {
        action: 'iam:PassRole',
        need: 'with-input',
        why: '`execution-role`, or a role that a CDK app names: CloudFormation works with it',
    },
    needed('DetectStackDrift', 'with `operation: drift`'),
    needed('DescribeStackDriftDetectionStatus', 'with `operation: drift`'),
    needed('DescribeStackResourceDrifts', 'with `operation: drift`'),
    ...pinCalls,
];
/** What carrying a plan out asks, or discarding one. */
const applyingCalls = [
    ...readingCalls,
    needed('GetTemplate', 'the template of a change set, and of a stack that is to be destroyed'),
    needed('ListChangeSets', 'whether another change set has the name of the planned one'),
    needed('ExecuteChangeSet', 'carries out what was planned'),
    needed('DescribeStackEvents', 'how far it is, and why it failed'),
    needed('DeleteStack', 'a plan of `operation: destroy`, and an empty stack of a discarded plan'),
    needed('DeleteChangeSet', 'with `operation: discard`'),
    ...pinCalls,
];


/***/ }),

/***/ 43870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ tools),
/* harmony export */   v: () => (/* binding */ ToolError)
/* harmony export */ });
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28649);

/** The tools whose plans are made, sealed and applied; each is opened by its kind (`kind.ts`). */
const tools = ['terraform', 'opentofu', 'cloudformation', 'cdk'];
/** A tool failed, and said why: each diagnostic with a file belongs there as an annotation. */
class ToolError extends _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi {
    diagnostics;
    constructor(problems, diagnostics) {
        super(problems);
        this.diagnostics = diagnostics;
    }
}


/***/ }),

/***/ 37353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf)
/* harmony export */ });
/** Loaded by those who use that tool. */
const kinds = {
    terraform: async () => (await Promise.all(/* import() */[__webpack_require__.e(2829), __webpack_require__.e(3905)]).then(__webpack_require__.bind(__webpack_require__, 63905))).terraformKind('terraform'),
    opentofu: async () => (await Promise.all(/* import() */[__webpack_require__.e(2829), __webpack_require__.e(3905)]).then(__webpack_require__.bind(__webpack_require__, 63905))).terraformKind('opentofu'),
    cloudformation: async () => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2829), __webpack_require__.e(3297)]).then(__webpack_require__.bind(__webpack_require__, 13297))).cloudFormationKind,
    cdk: async () => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2829), __webpack_require__.e(3297), __webpack_require__.e(4992)]).then(__webpack_require__.bind(__webpack_require__, 84992))).cdkKind,
};
function kindOf(tool) {
    return kinds[tool]();
}


/***/ }),

/***/ 11532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ withEngine),
/* harmony export */   pd: () => (/* binding */ withSealedEngine),
/* harmony export */   wS: () => (/* binding */ toolOf)
/* harmony export */ });
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28649);
/* harmony import */ var _text_foreign_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29840);
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43870);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37353);




/** Works with the tool that the inputs name, in a project as it lies there. */
async function withEngine(wish, parts, work) {
    const kind = await (0,_kinds_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(wish.tool);
    return kind.withEngine(wish, parts, work);
}
/** Works with the tool that made a plan, set up as the plan says. @throws what `toolOf` and the kind throw. */
async function withSealedEngine(wish, parts, work) {
    const kind = await (0,_kinds_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(toolOf(wish.plan.manifest));
    return kind.withApplier(wish, parts, work);
}
/** @throws RefusedError `plan-tool-unknown` for a plan of a tool that this version does not know. */
function toolOf({ tool: { name } }) {
    const known = _engine_js__WEBPACK_IMPORTED_MODULE_2__/* .tools */ .Y.find((tool) => tool === name);
    if (known)
        return known;
    throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: 'plan-tool-unknown',
        what: `The plan was made by ${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_1__/* .foreign */ .V$)(name)}; this version of the suite knows plans of ${_engine_js__WEBPACK_IMPORTED_MODULE_2__/* .tools */ .Y.join(', ')}.`,
        remedy: 'Pin one version of the suite for the plan, review and apply jobs, then plan again.',
    });
}


/***/ }),

/***/ 63223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ approvalPhrase),
/* harmony export */   g: () => (/* binding */ holdsPhrase)
/* harmony export */ });
/**
 * How many digits of a digest an approval repeats: 80 bits, as who can make plans can also make many of them, until
 * one begins like a plan that was approved.
 */
const digits = 20;
/** For eyes that compare. */
const groupLength = 5;
/** What the reviewer writes: `4f2a9-c1d7b-30e8d-5a6b7`. Empty for what has too few digits to name a plan. */
function approvalPhrase(digest) {
    const begin = digest.replace(/^sha256:/, '').slice(0, digits);
    if (begin.length < digits || !/^[0-9a-f]+$/.test(begin))
        return '';
    return (begin.match(new RegExp(`.{${groupLength}}`, 'g')) ?? []).join('-');
}
/** Whether a comment has the phrase, with or without its hyphens, as a word or as the beginning of the digest. */
function holdsPhrase(comment, phrase) {
    if (phrase === '')
        return false;
    const spelt = phrase.replaceAll('-', '[- ]?');
    return new RegExp(`(?<![0-9a-z])${spelt}`).test(comment.toLowerCase());
}


/***/ }),

/***/ 83939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GJ: () => (/* binding */ nameForAttempt),
/* harmony export */   PE: () => (/* binding */ downloadFile),
/* harmony export */   QM: () => (/* binding */ uploadFile),
/* harmony export */   iI: () => (/* binding */ listOwnRun),
/* harmony export */   kZ: () => (/* binding */ loadArtifacts)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28649);
/* harmony import */ var _text_foreign_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29840);




/** Letters, digits, hyphens, dots: nothing that a log, a path or a header would act on. */
const artifactName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;
/** Names are taken once a run, also by its earlier attempts. */
function nameForAttempt(name, { attempt }) {
    return `${name}-attempt-${attempt}`;
}
/**
 * Stores one file as it is, unzipped, under its own name.
 * @throws UserError `artifact-name-taken`; RemoteError `artifact-upload-failed`.
 */
async function uploadFile(file, retentionDays) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file);
    if (!artifactName.test(name))
        throw new TypeError(`not a name for an artifact: ${name}`);
    const client = await clientOf();
    try {
        const options = { retentionDays, skipArchive: true };
        const { id, digest, size } = await client.uploadArtifact(name, [file], (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), options);
        if (id === undefined || !digest)
            throw new Error('GitHub told neither id nor digest');
        return { id: String(id), digest: `sha256:${digest}`, bytes: size ?? 0 };
    }
    catch (thrown) {
        throw uploadFailure(name, thrown);
    }
}
/**
 * Brings a known artifact into the empty `folder` and answers its file. Its bytes are those that GitHub noted when
 * they were stored, else nothing of it is used.
 * @throws RemoteError `artifact-digest-differs`, `artifact-download-failed`.
 */
async function downloadFile(known, folder, other) {
    // The library prints it.
    if (!artifactName.test(known.name))
        throw oddName(known);
    const client = await clientOf();
    const options = { path: folder, expectedHash: known.digest, skipDecompress: true };
    const from = other ? { ...options, findBy: findBy(other) } : options;
    const { digestMismatch } = await client
        .downloadArtifact(Number(known.id), from)
        .catch((thrown) => {
        throw downloadFailure(known, thrown);
    });
    if (digestMismatch !== false)
        throw digestDiffers(known);
    const [file, ...more] = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder);
    if (file === undefined || more.length > 0)
        throw oddName(known);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file);
}
/** Artifacts of this run, as its results service lists them: an expired one is not among them. */
async function listOwnRun() {
    const client = await clientOf();
    const { artifacts } = await client.listArtifacts().catch((thrown) => {
        throw serviceFailure('list the artifacts of this run', thrown);
    });
    return artifacts.map(({ id, name, size, digest = '' }) => ({
        id: String(id),
        name,
        digest,
        bytes: size,
    }));
}
/** Loads the code for artifacts ahead of its use. What is wrong with it shows there. */
function loadArtifacts() {
    __webpack_require__.e(/* import() */ 584).then(__webpack_require__.bind(__webpack_require__, 20584)).catch(() => undefined);
}
/** Half a megabyte of code, loaded by those who store or fetch. */
async function clientOf() {
    const { DefaultArtifactClient } = await __webpack_require__.e(/* import() */ 584).then(__webpack_require__.bind(__webpack_require__, 20584));
    return new DefaultArtifactClient();
}
function findBy({ repository, runId, token }) {
    const [repositoryOwner = '', repositoryName = ''] = repository.split('/');
    return { token, workflowRunId: Number(runId), repositoryOwner, repositoryName };
}
function uploadFailure(name, thrown) {
    if (/\b409\b|already exists/i.test((0,_text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(thrown)))
        return new _text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo({
            code: 'artifact-name-taken',
            what: `This run has an artifact ${name} already: names are taken once a run.`,
            remedy: 'A plan is stored once for an environment, layer, operation, tool, working-directory, workspace and stacks in an attempt: let two steps or legs of a matrix differ in one of these inputs, or plan in one of them alone.',
        }, { cause: thrown });
    return serviceFailure(`store ${name}`, thrown);
}
function serviceFailure(task, thrown) {
    const message = (0,_text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(thrown);
    const outside = /Unable to get the ACTIONS_/.test(message);
    const problem = outside
        ? {
            code: 'artifact-service-missing',
            what: `GitHub's artifacts are not to be had here: ${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_3__/* .foreign */ .V$)(message)}`,
            remedy: 'Use this action with uses:, in a job on a runner of GitHub Actions.',
        }
        : {
            code: 'artifact-upload-failed',
            what: `GitHub did not ${task}: ${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_3__/* .foreign */ .V$)(message)}`,
            remedy: 'Run again.',
        };
    return new _text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RemoteError */ .Hi(problem, { cause: thrown });
}
function downloadFailure({ id }, thrown) {
    const problem = {
        code: 'artifact-download-failed',
        what: `Artifact ${id} could not be fetched: ${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_3__/* .foreign */ .V$)((0,_text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(thrown))}`,
        remedy: 'Run again.',
    };
    return new _text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RemoteError */ .Hi(problem, { cause: thrown });
}
function digestDiffers({ id, digest }) {
    return new _text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RemoteError */ .Hi({
        code: 'artifact-digest-differs',
        what: `What was fetched as artifact ${id} is not what was stored: its digest is not ${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_3__/* .foreign */ .V$)(digest)}. Nothing of it was used.`,
        remedy: 'Plan again; if it happens again, find out who is between this runner and GitHub.',
    });
}
function oddName({ id, name }) {
    return new _text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RemoteError */ .Hi({
        code: 'artifact-not-of-this-suite',
        what: `Artifact ${id} ("${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_3__/* .foreign */ .V$)(name)}") is none that this suite stores.`,
        remedy: 'with: { plan-artifact-id: "<output plan-artifact-id of plan-env>" }',
    });
}


/***/ }),

/***/ 85017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ judgeGate),
/* harmony export */   He: () => (/* binding */ gateChecks),
/* harmony export */   jo: () => (/* binding */ originProblems)
/* harmony export */ });
/* harmony import */ var _text_foreign_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29840);
/* harmony import */ var _approval_phrase_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63223);


/** The checks of the gate; each can be waived by name, which is told. */
const gateChecks = [
    'required-reviewers',
    'self-review',
    'branch-policy',
    'approval',
];
/** Whether this job may apply: all reasons against it at once. What could not be read counts against it. */
function judgeGate(facts, wish) {
    const { environment } = facts.job;
    const origin = originProblems(facts.job);
    if (environment === undefined)
        return { problems: [...origin, withoutEnvironment], notes: [], approvedBy: [] };
    const approvals = approvalsOf(facts, environment);
    const rules = rulesProblems(facts.rules, environment);
    const problems = [...rules, ...approvalProblems(approvals, environment, wish)];
    const open = problems.filter(({ check }) => !check || !wish.waived.includes(check));
    return {
        problems: [...origin, ...open.map(({ problem }) => problem)],
        notes: notesOf(facts, wish),
        approvedBy: [...new Set(approvals.approved.map(({ user }) => String((0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(user))))],
    };
}
const withoutEnvironment = {
    code: 'gate-environment-missing',
    what: 'This job names no environment (its ID token has no claim "environment"), so nobody had to approve it.',
    remedy: 'jobs: { apply: { environment: adhoc } }',
};
/** Code from elsewhere, however it came here. */
function originProblems({ event, foreignHead }) {
    if (foreignHead === undefined)
        return [];
    const from = (0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(foreignHead);
    if (event === 'pull_request_target')
        return [
            {
                code: 'gate-pull-request-target',
                what: `This job runs on pull_request_target for code of ${from}: with this repository's rights, for a pull request that anybody can open.`,
                remedy: 'Apply from a workflow on push or workflow_dispatch.',
            },
        ];
    return [
        {
            code: 'gate-fork',
            what: `This job runs for code of ${from} (${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(event)}), which is another repository.`,
            remedy: 'Merge it, or push the branch to this repository, and plan again.',
        },
    ];
}
const settings = 'Settings > Environments';
function rulesProblems(read, environment) {
    const name = (0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(environment);
    if (!read || 'unreadable' in read) {
        const why = read && 'unreadable' in read ? read.unreadable : 'it was not asked for';
        const what = `Whether environment "${name}" is protected could not be read, so it counts as open: ${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(why)}`;
        const remedy = 'permissions: { actions: read }';
        return [{ problem: { code: 'gate-unreadable', what, remedy } }];
    }
    const { reviewers, preventsSelfReview, branches } = read.value;
    const reasons = [];
    if (reviewers.length === 0)
        reasons.push({
            check: 'required-reviewers',
            problem: {
                code: 'gate-without-reviewers',
                what: `Environment "${name}" requires no reviewers: whoever starts the run applies.`,
                remedy: `${settings} > ${name} > Required reviewers`,
            },
        });
    if (!preventsSelfReview)
        reasons.push({
            check: 'self-review',
            problem: {
                code: 'gate-self-review',
                what: `Environment "${name}" lets people approve their own runs.`,
                remedy: `${settings} > ${name} > Prevent self-review`,
            },
        });
    if (branches === undefined)
        reasons.push({
            check: 'branch-policy',
            problem: {
                code: 'gate-any-branch',
                what: `Environment "${name}" takes jobs of every branch and tag, also with a workflow file that was changed there.`,
                remedy: `${settings} > ${name} > Deployment branches and tags`,
            },
        });
    return reasons;
}
function approvalsOf({ approvals }, environment) {
    if (!approvals)
        return { approved: [], unreadable: 'they were not asked for' };
    if ('unreadable' in approvals)
        return { approved: [], unreadable: approvals.unreadable };
    const approved = approvals.value.filter(({ state, environments }) => state === 'approved' && environments.some((one) => isSameName(one, environment)));
    return { approved, unreadable: undefined };
}
/** Source: GitHub's docs, "Managing environments for deployment": names are not case-sensitive. */
function isSameName(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}
function approvalProblems({ approved, unreadable }, environment, { approvedDigest }) {
    const name = (0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(environment);
    const bound = approvedDigest === undefined;
    if (unreadable !== undefined) {
        const what = `Who approved this run could not be read: ${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(unreadable)}`;
        const problem = {
            code: 'gate-approvals-unreadable',
            what,
            remedy: 'permissions: { actions: read }',
        };
        return [bound ? { check: 'approval', problem } : { problem }];
    }
    if (approved.length === 0) {
        const what = `Nobody approved this run for environment "${name}": it has no reviewers, or an administrator bypassed its rules.`;
        const problem = { code: 'gate-not-approved', what, remedy: 'Run again, and have it approved.' };
        return [bound ? { check: 'approval', problem } : { problem }];
    }
    if (bound)
        return [];
    const phrase = (0,_approval_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .approvalPhrase */ .$)(approvedDigest);
    if (approved.some(({ comment }) => (0,_approval_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .holdsPhrase */ .g)(comment, phrase)))
        return [];
    return [{ problem: phraseMissing(phrase, approved) }];
}
function phraseMissing(phrase, approved) {
    const seen = approved.map(({ user, comment }) => `${user}: ${comment || 'no comment'}`);
    return {
        code: 'gate-phrase-missing',
        what: `No approval names this plan: none of the comments holds ${phrase} (${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(seen.join('; '))}).`,
        remedy: `Run the apply job again, and approve it with the comment ${phrase}`,
    };
}
function notesOf({ rules }, { waived }) {
    const opted = waived.map((check) => `gate: "${check}" is not checked, because gate-waive says so`);
    if (!rules || 'unreadable' in rules)
        return opted;
    const bypass = rules.value.adminsMayBypass
        ? ['gate: administrators may bypass the rules of this environment']
        : [];
    return [...opted, ...bypass];
}


/***/ }),

/***/ 39211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z3: () => (/* binding */ bothGiven),
/* harmony export */   o$: () => (/* binding */ encryptionProblems)
/* harmony export */ });
/* unused harmony export passphraseLength */
/** A passphrase is guessed offline by whoever has the artifact: 20 characters are out of reach of that. */
const passphraseLength = 20;
/**
 * What is wrong with the wish. Whoever may read a repository may download its artifacts, and a plan holds
 * secrets: for a public one that is everybody who has an account.
 */
function encryptionProblems(wish) {
    const { kmsKey, passphrase, unencryptedAllowed, visibility } = wish;
    if (kmsKey && passphrase)
        return [bothGiven];
    if (passphrase)
        return passphrase.length < passphraseLength ? [tooShort(passphrase)] : [];
    const isOpen = visibility === undefined || visibility === 'public';
    return kmsKey || unencryptedAllowed || !isOpen ? [] : [unencrypted(visibility)];
}
const generate = 'openssl rand -base64 32 | gh secret set PLAN_PASSPHRASE';
const bothGiven = {
    code: 'input-conflict',
    what: '`plan-kms-key` and `plan-passphrase` are both given; a plan has one key.',
    remedy: 'Give one of the two, the same in all jobs.',
};
function tooShort({ length }) {
    return {
        code: 'plan-passphrase-short',
        what: `\`plan-passphrase\` has ${length} characters; it needs ${passphraseLength} at least.`,
        remedy: 'Make one that nobody guesses:',
        snippet: generate,
    };
}
function unencrypted(visibility) {
    const repository = visibility
        ? 'The repository is public'
        : 'Whether the repository is public could not be read';
    return {
        code: 'plan-unencrypted',
        what: `${repository}, the plan's artifact can be downloaded by everybody who may read it, and a plan holds secrets: it is not stored unencrypted.`,
        remedy: `Give \`plan-kms-key\`, or \`plan-passphrase\` (${generate}); or allow it with \`allow-unencrypted-plan: true\`.`,
        snippet: `with:\n  plan-passphrase: \${{ secrets.PLAN_PASSPHRASE }}\n`,
    };
}


/***/ }),

/***/ 88381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kc: () => (/* binding */ unsafePath),
/* harmony export */   Zh: () => (/* binding */ collision),
/* harmony export */   pd: () => (/* binding */ foldersOf)
/* harmony export */ });
/** A control character, which no terminal and no header shows, or a backslash, which Windows takes for a slash. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
const odd = /[\u0000-\u001f\u007f\\]/;
/** PATH_MAX of Linux less room for the folder that the path is put below. */
const longest = 3_000;
/** Why nothing may be written below a folder by this name, in words; undefined for a name that is safe. */
function unsafePath(path) {
    if (path === '')
        return 'is empty';
    if (path.startsWith('/') || /^[A-Za-z]:/.test(path))
        return 'is absolute';
    const parts = path.split('/');
    if (parts.some((part) => part === '..' || part === '.'))
        return 'steps out of its folder';
    if (parts.includes(''))
        return 'has an empty part';
    if (odd.test(path))
        return 'has a control character or a backslash';
    if (!path.isWellFormed())
        return 'is not valid Unicode';
    return Buffer.byteLength(path) > longest ? `is longer than ${longest} bytes` : undefined;
}
/** What some file systems take for the same name: they fold case, or compose accents. */
function folded(path) {
    return path.normalize('NFC').toLowerCase().normalize('NFC');
}
/**
 * Two paths that cannot lie beside each other everywhere: the same twice, the same but for case or
 * accents, or a file where another path has a folder.
 */
function collision(paths) {
    const seen = new Map();
    for (const path of paths) {
        const other = seen.get(folded(path));
        if (other !== undefined)
            return [other, path];
        seen.set(folded(path), path);
    }
    return folderCollision(paths, seen);
}
/** Folders in two spellings, or a file that is another path's folder. */
function folderCollision(paths, files) {
    const folders = new Map();
    for (const path of paths) {
        for (const folder of foldersOf(path)) {
            const key = folded(folder);
            const other = files.get(key) ?? folders.get(key) ?? folder;
            if (other !== folder || files.has(key))
                return [other, path];
            folders.set(key, folder);
        }
    }
    return undefined;
}
/** `a`, `a/b` of `a/b/c`. */
function foldersOf(path) {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}


/***/ }),

/***/ 96870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ol: () => (/* binding */ retentionDays),
/* harmony export */   _d: () => (/* binding */ isExpired),
/* harmony export */   c_: () => (/* binding */ lifeOf),
/* harmony export */   nR: () => (/* binding */ defaultExpiry),
/* harmony export */   o6: () => (/* binding */ longestExpiryMs)
/* harmony export */ });
/* harmony import */ var _system_timestamp_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50658);

/** `plan-expires-in` when nobody says. */
const defaultExpiry = '72h';
/**
 * The most that may be asked for: GitHub fails a job that waited this long for its approval.
 * Source: GitHub's docs, Actions limits, "Environment approvals: 30 days".
 */
const longestExpiryMs = 30 * 86_400_000;
/** When a plan was made and from when on it is refused. */
function lifeOf(nowMs, expiresInMs) {
    return { createdAt: (0,_system_timestamp_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamp */ .v)(nowMs), expiresAt: (0,_system_timestamp_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamp */ .v)(nowMs + expiresInMs) };
}
/** Days for which GitHub keeps the artifact: not less than the plan lives, and hardly more, as it holds secrets. */
function retentionDays(expiresInMs) {
    return Math.min(90, Math.max(1, Math.ceil(expiresInMs / 86_400_000)));
}
/** Whether a plan is over; one whose end nobody can read is. */
function isExpired({ expiresAt }, nowMs) {
    return nowMs >= ((0,_system_timestamp_js__WEBPACK_IMPORTED_MODULE_0__/* .parseTimestamp */ .E)(expiresAt) ?? 0);
}


/***/ }),

/***/ 38600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NE: () => (/* binding */ keyInputs),
/* harmony export */   jX: () => (/* binding */ sealInputs),
/* harmony export */   ng: () => (/* binding */ pathInputs)
/* harmony export */ });
/* harmony import */ var _host_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6092);
/* harmony import */ var _encryption_rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39211);
/* harmony import */ var _expiry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96870);
/* harmony import */ var _size_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83192);




/** How a plan is opened again: inputs of every action that seals, reads or applies one. */
const keyInputs = {
    'plan-kms-key': (0,_host_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({
        prose: 'KMS key that encrypts the data key of the plan, under the encryption context of repository, run and environment: its id, alias or ARN.',
        pattern: /^(alias\/[\w/-]+|[0-9a-f-]{36}|mrk-[0-9a-f]{32}|arn:aws(-[a-z]+)*:kms:\S+)$/,
        allowed: 'the id, alias or ARN of a KMS key',
        example: 'alias/adhoc-plans',
    }),
    'plan-passphrase': {
        ...(0,_host_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({
            prose: 'Secret of at least 20 characters that encrypts the plan, in place of a KMS key.',
            example: '$' + '{{ secrets.PLAN_PASSPHRASE }}',
        }),
        crossCheck: (passphrase, inputs) => passphrase && inputs.get('plan-kms-key') ? [_encryption_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .bothGiven */ .Z3] : [],
    },
};
/** What decides how a plan is sealed. */
const sealInputs = {
    'allow-unencrypted-plan': (0,_host_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt)({
        prose: 'Stores the plan unencrypted also in a public repository, where anybody can download it.',
        default: 'false',
    }),
    'plan-expires-in': livesFor((0,_host_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)({
        prose: 'How long after it was made a plan may be applied. Its artifact is kept as many days.',
        default: _expiry_js__WEBPACK_IMPORTED_MODULE_3__/* .defaultExpiry */ .nR,
    })),
    'plan-exclude': (0,_host_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)({
        prose: 'What of the project does not travel with the plan, as in a .gitignore: `*.mp4`, `data/**`. `.git`, `node_modules` and `.terraform/providers` never do.',
        pattern: /^[^!\\]+$/,
        item: 'a pattern without "!" or "\\"',
        example: 'data/**, *.mp4',
    }),
    'plan-size-limit': size('The most that the files of a plan may have together.', '500MB'),
};
/** Both jobs work in a copy of the project whose path is the same on every runner. */
const pathInputs = {
    'fixed-path': (0,_host_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt)({
        prose: 'Works in a copy of the project under a fixed path, one for each environment, layer and planning run, for plan and apply jobs whose workspaces have different paths.',
        default: 'false',
    }),
};
function livesFor(field) {
    const allowed = `${field.allowed}, at most 30d`;
    return {
        ...field,
        allowed,
        parse: (value) => {
            const parsed = field.parse(value);
            const tooLong = 'value' in parsed && parsed.value > _expiry_js__WEBPACK_IMPORTED_MODULE_3__/* .longestExpiryMs */ .o6;
            return tooLong ? { wrong: allowed } : parsed;
        },
    };
}
const largest = 5_000_000_000;
function size(prose, usual) {
    const allowed = 'a size such as 800MB or 2GB, at most 5GB';
    return {
        prose,
        kind: 'size',
        allowed,
        required: false,
        default: usual,
        example: usual,
        absent: 0,
        parse: (value) => {
            const bytes = (0,_size_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSize */ .DB)(value);
            return bytes === undefined || bytes > largest ? { wrong: allowed } : { value: bytes };
        },
    };
}


/***/ }),

/***/ 4143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S_: () => (/* binding */ keyAgain),
  Zx: () => (/* binding */ keyContext),
  uM: () => (/* binding */ newKey),
  PT: () => (/* binding */ wrongKey)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(28649);
// EXTERNAL MODULE: ./.build/actions/library/aws/aws-error.js
var aws_error = __webpack_require__(1906);
// EXTERNAL MODULE: ./.build/actions/library/text/shell.js
var shell = __webpack_require__(21730);
;// CONCATENATED MODULE: ./.build/actions/library/sealed-plan/key-trouble.js



/** Source: AWS KMS API Reference, errors of GenerateDataKey and Decrypt. */
const troubles = [
    {
        matches: /^NotFoundException$/,
        why: 'there is no such key in this account and region',
        remedy: ({ region }) => `${(0,shell/* awsCommand */.bg)('kms list-aliases', { region })} lists those that there are; one of another account is named by its ARN.`,
    },
    {
        matches: /^DisabledException$/,
        why: 'it is disabled',
        // EnableKey takes no alias.
        remedy: ({ arn, region }) => (0,shell/* awsCommand */.bg)('kms enable-key', { region, 'key-id': arn }),
    },
    {
        matches: /^(KMSInvalidStateException|KeyUnavailableException)$/,
        why: 'it is not in a state in which it can be used',
        remedy: ({ arn, region }) => `${(0,shell/* awsCommand */.bg)('kms describe-key', { region, 'key-id': arn })} says in which; one that waits to be deleted comes back by cancel-key-deletion and enable-key.`,
    },
    {
        matches: /^InvalidKeyUsageException$/,
        why: 'it is not one that encrypts',
        remedy: () => 'Take a key with KeySpec SYMMETRIC_DEFAULT and KeyUsage ENCRYPT_DECRYPT.',
    },
    {
        matches: /AccessDenied/,
        why: 'the role may not use it',
        remedy: ({ advice }) => `${advice}\nThe policy of the key must allow it, too; where one of them asks for an encryption context, that of a plan is repository-id, run-id and environment.`,
    },
];
/** What a use of the key `keyId` threw, told by the key and what mends it; what is not the key's is as it was. */
function explainKey(thrown, keyId) {
    if (!(thrown instanceof aws_error/* AwsError */.Gy))
        return thrown;
    const trouble = troubles.find(({ matches }) => matches.test(thrown.awsCode));
    if (!trouble)
        return thrown;
    const [first] = thrown.problems;
    const { what = '', remedy: advice = '' } = first ?? {};
    const [arn = keyId] = /arn:aws[\w-]*:kms:[\w-]+:\d+:key\/[\w-]+/.exec(what) ?? [];
    const region = /^arn:[^:]+:kms:([^:]+):/.exec(/arn:\S+/.exec(`${what} ${keyId}`)?.[0] ?? '')?.[1];
    return new errors/* RemoteError */.Hi({
        code: 'plan-key-unusable',
        what: `KMS key ${keyId} is of no use for this plan: ${trouble.why}. ${what}`,
        remedy: trouble.remedy({ keyId, arn, region, advice }),
    }, { cause: thrown });
}

;// CONCATENATED MODULE: ./.build/actions/library/sealed-plan/key.js




/** The context of a plan's key. */
function keyContext({ repository, run, environment }) {
    return { 'repository-id': repository.id, 'run-id': run.id, environment };
}
/** @throws RemoteError `plan-key-unusable`, and what the key service throws. */
async function newKey(lock, plan) {
    if (lock.method === 'made')
        return lock.made;
    if (lock.method === 'none')
        return { key: undefined, encryption: { method: 'none' } };
    if (lock.method === 'kms') {
        const made = await lock.keys
            .generateDataKey(lock.keyId, keyContext(plan))
            .catch((thrown) => {
            throw explainKey(thrown, lock.keyId);
        });
        const { plaintext, ciphertext, keyArn } = made;
        const dataKey = Buffer.from(ciphertext).toString('base64');
        return { key: ofRightLength(plaintext), encryption: { method: 'kms', keyArn, dataKey } };
    }
    const salt = (0,external_node_crypto_.randomBytes)(16);
    const encryption = {
        method: 'passphrase',
        salt: salt.toString('base64'),
        ...scryptCost,
    };
    return { key: await stretched(lock.passphrase, salt), encryption };
}
/** The key that a manifest tells of. Throws a UserError when what it takes was not given. */
async function keyAgain({ encryption, ...plan }, { keys, passphrase }) {
    if (encryption.method === 'none')
        return undefined;
    if (encryption.method === 'kms') {
        if (!keys)
            throw missingKey('a data key of KMS', 'plan-kms-key: alias/adhoc-plans');
        const blob = Buffer.from(encryption.dataKey, 'base64');
        const under = { keyId: encryption.keyArn, context: keyContext(plan) };
        const key = await keys.decrypt(blob, under).catch((thrown) => {
            throw explainKey(thrown, encryption.keyArn);
        });
        if (!key)
            throw wrongKey(encryption);
        return ofRightLength(key);
    }
    if (!passphrase)
        throw missingKey('a passphrase', passphraseLine);
    return stretched(passphrase, Buffer.from(encryption.salt, 'base64'));
}
const passphraseLine = `plan-passphrase: \${{ secrets.PLAN_PASSPHRASE }}`;
function missingKey(sealedBy, line) {
    return new errors/* UserError */.yo({
        code: 'plan-key-missing',
        what: `The plan is encrypted with ${sealedBy}, and this step was given none.`,
        remedy: 'Give the review and apply steps the same key as the plan step:',
        snippet: `with:\n  ${line}\n`,
    });
}
/** The payload is the one that was sealed, and yet the key does not open it. */
function wrongKey(encryption) {
    const isKms = encryption.method === 'kms';
    const key = isKms ? `the data key that ${encryption.keyArn} closed` : '`plan-passphrase`';
    return new errors/* RefusedError */.fk({
        code: 'plan-key-wrong',
        what: `The plan does not open with ${key}; the payload is the one of its manifest.`,
        remedy: isKms
            ? 'The key, or the repository, run or environment that it is bound to, is not that of the plan step: plan again.'
            : `Give this step the passphrase of the plan step: \`${passphraseLine}\`.`,
    });
}
/**
 * 32 MiB and some 0.2 s for each guess; fixed, so that no manifest asks for more. The memory of the
 * stronger setting with one pass would be more than all else takes.
 * Source: OWASP, Password Storage Cheat Sheet, scrypt: N=2^15, r=8, p=3 is one of its equal choices.
 */
const scryptCost = { cost: 32_768, blockSize: 8, parallelization: 3 };
const derive = (0,external_node_util_.promisify)(external_node_crypto_.scrypt);
function stretched(passphrase, salt) {
    const maxmem = 2 * 128 * scryptCost.cost * scryptCost.blockSize;
    return derive(passphrase.normalize('NFC'), salt, keyBytes, { ...scryptCost, maxmem });
}
const keyBytes = 32;
function ofRightLength(key) {
    if (key.length !== keyBytes)
        throw new TypeError(`a data key of ${key.length} bytes`);
    return Buffer.from(key);
}


/***/ }),

/***/ 83192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C1: () => (/* binding */ checkSize),
  ub: () => (/* binding */ fileLimit),
  Xq: () => (/* binding */ formatSize),
  DB: () => (/* binding */ parseSize),
  Gh: () => (/* binding */ tooMuchToTell)
});

// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(28649);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/entry-path.js
var entry_path = __webpack_require__(88381);
;// CONCATENATED MODULE: ./.build/actions/library/sealed-plan/heaviest.js

/** The five places that weigh most; in place of a folder the one below it that has nearly all of its weight. */
function heaviest(files, by) {
    const told = [];
    for (const next of weights(files).sort((a, b) => b[by] - a[by])) {
        const above = told.findIndex(({ path }) => next.path.startsWith(`${path}/`));
        const outer = told[above];
        if (!outer)
            told.push(next);
        else if (next[by] > 0.8 * outer[by])
            told[above] = next;
    }
    // What would hardly change the sum is not worth a line.
    const least = (told[0]?.[by] ?? 0) / 100;
    return told.filter((weight) => weight[by] > least).slice(0, 5);
}
function weights(files) {
    const all = new Map();
    for (const { path, bytes } of files) {
        const folders = (0,entry_path/* foldersOf */.pd)(path);
        const places = folders.length > 0 ? folders : [path];
        for (const place of places) {
            const pattern = folders.length > 0 ? `/${place}/**` : `/${place}`;
            const sum = all.get(place) ?? { path: place, pattern, bytes: 0, files: 0 };
            all.set(place, sum);
            sum.bytes += bytes;
            sum.files += 1;
        }
    }
    return [...all.values()];
}

;// CONCATENATED MODULE: ./.build/actions/library/sealed-plan/size.js


/** More files than any project has, few enough that their list stays small beside the files. */
const fileLimit = 100_000;
const units = new Map([
    ['MB', 1_000_000],
    ['GB', 1_000_000_000],
]);
/** Bytes of `500MB`, `2 GB`; undefined for anything else. */
function parseSize(text) {
    const [, count, unit = ''] = /^(\d{1,6}) ?(MB|GB)$/.exec(text) ?? [];
    return count === undefined ? undefined : Number(count) * (units.get(unit) ?? 0) || undefined;
}
/** `1.5 MB`: as exact as a reader needs. */
function formatSize(bytes) {
    if (bytes >= 999_950_000)
        return `${(bytes / 1_000_000_000).toFixed(1)} GB`;
    if (bytes >= 99_950)
        return `${(bytes / 1_000_000).toFixed(1)} MB`;
    return `${(bytes / 1_000).toFixed(1)} kB`;
}
/** Throws a UserError that says where the weight lies when the files are too large or too many. */
function checkSize(files, limit) {
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    if (bytes <= limit && files.length <= fileLimit)
        return;
    const heavy = heaviest(files, bytes > limit ? 'bytes' : 'files');
    throw new errors/* UserError */.yo({
        code: 'plan-too-large',
        what: [
            `The project has ${formatSize(bytes)} in ${files.length} files; a plan takes ${formatSize(limit)} in ${fileLimit}. Most of it lies in:`,
            ...heavy.map((weight) => `  ${weight.path}: ${formatSize(weight.bytes)}${filesOf(weight)}`),
        ].join('\n'),
        remedy: 'Exclude what no apply reads, or raise `plan-size-limit`:',
        snippet: `with:\n  plan-exclude: |\n${heavy.map(({ pattern }) => `    ${pattern}\n`).join('')}`,
    });
}
function filesOf({ files }) {
    return files === 1 ? ' in 1 file' : ` in ${files} files`;
}
/** The list of files and the change summary, which are read in one piece, have so many bytes. */
function tooMuchToTell(bytes) {
    return {
        code: 'plan-too-large',
        what: `The list of files and the change summary have ${formatSize(bytes)} together, which is too much.`,
        remedy: 'Exclude folders with many files by `plan-exclude`, or plan fewer resources at a time.',
    };
}


/***/ }),

/***/ 81026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ privateFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/** Makes one in the runner's folder for temporary files, which every job empties, else in the system's. */
function privateFolder(name) {
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(process.env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), `${name}-`));
    const path = (file) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, file);
    return {
        path,
        write: (file, text) => {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path(file), text, { mode: 0o600 });
            return path(file);
        },
        [Symbol.dispose]: () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true }),
    };
}


/***/ }),

/***/ 50658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseTimestamp),
/* harmony export */   v: () => (/* binding */ timestamp)
/* harmony export */ });
/** `2026-11-21T11:00:00.000Z`: milliseconds since the epoch as a moment in UTC, as ISO 8601 writes it. */
function timestamp(ms) {
    return new Date(ms).toISOString();
}
/** Milliseconds since the epoch of what `timestamp` wrote; undefined for any other text. */
function parseTimestamp(text) {
    const ms = Date.parse(text);
    return Number.isFinite(ms) && new Date(ms).toISOString() === text ? ms : undefined;
}


/***/ })

};

export const id = 1572;
export const ids = [1572];
export const modules = {

/***/ 18487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ endsInTime),
/* harmony export */   s: () => (/* binding */ patienceMs)
/* harmony export */ });
/* harmony import */ var _library_system_process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36327);

/** How long a tool that outlived its step is waited for: after a cancel GitHub gives a job five minutes in all. */
const patienceMs = 240_000;
const lookEveryMs = 500;
/** Whether it comes to its end in that time; false also when the signal is aborted before. */
async function endsInTime(known, { clock, signal }) {
    const over = clock.now() + patienceMs;
    while ((0,_library_system_process_js__WEBPACK_IMPORTED_MODULE_0__/* .stillRuns */ .Hw)(known) && clock.now() < over && !signal.aborted)
        await clock.sleep(lookEveryMs, signal).catch(() => undefined);
    return !(0,_library_system_process_js__WEBPACK_IMPORTED_MODULE_0__/* .stillRuns */ .Hw)(known);
}


/***/ }),

/***/ 63008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ keepUnsavedState),
/* harmony export */   x: () => (/* binding */ keptBeside)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57975);
/* harmony import */ var _library_github_artifacts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83939);
/* harmony import */ var _library_sealed_plan_key_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4143);
/* harmony import */ var _library_text_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(28649);
/* harmony import */ var _library_text_foreign_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(29840);
/* harmony import */ var _library_text_shell_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(21730);










const retentionDays = 30;
/**
 * Stores the state, encrypted under the key of the plan where that has one, in the form of `openssl enc`: whoever
 * has the key opens it without the suite. Never throws: the state then stays where it is, which is told.
 */
async function keepUnsavedState(file, { plan, tool }, parts) {
    const { site, folder } = parts;
    try {
        const password = await passwordOf(plan, parts);
        const state = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file);
        const content = password === undefined ? state : await encrypted(state, password);
        const extension = password === undefined ? 'tfstate' : 'tfstate.enc';
        const name = `${(0,_library_github_artifacts_js__WEBPACK_IMPORTED_MODULE_5__/* .nameForAttempt */ .GJ)(`adhoc-errored-state-${plan.environment}`, site.identity)}.${extension}`;
        const path = folder.path(name);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(path, content, { mode: 0o600 });
        const { id } = await (0,_library_github_artifacts_js__WEBPACK_IMPORTED_MODULE_5__/* .uploadFile */ .QM)(path, retentionDays);
        return { artifactId: id, commands: commandsFor({ id, name, plan, tool }, parts) };
    }
    catch (thrown) {
        if (!(thrown instanceof _library_text_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .ReportedError */ .SS))
            throw thrown;
        return keptBeside(file, (0,_library_text_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .bD)(thrown), parts);
    }
}
/** As text: what `openssl enc -pass` takes. */
async function passwordOf(plan, { inputs, aws }) {
    if (plan.encryption.method === 'none')
        return undefined;
    if (plan.encryption.method === 'passphrase')
        return inputs.planPassphrase;
    const key = await (0,_library_sealed_plan_key_js__WEBPACK_IMPORTED_MODULE_6__/* .keyAgain */ .S_)(plan, { keys: await aws.uncancelled().kms() });
    return key?.toString('base64');
}
const rounds = 600_000;
/** AES-256-CBC by PBKDF2, as OpenSSL's `enc -pbkdf2` writes it: `Salted__`, salt, ciphertext. */
async function encrypted(state, password) {
    const salt = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8);
    const derived = await (0,node_util__WEBPACK_IMPORTED_MODULE_4__.promisify)(node_crypto__WEBPACK_IMPORTED_MODULE_0__.pbkdf2)(password, salt, rounds, 48, 'sha256');
    const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createCipheriv)('aes-256-cbc', derived.subarray(0, 32), derived.subarray(32));
    return Buffer.concat([Buffer.from('Salted__'), salt, cipher.update(state), cipher.final()]);
}
function commandsFor({ id, name, plan, tool }, { site, aws }) {
    const program = tool === 'terraform' ? 'terraform' : 'tofu';
    const open = `openssl enc -d -aes-256-cbc -pbkdf2 -iter ${rounds} -in ${name} -out errored.tfstate`;
    const { encryption } = plan;
    const from = (0,_library_text_shell_js__WEBPACK_IMPORTED_MODULE_9__/* .shellWord */ .r7)(`repos/${site.identity.repository}/actions/artifacts/${id}/zip`);
    const fetched = `gh api ${from} > ${name}`;
    const opening = {
        none: [`mv ${name} errored.tfstate`],
        passphrase: [`${open} -pass env:PLAN_PASSPHRASE`],
        kms: [`${decryptCommand(plan, aws.region)} | ${open} -pass stdin`],
    }[encryption.method];
    return [fetched, ...opening, `${program} state push errored.tfstate`].join('\n');
}
function decryptCommand(plan, region) {
    if (plan.encryption.method !== 'kms')
        return '';
    const { keyArn, dataKey } = plan.encryption;
    const context = JSON.stringify((0,_library_sealed_plan_key_js__WEBPACK_IMPORTED_MODULE_6__/* .keyContext */ .Zx)(plan));
    return (0,_library_text_shell_js__WEBPACK_IMPORTED_MODULE_9__/* .awsCommand */ .bg)('kms decrypt', {
        region,
        'key-id': keyArn,
        'encryption-context': context,
        'ciphertext-blob': dataKey,
        query: 'Plaintext',
        output: 'text',
    });
}
/** On a runner of one's own it can still be fetched. */
function keptBeside(file, why, { site }) {
    // The runner empties its own folder for temporary files.
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), `adhoc-errored-state-${site.identity.runId}-`));
    const beside = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'errored.tfstate');
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(beside, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file), { mode: 0o600 });
    site.warning(`The state that its backend did not take could not be stored as an artifact (${(0,_library_text_foreign_js__WEBPACK_IMPORTED_MODULE_8__/* .foreign */ .V$)(why)}): it is in ${beside} of this runner.`);
    return undefined;
}


/***/ }),

/***/ 79516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TQ: () => (/* binding */ applyEnvInputs),
  ME: () => (/* binding */ applyInputs)
});

// UNUSED EXPORTS: unlockInputs

// EXTERNAL MODULE: ./.build/actions/library/aws/inputs.js
var inputs = __webpack_require__(4915);
// EXTERNAL MODULE: ./.build/actions/library/engines/inputs.js
var engines_inputs = __webpack_require__(1297);
// EXTERNAL MODULE: ./.build/actions/library/host/fields.js
var fields = __webpack_require__(6092);
// EXTERNAL MODULE: ./.build/actions/library/github/gate.js
var gate = __webpack_require__(85017);
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
        prose: 'Whether an approval must name the plan in its comment, by the first 20 digits of its digest (in groups, as the pages of the plan show them; the whole digest does as well), so that it is of this plan and no other.',
        default: 'none',
    }),
};

// EXTERNAL MODULE: ./.build/actions/library/lease/inputs.js
var lease_inputs = __webpack_require__(24690);
// EXTERNAL MODULE: ./.build/actions/library/naming/inputs.js
var naming_inputs = __webpack_require__(69038);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/inputs.js
var sealed_plan_inputs = __webpack_require__(38600);
// EXTERNAL MODULE: ./.build/actions/library/system/environment.js
var environment = __webpack_require__(43195);
// EXTERNAL MODULE: ./.build/actions/library/aws/claims.js
var claims = __webpack_require__(12391);
;// CONCATENATED MODULE: ./.build/actions/library/aws/token-right.js


/**
 * Until when this job may ask for ID tokens, in milliseconds since the epoch, by the token that it asks with; undefined
 * where that does not say. Its form is GitHub's own affair: it has been a JWT so far.
 */
function idTokensUntil() {
    const { exp } = (0,claims/* decodeClaims */.Yq)((0,environment/* ambient */.T)('ACTIONS_ID_TOKEN_REQUEST_TOKEN') ?? '');
    return typeof exp === 'number' ? exp * 1_000 : undefined;
}

// EXTERNAL MODULE: ./.build/actions/library/system/clock.js
var clock = __webpack_require__(90724);
// EXTERNAL MODULE: ./.build/actions/library/system/dates.js
var dates = __webpack_require__(32907);
;// CONCATENATED MODULE: ./.build/actions/apply-env/request/time-limit.js



/** The longest that GitHub lets a job run on its own runners; taken where nothing says how long it may. */
const usualJobMs = 21_600_000;
/**
 * A time for an apply, which must not outlive the job's right to ID tokens: then the session of its tool could not be
 * renewed, and it would end in the middle.
 */
function withinTheJob(field) {
    return {
        ...field,
        allowed: `${field.allowed}, at most as long as the job may still ask for ID tokens, 6h where GitHub does not say`,
        crossCheck: (ms, inputs) => {
            const limit = limitOf(inputs);
            return ms <= limit.ms ? [] : [tooLong(ms, limit)];
        },
    };
}
function limitOf(inputs) {
    const until = inputs.get('role-to-assume') === undefined ? undefined : idTokensUntil();
    if (until === undefined)
        return { ms: usualJobMs, why: 'no job on a runner of GitHub may run longer' };
    const why = `until ${(0,dates/* isoTime */.L)(until)} this job may ask for ID tokens, by which the session of role-to-assume is renewed`;
    return { ms: until - clock/* systemClock */.m.now(), why };
}
function tooLong(ms, limit) {
    const latest = minutes(Math.max(0, limit.ms));
    return {
        code: 'input-invalid',
        what: `Input "timeout" is ${minutes(ms)}; allowed: at most ${latest}, as ${limit.why}.`,
        remedy: latest === '0m'
            ? 'Run the job again: a new one has a new right to ID tokens.'
            : `with: { timeout: ${latest} }`,
    };
}
function minutes(ms) {
    return `${Math.floor(ms / 60_000)}m`;
}

;// CONCATENATED MODULE: ./.build/actions/apply-env/request/inputs.js








/** Each operation needs other inputs: all that are missing are told at once. */
const operation = {
    ...(0,fields/* choice */.Yq)(['apply', 'check', 'discard', 'unlock'], {
        prose: 'What is done: `apply` applies the sealed plan; `check` refuses what `apply` would refuse, and changes nothing; `discard` removes what a plan that nobody will apply left with the cloud (change sets of CloudFormation); `unlock` ends a lock that somebody left behind, named by `lock` and `lock-id`. All are behind the gate.',
        default: 'apply',
    }),
    crossCheck: (value, inputs) => value === 'unlock' ? unlockProblems(inputs) : planProblems(value, inputs),
};
const applyInputs = {
    environment: {
        ...naming_inputs/* environmentInputs */.rg.environment,
        prose: 'Name of the environment, as the plan has it.',
    },
    'base-environment': {
        ...naming_inputs/* environmentInputs */.rg['base-environment'],
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
    'expires-in': (0,fields/* duration */.p0)({
        prose: 'How long the environment lives from this apply on, as its record says; an earlier word stays where this is absent. Not for `kind: prod`.',
        example: '72h',
    }),
    'allow-same-role': (0,fields/* flag */.Jt)({
        prose: 'Applies a plan also as the role that made it. Then whoever can run the plan job can change what this job can, whatever guards it; log and page say so.',
        default: 'false',
    }),
    variables: {
        ...engines_inputs/* engineInputs */.I.variables,
        prose: 'Variables whose values no plan holds (ephemeral ones), as they were given to the plan, one `name=value` a line.',
    },
    parallelism: engines_inputs/* engineInputs */.I.parallelism,
    'lock-timeout': engines_inputs/* engineInputs */.I['lock-timeout'],
    'child-environment': engines_inputs/* engineInputs */.I['child-environment'],
    timeout: withinTheJob((0,fields/* duration */.p0)({
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
    kind: forState(naming_inputs/* kindInput */.Ln),
    layer: forState((0,fields/* choice */.Yq)(['base', 'app'], { prose: 'Layer of the state.', default: 'app' })),
    'working-directory': forState(engines_inputs/* engineInputs */.I['working-directory']),
    'backend-config': forState(engines_inputs/* engineInputs */.I['backend-config']),
    workspace: forState(engines_inputs/* engineInputs */.I.workspace),
};
/** All inputs of the action, in the order of its table. */
const applyEnvInputs = {
    ...applyInputs,
    ...sealed_plan_inputs/* keyInputs */.NE,
    ...sealed_plan_inputs/* pathInputs */.ng,
    'plan-size-limit': sealed_plan_inputs/* sealInputs */.jX['plan-size-limit'],
    ...gateInputs,
    ...unlockInputs,
    ...lease_inputs/* leaseInputs */.q,
    ...inputs/* awsInputs */.x,
};
function forState(field) {
    return { ...field, prose: `With \`lock: state\`, as the plan had it: ${field.prose}` };
}
function planProblems(operation, inputs) {
    const dispatched = inputs.get('gate') === 'dispatch';
    return [
        ...missing(inputs, 'plan-artifact-id', `operation: ${operation}`),
        ...missing(inputs, 'plan-digest', `operation: ${operation}`),
        ...(dispatched ? missing(inputs, 'plan-run-id', `gate: dispatch`) : []),
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
const gatedUnlock = {
    code: 'input-conflict',
    what: 'operation: unlock has no plan that `gate: dispatch` could be about.',
    remedy: 'with: { gate: environment }',
};


/***/ }),

/***/ 22252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ openAfter),
/* harmony export */   K: () => (/* binding */ Leavings)
/* harmony export */ });
/** Keeps the `post` step told of what is open, so that it knows also when this process is killed. */
class Leavings {
    #site;
    #open = {};
    constructor(site) {
        this.#site = site;
    }
    /** A member that is undefined is no longer open. */
    note(change) {
        this.#open = { ...this.#open, ...change };
        const isAnything = Object.values(this.#open).some((one) => one !== undefined);
        // With nothing to do the `post` step ends before it loads anything.
        this.#site.tellPost(isAnything ? JSON.stringify(this.#open) : '');
    }
    /** One more is begun. */
    noteCloud(trace, about) {
        const begun = [...(this.#open.cloud?.begun ?? []), trace];
        this.note({ cloud: { ...about, begun } });
    }
    /** The tool is being asked to stop. */
    noteAsked() {
        const { apply } = this.#open;
        if (apply)
            this.note({ apply: { ...apply, isAsked: true } });
    }
}
/** What was noted last. */
function openAfter(told) {
    return JSON.parse(told);
}


/***/ }),

/***/ 73812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ spec)
/* harmony export */ });
/* harmony import */ var _library_aws_calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83397);
/* harmony import */ var _library_engines_cdk_calls_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4840);
/* harmony import */ var _library_engines_cloudformation_calls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28866);
/* harmony import */ var _library_host_spec_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(15662);
/* harmony import */ var _library_image_record_calls_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47243);
/* harmony import */ var _library_inventory_calls_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25860);
/* harmony import */ var _library_lease_calls_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85822);
/* harmony import */ var _request_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(79516);








const spec = (0,_library_host_spec_js__WEBPACK_IMPORTED_MODULE_7__/* .defineSpec */ .j)({
    name: 'apply-env',
    description: 'Applies a sealed plan, exactly what was approved and at most once; checks or discards one; or ends a lock that was left behind.',
    inputs: _request_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .applyEnvInputs */ .TQ,
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
        ..._library_aws_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .sessionCalls */ .C,
        ..._library_lease_calls_js__WEBPACK_IMPORTED_MODULE_5__/* .leaseCalls */ .g,
        _library_image_record_calls_js__WEBPACK_IMPORTED_MODULE_3__/* .imageReadCall */ .M,
        _library_inventory_calls_js__WEBPACK_IMPORTED_MODULE_4__/* .inventoryCall */ .B,
        ..._library_engines_cloudformation_calls_js__WEBPACK_IMPORTED_MODULE_2__/* .applyingCalls */ .YW,
        ..._library_engines_cdk_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .assetCalls */ .i,
        { action: 'kms:Decrypt', need: 'needed', why: 'plan-kms-key: opens the data key of the plan' },
    ],
    post: true,
    permissions: {
        'id-token': "write, for the job's environment and role-to-assume",
        actions: 'read, for the rules of the environment, approvals, and the run that planned',
    },
});


/***/ }),

/***/ 4840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ assetCalls)
/* harmony export */ });
const withTool = '`tool: cdk`:';
/** The versions of what templates of the CDK refer to, when they are planned and when they are applied. */
const assetCalls = [
    {
        action: 's3:GetObject',
        need: 'optional',
        why: `${withTool} the version of an asset, without its content`,
    },
    { action: 'ecr:DescribeImages', need: 'optional', why: `${withTool} the digest of an image` },
];


/***/ }),

/***/ 80535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ forTools)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);

/**
 * Inputs that only these tools know. Beside another `tool` each of them that says something is refused by its name:
 * nobody is to believe that it was heard.
 */
function forTools(tools, fields) {
    const entries = Object.entries(fields);
    return Object.fromEntries(entries.map(([name, field]) => [name, known(tools, name, field)]));
}
function known(tools, name, field) {
    return {
        ...field,
        crossCheck: (value, inputs) => {
            const { tool } = Object.fromEntries(inputs);
            if (tool === undefined || tools.includes(tool))
                return field.crossCheck?.(value, inputs) ?? [];
            return saysNothing(field, value) ? [] : [notForTool({ name, tool, tools })];
        },
    };
}
/** As when it is not given at all. */
function saysNothing(field, value) {
    if (field.default === undefined)
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(value, field.absent);
    const usual = field.parse(field.default);
    return 'value' in usual && (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(value, usual.value);
}
function notForTool({ name, tool, tools }) {
    return {
        code: 'input-not-for-tool',
        what: `Input "${name}" is for ${tools.join(' and ')}; ${tool} has nothing that it could mean.`,
        remedy: `Remove "${name}", or correct "tool".`,
    };
}


/***/ }),

/***/ 1297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ planOptionInputs),
/* harmony export */   I: () => (/* binding */ engineInputs)
/* harmony export */ });
/* harmony import */ var _host_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6092);
/* harmony import */ var _host_lines_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73890);
/* harmony import */ var _host_pairs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55488);
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43870);
/* harmony import */ var _for_tools_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80535);





const terraforms = ['terraform', 'opentofu'];
/** The inputs of every action that runs a tool in a project. */
const engineInputs = {
    tool: (0,_host_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .choice */ .Yq)(_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .tools */ .Y, {
        prose: 'The tool. The program of Terraform or OpenTofu is on the PATH of the job; CloudFormation needs none; the CDK comes from the project.',
        required: true,
    }),
    'working-directory': (0,_host_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({
        prose: 'The folder of the project: where the tool is started, or where templates lie.',
        pattern: /^(?![/-])(?!(.*\/)?\.\.(\/|$))[^\\\p{Cc}]+$/u,
        allowed: 'a path inside of the workspace, relative to it',
        default: '.',
        example: 'infra/app',
    }),
    ...(0,_for_tools_js__WEBPACK_IMPORTED_MODULE_1__/* .forTools */ .H)(terraforms, {
        variables: (0,_host_pairs_js__WEBPACK_IMPORTED_MODULE_3__/* .pairs */ .AS)({
            prose: "The project's variables. They reach the tool by a file, never on a command line; only keyed hashes of them are in the plan.",
            key: /^[A-Za-z_][\w-]*$/,
            line: 'name=value',
        }),
        'backend-config': (0,_host_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .lines */ .M)({
            prose: 'Settings of the state backend, in which `{environment}` stands for the environment, or names of files with such. Without one that says where the state lies, `<kind>/<environment>/<layer>.tfstate` is its key: what the roles of `infra/bootstrap` reach.',
            line: 'name=value, or the name of a file',
            example: 'key=ad-hoc/{environment}/app.tfstate',
        }),
        workspace: (0,_host_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({
            prose: 'A workspace of the state that exists; none is created.',
            pattern: /^[\w.{}-]{1,90}$/,
            allowed: 'the name of a workspace',
            example: 'alpha',
        }),
        parallelism: (0,_host_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)({ prose: 'How many things the tool does at once.', min: 1, max: 100 }),
        'lock-timeout': (0,_host_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)({
            prose: 'How long the lock of the state is waited for.',
            default: '5m',
        }),
    }),
    ...(0,_for_tools_js__WEBPACK_IMPORTED_MODULE_1__/* .forTools */ .H)([...terraforms, 'cdk'], {
        'child-environment': (0,_host_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)({
            prose: "Variables of the job that the tool gets beside those of the machine, proxies, git and the tool's own registries. No other ones reach it.",
            pattern: /^(?!ACTIONS_|GITHUB_|INPUT_|TF_CLI_ARGS|TF_VAR_|CDK_)[A-Za-z_]\w*$/,
            item: "the name of a variable that is none of GitHub's",
            example: 'DATADOG_API_KEY',
        }),
    }),
};
/** What may be asked of a plan; the page shows what was. */
const planOptionInputs = {
    operation: (0,_host_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .choice */ .Yq)(['create-update', 'destroy', 'drift'], {
        prose: 'What is planned: to create and update, to destroy all, or, with `drift`, a page of what was changed outside and no plan.',
        default: 'create-update',
    }),
    ...(0,_for_tools_js__WEBPACK_IMPORTED_MODULE_1__/* .forTools */ .H)(terraforms, {
        'variable-files': (0,_host_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)({
            prose: 'Files with values of variables, relative to `working-directory`, behind `<environment>.tfvars`, which is taken when it is there.',
            pattern: /^[^-]/,
            item: 'the path of a file',
            example: 'common.tfvars',
        }),
        targets: (0,_host_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .lines */ .M)({
            prose: 'Addresses to which the plan is limited; the page calls it a danger.',
            line: 'the address of a resource or module',
            example: 'module.web',
        }),
        replace: (0,_host_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .lines */ .M)({
            prose: 'Addresses that are to be replaced.',
            line: 'the address of a resource',
            example: 'aws_instance.web',
        }),
        refresh: (0,_host_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt)({
            prose: 'Whether the tool looks at what there is before it plans.',
            default: 'true',
        }),
    }),
};


/***/ }),

/***/ 73890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ lines)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6092);

/** One item a line, where an item may hold commas; empty lines are dropped. */
function lines(declared) {
    const allowed = `${declared.line}, one a line`;
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(declared, {
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

/***/ 25860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ inventoryCall)
/* harmony export */ });
/** The call behind the list of a base's environments, beside that which reads below a path. */
const inventoryCall = {
    action: 'ssm:DescribeParameters',
    need: 'with-input',
    why: '`operation: destroy` of the layer base: which environments stand on it',
};


/***/ }),

/***/ 3492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _2: () => (/* binding */ hold),
/* harmony export */   _r: () => (/* binding */ release),
/* harmony export */   wb: () => (/* binding */ holders)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _system_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36327);



/*
 * One empty file beside the path for each process at work there, named by its number and start. What a dead one left
 * holds nothing, so that a machine that was switched off needs no hand.
 */
const form = /^held-by-(\d+)-(.+)$/;
/** Says that the process works there: this one, or a tool that may go on without it. */
function hold(path, process) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), nameOf(process)), '', { mode: 0o600 });
}
/** Those that work there now. */
function holders(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)).flatMap(processOf).filter(_system_process_js__WEBPACK_IMPORTED_MODULE_2__/* .stillRuns */ .Hw);
}
/** Lets go for this process and for all that have ended, and removes the folder once nothing is in it. Never throws. */
function release(path) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
    const self = (0,_system_process_js__WEBPACK_IMPORTED_MODULE_2__/* .thisProcess */ .WF)();
    try {
        for (const one of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).flatMap(processOf))
            if (one.pid === self.pid || !(0,_system_process_js__WEBPACK_IMPORTED_MODULE_2__/* .stillRuns */ .Hw)(one))
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, nameOf(one)));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(folder);
    }
    catch {
        // It is gone, another one came meanwhile, or what an apply left lies there.
    }
}
function nameOf({ pid, began }) {
    return `held-by-${pid}-${encodeURIComponent(began)}`;
}
function processOf(file) {
    const [, pid, began] = form.exec(file) ?? [];
    if (pid === undefined || began === undefined)
        return [];
    return [{ pid: Number(pid), began: decodeURIComponent(began) }];
}


/***/ }),

/***/ 60714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PU: () => (/* binding */ openedIn),
/* harmony export */   iA: () => (/* binding */ prepare),
/* harmony export */   ik: () => (/* binding */ place),
/* harmony export */   pK: () => (/* binding */ putBack)
/* harmony export */ });
/* unused harmony export toolFilesOf */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28649);




/**
 * Makes room for a plan beside `path`. Save the answer for `post` before anything else: from here on
 * `putBack` knows what to do, whatever happens. Throws a UserError, `plan-path-unusable`.
 */
async function prepare(path) {
    try {
        const holding = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)}-plan-`));
        return { path, holding, wasThere: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path) };
    }
    catch (thrown) {
        throw unusable(path, thrown);
    }
}
/** Where `unseal` is to open the plan. */
function openedIn({ holding }) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(holding, 'opened');
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
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(path, asideOf(placement));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(openedIn(placement), 'project'), path);
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
    const isOurs = wasThere ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(aside) : isPlaced(placement);
    if (isOurs && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path)) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(doneOf(placement), { recursive: true, force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(path, doneOf(placement));
    }
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(aside))
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(aside, path);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(holding, { recursive: true, force: true });
}
/** Nothing lay there, so that only the absence of what we moved tells. */
function isPlaced(placement) {
    const opened = openedIn(placement);
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(opened, 'tool')) && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(opened, 'project'));
}
function asideOf({ holding }) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(holding, 'aside');
}
function doneOf({ holding }) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(holding, 'done');
}
function unusable(path, thrown) {
    return new _text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo({
        code: 'plan-path-unusable',
        what: `The planned project cannot be put at ${path}: ${(0,_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(thrown)}.`,
        remedy: 'Let both jobs work in a copy under one fixed path, in the plan and in the apply step:',
        snippet: 'with:\n  fixed-path: true\n',
    }, { cause: thrown });
}


/***/ }),

/***/ 1751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ thisMachine)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43195);


/** Links followed, as a plan's path is. */
function real(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path) : path;
}
/** This one. */
function thisMachine() {
    return {
        platform: { os: process.platform, arch: process.arch },
        variables: (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .ambientVariables */ .G)(),
        workspace: real((0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .ambient */ .T)('GITHUB_WORKSPACE') ?? process.cwd()),
    };
}


/***/ }),

/***/ 36327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ interrupt),
/* harmony export */   Hw: () => (/* binding */ stillRuns),
/* harmony export */   WF: () => (/* binding */ thisProcess),
/* harmony export */   dG: () => (/* binding */ knownProcess),
/* harmony export */   ni: () => (/* binding */ start)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);


/**
 * Starts a program in a process group of its own, so that a signal of the runner does not reach it by
 * itself, and with files for its output, so that it can go on writing when we are gone.
 * Throws what the system says when the program cannot be started (ENOENT, EACCES).
 */
async function start(command) {
    const stdout = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(command.output.stdout, 'w', 0o600);
    const stderr = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(command.output.stderr, 'w', 0o600);
    try {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command.file, command.arguments, {
            cwd: command.directory,
            env: command.environment,
            stdio: ['ignore', stdout, stderr],
            detached: true,
            shell: false,
        });
        await started(child);
        return running(child);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(stdout);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(stderr);
    }
}
function started(child) {
    return new Promise((resolve, reject) => {
        child.once('spawn', resolve);
        child.once('error', reject);
    });
}
function running(child) {
    let interrupted = false;
    const ended = new Promise((resolve) => {
        child.once('exit', (code, signal) => resolve(signal ? { signal } : { code: code ?? 0 }));
    });
    return {
        pid: child.pid ?? 0,
        interrupt: () => {
            if (interrupted)
                return;
            interrupted = true;
            child.kill('SIGINT');
        },
        leave: () => child.unref(),
        ended,
    };
}
function knownProcess(pid) {
    return { pid, began: beganAt(pid) ?? '' };
}
/** The one that runs this. */
function thisProcess() {
    return knownProcess(process.pid);
}
/** Whether it is that one which still runs; one that has ended and that nobody asked for does not. */
function stillRuns({ pid, began }) {
    return began !== '' && beganAt(pid) === began;
}
/** Asks it to stop, if it is still that one. */
function interrupt(known) {
    if (stillRuns(known))
        process.kill(known.pid, 'SIGINT');
}
/**
 * When it was started, in a form of the system's own; undefined when there is none or it has ended. Source: proc(5),
 * `/proc/pid/stat`: state and start time are the 3rd and 22nd field, the 2nd is a name in brackets. Elsewhere `ps`.
 */
function beganAt(pid) {
    try {
        if (process.platform === 'linux') {
            const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/stat`, 'utf8');
            const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
            return /[ZX]/.test(fields[0] ?? '') ? undefined : fields[19];
        }
        const told = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFileSync)('/bin/ps', ['-o', 'stat=,lstart=', '-p', String(pid)]);
        const [, state = '', began] = /^(\S+)\s+(.*)$/.exec(String(told).trim()) ?? [];
        return state.startsWith('Z') ? undefined : began;
    }
    catch {
        return undefined;
    }
}


/***/ })

};

export const id = 888;
export const ids = [888];
export const modules = {

/***/ 72888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./.build/actions/library/aws/session.js + 3 modules
var session = __webpack_require__(93167);
// EXTERNAL MODULE: ./.build/actions/library/host/run.js + 9 modules
var run = __webpack_require__(81969);
// EXTERNAL MODULE: ./.build/actions/library/github/gate.js
var gate = __webpack_require__(85017);
// EXTERNAL MODULE: ./.build/actions/library/github/job.js
var github_job = __webpack_require__(52055);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/reasons.js + 1 modules
var sealed_plan_reasons = __webpack_require__(63566);
// EXTERNAL MODULE: ./.build/actions/library/system/private-folder.js
var private_folder = __webpack_require__(81026);
// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(28649);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/actions/library/engines/child-environment.js
var child_environment = __webpack_require__(50460);
// EXTERNAL MODULE: ./.build/actions/library/engines/sealed-options.js
var sealed_options = __webpack_require__(50763);
// EXTERNAL MODULE: ./.build/actions/library/engines/terraform/terraform.js + 23 modules
var terraform = __webpack_require__(65957);
// EXTERNAL MODULE: ./.build/actions/library/review/change-summary.js
var change_summary = __webpack_require__(9266);
// EXTERNAL MODULE: ./.build/actions/library/system/environment.js
var environment = __webpack_require__(43195);
;// CONCATENATED MODULE: ./.build/actions/review-plan/derive.js







/**
 * What the plan file itself says, which must be what was sealed. Providers are started for it, by the lock file's
 * hashes, and get no credential of any kind.
 */
async function derive(opened, folder, parts) {
    const { operation, targets, replace, refresh, directory } = (0,sealed_options/* readOptions */.Tt)(opened.part.options);
    const engine = engineFor(opened, { directory, folder }, parts);
    refuseOtherTool(opened.manifest, await engine.identify());
    const summary = await engine.summarise({
        options: { operation, targets, replace, refresh },
        planFile: (0,external_node_path_.join)(opened.folder, 'tool', sealed_options/* planFileName */.xr),
        maskKey: Buffer.from(opened.part.maskKey, 'hex'),
    });
    const sealed = opened.part.summary;
    if ((0,change_summary/* summaryText */.g)(summary) !== (0,change_summary/* summaryText */.g)(sealed))
        throw new errors/* RefusedError */.fk(differs);
    return summary;
}
const differs = {
    code: 'plan-summary-differs',
    what: 'What the plan does, read again from the plan file, is not what was sealed.',
    remedy: 'Plan again. If it happens again, the versions of the suite differ between the jobs: pin one.',
};
function engineFor({ manifest, folder: opened }, { directory, folder }, { clock, signal, site }) {
    return (0,terraform/* terraformEngine */.p)({
        ...{ tool: toolOf(manifest), folder, clock, signal },
        environment: withoutCredentials(),
        line: (text) => site.line(text),
        project: {
            directory: (0,external_node_path_.join)(opened, 'project', directory),
            directoryName: directory || '.',
            environment: manifest.environment,
            ...{ backendConfig: [], variables: new Map(), variableFiles: [], lockTimeoutMs: 0 },
        },
    });
}
/** Where the mirror of providers is, and nothing that opens a registry, a cloud or a git server. */
function withoutCredentials() {
    const harmless = [...(0,environment/* ambientVariables */.G)()].filter(([name]) => !/^(GIT_|SSH_AUTH_SOCK)/.test(name));
    const choice = { from: new Map(harmless), settings: /^TF_CLI_CONFIG_FILE$/, named: [] };
    // A runner on EC2 would hand its own role to whoever asks.
    const unasked = { AWS_EC2_METADATA_DISABLED: 'true' };
    return { ...(0,child_environment/* childEnvironment */.Q)({ ...choice, cloud: 'none' }), ...unasked };
}
function toolOf({ tool: { name } }) {
    if (name === 'terraform' || name === 'opentofu')
        return name;
    throw new errors/* RefusedError */.fk({
        code: 'plan-tool-differs',
        what: `The plan was made by ${name}; plans of terraform and opentofu are read here.`,
        remedy: 'Pin one version of the suite for the plan, review and apply jobs, then plan again.',
    });
}
function refuseOtherTool({ tool: planned }, { tool, version }) {
    const [here, there] = [`${tool} ${version}`, `${planned.name} ${planned.version}`];
    if (here === there)
        return;
    throw new errors/* RefusedError */.fk({
        code: 'plan-tool-differs',
        what: `The plan's tool is ${there}, here it is ${here}.`,
        remedy: 'Set up the same version in both jobs.',
    });
}

;// CONCATENATED MODULE: ./.build/actions/review-plan/here.js
/**
 * What a review can hold a plan against: run, repository, commit, environment, account, region, and the clock. The
 * rest is the apply job's to judge, where it will be so or not, and is taken from the plan.
 */
function hereFor({ manifest, part }, { inputs, job, account }, { aws, clock, site }) {
    const { platform, tool, path } = manifest;
    return {
        ...{ platform, tool, path },
        nowMs: clock.now(),
        repository: { id: job.repositoryId, name: job.repository },
        run: { id: job.runId, attempt: Number(site.identity.attempt) },
        commit: site.identity.commit,
        environment: inputs.environment,
        account,
        region: aws.region,
        lockFile: part.lockFile,
        startingState: part.startingState,
        images: part.images,
        assets: part.assets,
        gateLacks: [],
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./.build/actions/library/github/artifacts.js + 1 modules
var artifacts = __webpack_require__(83817);
// EXTERNAL MODULE: ./.build/actions/library/github/known-artifact.js
var known_artifact = __webpack_require__(17522);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/plan-file-form.js
var plan_file_form = __webpack_require__(13936);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/unseal.js + 4 modules
var unseal = __webpack_require__(22820);
;// CONCATENATED MODULE: ./.build/actions/review-plan/open-plan.js





/** What encryption, manifest and list of files add to the files of a plan, at most. */
const besideTheFiles = 100_000_000;
/** The plan of this run with that id, if it is the one with that digest: one reason otherwise, and the end. */
async function openPlan(inputs, folder, { aws, site }) {
    const { planArtifactId: id, planDigest, planPassphrase: passphrase } = inputs;
    if (passphrase)
        site.mask(passphrase);
    const [artifact, sealed] = [folder.path('artifact'), folder.path('sealed')];
    for (const path of [artifact, sealed])
        await (0,promises_.mkdir)(path, { mode: 0o700 });
    const wanted = { id, mostBytes: inputs.planSizeLimit + besideTheFiles };
    await (0,plan_file_form/* splitPlan */.c)(await (0,artifacts/* downloadFile */.PE)((0,known_artifact/* ofOwnRun */.H)(await (0,artifacts/* listOwnRun */.iI)(), wanted), artifact), sealed);
    const manifest = await (0,unseal/* checkSeal */._)(sealed, planDigest);
    const keys = inputs.planKmsKey === undefined ? undefined : await aws.kms();
    const into = folder.path('opened');
    const part = await (0,unseal/* unseal */.D)({ folder: sealed, manifest, keyring: { keys, passphrase }, into });
    return { manifest, part, folder: into };
}

;// CONCATENATED MODULE: ./.build/actions/review-plan/review-plan.js
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








/** Verifies a plan and derives its summary again, from its own files and without any credential. */
async function reviewPlan(inputs, parts) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { site } = parts;
        const job = await (0,github_job/* readJob */.cd)(site);
        const foreign = (0,gate/* originProblems */.jo)(job);
        if (foreign.length > 0)
            throw new errors/* RefusedError */.fk(foreign);
        const folder = __addDisposableResource(env_1, (0,private_folder/* privateFolder */.q)('adhoc-review'), false);
        try {
            site.openGroup('Fetch and open the plan');
            const opened = await openPlan(inputs, folder, parts);
            const { account } = await parts.aws.identity();
            const here = hereFor(opened, { inputs, job, account }, parts);
            const reasons = (0,sealed_plan_reasons/* reasonsAgainst */.l)(opened, here);
            if (reasons.length > 0)
                throw new errors/* RefusedError */.fk(reasons);
            site.openGroup('Read what the plan does');
            const summary = await derive(opened, folder, parts);
            const { planArtifactId: artifactId, planDigest: digest } = inputs;
            return { artifactId, digest, manifest: opened.manifest, summary };
        }
        finally {
            site.closeGroup();
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

// EXTERNAL MODULE: ./.build/actions/library/aws/calls.js
var calls = __webpack_require__(83397);
// EXTERNAL MODULE: ./.build/actions/library/aws/inputs.js
var inputs = __webpack_require__(4915);
// EXTERNAL MODULE: ./.build/actions/library/host/fields.js
var fields = __webpack_require__(6092);
// EXTERNAL MODULE: ./.build/actions/library/host/spec.js
var spec = __webpack_require__(15662);
// EXTERNAL MODULE: ./.build/actions/library/naming/inputs.js
var naming_inputs = __webpack_require__(69038);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/inputs.js
var sealed_plan_inputs = __webpack_require__(38600);
;// CONCATENATED MODULE: ./.build/actions/review-plan/spec.js






const spec_spec = (0,spec/* defineSpec */.j)({
    name: 'review-plan',
    description: "Verifies a sealed plan in a job that runs none of the project's code, derives again what it changes, writes that to the page, and hands the plan on.",
    inputs: {
        environment: naming_inputs/* environmentInputs */.r.environment,
        'plan-artifact-id': (0,fields/* text */.Qq)({
            prose: 'Output `plan-artifact-id` of the job that planned, in this run.',
            required: true,
            pattern: /^[1-9]\d{0,19}$/,
            allowed: 'the id of an artifact',
            example: '8000000001',
        }),
        'plan-digest': (0,fields/* text */.Qq)({
            prose: 'Output `plan-digest` of the same job.',
            required: true,
            pattern: /^[0-9a-f]{64}$/,
            allowed: '64 hexadecimal digits',
            example: '4f2a9c1d7b30e8d5c6a1b2f3e4d5c6b7a8f90123456789abcdef0123456789ab',
        }),
        'plan-size-limit': sealed_plan_inputs/* sealInputs */.jX['plan-size-limit'],
        ...sealed_plan_inputs/* keyInputs */.NE,
        ...inputs/* awsInputs */.x,
    },
    outputs: {
        'plan-artifact-id': 'The same id, of a plan that was verified: what the apply job is to take.',
        'plan-digest': 'The same digest.',
        counts: 'JSON object: how many resources each thing happens to.',
        dangers: 'How many dangers the page names.',
    },
    calls: [
        ...calls/* sessionCalls */.C,
        {
            action: 'kms:Decrypt',
            need: 'needed',
            why: 'with `plan-kms-key` alone: the key that the plan is encrypted with',
        },
    ],
    permissions: {
        'id-token': 'write, for the claims of the job that the plan is held against, and for role-to-assume',
    },
});

// EXTERNAL MODULE: ./.build/actions/library/review/page.js + 2 modules
var page = __webpack_require__(6919);
// EXTERNAL MODULE: ./.build/actions/library/text/cut.js
var cut = __webpack_require__(43336);
// EXTERNAL MODULE: ./.build/actions/library/text/markdown.js + 1 modules
var markdown = __webpack_require__(85843);
;// CONCATENATED MODULE: ./.build/actions/review-plan/summary.js




/** The plan's identity is handed on by nobody else: an apply job that takes it from here knows it was verified. */
function resultOf({ artifactId, digest, manifest, summary }) {
    const { environment, layer, operation, tool, commit, actor, expiresAt } = manifest;
    const head = (0,markdown.md) `Plan ${(0,markdown/* code */.aY)(digest)} of ${commit.slice(0, 12)}, made by ${actor} with ${tool.name} ${tool.version}, whole and read again here; to be applied until ${expiresAt}. An approval that names this plan and no other holds ${(0,markdown/* code */.aY)((0,gate/* approvalPhrase */.$2)(digest))} in its comment.`;
    const title = (0,markdown.md) `🔎 review-plan: ${environment}, ${layer}, ${operation}`;
    const limit = cut/* pageLimit */.L - Buffer.byteLength(head.source) - 2;
    return {
        outputs: {
            'plan-artifact-id': artifactId,
            'plan-digest': digest,
            counts: JSON.stringify(summary.counts),
            dangers: String(summary.dangers.length),
        },
        summary: (0,markdown.md) `${(0,page/* changesPage */.x6)({ title, summary, limit })}\n\n${head}`,
    };
}

;// CONCATENATED MODULE: ./.build/actions/review-plan/main.js





function main() {
    return (0,run/* runAction */.C)(spec_spec, async (run) => {
        const aws = await (0,session/* openSession */.f)(run.inputs, run);
        return resultOf(await reviewPlan(run.inputs, { ...run, aws }));
    });
}


/***/ })

};

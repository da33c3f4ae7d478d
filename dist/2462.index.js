export const id = 2462;
export const ids = [2462];
export const modules = {

/***/ 92462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./.build/actions/library/aws/session.js + 3 modules
var session = __webpack_require__(93167);
// EXTERNAL MODULE: ./.build/actions/library/host/run.js + 1 modules
var run = __webpack_require__(53663);
// EXTERNAL MODULE: ./.build/actions/library/aws/head-line.js
var head_line = __webpack_require__(70563);
// EXTERNAL MODULE: ./.build/actions/library/engines/sealed-options.js
var sealed_options = __webpack_require__(50763);
// EXTERNAL MODULE: ./.build/actions/library/github/gate.js
var gate = __webpack_require__(85017);
// EXTERNAL MODULE: ./.build/actions/library/github/job.js + 1 modules
var github_job = __webpack_require__(25095);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/fetch.js
var fetch = __webpack_require__(79661);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/open-plan.js
var open_plan = __webpack_require__(67281);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/reasons.js + 1 modules
var sealed_plan_reasons = __webpack_require__(53833);
// EXTERNAL MODULE: ./.build/actions/library/system/environment.js
var environment = __webpack_require__(43195);
// EXTERNAL MODULE: ./.build/actions/library/system/private-folder.js
var private_folder = __webpack_require__(81026);
// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(28649);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/actions/library/engines/open.js
var engines_open = __webpack_require__(11532);
// EXTERNAL MODULE: ./.build/actions/library/engines/saved-plan.js
var saved_plan = __webpack_require__(79609);
;// CONCATENATED MODULE: ./.build/actions/review-plan/derive.js




/**
 * What the plan itself says, which must be what was sealed. A tool of the machine starts its providers for that, by
 * the lock file's hashes, and gets no credential of any kind.
 */
function derive(opened, parts) {
    return (0,engines_open/* withSealedEngine */.pd)({ plan: opened }, parts, async (at) => {
        const applier = at((0,external_node_path_.join)(opened.folder, 'project'));
        refuseOtherTool(opened.manifest, await applier.identify());
        return (0,saved_plan/* summariseAgain */.o)(opened, applier);
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
        const { planArtifactId: artifactId, planDigest: digest, planSizeLimit: sizeLimit } = inputs;
        if (inputs.planPassphrase)
            site.mask(inputs.planPassphrase);
        const what = `environment ${inputs.environment}, plan ${(0,gate/* approvalPhrase */.$2)(digest)}`;
        const { account } = await (0,head_line/* printHead */.Y)(what, parts);
        const folder = __addDisposableResource(env_1, (0,private_folder/* privateFolder */.q)('adhoc-review'), false);
        try {
            site.openGroup('Fetch and open the plan');
            const fetched = await (0,fetch/* fetchPlan */.u)({ artifactId, digest, sizeLimit }, folder);
            const into = folder.path('opened');
            const opened = await (0,open_plan/* openPlan */.u)({ fetched, inputs, aws: parts.aws, into });
            const here = hereFor(opened, { inputs, job, account }, parts);
            const reasons = (0,sealed_plan_reasons/* reasonsAgainst */.l)(opened, here);
            if (reasons.length > 0)
                throw new errors/* RefusedError */.fk(reasons);
            site.openGroup('Read what the plan does');
            const summary = await derive(opened, { ...parts, folder, variables: (0,environment/* ambientVariables */.G)() });
            return {
                artifactId,
                digest,
                manifest: opened.manifest,
                folder: (0,sealed_options/* plannedFolder */.Ni)(opened.part.options),
                summary,
                permissions: opened.part.permissions,
            };
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
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/calls.js
var cloudformation_calls = __webpack_require__(28866);
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
            // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of workflows
            example: '${{ needs.plan.outputs.id }}',
        }),
        'plan-digest': (0,fields/* text */.Qq)({
            prose: 'Output `plan-digest` of the same job.',
            required: true,
            pattern: /^[0-9a-f]{64}$/,
            allowed: '64 hexadecimal digits',
            // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of workflows
            example: '${{ needs.plan.outputs.digest }}',
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
        ...cloudformation_calls/* readingCalls */.OW,
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
// EXTERNAL MODULE: ./.build/actions/library/review/plan-facts.js
var plan_facts = __webpack_require__(66274);
// EXTERNAL MODULE: ./.build/actions/library/text/cut.js
var cut = __webpack_require__(43336);
// EXTERNAL MODULE: ./.build/actions/library/text/markdown.js + 1 modules
var markdown = __webpack_require__(85843);
;// CONCATENATED MODULE: ./.build/actions/review-plan/summary.js





/** The plan's identity is handed on by nobody else: an apply job that takes it from here knows it was verified. */
function resultOf({ artifactId, digest, manifest, folder, summary, permissions, }) {
    const { environment, layer, operation, tool, commit, actor, expiresAt } = manifest;
    const head = (0,markdown.md) `Plan ${(0,markdown/* code */.aY)(digest)} of ${commit.slice(0, 12)}, made by ${actor} with ${tool.name} ${tool.version}, whole and read again here; to be applied until ${expiresAt}. An approval that names this plan and no other holds ${(0,markdown/* code */.aY)((0,gate/* approvalPhrase */.$2)(digest))} in its comment.`;
    const title = (0,markdown.md) `🔎 review-plan: ${environment}, ${layer}, ${operation}`;
    const facts = (0,plan_facts/* factsLine */.U)({ ...manifest, folder });
    const limit = cut/* pageLimit */.L - Buffer.byteLength(head.source) - 2;
    return {
        outputs: {
            'plan-artifact-id': artifactId,
            'plan-digest': digest,
            counts: JSON.stringify(summary.counts),
            dangers: String(summary.dangers.length),
        },
        summary: (0,markdown.md) `${(0,page/* changesPage */.x6)({ title, facts, summary, permissions, limit })}\n\n${head}`,
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

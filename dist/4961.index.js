export const id = 4961;
export const ids = [4961];
export const modules = {

/***/ 1906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gy: () => (/* binding */ AwsError),
/* harmony export */   _d: () => (/* binding */ isExpired),
/* harmony export */   m_: () => (/* binding */ isAwsError)
/* harmony export */ });
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28649);
/* harmony import */ var _text_foreign_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29840);
/* harmony import */ var _failure_kinds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77941);



/** A call to AWS that failed for good, after all retries. */
class AwsError extends _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi {
    /** As IAM names it: `ecs:RunTask`. */
    action;
    /** AWS's name of the error: `ClusterNotFoundException`. */
    awsCode;
    requestId;
    constructor(action, cause, proxy) {
        super(problemOf({ action, cause, proxy }), { cause });
        this.action = action;
        this.awsCode = (0,_failure_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$)(cause);
        this.requestId = metadataOf(cause).requestId;
    }
    get isDenied() {
        return this.problems[0]?.code === 'aws-access-denied';
    }
}
/** Whether AWS itself answered with one of these errors. */
function isAwsError(thrown, ...awsCodes) {
    return thrown instanceof AwsError && awsCodes.includes(thrown.awsCode);
}
/** Whether AWS says that the keys of the call have run out. */
function isExpired(thrown) {
    return (0,_failure_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)((0,_failure_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$)(thrown)).code === 'aws-credentials-expired';
}
function problemOf({ action, cause, proxy }) {
    const kind = (0,_failure_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)((0,_failure_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$)(cause));
    const { requestId, attempts } = metadataOf(cause);
    const tries = attempts !== undefined && attempts > 1 ? ` after ${attempts} attempts` : '';
    const request = requestId ? ` (request id ${requestId})` : '';
    const way = proxy && kind.onTheWay ? ` (${proxy})` : '';
    const message = (0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_1__/* .neutral */ .SY)((0,_text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(cause));
    const remedy = kind.remedy?.(action, message);
    return {
        code: kind.code,
        what: `${action} failed${tries}: ${(0,_failure_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$)(cause)}: ${message}${request}${way}`,
        ...(remedy ? { remedy } : {}),
    };
}
function metadataOf(cause) {
    return cause?.$metadata ?? {};
}


/***/ }),

/***/ 77941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ codeOf),
  I: () => (/* binding */ kindOf)
});

;// CONCATENATED MODULE: ./.build/actions/library/aws/denial.js
/** How to lift a denial of `action` that AWS explains with `message`. */
function denialRemedy(action, message) {
    const denial = readDenial(action, message);
    const remedy = denial.explicit ? liftExplicit(denial) : liftImplicit(denial);
    return /Encoded authorization failure message: \S/.test(message)
        ? `${remedy}\nMore: aws sts decode-authorization-message --encoded-message <the long word in the message>`
        : remedy;
}
function readDenial(action, message) {
    const what = /not authorized to perform: ([\w-]+:\w+)(?: on resource: (\S+))?/.exec(message);
    const explicit = /with an explicit deny in an? ([\w -]+\w)(?:: (arn:\S+))?/.exec(message);
    const implicit = /because no ([\w -]+?) allows/.exec(message);
    return {
        called: action,
        action: what?.[1] ?? action,
        resource: what?.[2] ?? '*',
        policy: explicit?.[1] ?? implicit?.[1] ?? 'identity-based policy',
        policyArn: explicit?.[2] ? ` ${explicit[2]}` : '',
        explicit: explicit !== null,
    };
}
const ofTheOrganization = /service control policy|resource control policy/i;
function liftExplicit({ policy, policyArn, action }) {
    const who = ofTheOrganization.test(policy) ? "the organization's administrators can" : 'you must';
    return `A Deny in the ${policy}${policyArn} forbids ${action}, and no Allow outweighs it: ${who} change that statement or its conditions.`;
}
function liftImplicit(denial) {
    const { policy } = denial;
    const where = Object.entries(places).find(([kind]) => policy.includes(kind))?.[1];
    return `${where ?? `Add to the ${policy}`}: ${statement(denial)}`;
}
const places = {
    'identity-based': "Add to the role's policy",
    'permissions boundary': "The role's permissions boundary has to allow it as well as its policy; add to the boundary",
    session: 'The session policy that the credentials were asked for with has to allow it too; add to it, or sign in with role-to-assume',
    'service control': "The organization's service control policies have to allow it too; its administrators can add",
    'resource control': "The organization's resource control policies have to allow it too; its administrators can add",
    'VPC endpoint': 'Add, with a Principal, to the policy of the VPC endpoint',
    'resource-based': 'Add, with the role as Principal, to the policy of the resource itself',
};
/** A role is passed to the service that works with it. */
function statement({ called, action, resource }) {
    const base = { Effect: 'Allow', Action: action, Resource: resource };
    if (action !== 'iam:PassRole')
        return JSON.stringify(base);
    const Condition = { StringEquals: { 'iam:PassedToService': passedTo(called) } };
    return JSON.stringify({ ...base, Condition });
}
function passedTo(called) {
    return called.startsWith('cloudformation:')
        ? 'cloudformation.amazonaws.com'
        : 'ecs-tasks.amazonaws.com';
}

;// CONCATENATED MODULE: ./.build/actions/library/aws/failure-kinds.js

/** The exception's own name; a network failure has Node's code instead. */
function codeOf(cause) {
    const { name, code } = (cause ?? {});
    if (code && /^E[A-Z_]+$/.test(code))
        return code;
    return name && name !== 'Error' ? name : (code ?? 'Error');
}
/** The first that fits, in the order of the table. */
function kindOf(awsCode) {
    return kinds.find((candidate) => candidate.matches.test(awsCode)) ?? other;
}
const signIn = 'with: { role-to-assume: "arn:aws:iam::<account>:role/<name>" } and permissions: { id-token: write }';
const kinds = [
    {
        code: 'aws-access-denied',
        matches: /AccessDenied|UnauthorizedOperation|AuthorizationError|NotAuthorized/,
        remedy: denialRemedy,
    },
    {
        code: 'aws-credentials-expired',
        matches: /ExpiredToken|RequestExpired/,
        remedy: () => 'Set role-to-assume on this step: the action then renews its credentials itself.',
    },
    {
        code: 'aws-credentials-missing',
        matches: /CredentialsProviderError|MissingAuthenticationToken|TokenProviderError/,
        remedy: () => signIn,
    },
    {
        code: 'aws-credentials-invalid',
        matches: /UnrecognizedClient|InvalidClientTokenId|SignatureDoesNotMatch|AuthFailure|InvalidSignature/,
        remedy: () => `${signIn}; a region that the account has not turned on answers so, too.`,
    },
    {
        code: 'aws-region-disabled',
        matches: /OptInRequired|RegionDisabled/,
        remedy: () => "Turn on the region in the account's settings, or take another aws-region.",
    },
    { code: 'aws-throttled', matches: /Throttl|TooManyRequests|RequestLimitExceeded|SlowDown/ },
    {
        code: 'proxy-refused',
        matches: /^ERR_PROXY_TUNNEL$/,
        onTheWay: true,
        remedy: (_, message) => / 407\b/.test(message)
            ? 'The proxy wants a name and password: HTTPS_PROXY: "http://<name>:<password>@<host>:<port>", from a secret.'
            : 'Have the proxy let that host through, or name the host in NO_PROXY.',
    },
    {
        code: 'certificate-untrusted',
        matches: /CERT|UNABLE_TO_|SELF_SIGNED|^ERR_TLS_/,
        onTheWay: true,
        remedy: () => 'Where a proxy signs in place of AWS, name its authority: env: { AWS_CA_BUNDLE: "/path/to/authorities.pem" } (NODE_EXTRA_CA_CERTS works for AWS and GitHub).',
    },
    {
        code: 'aws-unreachable',
        matches: /^E[A-Z_]+$|Timeout|ServerException|InternalFailure|Internal\w*Error|ServiceUnavailable|^SyntaxError$|IDPCommunicationError/,
        onTheWay: true,
        remedy: () => 'Check aws-region, and the proxy or VPC endpoints of the runner; else run again.',
    },
];
const other = { code: 'aws-call-failed', matches: /./ };


/***/ }),

/***/ 92462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./.build/actions/library/aws/session.js + 2 modules
var session = __webpack_require__(58491);
// EXTERNAL MODULE: ./.build/actions/library/host/run.js + 2 modules
var run = __webpack_require__(92068);
// EXTERNAL MODULE: ./.build/actions/library/aws/head-line.js
var head_line = __webpack_require__(70563);
// EXTERNAL MODULE: ./.build/actions/library/engines/sealed-options.js
var sealed_options = __webpack_require__(50763);
// EXTERNAL MODULE: ./.build/actions/library/github/approval-phrase.js
var approval_phrase = __webpack_require__(63223);
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
        const what = `environment ${inputs.environment}, plan ${(0,approval_phrase/* approvalPhrase */.$)(digest)}`;
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
                files: (0,sealed_options/* plannedFiles */.G)(opened.part.options),
                given: Object.keys(opened.part.variables),
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
        environment: naming_inputs/* environmentInputs */.rg.environment,
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
function resultOf({ artifactId, digest, manifest, files, given, summary, permissions, }) {
    const { environment, layer, operation, tool, commit, actor, expiresAt } = manifest;
    const head = (0,markdown.md) `Plan ${(0,markdown/* code */.aY)(digest)} of ${commit.slice(0, 12)}, made by ${actor} with ${tool.name} ${tool.version}, whole and read again here; to be applied until ${expiresAt}. An approval that names this plan and no other holds ${(0,markdown/* code */.aY)((0,approval_phrase/* approvalPhrase */.$)(digest))} in its comment.`;
    const title = (0,markdown.md) `🔎 review-plan: ${environment}, ${layer}, ${operation}`;
    const facts = (0,plan_facts/* factsLine */.U)({ ...manifest, ...files, given });
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

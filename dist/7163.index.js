export const id = 7163;
export const ids = [7163];
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

/***/ 59201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jt: () => (/* binding */ directoryOf),
/* harmony export */   q5: () => (/* binding */ withoutDirectory),
/* harmony export */   t1: () => (/* binding */ findProject)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _system_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43195);



/** Looks from `working-directory`, which is relative to the workspace, up to the folder that git made. */
function findProject(workingDirectory) {
    const workspace = (0,_system_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .ambient */ .T)('GITHUB_WORKSPACE');
    const asked = workspace ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, workingDirectory) : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workingDirectory);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(asked) || !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(asked).isDirectory())
        return undefined;
    const directory = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(asked);
    const top = workspace && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(workspace) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace) : directory;
    const root = topLevel(directory) ?? (isBelow(directory, top) ? top : directory);
    return { root, below: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, directory).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/') };
}
/** Where the tool is started. */
function directoryOf({ root, below }) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, below);
}
function withoutDirectory(workingDirectory) {
    return {
        code: 'working-directory-missing',
        what: `Input "working-directory" is ${JSON.stringify(workingDirectory)}, and the workspace has no such folder.`,
        remedy: 'Check the repository out before this step (uses: actions/checkout@v4), or correct it.',
    };
}
function topLevel(directory) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, '.git')))
        return directory;
    const above = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(directory);
    return above === directory ? undefined : topLevel(above);
}
function isBelow(directory, top) {
    return directory === top || directory.startsWith(`${top}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`);
}


/***/ }),

/***/ 22147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ found),
/* harmony export */   LO: () => (/* binding */ missing),
/* harmony export */   Pg: () => (/* binding */ findings),
/* harmony export */   bs: () => (/* binding */ together),
/* harmony export */   lb: () => (/* binding */ notChecked)
/* harmony export */ });
/** Findings of which only some kinds were made. */
function findings(made) {
    return { problems: [], warnings: [], notes: [], ...made };
}
/** One line for what could not be looked at. */
function notChecked(what) {
    return findings({ notes: [`not checked: ${what}`] });
}
/** All of them in this order, no line twice. */
function together(all) {
    return {
        problems: all.flatMap(({ problems }) => problems),
        warnings: [...new Set(all.flatMap(({ warnings }) => warnings))],
        notes: [...new Set(all.flatMap(({ notes }) => notes))],
    };
}
/** A value, and what was found on the way to it. */
function found(value, ...onTheWay) {
    return { ...together(onTheWay), value };
}
/** Nothing was found, and why that is a problem. */
function missing(problem, ...onTheWay) {
    return found(undefined, ...onTheWay, findings({ problems: [problem] }));
}


/***/ }),

/***/ 38953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ optionalLookup),
/* harmony export */   x: () => (/* binding */ optionalCheck)
/* harmony export */ });
/* harmony import */ var _aws_aws_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1906);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22147);


/** A check that nothing depends on: a call that AWS denies or that fails for good costs it and no more. */
async function optionalCheck(check) {
    try {
        return await check();
    }
    catch (thrown) {
        if (!(thrown instanceof _aws_aws_error_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsError */ .Gy))
            throw thrown;
        const how = thrown.isDenied ? 'denied' : `failed (${thrown.awsCode})`;
        return (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .notChecked */ .lb)(`${thrown.action} ${how}`);
    }
}
/** A look-up whose answer decides what is done: only a denial may leave us with the fall-back. */
async function optionalLookup(look, fallback) {
    try {
        return (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .found */ .F9)(await look());
    }
    catch (thrown) {
        if (!(thrown instanceof _aws_aws_error_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsError */ .Gy && thrown.isDenied))
            throw thrown;
        return (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .found */ .F9)(fallback, (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .notChecked */ .lb)(`${thrown.action} denied`));
    }
}


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

/***/ 66865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pv: () => (/* binding */ withoutVersion),
/* harmony export */   RB: () => (/* binding */ sameRepository),
/* harmony export */   Uh: () => (/* binding */ namesRegistry),
/* harmony export */   dp: () => (/* binding */ pinned),
/* harmony export */   e8: () => (/* binding */ ecrOf),
/* harmony export */   zZ: () => (/* binding */ parseImage)
/* harmony export */ });
/* harmony import */ var _aws_partition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64174);

/*
 * The grammar of distribution/reference v2 (reference.go, regexp.go), with its rule that a first part is a
 * registry only when it could be a host (a dot, a port, upper case, localhost), and its 255 characters.
 */
const part = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const host = `(?:${label}(?:\\.${label})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?`;
const hostAhead = '[^/]*[.:A-Z][^/]*/|localhost/';
const grammar = new RegExp(`^(?:(?=${hostAhead})(?<registry>${host})/|(?!${hostAhead}))(?<repository>${part}(?:/${part})*)` +
    '(?::(?<tag>\\w[\\w.-]{0,127}))?(?:@(?<digest>sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128}))?$');
const longestName = 255;
const dockerHub = /^(?:index\.)?docker\.io$/;
/** The parts of an image's name; undefined when it is none. */
function parseImage(image) {
    // Names are at most 255 characters, tags 128, digests 136.
    if (image.length > longestName * 3)
        return undefined;
    const { groups } = grammar.exec(image) ?? {};
    if (!groups?.repository)
        return undefined;
    const { registry, repository, tag, digest } = groups;
    if (`${registry ?? ''}/${repository}`.length > longestName)
        return undefined;
    if (registry !== undefined && !dockerHub.test(registry))
        return { registry, repository, tag, digest };
    return { registry: undefined, repository: repository.replace(/^library\//, ''), tag, digest };
}
/** Whether the name says where the image comes from; Docker Hub may be said, too. */
function namesRegistry(image) {
    return grammar.exec(image)?.groups?.registry !== undefined;
}
/** Whether both are images of the same repository, in whatever registry and account. */
function sameRepository(a, b) {
    const [left, right] = [parseImage(a), parseImage(b)];
    return left !== undefined && left.repository === right?.repository;
}
/** The name without tag and digest, as it was written. */
function withoutVersion(image) {
    return image.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
}
/**
 * `repository:tag@sha256:...`: people read the tag, whoever pulls takes the digest. Without a digest the
 * image as it is. ECS takes this form: aws/amazon-ecs-agent, issue 4226, shows a task with it.
 */
function pinned(image, digest) {
    return digest === undefined ? image : `${image.replace(/@.*$/, '')}@${digest}`;
}
// AWS General Reference, "Amazon ECR endpoints": the region's partition says what a host ends with.
const ecrHost = /^(?<account>\d{12})\.dkr(?:\.ecr(?:-fips)?\.(?<region>[a-z0-9-]+)\.(?<suffix>.+)|-ecr(?:-fips)?\.(?<dual>[a-z0-9-]+)\.on\.(?<dualSuffix>.+))$/;
/** Account and region of a private ECR registry; undefined for every other host. */
function ecrOf({ registry }) {
    const { groups = {} } = ecrHost.exec(registry ?? '') ?? {};
    const { account, dual, region = dual, suffix, dualSuffix } = groups;
    if (account === undefined || region === undefined)
        return undefined;
    const partition = (0,_aws_partition_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionOf */ .i)(region);
    const isOurs = suffix === partition.suffix || dualSuffix === partition.dualStackSuffix;
    return isOurs ? { account, region } : undefined;
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

/***/ 9278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ baseOf)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77615);

/** The base environment: as it was given, else by the tag of the cluster. */
function baseOf(given, tagged) {
    return given ?? tagged?.tags?.find(({ key }) => key === _names_js__WEBPACK_IMPORTED_MODULE_0__/* .baseTag */ .qu)?.value;
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


/***/ }),

/***/ 11567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ keyedHash)
/* harmony export */ });
/* unused harmony export newMaskKey */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** The key of a plan's keyed hashes: random for every plan, and nowhere but in its private part. */
function newMaskKey() {
    return randomBytes(32).toString('hex');
}
/** HMAC-SHA-256 of a value that must not be guessed from its hash. */
function keyedHash(maskKey, value) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', Buffer.from(maskKey, 'hex')).update(value).digest('hex');
}


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


/***/ }),

/***/ 87163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./.build/actions/library/aws/session.js + 2 modules
var session = __webpack_require__(58491);
// EXTERNAL MODULE: ./.build/actions/library/host/run.js + 3 modules
var run = __webpack_require__(36249);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./.build/actions/library/aws/head-line.js
var head_line = __webpack_require__(70563);
// EXTERNAL MODULE: ./.build/actions/library/engines/annotate.js
var annotate = __webpack_require__(73536);
// EXTERNAL MODULE: ./.build/actions/library/engines/engine.js
var engines_engine = __webpack_require__(43870);
// EXTERNAL MODULE: ./.build/actions/library/engines/kinds.js
var kinds = __webpack_require__(37353);
// EXTERNAL MODULE: ./.build/actions/library/engines/open.js
var engines_open = __webpack_require__(11532);
// EXTERNAL MODULE: ./.build/actions/library/github/artifacts.js
var artifacts = __webpack_require__(83939);
// EXTERNAL MODULE: ./.build/actions/library/github/job.js + 1 modules
var github_job = __webpack_require__(25095);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/fixed-path.js
var fixed_path = __webpack_require__(79319);
// EXTERNAL MODULE: ./.build/actions/library/system/environment.js
var system_environment = __webpack_require__(43195);
// EXTERNAL MODULE: ./.build/actions/library/system/private-folder.js
var private_folder = __webpack_require__(81026);
// EXTERNAL MODULE: ./.build/actions/library/engines/project-place.js
var project_place = __webpack_require__(59201);
// EXTERNAL MODULE: ./.build/actions/library/github/gate.js
var gate = __webpack_require__(85017);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/encryption-rule.js
var encryption_rule = __webpack_require__(39211);
// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(28649);
;// CONCATENATED MODULE: ./.build/actions/plan-env/check.js






/**
 * What is wrong beside the inputs' own form, all of it at once and before a tool is started: the job's code and
 * environment, the folder, and how the plan is encrypted.
 * @throws UserError
 */
async function checkRequest(inputs, job) {
    const kind = await (0,kinds/* kindOf */.I)(inputs.tool);
    const place = (0,project_place/* findProject */.t1)(inputs.workingDirectory);
    const problems = [
        ...(0,gate/* originProblems */.jo)(job),
        ...kind.environmentProblems((0,system_environment/* ambientVariables */.G)().keys()),
        ...(place ? [] : [(0,project_place/* withoutDirectory */.q5)(inputs.workingDirectory)]),
        // Nothing is stored of a look at what changed outside.
        ...(inputs.operation === 'drift' ? [] : (0,encryption_rule/* encryptionProblems */.o$)(wishOf(inputs, job))),
    ];
    if (problems.length > 0 || !place)
        throw new errors/* UserError */.yo(problems);
    return place;
}
function wishOf(inputs, { visibility }) {
    return {
        kmsKey: inputs.planKmsKey,
        passphrase: inputs.planPassphrase,
        unencryptedAllowed: inputs.allowUnencryptedPlan,
        visibility,
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./.build/actions/library/engines/checked-out.js


/**
 * The commit that git has checked out at a top level, read from its files: a job may have no git. Undefined where
 * they do not tell it.
 */
function checkedOutCommit(root) {
    const git = gitFolder((0,external_node_path_.join)(root, '.git'));
    const head = git === undefined ? undefined : textOf((0,external_node_path_.join)(git, 'HEAD'));
    if (git === undefined || head === undefined)
        return undefined;
    const [, ref] = /^ref: (refs\/\S+)$/.exec(head) ?? [];
    if (ref === undefined)
        return commitIn(head);
    if (ref.split('/').includes('..'))
        return undefined;
    // Of a second work tree, branches lie where the first one is.
    const shared = (0,external_node_path_.resolve)(git, textOf((0,external_node_path_.join)(git, 'commondir')) ?? '.');
    return commitIn(textOf((0,external_node_path_.join)(shared, ref))) ?? packed(textOf((0,external_node_path_.join)(shared, 'packed-refs')), ref);
}
/** In a submodule or a second work tree it is a file that says where the folder is. */
function gitFolder(path) {
    if (!(0,external_node_fs_.existsSync)(path))
        return undefined;
    if ((0,external_node_fs_.statSync)(path).isDirectory())
        return path;
    const [, there] = /^gitdir: (.+)$/.exec(textOf(path) ?? '') ?? [];
    return there === undefined ? undefined : (0,external_node_path_.resolve)(path, '..', there);
}
function packed(text, ref) {
    const line = text?.split('\n').find((one) => one.endsWith(` ${ref}`));
    return commitIn(line?.slice(0, -ref.length - 1));
}
function commitIn(text) {
    return text !== undefined && isCommit(text) ? text : undefined;
}
function isCommit(text) {
    return /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(text);
}
function textOf(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8').trim();
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.build/actions/plan-env/checkout.js

/**
 * The commit whose files are planned, where it is not the one that the run is for: a checkout with `ref:`, as of the
 * branch of an environment. Such a plan is bound to its run as any other; both commits are sealed, and shown.
 */
function otherCommit({ root }, site) {
    const { commit } = site.identity;
    const checkedOut = checkedOutCommit(root);
    if (checkedOut === undefined || checkedOut === commit)
        return undefined;
    site.line(`plans the files of commit ${checkedOut}, which is checked out; the run is for ${commit}`);
    return checkedOut;
}

// EXTERNAL MODULE: ./.build/actions/library/inventory/base-in-use.js + 1 modules
var base_in_use = __webpack_require__(32436);
// EXTERNAL MODULE: ./.build/actions/library/findings/optional.js
var optional = __webpack_require__(38953);
// EXTERNAL MODULE: ./.build/actions/library/naming/base.js
var naming_base = __webpack_require__(9278);
// EXTERNAL MODULE: ./.build/actions/library/naming/names.js
var naming_names = __webpack_require__(77615);
// EXTERNAL MODULE: ./.build/actions/library/text/shell.js
var shell = __webpack_require__(21730);
;// CONCATENATED MODULE: ./.build/actions/plan-env/base.js





/**
 * The base environment: as it was given, else by the tag of the environment's cluster, where there is one already.
 * The layer base is its own.
 * @throws UserError `base-environment-unknown`: an apply could neither take the lease nor mark the plan as applied.
 */
async function baseFor(inputs, { aws, site }) {
    const { environment, layer, baseEnvironment: given } = inputs;
    if (layer === 'base')
        return environment;
    if (given !== undefined)
        return given;
    const name = (0,naming_names/* clusterName */.SL)(environment);
    const { value: cluster, notes } = await (0,optional/* optionalLookup */.Z)(async () => (await aws.ecs()).describeCluster(name), undefined);
    for (const note of notes)
        site.line(note);
    const base = (0,naming_base/* baseOf */.b)(undefined, cluster);
    if (base === undefined)
        throw new errors/* UserError */.yo(unknown(name, aws.region));
    site.line(`base environment ${base}, by the tag "${naming_names/* baseTag */.qu}" of ${name}`);
    return base;
}
function unknown(cluster, region) {
    const tag = (0,shell/* awsCommand */.bg)('ecs tag-resource', { region });
    return {
        code: 'base-environment-unknown',
        what: `Nothing says to which base environment the plan belongs, under which images of record, lease and applied plans are kept: no input "base-environment", and no cluster "${cluster}" with the tag "${naming_names/* baseTag */.qu}".`,
        remedy: `with: { base-environment: "<name>" }, or ${tag} --resource-arn <ARN of the cluster> --tags key=${naming_names/* baseTag */.qu},value=<name>`,
    };
}

// EXTERNAL MODULE: ./.build/actions/library/host/fields.js
var fields = __webpack_require__(6092);
// EXTERNAL MODULE: ./.build/actions/library/host/pairs.js
var pairs = __webpack_require__(55488);
// EXTERNAL MODULE: ./.build/actions/library/image/reference.js
var reference = __webpack_require__(66865);
;// CONCATENATED MODULE: ./.build/actions/library/image-record/given.js



const given_images = (0,pairs/* pairs */.AS)({
    prose: 'Images of services that have no image of record yet, one `service=repository:tag` a line; `service/container` names a further container. They are sealed with the plan; where there is a record, that is taken.',
    key: /^[\w-]+(\/[\w-]+)?$/,
    line: 'service=image',
    example: 'gunicorn=123456789012.dkr.ecr.eu-west-1.amazonaws.com/backend:v1.8.0',
});
const imagesInput = {
    ...given_images,
    crossCheck: imageProblems,
};
/** How a project of variables gets the images. */
const imagesVariableInput = {
    'images-variable': {
        ...(0,fields/* text */.Qq)({
            prose: 'Name of a variable of the project, of the type `map(string)`, that is given the images of record by service. Without it none is given: the project reads the parameters itself.',
            pattern: /^[A-Za-z_][\w-]*$/,
            allowed: 'the name of a variable',
            example: 'images',
        }),
        crossCheck: variableProblems,
    },
};
/** How an app of the CDK gets the images of services that no deployment has brought one yet. */
const imagesContextInput = {
    'images-context': {
        ...(0,fields/* text */.Qq)({
            prose: 'Name of a value of context that is given the images of services without an image of record, as `service=image` pairs divided by commas; `first-images` in `infra/`. Where every service has a record nothing is given: the stacks read the parameters themselves.',
            pattern: /^[^\s=-][^\s=]*$/,
            allowed: 'the name of a value of context',
            example: 'first-images',
        }),
        crossCheck: contextProblems,
    },
};
function contextProblems(name, inputs) {
    if (name === undefined)
        return [];
    const context = inputs.get('cdk-context');
    const twice = {
        code: 'input-conflict',
        what: `Input "cdk-context" gives ${JSON.stringify(name)}, which is the "images-context".`,
        remedy: 'Take it out of "cdk-context"; images without a record are given by "images".',
    };
    return [...(context?.has(name) ? [twice] : []), ...ofTheBase('images-context', inputs)];
}
function imageProblems(given, inputs) {
    const odd = [...given].filter(([, image]) => !isPinned(image));
    return [
        ...odd.map(([service, image]) => ({
            code: 'input-invalid',
            what: `Input "images" gives ${service} ${JSON.stringify(image)}; allowed: an image with a tag or a digest.`,
            remedy: `with: { images: "${service}=<repository>:<tag>" }`,
        })),
        ...(given.size > 0 ? ofTheBase('images', inputs) : []),
    ];
}
function isPinned(image) {
    const { tag, digest } = (0,reference/* parseImage */.zZ)(image) ?? {};
    return tag !== undefined || digest !== undefined;
}
function variableProblems(name, inputs) {
    if (name === undefined)
        return [];
    const variables = inputs.get('variables');
    const twice = {
        code: 'input-conflict',
        what: `Input "variables" gives ${JSON.stringify(name)}, which is the "images-variable".`,
        remedy: `Take it out of "variables"; images without a record are given by "images".`,
    };
    return [...(variables?.has(name) ? [twice] : []), ...ofTheBase('images-variable', inputs)];
}
function ofTheBase(name, inputs) {
    if (inputs.get('layer') !== 'base')
        return [];
    return [
        {
            code: 'input-conflict',
            what: `Input "${name}" is given with "layer: base", which has no services.`,
            remedy: 'with: { layer: app }, or leave it out',
        },
    ];
}
/** Records, and what was given for services without one; what was given in vain is told. */
function completed(records, given) {
    const known = new Map(records.map((record) => [record.service, record.value]));
    const added = [...given].flatMap(([service, value]) => known.has(service) ? [] : [{ service, version: null, value }]);
    const notes = [...given].flatMap(([service, value]) => {
        const recorded = known.get(service);
        if (recorded === undefined || recorded === value)
            return [];
        return [`images: ${service} has an image of record, which is taken: ${recorded}, not ${value}`];
    });
    return { images: [...records, ...added], notes };
}

// EXTERNAL MODULE: ./.build/actions/library/image-record/read.js
var read = __webpack_require__(44496);
// EXTERNAL MODULE: ./.build/actions/library/text/foreign.js
var foreign = __webpack_require__(29840);
;// CONCATENATED MODULE: ./.build/actions/plan-env/images.js



/** The images that the environment's services have when the plan is made. */
async function imagesFor(inputs, base, { aws, site }) {
    // A base environment has no services.
    if (inputs.layer === 'base')
        return [];
    const { environment } = inputs;
    const { images, notes } = completed(await (0,read/* readRecords */.T)({ base, environment }, aws), inputs.images);
    for (const note of notes)
        site.line(String((0,foreign/* foreign */.V$)(note)));
    for (const { service, version, value } of images) {
        const from = version === null ? 'as given, there is no record' : `record, version ${version}`;
        site.line(String((0,foreign/* foreign */.V$)(`image of ${service}: ${value} (${from})`)));
    }
    return images;
}
/** What the project is given, with the images where the workflow names the variable or the value of context for them. */
function withImages(inputs, images) {
    const { imagesVariable, imagesContext } = inputs;
    const all = Object.fromEntries(images.map(({ service, value }) => [service, value]));
    const first = images.filter(({ version }) => version === null);
    const pairs = first.map(({ service, value }) => `${service}=${value}`).join(',');
    return {
        ...inputs,
        variables: withOne(inputs.variables, imagesVariable, JSON.stringify(all)),
        cdkContext: withOne(inputs.cdkContext, pairs === '' ? undefined : imagesContext, pairs),
    };
}
function withOne(pairs, name, value) {
    return name === undefined ? pairs : new Map([...pairs, [name, value]]);
}

// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/key.js + 1 modules
var key = __webpack_require__(4143);
;// CONCATENATED MODULE: ./.build/actions/plan-env/lock.js

/**
 * The key of the plan to come. Made before the tool is started, so that a key that is unknown, disabled or denied
 * ends the step then, and not after all the work.
 * @throws RemoteError `plan-key-unusable`.
 */
async function lockFor(inputs, job, parts) {
    const { environment } = inputs;
    const keyedBy = {
        repository: { id: job.repositoryId, name: job.repository },
        run: { id: job.runId, attempt: Number(parts.site.identity.attempt) },
        environment,
    };
    return { method: 'made', made: await (0,key/* newKey */.uM)(await chosen(inputs, parts), keyedBy) };
}
async function chosen(inputs, { aws, site }) {
    const { planKmsKey: keyId, planPassphrase: passphrase } = inputs;
    if (keyId !== undefined)
        return { method: 'kms', keys: await aws.kms(), keyId };
    if (passphrase === undefined)
        return { method: 'none' };
    site.mask(passphrase);
    return { method: 'passphrase', passphrase };
}

;// CONCATENATED MODULE: ./.build/actions/plan-env/grounds.js





/** @throws UserError `base-environment-unknown`, RefusedError `base-in-use`, RemoteError `plan-key-unusable`. */
async function groundsFor(inputs, job, parts) {
    const isLook = inputs.operation === 'drift';
    // A look needs the images only where the project cannot be planned without them.
    const isGiven = inputs.imagesVariable !== undefined || inputs.imagesContext !== undefined;
    if (isLook && !isGiven)
        return { images: [] };
    const base = await baseFor(inputs, parts);
    const inUse = await (0,base_in_use/* baseInUse */.c)(inputs, parts.aws);
    if (inUse.length > 0)
        throw new errors/* RefusedError */.fk(inUse);
    const images = await imagesFor(inputs, base, parts);
    return isLook
        ? { images }
        : { images, toSeal: { base, lock: await lockFor(inputs, job, parts) } };
}

;// CONCATENATED MODULE: ./.build/actions/plan-env/missing-image.js



/** Says before the tool is started that its variable is an empty map: the tool knows nothing of records. */
function noImagesLine(inputs, { images, base }) {
    const { imagesVariable, environment } = inputs;
    if (imagesVariable === undefined || images.length > 0)
        return undefined;
    const path = (0,naming_names/* imageRecordsPath */.FV)({ base, environment });
    return `there is no image of record below ${path}, and "images" gives none: the variable "${imagesVariable}" is an empty map`;
}
/** Puts on top that an image has no record, where the tool failed because it looked one up in vain. */
function explainMissingImages(thrown, inputs, given) {
    if (!(thrown instanceof engines_engine/* ToolError */.v))
        return thrown;
    const services = thrown.diagnostics.flatMap((one) => lookedUp(one, inputs.imagesVariable));
    const missing = [...new Set(services)].toSorted();
    if (missing.length === 0)
        return thrown;
    return new engines_engine/* ToolError */.v([noRecord(missing, inputs, given), ...thrown.problems], thrown.diagnostics);
}
function lookedUp({ missingKey }, variable) {
    if (!missingKey || variable === undefined)
        return [];
    // In a module, or behind a local value, it commonly has the same name.
    return missingKey.of.some((name) => name.endsWith(`.${variable}`)) ? [missingKey.key] : [];
}
function noRecord(missing, { environment }, { images, base }) {
    const names = missing.map((name) => `"${(0,foreign/* foreign */.V$)(name)}"`).join(', ');
    const known = images.map(({ service }) => service).join(', ') || 'none';
    const snippet = ['images: |', ...missing.map((name) => `  ${name}=<repository>:<tag>`)].join('\n');
    const path = (0,naming_names/* imageRecordsPath */.FV)({ base, environment });
    return {
        code: 'image-not-of-record',
        what: `The project takes the image of ${names}, and ${environment} has no image of record for it (below ${path}; there are: ${known}).`,
        remedy: 'The first deployment makes the record: rolling-update with { record-images: true }; from then on that is taken. Until then, as on the first day of a service, name the image that it begins with:',
        snippet,
    };
}

// EXTERNAL MODULE: ./.build/actions/library/host/lines.js
var lines = __webpack_require__(73890);
;// CONCATENATED MODULE: ./.build/actions/library/review/inputs.js


/** What a plan may destroy. */
const protectionInputs = {
    protect: (0,fields/* choice */.Yq)(['true', 'false'], {
        prose: 'Whether a plan that destroys or replaces something with data in it (databases, buckets, file systems, keys, ...) is refused. Default: `true` for `kind: prod`.',
    }),
    'allow-data-loss': (0,lines/* lines */.M)({
        prose: 'Addresses that may lose their data in spite of `protect`, exactly as the plan has them, one a line. Sealed with the plan, and shown to the reviewer.',
        line: 'the address of a resource',
        example: 'aws_db_instance.main',
    }),
};
/** Production is protected unless the workflow says otherwise. */
function isProtected(protect, kind) {
    return protect === undefined ? kind === 'prod' : protect === 'true';
}

// EXTERNAL MODULE: ./.build/actions/library/review/protection.js
var protection = __webpack_require__(98568);
;// CONCATENATED MODULE: ./.build/actions/plan-env/protect.js


/** What is sealed as allowed. */
function permissionsFor(inputs, summary) {
    return (0,protection/* permissionsOf */.k0)(protect_wishOf(inputs), summary);
}
/** @throws RefusedError `data-loss-not-allowed`. */
function protectData(inputs, summary, site) {
    for (const note of (0,protection/* allowedInVain */.aL)(protect_wishOf(inputs), summary))
        site.warning(note);
    (0,protection/* refuseDataLoss */.u3)(summary, permissionsFor(inputs, summary));
}
function protect_wishOf({ protect, kind, allowDataLoss: allowed }) {
    return { protect: isProtected(protect, kind), allowed };
}

;// CONCATENATED MODULE: ./.build/actions/library/sealed-plan/exclude.js

/** What never travels, wherever it lies: history, installed packages, and providers, which the lock file pins. */
const names = new Set(['.git', 'node_modules']);
/**
 * The fixed rules and those of `plan-exclude`, which read as in a .gitignore: without a slash a pattern
 * is any file's or folder's name, with one it is a path from the top level; a folder takes all below along.
 */
function excluding(patterns) {
    const given = patterns.map(matcher);
    return (path) => isNeverTaken(path) || given.some((matches) => matches(path));
}
function isNeverTaken(path) {
    const name = external_node_path_.posix.basename(path);
    return names.has(name) || (name === 'providers' && folderName(path) === '.terraform');
}
function folderName(path) {
    return external_node_path_.posix.basename(external_node_path_.posix.dirname(path));
}
function matcher(pattern) {
    const plain = pattern.replace(/(\/\*\*|\/)$/, '');
    if (!plain.includes('/'))
        return (path) => isLike(external_node_path_.posix.basename(path), plain);
    const anchored = plain.replace(/^\//, '');
    return (path) => isLike(path, anchored);
}
/** A name with brackets is also its own pattern: the error over the size limit writes names as they are. */
function isLike(path, pattern) {
    return path === pattern || external_node_path_.posix.matchesGlob(path, pattern);
}

// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/expiry.js
var expiry = __webpack_require__(96870);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/plan-file-form.js
var plan_file_form = __webpack_require__(13936);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/seal.js + 1 modules
var seal = __webpack_require__(2580);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/size.js + 1 modules
var size = __webpack_require__(83192);
;// CONCATENATED MODULE: ./.build/actions/library/sealed-plan/tool-files.js


/** What a tool left in the folder of its plan, all of which travels. */
function toolFilesIn(folder) {
    return (0,external_node_fs_.readdirSync)(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => fileAt(folder, (0,external_node_path_.join)(parentPath, name)))
        .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
function fileAt(folder, source) {
    const path = (0,external_node_path_.relative)(folder, source).split(external_node_path_.sep).join('/');
    return { path, source, bytes: (0,external_node_fs_.statSync)(source).size, executable: false };
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/entry-path.js
var entry_path = __webpack_require__(88381);
;// CONCATENATED MODULE: ./.build/actions/library/sealed-plan/walk.js




/**
 * The project below `root`, less what `exclude` names. A link travels as what it points to, when that is
 * inside of the project: at apply the same bytes are read by the same path, and no link is ever written.
 */
async function walkProject(root, exclude) {
    const real = await (0,promises_.realpath)(root);
    const walk = new Walk(real, exclude);
    await walk.into({ path: '', real, above: [] });
    return walk.found();
}
class Walk {
    #files = [];
    #emptyFolders = [];
    #leftOut = [];
    #refused = [];
    #root;
    #exclude;
    constructor(root, exclude) {
        this.#root = root;
        this.#exclude = exclude;
    }
    found() {
        return {
            files: this.#files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
            emptyFolders: this.#emptyFolders.toSorted(),
            leftOut: this.#leftOut.toSorted(),
            refused: this.#refused.toSorted(),
        };
    }
    async into(folder) {
        const names = await (0,promises_.readdir)(folder.real, { encoding: 'buffer' });
        const above = [...folder.above, folder.real];
        if (names.length === 0 && folder.path !== '')
            this.#emptyFolders.push(folder.path);
        for (const name of names) {
            const path = folder.path === '' ? name.toString() : `${folder.path}/${name}`;
            if (this.#exclude(path))
                continue;
            const unsafe = (0,external_node_buffer_.isUtf8)(name) ? (0,entry_path/* unsafePath */.Kc)(path) : 'is not valid UTF-8';
            if (unsafe)
                this.#refused.push(`${path}: its name ${unsafe}`);
            else
                await this.#take({ path, real: (0,external_node_path_.join)(folder.real, name.toString()), above });
        }
    }
    async #take(place) {
        const found = await (0,promises_.lstat)(place.real);
        if (found.isSymbolicLink())
            return this.#follow(place);
        if (found.isDirectory())
            return this.into(place);
        if (found.isFile())
            this.#files.push(fileOf(place, found));
        else
            this.#leftOut.push(`${place.path}: neither a file nor a folder`);
    }
    async #follow({ path, real: link, above }) {
        const real = await (0,promises_.realpath)(link).catch(() => undefined);
        if (real === undefined)
            this.#leftOut.push(`${path}: a link to nothing`);
        else if (above.includes(real))
            this.#refused.push(`${path}: a link to a folder that it lies in`);
        else if (this.#isOutside(real))
            this.#refused.push(`${path}: a link out of the project`);
        else
            await this.#take({ path, real, above });
    }
    /** Also `.git`, in which credentials lie. */
    #isOutside(real) {
        const parts = (0,external_node_path_.relative)(this.#root, real).split(external_node_path_.sep);
        return parts[0] === '..' || parts.includes('.git');
    }
}
function fileOf({ path, real }, { size, mode }) {
    return { path, source: real, bytes: size, executable: (mode & 0o100) !== 0 };
}

;// CONCATENATED MODULE: ./.build/actions/plan-env/artifact-name.js


const longestFolder = 40;
/**
 * For people the environment and the folder; for GitHub, which takes a name once a run, a few digits of all that
 * tells two projects of one environment and layer apart. None of it is secret: settings of a backend may be.
 */
function artifactNameFor(inputs, identity) {
    const { environment, layer, operation, tool, workingDirectory, workspace, stacks } = inputs;
    const folder = workingDirectory.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');
    const project = JSON.stringify([tool, workingDirectory, workspace ?? '', [...stacks]]);
    const digits = (0,external_node_crypto_.createHash)('sha256').update(project).digest('hex').slice(0, 8);
    const parts = ['plan', environment, layer, operation, folder.slice(0, longestFolder), digits];
    return (0,artifacts/* nameForAttempt */.GJ)(parts.filter(Boolean).join('-'), identity);
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./.build/actions/library/aws/principal.js
var principal = __webpack_require__(19022);
// EXTERNAL MODULE: ./.build/actions/library/engines/sealed-options.js
var sealed_options = __webpack_require__(50763);
// EXTERNAL MODULE: ./.build/actions/library/host/version.js
var version = __webpack_require__(4705);
// EXTERNAL MODULE: ./.build/actions/library/review/change-summary.js
var change_summary = __webpack_require__(9266);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/mask-key.js
var mask_key = __webpack_require__(11567);
;// CONCATENATED MODULE: ./.build/actions/plan-env/statement.js







/** What the page says of the plan, which is shown before anything is sealed. */
function factsToShow(inputs, { job, place, checkedOut }, { account, caller, region, identity, base }) {
    return {
        ...{ account, region, folder: place.below, baseEnvironment: base ?? null },
        ...{ kind: inputs.kind, layer: inputs.layer, commit: identity.commit, checkedOut },
        repository: { name: job.repository },
        run: { id: job.runId, attempt: Number(identity.attempt) },
        role: inputs.roleToAssume ?? (0,principal/* roleArnOf */.z$)(caller),
        given: givenTo(inputs).map(([name]) => name),
    };
}
/** What the project is given from outside of its repository. */
function givenTo({ variables, cdkContext }) {
    return [...variables, ...cdkContext];
}
/** The public part: what the plan is, and where, when and by whom it was made. */
function factsOf(inputs, { job, place, tool, planned }, { account, caller, region, identity, nowMs, base }) {
    return {
        suite: version/* suiteVersion */.D,
        tool: { name: tool.tool, version: tool.version },
        platform: { os: (0,external_node_os_.platform)(), arch: (0,external_node_os_.arch)() },
        path: place.root,
        environment: inputs.environment,
        baseEnvironment: base,
        kind: inputs.kind,
        layer: inputs.layer,
        operation: inputs.operation === 'destroy' ? 'destroy' : 'create-update',
        repository: { id: job.repositoryId, name: job.repository },
        commit: identity.commit,
        run: { id: job.runId, attempt: Number(identity.attempt) },
        actor: identity.actor,
        ...(0,expiry/* lifeOf */.c_)(nowMs, inputs.planExpiresIn),
        ...{ account, region },
        role: inputs.roleToAssume ?? (0,principal/* roleArnOf */.z$)(caller),
        counts: { ...planned.summary.counts },
    };
}
/** The private part: what would tell secrets if it stood in clear. */
function secretsOf(inputs, { request: { options, ...request }, planned, settings, checkedOut }, stated) {
    const maskKey = Buffer.from(request.maskKey).toString('hex');
    const hashes = givenTo(inputs).map(([name, value]) => [name, (0,mask_key/* keyedHash */.N)(maskKey, value)]);
    return {
        lockFile: planned.lockFileHash ?? null,
        maskKey,
        variables: Object.fromEntries(hashes),
        options: (0,sealed_options/* sealOptions */.wE)({ options, settings, checkedOut }),
        ...stated,
        assets: planned.assets,
        startingState: planned.startingState,
        summary: asJson(JSON.parse((0,change_summary/* summaryText */.g)(planned.summary))),
    };
}
/** It is made of texts, numbers, lists and objects alone. */
function asJson(value) {
    return value;
}

;// CONCATENATED MODULE: ./.build/actions/plan-env/seal-and-store.js











/** Seals the project with its plan and stores it as one artifact, once in an attempt of the run. */
async function sealAndStore(inputs, { made, base, lock, account, caller, folder, ...stated }, parts) {
    const { site, aws, clock } = parts;
    site.openGroup('Seal and store the plan');
    try {
        const project = await travelling(made, inputs);
        for (const path of project.leftOut)
            site.line(`left out of the plan: ${path}`);
        const sealed = folder.path('sealed');
        await (0,promises_.mkdir)(sealed, { mode: 0o700 });
        const { identity } = site;
        const here = { account, caller, region: aws.region, identity, nowMs: clock.now(), base };
        const { digest, manifest } = await (0,seal/* seal */.od)({
            facts: factsOf(inputs, made, here),
            secrets: secretsOf(inputs, made, stated),
            project,
            toolFiles: toolFilesIn(made.request.folder),
            lock,
            sizeLimit: inputs.planSizeLimit,
            folder: sealed,
        });
        const name = artifactNameFor(inputs, site.identity);
        await (0,plan_file_form/* joinPlan */._)(sealed, folder.path(name));
        const stored = await (0,artifacts/* uploadFile */.QM)(folder.path(name), (0,expiry/* retentionDays */.Ol)(inputs.planExpiresIn));
        site.line(`artifact ${stored.id}, ${(0,size/* formatSize */.Xq)(stored.bytes)}: plan ${digest}`);
        const { expiresAt } = manifest;
        return { artifactId: stored.id, digest, expiresAt, bytes: stored.bytes };
    }
    finally {
        site.closeGroup();
    }
}
/** All of the project, or nothing of it where no apply reads it. */
async function travelling({ needsProject, place }, { planExclude }) {
    if (needsProject)
        return walkProject(place.root, excluding(planExclude));
    return { files: [], emptyFolders: [], leftOut: [], refused: [] };
}

// EXTERNAL MODULE: ./.build/actions/library/github/approval-phrase.js
var approval_phrase = __webpack_require__(63223);
// EXTERNAL MODULE: ./.build/actions/library/review/page.js + 2 modules
var page = __webpack_require__(6919);
// EXTERNAL MODULE: ./.build/actions/library/review/plan-facts.js
var plan_facts = __webpack_require__(66274);
// EXTERNAL MODULE: ./.build/actions/library/text/markdown.js + 1 modules
var markdown = __webpack_require__(85843);
;// CONCATENATED MODULE: ./.build/actions/plan-env/summary.js




/** What the plan changes, on the page before anything is stored. */
function pageOf({ environment, layer, operation }, { summary, hasChanges }, { permissions, facts }) {
    const icon = hasChanges ? '📋' : '✅';
    const what = operation === 'drift' ? 'what was changed outside' : operation;
    const title = (0,markdown.md) `${icon} plan-env: ${environment}, ${layer}, ${what}`;
    return (0,page/* changesPage */.x6)({ title, facts: (0,plan_facts/* factsLine */.U)(facts), summary, permissions });
}
/** Outputs, and what stands under the changes: which plan is to be approved. */
function resultOf({ environment, planned, stored }) {
    const { hasChanges, summary } = planned;
    return {
        outputs: {
            'plan-artifact-id': stored?.artifactId ?? '',
            'plan-digest': stored?.digest ?? '',
            'has-changes': String(hasChanges),
            counts: JSON.stringify(summary.counts),
            dangers: String(summary.dangers.length),
        },
        summary: stored ? sealedText(stored) : nothingText(environment, planned),
    };
}
function sealedText({ artifactId, digest, expiresAt }) {
    return (0,markdown.md) `Sealed as plan ${(0,markdown/* code */.aY)(digest)}, artifact ${artifactId}, to be applied until ${expiresAt}. An approval that names this plan and no other holds ${(0,markdown/* code */.aY)((0,approval_phrase/* approvalPhrase */.$)(digest))} in its comment.`;
}
function nothingText(environment, { hasChanges, summary }) {
    return hasChanges
        ? (0,markdown.md) `${(0,page/* countsText */.WN)(summary.counts)} in ${environment}. This is a look, not a plan: nothing was stored.`
        : (0,markdown.md) `Nothing is to be done in ${environment}: no plan was stored, and there is none to approve.`;
}

;// CONCATENATED MODULE: ./.build/actions/plan-env/plan-env.js
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





















/** Plans, shows what changes, and stores the sealed plan where there is something to apply. */
async function planEnv(asked, parts) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { site } = parts;
        const job = await (0,github_job/* readJob */.cd)(site);
        const found = await checkRequest(asked, job);
        const { environment, operation } = asked;
        const checkedOut = otherCommit(found, site);
        const { account, arn } = await (0,head_line/* printHead */.Y)(`environment ${environment}, ${operation}`, parts);
        const { images, toSeal } = await groundsFor(asked, job, parts);
        const inputs = withImages(asked, images);
        const given = { images, base: toSeal?.base ?? '<base>' };
        const noImages = noImagesLine(asked, given);
        if (noImages !== undefined)
            site.line(noImages);
        const { needsProject } = await (0,kinds/* kindOf */.I)(inputs.tool);
        const isCopied = needsProject && inputs.fixedPath;
        const place = __addDisposableResource(env_1, isCopied ? await copied(found, inputs, job) : lasting(found), true);
        const folder = __addDisposableResource(env_1, (0,private_folder/* privateFolder */.q)('adhoc-plan'), false);
        const around = { ...parts, place, folder, variables: (0,system_environment/* ambientVariables */.G)() };
        return await (0,engines_open/* withEngine */.f)(inputs, around, async (engine) => {
            const planned = await plan(inputs, { ...around, images }, engine).catch((thrown) => {
                throw explainMissingImages(thrown, asked, given);
            });
            const made = { needsProject, job, place, checkedOut, ...planned };
            const permissions = permissionsFor(inputs, made.planned.summary);
            const here = { account, caller: arn, region: parts.aws.region, identity: site.identity };
            const facts = factsToShow(inputs, made, { ...here, ...toSeal });
            await site.summary(pageOf(inputs, made.planned, { permissions, facts }));
            // Nothing is sealed of a look at what changed outside.
            if (!toSeal || !made.planned.hasChanges)
                return { environment, planned: made.planned, stored: undefined };
            try {
                protectData(inputs, made.planned.summary, site);
                const toStore = { ...toSeal, made, images, permissions, account, caller: arn, folder };
                const stored = await sealAndStore(inputs, toStore, parts);
                return { environment, planned: made.planned, stored };
            }
            catch (thrown) {
                await engine.abandon?.(made.request);
                throw thrown;
            }
        });
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function copied(place, { environment, layer }, { repositoryId, runId }) {
    const root = (0,fixed_path/* fixedPath */.M4)({ repositoryId, environment, layer, runId });
    await (0,fixed_path/* copyToFixedPath */.St)(place.root, root);
    // It holds all that the project holds, and the runner empties its own folders alone.
    const remove = () => (0,fixed_path/* removeFixedPath */.QU)(root);
    return { ...place, root, [Symbol.asyncDispose]: remove };
}
function lasting(place) {
    return { ...place, [Symbol.asyncDispose]: async () => undefined };
}
async function plan(inputs, { site, folder, images }, engine) {
    const { operation, targets, replace, refresh, workingDirectory } = inputs;
    const options = { operation, targets, replace, refresh };
    const request = { options, folder: folder.path('tool'), maskKey: (0,external_node_crypto_.randomBytes)(32), images };
    await (0,promises_.mkdir)(request.folder, { mode: 0o700 });
    try {
        site.openGroup(`Plan ${inputs.workingDirectory}`);
        const tool = await engine.identify();
        site.line(`${tool.tool} ${tool.version} on ${tool.platform}`);
        const planning = engine.plan(request);
        // While the tool works, this process has nothing else to do.
        if (operation !== 'drift')
            (0,artifacts/* loadArtifacts */.kZ)();
        const planned = await planning;
        for (const note of planned.notes)
            site.line(note);
        return { tool, request, planned, settings: engine.sealedOptions() };
    }
    catch (thrown) {
        if (thrown instanceof engines_engine/* ToolError */.v)
            (0,annotate/* annotate */.f)(site, workingDirectory, thrown.diagnostics);
        throw thrown;
    }
    finally {
        site.closeGroup();
    }
}

// EXTERNAL MODULE: ./.build/actions/library/aws/calls.js
var calls = __webpack_require__(83397);
// EXTERNAL MODULE: ./.build/actions/library/aws/inputs.js
var inputs = __webpack_require__(4915);
// EXTERNAL MODULE: ./.build/actions/library/engines/cdk/calls.js
var cdk_calls = __webpack_require__(4840);
// EXTERNAL MODULE: ./.build/actions/library/engines/for-tools.js
var for_tools = __webpack_require__(80535);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cdk/inputs.js




const saidTwice = {
    code: 'input-invalid',
    what: 'Inputs "cdk-app" and "cdk-out" both say where the assembly comes from.',
    remedy: 'Remove one of them.',
};
const assemblyGiven = {
    ...(0,fields/* text */.Qq)({
        prose: 'An assembly that an earlier step made, relative to `working-directory`: nothing is synthesised then.',
        pattern: /^(?![/-])(?!(.*\/)?\.\.(\/|$))[^\\]+$/,
        allowed: 'a path inside of working-directory',
        example: 'cdk.out',
    }),
    crossCheck: (out, inputs) => {
        if (out === undefined)
            return [];
        const context = inputs.get('cdk-context');
        const unheard = [
            ...((context?.size ?? 0) > 0 ? ['cdk-context'] : []),
            ...(inputs.get('images-context') === undefined ? [] : ['images-context']),
        ];
        const isTwice = inputs.get('cdk-app') !== undefined;
        return [...(isTwice ? [saidTwice] : []), ...unheard.map(notSynthesised)];
    },
};
/** An assembly that is there already was made with the context of that time. */
function notSynthesised(name) {
    return {
        code: 'input-conflict',
        what: `Input "${name}" is given, and "cdk-out" as well: the assembly was made before, and takes no context any more.`,
        remedy: `Leave "cdk-out" out, or give the context where the assembly is made: npx cdk synth --context <name>=<value>`,
    };
}
/** The inputs of a plan with the CDK, each with its own name of the tool's. */
const cdkInputs = (0,for_tools/* forTools */.H)(['cdk'], {
    'cdk-app': (0,fields/* text */.Qq)({
        prose: "The command that makes the assembly, as `cdk --app` takes it. Without it, that of `cdk.json` in `working-directory`. It is run by the project's own CLI, without look-ups.",
        pattern: /^(?!-).+$/,
        allowed: 'a command',
        example: 'npx tsx app.ts',
    }),
    'cdk-out': assemblyGiven,
    'cdk-stacks': (0,lines/* lines */.M)({
        prose: 'The stacks of the assembly that are planned, by name or as the CLI calls them. Without it those of the naming contract, `adhoc-app-<environment>` and what begins so with a hyphen behind it; where there are none, all.',
        line: 'the name of a stack',
        pattern: /^[A-Za-z][A-Za-z0-9/-]*$/,
        example: 'adhoc-app-alpha',
    }),
    'cdk-context': (0,pairs/* pairs */.AS)({
        prose: 'Values of context for the app, as `cdk --context` takes them.',
        key: /^[^\s=-][^\s=]*$/,
        line: 'name=value',
    }),
});

// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/calls.js
var cloudformation_calls = __webpack_require__(28866);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cloudformation/inputs.js




/** What only templates need that lie in a project. */
const templateInputs = (0,for_tools/* forTools */.H)(['cloudformation'], {
    stacks: (0,pairs/* pairs */.AS)({
        prose: 'The stacks in the order in which they are worked off, each with the path of its template, relative to `working-directory`. In both `{environment}` stands for the environment. Without it there is one stack, `adhoc-app-<environment>` by `kind` and `layer`, of `template`.',
        key: /^[A-Za-z{][A-Za-z0-9{}-]*$/,
        line: 'name=path of a template',
    }),
    template: (0,fields/* text */.Qq)({
        prose: 'The template of the one stack, relative to `working-directory`.',
        pattern: /^(?![/-])(?!(.*\/)?\.\.(\/|$))[^\\]+$/,
        allowed: 'a path inside of working-directory',
        default: 'template.yaml',
    }),
    'parameter-files': (0,lines/* lines */.M)({
        prose: "Files with values of parameters, relative to `working-directory`, for all stacks, behind `<environment>.json` or `.yaml` beside a template, which is taken when it is there. A file is a map, or the AWS CLI's list.",
        line: 'the path of a file',
        pattern: /^(?![/-])(?!(.*\/)?\.\.(\/|$))[^\\]+$/,
        example: 'common.json',
    }),
    capabilities: (0,fields/* list */.p_)({
        prose: 'What CloudFormation is explicitly allowed: templates with roles need it.',
        pattern: /^CAPABILITY_(IAM|NAMED_IAM|AUTO_EXPAND)$/,
        item: 'CAPABILITY_IAM, CAPABILITY_NAMED_IAM or CAPABILITY_AUTO_EXPAND',
        example: 'CAPABILITY_NAMED_IAM',
    }),
});
/** What is said of stacks, whatever they are written with. */
const stackInputs = (0,for_tools/* forTools */.H)(['cloudformation', 'cdk'], {
    parameters: (0,pairs/* pairs */.AS)({
        prose: 'Values of parameters, for every stack that declares them, or with `stack/Name` for one. They win over files.',
        key: /^([A-Za-z][A-Za-z0-9-]*\/)?[A-Za-z0-9]+$/,
        line: 'Name=value',
    }),
    'stack-tags': (0,pairs/* pairs */.AS)({
        prose: 'Tags of the stacks, and so of their resources, beside those that tell whose they are (`env`, `adhoc:env`, ...).',
        key: /^(?!aws:|adhoc:)[\w .:/=+@-]{1,127}$/,
        line: 'key=value',
    }),
    'execution-role': (0,fields/* text */.Qq)({
        prose: 'ARN of the role that CloudFormation works with; the caller must be allowed to pass it. Without it, CloudFormation works with the role that a CDK app names, that of the stack, or of the caller.',
        pattern: /^arn:[a-z-]+:iam::\d{12}:role\/[\w+=,.@/-]+$/,
        allowed: 'the ARN of a role',
        example: 'arn:aws:iam::123456789012:role/environments-cloudformation',
    }),
});
/** The inputs of a plan with CloudFormation, each with its own name of the tool's. */
const cloudFormationInputs = { ...templateInputs, ...stackInputs };

// EXTERNAL MODULE: ./.build/actions/library/engines/inputs.js
var engines_inputs = __webpack_require__(1297);
// EXTERNAL MODULE: ./.build/actions/library/host/spec.js
var spec = __webpack_require__(15662);
// EXTERNAL MODULE: ./.build/actions/library/image-record/calls.js
var image_record_calls = __webpack_require__(47243);
// EXTERNAL MODULE: ./.build/actions/library/inventory/calls.js
var inventory_calls = __webpack_require__(25860);
// EXTERNAL MODULE: ./.build/actions/library/naming/inputs.js
var naming_inputs = __webpack_require__(69038);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/inputs.js
var sealed_plan_inputs = __webpack_require__(38600);
;// CONCATENATED MODULE: ./.build/actions/plan-env/layer.js

const layerInput = {
    ...(0,fields/* choice */.Yq)(['base', 'app'], {
        prose: 'Layer of the infrastructure: `base` for a base environment, whose name is then `environment`.',
        default: 'app',
    }),
    crossCheck: (layer, inputs) => {
        const [base, environment] = [inputs.get('base-environment'), inputs.get('environment')];
        if (layer !== 'base' || base === undefined || base === environment)
            return [];
        return [anotherBase(String(base), String(environment))];
    },
};
function anotherBase(base, environment) {
    return {
        code: 'input-conflict',
        what: `Input "base-environment" is ${JSON.stringify(base)} and "environment" is ${JSON.stringify(environment)}; of the layer base both are the base environment.`,
        remedy: `with: { layer: base, environment: "${base}" }, or leave "base-environment" out`,
    };
}

;// CONCATENATED MODULE: ./.build/actions/plan-env/spec.js
















const spec_spec = (0,spec/* defineSpec */.j)({
    name: 'plan-env',
    description: 'Plans infrastructure with Terraform, OpenTofu, CloudFormation or the CDK, writes what changes to the page, and seals the plan, so that what is approved is what is applied.',
    inputs: {
        environment: naming_inputs/* environmentInputs */.rg.environment,
        'base-environment': {
            ...naming_inputs/* environmentInputs */.rg['base-environment'],
            prose: 'Name of the base environment that it stands on; sealed with the plan. Without it the tag `adhoc:base` of the cluster `<environment>-cluster` is used; the layer base is its own.',
        },
        kind: naming_inputs/* kindInput */.Ln,
        layer: layerInput,
        ...engines_inputs/* engineInputs */.I,
        ...engines_inputs/* planOptionInputs */.A,
        ...cloudFormationInputs,
        ...cdkInputs,
        images: imagesInput,
        ...(0,for_tools/* forTools */.H)(['terraform', 'opentofu'], imagesVariableInput),
        ...(0,for_tools/* forTools */.H)(['cdk'], imagesContextInput),
        ...protectionInputs,
        ...sealed_plan_inputs/* sealInputs */.jX,
        ...sealed_plan_inputs/* keyInputs */.NE,
        ...sealed_plan_inputs/* pathInputs */.ng,
        ...inputs/* awsInputs */.x,
    },
    outputs: {
        'plan-artifact-id': 'Id of the artifact that is the plan; empty when nothing changes, and for `operation: drift`.',
        'plan-digest': 'SHA-256 of its manifest, in 64 hexadecimal digits: the identity of the plan.',
        'has-changes': '`true` or `false`; for `operation: drift` whether something was changed outside.',
        counts: 'JSON object: how many resources each thing happens to.',
        dangers: 'How many dangers the page names.',
    },
    calls: [
        ...calls/* sessionCalls */.C,
        {
            action: 'ecs:DescribeClusters',
            need: 'optional',
            why: 'without `base-environment`: the tag `adhoc:base` of the cluster',
        },
        image_record_calls/* imageReadCall */.M,
        inventory_calls/* inventoryCall */.B,
        ...cloudformation_calls/* planningCalls */.T7,
        ...cdk_calls/* assetCalls */.i,
        {
            action: 'kms:GenerateDataKey',
            need: 'needed',
            why: 'with `plan-kms-key` alone: the key that the plan is encrypted with, before the tool is started',
        },
    ],
    permissions: {
        'id-token': 'write, for the claims of the job that are sealed, and for role-to-assume',
        contents: 'read, for the checkout before this step',
    },
});

;// CONCATENATED MODULE: ./.build/actions/plan-env/main.js





function main() {
    return (0,run/* runAction */.C)(spec_spec, async (run) => {
        const aws = await (0,session/* openSession */.f)(run.inputs, run);
        return resultOf(await planEnv(run.inputs, { ...run, aws }));
    });
}


/***/ })

};

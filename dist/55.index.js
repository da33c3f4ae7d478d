export const id = 55;
export const ids = [55];
export const modules = {

/***/ 1906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gy: () => (/* binding */ AwsError),
/* harmony export */   _d: () => (/* binding */ isExpired),
/* harmony export */   m_: () => (/* binding */ isAwsError)
/* harmony export */ });
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8649);
/* harmony import */ var _text_foreign_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9840);
/* harmony import */ var _failure_kinds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7941);



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

/***/ 5778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ sessionCalls)
/* harmony export */ });
/** The AWS calls behind every session. AWS asks no policy of the role for either of them. */
const sessionCalls = [
    {
        action: 'sts:AssumeRoleWithWebIdentity',
        need: 'always-allowed',
        why: "role-to-assume; the role's trust policy decides",
    },
    {
        action: 'sts:GetCallerIdentity',
        need: 'always-allowed',
        why: 'allowed-account-ids',
    },
];


/***/ }),

/***/ 8533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ taskDefinitionLink),
/* harmony export */   dE: () => (/* binding */ logStreamLink),
/* harmony export */   eG: () => (/* binding */ taskLink),
/* harmony export */   oT: () => (/* binding */ serviceLink)
/* harmony export */ });
/* harmony import */ var _partition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4174);

/** An address in the console of the region's own partition; empty where there is no console to link to. */
function inConsole(region, path) {
    const host = (0,_partition_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionOf */ .i)(region).console?.replace('*', region);
    return host === undefined ? '' : `https://${host}${path}`;
}
function taskLink(task) {
    const { region, cluster, id } = task;
    return inConsole(region, `/ecs/v2/clusters/${encodeURIComponent(nameOf(cluster))}/tasks/${id}?region=${region}`);
}
function serviceLink(named) {
    const { region, cluster, service } = named;
    return inConsole(region, `/ecs/v2/clusters/${encodeURIComponent(nameOf(cluster))}/services/${encodeURIComponent(service)}/health?region=${region}`);
}
/** `name` is `family:revision`. */
function taskDefinitionLink({ region, name }) {
    const [family = '', revision = ''] = name.split(':');
    return inConsole(region, `/ecs/v2/task-definitions/${encodeURIComponent(family)}/${revision}?region=${region}`);
}
function logStreamLink(log) {
    const { region, group, stream } = log;
    const path = `log-groups/log-group/${fragment(group)}/log-events/${fragment(stream)}`;
    return inConsole(region, `/cloudwatch/home?region=${region}#logsV2:${path}`);
}
/** The console encodes what stands behind `#` twice, with `$` in place of `%`. */
function fragment(text) {
    return encodeURIComponent(encodeURIComponent(text)).replaceAll('%', '$');
}
/** A cluster may be given by its ARN. */
function nameOf(cluster) {
    return cluster.split('/').at(-1) ?? cluster;
}


/***/ }),

/***/ 7941:
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
function statement({ action, resource }) {
    const base = { Effect: 'Allow', Action: action, Resource: resource };
    if (action !== 'iam:PassRole')
        return JSON.stringify(base);
    const Condition = { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } };
    return JSON.stringify({ ...base, Condition });
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

/***/ 9820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ graceMs),
/* harmony export */   p: () => (/* binding */ withGrace)
/* harmony export */ });
/* harmony import */ var _system_waiting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8401);

/**
 * How long after the cancel each may still take, all counted from that one moment: the runner kills a
 * cancelled step after 7.5 s.
 */
const graceMs = { write: 2_500, stop: 4_500, cleanUp: 6_000 };
/** Does what a cancel must not tear in two: it ends `ms` after the cancel, whatever it waits for. */
async function withGrace({ aws, clock, signal }, ms, work) {
    const over = new AbortController();
    const done = new AbortController();
    const cancelled = cancelOf(signal, clock);
    const onCancel = () => {
        const left = (cancelled.at ?? clock.now()) + ms - clock.now();
        clock.sleep(left, done.signal).then(() => over.abort(signal.reason), () => { });
    };
    if (signal.aborted)
        onCancel();
    else
        signal.addEventListener('abort', onCancel, { once: true });
    try {
        return await (0,_system_waiting_js__WEBPACK_IMPORTED_MODULE_0__/* .untilAborted */ .Eu)(work(aws.uncancelled(over.signal)), over.signal);
    }
    finally {
        done.abort();
        signal.removeEventListener('abort', onCancel);
    }
}
const cancels = new WeakMap();
/** When the signal was aborted, or will have been. */
function cancelOf(signal, clock) {
    const known = cancels.get(signal);
    if (known)
        return known;
    const cancel = signal.aborted ? { at: clock.now() } : {};
    const note = () => {
        cancel.at = clock.now();
    };
    signal.addEventListener('abort', note, { once: true });
    cancels.set(signal, cancel);
    return cancel;
}


/***/ }),

/***/ 4915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ awsInputs)
/* harmony export */ });
/* harmony import */ var _host_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6092);
/* harmony import */ var _region_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90);
/* harmony import */ var _role_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4750);



/** The inputs of every action that talks to AWS. */
const awsInputs = {
    'role-to-assume': {
        ...(0,_host_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({
            prose: 'ARN of the role that this step takes on by OIDC, renewed while it runs. Without it the credentials of the environment are used.',
            pattern: /^arn:aws(-[a-z]+)*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
            allowed: 'the ARN of an IAM role',
            example: 'arn:aws:iam::123456789012:role/adhoc-deploy',
        }),
        crossCheck: _role_js__WEBPACK_IMPORTED_MODULE_1__/* .roleProblems */ .J,
    },
    'aws-region': {
        ...(0,_host_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({
            prose: 'Region of the environment. Without it `AWS_REGION` or `AWS_DEFAULT_REGION` is used.',
            pattern: _region_js__WEBPACK_IMPORTED_MODULE_0__/* .regionPattern */ .xY,
            allowed: 'the name of an AWS region',
            example: 'eu-west-1',
        }),
        crossCheck: _region_js__WEBPACK_IMPORTED_MODULE_0__/* .regionProblems */ .XD,
    },
    'allowed-account-ids': (0,_host_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)({
        prose: 'Accounts in which this step may act; in another one it is refused before it reads anything.',
        pattern: /^\d{12}$/,
        item: 'an AWS account id of 12 digits',
        example: '123456789012',
    }),
};


/***/ }),

/***/ 9287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Op: () => (/* binding */ markLost),
/* harmony export */   WF: () => (/* binding */ answerWasLost),
/* harmony export */   hZ: () => (/* binding */ losesAnswer)
/* harmony export */ });
/* harmony import */ var _failure_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7941);

/** Failures before the request left this machine. */
const neverSent = ['ENOTFOUND', 'ECONNREFUSED', 'EAI_AGAIN'];
/** Whether this attempt may have been carried out although no answer says so. */
function losesAnswer(thrown) {
    const code = (0,_failure_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$)(thrown);
    if (neverSent.includes(code))
        return false;
    const kind = (0,_failure_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(code).code;
    const metadata = thrown?.$metadata;
    const broken = (metadata?.httpStatusCode ?? 0) >= 500 && kind !== 'aws-throttled';
    return broken || kind === 'aws-unreachable';
}
const lost = new WeakSet();
/** Marks the failure of a call of which any attempt lost its answer, whatever the last one was answered. */
function markLost(failure) {
    if (typeof failure === 'object' && failure !== null)
        lost.add(failure);
    return failure;
}
/** Whether the call that failed with it may have been carried out all the same. */
function answerWasLost(failure) {
    return typeof failure === 'object' && failure !== null && lost.has(failure);
}


/***/ }),

/***/ 4174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ partitionOf),
/* harmony export */   y: () => (/* binding */ originOf)
/* harmony export */ });
const worldwide = {
    audience: 'sts.amazonaws.com',
    suffix: 'amazonaws.com',
    dualStackSuffix: 'aws',
};
const unlinked = { audience: worldwide.audience, console: undefined };
/**
 * Source: botocore, data/partitions.json, where dual-stack suffixes stand with `api.` in front; AWS General
 * Reference, "AWS service endpoints", for the consoles.
 */
const partitions = [
    {
        name: 'aws-cn',
        regions: /^cn-/,
        audience: 'sts.amazonaws.com.cn',
        suffix: 'amazonaws.com.cn',
        dualStackSuffix: 'amazonwebservices.com.cn',
        console: 'console.amazonaws.cn',
    },
    {
        ...worldwide,
        name: 'aws-us-gov',
        regions: /^us-gov-/,
        console: 'console.amazonaws-us-gov.com',
    },
    {
        name: 'aws-eusc',
        regions: /^eusc-/,
        audience: worldwide.audience,
        suffix: 'amazonaws.eu',
        dualStackSuffix: 'amazonwebservices.eu',
        console: '*.console.amazonaws-eusc.eu',
    },
    {
        ...unlinked,
        name: 'aws-iso',
        regions: /^us-iso-/,
        suffix: 'c2s.ic.gov',
        dualStackSuffix: 'aws.ic.gov',
    },
    {
        ...unlinked,
        name: 'aws-iso-b',
        regions: /^us-isob-/,
        suffix: 'sc2s.sgov.gov',
        dualStackSuffix: 'aws.scloud',
    },
    {
        ...unlinked,
        name: 'aws-iso-e',
        regions: /^eu-isoe-/,
        suffix: 'cloud.adc-e.uk',
        dualStackSuffix: 'cloud-aws.adc-e.uk',
    },
    {
        ...unlinked,
        name: 'aws-iso-f',
        regions: /^us-isof-/,
        suffix: 'csp.hci.ic.gov',
        dualStackSuffix: 'aws.hci.ic.gov',
    },
    { ...worldwide, name: 'aws', regions: /^/, console: '*.console.aws.amazon.com' },
];
/** The partition that a region belongs to. */
function partitionOf(region) {
    return partitions.find(({ regions }) => regions.test(region));
}
/** Partition and account of an ARN. */
function originOf(arn) {
    const [, partition = '', , , account = ''] = arn.split(':');
    return { partition, account };
}


/***/ }),

/***/ 90:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ regionOf),
/* harmony export */   CI: () => (/* binding */ requireRegion),
/* harmony export */   XD: () => (/* binding */ regionProblems),
/* harmony export */   xY: () => (/* binding */ regionPattern)
/* harmony export */ });
/* harmony import */ var _system_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3195);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8649);


/** `eu-west-1`, `us-gov-east-1`, `eusc-de-east-1`. */
const regionPattern = /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/;
/** The region of the input, else that of the environment. */
function regionOf(input) {
    return input ?? (0,_system_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .ambient */ .T)('AWS_REGION') ?? (0,_system_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .ambient */ .T)('AWS_DEFAULT_REGION');
}
/** The region of a session. */
function requireRegion(input) {
    const region = regionOf(input);
    const problems = regionProblems(input);
    if (region === undefined || problems.length > 0)
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(problems);
    return region;
}
const remedy = 'with: { aws-region: "eu-west-1" }';
/** What keeps a session from knowing its region. */
function regionProblems(input) {
    const region = regionOf(input);
    if (region !== undefined)
        return regionPattern.test(region) ? [] : [invalid(region)];
    return [
        {
            code: 'region-missing',
            what: 'No AWS region: the input "aws-region" is empty, and neither AWS_REGION nor AWS_DEFAULT_REGION is set.',
            remedy,
        },
    ];
}
function invalid(region) {
    return {
        code: 'region-invalid',
        what: `The environment names the AWS region ${JSON.stringify(region)}; allowed: the name of an AWS region.`,
        remedy,
    };
}


/***/ }),

/***/ 4750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ roleProblems),
/* harmony export */   f: () => (/* binding */ accountNotAllowed)
/* harmony export */ });
/* harmony import */ var _system_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3195);
/* harmony import */ var _partition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4174);
/* harmony import */ var _region_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90);



/** What the inputs and the job alone show to be wrong about a role, before any call. */
function roleProblems(role, inputs) {
    if (role === undefined)
        return [];
    const problems = [idTokenProblem(), partitionProblem(role, inputs), accountProblem(role, inputs)];
    return problems.flatMap((problem) => problem ?? []);
}
/** The runner sets this variable only for jobs that may ask for ID tokens. */
function idTokenProblem() {
    if ((0,_system_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .ambient */ .T)('ACTIONS_ID_TOKEN_REQUEST_URL'))
        return undefined;
    return {
        code: 'id-token-permission-missing',
        what: 'Input "role-to-assume" needs an OIDC token, and this job may not ask GitHub for one. (Pull requests from forks never may.)',
        remedy: 'permissions: { id-token: write }',
    };
}
function partitionProblem(role, inputs) {
    const region = inputs.has('aws-region')
        ? (0,_region_js__WEBPACK_IMPORTED_MODULE_1__/* .regionOf */ .AP)(inputs.get('aws-region'))
        : undefined;
    const { partition } = (0,_partition_js__WEBPACK_IMPORTED_MODULE_0__/* .originOf */ .y)(role);
    if (region === undefined || (0,_partition_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionOf */ .i)(region).name === partition)
        return undefined;
    return {
        code: 'role-of-another-partition',
        what: `The role ${role} is of the partition "${partition}", the region ${region} of "${(0,_partition_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionOf */ .i)(region).name}"; no role reaches across.`,
        remedy: `with: { role-to-assume: "${role.replace(partition, (0,_partition_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionOf */ .i)(region).name)}" }, or another aws-region`,
    };
}
function accountProblem(role, inputs) {
    const allowed = (inputs.get('allowed-account-ids') ?? []);
    const { account } = (0,_partition_js__WEBPACK_IMPORTED_MODULE_0__/* .originOf */ .y)(role);
    if (allowed.length === 0 || allowed.includes(account))
        return undefined;
    return accountNotAllowed(`The role ${role} is of account ${account}`, allowed);
}
/** The refusal of an account that the workflow does not list. */
function accountNotAllowed(seen, allowed) {
    return {
        code: 'account-not-allowed',
        what: `${seen}; allowed by "allowed-account-ids": ${allowed.join(', ')}.`,
        remedy: 'Take a role of an allowed account; add to "allowed-account-ids" only what is meant.',
    };
}


/***/ }),

/***/ 3167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ openSession)
});

// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(8649);
// EXTERNAL MODULE: ./.build/actions/library/aws/partition.js
var partition = __webpack_require__(4174);
;// CONCATENATED MODULE: ./.build/actions/library/aws/aws.js

/** The services of one account and region; each client is loaded when it is first asked for. */
class Aws {
    #connection;
    #ecs;
    #history;
    #ec2;
    #identity;
    #ecr = new Map();
    #logs = new Map();
    #secrets = new Map();
    #ssm = new Map();
    constructor(connection) {
        this.#connection = connection;
    }
    get region() {
        return this.#connection.region;
    }
    /** Second part of every ARN here: `aws`, `aws-us-gov`, `aws-cn`, ... */
    get partition() {
        return (0,partition/* partitionOf */.i)(this.region).name;
    }
    /** Account and ARN that this step acts as; asked once. */
    identity() {
        this.#identity ??= Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(76), __webpack_require__.e(876)]).then(__webpack_require__.bind(__webpack_require__, 3876)).then(({ Sts }) => new Sts(this.#connection).callerIdentity());
        return this.#identity;
    }
    ecs() {
        this.#ecs ??= Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(212), __webpack_require__.e(129)]).then(__webpack_require__.bind(__webpack_require__, 9129)).then(({ Ecs }) => new Ecs(this.#connection));
        return this.#ecs;
    }
    ecsHistory() {
        this.#history ??= Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(212), __webpack_require__.e(116)]).then(__webpack_require__.bind(__webpack_require__, 3116)).then(({ EcsHistory }) => new EcsHistory(this.#connection));
        return this.#history;
    }
    ec2() {
        this.#ec2 ??= Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(193), __webpack_require__.e(550)]).then(__webpack_require__.bind(__webpack_require__, 8550)).then(({ Ec2 }) => new Ec2(this.#connection));
        return this.#ec2;
    }
    /** Log groups may lie in another region than the cluster, as images and secrets may. */
    logs(region) {
        return this.#in(region, this.#logs, async (there) => new (await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(303), __webpack_require__.e(909)]).then(__webpack_require__.bind(__webpack_require__, 2909))).Logs(there));
    }
    ecr(region) {
        return this.#in(region, this.#ecr, async (there) => new (await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(249), __webpack_require__.e(422)]).then(__webpack_require__.bind(__webpack_require__, 4422))).Ecr(there));
    }
    secretsManager(region) {
        const load = () => Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(994), __webpack_require__.e(539)]).then(__webpack_require__.bind(__webpack_require__, 4539));
        return this.#in(region, this.#secrets, async (there) => new (await load()).SecretsManager(there));
    }
    ssm(region) {
        return this.#in(region, this.#ssm, async (there) => new (await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(736), __webpack_require__.e(321)]).then(__webpack_require__.bind(__webpack_require__, 3321))).Ssm(there));
    }
    /** The same account and region, deaf to the cancel and at most bound by `until`: for what must still be done after it. */
    uncancelled(until) {
        const { signal: _, ...connection } = this.#connection;
        return new Aws(until ? { ...connection, signal: until } : connection);
    }
    #in(region, known, load) {
        const client = known.get(region) ?? load({ ...this.#connection, region });
        known.set(region, client);
        return client;
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: ./.build/actions/library/system/environment.js
var environment = __webpack_require__(3195);
;// CONCATENATED MODULE: ./.build/actions/library/aws/network.js







/** The proxies and authorities that the environment names, under the names that curl and the AWS CLI read. */
function networkFromEnvironment() {
    const secure = proxyFrom('https_proxy', 'HTTPS_PROXY');
    const plain = proxyFrom('http_proxy', 'HTTP_PROXY');
    const bundle = (0,environment/* ambient */.T)('AWS_CA_BUNDLE');
    if (!secure && !plain && !bundle)
        return {};
    const proxyEnv = {
        ...(secure ? { HTTPS_PROXY: secure.url } : {}),
        ...(plain ? { HTTP_PROXY: plain.url } : {}),
        NO_PROXY: withSubdomains((0,environment/* ambient */.T)('no_proxy') ?? (0,environment/* ambient */.T)('NO_PROXY') ?? ''),
    };
    // As the SDK's own agents are.
    const options = { keepAlive: true, maxSockets: 50, proxyEnv };
    const trust = bundle ? { secureContext: (0,external_node_tls_.createSecureContext)({ ca: authorities(bundle) }) } : {};
    const agents = {
        httpAgent: new external_node_http_.Agent(options),
        httpsAgent: new external_node_https_.Agent({ ...options, ...trust }),
    };
    return secure ? { agents, proxy: secure.label } : { agents };
}
/** Node takes what it does not understand for no proxy at all, so that is refused here. */
function proxyFrom(...names) {
    const name = names.find((candidate) => (0,environment/* ambient */.T)(candidate) !== undefined);
    const value = name && (0,environment/* ambient */.T)(name);
    if (!name || !value)
        return undefined;
    const address = value.includes('://') ? value : `http://${value}`;
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url?.protocol === 'http:' || url?.protocol === 'https:')
        return { url: address, label: `${name}=${url.protocol}//${url.host}` };
    throw new errors/* UserError */.yo({
        code: 'proxy-invalid',
        what: `${name} is not the address of an HTTP proxy${url ? ` but of the kind ${url.protocol}` : ''}; allowed: http://host:port or https://host:port.`,
        remedy: `env: { ${name}: "http://proxy.example.com:3128" }`,
    });
}
/** Node matches a name exactly; curl, the AWS CLI and GitHub's toolkit let it stand for its subdomains too. */
function withSubdomains(list) {
    const hosts = list.split(/[\s,]+/).filter((host) => host !== '');
    const names = hosts.filter((host) => /^[^.*]/.test(host) && (0,external_node_net_.isIP)(host) === 0);
    return [...hosts, ...names.map((name) => `.${name}`), 'localhost', '127.0.0.1'].join(',');
}
/** Node's own (NODE_EXTRA_CA_CERTS included) and those of the file. */
function authorities(file) {
    try {
        return [...(0,external_node_tls_.getCACertificates)('default'), (0,external_node_fs_.readFileSync)(file, 'utf8')];
    }
    catch (thrown) {
        throw new errors/* UserError */.yo({
            code: 'ca-bundle-unreadable',
            what: `AWS_CA_BUNDLE names a file that cannot be read: ${(0,errors/* messageOf */.bD)(thrown)}`,
            remedy: 'env: { AWS_CA_BUNDLE: "/path/to/authorities.pem" }',
        });
    }
}

// EXTERNAL MODULE: ./.build/actions/library/aws/region.js
var region = __webpack_require__(90);
// EXTERNAL MODULE: ./.build/actions/library/aws/role.js
var role = __webpack_require__(4750);
// EXTERNAL MODULE: ./.build/actions/library/system/waiting.js
var waiting = __webpack_require__(8401);
;// CONCATENATED MODULE: ./.build/actions/library/aws/role-session.js

/** As the SDK does: what ends within five minutes is renewed before it is used. */
const renewalMs = 300_000;
/** How long keys that still work are used before another try to renew them. */
const restMs = 30_000;
/** How long a call waits for new keys while the old ones still work; the renewal goes on beside it. */
const besideMs = 2_000;
/** The keys of one role, shared by all clients and renewed for as long as the step runs. */
class RoleSession {
    #assume;
    #clock;
    #current;
    #pending;
    #restUntil = 0;
    constructor(assume, clock) {
        this.#assume = assume;
        this.#clock = clock;
    }
    async credentials(signal) {
        const current = this.#current;
        if (current && !this.#isDue(current))
            return current;
        const pending = this.#pending ?? this.#renew(signal);
        this.#pending = pending;
        if (!current || this.#remainingMs(current) <= 0)
            return (0,waiting/* untilAborted */.Eu)(pending, signal);
        const wait = { clock: this.#clock, ms: besideMs, signal };
        const renewed = await (0,waiting/* within */.ux)(wait, () => pending).catch(() => waiting/* late */.fn);
        if (renewed !== waiting/* late */.fn)
            return renewed;
        // Keys that still work outlast a GitHub or an STS that does not.
        this.#restUntil = this.#clock.now() + restMs;
        return current;
    }
    /** Forgets keys that AWS calls expired, whatever this machine's clock says. */
    drop() {
        this.#current = undefined;
    }
    async #renew(signal) {
        try {
            this.#current = await (0,waiting/* untilAborted */.Eu)(this.#assume(signal), signal);
            return this.#current;
        }
        finally {
            this.#pending = undefined;
        }
    }
    #isDue(keys) {
        const remaining = this.#remainingMs(keys);
        return remaining <= 0 || (remaining <= renewalMs && this.#clock.now() >= this.#restUntil);
    }
    #remainingMs({ expiration }) {
        return expiration ? expiration.getTime() - this.#clock.now() : Number.POSITIVE_INFINITY;
    }
}

;// CONCATENATED MODULE: ./.build/actions/library/aws/session.js






/** Opens the account and region that the inputs name; refuses an account that they do not allow. */
async function openSession(inputs, parts) {
    const connection = connect(inputs.awsRegion, parts);
    const role = inputs.roleToAssume && roleSession(inputs.roleToAssume, { parts, connection });
    const aws = new Aws(role ? { ...connection, role } : connection);
    if (inputs.allowedAccountIds.length > 0)
        await refuseOtherAccounts(aws, inputs.allowedAccountIds);
    return aws;
}
function connect(input, parts) {
    const { clock, signal, requestHandler } = parts;
    const reach = { region: (0,region/* requireRegion */.CI)(input), clock, signal, network: networkFromEnvironment() };
    return requestHandler ? { ...reach, requestHandler } : reach;
}
function roleSession(roleArn, { parts, connection }) {
    const { signal: _, ...lasting } = connection;
    return new RoleSession(async (signal) => {
        const { assumeRole, sessionName } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(76), __webpack_require__.e(743)]).then(__webpack_require__.bind(__webpack_require__, 6743));
        const name = sessionName(parts.action, parts.site.identity.runId);
        const identity = { roleArn, sessionName: name, site: parts.site };
        return assumeRole(identity, signal ? { ...lasting, signal } : lasting);
    }, parts.clock);
}
async function refuseOtherAccounts(aws, allowed) {
    const { account, arn } = await aws.identity();
    if (allowed.includes(account))
        return;
    throw new errors/* RefusedError */.fk((0,role/* accountNotAllowed */.f)(`This step acts in account ${account} as ${arn}`, allowed));
}


/***/ }),

/***/ 2147:
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

/***/ 8953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ optionalLookup),
/* harmony export */   x: () => (/* binding */ optionalCheck)
/* harmony export */ });
/* harmony import */ var _aws_aws_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1906);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2147);


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

/***/ 6092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   p_: () => (/* binding */ list)
/* harmony export */ });
/* unused harmony export count */
/* harmony import */ var _text_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3694);

/** A field of a kind that is declared elsewhere. */
function field(declared, shape) {
    return {
        ...shape,
        prose: declared.prose,
        required: declared.required ?? false,
        example: declared.example ?? declared.default ?? shape.example,
        ...(declared.default === undefined ? {} : { default: declared.default }),
    };
}
/** A field whose absence shows in its type. */
function optionalField(declared, shape) {
    const absent = undefined;
    return field(declared, { ...shape, absent });
}
/** One line of text. */
function text(declared) {
    const allowed = declared.allowed ?? 'one line of text';
    return optionalField(declared, {
        kind: 'text',
        allowed,
        example: 'value',
        parse: (value) => /[\r\n]/.test(value) || (declared.pattern && !declared.pattern.test(value))
            ? { wrong: allowed }
            : { value },
    });
}
/** One of the given words. */
function choice(words, declared) {
    const allowed = words.join(', ');
    return optionalField(declared, {
        kind: `one of ${allowed}`,
        allowed: `one of ${allowed}`,
        example: words[0] ?? '',
        parse: (value) => words.includes(value) ? { value: value } : { wrong: `one of ${allowed}` },
    });
}
/** `true` or `false`, as YAML 1.2 spells them. */
function flag(declared) {
    const allowed = 'true or false';
    return field(declared, {
        absent: false,
        kind: 'true or false',
        allowed,
        example: 'true',
        parse: (value) => value === 'true' || value === 'false' ? { value: value === 'true' } : { wrong: allowed },
    });
}
/** A whole number between the bounds, inclusive. */
function count(declared) {
    const allowed = `a whole number from ${declared.min} to ${declared.max}`;
    return optionalField(declared, {
        kind: 'number',
        allowed,
        example: String(declared.min),
        parse: (value) => {
            const number = Number(value);
            const fits = /^\d+$/.test(value) && number >= declared.min && number <= declared.max;
            return fits ? { value: number } : { wrong: allowed };
        },
    });
}
/** A length of time, kept in milliseconds. */
function duration(declared) {
    const allowed = 'a duration such as 90s, 15m or 1h30m';
    return optionalField(declared, {
        kind: 'duration',
        allowed,
        example: '15m',
        parse: (value) => {
            const ms = (0,_text_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)(value);
            return ms === undefined || ms === 0 ? { wrong: allowed } : { value: ms };
        },
    });
}
/** Items divided by commas or line breaks; empty ones are dropped, so an absent list is empty. */
function list(declared) {
    const allowed = `${declared.item}, several divided by commas or line breaks`;
    return field(declared, {
        kind: 'list',
        allowed,
        example: 'one, two',
        absent: [],
        parse: (value) => {
            const items = value.split(/[,\r\n]/).map((item) => item.trim());
            const filled = items.filter((item) => item !== '');
            const odd = filled.filter((item) => declared.pattern && !declared.pattern.test(item));
            if (filled.length === 0)
                return { wrong: allowed };
            if (odd.length === 0)
                return { value: filled };
            return { wrong: `${allowed} (not ${odd.map((item) => JSON.stringify(item)).join(', ')})` };
        },
    });
}


/***/ }),

/***/ 5488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ pairs),
/* harmony export */   Ee: () => (/* binding */ variables),
/* harmony export */   cG: () => (/* binding */ variableName)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6092);

/** One `KEY=value` a line. The value is everything behind the first `=`, empty values and further `=` included. */
function pairs(declared) {
    const allowed = `one ${declared.line} a line, each key once`;
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(declared, {
        kind: 'lines',
        allowed,
        example: declared.line,
        absent: new Map(),
        parse: (value) => parsePairs(value, declared.key, allowed),
    });
}
/** What the name of an environment variable is made of. */
const variableName = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** Environment variables, one `NAME=value` a line. */
function variables(declared) {
    return pairs({ ...declared, key: variableName, line: 'NAME=value' });
}
function parsePairs(text, key, allowed) {
    const found = new Map();
    const odd = [];
    for (const [index, line] of text.split(/\r?\n/).entries()) {
        if (line.trim() === '')
            continue;
        const at = line.indexOf('=');
        const name = line.slice(0, at).trim();
        const trouble = isBase64(line.trim())
            ? 'looks like base64 and begins with no name'
            : pairTrouble(at < 0 ? undefined : name, { key, found });
        // Only the number is shown: where a line of a secret stands for a pair, even its name is one.
        if (trouble)
            odd.push(`line ${index + 1} ${trouble}`);
        found.set(name, line.slice(at + 1));
    }
    return odd.length === 0 ? { value: found } : { wrong: `${allowed} (${odd.join('; ')})` };
}
/**
 * Whether a line is a secret that somebody encoded and gave no name: the `=` is its padding (RFC 4648, section
 * 4). `NAME=` and `Name=`, empty values, are none: an encoded word has digits among letters of both cases.
 */
function isBase64(line) {
    if (line.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={1,2}$/.test(line))
        return false;
    return line.endsWith('==') || [/[a-z]/, /[A-Z]/, /\d/].every((kind) => kind.test(line));
}
function pairTrouble(name, { key, found }) {
    if (name === undefined)
        return 'has no "="';
    if (!key.test(name))
        return 'does not begin with an allowed name';
    return found.has(name) ? 'repeats a name' : undefined;
}


/***/ }),

/***/ 2898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

;// CONCATENATED MODULE: ./.build/actions/library/system/clock.js
/** The machine's clock. Reads the globals at each call, so that time can be scaled from outside. */
const systemClock = {
    now: () => Date.now(),
    sleep: (ms, signal) => new Promise((resolve, reject) => {
        if (signal?.aborted)
            return reject(signal.reason);
        const onAbort = () => {
            clearTimeout(timer);
            reject(signal?.reason);
        };
        const timer = setTimeout(() => {
            signal?.removeEventListener('abort', onAbort);
            resolve();
        }, ms);
        signal?.addEventListener('abort', onAbort, { once: true });
    }),
};

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
;// CONCATENATED MODULE: ./.build/actions/library/system/heap.js

/**
 * Keeps V8 from growing its young generation to 128 MiB under a long log, most of which would be
 * garbage: a step shares the runner with the user's own work. Effective at any time, as bench shows.
 */
function preferSmallHeap() {
    (0,external_node_v8_.setFlagsFromString)('--optimize-for-size');
}

// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(8649);
;// CONCATENATED MODULE: ./.build/actions/library/host/cancel.js

/** The job was cancelled, or the runner is shutting down. */
class CancelledError extends errors/* ReportedError */.SS {
    constructor() {
        super({ code: 'cancelled', what: 'The job was cancelled.' });
    }
}
/**
 * Turns the runner's SIGINT (and SIGTERM, 7.5 s later) into an abort.
 * Source: actions/runner, src/Runner.Sdk/ProcessInvoker.cs.
 */
function onCancel() {
    const controller = new AbortController();
    const abort = () => controller.abort(new CancelledError());
    const signals = ['SIGINT', 'SIGTERM'];
    for (const name of signals)
        process.on(name, abort);
    const stop = () => {
        for (const name of signals)
            process.off(name, abort);
    };
    return { signal: controller.signal, stop };
}

;// CONCATENATED MODULE: ./.build/actions/library/host/crash.js
/**
 * Catches what nobody awaited and nobody caught. Node would print it as it is, and what somebody else
 * wrote may stand in it; reported, it fails the step like every other error.
 */
function onCrash(report) {
    const crash = (thrown) => void report(thrown).finally(() => process.exit(1));
    process.on('uncaughtException', crash);
    return { stop: () => process.off('uncaughtException', crash) };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
// EXTERNAL MODULE: ./.build/actions/library/text/markdown.js + 1 modules
var markdown = __webpack_require__(5843);
;// CONCATENATED MODULE: ./.build/actions/library/text/cut.js

/**
 * The most that a page may have, in bytes. A step's summary above 1 MiB is dropped whole by the runner.
 * Source: actions/runner, src/Runner.Worker/FileCommandManager.cs, AttachmentSizeLimit.
 */
const pageLimit = 1_000_000;
/**
 * The page's beginning, as many whole lines as the limit allows (a row of a table is a line), with every
 * block closed that was open there, and a last line that says how much is left out.
 */
function cutPage(page, limit = pageLimit) {
    if (Buffer.byteLength(page.source) <= limit)
        return page;
    const lines = page.source.split('\n');
    const { kept, open } = fitting(lines, limit - Buffer.byteLength(note(lines.length)));
    return new markdown/* Markdown */.oz([...lines.slice(0, kept), ...closing(open), note(lines.length - kept)].join('\n'));
}
function fitting(lines, room) {
    let fits = { kept: 0, open: { fence: '', details: 0 } };
    let open = fits.open;
    let size = 0;
    for (const [index, line] of lines.entries()) {
        size += Buffer.byteLength(line) + 1;
        if (size > room)
            break;
        open = openBehind(open, line);
        if (size + closingSize(open) <= room)
            fits = { kept: index + 1, open };
    }
    return fits;
}
function openBehind({ fence, details }, line) {
    if (fence !== '')
        return { fence: line.trimEnd() === fence ? '' : fence, details };
    const fenceHere = /^`{3,}/.exec(line)?.[0] ?? '';
    const opened = line.startsWith('<details') ? 1 : 0;
    const closed = line.includes('</details>') ? 1 : 0;
    return { fence: fenceHere, details: details + opened - closed };
}
function closing({ fence, details }) {
    return [...(fence === '' ? [] : [fence]), ...Array(details).fill('\n</details>')];
}
function closingSize(open) {
    return closing(open).reduce((size, line) => size + line.length + 1, 0);
}
function note(lines) {
    return (0,markdown.md) `\n${lines} more lines are left out: the page would be too long for GitHub.\n`.source;
}

// EXTERNAL MODULE: ./.build/actions/library/text/foreign.js
var foreign = __webpack_require__(9840);
;// CONCATENATED MODULE: ./.build/actions/library/host/job-notes.js


const largest = 100_000;
/**
 * Notes that steps of one job leave each other, as files in the runner's folder for temporary ones, which is
 * emptied at the beginning and the end of each job.
 * Source: docs.github.com, "Variables reference", RUNNER_TEMP.
 */
class JobNotes {
    #folder;
    constructor(temp) {
        this.#folder = temp ? (0,external_node_path_.join)(temp, 'adhoc-actions') : undefined;
    }
    /** Answers why the note could not be kept. */
    write(name, text) {
        if (this.#folder === undefined)
            return new Error('RUNNER_TEMP is not set');
        try {
            (0,external_node_fs_.mkdirSync)(this.#folder, { recursive: true, mode: 0o700 });
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(this.#folder, name), text, { mode: 0o600 });
            return undefined;
        }
        catch (thrown) {
            return thrown;
        }
    }
    /** Undefined when there is none that can be read. */
    read(name) {
        if (this.#folder === undefined)
            return undefined;
        try {
            const text = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(this.#folder, name), 'utf8');
            return text.length <= largest ? text : undefined;
        }
        catch {
            return undefined;
        }
    }
}

;// CONCATENATED MODULE: ./.build/actions/library/host/github-site.js







/** A step of a job on GitHub's runner. */
class GitHubSite {
    identity = identityFrom(process.env);
    unwritten = [];
    #notes = new JobNotes(process.env.RUNNER_TEMP);
    #groupOpen = false;
    input(name) {
        return core/* getInput */.V4(name, { trimWhitespace: false });
    }
    line(text) {
        process.stdout.write(`${(0,foreign/* neutral */.SY)(text)}\n`);
    }
    debug(text) {
        for (const line of (0,foreign/* linesOf */.Dx)(text))
            core/* debug */.Yz((0,foreign/* neutralLine */.GH)(line));
    }
    notice(text) {
        core/* notice */.lm((0,foreign/* neutral */.SY)(text));
    }
    warning(text) {
        core/* warning */.$e((0,foreign/* neutral */.SY)(text));
    }
    error(text) {
        core/* error */.z3((0,foreign/* neutral */.SY)(text));
    }
    openGroup(title) {
        this.closeGroup();
        core/* startGroup */.Oh((0,foreign/* neutralLine */.GH)(title));
        this.#groupOpen = true;
    }
    closeGroup() {
        if (this.#groupOpen)
            core/* endGroup */.N4();
        this.#groupOpen = false;
    }
    mask(secret) {
        core/* setSecret */.Pq(secret);
    }
    output(name, value) {
        try {
            core/* setOutput */.uH(name, value);
        }
        catch (thrown) {
            this.unwritten.push({ output: name, why: (0,errors/* messageOf */.bD)(thrown) });
        }
    }
    async summary(page) {
        const file = process.env.GITHUB_STEP_SUMMARY;
        if (!file)
            return;
        try {
            (0,external_node_fs_.appendFileSync)(file, `${cutPage(page).source}\n`);
        }
        catch (thrown) {
            this.warning(`The job summary could not be written: ${(0,errors/* messageOf */.bD)(thrown)}`);
        }
    }
    keep(name, text) {
        const trouble = this.#notes.write(name, text);
        if (trouble !== undefined)
            this.debug(`no note for later steps: ${(0,errors/* messageOf */.bD)(trouble)}`);
    }
    kept(name) {
        return this.#notes.read(name);
    }
    idToken(audience) {
        return core/* getIDToken */.V9(audience);
    }
}
function identityFrom(env) {
    return {
        runId: env.GITHUB_RUN_ID ?? '',
        attempt: env.GITHUB_RUN_ATTEMPT ?? '1',
        job: env.GITHUB_JOB ?? '',
        jobInstance: env.ACTIONS_ORCHESTRATION_ID ?? '',
        step: env.GITHUB_ACTION ?? '',
        execution: (0,external_node_path_.basename)(env.GITHUB_OUTPUT ?? ''),
        repository: env.GITHUB_REPOSITORY ?? '',
        actor: env.GITHUB_ACTOR ?? '',
        commit: env.GITHUB_SHA ?? '',
    };
}

;// CONCATENATED MODULE: ./.build/actions/library/host/leave.js
/** What was printed last is read by the runner meanwhile. */
const waitMs = 500;
/**
 * Ends the process when nothing is left to do and something still keeps Node alive: a request for an ID
 * token takes no signal and may hang for as long as its server likes. Without such a thing Node ends first.
 */
function leaveSoon() {
    setTimeout(() => process.exit(), waitMs).unref();
}

// EXTERNAL MODULE: ./.build/actions/library/host/spec.js
var spec = __webpack_require__(5662);
;// CONCATENATED MODULE: ./.build/actions/library/host/parse.js


/**
 * Makes the typed inputs of a spec.
 * @throws UserError with every input that is missing or wrong, in the order of the spec.
 */
function parseInputs(fields, read) {
    const parsed = Object.entries(fields).map(([name, field]) => ({ name, field, one: parseOne(name, field, read(name)) }));
    const right = new Map();
    for (const { name, one } of parsed)
        if ('value' in one)
            right.set(name, one.value);
    const problems = parsed.flatMap(({ field, one }) => 'problem' in one ? [one.problem] : (field.crossCheck?.(one.value, right) ?? []));
    if (problems.length > 0)
        throw new errors/* UserError */.yo(problems);
    const values = [...right].map(([name, value]) => [(0,spec/* camelCase */.x)(name), value]);
    return Object.fromEntries(values);
}
function parseOne(name, field, given) {
    const text = given.trim() === '' ? (field.default ?? '') : given;
    if (text === '')
        return field.required ? { problem: missing(name, field) } : { value: field.absent };
    const parsed = field.parse(text.trim());
    return 'value' in parsed
        ? parsed
        : { problem: wrong({ name, field, text, allowed: parsed.wrong, example: parsed.example }) };
}
function missing(name, field) {
    return {
        code: 'input-missing',
        what: `Input "${name}" is missing; allowed: ${field.allowed}.`,
        remedy: yamlLine(name, field),
    };
}
function wrong({ name, field, text, allowed, example }) {
    return {
        code: 'input-invalid',
        what: `Input "${name}" ${seen(field, text)}; allowed: ${allowed}.`,
        remedy: yamlLine(name, field, example),
    };
}
/** Lines and commands may hold secrets: those are told without being shown. */
function seen(field, text) {
    if (field.kind === 'lines')
        return 'has a line that is not allowed';
    return field.kind === 'command' ? 'cannot be run as it stands' : `is ${JSON.stringify(text)}`;
}
function yamlLine(name, field, example = field.example) {
    if (!example.includes('"'))
        return `with: { ${name}: ${JSON.stringify(example)} }`;
    if (/^[ -&(-~]*$/.test(example))
        return `with: { ${name}: '${example}' }`;
    // Quoted once more, a secret with a quote in it would not be what the runner hides.
    return `with:\n  ${name}: |-\n    ${example.replaceAll('\n', '\n    ')}`;
}

;// CONCATENATED MODULE: ./.build/actions/library/host/report.js



/** Tells what was thrown, what had been done by then, and fails the step. */
async function reportFailure(failing, thrown) {
    const problems = thrown instanceof errors/* ReportedError */.SS ? thrown.problems : [ourBug(failing, thrown)];
    await failWith(failing, problems);
    if (thrown instanceof Error && thrown.cause)
        failing.site.debug(causes(thrown));
}
/** Tells the problems, what had been done by then, and fails the step. */
async function failWith({ site, trail, action }, problems) {
    const { deeds } = trail;
    const told = reportProblems(site, problems);
    reportDeeds(site, deeds);
    await site.summary(failurePage(action, { problems: told, deeds }));
}
/**
 * Prints each problem with its remedy, and fails the step under their codes. Outputs that were lost until
 * then are one of them; answers all.
 */
function reportProblems(site, problems) {
    process.exitCode = 1;
    site.closeGroup();
    const all = [...problems, ...lostOutputs(site)];
    site.output('failure-code', [...new Set(all.map((problem) => problem.code))].join(','));
    const told = [...problems, ...lostOutputs(site)];
    for (const { what, remedy, snippet } of told)
        site.error([what, remedy, snippet].filter(Boolean).join('\n'));
    return told;
}
/** Outputs are what later steps go by: they must not take one that is not there for an empty one. */
function lostOutputs({ unwritten }) {
    if (unwritten.length === 0)
        return [];
    const names = unwritten.map(({ output }) => output).join(', ');
    return [
        {
            code: 'outputs-not-written',
            what: `The outputs of this step could not be written, and steps that read them would find nothing: ${names}. ${(0,foreign/* foreign */.V$)(unwritten[0]?.why ?? '')}`,
            remedy: 'Look at the disk of the runner, and at what else writes to the file of GITHUB_OUTPUT; the values stand in the log above.',
        },
    ];
}
/** Prints what was changed and not undone, each with the command that undoes it or goes on. */
function reportDeeds(site, deeds) {
    for (const deed of deeds) {
        site.line(`Done before that: ${deed.what}`);
        site.line(`    ${deed.next}`);
    }
}
function ourBug({ site, action }, thrown) {
    if (thrown instanceof Error && thrown.stack)
        site.line(thrown.stack);
    return {
        code: 'internal-error',
        what: `${action} failed in a way that it should not: ${(0,errors/* messageOf */.bD)(thrown)}`,
        remedy: 'This is a defect of adhoc-actions: please report it with the lines above.',
    };
}
function causes(error) {
    const cause = error.cause;
    return cause instanceof Error ? `Caused by: ${cause.stack ?? cause.message}` : String(cause);
}
function failurePage(action, told) {
    const problems = told.problems.map((problem) => (0,markdown.md) `- ${problem.what}${mending(problem)}`);
    const deeds = told.deeds.map((deed) => (0,markdown.md) `- ${deed.what}: ${(0,markdown/* code */.aY)(deed.next)}`);
    const done = deeds.length > 0 ? (0,markdown.md) `\n\nDone before that:\n\n${deeds}` : (0,markdown.md) ``;
    return (0,markdown.md) `### ❌ ${action}\n\n${problems}${done}\n`;
}
/**
 * A remedy is there to be copied, unless it stands before what is. In a fence nothing is escaped, so that the
 * runner still knows a secret when it sees one.
 */
function mending({ remedy, snippet }) {
    if (snippet !== undefined)
        return (0,markdown.md) ` ${remedy ?? ''}\n\n${(0,markdown/* codeBlock */.DV)(snippet)}\n`;
    if (remedy === undefined)
        return (0,markdown.md) ``;
    return (0,markdown.md) `\n\n${(0,markdown/* codeBlock */.DV)(remedy)}\n`;
}

;// CONCATENATED MODULE: ./.build/actions/library/host/trail.js
/** What was done so far, so that an error or a cancel can name it. */
class Trail {
    #deeds = new Map();
    /** Notes a change; the same `what` again replaces the first. */
    add(deed) {
        this.#deeds.set(deed.what, deed);
    }
    /** What needs no more attention, because it was undone or came to its end. */
    settle(what) {
        this.#deeds.delete(what);
    }
    get deeds() {
        return [...this.#deeds.values()];
    }
}

;// CONCATENATED MODULE: ./.build/actions/library/host/run.js









/**
 * Runs one action to its end: parses, executes, writes results, reports, sets the exit code.
 * The only place that fails a step.
 */
async function runAction(spec, execute) {
    const site = new GitHubSite();
    const cancel = onCancel();
    const trail = new Trail();
    const fail = (thrown) => reportFailure({ site, trail, action: spec.name }, thrown);
    const crash = onCrash(fail);
    try {
        const inputs = parseInputs(spec.inputs, (name) => site.input(name));
        preferSmallHeap();
        const { signal } = cancel;
        const run = { action: spec.name, inputs, site, clock: systemClock, signal, trail };
        const result = await execute(run);
        await writeResult(site, result);
        if (result.failure) {
            reportProblems(site, [result.failure]);
            reportDeeds(site, trail.deeds);
        }
        else if (site.unwritten.length > 0) {
            await failWith({ site, trail, action: spec.name }, []);
        }
    }
    catch (thrown) {
        await fail(thrown);
    }
    finally {
        site.closeGroup();
        cancel.stop();
        crash.stop();
        leaveSoon();
    }
}
async function writeResult(site, result) {
    const outputs = Object.entries(result.outputs).filter((pair) => pair[1] !== undefined);
    site.openGroup('Outputs');
    for (const [name, value] of outputs) {
        site.output(name, value);
        site.line(`${name}: ${value?.replaceAll('\n', '\n    ')}`);
    }
    site.closeGroup();
    if (result.summary)
        await site.summary(result.summary);
}


/***/ }),

/***/ 5662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ defineSpec),
/* harmony export */   x: () => (/* binding */ camelCase)
/* harmony export */ });
/** Fixes the types of a spec without repeating them. */
function defineSpec(spec) {
    return spec;
}
function camelCase(name) {
    return name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}


/***/ }),

/***/ 4848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ noSuchContainer),
/* harmony export */   g: () => (/* binding */ assignImages)
/* harmony export */ });
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6865);

/**
 * Which container gets which image. Without names it is every container whose image is of the same
 * repository; an image of another repository must be asked for by container, and so must one without a
 * registry where there was one: it would come from Docker Hub.
 */
function assignImages(containers, { image, byContainer }) {
    const names = containers.map((container) => String(container.name));
    const unknown = [...byContainer].filter(([name]) => !names.includes(name));
    const problems = unknown.map((pair) => noContainerFor(pair, names));
    const images = image === undefined ? byContainer : fitting(containers, image);
    if (image !== undefined)
        problems.push(...misfits(image, { containers, images }));
    const warnings = containers.flatMap((container) => moved(container, images));
    return { images, problems, warnings: problems.length > 0 ? [] : warnings };
}
function misfits(image, { containers, images }) {
    if (images.size === 0)
        return [nothingFits(image, containers)];
    if ((0,_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .namesRegistry */ .Uh)(image))
        return [];
    const elsewhere = containers.find((container) => images.has(String(container.name)) && (0,_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .namesRegistry */ .Uh)(String(container.image)));
    return elsewhere ? [withoutRegistry(image, elsewhere)] : [];
}
function fitting(containers, image) {
    const same = containers.filter((container) => (0,_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .sameRepository */ .RB)(String(container.image), image));
    return new Map(same.map((container) => [String(container.name), image]));
}
/** Another registry, account or repository is allowed, but not in silence. */
function moved(container, images) {
    const image = images.get(String(container.name));
    if (image === undefined)
        return [];
    const [before, after] = [String(container.image), image].map(placeOf);
    return before === after
        ? []
        : [`container ${container.name}: image from ${after}, before from ${before}`];
}
function placeOf(image) {
    const reference = (0,_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImage */ .zZ)(image);
    return reference ? `${reference.registry ?? 'docker.io'}/${reference.repository}` : image;
}
function withoutRegistry(image, { name, image: current }) {
    const registry = String(current).split('/')[0];
    return {
        code: 'image-without-registry',
        what: `Image "${image}" names no registry, so that it would come from Docker Hub; container "${name}" has ${current}.`,
        remedy: `with: { image: "${registry}/${image}" }`,
    };
}
/** A container was named that the definition does not have. */
function noSuchContainer(name, names) {
    return {
        code: 'container-not-found',
        what: `There is no container "${name}" in the task definition; it has: ${names.join(', ')}.`,
        remedy: `with: { container: "${names[0]}" }`,
    };
}
function noContainerFor([name, image], names) {
    return { ...noSuchContainer(name, names), remedy: `with: { image: "${names[0]}=${image}" }` };
}
function nothingFits(image, containers) {
    const seen = containers.map(({ name, image: current }) => `${name} (${current})`).join(', ');
    return {
        code: 'image-of-another-repository',
        what: `No container runs an image of the repository of "${image}"; the containers are: ${seen}.`,
        remedy: `with: { image: "${containers[0]?.name}=${image}" }`,
    };
}


/***/ }),

/***/ 6865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pv: () => (/* binding */ withoutVersion),
/* harmony export */   RB: () => (/* binding */ sameRepository),
/* harmony export */   Uh: () => (/* binding */ namesRegistry),
/* harmony export */   dp: () => (/* binding */ pinned),
/* harmony export */   e8: () => (/* binding */ ecrOf),
/* harmony export */   zZ: () => (/* binding */ parseImage)
/* harmony export */ });
/* harmony import */ var _aws_partition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4174);

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

/***/ 9869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ parseWanted)
/* harmony export */ });
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8649);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6865);


/**
 * Reads the items of an images input: one image, or `container=image` pairs. The name of an image has no `=`.
 * @throws UserError with everything that is wrong.
 */
function parseWanted(items) {
    const pairs = items.filter((item) => item.includes('=')).map(splitPair);
    const alone = items.filter((item) => !item.includes('='));
    const problems = [
        ...(alone.length > 0 && items.length > 1 ? [ambiguous(items)] : []),
        ...pairs.filter(isRepeated).map(([container]) => repeated(container)),
        ...[...alone, ...pairs.map(([, image]) => image)].flatMap(versionProblem),
    ];
    if (problems.length > 0)
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(problems);
    return { image: alone[0], byContainer: new Map(pairs) };
}
function splitPair(item) {
    const at = item.indexOf('=');
    return [item.slice(0, at).trim(), item.slice(at + 1).trim()];
}
function isRepeated([container], index, pairs) {
    return pairs.findIndex(([name]) => name === container) < index;
}
function ambiguous(items) {
    const alone = items.find((item) => !item.includes('='));
    return {
        code: 'image-invalid',
        what: `Image "${alone}" names no container, yet there are ${items.length} images; allowed: one image, or container=image for each.`,
        remedy: `with: { image: "<container>=${alone}" }`,
    };
}
function repeated(container) {
    return {
        code: 'image-invalid',
        what: `Container "${container}" is given more than one image; allowed: one each.`,
    };
}
function versionProblem(image) {
    const reference = (0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImage */ .zZ)(image);
    if (reference && (reference.tag || reference.digest))
        return [];
    const what = reference
        ? `Image "${image}" has neither a tag nor a digest; allowed: repository:tag or repository@sha256:digest.`
        : `"${image}" is not the name of an image; allowed: [registry/]repository:tag or repository@sha256:digest.`;
    return [{ code: 'image-invalid', what, remedy: `with: { image: "${versioned(image)}" }` }];
}
/** What is left out is added; what is a version alone, as `v1.8.0`, is one. */
function versioned(image) {
    if (/^v?\d[\w.-]*$/.test(image))
        return `<registry>/<repository>:${image}`;
    return `${(0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImage */ .zZ)(image) ? image : '<registry>/<repository>'}:v1.8.0`;
}


/***/ }),

/***/ 9038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ environmentInputs)
/* harmony export */ });
/* harmony import */ var _host_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6092);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7615);


const anEnvironment = {
    pattern: _names_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentName */ .VE,
    allowed: 'at most 20 lower case letters, digits and inner hyphens, a letter first',
};
/** The inputs of every action that works in an environment: what its names are made from. */
const environmentInputs = {
    environment: (0,_host_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
        prose: 'Name of the environment; the defaults of all other names are made from it.',
        required: true,
        ...anEnvironment,
        example: 'alpha',
    }),
    'base-environment': (0,_host_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
        prose: 'Name of the base environment that it stands on. Without it the tag `adhoc:base` of the cluster is used.',
        ...anEnvironment,
        example: 'dev',
    }),
    cluster: (0,_host_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
        prose: 'The ECS cluster. Default: `<environment>-cluster`.',
        example: 'alpha-cluster',
    }),
};


/***/ }),

/***/ 7615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ab: () => (/* binding */ networkTags),
/* harmony export */   SL: () => (/* binding */ clusterName),
/* harmony export */   TA: () => (/* binding */ environmentTags),
/* harmony export */   VE: () => (/* binding */ environmentName),
/* harmony export */   Yj: () => (/* binding */ servicesOf),
/* harmony export */   _W: () => (/* binding */ imageRecordName),
/* harmony export */   bj: () => (/* binding */ serviceRoles),
/* harmony export */   f1: () => (/* binding */ updateTaskFamilies),
/* harmony export */   fe: () => (/* binding */ serviceName),
/* harmony export */   kp: () => (/* binding */ roleOf),
/* harmony export */   qu: () => (/* binding */ baseTag),
/* harmony export */   xA: () => (/* binding */ frontendRole),
/* harmony export */   yg: () => (/* binding */ besideTheApplication),
/* harmony export */   zT: () => (/* binding */ throwAwayFamily)
/* harmony export */ });
/**
 * The naming contract: what is called how in an environment, whoever made it (CDK, Terraform, Pulumi).
 * Every name is a default; inputs override it.
 */
/** Lower case letters, digits and inner hyphens, short enough for a load balancer's 32 characters. */
const environmentName = /^[a-z]([a-z0-9-]{0,18}[a-z0-9])?$/;
function clusterName(environment) {
    return `${environment}-cluster`;
}
function serviceName(environment, service) {
    return `${environment}-${service}`;
}
/** `gunicorn` of `alpha-gunicorn`; a name that does not begin with the environment's stays as it is. */
function roleOf(environment, service) {
    const front = serviceName(environment, '');
    return service.startsWith(front) ? service.slice(front.length) : service;
}
/** The parameter that tells an environment's stacks which image a service runs. */
function imageRecordName({ base, environment }, role) {
    return `/adhoc/${base}/${environment}/images/${role}`;
}
/**
 * Services of a shared cluster that belong to the environment: `alpha-<service>`, but not those of an
 * environment with a longer name, `alpha-two`, which is there when `alpha-two-` stands before a service of
 * the contract (`alpha-two-beat`).
 */
function servicesOf(environment, services) {
    const isOf = (name, service) => service.startsWith(serviceName(name, ''));
    const own = services.filter((service) => isOf(environment, service));
    const longer = own.flatMap(environmentOf).filter((name) => isOf(environment, name));
    return own.filter((service) => !longer.some((name) => isOf(name, service)));
}
/** The environment that a service of the contract tells by its name. */
function environmentOf(service) {
    const role = serviceRoles.find((one) => service.endsWith(`-${one}`));
    return role ? [service.slice(0, -role.length - 1)] : [];
}
/** Families of the one-off task that brings the database up to date, in order of preference. */
function updateTaskFamilies(environment) {
    return [`${environment}-migrate`, `${environment}-backend_update`];
}
/** A family that lives only as long as one run; `hash` tells runs apart. */
function throwAwayFamily(environment, hash) {
    return `${environment}-run-${hash.slice(0, 10)}`;
}
/** Services in the order in which their network is borrowed for a one-off task. */
const serviceRoles = ['gunicorn', 'default', 'beat', 'web-ui', 'redis'];
/** Services that a rollout of the application leaves alone unless they are named. */
const besideTheApplication = ['web-ui', 'redis'];
/** The service of the frontend, where ECS serves it. */
const frontendRole = 'web-ui';
/** Tags that tell which environment something belongs to. */
const environmentTags = ['adhoc:env', 'env'];
/** Tag that a cluster carries when it is part of a base environment. */
const baseTag = 'adhoc:base';
/** How the network of a base environment is found by its tags, when no service can lend its own. */
function networkTags(base) {
    return {
        subnets: { env: base, Name: '*private*' },
        securityGroup: { Name: `${base}-ecs-sg` },
    };
}


/***/ }),

/***/ 591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ clusterCall),
/* harmony export */   h: () => (/* binding */ placementCalls)
/* harmony export */ });
/** What everything else is looked for in. */
const clusterCall = {
    action: 'ecs:DescribeClusters',
    need: 'needed',
    why: 'the cluster exists',
};
/** The look-ups that find a place; all but those of services by name are for want of a better one. */
const placementCalls = [
    {
        action: 'ecs:DescribeServices',
        need: 'needed',
        why: 'network and capacity of a running service',
    },
    {
        action: 'ecs:ListServices',
        need: 'optional',
        why: 'a service to borrow the network of, when none has a name of the contract',
    },
    {
        action: 'ec2:DescribeSubnets',
        need: 'optional',
        why: 'the network by its tags, when there is no service',
    },
    {
        action: 'ec2:DescribeSecurityGroups',
        need: 'optional',
        why: 'the network by its tags, when there is no service',
    },
];


/***/ }),

/***/ 6832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ findCluster)
/* harmony export */ });
/* harmony import */ var _findings_findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2147);
/* harmony import */ var _text_shell_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1730);


/** The cluster, when it is there and active. */
async function findCluster(aws, name) {
    const ecs = await aws.ecs();
    const cluster = await ecs.describeCluster(name);
    if (cluster?.status === 'ACTIVE')
        return (0,_findings_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .found */ .F9)(cluster);
    return (0,_findings_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .missing */ .LO)({
        code: 'cluster-not-found',
        what: `There is no active cluster "${name}" in ${aws.region}${cluster ? ` (it is ${cluster.status})` : ''}.`,
        remedy: `with: { cluster: "<name>", aws-region: "<region>" }; ${(0,_text_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .awsCommand */ .bg)('ecs list-clusters', { region: aws.region })}`,
    });
}


/***/ }),

/***/ 359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ preflightCalls)
/* harmony export */ });
/** The look-ups of the preflight: a role that may not make them loses the check, never the run. */
const preflightCalls = [
    { action: 'ecr:DescribeImages', need: 'optional', why: 'the image exists' },
    { action: 'ecr:BatchGetImage', need: 'optional', why: 'its architecture fits the task' },
    { action: 'ecr:GetDownloadUrlForLayer', need: 'optional', why: 'its architecture fits the task' },
    {
        action: 'ecr:DescribePullThroughCacheRules',
        need: 'optional',
        why: 'an image that is not there may come through a cache on its first pull',
    },
    {
        action: 'secretsmanager:DescribeSecret',
        need: 'optional',
        why: 'each secret exists and has a value, which is never read',
    },
    {
        action: 'ssm:DescribeParameters',
        need: 'optional',
        why: 'each parameter exists; its value is never read',
    },
];


/***/ }),

/***/ 404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A$: () => (/* binding */ capacityOf),
/* harmony export */   h_: () => (/* binding */ fargateProblems),
/* harmony export */   kC: () => (/* binding */ onFargate)
/* harmony export */ });
/** Where the tasks of a service run; undefined where the service does not tell. */
function capacityOf({ launchType, capacityProviderStrategy, }) {
    const capacityProvider = capacityProviderStrategy?.[0]?.capacityProvider;
    if (capacityProvider === undefined && launchType === undefined)
        return undefined;
    return { capacityProvider, launchType: launchType === 'FARGATE' ? 'FARGATE' : 'EC2' };
}
/** By where it is to run; while that is not known, Fargate unless the definition is not meant for it. */
function onFargate(definition, capacity) {
    if (capacity)
        return goesToFargate(capacity);
    const { requiresCompatibilities: required } = definition;
    return !Array.isArray(required) || required.includes('FARGATE');
}
/**
 * Why a described definition cannot run with a network of its own, which every task of ours gets, or on
 * Fargate when that is where it goes. AWS says so only when the task is started, after everything was written.
 */
function fargateProblems(definition, capacity) {
    const { networkMode = 'bridge' } = definition;
    const wrong = [
        ...(networkMode === 'awsvpc' ? [] : [`its networkMode is ${networkMode}`]),
        ...(capacity && goesToFargate(capacity) ? launchTypeProblem(definition) : []),
    ];
    if (wrong.length === 0)
        return [];
    return [
        {
            code: 'task-definition-not-fargate',
            what: `Task definition ${definition.family} cannot run as a task on Fargate: ${wrong.join(', ')}.`,
            remedy: '"networkMode": "awsvpc", "requiresCompatibilities": ["FARGATE"] in the definition',
        },
    ];
}
function goesToFargate({ capacityProvider, launchType }) {
    return capacityProvider?.startsWith('FARGATE') ?? launchType === 'FARGATE';
}
/** AWS's own finding goes before what was required: it holds every launch type that fits. */
function launchTypeProblem({ compatibilities, requiresCompatibilities }) {
    const able = compatibilities ?? requiresCompatibilities;
    if (!Array.isArray(able) || able.length === 0 || able.includes('FARGATE'))
        return [];
    return [`it fits ${able.join(' and ')} only`];
}


/***/ }),

/***/ 6701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ checkTasks)
});

// EXTERNAL MODULE: ./.build/actions/library/findings/findings.js
var findings = __webpack_require__(2147);
// EXTERNAL MODULE: ./.build/actions/library/findings/optional.js
var optional = __webpack_require__(8953);
// EXTERNAL MODULE: ./.build/actions/library/image/reference.js
var image_reference = __webpack_require__(6865);
// EXTERNAL MODULE: ./.build/actions/library/task-definition/task-definition.js
var task_definition = __webpack_require__(5309);
// EXTERNAL MODULE: ./.build/actions/library/aws/aws-error.js
var aws_error = __webpack_require__(1906);
// EXTERNAL MODULE: ./.build/actions/library/text/shell.js
var shell = __webpack_require__(1730);
;// CONCATENATED MODULE: ./.build/actions/library/preflight/missing-image.js



/** What it means that a registry does not hold an image: a mistake, unless a cache brings it. */
async function missingImage(lookup, missing) {
    const rule = await cacheRule(lookup);
    if (rule !== undefined)
        return (0,findings/* notChecked */.lb)(`image ${lookup.image} may come through pull-through cache "${rule}"`);
    const problem = missing === 'image' ? await imageMissing(lookup) : repositoryMissing(lookup);
    return (0,findings/* findings */.Pg)({ problems: [problem] });
}
/** The prefix of the pull-through cache that the repository belongs to; denied, there is none to know of. */
async function cacheRule({ ecr, repository }) {
    const { account, name } = repository;
    const prefixes = await ifAnswered(() => ecr.pullThroughPrefixes(account));
    return prefixes?.find((prefix) => prefix === 'ROOT' || name.startsWith(`${prefix}/`));
}
const shownTags = 5;
async function imageMissing(lookup) {
    const { image, repository, region } = lookup;
    return {
        code: 'image-not-found',
        what: `There is no image "${image}"; repository "${repository.name}" exists${await newest(lookup)}.`,
        remedy: (0,shell/* awsCommand */.bg)('ecr describe-images', {
            'repository-name': repository.name,
            'registry-id': repository.account,
            region,
        }),
    };
}
/** Help for the reader; that the image is missing is known without it. */
async function newest({ ecr, repository }) {
    const tags = await ifAnswered(() => ecr.newestTags(repository, shownTags));
    if (!tags)
        return '';
    return tags.length > 0 ? ` and its newest tags are: ${tags.join(', ')}` : ' but has no tags';
}
async function ifAnswered(read) {
    try {
        return await read();
    }
    catch (thrown) {
        if (thrown instanceof aws_error/* AwsError */.Gy)
            return undefined;
        throw thrown;
    }
}
function repositoryMissing({ image, repository, region }) {
    const { account, name } = repository;
    return {
        code: 'repository-not-found',
        what: `There is no repository "${name}" in account ${account}, region ${region}, for image "${image}".`,
        remedy: (0,shell/* awsCommand */.bg)('ecr describe-repositories', { 'registry-id': account, region }),
    };
}

// EXTERNAL MODULE: ./.build/actions/library/preflight/fargate.js
var fargate = __webpack_require__(404);
;// CONCATENATED MODULE: ./.build/actions/library/preflight/platform.js

/**
 * What tasks of a definition run on; undefined where the instance decides.
 * Source: AWS docs, RuntimePlatform: on Fargate X86_64 and LINUX unless it says otherwise.
 */
function platformOf(definition, capacity) {
    const platform = (definition.runtimePlatform ?? {});
    const { cpuArchitecture, operatingSystemFamily = '' } = platform;
    if (!cpuArchitecture && !(0,fargate/* onFargate */.kC)(definition, capacity))
        return undefined;
    return {
        os: String(operatingSystemFamily).startsWith('WINDOWS') ? 'windows' : 'linux',
        architecture: cpuArchitecture === 'ARM64' ? 'arm64' : 'amd64',
    };
}
/** `linux/amd64`. */
function nameOf({ os, architecture }) {
    return `${os}/${architecture}`;
}
// A configuration holds the history of a build, never more than some kilobytes.
const largestConfig = 1_000_000;
/**
 * What an image was built for: the platforms that its index names or the one of its configuration. Empty
 * when neither says. Source: the OCI image specification, image-index.md, manifest.md, config.md.
 */
async function platformsOf(ecr, repository, digest) {
    const manifest = await ecr.manifest(repository, digest);
    if (Array.isArray(manifest?.manifests))
        return manifest.manifests.flatMap((entry) => known(entry.platform));
    const config = (manifest?.config ?? {});
    if (typeof config.digest !== 'string' || Number(config.size) > largestConfig)
        return [];
    return known(await ecr.config(repository, config.digest));
}
/** An index also holds attestations, whose platform is `unknown`. */
function known(platform) {
    const { os, architecture } = (platform ?? {});
    if (typeof os !== 'string' || typeof architecture !== 'string')
        return [];
    return os === 'unknown' ? [] : [{ os, architecture }];
}

;// CONCATENATED MODULE: ./.build/actions/library/preflight/images.js






/** Whether each image exists and fits what the tasks run on. */
async function checkImages(aws, tasks) {
    const uses = tasks.flatMap(({ definition, capacity }) => (0,task_definition/* containersOf */.Mz)(definition).map(({ image }) => ({
        image: String(image),
        platform: platformOf(definition, capacity),
    })));
    const images = Object.entries(Object.groupBy(uses, ({ image }) => image));
    const checks = images.map(([image, all = []]) => checkImage(aws, image, distinct(all.flatMap(({ platform }) => platform ?? []))));
    return (0,findings/* together */.bs)(await Promise.all(checks));
}
function distinct(platforms) {
    const names = platforms.map(nameOf);
    return platforms.filter((one, index) => names.indexOf(nameOf(one)) === index);
}
async function checkImage(aws, image, wanted) {
    const reference = (0,image_reference/* parseImage */.zZ)(image);
    const registry = reference && (0,image_reference/* ecrOf */.e8)(reference);
    if (!registry)
        return (0,findings/* notChecked */.lb)(`image ${image}, its registry is not Amazon ECR`);
    const repository = { account: registry.account, name: reference.repository };
    const ecr = await aws.ecr(registry.region);
    const lookup = { ecr, image, repository, region: registry.region };
    return (0,optional/* optionalCheck */.x)(async () => {
        const found = await ecr.findImage(repository, versionOf(reference));
        if (!('digest' in found))
            return missingImage(lookup, found.missing);
        return (0,findings/* together */.bs)([
            (0,findings/* findings */.Pg)({ notes: [`image ${image} is ${found.digest}`] }),
            ...(wanted.length > 0 ? [await checkPlatforms(lookup, found.digest, wanted)] : []),
        ]);
    });
}
/** What a container runtime asks for. */
function versionOf({ tag, digest }) {
    return digest ?? tag ?? 'latest';
}
function checkPlatforms(lookup, digest, wanted) {
    const { ecr, image, repository } = lookup;
    return (0,optional/* optionalCheck */.x)(async () => {
        const built = await platformsOf(ecr, repository, digest);
        if (built.length === 0)
            return (0,findings/* notChecked */.lb)(`architecture of ${image}, it names none`);
        const names = built.map(nameOf);
        const unfit = wanted.filter((one) => !names.includes(nameOf(one)));
        return (0,findings/* findings */.Pg)({ problems: unfit.map((one) => mismatch(image, built, one)) });
    });
}
function mismatch(image, built, wanted) {
    const cpu = wanted.architecture === 'arm64' ? 'ARM64' : 'X86_64';
    return {
        code: 'image-architecture-mismatch',
        what: `Image "${image}" is built for ${built.map(nameOf).join(', ')}, but the task runs ${cpu} (${nameOf(wanted)}).`,
        remedy: `docker buildx build --platform ${nameOf(wanted)}; or runtimePlatform.cpuArchitecture in the task definition`,
    };
}

;// CONCATENATED MODULE: ./.build/actions/library/preflight/references.js

/** Every secret that AWS reads before the containers start: variables, log options, a registry's password. */
function secretUses(definition) {
    return (0,task_definition/* containersOf */.Mz)(definition).flatMap((container) => {
        const of = `of container ${container.name}`;
        const options = container.logConfiguration?.secretOptions;
        const password = container.repositoryCredentials
            ?.credentialsParameter;
        return [
            ...named(container.secrets, of),
            ...named(options, `as log option ${of}`),
            ...(password
                ? [{ valueFrom: secretArn(password), purpose: `the registry's password ${of}` }]
                : []),
        ];
    });
}
function named(list, of) {
    return (list ?? []).map(({ name, valueFrom }) => ({
        valueFrom,
        purpose: `${name} ${of}`,
    }));
}
/** Alone here a bare name is that of a secret and not of a parameter. */
function secretArn(reference) {
    const text = String(reference);
    return text.startsWith('arn:') ? text : `${throughParameter}${text}`;
}
// AWS docs, Systems Manager, "Referencing AWS Secrets Manager secrets from Parameter Store parameters".
const throughParameter = '/aws/reference/secretsmanager/';
/**
 * How a secret's ARN with a key has to be written, when it is not: ECS takes the name alone or all three
 * parts behind it, be they empty. Source: the same page as for `placeOf`.
 */
function completed(valueFrom) {
    const parts = valueFrom.split(':');
    const [arn, , service] = parts;
    if (arn !== 'arn' || service !== 'secretsmanager')
        return undefined;
    const [whole, withParts] = [7, 10];
    if (parts.length <= whole || parts.length === withParts)
        return undefined;
    return Array.from({ length: withParts }, (_, index) => parts[index] ?? '').join(':');
}
/**
 * Takes a reference apart; undefined when it is none that we know. `region` is the task's own.
 * Source: AWS docs, Amazon ECS, "Pass sensitive data to an Amazon ECS container".
 */
function placeOf(valueFrom, region) {
    if (!valueFrom.startsWith('arn:'))
        return parameter([valueFrom], { region, account: undefined });
    const [, , service, where = '', account, ...resource] = valueFrom.split(':');
    if (service === 'secretsmanager') {
        const [, , stage, version] = resource.slice(1);
        const id = valueFrom.split(':').slice(0, 7).join(':');
        return {
            kind: 'secret',
            region: where,
            id,
            stage: stage || undefined,
            version: version || undefined,
        };
    }
    const path = /^parameter(\/.+)$/.exec(resource.join(':'))?.[1];
    if (service !== 'ssm' || path === undefined)
        return undefined;
    // A name without a hierarchy has no slash of its own, which its ARN does not show.
    const names = path.lastIndexOf('/') === 0 ? [path, path.slice(1)] : [path];
    return parameter(names, { region: where, account });
}
function parameter(names, { region, account }) {
    // Behind a colon stands a version or a label.
    const [first = '', ...more] = names.map((name) => name.replace(/:[^:/]*$/, ''));
    if (first.startsWith(throughParameter)) {
        const id = first.slice(throughParameter.length);
        return { kind: 'secret', region, id, stage: undefined, version: undefined };
    }
    // AWS's own parameters are in no list of the account.
    if (first.startsWith('/aws/'))
        return undefined;
    return { kind: 'parameter', region, account, names: [first, ...more] };
}

;// CONCATENATED MODULE: ./.build/actions/library/preflight/roles.js




/** What the definition alone shows of its roles. */
function roleProblems(definition, capacity) {
    const malformed = ['taskRoleArn', 'executionRoleArn'].flatMap((member) => shapeProblem(member, definition[member]));
    const needs = definition.executionRoleArn ? [] : executionNeeds(definition, capacity);
    return needs.length > 0 ? [...malformed, missing(needs)] : malformed;
}
/** A name without a path is allowed too. */
function shapeProblem(member, role) {
    if (!role || /^(arn:[\w-]+:iam::\d{12}:role\/.+|[\w+=,.@-]{1,64})$/.test(String(role)))
        return [];
    return [
        {
            code: 'role-invalid',
            what: `${member} of the task definition is "${role}"; allowed: the name or the ARN of an IAM role.`,
            remedy: `"${member}": "arn:aws:iam::<account>:role/<name>"`,
        },
    ];
}
/**
 * On an instance its own role pulls images and writes logs; a definition that is registered for Fargate, too,
 * has to have the role all the same. Source: AWS docs, "Amazon ECS task execution IAM role", and
 * RegisterTaskDefinition's "Fargate requires task definition to have execution role ARN to support ...".
 */
function executionNeeds(definition, capacity) {
    const containers = (0,task_definition/* containersOf */.Mz)(definition);
    const needs = secretUses(definition).length > 0 ? ['reads secrets'] : [];
    const { requiresCompatibilities: required } = definition;
    const forFargate = Array.isArray(required) && required.includes('FARGATE');
    if (!forFargate && !(0,fargate/* onFargate */.kC)(definition, capacity))
        return needs;
    if (containers.some(isInEcr))
        needs.push('pulls an image from Amazon ECR');
    if (containers.some(logsToCloudWatch))
        needs.push('writes its log to CloudWatch');
    return needs;
}
function isInEcr({ image }) {
    const reference = (0,image_reference/* parseImage */.zZ)(String(image));
    return reference !== undefined && (0,image_reference/* ecrOf */.e8)(reference) !== undefined;
}
function logsToCloudWatch({ logConfiguration }) {
    return logConfiguration?.logDriver === 'awslogs';
}
function missing(needs) {
    return {
        code: 'execution-role-missing',
        what: `The task definition has no execution role, but the task ${needs.join(', ')}.`,
        remedy: '"executionRoleArn": "arn:aws:iam::<account>:role/<name>" with AmazonECSTaskExecutionRolePolicy',
    };
}

// EXTERNAL MODULE: ./.build/actions/library/aws/partition.js
var partition = __webpack_require__(4174);
;// CONCATENATED MODULE: ./.build/actions/library/preflight/secrets.js





/** Whether each secret exists and has a value. The value itself is not asked for by any of these calls. */
async function checkSecrets(aws, definitions) {
    const all = wantedSecrets(definitions);
    const wanted = all.filter(({ valueFrom }) => completed(valueFrom) === undefined);
    const placed = wanted.map((one) => ({ ...one, place: placeOf(one.valueFrom, aws.region) }));
    const unknown = placed.filter(({ place }) => place === undefined);
    const secrets = placed.filter((one) => one.place?.kind === 'secret');
    const parameters = placed.filter((one) => one.place?.kind === 'parameter');
    const accounts = definitions
        .map(({ executionRoleArn }) => (0,partition/* originOf */.y)(String(executionRoleArn ?? '')).account)
        .filter(Boolean);
    return (0,findings/* together */.bs)([
        (0,findings/* findings */.Pg)({ problems: all.flatMap(incomplete) }),
        ...unknown.map(({ valueFrom }) => (0,findings/* notChecked */.lb)(`secret ${valueFrom}`)),
        ...(await Promise.all(secrets.map((one) => (0,optional/* optionalCheck */.x)(() => checkSecret(aws, one))))),
        ...(await checkParameters(aws, parameters, accounts)),
    ]);
}
function wantedSecrets(definitions) {
    const uses = Object.groupBy(definitions.flatMap(secretUses), ({ valueFrom }) => valueFrom);
    return Object.entries(uses).map(([valueFrom, all = []]) => ({
        valueFrom,
        purposes: [...new Set(all.map(({ purpose }) => purpose))],
    }));
}
function incomplete({ valueFrom, purposes }) {
    const whole = completed(valueFrom);
    if (whole === undefined)
        return [];
    return [
        {
            code: 'secret-reference-invalid',
            what: `"${valueFrom}", wanted for ${purposes.join(', ')}, is no reference that ECS takes: behind the secret's ARN stands nothing, or :key:stage:version with all three colons.`,
            remedy: whole,
        },
    ];
}
async function checkSecret(aws, wanted) {
    const { region, id } = wanted.place;
    const secret = await (await aws.secretsManager(region)).describe(id);
    if (!secret)
        return (0,findings/* findings */.Pg)({ problems: [notFound(wanted)] });
    const lack = lackOf(secret, wanted);
    return (0,findings/* findings */.Pg)(lack === undefined ? {} : { problems: [withoutValue(wanted, lack)] });
}
/** Why the version that is asked for cannot be read. */
function lackOf({ deleted, stages }, { place }) {
    if (deleted)
        return 'is scheduled for deletion';
    const { version, stage = version ? undefined : 'AWSCURRENT' } = place;
    if (version && !(version in stages))
        return `has no version ${version}`;
    const held = Object.values(stages).flat();
    if (stage === undefined || held.includes(stage))
        return undefined;
    return held.length === 0 ? 'has no value' : `has no version of stage ${stage}`;
}
/** One call for each region. */
function checkParameters(aws, wanted, own) {
    const regions = Object.entries(Object.groupBy(wanted, ({ place }) => place.region));
    return Promise.all(regions.map(([region, all = []]) => (0,optional/* optionalCheck */.x)(() => checkRegion(aws, region, ours(all, own)))));
}
/** Who may list parameters sees those of one account only. */
function ours(wanted, own) {
    const mine = ({ place: { account } }) => !account || own.length === 0 || own.includes(account);
    return { mine: wanted.filter(mine), foreign: wanted.filter((one) => !mine(one)) };
}
async function checkRegion(aws, region, { mine, foreign }) {
    const unchecked = foreign.map(({ valueFrom }) => (0,findings/* notChecked */.lb)(`${valueFrom}, of another account`));
    if (mine.length === 0)
        return (0,findings/* together */.bs)(unchecked);
    const existing = await (await aws.ssm(region)).existing(mine.flatMap(({ place }) => place.names));
    const missing = mine.filter(({ place }) => !place.names.some((name) => existing.has(name)));
    return (0,findings/* together */.bs)([...unchecked, (0,findings/* findings */.Pg)({ problems: missing.map(notFound) })]);
}
function notFound({ valueFrom, purposes, place }) {
    const kind = place.kind === 'secret' ? 'secret' : 'parameter';
    return {
        code: 'secret-not-found',
        what: `There is no ${kind} "${valueFrom}" in ${place.region}, wanted for ${purposes.join(', ')}.`,
        remedy: createCommand(place),
    };
}
function createCommand(place) {
    const { region } = place;
    if (place.kind === 'secret')
        return (0,shell/* awsCommand */.bg)('secretsmanager create-secret', {
            name: (0,shell/* blank */.hQ)('name'),
            'secret-string': (0,shell/* blank */.hQ)('value'),
            region,
        });
    const value = { name: place.names[0], value: (0,shell/* blank */.hQ)('value') };
    return (0,shell/* awsCommand */.bg)('ssm put-parameter', { type: 'SecureString', ...value, region });
}
function withoutValue({ valueFrom, purposes, place }, lack) {
    const { id, region } = place;
    const command = lack.endsWith('deletion') ? 'restore-secret' : 'put-secret-value';
    const value = command === 'put-secret-value' ? (0,shell/* blank */.hQ)('value') : undefined;
    return {
        code: 'secret-without-value',
        what: `Secret "${valueFrom}" ${lack}; it is wanted for ${purposes.join(', ')}.`,
        remedy: (0,shell/* awsCommand */.bg)(`secretsmanager ${command}`, {
            'secret-id': id,
            'secret-string': value,
            region,
        }),
    };
}

;// CONCATENATED MODULE: ./.build/actions/library/preflight/preflight.js




/** Looks at everything that these tasks need to start. What several share, an image or a secret, is asked for once. */
async function checkTasks(aws, tasks) {
    const definitions = tasks.map(({ definition }) => definition);
    const looked = await Promise.all([checkImages(aws, tasks), checkSecrets(aws, definitions)]);
    const problems = tasks.flatMap(({ definition, capacity }) => roleProblems(definition, capacity));
    return (0,findings/* together */.bs)([(0,findings/* findings */.Pg)({ problems }), ...looked]);
}


/***/ }),

/***/ 8273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ explainStop)
});

;// CONCATENATED MODULE: ./.build/actions/library/stopped-task/exit-code.js
/** What an exit code means by convention; undefined where only the program knows. */
function meaningOf(exitCode) {
    return meanings[exitCode] ?? (exitCode > 128 && exitCode < 160 ? bySignal(exitCode) : undefined);
}
// 125 to 127: Docker and POSIX shells; above 128: 128 plus the number of the signal.
const meanings = {
    125: 'the container could not be run as asked',
    126: 'the command was found but cannot be executed',
    127: 'the command was not found in the image',
    130: 'it was interrupted (SIGINT)',
    134: 'it aborted itself (SIGABRT)',
    137: 'it was killed (SIGKILL): it used more memory than it has, or did not stop in time',
    139: 'it crashed (SIGSEGV)',
    143: 'it was asked to stop (SIGTERM) before it was done',
};
function bySignal(exitCode) {
    return `signal ${exitCode - 128} ended it`;
}
/** What mends it, where that can be said. */
function remedyOf(exitCode) {
    return remedies[exitCode];
}
/** The same whether the shell or the container runtime looked for the command. */
const commandNotFoundRemedy = 'Check the spelling and the PATH in the image; a shell line needs command: ["sh","-c","..."].';
const remedies = {
    125: 'Look at entryPoint, user and workingDirectory of the container in the task definition.',
    126: 'Make the file executable in the image and check its first line (#!) and the architecture that it was built for.',
    127: commandNotFoundRemedy,
    137: 'Give the task more memory, or end it in less than its stopTimeout.',
    139: 'Look at the last lines; a library built for another architecture does this too.',
};

// EXTERNAL MODULE: ./.build/actions/library/stopped-task/reasons.js
var reasons = __webpack_require__(3695);
;// CONCATENATED MODULE: ./.build/actions/library/stopped-task/start-failure.js

/**
 * What ECS's reason for a task that did not start means, most particular first.
 * Source: AWS docs, "Amazon ECS stopped tasks error messages" and "CannotPullContainer task errors".
 */
function explainStart(reason) {
    const kind = kinds.find(({ words }) => words.test(reason)) ?? anyKind;
    const { code, means, remedy } = kind;
    return { code, means, remedy };
}
const pull = String.raw `(?:CannotPull\w*|pull image|pull command failed).*`;
const kinds = [
    {
        code: 'image-pull-failed',
        words: new RegExp(`${pull}(?:no matching manifest|platform)`, 'is'),
        means: 'the image does not exist for the architecture of the task',
        remedy: 'Build the image for the runtimePlatform of the task definition: docker build --platform linux/<arm64 or amd64>.',
    },
    {
        code: 'image-pull-failed',
        words: new RegExp(`${pull}(?:toomanyrequests|rate limit)`, 'is'),
        means: 'the registry limits how often images are pulled',
        remedy: 'Copy the image into ECR, or use an ECR pull-through cache.',
    },
    {
        code: 'image-pull-failed',
        words: new RegExp(`${pull}(?:timeout|timed out|deadline|no such host|canceled|dial tcp)`, 'is'),
        means: 'the registry cannot be reached from the task',
        remedy: 'The subnets need a NAT gateway, a public address, or VPC endpoints for ecr.api, ecr.dkr and s3; the security group must let port 443 out.',
    },
    {
        code: 'image-pull-failed',
        words: new RegExp(`${pull}(?:denied|forbidden|unauthori|403|no basic auth)`, 'is'),
        means: 'the execution role may not pull the image, or there is no such repository',
        remedy: 'Allow the execution role ecr:GetAuthorizationToken, ecr:BatchGetImage and ecr:GetDownloadUrlForLayer, and look at the name of the repository.',
    },
    {
        code: 'image-pull-failed',
        words: new RegExp(`${pull}(?:not found|manifest unknown|does not exist)`, 'is'),
        means: 'there is no such image',
        remedy: 'aws ecr describe-images --repository-name <repository> lists the tags that exist.',
    },
    {
        code: 'image-pull-failed',
        words: /CannotPull|pull image manifest/i,
        means: 'the image could not be pulled',
        remedy: 'Look at the name of the image, at the execution role and at the way to the registry.',
    },
    {
        code: 'secret-not-available',
        words: /secret|ssm|parameter/i,
        means: 'a secret of the task definition could not be read',
        remedy: 'The secret must exist and have a value, the execution role needs secretsmanager:GetSecretValue or ssm:GetParameters (and kms:Decrypt), and the subnets a way to them (NAT or VPC endpoints).',
    },
    {
        code: 'log-group-missing',
        words: /ResourceInitializationError.*(?:log|awslogs)/is,
        means: 'the log group does not exist or cannot be written',
        remedy: 'Create the group that awslogs-group of the task definition names; the execution role needs logs:CreateLogStream and logs:PutLogEvents.',
    },
    {
        code: 'volume-not-mounted',
        words: /ResourceInitializationError.*(?:EFS|mount|volume|EBS)/is,
        means: 'a volume could not be mounted',
        remedy: 'Look at the mount targets of the file system and at the security groups between (port 2049).',
    },
    {
        code: 'task-network-failed',
        words: /\bENI\b|network interface|subnet|elastic network|ip address/i,
        means: 'the task got no network',
        remedy: 'Look for free addresses in the subnets.',
    },
    {
        code: 'no-capacity',
        words: /capacity|RESOURCE:/i,
        means: 'AWS had no capacity for the task',
        remedy: 'Run the job again; when it stays so, ask for less cpu and memory, or other subnets.',
    },
    {
        code: 'command-not-found',
        words: /executable file not found|no such file or directory|exec: /i,
        means: 'the command is not in the image',
        remedy: commandNotFoundRemedy,
    },
    {
        code: 'task-failed-to-start',
        words: /ResourceInitializationError/i,
        means: 'something that the task needs before it starts could not be reached',
        remedy: 'Look at secrets, log group and volumes of the task definition, and at NAT or VPC endpoints of its subnets.',
    },
];
const anyKind = {
    code: 'task-failed-to-start',
    means: 'ECS could not start the task',
    remedy: 'Look at the reason above and at the events in the console.',
};

;// CONCATENATED MODULE: ./.build/actions/library/stopped-task/explain.js



/** Why a stopped task did not succeed, in one sentence, and what mends it. */
function explainStop(task, verdict) {
    const interruption = interruptions[task.stopCode ?? ''];
    if (interruption)
        return interrupted(task, interruption);
    const killed = task.containers?.find(({ reason = '' }) => /OutOfMemory/i.test(reason));
    if (killed)
        return outOfMemory(killed);
    if (task.stopCode === 'TaskFailedToStart')
        return notStarted(task);
    return verdict.exitCode === undefined
        ? withoutExitCode(task, verdict.container)
        : exited(task, verdict.container, verdict.exitCode);
}
const interruptions = {
    UserInitiated: {
        code: 'task-stopped-by-user',
        who: 'Somebody stopped the task',
        remedy: 'aws cloudtrail lookup-events --lookup-attributes AttributeKey=EventName,AttributeValue=StopTask tells who.',
    },
    SpotInterruption: { code: 'spot-interrupted', who: 'AWS took the Spot capacity back' },
    TerminationNotice: {
        code: 'host-terminated',
        who: 'The host of the task was shut down',
        remedy: 'Run the job again.',
    },
    ServiceSchedulerInitiated: {
        code: 'task-stopped-by-service',
        who: 'The ECS scheduler stopped the task',
    },
};
function interrupted(task, { who, ...told }) {
    return { ...told, what: `${who} before it was done.${(0,reasons/* ecsSays */.i$)(task.stoppedReason)}` };
}
function outOfMemory({ name, exitCode, reason }) {
    const exit = exitCode === undefined ? '' : ` (exit code ${exitCode})`;
    return {
        code: 'out-of-memory',
        what: `Container "${name}" used more memory than it has and was killed${exit}.${(0,reasons/* ecsSays */.i$)(reason)}`,
        remedy: 'Raise memory of the container or of the task in the task definition.',
    };
}
function notStarted({ stoppedReason, containers = [] }) {
    const reason = (0,reasons/* wordsOf */.Z9)([stoppedReason, ...containers.map((container) => container.reason)]);
    const { means, ...told } = explainStart(reason);
    return { ...told, what: `The task did not start: ${means}.${(0,reasons/* ecsSays */.i$)(reason)}` };
}
function withoutExitCode(task, name) {
    const says = (0,reasons/* ecsSays */.i$)((0,reasons/* containerOf */.t8)(task, name).reason, task.stoppedReason);
    return {
        code: 'exit-code-unknown',
        what: `Container "${name}" has no exit code: it never ran, or ECS did not learn how it ended.${says}`,
        remedy: 'Look at the last lines and at what the container waits for (dependsOn); nothing is known to have been done.',
    };
}
function exited(task, name, exitCode) {
    const meaning = meaningOf(exitCode);
    const remedy = remedyOf(exitCode);
    return {
        ...(exitCode === 126 || exitCode === 127
            ? { code: 'command-not-found' }
            : { code: 'command-failed' }),
        what: `Container "${name}" left with exit code ${exitCode}${meaning ? `: ${meaning}` : ''}.${(0,reasons/* ecsSays */.i$)((0,reasons/* containerOf */.t8)(task, name).reason)}`,
        ...(remedy ? { remedy } : {}),
    };
}


/***/ }),

/***/ 3695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   i$: () => (/* binding */ ecsSays),
/* harmony export */   t8: () => (/* binding */ containerOf)
/* harmony export */ });
/* harmony import */ var _text_foreign_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9840);

/** A container of the task, as far as AWS tells of it. */
function containerOf(task, name) {
    return task.containers?.find((container) => container.name === name) ?? { name };
}
/** ECS's own words, each once; empty when it said nothing. */
function wordsOf(reasons) {
    return [...new Set(reasons.filter(Boolean))].join('; ');
}
/** A sentence that quotes ECS as text, to stand behind another one. */
function ecsSays(...reasons) {
    const words = wordsOf(reasons);
    return words ? ` ECS says: ${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(words)}` : '';
}


/***/ }),

/***/ 8695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ judge)
/* harmony export */ });
/* harmony import */ var _reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3695);

// Ended from outside: an exit code then tells how the container took its SIGTERM, not that it was done.
const cutShort = new Set([
    'UserInitiated',
    'SpotInterruption',
    'TerminationNotice',
    'ServiceSchedulerInitiated',
    'TaskFailedToStart',
]);
/**
 * Success only when every deciding container ran and left with an expected code of its own accord. A
 * container without an exit code never ran, whatever the others say; a sidecar's code does not count.
 */
function judge(task, expectation) {
    const containers = expectation.deciding.map((name) => (0,_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .containerOf */ .t8)(task, name));
    const bad = containers.find((container) => !isExpected(container, expectation));
    const decided = bad ?? containers[0] ?? { name: '' };
    const whole = !cutShort.has(task.stopCode ?? '');
    return {
        succeeded: bad === undefined && containers.length > 0 && whole,
        exitCode: decided.exitCode ?? undefined,
        container: decided.name ?? '',
    };
}
function isExpected({ exitCode }, { exitCodes }) {
    return typeof exitCode === 'number' && exitCodes.includes(exitCode);
}


/***/ }),

/***/ 3195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ ambient)
/* harmony export */ });
/** A variable of the process environment; an empty one counts as not set. */
function ambient(name) {
    const value = process.env[name];
    return value === '' ? undefined : value;
}


/***/ }),

/***/ 8401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eu: () => (/* binding */ untilAborted),
/* harmony export */   fn: () => (/* binding */ late),
/* harmony export */   ux: () => (/* binding */ within)
/* harmony export */ });
/** What `within` answers when the time was over first. */
const late = Symbol('late');
/** Ends with `work`, or with the signal's reason as soon as that is aborted; `work` is then left to itself. */
function untilAborted(work, signal) {
    if (!signal)
        return work;
    return new Promise((resolve, reject) => {
        const onAbort = () => reject(signal.reason);
        work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
        if (signal.aborted)
            onAbort();
        else
            signal.addEventListener('abort', onAbort, { once: true });
    });
}
/** What `work` comes to within `ms`, or `late`; its signal is aborted when nobody waits any more. */
async function within({ clock, ms, signal }, work) {
    const over = new AbortController();
    const timer = clock.sleep(ms, over.signal).then(() => late);
    try {
        const first = Promise.race([work(over.signal), timer]);
        return await untilAborted(first, signal);
    }
    finally {
        over.abort();
    }
}


/***/ }),

/***/ 3741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ registeringCalls)
/* harmony export */ });
/** The AWS calls behind a new revision. */
const registeringCalls = [
    { action: 'ecs:RegisterTaskDefinition', need: 'needed', why: 'a revision with the new image' },
    { action: 'ecs:TagResource', need: 'needed', why: 'the new revision keeps the tags' },
    { action: 'iam:PassRole', need: 'needed', why: "hands the definition's own roles to the task" },
];


/***/ }),

/***/ 9153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JS: () => (/* binding */ isFamily),
/* harmony export */   KF: () => (/* binding */ findTaskDefinition),
/* harmony export */   q0: () => (/* binding */ describe)
/* harmony export */ });
/* harmony import */ var _aws_aws_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1906);
/* harmony import */ var _findings_findings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2147);
/* harmony import */ var _text_shell_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1730);
/* harmony import */ var _task_definition_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5309);




// AWS has one exception for everything wrong with a request; only its text says that there is none.
const unknown = /Unable to describe task definition/i;
/** The definition that was asked for; undefined, with the reason beside it, when there is none. */
async function findTaskDefinition(ecs, asked) {
    const references = asked.task === undefined ? asked.families : [asked.task];
    const answers = await Promise.all(references.map((reference) => describe(ecs, reference)));
    const existing = answers.filter((definition) => definition !== undefined);
    const problem = problemOf(existing, asked);
    return problem ? (0,_findings_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .missing */ .LO)(problem) : (0,_findings_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .found */ .F9)(existing[0]);
}
/** Whether a reference leaves the revision to AWS, which then answers the newest active one. */
function isFamily(reference) {
    return reference === undefined || !reference.includes(':');
}
/** The newest active revision of a family, or the revision that is named; undefined when there is none. */
async function describe(ecs, reference) {
    try {
        return await ecs.describeTaskDefinition(reference);
    }
    catch (thrown) {
        if ((0,_aws_aws_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isAwsError */ .m_)(thrown, 'ClientException') && unknown.test(thrown.message))
            return undefined;
        throw thrown;
    }
}
function problemOf(existing, asked) {
    const [first] = existing;
    if (!first)
        return notFound(asked);
    if (existing.length > 1)
        return ambiguous(asked);
    const { status } = first.taskDefinition;
    return status === 'ACTIVE' ? undefined : notActive((0,_task_definition_js__WEBPACK_IMPORTED_MODULE_2__/* .revisionName */ .pd)(first.taskDefinition), status);
}
function notFound({ task, families, region }) {
    const what = task === undefined
        ? `There is no one-off task in ${region}: looked for the families ${families.join(' and ')}, neither is active.`
        : `There is no task definition "${task}" in ${region}${otherRegion(task, region)}.`;
    return {
        code: 'task-definition-not-found',
        what,
        remedy: `with: { task: "<family, family:revision or ARN>" }; ${(0,_text_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .awsCommand */ .bg)('ecs list-task-definition-families', { status: 'ACTIVE', region })}`,
    };
}
/** An ARN says itself where it is. */
function otherRegion(task, region) {
    const [arn, , , named] = task.split(':');
    const differs = arn === 'arn' && named && named !== region;
    return differs ? `: the ARN is of ${named}, the step works in ${region}` : '';
}
function ambiguous({ families }) {
    return {
        code: 'task-definition-ambiguous',
        what: `Which task is meant? ${families.join(' and ')} are both active.`,
        remedy: `with: { task: "${families[0]}" }`,
    };
}
function notActive(name, status) {
    return {
        code: 'task-definition-inactive',
        what: `Task definition ${name} is ${status}: AWS starts no task from it.`,
        remedy: `with: { task: "${name.split(':')[0]}" } takes the newest active revision`,
    };
}


/***/ }),

/***/ 6562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ imageChanges)
/* harmony export */ });
/* harmony import */ var _task_definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5309);

/** The containers whose image really differs, in the definition's order. */
function imageChanges(definition, images) {
    return (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .containersOf */ .Mz)(definition).flatMap(({ name, image }) => {
        const to = images.get(String(name));
        const differs = to !== undefined && to !== image;
        return differs ? [{ container: String(name), from: String(image), to }] : [];
    });
}


/***/ }),

/***/ 1929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ registerOnce)
/* harmony export */ });
/* harmony import */ var _aws_lost_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9287);
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9153);
/* harmony import */ var _same_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4500);



const pauseMs = 2_000;
const patienceMs = 120_000;
/**
 * Registers one revision and no second one, which AWS would make for every request: when an answer was
 * lost, the newest revision of the family is taken if it is what was asked for, else the request is made
 * again.
 */
async function registerOnce(aws, wanted, { clock, signal }) {
    const ecs = await aws.ecs();
    const end = clock.now() + patienceMs;
    let lost;
    for (;;) {
        try {
            return await ecs.registerTaskDefinition(wanted);
        }
        catch (thrown) {
            if (!(0,_aws_lost_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .answerWasLost */ .WF)(thrown))
                throw lost ? (0,_aws_lost_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .markLost */ .Op)(thrown) : thrown;
            lost = thrown;
        }
        const newest = await (0,_find_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(ecs, String(wanted.family)).catch((thrown) => {
            throw (0,_aws_lost_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .markLost */ .Op)(thrown);
        });
        if (newest && (0,_same_js__WEBPACK_IMPORTED_MODULE_2__/* .isSame */ .F)(newest, wanted))
            return newest.taskDefinition;
        if (clock.now() >= end)
            throw lost;
        await clock.sleep(pauseMs, signal);
    }
}


/***/ }),

/***/ 4500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isSame)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _task_definition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5309);


/** Whether registering `input` would only repeat `definition`: members and tags in any order, the rest as it is. */
function isSame(definition, input) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(comparable((0,_task_definition_js__WEBPACK_IMPORTED_MODULE_1__/* .registrationOf */ .DD)(definition)), comparable(input));
}
function comparable(input) {
    const tags = (input.tags ?? []);
    return { ...input, tags: [...tags].sort((a, b) => compare(String(a.key), String(b.key))) };
}
function compare(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}


/***/ }),

/***/ 5309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BG: () => (/* binding */ essentialNames),
/* harmony export */   DD: () => (/* binding */ registrationOf),
/* harmony export */   MR: () => (/* binding */ containerNames),
/* harmony export */   Mz: () => (/* binding */ containersOf),
/* harmony export */   nS: () => (/* binding */ withImages),
/* harmony export */   pd: () => (/* binding */ revisionName)
/* harmony export */ });
/** What AWS adds when it registers; everything else belongs to the definition. */
const readOnlyMembers = new Set([
    'taskDefinitionArn',
    'revision',
    'status',
    'requiresAttributes',
    'compatibilities',
    'registeredAt',
    'registeredBy',
    'deregisteredAt',
    'deleteRequestedAt',
]);
/** The input that registers this definition again, byte for byte but for what AWS itself adds. */
function registrationOf({ taskDefinition, tags }) {
    const kept = Object.entries(taskDefinition).filter(([member]) => !readOnlyMembers.has(member));
    const input = Object.fromEntries(kept);
    // RegisterTaskDefinition refuses an empty list of tags, and those that only AWS may write.
    const own = tags.filter(({ key }) => !/^aws:/i.test(String(key)));
    return own.length > 0 ? { ...input, tags: own } : input;
}
function containersOf(definition) {
    return (definition.containerDefinitions ?? []);
}
function containerNames(definition) {
    return containersOf(definition).map((container) => String(container.name));
}
/** Absent means essential. */
function essentialNames(definition) {
    const essential = containersOf(definition).filter((container) => container.essential !== false);
    return essential.map((container) => String(container.name));
}
/** `family:revision`. */
function revisionName(definition) {
    return `${definition.family}:${definition.revision}`;
}
/** The same input with the images of the named containers replaced. */
function withImages(input, images) {
    const containerDefinitions = containersOf(input).map((container) => {
        const image = images.get(String(container.name));
        return image === undefined ? container : { ...container, image };
    });
    return { ...input, containerDefinitions };
}


/***/ }),

/***/ 3694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   a: () => (/* binding */ formatDuration)
/* harmony export */ });
const grammar = /^(?:(\d{1,6})d)?(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?(?:(\d{1,6})ms)?$/;
const unitMs = [86_400_000, 3_600_000, 60_000, 1_000, 1];
/**
 * Milliseconds of `90s`, `15m`, `1h30m`: each unit once, the longest first. Undefined when the text is no
 * duration; a bare number is none.
 */
function parseDuration(text) {
    const counts = grammar.exec(text)?.slice(1);
    if (!counts || text === '')
        return undefined;
    return counts.reduce((sum, count, unit) => sum + Number(count ?? 0) * (unitMs[unit] ?? 0), 0);
}
/** `850 ms`, `4.2 s`, `2 m 05 s`, `1 h 02 m`: as exact as a reader needs. */
function formatDuration(ms) {
    if (ms < 999.5)
        return `${Math.round(ms)} ms`;
    if (ms < 59_950)
        return `${(ms / 1_000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1_000);
    if (seconds < 3_600)
        return `${Math.floor(seconds / 60)} m ${two(seconds % 60)} s`;
    return `${Math.floor(seconds / 3_600)} h ${two(Math.floor((seconds % 3_600) / 60))} m`;
}
function two(count) {
    return String(count).padStart(2, '0');
}


/***/ }),

/***/ 8649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hi: () => (/* binding */ RemoteError),
/* harmony export */   SS: () => (/* binding */ ReportedError),
/* harmony export */   _n: () => (/* binding */ problemsIn),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   fk: () => (/* binding */ RefusedError),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/** Whose turn it is: every error that we mean to show is one of the subclasses. */
class ReportedError extends Error {
    problems;
    constructor(problems, options) {
        const list = Array.isArray(problems) ? problems : [problems];
        super(list.map((problem) => problem.what).join('\n'), options);
        this.problems = list;
        this.name = new.target.name;
    }
    /** The stable codes, in order, without repetition, joined by commas. */
    get code() {
        return [...new Set(this.problems.map((problem) => problem.code))].join(',');
    }
}
/** The workflow, its inputs or the names in them are wrong: mend them and run again. */
class UserError extends ReportedError {
}
/** A guard said no. */
class RefusedError extends ReportedError {
}
/** AWS, GitHub or a tool failed or refused; nothing in the workflow file is known to be wrong. */
class RemoteError extends ReportedError {
}
/** The problems of a UserError that `work` throws; none when it throws nothing. */
function problemsIn(work) {
    try {
        work();
        return [];
    }
    catch (thrown) {
        if (thrown instanceof UserError)
            return thrown.problems;
        throw thrown;
    }
}
/** The message of whatever was thrown. Node's own AggregateError, for a host with several addresses, has none. */
function messageOf(thrown) {
    if (!(thrown instanceof Error))
        return String(thrown);
    if (thrown.message !== '')
        return thrown.message;
    const parts = thrown instanceof AggregateError ? thrown.errors.map(messageOf) : [];
    return parts.length > 0 ? parts.join('; ') : thrown.name;
}


/***/ }),

/***/ 9840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   GH: () => (/* binding */ neutralLine),
/* harmony export */   SY: () => (/* binding */ neutral),
/* harmony export */   V$: () => (/* binding */ foreign),
/* harmony export */   lf: () => (/* binding */ Foreign)
/* harmony export */ });
/**
 * Text that somebody else wrote: a log line, a reason from AWS, a branch name.
 * Interpolating it yields its neutral form; `raw`, and JSON, which is data and no page, hold it whole.
 */
class Foreign {
    raw;
    constructor(raw) {
        this.raw = raw;
    }
    toString() {
        return neutral(this.raw);
    }
    toJSON() {
        return this.raw;
    }
}
/** Marks text as somebody else's. */
function foreign(raw) {
    return new Foreign(raw);
}
/** Splits where the runner's .NET reader does: `\n`, `\r\n` and a bare `\r`. */
function linesOf(text) {
    return text.split(/\r\n|\r|\n/);
}
// Most lines are none of it and are handed back as they came.
const suspicious = /[^\t -~]|##\[|^[\t ]*::/;
/*
 * Escape sequences by ECMA-48, 5.3 to 5.6 and 8.3: control sequences; strings (OSC, DCS, SOS, PM, APC) with
 * their terminator; all other escapes. What is not complete loses its first character or two and no more.
 * No class overlaps with what may follow it and no introducer may stand in a string, so that a scan never
 * starts again behind itself: Node's stripVTControlCharacters takes a minute for 256 KiB of `ESC ]`.
 */
const esc = '\\u001b';
const escapes = new RegExp([
    `(?:${esc}\\[|\\u009b)[0-?]*[ -/]*[@-~]`,
    `(?:${esc}[\\]PX^_]|[\\u0090\\u0098\\u009d-\\u009f])[^\\u0007${esc}\\u0080-\\u009f]*(?:\\u0007|${esc}\\\\|\\u009c)`,
    `${esc}[ -/]*[0-~]`,
].join('|'), 'g');
// What is not seen or reorders what is; the joiners and selectors that scripts and emoji are written with stay.
const unseen = /[[\p{Cc}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]--[\t\u200c\u200d\ufe00-\ufe0f]]/gv;
// Line breaks for some readers, though not for the runner's.
const separators = /[\u2028\u2029]/g;
/*
 * The runner compares by culture, so that for it `#<zero-width space>#[` does begin with `##[`. It then counts
 * three characters to the command's name, which so begins with `[` and is none: the break holds either way.
 */
const zeroWidthSpace = '\u200b';
/**
 * One line that neither of the runner's grammars takes for a command: `::name::` at the start after
 * trimming, `##[name]` anywhere. Both are broken after everything else is removed, as removing may make one.
 * Source: actions/runner, src/Runner.Common/ActionCommand.cs.
 */
function neutralLine(line) {
    if (!suspicious.test(line))
        return line;
    return line
        .replace(escapes, '')
        .replace(unseen, '')
        .replace(separators, ' ')
        .toWellFormed()
        .replaceAll('##[', `#${zeroWidthSpace}#[`)
        .replace(/^(\s*):(?=:)/, `$1${zeroWidthSpace}:`);
}
/** Every line of the text made harmless, the lines kept apart by `\n` alone. */
function neutral(text) {
    return linesOf(text).map(neutralLine).join('\n');
}


/***/ }),

/***/ 5843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oz: () => (/* binding */ Markdown),
  aY: () => (/* binding */ code),
  DV: () => (/* binding */ codeBlock),
  zH: () => (/* binding */ details),
  nf: () => (/* binding */ markdown_link),
  md: () => (/* binding */ md),
  tp: () => (/* binding */ table)
});

// EXTERNAL MODULE: ./.build/actions/library/text/foreign.js
var foreign = __webpack_require__(9840);
;// CONCATENATED MODULE: ./.build/actions/library/text/escape.js

/*
 * What GitHub makes of text after rendering, so that no escape stops it: mentions, issue numbers, emoji codes,
 * formulas. It looks for them in one piece of text at a time, so that a span around their first mark stops
 * them, and what is copied from the page is what was put in (GitHub's docs, Writing mathematical
 * expressions, "Writing dollar signs in line with ... expressions").
 */
function inert(text) {
    return text.replace(/[@$]|#(?=\d)|\bGH-(?=\d)|:(?=[\w+-]+:)/gi, '<span>$&</span>');
}
function withoutTags(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
/** What markdown would act on, tags being no more: links, emphasis, table cells, the starts of blocks, code by indentation. */
function withoutMarks(text) {
    return (text
        .replace(/[\\`*[\]~]/g, '\\$&')
        // Between letters and digits it is no emphasis, and the runner hides a token only as it was registered.
        .replace(/(?<![^\W_])_+|_+(?![^\W_])/g, (marks) => marks.replaceAll('_', '\\_'))
        .replaceAll('|', '&#124;')
        .replace(/:(?=\/\/)|\.(?<=www\.)/gi, '\\$&')
        .replace(/^[-+=#:]/gm, '\\$&')
        .replace(/^\d+(?=[.)])/gm, '$&\\')
        .replace(/^[ \t]|[ \t]$/gm, (space) => `&#${space.charCodeAt(0)};`));
}
function onOneLine(text) {
    return text.replaceAll('\n', '<br>');
}
/** Text as text in markdown: no tag, link, table cell, emphasis, block, formula, mention, issue number or emoji comes of it. */
function escapeMarkdown(text) {
    const line = onOneLine(withoutMarks(inert(withoutTags((0,foreign/* neutral */.SY)(text)))));
    // A tag alone on its line would begin a block of HTML.
    return line.replace(/^<br>/, '<span></span>$&');
}
/**
 * The same inside a `code` element, where GitHub looks for mentions and the like not at all. What is copied
 * from it is what was put in, so that spans keep addresses of mail and formulas from being made.
 */
function escapeInCode(text) {
    const escaped = withoutMarks(withoutTags((0,foreign/* neutral */.SY)(text)));
    return onOneLine(escaped.replace(/[@$]/g, '<span>$&</span>'));
}
/** Text as text inside a block of HTML, where markdown's escapes would be seen. */
function escapeHtml(text) {
    return onOneLine(inert(withoutTags((0,foreign/* neutral */.SY)(text))));
}

;// CONCATENATED MODULE: ./.build/actions/library/text/markdown.js


/** Text that is known to be markdown. Only `md` and the builders below make it. */
class Markdown {
    source;
    constructor(source) {
        this.source = source;
    }
    toString() {
        return this.source;
    }
}
/** Markdown whose interpolated values are text unless they are markdown already. */
function md(strings, ...values) {
    const parts = strings.map((part, index) => {
        const value = values[index];
        return value === undefined ? part : part + render(value);
    });
    return new Markdown(parts.join(''));
}
function render(value) {
    if (value instanceof Markdown)
        return value.source;
    if (Array.isArray(value))
        return value.map((item) => item.source).join('\n');
    return escapeMarkdown(rawOf(value instanceof foreign/* Foreign */.lf ? value : String(value)));
}
function rawOf(text) {
    return text instanceof foreign/* Foreign */.lf ? text.raw : text;
}
/** Inline code; an element and not backticks, because those do not survive a `|` inside a table. */
function code(text) {
    return new Markdown(`<code>${escapeInCode(rawOf(text))}</code>`);
}
/** A fenced block; the fence is longer than any run of backticks in the text. */
function codeBlock(text, language = '') {
    const body = (0,foreign/* neutral */.SY)(rawOf(text));
    const runs = body.match(/`{3,}/g) ?? [];
    const longest = runs.reduce((most, run) => Math.max(most, run.length), 2);
    const fence = '`'.repeat(longest + 1);
    return new Markdown(`${fence}${language}\n${body}\n${fence}`);
}
/** A table; cells are text unless they are markdown of one line. */
function table(head, rows) {
    const line = (cells) => `| ${cells.map(cellOf).join(' | ')} |`;
    return new Markdown([line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n'));
}
/** A line break would end the table. */
function cellOf(value) {
    return render(value).replaceAll('\n', '<br>');
}
/** A part that opens on click. */
function details(title, body) {
    return new Markdown(`<details><summary>${escapeHtml(rawOf(title))}</summary>\n\n${body.source}\n\n</details>`);
}
/** A link to a page on the web; the text alone when the address is none. */
function markdown_link(text, url) {
    const address = URL.parse(url);
    const label = escapeMarkdown(rawOf(text));
    if (!address || !/^https?:$/.test(address.protocol))
        return new Markdown(label);
    return new Markdown(`<a href="${attribute(address.href)}">${label}</a>`);
}
/** A parsed address has no quotes, angle brackets or spaces left; these would still mean something around it. */
function attribute(href) {
    return href.replace(/[&$|"'<>`]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}


/***/ }),

/***/ 1730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bg: () => (/* binding */ awsCommand),
/* harmony export */   hQ: () => (/* binding */ blank)
/* harmony export */ });
/* unused harmony exports Blank, shellWord */
/* harmony import */ var _foreign_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9840);

/** Stands in a printed command for what only its reader knows: `<value>`. A shell refuses it as it is. */
class Blank {
    name;
    constructor(name) {
        this.name = name;
    }
}
/** A word for the reader to fill in. */
function blank(name) {
    return new Blank(name);
}
/**
 * One word of a printed command: whatever it holds, a shell that it is pasted into takes it as it is. It is
 * made harmless before it is quoted, as an escape sequence may take a quote along when it is removed.
 */
function shellWord(text) {
    const shown = (0,_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .neutral */ .SY)(text);
    return /^[\w./:@-][\w./:@=-]*$/.test(shown) ? shown : `'${shown.replaceAll("'", `'\\''`)}'`;
}
/** A command of the AWS CLI to paste: `awsCommand('ecs list-tasks', { cluster: 'alpha' })`. */
function awsCommand(command, options) {
    const given = Object.entries(options).flatMap(([name, value]) => value === undefined ? [] : [optionOf(name, value)]);
    return ['aws', command, ...given].join(' ');
}
function optionOf(name, value) {
    if (value === true)
        return `--${name}`;
    if (value instanceof Blank)
        return `--${name} <${value.name}>`;
    const words = [value].flat();
    // What begins with a hyphen would be another option.
    const joint = words[0] && (0,_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .neutral */ .SY)(words[0]).startsWith('-') ? '=' : ' ';
    return `--${name}${joint}${words.map(shellWord).join(' ')}`;
}


/***/ })

};

export const id = 2718;
export const ids = [2718];
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

/***/ 83397:
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

/***/ 4915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ awsInputs)
/* harmony export */ });
/* harmony import */ var _host_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6092);
/* harmony import */ var _region_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10090);
/* harmony import */ var _role_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94750);



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

/***/ 87346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ networkFromEnvironment),
/* harmony export */   l: () => (/* binding */ agentsForOnce)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44708);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77030);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41692);
/* harmony import */ var _system_environment_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(43195);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28649);







/** The proxies and authorities that the environment names, under the names that curl and the AWS CLI read. */
function networkFromEnvironment() {
    const way = wayFromEnvironment();
    const { secure } = way;
    if (!secure && !way.plain && !way.bundle)
        return {};
    // As the SDK's own agents are.
    const agents = agentsOf(way, { keepAlive: true, maxSockets: 50 });
    return secure ? { agents, proxy: secure.label } : { agents };
}
/**
 * Agents that go the same way to any host, for one request each: no connection and no session of TLS is used again,
 * so that each meets the name, the certificate and the host as they are then.
 */
function agentsForOnce() {
    return agentsOf(wayFromEnvironment(), { keepAlive: false, maxCachedSessions: 0 });
}
function wayFromEnvironment() {
    return {
        secure: proxyFrom('https_proxy', 'HTTPS_PROXY'),
        plain: proxyFrom('http_proxy', 'HTTP_PROXY'),
        bundle: (0,_system_environment_js__WEBPACK_IMPORTED_MODULE_6__/* .ambient */ .T)('AWS_CA_BUNDLE'),
    };
}
function agentsOf({ secure, plain, bundle }, options) {
    const proxyEnv = {
        ...(secure ? { HTTPS_PROXY: secure.url } : {}),
        ...(plain ? { HTTP_PROXY: plain.url } : {}),
        NO_PROXY: withSubdomains((0,_system_environment_js__WEBPACK_IMPORTED_MODULE_6__/* .ambient */ .T)('no_proxy') ?? (0,_system_environment_js__WEBPACK_IMPORTED_MODULE_6__/* .ambient */ .T)('NO_PROXY') ?? ''),
    };
    const trust = bundle ? { secureContext: (0,node_tls__WEBPACK_IMPORTED_MODULE_4__.createSecureContext)({ ca: authorities(bundle) }) } : {};
    return {
        httpAgent: new node_http__WEBPACK_IMPORTED_MODULE_1__.Agent({ ...options, proxyEnv }),
        httpsAgent: new node_https__WEBPACK_IMPORTED_MODULE_2__.Agent({ ...options, proxyEnv, ...trust }),
    };
}
/** Node takes what it does not understand for no proxy at all, so that is refused here. */
function proxyFrom(...names) {
    const name = names.find((candidate) => (0,_system_environment_js__WEBPACK_IMPORTED_MODULE_6__/* .ambient */ .T)(candidate) !== undefined);
    const value = name && (0,_system_environment_js__WEBPACK_IMPORTED_MODULE_6__/* .ambient */ .T)(name);
    if (!name || !value)
        return undefined;
    const address = value.includes('://') ? value : `http://${value}`;
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url?.protocol === 'http:' || url?.protocol === 'https:')
        return { url: address, label: `${name}=${url.protocol}//${url.host}` };
    throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo({
        code: 'proxy-invalid',
        what: `${name} is not the address of an HTTP proxy${url ? ` but of the kind ${url.protocol}` : ''}; allowed: http://host:port or https://host:port.`,
        remedy: `env: { ${name}: "http://proxy.example.com:3128" }`,
    });
}
/** Node matches a name exactly; curl, the AWS CLI and GitHub's toolkit let it stand for its subdomains too. */
function withSubdomains(list) {
    const hosts = list.split(/[\s,]+/).filter((host) => host !== '');
    const names = hosts.filter((host) => /^[^.*]/.test(host) && (0,node_net__WEBPACK_IMPORTED_MODULE_3__.isIP)(host) === 0);
    return [...hosts, ...names.map((name) => `.${name}`), 'localhost', '127.0.0.1'].join(',');
}
/** Node's own (NODE_EXTRA_CA_CERTS included) and those of the file. */
function authorities(file) {
    try {
        return [...(0,node_tls__WEBPACK_IMPORTED_MODULE_4__.getCACertificates)('default'), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8')];
    }
    catch (thrown) {
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo({
            code: 'ca-bundle-unreadable',
            what: `AWS_CA_BUNDLE names a file that cannot be read: ${(0,_text_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(thrown)}`,
            remedy: 'env: { AWS_CA_BUNDLE: "/path/to/authorities.pem" }',
        });
    }
}


/***/ }),

/***/ 64174:
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

/***/ 10090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ regionOf),
/* harmony export */   CI: () => (/* binding */ requireRegion),
/* harmony export */   XD: () => (/* binding */ regionProblems),
/* harmony export */   xY: () => (/* binding */ regionPattern)
/* harmony export */ });
/* harmony import */ var _system_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43195);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28649);


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

/***/ 94750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ roleProblems),
/* harmony export */   f: () => (/* binding */ accountNotAllowed)
/* harmony export */ });
/* harmony import */ var _system_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43195);
/* harmony import */ var _partition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64174);
/* harmony import */ var _region_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10090);



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

/***/ 58491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ openSession)
});

// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(28649);
// EXTERNAL MODULE: ./.build/actions/library/aws/partition.js
var partition = __webpack_require__(64174);
;// CONCATENATED MODULE: ./.build/actions/library/aws/aws.js

/** The services of one account and region; each client is loaded when it is first asked for. */
class Aws {
    #connection;
    #ecs;
    #history;
    #ec2;
    #kms;
    #cloudFormation;
    #drift;
    #loadBalancing;
    #identity;
    #ecr = new Map();
    #logs = new Map();
    #s3 = new Map();
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
        this.#identity ??= Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(1695), __webpack_require__.e(3876)]).then(__webpack_require__.bind(__webpack_require__, 63876)).then(({ Sts }) => new Sts(this.#connection).callerIdentity());
        return this.#identity;
    }
    ecs() {
        this.#ecs ??= Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(212), __webpack_require__.e(9129)]).then(__webpack_require__.bind(__webpack_require__, 99129)).then(({ Ecs }) => new Ecs(this.#connection));
        return this.#ecs;
    }
    ecsHistory() {
        this.#history ??= Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(212), __webpack_require__.e(3116)]).then(__webpack_require__.bind(__webpack_require__, 33116)).then(({ EcsHistory }) => new EcsHistory(this.#connection));
        return this.#history;
    }
    ec2() {
        this.#ec2 ??= Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(5193), __webpack_require__.e(8550)]).then(__webpack_require__.bind(__webpack_require__, 98550)).then(({ Ec2 }) => new Ec2(this.#connection));
        return this.#ec2;
    }
    kms() {
        this.#kms ??= Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(2632), __webpack_require__.e(9841)]).then(__webpack_require__.bind(__webpack_require__, 29841)).then(({ Kms }) => new Kms(this.#connection));
        return this.#kms;
    }
    cloudFormation() {
        this.#cloudFormation ??= Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(3805), __webpack_require__.e(2850)]).then(__webpack_require__.bind(__webpack_require__, 2850)).then(({ CloudFormation }) => new CloudFormation(this.#connection));
        return this.#cloudFormation;
    }
    loadBalancing() {
        this.#loadBalancing ??= Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(586), __webpack_require__.e(1916)]).then(__webpack_require__.bind(__webpack_require__, 71916)).then(({ LoadBalancing }) => new LoadBalancing(this.#connection));
        return this.#loadBalancing;
    }
    cloudFormationDrift() {
        this.#drift ??= Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(3805), __webpack_require__.e(2724)]).then(__webpack_require__.bind(__webpack_require__, 52724)).then(({ CloudFormationDrift }) => new CloudFormationDrift(this.#connection));
        return this.#drift;
    }
    /** Log groups may lie in another region than the cluster, as images and secrets may. */
    logs(region) {
        return this.#in(region, this.#logs, async (there) => new (await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(303), __webpack_require__.e(2909)]).then(__webpack_require__.bind(__webpack_require__, 2909))).Logs(there));
    }
    ecr(region) {
        return this.#in(region, this.#ecr, async (there) => new (await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(8249), __webpack_require__.e(4422)]).then(__webpack_require__.bind(__webpack_require__, 14422))).Ecr(there));
    }
    secretsManager(region) {
        const load = () => Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(2994), __webpack_require__.e(4539)]).then(__webpack_require__.bind(__webpack_require__, 24539));
        return this.#in(region, this.#secrets, async (there) => new (await load()).SecretsManager(there));
    }
    s3(region) {
        return this.#in(region, this.#s3, async (there) => new (await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(4736), __webpack_require__.e(1060)]).then(__webpack_require__.bind(__webpack_require__, 1060))).S3(there));
    }
    ssm(region) {
        return this.#in(region, this.#ssm, async (there) => new (await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(4736), __webpack_require__.e(3321)]).then(__webpack_require__.bind(__webpack_require__, 83321))).Ssm(there));
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

// EXTERNAL MODULE: ./.build/actions/library/aws/network.js
var network = __webpack_require__(87346);
// EXTERNAL MODULE: ./.build/actions/library/aws/region.js
var region = __webpack_require__(10090);
// EXTERNAL MODULE: ./.build/actions/library/aws/role.js
var role = __webpack_require__(94750);
// EXTERNAL MODULE: ./.build/actions/library/system/waiting.js
var waiting = __webpack_require__(18401);
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
    const reach = { region: (0,region/* requireRegion */.CI)(input), clock, signal, network: (0,network/* networkFromEnvironment */.C)() };
    return requestHandler ? { ...reach, requestHandler } : reach;
}
function roleSession(roleArn, { parts, connection }) {
    const { signal: _, ...lasting } = connection;
    return new RoleSession(async (signal) => {
        const { assumeRole, sessionName } = await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(1695), __webpack_require__.e(9581)]).then(__webpack_require__.bind(__webpack_require__, 19581));
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

/***/ 36249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./.build/actions/library/system/clock.js
var clock = __webpack_require__(90724);
// EXTERNAL MODULE: ./.build/actions/library/system/heap.js
var heap = __webpack_require__(59174);
// EXTERNAL MODULE: ./.build/actions/library/host/cancel.js
var host_cancel = __webpack_require__(48951);
// EXTERNAL MODULE: ./.build/actions/library/host/crash.js
var host_crash = __webpack_require__(20062);
// EXTERNAL MODULE: ./.build/actions/library/host/github-site.js + 1 modules
var github_site = __webpack_require__(95905);
// EXTERNAL MODULE: ./.build/actions/library/host/leave.js
var leave = __webpack_require__(64314);
// EXTERNAL MODULE: ./.build/actions/library/host/parse.js
var parse = __webpack_require__(1942);
// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(28649);
// EXTERNAL MODULE: ./.build/actions/library/text/foreign.js
var foreign = __webpack_require__(29840);
// EXTERNAL MODULE: ./.build/actions/library/text/markdown.js + 1 modules
var markdown = __webpack_require__(85843);
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
    for (const problem of told)
        site.error(toldIn(problem));
    return told;
}
/** Many a remedy says the line to copy already. */
function toldIn({ what, remedy, snippet }) {
    const isSaid = snippet !== undefined && remedy?.includes(snippet);
    return [what, remedy, isSaid ? undefined : snippet].filter(Boolean).join('\n');
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
        return (0,markdown.md) ` ${before(snippet, remedy ?? '')}\n\n${(0,markdown/* codeBlock */.DV)(snippet)}\n`;
    if (remedy === undefined)
        return (0,markdown.md) ``;
    return (0,markdown.md) `\n\n${(0,markdown/* codeBlock */.DV)(remedy)}\n`;
}
function before(snippet, remedy) {
    return remedy.endsWith(snippet) ? remedy.slice(0, -snippet.length).trimEnd() : remedy;
}

// EXTERNAL MODULE: ./.build/actions/library/system/environment.js
var environment = __webpack_require__(43195);
;// CONCATENATED MODULE: ./.build/actions/library/host/supported.js



/**
 * Holds runner and server against what the suite is made for. What neither says counts as supported: a terminal, act,
 * the CI of others.
 * @throws RefusedError with all that is not.
 */
function refuseUnsupported() {
    const problems = [unsupportedRunner(), unsupportedServer()].filter((one) => one !== undefined);
    if (problems.length > 0)
        throw new errors/* RefusedError */.fk(problems);
}
/** The runner's own words: Windows, macOS, Linux; X86, X64, ARM, ARM64. */
function unsupportedRunner() {
    const os = (0,environment/* ambient */.T)('RUNNER_OS') ?? 'Linux';
    const arch = (0,environment/* ambient */.T)('RUNNER_ARCH') ?? 'X64';
    if (os === 'Linux' && ['X64', 'ARM64'].includes(arch))
        return undefined;
    return {
        code: 'runner-unsupported',
        what: `This runner is ${(0,foreign/* foreign */.V$)(os)} on ${(0,foreign/* foreign */.V$)(arch)} (RUNNER_OS, RUNNER_ARCH); supported: Linux on X64 or ARM64.`,
        remedy: 'runs-on: ubuntu-24.04 # in a call of a workflow of the suite: with: { runner: ubuntu-24.04 }',
    };
}
function unsupportedServer() {
    const url = (0,environment/* ambient */.T)('GITHUB_SERVER_URL') ?? 'https://github.com';
    const { hostname } = URL.canParse(url) ? new URL(url) : { hostname: url };
    if (hostname === 'github.com' || hostname.endsWith('.ghe.com'))
        return undefined;
    return {
        code: 'server-unsupported',
        what: `This job is of ${(0,foreign/* foreign */.V$)(url)} (GITHUB_SERVER_URL); supported: github.com and, for actions alone, GitHub Enterprise Cloud on ghe.com. GitHub Enterprise Server is not: it has no artifacts by id and digest, which plans travel as.`,
        remedy: 'Run the workflow in a repository on github.com.',
    };
}

// EXTERNAL MODULE: ./.build/actions/library/host/trail.js
var host_trail = __webpack_require__(38921);
;// CONCATENATED MODULE: ./.build/actions/library/host/unread-log.js
/**
 * Lets the work go on when nobody reads the log any more, as when the runner has died: each line is an error of the
 * stream then. What was begun in AWS by that time is better brought to its end, or taken back, than left.
 */
function outliveTheLog() {
    if (!process.stdout.listeners('error').includes(lost))
        process.stdout.on('error', lost);
}
function lost() {
    // There is nowhere to tell it.
}

;// CONCATENATED MODULE: ./.build/actions/library/host/run.js











/**
 * Runs one action to its end: parses, executes, writes results, reports, sets the exit code.
 * The only place that fails a step.
 */
async function runAction(spec, execute) {
    outliveTheLog();
    const site = new github_site/* GitHubSite */.d();
    const cancel = (0,host_cancel/* onCancel */.Ao)();
    const trail = new host_trail/* Trail */.X();
    const fail = (thrown) => reportFailure({ site, trail, action: spec.name }, thrown);
    const crash = (0,host_crash/* onCrash */.T)(fail);
    try {
        refuseUnsupported();
        const inputs = (0,parse/* parseInputs */.T)(spec.inputs, (name) => site.input(name));
        (0,heap/* preferSmallHeap */.u)();
        const { signal } = cancel;
        const run = { action: spec.name, inputs, site, clock: clock/* systemClock */.m, signal, trail };
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
        (0,leave/* leaveSoon */.b)();
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

/***/ 21730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bg: () => (/* binding */ awsCommand),
/* harmony export */   hQ: () => (/* binding */ blank),
/* harmony export */   r7: () => (/* binding */ shellWord)
/* harmony export */ });
/* unused harmony export Blank */
/* harmony import */ var _foreign_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29840);

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


/***/ }),

/***/ 32718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./.build/actions/library/aws/session.js + 2 modules
var session = __webpack_require__(58491);
// EXTERNAL MODULE: ./.build/actions/library/host/run.js + 3 modules
var run = __webpack_require__(36249);
// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(28649);
// EXTERNAL MODULE: ./.build/actions/library/naming/listener-slots.js
var listener_slots = __webpack_require__(13463);
// EXTERNAL MODULE: ./.build/actions/library/text/duration.js
var duration = __webpack_require__(3694);
// EXTERNAL MODULE: ./.build/actions/library/text/foreign.js
var foreign = __webpack_require__(29840);
// EXTERNAL MODULE: ./.build/actions/library/text/shell.js
var shell = __webpack_require__(21730);
;// CONCATENATED MODULE: ./.build/actions/listener-slot/problems.js




// As many as a person reads.
const shownAtMost = 30;
/** Every place is taken: who has one, the oldest first. */
function baseFull(base, { taken, capacity }, { clock, aws }) {
    const lines = taken
        .slice(0, shownAtMost)
        .map(({ slot, environment, since }) => `slot ${slot}: ${(0,foreign/* foreign */.V$)(environment)}, for ${(0,duration/* formatDuration */.a)(clock.now() - since)}`);
    const more = taken.length > shownAtMost ? [`and ${taken.length - shownAtMost} more`] : [];
    const name = taken[0]?.parameter ?? '';
    const commands = taken.length > 0
        ? `\nThe slot of one that is gone already: ${(0,shell/* awsCommand */.bg)('ssm delete-parameter', { region: aws.region, name })}`
        : '';
    return {
        code: 'base-full',
        what: [
            `The load balancer of "${base}" has no place for another environment: room for ${capacity}, taken ${taken.length}.`,
            ...lines,
            ...more,
        ].join('\n'),
        remedy: `Destroy an environment that nobody needs, lower "target-groups" or "rules" when an environment has fewer, or have the quotas of the load balancer raised.${commands}`,
    };
}
function listenerUnknown(base, region) {
    const name = (0,listener_slots/* listenerParameter */.sN)(base);
    return {
        code: 'listener-unknown',
        what: `Nothing says which listener the environments of "${base}" share: there is no parameter ${name} in ${region}, and no input "listener-arn".`,
        remedy: `with: { listener-arn: "<ARN>" }, or ${(0,shell/* awsCommand */.bg)('ssm put-parameter', { region, name, type: 'String', value: (0,shell/* blank */.hQ)('ARN') })}`,
    };
}
/** A slot whose rules are still there would be given to the next environment, with priorities that are taken. */
function slotInUse({ slot, environment }, priorities, listener) {
    const region = listener.split(':')[3];
    const many = `${priorities.length} ${priorities.length === 1 ? 'rule' : 'rules'}`;
    return {
        code: 'slot-in-use',
        what: `Slot ${slot} of ${(0,foreign/* foreign */.V$)(environment)} is not given back: the listener still has ${many} with its priorities (${priorities.join(', ')}).`,
        remedy: `Destroy the environment first. Its rules: ${(0,shell/* awsCommand */.bg)('elbv2 describe-rules', { region, 'listener-arn': listener })}`,
    };
}

;// CONCATENATED MODULE: ./.build/actions/listener-slot/room.js


/** The listener as it is given, or as the base environment says; undefined where nobody says. */
async function listenerOf({ base, listenerArn }, aws) {
    const ssm = await aws.ssm(aws.region);
    return listenerArn ?? (await ssm.read((0,listener_slots/* listenerParameter */.sN)(base)))?.value;
}
/** The priorities of a slot for which the listener has a rule. */
async function prioritiesInUse(listener, slot, aws) {
    const balancing = await aws.loadBalancing();
    if (!(await balancing.balancerOf(listener)))
        return [];
    const all = await balancing.priorities(listener);
    return all.filter((priority) => (0,listener_slots/* slotOfPriority */.gD)(priority) === slot);
}
// AWS's own defaults, where it does not say how many there may be:
// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html
const usualLimit = 100;
/** @throws UserError `listener-not-found`. */
async function roomAt(listener, aws) {
    const balancing = await aws.loadBalancing();
    const balancer = await balancing.balancerOf(listener);
    if (!balancer)
        throw new errors/* UserError */.yo(listenerNotFound(listener, aws.region));
    const [limits, targetGroups, listeners] = await Promise.all([
        balancing.limits(),
        balancing.targetGroups(balancer),
        balancing.listeners(balancer),
    ]);
    const rules = await Promise.all(listeners.map((each) => balancing.priorities(each)));
    return {
        priorities: rules.flat(),
        targetGroups,
        mostRules: limits.get('rules-per-application-load-balancer') ?? usualLimit,
        mostTargetGroups: limits.get('target-groups-per-application-load-balancer') ?? usualLimit,
    };
}
function listenerNotFound(listener, region) {
    return {
        code: 'listener-not-found',
        what: `There is no listener ${listener} in ${region}.`,
        remedy: 'with: { listener-arn: "<the ARN of the HTTPS listener>" }, or deploy the base environment anew, which writes it.',
    };
}

;// CONCATENATED MODULE: ./.build/actions/listener-slot/taken.js

/** All slots of a base environment that are taken, the oldest first. */
async function takenSlots(base, aws) {
    const ssm = await aws.ssm(aws.region);
    const found = (await ssm.below((0,listener_slots/* slotsPath */.j9)(base))).flatMap(({ name, value, modifiedAt }) => {
        const slot = (0,listener_slots/* slotOf */.SW)(base, name);
        return slot === undefined
            ? []
            : [{ slot, parameter: name, environment: value, since: modifiedAt }];
    });
    return found.sort((a, b) => a.since - b.since || a.slot - b.slot);
}

;// CONCATENATED MODULE: ./.build/actions/listener-slot/release.js




/**
 * Gives back what the environment has, once the listener has no rule of it any more.
 * @throws RefusedError `slot-in-use`.
 */
async function release({ environment, base, listenerArn }, { aws, site, signal }) {
    const taken = await takenSlots(base, aws);
    const own = taken.filter((one) => one.environment === environment);
    const listener = await listenerOf({ base, listenerArn }, aws);
    if (listener === undefined)
        site.line(`not checked: whether rules are left, as nothing says which listener "${base}" has`);
    for (const one of own) {
        const left = listener === undefined ? [] : await prioritiesInUse(listener, one.slot, aws);
        if (listener !== undefined && left.length > 0)
            throw new errors/* RefusedError */.fk(slotInUse(one, left, listener));
    }
    const ssm = await aws.ssm(aws.region);
    for (const { parameter } of own) {
        signal.throwIfAborted();
        await ssm.remove(parameter);
    }
    return { slots: own.map(({ slot }) => slot) };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./.build/actions/library/findings/optional.js
var optional = __webpack_require__(38953);
// EXTERNAL MODULE: ./.build/actions/library/naming/names.js
var names = __webpack_require__(77615);
;// CONCATENATED MODULE: ./.build/actions/listener-slot/capacity.js


/**
 * How many environments find room at a load balancer: what it may have, less what is there and belongs to none of
 * them, by what each needs. A rule belongs to an environment by its priority, a target group by its tag or
 * its name.
 */
function capacityOf(room, taken, need) {
    const slots = new Set(taken.map(({ slot }) => slot));
    const rulesOfOthers = room.priorities.filter((priority) => !slots.has((0,listener_slots/* slotOfPriority */.gD)(priority))).length;
    const environments = taken.map(({ environment }) => environment);
    const groupsOfOthers = room.targetGroups.filter((group) => !isOf(group, environments)).length;
    return Math.max(0, Math.min(listener_slots/* lastSlot */.x, Math.floor((room.mostRules - rulesOfOthers) / need.rules), Math.floor((room.mostTargetGroups - groupsOfOthers) / need.targetGroups)));
}
/** Stacks leave names to AWS and tag; others name as the contract has it. */
function isOf({ name, tags }, environments) {
    const tagged = names/* environmentTags */.TA.map((tag) => tags[tag]);
    return environments.some((one) => tagged.includes(one) || name.startsWith((0,names/* serviceName */.fe)(one, '')));
}

;// CONCATENATED MODULE: ./.build/actions/listener-slot/reserve.js









/**
 * The environment's slot, or a free one. Each is taken by creating its parameter, which one of several callers can.
 * @throws UserError `base-full`, `listener-unknown`, `listener-not-found`.
 */
async function reserve(wish, parts) {
    const { aws } = parts;
    const listener = await listenerOf(wish, aws);
    if (listener === undefined)
        throw new errors/* UserError */.yo(listenerUnknown(wish.base, aws.region));
    const [room, taken] = await Promise.all([roomAt(listener, aws), takenSlots(wish.base, aws)]);
    const capacity = capacityOf(room, taken, wish);
    const own = taken.find(({ environment }) => environment === wish.environment);
    if (own)
        await giveUpOthers(own, taken, parts);
    const slot = own?.slot ?? (await takeOne(wish, { taken, capacity }, parts));
    const now = own ? taken : await takenSlots(wish.base, aws);
    return { slot, isOld: own !== undefined, capacity, free: Math.max(0, capacity - now.length) };
}
async function takeOne({ environment, base }, { taken, capacity }, parts) {
    const { aws, trail, signal } = parts;
    if (taken.length >= capacity)
        throw new errors/* UserError */.yo(baseFull(base, { taken, capacity }, parts));
    const ssm = await aws.ssm(aws.region);
    for (const slot of candidates(environment, { taken, capacity })) {
        signal.throwIfAborted();
        const name = (0,listener_slots/* slotParameter */.uK)(base, slot);
        const isOurs = (await ssm.create(name, environment)) || (await ssm.read(name))?.value === environment;
        if (!isOurs)
            continue;
        const next = (0,shell/* awsCommand */.bg)('ssm delete-parameter', { region: aws.region, name });
        trail.add({ what: `reserved slot ${slot} of ${base} for ${environment}`, next });
        return await oldest({ environment, base, slot }, parts);
    }
    const now = await takenSlots(base, aws);
    throw new errors/* UserError */.yo(baseFull(base, { taken: now, capacity }, parts));
}
/** All that is free, from a place that the name decides, so that callers at one time seldom meet. */
function candidates(environment, { taken, capacity }) {
    const used = new Set(taken.map(({ slot }) => slot));
    const start = (0,external_node_crypto_.createHash)('sha256').update(environment).digest().readUInt32BE() % capacity;
    const all = Array.from({ length: capacity }, (_, index) => ((start + index) % capacity) + 1);
    return all.filter((slot) => !used.has(slot));
}
/** Two jobs of one environment at a time may have taken one each: both keep the older one. */
async function oldest({ environment, base, slot }, parts) {
    const taken = await takenSlots(base, parts.aws);
    const first = taken.find((one) => one.environment === environment);
    if (!first || first.slot === slot)
        return slot;
    await giveUpOthers(first, taken, parts);
    return first.slot;
}
/** A role that may only reserve leaves them, and says so: they are free again by the command that is shown. */
async function giveUpOthers(kept, taken, { aws, site }) {
    const ssm = await aws.ssm(aws.region);
    const isOther = ({ environment, slot }) => environment === kept.environment && slot !== kept.slot;
    for (const { slot, parameter: name } of taken.filter(isOther)) {
        const removed = await (0,optional/* optionalLookup */.Z)(() => ssm.remove(name).then(() => true), false);
        if (removed.value)
            site.line(`slot ${slot}, a second one of the environment, is free again`);
        else
            site.warning(`Slot ${slot} is also noted for ${kept.environment}, which has slot ${kept.slot}; to free it: ${(0,shell/* awsCommand */.bg)('ssm delete-parameter', { region: aws.region, name })}`);
    }
}

;// CONCATENATED MODULE: ./.build/actions/listener-slot/listener-slot.js


/** Reserves the environment's place at the load balancer of its base environment, or gives it back. */
async function listenerSlot(inputs, parts) {
    const { operation, environment, baseEnvironment: base, listenerArn } = inputs;
    const { rules, targetGroups } = inputs;
    const wish = { environment, base, listenerArn, rules, targetGroups };
    if (operation === 'reserve')
        return { wish, reserved: await reserve(wish, parts) };
    return { wish, released: await release(wish, parts) };
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
;// CONCATENATED MODULE: ./.build/actions/listener-slot/spec.js






const spec_spec = (0,spec/* defineSpec */.j)({
    name: 'listener-slot',
    description: "Reserves an environment's place at the load balancer that it shares with others, or gives it back.",
    inputs: {
        operation: (0,fields/* choice */.Yq)(['reserve', 'release'], {
            prose: '`reserve` answers the same slot for the same environment however often it is called; `release` gives it back when its listener rules are gone.',
            required: true,
        }),
        environment: naming_inputs/* environmentInputs */.rg.environment,
        'base-environment': (0,naming_inputs/* requiredBaseEnvironment */.Qo)('Name of the base environment whose load balancer is shared.'),
        'listener-arn': (0,fields/* text */.Qq)({
            prose: 'The listener that is shared. Default: what the parameter `/adhoc/<base-environment>/listener-arn` says.',
            pattern: /^arn:aws(-[a-z]+)*:elasticloadbalancing:[a-z0-9-]+:\d{12}:listener\/app\/.+$/,
            allowed: 'the ARN of a listener of an Application Load Balancer',
            example: 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/dev/50dc6c495c0c9188/f2f7dc8efc522ab2',
        }),
        'target-groups': (0,fields/* count */.U9)({
            prose: 'How many target groups an environment has: twice its web services with blue/green.',
            ...{ min: 1, max: 100, default: '2' },
        }),
        rules: (0,fields/* count */.U9)({
            prose: 'How many listener rules an environment has.',
            ...{ min: 1, max: listener_slots/* prioritiesOfSlot */.GY, default: '2' },
        }),
        ...inputs/* awsInputs */.x,
    },
    outputs: {
        slot: 'The number of the slot, from 1; absent when there was none to give back.',
        'first-priority': `The lowest of the ${listener_slots/* prioritiesOfSlot */.GY} priorities that the listener rules of the environment may have.`,
        capacity: 'How many environments find a place at the load balancer.',
        free: 'How many of these places are free.',
    },
    calls: [
        ...calls/* sessionCalls */.C,
        {
            action: 'ssm:GetParametersByPath',
            need: 'needed',
            why: 'which slots are taken, by which environment',
        },
        { action: 'ssm:GetParameter', need: 'needed', why: 'the listener of the base environment' },
        { action: 'ssm:PutParameter', need: 'with-input', why: '`operation: reserve`: takes a slot' },
        {
            action: 'ssm:DeleteParameter',
            need: 'with-input',
            why: '`operation: release`: gives the slot back; `reserve` frees a second one where it may',
        },
        {
            action: 'elasticloadbalancing:DescribeListeners',
            need: 'needed',
            why: 'the load balancer behind the listener, and its other listeners',
        },
        {
            action: 'elasticloadbalancing:DescribeRules',
            need: 'needed',
            why: 'how many rules there are, and whether a slot is still used',
        },
        {
            action: 'elasticloadbalancing:DescribeTargetGroups',
            need: 'with-input',
            why: '`operation: reserve`: how many target groups there are',
        },
        {
            action: 'elasticloadbalancing:DescribeTags',
            need: 'with-input',
            why: '`operation: reserve`: to which environment a target group belongs',
        },
        {
            action: 'elasticloadbalancing:DescribeAccountLimits',
            need: 'with-input',
            why: '`operation: reserve`: how many there may be',
        },
    ],
    permissions: { 'id-token': 'write, for role-to-assume' },
});

// EXTERNAL MODULE: ./.build/actions/library/text/markdown.js + 1 modules
var markdown = __webpack_require__(85843);
;// CONCATENATED MODULE: ./.build/actions/listener-slot/summary.js


/** Outputs and page of a slot that was reserved or given back. */
function resultOf(finished) {
    const { wish } = finished;
    return 'reserved' in finished
        ? { outputs: outputsOf(finished.reserved), summary: reservedPage(wish, finished.reserved) }
        : releasedResult(wish, finished.released);
}
function outputsOf({ slot, capacity, free }) {
    return {
        slot: String(slot),
        'first-priority': String((0,listener_slots/* firstPriority */.Tt)(slot)),
        capacity: String(capacity),
        free: String(free),
    };
}
function reservedPage({ environment, base }, { slot, isOld, capacity, free }) {
    const first = (0,listener_slots/* firstPriority */.Tt)(slot);
    const had = isOld ? 'has, as before,' : 'has';
    return (0,markdown.md) `### Listener slot of ${environment}

${environment} ${had} slot ${(0,markdown/* code */.aY)(String(slot))} at the load balancer of ${base}: its listener rules have priorities from ${first} to ${first + listener_slots/* prioritiesOfSlot */.GY - 1}. ${free} of ${capacity} places are free.
`;
}
function releasedResult({ environment, base }, { slots }) {
    const [slot] = slots;
    if (slot === undefined)
        return {
            outputs: {},
            summary: (0,markdown.md) `### Listener slot of ${environment}

${environment} has no slot at the load balancer of ${base}: nothing was to be given back.
`,
        };
    return {
        outputs: { slot: String(slot) },
        summary: (0,markdown.md) `### Listener slot of ${environment}

Slot ${(0,markdown/* code */.aY)(slots.join(', '))} of ${base} is free again.
`,
    };
}

;// CONCATENATED MODULE: ./.build/actions/listener-slot/main.js





function main() {
    return (0,run/* runAction */.C)(spec_spec, async (run) => {
        const aws = await (0,session/* openSession */.f)(run.inputs, run);
        return resultOf(await listenerSlot(run.inputs, { ...run, aws }));
    });
}


/***/ })

};

export const id = 8476;
export const ids = [8476];
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

/***/ 92462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./.build/actions/library/aws/session.js + 2 modules
var session = __webpack_require__(58491);
// EXTERNAL MODULE: ./.build/actions/library/host/run.js + 3 modules
var run = __webpack_require__(36249);
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
        commit: 'The commit whose files were planned, as the plan says it.',
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
            commit: files.checkedOut ?? commit,
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

export const id = 5701;
export const ids = [5701];
export const modules = {

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

/***/ 55488:
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


/***/ })

};

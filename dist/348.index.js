export const id = 348;
export const ids = [348];
export const modules = {

/***/ 23715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ clientConfig),
  I: () => (/* binding */ errorPlugin)
});

// EXTERNAL MODULE: ./.build/actions/library/host/version.js
var version = __webpack_require__(4705);
// EXTERNAL MODULE: ./.build/actions/library/system/waiting.js
var waiting = __webpack_require__(18401);
// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(28649);
// EXTERNAL MODULE: ./.build/actions/library/aws/aws-error.js
var aws_error = __webpack_require__(1906);
// EXTERNAL MODULE: ./.build/actions/library/aws/lost-answer.js
var lost_answer = __webpack_require__(69287);
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/retry/index.js
var retry = __webpack_require__(23609);
;// CONCATENATED MODULE: ./.build/actions/library/aws/retry.js


/** How long calls that AWS throttles or that fail on the way are tried again. */
const patienceMs = 120_000;
/** A name that does not resolve, or a door that is shut, is a wrong setting far more often than an outage. */
const shortPatienceMs = 10_000;
const longestDelayMs = 5_000;
/**
 * Exponential backoff with full jitter, bounded by time and not by attempts: a deployment that has
 * begun is worth waiting for. Waits on our clock, which is what the SDK's own strategies cannot do.
 */
class PatientRetryStrategy {
    #clock;
    #signal;
    #repeats;
    /** `repeats`: whether a call may be made again that perhaps was carried out. */
    constructor(clock, signal, repeats = true) {
        this.#clock = clock;
        this.#signal = signal;
        this.#repeats = repeats;
    }
    async acquireInitialRetryToken() {
        return token(0, undefined);
    }
    async refreshRetryTokenForRetry(last, failure) {
        if (!this.#repeats && (0,lost_answer/* losesAnswer */.hZ)(failure.error))
            throw failure.error;
        const now = this.#clock.now();
        const since = last.firstFailureAt ?? now;
        const patience = isFirstSkew(last, failure) ? shortPatienceMs : patienceFor(failure);
        const left = patience - (now - since);
        if (left <= 0)
            throw failure.error;
        const delay = delayMs(last.getRetryCount(), failure);
        await this.#clock.sleep(Math.min(delay, left), this.#signal);
        return token(last.getRetryCount() + 1, since);
    }
    recordSuccess() { }
}
function token(count, firstFailureAt) {
    return {
        firstFailureAt,
        getRetryCount: () => count,
        getRetryDelay: () => 0,
        getRetryCost: () => undefined,
    };
}
/** The SDK has just set its clock by AWS's: a signature that came at the wrong time is worth one more. */
function isFirstSkew(last, { error }) {
    const { name = '', $metadata } = (error ?? {});
    const isFirst = last.getRetryCount() === 0 && $metadata?.clockSkewCorrected === true;
    return isFirst && /^(Request(Expired|InTheFuture|TimeTooSkewed)|.*Signature.*)$/.test(name);
}
/**
 * With a clock that is minutes off, the SDK marks every error, denials too, as one that the clock
 * may have caused, and never stops: so its other tests are asked without that mark.
 */
function passes(error) {
    const $metadata = { ...error.$metadata, clockSkewCorrected: undefined };
    const unmarked = Object.create(error, { $metadata: { value: $metadata } });
    return (0,retry.isThrottlingError)(unmarked) || (0,retry.isTransientError)(unmarked);
}
/** Messages of refusals that pass, under names that do not say so. */
const passing = [
    // ECS, RegisterTaskDefinition.
    /Too many concurrent attempts/,
    // STS could not fetch GitHub's keys; it can a moment later.
    /Couldn't retrieve verification key/,
];
/** How long a failure of this kind may last; 0: not worth a second try. */
function patienceFor(failure) {
    const error = (failure.error ?? {});
    const { name, code, message = '', statusCode = 0 } = error;
    if (code === 'ENOTFOUND' || code === 'ECONNREFUSED')
        return shortPatienceMs;
    // The proxy's own refusals (403, 407) stay; a tunnel that broke or a bad gateway may pass.
    if (code === 'ERR_PROXY_TUNNEL')
        return statusCode >= 400 && statusCode < 500 ? 0 : shortPatienceMs;
    // The SDK takes every LimitExceededException for a throttle; most are quotas, which no waiting raises.
    if (name === 'LimitExceededException' && !/rate|throttl/i.test(message))
        return 0;
    // An answer that is not AWS's: some gateway's page, or a body cut off.
    if (name === 'SyntaxError')
        return shortPatienceMs;
    return passes(error) || passing.some((text) => text.test(message)) ? patienceMs : 0;
}
/** Throttled calls start with longer pauses. */
function delayMs(count, failure) {
    const base = failure.errorType === 'THROTTLING' ? 500 : 100;
    return Math.random() * Math.min(base * 2 ** count, longestDelayMs);
}

;// CONCATENATED MODULE: ./.build/actions/library/aws/connection.js






/** A host that does not answer is given up and tried again; an answer may take its time. */
const timeouts = { connectionTimeout: 30_000, socketTimeout: 120_000 };
/** The configuration that every SDK client of the suite is made with; without `repeats` no call is made twice. */
function clientConfig(connection, repeats = true) {
    const credentials = credentialsOf(connection);
    return {
        region: connection.region,
        retryStrategy: new PatientRetryStrategy(connection.clock, connection.signal, repeats),
        // Only printed in a header: the strategy counts time, not attempts.
        maxAttempts: 100,
        customUserAgent: [['adhoc-actions', version/* suiteVersion */.D]],
        requestHandler: connection.requestHandler ?? { ...timeouts, ...connection.network?.agents },
        ...(credentials ? { credentials } : {}),
    };
}
function credentialsOf({ role, credentials, signal }) {
    if (!role)
        return credentials;
    // `memoized`: the SDK asks before every call, because the role's session and its clock are ours.
    return Object.assign(() => role.credentials(signal), { memoized: true });
}
/** IAM's prefix where it is not the client's name in lower case. */
const iamPrefix = {
    CloudWatchLogsClient: 'logs',
    ElasticLoadBalancingV2Client: 'elasticloadbalancing',
};
function iamAction(context) {
    const { clientName = '', commandName = '' } = context;
    const prefix = iamPrefix[clientName] ?? clientName.replace(/Client$/, '').toLowerCase();
    return `${prefix}:${commandName.replace(/Command$/, '')}`;
}
/**
 * Every failure leaves a client as an AwsError that names the call; a cancel leaves as what cancelled.
 * A role's expired keys are renewed once and the call made again. The cancel waits for nothing in between,
 * keys included. A failure after an attempt without an answer is marked as such.
 */
// biome-ignore lint/suspicious/noExplicitAny: a plugin of every client is a plugin of any input and output
function errorPlugin(connection) {
    return {
        applyToStack: (stack) => {
            const unanswered = new WeakSet();
            stack.add((next, context) => async (args) => {
                try {
                    return await (0,waiting/* untilAborted */.Eu)(sendRenewed(connection, () => next(args)), connection.signal);
                }
                catch (thrown) {
                    if (connection.signal?.aborted)
                        throw connection.signal.reason;
                    const failure = failureOf(thrown, { connection, context });
                    throw unanswered.has(context) ? (0,lost_answer/* markLost */.Op)(failure) : failure;
                }
            }, { step: 'initialize', priority: 'high', name: 'adhocErrors' });
            stack.add((next, context) => (args) => next(args).catch((thrown) => {
                if ((0,lost_answer/* losesAnswer */.hZ)(thrown))
                    unanswered.add(context);
                throw thrown;
            }), 
            // Within the SDK's retries: each attempt comes by.
            { step: 'finalizeRequest', priority: 'low', name: 'adhocLostAnswers' });
        },
    };
}
function sendRenewed({ role }, send) {
    return send().catch((thrown) => {
        if (!role || !(0,aws_error/* isExpired */._d)(thrown))
            throw thrown;
        role.drop();
        return send();
    });
}
function failureOf(thrown, { connection, context }) {
    // What the role's session has already explained, inside a call of another service.
    if (thrown instanceof errors/* ReportedError */.SS)
        return thrown;
    return new aws_error/* AwsError */.Gy(iamAction(context), thrown, connection.network?.proxy);
}


/***/ }),

/***/ 69287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Op: () => (/* binding */ markLost),
/* harmony export */   WF: () => (/* binding */ answerWasLost),
/* harmony export */   hZ: () => (/* binding */ losesAnswer)
/* harmony export */ });
/* harmony import */ var _failure_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77941);

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

/***/ 63876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sts: () => (/* binding */ Sts)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71695);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23715);


class Sts {
    #client;
    #options;
    constructor(connection) {
        this.#client = new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_1__/* .STSClient */ .iM((0,_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .clientConfig */ .y)(connection));
        this.#client.middlewareStack.use((0,_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .errorPlugin */ .I)(connection));
        this.#options = connection.signal ? { abortSignal: connection.signal } : {};
    }
    async callerIdentity() {
        const answer = await this.#client.send(new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_1__/* .GetCallerIdentityCommand */ .zI({}), this.#options);
        return { account: answer.Account ?? '', arn: answer.Arn ?? '' };
    }
    /** Goes unsigned: the token is the credential. The session lasts as long as STS says, one hour by default. */
    async assumeRole(request) {
        const command = new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_1__/* .AssumeRoleWithWebIdentityCommand */ .WH({
            RoleArn: request.roleArn,
            RoleSessionName: request.sessionName,
            WebIdentityToken: request.token,
        });
        const { Credentials: keys } = await this.#client.send(command, this.#options);
        return {
            accessKeyId: keys?.AccessKeyId ?? '',
            secretAccessKey: keys?.SecretAccessKey ?? '',
            ...(keys?.SessionToken ? { sessionToken: keys.SessionToken } : {}),
            ...(keys?.Expiration ? { expiration: keys.Expiration } : {}),
        };
    }
}


/***/ }),

/***/ 90348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sessionName: () => (/* reexport safe */ _web_identity_js__WEBPACK_IMPORTED_MODULE_4__.sessionName),
/* harmony export */   withTokenFile: () => (/* binding */ withTokenFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28649);
/* harmony import */ var _text_foreign_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29840);
/* harmony import */ var _claims_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12391);
/* harmony import */ var _partition_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64174);
/* harmony import */ var _web_identity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19581);







/** How long a token is believed to live that does not say, and how long to wait after a failure, in milliseconds. */
const usualLifeMs = 300_000;
const againMs = 15_000;
/**
 * Works with a role that children take on by a file: they get no key, and an ID token of GitHub that is replaced,
 * atomically, when half its life is over. The file is for its owner's eyes and gone at the end.
 * Source: AWS SDKs and Tools Reference Guide, "Assume role credential provider", web identity.
 */
async function withTokenFile(role, parts, work) {
    const file = parts.folder.path('id-token');
    const over = new AbortController();
    const lives = await store(role, parts);
    const renewing = keepFresh(role, parts, { lives, signal: over.signal });
    try {
        return await work({
            AWS_ROLE_ARN: role.roleArn,
            AWS_ROLE_SESSION_NAME: role.sessionName,
            AWS_WEB_IDENTITY_TOKEN_FILE: file,
            AWS_REGION: role.region,
            AWS_DEFAULT_REGION: role.region,
        });
    }
    finally {
        over.abort();
        await renewing;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(file, { force: true });
    }
}
async function keepFresh(role, parts, { lives, signal }) {
    let pause = lives / 2;
    for (;;) {
        const isOver = await parts.clock.sleep(pause, signal).then(() => signal.aborted, () => true);
        if (isOver)
            return;
        pause = await store(role, parts).then((left) => left / 2, (thrown) => {
            parts.site.warning(`No new ID token for the tool: ${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_2__/* .foreign */ .V$)((0,_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(thrown))}`);
            return againMs;
        });
    }
}
/** Answers for how many milliseconds the new token is good. */
async function store({ region }, { site, clock, folder }) {
    const token = await (0,_web_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .freshToken */ .C)(site, (0,_partition_js__WEBPACK_IMPORTED_MODULE_3__/* .partitionOf */ .i)(region).audience);
    site.mask(token);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(folder.write('id-token.new', token), folder.path('id-token'));
    const { exp } = (0,_claims_js__WEBPACK_IMPORTED_MODULE_5__/* .decodeClaims */ .Yq)(token);
    const left = typeof exp === 'number' ? exp * 1_000 - clock.now() : usualLifeMs;
    return Math.max(left, againMs);
}


/***/ }),

/***/ 19581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  assumeRole: () => (/* binding */ assumeRole),
  C: () => (/* binding */ freshToken),
  sessionName: () => (/* binding */ sessionName)
});

// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(28649);
// EXTERNAL MODULE: ./.build/actions/library/text/foreign.js
var foreign = __webpack_require__(29840);
// EXTERNAL MODULE: ./.build/actions/library/aws/claims.js
var aws_claims = __webpack_require__(12391);
// EXTERNAL MODULE: ./.build/actions/library/text/shell.js
var shell = __webpack_require__(21730);
// EXTERNAL MODULE: ./.build/actions/library/aws/aws-error.js
var aws_error = __webpack_require__(1906);
// EXTERNAL MODULE: ./.build/actions/library/aws/partition.js
var aws_partition = __webpack_require__(64174);
;// CONCATENATED MODULE: ./.build/actions/library/aws/trust-policy.js

/** The host and path of the issuer: the provider's name in IAM and the prefix of condition keys. */
function issuerName(claims) {
    const issuer = String(claims.iss ?? 'https://token.actions.githubusercontent.com');
    return issuer.replace(/^https:\/\//, '').replace(/\/$/, '');
}
/** The ARN of the account's identity provider for this token. */
function providerArn(roleArn, claims) {
    const { partition, account } = (0,aws_partition/* originOf */.y)(roleArn);
    return `arn:${partition}:iam::${account}:oidc-provider/${issuerName(claims)}`;
}
/** The statement of a trust policy that accepts tokens with exactly this subject and audience. */
function trustStatement(roleArn, claims) {
    const issuer = issuerName(claims);
    return {
        Effect: 'Allow',
        Principal: { Federated: providerArn(roleArn, claims) },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
            StringEquals: {
                [`${issuer}:aud`]: literal(claims.aud),
                [`${issuer}:sub`]: literal(claims.sub),
            },
        },
    };
}
/** A branch may be called `${...}`, which a policy would take for a variable. */
function literal(value) {
    return String(value ?? '').replaceAll('$', (dollar) => `\${${dollar}}`);
}

;// CONCATENATED MODULE: ./.build/actions/library/aws/oidc-refusal.js






/** Makes of STS's few words what the reader needs; neither token nor signature is in it. */
function explainRefusal(refused, thrown) {
    if (!(thrown instanceof aws_error/* AwsError */.Gy))
        return thrown;
    const words = `${thrown.awsCode}: ${(0,errors/* messageOf */.bD)(thrown.cause)}`;
    const known = refusals.find(({ matches }) => matches.test(words));
    if (!known)
        return thrown;
    const said = `STS said: ${(0,foreign/* foreign */.V$)(words)}${thrown.requestId ? ` (request id ${thrown.requestId})` : ''}`;
    const problem = known.explain(refused);
    const what = `sts:AssumeRoleWithWebIdentity failed for ${refused.roleArn}. ${problem.what}\n${said}`;
    return new errors/* RemoteError */.Hi({ ...problem, what }, { cause: thrown.cause });
}
const refusals = [
    { matches: /^AccessDenied/, explain: roleRefused },
    { matches: /No OpenIDConnect provider found/i, explain: providerMissing },
    { matches: /Incorrect token audience/i, explain: audienceRefused },
    { matches: /^ExpiredToken/, explain: tokenExpired },
    { matches: /^RegionDisabled/, explain: regionDisabled },
];
/** STS has one answer for a role that does not trust the token and for one that does not exist. */
function roleRefused({ roleArn, claims }) {
    const about = (0,foreign/* foreign */.V$)((0,aws_claims/* claimLines */.K3)(claims)
        .map((line) => `  ${line}`)
        .join('\n'));
    const statement = JSON.stringify(trustStatement(roleArn, claims), null, 2);
    return {
        code: 'oidc-role-refused',
        what: [
            'The role does not exist, or its trust policy does not accept the token of this job, which says:',
            String(about),
            (0,aws_claims/* subjectForm */.nB)(String(claims.sub ?? '')),
        ].join('\n'),
        remedy: "Check the role's name. If exactly this job may have the role, add to its trust policy:",
        snippet: String((0,foreign/* foreign */.V$)(statement)),
    };
}
function providerMissing({ roleArn, claims }) {
    const issuer = (0,foreign/* foreign */.V$)(issuerName(claims));
    const create = (0,shell/* awsCommand */.bg)('iam create-open-id-connect-provider', {
        url: `https://${issuerName(claims)}`,
        'client-id-list': String(claims.aud),
    });
    return {
        code: 'oidc-provider-missing',
        what: `The account of the role has no identity provider for https://${issuer}.`,
        remedy: `In that account, once: ${create} (it becomes ${(0,foreign/* foreign */.V$)(providerArn(roleArn, claims))})`,
    };
}
function audienceRefused({ roleArn, claims }) {
    const audience = (0,foreign/* foreign */.V$)(String(claims.aud));
    return {
        code: 'oidc-audience-refused',
        what: `The account's identity provider does not know the audience ${audience}.`,
        remedy: (0,shell/* awsCommand */.bg)('iam add-client-id-to-open-id-connect-provider', {
            'open-id-connect-provider-arn': providerArn(roleArn, claims),
            'client-id': String(claims.aud),
        }),
    };
}
function tokenExpired() {
    return {
        code: 'oidc-token-expired',
        what: 'The ID token had expired when STS read it, although it was asked for just before.',
        remedy: 'Check the clock of a self-hosted runner; else run again.',
    };
}
function regionDisabled({ region }) {
    return {
        code: 'aws-region-disabled',
        what: `STS is not active in ${region} for that account.`,
        remedy: `Turn on the region ${region} in the account's settings, or take another aws-region.`,
    };
}

// EXTERNAL MODULE: ./.build/actions/library/aws/sts.js
var sts = __webpack_require__(63876);
;// CONCATENATED MODULE: ./.build/actions/library/aws/web-identity.js






/** A new session of the role, with a token that GitHub has just signed; masked before anyone sees it. */
async function assumeRole(identity, connection) {
    const { roleArn, sessionName, site } = identity;
    const { region } = connection;
    const token = await freshToken(site, (0,aws_partition/* partitionOf */.i)(region).audience);
    try {
        const keys = await new sts.Sts(connection).assumeRole({ roleArn, sessionName, token });
        for (const secret of [keys.secretAccessKey, keys.sessionToken])
            maskSecret(site, secret);
        return keys;
    }
    catch (thrown) {
        throw explainRefusal({ roleArn, region, claims: (0,aws_claims/* decodeClaims */.Yq)(token) }, thrown);
    }
}
/** A token that GitHub has just signed. @throws RemoteError `id-token-failed`. */
async function freshToken(site, audience) {
    try {
        return await site.idToken(audience);
    }
    catch (thrown) {
        const what = `GitHub gave no ID token for ${audience}: ${(0,foreign/* foreign */.V$)((0,errors/* messageOf */.bD)(thrown))}`;
        const remedy = 'Run again; behind a proxy check HTTPS_PROXY and NO_PROXY.';
        throw new errors/* RemoteError */.Hi({ code: 'id-token-failed', what, remedy }, { cause: thrown });
    }
}
/** A masked value vanishes from outputs too: what is short is no key of AWS, and would take others along. */
function maskSecret(site, secret) {
    if (secret && secret.length >= 16)
        site.mask(secret);
}
/** Tells the run in CloudTrail. What STS does not allow in a name becomes a hyphen. */
function sessionName(action, runId) {
    return `adhoc-${action}-${runId}`.replace(/[^\w+=,.@-]/g, '-').slice(0, 64);
}


/***/ }),

/***/ 4705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ suiteVersion)
/* harmony export */ });
/** The suite's version, as package.json has it: in user agents and in what is sealed. */
const suiteVersion = '0.1.0';


/***/ })

};

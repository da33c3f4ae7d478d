export const id = 2909;
export const ids = [2909];
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

/***/ 2909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Logs: () => (/* binding */ Logs)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_cloudwatch_logs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70303);
/* harmony import */ var _aws_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1906);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23715);



/** The CloudWatch Logs calls of the suite, in one region. */
class Logs {
    #client;
    #options;
    constructor(connection) {
        this.#client = new _aws_sdk_client_cloudwatch_logs__WEBPACK_IMPORTED_MODULE_2__/* .CloudWatchLogsClient */ .TFr((0,_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .clientConfig */ .y)(connection));
        this.#client.middlewareStack.use((0,_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .errorPlugin */ .I)(connection));
        this.#options = connection.signal ? { abortSignal: connection.signal } : {};
    }
    /** One page, at most 1 MB or `limit` (10,000) events; an empty one when the stream or its group does not exist. */
    async read(stream, { from, limit }) {
        const command = new _aws_sdk_client_cloudwatch_logs__WEBPACK_IMPORTED_MODULE_2__/* .GetLogEventsCommand */ .h7S({
            logGroupName: stream.group,
            logStreamName: stream.stream,
            startFromHead: true,
            limit,
            ...(from === undefined ? {} : { nextToken: from }),
        });
        try {
            const page = await this.#client.send(command, this.#options);
            const events = (page.events ?? []).map(({ timestamp = 0, message = '' }) => ({
                timestamp,
                message,
            }));
            return { events, next: page.nextForwardToken };
        }
        catch (thrown) {
            if (!(0,_aws_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isAwsError */ .m_)(thrown, 'ResourceNotFoundException'))
                throw thrown;
            // One error for both; only the text differs: "The specified log group does not exist."
            const missing = /log group/i.test(thrown.message) ? 'group' : 'stream';
            return { events: [], next: from, missing };
        }
    }
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

/***/ 4705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ suiteVersion)
/* harmony export */ });
/** The suite's version, as package.json has it: in user agents and in what is sealed. */
const suiteVersion = '0.1.0';


/***/ })

};

export const id = 550;
export const ids = [550];
export const modules = {

/***/ 3715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ clientConfig),
  I: () => (/* binding */ errorPlugin)
});

// EXTERNAL MODULE: ./.build/actions/library/aws/aws-error.js
var aws_error = __webpack_require__(1906);
;// CONCATENATED MODULE: ./.build/actions/library/aws/retry.js
/** How long calls that AWS throttles or that fail on the way are tried again. */
const patienceMs = 120_000;
/** A name that does not resolve is a wrong region far more often than an outage. */
const unresolvedPatienceMs = 10_000;
const longestDelayMs = 5_000;
/**
 * Exponential backoff with full jitter, bounded by time and not by attempts: a deployment that has
 * begun is worth waiting for. Waits on our clock, which is what the SDK's own strategies cannot do.
 */
class PatientRetryStrategy {
    #clock;
    constructor(clock) {
        this.#clock = clock;
    }
    async acquireInitialRetryToken() {
        return token(0, undefined);
    }
    async refreshRetryTokenForRetry(last, failure) {
        const now = this.#clock.now();
        const since = last.firstFailureAt ?? now;
        if (!isWorthRetrying(failure) || now - since > patienceFor(failure))
            throw failure.error;
        await this.#clock.sleep(delayMs(last.getRetryCount(), failure));
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
function isWorthRetrying(failure) {
    return failure.errorType === 'THROTTLING' || failure.errorType === 'TRANSIENT';
}
function patienceFor(failure) {
    const code = failure.error?.code;
    return code === 'ENOTFOUND' ? unresolvedPatienceMs : patienceMs;
}
function delayMs(count, failure) {
    const base = failure.errorType === 'THROTTLING' ? 500 : 100;
    return Math.random() * Math.min(base * 2 ** count, longestDelayMs);
}

;// CONCATENATED MODULE: ./.build/actions/library/aws/connection.js


/** The configuration that every SDK client of the suite is made with. */
function clientConfig(connection) {
    const retryStrategy = new PatientRetryStrategy(connection.clock);
    return {
        region: connection.region,
        retryStrategy,
        // Only printed in a header: the strategy counts time, not attempts.
        maxAttempts: 100,
        customUserAgent: [['adhoc-actions', '0.1.0']],
        ...(connection.credentials ? { credentials: connection.credentials } : {}),
        ...(connection.requestHandler ? { requestHandler: connection.requestHandler } : {}),
    };
}
/** IAM's prefix where it is not the client's name in lower case. */
const iamPrefix = {
    CloudWatchLogsClient: 'logs',
};
function iamAction(context) {
    const { clientName = '', commandName = '' } = context;
    const prefix = iamPrefix[clientName] ?? clientName.replace(/Client$/, '').toLowerCase();
    return `${prefix}:${commandName.replace(/Command$/, '')}`;
}
/** Every failure leaves a client as an AwsError that names the call; a cancel leaves as what cancelled. */
// biome-ignore lint/suspicious/noExplicitAny: a plugin of every client is a plugin of any input and output
function errorPlugin(connection) {
    return {
        applyToStack: (stack) => stack.add((next, context) => async (args) => {
            try {
                return await next(args);
            }
            catch (thrown) {
                if (connection.signal?.aborted)
                    throw connection.signal.reason;
                throw new aws_error/* AwsError */.G(iamAction(context), thrown);
            }
        }, { step: 'initialize', priority: 'high', name: 'adhocErrors' }),
    };
}


/***/ }),

/***/ 8550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ec2: () => (/* binding */ Ec2)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5193);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3715);


/** The EC2 calls of the suite: all of them only look. */
class Ec2 {
    #client;
    #options;
    constructor(connection) {
        this.#client = new _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_1__/* .EC2Client */ .gu5((0,_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .clientConfig */ .y)(connection));
        this.#client.middlewareStack.use((0,_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .errorPlugin */ .I)(connection));
        this.#options = connection.signal ? { abortSignal: connection.signal } : {};
    }
    async subnets(tags) {
        const command = new _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_1__/* .DescribeSubnetsCommand */ .jSW({ Filters: filters(tags) });
        const { Subnets = [] } = await this.#client.send(command, this.#options);
        return Subnets.map(({ SubnetId = '', VpcId }) => ({ id: SubnetId, vpc: VpcId }));
    }
    async securityGroups(tags) {
        const command = new _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_1__/* .DescribeSecurityGroupsCommand */ .jsQ({ Filters: filters(tags) });
        const { SecurityGroups = [] } = await this.#client.send(command, this.#options);
        return SecurityGroups.map(({ GroupId = '', VpcId }) => ({ id: GroupId, vpc: VpcId }));
    }
}
function filters(tags) {
    return Object.entries(tags).map(([key, value]) => ({ Name: `tag:${key}`, Values: [value] }));
}


/***/ })

};

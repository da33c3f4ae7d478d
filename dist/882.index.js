export const id = 882;
export const ids = [882];
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

/***/ 882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ecs: () => (/* binding */ Ecs)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-cjs/index.js
var dist_cjs = __webpack_require__(212);
// EXTERNAL MODULE: ./.build/actions/library/aws/connection.js + 1 modules
var aws_connection = __webpack_require__(3715);
;// CONCATENATED MODULE: ./.build/actions/library/aws/raw-json.js
/**
 * The SDK drops members that it does not know, when it reads and when it writes. These two plugins
 * go around its serialiser for the calls where nothing may be lost, and keep its signing, its
 * retries and its errors.
 */
/** Hands the answer's JSON to `receive` as AWS sent it. */
function readsRaw(collect, receive) {
    return {
        applyToStack: (stack) => stack.add((next) => async (args) => {
            const result = await next(args);
            const response = result.response;
            const bytes = await collect(response.body);
            response.body = bytes;
            if (response.statusCode === 200)
                receive(JSON.parse(new TextDecoder().decode(bytes)));
            return result;
        }, { step: 'deserialize', priority: 'low', name: 'adhocReadsRaw' }),
    };
}
/** Sends `body` in place of what the SDK made of the command's input. */
function writesRaw(body) {
    return {
        applyToStack: (stack) => stack.add((next) => async (args) => {
            args.request.body = JSON.stringify(body);
            return next(args);
        }, 
        // Before the step that counts the content length.
        { step: 'build', priority: 'high', name: 'adhocWritesRaw' }),
    };
}

;// CONCATENATED MODULE: ./.build/actions/library/aws/ecs.js



/** The ECS calls of the suite. Asked for what does not exist they answer undefined, never an error. */
class Ecs {
    #client;
    #options;
    constructor(connection) {
        this.#client = new dist_cjs/* ECSClient */.Zgc((0,aws_connection/* clientConfig */.y)(connection));
        this.#client.middlewareStack.use((0,aws_connection/* errorPlugin */.I)(connection));
        this.#options = connection.signal ? { abortSignal: connection.signal } : {};
    }
    async describeCluster(name) {
        const command = new dist_cjs/* DescribeClustersCommand */._2_({ clusters: [name], include: ['TAGS'] });
        const { clusters } = await this.#client.send(command, this.#options);
        return clusters?.[0];
    }
    async listServices(cluster) {
        const pages = (0,dist_cjs/* paginateListServices */.wjm)({ client: this.#client, pageSize: 100 }, { cluster }, this.#options);
        const arns = [];
        for await (const page of pages)
            arns.push(...(page.serviceArns ?? []));
        return arns;
    }
    /** In tens, as AWS allows; names that do not exist are simply not in the answer. */
    async describeServices(cluster, services) {
        const found = [];
        for (let from = 0; from < services.length; from += 10) {
            const batch = services.slice(from, from + 10);
            const command = new dist_cjs/* DescribeServicesCommand */.H7c({ cluster, services: batch, include: ['TAGS'] });
            const answer = await this.#client.send(command, this.#options);
            found.push(...(answer.services ?? []));
        }
        return found;
    }
    /** A family (its newest active revision), `family:revision` or an ARN. */
    async describeTaskDefinition(reference) {
        const command = new dist_cjs/* DescribeTaskDefinitionCommand */.Zy$({
            taskDefinition: reference,
            include: ['TAGS'],
        });
        let answer = {};
        const { streamCollector } = this.#client.config;
        command.middlewareStack.use(readsRaw(streamCollector, (json) => {
            answer = json;
        }));
        await this.#client.send(command, this.#options);
        return {
            taskDefinition: answer.taskDefinition,
            tags: (answer.tags ?? []),
        };
    }
    /** Registers exactly this JSON and answers what AWS made of it. */
    async registerTaskDefinition(input) {
        const command = new dist_cjs/* RegisterTaskDefinitionCommand */.$Hl({
            family: String(input.family),
            containerDefinitions: [],
        });
        let answer = {};
        command.middlewareStack.use(writesRaw(input));
        command.middlewareStack.use(readsRaw(this.#client.config.streamCollector, (json) => {
            answer = json;
        }));
        await this.#client.send(command, this.#options);
        return answer.taskDefinition;
    }
    async deregisterTaskDefinition(reference) {
        const command = new dist_cjs/* DeregisterTaskDefinitionCommand */.sjB({ taskDefinition: reference });
        await this.#client.send(command, this.#options);
    }
    /** AWS answers 200 with `failures` when it could not place the task. */
    async runTask(input) {
        const answer = await this.#client.send(new dist_cjs/* RunTaskCommand */._eD(input), this.#options);
        return { tasks: answer.tasks ?? [], failures: answer.failures ?? [] };
    }
    async describeTask(cluster, task) {
        const command = new dist_cjs/* DescribeTasksCommand */.z8X({ cluster, tasks: [task] });
        const { tasks } = await this.#client.send(command, this.#options);
        return tasks?.[0];
    }
    async stopTask(stop) {
        await this.#client.send(new dist_cjs/* StopTaskCommand */.PP1(stop), this.#options);
    }
}


/***/ })

};

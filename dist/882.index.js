export const id = 882;
export const ids = [882];
export const modules = {

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
// EXTERNAL MODULE: ./.build/actions/library/aws/connection.js + 2 modules
var aws_connection = __webpack_require__(855);
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

export const id = 121;
export const ids = [121];
export const modules = {

/***/ 48951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ao: () => (/* binding */ onCancel),
/* harmony export */   cc: () => (/* binding */ CancelledError),
/* harmony export */   fn: () => (/* binding */ whyBrokenOff)
/* harmony export */ });
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28649);

/** The job was cancelled, or the runner is shutting down. */
class CancelledError extends _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReportedError */ .SS {
    constructor() {
        super({ code: 'cancelled', what: 'The job was cancelled.' });
    }
}
/** Why work was broken off, behind `because`: the job's cancel, or what else its signal was aborted with. */
function whyBrokenOff({ reason }) {
    return reason instanceof _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReportedError */ .SS && reason.code === 'lease-lost'
        ? 'the lease of the environment was lost'
        : 'the job was cancelled';
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


/***/ }),

/***/ 20062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ onCrash)
/* harmony export */ });
/**
 * Catches what nobody awaited and nobody caught. Node would print it as it is, and what somebody else
 * wrote may stand in it; reported, it fails the step like every other error.
 */
function onCrash(report) {
    const crash = (thrown) => void report(thrown).finally(() => process.exit(1));
    process.on('uncaughtException', crash);
    return { stop: () => process.off('uncaughtException', crash) };
}


/***/ }),

/***/ 6092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   p_: () => (/* binding */ list)
/* harmony export */ });
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

/***/ 95905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ GitHubSite)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(91659);
// EXTERNAL MODULE: ./.build/actions/library/text/cut.js
var cut = __webpack_require__(43336);
// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(28649);
// EXTERNAL MODULE: ./.build/actions/library/text/foreign.js
var foreign = __webpack_require__(29840);
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

// EXTERNAL MODULE: ./.build/actions/library/host/post-state.js
var post_state = __webpack_require__(3859);
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
    annotation(level, text, { file, line, title }) {
        const startLine = line === undefined ? {} : { startLine: line };
        const place = { file: (0,foreign/* neutralLine */.GH)(file), title: (0,foreign/* neutralLine */.GH)(title), ...startLine };
        if (level === 'error')
            core/* error */.z3((0,foreign/* neutral */.SY)(text), place);
        else
            core/* warning */.$e((0,foreign/* neutral */.SY)(text), place);
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
            (0,external_node_fs_.appendFileSync)(file, `${(0,cut/* cutPage */.a)(page).source}\n`);
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
    tellPost(text) {
        try {
            core/* saveState */.LZ(post_state/* postState */.s, text);
        }
        catch (thrown) {
            this.debug(`no word for the post step: ${(0,errors/* messageOf */.bD)(thrown)}`);
        }
    }
    get toldPost() {
        return (0,post_state/* toldPost */.E)();
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


/***/ }),

/***/ 64314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ leaveSoon)
/* harmony export */ });
/** What was printed last is read by the runner meanwhile. */
const waitMs = 500;
/**
 * Ends the process when nothing is left to do and something still keeps Node alive: a request for an ID
 * token takes no signal and may hang for as long as its server likes. Without such a thing Node ends first.
 */
function leaveSoon() {
    setTimeout(() => process.exit(), waitMs).unref();
}


/***/ }),

/***/ 1942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ parseInputs),
/* harmony export */   k: () => (/* binding */ parseAgain)
/* harmony export */ });
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28649);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15662);


/**
 * Makes the typed inputs of a spec.
 * @throws UserError with every input that is missing or wrong, in the order of the spec.
 */
function parseInputs(fields, read) {
    const parsed = parseEach(fields, read);
    const right = rightOf(parsed);
    const problems = parsed.flatMap(({ field, one }) => 'problem' in one ? [one.problem] : (field.crossCheck?.(one.value, right) ?? []));
    if (problems.length > 0)
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(problems);
    return inputsOf(right);
}
/**
 * The inputs of a step again, in its `post` step: they were checked when it began, and what had to hold then (how long
 * the job may still go on) need not hold now.
 */
function parseAgain(fields, read) {
    return inputsOf(rightOf(parseEach(fields, read)));
}
function parseEach(fields, read) {
    return Object.entries(fields).map(([name, field]) => ({
        name,
        field,
        one: parseOne(name, field, read(name)),
    }));
}
function rightOf(parsed) {
    const right = new Map();
    for (const { name, one } of parsed)
        if ('value' in one)
            right.set(name, one.value);
    return right;
}
function inputsOf(right) {
    const values = [...right].map(([name, value]) => [(0,_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .camelCase */ .x)(name), value]);
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
/** Lines, commands and addresses may hold secrets: those are told without being shown. */
function seen(field, text) {
    if (field.kind === 'lines')
        return 'has a line that is not allowed';
    if (field.kind === 'address')
        return 'is no address that can be taken';
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


/***/ }),

/***/ 15662:
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

/***/ 38921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ Trail)
/* harmony export */ });
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


/***/ }),

/***/ 69038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ln: () => (/* binding */ kindInput),
/* harmony export */   Qo: () => (/* binding */ requiredBaseEnvironment),
/* harmony export */   ky: () => (/* binding */ optionalEnvironment),
/* harmony export */   rg: () => (/* binding */ environmentInputs)
/* harmony export */ });
/* harmony import */ var _host_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6092);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77615);


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
const kindInput = (0,_host_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)(['ad-hoc', 'prod'], {
    prose: 'Kind of the environment.',
    default: 'ad-hoc',
});
/** Of actions that can do without one. */
function optionalEnvironment(prose) {
    return (0,_host_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ prose, ...anEnvironment, example: 'alpha' });
}
/** Of actions that work at what a base environment shares. */
function requiredBaseEnvironment(prose) {
    return (0,_host_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ prose, required: true, ...anEnvironment, example: 'dev' });
}


/***/ }),

/***/ 77615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ appliedParameter),
/* harmony export */   Ab: () => (/* binding */ networkTags),
/* harmony export */   EO: () => (/* binding */ environmentOfRecord),
/* harmony export */   FV: () => (/* binding */ imageRecordsPath),
/* harmony export */   Jr: () => (/* binding */ recordParameter),
/* harmony export */   Qh: () => (/* binding */ leaseParameter),
/* harmony export */   Qx: () => (/* binding */ stackName),
/* harmony export */   SL: () => (/* binding */ clusterName),
/* harmony export */   TA: () => (/* binding */ environmentTags),
/* harmony export */   VE: () => (/* binding */ environmentName),
/* harmony export */   Yj: () => (/* binding */ servicesOf),
/* harmony export */   _W: () => (/* binding */ imageRecordName),
/* harmony export */   _z: () => (/* binding */ identityTags),
/* harmony export */   bP: () => (/* binding */ stateKey),
/* harmony export */   bj: () => (/* binding */ serviceRoles),
/* harmony export */   f1: () => (/* binding */ updateTaskFamilies),
/* harmony export */   fe: () => (/* binding */ serviceName),
/* harmony export */   kp: () => (/* binding */ roleOf),
/* harmony export */   qu: () => (/* binding */ baseTag),
/* harmony export */   xA: () => (/* binding */ frontendRole),
/* harmony export */   yg: () => (/* binding */ besideTheApplication),
/* harmony export */   zT: () => (/* binding */ throwAwayFamily)
/* harmony export */ });
/* unused harmony export statesOf */
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
/** What all images of record of an environment lie below. */
function imageRecordsPath({ base, environment }) {
    return `/adhoc/${base}/${environment}/images`;
}
/** The parameter that tells an environment's stacks which image a service runs. */
function imageRecordName(where, role) {
    return `${imageRecordsPath(where)}/${role}`;
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
/** `adhoc-app-alpha`: kind and layer are part of it, since stacks of all environments share one name space. */
function stackName({ kind, layer, environment }) {
    return `${kind === 'prod' ? 'prod' : 'adhoc'}-${layer}-${environment}`;
}
/**
 * Where Terraform keeps the state of an environment or a base: the roles of a kind reach what begins with that kind,
 * and `dev` the base is not `dev` the environment.
 */
function stateKey({ kind, layer, environment }) {
    return `${statesOf(kind)}${environment}/${layer}.tfstate`;
}
/** What the keys of all states of a kind begin with. */
function statesOf(kind) {
    return `${kind}/`;
}
/** Identity only, so that no plan shows a change of tags: owner and expiry are in the record. */
function identityTags({ kind, layer, environment, baseEnvironment }, { tool, repository }) {
    const base = layer === 'base' ? environment : baseEnvironment;
    return {
        env: environment,
        'adhoc:env': environment,
        ...(base === undefined ? {} : { [baseTag]: base }),
        'adhoc:kind': kind,
        'adhoc:layer': layer,
        'adhoc:tool': tool,
        'adhoc:repo': repository,
    };
}
/** The SSM parameter that says who may change an environment, or a base layer, now. */
function leaseParameter(base, environment) {
    return `${layer(base, environment)}/lease`;
}
/** The SSM parameter that says that the plan of this digest was applied to it. */
function appliedParameter(digest, base, environment) {
    return `${layer(base, environment)}/applied/${digest}`;
}
/** The SSM parameter that says what an environment is and how it is destroyed. */
function recordParameter(base, environment) {
    return `${layer(base, environment)}/record`;
}
/** The environment that a parameter is the record of; undefined for the base's own, and for any other name. */
function environmentOfRecord(base, parameter) {
    const [, , , environment = ''] = parameter.split('/');
    const isRecord = recordParameter(base, environment) === parameter;
    return isRecord && environmentName.test(environment) ? environment : undefined;
}
function layer(base, environment) {
    return environment === undefined ? `/adhoc/${base}` : `/adhoc/${base}/${environment}`;
}


/***/ }),

/***/ 90724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
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


/***/ }),

/***/ 43195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ ambientVariables),
/* harmony export */   T: () => (/* binding */ ambient)
/* harmony export */ });
/** A variable of the process environment; an empty one counts as not set. */
function ambient(name) {
    const value = process.env[name];
    return value === '' ? undefined : value;
}
/** All variables that are set, empty ones included, to choose from for a child. */
function ambientVariables() {
    const entries = Object.entries(process.env);
    return new Map(entries.filter((entry) => entry[1] !== undefined));
}


/***/ }),

/***/ 59174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ preferSmallHeap)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);

/**
 * Keeps V8 from growing its young generation to 128 MiB under a long log, most of which would be
 * garbage: a step shares the runner with the user's own work. Effective at any time, as bench shows.
 */
function preferSmallHeap() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--optimize-for-size');
}


/***/ }),

/***/ 18401:
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

/***/ 43336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ pageLimit),
/* harmony export */   a: () => (/* binding */ cutPage)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85843);

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
    return new _markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .Markdown */ .oz([...lines.slice(0, kept), ...closing(open), note(lines.length - kept)].join('\n'));
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
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `\n${lines} more lines are left out: the page would be too long for GitHub.\n`.source;
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

/***/ 28649:
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

/***/ 29840:
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

/***/ 85843:
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
var foreign = __webpack_require__(29840);
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


/***/ })

};

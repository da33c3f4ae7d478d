export const id = 9229;
export const ids = [9229];
export const modules = {

/***/ 43174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ parseServiceImages)
/* harmony export */ });
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28649);
/* harmony import */ var _wanted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79869);


const input = { name: 'images' };
/**
 * Reads the items of an images input: at most one image alone, and `service/container=image` lines.
 * @throws UserError with everything that is wrong.
 */
function parseServiceImages(items) {
    const alone = items.filter((item) => !item.includes('='));
    const named = items.filter((item) => item.includes('='));
    const problems = [
        ...(alone.length > 1 ? [several(alone)] : []),
        ...named.filter((item) => !namesBoth(item)).map(noService),
        ...(0,_text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problemsIn */ ._n)(() => (0,_wanted_js__WEBPACK_IMPORTED_MODULE_1__/* .parseWanted */ .V)(alone.slice(0, 1), input)),
        ...(0,_text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problemsIn */ ._n)(() => (0,_wanted_js__WEBPACK_IMPORTED_MODULE_1__/* .parseWanted */ .V)(named, input)),
    ];
    if (problems.length > 0)
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(problems);
    return { image: alone[0], byService: grouped((0,_wanted_js__WEBPACK_IMPORTED_MODULE_1__/* .parseWanted */ .V)(named, input).byContainer) };
}
function namesBoth(item) {
    return /^[^/=]+\/[^/=]+=/.test(item);
}
function grouped(pairs) {
    const byService = new Map();
    for (const [key, image] of pairs) {
        const [service = '', container = ''] = key.split('/').map((part) => part.trim());
        const containers = byService.get(service) ?? new Map();
        byService.set(service, containers.set(container, image));
    }
    return byService;
}
function several(alone) {
    return {
        code: 'image-invalid',
        what: `Images ${alone.map((image) => `"${image}"`).join(', ')} name no service; allowed: one such image, or service/container=image for each.`,
        remedy: `with: { images: "<service>/<container>=${alone[0]}" }`,
    };
}
function noService(item) {
    const [left = '', image = ''] = item.split(/=(.*)/s);
    return {
        code: 'image-invalid',
        what: `"${left.trim()}" in images names no container of a service; allowed: service/container=image.`,
        remedy: `with: { images: "<service>/${left.trim()}=${image.trim()}" }`,
    };
}


/***/ }),

/***/ 27853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** The candidate that takes the fewest edits to become `text`; undefined where there is none. */
function nearest(text, candidates) {
    const ranked = candidates
        .map((candidate) => ({ candidate, edits: editsBetween(text, candidate) }))
        .toSorted((a, b) => a.edits - b.edits);
    return ranked[0]?.candidate;
}
/** Levenshtein's distance, row by row. */
function editsBetween(from, to) {
    let row = Array.from({ length: to.length + 1 }, (_, at) => at);
    for (const [index, letter] of [...from].entries()) {
        const before = row;
        row = [index + 1];
        for (let at = 1; at <= to.length; at += 1)
            row.push(Math.min((row[at - 1] ?? 0) + 1, (before[at] ?? 0) + 1, (before[at - 1] ?? 0) + (letter === to[at - 1] ? 0 : 1)));
    }
    return row.at(-1) ?? 0;
}


/***/ }),

/***/ 13231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fz: () => (/* binding */ belongs),
/* harmony export */   Ln: () => (/* binding */ findService),
/* harmony export */   Q7: () => (/* binding */ meansAll),
/* harmony export */   Qw: () => (/* binding */ namedServices),
/* harmony export */   wh: () => (/* binding */ chooseServices)
/* harmony export */ });
/* harmony import */ var _naming_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77615);
/* harmony import */ var _revision_revision_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64682);
/* harmony import */ var _revision_revision_problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19848);
/* harmony import */ var _service_spellings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19011);
/* harmony import */ var _first_counts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94247);
/* harmony import */ var _service_problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13752);






/** Names that were written, in `services` and in lines for a service; without either there are none. */
function namedServices(asked) {
    return asked.services.length > 0 ? asked.services : linesOf(asked);
}
/** The services that lines of `images` or of `revision` name. */
function linesOf({ images, revisions }) {
    return [...images.byService.keys(), ...revisions.byService.keys()];
}
/** Whether all services of the environment are meant, or all that run a family. */
function meansAll(asked) {
    const { services, images, revisions } = asked;
    const some = images.image !== undefined || revisions.alone.length > 0;
    return services.length === 0 && (some || linesOf(asked).length === 0);
}
/** The service that was meant, of those that AWS described. */
function findService(described, { environment, written }) {
    const names = (0,_service_spellings_js__WEBPACK_IMPORTED_MODULE_4__/* .spellings */ .c)(environment, written);
    return names
        .map((name) => described.find((service) => service.serviceName === name))
        .find((service) => service !== undefined);
}
/** Which services are rolled, and everything that is wrong with them, at once. */
function chooseServices(asked, described) {
    const written = namedServices(asked);
    const found = written.map((name) => ({
        name,
        service: findService(described, { environment: asked.environment, written: name }),
    }));
    const named = found.flatMap(({ service }) => (service ? [service] : []));
    const services = [
        ...new Set([...(meansAll(asked) ? applicationOf(asked, described) : []), ...named]),
    ];
    const missing = found
        .filter(({ service }) => !service)
        .map(({ name }) => (0,_service_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .notFound */ .mX)(name, asked, asked.existing));
    const first = (0,_first_counts_js__WEBPACK_IMPORTED_MODULE_2__/* .firstCounts */ .T)(asked, services);
    const problems = [
        ...missing,
        ...linesWithoutService(asked, services, described),
        ...revisionsWithoutService(asked, services),
        ...named.filter((service, index) => named.indexOf(service) < index).map(_service_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .repeated */ .ZD),
        ...services.filter((service) => !belongs(service, asked)).map((one) => (0,_service_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .ofAnother */ .LY)(one, asked)),
        ...services.flatMap((service) => (0,_service_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .unfit */ .Ri)(service, { ...asked, ...runningOf(service, first) })),
    ];
    if (services.length === 0 && problems.length === 0)
        problems.push((0,_service_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .noServices */ .kS)(asked));
    return { services, problems, first };
}
/** One that gets its first tasks is proven by them. */
function runningOf({ serviceName = '' }, { counts }) {
    return counts.has(serviceName) ? { requireRunning: false } : {};
}
/**
 * Every active service of the environment but those that stand beside the application; where revisions
 * without a service were asked for, every one that runs their families.
 */
function applicationOf({ environment, revisions }, described) {
    const names = described.map(({ serviceName: name = '' }) => name);
    const own = (0,_naming_names_js__WEBPACK_IMPORTED_MODULE_5__/* .servicesOf */ .Yj)(environment, names);
    const beside = _naming_names_js__WEBPACK_IMPORTED_MODULE_5__/* .besideTheApplication */ .yg.map((role) => (0,_naming_names_js__WEBPACK_IMPORTED_MODULE_5__/* .serviceName */ .fe)(environment, role));
    const families = revisions.alone.map(_revision_revision_input_js__WEBPACK_IMPORTED_MODULE_0__/* .familyOf */ .Ap);
    const isMeant = ({ serviceName: name = '', taskDefinition = '' }) => families.length > 0 ? families.includes((0,_revision_revision_input_js__WEBPACK_IMPORTED_MODULE_0__/* .familyOf */ .Ap)(taskDefinition)) : !beside.includes(name);
    return described
        .filter(({ status }) => status === 'ACTIVE')
        .filter((service) => own.includes(service.serviceName ?? '') && isMeant(service))
        .sort((a, b) => ((a.serviceName ?? '') < (b.serviceName ?? '') ? -1 : 1));
}
/** A revision of a family that nothing runs would be lost in silence. */
function revisionsWithoutService({ revisions }, services) {
    const families = [
        ...new Set(services.map(({ taskDefinition = '' }) => (0,_revision_revision_input_js__WEBPACK_IMPORTED_MODULE_0__/* .familyOf */ .Ap)(taskDefinition))),
    ];
    return revisions.alone
        .filter((revision) => !families.includes((0,_revision_revision_input_js__WEBPACK_IMPORTED_MODULE_0__/* .familyOf */ .Ap)(revision)))
        .map((revision) => (0,_revision_revision_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .ofNobodysFamily */ .Ax)(revision, families));
}
/** A line for a service that `services` leaves out would be lost in silence. */
function linesWithoutService(asked, services, described) {
    if (asked.services.length === 0)
        return [];
    const { environment } = asked;
    return linesOf(asked)
        .filter((written) => {
        const service = findService(described, { environment, written });
        return !service || !services.includes(service);
    })
        .map((name) => (0,_service_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .notFound */ .mX)(name, asked, asked.existing));
}
/** By its name, by its tags, or because it is in the environment's own cluster under no other's tag. */
function belongs(service, { environment, cluster }) {
    if ((0,_naming_names_js__WEBPACK_IMPORTED_MODULE_5__/* .servicesOf */ .Yj)(environment, [service.serviceName ?? '']).length > 0)
        return true;
    const tag = _naming_names_js__WEBPACK_IMPORTED_MODULE_5__/* .environmentTags */ .TA
        .map((key) => service.tags?.find((one) => one.key === key)?.value)
        .find((value) => value !== undefined);
    return tag === undefined ? cluster === (0,_naming_names_js__WEBPACK_IMPORTED_MODULE_5__/* .clusterName */ .SL)(environment) : tag === environment;
}


/***/ }),

/***/ 94247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ firstCounts),
/* harmony export */   y: () => (/* binding */ startedFromNone)
/* harmony export */ });
/* harmony import */ var _findings_findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22147);
/* harmony import */ var _naming_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27853);
/* harmony import */ var _service_origin_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1940);
/* harmony import */ var _service_spellings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19011);




/** Which of the services to roll are started, and with how many tasks. */
function firstCounts(asked, services) {
    const counts = new Map();
    const problems = [];
    const notes = [];
    const meant = new Set();
    for (const [written, count] of asked.desiredCounts) {
        const service = serviceOf(written, asked, services);
        const { serviceName: name = '', desiredCount } = service ?? {};
        if (!service)
            problems.push(notRolled(written, asked, services));
        else if (meant.has(name))
            problems.push(twice(name));
        else if (desiredCount === 0)
            counts.set(name, count);
        else
            notes.push(`${name} has a desired count of ${desiredCount}, and keeps it`);
        meant.add(name);
    }
    return { ...(0,_findings_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .findings */ .Pg)({ problems, notes }), counts };
}
/** A service with the count that it starts with, and what it goes back to: none, on whatever it was made with. */
function startedFromNone(planned, counts) {
    const firstCount = counts.get(planned.name);
    if (firstCount === undefined)
        return planned;
    const { origin, service } = planned;
    const revision = origin.revision ?? (0,_service_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .primaryOf */ .Os)(service)?.taskDefinition;
    return { ...planned, firstCount, origin: { ...origin, revision, countBefore: 0 } };
}
function serviceOf(written, { environment }, services) {
    return (0,_service_spellings_js__WEBPACK_IMPORTED_MODULE_2__/* .spellings */ .c)(environment, written)
        .map((name) => services.find(({ serviceName }) => serviceName === name))
        .find((service) => service !== undefined);
}
function notRolled(written, asked, services) {
    const { environment, cluster } = asked;
    const names = services.map(({ serviceName = '' }) => serviceName);
    const short = names.map((name) => name.replace(`${environment}-`, ''));
    const meant = (0,_naming_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(written, [...short, ...names]);
    const count = asked.desiredCounts.get(written);
    return {
        code: 'service-not-found',
        what: `"${written}" in desired-counts is none of the services to roll in ${cluster}: ${names.join(', ') || 'there are none'}.`,
        remedy: meant === undefined
            ? 'Leave "desired-counts" out.'
            : `Did you mean: with: { desired-counts: "${meant}=${count}" }? Or name it in services as well.`,
    };
}
function twice(name) {
    return {
        code: 'desired-count-invalid',
        what: `Service "${name}" is given more than one count, with and without the environment in front; allowed: one.`,
        remedy: 'Take one of the two out.',
    };
}


/***/ }),

/***/ 13752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LY: () => (/* binding */ ofAnother),
/* harmony export */   Ri: () => (/* binding */ unfit),
/* harmony export */   T3: () => (/* binding */ notDescribed),
/* harmony export */   ZD: () => (/* binding */ repeated),
/* harmony export */   kS: () => (/* binding */ noServices),
/* harmony export */   mX: () => (/* binding */ notFound)
/* harmony export */ });
/* harmony import */ var _text_shell_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21730);
/* harmony import */ var _service_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22128);
/* harmony import */ var _service_stage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54334);



/** A service was named that the cluster does not have, or that `services` leaves out. */
function notFound(name, { region, cluster, environment }, existing = []) {
    return {
        code: 'service-not-found',
        what: `There is no service "${name}" among those to roll in ${cluster}; looked for it as it is and as "${environment}-${name}".${thereAre(existing)}`,
        remedy: (0,_text_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .awsCommand */ .bg)('ecs list-services', { region, cluster }),
    };
}
/** More would hide the sentence before them. */
const mostNames = 10;
function thereAre(names) {
    if (names.length === 0)
        return '';
    const more = names.length > mostNames ? `, and ${names.length - mostNames} more` : '';
    return ` There are: ${names.slice(0, mostNames).join(', ')}${more}.`;
}
/** ECS lists a service, and answers nothing about it. */
function notDescribed(name, asked) {
    return {
        code: 'service-not-described',
        what: `Service "${name}" is listed in ${asked.cluster}, and AWS described it as missing, twice: it would be left out.`,
        remedy: `Run the job again. When it stays so: ${(0,_service_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .describeCommand */ .vL)(asked, [name])}`,
    };
}
/** Nothing is left to roll. */
function noServices({ cluster, environment }) {
    return {
        code: 'service-not-found',
        what: `Cluster ${cluster} has no active service "${environment}-*" beside frontend and cache.`,
        remedy: 'with: { services: "<names>" }',
    };
}
/** The same service twice, maybe in both spellings. */
function repeated({ serviceName }) {
    return {
        code: 'service-repeated',
        what: `Service "${serviceName}" is named more than once in services.`,
        remedy: `with: { services: "${serviceName}" }`,
    };
}
/** A service that this step must not touch. */
function ofAnother({ serviceName }, { environment }) {
    return {
        code: 'service-of-another-environment',
        what: `Service "${serviceName}" does not belong to environment "${environment}", by neither its name nor its tags.`,
        remedy: `with: { environment: "<the environment of ${serviceName}>" }`,
    };
}
/** Everything for which a service cannot be rolled. */
function unfit(service, asked) {
    if (service.status !== 'ACTIVE')
        return [notActive(service)];
    return [...controller(service), ...strategy(service, asked), ...withoutTasks(service, asked)];
}
function notActive({ serviceName, status }) {
    return {
        code: 'service-not-active',
        what: `Service "${serviceName}" is ${status}: it takes no deployment any more.`,
        remedy: 'Take it out of services, or deploy the environment again.',
    };
}
const instead = {
    CODE_DEPLOY: 'Deploy it with CodeDeploy (aws deploy create-deployment), or give the service the deployment controller ECS and the strategy BLUE_GREEN, LINEAR or CANARY.',
    EXTERNAL: 'Deploy it with what owns its task sets (aws ecs create-task-set), or create the service anew with the deployment controller ECS.',
};
function controller({ serviceName, deploymentController }) {
    const type = deploymentController?.type ?? 'ECS';
    if (type === 'ECS')
        return [];
    return [
        {
            code: 'deployment-controller-unsupported',
            what: `Service "${serviceName}" is deployed by ${type}; allowed: the deployment controller ECS.`,
            remedy: instead[type] ?? 'Take it out of services.',
        },
    ];
}
function strategy({ serviceName, deploymentConfiguration }, { region, cluster }) {
    const used = deploymentConfiguration?.strategy ?? 'ROLLING';
    if (_service_stage_js__WEBPACK_IMPORTED_MODULE_2__/* .strategies */ .Wy.some((one) => one === used))
        return [];
    return [
        {
            code: 'deployment-strategy-unsupported',
            what: `Service "${serviceName}" is deployed by strategy ${used}; allowed: ${_service_stage_js__WEBPACK_IMPORTED_MODULE_2__/* .strategies */ .Wy.join(', ')}.`,
            remedy: (0,_text_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .awsCommand */ .bg)('ecs update-service', {
                region,
                cluster,
                service: serviceName,
                'task-definition': (0,_text_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .blank */ .hQ)('revision'),
            }),
        },
    ];
}
function withoutTasks({ serviceName, desiredCount }, asked) {
    if (!asked.requireRunning || desiredCount !== 0)
        return [];
    return [
        {
            code: 'service-without-tasks',
            what: `Service "${serviceName}" has a desired count of 0: its new revision would not be proven, and require-running is true.`,
            remedy: `${(0,_service_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .countCommand */ .$t)(asked, String(serviceName), 1)}, or with: { require-running: false }`,
        },
    ];
}


/***/ }),

/***/ 52000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ parseDesiredCounts),
/* harmony export */   z: () => (/* binding */ desiredCountsInput)
/* harmony export */ });
/* harmony import */ var _host_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6092);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28649);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77367);



/** AWS's quota of tasks of a service: https://docs.aws.amazon.com/general/latest/gr/ecs-service.html */
const mostTasks = 5_000;
const allowed = `service=count, a count from 1 to ${mostTasks}`;
/** The input that brings services of a new environment to their first tasks. */
const desiredCountsInput = {
    ...(0,_host_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)({
        prose: 'Tasks of services that have none yet, as the first rollout of a new environment finds them: they get revision and count in one update, and go back to 0 with the others when one fails. A service that has tasks keeps its count, which is that of autoscaling or of people.',
        item: 'service=count',
        example: 'gunicorn=2',
    }),
    crossCheck: (items, inputs) => [
        ...(0,_text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problemsIn */ ._n)(() => parseDesiredCounts(items)),
        ...(items.length > 0 ? otherOperation(inputs) : []),
    ],
};
/**
 * Reads the items of the input `desired-counts`.
 * @throws UserError with everything that is wrong.
 */
function parseDesiredCounts(items) {
    const lines = items.map(splitLine);
    const problems = [
        ...lines.filter(({ count }) => !isCount(count)).map(malformed),
        ...lines
            .filter(({ service }, at) => lines.findIndex((one) => one.service === service) < at)
            .map(repeated),
    ];
    if (problems.length > 0)
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(problems);
    return new Map(lines.map(({ service, count }) => [service, Number(count)]));
}
function splitLine(item) {
    const [service = '', count = ''] = item.split(/=(.*)/s).map((part) => part.trim());
    return { item, service, count };
}
function isCount(count) {
    return /^[1-9]\d{0,3}$/.test(count) && Number(count) <= mostTasks;
}
function malformed({ item, service, count }) {
    const meant = count === '0' ? 'Leave the line out: it stays at 0.' : undefined;
    return {
        code: 'desired-count-invalid',
        what: `"${item}" in desired-counts says no number of tasks; allowed: ${allowed}.`,
        remedy: meant ?? `with: { desired-counts: "${service || '<service>'}=1" }`,
    };
}
function repeated({ service, count }) {
    return {
        code: 'desired-count-invalid',
        what: `Service "${service}" is given more than one count; allowed: one.`,
        remedy: `with: { desired-counts: "${service}=${count}" }`,
    };
}
/** Only a deployment brings a service its first tasks. */
function otherOperation(inputs) {
    const operation = inputs.get('operation') ?? 'deploy';
    if ((0,_operation_js__WEBPACK_IMPORTED_MODULE_2__/* .isDeployOrCheck */ .L)(operation))
        return [];
    return [
        {
            code: 'input-conflict',
            what: `Input "operation" is ${operation}, and "desired-counts" is given: only deploy brings a service its first tasks.`,
            remedy: 'with: { operation: deploy }, or leave "desired-counts" out',
        },
    ];
}


/***/ }),

/***/ 34772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ isText),
/* harmony export */   d: () => (/* binding */ parseHandover)
/* harmony export */ });
/* harmony import */ var _revision_revision_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64682);

/** What such an output says; undefined: it is none. */
function parseHandover(text) {
    const value = jsonOf(text);
    if (!isObject(value) || !isText(value.environment) || !isText(value.cluster))
        return undefined;
    const { environment, cluster, services } = value;
    if (!Array.isArray(services) || services.length === 0 || !services.every(isHanded))
        return undefined;
    return { environment, cluster, services };
}
function isHanded(value) {
    if (!isObject(value))
        return false;
    const { name, deployment, from, to, known, count, pause } = value;
    return ([name, deployment].every(isText) &&
        isRevision(to) &&
        (from === undefined || isRevision(from)) &&
        (count === undefined || count === 0) &&
        (pause === undefined || isText(pause)) &&
        Array.isArray(known) &&
        known.every(isText));
}
function isObject(value) {
    return typeof value === 'object' && value !== null;
}
/** Whether it is a text as the ids and names of AWS are. */
function isText(value) {
    return typeof value === 'string' && /^[\w:/.-]{1,400}$/.test(value);
}
/** `family:revision`: a family alone would mean whatever is newest of it. */
function isRevision(value) {
    return isText(value) && (0,_revision_revision_input_js__WEBPACK_IMPORTED_MODULE_0__/* .isRevisionName */ .Hq)(value);
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 20651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ rolloutInputs),
  r: () => (/* binding */ serviceItem)
});

// EXTERNAL MODULE: ./.build/actions/library/host/fields.js
var fields = __webpack_require__(6092);
// EXTERNAL MODULE: ./.build/actions/library/host/pairs.js
var pairs = __webpack_require__(55488);
// EXTERNAL MODULE: ./.build/actions/library/image/service-images.js
var service_images = __webpack_require__(43174);
// EXTERNAL MODULE: ./.build/actions/library/lease/inputs.js
var inputs = __webpack_require__(24690);
// EXTERNAL MODULE: ./.build/actions/library/naming/inputs.js
var naming_inputs = __webpack_require__(69038);
// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(28649);
// EXTERNAL MODULE: ./.build/actions/library/rollout/revision/revision-input.js
var revision_input = __webpack_require__(64682);
// EXTERNAL MODULE: ./.build/actions/library/rollout/request/desired-counts-input.js
var desired_counts_input = __webpack_require__(52000);
// EXTERNAL MODULE: ./.build/actions/library/rollout/request/handover.js
var request_handover = __webpack_require__(34772);
;// CONCATENATED MODULE: ./.build/actions/library/rollout/request/handover-inputs.js


// biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub
const example = '${{ needs.deploy.outputs.rollout }}';
/** A flow mapping of YAML ends at the first `}` of an expression that is not quoted. */
const line = `rollout: "${example}"`;
/** The inputs of a rollout that stands at a pause, or is to be taken up by another job. */
const handoverInputs = {
    'on-pause': (0,fields/* choice */.Yq)(['wait', 'leave'], {
        prose: 'What happens when a deployment stands at a PAUSE hook: the step waits until somebody answers it, within `timeout`, or it ends green with the outcome `paused`.',
        default: 'wait',
    }),
    rollout: {
        ...(0,fields/* text */.Qq)({
            prose: 'The output `rollout` of the step that rolled; for `operation: continue` and `rollback`.',
            allowed: 'the output rollout of a step that changed a service',
            example,
        }),
        crossCheck: handoverProblems,
    },
};
const taken = ['continue', 'rollback'];
function handoverProblems(value, inputs) {
    const operation = String(inputs.get('operation') ?? 'deploy');
    const isTaken = taken.includes(operation);
    if (!value)
        return isTaken ? [lacking(operation)] : [];
    if (!isTaken)
        return [idle(operation)];
    const handover = (0,request_handover/* parseHandover */.d)(value);
    if (!handover)
        return [unreadable()];
    return ['environment', 'cluster'].flatMap((name) => {
        const given = inputs.get(name);
        const isSame = given === undefined || handover[name] === given;
        return isSame ? [] : [ofAnother(name, handover[name], String(given))];
    });
}
function lacking(operation) {
    return {
        code: 'input-missing',
        what: `Input "operation" is ${operation}, and "rollout" is empty: it says which deployments are meant. It is empty as well when that step changed nothing.`,
        remedy: `with: { operation: ${operation}, ${line} }`,
    };
}
function idle(operation) {
    return {
        code: 'input-conflict',
        what: `Input "rollout" is given, and "operation" is ${operation}; allowed with it: continue, rollback.`,
        remedy: `with: { operation: continue, ${line} }`,
    };
}
function unreadable() {
    return {
        code: 'input-invalid',
        what: 'Input "rollout" is not what a step of this action gave as its output "rollout".',
        remedy: `with: { ${line} }`,
    };
}
function ofAnother(name, theirs, ours) {
    return {
        code: 'input-conflict',
        what: `Input "rollout" is of ${name} "${theirs}", and "${name}" is "${ours}".`,
        remedy: `with: { ${name}: "${theirs}" }`,
    };
}

// EXTERNAL MODULE: ./.build/actions/library/rollout/request/operation.js
var request_operation = __webpack_require__(77367);
;// CONCATENATED MODULE: ./.build/actions/library/rollout/request/inputs.js










const { environment, cluster } = naming_inputs/* environmentInputs */.rg;
/** What an item of `services` is. */
const serviceItem = {
    item: 'the name of a service',
    pattern: /^[A-Za-z0-9_-]{1,255}$/,
    example: 'gunicorn, default, beat',
};
/** The inputs of every action that rolls services. */
const rolloutInputs = {
    environment,
    'base-environment': naming_inputs/* environmentInputs */.rg['base-environment'],
    cluster,
    services: (0,fields/* list */.p_)({
        prose: 'Services to roll, by their names with or without `<environment>-`. Default: those that lines of `images` or `revision` name; else every active service `<environment>-*` of the cluster but `web-ui` and `redis`.',
        ...serviceItem,
    }),
    images: {
        ...(0,fields/* list */.p_)({
            prose: 'Image to deploy: one image for every container of the same repository, and `service/container=image` lines for those that differ. Without it the base revision is deployed as it is.',
            item: 'an image with a tag or digest, or service/container=image',
            example: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/backend:v1.8.0',
        }),
        crossCheck: (items) => (0,errors/* problemsIn */._n)(() => (0,service_images/* parseServiceImages */.D)(items)),
    },
    'environment-variables': {
        ...(0,pairs/* variables */.Ee)({
            prose: 'Environment variables set in the containers that get an image.',
        }),
        crossCheck: variableProblems,
    },
    'base-revision': (0,fields/* choice */.Yq)(['latest', 'running'], {
        prose: 'What the image is put into: the newest active revision of the family, so that what infrastructure registered last is picked up, or the revision that runs.',
        default: 'latest',
    }),
    revision: {
        ...(0,fields/* list */.p_)({
            prose: 'Revisions that are registered already, to roll back or to promote, in place of `images`: `previous` for what each service ran before, or `service=family:revision` lines; `family:revision` alone is for every service that runs the family. `previous` continues PAUSE hooks by itself; a revision by name stands at them like an image.',
            item: 'previous, service=family:revision or family:revision',
            example: 'gunicorn=alpha-gunicorn:7',
        }),
        crossCheck: revisionProblems,
    },
    operation: {
        ...(0,fields/* choice */.Yq)(request_operation/* operations */.z, {
            prose: '`check` refuses what `deploy` would refuse before its first change, with the same inputs, and changes nothing. `restart` starts new tasks of the revision that runs; nothing is registered. `continue` answers the pauses of an earlier rollout and follows it, `rollback` takes it back: both need `rollout`, and `services` then only says whose it must be. A service with a rollout to another revision under way is not restarted.',
            default: 'deploy',
        }),
        crossCheck: operationProblems,
    },
    ...handoverInputs,
    'on-failure': (0,fields/* choice */.Yq)(['rollback-all', 'keep'], {
        prose: 'What happens when a service fails: all services that this step changed go back, or each stays as it is.',
        default: 'rollback-all',
    }),
    'on-cancel': (0,fields/* choice */.Yq)(['leave', 'rollback'], {
        prose: 'What happens to rollouts under way when the job is cancelled: they go on without us, or ECS is asked to take them back.',
        default: 'leave',
    }),
    'require-running': (0,fields/* flag */.Jt)({
        prose: 'Whether a service at 0 tasks is refused. Otherwise its revision is set, not proven, and a warning says so.',
        default: 'false',
    }),
    'desired-counts': desired_counts_input/* desiredCountsInput */.z,
    'record-images': (0,fields/* flag */.Jt)({
        prose: 'Whether the images that run are written to SSM when all is stable, or the rollout of an earlier step is all taken back (`/adhoc/<base>/<environment>/images/<service>`), where stacks read them. A service at 0 tasks is left out.',
        default: 'false',
    }),
    ...inputs/* leaseInputs */.q,
    timeout: (0,fields/* duration */.p0)({
        prose: 'How long the services may take to become stable, all together. What their own configuration has them bake (bake time, steps of linear and canary) is added.',
        default: '30m',
    }),
    'rollback-timeout': (0,fields/* duration */.p0)({
        prose: 'How long going back may take; bakes are added.',
        default: '15m',
    }),
    'migrated-by': (0,fields/* text */.Qq)({
        prose: 'Task definition of the migration that succeeded before, in another job: the page of a rollout that goes back then says that the schema is ahead of the code. One of the same job is known without it.',
        pattern: /^[\w:/.-]{1,400}$/,
        allowed: 'family:revision or an ARN, as the output task-definition of migrate has it',
        example: `\${{ needs.migrate.outputs.task-definition }}`,
    }),
};
/** A revision is deployed as it was registered: nothing can be put into it. */
function revisionProblems(items, inputs) {
    if (items.length === 0)
        return [];
    const operation = inputs.get('operation') ?? 'deploy';
    const beside = [
        ...['images', 'environment-variables'].filter((name) => !isEmpty(inputs, name)),
        ...((0,request_operation/* isDeployOrCheck */.L)(operation) ? [] : [`operation: ${operation}`]),
        ...(inputs.get('base-revision') === 'running' ? ['base-revision'] : []),
    ];
    return [
        ...(0,errors/* problemsIn */._n)(() => (0,revision_input/* parseRevisions */.cW)(items)),
        ...beside.map((name) => ({
            code: 'input-conflict',
            what: `Input "revision" is given, and "${name}" as well: a revision is deployed as it was registered.`,
            remedy: 'Take one of the two out.',
        })),
    ];
}
function isEmpty(inputs, name) {
    const value = inputs.get(name);
    return value === undefined || ('size' in value ? value.size : value.length) === 0;
}
function variableProblems(variables, inputs) {
    if (variables.size === 0 || !(0,request_operation/* isDeployOrCheck */.L)(inputs.get('operation')))
        return [];
    if (!inputs.has('images') || !isEmpty(inputs, 'images') || !isEmpty(inputs, 'revision'))
        return [];
    return [
        {
            code: 'input-conflict',
            what: 'Input "environment-variables" is given without "images": variables are set in the containers that get an image.',
            remedy: 'with: { images: "<repository>:<tag>" }',
        },
    ];
}
function operationProblems(operation, inputs) {
    if (operation === 'continue' || operation === 'rollback')
        return ['images', 'revision', 'environment-variables']
            .filter((name) => !isEmpty(inputs, name))
            .map((name) => ({
            code: 'input-conflict',
            what: `Input "operation" is ${operation}, and "${name}" is given: which revisions is said by "rollout".`,
            remedy: `with: { operation: deploy }, or leave "${name}" out`,
        }));
    if (operation !== 'restart')
        return [];
    const given = ['images', 'environment-variables'].filter((name) => !isEmpty(inputs, name));
    return given.map((name) => ({
        code: 'input-conflict',
        what: `Input "operation" is restart, and "${name}" is given: a restart keeps the revision that runs.`,
        remedy: 'with: { operation: deploy }',
    }));
}


/***/ }),

/***/ 77367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ isDeployOrCheck),
/* harmony export */   z: () => (/* binding */ operations)
/* harmony export */ });
/** What a rollout can be asked to do. */
const operations = ['deploy', 'check', 'restart', 'continue', 'rollback'];
/** Whether it is about other revisions than those that run: a check takes all that the deploy behind it is given. */
function isDeployOrCheck(operation) {
    return operation === 'deploy' || operation === 'check';
}


/***/ }),

/***/ 64682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ familyOf),
/* harmony export */   D6: () => (/* binding */ isAsked),
/* harmony export */   Hq: () => (/* binding */ isRevisionName),
/* harmony export */   cW: () => (/* binding */ parseRevisions)
/* harmony export */ });
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28649);

/** What a revision is called in every message of ours. */
const revisionName = /^[A-Za-z0-9_-]{1,255}:[1-9]\d{0,9}$/;
/** Whether it is `family:revision`. */
function isRevisionName(text) {
    return revisionName.test(text);
}
/**
 * Reads the items of the input `revision`: `previous` alone, or `service=family:revision` and `family:revision`.
 * @throws UserError with everything that is wrong.
 */
function parseRevisions(items) {
    const previous = items.includes('previous');
    const lines = items.filter((item) => item !== 'previous').map(splitLine);
    const problems = [
        ...(previous && items.length > 1 ? [notAlone(items)] : []),
        ...lines.filter(({ revision }) => !revisionName.test(revision)).map(malformed),
        ...lines.filter(isRepeated).map(repeated),
    ];
    if (problems.length > 0)
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(problems);
    const named = lines.flatMap(({ service, revision }) => service === undefined ? [] : [[service, revision]]);
    const alone = lines.filter(({ service }) => service === undefined);
    return {
        previous,
        byService: new Map(named),
        alone: alone.map(({ revision }) => revision),
    };
}
/** Whether any revision was asked for. */
function isAsked({ previous, byService, alone }) {
    return previous || byService.size > 0 || alone.length > 0;
}
/** `alpha-beat` of `alpha-beat:3`, or of its ARN. */
function familyOf(revision) {
    return (revision.split('/').at(-1) ?? '').split(':')[0] ?? '';
}
function splitLine(item) {
    const at = item.indexOf('=');
    if (at < 0)
        return { item, service: undefined, revision: item };
    return { item, service: item.slice(0, at).trim(), revision: item.slice(at + 1).trim() };
}
/** One service, or one family where no service is named, gets one revision. */
function isRepeated({ service, revision }, index, lines) {
    const same = (one) => service === undefined
        ? one.service === undefined && familyOf(one.revision) === familyOf(revision)
        : one.service === service;
    return lines.findIndex(same) < index;
}
function notAlone(items) {
    const others = items.filter((item) => item !== 'previous').map((item) => `"${item}"`);
    return {
        code: 'revision-invalid',
        what: `Input "revision" has previous beside ${others.join(', ')}; allowed: previous alone, or a revision for each service.`,
        remedy: 'with: { revision: "previous" }',
    };
}
function malformed({ item, service, revision }) {
    const short = revision.split('/').at(-1) ?? '';
    const meant = revisionName.test(short) ? short : '<family>:<revision>';
    return {
        code: 'revision-invalid',
        what: `"${item}" in revision is no revision; allowed: previous, service=family:revision, or family:revision.`,
        remedy: `with: { revision: "${service === undefined ? '' : `${service}=`}${meant}" }`,
    };
}
function repeated({ service, revision }) {
    const whose = service === undefined ? `Family "${familyOf(revision)}"` : `Service "${service}"`;
    return {
        code: 'revision-invalid',
        what: `${whose} is given more than one revision; allowed: one each.`,
        remedy: `with: { revision: "${service === undefined ? '' : `${service}=`}${revision}" }`,
    };
}


/***/ }),

/***/ 19848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ ofNobodysFamily),
/* harmony export */   Hx: () => (/* binding */ withoutLine),
/* harmony export */   MP: () => (/* binding */ previousUnclear),
/* harmony export */   TR: () => (/* binding */ nothingBefore),
/* harmony export */   dH: () => (/* binding */ revisionNotFound),
/* harmony export */   ge: () => (/* binding */ severalLines),
/* harmony export */   h$: () => (/* binding */ ofAnotherFamily),
/* harmony export */   ov: () => (/* binding */ ofAnotherEnvironment)
/* harmony export */ });
/* harmony import */ var _text_shell_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21730);
/* harmony import */ var _revision_input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64682);


/** `services` has it, `revision` has no line for it. */
function withoutLine(service, family) {
    return {
        code: 'revision-missing',
        what: `Service "${service}" is to be rolled, and revision has neither a line for it nor a revision of its family "${family}".`,
        remedy: `with: { revision: "${service}=${family}:<revision>" }`,
    };
}
/** Written under several names. */
function severalLines(service, revisions) {
    return {
        code: 'revision-invalid',
        what: `Service "${service}" is given more than one revision: ${revisions.join(', ')}; allowed: one each.`,
        remedy: `with: { revision: "${service}=${revisions[0]}" }`,
    };
}
function ofAnotherFamily({ service, revision }, family) {
    return {
        code: 'revision-of-another-family',
        what: `Revision ${revision} is of family "${(0,_revision_input_js__WEBPACK_IMPORTED_MODULE_1__/* .familyOf */ .Ap)(revision)}", and service "${service}" runs family "${family}".`,
        remedy: `with: { revision: "${service}=${family}:<revision>" }`,
    };
}
/** A revision without a service, of a family that nothing runs. */
function ofNobodysFamily(revision, families) {
    return {
        code: 'revision-of-another-family',
        what: `Revision ${revision} is of family "${(0,_revision_input_js__WEBPACK_IMPORTED_MODULE_1__/* .familyOf */ .Ap)(revision)}", which no service of those to roll runs; they run: ${families.join(', ') || 'none'}.`,
        remedy: `with: { revision: "${families[0] ?? '<family>'}:<revision>" }`,
    };
}
function ofAnotherEnvironment({ service, revision }, { theirs, environment }) {
    return {
        code: 'revision-of-another-environment',
        what: `Revision ${revision}, asked for service "${service}", is of environment "${theirs}" by its tags, not of "${environment}".`,
        remedy: `with: { environment: "${theirs}" }, or a revision of "${environment}"`,
    };
}
function revisionNotFound({ service, revision }, region) {
    return {
        code: 'revision-not-found',
        what: `There is no revision ${revision} in ${region}, asked for service "${service}".`,
        remedy: listCommand((0,_revision_input_js__WEBPACK_IMPORTED_MODULE_1__/* .familyOf */ .Ap)(revision), region),
    };
}
/** Nothing tells what ran before. */
function nothingBefore({ service, revision }, why) {
    const family = (0,_revision_input_js__WEBPACK_IMPORTED_MODULE_1__/* .familyOf */ .Ap)(revision);
    return {
        code: 'revision-without-previous',
        what: `Service "${service}" runs ${revision}, and nothing tells what it ran before: ${why}.`,
        remedy: `with: { revision: "${service}=${family}:<revision>" }; ${listCommand(family)}`,
    };
}
/** `previous` would be one revision or the other, depending on who is asked; the step's one block is the remedy. */
function previousUnclear({ service, revision }, { why, before }) {
    const known = before === undefined ? '' : ` Before that it ran ${before}.`;
    return {
        code: 'revision-previous-unclear',
        what: `Service "${service}": previous could mean two revisions, because ${why}. It is on ${revision}.${known}`,
    };
}
function listCommand(family, region) {
    return (0,_text_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .awsCommand */ .bg)('ecs list-task-definitions', { 'family-prefix': family, sort: 'DESC', region });
}


/***/ }),

/***/ 22128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ countCommand),
/* harmony export */   Q2: () => (/* binding */ tasksCommand),
/* harmony export */   nA: () => (/* binding */ backCommand),
/* harmony export */   vL: () => (/* binding */ describeCommand)
/* harmony export */ });
/* unused harmony export updateCommand */
/* harmony import */ var _text_shell_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21730);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1940);


/** What a person runs to put a service on a revision. */
function updateCommand(place, service, revision) {
    const options = { ...inPlace(place), service, 'task-definition': (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .shortName */ .EU)(revision) };
    return (0,_text_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .awsCommand */ .bg)('ecs update-service', options);
}
/** What takes a service back: to its revision, and to no tasks where it had none. */
function backCommand(place, service, { revision = '', countBefore }) {
    if (countBefore === undefined)
        return updateCommand(place, service, revision);
    const options = { ...inPlace(place), service, 'task-definition': (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .shortName */ .EU)(revision) };
    const count = { 'desired-count': String(countBefore) };
    return (0,_text_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .awsCommand */ .bg)('ecs update-service', { ...options, ...count });
}
/** What shows a service as it is. */
function describeCommand(place, services) {
    return (0,_text_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .awsCommand */ .bg)('ecs describe-services', { ...inPlace(place), services });
}
/** What gives a service another number of tasks. */
function countCommand(place, service, count) {
    const options = { ...inPlace(place), service, 'desired-count': String(count) };
    return (0,_text_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .awsCommand */ .bg)('ecs update-service', options);
}
/** What lists the tasks of a service: those that run, or those that stopped. */
function tasksCommand(place, service, status = 'RUNNING') {
    const stopped = status === 'STOPPED' ? { 'desired-status': status } : {};
    return (0,_text_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .awsCommand */ .bg)('ecs list-tasks', { ...inPlace(place), 'service-name': service, ...stopped });
}
function inPlace({ region, cluster }) {
    return { region, cluster };
}


/***/ }),

/***/ 1940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ shortName),
/* harmony export */   Os: () => (/* binding */ primaryOf),
/* harmony export */   Yw: () => (/* binding */ isCompleted),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _stage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54334);

/** What is worth remembering of a service. */
function originOf(service) {
    const { deployments = [], events = [], deploymentConfiguration } = service;
    return {
        service: service.serviceName ?? '',
        revision: provenOf(service),
        deployments: new Set(deployments.map(({ id = '' }) => id)),
        events: new Set(events.map(({ id = '' }) => id)),
        desiredCount: service.desiredCount ?? 0,
        breaker: deploymentConfiguration?.deploymentCircuitBreaker?.enable ?? false,
        staged: (0,_stage_js__WEBPACK_IMPORTED_MODULE_0__/* .isStaged */ .Fl)(service),
    };
}
/** The deployment that is in charge. */
function primaryOf({ deployments = [] }) {
    return deployments.find(({ status }) => status === 'PRIMARY');
}
/** Where ECS tells no state of a rollout, the counts do: all tasks there, and no other deployment. */
function isCompleted(deployment, service) {
    if (deployment.rolloutState !== undefined)
        return deployment.rolloutState === 'COMPLETED';
    const alone = (service.deployments ?? []).every(({ id }) => id === deployment.id);
    return alone && deployment.runningCount === deployment.desiredCount;
}
/** The revision that was completed last: not one whose rollout is still going on, or failed. */
function provenOf(service) {
    const { deployments = [], taskDefinition } = service;
    const primary = primaryOf(service);
    if (!primary)
        return taskDefinition;
    if (isCompleted(primary, service))
        return primary.taskDefinition;
    return deployments.find(({ id, rolloutState = 'COMPLETED' }) => {
        return id !== primary.id && rolloutState === 'COMPLETED';
    })?.taskDefinition;
}
/** `family:revision` of an ARN, or of what is that already. */
function shortName(revision) {
    return revision.split('/').at(-1) ?? revision;
}


/***/ }),

/***/ 19011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ spellings)
/* harmony export */ });
/* harmony import */ var _naming_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77615);

/** Under which names a service may be found that was written so. */
function spellings(environment, written) {
    return (0,_naming_names_js__WEBPACK_IMPORTED_MODULE_0__/* .servicesOf */ .Yj)(environment, [written]).length > 0
        ? [written]
        : [written, (0,_naming_names_js__WEBPACK_IMPORTED_MODULE_0__/* .serviceName */ .fe)(environment, written)];
}


/***/ }),

/***/ 54334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cx: () => (/* binding */ stepBakeMs),
/* harmony export */   Fl: () => (/* binding */ isStaged),
/* harmony export */   U2: () => (/* binding */ stageText),
/* harmony export */   Wy: () => (/* binding */ strategies),
/* harmony export */   _f: () => (/* binding */ stageLastsMs),
/* harmony export */   eY: () => (/* binding */ pauseOf),
/* harmony export */   gn: () => (/* binding */ isUnderWay),
/* harmony export */   iU: () => (/* binding */ hasArrived),
/* harmony export */   lu: () => (/* binding */ hookTrouble),
/* harmony export */   yW: () => (/* binding */ isOf)
/* harmony export */ });
/* harmony import */ var _text_foreign_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29840);

/** The strategies of the deployment controller ECS: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html */
const strategies = ['ROLLING', 'BLUE_GREEN', 'LINEAR', 'CANARY'];
/** Whether a service's deployments go in stages: anything but a rolling update. */
function isStaged({ deploymentConfiguration }) {
    return (deploymentConfiguration?.strategy ?? 'ROLLING') !== 'ROLLING';
}
/**
 * Where it waits for an answer, unless that was given already.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/pause-lifecycle-hooks.html
 */
function pauseOf(history, answered = new Set()) {
    const { lifecycleHookDetails = [], serviceDeploymentArn: deployment = '' } = history ?? {};
    if (history?.status !== 'IN_PROGRESS')
        return undefined;
    const hook = lifecycleHookDetails.find(({ status, hookId = '' }) => status === 'AWAITING_ACTION' && !answered.has(hookId));
    if (!hook?.hookId)
        return undefined;
    const { hookId, timeoutAction: then = 'ROLLBACK' } = hook;
    const expires = hook.expiresAt?.toISOString().replace(/\.\d+Z/, 'Z');
    return {
        deployment,
        hookId,
        expires,
        then,
        stage: String((0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(history.lifecycleStage ?? 'a stage')),
    };
}
/** Whether ECS may still be asked to take it back. */
function isUnderWay({ status }) {
    return status === 'PENDING' || status === 'IN_PROGRESS';
}
/** Whether it is the record of the deployment with this id: revisions have the same number. */
function isOf(deploymentId, history) {
    return numberOf(history.targetServiceRevision?.arn) === numberOf(deploymentId);
}
/** Whether the deployment in charge has arrived, by the service's current record. */
function hasArrived(deploymentId, history) {
    if (history.status === 'SUCCESSFUL')
        return isOf(deploymentId, history);
    return history.status === 'ROLLBACK_SUCCESSFUL' && !isOf(deploymentId, history);
}
function numberOf(arn = '') {
    return arn.split('/').at(-1);
}
/** Which hook took the deployment back, as it stands behind a sentence. */
function hookTrouble(history) {
    const { lifecycleHookDetails = [], lifecycleStage = 'a stage' } = history ?? {};
    const bad = lifecycleHookDetails.find(({ status = '' }) => /^(FAILED|TIMED_OUT)$/.test(status));
    if (!bad)
        return '';
    if (bad.targetType === 'PAUSE')
        return ` (nobody answered the pause at ${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(lifecycleStage)} in time)`;
    const how = bad.status === 'FAILED' ? 'failed' : 'timed out';
    return ` (lifecycle hook ${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(bad.targetArn ?? '')} ${how} at ${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(lifecycleStage)})`;
}
/** `BAKE_TIME, 100 % of the traffic`; undefined: nothing is known of stages. */
function stageText(history) {
    const { lifecycleStage: stage, status, targetServiceRevision } = history ?? {};
    if (!stage || status !== 'IN_PROGRESS')
        return undefined;
    const { requestedProductionTrafficWeight: share, requestedTestTrafficWeight: test } = targetServiceRevision ?? {};
    const traffic = [
        ...(share ? [`${share} % of the production traffic`] : []),
        ...(!share && test ? [`${test} % of the test traffic`] : []),
    ];
    return [String((0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(stage)), ...traffic].join(', ');
}
/** For how long ECS keeps a deployment in its stage by its configuration; 0: as long as it takes. */
function stageLastsMs({ lifecycleStage, targetServiceRevision }, configuration) {
    if (lifecycleStage === 'BAKE_TIME')
        return (configuration.bakeTimeInMinutes ?? 0) * minuteMs;
    const share = targetServiceRevision?.requestedProductionTrafficWeight ?? 100;
    if (lifecycleStage !== 'PRODUCTION_TRAFFIC_SHIFT' || share >= 100)
        return 0;
    return stepBakeMs(configuration);
}
const minuteMs = 60_000;
/** Between two shifts of traffic; AWS's defaults are 10 min (canary) and 6 min (linear). */
function stepBakeMs(configuration) {
    const { strategy, canaryConfiguration, linearConfiguration } = configuration;
    if (strategy === 'CANARY')
        return (canaryConfiguration?.canaryBakeTimeInMinutes ?? 10) * minuteMs;
    if (strategy === 'LINEAR')
        return (linearConfiguration?.stepBakeTimeInMinutes ?? 6) * minuteMs;
    return 0;
}


/***/ })

};

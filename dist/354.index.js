export const id = 354;
export const ids = [354];
export const modules = {

/***/ 73536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ annotate)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** Puts what a tool says of a file there, for the page of the commit; `directory` is relative to the repository. */
function annotate(site, directory, diagnostics) {
    for (const { severity, summary, detail, file, line } of diagnostics) {
        if (file === undefined)
            continue;
        const place = { file: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(directory, file), ...(line === undefined ? {} : { line }) };
        site.annotation(severity, detail || summary, { ...place, title: summary });
    }
}


/***/ }),

/***/ 84137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ engineInputs),
  A: () => (/* binding */ planOptionInputs)
});

// EXTERNAL MODULE: ./.build/actions/library/host/fields.js
var fields = __webpack_require__(6092);
;// CONCATENATED MODULE: ./.build/actions/library/host/lines.js

/** One item a line, where an item may hold commas; empty lines are dropped. */
function lines(declared) {
    const allowed = `${declared.line}, one a line`;
    return (0,fields/* field */.ZZ)(declared, {
        kind: 'lines',
        allowed,
        example: declared.line,
        absent: [],
        parse: (value) => {
            const filled = value.split(/\r?\n/).flatMap((line) => line.trim() || []);
            const odd = filled.findIndex((line) => declared.pattern && !declared.pattern.test(line));
            if (filled.length === 0)
                return { wrong: allowed };
            // Only the number is shown: a line may hold a password.
            return odd < 0 ? { value: filled } : { wrong: `${allowed} (not line ${odd + 1})` };
        },
    });
}

// EXTERNAL MODULE: ./.build/actions/library/host/pairs.js
var pairs = __webpack_require__(55488);
;// CONCATENATED MODULE: ./.build/actions/library/engines/inputs.js



/** The inputs of every action that runs a tool in a project. */
const engineInputs = {
    tool: (0,fields/* choice */.Yq)(['terraform', 'opentofu'], {
        prose: 'The tool, whose program is on the PATH of the job.',
        required: true,
    }),
    'working-directory': (0,fields/* text */.Qq)({
        prose: 'The folder of the project in which the tool is started.',
        pattern: /^(?![/-])(?!(.*\/)?\.\.(\/|$))[^\\]+$/,
        allowed: 'a path inside of the workspace, relative to it',
        default: '.',
        example: 'infra/app',
    }),
    variables: (0,pairs/* pairs */.AS)({
        prose: "The project's variables. They reach the tool by a file, never on a command line; only keyed hashes of them are in the plan.",
        key: /^[A-Za-z_][\w-]*$/,
        line: 'name=value',
    }),
    'backend-config': lines({
        prose: 'Settings of the state backend, in which `{environment}` stands for the environment, or names of files with such. Without one that says where the state lies, `adhoc/<environment>/terraform.tfstate` is its key.',
        line: 'name=value, or the name of a file',
        example: 'key=app/{environment}.tfstate',
    }),
    workspace: (0,fields/* text */.Qq)({
        prose: 'A workspace of the state that exists; none is created.',
        pattern: /^[\w.{}-]{1,90}$/,
        allowed: 'the name of a workspace',
        example: 'alpha',
    }),
    parallelism: (0,fields/* count */.U9)({ prose: 'How many things the tool does at once.', min: 1, max: 100 }),
    'lock-timeout': (0,fields/* duration */.p0)({
        prose: 'How long the lock of the state is waited for.',
        default: '5m',
    }),
    'child-environment': (0,fields/* list */.p_)({
        prose: "Variables of the job that the tool gets beside those of the machine, proxies, git and the tool's own registries. No other ones reach it.",
        pattern: /^(?!ACTIONS_|GITHUB_|INPUT_|TF_CLI_ARGS|TF_VAR_)[A-Za-z_]\w*$/,
        item: "the name of a variable that is none of GitHub's",
        example: 'DATADOG_API_KEY',
    }),
};
/** What may be asked of a plan; the page shows what was. */
const planOptionInputs = {
    operation: (0,fields/* choice */.Yq)(['create-update', 'destroy', 'drift'], {
        prose: 'What is planned: to create and update, to destroy all, or, with `drift`, a page of what was changed outside and no plan.',
        default: 'create-update',
    }),
    'variable-files': (0,fields/* list */.p_)({
        prose: 'Files with values of variables, relative to `working-directory`, behind `<environment>.tfvars`, which is taken when it is there.',
        pattern: /^[^-]/,
        item: 'the path of a file',
        example: 'common.tfvars',
    }),
    targets: lines({
        prose: 'Addresses to which the plan is limited; the page calls it a danger.',
        line: 'the address of a resource or module',
        example: 'module.web',
    }),
    replace: lines({
        prose: 'Addresses that are to be replaced.',
        line: 'the address of a resource',
        example: 'aws_instance.web',
    }),
    refresh: (0,fields/* flag */.Jt)({
        prose: 'Whether the tool looks at what there is before it plans.',
        default: 'true',
    }),
};


/***/ }),

/***/ 42113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ refusedVariables),
/* harmony export */   u: () => (/* binding */ toolSettings)
/* harmony export */ });
/** Settings of the tool itself that reach it: where its registry credentials and its mirrors are. */
const toolSettings = /^(TF_TOKEN_\w+|TF_CLI_CONFIG_FILE)$/;
/**
 * Variables of the job that would change what is planned without standing in any input: refused by name, rather
 * than silently left out.
 */
function refusedVariables(names) {
    return [...names].toSorted().flatMap((name) => refusal(name) ?? []);
}
function refusal(name) {
    if (name.startsWith('TF_CLI_ARGS'))
        return hiddenArguments(name);
    if (name.startsWith('TF_VAR_'))
        return variable(name);
    const input = {
        TF_WORKSPACE: 'workspace',
        TF_DATA_DIR: undefined,
        TF_REATTACH_PROVIDERS: undefined,
    };
    return Object.hasOwn(input, name) ? setting(name, input[name]) : undefined;
}
function hiddenArguments(name) {
    return {
        code: 'tool-arguments-in-environment',
        what: `The job sets ${name}, which adds arguments to a command that nobody reviews.`,
        remedy: `Remove ${name}; what may be asked for has inputs: targets, replace, refresh, parallelism, variables, variable-files, backend-config.`,
    };
}
/** Its value is not shown: it may well be a secret. */
function variable(name) {
    const own = name.slice('TF_VAR_'.length);
    return {
        code: 'variable-in-environment',
        what: `The job sets ${name}: variables are given as an input, so that the plan can hold which ones it was made with.`,
        remedy: `with: { variables: "${own}=..." } in place of ${name}`,
        snippet: `variables: |\n  ${own}=...`,
    };
}
function setting(name, input) {
    return {
        code: 'tool-setting-in-environment',
        what: `The job sets ${name}, which changes what the tool works on and stands in no plan.`,
        remedy: input ? `Remove ${name}; with: { ${input}: "..." }` : `Remove ${name}.`,
    };
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

/***/ 4705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ suiteVersion)
/* harmony export */ });
/** The suite's version, as package.json has it: in user agents and in what is sealed. */
const suiteVersion = '0.1.0';


/***/ }),

/***/ 47243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ imageReadCall),
/* harmony export */   g: () => (/* binding */ imageRecordCalls)
/* harmony export */ });
/** The AWS calls behind images of record. */
const imageRecordCalls = [
    {
        action: 'ssm:GetParameters',
        need: 'optional',
        why: 'with `record-images`: an image of record that is so already is not written again',
    },
    {
        action: 'ssm:PutParameter',
        need: 'with-input',
        why: '`record-images`: writes the images of record',
    },
];
/** The call that reads those of a whole environment. */
const imageReadCall = {
    action: 'ssm:GetParametersByPath',
    need: 'needed',
    why: 'the images of record, which a plan is bound to',
};


/***/ }),

/***/ 44496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readRecords),
/* harmony export */   n: () => (/* binding */ readAgain)
/* harmony export */ });
/* harmony import */ var _naming_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77615);

/** All images of record of an environment, by service. */
async function readRecords(where, aws) {
    const path = (0,_naming_names_js__WEBPACK_IMPORTED_MODULE_0__/* .imageRecordsPath */ .FV)(where);
    const found = await (await aws.ssm(aws.region)).below(path);
    return found.map(({ name, value, version }) => ({
        service: name.slice(path.length + 1),
        version,
        value,
    }));
}
/**
 * What a plan was made with, as it is now: every record, and of what was given for want of one, that which has none
 * still.
 */
async function readAgain(planned, where, aws) {
    const records = await readRecords(where, aws);
    const recorded = new Set(records.map(({ service }) => service));
    const given = planned.filter(({ service, version }) => version === null && !recorded.has(service));
    return [...records, ...given];
}


/***/ }),

/***/ 66865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pv: () => (/* binding */ withoutVersion),
/* harmony export */   RB: () => (/* binding */ sameRepository),
/* harmony export */   Uh: () => (/* binding */ namesRegistry),
/* harmony export */   dp: () => (/* binding */ pinned),
/* harmony export */   e8: () => (/* binding */ ecrOf),
/* harmony export */   zZ: () => (/* binding */ parseImage)
/* harmony export */ });
/* harmony import */ var _aws_partition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64174);

/*
 * The grammar of distribution/reference v2 (reference.go, regexp.go), with its rule that a first part is a
 * registry only when it could be a host (a dot, a port, upper case, localhost), and its 255 characters.
 */
const part = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const host = `(?:${label}(?:\\.${label})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?`;
const hostAhead = '[^/]*[.:A-Z][^/]*/|localhost/';
const grammar = new RegExp(`^(?:(?=${hostAhead})(?<registry>${host})/|(?!${hostAhead}))(?<repository>${part}(?:/${part})*)` +
    '(?::(?<tag>\\w[\\w.-]{0,127}))?(?:@(?<digest>sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128}))?$');
const longestName = 255;
const dockerHub = /^(?:index\.)?docker\.io$/;
/** The parts of an image's name; undefined when it is none. */
function parseImage(image) {
    // Names are at most 255 characters, tags 128, digests 136.
    if (image.length > longestName * 3)
        return undefined;
    const { groups } = grammar.exec(image) ?? {};
    if (!groups?.repository)
        return undefined;
    const { registry, repository, tag, digest } = groups;
    if (`${registry ?? ''}/${repository}`.length > longestName)
        return undefined;
    if (registry !== undefined && !dockerHub.test(registry))
        return { registry, repository, tag, digest };
    return { registry: undefined, repository: repository.replace(/^library\//, ''), tag, digest };
}
/** Whether the name says where the image comes from; Docker Hub may be said, too. */
function namesRegistry(image) {
    return grammar.exec(image)?.groups?.registry !== undefined;
}
/** Whether both are images of the same repository, in whatever registry and account. */
function sameRepository(a, b) {
    const [left, right] = [parseImage(a), parseImage(b)];
    return left !== undefined && left.repository === right?.repository;
}
/** The name without tag and digest, as it was written. */
function withoutVersion(image) {
    return image.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
}
/**
 * `repository:tag@sha256:...`: people read the tag, whoever pulls takes the digest. Without a digest the
 * image as it is. ECS takes this form: aws/amazon-ecs-agent, issue 4226, shows a task with it.
 */
function pinned(image, digest) {
    return digest === undefined ? image : `${image.replace(/@.*$/, '')}@${digest}`;
}
// AWS General Reference, "Amazon ECR endpoints": the region's partition says what a host ends with.
const ecrHost = /^(?<account>\d{12})\.dkr(?:\.ecr(?:-fips)?\.(?<region>[a-z0-9-]+)\.(?<suffix>.+)|-ecr(?:-fips)?\.(?<dual>[a-z0-9-]+)\.on\.(?<dualSuffix>.+))$/;
/** Account and region of a private ECR registry; undefined for every other host. */
function ecrOf({ registry }) {
    const { groups = {} } = ecrHost.exec(registry ?? '') ?? {};
    const { account, dual, region = dual, suffix, dualSuffix } = groups;
    if (account === undefined || region === undefined)
        return undefined;
    const partition = (0,_aws_partition_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionOf */ .i)(region);
    const isOurs = suffix === partition.suffix || dualSuffix === partition.dualStackSuffix;
    return isOurs ? { account, region } : undefined;
}


/***/ }),

/***/ 9278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ baseOf)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77615);

/** The base environment: as it was given, else by the tag of the cluster. */
function baseOf(given, tagged) {
    return given ?? tagged?.tags?.find(({ key }) => key === _names_js__WEBPACK_IMPORTED_MODULE_0__/* .baseTag */ .qu)?.value;
}


/***/ }),

/***/ 79319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ claim),
/* harmony export */   M4: () => (/* binding */ fixedPath),
/* harmony export */   St: () => (/* binding */ copyToFixedPath)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28649);





/** Where every job of a repository works with `fixed-path: true`, whatever its workspace is called. */
function fixedPath(repositoryId) {
    const short = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(repositoryId).digest('hex').slice(0, 12);
    return `/tmp/adhoc-plan-${short}/project`;
}
/**
 * The folder that the path lies in, made and ours alone: its name can be foretold, and somebody else on
 * the machine may have been there first. Throws a UserError, `fixed-path-taken`.
 */
async function claim(path) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { mode: 0o700 }).catch(() => undefined);
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(folder).catch(() => undefined);
    if (!found?.isDirectory() || found.uid !== (0,node_os__WEBPACK_IMPORTED_MODULE_2__.userInfo)().uid)
        throw taken(folder);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(folder, 0o700);
}
/** The project's copy that the plan step works in: all of it, installed packages and history too. */
async function copyToFixedPath(project, path) {
    await claim(path);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.cp)(project, path, { recursive: true, verbatimSymlinks: true });
}
function taken(folder) {
    return new _text_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo({
        code: 'fixed-path-taken',
        what: `${folder}, in which \`fixed-path: true\` works, is no folder of the user that runs this step.`,
        remedy: 'Remove it, or run the jobs of this repository as one user.',
    });
}


/***/ }),

/***/ 3354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./.build/actions/library/aws/session.js + 3 modules
var session = __webpack_require__(93167);
// EXTERNAL MODULE: ./.build/actions/library/host/run.js + 9 modules
var run = __webpack_require__(81969);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./.build/actions/library/engines/annotate.js
var annotate = __webpack_require__(73536);
// EXTERNAL MODULE: ./.build/actions/library/engines/engine.js
var engines_engine = __webpack_require__(43870);
// EXTERNAL MODULE: ./.build/actions/library/system/environment.js
var system_environment = __webpack_require__(43195);
// EXTERNAL MODULE: ./.build/actions/library/system/private-folder.js
var private_folder = __webpack_require__(81026);
// EXTERNAL MODULE: ./.build/actions/library/engines/child-environment.js
var child_environment = __webpack_require__(50460);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./.build/actions/library/engines/project-place.js



/** Looks from `working-directory`, which is relative to the workspace, up to the folder that git made. */
function findProject(workingDirectory) {
    const workspace = (0,system_environment/* ambient */.T)('GITHUB_WORKSPACE');
    const asked = workspace ? (0,external_node_path_.resolve)(workspace, workingDirectory) : (0,external_node_path_.resolve)(workingDirectory);
    if (!(0,external_node_fs_.existsSync)(asked) || !(0,external_node_fs_.statSync)(asked).isDirectory())
        return undefined;
    const directory = (0,external_node_fs_.realpathSync)(asked);
    const top = workspace && (0,external_node_fs_.existsSync)(workspace) ? (0,external_node_fs_.realpathSync)(workspace) : directory;
    const root = topLevel(directory) ?? (isBelow(directory, top) ? top : directory);
    return { root, below: (0,external_node_path_.relative)(root, directory).split(external_node_path_.sep).join('/') };
}
/** Where the tool is started. */
function directoryOf({ root, below }) {
    return (0,external_node_path_.join)(root, below);
}
function withoutDirectory(workingDirectory) {
    return {
        code: 'working-directory-missing',
        what: `Input "working-directory" is ${JSON.stringify(workingDirectory)}, and the workspace has no such folder.`,
        remedy: 'Check the repository out before this step (uses: actions/checkout@v4), or correct it.',
    };
}
function topLevel(directory) {
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, '.git')))
        return directory;
    const above = (0,external_node_path_.dirname)(directory);
    return above === directory ? undefined : topLevel(above);
}
function isBelow(directory, top) {
    return directory === top || directory.startsWith(`${top}${external_node_path_.sep}`);
}

// EXTERNAL MODULE: ./.build/actions/library/engines/terraform/refused-environment.js
var refused_environment = __webpack_require__(42113);
// EXTERNAL MODULE: ./.build/actions/library/engines/terraform/terraform.js + 23 modules
var terraform = __webpack_require__(65957);
;// CONCATENATED MODULE: ./.build/actions/library/engines/open.js
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






/** What the job's environment holds that would change a plan behind its inputs' back. */
function environmentProblems() {
    return (0,refused_environment/* refusedVariables */.Y)((0,system_environment/* ambientVariables */.G)().keys());
}
/**
 * Works with the tool. With a role its children take that on by themselves, from a token file, and get no keys;
 * without one they have those of the job. The folder and all in it is gone at the end.
 */
async function withEngine(wish, { place, ...parts }, work) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const folder = __addDisposableResource(env_1, (0,private_folder/* privateFolder */.q)('adhoc-plan'), false);
        const open = (cloud) => work({ folder, engine: engineFor(wish, { parts, place, folder, cloud }) });
        if (wish.roleToAssume === undefined)
            return await open('ambient');
        const { sessionName, withTokenFile } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(76), __webpack_require__.e(348)]).then(__webpack_require__.bind(__webpack_require__, 90348));
        const name = sessionName(parts.action, parts.site.identity.runId);
        const role = { roleArn: wish.roleToAssume, sessionName: name, region: parts.aws.region };
        return await withTokenFile(role, { ...parts, folder }, open);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
function engineFor(wish, { parts, place, folder, cloud }) {
    const { clock, signal, site, aws } = parts;
    const { tool, environment, workspace, parallelism } = wish;
    const choice = { from: (0,system_environment/* ambientVariables */.G)(), settings: refused_environment/* toolSettings */.u, named: wish.childEnvironment };
    const region = { AWS_REGION: aws.region, AWS_DEFAULT_REGION: aws.region };
    return (0,terraform/* terraformEngine */.p)({
        ...{ tool, folder, clock, signal },
        environment: { ...(0,child_environment/* childEnvironment */.Q)({ ...choice, cloud }), ...region },
        line: (text) => site.line(text),
        project: {
            directory: directoryOf(place),
            directoryName: wish.workingDirectory,
            environment,
            backendConfig: wish.backendConfig,
            ...(workspace === undefined
                ? {}
                : { workspace: workspace.replaceAll('{environment}', environment) }),
            variables: wish.variables,
            variableFiles: wish.variableFiles,
            lockTimeoutMs: wish.lockTimeout,
            ...(parallelism === undefined ? {} : { parallelism }),
        },
    });
}

// EXTERNAL MODULE: ./.build/actions/library/engines/sealed-options.js
var sealed_options = __webpack_require__(50763);
// EXTERNAL MODULE: ./.build/actions/library/github/job.js
var github_job = __webpack_require__(52055);
// EXTERNAL MODULE: ./.build/actions/library/host/version.js
var version = __webpack_require__(4705);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/fixed-path.js
var fixed_path = __webpack_require__(79319);
// EXTERNAL MODULE: ./.build/actions/library/github/gate.js
var gate = __webpack_require__(85017);
;// CONCATENATED MODULE: ./.build/actions/library/sealed-plan/encryption-rule.js
/** A passphrase is guessed offline by whoever has the artifact: 20 characters are out of reach of that. */
const passphraseLength = 20;
/**
 * What is wrong with the wish. Whoever may read a repository may download its artifacts, and a plan holds
 * secrets: for a public one that is everybody who has an account.
 */
function encryptionProblems(wish) {
    const { kmsKey, passphrase, unencryptedAllowed, visibility } = wish;
    if (kmsKey && passphrase)
        return [bothGiven];
    if (passphrase)
        return passphrase.length < passphraseLength ? [tooShort(passphrase)] : [];
    const isOpen = visibility === undefined || visibility === 'public';
    return kmsKey || unencryptedAllowed || !isOpen ? [] : [unencrypted(visibility)];
}
const generate = 'openssl rand -base64 32 | gh secret set PLAN_PASSPHRASE';
const bothGiven = {
    code: 'input-conflict',
    what: '`plan-kms-key` and `plan-passphrase` are both given; a plan has one key.',
    remedy: 'Give one of the two.',
};
function tooShort({ length }) {
    return {
        code: 'plan-passphrase-short',
        what: `\`plan-passphrase\` has ${length} characters; it needs ${passphraseLength} at least.`,
        remedy: 'Make one that nobody guesses:',
        snippet: generate,
    };
}
function unencrypted(visibility) {
    const repository = visibility
        ? 'The repository is public'
        : 'Whether the repository is public could not be read';
    return {
        code: 'plan-unencrypted',
        what: `${repository}, the plan's artifact can be downloaded by everybody who may read it, and a plan holds secrets: it is not stored unencrypted.`,
        remedy: `Give \`plan-kms-key\`, or \`plan-passphrase\` (${generate}); or allow it with \`allow-unencrypted-plan: true\`.`,
        snippet: `with:\n  plan-passphrase: \${{ secrets.PLAN_PASSPHRASE }}\n`,
    };
}

// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(28649);
;// CONCATENATED MODULE: ./.build/actions/plan-env/check.js





/**
 * What is wrong beside the inputs' own form, all of it at once and before a tool is started: the job's code and
 * environment, the folder, and how the plan is encrypted.
 * @throws UserError
 */
function checkRequest(inputs, job) {
    const place = findProject(inputs.workingDirectory);
    const problems = [
        ...(0,gate/* originProblems */.jo)(job),
        ...environmentProblems(),
        ...(place ? [] : [withoutDirectory(inputs.workingDirectory)]),
        // Nothing is stored of a look at what changed outside.
        ...(inputs.operation === 'drift' ? [] : encryptionProblems(wishOf(inputs, job))),
    ];
    if (problems.length > 0 || !place)
        throw new errors/* UserError */.yo(problems);
    return place;
}
function wishOf(inputs, { visibility }) {
    return {
        kmsKey: inputs.planKmsKey,
        passphrase: inputs.planPassphrase,
        unencryptedAllowed: inputs.allowUnencryptedPlan,
        visibility,
    };
}

// EXTERNAL MODULE: ./.build/actions/library/findings/optional.js
var optional = __webpack_require__(38953);
// EXTERNAL MODULE: ./.build/actions/library/naming/base.js
var naming_base = __webpack_require__(9278);
// EXTERNAL MODULE: ./.build/actions/library/naming/names.js
var names = __webpack_require__(77615);
// EXTERNAL MODULE: ./.build/actions/library/text/shell.js
var shell = __webpack_require__(21730);
;// CONCATENATED MODULE: ./.build/actions/plan-env/base.js





/**
 * The base environment: as it was given, else by the tag of the environment's cluster, where there is one already.
 * The layer base is its own.
 * @throws UserError `base-environment-unknown`: an apply could neither take the lease nor mark the plan as applied.
 */
async function baseFor(inputs, { aws, site }) {
    const { environment, layer, baseEnvironment: given } = inputs;
    if (layer === 'base')
        return environment;
    if (given !== undefined)
        return given;
    const name = (0,names/* clusterName */.SL)(environment);
    const { value: cluster, notes } = await (0,optional/* optionalLookup */.Z)(async () => (await aws.ecs()).describeCluster(name), undefined);
    for (const note of notes)
        site.line(note);
    const base = (0,naming_base/* baseOf */.b)(undefined, cluster);
    if (base === undefined)
        throw new errors/* UserError */.yo(unknown(name, aws.region));
    site.line(`base environment ${base}, by the tag "${names/* baseTag */.qu}" of ${name}`);
    return base;
}
function unknown(cluster, region) {
    const tag = (0,shell/* awsCommand */.bg)('ecs tag-resource', { region });
    return {
        code: 'base-environment-unknown',
        what: `Nothing says to which base environment the plan belongs, under which images of record, lease and applied plans are kept: no input "base-environment", and no cluster "${cluster}" with the tag "${names/* baseTag */.qu}".`,
        remedy: `with: { base-environment: "<name>" }, or ${tag} --resource-arn <ARN of the cluster> --tags key=${names/* baseTag */.qu},value=<name>`,
    };
}

// EXTERNAL MODULE: ./.build/actions/library/host/fields.js
var fields = __webpack_require__(6092);
// EXTERNAL MODULE: ./.build/actions/library/host/pairs.js
var pairs = __webpack_require__(55488);
// EXTERNAL MODULE: ./.build/actions/library/image/reference.js
var reference = __webpack_require__(66865);
;// CONCATENATED MODULE: ./.build/actions/library/image-record/given.js



const given_images = (0,pairs/* pairs */.AS)({
    prose: 'Images of services that have no image of record yet, one `service=repository:tag` a line; `service/container` names a further container. They are sealed with the plan; where there is a record, that is taken.',
    key: /^[\w-]+(\/[\w-]+)?$/,
    line: 'service=image',
    example: 'gunicorn=123456789012.dkr.ecr.eu-west-1.amazonaws.com/backend:v1.8.0',
});
/** The inputs of a plan that depends on images of record. */
const plannedImagesInputs = {
    images: { ...given_images, crossCheck: imageProblems },
    'images-variable': {
        ...(0,fields/* text */.Qq)({
            prose: 'Name of a variable of the project, of the type `map(string)`, that is given the images of record by service. Without it none is given: the project reads the parameters itself.',
            pattern: /^[A-Za-z_][\w-]*$/,
            allowed: 'the name of a variable',
            example: 'images',
        }),
        crossCheck: variableProblems,
    },
};
function imageProblems(given, inputs) {
    const odd = [...given].filter(([, image]) => !isPinned(image));
    return [
        ...odd.map(([service, image]) => ({
            code: 'input-invalid',
            what: `Input "images" gives ${service} ${JSON.stringify(image)}; allowed: an image with a tag or a digest.`,
            remedy: `with: { images: "${service}=<repository>:<tag>" }`,
        })),
        ...(given.size > 0 ? ofTheBase('images', inputs) : []),
    ];
}
function isPinned(image) {
    const { tag, digest } = (0,reference/* parseImage */.zZ)(image) ?? {};
    return tag !== undefined || digest !== undefined;
}
function variableProblems(name, inputs) {
    if (name === undefined)
        return [];
    const variables = inputs.get('variables');
    const twice = {
        code: 'input-conflict',
        what: `Input "variables" gives ${JSON.stringify(name)}, which is the "images-variable".`,
        remedy: `Take it out of "variables"; images without a record are given by "images".`,
    };
    return [...(variables?.has(name) ? [twice] : []), ...ofTheBase('images-variable', inputs)];
}
function ofTheBase(name, inputs) {
    if (inputs.get('layer') !== 'base')
        return [];
    return [
        {
            code: 'input-conflict',
            what: `Input "${name}" is given with "layer: base", which has no services.`,
            remedy: 'with: { layer: app }, or leave it out',
        },
    ];
}
/** Records, and what was given for services without one; what was given in vain is told. */
function completed(records, given) {
    const known = new Map(records.map((record) => [record.service, record.value]));
    const added = [...given].flatMap(([service, value]) => known.has(service) ? [] : [{ service, version: null, value }]);
    const notes = [...given].flatMap(([service, value]) => {
        const recorded = known.get(service);
        if (recorded === undefined || recorded === value)
            return [];
        return [`images: ${service} has an image of record, which is taken: ${recorded}, not ${value}`];
    });
    return { images: [...records, ...added], notes };
}

// EXTERNAL MODULE: ./.build/actions/library/image-record/read.js
var read = __webpack_require__(44496);
// EXTERNAL MODULE: ./.build/actions/library/text/foreign.js
var foreign = __webpack_require__(29840);
;// CONCATENATED MODULE: ./.build/actions/plan-env/images.js



/** The images that the environment's services have when the plan is made. */
async function imagesFor(inputs, base, { aws, site }) {
    // A base environment has no services.
    if (inputs.layer === 'base')
        return [];
    const { environment } = inputs;
    const { images, notes } = completed(await (0,read/* readRecords */.T)({ base, environment }, aws), inputs.images);
    for (const note of notes)
        site.line(String((0,foreign/* foreign */.V$)(note)));
    for (const { service, version, value } of images) {
        const from = version === null ? 'as given, there is no record' : `record, version ${version}`;
        site.line(String((0,foreign/* foreign */.V$)(`image of ${service}: ${value} (${from})`)));
    }
    return images;
}
/** The project's variables, with the images where the workflow names the variable for them. */
function withImages(inputs, images) {
    const { imagesVariable: name } = inputs;
    if (name === undefined)
        return inputs;
    const byService = Object.fromEntries(images.map(({ service, value }) => [service, value]));
    return {
        ...inputs,
        variables: new Map([...inputs.variables, [name, JSON.stringify(byService)]]),
    };
}

// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/key.js + 1 modules
var key = __webpack_require__(4143);
;// CONCATENATED MODULE: ./.build/actions/plan-env/lock.js

/**
 * The key of the plan to come. Made before the tool is started, so that a key that is unknown, disabled or denied
 * ends the step then, and not after all the work.
 * @throws RemoteError `plan-key-unusable`.
 */
async function lockFor(inputs, job, parts) {
    const { environment } = inputs;
    const keyedBy = {
        repository: { id: job.repositoryId, name: job.repository },
        run: { id: job.runId, attempt: Number(parts.site.identity.attempt) },
        environment,
    };
    return { method: 'made', made: await (0,key/* newKey */.uM)(await chosen(inputs, parts), keyedBy) };
}
async function chosen(inputs, { aws, site }) {
    const { planKmsKey: keyId, planPassphrase: passphrase } = inputs;
    if (keyId !== undefined)
        return { method: 'kms', keys: await aws.kms(), keyId };
    if (passphrase === undefined)
        return { method: 'none' };
    site.mask(passphrase);
    return { method: 'passphrase', passphrase };
}

;// CONCATENATED MODULE: ./.build/actions/plan-env/grounds.js



/** @throws UserError `base-environment-unknown`, RemoteError `plan-key-unusable`. */
async function groundsFor(inputs, job, parts) {
    const isLook = inputs.operation === 'drift';
    // A look needs the images only where the project cannot be planned without them.
    if (isLook && inputs.imagesVariable === undefined)
        return { images: [] };
    const base = await baseFor(inputs, parts);
    const images = await imagesFor(inputs, base, parts);
    return isLook
        ? { images }
        : { images, toSeal: { base, lock: await lockFor(inputs, job, parts) } };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./.build/actions/library/github/artifacts.js + 1 modules
var artifacts = __webpack_require__(83817);
;// CONCATENATED MODULE: ./.build/actions/library/sealed-plan/exclude.js

/** What never travels, wherever it lies: history, installed packages, and providers, which the lock file pins. */
const exclude_names = new Set(['.git', 'node_modules']);
/**
 * The fixed rules and those of `plan-exclude`, which read as in a .gitignore: without a slash a pattern
 * is any file's or folder's name, with one it is a path from the top level; a folder takes all below along.
 */
function excluding(patterns) {
    const given = patterns.map(matcher);
    return (path) => isNeverTaken(path) || given.some((matches) => matches(path));
}
function isNeverTaken(path) {
    const name = external_node_path_.posix.basename(path);
    return exclude_names.has(name) || (name === 'providers' && folderName(path) === '.terraform');
}
function folderName(path) {
    return external_node_path_.posix.basename(external_node_path_.posix.dirname(path));
}
function matcher(pattern) {
    const plain = pattern.replace(/(\/\*\*|\/)$/, '');
    if (!plain.includes('/'))
        return (path) => isLike(external_node_path_.posix.basename(path), plain);
    const anchored = plain.replace(/^\//, '');
    return (path) => isLike(path, anchored);
}
/** A name with brackets is also its own pattern: the error over the size limit writes names as they are. */
function isLike(path, pattern) {
    return path === pattern || external_node_path_.posix.matchesGlob(path, pattern);
}

// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/expiry.js
var expiry = __webpack_require__(96870);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/plan-file-form.js
var plan_file_form = __webpack_require__(13936);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/seal.js + 1 modules
var seal = __webpack_require__(2580);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/size.js + 1 modules
var size = __webpack_require__(83192);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/entry-path.js
var entry_path = __webpack_require__(88381);
;// CONCATENATED MODULE: ./.build/actions/library/sealed-plan/walk.js




/**
 * The project below `root`, less what `exclude` names. A link travels as what it points to, when that is
 * inside of the project: at apply the same bytes are read by the same path, and no link is ever written.
 */
async function walkProject(root, exclude) {
    const real = await (0,promises_.realpath)(root);
    const walk = new Walk(real, exclude);
    await walk.into({ path: '', real, above: [] });
    return walk.found();
}
class Walk {
    #files = [];
    #emptyFolders = [];
    #leftOut = [];
    #refused = [];
    #root;
    #exclude;
    constructor(root, exclude) {
        this.#root = root;
        this.#exclude = exclude;
    }
    found() {
        return {
            files: this.#files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
            emptyFolders: this.#emptyFolders.toSorted(),
            leftOut: this.#leftOut.toSorted(),
            refused: this.#refused.toSorted(),
        };
    }
    async into(folder) {
        const names = await (0,promises_.readdir)(folder.real, { encoding: 'buffer' });
        const above = [...folder.above, folder.real];
        if (names.length === 0 && folder.path !== '')
            this.#emptyFolders.push(folder.path);
        for (const name of names) {
            const path = folder.path === '' ? name.toString() : `${folder.path}/${name}`;
            if (this.#exclude(path))
                continue;
            const unsafe = (0,external_node_buffer_.isUtf8)(name) ? (0,entry_path/* unsafePath */.Kc)(path) : 'is not valid UTF-8';
            if (unsafe)
                this.#refused.push(`${path}: its name ${unsafe}`);
            else
                await this.#take({ path, real: (0,external_node_path_.join)(folder.real, name.toString()), above });
        }
    }
    async #take(place) {
        const found = await (0,promises_.lstat)(place.real);
        if (found.isSymbolicLink())
            return this.#follow(place);
        if (found.isDirectory())
            return this.into(place);
        if (found.isFile())
            this.#files.push(fileOf(place, found));
        else
            this.#leftOut.push(`${place.path}: neither a file nor a folder`);
    }
    async #follow({ path, real: link, above }) {
        const real = await (0,promises_.realpath)(link).catch(() => undefined);
        if (real === undefined)
            this.#leftOut.push(`${path}: a link to nothing`);
        else if (above.includes(real))
            this.#refused.push(`${path}: a link to a folder that it lies in`);
        else if (this.#isOutside(real))
            this.#refused.push(`${path}: a link out of the project`);
        else
            await this.#take({ path, real, above });
    }
    /** Also `.git`, in which credentials lie. */
    #isOutside(real) {
        const parts = (0,external_node_path_.relative)(this.#root, real).split(external_node_path_.sep);
        return parts[0] === '..' || parts.includes('.git');
    }
}
function fileOf({ path, real }, { size, mode }) {
    return { path, source: real, bytes: size, executable: (mode & 0o100) !== 0 };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./.build/actions/library/review/change-summary.js
var change_summary = __webpack_require__(9266);
;// CONCATENATED MODULE: ./.build/actions/library/sealed-plan/mask-key.js

/** The key of a plan's keyed hashes: random for every plan, and nowhere but in its private part. */
function newMaskKey() {
    return randomBytes(32).toString('hex');
}
/** HMAC-SHA-256 of a value that must not be guessed from its hash. */
function keyedHash(maskKey, value) {
    return (0,external_node_crypto_.createHmac)('sha256', Buffer.from(maskKey, 'hex')).update(value).digest('hex');
}

;// CONCATENATED MODULE: ./.build/actions/plan-env/statement.js







/** The public part: what the plan is, and where, when and by whom it was made. */
function factsOf(inputs, { job, place, tool, planned }, { account, region, identity, nowMs, base }) {
    return {
        suite: version/* suiteVersion */.D,
        tool: { name: tool.tool, version: tool.version },
        platform: { os: (0,external_node_os_.platform)(), arch: (0,external_node_os_.arch)() },
        path: place.root,
        environment: inputs.environment,
        baseEnvironment: base,
        kind: inputs.kind,
        layer: inputs.layer,
        operation: inputs.operation === 'destroy' ? 'destroy' : 'create-update',
        repository: { id: job.repositoryId, name: job.repository },
        commit: identity.commit,
        run: { id: job.runId, attempt: Number(identity.attempt) },
        actor: identity.actor,
        ...(0,expiry/* lifeOf */.c_)(nowMs, inputs.planExpiresIn),
        ...{ account, region },
        role: inputs.roleToAssume ?? null,
        counts: { ...planned.summary.counts },
    };
}
/** The private part: what would tell secrets if it stood in clear. */
function secretsOf(inputs, { place, planned, maskKey }, images) {
    const hashes = [...inputs.variables].map(([name, value]) => [name, keyedHash(maskKey, value)]);
    return {
        lockFile: planned.lockFileHash ?? null,
        maskKey,
        variables: Object.fromEntries(hashes),
        options: asJson(optionsOf(inputs, place.below)),
        permissions: [],
        images,
        assets: [],
        startingState: asJson(planned.startingState),
        summary: asJson(JSON.parse((0,change_summary/* summaryText */.g)(planned.summary))),
    };
}
function optionsOf(inputs, directory) {
    const { operation, targets, replace, refresh, backendConfig, variableFiles } = inputs;
    const workspace = inputs.workspace ?? null;
    return {
        ...{ operation, targets, replace, refresh },
        ...{ directory, workspace, backendConfig, variableFiles },
    };
}
/** What the tool needs beside the project. */
function toolFiles({ planFile }) {
    const { size: bytes } = (0,external_node_fs_.statSync)(planFile);
    return [{ path: sealed_options/* planFileName */.xr, source: planFile, bytes, executable: false }];
}
/** All of these are made of texts, numbers, lists and objects alone. */
function asJson(value) {
    return value;
}

;// CONCATENATED MODULE: ./.build/actions/plan-env/seal-and-store.js









/** Seals the project with its plan and stores it as one artifact, once in an attempt of the run. */
async function sealAndStore(inputs, { made, base, images, lock, account, folder }, parts) {
    const { site, aws, clock } = parts;
    site.openGroup('Seal and store the plan');
    try {
        const project = await walkProject(made.place.root, excluding(inputs.planExclude));
        for (const path of project.leftOut)
            site.line(`left out of the plan: ${path}`);
        const sealed = folder.path('sealed');
        await (0,promises_.mkdir)(sealed, { mode: 0o700 });
        const here = { account, region: aws.region, identity: site.identity, nowMs: clock.now(), base };
        const { digest, manifest } = await (0,seal/* seal */.od)({
            facts: factsOf(inputs, made, here),
            secrets: secretsOf(inputs, made, images),
            project,
            toolFiles: toolFiles(made),
            lock,
            sizeLimit: inputs.planSizeLimit,
            folder: sealed,
        });
        const { environment, layer, operation } = inputs;
        const name = (0,artifacts/* nameForAttempt */.GJ)(`plan-${environment}-${layer}-${operation}`, site.identity);
        await (0,plan_file_form/* joinPlan */._)(sealed, folder.path(name));
        const stored = await (0,artifacts/* uploadFile */.QM)(folder.path(name), (0,expiry/* retentionDays */.Ol)(inputs.planExpiresIn));
        site.line(`artifact ${stored.id}, ${(0,size/* formatSize */.Xq)(stored.bytes)}: plan ${digest}`);
        const { expiresAt } = manifest;
        return { artifactId: stored.id, digest, expiresAt, bytes: stored.bytes };
    }
    finally {
        site.closeGroup();
    }
}

// EXTERNAL MODULE: ./.build/actions/library/review/page.js + 2 modules
var page = __webpack_require__(6919);
// EXTERNAL MODULE: ./.build/actions/library/text/markdown.js + 1 modules
var markdown = __webpack_require__(85843);
;// CONCATENATED MODULE: ./.build/actions/plan-env/summary.js



/** What the plan changes, on the page before anything is stored. */
function pageOf({ environment, layer, operation }, { summary, hasChanges }) {
    const icon = hasChanges ? '📋' : '✅';
    const what = operation === 'drift' ? 'what was changed outside' : operation;
    return (0,page/* changesPage */.x6)({ title: (0,markdown.md) `${icon} plan-env: ${environment}, ${layer}, ${what}`, summary });
}
/** Outputs, and what stands under the changes: which plan is to be approved. */
function resultOf({ environment, planned, stored }) {
    const { hasChanges, summary } = planned;
    return {
        outputs: {
            'plan-artifact-id': stored?.artifactId ?? '',
            'plan-digest': stored?.digest ?? '',
            'has-changes': String(hasChanges),
            counts: JSON.stringify(summary.counts),
            dangers: String(summary.dangers.length),
        },
        summary: stored ? sealedText(stored) : nothingText(environment, planned),
    };
}
function sealedText({ artifactId, digest, expiresAt }) {
    return (0,markdown.md) `Sealed as plan ${(0,markdown/* code */.aY)(digest)}, artifact ${artifactId}, to be applied until ${expiresAt}. An approval that names this plan and no other holds ${(0,markdown/* code */.aY)((0,gate/* approvalPhrase */.$2)(digest))} in its comment.`;
}
function nothingText(environment, { hasChanges, summary }) {
    return hasChanges
        ? (0,markdown.md) `${(0,page/* countsText */.WN)(summary.counts)} in ${environment}. This is a look, not a plan: nothing was stored.`
        : (0,markdown.md) `Nothing is to be done in ${environment}: no plan was stored, and there is none to approve.`;
}

;// CONCATENATED MODULE: ./.build/actions/plan-env/plan-env.js













/** Plans, shows what changes, and stores the sealed plan where there is something to apply. */
async function planEnv(asked, parts) {
    const { site, aws, action } = parts;
    const job = await (0,github_job/* readJob */.cd)(site);
    const found = checkRequest(asked, job);
    const { account, arn } = await aws.identity();
    const { environment, operation } = asked;
    site.line(`${action} ${version/* suiteVersion */.D}: environment ${environment}, ${operation}, account ${account}, ${aws.region}, as ${arn}`);
    const { images, toSeal } = await groundsFor(asked, job, parts);
    const inputs = withImages(asked, images);
    const place = inputs.fixedPath ? await copied(found, job) : found;
    return withEngine(inputs, { ...parts, place }, async (opened) => {
        const made = await plan(inputs, { ...parts, job, place }, opened);
        await site.summary(pageOf(inputs, made.planned));
        // Nothing is sealed of a look at what changed outside.
        if (!toSeal || !made.planned.hasChanges)
            return { environment, planned: made.planned, stored: undefined };
        const { folder } = opened;
        const toStore = { ...toSeal, made, images, account, folder };
        const stored = await sealAndStore(inputs, toStore, parts);
        return { environment, planned: made.planned, stored };
    });
}
async function copied(place, { repositoryId }) {
    const root = (0,fixed_path/* fixedPath */.M4)(repositoryId);
    await (0,fixed_path/* copyToFixedPath */.St)(place.root, root);
    return { ...place, root };
}
async function plan(inputs, { site, job, place }, { engine, folder }) {
    const { operation, targets, replace, refresh, workingDirectory } = inputs;
    const maskKey = (0,external_node_crypto_.randomBytes)(32);
    const planFile = folder.path(sealed_options/* planFileName */.xr);
    const options = { operation, targets, replace, refresh };
    try {
        site.openGroup(`Plan ${inputs.workingDirectory}`);
        const tool = await engine.identify();
        site.line(`${tool.tool} ${tool.version} on ${tool.platform}`);
        const planned = await engine.plan({ options, planFile, maskKey });
        for (const note of planned.notes)
            site.line(note);
        return { job, place, tool, planned, planFile, maskKey: maskKey.toString('hex') };
    }
    catch (thrown) {
        if (thrown instanceof engines_engine/* ToolError */.v)
            (0,annotate/* annotate */.f)(site, workingDirectory, thrown.diagnostics);
        throw thrown;
    }
    finally {
        site.closeGroup();
    }
}

// EXTERNAL MODULE: ./.build/actions/library/aws/calls.js
var calls = __webpack_require__(83397);
// EXTERNAL MODULE: ./.build/actions/library/aws/inputs.js
var inputs = __webpack_require__(4915);
// EXTERNAL MODULE: ./.build/actions/library/engines/inputs.js + 1 modules
var engines_inputs = __webpack_require__(84137);
// EXTERNAL MODULE: ./.build/actions/library/host/spec.js
var spec = __webpack_require__(15662);
// EXTERNAL MODULE: ./.build/actions/library/image-record/calls.js
var image_record_calls = __webpack_require__(47243);
// EXTERNAL MODULE: ./.build/actions/library/naming/inputs.js
var naming_inputs = __webpack_require__(69038);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/inputs.js
var sealed_plan_inputs = __webpack_require__(38600);
;// CONCATENATED MODULE: ./.build/actions/plan-env/layer.js

const layerInput = {
    ...(0,fields/* choice */.Yq)(['base', 'app'], {
        prose: 'Layer of the infrastructure: `base` for a base environment, whose name is then `environment`.',
        default: 'app',
    }),
    crossCheck: (layer, inputs) => {
        const [base, environment] = [inputs.get('base-environment'), inputs.get('environment')];
        if (layer !== 'base' || base === undefined || base === environment)
            return [];
        return [anotherBase(String(base), String(environment))];
    },
};
function anotherBase(base, environment) {
    return {
        code: 'input-conflict',
        what: `Input "base-environment" is ${JSON.stringify(base)} and "environment" is ${JSON.stringify(environment)}; of the layer base both are the base environment.`,
        remedy: `with: { layer: base, environment: "${base}" }, or leave "base-environment" out`,
    };
}

;// CONCATENATED MODULE: ./.build/actions/plan-env/spec.js










const spec_spec = (0,spec/* defineSpec */.j)({
    name: 'plan-env',
    description: 'Plans infrastructure with Terraform or OpenTofu, writes what changes to the page, and seals the plan, so that what is approved is what is applied.',
    inputs: {
        environment: naming_inputs/* environmentInputs */.r.environment,
        'base-environment': {
            ...naming_inputs/* environmentInputs */.r['base-environment'],
            prose: 'Name of the base environment that it stands on; sealed with the plan. Without it the tag `adhoc:base` of the cluster `<environment>-cluster` is used; the layer base is its own.',
        },
        kind: (0,fields/* choice */.Yq)(['ad-hoc', 'prod'], { prose: 'Kind of the environment.', default: 'ad-hoc' }),
        layer: layerInput,
        ...engines_inputs/* engineInputs */.I,
        ...engines_inputs/* planOptionInputs */.A,
        ...plannedImagesInputs,
        ...sealed_plan_inputs/* sealInputs */.jX,
        ...sealed_plan_inputs/* keyInputs */.NE,
        ...sealed_plan_inputs/* pathInputs */.ng,
        ...inputs/* awsInputs */.x,
    },
    outputs: {
        'plan-artifact-id': 'Id of the artifact that is the plan; empty when nothing changes, and for `operation: drift`.',
        'plan-digest': 'SHA-256 of its manifest, in 64 hexadecimal digits: the identity of the plan.',
        'has-changes': '`true` or `false`; for `operation: drift` whether something was changed outside.',
        counts: 'JSON object: how many resources each thing happens to.',
        dangers: 'How many dangers the page names.',
    },
    calls: [
        ...calls/* sessionCalls */.C,
        {
            action: 'ecs:DescribeClusters',
            need: 'optional',
            why: 'without `base-environment`: the tag `adhoc:base` of the cluster',
        },
        image_record_calls/* imageReadCall */.M,
        {
            action: 'kms:GenerateDataKey',
            need: 'needed',
            why: 'with `plan-kms-key` alone: the key that the plan is encrypted with, before the tool is started',
        },
    ],
    permissions: {
        'id-token': 'write, for the claims of the job that are sealed, and for role-to-assume',
        contents: 'read, for the checkout before this step',
    },
});

;// CONCATENATED MODULE: ./.build/actions/plan-env/main.js





function main() {
    return (0,run/* runAction */.C)(spec_spec, async (run) => {
        const aws = await (0,session/* openSession */.f)(run.inputs, run);
        return resultOf(await planEnv(run.inputs, { ...run, aws }));
    });
}


/***/ })

};

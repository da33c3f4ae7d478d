export const id = 3905;
export const ids = [3905];
export const modules = {

/***/ 64844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ withChildCloud)
/* harmony export */ });
/**
 * Works with what children are to reach AWS with. A role they take on by themselves, from a token file that is
 * renewed until the work is over, and they get no keys; without one they have those of the job.
 */
async function withChildCloud(roleArn, parts, work) {
    if (roleArn === undefined)
        return work('ambient');
    const { sessionName, withTokenFile } = await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(1695), __webpack_require__.e(348)]).then(__webpack_require__.bind(__webpack_require__, 90348));
    const { region } = parts.aws;
    const name = sessionName(parts.action, parts.site.identity.runId);
    return withTokenFile({ roleArn, sessionName: name, region }, parts, work);
}


/***/ }),

/***/ 50460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ childEnvironment)
/* harmony export */ });
/** What every tool may see: where things are, language, proxies, authorities. */
const allowed = /^(PATH|HOME|USER|LOGNAME|TMPDIR|TMP|TEMP|TZ|LANG|LANGUAGE|LC_[A-Z]+|(HTTPS?|NO|ALL)_PROXY|(https?|no|all)_proxy|SSL_CERT_FILE|SSL_CERT_DIR|CURL_CA_BUNDLE|REQUESTS_CA_BUNDLE|NODE_EXTRA_CA_CERTS|AWS_CA_BUNDLE|GIT_[A-Z0-9_]+|SSH_AUTH_SOCK)$/;
/**
 * The environment of a child, chosen from the job's by a closed list: no token of GitHub, no input and no key that
 * the child was not meant to have can be in it.
 */
function childEnvironment({ from, settings, named, cloud }) {
    const isChosen = (name) => allowed.test(name) ||
        settings.test(name) ||
        named.includes(name) ||
        (cloud === 'ambient' && name.startsWith('AWS_'));
    const chosen = [...from].filter(([name]) => isChosen(name));
    return { ...Object.fromEntries(chosen), ...(typeof cloud === 'string' ? {} : cloud) };
}


/***/ }),

/***/ 43560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ runChild)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./.build/actions/library/system/follow-file.js


/**
 * Hands on each line of a file that somebody is still writing, until `end` comes; then the rest of it, a last
 * line without its break included. Rejects as `end` does, with every line of before handed on.
 */
async function followFile(followed, end) {
    const file = (0,external_node_fs_.openSync)(followed.path, 'r');
    const lines = new LineReader(file, followed.onLine);
    let over = false;
    const ending = end.finally(() => {
        over = true;
    });
    try {
        const stop = new AbortController();
        const loop = watch({ followed, lines, signal: stop.signal, isOver: () => over });
        try {
            return await ending;
        }
        finally {
            stop.abort();
            await loop;
            lines.finish();
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
async function watch({ followed, lines, signal, isOver }) {
    while (!isOver()) {
        lines.read();
        await followed.clock.sleep(followed.everyMs, signal).catch(() => undefined);
    }
}
/** What was not read yet of an open file, line by line. */
class LineReader {
    #file;
    #onLine;
    #decoder = new external_node_string_decoder_.StringDecoder('utf8');
    #chunk = Buffer.alloc(64 * 1024);
    #rest = '';
    constructor(file, onLine) {
        this.#file = file;
        this.#onLine = onLine;
    }
    read() {
        for (let size = this.#fill(); size > 0; size = this.#fill()) {
            const lines = (this.#rest + this.#decoder.write(this.#chunk.subarray(0, size))).split('\n');
            this.#rest = lines.pop() ?? '';
            for (const line of lines)
                this.#onLine(line);
        }
    }
    finish() {
        this.read();
        const last = this.#rest + this.#decoder.end();
        this.#rest = '';
        if (last !== '')
            this.#onLine(last);
    }
    #fill() {
        return (0,external_node_fs_.readSync)(this.#file, this.#chunk, 0, this.#chunk.length, null);
    }
}

// EXTERNAL MODULE: ./.build/actions/library/system/process.js
var process = __webpack_require__(36327);
;// CONCATENATED MODULE: ./.build/actions/library/engines/run-child.js



/** How often the output of a child is read, in milliseconds. */
const lookEveryMs = 100;
/** How long a cancelled child is waited for before this process leaves it alone: the runner gives 7.5 s in all. */
const graceMs = 4_000;
let runs = 0;
/**
 * Runs a program to its end. A cancel interrupts it once; when it has not ended a little later, this rejects with
 * the signal's reason and the child goes on by itself, writing to the files that `onStarted` named.
 */
async function runChild(setting, run) {
    const { signal, folder, clock } = setting;
    signal.throwIfAborted();
    runs += 1;
    const output = { stdout: folder.path(`${runs}.out`), stderr: folder.path(`${runs}.err`) };
    const child = await (0,process/* start */.ni)({
        file: setting.binary,
        arguments: run.arguments,
        directory: setting.directory,
        environment: setting.environment,
        output,
    });
    run.onStarted?.({ ...(0,process/* knownProcess */.dG)(child.pid), ...output });
    const ended = unlessLeft(child, setting);
    const end = run.onLine
        ? await followFile({ path: output.stdout, clock, everyMs: lookEveryMs, onLine: run.onLine }, ended)
        : await ended;
    const code = 'code' in end ? end.code : undefined;
    return { code, stdout: taken(output.stdout), stderr: taken(output.stderr) };
}
/** What a file holds, which is then gone: it may be a whole state. */
function taken(file) {
    const text = (0,external_node_fs_.readFileSync)(file, 'utf8');
    (0,external_node_fs_.rmSync)(file);
    return text;
}
async function unlessLeft(child, { signal, clock }) {
    const settled = new AbortController();
    const left = new Promise((_, reject) => {
        const onAbort = () => {
            child.interrupt();
            clock.sleep(graceMs, settled.signal).then(() => {
                child.leave();
                reject(signal.reason);
            }, () => undefined);
        };
        signal.addEventListener('abort', onAbort, { once: true, signal: settled.signal });
        if (signal.aborted)
            onAbort();
    });
    try {
        return await Promise.race([child.ended, left]);
    }
    finally {
        settled.abort();
    }
}


/***/ }),

/***/ 63905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  terraformKind: () => (/* binding */ terraformKind)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/actions/library/engines/child-cloud.js
var child_cloud = __webpack_require__(64844);
// EXTERNAL MODULE: ./.build/actions/library/engines/child-environment.js
var child_environment = __webpack_require__(50460);
// EXTERNAL MODULE: ./.build/actions/library/engines/project-place.js
var project_place = __webpack_require__(59201);
// EXTERNAL MODULE: ./.build/actions/library/engines/sealed-options.js
var sealed_options = __webpack_require__(50763);
;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/refused-environment.js
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

// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/shapes.js
var shapes = __webpack_require__(71527);
;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/settings.js


const schema = (0,shapes/* members */.ol)({
    directory: (0,shapes/* matching */.wC)('^(?!/)(?!(.*/)?\\.\\.(/|$))\\P{Cc}*$', 'Where the tool is started.'),
    workspace: (0,shapes/* orNull */.Xd)((0,shapes/* text */.Qq)('Workspace of the state.')),
    backendConfig: (0,shapes/* listOf */.c3)((0,shapes/* text */.Qq)('Setting or file.'), 'Where the state lies, as the workflow says it.'),
    variableFiles: (0,shapes/* listOf */.c3)((0,shapes/* text */.Qq)('A file.'), 'Relative to the directory.'),
});
/** @throws RefusedError `plan-format-unknown`. */
function readSettings(sealed) {
    return (0,sealed_options/* readSealed */.Tb)(schema, sealed);
}
function settingsOf(project) {
    const { below: directory, workspace = null, backendConfig, variableFiles } = project;
    return { directory, workspace, backendConfig, variableFiles };
}

// EXTERNAL MODULE: ./.build/actions/library/review/summarise.js
var summarise = __webpack_require__(42163);
// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(28649);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/missing-key.js
/**
 * The key that an expression looks up in vain, by index, attribute or `lookup`; the tools tell it in words, or in
 * the source alone. Undefined for any other error.
 */
function missingKeyIn({ summary = '', detail = '', snippet, }) {
    const isOne = /^(Invalid index|Missing map element)$/.test(summary) || /lookup failed to find/.test(detail);
    if (!isOne || !snippet)
        return undefined;
    const values = snippet.values ?? [];
    const key = /\bkey "([^"]+)"/.exec(detail)?.[1] ?? keyInSource(snippet);
    const collections = values.filter(({ statement = '' }) => !statement.startsWith('is "'));
    const of = collections.flatMap(({ traversal }) => (traversal === undefined ? [] : [traversal]));
    return key === undefined ? undefined : { key, of };
}
/** `["gunicorn"]` as it is written, or the value of what stands between the brackets. */
function keyInSource({ code = '', values = [], ...highlight }) {
    const { highlight_start_offset: from, highlight_end_offset: to } = highlight;
    const index = code.slice(from, to).replace(/^\[\s*|\s*\]$/g, '');
    const value = values.find(({ traversal }) => traversal === index)?.statement;
    const [, written] = /^"([^"\\$%]+)"$/.exec(index) ?? /^is "([^"\\]+)"$/.exec(value ?? '') ?? [];
    return written;
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/diagnostics.js

function fromJson(told) {
    const { severity, summary, detail, address, range } = told;
    const missingKey = missingKeyIn(told);
    return {
        severity: severity === 'warning' ? 'warning' : 'error',
        summary: summary ?? '',
        detail: detail ?? '',
        ...(address ? { address } : {}),
        ...(range?.filename ? { file: range.filename } : {}),
        ...(range?.start?.line ? { line: range.start.line } : {}),
        ...(missingKey ? { missingKey } : {}),
    };
}
/**
 * Diagnostics as a command without `-json` prints them under `-no-color`: `Error: summary`, for most a place with
 * the lines of source, and the detail, each behind an empty line.
 * Source: hashicorp/terraform, internal/command/format/diagnostic.go, DiagnosticPlain.
 */
function fromText(text) {
    return blocksIn(text).map((block) => {
        const [first = '', ...rest] = block.split(/\n\s*\n/);
        const [, kind, summary = ''] = /^(Error|Warning): ([\s\S]*)$/.exec(first) ?? [];
        const place = /^ {2}(?:on|with) /.test(rest[0] ?? '') ? rest.shift() : undefined;
        return {
            severity: kind === 'Warning' ? 'warning' : 'error',
            summary: summary.replace(/\s*\n\s*/g, ' ').trim(),
            detail: rest.join('\n\n').trim(),
            ...placeIn(place),
        };
    });
}
/** An error that a program handed on (`Error: failed to refresh ...`) belongs to what it is the detail of. */
function blocksIn(text) {
    const first = text.search(/^(?:Error|Warning): /m);
    return first < 0 ? [] : text.slice(first).split(/\n(?=(?:Error|Warning): [^a-z])/);
}
function placeIn(place = '') {
    const address = /^ {2}with (.+),$/m.exec(place)?.[1];
    const [, file, line] = /^ {2}on (.+?) line (\d+)/m.exec(place) ?? [];
    return {
        ...(address ? { address } : {}),
        ...(file ? { file, line: Number(line) } : {}),
    };
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/events.js

const hooks = {
    apply_start: 'started',
    apply_progress: 'going-on',
    apply_complete: 'finished',
    apply_errored: 'failed',
};
/**
 * Reads one line of the machine-readable UI; a line that is none of it (a provider may print anything) is `other`.
 * Source: developer.hashicorp.com/terraform/internals/machine-readable-ui, ui 1.
 */
function readEvent(line) {
    const event = parsed(line);
    const message = event?.['@message'] ?? line;
    if (!event)
        return { kind: 'other', message };
    const { type = '', diagnostic, outputs } = event;
    if (type === 'diagnostic' && diagnostic)
        return { kind: 'diagnostic', diagnostic: fromJson(diagnostic), message };
    if (type === 'outputs' && outputs && !hasActions(outputs))
        return { kind: 'outputs', outputs };
    return readStep(event, message);
}
/** The same event, with nothing in its words that is to be hidden. */
function hiding(event, hidden) {
    if (event.kind === 'planned' || event.kind === 'outputs')
        return event;
    const message = hidden.in(event.message);
    if (event.kind !== 'diagnostic')
        return { ...event, message };
    const { summary, detail } = event.diagnostic;
    const words = { summary: hidden.in(summary), detail: hidden.in(detail) };
    return { ...event, message, diagnostic: { ...event.diagnostic, ...words } };
}
/** Whether a line says that an apply came to its end: it is printed then alone, and by a plan with another operation. */
function isApplied(line) {
    const event = parsed(line);
    const operation = event?.changes?.operation;
    return event?.type === 'change_summary' && (operation === 'apply' || operation === 'destroy');
}
function readStep({ type = '', change, hook }, message) {
    if (type === 'planned_change' && change)
        return { kind: 'planned', address: change.resource?.addr ?? '', action: change.action ?? '' };
    const kind = hooks[type];
    if (!kind || !hook)
        return { kind: 'other', message };
    return { kind, address: hook.resource?.addr ?? '', action: hook.action ?? '', message };
}
function parsed(line) {
    if (!line.startsWith('{'))
        return undefined;
    try {
        return JSON.parse(line);
    }
    catch {
        return undefined;
    }
}
/** While planning, outputs come with what happens to them and without values. */
function hasActions(outputs) {
    return Object.values(outputs).some((output) => 'action' in output);
}

// EXTERNAL MODULE: ./.build/actions/library/engines/engine.js
var engine = __webpack_require__(43870);
;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/lock-info.js
/**
 * Reads the block that both tools print when a state is locked. Undefined when there is none: some backends only
 * say that they could not lock. Source: hashicorp/terraform, internal/states/statemgr/locker.go, LockInfo.String.
 */
function lockHolderIn(detail) {
    const field = (name) => new RegExp(`^\\s*${name}:[ \\t]*(.*)$`, 'm').exec(detail)?.[1]?.trim() ?? '';
    const id = field('ID');
    // Terraform's HTTP backend shows our own wish for a lock in that block, and the id of the one that is held before it.
    const held = /already locked: ID=(\S+)/.exec(detail)?.[1];
    if (held !== undefined && held !== id)
        return { id: held, who: '', since: '', operation: '' };
    if (id === '')
        return undefined;
    return { id, who: field('Who'), since: field('Created'), operation: field('Operation') };
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/failures.js



/** By the summary that the tools print; what they have in common is the same text in both. */
const kinds = [
    [/acquiring the state lock/i, locked],
    [/Saved plan is stale|Saved plan does not match the given state/, stale],
    [/plan file was created by|different (Terraform|OpenTofu) version/i, otherVersion],
    [/Unsupported (Terraform|OpenTofu) Core version/, unsupportedCore],
    [/Inconsistent dependency lock file|lock file (is )?inconsistent/i, lockFileDiffers],
    [/Provider dependency changes detected|Dependency lock file/i, lockFileDiffers],
    [/checksums? .*(match|lock)|Failed to install provider.*checksum/i, lockFileDiffers],
    [/No value for required variable/, variableMissing],
    [
        /Backend initialization required|Module not installed|Required plugins are not installed/i,
        notInitialised,
    ],
    [
        /backend|existing workspaces|loading state|refreshing state|state data in|credential sources|S3 bucket/i,
        stateUnreachable,
    ],
];
/** A tool's failure in our words: every error that it told, each with its code, what it said and what to do. */
function toolError(failed) {
    return new engine/* ToolError */.v(problemsOf(failed), failed.diagnostics);
}
function problemsOf(failed) {
    const errors = failed.diagnostics.filter(({ severity }) => severity === 'error');
    if (errors.length === 0)
        return [silent(failed)];
    const told = errors.length > 1 ? errors.filter((error) => !isPreface(error)) : errors;
    return told.map((error) => explain(error, failed));
}
/** `init` says first that there will be more to say. */
function isPreface({ summary }) {
    return /encountered problems during initiali[sz]ation/.test(summary);
}
function explain(error, failed) {
    // Lines are wrapped anywhere.
    const text = oneLine(`${error.summary} ${error.detail}`);
    const known = kinds.find(([pattern]) => pattern.test(error.summary) || isIn(pattern, text));
    // What a resource says of its own bucket or lock is said of no state.
    if (known && error.address === undefined)
        return known[1](error, failed);
    return error.file === undefined || failed.activity === 'apply'
        ? plainFailure(error, failed)
        : invalidConfiguration(error, failed);
}
/** Version errors and checksums stand in the detail. */
function isIn(pattern, text) {
    return ((pattern.source.includes('created by') || pattern.source.includes('checksum')) &&
        pattern.test(text));
}
function locked({ detail }, { dialect }) {
    const holder = lockHolderIn(detail);
    if (!holder)
        return {
            code: 'state-locked',
            what: `The state could not be locked: ${detail}`,
            remedy: 'Wait for the other run, or give lock-timeout: 10m.',
        };
    const { id, who, since, operation } = holder;
    return {
        code: 'state-locked',
        what: who
            ? `The state is locked by ${who} since ${since} (${operation}), lock ${id}.`
            : `The state is locked by somebody, lock ${id}; this backend does not say who and since when.`,
        remedy: `Wait for that run, or give lock-timeout: 10m. Only when it is surely over: apply-env with { operation: unlock, lock: state, lock-id: ${id} }, or ${dialect.program} force-unlock ${id}`,
        snippet: `${dialect.program} force-unlock ${id}`,
    };
}
function stale({ summary, detail }) {
    return {
        code: 'plan-stale',
        what: `${summary}: ${oneLine(detail)}`,
        remedy: 'Somebody applied in between. Plan again, and have the new plan approved.',
    };
}
function otherVersion({ summary, detail }) {
    return {
        code: 'plan-of-another-version',
        what: `${summary}: ${oneLine(detail)}`,
        remedy: 'Set up the version that made the plan, or plan again with this one.',
    };
}
function unsupportedCore({ detail }, { dialect }) {
    return {
        code: 'tool-version-unsupported',
        what: `The project does not allow this version of ${dialect.title}: ${oneLine(detail)}`,
        remedy: `- uses: ${dialect.setup} with a version that required_version allows`,
    };
}
function lockFileDiffers({ summary, detail }, { dialect }) {
    return {
        code: 'lock-file-differs',
        what: `.terraform.lock.hcl is absent or does not fit what the project needs: ${said(summary, detail)}`,
        remedy: `Run "${dialect.program} init" on your machine ("${dialect.program} providers lock -platform=linux_amd64" for the runner's platform) and commit .terraform.lock.hcl.`,
        snippet: `${dialect.program} providers lock -platform=linux_amd64`,
    };
}
function variableMissing({ detail }) {
    const name = /variable "([^"]+)"/i.exec(detail)?.[1];
    return {
        code: 'variable-missing',
        // What the tool says itself is how to give it on a command line.
        what: name ? `The variable "${name}" has no value, and no default.` : oneLine(detail),
        remedy: `with: { variables: "${name ?? 'NAME'}=..." }; one that is ephemeral has to be given to the apply too`,
        snippet: `variables: |\n  ${name ?? 'NAME'}=...`,
    };
}
function notInitialised({ summary, detail }) {
    return {
        code: 'tool-not-initialised',
        what: `${summary}: ${oneLine(detail)}`,
        remedy: 'The project was changed after it was made ready; nothing else may write to its folder meanwhile.',
    };
}
function stateUnreachable({ summary, detail }) {
    return {
        code: 'state-unreachable',
        what: `The state cannot be reached: ${said(summary, detail)}`,
        remedy: 'Check backend-config, the name of the bucket or account, and that the role may read and lock the state.',
    };
}
function invalidConfiguration({ summary, detail, file = '', line }, { below = '' }) {
    const path = external_node_path_.posix.join(below, file);
    return {
        code: 'configuration-invalid',
        what: `${path}:${line ?? 1}: ${said(summary, detail)}`,
        remedy: `Mend ${path}.`,
    };
}
function plainFailure({ summary, detail, address }, { activity }) {
    const where = address ? `${address}: ` : '';
    return failedAt(activity, `${where}${said(summary, detail)}`);
}
function silent({ activity, dialect, lastWords }) {
    const what = `${dialect.title} failed without a diagnostic (${activity}). ${oneLine(lastWords)}`;
    return failedAt(activity, what);
}
function failedAt(activity, what) {
    if (activity === 'apply')
        return { code: 'apply-failed', what, remedy: 'A new plan is needed: what was done is done.' };
    if (activity === 'unlock')
        return { code: 'unlock-failed', what, remedy: whenNotUnlocked };
    return { code: 'plan-failed', what };
}
const whenNotUnlocked = 'Compare lock-id with the message that named it, and working-directory, backend-config, workspace, kind and layer with the plan step. A lock that is gone needs nothing more.';
/** Providers end some summaries with a full stop, and leave some details out. */
function said(summary, detail) {
    return `${summary.replace(/\.$/, '')}. ${oneLine(detail)}`.trim();
}
function oneLine(text) {
    return text.replace(/\s+/g, ' ').trim().slice(0, 1_000);
}

// EXTERNAL MODULE: ./.build/actions/library/text/foreign.js
var foreign = __webpack_require__(29840);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/plan-file.js



/** The plan file, which is all that the tool saves of a plan. */
function planFileOf({ folder }) {
    return (0,external_node_path_.join)(folder, 'plan');
}
/** More than any state that a backend would keep. */
const largestState = 1 << 29;
/**
 * What a saved plan starts from: lineage and serial of the state inside it, which are what the tool itself compares
 * at apply. Undefined where the file is no zip, as with OpenTofu's encryption of plans.
 * Source: hashicorp/terraform, internal/plans/planfile and internal/backend/local/backend_local.go.
 */
function startingStateIn(planFile) {
    const state = zipEntry((0,external_node_fs_.readFileSync)(planFile), 'tfstate');
    return state ? stateIdentity(state.toString('utf8')) : undefined;
}
/** Lineage and serial of a state file; those of nothing for one that does not exist yet. */
function stateIdentity(text) {
    if (text.trim() === '')
        return { lineage: '', serial: 0 };
    const { lineage = '', serial = 0 } = JSON.parse(text);
    return { lineage, serial };
}
/** One entry, found through the directory at the end of the file: Go's writer puts no sizes in front of the data. */
function zipEntry(zip, name) {
    const end = zip.lastIndexOf(Buffer.from('PK\x05\x06'));
    if (end < 0)
        return undefined;
    let at = zip.readUInt32LE(end + 16);
    for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
        const nameLength = zip.readUInt16LE(at + 28);
        if (zip.toString('utf8', at + 46, at + 46 + nameLength) === name)
            return inflated(zip, at);
        at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    }
    return undefined;
}
function inflated(zip, entry) {
    const size = zip.readUInt32LE(entry + 20);
    const local = zip.readUInt32LE(entry + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + size);
    const isStored = zip.readUInt16LE(entry + 10) === 0;
    return isStored ? data : (0,external_node_zlib_.inflateRawSync)(data, { maxOutputLength: largestState });
}

// EXTERNAL MODULE: ./.build/actions/library/engines/run-child.js + 1 modules
var run_child = __webpack_require__(43560);
;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/tool.js




/** Runs the tool to its end, or to the cancel, as `runChild` has it. */
async function runTool(toolbox, run) {
    const environment = toolEnvironment(toolbox.environment);
    const finished = await (0,run_child/* runChild */.w)({ ...toolbox, environment }, run);
    return { ...finished, stderr: toolbox.hidden.in(finished.stderr) };
}
/** It asks nobody and calls home to nobody. */
function toolEnvironment(given) {
    return { ...given, TF_IN_AUTOMATION: '1', TF_INPUT: '0', CHECKPOINT_DISABLE: '1' };
}
/** Runs a command that prints for people, its output line by line to the log; throws what it says when it fails. */
async function runPlainly(toolbox, activity, args) {
    const finished = await runTool(toolbox, {
        arguments: args,
        onLine: (line) => toolbox.line(String((0,foreign/* foreign */.V$)(toolbox.hidden.in(line)))),
    });
    return succeeded(toolbox, activity, finished);
}
/** Runs a command whose output is for us alone: it may hold every secret of the state. */
async function runQuietly(toolbox, activity, args) {
    return succeeded(toolbox, activity, await runTool(toolbox, { arguments: args }));
}
function succeeded({ dialect, below, signal }, activity, finished) {
    if (finished.code === 0)
        return finished;
    signal.throwIfAborted();
    const diagnostics = fromText(finished.stderr);
    throw toolError({ activity, dialect, below, diagnostics, lastWords: lastWords(finished) });
}
function lastWords({ code, stderr }) {
    const how = code === undefined ? 'A signal ended it.' : `It left with exit code ${code}.`;
    return `${how} ${stderr.slice(-500)}`;
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/variables.js


/**
 * The environment's own file by convention, the files that the workflow names, and last its `variables`, in a file
 * for the owner's eyes: a command line can be read by every process of the machine.
 */
function variableFiles(project, folder) {
    const { directory, directoryName, environment, variables } = project;
    const own = [`${environment}.tfvars`, `${environment}.tfvars.json`];
    const found = own.filter((name) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, name)));
    const missing = project.variableFiles.filter((name) => !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, name)));
    const note = `No ${own[0]} in ${directoryName}: variables come from terraform.tfvars, *.auto.tfvars and the inputs alone.`;
    const given = variables.size > 0 ? [folder.write('given.tfvars.json', valuesText(variables))] : [];
    return {
        files: [...found, ...project.variableFiles, ...given],
        problems: missing.map((name) => missingFile(name, directoryName)),
        notes: found.length > 0 ? [] : [note],
    };
}
function missingFile(name, directory) {
    return {
        code: 'variable-file-missing',
        what: `variable-files names ${JSON.stringify(name)}, which is not in ${directory}.`,
        remedy: `Add the file, or correct its name: paths are relative to working-directory.`,
    };
}
/**
 * Values as a JSON file of variables. A value that is a JSON list or object is that; everything else is text, which
 * the tool itself turns into a number or a flag where one is declared.
 */
function valuesText(variables) {
    const entries = [...variables].map(([name, text]) => [name, structure(text) ?? text]);
    return JSON.stringify(Object.fromEntries(entries));
}
function structure(text) {
    if (!/^\s*[[{]/.test(text))
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** Variables that the project does not have: the tool would only warn of them. */
function undeclared(variables, declared) {
    return [...variables.keys()]
        .filter((name) => !declared.includes(name))
        .map((name) => ({
        code: 'variable-undeclared',
        what: `variables gives ${JSON.stringify(name)}, which the project does not declare; declared: ${declared.join(', ') || 'none'}.`,
        remedy: `Correct the name, or declare it: variable "${name}" {}`,
    }));
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/plan.js









/**
 * Plans and saves. The events and not the text for people are read: that text shows values of attributes that no
 * provider marks as secret, such as those of a container's environment.
 */
async function makePlan(toolbox, project, request) {
    const { options } = request;
    const planFile = planFileOf(request);
    const variables = variableFiles(project, toolbox.folder);
    if (variables.problems.length > 0)
        throw new errors/* UserError */.yo(variables.problems);
    const diagnostics = [];
    let started;
    const planning = runTool(toolbox, {
        onStarted: (trace) => {
            started = trace;
        },
        arguments: [
            ...['plan', '-json', '-input=false', '-no-color', '-detailed-exitcode', `-out=${planFile}`],
            ...projectArguments(project),
            ...optionArguments(options),
            ...variables.files.map((file) => `-var-file=${file}`),
        ],
        onLine: (line) => {
            const event = hiding(readEvent(line), toolbox.hidden);
            if (event.kind === 'diagnostic')
                diagnostics.push(event.diagnostic);
            if ('message' in event)
                toolbox.line(String((0,foreign/* foreign */.V$)(event.message)));
            if (event.kind === 'planned')
                toolbox.line(`plans to ${event.action} ${(0,foreign/* foreign */.V$)(event.address)}`);
        },
    });
    const finished = await planning.catch((thrown) => {
        if (started && toolbox.signal.aborted)
            toolbox.line(leftWords(toolbox, started));
        throw thrown;
    });
    // A plan holds every secret that it was made with.
    if ((0,external_node_fs_.existsSync)(planFile))
        (0,external_node_fs_.chmodSync)(planFile, 0o600);
    // 0: nothing to do, 2: something to do.
    if (finished.code === 0 || finished.code === 2)
        return {
            hasChanges: finished.code === 2,
            notes: [...variables.notes, ...warnings(diagnostics)],
        };
    toolbox.signal.throwIfAborted();
    throw toolError({
        activity: 'plan',
        dialect: toolbox.dialect,
        below: toolbox.below,
        diagnostics: [...diagnostics, ...fromText(finished.stderr)],
        lastWords: lastWords(finished),
    });
}
/** A cancelled step has no time to wait for it. It changes nothing, and holds the lock of the state while it plans. */
function leftWords({ dialect }, { pid }) {
    return `${dialect.title} was asked to stop and goes on as process ${pid}, while the job lives: it changes nothing. A lock of the state that it leaves behind is named, with its id, by the next plan, and ended by apply-env with { operation: unlock }`;
}
/** What holds for a plan and for an apply. */
function projectArguments({ lockTimeoutMs, parallelism }) {
    const atOnce = parallelism === undefined ? [] : [`-parallelism=${parallelism}`];
    return [`-lock-timeout=${Math.ceil(lockTimeoutMs / 1_000)}s`, ...atOnce];
}
/** Every value is behind its own `=`: none of them can be taken for an option. */
function optionArguments({ operation, targets, replace, refresh }) {
    return [
        ...(operation === 'destroy' ? ['-destroy'] : []),
        ...(operation === 'drift' ? ['-refresh-only'] : []),
        ...(refresh ? [] : ['-refresh=false']),
        ...targets.map((address) => `-target=${address}`),
        ...replace.map((address) => `-replace=${address}`),
    ];
}
function warnings(diagnostics) {
    return diagnostics
        .filter(({ severity, summary }) => severity === 'warning' && !/undeclared variable/.test(summary))
        .map(({ summary, detail }) => `${summary}: ${detail.replace(/\s+/g, ' ').trim()}`);
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/progress.js
/** How many steps an action is; a replacement is told as a destroy and a create. */
const stepsOf = { create: 1, update: 1, delete: 1, replace: 2 };
/** Follows an apply by its events: pure but for what it remembers. */
class ApplyProgress {
    diagnostics = [];
    #left = new Map();
    #running = new Map();
    #touched = new Set();
    #begun = new Set();
    #isAtWork = false;
    #total = 0;
    #done = 0;
    #first;
    #outputs = [];
    /** Takes in one event; the new state where there is something to tell. */
    take(event, nowMs) {
        if (event.kind !== 'diagnostic' && event.kind !== 'other')
            this.#isAtWork = true;
        if (event.kind === 'planned')
            this.#plan(event.address, stepsOf[event.action] ?? 0);
        if (event.kind === 'diagnostic')
            this.#diagnose(event.diagnostic);
        if (event.kind === 'outputs')
            this.#outputs = outputsOf(event.outputs);
        if (event.kind === 'planned' || event.kind === 'outputs')
            return undefined;
        if (event.kind !== 'diagnostic' && event.kind !== 'other')
            this.#step(event, nowMs);
        return this.#now(event.message);
    }
    /** The resource whose failure was told first. */
    get first() {
        return this.#first;
    }
    get outputs() {
        return this.#outputs;
    }
    /** It told a step, planned or done: so it has the state, and may have changed something. */
    get isAtWork() {
        return this.#isAtWork;
    }
    /** Addresses with a step under way. */
    get running() {
        return [...this.#running.keys()];
    }
    /** Addresses with a step that came to its end. */
    get changed() {
        return [...this.#touched].toSorted();
    }
    /** Addresses with a step that was begun and did not come to its end. */
    get unfinished() {
        return [...this.#begun].toSorted();
    }
    /** Addresses with a step left to do. */
    get notChanged() {
        return [...this.#left]
            .filter(([, steps]) => steps > 0)
            .map(([address]) => address)
            .toSorted();
    }
    #plan(address, steps) {
        if (steps === 0)
            return;
        this.#total += steps;
        this.#left.set(address, (this.#left.get(address) ?? 0) + steps);
    }
    #step({ kind, address }, nowMs) {
        if (kind === 'started') {
            this.#running.set(address, nowMs);
            this.#begun.add(address);
        }
        if (kind === 'finished' || kind === 'failed')
            this.#running.delete(address);
        if (kind === 'failed')
            this.#first ??= address;
        if (kind !== 'finished')
            return;
        this.#begun.delete(address);
        this.#done += 1;
        this.#touched.add(address);
        this.#left.set(address, (this.#left.get(address) ?? 1) - 1);
    }
    #diagnose(diagnostic) {
        this.diagnostics.push(diagnostic);
        if (diagnostic.severity === 'error')
            this.#first ??= diagnostic.address;
    }
    #now(line) {
        const running = [...this.#running].map(([address, sinceMs]) => ({ address, sinceMs }));
        return { done: this.#done, total: this.#total, running, line };
    }
}
function outputsOf(outputs) {
    return Object.entries(outputs).map(([name, { sensitive = false, value }]) => ({
        name,
        sensitive,
        ...(sensitive || value === undefined ? {} : { value }),
    }));
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/unsaved-state.js


/** What the tool leaves behind when the backend does not take the state. */
const unsavedName = 'errored.tfstate';
/** Where it would leave one in a project, and what lies there now. */
function unsavedStateIn(directory) {
    const file = (0,external_node_path_.join)(directory, unsavedName);
    return { file, before: writtenAt(file) };
}
/** The failure, with the state in front of all else when there is one since. */
function withUnsavedState(failure, { dialect, directoryName, unsaved }) {
    if (!unsaved || writtenAt(unsaved.file) === unsaved.before)
        return failure;
    const push = `${dialect.program} state push ${unsavedName}`;
    const problem = {
        code: 'state-not-saved',
        what: `The new state could not be written to its backend: it is in ${directoryName}/${unsavedName}, and without it what was made is forgotten.`,
        remedy: `Put that file into ${directoryName} and run: ${push}`,
        snippet: push,
    };
    return { ...failure, problems: [problem, ...failure.problems], unsavedState: unsaved.file };
}
function writtenAt(file) {
    return (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/apply.js








/** Applies a saved plan and follows it. */
async function applyPlan(toolbox, project, { planFile, variables, follower }) {
    const { dialect, clock, hidden } = toolbox;
    const progress = new ApplyProgress();
    const unsaved = unsavedStateIn(project.directory);
    const finished = await runTool(toolbox, {
        arguments: [
            ...['apply', '-json', '-input=false', '-no-color'],
            ...projectArguments(project),
            ...variableArguments(toolbox, variables),
            planFile,
        ],
        onStarted: (trace) => follower.onStarted({ ...trace, unsavedState: unsaved }),
        onLine: (line) => {
            const told = progress.take(hiding(readEvent(line), hidden), clock.now());
            if (told)
                follower.onProgress(told);
        },
    });
    const { changed, notChanged, unfinished, outputs } = progress;
    if (finished.code === 0)
        return { changed, notChanged, outputs };
    const { stderr } = finished;
    const failure = applyFailure({ dialect, progress, stderr, lastWords: lastWords(finished) });
    const { directoryName } = project;
    const all = withUnsavedState(failure, { dialect, directoryName, unsaved });
    // Another code, or none, is an end that the tool did not choose.
    const untouched = finished.code === 1 && neverHadTheState(progress, all);
    const ended = { changed, notChanged, unfinished, outputs, failure: all };
    return untouched ? { ...ended, untouched } : ended;
}
/** It waits for the lock of the state before it tells or does anything else. */
function neverHadTheState({ isAtWork }, failure) {
    if (isAtWork || failure.unsavedState !== undefined)
        return false;
    return failure.problems.every(({ code }) => code === 'state-locked');
}
function variableArguments({ folder }, variables) {
    if (variables.size === 0)
        return [];
    return [`-var-file=${folder.write('ephemeral.tfvars.json', valuesText(variables))}`];
}
function applyFailure({ dialect, progress, stderr, lastWords }) {
    const { first } = progress;
    const diagnostics = [...progress.diagnostics, ...fromText(stderr)];
    // The first one to fail is why the others did not come to pass.
    const inOrder = diagnostics.toSorted((a, b) => Number(b.address === first) - Number(a.address === first));
    const about = { activity: 'apply', dialect, diagnostics: inOrder, lastWords };
    const problems = problemsOf(about);
    return { problems, diagnostics: inOrder, ...(first === undefined ? {} : { first }) };
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/afterwards.js






/** What came of an apply that nobody followed to its end: the tool went on printing to its files. */
function afterwards({ stdout, stderr, unsavedState: unsaved }, { dialect, hidden }) {
    const progress = new ApplyProgress();
    const lines = linesIn(stdout);
    for (const event of lines.map(readEvent)) {
        if (event.kind !== 'diagnostic')
            progress.take(event, 0);
        else if (hidden)
            progress.take(hiding(event, hidden), 0);
    }
    const { changed, notChanged, outputs, running } = progress;
    const ended = { changed, notChanged, outputs };
    if (lines.some(isApplied))
        return { applied: ended, running };
    const words = hidden?.in(linesIn(stderr).join('\n')) ?? '';
    const lastWords = 'It did not say that it came to its end.';
    const failure = applyFailure({ dialect, progress, stderr: words, lastWords });
    const directoryName = (0,external_node_path_.dirname)(unsaved?.file ?? '.');
    const all = withUnsavedState(failure, { dialect, directoryName, unsaved });
    const { unfinished } = progress;
    return { applied: { ...ended, unfinished, failure: all }, running };
}
function linesIn(file) {
    return (0,external_node_fs_.existsSync)(file) ? (0,external_node_fs_.readFileSync)(file, 'utf8').split('\n').filter(Boolean) : [];
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/binary.js



/**
 * The tool that the job has on its PATH, behind the setup action's wrapper where there is one: that one hides
 * the exit code 2 and copies the output. Entries of PATH that are relative, or in the project, do not count: that
 * could hold a program, which would then apply what nobody reviewed.
 */
function findBinary(dialect, path, project) {
    const isInProject = (folder) => (0,external_node_path_.join)(folder, '/').startsWith((0,external_node_path_.join)(project, '/'));
    const folders = path.split(':').filter((one) => (0,external_node_path_.isAbsolute)(one) && !isInProject(one));
    const found = folders.map((folder) => (0,external_node_path_.join)(folder, dialect.program)).find(isProgram);
    if (!found)
        throw notFound(dialect, folders);
    const behind = (0,external_node_path_.join)((0,external_node_path_.dirname)(found), dialect.wrapped);
    return isProgram(behind) ? behind : found;
}
function isProgram(file) {
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(file).isFile();
    }
    catch {
        return false;
    }
}
function notFound({ title, program, setup }, folders) {
    return new errors/* UserError */.yo({
        code: 'tool-not-found',
        what: `${title} is not there: no program "${program}" in any of ${folders.join(', ') || 'no folders'}.`,
        remedy: `Add a step before this one: - uses: ${setup}`,
        snippet: `- uses: ${setup}`,
    });
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/destroy-kit.js
/** Settings of a backend that say where a state lies; others may be secrets, and a parameter is read by many. */
const placeSettings = /^\s*(bucket|key|region|prefix|path|workspace_dir|workspace_key_prefix|container_name|storage_account_name|resource_group_name|schema_name|secret_suffix|namespace|use_lockfile|dynamodb_table)\s*=/;
/** What is said of a project where others may read it. */
function destroyKitOf(settings) {
    const { directory, backendConfig, workspace, variableFiles } = settings;
    const backend = backendConfig.filter((line) => !line.includes('=') || placeSettings.test(line));
    return { directory, backend, workspace, variableFiles };
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/dialect.js
/** Sources: hashicorp/setup-terraform and opentofu/setup-opentofu, `lib/`, for the wrapper's name. */
const dialects = {
    terraform: {
        tool: 'terraform',
        title: 'Terraform',
        program: 'terraform',
        wrapped: 'terraform-bin',
        minimum: [1, 5],
        setup: 'hashicorp/setup-terraform@v3',
        sources: /\.tf(\.json)?$/,
    },
    opentofu: {
        tool: 'opentofu',
        title: 'OpenTofu',
        program: 'tofu',
        wrapped: 'tofu-bin',
        minimum: [1, 6],
        setup: 'opentofu/setup-opentofu@v1',
        sources: /\.(tf|tofu)(\.json)?$/,
    },
};

;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/hidden.js
/**
 * Texts that must not be printed, whoever says them: a provider's error may well repeat a password. They are replaced
 * in all that the tool tells people; its outputs and files are left alone.
 */
class Hidden {
    #texts = [];
    /** A text of several lines may be told line by line. */
    add(texts) {
        const lines = [...texts].flatMap((text) => [text, ...longLines(text)]);
        const all = new Set([...this.#texts, ...lines.map((text) => text.trim())]);
        const worthHiding = [...all].filter((text) => text.length >= shortest);
        this.#texts = worthHiding.toSorted((a, b) => b.length - a.length);
    }
    in(text) {
        return this.#texts.reduce((told, one) => told.replaceAll(one, '(hidden)'), text);
    }
}
/** Shorter ones stand in every second word. */
const shortest = 5;
/** A line of a script may be any line of a log. */
const shortestLine = 12;
function longLines(text) {
    const lines = text.includes('\n') ? text.split('\n') : [];
    return lines.filter((line) => line.trim().length >= shortestLine);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/lock-file.js



/** The file in which both tools pin providers by version and hash. */
const lockFileName = '.terraform.lock.hcl';
/** Its text; undefined for a project that needs no provider but the built-in one. */
function readLockFile(directory) {
    const file = (0,external_node_path_.join)(directory, lockFileName);
    return (0,external_node_fs_.existsSync)(file) ? (0,external_node_fs_.readFileSync)(file, 'utf8') : undefined;
}
function lockFileHash(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}
function providersIn(text) {
    const blocks = text.matchAll(/^provider "([^"]+)" \{([^}]*)\}/gm);
    return new Map([...blocks].map(([, source = '', body = '']) => [
        source,
        {
            version: /version\s*=\s*"([^"]+)"/.exec(body)?.[1] ?? 'unknown',
            hashes: [...body.matchAll(/"((?:h1|zh):[^"]+)"/g)].map(([, hash = '']) => hash).toSorted(),
        },
    ]));
}
/** Providers that are not those of an earlier lock file: programs that run with the apply's credentials. */
function changedProviders(earlier, now) {
    const before = providersIn(earlier);
    return [...providersIn(now)].flatMap(([source, pinned]) => {
        const what = changeOf(before.get(source), pinned);
        return what ? [{ address: source, what }] : [];
    });
}
function changeOf(before, now) {
    if (!before)
        return `is a provider that was not used before: ${now.version}`;
    if (before.version !== now.version)
        return `is a provider that changes: ${before.version} to ${now.version}`;
    const known = now.hashes.some((hash) => before.hashes.includes(hash));
    return known ? undefined : `is a provider of the same version ${now.version} with other hashes`;
}

// EXTERNAL MODULE: ./.build/actions/library/review/attributes.js
var attributes = __webpack_require__(21234);
// EXTERNAL MODULE: ./.build/actions/library/review/mask.js
var mask = __webpack_require__(77975);
;// CONCATENATED MODULE: ./.build/actions/library/review/secret-texts.js


/** The texts in a value that a summary hides, so that they can be hidden elsewhere as well. */
function secretTexts({ path, value, sensitive }) {
    const inside = (0,attributes/* parsed */.Yz)(value);
    const whole = typeof value === 'string' && isSecret(value, { path, sensitive }) ? [value] : [];
    if (inside !== undefined)
        return [...whole, ...below({ path: [...path, mask/* insideText */.qZ], value: inside, sensitive })];
    return typeof value === 'string' ? whole : below({ path, value, sensitive });
}
function isSecret(value, { path, sensitive }) {
    return sensitive === true || ((0,mask/* namedLikeSecret */.RG)(path) && !isHarmless(value));
}
/** Words that environment variables hold and every second message has. */
function isHarmless(value) {
    return value.length < 8 || /^arn:|^[a-z]{2}(-[a-z]+)+-\d$/.test(value);
}
function below({ path, value, sensitive }) {
    return (0,attributes/* keysIn */.q7)(value).flatMap((name) => {
        const key = Array.isArray(value) ? Number(name) : name;
        return secretTexts({
            path: [...path, key],
            value: (0,attributes/* member */.Dc)(value, key),
            sensitive: sensitive === true ? true : (0,attributes/* member */.Dc)(sensitive, key),
        });
    });
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/plan-json.js


/** Reads a plan's JSON: another major version of the form means something else, so it is refused. */
function readPlanJson(text) {
    const plan = JSON.parse(text);
    const version = String(plan.format_version);
    if (!version.startsWith('1.'))
        throw unknownFormat(`format_version is ${JSON.stringify(version)}`);
    if (plan.errored)
        throw unfinished();
    return plan;
}
/** Both tools also save a plan that they could not make to its end, to look at. */
function unfinished() {
    return new errors/* RemoteError */.Hi({
        code: 'plan-failed',
        what: 'The saved plan is one that could not be made to its end ("errored").',
        remedy: 'Mend what its planning complained of, and plan again.',
    });
}
/** Nothing that is not understood may look like "no change". */
function unknownFormat(what) {
    return new errors/* RemoteError */.Hi({
        code: 'plan-format-unknown',
        what: `The saved plan is of a form that is not known here: ${what}; allowed: format_version 1.x.`,
        remedy: 'Use a version of the tool that this suite supports, or a newer version of the suite.',
    });
}
/** The texts in a plan that its summary hides, of everything that it tells of. */
function secretsIn(plan) {
    const resources = [...(plan.resource_changes ?? []), ...(plan.resource_drift ?? [])];
    const changes = resources.map(({ change }) => ({ path: [], change }));
    const outputs = Object.entries(plan.output_changes ?? {});
    const all = [...changes, ...outputs.map(([name, change]) => ({ path: [name], change }))];
    return [
        ...all.flatMap(({ path, change }) => [
            ...secretTexts({ path, value: change.before, sensitive: change.before_sensitive }),
            ...secretTexts({ path, value: change.after, sensitive: change.after_sensitive }),
        ]),
        ...secretVariables(plan),
    ];
}
function secretVariables({ variables = {}, configuration }) {
    const declared = configuration?.root_module?.variables ?? {};
    return Object.entries(variables).flatMap(([name, { value }]) => secretTexts({
        path: [name],
        value: value,
        sensitive: declared[name]?.sensitive,
    }));
}
/** The root module's variables. */
function declaredVariables(plan) {
    return Object.keys(plan.configuration?.root_module?.variables ?? {}).toSorted();
}
/**
 * The given variables that have to be given again at apply: those whose value the plan does not hold. That is what
 * both tools do with ephemeral ones, and only one of them says which these are. A variable that was changed since
 * the plan is among them as well, so that the tool refuses it.
 */
function neededAtApply(plan, given) {
    const held = plan.variables ?? {};
    const isHeld = ([name, text]) => {
        const value = Object.hasOwn(held, name) ? held[name]?.value : undefined;
        return value !== undefined && (String(value) === text || sameJson(value, text));
    };
    return new Map([...given].filter((entry) => !isHeld(entry)));
}
function sameJson(value, text) {
    try {
        return JSON.stringify(value) === JSON.stringify(JSON.parse(text));
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/code-settings.js
/**
 * Settings of backends and providers that let a file of the project's choice say where credentials come from, which
 * may be a program (`credential_process`), or that name one (`exec`, for Kubernetes).
 */
const settings = [
    'shared_config_files?',
    'shared_credentials_files?',
    'credential_process',
    'exec',
].join('|');
function isCodeSetting(name) {
    return new RegExp(`^(?:${settings})$`).test(name);
}
/** `local-exec` is another name: a hyphen is part of one. */
const written = new RegExp(`(?<![\\w-])(?:${settings})(?![\\w-])`);
/** OpenTofu encrypts states with the answer of a program. A label may be written with escapes. */
const encrypting = /(?<![\w-])(?:key_provider|method)(?:\s|\/\*[\s\S]*?\*\/)*(?:"?external(?![\w-])|"[^"\n]*\\)/;
/** Every place of a text in Terraform's language that may be such a setting; identifiers have no escapes. */
function codeSettingsIn(text) {
    const code = text.split('\n').map(withoutComment).join('\n');
    const names = new RegExp(`${written.source}|${encrypting.source}`, 'g');
    return [...code.matchAll(names)].map(({ 0: name, index }) => ({
        name: name.split(/\s+/).join(' '),
        line: code.slice(0, index).split('\n').length,
    }));
}
/** A comment of a whole line; one that ends another comment may have code behind it. */
function withoutComment(line) {
    return /^\s*(?:#|\/\/)/.test(line) && !line.includes('*/') ? '' : line;
}
/** The same of JSON: of every key, as one may be there twice or be written with escapes. */
function codeKeysIn(text) {
    const strings = [...text.matchAll(/("(?:[^"\\]|\\[\s\S])*")(\s*:)?/g)];
    const keys = strings
        .filter(({ 2: colon }) => colon)
        .map(({ 1: key = '', index }) => ({
        name: keyOf(key),
        line: text.slice(0, index).split('\n').length,
    }));
    const isEncrypted = keys.some(({ name }) => name === 'encryption');
    return keys.filter(({ name }) => isCodeSetting(name) || (isEncrypted && name === 'external'));
}
function keyOf(quoted) {
    try {
        return String(JSON.parse(quoted));
    }
    catch {
        return quoted.slice(1, -1);
    }
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/code-at-apply.js

/**
 * The programs that an apply starts besides the providers. Provisioners stand in no change of the plan's JSON, only
 * under its configuration, and there without a word of when they run: so each counts for every change but an update.
 */
function codeAtApply(plan) {
    const root = plan.configuration?.root_module;
    const ofResources = (plan.resource_changes ?? []).flatMap((resource) => [
        ...provisionersOf(resource, root),
        ...externalRead(resource),
    ]);
    return [...ofResources, ...credentialsOf(plan)];
}
/** Providers whose credentials come from a file or a program that the project names. */
function credentialsOf({ configuration }) {
    const providers = Object.entries(configuration?.provider_config ?? {});
    return providers.flatMap(([address, { expressions = {} }]) => {
        const names = new Set(codeKeysIn(JSON.stringify(expressions)).map(({ name }) => name));
        return [...names].map((name) => ({
            address,
            what: `may start a program for its credentials: ${name}`,
        }));
    });
}
function provisionersOf(resource, root) {
    const { address, change, mode, type, name } = resource;
    if (!change.actions.some((action) => action === 'create' || action === 'delete'))
        return [];
    const module = moduleAt(root, resource.module_address ?? '');
    const declared = module?.resources?.find((other) => other.type === type && other.name === name && other.mode === mode);
    const kinds = (declared?.provisioners ?? []).map((provisioner) => provisioner.type);
    return kinds.map((kind) => ({ address, what: `runs a provisioner: ${kind}` }));
}
function externalRead({ address, mode, type, change }) {
    const isProgram = mode === 'data' && type === 'external' && change.actions.includes('read');
    return isProgram ? [{ address, what: 'runs a program: external data source' }] : [];
}
/** `module.a["x.y"].module.b[0]` is the module `b` called in the module `a`. */
function moduleAt(root, address) {
    const names = address
        .replace(/\[(?:"(?:[^"\\]|\\.)*"|\d+)\]/g, '')
        .split('.')
        .filter((_, index) => index % 2 === 1);
    return names.reduce((module, name) => module?.module_calls?.[name]?.module, root);
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/drift.js
/**
 * What was changed outside and matters here: of a look all of it, of a plan only what it changes itself or takes a
 * value from. Providers compute values anew all the time, and both tools leave those out of what they print for
 * people by the same list. Source: developer.hashicorp.com/terraform/internals/json-format, `relevant_attributes`.
 */
function driftIn(plan, { operation }) {
    const drift = plan.resource_drift ?? [];
    if (operation === 'drift')
        return drift;
    const touched = new Set((plan.resource_changes ?? [])
        .filter(({ change }) => !['no-op', 'read'].includes(change.actions.join()))
        .map(({ address }) => address));
    const paths = Map.groupBy(plan.relevant_attributes ?? [], ({ resource }) => resource);
    return drift.filter((one) => touched.has(one.address) ||
        one.change.actions.join() !== 'update' ||
        (paths.get(one.address) ?? []).some(({ attribute = [] }) => differs(one, attribute)));
}
function differs({ change: { before, after } }, path) {
    return JSON.stringify(at(before, path)) !== JSON.stringify(at(after, path));
}
function at(value, path) {
    return path.reduce((inner, step) => {
        if (typeof inner !== 'object' || inner === null)
            return undefined;
        return inner[step];
    }, value);
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/planned-changes.js



/** `actions` of the plan's JSON, joined. The last one is OpenTofu's alone. */
const actionOf = {
    'no-op': 'unchanged',
    create: 'create',
    read: 'read',
    update: 'update',
    delete: 'delete',
    forget: 'forget',
    'delete,create': 'delete-then-create',
    'create,delete': 'create-then-delete',
    'create,forget': 'create-then-forget',
    'forget,create': 'forget-then-create',
};
const causeOf = {
    replace_because_cannot_update: 'attribute-cannot-change',
    replace_because_tainted: 'tainted',
    replace_by_request: 'asked-for',
    replace_by_triggers: 'triggered',
    read_because_config_unknown: 'not-known-before-apply',
    read_because_dependency_pending: 'not-known-before-apply',
};
/** A plan's JSON in the words of the review. */
function plannedChanges(plan, { tool, options, providers }) {
    const resources = plan.resource_changes ?? [];
    const drift = driftIn(plan, options).map(planned_changes_changeOf);
    return {
        tool,
        options,
        changes: resources.map(planned_changes_changeOf),
        // A resource that only moved is listed there too.
        drift: drift.filter(({ action }) => action !== 'unchanged'),
        outputs: Object.entries(plan.output_changes ?? {}).map(outputOf),
        deferred: (plan.deferred_changes ?? []).map(({ reason, resource_change }) => ({
            address: resource_change?.address ?? '',
            type: resource_change?.type ?? '',
            reason: reason ?? 'unknown',
        })),
        checks: (plan.checks ?? []).map(checkOf),
        code: [...codeAtApply(plan), ...providers],
        incomplete: plan.complete === false && options.targets.length === 0,
    };
}
function planned_changes_changeOf(resource) {
    const { address, deposed, type, change, previous_address, action_reason } = resource;
    const cause = causeFor(action_reason, change);
    return {
        address: deposed ? `${address} (deposed object ${deposed})` : address,
        type,
        action: actionFor(change, address),
        ...(cause ? { cause } : {}),
        ...(previous_address && previous_address !== address ? { movedFrom: previous_address } : {}),
        ...(change.importing ? { imported: importOf(change.importing) } : {}),
        ...differenceOf(change),
    };
}
function actionFor({ actions }, address) {
    const action = actionOf[actions.join(',')];
    if (action)
        return action;
    throw unknownFormat(`the actions of ${address} are ${JSON.stringify(actions)}`);
}
function causeFor(reason, { replace_paths }) {
    if (!reason)
        return undefined;
    const kind = reason.startsWith('delete_because') ? 'not-in-configuration' : causeOf[reason];
    return {
        kind: kind ?? 'other',
        reason: reason.replaceAll('_', ' '),
        attributes: replace_paths ?? [],
    };
}
function importOf({ id }) {
    return id === undefined ? {} : { id };
}
function differenceOf(change) {
    return {
        before: change.before ?? null,
        after: change.after ?? null,
        unknown: change.after_unknown ?? false,
        beforeSensitive: change.before_sensitive ?? false,
        afterSensitive: change.after_sensitive ?? false,
    };
}
function outputOf([name, change]) {
    return { name, action: actionFor(change, `output.${name}`), ...differenceOf(change) };
}
function checkOf({ address, status, instances = [] }) {
    const problems = instances.flatMap((instance) => instance.problems ?? []);
    return {
        address: address?.to_display ?? '',
        status: status ?? 'unknown',
        problems: problems.map(({ message }) => message ?? ''),
    };
}

// EXTERNAL MODULE: ./.build/actions/library/naming/names.js
var names = __webpack_require__(77615);
;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/backend.js




/** The setting that says where in a backend a state lies, by the backend's name. */
const placeOf = {
    s3: 'key',
    azurerm: 'key',
    gcs: 'prefix',
    local: 'path',
    consul: 'path',
    http: 'address',
    kubernetes: 'secret_suffix',
    pg: 'schema_name',
    oss: 'key',
    cos: 'key',
};
/** What is configured in truth, whatever the sources looked like; undefined where that is no backend. */
function initialisedBackend(directory) {
    const file = (0,external_node_path_.join)(directory, '.terraform/terraform.tfstate');
    if (!(0,external_node_fs_.existsSync)(file))
        return undefined;
    const { backend } = JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
    return backend?.type === undefined
        ? undefined
        : { type: backend.type, settings: backend.config ?? {} };
}
/** A plan of a remote run lies with the service that made it: nothing that could be sealed. */
function refuseUnsaveable(type) {
    if (type !== 'remote' && type !== 'cloud')
        return;
    throw new errors/* RefusedError */.fk({
        code: 'state-backend-unsupported',
        what: `The state backend "${type}" runs plans on its own servers and saves none here, so what was approved cannot be what is applied.`,
        remedy: 'Use a backend for state alone, such as backend "s3" with use_lockfile = true.',
    });
}
/**
 * The settings for `init`: those of the workflow with `{environment}` filled in. Where nothing says which state is
 * this environment's, a key of its own; where the project fixes one key for all, that is refused, as two
 * environments in one state destroy each other.
 */
function backendSettings(project, declared) {
    const { environment, workspace, backendConfig } = project;
    const settings = backendConfig.map((line) => line.replaceAll('{environment}', environment));
    const place = declared && placeOf[declared.type];
    const isSaid = workspace !== undefined || settings.some((line) => says(line, place));
    if (!declared || !place || isSaid)
        return { settings };
    const written = declared.settings.get(place);
    if (written === undefined)
        return { settings: [...settings, `${place}=${(0,names/* stateKey */.bP)(project)}`] };
    if (isComputed(written))
        return { settings };
    const each = `${place}=${(0,names/* stateKey */.bP)({ ...project, environment: '{environment}' })}`;
    return { settings, problem: sharedState(declared, each) };
}
/** `key=...`, or the name of a file, which may well hold it. */
function says(line, place) {
    const [name = '', ...value] = line.split('=');
    return value.length === 0 || name.trim() === place;
}
/** OpenTofu computes settings from variables and locals. */
function isComputed(value) {
    return /\$\{|^(var|local)\./.test(value);
}
function sharedState({ type }, each) {
    return {
        code: 'state-shared',
        what: `The backend "${type}" has one ${each.split('=')[0]} in the project for every environment: two of them would undo each other.`,
        remedy: `with: { backend-config: "${each}" }, or workspace: "{environment}"`,
        snippet: `backend-config: ${each}`,
    };
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/backend-code.js





/**
 * Refuses a state backend that lets the project start a program, or read credentials of its choice. `init` does so
 * under the role of the job, before there is a plan that anybody could look at.
 */
function refuseCodeInBackend({ directory, backendConfig, environment }, { sources }) {
    const files = (0,external_node_fs_.readdirSync)(directory)
        .filter((name) => sources.test(name))
        .toSorted()
        .map((name) => ({ name, text: (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(directory, name), 'utf8') }));
    const mayBeKubernetes = files.some(({ text }) => namesKubernetes(text));
    const inSources = files.flatMap(({ name, text }) => inSource(name, text)
        .filter((setting) => setting.name !== 'exec' || mayBeKubernetes)
        .map((setting) => refused(setting.name, `${name}, line ${setting.line}`)));
    const given = backendConfig.map((line) => line.replaceAll('{environment}', environment));
    const problems = [...inSources, ...given.flatMap((line) => inInput(line, directory))];
    if (problems.length > 0)
        throw new errors/* RefusedError */.fk(problems);
}
/** `exec` is a setting of that backend alone, and a word of much else. A text may be written with escapes. */
function namesKubernetes(text) {
    if (/\\u/i.test(text))
        return true;
    return /(?<![\w-])backend(?![\w-])/.test(text) && text.includes('kubernetes');
}
function inSource(name, text) {
    if (name.endsWith('.json'))
        return inJson(text);
    const lines = text.split('\n');
    return codeSettingsIn(text).filter(({ line }) => !isOfOther(lines.slice(0, line)));
}
const otherBlock = /^(?:provider|resource|data|locals|variable|output|module|import|moved|check)(?:\s+"[^"\\]*")*\s*\{\s*$/;
/**
 * Whether the last of these lines is plainly a part of something else than the backend: a block that begins at the
 * start of a line, with nothing in between that could be its end and the backend's beginning. What is written in
 * other ways counts as the backend's: no way of writing may hide a setting.
 */
function isOfOther(lines) {
    const start = lines.findLastIndex((line) => otherBlock.test(line));
    if (start < 0)
        return false;
    return lines.slice(start + 1).every((line) => isPlain(line));
}
/** Ends no comment and no heredoc that the start of the block may have stood in. */
function isPlain(line) {
    if (line.includes('*/') || /(?<![\w-])(?:backend|encryption)(?![\w-])/.test(line))
        return false;
    return /^\s*(?:#|\/\/|$)|[={}[\](),"]/.test(line);
}
/** All but those that are surely elsewhere; of a key that is there twice, reading shows one. */
function inJson(text) {
    const elsewhere = keysOutsideTerraform(text);
    return codeKeysIn(text).filter(({ name }) => {
        const at = elsewhere.indexOf(name);
        if (at >= 0)
            elsewhere.splice(at, 1);
        return at < 0;
    });
}
function keysOutsideTerraform(text) {
    try {
        const source = JSON.parse(text);
        const others = [source].flat().map((part) => ({ ...Object(part), terraform: undefined }));
        return codeKeysIn(JSON.stringify([...others, { encryption: null }])).map(({ name }) => name);
    }
    catch {
        return [];
    }
}
/** A setting, or the name of a file of settings; one that is missing is the tool's to complain of. */
function inInput(line, directory) {
    if (line.includes('=')) {
        const name = line.slice(0, line.indexOf('=')).trim();
        return isCodeSetting(name) ? [refused(name, 'input "backend-config"')] : [];
    }
    const file = (0,external_node_path_.resolve)(directory, line);
    if (!(0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.isFile())
        return [];
    const text = (0,external_node_fs_.readFileSync)(file, 'utf8');
    const found = line.endsWith('.json') ? codeKeysIn(text) : codeSettingsIn(text);
    return found.map((setting) => refused(setting.name, `${line}, line ${setting.line}`));
}
function refused(name, where) {
    return {
        code: 'backend-runs-code',
        what: `The setting ${(0,foreign/* foreign */.V$)(name)} (${(0,foreign/* foreign */.V$)(where)}) lets the state backend start a program or take credentials of the project's choice, under the role of this job; allowed: a backend that takes the role as it is given, such as "s3" with bucket, region and use_lockfile.`,
        remedy: 'Remove the setting. Where it is a provider\'s, write its block plainly: provider "..." { at the start of a line, one setting a line.',
    };
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/blocks.js
/** A source in Terraform's language; those at the ends of lines stay. */
function withoutComments(text) {
    return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*(#|\/\/).*$/gm, '');
}
/** The text between the braces behind each match, and the match's first group. */
function bodiesOf(text, opening) {
    return [...text.matchAll(opening)].map((match) => {
        const start = match.index + match[0].length;
        return { name: match[1] ?? '', body: text.slice(start, closingBrace(text, start)) };
    });
}
/** Where the block ends that begins before `start`; braces in texts do not count. */
function closingBrace(text, start) {
    let depth = 1;
    for (const { index, 0: mark } of text.slice(start).matchAll(/"(?:[^"\\\n]|\\.)*"|[{}]/g)) {
        if (mark === '{')
            depth += 1;
        if (mark === '}')
            depth -= 1;
        if (depth === 0)
            return start + index;
    }
    return text.length;
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/declared-backend.js



/** Reads the sources of the root module; undefined where no backend is declared. */
function declaredBackend(directory, dialect) {
    const files = (0,external_node_fs_.readdirSync)(directory).filter((name) => dialect.sources.test(name));
    for (const file of files.toSorted()) {
        const text = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(directory, file), 'utf8');
        const found = file.endsWith('.json') ? declared_backend_inJson(text) : inBlocks(text);
        if (found)
            return found;
    }
    return undefined;
}
function inBlocks(text) {
    const terraform = bodiesOf(withoutComments(text), /^\s*terraform\s*\{/gm);
    for (const { body } of terraform) {
        if (/(^|\s)cloud\s*\{/.test(body))
            return { type: 'cloud', settings: new Map() };
        const [backend] = bodiesOf(body, /(?:^|\s)backend\s+"(\w+)"\s*\{/g);
        if (!backend)
            continue;
        const lines = backend.body.matchAll(/^\s*(\w+)\s*=\s*(.*)$/gm);
        const settings = new Map([...lines].map(([, name = '', value = '']) => [name, value]));
        return { type: backend.name, settings };
    }
    return undefined;
}
/** A file that the tool itself cannot read is its to complain of. */
function declared_backend_inJson(text) {
    try {
        const { terraform } = JSON.parse(text);
        if (terraform?.cloud)
            return { type: 'cloud', settings: new Map() };
        const [first] = Object.entries(terraform?.backend ?? {});
        if (!first)
            return undefined;
        const [type, values] = first;
        const settings = Object.entries(values).map(([name, value]) => [name, String(value)]);
        return { type, settings: new Map(settings) };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/local-state.js


/**
 * Refuses a state that lies in the project: it goes with the workspace of the apply job, and with it all knowledge of
 * what was made. The tools put it there where no backend is declared, and where `local` has a relative path. A path
 * outside may be a disk that runners share.
 */
function refuseStateInProject(project, backend) {
    if (backend && backend.type !== 'local')
        return;
    const place = local_state_placeOf(project, backend?.settings ?? {});
    if (!isInProject(project, place))
        return;
    throw new errors/* RefusedError */.fk(lost(project, { isDeclared: backend !== undefined, place }));
}
/** https://developer.hashicorp.com/terraform/language/backend/local: `workspace_dir` is where other workspaces lie. */
function local_state_placeOf({ workspace }, settings) {
    const isOther = workspace !== undefined && workspace !== 'default';
    const [name, usual] = isOther
        ? ['workspace_dir', 'terraform.tfstate.d']
        : ['path', 'terraform.tfstate'];
    const value = settings[name];
    return typeof value === 'string' && value !== '' ? value : usual;
}
function isInProject({ directory, below }, place) {
    if (!(0,external_node_path_.isAbsolute)(place))
        return true;
    const steps = below === '' ? [] : below.split('/').map(() => '..');
    const fromTop = (0,external_node_path_.relative)((0,external_node_path_.resolve)(directory, ...steps), place);
    return !fromTop.startsWith('..') && !(0,external_node_path_.isAbsolute)(fromTop);
}
function lost({ directoryName }, { isDeclared, place }) {
    const why = isDeclared
        ? `The backend "local" of ${directoryName} keeps its state in ${place}`
        : `${directoryName} declares no state backend, so its state would lie in ${place}`;
    return {
        code: 'state-in-project',
        what: `${why}, on the disk of the job: it would be lost after the apply, and what was made would be nobody's.`,
        remedy: 'Declare a backend in the project. Its key is made of the environment.',
        snippet: backendBlock,
    };
}
const backendBlock = `terraform {
  backend "s3" {
    bucket       = "..."
    region       = "..."
    use_lockfile = true
  }
}`;

// EXTERNAL MODULE: ./.build/actions/library/naming/nearest.js
var nearest = __webpack_require__(27853);
;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/sources.js





/** How deep below the top level projects are looked for, to be named. */
const depth = 4;
const mostNamed = 5;
/**
 * Refuses a folder without a source of the tool, before anything is said of its state: `working-directory` is wrong,
 * or nothing is checked out.
 */
function refuseWithoutSources({ directory, below }, dialect) {
    if (hasSources(directory, dialect))
        return;
    const root = (0,external_node_path_.resolve)(directory, ...below.split('/').flatMap((step) => (step ? ['..'] : [])));
    const others = foldersIn(root, dialect).slice(0, 1_000);
    const near = (0,nearest/* nearest */.p)(below, others);
    const named = others.slice(0, mostNamed).map((one) => (0,foreign/* foreign */.V$)(one || '.'));
    const there = named.length === 0 ? 'no folder of it does' : `these do: ${named.join(', ')}`;
    throw new errors/* UserError */.yo({
        code: 'configuration-missing',
        what: `The folder ${(0,foreign/* foreign */.V$)(below || '.')} has no ${dialect.title} file (.tf); of the repository, ${there}.`,
        remedy: near === undefined
            ? 'Check the repository with the project out before this step (uses: actions/checkout@v4).'
            : `with: { working-directory: ${JSON.stringify(near || '.')} }`,
    });
}
function hasSources(directory, { sources }) {
    return (0,external_node_fs_.readdirSync)(directory).some((name) => sources.test(name));
}
/** Folders with sources, relative to the top level, those that lie higher first. */
function foldersIn(root, dialect) {
    const found = [];
    let level = [''];
    for (let at = 0; at < depth; at += 1) {
        found.push(...level.filter((below) => hasSources((0,external_node_path_.join)(root, below), dialect)));
        level = level.flatMap((below) => foldersBelow(root, below));
    }
    return found;
}
function foldersBelow(root, below) {
    return (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(root, below), { withFileTypes: true })
        .filter((one) => one.isDirectory() && !/^\.|^node_modules$/.test(one.name))
        .map(({ name }) => external_node_path_.posix.join(below, name));
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/prepare.js











const init = ['init', '-input=false', '-no-color', '-lockfile=readonly'];
/** Ready to plan: modules, providers by the lock file, the state of this environment. Writes no state. */
async function prepareToPlan(toolbox, project) {
    await prepare(toolbox, project, []);
}
/** Ready to apply a saved plan: the modules are there already, so no registry and no git server is asked for any. */
async function prepareToApply(toolbox, project) {
    await prepare(toolbox, project, ['-get=false']);
}
/** Ready to read a saved plan: providers alone, as their schemas are needed; no state and no credentials. */
async function prepareToRead(toolbox, project) {
    // Nobody is to approve what the apply would refuse.
    refuseCodeInBackend(project, toolbox.dialect);
    // What planning left there says where the state is, and `init -backend=false` goes there all the same.
    (0,external_node_fs_.rmSync)((0,external_node_path_.join)(toolbox.directory, '.terraform/terraform.tfstate'), { force: true });
    await runPlainly(toolbox, 'initialise', [...init, '-backend=false', '-get=false']);
}
async function prepare(toolbox, project, more) {
    refuseWithoutSources(project, toolbox.dialect);
    refuseCodeInBackend(project, toolbox.dialect);
    const declared = declaredBackend(project.directory, toolbox.dialect);
    refuseUnsaveable(declared?.type);
    const { settings, problem } = backendSettings(project, declared);
    if (problem)
        throw new errors/* UserError */.yo(problem);
    // A workspace that another run selected here, or its backend, would be this one's too.
    for (const name of ['environment', 'terraform.tfstate'])
        (0,external_node_fs_.rmSync)((0,external_node_path_.join)(project.directory, '.terraform', name), { force: true });
    const backend = backendArguments(settings, toolbox.folder);
    await runPlainly(toolbox, 'initialise', [...init, '-reconfigure', ...more, ...backend]);
    const initialised = initialisedBackend(project.directory);
    refuseUnsaveable(initialised?.type);
    if (initialised || !declared)
        refuseStateInProject(project, initialised);
    const { workspace, environment } = project;
    if (workspace !== undefined)
        await selectWorkspace(toolbox, workspace.replaceAll('{environment}', environment));
}
/** Settings by a file, as one of them may be a password; a line without `=` is the name of a file itself. */
function backendArguments(settings, folder) {
    const isPair = (line) => line.includes('=');
    const files = settings.filter((line) => !isPair(line));
    const pairs = settings.filter(isPair).map((line) => {
        const at = line.indexOf('=');
        return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    });
    const text = JSON.stringify(Object.fromEntries(pairs));
    const own = pairs.length > 0 ? [folder.write('backend.tfbackend.json', text)] : [];
    return [...files, ...own].map((file) => `-backend-config=${file}`);
}
/** None is created: that would write to the state's backend, which a plan must not. */
async function selectWorkspace(toolbox, workspace) {
    const { dialect } = toolbox;
    // It would be taken for an option.
    if (workspace.startsWith('-'))
        throw new errors/* UserError */.yo(noWorkspace(workspace, dialect.program));
    const finished = await runTool(toolbox, {
        arguments: ['workspace', 'select', '-no-color', workspace],
    });
    if (finished.code === 0)
        return;
    if (/doesn't exist/.test(finished.stderr))
        throw new errors/* UserError */.yo(noWorkspace(workspace, dialect.program));
    const diagnostics = fromText(finished.stderr);
    throw toolError({
        activity: 'select',
        dialect,
        below: toolbox.below,
        diagnostics,
        lastWords: finished.stderr,
    });
}
function noWorkspace(workspace, program) {
    return {
        code: 'workspace-not-found',
        what: `There is no workspace ${JSON.stringify(workspace)} in this state backend, and planning creates none.`,
        remedy: `Create it once: ${program} workspace new ${workspace}`,
        snippet: `${program} workspace new ${workspace}`,
    };
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/secret-variables.js




/**
 * The values of a project's inputs that are secret before a plan says which ones are: of variables that it declares
 * as sensitive, or whose names say so, and of settings of its backend.
 */
function secretsGiven(project, dialect) {
    const declared = sensitiveVariables(project.directory, dialect);
    const variables = [...project.variables].flatMap(([name, value]) => secretTexts({ path: [name], value, sensitive: declared.has(name) }));
    const settings = project.backendConfig.flatMap((line) => {
        const [name = '', ...value] = line.split('=');
        return secretTexts({ path: [name.trim()], value: value.join('=').trim() });
    });
    return [...variables, ...settings];
}
function sensitiveVariables(directory, dialect) {
    const files = (0,external_node_fs_.readdirSync)(directory).filter((name) => dialect.sources.test(name));
    const names = files.flatMap((name) => {
        const text = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(directory, name), 'utf8');
        return name.endsWith('.json') ? secret_variables_inJson(text) : secret_variables_inBlocks(text);
    });
    return new Set(names);
}
function secret_variables_inBlocks(text) {
    const blocks = bodiesOf(withoutComments(text), /^\s*variable\s+"([^"]+)"\s*\{/gm);
    const sensitive = blocks.filter(({ body }) => /^\s*sensitive\s*=\s*true\b/m.test(body));
    return sensitive.map(({ name }) => name);
}
/** A file that the tool itself cannot read is its to complain of. */
function secret_variables_inJson(text) {
    try {
        const { variable = {} } = JSON.parse(text);
        return Object.keys(variable).filter((name) => variable[name]?.sensitive === true);
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/address.js
const key = String.raw `(\[(?:\d+|"(?:[^"\\]|\\.)*")\])?`;
const moduleStep = new RegExp(String.raw `^(module\.[^.[]+)${key}(?:\.|$)`);
const resourceStep = new RegExp(`^([^[]+)${key}$`);
/** Spaces that are no part of a key. */
const spaces = /("(?:[^"\\]|\\.)*")|\s+/g;
/** Undefined for what is no address of a module or resource: the tool itself complains of that. */
function readAddress(text) {
    let rest = text.replace(spaces, (_, quoted) => quoted ?? '');
    const modules = [];
    for (let step = moduleStep.exec(rest); step; step = moduleStep.exec(rest)) {
        modules.push(stepOf(step));
        rest = rest.slice(step[0].length);
    }
    if (rest === '')
        return modules.length > 0 ? { modules } : undefined;
    const resource = resourceStep.exec(rest);
    return resource ? { modules, resource: stepOf(resource) } : undefined;
}
function stepOf([, name = '', at = '']) {
    return { name, key: at };
}
/** As both tools print it. */
function addressText({ modules, resource }) {
    return [...modules, ...(resource ? [resource] : [])]
        .map((step) => `${step.name}${step.key}`)
        .join('.');
}
function withoutKey({ name }) {
    return { name, key: '' };
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/plan-addresses.js

function addressesIn(plan) {
    const told = [...(plan.resource_changes ?? []), ...(plan.resource_drift ?? [])];
    const instances = new Set([
        ...told.map(({ address }) => address),
        ...instancesIn(plan.prior_state?.values?.root_module),
        ...instancesIn(plan.planned_values?.root_module),
    ]);
    const read = [...instances].map(readAddress).filter((address) => address !== undefined);
    const within = { modules: [], keyed: new Set(read.flatMap(keyedModules)) };
    const ofConfiguration = configured(plan.configuration?.root_module, within);
    return { selectable: new Set([...read.flatMap(selectorsOf), ...ofConfiguration]), instances };
}
function instancesIn(module) {
    const { resources = [], child_modules: children = [] } = module ?? {};
    return [...resources.map(({ address }) => address), ...children.flatMap(instancesIn)];
}
/**
 * All that selects an instance: a module without key stands for all of its instances only at the end of an address,
 * or where there is no key in it at all. Source: hashicorp/terraform, internal/addrs, `TargetContains`.
 */
function selectorsOf({ modules, resource }) {
    const ofModules = modules.flatMap((step, at) => {
        const above = modules.slice(0, at);
        const bare = [...above, step].map(withoutKey);
        return [[...above, step], [...above, withoutKey(step)], bare].map((path) => addressText({ modules: path }));
    });
    const ofResource = resource ? [resource, withoutKey(resource)] : [];
    return [...ofModules, ...ofResource.map((one) => addressText({ modules, resource: one }))];
}
/** Paths, without keys, of modules that are there once for each key. */
function keyedModules({ modules }) {
    return modules.flatMap(({ key }, at) => key === '' ? [] : [addressText({ modules: modules.slice(0, at + 1).map(withoutKey) })]);
}
/** What is declared, also where there is no instance of it. */
function configured(module, { modules, keyed }) {
    const { resources = [], module_calls: calls = {} } = module ?? {};
    const own = resources.map((one) => addressText({ modules, resource: { name: nameOf(one), key: '' } }));
    const inner = Object.entries(calls).flatMap(([name, call]) => {
        const path = [...modules, { name: `module.${name}`, key: '' }];
        const text = addressText({ modules: path });
        const repeats = keyed.has(text) || 'for_each_expression' in call || 'count_expression' in call;
        return repeats ? [text] : [text, ...configured(call.module, { modules: path, keyed })];
    });
    return [...own, ...inner];
}
function nameOf({ mode, type, name }) {
    return mode === 'managed' ? `${type}.${name}` : `${mode}.${type}.${name}`;
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/unmatched.js




/**
 * Addresses of the options that select nothing: both tools then plan nothing and call it a success.
 * None where the plan does not tell its configuration.
 */
function unmatched(plan, { targets, replace }) {
    if (!plan.configuration || targets.length + replace.length === 0)
        return [];
    const { selectable, instances } = addressesIn(plan);
    const missing = (addresses, known) => addresses.filter((text) => isAddress(text) && !known.has(plain(text)) && !isRead(text, known));
    const target = { input: 'targets', known: selectable, what: 'a module or resource' };
    const single = { input: 'replace', known: instances, what: 'a single resource' };
    return [
        ...missing(targets, selectable).map((text) => ({
            code: 'target-not-found',
            ...unmatched_notFound(text, target),
        })),
        ...missing(replace, instances).map((text) => ({
            code: 'replace-not-found',
            ...unmatched_notFound(text, single),
        })),
    ];
}
function plain(text) {
    const address = readAddress(text);
    return address ? addressText(address) : text;
}
function isAddress(text) {
    return readAddress(text) !== undefined;
}
/** What is only read may have instances that no plan lists. */
function isRead(text, known) {
    const { modules = [], resource } = readAddress(text) ?? {};
    if (!resource || !/^(data|ephemeral)\./.test(resource.name))
        return false;
    return known.has(addressText({ modules, resource: { ...resource, key: '' } }));
}
function unmatched_notFound(text, { input, known, what }) {
    const near = (0,nearest/* nearest */.p)(text, [...known]);
    const meant = near === undefined ? '' : `; the nearest is ${(0,foreign/* foreign */.V$)(near)}`;
    return {
        what: `Input "${input}" names ${(0,foreign/* foreign */.V$)(text)}, and neither the configuration nor the state has ${what} of this address${meant}.`,
        remedy: `with: { ${input}: ${JSON.stringify(near ?? 'ADDRESS')} }`,
        snippet: `${input}: |\n  ${near ?? 'ADDRESS'}`,
    };
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/version.js

/**
 * Reads what `version` prints. Its JSON form does not say which of the two tools it is; the first two lines do:
 * `Terraform v1.11.4`, `on linux_amd64`.
 */
function readVersion(output, dialect) {
    const [, title = '', version = '', platform = ''] = /^(\S+) v(\d+\.\d+\.\d+\S*)\s+on (\w+)/.exec(output) ?? [];
    if (title !== dialect.title)
        throw isAnother(output, dialect);
    const [major = 0, minor = 0] = version.split('.').map(Number);
    const [wantedMajor, wantedMinor] = dialect.minimum;
    if (major !== wantedMajor || minor < wantedMinor)
        throw unsupported(version, dialect);
    return { tool: dialect.tool, version, platform };
}
function isAnother(output, { title, program, tool, setup }) {
    const [first = ''] = output.split('\n');
    return new errors/* UserError */.yo({
        code: 'tool-is-another',
        what: `tool: ${tool} was asked for, and the program "${program}" says it is ${JSON.stringify(first.slice(0, 80))}, not ${title}.`,
        remedy: `- uses: ${setup}`,
    });
}
function unsupported(version, { title, minimum, setup }) {
    const oldest = minimum.join('.');
    return new errors/* UserError */.yo({
        code: 'tool-version-unsupported',
        what: `${title} ${version} is not supported; allowed: ${oldest} or newer, below ${minimum[0] + 1}.0.`,
        remedy: `- uses: ${setup} with a version from ${oldest} on`,
    });
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/terraform.js






















/** The engine for Terraform and OpenTofu: throws a UserError where the tool is not there. */
function terraformEngine({ tool, project, ...setting }) {
    const dialect = dialects[tool];
    const { directory, below } = project;
    const binary = findBinary(dialect, setting.environment.PATH ?? '', rootOf(project));
    return new TerraformEngine({ ...setting, dialect, binary, directory, below, hidden: new Hidden() }, project);
}
function rootOf({ directory, below }) {
    const up = below === '' ? [] : below.split('/').map(() => '..');
    return (0,external_node_path_.resolve)(directory, ...up);
}
class TerraformEngine {
    #toolbox;
    #project;
    /** Reading a plan starts providers: that is done once for each. */
    #read = new Map();
    #isReady = false;
    constructor(toolbox, project) {
        this.#toolbox = toolbox;
        this.#project = project;
    }
    get directory() {
        return this.#project.below;
    }
    async identify() {
        // Away from the project: nothing of a plan that may not be for here is looked at.
        const away = { ...this.#toolbox, directory: this.#toolbox.folder.path('.') };
        const { stdout } = await runQuietly(away, 'show', ['version']);
        return readVersion(stdout, this.#dialect);
    }
    async plan(request) {
        this.#hideWhatIsGiven();
        await prepareToPlan(this.#toolbox, this.#project);
        this.#isReady = true;
        const { hasChanges, notes } = await makePlan(this.#toolbox, this.#project, request);
        const json = await this.#json(request);
        const problems = [
            ...undeclared(this.#project.variables, declaredVariables(json)),
            ...unmatched(json, request.options),
        ];
        if (problems.length > 0)
            throw new errors/* UserError */.yo(problems);
        const lockFile = this.lockFileHash();
        const summary = this.#summaryOf(json, request);
        const isDrift = request.options.operation === 'drift';
        return {
            hasChanges: isDrift ? summary.counts.drifted > 0 : hasChanges,
            summary,
            startingState: startingStateIn(planFileOf(request)) ?? (await this.#stateNow()),
            ...(lockFile === null ? {} : { lockFileHash: lockFile }),
            assets: [],
            notes,
        };
    }
    async summarise(saved) {
        if (!this.#isReady)
            await prepareToRead(this.#toolbox, this.#project);
        return this.#summaryOf(await this.#json(saved), saved);
    }
    /** The plan is read beside the state: each is a start of the tool, and `summarise` comes next. */
    async startingState(saved) {
        await this.#readyToApply();
        const [state] = await Promise.allSettled([this.#stateNow(), this.#json(saved)]);
        if (state.status === 'rejected')
            throw state.reason;
        return state.value;
    }
    /** The plan file has all that it refers to. */
    async assetsNow() {
        return [];
    }
    lockFileHash() {
        const text = readLockFile(this.#project.directory);
        return text === undefined ? null : lockFileHash(text);
    }
    sealedOptions() {
        return settingsOf(this.#project);
    }
    destroyKit() {
        return destroyKitOf(settingsOf(this.#project));
    }
    async apply(saved, follower) {
        await this.#readyToApply();
        const { variables } = this.#project;
        const again = variables.size > 0 ? neededAtApply(await this.#json(saved), variables) : variables;
        const planFile = planFileOf(saved);
        return applyPlan(this.#toolbox, this.#project, { planFile, variables: again, follower });
    }
    async afterwards(saved, trace) {
        this.#hideWhatIsGiven();
        // Who does not know what a plan hides repeats no words.
        const isKnown = await this.#json(saved).then(() => true, () => false);
        const { dialect, hidden } = this.#toolbox;
        return afterwards(trace, { dialect, ...(isKnown ? { hidden } : {}) });
    }
    /**
     * Shown by a command that wants the lock, and does nothing when it gets it: to mark a resource that there is not.
     * Source: hashicorp/terraform, internal/command/taint.go, `-allow-missing`.
     */
    async lockHolder() {
        const nothing = ['-allow-missing', 'terraform_data.adhoc_actions_asks_for_the_lock'];
        const taint = ['taint', '-no-color', '-lock-timeout=0s', ...nothing];
        const { stderr } = await runTool(this.#toolbox, { arguments: taint });
        return lockHolderIn(stderr);
    }
    async unlock(id) {
        if (!/^\w/.test(id))
            throw new errors/* UserError */.yo(notAnId(id));
        await this.#readyToApply();
        await runPlainly(this.#toolbox, 'unlock', ['force-unlock', '-no-color', '-force', id]);
    }
    get #dialect() {
        return this.#toolbox.dialect;
    }
    async #readyToApply() {
        if (this.#isReady)
            return;
        this.#hideWhatIsGiven();
        await prepareToApply(this.#toolbox, this.#project);
        this.#isReady = true;
    }
    #hideWhatIsGiven() {
        this.#toolbox.hidden.add(secretsGiven(this.#project, this.#dialect));
    }
    async #stateNow() {
        const { stdout } = await runQuietly(this.#toolbox, 'state', ['state', 'pull']);
        return stateIdentity(stdout);
    }
    #json(saved) {
        const planFile = planFileOf(saved);
        const read = this.#read.get(planFile) ?? this.#show(planFile);
        this.#read.set(planFile, read);
        return read;
    }
    async #show(planFile) {
        const { stdout } = await runQuietly(this.#toolbox, 'show', ['show', '-json', planFile]);
        const read = readPlanJson(stdout);
        this.#toolbox.hidden.add(secretsIn(read));
        return read;
    }
    #summaryOf(json, { options, maskKey }) {
        const { directory, earlierLockFile } = this.#project;
        const now = readLockFile(directory) ?? '';
        const providers = earlierLockFile === undefined ? [] : changedProviders(earlierLockFile, now);
        return (0,summarise/* summarise */.f)(plannedChanges(json, { tool: this.#dialect.tool, options, providers }), maskKey);
    }
}
/** It would be taken for an option. */
function notAnId(id) {
    return {
        code: 'input-invalid',
        what: `${JSON.stringify(id)} is not the id of a lock; allowed: the id that the message about the lock names.`,
    };
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/kind.js








/** Terraform or OpenTofu: a program of the machine, which reads the project again when it applies. */
function terraformKind(tool) {
    return {
        needsProject: true,
        environmentProblems: refusedVariables,
        withEngine: (wish, { place, ...parts }, work) => (0,child_cloud/* withChildCloud */.G)(wish.roleToAssume, parts, (cloud) => {
            const toolbox = toolboxOf(parts, seenBy(wish, cloud, parts));
            const where = { directory: (0,project_place/* directoryOf */.jt)(place), below: place.below };
            return work(terraformEngine({ tool, ...toolbox, project: plannedProject(wish, where) }));
        }),
        withApplier: (wish, parts, work) => {
            const settings = readSettings((0,sealed_options/* readOptions */.Tt)(wish.plan.part.options).settings);
            const open = (environment) => {
                const toolbox = toolboxOf(parts, environment);
                return work((root) => terraformEngine({ tool, ...toolbox, project: sealedProject(wish, settings, root) }));
            };
            const { apply } = wish;
            if (!apply)
                return open(withoutCredentials(parts));
            return (0,child_cloud/* withChildCloud */.G)(apply.roleToAssume, parts, (cloud) => open(seenBy(apply, cloud, parts)));
        },
    };
}
function toolboxOf({ folder, clock, signal, site }, environment) {
    return { folder, clock, signal, environment, line: (text) => site.line(text) };
}
/** What the tool may see of the job. */
function seenBy({ childEnvironment: named }, cloud, { variables: from, aws: { region } }) {
    const chosen = (0,child_environment/* childEnvironment */.Q)({ from, settings: toolSettings, named, cloud });
    return { ...chosen, AWS_REGION: region, AWS_DEFAULT_REGION: region };
}
/** Where the mirror of providers is, and nothing that opens a registry, a cloud or a git server. */
function withoutCredentials({ variables }) {
    const from = new Map([...variables].filter(([name]) => !/^(GIT_|SSH_AUTH_SOCK)/.test(name)));
    const choice = { from, settings: /^TF_CLI_CONFIG_FILE$/, named: [] };
    // A runner on EC2 would hand its own role to whoever asks.
    const unasked = { AWS_EC2_METADATA_DISABLED: 'true' };
    return { ...(0,child_environment/* childEnvironment */.Q)({ ...choice, cloud: 'none' }), ...unasked };
}
function plannedProject(wish, where) {
    const { environment, kind, layer, workspace, backendConfig, parallelism } = wish;
    const { variables, variableFiles } = wish;
    return {
        ...where,
        ...{ environment, kind, layer, backendConfig, variables, variableFiles },
        directoryName: wish.workingDirectory,
        lockTimeoutMs: wish.lockTimeout,
        ...(workspace === undefined ? {} : { workspace }),
        ...(parallelism === undefined ? {} : { parallelism }),
    };
}
function sealedProject({ plan, apply }, { directory: below, workspace, backendConfig, variableFiles }, root) {
    const { environment, kind, layer } = plan.manifest;
    const { variables = new Map(), lockTimeout = 0, parallelism } = apply ?? {};
    return {
        ...{ environment, kind, layer, backendConfig, variables, variableFiles, below },
        directory: (0,external_node_path_.join)(root, below),
        directoryName: below || '.',
        lockTimeoutMs: lockTimeout,
        ...(workspace === null ? {} : { workspace }),
        ...(parallelism === undefined ? {} : { parallelism }),
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

/***/ 36327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ interrupt),
/* harmony export */   Hw: () => (/* binding */ stillRuns),
/* harmony export */   WF: () => (/* binding */ thisProcess),
/* harmony export */   dG: () => (/* binding */ knownProcess),
/* harmony export */   ni: () => (/* binding */ start)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);


/**
 * Starts a program in a process group of its own, so that a signal of the runner does not reach it by
 * itself, and with files for its output, so that it can go on writing when we are gone.
 * Throws what the system says when the program cannot be started (ENOENT, EACCES).
 */
async function start(command) {
    const stdout = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(command.output.stdout, 'w', 0o600);
    const stderr = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(command.output.stderr, 'w', 0o600);
    try {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command.file, command.arguments, {
            cwd: command.directory,
            env: command.environment,
            stdio: ['ignore', stdout, stderr],
            detached: true,
            shell: false,
        });
        await started(child);
        return running(child);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(stdout);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(stderr);
    }
}
function started(child) {
    return new Promise((resolve, reject) => {
        child.once('spawn', resolve);
        child.once('error', reject);
    });
}
function running(child) {
    let interrupted = false;
    const ended = new Promise((resolve) => {
        child.once('exit', (code, signal) => resolve(signal ? { signal } : { code: code ?? 0 }));
    });
    return {
        pid: child.pid ?? 0,
        interrupt: () => {
            if (interrupted)
                return;
            interrupted = true;
            child.kill('SIGINT');
        },
        leave: () => child.unref(),
        ended,
    };
}
function knownProcess(pid) {
    return { pid, began: beganAt(pid) ?? '' };
}
/** The one that runs this. */
function thisProcess() {
    return knownProcess(process.pid);
}
/** Whether it is that one which still runs; one that has ended and that nobody asked for does not. */
function stillRuns({ pid, began }) {
    return began !== '' && beganAt(pid) === began;
}
/** Asks it to stop, if it is still that one. */
function interrupt(known) {
    if (stillRuns(known))
        process.kill(known.pid, 'SIGINT');
}
/**
 * When it was started, in a form of the system's own; undefined when there is none or it has ended. Source: proc(5),
 * `/proc/pid/stat`: state and start time are the 3rd and 22nd field, the 2nd is a name in brackets. Elsewhere `ps`.
 */
function beganAt(pid) {
    try {
        if (process.platform === 'linux') {
            const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/stat`, 'utf8');
            const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
            return /[ZX]/.test(fields[0] ?? '') ? undefined : fields[19];
        }
        const told = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFileSync)('/bin/ps', ['-o', 'stat=,lstart=', '-p', String(pid)]);
        const [, state = '', began] = /^(\S+)\s+(.*)$/.exec(String(told).trim()) ?? [];
        return state.startsWith('Z') ? undefined : began;
    }
    catch {
        return undefined;
    }
}


/***/ })

};

export const id = 991;
export const ids = [991];
export const modules = {

/***/ 12391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K3: () => (/* binding */ claimLines),
/* harmony export */   Yq: () => (/* binding */ decodeClaims),
/* harmony export */   nB: () => (/* binding */ subjectForm)
/* harmony export */ });
/** Reads the claims; the signature is AWS's business. Anything that is no token has none. */
function decodeClaims(token) {
    try {
        const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
        const claims = JSON.parse(payload);
        return typeof claims === 'object' && claims !== null ? claims : {};
    }
    catch {
        return {};
    }
}
/** The claims that trust policies are written on, in the order in which a reader checks them. */
const shown = [
    'sub',
    'aud',
    'iss',
    'repository',
    'environment',
    'ref',
    'job_workflow_ref',
];
/** One `name: value` for each of them that the token has. */
function claimLines(claims) {
    const present = shown.filter((name) => claims[name] !== undefined);
    return present.map((name) => `${name}: ${String(claims[name])}`);
}
/**
 * The two forms of `sub`: by names, or by names and ids, which a renamed or newly created
 * repository has since July 15, 2026. Custom templates make a third.
 * Source: docs.github.com, "OpenID Connect reference", immutable subject claims.
 */
function subjectForm(subject) {
    if (/^repo:[^/:@]+@\d+\/[^/:@]+@\d+:/.test(subject))
        return 'Its sub has the immutable form (repo:OWNER@ID/NAME@ID:...): a trust policy written for repo:OWNER/NAME:... does not match it.';
    if (/^repo:[^/:]+\/[^/:]+:/.test(subject))
        return 'Its sub has the form by names (repo:OWNER/NAME:...): a trust policy written for repo:OWNER@ID/NAME@ID:... does not match it.';
    return 'Its sub has a form of its own, from a customised template (include_claim_keys).';
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

/***/ 43870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ ToolError)
/* harmony export */ });
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28649);

/** A tool failed, and said why: each diagnostic with a file belongs there as an annotation. */
class ToolError extends _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi {
    diagnostics;
    constructor(problems, diagnostics) {
        super(problems);
        this.diagnostics = diagnostics;
    }
}


/***/ }),

/***/ 50763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Su: () => (/* binding */ planOptions),
/* harmony export */   Tt: () => (/* binding */ readOptions),
/* harmony export */   xr: () => (/* binding */ planFileName)
/* harmony export */ });
/* harmony import */ var _sealed_plan_shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71384);
/* harmony import */ var _sealed_plan_shapes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71527);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28649);



const schema = (0,_sealed_plan_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .members */ .ol)({
    operation: (0,_sealed_plan_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['create-update', 'destroy'], 'What the plan was asked for.'),
    targets: (0,_sealed_plan_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_sealed_plan_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('An address.'), 'The only resources that were planned.'),
    replace: (0,_sealed_plan_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_sealed_plan_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('An address.'), 'What is replaced because somebody asked for it.'),
    refresh: { type: 'boolean', description: 'Whether the plan looked at what is there.' },
    directory: (0,_sealed_plan_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)('^(?!/)(?!.*(^|/)\\.\\.(/|$))', 'Where the tool is started.'),
    workspace: (0,_sealed_plan_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .orNull */ .Xd)((0,_sealed_plan_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('Workspace of the state.')),
    backendConfig: (0,_sealed_plan_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_sealed_plan_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('Setting or file.'), 'Where the state lies, as the workflow says it.'),
    variableFiles: (0,_sealed_plan_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_sealed_plan_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('A file.'), 'Relative to the directory.'),
});
/**
 * The sealed form again. The seal vouches for who wrote it, and not for which version of the suite that was.
 * @throws RefusedError `plan-format-unknown`.
 */
function readOptions(sealed) {
    const wrong = (0,_sealed_plan_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .departure */ .n)(schema, sealed);
    if (wrong === undefined)
        return sealed;
    throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: 'plan-format-unknown',
        what: `The options of the plan are not those that this version of the suite reads: ${wrong}.`,
        remedy: 'Pin one version of the suite for the plan, review and apply jobs, then plan again.',
    });
}
/** Those of them that its summary shows. */
function planOptions({ operation, targets, replace, refresh }) {
    return { operation, targets, replace, refresh };
}
/** The name of the plan file among the tool's files. */
const planFileName = 'plan';


/***/ }),

/***/ 77557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mr: () => (/* binding */ lockFileHash),
/* harmony export */   cx: () => (/* binding */ readLockFile),
/* harmony export */   lP: () => (/* binding */ changedProviders)
/* harmony export */ });
/* unused harmony export lockFileName */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/** The file in which both tools pin providers by version and hash. */
const lockFileName = '.terraform.lock.hcl';
/** Its text; undefined for a project that needs no provider but the built-in one. */
function readLockFile(directory) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, lockFileName);
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(file) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, 'utf8') : undefined;
}
function lockFileHash(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
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


/***/ }),

/***/ 65957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ terraformEngine)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./.build/actions/library/review/mask.js

/**
 * A mask under the random key of one plan, which travels only inside the sealed plan: without it, nobody can try
 * passwords against the hash. 40 bits are enough to see a change, and say nothing about a long secret.
 */
function maskUnder(key) {
    return (value) => {
        if (value === undefined || value === null)
            return { absent: true };
        const hash = (0,external_node_crypto_.createHmac)('sha256', key).update(JSON.stringify(value)).digest('hex');
        return { masked: hash.slice(0, 10) };
    };
}
/** Inside a text that holds JSON. */
const insideText = '{}';
const secretName = /pass(word|phrase|wd)?$|password|secret|token|private_?key|api_?key|credential/i;
const harmlessName = /_?(arns?|ids?|names?|urls?|ttl|types?|versions?|enabled|required|from)$/i;
const hidesAllBelow = /^(environment|environment_?variables|user_?data(_?base64)?)$/i;
/**
 * Whether an attribute may hold a secret that no provider marks as one: its name says so, or it is an environment
 * variable, or the script that a machine starts with. References to secrets (`secrets`, `valueFrom`) are none.
 */
function namedLikeSecret(path) {
    const names = path.filter((part) => typeof part === 'string' && part !== insideText);
    const own = names.at(-1);
    if (own === undefined)
        return false;
    if (names.some((name) => hidesAllBelow.test(name)))
        return own !== 'name';
    if (harmlessName.test(own))
        return false;
    return names.some((name) => name !== 'secrets' && secretName.test(name));
}

;// CONCATENATED MODULE: ./.build/actions/library/review/attributes.js

/** What differs between before and after, leaf by leaf, in the order of the paths; nothing that stays. */
function attributeChanges(difference, how) {
    const { before, after, unknown, beforeSensitive, afterSensitive } = difference;
    const sensitive = [beforeSensitive, afterSensitive];
    const top = { path: how.at ?? [], before, after, unknown, sensitive };
    return differing(top).map((leaf) => shown(leaf, how));
}
function differing(node) {
    if (isWhole(node))
        return isSame(node) ? [] : [node];
    const opened = openText(node);
    return keysOf(opened).flatMap((key) => differing(child(opened, key)));
}
/** A leaf, or a part that is shown as one value because it is secret or unknown as a whole. */
function isWhole(node) {
    if (node.sensitive.includes(true) || node.unknown === true)
        return true;
    const { before, after } = openText(node);
    const parts = [before, after].filter((part) => part !== undefined && part !== null);
    if (parts.length === 0)
        return !holdsTrue(node.unknown);
    const kinds = new Set(parts.map(kindOf));
    return kinds.size > 1 || kinds.has('scalar') || !parts.some(isFilled);
}
function kindOf(value) {
    if (Array.isArray(value))
        return 'list';
    return typeof value === 'object' && value !== null ? 'object' : 'scalar';
}
function isSame({ before, after, unknown }) {
    if (unknown === true)
        return false;
    return JSON.stringify(before ?? null) === JSON.stringify(after ?? null);
}
/** A text that holds a JSON object or list (a policy, container definitions) is compared inside. */
function openText(node) {
    const before = parsed(node.before);
    const after = parsed(node.after);
    if (before === undefined && after === undefined)
        return node;
    const isText = (value, read) => read !== undefined || value === undefined || value === null;
    if (!isText(node.before, before) || !isText(node.after, after))
        return node;
    const path = [...node.path, insideText];
    return { ...node, path, before: before ?? null, after: after ?? null };
}
function parsed(value) {
    if (typeof value !== 'string' || !/^\s*[[{]/.test(value))
        return undefined;
    try {
        return JSON.parse(value);
    }
    catch {
        return undefined;
    }
}
function child(node, key) {
    return {
        path: [...node.path, key],
        before: member(node.before, key),
        after: member(node.after, key),
        unknown: member(node.unknown, key),
        sensitive: node.sensitive.map((part) => member(part, key)),
    };
}
function member(value, key) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    return Object.hasOwn(value, key) ? value[key] : undefined;
}
function keysOf({ before, after, unknown }) {
    const parts = [before, after, holdsTrue(unknown) ? unknown : undefined];
    const keys = [...new Set(parts.flatMap(keysIn))];
    return parts.some(Array.isArray)
        ? keys.map(Number).toSorted((a, b) => a - b)
        : keys.toSorted((a, b) => (a < b ? -1 : 1));
}
function keysIn(value) {
    return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}
function holdsTrue(value) {
    if (typeof value !== 'object' || value === null)
        return value === true;
    return Object.values(value).some(holdsTrue);
}
function shown(leaf, { mask, forcing = [] }) {
    const isSecret = leaf.sensitive.some(holdsTrue) || isNamedSecret(leaf);
    const show = isSecret ? mask : plain;
    return {
        path: pathText(leaf.path),
        before: show(leaf.before),
        after: leaf.unknown === true ? { unknown: true } : show(leaf.after),
        forcesReplacement: forcing.some((path) => isRelated(path, leaf.path)),
    };
}
/** What is shown whole although it has parts (a text became an object) is looked through to the last of them. */
function isNamedSecret({ path, before, after }) {
    return holdsNamedSecret(path, before) || holdsNamedSecret(path, after);
}
/** Numbers and flags give nothing away. */
function holdsNamedSecret(path, value) {
    const inside = parsed(value) ?? value;
    if (typeof inside === 'string')
        return namedLikeSecret(path);
    return keysIn(inside).some((key) => {
        const part = Array.isArray(inside) ? Number(key) : key;
        return holdsNamedSecret([...path, part], member(inside, key));
    });
}
function isFilled(value) {
    return keysIn(value).length > 0;
}
function plain(value) {
    if (value === undefined || value === null)
        return { absent: true };
    return { text: typeof value === 'string' ? value : JSON.stringify(value) };
}
function isRelated(one, other) {
    const length = Math.min(one.length, other.length);
    return one.slice(0, length).every((part, index) => part === other[index]);
}
/** `tags.Name`, `ingress[0]`, `tags["a b"]`, `policy{}.Statement[0]`. */
function pathText(path) {
    const text = path.map((part) => {
        if (part === insideText)
            return part;
        if (typeof part === 'number')
            return `[${part}]`;
        return /^[\w-]+$/.test(part) ? `.${part}` : `[${JSON.stringify(part)}]`;
    });
    return text.join('').replace(/^\./, '');
}

// EXTERNAL MODULE: ./.build/actions/library/review/change-summary.js
var change_summary = __webpack_require__(9266);
// EXTERNAL MODULE: ./.build/actions/library/review/dangers.js
var dangers = __webpack_require__(18415);
;// CONCATENATED MODULE: ./.build/actions/library/review/summarise.js




/**
 * The change summary of a plan. The same changes under the same key (32 random bytes, one for each plan) give
 * the same summary; what was only looked at and stays as it is, is left out.
 */
function summarise(planned, key) {
    const mask = maskUnder(key);
    const changes = planned.changes.filter(isWorthTelling).map((change) => changeOf(change, mask));
    const drift = planned.drift.map((change) => driftOf(change, mask)).filter(isSeen);
    const outputs = planned.outputs
        .filter(({ action }) => action !== 'unchanged')
        .map((output) => outputOf(output, mask));
    return {
        version: change_summary/* summaryVersion */.X,
        tool: planned.tool,
        options: planned.options,
        counts: { ...countsOf(planned), drifted: drift.length },
        dangers: (0,dangers/* dangersOf */.oi)(planned),
        changes: changes.toSorted(byAddress),
        drift: drift.toSorted(byAddress),
        outputs: outputs.toSorted((a, b) => (0,dangers/* compare */.UD)(a.name, b.name)),
        deferred: planned.deferred.toSorted(byAddress),
        checks: planned.checks.toSorted(byAddress),
    };
}
function isWorthTelling({ action, movedFrom, imported }) {
    return action !== 'unchanged' || movedFrom !== undefined || imported !== undefined;
}
function changeOf(change, mask) {
    const { address, type, action, cause, movedFrom, imported } = change;
    return {
        address,
        type,
        action,
        ...(cause ? { cause: { kind: cause.kind, reason: cause.reason } } : {}),
        ...(movedFrom === undefined ? {} : { movedFrom }),
        ...(imported === undefined ? {} : { imported }),
        attributes: hasAttributes(change)
            ? attributeChanges(change, { mask, forcing: cause?.attributes ?? [] })
            : [],
    };
}
/** Providers read back an empty list for one that was never given: that is no drift. */
function driftOf(change, mask) {
    const told = changeOf(change, mask);
    const attributes = told.attributes.filter(({ before, after }) => !isEmpty(before) || !isEmpty(after));
    return { ...told, attributes };
}
function isEmpty(value) {
    return 'absent' in value || ('text' in value && ['', '[]', '{}'].includes(value.text));
}
function isSeen({ action, attributes }) {
    return action !== 'update' || attributes.length > 0;
}
/** What goes has no new value to look at. */
function hasAttributes({ action }) {
    return action !== 'delete' && action !== 'forget' && action !== 'unchanged';
}
function outputOf(output, mask) {
    const { name, action } = output;
    return { name, action, attributes: attributeChanges(output, { mask, at: [name] }) };
}
function countsOf({ changes, deferred, outputs }) {
    const count = (holds) => changes.filter(holds).length;
    return {
        create: count(({ action }) => action === 'create'),
        update: count(({ action }) => action === 'update'),
        replace: count(({ action }) => (0,dangers/* isReplacement */.D8)(action)),
        delete: count(({ action }) => action === 'delete'),
        forget: count(({ action }) => action === 'forget'),
        read: count(({ action }) => action === 'read'),
        moved: count(({ movedFrom }) => movedFrom !== undefined),
        imported: count(({ imported }) => imported !== undefined),
        deferred: deferred.length,
        outputs: outputs.filter(({ action }) => action !== 'unchanged').length,
    };
}
function byAddress(a, b) {
    return (0,dangers/* compare */.UD)(a.address, b.address);
}

// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(28649);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/diagnostics.js
function fromJson({ severity, summary, detail, address, range, }) {
    return {
        severity: severity === 'warning' ? 'warning' : 'error',
        summary: summary ?? '',
        detail: detail ?? '',
        ...(address ? { address } : {}),
        ...(range?.filename ? { file: range.filename } : {}),
        ...(range?.start?.line ? { line: range.start.line } : {}),
    };
}
/**
 * Diagnostics as a command without `-json` prints them under `-no-color`: `Error: summary`, for most a place with
 * the lines of source, and the detail, each behind an empty line.
 * Source: hashicorp/terraform, internal/command/format/diagnostic.go, DiagnosticPlain.
 */
function fromText(text) {
    const blocks = `\n${text}`.split(/\n(?=(?:Error|Warning): )/).slice(1);
    return blocks.map((block) => {
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
    const event = events_parsed(line);
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
function readStep({ type = '', change, hook }, message) {
    if (type === 'planned_change' && change)
        return { kind: 'planned', address: change.resource?.addr ?? '', action: change.action ?? '' };
    const kind = hooks[type];
    if (!kind || !hook)
        return { kind: 'other', message };
    return { kind, address: hook.resource?.addr ?? '', action: hook.action ?? '', message };
}
function events_parsed(line) {
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
    const text = `${error.summary}\n${error.detail}`;
    const known = kinds.find(([pattern]) => pattern.test(error.summary) || isIn(pattern, text));
    if (known)
        return known[1](error, failed);
    return error.file === undefined || failed.activity === 'apply'
        ? plainFailure(error, failed)
        : invalidConfiguration(error);
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
        remedy: `Wait for that run, or give lock-timeout: 10m. Only when it is surely over: ${dialect.program} force-unlock ${id}`,
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
        what: `.terraform.lock.hcl is absent or does not fit what the project needs: ${summary}. ${oneLine(detail)}`,
        remedy: `Run "${dialect.program} init" on your machine ("${dialect.program} providers lock -platform=linux_amd64" for the runner's platform) and commit .terraform.lock.hcl.`,
        snippet: `${dialect.program} providers lock -platform=linux_amd64`,
    };
}
function variableMissing({ detail }) {
    const name = /variable "([^"]+)"/i.exec(detail)?.[1];
    return {
        code: 'variable-missing',
        what: name ? `The variable "${name}" has no value. ${oneLine(detail)}` : oneLine(detail),
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
        what: `The state cannot be reached: ${summary}. ${oneLine(detail)}`,
        remedy: 'Check backend-config, the name of the bucket or account, and that the role may read and lock the state.',
    };
}
function invalidConfiguration({ summary, detail, file, line }) {
    return {
        code: 'configuration-invalid',
        what: `${file}:${line ?? 1}: ${summary}. ${oneLine(detail)}`,
        remedy: `Mend ${file}.`,
    };
}
function plainFailure({ summary, detail, address }, { activity }) {
    const where = address ? `${address}: ` : '';
    return failedAt(activity, `${where}${summary}. ${oneLine(detail)}`);
}
function silent({ activity, dialect, lastWords }) {
    const what = `${dialect.title} failed without a diagnostic (${activity}). ${oneLine(lastWords)}`;
    return failedAt(activity, what);
}
function failedAt(activity, what) {
    if (activity === 'apply')
        return { code: 'apply-failed', what, remedy: 'A new plan is needed: what was done is done.' };
    return activity === 'unlock' ? { code: 'unlock-failed', what } : { code: 'plan-failed', what };
}
function oneLine(text) {
    return text.replace(/\s+/g, ' ').trim().slice(0, 1_000);
}

// EXTERNAL MODULE: ./.build/actions/library/text/foreign.js
var foreign = __webpack_require__(29840);
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
;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/tool.js






/** How often the output of a tool is read, in milliseconds. */
const lookEveryMs = 100;
/** How long a cancelled tool is waited for before this process leaves it alone: the runner gives 7.5 s in all. */
const graceMs = 4_000;
let runs = 0;
/**
 * Runs the tool to its end. A cancel interrupts it once; when it has not ended a little later, this rejects with
 * the signal's reason and the tool goes on by itself, writing to the files that `onStarted` named.
 */
async function runTool(toolbox, run) {
    const { signal, folder, clock } = toolbox;
    signal.throwIfAborted();
    runs += 1;
    const output = { stdout: folder.path(`${runs}.out`), stderr: folder.path(`${runs}.err`) };
    const child = await (0,process/* start */.n)({
        file: toolbox.binary,
        arguments: run.arguments,
        directory: toolbox.directory,
        environment: toolEnvironment(toolbox.environment),
        output,
    });
    run.onStarted?.({ pid: child.pid, ...output });
    const ended = unlessLeft(child, toolbox);
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
/** It asks nobody and calls home to nobody. */
function toolEnvironment(given) {
    return { ...given, TF_IN_AUTOMATION: '1', TF_INPUT: '0', CHECKPOINT_DISABLE: '1' };
}
/** Runs a command that prints for people, its output line by line to the log; throws what it says when it fails. */
async function runPlainly(toolbox, activity, args) {
    const finished = await runTool(toolbox, {
        arguments: args,
        onLine: (line) => toolbox.line(String((0,foreign/* foreign */.V$)(line))),
    });
    return succeeded(toolbox, activity, finished);
}
/** Runs a command whose output is for us alone: it may hold every secret of the state. */
async function runQuietly(toolbox, activity, args) {
    return succeeded(toolbox, activity, await runTool(toolbox, { arguments: args }));
}
function succeeded({ dialect, signal }, activity, finished) {
    if (finished.code === 0)
        return finished;
    signal.throwIfAborted();
    const diagnostics = fromText(finished.stderr);
    throw toolError({ activity, dialect, diagnostics, lastWords: lastWords(finished) });
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
async function makePlan(toolbox, project, { options, planFile }) {
    const variables = variableFiles(project, toolbox.folder);
    if (variables.problems.length > 0)
        throw new errors/* UserError */.yo(variables.problems);
    const diagnostics = [];
    const finished = await runTool(toolbox, {
        arguments: [
            ...['plan', '-json', '-input=false', '-no-color', '-detailed-exitcode', `-out=${planFile}`],
            ...projectArguments(project),
            ...optionArguments(options),
            ...variables.files.map((file) => `-var-file=${file}`),
        ],
        onLine: (line) => {
            const event = readEvent(line);
            if (event.kind === 'diagnostic')
                diagnostics.push(event.diagnostic);
            if ('message' in event)
                toolbox.line(String((0,foreign/* foreign */.V$)(event.message)));
            if (event.kind === 'planned')
                toolbox.line(`plans to ${event.action} ${(0,foreign/* foreign */.V$)(event.address)}`);
        },
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
        diagnostics: [...diagnostics, ...fromText(finished.stderr)],
        lastWords: lastWords(finished),
    });
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
    #total = 0;
    #done = 0;
    #first;
    #outputs = [];
    /** Takes in one event; the new state where there is something to tell. */
    take(event, nowMs) {
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
    /** Addresses with a step that came to its end. */
    get changed() {
        return [...this.#touched].toSorted();
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
        if (kind === 'started')
            this.#running.set(address, nowMs);
        if (kind === 'finished' || kind === 'failed')
            this.#running.delete(address);
        if (kind === 'failed')
            this.#first ??= address;
        if (kind !== 'finished')
            return;
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

;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/apply.js









/** Applies a saved plan and follows it. */
async function applyPlan(toolbox, project, saved) {
    const progress = new ApplyProgress();
    const before = unsavedStateTime(project);
    const finished = await runTool(toolbox, {
        arguments: [
            ...['apply', '-json', '-input=false', '-no-color'],
            ...projectArguments(project),
            ...variableArguments(toolbox, saved.variables),
            saved.planFile,
        ],
        onStarted: saved.follower.onStarted,
        onLine: (line) => {
            const told = progress.take(readEvent(line), toolbox.clock.now());
            if (told)
                saved.follower.onProgress(told);
        },
    });
    const { changed, notChanged, outputs } = progress;
    const isUnsaved = unsavedStateTime(project) !== before;
    const ended = { changed, notChanged, outputs };
    if (finished.code === 0)
        return ended;
    const failure = failureOf({ toolbox, finished, progress });
    return { ...ended, failure: isUnsaved ? withUnsavedState(failure, toolbox, project) : failure };
}
function variableArguments({ folder }, variables) {
    if (variables.size === 0)
        return [];
    return [`-var-file=${folder.write('ephemeral.tfvars.json', valuesText(variables))}`];
}
function failureOf({ toolbox: { dialect }, finished, progress }) {
    const { first } = progress;
    const diagnostics = [...progress.diagnostics, ...fromText(finished.stderr)];
    // The first one to fail is why the others did not come to pass.
    const inOrder = diagnostics.toSorted((a, b) => Number(b.address === first) - Number(a.address === first));
    const problems = problemsOf({
        activity: 'apply',
        dialect,
        diagnostics: inOrder,
        lastWords: lastWords(finished),
    });
    return { problems, diagnostics: inOrder, ...(first === undefined ? {} : { first }) };
}
/** What the tool leaves behind when the backend does not take the state. */
const unsavedName = 'errored.tfstate';
function unsavedStateTime({ directory }) {
    return (0,external_node_fs_.statSync)((0,external_node_path_.join)(directory, unsavedName), { throwIfNoEntry: false })?.mtimeMs;
}
function withUnsavedState(failure, { dialect }, { directory, directoryName }) {
    const problem = {
        code: 'state-not-saved',
        what: `The new state could not be written to its backend: it is in ${directoryName}/${unsavedName}, and without it what was made is forgotten.`,
        remedy: `Put that file into ${directoryName} and run: ${dialect.program} state push ${unsavedName}`,
        snippet: `${dialect.program} state push ${unsavedName}`,
    };
    const problems = [problem, ...failure.problems];
    return { ...failure, problems, unsavedState: (0,external_node_path_.join)(directory, unsavedName) };
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/binary.js



/**
 * The tool that the job has on its PATH, behind the setup action's wrapper where there is one: that one hides
 * the exit code 2 and copies the output. Relative entries of PATH do not count: the project could hold a program.
 */
function findBinary(dialect, path) {
    const folders = path.split(':').filter(external_node_path_.isAbsolute);
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

// EXTERNAL MODULE: ./.build/actions/library/engines/terraform/lock-file.js
var lock_file = __webpack_require__(77557);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/plan-file.js


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

;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/code-at-apply.js
/**
 * The programs that an apply starts besides the providers. Provisioners stand in no change of the plan's JSON, only
 * under its configuration, and there without a word of when they run: so each counts for every change but an update.
 */
function codeAtApply(plan) {
    const root = plan.configuration?.root_module;
    return (plan.resource_changes ?? []).flatMap((resource) => [
        ...provisionersOf(resource, root),
        ...externalRead(resource),
    ]);
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
    const drift = (plan.resource_drift ?? []).map(planned_changes_changeOf);
    return {
        tool,
        options,
        changes: resources.map(planned_changes_changeOf),
        // A resource that only moved is listed there too.
        drift: drift.filter(({ action }) => action !== 'unchanged'),
        outputs: Object.entries(plan.output_changes ?? {}).map(planned_changes_outputOf),
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
function planned_changes_outputOf([name, change]) {
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
/** The type that `init` remembers: what is configured in truth, whatever the sources looked like. */
function initialisedBackend(directory) {
    const file = (0,external_node_path_.join)(directory, '.terraform/terraform.tfstate');
    if (!(0,external_node_fs_.existsSync)(file))
        return undefined;
    const { backend } = JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
    return backend?.type;
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
        return { settings: [...settings, `${place}=adhoc/${environment}/terraform.tfstate`] };
    return isComputed(written) ? { settings } : { settings, problem: sharedState(declared, place) };
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
function sharedState({ type }, place) {
    return {
        code: 'state-shared',
        what: `The backend "${type}" has one ${place} in the project for every environment: two of them would undo each other.`,
        remedy: `with: { backend-config: "${place}=adhoc/{environment}/terraform.tfstate" }, or workspace: "{environment}"`,
        snippet: `backend-config: ${place}=adhoc/{environment}/terraform.tfstate`,
    };
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/terraform/declared-backend.js


/** Reads the sources of the root module; undefined where no backend is declared. */
function declaredBackend(directory, dialect) {
    const files = (0,external_node_fs_.readdirSync)(directory).filter((name) => dialect.sources.test(name));
    for (const file of files.toSorted()) {
        const text = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(directory, file), 'utf8');
        const found = file.endsWith('.json') ? inJson(text) : inBlocks(text);
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
/** A file that the tool itself cannot read is its to complain of. */
function inJson(text) {
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
async function prepareToRead(toolbox) {
    // What planning left there says where the state is, and `init -backend=false` goes there all the same.
    (0,external_node_fs_.rmSync)((0,external_node_path_.join)(toolbox.directory, '.terraform/terraform.tfstate'), { force: true });
    await runPlainly(toolbox, 'initialise', [...init, '-backend=false', '-get=false']);
}
async function prepare(toolbox, project, more) {
    const declared = declaredBackend(project.directory, toolbox.dialect);
    refuseUnsaveable(declared?.type);
    const { settings, problem } = backendSettings(project, declared);
    if (problem)
        throw new errors/* UserError */.yo(problem);
    // A workspace that another run selected here would be this one's too.
    (0,external_node_fs_.rmSync)((0,external_node_path_.join)(project.directory, '.terraform/environment'), { force: true });
    const backend = backendArguments(settings, toolbox.folder);
    await runPlainly(toolbox, 'initialise', [...init, '-reconfigure', ...more, ...backend]);
    refuseUnsaveable(initialisedBackend(project.directory));
    if (project.workspace !== undefined)
        await selectWorkspace(toolbox, project.workspace);
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
    throw toolError({ activity: 'select', dialect, diagnostics, lastWords: finished.stderr });
}
function noWorkspace(workspace, program) {
    return {
        code: 'workspace-not-found',
        what: `There is no workspace ${JSON.stringify(workspace)} in this state backend, and planning creates none.`,
        remedy: `Create it once: ${program} workspace new ${workspace}`,
        snippet: `${program} workspace new ${workspace}`,
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
    const binary = findBinary(dialect, setting.environment.PATH ?? '');
    return new TerraformEngine({ ...setting, dialect, binary, directory: project.directory }, project);
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
    async identify() {
        const { stdout } = await runQuietly(this.#toolbox, 'show', ['version']);
        return readVersion(stdout, this.#dialect);
    }
    async plan(request) {
        await prepareToPlan(this.#toolbox, this.#project);
        this.#isReady = true;
        const { hasChanges, notes } = await makePlan(this.#toolbox, this.#project, request);
        const json = await this.#json(request.planFile);
        const problems = undeclared(this.#project.variables, declaredVariables(json));
        if (problems.length > 0)
            throw new errors/* UserError */.yo(problems);
        const lockFile = (0,lock_file/* readLockFile */.cx)(this.#project.directory);
        const summary = this.#summaryOf(json, request);
        const isDrift = request.options.operation === 'drift';
        return {
            hasChanges: isDrift ? summary.counts.drifted > 0 : hasChanges,
            summary,
            startingState: startingStateIn(request.planFile) ?? (await this.startingState()),
            ...(lockFile === undefined ? {} : { lockFileHash: (0,lock_file/* lockFileHash */.Mr)(lockFile) }),
            notes,
        };
    }
    async summarise(saved) {
        if (!this.#isReady)
            await prepareToRead(this.#toolbox);
        return this.#summaryOf(await this.#json(saved.planFile), saved);
    }
    async startingState() {
        await this.#readyToApply();
        const { stdout } = await runQuietly(this.#toolbox, 'state', ['state', 'pull']);
        return stateIdentity(stdout);
    }
    async apply({ planFile }, follower) {
        await this.#readyToApply();
        const { variables } = this.#project;
        const again = variables.size > 0 ? neededAtApply(await this.#json(planFile), variables) : variables;
        return applyPlan(this.#toolbox, this.#project, { planFile, variables: again, follower });
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
        await prepareToApply(this.#toolbox, this.#project);
        this.#isReady = true;
    }
    async #json(planFile) {
        const known = this.#read.get(planFile);
        if (known)
            return known;
        const { stdout } = await runQuietly(this.#toolbox, 'show', ['show', '-json', planFile]);
        const read = readPlanJson(stdout);
        this.#read.set(planFile, read);
        return read;
    }
    #summaryOf(json, { options, maskKey, earlierLockFile }) {
        const now = (0,lock_file/* readLockFile */.cx)(this.#project.directory) ?? '';
        const providers = earlierLockFile === undefined ? [] : (0,lock_file/* changedProviders */.lP)(earlierLockFile, now);
        return summarise(plannedChanges(json, { tool: this.#dialect.tool, options, providers }), maskKey);
    }
}
/** It would be taken for an option. */
function notAnId(id) {
    return {
        code: 'input-invalid',
        what: `${JSON.stringify(id)} is not the id of a lock; allowed: the id that the message about the lock names.`,
    };
}


/***/ }),

/***/ 83817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PE: () => (/* binding */ downloadFile),
  iI: () => (/* binding */ listOwnRun),
  GJ: () => (/* binding */ nameForAttempt),
  QM: () => (/* binding */ uploadFile)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(28649);
// EXTERNAL MODULE: ./.build/actions/library/text/foreign.js
var foreign = __webpack_require__(29840);
// EXTERNAL MODULE: ./.build/actions/library/system/environment.js
var environment = __webpack_require__(43195);
;// CONCATENATED MODULE: ./.build/actions/library/github/server.js



/** @throws RefusedError on GitHub Enterprise Server, whose artifacts and OIDC tokens are others. */
function refuseEnterpriseServer() {
    const url = (0,environment/* ambient */.T)('GITHUB_SERVER_URL') ?? 'https://github.com';
    const { hostname } = URL.canParse(url) ? new URL(url) : { hostname: url };
    if (hostname === 'github.com' || hostname.endsWith('.ghe.com'))
        return;
    throw new errors/* RefusedError */.fk({
        code: 'github-enterprise-server',
        what: `This runner belongs to GitHub Enterprise Server (${(0,foreign/* foreign */.V$)(url)}): it has no artifacts by id and digest, which plans travel as.`,
        remedy: 'Run plans on github.com or GitHub Enterprise Cloud.',
    });
}

;// CONCATENATED MODULE: ./.build/actions/library/github/artifacts.js





/** Letters, digits, hyphens, dots: nothing that a log, a path or a header would act on. */
const artifactName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;
/** Names are taken once a run, also by its earlier attempts. */
function nameForAttempt(name, { attempt }) {
    return `${name}-attempt-${attempt}`;
}
/**
 * Stores one file as it is, unzipped, under its own name.
 * @throws UserError `artifact-name-taken`; RemoteError `artifact-upload-failed`.
 */
async function uploadFile(file, retentionDays) {
    const name = (0,external_node_path_.basename)(file);
    if (!artifactName.test(name))
        throw new TypeError(`not a name for an artifact: ${name}`);
    const client = await clientOf();
    try {
        const options = { retentionDays, skipArchive: true };
        const { id, digest, size } = await client.uploadArtifact(name, [file], (0,external_node_path_.dirname)(file), options);
        if (id === undefined || !digest)
            throw new Error('GitHub told neither id nor digest');
        return { id: String(id), digest: `sha256:${digest}`, bytes: size ?? 0 };
    }
    catch (thrown) {
        throw uploadFailure(name, thrown);
    }
}
/**
 * Brings a known artifact into the empty `folder` and answers its file. Its bytes are those that GitHub noted when
 * they were stored, else nothing of it is used.
 * @throws RemoteError `artifact-digest-differs`, `artifact-download-failed`.
 */
async function downloadFile(known, folder, other) {
    // The library prints it.
    if (!artifactName.test(known.name))
        throw oddName(known);
    const client = await clientOf();
    const options = { path: folder, expectedHash: known.digest, skipDecompress: true };
    const from = other ? { ...options, findBy: findBy(other) } : options;
    const { digestMismatch } = await client
        .downloadArtifact(Number(known.id), from)
        .catch((thrown) => {
        throw downloadFailure(known, thrown);
    });
    if (digestMismatch !== false)
        throw digestDiffers(known);
    const [file, ...more] = await (0,promises_.readdir)(folder);
    if (file === undefined || more.length > 0)
        throw oddName(known);
    return (0,external_node_path_.join)(folder, file);
}
/** Artifacts of this run, as its results service lists them: an expired one is not among them. */
async function listOwnRun() {
    const client = await clientOf();
    const { artifacts } = await client.listArtifacts().catch((thrown) => {
        throw serviceFailure('list the artifacts of this run', thrown);
    });
    return artifacts.map(({ id, name, size, digest = '' }) => ({
        id: String(id),
        name,
        digest,
        bytes: size,
    }));
}
/** Half a megabyte of code, loaded by those who store or fetch. */
async function clientOf() {
    refuseEnterpriseServer();
    const { DefaultArtifactClient } = await __webpack_require__.e(/* import() */ 584).then(__webpack_require__.bind(__webpack_require__, 20584));
    return new DefaultArtifactClient();
}
function findBy({ repository, runId, token }) {
    const [repositoryOwner = '', repositoryName = ''] = repository.split('/');
    return { token, workflowRunId: Number(runId), repositoryOwner, repositoryName };
}
function uploadFailure(name, thrown) {
    if (/\b409\b|already exists/i.test((0,errors/* messageOf */.bD)(thrown)))
        return new errors/* UserError */.yo({
            code: 'artifact-name-taken',
            what: `This run has an artifact ${name} already: names are taken once a run.`,
            remedy: 'Store it once in an attempt: two jobs, or legs of a matrix, need different names.',
        }, { cause: thrown });
    return serviceFailure(`store ${name}`, thrown);
}
function serviceFailure(task, thrown) {
    const message = (0,errors/* messageOf */.bD)(thrown);
    const outside = /Unable to get the ACTIONS_/.test(message);
    const problem = outside
        ? {
            code: 'artifact-service-missing',
            what: `GitHub's artifacts are not to be had here: ${(0,foreign/* foreign */.V$)(message)}`,
            remedy: 'Use this action with uses:, in a job on a runner of GitHub Actions.',
        }
        : {
            code: 'artifact-upload-failed',
            what: `GitHub did not ${task}: ${(0,foreign/* foreign */.V$)(message)}`,
            remedy: 'Run again.',
        };
    return new errors/* RemoteError */.Hi(problem, { cause: thrown });
}
function downloadFailure({ id }, thrown) {
    const problem = {
        code: 'artifact-download-failed',
        what: `Artifact ${id} could not be fetched: ${(0,foreign/* foreign */.V$)((0,errors/* messageOf */.bD)(thrown))}`,
        remedy: 'Run again.',
    };
    return new errors/* RemoteError */.Hi(problem, { cause: thrown });
}
function digestDiffers({ id, digest }) {
    return new errors/* RemoteError */.Hi({
        code: 'artifact-digest-differs',
        what: `What was fetched as artifact ${id} is not what was stored: its digest is not ${(0,foreign/* foreign */.V$)(digest)}. Nothing of it was used.`,
        remedy: 'Plan again; if it happens again, find out who is between this runner and GitHub.',
    });
}
function oddName({ id, name }) {
    return new errors/* RemoteError */.Hi({
        code: 'artifact-not-of-this-suite',
        what: `Artifact ${id} ("${(0,foreign/* foreign */.V$)(name)}") is none that this suite stores.`,
        remedy: 'with: { plan-artifact-id: "<output plan-artifact-id of plan-env>" }',
    });
}


/***/ }),

/***/ 85017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ approvalPhrase),
/* harmony export */   $U: () => (/* binding */ judgeGate),
/* harmony export */   He: () => (/* binding */ gateChecks),
/* harmony export */   jo: () => (/* binding */ originProblems)
/* harmony export */ });
/* unused harmony export phraseLength */
/* harmony import */ var _text_foreign_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29840);

/** The checks of the gate; each can be waived by name, which is told. */
const gateChecks = [
    'required-reviewers',
    'self-review',
    'branch-policy',
    'approval',
];
/** Whether this job may apply: all reasons against it at once. What could not be read counts against it. */
function judgeGate(facts, wish) {
    const { environment } = facts.job;
    const origin = originProblems(facts.job);
    if (environment === undefined)
        return { problems: [...origin, withoutEnvironment], notes: [], approvedBy: [] };
    const approvals = approvalsOf(facts, environment);
    const rules = rulesProblems(facts.rules, environment);
    const problems = [...rules, ...approvalProblems(approvals, environment, wish)];
    const open = problems.filter(({ check }) => !check || !wish.waived.includes(check));
    return {
        problems: [...origin, ...open.map(({ problem }) => problem)],
        notes: notesOf(facts, wish),
        approvedBy: [...new Set(approvals.approved.map(({ user }) => String((0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(user))))],
    };
}
/** How many digits of a digest an approval has to repeat. */
const phraseLength = 12;
/** What the reviewer writes. */
function approvalPhrase(digest) {
    return digest.replace(/^sha256:/, '').slice(0, phraseLength);
}
const withoutEnvironment = {
    code: 'gate-environment-missing',
    what: 'This job names no environment (its ID token has no claim "environment"), so nobody had to approve it.',
    remedy: 'jobs: { apply: { environment: adhoc } }',
};
/** Code from elsewhere, however it came here. */
function originProblems({ event, foreignHead }) {
    if (foreignHead === undefined)
        return [];
    const from = (0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(foreignHead);
    if (event === 'pull_request_target')
        return [
            {
                code: 'gate-pull-request-target',
                what: `This job runs on pull_request_target for code of ${from}: with this repository's rights, for a pull request that anybody can open.`,
                remedy: 'Apply from a workflow on push or workflow_dispatch.',
            },
        ];
    return [
        {
            code: 'gate-fork',
            what: `This job runs for code of ${from} (${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(event)}), which is another repository.`,
            remedy: 'Merge it, or push the branch to this repository, and plan again.',
        },
    ];
}
const settings = 'Settings > Environments';
function rulesProblems(read, environment) {
    const name = (0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(environment);
    if (!read || 'unreadable' in read) {
        const why = read && 'unreadable' in read ? read.unreadable : 'it was not asked for';
        const what = `Whether environment "${name}" is protected could not be read, so it counts as open: ${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(why)}`;
        const remedy = 'permissions: { actions: read }';
        return [{ problem: { code: 'gate-unreadable', what, remedy } }];
    }
    const { reviewers, preventsSelfReview, branches } = read.value;
    const reasons = [];
    if (reviewers.length === 0)
        reasons.push({
            check: 'required-reviewers',
            problem: {
                code: 'gate-without-reviewers',
                what: `Environment "${name}" requires no reviewers: whoever starts the run applies.`,
                remedy: `${settings} > ${name} > Required reviewers`,
            },
        });
    if (!preventsSelfReview)
        reasons.push({
            check: 'self-review',
            problem: {
                code: 'gate-self-review',
                what: `Environment "${name}" lets people approve their own runs.`,
                remedy: `${settings} > ${name} > Prevent self-review`,
            },
        });
    if (branches === undefined)
        reasons.push({
            check: 'branch-policy',
            problem: {
                code: 'gate-any-branch',
                what: `Environment "${name}" takes jobs of every branch and tag, also with a workflow file that was changed there.`,
                remedy: `${settings} > ${name} > Deployment branches and tags`,
            },
        });
    return reasons;
}
function approvalsOf({ approvals }, environment) {
    if (!approvals)
        return { approved: [], unreadable: 'they were not asked for' };
    if ('unreadable' in approvals)
        return { approved: [], unreadable: approvals.unreadable };
    const approved = approvals.value.filter(({ state, environments }) => state === 'approved' && environments.includes(environment));
    return { approved, unreadable: undefined };
}
function approvalProblems({ approved, unreadable }, environment, { approvedDigest }) {
    const name = (0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(environment);
    const bound = approvedDigest === undefined;
    if (unreadable !== undefined) {
        const what = `Who approved this run could not be read: ${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(unreadable)}`;
        const problem = {
            code: 'gate-approvals-unreadable',
            what,
            remedy: 'permissions: { actions: read }',
        };
        return [bound ? { check: 'approval', problem } : { problem }];
    }
    if (approved.length === 0) {
        const what = `Nobody approved this run for environment "${name}": it has no reviewers, or an administrator bypassed its rules.`;
        const problem = { code: 'gate-not-approved', what, remedy: 'Run again, and have it approved.' };
        return [bound ? { check: 'approval', problem } : { problem }];
    }
    if (bound)
        return [];
    const phrase = approvalPhrase(approvedDigest);
    if (approved.some(({ comment }) => holds(comment, phrase)))
        return [];
    return [{ problem: phraseMissing(phrase, approved) }];
}
/** The digits as a word of their own, or as the beginning of the whole digest. */
function holds(comment, phrase) {
    const words = comment.toLowerCase().match(/[0-9a-f]+/g) ?? [];
    return phrase.length === phraseLength && words.some((word) => word.startsWith(phrase));
}
function phraseMissing(phrase, approved) {
    const seen = approved.map(({ user, comment }) => `${user}: ${comment || 'no comment'}`);
    return {
        code: 'gate-phrase-missing',
        what: `No approval names this plan: none of the comments holds ${phrase} (${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(seen.join('; '))}).`,
        remedy: `Run the apply job again, and approve it with the comment ${phrase}`,
    };
}
function notesOf({ rules }, { waived }) {
    const opted = waived.map((check) => `gate: "${check}" is not checked, because gate-waive says so`);
    if (!rules || 'unreadable' in rules)
        return opted;
    const bypass = rules.value.adminsMayBypass
        ? ['gate: administrators may bypass the rules of this environment']
        : [];
    return [...opted, ...bypass];
}


/***/ }),

/***/ 52055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cd: () => (/* binding */ readJob)
/* harmony export */ });
/* unused harmony exports gateAudience, foreignHeadOf */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _aws_claims_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12391);
/* harmony import */ var _system_environment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43195);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28649);
/* harmony import */ var _text_foreign_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29840);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51596);






/** No audience of any cloud: the token is read here and opens nothing. */
const gateAudience = 'adhoc-actions-gate';
/**
 * Reads claims and event. The token comes straight from the runner's endpoint over TLS, so its signature is not
 * checked; that its claims are true is what makes the name of the environment worth anything.
 */
async function readJob(site) {
    const claims = (0,_aws_claims_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeClaims */ .Yq)(await tokenOf(site));
    const repositoryId = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .idAt */ .jj)(claims, 'repository_id') ?? '';
    return {
        repository: (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(claims, 'repository') ?? site.identity.repository,
        repositoryId,
        runId: (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .idAt */ .jj)(claims, 'run_id') ?? site.identity.runId,
        environment: (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(claims, 'environment'),
        event: (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(claims, 'event_name') ?? (0,_system_environment_js__WEBPACK_IMPORTED_MODULE_5__/* .ambient */ .T)('GITHUB_EVENT_NAME') ?? '',
        visibility: visibilityOf((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(claims, 'repository_visibility')),
        foreignHead: foreignHeadOf(readEvent(), repositoryId),
    };
}
function visibilityOf(claim) {
    return claim === 'public' || claim === 'private' || claim === 'internal' ? claim : undefined;
}
async function tokenOf(site) {
    try {
        const token = await site.idToken(gateAudience);
        site.mask(token);
        return token;
    }
    catch (thrown) {
        const what = `GitHub gave no ID token, from which the job's environment is read: ${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_2__/* .foreign */ .V$)((0,_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(thrown))}`;
        const remedy = 'permissions: { id-token: write }';
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RemoteError */ .Hi({ code: 'gate-token-missing', what, remedy }, { cause: thrown });
    }
}
function readEvent() {
    const path = (0,_system_environment_js__WEBPACK_IMPORTED_MODULE_5__/* .ambient */ .T)('GITHUB_EVENT_PATH');
    try {
        return path ? JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8')) : undefined;
    }
    catch {
        return undefined;
    }
}
/** The head of a pull request, or of the run that a `workflow_run` is about, when it is another repository's. */
function foreignHeadOf(event, repositoryId) {
    const heads = [
        { of: (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .member */ .Dc)(event, 'pull_request'), path: ['head', 'repo'] },
        { of: (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .member */ .Dc)(event, 'workflow_run'), path: ['head_repository'] },
    ];
    const odd = heads.find(({ of, path }) => of && (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .idAt */ .jj)(of, ...path, 'id') !== repositoryId);
    // A fork that was deleted has no name any more.
    return odd && ((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(odd.of, ...odd.path, 'full_name') ?? 'a deleted repository');
}


/***/ }),

/***/ 51596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   Qc: () => (/* binding */ flagAt),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   jj: () => (/* binding */ idAt)
/* harmony export */ });
/** Readers of JSON that is not believed: each gives what it is asked for, or undefined. */
function member(value, name) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    return value[name];
}
function textAt(value, ...path) {
    const found = path.reduce(member, value);
    return typeof found === 'string' ? found : undefined;
}
/** Ids are numbers in the API and texts in claims. */
function idAt(value, ...path) {
    const found = path.reduce(member, value);
    return typeof found === 'number' || typeof found === 'string' ? String(found) : undefined;
}
function flagAt(value, ...path) {
    const found = path.reduce(member, value);
    return typeof found === 'boolean' ? found : undefined;
}
function listAt(value, ...path) {
    const found = path.reduce(member, value);
    return Array.isArray(found) ? found : [];
}


/***/ }),

/***/ 9266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ summaryVersion),
/* harmony export */   g: () => (/* binding */ summaryText)
/* harmony export */ });
/** The version of the form below: a member more is the same version, another meaning is the next. */
const summaryVersion = 1;
/** The summary's bytes: names of members in order, so that two derivations of one plan are equal or differ in truth. */
function summaryText(summary) {
    return `${JSON.stringify(inOrder(summary))}\n`;
}
function inOrder(value) {
    if (Array.isArray(value))
        return value.map(inOrder);
    if (typeof value !== 'object' || value === null)
        return value;
    const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([name, member]) => [name, inOrder(member)]));
}


/***/ }),

/***/ 18415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D8: () => (/* binding */ isReplacement),
/* harmony export */   UD: () => (/* binding */ compare),
/* harmony export */   oi: () => (/* binding */ dangersOf)
/* harmony export */ });
/** From what cannot be taken back to what is only worth knowing: also the order in which a page is cut. */
const order = [
    'delete',
    'replace',
    'runs-code',
    'forget',
    'targeted',
    'incomplete',
    'deferred',
    'not-refreshed',
];
const dangerous = {
    delete: { kind: 'delete', what: 'is destroyed' },
    'delete-then-create': { kind: 'replace', what: 'is destroyed, then made anew' },
    'create-then-delete': { kind: 'replace', what: 'is made anew, then the old one is destroyed' },
    'create-then-forget': { kind: 'replace', what: 'is made anew; the old one stays, unmanaged' },
    'forget-then-create': { kind: 'replace', what: 'is left unmanaged, then made anew' },
    forget: { kind: 'forget', what: 'stays, unmanaged from now on' },
};
/** Whether one thing is replaced by another. */
function isReplacement(action) {
    return dangerous[action]?.kind === 'replace';
}
/** Everything that a reviewer has to see first, worst first. */
function dangersOf(planned) {
    const dangers = [
        ...planned.changes.flatMap(ofChange),
        ...planned.code.map(({ address, what }) => ({ kind: 'runs-code', address, what })),
        ...planned.deferred.map(({ address, reason }) => ({
            kind: 'deferred',
            address,
            what: `is not planned yet (${reason})`,
        })),
        ...ofOptions(planned),
    ];
    return dangers.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || compare(a.address, b.address));
}
function ofChange({ address, action, cause }) {
    const danger = dangerous[action];
    if (!danger)
        return [];
    const why = cause ? ` (${cause.reason})` : '';
    return [{ kind: danger.kind, address, what: `${danger.what}${why}` }];
}
function ofOptions({ options, incomplete }) {
    const { targets, refresh } = options;
    const all = [
        targets.length > 0 && {
            kind: 'targeted',
            address: targets.join(', '),
            what: 'is all that this plan looked at: the rest of the environment may need changes too',
        },
        incomplete && {
            kind: 'incomplete',
            address: '',
            what: 'there is more to do than this plan holds: plan again after it is applied',
        },
        !refresh && {
            kind: 'not-refreshed',
            address: '',
            what: 'nobody looked at what exists: the plan goes by what was remembered',
        },
    ];
    return all.filter((danger) => danger !== false);
}
/** By code units, as no locale is the same everywhere. */
function compare(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}


/***/ }),

/***/ 6919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x6: () => (/* binding */ changesPage),
  WN: () => (/* binding */ countsText)
});

// UNUSED EXPORTS: destroys

// EXTERNAL MODULE: ./.build/actions/library/text/cut.js
var cut = __webpack_require__(43336);
// EXTERNAL MODULE: ./.build/actions/library/text/markdown.js + 1 modules
var markdown = __webpack_require__(85843);
// EXTERNAL MODULE: ./.build/actions/library/review/dangers.js
var dangers = __webpack_require__(18415);
;// CONCATENATED MODULE: ./.build/actions/library/review/page-fit.js

/** Room for titles, heads and the line that says what was cut, for each section. */
const page_fit_frame = 600;
/**
 * The sections below each other within `limit` bytes. Whole rows go, those of the highest rank first and of one
 * rank the last ones first, and each section says how many of its own are missing.
 */
function fitSections(sections, limit) {
    const filled = sections.filter((section) => sizeOf(section) > 0);
    const room = limit - page_fit_frame * filled.length;
    const kept = keptOf(filled.flatMap(piecesOf), room);
    const parts = filled.map((section, index) => render(section, kept.get(index) ?? new Set()));
    return parts.length === 0 ? (0,markdown.md) `` : parts.reduce((all, part) => (0,markdown.md) `${all}\n\n${part}`);
}
/** Which rows of each section stay. */
function keptOf(pieces, room) {
    const kept = new Map();
    let left = room;
    for (const { section, index, size } of pieces.toSorted(byDanger)) {
        if (size > left)
            break;
        left -= size;
        kept.set(section, (kept.get(section) ?? new Set()).add(index));
    }
    return kept;
}
function byDanger(a, b) {
    return a.rank - b.rank || a.section - b.section || a.index - b.index;
}
function sizeOf({ body }) {
    return 'rows' in body ? body.rows.length : body.blocks.length;
}
function piecesOf({ body }, section) {
    const sources = 'rows' in body
        ? body.rows.map((row) => ({ rank: row.rank, source: rowSource(row) }))
        : body.blocks.map(({ rank, source }) => ({ rank, source: source.source }));
    return sources.map(({ rank, source }, index) => ({
        section,
        index,
        rank,
        size: Buffer.byteLength(source) + 2,
    }));
}
function rowSource({ cells }) {
    return (0,markdown/* table */.tp)([], [cells]).source;
}
function render({ title, rowsAre, body }, kept) {
    const all = 'rows' in body ? body.rows.length : body.blocks.length;
    const cut = all - kept.size;
    const note = cut > 0 ? (0,markdown.md) `\n\n${cut} of ${all} ${rowsAre} are left out here: ${cutWhy}` : (0,markdown.md) ``;
    const inside = 'rows' in body
        ? (0,markdown/* table */.tp)(body.head, body.rows.filter((_, index) => kept.has(index)).map(({ cells }) => cells))
        : body.blocks
            .filter((_, index) => kept.has(index))
            .reduce((text, { source }) => (0,markdown.md) `${text}\n\n${source}`, (0,markdown.md) ``);
    return (0,markdown.md) `#### ${title}\n\n${inside}${note}`;
}
const cutWhy = 'the page would be too long for GitHub. The sealed plan has all of them.';

;// CONCATENATED MODULE: ./.build/actions/library/review/page-rows.js

/** The most of one value that a page shows; the whole of it is in the sealed summary. */
const valueLimit = 200;
const words = {
    'delete-then-create': 'replace: destroy, then create',
    'create-then-delete': 'replace: create, then destroy',
    'create-then-forget': 'replace: create, leave the old one',
    'forget-then-create': 'replace: leave the old one, then create',
    delete: 'destroy',
    forget: 'forget, destroy nothing',
    update: 'update',
    create: 'create',
    read: 'read',
    unchanged: 'no change',
};
/** How far up the danger list an action stands. */
function rankOf(action) {
    const ranks = { forget: 1, update: 2, create: 3, read: 4 };
    if (action === 'unchanged')
        return 5;
    return ranks[action] ?? 0;
}
const dangerHead = ['danger', 'what', 'why'];
function dangerRow({ kind, address, what }) {
    return { rank: 0, cells: [kind, address === '' ? '' : (0,markdown/* code */.aY)(address), what] };
}
const changeHead = ['action', 'address', 'type', 'attributes', 'notes'];
function changeRow(change) {
    const { action, address, type, attributes } = change;
    return {
        rank: rankOf(action),
        cells: [words[action], (0,markdown/* code */.aY)(address), (0,markdown/* code */.aY)(type), attributes.length, notesOf(change)],
    };
}
function notesOf({ cause, movedFrom, imported }) {
    const notes = [
        cause && (0,markdown.md) `${cause.reason}`,
        movedFrom !== undefined && (0,markdown.md) `moved from ${(0,markdown/* code */.aY)(movedFrom)}`,
        imported && (0,markdown.md) `imported: ${imported.id ? (0,markdown/* code */.aY)(imported.id) : 'id known at apply'}`,
    ];
    const told = notes.filter((note) => note instanceof Object);
    return told.reduce((all, note, index) => (index === 0 ? note : (0,markdown.md) `${all}; ${note}`), (0,markdown.md) ``);
}
/** The attributes of one resource, to open on click. */
function changeDetails(change) {
    const title = `${change.address}: ${words[change.action]}`;
    return (0,markdown/* details */.zH)(title, attributeTable(change.attributes));
}
function attributeTable(attributes) {
    return (0,markdown/* table */.tp)(['attribute', 'before', 'after'], attributes.map(({ path, before, after, forcesReplacement }) => [
        forcesReplacement ? (0,markdown.md) `${(0,markdown/* code */.aY)(path)} (forces the replacement)` : (0,markdown/* code */.aY)(path),
        cell(before),
        cell(after),
    ]));
}
function cell(value) {
    if ('masked' in value)
        return (0,markdown.md) `(hidden, #${value.masked})`;
    if ('unknown' in value)
        return (0,markdown.md) `(known after apply)`;
    if ('absent' in value)
        return (0,markdown.md) ``;
    const { text } = value;
    if (text.length <= valueLimit)
        return (0,markdown/* code */.aY)(text);
    return (0,markdown.md) `${(0,markdown/* code */.aY)(text.slice(0, valueLimit))} and ${text.length - valueLimit} more characters`;
}
const outputHead = ['output', 'action', 'attribute', 'before', 'after'];
function outputRows({ outputs }) {
    return outputs.flatMap(({ name, action, attributes }) => attributes.map(({ path, before, after }) => ({
        rank: 4,
        cells: [(0,markdown/* code */.aY)(name), words[action], (0,markdown/* code */.aY)(path), cell(before), cell(after)],
    })));
}
const checkHead = ['check', 'status', 'problems'];
function checkRows({ checks }) {
    return checks.map(({ address, status, problems }) => ({
        rank: status === 'pass' ? 5 : 1,
        cells: [(0,markdown/* code */.aY)(address), status, problems.join('; ')],
    }));
}
const deferredHead = ['not planned yet', 'type', 'reason'];
function deferredRows({ deferred }) {
    return deferred.map(({ address, type, reason }) => ({
        rank: 1,
        cells: [(0,markdown/* code */.aY)(address), (0,markdown/* code */.aY)(type), reason],
    }));
}

;// CONCATENATED MODULE: ./.build/actions/library/review/page.js





/** The page of a plan: what it comes to, the dangers, all changes, and their attributes to open on click. */
function changesPage({ title, summary, limit = cut/* pageLimit */.L }) {
    const head = [(0,markdown.md) `### ${title}`, (0,markdown.md) `**${countsText(summary.counts)}**`, ...optionLines(summary)];
    const top = head.reduce((all, part) => (0,markdown.md) `${all}\n\n${part}`);
    const room = limit - Buffer.byteLength(top.source) - 2;
    const sections = fitSections(sectionsOf(summary), room);
    return sections.source === '' ? top : (0,markdown.md) `${top}\n\n${sections}`;
}
/** `1 to create, 2 to replace`, or that there is nothing to do. */
function countsText(counts) {
    const words = [
        [counts.delete, 'to destroy'],
        [counts.replace, 'to replace'],
        [counts.forget, 'to forget'],
        [counts.update, 'to update'],
        [counts.create, 'to create'],
        [counts.read, 'to read'],
        [counts.imported, 'imported'],
        [counts.moved, 'moved'],
        [counts.deferred, 'not planned yet'],
        [counts.drifted, 'changed outside'],
        [counts.outputs, counts.outputs === 1 ? 'output changes' : 'outputs change'],
    ];
    const told = words.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
    return told.length > 0 ? told.join(', ') : 'No changes';
}
function optionLines({ options }) {
    const { operation, targets, replace, refresh } = options;
    const lines = [
        [operation !== 'create-update', `operation: ${operation}`],
        [targets.length > 0, `targets: ${targets.join(', ')}`],
        [replace.length > 0, `replace: ${replace.join(', ')}`],
        [!refresh, 'refresh: false'],
    ];
    const asked = lines.filter(([given]) => given).map(([, text]) => text);
    return asked.length > 0 ? [(0,markdown.md) `Asked for with ${asked.join('; ')}.`] : [];
}
function sectionsOf(summary) {
    const { changes, drift, dangers } = summary;
    const rows = (title, rowsAre, body) => ({
        title,
        rowsAre,
        body,
    });
    return [
        rows('⚠️ Dangers', 'dangers', { head: dangerHead, rows: dangers.map(dangerRow) }),
        rows('Changes', 'changes', { head: changeHead, rows: page_byDanger(changes).map(changeRow) }),
        rows('Not planned yet', 'resources', { head: deferredHead, rows: deferredRows(summary) }),
        rows('Checks', 'checks', { head: checkHead, rows: checkRows(summary) }),
        rows('Outputs', 'changes', { head: outputHead, rows: outputRows(summary) }),
        rows('Changed outside', 'resources', { head: changeHead, rows: drift.map(changeRow) }),
        rows('What changes in each', 'resources', { blocks: blocksOf(changes, 10) }),
        rows('What changed outside in each', 'resources', { blocks: blocksOf(drift, 20) }),
    ];
}
function page_byDanger(changes) {
    return changes.toSorted((a, b) => rankOf(a.action) - rankOf(b.action));
}
/** Behind all rows of the tables, as these say what happens and the blocks only how. */
function blocksOf(changes, behind) {
    return page_byDanger(changes)
        .filter(({ attributes }) => attributes.length > 0)
        .map((change) => ({ source: changeDetails(change), rank: behind + rankOf(change.action) }));
}
/** Whether a summary holds anything that destroys or replaces. */
function destroys({ changes }) {
    return changes.some(({ action }) => action === 'delete' || isReplacement(action));
}


/***/ }),

/***/ 82321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hj: () => (/* binding */ privateLimit),
/* harmony export */   jh: () => (/* binding */ measured),
/* harmony export */   rD: () => (/* binding */ archive),
/* harmony export */   zQ: () => (/* binding */ privateName)
/* harmony export */ });
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28649);
/* harmony import */ var _read_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74164);
/* harmony import */ var _tar_header_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36614);



/** The name of the archive's first entry. */
const privateName = 'private.json';
/** The most bytes of it, as it is read in one piece: 100,000 files with long names and a large summary. */
const privateLimit = 33_554_432;
/** Sizes and hashes, one file after the other. */
async function measured(files) {
    const all = [];
    for (const { path, source, executable } of files) {
        const meter = new _read_file_js__WEBPACK_IMPORTED_MODULE_1__/* .Meter */ .k();
        for await (const piece of (0,_read_file_js__WEBPACK_IMPORTED_MODULE_1__/* .fileBytes */ .s)(source))
            meter.add(piece);
        all.push({ path, source, executable, bytes: meter.bytes, sha256: meter.digest() });
    }
    return all;
}
/** The archive: private part, files, empty folders. Throws a UserError when a file is not as it was measured. */
async function* archive({ first, files, emptyFolders }) {
    yield (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_2__/* .tarHeader */ .pI)({ path: privateName, bytes: first.length, kind: 'file' });
    yield first;
    yield Buffer.alloc((0,_tar_header_js__WEBPACK_IMPORTED_MODULE_2__/* .paddingOf */ .Zt)(first.length));
    for (const file of files) {
        yield (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_2__/* .tarHeader */ .pI)({ ...file, kind: file.executable ? 'program' : 'file' });
        yield* asMeasured(file);
        yield Buffer.alloc((0,_tar_header_js__WEBPACK_IMPORTED_MODULE_2__/* .paddingOf */ .Zt)(file.bytes));
    }
    for (const path of emptyFolders)
        yield (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_2__/* .tarHeader */ .pI)({ path, bytes: 0, kind: 'folder' });
    yield _tar_header_js__WEBPACK_IMPORTED_MODULE_2__/* .tarEnd */ .JO;
}
async function* asMeasured({ source, path, bytes, sha256 }) {
    const meter = new _read_file_js__WEBPACK_IMPORTED_MODULE_1__/* .Meter */ .k();
    yield* meter.through((0,_read_file_js__WEBPACK_IMPORTED_MODULE_1__/* .fileBytes */ .s)(source));
    if (meter.bytes !== bytes || meter.digest() !== sha256)
        throw changedFile(path);
}
function changedFile(path) {
    return new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo({
        code: 'plan-project-changing',
        what: `${path} changed while the plan was being sealed.`,
        remedy: 'Let nothing write to the project beside this step, or exclude the file: `plan-exclude`.',
    });
}


/***/ }),

/***/ 44356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ unknownFormat),
/* harmony export */   l: () => (/* binding */ brokenSeal)
/* harmony export */ });
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28649);
/* harmony import */ var _public_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59402);


const freshPlan = 'Nothing was read further and nothing was changed. Run the workflow again: it makes a fresh plan.';
/** The plan is not what was sealed: one reason, and the end. */
function brokenSeal(reason) {
    return new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: 'plan-seal-broken',
        what: `The seal of the plan is broken: ${reason}.`,
        remedy: freshPlan,
    });
}
/** A version of the suite made the plan that writes another form of it. */
function unknownFormat(format) {
    return new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: 'plan-format-unknown',
        what: `The plan has format ${JSON.stringify(format)}; this version of the suite reads format ${_public_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .formatVersion */ .qh}.`,
        remedy: 'Pin one version of the suite for the plan, review and apply jobs, then plan again.',
    });
}


/***/ }),

/***/ 88381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kc: () => (/* binding */ unsafePath),
/* harmony export */   Zh: () => (/* binding */ collision),
/* harmony export */   pd: () => (/* binding */ foldersOf)
/* harmony export */ });
/** A control character, which no terminal and no header shows, or a backslash, which Windows takes for a slash. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
const odd = /[\u0000-\u001f\u007f\\]/;
/** PATH_MAX of Linux less room for the folder that the path is put below. */
const longest = 3_000;
/** Why nothing may be written below a folder by this name, in words; undefined for a name that is safe. */
function unsafePath(path) {
    if (path === '')
        return 'is empty';
    if (path.startsWith('/') || /^[A-Za-z]:/.test(path))
        return 'is absolute';
    const parts = path.split('/');
    if (parts.some((part) => part === '..' || part === '.'))
        return 'steps out of its folder';
    if (parts.includes(''))
        return 'has an empty part';
    if (odd.test(path))
        return 'has a control character or a backslash';
    if (!path.isWellFormed())
        return 'is not valid Unicode';
    return Buffer.byteLength(path) > longest ? `is longer than ${longest} bytes` : undefined;
}
/** What some file systems take for the same name: they fold case, or compose accents. */
function folded(path) {
    return path.normalize('NFC').toLowerCase().normalize('NFC');
}
/**
 * Two paths that cannot lie beside each other everywhere: the same twice, the same but for case or
 * accents, or a file where another path has a folder.
 */
function collision(paths) {
    const seen = new Map();
    for (const path of paths) {
        const other = seen.get(folded(path));
        if (other !== undefined)
            return [other, path];
        seen.set(folded(path), path);
    }
    return folderCollision(paths, seen);
}
/** Folders in two spellings, or a file that is another path's folder. */
function folderCollision(paths, files) {
    const folders = new Map();
    for (const path of paths) {
        for (const folder of foldersOf(path)) {
            const key = folded(folder);
            const other = files.get(key) ?? folders.get(key) ?? folder;
            if (other !== folder || files.has(key))
                return [other, path];
            folders.set(key, folder);
        }
    }
    return undefined;
}
/** `a`, `a/b` of `a/b/c`. */
function foldersOf(path) {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}


/***/ }),

/***/ 96870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ol: () => (/* binding */ retentionDays),
/* harmony export */   _d: () => (/* binding */ isExpired),
/* harmony export */   c_: () => (/* binding */ lifeOf),
/* harmony export */   nR: () => (/* binding */ defaultExpiry),
/* harmony export */   o6: () => (/* binding */ longestExpiryMs)
/* harmony export */ });
/* harmony import */ var _system_timestamp_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50658);

/** `plan-expires-in` when nobody says. */
const defaultExpiry = '72h';
/**
 * The most that may be asked for: GitHub fails a job that waited this long for its approval.
 * Source: GitHub's docs, Actions limits, "Environment approvals: 30 days".
 */
const longestExpiryMs = 30 * 86_400_000;
/** When a plan was made and from when on it is refused. */
function lifeOf(nowMs, expiresInMs) {
    return { createdAt: (0,_system_timestamp_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamp */ .v)(nowMs), expiresAt: (0,_system_timestamp_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamp */ .v)(nowMs + expiresInMs) };
}
/** Days for which GitHub keeps the artifact: not less than the plan lives, and hardly more, as it holds secrets. */
function retentionDays(expiresInMs) {
    return Math.min(90, Math.max(1, Math.ceil(expiresInMs / 86_400_000)));
}
/** Whether a plan is over; one whose end nobody can read is. */
function isExpired({ expiresAt }, nowMs) {
    return nowMs >= ((0,_system_timestamp_js__WEBPACK_IMPORTED_MODULE_0__/* .parseTimestamp */ .E)(expiresAt) ?? 0);
}


/***/ }),

/***/ 86763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V$: () => (/* binding */ sealedFrames),
/* harmony export */   cA: () => (/* binding */ openedFrames),
/* harmony export */   uX: () => (/* binding */ FrameRefused)
/* harmony export */ });
/* unused harmony exports frameBytes, tagBytes */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** Bytes of plain text in every frame but the last, which has 1 to as many. */
const frameBytes = 1_048_576;
const tagBytes = 16;
/** A frame did not open: wrong key, or not the frame that was sealed in this place. */
class FrameRefused extends Error {
    index;
    constructor(index) {
        super(`frame ${index + 1} does not open`);
        this.index = index;
    }
}
/**
 * Plain bytes as AES-256-GCM frames. The nonce is the frame's number and whether it is the last, so that
 * none can be left out, moved, repeated or cut off; a key is used for one payload, so no nonce comes twice.
 * Source: Hoang, Reyhanitabar, Rogaway, Vizár, "Online Authenticated-Encryption and its Nonce-Reuse
 * Misuse-Resistance", CRYPTO 2015 (STREAM); the same as in age, age-encryption.org/v1, "Payload".
 */
async function* sealedFrames(plain, { key, associated }) {
    let index = 0;
    for await (const { piece, last } of pieces(plain, frameBytes)) {
        const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createCipheriv)('aes-256-gcm', key, nonce(index, last));
        cipher.setAAD(associated);
        const sealed = cipher.update(piece);
        cipher.final();
        yield sealed;
        release(sealed);
        yield cipher.getAuthTag();
        index += 1;
    }
}
/** The plain bytes again, each frame whole and only once its tag was right. Throws FrameRefused. */
async function* openedFrames(sealed, key) {
    let index = 0;
    for await (const { piece, last } of pieces(sealed, frameBytes + tagBytes)) {
        const plain = openedFrame(piece, nonce(index, last), key) ?? refuse(index);
        yield plain;
        release(plain);
        index += 1;
    }
}
function refuse(index) {
    throw new FrameRefused(index);
}
function openedFrame(frame, iv, { key, associated }) {
    const end = frame.length - tagBytes;
    if (end < 0)
        return undefined;
    const decipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createDecipheriv)('aes-256-gcm', key, iv, { authTagLength: tagBytes });
    decipher.setAAD(associated);
    decipher.setAuthTag(frame.subarray(end));
    const plain = decipher.update(frame.subarray(0, end));
    try {
        decipher.final();
        return plain;
    }
    catch {
        return undefined;
    }
}
/** Gives a frame's memory back at once: V8 would wait for some 60 of them before it looks. */
function release({ buffer }) {
    if (buffer instanceof ArrayBuffer && buffer.byteLength === frameBytes)
        buffer.transfer(0);
}
/** 11 bytes of counter, one that is 1 in the last frame only. */
function nonce(index, last) {
    const bytes = Buffer.alloc(12);
    bytes.writeUIntBE(index, 5, 6);
    bytes[11] = last ? 1 : 0;
    return bytes;
}
/** The bytes in pieces of exactly `size`, the last one of what is left; one empty piece for no bytes. */
async function* pieces(bytes, size) {
    // Filled over again: whoever is handed a piece is done with it when asking for the next.
    const held = Buffer.allocUnsafe(size);
    let filled = 0;
    for await (const chunk of bytes) {
        for (let at = 0; at < chunk.length;) {
            if (filled === size) {
                yield { piece: held, last: false };
                filled = 0;
            }
            const taken = chunk.copy(held, filled, at);
            filled += taken;
            at += taken;
        }
    }
    yield { piece: held.subarray(0, filled), last: true };
}


/***/ }),

/***/ 38600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NE: () => (/* binding */ keyInputs),
/* harmony export */   jX: () => (/* binding */ sealInputs),
/* harmony export */   ng: () => (/* binding */ pathInputs)
/* harmony export */ });
/* harmony import */ var _host_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6092);
/* harmony import */ var _expiry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96870);
/* harmony import */ var _size_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83192);



/** How a plan is opened again: inputs of every action that seals, reads or applies one. */
const keyInputs = {
    'plan-kms-key': (0,_host_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
        prose: 'KMS key that encrypts the data key of the plan, under the encryption context of repository, run and environment: its id, alias or ARN.',
        pattern: /^(alias\/[\w/-]+|[0-9a-f-]{36}|mrk-[0-9a-f]{32}|arn:aws(-[a-z]+)*:kms:\S+)$/,
        allowed: 'the id, alias or ARN of a KMS key',
        example: 'alias/adhoc-plans',
    }),
    'plan-passphrase': (0,_host_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
        prose: 'Secret of at least 20 characters that encrypts the plan, in place of a KMS key.',
        example: '$' + '{{ secrets.PLAN_PASSPHRASE }}',
    }),
};
/** What decides how a plan is sealed. */
const sealInputs = {
    'allow-unencrypted-plan': (0,_host_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)({
        prose: 'Stores the plan unencrypted also in a public repository, where anybody can download it.',
        default: 'false',
    }),
    'plan-expires-in': livesFor((0,_host_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)({
        prose: 'How long after it was made a plan may be applied. Its artifact is kept as many days.',
        default: _expiry_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultExpiry */ .nR,
    })),
    'plan-exclude': (0,_host_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)({
        prose: 'What of the project does not travel with the plan, as in a .gitignore: `*.mp4`, `data/**`. `.git`, `node_modules` and `.terraform/providers` never do.',
        pattern: /^[^!\\]+$/,
        item: 'a pattern without "!" or "\\"',
        example: 'data/**, *.mp4',
    }),
    'plan-size-limit': size('The most that the files of a plan may have together.', '500MB'),
};
/** Both jobs work in a copy of the project whose path is the same on every runner. */
const pathInputs = {
    'fixed-path': (0,_host_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)({
        prose: 'Works in a copy of the project under one fixed path, for plan and apply jobs whose workspaces have different paths.',
        default: 'false',
    }),
};
function livesFor(field) {
    const allowed = `${field.allowed}, at most 30d`;
    return {
        ...field,
        allowed,
        parse: (value) => {
            const parsed = field.parse(value);
            const tooLong = 'value' in parsed && parsed.value > _expiry_js__WEBPACK_IMPORTED_MODULE_2__/* .longestExpiryMs */ .o6;
            return tooLong ? { wrong: allowed } : parsed;
        },
    };
}
const largest = 5_000_000_000;
function size(prose, usual) {
    const allowed = 'a size such as 800MB or 2GB, at most 5GB';
    return {
        prose,
        kind: 'size',
        allowed,
        required: false,
        default: usual,
        example: usual,
        absent: 0,
        parse: (value) => {
            const bytes = (0,_size_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSize */ .DB)(value);
            return bytes === undefined || bytes > largest ? { wrong: allowed } : { value: bytes };
        },
    };
}


/***/ }),

/***/ 85535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   hm: () => (/* binding */ readCanonical)
/* harmony export */ });
/**
 * The one way to write a value: members sorted by UTF-16 code units, no space, numbers and strings as
 * ECMAScript writes them, so that equal values have equal digests.
 * Source: RFC 8785, JSON Canonicalization Scheme.
 */
function canonical(value) {
    if (typeof value === 'number' && !Number.isFinite(value))
        throw new TypeError(`${value} in JSON`);
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    if (isList(value))
        return `[${value.map(canonical).join(',')}]`;
    const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}
/**
 * Reads what `canonical` wrote. Undefined for every other text, also where it means the same: a repeated
 * member or another spelling would let two readers see two values under one digest.
 */
function readCanonical(bytes) {
    try {
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        const value = JSON.parse(text);
        return canonical(value) === text ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** Array.isArray does not tell a readonly array from an object to the compiler. */
function isList(value) {
    return Array.isArray(value);
}


/***/ }),

/***/ 4143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S_: () => (/* binding */ keyAgain),
  Zx: () => (/* binding */ keyContext),
  uM: () => (/* binding */ newKey),
  PT: () => (/* binding */ wrongKey)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(28649);
// EXTERNAL MODULE: ./.build/actions/library/aws/aws-error.js
var aws_error = __webpack_require__(1906);
// EXTERNAL MODULE: ./.build/actions/library/text/shell.js
var shell = __webpack_require__(21730);
;// CONCATENATED MODULE: ./.build/actions/library/sealed-plan/key-trouble.js



/** Source: AWS KMS API Reference, errors of GenerateDataKey and Decrypt. */
const troubles = [
    {
        matches: /^NotFoundException$/,
        why: 'there is no such key in this account and region',
        remedy: ({ region }) => `${(0,shell/* awsCommand */.bg)('kms list-aliases', { region })} lists those that there are; one of another account is named by its ARN.`,
    },
    {
        matches: /^DisabledException$/,
        why: 'it is disabled',
        // EnableKey takes no alias.
        remedy: ({ arn, region }) => (0,shell/* awsCommand */.bg)('kms enable-key', { region, 'key-id': arn }),
    },
    {
        matches: /^(KMSInvalidStateException|KeyUnavailableException)$/,
        why: 'it is not in a state in which it can be used',
        remedy: ({ arn, region }) => `${(0,shell/* awsCommand */.bg)('kms describe-key', { region, 'key-id': arn })} says in which; one that waits to be deleted comes back by cancel-key-deletion and enable-key.`,
    },
    {
        matches: /^InvalidKeyUsageException$/,
        why: 'it is not one that encrypts',
        remedy: () => 'Take a key with KeySpec SYMMETRIC_DEFAULT and KeyUsage ENCRYPT_DECRYPT.',
    },
    {
        matches: /AccessDenied/,
        why: 'the role may not use it',
        remedy: ({ advice }) => `${advice}\nThe policy of the key must allow it, too; where one of them asks for an encryption context, that of a plan is repository-id, run-id and environment.`,
    },
];
/** What a use of the key `keyId` threw, told by the key and what mends it; what is not the key's is as it was. */
function explainKey(thrown, keyId) {
    if (!(thrown instanceof aws_error/* AwsError */.Gy))
        return thrown;
    const trouble = troubles.find(({ matches }) => matches.test(thrown.awsCode));
    if (!trouble)
        return thrown;
    const [first] = thrown.problems;
    const { what = '', remedy: advice = '' } = first ?? {};
    const [arn = keyId] = /arn:aws[\w-]*:kms:[\w-]+:\d+:key\/[\w-]+/.exec(what) ?? [];
    const region = /^arn:[^:]+:kms:([^:]+):/.exec(/arn:\S+/.exec(`${what} ${keyId}`)?.[0] ?? '')?.[1];
    return new errors/* RemoteError */.Hi({
        code: 'plan-key-unusable',
        what: `KMS key ${keyId} is of no use for this plan: ${trouble.why}. ${what}`,
        remedy: trouble.remedy({ keyId, arn, region, advice }),
    }, { cause: thrown });
}

;// CONCATENATED MODULE: ./.build/actions/library/sealed-plan/key.js




/** The context of a plan's key. */
function keyContext({ repository, run, environment }) {
    return { 'repository-id': repository.id, 'run-id': run.id, environment };
}
/** @throws RemoteError `plan-key-unusable`, and what the key service throws. */
async function newKey(lock, plan) {
    if (lock.method === 'made')
        return lock.made;
    if (lock.method === 'none')
        return { key: undefined, encryption: { method: 'none' } };
    if (lock.method === 'kms') {
        const made = await lock.keys
            .generateDataKey(lock.keyId, keyContext(plan))
            .catch((thrown) => {
            throw explainKey(thrown, lock.keyId);
        });
        const { plaintext, ciphertext, keyArn } = made;
        const dataKey = Buffer.from(ciphertext).toString('base64');
        return { key: ofRightLength(plaintext), encryption: { method: 'kms', keyArn, dataKey } };
    }
    const salt = (0,external_node_crypto_.randomBytes)(16);
    const encryption = {
        method: 'passphrase',
        salt: salt.toString('base64'),
        ...scryptCost,
    };
    return { key: await stretched(lock.passphrase, salt), encryption };
}
/** The key that a manifest tells of. Throws a UserError when what it takes was not given. */
async function keyAgain({ encryption, ...plan }, { keys, passphrase }) {
    if (encryption.method === 'none')
        return undefined;
    if (encryption.method === 'kms') {
        if (!keys)
            throw missingKey('a data key of KMS', 'plan-kms-key: alias/adhoc-plans');
        const blob = Buffer.from(encryption.dataKey, 'base64');
        const under = { keyId: encryption.keyArn, context: keyContext(plan) };
        const key = await keys.decrypt(blob, under).catch((thrown) => {
            throw explainKey(thrown, encryption.keyArn);
        });
        if (!key)
            throw wrongKey(encryption);
        return ofRightLength(key);
    }
    if (!passphrase)
        throw missingKey('a passphrase', passphraseLine);
    return stretched(passphrase, Buffer.from(encryption.salt, 'base64'));
}
const passphraseLine = `plan-passphrase: \${{ secrets.PLAN_PASSPHRASE }}`;
function missingKey(sealedBy, line) {
    return new errors/* UserError */.yo({
        code: 'plan-key-missing',
        what: `The plan is encrypted with ${sealedBy}, and this step was given none.`,
        remedy: 'Give the review and apply steps the same key as the plan step:',
        snippet: `with:\n  ${line}\n`,
    });
}
/** The payload is the one that was sealed, and yet the key does not open it. */
function wrongKey(encryption) {
    const isKms = encryption.method === 'kms';
    const key = isKms ? `the data key that ${encryption.keyArn} closed` : '`plan-passphrase`';
    return new errors/* RefusedError */.fk({
        code: 'plan-key-wrong',
        what: `The plan does not open with ${key}; the payload is the one of its manifest.`,
        remedy: isKms
            ? 'The key, or the repository, run or environment that it is bound to, is not that of the plan step: plan again.'
            : `Give this step the passphrase of the plan step: \`${passphraseLine}\`.`,
    });
}
/**
 * 32 MiB and some 0.2 s for each guess; fixed, so that no manifest asks for more. The memory of the
 * stronger setting with one pass would be more than all else takes.
 * Source: OWASP, Password Storage Cheat Sheet, scrypt: N=2^15, r=8, p=3 is one of its equal choices.
 */
const scryptCost = { cost: 32_768, blockSize: 8, parallelization: 3 };
const derive = (0,external_node_util_.promisify)(external_node_crypto_.scrypt);
function stretched(passphrase, salt) {
    const maxmem = 2 * 128 * scryptCost.cost * scryptCost.blockSize;
    return derive(passphrase.normalize('NFC'), salt, keyBytes, { ...scryptCost, maxmem });
}
const keyBytes = 32;
function ofRightLength(key) {
    if (key.length !== keyBytes)
        throw new TypeError(`a data key of ${key.length} bytes`);
    return Buffer.from(key);
}


/***/ }),

/***/ 93076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T8: () => (/* binding */ manifestBytes),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   hV: () => (/* binding */ associatedData),
/* harmony export */   ku: () => (/* binding */ statementOf),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   t7: () => (/* binding */ manifestLimit)
/* harmony export */ });
/* unused harmony export digestPattern */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _broken_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44356);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85535);
/* harmony import */ var _public_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59402);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71384);





/** A manifest is a page of text; what is longer is none. */
const manifestLimit = 1_048_576;
/** A plan's identity: 64 hexadecimal digits. */
const digestPattern = /^[0-9a-f]{64}$/;
/** The bytes of a manifest, whose SHA-256 is the plan's identity. */
function manifestBytes(manifest) {
    return Buffer.from((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonical */ .$N)(manifest));
}
function digestOf(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
}
/** What each frame is bound to: all that was known before the payload was made. */
function associatedData(statement) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonical */ .$N)(statement)).digest();
}
/** The statement inside a manifest. */
function statementOf({ payload: _, ...statement }) {
    return statement;
}
/** The manifest behind `digest`. Throws a RefusedError for bytes that are not it, before they are read. */
function readManifest(bytes, digest) {
    const found = digestOf(bytes);
    if (found !== digest)
        throw (0,_broken_js__WEBPACK_IMPORTED_MODULE_1__/* .brokenSeal */ .l)(`its manifest has the digest ${found}, not ${digest}`);
    const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .readCanonical */ .hm)(bytes);
    if (value === undefined)
        throw (0,_broken_js__WEBPACK_IMPORTED_MODULE_1__/* .brokenSeal */ .l)('its manifest is not canonical JSON');
    const format = formatOf(value);
    if (format !== _public_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .formatVersion */ .qh)
        throw (0,_broken_js__WEBPACK_IMPORTED_MODULE_1__/* .unknownFormat */ .C)(format);
    const wrong = (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .departure */ .n)(_public_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .publicSchema */ .Zn, value);
    if (wrong)
        throw (0,_broken_js__WEBPACK_IMPORTED_MODULE_1__/* .brokenSeal */ .l)(`its manifest does not follow the schema: ${wrong}`);
    return value;
}
function formatOf(value) {
    if (typeof value !== 'object' || value === null || (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isList */ .Lv)(value))
        return undefined;
    return value.format;
}


/***/ }),

/***/ 13936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ joinPlan),
/* harmony export */   c: () => (/* binding */ splitPlan)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _broken_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44356);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93076);
/* harmony import */ var _read_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74164);
/* harmony import */ var _seal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2580);






/** Canonical JSON has none: texts spell theirs `\n`. */
const lineBreak = 0x0a;
const newFile = { flag: 'wx', mode: 0o600 };
/** The one file that a plan travels as, made of what `seal` wrote into `folder`: manifest, line break, payload. */
async function joinPlan(folder, file) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, joined(folder), newFile);
}
async function* joined(folder) {
    yield await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, _seal_js__WEBPACK_IMPORTED_MODULE_5__/* .manifestName */ .vS));
    yield Buffer.of(lineBreak);
    yield* (0,_read_file_js__WEBPACK_IMPORTED_MODULE_4__/* .fileBytes */ .s)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, _seal_js__WEBPACK_IMPORTED_MODULE_5__/* .payloadName */ .Oh));
}
/**
 * The two files again, in an empty `folder`, for `checkSeal`: nothing is verified or interpreted here but the place
 * of the first line break. Throws a RefusedError `plan-seal-broken` where there is none that could end a manifest.
 */
async function splitPlan(file, folder) {
    const manifest = await firstLine(file);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, _seal_js__WEBPACK_IMPORTED_MODULE_5__/* .manifestName */ .vS), manifest, newFile);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, _seal_js__WEBPACK_IMPORTED_MODULE_5__/* .payloadName */ .Oh), behind((0,_read_file_js__WEBPACK_IMPORTED_MODULE_4__/* .fileBytes */ .s)(file), manifest.length + 1), newFile);
}
async function firstLine(file) {
    const read = [];
    let bytes = 0;
    for await (const piece of (0,_read_file_js__WEBPACK_IMPORTED_MODULE_4__/* .fileBytes */ .s)(file)) {
        const end = piece.indexOf(lineBreak);
        read.push(Buffer.from(end < 0 ? piece : piece.subarray(0, end)));
        bytes += piece.length;
        if (end >= 0)
            return Buffer.concat(read);
        if (bytes > _manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestLimit */ .t7)
            break;
    }
    throw (0,_broken_js__WEBPACK_IMPORTED_MODULE_2__/* .brokenSeal */ .l)(`its file has no line break behind a manifest`);
}
async function* behind(source, bytes) {
    let left = bytes;
    for await (const piece of source) {
        const skipped = Math.min(left, piece.length);
        left -= skipped;
        if (skipped < piece.length)
            yield piece.subarray(skipped);
    }
}


/***/ }),

/***/ 59402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zn: () => (/* binding */ publicSchema),
/* harmony export */   qh: () => (/* binding */ formatVersion)
/* harmony export */ });
/* unused harmony export statementSchema */
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71527);

/** Counts up whenever a sealed plan changes its form; every version of one major reads those before. */
const formatVersion = 1;
const moment = (description) => (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)('^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$', description);
const base64 = (description) => (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)('^[A-Za-z0-9+/]+={0,2}$', description);
const kms = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .members */ .ol)({
    method: { const: 'kms' },
    keyArn: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)('^arn:aws(-[a-z]+)*:kms:', 'ARN of the KMS key that the data key is encrypted under.'),
    dataKey: base64('The encrypted data key, as GenerateDataKey answered it.'),
});
const passphrase = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .members */ .ol)({
    method: { const: 'passphrase' },
    salt: base64('Salt of scrypt, new for every plan.'),
    cost: { const: 32_768 },
    blockSize: { const: 8 },
    parallelization: { const: 3 },
});
const none = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .members */ .ol)({ method: { const: 'none' } });
/** What a plan is, in clear: for people, and for all that is decided before it may be read. */
const statementSchema = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .members */ .ol)({
    format: { const: formatVersion },
    suite: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('Version of the suite that made the plan.'),
    tool: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .members */ .ol)({
        name: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)('^[a-z][a-z0-9-]*$', 'terraform, opentofu, cloudformation or pulumi.'),
        version: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('Exact version of the tool.'),
    }),
    platform: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .members */ .ol)({
        os: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('Operating system, as Node names it: linux, darwin.'),
        arch: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('Processor, as Node names it: x64, arm64.'),
    }),
    path: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)('^/', 'Where the project lay; a plan is applied there and nowhere else.'),
    environment: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('The application environment.'),
    baseEnvironment: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('The base environment; null where there is none.')),
    kind: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['ad-hoc', 'prod'], 'Kind of the environment.'),
    layer: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['base', 'app'], 'Layer of the infrastructure.'),
    operation: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['create-update', 'destroy'], 'What an apply does.'),
    repository: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .members */ .ol)({
        id: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)('^\\d+$', "GitHub's number of the repository, which a renamed one keeps."),
        name: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('owner/name.'),
    }),
    commit: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)('^[0-9a-f]{40}([0-9a-f]{24})?$', 'The commit that was planned.'),
    run: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .members */ .ol)({
        id: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)('^\\d+$', 'The workflow run that planned.'),
        attempt: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .whole */ .WQ)(1, 'Its attempt.'),
    }),
    actor: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('Who started the run.'),
    createdAt: moment('When the plan was made.'),
    expiresAt: moment('From when on the plan is refused.'),
    account: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)('^\\d{12}$', 'AWS account.'),
    region: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('AWS region.'),
    role: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('ARN of the role that planned; null for credentials of the environment.')),
    counts: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .mapOf */ .A7)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .whole */ .WQ)(0, 'How many.'), 'Number of changes of each kind, by the names of the review.'),
    encryption: { anyOf: [kms, passphrase, none] },
});
const payload = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .members */ .ol)({
    sha256: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)('SHA-256 of the payload as it is stored, encrypted or not.'),
    bytes: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .whole */ .WQ)(1, 'Size of the same.'),
});
/** The public part: what was stated before the payload was encrypted, and the payload that came of it. */
const publicSchema = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .members */ .ol)({ ...statementSchema.properties, payload });


/***/ }),

/***/ 74164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ Meter),
/* harmony export */   s: () => (/* binding */ fileBytes)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);



const pieceBytes = 1_048_576;
/** A file's bytes in pieces; each is overwritten by the next. A link in the file's place is not followed. */
async function* fileBytes(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW);
    try {
        const { size } = await file.stat();
        const buffer = Buffer.allocUnsafe(Math.min(pieceBytes, Math.max(1, size)));
        for (;;) {
            const { bytesRead } = await file.read(buffer);
            if (bytesRead === 0)
                return;
            yield buffer.subarray(0, bytesRead);
        }
    }
    finally {
        await file.close();
    }
}
/** Counts and hashes what passes. */
class Meter {
    #hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    bytes = 0;
    async *through(source) {
        for await (const piece of source) {
            this.add(piece);
            yield piece;
        }
    }
    add(piece) {
        this.#hash.update(piece);
        this.bytes += piece.length;
    }
    /** SHA-256 of all that passed; asked once. */
    digest() {
        return this.#hash.digest('hex');
    }
}


/***/ }),

/***/ 2580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vS: () => (/* binding */ manifestName),
  Oh: () => (/* binding */ payloadName),
  od: () => (/* binding */ seal)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(28649);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/archive-write.js
var archive_write = __webpack_require__(82321);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/frames.js
var sealed_plan_frames = __webpack_require__(86763);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/json.js
var json = __webpack_require__(85535);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/key.js + 1 modules
var sealed_plan_key = __webpack_require__(4143);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/manifest.js
var sealed_plan_manifest = __webpack_require__(93076);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/public-schema.js
var public_schema = __webpack_require__(59402);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/read-file.js
var read_file = __webpack_require__(74164);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/size.js + 1 modules
var size = __webpack_require__(83192);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/entry-path.js
var entry_path = __webpack_require__(88381);
;// CONCATENATED MODULE: ./.build/actions/library/sealed-plan/unsafe-tree.js

/** What of a project cannot travel, all at once, with the lines that leave it out. */
function treeProblems({ files, emptyFolders, refused }) {
    const clash = (0,entry_path/* collision */.Zh)([...files.map(({ path }) => path), ...emptyFolders]);
    const reasons = [
        ...refused,
        ...(clash ? [`${clash[1]}: on some file systems the same as ${clash[0]}`] : []),
    ];
    if (reasons.length === 0)
        return [];
    const shown = reasons.slice(0, 20).map((reason) => `  ${reason}`);
    const more = reasons.length > 20 ? [`  and ${reasons.length - 20} more`] : [];
    return [
        {
            code: 'plan-path-unsupported',
            what: ['These cannot travel with the plan:', ...shown, ...more].join('\n'),
            remedy: 'Rename them; put a file in place of a link that leaves the project; or exclude what no apply reads, by `plan-exclude`.',
        },
    ];
}

;// CONCATENATED MODULE: ./.build/actions/library/sealed-plan/seal.js












/** The two files of a sealed plan. */
const manifestName = 'manifest.json';
const payloadName = 'payload.bin';
const newFile = { flag: 'wx', mode: 0o600 };
/**
 * Writes manifest and payload. Throws UserErrors: `plan-path-unsupported`, `plan-too-large`,
 * `plan-project-changing`; what the key service throws passes through.
 */
async function seal(plan) {
    const problems = treeProblems(plan.project);
    if (problems.length > 0)
        throw new errors/* UserError */.yo(problems);
    (0,size/* checkSize */.C1)(plan.project.files, plan.sizeLimit);
    const { key, encryption } = await (0,sealed_plan_key/* newKey */.uM)(plan.lock, plan.facts);
    const statement = { ...plan.facts, format: public_schema/* formatVersion */.qh, encryption };
    const plain = (0,archive_write/* archive */.rD)(await partsOf(plan));
    const stored = key ? (0,sealed_plan_frames/* sealedFrames */.V$)(plain, { key, associated: (0,sealed_plan_manifest/* associatedData */.hV)(statement) }) : plain;
    const meter = new read_file/* Meter */.k();
    // One piece is written before the next is asked for, as pieces share their memory.
    await (0,promises_.writeFile)((0,external_node_path_.join)(plan.folder, payloadName), meter.through(stored), newFile);
    const manifest = { ...statement, payload: { sha256: meter.digest(), bytes: meter.bytes } };
    const bytes = (0,sealed_plan_manifest/* manifestBytes */.T8)(manifest);
    await (0,promises_.writeFile)((0,external_node_path_.join)(plan.folder, manifestName), bytes, newFile);
    return { digest: (0,sealed_plan_manifest/* digestOf */.ol)(bytes), manifest };
}
async function partsOf({ toolFiles, project, secrets }) {
    const files = await (0,archive_write/* measured */.jh)([...below('tool', toolFiles), ...below('project', project.files)]);
    const emptyFolders = project.emptyFolders.map((path) => `project/${path}`);
    const first = Buffer.from((0,json/* canonical */.$N)({ ...secrets, files: files.map(listed), emptyFolders }));
    if (first.length > archive_write/* privateLimit */.hj)
        throw new errors/* UserError */.yo((0,size/* tooMuchToTell */.Gh)(first.length));
    return { first, files, emptyFolders };
}
function below(folder, files) {
    return files.map((file) => ({ ...file, path: `${folder}/${file.path}` }));
}
function listed({ path, bytes, sha256, executable }) {
    return { path, bytes, sha256, executable };
}


/***/ }),

/***/ 71384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ departure)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85535);

/** Where a value departs from its schema, in words, or undefined when it does not. */
function departure(schema, value, at = '') {
    if (schema.anyOf) {
        const fits = schema.anyOf.some((one) => departure(one, value, at) === undefined);
        return fits ? undefined : `${at || '/'} is none of what it may be`;
    }
    if (!isOfType(schema, value))
        return `${at || '/'} is not ${nameOfType(schema)}`;
    if (typeof value === 'string')
        return textDeparture(schema, value, at);
    if (typeof value === 'number')
        return numberDeparture(schema, value, at);
    if (typeof value !== 'object' || value === null)
        return undefined;
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(value) ? listDeparture(schema, value, at) : objectDeparture(schema, value, at);
}
function isOfType({ type, const: only }, value) {
    if (only !== undefined)
        return value === only;
    if (type === undefined)
        return true;
    if (type === 'integer')
        return Number.isInteger(value);
    if (type === 'null')
        return value === null;
    if (type === 'array')
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(value);
    if (type === 'object')
        return typeof value === 'object' && value !== null && !(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(value);
    return typeof value === type;
}
function nameOfType({ type, const: only }) {
    return only === undefined ? `of type ${type}` : JSON.stringify(only);
}
function textDeparture(schema, value, at) {
    if (schema.enum && !schema.enum.includes(value))
        return `${at} is none of ${schema.enum}`;
    const fits = schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(value);
    return fits ? undefined : `${at} does not match ${schema.pattern}`;
}
function numberDeparture({ minimum, maximum }, value, at) {
    const fits = value >= (minimum ?? -Infinity) && value <= (maximum ?? Infinity);
    return fits ? undefined : `${at} is not from ${minimum ?? 'any'} to ${maximum ?? 'any'}`;
}
function listDeparture({ items }, value, at) {
    if (!items)
        return undefined;
    for (const [index, item] of value.entries()) {
        const found = departure(items, item, `${at}/${index}`);
        if (found)
            return found;
    }
    return undefined;
}
function objectDeparture(schema, value, at) {
    const absent = schema.required?.find((name) => !Object.hasOwn(value, name));
    if (absent !== undefined)
        return `${at}/${absent} is missing`;
    for (const [name, member] of Object.entries(value)) {
        const found = memberDeparture(schema, { name, member }, `${at}/${name}`);
        if (found)
            return found;
    }
    return undefined;
}
function memberDeparture({ properties, additionalProperties }, { name, member }, at) {
    const known = properties && Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (known)
        return departure(known, member, at);
    if (additionalProperties === false)
        return `${at} is not known`;
    return additionalProperties && departure(additionalProperties, member, at);
}


/***/ }),

/***/ 71527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ mapOf),
/* harmony export */   OZ: () => (/* binding */ opaque),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   WQ: () => (/* binding */ whole),
/* harmony export */   Xd: () => (/* binding */ orNull),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   ol: () => (/* binding */ members),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/** An object with exactly these members: a member that nobody knows of is not read. */
function members(properties) {
    const required = Object.keys(properties);
    return { type: 'object', properties, required, additionalProperties: false };
}
/** Any number of members, each of the same shape. */
function mapOf(additionalProperties, description) {
    return { type: 'object', additionalProperties, description };
}
function listOf(items, description) {
    return { type: 'array', items, description };
}
function text(description) {
    return { type: 'string', description };
}
function matching(pattern, description) {
    return { type: 'string', pattern, description };
}
function oneOf(words, description) {
    return { type: 'string', enum: words, description };
}
/** A number that every reader holds exactly. */
function whole(minimum, description) {
    return { type: 'integer', minimum, maximum: Number.MAX_SAFE_INTEGER, description };
}
/** What is of that shape, or is null because there is none. */
function orNull(shape) {
    return { anyOf: [shape, { type: 'null' }] };
}
/** Any JSON: another concept owns its shape. */
function opaque(description) {
    return { description };
}
/** SHA-256 in hexadecimal digits. */
function sha256(description) {
    return matching('^[0-9a-f]{64}$', description);
}


/***/ }),

/***/ 83192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C1: () => (/* binding */ checkSize),
  ub: () => (/* binding */ fileLimit),
  Xq: () => (/* binding */ formatSize),
  DB: () => (/* binding */ parseSize),
  Gh: () => (/* binding */ tooMuchToTell)
});

// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(28649);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/entry-path.js
var entry_path = __webpack_require__(88381);
;// CONCATENATED MODULE: ./.build/actions/library/sealed-plan/heaviest.js

/** The five places that weigh most; in place of a folder the one below it that has nearly all of its weight. */
function heaviest(files, by) {
    const told = [];
    for (const next of weights(files).sort((a, b) => b[by] - a[by])) {
        const above = told.findIndex(({ path }) => next.path.startsWith(`${path}/`));
        const outer = told[above];
        if (!outer)
            told.push(next);
        else if (next[by] > 0.8 * outer[by])
            told[above] = next;
    }
    // What would hardly change the sum is not worth a line.
    const least = (told[0]?.[by] ?? 0) / 100;
    return told.filter((weight) => weight[by] > least).slice(0, 5);
}
function weights(files) {
    const all = new Map();
    for (const { path, bytes } of files) {
        const folders = (0,entry_path/* foldersOf */.pd)(path);
        const places = folders.length > 0 ? folders : [path];
        for (const place of places) {
            const pattern = folders.length > 0 ? `/${place}/**` : `/${place}`;
            const sum = all.get(place) ?? { path: place, pattern, bytes: 0, files: 0 };
            all.set(place, sum);
            sum.bytes += bytes;
            sum.files += 1;
        }
    }
    return [...all.values()];
}

;// CONCATENATED MODULE: ./.build/actions/library/sealed-plan/size.js


/** More files than any project has, few enough that their list stays small beside the files. */
const fileLimit = 100_000;
const units = new Map([
    ['MB', 1_000_000],
    ['GB', 1_000_000_000],
]);
/** Bytes of `500MB`, `2 GB`; undefined for anything else. */
function parseSize(text) {
    const [, count, unit = ''] = /^(\d{1,6}) ?(MB|GB)$/.exec(text) ?? [];
    return count === undefined ? undefined : Number(count) * (units.get(unit) ?? 0) || undefined;
}
/** `1.5 MB`: as exact as a reader needs. */
function formatSize(bytes) {
    if (bytes >= 999_950_000)
        return `${(bytes / 1_000_000_000).toFixed(1)} GB`;
    if (bytes >= 99_950)
        return `${(bytes / 1_000_000).toFixed(1)} MB`;
    return `${(bytes / 1_000).toFixed(1)} kB`;
}
/** Throws a UserError that says where the weight lies when the files are too large or too many. */
function checkSize(files, limit) {
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    if (bytes <= limit && files.length <= fileLimit)
        return;
    const heavy = heaviest(files, bytes > limit ? 'bytes' : 'files');
    throw new errors/* UserError */.yo({
        code: 'plan-too-large',
        what: [
            `The project has ${formatSize(bytes)} in ${files.length} files; a plan takes ${formatSize(limit)} in ${fileLimit}. Most of it lies in:`,
            ...heavy.map((weight) => `  ${weight.path}: ${formatSize(weight.bytes)}${filesOf(weight)}`),
        ].join('\n'),
        remedy: 'Exclude what no apply reads, or raise `plan-size-limit`:',
        snippet: `with:\n  plan-exclude: |\n${heavy.map(({ pattern }) => `    ${pattern}\n`).join('')}`,
    });
}
function filesOf({ files }) {
    return files === 1 ? ' in 1 file' : ` in ${files} files`;
}
/** The list of files and the change summary, which are read in one piece, have so many bytes. */
function tooMuchToTell(bytes) {
    return {
        code: 'plan-too-large',
        what: `The list of files and the change summary have ${formatSize(bytes)} together, which is too much.`,
        remedy: 'Exclude folders with many files by `plan-exclude`, or plan fewer resources at a time.',
    };
}


/***/ }),

/***/ 36614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F3: () => (/* binding */ sizeIn),
/* harmony export */   JO: () => (/* binding */ tarEnd),
/* harmony export */   L6: () => (/* binding */ blockSize),
/* harmony export */   Zt: () => (/* binding */ paddingOf),
/* harmony export */   pI: () => (/* binding */ tarHeader)
/* harmony export */ });
/** tar's unit: headers are one block, content is padded to whole blocks. */
const blockSize = 512;
const kinds = {
    file: { mode: 0o644, flag: '0' },
    program: { mode: 0o755, flag: '0' },
    folder: { mode: 0o755, flag: '5' },
};
/**
 * The header of an entry, with a pax record for a path that the old field cannot hold. It is a function
 * of path, size and kind alone: a reader that knows them compares bytes and never interprets any.
 * Source: POSIX.1-2024, pax, "ustar Interchange Format" and "pax Extended Header".
 */
function tarHeader({ path, bytes, kind }) {
    const { mode, flag } = kinds[kind];
    const plain = /^[\x20-\x7e]{1,100}$/.test(path);
    const header = block({ name: plain ? path : 'path-in-pax-header', mode, bytes, flag });
    return plain ? header : Buffer.concat([paxPath(path), header]);
}
/** Zeros behind content of so many bytes. */
function paddingOf(bytes) {
    return (blockSize - (bytes % blockSize)) % blockSize;
}
/** What ends an archive. */
const tarEnd = Buffer.alloc(2 * blockSize);
/** Size in the header of the first entry, whose size nobody could know before; undefined when it holds none. */
function sizeIn(header) {
    const digits = /^([0-7]{11})\0$/.exec(header.toString('latin1', 124, 136))?.[1];
    return digits === undefined ? undefined : Number.parseInt(digits, 8);
}
function paxPath(path) {
    const record = Buffer.from(paxRecord(path));
    const header = block({ name: 'pax', mode: 0o644, bytes: record.length, flag: 'x' });
    return Buffer.concat([header, record, Buffer.alloc(paddingOf(record.length))]);
}
/** `<length> path=<value>\n`, where the length counts itself. */
function paxRecord(path) {
    const rest = Buffer.byteLength(` path=${path}\n`);
    const guess = rest + String(rest).length;
    return `${rest + String(guess).length} path=${path}\n`;
}
function block({ name, mode, bytes, flag }) {
    const header = Buffer.alloc(blockSize);
    header.write(name, 0, 'latin1');
    header.write(octal(mode, 7), 100, 'latin1');
    header.write(octal(0, 7), 108, 'latin1');
    header.write(octal(0, 7), 116, 'latin1');
    header.write(octal(bytes, 11), 124, 'latin1');
    header.write(octal(0, 11), 136, 'latin1');
    header.write('        ', 148, 'latin1');
    header.write(flag, 156, 'latin1');
    header.write('ustar\x0000', 257, 'latin1');
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${octal(sum, 6)}\0 `, 148, 'latin1');
    return header;
}
function octal(value, digits) {
    return value.toString(8).padStart(digits, '0');
}


/***/ }),

/***/ 81026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ privateFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/** Makes one in the runner's folder for temporary files, which every job empties, else in the system's. */
function privateFolder(name) {
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(process.env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), `${name}-`));
    const path = (file) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, file);
    return {
        path,
        write: (file, text) => {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path(file), text, { mode: 0o600 });
            return path(file);
        },
        [Symbol.dispose]: () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true }),
    };
}


/***/ }),

/***/ 36327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ isRunning),
/* harmony export */   n: () => (/* binding */ start)
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
/** Whether a process is still there, also one that an earlier step left behind. */
function isRunning(pid) {
    try {
        return process.kill(pid, 0);
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 50658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseTimestamp),
/* harmony export */   v: () => (/* binding */ timestamp)
/* harmony export */ });
/** `2026-11-21T11:00:00.000Z`: milliseconds since the epoch as a moment in UTC, as ISO 8601 writes it. */
function timestamp(ms) {
    return new Date(ms).toISOString();
}
/** Milliseconds since the epoch of what `timestamp` wrote; undefined for any other text. */
function parseTimestamp(text) {
    const ms = Date.parse(text);
    return Number.isFinite(ms) && new Date(ms).toISOString() === text ? ms : undefined;
}


/***/ })

};

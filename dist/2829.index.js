export const id = 2829;
export const ids = [2829];
export const modules = {

/***/ 59201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jt: () => (/* binding */ directoryOf),
/* harmony export */   q5: () => (/* binding */ withoutDirectory),
/* harmony export */   t1: () => (/* binding */ findProject)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _system_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43195);



/** Looks from `working-directory`, which is relative to the workspace, up to the folder that git made. */
function findProject(workingDirectory) {
    const workspace = (0,_system_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .ambient */ .T)('GITHUB_WORKSPACE');
    const asked = workspace ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, workingDirectory) : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workingDirectory);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(asked) || !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(asked).isDirectory())
        return undefined;
    const directory = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(asked);
    const top = workspace && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(workspace) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace) : directory;
    const root = topLevel(directory) ?? (isBelow(directory, top) ? top : directory);
    return { root, below: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, directory).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/') };
}
/** Where the tool is started. */
function directoryOf({ root, below }) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, below);
}
function withoutDirectory(workingDirectory) {
    return {
        code: 'working-directory-missing',
        what: `Input "working-directory" is ${JSON.stringify(workingDirectory)}, and the workspace has no such folder.`,
        remedy: 'Check the repository out before this step (uses: actions/checkout@v4), or correct it.',
    };
}
function topLevel(directory) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, '.git')))
        return directory;
    const above = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(directory);
    return above === directory ? undefined : topLevel(above);
}
function isBelow(directory, top) {
    return directory === top || directory.startsWith(`${top}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`);
}


/***/ }),

/***/ 50763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ plannedFiles),
/* harmony export */   Tb: () => (/* binding */ readSealed),
/* harmony export */   Tt: () => (/* binding */ readOptions),
/* harmony export */   wE: () => (/* binding */ sealOptions)
/* harmony export */ });
/* harmony import */ var _sealed_plan_shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71384);
/* harmony import */ var _sealed_plan_shapes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71527);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28649);



const schema = (0,_sealed_plan_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .members */ .ol)({
    operation: (0,_sealed_plan_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['create-update', 'destroy'], 'What the plan was asked for.'),
    targets: (0,_sealed_plan_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_sealed_plan_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('An address.'), 'The only resources that were planned.'),
    replace: (0,_sealed_plan_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_sealed_plan_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('An address.'), 'What is replaced because somebody asked for it.'),
    refresh: { type: 'boolean', description: 'Whether the plan looked at what is there.' },
});
const commit = (0,_sealed_plan_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)('^[0-9a-f]{40}([0-9a-f]{24})?$', 'The commit whose files were planned.');
/** Both lie side by side: settings must have other names than options. */
function sealOptions({ options, settings, checkedOut }) {
    const { operation, targets, replace, refresh } = options;
    const sealed = { operation, targets, replace, refresh, ...settings };
    return checkedOut === undefined ? sealed : { ...sealed, checkedOut };
}
/** The sealed form again. @throws RefusedError `plan-format-unknown`. */
function readOptions(sealed) {
    const all = Object.entries(typeof sealed === 'object' && sealed !== null ? sealed : {});
    const isOption = ([name]) => Object.hasOwn(schema.properties, name);
    const options = Object.fromEntries(all.filter(isOption));
    const { checkedOut, ...settings } = Object.fromEntries(all.filter((one) => !isOption(one)));
    const read = { options: readSealed(schema, options), settings };
    return checkedOut === undefined ? read : { ...read, checkedOut: readSealed(commit, checkedOut) };
}
/** What was planned, for its page: the folder is undefined where the settings of an engine name none. */
function plannedFiles(sealed) {
    const { settings, checkedOut } = readOptions(sealed);
    const { directory } = settings;
    return { folder: typeof directory === 'string' ? directory : undefined, checkedOut };
}
/**
 * A sealed value, held against its schema: the seal vouches for who wrote it, and not for which version of the
 * suite that was.
 * @throws RefusedError `plan-format-unknown`.
 */
function readSealed(shape, sealed) {
    const wrong = (0,_sealed_plan_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .departure */ .n)(shape, sealed);
    if (wrong === undefined)
        return sealed;
    throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: 'plan-format-unknown',
        what: `The options of the plan are not those that this version of the suite reads: ${wrong}.`,
        remedy: 'Pin one version of the suite for the plan, review and apply jobs, then plan again.',
    });
}


/***/ }),

/***/ 21234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   Yz: () => (/* binding */ parsed),
/* harmony export */   a8: () => (/* binding */ attributeChanges),
/* harmony export */   q7: () => (/* binding */ keysIn)
/* harmony export */ });
/* unused harmony export pathText */
/* harmony import */ var _mask_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77975);

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
    const path = [...node.path, _mask_js__WEBPACK_IMPORTED_MODULE_0__/* .insideText */ .qZ];
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
        return (0,_mask_js__WEBPACK_IMPORTED_MODULE_0__/* .namedLikeSecret */ .RG)(path);
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
        if (part === _mask_js__WEBPACK_IMPORTED_MODULE_0__/* .insideText */ .qZ)
            return part;
        if (typeof part === 'number')
            return `[${part}]`;
        return /^[\w-]+$/.test(part) ? `.${part}` : `[${JSON.stringify(part)}]`;
    });
    return text.join('').replace(/^\./, '');
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
    'other-image',
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
        ...(planned.otherImages ?? []).map(({ address, image, record }) => ({
            kind: 'other-image',
            address,
            what: `brings ${image}; the last deployment brought ${record}, its image of record`,
        })),
        ...planned.deferred.map(({ address, reason }) => ({
            kind: 'deferred',
            address,
            what: `is not planned yet (${reason})`,
        })),
        ...ofOptions(planned),
    ];
    return dangers.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || compare(a.address, b.address));
}
function ofChange({ address, action, cause, danger: hint }) {
    const danger = hint ?? dangerous[action];
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

/***/ 77975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hx: () => (/* binding */ maskUnder),
/* harmony export */   RG: () => (/* binding */ namedLikeSecret),
/* harmony export */   qZ: () => (/* binding */ insideText)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/**
 * A mask under the random key of one plan, which travels only inside the sealed plan: without it, nobody can try
 * passwords against the hash. 40 bits are enough to see a change, and say nothing about a long secret.
 */
function maskUnder(key) {
    return (value) => {
        if (value === undefined || value === null)
            return { absent: true };
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key).update(JSON.stringify(value)).digest('hex');
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
        return !isNameInList(path);
    if (harmlessName.test(own))
        return false;
    return names.some((name) => name !== 'secrets' && secretName.test(name));
}
/** Of a variable in a list of such, `name` in Terraform, `Name` in CloudFormation: an object may have one called so. */
function isNameInList(path) {
    return path.at(-1) === 'name' || (path.at(-1) === 'Name' && typeof path.at(-2) === 'number');
}


/***/ }),

/***/ 42163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ summarise)
/* harmony export */ });
/* harmony import */ var _attributes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21234);
/* harmony import */ var _change_summary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9266);
/* harmony import */ var _dangers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18415);
/* harmony import */ var _mask_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77975);




/**
 * The change summary of a plan. The same changes under the same key (32 random bytes, one for each plan) give
 * the same summary; what was only looked at and stays as it is, is left out.
 */
function summarise(planned, key) {
    const mask = (0,_mask_js__WEBPACK_IMPORTED_MODULE_2__/* .maskUnder */ .Hx)(key);
    const changes = planned.changes.filter(isWorthTelling).map((change) => changeOf(change, mask));
    const drift = planned.drift.map((change) => driftOf(change, mask)).filter(isSeen);
    const outputs = planned.outputs
        .filter(({ action }) => action !== 'unchanged')
        .map((output) => outputOf(output, mask));
    return {
        version: _change_summary_js__WEBPACK_IMPORTED_MODULE_3__/* .summaryVersion */ .X,
        tool: planned.tool,
        options: planned.options,
        counts: { ...countsOf(planned), drifted: drift.length },
        dangers: (0,_dangers_js__WEBPACK_IMPORTED_MODULE_1__/* .dangersOf */ .oi)(planned),
        changes: changes.toSorted(byAddress),
        drift: drift.toSorted(byAddress),
        outputs: outputs.toSorted((a, b) => (0,_dangers_js__WEBPACK_IMPORTED_MODULE_1__/* .compare */ .UD)(a.name, b.name)),
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
            ? (0,_attributes_js__WEBPACK_IMPORTED_MODULE_0__/* .attributeChanges */ .a8)(change, { mask, forcing: cause?.attributes ?? [] })
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
    return { name, action, attributes: (0,_attributes_js__WEBPACK_IMPORTED_MODULE_0__/* .attributeChanges */ .a8)(output, { mask, at: [name] }) };
}
function countsOf({ changes, deferred, outputs }) {
    const count = (holds) => changes.filter(holds).length;
    return {
        create: count(({ action }) => action === 'create'),
        update: count(({ action }) => action === 'update'),
        replace: count(({ action }) => (0,_dangers_js__WEBPACK_IMPORTED_MODULE_1__/* .isReplacement */ .D8)(action)),
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
    return (0,_dangers_js__WEBPACK_IMPORTED_MODULE_1__/* .compare */ .UD)(a.address, b.address);
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


/***/ })

};

export const id = 4992;
export const ids = [4992];
export const modules = {

/***/ 84992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cdkKind: () => (/* binding */ cdkKind)
});

// EXTERNAL MODULE: ./.build/actions/library/engines/child-cloud.js
var child_cloud = __webpack_require__(64844);
// EXTERNAL MODULE: ./.build/actions/library/engines/child-environment.js
var child_environment = __webpack_require__(50460);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/applier.js + 14 modules
var applier = __webpack_require__(83804);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/apply/afterwards.js
var afterwards = __webpack_require__(703);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/kind.js + 2 modules
var kind = __webpack_require__(13297);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/project/planning.js
var project_planning = __webpack_require__(27436);
// EXTERNAL MODULE: ./.build/actions/library/engines/project-place.js
var project_place = __webpack_require__(59201);
// EXTERNAL MODULE: ./.build/actions/library/engines/sealed-options.js
var sealed_options = __webpack_require__(50763);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(28649);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cdk/cli.js



/** The one that the project installs, looked for from its folder up to the top level; else that of the PATH. */
function findCli({ directory, root, path }) {
    const own = upwards(directory, root).map((folder) => (0,external_node_path_.join)(folder, 'node_modules/.bin/cdk'));
    const installed = path.split(':').filter(external_node_path_.isAbsolute);
    const found = [...own, ...installed.map((folder) => (0,external_node_path_.join)(folder, 'cdk'))].find(isProgram);
    return found === undefined ? undefined : { binary: found, version: versionBeside(found) };
}
function withoutCli({ directory }) {
    return new errors/* UserError */.yo({
        code: 'cdk-not-found',
        what: `The CDK CLI is not there: no node_modules/.bin/cdk in ${directory} or above it, and no cdk on the PATH.`,
        remedy: 'npm install --save-dev aws-cdk, and npm ci in a step before this one',
        snippet: '- run: npm ci',
    });
}
function upwards(directory, root) {
    const above = (0,external_node_path_.dirname)(directory);
    if (directory === root || above === directory)
        return [directory];
    return [directory, ...upwards(above, root)];
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
/** A link leads from `.bin` to `bin/cdk` of the package. */
function versionBeside(binary) {
    const file = (0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_fs_.realpathSync)(binary)), '../package.json');
    if (!(0,external_node_fs_.existsSync)(file))
        return undefined;
    const { name, version } = JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
    return name === 'aws-cdk' ? String(version) : undefined;
}

// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/plan/destroy-plan.js + 3 modules
var destroy_plan = __webpack_require__(39307);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/plan/drift.js + 1 modules
var drift = __webpack_require__(13941);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/plan/plan.js + 8 modules
var plan = __webpack_require__(40739);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/plan/take-back.js
var take_back = __webpack_require__(54454);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cdk/look-ups.js


/** Keys of what was looked up in the cloud once and is in the commit: what the app may have taken from there. */
function lookUpsIn(directory) {
    const file = (0,external_node_path_.join)(directory, 'cdk.context.json');
    if (!(0,external_node_fs_.existsSync)(file))
        return [];
    try {
        return Object.keys(JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'))).toSorted();
    }
    catch {
        // The CLI says better what is wrong with it.
        return [];
    }
}

// EXTERNAL MODULE: ./.build/actions/library/aws/partition.js
var aws_partition = __webpack_require__(64174);
// EXTERNAL MODULE: ./.build/actions/library/naming/names.js
var names = __webpack_require__(77615);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/project/stacks.js + 1 modules
var stacks = __webpack_require__(41865);
// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/template/template.js
var template = __webpack_require__(3014);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cdk/place.js
/** A text of an assembly with what it leaves to the place of its deployment. */
function inPlace(text, { partition, account, region }) {
    const known = { Partition: partition, AccountId: account, Region: region };
    return text.replace(/\$\{AWS::(Partition|AccountId|Region)\}/g, (_, name) => known[name]);
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/cdk/assets.js



/** What stacks refer to, each once; with templates that are handed in by a call not among them. */
function assetsOf(stacks, inCall, place) {
    const files = new Set(stacks.flatMap(({ assetManifests }) => assetManifests));
    const all = [...files].flatMap((file) => assetsIn(file, place));
    const known = new Map(all.map((asset) => [asset.pin, asset]));
    return [...known.values()].filter(({ pin }) => !inCall.has(pin));
}
function assetsIn(file, place) {
    const read = JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
    if (!(0,template/* isObject */.Gv)(read))
        return [];
    const text = (value) => inPlace(String(value ?? ''), place);
    const files = destinationsIn(read.files).map(({ bucketName, objectKey }) => ({
        kind: 'file',
        pin: `s3://${text(bucketName)}/${text(objectKey)}`,
    }));
    const images = destinationsIn(read.dockerImages).map(({ repositoryName, imageTag, region = place.region }) => {
        const registry = `${place.account}.dkr.ecr.${text(region)}.${place.suffix}`;
        return { kind: 'image', pin: `ecr:${registry}/${text(repositoryName)}:${text(imageTag)}` };
    });
    return [...files, ...images];
}
function destinationsIn(section) {
    const entries = (0,template/* isObject */.Gv)(section) ? Object.values(section) : [];
    return entries.flatMap((one) => {
        const all = (0,template/* isObject */.Gv)(one) && (0,template/* isObject */.Gv)(one.destinations) ? Object.values(one.destinations) : [];
        return all.filter(template/* isObject */.Gv);
    });
}

// EXTERNAL MODULE: ./.build/actions/library/aws/aws-error.js
var aws_error = __webpack_require__(1906);
// EXTERNAL MODULE: ./.build/actions/library/text/foreign.js
var foreign = __webpack_require__(29840);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cdk/bootstrap.js


/** Whether account and region are bootstrapped as stacks want it: each of their parameters is looked at once. */
async function checkBootstrap(stacks, place, aws) {
    const wanted = new Map();
    for (const { bootstrap } of stacks) {
        if (!bootstrap)
            continue;
        const { parameter, atLeast } = bootstrap;
        wanted.set(parameter, Math.max(atLeast, wanted.get(parameter) ?? 0));
    }
    const each = await Promise.all([...wanted].map(([parameter, atLeast]) => checkOne({ parameter, atLeast, place }, aws)));
    return {
        problems: each.flatMap(({ problems }) => problems),
        notes: each.flatMap(({ notes }) => notes),
    };
}
async function checkOne({ parameter, atLeast, place }, aws) {
    try {
        const stored = await (await aws.ssm(place.region)).read(parameter);
        if (stored !== undefined && Number(stored.value) >= atLeast)
            return { problems: [], notes: [] };
        return { problems: [problemOf({ parameter, atLeast, place }, stored?.value)], notes: [] };
    }
    catch (thrown) {
        if (!(thrown instanceof aws_error/* AwsError */.Gy) || !thrown.isDenied)
            throw thrown;
        return { problems: [], notes: [`not checked: the version of the bootstrap (${parameter})`] };
    }
}
function problemOf({ parameter, atLeast, place }, version) {
    const { account, region } = place;
    const [, qualifier = ''] = /^\/cdk-bootstrap\/([^/]+)\/version$/.exec(parameter) ?? [];
    const own = qualifier === '' || qualifier === 'hnb659fds' ? '' : ` --qualifier ${qualifier}`;
    const remedy = `npx cdk bootstrap aws://${account}/${region}${own}`;
    const where = `${account} in ${region}`;
    if (version === undefined)
        return {
            code: 'cdk-not-bootstrapped',
            what: `${where} is not bootstrapped for the CDK: there is no parameter ${(0,foreign/* foreign */.V$)(parameter)}.`,
            remedy,
        };
    return {
        code: 'cdk-bootstrap-too-old',
        what: `The bootstrap of ${where} has version ${(0,foreign/* foreign */.V$)(version)}; the assembly needs ${atLeast} or newer.`,
        remedy,
    };
}

// EXTERNAL MODULE: ./.build/actions/library/text/shell.js
var shell = __webpack_require__(21730);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cdk/choose.js


/** The stacks that are planned, and all that is wrong with them before AWS is asked. */
function choose(assembly, wish, place) {
    const { stacks, unknown, note } = wanted(assembly, wish);
    return {
        stacks,
        problems: [
            ...unknown.map((name) => unknownStack(name, assembly)),
            ...(assembly.stacks.length === 0 ? [withoutStacks] : []),
            ...sameNames(stacks),
            ...stacks.flatMap((stack) => elsewhere(stack, place)),
        ],
        notes: [...note, ...leftOut(stacks, assembly), ...stacks.flatMap(protection)],
    };
}
function wanted({ stacks: all }, { stacks: names, contractName }) {
    if (names.length > 0) {
        const is = (name) => (stack) => stack.name === name || stack.displayName === name;
        return {
            stacks: all.filter((stack) => names.some((name) => is(name)(stack))),
            unknown: names.filter((name) => !all.some(is(name))),
            note: [],
        };
    }
    const own = all.filter(({ name }) => name === contractName || name.startsWith(`${contractName}-`));
    if (own.length > 0)
        return { stacks: own, unknown: [], note: [] };
    const note = `No stack of the assembly is called ${contractName}: all of its stacks are planned.`;
    return { stacks: all, unknown: [], note: [note] };
}
const withoutStacks = {
    code: 'assembly-without-stacks',
    what: 'The assembly holds no stack.',
    remedy: 'See with: npx cdk list',
};
function unknownStack(name, { stacks }) {
    const known = stacks.map((stack) => (0,foreign/* foreign */.V$)(stack.name)).join(', ');
    return {
        code: 'assembly-stack-unknown',
        what: `cdk-stacks names ${JSON.stringify(name)}, which is not in the assembly; it holds ${known || 'none'}.`,
        remedy: 'Correct the line of cdk-stacks, or the app.',
    };
}
function sameNames(stacks) {
    const byName = Map.groupBy(stacks, ({ name }) => name);
    return [...byName].flatMap(([name, same]) => {
        if (same.length === 1)
            return [];
        const ids = same.map(({ displayName }) => (0,foreign/* foreign */.V$)(displayName)).join(', ');
        return [
            {
                code: 'assembly-stack-twice',
                what: `Stacks of the assembly have one name, ${(0,foreign/* foreign */.V$)(name)}: ${ids}.`,
                remedy: 'Give each a stackName of its own, or name the one that is meant in cdk-stacks.',
            },
        ];
    });
}
/** Where a stack says nothing of its place, it is planned in that of the job. */
function elsewhere({ name, account, region }, here) {
    const isHere = (account === undefined || account === here.account) &&
        (region === undefined || region === here.region);
    if (isHere)
        return [];
    return [
        {
            code: 'assembly-elsewhere',
            what: `Stack ${(0,foreign/* foreign */.V$)(name)} is for ${(0,foreign/* foreign */.V$)(account ?? here.account)} in ${(0,foreign/* foreign */.V$)(region ?? here.region)}; this job works in ${here.account} in ${here.region}.`,
            remedy: "Correct aws-region and role-to-assume, or the stack's env in the app; stacks of several places are planned by one job each.",
        },
    ];
}
function leftOut(stacks, { stacks: all }) {
    const chosen = new Set(stacks.map(({ id }) => id));
    const needed = stacks.flatMap(({ name, after }) => all
        .filter(({ id }) => after.includes(id) && !chosen.has(id))
        .map((other) => `${(0,foreign/* foreign */.V$)(name)} depends on ${(0,foreign/* foreign */.V$)(other.name)}, which is not planned here.`));
    return [...new Set(needed)];
}
/** A change set sets none: it is said and left to who may. */
function protection({ name, terminationProtection }) {
    return terminationProtection
        ? [
            `The app wants termination protection for ${(0,foreign/* foreign */.V$)(name)}; no plan sets it: ${(0,shell/* awsCommand */.bg)('cloudformation update-termination-protection', { 'stack-name': name, 'enable-termination-protection': true })}`,
        ]
        : [];
}

// EXTERNAL MODULE: ./.build/actions/library/engines/cloudformation/project/pins.js
var project_pins = __webpack_require__(8485);
// EXTERNAL MODULE: ./.build/actions/library/engines/run-child.js + 1 modules
var run_child = __webpack_require__(43560);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cdk/own-role.js



/** What the CLI would become before it publishes. The deploy role among them may also execute and delete. */
const roles = new Set([
    'assumeRoleArn',
    'assumeRoleExternalId',
    'assumeRoleAdditionalOptions',
    'lookupRole',
]);
/**
 * The same assembly without the roles that it names: who publishes from it stays who he is. Only its manifests are
 * copied, all else is linked.
 */
function withoutRoles(assembly, copy) {
    (0,external_node_fs_.mkdirSync)(copy, { mode: 0o700 });
    const manifest = read((0,external_node_path_.join)(assembly, 'manifest.json'));
    const rewritten = new Set(['manifest.json', ...named(manifest, 'cdk:asset-manifest', 'file')]);
    const nested = new Set(named(manifest, 'cdk:cloud-assembly', 'directoryName'));
    for (const name of (0,external_node_fs_.readdirSync)(assembly)) {
        const [from, to] = [(0,external_node_path_.join)(assembly, name), (0,external_node_path_.join)(copy, name)];
        if (nested.has(name))
            withoutRoles(from, to);
        else if (rewritten.has(name))
            (0,external_node_fs_.writeFileSync)(to, JSON.stringify(stripped(read(from))));
        else
            (0,external_node_fs_.symlinkSync)(from, to);
    }
}
function read(file) {
    return JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
}
/** A property of all artifacts of a type. */
function named(manifest, type, property) {
    const all = (0,template/* isObject */.Gv)(manifest) && (0,template/* isObject */.Gv)(manifest.artifacts) ? manifest.artifacts : {};
    return Object.values(all).flatMap((one) => (0,template/* isObject */.Gv)(one) && one.type === type && (0,template/* isObject */.Gv)(one.properties)
        ? [String(one.properties[property])]
        : []);
}
function stripped(value) {
    if (Array.isArray(value))
        return value.map(stripped);
    if (!(0,template/* isObject */.Gv)(value))
        return value;
    const kept = Object.entries(value).filter(([name]) => !roles.has(name));
    return Object.fromEntries(kept.map(([name, one]) => [name, stripped(one)]));
}

// EXTERNAL MODULE: ./.build/actions/library/engines/engine.js
var engine = __webpack_require__(43870);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cdk/run-cli.js



/** It calls home to nobody and colours nothing. */
const quiet = { CDK_DISABLE_CLI_TELEMETRY: 'true', NO_COLOR: '1' };
/** Runs the CLI, its output line by line to the log. No shell reads the arguments. */
async function runCli(setting, args) {
    const environment = { ...setting.environment, ...quiet };
    const finished = await (0,run_child/* runChild */.w)({ ...setting, environment }, {
        arguments: [...args, '--no-notices', '--no-color'],
        onLine: (line) => setting.line(String((0,foreign/* foreign */.V$)(line))),
    });
    if (finished.code !== 0)
        setting.signal.throwIfAborted();
    return finished;
}
/** With what the CLI said last. */
function cliError({ code, what, remedy, finished }) {
    const left = finished.code === undefined ? 'a signal ended it' : `exit code ${finished.code}`;
    const words = (0,foreign/* foreign */.V$)(finished.stderr.trim().slice(-1_500));
    return new engine/* ToolError */.v([{ code, what: `${what} (${left}): ${words}`, remedy }], []);
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/cdk/assembly.js



/** Why a folder is no assembly that can be read. */
class UnreadableAssembly extends Error {
}
/** @throws UnreadableAssembly */
function readAssembly(folder) {
    const levels = levelsIn(folder);
    const [top] = levels;
    const found = levels.flatMap(stacksOf);
    return {
        version: String(top?.manifest.version),
        minimumCli: textIn(top?.manifest.minimumCliVersion),
        stacks: inOrder(found),
        missing: levels.flatMap(({ manifest }) => listIn(manifest.missing).flatMap((one) => ((0,template/* isObject */.Gv)(one) ? [String(one.key)] : []))),
    };
}
/** The assembly and, as they lie in it, those of its stages. */
function levelsIn(folder, after = []) {
    const manifest = readManifest(folder);
    const own = { folder, manifest, after };
    const inner = artifactsIn(own).filter(({ type }) => type === 'cdk:cloud-assembly');
    const opened = [];
    for (const { id, properties, dependencies } of inner) {
        const before = dependencies.flatMap((name) => opened.find((stage) => stage.id === name)?.levels.flatMap(stackIds) ?? [name]);
        const below = (0,external_node_path_.join)(folder, String(properties.directoryName ?? ''));
        opened.push({ id, levels: levelsIn(below, [...after, ...before]) });
    }
    return [own, ...opened.flatMap(({ levels }) => levels)];
}
function readManifest(folder) {
    const file = (0,external_node_path_.join)(folder, 'manifest.json');
    if (!(0,external_node_fs_.existsSync)(file))
        throw new UnreadableAssembly('it has no manifest.json');
    const read = parsed((0,external_node_fs_.readFileSync)(file, 'utf8'));
    if (!(0,template/* isObject */.Gv)(read))
        throw new UnreadableAssembly('its manifest.json is no JSON object');
    if (!/^\d+\.\d+\.\d+/.test(String(read.version)))
        throw new UnreadableAssembly('its manifest.json names no version of its schema');
    return read;
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}
function artifactsIn({ manifest }) {
    const all = (0,template/* isObject */.Gv)(manifest.artifacts) ? Object.entries(manifest.artifacts) : [];
    return all.flatMap(([id, one]) => {
        if (!(0,template/* isObject */.Gv)(one))
            return [];
        const properties = (0,template/* isObject */.Gv)(one.properties) ? one.properties : {};
        const { type, environment = '', displayName = id } = one;
        const dependencies = listIn(one.dependencies).map(String);
        return [
            {
                ...{ id, properties, dependencies },
                ...{ type: String(type), environment: String(environment) },
                displayName: String(displayName),
            },
        ];
    });
}
function isStack({ type }) {
    return type === 'aws:cloudformation:stack';
}
function stackIds(level) {
    return artifactsIn(level)
        .filter(isStack)
        .map(({ id }) => id);
}
function stacksOf(level) {
    const artifacts = artifactsIn(level);
    const manifests = new Map(artifacts
        .filter(({ type }) => type === 'cdk:asset-manifest')
        .map(({ id, properties }) => [id, (0,external_node_path_.join)(level.folder, String(properties.file))]));
    return artifacts.filter(isStack).map((artifact) => {
        const { id, displayName, properties, dependencies } = artifact;
        const { requiresBootstrapStackVersion: atLeast, bootstrapStackVersionSsmParameter } = properties;
        const parameter = textIn(bootstrapStackVersionSsmParameter);
        return {
            ...{ id, displayName },
            name: textIn(properties.stackName) ?? id,
            ...placeOf(artifact),
            templateFile: (0,external_node_path_.join)(level.folder, String(properties.templateFile)),
            parameters: new Map(Object.entries(textsIn(properties.parameters))),
            tags: textsIn(properties.tags),
            terminationProtection: properties.terminationProtection === true,
            executionRole: textIn(properties.cloudFormationExecutionRoleArn),
            templateUrl: textIn(properties.stackTemplateAssetObjectUrl),
            bootstrap: parameter === undefined ? undefined : { parameter, atLeast: Number(atLeast ?? 0) },
            after: [...level.after, ...dependencies.filter((name) => !manifests.has(name))],
            assetManifests: dependencies.flatMap((name) => manifests.get(name) ?? []),
        };
    });
}
/** `aws://account/region`, each of them `unknown-...` where the app leaves it open. */
function placeOf({ environment }) {
    const [, account = '', region = ''] = /^aws:\/\/([^/]+)\/(.+)$/.exec(environment) ?? [];
    const known = (text) => (text === '' || text.startsWith('unknown-') ? undefined : text);
    return { account: known(account), region: known(region) };
}
/** Each behind those that it waits for; else as they were written. An assembly has no circles. */
function inOrder(stacks) {
    const byId = new Map(stacks.map((stack) => [stack.id, stack]));
    const done = new Set();
    const visit = (stack, above = []) => {
        if (done.has(stack) || above.includes(stack))
            return;
        for (const id of stack.after) {
            const before = byId.get(id);
            if (before)
                visit(before, [...above, stack]);
        }
        done.add(stack);
    };
    for (const stack of stacks)
        visit(stack);
    return [...done];
}
function listIn(value) {
    return Array.isArray(value) ? value : [];
}
function textIn(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function textsIn(value) {
    const all = (0,template/* isObject */.Gv)(value) ? Object.entries(value) : [];
    return Object.fromEntries(all.map(([name, one]) => [name, String(one)]));
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/cdk/synthesise.js






/**
 * Makes the assembly by the project's CLI, in a folder of ours. Nothing is looked up in the cloud: what an app takes
 * from there stands in its cdk.context.json, in the commit that is planned.
 * @throws UserError, ToolError `cdk-synth-failed`.
 */
async function synthesise({ app, context }, setting) {
    const folder = setting.folder.path('cdk.out');
    const finished = await runCli(setting, [
        ...['synth', '--quiet', '--no-lookups', '--output', folder],
        ...(app === undefined ? [] : ['--app', app]),
        ...[...context].flatMap(([name, value]) => ['--context', `${name}=${value}`]),
    ]);
    if (finished.code !== 0)
        throw whyNot(finished, folder);
    return openAssembly(folder, 'The assembly that the app made');
}
/** @throws UserError `assembly-unreadable`, `cdk-lookup-missing`. */
function openAssembly(folder, name) {
    try {
        const assembly = readAssembly(folder);
        if (assembly.missing.length > 0)
            throw new errors/* UserError */.yo(notLookedUp(assembly.missing));
        return { folder, assembly };
    }
    catch (thrown) {
        if (!(thrown instanceof UnreadableAssembly))
            throw thrown;
        throw new errors/* UserError */.yo({
            code: 'assembly-unreadable',
            what: `${name} cannot be read: ${thrown.message}.`,
            remedy: 'Make it with: npx cdk synth --output cdk.out',
        });
    }
}
function whyNot(finished, folder) {
    const tooOld = tooOldFor(finished, folder);
    if (tooOld)
        return new errors/* UserError */.yo(tooOld);
    const missing = (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'manifest.json')) ? readAssembly(folder).missing : [];
    if (missing.length > 0)
        return new errors/* UserError */.yo(notLookedUp(missing));
    return cliError({
        code: 'cdk-synth-failed',
        what: 'The app could not be synthesised',
        remedy: 'npx cdk synth --no-lookups shows the same.',
        finished,
    });
}
/** The CLI says itself which assemblies it reads. */
function tooOldFor({ stderr }, folder) {
    const [, reads, found] = /Maximum schema version supported is ([\w.]+), but found ([\d.]+\d)/.exec(stderr) ?? [];
    if (reads === undefined)
        return undefined;
    const needed = readAssembly(folder).minimumCli;
    const pinned = needed === undefined ? 'aws-cdk' : `aws-cdk@^${needed}`;
    return {
        code: 'cdk-cli-too-old',
        what: `The CDK CLI of the project reads assemblies up to ${(0,foreign/* foreign */.V$)(reads)}; its aws-cdk-lib writes ${(0,foreign/* foreign */.V$)(found ?? '')}.`,
        remedy: `npm install --save-dev ${pinned}, and commit package.json and the lock file`,
    };
}
function notLookedUp(missing) {
    return {
        code: 'cdk-lookup-missing',
        what: `The app looks up in the cloud what cdk.context.json does not have: ${missing.map(foreign/* foreign */.V$).join(', ')}. A plan looks up nothing, so that the same commit is the same plan.`,
        remedy: 'Run npx cdk synth with credentials, and commit cdk.context.json.',
    };
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/cdk/publish.js







/**
 * Brings what is not there yet, by the project's CLI and under the role of this job; nothing that is there is
 * written again.
 * @throws ToolError `cdk-publish-failed`, UserError.
 */
async function publish(delivery, aws) {
    const { folder, stacks, assets } = delivery;
    const pins = assets.map(({ pin }) => pin);
    if ((await (0,project_pins/* versionsOf */.x)(pins, aws)).assets.length === pins.length)
        return pins;
    const setting = delivery.cli();
    const copy = setting.folder.path('published');
    withoutRoles(folder, copy);
    const finished = await runCli(setting, [
        ...['publish-assets', '--unstable', 'publish-assets', '--app', copy, '--exclusively'],
        ...stacks.map(({ displayName }) => displayName),
    ]);
    if (finished.code === 0)
        return pins;
    const tooOld = tooOldFor(finished, copy);
    if (tooOld)
        throw new errors/* UserError */.yo(tooOld);
    throw cliError({
        code: 'cdk-publish-failed',
        what: 'The assets of the assembly could not be published',
        remedy: 'The role of the plan needs to put objects and images where the bootstrap keeps them; cdk publish-assets needs a CLI of 2026: npm install --save-dev aws-cdk',
        finished,
    });
}
/** Asked before anything is made. @throws UserError `docker-missing` */
async function needDocker(assets, setting) {
    const images = assets.filter(({ kind }) => kind === 'image');
    if (images.length === 0)
        return;
    const folders = (setting.environment.PATH ?? '').split(':').filter((one) => one.startsWith('/'));
    const binary = folders.map((folder) => `${folder}/docker`).find(isProgram);
    const asked = { ...setting, binary: binary ?? '' };
    const answers = binary !== undefined &&
        (await (0,run_child/* runChild */.w)(asked, { arguments: ['version', '--format', '{{.Server.Version}}'] })).code ===
            0;
    if (answers)
        return;
    throw new errors/* UserError */.yo({
        code: 'docker-missing',
        what: `The assembly has ${images.length} image(s) to build, and no Docker engine answers here: ${binary === undefined ? 'there is no program docker on the PATH' : `${binary} reaches none`}.`,
        remedy: 'Plan on a runner with Docker, such as ubuntu-latest; or build the image in a job of its own and give it by `images`.',
    });
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/cdk/make-stacks.js













/**
 * Makes the assembly, or reads the one that is there, and finds all that is wrong with it. Publishes nothing yet.
 * @throws UserError with everything at once.
 */
async function makeStacks(making) {
    const { project, aws } = making;
    const made = await assemblyOf(making);
    const { partition, region } = aws;
    const place = { partition, region, account: (await aws.identity()).account };
    const contractName = (0,names/* stackName */.Qx)(project.stacks);
    const chosen = choose(made.assembly, { stacks: project.names, contractName }, place);
    const bootstrap = await checkBootstrap(chosen.stacks, place, aws);
    const read = chosen.stacks.map((stack) => readStack(stack, made.folder, place));
    const problems = [...chosen.problems, ...bootstrap.problems, ...read.flatMap(problemsOf)];
    if (problems.length > 0)
        throw new errors/* UserError */.yo(problems);
    const sources = read.map(({ source }) => source);
    const assets = assetsOf(chosen.stacks, inCall(sources, read), {
        ...place,
        suffix: (0,aws_partition/* partitionOf */.i)(region).suffix,
    });
    await needDocker(assets, making.setting);
    let delivered;
    const delivery = { folder: made.folder, stacks: chosen.stacks, assets, cli: making.cli };
    return {
        stacks: sources,
        files: chosen.stacks.map(({ name, parameters }) => ({
            origin: `the assembly`,
            stacks: [name],
            values: parameters,
        })),
        problems: [],
        notes: [...chosen.notes, ...bootstrap.notes],
        deliver: () => {
            delivered ??= publish(delivery, aws);
            return delivered;
        },
    };
}
async function assemblyOf({ project, cli }) {
    const { out } = project;
    if (out === undefined)
        return synthesise(project, cli());
    return openAssembly((0,external_node_path_.join)(project.stacks.directory, out), `The assembly ${out} (cdk-out)`);
}
function readStack(stack, folder, place) {
    const body = (0,external_node_fs_.readFileSync)(stack.templateFile, 'utf8');
    const bytes = Buffer.byteLength(body);
    const pin = stack.templateUrl === undefined ? undefined : inPlace(stack.templateUrl, place);
    const isLarge = bytes > stacks/* templateLimits */.BJ.inCall;
    const role = stack.executionRole;
    return {
        ...{ pin, bytes },
        source: {
            name: stack.name,
            path: (0,external_node_path_.relative)(folder, stack.templateFile),
            body,
            template: (0,template/* readTemplate */.xV)(body),
            tags: stack.tags,
            ...(isLarge && pin !== undefined ? { url: urlOf(pin, place) } : {}),
            ...(role === undefined ? {} : { role: inPlace(role, place) }),
        },
    };
}
/** `s3://bucket/key` as CloudFormation takes it. */
function urlOf(pin, { region }) {
    return `https://s3.${region}.${(0,aws_partition/* partitionOf */.i)(region).suffix}/${pin.slice('s3://'.length)}`;
}
function problemsOf({ source: { name, url }, bytes }) {
    const { inCall, inBucket } = stacks/* templateLimits */.BJ;
    if (bytes <= inCall || (bytes <= inBucket && url !== undefined))
        return [];
    const limit = bytes > inBucket ? inBucket : inCall;
    const why = bytes > inBucket
        ? `CloudFormation reads at most ${limit}`
        : `a call takes ${limit}, and its synthesizer puts templates into no bucket`;
    return [
        {
            code: 'template-too-large',
            what: `The template of ${name} has ${bytes} bytes; ${why}.`,
            remedy: 'Divide it into several stacks, or move parts of it into nested ones.',
        },
    ];
}
/** Templates that go with a call need to lie nowhere. */
function inCall(sources, read) {
    const pins = read.flatMap(({ pin }, at) => sources[at]?.url === undefined && pin !== undefined ? [pin] : []);
    return new Set(pins);
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/cdk/engine.js








const plans = {
    'create-update': plan/* makePlan */.C,
    destroy: destroy_plan/* planDestroy */.U,
    drift: drift/* lookForDrift */.M,
};
/** Plans the stacks of a CDK app that lies `below` the top level of its repository. */
class CdkEngine extends applier/* StackApplier */.Q {
    #planning;
    #below;
    #made;
    constructor(planning, below) {
        const { version = 'none' } = planning;
        super(planning.parts, { directory: below, stacks: [] }, { ...project_planning/* identity */.D_, tool: 'cdk', version });
        this.#planning = planning;
        this.#below = below;
    }
    async plan(request) {
        const { project, parts } = this.#planning;
        const made = await makeStacks(this.#planning);
        this.#made = made;
        const all = { ...parts, project: project.stacks, tool: 'cdk', made };
        const planned = await plans[request.options.operation](all, request);
        return { ...planned, notes: [...this.#contextNotes(), ...planned.notes] };
    }
    abandon(request) {
        return (0,take_back/* abandonPlan */.f)(request, this.#planning.parts);
    }
    #contextNotes() {
        const keys = this.#lookUps();
        return keys.length === 0 ? [] : [`cdk.context.json has ${keys.length} look-ups of the app.`];
    }
    #lookUps() {
        return lookUpsIn(this.#planning.project.stacks.directory);
    }
    destroyKit() {
        return { directory: this.#below, stacks: (this.#made?.stacks ?? []).map(({ name }) => name) };
    }
    sealedOptions() {
        return { ...this.destroyKit(), lookUps: this.#lookUps() };
    }
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/cdk/refused-environment.js
/** Settings of Docker that reach the CLI, which builds images: where the engine is and who may pull. */
const toolSettings = /^DOCKER_(HOST|CONFIG|CONTEXT|CERT_PATH|TLS_VERIFY|BUILDKIT)$/;
/** What the CLI itself sets for the app, over what the job has. */
const setByTheCli = /^CDK_DEFAULT_(ACCOUNT|REGION)$/;
/**
 * Variables of the job that would change an assembly or how it is published without standing in any input: refused
 * by name, rather than silently left out.
 */
function refusedVariables(names) {
    const own = [...names].filter((name) => /^CDK_/.test(name) && !setByTheCli.test(name));
    return own.toSorted().map((name) => ({
        code: 'tool-setting-in-environment',
        what: `The job sets ${name}, which changes what the CDK makes and stands in no plan.`,
        remedy: `Remove ${name}; what may be asked for has inputs: cdk-app, cdk-out, cdk-stacks, cdk-context.`,
    }));
}

// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/shapes.js
var shapes = __webpack_require__(71527);
;// CONCATENATED MODULE: ./.build/actions/library/engines/cdk/settings.js


const schema = (0,shapes/* members */.ol)({
    directory: (0,shapes/* matching */.wC)('^(?!/)(?!(.*/)?\\.\\.(/|$))\\P{Cc}*$', 'Where the app lies.'),
    stacks: (0,shapes/* listOf */.c3)((0,shapes/* text */.Qq)('The name of a stack.'), 'In the order in which they are applied.'),
    lookUps: (0,shapes/* listOf */.c3)((0,shapes/* text */.Qq)('A key of context.'), 'What the app took from cdk.context.json.'),
});
/** @throws RefusedError `plan-format-unknown`. */
function readSettings(sealed) {
    return (0,sealed_options/* readSealed */.Tb)(schema, sealed);
}

;// CONCATENATED MODULE: ./.build/actions/library/engines/cdk/kind.js












/** The CDK: its CLI makes templates and publishes what they refer to; the rest is CloudFormation's. */
const cdkKind = {
    needsProject: false,
    environmentProblems: refusedVariables,
    withEngine: (wish, parts, work) => (0,child_cloud/* withChildCloud */.G)(wish.roleToAssume, parts, (cloud) => work(new CdkEngine(planningOf(wish, parts, cloud), parts.place.below))),
    withApplier: ({ plan }, parts, work) => {
        const { directory, stacks } = readSettings((0,sealed_options/* readOptions */.Tt)(plan.part.options).settings);
        const { version } = plan.manifest.tool;
        const own = { ...project_planning/* identity */.D_, tool: 'cdk', version };
        return work(() => new applier/* StackApplier */.Q(parts, { directory, stacks: [...stacks] }, own));
    },
    cloudAfterwards: afterwards/* stacksAfterwards */.B,
};
function isCdkWish(wish) {
    return (0,kind.isStackWish)(wish) && 'cdkStacks' in wish;
}
function planningOf(wish, parts, cloud) {
    if (!isCdkWish(wish))
        throw new TypeError('an action that plans has the inputs of the CDK');
    const { aws, site, place } = parts;
    const { folder, clock, signal } = parts;
    const directory = (0,project_place/* directoryOf */.jt)(place);
    const environment = seenBy(wish, cloud, parts);
    const found = findCli({ directory, root: place.root, path: environment.PATH ?? '' });
    const child = { directory, environment, folder, clock, signal };
    const setting = {
        ...child,
        binary: found?.binary ?? '',
        line: (text) => site.line(text),
    };
    return {
        ...{ aws, setting, parts: { aws, clock, signal, site } },
        project: projectOf(wish, parts),
        version: found?.version,
        cli: () => {
            if (!found)
                throw withoutCli({ directory: wish.workingDirectory });
            return setting;
        },
    };
}
/** What the CLI and the app may see of the job. */
function seenBy({ childEnvironment: named }, cloud, { variables: from, aws: { region } }) {
    const chosen = (0,child_environment/* childEnvironment */.Q)({ from, settings: toolSettings, named, cloud });
    return { ...chosen, AWS_REGION: region, AWS_DEFAULT_REGION: region };
}
/** The assembly has passed by those who wrote it and is what is reviewed: roles and macros are on the page. */
const capabilities = ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND'];
function projectOf(wish, { place, site }) {
    return {
        stacks: {
            ...wish,
            ...{ stacks: new Map(), template: '', parameterFiles: [], capabilities },
            directory: (0,project_place/* directoryOf */.jt)(place),
            directoryName: wish.workingDirectory,
            repository: site.identity.repository,
        },
        app: wish.cdkApp,
        out: wish.cdkOut,
        names: wish.cdkStacks,
        context: wish.cdkContext,
        root: place.root,
    };
}


/***/ }),

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

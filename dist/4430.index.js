export const id = 4430;
export const ids = [4430];
export const modules = {

/***/ 98685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ migrationBefore),
/* harmony export */   w: () => (/* binding */ leaveMigration)
/* harmony export */ });
/** Tells later steps of this job that the migration is in. */
function leaveMigration(site, place, migration) {
    const written = { ...migration, ...place, job: jobOf(site.identity) };
    site.keep(nameOf(place), JSON.stringify(written));
}
/** The last migration that a step of this job ran there, if it left word of one. */
function migrationBefore(site, place) {
    const written = read(site.kept(nameOf(place)) ?? '');
    if (!written || written.job !== jobOf(site.identity))
        return undefined;
    const { environment, cluster, region } = written;
    const isHere = environment === place.environment && cluster === place.cluster && region === place.region;
    return isHere ? written : undefined;
}
function nameOf({ environment }) {
    return `migrated-${environment}.json`;
}
/** A runner that does not clean up between jobs has what an earlier one left. */
function jobOf({ repository, runId, attempt, job }) {
    return [repository, runId, attempt, job].join(' ');
}
/** Whoever wrote it: of the expected shape, or nothing. */
function read(text) {
    try {
        const value = JSON.parse(text);
        const { command, endedAt, ...others } = value;
        const names = ['taskDefinition', 'environment', 'cluster', 'region', 'job'];
        const isWhole = names.every((name) => typeof others[name] === 'string');
        const isCommand = Array.isArray(command) && command.every((word) => typeof word === 'string');
        if (!isWhole || !isCommand)
            return undefined;
        return { ...others, command, endedAt: endedAt ? String(endedAt) : undefined };
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 4430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./.build/actions/library/aws/session.js + 2 modules
var session = __webpack_require__(58491);
// EXTERNAL MODULE: ./.build/actions/library/host/run.js + 3 modules
var run = __webpack_require__(36249);
// EXTERNAL MODULE: ./.build/actions/library/migration/migration.js
var migration = __webpack_require__(98685);
// EXTERNAL MODULE: ./.build/actions/library/one-off-task/request.js
var request = __webpack_require__(11536);
// EXTERNAL MODULE: ./.build/actions/library/one-off-task/run.js + 21 modules
var one_off_task_run = __webpack_require__(82922);
// EXTERNAL MODULE: ./.build/actions/library/task-definition/task-definition.js
var task_definition = __webpack_require__(5309);
;// CONCATENATED MODULE: ./.build/actions/migrate/migrate.js




/** Runs the environment's own one-off task, on the new image when one is given, and waits for its end. */
async function migrate(inputs, parts) {
    const finished = await (0,one_off_task_run/* runOneOffTask */.U)((0,request/* requestOf */.f)(inputs), parts);
    if (!finished.failure)
        tellLaterSteps(finished, parts);
    return finished;
}
/** A rollout of the same job that goes back can then say what the schema is ahead of. */
function tellLaterSteps({ request, revision, prepared, ending, region }, { site }) {
    const { environment, cluster } = request;
    const own = (0,task_definition/* containersOf */.Mz)(revision.definition).find(({ name }) => name === prepared.chosen.container)?.command;
    const words = request.command.length > 0 ? request.command : own;
    (0,migration/* leaveMigration */.w)(site, { environment, cluster, region }, {
        taskDefinition: revision.name,
        command: Array.isArray(words) ? words.map(String) : [],
        endedAt: ending.task.stoppedAt?.toISOString(),
    });
}

// EXTERNAL MODULE: ./.build/actions/library/aws/calls.js
var calls = __webpack_require__(83397);
// EXTERNAL MODULE: ./.build/actions/library/aws/inputs.js
var inputs = __webpack_require__(4915);
// EXTERNAL MODULE: ./.build/actions/library/host/spec.js
var spec = __webpack_require__(15662);
// EXTERNAL MODULE: ./.build/actions/library/lease/inputs.js
var lease_inputs = __webpack_require__(24690);
// EXTERNAL MODULE: ./.build/actions/library/one-off-task/calls.js
var one_off_task_calls = __webpack_require__(79600);
// EXTERNAL MODULE: ./.build/actions/library/one-off-task/inputs.js + 3 modules
var one_off_task_inputs = __webpack_require__(51295);
// EXTERNAL MODULE: ./.build/actions/library/one-off-task/outputs.js
var outputs = __webpack_require__(66515);
;// CONCATENATED MODULE: ./.build/actions/migrate/spec.js







const spec_spec = (0,spec/* defineSpec */.j)({
    name: 'migrate',
    description: 'Brings the database up to date in a one-off task on the new image; its failure stops the release.',
    inputs: {
        ...one_off_task_inputs/* oneOffTaskInputs */.K,
        command: (0,one_off_task_inputs/* commandField */.E)({
            prose: "The command, when it is not the task definition's own: words quoted as in a POSIX shell but without expansion, or a JSON array.",
            required: false,
        }),
        ...lease_inputs/* leaseInputs */.q,
        ...inputs/* awsInputs */.x,
    },
    outputs: outputs/* oneOffTaskOutputs */.H,
    calls: [...calls/* sessionCalls */.C, ...one_off_task_calls/* oneOffTaskCalls */.G],
    permissions: { 'id-token': 'write, for role-to-assume' },
});

// EXTERNAL MODULE: ./.build/actions/library/one-off-task/commands.js
var one_off_task_commands = __webpack_require__(37267);
// EXTERNAL MODULE: ./.build/actions/library/one-off-task/result.js + 1 modules
var one_off_task_result = __webpack_require__(80247);
// EXTERNAL MODULE: ./.build/actions/library/text/markdown.js + 1 modules
var markdown = __webpack_require__(85843);
;// CONCATENATED MODULE: ./.build/actions/migrate/summary.js



/** Outputs and page of a finished migration. A red one says what it means for the release. */
function resultOf(finished) {
    const result = (0,one_off_task_result/* resultOf */.B)(finished, { action: 'migrate', consequence: consequence(finished) });
    return result.failure ? { ...result, failure: stopTheRelease(finished, result.failure) } : result;
}
function stopTheRelease({ request, ran }, failure) {
    const why = ran ? 'its migration failed' : 'its migration never started and nothing was changed';
    const what = `The release to ${request.environment} must stop here, ${why}. ${failure.what}`;
    return { ...failure, what };
}
function consequence({ request, id, log, region, ran }) {
    if (!ran)
        return (0,markdown.md) `**The release must not go on.** The migration never started: nothing was changed. The services still run what they ran before.`;
    const commands = [
        (0,one_off_task_commands/* describeCommand */.vL)({ region, cluster: request.cluster, id }),
        ...(log ? [(0,one_off_task_commands/* readLogCommand */.Cf)(log)] : []),
    ];
    const plan = '["python","manage.py","showmigrations","--plan"], by run-command, shows which migrations are in';
    return (0,markdown.md) `**The release must not go on.** The schema may be half-way: migrations before the one that failed are in, and a database without transactional DDL keeps parts of that one. The services still run what they ran before.\n\nHow to look (${plan}):\n\n${(0,markdown/* codeBlock */.DV)(commands.join('\n'), 'sh')}`;
}

;// CONCATENATED MODULE: ./.build/actions/migrate/main.js





function main() {
    return (0,run/* runAction */.C)(spec_spec, async (run) => {
        const aws = await (0,session/* openSession */.f)(run.inputs, run);
        return resultOf(await migrate(run.inputs, { ...run, aws }));
    });
}


/***/ })

};

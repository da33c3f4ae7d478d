export const id = 695;
export const ids = [695];
export const modules = {

/***/ 50695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./.build/actions/library/aws/session.js + 2 modules
var session = __webpack_require__(58491);
// EXTERNAL MODULE: ./.build/actions/library/host/run.js + 3 modules
var run = __webpack_require__(36249);
// EXTERNAL MODULE: ./.build/actions/library/one-off-task/request.js
var request = __webpack_require__(11536);
// EXTERNAL MODULE: ./.build/actions/library/one-off-task/run.js + 21 modules
var one_off_task_run = __webpack_require__(82922);
;// CONCATENATED MODULE: ./.build/actions/run-command/run-command.js


/** Runs the command, each time that the step is executed, in a task of its own and waits for its end. */
async function runCommand(inputs, parts) {
    const lease = inputs.lease ? 'required' : 'none';
    return (0,one_off_task_run/* runOneOffTask */.U)({ ...(0,request/* requestOf */.f)(inputs), lease, eachExecution: true }, parts);
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
// EXTERNAL MODULE: ./.build/actions/library/host/pairs.js
var pairs = __webpack_require__(55488);
;// CONCATENATED MODULE: ./.build/actions/library/one-off-task/secrets-field.js

// Behind a secret's ARN ECS takes :json-key:version-stage:version-id, each of which may be empty.
const reference = /^arn:aws[\w-]*:(?:secretsmanager:[\w-]+:\d{12}:secret:[^\s:]+(?::[^\s:]*){0,3}|ssm:[\w-]+:\d{12}:parameter\/\S+)$/;
const line = 'NAME=<ARN of a secret or parameter>';
/** Secrets by reference. Nothing of a line is shown: it may be a secret after all, before its `=` too. */
function secretsField(prose) {
    const field = (0,pairs/* pairs */.AS)({ prose, key: pairs/* variableName */.cG, line });
    return {
        ...field,
        parse: (text) => arnsOnly(field.parse(text)),
        crossCheck: givenTwice,
    };
}
function arnsOnly(parsed) {
    if ('wrong' in parsed)
        return parsed;
    const values = new Map([...parsed.value].map(([name, value]) => [name, value.trim()]));
    const odd = [...values.values()].flatMap((value, index) => reference.test(value) ? [] : [`entry ${index + 1}`]);
    return odd.length > 0
        ? { wrong: `one ${line} a line (behind "=" of ${odd.join(', ')} stands no such ARN)` }
        : { value: values };
}
/** A variable has one value: from `secrets` or from `environment-variables`. */
function givenTwice(secrets, inputs) {
    const variables = inputs.get('environment-variables');
    const twice = [...secrets.keys()].filter((name) => variables?.has(name));
    return twice.map((name) => ({
        code: 'input-conflict',
        what: `Variable ${name} is given by "secrets" and by "environment-variables".`,
        remedy: 'Give it by one of the two.',
    }));
}

;// CONCATENATED MODULE: ./.build/actions/run-command/spec.js








const spec_spec = (0,spec/* defineSpec */.j)({
    name: 'run-command',
    description: "Runs one command in the application's own task definition and network, with its live log.",
    inputs: {
        ...one_off_task_inputs/* oneOffTaskInputs */.K,
        command: (0,one_off_task_inputs/* commandField */.E)({
            prose: 'The command: words quoted as in a POSIX shell but without expansion, or a JSON array.',
            required: true,
        }),
        secrets: secretsField('Secrets for this run by reference, one `NAME=<ARN of a secret or parameter>` a line, a secret with an optional `:json-key::`. They are read by ECS, never by this action; a definition that lives only as long as the run is registered for them.'),
        ...lease_inputs/* leaseOnDemandInputs */.G,
        ...inputs/* awsInputs */.x,
    },
    outputs: outputs/* oneOffTaskOutputs */.H,
    calls: [...calls/* sessionCalls */.C, ...one_off_task_calls/* oneOffTaskCalls */.G, ...one_off_task_calls/* throwAwayCalls */.a],
    permissions: { 'id-token': 'write, for role-to-assume' },
});

// EXTERNAL MODULE: ./.build/actions/library/one-off-task/result.js + 1 modules
var result = __webpack_require__(80247);
;// CONCATENATED MODULE: ./.build/actions/run-command/summary.js

/** Outputs and page of a finished command. */
function resultOf(finished) {
    return (0,result/* resultOf */.B)(finished, { action: 'run-command' });
}

;// CONCATENATED MODULE: ./.build/actions/run-command/main.js





function main() {
    return (0,run/* runAction */.C)(spec_spec, async (run) => {
        const aws = await (0,session/* openSession */.f)(run.inputs, run);
        return resultOf(await runCommand(run.inputs, { ...run, aws }));
    });
}


/***/ })

};

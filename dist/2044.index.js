export const id = 2044;
export const ids = [2044];
export const modules = {

/***/ 42044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./.build/actions/library/aws/session.js + 2 modules
var session = __webpack_require__(58491);
// EXTERNAL MODULE: ./.build/actions/library/host/run.js + 3 modules
var run = __webpack_require__(36249);
// EXTERNAL MODULE: ./.build/actions/library/naming/names.js
var names = __webpack_require__(77615);
// EXTERNAL MODULE: ./.build/actions/library/rollout/perform.js + 42 modules
var perform = __webpack_require__(72295);
// EXTERNAL MODULE: ./.build/actions/library/rollout/request/request.js
var request_request = __webpack_require__(11939);
;// CONCATENATED MODULE: ./.build/actions/frontend-update/frontend-update.js



/**
 * Brings the environment's frontend, where it is a service of ECS, to the new image or revision, or back; or looks whether
 * it could.
 */
function frontendUpdate(inputs, parts) {
    const request = (0,request_request/* requestOf */.f)(inputs);
    const services = request.services.length > 0 ? request.services : [names/* frontendRole */.xA];
    const subject = `the frontend of ${inputs.environment}`;
    return (0,perform/* perform */.y)({ ...request, services, subject }, parts);
}

// EXTERNAL MODULE: ./.build/actions/library/aws/calls.js
var calls = __webpack_require__(83397);
// EXTERNAL MODULE: ./.build/actions/library/aws/inputs.js
var inputs = __webpack_require__(4915);
// EXTERNAL MODULE: ./.build/actions/library/host/fields.js
var fields = __webpack_require__(6092);
// EXTERNAL MODULE: ./.build/actions/library/host/spec.js
var spec = __webpack_require__(15662);
// EXTERNAL MODULE: ./.build/actions/library/rollout/calls.js
var rollout_calls = __webpack_require__(48085);
// EXTERNAL MODULE: ./.build/actions/library/rollout/request/inputs.js + 1 modules
var request_inputs = __webpack_require__(20651);
// EXTERNAL MODULE: ./.build/actions/library/rollout/tell/outputs.js
var outputs = __webpack_require__(43452);
;// CONCATENATED MODULE: ./.build/actions/frontend-update/spec.js








const spec_spec = (0,spec/* defineSpec */.j)({
    name: 'frontend-update',
    description: 'Brings the frontend of an environment to a new image, or to a revision; when it fails, it goes back.',
    inputs: {
        ...request_inputs/* rolloutInputs */.F,
        services: (0,fields/* list */.p_)({
            ...request_inputs/* serviceItem */.r,
            prose: 'Services of the frontend, by their names with or without `<environment>-`; several are rolled together. Default: `web-ui`.',
            example: names/* frontendRole */.xA,
        }),
        timeout: (0,fields/* duration */.p0)({
            prose: 'How long the frontend may take to become stable.',
            default: '15m',
        }),
        ...inputs/* awsInputs */.x,
    },
    outputs: outputs/* rolloutOutputs */.Q,
    calls: [...calls/* sessionCalls */.C, ...rollout_calls/* rolloutCalls */.n],
    permissions: { 'id-token': 'write, for role-to-assume' },
});

// EXTERNAL MODULE: ./.build/actions/library/rollout/tell/result.js + 12 modules
var result = __webpack_require__(79998);
;// CONCATENATED MODULE: ./.build/actions/frontend-update/summary.js

/** Outputs and page of a frontend update that ended or was checked. */
function resultOf(performed) {
    return (0,result/* resultOf */.B)(performed, 'frontend-update');
}

;// CONCATENATED MODULE: ./.build/actions/frontend-update/main.js





function main() {
    return (0,run/* runAction */.C)(spec_spec, async (run) => {
        const aws = await (0,session/* openSession */.f)(run.inputs, run);
        return resultOf(await frontendUpdate(run.inputs, { ...run, aws }));
    });
}


/***/ })

};

export const id = 8661;
export const ids = [8661];
export const modules = {

/***/ 88661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./.build/actions/library/aws/session.js + 2 modules
var session = __webpack_require__(58491);
// EXTERNAL MODULE: ./.build/actions/library/host/run.js + 3 modules
var run = __webpack_require__(36249);
// EXTERNAL MODULE: ./.build/actions/library/rollout/perform.js + 42 modules
var perform = __webpack_require__(72295);
// EXTERNAL MODULE: ./.build/actions/library/rollout/request/request.js
var request = __webpack_require__(11939);
;// CONCATENATED MODULE: ./.build/actions/rolling-update/rolling-update.js


/** Brings the environment's services to the new image or revision together, or all of them back; or looks whether it could. */
function rollingUpdate(inputs, parts) {
    return (0,perform/* perform */.y)((0,request/* requestOf */.f)(inputs), parts);
}

// EXTERNAL MODULE: ./.build/actions/library/aws/calls.js
var calls = __webpack_require__(83397);
// EXTERNAL MODULE: ./.build/actions/library/aws/inputs.js
var inputs = __webpack_require__(4915);
// EXTERNAL MODULE: ./.build/actions/library/host/spec.js
var spec = __webpack_require__(15662);
// EXTERNAL MODULE: ./.build/actions/library/rollout/calls.js
var rollout_calls = __webpack_require__(48085);
// EXTERNAL MODULE: ./.build/actions/library/rollout/request/inputs.js + 1 modules
var request_inputs = __webpack_require__(20651);
// EXTERNAL MODULE: ./.build/actions/library/rollout/tell/outputs.js
var outputs = __webpack_require__(43452);
;// CONCATENATED MODULE: ./.build/actions/rolling-update/spec.js






const spec_spec = (0,spec/* defineSpec */.j)({
    name: 'rolling-update',
    description: 'Brings the services of an environment to a new image, or to registered revisions, together; when one fails, all go back.',
    inputs: { ...request_inputs/* rolloutInputs */.F, ...inputs/* awsInputs */.x },
    outputs: outputs/* rolloutOutputs */.Q,
    calls: [...calls/* sessionCalls */.C, ...rollout_calls/* rolloutCalls */.n],
    permissions: { 'id-token': 'write, for role-to-assume' },
});

// EXTERNAL MODULE: ./.build/actions/library/rollout/tell/result.js + 12 modules
var result = __webpack_require__(79998);
;// CONCATENATED MODULE: ./.build/actions/rolling-update/summary.js

/** Outputs and page of a rolling update that ended or was checked. */
function resultOf(performed) {
    return (0,result/* resultOf */.B)(performed, 'rolling-update');
}

;// CONCATENATED MODULE: ./.build/actions/rolling-update/main.js





function main() {
    return (0,run/* runAction */.C)(spec_spec, async (run) => {
        const aws = await (0,session/* openSession */.f)(run.inputs, run);
        return resultOf(await rollingUpdate(run.inputs, { ...run, aws }));
    });
}


/***/ })

};

export const id = 1658;
export const ids = [1658];
export const modules = {

/***/ 1658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./.build/actions/library/aws/session.js + 2 modules
var session = __webpack_require__(58491);
// EXTERNAL MODULE: ./.build/actions/library/system/clock.js
var clock = __webpack_require__(90724);
// EXTERNAL MODULE: ./.build/actions/library/system/heap.js
var heap = __webpack_require__(59174);
// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(28649);
// EXTERNAL MODULE: ./.build/actions/library/host/cancel.js
var host_cancel = __webpack_require__(48951);
// EXTERNAL MODULE: ./.build/actions/library/host/crash.js
var host_crash = __webpack_require__(20062);
// EXTERNAL MODULE: ./.build/actions/library/host/github-site.js + 1 modules
var github_site = __webpack_require__(95905);
// EXTERNAL MODULE: ./.build/actions/library/host/leave.js
var leave = __webpack_require__(64314);
// EXTERNAL MODULE: ./.build/actions/library/host/parse.js
var parse = __webpack_require__(1942);
// EXTERNAL MODULE: ./.build/actions/library/host/trail.js
var host_trail = __webpack_require__(38921);
;// CONCATENATED MODULE: ./.build/actions/library/host/run-post.js









/**
 * Runs the `post` step of an action, if its step left word of anything. The verdict was the step's: what goes wrong
 * here is told, and fails the job only when it is a defect of ours.
 */
async function runPost(spec, execute) {
    const site = new github_site/* GitHubSite */.d();
    const told = site.toldPost;
    if (told === undefined)
        return;
    const cancel = (0,host_cancel/* onCancel */.Ao)();
    const crash = (0,host_crash/* onCrash */.T)(async (thrown) => report(site, thrown));
    try {
        const inputs = (0,parse/* parseAgain */.k)(spec.inputs, (name) => site.input(name));
        (0,heap/* preferSmallHeap */.u)();
        const { signal } = cancel;
        const trail = new host_trail/* Trail */.X();
        await execute({ action: spec.name, inputs, site, clock: clock/* systemClock */.m, signal, trail, told });
    }
    catch (thrown) {
        report(site, thrown);
    }
    finally {
        site.closeGroup();
        cancel.stop();
        crash.stop();
        (0,leave/* leaveSoon */.b)();
    }
}
function report(site, thrown) {
    if (thrown instanceof errors/* ReportedError */.SS) {
        for (const { what, remedy } of thrown.problems)
            site.warning([what, remedy].filter(Boolean).join('\n'));
        return;
    }
    if (thrown instanceof Error && thrown.stack)
        site.line(thrown.stack);
    site.error(`The post step failed in a way that it should not: ${(0,errors/* messageOf */.bD)(thrown)}`);
    process.exitCode = 1;
}

// EXTERNAL MODULE: ./.build/actions/library/system/machine.js
var machine = __webpack_require__(1751);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./.build/actions/library/lease/hold.js
var hold = __webpack_require__(8938);
// EXTERNAL MODULE: ./.build/actions/library/lease/times.js
var times = __webpack_require__(16997);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/path-holders.js
var path_holders = __webpack_require__(3492);
// EXTERNAL MODULE: ./.build/actions/library/sealed-plan/place.js
var place = __webpack_require__(60714);
// EXTERNAL MODULE: ./.build/actions/library/system/dates.js
var dates = __webpack_require__(32907);
// EXTERNAL MODULE: ./.build/actions/library/system/private-folder.js
var private_folder = __webpack_require__(81026);
// EXTERNAL MODULE: ./.build/actions/library/system/process.js
var system_process = __webpack_require__(36327);
// EXTERNAL MODULE: ./.build/actions/library/text/duration.js
var duration = __webpack_require__(3694);
// EXTERNAL MODULE: ./.build/actions/library/text/foreign.js
var foreign = __webpack_require__(29840);
// EXTERNAL MODULE: ./.build/actions/apply-env/carry-out/outliving.js
var outliving = __webpack_require__(18487);
// EXTERNAL MODULE: ./.build/actions/library/text/markdown.js + 1 modules
var markdown = __webpack_require__(85843);
// EXTERNAL MODULE: ./.build/actions/apply-env/carry-out/unsaved-state.js
var unsaved_state = __webpack_require__(63008);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./.build/actions/library/engines/open.js
var engines_open = __webpack_require__(11532);
;// CONCATENATED MODULE: ./.build/actions/apply-env/post/look-afterwards.js




async function lookAfterwards(apply, parts) {
    const unsavedState = leftState(apply);
    const { aws } = parts;
    if (!aws)
        return { unsavedState };
    const seen = await withTool(apply, { ...parts, aws }).catch((thrown) => {
        if (!(thrown instanceof errors/* ReportedError */.SS))
            throw thrown;
        parts.site.line(`what the tool did is not known: ${(0,foreign/* foreign */.V$)((0,errors/* messageOf */.bD)(thrown))}`);
        return {};
    });
    return { ...seen, unsavedState };
}
function withTool(apply, parts) {
    const { tool, place, trace, folder } = apply;
    const wish = { ...parts.inputs, tool, workingDirectory: place.below || '.', variableFiles: [] };
    const around = { ...parts, place, variables: parts.machine.variables };
    return (0,engines_open/* withEngine */.f)(wish, around, async (engine) => ({
        after: await engine.afterwards?.({ folder }, trace),
        holder: await engine.lockHolder?.(),
    }));
}
function leftState({ trace: { unsavedState } }) {
    if (!unsavedState)
        return undefined;
    const { file, before } = unsavedState;
    const written = (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.mtimeMs ?? null;
    return written === before ? undefined : file;
}

;// CONCATENATED MODULE: ./.build/actions/apply-env/post/post-page.js




/** What came of an apply whose tool outlived its step, in log and page; its state is stored if nobody else took it. */
async function tellEnded(apply, parts) {
    const { site } = parts;
    const seen = await lookAfterwards(apply, parts);
    const changed = seen.after?.applied.changed ?? [];
    if (seen.after && !seen.after.applied.failure) {
        site.line(`the tool came to its end: ${changed.length} resources changed`);
        return site.summary((0,markdown.md) `### ✅ apply-env: its tool came to its end after the step\n\nAll of the plan was applied: ${changed.length} resources changed.`);
    }
    const left = seen.after?.applied.notChanged.length;
    const counts = seen.after
        ? `${changed.length} resources changed, ${left} not. A new plan is needed.`
        : 'What it changed is not known. A new plan is needed.';
    site.line(`the tool has ended: ${counts}`);
    const told = [...(await problemsOf(apply, seen, parts)), ...lockProblems(apply, seen.holder)];
    for (const { what, mend } of told)
        site.error([what, mend].filter(Boolean).join('\n'));
    const lines = told.map(({ what, mend }) => (0,markdown.md) `- ${(0,foreign/* foreign */.V$)(what)}${mending(mend)}`);
    return site.summary((0,markdown.md) `### ❌ apply-env: its tool ended after the step\n\n${counts}\n\n${lines}`);
}
/** The tool needs longer than a job may wait: what it is busy with, and how a person goes on. */
async function tellGoesOn(apply, parts) {
    const { site } = parts;
    const { pid } = apply.trace;
    const { after, holder } = await lookAfterwards(apply, parts);
    const running = after?.running.slice(0, mostShown) ?? [];
    const busy = running.length > 0 ? `, busy with ${running.join(', ')}` : '';
    const what = `The tool still applies as process ${pid} of this runner${busy}. It ends by itself when what it has begun is done, or with the runner.`;
    site.error(String((0,foreign/* foreign */.V$)(what)));
    const locks = lockProblems(apply, holder);
    for (const lock of locks)
        site.warning(`${lock.what}\n${lock.mend}`);
    const list = running.map((address) => (0,markdown.md) `- ${(0,markdown/* code */.aY)((0,foreign/* foreign */.V$)(address))}`);
    const locked = locks.map((lock) => (0,markdown.md) `- ${(0,foreign/* foreign */.V$)(lock.what)}${mending(lock.mend)}`);
    await site.summary((0,markdown.md) `### ❌ apply-env: its tool still applies, as process ${pid} of the runner\n\nUnder way:\n\n${list}\n\n${locked}`);
}
const mostShown = 20;
async function problemsOf(apply, seen, parts) {
    const { unsavedState } = seen;
    const problems = seen.after?.applied.failure?.problems ?? [];
    const others = problems.filter(({ code: one }) => one !== 'state-not-saved');
    const told = others.map(({ what, snippet }) => ({ what, mend: snippet }));
    if (!unsavedState)
        return told;
    const mend = (await stateKept(unsavedState, apply, parts))?.commands;
    const what = 'The new state could not be written to its backend, and without it what was made is forgotten:';
    return [{ what, mend }, ...told];
}
function stateKept(file, apply, parts) {
    const { aws } = parts;
    if (aws)
        return (0,unsaved_state/* keepUnsavedState */.F)(file, apply, { ...parts, aws });
    return (0,unsaved_state/* keptBeside */.x)(file, 'its key is not to be had', parts);
}
/** Who holds the tool's lock, and how it is ended; none where it is free or could not be looked at. */
function lockProblems({ tool, place }, holder) {
    if (!holder)
        return [];
    const { id, who, since } = holder;
    const by = [who && ` by ${who}`, since && ` since ${since}`].filter(Boolean).join('');
    return [
        {
            what: `The state is locked${by} (id ${id}). When nothing works with it any more, end the lock by apply-env:`,
            mend: `with: { operation: unlock, lock: state, lock-id: "${id}", tool: ${tool}, working-directory: "${place.below || '.'}" }`,
        },
    ];
}
function mending(mend) {
    return mend === undefined ? (0,markdown.md) `` : (0,markdown.md) `\n\n${(0,markdown/* codeBlock */.DV)(mend)}\n`;
}

// EXTERNAL MODULE: ./.build/actions/library/engines/kinds.js
var kinds = __webpack_require__(37353);
// EXTERNAL MODULE: ./.build/actions/library/text/shell.js
var shell = __webpack_require__(21730);
;// CONCATENATED MODULE: ./.build/actions/apply-env/post/post-stacks.js




/**
 * Which stack of an apply whose step was killed is in which state, and what to do, in log and page. CloudFormation
 * needs nobody to go on, so nothing is waited for. @returns whether nothing goes on.
 */
async function tellStacks(cloud, parts) {
    const { site } = parts;
    const all = await stacksOf(cloud, parts);
    for (const { outcome, what, next } of all)
        if (outcome === 'complete' || outcome === 'not-begun')
            site.line(what);
        else
            site.error([what, next].filter(Boolean).join('\n'));
    const isComplete = all.every(({ outcome }) => outcome === 'complete');
    const lines = all.map(({ outcome, what, next }) => (0,markdown.md) `- ${(0,markdown/* code */.aY)(titles[outcome])} ${(0,foreign/* foreign */.V$)(what)}${next === undefined ? (0,markdown.md) `` : (0,markdown.md) `\n\n${(0,markdown/* codeBlock */.DV)(next)}\n`}`);
    const end = isComplete
        ? 'All of the plan was applied; the record of the environment was not written.'
        : 'The plan counts as applied: a new plan is needed for what is missing, when nothing goes on any more.';
    const sign = isComplete ? '✅' : '❌';
    await site.summary((0,markdown.md) `### ${sign} apply-env: its step was killed while stacks were applied\n\n${end}\n\n${lines}`);
    return all.every(({ outcome }) => outcome !== 'goes-on' && outcome !== 'not-known');
}
const titles = {
    complete: 'applied',
    'goes-on': 'goes on',
    undone: 'failed',
    'not-begun': 'not begun',
    'not-known': 'not known',
};
/** Without AWS how they stand is for a person to look up. */
async function stacksOf(cloud, { aws }) {
    const { cloudAfterwards } = await (0,kinds/* kindOf */.I)(cloud.tool);
    if (aws && cloudAfterwards)
        return cloudAfterwards(cloud, aws);
    return cloud.begun.map(({ name }) => ({
        outcome: 'not-known',
        what: `stack ${(0,foreign/* foreign */.V$)(name)} was begun, and how it stands could not be asked.`,
        next: (0,shell/* awsCommand */.bg)('cloudformation describe-stack-events', { 'stack-name': name }),
    }));
}

;// CONCATENATED MODULE: ./.build/actions/apply-env/post/post.js
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














/**
 * Puts in order what an apply left: waits for its tool or says how its stacks stand, stores a state that its backend
 * did not take, gives the lease back, and puts back the workspace. What a tool still works with stays.
 */
async function afterApply(open, parts) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { apply, cloud, lease } = open;
        if (!apply && !cloud && lease === undefined)
            return tidy(open, parts);
        const folder = __addDisposableResource(env_1, (0,private_folder/* privateFolder */.q)('apply-env-post'), false);
        const reaching = { ...parts, folder, aws: await awsIfAny(parts) };
        const isOver = await underLease(lease, reaching, async () => {
            if (cloud)
                return tellStacks(cloud, reaching);
            if (!apply)
                return true;
            const ended = await comesToItsEnd(apply, parts);
            await (ended ? tellEnded(apply, reaching) : tellGoesOn(apply, reaching));
            return ended;
        });
        // What the cloud works with does not lie here.
        if (isOver || cloud)
            return tidy(open, parts);
        const { placement } = open;
        if (placement)
            parts.site.line(`the planned project stays at ${placement.path}; what lay there before is in ${placement.holding}`);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
/** Without it the machine is put in order all the same. */
function awsIfAny({ openAws, site }) {
    return openAws().catch((thrown) => {
        if (!(thrown instanceof errors/* ReportedError */.SS))
            throw thrown;
        site.warning(`AWS is not to be had: ${(0,foreign/* foreign */.V$)((0,errors/* messageOf */.bD)(thrown))}`);
        return undefined;
    });
}
async function comesToItsEnd({ trace, isAsked }, parts) {
    if (!(0,system_process/* stillRuns */.Hw)(trace))
        return true;
    const asked = isAsked ? 'was asked to stop' : 'is asked to stop, as nobody follows it any more';
    parts.site.line(`process ${trace.pid} still applies and ${asked}: waiting for it up to ${(0,duration/* formatDuration */.a)(outliving/* patienceMs */.s)}`);
    if (!isAsked)
        (0,system_process/* interrupt */.G)(trace);
    return (0,outliving/* endsInTime */.H)(trace, parts);
}
/**
 * Holds on to the lease of this job meanwhile, so that nobody begins beside the tool, and gives it back when that has
 * ended. Where it is not to be had any more, the work is done all the same.
 */
async function underLease(name, parts, work) {
    const { aws, site, clock } = parts;
    if (name === undefined || !aws)
        return work();
    let over;
    try {
        return await (0,hold/* holdLease */.U)({ name, timeoutMs: 0, inherited: true }, { ...parts, aws }, async ({ leave }) => {
            over = await work();
            if (over)
                return over;
            leave();
            const until = (0,dates/* isoTime */.L)(clock.now() + times/* times */.H.expiry);
            site.warning(`The lease ${name} stays with this job until ${until}, and then ends by itself.`);
            return over;
        });
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* ReportedError */.SS))
            throw thrown;
        site.warning(`The lease ${name} of this job: ${(0,foreign/* foreign */.V$)((0,errors/* messageOf */.bD)(thrown))}`);
        return over ?? work();
    }
}
/** Nothing works there any more. */
async function tidy({ folder, placement }, { inputs, site }) {
    if (placement) {
        await (0,place/* putBack */.pK)(placement);
        if (inputs.fixedPath)
            (0,path_holders/* release */._r)(placement.path);
        site.line(`${placement.path} is as it was before the apply`);
    }
    if (folder !== undefined)
        await (0,promises_.rm)(folder, { recursive: true, force: true });
}

// EXTERNAL MODULE: ./.build/actions/apply-env/request/leavings.js
var leavings = __webpack_require__(22252);
// EXTERNAL MODULE: ./.build/actions/apply-env/spec.js
var spec = __webpack_require__(73812);
;// CONCATENATED MODULE: ./.build/actions/apply-env/post-main.js






function main() {
    return runPost(spec/* spec */.I, (run) => {
        const openAws = () => (0,session/* openSession */.f)(run.inputs, run);
        return afterApply((0,leavings/* openAfter */.B)(run.told), { ...run, openAws, machine: (0,machine/* thisMachine */.g)() });
    });
}


/***/ })

};

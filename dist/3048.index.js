export const id = 3048;
export const ids = [3048];
export const modules = {

/***/ 1906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gy: () => (/* binding */ AwsError),
/* harmony export */   _d: () => (/* binding */ isExpired),
/* harmony export */   m_: () => (/* binding */ isAwsError)
/* harmony export */ });
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28649);
/* harmony import */ var _text_foreign_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29840);
/* harmony import */ var _failure_kinds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77941);



/** A call to AWS that failed for good, after all retries. */
class AwsError extends _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi {
    /** As IAM names it: `ecs:RunTask`. */
    action;
    /** AWS's name of the error: `ClusterNotFoundException`. */
    awsCode;
    requestId;
    constructor(action, cause, proxy) {
        super(problemOf({ action, cause, proxy }), { cause });
        this.action = action;
        this.awsCode = (0,_failure_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$)(cause);
        this.requestId = metadataOf(cause).requestId;
    }
    get isDenied() {
        return this.problems[0]?.code === 'aws-access-denied';
    }
}
/** Whether AWS itself answered with one of these errors. */
function isAwsError(thrown, ...awsCodes) {
    return thrown instanceof AwsError && awsCodes.includes(thrown.awsCode);
}
/** Whether AWS says that the keys of the call have run out. */
function isExpired(thrown) {
    return (0,_failure_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)((0,_failure_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$)(thrown)).code === 'aws-credentials-expired';
}
function problemOf({ action, cause, proxy }) {
    const kind = (0,_failure_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)((0,_failure_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$)(cause));
    const { requestId, attempts } = metadataOf(cause);
    const tries = attempts !== undefined && attempts > 1 ? ` after ${attempts} attempts` : '';
    const request = requestId ? ` (request id ${requestId})` : '';
    const way = proxy && kind.onTheWay ? ` (${proxy})` : '';
    const message = (0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_1__/* .neutral */ .SY)((0,_text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(cause));
    const remedy = kind.remedy?.(action, message);
    return {
        code: kind.code,
        what: `${action} failed${tries}: ${(0,_failure_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$)(cause)}: ${message}${request}${way}`,
        ...(remedy ? { remedy } : {}),
    };
}
function metadataOf(cause) {
    return cause?.$metadata ?? {};
}


/***/ }),

/***/ 77941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ codeOf),
  I: () => (/* binding */ kindOf)
});

;// CONCATENATED MODULE: ./.build/actions/library/aws/denial.js
/** How to lift a denial of `action` that AWS explains with `message`. */
function denialRemedy(action, message) {
    const denial = readDenial(action, message);
    const remedy = denial.explicit ? liftExplicit(denial) : liftImplicit(denial);
    return /Encoded authorization failure message: \S/.test(message)
        ? `${remedy}\nMore: aws sts decode-authorization-message --encoded-message <the long word in the message>`
        : remedy;
}
function readDenial(action, message) {
    const what = /not authorized to perform: ([\w-]+:\w+)(?: on resource: (\S+))?/.exec(message);
    const explicit = /with an explicit deny in an? ([\w -]+\w)(?:: (arn:\S+))?/.exec(message);
    const implicit = /because no ([\w -]+?) allows/.exec(message);
    return {
        called: action,
        action: what?.[1] ?? action,
        resource: what?.[2] ?? '*',
        policy: explicit?.[1] ?? implicit?.[1] ?? 'identity-based policy',
        policyArn: explicit?.[2] ? ` ${explicit[2]}` : '',
        explicit: explicit !== null,
    };
}
const ofTheOrganization = /service control policy|resource control policy/i;
function liftExplicit({ policy, policyArn, action }) {
    const who = ofTheOrganization.test(policy) ? "the organization's administrators can" : 'you must';
    return `A Deny in the ${policy}${policyArn} forbids ${action}, and no Allow outweighs it: ${who} change that statement or its conditions.`;
}
function liftImplicit(denial) {
    const { policy } = denial;
    const where = Object.entries(places).find(([kind]) => policy.includes(kind))?.[1];
    return `${where ?? `Add to the ${policy}`}: ${statement(denial)}`;
}
const places = {
    'identity-based': "Add to the role's policy",
    'permissions boundary': "The role's permissions boundary has to allow it as well as its policy; add to the boundary",
    session: 'The session policy that the credentials were asked for with has to allow it too; add to it, or sign in with role-to-assume',
    'service control': "The organization's service control policies have to allow it too; its administrators can add",
    'resource control': "The organization's resource control policies have to allow it too; its administrators can add",
    'VPC endpoint': 'Add, with a Principal, to the policy of the VPC endpoint',
    'resource-based': 'Add, with the role as Principal, to the policy of the resource itself',
};
/** A role is passed to the service that works with it. */
function statement({ called, action, resource }) {
    const base = { Effect: 'Allow', Action: action, Resource: resource };
    if (action !== 'iam:PassRole')
        return JSON.stringify(base);
    const Condition = { StringEquals: { 'iam:PassedToService': passedTo(called) } };
    return JSON.stringify({ ...base, Condition });
}
function passedTo(called) {
    return called.startsWith('cloudformation:')
        ? 'cloudformation.amazonaws.com'
        : 'ecs-tasks.amazonaws.com';
}

;// CONCATENATED MODULE: ./.build/actions/library/aws/failure-kinds.js

/** The exception's own name; a network failure has Node's code instead. */
function codeOf(cause) {
    const { name, code } = (cause ?? {});
    if (code && /^E[A-Z_]+$/.test(code))
        return code;
    return name && name !== 'Error' ? name : (code ?? 'Error');
}
/** The first that fits, in the order of the table. */
function kindOf(awsCode) {
    return kinds.find((candidate) => candidate.matches.test(awsCode)) ?? other;
}
const signIn = 'with: { role-to-assume: "arn:aws:iam::<account>:role/<name>" } and permissions: { id-token: write }';
const kinds = [
    {
        code: 'aws-access-denied',
        matches: /AccessDenied|UnauthorizedOperation|AuthorizationError|NotAuthorized/,
        remedy: denialRemedy,
    },
    {
        code: 'aws-credentials-expired',
        matches: /ExpiredToken|RequestExpired/,
        remedy: () => 'Set role-to-assume on this step: the action then renews its credentials itself.',
    },
    {
        code: 'aws-credentials-missing',
        matches: /CredentialsProviderError|MissingAuthenticationToken|TokenProviderError/,
        remedy: () => signIn,
    },
    {
        code: 'aws-credentials-invalid',
        matches: /UnrecognizedClient|InvalidClientTokenId|SignatureDoesNotMatch|AuthFailure|InvalidSignature/,
        remedy: () => `${signIn}; a region that the account has not turned on answers so, too.`,
    },
    {
        code: 'aws-region-disabled',
        matches: /OptInRequired|RegionDisabled/,
        remedy: () => "Turn on the region in the account's settings, or take another aws-region.",
    },
    { code: 'aws-throttled', matches: /Throttl|TooManyRequests|RequestLimitExceeded|SlowDown/ },
    {
        code: 'proxy-refused',
        matches: /^ERR_PROXY_TUNNEL$/,
        onTheWay: true,
        remedy: (_, message) => / 407\b/.test(message)
            ? 'The proxy wants a name and password: HTTPS_PROXY: "http://<name>:<password>@<host>:<port>", from a secret.'
            : 'Have the proxy let that host through, or name the host in NO_PROXY.',
    },
    {
        code: 'certificate-untrusted',
        matches: /CERT|UNABLE_TO_|SELF_SIGNED|^ERR_TLS_/,
        onTheWay: true,
        remedy: () => 'Where a proxy signs in place of AWS, name its authority: env: { AWS_CA_BUNDLE: "/path/to/authorities.pem" } (NODE_EXTRA_CA_CERTS works for AWS and GitHub).',
    },
    {
        code: 'aws-unreachable',
        matches: /^E[A-Z_]+$|Timeout|ServerException|InternalFailure|Internal\w*Error|ServiceUnavailable|^SyntaxError$|IDPCommunicationError/,
        onTheWay: true,
        remedy: () => 'Check aws-region, and the proxy or VPC endpoints of the runner; else run again.',
    },
];
const other = { code: 'aws-call-failed', matches: /./ };


/***/ }),

/***/ 93447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ acquireLease)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _system_waiting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18401);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28649);
/* harmony import */ var _held_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6472);
/* harmony import */ var _lineage_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21874);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88226);
/* harmony import */ var _sight_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(79150);
/* harmony import */ var _times_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16997);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(77814);
/* harmony import */ var _watch_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(22908);










/**
 * Takes the lease, or waits for it and says for whom.
 * @throws RefusedError `lease-timeout` when it is not free in time.
 */
async function acquireLease(wanted, parts) {
    const { clock, site, action } = parts;
    const holder = (0,_record_js__WEBPACK_IMPORTED_MODULE_5__/* .holderOf */ .Kd)(site.identity, { id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)(), action, now: clock.now() });
    const taker = new Taker(wanted, holder, parts);
    const { had: lease, waited } = await (0,_wait_js__WEBPACK_IMPORTED_MODULE_8__/* .waitFor */ .f)(wanted, parts, async () => {
        const outcome = await taker.tryOnce();
        return outcome instanceof _held_js__WEBPACK_IMPORTED_MODULE_3__/* .HeldLease */ .ob ? { had: outcome } : { inTheWay: outcome };
    });
    return { lease, waited };
}
/** How long one write is waited for, also after a cancel: then it is known whether the lease is ours. */
const writeMs = 20_000;
class Taker {
    #name;
    #wanted;
    #holder;
    #parts;
    #watch;
    #askedAt = Number.NEGATIVE_INFINITY;
    constructor(wanted, holder, parts) {
        this.#name = wanted.name;
        this.#wanted = wanted;
        this.#holder = holder;
        this.#parts = parts;
        this.#watch = new _watch_js__WEBPACK_IMPORTED_MODULE_9__/* .LeaseWatch */ .S(parts.clock);
    }
    async tryOnce() {
        const ssm = await this.#ssm();
        const seen = await (0,_sight_js__WEBPACK_IMPORTED_MODULE_6__/* .sight */ .W)({ ssm, name: this.#name });
        if (!seen)
            return this.#create(ssm);
        const { current, held, record: before } = seen;
        // A write of ours that came late lies over somebody's lease, and makes it none of ours; another step's does.
        const isOurs = (0,_sight_js__WEBPACK_IMPORTED_MODULE_6__/* .isHeldBy */ .D)(this.#holder.owner, seen) && before?.id !== this.#holder.id;
        const isOver = this.#watch.isOver(current, held) || (await this.#isAbandoned(seen));
        if (isOurs)
            return this.#takeOver(current, this.#wanted.inherited ? undefined : before);
        return isOver ? this.#takeOver(current, undefined) : held;
    }
    /** Its holder is silent, and its run has ended. */
    async #isAbandoned({ held, record }) {
        const { clock, site } = this.#parts;
        if (!this.#wanted.hasEnded || !record || !this.#watch.isSilent(held))
            return false;
        if (clock.now() - this.#askedAt < _times_js__WEBPACK_IMPORTED_MODULE_7__/* .times */ .H.ask)
            return false;
        this.#askedAt = clock.now();
        const hasEnded = await this.#wanted.hasEnded(record);
        if (hasEnded) {
            const who = (0,_record_js__WEBPACK_IMPORTED_MODULE_5__/* .describeHolder */ .sG)(record);
            site.line(`takes over the lease ${this.#name}, as the run has ended that has it: ${who}`);
        }
        return hasEnded;
    }
    async #create(ssm) {
        const renewedAt = this.#parts.clock.now();
        const value = (0,_held_js__WEBPACK_IMPORTED_MODULE_3__/* .recordAt */ .zR)(this.#holder, 'held', renewedAt);
        const created = await this.#write((there) => there.create(this.#name, value));
        if (created)
            return this.#taken({ written: { version: 1, value }, renewedAt });
        // Ours, if the answer to an earlier attempt was lost.
        const there = await ssm.read(this.#name);
        if (there?.version !== 1 || there.value !== value)
            return there;
        return this.#taken({ written: there, renewedAt });
    }
    /** Claims what `seen` shows to be over, lets others who do so show themselves, and confirms. */
    async #takeOver(seen, companion) {
        const { clock, signal } = this.#parts;
        const claim = await this.#overwrite('claimed', seen);
        if (!claim)
            return this.#look();
        await clock.sleep(_times_js__WEBPACK_IMPORTED_MODULE_7__/* .times */ .H.settle, signal);
        // Looked at first, so that a claim that is spoiled already is not made to look like a lease.
        if ((await this.#look())?.version !== claim.version)
            return this.#look();
        const renewedAt = clock.now();
        const written = await this.#overwrite('held', claim);
        if (!written)
            return this.#look();
        return this.#taken({ written, renewedAt, companion });
    }
    /** The next version, if nobody else wrote since `from`. */
    async #overwrite(state, from) {
        const value = (0,_held_js__WEBPACK_IMPORTED_MODULE_3__/* .recordAt */ .zR)(this.#holder, state, this.#parts.clock.now());
        const mine = (between) => (0,_record_js__WEBPACK_IMPORTED_MODULE_5__/* .readRecord */ .aE)(between)?.id === this.#holder.id;
        return this.#write(async (ssm) => {
            const to = await ssm.overwrite(this.#name, value);
            const alone = await (0,_lineage_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnbroken */ .r)({ ssm, name: this.#name }, { from, to }, mine);
            return alone ? { version: to, value } : undefined;
        });
    }
    async #write(write) {
        const { aws, clock } = this.#parts;
        const answer = await (0,_system_waiting_js__WEBPACK_IMPORTED_MODULE_1__/* .within */ .ux)({ clock, ms: writeMs }, async (over) => write(await regional(aws.uncancelled(over))));
        if (answer !== _system_waiting_js__WEBPACK_IMPORTED_MODULE_1__/* .late */ .fn)
            return answer;
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RemoteError */ .Hi({
            code: 'lease-unreachable',
            what: `Systems Manager did not say within ${writeMs / 1_000} s whether the lease ${this.#name} is ours. If it is, it ends by itself.`,
            remedy: 'Run again.',
        });
    }
    async #look() {
        return (await this.#ssm()).read(this.#name);
    }
    #ssm() {
        return regional(this.#parts.aws);
    }
    #taken(how) {
        return new _held_js__WEBPACK_IMPORTED_MODULE_3__/* .HeldLease */ .ob({ ...how, name: this.#name, holder: this.#holder }, this.#parts.clock);
    }
}
function regional(aws) {
    return aws.ssm(aws.region);
}


/***/ }),

/***/ 85822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ leaseCalls)
/* harmony export */ });
/** The AWS calls behind a lease. */
const leaseCalls = [
    { action: 'ssm:GetParameter', need: 'needed', why: 'who holds the lease of the environment' },
    { action: 'ssm:PutParameter', need: 'needed', why: 'takes the lease, and renews it' },
    { action: 'ssm:DeleteParameter', need: 'needed', why: 'gives the lease back' },
];


/***/ }),

/***/ 6472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DU: () => (/* binding */ lost),
/* harmony export */   ob: () => (/* binding */ HeldLease),
/* harmony export */   zR: () => (/* binding */ recordAt)
/* harmony export */ });
/* harmony import */ var _system_dates_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32907);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28649);
/* harmony import */ var _lineage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21874);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88226);
/* harmony import */ var _times_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16997);





/** The record of a holder, good for `times.expiry` from `at`. */
function recordAt(holder, state, at) {
    const until = (0,_system_dates_js__WEBPACK_IMPORTED_MODULE_4__/* .isoTime */ .L)(at + _times_js__WEBPACK_IMPORTED_MODULE_3__/* .times */ .H.expiry);
    return JSON.stringify({ ...holder, state, until });
}
/** A lease that is ours until its renewals end. */
class HeldLease {
    name;
    #holder;
    #clock;
    #written;
    #renewedAt;
    #companion;
    constructor(taken, clock) {
        this.name = taken.name;
        this.#holder = taken.holder;
        this.#written = taken.written;
        this.#renewedAt = taken.renewedAt;
        this.#companion = taken.companion;
        this.#clock = clock;
    }
    /** When the work must stop unless the lease is renewed before. */
    get stopAt() {
        return this.#renewedAt + _times_js__WEBPACK_IMPORTED_MODULE_3__/* .times */ .H.stop;
    }
    /**
     * Makes it ours for another `times.expiry`.
     * @throws RemoteError `lease-lost` when somebody else wrote in between.
     */
    async renew(aws) {
        const ssm = await aws.ssm(aws.region);
        const begun = this.#clock.now();
        const value = recordAt(this.#holder, 'held', begun);
        const version = await ssm.overwrite(this.name, value);
        const step = { from: this.#written, to: version };
        const place = { ssm, name: this.name };
        if (!(await (0,_lineage_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnbroken */ .r)(place, step, (between) => this.#isOfThisJob(between))))
            throw lost(this.name, 'somebody else wrote it');
        this.#written = { version, value };
        this.#renewedAt = begun;
    }
    /** Lets it end by itself, for others `times.expiry` from now, whatever becomes of its run. */
    async leave(aws) {
        this.#holder = { ...this.#holder, left: true };
        await this.renew(aws);
    }
    /** Gives it back: to the other step of this job that still has it, else to everybody. */
    async release(aws) {
        // Renewed, it is ours for long enough for a delete that is slow on its way to reach no one else's.
        await this.renew(aws);
        const ssm = await aws.ssm(aws.region);
        const other = this.#companion;
        if (other && (0,_system_dates_js__WEBPACK_IMPORTED_MODULE_4__/* .msOf */ .Q)(other.until) > this.#clock.now())
            await ssm.overwrite(this.name, JSON.stringify(other));
        else
            await ssm.remove(this.name);
    }
    #isOfThisJob(value) {
        const record = (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .readRecord */ .aE)(value);
        if (record?.owner !== this.#holder.owner)
            return false;
        if (record.id !== this.#holder.id && record.state === 'held')
            this.#companion = record;
        return true;
    }
}
function lost(name, why) {
    return new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi({
        code: 'lease-lost',
        what: `The lease ${name} was lost: ${why}. The work was stopped, because another job may change the environment now.`,
        remedy: 'Look at what the other job did, then run this one again.',
    });
}


/***/ }),

/***/ 8938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ holdLease)
/* harmony export */ });
/* harmony import */ var _system_waiting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18401);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28649);
/* harmony import */ var _text_foreign_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29840);
/* harmony import */ var _text_shell_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21730);
/* harmony import */ var _acquire_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93447);
/* harmony import */ var _held_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6472);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10415);
/* harmony import */ var _times_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16997);








/**
 * Takes the lease, works, renews meanwhile, and gives it back however the work ends.
 * @throws RemoteError `lease-lost` when it could not be renewed: the work was stopped.
 */
async function holdLease(wanted, parts, work) {
    const { lease, waited } = await (0,_acquire_js__WEBPACK_IMPORTED_MODULE_4__/* .acquireLease */ .Z)(wanted, parts).catch((thrown) => {
        throw (0,_problems_js__WEBPACK_IMPORTED_MODULE_6__/* .explainDenial */ .L)(thrown, wanted.name);
    });
    const deed = heldDeed(lease, parts);
    parts.trail.add(deed);
    parts.site.line(`holds the lease ${lease.name}`);
    const ended = new AbortController();
    const gone = new AbortController();
    const renewing = keepRenewed(lease, parts, ended.signal).catch((thrown) => {
        if (!ended.signal.aborted)
            gone.abort(thrown);
    });
    let isLeft = false;
    const leave = () => {
        isLeft = true;
    };
    try {
        parts.signal.throwIfAborted();
        const signal = AbortSignal.any([parts.signal, gone.signal]);
        return await work({ ...parts, signal, aws: parts.aws.uncancelled(signal), waited, leave });
    }
    finally {
        ended.abort();
        await renewing;
        if (isLeft && !gone.signal.aborted)
            await leaveBehind(lease, parts);
        const isOver = gone.signal.aborted || (!isLeft && (await giveBack(lease, parts)));
        if (isOver)
            parts.trail.settle(deed.what);
    }
}
/** Renews until `ended`; throws when the time is over in which the lease was surely ours. */
async function keepRenewed(lease, { aws, clock, site }, ended) {
    let pause = _times_js__WEBPACK_IMPORTED_MODULE_7__/* .times */ .H.beat;
    for (;;) {
        await clock.sleep(pause, ended);
        const left = lease.stopAt - clock.now();
        if (left <= 0)
            throw (0,_held_js__WEBPACK_IMPORTED_MODULE_5__/* .lost */ .DU)(lease.name, 'it could not be renewed in time');
        // A renewal counts from its beginning: one that takes long is better begun again.
        const ms = Math.min(left, _times_js__WEBPACK_IMPORTED_MODULE_7__/* .times */ .H.renewal);
        const trouble = await (0,_system_waiting_js__WEBPACK_IMPORTED_MODULE_0__/* .within */ .ux)({ clock, ms, signal: ended }, (over) => lease.renew(aws.uncancelled(over))).then((answer) => (answer === _system_waiting_js__WEBPACK_IMPORTED_MODULE_0__/* .late */ .fn ? 'no answer yet' : undefined), passing);
        if (trouble)
            site.line(`the lease ${lease.name} is not renewed yet: ${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_2__/* .foreign */ .V$)(trouble)}`);
        pause = trouble ? Math.max(0, Math.min(_times_js__WEBPACK_IMPORTED_MODULE_7__/* .times */ .H.poll, lease.stopAt - clock.now())) : _times_js__WEBPACK_IMPORTED_MODULE_7__/* .times */ .H.beat;
    }
}
/** What failed and may succeed the next time; what will not is thrown. */
function passing(thrown) {
    if (thrown instanceof _text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReportedError */ .SS && thrown.code !== 'lease-lost')
        return thrown.message;
    throw thrown;
}
/** A cancelled step has 7.5 s, most of which its work may have needed. */
const giveBackMs = { cancelled: 1_000, otherwise: 30_000 };
/** Says in the lease that its time is not over with its run. Where that cannot be written, it is over sooner. */
async function leaveBehind(lease, parts) {
    const why = await lastWrite(parts, (aws) => lease.leave(aws));
    if (why !== undefined)
        parts.site.line(`the lease ${lease.name} stays as it is: ${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_2__/* .foreign */ .V$)(why)}`);
}
/** Never throws: what is not given back ends by itself. */
async function giveBack(lease, parts) {
    const { site } = parts;
    const why = await lastWrite(parts, (aws) => lease.release(aws));
    if (why === undefined)
        return true;
    site.warning(`The lease ${lease.name} was not given back (${(0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_2__/* .foreign */ .V$)(why)}): it ends by itself, for others after ${_times_js__WEBPACK_IMPORTED_MODULE_7__/* .times */ .H.expiry / 60_000} minutes.`);
    return false;
}
/** Why it did not come to its end, in words. */
async function lastWrite({ aws, clock, signal }, write) {
    const ms = signal.aborted ? giveBackMs.cancelled : giveBackMs.otherwise;
    return (0,_system_waiting_js__WEBPACK_IMPORTED_MODULE_0__/* .within */ .ux)({ clock, ms }, (over) => write(aws.uncancelled(over))).then((answer) => (answer === _system_waiting_js__WEBPACK_IMPORTED_MODULE_0__/* .late */ .fn ? 'AWS did not answer in time' : undefined), (thrown) => {
        if (thrown instanceof _text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReportedError */ .SS)
            return (0,_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(thrown);
        throw thrown;
    });
}
function heldDeed({ name }, { aws }) {
    return {
        what: `took the lease ${name}, which ends by itself after ${_times_js__WEBPACK_IMPORTED_MODULE_7__/* .times */ .H.expiry / 60_000} minutes`,
        next: (0,_text_shell_js__WEBPACK_IMPORTED_MODULE_3__/* .awsCommand */ .bg)('ssm get-parameter', { name, region: aws.region }),
    };
}


/***/ }),

/***/ 24690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ leaseOnDemandInputs),
/* harmony export */   q: () => (/* binding */ leaseInputs)
/* harmony export */ });
/* harmony import */ var _host_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6092);

const timeout = (0,_host_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)({
    prose: 'How long the lease of the environment is waited for while another job has it; the log says which.',
    default: '30m',
});
/** The inputs of actions that change an environment and therefore take its lease. */
const leaseInputs = {
    lease: (0,_host_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        prose: 'Whether the lease of the environment is taken, so that no other job changes it meanwhile. Where no base environment is known there is none, and the log says so.',
        default: 'true',
    }),
    'lease-timeout': timeout,
};
/** The inputs of actions that may do without. */
const leaseOnDemandInputs = {
    lease: (0,_host_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
        prose: 'Whether the lease of the environment is taken, so that no migration, rollout or apply happens meanwhile. It needs a base environment.',
        default: 'false',
    }),
    'lease-timeout': timeout,
};


/***/ }),

/***/ 21874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ lastHeld),
/* harmony export */   r: () => (/* binding */ isUnbroken)
/* harmony export */ });
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88226);

/**
 * Whether nobody else wrote between `from`, which was read or written, and the version `to`, which our own write
 * made: so `to` is the next one, or what lies between is `mine` too, writes whose answers were lost. A parameter
 * that was deleted and created again begins with version 1: so `from` must still be what it was.
 */
async function isUnbroken({ ssm, name }, { from, to }, mine) {
    if (to <= from.version)
        return false;
    const before = await ssm.read(`${name}:${from.version}`);
    if (before?.value !== from.value)
        return false;
    for (let version = from.version + 1; version < to; version += 1) {
        const between = await ssm.read(`${name}:${version}`);
        if (!between || !mine(between.value))
            return false;
    }
    return true;
}
const mostClaims = 20;
/**
 * The version that says who holds the lease: the newest that is no claim. A claim may have come late, over a
 * lease that somebody has just taken, and says nothing of it.
 */
async function lastHeld({ ssm, name }, current) {
    let seen = current;
    for (let back = 0; back < mostClaims; back += 1) {
        if ((0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .readRecord */ .aE)(seen.value)?.state !== 'claimed')
            return seen;
        const before = await ssm.read(`${name}:${seen.version - 1}`);
        if (!before)
            return current;
        seen = before;
    }
    return current;
}


/***/ }),

/***/ 10415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ explainDenial),
/* harmony export */   q: () => (/* binding */ baseUnknown)
/* harmony export */ });
/* harmony import */ var _aws_aws_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1906);
/* harmony import */ var _naming_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77615);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28649);



/** The statement that a role needs to take leases. */
const statement = JSON.stringify({
    Effect: 'Allow',
    Action: ['ssm:GetParameter', 'ssm:PutParameter', 'ssm:DeleteParameter'],
    Resource: 'arn:aws:ssm:*:*:parameter/adhoc/*',
});
/** A role that may not take the lease is told all that it needs at once; other failures stay what they are. */
function explainDenial(thrown, name) {
    if (!(thrown instanceof _aws_aws_error_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsError */ .Gy && thrown.isDenied))
        return thrown;
    const problem = {
        code: 'lease-denied',
        what: `The role may not take the lease ${name}, without which two jobs could change the environment at a time. ${thrown.problems[0]?.what}`,
        remedy: `Add to the role's policy: ${statement}\nOr go without, on your own risk: with: { lease: false }`,
    };
    return new _text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk(problem, { cause: thrown });
}
/** A lease was asked for, and nothing says under which base environment it lies. */
function baseUnknown(cluster) {
    return {
        code: 'base-environment-unknown',
        what: `A lease was asked for, and there is no base environment to take it in: no input "base-environment", and no tag "${_naming_names_js__WEBPACK_IMPORTED_MODULE_2__/* .baseTag */ .qu}" on cluster "${cluster}".`,
        remedy: 'with: { base-environment: "<name>" }',
    };
}


/***/ }),

/***/ 88226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kd: () => (/* binding */ holderOf),
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   bf: () => (/* binding */ ownerOf),
/* harmony export */   sG: () => (/* binding */ describeHolder)
/* harmony export */ });
/* harmony import */ var _system_dates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32907);
/* harmony import */ var _system_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43195);
/* harmony import */ var _text_foreign_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29840);



/** One job of one attempt of a run. */
function ownerOf(identity) {
    const { repository, runId, attempt, job, jobInstance } = identity;
    return [repository, runId, attempt, jobInstance || job].join(' ');
}
function holderOf(identity, about) {
    const { repository, runId, attempt, job, actor } = identity;
    const server = (0,_system_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .ambient */ .T)('GITHUB_SERVER_URL') ?? 'https://github.com';
    const { id, action } = about;
    const run = `${server}/${repository}/actions/runs/${runId}`;
    const since = (0,_system_dates_js__WEBPACK_IMPORTED_MODULE_2__/* .isoTime */ .L)(about.now);
    return { id, owner: ownerOf(identity), action, run, attempt, job, actor, since };
}
const fields = ['id', 'owner', 'action', 'run', 'attempt', 'job', 'actor', 'since', 'until'];
/** What was written by a job of the suite; undefined for anything else. */
function readRecord(value) {
    try {
        const record = JSON.parse(value);
        const texts = fields.every((name) => typeof record[name] === 'string');
        return texts && ['held', 'claimed'].includes(record.state) ? record : undefined;
    }
    catch {
        return undefined;
    }
}
/** Who holds it, for people: somebody else's text. */
function describeHolder(record) {
    if (!record)
        return (0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)('somebody who wrote no record that this version reads');
    const { action, run, attempt, job, actor, since } = record;
    return (0,_text_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(`${action} of ${run} (attempt ${attempt}, job ${job}, by ${actor}), since ${since}`);
}


/***/ }),

/***/ 79150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ isHeldBy),
/* harmony export */   W: () => (/* binding */ sight)
/* harmony export */ });
/* harmony import */ var _lineage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21874);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88226);


/** Looks at a lease; undefined: nobody has it. */
async function sight(place) {
    const current = await place.ssm.read(place.name);
    if (!current)
        return undefined;
    const held = await (0,_lineage_js__WEBPACK_IMPORTED_MODULE_0__/* .lastHeld */ ._)(place, current);
    return { current, held, record: (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .readRecord */ .aE)(held.value) };
}
/** Whether a step of that job holds it. */
function isHeldBy(owner, { record }) {
    return record?.state === 'held' && record.owner === owner;
}


/***/ }),

/***/ 16997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ times)
/* harmony export */ });
/**
 * Milliseconds. The order is what keeps two holders apart: renew, stop the work, and only then may others take
 * over, who count from when they first saw a version; so nobody's clock has to be right, only to go.
 */
const times = {
    /** How often the holder renews. PutParameter allows a few calls a second for the whole account. */
    beat: 60_000,
    /** After its last renewal the holder stops its work. */
    stop: 150_000,
    /** How long one attempt to renew may take. */
    renewal: 20_000,
    /** A lease that nobody renewed for so long may be taken over. */
    expiry: 180_000,
    /** One whose end is past by this much needs no watching: clocks do not differ so far, AWS takes no signature then. */
    certain: 300_000,
    /** Longer than a holder that works is ever silent, unless it is cut off: enough where its run is known to be over. */
    silence: 90_000,
    /** Between two questions whether the holder's run is over. */
    ask: 30_000,
    /** How long who takes over waits for others who do the same. */
    settle: 3_000,
    /** A take-over that was begun and not finished is over. */
    claim: 15_000,
    /** Between two looks at somebody else's lease, at least; at most twice as long. */
    poll: 5_000,
    /** Between two lines that say who is waited for. */
    tell: 60_000,
};


/***/ }),

/***/ 77814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ waitFor)
/* harmony export */ });
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28649);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88226);
/* harmony import */ var _times_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16997);



/**
 * Tries until nobody else has the lease, and says meanwhile for whom it waits.
 * @throws RefusedError `lease-timeout` when it is not free in time.
 */
async function waitFor(wanted, { clock, signal, site }, tryOnce) {
    const begun = clock.now();
    let told;
    for (;;) {
        signal.throwIfAborted();
        const attempt = await tryOnce();
        if ('had' in attempt)
            return { had: attempt.had, waited: told !== undefined };
        const record = attempt.inTheWay && (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .readRecord */ .aE)(attempt.inTheWay.value);
        const who = (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .describeHolder */ .sG)(record).toString();
        const now = clock.now();
        const left = begun + wanted.timeoutMs - now;
        if (left <= 0)
            throw timedOut(wanted, { who, id: record?.id });
        if (told?.who !== who || now - told.at >= _times_js__WEBPACK_IMPORTED_MODULE_2__/* .times */ .H.tell) {
            site.line(`waiting for the lease ${wanted.name}: ${who} has it`);
            told = { who, at: now };
        }
        // Not in step with others who wait.
        await clock.sleep(Math.min(left, _times_js__WEBPACK_IMPORTED_MODULE_2__/* .times */ .H.poll * (1 + Math.random())), signal);
    }
}
function timedOut({ name, timeoutMs }, seen) {
    return new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: 'lease-timeout',
        what: `The lease ${name} was not free within ${timeoutMs / 1_000} s: ${seen.who} has it${seen.id ? ` (id ${seen.id})` : ''}.`,
        remedy: 'Wait for that run, or give this step more time: with: { lease-timeout: 1h }. A lease whose job has died ends by itself after 3 minutes.',
    });
}


/***/ }),

/***/ 22908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ LeaseWatch)
/* harmony export */ });
/* harmony import */ var _system_dates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32907);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88226);
/* harmony import */ var _times_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16997);



/** What a waiting job has seen of a lease, and for how long by its own clock. */
class LeaseWatch {
    #clock;
    #held;
    #current;
    constructor(clock) {
        this.#clock = clock;
    }
    /** Whether it may be taken over: nobody renewed it for too long, and nobody else is about to take it. */
    isOver(current, held) {
        this.#held = this.#see(this.#held, held);
        this.#current = this.#see(this.#current, current);
        const claimed = current.version !== held.version;
        if (claimed && this.#ageOf(this.#current) < _times_js__WEBPACK_IMPORTED_MODULE_1__/* .times */ .H.claim)
            return false;
        return this.#isCertainlyOver(held) || this.#ageOf(this.#held) >= _times_js__WEBPACK_IMPORTED_MODULE_1__/* .times */ .H.expiry;
    }
    /**
     * Whether a lease that somebody holds was not renewed for as long as no renewal takes: by what was seen, or by the
     * holder's clock. Not enough by itself. Asked after `isOver`.
     */
    isSilent(held) {
        const record = (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .readRecord */ .aE)(held.value);
        if (record?.state !== 'held' || record.left || this.#current?.key !== this.#held?.key)
            return false;
        const renewedAt = (0,_system_dates_js__WEBPACK_IMPORTED_MODULE_2__/* .msOf */ .Q)(record.until) - _times_js__WEBPACK_IMPORTED_MODULE_1__/* .times */ .H.expiry;
        const isLong = this.#clock.now() - renewedAt >= _times_js__WEBPACK_IMPORTED_MODULE_1__/* .times */ .H.silence;
        return isLong || this.#ageOf(this.#held) >= _times_js__WEBPACK_IMPORTED_MODULE_1__/* .times */ .H.silence;
    }
    #isCertainlyOver({ value }) {
        const record = (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .readRecord */ .aE)(value);
        if (record?.state !== 'held')
            return false;
        return this.#clock.now() - (0,_system_dates_js__WEBPACK_IMPORTED_MODULE_2__/* .msOf */ .Q)(record.until) >= _times_js__WEBPACK_IMPORTED_MODULE_1__/* .times */ .H.certain;
    }
    #see(known, { version, value }) {
        const key = `${version} ${value}`;
        return known?.key === key ? known : { key, since: this.#clock.now() };
    }
    #ageOf(sight) {
        return sight ? this.#clock.now() - sight.since : 0;
    }
}


/***/ }),

/***/ 32907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ isoTime),
/* harmony export */   Q: () => (/* binding */ msOf)
/* harmony export */ });
/** `2026-11-21T12:00:00.000Z` for milliseconds since the epoch. */
function isoTime(ms) {
    return new Date(ms).toISOString();
}
/** Milliseconds since the epoch; NaN for what is no date. */
function msOf(iso) {
    return Date.parse(iso);
}


/***/ })

};

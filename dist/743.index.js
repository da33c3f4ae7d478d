export const id = 743;
export const ids = [743,876];
export const modules = {

/***/ 3876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sts: () => (/* binding */ Sts)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1695);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(855);


class Sts {
    #client;
    #options;
    constructor(connection) {
        this.#client = new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_1__/* .STSClient */ .iM((0,_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .clientConfig */ .y)(connection));
        this.#client.middlewareStack.use((0,_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .errorPlugin */ .I)(connection));
        this.#options = connection.signal ? { abortSignal: connection.signal } : {};
    }
    async callerIdentity() {
        const answer = await this.#client.send(new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_1__/* .GetCallerIdentityCommand */ .zI({}), this.#options);
        return { account: answer.Account ?? '', arn: answer.Arn ?? '' };
    }
    /** Goes unsigned: the token is the credential. The session lasts as long as STS says, one hour by default. */
    async assumeRole(request) {
        const command = new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_1__/* .AssumeRoleWithWebIdentityCommand */ .WH({
            RoleArn: request.roleArn,
            RoleSessionName: request.sessionName,
            WebIdentityToken: request.token,
        });
        const { Credentials: keys } = await this.#client.send(command, this.#options);
        return {
            accessKeyId: keys?.AccessKeyId ?? '',
            secretAccessKey: keys?.SecretAccessKey ?? '',
            ...(keys?.SessionToken ? { sessionToken: keys.SessionToken } : {}),
            ...(keys?.Expiration ? { expiration: keys.Expiration } : {}),
        };
    }
}


/***/ }),

/***/ 6743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  assumeRole: () => (/* binding */ assumeRole),
  sessionName: () => (/* binding */ sessionName)
});

// EXTERNAL MODULE: ./.build/actions/library/text/errors.js
var errors = __webpack_require__(8649);
// EXTERNAL MODULE: ./.build/actions/library/text/foreign.js
var foreign = __webpack_require__(9840);
;// CONCATENATED MODULE: ./.build/actions/library/aws/claims.js
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

// EXTERNAL MODULE: ./.build/actions/library/aws/aws-error.js + 2 modules
var aws_error = __webpack_require__(2777);
// EXTERNAL MODULE: ./.build/actions/library/aws/partition.js
var aws_partition = __webpack_require__(4174);
;// CONCATENATED MODULE: ./.build/actions/library/aws/trust-policy.js

/** The host and path of the issuer: the provider's name in IAM and the prefix of condition keys. */
function issuerName(claims) {
    const issuer = String(claims.iss ?? 'https://token.actions.githubusercontent.com');
    return issuer.replace(/^https:\/\//, '').replace(/\/$/, '');
}
/** The ARN of the account's identity provider for this token. */
function providerArn(roleArn, claims) {
    const { partition, account } = (0,aws_partition/* originOf */.y)(roleArn);
    return `arn:${partition}:iam::${account}:oidc-provider/${issuerName(claims)}`;
}
/** The statement of a trust policy that accepts tokens with exactly this subject and audience. */
function trustStatement(roleArn, claims) {
    const issuer = issuerName(claims);
    return {
        Effect: 'Allow',
        Principal: { Federated: providerArn(roleArn, claims) },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
            StringEquals: {
                [`${issuer}:aud`]: literal(claims.aud),
                [`${issuer}:sub`]: literal(claims.sub),
            },
        },
    };
}
/** A branch may be called `${...}`, which a policy would take for a variable. */
function literal(value) {
    return String(value ?? '').replaceAll('$', (dollar) => `\${${dollar}}`);
}

;// CONCATENATED MODULE: ./.build/actions/library/aws/oidc-refusal.js





/** Makes of STS's few words what the reader needs; neither token nor signature is in it. */
function explainRefusal(refused, thrown) {
    if (!(thrown instanceof aws_error/* AwsError */.Gy))
        return thrown;
    const words = `${thrown.awsCode}: ${(0,errors/* messageOf */.bD)(thrown.cause)}`;
    const known = refusals.find(({ matches }) => matches.test(words));
    if (!known)
        return thrown;
    const said = `STS said: ${(0,foreign/* foreign */.V$)(words)}${thrown.requestId ? ` (request id ${thrown.requestId})` : ''}`;
    const problem = known.explain(refused);
    const what = `sts:AssumeRoleWithWebIdentity failed for ${refused.roleArn}. ${problem.what}\n${said}`;
    return new errors/* RemoteError */.Hi({ ...problem, what }, { cause: thrown.cause });
}
const refusals = [
    { matches: /^AccessDenied/, explain: roleRefused },
    { matches: /No OpenIDConnect provider found/i, explain: providerMissing },
    { matches: /Incorrect token audience/i, explain: audienceRefused },
    { matches: /^ExpiredToken/, explain: tokenExpired },
    { matches: /^RegionDisabled/, explain: regionDisabled },
];
/** STS has one answer for a role that does not trust the token and for one that does not exist. */
function roleRefused({ roleArn, claims }) {
    const about = (0,foreign/* foreign */.V$)(claimLines(claims)
        .map((line) => `  ${line}`)
        .join('\n'));
    const statement = JSON.stringify(trustStatement(roleArn, claims), null, 2);
    return {
        code: 'oidc-role-refused',
        what: [
            'The role does not exist, or its trust policy does not accept the token of this job, which says:',
            String(about),
            subjectForm(String(claims.sub ?? '')),
        ].join('\n'),
        remedy: `Check the role's name. If exactly this job may have the role, add to its trust policy:\n${(0,foreign/* foreign */.V$)(statement)}`,
    };
}
function providerMissing({ roleArn, claims }) {
    const issuer = (0,foreign/* foreign */.V$)(issuerName(claims));
    return {
        code: 'oidc-provider-missing',
        what: `The account of the role has no identity provider for https://${issuer}.`,
        remedy: `In that account, once: aws iam create-open-id-connect-provider --url https://${issuer} --client-id-list ${(0,foreign/* foreign */.V$)(String(claims.aud))} (it becomes ${(0,foreign/* foreign */.V$)(providerArn(roleArn, claims))})`,
    };
}
function audienceRefused({ roleArn, claims }) {
    const audience = (0,foreign/* foreign */.V$)(String(claims.aud));
    return {
        code: 'oidc-audience-refused',
        what: `The account's identity provider does not know the audience ${audience}.`,
        remedy: `aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ${(0,foreign/* foreign */.V$)(providerArn(roleArn, claims))} --client-id ${audience}`,
    };
}
function tokenExpired() {
    return {
        code: 'oidc-token-expired',
        what: 'The ID token had expired when STS read it, although it was asked for just before.',
        remedy: 'Check the clock of a self-hosted runner; else run again.',
    };
}
function regionDisabled({ region }) {
    return {
        code: 'aws-region-disabled',
        what: `STS is not active in ${region} for that account.`,
        remedy: `Turn on the region ${region} in the account's settings, or take another aws-region.`,
    };
}

// EXTERNAL MODULE: ./.build/actions/library/aws/sts.js
var sts = __webpack_require__(3876);
;// CONCATENATED MODULE: ./.build/actions/library/aws/web-identity.js






/** A new session of the role, with a token that GitHub has just signed; masked before anyone sees it. */
async function assumeRole(identity, connection) {
    const { roleArn, sessionName, site } = identity;
    const { region } = connection;
    const token = await freshToken(site, (0,aws_partition/* partitionOf */.i)(region).audience);
    try {
        const keys = await new sts.Sts(connection).assumeRole({ roleArn, sessionName, token });
        for (const secret of [keys.secretAccessKey, keys.sessionToken])
            maskSecret(site, secret);
        return keys;
    }
    catch (thrown) {
        throw explainRefusal({ roleArn, region, claims: decodeClaims(token) }, thrown);
    }
}
async function freshToken(site, audience) {
    try {
        return await site.idToken(audience);
    }
    catch (thrown) {
        const what = `GitHub gave no ID token for ${audience}: ${(0,foreign/* foreign */.V$)((0,errors/* messageOf */.bD)(thrown))}`;
        const remedy = 'Run again; behind a proxy check HTTPS_PROXY and NO_PROXY.';
        throw new errors/* RemoteError */.Hi({ code: 'id-token-failed', what, remedy }, { cause: thrown });
    }
}
/** A masked value vanishes from outputs too: what is short is no key of AWS, and would take others along. */
function maskSecret(site, secret) {
    if (secret && secret.length >= 16)
        site.mask(secret);
}
/** Tells the run in CloudTrail. What STS does not allow in a name becomes a hyphen. */
function sessionName(action, runId) {
    return `adhoc-${action}-${runId}`.replace(/[^\w+=,.@-]/g, '-').slice(0, 64);
}


/***/ })

};

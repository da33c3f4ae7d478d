import { createHash } from 'node:crypto';
import type {
  AssumeRoleWithWebIdentityRequest,
  AssumeRoleWithWebIdentityResponse,
} from '@aws-sdk/client-sts';
import type { Access } from '../access.ts';
import { AwsFailure } from '../failure.ts';
import { issuer } from '../oidc/endpoint.ts';
import { type Claims, readToken } from '../oidc/jwt.ts';
import type { Scenario, ScenarioRole } from '../scenario.ts';
import type { Call } from '../service.ts';
import { trusts } from './trust.ts';

const defaultSeconds = 3600;
const defaultAudiences = ['sts.amazonaws.com'];

/** Checks a token as STS does and hands out credentials that the world knows from then on. */
export function assumeRoleWithWebIdentity(scenario: Scenario, access: Access) {
  return (
    request: AssumeRoleWithWebIdentityRequest,
    call: Call,
  ): AssumeRoleWithWebIdentityResponse => {
    const { RoleArn = '', RoleSessionName: name = '', WebIdentityToken = '' } = request;
    const claims = validClaims(WebIdentityToken, scenario, call.now);
    const role = trustingRole(scenario, RoleArn, claims);
    const seconds = request.DurationSeconds ?? role.usualSessionSeconds ?? defaultSeconds;
    refuseBadSession({ seconds, role, name });
    const { account, partition = 'aws' } = scenario;
    const arn = `arn:${partition}:sts::${account}:assumed-role/${role.name}/${name}`;
    const userId = `AROA${letters(role.name, 17)}:${name}`;
    const Credentials = credentialsFor(`${account} ${call.requestId}`, call.now + seconds * 1000);
    issue(access, Credentials, { arn, userId });
    return {
      Credentials,
      AssumedRoleUser: { AssumedRoleId: userId, Arn: arn },
      Audience: String(claims.aud),
      Provider: `arn:${partition}:iam::${account}:oidc-provider/${issuer.slice('https://'.length)}`,
      SubjectFromWebIdentityToken: String(claims.sub),
    };
  };
}

/** @param seed of that session alone: no two accounts give the same keys. */
function credentialsFor(seed: string, endMs: number) {
  return {
    AccessKeyId: `ASIA${letters(seed, 16)}`,
    SecretAccessKey: letters(`secret ${seed}`, 40),
    SessionToken: letters(`session ${seed}`, 200),
    Expiration: new Date(endMs),
  };
}

function issue(
  access: Access,
  {
    AccessKeyId: accessKeyId,
    SessionToken: sessionToken,
    Expiration,
  }: ReturnType<typeof credentialsFor>,
  who: { arn: string; userId: string },
): void {
  access.issue({ accessKeyId, sessionToken, expiresAt: Expiration.getTime(), ...who });
}

function validClaims(token: string, { oidc }: Scenario, now: number): Claims {
  const claims = readToken(token);
  if (!claims)
    throw invalid(
      'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)',
    );
  if (!oidc || oidc.registered === false)
    throw invalid(`No OpenIDConnect provider found in your account for ${claims.iss}`);
  const seconds = Math.floor(now / 1000);
  if (seconds >= Number(claims.exp))
    throw new AwsFailure(
      'ExpiredTokenException',
      `Token expired: current date/time ${seconds} must be before the expiration date/time ${claims.exp}`,
    );
  if (!(oidc.audiences ?? defaultAudiences).includes(String(claims.aud)))
    throw invalid('Incorrect token audience');
  return claims;
}

function invalid(text: string): AwsFailure {
  return new AwsFailure('InvalidIdentityToken', text);
}

/** STS does not say whether the role is missing or its trust policy says no. */
function trustingRole(scenario: Scenario, arn: string, claims: Claims): ScenarioRole {
  const { account, partition = 'aws' } = scenario;
  const role = scenario.roles?.find(
    ({ name }) => arn === `arn:${partition}:iam::${account}:role/${name}`,
  );
  if (role && trusts(role, claims)) return role;
  throw new AwsFailure('AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity', {
    status: 403,
  });
}

function refuseBadSession(asked: { seconds: number; role: ScenarioRole; name: string }): void {
  const { seconds, role, name } = asked;
  if (!/^[\w+=,.@-]{2,64}$/.test(name))
    throw new AwsFailure(
      'ValidationError',
      `1 validation error detected: Value '${name}' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*`,
    );
  if (seconds > (role.maxSessionSeconds ?? defaultSeconds))
    throw new AwsFailure(
      'ValidationError',
      'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    );
}

/** Capital letters and digits that follow from a text. */
function letters(text: string, count: number): string {
  let made = '';
  for (let n = 0; made.length < count; n += 1)
    made += createHash('sha256').update(`${text} ${n}`).digest('hex').toUpperCase();
  return made.slice(0, count);
}

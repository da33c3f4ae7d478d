import type { ScenarioOidc } from '../scenario.ts';
import type { WireRequest, WireResponse } from '../wire/message.ts';
import { signToken } from './jwt.ts';

export const issuer = 'https://token.actions.githubusercontent.com';
const lifetimeSeconds = 300;

/** GitHub's side of `id-token: write`: GET with the job's bearer token, answered with a JWT. */
export function answerTokenRequest(
  request: WireRequest,
  { oidc, now }: { oidc: ScenarioOidc | undefined; now: number },
): WireResponse {
  const bearer = `Bearer ${oidc?.requestToken}`;
  if (!oidc || request.headers.authorization !== bearer)
    return json(401, { message: 'The token is not authorized to request an ID token.' });
  const repository = oidc.claims.repository ?? '';
  const issued = Math.floor(now / 1000);
  const value = signToken({
    jti: `token-${issued}`,
    aud: request.query.get('audience') ?? `https://github.com/${repository.split('/')[0]}`,
    iss: issuer,
    nbf: issued,
    iat: issued,
    exp: issued + (oidc.lifetimeSeconds ?? lifetimeSeconds),
    ...oidc.claims,
  });
  return json(200, { count: value.length, value });
}

function json(status: number, body: object): WireResponse {
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  return { status, headers, body: JSON.stringify(body) };
}

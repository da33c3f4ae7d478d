import type { JsonObject } from './raw-json.ts';

/** What an ID token says of its job. Branch and repository names are somebody else's text. */
export type Claims = JsonObject;

/** Reads the claims; the signature is AWS's business. Anything that is no token has none. */
export function decodeClaims(token: string): Claims {
  try {
    const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
    const claims: unknown = JSON.parse(payload);
    return typeof claims === 'object' && claims !== null ? (claims as Claims) : {};
  } catch {
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
] as const;

/** One `name: value` for each of them that the token has. */
export function claimLines(claims: Claims): string[] {
  const present = shown.filter((name) => claims[name] !== undefined);
  return present.map((name) => `${name}: ${String(claims[name])}`);
}

/**
 * The two forms of `sub`: by names, or by names and ids, which a renamed or newly created
 * repository has since July 15, 2026. Custom templates make a third.
 * Source: docs.github.com, "OpenID Connect reference", immutable subject claims.
 */
export function subjectForm(subject: string): string {
  if (/^repo:[^/:@]+@\d+\/[^/:@]+@\d+:/.test(subject))
    return 'Its sub has the immutable form (repo:OWNER@ID/NAME@ID:...): a trust policy written for repo:OWNER/NAME:... does not match it.';
  if (/^repo:[^/:]+\/[^/:]+:/.test(subject))
    return 'Its sub has the form by names (repo:OWNER/NAME:...): a trust policy written for repo:OWNER@ID/NAME@ID:... does not match it.';
  return 'Its sub has a form of its own, from a customised template (include_claim_keys).';
}

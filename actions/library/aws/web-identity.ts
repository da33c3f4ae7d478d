import type { AwsCredentialIdentity } from '@smithy/types';
import type { Site } from '../host/site.ts';
import { messageOf, RemoteError } from '../text/errors.ts';
import { foreign } from '../text/foreign.ts';
import { decodeClaims } from './claims.ts';
import type { Connection } from './connection.ts';
import { explainRefusal } from './oidc-refusal.ts';
import { partitionOf } from './partition.ts';
import { Sts } from './sts.ts';

/** Which role is taken on, by whom. */
export interface WebIdentity {
  readonly roleArn: string;
  readonly sessionName: string;
  readonly site: Pick<Site, 'idToken' | 'mask'>;
}

/** A new session of the role, with a token that GitHub has just signed; masked before anyone sees it. */
export async function assumeRole(
  identity: WebIdentity,
  connection: Connection,
): Promise<AwsCredentialIdentity> {
  const { roleArn, sessionName, site } = identity;
  const { region } = connection;
  const token = await freshToken(site, partitionOf(region).audience);
  try {
    const keys = await new Sts(connection).assumeRole({ roleArn, sessionName, token });
    for (const secret of [keys.secretAccessKey, keys.sessionToken]) maskSecret(site, secret);
    return keys;
  } catch (thrown) {
    throw explainRefusal({ roleArn, region, claims: decodeClaims(token) }, thrown);
  }
}

/** A token that GitHub has just signed. @throws RemoteError `id-token-failed`. */
export async function freshToken(site: WebIdentity['site'], audience: string): Promise<string> {
  try {
    return await site.idToken(audience);
  } catch (thrown) {
    const what = `GitHub gave no ID token for ${audience}: ${foreign(messageOf(thrown))}`;
    const remedy = 'Run again; behind a proxy check HTTPS_PROXY and NO_PROXY.';
    throw new RemoteError({ code: 'id-token-failed', what, remedy }, { cause: thrown });
  }
}

/** A masked value vanishes from outputs too: what is short is no key of AWS, and would take others along. */
function maskSecret(site: WebIdentity['site'], secret: string | undefined): void {
  if (secret && secret.length >= 16) site.mask(secret);
}

/** Tells the run in CloudTrail. What STS does not allow in a name becomes a hyphen. */
export function sessionName(action: string, runId: string): string {
  return `adhoc-${action}-${runId}`.replace(/[^\w+=,.@-]/g, '-').slice(0, 64);
}

import { messageOf, type Problem, RemoteError } from '../text/errors.ts';
import { foreign } from '../text/foreign.ts';
import { awsCommand } from '../text/shell.ts';
import { AwsError } from './aws-error.ts';
import { type Claims, claimLines, subjectForm } from './claims.ts';
import { issuerName, providerArn, trustStatement } from './trust-policy.ts';

/** A request for a role that STS turned down. */
export interface Refused {
  readonly roleArn: string;
  readonly region: string;
  readonly claims: Claims;
}

/** Makes of STS's few words what the reader needs; neither token nor signature is in it. */
export function explainRefusal(refused: Refused, thrown: unknown): unknown {
  if (!(thrown instanceof AwsError)) return thrown;
  const words = `${thrown.awsCode}: ${messageOf(thrown.cause)}`;
  const known = refusals.find(({ matches }) => matches.test(words));
  if (!known) return thrown;
  const said = `STS said: ${foreign(words)}${thrown.requestId ? ` (request id ${thrown.requestId})` : ''}`;
  const problem = known.explain(refused);
  const what = `sts:AssumeRoleWithWebIdentity failed for ${refused.roleArn}. ${problem.what}\n${said}`;
  return new RemoteError({ ...problem, what }, { cause: thrown.cause });
}

interface Refusal {
  readonly matches: RegExp;
  explain(refused: Refused): Problem;
}

const refusals: readonly Refusal[] = [
  { matches: /^AccessDenied/, explain: roleRefused },
  { matches: /No OpenIDConnect provider found/i, explain: providerMissing },
  { matches: /Incorrect token audience/i, explain: audienceRefused },
  { matches: /^ExpiredToken/, explain: tokenExpired },
  { matches: /^RegionDisabled/, explain: regionDisabled },
];

/** STS has one answer for a role that does not trust the token and for one that does not exist. */
function roleRefused({ roleArn, claims }: Refused): Problem {
  const about = foreign(
    claimLines(claims)
      .map((line) => `  ${line}`)
      .join('\n'),
  );
  const statement = JSON.stringify(trustStatement(roleArn, claims), null, 2);
  return {
    code: 'oidc-role-refused',
    what: [
      'The role does not exist, or its trust policy does not accept the token of this job, which says:',
      String(about),
      subjectForm(String(claims.sub ?? '')),
    ].join('\n'),
    remedy:
      "Check the role's name. If exactly this job may have the role, add to its trust policy:",
    snippet: String(foreign(statement)),
  };
}

function providerMissing({ roleArn, claims }: Refused): Problem {
  const issuer = foreign(issuerName(claims));
  const create = awsCommand('iam create-open-id-connect-provider', {
    url: `https://${issuerName(claims)}`,
    'client-id-list': String(claims.aud),
  });
  return {
    code: 'oidc-provider-missing',
    what: `The account of the role has no identity provider for https://${issuer}.`,
    remedy: `In that account, once: ${create} (it becomes ${foreign(providerArn(roleArn, claims))})`,
  };
}

function audienceRefused({ roleArn, claims }: Refused): Problem {
  const audience = foreign(String(claims.aud));
  return {
    code: 'oidc-audience-refused',
    what: `The account's identity provider does not know the audience ${audience}.`,
    remedy: awsCommand('iam add-client-id-to-open-id-connect-provider', {
      'open-id-connect-provider-arn': providerArn(roleArn, claims),
      'client-id': String(claims.aud),
    }),
  };
}

function tokenExpired(): Problem {
  return {
    code: 'oidc-token-expired',
    what: 'The ID token had expired when STS read it, although it was asked for just before.',
    remedy: 'Check the clock of a self-hosted runner; else run again.',
  };
}

function regionDisabled({ region }: Refused): Problem {
  return {
    code: 'aws-region-disabled',
    what: `STS is not active in ${region} for that account.`,
    remedy: `Turn on the region ${region} in the account's settings, or take another aws-region.`,
  };
}

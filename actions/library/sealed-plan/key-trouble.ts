import { AwsError } from '../aws/aws-error.ts';
import { RemoteError } from '../text/errors.ts';
import { awsCommand } from '../text/shell.ts';

/** A key of KMS that did not do what it was asked for. */
interface Failed {
  /** Id, alias or ARN. */
  readonly keyId: string;
  /** Its ARN where AWS tells it, else as it was given. */
  readonly arn: string;
  readonly region: string | undefined;
  /** What lifts a denial, by AWS's own words. */
  readonly advice: string;
}

interface Trouble {
  /** AWS's name of the error. */
  readonly matches: RegExp;
  readonly why: string;
  remedy(failed: Failed): string;
}

/** Source: AWS KMS API Reference, errors of GenerateDataKey and Decrypt. */
const troubles: readonly Trouble[] = [
  {
    matches: /^NotFoundException$/,
    why: 'there is no such key in this account and region',
    remedy: ({ region }) =>
      `${awsCommand('kms list-aliases', { region })} lists those that there are; one of another account is named by its ARN.`,
  },
  {
    matches: /^DisabledException$/,
    why: 'it is disabled',
    // EnableKey takes no alias.
    remedy: ({ arn, region }) => awsCommand('kms enable-key', { region, 'key-id': arn }),
  },
  {
    matches: /^(KMSInvalidStateException|KeyUnavailableException)$/,
    why: 'it is not in a state in which it can be used',
    remedy: ({ arn, region }) =>
      `${awsCommand('kms describe-key', { region, 'key-id': arn })} says in which; one that waits to be deleted comes back by cancel-key-deletion and enable-key.`,
  },
  {
    matches: /^InvalidKeyUsageException$/,
    why: 'it is not one that encrypts',
    remedy: () => 'Take a key with KeySpec SYMMETRIC_DEFAULT and KeyUsage ENCRYPT_DECRYPT.',
  },
  {
    matches: /AccessDenied/,
    why: 'the role may not use it',
    remedy: ({ advice }) =>
      `${advice}\nThe policy of the key must allow it, too; where one of them asks for an encryption context, that of a plan is repository-id, run-id and environment.`,
  },
];

/** What a use of the key `keyId` threw, told by the key and what mends it; what is not the key's is as it was. */
export function explainKey(thrown: unknown, keyId: string): unknown {
  if (!(thrown instanceof AwsError)) return thrown;
  const trouble = troubles.find(({ matches }) => matches.test(thrown.awsCode));
  if (!trouble) return thrown;
  const [first] = thrown.problems;
  const { what = '', remedy: advice = '' } = first ?? {};
  const [arn = keyId] = /arn:aws[\w-]*:kms:[\w-]+:\d+:key\/[\w-]+/.exec(what) ?? [];
  const region = /^arn:[^:]+:kms:([^:]+):/.exec(/arn:\S+/.exec(`${what} ${keyId}`)?.[0] ?? '')?.[1];
  return new RemoteError(
    {
      code: 'plan-key-unusable',
      what: `KMS key ${keyId} is of no use for this plan: ${trouble.why}. ${what}`,
      remedy: trouble.remedy({ keyId, arn, region, advice }),
    },
    { cause: thrown },
  );
}

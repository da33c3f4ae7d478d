import { messageOf, type Problem, RemoteError } from '../text/errors.ts';
import { neutral } from '../text/foreign.ts';

/** A call to AWS that failed for good, after all retries. */
export class AwsError extends RemoteError {
  /** As IAM names it: `ecs:RunTask`. */
  readonly action: string;
  /** AWS's name of the error: `ClusterNotFoundException`. */
  readonly awsCode: string;

  constructor(action: string, cause: unknown) {
    super(problemOf(action, cause), { cause });
    this.action = action;
    this.awsCode = codeOf(cause);
  }

  get isDenied(): boolean {
    return this.problems[0]?.code === 'aws-access-denied';
  }
}

/** Whether AWS itself answered with one of these errors. */
export function isAwsError(thrown: unknown, ...awsCodes: string[]): thrown is AwsError {
  return thrown instanceof AwsError && awsCodes.includes(thrown.awsCode);
}

interface Metadata {
  readonly requestId?: string;
  readonly attempts?: number;
}

function problemOf(action: string, cause: unknown): Problem {
  const kind = kinds.find((candidate) => candidate.matches.test(codeOf(cause))) ?? otherKind;
  const { requestId, attempts } = metadataOf(cause);
  const tries = attempts !== undefined && attempts > 1 ? ` after ${attempts} attempts` : '';
  const request = requestId ? ` (request id ${requestId})` : '';
  return {
    code: kind.code,
    what: `${action} failed${tries}: ${codeOf(cause)}: ${neutral(messageOf(cause))}${request}`,
    ...(kind.remedy ? { remedy: kind.remedy(action) } : {}),
  };
}

/** The exception's own name; a network failure has Node's code instead. */
function codeOf(cause: unknown): string {
  const { name, code } = (cause ?? {}) as { name?: string; code?: string };
  return name && name !== 'Error' ? name : (code ?? 'Error');
}

function metadataOf(cause: unknown): Metadata {
  return (cause as { $metadata?: Metadata } | undefined)?.$metadata ?? {};
}

interface Kind {
  readonly code: string;
  readonly matches: RegExp;
  remedy?(action: string): string;
}

const kinds: readonly Kind[] = [
  {
    code: 'aws-access-denied',
    matches: /AccessDenied|UnauthorizedOperation|AuthorizationError|NotAuthorized/,
    remedy: (action) =>
      `Add to the role's policy: {"Effect":"Allow","Action":"${action}","Resource":"*"}`,
  },
  {
    code: 'aws-credentials-expired',
    matches: /ExpiredToken|RequestExpired/,
    remedy: () => 'Set role-to-assume on this step: the action then renews its credentials itself.',
  },
  {
    code: 'aws-credentials-invalid',
    matches:
      /CredentialsProviderError|UnrecognizedClient|InvalidClientTokenId|SignatureDoesNotMatch|AuthFailure|InvalidSignature/,
    remedy: () =>
      'with: { role-to-assume: "arn:aws:iam::<account>:role/<name>" } and permissions: { id-token: write }',
  },
  { code: 'aws-throttled', matches: /Throttl|TooManyRequests|RequestLimitExceeded/ },
  {
    code: 'aws-unreachable',
    matches:
      /^E[A-Z_]+$|Timeout|ServerException|InternalFailure|InternalServerError|ServiceUnavailable/,
  },
];

const otherKind: Kind = { code: 'aws-call-failed', matches: /./ };

import { denialRemedy } from './denial.ts';

/** What a failed call comes down to for the one who has to mend it. */
export interface FailureKind {
  readonly code: string;
  readonly matches: RegExp;
  /** It failed between here and AWS, so the proxy matters. */
  readonly onTheWay?: true;
  remedy?(action: string, message: string): string;
}

/** The exception's own name; a network failure has Node's code instead. */
export function codeOf(cause: unknown): string {
  const { name, code } = (cause ?? {}) as { name?: string; code?: string };
  if (code && /^E[A-Z_]+$/.test(code)) return code;
  return name && name !== 'Error' ? name : (code ?? 'Error');
}

/** The first that fits, in the order of the table. */
export function kindOf(awsCode: string): FailureKind {
  return kinds.find((candidate) => candidate.matches.test(awsCode)) ?? other;
}

const signIn =
  'with: { role-to-assume: "arn:aws:iam::<account>:role/<name>" } and permissions: { id-token: write }';

const kinds: readonly FailureKind[] = [
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
    matches:
      /UnrecognizedClient|InvalidClientTokenId|SignatureDoesNotMatch|AuthFailure|InvalidSignature/,
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
    remedy: (_, message) =>
      / 407\b/.test(message)
        ? 'The proxy wants a name and password: HTTPS_PROXY: "http://<name>:<password>@<host>:<port>", from a secret.'
        : 'Have the proxy let that host through, or name the host in NO_PROXY.',
  },
  {
    code: 'certificate-untrusted',
    matches: /CERT|UNABLE_TO_|SELF_SIGNED|^ERR_TLS_/,
    onTheWay: true,
    remedy: () =>
      'Where a proxy signs in place of AWS, name its authority: env: { AWS_CA_BUNDLE: "/path/to/authorities.pem" } (NODE_EXTRA_CA_CERTS works for AWS and GitHub).',
  },
  {
    code: 'aws-unreachable',
    matches:
      /^E[A-Z_]+$|Timeout|ServerException|InternalFailure|Internal\w*Error|ServiceUnavailable|^SyntaxError$|IDPCommunicationError/,
    onTheWay: true,
    remedy: () => 'Check aws-region, and the proxy or VPC endpoints of the runner; else run again.',
  },
];

const other: FailureKind = { code: 'aws-call-failed', matches: /./ };

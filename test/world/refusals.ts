import { AwsFailure } from './failure.ts';
import type { ProtocolName, ServiceEntry, ServiceId } from './wire/services.ts';

/** How AWS says no before an operation runs: each protocol has its own code and status. */
type ByProtocol = Readonly<
  Record<ProtocolName, readonly [code: string, status: number, text: string]>
>;

const invalidToken = 'The security token included in the request is invalid.';
const expiredToken = 'The security token included in the request is expired';
const unsignedQuery = [
  'MissingAuthenticationToken',
  403,
  'Request is missing Authentication Token',
] as const;

const unsignedTable: ByProtocol = {
  json: ['MissingAuthenticationTokenException', 400, 'Missing Authentication Token'],
  query: unsignedQuery,
  ec2: unsignedQuery,
};
const unknownKeyTable: ByProtocol = {
  json: ['UnrecognizedClientException', 400, invalidToken],
  query: ['InvalidClientTokenId', 403, invalidToken],
  ec2: ['AuthFailure', 401, 'AWS was not able to validate the provided access credentials'],
};
const expiredTable: ByProtocol = {
  json: ['ExpiredTokenException', 400, expiredToken],
  query: ['ExpiredToken', 403, expiredToken],
  ec2: ['RequestExpired', 400, 'Request has expired.'],
};
const throttledTable: ByProtocol = {
  json: ['ThrottlingException', 400, 'Rate exceeded'],
  query: ['Throttling', 400, 'Rate exceeded'],
  ec2: ['RequestLimitExceeded', 503, 'Request limit exceeded.'],
};

export const unsigned = refusal(unsignedTable);
export const unknownKey = refusal(unknownKeyTable);
export const expired = refusal(expiredTable);
export const throttled = refusal(throttledTable);

function refusal(table: ByProtocol): (service: ServiceEntry) => AwsFailure {
  return ({ protocol }) => {
    const [code, status, text] = table[protocol];
    return new AwsFailure(code, text, { status });
  };
}

const serverErrors: Readonly<Record<ServiceId, readonly [code: string, status: number]>> = {
  ecs: ['ServerException', 500],
  logs: ['ServiceUnavailableException', 503],
  ecr: ['ServerException', 500],
  secretsmanager: ['InternalServiceError', 500],
  ssm: ['InternalServerError', 500],
  kms: ['KMSInternalException', 500],
  sts: ['InternalFailure', 500],
  elasticloadbalancing: ['InternalFailure', 500],
  ec2: ['InternalError', 500],
  cloudformation: ['InternalFailure', 500],
};

export function serverError({ id }: ServiceEntry): AwsFailure {
  const [code, status] = serverErrors[id];
  return new AwsFailure(code, 'Service Unavailable. Please try again later.', { status });
}

/** AWS's words for a call that no policy allows. */
export function denied(
  service: ServiceEntry,
  about: { arn: string; action: string; resource: string },
): AwsFailure {
  const reason = `because no identity-based policy allows the ${about.action} action`;
  const user = `User: ${about.arn} is not authorized to perform: ${about.action}`;
  const text = `${user} on resource: ${about.resource} ${reason}`;
  if (service.protocol === 'json') return new AwsFailure('AccessDeniedException', text);
  if (service.protocol === 'query') return new AwsFailure('AccessDenied', text, { status: 403 });
  const ec2Text = `You are not authorized to perform this operation. ${user} ${reason}`;
  return new AwsFailure('UnauthorizedOperation', ec2Text, { status: 403 });
}

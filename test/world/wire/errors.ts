import type { AwsFailure } from '../failure.ts';
import { problemsOf } from './check.ts';
import type { OperationShape } from './sdk.ts';

/**
 * Codes that any operation may answer without its model declaring them.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/CommonErrors.html, the same for STS and
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
 */
const common = new Set([
  'AccessDenied',
  'AccessDeniedException',
  'ExpiredToken',
  'ExpiredTokenException',
  'InternalFailure',
  'InvalidClientTokenId',
  'MissingAuthenticationToken',
  'MissingAuthenticationTokenException',
  'NotImplemented',
  'SerializationException',
  'Throttling',
  'ThrottlingException',
  'UnrecognizedClientException',
  'ValidationError',
  'ValidationException',
]);

/** What is wrong with an error by the service's model. EC2's model declares no errors at all. */
export function errorProblemsOf(failure: AwsFailure, shape: OperationShape | undefined): string[] {
  if (!shape || shape.declaresNoErrors) return [];
  const declared = shape.error(failure.code);
  if (declared) return problemsOf(declared, failure.members, new Set());
  return common.has(failure.code) ? [] : [`${failure.code}: not declared by the model`];
}

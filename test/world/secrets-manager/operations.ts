import type {
  DescribeSecretRequest,
  DescribeSecretResponse,
} from '@aws-sdk/client-secrets-manager';
import { AwsFailure } from '../failure.ts';
import type { ServiceModel } from '../service.ts';
import { sha256 } from '../wire/answer.ts';
import type { SecretsModel } from './model.ts';

export function secretsManagerService(model: SecretsModel): ServiceModel {
  return {
    operations: { DescribeSecret: (input: DescribeSecretRequest) => describeSecret(model, input) },
  };
}

const created = new Date('2026-11-01T08:00:00Z');

/** A secret that never got a value has no versions. */
function describeSecret(
  model: SecretsModel,
  { SecretId = '' }: DescribeSecretRequest,
): DescribeSecretResponse {
  const secret = model.find(SecretId);
  if (!secret)
    throw new AwsFailure(
      'ResourceNotFoundException',
      "Secrets Manager can't find the specified secret.",
    );
  const version = sha256(secret.name).slice('sha256:'.length, 'sha256:'.length + 32);
  return {
    ARN: model.arn(secret),
    Name: secret.name,
    CreatedDate: created,
    LastChangedDate: created,
    ...(secret.deleted ? { DeletedDate: created } : {}),
    ...(secret.value === undefined ? {} : { VersionIdsToStages: { [version]: ['AWSCURRENT'] } }),
  };
}

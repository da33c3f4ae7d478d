import type {
  DescribeTaskDefinitionRequest,
  DescribeTaskDefinitionResponse,
} from '@aws-sdk/client-ecs';
import { AwsFailure } from '../failure.ts';
import type { Call } from '../service.ts';
import { definitionAt } from './definitions.ts';
import type { EcsModel } from './model.ts';

export function describeTaskDefinition(
  model: EcsModel,
  request: DescribeTaskDefinitionRequest,
  { now }: Call,
): DescribeTaskDefinitionResponse {
  const found = model.definitions.find(request.taskDefinition ?? '', now);
  if (!found) throw new AwsFailure('ClientException', 'Unable to describe task definition.');
  const tags = request.include?.includes('TAGS') ? [...found.tags] : [];
  return { taskDefinition: definitionAt(found, now), tags };
}

import type {
  DeregisterTaskDefinitionRequest,
  DeregisterTaskDefinitionResponse,
  DescribeTaskDefinitionRequest,
  DescribeTaskDefinitionResponse,
  ListTaskDefinitionsRequest,
  ListTaskDefinitionsResponse,
} from '@aws-sdk/client-ecs';
import { AwsFailure } from '../failure.ts';
import type { Call } from '../service.ts';
import { definitionAt, isActive } from './definitions.ts';
import type { EcsModel } from './model.ts';
import { pageOf } from './paging.ts';

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

/** Takes family:revision or an ARN, never a bare family. The revision stays readable. */
export function deregisterTaskDefinition(
  model: EcsModel,
  request: DeregisterTaskDefinitionRequest,
  { now }: Call,
): DeregisterTaskDefinitionResponse {
  const name = request.taskDefinition ?? '';
  if (!/:\d+$/.test(name))
    throw new AwsFailure('ClientException', 'Invalid revision number. Number: null');
  const found = model.definitions.find(name, now);
  if (!found)
    throw new AwsFailure('ClientException', 'The specified task definition does not exist.');
  if (isActive(found, now)) found.deregisteredAt = now;
  return { taskDefinition: definitionAt(found, now) };
}

/** `familyPrefix` is the whole name of a family; the order is by family and revision. */
export function listTaskDefinitions(
  model: EcsModel,
  request: ListTaskDefinitionsRequest,
  { now }: Call,
): ListTaskDefinitionsResponse {
  const wanted = (request.status ?? 'ACTIVE') === 'ACTIVE';
  const families =
    request.familyPrefix === undefined ? model.definitions.families() : [request.familyPrefix];
  const arns = families
    .flatMap((family) => model.definitions.revisions(family, now))
    .filter((revision) => isActive(revision, now) === wanted)
    .map(({ arn }) => arn);
  if (request.sort === 'DESC') arns.reverse();
  const { items, ...rest } = pageOf(arns, { ...request, default: 100 });
  return { taskDefinitionArns: items, ...rest };
}

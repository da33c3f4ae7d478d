import type {
  Compatibility,
  ContainerDefinition,
  RegisterTaskDefinitionRequest,
  RegisterTaskDefinitionResponse,
  TaskDefinition,
} from '@aws-sdk/client-ecs';
import { AwsFailure } from '../failure.ts';
import type { Call } from '../service.ts';
import type { EcsModel } from './model.ts';
import { requiredAttributes } from './required-attributes.ts';

/** RegisterTaskDefinition: what was sent, AWS's defaults where nothing was said, AWS's own members. */
export function registerTaskDefinition(
  model: EcsModel,
  request: RegisterTaskDefinitionRequest,
  call: Call,
): RegisterTaskDefinitionResponse {
  const { tags, ...given } = request;
  refuseBadDefinition(given);
  const family = given.family ?? '';
  const revision = (model.definitions.revisions(family, Infinity).at(-1)?.revision ?? 0) + 1;
  const arn = model.names.definition(family, revision);
  const raw: TaskDefinition = {
    taskDefinitionArn: arn,
    ...withDefaults(given),
    revision,
    status: 'ACTIVE',
    requiresAttributes: requiredAttributes(given),
    compatibilities: compatibilitiesOf(given),
    registeredAt: new Date(call.now),
    registeredBy: call.caller?.arn,
  };
  model.definitions.add({ family, revision, arn, raw, tags: tags ?? [], registeredAt: call.now });
  return { taskDefinition: raw, ...(tags ? { tags } : {}) };
}

type Given = Omit<RegisterTaskDefinitionRequest, 'tags'>;

function refused(text: string): AwsFailure {
  return new AwsFailure('ClientException', text);
}

function refuseBadDefinition(given: Given): void {
  const containers = given.containerDefinitions ?? [];
  if (!/^[\w-]{1,255}$/.test(given.family ?? ''))
    throw refused('Family contains invalid characters.');
  if (containers.length === 0) throw refused('Container list cannot be empty.');
  const names = containers.map(({ name }) => name);
  if (names.some((name) => !name)) throw refused('Container.name should not be null or empty.');
  if (containers.some(({ image }) => !image))
    throw refused('Container.image should not be null or empty.');
  if (new Set(names).size < names.length)
    throw refused('Container.name must be unique within a task definition.');
  if (containers.every(({ essential }) => essential === false))
    throw refused('At least one container definition must be marked as essential.');
  if (given.requiresCompatibilities?.includes('FARGATE')) refuseOnFargate(given);
}

function refuseOnFargate({ cpu, memory, networkMode }: Given): void {
  if (networkMode !== 'awsvpc') throw refused("Fargate only supports network mode 'awsvpc'.");
  if (!cpu) throw refused("Fargate requires that 'cpu' be defined at the task level.");
  if (!memory) throw refused("Fargate requires that 'memory' be defined at the task level.");
}

/** DescribeTaskDefinition shows these members even when nobody set them. */
function withDefaults(given: Given): TaskDefinition {
  const containerDefinitions = (given.containerDefinitions ?? []).map(containerWithDefaults);
  return { volumes: [], placementConstraints: [], ...given, containerDefinitions };
}

function containerWithDefaults(container: ContainerDefinition): ContainerDefinition {
  const lists = {
    portMappings: [],
    environment: [],
    mountPoints: [],
    volumesFrom: [],
    systemControls: [],
  };
  return { cpu: 0, essential: true, ...lists, ...container };
}

function compatibilitiesOf({ networkMode, requiresCompatibilities }: Given): Compatibility[] {
  const able: Compatibility[] = ['EC2'];
  const fargate = requiresCompatibilities?.includes('FARGATE') || networkMode === 'awsvpc';
  return fargate ? [...able, 'FARGATE'] : able;
}

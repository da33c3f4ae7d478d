import type {
  Attribute,
  ContainerDefinition,
  RegisterTaskDefinitionRequest,
} from '@aws-sdk/client-ecs';

const docker = 'com.amazonaws.ecs.capability';

/** The capabilities that ECS reads out of a definition: a read-only member of its answers. */
export function requiredAttributes(definition: RegisterTaskDefinitionRequest): Attribute[] {
  const names = new Set<string>();
  for (const container of definition.containerDefinitions ?? [])
    for (const name of ofContainer(container, definition)) names.add(name);
  if (definition.taskRoleArn) names.add(`${docker}.task-iam-role`);
  if (definition.networkMode === 'awsvpc') names.add('ecs.capability.task-eni');
  names.add(`${docker}.docker-remote-api.1.18`);
  return [...names].map((name) => ({ name }));
}

function* ofContainer(
  container: ContainerDefinition,
  { executionRoleArn }: RegisterTaskDefinitionRequest,
): Generator<string> {
  const driver = container.logConfiguration?.logDriver;
  if (driver) yield `${docker}.logging-driver.${driver}`;
  if (driver === 'awslogs' && executionRoleArn) yield 'ecs.capability.execution-role-awslogs';
  if (container.image?.includes('.dkr.ecr.')) {
    yield `${docker}.ecr-auth`;
    if (executionRoleArn) yield 'ecs.capability.execution-role-ecr-pull';
  }
  for (const { valueFrom = '' } of container.secrets ?? [])
    yield `ecs.capability.secrets.${valueFrom.includes(':secretsmanager:') ? 'asm' : 'ssm'}.environment-variables`;
}

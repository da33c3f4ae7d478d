import { CfnDeletionPolicy, RemovalPolicy } from 'aws-cdk-lib';
import { CfnTaskDefinition } from 'aws-cdk-lib/aws-ecs';
import type { Role } from 'aws-cdk-lib/aws-iam';
import { CfnLogGroup } from 'aws-cdk-lib/aws-logs';
import { serviceName } from '../../actions/library/naming/names.ts';
import { accept } from '../accepted.ts';
import { type Environment, pascal } from './environment.ts';
import type { Variables } from './variables.ts';

/** One container that runs on Fargate. */
export interface Definition {
  /** Service or task; the container is called so too. */
  readonly name: string;
  readonly image: string;
  readonly command: readonly string[] | undefined;
  readonly cpu: number;
  readonly memory: number;
  readonly port: number | undefined;
  readonly variables: Variables;
  readonly execution: Role;
  readonly task: Role | undefined;
  /** A one-off task waits for its log rather than lose a line of it; a service does not stop for its log. */
  readonly log: 'blocking' | 'non-blocking';
}

export function addTaskDefinition(
  environment: Environment,
  definition: Definition,
): CfnTaskDefinition {
  const { stack, app } = environment;
  const { name, execution, task } = definition;
  const resource = new CfnTaskDefinition(stack, `${pascal(name)}Definition`, {
    family: serviceName(app.name, name),
    cpu: String(definition.cpu),
    memory: String(definition.memory),
    networkMode: 'awsvpc',
    requiresCompatibilities: ['FARGATE'],
    runtimePlatform: { cpuArchitecture: app.architecture, operatingSystemFamily: 'LINUX' },
    executionRoleArn: execution.roleArn,
    ...(task ? { taskRoleArn: task.roleArn } : {}),
    containerDefinitions: [containerOf(environment, definition)],
  });
  // A replaced revision stays ACTIVE: a roll-back needs it as its target.
  resource.cfnOptions.updateReplacePolicy = CfnDeletionPolicy.RETAIN;
  resource.cfnOptions.deletionPolicy = CfnDeletionPolicy.DELETE;
  accept(resource, { ECS2: 'Variables are no secrets; those come from Secrets Manager or SSM.' });
  return resource;
}

function containerOf(
  environment: Environment,
  definition: Definition,
): CfnTaskDefinition.ContainerDefinitionProperty {
  const { name, image, command, port, variables } = definition;
  return {
    name,
    image,
    essential: true,
    ...(command ? { command: [...command] } : {}),
    ...(port ? { portMappings: [{ containerPort: port, protocol: 'tcp' }] } : {}),
    environment: variables.environment,
    secrets: variables.secrets,
    // Signals reach the application, and ECS Exec leaves no zombies.
    linuxParameters: { initProcessEnabled: true },
    logConfiguration: {
      logDriver: 'awslogs',
      options: {
        'awslogs-group': addLogGroup(environment, name).ref,
        'awslogs-region': environment.app.region,
        'awslogs-stream-prefix': name,
        mode: definition.log,
        ...(definition.log === 'non-blocking' ? { 'max-buffer-size': '25m' } : {}),
      },
    },
  };
}

function addLogGroup({ stack, app }: Environment, name: string): CfnLogGroup {
  const group = new CfnLogGroup(stack, `${pascal(name)}Logs`, {
    logGroupName: `/ecs/${app.name}/${name}`,
    retentionInDays: app['log-retention-days'],
  });
  const isProd = app.kind === 'prod';
  group.applyRemovalPolicy(isProd ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY);
  return group;
}

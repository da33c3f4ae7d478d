import type { ContainerDefinition, TaskDefinition } from '@aws-sdk/client-ecs';
import type { EcrModel } from '../ecr/model.ts';
import type { LogsModel } from '../logs/model.ts';
import type { SecretsModel } from '../secrets-manager/model.ts';
import type { ParametersModel } from '../ssm/model.ts';
import type { TaskLife } from './life.ts';

/** What a task takes from the account around it before its containers start. */
export interface Suppliers {
  readonly images: EcrModel;
  readonly secrets: SecretsModel;
  readonly parameters: ParametersModel;
  readonly logs: (region: string) => LogsModel;
}

/** The scenario's life, unless the account lacks what the definition asks for: then it never starts. */
export function launch(life: TaskLife, definition: TaskDefinition, suppliers: Suppliers): TaskLife {
  if (life.failsToStart || life.refused) return life;
  for (const container of definition.containerDefinitions ?? []) {
    const lacking = lackOf(container, definition, suppliers);
    if (lacking === undefined) continue;
    const pulling = lacking.startsWith('CannotPullContainerError');
    const containers = pulling ? { [container.name ?? '']: lacking } : {};
    return { ...life, failsToStart: { stoppedReason: lacking, containers } };
  }
  return life;
}

function lackOf(container: ContainerDefinition, definition: TaskDefinition, suppliers: Suppliers) {
  return (
    lackOfSecret(container, suppliers) ??
    lackOfLogGroup(container, suppliers) ??
    lackOfImage(container, definition, suppliers)
  );
}

const noSecrets =
  'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed:';
const retried = 'service call has been retried 1 time(s):';

function lackOfSecret(
  { secrets = [] }: ContainerDefinition,
  suppliers: Suppliers,
): string | undefined {
  for (const { valueFrom = '' } of secrets) {
    const lacking = valueFrom.includes(':secretsmanager:')
      ? lackOfValue(valueFrom, suppliers.secrets)
      : lackOfParameter(valueFrom, suppliers.parameters);
    if (lacking !== undefined) return lacking;
  }
  return undefined;
}

/** `valueFrom` may go on after the ARN: `:json-key:version-stage:version-id`. */
function lackOfValue(valueFrom: string, model: SecretsModel): string | undefined {
  const arn = valueFrom.split(':').slice(0, 7).join(':');
  if (!model.owns(arn)) return undefined;
  const secret = model.find(arn);
  if (secret?.value !== undefined && !secret.deleted) return undefined;
  const reason = secret
    ? "Secrets Manager can't find the specified secret value for staging label: AWSCURRENT"
    : "Secrets Manager can't find the specified secret.";
  return `${noSecrets} unable to retrieve secret from asm: ${retried} failed to fetch secret ${arn} from secrets manager: ResourceNotFoundException: ${reason}`;
}

function lackOfParameter(valueFrom: string, model: ParametersModel): string | undefined {
  if (!model.owns(valueFrom) || model.find(valueFrom)) return undefined;
  return `${noSecrets} unable to retrieve secrets from ssm: ${retried} invalid ssm parameters: ${valueFrom}`;
}

function lackOfLogGroup({ logConfiguration }: ContainerDefinition, suppliers: Suppliers) {
  const { logDriver, options = {} } = logConfiguration ?? {};
  const group = options['awslogs-group'];
  if (logDriver !== 'awslogs' || group === undefined) return undefined;
  const logs = suppliers.logs(options['awslogs-region'] ?? '');
  if (options['awslogs-create-group'] === 'true') logs.create(group);
  if (logs.has(group)) return undefined;
  return 'ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times: failed to create Cloudwatch log stream: ResourceNotFoundException: The specified log group does not exist. : exit status 1';
}

/** Images of other registries are taken to exist. */
function lackOfImage(
  { image = '' }: ContainerDefinition,
  { runtimePlatform }: TaskDefinition,
  { images }: Suppliers,
): string | undefined {
  if (!images.owns(image)) return undefined;
  const failed = 'CannotPullContainerError: pull image manifest has been retried 1 time(s):';
  const found = images.resolve(image);
  if (!found) return `${failed} failed to resolve ref ${image}: ${image}: not found`;
  const wanted = runtimePlatform?.cpuArchitecture === 'ARM64' ? 'arm64' : 'amd64';
  const has = (found.platforms ?? []).map(({ architecture }) => architecture);
  if (has.length === 0 || has.includes(wanted)) return undefined;
  return `${failed} image Manifest does not contain descriptor matching platform 'linux/${wanted}'`;
}

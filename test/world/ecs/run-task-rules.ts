import type { ContainerOverride, RunTaskRequest } from '@aws-sdk/client-ecs';
import { AwsFailure } from '../failure.ts';
import type { ScenarioCluster } from '../scenario.ts';
import type { Revision } from './definitions.ts';
import type { EcsModel } from './model.ts';

interface About {
  readonly model: EcsModel;
  readonly cluster: ScenarioCluster;
  readonly definition: Revision;
}

/** What RunTask refuses before it starts anything, in AWS's words. */
export function refuseBadRunTask(request: RunTaskRequest, about: About): void {
  refuseLimits(request);
  refuseLaunch(request, about);
  refuseNetwork(request, about);
  for (const override of request.overrides?.containerOverrides ?? [])
    refuseOverride(override, about.definition);
}

function invalid(text: string): AwsFailure {
  return new AwsFailure('InvalidParameterException', text);
}

const maxOverrideBytes = 8192;

function refuseLimits({
  count = 1,
  startedBy = '',
  clientToken = '',
  overrides,
}: RunTaskRequest): void {
  if (count < 1 || count > 10) throw invalid('count should be between 1 and 10.');
  if (startedBy.length > 128) throw invalid('startedBy must be at most 128 characters.');
  if (!/^[A-Za-z0-9_/ -]*$/.test(startedBy))
    throw invalid('startedBy contains invalid characters.');
  if (!/^[!-~]{0,64}$/.test(clientToken))
    throw invalid(
      'Client Token can be up to 64 ASCII characters in the range of 33-126 (inclusive).',
    );
  if (Buffer.byteLength(JSON.stringify(overrides ?? {})) > maxOverrideBytes)
    throw invalid(`Container Overrides length must be at most ${maxOverrideBytes}`);
}

function refuseLaunch(request: RunTaskRequest, { cluster, definition }: About): void {
  const { launchType, capacityProviderStrategy } = request;
  if (launchType && capacityProviderStrategy)
    throw invalid(
      'Specifying both a launch type and capacity provider strategy is not supported. Remove one and try again.',
    );
  const fargate =
    launchType === 'FARGATE' || capacityProviderStrategy || cluster.defaultCapacityProviderStrategy;
  if (!fargate) throw invalid('No Container Instances were found in your cluster.');
  const able = definition.raw.compatibilities ?? definition.raw.requiresCompatibilities ?? [];
  if (!able.includes('FARGATE'))
    throw invalid('Task definition does not support launch_type FARGATE.');
}

function refuseNetwork(
  { networkConfiguration }: RunTaskRequest,
  { model, definition }: About,
): void {
  const network = networkConfiguration?.awsvpcConfiguration;
  const awsvpc = definition.raw.networkMode === 'awsvpc';
  if (awsvpc && !network)
    throw invalid("Network Configuration must be provided when networkMode 'awsvpc' is specified.");
  if (!awsvpc && network)
    throw invalid(
      'Network Configuration is not valid for the given networkMode of this task definition.',
    );
  const { subnets = [], securityGroups = [] } = model.scenario;
  const lost = network?.subnets?.find((id) => !subnets.some((one) => one.id === id));
  if (lost)
    throw invalid(
      `Error retrieving subnet information for [${lost}]: The subnet ID '${lost}' does not exist`,
    );
  const unknown = network?.securityGroups?.find(
    (id) => !securityGroups.some((one) => one.id === id),
  );
  if (unknown)
    throw invalid(
      `Error retrieving security group information for [${unknown}]: The security group '${unknown}' does not exist`,
    );
}

function refuseOverride({ name }: ContainerOverride, { raw }: Revision): void {
  const names = (raw.containerDefinitions ?? []).map((container) => container.name);
  if (!names.includes(name))
    throw invalid(`Override for container named ${name} is not a container in the TaskDefinition.`);
}

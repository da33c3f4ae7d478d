import type { UpdateServiceRequest } from '@aws-sdk/client-ecs';
import { shortName } from '../ecs/names.ts';
import { update } from '../ecs/service-asks.ts';
import { remove } from '../ecs/service-changes.ts';
import { createService } from '../ecs/service-start.ts';
import { AwsFailure } from '../failure.ts';
import type { ScenarioService } from '../scenario.ts';
import type { Counterpart, Real } from './counterparts.ts';
import { asRequest, tagList } from './real-task-definitions.ts';

/** From memory of real events. */
const circuitBreaker =
  'Resource handler returned message: "Error occurred during operation \'ECS Deployment Circuit Breaker was triggered\'." (HandlerErrorCode: GeneralServiceException)';

/** `AWS::ECS::Service`: there when its deployment is done. */
export const services: Counterpart = {
  create: ({ neighbours: { containers } }, real, at) => {
    const { cluster: given, ...request } = requestOf(real);
    const cluster = containers.usableCluster(given);
    const known = containers.service(cluster.name, real.name);
    if (known && known.settings.at(at).status !== 'INACTIVE')
      throw new AwsFailure('AlreadyExists', 'Creation of service was not idempotent.');
    if (known) containers.services.splice(containers.services.indexOf(known), 1);
    const {
      taskDefinition = '',
      desiredCount = 1,
      launchType,
      capacityProviderStrategy,
      platformVersion,
      networkConfiguration,
      ...more
    } = request;
    const scenario: ScenarioService = {
      ...{ cluster: cluster.name, name: real.name, taskDefinition, desiredCount },
      ...(launchType ? { launchType: launchType as 'FARGATE' } : {}),
      ...(capacityProviderStrategy ? { capacityProviderStrategy } : {}),
      ...(platformVersion ? { platformVersion } : {}),
      ...(networkConfiguration?.awsvpcConfiguration
        ? { network: networkConfiguration.awsvpcConfiguration }
        : {}),
      tags: tagList(real.properties.Tags, real.tags),
      more,
    };
    return createService(containers, scenario, at).arn;
  },
  update: ({ neighbours: { containers } }, real, at) => {
    const service = containers.services.find(({ arn }) => arn === real.name);
    if (!service) throw new AwsFailure('ServiceNotFoundException', 'Service not found.');
    update(containers, service, { request: requestOf(real), at, by: 'call' });
  },
  settles: ({ neighbours: { containers } }, arn, at) => {
    const [newest] = containers.services.find((one) => one.arn === arn)?.history ?? [];
    const status = newest?.state.at(at).status ?? 'SUCCESSFUL';
    if (status === 'PENDING' || status === 'IN_PROGRESS') return undefined;
    return { failure: status === 'SUCCESSFUL' ? undefined : circuitBreaker };
  },
  delete: ({ neighbours: { containers } }, arn, at) => {
    const service = containers.services.find((one) => one.arn === arn);
    if (service) remove(containers, service, at);
  },
};

type Request = UpdateServiceRequest & { launchType?: string };

function requestOf({ properties }: Real): Request {
  const { ServiceName: _name, Tags: _tags, Cluster, ...rest } = properties;
  const cluster = shortName(String(Cluster ?? 'default'));
  return { ...(asRequest(rest) as object), cluster } as Request;
}

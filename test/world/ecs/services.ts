import type {
  DescribeServicesRequest,
  DescribeServicesResponse,
  Failure,
  ListServicesRequest,
  ListServicesResponse,
  Service,
} from '@aws-sdk/client-ecs';
import { AwsFailure } from '../failure.ts';
import type { Call } from '../service.ts';
import type { EcsModel } from './model.ts';
import { shortName } from './names.ts';
import { pageOf } from './paging.ts';
import { serviceAt } from './service-view.ts';

/** Inactive services are not listed; draining ones are. */
export function listServices(
  model: EcsModel,
  request: ListServicesRequest,
  { now }: Call,
): ListServicesResponse {
  const cluster = model.usableCluster(request.cluster);
  const arns = model.services
    .filter(({ scenario }) => scenario.cluster === cluster.name)
    .filter(({ settings }) => settings.at(now).status !== 'INACTIVE')
    .filter(({ scenario: { launchType = 'FARGATE' } }) => {
      return (request.launchType ?? launchType) === launchType;
    })
    .map(({ arn }) => arn);
  const { items, ...rest } = pageOf(arns, { ...request, default: 10 });
  return { serviceArns: items, ...rest };
}

export function describeServices(
  model: EcsModel,
  request: DescribeServicesRequest,
  { now }: Call,
): DescribeServicesResponse {
  const cluster = model.usableCluster(request.cluster);
  const asked = request.services ?? [];
  if (asked.length === 0)
    throw new AwsFailure('InvalidParameterException', 'Services cannot be empty.');
  if (asked.length > 10)
    throw new AwsFailure(
      'InvalidParameterException',
      'Services cannot have more than 10 elements.',
    );
  const tags = request.include?.includes('TAGS') ?? false;
  const services: Service[] = [];
  const failures: Failure[] = [];
  for (const name of asked) {
    const found = model.service(cluster.name, shortName(name));
    const arn = model.names.service(cluster.name, shortName(name));
    if (found) services.push(serviceAt(found, { model, now, tags }));
    else failures.push({ arn, reason: 'MISSING' });
  }
  return { services, failures };
}

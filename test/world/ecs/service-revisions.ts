import type {
  DescribeServiceRevisionsRequest,
  DescribeServiceRevisionsResponse,
  Failure,
  ServiceRevision,
} from '@aws-sdk/client-ecs';
import { AwsFailure } from '../failure.ts';
import type { Call } from '../service.ts';
import type { EcsModel } from './model.ts';
import type { DeploymentRecord, ServiceRecord } from './service-model.ts';

const mostRevisions = 20;

/** What a deployment was to run: the definition, and the images by digest. */
export function describeServiceRevisions(
  model: EcsModel,
  { serviceRevisionArns: asked = [] }: DescribeServiceRevisionsRequest,
  { now }: Call,
): DescribeServiceRevisionsResponse {
  if (asked.length > mostRevisions)
    throw new AwsFailure(
      'InvalidParameterException',
      `Service revision ARNs cannot have more than ${mostRevisions} elements.`,
    );
  const serviceRevisions: ServiceRevision[] = [];
  const failures: Failure[] = [];
  for (const arn of asked) {
    const found = revision(model, arn, now);
    if (found) serviceRevisions.push(found);
    else failures.push({ arn, reason: 'MISSING' });
  }
  return { serviceRevisions, failures };
}

function revision(model: EcsModel, arn: string, now: number): ServiceRevision | undefined {
  for (const service of model.services)
    for (const deployment of service.deployments)
      if (deployment.revisionArn === arn && deployment.createdAt <= now)
        return revisionAt(model, service, { deployment, now });
  return undefined;
}

function revisionAt(
  model: EcsModel,
  service: ServiceRecord,
  { deployment, now }: { deployment: DeploymentRecord; now: number },
): ServiceRevision {
  const { launchType, capacityProviderStrategy, networkConfiguration, loadBalancers } =
    service.settings.at(now);
  const given = Object.entries({ launchType, capacityProviderStrategy, networkConfiguration });
  const containers = deployment.definition.raw.containerDefinitions ?? [];
  return {
    serviceRevisionArn: deployment.revisionArn,
    serviceArn: service.arn,
    clusterArn: model.names.cluster(service.scenario.cluster),
    taskDefinition: deployment.definition.arn,
    ...Object.fromEntries(given.filter(([, value]) => value !== undefined)),
    platformVersion: '1.4.0',
    platformFamily: 'Linux',
    loadBalancers: loadBalancers ?? [],
    containerImages: containers.map(({ name, image = '' }) => ({
      containerName: name,
      image,
      imageDigest: model.digest(image),
    })),
    guardDutyEnabled: false,
    createdAt: new Date(deployment.createdAt),
  };
}

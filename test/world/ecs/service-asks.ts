import type { UpdateServiceRequest } from '@aws-sdk/client-ecs';
import { AwsFailure } from '../failure.ts';
import { answerIfPaused } from './continue-service-deployment.ts';
import { isActive, type Revision } from './definitions.ts';
import type { EcsModel } from './model.ts';
import { deploy, remove, resume } from './service-changes.ts';
import { cut, type DeploymentRecord, primaryOf, type ServiceRecord } from './service-model.ts';

/** What others were to do by then, they have done, each at its time. */
export function catchUp(model: EcsModel, now: number): void {
  for (const service of model.services)
    for (let next = service.ahead[0]; next && next.at <= now; next = service.ahead[0]) {
      service.ahead.shift();
      const { at, what } = next;
      if ('update' in what)
        update(model, service, {
          request: { ...what.update, service: service.scenario.name },
          ...{ at, by: 'others' },
        });
      else if ('deleted' in what) remove(model, service, at);
      else answerIfPaused(model, service, { action: what.continued, at });
    }
}

interface Ask {
  readonly request: UpdateServiceRequest;
  readonly at: number;
  readonly by: DeploymentRecord['by'];
}

/** UpdateService, by whomever. */
export function update(model: EcsModel, service: ServiceRecord, { request, at, by }: Ask): void {
  const { cluster: _cluster, service: _service, forceNewDeployment, ...given } = request;
  const before = primaryOf(service, at);
  const definition = usable(model, service, { name: given.taskDefinition, at });
  const { deploymentConfiguration: sentConfiguration } = given;
  const known = service.settings.at(at).deploymentConfiguration;
  const sent = Object.entries({
    ...given,
    ...(sentConfiguration ? { deploymentConfiguration: { ...known, ...sentConfiguration } } : {}),
  }).filter(([, value]) => value !== undefined);
  const anew =
    forceNewDeployment ||
    definition.arn !== before?.definition.arn ||
    sent.some(([member]) => revising.has(member));
  if (anew || given.desiredCount !== undefined) cut(model, service, at);
  service.settings.add(at, { ...Object.fromEntries(sent), taskDefinition: definition.arn });
  if (anew) deploy(model, service, { definition, at, by });
  else if (given.desiredCount !== undefined) resume(model, service, at);
}

/** Changes of these make a new deployment as well. */
const revising = new Set([
  'capacityProviderStrategy',
  'networkConfiguration',
  'platformVersion',
  'loadBalancers',
  'serviceRegistries',
  'serviceConnectConfiguration',
  'volumeConfigurations',
  'vpcLatticeConfigurations',
]);

function usable(
  model: EcsModel,
  service: ServiceRecord,
  { name, at }: { name: string | undefined; at: number },
): Revision {
  const before = primaryOf(service, at)?.definition;
  if (name === undefined && before) return before;
  const found = model.definitions.find(name ?? '', at);
  if (!found) throw new AwsFailure('ClientException', 'TaskDefinition not found.');
  if (!isActive(found, at)) throw new AwsFailure('ClientException', 'TaskDefinition is inactive');
  return found;
}

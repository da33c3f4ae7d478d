import type { UpdateServiceRequest, UpdateServiceResponse } from '@aws-sdk/client-ecs';
import { AwsFailure } from '../failure.ts';
import type { Call } from '../service.ts';
import type { EcsModel } from './model.ts';
import { update } from './service-asks.ts';
import type { ServiceRecord } from './service-model.ts';
import { serviceAt } from './service-view.ts';

/** Only what is sent changes; another definition or force makes a new deployment. */
export function updateService(
  model: EcsModel,
  request: UpdateServiceRequest,
  { now }: Call,
): UpdateServiceResponse {
  const cluster = model.usableCluster(request.cluster);
  const service = model.service(cluster.name, request.service ?? '');
  if (!service) throw new AwsFailure('ServiceNotFoundException', 'Service not found.');
  if (service.settings.at(now).status !== 'ACTIVE')
    throw new AwsFailure('ServiceNotActiveException', 'Service was not ACTIVE.');
  refuseForeignController(service, request, now);
  update(model, service, { request, at: now, by: 'call' });
  return { service: serviceAt(service, { model, now, tags: true }) };
}

/** Who deploys by CodeDeploy or by task sets does not deploy by UpdateService. */
function refuseForeignController(
  { settings }: ServiceRecord,
  { taskDefinition, forceNewDeployment }: UpdateServiceRequest,
  now: number,
): void {
  const type = settings.at(now).deploymentController?.type ?? 'ECS';
  if (type === 'ECS' || !(taskDefinition || forceNewDeployment)) return;
  const what = forceNewDeployment ? 'force a new deployment' : 'update task definition';
  const can = forceNewDeployment ? 'Cannot' : 'Unable to';
  const article = type === 'EXTERNAL' ? 'an' : 'a';
  const instead = type === 'EXTERNAL' ? '' : ' Use AWS CodeDeploy to trigger a new deployment.';
  throw new AwsFailure(
    'InvalidParameterException',
    `${can} ${what} on services with ${article} ${type} deployment controller.${instead}`,
  );
}

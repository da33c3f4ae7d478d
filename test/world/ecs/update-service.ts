import type { UpdateServiceRequest, UpdateServiceResponse } from '@aws-sdk/client-ecs';
import { AwsFailure } from '../failure.ts';
import type { Call } from '../service.ts';
import type { EcsModel } from './model.ts';
import { catchUp, update } from './service-asks.ts';
import { serviceAt } from './service-view.ts';

/** Only what is sent changes; another definition or force makes a new deployment. */
export function updateService(
  model: EcsModel,
  request: UpdateServiceRequest,
  { now }: Call,
): UpdateServiceResponse {
  const cluster = model.usableCluster(request.cluster);
  catchUp(model, now);
  const service = model.service(cluster.name, request.service ?? '');
  const status = service?.settings.at(now).status;
  if (!service || status === 'INACTIVE')
    throw new AwsFailure('ServiceNotFoundException', 'Service not found.');
  if (status !== 'ACTIVE')
    throw new AwsFailure('ServiceNotActiveException', 'Service was not ACTIVE.');
  update(model, service, { request, at: now });
  return { service: serviceAt(service, { model, now, tags: true }) };
}

import type { DeploymentConfiguration } from '@aws-sdk/client-ecs';
import type { Revision } from './definitions.ts';
import { Ledger } from './ledger.ts';
import type { EcsModel } from './model.ts';
import { hexOf } from './names.ts';
import type {
  DeploymentRecord,
  DeploymentState,
  ServiceDeploymentRecord,
  ServiceDeploymentState,
  ServiceRecord,
} from './service-model.ts';

interface About {
  readonly id: string;
  readonly definition: Revision;
  readonly at: number;
  readonly by: DeploymentRecord['by'];
  readonly desired: number;
}

/** A new primary deployment. */
export function deploymentOf(
  model: EcsModel,
  service: ServiceRecord,
  { id, definition, at, by, desired }: About,
): DeploymentRecord {
  const { cluster, name } = service.scenario;
  const deployment: DeploymentRecord = {
    id,
    revisionArn: model.names.serviceRevision(cluster, name, id.slice('ecs-svc/'.length)),
    definition,
    createdAt: at,
    by,
    state: new Ledger<DeploymentState>(at, {
      status: 'PRIMARY',
      desired,
      failedTasks: 0,
      rolloutState: 'IN_PROGRESS',
      reason: `ECS deployment ${id} in progress.`,
    }),
    tasks: [],
  };
  service.deployments.unshift(deployment);
  return deployment;
}

/** The service deployment that goes with it. */
export function historyOf(
  service: ServiceRecord,
  about: Pick<ServiceDeploymentRecord, 'target' | 'sources'> & { readonly at: number },
): ServiceDeploymentRecord {
  const { target, sources, at } = about;
  const { cluster, name } = service.scenario;
  const id = Buffer.from(hexOf(target.id, 32), 'hex').toString('base64url').slice(0, 21);
  const { desiredCount, deploymentConfiguration } = service.settings.at(at);
  const record: ServiceDeploymentRecord = {
    arn: service.arn.replace(/:service\/.*$/, `:service-deployment/${cluster}/${name}/${id}`),
    createdAt: at,
    target,
    sources,
    threshold: thresholdOf(deploymentConfiguration, desiredCount),
    state: new Ledger<ServiceDeploymentState>(at, { status: 'PENDING', monitor: 'MONITORING' }),
  };
  service.history.unshift(record);
  return record;
}

/** How many failed tasks trigger the circuit breaker: half of the desired ones, from 3 to 200. */
export function thresholdOf(
  { deploymentCircuitBreaker }: DeploymentConfiguration,
  desired: number,
): number {
  const { type = 'BOUNDED_PERCENT', value = 50 } =
    deploymentCircuitBreaker?.thresholdConfiguration ?? {};
  if (type === 'COUNT') return value;
  const share = Math.ceil((desired * value) / 100);
  return type === 'UNBOUNDED_PERCENT' ? Math.max(1, share) : Math.min(200, Math.max(3, share));
}

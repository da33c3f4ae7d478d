import type { Access } from './access.ts';
import { EcsModel } from './ecs/model.ts';
import { ecsService } from './ecs/operations.ts';
import { LogsModel } from './logs/model.ts';
import { logsService } from './logs/operations.ts';
import type { Scenario } from './scenario.ts';
import type { ServiceModel } from './service.ts';
import { stsService } from './sts/operations.ts';
import type { ServiceId } from './wire/services.ts';

export interface AwsOptions {
  readonly access: Access;
  readonly startedAt: number;
}

export type Aws = Readonly<Partial<Record<ServiceId, ServiceModel>>>;

/** All services of one region, with their states. */
export function awsOf(scenario: Scenario, options: AwsOptions): Aws {
  const logs = new LogsModel(scenario);
  const ecs = new EcsModel(scenario, { logs, startedAt: options.startedAt });
  return {
    ecs: ecsService(ecs),
    logs: logsService(logs),
    sts: stsService(scenario, options),
  };
}

/** The same account in a region where nobody created anything. */
export function elsewhere(scenario: Scenario, region: string): Scenario {
  const { name, account, partition, roles, oidc, planted } = scenario;
  return { name, account, partition, roles, oidc, planted, region } as Scenario;
}

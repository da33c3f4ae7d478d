import type { AwsVpcConfiguration, CapacityProviderStrategyItem, Tag } from '@aws-sdk/client-ecs';
import type { Meanwhile } from './rollout-life.ts';

export interface ScenarioCluster {
  readonly name: string;
  readonly status?: 'ACTIVE' | 'INACTIVE' | 'PROVISIONING' | 'FAILED' | 'DEPROVISIONING';
  readonly tags?: readonly Tag[];
  readonly defaultCapacityProviderStrategy?: readonly CapacityProviderStrategyItem[];
}

export interface ScenarioService {
  readonly cluster: string;
  readonly name: string;
  readonly status?: 'ACTIVE' | 'DRAINING' | 'INACTIVE';
  /** Family or family:revision. */
  readonly taskDefinition: string;
  readonly desiredCount?: number;
  /** Its first deployment is still under way, and none of its tasks ever came up. */
  readonly unproven?: boolean;
  /** What others do to it; `atMs` counts from the start of the world. */
  readonly meanwhile?: readonly Meanwhile[];
  readonly runningCount?: number;
  readonly launchType?: 'FARGATE' | 'EC2';
  readonly capacityProviderStrategy?: readonly CapacityProviderStrategyItem[];
  readonly platformVersion?: string;
  readonly network?: AwsVpcConfiguration;
  readonly tags?: readonly Tag[];
  /** Members of the answer beside these, given as they are. */
  readonly more?: Readonly<Record<string, unknown>>;
}

import type { AwsVpcConfiguration, CapacityProviderStrategyItem, Tag } from '@aws-sdk/client-ecs';

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
  readonly runningCount?: number;
  readonly launchType?: 'FARGATE' | 'EC2';
  readonly capacityProviderStrategy?: readonly CapacityProviderStrategyItem[];
  readonly platformVersion?: string;
  readonly network?: AwsVpcConfiguration;
  readonly tags?: readonly Tag[];
  /** Members of the answer beside these, given as they are. */
  readonly more?: Readonly<Record<string, unknown>>;
}

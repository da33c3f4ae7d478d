import type { Service, ServiceDeployment, Task } from '../../aws/ecs.ts';
import type { Origin } from '../service/origin.ts';

/** The deployment that is ours. */
export interface Target {
  readonly origin: Origin;
  readonly deploymentId: string;
  /** `family:revision`. */
  readonly to: string;
}

/** All that is known of a service at one look. */
export interface Observation {
  readonly service: Service | undefined;
  /** Consecutive looks at which AWS did not answer for the service. */
  readonly looksMissing: number;
  /** Consecutive looks without our deployment; 0 while it may only not be visible yet. */
  readonly looksWithout: number;
  /** ECS's own record of our deployment, where the account has them. */
  readonly history: ServiceDeployment | undefined;
  /** Stopped tasks of our deployment that failed. */
  readonly failures: readonly Task[];
}

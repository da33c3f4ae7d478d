import type { Stack } from 'aws-cdk-lib';
import { FlowLogDestination, FlowLogTrafficType } from 'aws-cdk-lib/aws-ec2';
import type { ApplicationLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { BaseConfiguration } from '../configuration/base-schema.ts';
import { addAlarms, addTopic, errorsOf } from './alarms.ts';
import { addCache, type Cache } from './cache.ts';
import { addDashboard } from './dashboard.ts';
import type { DatabaseServer } from './database-server.ts';
import type { Network } from './network.ts';

/** What only a production base has. */
export interface Production {
  readonly cache: Cache;
  /** Where alarms go; subscriptions are the team's. */
  readonly topic: Topic;
}

export function addProduction(
  stack: Stack,
  base: BaseConfiguration,
  { network, logs }: { readonly network: Network; readonly logs: IBucket },
): Production {
  addFlowLogs(network, logs);
  return { cache: addCache(stack, base, network), topic: addTopic(stack) };
}

/** Who talked to whom, for an investigation afterwards; in a bucket, since a log group would need a role. */
function addFlowLogs({ vpc }: Network, logs: IBucket): void {
  vpc.addFlowLog('FlowLog', {
    destination: FlowLogDestination.toS3(logs, 'flow'),
    trafficType: FlowLogTrafficType.ALL,
  });
}

interface Watched extends Production {
  readonly database: DatabaseServer;
  readonly balancer: ApplicationLoadBalancer;
}

/** Alarms for somebody to act on, and one page to look at when one rings. */
export function watch(stack: Stack, base: BaseConfiguration, watched: Watched): void {
  const { topic, database, balancer } = watched;
  addAlarms(stack, topic, [...database.limits, errorsOf(balancer)]);
  addDashboard(stack, base, watched);
}

import type { Stack } from 'aws-cdk-lib';
import { FlowLogDestination, FlowLogTrafficType } from 'aws-cdk-lib/aws-ec2';
import type { ApplicationLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Key } from 'aws-cdk-lib/aws-kms';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { DatabaseInstance } from 'aws-cdk-lib/aws-rds';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { BaseConfiguration } from '../configuration/base-schema.ts';
import { addAlarms, addTopic } from './alarms.ts';
import { addCache, type Cache } from './cache.ts';
import { addDashboard } from './dashboard.ts';
import type { Network } from './network.ts';

/** What only a production base has. */
export interface Production {
  /** Encrypts database and cache; whoever may not use it reads no snapshot. */
  readonly key: Key;
  readonly cache: Cache;
  /** Where alarms go; subscriptions are the team's. */
  readonly topic: Topic;
}

export function addProduction(stack: Stack, base: BaseConfiguration, network: Network): Production {
  const key = new Key(stack, 'Key', {
    description: `Data of ${base.name}`,
    enableKeyRotation: true,
  });
  addFlowLogs(stack, base, network);
  return { key, cache: addCache(stack, base, { network, key }), topic: addTopic(stack) };
}

/** Who talked to whom, for an investigation afterwards. */
function addFlowLogs(stack: Stack, base: BaseConfiguration, { vpc }: Network): void {
  const logGroup = new LogGroup(stack, 'FlowLogs', { retention: base['log-retention-days'] });
  vpc.addFlowLog('FlowLog', {
    destination: FlowLogDestination.toCloudWatchLogs(logGroup),
    trafficType: FlowLogTrafficType.ALL,
  });
}

interface Watched extends Production {
  readonly database: DatabaseInstance;
  readonly balancer: ApplicationLoadBalancer;
}

/** Alarms for somebody to act on, and one page to look at when one rings. */
export function watch(stack: Stack, base: BaseConfiguration, watched: Watched): void {
  addAlarms(stack, base, watched);
  addDashboard(stack, base, watched);
}

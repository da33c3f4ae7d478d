import type { Stack } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import {
  type ApplicationLoadBalancer,
  HttpCodeElb,
  HttpCodeTarget,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type { BaseConfiguration } from '../configuration/base-schema.ts';
import type { Cache } from './cache.ts';
import type { DatabaseServer } from './database-server.ts';

interface Shown {
  readonly database: DatabaseServer;
  readonly balancer: ApplicationLoadBalancer;
  readonly cache: Cache;
}

/** Requests, errors and times at the load balancer; load and room of database and cache. */
export function addDashboard(stack: Stack, base: BaseConfiguration, shown: Shown): void {
  const { database, balancer, cache } = shown;
  const { metrics } = balancer;
  const ofCache = (metricName: string) =>
    new Metric({
      namespace: 'AWS/ElastiCache',
      metricName,
      dimensionsMap: { ReplicationGroupId: cache.group.ref },
    });
  const graph = (title: string, left: readonly Metric[]) =>
    new GraphWidget({ title, left: [...left], width: 8 });
  new Dashboard(stack, 'Dashboard', {
    dashboardName: `${base.name}-base`,
    widgets: [
      [
        graph('Requests', [metrics.requestCount()]),
        graph('Errors', [
          metrics.httpCodeElb(HttpCodeElb.ELB_5XX_COUNT),
          metrics.httpCodeTarget(HttpCodeTarget.TARGET_5XX_COUNT),
        ]),
        graph('Seconds to answer', [
          metrics.targetResponseTime({ statistic: Stats.percentile(50) }),
          metrics.targetResponseTime({ statistic: Stats.percentile(99) }),
        ]),
      ],
      [
        graph('Database load', database.load),
        graph('Database room', database.room),
        graph('Cache', [ofCache('EngineCPUUtilization'), ofCache('DatabaseMemoryUsagePercentage')]),
      ],
    ],
  });
}

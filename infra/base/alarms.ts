import { Duration, type Stack } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type Metric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { type ApplicationLoadBalancer, HttpCodeElb } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type { DatabaseInstance } from 'aws-cdk-lib/aws-rds';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { BaseConfiguration } from '../configuration/base-schema.ts';

/** Where alarms go. */
export function addTopic(stack: Stack): Topic {
  return new Topic(stack, 'Alarms', { enforceSSL: true });
}

interface Watched {
  readonly topic: Topic;
  readonly database: DatabaseInstance;
  readonly balancer: ApplicationLoadBalancer;
}

/** What somebody has to look at: each needs a decision that no autoscaling takes. */
export function addAlarms(stack: Stack, base: BaseConfiguration, watched: Watched): void {
  const { topic, database, balancer } = watched;
  const period = Duration.minutes(5);
  const tenth = base.database['storage-gib'] * 2 ** 30 * 0.1;
  const rows: [
    id: string,
    what: string,
    metric: Metric,
    limit: readonly ['above' | 'below', number],
  ][] = [
    [
      'DatabaseCpu',
      'CPU of the database, per cent',
      database.metricCPUUtilization({ period }),
      ['above', 80],
    ],
    [
      'DatabaseStorage',
      'Free storage of the database, bytes',
      database.metricFreeStorageSpace({ period }),
      ['below', tenth],
    ],
    [
      'DatabaseMemory',
      'Free memory of the database, bytes',
      database.metricFreeableMemory({ period }),
      ['below', 128 * 2 ** 20],
    ],
    [
      'LoadBalancerErrors',
      'Requests that the load balancer itself answered with 5xx',
      balancer.metrics.httpCodeElb(HttpCodeElb.ELB_5XX_COUNT, { period, statistic: Stats.SUM }),
      ['above', 10],
    ],
  ];
  for (const [id, alarmDescription, metric, [side, threshold]] of rows) {
    const alarm = new Alarm(stack, `${id}Alarm`, {
      alarmDescription,
      metric,
      threshold,
      comparisonOperator:
        side === 'above'
          ? ComparisonOperator.GREATER_THAN_THRESHOLD
          : ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: 3,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(topic));
  }
}

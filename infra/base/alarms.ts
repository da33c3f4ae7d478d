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
import { Topic } from 'aws-cdk-lib/aws-sns';

/** Where alarms go. */
export function addTopic(stack: Stack): Topic {
  return new Topic(stack, 'Alarms', { enforceSSL: true });
}

/** What somebody has to look at when it lasts: a decision that no autoscaling takes. */
export interface Limit {
  readonly id: string;
  readonly what: string;
  readonly metric: Metric;
  readonly side: 'above' | 'below';
  readonly threshold: number;
}

/** What a limit is looked at for at a time. */
export const period = Duration.minutes(5);

export function errorsOf(balancer: ApplicationLoadBalancer): Limit {
  return {
    id: 'LoadBalancerErrors',
    what: 'Requests that the load balancer itself answered with 5xx',
    metric: balancer.metrics.httpCodeElb(HttpCodeElb.ELB_5XX_COUNT, {
      period,
      statistic: Stats.SUM,
    }),
    side: 'above',
    threshold: 10,
  };
}

export function addAlarms(stack: Stack, topic: Topic, limits: readonly Limit[]): void {
  for (const { id, what, metric, side, threshold } of limits) {
    const alarm = new Alarm(stack, `${id}Alarm`, {
      alarmDescription: what,
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

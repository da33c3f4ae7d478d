import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { serviceName } from '../../actions/library/naming/names.ts';
import { type Environment, pascal, told } from './environment.ts';
import type { Route } from './listener-rules.ts';

/** Errors of a target group in a minute that are no accident. */
const manyErrors = 10;

/**
 * An alarm that takes a rollout back while it goes on: ECS rolls back when it rings. It also tells the team, since
 * outside a rollout it means the same.
 */
export function addDeploymentAlarm(
  environment: Environment,
  name: string,
  { targetGroup }: Route,
): string {
  const { stack, app } = environment;
  const alarm = new CfnAlarm(stack, `${pascal(name)}Errors`, {
    alarmName: `${serviceName(app.name, name)}-errors`,
    alarmDescription: `${serviceName(app.name, name)} answers requests with 5xx`,
    namespace: 'AWS/ApplicationELB',
    metricName: 'HTTPCode_Target_5XX_Count',
    dimensions: [
      { name: 'LoadBalancer', value: told(environment, 'load-balancer-full-name') },
      { name: 'TargetGroup', value: targetGroup.attrTargetGroupFullName },
    ],
    statistic: 'Sum',
    period: 60,
    evaluationPeriods: 2,
    threshold: manyErrors,
    comparisonOperator: 'GreaterThanThreshold',
    treatMissingData: 'notBreaching',
    alarmActions: [told(environment, 'alarm-topic-arn')],
  });
  // By reference: the service is made after it, and goes before it.
  return alarm.ref;
}

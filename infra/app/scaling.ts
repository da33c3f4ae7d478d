import { CfnScalableTarget, CfnScalingPolicy } from 'aws-cdk-lib/aws-applicationautoscaling';
import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { CfnService } from 'aws-cdk-lib/aws-ecs';
import { clusterName, serviceName } from '../../actions/library/naming/names.ts';
import type { ServiceConfiguration } from '../configuration/app-schema.ts';
import { type Environment, pascal } from './environment.ts';

type Scaling = NonNullable<ServiceConfiguration['scaling']>;

interface Scaled {
  readonly name: string;
  readonly scaling: Scaling;
  readonly service: CfnService;
}

/**
 * Moves a service between its bounds. Only one that was deployed: the lower bound would start tasks of a service
 * that has no database yet.
 */
export function addScaling(environment: Environment, { name, scaling, service }: Scaled): void {
  const { stack, app } = environment;
  const target = new CfnScalableTarget(stack, `${pascal(name)}Scaling`, {
    serviceNamespace: 'ecs',
    scalableDimension: 'ecs:service:DesiredCount',
    resourceId: `service/${clusterName(app.name)}/${serviceName(app.name, name)}`,
    minCapacity: scaling.min,
    maxCapacity: scaling.max,
  });
  target.addResourceDependency(service);
  addCpuTarget(environment, { name, scaling, target });
  if (scaling.queue) addQueueSteps(environment, { name, queue: scaling.queue, target });
}

interface ByCpu {
  readonly name: string;
  readonly scaling: Scaling;
  readonly target: CfnScalableTarget;
}

function addCpuTarget({ stack }: Environment, { name, scaling, target }: ByCpu): void {
  new CfnScalingPolicy(stack, `${pascal(name)}ScalingByCpu`, {
    policyName: 'cpu',
    policyType: 'TargetTrackingScaling',
    scalingTargetId: target.ref,
    targetTrackingScalingPolicyConfiguration: {
      predefinedMetricSpecification: {
        predefinedMetricType: 'ECSServiceAverageCPUUtilization',
      },
      targetValue: scaling['cpu-percent'],
      // A queue says when there is nothing left to do; low load alone does not.
      disableScaleIn: scaling.queue !== undefined,
      scaleInCooldown: 300,
      scaleOutCooldown: 60,
    },
  });
}

interface ByQueue {
  readonly name: string;
  readonly queue: NonNullable<Scaling['queue']>;
  readonly target: CfnScalableTarget;
}

/** A task more for every so many messages that wait in SQS, one less when none does. */
function addQueueSteps(environment: Environment, { name, queue, target }: ByQueue): void {
  const { stack } = environment;
  const step = queue['messages-per-step'];
  const grow = addSteps(environment, `${pascal(name)}ScalingOut`, {
    target,
    steps: [
      { lower: 0, upper: step, by: 1 },
      { lower: step, upper: step * 4, by: 2 },
      { lower: step * 4, upper: undefined, by: 4 },
    ],
  });
  const shrink = addSteps(environment, `${pascal(name)}ScalingIn`, {
    target,
    steps: [{ lower: undefined, upper: 0, by: -1 }],
  });
  const waiting = {
    namespace: 'AWS/SQS',
    metricName: 'ApproximateNumberOfMessagesVisible',
    dimensions: [{ name: 'QueueName', value: queue.name }],
    statistic: 'Maximum',
    period: 60,
  };
  new CfnAlarm(stack, `${pascal(name)}QueueGrows`, {
    ...waiting,
    alarmDescription: `${step} messages or more wait in ${queue.name}`,
    comparisonOperator: 'GreaterThanOrEqualToThreshold',
    threshold: step,
    evaluationPeriods: 1,
    alarmActions: [grow.attrArn],
  });
  new CfnAlarm(stack, `${pascal(name)}QueueIsEmpty`, {
    ...waiting,
    alarmDescription: `Nothing waits in ${queue.name}`,
    comparisonOperator: 'LessThanOrEqualToThreshold',
    threshold: 0,
    evaluationPeriods: 5,
    alarmActions: [shrink.attrArn],
  });
}

interface Steps {
  readonly target: CfnScalableTarget;
  /** Bounds count from the threshold of the alarm. */
  readonly steps: readonly {
    readonly lower: number | undefined;
    readonly upper: number | undefined;
    readonly by: number;
  }[];
}

function addSteps({ stack }: Environment, id: string, { target, steps }: Steps): CfnScalingPolicy {
  return new CfnScalingPolicy(stack, id, {
    policyName: id,
    policyType: 'StepScaling',
    scalingTargetId: target.ref,
    stepScalingPolicyConfiguration: {
      adjustmentType: 'ChangeInCapacity',
      cooldown: 60,
      metricAggregationType: 'Maximum',
      stepAdjustments: steps.map(({ lower, upper, by }) => ({
        ...(lower === undefined ? {} : { metricIntervalLowerBound: lower }),
        ...(upper === undefined ? {} : { metricIntervalUpperBound: upper }),
        scalingAdjustment: by,
      })),
    },
  });
}

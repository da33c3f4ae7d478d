import type {
  DescribeTargetHealthInput,
  DescribeTargetHealthOutput,
  TargetHealthReasonEnum,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { AwsFailure } from '../failure.ts';
import type { Scenario, ScenarioTargetGroup } from '../scenario.ts';
import { groupArn } from './arns.ts';

/** `elapsed`: the world's milliseconds of the state that the answer shows. */
export function describeTargetHealth(
  scenario: Scenario,
  { TargetGroupArn }: DescribeTargetHealthInput,
  elapsed: number,
): DescribeTargetHealthOutput {
  const group = (scenario.loadBalancers ?? [])
    .flatMap(({ targetGroups }) => targetGroups)
    .map((one): ScenarioTargetGroup => (typeof one === 'string' ? { name: one } : one))
    .find(({ name }) => groupArn(scenario, name) === TargetGroupArn);
  if (!group) throw new AwsFailure('TargetGroupNotFound', 'One or more target groups not found');
  const targets = (group.targets ?? []).filter(
    ({ fromMs = 0, untilMs = Infinity }) => fromMs <= elapsed && elapsed < untilMs,
  );
  return {
    TargetHealthDescriptions: targets.map(({ id, state, reason, description }) => ({
      Target: { Id: id, Port: 8000 },
      TargetHealth: {
        State: state,
        ...(reason === undefined ? {} : { Reason: reason as TargetHealthReasonEnum }),
        ...(description === undefined ? {} : { Description: description }),
      },
    })),
  };
}

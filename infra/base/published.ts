import type { Stack } from 'aws-cdk-lib';
import { CfnParameter } from 'aws-cdk-lib/aws-ssm';
import { type BaseParameterId, baseParameterName } from '../contract/base-parameters.ts';

/** Tells what other layers need by the parameters of the contract. */
export function publish(
  stack: Stack,
  base: string,
  values: Readonly<Record<BaseParameterId, string>>,
): void {
  for (const [id, value] of Object.entries(values))
    new CfnParameter(stack, `Told-${id}`, {
      type: 'String',
      name: baseParameterName(base, id as BaseParameterId),
      value,
    });
}

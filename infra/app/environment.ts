import { CfnParameter, type Stack } from 'aws-cdk-lib';
import type { AppConfiguration } from '../configuration/app-schema.ts';
import { type BaseParameterId, baseParameterName } from '../contract/base-parameters.ts';

/** What every part of an environment's stack is made from. */
export interface Environment {
  readonly stack: Stack;
  readonly app: AppConfiguration;
  /** First images by service, of those that have none of record yet. */
  readonly firstImages: ReadonlyMap<string, string>;
}

/** What the base tells, known to CloudFormation when it plans. */
export function told({ stack, app }: Environment, id: BaseParameterId): string {
  const logicalId = `Base${pascal(id)}`;
  const known = stack.node.tryFindChild(logicalId) as CfnParameter | undefined;
  return (known ?? addTold(stack, logicalId, baseParameterName(app.base, id))).valueAsString;
}

function addTold(stack: Stack, logicalId: string, name: string): CfnParameter {
  return new CfnParameter(stack, logicalId, {
    type: 'AWS::SSM::Parameter::Value<String>',
    default: name,
    description: 'From the base environment',
  });
}

/** `WebUi` of `web-ui`: logical ids have letters and digits only. */
export function pascal(name: string): string {
  return name
    .split(/[-_]/)
    .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
    .join('');
}

import type { CreateChangeSetInput, DeleteStackInput } from '@aws-sdk/client-cloudformation';
import type { Call, Need, ServiceModel } from '../service.ts';
import type { CloudFormationModel } from './model.ts';

/** Whoever hands a role to CloudFormation must be allowed to pass it; one that a stack has is not passed again. */
export function cloudFormationNeeds(
  model: CloudFormationModel,
): NonNullable<ServiceModel['needs']> {
  const stackNeed = (action: string, name: string | undefined, now: number): Need => ({
    action: `cloudformation:${action}`,
    resource: model.find(name ?? '', now)?.id ?? model.unknownArn(name ?? '*'),
  });
  return {
    CreateChangeSet: ({ StackName, RoleARN }: CreateChangeSetInput, { now }: Call) => [
      stackNeed('CreateChangeSet', StackName, now),
      ...passed(RoleARN),
    ],
    DeleteStack: ({ StackName, RoleARN }: DeleteStackInput, { now }: Call) => [
      stackNeed('DeleteStack', StackName, now),
      ...passed(RoleARN),
    ],
  };
}

function passed(role: string | undefined): Need[] {
  return role === undefined ? [] : [{ action: 'iam:PassRole', resource: role }];
}

import type { Aws } from '../../aws/aws.ts';
import type { CloudFormation } from '../../aws/cloudformation.ts';
import { addressIn } from './resource-address.ts';
import type { SavedStack } from './saved-plan.ts';
import { isNested, type SeenEvent } from './seen-event.ts';
import type { StackRun } from './stack-run.ts';

/** Deletes the stack with this id: one made anew under its name is another. */
export async function deleteStack({ standing, token }: StackRun, aws: Aws): Promise<void> {
  const { id, role } = standing.stack;
  const cloud = await aws.cloudFormation();
  await cloud.deleteStack({
    StackName: id,
    ClientRequestToken: token,
    ...(role === null ? {} : { RoleARN: role }),
  });
}

/** What goes with a stack. */
export async function deletedWith(
  { id, name }: SavedStack,
  cloud: CloudFormation,
): Promise<string[]> {
  const resources = await cloud.resources(id);
  return resources
    .filter(({ ResourceStatus = '' }) => !ResourceStatus.startsWith('DELETE_'))
    .map(({ LogicalResourceId = '' }) => addressIn(name, LogicalResourceId));
}

/** What CloudFormation left where it is because its DeletionPolicy says so. */
export function retainedBy(events: readonly SeenEvent[]): SeenEvent[] {
  return events.filter((event) => event.status === 'DELETE_SKIPPED' && !isNested(event));
}

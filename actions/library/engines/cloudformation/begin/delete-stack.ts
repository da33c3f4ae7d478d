import type { Aws } from '../../../aws/aws.ts';
import type { StackRun } from '../operation/stack-run.ts';
import type { LivingStack } from '../stack/living-stack.ts';
import { addressIn } from '../stack/resource-address.ts';
import { isNested, type SeenEvent } from '../stack/seen-event.ts';

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

/** What goes with a stack, what is in nested ones included. */
export function deletedWith({ resources, nested }: LivingStack, stack: string): string[] {
  return resources.flatMap(({ LogicalResourceId: id = '' }) => {
    const address = addressIn(stack, id);
    const inner = nested.get(id);
    return [address, ...(inner ? deletedWith(inner, address) : [])];
  });
}

/** What CloudFormation left where it is because its DeletionPolicy says so. */
export function retainedBy(events: readonly SeenEvent[]): SeenEvent[] {
  return events.filter((event) => event.status === 'DELETE_SKIPPED' && !isNested(event));
}

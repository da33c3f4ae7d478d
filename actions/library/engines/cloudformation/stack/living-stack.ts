import { createHash } from 'node:crypto';
import type { CloudFormation, StackResourceSummary } from '../../../aws/cloudformation.ts';
import { canonical, type Json } from '../../../sealed-plan/json.ts';

/** A stack with what is in it, and the stacks nested in it by their logical ids. */
export interface LivingStack {
  readonly id: string;
  readonly resources: readonly StackResourceSummary[];
  readonly nested: ReadonlyMap<string, LivingStack>;
}

/** Reads what a stack has, as far down as stacks are nested. */
export async function livingStack(id: string, cloud: CloudFormation): Promise<LivingStack> {
  const all = await cloud.resources(id);
  const resources = all.filter(({ ResourceStatus }) => ResourceStatus !== 'DELETE_COMPLETE');
  const inner = resources.filter(
    (one) => one.ResourceType === 'AWS::CloudFormation::Stack' && one.PhysicalResourceId,
  );
  const nested = await Promise.all(
    inner.map(
      async ({ LogicalResourceId = '', PhysicalResourceId = '' }) =>
        [LogicalResourceId, await livingStack(PhysicalResourceId, cloud)] as const,
    ),
  );
  return { id, resources, nested: new Map(nested) };
}

/** What is there, in one hash: the same in whatever order it is told. */
export function livingDigest(stack: LivingStack): string {
  return createHash('sha256')
    .update(canonical(essence(stack)))
    .digest('hex');
}

function essence({ id, resources, nested }: LivingStack): Json {
  const own = resources.map(({ LogicalResourceId, PhysicalResourceId, ResourceType }) =>
    canonical([LogicalResourceId ?? '', PhysicalResourceId ?? '', ResourceType ?? '']),
  );
  const inner = [...nested].map(([name, stack]) => canonical([name, essence(stack)]));
  return { id, resources: own.toSorted(), nested: inner.toSorted() };
}

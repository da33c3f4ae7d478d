import type { Aws } from '../aws/aws.ts';
import { networkTags } from '../naming/names.ts';
import type { Placement } from './placement.ts';

/** The private subnets and the security group of a base environment, by their tags and in one VPC. */
export async function taggedNetwork(
  aws: Aws,
  base: string,
): Promise<Pick<Placement, 'subnets' | 'securityGroups' | 'from'> | undefined> {
  const ec2 = await aws.ec2();
  const tags = networkTags(base);
  const [subnets, groups] = await Promise.all([
    ec2.subnets(tags.subnets),
    ec2.securityGroups(tags.securityGroup),
  ]);
  const group = groups[0];
  const inVpc = subnets.filter(({ vpc }) => vpc === group?.vpc).map(({ id }) => id);
  if (!group || inVpc.length === 0) return undefined;
  return { subnets: inVpc, securityGroups: [group.id], from: `the tags of "${base}"` };
}

import type {
  DescribeSecurityGroupsRequest,
  DescribeSecurityGroupsResult,
  DescribeSubnetsRequest,
  DescribeSubnetsResult,
  SecurityGroup,
  Subnet,
} from '@aws-sdk/client-ec2';
import { AwsFailure } from '../failure.ts';
import type { Scenario, ScenarioSecurityGroup, ScenarioSubnet } from '../scenario.ts';
import type { ServiceModel } from '../service.ts';
import { type Facts, passes, tagFacts, tagSet } from './filters.ts';

const defaultVpc = 'vpc-0a1b2c3d4e5f60001';

export function ec2Service(scenario: Scenario): ServiceModel {
  return {
    operations: {
      DescribeSubnets: (input: DescribeSubnetsRequest) => describeSubnets(scenario, input),
      DescribeSecurityGroups: (input: DescribeSecurityGroupsRequest) =>
        describeSecurityGroups(scenario, input),
    },
  };
}

function describeSubnets(
  scenario: Scenario,
  request: DescribeSubnetsRequest,
): DescribeSubnetsResult {
  const all = scenario.subnets ?? [];
  for (const id of request.SubnetIds ?? [])
    if (!all.some((subnet) => subnet.id === id))
      throw new AwsFailure('InvalidSubnetID.NotFound', `The subnet ID '${id}' does not exist`);
  const asked = all.filter(({ id }) => request.SubnetIds?.includes(id) ?? true);
  const shown = asked.map((subnet) => subnetOf(subnet, scenario));
  return { Subnets: shown.filter((subnet) => passes(factsOfSubnet(subnet), request.Filters)) };
}

function subnetOf(
  subnet: ScenarioSubnet,
  { partition = 'aws', region, account }: Scenario,
): Subnet {
  return {
    SubnetId: subnet.id,
    SubnetArn: `arn:${partition}:ec2:${region}:${account}:subnet/${subnet.id}`,
    VpcId: subnet.vpc ?? defaultVpc,
    State: 'available',
    OwnerId: account,
    CidrBlock: subnet.cidr ?? '10.0.0.0/24',
    AvailableIpAddressCount: 251,
    AvailabilityZone: subnet.zone ?? `${region}a`,
    DefaultForAz: false,
    MapPublicIpOnLaunch: subnet.public ?? false,
    Tags: tagSet(subnet.tags ?? {}),
  };
}

function factsOfSubnet(subnet: Subnet): Facts {
  return {
    ...factsOfTags(subnet.Tags),
    'subnet-id': [subnet.SubnetId ?? ''],
    'vpc-id': [subnet.VpcId ?? ''],
    'availability-zone': [subnet.AvailabilityZone ?? ''],
    'cidr-block': [subnet.CidrBlock ?? ''],
    'map-public-ip-on-launch': [String(subnet.MapPublicIpOnLaunch)],
    state: [subnet.State ?? ''],
  };
}

function factsOfTags(tags: Subnet['Tags'] = []): Facts {
  return tagFacts(Object.fromEntries(tags.map(({ Key = '', Value = '' }) => [Key, Value])));
}

function describeSecurityGroups(
  scenario: Scenario,
  request: DescribeSecurityGroupsRequest,
): DescribeSecurityGroupsResult {
  const all = scenario.securityGroups ?? [];
  for (const id of request.GroupIds ?? [])
    if (!all.some((group) => group.id === id))
      throw new AwsFailure('InvalidGroup.NotFound', `The security group '${id}' does not exist`);
  const asked = all.filter(({ id }) => request.GroupIds?.includes(id) ?? true);
  const shown = asked.map((group) => groupOf(group, scenario));
  return { SecurityGroups: shown.filter((group) => passes(factsOfGroup(group), request.Filters)) };
}

function groupOf(group: ScenarioSecurityGroup, { account }: Scenario): SecurityGroup {
  return {
    GroupId: group.id,
    GroupName: group.name,
    Description: group.name,
    OwnerId: account,
    VpcId: group.vpc ?? defaultVpc,
    IpPermissions: [],
    IpPermissionsEgress: [],
    Tags: tagSet(group.tags ?? {}),
  };
}

function factsOfGroup(group: SecurityGroup): Facts {
  return {
    ...factsOfTags(group.Tags),
    'group-id': [group.GroupId ?? ''],
    'group-name': [group.GroupName ?? ''],
    'vpc-id': [group.VpcId ?? ''],
  };
}

import { CfnOutput, type Stack, Tags } from 'aws-cdk-lib';
import {
  GatewayVpcEndpointAwsService,
  IpAddresses,
  type ISubnet,
  Peer,
  Port,
  SecurityGroup,
  SubnetType,
  Vpc,
} from 'aws-cdk-lib/aws-ec2';
import { networkTags } from '../../actions/library/naming/names.ts';
import { accept } from '../accepted.ts';
import type { BaseConfiguration } from '../configuration/base-schema.ts';
import { costOf, endpointServices, natGateways, zones } from './egress.ts';

export interface Network {
  readonly vpc: Vpc;
  /** Where tasks run. */
  readonly taskSubnets: readonly ISubnet[];
  /** ENABLED where a task has no way outside but an address of its own. */
  readonly assignPublicIp: 'ENABLED' | 'DISABLED';
  /** Every task is in it; being in it opens the database and the endpoints, nothing else. */
  readonly tasks: SecurityGroup;
  /** What the endpoints are in, where there are some. */
  readonly endpoints: SecurityGroup | undefined;
}

export function addNetwork(stack: Stack, base: BaseConfiguration): Network {
  const nats = natGateways(base.egress);
  const vpc = new Vpc(stack, 'Vpc', {
    vpcName: `${base.name}-vpc`,
    ipAddresses: IpAddresses.cidr(base.cidr),
    maxAzs: zones,
    natGateways: nats,
    subnetConfiguration: [
      // Addresses are given task by task, by the service; nothing else gets one unasked.
      { name: 'public', subnetType: SubnetType.PUBLIC, mapPublicIpOnLaunch: false },
      {
        name: 'private',
        subnetType: nats > 0 ? SubnetType.PRIVATE_WITH_EGRESS : SubnetType.PRIVATE_ISOLATED,
      },
    ],
    gatewayEndpoints: { S3: { service: GatewayVpcEndpointAwsService.S3 } },
  });
  nameSubnets(base, vpc);
  if (base.kind === 'ad-hoc')
    accept(vpc, { VPC7: 'Flow logs cost more than they tell about environments of some days.' });
  const tasks = taskGroup(stack, base, vpc);
  const endpoints = base.egress === 'endpoints' ? addEndpoints(stack, vpc, tasks) : undefined;
  new CfnOutput(stack, 'Egress', { value: costOf(base.egress) });
  const isPublic = base.egress === 'public';
  const taskSubnets = isPublic ? vpc.publicSubnets : privateSubnets(vpc);
  return { vpc, tasks, endpoints, taskSubnets, assignPublicIp: isPublic ? 'ENABLED' : 'DISABLED' };
}

/** Whether a way outside leads from them decides by which name the construct library has them. */
export function privateSubnets(vpc: Vpc): readonly ISubnet[] {
  return [...vpc.privateSubnets, ...vpc.isolatedSubnets];
}

/** By these tags actions find the subnets where no service can lend its own. */
function nameSubnets({ name }: BaseConfiguration, vpc: Vpc): void {
  for (const [index, subnet] of vpc.publicSubnets.entries())
    Tags.of(subnet).add('Name', `${name}-public-${index + 1}`);
  for (const [index, subnet] of privateSubnets(vpc).entries())
    Tags.of(subnet).add('Name', `${name}-private-${index + 1}`);
}

function taskGroup(stack: Stack, { name }: BaseConfiguration, vpc: Vpc): SecurityGroup {
  const group = new SecurityGroup(stack, 'Tasks', {
    vpc,
    securityGroupName: `${name}-app-sg`,
    description: 'Tasks of all environments: may reach the database. Nobody reaches tasks by it',
  });
  Tags.of(group).add('Name', String(networkTags(name).securityGroup.Name));
  return group;
}

function addEndpoints(stack: Stack, vpc: Vpc, tasks: SecurityGroup): SecurityGroup {
  const group = new SecurityGroup(stack, 'Endpoints', {
    vpc,
    description: 'Endpoints of AWS services: tasks reach them by HTTPS',
    allowAllOutbound: false,
  });
  group.addIngressRule(Peer.securityGroupId(tasks.securityGroupId), Port.HTTPS, 'from tasks');
  for (const [id, service] of Object.entries(endpointServices))
    vpc.addInterfaceEndpoint(id, { service, securityGroups: [group], open: false });
  return group;
}

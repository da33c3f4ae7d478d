import { CfnOutput, CfnParameter, type Stack } from 'aws-cdk-lib';
import { CfnInstance, Peer, Port, SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { CfnInstanceProfile, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { accept } from '../accepted.ts';
import { boundedBy } from '../bounded.ts';
import type { BaseConfiguration } from '../configuration/base-schema.ts';
import { baseRolePath, machineImageParameter } from '../contract/identity.ts';
import type { DatabaseServer } from './database-server.ts';
import type { Network } from './network.ts';

interface Around {
  readonly network: Network;
  readonly database: DatabaseServer;
}

/**
 * A machine from which people reach the database. Nothing reaches it from outside: it asks Session Manager for its
 * sessions, and IAM says who may start one. It keeps nothing, so that a newer image simply replaces it.
 */
export function addBastion(stack: Stack, base: BaseConfiguration, around: Around): void {
  const { network } = around;
  const [subnet] = network.taskSubnets;
  const instance = new CfnInstance(stack, 'Bastion', {
    instanceType: 't4g.nano',
    imageId: newestImage(stack),
    iamInstanceProfile: addProfile(stack, base).ref,
    metadataOptions: { httpTokens: 'required', httpPutResponseHopLimit: 1 },
    blockDeviceMappings: [{ deviceName: '/dev/xvda', ebs: { encrypted: true, volumeType: 'gp3' } }],
    creditSpecification: { cpuCredits: 'standard' },
    ebsOptimized: true,
    networkInterfaces: [
      {
        deviceIndex: '0',
        ...(subnet ? { subnetId: subnet.subnetId } : {}),
        groupSet: [addGroup(stack, base, around).securityGroupId],
        associatePublicIpAddress: network.assignPublicIp === 'ENABLED',
      },
    ],
    propagateTagsToVolumeOnCreation: true,
    tags: [{ key: 'Name', value: `${base.name}-bastion` }],
  });
  accept(instance, {
    EC28: 'Nobody waits for it: what it does is in the log of Session Manager.',
    EC29: 'It keeps nothing; a newer image replaces it.',
  });
  new CfnOutput(stack, 'BastionId', { value: instance.ref });
}

/** Known to CloudFormation when it plans: that the machine is replaced is part of the plan. */
function newestImage(stack: Stack): string {
  return new CfnParameter(stack, 'BastionImage', {
    type: 'AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>',
    default: machineImageParameter,
    description: 'The newest Amazon Linux for ARM64',
  }).valueAsString;
}

const callsOfAgent = [
  'ssm:UpdateInstanceInformation',
  'ssmmessages:CreateControlChannel',
  'ssmmessages:CreateDataChannel',
  'ssmmessages:OpenControlChannel',
  'ssmmessages:OpenDataChannel',
];

/** What Session Manager needs and no more: https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-create-iam-instance-profile.html */
function addProfile(stack: Stack, base: BaseConfiguration): CfnInstanceProfile {
  const path = baseRolePath(base.kind);
  const role = new Role(stack, 'BastionRole', {
    path,
    assumedBy: new ServicePrincipal('ec2.amazonaws.com'),
    ...boundedBy(stack, 'BastionRole', base),
  });
  role.addToPolicy(new PolicyStatement({ actions: callsOfAgent, resources: ['*'] }));
  accept(role, { 'IAM5[Resource::*]': 'The channels of Session Manager know no resource.' });
  return new CfnInstanceProfile(stack, 'BastionProfile', { path, roles: [role.roleName] });
}

/** Out to the database and to Session Manager, by the endpoints where there are some; nobody in. */
function addGroup(stack: Stack, base: BaseConfiguration, { network, database }: Around) {
  const group = new SecurityGroup(stack, 'BastionGroup', {
    vpc: network.vpc,
    securityGroupName: `${base.name}-bastion-sg`,
    description: 'The bastion: reached by nobody, reaches the database',
    allowAllOutbound: false,
  });
  const server = Peer.securityGroupId(database.group.securityGroupId);
  group.addEgressRule(server, Port.POSTGRES, 'to the database');
  // Ways in stand beside their groups: in them, each of two groups would wait for the other.
  database.group.addIngressRule(group, Port.POSTGRES, 'from the bastion');
  const { endpoints } = network;
  const service = endpoints ? Peer.securityGroupId(endpoints.securityGroupId) : Peer.anyIpv4();
  group.addEgressRule(service, Port.HTTPS, 'to Session Manager');
  endpoints?.addIngressRule(group, Port.HTTPS, 'from the bastion');
  return group;
}

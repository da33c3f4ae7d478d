import { beforeAll, describe, expect, it } from '@jest/globals';
import { boundaryOf } from '../../infra/permissions/boundary.ts';
import { baseFile } from './configurations.ts';
import { allows } from './permissions/evaluate.ts';
import { scopeOf } from './permissions/scopes.ts';
import { ofType, only, type Resource, synthesised, type Template } from './synthesised.ts';
import { waysInto } from './ways-into.ts';

const choices = ['public', 'endpoints', 'one-nat', 'nat-per-az'] as const;
const byEgress = new Map<string, Template>();
beforeAll(() => {
  for (const egress of choices)
    byEgress.set(egress, synthesised(baseFile({ bastion: true, egress })));
});
const base = (egress: (typeof choices)[number] = 'public') => byEgress.get(egress) as Template;
const machine = (template: Template) => only(template, 'AWS::EC2::Instance').Properties;
const networkOf = (template: Template) => machine(template).NetworkInterfaces[0];

function roleOf(template: Template): Resource['Properties'] {
  const [id] = only(template, 'AWS::IAM::InstanceProfile').Properties.Roles;
  return template.Resources[id.Ref]?.Properties;
}

function actionsOf(template: Template): string[] {
  const [[, { Properties }]] = ofType(template, 'AWS::IAM::Policy') as [[string, Resource]];
  return Properties.PolicyDocument.Statement.flatMap(({ Action }: { Action: string[] }) => Action);
}

/** Ways out of a group, those that stand beside it too. */
function waysOut(template: Template): unknown[] {
  const [id] = ofType(template, 'AWS::EC2::SecurityGroup').find(([, { Properties }]) =>
    Properties.GroupDescription.startsWith('The bastion'),
  ) as [string, Resource];
  const beside = ofType(template, 'AWS::EC2::SecurityGroupEgress')
    .map(([, { Properties }]) => Properties)
    .filter(({ GroupId }) => GroupId['Fn::GetAtt'][0] === id);
  const within = template.Resources[id]?.Properties.SecurityGroupEgress ?? [];
  return [...within, ...beside].map(({ CidrIp, DestinationSecurityGroupId, FromPort }) => [
    CidrIp ?? DestinationSecurityGroupId['Fn::GetAtt'][0].replace(/[0-9A-F]{8}$/, ''),
    FromPort,
  ]);
}

describe.each(choices)('a bastion, with egress %s', (egress) => {
  it('is reached by nobody, and reaches the database', () => {
    expect(waysInto(base(egress), /^The bastion/)).toEqual([]);
    expect(waysOut(base(egress))).toContainEqual(['DatabaseGroup', 5432]);
    expect(waysInto(base(egress), /^The database/)).toEqual([
      { from: expect.stringMatching(/^Tasks/), ports: 5432 },
      { from: expect.stringMatching(/^BastionGroup/), ports: 5432 },
    ]);
  });

  it('finds Session Manager, with an address only where there is no other way', () => {
    const byEndpoints = egress === 'endpoints';
    expect(waysOut(base(egress))).toContainEqual([byEndpoints ? 'Endpoints' : '0.0.0.0/0', 443]);
    expect(waysOut(base(egress))).toHaveLength(2);
    expect(networkOf(base(egress)).AssociatePublicIpAddress).toBe(egress === 'public');
    const subnet = base(egress).Resources[networkOf(base(egress)).SubnetId.Ref];
    const name = subnet?.Properties.Tags.find(({ Key }: { Key: string }) => Key === 'Name').Value;
    expect(name).toBe(egress === 'public' ? 'dev-public-1' : 'dev-private-1');
    if (!byEndpoints) return;
    expect(waysInto(base(egress), /^Endpoints/)).toContainEqual({
      from: expect.stringMatching(/^BastionGroup/),
      ports: 443,
    });
    const services = JSON.stringify(ofType(base(egress), 'AWS::EC2::VPCEndpoint'));
    for (const needed of ['.ssm"', '.ssmmessages"']) expect(services).toContain(needed);
  });
});

describe('a bastion', () => {
  it('is the smallest machine on ARM, of the newest image, with metadata by token and an encrypted disk', () => {
    const { InstanceType, ImageId, MetadataOptions, BlockDeviceMappings } = machine(base());
    expect(InstanceType).toBe('t4g.nano');
    expect(base().Parameters[ImageId.Ref]?.Default).toMatch(/^\/aws\/service\/.+-arm64$/);
    expect(MetadataOptions.HttpTokens).toBe('required');
    expect(BlockDeviceMappings).toMatchObject([{ Ebs: { Encrypted: true } }]);
    expect(machine(base())).not.toHaveProperty('KeyName');
  });

  it('may do what Session Manager needs, within the boundary of the kind', async () => {
    expect(actionsOf(base()).toSorted()).toEqual([
      'ssm:UpdateInstanceInformation',
      'ssmmessages:CreateControlChannel',
      'ssmmessages:CreateDataChannel',
      'ssmmessages:OpenControlChannel',
      'ssmmessages:OpenDataChannel',
    ]);
    expect(roleOf(base()).ManagedPolicyArns).toBeUndefined();
    expect(JSON.stringify(roleOf(base()).PermissionsBoundary)).toContain('policy/adhoc-boundary');
    for (const action of actionsOf(base()))
      expect(
        await allows(boundaryOf(scopeOf('ad-hoc')), { action, resource: '*', context: {} }),
      ).toBe(true);
  });

  it('has a role that no deployment may pass, and that only EC2 takes on', () => {
    for (const [kind, path] of [
      ['ad-hoc', '/adhoc/base/'],
      ['prod', '/prod/base/'],
    ]) {
      const template = synthesised(baseFile({ kind, bastion: true }));
      expect(roleOf(template).Path).toBe(path);
      expect(only(template, 'AWS::IAM::InstanceProfile').Properties.Path).toBe(path);
      const [{ Principal }] = roleOf(template).AssumeRolePolicyDocument.Statement;
      expect(Principal).toEqual({ Service: 'ec2.amazonaws.com' });
    }
  });

  it('is there only where the file says so', () => {
    const none = synthesised(baseFile());
    for (const type of ['AWS::EC2::Instance', 'AWS::IAM::Role'])
      expect(ofType(none, type)).toEqual([]);
  });
});

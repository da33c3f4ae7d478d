import { beforeAll, describe, expect, it } from '@jest/globals';
import { baseParameterIds } from '../../infra/contract/base-parameters.ts';
import { baseFile, signIn } from './configurations.ts';
import { ofType, only, synthesised, type Template } from './synthesised.ts';
import { waysInto } from './ways-into.ts';

let dev: Template;
beforeAll(() => {
  dev = synthesised(baseFile());
});

const tasks = expect.stringMatching(/^Tasks/);

describe('a base', () => {
  it('lets tasks alone reach the database', () => {
    expect(waysInto(dev, /^The database/)).toEqual([{ from: tasks, ports: 5432 }]);
    expect(only(dev, 'AWS::RDS::DBInstance').Properties.PubliclyAccessible).toBe(false);
  });

  it.each([
    [20, 100],
    [20_000, 65_536],
  ])('lets %i GiB of storage grow to %i, and to no more than RDS has', (size, most) => {
    const template = synthesised(baseFile({ database: { 'storage-gib': size } }));
    expect(only(template, 'AWS::RDS::DBInstance').Properties.MaxAllocatedStorage).toBe(most);
  });

  it('lets nobody reach a task by being in the group of all tasks', () => {
    expect(waysInto(dev, /^Tasks of all/)).toEqual([]);
  });

  it('lets those reach the load balancer whom the file names', () => {
    const office = synthesised(baseFile({ 'allowed-cidrs': ['203.0.113.0/24'] }));
    expect(waysInto(office, /^The load balancer/)).toEqual([
      { from: '203.0.113.0/24', ports: 80 },
      { from: '203.0.113.0/24', ports: 443 },
    ]);
  });

  it('asks the identity provider, and tells how, where people sign in', () => {
    const template = synthesised(baseFile({ 'sign-in': signIn }));
    const told = (id: string) =>
      only(template, 'AWS::SSM::Parameter', { Name: `/adhoc/dev/${id}` }).Properties.Value;
    expect([told('sign-in'), told('issuer')]).toEqual(['required', signIn.issuer]);
    const [balancer] = ofType(template, 'AWS::EC2::SecurityGroup').filter(([, { Properties }]) =>
      Properties.GroupDescription.startsWith('The load balancer'),
    );
    expect(balancer?.[1].Properties.SecurityGroupEgress).toContainEqual(
      expect.objectContaining({ CidrIp: '0.0.0.0/0', FromPort: 443 }),
    );
  });

  it('answers by HTTPS, and 404 where there is no environment', () => {
    const listeners = ofType(dev, 'AWS::ElasticLoadBalancingV2::Listener');
    const byPort = Object.fromEntries(listeners.map(([, { Properties: p }]) => [p.Port, p]));
    expect(byPort[80].DefaultActions[0].RedirectConfig).toMatchObject({ Protocol: 'HTTPS' });
    expect(byPort[443].DefaultActions[0].FixedResponseConfig).toMatchObject({ StatusCode: '404' });
    expect(byPort[443].SslPolicy).toMatch(/TLS13/);
  });

  it('tells every id of the contract', () => {
    const names = ofType(dev, 'AWS::SSM::Parameter').map(([, { Properties }]) => Properties.Name);
    expect(names.sort()).toEqual(baseParameterIds.map((id) => `/adhoc/dev/${id}`).sort());
  });

  it('has subnets and a group that the actions find by their tags', () => {
    const named = (type: string) =>
      ofType(dev, type).map(
        ([, { Properties }]) =>
          Properties.Tags.find(({ Key }: { Key: string }) => Key === 'Name')?.Value,
      );
    expect(named('AWS::EC2::Subnet').filter((name) => name.includes('private'))).toHaveLength(2);
    expect(named('AWS::EC2::SecurityGroup')).toContain('dev-ecs-sg');
  });

  it('says of everything that can say it what it belongs to', () => {
    const tagless = Object.values(dev.Resources).filter(({ Properties }) => {
      const tags = Properties?.Tags;
      if (!tags) return false;
      const all = Array.isArray(tags)
        ? Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value]))
        : tags;
      return all['adhoc:env'] !== 'dev' || all['adhoc:base'] !== 'dev' || all.env !== 'dev';
    });
    expect(tagless).toEqual([]);
  });

  it.each([
    ['public', { nats: 0, endpoints: 0, address: 'ENABLED', usd: 0 }],
    ['endpoints', { nats: 0, endpoints: 6, address: 'DISABLED', usd: 88 }],
    ['one-nat', { nats: 1, endpoints: 0, address: 'DISABLED', usd: 37 }],
    ['nat-per-az', { nats: 2, endpoints: 0, address: 'DISABLED', usd: 73 }],
  ])('leads tasks outside by egress %s, and says what it costs', (egress, wanted) => {
    const template = synthesised(baseFile({ egress }));
    const endpoints = ofType(template, 'AWS::EC2::VPCEndpoint').map(([, one]) => one.Properties);
    const address = only(template, 'AWS::SSM::Parameter', {
      Name: '/adhoc/dev/assign-public-ip',
    });
    expect({
      nats: ofType(template, 'AWS::EC2::NatGateway').length,
      endpoints: endpoints.filter((one) => one.VpcEndpointType === 'Interface').length,
      address: address.Properties.Value,
    }).toEqual({ nats: wanted.nats, endpoints: wanted.endpoints, address: wanted.address });
    expect(template.Outputs.Egress?.Value).toContain(`${wanted.usd} USD a month`);
  });

  it('asks nothing of AWS while it is synthesised, and brings no files', () => {
    expect(JSON.stringify(dev)).not.toContain('dummy-value');
    expect(ofType(dev, 'AWS::Lambda::Function')).toEqual([]);
  });
});

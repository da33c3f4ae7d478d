import { describe, expect, it } from '@jest/globals';
import type { Scenario, ScenarioService } from '../world/scenario.ts';
import { environment } from '../world/scenarios/environment.ts';
import { runMigrate, runRunCommand } from './task-run.ts';

type Changes = Readonly<Record<string, Partial<ScenarioService>>>;

/** Alpha with some services changed; without a list of names all of them stay. */
function alpha(changes: Changes, keep?: readonly string[]): Scenario {
  const base = environment();
  const services = (base.services ?? [])
    .filter(({ name }) => keep === undefined || keep.includes(name))
    .map((service) => ({ ...service, ...changes[service.name] }));
  return { ...base, services };
}

async function network(scenario: Scenario, inputs: Record<string, string> = {}) {
  const run = await runRunCommand(scenario, { inputs });
  run.world.journal.assertClean();
  const [started] = run.world.journal.calls('ecs:RunTask');
  const sent = started ? JSON.parse(started.body) : undefined;
  return { ...run, sent, vpc: sent?.networkConfiguration.awsvpcConfiguration };
}

const privateSubnets = ['subnet-0a1b2c3d4e5f60001', 'subnet-0a1b2c3d4e5f60002'];
const otherSubnet = 'subnet-0a1b2c3d4e5f60009';

describe('the network of a task', () => {
  it('is that of the first running service, with its platform version and never on Spot', async () => {
    const spot = [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }];
    const scenario = alpha({
      'alpha-gunicorn': { runningCount: 0 },
      'alpha-default': {
        network: { subnets: [otherSubnet], securityGroups: [] },
        platformVersion: '1.4.0',
        capacityProviderStrategy: spot,
      },
    });
    const { vpc, sent } = await network(scenario);
    expect(vpc).toEqual({ subnets: [otherSubnet], assignPublicIp: 'DISABLED' });
    expect(sent).toMatchObject({ platformVersion: '1.4.0', launchType: 'FARGATE' });
    const asked = await network(scenario, { spot: 'true' });
    expect(asked.sent.launchType).toBeUndefined();
    expect(asked.sent.capacityProviderStrategy).toMatchObject([
      { capacityProvider: 'FARGATE_SPOT' },
    ]);
  });

  it('is found by listing when no service has a name of the contract', async () => {
    const base = environment();
    const services = (base.services ?? [])
      .slice(0, 1)
      .map((one) => ({ ...one, name: 'alpha-api' }));
    const { vpc, world } = await network({ ...base, services });
    expect(vpc.subnets).toEqual(privateSubnets);
    expect(world.journal.count('ecs:ListServices')).toBe(1);
  });

  it('is found by its tags when there is no service', async () => {
    const { vpc } = await network(alpha({}, []));
    expect(vpc).toMatchObject({
      subnets: privateSubnets,
      securityGroups: ['sg-0a1b2c3d4e5f60001'],
      assignPublicIp: 'DISABLED',
    });
  });

  it('is refused when nothing is found, saying what was looked for', async () => {
    const { problems, world } = await network(alpha({}, []), { 'base-environment': 'nowhere' });
    expect(problems).toMatchObject([{ code: 'network-not-found' }]);
    expect(problems[0]?.what).toContain('env=nowhere');
    expect(world.journal.writes()).toEqual([]);
    const bare = { ...alpha({}, []), clusters: [{ name: 'alpha-cluster' }] };
    const { problems: unknown } = await network(bare);
    expect(unknown[0]?.what).toContain('and there is no base environment');
    expect(unknown[0]?.what).toContain('no tag "adhoc:base"');
  });

  it('keeps what the inputs do not name', async () => {
    const scenario = alpha({ 'alpha-gunicorn': { platformVersion: '1.3.0' } });
    const { vpc, sent, site, result } = await network(scenario, { subnets: otherSubnet });
    const securityGroups = ['sg-0a1b2c3d4e5f60001'];
    expect(vpc).toMatchObject({ subnets: [otherSubnet], securityGroups });
    expect(sent.platformVersion).toBe('1.3.0');
    expect(site.text).toContain(`${otherSubnet}; security groups sg-0a1b2c3d4e5f60001`);
    expect(result?.summary?.source).toContain('security groups sg-0a1b2c3d4e5f60001');
    const byTags = await network(alpha({}, []), { subnets: otherSubnet });
    expect(byTags.vpc).toMatchObject({ subnets: [otherSubnet], securityGroups });
    const groups = { 'security-groups': 'sg-0a1b2c3d4e5f60002' };
    for (const services of [undefined, []]) {
      const { vpc: both } = await network(alpha({}, services), groups);
      expect(both).toMatchObject({
        subnets: privateSubnets,
        securityGroups: ['sg-0a1b2c3d4e5f60002'],
      });
    }
  });

  it('is refused without security groups', async () => {
    const inputs = { subnets: otherSubnet, 'base-environment': 'nowhere' };
    const { problems, world } = await network(alpha({}, []), inputs);
    expect(problems).toMatchObject([
      { code: 'security-groups-missing', remedy: 'with: { security-groups: "sg-..." }' },
    ]);
    expect(world.journal.writes()).toEqual([]);
    const bare = { 'alpha-gunicorn': { network: { subnets: [otherSubnet] } } };
    const lent = await network(alpha(bare, ['alpha-gunicorn']), { subnets: otherSubnet });
    expect(lent.codes).toEqual(['security-groups-missing']);
  });

  it('is that of the inputs, also where nobody lends anything', async () => {
    const inputs = {
      subnets: otherSubnet,
      'security-groups': 'sg-0a1b2c3d4e5f60002',
      'assign-public-ip': 'true',
    };
    const nobody = { ...inputs, 'base-environment': 'nowhere' };
    expect((await network(alpha({}, []), nobody)).vpc.subnets).toEqual([otherSubnet]);
    const { vpc } = await network(environment(), inputs);
    expect(vpc).toEqual({
      subnets: [otherSubnet],
      securityGroups: ['sg-0a1b2c3d4e5f60002'],
      assignPublicIp: 'ENABLED',
    });
  });

  it('without a look-up that is denied: one line says so', async () => {
    const faults = [{ on: 'ec2:*', kind: 'access-denied' }] as const;
    const { problems } = await network({ ...alpha({}, []), faults });
    expect(problems).toMatchObject([{ code: 'network-not-found' }]);
  });
});

describe('network-from', () => {
  it('may be any active service', async () => {
    const { vpc } = await network(environment(), { 'network-from': 'alpha-redis' });
    expect(vpc.subnets).toEqual(privateSubnets);
  });

  it.each([
    ['alpha-nothing', 'service-not-found', 'does not exist'],
    ['alpha-default', 'service-not-active', 'is DRAINING'],
    ['alpha-beat', 'service-not-active', 'is INACTIVE'],
  ])('%s is refused with its status and what is active', async (name, code, words) => {
    const scenario = alpha({
      'alpha-default': { status: 'DRAINING' },
      'alpha-beat': { status: 'INACTIVE' },
    });
    const { problems, world } = await network(scenario, { 'network-from': name });
    expect(problems).toMatchObject([{ code }]);
    expect(problems[0]?.what).toContain(words);
    expect(problems[0]?.what).toContain('active there: alpha-gunicorn, alpha-web-ui, alpha-redis.');
    expect(world.journal.writes()).toEqual([]);
  });
});

it('borrows no network of an environment with a longer name', async () => {
  const base = environment();
  const services = (base.services ?? []).map((service) => ({
    ...service,
    cluster: 'shared',
    name: service.name.replace('alpha-', 'alpha-two-'),
  }));
  const scenario = { ...base, clusters: [{ name: 'shared' }], services };
  const inputs = { cluster: 'shared' };
  const run = await runMigrate(scenario, { inputs });
  expect(run.codes).toEqual(['network-not-found']);
  expect(run.world.journal.writes()).toEqual([]);
});

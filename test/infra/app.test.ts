import { beforeAll, describe, expect, it } from '@jest/globals';
import { allServices, appFile } from './configurations.ts';
import { ofType, only, type Resource, synthesised, type Template } from './synthesised.ts';

let alpha: Template;
beforeAll(() => {
  alpha = synthesised(appFile());
});

function service(template: Template, name: string): Resource {
  return only(template, 'AWS::ECS::Service', { ServiceName: `alpha-${name}` });
}

function definition(template: Template, name: string): Resource {
  return only(template, 'AWS::ECS::TaskDefinition', { Family: `alpha-${name}` });
}

function container(template: Template, name: string): Resource['Properties'] {
  return definition(template, name).Properties.ContainerDefinitions[0];
}

/** Statements of the role that a property refers to. */
function statementsOf(template: Template, roleArn: { 'Fn::GetAtt': string[] }): string {
  const role = roleArn['Fn::GetAtt'][0];
  const policies = ofType(template, 'AWS::IAM::Policy').filter(([, { Properties }]) =>
    Properties.Roles.some((one: { Ref: string }) => one.Ref === role),
  );
  return JSON.stringify(policies.map(([, { Properties }]) => Properties.PolicyDocument));
}

const families = [
  ...Object.keys(allServices),
  'migrate',
  'create-database',
  'drop-database',
] as const;

describe('an environment', () => {
  it('calls everything as the contract says', () => {
    expect(only(alpha, 'AWS::ECS::Cluster').Properties.ClusterName).toBe('alpha-cluster');
    for (const name of families) {
      expect(container(alpha, name)).toMatchObject({
        Name: name,
        LogConfiguration: { Options: { 'awslogs-stream-prefix': name } },
      });
      only(alpha, 'AWS::Logs::LogGroup', { LogGroupName: `/ecs/alpha/${name}` });
    }
  });

  it('keeps to the 32 characters of a load balancer and the 5 values of its rules', () => {
    const longest = synthesised(appFile({ name: 'a'.repeat(20) }));
    for (const [, { Properties }] of ofType(longest, 'AWS::ElasticLoadBalancingV2::TargetGroup'))
      expect(Properties.Name).toBeUndefined();
    for (const [, { Properties }] of ofType(alpha, 'AWS::ElasticLoadBalancingV2::ListenerRule')) {
      const values = Properties.Conditions.flatMap(
        (one: Resource['Properties']) =>
          (one.HostHeaderConfig ?? one.PathPatternConfig ?? one.HttpHeaderConfig)
            .Values as unknown[],
      );
      expect(values.length).toBeLessThanOrEqual(5);
    }
  });

  it('has its rules in the priorities of its slot, the frontend behind all paths', () => {
    const more = { ...allServices.gunicorn, 'more-paths': ['/media/*'] };
    const services = { 'web-ui': allServices['web-ui'], gunicorn: more };
    const template = synthesised(appFile({ services }));
    const rules = ofType(template, 'AWS::ElasticLoadBalancingV2::ListenerRule');
    const usual = rules.filter(([id]) => id.includes('Rule'));
    const wanted = usual.map(([, { Properties: p }]) => [
      p.Priority,
      p.Conditions[1]?.PathPatternConfig.Values.length ?? 0,
    ]);
    expect(wanted.sort()).toEqual([
      [750, 4],
      [751, 1],
      [799, 0],
    ]);
  });

  it('runs what the last deployment brought', () => {
    expect(container(alpha, 'gunicorn').Image).toEqual({ Ref: 'ImageGunicorn' });
    expect(alpha.Parameters.ImageGunicorn).toMatchObject({
      Type: 'AWS::SSM::Parameter::Value<String>',
      Default: '/adhoc/dev/alpha/images/gunicorn',
    });
    expect(container(alpha, 'migrate').Image).toEqual({ Ref: 'ImageGunicorn' });
  });

  it('says nothing of desired counts once a service was deployed, and 0 before', () => {
    expect(service(alpha, 'gunicorn').Properties).not.toHaveProperty('DesiredCount');
    const image = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/backend:v1';
    const first = synthesised(appFile(), { gunicorn: image });
    expect(service(first, 'gunicorn').Properties.DesiredCount).toBe(0);
    expect(service(first, 'default').Properties).not.toHaveProperty('DesiredCount');
    expect(container(first, 'gunicorn').Image).toBe(image);
    expect(container(first, 'migrate').Image).toBe(image);
    expect(first.Parameters).not.toHaveProperty('ImageGunicorn');
  });

  it('never runs two schedulers, and goes back by itself when new tasks fail', () => {
    const rollout = (name: string) => service(alpha, name).Properties.DeploymentConfiguration;
    expect(rollout('beat')).toMatchObject({ MinimumHealthyPercent: 0, MaximumPercent: 100 });
    expect(rollout('gunicorn')).toMatchObject({ MinimumHealthyPercent: 100, MaximumPercent: 200 });
    for (const name of Object.keys(allServices))
      expect(rollout(name).DeploymentCircuitBreaker).toEqual({ Enable: true, Rollback: true });
  });

  it('keeps the revision that a roll-back goes to', () => {
    for (const name of families) expect(definition(alpha, name).UpdateReplacePolicy).toBe('Retain');
  });

  it("has nothing behind that outlives it but the deployments' revisions", () => {
    const kept = Object.values(alpha.Resources).filter(
      ({ DeletionPolicy }) => DeletionPolicy !== undefined && DeletionPolicy !== 'Delete',
    );
    expect(kept).toEqual([]);
  });

  it('starts no service before its rules, and needs no order to lose its capacity', () => {
    expect(service(alpha, 'gunicorn').DependsOn).toEqual(['GunicornRule']);
    expect(ofType(alpha, 'AWS::ECS::ClusterCapacityProviderAssociations')).toEqual([]);
  });

  it("lets only the database tasks read the secret of the server's first user", () => {
    const readers = ofType(alpha, 'AWS::IAM::Policy').filter(([, { Properties }]) =>
      JSON.stringify(Properties).includes('BaseDatabaseSecretArn'),
    );
    expect(readers).toHaveLength(1);
    for (const name of families) {
      const { ExecutionRoleArn, TaskRoleArn } = definition(alpha, name).Properties;
      const isDatabase = name.endsWith('-database');
      expect([
        name,
        statementsOf(alpha, ExecutionRoleArn).includes('BaseDatabaseSecretArn'),
      ]).toEqual([name, isDatabase]);
      if (isDatabase) expect(TaskRoleArn).toBeUndefined();
    }
  });

  it('lets the balancer reach services at their ports, its own tasks Redis, and nobody else', () => {
    const ways = ofType(alpha, 'AWS::EC2::SecurityGroupIngress').map(([, { Properties: p }]) => [
      p.SourceSecurityGroupId.Ref ?? p.SourceSecurityGroupId['Fn::GetAtt'][0],
      p.FromPort,
      p.ToPort,
    ]);
    expect(ways.sort()).toEqual([
      ['BaseLoadBalancerSecurityGroupId', 3000, 3000],
      ['BaseLoadBalancerSecurityGroupId', 8000, 8000],
      ['Group', 6379, 6379],
    ]);
    expect(only(alpha, 'AWS::EC2::SecurityGroup').Properties.SecurityGroupIngress).toBeUndefined();
  });

  it('loses no line of a one-off task, and stops no service for its log', () => {
    const mode = (name: string) => container(alpha, name).LogConfiguration.Options.mode;
    expect([mode('migrate'), mode('drop-database')]).toEqual(['blocking', 'blocking']);
    expect(mode('gunicorn')).toBe('non-blocking');
  });

  it('hands secrets over as secrets', () => {
    const { Secrets, Environment } = container(alpha, 'gunicorn');
    const names = Secrets.map(({ Name }: { Name: string }) => Name);
    expect(names).toEqual(['KEY', 'TOKEN', 'SALT', 'DATABASE_URL']);
    expect(JSON.stringify(Environment)).not.toContain('resolve:secretsmanager');
    expect(container(alpha, 'redis')).toMatchObject({ Secrets: [], Environment: [] });
  });

  it('tells the application the facts by the variables that it wants', () => {
    const variables = { 'database-host': 'POSTGRES_HOST', url: 'SITE_URL' };
    const { Environment } = container(synthesised(appFile({ variables })), 'gunicorn');
    const told = Object.fromEntries(
      Environment.map(({ Name, Value }: { Name: string; Value: unknown }) => [Name, Value]),
    );
    expect(told.POSTGRES_HOST).toEqual({ Ref: 'BaseDatabaseHost' });
    expect(JSON.stringify(told.SITE_URL)).toMatch(/https:\/\/.*alpha/);
    expect(told).not.toHaveProperty('APP_URL');
    expect(JSON.stringify(told.REDIS_URL)).toContain('redis://alpha-redis.');
  });

  it('runs on the processor and the capacity that the file says', () => {
    const template = synthesised(appFile({ architecture: 'ARM64', spot: false }));
    expect(definition(template, 'migrate').Properties.RuntimePlatform.CpuArchitecture).toBe(
      'ARM64',
    );
    expect(service(template, 'gunicorn').Properties.CapacityProviderStrategy).toEqual([
      { CapacityProvider: 'FARGATE', Weight: 1 },
    ]);
    expect(service(alpha, 'gunicorn').Properties.CapacityProviderStrategy).toEqual([
      { CapacityProvider: 'FARGATE_SPOT', Weight: 1 },
    ]);
  });

  it('has everybody sign in where the base says so, but checks that send its header', () => {
    const rules = ofType(alpha, 'AWS::ElasticLoadBalancingV2::ListenerRule');
    const checks = rules.filter(([, { Condition }]) => Condition === 'SignsIn');
    const usual = rules.filter(([, { Condition }]) => Condition === undefined);
    for (const [, { Properties }] of usual)
      expect(Properties.Actions[0]['Fn::If']).toMatchObject([
        'SignsIn',
        { Type: 'authenticate-oidc' },
        { Ref: 'AWS::NoValue' },
      ]);
    // Four paths of gunicorn beside host and header are two rules.
    expect(checks).toHaveLength(3);
    for (const [, { Properties }] of checks) {
      expect(JSON.stringify(Properties.Conditions)).toContain('x-adhoc-check');
      expect(Properties.Actions).toHaveLength(1);
    }
    const last = (some: typeof rules) => some.map(([, { Properties }]) => Properties.Priority);
    expect(Math.max(...last(checks))).toBeLessThan(Math.min(...last(usual)));
  });

  it('has roles that whoever deploys may pass, within the boundary of the kind', () => {
    const roles = ofType(alpha, 'AWS::IAM::Role').map(([, { Properties }]) => Properties);
    expect(roles).toHaveLength(3);
    for (const { Path, PermissionsBoundary } of roles) {
      expect(Path).toBe('/adhoc/app/');
      expect(JSON.stringify(PermissionsBoundary)).toContain('policy/adhoc-boundary');
    }
    const own = 'arn:aws:iam::123456789012:policy/own';
    const template = synthesised(appFile({ 'permission-boundary': own }));
    for (const [, { Properties }] of ofType(template, 'AWS::IAM::Role'))
      expect(Properties.PermissionsBoundary).toBe(own);
  });

  it('calls what it keeps as the role that applies may make it', () => {
    const secrets = ofType(alpha, 'AWS::SecretsManager::Secret');
    expect(secrets.map(([, { Properties }]) => Properties.Name)).toEqual([
      'adhoc/dev/alpha/database',
      'adhoc/dev/alpha/database-url',
    ]);
  });

  it('opens shells where the file says so, and has the permission for them only then', () => {
    const closed = synthesised(appFile({ exec: false }));
    expect(JSON.stringify(alpha)).toContain('ssmmessages:OpenDataChannel');
    expect(JSON.stringify(closed)).not.toContain('ssmmessages');
    expect(service(closed, 'gunicorn').Properties.EnableExecuteCommand).toBe(false);
  });

  it('is a single service when that is all there is', () => {
    const services = { web: { role: 'frontend', port: 80 } };
    const template = synthesised(appFile({ services, tasks: {}, database: false }));
    expect(ofType(template, 'AWS::ECS::Service')).toHaveLength(1);
    expect(ofType(template, 'AWS::ECS::TaskDefinition')).toHaveLength(1);
    expect(ofType(template, 'AWS::SecretsManager::Secret')).toEqual([]);
  });
});

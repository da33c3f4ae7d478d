import { beforeAll, describe, expect, it } from '@jest/globals';
import { production } from './combinations.ts';
import { appFile, baseFile } from './configurations.ts';
import { ofType, only, synthesised, type Template } from './synthesised.ts';

let base: Template;
let shop: Template;
beforeAll(() => {
  base = synthesised(baseFile({ kind: 'prod', name: 'live' }));
  shop = synthesised(appFile({ ...production, name: 'shop', base: 'live' }));
});

describe('a production base', () => {
  it('survives: its database and its files', () => {
    const kept = Object.values(base.Resources)
      .filter(({ DeletionPolicy }) => ['Retain', 'Snapshot'].includes(DeletionPolicy ?? ''))
      .map(({ Type, DeletionPolicy }) => `${Type} ${DeletionPolicy}`);
    expect(kept).toEqual(
      expect.arrayContaining(['AWS::RDS::DBInstance Snapshot', 'AWS::S3::Bucket Retain']),
    );
  });

  it('does not lose its database by a replacement either', () => {
    const database = only(base, 'AWS::RDS::DBInstance');
    expect(database.UpdateReplacePolicy).toBe('Snapshot');
    expect(database.Properties).toMatchObject({
      DBInstanceIdentifier: 'live-rds',
      DeletionProtection: true,
      MultiAZ: true,
      StorageEncrypted: true,
      PubliclyAccessible: false,
    });
  });

  it('has database and cache under the key that the file names', () => {
    const key = 'arn:aws:kms:eu-west-1:123456789012:key/1111';
    const template = synthesised(baseFile({ kind: 'prod', key }));
    for (const type of ['AWS::RDS::DBInstance', 'AWS::ElastiCache::ReplicationGroup'])
      expect(only(template, type).Properties.KmsKeyId).toBe(key);
  });

  it('has a cache in two zones, encrypted, with a token that no template shows', () => {
    const { Properties } = only(base, 'AWS::ElastiCache::ReplicationGroup');
    expect(Properties).toMatchObject({
      AutomaticFailoverEnabled: true,
      MultiAZEnabled: true,
      TransitEncryptionEnabled: true,
      AtRestEncryptionEnabled: true,
    });
    expect(JSON.stringify(Properties.AuthToken)).toContain('{{resolve:secretsmanager:');
  });

  it('tells somebody when database or load balancer need a decision', () => {
    const alarms = ofType(base, 'AWS::CloudWatch::Alarm');
    expect(alarms.map(([, { Properties }]) => Properties.MetricName).sort()).toEqual([
      'CPUUtilization',
      'FreeStorageSpace',
      'FreeableMemory',
      'HTTPCode_ELB_5XX_Count',
    ]);
    for (const [, { Properties }] of alarms) expect(Properties.AlarmActions).toHaveLength(1);
  });

  it('calls what it keeps as the role that applies may make it, and needs no role', () => {
    const secrets = ofType(base, 'AWS::SecretsManager::Secret');
    for (const [, { Properties }] of secrets) expect(Properties.Name).toMatch(/^adhoc\/live\//);
    const buckets = ofType(base, 'AWS::S3::Bucket').map(
      ([, { Properties }]) => Properties.BucketName,
    );
    expect(buckets).toHaveLength(2);
    for (const name of buckets) expect(name).toMatch(/^adhoc-live-.{1,52}$/);
    expect(ofType(base, 'AWS::IAM::Role')).toEqual([]);
  });

  it('keeps flow logs, and a page to look at', () => {
    only(base, 'AWS::EC2::FlowLog');
    expect(only(base, 'AWS::CloudWatch::Dashboard').Properties.DashboardName).toBe('live-base');
  });
});

describe('an ad hoc base', () => {
  it('has none of what makes production cost more', () => {
    const dev = synthesised(baseFile());
    for (const type of [
      'AWS::ElastiCache::ReplicationGroup',
      'AWS::CloudWatch::Alarm',
      'AWS::EC2::FlowLog',
      'AWS::EC2::NatGateway',
    ])
      expect(ofType(dev, type)).toEqual([]);
    expect(only(dev, 'AWS::RDS::DBInstance')).toMatchObject({
      DeletionPolicy: 'Delete',
      Properties: { MultiAZ: false, DeletionProtection: false },
    });
  });
});

describe('a production environment', () => {
  const service = (template: Template, name: string) =>
    only(template, 'AWS::ECS::Service', { ServiceName: `shop-${name}` }).Properties;

  it('goes back while a rollout answers with errors', () => {
    const { Alarms } = service(shop, 'gunicorn').DeploymentConfiguration;
    expect(Alarms).toEqual({
      AlarmNames: [{ Ref: 'GunicornErrors' }],
      Enable: true,
      Rollback: true,
    });
    const alarm = only(shop, 'AWS::CloudWatch::Alarm', { AlarmName: 'shop-gunicorn-errors' });
    expect(alarm.Properties.MetricName).toBe('HTTPCode_Target_5XX_Count');
    expect(service(shop, 'default').DeploymentConfiguration).not.toHaveProperty('Alarms');
  });

  it('moves services between their bounds, and only those that were deployed', () => {
    const bounds = (template: Template) =>
      ofType(template, 'AWS::ApplicationAutoScaling::ScalableTarget').map(
        ([, { Properties: p }]) => [p.ResourceId, p.MinCapacity, p.MaxCapacity],
      );
    expect(bounds(shop)).toEqual([
      ['service/shop-cluster/shop-gunicorn', 2, 8],
      ['service/shop-cluster/shop-default', 1, 10],
    ]);
    const images = { gunicorn: 'backend:v1' };
    const first = synthesised(appFile({ ...production, name: 'shop', base: 'live' }), images);
    expect(bounds(first)).toEqual([['service/shop-cluster/shop-default', 1, 10]]);
  });

  it('has more workers while a queue grows, and fewer only when it is empty', () => {
    const policies = ofType(shop, 'AWS::ApplicationAutoScaling::ScalingPolicy');
    const byName = Object.fromEntries(policies.map(([id, { Properties }]) => [id, Properties]));
    expect(byName.DefaultScalingByCpu.TargetTrackingScalingPolicyConfiguration).toMatchObject({
      DisableScaleIn: true,
    });
    expect(byName.DefaultScalingOut.StepScalingPolicyConfiguration.StepAdjustments).toHaveLength(3);
    expect(
      byName.DefaultScalingIn.StepScalingPolicyConfiguration.StepAdjustments[0].ScalingAdjustment,
    ).toBe(-1);
  });

  it("has the base's Redis by a secret, none of its own", () => {
    const [container] = only(shop, 'AWS::ECS::TaskDefinition', { Family: 'shop-gunicorn' })
      .Properties.ContainerDefinitions;
    expect(container.Secrets).toContainEqual({
      Name: 'REDIS_URL',
      ValueFrom: { Ref: 'BaseRedisSecretArn' },
    });
    const names = container.Environment.map(({ Name }: { Name: string }) => Name);
    expect(names).not.toContain('REDIS_URL');
  });

  it('keeps its logs when it is destroyed, runs on demand, opens no shells', () => {
    for (const [, group] of ofType(shop, 'AWS::Logs::LogGroup'))
      expect(group).toMatchObject({
        DeletionPolicy: 'Retain',
        Properties: { RetentionInDays: 90 },
      });
    expect(service(shop, 'beat')).toMatchObject({
      EnableExecuteCommand: false,
      CapacityProviderStrategy: [{ CapacityProvider: 'FARGATE', Weight: 1 }],
    });
  });
});

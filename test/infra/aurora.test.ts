import { beforeAll, describe, expect, it } from '@jest/globals';
import { baseFile } from './configurations.ts';
import { ofType, only, type Resource, synthesised, type Template } from './synthesised.ts';
import { waysInto } from './ways-into.ts';

const database = { engine: 'aurora-serverless-v2' };
let dev: Template;
let live: Template;
beforeAll(() => {
  dev = synthesised(baseFile({ database }));
  live = synthesised(baseFile({ kind: 'prod', name: 'live', database }));
});

const cluster = (template: Template) => only(template, 'AWS::RDS::DBCluster');
const instances = (template: Template): Resource['Properties'][] =>
  ofType(template, 'AWS::RDS::DBInstance').map(([, { Properties }]) => Properties);

function told(template: Template, id: string): unknown {
  return only(template, 'AWS::SSM::Parameter', { Name: `/adhoc/dev/${id}` }).Properties.Value;
}

describe('a base on Aurora', () => {
  it('tells environments the same as one on RDS, of the endpoint that writes', () => {
    const names = (template: Template) =>
      ofType(template, 'AWS::SSM::Parameter').map(([, { Properties }]) => Properties.Name);
    expect(names(dev)).toEqual(names(synthesised(baseFile())));
    const [[id]] = ofType(dev, 'AWS::RDS::DBCluster') as [[string, Resource]];
    expect(told(dev, 'database-host')).toEqual({ 'Fn::GetAtt': [id, 'Endpoint.Address'] });
    expect(told(dev, 'database-port')).toEqual({ 'Fn::GetAtt': [id, 'Endpoint.Port'] });
    const [[attachment]] = ofType(dev, 'AWS::SecretsManager::SecretTargetAttachment') as [
      [string, Resource],
    ];
    expect(told(dev, 'database-secret-arn')).toEqual({ Ref: attachment });
  });

  it('has its secret under the name, and its users under the first one, of RDS', () => {
    const secret = (template: Template) =>
      only(template, 'AWS::SecretsManager::Secret', { Name: 'adhoc/dev/rds-master' }).Properties
        .GenerateSecretString.SecretStringTemplate;
    expect(secret(dev)).toBe(secret(synthesised(baseFile())));
  });

  it('lets tasks alone reach it, by TLS alone', () => {
    expect(waysInto(dev, /^The database/)).toEqual([
      { from: expect.stringMatching(/^Tasks/), ports: 5432 },
    ]);
    const [group] = cluster(dev).Properties.VpcSecurityGroupIds;
    expect(group['Fn::GetAtt'][0]).toMatch(/^DatabaseGroup/);
    for (const one of [...instances(dev), ...instances(live)])
      expect(one.PubliclyAccessible).toBe(false);
    const { Parameters } = only(dev, 'AWS::RDS::DBClusterParameterGroup').Properties;
    expect(Parameters).toEqual({ 'rds.force_ssl': '1' });
  });

  it('cannot come out of one on RDS, nor become it: one logical id has one type', () => {
    const [[onRds]] = ofType(synthesised(baseFile()), 'AWS::RDS::DBInstance') as [
      [string, Resource],
    ];
    expect(dev.Resources[onRds]?.Type).toBe('AWS::RDS::DBCluster');
  });
});

describe('Aurora in production', () => {
  it('survives: its end and its replacement', () => {
    expect(cluster(live)).toMatchObject({
      DeletionPolicy: 'Snapshot',
      UpdateReplacePolicy: 'Snapshot',
      Properties: {
        DBClusterIdentifier: 'live-rds',
        DeletionProtection: true,
        StorageEncrypted: true,
        BackupRetentionPeriod: 14,
      },
    });
  });

  it('has a reader in another zone, which can carry the load at once', () => {
    const [writer, reader] = instances(live);
    expect(instances(live)).toHaveLength(2);
    expect(writer.AvailabilityZone).not.toEqual(reader.AvailabilityZone);
    expect([writer.PromotionTier, reader.PromotionTier]).toEqual([0, 1]);
  });

  it('never sleeps, and is encrypted by the key that the file names', () => {
    const key = 'arn:aws:kms:eu-west-1:123456789012:key/1111';
    const { Properties } = cluster(synthesised(baseFile({ kind: 'prod', database, key })));
    expect(Properties.KmsKeyId).toBe(key);
    expect(Properties.ServerlessV2ScalingConfiguration).toEqual({ MinCapacity: 1, MaxCapacity: 8 });
  });

  it('rings for what it has: no storage that fills, but a capacity that ends', () => {
    const alarms = ofType(live, 'AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties);
    const ofDatabase = alarms.filter(({ Namespace }) => Namespace === 'AWS/RDS');
    expect(ofDatabase.map(({ MetricName }) => MetricName).sort()).toEqual([
      'ACUUtilization',
      'CPUUtilization',
      'FreeableMemory',
    ]);
    const [[id]] = ofType(live, 'AWS::RDS::DBCluster') as [[string, Resource]];
    for (const { Dimensions } of ofDatabase)
      expect(Dimensions).toEqual([
        { Name: 'DBClusterIdentifier', Value: { Ref: id } },
        { Name: 'Role', Value: 'WRITER' },
      ]);
    const page = JSON.stringify(only(live, 'AWS::CloudWatch::Dashboard').Properties);
    expect(page).toContain('ServerlessDatabaseCapacity');
    expect(page).not.toContain('FreeStorageSpace');
  });
});

it('Aurora of ad hoc environments sleeps when idle, stands alone, and ends with its base', () => {
  expect(instances(dev)).toHaveLength(1);
  expect(cluster(dev)).toMatchObject({
    DeletionPolicy: 'Delete',
    Properties: {
      DeletionProtection: false,
      StorageEncrypted: true,
      ServerlessV2ScalingConfiguration: { MinCapacity: 0, MaxCapacity: 2 },
    },
  });
});

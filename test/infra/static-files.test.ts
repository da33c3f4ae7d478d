import { beforeAll, describe, expect, it } from '@jest/globals';
import { appFile, baseFile } from './configurations.ts';
import { ofType, only, type Resource, synthesised, type Template } from './synthesised.ts';

const certificate = 'arn:aws:acm:us-east-1:123456789012:certificate/1111';
const variables = { 'static-url': 'STATIC_URL', 'static-prefix': 'STATIC_PREFIX' };
let plain: Template;
let named: Template;
beforeAll(() => {
  plain = synthesised(appFile({ 'static-files': {}, variables }));
  named = synthesised(appFile({ 'static-files': { certificate }, variables }));
});

const distribution = (template: Template): Resource['Properties'] =>
  only(template, 'AWS::CloudFront::Distribution').Properties.DistributionConfig;

function told(template: Template): Record<string, unknown> {
  const { ContainerDefinitions } = only(template, 'AWS::ECS::TaskDefinition', {
    Family: 'alpha-migrate',
  }).Properties;
  const { Environment } = ContainerDefinitions[0];
  return Object.fromEntries(
    Environment.map(({ Name, Value }: { Name: string; Value: unknown }) => [Name, Value]),
  );
}

describe('static files of an environment', () => {
  it('are read by its distribution alone, which signs what it asks', () => {
    const [origin, ...others] = distribution(plain).Origins;
    expect(others).toEqual([]);
    expect(origin).toMatchObject({ OriginPath: '/static/alpha' });
    expect(JSON.stringify(origin.DomainName)).toContain('BaseAssetsBucket');
    const [[access, { Properties }]] = ofType(plain, 'AWS::CloudFront::OriginAccessControl') as [
      [string, Resource],
    ];
    expect(origin.OriginAccessControlId).toEqual({ 'Fn::GetAtt': [access, 'Id'] });
    expect(Properties.OriginAccessControlConfig).toMatchObject({
      SigningBehavior: 'always',
      SigningProtocol: 'sigv4',
    });
  });

  it('come by HTTPS alone, and nobody changes them by it', () => {
    const { ViewerProtocolPolicy, AllowedMethods } = distribution(plain).DefaultCacheBehavior;
    expect(ViewerProtocolPolicy).toBe('redirect-to-https');
    expect(AllowedMethods).toBeUndefined();
  });

  it('have the name that CloudFront gives, where there is no certificate', () => {
    expect(distribution(plain)).not.toHaveProperty('Aliases');
    const [[id]] = ofType(plain, 'AWS::CloudFront::Distribution') as [[string, Resource]];
    const host = { 'Fn::GetAtt': [id, 'DomainName'] };
    expect(told(plain).STATIC_URL).toEqual({ 'Fn::Join': ['', ['https://', host]] });
    expect(JSON.stringify(ofType(plain, 'AWS::Route53::RecordSet'))).not.toContain('-static');
  });

  it('have a name of one level below the domain, where there is a certificate', () => {
    const host = { 'Fn::Join': ['.', ['alpha-static', { Ref: 'BaseDomain' }]] };
    expect(distribution(named)).toMatchObject({
      Aliases: [host],
      ViewerCertificate: {
        AcmCertificateArn: certificate,
        MinimumProtocolVersion: 'TLSv1.2_2021',
      },
    });
    const records = ofType(named, 'AWS::Route53::RecordSet').map(([, one]) => one.Properties);
    const own = records.filter(({ Name }) => JSON.stringify(Name) === JSON.stringify(host));
    expect(own.map(({ Type }) => Type).sort()).toEqual(['A', 'AAAA']);
    expect(JSON.stringify(told(named).STATIC_URL)).toContain('alpha-static');
  });

  it('are written by its tasks, below the prefix that they are told', () => {
    expect(told(plain).STATIC_PREFIX).toBe('static/alpha');
    const writes = (template: Template) => {
      const statements = ofType(template, 'AWS::IAM::Policy').flatMap(
        ([, { Properties }]) => Properties.PolicyDocument.Statement,
      );
      const writing = statements.filter(({ Action }) => Action.includes('s3:PutObject'));
      return JSON.stringify(writing).includes('static/alpha');
    };
    expect([writes(plain), writes(synthesised(appFile()))]).toEqual([true, false]);
  });

  it('are there only where the file says so', () => {
    const none = synthesised(appFile());
    expect(ofType(none, 'AWS::CloudFront::Distribution')).toEqual([]);
    expect(told(none)).not.toHaveProperty('STATIC_URL');
  });
});

it('CloudFront reads what everybody may read of a base, nothing else, and as distributions of its account', () => {
  const { Statement } = ofType(synthesised(baseFile()), 'AWS::S3::BucketPolicy')
    .map(([, { Properties }]) => Properties.PolicyDocument)
    .find((one) => JSON.stringify(one).includes('cloudfront')) as Resource['Properties'];
  const [read, ...others] = Statement.filter((one: object) =>
    JSON.stringify(one).includes('cloudfront'),
  );
  expect(others).toEqual([]);
  expect(read.Action).toBe('s3:GetObject');
  expect(JSON.stringify(read.Resource)).toContain('"/static/*"');
  expect(JSON.stringify(read.Condition)).toContain(':cloudfront::123456789012:distribution/*');
});

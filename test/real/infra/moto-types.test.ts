import { expect, it } from '@jest/globals';
import { combinations } from '../../infra/combinations.ts';
import { synthesised } from '../../infra/synthesised.ts';
import { runScript } from '../tools.ts';

/**
 * Types of `infra/` that moto's CloudFormation makes nothing of, without a word; what takes an attribute of one of them
 * fails. So no stack of `infra/` comes up there: a simulator, cfn-lint, cdk-nag and checkov judge its templates, and
 * the same environment by Terraform lives on moto. A type that comes in, or that moto learns, changes this list.
 */
const notMade: readonly string[] = [
  'AWS::ApplicationAutoScaling::ScalableTarget',
  'AWS::ApplicationAutoScaling::ScalingPolicy',
  'AWS::CloudFront::Distribution',
  'AWS::CloudFront::OriginAccessControl',
  'AWS::CloudWatch::Alarm',
  'AWS::ECR::PullThroughCacheRule',
  'AWS::ElastiCache::ReplicationGroup',
  'AWS::ElastiCache::SubnetGroup',
  'AWS::IAM::OIDCProvider',
  'AWS::RDS::DBCluster',
  'AWS::RDS::DBClusterParameterGroup',
  'AWS::S3::BucketPolicy',
  'AWS::SNS::TopicPolicy',
  'AWS::SecretsManager::Secret',
  'AWS::SecretsManager::SecretTargetAttachment',
  'AWS::ServiceDiscovery::PrivateDnsNamespace',
  'AWS::ServiceDiscovery::Service',
];

it('knows which resources of infra/ moto makes nothing of', async () => {
  const made = new Set(await runScript<string[]>('moto_types.py', {}));
  const templates = combinations.map(({ file, firstImages }) => synthesised(file(), firstImages));
  const all = templates.flatMap(({ Resources }) => Object.values(Resources));
  const types = [...new Set(all.map(({ Type }) => Type))].toSorted();
  expect(types.filter((type) => !made.has(type))).toEqual(notMade);
  expect(types.length - notMade.length).toBeGreaterThan(20);
});

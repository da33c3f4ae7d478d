import { Aws, Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type IBucket,
} from 'aws-cdk-lib/aws-s3';
import { accept } from '../accepted.ts';
import type { BaseConfiguration } from '../configuration/base-schema.ts';
import { bucketName, staticFilesPrefix } from '../contract/identity.ts';

/** Files of the environments, each below its name. Never emptied: a bucket that holds files is not deleted. */
export function addAssets(stack: Stack, base: BaseConfiguration, logs: IBucket): Bucket {
  const bucket = new Bucket(stack, 'Assets', {
    ...closed(base),
    bucketName: bucketName(base, 'assets'),
    versioned: base.kind === 'prod',
    serverAccessLogsBucket: logs,
    serverAccessLogsPrefix: 'assets/',
  });
  bucket.addToResourcePolicy(readByCloudFront(bucket, base));
  return bucket;
}

/** Distributions of the account, which come and go with environments, and only what is for everybody. */
function readByCloudFront(bucket: Bucket, { account }: BaseConfiguration): PolicyStatement {
  const distributions = `arn:${Aws.PARTITION}:cloudfront::${account}:distribution/*`;
  return new PolicyStatement({
    sid: 'StaticFiles',
    principals: [new ServicePrincipal('cloudfront.amazonaws.com')],
    actions: ['s3:GetObject'],
    resources: [bucket.arnForObjects(`${staticFilesPrefix}/*`)],
    conditions: { ArnLike: { 'aws:SourceArn': distributions } },
  });
}

/** Who asked the load balancer and the bucket of files for what. */
export function addAccessLogs(stack: Stack, base: BaseConfiguration): Bucket {
  const bucket = new Bucket(stack, 'AccessLogs', {
    ...closed(base),
    bucketName: bucketName(base, 'logs'),
    lifecycleRules: [{ expiration: Duration.days(base['log-retention-days']) }],
  });
  accept(bucket, { S1: 'It is the bucket that access logs are written to.' });
  return bucket;
}

/** Keys of S3's own: load balancers write with no other. */
function closed({ kind }: BaseConfiguration): BucketProps {
  return {
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
    removalPolicy: kind === 'prod' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  };
}

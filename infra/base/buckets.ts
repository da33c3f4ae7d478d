import { Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type IBucket,
} from 'aws-cdk-lib/aws-s3';
import { accept } from '../accepted.ts';
import type { BaseConfiguration } from '../configuration/base-schema.ts';
import { bucketName } from '../contract/identity.ts';

/** Files of the environments, each below its name. Never emptied: a bucket that holds files is not deleted. */
export function addAssets(stack: Stack, base: BaseConfiguration, logs: IBucket): Bucket {
  return new Bucket(stack, 'Assets', {
    ...closed(base),
    bucketName: bucketName(base, 'assets'),
    versioned: base.kind === 'prod',
    serverAccessLogsBucket: logs,
    serverAccessLogsPrefix: 'assets/',
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

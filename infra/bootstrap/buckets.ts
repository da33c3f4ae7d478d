import { Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { Effect, PolicyStatement, StarPrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, type BucketProps } from 'aws-cdk-lib/aws-s3';
import { accept } from '../accepted.ts';

const closed: BucketProps = {
  encryption: BucketEncryption.S3_MANAGED,
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  enforceSSL: true,
  versioned: true,
  removalPolicy: RemovalPolicy.RETAIN,
};

const unlogged = { S1: 'Reads and writes are in CloudTrail, by role and run.' };

/** Terraform's states, whose earlier versions stay for a quarter of a year. */
export function addStates(stack: Stack, bucketName: string): Bucket {
  const expiration = Duration.days(90);
  const bucket = new Bucket(stack, 'States', {
    ...closed,
    bucketName,
    lifecycleRules: [{ noncurrentVersionExpiration: expiration }],
  });
  accept(bucket, unlogged);
  return bucket;
}

/** Templates and other assets of plans: what was reviewed is there under its name until it is applied. */
export function addAssets(stack: Stack, bucketName: string): Bucket {
  const expiration = Duration.days(180);
  const bucket = new Bucket(stack, 'Assets', {
    ...closed,
    bucketName,
    lifecycleRules: [{ expiration, noncurrentVersionExpiration: Duration.days(1) }],
  });
  bucket.addToResourcePolicy(neverOverwritten(bucket));
  accept(bucket, unlogged);
  return bucket;
}

/**
 * A write without `If-None-Match` could replace what was reviewed.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes-enforce.html
 */
function neverOverwritten(bucket: Bucket): PolicyStatement {
  return new PolicyStatement({
    sid: 'NeverOverwritten',
    effect: Effect.DENY,
    principals: [new StarPrincipal()],
    actions: ['s3:PutObject'],
    resources: [bucket.arnForObjects('*')],
    conditions: {
      Null: { 's3:if-none-match': 'true' },
      Bool: { 's3:ObjectCreationOperation': 'true' },
    },
  });
}

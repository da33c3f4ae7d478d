import { bucketsOf, type Scope } from './scope.ts';
import { type Policy, policy, type Statement } from './statement.ts';

/** Images are pulled, also by a rule that fetches them from elsewhere: nobody who runs brings what runs. */
const pulls = [
  'ecr:BatchCheckLayerAvailability',
  'ecr:BatchGetImage',
  'ecr:BatchImportUpstreamImage',
  'ecr:Describe*',
  'ecr:Get*',
  'ecr:List*',
] as const;

/** Whatever changes a bucket or an object: a test holds it against all calls that S3 has. */
const changesOfFiles = [
  's3:AbortMultipartUpload',
  's3:BypassGovernanceRetention',
  's3:Create*',
  's3:Delete*',
  's3:InitiateReplication',
  's3:ObjectOwner*',
  's3:PauseReplication',
  's3:Put*',
  's3:Replicate*',
  's3:RestoreObject',
  's3:TagResource',
  's3:UntagResource',
  's3:Update*',
] as const;

/**
 * What a role that an environment makes for its tasks can have at most, whatever its own policy says: the services
 * that applications use, and no way to other roles, to the plans, the states or the other kind.
 */
export function boundaryOf(scope: Scope): Policy {
  const { partition, kind, planKeyArn, stateBucket } = scope;
  const other = kind === 'prod' ? 'ad-hoc' : 'prod';
  return policy([
    {
      Sid: 'WhatApplicationsUse',
      Effect: 'Allow',
      Action: [
        'cloudwatch:PutMetricData',
        'dynamodb:*',
        ...pulls,
        'ecs:Describe*',
        'ecs:List*',
        'events:PutEvents',
        'kms:Decrypt',
        'kms:Encrypt',
        'kms:GenerateDataKey*',
        'logs:*',
        's3:*',
        'secretsmanager:DescribeSecret',
        'secretsmanager:GetSecretValue',
        'ses:Send*',
        'sns:*',
        'sqs:*',
        'ssm:GetParameter*',
        'ssm:UpdateInstanceInformation',
        'ssmmessages:*',
        'xray:Put*',
      ],
      Resource: ['*'],
    },
    {
      Sid: 'NotPlansAndStates',
      Effect: 'Deny',
      Action: ['*'],
      Resource: [
        planKeyArn,
        `arn:${partition}:s3:::${stateBucket}`,
        `arn:${partition}:s3:::${stateBucket}/*`,
      ],
    },
    notWhatPlansAreMadeOf(scope),
    ...notTheOthersBuckets(scope),
    {
      Sid: 'NotRoles',
      Effect: 'Deny',
      Action: ['iam:*', 'organizations:*', 'account:*', 'sts:AssumeRole*'],
      Resource: ['*'],
    },
    {
      Sid: 'NotTheOtherKind',
      Effect: 'Deny',
      Action: ['*'],
      Resource: ['*'],
      Condition: { StringEquals: { 'aws:ResourceTag/adhoc:kind': other } },
    },
  ]);
}

function notWhatPlansAreMadeOf({ partition, assetsBucket }: Scope): Statement {
  return {
    Sid: 'NotWhatPlansAreMadeOf',
    Effect: 'Deny',
    Action: [...changesOfFiles],
    Resource: [`arn:${partition}:s3:::${assetsBucket}*`, `arn:${partition}:s3:::cdk-*`],
  };
}

/** The tag of a kind tells nothing of buckets, which S3 looks at where a bucket asks for it alone. */
function notTheOthersBuckets(scope: Scope): Statement[] {
  const names = bucketsOf(scope, scope.otherBases);
  if (names.length === 0) return [];
  const Resource = names.map((name) => `arn:${scope.partition}:s3:::${name}*`);
  return [{ Sid: 'NotBucketsOfTheOtherKind', Effect: 'Deny', Action: ['s3:*'], Resource }];
}

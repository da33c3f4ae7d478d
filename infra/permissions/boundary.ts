import type { Scope } from './scope.ts';
import { type Policy, policy } from './statement.ts';

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
        'ecr:*',
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

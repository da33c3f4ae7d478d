import { arnIn, type Scope } from './scope.ts';
import type { Statement } from './statement.ts';

/**
 * What publishes the files and images of an app where the CDK's own bootstrap keeps them, under the role that plans:
 * it takes on none of the bootstrap's roles, which may also execute and delete.
 * https://github.com/aws/aws-cdk-cli/blob/main/packages/aws-cdk/lib/api/bootstrap/bootstrap-template.yaml
 */
export function publishCdkAssets(scope: Scope): Statement[] {
  return [
    {
      Sid: 'CdkFiles',
      Effect: 'Allow',
      Action: ['s3:AbortMultipartUpload', 's3:GetObject', 's3:PutObject'],
      Resource: [`${bucketArn(scope)}/*`],
    },
    {
      Sid: 'FindCdkFiles',
      Effect: 'Allow',
      Action: ['s3:ListBucket'],
      Resource: [bucketArn(scope)],
    },
    {
      Sid: 'CdkImages',
      Effect: 'Allow',
      Action: [
        'ecr:BatchCheckLayerAvailability',
        'ecr:BatchGetImage',
        'ecr:CompleteLayerUpload',
        'ecr:InitiateLayerUpload',
        'ecr:PutImage',
        'ecr:UploadLayerPart',
      ],
      Resource: [arnIn(scope, 'ecr', `repository/${named(scope, 'container-assets')}`)],
    },
    // Docker signs in to the registry of the account: IAM knows no resource for it.
    {
      Sid: 'SignInToImages',
      Effect: 'Allow',
      Action: ['ecr:GetAuthorizationToken'],
      Resource: ['*'],
    },
  ];
}

/** What holds files against the plan right before it executes, and reads templates of nested stacks. */
export function readCdkAssets(scope: Scope): Statement[] {
  const Resource = [`${bucketArn(scope)}/*`];
  return [{ Sid: 'CdkFiles', Effect: 'Allow', Action: ['s3:GetObject'], Resource }];
}

function bucketArn(scope: Scope): string {
  return `arn:${scope.partition}:s3:::${named(scope, 'assets')}`;
}

/** As the template of `cdk bootstrap` names things. */
function named({ cdkQualifier, account, region }: Scope, what: string): string {
  return `cdk-${cdkQualifier}-${what}-${account}-${region}`;
}

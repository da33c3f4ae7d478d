import { type Policy, policy } from './statement.ts';

/** What images are pushed to: of an account, for environments of both kinds. */
export interface Images {
  readonly partition: string;
  readonly account: string;
  readonly region: string;
  /** Names of repositories. */
  readonly images: readonly string[];
}

export const buildRoleName = 'adhoc-build';

/**
 * Pushes images and reads whose commit one is of, moves no tag and deletes nothing: tags are immutable.
 * https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-push-iam.html
 */
export function buildPolicyOf({ partition, account, region, images }: Images): Policy {
  const repositories = images.map(
    (name) => `arn:${partition}:ecr:${region}:${account}:repository/${name}`,
  );
  return policy([
    {
      Sid: 'SignIn',
      Effect: 'Allow',
      Action: ['ecr:GetAuthorizationToken'],
      Resource: ['*'],
    },
    {
      Sid: 'Images',
      Effect: 'Allow',
      Action: [
        'ecr:BatchCheckLayerAvailability',
        'ecr:BatchGetImage',
        'ecr:CompleteLayerUpload',
        'ecr:DescribeRepositories',
        'ecr:GetDownloadUrlForLayer',
        'ecr:InitiateLayerUpload',
        'ecr:PutImage',
        'ecr:UploadLayerPart',
      ],
      Resource: repositories,
    },
  ]);
}

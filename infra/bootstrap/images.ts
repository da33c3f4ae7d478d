import { Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { CfnPullThroughCacheRule, Repository, TagMutability, TagStatus } from 'aws-cdk-lib/aws-ecr';
import { AccountPrincipal } from 'aws-cdk-lib/aws-iam';
import type { BootstrapConfiguration } from '../configuration/bootstrap-schema.ts';

/** Repositories whose tags never move, and a mirror for what environments run that nobody of us built. */
export function addImages(stack: Stack, wanted: BootstrapConfiguration): void {
  for (const name of wanted.images) {
    const repository = new Repository(stack, `Images-${name}`.replaceAll(/[^\w-]/g, '-'), {
      repositoryName: name,
      imageTagMutability: TagMutability.IMMUTABLE,
      imageScanOnPush: true,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [
        {
          description: 'What has no tag',
          tagStatus: TagStatus.UNTAGGED,
          maxImageAge: Duration.days(7),
        },
        { description: 'The newest ones', maxImageCount: 500 },
      ],
    });
    for (const account of wanted['pull-accounts'])
      repository.grantPull(new AccountPrincipal(account));
  }
  // `<account>.dkr.ecr.<region>.amazonaws.com/public/docker/library/redis`, filled on the first pull.
  new CfnPullThroughCacheRule(stack, 'PublicImages', {
    ecrRepositoryPrefix: 'public',
    upstreamRegistryUrl: 'public.ecr.aws',
  });
}

/**
 * Types of `infra/` that a stack of moto makes nothing of, mended or not. What moto learns, or what comes into `infra/`,
 * changes this list: `moto-types.test.ts`.
 */
export const notMade: readonly string[] = [
  // Options that the play leaves out.
  'AWS::CloudFront::Distribution',
  'AWS::CloudFront::OriginAccessControl',
  // No service of moto has them.
  'AWS::ECR::PullThroughCacheRule',
  // An option, too.
  'AWS::RDS::DBCluster',
  'AWS::RDS::DBClusterParameterGroup',
];

import type { Call } from '../../host/spec.ts';

const withTool = '`tool: cdk`:';

/** The versions of what templates of the CDK refer to, when they are planned and when they are applied. */
export const assetCalls: readonly Call[] = [
  {
    action: 's3:GetObject',
    need: 'optional',
    why: `${withTool} the version of an asset, without its content`,
  },
  { action: 'ecr:DescribeImages', need: 'optional', why: `${withTool} the digest of an image` },
];

import type { Call } from '../host/spec.ts';

/** The look-ups of the preflight: a role that may not make them loses the check, never the run. */
export const preflightCalls: readonly Call[] = [
  { action: 'ecr:DescribeImages', need: 'optional', why: 'the image exists' },
  { action: 'ecr:BatchGetImage', need: 'optional', why: 'its architecture fits the task' },
  { action: 'ecr:GetDownloadUrlForLayer', need: 'optional', why: 'its architecture fits the task' },
  {
    action: 'ecr:DescribePullThroughCacheRules',
    need: 'optional',
    why: 'an image that is not there may come through a cache on its first pull',
  },
  {
    action: 'secretsmanager:DescribeSecret',
    need: 'optional',
    why: 'each secret exists and has a value, which is never read',
  },
  {
    action: 'ssm:DescribeParameters',
    need: 'optional',
    why: 'each parameter exists; its value is never read',
  },
];

import { list, text } from '../host/fields.ts';
import { regionPattern, regionProblems } from './region.ts';
import { roleProblems } from './role.ts';

/** The inputs of every action that talks to AWS. */
export const awsInputs = {
  'role-to-assume': {
    ...text({
      prose:
        'ARN of the role that this step takes on by OIDC, renewed while it runs. Without it the credentials of the environment are used.',
      pattern: /^arn:aws(-[a-z]+)*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
      allowed: 'the ARN of an IAM role',
      example: 'arn:aws:iam::123456789012:role/adhoc-deploy',
    }),
    crossCheck: roleProblems,
  },
  'aws-region': {
    ...text({
      prose: 'Region of the environment. Without it `AWS_REGION` or `AWS_DEFAULT_REGION` is used.',
      pattern: regionPattern,
      allowed: 'the name of an AWS region',
      example: 'eu-west-1',
    }),
    crossCheck: regionProblems,
  },
  'allowed-account-ids': list({
    prose:
      'Accounts in which this step may act; in another one it is refused before it reads anything.',
    pattern: /^\d{12}$/,
    item: 'an AWS account id of 12 digits',
    example: '123456789012',
  }),
};

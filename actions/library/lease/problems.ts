import { AwsError } from '../aws/aws-error.ts';
import { baseTag } from '../naming/names.ts';
import { type Problem, RefusedError } from '../text/errors.ts';

/** The statement that a role needs to take leases. */
const statement = JSON.stringify({
  Effect: 'Allow',
  Action: ['ssm:GetParameter', 'ssm:PutParameter', 'ssm:DeleteParameter'],
  Resource: 'arn:aws:ssm:*:*:parameter/adhoc/*',
});

/** A role that may not take the lease is told all that it needs at once; other failures stay what they are. */
export function explainDenial(thrown: unknown, name: string): unknown {
  if (!(thrown instanceof AwsError && thrown.isDenied)) return thrown;
  const problem = {
    code: 'lease-denied',
    what: `The role may not take the lease ${name}, without which two jobs could change the environment at a time. ${thrown.problems[0]?.what}`,
    remedy: `Add to the role's policy: ${statement}\nOr go without, on your own risk: with: { lease: false }`,
  };
  return new RefusedError(problem, { cause: thrown });
}

/** A lease was asked for, and nothing says under which base environment it lies. */
export function baseUnknown(cluster: string): Problem {
  return {
    code: 'base-environment-unknown',
    what: `A lease was asked for, and there is no base environment to take it in: no input "base-environment", and no tag "${baseTag}" on cluster "${cluster}".`,
    remedy: 'with: { base-environment: "<name>" }',
  };
}

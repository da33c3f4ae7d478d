import { ambient } from '../system/environment.ts';
import { type Problem, UserError } from '../text/errors.ts';

/** `eu-west-1`, `us-gov-east-1`, `eusc-de-east-1`. */
export const regionPattern = /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/;

/** The region of the input, else that of the environment. */
export function regionOf(input: string | undefined): string | undefined {
  return input ?? ambient('AWS_REGION') ?? ambient('AWS_DEFAULT_REGION');
}

/** The region of a session. */
export function requireRegion(input: string | undefined): string {
  const region = regionOf(input);
  const problems = regionProblems(input);
  if (region === undefined || problems.length > 0) throw new UserError(problems);
  return region;
}

const remedy = 'with: { aws-region: "eu-west-1" }';

/** What keeps a session from knowing its region. */
export function regionProblems(input: string | undefined): Problem[] {
  const region = regionOf(input);
  if (region !== undefined) return regionPattern.test(region) ? [] : [invalid(region)];
  return [
    {
      code: 'region-missing',
      what: 'No AWS region: the input "aws-region" is empty, and neither AWS_REGION nor AWS_DEFAULT_REGION is set.',
      remedy,
    },
  ];
}

function invalid(region: string): Problem {
  return {
    code: 'region-invalid',
    what: `The environment names the AWS region ${JSON.stringify(region)}; allowed: the name of an AWS region.`,
    remedy,
  };
}

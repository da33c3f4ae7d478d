import type { InputsOf } from '../host/spec.ts';
import type { Clock } from '../system/clock.ts';
import { ambient } from '../system/environment.ts';
import { UserError } from '../text/errors.ts';
import { Aws } from './aws.ts';
import type { awsInputs } from './inputs.ts';

/** What a session needs of the run that opens it. */
export interface SessionParts {
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Opens the account and region that the inputs name. */
export async function openSession(
  inputs: InputsOf<typeof awsInputs>,
  parts: SessionParts,
): Promise<Aws> {
  return new Aws({ region: regionOf(inputs.awsRegion), clock: parts.clock, signal: parts.signal });
}

function regionOf(input: string | undefined): string {
  const region = input ?? ambient('AWS_REGION') ?? ambient('AWS_DEFAULT_REGION');
  if (region) return region;
  throw new UserError({
    code: 'region-missing',
    what: 'No AWS region: the input "aws-region" is empty, and neither AWS_REGION nor AWS_DEFAULT_REGION is set.',
    remedy: 'with: { aws-region: "eu-west-1" }',
  });
}

import {
  appliedParameter,
  environmentName,
  leaseParameter,
  recordParameter,
} from '../../library/naming/names.ts';
import type { Manifest } from '../../library/sealed-plan/public-schema.ts';
import { RefusedError, UserError } from '../../library/text/errors.ts';
import type { Inputs } from './parts.ts';

/** The parameters of what a plan is for. */
export interface Where {
  readonly base: string;
  readonly environment: string;
  readonly lease: string;
  readonly applied: string;
  readonly record: string;
}

/** @throws UserError `base-environment-unknown`, RefusedError `plan-of-another-environment`. */
export function whereOf(manifest: Manifest, { baseEnvironment, planDigest = '' }: Inputs): Where {
  const { layer, environment } = manifest;
  const ofBase = layer === 'base' ? environment : null;
  const base = baseEnvironment ?? manifest.baseEnvironment ?? ofBase;
  if (!base) throw new UserError(baseUnknown);
  if (!environmentName.test(base)) throw new RefusedError(noBase(base));
  const app = layer === 'base' ? undefined : environment;
  return {
    base,
    environment,
    lease: leaseParameter(base, app),
    applied: appliedParameter(planDigest, base, app),
    record: recordParameter(base, app),
  };
}

const baseUnknown = {
  code: 'base-environment-unknown',
  what: 'Nothing says to which base environment the plan belongs, under which lease and applied plans are noted: neither the plan nor an input "base-environment".',
  remedy: 'with: { base-environment: "<name>" }, in the plan step and in this one',
};

/** Names of parameters are made of it, and the plan may have it of anybody. */
function noBase(base: string) {
  return {
    code: 'plan-of-another-environment',
    what: `The plan's base environment is ${JSON.stringify(base)}, which no environment is called.`,
    remedy: 'Plan again: a plan is applied where and for what it was made, or not at all.',
  };
}

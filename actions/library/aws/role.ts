import type { RightInputs } from '../host/fields.ts';
import { ambient } from '../system/environment.ts';
import type { Problem } from '../text/errors.ts';
import { originOf, partitionOf } from './partition.ts';
import { regionOf } from './region.ts';

/** What the inputs and the job alone show to be wrong about a role, before any call. */
export function roleProblems(role: string | undefined, inputs: RightInputs): Problem[] {
  if (role === undefined) return [];
  const problems = [idTokenProblem(), partitionProblem(role, inputs), accountProblem(role, inputs)];
  return problems.flatMap((problem) => problem ?? []);
}

/** The runner sets this variable only for jobs that may ask for ID tokens. */
function idTokenProblem(): Problem | undefined {
  if (ambient('ACTIONS_ID_TOKEN_REQUEST_URL')) return undefined;
  return {
    code: 'id-token-permission-missing',
    what: 'Input "role-to-assume" needs an OIDC token, and this job may not ask GitHub for one. (Pull requests from forks never may.)',
    remedy: 'permissions: { id-token: write }',
  };
}

function partitionProblem(role: string, inputs: RightInputs): Problem | undefined {
  const region = inputs.has('aws-region')
    ? regionOf(inputs.get('aws-region') as string)
    : undefined;
  const { partition } = originOf(role);
  if (region === undefined || partitionOf(region).name === partition) return undefined;
  return {
    code: 'role-of-another-partition',
    what: `The role ${role} is of the partition "${partition}", the region ${region} of "${partitionOf(region).name}"; no role reaches across.`,
    remedy: `with: { role-to-assume: "${role.replace(partition, partitionOf(region).name)}" }, or another aws-region`,
  };
}

function accountProblem(role: string, inputs: RightInputs): Problem | undefined {
  const allowed = (inputs.get('allowed-account-ids') ?? []) as readonly string[];
  const { account } = originOf(role);
  if (allowed.length === 0 || allowed.includes(account)) return undefined;
  return accountNotAllowed(`The role ${role} is of account ${account}`, allowed);
}

/** The refusal of an account that the workflow does not list. */
export function accountNotAllowed(seen: string, allowed: readonly string[]): Problem {
  return {
    code: 'account-not-allowed',
    what: `${seen}; allowed by "allowed-account-ids": ${allowed.join(', ')}.`,
    remedy: 'Take a role of an allowed account; add to "allowed-account-ids" only what is meant.',
  };
}

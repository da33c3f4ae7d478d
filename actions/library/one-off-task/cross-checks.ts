import type { RightInputs } from '../host/fields.ts';
import { parseWanted } from '../image/wanted.ts';
import { type Problem, UserError } from '../text/errors.ts';

/** What is wrong with images that are a list by themselves. */
export function imageProblems(items: readonly string[]): readonly Problem[] {
  try {
    parseWanted(items);
    return [];
  } catch (thrown) {
    if (thrown instanceof UserError) return thrown.problems;
    throw thrown;
  }
}

/** A public address is given to the subnets that come with it; a service's network is taken as it is. */
export function publicIpProblems(wanted: boolean, inputs: RightInputs): readonly Problem[] {
  const subnets = inputs.get('subnets') as readonly string[] | undefined;
  if (!wanted || subnets === undefined || subnets.length > 0) return [];
  return [
    {
      code: 'input-conflict',
      what: 'Input "assign-public-ip" is true, but "subnets" is empty: the network of a service is taken as it is.',
      remedy: 'with: { subnets: "subnet-...", assign-public-ip: true }',
    },
  ];
}

/** A variable has one value: from `secrets` or from `environment-variables`. */
export function secretsProblems(
  secrets: ReadonlyMap<string, string>,
  inputs: RightInputs,
): readonly Problem[] {
  const variables = inputs.get('environment-variables') as ReadonlyMap<string, string> | undefined;
  const twice = [...secrets.keys()].filter((name) => variables?.has(name));
  return twice.map((name) => ({
    code: 'input-conflict',
    what: `Variable ${name} is given by "secrets" and by "environment-variables".`,
    remedy: 'Give it by one of the two.',
  }));
}

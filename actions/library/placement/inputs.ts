import { flag, list, type RightInputs, text } from '../host/fields.ts';
import type { Problem } from '../text/errors.ts';

/** The inputs of every action that places a task. */
export const placementInputs = {
  'network-from': text({
    prose:
      'Service whose network, platform version and capacity provider the task gets. Default: a running service of the environment.',
    example: 'alpha-gunicorn',
  }),
  subnets: list({
    prose: 'Subnets of the task, in place of those of a service.',
    pattern: /^subnet-[0-9a-f]+$/,
    item: 'a subnet id',
    example: 'subnet-0a1b2c3d',
  }),
  'security-groups': list({
    prose: 'Security groups of the task, in place of those of a service.',
    pattern: /^sg-[0-9a-f]+$/,
    item: 'a security group id',
    example: 'sg-0a1b2c3d',
  }),
  'assign-public-ip': {
    ...flag({
      prose: 'Whether the task gets a public address; only with `subnets`.',
      default: 'false',
    }),
    crossCheck: publicIpProblems,
  },
  spot: flag({
    prose: 'Whether the task may run on Fargate Spot, where AWS may stop it.',
    default: 'false',
  }),
};

/** A public address is given to the subnets that come with it; a service's network is taken as it is. */
function publicIpProblems(wanted: boolean, inputs: RightInputs): readonly Problem[] {
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

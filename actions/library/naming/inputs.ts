import { choice, text } from '../host/fields.ts';
import { environmentName } from './names.ts';

const anEnvironment = {
  pattern: environmentName,
  allowed: 'at most 20 lower case letters, digits and inner hyphens, a letter first',
};

/** The inputs of every action that works in an environment: what its names are made from. */
export const environmentInputs = {
  environment: text({
    prose: 'Name of the environment; the defaults of all other names are made from it.',
    required: true,
    ...anEnvironment,
    example: 'alpha',
  }),
  'base-environment': text({
    prose:
      'Name of the base environment that it stands on. Without it the tag `adhoc:base` of the cluster is used.',
    ...anEnvironment,
    example: 'dev',
  }),
  cluster: text({
    prose: 'The ECS cluster. Default: `<environment>-cluster`.',
    example: 'alpha-cluster',
  }),
};

export const kindInput = choice(['ad-hoc', 'prod'], {
  prose: 'Kind of the environment.',
  default: 'ad-hoc',
});

/** Of actions that can do without one. */
export function optionalEnvironment(prose: string) {
  return text({ prose, ...anEnvironment, example: 'alpha' });
}

/** Of actions that work at what a base environment shares. */
export function requiredBaseEnvironment(prose: string) {
  return text({ prose, required: true, ...anEnvironment, example: 'dev' });
}

import { choice, duration, flag, list, pairs, type RightInputs, text } from '../host/fields.ts';
import { parseServiceImages } from '../image/service-images.ts';
import { leaseInputs } from '../lease/inputs.ts';
import { oneOffTaskInputs, variableName } from '../one-off-task/inputs.ts';
import { type Problem, UserError } from '../text/errors.ts';

const { environment, 'base-environment': baseEnvironment } = oneOffTaskInputs;

/** The inputs of every action that rolls services. */
export const rolloutInputs = {
  environment,
  'base-environment': baseEnvironment,
  cluster: text({
    prose: 'The ECS cluster. Default: `<environment>-cluster`.',
    example: 'alpha-cluster',
  }),
  services: list({
    prose:
      'Services to roll, by their names with or without `<environment>-`. Default: those that lines of `images` name; else every active service `<environment>-*` of the cluster but `web-ui` and `redis`.',
    item: 'the name of a service',
    pattern: /^[A-Za-z0-9_-]{1,255}$/,
    example: 'gunicorn, default, beat',
  }),
  images: {
    ...list({
      prose:
        'Image to deploy: one image for every container of the same repository, and `service/container=image` lines for those that differ. Without it the base revision is deployed as it is.',
      item: 'an image with a tag or digest, or service/container=image',
      example: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/backend:v1.8.0',
    }),
    crossCheck: imageProblems,
  },
  'environment-variables': {
    ...pairs({
      prose: 'Environment variables set in the containers that get an image.',
      key: variableName,
      line: 'NAME=value',
    }),
    crossCheck: variableProblems,
  },
  'base-revision': choice(['latest', 'running'], {
    prose:
      'What the image is put into: the newest active revision of the family, so that what infrastructure registered last is picked up, or the revision that runs.',
    default: 'latest',
  }),
  operation: {
    ...choice(['deploy', 'restart'], {
      prose: '`restart` starts new tasks of the revision that runs; nothing is registered.',
      default: 'deploy',
    }),
    crossCheck: restartProblems,
  },
  'on-failure': choice(['rollback-all', 'keep'], {
    prose:
      'What happens when a service fails: all services that this step changed go back, or each stays as it is.',
    default: 'rollback-all',
  }),
  'on-cancel': choice(['leave', 'rollback'], {
    prose:
      'What happens to rollouts under way when the job is cancelled: they go on without us, or ECS is asked to take them back.',
    default: 'leave',
  }),
  'require-running': flag({
    prose:
      'Whether a service at 0 tasks is refused. Otherwise its revision is set, not proven, and a warning says so.',
    default: 'false',
  }),
  ...leaseInputs,
  timeout: duration({
    prose: 'How long the services may take to become stable, all together.',
    default: '30m',
  }),
  'rollback-timeout': duration({
    prose: 'How long going back may take.',
    default: '15m',
  }),
};

function imageProblems(items: readonly string[]): readonly Problem[] {
  try {
    parseServiceImages(items);
    return [];
  } catch (thrown) {
    if (thrown instanceof UserError) return thrown.problems;
    throw thrown;
  }
}

function isEmpty(inputs: RightInputs, name: string): boolean {
  const value = inputs.get(name) as readonly unknown[] | ReadonlyMap<string, string> | undefined;
  return value === undefined || ('size' in value ? value.size : value.length) === 0;
}

function variableProblems(
  variables: ReadonlyMap<string, string>,
  inputs: RightInputs,
): readonly Problem[] {
  if (variables.size === 0 || inputs.get('operation') !== 'deploy') return [];
  if (!inputs.has('images') || !isEmpty(inputs, 'images')) return [];
  return [
    {
      code: 'input-conflict',
      what: 'Input "environment-variables" is given without "images": variables are set in the containers that get an image.',
      remedy: 'with: { images: "<repository>:<tag>" }',
    },
  ];
}

function restartProblems(operation: 'deploy' | 'restart', inputs: RightInputs): readonly Problem[] {
  if (operation !== 'restart') return [];
  const given = ['images', 'environment-variables'].filter((name) => !isEmpty(inputs, name));
  return given.map((name) => ({
    code: 'input-conflict',
    what: `Input "operation" is restart, and "${name}" is given: a restart keeps the revision that runs.`,
    remedy: 'with: { operation: deploy }',
  }));
}

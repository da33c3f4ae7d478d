import { choice, duration, flag, list, type RightInputs, text } from '../../host/fields.ts';
import { variables } from '../../host/pairs.ts';
import { parseServiceImages } from '../../image/service-images.ts';
import { leaseInputs } from '../../lease/inputs.ts';
import { environmentInputs } from '../../naming/inputs.ts';
import { type Problem, problemsIn } from '../../text/errors.ts';
import { parseRevisions } from '../revision/revision-input.ts';
import { desiredCountsInput } from './desired-counts-input.ts';
import { handoverInputs } from './handover-inputs.ts';
import { isDeployOrCheck, type Operation, operations } from './operation.ts';

const { environment, cluster } = environmentInputs;
/** What an item of `services` is. */
export const serviceItem = {
  item: 'the name of a service',
  pattern: /^[A-Za-z0-9_-]{1,255}$/,
  example: 'gunicorn, default, beat',
};

/** The inputs of every action that rolls services. */
export const rolloutInputs = {
  environment,
  'base-environment': environmentInputs['base-environment'],
  cluster,
  services: list({
    prose:
      'Services to roll, by their names with or without `<environment>-`. Default: those that lines of `images` or `revision` name; else every active service `<environment>-*` of the cluster but `web-ui` and `redis`.',
    ...serviceItem,
  }),
  images: {
    ...list({
      prose:
        'Image to deploy: one image for every container of the same repository, and `service/container=image` lines for those that differ. Without it the base revision is deployed as it is.',
      item: 'an image with a tag or digest, or service/container=image',
      example: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/backend:v1.8.0',
    }),
    crossCheck: (items: readonly string[]) => problemsIn(() => parseServiceImages(items)),
  },
  'environment-variables': {
    ...variables({
      prose: 'Environment variables set in the containers that get an image.',
    }),
    crossCheck: variableProblems,
  },
  'base-revision': choice(['latest', 'running'], {
    prose:
      'What the image is put into: the newest active revision of the family, so that what infrastructure registered last is picked up, or the revision that runs.',
    default: 'latest',
  }),
  revision: {
    ...list({
      prose:
        'Revisions that are registered already, to roll back or to promote, in place of `images`: `previous` for what each service ran before, or `service=family:revision` lines; `family:revision` alone is for every service that runs the family. `previous` continues PAUSE hooks by itself; a revision by name stands at them like an image.',
      item: 'previous, service=family:revision or family:revision',
      example: 'gunicorn=alpha-gunicorn:7',
    }),
    crossCheck: revisionProblems,
  },
  operation: {
    ...choice(operations, {
      prose:
        '`check` refuses what `deploy` would refuse before its first change, with the same inputs, and changes nothing. `restart` starts new tasks of the revision that runs; nothing is registered. `continue` answers the pauses of an earlier rollout and follows it, `rollback` takes it back: both need `rollout`, and `services` then only says whose it must be. A service with a rollout to another revision under way is not restarted.',
      default: 'deploy',
    }),
    crossCheck: operationProblems,
  },
  ...handoverInputs,
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
  'desired-counts': desiredCountsInput,
  'record-images': flag({
    prose:
      'Whether the images that run are written to SSM when all is stable, or the rollout of an earlier step is all taken back (`/adhoc/<base>/<environment>/images/<service>`), where stacks read them. A service at 0 tasks is left out.',
    default: 'false',
  }),
  ...leaseInputs,
  timeout: duration({
    prose:
      'How long the services may take to become stable, all together. What their own configuration has them bake (bake time, steps of linear and canary) is added.',
    default: '30m',
  }),
  'rollback-timeout': duration({
    prose: 'How long going back may take; bakes are added.',
    default: '15m',
  }),
  'migrated-by': text({
    prose:
      'Task definition of the migration that succeeded before, in another job: the page of a rollout that goes back then says that the schema is ahead of the code. One of the same job is known without it.',
    pattern: /^[\w:/.-]{1,400}$/,
    allowed: 'family:revision or an ARN, as the output task-definition of migrate has it',
    example: `\${{ needs.migrate.outputs.task-definition }}`,
  }),
};

/** A revision is deployed as it was registered: nothing can be put into it. */
function revisionProblems(items: readonly string[], inputs: RightInputs): readonly Problem[] {
  if (items.length === 0) return [];
  const operation = inputs.get('operation') ?? 'deploy';
  const beside = [
    ...['images', 'environment-variables'].filter((name) => !isEmpty(inputs, name)),
    ...(isDeployOrCheck(operation) ? [] : [`operation: ${operation}`]),
    ...(inputs.get('base-revision') === 'running' ? ['base-revision'] : []),
  ];
  return [
    ...problemsIn(() => parseRevisions(items)),
    ...beside.map((name) => ({
      code: 'input-conflict',
      what: `Input "revision" is given, and "${name}" as well: a revision is deployed as it was registered.`,
      remedy: 'Take one of the two out.',
    })),
  ];
}

function isEmpty(inputs: RightInputs, name: string): boolean {
  const value = inputs.get(name) as readonly unknown[] | ReadonlyMap<string, string> | undefined;
  return value === undefined || ('size' in value ? value.size : value.length) === 0;
}

function variableProblems(
  variables: ReadonlyMap<string, string>,
  inputs: RightInputs,
): readonly Problem[] {
  if (variables.size === 0 || !isDeployOrCheck(inputs.get('operation'))) return [];
  if (!inputs.has('images') || !isEmpty(inputs, 'images') || !isEmpty(inputs, 'revision'))
    return [];
  return [
    {
      code: 'input-conflict',
      what: 'Input "environment-variables" is given without "images": variables are set in the containers that get an image.',
      remedy: 'with: { images: "<repository>:<tag>" }',
    },
  ];
}

function operationProblems(operation: Operation, inputs: RightInputs): readonly Problem[] {
  if (operation === 'continue' || operation === 'rollback')
    return ['images', 'revision', 'environment-variables']
      .filter((name) => !isEmpty(inputs, name))
      .map((name) => ({
        code: 'input-conflict',
        what: `Input "operation" is ${operation}, and "${name}" is given: which revisions is said by "rollout".`,
        remedy: `with: { operation: deploy }, or leave "${name}" out`,
      }));
  if (operation !== 'restart') return [];
  const given = ['images', 'environment-variables'].filter((name) => !isEmpty(inputs, name));
  return given.map((name) => ({
    code: 'input-conflict',
    what: `Input "operation" is restart, and "${name}" is given: a restart keeps the revision that runs.`,
    remedy: 'with: { operation: deploy }',
  }));
}

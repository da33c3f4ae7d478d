import { describe, expect, it } from '@jest/globals';
import type { DescribedTaskDefinition } from '../../../../actions/library/aws/ecs.ts';
import { parseServiceImages } from '../../../../actions/library/image/service-images.ts';
import {
  existingRevision,
  wantedDefinition,
} from '../../../../actions/library/rollout/prepare/wanted.ts';
import { stepFor } from '../../../../actions/library/rollout/start/step.ts';
import { containersOf } from '../../../../actions/library/task-definition/task-definition.ts';
import { UserError } from '../../../../actions/library/text/errors.ts';

const base: DescribedTaskDefinition = {
  taskDefinition: {
    family: 'web',
    revision: 1,
    status: 'ACTIVE',
    containerDefinitions: [
      { name: 'web', image: 'backend:v1', environment: [{ name: 'A', value: '' }] },
      { name: 'proxy', image: 'envoy:v1', secrets: [{ name: 'KEY', valueFrom: 'arn' }] },
    ],
  },
  tags: [],
};

function wanted(more: {
  image?: string;
  named?: [string, string][];
  variables?: [string, string][];
}) {
  return wantedDefinition(base, {
    service: 'alpha-web',
    image: more.image,
    named: new Map(more.named),
    variables: new Map(more.variables),
  });
}

describe('the definition of a service', () => {
  it('gets the image where it fits, and the variables there alone', () => {
    const { input, problems } = wanted({
      image: 'backend:v2',
      variables: [
        ['A', 'x'],
        ['B', 'y'],
      ],
    });
    expect(problems).toEqual([]);
    expect(input.containerDefinitions).toEqual([
      {
        name: 'web',
        image: 'backend:v2',
        environment: [
          { name: 'A', value: 'x' },
          { name: 'B', value: 'y' },
        ],
      },
      containersOf(base.taskDefinition)[1],
    ]);
  });

  it('is an error where nothing fits, unless a line names it', () => {
    expect(wanted({ image: 'other:v2' }).problems).toMatchObject([
      { code: 'image-of-another-repository', what: expect.stringContaining('Service alpha-web') },
    ]);
    expect(wanted({ image: 'other:v2', named: [['proxy', 'envoy:v2']] }).problems).toEqual([]);
    expect(wanted({ named: [['nope', 'a:1']] }).problems).toMatchObject([
      { code: 'container-not-found' },
    ]);
  });

  it('takes no variable that is a secret', () => {
    const { problems } = wanted({ named: [['proxy', 'envoy:v2']], variables: [['KEY', 'x']] });
    expect(problems).toMatchObject([{ code: 'variable-is-secret' }]);
  });

  it('is a revision that is there already when nothing differs', () => {
    const { input } = wanted({ image: 'backend:v1' });
    expect(existingRevision([base], input)).toBe(base.taskDefinition);
    expect(existingRevision([base], wanted({ image: 'backend:v2' }).input)).toBeUndefined();
  });
});

describe('images of services', () => {
  it('are one alone and lines', () => {
    const { image, byService } = parseServiceImages(['a:1', 'web/proxy=b:2', 'web/app=c:3']);
    expect(image).toBe('a:1');
    expect([...(byService.get('web') ?? [])]).toEqual([
      ['proxy', 'b:2'],
      ['app', 'c:3'],
    ]);
  });

  it.each([[['a:1', 'b:2']], [['web=a:1']], [['a']], [['x/y=a:1', 'x/y=b:1']]])(
    'not %j',
    (items) => {
      expect(() => parseServiceImages(items)).toThrow(UserError);
    },
  );
});

describe('what is done about a service', () => {
  const cluster = 'alpha-cluster';
  const step = (primary: object, operation: 'deploy' | 'restart' = 'deploy') => {
    const deployments = [{ id: 'ecs-svc/1', status: 'PRIMARY', ...primary }];
    return stepFor(
      {
        service: { serviceName: 'alpha-web', deployments },
        definition: { taskDefinitionArn: 'arn:2' },
        to: 'web:2',
      },
      { cluster, operation },
    );
  };
  const on = { taskDefinition: 'arn:2' };
  const input = { cluster, service: 'alpha-web' };

  it.each([
    [{ ...on, rolloutState: 'COMPLETED' }, { kind: 'none' }],
    [
      { ...on, rolloutState: 'IN_PROGRESS' },
      { kind: 'pick-up', deploymentId: 'ecs-svc/1' },
    ],
    [
      { ...on, rolloutState: 'FAILED' },
      { kind: 'update', input: { ...input, taskDefinition: 'web:2', forceNewDeployment: true } },
    ],
    [{ taskDefinition: 'arn:1' }, { kind: 'update', input: { ...input, taskDefinition: 'web:2' } }],
  ])('%j', (primary, expected) => {
    expect(step(primary)).toEqual(expected);
  });

  it('is to force the same revision on a restart', () => {
    expect(step({ ...on, rolloutState: 'COMPLETED' }, 'restart')).toEqual({
      kind: 'update',
      input: { ...input, forceNewDeployment: true },
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Deployment, Service, Task } from '../../../../actions/library/aws/ecs.ts';
import { judgeRollout } from '../../../../actions/library/rollout/judge/judge.ts';
import type { Observation } from '../../../../actions/library/rollout/judge/observation.ts';
import { originOf } from '../../../../actions/library/rollout/service/origin.ts';
import fc from '../../../evidence/properties.ts';

const old: Deployment = {
  id: 'ecs-svc/1',
  status: 'PRIMARY',
  taskDefinition: 'arn:old:1',
  rolloutState: 'COMPLETED',
};
const ours: Deployment = { ...old, id: 'ecs-svc/2', taskDefinition: 'arn:new:2' };
const theirs: Deployment = { ...old, id: 'ecs-svc/3', taskDefinition: 'arn:their:3' };

function service(deployments: readonly Deployment[], more: Partial<Service> = {}): Service {
  return {
    serviceName: 'alpha-web',
    status: 'ACTIVE',
    desiredCount: 1,
    deployments: [...deployments],
    ...more,
  };
}

const origin = originOf(service([old]));

function judged(deployments: readonly Deployment[], more: Partial<Observation> = {}) {
  const seen = {
    service: service(deployments),
    looksMissing: 0,
    looksWithout: 0,
    history: undefined,
    failures: [],
    ...more,
  };
  return judgeRollout({ origin, deploymentId: 'ecs-svc/2', to: 'new:2' }, seen)?.outcome;
}

const underWay: Deployment = {
  ...ours,
  rolloutState: 'IN_PROGRESS',
  runningCount: 1,
  desiredCount: 1,
};
const { rolloutState: _, ...untold } = underWay;
const crash: Task = {
  taskArn: 'task/1',
  stopCode: 'EssentialContainerExited',
  containers: [{ name: 'web', exitCode: 1 }],
};

describe('one look at a service', () => {
  it.each([
    ['ours is completed', [ours], {}, 'stable'],
    ['ours is the only one, and not completed', [underWay], {}, undefined],
    ['ECS tells no state, and all tasks are there', [untold], {}, 'stable'],
    [
      'ECS tells no state, and the old one drains',
      [untold, { ...old, status: 'ACTIVE' }],
      {},
      undefined,
    ],
    ['the old one is in charge, once', [old], {}, undefined],
    [
      'the old one is in charge, and ours gone for good',
      [old],
      { looksWithout: 10 },
      'rolled-back',
    ],
    [
      'the old one is in charge, which some stale answers show',
      [old],
      { looksWithout: 3 },
      undefined,
    ],
    [
      'ours failed',
      [old, { ...ours, status: 'ACTIVE', rolloutState: 'FAILED' }],
      {},
      'rolled-back',
    ],
    ['ours failed and stays', [{ ...ours, rolloutState: 'FAILED' }], {}, 'crash-loop'],
    ['theirs is in charge', [theirs, { ...underWay, status: 'ACTIVE' }], {}, 'superseded'],
    ['theirs is the only one', [theirs], {}, 'superseded'],
    ['three tasks failed', [underWay], { failures: [crash, crash, crash] }, 'crash-loop'],
    ['two tasks failed', [underWay], { failures: [crash, crash] }, undefined],
    ['ECS rolls back', [underWay], { history: { status: 'ROLLBACK_IN_PROGRESS' } }, 'rolled-back'],
    ['AWS knows it no more', [], { service: undefined, looksMissing: 20 }, 'gone'],
  ] as const)('%s', (...row) => {
    const [, deployments, more, outcome] = row;
    expect(judged(deployments as readonly Deployment[], more as Partial<Observation>)).toBe(
      outcome,
    );
  });

  it('is never stable without our deployment in charge', () => {
    const deployment = fc.record({
      id: fc.constantFrom('ecs-svc/1', 'ecs-svc/2', 'ecs-svc/3'),
      status: fc.constantFrom('PRIMARY', 'ACTIVE'),
      rolloutState: fc.constantFrom('COMPLETED', 'IN_PROGRESS', 'FAILED', undefined),
      runningCount: fc.nat(2),
      desiredCount: fc.nat(2),
    });
    const status = fc.constantFrom('SUCCESSFUL', 'STOPPED', 'ROLLBACK_SUCCESSFUL', 'IN_PROGRESS');
    fc.assert(
      fc.property(fc.array(deployment, { maxLength: 3 }), fc.option(status), (all, history) => {
        const seen = all as Deployment[];
        const outcome = judged(seen, { history: history ? { status: history } : undefined });
        if (outcome !== 'stable') return;
        expect(seen.some(({ id, status: s }) => id === 'ecs-svc/2' && s === 'PRIMARY')).toBe(true);
      }),
    );
  });
});

describe('what a service would go back to', () => {
  it.each([
    ['what is completed', [old], 'arn:old:1'],
    ['what was before a rollout under way', [underWay, { ...old, status: 'ACTIVE' }], 'arn:old:1'],
    ['nothing, on a first deployment', [underWay], undefined],
    ['nothing that failed', [underWay, { ...old, rolloutState: 'FAILED' }], undefined],
  ] as const)('is %s', (_name, deployments, revision) => {
    expect(originOf(service(deployments as readonly Deployment[])).revision).toBe(revision);
  });
});

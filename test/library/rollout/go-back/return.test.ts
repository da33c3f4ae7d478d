import { describe, expect, it } from '@jest/globals';
import type { Deployment, ServiceDeployment } from '../../../../actions/library/aws/ecs.ts';
import { type Returning, returnStep } from '../../../../actions/library/rollout/go-back/return.ts';

const failed: Returning = {
  target: 'arn:old:1',
  isRestart: false,
  known: new Set(['ecs-svc/1']),
  ours: new Set(['ecs-svc/2']),
  wayBack: undefined,
  stopped: false,
  looksBack: 0,
  looksStuck: 0,
};

function primary(id: string, taskDefinition: string, rolloutState = 'COMPLETED'): Deployment {
  return { id, taskDefinition, rolloutState, status: 'PRIMARY' } as Deployment;
}

const ours = primary('ecs-svc/2', 'arn:new:2', 'IN_PROGRESS');
const home = primary('ecs-svc/1', 'arn:old:1');
const wentBack: ServiceDeployment = {
  status: 'ROLLBACK_SUCCESSFUL',
  serviceDeploymentArn: 'arn:sd',
};
const inFlight: ServiceDeployment = { status: 'IN_PROGRESS', serviceDeploymentArn: 'arn:sd' };

describe('one look at a service that is to go back', () => {
  it.each([
    ['in flight, with a record of ECS', failed, ours, inFlight, 'stop'],
    ['in flight, without one', failed, ours, undefined, 'update'],
    ['after success', failed, { ...ours, rolloutState: 'COMPLETED' }, inFlight, 'update'],
    ['asked to stop', { ...failed, stopped: true }, ours, inFlight, 'waiting'],
    [
      'asked to stop, in vain',
      { ...failed, stopped: true, looksStuck: 20 },
      ours,
      undefined,
      'update',
    ],
    ['home, seen once: it may be stale', { ...failed, looksBack: 1 }, home, undefined, 'waiting'],
    [
      'home, seen often, where ours was in charge',
      { ...failed, looksBack: 3, doubted: true },
      home,
      undefined,
      'update',
    ],
    [
      'home, seen some times: answers may be stale',
      { ...failed, looksBack: 3 },
      home,
      undefined,
      'waiting',
    ],
    [
      'home, once, after it was asked to stop',
      { ...failed, stopped: true },
      home,
      inFlight,
      'waiting',
    ],
    ['home, seen often', { ...failed, looksBack: 10 }, home, undefined, 'back'],
    ['home, and ECS says that it rolled back', failed, home, wentBack, 'back'],
    ['home, by our update', { ...failed, wayBack: 'ecs-svc/1' }, home, undefined, 'back'],
    ['somebody else in charge', failed, primary('ecs-svc/3', 'arn:old:1'), undefined, 'theirs'],
    [
      'home in a deployment of its own, after it was asked to stop',
      { ...failed, stopped: true },
      primary('ecs-svc/9', 'arn:old:1'),
      wentBack,
      'back',
    ],
    [
      'elsewhere in a deployment of its own, after it was asked to stop',
      { ...failed, stopped: true },
      primary('ecs-svc/9', 'arn:other:1'),
      inFlight,
      'theirs',
    ],
    ['nothing to go back to', { ...failed, target: undefined }, ours, inFlight, 'nothing'],
    [
      'a restart that is done',
      { ...failed, target: 'arn:new:2', isRestart: true },
      { ...ours, rolloutState: 'COMPLETED' },
      undefined,
      'same-revision',
    ],
  ] as const)('%s', (...row) => {
    const [, returning, deployment, history, kind] = row;
    const service = { status: 'ACTIVE', deployments: [deployment as Deployment] };
    expect(returnStep(returning, service, history).kind).toBe(kind);
  });
});

describe('one look at a service that had no tasks', () => {
  const started: Returning = { ...failed, countBefore: 0 };
  const asked = { ...started, wayBack: 'ecs-svc/1' };

  it.each([
    ['in flight: ECS would roll back no count', started, ours, [1, 1], 'update'],
    ['rolled back by ECS, which keeps the count', started, home, [1, 0], 'update'],
    ['asked for, and its last task is there', asked, home, [0, 1], 'waiting'],
    ['asked for, and no task is left', asked, home, [0, 0], 'back'],
    ['given tasks by somebody meanwhile', asked, home, [3, 3], 'waiting'],
  ] as const)('%s', (...row) => {
    const [, returning, deployment, [desiredCount, runningCount], kind] = row;
    const counts = { desiredCount, runningCount };
    const service = { status: 'ACTIVE', deployments: [deployment], ...counts };
    expect(returnStep(returning, service, inFlight)).toEqual({ kind });
  });
});

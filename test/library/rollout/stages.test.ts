import { describe, expect, it } from '@jest/globals';
import type {
  Deployment,
  DeploymentConfiguration,
  Service,
  ServiceDeployment,
} from '../../../actions/library/aws/ecs.ts';
import { bakeMs, patienceFor } from '../../../actions/library/rollout/follow/bake.ts';
import { coarse } from '../../../actions/library/rollout/follow/stages.ts';
import { returnStep } from '../../../actions/library/rollout/go-back/return.ts';
import { judgeRollout } from '../../../actions/library/rollout/judge/judge.ts';
import { parseHandover } from '../../../actions/library/rollout/request/handover.ts';
import { originOf } from '../../../actions/library/rollout/service/origin.ts';
import {
  hasArrived,
  hookTrouble,
  pauseOf,
  stageText,
} from '../../../actions/library/rollout/service/stage.ts';
import fc from '../../evidence/properties.ts';

const deploymentConfiguration: DeploymentConfiguration = { strategy: 'BLUE_GREEN' };
const old: Deployment = {
  id: 'ecs-svc/1',
  status: 'PRIMARY',
  taskDefinition: 'arn:old:1',
  rolloutState: 'COMPLETED',
};
const aside: Deployment = { ...old, status: 'ACTIVE' };
const ours: Deployment = { ...old, id: 'ecs-svc/2', taskDefinition: 'arn:new:2' };
const rolling: Deployment = { ...ours, rolloutState: 'IN_PROGRESS' };
const theirs: Deployment = { ...old, id: 'ecs-svc/3', taskDefinition: 'arn:their:3' };

function service(deployments: readonly Deployment[]): Service {
  const common = { serviceName: 'alpha-web', status: 'ACTIVE', desiredCount: 1 };
  return { ...common, deployments: [...deployments], deploymentConfiguration };
}

describe('a deployment in stages at one look', () => {
  const judged = (deployments: readonly Deployment[], history?: ServiceDeployment) =>
    judgeRollout(
      { origin: originOf(service([old])), deploymentId: 'ecs-svc/2', to: 'new:2' },
      {
        service: service(deployments),
        ...{ looksMissing: 0, looksWithout: 0, history, failures: [] },
      },
    )?.outcome;

  it.each([
    ['completed, with no record of ECS', [ours], undefined, undefined],
    ['completed by its state, and it bakes', [ours, aside], 'IN_PROGRESS', undefined],
    ['alone, completed, and the record is not', [ours], 'IN_PROGRESS', undefined],
    ['successful', [ours], 'SUCCESSFUL', 'stable'],
    ['successful, its state not told yet', [rolling], 'SUCCESSFUL', 'stable'],
    ['successful, then replaced', [theirs], 'SUCCESSFUL', 'superseded'],
    ['rolled back on request', [rolling, aside], 'ROLLBACK_REQUESTED', 'rolled-back'],
    ['rolled back', [old], 'ROLLBACK_SUCCESSFUL', 'rolled-back'],
    ['rolled back in vain', [rolling, aside], 'ROLLBACK_FAILED', 'crash-loop'],
    ['stopped where it stood', [rolling, aside], 'STOPPED', 'crash-loop'],
    ['stopped for theirs', [theirs, { ...rolling, status: 'ACTIVE' }], 'STOPPED', 'superseded'],
  ] as const)('%s', (...row) => {
    const [, deployments, status, outcome] = row;
    expect(judged(deployments, status && { status })).toBe(outcome);
  });

  it('is never stable but by the record', () => {
    const status = fc.constantFrom('PENDING', 'IN_PROGRESS', 'STOP_REQUESTED', undefined);
    const state = fc.constantFrom('COMPLETED', 'IN_PROGRESS', undefined);
    fc.assert(
      fc.property(status, state, fc.boolean(), (one, rolloutState, alone) => {
        const mine = { ...ours, rolloutState, runningCount: 1, desiredCount: 1 } as Deployment;
        expect(judged(alone ? [mine] : [mine, aside], one && { status: one })).toBeUndefined();
      }),
    );
  });

  it.each([
    ['home by counts, and not by the record', 'COMPLETED', false, 'waiting'],
    ['home by the record', 'IN_PROGRESS', true, 'back'],
  ] as const)('on its way back is %s', (...row) => {
    const [, rolloutState, arrived, kind] = row;
    const returning = {
      ...{ target: 'arn:old:1', isRestart: false, wayBack: 'ecs-svc/4', stopped: false },
      ...{ known: new Set(['ecs-svc/1']), ours: new Set(['ecs-svc/2', 'ecs-svc/4']) },
      ...{ looksBack: 0, looksStuck: 0, arrived },
    };
    const now = service([{ ...old, id: 'ecs-svc/4', rolloutState }]);
    expect(returnStep(returning, now, undefined).kind).toBe(kind);
  });

  it.each([
    ['SUCCESSFUL', '2', true],
    ['SUCCESSFUL', '1', false],
    ['IN_PROGRESS', '2', false],
    ['ROLLBACK_SUCCESSFUL', '3', true],
    ['ROLLBACK_SUCCESSFUL', '2', false],
    ['ROLLBACK_IN_PROGRESS', '3', false],
  ] as const)('arrived when the record is %s of %s: %s', (...row) => {
    const [status, number, arrived] = row;
    const targetServiceRevision = { arn: `arn:aws:ecs:service-revision/c/s/${number}` };
    expect(hasArrived('ecs-svc/2', { status, targetServiceRevision })).toBe(arrived);
  });
});

describe('what a record says of its stage', () => {
  const standing = (more: Partial<ServiceDeployment>): ServiceDeployment => ({
    status: 'IN_PROGRESS',
    lifecycleStage: 'POST_TEST_TRAFFIC_SHIFT',
    serviceDeploymentArn: 'arn:sd',
    ...more,
  });
  const hook = { hookId: 'h1', targetType: 'PAUSE', status: 'AWAITING_ACTION' } as const;

  it.each([
    ['a pause', standing({ lifecycleHookDetails: [hook] }), [], 'h1'],
    ['one that we answered', standing({ lifecycleHookDetails: [hook] }), ['h1'], undefined],
    [
      'the next one',
      standing({ lifecycleHookDetails: [hook, { ...hook, hookId: 'h2' }] }),
      ['h1'],
      'h2',
    ],
    [
      'one that is over',
      standing({ lifecycleHookDetails: [{ ...hook, status: 'SUCCEEDED' }] }),
      [],
      undefined,
    ],
    [
      'of what is rolled back',
      standing({ status: 'ROLLBACK_IN_PROGRESS', lifecycleHookDetails: [hook] }),
      [],
      undefined,
    ],
    ['nothing', undefined, [], undefined],
  ] as const)('stands at %s', (...row) => {
    const [, history, answered, hookId] = row;
    expect(pauseOf(history, new Set<string>(answered))?.hookId).toBe(hookId);
  });

  it('is told with its share, and hostile words stay words', () => {
    const targetServiceRevision = { requestedProductionTrafficWeight: 12.5 };
    expect(stageText(standing({ targetServiceRevision }))).toBe(
      'POST_TEST_TRAFFIC_SHIFT, 12.5 % of the production traffic',
    );
    expect(stageText({ status: 'IN_PROGRESS' })).toBeUndefined();
    const targetArn = 'x\n::error::y';
    const lifecycleHookDetails = [
      { targetType: 'AWS_LAMBDA', status: 'FAILED', targetArn } as const,
    ];
    expect(hookTrouble(standing({ lifecycleHookDetails }))).not.toMatch(/^::/m);
  });
});

describe('the time that a configuration prescribes', () => {
  it.each([
    [{}, 0],
    [{ strategy: 'ROLLING', bakeTimeInMinutes: 9 }, 0],
    [{ strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5 }, 5],
    [{ strategy: 'CANARY' }, 10],
    [
      {
        strategy: 'CANARY',
        bakeTimeInMinutes: 5,
        canaryConfiguration: { canaryBakeTimeInMinutes: 3 },
      },
      8,
    ],
    [{ strategy: 'LINEAR' }, 54],
    [{ strategy: 'LINEAR', linearConfiguration: { stepPercent: 40, stepBakeTimeInMinutes: 2 } }, 4],
    [{ strategy: 'LINEAR', linearConfiguration: { stepPercent: 100 } }, 0],
  ] as const)('%j: %d min', (configuration, minutes) => {
    expect(bakeMs(configuration) / 60_000).toBe(minutes);
  });

  it('is that of the service that waits longest', () => {
    const at = (bakeTimeInMinutes: number): Service => ({
      serviceName: `alpha-${bakeTimeInMinutes}`,
      deploymentConfiguration: { strategy: 'BLUE_GREEN', bakeTimeInMinutes },
    });
    const { extraMs, notes, warnings } = patienceFor([at(2), at(7), service([old])]);
    expect({ extraMs, notes: notes.length, warnings }).toEqual({
      extraMs: 420_000,
      notes: 2,
      warnings: [],
    });
    expect(patienceFor([at(400)]).warnings).toHaveLength(1);
  });

  it('is told in at most fifty lines a day', () => {
    const lines = new Set(Array.from({ length: 1_440 }, (_, minute) => coarse(minute * 60_000)));
    expect(lines.size).toBeLessThanOrEqual(50);
  });
});

describe('a rollout that is handed over', () => {
  const good = {
    environment: 'alpha',
    cluster: 'alpha-cluster',
    services: [
      { name: 'alpha-web', deployment: 'ecs-svc/2', to: 'alpha-web:2', known: ['ecs-svc/1'] },
    ],
  };
  const [one] = good.services;

  it.each([
    ['as it was', good, true],
    ['without services', { ...good, services: [] }, false],
    ['without a cluster', { ...good, cluster: undefined }, false],
    ['with a command for a name', { ...good, services: [{ ...one, name: 'a; rm -rf /' }] }, false],
    ['with a word for a list', { ...good, services: [{ ...one, known: 'ecs-svc/1' }] }, false],
    ['with null', { ...good, services: [null] }, false],
  ])('is read %s: %#', (_name, value, right) => {
    expect(parseHandover(JSON.stringify(value)) !== undefined).toBe(right);
  });

  it('is nothing when it is no JSON', () => {
    for (const text of ['', 'null', '[]', '{', '"x"']) expect(parseHandover(text)).toBeUndefined();
  });
});

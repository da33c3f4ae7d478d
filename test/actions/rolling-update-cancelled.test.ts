import { describe, expect, it } from '@jest/globals';
import { manyServices } from '../world/scenarios/many-services.ts';
import { crashLoop, rolling, rollouts } from '../world/scenarios/rollouts.ts';
import {
  changed,
  ecsWrites,
  outcomes,
  type RolloutRun,
  runRollout,
  stable,
  updates,
} from './rollout-run.ts';
import type { Way } from './use-case.ts';

const fourteen = Array.from({ length: 14 }, (_, n) => `alpha-s${String(n).padStart(2, '0')}`);
const inputs = { services: fourteen.join(','), 'on-cancel': 'rollback' };
const revisions = (run: RolloutRun) =>
  updates(run).map((one) => (one as { taskDefinition: string }).taskDefinition);
const forward = (run: RolloutRun) => revisions(run).filter((one) => one.endsWith(':4'));
const back = (run: RolloutRun) => revisions(run).filter((one) => one.endsWith(':3'));
type Request = Parameters<Way['handler']['handle']>[0];

function isCall({ headers }: Request, name: string): boolean {
  return headers['x-amz-target']?.endsWith(`.${name}`) ?? false;
}

/** Cancelled as soon as it sends such a request. */
function cancelledAt(isIt: (request: Request) => boolean) {
  return ({ handler, clock }: Way, cancel: () => void): Way => {
    const handle: typeof handler.handle = (request, options) => {
      if (isIt(request)) cancel();
      return handler.handle(request, options);
    };
    return { clock, handler: { ...handler, handle } };
  };
}

/** The so manieth update. */
function updateNumber(last: number): (request: Request) => boolean {
  let calls = 0;
  return (request) => {
    if (isCall(request, 'UpdateService')) calls += 1;
    return calls === last;
  };
}

const slow = { on: 'ecs:UpdateService', kind: 'slow', ms: 2_000 } as const;

describe('a cancel', () => {
  it('after everything was read writes nothing', async () => {
    const run = await runRollout(rollouts(), {
      cancelOn: 'no lease: ',
      inputs: { lease: 'false' },
    });
    expect(run.codes).toEqual(['cancelled']);
    expect(ecsWrites(run)).toBe(0);
    expect(run.trail.deeds).toEqual([]);
  });

  it('while revisions are registered registers no other one, and rolls nothing', async () => {
    const run = await runRollout(rollouts(), { cancelOn: 'registered alpha-beat' });
    expect(run.codes).toEqual(['cancelled']);
    expect(run.world.journal.count('ecs:RegisterTaskDefinition')).toBe(1);
    expect(changed(run)).toEqual([]);
    expect(run.trail.deeds.map(({ what }) => what)).toEqual([
      'registered task definition alpha-beat:4',
    ]);
  });

  it('while the first ten are rolled takes them back, and leaves the others alone', async () => {
    const scenario = { ...manyServices(fourteen, () => ({})), faults: [slow] };
    const run = await runRollout(scenario, { cancelOn: 'alpha-s03: rolling to', inputs });
    expect(run.codes).toEqual(['cancelled']);
    expect(forward(run)).toHaveLength(10);
    expect(back(run)).toHaveLength(10);
    expect(run.tookMs - (run.cancelledAt ?? 0)).toBeLessThanOrEqual(6_000);
  });

  it('while the last four are asked for takes all back that may have been changed', async () => {
    const faults = [{ ...slow, ms: 5_000, skip: 10, times: 4 }];
    const scenario = { ...manyServices(fourteen, () => ({})), faults };
    const run = await runRollout(scenario, { between: cancelledAt(updateNumber(12)), inputs });
    expect(run.codes).toEqual(['cancelled']);
    expect(forward(run)).toHaveLength(10);
    expect(back(run)).toHaveLength(14);
    const named = run.trail.deeds.map(({ what }) => what).join('\n');
    expect(fourteen.filter((name) => !named.includes(name))).toEqual([]);
  });
});

describe('a cancel while it is looked at what runs', () => {
  const between = cancelledAt(
    (request) =>
      isCall(request, 'ListTasks') && new TextDecoder().decode(request.body).includes('RUNNING'),
  );

  it('keeps the verdict, the page and the outputs of what is stable', async () => {
    const run = await runRollout(rollouts(), { between, inputs: { 'on-cancel': 'rollback' } });
    expect(run.cancelledAt).toBeDefined();
    expect(run.codes).toEqual([]);
    expect(outcomes(run)).toEqual(stable);
    expect(run.result?.summary?.source).toContain('is stable');
    expect(run.site.text).toContain('what runs was not looked at, because the job was cancelled');
  });

  it('keeps the reason of a rollout that failed and went back', async () => {
    const failing = rolling('alpha-default', { fails: crashLoop() });
    const run = await runRollout(failing, { between });
    expect(run.cancelledAt).toBeDefined();
    expect(run.codes).toEqual(['rollout-rolled-back']);
    expect(run.result?.outputs.outcome).toBe('taken-back');
  });
});

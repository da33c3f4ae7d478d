import type { Fault } from '../world/scenario.ts';
import type { Failing, Schedule, ServiceFate } from './schedule.ts';

const pace = { startsMs: 500, healthyMs: 500, settlingMs: 500 };

function fate(fails?: Failing, more: Partial<ServiceFate> = {}): ServiceFate {
  const lives = [fails ? { ...pace, fails } : pace];
  return { desired: 1, breaker: 'rollback', unproven: false, lives, others: [], ...more };
}

function schedule(services: readonly ServiceFate[], more: Partial<Schedule> = {}): Schedule {
  const asked = { operation: 'deploy', onFailure: 'rollback-all', onCancel: 'leave' } as const;
  return { services, faults: [], ...asked, stops: [], dice: 0, ...more };
}

const stale = (skip: number, times: number, ms = 15_000): Fault => {
  return { on: 'ecs:DescribeServices', kind: 'stale', ms, skip, times };
};
const lostUpdate: Fault = { on: 'ecs:UpdateService', kind: 'server-error', after: true, times: 1 };
const lostRevision: Fault = { on: 'ecs:RegisterTaskDefinition', kind: 'server-error', times: 1 };
const nothing: Fault = { on: 'ecs:DescribeServices', kind: 'partial', every: 1, skip: 3, times: 1 };
const part: Fault = { on: 'ecs:DescribeServices', kind: 'partial', every: 2, times: 1 };

/** The shortest schedules that ever found a mistake of the product, or of a mutant that no drawn one finds. */
export const found: Readonly<Record<string, Schedule>> = {
  'others deploy while all goes back': schedule([
    fate('unhealthy'),
    fate(undefined, { others: [{ atMs: 33_100, does: 'deploy' }] }),
  ]),
  'a way back does not come up in time': schedule([
    fate('crash'),
    fate(undefined, { lives: [pace, { ...pace, fails: 'stuck' }] }),
  ]),
  'a restart fails, and ECS may not roll it back': schedule(
    [fate('crash', { breaker: 'no-rollback' })],
    { operation: 'restart' },
  ),
  'a revision is registered, and nobody hears of it': schedule([fate()], {
    faults: [{ ...lostRevision, after: true } as Fault],
  }),
  'a revision is refused once': schedule([fate()], { faults: [lostRevision] }),
  'answers are stale three times in a row': schedule([fate()], { faults: [stale(3, 3)] }),
  'one answer is stale after a rollout was stopped': schedule(
    [
      fate('crash'),
      fate('alarm', { unproven: true, lives: [{ ...pace, settlingMs: 7_100, fails: 'alarm' }] }),
    ],
    { faults: [stale(7, 1, 15_100)] },
  ),
  'a restart is begun, and nobody hears of it': schedule([fate()], {
    operation: 'restart',
    faults: [lostUpdate],
  }),
  'a look shows nothing at the cancel': schedule([fate(), fate(), fate(), fate()], {
    onCancel: 'rollback',
    faults: [nothing],
    stops: [{ how: 'cancel', call: 43, pauseMs: 0 }],
  }),
  'a listed service is not described': schedule([fate(), fate()], { faults: [part] }),
  // The first look of the way back is the only one that an update follows at once.
  'others deploy while it is looked for why tasks stopped': schedule(
    [
      fate('crash', { breaker: 'no-rollback' }),
      fate(undefined, { others: [{ atMs: 27_000, does: 'deploy' }] }),
    ],
    { faults: [{ on: 'ecs:ListTasks', kind: 'slow', ms: 9_000 }] },
  ),
  'a restart is back, and deleted before that was seen': schedule(
    [fate('stuck', { others: [{ atMs: 24_000, does: 'delete' }] }), fate('crash')],
    { operation: 'restart' },
  ),
  'a first deployment fails': schedule([fate('crash', { unproven: true }), fate()]),
};

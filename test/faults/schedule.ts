import fc from '../evidence/properties.ts';
import type { Fault, RolloutFailure, RolloutLife } from '../world/scenario.ts';
import {
  alarmAt,
  crashLoop,
  imageMissing,
  noCapacity,
  unhealthyTargets,
} from '../world/scenarios/rollouts.ts';

/** What a run may take for going forward, and for going back. */
export const timeoutMs = 4 * 60_000;

/** All that happens to one rolling update, and to the runs of it. Data only: it can be printed. */
export interface Schedule {
  readonly services: readonly ServiceFate[];
  readonly faults: readonly Fault[];
  readonly operation: 'deploy' | 'restart';
  readonly onFailure: 'rollback-all' | 'keep';
  readonly onCancel: 'leave' | 'rollback';
  /** What ends runs before their own end, in order; the run after the last goes to its end. */
  readonly stops: readonly Stop[];
  /** What chance there is, in backoffs, comes of it. */
  readonly dice: number;
}

/** What one service is, how its rollouts go, and what others do to it. */
export interface ServiceFate {
  readonly desired: number;
  readonly breaker: 'off' | 'no-rollback' | 'rollback';
  /** Its first deployment never came up. */
  readonly unproven: boolean;
  /** Of the first rollout, the second, and of the way back of each. */
  readonly lives: readonly Life[];
  readonly others: readonly Foreign[];
}

export interface Life {
  readonly startsMs: number;
  readonly healthyMs: number;
  readonly settlingMs: number;
  readonly fails?: Failing;
  readonly back?: Failing;
}

export type Failing =
  | 'crash'
  | 'crash-twice'
  | 'unhealthy'
  | 'no-image'
  | 'no-place'
  | 'stuck'
  | 'alarm';

/** What somebody else does: deploys an old version or restarts what runs, scales, or deletes. */
export interface Foreign {
  readonly atMs: number;
  readonly does: 'deploy' | 'restart' | 'scale' | 'delete';
}

/** At the so manieth call of a run. */
export interface Stop {
  readonly how: 'cancel' | 'kill';
  readonly call: number;
  readonly pauseMs: number;
}

const someMs = (max: number) => fc.integer({ min: 5, max: max / 100 }).map((n) => n * 100);

const failing = fc.constantFrom<Failing>(
  ...(['crash', 'crash-twice', 'unhealthy', 'no-image', 'no-place', 'stuck', 'alarm'] as const),
);

const life: fc.Arbitrary<Life> = fc.record(
  {
    startsMs: someMs(30_000),
    healthyMs: someMs(30_000),
    settlingMs: someMs(20_000),
    fails: failing,
    back: failing,
  },
  { requiredKeys: ['startsMs', 'healthyMs', 'settlingMs'] },
);

/** Most lives are good ones: else nearly no schedule would end well. */
const mostlyGood = fc.oneof(
  { weight: 5, arbitrary: life.map(({ fails: _, back: __, ...good }) => good) },
  { weight: 2, arbitrary: life.map(({ back: _, ...kind }) => kind) },
  { weight: 1, arbitrary: life },
);

const foreign: fc.Arbitrary<Foreign> = fc.record({
  atMs: someMs(90_000),
  does: fc.constantFrom('deploy', 'deploy', 'restart', 'scale', 'delete'),
});

const service: fc.Arbitrary<ServiceFate> = fc.record({
  desired: fc.constantFrom(1, 1, 2, 3, 0),
  breaker: fc.constantFrom('rollback', 'off', 'no-rollback'),
  unproven: fc.oneof({ weight: 11, arbitrary: fc.constant(false) }, fc.constant(true)),
  lives: fc.array(mostlyGood, { minLength: 1, maxLength: 2 }),
  others: fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, fc.array(foreign, { maxLength: 2 })),
});

const reads = ['ecs:DescribeServices', 'ecs:DescribeServiceDeployments'] as const;
const asked = fc.constantFrom(
  ...reads,
  ...(['ecs:UpdateService', 'ecs:StopServiceDeployment', 'ecs:RegisterTaskDefinition'] as const),
  ...(['ecs:DescribeTaskDefinition', 'ecs:ListServices', 'ecs:ListTasks'] as const),
);
/** The first call of a kind is where most is at stake. */
const skip = fc.oneof(fc.constant(0), fc.nat(12));
const when = { skip, times: fc.integer({ min: 1, max: 3 }) };

const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({ on: asked, kind: fc.constant('throttle' as const), ...when }),
  fc.record({
    on: asked,
    kind: fc.constantFrom('server-error' as const, 'reset' as const),
    after: fc.boolean(),
    ...when,
  }),
  fc.record({ on: asked, kind: fc.constant('slow' as const), ms: someMs(9_000), ...when }),
  fc.record({
    on: fc.constantFrom(...reads),
    kind: fc.constant('stale' as const),
    ms: someMs(20_000),
    ...when,
  }),
  fc.record({
    on: fc.constantFrom(...reads),
    kind: fc.constant('partial' as const),
    every: fc.integer({ min: 1, max: 4 }),
    ...when,
  }),
);

const stop: fc.Arbitrary<Stop> = fc.record({
  how: fc.constantFrom('cancel', 'kill'),
  call: fc.integer({ min: 1, max: 60 }),
  pauseMs: fc.integer({ min: 0, max: 600 }).map((n) => n * 100),
});

/** Now and then more than the ten that a DescribeServices takes. */
const services = fc.array(service, { minLength: 1, maxLength: 12, size: 'large' });

export const schedule: fc.Arbitrary<Schedule> = fc.record({
  services,
  faults: fc.array(fault, { maxLength: 4 }),
  operation: fc.constantFrom('deploy', 'deploy', 'deploy', 'deploy', 'restart'),
  onFailure: fc.constantFrom('rollback-all', 'rollback-all', 'rollback-all', 'keep'),
  onCancel: fc.constantFrom('leave', 'rollback'),
  stops: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(stop, { maxLength: 2 })),
  dice: fc.nat(1_000),
});

/** As the world takes it. */
export function rolloutLife({ startsMs, healthyMs, settlingMs, fails, back }: Life): RolloutLife {
  return {
    ...{ provisioningMs: startsMs, healthyMs, settlingMs },
    ...(fails ? { fails: failures[fails] } : {}),
    ...(back ? { rollback: { healthyMs, fails: failures[back] } } : {}),
  };
}

const failures: Readonly<Record<Failing, RolloutFailure>> = {
  crash: crashLoop(),
  'crash-twice': crashLoop({ times: 2 }),
  unhealthy: unhealthyTargets(),
  'no-image': imageMissing('backend:v1.8.0', 'gunicorn'),
  'no-place': noCapacity({ times: 4 }),
  stuck: { kind: 'stuck' },
  alarm: alarmAt(12_000),
};

import type { Fault } from '../world/scenario.ts';
import { nameOf } from './scene.ts';
import type { Life, Schedule, ServiceFate, Stop } from './schedule.ts';

/** A schedule in lines that a person reads: what was asked for, the services, the faults, the stops. */
export function readable(schedule: Schedule): string {
  const { services, faults, stops, operation, onFailure, onCancel, dice } = schedule;
  const fates = services.map(fateOf);
  const alike = Map.groupBy(fates.keys(), (index) => fates[index] ?? '');
  return [
    `${operation}, on-failure: ${onFailure}, on-cancel: ${onCancel}, dice ${dice}`,
    ...[...alike].map(([fate, which]) => `${which.map(nameOf).join(', ')}: ${fate}`),
    ...faults.map(faultOf),
    ...stops.map(stopOf),
  ].join('\n');
}

function fateOf({ desired, breaker, unproven, lives, others }: ServiceFate): string {
  const parts = [
    `${desired} tasks, circuit breaker ${breaker}`,
    ...(unproven ? ['never came up before'] : []),
    ...lives.map((life, index) => `rollout ${index + 1} ${lifeOf(life)}`),
    ...others.map(({ atMs, does }) => `others ${does} at ${seconds(atMs)}`),
  ];
  return parts.join('; ');
}

function lifeOf({ startsMs, healthyMs, settlingMs, fails, back }: Life): string {
  const pace = `starts in ${seconds(startsMs)}, healthy in ${seconds(healthyMs)}, settles in ${seconds(settlingMs)}`;
  return [pace, fails ? `fails: ${fails}` : '', back ? `its way back: ${back}` : '']
    .filter(Boolean)
    .join(', ');
}

function faultOf(fault: Fault): string {
  const { on, skip = 0, times = Infinity, kind, ...more } = fault;
  const detail = Object.entries(more).map(([name, value]) => `${name} ${value}`);
  return `fault: ${[kind, ...detail].join(', ')} of ${on}, calls ${skip + 1} to ${skip + times}`;
}

function stopOf({ how, call, pauseMs }: Stop, index: number): string {
  const done = how === 'kill' ? 'killed' : 'cancelled';
  return `run ${index + 1}: ${done} at its call ${call}, the next ${seconds(pauseMs)} later`;
}

function seconds(ms: number): string {
  return `${ms / 1_000} s`;
}

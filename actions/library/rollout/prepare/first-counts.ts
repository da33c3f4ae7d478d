import type { Service } from '../../aws/ecs.ts';
import { type Findings, findings } from '../../findings/findings.ts';
import { nearest } from '../../naming/nearest.ts';
import type { Problem } from '../../text/errors.ts';
import type { RolloutRequest } from '../request/request.ts';
import { primaryOf } from '../service/origin.ts';
import { spellings } from '../service/spellings.ts';
import type { PlannedService } from './planned-service.ts';

type Asked = Pick<RolloutRequest, 'environment' | 'cluster' | 'desiredCounts'>;

/** The counts that services start with, by their names: those that have tasks are not among them. */
export interface FirstCounts extends Findings {
  readonly counts: ReadonlyMap<string, number>;
}

/** Which of the services to roll are started, and with how many tasks. */
export function firstCounts(asked: Asked, services: readonly Service[]): FirstCounts {
  const counts = new Map<string, number>();
  const problems: Problem[] = [];
  const notes: string[] = [];
  const meant = new Set<string>();
  for (const [written, count] of asked.desiredCounts) {
    const service = serviceOf(written, asked, services);
    const { serviceName: name = '', desiredCount } = service ?? {};
    if (!service) problems.push(notRolled(written, asked, services));
    else if (meant.has(name)) problems.push(twice(name));
    else if (desiredCount === 0) counts.set(name, count);
    else notes.push(`${name} has a desired count of ${desiredCount}, and keeps it`);
    meant.add(name);
  }
  return { ...findings({ problems, notes }), counts };
}

/** A service with the count that it starts with, and what it goes back to: none, on whatever it was made with. */
export function startedFromNone(
  planned: PlannedService,
  counts: FirstCounts['counts'],
): PlannedService {
  const firstCount = counts.get(planned.name);
  if (firstCount === undefined) return planned;
  const { origin, service } = planned;
  const revision = origin.revision ?? primaryOf(service)?.taskDefinition;
  return { ...planned, firstCount, origin: { ...origin, revision, countBefore: 0 } };
}

function serviceOf(
  written: string,
  { environment }: Asked,
  services: readonly Service[],
): Service | undefined {
  return spellings(environment, written)
    .map((name) => services.find(({ serviceName }) => serviceName === name))
    .find((service) => service !== undefined);
}

function notRolled(written: string, asked: Asked, services: readonly Service[]): Problem {
  const { environment, cluster } = asked;
  const names = services.map(({ serviceName = '' }) => serviceName);
  const short = names.map((name) => name.replace(`${environment}-`, ''));
  const meant = nearest(written, [...short, ...names]);
  const count = asked.desiredCounts.get(written);
  return {
    code: 'service-not-found',
    what: `"${written}" in desired-counts is none of the services to roll in ${cluster}: ${names.join(', ') || 'there are none'}.`,
    remedy:
      meant === undefined
        ? 'Leave "desired-counts" out.'
        : `Did you mean: with: { desired-counts: "${meant}=${count}" }? Or name it in services as well.`,
  };
}

function twice(name: string): Problem {
  return {
    code: 'desired-count-invalid',
    what: `Service "${name}" is given more than one count, with and without the environment in front; allowed: one.`,
    remedy: 'Take one of the two out.',
  };
}

import { describe, expect, it } from '@jest/globals';
import { steadiness } from '../../actions/smoke-check/steady.ts';

describe('a service that is steady or not, by what ECS says', () => {
  const primary = { id: 'ecs-svc/2', status: 'PRIMARY', taskDefinition: 'alpha-web:8' };
  const counts = { runningCount: 2, desiredCount: 2, pendingCount: 0 };
  const service = { status: 'ACTIVE', ...counts };
  const done = { ...primary, ...counts, rolloutState: 'COMPLETED' } as const;

  it.each([
    ['all of it', { ...service, deployments: [done] }, 'good'],
    [
      'what tells no state, by its counts',
      { ...service, deployments: [{ ...primary, ...counts }] },
      'good',
    ],
    ['what has no deployments of ECS, by its counts', service, 'good'],
    ['too few', { ...service, runningCount: 1, deployments: [done] }, 'bad'],
    ['too many', { ...service, runningCount: 3, deployments: [done] }, 'bad'],
    ['one that comes', { ...service, pendingCount: 1, deployments: [done] }, 'bad'],
    [
      'one that failed',
      { ...service, deployments: [{ ...done, rolloutState: 'FAILED' as const }] },
      'bad',
    ],
    [
      'an older one',
      { ...service, deployments: [done, { id: 'ecs-svc/1', status: 'ACTIVE' }] },
      'bad',
    ],
    ['nothing', undefined, 'bad'],
  ])('%s', (...[, seen, verdict]) => {
    expect(steadiness(seen).verdict).toBe(verdict);
  });
});

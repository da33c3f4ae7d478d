import { describe, expect, it } from '@jest/globals';
import type { Service } from '../../../../actions/library/aws/ecs.ts';
import { parseServiceImages } from '../../../../actions/library/image/service-images.ts';
import { chooseServices } from '../../../../actions/library/rollout/prepare/choose.ts';
import { parseRevisions } from '../../../../actions/library/rollout/revision/revision-input.ts';

const image = 'backend:v1';

function service(serviceName: string, more: Partial<Service> = {}): Service {
  return { serviceName, status: 'ACTIVE', desiredCount: 1, ...more };
}

const alpha = ['web-ui', 'redis', 'gunicorn', 'default', 'beat'].map((role) =>
  service(`alpha-${role}`),
);

function choose(
  asked: {
    services?: string[];
    images?: string[];
    revision?: string[];
    requireRunning?: boolean;
    desiredCounts?: Record<string, number>;
    cluster?: string;
  },
  described: readonly Service[] = alpha,
) {
  const { services = [], revision = [], requireRunning = false, cluster } = asked;
  const { desiredCounts = {} } = asked;
  const { images = revision.length > 0 ? [] : [image] } = asked;
  const chosen = chooseServices(
    {
      environment: 'alpha',
      cluster: cluster ?? 'alpha-cluster',
      services,
      images: parseServiceImages(images),
      revisions: parseRevisions(revision),
      requireRunning,
      desiredCounts: new Map(Object.entries(desiredCounts)),
      ...{ region: 'eu-west-1', existing: [] },
    },
    described,
  );
  return {
    names: chosen.services.map(({ serviceName }) => serviceName),
    codes: chosen.problems.map(({ code }) => code),
  };
}

describe('the services that are rolled', () => {
  it('are those of the application unless others are named', () => {
    const all = ['alpha-beat', 'alpha-default', 'alpha-gunicorn'];
    expect(choose({})).toEqual({ names: all, codes: [] });
    expect(choose({ images: [] })).toEqual({ names: all, codes: [] });
    const others = [...alpha, service('beta-beat'), service('alpha-old', { status: 'DRAINING' })];
    expect(choose({}, others)).toEqual({ names: all, codes: [] });
  });

  it('are those of the lines of images when there is no other image', () => {
    const { names } = choose({ images: ['web-ui/web-ui=frontend:v2'] });
    expect(names).toEqual(['alpha-web-ui']);
  });

  it('may be written with or without the environment', () => {
    const { names, codes } = choose({ services: ['gunicorn', 'alpha-redis'] });
    expect({ names, codes }).toEqual({ names: ['alpha-gunicorn', 'alpha-redis'], codes: [] });
  });

  it('are refused for every reason at once', () => {
    const described = [
      ...alpha,
      service('alpha-gone', { status: 'INACTIVE' }),
      service('alpha-code', { deploymentController: { type: 'CODE_DEPLOY' } }),
      service('alpha-ext', { deploymentController: { type: 'EXTERNAL' } }),
      service('alpha-green', { deploymentConfiguration: { strategy: 'BLUE_GREEN' } }),
      service('alpha-odd', { deploymentConfiguration: { strategy: 'SIDEWAYS' as 'ROLLING' } }),
      service('alpha-idle', { desiredCount: 0 }),
      service('beta-web', { tags: [{ key: 'adhoc:env', value: 'beta' }] }),
    ];
    const services = [
      'nope',
      'gone',
      'code',
      'ext',
      'green',
      'odd',
      'idle',
      'beta-web',
      'beat',
      'alpha-beat',
    ];
    expect(choose({ services, requireRunning: true }, described).codes).toEqual([
      'service-not-found',
      'service-repeated',
      'service-of-another-environment',
      'service-not-active',
      'deployment-controller-unsupported',
      'deployment-controller-unsupported',
      'deployment-strategy-unsupported',
      'service-without-tasks',
    ]);
  });

  it('may be without tasks where they are given some', () => {
    const idle = [service('alpha-idle', { desiredCount: 0 })];
    const asked = { services: ['idle'], requireRunning: true };
    expect(choose({ ...asked, desiredCounts: { idle: 1 } }, idle).codes).toEqual([]);
    expect(choose(asked, idle).codes).toEqual(['service-without-tasks']);
  });

  it('belong by name, by tag, or by the cluster of the environment', () => {
    const plain = [service('web')];
    expect(choose({ services: ['web'] }, plain).codes).toEqual([]);
    expect(choose({ services: ['web'], cluster: 'shared' }, plain).codes).toEqual([
      'service-of-another-environment',
    ]);
    const tagged = [service('web', { tags: [{ key: 'env', value: 'alpha' }] })];
    expect(choose({ services: ['web'], cluster: 'shared' }, tagged).codes).toEqual([]);
  });

  it('are missed when there are none, or when a line of images names none of them', () => {
    expect(choose({}, []).codes).toEqual(['service-not-found']);
    expect(choose({ services: ['beat'], images: ['default/default=a:1'] }).codes).toEqual([
      'service-not-found',
    ]);
  });
});

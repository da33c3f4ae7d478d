import { describe, expect, it } from '@jest/globals';
import type { Service } from '../../../actions/library/aws/ecs.ts';
import { lenders, ownServices } from '../../../actions/library/placement/lenders.ts';
import { placementOf } from '../../../actions/library/placement/placement.ts';

const nothing = { subnets: [], securityGroups: [], assignPublicIp: false, spot: false };
const network = {
  awsvpcConfiguration: {
    subnets: ['subnet-1'],
    securityGroups: ['sg-1'],
    assignPublicIp: 'ENABLED',
  },
} as const;

function service(more: Partial<Service>): Service {
  return { serviceName: 'alpha-gunicorn', networkConfiguration: network, ...more } as Service;
}

describe('the placement beside a service', () => {
  it.each([
    [['FARGATE_SPOT'], false, undefined],
    [['FARGATE_SPOT'], true, 'FARGATE_SPOT'],
    [['FARGATE'], true, 'FARGATE_SPOT'],
    [['FARGATE_SPOT', 'FARGATE'], false, undefined],
    [['FARGATE_SPOT', 'own-hosts'], false, 'own-hosts'],
    [[], false, undefined],
  ])('of %j with spot %s is %s', (providers, spot, capacityProvider) => {
    const capacityProviderStrategy = providers.map((name) => ({ capacityProvider: name }));
    const placement = placementOf(service({ capacityProviderStrategy }), { ...nothing, spot });
    expect(placement?.capacityProvider).toBe(capacityProvider);
  });

  it('has its network and platform version', () => {
    expect(placementOf(service({ platformVersion: '1.4.0' }), nothing)).toMatchObject({
      subnets: ['subnet-1'],
      securityGroups: ['sg-1'],
      assignPublicIp: 'ENABLED',
      platformVersion: '1.4.0',
    });
  });

  it('has the network of the inputs first, without the public address of the service', () => {
    const inputs = { ...nothing, subnets: ['subnet-9'], securityGroups: ['sg-9'] };
    expect(placementOf(service({}), inputs)).toMatchObject({
      subnets: ['subnet-9'],
      securityGroups: ['sg-9'],
      assignPublicIp: 'DISABLED',
    });
  });

  it('is none without subnets', () => {
    expect(placementOf({ serviceName: 'alpha-gunicorn' }, nothing)).toBeUndefined();
  });
});

describe('services that lend their network', () => {
  const named = (serviceName: string, status = 'ACTIVE', runningCount = 1) =>
    ({ serviceName, status, runningCount }) as Service;

  it('come running first, then in the order of the contract', () => {
    const services = [
      named('alpha-zeta'),
      named('alpha-gunicorn', 'ACTIVE', 0),
      named('alpha-beat'),
      named('alpha-default', 'DRAINING'),
      named('alpha-redis'),
    ];
    const names = lenders(services, 'alpha').map(({ serviceName }) => serviceName);
    expect(names).toEqual(['alpha-beat', 'alpha-redis', 'alpha-zeta', 'alpha-gunicorn']);
  });

  it('are those of the environment, or all in its own cluster', () => {
    const arns = ['arn:aws:ecs:r:1:service/c/web', 'arn:aws:ecs:r:1:service/c/beta-web'];
    expect(ownServices(arns, { environment: 'beta', cluster: 'shared' })).toEqual(['beta-web']);
    expect(ownServices(arns, { environment: 'alpha', cluster: 'shared' })).toEqual([]);
    const own = { environment: 'alpha', cluster: 'alpha-cluster' };
    expect(ownServices(arns, own)).toEqual(['web', 'beta-web']);
  });
});

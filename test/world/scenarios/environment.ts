import type {
  Scenario,
  ScenarioParameter,
  ScenarioSecurityGroup,
  ScenarioService,
} from '../scenario.ts';
import { definitionOf } from './definitions.ts';
import { deployRole, githubClaims } from './github.ts';
import {
  type EnvironmentOptions,
  identityTags,
  logGroup,
  type Settled,
  settle,
} from './options.ts';

export { definitionOf } from './definitions.ts';
export type { EnvironmentOptions } from './options.ts';

/** An environment as the naming contract (design, section 6) has it: everything runs, v1.7.0 is out. */
export function environment(options: EnvironmentOptions = {}): Scenario {
  const all = settle(options);
  const { environment: name, base, account, region, partition } = all;
  return {
    name: 'environment',
    account,
    region,
    partition,
    clusters: [{ name: `${name}-cluster`, tags: identityTags(all) }],
    services: services.map((service) => serviceOf(service, all)),
    taskDefinitions: [...services, 'migrate'].map((service) => definitionOf(service, all)),
    repositories: [{ name: 'backend', images: [image('v1.7.0'), image('v1.8.0')] }],
    secrets: [
      { name: `${name}/database-url`, value: 'postgres://alpha:hunter2@db.internal/alpha-db' },
      { name: `${name}/empty` },
    ],
    parameters: [sentryDsn(all)],
    subnets: [...[1, 2].map((n) => subnet(n, base)), publicSubnet(base)],
    securityGroups: [
      securityGroup(1, `${base}-ecs-sg`, base),
      securityGroup(2, `${base}-alb-sg`, base),
    ],
    logGroups: [...services, 'migrate'].map((service) => logGroup(service, all)),
    roles: [deployRole],
    oidc: { requestToken: 'request-token-of-the-job', claims: githubClaims },
  };
}

/** The services of the naming contract; a container carries the service's short name. */
export const services = ['gunicorn', 'default', 'beat', 'web-ui', 'redis'] as const;

const vpc = 'vpc-0a1b2c3d4e5f60001';

function image(tag: string) {
  return { tags: [tag], platforms: [{ os: 'linux', architecture: 'amd64' }] };
}

function sentryDsn({ environment: name, base }: Settled): ScenarioParameter {
  const value = 'https://example.invalid/1';
  return { name: `/adhoc/${base}/${name}/sentry-dsn`, value, type: 'SecureString' };
}

function securityGroup(n: number, name: string, base: string): ScenarioSecurityGroup {
  return { id: `sg-0a1b2c3d4e5f6000${n}`, name, vpc, tags: { env: base, Name: name } };
}

function subnet(n: number, base: string) {
  const name = `${base}-private-${n}`;
  return {
    id: `subnet-0a1b2c3d4e5f6000${n}`,
    vpc,
    cidr: `10.0.${n}.0/24`,
    tags: { env: base, Name: name },
  };
}

function publicSubnet(base: string) {
  const tags = { env: base, Name: `${base}-public-1` };
  return { id: 'subnet-0a1b2c3d4e5f60009', vpc, cidr: '10.0.9.0/24', public: true, tags };
}

function serviceOf(service: string, all: Settled): ScenarioService {
  const { environment: name } = all;
  return {
    cluster: `${name}-cluster`,
    name: `${name}-${service}`,
    taskDefinition: `${name}-${service}`,
    network: {
      subnets: [1, 2].map((n) => subnet(n, all.base).id),
      securityGroups: ['sg-0a1b2c3d4e5f60001'],
      assignPublicIp: 'DISABLED',
    },
    tags: identityTags(all),
  };
}

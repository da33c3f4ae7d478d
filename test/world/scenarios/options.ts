import type { Tag } from '@aws-sdk/client-ecs';

export interface EnvironmentOptions {
  /** A: the app environment. */
  readonly environment?: string;
  /** B: the base environment. */
  readonly base?: string;
  readonly account?: string;
  readonly region?: string;
  readonly partition?: string;
}

export type Settled = Required<EnvironmentOptions>;

const defaults: Settled = {
  environment: 'alpha',
  base: 'dev',
  account: '123456789012',
  region: 'eu-west-1',
  partition: 'aws',
};

export function settle(options: EnvironmentOptions): Settled {
  return { ...defaults, ...options };
}

export function identityTags({ environment: name, base }: Settled): Tag[] {
  return [
    { key: 'env', value: name },
    { key: 'adhoc:env', value: name },
    { key: 'adhoc:base', value: base },
    { key: 'adhoc:kind', value: 'ad-hoc' },
  ];
}

export function logGroup(service: string, { environment: name }: Settled): string {
  return `/ecs/${name}-${service}`;
}

/** How an identity provider is asked who somebody is. */
export const signInSettings = [
  'issuer',
  'authorization-endpoint',
  'token-endpoint',
  'user-info-endpoint',
  'client-id',
  'client-secret',
  'check-secret',
] as const;

/** What a base environment tells the environments on it: SSM parameters `/adhoc/<base>/<id>`. */
export const baseParameterIds = [
  'vpc-id',
  'subnet-ids',
  'assign-public-ip',
  'app-security-group-id',
  'load-balancer-security-group-id',
  'load-balancer-full-name',
  'load-balancer-dns-name',
  'load-balancer-zone-id',
  'listener-arn',
  'domain',
  'hosted-zone-id',
  'namespace-id',
  'namespace-name',
  'database-host',
  'database-port',
  'database-secret-arn',
  'assets-bucket',
  'redis-secret-arn',
  'alarm-topic-arn',
  'sign-in',
  ...signInSettings,
] as const;

export type BaseParameterId = (typeof baseParameterIds)[number];

export function baseParameterName(base: string, id: BaseParameterId): string {
  return `/adhoc/${base}/${id}`;
}

/** Names below `/adhoc/<base>/` that mean something else: no environment can be called so. */
export const reservedNames: readonly string[] = [
  ...baseParameterIds,
  'applied',
  'base',
  'images',
  'lease',
  'record',
  'slots',
];

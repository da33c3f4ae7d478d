/**
 * The naming contract: what is called how in an environment, whoever made it (CDK, Terraform, Pulumi).
 * Every name is a default; inputs override it.
 */

/** Lower case letters, digits and inner hyphens, short enough for a load balancer's 32 characters. */
export const environmentName = /^[a-z]([a-z0-9-]{0,18}[a-z0-9])?$/;

export function clusterName(environment: string): string {
  return `${environment}-cluster`;
}

export function serviceName(environment: string, service: string): string {
  return `${environment}-${service}`;
}

/** `gunicorn` of `alpha-gunicorn`; a name that does not begin with the environment's stays as it is. */
export function roleOf(environment: string, service: string): string {
  const front = serviceName(environment, '');
  return service.startsWith(front) ? service.slice(front.length) : service;
}

/** An environment and the one that it stands on. */
export interface EnvironmentOnBase {
  readonly base: string;
  readonly environment: string;
}

/** What all images of record of an environment lie below. */
export function imageRecordsPath({ base, environment }: EnvironmentOnBase): string {
  return `/adhoc/${base}/${environment}/images`;
}

/** The parameter that tells an environment's stacks which image a service runs. */
export function imageRecordName(where: EnvironmentOnBase, role: string): string {
  return `${imageRecordsPath(where)}/${role}`;
}

/**
 * Services of a shared cluster that belong to the environment: `alpha-<service>`, but not those of an
 * environment with a longer name, `alpha-two`, which is there when `alpha-two-` stands before a service of
 * the contract (`alpha-two-beat`).
 */
export function servicesOf(environment: string, services: readonly string[]): string[] {
  const isOf = (name: string, service: string) => service.startsWith(serviceName(name, ''));
  const own = services.filter((service) => isOf(environment, service));
  const longer = own.flatMap(environmentOf).filter((name) => isOf(environment, name));
  return own.filter((service) => !longer.some((name) => isOf(name, service)));
}

/** The environment that a service of the contract tells by its name. */
function environmentOf(service: string): string[] {
  const role = serviceRoles.find((one) => service.endsWith(`-${one}`));
  return role ? [service.slice(0, -role.length - 1)] : [];
}

/** Families of the one-off task that brings the database up to date, in order of preference. */
export function updateTaskFamilies(environment: string): readonly string[] {
  return [`${environment}-migrate`, `${environment}-backend_update`];
}

/** A family that lives only as long as one run; `hash` tells runs apart. */
export function throwAwayFamily(environment: string, hash: string): string {
  return `${environment}-run-${hash.slice(0, 10)}`;
}

/** Services in the order in which their network is borrowed for a one-off task. */
export const serviceRoles = ['gunicorn', 'default', 'beat', 'web-ui', 'redis'] as const;

/** Services that a rollout of the application leaves alone unless they are named. */
export const besideTheApplication: readonly string[] = ['web-ui', 'redis'];

/** The service of the frontend, where ECS serves it. */
export const frontendRole = 'web-ui';

/** Tags that tell which environment something belongs to. */
export const environmentTags: readonly string[] = ['adhoc:env', 'env'];

/** Tag that a cluster carries when it is part of a base environment. */
export const baseTag = 'adhoc:base';

/** How the network of a base environment is found by its tags, when no service can lend its own. */
export function networkTags(base: string): {
  readonly subnets: Tags;
  readonly securityGroup: Tags;
} {
  return {
    subnets: { env: base, Name: '*private*' },
    securityGroup: { Name: `${base}-ecs-sg` },
  };
}

/** What tells the infrastructure of one environment from that of all others. */
export interface Identity {
  readonly kind: 'ad-hoc' | 'prod';
  readonly layer: 'base' | 'app';
  readonly environment: string;
  /** The base environment that it stands on; a base stands on itself. */
  readonly baseEnvironment?: string | undefined;
}

/** `adhoc-app-alpha`: kind and layer are part of it, since stacks of all environments share one name space. */
export function stackName({ kind, layer, environment }: Identity): string {
  return `${kind === 'prod' ? 'prod' : 'adhoc'}-${layer}-${environment}`;
}

/**
 * Where Terraform keeps the state of an environment or a base: the roles of a kind reach what begins with that kind,
 * and `dev` the base is not `dev` the environment.
 */
export function stateKey({ kind, layer, environment }: Identity): string {
  return `${statesOf(kind)}${environment}/${layer}.tfstate`;
}

/** What the keys of all states of a kind begin with. */
export function statesOf(kind: Identity['kind']): string {
  return `${kind}/`;
}

/** Identity only, so that no plan shows a change of tags: owner and expiry are in the record. */
export function identityTags(
  { kind, layer, environment, baseEnvironment }: Identity,
  { tool, repository }: { readonly tool: string; readonly repository: string },
): Tags {
  const base = layer === 'base' ? environment : baseEnvironment;
  return {
    env: environment,
    'adhoc:env': environment,
    ...(base === undefined ? {} : { [baseTag]: base }),
    'adhoc:kind': kind,
    'adhoc:layer': layer,
    'adhoc:tool': tool,
    'adhoc:repo': repository,
  };
}

/** Tags by key; a value may hold `*`. */
export type Tags = Readonly<Record<string, string>>;

/** The SSM parameter that says who may change an environment, or a base layer, now. */
export function leaseParameter(base: string, environment?: string): string {
  return `${layer(base, environment)}/lease`;
}

/** The SSM parameter that says that the plan of this digest was applied to it. */
export function appliedParameter(digest: string, base: string, environment?: string): string {
  return `${layer(base, environment)}/applied/${digest}`;
}

/** The SSM parameter that says what an environment is and how it is destroyed. */
export function recordParameter(base: string, environment?: string): string {
  return `${layer(base, environment)}/record`;
}

/** The environment that a parameter is the record of; undefined for the base's own, and for any other name. */
export function environmentOfRecord(base: string, parameter: string): string | undefined {
  const [, , , environment = ''] = parameter.split('/');
  const isRecord = recordParameter(base, environment) === parameter;
  return isRecord && environmentName.test(environment) ? environment : undefined;
}

function layer(base: string, environment: string | undefined): string {
  return environment === undefined ? `/adhoc/${base}` : `/adhoc/${base}/${environment}`;
}

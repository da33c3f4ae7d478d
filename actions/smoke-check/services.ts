import type { Aws } from '../library/aws/aws.ts';
import type { Service } from '../library/aws/ecs.ts';
import { clusterName, servicesOf } from '../library/naming/names.ts';
import { findCluster } from '../library/placement/cluster.ts';
import { findService } from '../library/rollout/prepare/choose.ts';
import { shortName } from '../library/rollout/service/origin.ts';
import { spellings } from '../library/rollout/service/spellings.ts';
import { type Problem, UserError } from '../library/text/errors.ts';
import { awsCommand } from '../library/text/shell.ts';

/** Which services, as the workflow has it. */
export interface AskedServices {
  readonly environment: string;
  readonly cluster: string | undefined;
  /** Empty: every active one of the environment. */
  readonly services: readonly string[];
}

/** Where they are, and what they were at the first look. */
export interface FoundServices {
  readonly cluster: string;
  readonly services: readonly Service[];
}

/**
 * The services to look at.
 * @throws UserError `cluster-not-found`, `service-not-found`.
 */
export async function findServices(asked: AskedServices, aws: Aws): Promise<FoundServices> {
  const { environment, cluster = clusterName(environment) } = asked;
  const { problems } = await findCluster(aws, cluster);
  if (problems.length > 0) throw new UserError(problems);
  const services =
    asked.services.length > 0
      ? await named({ ...asked, cluster }, aws)
      : await ofEnvironment(environment, cluster, aws);
  return { cluster, services };
}

async function ofEnvironment(environment: string, cluster: string, aws: Aws): Promise<Service[]> {
  const ecs = await aws.ecs();
  const names = servicesOf(environment, (await ecs.listServices(cluster)).map(shortName));
  const described = await ecs.describeServices(cluster, names);
  const active = described.filter(({ status }) => status === 'ACTIVE');
  if (active.length === 0)
    throw new UserError({
      code: 'service-not-found',
      what: `Cluster ${cluster} has no active service "${environment}-*".`,
      remedy: 'with: { services: "<names>" }',
    });
  return active.sort((a, b) => (String(a.serviceName) < String(b.serviceName) ? -1 : 1));
}

async function named(
  { environment, cluster, services }: AskedServices & { readonly cluster: string },
  aws: Aws,
): Promise<Service[]> {
  const written = [...new Set(services)];
  const names = [...new Set(written.flatMap((one) => spellings(environment, one)))];
  const described = await (await aws.ecs()).describeServices(cluster, names);
  const found = written.map((one) => findService(described, { environment, written: one }));
  const missing = written.filter((_, index) => found[index] === undefined);
  const place = { region: aws.region, cluster };
  if (missing.length > 0) throw new UserError(missing.map((name) => notFound(name, place)));
  return [...new Set(found.flatMap((service) => service ?? []))];
}

function notFound(
  name: string,
  { region, cluster }: { readonly region: string; readonly cluster: string },
): Problem {
  return {
    code: 'service-not-found',
    what: `There is no service "${name}" in ${cluster}, neither as it is nor with the environment in front.`,
    remedy: awsCommand('ecs list-services', { region, cluster }),
  };
}

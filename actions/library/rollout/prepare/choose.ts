import type { Service } from '../../aws/ecs.ts';
import {
  besideTheApplication,
  clusterName,
  environmentTags,
  serviceName,
  servicesOf,
} from '../../naming/names.ts';
import type { Problem } from '../../text/errors.ts';
import type { RolloutRequest } from '../request/request.ts';
import { familyOf } from '../revision/revision-input.ts';
import { ofNobodysFamily } from '../revision/revision-problems.ts';
import { spellings } from '../service/spellings.ts';
import { type FirstCounts, firstCounts } from './first-counts.ts';
import { noServices, notFound, ofAnother, repeated, unfit } from './service-problems.ts';

type Asked = Pick<
  RolloutRequest,
  | 'environment'
  | 'cluster'
  | 'services'
  | 'images'
  | 'revisions'
  | 'requireRunning'
  | 'desiredCounts'
>;

/** The wish, where it is to be fulfilled, and the names of the environment's services as far as they were read. */
type Given = Asked & { readonly region: string; readonly existing: readonly string[] };

/** The services to roll, in order, with what speaks against them. */
export interface ChosenServices {
  readonly services: readonly Service[];
  readonly problems: readonly Problem[];
  /** What is started from no tasks. */
  readonly first: FirstCounts;
}

/** Names that were written, in `services` and in lines for a service; without either there are none. */
export function namedServices(asked: Asked): readonly string[] {
  return asked.services.length > 0 ? asked.services : linesOf(asked);
}

/** The services that lines of `images` or of `revision` name. */
function linesOf({ images, revisions }: Asked): readonly string[] {
  return [...images.byService.keys(), ...revisions.byService.keys()];
}

/** Whether all services of the environment are meant, or all that run a family. */
export function meansAll(asked: Asked): boolean {
  const { services, images, revisions } = asked;
  const some = images.image !== undefined || revisions.alone.length > 0;
  return services.length === 0 && (some || linesOf(asked).length === 0);
}

/** The service that was meant, of those that AWS described. */
export function findService(
  described: readonly Service[],
  { environment, written }: { readonly environment: string; readonly written: string },
): Service | undefined {
  const names = spellings(environment, written);
  return names
    .map((name) => described.find((service) => service.serviceName === name))
    .find((service) => service !== undefined);
}

/** Which services are rolled, and everything that is wrong with them, at once. */
export function chooseServices(asked: Given, described: readonly Service[]): ChosenServices {
  const written = namedServices(asked);
  const found = written.map((name) => ({
    name,
    service: findService(described, { environment: asked.environment, written: name }),
  }));
  const named = found.flatMap(({ service }) => (service ? [service] : []));
  const services = [
    ...new Set([...(meansAll(asked) ? applicationOf(asked, described) : []), ...named]),
  ];
  const missing = found
    .filter(({ service }) => !service)
    .map(({ name }) => notFound(name, asked, asked.existing));
  const first = firstCounts(asked, services);
  const problems = [
    ...missing,
    ...linesWithoutService(asked, services, described),
    ...revisionsWithoutService(asked, services),
    ...named.filter((service, index) => named.indexOf(service) < index).map(repeated),
    ...services.filter((service) => !belongs(service, asked)).map((one) => ofAnother(one, asked)),
    ...services.flatMap((service) => unfit(service, { ...asked, ...runningOf(service, first) })),
  ];
  if (services.length === 0 && problems.length === 0) problems.push(noServices(asked));
  return { services, problems, first };
}

/** One that gets its first tasks is proven by them. */
function runningOf({ serviceName = '' }: Service, { counts }: FirstCounts) {
  return counts.has(serviceName) ? { requireRunning: false } : {};
}

/**
 * Every active service of the environment but those that stand beside the application; where revisions
 * without a service were asked for, every one that runs their families.
 */
function applicationOf(
  { environment, revisions }: Asked,
  described: readonly Service[],
): Service[] {
  const names = described.map(({ serviceName: name = '' }) => name);
  const own = servicesOf(environment, names);
  const beside = besideTheApplication.map((role) => serviceName(environment, role));
  const families = revisions.alone.map(familyOf);
  const isMeant = ({ serviceName: name = '', taskDefinition = '' }: Service) =>
    families.length > 0 ? families.includes(familyOf(taskDefinition)) : !beside.includes(name);
  return described
    .filter(({ status }) => status === 'ACTIVE')
    .filter((service) => own.includes(service.serviceName ?? '') && isMeant(service))
    .sort((a, b) => ((a.serviceName ?? '') < (b.serviceName ?? '') ? -1 : 1));
}

/** A revision of a family that nothing runs would be lost in silence. */
function revisionsWithoutService({ revisions }: Asked, services: readonly Service[]): Problem[] {
  const families = [
    ...new Set(services.map(({ taskDefinition = '' }) => familyOf(taskDefinition))),
  ];
  return revisions.alone
    .filter((revision) => !families.includes(familyOf(revision)))
    .map((revision) => ofNobodysFamily(revision, families));
}

/** A line for a service that `services` leaves out would be lost in silence. */
function linesWithoutService(
  asked: Given,
  services: readonly Service[],
  described: readonly Service[],
): Problem[] {
  if (asked.services.length === 0) return [];
  const { environment } = asked;
  return linesOf(asked)
    .filter((written) => {
      const service = findService(described, { environment, written });
      return !service || !services.includes(service);
    })
    .map((name) => notFound(name, asked, asked.existing));
}

/** By its name, by its tags, or because it is in the environment's own cluster under no other's tag. */
export function belongs(
  service: Service,
  { environment, cluster }: Pick<Asked, 'environment' | 'cluster'>,
): boolean {
  if (servicesOf(environment, [service.serviceName ?? '']).length > 0) return true;
  const tag = environmentTags
    .map((key) => service.tags?.find((one) => one.key === key)?.value)
    .find((value) => value !== undefined);
  return tag === undefined ? cluster === clusterName(environment) : tag === environment;
}

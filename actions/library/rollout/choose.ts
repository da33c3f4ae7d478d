import type { Service } from '../aws/ecs.ts';
import {
  besideTheApplication,
  clusterName,
  environmentTags,
  serviceName,
  servicesOf,
} from '../naming/names.ts';
import type { Problem } from '../text/errors.ts';
import type { RolloutRequest } from './request.ts';
import { noServices, notFound, ofAnother, repeated, unfit } from './service-problems.ts';

type Asked = Pick<
  RolloutRequest,
  'environment' | 'cluster' | 'services' | 'images' | 'requireRunning'
>;

/** The services to roll, in order, with what speaks against them. */
export interface ChosenServices {
  readonly services: readonly Service[];
  readonly problems: readonly Problem[];
}

/** Names that were written, in `services` and in lines of `images`; without either there are none. */
export function namedServices({ services, images }: Asked): readonly string[] {
  return services.length > 0 ? services : [...images.byService.keys()];
}

/** Whether all services of the environment are meant. */
export function meansAll({ services, images }: Asked): boolean {
  return services.length === 0 && (images.image !== undefined || images.byService.size === 0);
}

/** Under which names a service may be found that was written so. */
export function spellings(environment: string, written: string): readonly string[] {
  return servicesOf(environment, [written]).length > 0
    ? [written]
    : [written, serviceName(environment, written)];
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
export function chooseServices(asked: Asked, described: readonly Service[]): ChosenServices {
  const written = namedServices(asked);
  const found = written.map((name) => ({
    name,
    service: findService(described, { environment: asked.environment, written: name }),
  }));
  const named = found.flatMap(({ service }) => (service ? [service] : []));
  const services = [
    ...new Set([...(meansAll(asked) ? applicationOf(asked, described) : []), ...named]),
  ];
  const missing = found.filter(({ service }) => !service).map(({ name }) => notFound(name, asked));
  const problems = [
    ...missing,
    ...linesWithoutService(asked, services, described),
    ...named.filter((service, index) => named.indexOf(service) < index).map(repeated),
    ...services.filter((service) => !belongs(service, asked)).map((one) => ofAnother(one, asked)),
    ...services.flatMap((service) => unfit(service, asked)),
  ];
  if (services.length === 0 && problems.length === 0) problems.push(noServices(asked));
  return { services, problems };
}

/** Every active service of the environment but those that stand beside the application. */
function applicationOf({ environment }: Asked, described: readonly Service[]): Service[] {
  const names = described.map(({ serviceName: name = '' }) => name);
  const own = servicesOf(environment, names);
  const beside = besideTheApplication.map((role) => serviceName(environment, role));
  return described
    .filter(({ status }) => status === 'ACTIVE')
    .filter(({ serviceName: name = '' }) => own.includes(name) && !beside.includes(name))
    .sort((a, b) => ((a.serviceName ?? '') < (b.serviceName ?? '') ? -1 : 1));
}

/** A line of `images` for a service that `services` leaves out would be lost in silence. */
function linesWithoutService(
  asked: Asked,
  services: readonly Service[],
  described: readonly Service[],
): Problem[] {
  if (asked.services.length === 0) return [];
  const { environment } = asked;
  return [...asked.images.byService.keys()]
    .filter((written) => {
      const service = findService(described, { environment, written });
      return !service || !services.includes(service);
    })
    .map((name) => notFound(name, asked));
}

/** By its name, by its tags, or because it is in the environment's own cluster under no other's tag. */
function belongs(service: Service, { environment, cluster }: Asked): boolean {
  if (servicesOf(environment, [service.serviceName ?? '']).length > 0) return true;
  const tag = environmentTags
    .map((key) => service.tags?.find((one) => one.key === key)?.value)
    .find((value) => value !== undefined);
  return tag === undefined ? cluster === clusterName(environment) : tag === environment;
}

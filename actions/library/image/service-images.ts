import { type Problem, problemsIn, UserError } from '../text/errors.ts';
import { parseWanted, type WantedImages } from './wanted.ts';

/** What the user asked for: one image for whatever fits, images for named containers of services, or both. */
export interface ServiceImages {
  readonly image: string | undefined;
  /** Image by container, by the service as it was written. */
  readonly byService: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

const input = { name: 'images' } as const;

/**
 * Reads the items of an images input: at most one image alone, and `service/container=image` lines.
 * @throws UserError with everything that is wrong.
 */
export function parseServiceImages(items: readonly string[]): ServiceImages {
  const alone = items.filter((item) => !item.includes('='));
  const named = items.filter((item) => item.includes('='));
  const problems = [
    ...(alone.length > 1 ? [several(alone)] : []),
    ...named.filter((item) => !namesBoth(item)).map(noService),
    ...problemsIn(() => parseWanted(alone.slice(0, 1), input)),
    ...problemsIn(() => parseWanted(named, input)),
  ];
  if (problems.length > 0) throw new UserError(problems);
  return { image: alone[0], byService: grouped(parseWanted(named, input).byContainer) };
}

function namesBoth(item: string): boolean {
  return /^[^/=]+\/[^/=]+=/.test(item);
}

function grouped(pairs: WantedImages['byContainer']): ServiceImages['byService'] {
  const byService = new Map<string, Map<string, string>>();
  for (const [key, image] of pairs) {
    const [service = '', container = ''] = key.split('/').map((part) => part.trim());
    const containers = byService.get(service) ?? new Map<string, string>();
    byService.set(service, containers.set(container, image));
  }
  return byService;
}

function several(alone: readonly string[]): Problem {
  return {
    code: 'image-invalid',
    what: `Images ${alone.map((image) => `"${image}"`).join(', ')} name no service; allowed: one such image, or service/container=image for each.`,
    remedy: `with: { images: "<service>/<container>=${alone[0]}" }`,
  };
}

function noService(item: string): Problem {
  const [left = '', image = ''] = item.split(/=(.*)/s);
  return {
    code: 'image-invalid',
    what: `"${left.trim()}" in images names no container of a service; allowed: service/container=image.`,
    remedy: `with: { images: "<service>/${left.trim()}=${image.trim()}" }`,
  };
}

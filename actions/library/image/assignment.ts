import type { JsonObject } from '../aws/raw-json.ts';
import { type Problem, UserError } from '../text/errors.ts';
import { parseImage, sameRepository } from './reference.ts';

/** What the user asked for: one image for whatever fits, or an image for each named container. */
export interface WantedImages {
  readonly image: string | undefined;
  readonly byContainer: ReadonlyMap<string, string>;
}

/**
 * Reads `images`: one image, or `container=image` lines.
 * @throws UserError naming every line that is not one of the two.
 */
export function parseWanted(items: readonly string[]): WantedImages {
  const single = items.length === 1 && !items[0]?.includes('=') ? items[0] : undefined;
  const named = single === undefined ? items.map(splitPair) : [];
  const problems = [...named.map(([, image]) => image), ...(single ? [single] : [])].flatMap(
    versionProblem,
  );
  if (problems.length > 0) throw new UserError(problems);
  return { image: single, byContainer: new Map(named) };
}

function splitPair(item: string): [string, string] {
  const at = item.indexOf('=');
  return [item.slice(0, at).trim(), item.slice(at + 1).trim()];
}

function versionProblem(image: string): Problem[] {
  const reference = parseImage(image);
  if (reference && (reference.tag || reference.digest)) return [];
  const what = reference
    ? `Image "${image}" has neither a tag nor a digest; allowed: repository:tag or repository@sha256:digest.`
    : `Image "${image}" is not the name of an image; allowed: [registry/]repository:tag or repository@sha256:digest.`;
  return [
    {
      code: 'image-invalid',
      what,
      remedy: `with: { image: "${reference?.repository ?? 'repository'}:v1.8.0" }`,
    },
  ];
}

/**
 * Which container gets which image. Without names it is every container whose image has the same
 * repository name; an image of another repository must be asked for by container.
 */
export function assignImages(
  containers: readonly JsonObject[],
  wanted: WantedImages,
): { images: ReadonlyMap<string, string>; problems: Problem[] } {
  const names = containers.map((container) => String(container.name));
  const unknown = [...wanted.byContainer.keys()].filter((name) => !names.includes(name));
  const problems = unknown.map((name) => noSuchContainer(name, names));
  if (wanted.image === undefined) return { images: wanted.byContainer, problems };
  const image = wanted.image;
  const fitting = containers.filter((container) => sameRepository(String(container.image), image));
  if (fitting.length === 0) problems.push(nothingFits(image, containers));
  return { images: new Map(fitting.map((container) => [String(container.name), image])), problems };
}

export function noSuchContainer(name: string, names: readonly string[]): Problem {
  return {
    code: 'container-not-found',
    what: `There is no container "${name}" in the task definition; it has: ${names.join(', ')}.`,
    remedy: `with: { container: "${names[0]}" }`,
  };
}

function nothingFits(image: string, containers: readonly JsonObject[]): Problem {
  const seen = containers.map(({ name, image: current }) => `${name} (${current})`).join(', ');
  return {
    code: 'image-of-another-repository',
    what: `No container runs an image of the repository of "${image}"; the containers are: ${seen}.`,
    remedy: `with: { image: "${containers[0]?.name}=${image}" }`,
  };
}

import type { JsonObject } from '../aws/raw-json.ts';
import type { Problem } from '../text/errors.ts';
import { type ImageInput, imageRemedy } from './image-input.ts';
import { namesRegistry, parseImage, sameRepository } from './reference.ts';
import type { WantedImages } from './wanted.ts';

/** Which container gets which image, and what there is to say about it. */
export interface Assignment {
  readonly images: ReadonlyMap<string, string>;
  readonly problems: Problem[];
  /** One for each image that comes from elsewhere than the one before. */
  readonly warnings: readonly string[];
}

/**
 * Which container gets which image. Without names it is every container whose image is of the same
 * repository; an image of another repository must be asked for by container, and so must one without a
 * registry where there was one: it would come from Docker Hub.
 */
export function assignImages(
  containers: readonly JsonObject[],
  { image, byContainer }: WantedImages,
  input: ImageInput,
): Assignment {
  const names = containers.map((container) => String(container.name));
  const unknown = [...byContainer].filter(([name]) => !names.includes(name));
  const problems = unknown.map((pair) => noContainerFor(pair, names, input));
  const images = image === undefined ? byContainer : fitting(containers, image);
  if (image !== undefined) problems.push(...misfits(image, { containers, images, input }));
  const warnings = containers.flatMap((container) => moved(container, images));
  return { images, problems, warnings: problems.length > 0 ? [] : warnings };
}

interface Fitting {
  readonly containers: readonly JsonObject[];
  readonly images: ReadonlyMap<string, string>;
  readonly input: ImageInput;
}

function misfits(image: string, { containers, images, input }: Fitting): Problem[] {
  if (images.size === 0) return [nothingFits(image, containers, input)];
  if (namesRegistry(image)) return [];
  const elsewhere = containers.find(
    (container) => images.has(String(container.name)) && namesRegistry(String(container.image)),
  );
  return elsewhere ? [withoutRegistry(image, elsewhere, input)] : [];
}

function fitting(containers: readonly JsonObject[], image: string): ReadonlyMap<string, string> {
  const same = containers.filter((container) => sameRepository(String(container.image), image));
  return new Map(same.map((container) => [String(container.name), image]));
}

/** Another registry, account or repository is allowed, but not in silence. */
function moved(container: JsonObject, images: ReadonlyMap<string, string>): string[] {
  const image = images.get(String(container.name));
  if (image === undefined) return [];
  const [before, after] = [String(container.image), image].map(placeOf);
  return before === after
    ? []
    : [`container ${container.name}: image from ${after}, before from ${before}`];
}

function placeOf(image: string): string {
  const reference = parseImage(image);
  return reference ? `${reference.registry ?? 'docker.io'}/${reference.repository}` : image;
}

function withoutRegistry(
  image: string,
  { name, image: current }: JsonObject,
  input: ImageInput,
): Problem {
  const registry = String(current).split('/')[0];
  return {
    code: 'image-without-registry',
    what: `Image "${image}" names no registry, so that it would come from Docker Hub; container "${name}" has ${current}.`,
    remedy: imageRemedy(input, `${registry}/${image}`),
  };
}

/** A container was named that the definition does not have. */
export function noSuchContainer(name: string, names: readonly string[]): Problem {
  return {
    code: 'container-not-found',
    what: `There is no container "${name}" in the task definition; it has: ${names.join(', ')}.`,
    remedy: `with: { container: "${names[0]}" }`,
  };
}

function noContainerFor(
  [name, image]: readonly [string, string],
  names: readonly string[],
  input: ImageInput,
): Problem {
  return { ...noSuchContainer(name, names), remedy: imageRemedy(input, image, names[0]) };
}

function nothingFits(image: string, containers: readonly JsonObject[], input: ImageInput): Problem {
  const seen = containers.map(({ name, image: current }) => `${name} (${current})`).join(', ');
  return {
    code: 'image-of-another-repository',
    what: `No container runs an image of the repository of "${image}"; the containers are: ${seen}.`,
    remedy: imageRemedy(input, image, String(containers[0]?.name)),
  };
}

import { type Problem, UserError } from '../text/errors.ts';
import { type ImageInput, imageRemedy } from './image-input.ts';
import { parseImage } from './reference.ts';

/** What the user asked for: one image for whatever fits, or an image for each named container. */
export interface WantedImages {
  readonly image: string | undefined;
  readonly byContainer: ReadonlyMap<string, string>;
}

/**
 * Reads the items of an input for images: one image, or `container=image` pairs. The name of an image has no `=`.
 * @throws UserError with everything that is wrong.
 */
export function parseWanted(items: readonly string[], input: ImageInput): WantedImages {
  const pairs = items.filter((item) => item.includes('=')).map(splitPair);
  const alone = items.filter((item) => !item.includes('='));
  const problems = [
    ...(alone.length > 0 && items.length > 1 ? [ambiguous(items, input)] : []),
    ...pairs.filter(isRepeated).map(([container]) => repeated(container)),
    ...alone.flatMap((image) => versionProblem(['', image], input)),
    ...pairs.flatMap((pair) => versionProblem(pair, input)),
  ];
  if (problems.length > 0) throw new UserError(problems);
  return { image: alone[0], byContainer: new Map(pairs) };
}

type Pair = readonly [container: string, image: string];

function splitPair(item: string): Pair {
  const at = item.indexOf('=');
  return [item.slice(0, at).trim(), item.slice(at + 1).trim()];
}

function isRepeated([container]: Pair, index: number, pairs: readonly Pair[]): boolean {
  return pairs.findIndex(([name]) => name === container) < index;
}

function ambiguous(items: readonly string[], input: ImageInput): Problem {
  const alone = items.find((item) => !item.includes('='));
  return {
    code: 'image-invalid',
    what: `Image "${alone}" names no container, yet there are ${items.length} images; allowed: one image, or container=image for each.`,
    remedy: imageRemedy(input, alone ?? '', '<container>'),
  };
}

function repeated(container: string): Problem {
  return {
    code: 'image-invalid',
    what: `Container "${container}" is given more than one image; allowed: one each.`,
  };
}

function versionProblem([container, image]: Pair, input: ImageInput): Problem[] {
  const reference = parseImage(image);
  if (reference && (reference.tag || reference.digest)) return [];
  const what = reference
    ? `Image "${image}" has neither a tag nor a digest; allowed: repository:tag or repository@sha256:digest.`
    : `"${image}" is not the name of an image; allowed: [registry/]repository:tag or repository@sha256:digest.`;
  const remedy = imageRemedy(input, versioned(image), container);
  return [{ code: 'image-invalid', what, remedy }];
}

/** What is left out is added; what is a version alone, as `v1.8.0`, is one. */
function versioned(image: string): string {
  if (/^v?\d[\w.-]*$/.test(image)) return `<registry>/<repository>:${image}`;
  return `${parseImage(image) ? image : '<registry>/<repository>'}:v1.8.0`;
}

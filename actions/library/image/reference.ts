/** A container image's name, taken apart. Source: the grammar of distribution/reference. */
export interface ImageReference {
  /** `123456789012.dkr.ecr.eu-west-1.amazonaws.com`; undefined for Docker Hub. */
  readonly registry: string | undefined;
  /** `team/backend`. */
  readonly repository: string;
  readonly tag: string | undefined;
  /** `sha256:...`. */
  readonly digest: string | undefined;
}

const grammar =
  /^(?:(?<registry>(?:[\w-]+\.)+[\w-]+(?::\d+)?|localhost(?::\d+)?|[\w-]+:\d+)\/)?(?<repository>[a-z0-9]+(?:[._/-]+[a-z0-9]+)*)(?::(?<tag>\w[\w.-]{0,127}))?(?:@(?<digest>sha256:[0-9a-f]{64}))?$/;

/** The parts of an image's name; undefined when it is none. */
export function parseImage(image: string): ImageReference | undefined {
  const { groups } = grammar.exec(image) ?? {};
  if (!groups?.repository) return undefined;
  const { registry, repository, tag, digest } = groups;
  return { registry, repository, tag, digest };
}

/** The last part of the repository: what makes two images versions of the same thing in any registry. */
export function sameRepository(a: string, b: string): boolean {
  const [left, right] = [parseImage(a), parseImage(b)];
  return left !== undefined && left.repository === right?.repository;
}

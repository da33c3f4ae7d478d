import { partitionOf } from '../aws/partition.ts';

/** A container image's name, taken apart. */
export interface ImageReference {
  /** `123456789012.dkr.ecr.eu-west-1.amazonaws.com`; undefined for Docker Hub. */
  readonly registry: string | undefined;
  /** `team/backend`. */
  readonly repository: string;
  readonly tag: string | undefined;
  /** `sha256:...`. */
  readonly digest: string | undefined;
}

/*
 * The grammar of distribution/reference v2 (reference.go, regexp.go), with its rule that a first part is a
 * registry only when it could be a host (a dot, a port, upper case, localhost), and its 255 characters.
 */
const part = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const host = `(?:${label}(?:\\.${label})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?`;
const hostAhead = '[^/]*[.:A-Z][^/]*/|localhost/';
const grammar = new RegExp(
  `^(?:(?=${hostAhead})(?<registry>${host})/|(?!${hostAhead}))(?<repository>${part}(?:/${part})*)` +
    '(?::(?<tag>\\w[\\w.-]{0,127}))?(?:@(?<digest>sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128}))?$',
);
const longestName = 255;

const dockerHub = /^(?:index\.)?docker\.io$/;

/** The parts of an image's name; undefined when it is none. */
export function parseImage(image: string): ImageReference | undefined {
  // Names are at most 255 characters, tags 128, digests 136.
  if (image.length > longestName * 3) return undefined;
  const { groups } = grammar.exec(image) ?? {};
  if (!groups?.repository) return undefined;
  const { registry, repository, tag, digest } = groups;
  if (`${registry ?? ''}/${repository}`.length > longestName) return undefined;
  if (registry !== undefined && !dockerHub.test(registry))
    return { registry, repository, tag, digest };
  return { registry: undefined, repository: repository.replace(/^library\//, ''), tag, digest };
}

/** Whether the name says where the image comes from; Docker Hub may be said, too. */
export function namesRegistry(image: string): boolean {
  return grammar.exec(image)?.groups?.registry !== undefined;
}

/** Whether both are images of the same repository, in whatever registry and account. */
export function sameRepository(a: string, b: string): boolean {
  const [left, right] = [parseImage(a), parseImage(b)];
  return left !== undefined && left.repository === right?.repository;
}

/** The name without tag and digest, as it was written. */
export function withoutVersion(image: string): string {
  return image.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
}

/**
 * `repository:tag@sha256:...`: people read the tag, whoever pulls takes the digest. Without a digest the
 * image as it is. ECS takes this form: aws/amazon-ecs-agent, issue 4226, shows a task with it.
 */
export function pinned(image: string, digest: string | undefined): string {
  return digest === undefined ? image : `${image.replace(/@.*$/, '')}@${digest}`;
}

/** Where a repository of Amazon's registry lies. */
export interface EcrRegistry {
  readonly account: string;
  readonly region: string;
}

// AWS General Reference, "Amazon ECR endpoints": the region's partition says what a host ends with.
const ecrHost =
  /^(?<account>\d{12})\.dkr(?:\.ecr(?:-fips)?\.(?<region>[a-z0-9-]+)\.(?<suffix>.+)|-ecr(?:-fips)?\.(?<dual>[a-z0-9-]+)\.on\.(?<dualSuffix>.+))$/;

/** Account and region of a private ECR registry; undefined for every other host. */
export function ecrOf({ registry }: ImageReference): EcrRegistry | undefined {
  const { groups = {} } = ecrHost.exec(registry ?? '') ?? {};
  const { account, dual, region = dual, suffix, dualSuffix } = groups;
  if (account === undefined || region === undefined) return undefined;
  const partition = partitionOf(region);
  const isOurs = suffix === partition.suffix || dualSuffix === partition.dualStackSuffix;
  return isOurs ? { account, region } : undefined;
}

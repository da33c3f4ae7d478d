import type { Scenario, ScenarioImage, ScenarioRepository } from '../scenario.ts';
import { indexTypes, manifestTypes, type StoredManifest, storeImage } from './manifests.ts';

export type { StoredManifest };
export { indexTypes, manifestTypes };

/** One image of a repository: what its tags point to. */
export interface StoredImage {
  readonly tags: readonly string[];
  readonly digest: string;
  readonly platforms: ScenarioImage['platforms'];
}

export interface StoredRepository {
  /** The account whose registry it lies in. */
  readonly registryId: string;
  readonly name: string;
  readonly images: readonly StoredImage[];
  /** Manifests, indexes and config blobs, by digest. */
  readonly manifests: ReadonlyMap<string, StoredManifest>;
  readonly blobs: ReadonlyMap<string, string>;
}

/** The registry of one account and region, and what others let it see. Digests are those of the bytes, so that they can be checked. */
export class EcrModel {
  readonly registryId: string;
  readonly host: string;
  readonly pullThrough: readonly string[];
  readonly #repositories: ReadonlyMap<string, StoredRepository>;

  constructor(scenario: Scenario) {
    const suffix = scenario.partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
    this.registryId = scenario.account;
    this.pullThrough = scenario.pullThrough ?? [];
    this.host = `${scenario.account}.dkr.ecr.${scenario.region}.${suffix}`;
    const stored = (scenario.repositories ?? []).map((one) =>
      storeRepository(one, this.registryId),
    );
    this.#repositories = new Map(stored.map((one) => [`${one.registryId}/${one.name}`, one]));
  }

  repository(name: string, registryId = this.registryId): StoredRepository | undefined {
    return this.#repositories.get(`${registryId}/${name}`);
  }

  /** The image behind a full reference; undefined also when it lies in another registry. */
  resolve(reference: string): StoredImage | undefined {
    const parts = splitReference(reference);
    return parts?.host === this.host
      ? findImage(this.repository(parts.repository), parts)
      : undefined;
  }

  /** Whether a reference is this registry's business. */
  owns(reference: string): boolean {
    return splitReference(reference)?.host === this.host;
  }

  blob(digest: string): string | undefined {
    const all = [...this.#repositories.values()];
    return all.map(({ blobs }) => blobs.get(digest)).find((text) => text !== undefined);
  }
}

export interface ImageId {
  readonly tag?: string | undefined;
  readonly digest?: string | undefined;
}

export function findImage(repository: StoredRepository | undefined, { tag, digest }: ImageId) {
  return repository?.images.find(
    (image) =>
      (digest === undefined || image.digest === digest) &&
      (tag === undefined || image.tags.includes(tag)),
  );
}

function splitReference(reference: string) {
  const match = /^([^/]+)\/([^:@]+)(?::([^@]+))?(?:@(sha256:[0-9a-f]{64}))?$/.exec(reference);
  const [, host, repository, tag, digest] = match ?? [];
  if (!host || !repository) return undefined;
  return { host, repository, tag: tag ?? (digest ? undefined : 'latest'), digest };
}

function storeRepository(
  { name, images, registry: registryId }: ScenarioRepository,
  own: string,
): StoredRepository {
  const manifests = new Map<string, StoredManifest>();
  const blobs = new Map<string, string>();
  const stored = images.map((image) => {
    const digest = storeImage({ repository: name, image, manifests, blobs });
    return { tags: image.tags, platforms: image.platforms, digest };
  });
  return { registryId: registryId ?? own, name, images: stored, manifests, blobs };
}

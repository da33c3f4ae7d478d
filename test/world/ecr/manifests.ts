import type { ScenarioImage } from '../scenario.ts';
import { sha256 } from '../wire/answer.ts';

export interface StoredManifest {
  readonly text: string;
  readonly mediaType: string;
}

type Platform = NonNullable<ScenarioImage['platforms']>[number];

const oci = 'application/vnd.oci.image';
const docker = 'application/vnd.docker';
const types = {
  oci: {
    manifest: `${oci}.manifest.v1+json`,
    index: `${oci}.index.v1+json`,
    config: `${oci}.config.v1+json`,
    layer: `${oci}.layer.v1.tar+gzip`,
  },
  docker: {
    manifest: `${docker}.distribution.manifest.v2+json`,
    index: `${docker}.distribution.manifest.list.v2+json`,
    config: `${docker}.container.image.v1+json`,
    layer: `${docker}.image.rootfs.diff.tar.gzip`,
  },
} as const;

export const manifestTypes: readonly string[] = [types.oci.manifest, types.docker.manifest];
export const indexTypes: readonly string[] = [types.oci.index, types.docker.index];

interface Shelf {
  readonly repository: string;
  readonly image: ScenarioImage;
  readonly manifests: Map<string, StoredManifest>;
  readonly blobs: Map<string, string>;
}

/** Writes an image's config blobs, manifests and index; answers the digest its tags point to. */
export function storeImage(shelf: Shelf): string {
  const { platforms = [{ os: 'linux', architecture: 'amd64' }], index } = shelf.image;
  const single = platforms.length === 1 && !index ? platforms[0] : undefined;
  const digest = single ? storeManifest(shelf, single) : storeIndex(shelf, platforms);
  const named = shelf.image.digest;
  const stored = shelf.manifests.get(digest);
  if (named && stored) shelf.manifests.set(named, stored);
  return named ?? digest;
}

function storeManifest({ repository, image, manifests, blobs }: Shelf, platform: Platform): string {
  const { manifest, config, layer } = types[image.format ?? 'oci'];
  const rootfs = sha256(`${repository} ${image.tags.join()} ${platform.architecture}`);
  const blob = JSON.stringify({
    ...platform,
    config: {},
    rootfs: { type: 'layers', diff_ids: [rootfs] },
  });
  blobs.set(sha256(blob), blob);
  const text = JSON.stringify({
    schemaVersion: 2,
    mediaType: manifest,
    config: { mediaType: config, size: blob.length, digest: sha256(blob) },
    layers: [{ mediaType: layer, size: 31_415_926, digest: sha256(rootfs) }],
  });
  return put(manifests, { text, mediaType: manifest });
}

/** An index as buildx writes it: a manifest for each platform and one that names none, the attestation. */
function storeIndex(shelf: Shelf, platforms: readonly Platform[]): string {
  const { manifest: mediaType, index } = types[shelf.image.format ?? 'oci'];
  const entry = (platform: Platform) => {
    const digest = storeManifest(shelf, platform);
    return { mediaType, size: shelf.manifests.get(digest)?.text.length, digest, platform };
  };
  const manifests = platforms.map(entry);
  if (index === types.oci.index) manifests.push(entry({ architecture: 'unknown', os: 'unknown' }));
  const text = JSON.stringify({ schemaVersion: 2, mediaType: index, manifests });
  return put(shelf.manifests, { text, mediaType: index });
}

function put(manifests: Map<string, StoredManifest>, manifest: StoredManifest): string {
  const digest = sha256(manifest.text);
  manifests.set(digest, manifest);
  return digest;
}

import type {
  BatchGetImageRequest,
  BatchGetImageResponse,
  DescribeImagesRequest,
  DescribeImagesResponse,
  DescribePullThroughCacheRulesResponse,
  GetDownloadUrlForLayerRequest,
  GetDownloadUrlForLayerResponse,
  Image,
  ImageDetail,
  ImageFailure,
  ImageIdentifier,
} from '@aws-sdk/client-ecr';
import { AwsFailure } from '../failure.ts';
import type { ServiceModel } from '../service.ts';
import {
  type EcrModel,
  findImage,
  indexTypes,
  type StoredImage,
  type StoredRepository,
} from './model.ts';

/** `blobUrl` says where the world itself serves a blob. */
export function ecrService(model: EcrModel, blobUrl: (digest: string) => string): ServiceModel {
  return {
    operations: {
      DescribeImages: (input: DescribeImagesRequest) => describeImages(model, input),
      BatchGetImage: (input: BatchGetImageRequest) => batchGetImage(model, input),
      GetDownloadUrlForLayer: (input: GetDownloadUrlForLayerRequest) =>
        getDownloadUrl(model, input, blobUrl),
      DescribePullThroughCacheRules: () => describePullThroughCacheRules(model),
    },
  };
}

function describePullThroughCacheRules(model: EcrModel): DescribePullThroughCacheRulesResponse {
  const { registryId } = model;
  const upstreamRegistryUrl = 'public.ecr.aws';
  const rules = model.pullThrough.map((prefix) => ({
    ecrRepositoryPrefix: prefix,
    upstreamRegistryUrl,
    registryId,
  }));
  return { pullThroughCacheRules: rules };
}

interface Named {
  readonly repositoryName: string | undefined;
  readonly registryId?: string | undefined;
}

function existing(model: EcrModel, { repositoryName = '', registryId }: Named): StoredRepository {
  const account = registryId ?? model.registryId;
  const found = model.repository(repositoryName, account);
  if (found) return found;
  throw new AwsFailure(
    'RepositoryNotFoundException',
    `The repository with name '${repositoryName}' does not exist in the registry with id '${account}'`,
  );
}

function describeImages(model: EcrModel, request: DescribeImagesRequest): DescribeImagesResponse {
  const repository = existing(model, request);
  const asked = request.imageIds?.map((id) => {
    const image = findImage(repository, { tag: id.imageTag, digest: id.imageDigest });
    if (!image) throw imageNotFound(id, repository);
    return image;
  });
  const images = asked ?? repository.images;
  return { imageDetails: images.map((image) => detailOf(image, repository)) };
}

function imageNotFound(id: ImageIdentifier, repository: StoredRepository): AwsFailure {
  const quoted = (text: string | undefined) => (text === undefined ? "'null'" : `'${text}'`);
  const named = `{imageDigest:${quoted(id.imageDigest)}, imageTag:${quoted(id.imageTag)}}`;
  return new AwsFailure(
    'ImageNotFoundException',
    `The image with imageId ${named} does not exist within the repository with name '${repository.name}' in the registry with id '${repository.registryId}'`,
  );
}

function detailOf(image: StoredImage, repository: StoredRepository): ImageDetail {
  return {
    registryId: repository.registryId,
    repositoryName: repository.name,
    imageDigest: image.digest,
    imageTags: [...image.tags],
    imageSizeInBytes: 31_415_926,
    imagePushedAt: new Date('2026-11-20T09:00:00Z'),
    imageManifestMediaType: repository.manifests.get(image.digest)?.mediaType,
  };
}

function batchGetImage(model: EcrModel, request: BatchGetImageRequest): BatchGetImageResponse {
  const repository = existing(model, request);
  const images: Image[] = [];
  const failures: ImageFailure[] = [];
  for (const imageId of request.imageIds ?? []) {
    const found = manifestOf(repository, imageId, request.acceptedMediaTypes);
    if (found)
      images.push({ registryId: repository.registryId, repositoryName: repository.name, ...found });
    else
      failures.push({
        imageId,
        failureCode: 'ImageNotFound',
        failureReason: 'Requested image not found',
      });
  }
  return { images, failures };
}

/** By tag or by digest; a digest may also name one of an index's manifests. */
function manifestOf(
  repository: StoredRepository,
  imageId: ImageIdentifier,
  accepted: readonly string[] = [],
): Image | undefined {
  const image = findImage(repository, { tag: imageId.imageTag, digest: imageId.imageDigest });
  const digest =
    image?.digest ?? (imageId.imageTag === undefined ? imageId.imageDigest : undefined);
  const stored = digest === undefined ? undefined : repository.manifests.get(digest);
  if (!stored || digest === undefined) return undefined;
  if (indexTypes.includes(stored.mediaType) && !accepted.includes(stored.mediaType))
    return manifestOf(repository, { imageDigest: firstOf(stored.text) });
  return {
    imageId: { ...imageId, imageDigest: digest },
    imageManifest: stored.text,
    imageManifestMediaType: stored.mediaType,
  };
}

/** Who does not accept an index gets its first manifest. */
function firstOf(index: string): string {
  const { manifests } = JSON.parse(index) as { manifests: { digest: string }[] };
  return manifests[0]?.digest ?? '';
}

function getDownloadUrl(
  model: EcrModel,
  request: GetDownloadUrlForLayerRequest,
  blobUrl: (digest: string) => string,
): GetDownloadUrlForLayerResponse {
  const repository = existing(model, request);
  const layerDigest = request.layerDigest ?? '';
  if (!repository.blobs.has(layerDigest))
    throw new AwsFailure(
      'LayersNotFoundException',
      `The layer with digest '${layerDigest}' does not exist in the repository with name '${repository.name}' in the registry with id '${repository.registryId}'`,
    );
  return { downloadUrl: blobUrl(layerDigest), layerDigest };
}

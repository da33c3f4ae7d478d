import {
  BatchGetImageCommand,
  DescribeImagesCommand,
  type DescribeImagesCommandInput,
  DescribePullThroughCacheRulesCommand,
  ECRClient,
  GetDownloadUrlForLayerCommand,
  type ImageDetail,
  paginateDescribeImages,
} from '@aws-sdk/client-ecr';
import { HttpRequest } from '@smithy/core/protocols';
import { AwsError, isAwsError } from './aws-error.ts';
import { type Connection, clientConfig, errorPlugin } from './connection.ts';
import type { JsonObject } from './raw-json.ts';

/** A repository in a registry of the client's region. */
export interface EcrRepository {
  /** The account that the registry belongs to. */
  readonly account: string;
  readonly name: string;
}

/** An image's digest, or what of the two does not exist. */
export type FoundImage = { readonly digest: string } | { readonly missing: 'image' | 'repository' };

// Without these BatchGetImage answers one platform's manifest in place of the index.
const manifestTypes = [
  'oci.image.index',
  'oci.image.manifest',
  'docker.distribution.manifest.list',
  'docker.distribution.manifest',
];
const acceptedMediaTypes = manifestTypes.map((type) =>
  type.startsWith('oci') ? `application/vnd.${type}.v1+json` : `application/vnd.${type}.v2+json`,
);
const mostTagPages = 10;

/** The ECR calls of the suite, all of them reads. */
export class Ecr {
  readonly #client: ECRClient;
  readonly #options: { abortSignal?: AbortSignal };

  constructor(connection: Connection) {
    this.#client = new ECRClient(clientConfig(connection));
    this.#client.middlewareStack.use(errorPlugin(connection));
    this.#options = connection.signal ? { abortSignal: connection.signal } : {};
  }

  /** The image behind a tag or a digest. */
  async findImage(repository: EcrRepository, version: string): Promise<FoundImage> {
    const command = new DescribeImagesCommand({
      ...named(repository),
      imageIds: [imageId(version)],
    });
    try {
      const { imageDetails } = await this.#client.send(command, this.#options);
      return { digest: imageDetails?.[0]?.imageDigest ?? version };
    } catch (thrown) {
      if (isAwsError(thrown, 'ImageNotFoundException')) return { missing: 'image' };
      if (isAwsError(thrown, 'RepositoryNotFoundException')) return { missing: 'repository' };
      throw thrown;
    }
  }

  /** Prefixes of the repositories that a registry fills from elsewhere on the first pull; `ROOT` means all. */
  async pullThroughPrefixes(account: string): Promise<string[]> {
    const command = new DescribePullThroughCacheRulesCommand({ registryId: account });
    const { pullThroughCacheRules = [] } = await this.#client.send(command, this.#options);
    return pullThroughCacheRules.map((rule) => rule.ecrRepositoryPrefix ?? '');
  }

  /** The tags of the images that were pushed last, the newest first; of the first 10,000 that AWS lists, in its own order. */
  async newestTags(repository: EcrRepository, count: number): Promise<string[]> {
    const input: DescribeImagesCommandInput = {
      ...named(repository),
      filter: { tagStatus: 'TAGGED' },
    };
    const pages = paginateDescribeImages(
      { client: this.#client, pageSize: 1_000 },
      input,
      this.#options,
    );
    const images: ImageDetail[] = [];
    let seen = 0;
    for await (const page of pages) {
      images.push(...(page.imageDetails ?? []));
      seen += 1;
      if (seen === mostTagPages) break;
    }
    images.sort((a, b) => pushedAt(b) - pushedAt(a));
    return images.flatMap((image) => image.imageTags ?? []).slice(0, count);
  }

  /** The manifest, or the index of several, as the registry keeps it. */
  async manifest(repository: EcrRepository, digest: string): Promise<JsonObject | undefined> {
    const imageIds = [imageId(digest)];
    const command = new BatchGetImageCommand({
      ...named(repository),
      imageIds,
      acceptedMediaTypes,
    });
    const { images } = await this.#client.send(command, this.#options);
    const text = images?.[0]?.imageManifest;
    return text === undefined ? undefined : (JSON.parse(text) as JsonObject);
  }

  /** An image's configuration, fetched from where ECR keeps it on the client's own way: proxy, trust, time limits. */
  async config(repository: EcrRepository, digest: string): Promise<JsonObject> {
    const command = new GetDownloadUrlForLayerCommand({
      ...named(repository),
      layerDigest: digest,
    });
    const { downloadUrl = '' } = await this.#client.send(command, this.#options);
    try {
      return (await this.#fetch(new URL(downloadUrl))) as JsonObject;
    } catch (thrown) {
      this.#options.abortSignal?.throwIfAborted();
      throw new AwsError('ecr:GetDownloadUrlForLayer', thrown);
    }
  }

  async #fetch(url: URL): Promise<unknown> {
    const { protocol, hostname, port, pathname: path } = url;
    const query = Object.fromEntries(url.searchParams);
    const headers = { host: url.host };
    const where = { protocol, hostname, path, query, headers, method: 'GET' };
    const request = new HttpRequest({ ...where, ...(port ? { port: Number(port) } : {}) });
    const { response } = await this.#client.config.requestHandler.handle(request, this.#options);
    const bytes = await this.#client.config.streamCollector(response.body);
    if (response.statusCode !== 200)
      throw new Error(`the layer's address answered ${response.statusCode}`);
    return JSON.parse(new TextDecoder().decode(bytes));
  }
}

function named({ account, name }: EcrRepository) {
  return { registryId: account, repositoryName: name };
}

function imageId(version: string) {
  return version.includes(':') ? { imageDigest: version } : { imageTag: version };
}

function pushedAt({ imagePushedAt }: ImageDetail): number {
  return imagePushedAt?.getTime() ?? 0;
}

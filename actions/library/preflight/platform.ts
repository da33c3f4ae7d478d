import type { Ecr, EcrRepository } from '../aws/ecr.ts';
import type { JsonObject } from '../aws/raw-json.ts';
import { type Capacity, onFargate } from './fargate.ts';

/** What a program is built for, in the words of Go and of image manifests. */
export interface Platform {
  readonly os: string;
  readonly architecture: string;
}

/**
 * What tasks of a definition run on; undefined where the instance decides.
 * Source: AWS docs, RuntimePlatform: on Fargate X86_64 and LINUX unless it says otherwise.
 */
export function platformOf(
  definition: JsonObject,
  capacity: Capacity | undefined,
): Platform | undefined {
  const platform = (definition.runtimePlatform ?? {}) as JsonObject;
  const { cpuArchitecture, operatingSystemFamily = '' } = platform;
  if (!cpuArchitecture && !onFargate(definition, capacity)) return undefined;
  return {
    os: String(operatingSystemFamily).startsWith('WINDOWS') ? 'windows' : 'linux',
    architecture: cpuArchitecture === 'ARM64' ? 'arm64' : 'amd64',
  };
}

/** `linux/amd64`. */
export function nameOf({ os, architecture }: Platform): string {
  return `${os}/${architecture}`;
}

// A configuration holds the history of a build, never more than some kilobytes.
const largestConfig = 1_000_000;

/**
 * What an image was built for: the platforms that its index names or the one of its configuration. Empty
 * when neither says. Source: the OCI image specification, image-index.md, manifest.md, config.md.
 */
export async function platformsOf(
  ecr: Ecr,
  repository: EcrRepository,
  digest: string,
): Promise<Platform[]> {
  const manifest = await ecr.manifest(repository, digest);
  if (Array.isArray(manifest?.manifests))
    return manifest.manifests.flatMap((entry) => known((entry as JsonObject).platform));
  const config = (manifest?.config ?? {}) as JsonObject;
  if (typeof config.digest !== 'string' || Number(config.size) > largestConfig) return [];
  return known(await ecr.config(repository, config.digest));
}

/** An index also holds attestations, whose platform is `unknown`. */
function known(platform: unknown): Platform[] {
  const { os, architecture } = (platform ?? {}) as Partial<Platform>;
  if (typeof os !== 'string' || typeof architecture !== 'string') return [];
  return os === 'unknown' ? [] : [{ os, architecture }];
}

import type { Aws } from '../aws/aws.ts';
import type { JsonObject } from '../aws/raw-json.ts';
import { type Findings, findings, notChecked, together } from '../findings/findings.ts';
import { optionalCheck } from '../findings/optional.ts';
import { ecrOf, type ImageReference, parseImage } from '../image/reference.ts';
import { containersOf } from '../task-definition/task-definition.ts';
import type { Problem } from '../text/errors.ts';
import type { Capacity } from './fargate.ts';
import { type Lookup, missingImage } from './missing-image.ts';
import { nameOf, type Platform, platformOf, platformsOf } from './platform.ts';

/** Whether each image exists and fits what the task runs on. */
export async function checkImages(
  aws: Aws,
  definition: JsonObject,
  capacity: Capacity | undefined,
): Promise<Findings> {
  const images = new Set(containersOf(definition).map((container) => String(container.image)));
  const wanted = platformOf(definition, capacity);
  const checks = [...images].map((image) => checkImage(aws, image, wanted));
  return together(await Promise.all(checks));
}

async function checkImage(
  aws: Aws,
  image: string,
  wanted: Platform | undefined,
): Promise<Findings> {
  const reference = parseImage(image);
  const registry = reference && ecrOf(reference);
  if (!registry) return notChecked(`image ${image}, its registry is not Amazon ECR`);
  const repository = { account: registry.account, name: reference.repository };
  const ecr = await aws.ecr(registry.region);
  const lookup = { ecr, image, repository, region: registry.region };
  return optionalCheck(async () => {
    const found = await ecr.findImage(repository, versionOf(reference));
    if (!('digest' in found)) return missingImage(lookup, found.missing);
    return together([
      findings({ notes: [`image ${image} is ${found.digest}`] }),
      ...(wanted ? [await checkPlatform(lookup, found.digest, wanted)] : []),
    ]);
  });
}

/** What a container runtime asks for. */
function versionOf({ tag, digest }: ImageReference): string {
  return digest ?? tag ?? 'latest';
}

function checkPlatform(lookup: Lookup, digest: string, wanted: Platform): Promise<Findings> {
  const { ecr, image, repository } = lookup;
  return optionalCheck(async () => {
    const built = await platformsOf(ecr, repository, digest);
    if (built.length === 0) return notChecked(`architecture of ${image}, it names none`);
    const fits = built.some((one) => nameOf(one) === nameOf(wanted));
    return findings(fits ? {} : { problems: [mismatch(image, built, wanted)] });
  });
}

function mismatch(image: string, built: readonly Platform[], wanted: Platform): Problem {
  const cpu = wanted.architecture === 'arm64' ? 'ARM64' : 'X86_64';
  return {
    code: 'image-architecture-mismatch',
    what: `Image "${image}" is built for ${built.map(nameOf).join(', ')}, but the task runs ${cpu} (${nameOf(wanted)}).`,
    remedy: `docker buildx build --platform ${nameOf(wanted)}; or runtimePlatform.cpuArchitecture in the task definition`,
  };
}
